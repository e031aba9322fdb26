"""Places in a block's text back to the source, character by character."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from rights.model.page import Block, Page, Piece
from rights.model.source import Place, Span

__all__ = ["pieces_of", "span_of", "within"]


def span_of(page: Page, place: Place) -> Span:
    """Where a place stands in the source text.

    Args:
        page: as read.
        place: offsets into the source, or, with `block`, into the text of that block.

    Returns: the span; white space that was folded and character references count as a whole.
    Raises: IndexError: the page has no such block.
    """
    if place.block is None:
        return Span(place.start, place.end)
    block = page.blocks[place.block]
    pieces = pieces_of(page, block)
    return within(pieces, block.text, place.start, place.end) if pieces else block.span


def pieces_of(page: Page, block: Block) -> Sequence[Piece]:
    """The runs of source text that a block's text was made from; found on demand where the reader left them out."""
    if block.pieces or page.source.format != "html":
        return block.pieces
    from rights.extract.html import runs  # noqa: PLC0415  # this reader is only one of several

    return runs.pieces(page.source.text, block.span, block.text)


def within(pieces: Sequence[Piece], text: str, start: int, end: int) -> Span:
    """The source of a stretch of a text that was made from pieces; an empty stretch is a point.

    Args:
        pieces: in order, at least one, each but an opaque one telling its characters apart.
        text: what they make.
        start: offset in the text, cut to its length.
        end: likewise, exclusive.
    """
    length = len(text)
    start, end = max(0, min(start, length)), max(0, min(end, length))
    if end <= start:
        point = _edges(pieces, start)[0] if start < length else _edges(pieces, length - 1)[1]
        return Span(point, point)
    return Span(_edges(pieces, start)[0], _edges(pieces, end - 1)[1])


def _edges(pieces: Sequence[Piece], offset: int) -> tuple[int, int]:
    """Source offsets of one character: where it begins and where it ends."""
    piece = pieces[max(0, bisect_right(pieces, offset, key=lambda piece: piece.at) - 1)]
    if piece.coding == "literal":
        start = min(piece.start + offset - piece.at, piece.end)
        return start, min(start + 1, piece.end)
    return piece.start, piece.end
