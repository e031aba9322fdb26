"""How surveyed clauses are expressed is seen in examples, not believed of kinds; and the page in docs is that of today."""

import json
from pathlib import Path

import pytest

from rights import resources
from rights.engine.coverage import coverage
from rights.model.coverage import HOW
from rights.model.terms import Lists
from rights.render.coverage import as_data, markdown
from rights.terms import load_pack
from rights.terms.policies import parse_policy
from rights.terms.runs import read_examples

ROOT = Path(__file__).parents[2]
SURVEY = ROOT.parent / "shared" / "terms.json"
PAGE = ROOT / "docs" / "coverage.md"
PARAGRAPHS = """      <p>The small ferry between the two islands will run all winter, the council decided on Monday.</p>
      <p>It had stopped from November to March for as long as anybody on the islands can remember.</p>
"""
POLICY = f"""schema: 1
id: prairie-wire
name: Prairie Wire
version: 2026-11-28
status: draft
language: en
terms: {{url: "https://prairiewire.example/republish"}}
recognise: {{names: [Prairie Wire], own_hosts: [prairiewire.example]}}
clauses:
  - {{id: credit, must: credit_line, says: Credit., text: "Published by {{name}}.", covers: [credit_line, credits_retained]}}
  - {{id: byline, must: byline, says: The author., parts: [author], covers: [byline]}}
  - {{id: edits, must_not: body_edits, says: No edits., beyond: [], unless: {{approval: author}}, covers: [edits]}}
  - {{id: pictures, must_not: third_party_images, says: No pictures., decides: review, covers: [images_third_party]}}
  - {{id: commerce, must_not: resale, what: commercial_use, says: Not for profit., covers: [noncommercial]}}
  - {{id: sale, must_not: resale, what: sale, says: No sale., covers: [no_resale]}}
  - {{id: paywall, may: paywall, says: A paywall is fine., covers: [paywall]}}
notes:
  - {{id: size, says: Set it large., covers: [images_layout], why: no page shows its size}}
  - {{id: fee, says: Nothing to pay., covers: [commercial_fee]}}
examples:
  - name: kept
    as_of: 2026-11-01
    page: |
      <article><h1>Ferry to run all winter</h1><p class="byline">By Ann Doe</p>
{PARAGRAPHS}      <p>Published by Prairie Wire.</p></article>
    page_url: https://gazette.example/ferry
    article: {{id: ferry, authors: [{{name: Ann Doe}}]}}
    original: |
      <article><h1>Ferry to run all winter</h1>
{PARAGRAPHS}      </article>
    publisher:
      id: gazette
      kind: nonprofit
      commercial: false
      paywall: false
      attestations: [{{policy: prairie-wire, clause: sale, answer: "yes"}}]
    recognised: false
    breaks:
      - {{clause: credit, without: "<p>Published by Prairie Wire.</p>"}}
      - {{clause: byline, without: "<p class=\\"byline\\">By Ann Doe</p>"}}
      - {{clause: edits, replace: {{"on Monday.": "on Monday, and nobody will pay for it."}}, expect: open}}
      - {{clause: pictures, replace: {{"</article>": "<p><img src='a.jpg'><br>Photo: Getty Images</p></article>"}}, expect: review}}
      - {{clause: sale, publisher: {{attestations: [{{policy: prairie-wire, clause: sale, answer: "no"}}]}}}}
"""


def found(kinds: list[str], text: str = POLICY):
    policy, root, mistakes = parse_policy(text.encode(), "p.yaml")
    assert [str(m) for m in mistakes] == []
    lists: Lists = load_pack(strict=False).lists
    runs, wrong = read_examples(root, policy, "p.yaml")
    assert [str(m) for m in wrong] == []
    survey = [{"id": policy.id, "clauses": [{"kind": kind} for kind in kinds]}]
    return coverage(survey, {policy.id: policy}, lists, lambda _: runs)


@pytest.mark.parametrize(
    ("kind", "how", "needs"),
    [
        ("credit_line", "checks", "the copy alone"),
        ("credits_retained", "checks", "the copy alone"),
        ("byline", "checks", "the article's record"),
        ("edits", "checks", "the original's text"),
        ("images_third_party", "judges", ""),
        ("noncommercial", "clears", ""),
        ("no_resale", "question", ""),
        ("paywall", "permission", ""),
        ("commercial_fee", "nothing", ""),
        ("images_layout", "not at all", ""),
        ("embargo", "not at all", ""),
    ],
)
def test_what_examples_show_is_what_counts(kind, how, needs):
    (one,) = found([kind])
    assert (one.how, one.needs) == (how, needs)
    if how == "not at all":
        assert one.why


def test_a_clause_without_an_example_is_not_believed_to_check():
    (one,) = found(
        ["credit_line"], POLICY.replace('      - {clause: credit, without: "<p>Published by Prairie Wire.</p>"}\n', "")
    )
    assert one.how == "clears"
    (one,) = found(["credit_line"], POLICY.split("examples:", maxsplit=1)[0])
    assert one.how == "question"


def test_a_kind_that_is_surveyed_twice_wants_two_clauses():
    first, second = found(["byline", "byline"])
    assert (first.how, second.how) == ("checks", "not at all")
    assert second.why == "no clause of the policy names it"
    policy, _, _ = parse_policy(POLICY.encode(), "p.yaml")
    (none,) = coverage([{"id": "nobody", "clauses": [{"kind": "byline"}]}], {policy.id: policy}, Lists(), lambda _: [])
    assert none.why == "no policy is written"


def test_the_page_adds_up():
    some = found(["credit_line", "byline", "no_resale", "images_layout"])
    data = as_data(some)
    assert data["surveyed"] == sum(data["how"].values()) == 4
    assert sum(data["needs"].values()) == data["how"]["checks"]
    page = markdown(some)
    assert "3 (75.0 %) are expressed" in page
    assert "2 (50.0 %) by a rule" in page
    assert "- `prairie-wire`, images layout: no page shows its size." in page
    assert set(data["how"]) == set(HOW)


@pytest.fixture(scope="module")
def measured():
    if not SURVEY.is_file():
        pytest.skip("the survey of terms is not beside this checkout")
    pack = load_pack()
    folder = resources.locate("policies")

    def runs_of(policy):
        from rights.terms.tree import parse

        path = folder / policy.file.removeprefix("policies/")
        root, _ = parse(path.read_bytes(), policy.file)
        return read_examples(root, policy, policy.file, path.parent)[0]

    survey = json.loads(SURVEY.read_text("utf-8"))
    return coverage(survey, {policy.id: policy for policy in pack.policies}, pack.lists, runs_of)


def test_the_pack_expresses_what_was_aimed_at(measured):
    how = as_data(measured)["how"]
    assert sum(how.values()) - how["not at all"] >= 0.97 * len(measured)
    assert how["checks"] + how["judges"] + how["clears"] >= 0.80 * len(measured)


def test_the_page_in_docs_is_the_one_that_would_be_written(measured):
    if not PAGE.is_file():
        pytest.skip("the table is not written: rights policies coverage ../shared/terms.json --output docs/coverage.md")
    told = "write it again: rights policies coverage ../shared/terms.json --output docs/coverage.md"
    assert PAGE.read_text("utf-8") == markdown(measured), told
