"""The report as one HTML file for editors and rights desks: no scripts, nothing loaded, made to be read and printed.

Everything that comes from a page is escaped, shown on its own direction, and linked only where the address is one of
http, https or mailto.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from markupsafe import Markup

from rights.model.report import Edit, Finding, Report, Republication
from rights.model.source import Location
from rights.render import view as seen
from rights.render.options import RenderOptions
from rights.render.pages import style, template_named
from rights.render.safe import escape_markup, shorten

__all__ = ["render"]

_EXCERPT = 600
_PLACES = 5
_STATES = (
    ("pass", "can run"),
    ("fail", "to mend"),
    ("open", "to answer"),
    ("review", "to judge"),
    ("none", "no policy"),
)


def render(report: Report, _options: RenderOptions) -> str:
    """The report as one document.

    Raises: UsageError where the templates that belong to the program are missing.
    """
    css = style("report.css")
    digest = base64.b64encode(hashlib.sha256(css.encode("utf-8")).digest()).decode("ascii")
    template = template_named("report.html.j2")
    text = template.render(style=Markup(css), style_hash=Markup(digest), **_values(report))  # noqa: S704  # our own file
    return escape_markup(text.rstrip("\n") + "\n")


def _values(report: Report) -> dict[str, Any]:
    entries = [
        entry
        for entry in report.republications
        if entry.role in ("republication", "excerpt") or report.summary.pages.read == 1
    ]
    pages = list(_pages(entries))
    checked = seen.checked(report)
    return {
        "report": report,
        "headline": _headline(report),
        "closing": seen.closing(report),
        "day": report.as_of[:10],
        "judged": seen.instants_spoken(report.as_of),
        "counted": seen.pages(report),
        "pages": pages,
        "bar": _segments(_states(checked, seen.credited(report)) if len(entries) > 1 else _clauses(entries)),
        "totals": _totals(seen.distinct(entries)),
        "policies": _policies(checked),
    }


def _headline(report: Report) -> str:
    checked = seen.checked(report)
    if not checked:
        return "Nothing was checked"
    clear = sum(seen.view(entry).clear for entry in checked)
    if seen.one_page(report):
        return "This story can run" if clear == len(checked) else "This story cannot run yet"
    if clear == len(checked):
        return f"All {len(checked)} republications can run"
    return f"{clear or 'None'} of {len(checked)} republications can run"


def _states(checked: Sequence[Republication], credited: Sequence[Republication]) -> list[tuple[str, str, int]]:
    """Key, word and number of the republications by what they need."""
    numbers = {state: sum(entry.verdict == state for entry in checked) for state, _word in _STATES}
    numbers["none"] = len(credited)
    return [(state, word, numbers[state]) for state, word in _STATES]


def _clauses(entries: Sequence[Republication]) -> list[tuple[str, str, int]]:
    """Key, word and number of one page's clauses by what came of them."""
    views = [seen.view(entry) for entry in entries]
    return [
        ("pass", "kept", sum(len(page.kept) for page in views)),
        ("fail", "to mend", sum(len(page.mend) for page in views)),
        ("open", "to answer", sum(len(each.findings) for page in views for each in page.answer)),
        ("review", "to judge", sum(len(page.judge) for page in views)),
        ("advice", "advice", sum(len(page.advice) for page in views)),
        ("none", "waived, or not needed", sum(len(page.waived) + len(page.aside) for page in views)),
    ]


def _segments(numbers: Sequence[tuple[str, str, int]]) -> list[dict[str, Any]]:
    """The segments of a bar a thousand units wide."""
    total = sum(number for _key, _word, number in numbers)
    segments: list[dict[str, Any]] = []
    start = so_far = 0
    for key, word, number in numbers:
        so_far += number
        # Each end is rounded from the sum so far, so that the segments fill the bar exactly.
        end = so_far * 1000 // total if total else 0
        segments.append({"state": key, "word": word, "number": number, "x": start, "width": end - start})
        start = end
    return segments


def _totals(views: Iterable[seen.PageView]) -> dict[str, int]:
    names = ("mend", "answer", "judge", "advice", "kept", "waived")
    listed = list(views)
    return {name: sum(len(getattr(page, name)) for page in listed) for name in names}


def _policies(checked: Iterable[Republication]) -> list[Any]:
    policies = {entry.policy.id: entry.policy for entry in checked if entry.policy is not None}
    return [policy for _id, policy in sorted(policies.items())]


def _pages(entries: Sequence[Republication]) -> Iterator[dict[str, Any]]:
    """One section an entry; what another edition of the same terms says already is told once."""
    first: Republication | None = None
    for number, entry in enumerate(entries, 1):
        again = seen.folded(first, entry) if first is not None else None
        if again is None or first is None or first.policy is None:
            first = entry
            yield _page(number, seen.view(entry))
            continue
        # the numbers are the whole entry's, the sections only what is its own
        whole, own = _page(number, seen.view(entry)), _page(number, seen.view(again[0]))
        told = f"{seen.count(again[1], 'clause')} come to the same as under {first.policy.name or first.policy.id}"
        yield {**own, "entry": entry, "state": whole["state"], "numbers": whole["numbers"], "again": told}


