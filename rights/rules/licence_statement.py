"""The licence, stated with the story.

What it checks: the shown text states the licence under which the story is republished, near the credit or at one of the
story's ends, and links it where the terms ask for that.

Why: a free licence holds on only if readers and later publishers can see which one it is.

Passes: "It is republished under a Creative Commons license (CC BY-ND 4.0)."

Fails: no licence is stated; another licence is stated; it is stated only in the page's metadata or in the site's footer;
the licence is not linked where it has to be. A figure's licence in its caption is not the story's.

Cannot tell: a licence is named in the middle of the text (review: is it the story's?); only a part of the story is here,
or the policy names no licence (open); links cannot be seen in text without mark-up (open).

Source: the page's shown text and links; the policy's licence, which the original's record may override.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import msgspec
from msgspec import Meta

from rights.model.case import Case, Outcome, Repair, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES
from rights.rules._options import Position, Positions, Texts, as_tuple
from rights.rules._wording import (
    Scene,
    Target,
    TextOptions,
    insertion,
    is_partial,
    leads_to,
    links_in,
    point_for,
    quoted,
    scene_of,
    search,
    stands_at,
    stands_words,
    target_url,
    target_words,
    values_of,
    where_words,
)
from rights.text.licences import Stated, licence_of_url, parse_licence, stated_licences
from rights.text.normalise import normalise
from rights.text.own_lines import own_line
from rights.text.words import is_whole

__all__ = ["RULE", "LicenceStatementOptions"]

_ENDS: tuple[Position, ...] = ("near_top", "near_bottom")


class LicenceStatementOptions(TextOptions, frozen=True, kw_only=True):
    """Which licence, in which words, where, and what is linked."""

    main = "licence"

    licence: Annotated[
        Texts | None,
        Meta(
            description='The licence, by SPDX id or name: "CC-BY-ND-4.0", "Creative Commons", "public domain"; a list: any '
            "one of them. Without it, the original's record or the policy says which."
        ),
    ] = None
    family: Annotated[
        bool, Meta(description='"A Creative Commons license" is enough; false: the type (BY-ND) has to be named.')
    ] = True
    version: Annotated[bool, Meta(description="The version (4.0) has to be given too.")] = False
    place: Annotated[
        Positions,
        Meta(description="Where it stands; anywhere means with the credit or at one of the story's ends."),
    ] = "anywhere"


class _Said(msgspec.Struct, frozen=True):
    """A statement as it stands. right: it names the licence asked for; None where it names none that is known."""

    at: int
    place: Place
    words: str
    right: bool
    why: str = ""
    near: bool = True


def check(options: LicenceStatementOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for the statement, one for its link."""
    wanted = _wanted(options, case)
    shown = " or ".join(wanted)
    required = f"the terms require the licence ({shown or 'as the terms say'}) to be stated {_where(options.place)}"
    scene = scene_of(clause, case)
    if not wanted and not options.text:
        doubt = Outcome(
            "open",
            "no-licence",
            {},
            required=required,
            observed="neither the policy nor the original's record names a licence",
            question="Under which licence may the story be republished?",
            answer="name it in the original's record, with --article FILE",
        )
        yield scene.settle(doubt)
        return
    said = list(_statements(options, scene, wanted))
    right = [one for one in said if one.right]
    placed = [one for one in right if _in_place(one, options, scene)]
    if placed:
        one = placed[0]
        yield Outcome(
            "pass",
            "stated",
            {"words": quoted(one.words)},
            required=required,
            observed=quoted(one.words),
            places=(one.place,),
        )
        if options.link is not None:
            targets = [options.link] if isinstance(options.link, str) else list(options.link.values())
            for target in targets:
                yield _link(target, one, scene)
        return
    yield _missing(options, scene, said, shown, required)


def _where(place: Positions) -> str:
    return "with the credit or at one of the story's ends" if as_tuple(place) == ("anywhere",) else where_words(place)


def _wanted(options: LicenceStatementOptions, case: Case) -> tuple[str, ...]:
    if options.licence is not None:
        return as_tuple(options.licence)
    own = case.article.licence if case.article is not None and case.article.licence else None
    found = own or case.policy.licence.get("spdx") or (case.policy.licence.get("name") if not options.text else None)
    return (found,) if isinstance(found, str) else ()


