"""What the rules about wording share: their options, the page's shown text with its order, the values of templates."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Annotated

import msgspec
from msgspec import Meta

from rights import extract
from rights.extract import write
from rights.model.case import Case, Outcome, Repair, Rewrite
from rights.model.page import Block, Hidden, Link, Page
from rights.model.source import Place
from rights.model.terms import Clause, Lists, Phrases, Policy
from rights.rules._attested import settle
from rights.rules._options import Options, Position, Positions, Similarity, Texts, Within, as_tuple
from rights.rules._urls import address, is_homepage, is_shortened, on_hosts, same_page, tells_title
from rights.text import match
from rights.text.credit import Credit, Leads, credits_in
from rights.text.match import Found, Values
from rights.text.names import Named, find_names, names_in
from rights.text.normalise import normalise
from rights.text.paragraphs import Paragraphs
from rights.text.template import parse, variables
from rights.text.words import word_set

__all__ = [
    "Column",
    "Hit",
    "Line",
    "Links",
    "Reach",
    "Scene",
    "Target",
    "TextOptions",
    "asked_link",
    "check_target",
    "check_texts",
    "column",
    "credit_runs",
    "excerpt",
    "hidden_place",
    "insertion",
    "is_network",
    "is_partial",
    "leads",
    "leads_to",
    "link_unknown",
    "linked",
    "links_in",
    "looks_like_story",
    "moved",
    "names_of",
    "perhaps_original",
    "phrases_of",
    "point_for",
    "quoted",
    "repair_by_insertion",
    "scene_of",
    "search",
    "stands_at",
    "stands_words",
    "target_url",
    "target_words",
    "values_of",
    "where_words",
    "written",
]

Target = str
"""Where a link has to lead: article, homepage, either (of the two), licence, author_page, domain:example.org, or an
address. Checked in `TextOptions.__post_init__`."""

Links = Target | dict[str, Target]
"""One target for any link in the sentence, or linked words, each with its target."""

_TARGETS = ("article", "homepage", "either", "licence", "author_page")


def check_target(target: str) -> None:
    """Raise ValueError where a target is none of those that there are."""
    if target not in _TARGETS and not target.startswith(("domain:", "https://", "http://")):
        raise ValueError(f'"{target}" is no target of a link: {", ".join(_TARGETS)}, domain:example.org, or an address')


def check_texts(texts: Texts | None) -> None:
    """Raise ValueError (TemplateError) where a wording cannot be read."""
    for text in as_tuple(texts):
        parse(text)


class TextOptions(Options, frozen=True, kw_only=True):
    """Wording, and where it stands: what credit lines, notices and licence statements have in common."""

    text: Annotated[
        Texts | None,
        Meta(
            description="The wording, quoted: a template with {name}, {author}, {title}, {date}, {url} and the like; "
            "{lead} is any credit phrase, {noun} article, story or piece, {...} any few words, [square brackets] what "
            "may be missing. A list: any one of them."
        ),
    ] = None
    exact: Annotated[
        bool, Meta(description="Character for character, instead of with quotes, dashes, spaces and case folded.")
    ] = False
    similar: Annotated[
        Similarity | None,
        Meta(description="The share of words, 0 to 1, that have to agree, instead of all of them."),
    ] = None
    place: Annotated[Positions, Meta(description="Where it stands; a list: any one of them.")] = "anywhere"
    link: Annotated[
        Links | None,
        Meta(description='What has to be linked: a target, or words and their target: {"original article": article}.'),
    ] = None

    def __post_init__(self) -> None:
        check_texts(self.text)
        if self.exact and self.similar is not None:
            raise ValueError('"exact" and "similar" exclude each other')
        if isinstance(self.link, str):
            check_target(self.link)
        elif self.link is not None:
            for words, target in self.link.items():
                parse(words)
                check_target(target)


class Line(TextOptions, frozen=True, kw_only=True):
    """One more line that the story has to carry, with its own wording and place."""


# -- the shown column ---------------------------------------------------------------------------------------------------

_SHOWN = frozenset({"story", "edge"})
_COUNTED = frozenset({"paragraph", "list", "quote", "table"})
_TOP, _NEAR_TOP, _BOTTOM, _NEAR_BOTTOM = 1, 3, 2, 5
_SHORT = 40
"""Paragraphs shorter than this are labels and sign-offs; they do not count as the story's paragraphs."""


