"""The JSON Schema that ships: reports keep to it, and it tells of exactly what the model holds."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema
import msgspec
import pytest

from rights import resources
from rights.model import report as model
from rights.model.report import Report
from rights.model.source import Location
from rights.model.terms import TermsSource
from rights.model.verdict import LEVELS, VERDICTS
from rights.render import render

SCHEMA: dict[str, Any] = json.loads((resources.locate("reports") / "report.schema.json").read_text(encoding="utf-8"))
CHECK = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_reports_keep_to_the_schema(named: tuple[str, Report]) -> None:
    CHECK.validate(json.loads(render(named[1], "json")))


def test_the_schema_tells_of_what_the_model_holds() -> None:
    defs = SCHEMA["$defs"]
    entry, finding = defs["republication"]["properties"], defs["finding"]["properties"]
    summary = SCHEMA["properties"]["summary"]["properties"]
    pairs: list[tuple[type[msgspec.Struct], dict[str, Any]]] = [
        (model.Tool, SCHEMA["properties"]["tool"]["properties"]),
        (model.Unread, SCHEMA["properties"]["unread"]["items"]["properties"]),
        (model.Republication, entry),
        (model.PolicyRef, entry["policy"]["oneOf"][1]["properties"]),
        (model.OriginalRef, entry["original"]["oneOf"][1]["properties"]),
        (model.Recognised, entry["recognised_by"]["items"]["properties"]),
        (model.Finding, finding),
        (model.Waived, finding["waived"]["oneOf"][1]["properties"]),
        (model.Fix, finding["fix"]["oneOf"][1]["properties"]),
        (TermsSource, finding["terms"]["properties"]),
        (Location, defs["location"]["properties"]),
        (model.Edit, defs["edit"]["properties"]),
        (model.PageCounts, summary["pages"]["properties"]),
        (model.FindingCounts, summary["findings"]["properties"]),
    ]
    for struct, properties in pairs:
        assert {field.encode_name for field in msgspec.structs.fields(struct)} == set(properties), struct
    top = {field.encode_name for field in msgspec.structs.fields(model.Report)} - {"crashes"}
    assert top == set(SCHEMA["properties"])
    assert tuple(defs["verdict"]["enum"]) == VERDICTS
    assert tuple(defs["level"]["enum"]) == LEVELS


REQUIRED = {
    "": ["schema_version", "tool", "as_of", "unread", "republications", "summary"],
    "entry": ["source", "format", "role", "policy", "original", "verdict", "findings"],
    "finding": [
        "clause",
        "kind",
        "rule",
        "level",
        "verdict",
        "waived",
        "message",
        "required",
        "observed",
        "locations",
        "parts",
        "fix",
        "terms",
        "fingerprint",
    ],
}


def _without(value: dict[str, Any], key: str) -> dict[str, Any]:
    return {name: each for name, each in value.items() if name != key}


def _broken(report: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for key in REQUIRED[""]:
        yield f"no {key}", _without(report, key)
    for where, keys in (("entry", REQUIRED["entry"]), ("finding", REQUIRED["finding"])):
        for key in keys:
            changed = copy.deepcopy(report)
            entries = changed["republications"]
            target = entries if where == "entry" else entries[0]["findings"]
            target[0] = _without(target[0], key)
            yield f"no {where}.{key}", changed
    for path, value in (
        (("verdict",), "ok"),
        (("role",), "copy"),
        (("findings", 0, "level"), "shall"),
        (("findings", 0, "locations", 0, "line"), 0),
        (("findings", 0, "terms", "read_on"), "yesterday"),
        (("role",), "mention"),
    ):
        changed = copy.deepcopy(report)
        spot: Any = changed["republications"][0]
        for step in path[:-1]:
            spot = spot[step]
        spot[path[-1]] = value
        yield f"{path} = {value}", changed


def test_the_schema_refuses_what_is_no_report(reports: Mapping[str, Report]) -> None:
    for what, changed in _broken(json.loads(render(reports["river"], "json"))):
        with pytest.raises(jsonschema.ValidationError):
            CHECK.validate(changed)
            pytest.fail(what)
