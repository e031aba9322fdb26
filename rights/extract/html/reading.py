"""One HTML page being read: every part of the page, worked out on first use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from rights.extract.html import authors, dating, head, media
from rights.extract.html.furniture import BIO
from rights.extract.html.late import Late
from rights.extract.html.parser import Element, Node, Tree
from rights.extract.html.runs import pieces
from rights.extract.html.walk import Raw, Walked, text_of, walk
from rights.extract.html.zones import Placed, place, place_fragment
from rights.extract.positions import within
from rights.model.page import Block, Byline, Fact, Head, Hidden, Image, Link, Tracker
from rights.model.source import Source, Span
from rights.text.late import late

__all__ = ["Reading"]

_DOCUMENT = ("<!doctype html", "<html", "<head")
_BEGINNING = 2000
"""Characters in which a document says that it is one."""
_ANY_SIZE = 2000
"""Characters of source from which a page without any text can't have been read."""
_LARGE, _TEXT_SHARE = 20_000, 1 / 2000
"""Characters of source from which that holds for a page with hardly any text, and how much that is."""
_SPECIAL = '[hidden],[style*="none" i],[style*="visibility" i],[data-cfemail],[rel~="author"],[itemprop~="author"]'
_UNSHOWN_STYLES = ("display:none", "visibility:hidden", "visibility:collapse")

Position = tuple[int, int]
"""The parser's line and column."""


