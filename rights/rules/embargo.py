"""Not before its time.

What it checks: the republication's day and time against the earliest that the terms allow: some hours or days after
the original's publication, a day in the original's record, or the publication by another outlet.

Why: a story that is held back protects people, agreements and the newsroom's own first day. A copy that comes too
early cannot be taken back.

Passes: the republication's time lies at or after the earliest one.

Fails: it lies before it; or the story is not out yet, and the day judged lies before it.

Cannot tell: the original's day or record is not known; the two times lie so close that a time or a time zone would
decide; the page's only day is the original's; a note in the text holds the story back.

Source: the original's record (not_before, published_at), the ledger, the dates in the page, the day judged. A day
without a time zone is the calendar day that the republication's own time names, unless the clause gives a zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import tzinfo
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, excused, requires
from rights.rules._attested import MESSAGES
from rights.rules._days import Moment, after, appeared, as_of, check_length, length, not_before, original, read, zone_of
from rights.rules._pictures import start_of_story
from rights.text.late import late

__all__ = ["RULE", "EmbargoOptions"]


class EmbargoOptions(Asked, frozen=True, kw_only=True):
    """How long a story is held back; without any option, as long as its record says."""

    main = "delay"

    delay: Annotated[
        str | None,
        Meta(description='How long after the original\'s publication: "48h" in hours, "2d" in calendar days.'),
    ] = None
    hours: Annotated[Annotated[int, Meta(ge=1, le=99999)] | None, Meta(description="The same in hours.")] = None
    days: Annotated[Annotated[int, Meta(ge=1, le=36500)] | None, Meta(description="The same in calendar days.")] = None
    per_article: Annotated[
        bool | None,
        Meta(
            description="The terms let a story's own record hold it back (not_before): open without a record. Without this "
            "and without a delay it is so; a record's not_before is heeded in any case, and the later time counts."
        ),
    ] = None
    after: Annotated[
        Literal["originator"] | None,
        Meta(description="originator: not before the outlet that reported it has published."),
    ] = None
    zone: Annotated[
        str | None,
        Meta(description='The time zone of days and times that name none ("America/New_York", "+02:00").'),
    ] = None

    def __post_init__(self) -> None:
        """See that there is one delay at most, and that it and the zone can be read."""
        if sum(given is not None for given in (self.delay, self.hours, self.days)) > 1:
            raise ValueError("give one of delay, hours, days")
        check_length(self.delay)
        zone_of(self.zone)

    @property
    def length(self) -> tuple[int, bool] | None:
        """The delay: its number, and whether it counts hours."""
        if self.delay is not None:
            return length(self.delay)
        if self.hours is not None:
            return self.hours, True
        return (self.days, False) if self.days is not None else None


_MARKS = late(
    r"(?:under )?embargo(?:ed)?\b|hold(?: for release)?\s*(?:until|till|:)|not for (?:release|publication) (?:before|until|till)"
    r"|(?:for )?release (?:on|at|after|date|time)\b|advance for\b|sperrfrist\b|sous embargo\b|bajo embargo\b",
    re.IGNORECASE,
)
"""How a note begins that holds a story back, in a paragraph of its own."""

_NOTE_MAX = 200
_ENDS = 4


def check(options: EmbargoOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for the delay, for the record's own time, for the originator, and for a note left in the text."""
    zone = zone_of(options.zone)
    delay = options.length
    if delay is not None:
        yield _delay(delay, options, clause, case, zone)
    if options.after is not None:
        yield _originator(options, clause, case, zone)
    asked = options.per_article
    if asked is None:
        asked = delay is None and options.after is None
    if asked or (case.article is not None and case.article.not_before):
        yield _held_back(options, clause, case, zone)
    note = _note(case)
    if note is not None:
        yield _left_in(note, options, clause, case)


def _delay(
    delay: tuple[int, bool], options: EmbargoOptions, clause: Clause, case: Case, zone: tzinfo | None
) -> Outcome:
    number, hours = delay
    unit = ("hour" if hours else "day") + ("" if number == 1 else "s")
    words = f"that it appears no earlier than {number} {unit} after the original"
    known = original(case, zone)
    if known is None:
        return ask(
            options,
            clause,
            case,
            key="unknown",
            required=requires(clause, words),
            observed="the day of the original is not known",
            question=f"Did the story appear here at least {number} {unit} after the original?",
            answer="give published_at in the original's record with --article FILE",
        )
    moment, how = known
    bound = after(moment, number, hours=hours)
    return _compared(bound, words, how, options, clause, case, zone)


