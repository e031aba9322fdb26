"""A story as it is written anew for somebody who republishes it: its lines, and what the terms want around them."""

from __future__ import annotations

import msgspec

__all__ = ["Element", "Line", "Run", "Story"]

Run = tuple[str, str | None]
"""A stretch of text, and the address that it links to or None."""


class Line(msgspec.Struct, frozen=True):
    """One paragraph or the like. kind: paragraph, heading, quote, list, code. level: of a heading, 2 to 6, else 0."""

    runs: tuple[Run, ...]
    kind: str = "paragraph"
    level: int = 0


class Element(msgspec.Struct, frozen=True):
    """A picture or a counter. kind: img, script, iframe. counter: it counts a view, and is not to be seen.

    link: where a picture leads, "" for nowhere.
    """

    kind: str
    url: str
    alt: str = ""
    counter: bool = False
    link: str = ""


class Story(msgspec.Struct, frozen=True):
    """A story to be written out. above, below: lines before and after its text; pictures and counters likewise."""

    title: str
    body: tuple[Line, ...]
    byline: str = ""
    language: str = ""
    above: tuple[Line, ...] = ()
    below: tuple[Line, ...] = ()
    pictures_above: tuple[Element, ...] = ()
    elements: tuple[Element, ...] = ()
