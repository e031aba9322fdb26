"""Who wrote the story: authors, and with them their newsroom, role, institution, dateline and partners.

What it checks: every author of the original is named where readers look for it, with the parts that the terms ask for:
the newsroom beside the name, the role, the institution (often in a line about the author at the end), the dateline, the
partners who reported with the newsroom.

Why: authors want their names kept, and most terms say so.

Passes: "By Ana Lim, Harbor News" above the story; or the name above and "Ana Lim is a reporter at Harbor News" below.

Fails: an author of the record is not named; nobody at all is named on a page that has its headline; the newsroom, the
institution or a partner of the record is missing; the parts are there in another form than the fixed one.

Cannot tell: nobody is named and the original's record was not given (open: who wrote it?); the author is named only in
the page's metadata, or under a like name, or another newsroom stands beside the name (review).

Source: the original's record; without it the page's own bylines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Outcome, Repair, Rule
from rights.model.page import Byline, Page
from rights.model.records import Author
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES
from rights.rules._options import Options, Positions, Texts, as_tuple
from rights.rules._wording import (
    Scene,
    check_texts,
    column,
    insertion,
    is_partial,
    names_of,
    phrases_of,
    point_for,
    quoted,
    scene_of,
    values_of,
    where_words,
    written,
)
from rights.text import match
from rights.text.names import Named, find_names, has_person, persons_in
from rights.text.normalise import normalise
from rights.text.paragraphs import Paragraphs
from rights.text.template import parse
from rights.text.words import find_whole, word_set

__all__ = ["RULE", "BylineOptions"]

Part = Literal["author", "authors", "role", "affiliation", "outlet", "institution", "dateline", "partners"]

_SEEN = frozenset({"visible", "front-matter", "record"})
"""Where a byline is shown, or becomes what is shown (a site's front matter, an item's record)."""

_INSTITUTION = (
    "universit", "college", "institut", "school", "academy", "hochschule", "polytechni", "centre for", "center for",
    "professor", "lecturer", "research fellow", "postdoc", "phd candidate", "laborator", "hospital", "museum",
)  # fmt: skip
"""Words of which one stands in the line that says where an author works."""

_NEAR = 2
_SHORT = 160
_HEAD_LINES = 3
_BYLINE_WORDS = 9
_SHORT_AT_THE_END = 300
_TAIL = 8


class BylineOptions(Options, frozen=True, kw_only=True):
    """Which parts the byline has, for which authors, and where."""

    main = "parts"

    parts: Annotated[
        tuple[Part, ...],
        Meta(
            description="What has to be named: author (authors means the same), role, affiliation (outlet means the "
            "same: the newsroom), institution, dateline, partners."
        ),
    ] = ("author",)
    authors: Annotated[
        Literal["all", "any"], Meta(description="Whether every author has to be named, or one of them is enough.")
    ] = "all"
    place: Annotated[
        Positions,
        Meta(description="Where; anywhere means in the byline, at the story's head, or in a note about the author."),
    ] = "anywhere"
    text: Annotated[
        Texts | None,
        Meta(description='The byline\'s fixed form, quoted: "{author}, {name}"; a list: any one of them.'),
    ] = None
    names: Annotated[
        Texts | None, Meta(description="The spellings of the newsroom's name that count, instead of the policy's.")
    ] = None

    def __post_init__(self) -> None:
        check_texts(self.text)


class _Spot(msgspec.Struct, frozen=True):
    """Where a person is named. how: byline, near (head, note, end), body, metadata."""

    how: str
    place: Place
    words: str
    at: int | None = None


def check(options: BylineOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for the authors together, one for each further part, one for the fixed form."""
    scene = scene_of(clause, case, as_tuple(options.names))
    parts = set(options.parts)
    people = case.article.authors if case.article is not None else ()
    shown: list[_Spot] = []
    for outcome, spots in _authors(options, scene, people):
        shown += spots
        if parts & {"author", "authors", "role", "affiliation", "outlet", "institution"}:
            yield outcome
    if parts & {"affiliation", "outlet"}:
        yield _affiliation(options, scene, shown)
    if "role" in parts:
        yield from _roles(scene, people, shown)
    if "institution" in parts:
        yield from _institutions(scene, people, shown)
    if "dateline" in parts:
        yield _dateline(scene)
    if "partners" in parts:
        yield from _partners(scene)
    if options.text is not None:
        yield _form(options, scene, shown)


