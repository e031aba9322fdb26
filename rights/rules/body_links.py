"""The links in the story's text.

What it checks: every link in the original's text leads to the same address in the republication; parameters that only
count visitors make no difference.

Why: links are the story's evidence, and for many newsrooms the way on to their other work.

Passes: all of them stand there; where the terms allow it, as a note with the address written out.

Fails: links are gone; which, and at which words they belong, is said.

Cannot tell: no original was given, or its text or the page can't carry links (open); the words at which a link stood were
cut, where cuts may be allowed (review); a short address hides where it leads (review).

Source: the links of the original and of the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options

__all__ = ["RULE", "BodyLinksOptions"]


class BodyLinksOptions(Options, frozen=True, kw_only=True):
    """Which links are kept, and what does where a link cannot be set."""

    main = "keep"

    keep: Annotated[
        Literal["all"] | tuple[str, ...],
        Meta(description='all, or patterns of the addresses whose links have to be kept: ["example.org/*", "*.gov/"].'),
    ] = "all"
    fallback: Annotated[
        Literal["none", "notes"],
        Meta(description="notes: an address that is written out, in a note or in the text, counts as well."),
    ] = "none"


def check(options: BodyLinksOptions, clause: Clause, case: Case) -> Iterator[Outcome]:  # noqa: ARG001  # the options follow
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
    id="LNK05",
    name="lost-links",
    kind="body_links",
    summary="The links in the original's text are kept.",
    options=BodyLinksOptions,
    messages={**MESSAGES, "unanswered": "not compared with the original so far: {says}"},
    question="Are all links of the original still in the story?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
    forbids=False,
)
