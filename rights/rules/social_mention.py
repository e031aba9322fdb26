"""Naming the newsroom where a story is shared.

What it checks: in a post on a social network: whether its text carries one of the newsroom's handles there, its hash
tag, or a link to its page, as the terms ask.

Why: a post has no byline and often no link; the handle is the only credit that a reader sees and that the newsroom
gets to know of.

Passes: the post's text or links carry what is asked for on its network.

Fails: a post carries none of it.

Cannot tell: the terms name no handle; the network is not known and the handles differ. Elsewhere than in a post the
clause does not apply, unless the policy asks for the question.

Source: the post's shown text and links; its address, from which the network is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import msgspec
from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, either, excused, requires
from rights.rules._attested import MESSAGES
from rights.rules._networks import named, network_of
from rights.rules._options import Texts, as_tuple
from rights.rules._pictures import end_of_story
from rights.rules._urls import on_hosts, same_page
from rights.text.late import late

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
        bool,
        Meta(description="One of the handles or hash tags is enough; false: every one of them."),
    ] = True
    networks: Annotated[Texts | None, Meta(description="Only posts on these networks; else on any.")] = None
    link: Annotated[bool, Meta(description="A link to the newsroom's site will do instead.")] = False
    elsewhere: Annotated[
        bool, Meta(description="Also ask, of a republication elsewhere, whether it is tagged where it is shared.")
    ] = False


_WRITTEN = late(r"(?<![\w@#])([@#])([\w.]*\w(?:@[\w-]+(?:\.[\w-]+)+)?)")
"""A handle or a hash tag as a post carries it."""


class _Asked(msgspec.Struct, frozen=True):
    """What has to stand in a post on its network: any of each set; an empty set asks for nothing."""

    handles: tuple[str, ...]
    hashtags: tuple[str, ...]


def check(options: SocialMentionOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome: what the post carries of what is asked for."""
    if case.channel != "social":
        yield _elsewhere(options, clause, case)
        return
    network = network_of((case.page_url,))
    limited = {named(one) for one in as_tuple(options.networks)}
    if limited and network is not None and network not in limited:
        required = _required(options, clause, case, None)
        observed = f"this is a post on {network}"
        yield Outcome("not_applicable", "other_network", {"network": network}, required, observed)
        return
    asked = _asked_for(options, network)
    required = _required(options, clause, case, asked)
    if asked is None or not (asked.handles or asked.hashtags or options.link):
        where = f" on {network}" if network is not None and asked is None else ""
        yield ask(
            options,
            clause,
            case,
            key="unanswered",
            required=required,
            observed=f"the terms name no handle{where}",
            question=f"Is {case.policy.name} tagged where the story is shared?",
        )
        return
    yield _judged(asked, options, clause, case, network, required)


def _elsewhere(options: SocialMentionOptions, clause: Clause, case: Case) -> Outcome:
    required = _required(options, clause, case, _asked_for(options, None))
    if not options.elsewhere:
        observed = "this is no post on a social network"
        return Outcome("not_applicable", "elsewhere", {}, required, observed)
    return ask(
        options,
        clause,
        case,
        key="unanswered",
        required=required,
        observed="this is no post on a social network; whether it is shared there is not seen",
        question=f"Is {case.policy.name} tagged where the story is shared?",
    )


def _judged(
    asked: _Asked,
    options: SocialMentionOptions,
    clause: Clause,
    case: Case,
    network: str | None,
    required: str,
) -> Outcome:
    """What the post carries against what is asked for."""
    carried = _carried(case)
    names = (*asked.handles, *asked.hashtags)
    seen = [one for one in names if _bare(one) in carried or _linked((one,), case)]
    instead = _newsroom_link(case) if options.link else None
    if instead is not None and not seen:
        return Outcome("pass", "there", {"seen": instead}, required, f"it links to {instead}")
    if names and (seen if options.any else len(seen) == len(names)):
        words = either(seen, "and")
        places = tuple(carried[_bare(one)] for one in seen if _bare(one) in carried)
        return Outcome("pass", "there", {"seen": words}, required, words, places)
    missing = [one for one in names if one not in seen]
    observed = (
        f"the post carries {either(sorted(carried), 'and')}" if carried else "the post carries no handle or hash tag"
    )
    args = {"missing": either(missing) if missing else "a link to the newsroom"}
    if network is None and isinstance(options.handles, dict) and len(options.handles) > 1:
        return ask(
            options,
            clause,
            case,
            key="network",
            required=required,
            observed=f"{observed}; on which network it stands is not known",
            question=f"Is {case.policy.name} tagged in this post by its handle there?",
            args=args,
            answer="give the post's address with --page-url",
        )
    fix = Repair(f"put {args['missing']} into the post")
    return excused(options, case, Outcome("fail", "absent", args, required, observed, (_end(case),), fix))


