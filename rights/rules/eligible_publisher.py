"""Who may republish.

What it checks: the publisher's record against what the terms ask of a publisher: its kind, memberships, region, whether
it is commercial, its audience, and a standing agreement with the syndicator.

Why: a licence that is free for some is not for all: for non-profits, for one state, for those who reach many readers, for
those who have signed. A page never shows it; what a publisher is stands in its record.

Passes: the record shows that each thing asked for is so, and an agreement asked for is in force on the day judged.

Fails: the record shows that one is not so; the agreement has ended or not begun; somebody has answered no.

Cannot tell: there is no record, or the record does not say; no agreement is listed; the terms set a threshold that the
syndicator has not made public. The question is the smallest one that settles it.

Source: the publisher's record (the contract, section 5). Audience figures are quoted with their day and source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.model.verdict import Verdict
from rights.rules._attested import MESSAGES, agreed, in_record, settle
from rights.rules._options import Options, Texts, as_tuple

__all__ = ["RULE", "AudienceTerms", "EligiblePublisherOptions", "PublisherTerms"]

Kind = Literal["news", "nonprofit", "commercial", "academic", "government", "advocacy", "aggregator", "personal"]


class AudienceTerms(Options, frozen=True, kw_only=True):
    """A threshold for the publisher's audience."""

    at_least: Annotated[
        Annotated[int, Meta(ge=1)] | Literal["ask"],
        Meta(description='Visitors a month; "ask" where the terms name no figure: open until the syndicator sets one.'),
    ]


class PublisherTerms(Options, frozen=True, kw_only=True):
    """What a publisher has to be: all that is given has to hold."""

    kind: Annotated[Kind | tuple[Kind, ...] | None, Meta(description="It is of one of these kinds.")] = None
    not_kind: Annotated[Kind | tuple[Kind, ...] | None, Meta(description="It is of none of these kinds.")] = None
    member_of: Annotated[
        Texts | None, Meta(description="It is a member of one of these, as its record names them.")
    ] = None
    region: Annotated[
        Texts | None,
        Meta(description='It is in one of these regions: "US-CA" lies in "US"; quoted: NO is a word of YAML.'),
    ] = None
    not_region: Annotated[Texts | None, Meta(description="It is in none of these regions.")] = None
    commercial: Annotated[bool | None, Meta(description="true: for profit; false: not for profit.")] = None
    paywall: Annotated[bool | None, Meta(description="Whether it has a paywall: true, false.")] = None
    monthly_visitors: Annotated[AudienceTerms | None, Meta(description="How many it reaches.")] = None
    agreement: Annotated[
        bool, Meta(description="It has signed on to the licence: an agreement in its record is in force.")
    ] = False
    grant: Annotated[Texts | None, Meta(description="What the agreement has to grant; a list: any one of them.")] = None


class EligiblePublisherOptions(Options, frozen=True, kw_only=True):
    """What the terms ask of a publisher."""

    main = "publisher"

    publisher: Annotated[PublisherTerms, Meta(description="What a publisher has to be.")]


_KINDS = {
    "news": "a news publisher",
    "nonprofit": "a non-profit",
    "commercial": "a commercial publisher",
    "academic": "academic",
    "government": "a government body",
    "advocacy": "an advocacy group",
    "aggregator": "an aggregator",
    "personal": "a person's own site",
}