class Column(msgspec.Struct, frozen=True):
    """The text that a reader sees of the story: its blocks and those right beside it, in order.

    blocks: indices in `Page.blocks`. texts: their texts, same order. before: how many of the story's paragraphs stand
    before each. body: how many there are in all.
    """

    blocks: tuple[int, ...]
    texts: Paragraphs
    before: tuple[int, ...]
    counted: tuple[bool, ...]
    body: int


def column(page: Page) -> Column:
    """The shown text of a page."""
    return page.derived(_column)


def _column(page: Page) -> Column:
    blocks: list[int] = []
    texts: list[str] = []
    before: list[int] = []
    counts: list[bool] = []
    seen = 0
    for index, block in enumerate(page.blocks):
        if block.zone not in _SHOWN or block.kind == "code":
            continue
        blocks.append(index)
        texts.append(block.text)
        before.append(seen)
        counted = block.zone == "story" and block.kind in _COUNTED and len(block.text) >= _SHORT
        counts.append(counted)
        seen += counted
    return Column(tuple(blocks), Paragraphs(texts), tuple(before), tuple(counts), seen)


def _stands(col: Column, at: int, page: Page, position: Position) -> bool:
    """Whether the block at this place of the column stands in one position."""
    block = page.blocks[col.blocks[at]]
    others = col.body - col.counted[at]
    before = col.before[at]
    after = others - before
    room = max(0, (others - 1) // 2)
    if isinstance(position, Within):
        if position.within_paragraphs is not None:
            return before < position.within_paragraphs and block.kind != "caption"
        if position.near_top is not None:
            return before <= position.near_top
        return position.near_bottom is not None and after <= position.near_bottom
    if position == "anywhere":
        return True
    if position in {"byline", "caption"}:
        return block.kind == position or (position == "byline" and _is_byline(page, col.blocks[at]))
    if block.kind == "caption":
        return False
    if position in {"top", "near_top"}:
        return before <= min(_TOP if position == "top" else _NEAR_TOP, room)
    if position in {"bottom", "near_bottom"}:
        return after <= min(_BOTTOM if position == "bottom" else _NEAR_BOTTOM, room)
    return False


def _is_byline(page: Page, block: int) -> bool:
    return any(byline.block == block for byline in page.bylines)


def stands_at(col: Column, at: int, page: Page, place: Positions) -> bool:
    """Whether the block at place `at` of the column stands in one of the positions."""
    positions: tuple[Position, ...] = as_tuple(place)
    return any(_stands(col, at, page, position) for position in positions)


_WHERE: Mapping[str, str] = {
    "top": "at the top of the story",
    "near_top": "near the top of the story",
    "bottom": "at the end of the story",
    "near_bottom": "near the end of the story",
    "byline": "in the byline",
    "anywhere": "with the story",
    "caption": "in the picture's caption",
    "head": "in the page's metadata",
}


def where_words(place: Positions) -> str:
    """The positions in words: "at the top of the story or in the byline"."""
    made: list[str] = []
    positions: tuple[Position, ...] = as_tuple(place)
    for position in positions:
        if not isinstance(position, Within):
            made.append(_WHERE[position])
        elif position.within_paragraphs is not None:
            count = position.within_paragraphs
            made.append("in the first paragraph" if count == 1 else f"in the first {count} paragraphs")
        elif position.near_top is not None:
            made.append(f"after at most {position.near_top} paragraphs")
        else:
            made.append(f"before at most the last {position.near_bottom} paragraphs")
    return " or ".join(made)


def stands_words(col: Column, at: int) -> str:
    """Where a block stands, in words."""
    before = col.before[at]
    after = col.body - col.counted[at] - before
    if before == 0:
        return "above the story's text"
    if after == 0:
        return "below the story's text"
    return f"after {before} of {before + after} paragraphs"


def is_partial(page: Page) -> bool:
    """Whether the page seems to hold only a part of the story, so that what is absent may stand in the rest."""
    col = column(page)
    if not page.whole and col.body <= 1 and sum(map(len, col.texts)) < 600:
        return True
    story = [page.blocks[index].text for at, index in enumerate(col.blocks) if col.counted[at]]
    return bool(story) and story[-1].rstrip(" )]").endswith(("…", "...", "[…"))


# -- names and values ---------------------------------------------------------------------------------------------------


def names_of(case: Case, *, short: bool = True, hosts: bool = True) -> tuple[str, ...]:
    """The forms of the newsroom's name that count where a story is credited, the full one first.

    Where the policy goes by another name than the newsroom ("Harbor News (partners)"), the newsroom's stands first: fixes
    write it.
    """
    recognise = case.policy.recognise
    forms = [case.policy.credited, case.policy.name, *recognise.names]
    if short:
        forms += recognise.short_names
    if hosts:
        forms += [host for host in recognise.own_hosts if "." in host]
    return tuple(dict.fromkeys(forms))


class _Identity:
    """Lists by identity: they are read once, and what is made from them is made once."""

    __slots__ = ("lists",)

    def __init__(self, lists: Lists) -> None:
        self.lists = lists

    def __hash__(self) -> int:
        return id(self.lists)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and other.lists is self.lists


@lru_cache(maxsize=8)
def _leads(identity: _Identity) -> Leads:
    phrases = identity.lists.phrases
    return Leads(
        tuple(dict.fromkeys(phrase for one in phrases for phrase in one.from_source)),
        tuple(dict.fromkeys(phrase for one in phrases for phrase in one.to_other)),
    )


@lru_cache(maxsize=8)
def _lead_words(identity: _Identity) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The credit phrases that a name may follow, and what stories call themselves, for templates."""
    source = _leads(identity).source
    open_ended = [phrase for phrase in source if "{name}" not in phrase or phrase.endswith("{name}")]
    nouns = _words(identity.lists, "self_nouns")
    return tuple(phrase.removesuffix("{name}").strip() for phrase in open_ended), nouns


def leads(case: Case) -> Leads:
    """The credit phrases of all languages."""
    return _leads(_Identity(case.lists))


def phrases_of(case: Case) -> Phrases | None:
    """The words of the policy's language."""
    code = case.policy.language[:2]
    return next((one for one in case.lists.phrases if one.language[:2] == code), None)


def _words(lists: Lists, field: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for one in lists.phrases for word in getattr(one, field)))


