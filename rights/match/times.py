"""Days, decades and spans of time: whether two stretches of words name the same moment."""

from __future__ import annotations

import re

from rights.match.moments import is_time, named, same_moment, year_of
from rights.match.reader import Reader
from rights.match.sides import Sides, figure

__all__ = ["Times"]

_DECADE = re.compile(r"(1[5-9]|20)?[’']?(\d0)s")


class Times(Sides):
    """The times of two stretches."""

    def _moment(self, i0: int, i1: int, j0: int, j1: int) -> tuple[bool, str] | None:
        """Decades and spans of time in other words, and another number of days ago; None for anything else."""
        one, other, language = self.first, self.second, self.language
        if i0 == i1 or j0 == j1:
            return None
        first, second = self._decade(one, i0, i1), self._decade(other, j0, j1)
        if first is not None and second is not None:
            (century, decade), (century_other, decade_other) = first, second
            same = decade == decade_other and (not century or not century_other or century == century_other)
            return (False, "time_form") if same else (True, "date_wrong")
        if i1 - i0 == j1 - j0 == 1 and one.keys[i0] in language.units and other.keys[j0] in language.units:
            before = one.keys[max(0, i0 - 1) : i0], other.keys[max(0, j0 - 1) : j0]
            if before[0] == before[1] and not language.recent.isdisjoint(before[0]):
                return True, "date_wrong"  # "in recent weeks", "in recent years"
        lasting = self._lasting(one, i0, i1), self._lasting(other, j0, j1)
        if None not in lasting and lasting[0] == lasting[1]:
            return False, "time_form"
        if i1 - i0 == j1 - j0 == 1 and one.keys[i0][0].isdecimal() and other.keys[j0][0].isdecimal():
            after = one.keys[i1 : i1 + 2], other.keys[j1 : j1 + 2]
            if (
                after[0] == after[1]
                and len(after[0]) > 1
                and after[0][0] in language.units
                and after[0][1] in language.ago
            ):
                return True, "date_wrong"
        return None

    def _decade(self, side: Reader, start: int, end: int) -> tuple[str, str] | None:
        """The century, "" where it isn't said, and the decade that a stretch names ("1930" before an "s", "’30s", "thirties"); None for anything else."""
        raw = side.raw(start, end)
        if side.keys[end : end + 1] == ["s"] and side.starts[end] == side.ends[end - 1]:
            raw += side.tokens.raw(end)
        found = _DECADE.fullmatch(raw.casefold())
        if found:
            return found[1] or "", found[2]
        word = self.language.decades.get(raw.casefold())
        return ("", word) if word else None

    def _lasting(self, side: Reader, start: int, end: int) -> float | None:
        """How many minutes a stretch such as "three decades" lasts; None for anything else."""
        if end - start != 2 or side.keys[end - 1] not in self.language.spans:
            return None
        number = 1.0 if side.keys[start] in {"a", "an"} else figure(side.keys[start])
        return None if number is None else number * self.language.spans[side.keys[end - 1]]

    def _time(
        self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]
    ) -> tuple[bool | None, str, bool] | None:
        """Materiality, kind and certainty of a change of time words; None where it is none."""
        language = self.language
        sides = ((self.first, i0, i1), (self.second, j0, j1))
        core = False
        for (side, start, end), held in zip(sides, (words, words_other), strict=True):
            for at in range(start, end):
                if not side.is_word(at):
                    continue
                key = side.keys[at]
                if (
                    is_time(key, language)
                    or self._year(side, at)
                    or (key in language.units and self._shifted(side, at))
                    or (key in language.shifts and at + 1 < len(side.keys) and side.keys[at + 1] in language.units)
                ):
                    core = True
                elif key in language.time_words and (is_time(key, language) or key not in language.units):
                    core = core or len(held) <= 3
                elif (
                    key in language.time_links
                    or key in language.small
                    or (key.isdecimal() and int(key) <= 31 and len(held) > 1)
                    or key in language.units
                ):
                    continue
                else:
                    return None
        if not core and len(words) == len(words_other) == 1 and {*words, *words_other} <= language.day_leads:
            days = self.first.keys[i1 : i1 + 1]
            if days and days[0].startswith("day "):
                return False, "time_form", True
        if not core:
            return (
                self._link((self.first, i1) if i1 > i0 else (self.second, j1), words or words_other)
                if not (words and words_other)
                else None
            )
        parts = [
            {language.day_parts[word] for word in side if word in language.day_parts} for side in (words, words_other)
        ]
        if all(parts) and parts[0] != parts[1]:
            # evening and night run into each other
            near = len(parts[0]) == len(parts[1]) == 1 and abs(min(parts[0]) - min(parts[1])) == 1
            return (None, "time_form", False) if near else (True, "date_wrong", True)
        said = []
        for side, start, end in sides:
            # a word that both keep belongs to what is said of the moment
            first = start
            while (
                first > 0
                and start - first < 2
                and (side.keys[first - 1] in {",", *language.shifts} or is_time(side.keys[first - 1], language))
            ):
                first -= 1
            last = end
            while (
                last < len(side.keys)
                and last - end < 3
                and (
                    is_time(side.keys[last], language)
                    or year_of(side.keys[last]) is not None
                    or (side.keys[last] in language.units and last and side.keys[last - 1] in language.shifts)
                )
            ):
                last += 1
            said.append(named(side.keys[first:last], language, self.texts.today))
        own = [named(side.keys[start:end], language, self.texts.today) for side, start, end in sides]
        if not (own[0] and own[1]) and not (i1 > i0 and j1 > j0):
            return False, "time_form", True
        same = same_moment(said[0], said[1], self.texts.today)
        if same is True:
            return False, "time_form", True
        if same is False:
            return True, "date_wrong", True
        return None, "time_form", False

    def _shifted(self, side: Reader, at: int) -> bool:
        """Whether a word such as "last" stands with the unit of time at a token."""
        shifts = self.language.shifts
        after = side.keys[at + 1] if self.language.shifts_after and at + 1 < len(side.keys) else ""
        return (at > 0 and side.keys[at - 1] in shifts) or after in shifts

    def _ranked(self, side: Reader, start: int, end: int) -> bool:
        """Whether the name of a weekday stands as an ordinal ("a quinta edição")."""
        language = self.language
        return (
            end - start == 1
            and start > 0
            and end < len(side.keys)
            and side.tokens.raw(start).casefold() in language.ordinal_days
            and side.keys[start - 1] in language.ordinal_leads
            and side.keys[end].isalpha()
            and side.text[side.starts[end]].islower()
            and side.keys[end] not in language.small
        )

    def _link(self, at: tuple[Reader, int], words: list[str]) -> tuple[bool | None, str, bool] | None:
        """A small word that came or went before a day or a month ("on Saturday", "Saturday")."""
        side, end = at
        if len(words) != 1 or words[0] not in self.language.small or words[0] not in self.language.time_links:
            return None
        if end < len(side.keys) and side.keys[end].startswith(("day ", "date ", "month ", "time ")):
            return False, "time_form", True
        return None

    def _year(self, side: Reader, at: int) -> bool:
        """Whether a number stands as a year."""
        if year_of(side.keys[at]) is None or "," in side.tokens.raw(at):
            return False
        before = side.keys[at - 1] if at else ""
        after = side.keys[at + 1] if at + 1 < len(side.keys) else "."
        if before in {"$", "£", "€", "#"} or after == "%" or after in self.language.scales:
            return False
        if (
            before in self.language.year_leads
            or before.startswith(("date ", "month ", "day "))
            or before in {",", "(", "-"}
        ):
            return not (
                after.isalpha()
                and after.endswith("s")
                and after not in self.language.small
                and before not in {"in", "since"}
                and not before.startswith("date ")
            )
        return not side.is_word(at + 1) if at + 1 < len(side.keys) else True
