"""rights policies test: examples come out as they say, or each difference is told with its place."""

import json
from pathlib import Path

import pytest

from .program import rights

HEAD = """schema: 1
id: prairie-wire
name: Prairie Wire
version: 2026-11-28
status: draft
language: en
terms: {url: "https://prairiewire.example/republish"}
recognise: {names: [Prairie Wire], own_hosts: [prairiewire.example]}
clauses:
  - id: credit
    must: credit_line
    says: A line credits the newsroom.
    text: "This story was originally published by {name}."
  - id: link
    must: link_back
    says: It links to the original.
    to: article
  - id: pictures
    must_not: third_party_images
    says: No pictures of others.
    decides: review
"""
PAGE = """    page: |
      <h1>Ferry to run all winter</h1>
      <p>The small ferry between the two islands will run all winter, the council decided on Monday.</p>
      <p>It had stopped from November to March for as long as anybody on the islands can remember.</p>
      <p>This story was originally published by <a href="https://prairiewire.example/ferry">Prairie Wire</a>.</p>
"""
EXAMPLE = f"""examples:
  - name: kept
    as_of: 2026-11-01
{PAGE}    article: {{id: ferry, url: "https://prairiewire.example/ferry"}}
    publisher: {{id: gazette, kind: news}}
"""
BREAKS = """    breaks:
      - {clause: credit, without: "This story was originally published by "}
      - clause: link
        replace: {"https://prairiewire.example/ferry": "https://prairiewire.example/"}
      - clause: pictures
        replace: {"<h1>": "<p><img src='a.jpg'><br>Photo: Getty Images</p><h1>"}
        expect: review
"""


@pytest.fixture
def run(tmp_path: Path):
    def call(text: str, *more: str):
        path = tmp_path / "prairie-wire.yaml"
        path.write_text(text, "utf-8")
        return rights("policies", "test", path.name, *more, cwd=tmp_path)

    return call


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


def test_examples_that_come_out_as_they_say_are_silent(run):
    ran = run(HEAD + EXAMPLE + BREAKS)
    assert ran.stdout == ""
    assert ran.exit == 0
    assert "1 policy, 4 examples: none came out otherwise" in ran.err


def test_a_difference_is_told_with_line_clause_and_the_findings_words(run):
    text = HEAD + EXAMPLE + BREAKS.replace("expect: review", "expect: fail")
    ran = run(text)
    assert ran.exit == 1
    line = line_of(text, "expect: fail")
    assert f"prairie-wire.yaml:{line}:17: error:" in ran.stdout
    assert 'clause "pictures" should be fail and is review: ' in ran.stdout
    assert "Getty Images" in ran.stdout


def test_a_page_that_should_pass_names_the_clauses_in_the_way(run):
    text = (
        HEAD
        + EXAMPLE.replace("originally published by", "told to us by")
        + BREAKS.replace("originally published by", "told to us by")
    )
    ran = run(text)
    assert ran.exit == 1
    assert "the page should be pass and is fail: credit: " in ran.stdout
    assert "it is not recognised as a republication, but taken for: " in ran.stdout


def test_an_example_may_say_that_it_is_not_recognised(run):
    text = HEAD + EXAMPLE.replace("originally published by", "told to us by").replace(
        "  - name: kept", "  - name: kept\n    recognised: false\n    expect: {credit: fail}"
    )
    assert "recognised" not in run(text).stdout


def test_a_clause_without_a_breaking_example_is_told(run):
    ran = run(HEAD + EXAMPLE)
    assert ran.exit == 1
    assert 'error: no example breaks clause "credit"' in ran.stdout
    assert 'warning: no example breaks clause "pictures"' in ran.stdout
    ran = run(HEAD + EXAMPLE + BREAKS.split("      - clause: pictures", maxsplit=1)[0])
    assert ran.exit == 0
    assert ran.stdout.count("no example breaks") == 1
    assert ran.stdout.startswith("prairie-wire.yaml:18:5: warning:")


