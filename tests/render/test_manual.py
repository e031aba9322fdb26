"""The reference pages: every kind with its meaning, its keys and cases that the rules' own tests run."""

from pathlib import Path

import cmarkgfm
import msgspec
import pytest
from ruamel.yaml import YAML

from rights import rules
from rights.render.manual import index_page, kind_page, shown_cases
from rights.terms.facts import FACTS

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "rules"
PAGES = ROOT / "docs" / "kinds"


def page(kind: str) -> str:
    given = YAML(typ="safe").load((CASES / f"{kind}.yaml").read_text("utf-8"))
    return kind_page(rules.get(kind), shown_cases(given))


@pytest.mark.parametrize("kind", rules.KINDS)
def test_a_page_tells_meaning_keys_and_examples(kind):
    rule = rules.get(kind)
    made = page(kind)
    for heading in ("What it checks", "Why", "Passes", "Fails", "Cannot tell", "Source", "Keys", "Examples"):
        assert f"\n## {heading}\n" in made
    for field in msgspec.structs.fields(rule.options):
        assert f"- `{field.encode_name}`" in made
    assert "### Keeps the clause: " in made
    assert "### Breaks the clause: " in made
    assert made.count("```") % 2 == 0
    shown = cmarkgfm.github_flavored_markdown_to_html(made)
    assert "<script>" not in shown


def test_the_index_names_all(tmp_path):
    made = index_page()
    for kind in rules.KINDS:
        assert f"[{kind}]({kind}.md)" in made
    for fact in FACTS:
        assert f"- `{fact}`" in made


@pytest.mark.parametrize("name", [*rules.KINDS, "README"])
def test_the_pages_in_docs_are_those_that_would_be_written(name):
    if not PAGES.is_dir():
        pytest.skip("the reference pages are not written: rights rules --doc docs/kinds")
    path = PAGES / f"{name}.md"
    made = index_page() if name == "README" else page(name)
    assert path.is_file(), "write it: rights rules --doc docs/kinds"
    assert path.read_text("utf-8") == made, "write it again: rights rules --doc docs/kinds"


def test_no_page_is_about_a_kind_that_is_gone():
    if not PAGES.is_dir():
        pytest.skip("the reference pages are not written: rights rules --doc docs/kinds")
    assert {path.stem for path in PAGES.glob("*.md")} == {*rules.KINDS, "README"}
