"""Dates as pages write them, turned into the form of RFC 3339."""

from __future__ import annotations

import re
from functools import cache

from rights.text.late import late

__all__ = ["from_address", "iso"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero janeiro gennaio",
            "february feb februar février fevrier febrero fevereiro febbraio",
            "march mar märz maerz mars marzo março",
            "april apr avril abril aprile",
            "may mai mayo maio maggio",
            "june jun juni juin junio junho giugno",
            "july jul juli juillet julio julho luglio",
            "august aug août aout agosto",
            "september sep sept septembre septiembre setembro settembre",
            "october oct oktober okt octobre octubre outubro ottobre",
            "november nov novembre noviembre novembro",
            "december dec dezember dez décembre decembre diciembre dezembro dicembre",
        ),
        1,
    )
    for name in names.split()
}


class _Patterns:
    """The patterns of this module, compiled when the first date needs them."""

    __slots__ = ("address", "basic", "day_first", "month_first", "numeric", "standard")

    def __init__(self) -> None:
        self.standard = late(
            r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?",
            re.IGNORECASE,
        )
        self.basic = late(r"\s*(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)")
        self.month_first = late(r"\b([^\W\d_]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b", re.IGNORECASE)
        self.day_first = late(
            r"\b(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:de\s+|of\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?(\d{4})\b", re.IGNORECASE
        )
        self.numeric = late(r"\b(\d{1,4})[./-](\d{1,2})[./-](\d{2,4})\b")
        self.address = late(
            r"/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2]|[1-9](?=[/-]))(?:[/-]?(0[1-9]|[12]\d|3[01]|[1-9])(?=[/-]|$))"
        )


@cache
def _patterns() -> _Patterns:
    return _Patterns()


def iso(text: str) -> str | None:
    """The date in a text, with its time where it has one; None where there is none.

    >>> iso("Published March 3, 2020")
    '2020-03-03'
    >>> iso("2020-03-03T10:00:00+0100")
    '2020-03-03T10:00:00+01:00'
    """
    if not any(char.isdigit() for char in text):
        return None
    patterns = _patterns()
    if match := patterns.standard.match(text) or patterns.basic.match(text):
        return _timed(*match.groups())
    for match in patterns.month_first.finditer(text):
        if (month := _MONTHS.get(match[1].lower())) is not None:
            return _timed(match[3], str(month), match[2])
    for match in patterns.day_first.finditer(text):
        if (month := _MONTHS.get(match[2].lower())) is not None:
            return _timed(match[3], str(month), match[1])
    if match := patterns.standard.search(text):
        return _timed(*match.groups())
    if match := patterns.numeric.search(text):
        return _numeric(match[1], match[2], match[3], separator=text[match.end(1)])
    return None


def from_address(url: str) -> str | None:
    """The day in an address such as /2020/03/03/story."""
    match = _patterns().address.search(url)
    return _timed(match[1], match[2], match[3]) if match else None


def _numeric(first: str, second: str, third: str, *, separator: str) -> str | None:
    if len(first) == 4:
        return _timed(first, second, third)
    if len(first) == 3 or len(third) == 3:
        return None
    year = third if len(third) == 4 else f"20{third}"
    # Dots are a European habit, day first; with slashes the month stands first unless it can't.
    if separator == "." or int(first) > 12:
        return _timed(year, second, first)
    return _timed(year, first, second)


def _timed(
    year: str,
    month: str,
    day: str,
    hour: str | None = None,
    minute: str | None = None,
    second: str | None = None,
    zone: str | None = None,
) -> str | None:
    y, m, d = int(year), int(month), int(day)
    if not (1900 <= y <= 2100 and 1 <= m <= 12 and 1 <= d <= 31):
        return None
    date = f"{y:04}-{m:02}-{d:02}"
    if hour is None or int(hour) > 23 or int(minute or 0) > 59:
        return date
    offset = ""
    if zone:
        zone = zone.upper()
        offset = "Z" if zone in {"Z", "UTC", "GMT"} else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return f"{date}T{int(hour):02}:{minute or '00'}:{second or '00'}{offset}"
