"""SARIF 2.1.0: valid by the published schema, shown by code scanning as meant, and within its limits."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import msgspec
import pytest

from rights import rules
from rights.model.report import Report, Republication
from rights.model.source import Location
from rights.render import RenderOptions, render, sarif

Golden = Callable[[Path, str], None]

SCHEMA = (
    Path(__file__).resolve().parents[1] / "axe/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
)


def run(report: Report, options: RenderOptions | None = None) -> dict[str, Any]:
    log = json.loads(render(report, "sarif", options=options))
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    return dict(only)


def results(report: Report, options: RenderOptions | None = None) -> dict[str, dict[str, Any]]:
    return {each["properties"]["clause"]: each for each in run(report, options)["results"]}


@pytest.mark.parametrize("name", ["folder", "hostile"])
def test_reports_are_written_as_expected(reports: Mapping[str, Report], golden: Golden, name: str) -> None:
    golden(Path("golden") / f"{name}.sarif", render(reports[name], "sarif"))


@pytest.mark.skipif(not SCHEMA.is_file(), reason="the schema is not there: npm ci --prefix tests/axe --ignore-scripts")
@pytest.mark.parametrize("everything", [False, True])
def test_reports_keep_to_the_published_schema(named: tuple[str, Report], everything: bool) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    check = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    log = json.loads(render(named[1], "sarif", options=RenderOptions(everything=everything)))
    check.validate(log)
    log["runs"][0]["columnKind"] = "bytes"
    assert not check.is_valid(log)


def test_a_level_belongs_to_a_breach_only(reports: Mapping[str, Report]) -> None:
    found = results(reports["river"], RenderOptions(everything=True))
    told = {clause: (each["kind"], each.get("level")) for clause, each in found.items()}
    assert told == {
        "credit": ("fail", "error"),
        "counter": ("fail", "error"),
        "tips": ("fail", "note"),
        "eligible": ("open", None),
        "region": ("open", None),
        "resale": ("open", None),
        "pictures": ("review", None),
        "logo": ("fail", "note"),
        "mention-us": ("open", None),
        "byline": ("pass", None),
        "link": ("pass", None),
        "embargo": ("notApplicable", None),
    }
    for rule in run(reports["river"])["tool"]["driver"]["rules"]:
        assert rule["defaultConfiguration"]["level"] == "warning"


def test_what_is_kept_is_left_out_unless_asked_for(reports: Mapping[str, Report]) -> None:
    assert {"byline", "link", "embargo"}.isdisjoint(results(reports["river"]))
    assert run(reports["clear"])["results"] == []


def test_the_gravest_stand_first(reports: Mapping[str, Report]) -> None:
    order = list(results(reports["river"], RenderOptions(everything=True)))
    assert order == [
        "credit",
        "counter",
        "eligible",
        "region",
        "resale",
        "pictures",
        "tips",
        "mention-us",
        "logo",
        "byline",
        "link",
        "embargo",
    ]


def test_every_result_has_what_code_scanning_needs(reports: Mapping[str, Report]) -> None:
    only = run(reports["folder"])
    rules_told = only["tool"]["driver"]["rules"]
    for rule in rules_told:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert len(rule["properties"]["tags"]) <= 20
    for result in only["results"]:
        assert rules_told[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        assert result["partialFingerprints"]["primaryLocationLineHash"]
        for location in result["locations"]:
            assert location["physicalLocation"]["region"]["startLine"] >= 1
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"([A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri)


def test_paths_are_percent_encoded(reports: Mapping[str, Report], make: Callable[..., Report]) -> None:
    def uri(source: str, root: str = "") -> dict[str, str]:
        entry = msgspec.structs.replace(reports["draft"].republications[0], source=source)
        place = run(make(entry), RenderOptions(root=root))["results"][0]["locations"][0]
        artifact: dict[str, str] = place["physicalLocation"]["artifactLocation"]
        return artifact

    assert uri("news/tides & times.md") == {"uri": "news/tides%20%26%20times.md", "uriBaseId": "%SRCROOT%"}
    assert uri("./a:b/größe#1.md")["uri"] == "a%3Ab/gr%C3%B6%C3%9Fe%231.md"
    assert uri("/build/site/a.md", "/build/site/") == {"uri": "a.md", "uriBaseId": "%SRCROOT%"}
    assert uri("/else/a b.md", "/build/site") == {"uri": "file:///else/a%20b.md"}
    assert uri("bad\udcff.md")["uri"] == "bad%FF.md"
    assert unquote(uri("100%.md")["uri"]) == "100%.md"


def test_regions_and_fixes_say_what_the_report_says(reports: Mapping[str, Report]) -> None:
    only = run(reports["river"])
    assert only["columnKind"] == "unicodeCodePoints"
    assert only["newlineSequences"] == ["\r\n", "\n", "\r"]
    credit = results(reports["river"])["credit"]
    finding = reports["river"].republications[0].findings[0]
    (place,) = finding.locations
    assert credit["locations"][0]["physicalLocation"]["region"] == {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "snippet": {"text": place.excerpt},
    }
    assert finding.fix is not None
    replacement = credit["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"]["text"] == finding.fix.edits[0].text
    assert replacement["deletedRegion"] == {"startLine": 14, "startColumn": 45, "endLine": 14, "endColumn": 45}
    pictures = results(reports["river"])["pictures"]
    assert len(pictures["locations"]) == 1
    assert pictures["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "story/pictures.json"


def test_a_waiver_is_a_suppression(reports: Mapping[str, Report]) -> None:
    found = results(reports["river"])
    assert found["logo"]["suppressions"] == [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "agreed with the syndicator; by J. Roe, until 2026-12-31",
        }
    ]
    assert all(each["suppressions"] == [] for clause, each in found.items() if clause != "logo")
    assert all("suppressions" not in each for each in run(reports["draft"])["results"])


def test_what_has_no_result_has_a_notification(reports: Mapping[str, Report]) -> None:
    only = run(reports["folder"])
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in only["results"]}
    assert uris == {"story/river.html", "news/tides%20%26%20times.md"}
    told = [(each["level"], each["message"]["text"]) for each in only["invocations"][0]["toolExecutionNotifications"]]
    assert told == [
        ("warning", "news/torn.html was not read: the page breaks off in the middle of its compressed data"),
        ("warning", "https://partner.example/slow was not read: no answer within 20 seconds"),
        ("note", "news/bridge.html credits Fenland Reporter; no policy for it is loaded: nothing was checked"),
        (
            "note",
            "left out: 1 finding on 1 page that no file holds; results stand in files only, the other formats have them",
        ),
    ]


def test_page_text_makes_no_link_and_no_placeholder(reports: Mapping[str, Report]) -> None:
    text = results(reports["hostile"])["odd"]["message"]["text"]
    assert not re.search(r"(?<!\\)\[", text)
    assert "{{0}}" in text
    assert "\x1b" not in text


def test_the_cut_is_ours_and_is_said(
    reports: Mapping[str, Report],
    make: Callable[..., Report],
    entries: Mapping[str, Republication],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    report = make(*[entries["river"]] * 5)
    whole = run(report)["results"]
    monkeypatch.setattr(sarif, "MOST_RESULTS", 12)
    cut = run(report)
    assert [each["properties"] for each in cut["results"]] == [each["properties"] for each in whole[:12]]
    assert {each["level"] for each in cut["results"][:10]} == {"error"}
    assert "left out: 33 of 45 results" in cut["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]
    monkeypatch.setattr(sarif, "MOST_RESULTS", 25_000)
    monkeypatch.setattr(sarif, "SHOWN_RESULTS", 12)
    told = run(report)["invocations"][0]["toolExecutionNotifications"][-1]["message"]["text"]
    assert told == "45 results, the gravest first: code scanning shows no more than 12"


def test_a_file_too_large_is_cut(
    make: Callable[..., Report], entries: Mapping[str, Republication], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sarif, "MOST_BYTES", 3_000)
    kept = len(run(make(*[entries["river"]] * 40))["results"])
    assert 0 < kept < 360


def test_locations_are_cut_at_the_limit(make: Callable[..., Report], entries: Mapping[str, Republication]) -> None:
    river = entries["river"]
    places = tuple(Location(line, 1, line, 2, "x") for line in range(1, sarif.MOST_LOCATIONS + 10))
    finding = msgspec.structs.replace(river.findings[0], locations=places)
    result = results(make(msgspec.structs.replace(river, findings=(finding,))))["credit"]
    assert len(result["locations"]) == sarif.MOST_LOCATIONS


def test_a_rule_is_told_from_the_rule_itself(make: Callable[..., Report], entries: Mapping[str, Republication]) -> None:
    river = entries["river"]
    for rule in rules.every():
        finding = msgspec.structs.replace(river.findings[0], kind=rule.kind, rule=rule.id)
        (told,) = run(make(msgspec.structs.replace(river, findings=(finding,))))["tool"]["driver"]["rules"]
        assert told["id"] == rule.id
        assert told["name"] == rule.name
        assert told["shortDescription"]["text"] == rule.summary.replace("{", "{{").replace("}", "}}")
        assert "What it checks" in told["help"]["text"]
        assert set(told["messageStrings"]) == set(rule.messages)
        for key, text in rule.messages.items():
            numbers = {int(number) for number in re.findall(r"\{(\d+)\}", told["messageStrings"][key]["text"])}
            assert numbers == set(range(len(set(re.findall(r"\{(\w+)", text)))))
