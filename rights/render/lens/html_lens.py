"""A comparison as one HTML file: both texts side by side, every edit marked, made to be read, heard and printed."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from markupsafe import Markup

from rights._version import __version__
from rights.match import Edit, Passage, Side, summary
from rights.model.report import EditTerms
from rights.render.lens import words
from rights.render.lens.values import Compared
from rights.render.pages import style, template_named
from rights.render.safe import escape_markup, shorten

__all__ = ["render"]

_TEMPLATE = "compare.html.j2"
_SHOWN = 700
_LABELS = {"byline": "byline", "note": "note", "tagline": "closing line", "furniture": "page furniture"}
_BADGES = {"pass": "allowed", "fail": "not allowed", "open": "to answer", "review": "to judge", "style": "not asked"}


def render(compared: Compared) -> str:
    """The comparison as one document.

    Raises: UsageError where the templates that belong to the program are missing.
    """
    css = style("report.css", "compare.css")
    digest = base64.b64encode(hashlib.sha256(css.encode("utf-8")).digest()).decode("ascii")
    text = template_named(_TEMPLATE).render(style=Markup(css), style_hash=Markup(digest), **_values(compared))  # noqa: S704  # our own files
    return escape_markup(text.rstrip("\n") + "\n")


def _values(compared: Compared) -> dict[str, Any]:
    found, terms = compared.comparison, compared.terms
    said: tuple[EditTerms | None, ...] = terms.edits if terms is not None else (None,) * len(found.edits)
    numbers = _numbers(found.edits)
    policy = terms is not None
    texts = (found.original.text, found.republication.text)
    marks = [
        _Mark(edit, one, numbers[at], texts, policy)
        for at, (edit, one) in enumerate(zip(found.edits, said, strict=True))
    ]
    rows = list(_rows(compared, marks))
    places: dict[int, int] = {}
    for row in rows:
        for part in (*row["left"], *row["right"]):
            for segment in part["segments"]:
                places.setdefault(segment["edit"], row["number"])
    return {
        "tool": "rights",
        "version": __version__,
        "headline": words.RELATIONS[found.relation],
        "summary": summary(found),
        "kept": words.kept(found),
        "original": {"name": compared.original, "words": found.words_original},
        "republication": {"name": compared.republication, "words": found.words_republication},
        "policy": terms.policy if terms is not None else None,
        "day": compared.day.isoformat() if compared.day is not None else None,
        "notes": found.notes,
        "clauses": _clauses(compared),
        "edits": [mark.row(places.get(mark.number)) for mark in _once(marks)],
        "nothing": _nothing(compared),
        "rows": rows,
        "legend": _legend(policy=policy),
    }


def _numbers(edits: Sequence[Edit]) -> list[int]:
    """A number for each edit; the places of one change made throughout share theirs, furniture has none (0)."""
    numbers: list[int] = []
    groups: dict[str, int] = {}
    last = 0
    for edit in edits:
        if words.is_furniture(edit):
            numbers.append(0)
        elif edit.group is not None and edit.group in groups:
            numbers.append(groups[edit.group])
        else:
            last += 1
            numbers.append(last)
            if edit.group is not None:
                groups[edit.group] = last
    return numbers


class _Mark:
    """One edit as it is shown."""

    def __init__(self, edit: Edit, said: EditTerms | None, number: int, texts: tuple[str, str], policy: bool) -> None:
        self.edit = edit
        self.number = number
        self.texts = texts
        self.state = words.state(edit, said, policy=policy)
        self.verdict = words.verdict(edit, said, policy=policy)
        self.clause = said.clause if said is not None else ""
        self.word = words.named(edit)
        self.style = f"{self.state} moved" if edit.class_ == "paragraph_moved" else self.state

    def row(self, place: int | None) -> dict[str, Any]:
        edit = self.edit
        return {
            "number": self.number,
            "row": place,
            "word": self.word,
            "where": words.paragraph(edit),
            "before": _passage(edit, edit.original, self.texts[0]),
            "after": _passage(edit, edit.republication, self.texts[1]),
            "style": self.style,
            "state": self.state,
            "verdict": self.verdict,
            "clause": self.clause,
        }


def _passage(edit: Edit, passage: Passage | None, side: str) -> dict[str, str] | None:
    """What one side shows of an edit; where it has nothing, the words around the place, if that can be told."""
    if passage is None:
        near = words.opposite(edit, side)
        return {"before": near[0], "text": "", "after": near[1]} if near is not None else None
    before, after = words.around(edit, passage)
    return {"before": before, "text": shorten(passage.text, _SHOWN), "after": after}


def _once(marks: Sequence[_Mark]) -> Iterator[_Mark]:
    """Each edit once: of one change made throughout, its first place."""
    told = {0}
    for mark in marks:
        if mark.number not in told:
            told.add(mark.number)
            yield mark


def _rows(compared: Compared, marks: Sequence[_Mark]) -> Iterator[dict[str, Any]]:
    found = compared.comparison
    if not found.rows:
        return
    sides = (found.original, found.republication)
    edits = (
        [(mark.edit.original, mark) for mark in marks if mark.edit.original is not None],
        [(mark.edit.republication, mark) for mark in marks if mark.edit.republication is not None],
    )
    kinds = [
        _kinds(side, found.kinds[k], [p for p, mark in edits[k] if not mark.number]) for k, side in enumerate(sides)
    ]
    counts = [_counts(each) for each in kinds]
    for number, row in enumerate(found.rows, 1):
        parts = [
            [
                {
                    "number": counts[k].get(at),
                    "label": _LABELS.get(kinds[k][at], ""),
                    "segments": _segments(sides[k], at, edits[k]),
                }
                for at in row[k]
            ]
            for k in (0, 1)
        ]
        yield {"number": number, "kind": _row_kind(row, kinds), "left": parts[0], "right": parts[1]}


def _kinds(side: Side, kinds: Sequence[str], furniture: Sequence[Passage]) -> list[str]:
    """What each part is; what the comparison takes for furniture is furniture."""
    return [
        "furniture" if any(p.start <= part.start and part.end <= p.end for p in furniture) else kind
        for part, kind in zip(side.parts, kinds, strict=True)
    ]


def _counts(kinds: Sequence[str]) -> dict[int, int]:
    """The number that a reader gives to each paragraph of the story."""
    return {at: number for number, at in enumerate((at for at, kind in enumerate(kinds) if kind == "story"), 1)}


def _row_kind(row: tuple[tuple[int, ...], tuple[int, ...]], kinds: Sequence[Sequence[str]]) -> str:
    held = {kinds[k][at] for k in (0, 1) for at in row[k]}
    if "headline" in held:
        return "headline"
    if held == {"furniture"}:
        return "furniture"
    return "gone" if not row[1] else "new" if not row[0] else "kept"


def _segments(side: Side, at: int, edits: Sequence[tuple[Passage, _Mark]]) -> list[dict[str, Any]]:
    """The text of a part, cut where edits begin and end; an edit inside another is told by the inner one."""
    part = side.parts[at]
    inside = [(max(p.start, part.start), min(p.end, part.end), mark) for p, mark in edits]
    inside = [(start, end, mark) for start, end, mark in inside if start < end]
    cuts = sorted({part.start, part.end, *(edge for start, end, _ in inside for edge in (start, end))})
    out: list[dict[str, Any]] = []
    before: _Mark | None = None
    for start, end in pairwise(cuts):
        over = [(e - s, mark) for s, e, mark in inside if s <= start and end <= e]
        mark = min(over, key=lambda pair: pair[0])[1] if over else None
        shown = mark if mark is not None and mark.number else None
        if out and before is shown:
            out[-1]["text"] += side.text[start:end]
            continue
        before = shown
        out.append(
            {
                "text": side.text[start:end],
                "edit": shown.number if shown is not None else 0,
                "state": shown.style if shown is not None else "",
                "title": f"{shown.word}, {shown.verdict}" if shown is not None else "",
            }
        )
    return out


def _clauses(compared: Compared) -> list[dict[str, Any]]:
    if compared.terms is None:
        return []
    states = {"not_applicable": ("none", "not asked")}
    out = []
    for finding in compared.terms.findings:
        state, word = states.get(
            finding.verdict, (finding.verdict, {**_BADGES, "pass": "kept", "fail": "to mend"}.get(finding.verdict, ""))
        )
        out.append(
            {
                "id": finding.clause,
                "says": finding.says,
                "state": state,
                "word": word,
                "message": finding.message,
                "question": finding.question,
            }
        )
    return out


def _nothing(compared: Compared) -> str:
    if compared.comparison.relation in ("unrelated", "same_event"):
        return "These are two different stories, so there are no edits to list."
    return "Every word of the story is the original's, and stands where it stood."


def _legend(*, policy: bool) -> list[dict[str, str]]:
    if not policy:
        return [{"state": state, "word": word, "says": says} for state, (word, says) in words.STATES.items()]
    return [
        {"state": "fail", "word": _BADGES["fail"], "says": "The terms do not allow this edit."},
        {
            "state": "review",
            "word": _BADGES["review"],
            "says": "A person has to look: the texts alone do not tell whether the terms allow it.",
        },
        {
            "state": "open",
            "word": _BADGES["open"],
            "says": "Something is not known that decides it; the clause above says what.",
        },
        {"state": "pass", "word": _BADGES["pass"], "says": "The terms allow this edit."},
        {"state": "style", "word": _BADGES["style"], "says": "No clause of the terms asks about it."},
    ]
