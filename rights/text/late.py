"""Expressions that are compiled when they are first used, so that a run pays for none that its pages don't need."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

__all__ = ["late"]


class _Late:
    """Stands for a pattern; a method that is asked for is taken from the compiled one, and kept from then on."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(*self._given), name)
        setattr(self, name, value)
        return value


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    r"""A pattern as `re.compile` gives it, but compiled on first use.

    >>> late(r"\d+").findall("3 boats, 14 crates")
    ['3', '14']
    """
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))
