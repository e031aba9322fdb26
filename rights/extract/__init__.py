"""Bytes to a page: decodes, tells the format by content, and hands over to that format's reader."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from rights.errors import InputError
from rights.extract.encoding import decode
from rights.extract.positions import span_of
from rights.model.page import Block, Page
from rights.model.source import Source

__all__ = ["insertion", "paragraph", "read", "span_of", "story", "unreadable"]


def read(data: bytes, name: str, *, charset: str | None = None, input_format: str | None = None) -> Page:
    """Reads one page.

    Args:
        data: the page as received.
        name: path or address as the user gave it; it decides nothing.
        charset: the encoding that the transport named, None where there was none.
        input_format: html, markdown, text or ninjs; told from the content where it is None.

    Raises: InputError: what was received is no text, or there is nothing in it.
    """
    if (reason := unreadable(data)) is not None:
        raise InputError(
            f"{name} can't be read: it is {reason}", hint="give the story as HTML, Markdown, plain text or ninjs"
        )
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


_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a packed file (ZIP, DOCX, ODT, EPUB)"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"BZh", "a packed file (bzip2)"),
    (b"\xfd7zXZ\x00", "a packed file (xz)"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file (7z)"),
    (b"\x28\xb5\x2f\xfd", "a packed file (zstd)"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"OggS", "a sound"),
    (b"ID3", "a sound"),
)
_BEGINNING = 1024
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x1b\x00")
_MOST_CONTROLS = 0.02
"""Share of control characters in the beginning from which bytes are no text."""


def unreadable(data: bytes) -> str | None:
    """What these bytes are instead of a page ("a PDF", "empty"); None where they may be text."""
    head = data[:_BEGINNING]
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head[:4] == b"RIFF" or head[4:8] == b"ftyp":
        return "a picture, a sound or a film"
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > max(2, len(head) * _MOST_CONTROLS):
        return "a file of bytes"
    blank = b" \t\r\n\f\v\x00\xef\xbb\xbf\xfe\xff"
    return "empty" if not head.strip(blank) and not data.strip(blank) else None


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