def _page(number: int, page: seen.PageView) -> dict[str, Any]:
    entry = page.entry
    original = entry.original
    return {
        "id": f"page-{number}",
        "entry": entry,
        "title": entry.title or entry.source,
        "address": _link(entry.source),
        "whose": seen.whose(entry),
        "state": _state(page),
        "standing": seen.standing([page]),
        "original": original,
        "original_link": _link(original.url) if original else None,
        "mend": [_finding(entry, each) for each in page.mend],
        "advice": [_finding(entry, each) for each in page.advice],
        "answer": [
            {"question": each, "findings": [_finding(entry, finding) for finding in each.findings]}
            for each in page.answer
        ],
        "judge": [_finding(entry, each) for each in page.judge],
        "aside": [_finding(entry, each) for each in page.aside],
        "waived": [_finding(entry, each) for each in page.waived],
        "kept": [_finding(entry, each) for each in page.kept],
        "idle": page.idle,
        "again": "",
        "numbers": {name: len(getattr(page, name)) for name in ("mend", "answer", "judge", "advice", "kept", "waived")},
    }


def _state(page: seen.PageView) -> dict[str, str]:
    entry = page.entry
    if entry.role not in ("republication", "excerpt"):
        return {"key": "none", "word": entry.role}
    if entry.policy is None:
        return {"key": "none", "word": "not checked"}
    words = {"pass": "can run", "fail": "to mend", "open": "to answer", "review": "to judge"}
    return {"key": entry.verdict, "word": words.get(entry.verdict, entry.verdict)}


def _finding(entry: Republication, finding: Finding) -> dict[str, Any]:
    changes = list(_changes(finding))
    places = seen.places(finding)
    shown = {change["at"] for change in changes if "at" in change}
    return {
        "finding": finding,
        "level": finding.level.replace("_", " "),
        "required": seen.required(finding),
        "observed": finding.observed if finding.observed != finding.message else "",
        "places": [_place(entry, each, shown) for each in places[:_PLACES]],
        "more_places": max(0, len(places) - _PLACES),
        "parts": [{"depth": depth, "finding": part} for depth, part in _flat(finding.parts)],
        "changes": changes,
        "caution": seen.caution(entry, finding),
        "source": finding.terms.url or finding.terms.via or "source not recorded",
        "source_link": _link(finding.terms.url),
        "via": finding.terms.via if finding.terms.url else None,
        "read_on": seen.read_on(finding.terms),
    }


def _flat(parts: Sequence[Finding], depth: int = 0) -> Iterator[tuple[int, Finding]]:
    for part in parts:
        yield min(depth, 3), part
        yield from _flat(part.parts, depth + 1)


def _place(entry: Republication, location: Location, shown: set[Location]) -> dict[str, str]:
    # What a change shows as it is now is not shown twice.
    excerpt = "" if location in shown else shorten(location.excerpt, _EXCERPT)
    return {"at": seen.place(entry, location), "excerpt": excerpt}


def _changes(finding: Finding) -> Iterator[dict[str, Any]]:
    """The edits of a fix as before and after, in the stretch of the page that the finding shows where it holds them."""
    edits = list(finding.fix.edits) if finding.fix else []
    for location in finding.locations:
        inside = sorted((edit for edit in edits if _holds(location, edit)), key=lambda edit: (edit.line, edit.column))
        if inside and location.source is None and len(location.excerpt) <= _EXCERPT:
            edits = [edit for edit in edits if edit not in inside]
            yield {"at": location, **_before_and_after(location, inside)}
    for edit in edits:
        point = (edit.line, edit.column) == (edit.end_line, edit.end_column)
        reach = f"line {edit.line}, column {edit.column}"
        if not point:
            reach += f", up to line {edit.end_line}, column {edit.end_column}"
        yield {"reach": reach, "does": _does(edit, point=point), "text": edit.text}


def _does(edit: Edit, *, point: bool) -> str:
    if point:
        return "insert"
    return "write" if edit.text else "delete"


def _holds(location: Location, edit: Edit) -> bool:
    start, end = (location.line, location.column), (location.end_line, location.end_column)
    return start < end and start <= (edit.line, edit.column) and (edit.end_line, edit.end_column) <= end


def _before_and_after(location: Location, edits: Sequence[Edit]) -> dict[str, Any]:
    offset = _offsets(location)
    before: list[tuple[str, str]] = []
    after: list[tuple[str, str]] = []
    at = 0
    for edit in edits:
        start = offset(edit.line, edit.column)
        end = offset(edit.end_line, edit.end_column)
        if start < at:
            continue
        same = location.excerpt[at:start]
        before += [("", same), ("del", location.excerpt[start:end])]
        after += [("", same), ("ins", edit.text)]
        at = end
    rest = location.excerpt[at:]
    return {"before": [*before, ("", rest)], "after": [*after, ("", rest)]}


def _offsets(location: Location) -> Callable[[int, int], int]:
    """From the page's lines and columns to offsets in the location's excerpt."""
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", location.excerpt))]

    def offset(line: int, column: int) -> int:
        row = line - location.line
        first = location.column if row == 0 else 1
        return min(starts[min(row, len(starts) - 1)] + column - first, len(location.excerpt))

    return offset


def _link(address: str | None) -> str | None:
    """The address where it may be a link, else None."""
    if address is None:
        return None
    lowered = address.lower()
    safe = lowered.startswith(("http://", "https://", "mailto:")) and address.isprintable() and " " not in address
    return address if safe else None