def values_of(case: Case, *, names: tuple[str, ...] | None = None) -> dict[str, tuple[str, ...]]:
    """What the variables of templates stand for in this case; those that nobody knows are absent."""
    policy, article, publisher = case.policy, case.article, case.publisher
    values: dict[str, tuple[str, ...]] = {name: (text,) for name, text in policy.contacts.items()}
    values |= {name: (text,) for name, text in policy.variables.items()}
    values["name"] = values["outlet"] = names or names_of(case)
    values["lead"], values["noun"] = _lead_words(_Identity(case.lists))
    values["language"] = (policy.language,)
    if policy.homepages:
        values.setdefault("homepage", _address_forms(policy.homepages))
    for key, name in (("spdx", "licence"), ("name", "licence"), ("url", "licence_url")):
        found = policy.licence.get(key)
        if isinstance(found, str):
            forms = _licence_forms(found) if name == "licence" else (found,)
            values[name] = tuple(dict.fromkeys((*values.get(name, ()), *forms)))
    if publisher is not None and publisher.names:
        values["publisher"] = publisher.names
    if article is None:
        return {name: forms for name, forms in values.items() if forms}
    own = match.JOINS.get(policy.language[:2].lower(), "and")
    joins = (own, *(word for word in _words(case.lists, "joins") or ("and",) if word != own))
    people = [author.name for author in article.authors]
    known: dict[str, tuple[str, ...]] = {
        "author": tuple(people),
        "authors": match.join_names(people, joins),
        "institution": tuple(a.institution for a in article.authors if a.institution),
        "role": tuple(a.title for a in article.authors if a.title),
        "partners": match.join_names(article.partners, joins),
        "article_id": tuple(dict.fromkeys(one for one in (article.pixel_id, article.id) if one)),
    }
    for name, text in (
        ("title", article.title),
        ("date", article.published_at),
        ("doi", article.doi),
        ("photographer", article.photographer),
        ("translator", article.translator),
        ("source", article.source),
        ("edition", article.edition),
    ):
        if text:
            known[name] = (text,)
    if article.url:
        known["url"] = _address_forms([article.url])
    if article.licence:
        known["licence"] = _licence_forms(article.licence)
    values |= {name: forms for name, forms in known.items() if forms}
    return {name: forms for name, forms in values.items() if forms}


