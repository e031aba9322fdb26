"""Where a story may appear, and what it says there.

What it checks: the republication's channel and its page's host against those that the terms allow or bar; and, where
the terms give one, the wording that goes with that channel.

Why: a right to print is none to post, and a platform that takes a licence to everything posted there may be barred. On
air and in a newsletter the credit is spoken or written in words of its own.

Passes: the channel is among those allowed and not among those barred; the page is on no barred platform; the wording
stands where it belongs.

Fails: the channel is barred; the page's address lies on a barred platform; the wording is missing.

Cannot tell: a post whose platform is not known, where only some are barred.

Source: the channel as given with --channel; the page's address; the shown text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules import credit_line
from rights.rules._asked import Asked, ask, either, excused, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import Positions, Similarity, Texts, as_tuple
from rights.rules._pictures import start_of_story
from rights.rules._urls import on_hosts
from rights.rules._wording import Links, TextOptions, quoted, values_of, written
from rights.text import match
from rights.text.template import parse

__all__ = ["RULE", "ChannelOptions"]


Channel = Literal["online", "print", "newsletter", "audio", "social"]


class ChannelOptions(Asked, frozen=True, kw_only=True):
    """Which channels, which platforms, which words."""

    main = "only"

    only: Annotated[
        Channel | tuple[Channel, ...],
        Meta(description="The channels that are allowed: online, print, newsletter, audio, social; none: all."),
    ] = ()
    never: Annotated[Channel | tuple[Channel, ...], Meta(description="The channels that are barred.")] = ()
    platforms: Annotated[
        Texts | None, Meta(description='Hosts of platforms that are barred ("facebook.com"), subdomains included.')
    ] = None
    text: Annotated[
        Texts | None,
        Meta(description="What is said there, as the wording of a credit_line; use when: {channel: ...} beside it."),
    ] = None
    place: Annotated[Positions, Meta(description="Where the wording stands.")] = "anywhere"
    similar: Annotated[
        Similarity | None, Meta(description="From which share of its words on the wording counts; else all of them.")
    ] = None
    link: Annotated[Links | None, Meta(description="What in the wording is linked, as for credit_line.")] = None
    in_title: Annotated[bool, Meta(description="The subject or headline may carry the wording instead.")] = False

    def __post_init__(self) -> None:
        """See that something is asked, and that the wording can be read."""
        if not (self.only or self.never or self.platforms or self.text):
            raise ValueError("say which channels (only, never), which platforms, or which text")
        both = set(as_tuple(self.only)) & set(as_tuple(self.never))
        if both:
            raise ValueError(f'"{min(both)}" is both allowed and barred')
        TextOptions(text=self.text, similar=self.similar, link=self.link)


_WORDS = {
    "online": "online",
    "print": "in print",
    "newsletter": "in a newsletter",
    "audio": "on air",
    "social": "on a social network",
}


def check(options: ChannelOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for the channel, one for the platform, and those of the wording."""
    if options.only or options.never:
        yield _channel(options, clause, case)
    if options.platforms is not None:
        yield _platform(as_tuple(options.platforms), options, clause, case)
    if options.text is not None:
        yield from _wording(options.text, options, clause, case)


def _channel(options: ChannelOptions, clause: Clause, case: Case) -> Outcome:
    only: tuple[Channel, ...] = as_tuple(options.only)
    never: tuple[Channel, ...] = as_tuple(options.never)
    parts = [f"only {either(_WORDS[one] for one in only)}"] if only else []
    parts += [f"not {either(_WORDS[one] for one in never)}"] if never else []
    required = requires(clause, f"that it appears {' and '.join(parts)}")
    here = _WORDS.get(case.channel, case.channel)
    args = {"here": here}
    observed = f"it appears {here}"
    if (not only or case.channel in only) and case.channel not in never:
        return Outcome("pass", "allowed", args, required, observed)
    return excused(
        options,
        case,
        Outcome(
            "fail",
            "barred",
            args,
            required,
            observed,
            (start_of_story(case.page),),
            Repair(f"keep the story from appearing {here}, or ask {case.policy.name} for leave"),
        ),
    )


def _platform(hosts: tuple[str, ...], options: ChannelOptions, clause: Clause, case: Case) -> Outcome:
    required = requires(clause, f"that it appears on none of {', '.join(hosts)}")
    head = case.page.head
    for url in (case.page_url, *(fact.value for fact in (head.og_url, head.canonical) if fact is not None)):
        host = next((host for host in hosts if on_hosts(url, (host,))), None)
        if host is None:
            continue
        place = next(
            (
                Place(f.span.start, f.span.end)
                for f in (head.og_url, head.canonical)
                if f is not None and f.value == url
            ),
            start_of_story(case.page),
        )
        breach = Outcome("fail", "platform", {"host": host}, required, f"its address is {url}", (place,))
        return excused(options, case, breach)
    if case.page_url is not None:
        return Outcome("pass", "no_platform", {}, required, f"its address is {case.page_url}")
    if case.channel != "social":
        here = _WORDS.get(case.channel, case.channel)
        return Outcome("pass", "no_platform", {}, required, f"it appears {here}, under no platform's address")
    return ask(
        options,
        clause,
        case,
        key="unanswered",
        required=required,
        observed="the post's address is not known",
        question=f"Is this post on none of {', '.join(hosts)}?",
        answer="give the post's address with --page-url",
    )


def _wording(wanted: Texts, options: ChannelOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """The wording that goes with a channel: in the subject or headline where that will do, else as a credit line."""
    texts = as_tuple(wanted)
    if options.in_title:
        values = values_of(case)
        for title in case.page.titles:
            if any(match.find(parse(text), values, [title.value]) is not None for text in texts):
                shown = " or ".join(quoted(written(text, values)) for text in texts)
                place = Place(title.span.start, title.span.end)
                required = requires(clause, f"{shown} in the subject, the headline or the text")
                yield Outcome("pass", "in_title", {"words": quoted(title.value)}, required, title.value, (place,))
                return
    yield from credit_line.check(
        credit_line.CreditLineOptions(text=wanted, place=options.place, similar=options.similar, link=options.link),
        clause,
        case,
    )


RULE = Rule(
    id="COM10",
    name="wrong-channel",
    kind="channel",
    summary="The story appears only in channels and on platforms that the terms allow, in the words that belong there.",
    options=ChannelOptions,
    messages={
        **credit_line.RULE.messages,
        **MESSAGES,
        "unanswered": "nobody has vouched for where the story appears",
        "allowed": "it may appear {here}",
        "barred": "it may not appear {here}",
        "platform": "it stands on {host}, which is barred",
        "no_platform": "it stands on no barred platform",
        "in_title": "the headline carries it: {words}",
    },
    question="Does the story appear only where the terms allow it?",
    check=check,
    forbids=True,
    needs=lambda options, _clause: frozenset({Need.TEXT}) if options.text is not None else frozenset(),
)
