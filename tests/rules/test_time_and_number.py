"""Windows, embargoes and numbers as laws: answers change exactly on the day that is told, and order makes no difference."""

from datetime import UTC, date, datetime, time, timedelta

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rights.engine.decide import decide, widenings
from rights.extract import read
from rights.model.case import Case
from rights.model.records import Article, Correction, Entry, Publisher, Version
from rights.model.terms import Clause, Lists, Policy, Recognise, TermsSource
from rights.rules import _days

STORY = read(
    b"<article><h1>Ferry to run all winter</h1>\n<p>The small ferry between the two islands will run all winter, "
    b"the council decided on Monday, and the fare stays the same.</p></article>",
    "story.html",
)
POLICY = Policy(
    id="harbor-news",
    name="Harbor News",
    version="2024-01-01",
    status="verified",
    language="en",
    sha256="",
    file="harbor-news.yaml",
    terms=TermsSource(url="https://harbornews.example/republish"),
    recognise=Recognise(names=("Harbor News",), own_hosts=("harbornews.example",)),
    clauses=(),
)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
LEAPING = st.sampled_from(
    [date(2024, 2, 28), date(2024, 2, 29), date(2023, 2, 28), date(2000, 2, 29), date(2023, 12, 31)]
)
CLOCKS = st.times().map(lambda clock: clock.replace(microsecond=0))
OFFSETS = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timedelta(minutes=minutes))


def clause(kind: str, level: str = "must", **options: object) -> Clause:
    return Clause("clause", kind, level, "As the terms say.", POLICY.terms, options)


def case(at: datetime, **known: object) -> Case:
    return Case(STORY, POLICY, Lists(), at, **known)


def judged(what: Clause, given_case: Case) -> tuple[str, str | None]:
    crashes: list = []
    found = decide(what, given_case, crashes)[0]
    assert not crashes, crashes[0].traceback
    return found.verdict, found.changes_on


