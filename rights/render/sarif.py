"""The report as SARIF 2.1.0, for code scanning: findings in files, the gravest first, within GitHub's limits.

Only files have results, as code scanning shows results in a repository's files; what was found on addresses is said in
a notification. A finding that is open or for review has its own kind and no level, as the standard asks: its rule's
default level, a warning, is what GitHub shows, which knows no kinds. A waived finding is suppressed and a note, as
GitHub knows no suppressions either.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote_from_bytes

from rights.model.report import Finding, Report, Republication
from rights.model.source import Location
from rights.render import view as seen
from rights.render.json_report import dumps
from rights.render.options import RenderOptions
from rights.render.paths import is_file, relative
from rights.render.rulebook import About, about
from rights.render.safe import one_line

__all__ = ["MOST_BYTES", "MOST_LOCATIONS", "MOST_RESULTS", "SHOWN_RESULTS", "render"]

# GitHub refuses files beyond these, and shows no more than so many results of those that it takes.
MOST_RESULTS = 25_000
SHOWN_RESULTS = 5_000
MOST_LOCATIONS = 1_000
MOST_BYTES = 10_000_000

_SNIPPET = 1_000
_KINDS = {"pass": "pass", "fail": "fail", "review": "review", "open": "open", "not_applicable": "notApplicable"}
_BASE = "%SRCROOT%"

_Found = tuple[Republication, Finding]


def render(report: Report, options: RenderOptions) -> str:
    """The report as one SARIF log with one run."""
    found = sorted(_found(report, options), key=lambda each: _rank(each[1]))
    kept = min(len(found), MOST_RESULTS)
    while True:
        text = dumps(_log(report, options, found[:kept], len(found)))
        # Compressing costs time, and nothing grows by it: only a large file is weighed.
        if len(text) < MOST_BYTES or len(zlib.compress(text.encode("utf-8"), 6)) < MOST_BYTES or not kept:
            return text
        kept = kept * 3 // 4


def _found(report: Report, options: RenderOptions) -> Iterator[_Found]:
    wanted = ("fail", "open", "review", "pass", "not_applicable") if options.everything else ("fail", "open", "review")
    for entry in report.republications:
        if is_file(entry.source):
            for finding in entry.findings:
                if finding.verdict in wanted:
                    yield entry, finding


def _rank(finding: Finding) -> int:
    if finding.verdict in ("pass", "not_applicable"):
        return 6
    if finding.waived is not None:
        return 5
    if finding.level not in ("must", "must_not"):
        return 4 if finding.verdict != "fail" else 3
    return ("fail", "open", "review").index(finding.verdict)


def _log(report: Report, options: RenderOptions, found: list[_Found], total: int) -> dict[str, Any]:
    rules = sorted({finding.rule: about(finding) for _entry, finding in reversed(found)}.items())
    index = {rule: number for number, (rule, _about) in enumerate(rules)}
    waived = any(finding.waived is not None for _entry, finding in found)
    return {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": report.tool.name,
                        "version": report.tool.version,
                        "rules": [_rule(rule, its) for rule, its in rules],
                    }
                },
                "automationDetails": {"id": f"{report.tool.name}/"},
                "columnKind": "unicodeCodePoints",
                "newlineSequences": ["\r\n", "\n", "\r"],
                "originalUriBaseIds": {_BASE: {"description": {"text": "the folder that the paths are relative to"}}},
                "invocations": [
                    {
                        "executionSuccessful": True,
                        "toolExecutionNotifications": list(_notifications(report, options, len(found), total)),
                    }
                ],
                "results": [_result(entry, finding, index, options, waived=waived) for entry, finding in found],
                "properties": {"asOf": report.as_of, "policies": _policies(report)},
            }
        ],
    }


def _policies(report: Report) -> list[dict[str, str]]:
    policies = {entry.policy.id: entry.policy for entry in report.republications if entry.policy is not None}
    return [
        {"id": its.id, "version": its.version, "sha256": its.sha256, "status": its.status}
        for _id, its in sorted(policies.items())
    ]


def _rule(rule: str, its: About) -> dict[str, Any]:
    descriptor: dict[str, Any] = {
        "id": rule,
        "name": its.name,
        "shortDescription": {"text": _message(its.summary)},
        "fullDescription": {"text": _message(its.summary)},
        "help": {"text": its.help, "markdown": its.help},
        "defaultConfiguration": {"level": "warning"},
        "properties": {"tags": ["republication", its.kind]},
    }
    if its.messages:
        descriptor["messageStrings"] = {key: {"text": _numbered(text)} for key, text in its.messages.items()}
    return descriptor


def _numbered(template: str) -> str:
    """A template with {names} as SARIF writes it: with {numbers}, in the order in which the names appear.

    >>> _numbered("{name} of {count}, {name}")
    '{0} of {1}, {0}'
    """
    names: dict[str, int] = {}
    return re.sub(r"\{(\w+)[^{}]*\}", lambda match: f"{{{names.setdefault(match[1], len(names))}}}", template)


def _message(text: str) -> str:
    # Square brackets make links in a message and braces make placeholders: what comes from a page makes neither.
    text = one_line(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return text.replace("{", "{{").replace("}", "}}")


def _result(
    entry: Republication, finding: Finding, index: dict[str, int], options: RenderOptions, *, waived: bool
) -> dict[str, Any]:
    here = [each for each in finding.locations if each.source in (None, entry.source)][:MOST_LOCATIONS]
    elsewhere = [each for each in finding.locations if each.source not in (None, entry.source)][:MOST_LOCATIONS]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index[finding.rule],
        "kind": _KINDS[finding.verdict],
    }
    if finding.verdict == "fail":
        result["level"] = "error" if finding.counts else "note"
    result["message"] = {"text": "\n".join(_sentences(entry, finding))}
    result["locations"] = [_location(entry.source, each, options) for each in here] or [
        {"physicalLocation": {"artifactLocation": _artifact(entry.source, options), "region": {"startLine": 1}}}
    ]
    related = [_location(each.source, each, options) for each in elsewhere if each.source and is_file(each.source)]
    if related:
        result["relatedLocations"] = related
    result["partialFingerprints"] = {"primaryLocationLineHash": finding.fingerprint, "rights/v1": finding.fingerprint}
    if finding.fix and finding.fix.edits:
        result["fixes"] = [
            {
                "description": {"text": _message(finding.fix.description)},
                "artifactChanges": [
                    {
                        "artifactLocation": _artifact(entry.source, options),
                        "replacements": [
                            {
                                "deletedRegion": {
                                    "startLine": edit.line,
                                    "startColumn": edit.column,
                                    "endLine": edit.end_line,
                                    "endColumn": edit.end_column,
                                },
                                "insertedContent": {"text": edit.text},
                            }
                            for edit in finding.fix.edits
                        ],
                    }
                ],
            }
        ]
    if waived:
        # Where one result of a run says whether it is suppressed, all have to.
        result["suppressions"] = [_suppression(finding)] if finding.waived is not None else []
    result["properties"] = {
        "clause": finding.clause,
        "clauseKind": finding.kind,
        "clauseLevel": finding.level,
        "policy": entry.policy.id if entry.policy else None,
        "policyStatus": entry.policy.status if entry.policy else None,
    }
    return result


def _suppression(finding: Finding) -> dict[str, Any]:
    waiver = finding.waived
    assert waiver is not None
    why = one_line(f"{waiver.reason}; by {waiver.by}, until {waiver.until}")
    return {"kind": "external", "status": "accepted", "justification": why}


def _sentences(entry: Republication, finding: Finding) -> Iterable[str]:
    yield _message(finding.message) + "."
    requirement = seen.requirement(finding)
    if requirement:
        yield f"T{_message(requirement)[1:]}"
    if finding.observed and finding.observed != finding.message:
        yield f"Seen: {_message(finding.observed)}"
    if finding.question:
        yield f"To answer: {_message(finding.question)}"
    if finding.answer:
        yield f"How to answer: {_message(finding.answer)}"
    if finding.fix:
        yield f"To mend: {_message(finding.fix.description)}"
    if finding.changes_on:
        yield f"Changes on {finding.changes_on}, with time alone."
    policy = entry.policy.name or entry.policy.id if entry.policy else ""
    yield f"Terms: {_message(policy)}, clause {_message(finding.clause)}; {_message(seen.terms_source(finding.terms))}"
    caution = seen.caution(entry, finding)
    if caution:
        yield f"Caution: {caution}"


def _location(source: str, location: Location, options: RenderOptions) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": location.line,
        "startColumn": location.column,
        "endLine": location.end_line,
        "endColumn": location.end_column,
    }
    # A snippet that is cut would not be what stands there.
    if 0 < len(location.excerpt) <= _SNIPPET:
        region["snippet"] = {"text": location.excerpt}
    return {"physicalLocation": {"artifactLocation": _artifact(source, options), "region": region}}


def _artifact(source: str, options: RenderOptions) -> dict[str, str]:
    path = relative(source, options.root)
    try:
        raw = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        raw = path.encode("utf-8", "replace")
    uri = quote_from_bytes(raw, safe="/")
    return {"uri": f"file://{uri}"} if uri.startswith("/") else {"uri": uri, "uriBaseId": _BASE}


def _notifications(report: Report, options: RenderOptions, kept: int, total: int) -> Iterator[dict[str, Any]]:
    for page in report.unread:
        yield _notification("warning", f"{page.source} was not read: {page.reason}", page.source, options)
    for entry in seen.credited(report):
        yield _notification("note", f"{entry.source} {seen.whose(entry)}", entry.source, options)
    live = [entry for entry in seen.checked(report) if not is_file(entry.source)]
    if live:
        findings = sum(finding.verdict in ("fail", "open", "review") for entry in live for finding in entry.findings)
        yield _notification(
            "note",
            f"left out: {seen.count(findings, 'finding')} on {seen.count(len(live), 'page')} that no file holds; "
            "results stand in files only, the other formats have them",
        )
    if kept < total:
        yield _notification(
            "warning", f"left out: {total - kept} of {total} results, the least grave ones; a file may hold no more"
        )
    elif kept > SHOWN_RESULTS:
        yield _notification(
            "note", f"{kept} results, the gravest first: code scanning shows no more than {SHOWN_RESULTS}"
        )


def _notification(level: str, text: str, source: str = "", options: RenderOptions | None = None) -> dict[str, Any]:
    value: dict[str, Any] = {"level": level, "message": {"text": _message(text)}}
    if source and options is not None and is_file(source):
        value["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(source, options)}}]
    return value
