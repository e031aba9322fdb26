"""The link back to the original story or to the newsroom.

What it checks: the story, or what stands right beside it, holds a live link that readers see, to the original story, to
the newsroom's homepage, or to either, as the terms ask.

Why: readers should be able to go to the source, and search engines should find it.

Passes: "Read the original article", linked to the original's address, with or without "www.", https, a trailing slash
or tracking parameters.

Fails: no link leads there, or, in print, no address is written out; it leads to the homepage where the story is asked for; its address is empty; it stands only
in the site's navigation or footer, or only where nobody sees it.

Cannot tell: text lost its mark-up and no address is written out (open); which of the newsroom's stories is the original
is not known (open); a short address hides where it leads, or the address is written out but not linked (review).

Source: the page's links; the original's address from its record, else the headline's words in an address.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import msgspec
from msgspec import Meta

from rights.model.case import Case, Outcome, Repair, Rule
from rights.model.page import Link
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES
from rights.rules._options import Options, Positions, Texts, as_tuple
from rights.rules._urls import address, on_hosts, same_page
from rights.rules._wording import (
    Reach,
    Scene,
    check_target,
    insertion,
    is_network,
    is_partial,
    leads,
    leads_to,
    looks_like_story,
    perhaps_original,
    point_for,
    quoted,
    scene_of,
    target_url,
    target_words,
    where_words,
)
from rights.text.contacts import web_addresses
from rights.text.credit import find_credits
from rights.text.names import find_names, names_in
from rights.text.normalise import normalise
from rights.text.own_lines import own_line

__all__ = ["RULE", "LinkBackOptions"]


class LinkBackOptions(Options, frozen=True, kw_only=True):
    """Where the link leads, and where it stands."""

    main = "to"

    to: Annotated[
        Texts,
        Meta(description="article, homepage, either, domain:example.org, or an address; a list: any one of them."),
    ] = "either"
    place: Annotated[
        Positions, Meta(description="Where the link stands; anywhere means in the story or right beside it.")
    ] = "anywhere"
    not_to: Annotated[
        tuple[str, ...],
        Meta(description='Links that do not count: an ending ("*.pdf"), homepage, or an address.'),
    ] = ()
    printed: Annotated[bool, Meta(description="An address that is written out counts as well as a live link.")] = False

    def __post_init__(self) -> None:
        for target in as_tuple(self.to):
            check_target(target)


class _Seen(msgspec.Struct, frozen=True):
    """A link with where it leads.

    at: its block's place in the column; None outside of it. credit: it stands in a credit, or its words speak of the
    original.
    """

    link: Link
    reach: Reach
    at: int | None
    credit: bool


def check(options: LinkBackOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome: the best link that there is."""
    scene = scene_of(clause, case)
    targets = as_tuple(options.to)
    to = " or ".join(target_words(case, target) for target in targets)
    required = f"the terms require a link {to}, {where_words(options.place)}"
    if case.page.markup:
        seen = list(_links(options, scene, targets))
        yield _linked(options, scene, seen, to, required)
    else:
        yield _plain(options, scene, targets, to, required)


# -- text without mark-up -----------------------------------------------------------------------------------------------


def _plain(
    options: LinkBackOptions,
    scene: Scene,
    targets: tuple[str, ...],
    to: str,
    required: str,
) -> Outcome:
    for place, url, at in _printed(scene):
        fits = any(leads_to(scene.case, url, target).verdict == "yes" for target in targets)
        if fits and not _barred(options, scene.case, url) and scene.stands(at, options.place):
            return Outcome(
                "pass", "printed", {"url": url}, required=required, observed=f"the address {url}", places=(place,)
            )
    if options.printed and scene.case.channel in _PAPER and not is_partial(scene.page):
        known = target_url(scene.case, targets[0])
        point = point_for(scene.case, "bottom")
        return Outcome(
            "fail",
            "unprinted",
            {"to": to},
            required=required,
            observed="no such address is written out, and there are no links in print",
            places=(point,) if point is not None else (),
            repair=Repair(f"write the address out: {known}" if known else f"write out an address {to}"),
        )
    doubt = Outcome(
        "open",
        "unseen",
        {"to": to},
        required=required,
        observed="text without mark-up, where links can't be seen, and no such address is written out",
        question=f"Is there a link {to}?",
        answer="check the page itself, as HTML or Markdown",
    )
    return scene.settle(doubt)


_PAPER = frozenset({"print"})
"""Where a text has no links that its form could have lost."""


