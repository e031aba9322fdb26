"""A page that writes about a newsroom may quote its notice; a republication carries it."""

from datetime import UTC, datetime

import pytest

from rights import check

NOTICE = (
    "Content created by The Daily Caller News Foundation is available without charge to any eligible news publisher"
    " that can provide a large audience."
)
STORY = "<p>The harbour was quiet this winter, and the fishermen stayed at home for most of it, they said.</p>" * 3


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (NOTICE, "republication"),
        (f"Send tips to the desk. {NOTICE}", "republication"),
        (f"Its stories end with a notice: “{NOTICE}” Critics find that generous.", "mention"),
        (f'The notice says: "{NOTICE}"', "mention"),
    ],
)
def test_a_notice_that_is_quoted_proves_nothing(line, role):
    page = f"<h1>How the foundation works</h1><p class='byline'>By Kim Poe</p>{STORY}<p>{line}</p>"
    report = check(page.encode(), "x.html", as_of=datetime(2026, 11, 1, tzinfo=UTC))
    assert [entry.role for entry in report.republications] == [role]
