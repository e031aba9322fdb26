"""What the reader sees in a page, before any policy: facts with the place and the kind of source they were found in.

Visible text, JSON-LD, meta elements and front matter are kept apart: every value says where it was found (`found_in`)
and how sure that is (`sure`, 0 to 1). Nothing here knows a policy or decides anything.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import msgspec

from rights.model.source import Source, Span

__all__ = ["Block", "Byline", "Fact", "Head", "Hidden", "Image", "Link", "Page", "Piece", "Tracker"]


_T = TypeVar("_T")


class Fact(msgspec.Struct, frozen=True, gc=False):
    """One value read from the page.

    found_in: visible, json-ld, meta, front-matter, record (ninjs) or url. sure: 0 to 1.
    """

    value: str
    span: Span
    found_in: str
    sure: float = 1.0


class Byline(msgspec.Struct, frozen=True, gc=False):
    """One person (or desk) named as the author, with what stands beside the name.

    name: without "By". role: "Pentagon/Foreign Policy Reporter", None where none. organisation: "Kaiser Health News",
    "AP", None where none. raw: the whole byline as it stands, for people and for forms that nobody foresaw.
    A byline that names only an organisation ("REUTERS") has name "" and the organisation.
    block: index in `Page.blocks` where it is visible text, else None.
    """

    name: str
    role: str | None
    organisation: str | None
    raw: str
    span: Span
    found_in: str
    sure: float = 1.0
    block: int | None = None


class Piece(msgspec.Struct, frozen=True, gc=False):
    """One run of source text that a block's text was made from.

    at: offset in the block's text where the run begins. start, end: offsets in the source. coding says how the raw run
    became text: literal (character for character) or opaque (the run as a whole stands for its text: a character
    reference, white space that was folded, a decoded address).
    """

    at: int
    start: int
    end: int
    coding: str = "literal"


class Block(msgspec.Struct, frozen=True, gc=False):
    """One block of text in document order.

    kind: paragraph, heading, quote, list, caption, note, byline, table, code. A note is an aside in the story's own
    column: italics or a marked element such as an editor's note or a tagline.
    zone: story (the article), edge (visible text right before or after the story that is not furniture: credit lines
    often stand there), nav, promo, related, footer, comments, or hidden (not shown: hidden attribute, template,
    noscript, aria-hidden is NOT hidden).
    text: white space folded, character references decoded; never empty. level: of a heading, 1 to 6, else 0.
    span: the whole element or paragraph in the source, mark-up included. pieces: see Piece, in order; empty where the
    reader finds them on demand (`extract.span_of` does).
    """

    kind: str
    zone: str
    text: str
    span: Span
    pieces: tuple[Piece, ...] = ()
    level: int = 0


class Link(msgspec.Struct, frozen=True, gc=False):
    """A live link. url as written (character references decoded), rel as lower-case tokens.

    block with start, end: where the anchor text stands in `Page.blocks[block].text`; None where it is in no block.
    zone: as for Block, of the place where the link stands. title: the title attribute.
    """

    url: str
    text: str
    rel: tuple[str, ...]
    span: Span
    zone: str
    block: int | None = None
    start: int = 0
    end: int = 0


class Image(msgspec.Struct, frozen=True, gc=False):
    """A picture that is shown (live) or only named (`live` false: a lone alternative text in plain text).

    caption and credit are kept with their own spans; owner: the agency or photographer that the credit names, as
    written. zone: as for Block; hero pictures of the story have zone story even where they stand before it.
    width, height: as written, None where not. link: the address that the picture itself leads to, None where it is no link.
    """

    url: str
    alt: str
    span: Span
    zone: str
    caption: str | None = None
    caption_span: Span | None = None
    credit: str | None = None
    credit_span: Span | None = None
    owner: str | None = None
    live: bool = True
    width: str | None = None
    height: str | None = None
    link: str | None = None


class Tracker(msgspec.Struct, frozen=True, gc=False):
    """An element that counts a view: an image, a script or an iframe from another address.

    kind: img, script, iframe. live: False inside a comment, template, noscript, code, or as escaped text or script state
    (`where` says which). in_story: it stands inside the story's element.
    Every img, script src and iframe src is listed; which of them counts for a policy is the rule's question.
    """

    kind: str
    url: str
    span: Span
    live: bool = True
    where: str = ""
    in_story: bool = True


class Head(msgspec.Struct, frozen=True):
    """The head's metadata, each with its place; None where absent."""

    canonical: Fact | None = None
    robots: Fact | None = None
    og_url: Fact | None = None
    site_name: Fact | None = None
    syndication_source: Fact | None = None
    original_source: Fact | None = None
    license: Fact | None = None
    publisher: Fact | None = None
    """JSON-LD publisher's name."""
    metas: tuple[tuple[str, Fact], ...] = ()
    """All other meta elements as (name or property in lower case, value), in document order."""