def _printed(scene: Scene) -> Iterator[tuple[Place, str, int]]:
    """Addresses written out in the shown text; also a bare host of the newsroom ("harbornews.example")."""
    hosts = names_in(scene.col.texts, scene.case.policy.recognise.own_hosts)
    for at, text in enumerate(scene.col.texts):
        for found in web_addresses(text):
            yield Place(found.start, found.end, scene.col.blocks[at]), found.text, at
        for name in hosts.get(at, ()):
            if text[name.start - 1 : name.start] not in {"/", ".", "@"} and text[name.end : name.end + 1] != "/":
                yield Place(name.start, name.end, scene.col.blocks[at]), text[name.start : name.end], at


# -- live links ---------------------------------------------------------------------------------------------------------


def _links(options: LinkBackOptions, scene: Scene, targets: tuple[str, ...]) -> Iterator[_Seen]:
    """Every link that has to do with the newsroom, or hides where it leads, or leads nowhere."""
    where = {block: at for at, block in enumerate(scene.col.blocks)}
    credited: dict[int, bool] = {}
    own = scene.case.policy.recognise.own_hosts
    for link in scene.page.links:
        reach = _best(scene.case, link.url, targets)
        if reach.verdict == "no" and (link.url.strip(" #") or not link.text.strip()):
            continue
        if _barred(options, scene.case, link.url):
            reach = Reach("barred", "the terms don't count such an address")
        at = where.get(link.block) if link.block is not None else None
        if link.block is not None and link.block not in credited:
            credited[link.block] = _is_credit(scene, link.block, at)
        credit = bool(link.block is not None and credited[link.block]) or _speaks_of_original(link, scene.case)
        if reach.verdict == "no" and not credit and not on_hosts(link.url, own):
            continue
        yield _Seen(link, reach, at, credit)


def _best(case: Case, url: str, targets: tuple[str, ...]) -> Reach:
    """How well an address leads to the target that it comes closest to."""
    if len(targets) == 1:
        return leads_to(case, url, targets[0])
    return min((leads_to(case, url, target) for target in targets), key=lambda one: _BETTER.index(one.verdict))


_BETTER = ("yes", "likely", "unsure", "home", "other", "no")
_ORIGINAL_WORDS = ("original", "read the full", "first appeared", "first published", "full story", "here", "source")


def _speaks_of_original(link: Link, case: Case) -> bool:
    words = normalise(link.text, fold_case=True).text
    if any(one in words for one in _ORIGINAL_WORDS) and len(words) < 80:
        return True
    return any(normalise(fact.value, fold_case=True).text == words for fact in case.page.titles)


def _is_credit(scene: Scene, block: int, at: int | None) -> bool:
    """Whether a block credits the newsroom, or is a note that names it. at: its place in the column, if it has one."""
    own = scene.page.blocks[block]
    if own.kind in {"note", "byline"} or own.zone == "edge":
        return bool(find_names(own.text, scene.names, scene.not_names))
    if at is None:
        found = find_credits(own.text, leads(scene.case), scene.names, scene.not_names)
    else:
        found = scene.credits().get(at, ())
    return any(one.name and not one.other for one in found)


def _barred(options: LinkBackOptions, case: Case, url: str) -> bool:
    for barred in options.not_to:
        if barred.startswith("*"):
            found = address(url)
            if found is not None and found.path.lower().endswith(barred[1:].lower()):
                return True
        elif barred == "homepage":
            if leads_to(case, url, "article").verdict == "home":
                return True
        elif same_page(url, barred):
            return True
    return False


def _told(one: _Seen) -> str:
    return f"{quoted(one.link.text or 'a picture')} leads to {one.link.url or 'nowhere'}"


def _spot(link: Link) -> Place:
    return Place(link.span.start, link.span.end)


