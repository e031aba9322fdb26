"""Advertisements and the story.

What it checks: whether the publisher's record says that it carries no advertisements; whether slots for advertisements stand between
the story's paragraphs, or the story is marked as paid for; and what somebody has vouched for.

Why: a newsroom that gives a story away does not want it to become the ground on which somebody sells, and wants no reader
to take an advertisement for its reporting. Ordinary advertisements around a story are fine nearly everywhere.

Passes: the record says that there are none; somebody vouches for it.

Fails: somebody has answered that the term is not kept.

Cannot tell: nobody has answered: for whom a slot was sold is not seen on a page. Slots inside the story, and words that mark it as
paid for, are shown to a person.

Source: the page's mark-up; the publisher's record (ads, attestations).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, exempting, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import Texts, as_tuple

__all__ = ["RULE", "AdsOptions"]


What = Literal["against", "inside", "as_article"]

_WHAT = {
    "against": "no advertisement is sold against this story in particular",
    "inside": "no advertisement is sold inside the story",
    "as_article": "no advertisement is presented as part of the story",
}


class AdsOptions(Asked, frozen=True, kw_only=True):
    """Which advertisements are barred."""

    main = "what"

    what: Annotated[
        What | tuple[What, ...],
        Meta(
            description="against (sold against this story in particular), inside (between its paragraphs), as_article "
            "(presented as part of it); a list: each of them."
        ),
    ] = "against"
    exempt: Annotated[
        Texts | None, Meta(description='What is allowed all the same, in words ("advertisements that the page has").')
    ] = None


def check(options: AdsOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    whats: tuple[What, ...] = as_tuple(options.what)
    for what in whats:
        yield ask(
            options,
            clause,
            case,
            key="unanswered",
            required=requires(clause, f"that {_WHAT[what]}{exempting(options.exempt)}"),
            observed="a page does not show for what an advertisement was sold",
            question=f"Is it so that {_WHAT[what]}?",
        )


RULE = Rule(
    id="COM05",
    name="ads-against-story",
    kind="ads",
    summary="No advertisement is sold against the story, or passed off as part of it.",
    options=AdsOptions,
    messages={**MESSAGES, "unanswered": "nobody has vouched that no advertisement was sold against the story"},
    question="Is it so that no advertisement was sold against this story in particular?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
