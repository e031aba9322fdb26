"""GitHub annotations: one command per finding, ten of a kind, and page text that is data in every one of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
import pytest

from rights.model.report import Report, Republication
from rights.render import RenderOptions, render

Golden = Callable[[Path, str], None]


def annotations(report: Report, options: RenderOptions | None = None) -> list[tuple[str, dict[str, str], str]]:
    found = []
    for line in render(report, "github", options=options).splitlines():
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        if match:
            properties = dict(pair.split("=", 1) for pair in match[2].split(","))
            found.append((match[1], {key: _plain(value) for key, value in properties.items()}, _plain(match[3])))
    return found


def _plain(text: str) -> str:
    for code, char in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, char)
    return text


@pytest.mark.parametrize("name", ["folder", "hostile"])
def test_reports_are_written_as_expected(reports: Mapping[str, Report], golden: Golden, name: str) -> None:
    golden(Path("golden") / f"{name}.github.txt", render(reports[name], "github"))


def test_kinds_and_places(reports: Mapping[str, Report]) -> None:
    found = annotations(reports["river"])
    assert [(kind, its["title"].split(":")[0]) for kind, its, _text in found] == [
        ("error", "credit"),
        ("error", "counter"),
        ("warning", "eligible"),
        ("warning", "region"),
        ("warning", "resale"),
        ("warning", "pictures"),
        ("notice", "tips"),
        ("notice", "mention-us"),
    ]
    assert found[0][1] == {
        "file": "story/river.html",
        "line": "14",
        "endLine": "14",
        "col": "5",
        "endColumn": "48",
        "title": "credit: the credit line breaks off before the newsroom's name",
    }
    assert "To mend".lower() in found[0][2]


def test_addresses_are_no_files(make: Callable[..., Report], entries: Mapping[str, Republication]) -> None:
    (only,) = annotations(make(entries["live"]))
    assert set(only[1]) == {"title"}
    assert only[2].startswith("https://partner.example/river?a=1&b=2: ")


def test_paths_are_relative_to_the_root(make: Callable[..., Report], entries: Mapping[str, Republication]) -> None:
    entry = msgspec.structs.replace(entries["river"], source="/build/site/story/river.html")
    found = annotations(make(entry), RenderOptions(root="/build/site"))
    assert {its["file"] for _kind, its, _text in found} == {"story/river.html"}


def test_advice_is_an_error_where_it_is_gated(reports: Mapping[str, Report]) -> None:
    kinds = {
        its["title"].split(":")[0]: kind
        for kind, its, _ in annotations(reports["river"], RenderOptions(advice_fails=True))
    }
    assert kinds["tips"] == "error"
    assert kinds["mention-us"] == "notice"


def test_ten_of_a_kind_and_the_rest_counted(make: Callable[..., Report], entries: Mapping[str, Republication]) -> None:
    report = make(*[entries["river"]] * 12)
    found = annotations(report)
    assert [kind for kind, _its, _text in found] == ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10
    lines = render(report, "github").splitlines()
    assert lines[-2] == (
        "not annotated, as GitHub shows 10 of a kind: 14 more errors, 38 more warnings, 14 more notices; "
        "the other formats have them"
    )


def test_page_text_adds_no_command(reports: Mapping[str, Report]) -> None:
    text = render(reports["hostile"], "github")
    commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    # Two findings and one to judge, one page not read; the waived finding is not annotated.
    assert len(commands) == 4
    assert len(text.splitlines()) == 5
    assert not re.search(r"##\w*\[", text)
    for line in commands:
        properties = line.split("::")[1].split(" ", 1)[1]
        assert re.fullmatch(r"(\w+=[^,:]*)(,\w+=[^,:]*)*", properties)
