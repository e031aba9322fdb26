"""Text as people mean it, with a map back to the text as it stands.

Folded: quotes, dashes, white space, ellipses, full-width and other presentation forms, combining marks, and letters of
another alphabet that stand for a Latin look-alike inside a Latin word. Dropped: what nobody sees (zero-width and
soft hyphens, direction marks, control characters). Case is folded where asked for. Everything else stays.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

__all__ = ["Normal", "both_forms", "normalise"]

_QUOTES = dict.fromkeys("‘’‚‛′ʼ´`‹›＇", "'") | dict.fromkeys("“”„‟″«»〝〞＂", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−⁃﹘﹣－﹣⸺⸻", "-")
_SPACES = dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000", " ") | {
    chr(code): " " for code in range(0x2000, 0x200B)
}
_TWINS = _QUOTES | _DASHES | _SPACES | {"…": "..."}
_UNSEEN = (
    *((0x00, 0x08), (0x0E, 0x1B), (0x7F, 0x84), (0x86, 0x9F), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C)),
    *((0x180B, 0x180E), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x206F), (0xFE00, 0xFE0F)),
    *((0xFEFF, 0xFEFF), (0xFFF9, 0xFFFB), (0xE0000, 0xE0FFF)),
)
"""Code points that nobody sees: controls, soft hyphen, joiners, direction marks, variation selectors, tags."""

_PRESENTATION = ((0xFB00, 0xFB06), (0xFF01, 0xFFEE), (0x1D400, 0x1D7FF), (0x1F100, 0x1F189), (0x2460, 0x24FF))
"""Forms that are the same letter in another dress; other compatibility forms (½, ², ™) mean something of their own."""

_LOOKALIKES = dict(
    zip(
        "аАвВсСеЕёЁнНіІїЇјЈкКмМоОрРѕЅтТхХуУԁԛԝһҺӏαΑΒεΕΖΗιΙκΚΜΝοΟρΡΤυΥνχΧ",
        "aAbBcCeEëËhHiIïÏjJkKmMoOpPsStTxXyYdqwhHlaABeEZHiIkKMNoOpPTuYvxX",
        strict=True,
    )
)
"""Cyrillic and Greek letters that pass for a Latin one; folded only in a word that has Latin letters too."""

_ODD = re.compile(r"[^ -_a-~À-ÖØ-öø-ĲĴ-ŇŊ-žƀ-ǃǍ-ɏ©®™°§•]")
"""Characters of which nobody can say at once that they are normal, as one can of letters with or without accents."""

_LETTERS = re.compile(r"[^\W\d_]+")
_ROUNDS = 6


class Normal:
    """A text in its normal form, with the way back, which is worked out when it is first asked for.

    raw: as it stands. text: normal.
    """

    __slots__ = ("_ends", "_fold_case", "_same", "_starts", "raw", "text")

    def __init__(self, raw: str, text: str, *, same: bool, fold_case: bool) -> None:
        self.raw = raw
        self.text = text
        self._same = same
        self._fold_case = fold_case
        self._starts: tuple[int, ...] | None = None
        self._ends: tuple[int, ...] = ()

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of raw for a stretch of text; an empty stretch becomes a point.

        >>> normalise("the “old” town").back(4, 9)
        (4, 9)
        """
        if self._same:
            return start, end
        if self._starts is None:
            cells = _cells(self.raw, fold_case=self._fold_case)
            self._starts = tuple(cell[1] for cell in cells)
            self._ends = tuple(cell[2] for cell in cells)
        if not self._starts:
            return 0, len(self.raw) if end > start else 0
        if start >= end:
            point = self._starts[start] if start < len(self._starts) else self._ends[-1]
            return point, point
        return self._starts[start], self._ends[end - 1]


@lru_cache(maxsize=4096)
def normalise(text: str, *, fold_case: bool = False) -> Normal:
    """The text in its normal form, with the way back.

    Args: text: any string. fold_case: compare without regard to upper and lower case.
    Returns: doing it twice changes nothing more; white space at both ends is gone.

    >>> normalise("  “here”  — now…").text
    '"here" - now...'
    >>> normalise("Ｐｏｌісу NEWS", fold_case=True).text
    'policy news'
    """
    made = _at_once(text)
    if made is not None:
        same = len(made) == len(text) and "…" not in text
        if not fold_case:
            return Normal(text, made, same=same, fold_case=False)
        folded = made.casefold()
        if len(folded) == len(made) or not _ODD.search(folded):
            return Normal(text, folded, same=same and len(folded) == len(made), fold_case=True)
    cells = _cells(text, fold_case=fold_case)
    return Normal(text, "".join(char for char, _, _ in cells), same=False, fold_case=fold_case)


def both_forms(text: str) -> tuple[str, str]:
    """The normal form in the case given and with the case folded, for looking through texts that mostly hold nothing."""
    made = _at_once(text)
    if made is not None:
        folded = made.casefold()
        if len(folded) == len(made) or not _ODD.search(folded):
            return made, folded
    return normalise(text).text, normalise(text, fold_case=True).text


