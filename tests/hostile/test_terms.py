"""Hostile terms and records: what somebody else wrote must neither run, nor hang, nor pass as something it is not."""

from __future__ import annotations

import re

import pytest

from .conftest import REACH, STORY, TITLE, Program, page

TERMS = """\
schema: 1
id: millrace
name: {name}
version: 2026-11-01
status: verified
language: en
terms: {{url: "{url}", read_on: "2026-11-01"}}
recognise:
  names: [Millrace Dispatch]
  own_hosts: [millrace.example]
{more}clauses:
  - id: credit
    must: credit_line
    says: {says}
    text: {text}
"""


def terms(
    *,
    name: str = "Millrace Dispatch",
    url: str = "https://millrace.example/terms",
    says: str = "A line credits the newsroom.",
    text: str = '"{lead} {name}"',
    more: str = "",
) -> str:
    return TERMS.format(name=name, url=url, says=says, text=text, more=more)


def linted(program: Program, text: str | bytes) -> str:
    """What lint says of a policy that is refused; the check refuses it too."""
    program.file("terms/millrace.yaml", text)
    ran = program("policies", "lint", "terms/millrace.yaml")
    assert ran.exit == 2
    program.file("page.html", page())
    refused = program("check", "page.html", "--policies", "terms")
    assert (refused.exit, refused.out) == (2, b"")
    assert "terms/millrace.yaml:" in refused.err
    return ran.stdout


def bomb(levels: int = 12) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, levels)]
    return "\n".join(lines) + "\n"


def test_case_37_an_alias_bomb_is_refused_with_its_line(program: Program) -> None:
    program.file("bomb.yaml", bomb() + terms())
    done = program.measure("policies", "lint", "bomb.yaml", seconds=10)
    assert done.exit == 2
    assert re.match(rb"bomb\.yaml:\d+:\d+: error: .*aliases", done.out), done.out[:300]


@pytest.mark.parametrize("text", ["x: " + "[" * 20_000 + "]" * 20_000, "".join(f"{' ' * i}a:\n" for i in range(1_300))])
def test_case_37_depth_is_refused_with_its_line(program: Program, text: str) -> None:
    program.file("deep.yaml", text)
    done = program.timed("policies", "lint", "deep.yaml", seconds=10)
    assert done.exit == 2
    assert b"deep.yaml:" in done.out


@pytest.mark.parametrize("option", ["--publisher", "--article", "--publishers"])
@pytest.mark.parametrize("what", ["bomb", "depth"])
def test_case_37_in_a_record(program: Program, option: str, what: str) -> None:
    program.file("page.html", page())
    program.file(
        "record.yaml", bomb() + "id: x\n" if what == "bomb" else "id: x\nnames: " + "[" * 20_000 + "]" * 20_000
    )
    more = ["--publisher", "x"] if option == "--publishers" else []
    done = program.timed("check", "page.html", *REACH, option, "record.yaml", *more, seconds=10)
    assert (done.exit, done.out) == (2, b"")
    assert "record.yaml:" in done.err


def test_case_37_aliases_in_front_matter_are_not_followed(program: Program) -> None:
    program.file("page.md", f"---\n{bomb()}\n---\n\nThis story was originally published by Harbour Light.\n")
    done = program.timed("check", "page.md", *REACH, "--format", "json", seconds=10)
    assert done.exit == 3
    assert done.report["summary"]["findings"]["fail"] == 0


def test_case_37_depth_in_front_matter(program: Program) -> None:
    deep = "x: " + "[" * 20_000 + "]" * 20_000
    program.file("page.md", f"---\n{deep}\n---\n\nThis story was originally published by Harbour Light.\n")
    done = program.timed("check", "page.md", *REACH, "--format", "json", seconds=10)
    assert done.report["summary"]["findings"]["fail"] == 0


def test_case_37_in_the_configuration(program: Program) -> None:
    program.file("page.html", page())
    program.file("rights.toml", "paths = " + "[" * 20_000 + "]" * 20_000)
    ran = program("check", "page.html")
    assert (ran.exit, ran.out) == (2, b"")
    assert "rights.toml" in ran.err


def test_case_38_a_key_that_stands_twice_is_refused_with_its_line(program: Program) -> None:
    told = linted(program, terms().replace("status: verified", "status: verified\nstatus: draft"))
    assert "millrace.yaml:6:1: error:" in told
    assert "status" in told
    told = linted(program, terms().replace("    says:", "    must: link_back\n    says:"))
    assert "millrace.yaml:14:5: error:" in told


