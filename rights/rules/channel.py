"""Where a story may appear, and what it says there.

What it checks: the republication's channel and its page's host against those that the terms allow or bar; and, where the terms give one,
the wording that goes with that channel.

Why: a right to print is none to post, and a platform that takes a licence to everything posted there may be barred. On air
and in a newsletter the credit is spoken or written in words of its own.

Passes: the channel is among those allowed and not among those barred; the page is on no barred platform; the wording stands
where it belongs.

Fails: the channel is barred; the page's address lies on a barred platform; the wording is missing.

Cannot tell: a post whose platform is not known, where only some are barred.

Source: the channel as given with --channel; the page's address; the shown text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import Positions, Similarity, Texts

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
    in_title: Annotated[bool, Meta(description="The subject or headline may carry the wording instead.")] = False


def check(options: ChannelOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    yield ask(
        options,
        clause,
        case,
        key="unanswered",
        required=requires(clause, "that the story appears only where it may"),
        observed="not looked at",
        question="Does the story appear only where the terms allow it?",
    )


RULE = Rule(
    id="COM10",
    name="wrong-channel",
    kind="channel",
    summary="The story appears only in channels and on platforms that the terms allow, in the words that belong there.",
    options=ChannelOptions,
    messages={**MESSAGES, "unanswered": "nobody has vouched for where the story appears"},
    question="Does the story appear only where the terms allow it?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