def test_records_channel_and_day_may_be_changed_for_a_break(run):
    more = """      - {clause: link, article: {title: Ferry to run all winter}, channel: print, expect: pass}
      - {clause: overall, publisher: {kind: null}, as_of: "2026-11-02T10:00:00Z", expect: pass}
"""
    ran = run(HEAD + EXAMPLE + BREAKS + more)
    assert ran.stdout == ""
    assert "6 examples" in ran.err


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("    as_of: 2026-11-01\n", "", '"as_of" is missing in "kept"'),
        ("as_of: 2026-11-01", "as_of: soon", '"soon" is not a day'),
        ("    breaks:", "    brakes:", 'unknown key "brakes"; did you mean "breaks"?'),
        ("clause: credit,", "clause: credits,", 'there is no clause "credits"; did you mean "credit"?'),
        ("without:", "witout:", 'unknown key "witout"; did you mean "without"?'),
        ('"This story was originally published by "', '"This tale"', 'the page does not hold the text "This tale"'),
        ("expect: review", "expect: reviews", '"reviews" is no verdict; did you mean "review"?'),
        ("kind: news", "kind: newspaper", '"newspaper" is no kind of publisher'),
        ("id: ferry, url", "id: ferry, ulr", 'unknown key "ulr"; did you mean "url"?'),
        ("  - name: kept\n", "  - name: kept\n    channel: radio\n", '"radio" is not known here'),
        ("  - name: kept\n", "  - name: kept\n    original: story.txt\n", 'there is no file "story.txt" beside'),
        ("  - name: kept\n", "  - name: kept\n    original: ../story.txt\n", '"../story.txt" does not lie beside'),
        ("  - name: kept\n", "  - name: kept\n    original: /etc/passwd\n", '"/etc/passwd" does not lie beside'),
    ],
)
def test_a_mistake_in_an_example_is_told_where_it_stands(run, old, new, told):
    text = (HEAD + EXAMPLE + BREAKS).replace(old, new, 1)
    ran = run(text)
    assert ran.exit == 2, ran.stdout
    assert told in ran.stdout
    first = ran.stdout.split(":")
    assert first[0] == "prairie-wire.yaml"
    assert int(first[1]) > HEAD.count("\n")


def test_pages_and_records_may_lie_beside_the_policy(run, tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "kept.html").write_text("\n".join(line.strip() for line in PAGE.split("\n")[1:]), "utf-8")
    (tmp_path / "ferry.json").write_text('{"id": "ferry", "url": "https://prairiewire.example/ferry"}', "utf-8")
    text = HEAD + EXAMPLE + BREAKS
    text = text.replace(PAGE, "    page: pages/kept.html\n")
    text = text.replace('{id: ferry, url: "https://prairiewire.example/ferry"}', "ferry.json")
    more = "      - {clause: link, article: {title: Ferry to run all winter}, expect: pass}\n"
    ran = run(text + more)
    assert ran.stdout == ""
    assert "5 examples" in ran.err


def test_one_broken_file_leaves_the_others_alone(tmp_path):
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "prairie-wire.yaml").write_text(HEAD + EXAMPLE + BREAKS, "utf-8")
    (tmp_path / "terms" / "broken.yaml").write_text("schema: 1\nid: broken\n", "utf-8")
    ran = rights("policies", "test", "terms", "--format", "json", cwd=tmp_path)
    assert ran.exit == 2
    told = json.loads(ran.stdout)
    assert [one["policy"] for one in told["policies"]] == ["prairie-wire"]
    assert {m["file"] for m in told["mistakes"]} == {"terms/broken.yaml"}
    assert told["summary"] == {"policies": 1, "examples": 4, "failed": 0, "clauses_unbroken": 0}


def test_json_tells_example_clause_expected_and_got(run):
    text = HEAD + EXAMPLE + BREAKS.replace("expect: review", "expect: fail")
    told = run(text, "--format", "json").report
    (finding,) = told["findings"]
    assert finding["clause"] == "pictures"
    assert (finding["expected"], finding["got"]) == ("fail", "review")
    assert finding["line"] == line_of(text, "expect: fail")


def test_an_id_a_folder_and_what_is_not_there(run, tmp_path):
    (tmp_path / "terms").mkdir()
    (tmp_path / "terms" / "prairie-wire.yaml").write_text(HEAD + EXAMPLE + BREAKS, "utf-8")
    assert rights("policies", "test", "prairie-wire", "--policies", "terms", cwd=tmp_path).exit == 0
    assert rights("policies", "test", "prairie-wires", "--policies", "terms", cwd=tmp_path).exit == 2
    missing = rights("policies", "test", "terms/none.yaml", cwd=tmp_path)
    assert missing.exit == 2
    assert "there is no terms/none.yaml" in missing.err


def test_the_preferred_form_of_a_duty_is_broken_as_advice(run):
    head = HEAD.replace("    to: article\n", "    to: either\n    prefer: {to: article}\n")
    more = '      - {clause: link, replace: {"prairiewire.example/ferry": "prairiewire.example/"}, expect: advice}\n'
    ran = run(head + EXAMPLE + BREAKS.replace('"https://prairiewire.example/"', '"https://elsewhere.example/"') + more)
    assert ran.stdout == ""