class Reading:
    """A parsed page.

    Args: source: the page's text.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.tree = Tree.of(source.text)

    def fill(self, name: str) -> Any:
        """The value of an attribute of `Page` by its name."""
        return True if name == "markup" else getattr(self, name)

    # -- the tree, and what the walk over it saw ---------------------------------------------------------------------

    @cached_property
    def whole(self) -> bool:
        """Whether the source is a document: it says so, or it has a title."""
        beginning = self.source.text[:_BEGINNING].lower()
        return any(sign in beginning for sign in _DOCUMENT) or self.tree.document.select_one("head > title") is not None

    @cached_property
    def _special(self) -> list[Element]:
        """Elements with one of the attributes that the reader looks for, found in one go."""
        return self.tree.document.select(_SPECIAL)

    @cached_property
    def hidden_elements(self) -> list[Element]:
        """Elements that are not shown, in document order."""
        return [element for element in self._special if _is_hidden(element)]

    @cached_property
    def author_elements(self) -> list[Element]:
        """Elements that say of themselves that they name the author."""
        return [
            element
            for element in self._special
            if "author" in (element.attr("rel") or "").split() or "author" in (element.attr("itemprop") or "").split()
        ]

    @cached_property
    def _seen(self) -> tuple[Walked, Placed, list[int]]:
        body = self.tree.body
        if body is None:
            walked = Walked([], [], [], [], too_deep=False)
            return walked, Placed(-1, [], [], 0, -1), []
        hidden = set(self.hidden_elements)
        hidden.discard(body)
        protected = any(element.attr("data-cfemail") is not None for element in self._special)
        walked = walk(body, hidden, protected=protected, whole=self.whole)
        placed = place(walked) if self.whole else place_fragment(walked)
        return walked, placed, media.pair(walked)

    @property
    def walked(self) -> Walked:
        """What the walk saw, its blocks with their final zones."""
        return self._seen[0]

    @property
    def placed(self) -> Placed:
        """Where the story is."""
        return self._seen[1]

    @property
    def groups(self) -> list[int]:
        """For every container the figure that it is in, or -1."""
        return self._seen[2]

    @property
    def raws(self) -> list[Raw]:
        """The raw blocks with their final zones."""
        return self._seen[0].blocks

    @cached_property
    def _indexes(self) -> dict[Node, int]:
        return {container.element: index for index, container in enumerate(self.walked.containers)}

    def is_shown(self, element: Element) -> bool:
        """Whether an element stands in the story or right beside it, not in furniture."""
        node: Node | None = element
        while node is not None:
            if (index := self._indexes.get(node)) is not None:
                return self.placed.zones[index] in {"", BIO}
            node = node.parent
        return False

    @cached_property
    def _story_edges(self) -> tuple[list[Element], list[Element], Element] | None:
        """Elements of which one begins the story with its edges, those of which one ends them, and the story's own."""
        if not self.whole or self.placed.core < 0:
            return None
        element = self.walked.containers[self.placed.core].element
        around: Node | None = element
        while isinstance(around, Element):
            if around.tag in {"article", "main"}:
                element = around
                break
            around = around.parent
        beside = [raw for raw in self.raws if raw.zone in {"edge", "story"}]
        return [element, *(raw.first for raw in beside[:1])], [raw.last for raw in beside[-1:]], element

    @cached_property
    def story_bounds(self) -> tuple[Position, Position]:
        """Where the story with its edges begins and ends, by the parser's count."""
        edges = self._story_edges
        location = edges[2].source_location if edges is not None else None
        if edges is None or location is None:
            return (0, 0), (len(self.source.text) + 2, 0)
        end = location.end_tag
        last = (end.start_line, end.start_col) if end is not None else (len(self.source.text) + 2, 0)
        firsts = [place for element in edges[0] if (place := element.position) is not None]
        return min(firsts), max([last, *(place for element in edges[1] if (place := element.position) is not None)])

    @cached_property
    def story_offsets(self) -> tuple[int, int]:
        """The same as offsets in the source."""
        edges, tree, size = self._story_edges, self.tree, len(self.source.text)
        if edges is None or tree.start_tag(edges[2]) is None:
            return 0, size
        end = tree.end_tag(edges[2])
        firsts = [place for element in edges[0] if (place := tree.start(element)) is not None]
        lasts = [place for element in edges[1] if (place := tree.start(element)) is not None]
        return min(firsts), max([end[0] if end is not None else size, *lasts])

    # -- places ------------------------------------------------------------------------------------------------------
    # A late span holds the tree, never this object, which holds the spans: else only the garbage collector would free it.

    def span_of_blocks(self, first: int, last: int) -> Span:
        """From the beginning of one block to the end of another."""
        return Late(_between, self.tree, self.raws[first], self.raws[last])

    def span_in_block(self, block: int, start: int, end: int) -> Span:
        """A stretch of a block's text in the source."""
        return Late(_within, self.tree, self.raws[block], start, end)

    def span_in_script(self, element: Element, value: str) -> Span:
        """The place of a string in a script; the script's content where it can't be found."""
        return Late(_in_script, self.tree, element, value)

    # -- what a page has ---------------------------------------------------------------------------------------------

    @cached_property
    def damaged(self) -> str | None:
        """The reason why what was read can't be relied on."""
        if self.walked.too_deep:
            return "its elements are nested too deeply to be read"
        size, text = len(self.source.text), sum(len(raw.text) for raw in self.raws)
        if not text and size > _ANY_SIZE:
            return "no text could be read from its mark-up"
        if size > _LARGE and text < size * _TEXT_SHARE:
            return f"hardly any text could be read: {text} of {size} characters"
        return None

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Every run of text in sight."""
        tree = self.tree
        return tuple(
            [
                Block(
                    "caption" if raw.kind == "credit" else raw.kind,
                    raw.zone,
                    raw.text,
                    Late(_range, tree, raw),
                    (),
                    raw.level,
                )
                for raw in self.raws
            ]
        )

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Links with an address, in document order."""
        start_tag = self.tree.start_tag
        found: list[Link] = []
        elements: list[Element] = []
        sort = bool(self.walked.wraps)
        for index, raw in enumerate(self.raws):
            if raw.gathered is not None:
                for element in raw.links or ():
                    url = element.attr("href")
                    if url is not None:
                        elements.append(element)
                        found.append(_gathered(element, url, raw, index, Late(start_tag, element)))
            if raw.marks is None or raw.runs is None:
                continue
            text, zone = raw.text, raw.zone
            places = folded(raw.runs) if len(raw.runs) > 1 else [(0, len(text))]
            for element, first, last in raw.marks:
                url = element.attr("href")
                if url is not None:
                    start, end = places[first][0], max(places[first][0], places[last - 1][1])
                    span = Late(start_tag, element)
                    elements.append(element)
                    found.append(Link(url.strip(), text[start:end], _rel(element), span, zone, index, start, end))
        for link, element in self._wrapping():
            found.append(link)
            elements.append(element)
        if sort:
            order = [element.position or (0, 0) for element in elements]
            found = [found[index] for index in sorted(range(len(found)), key=order.__getitem__)]
        return tuple(found)

    def _wrapping(self) -> Iterator[tuple[Link, Element]]:
        """Links round a picture, or round whole blocks: the longest of them is what they say."""
        for wrap in self.walked.wraps:
            element = wrap.element
            if (url := element.attr("href")) is None:
                continue
            span, rel = Late(self.tree.start_tag, element), _rel(element)
            inside = range(wrap.first, wrap.after)
            if not inside:
                yield Link(url.strip(), "", rel, span, self.placed.zone_at(wrap.container, wrap.first)), element
                continue
            block = max(inside, key=lambda index: len(self.raws[index].text))
            raw = self.raws[block]
            yield Link(url.strip(), raw.text, rel, span, raw.zone, block, 0, len(raw.text)), element

    @cached_property
    def head(self) -> Head:
        """Meta and link elements, and the publisher that the linked data name."""
        return head.read_head(self.tree, head.publisher(self))

    @cached_property
    def meta(self) -> dict[str, Fact]:
        """Meta elements by name, the first of each."""
        found: dict[str, Fact] = {}
        for name, fact in self.head.metas:
            found.setdefault(name, fact)
        return found

    @cached_property
    def articles(self) -> list[tuple[Element, dict[str, Any]]]:
        """What the linked data say about the article, each with its script."""
        return head.articles(head.json_ld(self.tree))

    @cached_property
    def language(self) -> Fact | None:
        """The language that the root element names."""
        root = self.tree.document.root
        if root is not None and (value := root.attr("lang") or root.attr("xml:lang")) and value.strip():
            return Fact(value.strip(), Late(self.tree.start_tag, root), "meta")
        return None

    @cached_property
    def titles(self) -> tuple[Fact, ...]:
        """Every headline, the best first."""
        return authors.titles(self)

    @cached_property
    def title(self) -> str | None:
        """The best headline."""
        return self.titles[0].value if self.titles else None

    @cached_property
    def bylines(self) -> tuple[Byline, ...]:
        """Who is named as author, wherever."""
        return authors.bylines(self)

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """Who wrote it, as far as the signs agree."""
        return authors.best(self.bylines)

    @cached_property
    def published_at(self) -> Fact | None:
        """The day of first publication."""
        return dating.published(self)

    @cached_property
    def updated_at(self) -> Fact | None:
        """The day of the last change."""
        return dating.updated(self)

    @cached_property
    def images(self) -> tuple[Image, ...]:
        """Every picture in sight."""
        return media.images(self)

    @cached_property
    def trackers(self) -> tuple[Tracker, ...]:
        """Every element that may count a view."""
        return media.trackers(self)

    @cached_property
    def hidden(self) -> tuple[Hidden, ...]:
        """Texts that are not shown."""
        return media.hidden(self)


