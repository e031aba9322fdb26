"""The note that says that the story was changed.

What it checks: where the republication differs from the original in a way that the terms name, a note with the story
says so: in the terms' own words, or in any that speak of a change.

Why: readers, and the authors, should know whose words they read.

Passes: the note is there; or the comparison with the original shows no such change, so that none is needed.

Fails: such a change, and no note.

Cannot tell: no note and no original to compare with (open); it is not sure that the edits are of that sort, or that a
note speaks of them (review); whether the reason given is the true one is never asked.

Source: the page's shown text; the comparison of the original's text with the page's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Texts
from rights.rules._wording import TextOptions

__all__ = ["RULE", "ChangeNoteOptions"]

After = Literal["edited", "beyond_style", "shortened", "translated", "localised", "additions", "headline"]
"""What kind of change asks for the note."""


class ChangeNoteOptions(TextOptions, frozen=True, kw_only=True):
    """The note's wording and place, and after which changes it is needed."""

    main = "text"

    text: Annotated[
        Texts | None,
        Meta(
            description="The wording, quoted; a list: any one of them. {publisher} is the newsroom that republishes, {person} "
            "any person, {...} any few words. Without it, any words that say that the story was changed."
        ),
    ] = None
    after: Annotated[
        After | tuple[After, ...],
        Meta(
            description="The changes after which it is needed: edited (any but mark-up and spelling), beyond_style (more than "
            "style, time and place), shortened, translated, localised or additions (something was added), headline."
        ),
    ] = "edited"
    also: Annotated[
        Literal["box", "sidebar"] | tuple[Literal["box", "sidebar"], ...],
        Meta(description="What does as well as the note: additions that stand apart in a box or a sidebar."),
    ] = ()
    reason: Annotated[bool, Meta(description="The note has to say why, too.")] = False


def check(options: ChangeNoteOptions, clause: Clause, case: Case) -> Iterator[Outcome]:  # noqa: ARG001  # the options follow
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
    id="TXT04",
    name="missing-change-note",
    kind="change_note",
    summary="Where the story was changed, a note says so.",
    options=ChangeNoteOptions,
    messages={**MESSAGES, "unanswered": "not compared with the original so far: {says}"},
    question="Does a note say what was changed?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
    forbids=False,
)
