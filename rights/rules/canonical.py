"""The canonical address: search engines are told where the original is.

What it checks: whether the page's head names the original's address in link rel=canonical, and in the meta elements
syndication-source or original-source where the terms ask for them.

Why: a republication without it competes with its own original in search results. Publishing systems write the page's own
address there by themselves.

Passes: each element that the terms ask for names the original's address; scheme, "www.", AMP forms, a closing slash and
counting parameters make no difference. Without the original's record an address on the syndicator's host passes only if
its words are those of the headline.

Fails: the element is missing from a whole page; it names an address that is not the syndicator's, or its front page.

Cannot tell: a fragment has no head; an address of the syndicator's whose story can't be told without the original's
record; another address of the syndicator's than the record's, since stories move.

Source: the page's head; the original's record, url; the original's page where it is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.page import Fact
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules import _pictures
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options, as_tuple
from rights.rules._urls import address, is_homepage, on_hosts, same_page, tells_title

__all__ = ["RULE", "CanonicalOptions"]

Element = Literal["canonical", "syndication-source", "original-source"]

_WORDS = {
    "canonical": "the link rel=canonical",
    "syndication-source": "the meta element syndication-source",
    "original-source": "the meta element original-source",
}


class CanonicalOptions(Options, frozen=True, kw_only=True):
    """Where the original's address has to stand."""

    main = "elements"

    elements: Annotated[
        Element | tuple[Element, ...],
        Meta(description="canonical, syndication-source, original-source; a list: each of them."),
    ] = "canonical"


def check(options: CanonicalOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for each element that is asked for."""
    elements: tuple[Element, ...] = as_tuple(options.elements)
    for element in elements:
        yield _decide(element, clause, case)


def _decide(element: Element, clause: Clause, case: Case) -> Outcome:
    known = _original(case)
    target = (
        known[0] if known else f"the original's address on {' or '.join(case.policy.recognise.own_hosts) or 'its site'}"
    )
    required = f"the terms require {_WORDS[element]} to name {target}"
    fact = _fact(element, case)
    args = {"element": _WORDS[element], "target": target}
    if fact is None:
        return Outcome(
            "fail",
            "absent",
            args,
            required,
            f"the page's head has no {_WORDS[element].removeprefix('the ')}",
            (_head(case),),
            Repair(_advice(element, known[0] if known else None)),
        )
    args["seen"] = fact.value
    place = Place(fact.span.start, fact.span.end)
    if any(same_page(fact.value, one, case.page_url) for one in known):
        return Outcome("pass", "names", args, required, fact.value, (place,))
    if not known and not case.policy.recognise.own_hosts:
        return _ask(clause, case, Outcome("open", "unknown", args, required, places=(place,)))
    ours = _is_theirs(fact.value, case)
    if not ours or is_homepage(fact.value, case.policy.homepages, case.policy.recognise.own_hosts, case.page_url):
        front = f", the front page of {case.policy.name}" if ours else ""
        return Outcome(
            "fail",
            "front_page" if ours else "elsewhere",
            args,
            required,
            f"it names {_full(fact.value, case)}{front}",
            (place,),
            Repair(
                _advice(element, known[0] if known else None),
                _pictures.replaced(case, fact.span, fact.value, known[0]) if known else (),
            ),
        )
    if known:
        return _ask(clause, case, Outcome("review", "another", args, required, places=(place,)))
    if any(tells_title(fact.value, title.value) for title in case.page.titles):
        observed = f"{fact.value}; its words are the headline's, and no record gives the original's address"
        return Outcome("pass", "by_title", args, required, observed, (place,))
    return _ask(clause, case, Outcome("open", "unknown", args, required, places=(place,)))


def _ask(clause: Clause, case: Case, doubt: Outcome) -> Outcome:
    """The doubt whether the address that the page names is the original's."""
    seen = _full(doubt.args["seen"], case)
    record = "give the original's record with --article FILE; its url is compared"
    return settle(
        clause,
        case,
        msgspec.structs.replace(
            doubt,
            observed=f"it names {seen}",
            question=f"Is {seen} the original's address?",
            answer=record if doubt.verdict == "open" else None,
        ),
    )


def _original(case: Case) -> tuple[str, ...]:
    """Every address by which the original is known, the record's first."""
    known = [case.article.url if case.article is not None else None]
    if case.original is not None:
        head = case.original.head
        known.extend(fact.value for fact in (head.canonical, head.og_url) if fact is not None)
        known.append(case.original.source.name if address(case.original.source.name) else None)
    return tuple(dict.fromkeys(url for url in known if url and url.startswith(("http:", "https:"))))


def _is_theirs(url: str, case: Case) -> bool:
    recognise = case.policy.recognise
    return on_hosts(url, recognise.own_hosts, case.page_url) and not on_hosts(
        url, recognise.partner_hosts, case.page_url
    )


def _fact(element: Element, case: Case) -> Fact | None:
    head = case.page.head
    return {
        "canonical": head.canonical,
        "syndication-source": head.syndication_source,
        "original-source": head.original_source,
    }[element]


def _head(case: Case) -> Place:
    """A point in the head: after the last of its elements that were read; the page's beginning where none was."""
    head = case.page.head
    facts = [head.canonical, head.robots, head.og_url, head.site_name, head.license, *(fact for _, fact in head.metas)]
    at = max((fact.span.end for fact in facts if fact is not None), default=0)
    return Place(at, at)


def _full(url: str, case: Case) -> str:
    """The address with its host, also where the page wrote a relative one."""
    if "://" in url:
        return url
    found = address(url, case.page_url)
    return f"https://{found}" if found is not None else f'"{url}"'


def _advice(element: Element, target: str | None) -> str:
    url = target or "the original's address"
    if element == "canonical":
        return f"let the page's head name {url} in link rel=canonical, in place of the page's own address"
    return f"add a meta element {element} with {url} to the page's head"


RULE = Rule(
    id="LNK04",
    name="missing-canonical",
    kind="canonical",
    summary="The page's head names the original's address.",
    options=CanonicalOptions,
    messages={
        **MESSAGES,
        "absent": "{element} is not in the page's head",
        "names": "{element} names the original",
        "by_title": "{element} names an address of the syndicator's with the headline's words",
        "elsewhere": "{element} names {seen}, which is not the original",
        "front_page": "{element} names {seen}, which is a front page and not the story",
        "another": "{element} names {seen}, another address of the syndicator's than the record gives",
        "unknown": "{element} names {seen}; whether that is the original can't be told without its record",
    },
    question="Does the published page's head name the original's address as canonical?",
    check=check,
    needs=lambda _options, _clause: frozenset({Need.WHOLE_PAGE}),
)