def _is_hidden(element: Element) -> bool:
    if element.attr("hidden") is not None:
        return True
    style = "".join((element.attr("style") or "").lower().split())
    return any(unshown in style for unshown in _UNSHOWN_STYLES)


def _gathered(element: Element, url: str, raw: Raw, block: int, span: Span) -> Link:
    """A link in furniture that was taken as a whole; its place in the text is the first that fits."""
    text = " ".join(element.text.split())
    start = raw.text.find(text) if text else -1
    if start < 0 and text:
        text = text_of(element)
        start = raw.text.find(text) if text else -1
    if start < 0:
        return Link(url.strip(), text, _rel(element), span, raw.zone)
    return Link(url.strip(), text, _rel(element), span, raw.zone, block, start, start + len(text))


def _rel(element: Element) -> tuple[str, ...]:
    rel = element.attr("rel")
    return tuple(rel.lower().split()) if rel is not None else ()


def _range(tree: Tree, raw: Raw) -> tuple[int, int]:
    """The source between a block's edges; the whole element where they are the inner edges of one."""
    if raw.first is raw.last and raw.first_side == 1 and raw.last_side == 2:
        start, end = _edge(tree, raw.first, 0), _edge(tree, raw.last, 3)
    else:
        start, end = _edge(tree, raw.first, raw.first_side), _edge(tree, raw.last, raw.last_side)
    end = max(start, end)
    text = tree.source
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _between(tree: Tree, first: Raw, last: Raw) -> tuple[int, int]:
    return _range(tree, first)[0], _range(tree, last)[1]


def _within(tree: Tree, raw: Raw, start: int, end: int) -> tuple[int, int]:
    span = Span(*_range(tree, raw))
    found = within(pieces(tree.source, span, raw.text), raw.text, start, end)
    return found.start, found.end


def _edge(tree: Tree, element: Element, side: int) -> int:
    if side <= 1:
        tag = tree.start_tag(element)
        if tag is not None:
            return tag[side]
        return 0 if side == 1 else len(tree.source)
    if side == 3 and (tag := tree.end_tag(element)) is not None:
        return tag[1]
    if side == 3 and element.tag in {"br", "hr", "img"} and (tag := tree.start_tag(element)) is not None:
        return tag[1]
    return tree.content_end(element)


def folded(runs: list[str]) -> list[tuple[int, int]]:
    """Where each run stands in the text that all of them make when white space is folded."""
    places: list[tuple[int, int]] = []
    length, space = 0, False
    for run in runs:
        size = len(" ".join(run.split()))
        if not size:
            space = space or bool(run)
            places.append((length + 1 if space and length else length, length))
            continue
        start = length + 1 if length and (space or run[0].isspace()) else length
        length = start + size
        space = run[-1].isspace()
        places.append((start, length))
    return places


_STRING = late(r'"((?:[^"\\]|\\.)*)"')


def _in_script(tree: Tree, element: Element, value: str) -> tuple[int, int] | None:
    """Where a string stands in a script, without its quotes; the script's content where it can't be found."""
    tag = tree.start_tag(element)
    if tag is None:
        return None
    end = tree.content_end(element)
    for spelling in (f'"{value}"', json.dumps(value).replace("/", "\\/")):
        at = tree.source.find(spelling, tag[1], end)
        if at >= 0:
            return at + 1, at + len(spelling) - 1
    for match in _STRING.finditer(tree.source, tag[1], end):
        if "\\" in match[1]:
            try:
                if json.loads(match[0], strict=False) == value:
                    return match.span(1)
            except ValueError:
                continue
    return tag[1], end
