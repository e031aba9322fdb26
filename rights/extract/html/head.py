"""What the head says: meta and link elements, and the graph of JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rights.extract.html.late import Late
from rights.extract.html.parser import Element, Tree
from rights.model.page import Fact, Head
from rights.text.late import late

if TYPE_CHECKING:
    from rights.extract.html.reading import Reading

__all__ = ["ARTICLE_TYPES", "JsonLd", "articles", "json_ld", "publisher", "read_head"]

ARTICLE_TYPES = frozenset(
    "NewsArticle Article ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle AskPublicNewsArticle"
    " BackgroundNewsArticle ReviewNewsArticle BlogPosting LiveBlogPosting Report ScholarlyArticle SocialMediaPosting"
    " TechArticle AdvertiserContentArticle SatiricalArticle Review".split()
)
_FIRST = {
    "canonical": ("link:canonical",),
    "robots": ("robots", "googlebot"),
    "og_url": ("og:url",),
    "site_name": ("og:site_name", "application-name"),
    "syndication_source": ("syndication-source",),
    "original_source": ("original-source",),
    "license": ("link:license", "license", "dc.rights", "dcterms.license", "copyright"),
}
_SOURCES = frozenset({"canonical", "license", "syndication-source", "original-source"})
"""What a link element may be for a page's source."""


def read_head(tree: Tree, publisher: Fact | None) -> Head:
    """Meta and link elements of the whole page, first occurrence first."""
    metas: list[tuple[str, Fact]] = []
    named: dict[str, Fact] = {}
    start_tag = tree.start_tag
    for element in tree.document.select("meta[content]"):
        attribute = element.attr
        name = attribute("name") or attribute("property") or attribute("itemprop") or attribute("http-equiv")
        if name and (content := (attribute("content") or "").strip()):
            fact = Fact(content, Late(start_tag, element), "meta")
            name = name.strip().lower()
            metas.append((name, fact))
            named.setdefault(name, fact)
    for element in tree.document.select("link[rel][href]"):
        rel = _SOURCES.intersection((element.attr("rel") or "").lower().split())
        for token in rel:
            if address := (element.attr("href") or "").strip():
                key = f"link:{token}" if token in ("canonical", "license") else token
                named.setdefault(key, Fact(address, Late(start_tag, element), "meta"))
    found = {key: next((named[name] for name in names if name in named), None) for key, names in _FIRST.items()}
    return Head(**found, publisher=publisher, metas=tuple(metas))


class JsonLd:
    """One script of linked data: its element and what it says."""

    __slots__ = ("element", "values")

    def __init__(self, element: Element, values: list[dict[str, Any]]) -> None:
        self.element = element
        self.values = values


def json_ld(tree: Tree) -> list[JsonLd]:
    """Every JSON-LD script with the objects in it, graphs and lists laid open; what can't be parsed is left out."""
    found = []
    for element in tree.document.select('script[type="application/ld+json" i]'):
        value = _parse(element.text)
        values = list(_flat(value, 0))
        if values:
            found.append(JsonLd(element, values))
    return found


_TRAILING = late(r",\s*([}\]])")


def _parse(text: str) -> Any:
    """JSON as sites write it: control characters in strings, comment marks round it, a comma too many."""
    text = text.strip().removeprefix("<!--").removesuffix("-->").strip()
    text = text.removeprefix("//<![CDATA[").removesuffix("//]]>").strip().rstrip(";")
    if not text:
        return None
    try:
        return _DECODER.decode(text)
    except (ValueError, RecursionError):
        pass
    try:
        return _DECODER.raw_decode(_TRAILING.sub(r"\1", text))[0]
    except (ValueError, RecursionError):
        return None


_DECODER = json.JSONDecoder(strict=False)


def _flat(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 5:
        return
    if isinstance(value, list):
        for item in value:
            yield from _flat(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement"):
            inner = value.get(key)
            if isinstance(inner, (list, dict)):
                yield from _flat(inner, depth + 1)


def types_of(value: dict[str, Any]) -> set[str]:
    """The types of an object, without the vocabulary's address."""
    kind = value.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return {k.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for k in kinds if isinstance(k, str)}


def articles(scripts: list[JsonLd]) -> list[tuple[Element, dict[str, Any]]]:
    """The objects that describe an article, in document order; pages and creative works only where there is none."""
    found, weak = [], []
    for script in scripts:
        for value in script.values:
            kinds = types_of(value)
            if kinds & ARTICLE_TYPES:
                found.append((script.element, value))
            elif kinds & {"WebPage", "CreativeWork", "VideoObject"}:
                weak.append((script.element, value))
    return found or weak


def publisher(reading: Reading) -> Fact | None:
    """Whom the linked data name as the article's publisher."""
    for element, value in reading.articles:
        owner = value.get("publisher")
        if isinstance(owner, list):
            owner = owner[0] if owner else None
        name = owner.get("name") if isinstance(owner, dict) else owner
        if isinstance(name, str) and name.strip():
            return Fact(name.strip(), reading.span_in_script(element, name), "json-ld")
    return None
