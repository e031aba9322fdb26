"""What formats for machines tell of a rule: its name, its summary and its page, from the rule itself."""

from __future__ import annotations

import sys
from collections.abc import Mapping

import msgspec

from rights import rules
from rights.model.report import Finding

__all__ = ["About", "about"]


class About(msgspec.Struct, frozen=True):
    """One rule: name of the breach, kind of clause, one sentence, its page, and its messages as templates by key."""

    name: str
    kind: str
    summary: str
    help: str
    messages: Mapping[str, str] = {}


def about(finding: Finding) -> About:
    """What is known of the rule that decided a finding; for kinds without a rule so far, that there is none."""
    rule = rules.get(finding.kind)
    if rule is not None and rule.id == finding.rule:
        page = sys.modules[rule.check.__module__].__doc__ or rule.summary
        return About(rule.name, rule.kind, rule.summary, page.strip(), rule.messages)
    kind = finding.kind.replace("_", " ")
    return About(
        name=finding.kind.replace("_", "-"),
        kind=finding.kind,
        summary=f"clauses on: {kind}",
        help=f"Clauses on: {kind}. Each result says what the terms require, what was seen and how to mend it.",
    )
