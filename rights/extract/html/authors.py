"""Headlines and bylines: visible ones, those of JSON-LD and those of meta elements, kept apart; and the best reading."""

from __future__ import annotations

import html
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from rights.extract.bylines import Name, dated_name, is_agency, is_person, looks_like_byline, name_and_role, parse
from rights.extract.credits import is_stock
from rights.extract.html.late import Late
from rights.model.page import Byline, Fact

if TYPE_CHECKING:
    from rights.extract.html.reading import Reading

__all__ = ["best", "bylines", "titles"]

_BESIDE = frozenset({"story", "edge"})
_NAME = 25
"""Characters up to which a heading may be the site's name."""
_LEDE = 100
"""Characters from which a paragraph is the story's own text, below which no byline is looked for."""
_DATED = 90
"""Characters of a line that names an author and a day without being marked as a byline."""
_AFTER_LEDE = 2
"""Paragraphs into the story in which a byline may still stand."""


def titles(reading: Reading) -> tuple[Fact, ...]:
    """Every headline, the most likely first."""
    tree = reading.tree
    found: list[Fact] = []
    heads = [h for h in tree.document.select("h1") if h.text.strip()]
    told: list[Fact] = []
    for element, value in reading.articles:
        headline = value.get("headline") or value.get("name")
        if isinstance(headline, str) and headline.strip():
            text = " ".join(html.unescape(headline).split())
            told.append(Fact(text, reading.span_in_script(element, headline), "json-ld", 0.9))
    metas = reading.meta
    for name in ("og:title", "twitter:title"):
        if name in metas:
            fact = metas[name]
            told.append(Fact(" ".join(fact.value.split()), fact.span, "meta", 0.8))
    told.extend(
        Fact(" ".join(element.text.split()), Late(tree.start_tag, element), "meta", 0.5)
        for element in tree.document.select("head > title")
        if element.text.strip()
    )
    known = [fact.value.lower() for fact in told]
    for element in heads:
        text = " ".join(element.text.split())
        sure = _sure(text, known, alone=len(heads) == 1)
        found.append(Fact(text, Late(tree.start_tag, element), "visible", sure))
    found.sort(key=lambda fact: -fact.sure)
    if not found or found[0].sure < 1.0:
        # The headline may be a lower heading, where the first belongs to the site's name.
        for index, raw in enumerate(reading.raws):
            if 1 < raw.level < 4 and raw.zone in {"story", "edge"} and _sure(raw.text, known, alone=False) == 1.0:
                found.insert(0, Fact(raw.text, reading.span_of_blocks(index, index), "visible", 1.0))
                break
    if found and found[0].sure < 0.5 and told:
        return (*told, *found)
    return (*found, *told)


def _sure(text: str, known: list[str], *, alone: bool) -> float:
    """How sure a heading is the headline: the metadata's headlines begin with it, or it with one of them."""
    lower = text.lower()
    if any(other.startswith(lower) or lower.startswith(other) for other in known):
        return 1.0
    if any(lower in other for other in known):
        # Titles end with the site's name, and its logo is often a heading.
        return 0.4 if len(lower) < _NAME else 0.9
    if not known:
        return 1.0
    return 0.7 if alone and len(lower) >= _NAME else 0.4 if alone else 0.3


@lru_cache(maxsize=256)
def _parsed(text: str, own: frozenset[str]) -> tuple[Name, ...]:
    """A byline taken apart; a page names its author in sight, in its linked data and in its head."""
    return parse(text, own)


def bylines(reading: Reading) -> tuple[Byline, ...]:
    """Every byline found, visible ones first."""
    own = _own_names(reading)
    return (*_visible(reading, own), *_described(reading, own), *_declared(reading, own))


def _own_names(reading: Reading) -> frozenset[str]:
    """Names of the site itself, in lower case."""
    head = reading.head
    names = {fact.value.lower() for fact in (head.site_name, head.publisher) if fact is not None}
    names |= {name.removeprefix("the ") for name in names}
    return frozenset(name for name in names if 2 < len(name) < 60)