# -- the authors --------------------------------------------------------------------------------------------------------


def _authors(options: BylineOptions, scene: Scene, people: Sequence[Author]) -> Iterator[tuple[Outcome, list[_Spot]]]:
    if not people:
        yield _unrecorded(options, scene)
        return
    found = [(author, _spots(scene, author.name)) for author in people]
    made = [(_one(options, scene, author.name, spots), spots) for author, spots in found]
    if options.authors == "any":
        passed = [pair for pair in made if pair[0].verdict == "pass"]
        yield passed[0] if passed else made[0]
        return
    yield from made


class _Frame(msgspec.Struct, frozen=True):
    """The site's own texts round the story. blocks: indices in `Page.blocks`, one for each text."""

    blocks: tuple[int, ...]
    texts: Paragraphs


def _frame(page: Page) -> _Frame:
    blocks = tuple(
        index for index, block in enumerate(page.blocks) if block.zone in {"promo", "nav", "footer", "related"}
    )
    return _Frame(blocks, Paragraphs(page.blocks[index].text for index in blocks))


def _spots(scene: Scene, name: str) -> list[_Spot]:
    """Where a person is named, the best place first."""
    spots: list[_Spot] = []
    where = {block: at for at, block in enumerate(scene.col.blocks)}
    for byline in scene.page.bylines:
        if has_person(byline.name or byline.raw, name) or has_person(byline.raw, name):
            at = where.get(byline.block) if byline.block is not None else None
            how = "byline" if byline.found_in in _SEEN else "metadata"
            spots.append(_Spot(how, Place(byline.span.start, byline.span.end), byline.raw, at))
    for at, span in persons_in(scene.col.texts, name).items():
        block, text = scene.block(at), scene.col.texts[at]
        if block.kind == "caption":
            continue
        if block.kind == "byline":
            how = "byline"
        elif (
            block.kind == "note"
            or block.zone == "edge"
            or scene.col.before[at] == 0
            or at >= len(scene.col.blocks) - _TAIL
        ):
            how = "near"
        else:
            how = "body"
        spots.append(_Spot(how, Place(*span, scene.col.blocks[at]), text[span[0] : span[1] + 60], at))
    frame = scene.page.derived(_frame)
    for at, span in persons_in(frame.texts, name).items():
        spots.append(_Spot("furniture", Place(*span, frame.blocks[at]), frame.texts[at][:_SHORT]))
    spots.sort(key=lambda spot: _ORDER[spot.how])
    return spots


_ORDER = {"byline": 0, "near": 1, "body": 2, "metadata": 3, "furniture": 4}


def _one(options: BylineOptions, scene: Scene, name: str, spots: list[_Spot]) -> Outcome:
    required = f"the terms require the author, {name}, to be named {_where(options.place)}"
    best = spots[0] if spots else None
    if best is not None and best.how in {"byline", "near"}:
        if best.how == "byline" or _fits(options, scene, best):
            return Outcome(
                "pass", "named", {"name": name}, required=required, observed=quoted(best.words), places=(best.place,)
            )
        return Outcome(
            "fail",
            "elsewhere",
            {"name": name, "place": where_words(options.place)},
            required=required,
            observed=f"{quoted(best.words)}, and not {where_words(options.place)}",
            places=(best.place,),
            repair=Repair(f"name {name} {where_words(options.place)}"),
        )
    if best is not None:
        said = {
            "body": "only in the running text",
            "metadata": "only in the page's metadata, and was not seen in its text",
            "furniture": "only beside the story, in what looks like the site's own frame",
        }[best.how]
        doubt = Outcome(
            "review",
            "hardly-named",
            {"name": name, "where": said},
            required=required,
            observed=f"{name} is named {said}",
            places=(best.place,),
            question=f"Is {name} shown as the author?",
        )
        return scene.settle(doubt)
    like = _namesake(scene.case, name)
    if like is not None:
        doubt = Outcome(
            "review",
            "like",
            {"name": name, "other": like.name},
            required=required,
            observed=f"the byline names {like.name}",
            places=(Place(like.span.start, like.span.end),),
            question=f"Is {like.name} the same person as {name}?",
        )
        return scene.settle(doubt)
    others = [byline for byline in scene.page.bylines if byline.name and byline.found_in in _SEEN]
    if is_partial(scene.page) and not others:
        doubt = Outcome(
            "open",
            "partial",
            {"name": name},
            required=required,
            observed="only a part of the story is here, and nobody is named in it",
            question=f"Does the whole page name {name} as the author?",
        )
        return scene.settle(doubt)
    seen = f"the byline names {', '.join(byline.name for byline in others)}" if others else "nobody is named"
    point = point_for(scene.case, "top")
    places = (Place(others[0].span.start, others[0].span.end),) if others else (point,) if point else ()
    return Outcome(
        "fail",
        "not-named",
        {"name": name},
        required=required,
        observed=f"{seen}; {name} is not named",
        places=places,
        repair=_add(scene.case, name),
    )


