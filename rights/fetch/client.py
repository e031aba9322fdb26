"""Fetch one address: connect where it is allowed, follow redirects by hand, and take only a whole body for a page."""

from __future__ import annotations

import http.client
import re
import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from importlib import metadata
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

import requests  # noqa: TID251  # this is the room it is kept for
import urllib3
from requests.adapters import HTTPAdapter  # noqa: TID251  # this is the room it is kept for
from requests.utils import get_auth_from_url  # noqa: TID251  # this is the room it is kept for
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from rights.errors import FetchError
from rights.fetch.addresses import address_class
from rights.fetch.blocked import looks_blocked
from rights.fetch.decode import OFFERED, Body
from rights.fetch.network import Network, tls_context
from rights.fetch.values import Fetched, Limits, Trouble
from rights.fetch.watch import PlainSocket, TlsSocket, Watch

__all__ = ["fetch"]

_PAGES = (200, 203)
_REDIRECTS = (301, 302, 303, 307, 308)
_FOR_A_MOMENT = (429, 502, 503, 504)
# Kinds of address that hold no page, not even for somebody who types them.
_NEVER = ("metadata", "multicast", "broadcast", "unknown")
_ACCEPT = "text/html,application/xhtml+xml,application/json;q=0.9,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.5"
_PRIVATE = "redirect to a private address refused"
_PORTS = {"http": 80, "https": 443}
_PIECE = 65_536
_CHARSET = re.compile(r""";\s*charset\s*=\s*["']?([^\s;"']+)""", re.IGNORECASE)


def fetch(
    url: str,
    *,
    limits: Limits = Limits(),  # noqa: B008  # frozen
    user_agent: str,
    typed: bool = True,
    network: Network | None = None,
) -> Fetched:
    """Fetch the page at an address.

    Nothing of the environment is heeded (no proxies, no .netrc), no cookie is kept, and no thread or process outlives the
    call. A user name and password in the address are sent to that very origin only.

    Args:
        url: http or https.
        limits: how long it may take and how much it may hold.
        user_agent: who asks, as "rights/<version> (+<address>)".
        typed: whether the user named the address: only then may it be private, and a redirect lead back to the same
            private host. An address out of a record or a page must be public, and so must all that it leads to.
        network: what resolves and connects; the machine's own unless a test says otherwise.

    Raises:
        FetchError: the page is not there as a whole, with `reason` in one short clause and `hops` as far as it came.
    """
    hops: list[str] = []
    try:
        _require_own_transport()
        return _follow(url, _Guard(network or Network(), Watch(limits), typed=typed), user_agent, hops)
    except Trouble as trouble:
        raise FetchError(
            f"{_shown(url)}: {trouble.reason}", reason=trouble.reason, hint=trouble.hint, hops=tuple(hops)
        ) from trouble


class _Guard:
    """Decides where a connection may go, and makes it.

    All addresses of a name are judged before connecting, and the connected peer after it; a name keeps its addresses for
    the whole fetch, so a second answer of its server changes nothing.
    """

    def __init__(self, network: Network, watch: Watch, *, typed: bool) -> None:
        self.watch = watch
        self.peer = ""
        self._network = network
        self._typed = typed
        self._home: tuple[str, frozenset[str]] | None = None
        self._met_public = False
        self._known: dict[str, list[str]] = {}

    def connect(self, host: str, port: int) -> PlainSocket:
        """A connection to the host, if it may be had."""
        addresses = self._resolve(host)
        first = self._home is None
        if self._home is None:
            self._home = (host, frozenset(addresses))
        kinds = {address_class(address) for address in addresses}
        if public := kinds == {"public"}:
            self._met_public = True
        elif "public" in kinds:
            raise Trouble("the name has public and private addresses at once", hint="give the address in numbers")
        elif refused := sorted(kinds.intersection(_NEVER)):
            raise Trouble(f"no page is fetched from a {refused[0]} address")
        elif not self._private_allowed(host, addresses):
            raise Trouble("a private address that the user did not type is refused" if first else _PRIVATE)
        connected, self.peer = self._reach(addresses, port)
        if (address_class(self.peer) == "public") != public:
            connected.close()
            raise Trouble("the connection ended at another network than its name; refused")
        return PlainSocket.over(connected, self.watch)

    def tls_context(self) -> ssl.SSLContext:
        """For connections over TLS."""
        return tls_context(self._network)

    def _private_allowed(self, host: str, addresses: list[str]) -> bool:
        assert self._home is not None
        home, at = self._home
        return self._typed and not self._met_public and (host == home or at.issuperset(addresses))

    def _resolve(self, host: str) -> list[str]:
        if host not in self._known:
            try:
                self._known[host] = self._network.resolve(host, self.watch.left())
            except TimeoutError:
                raise self.watch.late() from None
        if not self._known[host]:
            raise Trouble("the host name is not known")
        return self._known[host]

    def _reach(self, addresses: list[str], port: int) -> Any:
        trouble: OSError | None = None
        for position, address in enumerate(addresses):
            # A silent address may not use up the time of those after it.
            share = self.watch.left() / (len(addresses) - position)
            try:
                return self._network.connect(address, port, share)
            except OSError as error:
                trouble = error
        if isinstance(trouble, TimeoutError):
            raise self.watch.late() from None
        raise _connection_trouble(trouble)


