"""A comparison as JSON, in the shape that the interface fixes."""

from __future__ import annotations

from typing import Any

import msgspec

from rights.match import Edit, Passage, summary
from rights.model.report import EditTerms
from rights.render.json_report import dumps
from rights.render.lens.values import Compared
from rights.render.safe import escape_json

__all__ = ["document", "line", "render"]


def render(compared: Compared) -> str:
    """One comparison as one JSON object, two spaces per level."""
    return dumps(document(compared))


def line(value: dict[str, Any]) -> str:
    """An object on a line of its own, as a list of many pairs has them."""
    return escape_json(msgspec.json.encode(value).decode("utf-8")) + "\n"


def document(compared: Compared) -> dict[str, Any]:
    """The comparison as built-in values."""
    found = compared.comparison
    terms = compared.terms
    said: tuple[EditTerms | None, ...] = terms.edits if terms is not None else (None,) * len(found.edits)
    listed = list(zip(found.edits, said, strict=True))
    out: dict[str, Any] = {} if compared.id is None else {"id": compared.id}
    out |= {
        "original": compared.original,
        "republication": compared.republication,
        "relation": found.relation,
        "headline": {"class": found.headline},
        "summary": summary(found),
        "words": {
            "original": found.words_original,
            "republication": found.words_republication,
            "kept": found.words_kept,
            "used": found.words_used,
            "share_kept": round(found.share_kept, 4),
        },
        "paragraphs": {"original": found.paragraphs_original, "republication": found.paragraphs_republication},
        "edited": found.edited,
        "shortened": found.shortened,
        "excerpted": found.excerpted,
        "translated": found.translated,
        "date": compared.day.isoformat() if compared.day is not None else None,
        "notes": list(found.notes),
        "reworked": found.reworked,
        "edits": [_edit(edit, one, terms is not None) for edit, one in listed if not found.is_mark(edit)],
        "marks": [_edit(edit, one, terms is not None) for edit, one in listed if found.is_mark(edit)],
    }
    if terms is not None:
        out["policy"] = msgspec.to_builtins(terms.policy)
        out["clauses"] = [
            {
                "clause": one.clause,
                "kind": one.kind,
                "level": one.level,
                "verdict": one.verdict,
                "message": one.message,
                "question": one.question,
            }
            for one in terms.findings
        ]
    return out


def _edit(edit: Edit, said: EditTerms | None, told: bool) -> dict[str, Any]:
    return {
        "class": edit.class_,
        "material": edit.material,
        "certain": edit.certain,
        "kind": edit.kind,
        "group": edit.group,
        "paragraphs": {"original": edit.paragraphs[0], "republication": edit.paragraphs[1]},
        "original": _passage(edit.original),
        "republication": _passage(edit.republication),
        **({"terms": _terms(said)} if told else {}),
    }


def _passage(passage: Passage | None) -> dict[str, Any] | None:
    return msgspec.to_builtins(passage) if passage is not None else None


def _terms(said: EditTerms | None) -> dict[str, Any] | None:
    return {"clause": said.clause, "verdict": said.verdict} if said is not None else None