def _add(case: Case, name: str) -> Repair:
    phrases = phrases_of(case)
    by = phrases.by[0] if phrases and phrases.by else "By"
    line = f"{by[:1].upper()}{by[1:]} {name}, {case.policy.credited}"
    return Repair(f"insert {quoted(line)} above the first paragraph", insertion(case, "top", [(line, None)]), safe=True)


def _namesake(case: Case, name: str) -> Byline | None:
    """A byline with the same last name and another first name: "Liz" for "Elizabeth"."""
    last = normalise(name, fold_case=True).text.rpartition(" ")[2]
    for byline in case.page.bylines:
        words = normalise(byline.name, fold_case=True).text.split()
        if last and words and words[-1] == last and byline.found_in in _SEEN:
            return byline
    return None


def _where(place: Positions) -> str:
    return "with the story" if as_tuple(place) == ("anywhere",) else where_words(place)


def _fits(options: BylineOptions, scene: Scene, spot: _Spot) -> bool:
    if as_tuple(options.place) == ("anywhere",):
        return True
    return spot.at is not None and scene.stands(spot.at, options.place)


def _unrecorded(options: BylineOptions, scene: Scene) -> tuple[Outcome, list[_Spot]]:
    """The page's own bylines, where the original's record names nobody."""
    required = f"the terms require the original's authors to be named {_where(options.place)}"
    page = scene.page
    question = "Is everybody named who wrote the original?"
    answer = "name the authors in the original's record, with --article FILE"
    people = list(dict.fromkeys(byline.name for byline in page.bylines if byline.name and byline.found_in in _SEEN))
    if not people:
        people = [name for name in page.authors if any(s.how in {"byline", "near"} for s in _spots(scene, name))]
    if not people:
        people = list(dict.fromkeys(_introduced(scene)))
    if people:
        spots = [spot for name in people for spot in _spots(scene, name)[:1]]
        places = tuple(spot.place for spot in spots)
        told = " and ".join(people) if len(people) < 3 else f"{people[0]} and {len(people) - 1} others"
        stranger = _stranger(scene.case, people)
        if stranger is not None:
            doubt = Outcome(
                "review",
                "stranger",
                {"name": stranger.name, "other": stranger.organisation or ""},
                required=required,
                observed=f"{quoted(stranger.raw)}: {stranger.organisation} is another newsroom",
                places=(Place(stranger.span.start, stranger.span.end),),
                question=f"Did {stranger.name} write the original?",
                answer=answer,
            )
            return scene.settle(doubt), spots
        return (
            Outcome("pass", "somebody", {"names": told}, required=required, observed=f"{told} named", places=places),
            spots,
        )
    if page.authors:
        name = page.authors[0]
        hidden = next((byline for byline in page.bylines if byline.name == name), None)
        doubt = Outcome(
            "review",
            "hardly-named",
            {"name": name, "where": "only in the page's metadata, and was not seen in its text"},
            required=required,
            observed=f"{name} stands only in the page's metadata",
            places=(Place(hidden.span.start, hidden.span.end),) if hidden else (),
            question=f"Is {name} shown as the author, and did {name} write the original?",
        )
        return scene.settle(doubt), []
    desk = next((byline for byline in page.bylines if byline.organisation and byline.found_in in _SEEN), None)
    headed = page.title is not None and not is_partial(page) and (page.whole or scene.col.body >= 2)
    point = point_for(scene.case, "top")
    line = _perhaps_a_byline(scene) if desk is None and headed else None
    if line is not None:
        block = page.blocks[line]
        doubt = Outcome(
            "review",
            "unclear",
            {"words": quoted(block.text)},
            required=required,
            observed=f"a line that may be the byline: {quoted(block.text)}",
            places=(Place(0, len(block.text), line),),
            question=f"Does {quoted(block.text)} name everybody who wrote the original?",
        )
        return scene.settle(doubt), []
    if desk is None and headed:
        return (
            Outcome(
                "fail",
                "nobody",
                {},
                required=required,
                observed="nobody is named as the author",
                places=(point,) if point else (),
                repair=Repair("name the original's authors in the byline"),
            ),
            [],
        )
    seen = f"{quoted(desk.raw)}: no person is named" if desk else "nobody is named in what is here"
    doubt = Outcome(
        "open",
        "unknown",
        {},
        required=required,
        observed=seen,
        places=(Place(desk.span.start, desk.span.end),) if desk else (),
        question=question,
        answer=answer,
    )
    return scene.settle(doubt), []


