"""What kind of network an IP address belongs to, told from the address alone."""

from __future__ import annotations

import ipaddress
from functools import cache
from typing import Literal

__all__ = ["AddressClass", "address_class"]

AddressClass = Literal[
    "public",
    "private",
    "loopback",
    "link-local",
    "shared",
    "unspecified",
    "documentation",
    "benchmark",
    "reserved",
    "translated",
    "multicast",
    "broadcast",
    "metadata",
    "unknown",
]

# The special-purpose registries of IANA (IPv4 and IPv6), read for what a newsroom's page may stand on. The standard library's
# `is_global` is not used: its answer for several of these changed between Python versions.
# The first match counts, so single addresses stand before the ranges around them.
_V4: tuple[tuple[str, AddressClass], ...] = (
    ("169.254.169.254/32", "metadata"),  # most clouds
    ("169.254.170.2/32", "metadata"),  # credentials of containers
    ("100.100.100.200/32", "metadata"),
    ("192.0.0.192/32", "metadata"),
    ("168.63.129.16/32", "metadata"),  # lies in a public range
    ("0.0.0.0/8", "unspecified"),
    ("10.0.0.0/8", "private"),
    ("100.64.0.0/10", "shared"),  # carrier-grade NAT
    ("127.0.0.0/8", "loopback"),
    ("169.254.0.0/16", "link-local"),
    ("172.16.0.0/12", "private"),
    ("192.0.0.0/24", "reserved"),
    ("192.0.2.0/24", "documentation"),
    ("192.88.99.0/24", "translated"),  # relays of 6to4
    ("192.168.0.0/16", "private"),
    ("198.18.0.0/15", "benchmark"),
    ("198.51.100.0/24", "documentation"),
    ("203.0.113.0/24", "documentation"),
    ("224.0.0.0/4", "multicast"),
    ("255.255.255.255/32", "broadcast"),
    ("240.0.0.0/4", "reserved"),
)
_V6: tuple[tuple[str, AddressClass], ...] = (
    ("fd00:ec2::/32", "metadata"),
    ("fd20:ce::254/128", "metadata"),
    ("::/128", "unspecified"),
    ("::1/128", "loopback"),
    ("64:ff9b:1::/48", "translated"),  # NAT64 of a local network: where the IPv4 address stands in it is not known
    ("2001::/32", "translated"),  # Teredo
    ("2001:db8::/32", "documentation"),
    ("2001:2::/48", "benchmark"),
    ("2001::/23", "reserved"),
    ("3fff::/20", "documentation"),
    ("fc00::/7", "private"),
    ("fe80::/10", "link-local"),
    ("fec0::/10", "private"),
    ("ff00::/8", "multicast"),
)
# Ranges that carry an IPv4 address, with the number of bits to its right.
_CARRIERS: tuple[tuple[str, int], ...] = (
    ("::ffff:0:0/96", 0),  # IPv4-mapped
    ("::/96", 0),  # IPv4-compatible
    ("::ffff:0:0:0/96", 0),  # stateless translation
    ("64:ff9b::/96", 0),  # NAT64
    ("2002::/16", 80),  # 6to4
)
# Every address that was given out so far; the rest of IPv6 is reserved.
_GLOBAL_V6 = "2000::/3"
_ISATAP = (0x0000_5EFE, 0x0200_5EFE)


@cache
def _tables() -> tuple[
    list[tuple[ipaddress.IPv4Network, AddressClass]],
    list[tuple[ipaddress.IPv6Network, AddressClass]],
    list[tuple[ipaddress.IPv6Network, int]],
    ipaddress.IPv6Network,
]:
    return (
        [(ipaddress.IPv4Network(text), kind) for text, kind in _V4],
        [(ipaddress.IPv6Network(text), kind) for text, kind in _V6],
        [(ipaddress.IPv6Network(text), shift) for text, shift in _CARRIERS],
        ipaddress.IPv6Network(_GLOBAL_V6),
    )


def address_class(ip: str) -> AddressClass:
    """The kind of network that a numeric IP address belongs to.

    Args:
        ip: as a resolver or a connected socket gives it; a scope ("%eth0") is passed over.

    Returns:
        "public" for what anybody on the Internet may reach, and a word for every other kind. An IPv6 address that carries an
        IPv4 address (mapped, 6to4, NAT64, ...) is never public: it has the kind of the address it carries, or is
        "translated" where that one is public. What is not a plain numeric address ("127.1", "0x7f.1") is "unknown".

    >>> address_class("8.8.8.8"), address_class("::ffff:127.0.0.1"), address_class("127.1")
    ('public', 'loopback', 'unknown')
    """
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv4Address):
        return _class_v4(address)
    _, special, carriers, given_out = _tables()
    for network, kind in special:
        if address in network:
            return kind
    for network, shift in carriers:
        if address in network:
            return _carried(int(address) >> shift)
    if int(address) >> 32 & 0xFFFF_FFFF in _ISATAP:
        return _carried(int(address))
    return "public" if address in given_out else "reserved"


def _class_v4(address: ipaddress.IPv4Address) -> AddressClass:
    for network, kind in _tables()[0]:
        if address in network:
            return kind
    return "public"


def _carried(number: int) -> AddressClass:
    kind = _class_v4(ipaddress.IPv4Address(number & 0xFFFF_FFFF))
    return "translated" if kind == "public" else kind
