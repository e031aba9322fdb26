"""The story and artificial intelligence.

What it checks: what somebody at the publisher has vouched for: that the text is kept out of training data, or is not
rewritten by a machine. Whether the page tells machines to keep off is said as a sign, and settles nothing.

Why: a licence to publish is none to train on, and a text that a machine has rewritten is no longer its author's.
Neither leaves a trace on the page.

Passes: the publisher's record answers yes, for this story or for all.

Fails: the record answers no.

Cannot tell: nobody has answered, the answer has ended, or it was given after the day judged.

Source: the publisher's record (attestations); the page's head (robots).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._asked import PERMITTED, Asked, ask, permitted, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import as_tuple
from rights.text.late import late

__all__ = ["RULE", "AiUseOptions"]


What = Literal["training", "generation", "transparency", "any"]

_WHAT = {
    "training": "the text is kept out of training data for artificial intelligence",
    "generation": "the text is not rewritten, summarised or translated by artificial intelligence",
    "transparency": "tools of artificial intelligence that use the text say how they work, and do not distort it",
    "any": "the text is not used for artificial intelligence in any way",
}


class AiUseOptions(Asked, frozen=True, kw_only=True):
    """Which use is barred, or bound to what."""

    main = "what"

    what: Annotated[
        What | tuple[What, ...],
        Meta(
            description="training, generation (rewriting, summing up, translating), transparency (tools say how they "
            "work and do not distort), any; a list: each of them."
        ),
    ] = "training"


_OPT_OUT = late(r"\b(?:noai|noimageai|nollm|notrain|google-extended|gptbot|ccbot)\b", re.IGNORECASE)
_RESERVATION = "tdm-reservation"


def check(options: AiUseOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for each use, as the person in charge has answered."""
    if clause.level == "may":
        yield permitted()
        return
    sign = _sign(case)
    observed = f"a page does not show it; {sign[0]}" if sign is not None else "a page does not show it"
    whats: tuple[What, ...] = as_tuple(options.what)
    for what in whats:
        yield ask(
            options,
            clause,
            case,
            key="unanswered",
            required=requires(clause, f"that {_WHAT[what]}"),
            observed=observed,
            question=f"Is it so that {_WHAT[what]}?",
            args={"what": _WHAT[what]},
            places=(sign[1],) if sign is not None else (),
        )


def _sign(case: Case) -> tuple[str, Place] | None:
    """What in the page's head tells machines to keep off; it says what is wished, not what is done."""
    head = case.page.head
    named = (("robots", head.robots),) if head.robots is not None else ()
    for name, fact in (*named, *head.metas):
        reserved = name == _RESERVATION and fact.value.strip() == "1"
        if reserved or (name in {"robots", "googlebot"} and _OPT_OUT.search(fact.value)):
            return f'its head tells machines to keep off ({name}: "{fact.value[:60]}")', Place(
                fact.span.start, fact.span.end
            )
    return None


RULE = Rule(
    id="COM11",
    name="used-for-ai",
    kind="ai_use",
    summary="The story is kept out of artificial intelligence where the terms bar that.",
    options=AiUseOptions,
    messages={**MESSAGES, **PERMITTED, "unanswered": "nobody has vouched that {what}"},
    question="Is the text kept out of training data for artificial intelligence?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
