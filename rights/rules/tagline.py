"""The notice about the newsroom, or the original's own end note.

What it checks: the fixed text stands with the story, word for word or with the share of words that the terms allow, at
the place they ask for, and whole: the addresses in it are kept.

Why: the notice tells readers who reported the story, and other newsrooms where to ask for it.

Passes: the notice as the policy has it, with its address, below the story.

Fails: the notice is not there, or too much of it is changed; it ends before its address; it stands elsewhere.

Cannot tell: the original's own tagline is asked for and its record gives none (open); only a part of the story is here
(open); an address may have been a link that a text without mark-up lost (open).

Source: the page's shown text; the policy's contacts; the original's record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import msgspec
from msgspec import Meta

from rights.model.case import Case, Outcome, Repair, Rewrite, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES
from rights.rules._options import as_tuple
from rights.rules._urls import host_of, on_hosts
from rights.rules._wording import (
    Hit,
    Scene,
    TextOptions,
    hidden_place,
    is_partial,
    leads_to,
    link_unknown,
    links_in,
    moved,
    perhaps_original,
    point_for,
    quoted,
    repair_by_insertion,
    scene_of,
    search,
    stands_at,
    stands_words,
    target_words,
    where_words,
    written,
)
from rights.text.contacts import emails, web_addresses
from rights.text.match import Values
from rights.text.normalise import normalise
from rights.text.words import word_set

__all__ = ["RULE", "TaglineOptions"]

_NEAREST = 0.5
_PROTECTED = "[email"
"""What stands in for an address that a content network hides from robots."""


class TaglineOptions(TextOptions, frozen=True, kw_only=True):
    """The text, where it stands, and which addresses it keeps."""

    main = "text"

    keeps: Annotated[
        tuple[str, ...],
        Meta(
            description="Addresses that have to stand in it: contacts.KEY of the policy, desk@example.org, "
            '"@example.org" (any address there), domain:example.org (a link).'
        ),
    ] = ()
    original: Annotated[
        bool, Meta(description="The original's own tagline has to be kept, as its record gives it.")
    ] = False
    live: Annotated[bool, Meta(description="Addresses of pages that stand in it have to be links that work.")] = False


def check(options: TaglineOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for the text, one for its links, one for each address."""
    scene = scene_of(clause, case)
    texts = as_tuple(options.text)
    if options.original:
        own = case.article.tagline if case.article is not None else None
        if not own:
            yield scene.settle(_untold(options))
            return
        for sign in "{}[]":
            own = own.replace(sign, sign * 2)
        texts = (own,)
    if not texts:
        for keep in options.keeps:
            yield _kept(keep, None, scene)
        return
    required = _required(options, texts, scene.values)
    hit, whole = _best(options, texts, scene)
    if hit is None or not whole:
        yield _missing(options, scene, hit, texts, required)
        if hit is None:
            return
    elif not scene.stands(hit.at, options.place) and not _last_stands(hit, scene, options):
        yield _misplaced(hit, options, scene, required)
    elif _denials(_words(hit, case)) != _denials(written(hit.text, scene.values)):
        # one word of many is within what a likeness allows, and can turn the sense round
        doubt = Outcome(
            "review",
            "turned",
            {"words": quoted(_words(hit, case), 90)},
            required=required,
            observed=f"{quoted(_words(hit, case))}: a word that denies is added or lost",
            places=(hit.place,),
            question="Does the text still say what the terms give?",
        )
        yield scene.settle(doubt)
    else:
        score = f", {hit.found.score:.0%} of the words agree" if options.similar is not None else ""
        yield Outcome(
            "pass",
            "kept",
            {"words": quoted(_words(hit, case), 90)},
            required=required,
            observed=f"{quoted(_words(hit, case))} {stands_words(scene.col, hit.at)}{score}",
            places=(hit.place,),
        )
        yield from _links(options, hit, scene)
        if options.live:
            yield from _live(hit, scene)
    for keep in options.keeps:
        yield _kept(keep, hit, scene)


