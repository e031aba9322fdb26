"""The JSON report: the interface's keys in their order, nothing lost, and nothing that a log would obey."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from rights.model import report as model
from rights.model.report import Report
from rights.model.source import Location
from rights.render import render
from rights.render.json_report import document

Golden = Callable[[Path, str], None]


def test_every_report_is_written_as_expected(named: tuple[str, Report], golden: Golden) -> None:
    name, report = named
    golden(Path("golden") / f"{name}.json", render(report, "json"))


def test_what_is_written_reads_back_as_the_same_report(named: tuple[str, Report]) -> None:
    report = named[1]
    back = msgspec.convert(json.loads(render(report, "json")), Report)
    assert back == report


def test_the_interface_keys_stand_in_their_order(reports: Mapping[str, Report]) -> None:
    written = json.loads(render(reports["folder"], "json"))
    assert list(written) == ["schema_version", "tool", "as_of", "unread", "republications", "summary"]
    entry = written["republications"][0]
    assert _kept(entry, "source format role policy original verdict findings")
    finding = entry["findings"][0]
    assert _kept(
        finding,
        "clause kind rule level verdict waived message required observed locations parts fix terms fingerprint",
    )
    assert list(finding["locations"][0]) == ["line", "column", "end_line", "end_column", "excerpt"]
    assert list(finding["fix"]) == ["description", "safe", "edits"]
    assert list(finding["fix"]["edits"][0]) == ["line", "column", "end_line", "end_column", "text"]
    assert list(finding["terms"]) == ["url", "via", "read_on", "note"]
    assert list(written["summary"]["pages"]) == (
        ["read", "unread", "republications", "pass", "fail", "review", "open", "mentions", "originals", "unrelated"]
    )
    assert list(written["summary"]["findings"]) == ["pass", "fail", "advice", "review", "open", "waived"]


def _kept(value: dict[str, Any], order: str) -> bool:
    wanted = order.split()
    return [key for key in value if key in wanted] == wanted


def test_no_field_of_the_model_is_forgotten(reports: Mapping[str, Report]) -> None:
    written = document(reports["river"])
    entry = written["republications"][0]
    pairs = [
        (model.Report, written, {"crashes"}),
        (model.Republication, entry, set()),
        (model.Finding, entry["findings"][0], set()),
        (model.Recognised, entry["recognised_by"][0], set()),
        (Location, entry["findings"][0]["locations"][0], {"source"}),
    ]
    for struct, value, left_out in pairs:
        names = {field.encode_name for field in msgspec.structs.fields(struct)}
        assert names - left_out == set(value), struct


def test_page_text_is_escaped_and_not_lost(reports: Mapping[str, Report]) -> None:
    text = render(reports["hostile"], "json")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff]", text)
    assert not re.search(r"##\w*\[", text)
    assert not re.search(r"^\s*::", text, re.MULTILINE)
    assert json.loads(text)["republications"][0]["title"] == reports["hostile"].republications[0].title


def test_other_scripts_stay_readable(reports: Mapping[str, Report]) -> None:
    assert "漢字" in render(reports["hostile"], "json")


def test_crashes_stay_out(reports: Mapping[str, Report]) -> None:
    crash = model.Crash("a.html", "p", "c", "ATT01", "IndexError", "Traceback")
    report = msgspec.structs.replace(reports["clear"], crashes=(crash,))
    assert render(report, "json") == render(reports["clear"], "json")
