"""rights policies new: what it writes lints clean and its examples come out as they say, whatever was answered."""

from pathlib import Path

import pytest

from .program import rights

BASE = ("--name", "Prairie Wire", "--host", "prairiewire.example", "--as-of", "2026-11-28")


def written(tmp_path, *options: str, name: str = "prairie-wire.yaml") -> str:
    ran = rights("policies", "new", *options, cwd=tmp_path)
    assert ran.exit == 0, ran.err
    assert f"{name} is written" in ran.err
    tested = rights("policies", "test", name, cwd=tmp_path)
    assert "error" not in tested.stdout
    assert tested.exit == 0, tested.stdout
    linted = rights("policies", "lint", name, "--as-of", "2026-11-28", cwd=tmp_path)
    assert (linted.exit, linted.stdout) == (0, "")
    return (tmp_path / name).read_text("utf-8")


ANSWERS = {
    "nothing else": (),
    "a licence": ("--licence", "cc-by-4.0"),
    "a closed licence": ("--licence", "cc-by-nc-nd-4.0", "--translation", "yes", "--edits", "style"),
    "a closed licence and no edits": ("--licence", "cc-by-nd-4.0", "--edits", "none", "--translation", "no"),
    "all that can be asked": (
        *("--byline", "newsroom", "--link", "homepage", "--place", "top", "--edits", "none", "--pictures", "none"),
        *("--translation", "no", "--tracker", "https://count.prairiewire.example/{article_id}.gif"),
        *("--notify", "desk@prairiewire.example", "--contact", "desk@prairiewire.example", "--no-ads"),
        *("--terms", "https://prairiewire.example/republish", "--no-resale"),
    ),
    "hardly anything": (
        *("--byline", "none", "--link", "none", "--edits", "any", "--pictures", "all", "--translation", "yes"),
        *("--credit", "any", "--resale"),
    ),
    "another wording, with a link": (
        "--credit",
        "Read more at {homepage}. By {name}[, {date:D MMMM YYYY}].",
        "--link",
        "either",
    ),
    "another language": ("--language", "de", "--credit", "Zuerst erschienen bei {name}."),
}


@pytest.mark.parametrize("answers", ANSWERS)
def test_what_is_written_is_whole(tmp_path, answers):
    text = written(tmp_path, *BASE, *ANSWERS[answers])
    assert "examples:" in text
    assert "2026-11-28" in text


def test_every_clause_with_a_wording_is_broken_by_an_example(tmp_path):
    written(tmp_path, *BASE, *ANSWERS["all that can be asked"])
    ran = rights("policies", "test", "prairie-wire.yaml", "--format", "json", cwd=tmp_path)
    unbroken = [f["clause"] for f in ran.report["findings"]]
    assert not set(unbroken) & {"credit", "byline", "link", "counter", "edits", "sale", "advertisements"}


def test_what_was_answered_is_what_is_checked(tmp_path):
    written(tmp_path, *BASE, "--credit", "From the desk of {name}.", "--byline", "none", "--link", "none")
    page = "<article><h1>A</h1><p>From the desk of {}.</p>" + "<p>One two three four five six seven eight nine.</p>" * 3
    for name, verdict in (("Prairie Wire", "pass"), ("another newsroom", "fail")):
        (tmp_path / "a.html").write_text(page.format(name) + "</article>", "utf-8")
        ran = rights("check", "a.html", "--policy", "prairie-wire.yaml", "--format", "json", cwd=tmp_path)
        assert ran.verdicts()["credit"] == verdict


def test_a_file_that_is_there_stays(tmp_path):
    (tmp_path / "prairie-wire.yaml").write_text("mine", "utf-8")
    ran = rights("policies", "new", *BASE, cwd=tmp_path)
    assert ran.exit == 2
    assert "there is a file prairie-wire.yaml already" in ran.err
    assert (tmp_path / "prairie-wire.yaml").read_text("utf-8") == "mine"
    (tmp_path / "link.yaml").symlink_to("nowhere.yaml")
    assert rights("policies", "new", *BASE, "--output", "link.yaml", cwd=tmp_path).exit == 2
    assert not (tmp_path / "nowhere.yaml").exists()
    ran = rights("policies", "new", *BASE, "--output", "-", cwd=tmp_path)
    assert ran.stdout.startswith("# The terms of Prairie Wire.")


def test_it_asks_for_what_is_not_given(tmp_path):
    lines = ["Harbor & Co", "", "https://www.harbor.example/a", "cc-by-4.0", "", "", "", "bottom", *[""] * 10]
    ran = rights(
        "policies", "new", "--ask", "--as-of", "2026-11-28", cwd=tmp_path, stdin="\n".join(lines).encode() + b"\n"
    )
    assert ran.exit == 0, ran.err
    text = (tmp_path / "harbor-co.yaml").read_text("utf-8")
    assert 'name: "Harbor & Co"' in text
    assert "own_hosts: [harbor.example]" in text
    assert "extends: cc-by-4.0" in text
    assert "place: bottom" in text


def test_an_answer_that_cannot_stand_is_asked_again_and_the_others_stay(tmp_path):
    (tmp_path / "taken.yaml").write_text("mine", "utf-8")
    lines = ["Revista Montaña", "my id!", "taken", "", "test-wire", "montana.example", "cc-by-nb-4.0", "cc-by-nd-4.0"]
    lines += ["By {nam}", "", "espanol!", "es", "montana", "https://montana.example/terms", "", "", "", "any", "none"]
    ran = rights(
        *("policies", "new", "--ask", "--as-of", "2026-11-28"),
        cwd=tmp_path,
        stdin="\n".join([*lines, *[""] * 9]).encode(),
    )
    assert ran.exit == 0, ran.err
    for told in (
        '"my id!" is no id',
        "there is a file taken.yaml already",
        '"test-wire" is no host',
        'there is no licence "cc-by-nb-4.0"; did you mean',
        "there is no variable {nam}",
        '"espanol!" is no language tag',
        '"montana" is no address',
        "'any' is not one of",
    ):
        assert told in ran.err
    text = (tmp_path / "revista-montana.yaml").read_text("utf-8")
    assert "own_hosts: [montana.example]" in text
    assert "extends: cc-by-nd-4.0" in text


