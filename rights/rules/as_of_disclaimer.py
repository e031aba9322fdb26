"""The line that says from which day a text is.

What it checks: the republication carries the line with a day, in a form of the policy's language, and with the original's
address, written out or linked.

Why: the original is kept up to date and the republication is not; readers should know where to look.

Passes: the line stands there with a day on which the text was the original's.

Fails: the line is missing, stands elsewhere, has no day or no link.

Cannot tell: only a part of the story is here (open); the day in the line is before the original's or after the day judged
(review).

Source: the page's shown text and links; the original's record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Positions
from rights.rules._wording import TextOptions

__all__ = ["RULE", "AsOfDisclaimerOptions"]


class AsOfDisclaimerOptions(TextOptions, frozen=True, kw_only=True):
    """The line's wording, with {date} or {date:DD.MM.YYYY} and {url}, and where it stands."""

    main = "text"

    place: Annotated[Positions, Meta(description="Where it stands; a list: any one of them.")] = "anywhere"


def check(options: AsOfDisclaimerOptions, clause: Clause, case: Case) -> Iterator[Outcome]:  # noqa: ARG001  # the options follow
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
    id="ATT05",
    name="missing-as-of-line",
    kind="as_of_disclaimer",
    summary="A line says from which day the text is, and where later changes are found.",
    options=AsOfDisclaimerOptions,
    messages={**MESSAGES, "unanswered": "not compared with the original so far: {says}"},
    question="Does a line say from which day the text is, and where changes are found?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
    forbids=False,
)
