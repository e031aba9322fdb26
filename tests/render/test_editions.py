"""One page under the terms of several editions: what they share is told once."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from rights.model.report import Finding, PolicyRef, Report, Republication
from rights.model.terms import TermsSource
from rights.render import render
from rights.render.view import folded


def entry(name: str, *messages: tuple[str, str]) -> Republication:
    findings = tuple(
        Finding(clause, "credit_line", "ATT01", "must", "fail", message, "", "", TermsSource(via="a page"), clause)
        for clause, message in messages
    )
    return Republication(
        "a.html",
        "html",
        "republication",
        PolicyRef(name, "1", "0" * 64, name.title(), "secondary"),
        None,
        "fail",
        findings,
    )


NORTH = entry("north", ("credit", "the story does not credit North"), ("link", "no link"), ("logo", "no logo"))
SOUTH = entry("south", ("credit", "the story does not credit South"), ("link", "no link"), ("proof", "no proof sent"))


def test_what_both_say_is_told_once(reports: Mapping[str, Report]) -> None:
    report = msgspec.structs.replace(reports["clear"], republications=(NORTH, SOUTH))
    text = render(report, "text")
    assert text.count("no link") == 1
    assert text.count("no logo") == text.count("no proof sent") == 1
    assert "2 clauses come to the same as under North; 1 of its own" in text
    assert "4 things to mend" in text


def test_the_page_tells_it_once_too(reports: Mapping[str, Report]) -> None:
    report = msgspec.structs.replace(reports["clear"], republications=(NORTH, SOUTH))
    page = render(report, "html")
    assert page.count("<h4>no link</h4>") == 1
    assert "2 clauses come to the same as under North" in page


def test_other_pages_and_other_terms_stand_by_themselves() -> None:
    assert folded(NORTH, msgspec.structs.replace(SOUTH, source="b.html")) is None
    assert folded(NORTH, entry("west", ("notes", "a"), ("sale", "b"), ("link", "no link"))) is None
    assert folded(NORTH, SOUTH) is not None
