"""`rights compare` as it is called: its three forms, lists of pairs, terms, exit statuses, and bad input."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.program import rights

ORIGINAL = """Ferry to run all winter

By Ann Porter

The small ferry between the two islands will run all winter, the council decided on Monday. It carries 14 cars.

It had stopped from November to March for as long as anybody on the islands can remember, and few expected a change.

"We will not leave anybody behind," said Jo Reed, who chairs the council. The boat needs a new engine before spring.

The harbour master called the plan brave. Tickets will cost 3 pounds, half of what they cost in summer, until April.

A second boat may follow next year, if the harbour on the southern island is deepened as the council has planned it.
"""
STYLED = (
    ORIGINAL.replace('"We will not leave anybody behind,"', "“We will not leave anybody behind,”")
    .replace("Ferry to run all winter", "Ferry To Run All Winter")
    .replace("3 pounds", "three pounds")
)
CHANGED = ORIGINAL.replace("14 cars", "41 cars").replace("will not leave", "will never leave")
OTHER = """Bakers ask for cheaper flour

Flour has become dear in the capital, and bakers say that many shops will have to close before the end of this year.

They met the minister on Friday and asked for help, but he made no promise and left after less than a single hour.
"""


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    for name, text in {
        "original.txt": ORIGINAL,
        "styled.txt": STYLED,
        "changed.txt": CHANGED,
        "other.txt": OTHER,
        "empty.txt": "",
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_each_edit_is_told_with_both_texts(texts: Path) -> None:
    ran = rights("compare", "original.txt", "changed.txt", cwd=texts)
    assert ran.exit == 0
    assert re.search(r"number changed, paragraph 1\s+matters", ran.stdout)
    assert re.search(r"original .*It carries 14 cars", ran.stdout)
    assert re.search(r"now .*It carries 41 cars", ran.stdout)
    assert re.search(r"quotation altered, paragraph 3\s+matters", ran.stdout)


def test_style_is_called_style(texts: Path) -> None:
    ran = rights("compare", "original.txt", "styled.txt", cwd=texts)
    assert ran.exit == 0
    assert "style" in ran.stdout
    assert "matters" not in ran.stdout


def test_the_json_has_the_fixed_shape(texts: Path) -> None:
    ran = rights("compare", "original.txt", "changed.txt", "--format", "json", cwd=texts)
    found = json.loads(ran.out)
    assert found["relation"] == "edited_copy"
    assert found["headline"] == {"class": "unchanged"}
    number = next(edit for edit in found["edits"] if edit["class"] == "number_changed")
    assert number["material"] is True
    assert number["original"]["text"] == "14"
    assert number["republication"]["text"] == "41"
    assert number["original"]["before"].endswith("It carries ")
    assert "terms" not in number


def test_the_same_text_has_no_edit(texts: Path) -> None:
    ran = rights("compare", "original.txt", "original.txt", "--format", "json", cwd=texts)
    found = json.loads(ran.out)
    assert (found["relation"], found["edits"]) == ("copy", [])


def test_two_stories_are_said_to_be_two(texts: Path) -> None:
    ran = rights("compare", "original.txt", "other.txt", "--format", "json", cwd=texts)
    assert ran.exit == 0
    found = json.loads(ran.out)
    assert (found["relation"], found["edits"]) == ("unrelated", [])
    assert "Two different stories" in rights("compare", "original.txt", "other.txt", cwd=texts).stdout


def test_the_page_shows_both_texts_with_marks(texts: Path) -> None:
    ran = rights("compare", "original.txt", "changed.txt", "--format", "html", "--output", "compared.html", cwd=texts)
    assert (ran.exit, ran.out) == (0, b"")
    page = (texts / "compared.html").read_text(encoding="utf-8")
    assert re.search(r'<del class="fail"[^>]*>14</del>', page)
    assert re.search(r'<ins class="fail"[^>]*>41</ins>', page)
    assert "<script" not in page
    again = rights("compare", "original.txt", "changed.txt", "--format", "html", cwd=texts)
    assert again.out.decode("utf-8") == page


def test_a_page_hides_nothing_in_its_mark_up(texts: Path) -> None:
    (texts / "hostile.txt").write_text(
        CHANGED.replace("41 cars", "41 <script>alert(1)</script> cars"), encoding="utf-8"
    )
    page = rights("compare", "original.txt", "hostile.txt", "--format", "html", cwd=texts).stdout
    assert "<script" not in page


TERMS = """
schema: 1
id: harbor-news
name: Harbor News
version: 2026-11-28
status: draft
language: en
terms: {via: an invented page}
recognise: {names: [Harbor News], own_hosts: [harbornews.example]}
clauses:
  - {id: edits, must_not: body_edits, says: Only house style may be changed., beyond: [style, time, place]}
  - {id: headline, must_not: headline, says: The headline stays but for style., beyond: [style]}
