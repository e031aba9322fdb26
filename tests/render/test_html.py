"""The HTML report: one file that runs nothing and loads nothing, in which a page's text stays text."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from collections import Counter
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest

from rights.model.report import Edit, Fix, Report, Republication
from rights.model.source import Location
from rights.render import render

Golden = Callable[[Path, str], None]
VOID = {"meta", "br", "rect"}


class _Seen(HTMLParser):
    """Tags, attributes, text and what was left open."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)


@pytest.mark.parametrize("name", ["folder", "hostile", "river"])
def test_reports_look_as_expected(reports: Mapping[str, Report], golden: Golden, name: str) -> None:
    golden(Path("golden") / f"{name}.html", render(reports[name], "html"))


def test_mark_up_is_whole_and_ids_are_single(named: tuple[str, Report]) -> None:
    seen = _Seen(render(named[1], "html"))
    assert seen.open == []
    ids = Counter(attrs["id"] for _tag, attrs in seen.tags if "id" in attrs)
    assert all(number == 1 for number in ids.values())
    for _tag, attrs in seen.tags:
        address = attrs.get("href") or ""
        within = [address[1:]] if address.startswith("#") else []
        assert set((attrs.get("aria-labelledby") or "").split() + within) <= set(ids)


def test_nothing_runs_and_nothing_is_loaded(named: tuple[str, Report]) -> None:
    page = render(named[1], "html")
    seen = _Seen(page)
    assert not {"script", "img", "iframe", "link", "object", "embed", "form", "base"} & {tag for tag, _ in seen.tags}
    for tag, attrs in seen.tags:
        assert not [name for name in attrs if name.startswith("on") or name in ("style", "src")], tag
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style
    assert "url(" not in style[1]
    assert "@import" not in style[1]
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policies = [attrs["content"] for tag, attrs in seen.tags if attrs.get("http-equiv") == "Content-Security-Policy"]
    assert policies == [f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"]


def test_only_web_and_mail_addresses_are_links(reports: Mapping[str, Report]) -> None:
    seen = _Seen(render(reports["hostile"], "html"))
    addresses = [attrs["href"] or "" for tag, attrs in seen.tags if tag == "a"]
    assert addresses
    assert all(re.match(r"(https?://|mailto:|#)", address) for address in addresses)
    assert "javascript:alert(document.cookie)" in "".join(seen.words)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        " https://a.example",
        "//a.example",
        "file:///etc",
    ],
)
def test_other_addresses_are_text(
    make: Callable[..., Report], entries: Mapping[str, Republication], address: str
) -> None:
    river = entries["river"]
    assert river.original is not None
    entry = msgspec.structs.replace(river, original=msgspec.structs.replace(river.original, url=address))
    assert f'href="{address}"' not in render(make(entry), "html")


def test_page_text_is_escaped_and_shown(reports: Mapping[str, Report]) -> None:
    page = render(reports["hostile"], "html")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)
    assert not re.search(r"##\w*\[", page)
    assert not re.search(r"^\s*::", page, re.MULTILINE)
    assert "<script>alert(1)</script>" in "".join(_Seen(page).words)


def test_a_fix_is_shown_as_before_and_after(make: Callable[..., Report], entries: Mapping[str, Republication]) -> None:
    river = entries["river"]
    place = Location(7, 3, 9, 4, "one\r\ntwo <b>\rend")
    fix = Fix("mend it", edits=(Edit(8, 1, 8, 4, "2 & 3"), Edit(9, 4, 9, 4, "!")))
    finding = msgspec.structs.replace(river.findings[0], locations=(place,), fix=fix)
    page = render(make(msgspec.structs.replace(river, findings=(finding,))), "html")
    assert "one\n<del>two</del> &lt;b&gt;\nend" in page
    assert "one\n<ins>2 &amp; 3</ins> &lt;b&gt;\nend<ins>!</ins>" in page


def test_every_finding_of_a_page_stands_in_it_once(reports: Mapping[str, Report]) -> None:
    words = "".join(_Seen(render(reports["river"], "html")).words)
    for finding in reports["river"].republications[0].findings:
        assert words.count(finding.message) == 1, finding.clause


def test_headings_go_down_one_step_at_a_time(named: tuple[str, Report]) -> None:
    levels = [int(tag[1]) for tag, _attrs in _Seen(render(named[1], "html")).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