_DENYING = word_set(
    "not no never nor neither without cannot nicht kein keine keinen keiner nie ohne ne pas jamais sans non nunca sin não nem sem"
    " mai senza niet geen nooit zonder"
)


def _denials(text: str) -> list[str]:
    """The words of a text that deny, in order."""
    words = normalise(text, fold_case=True).text.replace("n't", " not").split()
    return [bare for word in words if (bare := word.strip(".,;:!?()\"'")) in _DENYING]


def _untold(options: TaglineOptions) -> Outcome:
    return Outcome(
        "open",
        "tagline-unknown",
        {},
        required=f"the terms require the original's own tagline, {where_words(options.place)}",
        observed="the original's record gives no tagline",
        question="Which tagline stands below the original?",
        answer="give it in the original's record, with --article FILE",
    )


def _required(options: TaglineOptions, texts: tuple[str, ...], values: Values) -> str:
    what = " or ".join(quoted(written(text, values), 240) for text in texts)
    how = "" if options.similar is None else f" (at least {options.similar:.0%} of the words)"
    return f"the terms require the text {what}{how}, {where_words(options.place)}"


def _words(hit: Hit, case: Case) -> str:
    blocks = case.page.blocks
    assert hit.place.block is not None
    assert hit.last.block is not None
    if hit.place.block == hit.last.block:
        return blocks[hit.place.block].text[hit.place.start : hit.place.end]
    return f"{blocks[hit.place.block].text[hit.place.start :]} {blocks[hit.last.block].text[: hit.last.end]}"


def _best(options: TaglineOptions, texts: tuple[str, ...], scene: Scene) -> tuple[Hit | None, bool]:
    """The place that comes closest, and whether it keeps the text as the terms ask."""
    chosen = [at for at in range(len(scene.col.blocks)) if scene.block(at).kind != "caption"]
    exact = list(search(texts, scene.values, scene.col, exact=options.exact, only=chosen))
    if exact:
        return next((hit for hit in exact if scene.stands(hit.at, options.place)), exact[0]), True
    least = min(options.similar or 1.0, _NEAREST)
    near = max(
        search(texts, scene.values, scene.col, least=least, only=chosen), key=lambda hit: hit.found.score, default=None
    )
    if near is None:
        return None, False
    return near, options.similar is not None and near.found.score >= options.similar


def _last_stands(hit: Hit, scene: Scene, options: TaglineOptions) -> bool:
    """Whether the block in which the text ends stands where it has to."""
    return hit.last.block in scene.col.blocks and stands_at(
        scene.col, scene.col.blocks.index(hit.last.block), scene.page, options.place
    )


def _misplaced(hit: Hit, options: TaglineOptions, scene: Scene, required: str) -> Outcome:
    assert hit.place.block is not None
    alone = hit.place.block == hit.last.block
    rewrites = moved(scene.case, hit.place.block, options.place) if alone else ()
    return Outcome(
        "fail",
        "misplaced",
        {"where": stands_words(scene.col, hit.at), "place": where_words(options.place)},
        required=required,
        observed=f"{quoted(_words(hit, scene.case))} {stands_words(scene.col, hit.at)}",
        places=(hit.place,),
        repair=Repair(f"move the text: it has to stand {where_words(options.place)}", rewrites, safe=bool(rewrites)),
    )


