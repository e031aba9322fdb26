"""Which of a syndicator's policies a republication falls under: by date, by tier, by what the publisher was granted.

Never one at random: where it is not known which applies, all that may apply are reported, and the report says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

import msgspec

from rights.engine.facts import about_publisher
from rights.engine.layers import RESTRICTION, applies
from rights.engine.recognise import Role
from rights.model.case import Case
from rights.model.report import Finding, Republication
from rights.model.terms import Policy
from rights.model.verdict import overall

__all__ = ["choose", "doubted"]

_COPIES = ("republication", "excerpt")


def choose(roles: list[Role], case_of: Callable[[str, Policy], Case], named: frozenset[str]) -> list[Role]:
    """The roles without those whose policies do not apply.

    Args:
        roles: as recognised.
        case_of: the case for a role's word and a policy.
        named: ids of policies that the caller named; they stay.
    """
    families: dict[str, list[Role]] = defaultdict(list)
    for role in roles:
        if role.policy is not None and role.role in _COPIES and role.policy.id not in named:
            families[role.policy.family].append(role)
    instead: dict[int, Role | None] = {}
    for role in roles:
        if role.policy is not None and role.policy.id in named and role.policy.applies is not None:
            value, words = applies(role.policy, case_of(role.role, role.policy))
            note = {
                True: None,
                False: f"the policy was named, although it applies only where {words}",
                None: f"the policy was named; it applies only where {words}, which is not known",
            }[value]
            told = "; ".join(one for one in (role.assumed, note) if one) or None
            instead[id(role)] = msgspec.structs.replace(role, assumed=told)
    for some in families.values():
        _choose_one(some, case_of, instead)
    chosen = (instead.get(id(role), role) for role in roles)
    return [role for role in chosen if role is not None]


def _is_special(policy: Policy) -> bool:
    """Whether a policy applies to certain publishers, whatever the story."""
    one = policy.applies
    return one is not None and one.when is not None and not (one.from_ or one.until) and about_publisher(one.when)


def _choose_one(some: list[Role], case_of: Callable[[str, Policy], Case], instead: dict[int, Role | None]) -> None:
    """Decide about the policies of one syndicator."""
    if all(role.policy is None or role.policy.applies is None for role in some):
        return
    told = [(role, role.policy, *applies(role.policy, case_of(role.role, role.policy))) for role in some if role.policy]
    sure = [policy.id for _, policy, value, _ in told if value and policy.applies is not None]
    # special terms for certain publishers hold where somebody shows that this is one; else the general ones do
    general = any(policy.applies is None for _, policy, _, _ in told)
    kept = [
        (role, policy, value, words)
        for role, policy, value, words in told
        if value is not False
        and (policy.applies is not None or not sure)
        and not (value is None and general and _is_special(policy))
    ]
    if not kept:
        # the terms of this day, or of this tier, are not there: reported, and held to none
        first, policy, _, _ = told[0]
        reasons = "; ".join(f"{one.id} only where {words}" for _, one, _, words in told)
        assumed = f"none of the policies of {policy.name} applies: {reasons}"
        for role in some:
            instead[id(role)] = None
        instead[id(first)] = Role(first.role, None, first.signs, policy.name, assumed)
        return
    for role in some:
        instead[id(role)] = None
    open_ones = [policy.id for _, policy, value, _ in kept if value is None]
    for role, policy, value, words in kept:
        notes = [role.assumed] if role.assumed else []
        if value is None:
            notes.append(f"not known whether the policy {policy.id} applies: only where {words}")
        elif len(kept) > 1 and open_ones and policy.applies is None:
            notes.append(f"another policy may apply instead: {', '.join(open_ones)}")
        elif len(told) > len(kept) and policy.applies is None:
            out = [(one.id, why) for other, one, _, why in told if all(other is not here for here, *_ in kept)]
            left = "; ".join(f"{name} only where {why}" for name, why in out)
            notes.append(f"the syndicator's other policies are left out: {left}")
        doubt = words if value is None else None
        instead[id(role)] = msgspec.structs.replace(role, assumed="; ".join(notes) or None, doubt=doubt)


def doubted(entries: list[Republication], roles: list[Role]) -> list[Republication]:
    """The entries, with breaches of terms that may not apply left open.

    Where it is not known which of a syndicator's policies applies, only what breaks each of them is surely broken.

    Args:
        entries: of one page.
        roles: those that the entries were made for, in the same order.
    """
    out = []
    for entry, role in zip(entries, roles, strict=True):
        if role.doubt is None or role.policy is None:
            out.append(entry)
            continue
        family = role.policy.family
        others = [
            other
            for other, one in zip(entries, roles, strict=True)
            if one is not role and one.policy is not None and one.policy.family == family and one.role in _COPIES
        ]
        shared = [{f.kind for f in other.findings if f.verdict == "fail" and f.counts} for other in others]
        sure = set.intersection(*shared) if shared else set()
        findings = tuple(
            _open(finding, role.doubt) if finding.kind not in sure else finding for finding in entry.findings
        )
        verdict = overall(finding.verdict for finding in findings if finding.counts)
        out.append(msgspec.structs.replace(entry, findings=findings, verdict=verdict))
    return out


def _open(finding: Finding, doubt: str) -> Finding:
    """A breach of terms of which nobody knows whether they apply: open, with that question."""
    if finding.verdict != "fail" or finding.clause == RESTRICTION:
        return finding
    return msgspec.structs.replace(
        finding,
        verdict="open",
        message=f"cannot decide, as it is not known whether these terms apply: {finding.message}",
        question=f"Is it so that {doubt}?",
        answer="give the publisher's record with --publisher FILE and the original's with --article FILE",
        fix=None,
        parts=tuple(_open(part, doubt) for part in finding.parts),
    )
