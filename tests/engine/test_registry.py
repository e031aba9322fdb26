"""Which publisher is meant: by id, name, domain, alias, subdomain, in any script; two that fit are said."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from rights.engine import Checker, World
from rights.engine.registry import find, host_key, of_host
from rights.model.records import Publisher
from rights.terms import load_pack
from rights.terms.pack import compile_pack

REGISTRY = (
    Publisher("gazette", names=("The Gazette",), domains=("gazette.example",), aliases=("gaz.example",)),
    Publisher("gazette-north", names=("Gazette North",), domains=("north.gazette.example",)),
    Publisher("zeitung", names=("Zeitung",), domains=("zürich.example",)),
    Publisher("twin-one", names=("The Twin",), domains=("twin.example",)),
    Publisher("twin-two", names=("The Twin",), domains=("www.twin.example",)),
)


@pytest.mark.parametrize(
    ("host", "publisher"),
    [
        ("gazette.example", "gazette"),
        ("WWW.Gazette.Example.", "gazette"),
        ("shop.gazette.example", "gazette"),
        ("gaz.example", "gazette"),
        ("north.gazette.example", "gazette-north"),
        ("www.far.north.gazette.example", "gazette-north"),
        ("zürich.example", "zeitung"),
        ("xn--zrich-kva.example", "zeitung"),
        ("notgazette.example", None),
        ("gazette.example.org", None),
        ("g\u0430zette.example", None),  # a Cyrillic letter that looks like a Latin one
        ("example", None),
        ("", None),
    ],
)
def test_a_host_belongs_to_the_nearest_domain(host, publisher):
    found = of_host(host, REGISTRY)
    assert (found.publisher.id if found.publisher else None) == publisher
    assert found.reason is None


def test_two_that_claim_a_host_are_said_and_none_is_taken():
    found = of_host("twin.example", REGISTRY)
    assert found.publisher is None
    assert found.reason == "2 publishers of the registry claim twin.example (twin-one, twin-two), so none was taken"


@pytest.mark.parametrize("wanted", ["gazette", "the gazette", "gazette.example", "https://www.gazette.example/a?b"])
def test_a_publisher_is_named_by_id_name_domain_or_address(wanted):
    assert find(wanted, REGISTRY).publisher is REGISTRY[0]


def test_a_name_of_two_is_said():
    assert find("The Twin", REGISTRY).reason == '"The Twin" is the name of 2 publishers (twin-one, twin-two)'
    assert find("Nobody", REGISTRY).reason is None


@pytest.mark.parametrize("text", ["", "a b", "//", "http://[::1", "..", "-", "ü" * 100 + ".example"])
def test_what_is_no_host_has_no_key(text):
    assert host_key(text) is None


TERMS = b"""\
schema: 1
id: tide
name: Tidewater Dispatch
version: 2026-01-01
status: secondary
language: en
terms: {url: "https://tidewater.example/terms"}
recognise: {names: [Tidewater Dispatch], own_hosts: [tidewater.example]}
clauses:
  - {id: eligible, must: eligible_publisher, says: For news publishers., publisher: {kind: news}}
"""
PAGE = """<!doctype html><html lang="en"><head><title>Ferry</title><link rel="canonical" href="%s"></head>
<body><article><h1>Council keeps the ferry</h1><p>The harbor council voted on Tuesday night to keep the old ferry.</p>
<p>This story was originally published by Tidewater Dispatch.</p></article></body></html>"""


def entry(canonical, registry, page_url=None):
    world = World(
        compile_pack({"tide.yaml": TERMS}).policies,
        load_pack().lists,
        datetime(2026, 11, 1, tzinfo=UTC),
        registry=registry,
    )
    (one,) = Checker(world).check((PAGE % canonical).encode(), "page.html", page_url=page_url)
    return one


def test_the_page_says_whose_record_counts():
    news = (Publisher("gazette", domains=("gazette.example",), kind="news"),)
    assert entry("https://gazette.example/a", news).verdict == "pass"
    assert entry("https://other.example/a", news).verdict == "open"
    # what somebody says of the page goes before its own word
    assert entry("https://other.example/a", news, "https://www.gazette.example/a").verdict == "pass"


def test_a_host_that_two_claim_is_said_in_the_report():
    both = (
        Publisher("one", domains=("gazette.example",), kind="news"),
        Publisher("two", domains=("gazette.example",), kind="news"),
    )
    one = entry("https://gazette.example/a", both)
    assert one.verdict == "open"
    assert "2 publishers of the registry claim gazette.example (one, two)" in one.assumed
