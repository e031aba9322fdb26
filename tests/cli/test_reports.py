"""Reports as files: whole or not at all, at the place that was named, and nowhere else."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from rights.errors import UsageError
from rights.render import FORMATS

from .program import Ran

Check = Callable[..., Ran]


def left_over(folder: Path) -> list[str]:
    return [p.name for p in folder.rglob("*") if p.name.endswith(".part") or p.name.startswith(".")]


def test_one_run_writes_every_format(check: Check, desk: Path) -> None:
    wanted = [part for kind in FORMATS for part in ("--report", f"{kind}=out.{kind}")]
    ran = check("site", *wanted)
    assert ran.exit == 1
    for kind in FORMATS:
        assert (desk / f"out.{kind}").stat().st_size > 100, kind
    assert json.loads((desk / "out.json").read_bytes()) == ran.report
    assert (desk / "out.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert left_over(desk) == []


def test_reports_are_written_whatever_the_exit_status(check: Check, desk: Path) -> None:
    (desk / "pipe.html").write_text("")
    (desk / "pipe.html").unlink()
    os.mkfifo(desk / "pipe.html")
    for page, status in (("kept.html", 0), ("draft.html", 1), ("pipe.html", 2), ("open.md", 3)):
        ran = check(page, "--report", f"json={status}.json")
        assert ran.exit == status
        assert json.loads((desk / f"{status}.json").read_bytes()) == ran.report


def test_an_older_report_is_replaced_and_keeps_its_rights(check: Check, desk: Path) -> None:
    old = desk / "out.json"
    old.write_text("old")
    old.chmod(0o640)
    check("kept.html", "--report", "json=out.json")
    assert json.loads(old.read_bytes())
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


@pytest.mark.parametrize("failing", ["mkstemp", "write", "replace"])
def test_an_older_report_survives_a_failure(
    check: Check, desk: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    from rights.cli import files

    (desk / "out.json").write_text("old")

    def full(*_: object, **__: object):
        raise OSError(28, "No space left on device")

    if failing == "mkstemp":
        monkeypatch.setattr("tempfile.mkstemp", full)
    elif failing == "replace":
        monkeypatch.setattr(files.Path, "replace", full)
    else:
        really = os.fdopen

        class Full:
            def __init__(self, handle: int, *more: object, **named: object) -> None:
                self.stream = really(handle, *more, **named)

            def __enter__(self):
                return self

            def __exit__(self, *_: object) -> None:
                self.stream.close()

            def write(self, text: str) -> None:
                self.stream.write(text[: len(text) // 2])
                full()

        monkeypatch.setattr(files.os, "fdopen", Full)
        with pytest.raises(UsageError, match="no space left on device"):
            files.write_whole(desk / "out.json", "new" * 1000)
        monkeypatch.undo()
        assert (desk / "out.json").read_text() == "old"
        assert left_over(desk) == []
        return
    ran = check("kept.html", "--report", "json=out.json")
    monkeypatch.undo()
    assert ran.exit == 2
    assert "out.json can't be written: no space left on device" in ran.err
    assert (desk / "out.json").read_text() == "old"
    assert left_over(desk) == []


def test_a_missing_folder_is_said_before_anything_is_read(
    check: Check, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rights.cli import check as command

    def never(path: str) -> bytes:
        raise AssertionError(f"{path} was read")

    monkeypatch.setattr(command, "read_page", never)
    ran = check("kept.html", "--report", "html=nowhere/out.html")
    assert (ran.exit, ran.out) == (2, b"")
    assert "there is no folder nowhere for the report" in ran.err


def test_two_reports_for_one_file_are_a_mistake(check: Check, desk: Path) -> None:
    ran = check("kept.html", "--report", "json=out", "--report", "sarif=./out")
    assert ran.exit == 2
    assert "two reports would go to the same file" in ran.err
    assert not (desk / "out").exists()


def test_a_folder_is_no_report(check: Check, desk: Path) -> None:
    ran = check("kept.html", "--report", "json=site")
    assert ran.exit == 2
    assert "site is a folder" in ran.err


def test_a_report_can_go_where_nothing_can_be_lost(check: Check) -> None:
    assert check("kept.html", "--report", "json=/dev/null").exit == 0


def test_the_details_of_a_crash_are_a_file_without_the_pages_text(
    check: Check, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import msgspec

    from rights import rules

    get = rules.get

    def stops(options, clause, case):
        raise ZeroDivisionError("a mistake in the program")

    monkeypatch.setattr(
        rules,
        "get",
        lambda kind: msgspec.structs.replace(get(kind), check=stops) if kind == "licence_statement" else get(kind),
    )
    ran = check("kept.html")
    (told,) = desk.glob("rights-crash-*.json")
    finding = ran.finding("licence")
    assert (finding["verdict"], ran.exit) == ("open", 3)
    assert "ZeroDivisionError" in finding["message"]
    assert told.name in ran.err
    assert "Traceback" not in ran.err
    report = json.loads(told.read_text())
    assert (report["clause"], report["error"]) == ("licence", "ZeroDivisionError: a mistake in the program")
    assert "Quarry River" not in told.read_text()
    assert ran.verdicts()["credit"] == "pass"


def test_a_reader_that_stops_on_one_page_leaves_the_others(
    check: Check, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rights import extract

    really = extract.read

    def stops(data: bytes, name: str, **more: object):
        if name.endswith("tide-gates.md"):
            raise RecursionError("a mistake in the program")
        return really(data, name, **more)

    monkeypatch.setattr(extract, "read", stops)
    ran = check("site", "kept.html")
    assert ran.exit == 1
    assert [u["source"] for u in ran.report["unread"]] == ["site/tide-gates.md"]
    assert "internal error" in ran.report["unread"][0]["reason"]
    assert len(list(desk.glob("rights-crash-*.json"))) == 1
