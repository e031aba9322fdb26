"""One walk over the tree: every run of visible text as a raw block, with the links and pictures on the way."""

from __future__ import annotations

import re
import sys

import msgspec

from rights.extract.html.cfemail import decoded
from rights.extract.html.furniture import COMMENTS, FOOTER, NAV, PROMO, RELATED, hint
from rights.extract.html.parser import Element, Text
from rights.text.late import late

__all__ = ["Container", "Picture", "Raw", "Side", "Walked", "Wrap", "text_of", "walk"]

MAX_DEPTH = 400
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
_PLAIN = frozenset({PARAGRAPH, HEADING})
_SAID = {NAVIGATION: NAV, FOOT: FOOTER, ASIDE: RELATED, FORM: PROMO}
_ROLES = {"navigation": NAV, "contentinfo": FOOTER, "search": PROMO, "dialog": PROMO, "complementary": RELATED}
_MARKS_KIND = frozenset({"caption", "credit", "byline", "note"})
_MARKS_INLINE = frozenset({"caption", "credit", "byline"})
_BLOCKS_IN_CELL = "p,div,ul,ol,h1,h2,h3,h4,table"

_BULLET = late(r"\n[ \t]*\*(?: |$)", re.MULTILINE)
_NUMBER = late(r"^[ \t]*\d+\.(?: |$)", re.MULTILINE)
_TELLING = ("a", "p", "article", "h1", "noscript", "textarea")
"""Links, and elements in which a story may stand."""
_MAY_HOLD = frozenset({RELATED, PROMO, COMMENTS})
_FEW = 2
"""Paragraphs from which an element may hold a story."""
_MOST_TEXT = {NAV: 400, FOOTER: 4000, RELATED: 2000, PROMO: 2000, COMMENTS: 2000}
"""Characters outside links from which an element is looked at more closely, whatever it calls itself."""

Side = int
"""An edge of an element: 0 before its start tag, 1 after it, 2 before its end tag, 3 after it."""


def text_of(node: Element) -> str:
    """All the text in an element on one line, without the marks that the parser's renderer puts before list items."""
    text = node.to_text()
    if "*" in text:
        text = _BULLET.sub("\n", "\n" + text)
    if "." in text and (node.tag == "ol" or node.select_one("ol") is not None):
        text = _NUMBER.sub("", text)
    return " ".join(text.split())


def _done(*_: object) -> None:
    """Stands where the walk's own functions stood."""


class Container(msgspec.Struct, gc=False):
    """An element on the way to some text that groups blocks, or whose names say something.

    parent: index of the one round it, -1 for the body. said: what its names say (a zone, a kind, bio or None).
    """

    parent: int
    element: Element
    action: int
    said: str | None


class Raw(msgspec.Struct, gc=False):
    """A block before anybody knows where the story is.

    container: index of the innermost container. action: what the element that holds the text is. first, last: between which
    edges of elements it stands.
    marks: its links as (element, first, last) with places in `runs`, the text before white space was folded. linked:
    characters of link text. gathered: the element of furniture that was taken as a whole; its pictures were not looked
    at. links: the anchors in that element.
    """

    kind: str
    text: str
    container: int
    action: int
    first: Element
    first_side: Side
    last: Element
    last_side: Side
    level: int = 0
    marks: list[tuple[Element, int, int]] | None = None
    runs: list[str] | None = None
    linked: int = 0
    gathered: Element | None = None
    links: list[Element] | None = None
    zone: str = ""


class Picture(msgspec.Struct, gc=False):
    """An image with the container that it stands in and the number of blocks before it."""

    element: Element
    container: int
    block: int


class Wrap(msgspec.Struct, gc=False):
    """A link round pictures or whole blocks: the block it begins before and the one that it ends before."""

    element: Element
    container: int
    first: int
    after: int


class Walked(msgspec.Struct):
    """What the walk saw."""

    blocks: list[Raw]
    containers: list[Container]
    pictures: list[Picture]
    wraps: list[Wrap]
    too_deep: bool


