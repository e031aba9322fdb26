"""The report as JSON, in the form that the interface fixes (version 1) and `reports/report.schema.json` describes."""

from __future__ import annotations

from typing import Any

import msgspec

from rights.model.report import Finding, Fix, Report, Republication
from rights.model.source import Location
from rights.render.options import RenderOptions
from rights.render.safe import escape_json

__all__ = ["document", "dumps", "render"]


def render(report: Report, _options: RenderOptions) -> str:
    """The report as one JSON object, two spaces per level, keys in the order of the interface."""
    return dumps(document(report))


def dumps(value: Any) -> str:
    """A JSON document of built-in values: keys as they stand, other scripts as they are, one newline at the end."""
    try:
        text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode("utf-8")
    except UnicodeEncodeError:
        # A file name that is no UTF-8, or half of a pair in a page's own JSON: only the slower writer takes them.
        import json  # noqa: PLC0415  # rarely needed

        text = json.dumps(value, ensure_ascii=False, indent=2)
    return escape_json(text) + "\n"


def document(report: Report) -> dict[str, Any]:
    """The report as built-in values. Crashes stay out: the command line writes them to files of their own."""
    return {
        "schema_version": report.schema_version,
        "tool": {"name": report.tool.name, "version": report.tool.version},
        "as_of": report.as_of,
        "unread": [{"source": page.source, "reason": page.reason} for page in report.unread],
        "republications": [_republication(entry) for entry in report.republications],
        "summary": msgspec.to_builtins(report.summary),
    }


def _republication(entry: Republication) -> dict[str, Any]:
    return {
        "source": entry.source,
        "format": entry.format,
        "role": entry.role,
        "title": entry.title,
        "policy": msgspec.to_builtins(entry.policy),
        "newsroom": entry.newsroom,
        "original": msgspec.to_builtins(entry.original),
        "recognised_by": [
            {"sign": known.sign, "location": _location(known.location) if known.location else None}
            for known in entry.recognised_by
        ],
        "assumed": entry.assumed,
        "verdict": entry.verdict,
        "next_check": entry.next_check,
        "stale": entry.stale,
        "findings": [_finding(finding) for finding in entry.findings],
        "sha256": entry.sha256,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "clause": finding.clause,
        "kind": finding.kind,
        "rule": finding.rule,
        "level": finding.level,
        "verdict": finding.verdict,
        "waived": msgspec.to_builtins(finding.waived),
        "message": finding.message,
        "says": finding.says,
        "required": finding.required,
        "observed": finding.observed,
        "question": finding.question,
        "answer": finding.answer,
        "changes_on": finding.changes_on,
        "inherited_from": finding.inherited_from,
        "decided_by": finding.decided_by,
        "locations": [_location(location) for location in finding.locations],
        "parts": [_finding(part) for part in finding.parts],
        "fix": _fix(finding.fix) if finding.fix else None,
        "terms": msgspec.to_builtins(finding.terms),
        "fingerprint": finding.fingerprint,
    }


def _location(location: Location) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.to_builtins(location)
    if location.source is None:
        del values["source"]
    return values


def _fix(fix: Fix) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.to_builtins(fix)
    return values