def _visible(reading: Reading, own: frozenset[str]) -> list[Byline]:
    found: list[Byline] = []
    seen: set[str] = set()
    raws = reading.raws
    lede = [i for i, r in enumerate(raws) if r.zone == "story" and r.kind == "paragraph" and len(r.text) > _LEDE]
    limit = lede[min(_AFTER_LEDE, len(lede) - 1)] if lede else len(raws)
    index = 0
    while index < min(limit + 1, len(raws)):
        raw = raws[index]
        first, text = index, raw.text
        index += 1
        if (raw.zone not in _BESIDE) or len(text) > 250 or raw.level:
            continue
        marked = raw.kind == "byline"
        opens = looks_like_byline(text)
        if (
            not opens
            and text.lower().rstrip(" :") in {"by", "von", "par", "por", "written by", "author", "authors"}
            and index < len(raws)
        ):
            # "By" and the name in elements of their own.
            follow = raws[index]
            if len(follow.text) <= 100 and (names := _parsed(follow.text, own)) and is_person(names[0].name or "-"):
                _add(reading, found, seen, names, f"{text} {follow.text}", index, 0.9)
                index += 1
            continue
        if not (marked or opens):
            # "Posted on 3 May by Ann Lee", "Ann Lee - May 3, 2024": a name and a day, nothing else.
            if len(text) > _DATED:
                continue
            if (told := name_and_role(text)) is not None:
                _add(reading, found, seen, (told,), text, first, 0.75)
                continue
            if (cut := dated_name(text)) is None:
                continue
            names = tuple(name for name in _parsed(text[cut:], own) if _certain(name.name))
            names = tuple(
                msgspec.structs.replace(n, start=n.start + cut, end=n.end + cut, until=n.until + cut) for n in names
            )
            _add(reading, found, seen, names, text, first, 0.75)
            continue
        if "/" in text and is_stock(text):
            continue
        if marked and not opens and (told := name_and_role(_before_day(text))) is not None:
            _add(reading, found, seen, (told,), text, first, 0.75)
            continue
        names = _parsed(text, own)
        if opens and not marked and not _only_names(text, names):
            continue
        if not opens and not all(_certain(name.name) for name in names if name.name):
            continue
        _add(reading, found, seen, names, text, first, 0.9 if opens else 0.7)
    for element in reading.author_elements:
        text = " ".join(element.text.split())
        if text and len(text) <= 120 and reading.is_shown(element):
            opens = looks_like_byline(text)
            for name in _parsed(text, own):
                key = (name.name or name.organisation or "").lower()
                if key not in seen and (name.name or name.organisation):
                    seen.add(key)
                    found.append(
                        Byline(name.name, name.role, name.organisation, text, Late(reading.tree.start_tag, element),
                               "visible", 0.9 if opens else 0.8)
                    )  # fmt: skip
    return found


def _before_day(text: str) -> str:
    """The text up to a day that is written after it ("Ann Lee Harbour Reporter May 3, 2024")."""
    words = text.split(" ")
    for at, word in enumerate(words[2:], 2):
        if word[:1].isdigit() or (
            word[:3].lower() in _MONTHS and words[at + 1 : at + 2] and words[at + 1][:1].isdigit()
        ):
            return " ".join(words[:at])
    return text


_MONTHS = frozenset(
    "jan feb mar apr may jun jul aug sep oct nov dec mär mai okt dez fév avr jui aoû déc ene abr ago".split()
)


def _only_names(text: str, names: Iterable[Any]) -> bool:
    """Whether a line that opens with "By" goes on as bylines do, and is not a sentence ("By Monday, ...")."""
    names = tuple(names)
    if not names:
        return False
    told = sum(len(part) for name in names for part in (name.name, name.role or "", name.organisation or ""))
    return told * 2 >= len(text) or len(text) < 80


def _certain(name: str) -> bool:
    """Whether words in a marked place are surely a person's name, without "By" before them."""
    words = name.split()
    return 2 <= len(words) <= 4 and all(len(word) > 1 for word in (words[0], words[-1]))


def _add(
    reading: Reading, found: list[Byline], seen: set[str], names: Iterable[Any], raw: str, block: int, sure: float
) -> None:
    for name in names:
        key = (name.name or name.organisation or "").lower()
        if not key or key in seen:
            continue
        seen.add(key)
        span = reading.span_in_block(block, name.start, name.until)
        found.append(Byline(name.name, name.role, name.organisation, raw, span, "visible", sure, block))


