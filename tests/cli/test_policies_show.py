"""rights policies show and schema, called as a person calls them."""

import json

import pytest

from .program import rights


def test_a_bundled_policy_is_shown_in_words():
    ran = rights("policies", "show", "dcnf")
    assert ran.exit == 0
    assert ran.stdout.startswith("Daily Caller News Foundation (dcnf)\n")
    assert "Must: what has to be done" in ran.stdout
    assert "For originals of days until 2021-12-31: Wording: “Content created by" in ran.stdout


def test_a_file_is_shown_and_a_broken_one_is_told(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("schema: 1\nid: a\n", "utf-8")
    ran = rights("policies", "show", "a.yaml", cwd=tmp_path)
    assert ran.exit == 2
    assert 'a.yaml:1:1: error: "name" is missing' in ran.err
    assert rights("policies", "show", "nobody", cwd=tmp_path).exit == 2
    assert "did you mean" in rights("policies", "show", "dncf", cwd=tmp_path).err
    assert "is a folder" in rights("policies", "show", ".", cwd=tmp_path).err


def test_markdown_for_a_page():
    ran = rights("policies", "show", "propublica", "--format", "markdown")
    assert ran.stdout.startswith("# ProPublica\n")
    assert "\n## Must not: the limits\n" in ran.stdout


@pytest.mark.parametrize("what", ["policy", "publishers", "articles", "ledger"])
def test_schemas_are_printed(what):
    ran = rights("policies", "schema", what)
    assert ran.exit == 0
    assert json.loads(ran.stdout)["$schema"].endswith("draft-07/schema#")


def test_a_footer_for_print_writes_the_address_out():
    online = rights("policies", "render", "undark", "--as", "footer", "--as-of", "2026-11-28")
    paper = rights("policies", "render", "undark", "--as", "footer", "--channel", "print", "--as-of", "2026-11-28")
    assert "Read the original article" in online.stdout
    assert "undark.org." in paper.stdout
    assert "<a href" not in paper.stdout
