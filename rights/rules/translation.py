"""Translations.

What it checks: whether the republication is in another language than the original, and then, whether the terms allow it,
and whether the line about the translation is there.

Why: a translation is a new text; some licences leave it out, others ask that it be accurate and name who made it.

Passes: the story is in the original's language; or it is translated, as the terms allow, with the line that they ask for.

Fails: a translation where the terms forbid it, or into a language that they don't name; the line is missing.

Cannot tell: one of the languages is not known (open); whether a translation is accurate (review).

Source: the page's language; the language in the original's record, of the original's text, else of the terms.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options, Positions, Texts
from rights.rules._wording import check_texts

__all__ = ["RULE", "TranslationOptions"]


class TranslationOptions(Options, frozen=True, kw_only=True):
    """What a translation has to carry, and into which languages the story may be translated."""

    main = "text"

    text: Annotated[
        Texts | None,
        Meta(
            description="The line about the translation: a template with {translator}, {publisher}, {language}, {person} (any "
            "person); a list: any one of them."
        ),
    ] = None
    place: Annotated[Positions, Meta(description="Where the line stands; a list: any one of them.")] = "anywhere"
    translator: Annotated[bool, Meta(description="Who translated the story has to be named, in whatever words.")] = (
        False
    )
    accurate: Annotated[bool, Meta(description="It has to be an accurate translation: a person judges it.")] = False
    into: Annotated[
        tuple[str, ...], Meta(description="The languages into which it may be translated (de, pt-BR); empty: any.")
    ] = ()

    def __post_init__(self) -> None:
        check_texts(self.text)


def check(options: TranslationOptions, clause: Clause, case: Case) -> Iterator[Outcome]:  # noqa: ARG001  # the options follow
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
    id="TXT07",
    name="forbidden-translation",
    kind="translation",
    summary="The story is translated only as the terms allow, and says who translated it.",
    options=TranslationOptions,
    messages={**MESSAGES, "unanswered": "not compared with the original so far: {says}"},
    question="Is the story translated as the terms allow?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
    forbids=True,
)
