"""rights explain --policy P --article A --publisher B: which layer decides each clause, whatever the page shows."""

from __future__ import annotations

import textwrap
from typing import Any

import msgspec

from rights.cli import config as settings
from rights.cli.world import given, world_of
from rights.engine.questions import needs_no_page
from rights.model.case import Case
from rights.model.report import Finding
from rights.model.terms import Clause, Policy

__all__ = ["WORDS", "explained"]

WORDS = {
    "article": "the article's own restriction",
    "prohibition": "what the terms forbid",
    "permission": "an agreement or a permission",
    "widening": "a permission of the terms that widens",
    "terms": "the terms",
    "inherited": "the licence or policy that they extend",
}
"""The layers, the strongest first, in words."""
_VERDICTS = {"not_applicable": "not asked", "open": "open", "pass": "kept", "fail": "broken", "review": "to judge"}


def explained(policy: Policy, options: dict[str, Any], config: settings.Config, clause_id: str | None) -> str:
    """What decides each clause of a policy for an article and a publisher, as text.

    Args:
        policy: the policy.
        options: of the call, as `given` takes them.
        config: the configuration.
        clause_id: only this clause; None = all.
    """
    from rights import extract  # noqa: PLC0415  # --help needs no reader
    from rights.engine.checker import case_for  # noqa: PLC0415  # nor the engine
    from rights.engine.layers import applies, decide_all  # noqa: PLC0415  # ditto

    known = given(config, {**options, "policy": ()})
    known = msgspec.structs.replace(known, pack=msgspec.structs.replace(known.pack, policies=(policy,)))
    world = world_of(known, {"page_url": options.get("page_url")})
    blank = extract.read(b"-", "-", input_format="text")
    case = case_for(world, blank, "republication", policy, options.get("page_url"))
    if case.article is None and len(world.articles) == 1:
        case = msgspec.structs.replace(case, article=world.articles[0])
    findings = [f for f in decide_all(case, []) if clause_id in (None, f.clause)]
    out = [_head(policy, case)]
    out.append(_fill(f"What decides, the strongest first: {'; '.join(WORDS.values())}."))
    value, words = applies(policy, case)
    if words:
        told = {True: "it applies", False: "it does not apply", None: "not known whether it applies"}[value]
        out.append(_fill(f"{told}: only where {words}"))
    out.append("")
    width = max((len(f.clause) for f in findings), default=0)
    clauses = {clause.id: clause for clause in policy.clauses}
    out.extend(_row(finding, clauses.get(finding.clause), width) for finding in findings)
    return "\n".join(line.rstrip("\n") for line in out) + "\n"


def _head(policy: Policy, case: Case) -> str:
    told = [f"{policy.id}: {policy.name}", f"as of {case.as_of.date()}", f"channel {case.channel}"]
    told.append(f"article {case.article.id}" if case.article is not None else "no article's record")
    told.append(f"publisher {case.publisher.id}" if case.publisher is not None else "no publisher's record")
    return ", ".join(told) + "\n"


def _row(finding: Finding, clause: Clause | None, width: int) -> str:
    by_page = finding.verdict in ("open", "review", "fail") and clause is not None and not needs_no_page(clause)
    word = "by page" if by_page else _VERDICTS[finding.verdict]
    lead = f"  {finding.clause:<{width}}  {word:<9}  "
    layer = WORDS[finding.decided_by]
    if finding.decided_by == "inherited" and finding.inherited_from:
        layer = f"inherited from {finding.inherited_from}"
    if by_page:
        return f"{lead}{layer}; what the page shows decides"
    lines = [f"{lead}{layer}"]
    indent = " " * len(lead)
    told = finding.message
    if finding.level == "may":
        told = "a permission" + (f"; it widens {', '.join(clause.widens)}" if clause and clause.widens else "")
    lines += textwrap.wrap(told, 96, initial_indent=indent, subsequent_indent=indent)
    if finding.question and finding.verdict in ("open", "review"):
        lines += textwrap.wrap(f"? {finding.question}", 96, initial_indent=indent, subsequent_indent=indent + "  ")
    if finding.changes_on:
        lines.append(f"{indent}changes on {finding.changes_on}")
    return "\n".join(lines)


def _fill(text: str) -> str:
    return textwrap.fill(text, 96, initial_indent="  ", subsequent_indent="  ")