def _held_back(options: EmbargoOptions, clause: Clause, case: Case, zone: tzinfo | None) -> Outcome:
    words = "that it does not appear before the time until which its record holds it back"
    article = case.article
    if article is None:
        return ask(
            options,
            clause,
            case,
            key="unknown",
            required=requires(clause, words),
            observed="the original's record was not given",
            question="Is the story free of a note that holds it back until a later time?",
            answer="give the original's record with --article FILE; its not_before says until when",
        )
    if not article.not_before:
        return Outcome("pass", "free", {}, requires(clause, words), "its record does not hold it back")
    bound = read(article.not_before, zone)
    if bound is None:
        return ask(
            options,
            clause,
            case,
            key="unknown",
            required=requires(clause, words),
            observed=f'its record holds it back until "{article.not_before}", which is no day',
            question="Did the story appear at or after the time until which it is held back?",
            answer="write not_before in the original's record as 2024-05-31 or 2024-05-31T06:00:00-04:00",
        )
    return _compared(bound, words, f"its record holds it back until {bound.said}", options, clause, case, zone)


def _originator(options: EmbargoOptions, clause: Clause, case: Case, zone: tzinfo | None) -> Outcome:
    words = "that the outlet that reported it publishes it first"
    known = original(case, zone)
    if known is None:
        return ask(
            options,
            clause,
            case,
            key="unknown",
            required=requires(clause, words),
            observed="nothing says when that outlet published it",
            question="Had the outlet that reported the story published it before it appeared here?",
            answer="give published_at in the original's record with --article FILE",
        )
    moment, how = known
    # a day without a time: on that very day nobody knows who was first
    bound = after(moment, 0, hours=True) if moment.whole_day else moment
    return _compared(bound, words, how, options, clause, case, zone)


def _compared(
    bound: Moment,
    words: str,
    how: str,
    options: EmbargoOptions,
    clause: Clause,
    case: Case,
    zone: tzinfo | None,
) -> Outcome:
    """The republication's time against the earliest that is allowed."""
    required = requires(clause, words)
    seen = appeared(case, zone)
    observed = f"{how}; {seen.how}"
    appears = "appeared" if seen.moment.day <= as_of(case, zone).day else "is to appear"
    args = {"until": bound.said, "when": seen.moment.said, "appears": appears}
    places = (seen.place,) if seen.place is not None else ()
    kept = not_before(seen.moment, bound)
    if kept:
        return Outcome("pass", "kept", args, required, observed, places)
    changes_on = _changes_on(bound) if seen.judged else None
    if kept is None:
        return ask(
            options,
            clause,
            case,
            key="close",
            required=required,
            observed=observed,
            question=f"Did the story appear here at or after {bound.said}?",
            args=args,
            places=places,
            answer="give the time with its time zone in the ledger (republished_on) or in the page",
            changes_on=changes_on,
        )
    if not seen.sure:
        return ask(
            options,
            clause,
            case,
            key="when",
            required=required,
            observed=f"{observed}, which is the original's day too",
            question=f"Did the story appear here at or after {bound.said}, or is the day in the page the day here?",
            args=args,
            verdict="review",
            places=places,
        )
    return excused(
        options,
        case,
        Outcome(
            "fail",
            "waiting" if seen.judged else "early",
            args,
            required,
            observed,
            places or (start_of_story(case.page),),
            Repair(f"do not show the story before {bound.said}"),
            changes_on=changes_on,
        ),
    )


def _changes_on(bound: Moment) -> str:
    """The day on which the wait is over; in UTC where an instant ends it."""
    if bound.whole_day and bound.floating:
        return bound.day.isoformat()
    return (bound.low if bound.whole_day else bound.high).date().isoformat()


def _note(case: Case) -> int | None:
    """The block at either end of the story that holds it back in words."""
    shown = [at for at, block in enumerate(case.page.blocks) if block.zone in {"story", "edge"}]
    for at in dict.fromkeys((*shown[:_ENDS], *shown[-_ENDS:])):
        text = case.page.blocks[at].text
        if len(text) <= _NOTE_MAX and _MARKS.match(text.lstrip("([*—–- ")) is not None:
            return at
    return None


def _left_in(at: int, options: EmbargoOptions, clause: Clause, case: Case) -> Outcome:
    text = case.page.blocks[at].text
    return ask(
        options,
        clause,
        case,
        key="note",
        required=requires(clause, "that notes which hold a story back are obeyed"),
        observed=f'the text carries a note: "{text[:160]}"',
        question="Is the time over until which this note holds the story back?",
        args={"note": text[:160]},
        verdict="review",
        places=(Place(0, len(text), at),),
    )


RULE = Rule(
    id="TIM02",
    name="published-too-early",
    kind="embargo",
    summary="The republication does not appear before the time until which the story is held back.",
    options=EmbargoOptions,
    messages={
        **MESSAGES,
        "unknown": "until when the story is held back is not known",
        "free": "nothing holds the story back",
        "kept": "it does not appear before {until}",
        "early": "it {appears} on {when}, before {until}",
        "waiting": "it is not to appear before {until}",
        "close": "whether it appeared before {until} can't be told from {when}",
        "when": "nothing sure says whether it appeared before {until}",
        "note": "a note in the text holds the story back: {note}",
    },
    question="Did the story appear at or after the time until which it is held back?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
