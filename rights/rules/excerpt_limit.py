"""How much of the story may be taken.

What it checks: how many words, paragraphs or characters of the original stand in the republication, or which share of
it, against the most that the terms allow; and the line that sends readers on to the rest.

Why: an excerpt that is nearly the story keeps its readers from the story.

Passes: no more than the limit, and the line with its link where the terms ask for one.

Fails: more than the limit; no such line; any excerpt at all where the terms forbid them without a limit.

Cannot tell: no original was given and the page alone holds more text than the limit (open: it may be the publisher's own);
the comparison is not sure (review).

Source: the comparison of the original's text with the page's; without the original, the page's own length.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options, Positions, Texts
from rights.rules._wording import Target, check_target, check_texts

__all__ = ["RULE", "ExcerptLimitOptions"]


class ExcerptLimitOptions(Options, frozen=True, kw_only=True):
    """How much may be taken, from where, and what leads to the rest. Several limits hold together."""

    main = "max_words"

    max_words: Annotated[
        Annotated[int, Meta(ge=1)] | None,
        Meta(description="So many words of the original at most, all passages together."),
    ] = None
    max_percent: Annotated[
        Annotated[float, Meta(gt=0, le=100)] | None,
        Meta(description="So many percent of the original's words at most."),
    ] = None
    max_paragraphs: Annotated[
        Annotated[int, Meta(ge=1)] | None, Meta(description="So many of the original's paragraphs at most.")
    ] = None
    max_characters: Annotated[
        Annotated[int, Meta(ge=1)] | None, Meta(description="So many characters of the original at most.")
    ] = None
    from_: Annotated[
        Literal["start", "anywhere"], Meta(description="start: only the story's beginning may be taken; anywhere.")
    ] = msgspec.field(default="anywhere", name="from")
    link: Annotated[
        Target | None,
        Meta(description="Where a link beside the excerpt has to lead: article, homepage, either, domain:example.org."),
    ] = None
    text: Annotated[
        Texts | None, Meta(description="The wording of the line that leads to the rest; a list: any one of them.")
    ] = None
    place: Annotated[Positions, Meta(description="Where that line stands; a list: any one of them.")] = "anywhere"

    def __post_init__(self) -> None:
        check_texts(self.text)
        if self.link is not None:
            check_target(self.link)


def check(options: ExcerptLimitOptions, clause: Clause, case: Case) -> Iterator[Outcome]:  # noqa: ARG001  # the options follow
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
    id="TXT06",
    name="excerpt-too-long",
    kind="excerpt_limit",
    summary="No more of the story is taken than the terms allow, and it leads to the rest.",
    options=ExcerptLimitOptions,
    messages={**MESSAGES, "unanswered": "not compared with the original so far: {says}"},
    question="Is no more of the story taken than the terms allow?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
    forbids=True,
)
