"""When the story was published and updated, from the surest sign to the weakest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rights.extract.dates import from_address, iso
from rights.extract.html.late import Late
from rights.model.page import Fact

if TYPE_CHECKING:
    from rights.extract.html.reading import Reading

__all__ = ["published", "updated"]

_PUBLISHED = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "published", "publication_date", "dc.date.issued", "dcterms.created", "dc.date",
    "dcterms.date", "dc.created", "date", "article.published", "cxenseparse:recs:publishtime", "citation_date", "article_date_original", "rnews:datepublished",
    "displaydate", "ptime", "article:publish_date", "published-date", "iso-8601-publish-date", "release_date", "og:pubdate", "timestamp", "originalpublicationdate", "sort_date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "article.updated",
    "lastmod",
    "revised",
    "utime",
)


def published(reading: Reading) -> Fact | None:
    """The day (and time, where it is told) of first publication."""
    return (
        _described(reading, ("datePublished", "dateCreated", "uploadDate"))
        or _declared(reading, _PUBLISHED)
        or _timed(reading)
        or _addressed(reading)
        or _visible(reading)
    )


def updated(reading: Reading) -> Fact | None:
    """The day (and time) of the last change."""
    return _described(reading, ("dateModified",)) or _declared(reading, _UPDATED)


def _described(reading: Reading, keys: tuple[str, ...]) -> Fact | None:
    for key in keys:
        for element, value in reading.articles:
            written = value.get(key)
            if isinstance(written, list):
                written = written[0] if written else None
            if isinstance(written, str) and (date := iso(written)):
                return Fact(date, reading.span_in_script(element, written), "json-ld")
    return None


def _declared(reading: Reading, names: tuple[str, ...]) -> Fact | None:
    metas = reading.meta
    for name in names:
        if (fact := metas.get(name)) is not None and (date := iso(fact.value)):
            return Fact(date, fact.span, "meta", 0.9)
    return None


def _timed(reading: Reading) -> Fact | None:
    tree = reading.tree
    for selector in ('[itemprop~="datePublished"]', "time[pubdate]", "article time", "time"):
        for element in tree.document.select(selector):
            written = element.attr("datetime") or element.attr("content") or element.text
            if written and (date := iso(written)):
                return Fact(date, Late(tree.start_tag, element), "visible", 0.8)
    return None


def _addressed(reading: Reading) -> Fact | None:
    head = reading.head
    for fact in (head.canonical, head.og_url):
        if fact is not None and (date := from_address(fact.value)):
            return Fact(date, fact.span, "url", 0.7)
    return None


def _visible(reading: Reading) -> Fact | None:
    blocks = reading.blocks
    for index, raw in enumerate(reading.raws):
        if raw.zone in ("story", "edge") and len(raw.text) < 200 and (date := iso(raw.text)):
            return Fact(date, blocks[index].span, "visible", 0.5)
    return None