def _statements(options: LicenceStatementOptions, scene: Scene, wanted: tuple[str, ...]) -> Iterator[_Said]:
    page = scene.page
    values = values_of(scene.case)
    families = [(text, parse_licence(text)) for text in wanted]
    other = [normalise(text, fold_case=True).text for text, family in families if family is None]
    asked = [family for _, family in families if family is not None]
    near = _near_credit(scene)
    for hit in search(as_tuple(options.text), values, scene.col, exact=options.exact, least=options.similar):
        index = hit.place.block
        assert index is not None
        words = page.blocks[index].text[hit.place.start : hit.place.end]
        yield _Said(hit.at, hit.place, words, right=True, near=True)
    for at, text in enumerate(scene.col.texts):
        block = page.blocks[scene.col.blocks[at]]
        if block.kind in {"caption", "heading"}:
            continue
        close = at in near or block.kind == "note" or block.zone == "edge" or stands_at(scene.col, at, page, _ENDS)
        for stated in stated_licences(text):
            if not asked and stated.family == "PD":
                continue
            right, why = _agrees(stated, asked, options)
            yield _Said(
                at,
                Place(stated.start, stated.end, scene.col.blocks[at]),
                _around(text, stated),
                right=right,
                why=why,
                near=close,
            )
        for link in links_in(page, (scene.col.blocks[at],)):
            linked = licence_of_url(link.url)
            if linked is not None and not stated_licences(text):
                right, why = _agrees(linked, asked, options)
                words = f"{link.text} ({link.url})"
                yield _Said(
                    at, Place(link.start, link.end, scene.col.blocks[at]), words, right=right, why=why, near=close
                )
        folded = normalise(text, fold_case=True)
        for needle in other:
            spot = folded.text.find(needle)
            if spot >= 0 and is_whole(folded.text, spot, spot + len(needle)):
                start, end = folded.back(spot, spot + len(needle))
                yield _Said(at, Place(start, end, scene.col.blocks[at]), text[start:end], right=True, near=close)


def _around(text: str, stated: Stated) -> str:
    start = text.rfind(" ", 0, max(0, stated.start - 40)) + 1 if stated.start > 40 else 0
    return text[start : stated.end]


def _agrees(stated: Stated, asked: list[Stated], options: LicenceStatementOptions) -> tuple[bool, str]:
    """Whether a stated licence is one of those asked for; else why not."""
    if not asked:
        return False, "it is not the licence of these terms"
    for one in asked:
        if one.family == "CC" and stated.family.startswith("CC"):
            return True, ""
        generic = stated.family == "CC"
        if stated.family != one.family and not (generic and options.family):
            continue
        if generic and options.version:
            continue
        if options.version and stated.version != one.version:
            continue
        if stated.version and one.version and stated.version != one.version and options.version:
            continue
        return True, ""
    if stated.family == "CC":
        return False, "it does not say which Creative Commons licence"
    if stated.family in {one.family for one in asked}:
        return False, "it gives another version" if stated.version else "it gives no version"
    return False, f"it names {stated.family}, which is another licence"


def _near_credit(scene: Scene) -> frozenset[int]:
    """Places in the column at a credit, or right beside one."""
    spots = {at for at, found in scene.credits().items() if any(one.name and not one.other for one in found)}
    return frozenset(spot + step for spot in spots for step in (-1, 0, 1))


def _in_place(one: _Said, options: LicenceStatementOptions, scene: Scene) -> bool:
    if as_tuple(options.place) == ("anywhere",):
        return one.near
    return scene.stands(one.at, options.place)


def _link(target: Target, one: _Said, scene: Scene) -> Outcome:
    to = target_words(scene.case, target)
    required = f"the terms require the licence to be linked {to}"
    page = scene.page
    if not page.markup:
        doubt = Outcome(
            "open",
            "links-unseen",
            {},
            required=required,
            observed="text without mark-up, where links can't be seen",
            places=(one.place,),
            question="Is the licence linked?",
        )
        return scene.settle(doubt)
    block = one.place.block
    assert block is not None
    near = [other for other in (block, block - 1, block + 1) if 0 <= other < len(page.blocks)]
    for link in links_in(page, near):
        if leads_to(scene.case, link.url, target).verdict == "yes" and link.text.strip():
            return Outcome(
                "pass",
                "linked",
                {"to": to},
                required=required,
                observed=f"{quoted(link.text)} leads to {link.url}",
                places=(Place(link.span.start, link.span.end),),
            )
    url = target_url(scene.case, target)
    return Outcome(
        "fail",
        "unlinked",
        {"to": to},
        required=required,
        observed=f"{quoted(one.words)} has no such link",
        places=(one.place,),
        repair=Repair(f"link the licence's name to {url}" if url else "link the licence's name to the licence"),
    )


