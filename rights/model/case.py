"""What a rule is given and what it answers: the case, and outcomes with their evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from enum import Enum
from typing import Any

import msgspec

from rights.model.page import Page
from rights.model.records import Article, Entry, Publisher
from rights.model.source import Place
from rights.model.terms import Clause, Lists, Policy
from rights.model.verdict import Verdict

__all__ = ["Case", "Need", "Outcome", "Repair", "Rewrite", "Rule"]


class Need(Enum):
    """What a clause needs before it can be decided; tested by the engine, which says `open` where it is missing."""

    TEXT = "the story's text"
    MARKUP = "the page's mark-up"
    WHOLE_PAGE = "the whole page, with its head"
    ARTICLE = "the original's record"
    PUBLISHER = "the publisher's record"
    ORIGINAL = "the original's text"
    LEDGER = "the ledger of past republications"


class Case(msgspec.Struct, frozen=True):
    """One republication under one policy, with the state of the world.

    as_of: the instant to judge for, aware. page_url: the page's own address where known. original: the original's page
    as read, where given. role: as recognised. ledger: past republications, of all policies and publishers; None where
    no ledger is given, which is not the same as an empty one. comparison: the edit lens's `Comparison` of the original
    with the page where the caller has made one; None = the rules that ask for it make it.
    """

    page: Page
    policy: Policy
    lists: Lists
    as_of: datetime
    role: str = "republication"
    channel: str = "online"
    article: Article | None = None
    publisher: Publisher | None = None
    original: Page | None = None
    page_url: str | None = None
    ledger: tuple[Entry, ...] | None = None
    comparison: Any = None


class Rewrite(msgspec.Struct, frozen=True):
    """One change to the source: replace what stands at `place` (a point = insert) by `text`, raw in the page's format."""

    place: Place
    text: str


class Repair(msgspec.Struct, frozen=True):
    """How to mend a breach: a sentence an editor can follow, and the changes where they can be made by machine."""

    description: str
    rewrites: tuple[Rewrite, ...] = ()
    safe: bool = False


class Outcome(msgspec.Struct, frozen=True):
    """What a rule says of one clause, or of one part of it.

    verdict: pass, fail, review or open (information that only the rule can miss: the article's id in a counter).
    key: of `Rule.messages`; args fill it. required, observed: plain words. places: the evidence, best first; for
    something absent, the place where it belongs. soft: this is about the preferred form only; a fail is advice.
    question, answer: where a person or a record settles it. changes_on: the ISO day on which this answer becomes another
    one by time alone, None where it does not or the day is not known.
    """

    verdict: Verdict
    key: str
    args: Mapping[str, str] = {}
    required: str = ""
    observed: str = ""
    places: tuple[Place, ...] = ()
    repair: Repair | None = None
    question: str | None = None
    answer: str | None = None
    soft: bool = False
    changes_on: str | None = None


class Rule(msgspec.Struct, frozen=True):
    """How one kind of clause is checked.

    id: permanent: ATT, PTY, TXT, LNK, MED, TIM, COM and two digits. name: names the breach ("missing-credit-line").
    kind: the contract's kind. summary: one sentence for lists. options: a frozen msgspec.Struct, the kind's own table;
    `terms/` checks the YAML against it. needs: what this clause needs, given its options. messages: key to template
    with {names}. question: the smallest question when a need is missing or a person must judge.
    check: pure; yields at least one outcome; yields nothing or raises = open.
    forbids: the kind can stand behind must_not (its rule looks for what must not be there, or heeds the level); for the
    others a policy writes a group: {must: not, of: [...]}. bars: the kind only bars something, so that must would ask for
    what is meant to be barred (a member of a group says nothing of the kind).
    allows: the sorts of edits that a permission of this kind means where it widens a clause about edits; empty: all that
    such a clause asks. sorts: the option of this kind that lists the sorts of edits that may be made.
    """

    id: str
    name: str
    kind: str
    summary: str
    options: type[Any]
    messages: Mapping[str, str]
    question: str
    check: Callable[[Any, Clause, Case], Iterator[Outcome]]
    needs: Callable[[Any, Clause], frozenset[Need]] = lambda _options, _clause: frozenset({Need.TEXT})
    forbids: bool = False
    bars: bool = False
    allows: tuple[str, ...] = ()
    sorts: str | None = None
