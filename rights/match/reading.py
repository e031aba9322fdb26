"""Makes a side of a page: its visible text as one string, with the blocks, the headline and the links placed in it."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from rights.match.values import Anchor, Part, Side
from rights.model.page import Block, Page

__all__ = ["of_text", "side"]

_BREAK = "\n\n"
_FURNITURE_ZONES = frozenset({"nav", "promo", "related", "footer", "comments"})
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_LINE_BREAK = re.compile(r"[\r\n]")


def side(page: Page) -> Side:
    """The page as one side of a comparison.

    Args: page: as read, of any format.
    Returns: the side; its text leaves out what nobody sees and what is only the machine's (front matter, scripts).
    """
    texts: list[str] = []
    parts: list[Part] = []
    at = 0
    starts: dict[int, int] = {}
    headline = _headline(page)
    found: int | None = None
    for index, block in enumerate(page.blocks):
        if block.zone == "hidden":
            continue
        text, source = block.text, None
        if page.source.format == "text":
            text, source = _as_it_stands(page, block)
        if not text.strip():
            continue
        role = "body"
        if index == headline:
            role, found = "headline", len(parts)
        elif block.zone in _FURNITURE_ZONES or block.kind == "caption":
            role = "furniture"
        elif block.kind == "byline":
            role = "byline"
        if text is block.text:
            starts[index] = at
        for start, end in _paragraphs(text) if role == "body" else ((0, len(text)),):
            place = source + start if source is not None else None
            parts.append(Part(at + start, at + end, block.kind, block.zone, index, place, role, start))
        texts.append(text)
        at += len(text) + len(_BREAK)
    links = tuple(
        Anchor(starts[link.block] + link.start, starts[link.block] + link.end, link.url)
        for link in page.links
        if link.block is not None and link.block in starts and link.end > link.start and link.zone != "hidden"
    )
    return Side(
        _BREAK.join(texts),
        tuple(parts),
        found,
        links,
        page.markup and page.source.format in {"html", "markdown", "ninjs"},
        _language(page),
        page.authors,
        page.damaged,
        _published(page),
    )


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Where the paragraphs of a block stand: one, but in a long block several that lost the breaks between them.

    Some pages come as a single block in which each paragraph goes on right after the last one's full stop.
    """
    if len(text) < _LONG_BLOCK:
        return [(0, len(text))]
    cuts: list[int] = []
    for found in _GLUED.finditer(text):
        cut = found.end()
        if text[cut - 1] == '"' and text.count('"', cuts[-1] if cuts else 0, cut - 1) % 2 == 0:
            cut -= 1  # the mark opens what follows
        cuts.append(cut)
    if len(cuts) < _GLUED_LEAST or len(cuts) * _GLUED_MOST > len(text):
        return [(0, len(text))]
    return list(pairwise([0, *cuts, len(text)]))


_LONG_BLOCK = 900
"""Characters from which a block may be several paragraphs."""
_GLUED_LEAST, _GLUED_MOST = 2, 60
"""Lost breaks from which they are taken for that, and characters that paragraphs have at least on average."""
_GLUED = re.compile(r"(?<=[a-zß-ÿ]{2})[.!?](?:[\"”’]|(?=[A-ZÀ-Þ“]))(?=[\"“‘]?[A-ZÀ-Þ][\w’' -])")


def of_text(text: str, *, language: str | None = None, headline: bool = True) -> Side:
    """A side made of bare text, paragraphs separated by an empty line.

    Args: text: the visible text; it is kept as it stands. language: as for Side. headline: the first line is the headline.
    """
    parts: list[Part] = []
    for found in re.finditer(r"\S(?:.*\S)?(?:\n(?!\s*\n).*\S)*", text):
        first = headline and not parts
        role, kind = ("headline", "heading") if first else ("body", "paragraph")
        parts.append(Part(found.start(), found.end(), kind, "story", -1, None, role))
    return Side(text, tuple(parts), 0 if headline and parts else None, language=language)


def _headline(page: Page) -> int | None:
    """Which block is the headline: the one that holds the page's title, else its first heading of the first level."""
    if not page.title:
        return None
    level = None
    for index, block in enumerate(page.blocks):
        if block.zone not in {"story", "edge"}:
            continue
        if block.text == page.title:
            return index
        if level is None and block.kind == "heading" and block.level == 1:
            level = index
    return level


def _as_it_stands(page: Page, block: Block) -> tuple[str, int | None]:
    """A paragraph of plain text with its own spaces, and where it begins; as folded where it runs over several lines."""
    start, end = block.span.start, block.span.end
    raw = page.source.text[start:end]
    if _LINE_BREAK.search(raw) or raw.split() != block.text.split():
        return block.text, None
    start += len(raw) - len(raw.lstrip())
    return raw.strip(), start


def _language(page: Page) -> str | None:
    value = page.language.value if page.language is not None else ""
    return re.split(r"[-_]", value.strip().lower())[0] or None


def _published(page: Page) -> date | None:
    found = _DAY.match(page.published_at.value) if page.published_at is not None else None
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
