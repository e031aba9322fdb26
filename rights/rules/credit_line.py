"""The line that credits the newsroom.

What it checks: a sentence in the shown text names the newsroom as the story's source, in the wording that the terms
give, at the place and with the links that they ask for. Where the policy lists them, a byline, a dateline, a sign-off, a
copyright line or a caption does as well.

Why: nearly all terms rest on credit: readers should see who did the reporting, and find it.

Passes: "This story was originally published by Harbor News." above the text, where any credit phrase will do.

Fails: nobody names the newsroom; the sentence breaks off before the name; it says who reprinted the story and not who
wrote it; it stands elsewhere than the terms ask; it lacks a linked word; it stands only where nobody sees it.

Cannot tell: the newsroom is named near the story's ends, but in no form that the policy lists (review); only a part of
the story is here (open); links cannot be seen in text without mark-up (open).

Source: the page's shown text; the credit phrases of all languages in the shared lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Outcome, Repair, Rewrite, Rule
from rights.model.page import Page
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES
from rights.rules._options import Positions, Texts, as_tuple
from rights.rules._wording import (
    Column,
    Hit,
    Line,
    Links,
    Scene,
    Target,
    TextOptions,
    asked_link,
    hidden_place,
    is_partial,
    leads_to,
    link_unknown,
    linked,
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
    target_url,
    target_words,
    where_words,
    written,
)
from rights.text import match
from rights.text.contacts import web_addresses
from rights.text.credit import Credit
from rights.text.match import Values
from rights.text.names import find_names
from rights.text.normalise import normalise
from rights.text.patterns import compiled, spans
from rights.text.template import parse

__all__ = ["RULE", "CreditLineOptions"]

_FREE = "{lead} {name}"
_NEAREST = 0.5
"""From this share of words on, a line counts as the one that is meant, and what it lacks is said."""

_HEAD, _TAIL = 4, 6
"""How many blocks at either end may hold a credit in a form that nobody foresaw."""

Also = Literal["byline", "dateline", "signoff", "copyright", "caption"]


class CreditLineOptions(TextOptions, frozen=True, kw_only=True):
    """What the credit says, where it stands, and what else will do."""

    main = "text"

    text: Annotated[
        Texts,
        Meta(
            description="The wording, quoted: a template, or a list of which any one will do. "
            '"{lead} {name}" is any credit phrase with the newsroom\'s name after it.'
        ),
    ] = _FREE
    names: Annotated[
        Texts | None, Meta(description="The spellings of the newsroom's name that count, instead of the policy's.")
    ] = None
    wrong_names: Annotated[Texts | None, Meta(description="Spellings that break the clause, in exactly this case.")] = (
        None
    )
    also: Annotated[
        tuple[Also, ...],
        Meta(
            description="Other forms of the credit that will do, as the policy's signs list them: the newsroom in the "
            "byline, in a dateline, in a sign-off, in a copyright line, in a caption."
        ),
    ] = ()
    lines: Annotated[tuple[Line, ...], Meta(description="Further lines, each of which has to be there too.")] = ()
    matches: Annotated[
        Texts | None,
        Meta(
            description="Further forms of the line beside `text`, as regular expressions (RE2), for what no wording with "
            r"gaps can say; \b at either end is the end of a word in every script. `text` is what a fix writes."
        ),
    ] = None

    def __post_init__(self) -> None:
        super().__post_init__()
        for pattern in as_tuple(self.matches):
            compiled(pattern)


class _Credited(msgspec.Struct, frozen=True):
    """A credit as it stands. at: its place in the column, None outside of it. whole: nothing of the wording is lost."""

    place: Place
    at: int | None
    words: str
    score: float = 1.0
    kind: str = "sentence"


class _Wanted(msgspec.Struct, frozen=True):
    """One line that has to be there."""

    texts: tuple[str, ...]
    place: Positions
    exact: bool
    similar: float | None
    link: Links | None
    also: tuple[Also, ...] = ()
    further: bool = False
    matches: tuple[str, ...] = ()


def check(options: CreditLineOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for the line itself, for its links, for the spelling of the name, and for each further line."""
    scene = scene_of(clause, case, as_tuple(options.names))
    first = _Wanted(
        as_tuple(options.text),
        options.place,
        options.exact,
        options.similar,
        options.link,
        options.also,
        matches=as_tuple(options.matches),
    )
    further = [_Wanted(as_tuple(x.text), x.place, x.exact, x.similar, x.link, further=True) for x in options.lines]
    for wanted in (first, *further):
        if wanted.texts:
            yield from _line(wanted, scene)
    yield from _spelling(as_tuple(options.wrong_names), scene)