def beginning(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def end(day: date) -> datetime:
    return datetime.combine(day, time(23, 59, 59), UTC)


def days_between(first: date, last: date) -> list[date]:
    """Some days from the first to the day before the last, both ends among them."""
    whole = (last - first).days
    return [first + timedelta(days=n) for n in sorted({0, 1, whole // 2, whole - 1}) if 0 <= n < whole]


@given(DAYS | LEAPING, st.integers(1, 400), st.integers(-5, 500))
def test_a_window_closes_on_the_day_that_is_told_and_never_before(published, days, later):
    window = clause("time_window", days=days)
    record = Article("ferry", published_at=published.isoformat())
    today = published + timedelta(days=later)
    verdict, changes_on = judged(window, case(beginning(today), article=record))
    assert verdict == ("pass" if later <= days else "fail")
    if verdict == "fail":
        assert changes_on is None
        assert judged(window, case(end(today + timedelta(days=3000)), article=record)) == ("fail", None)
        return
    closes = date.fromisoformat(changes_on)
    assert closes == published + timedelta(days=days + 1)
    for day in days_between(today, closes):
        assert judged(window, case(end(day), article=record)) == (verdict, changes_on)
    assert judged(window, case(beginning(closes), article=record))[0] == "fail"


@given(DAYS | LEAPING, CLOCKS, OFFSETS, st.integers(1, 200), st.integers(-3, 20))
def test_a_delay_in_hours_ends_at_its_instant_whatever_the_zones(day, clock, offset, hours, ahead):
    from datetime import timezone  # only here

    published = datetime.combine(day, clock, timezone(offset))
    due = published.astimezone(UTC) + timedelta(hours=hours)
    held = clause("embargo", hours=hours)
    record = Article("ferry", published_at=published.isoformat())
    assert judged(held, case(due, article=record)) == ("pass", None)
    too_early = due - timedelta(seconds=1)
    verdict, changes_on = judged(held, case(too_early, article=record))
    assert (verdict, changes_on) == ("fail", due.date().isoformat())
    for earlier in days_between(due.date() - timedelta(days=abs(ahead) + 1), due.date()):
        assert judged(held, case(end(earlier), article=record)) == (verdict, changes_on)
    # the same instant in another zone is the same instant
    elsewhere = due.astimezone(timezone(-offset if abs(offset) <= timedelta(hours=12) else offset))
    assert judged(held, case(elsewhere, article=record)) == ("pass", None)


@given(DAYS | LEAPING, st.integers(-40, 40))
def test_a_day_in_the_record_holds_a_story_back_until_it_begins(not_before, later):
    held = clause("embargo")
    record = Article("ferry", not_before=not_before.isoformat())
    today = not_before + timedelta(days=later)
    for moment in (beginning(today), end(today)):
        expected = ("pass", None) if later >= 0 else ("fail", not_before.isoformat())
        assert judged(held, case(moment, article=record)) == expected


@given(DAYS | LEAPING, st.integers(1, 30), st.integers(-40, 40))
def test_a_delay_in_days_counts_calendar_days(published, days, later):
    held = clause("embargo", delay=f"{days}d")
    record = Article("ferry", published_at=published.isoformat())
    due = published + timedelta(days=days)
    expected = ("pass", None) if later >= 0 else ("fail", due.isoformat())
    assert judged(held, case(beginning(due + timedelta(days=later)), article=record)) == expected


@given(DAYS, CLOCKS, OFFSETS, DAYS, CLOCKS, OFFSETS)
def test_instants_are_compared_as_instants(day, clock, offset, other_day, other_clock, other_offset):
    from datetime import timezone  # only here

    one = datetime.combine(day, clock, timezone(offset))
    other = datetime.combine(other_day, other_clock, timezone(other_offset))
    assert _days.not_before(_days.read(one.isoformat()), _days.read(other.isoformat())) is (one >= other)


@given(DAYS, CLOCKS, OFFSETS, OFFSETS)
def test_what_names_no_zone_is_never_taken_for_certain_within_a_day(day, clock, one, other):
    from datetime import timezone  # only here

    written = datetime.combine(day, clock)  # the zone is missing on purpose
    floating = _days.read(written.isoformat())
    here, there = (written.replace(tzinfo=timezone(offset)) for offset in (one, other))
    answer = _days.not_before(_days.read(here.isoformat()), floating)
    # whatever zone was meant, a certain answer is true in it
    assert answer is None or answer is (here >= there)


ENTRIES = st.lists(
    st.builds(
        Entry,
        policy=st.sampled_from(["harbor-news", "harbor-news", "another-desk"]),
        publisher=st.sampled_from(["gazette", "other-post", None]),
        article=st.sampled_from(["pier-1", "pier-2", "pier-3", "ferry", "ferry", "ferry", None]),
        url=st.sampled_from(["https://gazette.example/a", "https://gazette.example/b", None]),
        republished_on=st.sampled_from(
            ["2024-05-01", "2024-05-06", "2024-05-14", "2024-05-15", "2024-05-31", "2024-04-30", "2024-02-30", None]
        ),
        channel=st.sampled_from(["online", "print", None]),
        words=st.sampled_from([None, 10, 400]),
    ),
    max_size=8,
)
NUMBERS = st.sampled_from(
    [
        {"max": 2, "per": "month"},
        {"max": 1, "per": "week"},
        {"max": 3},
        {"max": 500, "per": "month", "counts": "words"},
        {"once": True},
        {"share_percent": 10, "output": 25, "per": "year"},
        {"max": 2, "per": "month", "regular": True},
    ]
)
GAZETTE = Publisher("gazette")


@given(ENTRIES, NUMBERS, st.randoms(use_true_random=False), st.sampled_from([None, "https://gazette.example/a"]))
def test_the_order_of_the_ledger_makes_no_difference(entries, options, random, address):
    number = clause("volume", **options)
    now = datetime(2024, 5, 15, 12, tzinfo=UTC)
    known = {"article": Article("ferry"), "publisher": GAZETTE, "page_url": address}
    one = decide(number, case(now, ledger=tuple(entries), **known), [])
    shuffled = list(entries)
    random.shuffle(shuffled)
    assert decide(number, case(now, ledger=tuple(shuffled), **known), []) == one


@given(ENTRIES, NUMBERS)
def test_one_more_republication_never_clears_a_breach(entries, options):
    number = clause("volume", **options)
    now = datetime(2024, 5, 15, 12, tzinfo=UTC)
    before = judged(number, case(now, ledger=tuple(entries), publisher=GAZETTE, article=Article("ferry")))[0]
    more = Entry("harbor-news", "gazette", "pier-9", "https://gazette.example/z", "2024-05-14", words=7)
    after = judged(number, case(now, ledger=(*entries, more), publisher=GAZETTE, article=Article("ferry")))[0]
    if before == "fail":
        assert after == "fail"
    if after == "pass":
        assert before == "pass"


@given(ENTRIES, st.sampled_from(["day", "week", "month", "year"]), st.integers(1, 3), DAYS | LEAPING)
def test_a_draft_beyond_the_number_is_free_again_on_the_day_that_is_told(entries, per, most, today):
    number = clause("volume", max=most, per=per)
    moved = tuple(
        msgspec.structs.replace(e, republished_on=(today - timedelta(days=n)).isoformat())
        for n, e in enumerate(entries)
    )
    verdict, changes_on = judged(number, case(beginning(today), ledger=moved, publisher=GAZETTE))
    assume(verdict == "fail")
    free = date.fromisoformat(changes_on)
    assert free > today
    assert judged(number, case(end(free - timedelta(days=1)), ledger=moved, publisher=GAZETTE))[0] == "fail"
    assert judged(number, case(beginning(free), ledger=moved, publisher=GAZETTE))[0] == "pass"


WRITTEN = st.one_of(
    st.none(),
    st.text(max_size=30),
    st.sampled_from(
        [
            "2024-02-30",
            "2023-02-29",
            "0000-00-00",
            "0001-01-01",
            "9999-12-31",
            "9999-12-31T23:59:59+00:00",
            "0001-01-01T00:00:00+14:00",
            "2024-05-01T24:00:00Z",
            "2024-05-01T06:00",
            "2024-W18",
            "20240501",
            "2024-05-01T06:00:00-23:59",
            "next Tuesday",
            "٢٠٢٤-٠٥-٠١",
            "-2024-05-01",
            "2024-05-01 06:00:00.123456789Z",
        ]
    ),
)
KINDS = [
    ("time_window", {"days": 36500}),
    ("time_window", {"days": 1, "limits": "starting", "zone": "+14:00"}),
    ("time_window", {"days": 30, "since": "republished"}),
    ("embargo", {"hours": 99999}),
    ("embargo", {"delay": "99999d", "zone": "-12:00"}),
    ("embargo", {"after": "originator"}),
    ("volume", {"max": 1, "per": "year", "once": True}),
    ("corrections", {"what": ["carry", "act", "report", "take_down"], "within": "2d", "older_than": "48h"}),
]


@pytest.mark.parametrize(("kind", "options"), KINDS)
@given(WRITTEN, WRITTEN, WRITTEN, st.sampled_from(["0001-01-01", "2024-05-01", "9999-12-31"]))
def test_no_day_that_somebody_writes_stops_a_rule(kind, options, one, other, third, today):
    record = Article(
        "ferry",
        published_at=one,
        not_before=other,
        updated_at=third,
        corrections=(Correction(third or "", "The ferry runs until March and not until May."),),
        versions=(Version("2", one),),
    )
    ledger = (Entry("harbor-news", "gazette", "ferry", "https://gazette.example/a", other, removed_on=third),)
    known = {"article": record, "ledger": ledger, "publisher": GAZETTE}
    at = datetime.combine(date.fromisoformat(today), time(), UTC)
    for address in (None, "https://gazette.example/a"):
        verdict, changes_on = judged(clause(kind, **options), case(at, page_url=address, **known))
        assert verdict in {"pass", "fail", "review", "open"}
        assert changes_on is None or date.fromisoformat(changes_on)


@given(st.text(max_size=30))
def test_a_day_that_cannot_be_read_clears_nothing(text):
    assume(_days.read(text) is None)
    at = datetime(2024, 5, 1, tzinfo=UTC)
    assert judged(clause("time_window", days=90), case(at, article=Article("ferry", published_at=text)))[0] == "open"
    assert judged(clause("embargo", hours=48), case(at, article=Article("ferry", published_at=text)))[0] == "open"
    if text:
        assert judged(clause("embargo"), case(at, article=Article("ferry", not_before=text)))[0] == "open"


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("resale", {"what": "commercial_use"}),
        ("ads", {"what": "inside"}),
        ("paywall", {"exempt": "tuition"}),
        ("framing", {"what": "frame"}),
        ("endorsement", {"what": "donation"}),
        ("ai_use", {"what": "generation"}),
    ],
)
def test_what_a_permission_names_is_permitted_and_not_barred(kind, options):
    barred = clause(kind, "must_not", **options)
    allowed = msgspec.structs.replace(clause(kind, "may", **options), id="allowed", widens=("clause",))
    policy = msgspec.structs.replace(POLICY, clauses=(barred, allowed))
    at = msgspec.structs.replace(case(datetime(2024, 5, 1, tzinfo=UTC)), policy=policy)
    paid = at if kind != "paywall" else msgspec.structs.replace(at, publisher=Publisher("gazette", paywall=True))
    if kind != "framing":
        assert judged(barred, paid)[0] == "open"
    assert decide(barred, paid, [], widenings(policy, paid))[0].verdict in {"not_applicable", "pass"}
