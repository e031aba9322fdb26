"""What the rules share whose last word is a person's: their options, and the question put where evidence ends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Outcome
from rights.model.source import Place
from rights.model.terms import Clause
from rights.model.verdict import Verdict
from rights.rules._attested import agreed, settle
from rights.rules._options import Options, Texts, as_tuple

__all__ = ["PERMITTED", "Asked", "ask", "either", "excused", "exempting", "permitted", "requires"]


class Asked(Options, frozen=True, kw_only=True):
    """Options of every kind that a person's word can settle."""

    grant: Annotated[
        Texts | None,
        Meta(
            description="What an agreement in the publisher's record has to grant so that the term is kept without "
            "asking; a list: any one of them."
        ),
    ] = None
    wanted: Annotated[
        Literal["yes", "no"], Meta(description="The answer to the clause's own `ask` that keeps the term: yes or no.")
    ] = "yes"


def ask(
    options: Asked,
    clause: Clause,
    case: Case,
    *,
    key: str,
    required: str,
    observed: str,
    question: str,
    args: dict[str, str] | None = None,
    verdict: Verdict = "open",
    places: tuple[Place, ...] = (),
    answer: str | None = None,
    changes_on: str | None = None,
) -> Outcome:
    """A doubt with its question, or what a person's word or an agreement makes of it.

    The rules' own questions are put so that yes keeps the term; `wanted` speaks of the clause's `ask`.
    """
    doubt = Outcome(
        verdict,
        key,
        args or {},
        required=required,
        observed=observed,
        places=places,
        question=clause.ask or question,
        answer=answer,
        changes_on=changes_on,
    )
    wanted = options.wanted if clause.ask else "yes"
    return settle(clause, case, doubt, wanted=wanted, grants=as_tuple(options.grant))


def excused(options: Asked, case: Case, breach: Outcome) -> Outcome:
    """A breach that evidence shows, unless an agreement in force grants it; a bare word does not undo evidence."""
    grants = as_tuple(options.grant)
    allowed = agreed(case, grants) if grants else None
    if allowed is None or not allowed.keeps:
        return breach
    return msgspec.structs.replace(
        breach,
        verdict="pass",
        key="granted",
        args={**breach.args, "said": allowed.said},
        observed=f"{breach.observed}; {allowed.said}",
        repair=None,
        changes_on=None,
    )


PERMITTED = {"permitted": "the terms permit it"}
"""The message of `permitted`."""


def permitted() -> Outcome:
    """For a `may` of a kind that bars things: its options name what is permitted, and a permission has nothing to keep."""
    return Outcome("pass", "permitted", {}, "nothing: the terms permit it", "the terms permit it")


def requires(clause: Clause, what: str) -> str:
    """A requirement in words, as hard as the clause's level."""
    return f"the terms {'ask' if clause.level == 'should' else 'require'} {what}"


def either(words: Iterable[str], joint: str = "or") -> str:
    """Words joined: "a, b or c"."""
    *most, last = words
    return f"{', '.join(most)} {joint} {last}" if most else last


def exempting(words: Texts | None) -> str:
    """What is exempt, as the end of a sentence; nothing where nothing is."""
    return f" (exempt: {either(as_tuple(words))})" if words else ""
