"""One walk over the tree: every run of visible text as a raw block, with the links and pictures on the way."""

from __future__ import annotations

from rights.extract.html.cfemail import decoded
from rights.extract.html.furniture import FOOTER, NAV, PROMO, RELATED, hint
from rights.extract.html.parser import Element, Node, Text

__all__ = ["Raw", "Walk"]

MAX_DEPTH = 250
"""Levels of elements that are followed; a page nested deeper is not one that anybody wrote."""

INLINE, BLOCK, PARAGRAPH, HEADING, ITEM, QUOTE, CAPTION, CODE, CELL, SKIP, BREAK, IMAGE, LINK, FIGURE, RULE, ASIDE, NAVIGATION, FOOT, FORM, ROW = range(20)

_TAGS: dict[str, int] = {
    **dict.fromkeys(
        "abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span"
        " strike strong sub sup time tt u var wbr picture output".split(),
        INLINE,
    ),
    **dict.fromkeys("p dt dd address summary".split(), PARAGRAPH),
    **dict.fromkeys("h1 h2 h3 h4 h5 h6".split(), HEADING),
    **dict.fromkeys(
        "script style template noscript head title meta link svg math object embed param source track canvas audio video"
        " iframe noframes select option textarea input datalist progress meter map area button dialog frameset".split(),
        SKIP,
    ),
    "li": ITEM,
    "blockquote": QUOTE,
    "figcaption": CAPTION,
    "pre": CODE,
    "td": CELL,
    "th": CELL,
    "tr": ROW,
    "caption": CAPTION,
    "br": BREAK,
    "img": IMAGE,
    "amp-img": IMAGE,
    "image": IMAGE,
    "a": LINK,
    "figure": FIGURE,
    "hr": RULE,
    "aside": ASIDE,
    "nav": NAVIGATION,
    "footer": FOOT,
    "form": FORM,
}

Boundary = tuple[Element, int]
"""An edge of an element: 0 before its start tag, 1 after it, 2 before its end tag, 3 after it."""


class Raw:
    """A block before anybody knows where the story is."""

    __slots__ = ("figure", "first", "inside", "kind", "last", "level", "link_length", "marks", "raw", "tag", "text", "zone")

    def __init__(
        self,
        kind: str,
        zone: str | None,
        text: str,
        first: Boundary,
        last: Boundary,
        level: int,
        inside: bool,
        marks: list[tuple[Element, int, int]] | None,
        raw: list[str] | None,
        figure: int,
        tag: str,
    ) -> None:
        self.kind = kind
        self.zone = zone
        self.text = text
        self.first = first
        self.last = last
        self.level = level
        self.inside = inside
        self.marks = marks
        self.raw = raw
        self.figure = figure
        self.tag = tag
        self.link_length = 0
        if marks is not None and raw is not None:
            self.link_length = sum(len("".join(raw[a:b]).strip()) for _, a, b in marks)


