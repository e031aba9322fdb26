"""The files that the documentation shows load as they stand."""

import re
from pathlib import Path

import pytest

from rights.terms import load_pack
from rights.terms.lint import lint
from rights.terms.records import load_articles, load_ledger, load_publishers

DOCS = Path(__file__).resolve().parents[2] / "docs"


def written(name, folder):
    text = (DOCS / name).read_text("utf-8")
    files = re.findall(r'^```\w+ file="([^"]+)"\n(.*?)^```$', text, re.MULTILINE | re.DOTALL)
    assert files
    for file, content in files:
        (folder / file).write_text(content, encoding="utf-8")
    return [folder / file for file, _ in files]


def test_the_policies_that_build_upon_others(tmp_path):
    files = written("terms-upon-terms.md", tmp_path)
    pack = load_pack([tmp_path], cache_in=tmp_path / "cache")
    partner = pack.get("prairie-wire-partners")
    assert {one.id for one in partner.clauses} >= {"line", "unchanged"}
    assert "short" not in {one.id for one in partner.clauses}
    assert partner.family == pack.get("prairie-wire").family == pack.get("prairie-wire-before-2020").family
    for file in files:
        assert [str(m) for m in lint(file) if m.level == "error"] == []


def test_the_records(tmp_path):
    written("records.md", tmp_path)
    assert load_articles(tmp_path / "story.yaml")[0].corrections[0].on == "2026-11-02"
    (publisher,) = load_publishers(tmp_path / "us.yaml")
    assert (publisher.cannot, publisher.ads) == (("link", "script"), True)
    assert [entry.words for entry in load_ledger(tmp_path / "ledger.csv")] == [640, None]


@pytest.mark.parametrize("kind", ["story.yaml", "us.yaml"])
def test_every_field_of_a_record_is_told(kind):
    from rights.model.records import Article, Publisher

    text = (DOCS / "records.md").read_text("utf-8")
    for field in (Article if kind == "story.yaml" else Publisher).__struct_fields__:
        assert re.search(rf"\b{field}\b", text), field