def _licence_forms(licence: str) -> tuple[str, ...]:
    """A licence as people write it: "CC-BY-ND-4.0" as "CC BY-ND 4.0", a name without where it holds.

    >>> _licence_forms("CC-BY-ND-4.0")
    ('CC BY-ND 4.0', 'CC-BY-ND-4.0')
    """
    said = re.sub(r"^CC-(?=BY)", "CC ", re.sub(r"-(?=\d)", " ", licence)) if licence.startswith("CC") else licence
    bare = re.sub(r"\s+(?:International|Unported|Generic)$", "", licence)
    return tuple(dict.fromkeys((said, licence, bare)))


def _address_forms(urls: Iterable[str]) -> tuple[str, ...]:
    """An address as people print it: with or without scheme, "www." and the last slash."""
    forms: dict[str, None] = {}
    for url in urls:
        bare = url.split("://", 1)[-1].rstrip("/")
        short = bare.removeprefix("www.")
        for form in (url, url.rstrip("/"), bare, short, f"www.{short}"):
            forms[form] = None
            for scheme in ("https://", "http://"):
                forms[scheme + form.split("://", 1)[-1]] = None
    return tuple(forms)


def written(text: str, values: Values) -> str:
    """A wording as people read it: known variables filled in, the others in angle brackets."""
    filled = match.fill(parse(text), values)
    if filled is not None:
        return filled
    return text.replace("{", "<").replace("}", ">").replace("[", "").replace("]", "")


def quoted(text: str, limit: int = 160) -> str:
    """A stretch of the page in quotation marks, shortened in the middle of a word never."""
    text = " ".join(text.split())
    if len(text) > limit:
        text = text[: limit - 1].rsplit(" ", 1)[0] + " …"
    return f"“{text}”"


def excerpt(page: Page, place: Place) -> str:
    """What stands at a place, as text."""
    if place.block is not None:
        return page.blocks[place.block].text[place.start : place.end]
    return page.source.text[place.start : place.end]


class Scene(msgspec.Struct, frozen=True):
    """One clause before one page: the case, its shown text, the newsroom's names, and the values of templates."""

    clause: Clause
    case: Case
    col: Column
    names: tuple[str, ...]
    values: dict[str, tuple[str, ...]]

    @property
    def page(self) -> Page:
        """The page."""
        return self.case.page

    @property
    def not_names(self) -> tuple[str, ...]:
        """Phrases in which the newsroom's name means something else."""
        return self.case.policy.recognise.not_names

    def named(self) -> Mapping[int, tuple[Named, ...]]:
        """The newsroom's names in the shown text, by the place in the column."""
        return names_in(self.col.texts, self.names, self.not_names)

    def credits(self) -> Mapping[int, tuple[Credit, ...]]:
        """The credit phrases in the shown text, by the place in the column."""
        return credits_in(self.col.texts, leads(self.case), self.names, self.not_names)

    def block(self, at: int) -> Block:
        """The block at a place of the column."""
        return self.case.page.blocks[self.col.blocks[at]]

    def stands(self, at: int, place: Positions) -> bool:
        """Whether the block at a place of the column stands in one of the positions."""
        return stands_at(self.col, at, self.case.page, place)

    def settle(self, doubt: Outcome) -> Outcome:
        """A doubt as a person's word settles it, or with how to answer it."""
        return settle(self.clause, self.case, doubt)


def scene_of(clause: Clause, case: Case, names: tuple[str, ...] = ()) -> Scene:
    """The scene; `names` instead of the policy's own forms of the newsroom's name."""
    forms = names or names_of(case)
    return Scene(clause, case, column(case.page), forms, values_of(case, names=forms))


# -- searching ----------------------------------------------------------------------------------------------------------


class Hit(msgspec.Struct, frozen=True):
    """A wording found in the shown column. at: place in the column of the block in which it begins."""

    text: str
    found: Found
    at: int
    place: Place
    last: Place


