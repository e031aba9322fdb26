"""E-mail addresses and written-out web addresses in a text."""

from __future__ import annotations

import re

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
    """Every web address written out in a text, in order: with "http(s)://", from "www." on, or a host with a path.

    >>> [found.text for found in web_addresses("See https://harbor.example/a-b, or www.harbor.example.")]
    ['https://harbor.example/a-b', 'www.harbor.example']
    >>> [found.text for found in web_addresses("Read it at harbor.example/2026/ferry. Mail: a@harbor.example/b")]
    ['harbor.example/2026/ferry']
    """
    led = _led_addresses(text)
    if "/" not in text:
        return led
    bare = [
        Address(piece, found.start(), found.start() + len(piece))
        for found in _BARE.finditer(text)
        if not any(one.start <= found.start() < one.end for one in led)
        for piece in (found[0].rstrip(".,;:!?*_"),)
    ]
    return tuple(sorted((*led, *bare), key=lambda one: one.start)) if bare else led


_BARE = re.compile(
    r"(?<![\w@/.:-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,24}/[^\s<>\"'()\[\]{}]{1,400}", re.IGNORECASE
)
"""As newspapers print an address: the host without what comes before it, and a path."""


def _led_addresses(text: str) -> tuple[Address, ...]:
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
