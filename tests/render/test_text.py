"""The text report: what an editor reads, byte for byte, and what a page can't make it say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rights.model.report import Finding, Report, Republication
from rights.model.source import Location
from rights.model.terms import TermsSource
from rights.render import RenderOptions, render, view
from rights.render.safe import ascii_only, one_line

Golden = Callable[[Path, str], None]


def test_every_report_reads_as_expected(named: tuple[str, Report], golden: Golden) -> None:
    name, report = named
    golden(Path("golden") / f"{name}.txt", render(report, "text"))


def test_colours_stand_around_the_same_words(reports: Mapping[str, Report], golden: Golden) -> None:
    text = render(reports["folder"], "text", options=RenderOptions(color=True))
    golden(Path("golden/folder.colour.txt"), text)
    assert re.sub(r"\x1b\[[0-9;]*m", "", text) == render(reports["folder"], "text")


def test_ascii_where_the_terminal_has_nothing_else(reports: Mapping[str, Report], golden: Golden) -> None:
    text = render(reports["hostile"], "text", options=RenderOptions(unicode=False, width=60))
    golden(Path("golden/hostile.ascii.txt"), text)
    assert text.isascii()


@pytest.mark.parametrize("width", [40, 72, 100, 160])
def test_lines_keep_to_the_width_except_for_words_that_cannot_break(named: tuple[str, Report], width: int) -> None:
    lines = render(named[1], "text", options=RenderOptions(width=width)).splitlines()
    for line in lines[:-1]:
        body = line.strip()
        # A label, a sign and one word that nothing may break may stand beyond the edge, nothing else.
        assert len(line) <= width or len(re.sub(r"^[a-z ]{0,10} ", "", body).split(" ")) <= 3, line


@pytest.mark.parametrize("options", [RenderOptions(), RenderOptions(width=40), RenderOptions(unicode=False)])
def test_a_page_can_neither_steer_the_terminal_nor_command_the_build(
    reports: Mapping[str, Report], options: RenderOptions
) -> None:
    text = render(reports["hostile"], "text", options=options)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", text)
    for line in text.splitlines():
        assert not line.lstrip().startswith("::")
        assert not re.search(r"##\w*\[", line)


@given(st.text())
def test_one_line_is_one_line_and_stays_so(text: str) -> None:
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert one_line(line) == line
    assert ascii_only(line).isascii()


@given(
    st.lists(st.sampled_from(["::error::x", "##[error]", "word", "漢字" * 9, "\x1b[2J"]), max_size=40),
    st.integers(40, 90),
)
def test_no_wrapping_brings_a_command_to_the_start_of_a_line(words: list[str], width: int) -> None:
    entry = Republication("a.html", "html", "republication", None, None, "open", title=" ".join(words), newsroom="N")
    report = msgspec.structs.replace(_empty(), republications=(entry,))
    for line in render(report, "text", options=RenderOptions(width=width)).splitlines():
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
        assert "\x1b" not in line


def _empty() -> Report:
    counts = {"pages": {"read": 1}, "findings": {}}
    return msgspec.convert(
        {
            "tool": {"name": "rights", "version": "0"},
            "as_of": "",
            "republications": [],
            "unread": [],
            "summary": counts,
        },
        Report,
    )


LAST = {
    "river": "2 things to mend, 2 questions to answer, 1 thing for a person to judge, then it can run; 1 piece of advice",
    "clear": "nothing stands in the way",
    "draft": "1 thing to mend, then it can run",
    "mention": "no republication was found: nothing was checked",
    "nothing": "no republication was found: nothing was checked",
    "stranger": "1 page credits Fenland Reporter, no policy for it is loaded: not checked",
}


@pytest.mark.parametrize("name", sorted(LAST))
def test_the_last_line_says_what_stands_in_the_way(reports: Mapping[str, Report], name: str) -> None:
    assert render(reports[name], "text").splitlines()[-1] == LAST[name]


def test_only_a_pass_is_called_clear(make: Callable[..., Report], entries: Mapping[str, Republication]) -> None:
    clear, idle = entries["clear"], entries["idle"]
    other = msgspec.structs.replace(clear, source="story/other.html")
    assert "nothing stands" not in render(make(idle), "text")
    assert "the page is not cleared" in render(make(idle), "text")
    both = render(make(clear, idle), "text").splitlines()[-1]
    assert both == "2 republications: 1 can run, 1 not yet (1 page on which no clause applies)"
    neither = render(make(idle, msgspec.structs.replace(idle, source="b.html")), "text").splitlines()[-1]
    assert neither == "2 republications: none can run yet (2 pages on which no clause applies)"
    assert render(make(clear, other), "text").splitlines()[-1] == "2 republications: nothing stands in the way"


def test_one_page_under_two_policies_is_one_page(
    make: Callable[..., Report], entries: Mapping[str, Republication]
) -> None:
    clear, river = entries["clear"], entries["river"]
    broken = msgspec.structs.replace(river, source=clear.source)
    last = render(make(clear, broken, read=1), "text").splitlines()[-1]
    assert last == LAST["river"]
    assert render(make(clear, clear, read=1), "text").splitlines()[-1] == "nothing stands in the way"
    assert "cannot run yet" in render(make(clear, broken, read=1), "html")


def test_a_pass_under_a_draft_says_so(make: Callable[..., Report], entries: Mapping[str, Republication]) -> None:
    clear = entries["clear"]
    assert clear.policy is not None
    drafted = msgspec.structs.replace(clear, policy=msgspec.structs.replace(clear.policy, status="draft"))
    assert render(make(drafted), "text").endswith("nothing stands in the way, as far as a draft of the terms tells\n")


def test_a_place_is_named_once(make: Callable[..., Report], entries: Mapping[str, Republication]) -> None:
    river = entries["river"]
    places = (Location(3, 1, 3, 1, ""), Location(3, 1, 3, 5, "word"), Location(4, 1, 4, 1, ""))
    finding = msgspec.structs.replace(river.findings[0], locations=places)
    text = render(make(msgspec.structs.replace(river, findings=(finding,))), "text")
    assert re.findall(r"where +(.*)", text) == ["story/river.html:3:1 “word”", "story/river.html:4:1"]


def test_the_same_report_gives_the_same_text(named: tuple[str, Report]) -> None:
    assert render(named[1], "text") == render(named[1], "text")


def test_what_changes_by_time_alone_and_terms_that_are_old_are_told(reports: Mapping[str, Report]) -> None:
    report = reports["river"]
    entry = report.republications[0]
    first, *others = entry.findings
    first = msgspec.structs.replace(first, changes_on="2027-01-01", inherited_from="open-licence")
    entry = msgspec.structs.replace(
        entry, findings=(first, *others), next_check="2027-01-01", stale="the terms were read long ago"
    )
    report = msgspec.structs.replace(report, republications=(entry,))
    text = " ".join(render(report, "text").split())
    assert f"check again on 2027-01-01: the answer on {first.clause} changes by then with time alone" in text
    assert "changes on 2027-01-01" in text
    assert "old terms: the terms were read long ago" in text
    assert "inherited from open-licence" in text
    page = render(report, "html")
    assert "on 2027-01-01, with time alone" in page
    assert "the terms were read long ago" in page
    assert "Changes on 2027-01-01, with time alone." in render(report, "sarif")


def test_instants_are_told_as_people_read_them() -> None:
    finding = Finding(
        "wait", "embargo", "TIM01", "must", "fail", "not before 2025-11-25T13:00:00+00:00", "",
        "“2025-11-25T13:00:00Z” at https://a.example/2025-11-25T13:00:00Z, 2025-11-25T08:00:00-05:00",
        TermsSource(via="a page"), "f",
    )  # fmt: skip
    whole = msgspec.structs.replace(finding, parts=(finding,))
    told = view.instants_spoken(finding.message)
    assert told == "not before 25 November 2025, 13:00 UTC"
    shown = view._readable(whole)
    assert shown.message == shown.parts[0].message == told
    assert shown.observed == (
        "“2025-11-25T13:00:00Z” at https://a.example/2025-11-25T13:00:00Z, 25 November 2025, 08:00 UTC-05:00"
    )
    plain = msgspec.structs.replace(finding, message="no day", observed="")
    assert view._readable(plain) is plain
