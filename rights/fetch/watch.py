"""One clock and one count for a whole fetch, asked at every single read from a socket.

A client's own time-out starts anew with every read, so a server that sends a byte a second holds it for ever. Here each read
gets what is left of the whole, so no thread has to stand by to close the socket.
"""

from __future__ import annotations

import socket
import ssl
import time
from typing import TYPE_CHECKING

from rights.fetch.values import Limits, Trouble

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

__all__ = ["PlainSocket", "TlsSocket", "Watch", "megabytes"]


class Watch:
    """What is left of a fetch's time, and how much its present answer has sent.

    Args:
        limits: of the fetch; the time runs from here.
    """

    __slots__ = ("_end", "in_body", "limits", "received")

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.received = 0
        self.in_body = False
        self._end = time.monotonic() + limits.seconds

    def left(self) -> float:
        """Seconds that are left, always over 0.

        Raises:
            Trouble: nothing is left.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.late()
        return left

    def late(self) -> Trouble:
        """The words for a fetch that took too long."""
        what = "the body did not end" if self.in_body else "no answer"
        return Trouble(f"{what} within {self.limits.seconds:g} s")

    def pause(self, seconds: float) -> bool:
        """Wait, unless that would take all the time there is; says whether it waited."""
        if seconds >= self.left():
            return False
        time.sleep(seconds)
        return True

    def new_answer(self) -> None:
        """Count from here for another answer."""
        self.received = 0
        self.in_body = False

    def take(self, count: int) -> None:
        """Count bytes that arrived.

        Raises:
            Trouble: the answer is larger than its limit.
        """
        self.received += count
        if self.in_body:
            if self.received > self.limits.wire:
                raise Trouble(f"the page is larger than {megabytes(self.limits.wire)}")
        elif self.received > self.limits.head:
            raise Trouble("the headers are too large")


def megabytes(count: int) -> str:
    """A number of bytes as people say it."""
    return f"{count / 1_000_000:g} MB"


class PlainSocket(socket.socket):
    """A connected socket that asks a watch before every read and write."""

    watch: Watch

    @classmethod
    def over(cls, connected: socket.socket, watch: Watch) -> PlainSocket:
        """Take a connected socket over; the given one is empty afterwards."""
        taken = cls(connected.family, connected.type, connected.proto, fileno=connected.detach())
        taken.watch = watch
        taken.settimeout(watch.left())  # a TLS handshake runs inside this, as a whole
        return taken

    def recv_into(self, buffer: WriteableBuffer, nbytes: int = 0, flags: int = 0) -> int:
        """Read what there is, within the time that is left."""
        self.settimeout(self.watch.left())
        count = super().recv_into(buffer, nbytes, flags)
        self.watch.take(count)
        return count

    def sendall(self, data: ReadableBuffer, flags: int = 0) -> None:
        """Send everything, within the time that is left."""
        self.settimeout(self.watch.left())
        super().sendall(data, flags)


class TlsSocket(ssl.SSLSocket):
    """The same over TLS; `watch` is set once the handshake is done."""

    watch: Watch
    suppress_ragged_eofs: bool

    def recv_into(self, buffer: WriteableBuffer, nbytes: int | None = None, flags: int = 0) -> int:
        """Read what there is, within the time that is left."""
        self.settimeout(self.watch.left())
        count = super().recv_into(buffer, nbytes, flags)
        self.watch.take(count)
        return count

    def sendall(self, data: ReadableBuffer, flags: int = 0) -> None:
        """Send everything, within the time that is left."""
        self.settimeout(self.watch.left())
        super().sendall(data, flags)
