"""The whole story, or not the whole.

What it checks: how much of the original's text the republication holds. Behind must, nothing may be left out; behind
must_not, the story may not stand there in full.

Why: a story without its second half can mislead; other newsrooms want readers to come to their own site for the rest.

Passes: at least 97 % of the original's words stand there, in paragraphs that were kept; cuts end where the original's
record marks that it may be cut.

Fails: paragraphs are missing, and how many, which, and what they say is quoted.

Cannot tell: no original was given (open), unless the page itself says that the story goes on elsewhere; the comparison is
not sure (review).

Source: the comparison of the original's text with the page's; the marks in the original's record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options

__all__ = ["RULE", "WholeTextOptions"]


class WholeTextOptions(Options, frozen=True, kw_only=True):
    """From which share on a text counts as the whole."""

    main = "at_least"

    at_least: Annotated[
        Annotated[float, Meta(gt=0, le=1)],
        Meta(description="The share of the original's words, 0 to 1, from which on the text counts as whole."),
    ] = 0.97
    cut_marks: Annotated[
        bool, Meta(description="The story may end where its record (or its text) marks that it may be cut.")
    ] = False


def check(options: WholeTextOptions, clause: Clause, case: Case) -> Iterator[Outcome]:  # noqa: ARG001  # the options follow
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
    id="TXT05",
    name="not-whole",
    kind="whole_text",
    summary="The story is republished whole, or, where the terms forbid that, not whole.",
    options=WholeTextOptions,
    messages={**MESSAGES, "unanswered": "not compared with the original so far: {says}"},
    question="Is the whole story republished?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
    forbids=True,
)