def _line(wanted: _Wanted, scene: Scene) -> Iterator[Outcome]:
    required = _required(wanted, scene.values)
    found = _found(wanted, scene)
    placed = [one for one in found if _in_place(one, wanted, scene.col, scene.page)]
    if placed:
        best = max(placed, key=lambda one: (_linked(one, wanted, scene.case), one.score))
        score = (
            f", {best.score:.0%} of the words agree" if wanted.similar is not None and best.kind == "sentence" else ""
        )
        yield Outcome(
            "pass",
            "found",
            {"words": quoted(best.words), "where": _where(best, scene.col)},
            required=required,
            observed=f"{quoted(best.words)} {_where(best, scene.col)}{score}",
            places=(best.place,),
        )
        if wanted.link is not None:
            yield from _links(wanted.link, best, scene)
        return
    if found:
        yield _misplaced(max(found, key=lambda one: one.score), wanted, scene, required)
        return
    yield _missing(wanted, scene, required)


def _required(wanted: _Wanted, values: Values) -> str:
    shown = [written(text, values) for text in wanted.texts if text != _FREE]
    what = " or ".join(quoted(text) for text in shown)
    if _FREE in wanted.texts:
        credit = f"a credit that names {values['name'][0]} as the source"
        what = f"{credit}, or {what}" if what else credit
    how = "" if wanted.similar is None else f" (at least {wanted.similar:.0%} of the words)"
    return f"the terms require {what}{how}, {where_words(wanted.place)}"


# -- what counts as the credit ------------------------------------------------------------------------------------------


def _found(wanted: _Wanted, scene: Scene) -> list[_Credited]:
    found: list[_Credited] = []
    fixed = [text for text in wanted.texts if text != _FREE]
    if len(fixed) < len(wanted.texts):
        for at, credit in _credits(scene):
            if credit.name and not credit.other:
                block = scene.col.blocks[at]
                found.append(
                    _Credited(
                        Place(credit.start, credit.end, block), at, scene.col.texts[at][credit.start : credit.end]
                    )
                )
    hits = list(search(fixed, scene.values, scene.col, exact=wanted.exact))
    if wanted.similar is not None:
        near = search(fixed, scene.values, scene.col, least=wanted.similar)
        hits += [hit for hit in near if not _value_lost(hit)]
    found += [_Credited(hit.place, hit.at, _stretch(scene.page, hit), hit.found.score) for hit in hits]
    for form in wanted.also:
        found += _FORMS[form](scene)
    for pattern in wanted.matches:
        for at, text in enumerate(scene.col.texts):
            found += [
                _Credited(Place(start, end, scene.col.blocks[at]), at, text[start:end])
                for start, end in spans(pattern, text)
            ]
    return found


def _value_lost(hit: Hit) -> bool:
    """Whether a value that is known (the newsroom's name, the author's) does not stand in the line."""
    return any(lost.variable and lost.variable not in {"lead", "noun"} for lost in hit.found.lost)


def _stretch(page: Page, hit: Hit) -> str:
    assert hit.place.block is not None
    return page.blocks[hit.place.block].text[hit.place.start : hit.place.end]


def _credits(scene: Scene) -> Iterator[tuple[int, Credit]]:
    """Every credit phrase in the shown text, with the place in the column."""
    for at, found in scene.credits().items():
        if scene.block(at).kind != "caption":
            for credit in found:
                yield at, credit


def _bylined(scene: Scene) -> list[_Credited]:
    found = []
    forms = [parse(form) for form in scene.case.policy.recognise.bylines]
    where = {block: at for at, block in enumerate(scene.col.blocks)}
    for byline in scene.page.bylines:
        if byline.found_in not in {"visible", "front-matter", "record"}:
            continue
        named = find_names(byline.raw, scene.names, scene.not_names) or (
            byline.organisation and find_names(byline.organisation, scene.names)
        )
        if named or any(match.find(form, {}, [byline.raw]) for form in forms):
            place = Place(byline.span.start, byline.span.end)
            at = where.get(byline.block) if byline.block is not None else None
            found.append(_Credited(place, at, byline.raw, kind="byline"))
    for at in scene.named():
        if scene.block(at).kind == "byline":
            text = scene.col.texts[at]
            found.append(_Credited(Place(0, len(text), scene.col.blocks[at]), at, text, kind="byline"))
    return found