def test_case_38_in_a_record(program: Program) -> None:
    program.file("page.html", page())
    program.file("record.yaml", "id: x\nkind: news\nkind: government\n")
    ran = program("check", "page.html", *REACH, "--publisher", "record.yaml")
    assert ran.exit == 2
    assert "record.yaml:3:1: error:" in ran.err


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("language: en", "language: NO", None),  # Norwegian, not "false"
        ("name: Millrace Dispatch", "name: 12:30", None),  # a name, not 750 minutes
        ("version: 2026-11-01", "version: 1.10", "4:10"),  # a typed error, not 1.1
        ("name: Millrace Dispatch", "name: 1.10", "3:7"),
        ("name: Millrace Dispatch", "name: yes", None),
        ("names: [Millrace Dispatch]", "names: [Millrace Dispatch, NO]", None),
        ("own_hosts: [millrace.example]", "own_hosts: [0x10]", None),
    ],
)
def test_case_39_words_that_look_like_something_else(program: Program, old: str, new: str, where: str | None) -> None:
    text = terms().replace(old, new)
    assert text != terms()
    if where is not None:
        assert f"millrace.yaml:{where}: error:" in linted(program, text)
        return
    program.file("terms/millrace.yaml", text)
    assert program("policies", "lint", "terms/millrace.yaml").exit == 0
    shown = program("explain", "millrace", "--policies", "terms").stdout
    assert "False" not in shown
    assert "750" not in shown
    assert "16" not in shown
    assert "True" not in shown


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/object/apply:os.system ['touch made']",
        "!!python/name:os.system",
        "!<tag:yaml.org,2002:python/object/apply:os.system> ['touch made']",
        "!include /etc/passwd",
    ],
)
def test_case_40_a_tag_is_refused_and_nothing_runs(program: Program, tag: str) -> None:
    told = linted(program, terms().replace("name: Millrace Dispatch", f"name: {tag}"))
    assert "millrace.yaml:3:" in told
    assert not (program.folder / "made").exists()
    program.file("record.yaml", f"id: {tag}\n")
    assert program("check", "page.html", *REACH, "--publisher", "record.yaml").exit == 2
    program.file("page.md", f"---\ntitle: {tag}\n---\n\nThis story was originally published by Harbour Light.\n")
    program.check("page.md")
    assert not (program.folder / "made").exists()


LINES = "\n\n".join(["a " * 280] * 4)


def redos(program: Program, policy: str, seconds: float = 0) -> None:
    program.file("terms/millrace.yaml", policy)
    program.file("page.txt", f"{TITLE}\n\nBy {'a ' * 60}\n\nMillrace Dispatch said that.\n\n{LINES}\n")
    arguments = ("check", "page.txt", "--no-bundled", "--policies", "terms", "--policy", "millrace")
    done = program.measure(*arguments, seconds=seconds) if seconds else program.timed(*arguments, seconds=8)
    assert done.exit in (1, 2, 3)


@pytest.mark.parametrize(
    "wording",
    [
        '"' + "{...} a " * 8 + 'zz"',
        '"' + "[a ]" * 60 + 'zz"',
        '"(a+)+ {...} (a*)*zz"',
        '["' + '", "'.join(["{...} a b"] * 30) + '"]',
    ],
    ids=["gaps", "options", "pattern", "many"],
)
def test_case_43_no_wording_takes_long(program: Program, wording: str) -> None:
    redos(program, terms(text=wording))


def test_case_43_no_form_of_a_sign_takes_long(program: Program) -> None:
    redos(program, terms(more='  signoffs: ["' + "{person} {role} " * 3 + 'zz"]\n'), seconds=4)


@pytest.mark.parametrize(
    "name",
    ["Harbour Lights", "Harbour Lighté", "Überharbour Light", "Harbour Light2", "Harbour Light_x", "ÉHarbour Light"],
)
def test_case_44_a_name_inside_a_longer_word_is_another_name(program: Program, name: str) -> None:
    credit = f"<p>This story was originally published by {name}.</p>"
    for entry in program.check("-", stdin=page(before=credit).encode()).report["republications"]:
        assert entry["policy"] is None, name


@pytest.mark.parametrize(
    "name", ["“Harbour Light”", "Harbour Light’s desk", "(Harbour Light)", "Harbour Light — the daily"]
)
def test_case_44_a_name_beside_any_other_sign_is_that_name(program: Program, name: str) -> None:
    credit = f"<p>This story was originally published by {name}.</p>"
    assert program.check("-", stdin=page(before=credit).encode()).entry["policy"]["id"] == "harbour-light"


INJECTIONS = ["{{ 7 * 7 }}", "{% for x in range(99) %}x{% endfor %}", "${7*7}", "{0.__class__.__mro__}", "%(x)s %s %n"]


@pytest.mark.parametrize("injected", INJECTIONS)
def test_case_45_a_policys_words_are_words(program: Program, injected: str) -> None:
    quoted = f"'{injected}'"
    program.file("terms/millrace.yaml", terms(name=quoted, says=quoted, url=f"https://millrace.example/{injected}"))
    program.file("page.html", f"<h1>{TITLE}</h1>{STORY}")
    for kind in ("text", "json", "sarif", "junit", "github", "html"):
        ran = program("check", "page.html", "--policies", "terms", "--policy", "millrace", "--format", kind)
        assert ran.exit == 1
        shown = ran.stdout
        assert "class '" not in shown
        assert "xxxxxxxxx" not in shown
        assert "newsroom: 49" not in shown.lower()
        assert "millrace" in shown
    assert injected in program("explain", "millrace", "--policies", "terms").stdout.replace("\n  ", " ")
