"""Undo the compression that was asked for, within a limit, and notice where it is cut off or broken."""

from __future__ import annotations

import zlib

from rights.fetch.values import Trouble
from rights.fetch.watch import Watch, megabytes

__all__ = ["OFFERED", "Body"]

OFFERED = "gzip, deflate"
_DAMAGED = "the body is damaged (its compression is broken)"
_STEP = 1 << 18
_GZIP = zlib.MAX_WBITS | 16


class Body:
    """Collects a body piece by piece, decompressed.

    Args:
        encoding: the value of Content-Encoding, or "".
        watch: of the fetch.

    Raises:
        Trouble: the encoding was never offered, or there is more than one.
    """

    def __init__(self, encoding: str, watch: Watch) -> None:
        self._watch = watch
        self._pieces: list[bytes] = []
        self._size = 0
        self._inflate: zlib._Decompress | None = None
        self._started = False
        name = encoding.strip().lower()
        if "," in name:
            raise Trouble(f"the body is encoded more than once ({_short(name)})")
        self._name = {"": "", "identity": "", "gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}.get(name, "?")
        if self._name == "?":
            raise Trouble(f"the body has an encoding that was not asked for ({_short(name)})")

    def feed(self, data: bytes) -> None:
        """Take the next piece as it came over the wire.

        Raises:
            Trouble: the body is broken, or too large.
        """
        if not self._name:
            self._keep(data)
            return
        try:
            while data:
                data = self._step(data)
        except zlib.error:
            raise Trouble(_DAMAGED) from None

    def finish(self) -> bytes:
        """The whole body.

        Raises:
            Trouble: the compression does not come to its end.
        """
        if self._name and self._started and not (self._inflate and self._inflate.eof):
            raise Trouble("the body was cut short")
        return b"".join(self._pieces)

    def _step(self, data: bytes) -> bytes:
        """Decompress a piece of bounded size and give back what has to wait."""
        self._watch.left()  # a million empty gzip members take long without any waiting
        if self._inflate is None or self._inflate.eof:
            if self._started and not (self._name == "gzip" and data.startswith(b"\x1f\x8b")):
                return b""  # what follows a complete body is passed over, as browsers do
            self._inflate = zlib.decompressobj(_GZIP if self._name == "gzip" else _deflate_window(data))
            self._started = True
        piece = self._inflate.decompress(data, _STEP)
        while len(piece) == _STEP and not self._inflate.unconsumed_tail and not self._inflate.eof:
            self._keep(piece)
            piece = self._inflate.decompress(b"", _STEP)  # it may hold more although it has taken everything
        self._keep(piece)
        return self._inflate.unconsumed_tail or self._inflate.unused_data

    def _keep(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._watch.limits.decoded:
            raise Trouble(f"the page is larger than {megabytes(self._watch.limits.decoded)}")
        self._pieces.append(data)


def _deflate_window(data: bytes) -> int:
    """By the standard "deflate" is zlib's format, some servers send bare deflate; the first byte tells the two apart."""
    return zlib.MAX_WBITS if data[0] & 0x0F == 8 and data[0] >> 4 <= 7 else -zlib.MAX_WBITS


def _short(name: str) -> str:
    clean = "".join(char if char.isprintable() else "?" for char in name)
    return clean if len(clean) <= 30 else f"{clean[:30]}…"
