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
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from rights.model.case import Case, Outcome, Repair, Rule
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._edits import (
    CUTS,
    NOT_COMPARED,
    breaks_off,
    compared,
    listed,
    made_after,
    mended,
    no_comparison,
    place_of,
    share_here,
    words_of,
)
from rights.rules._options import Options
from rights.rules._wording import is_partial
from rights.text.normalise import normalise

if TYPE_CHECKING:
    from rights.match.values import Comparison, Edit

__all__ = ["RULE", "WholeTextOptions"]


class WholeTextOptions(Options, frozen=True, kw_only=True):
    """From which share on a text counts as the whole."""

    main = "at_least"

    at_least: Annotated[
        Annotated[float, Meta(gt=0, le=1)],
        Meta(description="The share of the original's words, 0 to 1, from which on the text counts as whole."),
    ] = 0.97
    cut_marks: Annotated[
        bool, Meta(description="The story may end where the original's record allows a cut (its cut_marks).")
    ] = False


def check(options: WholeTextOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome: how much of the original stands there."""
    forbids = clause.level == "must_not"
    share = f"{options.at_least:.0%}"
    required = (
        f"the terms forbid the whole text ({share} of its words or more)"
        if forbids
        else f"the terms require the whole text (at least {share} of its words)"
    )
    question = "Is only a part of the story republished?" if forbids else RULE.question
    if compared(case) is None:
        alone = _alone(options, clause, case, required, question, forbids=forbids)
        if alone is not None:
            yield alone
            return
    doubt = no_comparison(clause, case, required, question)
    if doubt is not None:
        yield doubt
        return
    yield _measured(options, clause, case, required, question, forbids=forbids)


def _measured(
    options: WholeTextOptions, clause: Clause, case: Case, required: str, question: str, *, forbids: bool
) -> Outcome:
    found = compared(case)
    assert found is not None
    seen = found.comparison
    gone = [edit for edit in seen.edits if edit.class_ in CUTS]
    marked = [edit for edit in gone if options.cut_marks and _after_mark(edit, case, seen)]
    counted = [edit for edit in gone if edit not in marked]
    share = share_here(seen, counted)
    args = {
        "share": f"{share:.0%}",
        "least": f"{options.at_least:.0%}",
        "cuts": listed(counted) or "only passages of it are here",
    }
    told = [*([f"compared with {found.version}"] if found.version else []), *seen.notes]
    here = f"{args['share']} of the original's {seen.words_original} words are here"
    observed = "; ".join([here, *([listed(counted)] if counted else []), *told])
    places = tuple(place for edit in counted if (place := place_of(case, edit)) is not None)
    whole = share >= options.at_least
    certain = all(edit.certain and not breaks_off(case, edit) for edit in counted)
    later = made_after(case)
    if forbids:
        if not whole:
            return Outcome("pass", "part", args, required=required, observed=here)
        repair = Repair("shorten the story to an excerpt, or link to the original instead")
        return Outcome("fail", "whole-forbidden", args, required=required, observed=observed, repair=repair)
    if whole:
        key = "marked" if marked and not counted else "whole"
        return Outcome("pass", key, args, required=required, observed=observed)
    if seen.excerpted:
        # whoever quotes in an article of their own may have the right to, whatever the terms say
        doubt = Outcome(
            "review",
            "quoted",
            args,
            required=required,
            observed=here,
            question="Do these passages rest on something else than these terms, such as the right to quote?",
        )
        return settle(clause, case, doubt)
    if certain and later is None:
        repair = mended(case, counted, "put back what is missing")
        return Outcome("fail", "cut", args, required=required, observed=observed, places=places, repair=repair)
    doubt = Outcome(
        "review",
        "cut",
        args,
        required=required,
        observed="; ".join([observed, *([later] if later else [])]),
        places=places,
        question=f"Was this left out of the original as it then was: {args['cuts']}?" if later else question,
    )
    return settle(clause, case, doubt)


def _after_mark(edit: Edit, case: Case, seen: Comparison) -> bool:
    """Whether what is missing begins where the original's record allows a cut, and goes on to the story's end."""
    marks = case.article.cut_marks if case.article is not None else ()
    if edit.original is None or edit.class_ == "sentence_removed":
        return False
    rest = seen.original.text[edit.original.end :]
    tail = any(part.start >= edit.original.end and part.role == "body" for part in seen.original.parts)
    if edit.class_ != "truncated" and tail and len(rest.split()) > _TAIL:
        return False
    text = normalise(seen.original.text, fold_case=True).text
    start = len(normalise(seen.original.text[: edit.original.start], fold_case=True).text)
    spots = [text.find(normalise(mark, fold_case=True).text) for mark in marks]
    return any(0 <= spot <= start + 2 for spot in spots)


_TAIL = 60
"""Words of a closing line that may follow a cut."""


def _alone(
    options: WholeTextOptions, clause: Clause, case: Case, required: str, question: str, *, forbids: bool
) -> Outcome | None:
    """What the page, and the number of words in the record, tell without the original's text; None for nothing."""
    words = words_of(case)
    known = case.article.words if case.article is not None else None
    if known:
        share = words / known
        args = {
            "share": f"{min(share, 1):.0%}",
            "least": f"{options.at_least:.0%}",
            "cuts": "the record gives only a number",
        }
        observed = f"{words} words here; the record gives {known} for the original"
        if forbids and share < options.at_least:
            return Outcome("pass", "part", args, required=required, observed=observed)
        if share < options.at_least * _CLEARLY and not forbids:
            doubt = Outcome(
                "review",
                "fewer-words",
                args,
                required=required,
                observed=observed,
                question=question,
                answer="give the original with --original FILE",
            )
            return settle(clause, case, doubt)
    if not forbids and (case.role == "excerpt" or is_partial(case.page)):
        doubt = Outcome(
            "review",
            "seems-part",
            {},
            required=required,
            observed=f"{words} words here, and the page sends readers elsewhere for the rest, or breaks off",
            question=question,
            answer="give the original with --original FILE",
        )
        return settle(clause, case, doubt)
    return None


_CLEARLY = 0.9
"""Words are counted differently by every system, so that a few fewer tell nothing."""


RULE = Rule(
    id="TXT05",
    name="not-whole",
    kind="whole_text",
    summary="The story is republished whole, or, where the terms forbid that, not whole.",
    options=WholeTextOptions,
    messages={
        "whole": "the whole text is here",
        "marked": "the text is here up to where its record allows a cut",
        "part": "{share} of the original's words are here",
        "cut": "only {share} of the original's words are here: {cuts}",
        "whole-forbidden": "the whole text is here: {share} of the original's words",
        "quoted": "passages of the story stand in an article of the publisher's own: {share} of the original's words",
        "fewer-words": "the page seems to hold only {share} of the story",
        "seems-part": "the page seems to hold only a part of the story",
        **NOT_COMPARED,
        **MESSAGES,
    },
    question="Is the whole story republished?",
    check=check,
    forbids=True,
)
