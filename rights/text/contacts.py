"""E-mail addresses and written-out web addresses in a text."""

from __future__ import annotations

import msgspec

__all__ = ["Address", "emails", "web_addresses"]

_LOCAL = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+/=?^_`{|}~-")
_HOST = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-")
_MOST_LOCAL, _MOST_HOST = 64, 255
_AFTER = " \t\n\r\f\v\xa0<>\"'“”‘’«»()[]{}|"


class Address(msgspec.Struct, frozen=True, gc=False):
    """An address where it stands, offsets in the text; in the case in which it is written."""

    text: str
    start: int
    end: int


def emails(text: str) -> tuple[Address, ...]:
    """Every e-mail address written out in a text, in order.

    >>> [found.text for found in emails("contact licensing@desk.example.org. Or <a@b>.")]
    ['licensing@desk.example.org']
    """
    found: list[Address] = []
    at = text.find("@")
    while at >= 0:
        start, end = at, at + 1
        while start > 0 and at - start < _MOST_LOCAL and text[start - 1].lower() in _LOCAL:
            start -= 1
        while end < len(text) and end - at < _MOST_HOST and (text[end].lower() in _HOST or text[end].isalpha()):
            end += 1
        local = text[start:at].lstrip(".'`*_-/{|}=")
        host = text[at + 1 : end].rstrip(".-")
        if local and "." in host and not host.startswith((".", "-")):
            found.append(Address(f"{local}@{host}", at - len(local), at + 1 + len(host)))
        at = text.find("@", at + 1)
    return tuple(found)


def web_addresses(text: str) -> tuple[Address, ...]:
    """Every web address written out in a text, with "http(s)://" or from "www." on, in order.

    >>> [found.text for found in web_addresses("See https://harbor.example/a-b, or www.harbor.example.")]
    ['https://harbor.example/a-b', 'www.harbor.example']
    """
    lower = text.lower()
    found: list[Address] = []
    at = 0
    while True:
        spots = [spot for lead in ("http://", "https://", "www.") if (spot := lower.find(lead, at)) >= 0]
        if not spots:
            return tuple(found)
        start = min(spots)
        end = start
        while end < len(text) and text[end] not in _AFTER:
            end += 1
        piece = text[start:end].rstrip(".,;:!?*_")
        if "." in piece[4:]:
            found.append(Address(piece, start, start + len(piece)))
        at = max(end, start + 1)
