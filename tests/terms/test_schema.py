"""The schemas for editors say what the loader says: of keys, types and fixed words."""

import json
from pathlib import Path

import jsonschema
import pytest

from rights import resources, rules
from rights.terms.facts import FACTS
from rights.terms.policies import CLAUSE_KEYS, parse_policy, policy_model
from rights.terms.schema import CLAUSE_TELLS, POLICY_TELLS, SCHEMAS, schema
from rights.terms.tree import parse

POLICIES = sorted(resources.locate("policies").glob("*.yaml"))
GOOD = """schema: 1
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
    prefer: {place: top}
    by_date: [{until: 2024-12-31, similar: 0.8}]
    when: {channel: [online, newsletter], published: {from: 2020-01-01}}
  - id: either
    must: any_of
    says: A byline or a link.
    of:
      - {byline: [author], id: line}
      - {kind: link_back, to: article}
      - {not: [{kind: tracker, url: "https://a.example/x"}]}
examples:
  - name: kept
    as_of: 2026-11-01
    page: "<p>One</p>"
    article: {id: ferry}
    breaks: [{clause: credit, without: One, article: {title: Two}, expect: fail}]
"""


@pytest.fixture(scope="module")
def validator():
    return jsonschema.Draft7Validator(schema("policy"))


def errors(validator, text: str) -> list[str]:
    root, _ = parse(text.encode(), "p.yaml")
    return [error.message for error in validator.iter_errors(root.data())]


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_one(name):
    jsonschema.Draft7Validator.check_schema(schema(name))


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.stem)
def test_every_bundled_policy_fits(validator, path):
    assert errors(validator, path.read_text("utf-8")) == []


def test_a_good_policy_fits_both(validator):
    _, _, mistakes = parse_policy(GOOD.encode(), "p.yaml")
    assert [str(m) for m in mistakes] == []
    assert errors(validator, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Prairie Wire\n", ""),
        ("status: draft", "status: final"),
        ("schema: 1", "schema: 2"),
        ("language: en", "language: en\ncolour: red"),
        ("must: credit_line", "must: credit_lines"),
        ("must: credit_line", "must: [credit_line]"),
        ("must: credit_line", "musst: credit_line"),
        ("must: credit_line", "must_not: credit_line"),
        ("prefer: {place: top}", "prefer: {place: up}"),
        ("prefer: {place: top}", "prefer: {plaice: top}"),
        ("similar: 0.8", "similar: 2"),
        ("channel: [online, newsletter]", "channel: radio"),
        ("published: {from: 2020-01-01}", "published: 2020-01-01"),
        ("published: {from: 2020-01-01}", "day: 2020-01-01"),
        ("{byline: [author], id: line}", "{byline: [autor], id: line}"),
        ("{kind: link_back, to: article}", "{kind: link_back, too: article}"),
        ("{not: [{kind: tracker, url: ", "{not: [{kind: tracker, urls: "),
        ("    of:\n", "    off:\n"),
        ("    says: A byline or a link.", "    says: [A byline or a link.]"),
        ("  - name: kept", "  - nam: kept"),
        ("as_of: 2026-11-01", "channel: radio\n    as_of: 2026-11-01"),
        ("article: {id: ferry}", "article: {id: ferry, ulr: x}"),
        ("clause: credit, ", ""),
        ("expect: fail", "expect: failed"),
    ],
)
def test_what_the_loader_refuses_does_not_fit(validator, old, new):
    text = GOOD.replace(old, new, 1)
    assert text != GOOD
    assert errors(validator, text)


def test_every_key_of_the_loader_is_told():
    assert set(POLICY_TELLS) == {field.alias or name for name, field in policy_model().model_fields.items()}
    assert set(CLAUSE_TELLS) == set(CLAUSE_KEYS)
    made = schema("policy")
    assert all(value.get("description") for value in made["properties"].values())
    assert set(FACTS) <= set(made["definitions"]["condition"]["properties"])


@pytest.mark.parametrize("kind", rules.KINDS)
def test_a_kind_has_the_keys_of_its_table_and_their_meanings(kind):
    body = schema("policy")["definitions"][kind]
    fields = {field.encode_name for field in __import__("msgspec").structs.fields(rules.get(kind).options)}
    assert fields <= set(body["properties"])
    assert body["additionalProperties"] is False
    for name in fields:
        assert body["properties"][name].get("description"), name


RECORDS = {
    "publishers": ('{"id": "gazette", "kind": "news", "audience": {"monthly_visitors": 5}, "paywall": null}', "kind"),
    "articles": ('[{"id": "ferry", "authors": [{"name": "Ann Doe"}], "assets": [{"url": "a.jpg"}]}]', "authors"),
    "ledger": ('[{"policy": "prairie-wire", "article": "ferry", "republished_on": "2026-10-01"}]', "article"),
}


@pytest.mark.parametrize("name", RECORDS)
def test_records_fit_and_slips_do_not(name):
    text, key = RECORDS[name]
    validator = jsonschema.Draft7Validator(schema(name))
    assert list(validator.iter_errors(json.loads(text))) == []
    assert list(validator.iter_errors(json.loads(text.replace(f'"{key}"', f'"{key}s_"'))))
    assert list(validator.iter_errors(json.loads(text.replace('"id"', '"ids"').replace('"policy"', '"policies"'))))


def test_the_records_of_the_examples_fit():
    folder = Path(__file__).parents[2] / "examples"
    validator = jsonschema.Draft7Validator(schema("publishers"))
    for path in (folder / "gazette.yaml", folder / "ministry.yaml"):
        root, _ = parse(path.read_bytes(), path.name)
        assert list(validator.iter_errors(root.data())) == []
