"""Reads Markdown: front matter, raw HTML and shortcodes included, each thing with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from rights.extract import frontmatter, html
from rights.extract.bylines import is_organisation, parse
from rights.extract.credits import find_credit, owner_of
from rights.extract.dates import iso
from rights.extract.frontmatter import FOUND_IN
from rights.extract.mapped import Runs, translated
from rights.extract.rendered import Rendering
from rights.extract.shortcodes import mask
from rights.model.page import Block, Byline, Fact, Head, Image, Page
from rights.model.source import Source, Span
from rights.text.late import late

__all__ = ["read"]

_TITLE_BLOCKS = 3
"""Blocks within which the one first-level heading is the headline, not that of a section."""


class _Patterns:
    """The patterns of this module, compiled when the first page is read."""

    __slots__ = ("document", "note")

    def __init__(self) -> None:
        self.document = late(
            r"(?>(?:<!--.*?-->|\s)*)<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE | re.DOTALL
        )
        self.note = late(r"<p[^>]*>\[?<(em|i)>(?:(?!</\1>).)*</\1>\]?</p>", re.DOTALL)


@cache
def _patterns() -> _Patterns:
    return _Patterns()


def read(source: Source) -> Page:
    """Reads one Markdown page. Front matter that can't be read is said in the source's notes, or damages the page."""
    front = frontmatter.cut(source.text)
    body = source.text[front.end :]
    if front.note:
        source.notes = (*source.notes, front.note)
    if _patterns().document.match(body):
        made, runs = body, Runs()
        runs.add(0, front.end, len(source.text), literal=True)
        asked: Callable[[], Runs] = lambda: runs  # noqa: E731
    else:
        rendering = Rendering(mask(body.replace("\x00", "\ufffd")), front.end)  # as the parser itself does with NUL
        made, asked = rendering.html, rendering.runs
    inner = html.read(Source(source.name, made, format="html"))
    return translated(inner, source, asked, _Changes(inner, made, front).table())


class _Changes:
    """What front matter and Markdown's own habits add to the page that the HTML reader saw."""

    def __init__(self, inner: Page, made: str, front: frontmatter.FrontMatter) -> None:
        self.inner = inner
        self.made = made
        self.front = front

    def table(self) -> dict[str, Callable[[Any], Any]]:
        """The function for each value of a page that is more than the inner page's."""
        return {
            "titles": self.titles,
            "title": self.title,
            "language": lambda fact: self._fact("lang", "language", "locale") or fact,
            "published_at": lambda fact: self._date(*_PUBLISHED) or fact,
            "updated_at": lambda fact: self._date(*_UPDATED) or fact,
            "bylines": self.bylines,
            "authors": self.authors,
            "blocks": self.blocks,
            "images": self.images,
            "head": self.head,
            "markup": lambda _: True,
            "whole": lambda whole: bool(whole) or self.front.first(*_CANONICAL) is not None,
            "damaged": lambda reason: self.front.damaged or reason,
        }

    def _fact(self, *names: str) -> Fact | None:
        value = self.front.first(*names)
        return value.fact() if value else None

    def _date(self, *names: str) -> Fact | None:
        for name in names:
            value = self.front.first(name)
            if value is not None and (date := iso(value.text)):
                return value.fact(date)
        return None

    def titles(self, found: tuple[Fact, ...]) -> tuple[Fact, ...]:
        """The one first-level heading at the top, then the front matter's title, then the rest."""
        value = self.front.first(*_TITLES)
        if value is None:
            return found
        fact = value.fact()
        return (found[0], fact, *found[1:]) if found and self._headline_on_top() else (fact, *found)

    def _headline_on_top(self) -> bool:
        heads = [at for at, block in enumerate(self.inner.blocks) if block.level == 1]
        return len(heads) == 1 and heads[0] < _TITLE_BLOCKS

    def title(self, found: str | None) -> str | None:
        """The best of the titles."""
        value = self.front.first(*_TITLES)
        return found if value is None or (found and self._headline_on_top()) else value.text

    def bylines(self, found: tuple[Byline, ...]) -> tuple[Byline, ...]:
        """Those of the text, then those of the front matter."""
        return (*found, *_bylines(self.front))

    def authors(self, found: tuple[str, ...]) -> tuple[str, ...]:
        """Who a line of the text names; else who the front matter names; else whom the text seems to name."""
        sure = [b.name for b in self.inner.bylines if b.name and b.found_in == "visible" and b.sure >= _LABELLED]
        declared = [b.name for b in _bylines(self.front) if b.name]
        return tuple(dict.fromkeys(sure or declared)) or found

    def blocks(self, found: tuple[Block, ...]) -> tuple[Block, ...]:
        """A paragraph that is all italics is a note."""
        pattern = _patterns().note
        made = self.made
        notes = {
            number
            for number, block in enumerate(self.inner.blocks)
            if block.kind == "paragraph" and pattern.fullmatch(made, block.span.start, block.span.end)
        }
        if not notes:
            return found
        return tuple(
            Block("note", b.zone, b.text, b.span, b.pieces, b.level) if number in notes else b
            for number, b in enumerate(found)
        )

    def images(self, found: tuple[Image, ...]) -> tuple[Image, ...]:
        """The story's own picture as the front matter names it, then those of the text."""
        return (*_pictures(self.front), *found)

    def head(self, found: Head) -> Head:
        """The head that the site's template makes of the front matter."""
        front = self.front
        if not front.values:
            return found
        return Head(
            canonical=self._fact(*_CANONICAL) or found.canonical,
            robots=self._fact("robots", "seo.robots") or found.robots,
            og_url=self._fact("ogurl", "opengraph.url", "og.url") or found.og_url,
            site_name=self._fact("sitename", "opengraph.sitename", "og.sitename") or found.site_name,
            syndication_source=self._fact("syndicationsource") or found.syndication_source,
            original_source=self._fact(*_ORIGINAL) or found.original_source,
            license=self._fact("license", "licence", "license.url", "license.name", "rights") or found.license,
            publisher=self._fact("publisher", "publisher.name") or found.publisher,
            metas=(*((".".join(map(str, value.path)), value.fact()) for value in front.values), *found.metas),
        )


