"""Permission that the syndicator has to give first.

What it checks: whether an agreement in the publisher's record, or somebody's word, shows that the syndicator allowed
this use before it began: a standing agreement, a grant for one purpose, or consent for one story.

Why: many newsrooms let anybody republish; others want to be asked, or want to be asked for single things (a whole
article, pictures, a translation). Permission is given in a mail or a contract, never on a page.

Passes: the record lists an agreement with this policy that is in force on the day judged and grants what the clause
names, or somebody vouches for the permission.

Fails: somebody has answered that there is no permission.

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
from rights.rules._attested import MESSAGES, Word, agreed, settle, word
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
    messages={**MESSAGES, "unanswered": "nothing shows that {giver} has given {permission} for {use}"},
    question="Has the syndicator given permission?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
)