class Hidden(msgspec.Struct, frozen=True, gc=False):
    """Text that the page holds but does not show: never counted as shown, worth saying when a term is found only there.

    where: comment, template, noscript, script (state JSON, unescaped once), hidden (attribute or inline style).
    """

    text: str
    span: Span
    where: str


class Page:
    """One page as read.

    A reader may hand over `fill` instead of values: it is asked for a value by name when it is first used, so that
    nobody pays for what no rule looks at.

    titles: every headline found, best first (visible h1, JSON-LD headline, og:title, title element, front matter).
    authors: the best reading of who wrote it, empty when nobody is named.
    markup: whether mark-up could be seen. False for plain text: links, pixels and canonical can't be judged there.
    whole: the page is a whole document (it has a head), so that an absent canonical is really absent.
    damaged: None, or the reason why the page can't be relied on; the engine then decides nothing.
    """

    __slots__ = (
        "_derived", "_fill", "authors", "blocks", "bylines", "damaged", "head", "hidden", "images", "language", "links", "markup",
        "published_at", "source", "title", "titles", "trackers", "updated_at", "whole",
    )  # fmt: skip

    source: Source
    title: str | None
    titles: tuple[Fact, ...]
    language: Fact | None
    published_at: Fact | None
    updated_at: Fact | None
    bylines: tuple[Byline, ...]
    authors: tuple[str, ...]
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    images: tuple[Image, ...]
    trackers: tuple[Tracker, ...]
    head: Head
    hidden: tuple[Hidden, ...]
    markup: bool
    whole: bool
    damaged: str | None

    def __init__(self, source: Source, *, fill: Callable[[str], Any] | None = None, **values: Any) -> None:
        unknown = values.keys() - _DEFAULTS.keys()
        if unknown:
            raise TypeError(f"a page has no {', '.join(sorted(unknown))}")
        self.source = source
        self._fill = fill
        self._derived: dict[Callable[[Page], Any], Any] = {}
        for name, value in (values if fill is not None else _DEFAULTS | values).items():
            setattr(self, name, value)

    def __getattr__(self, name: str) -> Any:
        """Called for a slot that is still empty: the reader fills it, once."""
        if name not in _DEFAULTS or self._fill is None:
            raise AttributeError(name)
        value = self._fill(name)
        setattr(self, name, value)
        return value

    def derived(self, make: Callable[[Page], _T]) -> _T:
        """What a function makes of the page, made once however many ask for it.

        Args: make: a function of the page alone, the same object each time.
        """
        if make not in self._derived:
            self._derived[make] = make(self)
        made: _T = self._derived[make]
        return made

    def __repr__(self) -> str:
        return f"Page({self.source.name!r})"

    @property
    def body(self) -> str:
        """The story's visible text: blocks of zone story without captions and bylines, blank lines between."""
        return "\n\n".join(b.text for b in self.blocks if b.zone == "story" and b.kind not in _NOT_BODY)


_NOT_BODY = frozenset({"caption", "byline"})
_DEFAULTS: dict[str, Any] = {
    "title": None,
    "titles": (),
    "language": None,
    "published_at": None,
    "updated_at": None,
    "bylines": (),
    "authors": (),
    "blocks": (),
    "links": (),
    "images": (),
    "trackers": (),
    "head": Head(),
    "hidden": (),
    "markup": True,
    "whole": False,
    "damaged": None,
}
