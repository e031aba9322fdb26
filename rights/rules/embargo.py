"""Not before its time.

What it checks: the republication's day and time against the earliest that the terms allow: some hours or days after the original's
publication, a day in the original's record, or the publication by another outlet.

Why: a story that is held back protects people, agreements and the newsroom's own first day. A copy that comes too early
cannot be taken back.

Passes: the republication's time lies at or after the earliest one.

Fails: it lies before it; or the story is not out yet, and the day judged lies before it.

Cannot tell: the original's day is not known, or the two lie so close that a time or a time zone would decide.

Source: the original's record (not_before, published_at), the ledger, the dates in the page, the day judged. A day without a
time zone is the calendar day that the republication's own time names, unless the clause gives a zone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, requires
from rights.rules._attested import MESSAGES

__all__ = ["RULE", "EmbargoOptions"]


class EmbargoOptions(Asked, frozen=True, kw_only=True):
    """How long a story is held back; without any option, as long as its record says."""

    main = "delay"

    delay: Annotated[
        str | None,
        Meta(description='How long after the original\'s publication: "48h" in hours, "2d" in calendar days.'),
    ] = None
    hours: Annotated[Annotated[int, Meta(ge=1)] | None, Meta(description="The same in hours.")] = None
    days: Annotated[Annotated[int, Meta(ge=1)] | None, Meta(description="The same in calendar days.")] = None
    per_article: Annotated[
        bool, Meta(description="A story's own record can hold it back (not_before); the later time counts.")
    ] = True
    after: Annotated[
        Literal["originator"] | None,
        Meta(description="originator: not before the outlet that reported it has published."),
    ] = None
    zone: Annotated[
        str | None,
        Meta(description='The time zone of days that name none ("America/New_York", "+02:00").'),
    ] = None


def check(options: EmbargoOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    yield ask(
        options,
        clause,
        case,
        key="unanswered",
        required=requires(clause, "that the story does not appear before its time"),
        observed="not looked at",
        question="Did the story appear at or after the time until which it is held back?",
    )


RULE = Rule(
    id="TIM02",
    name="published-too-early",
    kind="embargo",
    summary="The republication does not appear before the time until which the story is held back.",
    options=EmbargoOptions,
    messages={**MESSAGES, "unanswered": "nobody has vouched that the story was held back"},
    question="Did the story appear at or after the time until which it is held back?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
