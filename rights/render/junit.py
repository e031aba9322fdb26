"""The report as JUnit XML: a suite per republication, a case per clause, red where findings decide the exit status.

A breach is a failure; what is open or for a person to judge is an error, as it is no pass, unless undecided findings
are allowed. Advice stands in the output of a case that passes, unless advice is gated. What does not apply, what is
waived, what nothing is held against and what could not be read is skipped, with its reason: an outage is nobody's breach.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from rights.model.report import Finding, Report, Republication
from rights.render import view as seen
from rights.render.options import RenderOptions
from rights.render.paths import is_file
from rights.render.safe import escape_markup, one_line, path_text

__all__ = ["render"]

_RESULTS = ("failure", "error", "skipped")


def render(report: Report, options: RenderOptions) -> str:
    """The report as one `testsuites` element, in UTF-8."""
    root = Element("testsuites", name=report.tool.name)
    for entry in seen.checked(report):
        suite = _suite(root, entry, report)
        for finding in entry.findings:
            _case(suite, entry, finding, options)
        if not any(finding.verdict != "not_applicable" for finding in entry.findings):
            _undecided(suite, entry, options)
        _count(suite)
    for entry in seen.credited(report):
        suite = _suite(root, entry, report)
        case = SubElement(suite, "testcase", classname=one_line(entry.source), name="policy")
        SubElement(case, "skipped", message=one_line(seen.whose(entry)))
        _count(suite)
    if report.unread:
        suite = SubElement(root, "testsuite", name="not read")
        for page in report.unread:
            case = SubElement(suite, "testcase", classname="not read", name=one_line(page.source))
            SubElement(case, "skipped", message=one_line(f"not read: {page.reason}"))
        _count(suite)
    _count(root)
    indent(root)
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{escape_markup(text)}\n'


def _suite(root: Element, entry: Republication, report: Report) -> Element:
    name = one_line(f"{entry.source} ({entry.policy.id})" if entry.policy else entry.source)
    suite = SubElement(root, "testsuite", name=name)
    properties = SubElement(suite, "properties")
    values = {"as_of": report.as_of, "role": entry.role, "verdict": entry.verdict}
    if entry.policy is not None:
        values |= {
            "policy": entry.policy.id,
            "policy_version": entry.policy.version,
            "policy_sha256": entry.policy.sha256,
            "policy_status": entry.policy.status,
        }
    for key, value in values.items():
        SubElement(properties, "property", name=key, value=one_line(value))
    return suite


def _case(suite: Element, entry: Republication, finding: Finding, options: RenderOptions) -> None:
    policy = entry.policy.id if entry.policy else ""
    case = SubElement(suite, "testcase", classname=one_line(f"{policy}.{entry.source}"), name=one_line(finding.clause))
    if is_file(entry.source):
        case.set("file", path_text(entry.source))
        if finding.locations:
            case.set("line", str(finding.locations[0].line))
    tag = _tag(finding, options)
    message = one_line(finding.message)
    body = "\n".join(_lines(entry, finding))
    if tag == "passed":
        if finding.verdict != "pass":
            SubElement(case, "system-out").text = f"{_word(finding)}: {message}\n{body}"
    elif tag == "skipped":
        waiver = finding.waived
        reason = f"waived: {waiver.reason}; by {waiver.by}, until {waiver.until}: " if waiver else ""
        SubElement(case, "skipped", message=one_line(f"{reason}{finding.message}"))
    else:
        SubElement(case, tag, message=message, type=one_line(finding.rule)).text = f"{message}\n{body}"


def _tag(finding: Finding, options: RenderOptions) -> str:
    if finding.verdict == "not_applicable" or (finding.waived is not None and finding.verdict != "pass"):
        return "skipped"
    if finding.verdict == "fail":
        gated = finding.counts or (finding.advice and options.advice_fails)
        return "failure" if gated else "passed"
    if finding.verdict in ("open", "review") and finding.counts:
        return "skipped" if options.undecided_passes else "error"
    return "passed"


def _word(finding: Finding) -> str:
    return {"fail": "advice", "open": "not decided", "review": "for a person to judge"}.get(finding.verdict, "")


def _undecided(suite: Element, entry: Republication, options: RenderOptions) -> None:
    """A suite whose every case is skipped would look like a pass; no active clause is none."""
    policy = entry.policy.id if entry.policy else ""
    case = SubElement(suite, "testcase", classname=one_line(f"{policy}.{entry.source}"), name="policy")
    tag = "skipped" if options.undecided_passes else "error"
    SubElement(case, tag, message="no clause applies, so nothing was decided: the page is not cleared")


def _lines(entry: Republication, finding: Finding) -> Iterator[str]:
    requirement = seen.requirement(finding)
    if requirement:
        yield one_line(requirement)
    if finding.observed and finding.observed != finding.message:
        yield f"seen: {one_line(finding.observed)}"
    for location in finding.locations:
        excerpt = one_line(location.excerpt)
        yield f"where: {one_line(seen.place(entry, location))}" + (f" “{excerpt}”" if excerpt else "")
    if finding.question:
        yield f"to answer: {one_line(finding.question)}"
    if finding.answer:
        yield f"how to answer: {one_line(finding.answer)}"
    if finding.fix:
        yield f"to mend: {one_line(finding.fix.description)}"
    yield f"terms: clause {one_line(finding.clause)}; {one_line(seen.terms_source(finding.terms))}"
    caution = seen.caution(entry, finding)
    if caution:
        yield f"caution: {caution}"


def _count(element: Element) -> None:
    element.set("tests", str(sum(1 for _ in element.iter("testcase"))))
    for tag, name in zip(_RESULTS, ("failures", "errors", "skipped"), strict=True):
        element.set(name, str(sum(1 for _ in element.iter(tag))))
