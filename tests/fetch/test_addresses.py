"""Case 21: what kind of network an address belongs to, told without any connection."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rights.fetch import address_class


@pytest.mark.parametrize(
    ("ip", "kind"),
    [
        ("8.8.8.8", "public"),
        ("11.22.33.44", "public"),
        ("172.15.255.255", "public"),
        ("172.32.0.0", "public"),
        ("100.63.255.255", "public"),
        ("100.128.0.0", "public"),
        ("2606:4700::1111", "public"),
        ("2a00:1450:4001::200e", "public"),
        ("0.0.0.0", "unspecified"),
        ("0.1.2.3", "unspecified"),
        ("10.255.255.255", "private"),
        ("172.16.0.1", "private"),
        ("172.31.255.255", "private"),
        ("192.168.1.1", "private"),
        ("100.64.0.1", "shared"),
        ("100.127.255.255", "shared"),
        ("127.0.0.1", "loopback"),
        ("127.255.255.254", "loopback"),
        ("169.254.1.1", "link-local"),
        ("169.254.169.254", "metadata"),
        ("169.254.170.2", "metadata"),
        ("100.100.100.200", "metadata"),
        ("168.63.129.16", "metadata"),
        ("192.0.0.192", "metadata"),
        ("192.0.0.1", "reserved"),
        ("192.0.2.1", "documentation"),
        ("198.51.100.1", "documentation"),
        ("203.0.113.1", "documentation"),
        ("198.18.0.1", "benchmark"),
        ("198.19.255.255", "benchmark"),
        ("192.88.99.1", "translated"),
        ("224.0.0.1", "multicast"),
        ("239.255.255.255", "multicast"),
        ("240.0.0.1", "reserved"),
        ("255.255.255.255", "broadcast"),
        ("::", "unspecified"),
        ("::1", "loopback"),
        ("fe80::1", "link-local"),
        ("fe80::1%eth0", "link-local"),
        ("fc00::1", "private"),
        ("fd12:3456::1", "private"),
        ("fec0::1", "private"),
        ("fd00:ec2::254", "metadata"),
        ("ff02::1", "multicast"),
        ("2001:db8::1", "documentation"),
        ("3fff::1", "documentation"),
        ("2001:2::1", "benchmark"),
        ("2001:10::1", "reserved"),
        ("100::1", "reserved"),
        ("4000::1", "reserved"),
        ("5f00::1", "reserved"),
        # an IPv4 address inside: never public
        ("::ffff:127.0.0.1", "loopback"),
        ("::ffff:10.0.0.1", "private"),
        ("::ffff:169.254.169.254", "metadata"),
        ("::ffff:8.8.8.8", "translated"),
        ("::127.0.0.1", "loopback"),
        ("::8.8.8.8", "translated"),
        ("::ffff:0:192.168.0.1", "private"),
        ("64:ff9b::10.0.0.1", "private"),
        ("64:ff9b::8.8.8.8", "translated"),
        ("64:ff9b:1::8.8.8.8", "translated"),
        ("2002:7f00:1::", "loopback"),
        ("2002:a00:1::1", "private"),
        ("2002:808:808::1", "translated"),
        ("2001:0:808:808::1", "translated"),
        ("2606:4700::5efe:10.0.0.1", "private"),
        ("2606:4700::200:5efe:8.8.8.8", "translated"),
        # spellings that only a resolver takes are no addresses: what they lead to is judged once it is resolved
        ("127.1", "unknown"),
        ("2130706433", "unknown"),
        ("0x7f.1", "unknown"),
        ("0177.0.0.1", "unknown"),
        ("localhost", "unknown"),
        ("", "unknown"),
    ],
)
def test_the_kind_of_network_is_told(ip, kind):
    assert address_class(ip) == kind


@given(st.ip_addresses())
def test_nothing_is_public_that_the_registry_of_special_addresses_holds(address):
    """The standard library's own reading of that registry, as a second opinion."""
    if address_class(str(address)) == "public":
        assert not (
            address.is_private
            or address.is_loopback
            or address.is_link_local
            or address.is_multicast
            or address.is_reserved
            or address.is_unspecified
        )


@given(st.ip_addresses(v=4))
def test_no_carried_address_is_public(address):
    for carrier in (f"::ffff:{address}", f"::{address}", f"64:ff9b::{address}", f"::ffff:0:{address}"):
        assert address_class(carrier) != "public"
    high, low = divmod(int(address), 65536)
    assert address_class(f"2002:{high:x}:{low:x}::1") != "public"


def test_most_of_the_internet_is_public():
    assert address_class(str(ipaddress.ip_address("93.184.1.1"))) == "public"
    assert address_class(str(ipaddress.ip_address("2400:cb00::1"))) == "public"