def _described(reading: Reading, own: frozenset[str]) -> list[Byline]:
    found: list[Byline] = []
    seen: set[str] = set()
    for element, value in reading.articles:
        for written, organisation in _names(value.get("author") or value.get("creator")):
            raw = html.unescape(written)
            if organisation and not raw.lower().startswith("by "):
                names: tuple[Any, ...] = ()
                if raw.lower() not in seen:
                    found.append(Byline("", None, raw, raw, reading.span_in_script(element, written), "json-ld", 0.7))
                    seen.add(raw.lower())
            else:
                names = _parsed(raw, own)
            for name in names:
                key = (name.name or name.organisation or "").lower()
                if key not in seen:
                    seen.add(key)
                    span = reading.span_in_script(element, written)
                    found.append(Byline(name.name, name.role, name.organisation, raw, span, "json-ld", 0.9))
        if found:
            break
    return found


def _names(value: Any) -> list[tuple[str, bool]]:
    """Names of authors in linked data, each with whether it is said to be an organisation."""
    if isinstance(value, str):
        text = value.strip()
        return [(text, False)] if text and not text.startswith(("http:", "https:", "/", "#")) else []
    if isinstance(value, list):
        return [name for item in value for name in _names(item)]
    if isinstance(value, dict):
        organisation = "Organization" in str(value.get("@type"))
        return [(text, organisation) for text, _ in _names(value.get("name"))]
    return []


_METAS = frozenset(
    "author article:author byl parsely-author sailthru.author dc.creator dcterms.creator dc:creator citation_author cxenseparse:author"
    " article:author_name og:author dcsext.author vr:author authors rbauthors creator".split()
)


def _declared(reading: Reading, own: frozenset[str]) -> list[Byline]:
    found: list[Byline] = []
    seen: set[str] = set()
    for key, fact in reading.head.metas:
        if key not in _METAS or "://" in fact.value or len(fact.value) > 300:
            continue
        for name in _parsed(fact.value, own):
            known = (name.name or name.organisation or "").lower()
            if known not in seen:
                seen.add(known)
                found.append(
                    Byline(
                        name.name,
                        name.role,
                        name.organisation,
                        fact.value,
                        fact.span,
                        "meta",
                        0.7 if key == "author" else 0.6,
                    )
                )
    return found


def best(found: tuple[Byline, ...], own: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Who wrote it, as far as the page's signs agree.

    Linked data first, for it is written for this; then a line "By ..." in sight; then the meta element; then other
    places in sight that are marked as the author's. An agency counts where nobody else is named and more than one sign
    says so; the site's own desk never does.
    """
    described = _people(found, "json-ld", 0.0)
    strong = _strongest(found, described)
    declared = [
        _people([b for b in found if b.raw == raw], "meta", 0.0)
        for raw in dict.fromkeys(b.raw for b in found if b.found_in == "meta")
    ]
    declared = [names for names in declared if names]
    if described:
        for names in declared:
            # One of the two tells more: the meta element is what the site itself shows.
            if names.keys() != described.keys() and (
                names.keys() <= described.keys() or names.keys() >= described.keys()
            ):
                return tuple(names.values())
        if len(strong) > len(described) and described.keys() <= strong.keys():
            return tuple(strong.values())
        return tuple(described.values())
    weak = _people(found, "visible", 0.0)
    for names in (strong, *declared, weak):
        if names:
            return tuple(names.values())
    for byline in found:
        name = byline.organisation
        if name is None or byline.name or not is_agency(name) or name.lower() in own:
            continue
        told = {other.found_in for other in found if (other.organisation or "").lower() == name.lower()}
        if byline.found_in == "visible" or len(told) > 1:
            return (name,)
    return ()


def _strongest(found: tuple[Byline, ...], described: dict[str, str]) -> dict[str, str]:
    """The persons of the line "By ..." that names those of the linked data, else of the one nearest to the story."""
    lines: dict[str, dict[str, str]] = {}
    for byline in found:
        if byline.found_in == "visible" and byline.sure > 0.85 and byline.name:
            lines.setdefault(byline.raw, {})[byline.name.lower()] = byline.name
    for names in lines.values():
        if described and described.keys() <= names.keys():
            return names
    return next(reversed(lines.values()), {})


def _people(found: Iterable[Byline], source: str, least: float) -> dict[str, str]:
    return {b.name.lower(): b.name for b in found if b.found_in == source and b.name and b.sure >= least}