_IS = word_set("is was are were ist war es era é foi est was")
_NAME_WORDS = 5


def _introduced(scene: Scene) -> Iterator[str]:
    """People whom a line at one of the story's ends introduces as its authors.

    "Ana Lim, Professor of Tides, University of the Isles"; "Ana Lim is a reporter at Harbor News."; "This article by Ana
    Lim, ..., first appeared in ...": a name, and after it where the person works or what as.
    """
    by = {word.casefold() for one in scene.case.lists.phrases for word in one.by}
    roles = tuple(role.casefold() for one in scene.case.lists.phrases for role in one.roles)
    for at, text in enumerate(scene.col.texts):
        block = scene.block(at)
        if block.kind in {"caption", "heading"} or not _at_ends(scene, at):
            continue
        starts = [0]
        if at in scene.credits():
            lower = text.casefold()
            starts += [spot + len(word) for word in by for spot in find_whole(lower, word)]
        for start in starts:
            found = _leading_name(text, start)
            if found is None:
                continue
            rest = text[found[1] : found[1] + 200].casefold()
            if any(word in rest for word in (*_INSTITUTION, *roles)):
                yield text[found[0] : found[1]]


def _beside_the_newsroom(scene: Scene, text: str) -> bool:
    """Whether a line is what may be a person's name, a dash or the like, and the newsroom: "Ana Lim – Harbor News"."""
    named = find_names(text, scene.names, scene.not_names) if len(text) <= _BESIDE_MOST else ()
    if not named or text[named[-1].end :].strip(" ."):
        return False
    person = text[: named[-1].start].rstrip()
    words = person[:-1].split()
    return person[-1:] in _BESIDE_SIGNS and 2 <= len(words) <= _NAME_WORDS and all(w[:1].isupper() for w in words)


_BESIDE_MOST = 100
_BESIDE_SIGNS = frozenset("-–—|/•·")


def _perhaps_a_byline(scene: Scene) -> int | None:
    """A line at the story's head that may name the author in a form that the reader does not know; its block.

    Marked as a byline, or short, without a stop, and with two words in a row that begin like names; a line that names
    the newsroom is its logo or its credit.
    """
    seen = 0
    for index, block in enumerate(scene.page.blocks):
        if block.zone not in {"story", "edge"} or block.kind in {"heading", "caption"}:
            continue
        if find_names(block.text, scene.names, scene.not_names):
            if _beside_the_newsroom(scene, block.text):
                return index
            continue
        words = block.text.split()
        likely = any(one[:1].isupper() and two[:1].isupper() for one, two in pairwise(words))
        if block.kind == "byline" and likely:
            return index
        seen += 1
        if seen > _HEAD_LINES:
            return None
        if likely and len(words) <= _BYLINE_WORDS and words[-1][-1:].isalpha():
            return index
    return None


def _at_ends(scene: Scene, at: int) -> bool:
    block = scene.block(at)
    aside = block.kind in {"note", "byline"} or block.zone == "edge"
    return aside or scene.col.before[at] == 0 or at >= len(scene.col.blocks) - _TAIL