def _linked(options: LinkBackOptions, scene: Scene, seen: list[_Seen], to: str, required: str) -> Outcome:
    page = scene.page
    shown = [one for one in seen if one.link.zone in {"story", "edge"}]
    visible = [one for one in shown if one.link.text.strip() or _pictured(one.link, scene.case)]
    placed = [one for one in visible if _in_place(one, options, scene)]

    good = [one for one in placed if one.reach.verdict == "yes"] or [
        one for one in placed if one.reach.verdict == "likely" and one.credit
    ]
    if good:
        best = max(good, key=lambda one: one.credit)
        key = "linked" if best.reach.verdict == "yes" else "taken"
        told = {"to": to, "url": best.link.url}
        return Outcome("pass", key, told, required=required, observed=_told(best), places=(_spot(best.link),))
    elsewhere = [one for one in visible if one.reach.verdict == "yes" or (one.reach.verdict == "likely" and one.credit)]
    if elsewhere:
        one = elsewhere[0]
        return Outcome(
            "fail",
            "misplaced",
            {"place": where_words(options.place)},
            required=required,
            observed=f"{_told(one)}, but not {where_words(options.place)}",
            places=(_spot(one.link),),
            repair=Repair(f"move the link: it has to stand {where_words(options.place)}"),
        )
    doubt = _doubt(options, scene, visible, to, required)
    if doubt is not None:
        return doubt if doubt.verdict == "pass" else scene.settle(doubt)
    if is_partial(page):
        doubt = Outcome(
            "open",
            "partial",
            {"to": to},
            required=required,
            observed="only a part of the story is here, and no such link in it",
            question=f"Does the whole page link {to}?",
        )
        return scene.settle(doubt)
    return _failed(options, scene, seen, to, required)


def _pictured(link: Link, case: Case) -> bool:
    """Whether a link without words has a picture in it: no link ends between the two."""
    raw = case.page.source.text
    for image in case.page.images:
        if image.live and 0 <= image.span.start - link.span.start < 2000:
            between = raw[link.span.end : image.span.start].lower()
            if "</a" not in between and "<a " not in between:
                return True
    return False


def _in_place(one: _Seen, options: LinkBackOptions, scene: Scene) -> bool:
    if as_tuple(options.place) == ("anywhere",):
        return True
    return one.at is not None and scene.stands(one.at, options.place)


def _doubt(options: LinkBackOptions, scene: Scene, visible: list[_Seen], to: str, required: str) -> Outcome | None:
    """What no address tells: a short link, several stories of the newsroom, an address that is only written out."""
    unsure = [one for one in visible if one.reach.verdict == "unsure" and one.credit]
    if unsure:
        return Outcome(
            "review",
            "short",
            {"url": unsure[0].link.url},
            required=required,
            observed=_told(unsure[0]),
            places=(_spot(unsure[0].link),),
            question=f"Does {unsure[0].link.url} lead {to}?",
        )
    # without a record nobody knows the original's address, and stories have addresses of any form
    known = scene.case.article is not None and scene.case.article.url is not None
    for place, url, at in _printed(scene):
        reach = _best(scene.case, url, as_tuple(options.to)).verdict
        if reach == "other" and options.printed and not known:
            return _perhaps(url, f"the address {url} is written out", place, required)
        if reach in {"yes", "likely"} and not _barred(options, scene.case, url) and scene.stands(at, options.place):
            return Outcome(
                "pass" if options.printed else "review",
                "printed" if options.printed else "only-printed",
                {"url": url},
                required=required,
                observed=f"the address {url} is written out",
                places=(place,),
                question=None if options.printed else f"Is the written-out address {url} enough?",
            )
    likely = [one for one in visible if one.reach.verdict == "likely"]
    other = [
        one
        for one in visible
        if one.reach.verdict == "other"
        and (looks_like_story(one.link.url) and one.credit if known else _perhaps_story(one, scene.case))
    ]
    if likely:
        return Outcome(
            "open",
            "which",
            {"count": str(len(likely))},
            required=required,
            observed="; ".join(_told(one) for one in likely[:3]),
            places=tuple(_spot(one.link) for one in likely[:3]),
            question="What is the original's address?",
            answer="give it in the original's record, with --article FILE",
        )
    if other and not known:
        return _perhaps(other[0].link.url, _told(other[0]), _spot(other[0].link), required)
    if not known and is_network(scene.case.policy) and {"article", "either"} & {*as_tuple(options.to)}:
        # the stories of a network stand on its members' sites, and any link may lead to one
        away = [
            link
            for link in scene.page.links
            if link.zone in {"story", "edge"} and link.url.startswith("http") and link.text.strip()
        ]
        if away:
            link = away[-1]
            return _perhaps(link.url, f"{quoted(link.text)} leads to {link.url}", _spot(link), required)
    if other:
        return Outcome(
            "review",
            "other-story",
            {"url": other[0].link.url},
            required=required,
            observed=f"{_told(other[0])}; the record gives {scene.case.article.url if scene.case.article else 'another address'}",
            places=(_spot(other[0].link),),
            question=f"Is {other[0].link.url} the original, under another address?",
        )
    return None


