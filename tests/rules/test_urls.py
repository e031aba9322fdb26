"""Addresses as rules compare them: what is the same page, what is a front page, what fits a pattern."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rights.rules import _attested, _pictures, _urls
from rights.rules._urls import address, file_name, is_homepage, is_shortened, on_hosts, pattern, same_page, tells_title

STORY = "https://harbornews.example/2024/05/ferry"


@pytest.mark.parametrize("module", [_urls, _pictures, _attested], ids=lambda module: module.__name__)
def test_examples_in_docstrings_hold(module):
    result = doctest.testmod(module)
    assert result.attempted
    assert not result.failed


@pytest.mark.parametrize(
    "other",
    [
        "http://harbornews.example/2024/05/ferry",
        "https://www.harbornews.example/2024/05/ferry/",
        "//harbornews.example/2024/05/ferry#top",
        "harbornews.example/2024/05/ferry",
        "https://HarborNews.example:443/2024/05/ferry/?utm_source=quay&fbclid=1&ref=home",
        "https://m.harbornews.example/2024/05/ferry",
        "https://amp.harbornews.example/2024/05/ferry",
        "https://harbornews.example/amp/2024/05/ferry/",
        "https://harbornews.example/2024/05/ferry/amp/",
        "https://harbornews.example/2024/05/ferry.amp",
        "https://harbornews.example/2024/05/ferry?amp=1",
        "https://harbornews.example/2024//05/ferry/index.html",
        "https://harbornews.example/2024/05/%66erry",
        " https://harbornews.example/2024/05/fer\nry ",
        "https://www.google.com/url?sa=t&url=https%3A%2F%2Fharbornews.example%2F2024%2F05%2Fferry",
        "https://www.google.com/amp/s/harbornews.example/2024/05/ferry/amp",
        "https://harbornews-example.cdn.ampproject.org/c/s/harbornews.example/2024/05/ferry",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fharbornews.example%2F2024%2F05%2Fferry&h=x",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharbornews.example%2F2024%2F05%2Fferry&data=x",
    ],
)
def test_one_page_written_in_many_ways(other):
    assert same_page(STORY, other)
    assert same_page(other, STORY)


@pytest.mark.parametrize(
    "other",
    [
        "https://harbornews.example/2024/05/ferry-2",
        "https://harbornews.example/2024/05/Ferry",
        "https://harbornews.example/2024/05/ferry?p=12",
        "https://data.harbornews.example/2024/05/ferry",
        "https://harbornews.example:8080/2024/05/ferry",
        "https://harbornews.example/",
        "mailto:desk@harbornews.example",
        "javascript:void(0)",
        "https://[harbornews.example/2024/05/ferry",
        "https://harbornews.example:x/2024/05/ferry",
        "#top",
        "",
        None,
    ],
)
def test_other_pages_stay_other(other):
    assert not same_page(STORY, other)


def test_relative_addresses_need_their_page():
    assert address("/2024/05/ferry") is None
    assert same_page("/2024/05/ferry", STORY, "https://harbornews.example/x")
    assert same_page("ferry", STORY, "https://harbornews.example/2024/05/bridge")
    assert same_page("ferry.html", "https://harbornews.example/2024/05/ferry.html", STORY)


def test_hosts_and_those_below_them():
    assert on_hosts(STORY, ["harbornews.example"])
    assert on_hosts("https://data.harbornews.example/", ["www.HarborNews.example"])
    assert not on_hosts("https://badharbornews.example/", ["harbornews.example"])
    assert not on_hosts("https://harbornews.example.quay.example/", ["harbornews.example"])
    assert not on_hosts(None, ["harbornews.example"])
    assert not on_hosts(STORY, [""])
    assert on_hosts("https://münzen.example/", ["xn--mnzen-kva.example"])


def test_front_pages():
    own = ["harbornews.example"]
    assert is_homepage("https://www.harbornews.example/?utm_source=x", [], own)
    assert is_homepage("https://harbornews.example/us/", ["https://harbornews.example/us"], own)
    assert not is_homepage("https://harbornews.example/us/", [], own)
    assert not is_homepage("https://harbornews.example/?p=12", [], own)
    assert not is_homepage("mailto:desk@harbornews.example", [], own)


def test_short_addresses():
    assert is_shortened("http://www.bit.ly/3x")
    assert not is_shortened(STORY)


def test_headlines_in_addresses():
    url = "https://harbornews.example/2024/05/small-ferry-to-run-all-winter-4711.html"
    assert tells_title(url, "Small ferry to run all winter, council decides")
    assert not tells_title(url, "Council decides on the budget for schools")
    assert not tells_title("https://harbornews.example/ferry", "Ferry")
    assert not tells_title(url, None)


def test_file_names():
    assert file_name("data:image/png;base64,AAAA") == ""
    assert file_name("/media/a%20b.jpg?x=/y.png") == "a b.jpg"


@pytest.mark.parametrize(
    ("text", "url", "values"),
    [
        (
            "https://c.example/content/{article_id}/count.gif",
            "http://c.example/content/7/count.gif?d=x",
            {"article_id": "7"},
        ),
        ("c.example/content/{article_id}/", "https://www.c.example/content/7/count.gif", {"article_id": "7"}),
        ("c.example/content/{article_id}/", "https://c.example/content/7", {"article_id": "7"}),
        ("c.example/{article_id}*", "https://c.example/7/advanced/count.gif", {"article_id": "7"}),
        ("c.example/?post={article_id}&px=1", "https://c.example/?ga=2&px=1&post=7", {"article_id": "7"}),
        ("c.example/?post={article_id}&px=1", "https://c.example/?post=7", None),
        ("c.example/content/{article_id}/count.gif", "https://c.example/content/7/8/count.gif", None),
        ("c.example/{article_id}/{article_id}.gif", "https://c.example/7/7.gif", {"article_id": "7"}),
        ("c.example/{article_id}/{article_id}.gif", "https://c.example/7/8.gif", None),
        ("c.example/px.js", "//c.example/px.js?v=2", {}),
        ("c.example/px.js", "https://d.example/px.js", None),
        ("c.example/px.js", "/px.js", None),
        ("c.example", "https://c.example/", {}),
    ],
)
def test_patterns(text, url, values):
    assert pattern(text).match(url) == values


def test_patterns_are_filled():
    counter = pattern("https://c.example/content/{article_id}/count.gif")
    assert counter.fill({"article_id": "a/7"}) == "https://c.example/content/a%2F7/count.gif"
    assert counter.fill({}) is None
    assert pattern("//c.example/{article_id}").fill({"article_id": "7"}) == "https://c.example/7"
    assert pattern("c.example/*").fill({}) is None


@given(st.text(max_size=80))
def test_no_address_breaks_anything(url):
    found = address(url)
    assert found is None or found.host
    same_page(url, STORY)
    pattern("c.example/{article_id}/").match(url)
    on_hosts(url, ["harbornews.example"])
    file_name(url)


@given(st.from_regex(r"https://[a-z]{1,8}\.example(/[a-z]{1,5}){0,3}/?(\?[a-z]=[0-9])?", fullmatch=True))
def test_folding_twice_changes_nothing(url):
    found = address(url)
    assert found is not None
    assert address(f"https://{found}") == found