_DATELINE = 90
"""How far into a paragraph a dateline may reach."""


def _datelined(scene: Scene) -> list[_Credited]:
    """A sign such as "(AP)" in the first words of one of the story's first paragraphs."""
    signs = (*scene.case.policy.recognise.datelines, *(f"({name})" for name in scene.names if "." not in name))
    found = []
    for at, text in enumerate(scene.col.texts):
        if scene.col.before[at] > 1:
            break
        head = text[:_DATELINE]
        for sign in signs:
            spot = head.find(sign)
            if spot >= 0:
                found.append(
                    _Credited(
                        Place(0, spot + len(sign), scene.col.blocks[at]), at, text[: spot + len(sign)], kind="dateline"
                    )
                )
                break
    return found


def _signed_off(scene: Scene) -> list[_Credited]:
    """A closing line in one of the policy's forms ("Reporting by ...; Editing by ...")."""
    found = []
    last = [at for at in range(len(scene.col.blocks)) if scene.stands(at, "near_bottom")]
    for form in scene.case.policy.recognise.signoffs:
        hit = match.find(parse(form), {}, [scene.col.texts[at] for at in last])
        if hit is not None:
            at = last[hit.first]
            text = scene.col.texts[at]
            end = hit.end if hit.first == hit.last else len(text)
            found.append(
                _Credited(Place(hit.start, end, scene.col.blocks[at]), at, text[hit.start : end], kind="sign-off")
            )
    return found


_SIGNS = ("©", "copyright", "(c)")
_SIGN_REACH = 60


def _copyrighted(scene: Scene) -> list[_Credited]:
    """A copyright line that names the newsroom, in the story's column and not in the site's footer."""
    found = []
    for at, names in scene.named().items():
        if scene.block(at).kind == "caption":
            continue
        text = scene.col.texts[at]
        lower = text.lower()
        signs = [spot for sign in _SIGNS if (spot := lower.find(sign)) >= 0]
        named = [name for name in names if any(-_SIGN_REACH <= name.start - sign <= _SIGN_REACH for sign in signs)]
        if named:
            start, end = min(*signs, named[0].start), max(named[0].end, min(signs) + 1)
            found.append(_Credited(Place(start, end, scene.col.blocks[at]), at, text[start:end], kind="copyright line"))
    return found


def _captioned(scene: Scene) -> list[_Credited]:
    return [
        _Credited(Place(named[0].start, named[0].end, scene.col.blocks[at]), at, scene.col.texts[at], kind="caption")
        for at, named in scene.named().items()
        if scene.block(at).kind == "caption"
    ]


_FORMS = {
    "byline": _bylined,
    "dateline": _datelined,
    "signoff": _signed_off,
    "copyright": _copyrighted,
    "caption": _captioned,
}


# -- place and links ----------------------------------------------------------------------------------------------------


def _in_place(one: _Credited, wanted: _Wanted, col: Column, page: Page) -> bool:
    if one.kind != "sentence":
        return True  # a byline or a dateline has its own place
    return one.at is not None and stands_at(col, one.at, page, wanted.place)


def _where(one: _Credited, col: Column) -> str:
    if one.kind != "sentence" or one.at is None:
        return f"as a {one.kind}" if one.kind != "byline" else "in the byline"
    return stands_words(col, one.at)


def _misplaced(one: _Credited, wanted: _Wanted, scene: Scene, required: str) -> Outcome:
    rewrites: tuple[Rewrite, ...] = ()
    if one.place.block is not None and len(one.words) * 2 > len(scene.page.blocks[one.place.block].text):
        rewrites = moved(scene.case, one.place.block, wanted.place)
    return Outcome(
        "fail",
        "misplaced",
        {"where": _where(one, scene.col), "place": where_words(wanted.place)},
        required=required,
        observed=f"{quoted(one.words)} {_where(one, scene.col)}",
        places=(one.place,),
        repair=Repair(f"move the credit: it has to stand {where_words(wanted.place)}", rewrites, safe=bool(rewrites)),
    )


def _linked(one: _Credited, wanted: _Wanted, case: Case) -> int:
    """How many of the wanted links the block of this credit has; for choosing among several credits."""
    if wanted.link is None or one.place.block is None:
        return 0
    targets = [wanted.link] if isinstance(wanted.link, str) else list(wanted.link.values())
    there = links_in(case.page, [one.place.block])
    return sum(any(leads_to(case, x.url, target).verdict in {"yes", "likely"} for x in there) for target in targets)