def walk(body: Element, hidden: set[Element], *, protected: bool = False, whole: bool = True) -> Walked:
    """Walks over everything in sight below an element.

    Args:
        body: where to begin.
        hidden: elements that are not shown.
        protected: whether there are addresses hidden from robots.
        whole: it is a whole page, whose furniture is taken as one block each; in a fragment every line counts.
    """
    blocks: list[Raw] = []
    containers: list[Container] = [Container(-1, body, BLOCK, None)]
    pictures: list[Picture] = []
    wraps: list[Wrap] = []
    buffer: list[str] = []
    marks: list[tuple[Element, int, int]] = []
    edge, side = body, 1
    too_deep = False
    flushes = 0
    actions = _ACTIONS.get

    def flush(kind: str, container: int, action: int, last: Element, last_side: int, level: int) -> None:
        nonlocal buffer, marks, flushes
        flushes += 1
        text = " ".join("".join(buffer).split())
        if text:
            if marks:
                linked = 0
                for _, a, b in marks:
                    linked += len(buffer[a]) if b == a + 1 else sum(map(len, buffer[a:b]))
                blocks.append(
                    Raw(kind, text, container, action, edge, side, last, last_side, level, marks, buffer, linked)
                )
                marks = []
            else:
                blocks.append(Raw(kind, text, container, action, edge, side, last, last_side, level))
            buffer = []
        else:
            buffer.clear()
            if marks:
                marks = []

    def gather(node: Element, said: str) -> bool:
        """Takes furniture as one block; False where a story may be in it."""
        links: list[Element] = []
        paragraphs = 0
        most = 0 if said == NAV else _FEW if said in _MAY_HOLD else sys.maxsize
        for element in node.iter_elements(_TELLING):
            tag = element.tag
            if tag == "a":
                links.append(element)
                continue
            if tag != "p":
                return False
            paragraphs += 1
            if paragraphs > most:
                return False
        text = text_of(node)
        linked = size = len(text)
        if said != NAV or size > _MOST_TEXT[NAV]:
            linked = sum([len(link.text.strip()) for link in links])
            if size - linked > _MOST_TEXT[said]:
                return False
        if text:
            blocks.append(
                Raw("list", text, len(containers), BLOCK, node, 1, node, 2, linked=linked, gathered=node, links=links)
            )
        return True

    def visit(node: Element, container: int, action: int, kind: str, level: int, depth: int, story: bool) -> None:
        nonlocal edge, side, too_deep
        if depth > MAX_DEPTH:
            too_deep = True
            return
        breaks = 0
        for child in node:
            if type(child) is Text:
                data = child.data
                # White space matters between two runs of text only.
                if buffer:
                    buffer.append(data)
                    if breaks and not data.isspace():
                        breaks = 0
                elif not data.isspace():
                    buffer.append(data)
                    breaks = 0
                continue
            if type(child) is not Element:
                continue
            act = actions(child.tag, BLOCK)
            if act == SKIP or (hidden and child in hidden):
                continue
            if act == LINK:
                breaks = 0
                start, count, before = len(buffer), len(blocks), flushes
                if len(child) == 1 and type(only := child[0]) is Text:
                    address = decoded(child.attr("data-cfemail")) if protected else ""
                    buffer.append(address or only.data)
                    marks.append((child, start, start + 1))
                    continue
                shown = len(pictures)
                visit(child, container, action, kind, level, depth + 1, story)
                if before != flushes or len(buffer) == start:
                    if count != len(blocks) or shown != len(pictures):
                        wraps.append(Wrap(child, container, count, len(blocks)))
                else:
                    marks.append((child, start, len(buffer)))
                continue
            if act == BREAK:
                breaks += 1
                if breaks == 2:
                    if buffer:
                        flush(kind, container, action, child, 0, level)
                    edge, side = child, 3
                elif buffer:
                    buffer.append("\n")
                continue
            breaks = 0
            if act == IMAGE:
                pictures.append(Picture(child, container, len(blocks)))
                continue
            said = None
            if (names := child.attr("class")) is not None:
                said = hint(names)
            if act == INLINE and said not in _MARKS_INLINE:
                if protected and (address := decoded(child.attr("data-cfemail"))):
                    buffer.append(address)
                elif len(child) == 1 and type(only := child[0]) is Text:
                    buffer.append(only.data)
                else:
                    visit(child, container, action, kind, level, depth + 1, story)
                continue
            if act == CELL and child.select_one(_BLOCKS_IN_CELL) is None:
                buffer.append(" ")
                visit(child, container, CELL, "table", 0, depth + 1, story)
                buffer.append(" ")
                continue
            size = len(child)
            if not size:
                if buffer:
                    flush(kind, container, action, child, 0, level)
                edge, side = child, 3
                continue
            inner_kind, inner_level = kind, 0
            if act == BLOCK:
                if said is None and (names := child.attr("id")) is not None:
                    said = hint(names)
                if (role := child.attr("role")) is not None:
                    said = _ROLES.get(role, said)
            elif act == HEADING:
                inner_kind, inner_level = "heading", ord(child.tag[1]) - 48
                said = None if said in _MARKS_KIND else said
            elif act != PARAGRAPH:
                inner_kind = _KINDS.get(act, kind)
                if act == CAPTION:
                    said = None if said != "credit" else said
                elif said is None:
                    said = _SAID.get(act)
            if buffer:
                flush(kind, container, action, child, 0, level)
            if whole and said in _MOST_TEXT and (act != FOOT or not story) and gather(child, said):
                containers.append(Container(container, child, act, said))
                edge, side = child, 3
                continue
            if said is None and act in _PLAIN:
                inner = container
            else:
                inner = len(containers)
                containers.append(Container(container, child, act, said))
            edge, side = child, 1
            if size == 1 and type(only := child[0]) is Text:
                text = " ".join(only.data.split())
                if text:
                    blocks.append(Raw(inner_kind, text, inner, act, child, 1, child, 2, inner_level))
            else:
                visit(child, inner, act, inner_kind, inner_level, depth + 1, story or act == ARTICLE)
                if buffer:
                    flush(inner_kind, inner, act, child, 2, inner_level)
            edge, side = child, 3

    visit(body, 0, BLOCK, "paragraph", 0, 0, False)
    if buffer:
        flush("paragraph", 0, BLOCK, body, 2, 0)
    found = Walked(blocks, containers, pictures, wraps, too_deep)
    # It refers to itself: without this the page would wait for the garbage collector.
    visit = _done  # type: ignore[assignment]
    return found
