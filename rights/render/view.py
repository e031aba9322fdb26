"""What a person wants to know of a report, sorted and counted once, for every format that people read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from rights.model.report import Finding, Report, Republication
from rights.model.source import Location
from rights.model.terms import TermsSource

__all__ = [
    "UNCHECKED",
    "PageView",
    "Question",
    "by_word",
    "caution",
    "checked",
    "closing",
    "count",
    "credited",
    "distinct",
    "folded",
    "one_page",
    "pages",
    "place",
    "places",
    "read_on",
    "required",
    "requirement",
    "standing",
    "terms_source",
    "view",
    "whose",
]

UNCHECKED = "not checked"
"""What the engine says was observed where no rule looked at anything."""

DRAFT = "the terms themselves were not seen (the policy is a draft): compare with them before you act on this"


class Question(msgspec.Struct, frozen=True):
    """One question and every finding that its answer settles; answer: how to give it, or None."""

    text: str
    answer: str | None
    findings: tuple[Finding, ...]


class PageView(msgspec.Struct, frozen=True):
    """One entry's findings by what has to be done; every finding stands in exactly one group.

    mend: broken must and must_not. advice: broken should. answer: open, by question. judge: for a person. aside: not
    decided, but not needed to run either (should, may). waived: covered by a waiver. kept: passed. idle: does not apply.
    """

    entry: Republication
    mend: tuple[Finding, ...]
    advice: tuple[Finding, ...]
    answer: tuple[Question, ...]
    judge: tuple[Finding, ...]
    aside: tuple[Finding, ...]
    waived: tuple[Finding, ...]
    kept: tuple[Finding, ...]
    idle: tuple[Finding, ...]

    @property
    def clear(self) -> bool:
        """Whether nothing stands between the page and publication, as far as the terms go."""
        return self.entry.policy is not None and self.entry.verdict == "pass"


def _group(finding: Finding) -> str:
    if finding.verdict == "not_applicable":
        return "idle"
    if finding.verdict == "pass":
        return "kept"
    if finding.waived is not None:
        return "waived"
    if finding.advice:
        return "advice"
    if finding.level not in ("must", "must_not"):
        return "aside"
    return {"fail": "mend", "open": "answer", "review": "judge"}[finding.verdict]


def view(entry: Republication) -> PageView:
    """Sort an entry's findings; within a group they keep the report's order."""
    groups: dict[str, list[Finding]] = {}
    for finding in entry.findings:
        groups.setdefault(_group(finding), []).append(_readable(finding))

    def of(name: str) -> tuple[Finding, ...]:
        return tuple(groups.get(name, ()))

    return PageView(
        entry=entry,
        mend=of("mend"),
        advice=of("advice"),
        answer=_questions(of("answer")),
        judge=of("judge"),
        aside=of("aside"),
        waived=of("waived"),
        kept=of("kept"),
        idle=of("idle"),
    )


_INSTANT = re.compile(
    r"(?<![\w/=\"“])(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)(?![\w/\"”])", re.ASCII
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def instants_spoken(text: str) -> str:
    """The text with instants as people read them; what stands in quotes or an address stays as it is.

    >>> instants_spoken("not before 2025-11-25T13:00:00+00:00")
    'not before 25 November 2025, 13:00 UTC'
    >>> instants_spoken("from 2025-11-25T13:00:00-05:00 on")
    'from 25 November 2025, 13:00 UTC-05:00 on'
    """
    return _INSTANT.sub(_spoken, text) if "T" in text else text


def _spoken(found: re.Match[str]) -> str:
    year, month, day, clock, zone = found.groups()
    if not 1 <= int(month) <= len(_MONTHS):
        return found[0]
    where = "UTC" if zone in ("Z", "+00:00") else f"UTC{zone}"
    return f"{int(day)} {_MONTHS[int(month) - 1]} {year}, {clock} {where}"


def _readable(finding: Finding) -> Finding:
    """The finding with instants as people read them; programs get the report's own."""
    told = {
        name: instants_spoken(text)
        for name in ("message", "observed", "required", "question")
        if (text := getattr(finding, name))
    }
    if finding.parts:
        told["parts"] = tuple(_readable(part) for part in finding.parts)  # type: ignore[assignment]
    if all(getattr(finding, name) == value for name, value in told.items()):
        return finding
    return msgspec.structs.replace(finding, **told)


def folded(first: Republication, entry: Republication) -> tuple[Republication, int] | None:
    """An entry without what another one of the same page says already, and how much that is.

    A story whose edition nobody can tell falls under the terms of each; most of these are the same.

    Returns: None where the two are about different pages, or say less than half the same.
    """
    if first.source != entry.source or first.policy is None or entry.policy is None:
        return None
    said = {_gist(first, finding) for finding in first.findings}
    own = tuple(finding for finding in entry.findings if _gist(entry, finding) not in said)
    n_same = len(entry.findings) - len(own)
    if n_same * 2 < len(entry.findings) or not n_same:
        return None
    return msgspec.structs.replace(entry, findings=own), n_same