def _links(link: Links, one: _Credited, scene: Scene) -> Iterator[Outcome]:
    pairs: list[tuple[str | None, Target]] = [(None, link)] if isinstance(link, str) else list(link.items())
    for words, target in pairs:
        yield _link(words, target, one, scene)


def _link(words: str | None, target: Target, one: _Credited, scene: Scene) -> Outcome:
    page = scene.page
    to = target_words(scene.case, target)
    anchor = (match.fill(parse(words), scene.values) or words) if words else None
    what = f"the words {quoted(anchor)}" if anchor else "the credit"
    required = f"the terms require {what} to be linked {to}"
    block = one.place.block
    text = page.blocks[block].text if block is not None else one.words
    for found in web_addresses(text):
        if leads_to(scene.case, found.text, target).verdict == "yes" and not page.markup:
            return Outcome(
                "pass", "printed", {"url": found.text}, required=required, observed=f"the address {found.text}"
            )
    if not page.markup:
        doubt = Outcome(
            "open",
            "links-unseen",
            {"to": to},
            required=required,
            observed="text without mark-up, where links can't be seen",
            places=(one.place,),
            question=f"Is {what} linked {to}?",
        )
        return scene.settle(doubt)
    there = links_in(page, () if block is None else _near(block, page))
    reached = [(x, leads_to(scene.case, x.url, target)) for x in there]
    good = [x for x, reach in reached if reach.verdict in {"yes", "likely"} and x.text.strip()]
    if good:
        on_words = [x for x in good if anchor and _overlaps(x.text, anchor)]
        chosen = (on_words or good)[0]
        return Outcome(
            "pass",
            "linked",
            {"to": to, "words": quoted(chosen.text)},
            required=required,
            observed=f"{quoted(chosen.text)} leads to {chosen.url}",
            places=(Place(chosen.span.start, chosen.span.end),),
        )
    unsure = [x for x, reach in reached if reach.verdict == "unsure"]
    if unsure:
        doubt = Outcome(
            "review",
            "link-unsure",
            {"url": unsure[0].url},
            required=required,
            observed=f"{unsure[0].url}: a short address hides where it leads",
            places=(Place(unsure[0].span.start, unsure[0].span.end),),
            question=f"Does {unsure[0].url} lead {to}?",
        )
        return scene.settle(doubt)
    maybe = perhaps_original(scene.case, there, target)
    if maybe is not None:
        return scene.settle(link_unknown(maybe, what, to, required))
    seen = "; ".join(f"{quoted(x.text)} leads to {x.url or 'nowhere'}" for x, _ in reached) or "no link in the credit"
    return Outcome(
        "fail",
        "unlinked",
        {"what": what, "to": to},
        required=required,
        observed=seen,
        places=(Place(there[0].span.start, there[0].span.end),) if there else (one.place,),
        repair=_to_link(anchor, target, one, scene, f"link {what} {to}"),
    )


def _to_link(anchor: str | None, target: Target, one: _Credited, scene: Scene, description: str) -> Repair:
    block = one.place.block
    whole = Place(0, len(scene.page.blocks[block].text), block) if block is not None else one.place
    for words in (anchor,) if anchor else scene.names:
        rewrites = linked(scene.case, whole if anchor else one.place, words, target)
        if rewrites:
            return Repair(f"{description}: {target_url(scene.case, target)}", rewrites, safe=True)
    return Repair(description)


def _near(block: int, page: Page) -> tuple[int, ...]:
    """The block itself, and short ones right beside it: "Read the original article." often stands on its own."""
    blocks = page.blocks
    beside = [other for other in (block - 1, block + 1) if 0 <= other < len(blocks)]
    return (block, *(one for one in beside if len(blocks[one].text) < 120 and blocks[one].kind != "heading"))


def _overlaps(text: str, anchor: str) -> bool:
    one, other = normalise(text, fold_case=True).text, normalise(anchor, fold_case=True).text
    return bool(one) and (one in other or other in one)


# -- what is there instead ----------------------------------------------------------------------------------------------


