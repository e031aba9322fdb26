"""Hostile families of policies, ledgers and tables: they end with a mistake at its line, soon, and touch nothing else."""

from __future__ import annotations

import pytest

from .conftest import REACH, Program, page

POLICY = """\
schema: 1
id: {id}
name: Millrace Dispatch
version: 2026-11-01
status: draft
language: en
{more}terms: {{url: "https://millrace.example/terms"}}
recognise: {{names: [Millrace Dispatch], own_hosts: [millrace.example]}}
clauses:
{clauses}
"""
CLAUSE = "  - {{id: c{0}, must: attestation, says: Clause {0}., ask: Kept?}}\n"


def policy(name: str, parents: str = "", clauses: str = "", more: str = "") -> str:
    more += f"extends: [{parents}]\n" if parents else ""
    text = POLICY.format(id=name, more=more, clauses=clauses or CLAUSE.format(name))
    return text if clauses or not parents else text.replace("clauses:\n" + CLAUSE.format(name), "")


def refused(program: Program, seconds: float = 20) -> str:
    program.file("page.html", page())
    done = program.timed("check", "page.html", "--policies", "terms", "--no-bundled", seconds=seconds)
    assert (done.exit, done.out) == (2, b"")
    return done.err


def test_policies_that_extend_each_other_in_a_ring(program: Program) -> None:
    for number in range(12):
        program.file(f"terms/r{number}.yaml", policy(f"r{number}", f"r{(number + 1) % 12}"))
    told = refused(program)
    assert "policies extend each other" in told
    assert all(f"terms/r{number}.yaml:7:" in told for number in range(12))


def test_a_line_of_a_thousand_policies(program: Program) -> None:
    program.file("terms/p0.yaml", policy("p0"))
    for number in range(1, 1000):
        program.file(f"terms/p{number}.yaml", policy(f"p{number}", f"p{number - 1}"))
    told = refused(program, seconds=60)
    assert "terms/p999.yaml:7:" in told
    assert "Traceback" not in told


def test_parents_that_multiply_are_bounded(program: Program) -> None:
    for number in range(8):
        clauses = "".join(CLAUSE.format(f"{number}-{n}") for n in range(200))
        program.file(f"terms/a{number}.yaml", policy(f"a{number}", clauses=clauses))
    parents = ", ".join(f"a{number}" for number in range(8))
    for number in range(8):
        program.file(f"terms/b{number}.yaml", policy(f"b{number}", parents))
    told = refused(program, seconds=60)
    assert "with what it inherits the policy has more than 1000 clauses" in told
    program.file("terms/b0.yaml", policy("b0", ", ".join(["a0"] * 9)))
    assert "a policy extends 8 others at most" in refused(program, seconds=60)


def test_one_bad_policy_does_not_touch_the_others_of_a_folder(program: Program) -> None:
    program.file("terms/good.yaml", policy("good"))
    program.file("terms/bad.yaml", policy("bad", "absent"))
    told = refused(program)
    assert "terms/bad.yaml:7:11: error: there is no policy" in told
    assert "terms/good.yaml" not in told


@pytest.mark.parametrize(
    "more",
    [
        "extends: {a: b}\n",
        "extends: 7\n",
        "extends: ['../../etc/passwd']\n",
        "extends: ['\\0']\n",
        "extends: [good]\noverride: 3\n",
        "extends: [good]\noverride: [3, [x], {id: [1]}, {id: cgood, must: [x]}, {id: cgood, of: 3}]\n",
        "extends: [good]\ndrop: {a: b}\n",
        "extends: [good]\ndrop: [{id: 4}, [], null, cgood, cgood]\n",
        "base: perhaps\n",
        "applies: [1]\n",
        "applies: {when: {permission: []}}\n",
        "applies: {when: {not: {not: {not: {not: {not: {not: {not: {channel: print}}}}}}}}}\n",
        "syndicator: ../x\n",
    ],
)
def test_odd_values_are_mistakes_with_a_place(program: Program, more: str) -> None:
    program.file("terms/good.yaml", policy("good"))
    program.file("terms/odd.yaml", policy("odd", clauses=CLAUSE.format("odd"), more=more))
    told = refused(program)
    assert "terms/odd.yaml:" in told
    assert "Traceback" not in told
    assert "internal error" not in told


@pytest.mark.parametrize(
    "text",
    [
        "policy,article\n" + '"' + "x" * 100_000,
        "policy,article\n" + "a," * 600_000,
        "policy\n" + '"""' * 1001,
        "policy,article\0\n",
        "\ufeff,,,\n,,,\n",
        "policy.x.y.z,article\na,b\n",
        "policy;article\na;b;c\n",
        "\n" * 10_000,
    ],
)
def test_an_odd_table_is_a_mistake_with_a_place(program: Program, text: str) -> None:
    program.file("page.html", page())
    program.file("ledger.csv", text)
    done = program.timed("check", "page.html", *REACH, "--ledger", "ledger.csv", seconds=20)
    assert (done.exit, done.out) == (2, b"")
    assert "ledger.csv:" in done.err
    assert "Traceback" not in done.err


def test_a_ledger_in_bytes_that_are_no_text(program: Program) -> None:
    program.file("page.html", page())
    program.file("ledger.csv", b"policy,article\n\xff\xfe\x00,b\n")
    ran = program("check", "page.html", *REACH, "--ledger", "ledger.csv")
    assert ran.exit == 2
    assert "ledger.csv: error: the file is not UTF-8" in ran.err


def test_words_of_a_record_are_shown_and_never_run(program: Program) -> None:
    program.file("page.html", page())
    program.file("article.json", '{"id": "a", "kill": "\\u001b[31m<script>alert(1)</script>"}')
    ran = program("check", "page.html", *REACH, "--article", "article.json", "--format", "html")
    assert b"<script>alert" not in ran.out
    text = program("check", "page.html", *REACH, "--article", "article.json")
    assert b"\x1b[31m" not in text.out