def _missing(
    options: TaglineOptions,
    scene: Scene,
    hit: Hit | None,
    texts: tuple[str, ...],
    required: str,
) -> Outcome:
    if hit is not None:
        return _altered(hit, options, scene.case, required)
    if is_partial(scene.page):
        doubt = Outcome(
            "open",
            "partial",
            {},
            required=required,
            observed="only a part of the story is here, without this text",
            question="Does the whole page carry the text?",
        )
        return scene.settle(doubt)
    point = point_for(scene.case, options.place if as_tuple(options.place) != ("anywhere",) else "bottom")
    there = (point,) if point is not None else ()
    place = options.place if as_tuple(options.place) != ("anywhere",) else "bottom"
    repair = repair_by_insertion(scene, "restore the text", texts[0], place=place, link=options.link)
    hidden = hidden_place(scene.case, texts, scene.values, ())
    if hidden is not None:
        where, spot = hidden
        return Outcome(
            "fail",
            "hidden",
            {"where": where},
            required=required,
            observed=f"the text stands only {where}, which readers don't see",
            places=(spot, *there),
            repair=repair,
        )
    return Outcome(
        "fail",
        "absent",
        {},
        required=required,
        observed=f"{len(scene.col.blocks)} paragraphs and lines searched; none comes near it",
        places=there,
        repair=repair,
    )


def _altered(hit: Hit, options: TaglineOptions, case: Case, required: str) -> Outcome:
    words = _words(hit, case)
    lost = [one for one in hit.found.lost if one.words]
    told = "; ".join(f"“{one.words}” is missing" for one in lost[:3]) or "it is worded otherwise"
    ask = f", the terms ask for {options.similar:.0%}" if options.similar is not None else ""
    places = [hit.place]
    if lost and hit.found.first == hit.found.last == lost[0].text:
        places.append(Place(lost[0].at, lost[0].at, hit.place.block))
    return Outcome(
        "fail",
        "altered",
        {"words": quoted(words, 90)},
        required=required,
        observed=f"{quoted(words)}: {told} ({hit.found.score:.0%} of the words agree{ask})",
        places=tuple(places),
        repair=Repair("restore the text as the terms give it"),
    )


def _links(options: TaglineOptions, hit: Hit, scene: Scene) -> Iterator[Outcome]:
    if options.link is None:
        return
    targets = [options.link] if isinstance(options.link, str) else list(options.link.values())
    for target in targets:
        to = target_words(scene.case, target)
        required = f"the terms require the text to be linked {to}"
        if not scene.page.markup:
            doubt = Outcome(
                "open",
                "links-unseen",
                {"to": to},
                required=required,
                observed="text without mark-up, where links can't be seen",
                places=(hit.place,),
                question=f"Is the text linked {to}?",
            )
            yield scene.settle(doubt)
            continue
        assert hit.place.block is not None
        assert hit.last.block is not None
        there = links_in(scene.page, range(hit.place.block, hit.last.block + 1))
        good = [link for link in there if leads_to(scene.case, link.url, target).verdict in {"yes", "likely"}]
        if good:
            yield Outcome(
                "pass",
                "linked",
                {"to": to},
                required=required,
                observed=f"{quoted(good[0].text)} leads to {good[0].url}",
                places=(Place(good[0].span.start, good[0].span.end),),
            )
        elif (maybe := perhaps_original(scene.case, there, target)) is not None:
            yield scene.settle(link_unknown(maybe, "the text", to, required))
        else:
            yield Outcome(
                "fail",
                "unlinked",
                {"to": to},
                required=required,
                observed="; ".join(f"{quoted(link.text)} leads to {link.url}" for link in there)
                or "no link in the text",
                places=(hit.place,),
                repair=Repair(f"link the text {to}"),
            )


