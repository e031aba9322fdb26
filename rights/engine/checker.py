"""Pages in, one report out: scan, read, recognise, decide, count; one page at a time, so that memory stays bounded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from rights._version import __version__
from rights.engine.scan import Scan, Signs
from rights.engine.stand_in import stands_in
from rights.errors import InputError
from rights.model.case import Case
from rights.model.page import Page
from rights.model.records import Article, Entry, Publisher
from rights.model.report import (
    Crash,
    Finding,
    FindingCounts,
    OriginalRef,
    PageCounts,
    PolicyRef,
    Recognised,
    Report,
    Republication,
    Summary,
    Tool,
    Unread,
)
from rights.model.terms import Lists, Policy
from rights.model.verdict import Verdict, overall

if TYPE_CHECKING:
    from rights.engine.recognise import Known, Role

__all__ = ["COPIES", "Checker", "World", "case_for", "chosen", "exit_status", "stale"]

_NOTHING = b" \t\r\n\f\x00\xef\xbb\xbf\xff\xfe"
_START = 256
"""Bytes in which nearly every page shows that it isn't empty; stripping all of it would copy it."""
_STRENGTH = {"republication": 4, "excerpt": 3, "original": 2, "mention": 1, "unrelated": 0}
COPIES = ("republication", "excerpt")
"""Roles in which a page is held to the terms."""
_WORST: tuple[Verdict, ...] = ("fail", "open", "review", "pass", "not_applicable")


class World(msgspec.Struct, frozen=True):
    """The state of the world that a run judges under; everything that is not in the page.

    named: ids of the policies that the caller says a page given directly republishes; they settle its role. Pages found
    in a folder are only limited to `policies`. ledger: past republications; None where no ledger is given.
    registry: publishers, of whom the one on whose host a page stands is taken where `publisher` is None. max_age: in days;
    terms that were read longer ago are said to be; None = whatever their age.
    """

    policies: tuple[Policy, ...]
    lists: Lists
    as_of: datetime
    named: frozenset[str] = frozenset()
    articles: tuple[Article, ...] = ()
    publisher: Publisher | None = None
    original: Page | None = None
    channel: str = "online"
    page_url: str | None = None
    everything: bool = False
    ledger: tuple[Entry, ...] | None = None
    registry: tuple[Publisher, ...] = ()
    max_age: int | None = None


