"""A span that is worked out when somebody asks for it; most never are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rights.model.source import Span

__all__ = ["Late"]


class Late(Span):
    """A span given by a function that finds its start and end in the source."""

    __slots__ = ("_arguments", "_find")

    def __init__(self, find: Callable[..., tuple[int, int] | None], *arguments: Any) -> None:
        self._find = find
        self._arguments = arguments

    def __getattr__(self, name: str) -> int:
        """Called while start and end are still empty."""
        if name not in {"start", "end"}:
            raise AttributeError(name)
        self.start, self.end = self._find(*self._arguments) or (0, 0)
        return self.start if name == "start" else self.end