def _leading_name(text: str, start: int) -> tuple[int, int] | None:
    """A person's name that begins at an offset and ends before a comma or a verb; None where there is none."""
    while start < len(text) and not text[start].isalnum():
        start += 1
    end = at = start
    for count in range(_NAME_WORDS + 1):
        stop = text.find(" ", at)
        word = text[at : stop if stop >= 0 else len(text)]
        if word.casefold() in _IS:
            return (start, end) if count >= 2 else None
        bare = word.rstrip(",;")
        if not bare or not (bare[0].isupper() or bare in {"de", "da", "van", "von", "der", "la", "el", "bin", "dos"}):
            return None
        if bare != word:
            return (start, at + len(bare)) if count >= 1 else None
        end = at + len(word)
        if stop < 0:
            return None
        at = stop + 1
    return None


def _stranger(case: Case, people: Sequence[str]) -> Byline | None:
    """A byline in which another newsroom stands beside the person, where none names the policy's own."""
    names = names_of(case)
    own = [byline for byline in case.page.bylines if byline.name in people and byline.found_in in _SEEN]
    if any(find_names(byline.raw, names) for byline in own):
        return None
    publisher = case.publisher.names if case.publisher is not None else ()
    agencies = tuple(
        form
        for agency in case.lists.agencies
        for form in agency.bylines
        if agency.policy not in {case.policy.id, case.policy.family}
    )
    site = (case.page.head.site_name.value,) if case.page.head.site_name is not None else ()
    others = tuple(name for name in (*publisher, *agencies, *site) if name)
    for byline in own:
        if (
            byline.organisation
            and find_names(byline.organisation, others)
            and not find_names(byline.organisation, names)
        ):
            return byline
    return None


# -- what stands with them ----------------------------------------------------------------------------------------------


def _affiliation(options: BylineOptions, scene: Scene, shown: list[_Spot]) -> Outcome:
    name = scene.names[0]
    required = f"the terms require {name} to be named with the author, {_where(options.place)}"
    not_names = scene.not_names
    for byline in scene.page.bylines:
        if byline.found_in in _SEEN and (
            find_names(byline.raw, scene.names, not_names)
            or (byline.organisation and find_names(byline.organisation, scene.names))
        ):
            return Outcome(
                "pass",
                "affiliated",
                {"name": name, "where": "in the byline"},
                required=required,
                observed=quoted(byline.raw),
                places=(Place(byline.span.start, byline.span.end),),
            )
    strict = set(as_tuple(options.place)) <= {"byline"}
    for at, words, span in _beside(scene, shown):
        block = scene.block(at)
        if block.kind == "byline" or (
            not strict and (as_tuple(options.place) == ("anywhere",) or scene.stands(at, options.place))
        ):
            return Outcome(
                "pass",
                "affiliated",
                {"name": name, "where": "beside the story"},
                required=required,
                observed=quoted(words),
                places=(Place(*span, scene.col.blocks[at]),),
            )
    if is_partial(scene.page):
        doubt = Outcome(
            "open",
            "partial",
            {"name": name},
            required=required,
            observed=f"only a part of the story is here, and {name} is not named in it",
            question=f"Does the whole page name {name} with the author?",
        )
        return scene.settle(doubt)
    point = shown[0].place if shown else point_for(scene.case, "top")
    return Outcome(
        "fail",
        "unaffiliated",
        {"name": name, "place": _where(options.place)},
        required=required,
        observed=f"{name} is not named {_where(options.place)}",
        places=(point,) if point is not None else (),
        repair=Repair(f"add {name} to the byline"),
    )


def _beside(scene: Scene, shown: list[_Spot]) -> Iterator[tuple[int, str, tuple[int, int]]]:
    """Where the newsroom is named near an author: short lines around the byline, a credit, a note about the author."""
    around = {spot.at + step for spot in shown if spot.at is not None for step in range(-_NEAR, _NEAR + 1)}
    people = {spot.words.split(",")[0] for spot in shown if spot.how == "near"}
    people |= {byline.name for byline in scene.page.bylines if byline.name}
    for at, named in scene.named().items():
        block, text = scene.block(at), scene.col.texts[at]
        if block.kind == "caption":
            continue
        close = at in around and len(text) <= _SHORT
        aside = block.kind in {"note", "byline"} or block.zone == "edge"
        ends = at >= len(scene.col.blocks) - _TAIL or scene.col.before[at] == 0
        person = ends and any(has_person(text, name) for name in people)
        credited = any(one.name and not one.other for one in scene.credits().get(at, ()))
        if (
            aside
            or person
            or credited
            or ((close or (ends and len(text) < _SHORT_AT_THE_END)) and _is_line(text, named[0]))
        ):
            yield at, text[max(0, named[0].start - 60) : named[0].end + 40], (named[0].start, named[0].end)