class Checker:
    """Checks pages one by one and keeps what the report needs.

    Args: world: what to judge under.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self._entries: list[Republication] = []
        self._unread: list[Unread] = []
        self._crashes: list[Crash] = []
        self._pages = PageCounts()
        self._findings = FindingCounts()

    @cached_property
    def _scan(self) -> Scan:
        """What finds signs in bytes; a page that was read elsewhere needs none."""
        return Scan(self.world.policies, self.world.lists)

    @cached_property
    def known(self) -> Known:
        """What pages are recognised by."""
        from rights.engine.recognise import Known  # noqa: PLC0415  # a page without a sign needs none of it

        return Known(self.world.policies, self.world.lists)

    @cached_property
    def _texts(self) -> bool:
        """Whether the text of an original is at hand."""
        return self.world.original is not None or any(article.body for article in self.world.articles)

    def unread(self, name: str, reason: str) -> None:
        """Note a page that could not be read or fetched."""
        self._unread.append(Unread(name, reason))
        self._pages.unread += 1

    def check(
        self,
        data: bytes,
        name: str,
        *,
        charset: str | None = None,
        input_format: str | None = None,
        page_url: str | None = None,
        direct: bool = True,
    ) -> tuple[Republication, ...]:
        """Check one page.

        Args:
            data: the bytes as received.
            name: path or address as given.
            charset: from the transport, if any.
            input_format: html, markdown, text or ninjs where the caller knows; else told from the content.
            page_url: the page's own address where known.
            direct: the page was named itself, not found in a folder.

        Returns: the entries that the report holds for this page; empty for an unrelated page.
        """
        world = self.world
        named = world.named if direct else frozenset[str]()
        if direct and not data[:_START].strip(_NOTHING) and not data.strip(_NOTHING):
            self.unread(name, "it is empty")
            return ()
        signs = self._scan.signs(data)
        fetched = name.startswith(("http://", "https://"))
        if not signs and not named and not world.everything and not fetched and not (direct and self._texts):
            self._count(("unrelated",), ())
            return ()
        from rights import extract  # noqa: PLC0415  # most pages of a site hold no sign and are not read

        try:
            page = extract.read(data, name, charset=charset, input_format=input_format)
            reason = page.damaged or stands_in(page)
            if reason is not None:
                self.unread(name, reason)
                return ()
            return self.judge(page, signs, page_url=page_url or world.page_url, named=named, direct=direct)
        except InputError as error:
            self.unread(name, error.message)
        except Exception as error:  # noqa: BLE001  # one page must not stop the others, nor count as checked
            import traceback  # noqa: PLC0415  # for a crash only

            self._crashes.append(
                Crash(name, "", "", "reading", f"{type(error).__name__}: {error}", traceback.format_exc())
            )
            self.unread(name, f"the program stopped on an internal error ({type(error).__name__}) at this page")
        return ()

    def judge(
        self,
        page: Page,
        signs: Signs | None = None,
        *,
        page_url: str | None = None,
        named: frozenset[str] = frozenset(),
        direct: bool = True,
    ) -> tuple[Republication, ...]:
        """Recognise and decide a page that was read.

        Args: page, signs, page_url, named, direct: as for `check`; signs None = those of every policy.
        """
        from rights.engine.recognise import recognise  # noqa: PLC0415  # most pages of a site hold no sign

        roles = recognise(
            page, self.known, candidates=signs.policies if signs is not None else None, page_url=page_url, named=named
        )
        if direct and self._texts and not any(role.role in {*COPIES, "original"} for role in roles):
            from rights.engine.same_text import by_text  # noqa: PLC0415  # only where an original's text is at hand

            roles = by_text(self.world, page, roles, self.known)
        roles = chosen(self.world, page, roles, page_url, named)
        told = [role for role in roles if role.role != "unrelated" or self.world.everything]
        entries = [self._entry(page, role, page_url) for role in told]
        if any(role.doubt for role in told):
            from rights.engine.choose import doubted  # noqa: PLC0415  # few syndicators have several policies

            entries = doubted(entries, told)
        self._count(tuple(role.role for role in roles), entries)
        self._entries.extend(entries)
        return tuple(entries)

    def report(self) -> Report:
        """The report on all pages so far."""
        return Report(
            tool=Tool("rights", __version__),
            as_of=self.world.as_of.isoformat(timespec="seconds").replace("+00:00", "Z"),
            republications=tuple(self._entries),
            unread=tuple(self._unread),
            summary=Summary(self._pages, self._findings),
            crashes=tuple(self._crashes),
        )

    def _entry(self, page: Page, role: Role, page_url: str | None) -> Republication:
        from rights.extract import span_of  # noqa: PLC0415  # loaded where a page was read

        world, policy = self.world, role.policy
        signs = tuple(
            Recognised(s.words, page.source.locate(span_of(page, s.place)) if s.place is not None else None)
            for s in role.signs[:6]
        )
        common = {
            "source": page.source.name,
            "format": page.source.format,
            "role": role.role,
            "title": page.title,
            "recognised_by": signs,
            "assumed": role.assumed,
            "newsroom": role.newsroom,
            "sha256": page.source.sha256,
        }
        reference = (
            PolicyRef(policy.id, policy.version, policy.sha256, policy.name, policy.status)
            if policy is not None
            else None
        )
        if role.role not in COPIES:
            return Republication(policy=reference, original=None, verdict="not_applicable", **common)  # type: ignore[arg-type]
        if policy is None:
            return Republication(policy=None, original=None, verdict="open", **common)  # type: ignore[arg-type]
        from rights.engine.layers import decide_all, next_choice  # noqa: PLC0415  # most pages have nothing to decide

        case = case_for(world, page, role.role, policy, page_url)
        article = case.article
        findings = decide_all(case, self._crashes)
        original = OriginalRef(article.id, article.url, article.title) if article is not None else None
        return Republication(
            policy=reference,
            original=original,
            verdict=overall(f.verdict for f in findings if f.counts),
            findings=findings,
            next_check=min(filter(None, (next_choice(policy, case), *(f.changes_on for f in findings))), default=None),
            stale=stale(policy, world),
            **{**common, "assumed": _joined(role.assumed, _publisher(world, page, policy, page_url)[1])},  # type: ignore[arg-type]
        )

    def _count(self, roles: Sequence[str], entries: Iterable[Republication]) -> None:
        pages = self._pages
        pages.read += 1
        strongest = max(roles, key=lambda role: _STRENGTH[role])
        if strongest in COPIES:
            pages.republications += 1
            verdicts = {e.verdict for e in entries if e.role in COPIES}
            worst = next(v for v in _WORST if v in verdicts)
            name = "pass_" if worst == "pass" else worst
            setattr(pages, name, getattr(pages, name) + 1)
        elif strongest == "mention":
            pages.mentions += 1
        elif strongest == "original":
            pages.originals += 1
        else:
            pages.unrelated += 1
        counts = self._findings
        for entry in entries:
            for finding in entry.findings:
                _count_finding(counts, finding)


def _count_finding(counts: FindingCounts, finding: Finding) -> None:
    if finding.waived is not None:
        counts.waived += 1
    elif finding.advice:
        counts.advice += 1
    elif finding.verdict == "pass":
        counts.pass_ += 1
    elif finding.verdict == "fail":
        counts.fail += 1
    elif finding.verdict == "review":
        counts.review += 1
    elif finding.verdict == "open":
        counts.open += 1


def chosen(world: World, page: Page, roles: list[Role], page_url: str | None, named: frozenset[str]) -> list[Role]:
    """The roles with those left out whose policies do not apply, where a syndicator has several.

    One that certainly applies goes before those that say nothing of when they do; where it is not known, all that may
    apply stay. What the caller named stays in any case.
    """
    some = [role for role in roles if role.policy is not None and role.role in COPIES]
    if all(role.policy.applies is None for role in some if role.policy is not None):
        return roles
    from rights.engine.choose import choose  # noqa: PLC0415  # few syndicators have several policies

    return choose(roles, lambda role, policy: case_for(world, page, role, policy, page_url), named)


def case_for(world: World, page: Page, role: str, policy: Policy, page_url: str | None) -> Case:
    """What the rules are given for one page under one policy."""
    return Case(
        page=page,
        policy=policy,
        lists=world.lists,
        as_of=world.as_of,
        role=role,
        channel=world.channel,
        article=article_for(page, world.articles, policy),
        publisher=_publisher(world, page, policy, page_url)[0],
        original=world.original,
        page_url=page_url,
        ledger=world.ledger,
    )


def _publisher(world: World, page: Page, policy: Policy, page_url: str | None) -> tuple[Publisher | None, str | None]:
    """The publisher's record: the one given, else that of the registry on whose host the page stands; or why none."""
    if world.publisher is not None or not world.registry:
        return world.publisher, None
    from rights.engine.registry import of_page  # noqa: PLC0415  # only where a registry is given

    found = of_page(page, page_url or world.page_url, policy, world.registry)
    return found.publisher, found.reason


