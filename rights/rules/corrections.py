"""Carrying corrections, and taking down what is withdrawn.

What it checks: the corrections, versions and withdrawals in the original's record against the republication's text and dates.

Why: a copy keeps an error alive that the newsroom has corrected, or a story alive that it had to withdraw. Agencies oblige
their customers to follow such orders at once.

Passes: each correction's text stands in the republication; the record lists none and no later version; a withdrawn story's
text is gone.

Fails: the original was corrected after the republication's last change and nothing of the correction stands there; the
original is withdrawn and its text still stands there.

Cannot tell: there is no record; the republication changed after the correction, but its words are not found; whether the
syndicator was told, or a story taken down on request.

Source: the original's record (corrections, versions, updated_at, kill, republishable); the republication's dates and text;
the ledger (removed_on).
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

__all__ = ["RULE", "CorrectionsOptions"]


What = Literal["carry", "act", "report", "take_down"]

_WHAT = {
    "carry": "corrections of the original are carried over",
    "act": "orders to kill, withhold or withdraw a story are carried out",
    "report": "changes and errors are reported to the newsroom",
    "take_down": "the story is taken down on request",
}


class CorrectionsOptions(Asked, frozen=True, kw_only=True):
    """What has to happen, and how soon."""

    main = "what"

    what: Annotated[
        What | tuple[What, ...],
        Meta(
            description="carry (the latest version and its correction notices), act (kill, withhold and withdrawal "
            "orders), report (tell the newsroom), take_down (on request); a list: each of them."
        ),
    ] = "carry"
    within: Annotated[str | None, Meta(description='How soon: "24h", "2d"; at once where the terms do not say.')] = None
    older_than: Annotated[
        str | None, Meta(description='For report: only for stories older than this ("48h", "2d").')
    ] = None
    notice: Annotated[
        Texts | None, Meta(description='Where readers are told, in words ("in the same place"); a list: any of them.')
    ] = None
    trigger: Annotated[
        str | None,
        Meta(description='For take_down: what sets it off, in words ("a platform changes its terms"); else a request.'),
    ] = None


def check(options: CorrectionsOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
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
    id="TIM03",
    name="not-corrected",
    kind="corrections",
    summary="Corrections of the original are carried over, and what is withdrawn is taken down.",
    options=CorrectionsOptions,
    messages={**MESSAGES, "unanswered": "nobody has vouched that corrections are carried out"},
    question="Have all corrections and withdrawals of this story been carried out?",
    check=check,
    forbids=False,
    needs=lambda _options, _clause: frozenset[Need](),
)
