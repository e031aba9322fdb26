"""Whole drafts on which a wrong word would accuse somebody, or let something pass unseen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .program import Ran

Check = Callable[..., Ran]

STORY = (
    "<p>The bridge over the Quarry River will carry cars for one more winter, the county's engineers said on Tuesday.</p>"
    "<p>Inspectors found rust on 41 of its 212 beams, but no crack that would close it. They will be back in spring.</p>"
    "<p>A new bridge would cost fourteen million dollars, the county said. The council votes on a loan in March.</p>"
)


def draft(desk: Path, *, above: str = "", below: str = "") -> str:
    (desk / "x.html").write_text(f"<h1>Old mill bridge will stay open</h1>\n<p>{above}</p>\n{STORY}\n<p>{below}</p>\n")
    return "x.html"


@pytest.mark.parametrize(
    "byline",
    [
        "By Robin Sample, Northfield Wire",
        "By Robin Sample | Northfield Wire",
        "By Robin Sample, Harbour Light",  # which could be a person's name too
    ],
)
def test_a_byline_that_names_the_newsroom_is_seen(check: Check, desk: Path, byline: str) -> None:
    assert check(draft(desk, above=byline)).entry["role"] == "republication"


@pytest.mark.parametrize(
    "path",
    [
        "2026/old-mill-bridge-will-stay-open",
        "stories/4711",
        "node/4711",
        "bridge",
        "?p=4711",
        "2026/11/20/bridge",
        "a/AbC9xZ",
        "en/x.html",
    ],
)
def test_the_link_in_the_credit_is_never_held_against_a_draft_without_the_originals_record(
    check: Check, desk: Path, path: str
) -> None:
    credit = f'This story was originally published by <a href="https://harbourlight.example/{path}">Harbour Light</a>.'
    assert check(draft(desk, above=credit)).verdicts()["link"] != "fail"


def test_a_link_in_the_credit_that_leads_elsewhere_is(check: Check, desk: Path) -> None:
    credit = 'This story was originally published by <a href="https://gazette.example/partners">Harbour Light</a>.'
    assert check(draft(desk, above=credit)).verdicts()["link"] == "fail"