def _missing(wanted: _Wanted, scene: Scene, required: str) -> Outcome:
    page = scene.page
    name = scene.names[0]
    text = next((one for one in wanted.texts if one != _FREE), wanted.texts[0])

    def repair() -> Repair:
        place = wanted.place
        link = wanted.link
        if link is None and page.markup:
            link = asked_link(scene.case, place)  # one line keeps both duties
        return repair_by_insertion(scene, f"add a credit that names {name}", text, place=place, link=link)

    there = list(_credits(scene))
    cut = next(((at, one) for at, one in there if one.cut and not one.other), None)
    named = [(at, one) for at, one in there if one.name and not one.other]
    fixed = [one for one in wanted.texts if one != _FREE]
    nearest = max(search(fixed, scene.values, scene.col, least=_NEAREST), key=lambda hit: hit.found.score, default=None)
    if nearest is not None and not (cut and not named):
        return _altered(nearest, wanted, required, scene.case)
    if wanted.further:
        point = point_for(scene.case, wanted.place)
        return Outcome(
            "fail",
            "line-absent",
            {"words": quoted(written(text, scene.values))},
            required=required,
            observed=f"{len(scene.col.blocks)} paragraphs and lines searched; none comes near it",
            places=(point,) if point is not None else (),
            repair=repair(),
        )
    if named:
        at, credit = named[0]
        words = scene.col.texts[at][credit.start : credit.end]
        return Outcome(
            "fail",
            "other-words",
            {"words": quoted(words)},
            required=required,
            observed=f"{quoted(words)}: it names {credit.name}, but not in the wording that the terms give",
            places=(Place(credit.start, credit.end, scene.col.blocks[at]),),
            repair=repair(),
        )
    if cut is not None:
        at, credit = cut
        end = len(scene.col.texts[at].rstrip())
        return Outcome(
            "fail",
            "cut",
            {"words": quoted(scene.col.texts[at][credit.start : end])},
            required=required,
            observed=f"the sentence ends at {quoted(scene.col.texts[at][credit.start : end])}; nobody is named",
            places=(Place(credit.start, end, scene.col.blocks[at]), Place(end, end, scene.col.blocks[at])),
            repair=Repair(f"complete the sentence with {name}"),
        )
    if is_partial(page):
        doubt = Outcome(
            "open",
            "partial",
            {},
            required=required,
            observed="only a part of the story is here, and no credit in it",
            question=f"Does the whole page credit {name}?",
        )
        return scene.settle(doubt)
    mention = _named_at_ends(scene, [(at, one) for at, one in there if one.other])
    if mention is not None and (not fixed or wanted.similar is not None):
        place, words = mention
        doubt = Outcome(
            "review",
            "named",
            {"name": name, "words": quoted(words)},
            required=required,
            observed=f"{quoted(words)}: {name} is named, but in no form of a credit that the policy lists",
            places=(place,),
            question=f"Does this credit {name} as the story's source: {quoted(words)}?",
        )
        return scene.settle(doubt)
    return _absent(wanted, scene, required, repair(), there)


def _altered(hit: Hit, wanted: _Wanted, required: str, case: Case) -> Outcome:
    words = _stretch(case.page, hit)
    lost = [lost for lost in hit.found.lost if lost.words]
    missing = "; ".join(f"“{one.words}” is missing" for one in lost[:3])
    need = f", the terms ask for {wanted.similar:.0%}" if wanted.similar is not None else ""
    ends = ""
    if lost and lost[-1].at == hit.found.end and lost[-1].text == hit.found.last:
        ends = f"the sentence ends at {quoted(' '.join(words.split()[-4:]))}; "
    places = [hit.place]
    if lost and hit.found.first == hit.found.last:
        places.append(Place(lost[0].at, lost[0].at, hit.place.block))
    return Outcome(
        "fail",
        "altered",
        {"words": quoted(words)},
        required=required,
        observed=f"{quoted(words)}: {ends}{missing or 'it is worded otherwise'} "
        f"({hit.found.score:.0%} of the words agree{need})",
        places=tuple(places),
        repair=Repair(f"restore the wording: {required.removeprefix('the terms require ')}"),
    )