def _is_line(text: str, named: Named) -> bool:
    """Whether a short text stands by itself and is no sentence of the story that quotes the newsroom.

    A logo's words, "Staff of X", "X is a nonprofit ..." do; "... told X on Monday." does not.
    """
    if not text.rstrip(' )]*_"”’').endswith((".", "!", "?", ",", ";")):
        return True
    return named.start <= len("© 2026 The ") or (named.end - named.start) * 3 >= len(text)


def _roles(scene: Scene, people: Sequence[Author], shown: list[_Spot]) -> Iterator[Outcome]:
    known = [author for author in people if author.title]
    required = "the terms require the author's role beside the name"
    for author in known:
        assert author.title
        spot = _text_in(scene, author.title)
        if spot is None:
            yield Outcome(
                "fail",
                "role-missing",
                {"name": author.name, "role": author.title},
                required=f"{required}: {author.title}",
                observed=f"{author.title} is not there",
                places=(shown[0].place,) if shown else (),
                repair=Repair(f"add {quoted(author.title)} after {author.name}"),
            )
        else:
            yield Outcome(
                "pass",
                "role",
                {"role": author.title},
                required=required,
                observed=quoted(author.title),
                places=(spot,),
            )
    if known:
        return
    roles = [byline for byline in scene.page.bylines if byline.role and byline.found_in in _SEEN]
    if roles:
        yield Outcome(
            "pass",
            "role",
            {"role": roles[0].role or ""},
            required=required,
            observed=quoted(roles[0].raw),
            places=(Place(roles[0].span.start, roles[0].span.end),),
        )
        return
    doubt = Outcome(
        "open",
        "role-unknown",
        {},
        required=required,
        observed="no role is given, and the original's record names none",
        places=(shown[0].place,) if shown else (),
        question="Which role does the original give the author?",
    )
    yield scene.settle(doubt)


def _institutions(scene: Scene, people: Sequence[Author], shown: list[_Spot]) -> Iterator[Outcome]:
    known = [author for author in people if author.institution]
    for author in known:
        assert author.institution
        required = f"the terms require the institution of {author.name}: {author.institution}"
        place = _text_in(scene, author.institution)
        if place is not None:
            yield Outcome(
                "pass",
                "institution",
                {"institution": author.institution},
                required=required,
                observed=quoted(author.institution),
                places=(place,),
            )
            continue
        bio = _biography(scene, author.name)
        if bio is not None:
            at, text = bio
            doubt = Outcome(
                "review",
                "institution-otherwise",
                {"name": author.name, "institution": author.institution},
                required=required,
                observed=quoted(text),
                places=(Place(0, len(text), scene.col.blocks[at]),),
                question=f"Does {quoted(text, 90)} name {author.institution}?",
            )
            yield scene.settle(doubt)
            continue
        yield Outcome(
            "fail",
            "institution-missing",
            {"name": author.name, "institution": author.institution},
            required=required,
            observed=f"{author.institution} is not named",
            places=(shown[0].place,) if shown else (),
            repair=Repair(f"name {author.institution} with {author.name}"),
        )
    if known:
        return
    required = "the terms require every author's institution"
    names = (
        [author.name for author in people]
        or list(scene.page.authors)
        or [byline.name for byline in scene.page.bylines if byline.name]
        or list(dict.fromkeys(_introduced(scene)))
    )
    missing = []
    for name in names:
        bio = _biography(scene, name)
        if bio is None:
            missing.append(name)
        else:
            at, text = bio
            yield Outcome(
                "pass",
                "institution",
                {"institution": quoted(text, 90)},
                required=required,
                observed=quoted(text),
                places=(Place(0, len(text), scene.col.blocks[at]),),
            )
    if missing or not names:
        who = " and ".join(missing) or "the authors"
        doubt = Outcome(
            "open",
            "institution-unknown",
            {"name": who},
            required=required,
            observed=f"no line about {who} names one",
            question=f"Which institution does the original name for {who}?",
            answer="name it in the original's record, with --article FILE",
        )
        yield scene.settle(doubt)


