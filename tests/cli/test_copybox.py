"""rights copybox and rights policies render, called as a person calls them."""

import pytest

from .program import rights

STORY = """id: "77123"
url: https://dailycallernewsfoundation.org/2026/11/ferry
title: Ferry to run all winter
authors: [{name: Ann Doe, title: Reporter}]
published_at: 2026-11-01
body: |
  The small ferry between the two islands will run [all winter](https://council.example/a), the council decided.

  ## What comes next

  It had stopped from November to March for as long as anybody there can remember.
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "story.yaml").write_text(STORY, "utf-8")
    return tmp_path


@pytest.mark.parametrize(("form", "name"), [("html", "copy.html"), ("markdown", "copy.md")])
def test_a_copy_passes_the_check_as_far_as_a_page_can_show(folder, form, name):
    ran = rights("copybox", "story.yaml", "--policy", "dcnf", "--format", form, "--output", name, cwd=folder)
    assert (ran.exit, ran.stdout) == (0, "")
    assert "to do: the logo of Daily Caller News Foundation has to be put in place of logo.png" in ran.err
    assert "What comes next" in (folder / name).read_text("utf-8")
    checked = rights("check", name, "--policy", "dcnf", "--article", "story.yaml", "--format", "json", cwd=folder)
    verdicts = checked.verdicts()
    assert {clause: verdicts[clause] for clause in ("byline", "logo", "notice")} == dict.fromkeys(
        ("byline", "logo", "notice"), "pass"
    )
    assert checked.exit == 3


@pytest.mark.parametrize("form", ["html", "markdown"])
@pytest.mark.parametrize(
    "body",
    ["The ferry will run all winter.", "The ferry will run all winter.\n\n  It had stopped every November until now."],
)
def test_a_short_text_keeps_its_paragraphs_and_its_credits(folder, form, body):
    story = STORY.partition("body: |")[0] + f"body: |\n  {body}\n"
    (folder / "story.yaml").write_text(story, "utf-8")
    ran = rights("copybox", "story.yaml", "--policy", "reuters", "--format", form, cwd=folder)
    assert ran.exit == 0
    assert "Originally published by Reuters." in ran.stdout
    assert "<h2>" not in ran.stdout
    assert "\n## " not in ran.stdout
    assert "Here stands paragraph" not in ran.stdout


def test_the_articles_own_page_will_do(folder):
    (folder / "own.html").write_text(
        "<article><h1>Ferry to run all winter</h1><p class='byline'>By Ann Doe</p>"
        "<p>The small ferry between the two islands will run all winter, the council decided.</p>"
        "<p>It had stopped from November to March for as long as anybody there can remember.</p></article>",
        "utf-8",
    )
    ran = rights("copybox", "own.html", "--policy", "reuters", cwd=folder)
    assert ran.exit == 0
    assert "Originally published by Reuters." in ran.stdout
    assert ran.stdout.count("Ferry to run all winter") == 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("body: |", "tagline: |", "holds no text"),
        ("title: Ferry to run all winter\n", "", "holds no title"),
        ("authors:", "author:", 'unknown key "author"'),
    ],
)
def test_what_is_missing_is_said(folder, old, new, told):
    (folder / "story.yaml").write_text(STORY.replace(old, new), "utf-8")
    ran = rights("copybox", "story.yaml", "--policy", "dcnf", cwd=folder)
    assert ran.exit == 2
    assert told in ran.err


def test_several_articles_ask_which(folder):
    two = "".join(f"- {{id: a{n}, title: T{n}, body: 'The story number {n} goes here.'}}\n" for n in (1, 2))
    (folder / "two.yaml").write_text(two, "utf-8")
    ran = rights("copybox", "two.yaml", "--policy", "reuters", cwd=folder)
    assert ran.exit == 2
    assert "--id ID" in ran.err
    ran = rights("copybox", "two.yaml", "--policy", "reuters", "--id", "a2", cwd=folder)
    assert "<h1>T2</h1>" in ran.stdout
    assert "number 2" in ran.stdout
    assert rights("copybox", "two.yaml", "--policy", "reuters", "--id", "a3", cwd=folder).exit == 2
    assert "there is no none.html" in rights("copybox", "none.html", "--policy", "reuters", cwd=folder).err


def test_a_footer_is_filled_for_an_article(folder):
    ran = rights("policies", "render", "dcnf", "--as", "footer", "--article", "story.yaml", cwd=folder)
    assert ran.exit == 0
    assert ran.stdout.startswith('<!-- above the story -->\n<p class="byline">By Ann Doe, Reporter, Daily Caller')
    assert "<!-- below the story -->\n<p>All content created by" in ran.stdout
    assert "please contact licensing@dailycallernewsfoundation.org" in ran.stdout


@pytest.mark.parametrize("form", ["html", "markdown"])
@pytest.mark.parametrize("kind", ["page", "annex"])
def test_the_page_and_the_annex_are_written(folder, kind, form):
    ran = rights("policies", "render", "propublica", "--as", kind, "--format", form, "--output", "out.txt", cwd=folder)
    assert ran.exit == 0
    text = (folder / "out.txt").read_text("utf-8")
    assert text.startswith("<!doctype html>" if form == "html" else "# ")
    assert "ProPublica" in text
    assert ("pixel.propublica.org/pixel.js" in text) is True


@pytest.mark.parametrize(
    "call",
    [
        ("copybox", "old.yaml", "--policy", "wikinews"),
        ("policies", "render", "wikinews", "--as", "footer", "--article", "old.yaml"),
    ],
)
def test_terms_that_do_not_hold_for_the_story_are_not_written_out(folder, call):
    (folder / "old.yaml").write_text(STORY.replace("2026-11-01", "2004-05-01"), "utf-8")
    ran = rights(*call, cwd=folder)
    assert (ran.exit, ran.stdout) == (2, "")
    assert "do not hold for this story: only where the original's day is from 2005-09-26" in ran.err
