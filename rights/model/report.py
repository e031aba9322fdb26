"""What comes out: findings, one entry per republication, and the report that every renderer writes from."""

from __future__ import annotations

import msgspec

from rights.model.source import Location
from rights.model.terms import TermsSource
from rights.model.verdict import Level, Verdict

__all__ = [
    "Crash",
    "Edit",
    "EditTerms",
    "Finding",
    "FindingCounts",
    "Fix",
    "LensTerms",
    "OriginalRef",
    "PageCounts",
    "PolicyRef",
    "Report",
    "Republication",
    "Summary",
    "Tool",
    "Unread",
    "Waived",
]

SCHEMA_VERSION = 1


class Edit(msgspec.Struct, frozen=True):
    """Replace the source between the two places (1-based, end exclusive; equal = insert) by `text`."""

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


class Fix(msgspec.Struct, frozen=True):
    """How to mend it. safe: applying the edits changes nothing but what the terms ask for."""

    description: str
    safe: bool = False
    edits: tuple[Edit, ...] = ()


class Waived(msgspec.Struct, frozen=True):
    """A waiver that covers a finding; the finding keeps its verdict."""

    reason: str
    by: str
    until: str


class Finding(msgspec.Struct, frozen=True):
    """One clause decided for one republication, with its evidence (contract, section 3).

    question: the smallest question that would settle an open or review finding, else None. answer: how to give the
    answer (an attestation's clause, a record's field, an option), in words, or None. says: the clause in our words.
    changes_on: the next ISO day on which the answer changes by time alone. inherited_from: id of the policy that the
    clause was inherited from. decided_by: which layer decided, in one word (`engine.layers`).
    """

    clause: str
    kind: str
    rule: str
    level: Level
    verdict: Verdict
    message: str
    required: str
    observed: str
    terms: TermsSource
    fingerprint: str
    locations: tuple[Location, ...] = ()
    parts: tuple[Finding, ...] = ()
    fix: Fix | None = None
    waived: Waived | None = None
    question: str | None = None
    answer: str | None = None
    says: str = ""
    changes_on: str | None = None
    inherited_from: str | None = None
    decided_by: str = "terms"

    @property
    def advice(self) -> bool:
        """A broken should: counted as advice, not gated by default."""
        return self.verdict == "fail" and self.level == "should"

    @property
    def counts(self) -> bool:
        """Whether it counts in the page's verdict and the exit status."""
        return self.level in ("must", "must_not") and self.waived is None


class PolicyRef(msgspec.Struct, frozen=True):
    """The policy that was applied, exactly."""

    id: str
    version: str
    sha256: str
    name: str = ""
    status: str = ""


class OriginalRef(msgspec.Struct, frozen=True):
    """The original that the page republishes, as far as known."""

    id: str | None = None
    url: str | None = None
    title: str | None = None


class Republication(msgspec.Struct, frozen=True):
    """One page under one policy. role: republication, excerpt, mention, original or unrelated.

    recognised_by: in words, what made it that role, each with its place; assumed: what was taken for granted, in words
    (a page without any address is taken for a republication).
    newsroom: the newsroom that the page credits where no policy for it is loaded.
    next_check: the earliest day on which an answer changes by time alone. stale: in words, where the terms were read
    longer ago than is allowed.
    """

    source: str
    format: str
    role: str
    policy: PolicyRef | None
    original: OriginalRef | None
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    title: str | None = None
    recognised_by: tuple[Recognised, ...] = ()
    assumed: str | None = None
    newsroom: str | None = None
    sha256: str = ""
    next_check: str | None = None
    stale: str | None = None


class Recognised(msgspec.Struct, frozen=True):
    """One sign by which the page was recognised: the sign in words and its place."""

    sign: str
    location: Location | None = None


class Unread(msgspec.Struct, frozen=True):
    """A page that could not be read or fetched, and why."""

    source: str
    reason: str


class Crash(msgspec.Struct, frozen=True):
    """A rule that stopped on an internal error: what a bug report needs, without the page's text."""

    source: str
    policy: str
    clause: str
    rule: str
    error: str
    traceback: str


class PageCounts(msgspec.Struct):
    """Pages by what they turned out to be."""

    read: int = 0
    unread: int = 0
    republications: int = 0
    pass_: int = msgspec.field(default=0, name="pass")
    fail: int = 0
    review: int = 0
    open: int = 0
    mentions: int = 0
    originals: int = 0
    unrelated: int = 0


class FindingCounts(msgspec.Struct):
    """Findings by verdict; advice = broken should clauses; waived ones are counted only there."""

    pass_: int = msgspec.field(default=0, name="pass")
    fail: int = 0
    advice: int = 0
    review: int = 0
    open: int = 0
    waived: int = 0


class Summary(msgspec.Struct):
    """The counts at the end of a report."""

    pages: PageCounts
    findings: FindingCounts


class Tool(msgspec.Struct, frozen=True):
    """The program that wrote the report."""

    name: str
    version: str


class Report(msgspec.Struct, frozen=True):
    """One run. as_of: RFC 3339. crashes are not part of the JSON report; the command line writes them to files."""

    tool: Tool
    as_of: str
    republications: tuple[Republication, ...]
    unread: tuple[Unread, ...]
    summary: Summary
    schema_version: int = SCHEMA_VERSION
    crashes: tuple[Crash, ...] = ()


class EditTerms(msgspec.Struct, frozen=True):
    """What the terms say of one edit: the clause that decides it, and its verdict were this the only edit."""

    clause: str
    verdict: Verdict


class LensTerms(msgspec.Struct, frozen=True):
    """What a policy says of a comparison: its clauses about edits, decided, and for each edit the one that decides it.

    edits: in the order of the comparison's edits; None where no clause asks about the edit.
    """

    policy: PolicyRef
    findings: tuple[Finding, ...]
    edits: tuple[EditTerms | None, ...]