def _live(hit: Hit, scene: Scene) -> Iterator[Outcome]:
    """Whether each address that the text writes out is a link to there."""
    assert hit.place.block is not None
    assert hit.last.block is not None
    blocks = range(hit.place.block, hit.last.block + 1)
    there = links_in(scene.page, blocks)
    for block in blocks:
        for found in web_addresses(scene.page.blocks[block].text):
            required = f"the terms require {found.text} to be a link"
            places = (Place(found.start, found.end, block),)
            args = {"address": found.text}
            if not scene.page.markup:
                doubt = Outcome(
                    "open",
                    "live-unseen",
                    args,
                    required=required,
                    observed="text without mark-up, where links can't be seen",
                    places=places,
                    question=f"Is {found.text} a link that works?",
                )
                yield scene.settle(doubt)
            elif any(on_hosts(link.url, [host]) for link in there if (host := host_of(found.text))):
                yield Outcome(
                    "pass", "live", args, required=required, observed=f"{found.text} is a link", places=places
                )
            else:
                yield Outcome(
                    "fail",
                    "not-live",
                    args,
                    required=required,
                    observed=f"{found.text} is written out only",
                    places=places,
                    repair=Repair(f"link {found.text}"),
                )


# -- the addresses ------------------------------------------------------------------------------------------------------


class _End(msgspec.Struct, frozen=True):
    """The end of the passage in which an address belongs. broken: its last sentence has no end."""

    place: Place
    point: Place
    words: str
    broken: bool


def _kept(keep: str, hit: Hit | None, scene: Scene) -> Outcome:
    wanted = (
        scene.case.policy.contacts.get(keep.removeprefix("contacts."), "") if keep.startswith("contacts.") else keep
    )
    purpose = keep.removeprefix("contacts.") if keep.startswith("contacts.") else ""
    what = _address_words(wanted, purpose)
    required = f"the terms require {what} to be kept"
    if not wanted:
        doubt = Outcome(
            "open",
            "contact-unknown",
            {"key": keep},
            required=required,
            observed=f"the policy gives no {keep}",
            question=f"Which address belongs there ({purpose})?",
        )
        return scene.settle(doubt)
    found, others = _addresses(wanted, scene)
    if found is not None:
        place, text = found
        return Outcome("pass", "address", {"address": text}, required=required, observed=text, places=(place,))
    end = _end(hit, scene)
    if end is None and is_partial(scene.page):
        doubt = Outcome(
            "open",
            "partial",
            {},
            required=required,
            observed="only a part of the story is here, without the address",
            question=f"Does the whole page give {what}?",
        )
        return scene.settle(doubt)
    protected = any(_PROTECTED in text.lower() for text in scene.col.texts)
    whole = end is None or not end.broken
    if protected or (whole and not scene.page.markup and hit is not None):
        doubt = Outcome(
            "open",
            "address-unseen",
            {"what": what},
            required=required,
            observed="the address is hidden from robots" if protected else "an address may have been a link, lost here",
            places=(end.place,) if end is not None else (),
            question=f"Does the page give {what}?",
        )
        return scene.settle(doubt)
    instead = f"; {others[0]} stands there instead" if others else ""
    if end is None:
        point = point_for(scene.case, "bottom")
        return Outcome(
            "fail",
            "address-missing",
            {"what": what},
            required=required,
            observed=f"{what} is nowhere on the page{instead}",
            places=(point,) if point is not None else (),
            repair=Repair(f"add {what}"),
        )
    rewrites: tuple[Rewrite, ...] = ()
    if "@" in wanted and not wanted.startswith("@") and end.broken:
        rewrites = (Rewrite(end.point, f" {wanted}."),)
    said = f"the sentence ends at {quoted(end.words)}; the address is missing" if end.broken else f"{what} is missing"
    return Outcome(
        "fail",
        "address-cut" if end.broken else "address-missing",
        {"what": what, "words": quoted(end.words)},
        required=required,
        observed=said + instead,
        places=(end.place, end.point),
        repair=Repair(f"restore {what}", rewrites, safe=bool(rewrites)),
    )


def _address_words(wanted: str, purpose: str) -> str:
    kind = f"the {purpose} address" if purpose else "the address"
    if wanted.startswith("domain:"):
        return f"a link to {wanted[7:]}"
    if wanted.startswith("@"):
        return f"{kind} at {wanted[1:]}"
    return f"{kind} {wanted}".strip()


