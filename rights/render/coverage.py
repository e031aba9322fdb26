"""The table of coverage: how much of the survey of real terms the policies express, as Markdown and as data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from rights.model.coverage import HOW, NEEDS, Covered

__all__ = ["as_data", "markdown"]

_NOTE = "<!-- Written by `rights policies coverage SURVEY --output docs/coverage.md`; change a policy, and write it again. -->"
_TELLS = {
    "checks": "by a rule that checks it: the policy's examples bring it to pass and to fail, without anybody's word",
    "judges": "by a rule that finds what a person then judges: the examples bring it to pass and to review",
    "clears": "by a rule that a page or a record brings to pass, and that asks a person otherwise",
    "question": "as a question to a person",
    "permission": "as a permission, which asks nothing",
    "nothing": "as a note that asks nothing",
    "not at all": "not at all",
}


def as_data(found: Sequence[Covered]) -> dict[str, Any]:
    """The counts, and each surveyed clause with how it is expressed."""
    how = Counter(one.how for one in found)
    needs = Counter(one.needs for one in found if one.how == "checks")
    return {
        "surveyed": len(found),
        "policies": len({one.policy for one in found}),
        "how": {name: how[name] for name in HOW},
        "needs": {name: needs[name] for name in NEEDS},
        "clauses": [
            {
                "policy": one.policy,
                "kind": one.kind,
                "how": one.how,
                "clause": one.clause,
                "needs": one.needs or None,
                "why": one.why or None,
            }
            for one in found
        ],
    }


def markdown(found: Sequence[Covered]) -> str:
    """The page."""
    total = len(found)
    how = Counter(one.how for one in found)
    expressed = total - how["not at all"]
    checked = how["checks"] + how["judges"] + how["clears"]
    asking = total - how["permission"] - how["nothing"]
    lines = [
        _NOTE,
        "",
        "# How much of real terms the policies express",
        "",
        (
            f"The survey holds {total} clauses of {len({one.policy for one in found})} syndicators. Of these, {expressed} "
            f"({_share(expressed, total)}) are expressed in `policies/`, and {checked} ({_share(checked, total)}) by a rule that looks "
            f"for something in the page or the records; of the {asking} that ask for something, that is {_share(checked, asking)}."
        ),
        "",
        (
            "What a clause does is not read off its kind: it is what its policy's own examples show once every person's answer is "
            "taken out of them."
        ),
        "",
        "| expressed | clauses | share |",
        "|---|---|---|",
    ]
    lines += [f"| {_TELLS[name]} | {how[name]} | {_share(how[name], total)} |" for name in HOW]
    needs = Counter(one.needs for one in found if one.how == "checks")
    lines += [
        "",
        "## What a check needs",
        "",
        "Of those that a rule checks:",
        "",
        "| needed | clauses | share |",
        "|---|---|---|",
    ]
    lines += [f"| {name} | {needs[name]} | {_share(needs[name], how['checks'])} |" for name in NEEDS]
    lines += ["", "## By kind of clause", "", "The names are the survey's.", ""]
    lines += _table("kind", {one.kind for one in found}, [(one.kind, one.how) for one in found])
    lines += ["", "## By policy", ""]
    lines += _table("policy", {one.policy for one in found}, [(one.policy, one.how) for one in found])
    left = [one for one in found if one.how == "not at all"]
    lines += ["", "## Not expressed, and why", ""]
    lines += [f"- `{one.policy}`, {one.kind.replace('_', ' ')}: {one.why}." for one in left] or ["Nothing."]
    asked = [one for one in found if one.how == "question"]
    lines += ["", "## Only a question", ""]
    lines += [f"- `{one.policy}/{one.clause}` ({one.kind.replace('_', ' ')})" for one in asked]
    return "\n".join(lines) + "\n"


def _table(title: str, names: set[str], pairs: list[tuple[str, str]]) -> list[str]:
    counts = Counter(pairs)
    totals = Counter(name for name, _ in pairs)
    lines = [f"| {title} | {' | '.join(HOW)} | in all |", "|---" * (len(HOW) + 2) + "|"]
    for name in sorted(names, key=lambda one: (-totals[one], one)):
        cells = [str(counts[name, how]) if counts[name, how] else "" for how in HOW]
        lines.append(f"| {name} | {' | '.join(cells)} | {totals[name]} |")
    return lines


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "0 %"