def search(
    texts: Sequence[str],
    values: Values,
    col: Column,
    *,
    exact: bool = False,
    least: float | None = None,
    only: Sequence[int] | None = None,
) -> Iterator[Hit]:
    """Where each wording stands, or comes closest to standing where `least` is given.

    Args: only: places in the column to look at; None = all.
    """
    chosen = range(len(col.blocks)) if only is None else only
    whole = len(chosen) == len(col.blocks)
    paragraphs = col.texts if whole else Paragraphs(col.texts[at] for at in chosen)
    for text in texts:
        template = parse(text)
        if least is None:
            found = match.find(template, values, paragraphs, exact=exact)
        else:
            found = match.similar(template, values, paragraphs, least=least)
        if found is not None:
            first, last = chosen[found.first], chosen[found.last]
            end = found.end if first == last else len(col.texts[first])
            start = 0 if first != last else found.start
            yield Hit(
                text,
                found,
                first,
                Place(found.start, end, col.blocks[first]),
                Place(start, found.end, col.blocks[last]),
            )


def hidden_place(case: Case, texts: Sequence[str], values: Values, names: tuple[str, ...]) -> tuple[str, Place] | None:
    """Where a wording, or the newsroom's name, stands in what the page does not show; None for nowhere."""
    page = case.page
    fixed = tuple(text for text in texts if "{name}" not in text)
    if _may_hold(page, (*names, *fixed)):
        unseen = page.derived(_unseen)
        spots = list(names_in(unseen.texts, names, case.policy.recognise.not_names))[:1]
        worded = (match.find_within(parse(text), values, unseen.texts) for text in fixed)
        spots += [found.first for found in worded if found is not None]
        if spots:
            hidden = unseen.found[min(spots)]
            return _HIDDEN.get(hidden.where, "in text that is not shown"), Place(hidden.span.start, hidden.span.end)
    for image in page.images:
        if image.alt and find_names(image.alt, names, case.policy.recognise.not_names):
            return "in a picture's alternative text", Place(image.span.start, image.span.end)
    return None


def _may_hold(page: Page, wordings: Sequence[str]) -> bool:
    """Whether the page's source holds the longest word of one of the wordings: hidden text is dear to gather."""
    source = page.derived(_lowered)
    for wording in wordings:
        plain = re.sub(r"\{[^}]*\}|\[[^\]]*\]", " ", wording)
        words = [word for word in re.findall(r"[^\W_]+", plain) if word.isascii()]
        if not words or max(words, key=len).lower() in source:
            return True
    return False


def _lowered(page: Page) -> str:
    return page.source.text.lower()


class _Unseen(msgspec.Struct, frozen=True):
    """What a page holds and does not show, as far as it is worth reading."""

    found: tuple[Hidden, ...]
    texts: Paragraphs


def _unseen(page: Page) -> _Unseen:
    found = tuple(hidden for hidden in page.hidden if len(hidden.text) <= _MOST_HIDDEN)
    return _Unseen(found, Paragraphs(hidden.text for hidden in found))


_MOST_HIDDEN = 20000
"""Characters of hidden text from which it is a script's data rather than something that was written."""

_HIDDEN: Mapping[str, str] = {
    "comment": "in a comment",
    "template": "in a template element",
    "noscript": "in a noscript element",
    "script": "in a script",
    "hidden": "in a hidden element",
}


# -- links --------------------------------------------------------------------------------------------------------------


class Reach(msgspec.Struct, frozen=True):
    """Where a link leads.

    verdict: yes, likely (a story of the newsroom, perhaps this one), no, unsure (nobody can tell from the address), other
    (another page of the newsroom), home. why: in words.
    """

    verdict: str
    why: str = ""


_ARTICLE_NOT = word_set(
    "about author authors profile profiles people staff tag tags topic topics category categories section search"
    " newsletter newsletters subscribe donate support contact privacy terms republish republishing"
    " republishing-guidelines republish-our-content syndication feed rss sitemap login account podcast podcasts"
    " donate-now careers jobs masthead team"
)


def looks_like_story(url: str) -> bool:
    """Whether an address looks like one story's: a last piece with words or a number, no list and no service page."""
    found = address(url)
    if found is None or not found.path:
        return False
    pieces = [piece for piece in found.path.lower().split("/") if piece]
    if any(piece in _ARTICLE_NOT for piece in pieces):
        return False
    last = pieces[-1]
    return last.count("-") >= 2 or sum(char.isdigit() for char in last) >= 4 or (len(pieces) >= 4 and "-" in last)


