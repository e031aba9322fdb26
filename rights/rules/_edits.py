"""The comparison of a case's page with its original, made once however many clauses ask for it."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import Any

from rights.model.case import Case
from rights.model.page import Page

__all__ = ["comparison"]


def comparison(case: Case) -> Any:
    """What the edit lens says of the page beside its original; None where no original is given or it can't compare."""
    if case.original is None:
        return None
    return _compared(_Pair(case.original, case.page))


class _Pair:
    """Two pages by identity."""

    __slots__ = ("original", "page")

    def __init__(self, original: Page, page: Page) -> None:
        self.original = original
        self.page = page

    def __hash__(self) -> int:
        return hash((id(self.original), id(self.page)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Pair) and other.original is self.original and other.page is self.page


@lru_cache(maxsize=2)
def _compared(pair: _Pair) -> Any:
    try:
        match = import_module("rights.match")
        compare, side = match.compare, match.side
    except (ModuleNotFoundError, AttributeError):
        return None
    return compare(side(pair.original), side(pair.page))
