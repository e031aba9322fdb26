"""No message leaves the house with a gap unfilled: `{headline}` is a word of ours, not of the reader's."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from rights import resources, rules
from rights.engine import decide as engine
from rights.engine.examples import came_out
from rights.extract import read
from rights.model.case import Case
from rights.model.records import Article, Entry, Publisher
from rights.terms import load_pack
from rights.terms.policies import read_policy
from rights.terms.runs import read_examples
from rights.terms.tree import parse
from tests.rules.test_cases import NEWSROOM, case_files, dump, lists, load

__all__ = ["lists"]

TESTS = Path(__file__).resolve().parents[1]
GAP = re.compile(r"\{([a-z_]+)\}")
STORY = (
    "<article><h1>Ferry to run all winter</h1><p>The small ferry between the two islands will run all winter, the council "
    "decided on Monday.</p><p>It had stopped from November to March for as long as anybody on the islands can remember. The "
    "boat carries 14 cars and 60 people.</p><p>“We have waited for this for thirty years,” said Maren Holt, who runs the "
    "shop on the smaller island.</p></article>"
)
GERMAN = (
    '<html lang="de"><body><article><h1>Die Fähre fährt den ganzen Winter</h1><p>Die kleine Fähre zwischen den beiden '
    "Inseln fährt den ganzen Winter, das hat der Rat am Montag beschlossen.</p><p>Von November bis März stand sie still, so "
    "lange sich auf den Inseln jemand erinnern kann.</p><p>„Darauf haben wir dreißig Jahre gewartet“, sagte Maren Holt, die "
    "den Laden auf der kleineren Insel führt.</p></article></body></html>"
)
ANOTHER = (
    "<article><h1>Trees fall in storm</h1><p>More than two hundred trees fell in the storm of last night across the whole "
    "northern county.</p><p>Nobody was hurt when the oldest oak of the park came down on an empty bus.</p><p>The park stays "
    "closed until Sunday, the town said on Friday afternoon in a short statement.</p></article>"
)


@pytest.fixture
def unfilled(monkeypatch):
    """Every message that was written while a test ran, and had a gap for which the rule gave nothing."""
    found: set[tuple[str, str, str]] = set()
    write = engine._words

    def watched(rule, outcome):
        if rule is not None:
            gaps = set(GAP.findall(rule.messages[outcome.key])) - set(outcome.args)
            found.update((rule.kind, outcome.key, gap) for gap in gaps)
        return write(rule, outcome)

    monkeypatch.setattr(engine, "_words", watched)
    return found


def compares(kind: str) -> bool:
    import importlib

    return hasattr(importlib.import_module(f"rights.rules.{kind}"), "no_comparison") or kind in {
        "change_note",
        "translation",
        "corrections",
    }


@pytest.mark.parametrize("kind", rules.KINDS)
def test_whatever_two_texts_a_rule_is_given_its_messages_are_whole(kind, lists, unfilled):
    (path,) = [one for one in case_files() if one.stem == kind]
    given = load(path)
    some = {repr(one.get("clause")): one for one in given["cases"].values()}
    pages = [next(iter(given["cases"].values()))["republication"], STORY, GERMAN]
    originals = [None, STORY, GERMAN, ANOTHER, "<p>Wait.</p>"] if compares(kind) else [None]
    told = []
    for one in some.values():
        clause = {"id": "clause", "says": "As told.", **given["clause"], **one.get("clause", {})}
        clause = {key: value for key, value in clause.items() if value is not None}
        terms = {**NEWSROOM, **given.get("policy", {}), **one.get("policy", {}), "clauses": [clause]}
        policy, _ = read_policy(dump(terms), "policy.yaml")
        assert policy is not None
        for page in pages:
            for original in originals:
                case = Case(
                    read(page.encode(), "story"),
                    policy,
                    lists,
                    datetime(2024, 5, 1, tzinfo=UTC),
                    article=msgspec.convert(one["article"], Article) if "article" in one else None,
                    publisher=msgspec.convert(one["publisher"], Publisher) if "publisher" in one else None,
                    original=read(original.encode(), "original") if original is not None else None,
                    ledger=msgspec.convert(one["ledger"], tuple[Entry, ...]) if "ledger" in one else None,
                )
                crashes: list = []
                told += [one.message for one in engine.decide(policy.clauses[0], case, crashes)]
                assert not crashes, crashes[0].traceback
    assert told
    assert not unfilled
    assert not [message for message in told if GAP.search(message)]


def test_the_messages_of_all_examples_are_whole(unfilled):
    pack = load_pack()
    told = []
    for policy in pack.policies:
        path = resources.locate("policies") / f"{policy.id}.yaml"
        root, _ = parse(path.read_bytes(), path.name)
        runs, _ = read_examples(root, policy, path.name, path.parent)
        for run in runs:
            for found in came_out(policy, pack.lists, run).findings.values():
                told += [one.message for one in found]
    assert len(told) > 1000
    assert not unfilled
    assert not [message for message in told if GAP.search(message)]


def messages(value):
    """Every message in a report, however deep."""
    if isinstance(value, dict):
        if isinstance(value.get("message"), str):
            yield value["message"]
        for below in value.values():
            yield from messages(below)
    elif isinstance(value, list):
        for below in value:
            yield from messages(below)


def test_the_messages_of_all_expected_reports_are_whole():
    told = []
    for path in sorted(TESTS.rglob("*")):
        if path.is_file() and {"expected", "golden"} & set(path.parts):
            text = path.read_text("utf-8")
            if text.lstrip().startswith(("{", "[")):
                told += messages(json.loads(text))
    assert told
    assert not [message for message in told if GAP.search(message)]
