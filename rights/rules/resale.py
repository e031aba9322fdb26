"""Selling the story, passing it on, and using it to earn.

What it checks: what the publisher's record says of it (for profit or not, paywall, agreement), what the page shows (an
offer to buy the story or to license it), and what somebody has vouched for.

Why: free stories are free so that people read them; whoever sells them takes what was given, and may compete with the
newsroom's own licences.

Passes: the record shows what is enough: a publisher not for profit and without a paywall, where commercial use is
barred; an agreement that grants it; somebody vouches for it.

Fails: the record shows a publisher for profit, where the terms judge by what the publisher is; the page says that it
is not free to read, where sites for subscribers are barred; somebody has answered no.

Cannot tell: neither record nor answer says so. A page that offers the story for sale or for licensing is for a person
to judge.

Source: the publisher's record (commercial, paywall, agreements, attestations); links and metadata of the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._access import access
from rights.rules._asked import PERMITTED, Asked, ask, excused, exempting, permitted, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import Texts, as_tuple
from rights.rules._urls import host_of, on_hosts
from rights.text.late import late

__all__ = ["RULE", "ResaleOptions"]


What = Literal[
    "sale",
    "sublicence",
    "platforms",
    "commercial_use",
    "promotion",
    "fee",
    "paywalled_site",
    "printed_book",
    "any_use",
]

_WHAT = {
    "sale": "the story is not sold",
    "sublicence": "the story is not licensed or passed on to others",
    "platforms": "the story is not sent to platforms that republish",
    "commercial_use": "nothing is earned with the story",
    "promotion": "the story is not used to promote anything",
    "fee": "the fee for this use is paid",
    "paywalled_site": "the story is not on a site for subscribers only",
    "printed_book": "the story is not printed in a book",
    "any_use": "the story is not used without permission, whether or not anything is earned",
}


class ResaleOptions(Asked, frozen=True, kw_only=True):
    """What is barred, and how it is told."""

    main = "what"

    what: Annotated[
        What | tuple[What, ...],
        Meta(
            description="sale, sublicence (licensed or passed on to others), platforms (sent to sites that republish), "
            "commercial_use, promotion, fee (a use that costs a fee: the fee is paid), paywalled_site, printed_book, "
            "any_use (barred whether or not anything is earned); a list: each of them."
        ),
    ] = "sale"
    alone: Annotated[bool, Meta(description="Only a sale of the story by itself is barred, not of the whole.")] = False
    judged_by: Annotated[
        Literal["use", "publisher"],
        Meta(
            description="How commercial use is told. use: by what is done; a publisher not for profit and without a "
            "paywall passes, any other is asked. publisher: by what the publisher is; its record decides."
        ),
    ] = "use"
    payers: Annotated[
        Literal["commercial", "all"], Meta(description="Who owes the fee: those for profit, or everybody.")
    ] = "commercial"
    exempt: Annotated[Texts | None, Meta(description="What is allowed all the same, in words.")] = None


_SELLERS = (
    "copyright.com",
    "icopyright.com",
    "icopyright.net",
    "parsintl.com",
    "reprintpros.com",
    "ygsreprints.com",
    "wrightsreprints.com",
    "fosterprinting.com",
)
"""Hosts that sell reprints and licences of single stories."""

_PLATFORMS = {
    "msn.com": "MSN",
    "newsbreak.com": "NewsBreak",
    "smartnews.com": "SmartNews",
    "apple.news": "Apple News",
    "flipboard.com": "Flipboard",
    "news.yahoo.com": "Yahoo News",
    "yahoo.com": "Yahoo",
    "medium.com": "Medium",
    "newsbreakapp.com": "NewsBreak",
    "upday.com": "upday",
}
"""Sites that show other publishers' stories under agreements with them."""

_OFFER = late(
    r"\b(?:buy|purchase|order|license|licence) (?:this|the) (?:article|story|report)\b|\b(?:order|buy|purchase) reprints?\b"
    r"|\breprints? (?:and|&) (?:permissions?|licen[cs]ing)\b|\brights (?:and|&) permissions\b|\bget licen[cs]ing\b"
    r"|\bartikel (?:kaufen|lizenzieren)\b|\bcomprar (?:este|el) artículo\b|\bacheter (?:cet )?article\b",
    re.IGNORECASE,
)
"""Words of a link by which a story is sold or licensed on."""

