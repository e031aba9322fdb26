"""What all that weighs a change of words is given: both texts, their language, and the two paragraphs as tokens."""

from __future__ import annotations

from rights.match.reader import Reader, Texts

__all__ = ["FEW_ALONE", "FEW_WORDS", "IN_SENTENCE", "NEAR", "SIGNS", "Sides", "figure", "number_near"]

NEAR = 8
"""Tokens on either side of a stretch in which a word may only have changed its place."""
SIGNS = frozenset("$€£¥₹₽%")
"""Marks that belong to an amount."""
IN_SENTENCE = 12
"""The same for a verb of saying."""
FEW_WORDS, FEW_ALONE = 5, 3
"""Words of a stretch that are few: where words stand on both sides, and on one only."""


class Sides:
    """Two paragraphs that stand opposite each other."""

    def __init__(self, texts: Texts, first: Reader, second: Reader) -> None:
        self.texts = texts
        self.language = texts.language
        self.first = first
        self.second = second


def figure(key: str) -> float | None:
    """The value of a token that is a number, in figures or (by its key) in words."""
    if not key or not key[0].isdecimal():
        return None
    try:
        return float(key.removesuffix("#"))
    except ValueError:
        return None


def number_near(side: Reader, start: int) -> bool:
    """Whether a figure stands among the four tokens before one."""
    return any(side.keys[i][0].isdecimal() for i in range(max(0, start - 4), start))
