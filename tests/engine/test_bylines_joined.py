"""A person and the newsroom on two lines of one byline."""

from datetime import UTC, datetime

import pytest

from rights import check

STORY = "<p>The state has changed its rules on water for the third time in a year, and nobody told the towns.</p>" * 2


@pytest.mark.parametrize(
    ("byline", "role"),
    [
        ("By PAT DOE<br>Associated Press", "republication"),
        ("By Pat Doe<br>The Associated Press", "republication"),
        ("By Pat Doe<br>former Associated Press", "mention"),
        ("Thanks to the people of the Associated Press", "mention"),
    ],
)
def test_a_person_and_then_the_newsroom(byline, role):
    page = f"<h1>Rules on water change again</h1><p>{byline}</p>{STORY}"
    report = check(page.encode(), "x.html", as_of=datetime(2026, 11, 1, tzinfo=UTC))
    assert [entry.role for entry in report.republications] == [role]
