"""Runs a policy's examples through the real reader, rules and engine, and says where something else came out."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from rights import extract, rules
from rights.engine.checker import COPIES, Checker, World
from rights.engine.facts import asks_for_grant
from rights.engine.recognise import Known, recognise
from rights.engine.stand_in import stands_in
from rights.errors import InputError
from rights.model.page import Page
from rights.model.report import Finding, Republication
from rights.model.terms import Clause, Lists, Policy
from rights.terms.runs import Expected, Run, every_clause

__all__ = ["Came", "Mismatch", "Unbroken", "came_out", "mismatches", "unbroken"]

_TOLD = 6
"""Findings that a mismatch of the whole page tells."""


class Came(msgspec.Struct, frozen=True):
    """What one run came to.

    entry: the page under the policy; None where it could not be read, `trouble` says why. findings: clause (and member
    of a group) to its findings, the duty first and the preferred form behind it. recognised: in words, what the page was
    taken for where nobody said whose story it is, or None where it was recognised (or need not be).
    """

    run: Run
    entry: Republication | None
    findings: dict[str, tuple[Finding, ...]] = {}
    recognised: str | None = None
    trouble: str | None = None

    def verdict(self, clause: str) -> str:
        """The verdict of a clause, or of the page ("overall"); "" where there is none."""
        if clause == "overall":
            return self.entry.verdict if self.entry is not None else ""
        found = self.findings.get(clause)
        return found[0].verdict if found else ""

    def reaches(self, clause: str, verdict: str) -> bool:
        """Whether the clause came to that verdict; "advice" = its preferred form is missing, or it is a broken should."""
        if verdict == "advice":
            return any(finding.advice for finding in self.findings.get(clause, ()))
        return self.verdict(clause) == verdict


class Mismatch(msgspec.Struct, frozen=True):
    """Something that came out otherwise than an example says; message: in the words of the finding."""

    example: str
    clause: str
    expected: str
    got: str
    message: str
    line: int
    column: int


class Unbroken(msgspec.Struct, frozen=True):
    """A clause that no example breaks. literal: it asks for a wording or an address, where a slip would go unseen."""

    clause: Clause
    literal: bool


def came_out(policy: Policy, lists: Lists, run: Run) -> Came:
    """Judge one run.

    Args:
        policy: whose example it is.
        lists: the shared word lists.
        run: as `rights.terms.runs` gives it.
    """
    try:
        page = extract.read(run.page, "page")
        reason = page.damaged or stands_in(page)
        original = extract.read(run.original, "original") if run.original is not None else None
    except InputError as error:
        return Came(run, None, trouble=error.message)
    if reason is not None:
        return Came(run, None, trouble=f"the page can't be read: {reason}")
    world = World(
        policies=(policy,),
        lists=lists,
        as_of=run.as_of,
        named=frozenset({policy.id}),
        articles=(run.article,) if run.article is not None else (),
        publisher=run.publisher,
        original=original,
        channel=run.channel,
        page_url=run.page_url,
        ledger=run.ledger,
    )
    checker = Checker(world)
    entries = checker.judge(page, page_url=run.page_url, named=world.named)
    crashes = checker.report().crashes
    if crashes:
        return Came(run, None, trouble=f"the rule {crashes[0].rule} stopped on an internal error: {crashes[0].error}")
    entry = next((e for e in entries if e.policy is not None and e.policy.id == policy.id and e.role in COPIES), None)
    if entry is None:
        return Came(run, None, trouble="the page does not come under the policy")
    taken = None
    if run.recognised and not policy.base:
        taken = _taken_for(page, policy, lists, run.page_url)
    return Came(run, entry, _by_clause(entry.findings), taken)


def _taken_for(page: Page, policy: Policy, lists: Lists, page_url: str | None) -> str | None:
    """What a page is taken for without being told whose it is; None where it is recognised."""
    roles = recognise(page, Known((policy,), lists), page_url=page_url)
    mine = [role for role in roles if role.policy is not None and role.policy.id == policy.id]
    if any(role.role in COPIES for role in mine):
        return None
    first = (mine or roles)[0]
    signs = "; ".join(sign.words for sign in first.signs[:3])
    whose = f" of {first.newsroom}" if first.newsroom and first.role in COPIES else ""
    return f"{first.role}{whose}{f' ({signs})' if signs else ''}"


def _by_clause(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    out: dict[str, tuple[Finding, ...]] = {}
    for finding in findings:
        out[finding.clause] = (*out.get(finding.clause, ()), finding)
        for name, inner in _by_clause(finding.parts).items():
            out[name] = (*out.get(name, ()), *inner)
    return out


def mismatches(came: Came) -> list[Mismatch]:
    """Where a run came out otherwise than it says."""
    run = came.run
    if came.trouble is not None:
        first = run.expected[0]
        return [Mismatch(run.name, first.clause, first.verdict, "", came.trouble, run.line, run.column)]
    out = [_told(came, expected) for expected in run.expected if not came.reaches(expected.clause, expected.verdict)]
    if came.recognised is not None:
        words = f"it is not recognised as a republication, but taken for: {came.recognised}"
        out.insert(0, Mismatch(run.name, "", "recognised", came.recognised, words, run.line, run.column))
    return out


def _told(came: Came, expected: Expected) -> Mismatch:
    got = came.verdict(expected.clause)
    if expected.clause == "overall":
        assert came.entry is not None
        telling = [f for f in came.entry.findings if f.counts and f.verdict == got]
        words = "; ".join(f"{f.clause}: {f.message}" for f in telling[:_TOLD]) or "no clause is active"
        if len(telling) > _TOLD:
            words += f"; and {len(telling) - _TOLD} more"
    else:
        found = came.findings.get(expected.clause, ())
        words = found[0].message if found else "it was not reached"
        if found and found[0].observed and found[0].observed not in words:
            words += f" ({found[0].observed})"
    return Mismatch(
        came.run.name, expected.clause, expected.verdict, got or "nothing", words, expected.line, expected.column
    )


def unbroken(policy: Policy, came: Iterable[Came]) -> list[Unbroken]:
    """The policy's own clauses that a rule checks and no example breaks, in the order of the file.

    A clause that was inherited as it stands is its parent's to break. One whose worst is review is broken by a review, and
    one that a permission may spare, which nobody knows of, by a change that leaves it open. One that asks for no wording
    and no address counts as broken too where a change that names it comes to review or open, as it says.
    """
    runs = list(came)
    out = []
    for clause in policy.clauses:
        if (clause.origin is not None and not clause.changed) or not _checkable(clause):
            continue
        worst = ("fail", "review") if clause.ambiguous or clause.decides in ("review", "open") else ("fail",)
        spared = any(asks_for_grant(one) for one in (clause.when, clause.unless) if one is not None)
        if not _literal(clause) and any(
            run.run.breaks == clause.id and (run.reaches(clause.id, "review") or run.reaches(clause.id, "open"))
            for run in runs
        ):
            continue
        if spared and any(run.run.breaks == clause.id and run.reaches(clause.id, "open") for run in runs):
            continue
        if not any(run.reaches(clause.id, verdict) for run in runs for verdict in worst):
            out.append(Unbroken(clause, _literal(clause)))
    return out


def _checkable(clause: Clause) -> bool:
    """Whether a rule decides the clause, or a member of the group that it is."""
    if clause.of:
        return any(_checkable(child) for child in clause.of)
    return clause.level != "may" and clause.kind in rules.KINDS and clause.kind != "attestation"


_LITERALS = frozenset({"text", "url", "handles", "hashtags", "image"})
"""Options whose words or addresses a copy has to carry."""


def _literal(clause: Clause) -> bool:
    if clause.level not in ("must", "must_not"):
        return False
    for one in every_clause((clause,)):
        tables = [one.options, *(dated.options for dated in one.by_date)]
        if any(name in _LITERALS and table[name] for table in tables for name in table):
            return True
    return False