def distinct(entries: Sequence[Republication]) -> list[PageView]:
    """The entries' views, in their order, with what several say of the same page only in the first of them."""
    out: list[PageView] = []
    first: Republication | None = None
    for entry in entries:
        again = folded(first, entry) if first is not None else None
        if again is None:
            first = entry
        out.append(view(entry if again is None else again[0]))
    return out


def _gist(entry: Republication, finding: Finding) -> tuple[str, ...]:
    """What a finding says, whosever terms it comes from."""
    assert entry.policy is not None
    told = (finding.message, finding.observed, finding.question or "")
    names = (entry.policy.name, entry.policy.id)
    for name in names:
        told = tuple(text.replace(name, "{name}") if name else text for text in told)  # type: ignore[assignment]
    return (finding.clause, finding.level, finding.verdict, *told)


def _questions(findings: Iterable[Finding]) -> tuple[Question, ...]:
    # One missing record leaves many clauses open: it is asked for once.
    asked: dict[tuple[str, str | None], list[Finding]] = {}
    for finding in findings:
        asked.setdefault((finding.question or finding.message, finding.answer), []).append(finding)
    return tuple(Question(text, answer, tuple(found)) for (text, answer), found in asked.items())


def checked(report: Report) -> tuple[Republication, ...]:
    """The entries that were checked against a policy."""
    return tuple(entry for entry in report.republications if _is_copy(entry) and entry.policy is not None)


def credited(report: Report) -> tuple[Republication, ...]:
    """The entries that credit a newsroom for which no policy is loaded."""
    return tuple(entry for entry in report.republications if _is_copy(entry) and entry.policy is None)


def _is_copy(entry: Republication) -> bool:
    return entry.role in ("republication", "excerpt")


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun.

    >>> count(1, "page"), count(0, "page"), count(2, "copy", "copies")
    ('1 page', '0 pages', '2 copies')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def is_nameless(entry: Republication) -> bool:
    """Whether a page is known to be a republication by its text alone, under terms that nobody named."""
    return entry.policy is None and _is_copy(entry) and entry.newsroom is None and not entry.recognised_by


def whose(entry: Republication) -> str:
    """Whose story the page carries, as a clause without a subject."""
    if entry.policy is None:
        if not _is_copy(entry):
            return _ROLES.get(entry.role, entry.role)
        if is_nameless(entry):
            return "carries the original's text, and nothing says whose terms hold: nothing was checked"
        name = f"credits {entry.newsroom}; " if entry.newsroom else ""
        return f"{name}no policy for it is loaded: nothing was checked"
    name = entry.policy.name or entry.policy.id
    return _ROLES_OF.get(entry.role, "{name}").format(name=name)


_ROLES_OF = {
    "republication": "republishes a story by {name}",
    "excerpt": "takes an excerpt from a story by {name}",
    "mention": "only mentions {name}: nothing is held against it",
    "original": "is {name}'s own page: nothing to check",
    "unrelated": "has nothing to do with {name}",
}
_ROLES = {
    "mention": "only mentions other newsrooms: nothing is held against it",
    "original": "is the newsroom's own page: nothing to check",
    "unrelated": "republishes nothing that the program can see",
}


def places(finding: Finding) -> tuple[Location, ...]:
    """The places of a finding, each once: a bare point says nothing where a stretch begins at the same spot."""
    best: dict[tuple[str | None, int, int], Location] = {}
    for location in finding.locations:
        spot = (location.source, location.line, location.column)
        if spot not in best or not best[spot].excerpt.strip():
            best[spot] = location
    return tuple(best.values())


def place(entry: Republication, location: Location) -> str:
    """A location as FILE:LINE:COLUMN."""
    return f"{location.source or entry.source}:{location.line}:{location.column}"


def requirement(finding: Finding) -> str:
    """What the terms require, as one sentence that begins with "the terms"; "" where the finding does not say.

    >>> from rights.model.terms import TermsSource
    >>> made = Finding("a", "byline", "ATT02", "must", "fail", "", "a byline", "", TermsSource(), "")
    >>> requirement(made)
    'the terms require: a byline'
    """
    text = finding.required or finding.says
    return text if not text or text.startswith("the terms ") else f"the terms require: {text}"


def required(finding: Finding) -> str:
    """What the terms require, for a place whose label says so already."""
    text = requirement(finding)
    for lead in _LEADS:
        if text.startswith(lead):
            return text[len(lead) :]
    return text


_LEADS = ("the terms require: ", "the terms require it: ", "the terms require ")


