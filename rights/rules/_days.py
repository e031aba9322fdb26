"""Days and instants as records and pages give them, compared with no more certainty than they hold.

A day without a time zone is a calendar day: it is compared with the calendar day that the other value names in its own
zone. A time without a zone may be anywhere on earth, so that only what lies far enough apart is certain.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache

import msgspec

from rights.model.case import Case
from rights.model.records import Entry, Publisher
from rights.model.source import Place
from rights.rules._urls import same_page

__all__ = [
    "Moment",
    "Seen",
    "after",
    "appeared",
    "as_of",
    "check_length",
    "day_after",
    "entry_of",
    "is_by",
    "is_same_story",
    "is_this",
    "length",
    "not_before",
    "original",
    "read",
    "zone_of",
]


_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})\Z")
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})\Z")
_LENGTH = re.compile(r"\s*(\d{1,5})\s*(h|d|hours?|days?)\s*\Z")
_EAST, _WEST = timedelta(hours=14), timedelta(hours=-12)
"""The zones in which a day begins first and ends last."""


class Moment(msgspec.Struct, frozen=True):
    """When something was or will be, as exactly as it was written.

    low, high: aware, in UTC: it was not before the one and not after the other; equal for an instant. day: the calendar
    day, in the zone that was written or given. whole_day: only the day was written. floating: no time zone was known.
    """

    low: datetime
    high: datetime
    day: date
    whole_day: bool
    floating: bool
    said: str


def zone_of(name: str | None) -> tzinfo | None:
    """The time zone of that name or offset; None for none.

    Raises: ValueError where there is no such zone.

    >>> zone_of("-05:00")
    datetime.timezone(datetime.timedelta(days=-1, seconds=68400))
    """
    if name is None:
        return None
    if name.upper() in {"Z", "UTC", "GMT"}:
        return UTC
    offset = _OFFSET.match(name)
    if offset is not None:
        ahead = timedelta(hours=int(offset[2]), minutes=int(offset[3]))
        if ahead <= _EAST and int(offset[3]) < 60:
            return timezone(ahead if offset[1] == "+" else -ahead)
    elif re.fullmatch(r"[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*", name):
        return _named(name)
    raise ValueError(f'"{name[:40]}" is no time zone; write "+02:00" or a name such as "America/New_York"')


@lru_cache(maxsize=32)
def _named(name: str) -> tzinfo:
    from zoneinfo import ZoneInfo  # noqa: PLC0415  # only where a policy names a zone

    try:
        return ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        raise ValueError(f'this machine knows no time zone "{name[:40]}"; write its offset, such as "-05:00"') from None


def read(text: str | None, zone: tzinfo | None = None) -> Moment | None:
    """The day or instant in ISO form; None where there is none, or none that the calendar has.

    Args: zone: of what names none.

    >>> read("2024-02-29").day, read("2023-02-29"), read("2024-05-01T06:00Z").low.hour
    (datetime.date(2024, 2, 29), None, 6)
    """
    text = (text or "").strip()
    if not text:
        return None
    try:
        if _DAY.match(text):
            return _whole_day(date.fromisoformat(text), zone, text)
        found = datetime.fromisoformat(text.replace("z", "Z"))
        if not 1 < found.year < 9999:
            return None
        if found.tzinfo is None and zone is None:
            return Moment(
                (found - _EAST).replace(tzinfo=UTC),
                (found - _WEST).replace(tzinfo=UTC),
                found.date(),
                whole_day=False,
                floating=True,
                said=text,
            )
        aware = found if found.tzinfo is not None else found.replace(tzinfo=zone)
        instant = aware.astimezone(UTC)
        local = aware.astimezone(zone) if zone is not None else aware
        return Moment(instant, instant, local.date(), whole_day=False, floating=False, said=text)
    except (ValueError, OverflowError):
        return None


def _whole_day(day: date, zone: tzinfo | None, said: str) -> Moment:
    start = datetime.combine(day, time())
    if zone is not None:
        low = start.replace(tzinfo=zone).astimezone(UTC)
        high = _moved(start, timedelta(days=1)).replace(tzinfo=zone).astimezone(UTC)
        return Moment(low, high, day, whole_day=True, floating=False, said=said)
    low = _moved(start, -_EAST).replace(tzinfo=UTC)
    high = _moved(start, timedelta(days=1) - _WEST).replace(tzinfo=UTC)
    return Moment(low, high, day, whole_day=True, floating=True, said=said)


def _moved(moment: datetime, by: timedelta) -> datetime:
    try:
        return moment + by
    except OverflowError:
        return (
            moment.replace(year=9999, month=12, day=31) if by > timedelta() else moment.replace(year=1, month=1, day=1)
        )


def day_after(day: date, days: int) -> date:
    """The day so many days later; the calendar's last where it ends before."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max


def check_length(text: str | None) -> None:
    """Raise ValueError where a length of time is none."""
    if text is not None and _LENGTH.match(text) is None:
        raise ValueError(f'"{text[:40]}" is no length of time; write "48h" or "2d"')


def length(text: str) -> tuple[int, bool]:
    """The number, and whether it counts hours (else days).

    >>> length("48h"), length("2 days")
    ((48, True), (2, False))
    """
    found = _LENGTH.match(text)
    assert found is not None
    return int(found[1]), found[2].startswith("h")