def _missing(
    options: LicenceStatementOptions,
    scene: Scene,
    said: list[_Said],
    shown: str,
    required: str,
) -> Outcome:
    right = [one for one in said if one.right]
    near = [one for one in said if not one.right and one.near]
    if right and as_tuple(options.place) == ("anywhere",):
        one = right[0]
        doubt = Outcome(
            "review",
            "whose",
            {"words": quoted(one.words)},
            required=required,
            observed=f"{quoted(one.words)}, {stands_words(scene.col, one.at)}, away from any credit",
            places=(one.place,),
            question=f"Is {quoted(one.words)} said of this story?",
        )
        return scene.settle(doubt)
    if right:
        one = right[0]
        return Outcome(
            "fail",
            "misplaced",
            {"where": stands_words(scene.col, one.at), "place": where_words(options.place)},
            required=required,
            observed=f"{quoted(one.words)}, {stands_words(scene.col, one.at)}",
            places=(one.place,),
            repair=Repair(f"state the licence {where_words(options.place)}"),
        )
    repair = _repair(options, scene.case, shown)
    if near:
        one = near[0]
        return Outcome(
            "fail",
            "other-licence",
            {"words": quoted(one.words), "why": one.why},
            required=required,
            observed=f"{quoted(one.words)}: {one.why}",
            places=(one.place,),
            repair=Repair(f"name the licence as {shown}" if shown else "restore the statement"),
        )
    if is_partial(scene.page):
        doubt = Outcome(
            "open",
            "partial",
            {},
            required=required,
            observed="only a part of the story is here, and no licence in it",
            question="Does the whole page state the licence?",
        )
        return scene.settle(doubt)
    elsewhere = _elsewhere(scene.case)
    point = point_for(scene.case, "bottom")
    there = (point,) if point is not None else ()
    if elsewhere is not None:
        where, place = elsewhere
        return Outcome(
            "fail",
            "elsewhere",
            {"where": where},
            required=required,
            observed=f"a licence stands only {where}",
            places=(place, *there),
            repair=repair,
        )
    return Outcome(
        "fail",
        "absent",
        {"licence": shown},
        required=required,
        observed=f"{len(scene.col.blocks)} paragraphs and lines searched; none states a licence",
        places=there,
        repair=repair,
    )


def _elsewhere(case: Case) -> tuple[str, Place] | None:
    page = case.page
    for index, block in enumerate(page.blocks):
        caption = block.kind == "caption"
        if (caption or block.zone in {"footer", "nav", "promo"}) and (found := stated_licences(block.text)):
            where = "in a picture's caption" if caption else "in the site's own frame"
            return where, Place(found[0].start, found[0].end, index)
    fact = page.head.license
    return ("in the page's metadata", Place(fact.span.start, fact.span.end)) if fact is not None else None


def _repair(options: LicenceStatementOptions, case: Case, shown: str) -> Repair:
    if not shown or options.text:
        return Repair("state the licence beside the credit")
    name = shown.partition(" or ")[0]
    if (known := parse_licence(name)) is not None and known.family.startswith("CC-"):
        name = f"{known.family.replace('CC-', 'CC ', 1)} {known.version}".strip()
    url = target_url(case, "licence") if options.link is not None else None
    runs: list[tuple[str, str | None]] = [
        (own_line("licence", case.policy.language), None),
        (name, url),
        (".", None),
    ]
    if url is None:
        runs = [("".join(run for run, _ in runs), None)]
    place = options.place if as_tuple(options.place) != ("anywhere",) else "bottom"
    return Repair(
        f"state the licence: {name}", insertion(case, place, runs), safe=options.link is None or url is not None
    )


RULE = Rule(
    id="ATT03",
    name="missing-licence-statement",
    kind="licence_statement",
    summary="The licence under which the story is republished is stated with it.",
    options=LicenceStatementOptions,
    messages={
        "stated": "the licence is stated: {words}",
        "absent": "no licence is stated",
        "other-licence": "the licence is not the one asked for: {why}",
        "elsewhere": "the story states no licence; one stands only {where}",
        "misplaced": "the licence stands {where}, and belongs {place}",
        "whose": "a licence is named away from any credit: {words}",
        "partial": "only a part of the story is here, and no licence in it",
        "no-licence": "which licence has to be stated is not known",
        "linked": "the licence is linked {to}",
        "unlinked": "the licence is not linked {to}",
        "links-unseen": "whether the licence is linked can't be seen in text without mark-up",
        **MESSAGES,
    },
    question="Does the page state the licence under which the story is republished?",
    check=check,
)
