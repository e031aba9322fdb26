"""The counter that the syndicator asks republications to carry.

What it checks: whether an image, script or iframe from the counter's address is live in the story, and whether it counts
this story where the original's record gives the id.

Why: a newsroom that gives its stories away learns only from this counter that they are read, and shows it to funders.
Publishing systems strip it, or keep it where no browser loads it.

Passes: a live element whose address fits one of the policy's patterns and counts this story; where the story's id is not
known, it is said that the id was not compared. Markdown images count, http and https are the same, further parameters
make no difference.

Fails: no such element in a page with mark-up; one that stands only in a comment, a template, a noscript element or code;
one that counts another story. Where the terms don't give the counter's address: nothing in the story counts readers.

Cannot tell: in a text without mark-up nothing of it could be seen; an address inside a script's state may become an
element when the page is drawn; a counter of another element than asked for may count all the same; where the terms
don't give its address, a counter that is not on the newsroom's hosts may be anybody's.

Source: the page's elements; the original's record, pixel_id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.page import Tracker
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules import _pictures
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options, Texts, as_tuple
from rights.rules._pictures import listed
from rights.rules._urls import address, host_of, on_hosts, pattern

__all__ = ["RULE", "TrackerOptions"]

Element = Literal["img", "script", "iframe"]

_WHERE = {
    "comment": "inside a comment",
    "template": "inside a template, which is never shown",
    "noscript": "inside a noscript element, which browsers with scripts skip",
    "code": "as code to be read, not as an element",
    "textarea": "inside a form's field, not as an element",
    "style": "inside a style sheet, not as an element",
    "attribute": "inside another element's attribute",
    "script": "inside a script's data",
    "data-src": "as an address that only a script would load",
    "escaped": "as escaped text, not as an element",
}
_LATER = frozenset({"script", "data-src"})
"""Places from which a script may still make the element that counts."""


class TrackerOptions(Options, frozen=True, kw_only=True):
    """Which counter, and as what element."""

    main = "url"

    url: Annotated[
        Texts,
        Meta(
            description='The counter\'s address with variables: "https://counter.example.org/content/{article_id}/count.gif". '
            "One that ends in / or * holds for all below it; a list: any one of them. Without it, whatever counts from the "
            "newsroom's own hosts; another counter in the story is asked about."
        ),
    ] = ()
    element: Annotated[
        Element | tuple[Element, ...],
        Meta(description="The element that counts: img, script, iframe; a list: any one of them."),
    ] = ("img", "script", "iframe")


class _Found(msgspec.Struct, frozen=True):
    """An element that fits a pattern, with the story's id that it counts ("" where the pattern has none)."""

    tracker: Tracker
    article_id: str
    fits: bool

    @property
    def place(self) -> Place:
        return Place(self.tracker.span.start, self.tracker.span.end)


