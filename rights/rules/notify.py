"""Telling the syndicator that its story ran.

What it checks: whether the ledger gives the day on which the syndicator was told of this republication, or somebody at
the publisher vouches for it, in the form that the terms name: a note, a working link, a PDF, a tear sheet.

Why: newsrooms that give their stories away live by showing funders how far they travel. A message leaves no trace on a
page, so only the ledger or a person can say that it was sent.

Passes: the ledger's line of this republication says when the syndicator was told; or the publisher's record answers yes
for this story, or for all ("every story is reported on the day it runs").

Fails: the syndicator was told later than the terms allow; the record answers no.

Cannot tell: nobody has answered, the answer has ended, or it was given after the day judged. Where the ledger gives that
day for other stories and not for this one, a person is asked (review).

Source: the ledger (notified_on); the publisher's record, attestations (the contract, section 5).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.records import Entry
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._days import Moment, as_of, entry_of, read
from rights.rules._options import Options, Texts, as_tuple

__all__ = ["RULE", "NotifyOptions"]

_PROOFS = {
    "note": "a note",
    "link": "the republication's link",
    "pdf": "a PDF of it",
    "image": "a picture of the page",
    "tear_sheet": "a tear sheet",
    "figures": "its readership figures",
}


class NotifyOptions(Options, frozen=True, kw_only=True):
    """Who is told, and with what."""

    proof: Annotated[
        Literal["note", "link", "pdf", "image", "tear_sheet", "figures"]
        | tuple[Literal["note", "link", "pdf", "image", "tear_sheet", "figures"], ...],
        Meta(description="What is sent: note, link, pdf, image, tear_sheet, figures; a list: any one of them."),
    ] = "note"
    to: Annotated[str | None, Meta(description="Who is told: an address, or a purpose from the policy's contacts.")] = (
        None
    )
    within_days: Annotated[
        Annotated[int, Meta(ge=1)] | None, Meta(description="Within how many days of publication, where terms say so.")
    ] = None
    wanted: Annotated[Literal["yes", "no"], Meta(description="The answer that keeps the term: yes or no.")] = "yes"
    grant: Annotated[
        Texts | None,
        Meta(description="What an agreement in the publisher's record has to grant so that nobody need be asked."),
    ] = None


def check(options: NotifyOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome: as the ledger says, or the person in charge has answered."""
    proof = " or ".join(_PROOFS[one] for one in as_tuple(options.proof))
    days = (
        f" within {options.within_days} {'day' if options.within_days == 1 else 'days'}" if options.within_days else ""
    )
    to = case.policy.contacts.get(options.to, options.to) if options.to else case.policy.name
    required = f"the terms require {proof} to {to}{days}"
    line = entry_of(case)
    told = read(line.notified_on) if line is not None else None
    if line is not None and told is not None and told.day <= as_of(case).day:
        yield _told(options, line, told, required)
        return
    others = [one for one in case.ledger or () if line is not None and one is not line and one.policy == line.policy]
    kept = any(one.notified_on for one in others)
    yield settle(
        clause,
        case,
        Outcome(
            "review" if kept else "open",
            "unanswered",
            {"to": to, "proof": proof},
            required=required,
            observed="the ledger gives no day on which the syndicator was told of this story"
            if line is not None
            else "a page does not show whether anybody was told",
            question=clause.ask or f"Has {to} been sent {proof}{days}?",
        ),
        wanted=options.wanted,
        grants=as_tuple(options.grant),
    )


def _told(options: NotifyOptions, line: Entry, told: Moment, required: str) -> Outcome:
    """What comes of a day in the ledger on which the syndicator was told."""
    observed = f"the ledger says that the syndicator was told on {told.said}"
    ran = read(line.republished_on)
    if options.within_days and ran is not None and (told.day - ran.day).days > options.within_days:
        late = f"{observed}; the story had appeared on {ran.said}"
        return Outcome("fail", "late", {"day": told.said}, required=required, observed=late)
    return Outcome("pass", "in-ledger", {"day": told.said}, required=required, observed=observed)


RULE = Rule(
    id="COM01",
    name="syndicator-not-told",
    kind="notify",
    summary="The syndicator is told that its story ran.",
    options=NotifyOptions,
    messages={
        **MESSAGES,
        "unanswered": "nobody has vouched that {to} was sent {proof}",
        "in-ledger": "the syndicator was told on {day}",
        "late": "the syndicator was told only on {day}",
    },
    question="Has the syndicator been told of this republication?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
)
