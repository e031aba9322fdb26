"""Suggesting support that there is none.

What it checks: whether wording that the policy lists, or an appeal for gifts that names the newsroom, stands in or beside the story; and
what somebody has vouched for.

Why: a story republished is no partnership: readers must not think that the newsroom backs the publisher, nor that a gift to
the one reaches the other.

Passes: somebody vouches that nothing suggests it.

Fails: somebody has answered that something does.

Cannot tell: nobody has answered; wording that may suggest it is shown to a person.

Source: the page's shown text and links; the publisher's record (attestations).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import Texts, as_tuple

__all__ = ["RULE", "EndorsementOptions"]


What = Literal["endorsement", "donation"]

_WHAT = {
    "endorsement": "nothing suggests that the newsroom endorses the publisher",
    "donation": "nothing suggests that gifts to the publisher support the newsroom",
}


class EndorsementOptions(Asked, frozen=True, kw_only=True):
    """What must not be suggested."""

    main = "what"

    what: Annotated[
        What | tuple[What, ...],
        Meta(
            description="endorsement (that the newsroom backs the publisher), donation (that gifts to the publisher "
            "support the newsroom); a list: each of them."
        ),
    ] = "endorsement"
    phrases: Annotated[
        Texts | None,
        Meta(description='Wording that would suggest it ("our partner {name}"); what is found is shown to a person.'),
    ] = None


def check(options: EndorsementOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    whats: tuple[What, ...] = as_tuple(options.what)
    for what in whats:
        yield ask(
            options,
            clause,
            case,
            key="unanswered",
            required=requires(clause, f"that {_WHAT[what]}"),
            observed="not looked at",
            question=f"Is it so that {_WHAT[what]}?",
        )


RULE = Rule(
    id="COM08",
    name="implied-endorsement",
    kind="endorsement",
    summary="Nothing suggests that the newsroom backs the publisher, or that gifts reach it.",
    options=EndorsementOptions,
    messages={**MESSAGES, "unanswered": "nobody has vouched that nothing suggests it"},
    question="Is it so that nothing suggests an endorsement?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