def _biography(scene: Scene, name: str) -> tuple[int, str] | None:
    """A line that says of a person where he or she works: in the byline, a note, or near the story's ends."""
    for byline in scene.page.bylines:
        if byline.block is not None and byline.block in scene.col.blocks and has_person(byline.raw, name):
            text = f"{byline.role or ''} {byline.organisation or ''}".lower()
            if any(word in text for word in _INSTITUTION):
                at = scene.col.blocks.index(byline.block)
                return at, scene.col.texts[at]
    for at, text in enumerate(scene.col.texts):
        block = scene.block(at)
        if block.kind == "caption" or not _at_ends(scene, at):
            continue
        lower = text.lower()
        if any(word in lower for word in _INSTITUTION) and has_person(text, name):
            return at, text
    return None


def _text_in(scene: Scene, wanted: str) -> Place | None:
    """Where some words stand in the shown text, captions apart."""
    needle = normalise(wanted, fold_case=True).text
    for at, text in enumerate(scene.col.texts):
        if scene.block(at).kind == "caption":
            continue
        normal = normalise(text, fold_case=True)
        spot = normal.text.find(needle)
        if spot >= 0:
            return Place(*normal.back(spot, spot + len(needle)), scene.col.blocks[at])
    for byline in scene.page.bylines:
        if byline.found_in in _SEEN and needle in normalise(byline.raw, fold_case=True).text:
            return Place(byline.span.start, byline.span.end)
    return None


_DASHES = ("—", "–", " - ", "--", "―")


def _dateline(scene: Scene) -> Outcome:
    required = "the terms require the dateline to be kept"
    spot = _dated(scene.col.texts, [at for at in range(len(scene.col.blocks)) if scene.col.counted[at]][:3])
    if spot is not None:
        at, end = spot
        return Outcome(
            "pass",
            "dateline",
            {"words": quoted(scene.col.texts[at][:end])},
            required=required,
            observed=quoted(scene.col.texts[at][:end]),
            places=(Place(0, end, scene.col.blocks[at]),),
        )
    if scene.case.original is not None:
        own = column(scene.case.original)
        theirs = _dated(own.texts, [at for at in range(len(own.blocks)) if own.counted[at]][:3])
        if theirs is None:
            return Outcome("pass", "no-dateline", {}, required=required, observed="the original has no dateline")
        at, end = theirs
        point = point_for(scene.case, "top")
        return Outcome(
            "fail",
            "dateline-missing",
            {"words": quoted(own.texts[at][:end])},
            required=required,
            observed="the story begins without a dateline",
            places=(point,) if point is not None else (),
            repair=Repair(f"begin the story with {quoted(own.texts[at][:end])}"),
        )
    doubt = Outcome(
        "open",
        "dateline-unknown",
        {},
        required=required,
        observed="the story begins without a dateline, and the original was not given",
        question="Does the original begin with a dateline?",
        answer="give the original with --original FILE",
    )
    return scene.settle(doubt)


def _dated(texts: Sequence[str], chosen: Sequence[int]) -> tuple[int, int] | None:
    """A dateline ("PORT ELLEN, May 3 (HBN) —") at the beginning of a paragraph, and where it ends."""
    for at in chosen:
        head = texts[at][:90]
        spots = [spot for dash in _DASHES if (spot := head.find(dash)) > 0]
        if not spots:
            continue
        first = head[: min(spots)].split(",")[0].split("(")[0].strip()
        if len(first) >= 3 and first.upper() == first and first[0].isalpha():
            return at, min(spots)
    return None


def _partners(scene: Scene) -> Iterator[Outcome]:
    required = "the terms require the partners that reported with the newsroom to be named"
    if scene.case.article is None:
        doubt = Outcome(
            "open",
            "partners-unknown",
            {},
            required=required,
            observed="the original's record was not given",
            question="Did partners report this story with the newsroom, and are they named?",
            answer="name them in the original's record, with --article FILE",
        )
        yield scene.settle(doubt)
        return
    if not scene.case.article.partners:
        yield Outcome("pass", "no-partners", {}, required=required, observed="the original's record names no partners")
    for partner in scene.case.article.partners:
        place = _text_in(scene, partner)
        if place is not None:
            yield Outcome(
                "pass", "partner", {"name": partner}, required=required, observed=quoted(partner), places=(place,)
            )
            continue
        point = point_for(scene.case, "top")
        yield Outcome(
            "fail",
            "partner-missing",
            {"name": partner},
            required=required,
            observed=f"{partner} is not named",
            places=(point,) if point is not None else (),
            repair=Repair(f"name {partner} beside the author"),
        )