def is_network(policy: Policy) -> bool:
    """Whether the stories are those of a network's members, whose sites nobody has listed: they stand anywhere."""
    return not policy.recognise.own_hosts or any("{source}" in text for text in _texts(policy.clauses))


def _texts(clauses: Iterable[Clause]) -> Iterator[str]:
    for clause in clauses:
        text = clause.options.get("text")
        yield from (text,) if isinstance(text, str) else text or ()
        yield from _texts(clause.of)


def perhaps_original(case: Case, links: Iterable[Link], target: Target) -> Link | None:
    """A link to a page of the newsroom that may be the original: without a record nobody knows its address."""
    if target not in {"article", "either"} or (case.article is not None and case.article.url):
        return None
    network = is_network(case.policy)
    for link in links:
        if network and link.text.strip() and link.url.startswith(("https://", "http://")):
            return link
        found = address(link.url)
        service = found is None or any(piece in _ARTICLE_NOT for piece in found.path.lower().split("/"))
        if link.text.strip() and not service and leads_to(case, link.url, target).verdict == "other":
            return link
    return None


def link_unknown(link: Link, what: str, to: str, required: str) -> Outcome:
    """The question whether such a link leads to the original. The rule has a message "link-unknown"."""
    return Outcome(
        "open",
        "link-unknown",
        {"url": link.url},
        required=required,
        observed=f"{quoted(link.text)} leads to {link.url}",
        places=(Place(link.span.start, link.span.end),),
        question=f"Is {what} linked {to}: is {link.url} the original?",
        answer="give the original's record with --article FILE",
    )


def leads_to(case: Case, url: str, target: Target) -> Reach:
    """Whether an address leads where it has to."""
    own, homepages = case.policy.recognise.own_hosts, case.policy.homepages
    if target.startswith("domain:"):
        return Reach("yes" if on_hosts(url, [target[7:]]) else "unsure" if is_shortened(url) else "no")
    if target.startswith(("http://", "https://")):
        return Reach("yes" if same_page(url, target) else "unsure" if is_shortened(url) else "no")
    if target == "licence":
        return Reach("yes" if _is_licence(case, url) else "no")
    if is_shortened(url):
        return Reach("unsure", "a short address hides where it leads")
    if not on_hosts(url, own) and not (case.article and case.article.url and same_page(url, case.article.url)):
        return Reach("no")
    home = is_homepage(url, homepages, own)
    if target == "author_page":
        found = address(url)
        pieces = found.path.lower().split("/") if found else []
        return Reach("yes" if {"author", "authors", "profile", "profiles", "people", "staff"} & set(pieces) else "no")
    if home:
        return Reach("yes" if target in {"homepage", "either"} else "home")
    article = _is_article(case, url)
    if article.verdict == "yes" and target == "homepage":
        return Reach("yes", "it leads to the story on the newsroom's own site")
    if target == "homepage":
        return Reach("other", "it leads to another page of the newsroom")
    return article


def _is_article(case: Case, url: str) -> Reach:
    """Whether an address on the newsroom's own hosts is the original's."""
    record = case.article
    if record is not None and record.url:
        if same_page(url, record.url):
            return Reach("yes", "the original's address in the record")
        found = address(url)
        for ident in (record.pixel_id, record.id):
            if found and ident and _holds(found.path.lower(), ident.lower()):
                return Reach("yes", "the original's id stands in it")
        return Reach("other", "it leads to another page of the newsroom than the original")
    titles = (*(fact.value for fact in case.page.titles), case.page.title)
    if any(tells_title(url, title) for title in titles):
        return Reach("yes", "the headline stands in it")
    return Reach("likely") if looks_like_story(url) else Reach("other", "it leads to no story of the newsroom")


def _holds(path: str, ident: str) -> bool:
    """Whether an id stands in a path: as a piece of its own, or, if it has figures, behind a hyphen ("story-41872")."""
    pieces = path.split("/")
    if ident in pieces and len(ident) >= 4:
        return True
    figures = sum(char.isdigit() for char in ident) >= 4
    return figures and any(ident in piece.replace(".", "-").split("-") for piece in pieces)


def _is_licence(case: Case, url: str) -> bool:
    known = case.policy.variables.get("licence_url"), case.policy.licence.get("url")
    if any(isinstance(one, str) and same_page(url, one) for one in known):
        return True
    return on_hosts(url, ["creativecommons.org"]) and any(
        part in url.lower() for part in ("/licenses/", "/publicdomain/", "/licences/")
    )


