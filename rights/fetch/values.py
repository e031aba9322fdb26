"""What a fetch is given and what it gives back, and the one way in which it fails inside this room."""

from __future__ import annotations

import msgspec

__all__ = ["Fetched", "Limits", "Trouble"]


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How long a fetch may take and how much it may hold.

    seconds: for everything together: names, connecting, redirects, other tries, headers and body.
    head: bytes of one answer before its body begins, interim answers included.
    wire: bytes of one answer as they arrive, before decompression.
    decoded: bytes of the body after decompression.
    interim: "100 Continue" and other interim answers before the real one.
    redirects: how often the address may change.
    tries: how often one address is asked in all, when the connection is reset or the server is busy for a moment.
    pause: the longest wait in seconds before another try; a server that asks for a longer one is not asked again.
    address: characters of an address.
    """

    seconds: float = 20.0
    head: int = 256_000
    wire: int = 10_000_000
    decoded: int = 20_000_000
    interim: int = 16
    redirects: int = 10
    tries: int = 3
    pause: float = 2.0
    address: int = 8_192


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """A page as it was served.

    url: the address as it was given.
    final_url: the address that served the body; without user name, password and fragment.
    hops: every address that was asked, in order; the last one is `final_url`.
    status: 200 or 203; nothing else is a page.
    headers: of the last answer, as (name, value) pairs in their order; repeated ones stay apart.
    content_type: the media type alone in lower case, or None.
    charset: the label of the content type as the server wrote it, or None; what it means is the reader's to judge.
    body: after decompression, otherwise untouched.
    peer: the IP address at the other end of the last connection.
    """

    url: str
    final_url: str
    hops: tuple[str, ...]
    status: int
    headers: tuple[tuple[str, str], ...]
    content_type: str | None
    charset: str | None
    body: bytes
    peer: str


class Trouble(Exception):  # noqa: N818  # becomes a FetchError once the address is known
    """A fetch that cannot go on.

    Args:
        reason: one short clause in the words of the report.
        hint: what to do, or "".
        again: whether the same address may be asked once more.
        wait: seconds to wait before that, as the server wishes; None where it does not say.
    """

    def __init__(self, reason: str, *, hint: str = "", again: bool = False, wait: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint
        self.again = again
        self.wait = wait