def check(options: TrackerOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome: the counter is there, counts something else, is out of action, or is not there."""
    if not as_tuple(options.url):
        yield _somewhere(options, clause, case)
        return
    wanted = as_tuple(options.url)
    named = address(wanted[0].replace("{", "").replace("}", "")) if wanted else None
    counter = named.host if named is not None else wanted[0]
    found = list(_fitting(options, case))
    live = [one for one in found if one.tracker.live and one.fits]
    known = _known_id(case)
    required = f"the terms require the counter at {counter} in the story"
    args = {"counter": counter}
    mine = [one for one in live if one.article_id and one.article_id == known]
    strangers = [one for one in live if one.article_id and _pixel_id(case) and one.article_id != _pixel_id(case)]
    if mine:
        observed = f"{mine[0].tracker.kind} {mine[0].tracker.url}" + (" stands twice" if len(mine) > 1 else "")
        yield Outcome("pass", "counts", args, required, observed, tuple(one.place for one in mine))
        return
    unnumbered = [one for one in live if not one.article_id]
    if unnumbered:
        yield Outcome("pass", "present", args, required, unnumbered[0].tracker.url, (unnumbered[0].place,))
        return
    if strangers:
        yield _stranger(case, strangers[0], required, args)
        return
    if live:
        yield _uncompared(clause, case, live, required, args)
        return
    other = [one for one in found if one.tracker.live]
    state = [one for one in found if not one.tracker.live and one.tracker.where in _LATER]
    if other or state:
        doubt = (other or state)[0]
        yield settle(
            clause,
            case,
            Outcome(
                "review",
                "element" if other else "state",
                {**args, "element": doubt.tracker.kind},
                required,
                f"{doubt.tracker.kind} {doubt.tracker.url}" + ("" if other else f" {_WHERE[doubt.tracker.where]}"),
                (doubt.place,),
                question=f"Does this {doubt.tracker.kind} count the story's readers: {doubt.tracker.url}?"
                if other
                else f"Is the counter at {counter} loaded when the page is shown?",
            ),
        )
        return
    if not found and _pictures.is_cut_out(case.page):
        yield settle(
            clause,
            case,
            Outcome(
                "open",
                "partial",
                args,
                required,
                "only a part of the story is here",
                question=f"Is the counter at {counter} in the published page?",
            ),
        )
        return
    yield _absent(options, case, found, required, args)


_PIXEL = re.compile(r"""\b(?:width|height)\s*[=:]\s*["']?\s*[01](?:px)?\b""", re.IGNORECASE)
_COUNTS = re.compile(r"(?:pixel|count|track|beacon|matomo|piwik|analytics|stats)", re.IGNORECASE)
"""What an image that only counts looks like: a point in size, or with such a word in its address."""


def _somewhere(options: TrackerOptions, clause: Clause, case: Case) -> Outcome:
    """The counter where the terms don't give its address: one from the newsroom's hosts, another one, or none at all."""
    kinds, name, hosts = as_tuple(options.element), case.policy.name, case.policy.recognise.own_hosts
    required = f"the terms require the counter of {name} in the story"
    counting = [one for one in case.page.trackers if one.kind in kinds and _counts(one, case)]
    live = [one for one in counting if one.live and on_hosts(one.url, hosts, case.page_url)]
    if live:
        args = {"counter": host_of(live[0].url, case.page_url) or live[0].url}
        return Outcome("pass", "present", args, required, live[0].url, (Place(live[0].span.start, live[0].span.end),))
    other = [one for one in counting if (one.live and one.in_story) or on_hosts(one.url, hosts, case.page_url)]
    if other:
        return settle(
            clause,
            case,
            Outcome(
                "review",
                "whose",
                {"newsroom": name},
                required,
                listed(one.url if one.live else f"{one.url} {_WHERE.get(one.where, 'not loaded')}" for one in other),
                tuple(Place(one.span.start, one.span.end) for one in other),
                question=f"Is one of these the counter of {name}, and is it loaded: {listed(one.url for one in other)}?",
            ),
        )
    args = {"newsroom": name}
    if _pictures.is_cut_out(case.page) or not case.page.markup:
        said = "only a part of the story is here" if case.page.markup else "a text has no elements"
        question = f"Is the counter of {name} in the published page?"
        return settle(clause, case, Outcome("open", "unseen", args, required, said, question=question))
    return Outcome(
        "fail",
        "none",
        args,
        required,
        f"nothing in the story counts readers, and none of {len(case.page.trackers)} images, scripts and frames of the page "
        f"comes from {name}",
        (_pictures.end_of_story(case.page),),
        Repair(f"put the counter after the story's last paragraph, as {name} gives it with the story"),
    )


def _counts(tracker: Tracker, case: Case) -> bool:
    """Whether an element may be there to count: a script always, images and frames by their size or their address."""
    return (
        tracker.kind == "script"
        or _COUNTS.search(tracker.url) is not None
        or _PIXEL.search(case.page.source.text[tracker.span.start : tracker.span.end]) is not None
    )


def _fitting(options: TrackerOptions, case: Case) -> Iterator[_Found]:
    kinds = as_tuple(options.element)
    for tracker in case.page.trackers:
        for text in as_tuple(options.url):
            values = pattern(text).match(tracker.url, case.page_url)
            if values is not None:
                yield _Found(tracker, values.get("article_id", ""), tracker.kind in kinds)
                break


def _pixel_id(case: Case) -> str | None:
    return case.article.pixel_id if case.article is not None else None


def _known_id(case: Case) -> str | None:
    """The id that a counter has to hold; the record's own id can confirm one, but not refute it."""
    return (case.article.pixel_id or case.article.id) if case.article is not None else None


def _stranger(case: Case, found: _Found, required: str, args: dict[str, str]) -> Outcome:
    right = _pixel_id(case) or ""
    url = found.tracker.url
    rewrites = _pictures.replaced(case, found.tracker.span, url, url.replace(found.article_id, right))
    return Outcome(
        "fail",
        "other_story",
        {**args, "seen": found.article_id, "id": right},
        f"{required}, with the id {right}",
        f"{found.tracker.kind} {url} counts story {found.article_id}",
        (found.place,),
        Repair(
            f"put {right} in place of {found.article_id} in the counter's address",
            rewrites if url.count(found.article_id) == 1 else (),
            safe=True,
        ),
    )


def _uncompared(clause: Clause, case: Case, live: list[_Found], required: str, args: dict[str, str]) -> Outcome:
    """A counter whose story's id is not known: one in the story, or the only one on the page, is taken for its own."""
    ids = dict.fromkeys(one.article_id for one in live)
    inside = [one for one in live if one.tracker.in_story]
    if inside or len(ids) == 1:
        one = (inside or live)[0]
        observed = (
            f"{one.tracker.kind} {one.tracker.url}; the id {one.article_id} was not compared, as no record gives it"
        )
        return Outcome("pass", "uncompared", {**args, "seen": one.article_id}, required, observed, (one.place,))
    return settle(
        clause,
        case,
        Outcome(
            "review",
            "which",
            args,
            required,
            f"counters beside other stories, with the ids {listed(ids)}",
            tuple(one.place for one in live),
            question=f"Does one of these counters belong to this story: {listed(ids)}?",
        ),
    )


def _absent(options: TrackerOptions, case: Case, dead: list[_Found], required: str, args: dict[str, str]) -> Outcome:
    if dead:
        where = _WHERE.get(dead[0].tracker.where, "where it is not loaded")
        places = tuple(one.place for one in dead)
        return Outcome(
            "fail",
            "dead",
            {**args, "where": where},
            required,
            f"{dead[0].tracker.url} stands {where}",
            places,
            _insert(options, case, f"put the counter into the story as an element of its own; now it stands {where}"),
        )
    return Outcome(
        "fail",
        "absent",
        args,
        required,
        f"none of {len(case.page.trackers)} images, scripts and frames is from there",
        (_pictures.end_of_story(case.page),),
        _insert(options, case, "put the counter after the story's last paragraph"),
    )


def _insert(options: TrackerOptions, case: Case, description: str) -> Repair:
    """The repair, with the change where the story's id is known and the counter is a picture."""
    known = _pixel_id(case)
    url = next(
        (url for text in as_tuple(options.url) if not text.endswith(("/", "*")) and (url := _fill(text, known))), None
    )
    if url is None or "img" not in as_tuple(options.element):
        address = as_tuple(options.url)[0]
        whose = " with the story's own id in it, as the newsroom's republishing box gives it" if "{" in address else ""
        return Repair(f"{description}: {address}{whose}")
    return Repair(f"{description}: {url}", _pictures.inserted(case, url, case.policy.name, counter=True), safe=True)


def _fill(text: str, known: str | None) -> str | None:
    return pattern(text).fill({"article_id": known} if known else {})


RULE = Rule(
    id="LNK03",
    name="missing-tracker",
    kind="tracker",
    summary="The syndicator's counter is live in the story.",
    options=TrackerOptions,
    messages={
        **MESSAGES,
        "counts": "the counter at {counter} is live and counts this story",
        "present": "the counter at {counter} is live",
        "uncompared": "a counter at {counter} is live; whether {seen} is this story's id was not compared",
        "other_story": "the counter counts story {seen}, this one is {id}",
        "which": "counters at {counter} stand beside other stories only",
        "element": "the counter at {counter} is there as {element}, not as the element the terms name",
        "state": "the counter at {counter} is there only for a script to load",
        "partial": "whether the counter at {counter} is there can't be told from a part of the story",
        "dead": "the counter at {counter} stands {where}",
        "whose": "something in the story counts readers, and whether it is the counter of {newsroom} can't be told",
        "unseen": "whether the counter of {newsroom} is there can't be seen here",
        "none": "the counter of {newsroom} is not in the story",
        "absent": "the counter at {counter} is not in the story",
    },
    question="Is the counter in the published page?",
    check=check,
    needs=lambda _options, _clause: frozenset({Need.MARKUP}),
)