def target_words(case: Case, target: Target) -> str:
    """A target in words."""
    if target.startswith("domain:"):
        return f"to {target[7:]}"
    if target.startswith(("http://", "https://")):
        return f"to {target}"
    name = case.policy.name
    return {
        "article": "to the original story",
        "homepage": f"to the homepage of {name}",
        "either": f"to the original story or the homepage of {name}",
        "licence": "to the licence",
        "author_page": "to the author's page",
    }[target]


def target_url(case: Case, target: Target) -> str | None:
    """The address to write for a target; None where it is not known."""
    article = case.article.url if case.article is not None else None
    home = case.policy.homepages[0] if case.policy.homepages else None
    if target.startswith("domain:"):
        return f"https://{target[7:]}/"
    if target.startswith(("http://", "https://")):
        return target
    if target == "licence":
        found = case.policy.variables.get("licence_url") or case.policy.licence.get("url")
        return found if isinstance(found, str) else None
    return {"article": article, "homepage": home, "either": article or home}.get(target)


def asked_link(case: Case, place: Positions) -> Target | None:
    """Where a line at this place may lead so that it keeps the duty of the same terms to link back; None where none is due.

    A duty that may not hold, or one of several ways to keep the terms, is none.
    """
    queue = list(case.policy.clauses)
    first = as_tuple(place)[0]
    while queue:
        clause = queue.pop(0)
        if clause.when is not None or clause.unless is not None or clause.level not in {"must", "should"}:
            continue
        if clause.kind == "all_of":
            queue += clause.of
        if clause.kind != "link_back" or clause.by_date or clause.options.get("not_to"):
            continue
        where = clause.options.get("place", "anywhere")
        if first not in (where if isinstance(where, (list, tuple)) else [where]) and where != "anywhere":
            continue
        to = clause.options.get("to", "either")
        for target in to if isinstance(to, (list, tuple)) else [to]:
            if target_url(case, target) is not None:
                return str(target)
    return None


def links_in(page: Page, blocks: Iterable[int]) -> list[Link]:
    """The links that stand in these blocks."""
    wanted = set(blocks)
    return [link for link in page.links if link.block in wanted]


# -- mending ------------------------------------------------------------------------------------------------------------


def _belongs(case: Case, place: Positions) -> tuple[int, bool] | None:
    """The block before (True) or after (False) which an absent paragraph belongs; None on a page without text."""
    page = case.page
    col = column(page)
    if not col.blocks:
        return None
    first = as_tuple(place)[0]
    top = first in {"top", "near_top", "byline"} or (isinstance(first, Within) and first.near_bottom is None)
    story = [
        at for at in range(len(col.blocks)) if page.blocks[col.blocks[at]].zone == "story" and _flows(page, col, at)
    ]
    chosen = story or list(range(len(col.blocks)))
    return col.blocks[chosen[0 if top else -1]], top


def _flows(page: Page, col: Column, at: int) -> bool:
    return page.blocks[col.blocks[at]].kind not in {"heading", "byline", "caption"}


def point_for(case: Case, place: Positions) -> Place | None:
    """Where something that is absent belongs: a point before the story's first block or after its last."""
    where = _belongs(case, place)
    if where is None:
        return None
    span = case.page.blocks[where[0]].span
    offset = span.start if where[1] else span.end
    return Place(offset, offset)


def insertion(case: Case, place: Positions, runs: Sequence[tuple[str, str | None]]) -> tuple[Rewrite, ...]:
    """The change that puts a paragraph where it belongs, in the page's own mark-up."""
    where = _belongs(case, place)
    block, top = where if where is not None else (None, False)
    offset, text = write.insertion(case.page, before=block if top else None, after=None if top else block, runs=runs)
    return (Rewrite(Place(offset, offset), text),)


def moved(case: Case, block: int, place: Positions) -> tuple[Rewrite, ...]:
    """The changes that move a paragraph to where it belongs, its links kept; empty where it stands there already."""
    page = case.page
    span = page.blocks[block].span
    where = _belongs(case, place)
    if where is None or where[0] == block or page.source.format not in {"html", "markdown", "text"}:
        return ()
    added = insertion(case, place, _runs(page, block))
    return (Rewrite(Place(span.start, span.end), ""), *added)