def _form(options: BylineOptions, scene: Scene, shown: list[_Spot]) -> Outcome:
    """The byline's fixed form, in a byline or in the lines at the story's head."""
    texts = as_tuple(options.text)
    values = values_of(scene.case, names=scene.names)
    if "author" not in values:
        people = tuple(dict.fromkeys(byline.name for byline in scene.page.bylines if byline.name))
        if people:
            values |= {"author": people, "authors": match.join_names(people)}
    forms = " or ".join(quoted(written(text, values)) for text in texts)
    required = f"the terms ask for the byline in the form {forms}"
    head = [
        at
        for at in range(len(scene.col.blocks))
        if scene.col.before[at] == 0 and len(scene.col.texts[at]) <= 2 * _SHORT
    ]
    for text in texts:
        hit = match.find(parse(text), values, [scene.col.texts[at] for at in head])
        if hit is not None and hit.first == hit.last:
            at = head[hit.first]
            return Outcome(
                "pass",
                "form",
                {"words": quoted(scene.col.texts[at][hit.start : hit.end])},
                required=required,
                observed=quoted(scene.col.texts[at][hit.start : hit.end]),
                places=(Place(hit.start, hit.end, scene.col.blocks[at]),),
            )
        for byline in scene.page.bylines:
            if byline.found_in in _SEEN and match.find(parse(text), values, [byline.raw]):
                return Outcome(
                    "pass",
                    "form",
                    {"words": quoted(byline.raw)},
                    required=required,
                    observed=quoted(byline.raw),
                    places=(Place(byline.span.start, byline.span.end),),
                )
    seen = quoted(shown[0].words) if shown else "no byline"
    return Outcome(
        "fail",
        "other-form",
        {"words": seen},
        required=required,
        observed=seen,
        places=(shown[0].place,) if shown else (),
        repair=Repair(f"write the byline as {forms}"),
    )


RULE = Rule(
    id="ATT02",
    name="missing-byline",
    kind="byline",
    summary="The original's authors are named, with the newsroom, role, institution and partners that the terms ask for.",
    options=BylineOptions,
    messages={
        "named": "{name} is named as the author",
        "somebody": "{names} named as the author",
        "not-named": "the author, {name}, is not named",
        "nobody": "nobody is named as the author",
        "elsewhere": "{name} is named, but not {place}",
        "hardly-named": "{name} is named {where}",
        "like": "the byline names {other}; the original's author is {name}",
        "stranger": "{other} stands beside {name}, not the newsroom that wrote the story",
        "unclear": "who is named in {words} could not be told",
        "unknown": "who wrote the original is not known",
        "partial": "only a part of the story is here; {name} is not named in it",
        "affiliated": "{name} is named {where}",
        "unaffiliated": "{name} is not named {place}",
        "role": "the role is given: {role}",
        "role-missing": "the role of {name}, {role}, is missing",
        "role-unknown": "no role is given, and the original's is not known",
        "institution": "the institution is named: {institution}",
        "institution-missing": "the institution of {name}, {institution}, is missing",
        "institution-otherwise": "{name} is introduced otherwise than with {institution}",
        "institution-unknown": "the institution of {name} is not named, and the original's is not known",
        "dateline": "the dateline is kept: {words}",
        "no-dateline": "the original has no dateline",
        "dateline-missing": "the original's dateline is gone: {words}",
        "dateline-unknown": "whether the original has a dateline is not known",
        "partner": "{name} is named",
        "no-partners": "the original has no partners",
        "partner-missing": "the partner {name} is not named",
        "partners-unknown": "the original's partners are not known",
        "form": "the byline has the form: {words}",
        "other-form": "the byline has another form: {words}",
        **MESSAGES,
    },
    question="Is everybody named who wrote the original?",
    check=check,
)