def caution(entry: Republication, finding: Finding) -> str:
    """What to know before acting on a breach of terms that nobody has seen; "" where that does not arise."""
    drafted = entry.policy is not None and entry.policy.status == "draft"
    return DRAFT if drafted and finding.verdict == "fail" and "draft" not in finding.message else ""


def read_on(terms: TermsSource) -> str:
    """When the terms were read; a day that nobody recorded is not made up."""
    return f"read on {terms.read_on}" if terms.read_on else "day of reading not recorded"


def terms_source(terms: TermsSource) -> str:
    """Where the terms were read, and when."""
    where = " via ".join(part for part in (terms.url, terms.via) if part) or "source not recorded"
    return f"{where}, {read_on(terms)}"


def pages(report: Report) -> str:
    """What the pages turned out to be, in one line."""
    counts = report.summary.pages
    parts = [count(counts.republications, "republication") if counts.republications else "no republication"]
    if counts.mentions:
        parts.append(count(counts.mentions, "mention"))
    if counts.originals:
        parts.append(count(counts.originals, "original"))
    if counts.unrelated:
        parts.append(f"{counts.unrelated} unrelated")
    unread = f"; {counts.unread} could not be read" if counts.unread else ""
    return f"{count(counts.read, 'page')} read: {', '.join(parts)}{unread}"


def closing(report: Report) -> str:
    """What stands between the draft, or the drafts, and publication: one line."""
    entries = checked(report)
    strangers = credited(report)
    sentences: list[str] = []
    if entries:
        told = distinct(entries)
        if one_page(report):
            sentences.append(standing(told))
        else:
            sentences.append(_many([view(entry) for entry in entries], told))
        advice = sum(len(each.advice) for each in told)
        if advice:
            sentences.append(count(advice, "piece of advice", "pieces of advice"))
    elif not strangers:
        sentences.append("no republication was found: nothing was checked")
    nameless = [entry for entry in strangers if is_nameless(entry)]
    if nameless:
        verb = "carries" if len(nameless) == 1 else "carry"
        sentences.append(
            f"{count(len(nameless), 'page')} {verb} the original's text, under terms that nobody named: not checked"
        )
        strangers = tuple(entry for entry in strangers if not is_nameless(entry))
    if strangers:
        newsrooms = sorted({entry.newsroom for entry in strangers if entry.newsroom})
        which = newsrooms[0] if len(newsrooms) == 1 else "newsrooms"
        verb = "credits" if len(strangers) == 1 else "credit"
        tail = "no policy for it is loaded" if len(newsrooms) == 1 else "no policy for them is loaded"
        sentences.append(f"{count(len(strangers), 'page')} {verb} {which}, {tail}: not checked")
    if report.unread:
        sentences.append(f"{count(len(report.unread), 'page')} could not be read")
    return "; ".join(sentences)


def one_page(report: Report) -> bool:
    """Whether all that was checked is one page, be it under several policies."""
    entries = checked(report)
    return len({entry.source for entry in entries}) == 1 and not credited(report)


def by_word(answer: str) -> bool:
    """Whether the way to answer is somebody's yes or no in the publisher's record."""
    return answer.startswith("rights ask ")


def _needed(views: Sequence[PageView]) -> list[str]:
    mend = sum(len(each.mend) for each in views)
    ask = sum(len(each.answer) for each in views)
    judge = sum(len(each.judge) for each in views)
    parts = []
    if mend:
        parts.append(f"{count(mend, 'thing')} to mend")
    if ask:
        parts.append(f"{count(ask, 'question')} to answer")
    if judge:
        parts.append(f"{count(judge, 'thing')} for a person to judge")
    return parts


def standing(views: Sequence[PageView]) -> str:
    """What stands between one page and publication, under every policy that it falls under."""
    if any(page.entry.policy is None or not _is_copy(page.entry) for page in views):
        return "nothing was checked"
    parts = _needed(views)
    if parts:
        return f"{', '.join(parts)}, then it can run"
    if not all(page.clear for page in views):
        return "nothing was decided: no clause applies, so the page is not cleared"
    drafted = any(page.entry.policy is not None and page.entry.policy.status == "draft" for page in views)
    draft = ", as far as a draft of the terms tells" if drafted else ""
    waived = sum(len(page.waived) for page in views)
    return f"nothing stands in the way{draft}" + (f" ({count(waived, 'clause')} waived)" if waived else "")


def _many(views: Sequence[PageView], told: Sequence[PageView]) -> str:
    clear = sum(each.clear for each in views)
    total = count(len(views), "republication")
    if clear == len(views):
        return f"{total}: nothing stands in the way"
    parts = _needed(told)
    undecided = sum(not each.clear and not _needed([each]) for each in views)
    if undecided:
        parts.append(f"{count(undecided, 'page')} on which no clause applies")
    run = f"{clear} can run, {len(views) - clear} not yet" if clear else "none can run yet"
    return f"{total}: {run} ({', '.join(parts)})"
