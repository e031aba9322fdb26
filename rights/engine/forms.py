"""Forms of bylines and sign-offs with names in them, sought in time that grows with the text and not with the form."""

from __future__ import annotations

import re
from bisect import bisect_left

from rights.engine.names import lower

__all__ = ["Form"]

#: A name (or a list of names, a role) is this long, and no stop or bracket stands in it.
_SHORTEST, _LONGEST = 2, 120
_STOPS = ".;:()"


class Form:
    """A form such as "Reporting by {persons}; Editing by {persons}": fixed words in their order, names between them.

    Args: form: as the policy writes it; every {variable} stands for one name or list of names.
    """

    __slots__ = ("_ends_open", "_fixed", "_starts_open")

    def __init__(self, form: str) -> None:
        parts = [" ".join(part.split(" ")) for part in re.split(r"\{[^}]*\}", lower(form))]
        self._starts_open = not parts[0].strip() and len(parts) > 1
        self._ends_open = not parts[-1].strip() and len(parts) > 1
        self._fixed = [part for at, part in enumerate(parts) if part.strip() or 0 < at < len(parts) - 1]

    def search(self, text: str, low: int = 0, high: int | None = None) -> tuple[int, int] | None:
        """The first place of the form in a stretch of folded text; None where it is not there."""
        high = len(text) if high is None else high
        # ends of what fits so far, in order, each with the beginning of the whole
        ends: list[int] = []
        begins: list[int] = []
        for step, fixed in enumerate(self._fixed):
            reached: list[int] = []
            starts: list[int] = []
            at = text.find(fixed, low, high)
            while at >= 0:
                begin = self._begin(text, at, low) if step == 0 else _joined(text, at, ends, begins)
                if begin is not None:
                    reached.append(at + len(fixed))
                    starts.append(begin)
                at = text.find(fixed, at + 1, high)
            if not reached:
                return None
            ends, begins = reached, starts
        for end, begin in zip(ends, begins, strict=True):
            closed = self._end(text, end, high)
            if closed is not None:
                return begin, closed
        return None

    def _begin(self, text: str, at: int, low: int) -> int | None:
        if not self._starts_open:
            word = at > low and self._fixed[0][:1].isalnum() and text[at - 1].isalnum()
            return None if word else at
        begin = max(low, at - _LONGEST, _last_stop(text, at, low) + 1)
        while begin < at and not text[begin].isalnum():
            begin += 1
        return begin if at - begin >= _SHORTEST else None

    def _end(self, text: str, end: int, high: int) -> int | None:
        if self._ends_open:
            end += _SHORTEST
            if end > high or any(stop in text[end - _SHORTEST : end] for stop in _STOPS):
                return None
            while end < high and text[end].isalnum():
                end += 1
            return end
        return None if end < high and text[end - 1].isalnum() and text[end].isalnum() else end


def _joined(text: str, at: int, ends: list[int], begins: list[int]) -> int | None:
    """The beginning of what fits before `at`, if a name stands between; None where nothing does."""
    low = max(at - _LONGEST, 0)
    low = max(low, _last_stop(text, at, low) + 1)
    first = bisect_left(ends, low)
    return begins[first] if first < len(ends) and ends[first] <= at - _SHORTEST else None


def _last_stop(text: str, at: int, low: int) -> int:
    return max(text.rfind(stop, low, at) for stop in _STOPS)
