"""A day as people write it in a few languages, for templates that name the day of publication."""

from __future__ import annotations

import re
from functools import cache, lru_cache

__all__ = ["LANGUAGES", "forms", "render"]

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    # in the case that stands behind a day
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ja": "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月",
}
LANGUAGES = frozenset(_MONTHS)
"""Languages whose months are known."""
_SHORT = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "ja": _MONTHS["ja"],
}
"""Months cut short where that is not their first three letters."""
_LONG = {
    "en": ("MMMM D, YYYY", "D MMMM YYYY", "MMM D, YYYY", "MMM. D, YYYY", "D MMM YYYY", "MMMM Do, YYYY", "MMMM D YYYY"),
    "de": ("D. MMMM YYYY", "DD.MM.YYYY", "D.M.YYYY"),
    "es": ("D de MMMM de YYYY", "D MMMM YYYY"),
    "fr": ("D MMMM YYYY",),
    "it": ("D MMMM YYYY",),
    "pt": ("D de MMMM de YYYY", "D/M/YYYY"),
    "nl": ("D MMMM YYYY", "D-M-YYYY", "DD-MM-YYYY"),
    "pl": ("D MMMM YYYY", "D MMMM YYYY r.", "DD.MM.YYYY"),
    "ru": ("D MMMM YYYY", "D MMMM YYYY г.", "D MMMM YYYY года", "DD.MM.YYYY"),
    "uk": ("D MMMM YYYY", "D MMMM YYYY р.", "D MMMM YYYY року", "DD.MM.YYYY"),
    "ja": ("YYYY年M月D日", "YYYY年MM月DD日"),
}
_EVERYWHERE = ("YYYY-MM-DD", "DD/MM/YYYY", "MM/DD/YYYY", "D/M/YYYY", "M/D/YYYY", "DD.MM.YYYY", "YYYY/MM/DD")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


@cache
def _letters() -> re.Pattern[str]:
    return re.compile("YYYY|MMMM|MMM|MM|M|DD|Do|D")


@cache
def _months(language: str) -> tuple[str, ...]:
    return tuple(_MONTHS.get(language, _MONTHS["en"]).split())


@cache
def _short(language: str) -> tuple[str, ...]:
    months = _SHORT.get(language) if language in _MONTHS else _SHORT["en"]
    return tuple(months.split()) if months else tuple(month[:3] for month in _months(language))


def _ordinal(day: int) -> str:
    ending = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def render(day: str, form: str, language: str = "en") -> str | None:
    """An ISO day or instant in a form of the letters D, DD, Do, M, MM, MMM, MMMM, YYYY; None if it is no day.

    >>> render("2024-05-03T10:00:00Z", "D MMMM YYYY"), render("2024-05-03", "D. MMMM YYYY", "de")
    ('3 May 2024', '3. Mai 2024')
    """
    match = _ISO.match(day)
    if match is None or not 1 <= int(match[2]) <= 12:
        return None
    code = language[:2].lower()
    number = int(match[2]) - 1
    values = {
        "YYYY": match[1],
        "MM": match[2],
        "M": str(int(match[2])),
        "MMMM": _months(code)[number],
        "MMM": _short(code)[number],
        "DD": match[3],
        "D": str(int(match[3])),
        "Do": _ordinal(int(match[3])),
    }
    return _letters().sub(lambda found: values[found.group()], form)


@lru_cache(maxsize=256)
def forms(day: str, language: str = "en") -> tuple[str, ...]:
    """The ways in which a day is usually written in a language, in English, and in figures; empty if it is no day.

    >>> forms("2024-05-03")[:2]
    ('May 3, 2024', '3 May 2024')
    """
    code = language[:2].lower()
    asked = [(form, code) for form in _LONG.get(code, ())] + [(form, "en") for form in _LONG["en"]]
    written = [render(day, form, name) for form, name in asked] + [render(day, form) for form in _EVERYWHERE]
    return tuple(dict.fromkeys(text for text in written if text))
