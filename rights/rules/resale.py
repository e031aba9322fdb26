"""Selling the story, passing it on, and using it to earn.

What it checks: what the publisher's record says of it (for profit or not, paywall, agreement), what the page shows (an offer to buy the
story or to license it), and what somebody has vouched for.

Why: free stories are free so that people read them; whoever sells them takes what was given, and may compete with the
newsroom's own licences.

Passes: the record shows what is enough: a publisher not for profit and without a paywall, where commercial use is barred; an
agreement that grants it; somebody vouches for it.

Fails: the record shows the opposite, where the terms judge by what the publisher is; it has a paywall, where such sites are
barred; somebody has answered no.

Cannot tell: neither record nor answer says so. A page that offers the story for sale or for licensing is for a person to judge.

Source: the publisher's record (commercial, paywall, agreements, attestations); links and metadata of the page.
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

__all__ = ["RULE", "ResaleOptions"]


What = Literal[
    "sale",
    "sublicence",
    "platforms",
    "commercial_use",
    "promotion",
    "fee",
    "paywalled_site",
    "printed_book",
    "any_use",
]

_WHAT = {
    "sale": "the story is not sold",
    "sublicence": "the story is not licensed or passed on to others",
    "platforms": "the story is not sent to platforms that republish",
    "commercial_use": "nothing is earned with the story",
    "promotion": "the story is not used to promote anything",
    "fee": "the fee for this use is paid",
    "paywalled_site": "the story is not on a site for subscribers only",
    "printed_book": "the story is not printed in a book",
    "any_use": "the story is not used without permission, whether or not anything is earned",
}


class ResaleOptions(Asked, frozen=True, kw_only=True):
    """What is barred, and how it is told."""

    main = "what"

    what: Annotated[
        What | tuple[What, ...],
        Meta(
            description="sale, sublicence (licensed or passed on to others), platforms (sent to sites that republish), "
            "commercial_use, promotion, fee (a use that costs a fee: the fee is paid), paywalled_site, printed_book, "
            "any_use (barred whether or not anything is earned); a list: each of them."
        ),
    ] = "sale"
    alone: Annotated[bool, Meta(description="Only a sale of the story by itself is barred, not of the whole.")] = False
    judged_by: Annotated[
        Literal["use", "publisher"],
        Meta(
            description="How commercial use is told. use: by what is done; a publisher not for profit and without a "
            "paywall passes, any other is asked. publisher: by what the publisher is; its record decides."
        ),
    ] = "use"
    payers: Annotated[
        Literal["commercial", "all"], Meta(description="Who owes the fee: those for profit, or everybody.")
    ] = "commercial"
    exempt: Annotated[Texts | None, Meta(description="What is allowed all the same, in words.")] = None


def check(options: ResaleOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    whats: tuple[What, ...] = as_tuple(options.what)
    for what in whats:
        yield ask(
            options,
            clause,
            case,
            key="unanswered",
            required=requires(clause, f"that {_WHAT[what]}{exempting(options.exempt)}"),
            observed="a page does not show it",
            question=f"Is it so that {_WHAT[what]}?",
        )


RULE = Rule(
    id="COM04",
    name="sold-on",
    kind="resale",
    summary="The story is not sold, passed on, or used to earn, where the terms bar that.",
    options=ResaleOptions,
    messages={**MESSAGES, "unanswered": "nobody has vouched that the story is neither sold nor passed on"},
    question="Is it so that the story is neither sold nor passed on?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
