"""Suggesting support that there is none.

What it checks: whether wording that the policy lists, or an appeal for gifts that names the newsroom, stands in or
beside the story; and what somebody has vouched for.

Why: a story republished is no partnership: readers must not think that the newsroom backs the publisher, nor that a
gift to the one reaches the other.

Passes: somebody vouches that nothing suggests it.

Fails: somebody has answered that something does.

Cannot tell: nobody has answered; wording that may suggest it is shown to a person.

Source: the page's shown text and links; the publisher's record (attestations).
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
from rights.rules._options import Texts, as_tuple
from rights.rules._urls import on_hosts
from rights.rules._wording import check_texts, names_of, quoted, values_of
from rights.text import match
from rights.text.late import late
from rights.text.names import find_names
from rights.text.template import parse

__all__ = ["RULE", "EndorsementOptions"]


What = Literal["endorsement", "donation"]

_WHAT = {
    "endorsement": "nothing suggests that the newsroom endorses the publisher",
    "donation": "nothing suggests that gifts to the publisher support the newsroom",
}


class EndorsementOptions(Asked, frozen=True, kw_only=True):
    """What must not be suggested."""

    main = "what"

    what: Annotated[
        What | tuple[What, ...],
        Meta(
            description="endorsement (that the newsroom backs the publisher), donation (that gifts to the publisher "
            "support the newsroom); a list: each of them."
        ),
    ] = "endorsement"
    phrases: Annotated[
        Texts | None,
        Meta(description='Wording that would suggest it ("our partner {name}"); what is found is shown to a person.'),
    ] = None

    def __post_init__(self) -> None:
        """See that the wordings can be read."""
        check_texts(self.phrases)


_USUAL = (
    "endorsed by {name}",
    "recommended by {name}",
    "approved by {name}",
    "sponsored by {name}",
    "supported by {name}",
    "an official partner of {name}",
    "{name} endorses",
    "{name} recommends",
)
"""Wordings that suggest an endorsement whatever the policy lists."""

_GIFT = late(
    r"\b(?:donat(?:e|es|ing|ion|ions)|gifts?|contribut(?:e|ion|ions)|support (?:us|our|this)|chip in|become a member"
    r"|spende(?:n|t)?|unterstütz(?:en|e|t)|dona(?:r|ciones|ción)?|apoya|apoie|doe|doação|faire un don|soutenez)\b",
    re.IGNORECASE,
)
"""Words of an appeal for gifts."""

_ZONES = frozenset({"story", "edge", "promo"})


def check(options: EndorsementOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for each thing that must not be suggested."""
    if clause.level == "may":
        yield permitted()
        return
    whats: tuple[What, ...] = as_tuple(options.what)
    for what in whats:
        found = _phrase(what, options, case)
        if found is None and what == "donation":
            found = _appeal(case)
        observed = found[0] if found is not None else "no wording that would suggest it was found"
        yield ask(
            options,
            clause,
            case,
            key="unanswered" if found is None else "seen",
            required=requires(clause, f"that {_WHAT[what]}"),
            observed=observed,
            question=f"Is it so that {_WHAT[what]}?",
            args={"what": _WHAT[what], "observed": observed},
            verdict="open" if found is None else "review",
            places=(found[1],) if found is not None else (),
        )


def _phrase(what: What, options: EndorsementOptions, case: Case) -> tuple[str, Place] | None:
    """The first wording that would suggest it, in or beside the story."""
    texts = (*as_tuple(options.phrases), *(_USUAL if what == "endorsement" else ()))
    values = values_of(case)
    names = [name.casefold() for name in names_of(case)]
    for at, block in enumerate(case.page.blocks):
        if block.zone not in _ZONES:
            continue
        folded = block.text.casefold()
        named = any(name in folded for name in names)
        for text in texts:
            if not named and "{name}" in text:
                continue
            found = match.find(parse(text), values, [block.text])
            if found is not None:
                return f"it says {quoted(block.text)}", Place(found.start, found.end, at)
    return None


def _appeal(case: Case) -> tuple[str, Place] | None:
    """An appeal for gifts that names the newsroom, and does not lead to the newsroom itself."""
    names = names_of(case)
    hosts = case.policy.recognise.own_hosts
    for at, block in enumerate(case.page.blocks):
        if block.zone not in _ZONES:
            continue
        gift = _GIFT.search(block.text)
        if gift is None or not find_names(block.text, names):
            continue
        if any(link.block == at and on_hosts(link.url, hosts, case.page_url) for link in case.page.links):
            continue
        return f"an appeal names the newsroom: {quoted(block.text)}", Place(gift.start(), gift.end(), at)
    return None


RULE = Rule(
    id="COM08",
    name="implied-endorsement",
    kind="endorsement",
    summary="Nothing suggests that the newsroom backs the publisher, or that gifts reach it.",
    options=EndorsementOptions,
    messages={
        **MESSAGES,
        **PERMITTED,
        "unanswered": "nobody has vouched that {what}",
        "seen": "for a person to judge: {observed}",
    },
    question="Is it so that nothing suggests an endorsement?",
    check=check,
    forbids=True,
    bars=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
