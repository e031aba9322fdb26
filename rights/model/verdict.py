"""Verdicts and levels, and the arithmetic over them that the contract fixes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

__all__ = ["LEVELS", "VERDICTS", "Level", "Verdict", "all_of", "any_of", "negate", "one_of", "overall"]

Verdict = Literal["pass", "fail", "review", "open", "not_applicable"]
Level = Literal["must", "must_not", "should", "may"]

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
LEVELS: tuple[Level, ...] = get_args(Level)

_WORST: tuple[Verdict, ...] = ("fail", "open", "review", "pass")
_BEST: tuple[Verdict, ...] = ("pass", "review", "open", "fail")


def _first(order: tuple[Verdict, ...], verdicts: Iterable[Verdict], nothing: Verdict) -> Verdict:
    present = set(verdicts)
    return next((verdict for verdict in order if verdict in present), nothing)


def all_of(verdicts: Iterable[Verdict]) -> Verdict:
    """The worst in the order fail, open, review, pass; not_applicable drops out, and alone stays.

    >>> all_of(["pass", "review", "not_applicable"])
    'review'
    """
    return _first(_WORST, verdicts, "not_applicable")


def any_of(verdicts: Iterable[Verdict]) -> Verdict:
    """The best in the order pass, review, open, fail; not_applicable drops out, and alone stays.

    >>> any_of(["fail", "open"])
    'open'
    """
    return _first(_BEST, verdicts, "not_applicable")


def one_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Exactly one passes: one pass beside only fails is pass, two passes are review (a person says which was meant).

    >>> one_of(["pass", "fail"]), one_of(["pass", "pass"]), one_of(["pass", "open"])
    ('pass', 'review', 'open')
    """
    some = [v for v in verdicts if v != "not_applicable"]
    passes = some.count("pass")
    if passes > 1:
        return "review"
    if passes == 1:
        return "pass" if set(some) <= {"pass", "fail"} else all_of(v for v in some if v != "fail")
    return any_of(some)


def negate(verdict: Verdict) -> Verdict:
    """Swap pass and fail; open, review and not_applicable stay."""
    return {"pass": "fail", "fail": "pass"}.get(verdict, verdict)  # type: ignore[return-value]  # both are verdicts


def overall(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict of a republication from its must and must_not findings; with no active clause it is open.

    >>> overall(["pass", "not_applicable"]), overall(["not_applicable"]), overall(["review", "open"])
    ('pass', 'open', 'open')
    """
    verdict = all_of(verdicts)
    return "open" if verdict == "not_applicable" else verdict
