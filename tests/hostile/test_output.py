"""Hostile words on their way out: whatever a page, an address or a file's name says, it commands nobody who reads a report."""

from __future__ import annotations

import html.parser
import json
import re
import xml.etree.ElementTree as ET

import pytest

from rights.render import FORMATS

from .conftest import REACH, STORY, Program, page

SCRIPT = "<script>alert(1)</script>"
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;"


class Tags(html.parser.HTMLParser):
    """Every tag and link that a browser would see in the HTML report."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action", "formaction")]


def hostile_page() -> str:
    title = f"{ESCAPED} &quot;onload=alert(2) x=&quot;"
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title>"
        f'<link rel="canonical" href="https://gazette.example/{SCRIPT}"></head><body><article><h1>{title}</h1>'
        f"<p>By {ESCAPED} Sample, Northfield Wire</p>"
        '<p>This story was originally published by <a href="javascript:alert(3)">Northfield Wire</a>.</p>'
        f'<figure><img src="x.jpg" alt="{ESCAPED}"><figcaption>{ESCAPED} ]( http://evil.example ) Jo/REUTERS</figcaption>'
        f"</figure>{STORY}</article></body></html>"
    )


@pytest.fixture
def reports(program: Program) -> dict[str, str]:
    name = program.file(f"{SCRIPT.replace('/', '')}.html", hostile_page())
    wanted = [part for kind in FORMATS for part in ("--report", f"{kind}=out.{kind}")]
    assert program("check", name, *REACH, *wanted).exit in (1, 3)
    return {kind: (program.folder / f"out.{kind}").read_bytes().decode("utf-8") for kind in FORMATS}


def test_case_46_a_script_in_title_author_address_and_name_is_text_in_html(reports: dict[str, str]) -> None:
    seen = Tags(reports["html"])
    assert not seen.tags & {"script", "iframe", "object", "embed", "img", "form", "base"}
    assert not [name for name in seen.attributes if name.startswith("on")]
    assert "&lt;script&gt;" in reports["html"]


def test_case_46_a_script_makes_no_mark_up_in_sarif_nor_in_junit(reports: dict[str, str]) -> None:
    run = json.loads(reports["sarif"])["runs"][0]
    for result in run["results"]:
        assert not re.search(r"(?<!\\)\]\(", result["message"]["text"]), "no link that the page made"
        assert "<script" not in result["message"].get("markdown", "")
        for place in result.get("locations", []):
            assert "<" not in place["physicalLocation"]["artifactLocation"]["uri"]
    tree = ET.fromstring(reports["junit"])
    assert {element.tag for element in tree.iter()} <= {
        "testsuites", "testsuite", "properties", "property", "testcase", "failure", "error", "skipped", "system-out",
        "system-err",
    }  # fmt: skip
    assert "<script" not in reports["github"].replace("\\", "") or "::" in reports["github"]


def test_case_47_a_javascript_address_is_no_link(reports: dict[str, str], program: Program) -> None:
    assert not [url for url in Tags(reports["html"]).links if not url.startswith(("#", "http://", "https://"))]
    assert "](javascript:" not in reports["sarif"]


def test_case_47_not_from_a_policy_either(program: Program) -> None:
    program.file(
        "terms/millrace.yaml",
        "schema: 1\nid: millrace\nname: Millrace Dispatch\nversion: 2026-11-01\nstatus: draft\nlanguage: en\n"
        'terms: {url: "javascript:alert(1)", via: "javascript:alert(2)"}\n'
        "recognise: {names: [Millrace Dispatch], own_hosts: [millrace.example]}\n"
        "clauses:\n  - {id: credit, must: credit_line, says: A line credits the newsroom.}\n",
    )
    program.file("page.html", f"<h1>A headline</h1>{STORY}")
    ran = program("check", "page.html", "--policies", "terms", "--policy", "millrace", "--format", "html")
    assert not [url for url in Tags(ran.stdout).links if "javascript" in url]


ODD = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\r\n::error::owned\n::add-mask::x\n##[error]owned\n\x08\x00"


def test_case_50_what_a_page_says_steers_no_terminal_and_no_build(program: Program) -> None:
    text = page(before=f"<h2>{ODD}</h2><p>By {ODD}Robin Sample</p>").replace("<title>", f"<title>{ODD}")
    program.file("x.html", text)
    for kind in FORMATS:
        ran = program("check", "x.html", *REACH, "--policy", "northfield-wire", "--format", kind)
        harmless(ran.stdout, allowed=("::error file=", "::warning file=", "::notice file=") if kind == "github" else ())
    harmless(program("read", "x.html").stdout)
    harmless(program("read", "x.html", "--format", "json").stdout)


@pytest.mark.parametrize("words", range(60, 100, 3))
def test_case_50_nor_does_it_when_it_is_wrapped(program: Program, words: int) -> None:
    program.file("x.html", page(before=f"{'<p>'}{'x' * words} ::error::owned ::error::owned</p>"))
    harmless(program("read", "x.html").stdout)
    harmless(program("check", "x.html", *REACH, "--policy", "northfield-wire").stdout)


def harmless(text: str, *, allowed: tuple[str, ...] = ()) -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    for line in text.split("\n"):
        assert not line.lstrip().startswith("::") or line.startswith(allowed or ("\0",)), line
        assert "##[" not in line


def test_case_50_nor_does_the_name_of_a_file(program: Program) -> None:
    for name in ("a\n::error::owned.html", "\x1b[2Jb.html", "##[error]c.html", "\u202ed.html"):
        program.file(f"site/{name}", page())
        program.file(f"site/x/{name}", b"\x00" * 4000)  # can't be read
    for kind in FORMATS:
        ran = program("check", "site", *REACH, "--format", kind)
        assert ran.exit == 1
        allowed = ("::error ", "::warning ", "::notice ") if kind == "github" else ()
        harmless(ran.stdout, allowed=allowed)
        harmless(ran.err)
    assert len(program.check("site").report["republications"]) == 4
    harmless(program("check", "a\n::error::owned", *REACH).err)


@pytest.mark.parametrize(
    "name", ["CON.html", "a" * 240 + ".html", "%2e%2e%2f.html", "..html", "a b&c;d'e.html", "-x.html"]
)
def test_case_51_an_odd_name_is_reported_as_it_is(program: Program, name: str) -> None:
    program.file(name, page())
    ran = program.check(f"./{name}" if name.startswith("-") else name, "--report", "sarif=out.sarif")
    assert ran.entry["source"].removeprefix("./") == name
    run = json.loads((program.folder / "out.sarif").read_bytes())["runs"][0]
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]}
    assert all(re.fullmatch(r"[\w.~%!$'()*+,;=:@/-]+", uri) for uri in uris)


def test_case_51_no_name_makes_a_file(program: Program) -> None:
    before = {p.name for p in program.folder.rglob("*")}
    for name in ("../../x.html", "x" * 300 + ".html", "x/" * 3000 + "y.html", "CON", "a\x00b.html", "", " "):
        assert program("check", name, *REACH).exit == 2
    assert {p.name for p in program.folder.rglob("*")} == before


@pytest.mark.parametrize(
    "option", ["--report", "--publisher", "--policy", "--policies", "--config", "--original", "--article"]
)
@pytest.mark.parametrize("name", ["x" * 300 + ".yaml", "a\x00b.yaml", "a\n::error::b.yaml"])
def test_case_51_in_any_option(program: Program, option: str, name: str) -> None:
    program.file("page.html", page())
    ran = program("check", "page.html", option, f"json=nowhere/{name}" if option == "--report" else name)
    assert (ran.exit, ran.out) == (2, b"")
    harmless(ran.err)


@pytest.mark.parametrize(
    "address", ["", "gazette.example/story", "javascript:alert(1)", "http://", "http://[::1", "https://a\x00b/"]
)
def test_an_address_of_the_page_that_is_none_is_refused(program: Program, address: str) -> None:
    program.file("page.html", page())
    ran = program("check", "page.html", *REACH, "--page-url", address)
    assert (ran.exit, ran.out) == (2, b"")
    assert "is no address" in ran.err
