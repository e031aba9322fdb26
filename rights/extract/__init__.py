"""Bytes to a page: decodes, tells the format by content, and hands over to that format's reader."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from rights.extract.encoding import decode
from rights.extract.positions import span_of
from rights.model.page import Block, Page
from rights.model.source import Source

__all__ = ["insertion", "paragraph", "read", "span_of", "story"]


def read(data: bytes, name: str, *, charset: str | None = None, input_format: str | None = None) -> Page:
    """Reads one page.

    Args:
        data: the page as received.
        name: path or address as the user gave it; it decides nothing.
        charset: the encoding that the transport named, None where there was none.
        input_format: html, markdown, text or ninjs; told from the content where it is None.
    """
    decoded = decode(data, charset=charset, markup=input_format in {None, "html"})
    form = input_format
    if form is None:
        from rights.extract.detect import detect  # noqa: PLC0415  # not needed where the format is given

        form = detect(decoded.text)
    source = Source(
        name,
        decoded.text,
        format=form,
        encoding=decoded.encoding,
        notes=decoded.notes,
        data=data,
    )
    page: Page = import_module(f"rights.extract.{form}").read(source)
    return page


def story(page: Page) -> tuple[Block, ...]:
    """The blocks of the story and of its edges, where credit lines stand, in order."""
    return tuple(block for block in page.blocks if block.zone in {"story", "edge"})


def paragraph(format: str, runs: Iterable[tuple[str, str | None]], *, italic: bool = False) -> str:  # noqa: A002  # the contract's word
    """A paragraph in a page's own mark-up, as `rights.extract.write.paragraph` says."""
    from rights.extract import write  # noqa: PLC0415  # only where a change is proposed

    return write.paragraph(format, runs, italic=italic)


def insertion(
    page: Page,
    *,
    before: int | None = None,
    after: int | None = None,
    runs: Iterable[tuple[str, str | None]] = (),
    picture: tuple[str, str] | None = None,
    italic: bool = False,
    counter: bool = False,
) -> tuple[int, str]:
    """Where a new paragraph goes and what is to be put there, as `rights.extract.write.insertion` says."""
    from rights.extract import write  # noqa: PLC0415  # only where a change is proposed

    return write.insertion(page, before=before, after=after, runs=runs, picture=picture, italic=italic, counter=counter)