class Walk:
    """The walk over one page.

    Args:
        body: where to begin.
        core: the element that holds the story's paragraphs, or None.
        safe: elements that can't be furniture, whatever their class says, because the story is in them.
        hidden: elements that are not shown.
    """

    __slots__ = (
        "blocks", "buffer", "core", "edge", "figure", "figures", "hidden", "images", "inside", "marks", "wraps", "safe", "too_deep",
    )  # fmt: skip

    def __init__(self, body: Element, core: Element | None, safe: set[Node], hidden: set[Element]) -> None:
        self.blocks: list[Raw] = []
        self.buffer: list[str] = []
        self.marks: list[tuple[Element, int, int]] = []
        self.images: list[tuple[Element, str | None, bool, int, int]] = []
        self.core = core
        self.safe = safe
        self.hidden = hidden
        self.inside = core is None
        self.figure = 0
        self.figures = 0
        self.too_deep = False
        self.edge: Boundary = (body, 1)
        self.wraps: list[tuple[Element, int]] = []
        self._visit(body, None, "paragraph", 0, 0, "")
        self._flush("paragraph", None, (body, 2), 0, "")

    def _flush(self, kind: str, zone: str | None, last: Boundary, level: int, tag: str) -> None:
        buffer = self.buffer
        if buffer:
            text = " ".join("".join(buffer).split())
            marks = self.marks
            if text:
                if marks:
                    self.blocks.append(
                        Raw(kind, zone, text, self.edge, last, level, self.inside, marks, buffer, self.figure, tag)
                    )
                else:
                    self.blocks.append(
                        Raw(kind, zone, text, self.edge, last, level, self.inside, None, None, self.figure, tag)
                    )
                self.buffer = []
            else:
                buffer.clear()
            if marks:
                self.marks = []
        self.edge = last

    def _visit(self, node: Element, zone: str | None, kind: str, level: int, depth: int, tag_of: str) -> None:
        if depth > MAX_DEPTH:
            self.too_deep = True
            return
        hidden = self.hidden
        breaks = 0
        for child in node:
            if type(child) is Text:
                data = child.data
                self.buffer.append(data)
                if breaks and not data.isspace():
                    breaks = 0
                continue
            if type(child) is not Element:
                continue
            tag = child.tag
            action = _TAGS.get(tag, BLOCK)
            if action == SKIP or (hidden and child in hidden):
                continue
            if action == BREAK:
                breaks += 1
                if breaks == 2:
                    self._flush(kind, zone, (child, 0), level, tag_of)
                    self.edge = (child, 3)
                else:
                    self.buffer.append("\n")
                continue
            breaks = 0
            if action == IMAGE:
                self.images.append((child, zone, self.inside, len(self.blocks), self.figure))
                continue
            names = child.attr("class")
            said = hint(names) if names is not None else None
            if action == LINK:
                start, count = len(self.buffer), len(self.blocks)
                address = child.attr("data-cfemail")
                if address is not None and (address := decoded(address)):
                    self.buffer.append(address)
                else:
                    self._visit(child, zone, kind, level, depth + 1, tag_of)
                if count == len(self.blocks):
                    self.marks.append((child, start, len(self.buffer)))
                else:
                    self.wraps.append((child, count))
                continue
            if action == INLINE and said != "caption" and said != "byline":
                if names == "__cf_email__" and (address := decoded(child.attr("data-cfemail"))):
                    self.buffer.append(address)
                else:
                    self._visit(child, zone, kind, level, depth + 1, tag_of)
                continue
            if action == CELL and not child.select_one("p,div,ul,ol,h1,h2,h3,h4,table"):
                self.buffer.append(" ")
                self._visit(child, zone, "table", 0, depth + 1, tag)
                self.buffer.append(" ")
                continue
            inner_zone, inner_kind, inner_level = zone, kind, 0
            if said is None and action != PARAGRAPH and action != INLINE and (names := child.attr("id")) is not None:
                said = hint(names)
            if action == BLOCK:
                role = child.attr("role")
                if role is not None:
                    said = _ROLES.get(role, said)
            elif action == HEADING:
                inner_kind, inner_level = "heading", ord(tag[1]) - 48
                said = None if said == "caption" else said
            elif action == ITEM:
                inner_kind = "list"
            elif action == QUOTE:
                inner_kind = "quote"
            elif action == CAPTION:
                inner_kind, said = "caption", None
            elif action == CODE:
                inner_kind = "code"
            elif action == ROW:
                inner_kind = "table"
            elif action == NAVIGATION:
                said = NAV
            elif action == FOOT:
                said = None if self.inside else FOOTER
            elif action == ASIDE:
                said = said or RELATED
            elif action == FORM:
                said = said or PROMO
            if said is not None and child not in self.safe:
                if said == "caption" or said == "byline" or said == "note":
                    inner_kind = said if inner_kind != "heading" else inner_kind
                elif inner_zone is None:
                    inner_zone = RELATED if said == "bio" else said
            self._flush(kind, zone, (child, 0), level, tag_of)
            self.edge = (child, 1)
            before, inside = self.figure, self.inside
            if action == FIGURE:
                self.figures += 1
                self.figure = self.figures
            if child is self.core:
                self.inside = True
            self._visit(child, inner_zone, inner_kind, inner_level, depth + 1, tag)
            self._flush(inner_kind, inner_zone, (child, 2), inner_level, tag)
            self.edge = (child, 3)
            self.figure, self.inside = before, inside


_ROLES = {"navigation": NAV, "contentinfo": FOOTER, "search": PROMO, "dialog": PROMO, "complementary": RELATED}