_LABELLED = 0.85
_TITLES = ("title", "headline", "seo.title")
_CANONICAL = (
    "canonicalurl", "canonical", "relcanonical", "canonicallink", "seo.canonical", "seo.canonicalurl", "params.canonicalurl",
    "params.canonical", "meta.canonical",
)  # fmt: skip
_ORIGINAL = (
    "originalsource",
    "originalurl",
    "sourceurl",
    "original",
    "source.url",
    "externalurl",
    "params.originalurl",
)
_PUBLISHED = (
    "date", "publishedat", "publishdate", "datepublished", "published", "pubdate", "publishedtime", "publisheddate", "publishedon",
    "created", "createdat", "params.date",
)  # fmt: skip
_UPDATED = (
    "lastmod",
    "updated",
    "updatedat",
    "lastmodifiedat",
    "lastmodified",
    "modified",
    "datemodified",
    "updateddate",
    "lastupdated",
)
_AUTHORS = ("author", "authors", "byline", "bylines", "writer", "writers", "by")
_ORGANISATIONS = (
    "organisation",
    "organization",
    "institution",
    "affiliation",
    "outlet",
    "publication",
    "newsroom",
    "org",
)
_PICTURES = (
    "image", "images", "cover", "coverimage", "thumbnail", "featuredimage", "heroimage", "hero", "banner", "splash", "photo", "picture",
    "header", "leadimage", "mainimage", "ogimage", "teaser", "feature",
)  # fmt: skip
_ADDRESSES = ("src", "url", "path", "image", "href", "file", "filename", "feature", "teaser", "overlayimage")
_CREDITS = (
    "credit",
    "credits",
    "attribution",
    "attr",
    "photographer",
    "copyright",
    "source",
    "photocredit",
    "imagecredit",
)


