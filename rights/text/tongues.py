"""Which language a text is in, by its most frequent words and its letters: enough to tell a translation from an original."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rights.text.late import late

__all__ = ["TONGUES", "tongue_of"]

_FREQUENT: Mapping[str, str] = {
    "en": "the of and to in that is was for on with as it he she they by at from are were has had this which who will said",
    "de": "der die das und nicht ist sich auch ein eine einer einen dem den des zu auf mit wird wurde werden haben sind im vom bei nach",
    "fr": "le les des et est une dans qui que pour pas sur avec sont par cette plus ont aux du au mais été leur ce il elle",
    "es": "el los las y es una que por con para no se del al como más pero sus fue son este está ha lo su también",
    "pt": "o os as e é uma que por com para não se do da dos das ao no na mais mas foi são também seu sua em um",
    "it": "il gli le e è una che per con non si del della dei delle al nel più ma sono ha anche di un questo alla nella",
    "nl": "de het een en van is dat niet zijn op te voor met aan ook er maar werd wordt hebben bij naar door uit deze om",
    "pl": "i w na nie się z do że jest to po od przez dla są jak ale ich ze oraz został które który tym jego już co",
    "sv": "och att det som är en på för med av inte den till har de om ett var från så kan men vi hade sig",
    "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada oleh mereka adalah telah bisa",
    "tr": "ve bir bu da de için ile olarak daha çok olan gibi ancak sonra kadar değil ama ise olduğu var",
}
_MADE: dict[str, frozenset[str]] = {}
_WORD = late(r"[^\W\d_]+")
_LEAST = 4
"""Frequent words that must speak for a language before it is taken for it."""
_SHARE = 0.12


def tongue_of(text: str) -> str | None:
    """The language of a text as its code; None where nothing speaks for one.

    >>> tongue_of("The boat will run all winter, and the council has to pay for the crew of it.")
    'en'
    >>> tongue_of("Das Boot wird im Winter fahren, und die Stadt hat nach dem Sturm der Mannschaft zu danken.")
    'de'
    >>> tongue_of("Ta ru ko.") is None
    True
    """
    other = _by_letters(text)
    if other is not None:
        return other
    words = _WORD.findall(text.lower())
    if not _MADE:
        _MADE.update((code, frozenset(found.split())) for code, found in _FREQUENT.items())
    counts = sorted(((sum(word in known for word in words), code) for code, known in _MADE.items()), reverse=True)
    (most, code), (second, _) = counts[0], counts[1]
    clear = most >= _LEAST and most >= len(words) * _SHARE and most * 2 > second * 3
    return code if clear else None


def _by_letters(text: str) -> str | None:
    """The language, or one of those, that is written in letters of its own."""
    letters = sum(char.isalpha() for char in text)
    if not letters:
        return None
    for code, pattern in _LETTERS.items():
        if len(re.findall(pattern, text)) * 3 > letters:
            if code != "ru":
                return code
            return "uk" if re.search("[іїєґІЇЄҐ]", text) else "be" if re.search("[ўЎ]", text) else "ru"
    return None


_LETTERS: Mapping[str, str] = {
    "ru": "[Ѐ-ӿ]",
    "el": "[Ͱ-Ͽ]",
    "he": "[֐-׿]",
    "ko": "[가-힣]",
    "th": "[฀-๿]",
    "hi": "[ऀ-ॿ]",
    "ta": "[஀-௿]",
}

TONGUES = frozenset({*_FREQUENT, *_LETTERS, "uk", "be"})
"""The languages that can be told."""
