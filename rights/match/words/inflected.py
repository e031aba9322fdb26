"""Writes out the forms of German and French words, so that their lists name each verb and adjective once."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

__all__ = [
    "french_adjective",
    "french_noun",
    "french_verb",
    "german_adjective",
    "german_verb",
    "opposite",
    "same_lines",
]

_UNSTRESSED = ("be", "ge", "ver", "er", "ent", "emp", "zer", "miss", "wider", "über", "unter", "hinter")
_ENDINGS = ("", "e", "en", "er", "es", "em")


def german_adjective(word: str) -> list[str]:
    """An adjective or a participle with the endings it has before a noun.

    >>> german_adjective("stark")
    ['stark', 'starke', 'starken', 'starker', 'starkes', 'starkem']
    """
    stem = word.removesuffix("e")
    return [word, *(stem + ending for ending in _ENDINGS[1:])]


def german_verb(word: str) -> list[str]:
    """Infinitive, present, past in both numbers and participle with its endings.

    Of a verb in two parts ("ab+lehnen") only the forms that are one word. A strong verb gives its forms itself, between
    colons.

    >>> german_verb("verkürzen")[:5], german_verb("ab+lehnen")[4]
    (['verkürzen', 'verkürzt', 'verkürzte', 'verkürzten', 'verkürzt'], 'abgelehnt')
    """
    prefix, _, verb = word.rpartition("+")
    if ":" in verb:
        infinitive, present, past, pasts, participle = verb.split(":")
    else:
        infinitive = verb
        stem = verb.removesuffix("n").removesuffix("e")
        link = "e" if stem.endswith(("t", "d", "ffn", "chn")) else ""
        present, past, pasts = f"{stem}{link}t", f"{stem}{link}te", f"{stem}{link}ten"
        bare = verb.startswith(_UNSTRESSED) or verb.endswith("ieren")
        participle = present if bare else f"ge{present}"
    if prefix:
        zu = f"{prefix}zu{infinitive}"
        return [prefix + infinitive, zu, zu, zu, *german_adjective(prefix + participle)]
    return [infinitive, present, past, pasts, *german_adjective(participle)]


def french_adjective(word: str) -> list[str]:
    """Both genders in both numbers.

    >>> french_adjective("heureux"), french_adjective("légal")
    (['heureux', 'heureuse', 'heureux', 'heureuses'], ['légal', 'légale', 'légaux', 'légales'])
    """
    for end, (feminine, plural) in _FEMININE.items():
        if word.endswith(end):
            stem = word.removesuffix(end)
            return [word, stem + feminine, stem + plural, f"{stem}{feminine}s"]
    return [word, word + "e", word + "s", word + "es"]


_FEMININE = {
    "teur": ("trice", "teurs"), "eux": ("euse", "eux"), "if": ("ive", "ifs"), "er": ("ère", "ers"), "el": ("elle", "els"), "en": ("enne", "ens"),
    "al": ("ale", "aux"), "e": ("e", "es"), "s": ("se", "s"), "et": ("ète", "ets"),
}  # fmt: skip


def french_noun(word: str) -> list[str]:
    """Singular and plural."""
    if word.endswith(("s", "x", "z")):
        return [word, word]
    if word.endswith(("eau", "eu")):
        return [word, word + "x"]
    return [word, word.removesuffix("al") + "aux" if word.endswith("al") else word + "s"]


def french_verb(word: str) -> list[str]:
    """Infinitive, present, participle in all genders, imperfect, future, conditional and gerund.

    An irregular verb gives its infinitive, both forms of the present, the participle, the stem of the imperfect and the
    stem of the future between colons.

    >>> french_verb("accepter")[:5], french_verb("finir")[1:4]
    (['accepter', 'accepte', 'acceptent', 'accepté', 'acceptée'], ['finit', 'finissent', 'fini'])
    """
    if ":" in word:
        infinitive, one, many, participle, before, future = word.split(":")
    elif word.endswith("er"):
        stem = word.removesuffix("er")
        accented = stem
        for old, new in (("é", "è"), ("e", "è")):
            if len(stem) > 2 and stem[-2] == old and stem[-1] not in "aeiouylts":
                accented = stem[:-2] + new + stem[-1]
        soft = {"g": "ge", "c": "ç"}.get(stem[-1], stem[-1])
        infinitive, one, many, participle = word, f"{accented}e", f"{accented}ent", f"{stem}é"
        before, future = stem[:-1] + soft, word if accented == stem or "é" in stem[-2:] else f"{accented}er"
    elif word.endswith("ir"):
        stem = word.removesuffix("r")
        infinitive, one, many, participle, before, future = word, f"{stem}t", f"{stem}ssent", stem, f"{stem}ss", word
    else:
        stem = word.removesuffix("re")
        infinitive, one, many, participle, before, future = word, stem, f"{stem}ent", f"{stem}u", stem, word[:-1]
    feminine = [
        participle,
        participle + "e",
        participle if participle.endswith("s") else participle + "s",
        participle + "es",
    ]
    return [
        infinitive, one, many, *feminine, f"{before}ait", f"{before}aient", f"{future}a", f"{future}ont", f"{future}ait",
        f"{future}aient", f"{before}ant",
    ]  # fmt: skip


def same_lines(groups: str, forms: Callable[[str], list[str]]) -> str:
    """Lines of words that say the same, one for each form, from groups of dictionary forms between bars."""
    return "|".join(
        " ".join(dict.fromkeys(line))
        for group in groups.split("|")
        for line in zip(*map(forms, group.split()), strict=True)
    ).replace("ß", "ss")


def opposite(groups: str, forms: Callable[[str], list[str]]) -> str:
    """Pairs of opposites, one for each form: every word before a slash against every one behind it."""
    pairs: dict[str, None] = {}
    for group in groups.split("|"):
        one, other = (side.split() for side in group.split("/"))
        for pair in product(one, other):
            for a, b in zip(*map(forms, pair), strict=True):
                if a != b:
                    pairs[f"{a} {b}"] = None
    return "|".join(pairs).replace("ß", "ss")
