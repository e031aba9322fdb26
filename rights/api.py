"""Checking one page from Python: the public function, with the clock and the records as arguments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from rights.engine.checker import Checker, World
from rights.errors import UsageError
from rights.extract import read
from rights.model.records import Article, Entry, Publisher
from rights.model.report import Report
from rights.terms import Pack, load_pack

__all__ = ["check"]


def check(
    page: bytes,
    name: str,
    *,
    as_of: datetime,
    policy: str | None = None,
    pack: Pack | None = None,
    page_url: str | None = None,
    original: bytes | None = None,
    articles: Sequence[Article] = (),
    publisher: Publisher | None = None,
    publishers: Sequence[Publisher] = (),
    ledger: Sequence[Entry] | None = None,
    channel: str = "online",
    charset: str | None = None,
    input_format: str | None = None,
) -> Report:
    """Whether one page keeps the terms of whoever wrote it.

    Args:
        page: the bytes as they are stored or were served.
        name: how the report shall name the page.
        as_of: the instant to judge for, with a time zone; the same instant gives the same report.
        policy: id of the policy that the page falls under; None = every policy in the pack tries to recognise it.
        pack: policies and lists; None = the bundled ones.
        page_url: where the page is or will be.
        original: the original's bytes, in any format that a page may have.
        articles: records of originals; the one that fits is used.
        publisher: the publisher's record.
        publishers: a registry; without `publisher` the one on whose host the page stands is taken.
        ledger: past republications; None = not known, which is not the same as none.
        channel: online, print, newsletter, audio or social.
        charset: from the transport, if any.
        input_format: html, markdown, text or ninjs where known; else told from the content.

    Returns: the report, with one entry per policy that the page falls under; none for an unrelated page.

    Raises:
        UsageError: `as_of` has no time zone, or there is no such policy.
        TermsError: a policy has mistakes.

    >>> from datetime import UTC, datetime
    >>> report = check(b"<p>Nothing of anybody's.</p>", "note.html", as_of=datetime(2026, 11, 1, tzinfo=UTC))
    >>> report.summary.pages.unrelated
    1
    """
    if as_of.tzinfo is None:
        raise UsageError("as_of has no time zone", hint="give an aware datetime")
    pack = pack or load_pack()
    if policy is not None and pack.get(policy) is None:
        raise UsageError(f'there is no policy "{policy}"')
    world = World(
        policies=pack.policies if policy is None else tuple(p for p in pack.policies if p.id == policy),
        lists=pack.lists,
        as_of=as_of,
        named=frozenset() if policy is None else frozenset({policy}),
        articles=tuple(articles),
        publisher=publisher,
        registry=tuple(publishers),
        ledger=tuple(ledger) if ledger is not None else None,
        original=read(original, f"the original of {name}") if original is not None else None,
        channel=channel,
        page_url=page_url,
    )
    checker = Checker(world)
    checker.check(page, name, charset=charset, input_format=input_format, page_url=page_url)
    return checker.report()
