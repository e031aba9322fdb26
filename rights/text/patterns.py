r"""Regular expressions where an option allows one: RE2, whose time grows with the text alone, whatever the pattern.

`\b` is the end of a word in every script here. RE2 knows it for ASCII only, so it may stand at the beginning and at the end
of a pattern, and the ends of what was found are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import msgspec

from rights.text.words import at_boundary

__all__ = ["Pattern", "compiled", "spans"]

_MAX_LENGTH = 500
_MEMORY = 1 << 20
_MAX_FOUND = 1_000


class Pattern(msgspec.Struct, frozen=True):
    """A pattern made ready. begins, ends: what is found has to begin, or end, with a word."""

    inside: Any
    begins: bool
    ends: bool


@lru_cache(maxsize=256)
def compiled(pattern: str) -> Pattern:
    r"""The pattern made ready.

    Raises: ValueError with words for people: too long, not RE2 (look-around, references back), or fitting nothing at all.

    >>> compiled(r"\bCC[- ]BY\b").ends
    True
    """
    import re2  # noqa: PLC0415  # few policies have a pattern

    if len(pattern) > _MAX_LENGTH:
        raise ValueError(f"a pattern has {_MAX_LENGTH} characters at most")
    begins, ends = pattern.startswith(r"\b"), _ends_with_boundary(pattern)
    inside = pattern[2 if begins else 0 : len(pattern) - 2 if ends and len(pattern) > 2 else None]
    if _has_boundary(inside):
        raise ValueError(r"\b stands at the beginning and at the end of a pattern only")
    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    try:
        made = re2.compile(inside.encode(), options)
    except re2.error as error:
        told = error.args[0].decode("utf-8", "replace") if isinstance(error.args[0], bytes) else str(error.args[0])
        raise ValueError(f"the pattern can't be read: {told}") from error
    if made.search(b"") is not None:
        raise ValueError("the pattern fits an empty text too, so it would be found everywhere")
    return Pattern(made, begins, ends)


def _characters(data: bytes, start: int, end: int) -> int:
    """How many characters of a text begin between two offsets of its UTF-8 form."""
    piece = data[start:end]
    return len(piece) if piece.isascii() else sum(byte & 0xC0 != 0x80 for byte in piece)


def _ends_with_boundary(pattern: str) -> bool:
    if not pattern.endswith(r"\b"):
        return False
    before = pattern[:-1]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _has_boundary(pattern: str) -> bool:
    r"""Whether \b or \B stands in a pattern, not behind another backslash."""
    at = pattern.find("\\")
    while at >= 0:
        if pattern[at + 1 : at + 2] in ("b", "B"):
            return True
        at = pattern.find("\\", at + 2)
    return False


def spans(pattern: str, text: str) -> Iterator[tuple[int, int]]:
    r"""Where the pattern is found, left to right, as offsets in the text; at most a thousand places.

    >>> list(spans(r"\bmaj\b", "maj majowy maj")), list(spans(r"\bмост\b", "мостик мост"))
    ([(0, 3), (11, 14)], [(7, 11)])
    """
    made = compiled(pattern)
    data = text.encode("utf-8", "surrogatepass")
    at = passed = char = 0
    for _ in range(_MAX_FOUND):
        found = made.inside.search(data, at)
        if found is None:
            return
        low, high = found.span()
        # characters are counted on from the last place, so that a text is gone through once
        char += _characters(data, passed, low)
        passed = low
        start, end = char, char + _characters(data, low, high)
        if (not made.begins or at_boundary(text, start)) and (not made.ends or at_boundary(text, end)):
            yield start, end
            at = max(high, low + 1)
        else:
            at = low + 1