class _Answer(http.client.HTTPResponse):
    """Passes over interim answers (100 to 199), but only so many."""

    def __init__(self, sock: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        self._left_over = sock.watch.limits.interim

    def begin(self) -> None:
        super().begin()
        # The standard library takes a line without a colon for the end of the headers and loses all that follow.
        if self.msg.defects or self.msg.get_payload():
            raise Trouble("the headers are damaged")

    def _read_status(self) -> tuple[str, int, str]:
        version, status, words = super()._read_status()  # type: ignore[misc]  # kept by the standard library for decades
        if not 100 <= status < 200 or status == HTTPStatus.SWITCHING_PROTOCOLS:
            return version, status, words
        self._left_over -= 1
        if self._left_over < 0:
            raise Trouble("too many interim answers before the page")
        return version, HTTPStatus.CONTINUE, words  # the only one that the standard library passes over


class _Plain(HTTPConnection):
    """A connection that the guard makes."""

    response_class = _Answer

    def __init__(self, *args: Any, guard: _Guard, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._guard = guard

    def _new_conn(self) -> PlainSocket:
        return self._guard.connect(self.host, self.port)


class _Secure(_Plain, HTTPSConnection):
    """The same over TLS."""

    def connect(self) -> None:
        super().connect()
        assert isinstance(self.sock, TlsSocket)
        self.sock.watch = self._guard.watch
        self.sock.suppress_ragged_eofs = False  # an end that nobody signed is a cut


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _Secure


class _Adapter(HTTPAdapter):
    """Hands each request a fresh connection of ours, and never looks for a proxy."""

    def __init__(self, guard: _Guard) -> None:
        self._guard = guard
        super().__init__(max_retries=0)

    def get_connection_with_tls_context(
        self,
        request: requests.PreparedRequest,
        verify: Any,
        proxies: Any = None,  # noqa: ARG002  # of the environment or not, none is used
        cert: Any = None,
    ) -> HTTPConnectionPool:
        at, _ = self.build_connection_pool_key_attributes(request, verify, cert)
        host = at["host"]
        if at["scheme"] == "https":
            context = self._guard.tls_context()
            return _SecurePool(host, at["port"] or _PORTS["https"], guard=self._guard, ssl_context=context)
        # Without a port the standard library would take the end of an IPv6 address for one.
        return _PlainPool(host, at["port"] or _PORTS["http"], guard=self._guard)

    def build_response(self, req: requests.PreparedRequest, resp: Any) -> requests.Response:
        response = requests.Response()  # without reading cookies, which are not kept
        response.raw, response.status_code, response.request = resp, resp.status, req
        return response


def _follow(url: str, guard: _Guard, user_agent: str, hops: list[str]) -> Fetched:
    limits = guard.watch.limits
    address = url
    with closing(_Adapter(guard)) as adapter:
        while True:
            if len(address) > limits.address:
                what = "redirect to an address" if hops else "this is an address"
                raise Trouble(f"{what} of more than {limits.address} characters")
            request = _request(address, user_agent, first=url)
            plain = _without_secrets(request.url or "")
            if plain in hops:
                raise Trouble("the redirects go in a circle")
            if len(hops) > limits.redirects:
                raise Trouble(f"more than {limits.redirects} redirects")
            hops.append(plain)
            answer = _ask(adapter, request, guard)
            if isinstance(answer, str):
                address = answer
                continue
            status, headers, body = answer
            content_type = next((value for name, value in headers if name.lower() == "content-type"), "")
            charset = _CHARSET.search(content_type)
            return Fetched(
                url=url,
                final_url=plain,
                hops=tuple(hops),
                status=status,
                headers=headers,
                content_type=content_type.partition(";")[0].strip().lower() or None,
                charset=charset[1] if charset else None,
                body=body,
                peer=guard.peer,
            )


_Page = tuple[int, tuple[tuple[str, str], ...], bytes]


def _ask(adapter: _Adapter, request: requests.PreparedRequest, guard: _Guard) -> _Page | str:
    """The page, or where it went; asked again while that is allowed."""
    watch = guard.watch
    attempt = 1
    while True:
        watch.new_answer()
        try:
            return _ask_once(adapter, request, watch)
        except Trouble as trouble:
            pause = trouble.wait if trouble.wait is not None else watch.limits.pause * attempt / watch.limits.tries
            if not trouble.again or attempt >= watch.limits.tries or pause > watch.limits.pause:
                raise
            if not watch.pause(pause):
                raise
        attempt += 1


def _ask_once(adapter: _Adapter, request: requests.PreparedRequest, watch: Watch) -> _Page | str:
    with _troubles(watch):
        raw = adapter.send(request, stream=True, timeout=watch.left()).raw
    with closing(raw):
        headers = tuple((str(name), str(value)) for name, value in raw.headers.items())
        if raw.status in _REDIRECTS:
            return _target(request.url or "", raw.headers.getlist("location"))
        _require_page(raw.status, headers)
        _require_frame(raw.headers)
        body = Body(raw.headers.get("content-encoding", ""), watch)
        watch.in_body = True
        with _troubles(watch):
            for piece in raw.stream(_PIECE, decode_content=False):
                body.feed(piece)
        content = body.finish()
    if not content:
        raise Trouble("the answer is empty")
    if reason := looks_blocked(raw.status, headers, content):
        raise Trouble(reason, hint="save the page in a browser and check the file")
    return raw.status, headers, content


def _require_page(status: int, headers: tuple[tuple[str, str], ...]) -> None:
    if status in _PAGES:
        return
    if reason := looks_blocked(status, headers, b""):
        raise Trouble(reason, hint="save the page in a browser and check the file")
    if status == HTTPStatus.NOT_MODIFIED:
        raise Trouble("the server answered 304 (not modified), which was never asked for")
    words = f" ({HTTPStatus(status).phrase.lower()})" if status in HTTPStatus._value2member_map_ else ""
    raise Trouble(
        f"the server answered {status}{words}", again=status in _FOR_A_MOMENT, wait=_wished_pause(dict(headers))
    )


def _wished_pause(headers: dict[str, str]) -> float | None:
    """Seconds that Retry-After asks for, None where it does not say; a date counts from the server's own."""
    lower = {name.lower(): value.strip() for name, value in headers.items()}
    wish = lower.get("retry-after", "")
    if wish.isascii() and wish.isdigit():
        return float(wish[:12])
    with suppress(ValueError, TypeError, OverflowError):
        return max(0.0, (parsedate_to_datetime(wish) - parsedate_to_datetime(lower.get("date", ""))).total_seconds())
    return None


def _require_frame(headers: Any) -> None:
    """The body's length must be told in a way that shows where it ends."""
    transfer = headers.get("transfer-encoding", "").strip().lower()
    if transfer not in ("", "identity", "chunked"):
        raise Trouble("the body has a transfer encoding that was not asked for")
    length = headers.get("content-length", "").strip()
    if length and not (length.isascii() and length.isdigit()):
        raise Trouble("the length of the body is not a number")


def _target(base: str, locations: list[str]) -> str:
    """Where a redirect leads, as an absolute address."""
    different = set(locations)
    if len(different) != 1:
        raise Trouble("redirect to nowhere" if not different else "redirect to several addresses at once")
    # Header values arrive as one character per byte. A server that writes UTF-8 is understood; other bytes stay what they are.
    raw = different.pop().strip().encode("latin-1", "replace")
    try:
        location = raw.decode()
    except UnicodeDecodeError:
        location = "".join(chr(byte) if byte < 0x80 else f"%{byte:02X}" for byte in raw)
    try:
        return urljoin(base, location)
    except ValueError:
        raise Trouble("redirect to an address that cannot be read") from None


def _request(address: str, user_agent: str, *, first: str) -> requests.PreparedRequest:
    """A request without cookies; user name and password of the first address go along to the same origin.

    Raises:
        Trouble: the address is none that can be asked.
    """
    redirected = address is not first
    scheme = address.strip().partition(":")[0].lower()
    if scheme not in ("http", "https"):
        what = f"{scheme}:" if re.fullmatch(r"[a-z][a-z0-9+.-]{0,20}", scheme) else "nameless"
        raise Trouble(f"redirect to a {what} address refused" if redirected else "only http and https are fetched")
    headers = {"User-Agent": user_agent, "Accept": _ACCEPT, "Accept-Encoding": OFFERED, "Connection": "close"}
    try:
        request = requests.Request("GET", address, headers=headers).prepare()
        if redirected and "Authorization" not in request.headers and _origin(request.url) == _origin(first):
            secrets = get_auth_from_url(first)
            request.prepare_auth(secrets if any(secrets) else None)
        _origin(request.url)  # reads the port
    except (requests.RequestException, UnicodeError, ValueError) as error:
        raise Trouble(f"{'redirect to an' if redirected else 'this is an'} address that cannot be read") from error
    return request


def _origin(address: str | None) -> tuple[str, str | None, int]:
    parts = urlsplit(address or "")
    return parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme, 0)


def _without_secrets(address: str) -> str:
    parts = urlsplit(address)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment=""))


