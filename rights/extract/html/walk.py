"""One walk over the tree: every run of visible text as a raw block, with the links and pictures on the way."""

from __future__ import annotations

import msgspec

from rights.extract.html.cfemail import decoded
from rights.extract.html.furniture import BIO, FOOTER, NAV, PROMO, RELATED, hint
from rights.extract.html.parser import Element, Text

__all__ = ["Boundary", "Container", "Picture", "Raw", "Walked", "walk"]

MAX_DEPTH = 250
"""Levels of elements that are followed; a page nested deeper is not one that anybody wrote."""

(INLINE, LINK, BLOCK, ITEM, PARAGRAPH, HEADING, IMAGE, BREAK, SKIP, QUOTE, CAPTION, CODE, CELL, ROW, FIGURE, NAVIGATION,
 FOOT, ASIDE, FORM, ARTICLE, RULE) = range(21)  # fmt: skip

_ACTIONS: dict[str, int] = {
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
    "article": ARTICLE,
}
_KINDS = {ITEM: "list", QUOTE: "quote", CAPTION: "caption", CODE: "code", ROW: "table"}
_SAID = {NAVIGATION: NAV, FOOT: FOOTER, ASIDE: RELATED, FORM: PROMO}
_ROLES = {"navigation": NAV, "contentinfo": FOOTER, "search": PROMO, "dialog": PROMO, "complementary": RELATED}
_MARKS_KIND = frozenset({"caption", "byline", "note"})
_BLOCKS_IN_CELL = "p,div,ul,ol,h1,h2,h3,h4,table"

Boundary = tuple[Element, int]
"""An edge of an element: 0 before its start tag, 1 after it, 2 before its end tag, 3 after it."""


class Container(msgspec.Struct, gc=False):
    """A block-level element on the way to some text.

    parent: index of the one round it, -1 for the body. said: what its names say (a zone, a kind, bio or None).
    """

    parent: int
    element: Element
    action: int
    said: str | None


class Raw(msgspec.Struct, gc=False):
    """A block before anybody knows where the story is.

    container: index of the innermost container. marks: its links as (element, first, last) with places in `runs`, the
    text before white space was folded. linked: characters of link text.
    """

    kind: str
    text: str
    container: int
    first: Boundary
    last: Boundary
    level: int
    marks: list[tuple[Element, int, int]] | None
    runs: list[str] | None
    linked: int
    zone: str = ""


class Picture(msgspec.Struct, gc=False):
    """An image with the container that it stands in and the number of blocks before it."""

    element: Element
    container: int
    block: int


class Walked(msgspec.Struct):
    """What the walk saw. wraps: links round whole blocks, with the index of the first block in them."""

    blocks: list[Raw]
    containers: list[Container]
    pictures: list[Picture]
    wraps: list[tuple[Element, int]]
    too_deep: bool


def walk(body: Element, hidden: set[Element]) -> Walked:
    """Walks over everything in sight below an element.

    Args:
        body: where to begin.
        hidden: elements that are not shown.
    """
    blocks: list[Raw] = []
    containers: list[Container] = [Container(-1, body, BLOCK, None)]
    pictures: list[Picture] = []
    wraps: list[tuple[Element, int]] = []
    buffer: list[str] = []
    marks: list[tuple[Element, int, int]] = []
    edge: Boundary = (body, 1)
    too_deep = False

    def flush(kind: str, container: int, last: Boundary, level: int) -> None:
        nonlocal buffer, marks
        text = " ".join("".join(buffer).split())
        if text:
            if marks:
                linked = 0
                for _, a, b in marks:
                    linked += len(buffer[a]) if b == a + 1 else sum(map(len, buffer[a:b]))
                blocks.append(Raw(kind, text, container, edge, last, level, marks, buffer, linked))
                marks = []
            else:
                blocks.append(Raw(kind, text, container, edge, last, level, None, None, 0))
            buffer = []
        else:
            buffer.clear()
            if marks:
                marks = []

    def visit(node: Element, container: int, kind: str, level: int, depth: int) -> None:
        nonlocal edge, too_deep
        if depth > MAX_DEPTH:
            too_deep = True
            return
        breaks = 0
        for child in node:
            if type(child) is Text:
                data = child.data
                buffer.append(data)
                if breaks and not data.isspace():
                    breaks = 0
                continue
            if type(child) is not Element:
                continue
            action = _ACTIONS.get(child.tag, BLOCK)
            if action == SKIP or (hidden and child in hidden):
                continue
            if action == BREAK:
                breaks += 1
                if breaks == 2:
                    if buffer:
                        flush(kind, container, (child, 0), level)
                    edge = (child, 3)
                else:
                    buffer.append("\n")
                continue
            breaks = 0
            if action == IMAGE:
                pictures.append(Picture(child, container, len(blocks)))
                continue
            names = child.attr("class")
            said = hint(names) if names is not None else None
            if action == LINK:
                start, count = len(buffer), len(blocks)
                if names is not None and (address := decoded(child.attr("data-cfemail"))):
                    buffer.append(address)
                elif len(child) == 1 and type(only := child[0]) is Text:
                    buffer.append(only.data)
                else:
                    visit(child, container, kind, level, depth + 1)
                if count == len(blocks):
                    if len(buffer) > start:
                        marks.append((child, start, len(buffer)))
                    else:
                        wraps.append((child, -1))
                else:
                    wraps.append((child, count))
                continue
            if action == INLINE and said != "caption" and said != "byline":
                if names == "__cf_email__" and (address := decoded(child.attr("data-cfemail"))):
                    buffer.append(address)
                elif len(child) == 1 and type(only := child[0]) is Text:
                    buffer.append(only.data)
                else:
                    visit(child, container, kind, level, depth + 1)
                continue
            if action == CELL and child.select_one(_BLOCKS_IN_CELL) is None:
                buffer.append(" ")
                visit(child, container, "table", 0, depth + 1)
                buffer.append(" ")
                continue
            inner_kind, inner_level = _KINDS.get(action, kind), 0
            if action == BLOCK:
                if said is None and (names := child.attr("id")) is not None:
                    said = hint(names)
                if (role := child.attr("role")) is not None:
                    said = _ROLES.get(role, said)
            elif action == HEADING:
                inner_kind, inner_level = "heading", ord(child.tag[1]) - 48
                said = None if said in _MARKS_KIND else said
            elif action == CAPTION:
                said = None
            elif said is None:
                said = _SAID.get(action)
            if buffer:
                flush(kind, container, (child, 0), level)
            edge = (child, 1)
            inner = len(containers)
            containers.append(Container(container, child, action, said))
            visit(child, inner, inner_kind, inner_level, depth + 1)
            if buffer:
                flush(inner_kind, inner, (child, 2), inner_level)
            edge = (child, 3)

    visit(body, 0, "paragraph", 0, 0)
    if buffer:
        flush("paragraph", 0, (body, 2), 0)
    return Walked(blocks, containers, pictures, wraps, too_deep)
