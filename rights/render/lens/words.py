"""The words in which people are told of edits: what each class is called, and what came of it."""

from __future__ import annotations

import re

from rights.match import Comparison, Edit, Passage
from rights.model.report import EditTerms

__all__ = [
    "CLASSES",
    "RELATIONS",
    "STATES",
    "around",
    "is_furniture",
    "kept",
    "named",
    "opposite",
    "paragraph",
    "state",
    "verdict",
]

CLASSES: dict[str, str] = {
    "formatting": "formatting",
    "spelling": "house spelling",
    "time_reference": "time reference",
    "place_reference": "place reference",
    "headline_style": "headline, style",
    "headline_rewrite": "headline rewritten",
    "paragraph_removed": "paragraph cut",
    "truncated": "end cut off",
    "sentence_removed": "sentence cut",
    "paragraph_added": "paragraph added",
    "sentence_added": "sentence added",
    "editor_note_added": "editor's note added",
    "attribution_changed": "attribution changed",
    "number_changed": "number changed",
    "name_changed": "name changed",
    "quote_altered": "quotation altered",
    "negation_changed": "negation changed",
    "hedge_changed": "certainty changed",
    "word_choice": "word choice",
    "paragraph_moved": "paragraph moved",
    "link_removed": "link removed",
    "credit_or_tagline_removed": "credit or closing line removed",
    "boilerplate_around": "page furniture",
    "excerpt_quoted": "excerpt",
}
"""Class of an edit to its name for people."""

RELATIONS: dict[str, str] = {
    "copy": "The text is the original's, unchanged",
    "edited_copy": "The text is the original's, with edits",
    "excerpt": "An article of its own that quotes the original at length",
    "shared_source": "Both texts carry a third party's text",
    "shared_quotes": "Only quotations are common to both texts",
    "same_event": "The same news in other words",
    "unrelated": "Two different stories",
}
"""Relation of the two texts to a headline for people."""

STATES: dict[str, tuple[str, str]] = {
    "fail": ("matters", "It changes what the story says, who says it, or leaves out or adds something."),
    "review": ("depends", "It depends on the terms, or a person has to look: the two texts alone do not tell."),
    "style": ("style", "Style, time, place or page furniture: the story stays what it is."),
}
"""Without a policy: state of an edit to its word and what that means."""

_BY_TERMS: dict[str, str] = {
    "fail": "not allowed",
    "review": "to judge",
    "open": "to answer",
    "pass": "allowed",
    "not_applicable": "not asked",
}


_KINDS: dict[str, str] = {
    "quote_marks": "quotation marks",
    "quote_restyle": "quotation marks",
    "dash": "dashes",
    "ellipsis": "ellipsis",
    "spaces": "spaces",
    "lead_in": "capitals",
    "paragraph_split": "paragraph split",
    "paragraph_merge": "paragraphs joined",
    "subhead": "subhead",
    "sentence_split": "sentence split",
    "sentence_merge": "sentences joined",
    "question_mark": "question mark",
    "relative_clause": "commas around a clause",
    "doubled": "a letter more or less",
    "accent": "accent",
    "currency": "currency",
    "unit": "unit",
    "converted": "unit, perhaps converted",
    "direction": "point of the compass",
}


_LINES = {"standfirst": "line before the story", "aside": "line of the page's own"}


def is_furniture(edit: Edit) -> bool:
    """Whether an edit is surely the page around the story, and so none; a line before the story may be more."""
    return edit.class_ == "boilerplate_around" and edit.certain


def named(edit: Edit) -> str:
    """What an edit is called: its class, and its kind where the class says too little."""
    if edit.kind in _LINES:
        return _LINES[edit.kind]
    if edit.class_ == "negation_changed" and edit.kind == "opposite":
        return "turned round"
    kind = _KINDS.get(edit.kind or "")
    return f"{CLASSES[edit.class_]}: {kind}" if kind is not None else CLASSES[edit.class_]


