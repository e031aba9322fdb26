"""The report for a terminal: whose story it is, what to mend, what to answer, and what still stands in the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rights.model.report import Edit, Finding, Report, Republication
from rights.render import view as seen
from rights.render.options import RenderOptions
from rights.render.paper import Paper, Run
from rights.render.safe import one_line, shorten

__all__ = ["render"]


_EXCERPT = 160
_INSERTED = 600
_PLACES = 3


def render(report: Report, options: RenderOptions) -> str:
    """The report as plain lines, at most `options.width` columns wide where words allow it."""
    paper = Paper(options)
    entries = [*seen.checked(report), *seen.credited(report)]
    # One page that was named gets its answer even where there is nothing to check; in a folder it is only counted.
    if not entries and report.summary.pages.read == 1:
        entries = list(report.republications)
    first: Republication | None = None
    for entry in sorted(entries, key=report.republications.index):
        again = seen.folded(first, entry) if first is not None else None
        if again is not None and first is not None:
            _again(paper, first, seen.view(again[0]), again[1])
        else:
            first = entry
            _entry(paper, seen.view(entry))
        paper.blank()
    for page in report.unread:
        paper.put([(page.source, "strong"), (": not read: ", ""), (page.reason, "")])
    if report.unread:
        paper.blank()
    if report.summary.pages.read + report.summary.pages.unread != 1:
        paper.put([(seen.pages(report), "quiet")])
    allowed = options.undecided_passes and report.summary.pages.open + report.summary.pages.review > 0
    passes = "; what is undecided is allowed to pass" if allowed else ""
    paper.put([(seen.closing(report) + passes, "strong")], wrap=False)
    return paper.text()


def _entry(paper: Paper, page: seen.PageView) -> None:
    entry = page.entry
    paper.put([(entry.source, "strong")])
    if entry.title:
        paper.put([(f"“{entry.title}”", "")], indent=2)
    paper.put([(seen.whose(entry), ""), *_under(entry)], indent=2)
    for known in entry.recognised_by[:_PLACES]:
        where = f" ({known.location.line}:{known.location.column})" if known.location else ""
        paper.put([("known by: ", "quiet"), (known.sign, ""), (where, "quiet")], indent=2, hang=2)
    if len(entry.recognised_by) > _PLACES:
        paper.put([(f"and by {seen.count(len(entry.recognised_by) - _PLACES, 'more sign')}", "quiet")], indent=2)
    if entry.assumed:
        paper.put([("assumed: ", "quiet"), (entry.assumed, "")], indent=2, hang=2)
    if entry.original and (entry.original.title or entry.original.url):
        title = f"“{entry.original.title}” " if entry.original.title else ""
        paper.put([("original: ", "quiet"), (title, ""), (entry.original.url or "", "quiet")], indent=2, hang=2)
    if entry.next_check:
        names = ", ".join(dict.fromkeys(f.clause for f in entry.findings if f.changes_on == entry.next_check))
        what = f"the answer on {names} changes" if names else "another policy comes to apply"
        told = f"{entry.next_check}: {what} by then with time alone"
        paper.put([("check again on ", "quiet"), (told, "")], indent=2, hang=2)
    if entry.stale:
        paper.put([("old terms: ", "quiet"), (entry.stale, "open")], indent=2, hang=2)
    _groups(paper, page)
    if not page.clear and entry.policy is not None and len(page.idle) == len(entry.findings) and _is_checked(entry):
        paper.put([("no clause applies here, so nothing was decided: the page is not cleared", "open")], indent=2)
    if entry.role == "mention" and entry.policy is not None:
        command = f"rights check {entry.source} --policy {entry.policy.id}"
        paper.put([("if it is their story all the same: ", "quiet"), (command, "strong")], indent=2, hang=2)
    if page.idle:
        names = ", ".join(finding.clause for finding in page.idle)
        paper.blank()
        paper.put([(f"does not apply here: {names}", "quiet")], indent=2, hang=2)


def _again(paper: Paper, first: Republication, page: seen.PageView, n_same: int) -> None:
    """The same page under terms that are mostly those of the entry before: only what differs is told."""
    entry = page.entry
    assert entry.policy is not None
    assert first.policy is not None
    name, other = (one.policy.name or one.policy.id for one in (entry, first) if one.policy is not None)
    paper.put([("the same page under the terms of ", ""), (name, "strong"), *_under(entry)], indent=2)
    if entry.assumed:
        paper.put([("assumed: ", "quiet"), (entry.assumed, "")], indent=2, hang=2)
    rest = "nothing else" if not entry.findings else f"{len(entry.findings)} of its own"
    paper.put([(f"{n_same} clauses come to the same as under {other}; {rest}", "quiet")], indent=2, hang=2)
    _groups(paper, page)


def _groups(paper: Paper, page: seen.PageView) -> None:
    """What came of the clauses, by what has to be done."""
    _findings(paper, page, "to mend", page.mend, "fail")
    _findings(paper, page, "advice", page.advice, "advice")
    _questions(paper, page)
    _findings(paper, page, "for a person to judge", page.judge, "review")
    _findings(paper, page, "not decided, and not needed to run", page.aside, "quiet")
    _asking(paper, page)
    _waived(paper, page)
    _kept(paper, page)


def _is_checked(entry: Republication) -> bool:
    return entry.role in ("republication", "excerpt")


def _under(entry: Republication) -> Iterator[Run]:
    if entry.policy is not None and _is_checked(entry):
        status = ", draft" if entry.policy.status == "draft" else ""
        yield (f" (policy {entry.policy.id}, version {entry.policy.version}{status})", "quiet")


def _heading(paper: Paper, title: str, number: int, style: str) -> None:
    paper.blank()
    paper.put([(f"{title}: {number}", style)], indent=2)


def _findings(paper: Paper, page: seen.PageView, title: str, findings: Sequence[Finding], style: str) -> None:
    if not findings:
        return
    _heading(paper, title, len(findings), style)
    for finding in findings:
        paper.put([(paper.sign(finding.verdict), style), (" ", ""), (finding.message, "strong")], indent=2, hang=2)
        _details(paper, page, finding)
        if finding.question:
            paper.field("question", [(finding.question, "")])
        if finding.answer and not seen.by_word(finding.answer):
            paper.field("answer", [(finding.answer, "")])
        _terms(paper, page, finding)


def _details(paper: Paper, page: seen.PageView, finding: Finding) -> None:
    entry = page.entry
    required = seen.required(finding)
    if required:
        paper.field("required", [(required, "")])
    if finding.observed and finding.observed != finding.message:
        paper.field("seen", [(finding.observed, "")])
    places = seen.places(finding)
    for location in places[:_PLACES]:
        runs: list[Run] = [(seen.place(entry, location), "")]
        if location.excerpt.strip():
            runs.append((f" “{shorten(one_line(location.excerpt), _EXCERPT)}”", "quiet"))
        paper.field("where", runs)
    if len(places) > _PLACES:
        more = seen.count(len(places) - _PLACES, "more place")
        paper.field("", [(f"and {more}", "quiet")])
    if finding.changes_on:
        paper.field("until", [(f"changes on {finding.changes_on}", "")])
    _parts(paper, entry, finding.parts, 0)
    if finding.fix:
        paper.field("to mend" if finding.verdict == "fail" else "to do", [(finding.fix.description, "")])
        for edit in finding.fix.edits[:_PLACES]:
            paper.field("change", [(_change(edit), "quiet")])


def _change(edit: Edit) -> str:
    start = f"{edit.line}:{edit.column}"
    text = shorten(one_line(edit.text), _INSERTED)
    if (edit.line, edit.column) == (edit.end_line, edit.end_column):
        return f"at {start} insert {text}"
    reach = f"from {start} to {edit.end_line}:{edit.end_column}"
    return f"{reach} write {text}" if edit.text else f"{reach} delete"


def _parts(paper: Paper, entry: Republication, parts: Sequence[Finding], depth: int) -> None:
    for part in parts:
        where = f" ({seen.place(entry, part.locations[0])})" if part.locations else ""
        sign = "  " * depth + paper.sign(part.verdict)
        paper.field(
            "parts" if depth == 0 and part is parts[0] else "",
            [(sign, part.verdict), (f" {part.message}", ""), (where, "quiet")],
        )
        _parts(paper, entry, part.parts, depth + 1)


def _terms(paper: Paper, page: seen.PageView, finding: Finding) -> None:
    level = finding.level.replace("_", " ")
    source = seen.terms_source(finding.terms)
    told = "source as above" if paper.told_before(source) else source
    inherited = f", inherited from {finding.inherited_from}" if finding.inherited_from else ""
    paper.field("terms", [(f"clause {finding.clause} ({level}{inherited}); {told}", "quiet")])
    caution = seen.caution(page.entry, finding)
    if caution:
        paper.field("caution", [(caution, "open")])


def _questions(paper: Paper, page: seen.PageView) -> None:
    if not page.answer:
        return
    _heading(paper, "to answer", len(page.answer), "open")
    for question in page.answer:
        paper.put([(paper.sign("open"), "open"), (" ", ""), (question.text, "strong")], indent=2, hang=2)
        if question.answer and not seen.by_word(question.answer):
            paper.field("answer", [(question.answer, "")])
        for finding in question.findings:
            if finding.observed == seen.UNCHECKED:
                # nothing was looked at, so there is nothing to tell but the question and where it comes from
                _terms(paper, page, finding)
                continue
            if finding.message != question.text:
                paper.field("open", [(finding.message, "")])
            _details(paper, page, finding)
            _terms(paper, page, finding)


def _asking(paper: Paper, page: seen.PageView) -> None:
    """One line for all that somebody's word settles, instead of the same one under each."""
    answers = [question.answer for question in page.answer] + [finding.answer for finding in page.judge]
    n_asked = sum(answer is not None and seen.by_word(answer) for answer in answers)
    if not n_asked or page.entry.policy is None:
        return
    source = page.entry.source if page.entry.source != "-" else "PAGE"
    command = f"rights ask {source} --policy {page.entry.policy.id} --publisher your-site.yaml"
    what = "one of these" if n_asked == 1 else f"{n_asked} of these"
    paper.blank()
    paper.put([(f"your word settles {what}; ", ""), (command, "strong"), (" writes the questions down", "")], indent=2)


def _waived(paper: Paper, page: seen.PageView) -> None:
    if not page.waived:
        return
    _heading(paper, "waived", len(page.waived), "quiet")
    for finding in page.waived:
        waiver = finding.waived
        assert waiver is not None
        paper.put([(paper.sign(finding.verdict), "quiet"), (" ", ""), (finding.message, "")], indent=2, hang=2)
        paper.field("waived", [(f"{waiver.reason}; by {waiver.by}, until {waiver.until}", "")])
        _terms(paper, page, finding)


def _kept(paper: Paper, page: seen.PageView) -> None:
    if not page.kept:
        return
    _heading(paper, "kept", len(page.kept), "pass")
    for finding in page.kept:
        where = f" ({finding.locations[0].line}:{finding.locations[0].column})" if finding.locations else ""
        paper.put(
            [(paper.sign("pass"), "pass"), (f" {finding.clause}: ", "quiet"), (finding.message, ""), (where, "quiet")],
            indent=2,
            hang=2,
        )
