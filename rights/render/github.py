"""The report as GitHub workflow commands: annotations beside the lines of a pull request.

A breach is an error; what is open, for a person to judge or could not be read is a warning; advice and pages without a
policy are notices. GitHub shows ten of each kind per step: the rest is counted in one line, never dropped silently.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from rights.model.report import Finding, Report, Republication
from rights.model.source import Location
from rights.render import view as seen
from rights.render.options import RenderOptions
from rights.render.paths import is_file, relative
from rights.render.safe import one_line, path_text

__all__ = ["SHOWN", "render"]

# So many of each kind GitHub shows for one step.
SHOWN = 10

_ORDER = ("error", "warning", "notice")


class _Annotation(msgspec.Struct, frozen=True):
    kind: str
    title: str
    lines: tuple[str, ...]
    source: str
    location: Location | None = None


def render(report: Report, options: RenderOptions) -> str:
    """Annotations, the gravest kind first, then one line that says what stands in the way."""
    notes = list(_annotations(report, options))
    lines: list[str] = []
    left: list[str] = []
    for kind in _ORDER:
        its = [note for note in notes if note.kind == kind]
        lines += [_command(note, options) for note in its[:SHOWN]]
        if len(its) > SHOWN:
            left.append(seen.count(len(its) - SHOWN, f"more {kind}"))
    if left:
        lines.append(
            f"not annotated, as GitHub shows {SHOWN} of a kind: {', '.join(left)}; the other formats have them"
        )
    lines.append(one_line(seen.closing(report)))
    return "\n".join(lines) + "\n"


def _annotations(report: Report, options: RenderOptions) -> Iterator[_Annotation]:
    for entry in seen.checked(report):
        for finding in entry.findings:
            kind = _kind(finding, options)
            if kind:
                location = next((each for each in finding.locations if each.source in (None, entry.source)), None)
                title = f"{finding.clause}: {finding.message}"
                yield _Annotation(kind, title, tuple(_lines(entry, finding)), entry.source, location)
        if not any(finding.verdict != "not_applicable" for finding in entry.findings):
            yield _Annotation("warning", "no clause applies: the page is not cleared", (), entry.source)
    for page in report.unread:
        yield _Annotation("warning", "not read", (page.reason,), page.source)
    for entry in seen.credited(report):
        location = next((each.location for each in entry.recognised_by if each.location), None)
        yield _Annotation("notice", "no policy", (seen.whose(entry),), entry.source, location)


def _kind(finding: Finding, options: RenderOptions) -> str:
    if finding.verdict in ("pass", "not_applicable"):
        return "notice" if options.everything else ""
    if finding.waived is not None:
        return "notice" if options.everything else ""
    if finding.verdict == "fail":
        return "error" if finding.counts or options.advice_fails else "notice"
    return "warning" if finding.counts else "notice"


def _lines(entry: Republication, finding: Finding) -> Iterator[str]:
    requirement = seen.requirement(finding)
    if requirement:
        yield requirement
    if finding.observed and finding.observed != finding.message:
        yield f"seen: {finding.observed}"
    if finding.question:
        yield f"to answer: {finding.question}"
    if finding.answer:
        yield f"how to answer: {finding.answer}"
    if finding.fix:
        yield f"to mend: {finding.fix.description}"
    policy = entry.policy
    yield f"terms: {policy.name or policy.id if policy else ''}; {seen.terms_source(finding.terms)}"
    caution = seen.caution(entry, finding)
    if caution:
        yield f"caution: {caution}"


def _command(note: _Annotation, options: RenderOptions) -> str:
    properties: dict[str, str] = {}
    where = ""
    if is_file(note.source):
        properties["file"] = path_text(relative(note.source, options.root))
    else:
        where = f"{note.source}: "
    location = note.location
    if location is not None and is_file(note.source):
        properties["line"] = str(location.line)
        properties["endLine"] = str(location.end_line)
        # GitHub takes columns only within one line, and counts the last one in.
        if location.line == location.end_line:
            properties["col"] = str(location.column)
            properties["endColumn"] = str(max(location.column, location.end_column - 1))
    properties["title"] = one_line(note.title)
    lines = note.lines or (note.title,)
    text = "%0A".join(_data(one_line(line)) for line in (where + lines[0], *lines[1:]))
    return f"::{note.kind} {','.join(f'{key}={_property(value)}' for key, value in properties.items())}::{text}"


def _data(text: str) -> str:
    return text.replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