def _shown(address: str) -> str:
    """An address for a message: without password, without what a terminal would obey, and not too long."""
    try:
        clean = _without_secrets(address)
    except ValueError:
        clean = address.rpartition("@")[2]
    clean = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in clean)
    return clean if len(clean) <= 200 else f"{clean[:200]}…"


@contextmanager
def _troubles(watch: Watch) -> Iterator[None]:
    """Say in our words what goes wrong on the wire."""
    try:
        yield
    except (
        requests.RequestException,
        urllib3.exceptions.HTTPError,
        http.client.HTTPException,
        OSError,
        ValueError,
    ) as error:
        raise _trouble_of(error, watch) from error


def _trouble_of(error: Exception, watch: Watch) -> Trouble:
    causes = list(_causes(error))

    def caused_by(*kinds: type[BaseException]) -> bool:
        return any(isinstance(cause, kinds) for cause in causes)

    if caused_by(TimeoutError, urllib3.exceptions.TimeoutError):
        return watch.late()
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Trouble(f"the certificate is not valid ({cause.verify_message})")
    if watch.in_body:
        if caused_by(urllib3.exceptions.InvalidChunkLength) or isinstance(error, ValueError):  # a negative length
            return Trouble("the body is damaged (a chunk has no length)")
        return Trouble("the body was cut short", again=caused_by(ConnectionResetError))
    if caused_by(ConnectionError):
        return _connection_trouble(next(cause for cause in causes if isinstance(cause, ConnectionError)))
    if caused_by(ssl.SSLError, urllib3.exceptions.SSLError):
        return Trouble("no secure connection could be made")
    if caused_by(http.client.LineTooLong) or any(type(cause) is http.client.HTTPException for cause in causes):
        return Trouble("the headers are too large")
    if caused_by(http.client.HTTPException):
        return Trouble("no HTTP answer")
    if caused_by(urllib3.exceptions.InvalidHeader):
        return Trouble("the headers contradict each other")
    return Trouble("the connection failed")


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and all that it wraps; the client's layers put the cause now here, now there."""
    waiting, seen = [error], set[int]()
    while waiting:
        cause = waiting.pop()
        if id(cause) not in seen:
            seen.add(id(cause))
            yield cause
            inside = (*cause.args, cause.__cause__, cause.__context__, getattr(cause, "reason", None))
            waiting.extend(part for part in inside if isinstance(part, BaseException))


def _connection_trouble(error: OSError | None) -> Trouble:
    if isinstance(error, ConnectionRefusedError):
        return Trouble("the connection was refused")
    if isinstance(error, (ConnectionResetError, ConnectionAbortedError, BrokenPipeError)):
        return Trouble("the connection was reset", again=True)
    return Trouble("the host cannot be reached")


def _require_own_transport() -> None:
    """Some packages put a transport of their own in urllib3's place, for every program of the installation."""
    with suppress(metadata.PackageNotFoundError):
        if getattr(urllib3, "__version__", "") != metadata.version("urllib3"):
            raise Trouble(
                "the installation's urllib3 was replaced by another package",
                hint="install rights in an environment of its own",
            )