def _joined(*notes: str | None) -> str | None:
    return "; ".join(note for note in notes if note) or None


def stale(policy: Policy, world: World) -> str | None:
    """In words that a policy's terms were read longer ago than is allowed; None where they were not.

    Where the day of reading is not known they were read on the day of the policy's version at the latest.
    """
    if world.max_age is None:
        return None
    day = policy.terms.read_on or policy.version
    age = (world.as_of.date() - date.fromisoformat(day)).days
    if age <= world.max_age:
        return None
    when = "were read on" if policy.terms.read_on else "have stood here as they are since"
    return f"the terms of {policy.id} {when} {day}, {age} days ago; more than {world.max_age} may have changed them"


def article_for(page: Page, articles: tuple[Article, ...], policy: Policy) -> Article | None:
    """The original's record that belongs to the page: the only one given, or the one whose address or title fits."""
    some = [a for a in articles if a.syndicator in (None, policy.id, policy.name)]
    if len(some) <= 1:
        return some[0] if some and len(articles) == 1 else next(iter(_fitting(page, some)), None)
    return next(iter(_fitting(page, some)), None)


def _fitting(page: Page, articles: Iterable[Article]) -> Iterable[Article]:
    from rights.rules._urls import same_page  # noqa: PLC0415  # only where there are records to choose from

    titles = {" ".join(fact.value.casefold().split()) for fact in page.titles}
    addresses = [link.url for link in page.links] + [
        fact.value for fact in (page.head.canonical, page.head.syndication_source, page.head.original_source) if fact
    ]
    for article in articles:
        if article.url and any(same_page(address, article.url) for address in addresses):
            yield article
    for article in articles:
        if article.title and " ".join(article.title.casefold().split()) in titles:
            yield article


def exit_status(report: Report, *, fail_on: str = "fail", allow_undecided: bool = False) -> int:
    """The exit status that the contract gives this report: 2 is not among them, 1 goes before 3.

    Args: fail_on: "fail", or "advice" to gate broken should clauses too.
    """
    undecided = bool(report.unread)
    for entry in report.republications:
        if entry.role not in COPIES:
            continue
        if entry.policy is None:
            # of a newsroom without a policy nothing was asked; of whose terms nobody knows, everything is
            nameless = entry.newsroom is None and not entry.recognised_by
            undecided = undecided or (nameless and not allow_undecided)
            continue
        if entry.verdict == "fail":
            return 1
        if fail_on == "advice" and any(f.advice and f.waived is None for f in entry.findings):
            return 1
        undecided = undecided or (entry.verdict in ("open", "review") and not allow_undecided)
    return 3 if undecided else 0