def test_a_licence_is_tightened_and_what_it_makes_moot_is_said(tmp_path):
    written(tmp_path, *BASE, "--licence", "cc-by-nc-nd-4.0", "--edits", "none", "--translation", "no")
    page = (tmp_path / "prairie-wire.yaml").read_text("utf-8")
    assert "The text is not changed and not shortened." in page
    shown = rights("policies", "show", "prairie-wire.yaml", cwd=tmp_path).stdout
    assert "permission for translation" not in shown
    ran = rights(
        *("policies", "new", *BASE, "--licence", "cc-by-nc-4.0", "--byline", "none", "--link", "none", "--resale"),
        *("--output", "b.yaml", "--id", "b"),
        cwd=tmp_path,
    )
    assert ran.err.count("does not lift that") == 3


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--name", "Prairie Wire"), "give it as --host"),
        ((*BASE, "--licence", "cc-by-nb-4.0"), 'did you mean "cc-by-n'),
        ((*BASE, "--licence", "cc-by-nd-4.0", "--edits", "any"), "allows no edits"),
        ((*BASE, "--credit", "By {nam}"), "there is no variable {nam}"),
        ((*BASE, "--credit", "By {name"), '"{" is not closed'),
        ((*BASE, "--id", "Prairie Wire!"), "is no id"),
        (("--name", "A", "--host", "no host"), '"no host" is no host'),
        (("--name", " ", "--host", "a.example"), "a newsroom has a name"),
    ],
)
def test_answers_that_cannot_stand_are_told_and_nothing_is_written(tmp_path, options, told):
    ran = rights("policies", "new", *options, cwd=tmp_path)
    assert ran.exit == 2
    assert told in ran.err + ran.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ['Wire "&" <b>: {x', "Wire: # no", "- Wire", "yes", "null", "Wire\\n", "Ünïcode Zeitung", "12"]
)
def test_any_name_stands_as_it_is_or_is_refused(tmp_path, name):
    ran = rights(
        "policies", "new", "--name", name, "--host", "a.example", "--id", "a", "--as-of", "2026-11-28", cwd=tmp_path
    )
    if ran.exit == 2:
        assert "internal" not in ran.err
        assert "{" in name or "\\" in name, ran.err
        return
    assert ran.exit == 0, ran.err
    shown = rights("policies", "--policies", ".", "--format", "json", cwd=tmp_path)
    assert next(p["name"] for p in shown.report if p["id"] == "a") == name


@pytest.mark.parametrize(
    "name", ["dcnf", "propublica", "the-conversation-us", "texas-tribune", "cc-by-nd-4.0", "pratiques"]
)
def test_an_example_is_proposed_for_a_policy_that_is_there(tmp_path, name):
    from rights import resources

    text = (resources.locate("policies") / f"{name}.yaml").read_text("utf-8").split("\nexamples:", maxsplit=1)[0]
    path = tmp_path / f"{name}.yaml"
    path.write_text(text + "\n", "utf-8")
    ran = rights("policies", "examples", path.name, "--as-of", "2026-11-28", cwd=tmp_path)
    assert ran.exit == 0, ran.err
    path.write_text(f"{text}\n\n{ran.stdout}", "utf-8")
    tested = rights("policies", "test", path.name, "--format", "json", cwd=tmp_path)
    summary = tested.report["summary"]
    assert summary["failed"] == 0, tested.stdout
    assert summary["examples"] >= 3


OWN = """schema: 1
id: prairie-wire
name: Prairie Wire
version: 2026-11-28
status: verified
language: en
terms: {url: "https://prairiewire.example/republish", read_on: 2026-11-28}
recognise: {names: [Prairie Wire], own_hosts: [prairiewire.example]}
clauses:
  - {id: credit, must: credit_line, says: A line names us., text: "This story was originally published by {name}."}
  - {id: gambling, must_not: attestation, says: Not for betting sites., ask: Is it a betting site?, wanted: "no"}
  - {id: headline, must_not: headline, says: The headline stays., beyond: [style]}
  - {id: corrected, must: corrections, says: Corrections are carried over., what: carry, within: 24h}
"""


def test_proposed_examples_answer_as_the_clause_wants_and_name_what_they_lack(tmp_path: Path) -> None:
    path = tmp_path / "prairie-wire.yaml"
    path.write_text(OWN)
    ran = rights("policies", "examples", path.name, "--as-of", "2026-11-28", cwd=tmp_path)
    assert ran.exit == 0
    assert 'clause: gambling, article: all, answer: "no"' in ran.stdout
    assert "overall: fail" not in ran.stdout
    broken = ran.stdout.partition("- clause: gambling")[2].partition("- clause:")[0]
    assert "without" not in broken
    assert "attestations" in broken
    headline = ran.stdout.partition("- clause: headline")[2]
    assert "Crews wanted" in headline
    assert "no change was found that breaks: corrected;" in ran.err
    path.write_text(OWN + ran.stdout)
    tested = rights("policies", "test", path.name, cwd=tmp_path)
    assert tested.exit == 0
    assert "headline" not in tested.stdout  # a change that comes to review, as it says, counts
    assert 'no example breaks clause "corrected"' in tested.stdout