def _end(case: Case) -> Place:
    return end_of_story(case.page)


def _asked_for(options: SocialMentionOptions, network: str | None) -> _Asked | None:
    """What a post on this network carries; None where the terms name handles of other networks only."""
    tags = as_tuple(options.hashtags)
    if not isinstance(options.handles, dict):
        return _sorted(as_tuple(options.handles), tags)
    by_network = {named(name): as_tuple(given) for name, given in options.handles.items()}
    if network is None:
        return _sorted(tuple(dict.fromkeys(one for given in by_network.values() for one in given)), tags)
    if network in by_network or tags:
        return _sorted(by_network.get(network, ()), tags)
    return None


def _sorted(handles: tuple[str, ...], tags: tuple[str, ...]) -> _Asked:
    """Hash tags among the handles are hash tags."""
    return _Asked(
        tuple(one for one in handles if not one.startswith("#")),
        (*(one for one in handles if one.startswith("#")), *tags),
    )


def _required(options: SocialMentionOptions, clause: Clause, case: Case, asked: _Asked | None) -> str:
    if asked is None or not (asked.handles or asked.hashtags):
        return requires(clause, f"{case.policy.name} to be tagged where the story is shared")
    each = "or" if options.any else "and"
    parts = [either(names) for names in (asked.handles, asked.hashtags) if names]
    link = ", or a link to the newsroom," if options.link else ""
    return requires(clause, f"{f' {each} '.join(parts)}{link} in a post that shares the story")


def _bare(name: str) -> str:
    """A handle or hash tag as it is compared: without its case."""
    return (name if name[:1] in "@#" else f"@{name}").casefold()


def _carried(case: Case) -> dict[str, Place]:
    """The handles and hash tags of the shown text, each with its first place."""
    found: dict[str, Place] = {}
    for at, block in enumerate(case.page.blocks):
        if block.zone in {"story", "edge"}:
            for hit in _WRITTEN.finditer(block.text):
                found.setdefault(f"{hit[1]}{hit[2]}".casefold(), Place(hit.start(), hit.end(), at))
    return found


def _linked(pages: tuple[str, ...], case: Case) -> bool:
    """Whether the post links to one of these addresses."""
    return any(same_page(url, page, case.page_url) for page in pages if "/" in page for url in _urls(case))


def _newsroom_link(case: Case) -> str | None:
    """The post's first link to the newsroom's site."""
    hosts = case.policy.recognise.own_hosts
    return next((url for url in _urls(case) if on_hosts(url, hosts, case.page_url)), None)


def _urls(case: Case) -> list[str]:
    """The addresses in a post: its links, and those that stand in its text."""
    urls = [link.url for link in case.page.links if link.zone in {"story", "edge"}]
    shown = " ".join(block.text for block in case.page.blocks if block.zone in {"story", "edge"})
    return urls + [word.strip("().,;:!?\"'") for word in shown.split() if "/" in word]


RULE = Rule(
    id="COM07",
    name="no-mention",
    kind="social_mention",
    summary="A post that shares the story names the newsroom by its handle.",
    options=SocialMentionOptions,
    messages={
        **MESSAGES,
        "elsewhere": "asked only of a post on a social network",
        "other_network": "not asked of a post on {network}",
        "unanswered": "nobody has vouched that the newsroom is tagged",
        "there": "the post carries {seen}",
        "absent": "the post does not carry {missing}",
        "network": "whether the post carries the right handle is not known",
    },
    question="Is the newsroom tagged where the story is shared?",
    check=check,
    forbids=False,
    needs=lambda _options, _clause: frozenset[Need](),
)
