"""What each option and each key of the configuration changes, and how a call ends."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from rights.cli import _COMMANDS

from .program import Ran, rights

Check = Callable[..., Ran]
ROOT = Path(__file__).resolve().parents[2]


def sources(ran: Ran) -> list[tuple[str, str]]:
    return [(e["source"], e["role"]) for e in ran.report["republications"]]


# --- whose terms ------------------------------------------------------------------------------------------------------


def test_every_policy_in_reach_tries_to_recognise_the_page(check: Check) -> None:
    assert [e["policy"]["id"] for e in check("draft.html", "open.md").report["republications"]] == [
        "harbour-light",
        "tidewater-desk",
    ]


def test_a_policy_that_is_named_settles_whose_story_it_is(check: Check, desk: Path) -> None:
    (desk / "plain.txt").write_text("A headline\n\nAnd a story that credits nobody at all, of some length.\n")
    assert sources(check("plain.txt")) == []
    ran = check("plain.txt", "--policy", "tidewater-desk")
    assert (ran.entry["role"], ran.entry["policy"]["id"], ran.exit) == ("republication", "tidewater-desk", 3)


def test_a_policy_that_is_named_only_limits_what_a_folder_holds(check: Check) -> None:
    ran = check("site", "--policy", "tidewater-desk")
    by_source = {e["source"]: e for e in ran.report["republications"]}
    assert by_source["site/tide-gates.md"]["policy"]["id"] == "tidewater-desk"
    assert by_source["site/bridge.html"]["policy"] is None  # credited to a newsroom that is out of reach now
    assert ran.report["summary"]["pages"]["read"] == 4
    assert ran.exit == 3


def test_several_policies_can_be_named(check: Check) -> None:
    both = check("site", "--policy", "tidewater-desk", "--policy", "harbour-light")
    assert both.report["summary"]["pages"]["republications"] == 2


def test_a_policy_can_be_a_file(check: Check) -> None:
    ran = check("draft.html", "--policy", "terms/harbour-light.yaml", reach=False)
    assert (ran.entry["policy"]["id"], ran.exit) == ("harbour-light", 1)
    assert ran.entry["policy"]["sha256"]


def test_policies_of_a_folder_stand_beside_the_bundled_ones(check: Check, desk: Path) -> None:
    (desk / "dcnf.txt").write_text(
        "A headline\n\nBy Robin Sample, Daily Caller News Foundation\n\nA story of some length, and of no importance.\n"
    )
    ran = check("draft.html", "dcnf.txt", "--policies", "terms", reach=False)
    assert {e["policy"]["id"] for e in ran.report["republications"]} == {"harbour-light", "dcnf"}


def test_one_page_with_two_stories_has_an_entry_for_each(check: Check, desk: Path) -> None:
    text = (desk / "draft.html").read_text() + (
        '<p>This story was originally published by <a href="https://tidewaterdesk.example">Tidewater Desk</a>.</p>'
    )
    (desk / "two.html").write_text(text)
    ran = check("two.html")
    assert {e["policy"]["id"] for e in ran.report["republications"]} == {"harbour-light", "tidewater-desk"}
    assert ran.report["summary"]["pages"]["republications"] == 1


# --- the page, its address, its day -----------------------------------------------------------------------------------


def test_the_pages_address_tells_an_original_from_a_republication(check: Check) -> None:
    assert check("draft.html").entry["role"] == "republication"
    assert check("draft.html").entry["assumed"]
    own = check("draft.html", "--page-url", "https://harbourlight.example/2026/old-mill-bridge-will-stay-open")
    assert (own.entry["role"], own.entry["verdict"], own.entry["findings"], own.exit) == (
        "original",
        "not_applicable",
        [],
        0,
    )
    elsewhere = check("draft.html", "--page-url", "https://quarryvalleygazette.example/bridge")
    assert (elsewhere.entry["role"], elsewhere.entry["assumed"]) == ("republication", None)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("2026-05-31", "2026-05-31T00:00:00Z"),
        ("2026-05-31T09:30:00Z", "2026-05-31T09:30:00Z"),
        ("2026-05-31T09:30:00+02:00", "2026-05-31T09:30:00+02:00"),
    ],
)
def test_the_day_that_was_judged_for_stands_in_the_report(check: Check, given: str, told: str) -> None:
    ran = check("kept.html", "--as-of", given)
    assert datetime.fromisoformat(ran.report["as_of"]) == datetime.fromisoformat(told)


def test_without_a_day_it_is_now(desk: Path) -> None:
    before = int(time.time())  # noqa: TID251  # a test of the clock
    ran = rights("check", "kept.html", "--policies", "terms", "--format", "json", cwd=desk)
    assert before <= datetime.fromisoformat(ran.report["as_of"]).timestamp() <= time.time()  # noqa: TID251


def test_what_comes_on_standard_input_is_told_by_its_content(check: Check, desk: Path) -> None:
    for name, told in (("draft.html", "html"), ("open.md", "markdown")):
        ran = check("-", stdin=(desk / name).read_bytes())
        assert (ran.entry["source"], ran.entry["format"]) == ("-", told)
    as_text = check("-", "--input-format", "text", stdin=(desk / "draft.html").read_bytes())
    assert as_text.entry["format"] == "text"


def test_the_suffix_decides_nothing(check: Check, desk: Path) -> None:
    (desk / "page.txt").write_bytes((desk / "draft.html").read_bytes())
    assert check("page.txt").entry["format"] == "html"
    assert check("page.txt").verdicts() == check("draft.html").verdicts()


def test_the_originals_record_is_used_and_told(check: Check, desk: Path) -> None:
    (desk / "original.yaml").write_text(
        "id: bridge\nurl: https://harbourlight.example/2026/another-story-altogether\ntitle: Another story\n"
    )
    ran = check("draft.html", "--article", "original.yaml")
    assert ran.entry["original"] == {
        "id": "bridge",
        "url": "https://harbourlight.example/2026/another-story-altogether",
        "title": "Another story",
    }
    assert ran.verdicts()["link"] != check("draft.html").verdicts()["link"]  # it leads to another story than this


def test_a_publisher_can_come_from_a_registry(check: Check, desk: Path) -> None:
    (desk / "publishers.yaml").write_text(
        "- {id: ministry, kind: government}\n- {id: gazette, kind: news, names: [Quarry Valley Gazette]}\n"
    )
    (desk / "wire.txt").write_text(
        "A headline\n\nBy Robin Sample, Northfield Wire\n\nA story of some length, and of no importance.\n"
    )
    for name, verdict in (("gazette", "pass"), ("ministry", "fail"), ("Quarry Valley Gazette", "pass")):
        ran = check("wire.txt", "--publishers", "publishers.yaml", "--publisher", name)
        assert ran.verdicts()["eligible"] == verdict
    unknown = check("wire.txt", "--publishers", "publishers.yaml", "--publisher", "gazete")
    assert unknown.exit == 2
    assert 'did you mean "gazette"?' in unknown.err


# --- how a call ends --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["kept.html"], 0),
        (["site/quote.html"], 0),
        (["site/about/index.html"], 0),
        (["draft.html"], 1),
        (["open.md"], 3),
        (["open.md", "--allow-undecided"], 0),
        (["open.md", "draft.html"], 1),
        (["open.md", "draft.html", "--allow-undecided"], 1),
        (["kept.html", "open.md"], 3),
        (["site"], 1),
        (["site", "--policy", "tidewater-desk"], 3),
    ],
)
def test_the_exit_status_says_what_there_is_to_do(check: Check, arguments: list[str], status: int) -> None:
    assert check(*arguments).exit == status


def test_advice_is_gated_on_request(check: Check, desk: Path) -> None:
    page = (desk / "kept.html").read_text()
    (desk / "whole.html").write_text(f"<!DOCTYPE html><html><head><title>x</title></head><body>{page}</body></html>")
    assert check("whole.html").exit == 0
    assert check("whole.html").report["summary"]["findings"]["advice"] == 1
    assert check("whole.html", "--fail-on", "advice").exit == 1
    assert check("whole.html", "--fail-on", "advice", "--allow-undecided").exit == 1


def test_a_page_that_can_not_be_read_beside_others_makes_3(check: Check, desk: Path) -> None:
    (desk / "large.html").write_bytes(b"<p>x</p>")
    with (desk / "large.html").open("r+b") as file:
        file.truncate(64 * 1024 * 1024)
    ran = check("kept.html", "large.html")
    assert ran.exit == 3
    assert [(u["source"], "larger than" in u["reason"]) for u in ran.report["unread"]] == [("large.html", True)]
    assert "not read: large.html" in ran.err
    assert check("kept.html", "large.html", "--allow-undecided").exit == 3
    assert check("draft.html", "large.html").exit == 1


def test_only_unread_pages_make_2(check: Check, desk: Path) -> None:
    (desk / "large.html").write_bytes(b"<p>x</p>")
    with (desk / "large.html").open("r+b") as file:
        file.truncate(64 * 1024 * 1024)
    ran = check("large.html")
    assert ran.exit == 2
    assert ran.report["unread"][0]["source"] == "large.html"


def test_a_path_that_is_not_there_makes_2_and_the_others_are_reported_all_the_same(check: Check, desk: Path) -> None:
    ran = check("draft.html", "nowhere.html", "kept.html", "--report", "json=out.json")
    assert ran.exit == 2
    assert "there is no nowhere.html" in ran.err
    assert [name for name, _ in sources(ran)] == ["draft.html", "kept.html"]
    assert json.loads((desk / "out.json").read_text())["summary"]["pages"]["read"] == 2


def test_a_newsroom_without_terms_is_told_and_not_gated(check: Check, desk: Path) -> None:
    (desk / "other.txt").write_text(
        "A headline\n\nThis story was originally published by Millrace Dispatch.\n\nA story of some length, of a river.\n"
    )
    ran = check("other.txt")
    assert (ran.exit, ran.entry["policy"], ran.entry["verdict"], ran.entry["newsroom"]) == (
        0,
        None,
        "open",
        "Millrace Dispatch",
    )
    assert ran.report["summary"]["pages"]["open"] == 1


# --- configuration ----------------------------------------------------------------------------------------------------

EVERYTHING = """
paths = ["pages"]
policy = ["harbour-light", "northfield-wire"]
policies = ["terms"]
bundled = false
publisher = "gazette"
publishers = "records/publishers.yaml"
article = ["records/original.yaml"]
channel = "online"
fail-on = "advice"
allow-undecided = true
exclude = ["drafts/*", "*.md"]

