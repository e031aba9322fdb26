"""A page that carries a line that the terms themselves ask for is a republication; one that writes about it is not."""

from __future__ import annotations

import msgspec
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


UNASKED = Policy(
    "tideline", "Tideline Desk", "2026-01-01", "draft", "en", "", "", SOURCE,
    Recognise(names=("Tideline Desk",), own_hosts=("tideline.example",)),
    (Clause("credit", "credit_line", "must", "A line.", SOURCE, {"text": "{lead} {name}"}),),
)  # fmt: skip


def signs(page: str, text: str) -> tuple[str, list[str]]:
    clause = Clause("credit", "credit_line", "must", "A line.", SOURCE, {"text": text})
    policy = msgspec.structs.replace(UNASKED, clauses=(clause,))
    (found,) = recognise(extract.read(page.encode(), "page.html"), Known((policy,), load_pack().lists))
    return found.role, [sign.words for sign in found.signs]


MADE = "a line says that Tideline Desk made it or had a part in it, which may be the story's credit or not"


@pytest.mark.parametrize("line", ["Produced by Tideline Desk", "<em>Produced by Tideline Desk.</em>",
                                  "This story was produced by Tideline Desk."])  # fmt: skip
@pytest.mark.parametrize("byline", ["", "By Jo Lindqvist"])
def test_a_line_that_names_a_maker_is_a_mention_that_tells_why(line, byline):
    for page in (html(f"<p>{line}</p>", byline=byline), html(top=f"<p>{line}</p>", byline=byline)):
        kind, words = signs(page, "{lead} {name}")
        assert kind == "mention"
        assert words.count(MADE) == 1


@pytest.mark.parametrize(
    "page",
    [
        html("<p>The film that was shown had been produced by Tideline Desk.</p>"),
        html("<blockquote>Produced by Tideline Desk</blockquote>"),
        html(footer="Produced by Tideline Desk"),
        html(f"<p>Produced by hand and sold on the quay, {'the nets last for years, ' * 8}Tideline Desk reported.</p>"),
    ],
)
def test_not_every_maker_is_told(page):
    kind, words = signs(page, "{lead} {name}")
    assert kind != "republication"
    assert MADE not in words


def test_a_line_that_names_a_maker_proves_where_the_terms_ask_for_it():
    page = html(top="<p>Produced by Tideline Desk</p>", byline="")
    assert signs(page, "Produced by {name}")[0] == "republication"


@pytest.mark.parametrize("line", ["By Tideline Desk", "By Ann Doe, Tideline Desk"])
def test_other_bylines_prove_as_before(line):
    assert signs(html(byline=line), "{lead} {name}")[0] == "republication"
