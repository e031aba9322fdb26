"""Hostile files: links, pipes, devices, files without end, and files that change while they are looked at."""

from __future__ import annotations

import hashlib
import json
import os
import threading
from pathlib import Path

import pytest

from .conftest import REACH, Program, page

# --- 52: links --------------------------------------------------------------------------------------------------------


def test_case_52_a_report_is_not_written_through_a_link(program: Program, tmp_path: Path) -> None:
    program.file("page.html", page())
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/kept.json").write_text("kept")
    (program.folder / "out.json").symlink_to(tmp_path / "elsewhere/kept.json")
    (program.folder / "reports").symlink_to(tmp_path / "elsewhere")
    (program.folder / "dangling.json").symlink_to(tmp_path / "elsewhere/new.json")
    for name in ("out.json", "reports/kept.json", "reports/new.json", "dangling.json"):
        ran = program("check", "page.html", *REACH, "--report", f"json={name}")
        assert ran.exit == 2
        assert "symbolic link" in ran.err
    assert [(p.name, p.read_text()) for p in (tmp_path / "elsewhere").iterdir()] == [("kept.json", "kept")]


def test_case_52_questions_are_not_written_through_a_link(program: Program, tmp_path: Path) -> None:
    program.file("page.html", page())
    (tmp_path / "elsewhere.yaml").write_text("id: gazette\n")
    (program.folder / "gazette.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    ran = program("ask", "--policy", "tidewater-desk", *REACH, "--publisher", "gazette.yaml")
    assert ran.exit == 2
    assert (tmp_path / "elsewhere.yaml").read_text() == "id: gazette\n"


def test_case_52_links_in_a_folder_are_not_followed(program: Program, tmp_path: Path) -> None:
    program.file("site/page.html", page())
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/secret.html").write_text(page())
    (program.folder / "site/link.html").symlink_to(tmp_path / "outside/secret.html")
    (program.folder / "site/folder").symlink_to(tmp_path / "outside")
    (program.folder / "site/loop").symlink_to(program.folder / "site")
    ran = program.check("site")
    assert [e["source"] for e in ran.report["republications"]] == ["site/page.html"]
    assert ran.report["summary"]["pages"]["read"] == 1


def test_case_52_a_link_that_somebody_names_is_followed(program: Program) -> None:
    program.file("page.html", page())
    (program.folder / "link.html").symlink_to("page.html")
    assert program.check("link.html").entry["source"] == "link.html"
    (program.folder / "dangling.html").symlink_to("nowhere.html")
    assert program("check", "dangling.html", *REACH).exit == 2


# --- 53: files that change --------------------------------------------------------------------------------------------


def test_case_53_a_page_is_read_once_and_the_hash_is_that_of_what_was_judged(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = program.file("page.html", page())
    judged = (program.folder / name).read_bytes()
    really, opened = os.open, []

    def changing(path, flags, *more, **named):
        handle = really(path, flags, *more, **named)
        if str(path) == name:
            opened.append(name)
            # somebody replaces the page as soon as it has been opened
            (program.folder / "new").write_text(page(before="<p>By somebody else altogether.</p>"))
            (program.folder / "new").rename(program.folder / name)
        return handle

    monkeypatch.setattr(os, "open", changing)
    ran = program.check(name, "--report", "json=out.json")
    assert opened == [name]
    assert ran.entry["sha256"] == hashlib.sha256(judged).hexdigest()
    assert ran.verdicts()["credit"] == "pass"
    place = ran.finding("credit")["locations"][0]
    line = judged.decode().split("\n")[place["line"] - 1]
    assert line[place["column"] - 1 : place["end_column"] - 1] == place["excerpt"]


def test_case_53_a_file_that_grows_while_it_is_read_stays_bounded(program: Program, monkeypatch) -> None:
    from rights.cli import files

    name = program.file("page.html", page())
    monkeypatch.setattr(files, "MAX_BYTES", 1000)
    really = os.fstat

    def small(handle):
        status = list(really(handle))
        status[6] = 10
        return os.stat_result(status)

    monkeypatch.setattr(files.os, "fstat", small)
    (program.folder / name).write_text(page(after="x" * 5000))
    ran = program.check(name)
    assert (ran.exit, ran.report["republications"]) == (2, [])
    assert "larger than" in ran.report["unread"][0]["reason"]


# --- 54: what is no file ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["pipe.html", "/dev/zero", "huge.html"])
def test_case_54_what_is_no_file_is_refused(program: Program, name: str) -> None:
    if name == "pipe.html":
        os.mkfifo(program.folder / name)
    if name == "huge.html":
        with (program.folder / name).open("wb") as file:
            file.truncate(50 * 1024**3)
    done = program.measure("check", name, *REACH, "--format", "json", seconds=10)
    assert (done.exit, done.report["republications"]) == (2, [])
    reason = done.report["unread"][0]["reason"]
    assert ("larger than" if name == "huge.html" else "no regular file") in reason
    assert done.memory < 100
    assert program("read", name).exit == 2


@pytest.mark.parametrize("option", ["--publisher", "--article", "--original", "--policy", "--config"])
def test_case_54_nor_as_anything_else(program: Program, option: str) -> None:
    program.file("page.html", page())
    os.mkfifo(program.folder / "pipe.yaml")
    with (program.folder / "huge.yaml").open("wb") as file:
        file.truncate(50 * 1024**3)
    ran = program.timed("check", "page.html", *REACH, option, "pipe.yaml", seconds=5)
    assert (ran.exit, ran.out) == (2, b"")
    done = program.measure("check", "page.html", *REACH, option, "huge.yaml", seconds=10)
    assert (done.exit, done.out) == (2, b"")
    assert done.memory < 150


def test_case_54_in_a_folder_they_are_named_and_the_others_are_checked(program: Program) -> None:
    program.file("site/page.html", page())
    os.mkfifo(program.folder / "site/pipe.html")
    done = program.timed("check", "site", *REACH, "--format", "json", seconds=5)
    assert done.exit == 1
    assert [u["source"] for u in done.report["unread"]] == ["site/pipe.html"]
    assert [e["source"] for e in done.report["republications"]] == ["site/page.html"]


def test_case_54_standard_input_without_end_is_left(program: Program) -> None:
    with (program.folder / "huge").open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    with (program.folder / "huge").open("rb") as file:
        data = file.read()
    ran = program.check("-", stdin=data)
    assert (ran.exit, ran.report["republications"]) == (2, [])


def test_a_file_that_may_not_be_read_is_unread(program: Program) -> None:
    program.file("site/page.html", page())
    program.file("site/locked.html", page())
    (program.folder / "site/locked.html").chmod(0)
    if os.access(program.folder / "site/locked.html", os.R_OK):
        pytest.skip("this user may read every file")
    ran = program.check("site")
    assert [u["reason"] for u in ran.report["unread"]] == ["permission denied"]


# --- a staging address ------------------------------------------------------------------------------------------------


def test_a_staging_address_is_checked_like_the_file(program: Program, serve) -> None:
    text = page()
    program.file("page.html", text)
    address = serve(text.encode())
    there, here = program.check(address), program.check("page.html")
    assert there.exit == here.exit == 1
    assert there.entry["source"] == address
    assert there.entry["assumed"] is None, "it has an address of its own"
    assert there.verdicts() == here.verdicts()
    shown = program("check", address, *REACH).stdout
    assert f"{address}:" in shown or address in shown


@pytest.mark.parametrize("status", [404, 410, 500])
def test_an_answer_that_is_no_page_is_unread_and_no_breach(program: Program, serve, status: int) -> None:
    address = serve(page().encode(), "text/html", status)
    ran = program.check(address, policy="harbour-light")
    assert (ran.exit, ran.report["republications"]) == (2, [])
    assert str(status) in ran.report["unread"][0]["reason"]
    beside = program.check(address, "-", stdin=b"<p>Nothing of interest.</p>")
    assert (beside.exit, beside.report["summary"]["pages"]["unread"]) == (3, 1)


def test_questions_can_be_asked_for_an_address(program: Program, serve) -> None:
    address = serve(
        page(
            before='<p>This story was originally published by <a href="https://tidewaterdesk.example">Tidewater Desk</a>.</p>'
        ).encode()
    )
    assert program("ask", address, *REACH, "--publisher", "gazette.yaml").exit == 0
    assert "clause: resale" in (program.folder / "gazette.yaml").read_text()
    assert json.loads(program("read", address, "--format", "json").out)[0]["source"] == address


def test_nothing_is_fetched_without_an_address(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def never(*_: object, **__: object):
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "create_connection", never)
    monkeypatch.setattr(socket, "getaddrinfo", never)
    assert threading.active_count() >= 1
    program.file(
        "page.html", page(head='<base href="http://127.0.0.1:9/"><link rel="stylesheet" href="http://127.0.0.1:9/">')
    )
    assert program.check("page.html").exit == 1
