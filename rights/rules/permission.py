"""Permission that the syndicator has to give first.

What it checks: whether an agreement in the publisher's record, or somebody's word, shows that the syndicator allowed
this use before it began: a standing agreement, a grant for one purpose, or consent for one story.

Why: many newsrooms let anybody republish; others want to be asked, or want to be asked for single things (a whole
article, pictures, a translation). Permission is given in a mail or a contract, never on a page.

Passes: the record lists an agreement with this policy that is in force on the day judged and grants what the clause
names, or somebody vouches for the permission.

Fails: somebody has answered that there is no permission; the ledger gives a day for the republication on which none of the
agreements in the record held, and nobody vouches for a permission of its own.

Cannot tell: there is no record, no agreement, only one that has ended, has not begun or grants other things, and nobody
has answered.

Source: the publisher's record, agreements and attestations (the contract, section 5).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, Word, agreed, parse_day, settle, word
from rights.rules._days import entry_of, read
from rights.rules._options import Options, Texts, as_tuple

__all__ = ["RULE", "PermissionOptions"]


class PermissionOptions(Options, frozen=True, kw_only=True):
    """What has to be allowed, and by whom."""

    grant: Annotated[
        Texts | None,
        Meta(
            description="What an agreement in the publisher's record has to grant; a list: any one of them. Without it, "
            "any agreement with this syndicator that is in force is enough."
        ),
    ] = None
    by: Annotated[
        str | None, Meta(description='Who gives the permission ("the editors"); the syndicator otherwise.')
    ] = None
    written: Annotated[bool, Meta(description="It has to be given in writing: the question says so.")] = False
    use: Annotated[
        str, Meta(description='What it is for, as words of the question ("the whole article", "its photographs").')
    ] = "this republication"


def check(options: PermissionOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome: granted, denied, or open with the question."""
    giver = options.by or case.policy.name
    kind = "written permission" if options.written else "permission"
    required = f"the terms require {kind} from {giver} for {options.use}"
    by_agreement = agreed(case, as_tuple(options.grant))
    spoken = word(clause, case)
    if by_agreement is not None and by_agreement.keeps and (spoken is None or spoken.keeps is not False):
        yield Outcome(
            "pass",
            "granted",
            {"said": by_agreement.said},
            required,
            by_agreement.said,
        )
        return
    late = _outside(case, as_tuple(options.grant)) if spoken is None or spoken.keeps is None else None
    if late is not None:
        yield Outcome("fail", "outside", {"giver": giver, "permission": kind}, required, late)
        return
    yield settle(
        clause,
        case,
        Outcome(
            "open",
            "unanswered",
            {"giver": giver, "permission": kind, "use": options.use},
            required,
            _observed(case, by_agreement),
            question=clause.ask or f"Has {giver} given {kind} for {options.use}?",
        ),
    )


def _outside(case: Case, grants: tuple[str, ...]) -> str | None:
    """What shows that the story ran on a day on which none of the agreements held: the ledger's day and theirs, in words.

    None where the ledger gives no day, or no agreement that grants this is listed: a consent for one story stands in none.
    """
    line = entry_of(case)
    ran = read(line.republished_on) if line is not None else None
    if ran is None or case.publisher is None:
        return None
    wanted = {grant.lower() for grant in grants}
    mine = [
        one
        for one in case.publisher.agreements
        if one.policy in (case.policy.id, case.policy.family)
        and (not wanted or wanted & {grant.lower() for grant in one.grants})
    ]
    spans = [(parse_day(one.since), parse_day(one.until)) for one in mine]
    if not mine or any(
        (since is None or since <= ran.day) and (until is None or ran.day <= until) for since, until in spans
    ):
        return None
    days = "; ".join(
        " ".join(f"{word} {day}" for word, day in (("from", since), ("until", until)) if day) for since, until in spans
    )
    return f"the ledger says that the story ran on {ran.said}; the agreement held {days}"


def _observed(case: Case, by_agreement: Word | None) -> str:
    if case.publisher is None:
        return "no publisher's record is given"
    return (
        by_agreement.said if by_agreement is not None else "the publisher's record lists no agreement with this policy"
    )


RULE = Rule(
    id="PTY02",
    name="no-permission",
    kind="permission",
    summary="The syndicator has allowed the use before it began, where its terms ask for that.",
    options=PermissionOptions,
    messages={
        **MESSAGES,
        "outside": "the story ran on a day on which no {permission} by {giver} was in force",
        "unanswered": "nothing shows that {giver} has given {permission} for {use}",
    },
    question="Has the syndicator given permission?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
)