def _bylines(front: frontmatter.FrontMatter) -> tuple[Byline, ...]:
    found: list[Byline] = []
    for key in _AUTHORS:
        for stem in (key, f"params.{key}"):
            found += _named(front, stem)
    return tuple({(b.name, b.organisation): b for b in reversed(found)}.values())[::-1]


def _named(front: frontmatter.FrontMatter, key: str) -> Iterator[Byline]:
    front = _under(front, key)
    key = key.rsplit(".", 1)[-1]
    for value in front.every(key):
        if "/" in value.text or "@" in value.text:
            continue
        for name in parse(value.text):
            yield Byline(
                name.name, name.role, name.organisation, value.text, Span(value.start, value.end), FOUND_IN, 0.7
            )
    for group in front.groups(key):
        value_ = group.get("name") or group.get("displayname") or group.get("fullname")
        if value_ is None or not value_.text.strip():
            continue
        role = group.get("role") or group.get("jobtitle") or group.get("title")
        organisation = next((group[name].text for name in _ORGANISATIONS if name in group), None)
        alone = is_organisation(value_.text)
        yield Byline(
            "" if alone else value_.text,
            role.text if role else None,
            value_.text if alone else organisation,
            value_.text,
            Span(value_.start, value_.end),
            FOUND_IN,
            0.8,
        )


def _under(front: frontmatter.FrontMatter, key: str) -> frontmatter.FrontMatter:
    """The front matter as seen from inside of the mapping that a dotted key begins with."""
    outer, _, inner = key.partition(".")
    if not inner:
        return front
    return frontmatter.FrontMatter(
        tuple(
            frontmatter.Value(value.path[1:], value.text, value.start, value.end)
            for value in front.values
            if value.path[0] == outer and len(value.path) > 1
        )
    )


def _pictures(front: frontmatter.FrontMatter) -> tuple[Image, ...]:
    """The pictures that the front matter names; the page shows them where the site's template does."""
    loose = front.first("photocredit", "imagecredit", "photographer", "photoby")
    found = []
    for key in _PICTURES:
        address = front.first(key, f"{key}.0", f"{key}url", *(f"{key}.{name}" for name in _ADDRESSES))
        caption = front.first(f"{key}.caption", f"{key}caption", *(("caption",) if key == "image" else ()))
        named = (f"{key}.{name}" for name in _CREDITS), (f"{key}{name}" for name in _CREDITS)
        credit = front.first(*named[0], *(named[1] if address is not None else ()))
        if address is not None and address.text.lower() in {"true", "false"}:
            address = None
        if address is None and caption is None and credit is None:
            continue
        if credit is None and loose is not None:
            credit, loose = loose, None
        found.append(_picture(address, front.first(f"{key}.alt", f"{key}alt", f"{key}.alttext"), caption, credit))
    if not found and loose is not None:
        found.append(_picture(None, None, None, loose))
    return tuple(found)


def _picture(
    address: frontmatter.Value | None,
    alt: frontmatter.Value | None,
    caption: frontmatter.Value | None,
    credit: frontmatter.Value | None,
) -> Image:
    place = next(value for value in (address, caption, credit) if value is not None)
    words, span = (credit.text, Span(credit.start, credit.end)) if credit else _credit_in(caption)
    return Image(
        url=address.text if address else "",
        alt=alt.text if alt else "",
        span=Span(place.start, place.end),
        zone="story",
        caption=caption.text if caption else None,
        caption_span=Span(caption.start, caption.end) if caption else None,
        credit=words,
        credit_span=span,
        owner=owner_of(words) if words else None,
        live=address is not None,
    )


def _credit_in(caption: frontmatter.Value | None) -> tuple[str | None, Span | None]:
    """The credit that a caption ends in; its place is the caption's where that is written with escapes."""
    found = find_credit(caption.text) if caption else None
    if caption is None or found is None:
        return None, None
    whole = caption.end - caption.start == len(caption.text)
    span = Span(caption.start + found[0], caption.start + found[1]) if whole else Span(caption.start, caption.end)
    return caption.text[found[0] : found[1]], span
