"""A page's source text and places in it: offsets inside, lines and columns only where a person reads them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

import msgspec

__all__ = ["Location", "Place", "Source", "Span", "line_starts"]


class Span:
    """A stretch of the decoded source text, not to be changed.

    start and end are code-point offsets into `Source.text`, end exclusive; equal offsets mark a point. A reader may use
    a subclass that works them out when they are first asked for.
    """

    __slots__ = ("end", "start")
    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self.start == other.start and self.end == other.end

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        return f"Span(start={self.start}, end={self.end})"


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where something was seen, before it is turned into lines and columns.

    With `block` set, start and end are character offsets in that block's `text` (`Page.blocks[block]`); without it they
    are offsets into `Source.text`. `extract.span_of(page, place)` turns either into a Span.
    """

    start: int
    end: int
    block: int | None = None


class Location(msgspec.Struct, frozen=True):
    """A place as the report gives it: 1-based lines and columns, columns in code points, end exclusive.

    excerpt is the raw slice of the source between the two; source names another file where the place is not in the page.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str
    source: str | None = None


class Source:
    """The text of one page as it was read.

    Args:
        name: path or address as the user gave it.
        text: decoded text, line ends untouched, without a byte order mark.
        format: html, markdown, text or ninjs; told from the content.
        encoding: the WHATWG name of the encoding that was used.
        sha256: of the bytes as received; worked out when it is asked for, where only `data` is given.
        data: the bytes as received, None where the text was made from something else.
        notes: what was odd about the bytes (conflicting labels, replaced characters), in words.
    """

    __slots__ = ("_lines", "_sha256", "data", "encoding", "format", "name", "notes", "text")

    def __init__(
        self,
        name: str,
        text: str,
        *,
        format: str,  # noqa: A002  # the contract's word
        encoding: str = "utf-8",
        sha256: str = "",
        notes: tuple[str, ...] = (),
        data: bytes | None = None,
    ) -> None:
        self.name = name
        self.text = text
        self.format = format
        self.encoding = encoding
        self.notes = notes
        self.data = data
        self._sha256 = sha256
        self._lines: list[int] | None = None

    @property
    def sha256(self) -> str:
        """Of the bytes as received, in hexadecimal; "" where they are not known."""
        if not self._sha256 and self.data is not None:
            import hashlib  # noqa: PLC0415  # slow to import, and rarely asked for without a page

            self._sha256 = hashlib.sha256(self.data).hexdigest()
        return self._sha256

    def position(self, offset: int) -> tuple[int, int]:
        r"""The 1-based line and column of an offset; lines end at \n, \r\n or \r."""
        if self._lines is None:
            self._lines = line_starts(self.text) if "\r" in self.text else [0]
        lines = self._lines
        # lines are counted only as far as somebody has asked
        while (end := self.text.find("\n", lines[-1], offset)) >= 0:
            lines.append(end + 1)
        line = bisect_right(lines, offset)
        return line, offset - lines[line - 1] + 1

    def locate(self, span: Span) -> Location:
        """The span in lines and columns, with the raw text between."""
        line, column = self.position(span.start)
        end_line, end_column = self.position(span.end)
        return Location(line, column, end_line, end_column, self.text[span.start : span.end])


def line_starts(text: str) -> list[int]:
    r"""Offset of every line, where lines end at \n, \r\n or \r.

    >>> line_starts("one\r\n\rfour\n")
    [0, 5, 6, 11]
    """
    if "\r" in text:
        # every end of a line gets the same last character, and keeps its length
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    starts = [0, *accumulate(map((1).__add__, map(len, text.split("\n"))))]
    starts.pop()
    return starts
