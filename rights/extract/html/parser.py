"""The only module that knows the HTML parser: a tree to walk, and where its elements stand in the source.

What the rest of the reader uses of a node: iteration over its children, `tag`, `attr(name)`, `data`, `text`,
`parent`, `next_sibling`, `select(css)`. Another parser needs these and the three functions below.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar
from weakref import WeakValueDictionary

import turbohtml
from turbohtml import Element, Node, SourceSpan, Text, TokenType

from rights.model.source import line_starts

__all__ = ["Element", "Node", "Text", "Token", "Tree", "tokens"]

Token = tuple[str, int, int, str, dict[str, str]]
"""kind (text, reference, start, end, other), start and end in the source, text or tag name, attributes."""


class Tree:
    """A parsed page and the places of its elements, worked out when they are asked for.

    `Tree.of(source)` is the tree that somebody still holds of this very string, else a new one: what is written for
    a page is put into the tree that it was read from.
    """

    __slots__ = ("__weakref__", "_known", "_plain", "_starts", "document", "source")
    _held: ClassVar[WeakValueDictionary[int, Tree]] = WeakValueDictionary()

    @classmethod
    def of(cls, source: str) -> Tree:
        """The tree of a source, parsed once while it is held."""
        tree = cls._held.get(id(source))
        if tree is None or tree.source is not source:
            tree = cls._held[id(source)] = cls(source)
        return tree

    def __init__(self, source: str) -> None:
        self.source = source
        self.document = turbohtml.parse(source, source_locations=True)
        self._starts: list[int] | None = None
        self._known: dict[Element, tuple[tuple[int, int] | None, tuple[int, int] | None]] = {}
        self._plain: bool | None = None

    @property
    def body(self) -> Element | None:
        """The element that holds what is shown."""
        root = self.document.root
        if root is None:
            return None
        return next((child for child in root.children if isinstance(child, Element) and child.tag == "body"), None)

    def _offset(self, line: int, column: int) -> int:
        if self._starts is None:
            self._starts = line_starts(self.source)
        return self._starts[line - 1] + column

    def _place(self, span: SourceSpan) -> tuple[int, int]:
        if self._plain is None:
            # The parser counts a line end as one character, so its offsets are those of the source only without returns.
            self._plain = "\r" not in self.source
        if self._plain:
            return span.start_offset, span.end_offset
        return self._offset(span.start_line, span.start_col), self._offset(span.end_line, span.end_col)

    def start(self, element: Element) -> int | None:
        """Offset of the element's start tag, None where the parser made the element up."""
        place = self.start_tag(element)
        return None if place is None else place[0]

    def start_tag(self, element: Element) -> tuple[int, int] | None:
        """The start tag, from bracket to bracket."""
        return self._tags(element)[0]

    def end_tag(self, element: Element) -> tuple[int, int] | None:
        """The end tag, None where the source has none."""
        return self._tags(element)[1]

    def _tags(self, element: Element) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
        """Both tags; kept, as asking the parser is slow and fixes, places and captions ask for the same ones."""
        known = self._known.get(element)
        if known is None:
            location = element.source_location
            start = None if location is None else self._place(location.start_tag)
            end = None if location is None or location.end_tag is None else self._place(location.end_tag)
            known = self._known[element] = start, end
        return known

    def whole(self, element: Element) -> tuple[int, int]:
        """The element from its start tag to the end of its end tag."""
        start, end = self.start_tag(element), self.end_tag(element)
        return start[0] if start is not None else 0, end[1] if end is not None else self.content_end(element)

    def comments(self) -> list[tuple[int, int]]:
        """Where comments stand, marks included."""
        source, found = self.source, []
        at = source.find("<!--")
        if at < 0:
            return []
        # Comment marks inside scripts are text.
        inside = [
            (tag[1], self.content_end(element))
            for element in self.document.select("script,style,textarea,title")
            if (tag := self.start_tag(element)) is not None
        ]
        while at >= 0:
            holder = next((end for start, end in inside if start <= at < end), None)
            if holder is not None:
                at = source.find("<!--", holder)
                continue
            end = source.find("-->", at + 4)
            end = len(source) if end < 0 else end + 3
            found.append((at, end))
            at = source.find("<!--", end)
        return found

    def content_end(self, element: Element) -> int:
        """Offset at which the element's content ends, also where its end tag is left out."""
        node: Node | None = element
        end = self.end_tag(element)
        while end is None:
            sibling = node.next_sibling if node is not None else None
            while sibling is not None:
                if isinstance(sibling, Element) and (start := self.start(sibling)) is not None:
                    return start
                sibling = sibling.next_sibling
            node = node.parent if node is not None else None
            if not isinstance(node, Element):
                return len(self.source)
            end = self.end_tag(node)
        return end[0]


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a piece of source, with places in it; tokens touch each other."""
    starts = line_starts(text)
    waiting: Token | None = None
    for token in turbohtml.tokenize(text, resolve_references=False, capture_source=True):
        place = starts[token.line - 1] + token.col
        if waiting is not None:
            yield (*waiting[:2], place, *waiting[3:])
        kind = _KINDS.get(token.type, "other")
        value = (token.tag if kind in {"start", "end"} else token.data) or ""
        waiting = (kind, place, place, value, dict(token.attrs or ()) if kind == "start" else {})
    if waiting is not None:
        yield (*waiting[:2], len(text), *waiting[3:])


_KINDS = {
    TokenType.TEXT: "text",
    TokenType.CHARACTER_REFERENCE: "reference",
    TokenType.START_TAG: "start",
    TokenType.END_TAG: "end",
}