def _at_once(text: str) -> str | None:
    """The normal form, case kept, of a text that can be treated as a whole; None where each character counts.

    It is what `_cells` comes to: a property test compares the two.
    """
    made = text
    if text.isascii() and text.isprintable():
        made = text.replace("`", "'")
    else:
        kept = False
        for char in set(_ODD.findall(text)):
            if (twin := _TWINS.get(char)) is not None:
                made = made.replace(char, twin)
            elif char in _unseen():
                made = made.replace(char, "")
            elif _stays(char):
                kept = True
            else:
                return None
        if kept and not unicodedata.is_normalized("NFC", made):
            return None
    while "  " in made:
        made = made.replace("  ", " ")
    while "--" in made:
        made = made.replace("--", "-")
    return made.strip(" ")


@lru_cache(maxsize=4096)
def _stays(char: str) -> bool:
    """Whether a character is normal wherever it stands: no mark, no other dress of a letter, no look-alike."""
    apart = unicodedata.normalize("NFD", char)
    small = unicodedata.normalize("NFD", char.casefold())
    return (
        not unicodedata.combining(char)
        and _fold(char, fold_case=False) == apart
        and _fold(char, fold_case=True) == small
        and len(char.casefold()) == 1
        and not any(part in _LOOKALIKES for part in apart + small)
    )


def _cells(text: str, *, fold_case: bool) -> list[_Cell]:
    """The normal form character by character, each with what it was made from."""
    cells = [(char, at, at + 1) for at, char in enumerate(text)]
    before = None
    for _ in range(_ROUNDS):
        cells = _spaced(_composed(_latin(_each(cells, fold_case=fold_case))))
        now = "".join(char for char, _, _ in cells)
        if now == before:
            break
        before = now
    return cells


_Cell = tuple[str, int, int]
"""A character with the stretch of the raw text that it stands for."""


@cache
def _translation() -> dict[int, str]:
    return str.maketrans(_TWINS)


@cache
def _unseen() -> frozenset[str]:
    return frozenset(chr(code) for first, last in _UNSEEN for code in range(first, last + 1))


@lru_cache(maxsize=4096)
def _fold(char: str, *, fold_case: bool) -> str:
    char = unicodedata.normalize("NFD", char)
    if any(first <= ord(char[0]) <= last for first, last in _PRESENTATION):
        char = unicodedata.normalize("NFKD", char)
    char = char.translate(_translation())
    if fold_case:
        char = unicodedata.normalize("NFD", char.casefold())
    unseen = _unseen()
    return "".join(part for part in char if part not in unseen)


def _each(cells: Iterable[_Cell], *, fold_case: bool) -> list[_Cell]:
    return [(part, start, end) for char, start, end in cells for part in _fold(char, fold_case=fold_case)]


def _latin(cells: list[_Cell]) -> list[_Cell]:
    """Look-alikes inside words that hold a Latin letter become that letter."""
    text = "".join(char for char, _, _ in cells)
    for word in _LETTERS.finditer(text):
        letters = word.group()
        if letters.isascii() or not any("a" <= char <= "z" or "A" <= char <= "Z" for char in letters):
            continue
        for at, char in enumerate(letters, word.start()):
            twin = _LOOKALIKES.get(char)
            if twin is not None:
                cells[at] = (twin, *cells[at][1:])
    return cells


def _composed(cells: list[_Cell]) -> list[_Cell]:
    """Letters and their marks as one character where there is one (NFC), each with all that it was made from."""
    if unicodedata.is_normalized("NFC", "".join(char for char, _, _ in cells)):
        return cells
    made: list[_Cell] = []
    group = ""
    start = end = 0
    for char, at, to in cells:
        if group and (unicodedata.combining(char) or _joins(group, char)):
            group, start, end = group + char, min(start, at), max(end, to)
            continue
        made.extend((part, start, end) for part in unicodedata.normalize("NFC", group))
        group, start, end = char, at, to
    made.extend((part, start, end) for part in unicodedata.normalize("NFC", group))
    return made


def _joins(group: str, char: str) -> bool:
    if group.isascii() and char.isascii():
        return False
    apart = unicodedata.normalize("NFC", group) + unicodedata.normalize("NFC", char)
    return unicodedata.normalize("NFC", group + char) != apart


def _spaced(cells: list[_Cell]) -> list[_Cell]:
    """Runs of spaces and of hyphens as one each, none of the former at the ends."""
    made: list[_Cell] = []
    for cell in cells:
        char = cell[0]
        if char in {" ", "-"} and made and made[-1][0] == char:
            made[-1] = (char, min(made[-1][1], cell[1]), max(made[-1][2], cell[2]))
        elif char != " " or made:
            made.append(cell)
    if made and made[-1][0] == " ":
        made.pop()
    return made
