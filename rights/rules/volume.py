"""How many stories, and how often.

What it checks: how many of the syndicator's stories this publisher republishes in a day, a week, a month or a year; whether one story
runs twice; which share of the syndicator's output is taken; whether stories are chosen one by one.

Why: a newsroom that gives single stories away does not give away its whole output: whoever takes everything competes with
it, or never looks at what it runs.

Passes: the ledger's entries for the policy and the publisher, this republication counted once, stay within the number.

Fails: they go beyond it; the ledger lists the same story before.

Cannot tell: no ledger is given; the terms name no number; a share is asked for and nobody knows the whole; whether stories are
chosen one by one. What is meant only for regular use is a person's to judge.

Source: the ledger of past republications. Periods are those of the calendar: a month begins on its first day, a week on
Monday.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, requires
from rights.rules._attested import MESSAGES

__all__ = ["RULE", "VolumeOptions"]


class VolumeOptions(Asked, frozen=True, kw_only=True):
    """How many; without any option the terms name no figure, and the question decides."""

    main = "max"

    max: Annotated[
        Annotated[int, Meta(ge=0)] | None, Meta(description="At most so many in each period, this one included.")
    ] = None
    per: Annotated[
        Literal["day", "week", "month", "year"] | None,
        Meta(description="The period, by the calendar; without it, all republications ever count."),
    ] = None
    counts: Annotated[
        Literal["stories", "words", "copies"],
        Meta(description="What is counted: stories, their words (both from the ledger), or copies (a question)."),
    ] = "stories"
    once: Annotated[bool, Meta(description="Each story runs once only.")] = False
    share_percent: Annotated[
        Annotated[float, Meta(gt=0, le=100)] | None,
        Meta(description="At most so many in a hundred of the syndicator's own stories of the period."),
    ] = None
    output: Annotated[
        Annotated[int, Meta(ge=1)] | None,
        Meta(description="How many stories the syndicator publishes in a period, where that is known."),
    ] = None
    individually: Annotated[
        bool, Meta(description="Stories are chosen one by one by a person, never by a feed or wholesale.")
    ] = False
    regular: Annotated[
        bool, Meta(description="Only regular use counts: what goes beyond in one period is for a person to judge.")
    ] = False


def check(options: VolumeOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    figure = f"at most {options.max} {options.counts}" if options.max is not None else "no systematic use"
    each = f" each {options.per}" if options.per and options.max is not None else ""
    yield ask(
        options,
        clause,
        case,
        key="unanswered",
        required=requires(clause, f"{figure}{each}"),
        observed="not looked at",
        question="Are stories chosen one by one, and not taken over systematically?"
        if options.max is None
        else f"Are {figure} of {case.policy.name} republished{each}?",
    )


RULE = Rule(
    id="COM03",
    name="too-many-taken",
    kind="volume",
    summary="No more stories are taken than the terms allow, and none by the whole.",
    options=VolumeOptions,
    messages={**MESSAGES, "unanswered": "nobody has vouched for how many stories are taken"},
    question="Are no more stories republished than the terms allow?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
