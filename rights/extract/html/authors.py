"""Headlines and bylines: visible ones, those of JSON-LD and those of meta elements, kept apart; and the best reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rights.extract.bylines import is_organisation, looks_like_byline, parse
from rights.extract.html.late import Late
from rights.model.page import Byline, Fact

if TYPE_CHECKING:
    from rights.extract.html.reading import Reading

__all__ = ["best", "bylines", "titles"]


def titles(reading: Reading) -> tuple[Fact, ...]:
    """Every headline, the most likely first."""
    tree = reading.tree
    found: list[Fact] = []
    heads = [h for h in tree.document.select("h1") if h.text.strip()]
    for element in heads:
        found.append(Fact(" ".join(element.text.split()), Late(tree.start_tag, element), "visible", 1.0 if len(heads) == 1 else 0.6))
    for element, value in reading.articles():
        headline = value.get("headline") or value.get("name")
        if isinstance(headline, str) and headline.strip():
            found.append(Fact(" ".join(headline.split()), reading.in_script(element, headline), "json-ld", 0.9))
    for name in ("og:title", "twitter:title"):
        if name in reading.meta():
            fact = reading.meta()[name]
            found.append(Fact(" ".join(fact.value.split()), fact.span, "meta", 0.8))
    for element in tree.document.select("head > title"):
        if element.text.strip():
            found.append(Fact(" ".join(element.text.split()), Late(tree.start_tag, element), "meta", 0.5))
    if len(heads) > 1 and len(found) > len(heads):
        told = {f.value.lower() for f in found[len(heads):]}
        found.sort(key=lambda f: not (f.found_in == "visible" and any(f.value.lower() in t or t in f.value.lower() for t in told)))
    return tuple(found)


def bylines(reading: Reading) -> tuple[Byline, ...]:
    """Every byline found, visible ones first."""
    return (*_visible(reading), *_described(reading), *_declared(reading))


def _visible(reading: Reading) -> list[Byline]:
    found: list[Byline] = []
    tree = reading.tree
    seen: set[str] = set()
    raws = reading.raws()
    first = next((i for i, r in enumerate(raws) if r.zone == "story" and r.kind == "paragraph" and len(r.text) > 120), len(raws))
    blocks = reading.fill("blocks")
    for index, raw in enumerate(raws):
        if raw.zone not in ("story", "edge") or len(raw.text) > 250:
            continue
        near = index <= first + 2
        if not ((raw.kind == "byline" and near) or (near and looks_like_byline(raw.text))):
            continue
        for name in parse(raw.text):
            key = (name.name or name.organisation or "").lower()
            if key and key not in seen:
                seen.add(key)
                found.append(
                    Byline(name.name, name.role, name.organisation, raw.text, blocks[index].span, "visible",
                           0.9 if looks_like_byline(raw.text) else 0.6, index)
                )  # fmt: skip
    for element in tree.document.select('[rel~="author"],[itemprop~="author"]'):
        text = " ".join(element.text.split())
        if not text or len(text) > 100:
            continue
        for name in parse(text):
            key = (name.name or name.organisation or "").lower()
            if key and key not in seen:
                seen.add(key)
                found.append(Byline(name.name, name.role, name.organisation, text, Late(tree.start_tag, element), "visible", 0.7))
    return found


def _described(reading: Reading) -> list[Byline]:
    found: list[Byline] = []
    seen: set[str] = set()
    for element, value in reading.articles():
        for raw, organisation in _names(value.get("author") or value.get("creator")):
            for name in parse(raw) or ():
                key = (name.name or name.organisation or "").lower()
                if key in seen:
                    continue
                seen.add(key)
                if organisation and name.name:
                    found.append(Byline("", None, raw, raw, reading.in_script(element, raw), "json-ld", 0.7))
                    break
                found.append(
                    Byline(name.name, name.role, name.organisation, raw, reading.in_script(element, raw), "json-ld", 0.9)
                )
        if found:
            break
    return found


def _names(value: Any) -> list[tuple[str, bool]]:
    if isinstance(value, str):
        return [(value.strip(), False)] if value.strip() and not value.startswith("http") else []
    if isinstance(value, list):
        return [name for item in value for name in _names(item)]
    if isinstance(value, dict):
        name = value.get("name")
        organisation = "Organization" in str(value.get("@type"))
        return [(text, organisation) for text, _ in _names(name)] if name else []
    return []


_METAS = (
    "author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc:creator",
    "citation_author", "cxenseparse:author", "article:author_name", "og:author", "twitter:data1",
)  # fmt: skip


def _declared(reading: Reading) -> list[Byline]:
    found: list[Byline] = []
    seen: set[str] = set()
    for key, fact in reading.fill("head").metas:
        if key not in _METAS or key == "twitter:data1" or "/" in fact.value or len(fact.value) > 200:
            continue
        for name in parse(fact.value):
            known = (name.name or name.organisation or "").lower()
            if known not in seen:
                seen.add(known)
                found.append(Byline(name.name, name.role, name.organisation, fact.value, fact.span, "meta", 0.6))
    return found


def best(found: tuple[Byline, ...]) -> tuple[str, ...]:
    """Who wrote it: persons named by JSON-LD, else in sight, else by a meta element."""
    for source in ("json-ld", "visible", "meta"):
        names = tuple(dict.fromkeys(b.name for b in found if b.found_in == source and b.name and not is_organisation(b.name)))
        if names:
            return names
    return ()
