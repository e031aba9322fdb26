"""How far the story's text may be changed.

What it checks: every edit between the original and its republication against the sorts of edits that the terms allow:
house style, references to time and place, cuts, additions. Mark-up, quote marks and spaces never count; nor does the
headline, which has a clause of its own.

Why: readers take the text for the author's, so most newsrooms allow house style and nothing that changes what is said.

Passes: no edit beyond the bounds: "Tuesday" became "Dec. 14" where references to time may be changed.

Fails: an edit beyond the bounds that surely changes what the story says: a number, a name, a quotation, a paragraph cut.

Cannot tell: no original was given (open); what was given is another text (open); an edit beyond the bounds changes
nothing that matters, or the comparison is not sure of it (review, with both passages).

Source: the comparison of the original's text with the page's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options, Positions

__all__ = ["RULE", "BodyEditsOptions"]

Bound = Literal[
    "formatting",
    "typos",
    "style",
    "time",
    "place",
    "clarity",
    "minor",
    "length",
    "excerpt",
    "additions",
    "notes",
    "moves",
    "links",
    "headline",
    "translation",
    "any",
]
"""What may be changed, in the words of policies."""


class Notes(Options, frozen=True, kw_only=True):
    """Where notes of the republishing newsroom may stand, and how."""

    place: Annotated[Positions, Meta(description="Where such a note may stand; a list: any one of them.")] = "anywhere"
    set_apart: Annotated[
        bool, Meta(description="It has to be told apart from the story at a glance: italics, bold, a box.")
    ] = False


class BodyEditsOptions(Options, frozen=True, kw_only=True):
    """What may be changed in the story's text, and what has to stay."""

    main = "beyond"

    beyond: Annotated[
        Bound | tuple[Bound, ...] | None,
        Meta(
            description="What may be changed; an empty list: nothing but mark-up. formatting; typos (spelling); style "
            "(spelling, house style, synonyms); time, place (references to them); clarity (wording, sentence order); minor "
            "(whatever changes nothing in what is said); length (cuts); excerpt; additions; notes (editor's notes); moves "
            "(order of paragraphs); links; headline; translation; any."
        ),
    ] = None
    keeps: Annotated[
        Literal["meaning", "facts", "quotes"] | tuple[Literal["meaning", "facts", "quotes"], ...],
        Meta(
            description="What has to stay however much else may be changed: meaning (edits that touch it are for a person to "
            "judge), facts (numbers, names, who said it, not and perhaps), quotes (words in quotation marks)."
        ),
    ] = ()
    max_changed_percent: Annotated[
        Annotated[float, Meta(ge=0, le=100)] | None,
        Meta(description="How many percent of the original's words may be changed or left out at most."),
    ] = None
    notes: Annotated[
        Notes | None,
        Meta(description="Notes of the republishing newsroom are allowed, but only so: {place: [top, bottom]}."),
    ] = None

    def __post_init__(self) -> None:
        if isinstance(self.beyond, tuple) and "any" in self.beyond and len(self.beyond) > 1:
            raise ValueError('"any" allows every edit; it stands alone')


def check(options: BodyEditsOptions, clause: Clause, case: Case) -> Iterator[Outcome]:  # noqa: ARG001  # the options follow
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
    id="TXT02",
    name="forbidden-edit",
    kind="body_edits",
    summary="The story's text is changed only as far as the terms allow.",
    options=BodyEditsOptions,
    messages={**MESSAGES, "unanswered": "not compared with the original so far: {says}"},
    question="Is the text changed only as far as the terms allow?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
    forbids=True,
)