def _named_at_ends(scene: Scene, others: list[tuple[int, Credit]]) -> tuple[Place, str] | None:
    """The newsroom named in a byline, a note, beside the story, or in a short block at one of its ends.

    others: credits that point away from the source; a name in one of them credits nobody.
    """
    away = {(at, one.name_start) for at, one in others}
    not_names = scene.not_names
    last = len(scene.col.blocks) - 1
    for at, names in scene.named().items():
        block, text = scene.block(at), scene.col.texts[at]
        aside = block.kind in {"note", "byline"} or block.zone == "edge"
        short = len(text) < 300 and (at < _HEAD or at > last - _TAIL) and block.kind != "heading"
        if block.kind == "caption" or not (aside or short):
            continue
        named = [name for name in names if (at, name.start) not in away]
        if named:
            end = min(len(text), max(named[0].end + 80, 160))
            start = text.rfind(" ", 0, max(1, named[0].start - 80)) + 1
            return Place(named[0].start, named[0].end, scene.col.blocks[at]), text[start:end]
    for byline in scene.page.bylines:
        if byline.found_in in {"visible", "front-matter", "record"} and find_names(byline.raw, scene.names, not_names):
            return Place(byline.span.start, byline.span.end), byline.raw
    return None


def _absent(wanted: _Wanted, scene: Scene, required: str, repair: Repair, others: list[tuple[int, Credit]]) -> Outcome:
    name = scene.names[0]
    point = point_for(scene.case, wanted.place)
    there = (point,) if point is not None else ()
    hidden = hidden_place(scene.case, wanted.texts, scene.values, scene.names)
    if hidden is not None:
        where, place = hidden
        return Outcome(
            "fail",
            "hidden",
            {"where": where},
            required=required,
            observed=f"{name} is named only {where}, which readers don't see",
            places=(place, *there),
            repair=repair,
        )
    other = next(((at, one) for at, one in others if one.other), None) or next(iter(others), None)
    if other is not None:
        at, credit = other
        words = scene.col.texts[at][credit.start : credit.start + 120]
        key = "direction" if credit.other else "someone-else"
        return Outcome(
            "fail",
            key,
            {"words": quoted(words)},
            required=required,
            observed=f"{quoted(words)}: it does not name {name} as the source",
            places=(Place(credit.start, credit.end, scene.col.blocks[at]), *there),
            repair=repair,
        )
    mentions = len(scene.named())
    seen = f"{len(scene.col.blocks)} paragraphs and lines searched"
    seen += f"; {name} is only spoken of in {mentions} of them" if mentions else f"; none names {name}"
    return Outcome("fail", "absent", {"name": name}, required=required, observed=seen, places=there, repair=repair)


def _spelling(wrong: tuple[str, ...], scene: Scene) -> Iterator[Outcome]:
    """Wrong spellings of the name, in the case given, in the shown text."""
    for form in wrong:
        needle = normalise(form).text
        for at, text in enumerate(scene.col.texts):
            normal = normalise(text)
            spot = normal.text.find(needle)
            if spot >= 0 and find_names(text[slice(*normal.back(spot, spot + len(needle)))], (form,)):
                place = Place(*normal.back(spot, spot + len(needle)), scene.col.blocks[at])
                yield Outcome(
                    "fail",
                    "misspelled",
                    {"form": form, "name": scene.case.policy.credited},
                    required=f"the terms require the spelling {quoted(scene.case.policy.credited)}",
                    observed=f"it is spelled {quoted(form)}",
                    places=(place,),
                    repair=Repair(f"write {quoted(scene.case.policy.credited)}"),
                )
                return


RULE = Rule(
    id="ATT01",
    name="missing-credit-line",
    kind="credit_line",
    summary="The newsroom is credited as the story's source, in the wording and at the place that the terms give.",
    options=CreditLineOptions,
    messages={
        "found": "the credit is there: {words}",
        "absent": "the story does not credit {name}",
        "cut": "the credit breaks off before anybody is named: {words}",
        "altered": "the credit is not worded as the terms require: {words}",
        "other-words": "the credit is worded otherwise than the terms require: {words}",
        "misplaced": "the credit stands {where}, and belongs {place}",
        "line-absent": "a line is missing: {words}",
        "direction": "the line says who took the story over, not where it comes from: {words}",
        "someone-else": "the line credits somebody else: {words}",
        "hidden": "the credit stands only {where}, which readers don't see",
        "named": "{name} is named, but not as the source in any listed form: {words}",
        "partial": "only a part of the story is here, and no credit in it",
        "misspelled": "the name is spelled {form}, and the terms ask for {name}",
        "linked": "the credit is linked {to}",
        "printed": "the credit gives the address {url}",
        "link-unknown": "it is linked to {url}, which may be the original story or not",
        "unlinked": "{what} is not linked {to}",
        "links-unseen": "whether the credit is linked {to} can't be seen in text without mark-up",
        "link-unsure": "nobody can tell from {url} where it leads",
        **MESSAGES,
    },
    question="Does the page credit the newsroom as the story's source?",
    check=check,
)