def check(options: EligiblePublisherOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for each thing asked of the publisher."""
    asked = options.publisher
    for outcome in _parts(asked, case):
        if outcome.verdict in {"open", "review"}:
            yield settle(clause, case, outcome)
        else:
            yield outcome


def _parts(asked: PublisherTerms, case: Case) -> Iterator[Outcome]:
    if asked.kind is not None or asked.not_kind is not None:
        yield _kind(asked, case)
    if asked.member_of is not None:
        yield _membership(as_tuple(asked.member_of), case)
    if asked.region is not None or asked.not_region is not None:
        yield _region(asked, case)
    if asked.commercial is not None:
        yield _fact(case, "commercial", "commercial", wanted=asked.commercial)
    if asked.paywall is not None:
        yield _fact(case, "paywall", "behind a paywall", wanted=asked.paywall)
    if asked.monthly_visitors is not None:
        yield _audience(asked.monthly_visitors, case)
    if asked.agreement or asked.grant is not None:
        yield _agreement(as_tuple(asked.grant), case)


def _outcome(
    verdict: Verdict,
    case: Case,
    required: str,
    observed: str,
    *,
    question: str | None = None,
    key: str | None = None,
    field: str | None = None,
) -> Outcome:
    """An outcome; where it is open, field is the place in the publisher's record that settles it."""
    publisher = case.publisher
    who = (publisher.names[0] if publisher.names else publisher.id) if publisher is not None else "the publisher"
    keys = {"pass": "eligible", "fail": "ineligible"}
    return Outcome(
        verdict,
        key or keys.get(verdict, "unknown"),
        {"who": who, "observed": observed},
        f"the terms require {required}",
        observed,
        question=question,
        answer=in_record(case, field) if field is not None and verdict == "open" else None,
    )


def _unrecorded(case: Case, what: str) -> str:
    return f"its record does not say {what}" if case.publisher is not None else "no publisher's record is given"


def _kind(asked: PublisherTerms, case: Case) -> Outcome:
    kinds: tuple[str, ...] = as_tuple(asked.kind)
    barred: tuple[str, ...] = as_tuple(asked.not_kind)
    wanted = []
    if kinds:
        wanted.append(f"a publisher that is {_either(_KINDS[one] for one in kinds)}")
    if barred:
        wanted.append(f"a publisher that is not {_either(_KINDS[one] for one in barred)}")
    required = " and ".join(wanted)
    seen = case.publisher.kind if case.publisher is not None else None
    if seen is None:
        told = _either(_KINDS[one] for one in kinds or barred)
        return _outcome(
            "open",
            case,
            required,
            _unrecorded(case, "of what kind it is"),
            question=f"What kind of publisher is this: {told}?"
            if kinds
            else f"Is this publisher something else than {told}?",
            field="kind",
        )
    keeps = (not kinds or seen in kinds) and seen not in barred
    return _outcome("pass" if keeps else "fail", case, required, f"its record says: {_KINDS.get(seen, seen)}")


def _membership(wanted: tuple[str, ...], case: Case) -> Outcome:
    required = f"membership of {_either(wanted)}"
    listed = case.publisher.memberships if case.publisher is not None else None
    held = {name.strip().casefold() for name in listed or ()}
    found = next((name for name in wanted if name.strip().casefold() in held), None)
    if found is not None:
        return _outcome("pass", case, required, f"its record lists {found}")
    if listed is not None:
        # an empty list says that there is none
        return _outcome("fail", case, required, f"its record lists {', '.join(listed) or 'no membership'}")
    return _outcome(
        "open",
        case,
        required,
        _unrecorded(case, "of what it is a member"),
        question=f"Is the publisher a member of {_either(wanted)}?",
        field="memberships",
    )


def _within(region: str, area: str) -> bool:
    """Whether a region is an area or lies in it: "US-CA" lies in "US"."""
    one, other = region.strip().casefold(), area.strip().casefold()
    return one == other or one.startswith(other + "-")


def _region(asked: PublisherTerms, case: Case) -> Outcome:
    inside, outside = as_tuple(asked.region), as_tuple(asked.not_region)
    wanted = []
    if inside:
        wanted.append(f"a publisher in {_either(inside)}")
    if outside:
        wanted.append(f"a publisher outside {_either(outside)}")
    required = " and ".join(wanted)
    regions = case.publisher.regions if case.publisher is not None else ()
    where = [f"in {_either(inside)}"] if inside else []
    where += [f"outside {_either(outside)}"] if outside else []
    question = f"Is the publisher {' and '.join(where)}?"
    if not regions:
        return _outcome("open", case, required, _unrecorded(case, "where it is"), question=question, field="regions")
    observed = f"its record says: {', '.join(regions)}"
    if any(_within(region, area) for region in regions for area in outside):
        return _outcome("fail", case, required, observed)
    if not inside or any(_within(region, area) for region in regions for area in inside):
        wider = any(_within(area, region) for region in regions for area in outside)
        if wider:
            return _outcome("open", case, required, f"{observed}, which is wider", question=question, field="regions")
        return _outcome("pass", case, required, observed)
    if any(_within(area, region) for region in regions for area in inside):
        return _outcome("open", case, required, f"{observed}, which is wider", question=question, field="regions")
    return _outcome("fail", case, required, observed)


def _fact(case: Case, name: str, words: str, *, wanted: bool) -> Outcome:
    required = f"a publisher that is {'' if wanted else 'not '}{words}"
    seen: bool | None = getattr(case.publisher, name) if case.publisher is not None else None
    if seen is None:
        # the question is put so that yes keeps the term
        question = f"Is the publisher {'' if wanted else 'not '}{words}?"
        return _outcome(
            "open", case, required, _unrecorded(case, f"whether it is {words}"), question=question, field=name
        )
    observed = f"its record says: {'' if seen else 'not '}{words}"
    return _outcome("pass" if seen is wanted else "fail", case, required, observed)


def _audience(asked: AudienceTerms, case: Case) -> Outcome:
    name = case.policy.name
    audience = case.publisher.audience if case.publisher is not None else None
    if audience is None:
        observed = _unrecorded(case, "how many it reaches")
    else:
        day = f" measured on {audience.measured_on}" if audience.measured_on else " on a day that is not recorded"
        source = f" by {audience.source}" if audience.source else ", source not recorded"
        observed = f"{audience.monthly_visitors:,} visitors a month,{day}{source}"
    if asked.at_least == "ask":
        return _outcome(
            "open",
            case,
            f"an audience that {name} finds large enough; no figure is public",
            observed,
            question=f"Which audience does {name} ask for, and does it accept this publisher's ({observed})?"
            if audience is not None
            else f"How many visitors a month does the publisher reach, by whose figure, and does {name} accept that?",
            key="no_threshold",
        )
    required = f"at least {asked.at_least:,} visitors a month"
    if audience is None:
        return _outcome(
            "open",
            case,
            required,
            observed,
            question=f"Does the publisher reach {asked.at_least:,} visitors a month?",
            field="audience",
        )
    return _outcome("pass" if audience.monthly_visitors >= asked.at_least else "fail", case, required, observed)


def _agreement(grants: tuple[str, ...], case: Case) -> Outcome:
    name = case.policy.name
    required = f"an agreement with {name}" + (f" that grants {_either(grants)}" if grants else "")
    said = agreed(case, grants)
    question = f"Is there an agreement with {name}" + (f" that grants {_either(grants)}?" if grants else "?")
    if said is None:
        observed = "its record lists none" if case.publisher is not None else "no publisher's record is given"
        return _outcome("open", case, required, observed, question=question, field="agreements")
    if said.keeps:
        return _outcome("pass", case, required, said.said, key="signed")
    return _outcome("fail", case, required, said.said, key="unsigned")


def _either(words: Iterator[str] | tuple[str, ...]) -> str:
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


RULE = Rule(
    id="PTY01",
    name="ineligible-publisher",
    kind="eligible_publisher",
    summary="The publisher is one of those whom the terms let republish.",
    options=EligiblePublisherOptions,
    messages={
        **MESSAGES,
        "eligible": "{who} is among those who may republish: {observed}",
        "ineligible": "{who} is not among those who may republish: {observed}",
        "unknown": "whether {who} may republish is not known: {observed}",
        "no_threshold": "whether the audience of {who} is large enough is not known: {observed}",
        "signed": "{who} has signed on: {observed}",
        "unsigned": "the agreement of {who} does not cover this: {observed}",
    },
    question="What kind of publisher is this?",
    check=check,
    needs=lambda _options, _clause: frozenset[Need](),
)
