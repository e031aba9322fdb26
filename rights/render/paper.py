"""Lines for a terminal: texts from pages made harmless, wrapped to a width, coloured where that is wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rights.model.verdict import Verdict
from rights.render.options import RenderOptions
from rights.render.safe import ascii_only, no_commands, one_line

__all__ = ["Paper", "Run"]

Run = tuple[str, str]
"""A stretch of text and how it is shown; texts from pages are made harmless when they are written, and only there."""

_STYLES = {
    "strong": "1",
    "quiet": "2",
    "fail": "1;31",
    "open": "1;33",
    "review": "1;35",
    "advice": "1;36",
    "pass": "32",
    "not_applicable": "2",
}
_SIGNS: dict[Verdict, tuple[str, str]] = {
    "fail": ("✗", "x"),
    "open": ("?", "?"),
    "review": ("◦", "o"),
    "pass": ("✓", "+"),
    "not_applicable": ("–", "-"),
}
_LABEL = 10
_NARROWEST = 40


class Paper:
    """Lines as they are written: made harmless, wrapped, coloured; every text of a page passes through `put`."""

    def __init__(self, options: RenderOptions) -> None:
        self._options = options
        self._width = max(options.width, _NARROWEST)
        self._lines: list[str] = []
        self._source = ""

    def told_before(self, source: str) -> bool:
        """Whether the last source of terms that was told is this one; it is from now on."""
        same, self._source = source == self._source, source
        return same

    def sign(self, verdict: Verdict) -> str:
        """The verdict as one character."""
        return _SIGNS[verdict][0 if self._options.unicode else 1]

    def blank(self) -> None:
        """An empty line, never two."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def field(self, label: str, runs: Sequence[Run]) -> None:
        """A labelled line under a finding."""
        self.put([(label.ljust(_LABEL), "quiet"), *runs], indent=4, hang=_LABEL, kept=len(label.ljust(_LABEL)))

    def put(self, runs: Sequence[Run], *, indent: int = 0, hang: int = 0, kept: int = 0, wrap: bool = True) -> None:
        """Write one paragraph: `indent` columns before it, `hang` more before its further lines.

        kept: so many characters at its start stand as they are (a label with its spaces).
        """
        words = list(self._words(runs, kept, self._width - indent - hang if wrap else 0))
        line: list[Run] = []
        used = 0
        margin = indent
        for text, style, glued in words:
            space = "" if glued or not line else " "
            width = len(space) + _columns(text)
            if wrap and line and margin + used + width > self._width and not glued:
                self._emit(margin, line)
                line, used, margin, space = [], 0, indent + hang, ""
                width = _columns(text)
            line.append((space + text, style))
            used += width
        self._emit(margin, line)

    def _words(self, runs: Sequence[Run], kept: int, room: int) -> Iterator[tuple[str, str, bool]]:
        """Words with their style, and whether they stand close to the word before."""
        close = True
        for number, (text, style) in enumerate(runs):
            if number == 0 and kept:
                yield text, style, True
                close = True
                continue
            clean = one_line(text)
            if not self._options.unicode:
                clean = ascii_only(clean)
            for position, word in enumerate(clean.split(" ")):
                if not word:
                    continue
                glued = position == 0 and close and not text[:1].isspace()
                for part, piece in enumerate(_pieces(word, room)):
                    yield piece, style, glued and part == 0
            close = not text[-1:].isspace() if text else close

    def _emit(self, margin: int, line: list[Run]) -> None:
        # A build log obeys a line that begins with "::", whatever space stands before it.
        if line and line[0][0].lstrip().startswith("::"):
            line[0] = ("\\" + line[0][0].lstrip(), line[0][1])
        if self._options.color:
            body = "".join(f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if style else text for text, style in _merged(line))
        else:
            body = "".join(text for text, _style in line)
        self._lines.append((" " * margin + body).rstrip())

    def text(self) -> str:
        """The whole document."""
        # a command for a build system may only come about where two texts meet
        return no_commands("\n".join(self._lines).rstrip("\n") + "\n")


def _merged(line: list[Run]) -> Iterator[Run]:
    text, style = "", ""
    for piece, its in line:
        if its != style and text:
            yield text, style
            text = ""
        text, style = text + piece, its
    if text:
        yield text, style


def _pieces(word: str, room: int) -> Iterator[str]:
    # Scripts without spaces wrap anywhere; an address or a long word stays whole, so that it can be copied.
    if room < 1 or word.isascii() or _columns(word) <= room:
        yield word
        return
    piece, used = "", 0
    for char in word:
        wide = _columns(char)
        if used + wide > room:
            yield piece
            piece, used = "", 0
        piece, used = piece + char, used + wide
    yield piece


def _columns(text: str) -> int:
    """Columns that a terminal gives to the text."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width  # noqa: PLC0415  # plain pages do without

    return sum(
        0 if combining(c) or c in "\u200b\u200c\u200d" else 2 if east_asian_width(c) in "WF" else 1 for c in text
    )
