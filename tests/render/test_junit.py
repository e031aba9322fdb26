"""The JUnit report: well-formed whatever a page says, red where findings decide the exit status and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from rights.model.report import Report, Republication
from rights.render import RenderOptions, render

Golden = Callable[[Path, str], None]


def outcomes(report: Report, options: RenderOptions | None = None) -> dict[str, str]:
    root = ET.fromstring(render(report, "junit", options=options).encode())
    return {
        case.get("name", ""): next((child.tag for child in case if child.tag != "system-out"), "passed")
        for case in root.iter("testcase")
    }


@pytest.mark.parametrize("name", ["folder", "hostile"])
def test_reports_are_written_as_expected(reports: Mapping[str, Report], golden: Golden, name: str) -> None:
    golden(Path("golden") / f"{name}.junit.xml", render(reports[name], "junit"))


def test_every_clause_has_its_outcome(reports: Mapping[str, Report]) -> None:
    assert outcomes(reports["river"]) == {
        "credit": "failure",
        "counter": "failure",
        "tips": "passed",
        "eligible": "error",
        "region": "error",
        "resale": "error",
        "pictures": "error",
        "logo": "skipped",
        "mention-us": "passed",
        "byline": "passed",
        "link": "passed",
        "embargo": "skipped",
    }


def test_the_gate_moves_the_colour(reports: Mapping[str, Report]) -> None:
    assert outcomes(reports["river"], RenderOptions(advice_fails=True))["tips"] == "failure"
    lenient = outcomes(reports["river"], RenderOptions(undecided_passes=True))
    assert lenient["resale"] == lenient["pictures"] == "skipped"
    assert lenient["credit"] == "failure"


def test_a_page_on_which_nothing_was_decided_is_no_pass(
    make: Callable[..., Report], entries: Mapping[str, Republication]
) -> None:
    assert outcomes(make(entries["idle"])) == {"embargo": "skipped", "policy": "error"}


def test_what_is_nobodys_breach_is_skipped(reports: Mapping[str, Report]) -> None:
    assert outcomes(reports["stranger"]) == {"policy": "skipped"}
    folder = outcomes(reports["folder"])
    assert folder["news/torn.html"] == folder["https://partner.example/slow"] == "skipped"


def test_counts_are_the_sums(named: tuple[str, Report]) -> None:
    root = ET.fromstring(render(named[1], "junit").encode())
    for element in [root, *root.iter("testsuite")]:
        assert element.get("tests") == str(len(list(element.iter("testcase"))))
        for key, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert element.get(key) == str(len(list(element.iter(tag))))


def test_page_text_commands_no_build(reports: Mapping[str, Report]) -> None:
    text = render(reports["hostile"], "junit")
    assert not re.search(r"##\w*\[", text)
    assert not re.search(r"^\s*::", text, re.MULTILINE)
    assert "<script>alert(1)</script>" in "".join(ET.fromstring(text.encode()).itertext())
