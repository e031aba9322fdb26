"""One HTML page being read: every part of the page, worked out on first use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from rights.extract import positions
from rights.extract.html import authors, dating, head, media
from rights.extract.html.furniture import BIO
from rights.extract.html.late import Late
from rights.extract.html.parser import Element, Node, Tree
from rights.extract.html.runs import pieces
from rights.extract.html.walk import Raw, Walked, walk
from rights.extract.html.zones import Placed, place, place_fragment
from rights.model.page import Block, Byline, Fact, Head, Link
from rights.model.source import Place, Source, Span
from rights.text.late import late

__all__ = ["Reading"]

class Reading:
    """A parsed page. `fill` gives the value of a page's attribute by its name."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.tree = Tree(source.text)
        self._known: dict[str, Any] = {}

    def fill(self, name: str) -> Any:
        """The value of one attribute of `Page`."""
        return getattr(self, name)() if name != "markup" else True

    def _once(self, name: str) -> Any:
        if name not in self._known:
            self._known[name] = getattr(self, f"_{name}")()
        return self._known[name]

    # The tree and what the walk saw

    def whole(self) -> bool:
        """Whether the source is a document: it says so, or it has a title."""
        start = self.source.text[:2000].lower()
        return "<!doctype html" in start or "<html" in start or "<head" in start or bool(self.tree.document.select("head > title"))

    def _body(self) -> Element | None:
        return self.tree.document.select_one("body")

    def walked(self) -> Walked | None:
        """What the walk saw, with zones."""
        return self._once("walked_once")

    def _walked_once(self) -> Walked | None:
        body = self._once("body")
        if body is None:
            return None
        hidden = set(self.hidden_elements())
        hidden.discard(body)
        protected = self.tree.document.select_one("[data-cfemail]") is not None
        found = walk(body, hidden, protected=protected)
        self._known["placed"] = place(found) if self.whole() else place_fragment(found)
        self._known["groups"] = media.pair(found)
        return found

    def groups(self) -> list[int]:
        """For every container the figure that it is in, or -1."""
        self.walked()
        groups: list[int] = self._known["groups"]
        return groups

    def zone_at(self, container: int, block: int, *, picture: bool = False) -> str:
        """The zone of something without text."""
        self.walked()
        placed: Placed = self._known["placed"]
        return placed.zone_at(container, block, picture=picture)

    def hidden_elements(self) -> list[Element]:
        """Elements that are not shown, in document order."""
        found: list[Element] = self._once("hiding")
        return found

    def _hiding(self) -> list[Element]:
        return self.tree.document.select('[hidden],[style*="display:none" i],[style*="display: none" i]')

    def block_span(self, first: int, last: int) -> Late:
        """From the beginning of one block to the end of another."""
        return Late(self._between, first, last)

    def _between(self, first: int, last: int) -> tuple[int, int]:
        raws = self.raws()
        return _range(self.tree, raws[first])[0], _range(self.tree, raws[last])[1]

    def place_in_block(self, place: Place) -> tuple[int, int]:
        """A place in a block's text as offsets in the source."""
        raw = self.raws()[place.block or 0]
        span = Span(*_range(self.tree, raw))
        found = positions.within(pieces(self.tree.source, span, raw.text), raw.text, place.start, place.end)
        return found.start, found.end

    def story_bounds(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Where the story with its edges begins and ends, as the parser's line and column."""
        everything = (0, 0), (len(self.tree.source) + 2, 0)
        walked = self.walked()
        if walked is None or not self.whole():
            return everything
        placed: Placed = self._known["placed"]
        element = walked.containers[placed.core].element
        around: Node | None = element
        while isinstance(around, Element):
            if around.tag in {"article", "main"}:
                element = around
                break
            around = around.parent
        location = element.source_location
        if location is None:
            return everything
        end = location.end_tag
        first, last = (location.start_tag.start_line, location.start_tag.start_col), everything[1]
        if end is not None:
            last = end.start_line, end.start_col
        beside = [raw for raw in walked.blocks if raw.zone == "edge" or raw.zone == "story"]
        if beside:
            first = min(first, beside[0].first.position or first)
            last = max(last, beside[-1].last.position or last)
        return first, last

    def raws(self) -> list[Raw]:
        """The raw blocks with their final zones."""
        walked = self.walked()
        return walked.blocks if walked is not None else []

    # What a page has

    def damaged(self) -> str | None:
        walked = self.walked()
        if walked is not None and walked.too_deep:
            return "elements are nested too deeply to be read"
        if not self.raws() and len(self.source.text) > 2000:
            return "no text could be read from the mark-up"
        return None

    def blocks(self) -> tuple[Block, ...]:
        tree = self.tree
        return tuple(
            Block("caption" if raw.kind == "credit" else raw.kind, raw.zone, raw.text, Late(_range, tree, raw), (), raw.level)
            for raw in self.raws()
        )

    def links(self) -> tuple[Link, ...]:
        """Links with an address, in the order of their blocks."""
        tree, late = self.tree, Late
        walked = self.walked()
        found: list[Link] = []
        elements: list[Element] = []
        if walked is None:
            return ()
        for index, raw in enumerate(walked.blocks):
            if raw.marks is None or raw.runs is None:
                continue
            text, zone = raw.text, raw.zone
            places = folded(raw.runs) if len(raw.runs) > 1 else [(0, len(text))]
            for element, first, last in raw.marks:
                if (url := element.attr("href")) is None:
                    continue
                start, end = places[first][0], places[last - 1][1]
                rel = element.attr("rel")
                tokens = tuple(rel.lower().split()) if rel is not None else ()
                elements.append(element)
                found.append(
                    Link(url.strip(), text[start:end], tokens, late(tree.start_tag, element), zone, index, start, max(start, end))
                )  # fmt: skip
        if walked.wraps:
            found.extend(self._wrapping(walked, elements))
            order = [element.position or (0, 0) for element in elements]
            found = [found[index] for index in sorted(range(len(found)), key=order.__getitem__)]
        return tuple(found)

    def _wrapping(self, walked: Walked, elements: list[Element]) -> Iterator[Link]:
        """Links round a picture, or round whole blocks: the longest of them is what they say. Notes their elements."""
        for wrap in walked.wraps:
            element = wrap.element
            if (url := element.attr("href")) is None:
                continue
            elements.append(element)
            rel = (element.attr("rel") or "").lower().split()
            span = Late(self.tree.start_tag, element)
            inside = range(wrap.first, wrap.after)
            if not inside:
                yield Link(url.strip(), "", tuple(rel), span, self.zone_at(wrap.container, wrap.first))
                continue
            block = max(inside, key=lambda index: len(walked.blocks[index].text))
            raw = walked.blocks[block]
            yield Link(url.strip(), raw.text, tuple(rel), span, raw.zone, block, 0, len(raw.text))

    def head(self) -> Head:
        """Meta and link elements."""
        return self.fill_head()

    def fill_head(self) -> Head:
        """The same, for the other parts of this reading."""
        found: Head = self._once("whole_head")
        return found

    def _whole_head(self) -> Head:
        return head.read_head(self.tree, self.publisher())

    def json_ld(self) -> list[head.JsonLd]:
        return self._once("scripts")

    def _scripts(self) -> list[head.JsonLd]:
        return head.json_ld(self.tree)

    def articles(self) -> Any:
        return self._once("described")

    def _described(self) -> Any:
        return head.articles(self.json_ld())

    def publisher(self) -> Fact | None:
        for element, value in self.articles():
            owner = value.get("publisher")
            if isinstance(owner, list):
                owner = owner[0] if owner else None
            name = owner.get("name") if isinstance(owner, dict) else owner
            if isinstance(name, str) and name.strip():
                return Fact(name.strip(), self.in_script(element, name), "json-ld")
        return None

    def in_script(self, element: Element, value: str) -> Late:
        """The place of a string in a script, as near as it can be told."""
        return Late(_in_script, self.tree, element, value)

    def language(self) -> Fact | None:
        root = self.tree.document.root
        if root is not None and (value := root.attr("lang") or root.attr("xml:lang")):
            return Fact(value, Late(self.tree.start_tag, root), "meta")
        return None

    def titles(self) -> tuple[Fact, ...]:
        return self._once("all_titles")

    def _all_titles(self) -> tuple[Fact, ...]:
        return authors.titles(self)

    def title(self) -> str | None:
        found = self.titles()
        return found[0].value if found else None

    def bylines(self) -> tuple[Byline, ...]:
        """Who is named as author, wherever."""
        found: tuple[Byline, ...] = self._once("all_bylines")
        return found

    def _all_bylines(self) -> Any:
        return authors.bylines(self)

    def authors(self) -> tuple[str, ...]:
        return authors.best(self._once("all_bylines"))

    def author_elements(self) -> list[Element]:
        """Elements that say of themselves that they name the author."""
        return self.tree.document.select('[rel~="author"],[itemprop~="author"]')

    def is_shown(self, element: Element) -> bool:
        """Whether an element stands in the story or right beside it, not in furniture."""
        walked = self.walked()
        if walked is None:
            return False
        by_element = self._once("indexes")
        placed: Placed = self._known["placed"]
        node: Node | None = element
        while node is not None:
            if (index := by_element.get(node)) is not None:
                return placed.zones[index] in {"", BIO}
            node = node.parent
        return False

    def _indexes(self) -> dict[Node, int]:
        walked = self.walked()
        return {c.element: i for i, c in enumerate(walked.containers)} if walked is not None else {}

    def published_at(self) -> Fact | None:
        return dating.published(self)

    def updated_at(self) -> Fact | None:
        return dating.updated(self)

    def images(self) -> Any:
        return media.images(self)

    def trackers(self) -> Any:
        return media.trackers(self)

    def hidden(self) -> Any:
        return media.hidden(self)

    def meta(self) -> dict[str, Fact]:
        return self._once("metas")

    def _metas(self) -> dict[str, Fact]:
        found: dict[str, Fact] = {}
        for name, fact in self.fill_head().metas:
            found.setdefault(name, fact)
        return found


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
