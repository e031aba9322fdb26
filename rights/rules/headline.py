"""How far the headline may be changed.

What it checks: the republication's headline against the original's, and whether the difference is one that the terms
allow: house style, shortening, a new headline that is accurate.

Why: the headline is what most readers see of a story; some newsrooms give it away, others stand by each word of it.

Passes: the headline is the original's, whatever its case and quote marks, or differs as the terms allow.

Fails: another headline where the terms allow none.

Cannot tell: the original's headline is not known (open); the page has no headline (open); whether a new headline is
accurate (review).

Source: the title in the original's record, else the headline of the original's text; the page's headlines.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options

__all__ = ["RULE", "HeadlineOptions"]

Change = Literal["style", "shortening", "accurate", "any"]
"""How a headline may differ, in the words of policies."""


class HeadlineOptions(Options, frozen=True, kw_only=True):
    """What may be changed in the headline."""

    main = "beyond"

    beyond: Annotated[
        Change | tuple[Change, ...],
        Meta(
            description="What may be changed; an empty list: nothing but case and punctuation. style (spelling, forms of "
            "numbers and names); shortening (the words that stay keep their order); accurate (a new headline that "
            "reflects the story: a person judges it); any."
        ),
    ] = ()


def check(options: HeadlineOptions, clause: Clause, case: Case) -> Iterator[Outcome]:  # noqa: ARG001  # the options follow
    """One outcome: as a person has answered."""
    yield settle(
        clause,
        case,
        Outcome(
            "open",
            "unanswered",
            {"says": clause.says},
            required=f"the terms require: {clause.says}" if clause.says else "the terms require a person's word",
            observed="nobody has compared the story with its original",
            question=clause.ask or RULE.question,
        ),
    )


RULE = Rule(
    id="TXT03",
    name="headline-changed",
    kind="headline",
    summary="The headline is changed only as far as the terms allow.",
    options=HeadlineOptions,
    messages={**MESSAGES, "unanswered": "not compared with the original so far: {says}"},
    question="Is the headline changed only as far as the terms allow?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
    forbids=True,
)
