"""Every rule against its case file: a page as a publisher has it, a clause as a policy has it, and what must come out.

A case file `<kind>.yaml` holds `rule` (the rule's name), `policy` (keys laid over the newsroom below), `clause` (as in a
policy) and `cases`. A case holds `republication` and what is expected: `verdict`, and where it matters `key` (of the
rule's messages), `observed` (a part of it), `excerpt` (what the first place points at), `fixed` (the verdict after the
fix's edits were made), `advice_is` (a part of the fix's words), `writes` (a part of what it puts into the page), `changes_on` (null: time alone changes nothing). It may lay `clause` keys over the clause (null
takes one away), name further clauses of the same terms (`beside`), and give `article`, `publisher`, `ledger`, `format`, `as_of`, `page_url`, `channel`, `original`.
"""

import io
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from ruamel.yaml import YAML

from rights import rules
from rights.engine.decide import decide
from rights.extract import read
from rights.model.case import Case
from rights.model.records import Article, Entry, Publisher
from rights.model.terms import Lists
from rights.terms.lists import read_list
from rights.terms.policies import read_policy

FOLDER = Path(__file__).parent
LISTS = FOLDER.parents[1] / "policies" / "lists"
NEWSROOM = {
    "schema": 1,
    "id": "harbor-news",
    "name": "Harbor News",
    "status": "verified",
    "language": "en",
    "version": "2024-01-01",
    "terms": {"url": "https://harbornews.example/republish", "read_on": "2024-01-02"},
    "licence": {"spdx": "CC-BY-ND-4.0"},
    "contacts": {"licensing": {"email_at": "harbornews.example"}, "tips": "tips@harbornews.example"},
    "homepages": ["https://harbornews.example/"],
    "recognise": {
        "names": ["Harbor News", "The Harbor News"],
        "short_names": ["HBN"],
        "not_names": ["harbor news agents"],
        "own_hosts": ["harbornews.example"],
    },
}
VERDICTS = {"pass", "fail", "review", "open", "not_applicable"}


def load(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text("utf-8"))


def dump(value: Any) -> bytes:
    out = io.BytesIO()
    YAML(typ="safe").dump(value, out)
    return out.getvalue()


@pytest.fixture(scope="session")
def lists() -> Lists:
    agencies: tuple = ()
    phrases: tuple = ()
    for path in sorted(LISTS.glob("*.yaml")):
        part, mistakes = read_list(path.read_bytes(), path.name)
        assert not mistakes
        agencies, phrases = agencies + part.agencies, phrases + part.phrases
    return Lists(agencies, phrases)


def case_files() -> list[Path]:
    return sorted(FOLDER.glob("*.yaml"))


def all_cases() -> list[Any]:
    return [
        pytest.param(path, name, id=f"{path.stem}: {name}") for path in case_files() for name in load(path)["cases"]
    ]


def findings(given: Any, one: Any, lists: Lists, republication: str) -> tuple[Any, Any, set[str]]:
    clause = {"id": "clause", "says": "As the case file says.", **given["clause"], **one.get("clause", {})}
    clause = {key: value for key, value in clause.items() if value is not None}
    policy = {
        **NEWSROOM,
        **given.get("policy", {}),
        **one.get("policy", {}),
        "clauses": [clause, *one.get("beside", ())],
    }
    read_in, mistakes = read_policy(dump(policy), "policy.yaml")
    assert read_in is not None, [str(mistake) for mistake in mistakes]
    assert not [m for m in mistakes if m.level == "error"], [str(mistake) for mistake in mistakes]
    form = one.get("format")
    page = read(republication.encode(), "story", input_format=form)
    original = one.get("original")
    case = Case(
        page,
        read_in,
        lists,
        moment
        if (moment := datetime.fromisoformat(one.get("as_of", "2024-05-01"))).tzinfo
        else moment.replace(tzinfo=UTC),
        channel=one.get("channel", "online"),
        article=msgspec.convert(one["article"], Article) if "article" in one else None,
        publisher=msgspec.convert(one["publisher"], Publisher) if "publisher" in one else None,
        original=read(original.encode(), "original") if original else None,
        page_url=one.get("page_url"),
        ledger=msgspec.convert(one["ledger"], tuple[Entry, ...]) if "ledger" in one else None,
    )
    made = read_in.clauses[0]
    crashes: list[Any] = []
    found = decide(made, case, crashes)
    assert not crashes, crashes[0].traceback
    rule = rules.get(made.kind)
    assert rule is not None
    options = msgspec.convert(made.options, rule.options)
    outcomes = list(rule.check(options, made, case))
    for outcome in outcomes:
        assert set(re.findall(r"\{(\w+)\}", rule.messages[outcome.key])) <= set(outcome.args), outcome
    keys = {outcome.key for outcome in outcomes if outcome.verdict == found[0].verdict}
    return found, page, keys


