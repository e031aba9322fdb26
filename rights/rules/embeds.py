"""Films, forms, charts and other embedded things.

What it checks: what the terms ask to be embedded is there; what the original embeds is kept; films come only from the
places that the terms name, with the words that they ask for. Behind must_not: nothing of that sort is embedded.

Why: a tip form brings the newsroom its next story; a film that is uploaded anew leaves it without its viewers.

Passes: the element stands in the page and is live.

Fails: it is missing; a film comes from another place; the words beside it are missing.

Cannot tell: the page's mark-up is not here (open); the original's embeds are not known (open).

Source: the page's frames, scripts and films; those of the original's text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options, Positions, Texts
from rights.rules._wording import check_texts

__all__ = ["RULE", "EmbedsOptions"]

What = Literal["any", "video", "audio", "chart", "form"]
"""Sorts of embedded things."""


class EmbedsOptions(Options, frozen=True, kw_only=True):
    """What has to be embedded, or from where."""

    main = "url"

    url: Annotated[
        Texts | None,
        Meta(
            description="The address that has to be embedded, with variables and *: "
            '"forms.example.org/{article_id}"; a list: any one of them.'
        ),
    ] = None
    keep: Annotated[
        bool,
        Meta(
            description="What the original embeds has to be kept (with url: only what fits it, if the original has any)."
        ),
    ] = False
    hosts: Annotated[
        tuple[str, ...], Meta(description="The places from which it may come, and from no other: youtube.com/@channel.")
    ] = ()
    what: Annotated[
        What | tuple[What, ...],
        Meta(description="The sort of things that this is about: video, audio, chart, form, any."),
    ] = "any"
    text: Annotated[Texts | None, Meta(description="The words that have to stand by it; a list: any one of them.")] = (
        None
    )
    place: Annotated[Positions, Meta(description="Where it, or its words, stand; a list: any one of them.")] = (
        "anywhere"
    )

    def __post_init__(self) -> None:
        check_texts(self.text)


def check(options: EmbedsOptions, clause: Clause, case: Case) -> Iterator[Outcome]:  # noqa: ARG001  # the options follow
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
    id="MED04",
    name="lost-embed",
    kind="embeds",
    summary="Films, forms and charts are embedded as the terms ask.",
    options=EmbedsOptions,
    messages={**MESSAGES, "unanswered": "not compared with the original so far: {says}"},
    question="Are films, forms and charts embedded as the terms ask?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
    forbids=True,
)
