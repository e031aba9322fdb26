"""Reading without paying.

What it checks: what the page says of itself to search engines (whether it is free to read), and whether the
publisher's record says that it has a paywall.

Why: a story given away is to reach everybody; a reader who is asked to pay for it pays for what its newsroom gave for
nothing.

Passes: the page says that it is free to read, or the record says that there is no paywall.

Fails: the page says that it is not free to read, and no record contradicts it; or somebody has answered that readers
pay.

Cannot tell: neither says anything; the record says that there is a paywall, and nobody says whether it is off for this
story; the two contradict each other; a part of the site that the terms exempt may be meant.

Source: the page's structured data (isAccessibleForFree) and metadata (content tier); the publisher's record (paywall).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.terms import Clause
from rights.rules._access import access
from rights.rules._asked import PERMITTED, Asked, ask, either, excused, exempting, permitted, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import Texts, as_tuple

__all__ = ["RULE", "PaywallOptions"]


class PaywallOptions(Asked, frozen=True, kw_only=True):
    """What counts as charging readers."""

    main = "exempt"

    exempt: Annotated[
        Texts | None, Meta(description='What readers may be charged for all the same ("tuition", "course packs").')
    ] = None
    registration: Annotated[
        bool, Meta(description="A wall that only asks readers to sign up, for nothing, is barred too.")
    ] = False


def check(options: PaywallOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome: from what the page says of itself, then from the publisher's record."""
    if clause.level == "may":
        yield permitted()
        return
    required = requires(clause, f"that readers pay nothing for the story{exempting(options.exempt)}")
    said = access(case.page) if case.page.markup else None
    recorded = case.publisher.paywall if case.publisher is not None else None
    if options.registration and said is None and recorded is not True:
        yield _ask(options, clause, case, required, "whether readers have to sign up is not seen")
        return
    if said is not None and said.state == "free" and not options.registration:
        yield Outcome("pass", "free", {"how": said.how}, required, said.how, (said.place,))
        return
    if said is None:
        if recorded is False:
            observed = "the publisher's record says that it has no paywall"
            yield Outcome("pass", "none", {}, required, observed)
            return
        observed = (
            "the publisher's record says that it has a paywall"
            if recorded
            else "neither the page nor a publisher's record says whether readers pay"
        )
        yield _ask(options, clause, case, required, observed)
        return
    if said.state == "paid" and recorded is not False and options.exempt is None:
        fix = Repair("switch the paywall off for this story, and say so in the page's structured data")
        breach = Outcome("fail", "paid", {"how": said.how}, required, said.how, (said.place,), fix)
        yield excused(options, case, breach)
        return
    against = "; the publisher's record says that it has no paywall" if recorded is False else ""
    yield ask(
        options,
        clause,
        case,
        key="doubtful",
        required=required,
        observed=f"{said.how}{against}",
        question=_question(options),
        args={"how": said.how},
        verdict="review",
        places=(said.place,),
    )


def _ask(options: PaywallOptions, clause: Clause, case: Case, required: str, observed: str) -> Outcome:
    known = case.publisher is not None and case.publisher.paywall is not None
    return ask(
        options,
        clause,
        case,
        key="unanswered",
        required=required,
        observed=observed,
        question=_question(options),
        answer=None if known or options.registration else _RECORD,
    )


_RECORD = "say paywall: false in the publisher's record where it has none; else vouch for this story"


def _question(options: PaywallOptions) -> str:
    exempt = as_tuple(options.exempt)
    free = f"Can the story be read without paying{' or signing up' if options.registration else ''}"
    return f"{free}, or is it charged for only as {either(exempt)}?" if exempt else f"{free}?"


RULE = Rule(
    id="COM06",
    name="behind-paywall",
    kind="paywall",
    summary="Readers pay nothing for the story.",
    options=PaywallOptions,
    messages={
        **MESSAGES,
        **PERMITTED,
        "unanswered": "nobody has vouched that the story can be read without paying",
        "free": "{how}",
        "none": "the publisher has no paywall",
        "paid": "readers pay for it: {how}",
        "doubtful": "whether readers pay is for a person to judge: {how}",
    },
    question="Can the story be read without paying?",
    check=check,
    forbids=True,
    bars=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
