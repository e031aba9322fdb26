"""How long a republication may begin, or may stay up.

What it checks: the days from the original's publication, or from the republication's, to the day judged, against the number of days
that the terms give; and what is left of the story after that.

Why: some newsrooms give a story away for a season, and sell it or ask for word after that; agencies let nobody build an
archive of their material. The same page turns from kept to broken by time alone.

Passes: the day judged lies within the days; or they are over and only what the terms allow is left: a link to the story, or
nothing; or an agreement in the publisher's record allows more.

Fails: the days are over and the story's text still stands there; it began later than the terms allow.

Cannot tell: the day from which the days count is not known; what stands there may be one of the exempt forms.

Source: the original's record (published_at), the ledger, the dates in the page, the day judged. Days are calendar days as
written; the first day after the last allowed one is the day on which the answer changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, either, exempting, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import Texts, as_tuple

__all__ = ["RULE", "TimeWindowOptions"]


After = Literal["remove", "link", "permission"]

_AFTER = {
    "remove": "the story is taken down",
    "link": "only a link to it stays",
    "permission": "it stays only with permission",
}


class TimeWindowOptions(Asked, frozen=True, kw_only=True):
    """How long, from when, and what follows."""

    main = "days"

    days: Annotated[
        Annotated[int, Meta(ge=1)], Meta(description="For how many days after the day from which they count.")
    ]
    since: Annotated[
        Literal["published", "republished"],
        Meta(description="From when the days count: the original's publication, or the republication's."),
    ] = "published"
    limits: Annotated[
        Literal["keeping", "starting"],
        Meta(
            description="keeping: when they are over, the story no longer stands there. starting: a republication has "
            "to begin within them, and may stay."
        ),
    ] = "keeping"
    after: Annotated[
        After | tuple[After, ...],
        Meta(
            description="What follows: remove (it is taken down), link (a link to it may stay), permission (it may stay "
            "with permission); a list: any one of them."
        ),
    ] = "remove"
    exempt: Annotated[
        Texts | None, Meta(description='What may stay all the same, in words ("a whole printed edition").')
    ] = None
    zone: Annotated[
        str | None,
        Meta(description='The time zone in which days are counted ("America/Chicago", "+02:00"); else as written.'),
    ] = None


def check(options: TimeWindowOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    after: tuple[After, ...] = as_tuple(options.after)
    yield ask(
        options,
        clause,
        case,
        key="unanswered",
        required=requires(clause, f"that after {options.days} days {either(_AFTER[one] for one in after)}"),
        observed="not looked at" + exempting(options.exempt),
        question=f"Is it so that after {options.days} days {either(_AFTER[one] for one in after)}?",
    )


RULE = Rule(
    id="TIM01",
    name="kept-too-long",
    kind="time_window",
    summary="A republication begins, and stays, within the days that the terms give.",
    options=TimeWindowOptions,
    messages={**MESSAGES, "unanswered": "nobody has vouched that the days are kept"},
    question="Does the republication keep within the days that the terms give?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
