"""A page that carries a line that the terms themselves ask for is a republication; one that writes about it is not."""

from __future__ import annotations

import pytest

from rights import extract
from rights.engine import Known
from rights.engine.recognise import recognise
from rights.model.terms import Clause, Policy, Recognise, TermsSource
from rights.terms.pack import load_pack
from tests.engine.conftest import html

SOURCE = TermsSource(via="a page")
POLICY = Policy(
    "tideline", "Tideline Desk", "2026-01-01", "draft", "en", "", "", SOURCE,
    Recognise(names=("Tideline Desk",), own_hosts=("tideline.example",)),
    (
        Clause("credit", "credit_line", "must", "A line.", SOURCE, {"text": "This story was produced by {name}"}),
        Clause("short", "credit_line", "must", "A line.", SOURCE, {"text": "By {author}, {name}"}),
    ),
)  # fmt: skip
KNOWN = Known((POLICY,), load_pack().lists)


def role(page: str) -> str:
    found = recognise(extract.read(page.encode(), "page.html"), KNOWN)
    return next((one.role for one in found if one.policy is not None), "unrelated")


def test_the_terms_own_line_proves():
    assert role(html("<p>This story was produced by <a href='https://tideline.example/a'>Tideline Desk</a>.</p>")) == (
        "republication"
    )


@pytest.mark.parametrize(
    "line",
    [
        "<p>“This story was produced by Tideline Desk” is what each partner has to print, the desk's rules say.</p>",
        (
            "<p>Reporters at Tideline Desk, who were not involved, say this story was produced by somebody with a grudge, and "
            "that the council knew of it long before the vote was taken on Tuesday night in the old town hall by the river.</p>"
        ),
        "<blockquote>This story was produced by Tideline Desk.</blockquote>",
        "<p>The film was produced by Tideline Desk.</p>",
    ],
)
def test_nobody_is_accused_for_speaking_of_it(line):
    assert role(html(line)) != "republication"


def test_a_footer_is_no_line_of_the_story():
    assert role(html(footer="This story was produced by Tideline Desk.")) != "republication"
