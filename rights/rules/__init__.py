"""The table of rules: which module checks which kind of clause, loaded when a policy first asks for it."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from rights.model.case import Rule

__all__ = ["GROUPS", "KINDS", "by_id", "by_name", "every", "get"]

_MODULES: dict[str, str] = {
    "credit_line": "credit_line",
    "byline": "byline",
    "link_back": "link_back",
    "link_attributes": "link_attributes",
    "licence_statement": "licence_statement",
    "tagline": "tagline",
    "logo": "logo",
    "tracker": "tracker",
    "canonical": "canonical",
    "third_party_images": "third_party_images",
    "own_images": "own_images",
    "eligible_publisher": "eligible_publisher",
    "eligible_content": "eligible_content",
    "permission": "permission",
    "notify": "notify",
    "time_window": "time_window",
    "embargo": "embargo",
    "volume": "volume",
    "resale": "resale",
    "ads": "ads",
    "paywall": "paywall",
    "social_mention": "social_mention",
    "corrections": "corrections",
    "channel": "channel",
    "framing": "framing",
    "endorsement": "endorsement",
    "ai_use": "ai_use",
    "body_edits": "body_edits",
    "headline": "headline",
    "change_note": "change_note",
    "whole_text": "whole_text",
    "excerpt_limit": "excerpt_limit",
    "translation": "translation",
    "body_links": "body_links",
    "embeds": "embeds",
    "as_of_disclaimer": "as_of_disclaimer",
    "attestation": "attestation",
}
"""Kind of clause to the name of the module in this package that holds its RULE."""

KINDS: tuple[str, ...] = tuple(_MODULES)
"""All kinds of clause, groups aside."""

GROUPS: tuple[str, ...] = ("any_of", "all_of", "one_of", "not")


@cache
def get(kind: str) -> Rule | None:
    """The rule for a kind of clause; None for a group, or what is no kind at all."""
    name = _MODULES.get(kind)
    if name is None:
        return None
    rule = import_module(f"{__name__}.{name}").RULE
    assert isinstance(rule, Rule)
    return rule


def every() -> tuple[Rule, ...]:
    """All rules, in the order of the contract's kinds. Loads every module: for lists and lookups only."""
    return tuple(rule for kind in KINDS if (rule := get(kind)) is not None)


def by_name(name: str) -> Rule | None:
    """The rule that names its breach so ("missing-credit-line")."""
    return next((rule for rule in every() if rule.name == name), None)


def by_id(rule_id: str) -> Rule | None:
    """The rule with this permanent id ("ATT01"), in either case."""
    wanted = rule_id.upper()
    return next((rule for rule in every() if rule.id == wanted), None)