_PRICES = ("product:price:amount", "og:price:amount")


def check(options: ResaleOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for each thing that is barred."""
    if clause.level == "may":
        yield permitted()
        return
    whats: tuple[What, ...] = as_tuple(options.what)
    for what in whats:
        yield _CHECKS.get(what, _asked)(what, options, clause, case)


def _required(what: What, options: ResaleOptions, clause: Clause) -> str:
    return requires(clause, f"that {_words(what, options)}{exempting(options.exempt)}")


def _words(what: What, options: ResaleOptions) -> str:
    if what == "sale" and options.alone:
        return "the story is not sold by itself"
    if what == "fee" and options.payers == "commercial":
        return "who works for profit pays the fee for this use"
    return _WHAT[what]


def _asked(what: What, options: ResaleOptions, clause: Clause, case: Case) -> Outcome:
    """A question, where no page and no record can tell."""
    grants = bool(as_tuple(options.grant))
    told = "; no agreement in the publisher's record grants it" if grants and case.publisher is not None else ""
    return ask(
        options,
        clause,
        case,
        key="unanswered",
        required=_required(what, options, clause),
        observed=f"a page does not show it{told}",
        question=_question(what, options),
        args={"what": _words(what, options)},
    )


def _question(what: What, options: ResaleOptions) -> str:
    if what == "fee":
        return "Is the fee for this use paid, or is none owed?"
    if what == "any_use":
        return "Has permission been given for this use?"
    return f"Is it so that {_words(what, options)}?"


def _offered(what: What, options: ResaleOptions, clause: Clause, case: Case) -> Outcome:
    """Selling and passing on: an offer on the page is shown to a person."""
    found = _offer(case)
    if found is None and what == "platforms":
        found = _platform(case)
    if found is None:
        return _asked(what, options, clause, case)
    observed, places = found
    return ask(
        options,
        clause,
        case,
        key="offered",
        required=_required(what, options, clause),
        observed=observed,
        question=_question(what, options),
        args={"observed": observed},
        verdict="review",
        places=places,
    )


def _offer(case: Case) -> tuple[str, tuple[Place, ...]] | None:
    """What on the page offers the story for sale or for a licence."""
    for link in case.page.links:
        if link.zone not in {"story", "edge"}:
            continue
        host = host_of(link.url, case.page_url)
        if (host is not None and on_hosts(link.url, _SELLERS, case.page_url)) or _OFFER.search(link.text):
            words = f'the page offers it with a link "{" ".join(link.text.split())[:80]}" ({host or link.url[:80]})'
            return words, (Place(link.span.start, link.span.end),)
    for name, fact in case.page.head.metas:
        if name in _PRICES:
            return f"the page's metadata give a price ({fact.value[:40]})", (Place(fact.span.start, fact.span.end),)
    return None


def _platform(case: Case) -> tuple[str, tuple[Place, ...]] | None:
    """Whether the page itself lies on a platform that takes stories over from publishers."""
    if case.page_url is None:
        return None
    name = next((name for host, name in _PLATFORMS.items() if on_hosts(case.page_url, (host,))), None)
    return None if name is None else (f"the page lies on {name}", ())


def _commercial(what: What, options: ResaleOptions, clause: Clause, case: Case) -> Outcome:
    publisher = case.publisher
    required = _required(what, options, clause)
    if publisher is None or publisher.commercial is None:
        if options.judged_by == "publisher":
            return _unrecorded(what, options, clause, case, "commercial")
        return _asked(what, options, clause, case)
    if options.judged_by == "publisher":
        if publisher.commercial:
            observed = "the publisher's record says that it works for profit"
            return excused(options, case, Outcome("fail", "for_profit", {}, required, observed))
        return Outcome("pass", "not_for_profit", {}, required, "the publisher's record says: not for profit")
    if not publisher.commercial and publisher.paywall is False:
        observed = "the publisher's record says: not for profit, without a paywall"
        return Outcome("pass", "not_for_profit", {}, required, observed)
    if not publisher.commercial and publisher.paywall is None:
        return _unrecorded(what, options, clause, case, "paywall")
    said = access(case.page) if publisher.commercial and case.page.markup else None
    if said is not None and said.state == "paid":
        # who works for profit and takes money for this very page earns with the story
        return ask(
            options,
            clause,
            case,
            key="charged",
            required=required,
            observed=f"the publisher's record says that it works for profit; {said.how}",
            question=_question(what, options),
            verdict="fail",
            places=(said.place,),
        )
    return _asked(what, options, clause, case)


def _unrecorded(what: What, options: ResaleOptions, clause: Clause, case: Case, field: str) -> Outcome:
    who = f"the record of {case.publisher.id}" if case.publisher is not None else "the publisher's record"
    return ask(
        options,
        clause,
        case,
        key="unanswered",
        required=_required(what, options, clause),
        observed=f"{who} does not say {field}" if case.publisher is not None else "no publisher's record is given",
        question=_question(what, options),
        args={"what": _words(what, options)},
        answer=f"give {field} in the publisher's record"
        if case.publisher is not None
        else f"give the publisher's record with --publisher FILE, {field} filled in",
    )


def _fee(what: What, options: ResaleOptions, clause: Clause, case: Case) -> Outcome:
    publisher = case.publisher
    if options.payers == "commercial" and publisher is not None and publisher.commercial is False:
        observed = "the publisher's record says: not for profit, so that no fee is owed"
        return Outcome("pass", "no_fee", {}, _required(what, options, clause), observed)
    if options.payers == "commercial" and (publisher is None or publisher.commercial is None):
        return _unrecorded(what, options, clause, case, "commercial")
    return _asked(what, options, clause, case)


def _paywalled(what: What, options: ResaleOptions, clause: Clause, case: Case) -> Outcome:
    required = _required(what, options, clause)
    said = access(case.page) if case.page.markup else None
    recorded = case.publisher.paywall if case.publisher is not None else None
    if said is not None and said.state == "paid" and recorded is not False:
        breach = Outcome("fail", "paywalled", {"how": said.how}, required, said.how, (said.place,))
        return excused(options, case, breach)
    if said is not None and said.state == "free" and recorded is not True:
        return Outcome("pass", "open_to_all", {"how": said.how}, required, said.how, (said.place,))
    if said is not None and recorded is not None:
        observed = f"{said.how}; the publisher's record says that it has {'a' if recorded else 'no'} paywall"
        return ask(
            options,
            clause,
            case,
            key="offered",
            required=required,
            observed=observed,
            question=_question(what, options),
            args={"observed": observed},
            verdict="review",
            places=(said.place,),
        )
    if recorded is False:
        how = "the publisher's record says that it has no paywall"
        return Outcome("pass", "open_to_all", {"how": how}, required, how)
    if recorded:
        # some stories may stand before the wall, so the record alone breaks nothing
        return _asked(what, options, clause, case)
    return _unrecorded(what, options, clause, case, "paywall")


def _printed(what: What, options: ResaleOptions, clause: Clause, case: Case) -> Outcome:
    if case.channel != "print":
        observed = f"it appears in another channel ({case.channel})"
        return Outcome("pass", "no_book", {}, _required(what, options, clause), observed)
    return _asked(what, options, clause, case)


_CHECKS: dict[str, Callable[[What, ResaleOptions, Clause, Case], Outcome]] = {
    "sale": _offered,
    "sublicence": _offered,
    "platforms": _offered,
    "commercial_use": _commercial,
    "fee": _fee,
    "paywalled_site": _paywalled,
    "printed_book": _printed,
}


RULE = Rule(
    id="COM04",
    name="sold-on",
    kind="resale",
    summary="The story is not sold, passed on, or used to earn, where the terms bar that.",
    options=ResaleOptions,
    messages={
        **MESSAGES,
        **PERMITTED,
        "unanswered": "nobody has vouched that {what}",
        "offered": "for a person to judge: {observed}",
        "charged": "a publisher that works for profit takes money for this page",
        "for_profit": "the publisher works for profit",
        "not_for_profit": "the publisher does not work for profit",
        "no_fee": "no fee is owed by a publisher that does not work for profit",
        "paywalled": "{how}",
        "open_to_all": "{how}",
        "no_book": "the story is not printed here",
    },
    question="Is it so that the story is neither sold nor passed on?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
