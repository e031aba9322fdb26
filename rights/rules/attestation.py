"""What only a person can vouch for.

What it checks: whether somebody at the publisher has answered the clause's question, for this story or for all, and
whether the answer keeps the term on the day judged.

Why: some terms cannot be seen on a page at all: who answers for claims by others, which code of ethics is followed,
whether a story is sold on. Unasked, such a term would look kept.

Passes: the publisher's record holds an answer, in force on that day, that keeps the term. Who said so, when, and on what
evidence is quoted.

Fails: the answer in force says that the term is not kept.

Cannot tell: nobody has answered, the answer has ended, or it was given after the day judged. Silence is never consent.

Source: the publisher's record, attestations (the contract, section 5).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options, Texts, as_tuple

__all__ = ["RULE", "AttestationOptions"]


class AttestationOptions(Options, frozen=True, kw_only=True):
    """What is asked stands in the clause's `ask`; the options say how an answer counts."""

    wanted: Annotated[Literal["yes", "no"], Meta(description="The answer that keeps the term: yes or no.")] = "yes"
    grant: Annotated[
        Texts | None,
        Meta(description="What an agreement in the publisher's record has to grant so that nobody need be asked."),
    ] = None


def check(options: AttestationOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome: as the person in charge has answered."""
    yield settle(
        clause,
        case,
        Outcome(
            "open",
            "unanswered",
            {"says": clause.says},
            required=f"the terms require: {clause.says}" if clause.says else "the terms require a person's word",
            observed="" if case.publisher is not None else "no publisher's record is given",
            question=clause.ask or RULE.question,
        ),
        wanted=options.wanted,
        grants=as_tuple(options.grant),
    )


RULE = Rule(
    id="COM02",
    name="not-vouched-for",
    kind="attestation",
    summary="A person at the publisher vouches for what no page can show.",
    options=AttestationOptions,
    messages={**MESSAGES, "unanswered": "nobody has answered for this term"},
    question="Is this term kept?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
