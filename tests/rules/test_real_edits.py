"""Rules about edits on real articles with edits that people labelled: nobody is accused for style, and no changed fact passes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rights.extract import read
from rights.model.case import Case
from rights.model.records import Article
from rights.terms.policies import read_policy
from tests.rules.test_cases import NEWSROOM, dump, lists
from tests.rules.test_edits import NOW, judged

__all__ = ["lists"]

PAIRS = Path(__file__).resolve().parents[3] / "shared" / "real" / "edits"
BOUNDS = {"beyond": ["time", "place", "style"]}
CLAUSES = {
    "edits": {"must_not": "body_edits", **BOUNDS},
    "whole": {"must": "whole_text"},
    "note": {"must": "change_note", "after": "beyond_style"},
    "links": {"must": "body_links"},
    "credit": {"must": "byline", "text": "By {author}"},
}
NO_REPUBLICATION = {"shared_source", "shared_quotes", "same_event", "unrelated"}
ELSEWHERE = {"credit_or_tagline_removed", "excerpt_quoted"}

pytestmark = pytest.mark.skipif(not PAIRS.is_dir(), reason="the labelled pairs are not beside the checkout")


def pairs() -> list[dict]:
    if not PAIRS.is_dir():
        return []
    return [json.loads(line) for line in (PAIRS / "pairs.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def policy():
    clauses = [{"id": name, "says": "As told.", **one} for name, one in CLAUSES.items()]
    made, mistakes = read_policy(dump({**NEWSROOM, "clauses": clauses}), "policy.yaml")
    assert made is not None, mistakes
    return made


def case(pair: dict, policy, lists) -> Case:
    page, original = (read((PAIRS / pair[side]).read_bytes(), side) for side in ("republication", "original"))
    article = Article("story", published_at=pair["source"]["date"])
    return Case(page, policy, lists, NOW, original=original, article=article)


def test_pairs_with_style_alone_are_never_accused(policy, lists):
    styled = [pair for pair in pairs() if pair["style_only"]]
    assert len(styled) > 100
    for pair in styled:
        one = case(pair, policy, lists)
        told = {name: judged(name, one) for name in ("edits", "whole", "note", "links")}
        broken = {name: found.observed for name, found in told.items() if found.verdict == "fail"}
        assert not broken, (pair["id"], broken)


def test_texts_that_only_share_a_source_are_never_accused(policy, lists):
    for pair in pairs():
        if pair["relation"] in NO_REPUBLICATION:
            one = case(pair, policy, lists)
            assert "fail" not in {judged(name, one).verdict for name in ("edits", "whole", "note", "links")}, pair["id"]


def test_what_changes_a_story_hardly_ever_passes(policy, lists):
    changed = [
        pair
        for pair in pairs()
        if any(edit["material"] is True and edit["class"] not in ELSEWHERE for edit in pair["edits"])
    ]
    assert len(changed) > 100
    passed = [pair["id"] for pair in changed if judged("edits", case(pair, policy, lists)).verdict == "pass"]
    assert len(passed) * 100 <= len(changed), passed
