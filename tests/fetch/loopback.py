"""Servers on loopback that do as they are told, started and stopped by the tests, and a network in which names are made up."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator

import msgspec
import pytest

from rights.errors import FetchError
from rights.fetch import Fetched, Limits, Network, fetch

AGENT = "rights/0 (+https://example.org/rights)"
SHORT = Limits(seconds=5.0, pause=0.05)  # tests that wait for the end of the time set it lower
MARGIN = 1.5  # for a machine that is busy otherwise
PUBLIC = "11.22.33.44"  # nobody connects to it: the made-up network leads every address to loopback

Handler = Callable[["Server", socket.socket, bytes], None]


class Server:
    """Answers each connection by a function; keeps what it was asked."""

    def __init__(self, handler: Handler, *, tls: ssl.SSLContext | None = None, listen_first: bool = True) -> None:
        self.asked: list[bytes] = []
        self.connections = 0
        self.sent = 0
        self.stop = threading.Event()
        self._handler = handler
        self._tls = tls
        self._listen_first = listen_first
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._start(self._accept)

    def _start(self, work: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=work, args=args, name="loopback-server")
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self.stop.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            if self.stop.is_set():
                connection.close()
                return
            self.connections += 1
            self._start(self._answer, connection)

    def _answer(self, connection: socket.socket) -> None:
        connection.settimeout(10)
        with contextlib.suppress(OSError):
            try:
                if self._tls:
                    connection = self._tls.wrap_socket(connection, server_side=True)
                asked = b""
                while self._listen_first and b"\r\n\r\n" not in asked and (piece := connection.recv(65536)):
                    asked += piece
                if asked:
                    self.asked.append(asked)
                self._handler(self, connection, asked)
            finally:
                connection.close()

    def drip(self, connection: socket.socket, pieces: Iterator[bytes], every: float) -> None:
        for piece in pieces:
            connection.sendall(piece)
            self.sent += len(piece)
            if every and self.stop.wait(every):
                return
            if self.stop.is_set():
                return

    def url(self, path: str = "/", host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [asked.split(b" ")[1].decode("latin-1") for asked in self.asked]

    def close(self) -> None:
        self.stop.set()
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), timeout=1):
            pass  # wakes the accepting thread
        self._listener.close()
        for thread in self._threads:
            thread.join(5)
            assert not thread.is_alive()


def sends(*pieces: bytes) -> Handler:
    """A handler that sends these bytes and closes."""

    def handler(server: Server, connection: socket.socket, asked: bytes) -> None:
        for piece in pieces:
            connection.sendall(piece)

    return handler


def answer(body: bytes = b"<p>A story.</p>", *headers: str, status: str = "200 OK", length: bool = True) -> bytes:
    """A whole HTTP answer."""
    lines = [f"HTTP/1.1 {status}", *headers, *([f"Content-Length: {len(body)}"] if length else []), "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


def redirect(location: str | bytes, status: str = "302 Found") -> bytes:
    raw = location.encode() if isinstance(location, str) else location
    return f"HTTP/1.1 {status}\r\nLocation: ".encode() + raw + b"\r\nContent-Length: 0\r\n\r\n"


def by_path(**answers: bytes) -> Handler:
    """A handler that answers by the path's word; "root" stands for "/"."""

    def handler(server: Server, connection: socket.socket, asked: bytes) -> None:
        path = asked.split(b" ")[1].decode("latin-1").strip("/") or "root"
        connection.sendall(answers.get(path, answer(b"none", status="404 Not Found")))

    return handler


def in_turn(*answers: bytes | None) -> Handler:
    """A handler that gives one answer after the other, the last one for ever; None resets the connection."""

    def handler(server: Server, connection: socket.socket, asked: bytes) -> None:
        mine = answers[min(server.connections, len(answers)) - 1]
        if mine is None:
            reset(connection)
        else:
            connection.sendall(mine)

    return handler


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


class MadeUpNetwork(Network):
    """Names and addresses that lead to loopback servers; nothing else can be reached from it.

    names: host -> its addresses, or one list after the other for each time it is asked.
    places: address -> the server that stands there.
    """

    def __init__(self, names: dict[str, list[str]], places: dict[str, Server]) -> None:
        self.names = names
        self.places = places
        self.resolved: list[str] = []
        self.connected: list[str] = []

    def resolve(self, host: str, seconds: float) -> list[str]:
        self.resolved.append(host)
        return self.names.get(host, [host] if host in self.places else [])

    def connect(self, address: str, port: int, seconds: float) -> tuple[socket.socket, str]:
        self.connected.append(address)
        connected = socket.create_connection(("127.0.0.1", self.places[address].port), timeout=seconds)
        return connected, address


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Start servers; all are stopped and their threads joined at the end."""
    running: list[Server] = []
    before = set(threading.enumerate())

    def start(handler: Handler, **options: object) -> Server:
        running.append(Server(handler, **options))  # type: ignore[arg-type]
        return running[-1]

    yield start
    for server in running:
        server.close()
    assert set(threading.enumerate()) <= before


def ask(url: str, limits: Limits = SHORT, *, typed: bool = True, network: Network | None = None) -> Fetched:
    """Fetch, and hold what every fetch promises: it ends in time and leaves no thread behind."""
    before = {thread for thread in threading.enumerate() if thread.name != "loopback-server"}
    start = time.monotonic()
    try:
        return fetch(url, limits=limits, user_agent=AGENT, typed=typed, network=network)
    finally:
        assert time.monotonic() - start < limits.seconds + MARGIN
        assert {thread for thread in threading.enumerate() if thread.name != "loopback-server"} <= before


def unread(url: str, limits: Limits = SHORT, *, typed: bool = True, network: Network | None = None) -> FetchError:
    """The error of a fetch that must fail."""
    with pytest.raises(FetchError) as caught:
        ask(url, limits, typed=typed, network=network)
    assert caught.value.reason in str(caught.value)
    return caught.value


def limits(**changes: float) -> Limits:
    return msgspec.structs.replace(SHORT, **changes)
