"""Bylines as people write them, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rights.extract import read
from rights.extract.bylines import dated_name, is_organisation, is_person, looks_like_byline, name_and_role, parse

PERSONS = [
    ("By Ann Lee", [("Ann Lee", None, None)]),
    ("by: Ann Lee", [("Ann Lee", None, None)]),
    ("ByAnn Lee", [("Ann Lee", None, None)]),
    ("Written by Ann Lee", [("Ann Lee", None, None)]),
    ("Von Jörg Möller", [("Jörg Möller", None, None)]),
    ("Por Ana María Ruiz", [("Ana María Ruiz", None, None)]),
    (
        "BY MEG ROWE AND ERRIN O'NEIL, Associated Press",
        [("Meg Rowe", None, "Associated Press"), ("Errin O'Neil", None, "Associated Press")],
    ),
    ("By Ann Lee, Bo Roe and Cy Fox", [("Ann Lee", None, None), ("Bo Roe", None, None), ("Cy Fox", None, None)]),
    ("By Ann Lee & Bo Roe, Harbor News", [("Ann Lee", None, "Harbor News"), ("Bo Roe", None, "Harbor News")]),
    ("By Ann Lee, Harbor News | Bo Roe, Reuters", [("Ann Lee", None, "Harbor News"), ("Bo Roe", None, "Reuters")]),
    (
        "Ann Lee, Pentagon/Foreign Policy Reporter, Harbor News",
        [("Ann Lee", "Pentagon/Foreign Policy Reporter", "Harbor News")],
    ),
    ("Ann Lee, Ap Auto Writer", [("Ann Lee", "Auto Writer", "AP")]),
    ("By Ann Lee, AP Sports Writer", [("Ann Lee", "Sports Writer", "AP")]),
    ("By Ann Lee and Bo Roe, Staff Writers", [("Ann Lee", "Staff Writers", None), ("Bo Roe", "Staff Writers", None)]),
    ("By Ann Lee, Contributing Opinion Writer", [("Ann Lee", "Contributing Opinion Writer", None)]),
    ("By Ann Lee, Contributor, HarborWorld |", [("Ann Lee", "Contributor", "HarborWorld")]),
    ("By Ann Lee / Reuters", [("Ann Lee", None, "Reuters")]),
    ("By Ann Lee/AP", [("Ann Lee", None, "AP")]),
    ("Ann Lee | WBEX", [("Ann Lee", None, "WBEX")]),
    ("By Ann Lee for The Daily Planet", [("Ann Lee", None, "The Daily Planet")]),
    ("By Ann Lee in Aldport", [("Ann Lee", None, None)]),
    ("By Ann Lee on May 3, 2024 at 4:31 PM", [("Ann Lee", None, None)]),
    ("By Ann Lee | Published 3 May 2024", [("Ann Lee", None, None)]),
    ("By Ann Lee ann.lee@harbornews.example", [("Ann Lee", None, None)]),
    ("By Ludwig van Beeck", [("Ludwig van Beeck", None, None)]),
    ("By Ann Lee; photographs by Bo Roe", [("Ann Lee", None, None)]),
    ("By John de la Cruz Jr.", [("John de la Cruz Jr", None, None)]),
]
DESKS = [
    ("REUTERS", "REUTERS"),
    ("By The Associated Press", "The Associated Press"),
    ("AFP", "AFP"),
    ("By Reuters Staff", "Reuters Staff"),
    ("From staff reports", "From staff reports"),
    ("By harbornews.example.com", "harbornews.example.com"),
]


@pytest.mark.parametrize(("text", "people"), PERSONS, ids=[text for text, _ in PERSONS])
def test_persons_with_what_stands_beside_them(text: str, people: list[tuple[str, str | None, str | None]]) -> None:
    assert [(name.name, name.role, name.organisation) for name in parse(text)] == people


@pytest.mark.parametrize(("text", "desk"), DESKS, ids=[text for text, _ in DESKS])
def test_a_desk_is_no_person(text: str, desk: str) -> None:
    (name,) = parse(text)
    assert (name.name, name.organisation) == ("", desk)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "By",
        "Share",
        "Follow us",
        "Read more",
        "3 min read",
        "@annlee",
        "Text size",
        "https://harbornews.example/ann",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert not any(name.name for name in parse(text))


def test_the_sites_own_name_is_no_person() -> None:
    assert parse("Harbor World Arts", {"harbor world"})[0].name == ""
    assert [n.name for n in parse("By Ann Lee, Harbor World", {"harbor world"})] == ["Ann Lee"]


def test_a_role_without_a_comma() -> None:
    found = name_and_role("Ann Lee Pentagon/Foreign Policy Reporter")
    assert found is not None
    assert (found.name, found.role) == ("Ann Lee", "Pentagon/Foreign Policy Reporter")
    found = name_and_role("Mary Ann Lee Staff Writer")
    assert found is not None
    assert (found.name, found.role) == ("Mary Ann Lee", "Staff Writer")


@pytest.mark.parametrize(
    "text", ["Ann Lee", "The Reporter", "Ann Lee is a reporter", "Old Bridge Stays Open", "Ask the Editor."]
)
def test_a_line_that_is_no_name_with_a_role(text: str) -> None:
    assert name_and_role(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [("posted on 2024-05-03 23:30 EST by Ann Lee", "Ann Lee"), ("Ann Lee - May 3, 2024", "Ann Lee - May 3, 2024")],
)
def test_a_name_and_a_day(text: str, name: str) -> None:
    at = dated_name(text)
    assert at is not None
    assert text[at:] == name


@pytest.mark.parametrize(
    "text", ["May 3, 2024", "Updated: May 3, 2024", "The council met on May 3, 2024", "no day by Ann Lee"]
)
def test_a_day_without_a_name(text: str) -> None:
    at = dated_name(text)
    assert at is None or not parse(text[at:])


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("By Ann Lee", True),
        ("By the numbers", False),
        ("by any means", False),
        ("Bylaws Changed", False),
        ("Ann Lee", False),
        ("By " + "A" * 300, False),
    ],
)
def test_what_opens_like_a_byline(text: str, so: bool) -> None:
    assert looks_like_byline(text) is so


def test_persons_and_organisations() -> None:
    assert is_person("Ann Lee")
    assert not is_person("Harbor News")
    assert not is_person("Money Reporter")
    assert is_organisation("The Citizen")
    assert is_organisation("Associated Press")
    assert not is_organisation("Ann Lee")


@given(st.text(max_size=120))
def test_places_are_those_of_the_names(text: str) -> None:
    for name in parse(text):
        assert 0 <= name.start <= name.end <= name.until <= len(text)
        told = text[name.start : name.end]
        assert told.lower() == (name.name or told).lower()


def test_an_authors_box_of_a_cms_with_role_and_day():
    page = (
        '<h1>Grid plan stalls in the valley</h1><div class="author"><a href="/author/alim">Ana Lim</a> Energy Reporter'
        ' <time datetime="2026-05-01">May 1, 2026</time></div>'
        "<p>The plan for a new grid in the valley has stalled for the third time, officials said on Monday.</p>"
    )
    (byline,) = read(page.encode(), "x.html").bylines
    assert (byline.name, byline.role, byline.organisation) == ("Ana Lim", "Energy Reporter", None)