def _perhaps_story(one: _Seen, case: Case) -> bool:
    """Whether a link may lead to the original, whose address nobody knows."""
    return one.credit or perhaps_original(case, (one.link,), "article") is not None


def _perhaps(url: str, observed: str, place: Place, required: str) -> Outcome:
    """An address that may be the original's, which nobody knows."""
    return Outcome(
        "open",
        "unknown-story",
        {"url": url},
        required=required,
        observed=observed,
        places=(place,),
        question=f"Is {url} the original?",
        answer="give the original's record with --article FILE",
    )


def _failed(options: LinkBackOptions, scene: Scene, seen: list[_Seen], to: str, required: str) -> Outcome:
    shown = [one for one in seen if one.link.zone in {"story", "edge"}]
    repair = _repair(options, scene.case, to)
    barred = next((one for one in shown if one.reach.verdict == "barred"), None)
    empty = next((one for one in shown if one.credit and not one.link.url.strip(" #")), None)
    home = next((one for one in shown if one.reach.verdict == "home"), None)
    unseen = next((one for one in shown if one.reach.verdict in {"yes", "likely"}), None)
    frame = next(
        (one for one in seen if one.link.zone not in {"story", "edge"} and one.reach.verdict in {"yes", "likely"}), None
    )
    for key, one in (
        ("empty", empty),
        ("barred", barred),
        ("homepage", home),
        ("invisible", unseen),
        ("frame", frame),
    ):
        if one is not None:
            zone = {"hidden": "text that is not shown", "nav": "navigation"}.get(one.link.zone, one.link.zone)
            return Outcome(
                "fail",
                key,
                {"to": to, "zone": zone, "words": quoted(one.link.text or one.link.url)},
                required=required,
                observed=_told(one),
                places=(_spot(one.link),),
                repair=Repair(f"link {to}") if key in {"empty", "homepage"} else repair,
            )
    point = point_for(scene.case, options.place if as_tuple(options.place) != ("anywhere",) else "bottom")
    count = sum(link.zone in {"story", "edge"} for link in scene.page.links)
    near = sum(one.reach.verdict == "other" for one in shown)
    extra = f"; {near} of them to other pages of {scene.case.policy.name}" if near else ""
    return Outcome(
        "fail",
        "absent",
        {"to": to},
        required=required,
        observed=f"{count} {'link' if count == 1 else 'links'} in the story, none {to}{extra}",
        places=(point,) if point is not None else (),
        repair=repair,
    )


def _repair(options: LinkBackOptions, case: Case, to: str) -> Repair:
    target = as_tuple(options.to)[0]
    url = target_url(case, target)
    if url is None:
        return Repair(f"add a link {to}")
    place = options.place if as_tuple(options.place) != ("anywhere",) else "bottom"
    words = (
        own_line("original", case.policy.language)
        if target == "article" or url != target_url(case, "homepage")
        else case.policy.name
    )
    runs: list[tuple[str, str | None]] = [(words, url), (".", None)] if " " in words else [(words, url)]
    return Repair(f"add a link {to}: {url}", insertion(case, place, runs), safe=True)


RULE = Rule(
    id="LNK01",
    name="missing-link-back",
    kind="link_back",
    summary="A live link that readers see leads to the original story or to the newsroom.",
    options=LinkBackOptions,
    messages={
        "taken": "a link leads to {url}; it is taken for the original story, as no record gives its address",
        "unknown-story": "it leads to {url}, which may be the original story or not",
        "linked": "there is a link {to}",
        "printed": "the address {url} is written out",
        "unprinted": "no address {to} is written out",
        "absent": "no link leads {to}",
        "misplaced": "the link does not stand {place}",
        "homepage": "the link {words} leads to the homepage only",
        "empty": "the link {words} leads nowhere",
        "barred": "the link {words} does not count under these terms",
        "invisible": "the link {to} has no words and no picture, so that readers don't see it",
        "frame": "the only link {to} stands outside of the story, in {zone}",
        "unseen": "whether there is a link {to} can't be seen in text without mark-up",
        "partial": "only a part of the story is here, and no link {to} in it",
        "short": "nobody can tell from {url} where it leads",
        "only-printed": "the address {url} is written out, but not linked",
        "which": "{count} links lead to stories of the newsroom; which is the original is not known",
        "other-story": "the link leads to {url}, which is not the address in the original's record",
        **MESSAGES,
    },
    question="Does the page link to the original?",
    check=check,
)
