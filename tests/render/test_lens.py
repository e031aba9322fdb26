"""A comparison as people and programs read it: every word of both texts is there, marked where it was changed."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights import match
from rights.model.report import EditTerms, Finding, LensTerms, PolicyRef
from rights.model.terms import TermsSource
from rights.render.lens import Compared, html_lens, json_lens, text_lens
from rights.render.lens.words import CLASSES, opposite
from rights.render.options import RenderOptions
from tests.render.test_axe import AXE, CHROMIUM, look

Golden = Callable[[Path, str], None]

ORIGINAL = """Ferry to run all winter

By Ann Porter

The small ferry between the two islands will run all winter, the council decided on Monday. It carries 14 cars.

It had stopped from November to March for as long as anybody on the islands can remember, and few expected a change.

“We will not leave anybody behind,” said Jo Reed, who chairs the council. The boat needs a new engine before spring.

The harbour master called the plan brave. Tickets will cost 3 pounds, half of what they cost in summer, until April.

A second boat may follow next year, if the harbour on the southern island is deepened as the council has planned it.

This article first appeared in Harbor News."""
REPUBLICATION = """Council keeps the ferry going

By Ann Porter

The small ferry between the two islands will run all winter, the council decided on May 27. It carries 41 cars.

"We will never leave anybody behind," said Jo Reed, who chairs the council. The boat needs a new engine before spring.

Sign up for our newsletter

The harbour master called the plan brave. Tickets will cost three pounds, half of what they cost in summer, until April.

A second boat will follow next year, if the harbour on the southern island is deepened as the council has planned it."""


def compared(one: str, other: str) -> Compared:
    found = match.compare(match.of_text(one), match.of_text(other), date=date(2024, 5, 29))
    return Compared("original.txt", "draft.txt", found, date(2024, 5, 29))


def with_terms(pair: Compared) -> Compared:
    verdicts = {True: "fail", None: "review", False: "pass"}
    said = tuple(
        None if edit.class_ == "boilerplate_around" else EditTerms("edits", verdicts[edit.material])
        for edit in pair.comparison.edits
    )
    finding = Finding(
        "edits", "body_edits", "TXT02", "must_not", "fail", "edits beyond house style", "", "", TermsSource(via="a page"), "f",
        says="Only house style may be changed.", question=None,
    )  # fmt: skip
    reference = PolicyRef("harbor-news", "1", "0" * 64, "Harbor News", "draft")
    return msgspec.structs.replace(pair, terms=LensTerms(reference, (finding,), said))


PAIR = compared(ORIGINAL, REPUBLICATION)
PAIRS = {
    "edited": PAIR,
    "terms": with_terms(PAIR),
    "same": compared(ORIGINAL, ORIGINAL),
    "apart": compared(
        ORIGINAL, "Bread\n\n" + "Nobody in this town has ever baked bread that was any good at all. " * 4
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_text_reads_as_expected(name: str, golden: Golden) -> None:
    golden(Path("golden") / f"lens.{name}.txt", text_lens.render(PAIRS[name], RenderOptions()))


@pytest.mark.parametrize("name", PAIRS)
def test_page_reads_as_expected(name: str, golden: Golden) -> None:
    golden(Path("golden") / f"lens.{name}.html", html_lens.render(PAIRS[name]))


def test_json_reads_as_expected(golden: Golden) -> None:
    golden(Path("golden/lens.terms.json"), json_lens.render(PAIRS["terms"]))


def visible(page: str, column: int) -> str:
    """The words in one column of the two texts, without numbers and labels."""
    table = page.partition('<table class="texts">')[2].partition("</table>")[0]
    cells = re.findall(r"<tr[^>]*>\s*<td>(.*?)</td>\s*<td>(.*?)</td>", table, re.DOTALL)
    text = " ".join(cell[column] for cell in cells)
    text = re.sub(r"<sup>.*?</sup>|<span.*?</span>", "", text, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"</?p[^>]*>", " ", re.sub(r"</?(del|ins)[^>]*>", "", text))).split())


def test_every_word_of_both_texts_is_shown_once() -> None:
    page = html_lens.render(PAIR)
    assert sorted(visible(page, 0).split()) == sorted(ORIGINAL.split())
    assert visible(page, 1) == " ".join(REPUBLICATION.split())


words = st.lists(
    st.sampled_from("the ferry runs on Monday never 14 41 <b> & ‘quoted’ ::error:: ##[x] \x1b[31m".split(" ")),
    min_size=6,
).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(st.lists(words, min_size=1, max_size=5), st.lists(words, min_size=1, max_size=5))
def test_no_text_steers_what_shows_it(one: list[str], other: list[str]) -> None:
    pair = compared("Headline\n\n" + "\n\n".join(one), "Headline\n\n" + "\n\n".join([*one[:2], *other]))
    for text in (text_lens.render(pair, RenderOptions()), html_lens.render(pair), json_lens.render(pair)):
        assert "\x1b" not in text
        assert not re.search(r"(?m)^\s*::|##\w*\[", text)
    assert "<b>" not in html_lens.render(pair)


def test_every_number_in_the_texts_leads_to_an_edit() -> None:
    page = html_lens.render(PAIR)
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    targets = re.findall(r'href="#([^"]+)"', page)
    assert targets
    assert set(targets) <= set(ids)


def test_the_page_loads_and_runs_nothing() -> None:
    page = html_lens.render(PAIRS["terms"])
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in page
    assert not re.search(r"<(script|img|link|iframe)|url\(", page)


def test_every_class_has_a_name_for_people() -> None:
    assert {edit.class_ for pair in PAIRS.values() for edit in pair.comparison.edits} <= set(CLASSES)


@pytest.mark.skipif(not CHROMIUM, reason="no Chromium on the path")
@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not there: npm ci --prefix tests/axe --ignore-scripts")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAIRS)
def test_axe_finds_nothing(tmp_path: Path, name: str, scheme: str) -> None:
    found = look(html_lens.render(PAIRS[name]), tmp_path, dark=scheme == "dark")
    assert found["violations"] == []
    assert [each for each in found["incomplete"] if each["id"] == "color-contrast"] == []


@pytest.mark.parametrize("added", [True, False])
def test_a_word_only_added_or_removed_shows_its_place_on_both_sides(*, added: bool) -> None:
    longer = ORIGINAL.replace("leave anybody behind", "leave almost anybody behind")
    pair = compared(ORIGINAL, longer) if added else compared(longer, ORIGINAL)
    (edit,) = (one for one in pair.comparison.edits if one.class_ == "quote_altered")
    assert (edit.original is None) is added
    told = text_lens.render(pair, RenderOptions())
    lines = [" ".join(line.split()) for line in told.split("\n")]
    (was,) = (line for line in lines if line.startswith("original"))
    (now,) = (line for line in lines if line.startswith("now"))
    with_it, without = (now, was) if added else (was, now)
    assert "leave almost anybody behind" in with_it
    assert "leave anybody behind" in without
    assert ">nothing<" not in html_lens.render(pair)


def test_a_place_that_cannot_be_told_apart_is_not_guessed() -> None:
    (edit,) = (
        one
        for one in compared(
            ORIGINAL, ORIGINAL.replace("leave anybody behind", "leave almost anybody behind")
        ).comparison.edits
        if one.class_ == "quote_altered"
    )
    assert opposite(edit, ORIGINAL) is not None
    assert opposite(edit, ORIGINAL + "\n\n" + ORIGINAL) is None
    assert opposite(edit, "Something else.") is None
