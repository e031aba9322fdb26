"""A block's text aligned with the tokens of its source, so that every character has a place."""

from __future__ import annotations

from rights.extract.html.cfemail import decoded
from rights.extract.html.parser import Token, tokens
from rights.model.page import Piece
from rights.model.source import Span

__all__ = ["pieces"]

_UNSHOWN = frozenset(
    "script style template noscript head title svg math object canvas audio video iframe noframes select textarea datalist"
    " progress meter map button dialog".split()
)
"""Elements with content that the walk passes over."""
_NEVER_SHOWN = frozenset({"script", "style", "template"})
"""Those that it passes over in furniture too."""


def pieces(source: str, span: Span, text: str) -> tuple[Piece, ...]:
    """The runs of the source that became a block's text, in order; one run for the whole where they can't be told.

    Args:
        source: the page's decoded text.
        span: the block, mark-up included.
        text: the block's text, white space folded.
    """
    stream = list(tokens(source[span.start : span.end]))
    found = _align(stream, text, span.start, source, _UNSHOWN) or _align(stream, text, span.start, source, _NEVER_SHOWN)
    return found if found is not None else (Piece(0, span.start, span.end, "opaque"),)


def _align(stream: list[Token], text: str, base: int, source: str, unshown: frozenset[str]) -> tuple[Piece, ...] | None:
    found: list[Piece] = []
    at, last, index, count = 0, base, 0, len(stream)
    while index < count and at < len(text):
        kind, start, end, value, attributes = stream[index]
        index += 1
        start, end = start + base, end + base
        if kind == "start":
            if "data-cfemail" in attributes:
                closing = next(
                    (i for i in range(index, count) if stream[i][0] == "end" and stream[i][3] == value), index
                )
                address = decoded(attributes["data-cfemail"])
                at += _gap(found, text, at, last, start, address)
                if address and text.startswith(address, at):
                    end = base + stream[closing][2] if closing < count else end
                    found.append(Piece(at, start, end, "opaque"))
                    at, last, index = at + len(address), end, closing + 1
            elif value in unshown:
                while index < count and not (stream[index][0] == "end" and stream[index][3] == value):
                    index += 1
            continue
        if kind not in {"text", "reference"}:
            continue
        fitted = _fit(value, text, at)
        if fitted is None:
            continue
        at += _gap(found, text, at, last, start, value)
        if kind == "reference":
            if not (value.isspace() and (at == 0 or text[at - 1] == " ")):
                found.append(Piece(at, start, end, "opaque"))
                at += len(value)
        else:
            at = _literal(found, value, text, at, start, source)
        last = end
    return tuple(found) if at >= len(text) and found else None


def _gap(found: list[Piece], text: str, at: int, last: int, start: int, value: str) -> int:
    """A space that stands for mark-up between two runs (a line break, a table cell); returns its length, 0 or 1."""
    if text.startswith(" ", at) and value[:1] and not value[0].isspace():
        found.append(Piece(at, last, start, "opaque"))
        return 1
    return 0


def _fit(value: str, text: str, at: int) -> bool | None:
    """Whether a run's words stand at this place of the text; None where they don't."""
    words = value.split()
    if not words:
        return True
    folded = " ".join(words)
    here = at + 1 if text.startswith(" ", at) else at
    if not text.startswith(folded, here):
        return None
    return True


def _literal(found: list[Piece], value: str, text: str, at: int, start: int, source: str) -> int:
    """Pieces for one text token: words character for character, each run of white space as one."""
    position, length = 0, len(value)
    place = start
    while position < length:
        blank = value[position].isspace()
        stop = position + 1
        while stop < length and value[stop].isspace() == blank:
            stop += 1
        size = stop - position
        if blank:
            # A line end may be two characters in the source and is one in the token.
            where = place
            for _ in range(size):
                place += 2 if source.startswith("\r\n", place) else 1
            if at < len(text) and text[at] == " ":
                found.append(Piece(at, where, place, "opaque"))
                at += 1
        else:
            if (
                found
                and found[-1].coding == "literal"
                and found[-1].end == place
                and found[-1].at + place - found[-1].start == at
            ):
                found[-1] = Piece(found[-1].at, found[-1].start, place + size, "literal")
            else:
                found.append(Piece(at, place, place + size, "literal"))
            place += size
            at += size
        position = stop
    return at