def after(moment: Moment, number: int, *, hours: bool) -> Moment:
    """So many hours after a moment, or the beginning of the calendar day so many days after it."""
    if hours:
        by = timedelta(hours=number)
        low, high = _moved(moment.low, by), _moved(moment.high, by)
        day = _moved(datetime.combine(moment.day, time()), by).date()
        said = low.isoformat() if low == high else f"{number} hours after {moment.said}" if number else moment.said
        return Moment(low, high, day, whole_day=False, floating=moment.floating, said=said)
    due = day_after(moment.day, number)
    return _whole_day(due, None, due.isoformat())


def not_before(moment: Moment, bound: Moment) -> bool | None:
    """Whether something came at or after a bound; None where the two lie too close to tell.

    A bound that is a whole day holds from its beginning.
    """
    if bound.whole_day and bound.floating:
        return moment.day >= bound.day
    local = moment.floating and bound.floating
    low, high = _span(moment, local=local)
    least, most = _span(bound, local=local)
    if bound.whole_day:
        most = least
    if low >= most:
        return True
    if high < least or (moment.whole_day and high == least):
        return False
    return None


def _span(moment: Moment, *, local: bool) -> tuple[datetime, datetime]:
    """The bounds in UTC, or on the same unknown clock where neither names its zone."""
    if not local:
        return moment.low, moment.high
    return _moved(moment.low, _EAST), _moved(moment.high, _WEST)


class Seen(msgspec.Struct, frozen=True):
    """When the republication appeared, and how that is known.

    how: words for what was seen. sure: False where the day may be the original's, carried along. judged: nothing says
    when it appeared, so that the day judged stands in.
    """

    moment: Moment
    how: str
    place: Place | None = None
    sure: bool = True
    judged: bool = False


def as_of(case: Case, zone: tzinfo | None = None) -> Moment:
    """The instant judged for; its beginning in UTC where only a day was given."""
    instant = case.as_of.astimezone(UTC)
    # midnight stands for a day that was given without a time
    local = instant if zone is None or instant.time() == time() else instant.astimezone(zone)
    return Moment(instant, instant, local.date(), whole_day=False, floating=False, said=local.date().isoformat())


def appeared(case: Case, zone: tzinfo | None = None) -> Seen:
    """When the republication appeared: as the ledger says, else as the page says, else on the day judged."""
    entry = entry_of(case)
    if entry is not None and (moment := read(entry.republished_on, zone)) is not None:
        appears = "appeared" if moment.day <= as_of(case, zone).day else "is to appear"
        return Seen(moment, f"the ledger says that it {appears} on {moment.said}")
    fact = case.page.published_at
    if fact is not None and (moment := read(fact.value, zone)) is not None:
        place = Place(fact.span.start, fact.span.end)
        known = original(case, zone)
        return Seen(
            moment,
            f"the page gives {moment.said} as its day",
            place,
            sure=known is None or not _carried(moment, known[0]),
        )
    moment = as_of(case, zone)
    return Seen(moment, f"nothing says when it appeared; judged for {moment.said}", judged=True)


def _carried(moment: Moment, original: Moment) -> bool:
    """Whether a page's day may be the original's, taken over with the text: the same day, and no other time on it."""
    other_time = not moment.whole_day and not original.whole_day and moment.low != original.low
    return moment.day == original.day and not other_time


def original(case: Case, zone: tzinfo | None = None) -> tuple[Moment, str] | None:
    """When the original was published, and how that is known; None where it is not."""
    if case.article is not None and (moment := read(case.article.published_at, zone)) is not None:
        return moment, f"its record says that it was published on {moment.said}"
    fact = case.original.published_at if case.original is not None else None
    if fact is not None and (moment := read(fact.value, zone)) is not None:
        return moment, f"the original's page gives {moment.said} as its day"
    return None


def is_by(name: str | None, publisher: Publisher) -> bool:
    """Whether a line of the ledger that names this publisher, or nobody, is the publisher's: by id, name or domain."""
    if name is None:
        return True
    known = (publisher.id, *publisher.names, *publisher.domains, *publisher.aliases)
    return _plain(name) in {_plain(one) for one in known}


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def is_same_story(entry: Entry, case: Case) -> bool:
    """Whether a line of the ledger is about the original of this case."""
    if not entry.article or case.article is None:
        return False
    return entry.article == case.article.id or same_page(entry.article, case.article.url)


def entry_of(case: Case) -> Entry | None:
    """The ledger's line of this very republication, the earliest of several; None where there is none."""
    own = [entry for entry in case.ledger or () if entry.policy == case.policy.id and is_this(entry, case)]
    return min(own, key=lambda entry: (entry.republished_on or "9999", str(entry)), default=None)


def is_this(entry: Entry, case: Case) -> bool:
    """Whether a line of the ledger has this republication's address."""
    if not entry.url:
        return False
    head = case.page.head
    own = [case.page_url, *(fact.value for fact in (head.og_url, head.canonical) if fact is not None)]
    return entry.url == case.page.source.name or any(same_page(entry.url, url) for url in own)
