"""A comparison in one line of words."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from rights.match.values import Comparison, Edit

__all__ = ["summary"]

_STYLE = {"formatting", "spelling", "time_reference", "place_reference", "word_choice", "headline_style"}
_RELATIONS = {
    "copy": "an unchanged copy",
    "excerpt": "an excerpt in an article of its own",
    "shared_source": "both carry the same third party's text",
    "shared_quotes": "only quotations are common: no republication",
    "same_event": "the same news in its own words: no republication",
    "unrelated": "two different stories",
}
_WORDS = {
    "number_changed": "number changed",
    "name_changed": "name changed",
    "quote_altered": "quote altered",
    "negation_changed": "negation changed",
    "hedge_changed": "certainty changed",
    "attribution_changed": "source changed",
    "time_reference": "another time",
    "place_reference": "place changed",
    "word_choice": "wording changed",
    "formatting": "formatting",
    "spelling": "spelling",
    "headline_style": "headline styled",
    "paragraph_moved": "paragraph moved",
    "credit_or_tagline_removed": "credit or tagline removed",
    "editor_note_added": "editor's note added",
    "link_removed": "link removed",
    "sentence_removed": "sentence cut",
    "sentence_added": "sentence added",
    "paragraph_added": "paragraph added",
}
_KINDS = {
    "quote_marks": "quotation marks put or taken away",
    "question_mark": "question mark put or taken away",
    "relative_clause": "commas around a clause",
    "doubled": "a letter more or less",
    "accent": "accent",
    "standfirst": "a line before the story",
    "aside": "a line of the page's own",
}
"""Kinds of edits of style that may be more than style, in words."""
_LONGEST = 40


def summary(comparison: Comparison) -> str:
    """What was changed, in words, the parts separated by semicolons.

    Style comes first as one count; then what was cut; then each change that may matter with its paragraph.
    """
    if comparison.relation in {"shared_quotes", "same_event", "unrelated"}:
        return "; ".join([_RELATIONS[comparison.relation], *comparison.notes])
    words: list[str] = []
    if comparison.relation in _RELATIONS:
        words.append(_RELATIONS[comparison.relation])
    edits = comparison.edits
    style = [edit for edit in edits if edit.class_ in _STYLE and edit.material is False]
    if style:
        words.append(f"house style: {len(style)}")
    for class_, label in (("paragraph_removed", "paragraphs cut"), ("truncated", "stops early")):
        gone = [edit for edit in edits if edit.class_ == class_]
        if gone:
            count = sum(_paragraphs(edit) for edit in gone)
            words.append(
                f"{label}: {count} of {comparison.paragraphs_original}"
                if class_ == "paragraph_removed"
                else f"{label}: the last {count} of {comparison.paragraphs_original} paragraphs are missing"
            )
    told: list[_Told] = []
    for edit in edits:
        if edit in style or edit.class_ in {"paragraph_removed", "truncated", "headline_rewrite"}:
            continue
        if edit.class_ == "boilerplate_around" and edit.certain:
            continue
        told.append(_Told(_label(edit), edit.paragraphs[1] or edit.paragraphs[0], _told(edit), edit.certain))
    words += _listed(told) if len(told) <= _MANY else _gathered(told)
    if comparison.headline == "headline_rewrite":
        words.append("headline rewritten")
    return "; ".join([*(words or ["no edit"]), *comparison.notes])


class _Told(NamedTuple):
    """An edit in words: what it is called, its paragraph's number, its two passages where they are short."""

    label: str
    number: int | None
    texts: str | None
    certain: bool


def _label(edit: Edit) -> str:
    label = _WORDS.get(edit.class_, edit.class_.replace("_", " "))
    if edit.class_ == "negation_changed" and edit.kind == "opposite":
        label = "turned round"
    return label if edit.certain else f"{_KINDS.get(edit.kind or '', label)} (to be judged)"


def _listed(told: list[_Told]) -> list[str]:
    """Each edit with its paragraph."""
    shown: Counter[str] = Counter()
    for one in told:
        place = f"paragraph {one.number}" if one.number is not None else None
        tail = ", ".join(part for part in (one.texts, place) if part)
        shown[f"{one.label}: {tail}" if tail else one.label] += 1
    return [line if count == 1 else f"{line} ({count} times)" for line, count in shown.items()]


def _gathered(told: list[_Told]) -> list[str]:
    """Many edits: what is sure before what is to be judged, and one line for all that are called the same."""
    by_label: dict[str, list[_Told]] = {}
    for one in sorted(told, key=lambda one: not one.certain):
        by_label.setdefault(one.label, []).append(one)
    lines = []
    for label, held in by_label.items():
        if len(held) <= _SOME:
            lines += _listed(held)
            continue
        numbers = list(dict.fromkeys(str(one.number) for one in held if one.number is not None))
        named = (
            f"{', '.join(numbers[:_NAMED])} and {len(numbers) - _NAMED} more"
            if len(numbers) > _NAMED + 1
            else ", ".join(numbers)
        )
        where = f", in paragraph{'s' if len(numbers) > 1 else ''} {named}" if numbers else ""
        lines.append(f"{label}: {len(held)} times{where}")
    return lines


_MANY, _SOME, _NAMED = 8, 2, 5
"""Edits from which they are gathered; of one name that are told one by one; paragraphs that are named."""


def _told(edit: Edit) -> str | None:
    """The two passages of a short change of facts."""
    if not (edit.class_ == "word_choice" and edit.material) and edit.class_ not in {
        "number_changed",
        "name_changed",
        "hedge_changed",
        "time_reference",
        "attribution_changed",
        "negation_changed",
    }:
        return None
    one, other = (side.text if side is not None else None for side in (edit.original, edit.republication))
    if max(len(one or ""), len(other or "")) > _LONGEST:
        return None
    if one is None:
        return f"“{other}” added"
    return f"“{one}” dropped" if other is None else f"{one} to {other}"


def _paragraphs(edit: Edit) -> int:
    return len([part for part in edit.original.text.split("\n\n") if part.strip()]) if edit.original is not None else 0