"""


def test_terms_are_said_of_each_edit(texts: Path) -> None:
    (texts / "harbor-news.yaml").write_text(TERMS, encoding="utf-8")
    call = ("compare", "original.txt", "changed.txt", "--policy", "harbor-news.yaml", "--as-of", "2026-11-01")
    ran = rights(*call, "--format", "json", cwd=texts)
    assert ran.exit == 1
    found = json.loads(ran.out)
    assert found["policy"]["id"] == "harbor-news"
    assert {edit["class"]: edit["terms"] for edit in found["edits"]}["number_changed"] == {
        "clause": "edits",
        "verdict": "fail",
    }
    assert {one["clause"]: one["verdict"] for one in found["clauses"]} == {"edits": "fail", "headline": "pass"}
    assert "not allowed (clause edits)" in rights(*call, cwd=texts).stdout


def test_style_edits_break_no_terms(texts: Path) -> None:
    (texts / "harbor-news.yaml").write_text(TERMS, encoding="utf-8")
    ran = rights("compare", "original.txt", "styled.txt", "--policy", "harbor-news.yaml", "--format", "json", cwd=texts)
    found = json.loads(ran.out)
    assert ran.exit == 0
    assert "fail" not in {edit["terms"]["verdict"] for edit in found["edits"] if edit["terms"]}


def test_many_pairs_come_one_a_line(texts: Path) -> None:
    (texts / "pairs.jsonl").write_text(
        '{"id": "a", "original": "original.txt", "republication": "changed.txt", "date": "2024-05-31"}\n'
        '\n{"id": "b", "original": "original.txt", "republication": "styled.txt"}\n',
        encoding="utf-8",
    )
    ran = rights("compare", "--pairs", texts / "pairs.jsonl", "--format", "json")
    assert ran.exit == 0
    lines = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [line["id"] for line in lines] == ["a", "b"]
    assert [line["date"] for line in lines] == ["2024-05-31", None]


def test_one_bad_pair_leaves_the_others(texts: Path) -> None:
    (texts / "pairs.jsonl").write_text(
        '{"id": "a", "original": "original.txt", "republication": "gone.txt"}\n'
        '{"id": "b", "original": "original.txt", "republication": "styled.txt"}\n',
        encoding="utf-8",
    )
    ran = rights("compare", "--pairs", texts / "pairs.jsonl", "--format", "json")
    assert ran.exit == 2
    first, second = (json.loads(line) for line in ran.stdout.splitlines())
    assert first["id"] == "a"
    assert "gone.txt" in first["error"]
    assert second["relation"] == "edited_copy"


def test_every_mistake_of_a_list_has_its_line(texts: Path) -> None:
    (texts / "pairs.jsonl").write_text(
        'nothing\n{"original": "original.txt"}\n[1]\n{"original": "a", "republication": "b", "date": "31 May"}\n',
        encoding="utf-8",
    )
    ran = rights("compare", "--pairs", "pairs.jsonl", cwd=texts)
    assert (ran.exit, ran.out) == (2, b"")
    assert [int(n) for n in re.findall(r"pairs\.jsonl:(\d+):1", ran.err)] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (("original.txt",), "two texts are needed"),
        (("original.txt", "gone.txt"), "the republication can't be read"),
        (("empty.txt", "original.txt"), "the original can't be read"),
        (("original.txt", "original.txt", "--date", "tomorrow"), "is no day"),
        (("original.txt", "original.txt", "--policy", "nobody"), "there is no policy"),
        (("original.txt", "--pairs", "x"), "already says"),
        (("--pairs", "original.txt", "--format", "html"), "text or json"),
        (("-", "-"), "only one of the two"),
    ],
)
def test_a_wrong_call_ends_with_2_and_says_what_to_do(texts: Path, call: tuple[str, ...], words: str) -> None:
    ran = rights("compare", *call, cwd=texts)
    assert (ran.exit, ran.out) == (2, b"")
    assert words in ran.err
    assert "Traceback" not in ran.err


def test_a_side_comes_from_standard_input(texts: Path) -> None:
    ran = rights("compare", "original.txt", "-", stdin=CHANGED.encode(), cwd=texts)
    assert ran.exit == 0
    assert "41" in ran.stdout


def test_the_version_that_fits_is_the_one_compared_with(texts: Path) -> None:
    first = ORIGINAL.replace("14 cars", "41 cars").partition("Porter")[2].strip()
    later = ORIGINAL.partition("Porter")[2].strip()
    (texts / "article.json").write_text(
        json.dumps(
            {
                "id": "ferry-7",
                "title": "Ferry to run all winter",
                "versions": [
                    {"version": "1", "updated_at": "2024-05-27T08:00:00Z", "body": first},
                    {"version": "2", "updated_at": "2024-05-28T08:00:00Z", "body": later},
                ],
            }
        ),
        encoding="utf-8",
    )
    draft = ORIGINAL.replace("14 cars", "41 cars")
    (texts / "draft.txt").write_text(draft, encoding="utf-8")
    ran = rights("compare", "original.txt", "draft.txt", "--article", "article.json", "--format", "json", cwd=texts)
    found = json.loads(ran.out)
    assert "compared with version 1 of 2024-05-27" in found["notes"]
    assert "number_changed" not in {edit["class"] for edit in found["edits"]}
