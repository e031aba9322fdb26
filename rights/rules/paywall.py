"""Reading without paying.

What it checks: what the page says of itself to search engines (whether it is free to read), and whether the publisher's record says
that it has a paywall.

Why: a story given away is to reach everybody; a reader who is asked to pay for it pays for what its newsroom gave for
nothing.

Passes: the page says that it is free to read, or the record says that there is no paywall.

Fails: the page says that it is not free to read; or, in a publisher with a paywall, somebody has answered that it is on.

Cannot tell: neither says anything; the record says that there is a paywall, and nobody says whether it is off for this story; the
two contradict each other; a part of the site that the terms exempt may be meant.

Source: the page's structured data (isAccessibleForFree) and metadata (content tier); the publisher's record (paywall).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, exempting, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import Texts

__all__ = ["RULE", "PaywallOptions"]


class PaywallOptions(Asked, frozen=True, kw_only=True):
    """What counts as charging readers."""

    main = "exempt"

    exempt: Annotated[
        Texts | None, Meta(description='What readers may be charged for all the same ("tuition", "course packs").')
    ] = None
    registration: Annotated[
        bool, Meta(description="A wall that only asks readers to sign up, for nothing, is barred too.")
    ] = False


def check(options: PaywallOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    yield ask(
        options,
        clause,
        case,
        key="unanswered",
        required=requires(clause, f"that readers pay nothing for the story{exempting(options.exempt)}"),
        observed="not looked at",
        question=f"Can the story be read without paying{' or signing up' if options.registration else ''}?",
    )


RULE = Rule(
    id="COM06",
    name="behind-paywall",
    kind="paywall",
    summary="Readers pay nothing for the story.",
    options=PaywallOptions,
    messages={**MESSAGES, "unanswered": "nobody has vouched that the story can be read without paying"},
    question="Can the story be read without paying?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