def _runs(page: Page, block: int) -> list[tuple[str, str | None]]:
    """A block's text cut at its links."""
    text = page.blocks[block].text
    runs: list[tuple[str, str | None]] = []
    at = 0
    for link in sorted(links_in(page, (block,)), key=lambda link: link.start):
        if link.start >= at and link.end > link.start:
            runs += [(text[at : link.start], None), (text[link.start : link.end], link.url)]
            at = link.end
    return [run for run in (*runs, (text[at:], None)) if run[0]]


def credit_runs(case: Case, text: str, values: Values, link: Links | None) -> tuple[tuple[str, str | None], ...] | None:
    """A wording as runs of text with their addresses, ready to be written; None where a value is not known."""
    if set(variables(parse(text))) & {"lead", "noun"}:
        values = {**values, **_first_words(case)}
    filled = match.fill(parse(text), values)
    if filled is None:
        return None
    filled = filled.strip()
    if filled and filled[0].islower():
        filled = filled[0].upper() + filled[1:]
    if filled[-1].isalnum():
        filled += "."
    if link is None:
        return ((filled, None),)
    if isinstance(link, str):
        url = target_url(case, link)
        if url is None:
            return ((filled, None),)
        name = values["name"][0]
        at = filled.find(name)
        if at < 0:
            return ((filled, url),)
        return _cut_out(filled, at, at + len(name), url)
    runs: list[tuple[str, str | None]] = [(filled, None)]
    for words, target in link.items():
        anchor = match.fill(parse(words), values) or words
        url = target_url(case, target)
        plain = runs[-1][0]
        at = normalise(plain, fold_case=True).text.find(normalise(anchor, fold_case=True).text)
        if url is not None and at >= 0 and len(normalise(plain).text) == len(plain):
            runs[-1:] = _cut_out(plain, at, at + len(anchor), url)
    return tuple(run for run in runs if run[0])


def _cut_out(text: str, start: int, end: int, url: str) -> tuple[tuple[str, str | None], ...]:
    return tuple(run for run in ((text[:start], None), (text[start:end], url), (text[end:], None)) if run[0])


def _first_words(case: Case) -> dict[str, tuple[str, ...]]:
    """A credit phrase and a noun that read well in the policy's language."""
    phrases = phrases_of(case)
    if phrases is None:
        return {}
    ready = [phrase for phrase in phrases.from_source if phrase.endswith((" by", " von", " por", " par", " da"))]
    made: dict[str, tuple[str, ...]] = {"lead": tuple(ready)} if ready else {"lead": ()}
    if phrases.self_nouns:
        made["noun"] = (phrases.self_nouns[0],)
    return made


def linked(case: Case, place: Place, words: str, target: Target) -> tuple[Rewrite, ...]:
    """The change that links words within a place of one block; empty where that can't be made by machine.

    The words have to stand there once as plain text, outside of every link, and the address has to be known.
    """
    url = target_url(case, target)
    form = case.page.source.format
    if url is None or place.block is None or form not in {"html", "markdown"}:
        return ()
    text = case.page.blocks[place.block].text
    at = text.find(words, place.start, place.end)
    if at < 0 or text.find(words, at + 1, place.end) >= 0:
        return ()
    spot = Place(at, at + len(words), place.block)
    span = extract.span_of(case.page, spot)
    held = any(link.start < spot.end and spot.start < link.end for link in links_in(case.page, (place.block,)))
    if held or html.unescape(case.page.source.text[span.start : span.end]) != words:
        return ()
    return (Rewrite(spot, write.link(form, words, url)),)


def repair_by_insertion(scene: Scene, description: str, text: str, *, place: Positions, link: Links | None) -> Repair:
    """A repair that inserts a line, with the change where every value of it is known."""
    runs = credit_runs(scene.case, text, scene.values, link)
    if runs is None:
        return Repair(description)
    whole = "".join(run for run, _ in runs)
    first = as_tuple(place)[0]
    top = first in {"top", "near_top", "byline"}
    side = "above the first paragraph" if top else "below the last paragraph"
    linked_to = " and to ".join(dict.fromkeys(url for _, url in runs if url is not None))
    told = f"insert {quoted(whole)} {side}" + (f", linked to {linked_to}" if linked_to else "")
    return Repair(told, insertion(scene.case, place, runs), safe=True)
