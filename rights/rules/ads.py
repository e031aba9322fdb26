"""Advertisements and the story.

What it checks: whether the publisher's record says that it carries no advertisements; whether slots for advertisements
stand between the story's paragraphs, or the story is marked as paid for; and what somebody has vouched for.

Why: a newsroom that gives a story away does not want it to become the ground on which somebody sells, and wants no
reader to take an advertisement for its reporting. Ordinary advertisements around a story are fine nearly everywhere.

Passes: the record says that there are none; somebody vouches for it.

Fails: somebody has answered that the term is not kept.

Cannot tell: nobody has answered: for whom a slot was sold is not seen on a page. Slots inside the story, and words
that mark it as paid for, are shown to a person.

Source: the page's mark-up; the publisher's record (ads, attestations).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.page import Page
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._access import is_live
from rights.rules._asked import PERMITTED, Asked, ask, exempting, permitted, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import Texts, as_tuple
from rights.rules._urls import host_of, on_hosts
from rights.text.late import late

__all__ = ["RULE", "AdsOptions"]


What = Literal["against", "inside", "as_article"]

_WHAT = {
    "against": "no advertisement is sold against this story in particular",
    "inside": "no advertisement is sold inside the story",
    "as_article": "no advertisement is presented as part of the story",
}


class AdsOptions(Asked, frozen=True, kw_only=True):
    """Which advertisements are barred."""

    main = "what"

    what: Annotated[
        What | tuple[What, ...],
        Meta(
            description="against (sold against this story in particular), inside (between its paragraphs), as_article "
            "(presented as part of it); a list: each of them."
        ),
    ] = "against"
    exempt: Annotated[
        Texts | None, Meta(description='What is allowed all the same, in words ("advertisements that the page has").')
    ] = None


_SLOT = late(
    r"<(?:amp-ad|amp-embed|ins|div|aside|section|figure|span|p|iframe|script)\b[^<>]{0,400}?"
    r"\b(?:class|id|data-ad[\w-]{0,20})\s*=\s*[\"']?[^\"'<>]{0,200}?"
    r"(?<![A-Za-z0-9])(?:ads?|ad[-_]?(?:slot|unit|container|wrapper|placement|break)s?|adsbygoogle|adverts?|advertisements?"
    r"|(?:div-)?gpt-ad|google[-_]?ad|dfp|inline-ad|in-article-ad|sponsor(?:ed)?)(?![A-Za-z0-9])[^<>]{0,400}>",
    re.IGNORECASE,
)
"""An element whose class or id says that it holds an advertisement."""

_AMP = late(r"<amp-ad\b[^<>]{0,400}>", re.IGNORECASE)

_SERVERS = (
    "doubleclick.net",
    "googlesyndication.com",
    "googleadservices.com",
    "amazon-adsystem.com",
    "adnxs.com",
    "criteo.com",
    "criteo.net",
    "rubiconproject.com",
    "pubmatic.com",
    "openx.net",
    "taboola.com",
    "outbrain.com",
    "revcontent.com",
    "mgid.com",
    "teads.tv",
    "media.net",
)
"""Hosts that serve advertisements."""

_LABEL = late(
    r"(?:sponsored(?: (?:content|post|story|by .{1,60}))?|paid (?:post|content|partnership)|(?:in )?partnership with .{1,60}"
    r"|presented by .{1,60}|brought to you by .{1,60}|advertorial|promoted|anzeige|publicidad|publicité|patrocinado)",
    re.IGNORECASE,
)
"""A line of its own that marks the whole as paid for."""

_LABEL_ZONES = frozenset({"story", "edge", "promo"})
_LABEL_ENDS = 6


def check(options: AdsOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for each sort of advertisement that is barred."""
    if clause.level == "may":
        yield permitted()
        return
    whats: tuple[What, ...] = as_tuple(options.what)
    for what in whats:
        yield _decide(what, options, clause, case)


def _decide(what: What, options: AdsOptions, clause: Clause, case: Case) -> Outcome:
    required = requires(clause, f"that {_WHAT[what]}{exempting(options.exempt)}")
    found = _evidence(what, case)
    if case.publisher is not None and case.publisher.ads is False and found is None:
        observed = "the publisher's record says that it shows no advertisements"
        return Outcome("pass", "none", {}, required, observed)
    question = f"Is it so that {_WHAT[what]}?"
    if found is not None:
        observed, place = found
        return ask(
            options,
            clause,
            case,
            key="seen",
            required=required,
            observed=observed,
            question=question,
            args={"observed": observed},
            verdict="review",
            places=(place,),
        )
    return ask(
        options,
        clause,
        case,
        key="unanswered",
        required=required,
        observed="a page does not show for what an advertisement was sold",
        question=question,
        args={"what": _WHAT[what]},
        answer=None if case.publisher is not None else "say ads: false in the publisher's record where there are none",
    )


def _evidence(what: What, case: Case) -> tuple[str, Place] | None:
    """What on the page may break the term, in words, and where."""
    if what != "inside" and (label := _label(case)) is not None:
        return label
    if what == "against" or not case.page.markup:
        return None  # a slot says nothing about what it was sold for
    return case.page.derived(_slot)


def _label(case: Case) -> tuple[str, Place] | None:
    """A line above or below the story that marks it as paid for."""
    shown = [at for at, block in enumerate(case.page.blocks) if block.zone in _LABEL_ZONES]
    story = [at for at in shown if case.page.blocks[at].zone == "story"]
    if not story:
        return None
    for at in shown:
        # far from the story such a line belongs to something else
        if min(abs(at - story[0]), abs(at - story[-1])) > _LABEL_ENDS:
            continue
        text = case.page.blocks[at].text.strip(" :*[]()")
        named = case.policy.recognise.names
        if _LABEL.fullmatch(text) and not any(name.casefold() in text.casefold() for name in named):
            return f'"{text[:80]}" stands by the story', Place(0, len(case.page.blocks[at].text), at)
    return None


def _slot(page: Page) -> tuple[str, Place] | None:
    """A place for an advertisement between the story's paragraphs."""
    spans = [block.span for block in page.blocks if block.zone == "story" and block.kind == "paragraph"]
    if len(spans) < 2:
        return None
    start, end = spans[0].end, spans[-1].start
    text = page.source.text
    for pattern in (_SLOT, _AMP):
        for found in pattern.finditer(text, start, end):
            if is_live(page, found.start()) and not any(s.start <= found.start() < s.end for s in spans):
                return f"a slot for advertisements stands between the paragraphs: {found[0][:80]}", Place(
                    found.start(), found.end()
                )
    for tracker in page.trackers:
        if tracker.live and start <= tracker.span.start < end and on_hosts(tracker.url, _SERVERS):
            place = Place(tracker.span.start, tracker.span.end)
            return f"an advertisement from {host_of(tracker.url)} stands between the paragraphs", place
    return None


RULE = Rule(
    id="COM05",
    name="ads-against-story",
    kind="ads",
    summary="No advertisement is sold against the story, or passed off as part of it.",
    options=AdsOptions,
    messages={
        **MESSAGES,
        **PERMITTED,
        "unanswered": "nobody has vouched that {what}",
        "none": "the publisher shows no advertisements",
        "seen": "for a person to judge: {observed}",
    },
    question="Is it so that no advertisement was sold against this story in particular?",
    check=check,
    forbids=True,
    bars=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
