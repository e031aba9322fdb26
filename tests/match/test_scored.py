"""Real pairs with labels beside the checkout: the lens stays above its floors."""

import importlib.util
import json
from argparse import Namespace
from datetime import date
from pathlib import Path

import msgspec
import pytest

from rights.extract import read
from rights.match import compare, side

EDITS = Path(__file__).resolve().parents[3] / "shared" / "real" / "edits"
pytestmark = [
    pytest.mark.skipif(not EDITS.is_dir(), reason="needs ../shared/real/edits beside the checkout"),
    # the scorer leaves its files for the interpreter to close
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
]
EVERY = 4
FACTS = {"number_changed", "name_changed", "quote_altered", "negation_changed", "hedge_changed", "attribution_changed"}
WHOLE = {"paragraph_removed", "paragraph_added", "paragraph_moved", "sentence_removed", "sentence_added", "truncated"}


def said(row):
    """What the lens says of one pair, as the scorer wants it."""
    day = (row.get("source") or row.get("original_source") or {}).get("date")
    sides = [side(read((EDITS / row[name]).read_bytes(), row[name])) for name in ("original", "republication")]
    result = compare(*sides, date=date.fromisoformat(day) if day else None)
    return {
        "relation": result.relation,
        "headline": {"class": result.headline},
        "edits": msgspec.to_builtins(result.edits),
    }


@pytest.fixture(scope="module")
def scorer():
    spec = importlib.util.spec_from_file_location("edits_score", EDITS / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.run = lambda rows, base, options: ((row, said(row), 0.0) for row in rows)
    return module


def rows(name):
    return [json.loads(line) for line in (EDITS / name).read_text(encoding="utf-8").splitlines()]


def pooled(classes, names):
    held = [value for name, value in classes.items() if name in names]
    recall = sum(value["found"] for value in held) / sum(value["truth"] for value in held)
    precision = sum(value["right"] for value in held) / sum(value["predicted"] for value in held)
    return min(recall, precision)


def test_seeded_pairs(scorer, capsys):
    figures = scorer.score_pairs(rows("pairs.jsonl")[::EVERY], str(EDITS), Namespace(show=0))
    assert figures["errors"] == 0
    assert figures["exact_label_set"] >= 0.97
    assert figures["relation"] >= 0.98
    assert figures["headline_class"] >= 0.98
    assert figures["style_only_flagged_material"] == 0
    assert pooled(figures["classes"], FACTS) >= 0.95
    assert pooled(figures["classes"], WHOLE) >= 0.95
    for name in FACTS | WHOLE:
        value = figures["classes"].get(name)
        assert value is None or min(value["recall"], value["precision"]) >= 0.85


def test_natural_pairs(scorer, capsys):
    figures = scorer.score_natural(rows("natural.jsonl"), str(EDITS), Namespace(show=0))
    assert figures["errors"] == 0
    assert figures["relation"] >= 0.9
    assert figures["falsely_accused"] == 0
