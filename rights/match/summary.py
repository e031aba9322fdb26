"""A comparison in one line of words."""

from __future__ import annotations

from collections import Counter

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
    shown: Counter[str] = Counter()
    for edit in edits:
        if edit in style or edit.class_ in {"paragraph_removed", "truncated", "headline_rewrite"}:
            continue
        if edit.class_ == "boilerplate_around" and edit.certain:
            continue
        label = _WORDS.get(edit.class_, edit.class_.replace("_", " "))
        if edit.class_ == "negation_changed" and edit.kind == "opposite":
            label = "turned round"
        if not edit.certain:
            label = _KINDS.get(edit.kind or "", label)
        if not edit.certain:
            label += " (to be judged)"
        number = edit.paragraphs[1] or edit.paragraphs[0]
        place = f"paragraph {number}" if number is not None else None
        told = _told(edit)
        line = f"{label}: {', '.join(part for part in (told, place) if part)}" if told or place else label
        shown[line] += 1
    words += [line if count == 1 else f"{line} ({count} times)" for line, count in shown.items()]
    if comparison.headline == "headline_rewrite":
        words.append("headline rewritten")
    return "; ".join([*(words or ["no edit"]), *comparison.notes])


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
