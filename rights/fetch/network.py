"""Names, connections and certificates: the three things a fetch asks of the machine it runs on."""

from __future__ import annotations

import json
import socket
import ssl
import subprocess
import sys
from typing import Any

from rights.fetch.values import Trouble
from rights.fetch.watch import TlsSocket

__all__ = ["Network"]

# getaddrinfo cannot be given a time limit and a thread that waits in it cannot be ended; a process can.
_LOOK_UP = """
import json, socket, sys
try:
    found = socket.getaddrinfo(sys.argv[1], None, type=socket.SOCK_STREAM)
except (OSError, UnicodeError):
    found = []
json.dump([entry[4][0] for entry in found], sys.stdout)
"""


class Network:
    """The machine's own network; tests put another one in its place."""

    def resolve(self, host: str, seconds: float) -> list[str]:
        """All addresses of a name, in the order in which the system prefers them; empty where the name is not known.

        Args:
            host: a name, or an IP address in any spelling that the system's own resolver takes ("127.1").
            seconds: how long this may take.

        Raises:
            TimeoutError: it took longer.
        """
        found: list[tuple[Any, ...]]
        try:
            # Only reads numbers, never asks a server.
            found = list(socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST))
        except (OSError, UnicodeError):
            if sys.executable and not getattr(sys, "frozen", False):
                return list(dict.fromkeys(_look_up(host, seconds)))
            found = _look_up_here(host)  # no interpreter at hand
        return list(dict.fromkeys(str(entry[4][0]) for entry in found))

    def connect(self, address: str, port: int, seconds: float) -> tuple[socket.socket, str]:
        """A socket connected to a numeric address, with the address of its other end.

        Raises:
            OSError: nobody answers there, or not within the seconds given.
        """
        connected = socket.create_connection((address, port), timeout=seconds)
        return connected, str(connected.getpeername()[0])

    def tls(self) -> ssl.SSLContext:
        """How certificates are checked: those that the system trusts; the client adds its own list."""
        return ssl.create_default_context()


def tls_context(network: Network) -> ssl.SSLContext:
    """The network's own, with sockets that keep the time."""
    context = network.tls()
    context.sslsocket_class = TlsSocket
    # older Pythons let OpenSSL take an end that nobody signed for the end of the page
    context.options &= ~getattr(ssl, "OP_IGNORE_UNEXPECTED_EOF", 0)
    return context


def _look_up(host: str, seconds: float) -> list[str]:
    try:
        done = subprocess.run(  # noqa: S603  # our own interpreter, and the name is an argument, not code
            [sys.executable, "-I", "-S", "-c", _LOOK_UP, host],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise TimeoutError from None
    except (OSError, ValueError, subprocess.CalledProcessError) as error:
        raise Trouble("the name could not be looked up") from error
    found: list[str] = json.loads(done.stdout)
    return found


def _look_up_here(host: str) -> list[tuple[Any, ...]]:
    try:
        return list(socket.getaddrinfo(host, None, type=socket.SOCK_STREAM))
    except (OSError, UnicodeError):
        return []
