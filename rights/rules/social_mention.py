"""Naming the newsroom where a story is shared.

What it checks: in a post on a social network: whether its text carries one of the newsroom's handles there, its hash tag, or a link to
its page, as the terms ask.

Why: a post has no byline and often no link; the handle is the only credit that a reader sees and that the newsroom gets to
know of.

Passes: the post's text or links carry what is asked for on its network.

Fails: a post carries none of it.

Cannot tell: the terms name no handle; the network is not known and the handles differ. Elsewhere than in a post the clause does
not apply, unless the policy asks for the question.

Source: the post's shown text and links; its address, from which the network is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import Texts

__all__ = ["RULE", "SocialMentionOptions"]


class SocialMentionOptions(Asked, frozen=True, kw_only=True):
    """What a post carries."""

    main = "handles"

    handles: Annotated[
        str | tuple[str, ...] | dict[str, Texts],
        Meta(
            description='Handles with their "@", or addresses of pages that a post may link to instead; by network '
            "(twitter, facebook, instagram, ...) where they differ. None: the question decides."
        ),
    ] = ()
    hashtags: Annotated[Texts | None, Meta(description='Hash tags with their "#".')] = None
    any: Annotated[
        bool, Meta(description="One of the handles or hash tags is enough; false: a handle and a hash tag, each one.")
    ] = True
    networks: Annotated[Texts | None, Meta(description="Only posts on these networks; else on any.")] = None
    link: Annotated[bool, Meta(description="A link to the newsroom's site will do instead.")] = False
    elsewhere: Annotated[
        bool, Meta(description="Also ask, of a republication elsewhere, whether it is tagged where it is shared.")
    ] = False


def check(options: SocialMentionOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    if case.channel != "social" and not options.elsewhere:
        yield Outcome(
            "not_applicable",
            "elsewhere",
            {},
            requires(clause, "the newsroom to be named where the story is shared"),
            "this is no post on a social network",
        )
        return
    yield ask(
        options,
        clause,
        case,
        key="unanswered",
        required=requires(clause, "the newsroom to be named where the story is shared"),
        observed="not looked at",
        question=f"Is {case.policy.name} tagged where the story is shared?",
    )


RULE = Rule(
    id="COM07",
    name="no-mention",
    kind="social_mention",
    summary="A post that shares the story names the newsroom by its handle.",
    options=SocialMentionOptions,
    messages={
        **MESSAGES,
        "elsewhere": "asked only of a post on a social network",
        "unanswered": "nobody has vouched that the newsroom is tagged",
    },
    question="Is the newsroom tagged where the story is shared?",
    check=check,
    forbids=False,
    needs=lambda _options, _clause: frozenset[Need](),
)
