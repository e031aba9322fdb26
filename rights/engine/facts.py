"""Conditions over the closed facts of `terms.facts`, decided with three values: true, false, and not known."""

from __future__ import annotations

from typing import Any

from rights.model.case import Case
from rights.model.terms import Condition

__all__ = ["day_of_original", "holds"]


def holds(condition: Condition, case: Case) -> tuple[bool | None, str]:
    """Whether the condition is true, false or (None) not known, and the condition in words."""
    if condition.fact is not None:
        return _fact(condition.fact, condition.is_in, case)
    if condition.not_ is not None:
        value, words = holds(condition.not_, case)
        return (None if value is None else not value), f"not ({words})"
    some, joint, decisive = (condition.all_of, " and ", False) if condition.all_of else (condition.any_of, " or ", True)
    values = [holds(child, case) for child in some]
    words = joint.join(words for _, words in values)
    if any(value is decisive for value, _ in values):
        return decisive, words
    return (None if any(value is None for value, _ in values) else not decisive), words


def _fact(name: str, wanted: tuple[Any, ...], case: Case) -> tuple[bool | None, str]:
    listed = " or ".join(str(w).lower() if isinstance(w, bool) else str(w) for w in wanted)
    words = f"{name.replace('_', ' ')} is {listed}"
    if name in ("permission", "approval", "licence_for"):
        return _granted(name, wanted, case), words
    seen = _values(name, case)
    if seen is None:
        return None, words
    return any(_same(value, want) for value in seen for want in wanted), words


def _values(name: str, case: Case) -> tuple[Any, ...] | None:
    publisher, article, page = case.publisher, case.article, case.page
    if name == "channel":
        return (case.channel,)
    if name == "use":
        return ("excerpt",) if case.role == "excerpt" else ("whole",)
    if name == "language":
        return _given(article.language if article is not None else None) or _given(
            page.language.value if page.language else None
        )
    if name.startswith("publisher.") and publisher is not None:
        return {
            "publisher.kind": _given(publisher.kind),
            "publisher.region": publisher.regions or None,
            "publisher.commercial": _given(publisher.commercial),
            "publisher.paywall": _given(publisher.paywall),
            "publisher.membership": publisher.memberships or None,
        }.get(name)
    if article is not None:
        return {"section": _given(article.section), "tag": article.tags or None}.get(name)
    return None


def _given(value: Any) -> tuple[Any, ...] | None:
    return None if value is None else (value,)


def _same(value: Any, wanted: Any) -> bool:
    if isinstance(value, str) and isinstance(wanted, str):
        one, two = value.casefold(), wanted.casefold()
        return one == two or one.startswith(two + "-")
    return bool(value == wanted)


def _granted(name: str, wanted: tuple[Any, ...], case: Case) -> bool | None:
    """True where an agreement in force grants it; otherwise nobody knows.

    A person's word on the clause settles the clause itself ("is the text unchanged?"), so it is not asked here.
    """
    from rights.rules import _attested  # noqa: PLC0415  # loaded only where a grant can matter

    grants = [form for want in wanted for form in (str(want), f"{name}:{want}")]
    by_agreement = _attested.agreed(case, grants)
    return True if by_agreement is not None and by_agreement.keeps else None


def day_of_original(case: Case) -> str | None:
    """The ISO day on which the original was published: from its record, else the republication's own date."""
    if case.article is not None and case.article.published_at:
        return case.article.published_at[:10]
    if case.page.published_at is not None:
        return case.page.published_at.value[:10]
    return None
