"""Paragraphs searched as one, so that words which stand in none of them cost one look and not one each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from rights.text.normalise import both_forms

if TYPE_CHECKING:
    import ahocorasick_rs

__all__ = ["Paragraphs", "paragraphs_of"]


class Paragraphs(tuple[str, ...]):  # noqa: SLOT001  # what is worked out of it is kept
    """Paragraphs in order, as they stand."""

    @cached_property
    def _forms(self) -> list[tuple[str, str]]:
        return [both_forms(text) for text in self]

    @cached_property
    def _loose(self) -> _Joined:
        return _Joined([folded for _, folded in self._forms])

    @cached_property
    def _loose_names(self) -> _Joined:
        return self._loose.without_hyphens()

    @cached_property
    def _exact_names(self) -> _Joined:
        return _Joined([exact for exact, _ in self._forms]).without_hyphens()

    def holding(self, needle: str) -> Iterator[int]:
        """Indices of the paragraphs with these normal, case-folded letters in them, in order."""
        return self._loose.holding(needle)

    def holding_any(self, needles: ahocorasick_rs.AhoCorasick) -> list[int]:
        """Indices of the paragraphs with any of the needles in them, in order; the needles as for `holding`."""
        return self._loose.holding_any(needles)

    def holding_name(self, needle: str, *, strict: bool) -> Iterator[int]:
        """The same for a name, in which hyphens are spaces. strict: its case counts."""
        return (self._exact_names if strict else self._loose_names).holding(needle)


def paragraphs_of(texts: Sequence[str]) -> Paragraphs:
    """The paragraphs as `Paragraphs`; those that are so already, as they are."""
    return texts if isinstance(texts, Paragraphs) else Paragraphs(texts)


class _Joined:
    """Normal texts, one a line, and where each begins."""

    __slots__ = ("_starts", "text")

    def __init__(self, texts: Sequence[str]) -> None:
        self.text = "\n".join(texts)
        self._starts: list[int] = []
        at = 0
        for text in texts:
            self._starts.append(at)
            at += len(text) + 1

    def without_hyphens(self) -> _Joined:
        made = object.__new__(_Joined)
        made.text = self.text.replace("-", " ")
        made._starts = self._starts
        return made

    def _index(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def holding_any(self, needles: ahocorasick_rs.AhoCorasick) -> list[int]:
        """Indices of the texts with any of the needles in them."""
        return sorted({self._index(at) for _, at, _ in needles.find_matches_as_indexes(self.text, overlapping=True)})

    def holding(self, needle: str) -> Iterator[int]:
        """Indices of the texts with the needle in them; a needle has no line end in it."""
        at = self.text.find(needle)
        while at >= 0:
            index = self._index(at)
            yield index
            if index + 1 == len(self._starts):
                return
            at = self.text.find(needle, self._starts[index + 1])