def _addresses(wanted: str, scene: Scene) -> tuple[tuple[Place, str] | None, list[str]]:
    """Where the address stands in the shown text or in a shown link, and which other addresses do."""
    others: list[str] = []
    for at, text in enumerate(scene.col.texts):
        for address in emails(text):
            if _is(address.text, wanted):
                return (Place(address.start, address.end, scene.col.blocks[at]), address.text), others
            others.append(address.text)
    for link in scene.page.links:
        if link.zone not in {"story", "edge"}:
            continue
        mail = link.url.strip().lower()
        if mail.startswith("mailto:"):
            address_text = link.url.strip()[7:].split("?")[0]
            if _is(address_text, wanted):
                return (Place(link.span.start, link.span.end), address_text), others
        elif _is_link(link.url, wanted):
            return (Place(link.span.start, link.span.end), link.url), others
    return None, others


def _is(address: str, wanted: str) -> bool:
    one, other = address.strip().lower(), wanted.lower()
    if other.startswith("@"):
        host = one.rpartition("@")[2]
        return host == other[1:] or host.endswith("." + other[1:])
    return one == other


def _is_link(url: str, wanted: str) -> bool:
    if wanted.startswith("domain:"):
        return on_hosts(url, [wanted[7:]])
    return wanted.startswith(("http://", "https://")) and host_of(url) == host_of(wanted)


def _end(hit: Hit | None, scene: Scene) -> _End | None:
    """Where an address belongs: after the sentence in the notice, or right below it, that has no end."""
    if hit is None or hit.last.block is None or hit.last.block not in scene.col.blocks:
        return None
    last = scene.col.blocks.index(hit.last.block)
    ends = [_tail(scene, at) for at in range(last, min(last + 3, len(scene.col.blocks)))]
    broken = [one for one in ends if one.broken]
    return broken[0] if broken and (ends[0].broken or len(broken[0].words) < 120) else ends[0]


def _tail(scene: Scene, at: int) -> _End:
    text = scene.col.texts[at]
    end = len(text.rstrip())
    start = max((text.rfind(mark, 0, end - 1) for mark in (". ", "! ", "? ")), default=-1)
    words = text[start + 2 if start >= 0 else 0 : end].split()
    tail = " ".join(words if len(words) <= 4 else words[-2:])
    begin = text.rfind(tail, 0, end) if tail else end
    broken = bool(words) and text[end - 1] not in '.!?"”’)…' and scene.block(at).kind != "heading"
    block = scene.col.blocks[at]
    return _End(Place(max(begin, 0), end, block), Place(end, end, block), tail, broken)


RULE = Rule(
    id="ATT04",
    name="lost-tagline",
    kind="tagline",
    summary="The notice about the newsroom, or the original's end note, is kept whole, with its addresses.",
    options=TaglineOptions,
    messages={
        "kept": "the text is kept: {words}",
        "absent": "the text is not there",
        "altered": "the text is not as the terms give it: {words}",
        "turned": "the text may say something else than the terms give: {words}",
        "misplaced": "the text stands {where}, and belongs {place}",
        "hidden": "the text stands only {where}, which readers don't see",
        "partial": "only a part of the story is here",
        "tagline-unknown": "the original's own tagline is not known",
        "address": "the address is kept: {address}",
        "address-cut": "the text breaks off at {words}: {what} is lost",
        "address-missing": "{what} is lost",
        "address-unseen": "{what} can't be seen here",
        "contact-unknown": "the policy gives no {key}",
        "linked": "the text is linked {to}",
        "link-unknown": "it is linked to {url}, which may be the original story or not",
        "unlinked": "the text is not linked {to}",
        "live": "{address} is a link",
        "live-unseen": "whether {address} is a link can't be seen in text without mark-up",
        "not-live": "{address} is no link",
        "links-unseen": "whether the text is linked {to} can't be seen in text without mark-up",
        **MESSAGES,
    },
    question="Is the notice kept whole?",
    check=check,
)