def applied(text: str, edits: Any, page: Any) -> str:
    starts = [0]
    for line in page.source.text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def offset(line: int, column: int) -> int:
        return starts[line - 1] + column - 1

    for edit in sorted(edits, key=lambda e: (e.line, e.column), reverse=True):
        low, high = offset(edit.line, edit.column), offset(edit.end_line, edit.end_column)
        text = text[:low] + edit.text + text[high:]
    return text


@pytest.mark.parametrize(("path", "name"), all_cases())
def test_case(path, name, lists):
    given = load(path)
    one = given["cases"][name]
    found, page, keys = findings(given, one, lists, one["republication"])
    finding = found[0]
    told = f"{finding.verdict} {sorted(keys)}: {finding.message} | {finding.observed}"
    assert finding.verdict == one["verdict"], told
    if "key" in one:
        assert one["key"] in keys, told
    if "observed" in one:
        assert one["observed"] in finding.observed, told
    if "message" in one:
        assert one["message"] in finding.message, told
    if "advice_is" in one:
        assert finding.fix is not None, told
        assert one["advice_is"] in finding.fix.description, finding.fix.description
    if "writes" in one:
        assert one["writes"] in "".join(edit.text for edit in finding.fix.edits), finding.fix
    if "excerpt" in one:
        assert finding.locations[0].excerpt == one["excerpt"], told
    if "changes_on" in one:
        assert finding.changes_on == one["changes_on"], told
    if "advice" in one:
        assert [f.verdict for f in found[1:]] == ["fail"] * one["advice"], told
    assert finding.required, told
    for location in finding.locations:
        start = sum(len(line) for line in page.source.text.splitlines(keepends=True)[: location.line - 1])
        start += location.column - 1
        assert page.source.text[start : start + len(location.excerpt)] == location.excerpt
    if finding.verdict in {"open", "review"}:
        assert finding.question, told
    assert ("fixed" in one) == bool(finding.fix and finding.fix.edits), f"edits: {finding.fix}"
    if "fixed" in one:
        mended = applied(page.source.text, finding.fix.edits, page)
        after, _, _ = findings(given, one, lists, mended)
        assert after[0].verdict == one["fixed"], f"{after[0].message} | {after[0].observed}\n{mended}"


@pytest.mark.parametrize("kind", rules.KINDS)
def test_every_rule_has_a_case_of_each_sort(kind):
    rule = rules.get(kind)
    given = load(FOLDER / f"{kind}.yaml")
    assert given["rule"] == rule.name
    verdicts = {one["verdict"] for one in given["cases"].values()}
    assert verdicts <= VERDICTS
    assert {"pass", "fail", "open"} <= verdicts


def test_every_case_file_belongs_to_a_rule():
    assert {path.stem for path in case_files()} <= set(rules.KINDS)


HEADINGS = ("What it checks:", "Why:", "Passes:", "Fails:", "Cannot tell:", "Source:")


@pytest.mark.parametrize("kind", rules.KINDS)
def test_a_rule_explains_itself(kind):
    import importlib

    rule = rules.get(kind)
    doc = importlib.import_module(f"rights.rules.{kind}").__doc__
    places = [doc.find(heading) for heading in HEADINGS]
    assert -1 not in places
    assert places == sorted(places)
    assert rule.kind == kind
    assert rules.by_name(rule.name) is rule
    assert rules.by_id(rule.id.lower()) is rule
    assert rule.summary.endswith(".")
    assert rule.question.endswith("?")


def test_ids_and_names_are_unique():
    every = rules.every()
    assert len({rule.id for rule in every}) == len({rule.name for rule in every}) == len(every) == len(rules.KINDS)
    assert rules.get("any_of") is None
    assert rules.get("no-such-kind") is None
