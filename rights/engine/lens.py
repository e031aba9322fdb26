"""What a policy says of the edits between an original and a republication: its clauses about them, and each edit alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from rights.engine.checker import World, article_for, case_for
from rights.engine.decide import decide
from rights.match import Comparison, Edit
from rights.model.case import Case
from rights.model.page import Page
from rights.model.records import Article
from rights.model.report import EditTerms, Finding, LensTerms, PolicyRef
from rights.model.terms import Clause, Policy
from rights.model.verdict import Verdict
from rights.rules import _edits

__all__ = ["KINDS", "judged", "lay_beside"]

KINDS = frozenset(
    {"body_edits", "headline", "change_note", "whole_text", "excerpt_limit", "translation", "body_links", "corrections"}
)
"""Kinds of clause that look at what was changed."""

_EACH = frozenset({"body_edits", "headline", "body_links", "excerpt_limit", "whole_text"})
"""Those of them that have a say on single edits."""
_JUDGES: dict[str, set[str]] = {
    "headline_style": {"headline"},
    "headline_rewrite": {"headline"},
    "link_removed": {"body_links", "body_edits"},
    "paragraph_removed": {"body_edits", "excerpt_limit", "whole_text"},
    "truncated": {"body_edits", "excerpt_limit", "whole_text"},
    "excerpt_quoted": {"body_edits", "excerpt_limit", "whole_text"},
}
"""Class of an edit to the kinds of clause that judge it, where that is not the one about edits alone."""
_RANK: dict[Verdict, int] = {"fail": 0, "open": 1, "review": 2, "pass": 3, "not_applicable": 4}


def lay_beside(
    original: Page, republication: Page, articles: Sequence[Article], day: date | None, policy: Policy | None = None
) -> Comparison:
    """Compare two pages; where the original's record holds several versions, with the one that fits best.

    Args:
        original: as it was given.
        republication: the page to compare with it.
        policy: whose terms the edits are held to, where there are any; it tells which record is meant.
        articles: the original's record, one or many to choose from.
        day: of the original, from which "today" is counted; what its record says where None.
    """
    article = article_for(republication, tuple(articles), policy) if policy is not None else None
    if policy is None and len(articles) == 1:
        article = articles[0]
    found = _edits.beside(original, republication, article, day)
    assert found is not None, "an original was given"
    comparison = found.comparison
    if found.version is None:
        return comparison
    return msgspec.structs.replace(comparison, notes=(f"compared with {found.version}", *comparison.notes))


def judged(
    world: World, original: Page, republication: Page, policy: Policy, day: date | None
) -> tuple[Comparison, LensTerms]:
    """Compare two pages, as `lay_beside` does, and hold the edits to a policy.

    Returns: the comparison as `lay_beside` makes it, and for each of its edits the clause that decides it.
    """
    comparison = lay_beside(original, republication, world.articles, day, policy)
    case = msgspec.structs.replace(
        case_for(world, republication, "republication", policy, None), original=original, comparison=comparison
    )
    findings = tuple(
        finding for clause in policy.clauses if _kinds(clause) & KINDS for finding in decide(clause, case, [])
    )
    each = [clause for clause in policy.clauses if clause.level != "may" and _kinds(clause) & _EACH]
    said = tuple(_alone(edit, comparison, each, case) for edit in comparison.edits)
    reference = PolicyRef(policy.id, policy.version, policy.sha256, policy.name, policy.status)
    return comparison, LensTerms(reference, findings, said)


def _kinds(clause: Clause) -> set[str]:
    return {clause.kind} | {kind for child in clause.of for kind in _kinds(child)}


def _alone(edit: Edit, comparison: Comparison, clauses: list[Clause], case: Case) -> EditTerms | None:
    """The strictest word on one edit: each clause is decided as if it were the only one."""
    if edit.class_ == "boilerplate_around" and edit.certain:
        return None
    only = msgspec.structs.replace(comparison, edits=(edit,))
    best: EditTerms | None = None
    for finding in _findings(only, clauses, case, edit):
        if best is None or _RANK[finding.verdict] < _RANK[best.verdict]:
            best = EditTerms(finding.clause, finding.verdict)
    return best


def _findings(only: Comparison, clauses: list[Clause], case: Case, edit: Edit) -> Iterator[Finding]:
    case = msgspec.structs.replace(case, comparison=only)
    for clause in clauses:
        if _kinds(clause) & _JUDGES.get(edit.class_, {"body_edits"}):
            yield decide(clause, case, [])[0]