def state(edit: Edit, said: EditTerms | None, *, policy: bool) -> str:
    """The state by which an edit is shown: fail, review, open, pass, or style."""
    if policy:
        if said is None or said.verdict == "not_applicable":
            return "style"
        return said.verdict
    if edit.material is None or not edit.certain:
        return "review"
    return "fail" if edit.material else "style"


def verdict(edit: Edit, said: EditTerms | None, *, policy: bool) -> str:
    """What came of an edit, in a word or two."""
    if policy:
        return _BY_TERMS[said.verdict] if said is not None else "not asked"
    return STATES[state(edit, said, policy=False)][0]


def paragraph(edit: Edit) -> str:
    """Where an edit stands, as a reader counts paragraphs; "" for a headline or furniture."""
    before, after = edit.paragraphs
    if before is not None and after is not None and before != after:
        return f"paragraph {before}, now {after}"
    number = after if before is None else before
    return f"paragraph {number}" if number is not None else ""


def kept(comparison: Comparison) -> str:
    """How much of the original is still there, in words."""
    if not comparison.words_original:
        return "nothing to compare with"
    share = f"{comparison.share_kept:.0%}" if comparison.share_kept < 0.995 else "all"
    if share == "all" and comparison.words_kept < comparison.words_original:
        share = "more than 99%"
    return f"{share} of the original's words"


_SHORT = 60
_CONTEXT = 28
_WHOLE = frozenset(
    {
        "credit_or_tagline_removed",
        "editor_note_added",
        "excerpt_quoted",
        "headline_rewrite",
        "headline_style",
        "paragraph_added",
        "paragraph_moved",
        "paragraph_removed",
        "sentence_added",
        "sentence_removed",
        "truncated",
    }
)
"""Classes whose passages say all by themselves."""


def around(edit: Edit, passage: Passage) -> tuple[str, str]:
    """A few words before and after a short passage, without which nobody knows what a changed word belongs to."""
    if edit.class_ in _WHOLE or len(passage.text) > _SHORT:
        return "", ""
    before, after = passage.before[-_CONTEXT:].lstrip("\n"), passage.after[:_CONTEXT].rstrip("\n")
    before, after = before.rpartition("\n")[2], after.partition("\n")[0]
    if len(before) == _CONTEXT:
        before = "…" + before.partition(" ")[2]
    if len(after) == _CONTEXT:
        after = after.rpartition(" ")[0] + "…"
    return before, after


def opposite(edit: Edit, other: str) -> tuple[str, str] | None:
    """Where words were only added or only taken out: the words that stand around that place in the other text.

    Args:
        edit: with one of its passages missing.
        other: the text of the side that lacks it.

    Returns: the words before and after the place, None where the passage says all by itself or the place can't be told
        apart from others.
    """
    passage = edit.original or edit.republication
    if passage is None or edit.class_ in _WHOLE:
        return None
    before = passage.before.rpartition("\n")[2].split()[-_NEAR:]
    after = passage.after.partition("\n")[0].split()[:_NEAR]
    if len(before) < _NEAR or len(after) < _NEAR:
        return None
    # the passage's neighbours are cut at a number of characters: a first or last word may be a part of one
    left, right = (r"\s+".join(re.escape(word) for word in side) for side in (before, after))
    found = list(re.finditer(f"{left}(?P<seam>\\s*){right}", other))
    if len(found) != 1:
        return None
    at, on = found[0].span("seam")
    lead, rest = other[max(0, at - _CONTEXT) : at], other[on : on + _CONTEXT]
    lead, rest = lead.rpartition("\n")[2], rest.partition("\n")[0]
    if len(lead) == _CONTEXT:
        lead = "…" + lead.partition(" ")[2]
    if len(rest) == _CONTEXT:
        rest = rest.rpartition(" ")[0] + "…"
    return lead, f"{other[at:on]}{rest}"


_NEAR = 2
"""Words on either side by which a place is found in the other text."""