[[sites]]
folder = "pages/own"
url = "https://harbourlight.example/stories"
"""


@pytest.fixture
def project(desk: Path) -> Path:
    (desk / "pages/own").mkdir(parents=True)
    (desk / "pages/drafts").mkdir()
    (desk / "records").mkdir()
    draft = (desk / "draft.html").read_text()
    wire = (
        "A headline\n\nBy Robin Sample, Infrastructure Reporter, Northfield Wire\n\n"
        "A story of some length, and of no importance.\n\nIt has a second paragraph, which says no more.\n\n"
        "Send tips to\n\nStories by Northfield Wire are free for every news publisher that has signed on. To sign on, "
        "write to licensing@northfieldwire.example.\n"
    )
    (desk / "pages/wire.txt").write_text(wire)
    (desk / "pages/note.md").write_text(wire)
    (desk / "pages/drafts/bridge.html").write_text(draft)
    (desk / "pages/own/bridge.html").write_text(draft)
    (desk / "records/publishers.yaml").write_text("- {id: gazette, kind: news}\n- {id: other, kind: government}\n")
    (desk / "records/original.yaml").write_text("id: bridge\nsyndicator: northfield-wire\ntitle: A headline\n")
    return desk


def test_every_key_of_the_configuration_counts(project: Path) -> None:
    (project / "rights.toml").write_text(EVERYTHING)
    ran = rights("check", "--as-of", "2026-11-23", "--format", "json", cwd=project)
    by_source = {e["source"]: e for e in ran.report["republications"]}
    assert set(by_source) == {"pages/wire.txt", "pages/own/bridge.html"}  # paths, exclude
    assert by_source["pages/own/bridge.html"]["role"] == "original"  # sites
    wire = by_source["pages/wire.txt"]
    assert wire["original"]["id"] == "bridge"  # article
    verdicts = {f["clause"]: f["verdict"] for f in wire["findings"]}
    assert verdicts["eligible"] == "pass"  # publisher, publishers
    assert {f["level"] for f in wire["findings"] if f["verdict"] == "fail"} == {"should"}
    assert ran.exit == 1  # fail-on; allow-undecided alone would make it 0
    (project / "rights.toml").write_text(EVERYTHING.replace('"advice"', '"fail"'))
    assert rights("check", cwd=project).exit == 0
    (project / "rights.toml").write_text(EVERYTHING.replace('"advice"', '"fail"').replace("true", "false"))
    assert rights("check", cwd=project).exit == 3


def test_the_nearest_configuration_upwards_counts_with_its_own_paths(desk: Path) -> None:
    (desk / "rights.toml").write_text('policies = ["terms"]\nbundled = false\n')
    ran = rights("check", "bridge.html", "--format", "json", cwd=desk / "site")
    assert ran.entry["policy"]["id"] == "harbour-light"


def test_the_table_in_pyproject_is_read_and_others_are_not(desk: Path) -> None:
    (desk / "pyproject.toml").write_text('[project]\nname = "x"\n')
    assert rights("check", "draft.html", "--format", "json", cwd=desk).report["republications"][0]["policy"] is None
    (desk / "pyproject.toml").write_text('[tool.rights]\npolicies = ["terms"]\nbundled = false\n')
    assert rights("check", "draft.html", "--format", "json", cwd=desk).entry["policy"]["id"] == "harbour-light"


def test_an_option_goes_before_the_configuration(desk: Path) -> None:
    (desk / "rights.toml").write_text('policies = ["terms"]\npolicy = ["northfield-wire"]\n')
    ran = rights("check", "open.md", "--policy", "tidewater-desk", "--format", "json", cwd=desk)
    assert ran.entry["policy"]["id"] == "tidewater-desk"


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('policies = ["terms"]\nfail_on = "advice"\n', ":2:1:", 'unknown key "fail_on"; did you mean "fail-on"?'),
        ("allow-undecided = 1\n", ":1:1:", '"allow-undecided"'),
        ('paths = ["a"\nbundled = true\n', ":2:", "error"),
        ('[[sites]]\nfolder = "x"\naddress = "y"\n', ":1:1:", "address"),
        ('channel = "radio"\n', ":1:1:", '"channel"'),
        ('fail-on = "everything"\n', ":1:1:", '"fail-on"'),
    ],
)
def test_a_mistake_in_the_configuration_is_told_with_its_line(desk: Path, text: str, place: str, words: str) -> None:
    (desk / "rights.toml").write_text(text)
    ran = rights("check", "draft.html", cwd=desk)
    assert ran.exit == 2
    assert f"rights.toml{place}" in ran.err
    assert words in ran.err
    assert ran.out == b""


# --- help -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", [*_COMMANDS, "policies lint"])
def test_every_command_shows_examples(command: str) -> None:
    ran = rights(*command.split(), "--help")
    assert ran.exit == 0
    assert "Examples:" in ran.stdout
    assert f"rights {command}" in ran.stdout.split("Examples:")[1]


def test_the_first_page_of_help_tells_every_command_and_how_to_begin() -> None:
    shown = rights("--help").stdout
    for command in _COMMANDS:
        assert re.search(rf"^  {command} ", shown, re.MULTILINE)
    assert "rights check draft.html" in shown


def test_a_word_too_little_is_helped(desk: Path) -> None:
    assert "rights check draft.html" in rights("draft.html", cwd=desk).err
    assert "rights check" in rights("chekc", "draft.html", cwd=desk).err
    assert rights("draft.html", cwd=desk).exit == rights("draf.html", cwd=desk).exit == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_for_the_shell(shell: str) -> None:
    ran = rights("completion", shell)
    assert ran.exit == 0
    assert "_RIGHTS_COMPLETE" in ran.stdout


def test_completion_completes(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "rights"],
        env={"_RIGHTS_COMPLETE": "bash_complete", "COMP_WORDS": "rights che", "COMP_CWORD": "1", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )
    assert done.stdout.split() == ["plain,check"], done.stderr


# --- in a process of its own ------------------------------------------------------------------------------------------


def call(desk: Path, *arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    import os

    return subprocess.run(
        [sys.executable, "-m", "rights", *arguments],
        cwd=desk,
        input=stdin,
        capture_output=True,
        check=False,
        timeout=30,
        env=os.environ | environment,
    )


def test_a_process_says_what_the_function_says(check: Check, desk: Path) -> None:
    here = check("site")
    there = call(desk, *"check site --no-bundled --policies terms --as-of 2026-11-23 --format json".split())
    assert (there.returncode, there.stdout) == (here.exit, here.out)


def test_a_terminal_without_unicode_gets_words_it_can_show(desk: Path) -> None:
    done = call(
        desk, *"check draft.html --no-bundled --policies terms".split(), PYTHONIOENCODING="ascii", PYTHONUTF8="0"
    )
    assert done.returncode == 1
    assert done.stdout.decode("ascii")


def test_a_reader_who_leaves_early_is_no_error(desk: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -m rights check site --no-bundled --policies terms --format json | head -c 1",
        shell=True,
        cwd=desk,
        capture_output=True,
        check=False,
        timeout=30,
    )
    assert done.stdout == b"{"
    assert b"Traceback" not in done.stderr
