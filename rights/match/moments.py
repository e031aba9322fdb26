"""Whether two ways of naming a time mean the same moment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from rights.match.language import Language

__all__ = ["is_time", "named", "same_moment", "year_of"]

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_DECADE = re.compile(r"(?:1[5-9]|20)\d0s?")


def year_of(key: str) -> int | None:
    """The year that a token may be; None for any other."""
    return int(key) if _YEAR.fullmatch(key) else None


def is_time(key: str, language: Language) -> bool:
    """Whether a token by itself names a time: a day, a date, a month, an hour, a word such as "yesterday"."""
    return key.startswith(("date ", "time ", "day ", "month ")) or key in language.relative


def named(keys: Sequence[str], language: Language, today: date | None) -> dict[str, str]:
    """What a run of tokens says about a moment: weekday, month, date, year, clock, relative and unit, where it says so."""
    said: dict[str, str] = {}
    for at, key in enumerate(keys):
        kind, _, value = key.partition(" ")
        if kind == "day" and value:
            said["weekday"] = value
        elif kind == "date" and value:
            said["date"] = value
        elif kind == "time" and value:
            said["clock"] = value
        elif kind == "month" and value:
            said["month"] = value
        elif key in language.relative:
            said["relative"] = str(language.relative[key])
        elif year_of(key) is not None:
            said["year"] = key
        elif key in language.units and (shift := _shift(keys, at, language)) is not None:
            said["unit"] = f"{shift} {key.rstrip('s')}"
            if key == language.year_word and today is not None:
                said["year"] = str(today.year + shift)
        elif key in language.units:
            said["unit"] = f"? {key.rstrip('s')}"
    return said


def _shift(keys: Sequence[str], at: int, language: Language) -> int | None:
    """How far the word beside a unit of time moves it from the present one; None where none stands there."""
    before = keys[at - 1] if at else ""
    after = keys[at + 1] if language.shifts_after and at + 1 < len(keys) else ""
    return language.shifts.get(before, language.shifts.get(after))


def same_moment(one: dict[str, str], other: dict[str, str], today: date | None) -> bool | None:
    """Whether two descriptions mean one moment: True, False, or None where that can't be told.

    Args: today: the day of the original, from which days without a date are counted; None where it isn't known.
    """
    shared = one.keys() & other.keys()
    for name in shared:
        if one[name] != other[name]:
            open_ = (
                name == "unit"
                and "?" in {one[name][0], other[name][0]}
                and one[name].split()[-1] == other[name].split()[-1]
            )
            return None if open_ else False
    if not one or not other:
        return True
    extra_one, extra_other = one.keys() - shared, other.keys() - shared
    if not extra_one or not extra_other:
        return True
    first, second = _days(one, today), _days(other, today)
    if first is None or second is None:
        return None
    return True if first & second else None


def _days(said: dict[str, str], today: date | None) -> frozenset[date] | None:
    """The days that a description can mean, near the day of the original."""
    if today is None:
        return None
    if "date" in said:
        month, day = map(int, said["date"].split("-"))
        years = [int(said["year"])] if "year" in said else [today.year - 1, today.year, today.year + 1]
        found = set()
        for year in years:
            try:
                found.add(date(year, month, day))
            except ValueError:
                continue
        return frozenset(found)
    if "relative" in said:
        return frozenset({today + timedelta(days=int(said["relative"]))})
    if "weekday" in said:
        near = (today + timedelta(days=shift) for shift in range(-8, 9))
        return frozenset(day for day in near if day.weekday() == int(said["weekday"]))
    return None
