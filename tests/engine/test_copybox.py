"""A composed copy keeps the terms of every policy, in both formats, and obeys nothing that an article holds."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rights import extract, resources
from rights.engine.copybox import Copy, article_of, compose, lines_of, stand_in, stand_in_body
from rights.engine.examples import came_out, mismatches
from rights.model.records import Article, Author
from rights.model.story import Line
from rights.model.terms import Policy
from rights.render.copybox import write
from rights.terms import load_pack
from rights.terms.runs import every_clause, read_examples
from rights.terms.tree import parse

DAY = datetime(2026, 11, 2, tzinfo=UTC)
POLICIES = sorted(path.stem for path in resources.locate("policies").glob("*.yaml"))


@pytest.fixture(scope="module")
def pack():
    return load_pack(strict=False)


def article(policy: Policy, **more) -> Article:
    host = (policy.recognise.own_hosts or ("harbor.example",))[0]
    people = (
        Author("Ann Doe", institution="University of Exeter", title="Reporter"),
        Author("Bo Roe", institution="Harbor College", title="Photographer"),
    )
    values = {
        "id": "12345",
        "url": f"https://{host}/2026/11/ferry",
        "title": "Ferry to run all winter",
        "authors": people,
        "published_at": "2026-11-01",
        "language": policy.language,
        "source": "Harbor News",
        "doi": "10.5555/ferry7",
        "edition": "41",
        **more,
    }
    return Article(**values)


def copy_of(policy: Policy, lists, form: str, record: Article | None = None, body=None) -> Copy:
    return compose(policy, lists, record or article(policy), body or stand_in_body(), write=write, form=form, as_of=DAY)


def unknown_counters(policy: Policy) -> set[str]:
    """Clauses that want a counter whose address the terms do not tell: it comes with each story."""
    return {
        clause.id
        for clause in every_clause(policy.clauses)
        if clause.kind == "tracker" and not clause.options.get("url")
    }


def unknown_wordings(policy: Policy) -> set[str]:
    """Clauses whose every wording holds what no record tells: a year and an owner, as they stand on the original."""
    found = set()
    for clause in every_clause(policy.clauses):
        text = clause.options.get("text")
        texts = [text] if isinstance(text, str) else text or []
        if texts and all("{year}" in one or "{any}" in one for one in texts):
            found.add(clause.id)
    return found


def broken_itself(policy: Policy, lists) -> bool:
    path = Path(resources.locate("policies")) / f"{policy.id}.yaml"
    root, _ = parse(path.read_bytes(), path.name)
    runs, _ = read_examples(root, policy, path.name, path.parent)
    return any(mismatches(came_out(policy, lists, run)) for run in runs if run.breaks is None)


@pytest.mark.parametrize("form", ["html", "markdown"])
@pytest.mark.parametrize("name", POLICIES)
def test_a_copy_keeps_every_policy(pack, name, form):
    policy = pack.get(name)
    assert policy is not None
    copy = copy_of(policy, pack.lists, form)
    # whether a story may be republished at all is its record's affair, not the copy's; and where the terms want an
    # excerpt only, the whole story is more, which the copy says
    apart = ("eligible_content", "excerpt_limit", "whole_text")
    broken = {f.clause: f.message for f in copy.left if f.level != "should" and f.kind not in apart}
    if broken and broken_itself(policy, pack.lists):
        pytest.skip(f"the policy's own example does not come out: {name}")
    unknown = unknown_counters(policy) | unknown_wordings(policy)
    assert {clause: told for clause, told in broken.items() if clause not in unknown} == {}
    assert "Ferry to run all winter" in copy.text


@pytest.mark.parametrize("form", ["html", "markdown"])
@pytest.mark.parametrize("name", POLICIES)
def test_a_footer_passes_its_own_check_below_another_story(pack, name, form):
    """What a copy box gives, put around a text by hand, is as good as the whole copy."""
    policy = pack.get(name)
    record = article(policy)
    copy = copy_of(policy, pack.lists, form, record)
    left = {f.clause for f in copy.left if f.level != "should"}
    gap = "\n\n" if form == "markdown" else "\n"
    body = write(_Body, form)
    title = "# Ferry to run all winter" if form == "markdown" else "<h1>Ferry to run all winter</h1>"
    inner = body if form == "markdown" else body.replace("<article>", "").replace("</article>", "")
    parts = [title, copy.above, inner.strip(), copy.below]
    whole = gap.join(part for part in parts if part)
    if form == "html":
        whole = f"<article>\n{whole}\n</article>"
    from rights.engine import Checker, World

    world = World(
        policies=(policy,), lists=pack.lists, as_of=DAY, named=frozenset({name}), articles=(record,), original=None
    )
    page = extract.read(whole.encode(), "copy", input_format=form)
    (entry,) = [e for e in Checker(world).judge(page, named=world.named) if e.policy]
    assert {f.clause for f in entry.findings if f.verdict == "fail" and f.level != "should"} <= left


def _story():
    from rights.model.story import Story

    return Story("", stand_in_body())


_Body = _story()


def test_a_stand_in_says_what_belongs_in_its_place(pack):
    policy = pack.get("the-conversation-us")
    copy = compose(policy, pack.lists, stand_in(policy), stand_in_body(), write=write, form="html", as_of=DAY)
    assert "AUTHOR NAME, INSTITUTION" in copy.above
    assert "/content/ARTICLE-ID/count.gif" in copy.below
    assert "The first paragraph" not in copy.above + copy.below


HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>\u202e{{7*7}}{% raw %}'


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_nothing_that_an_article_holds_is_obeyed(pack, form):
    policy = pack.get("propublica")
    record = article(
        policy,
        title=f"Title {HOSTILE}",
        authors=(Author(f"Ann {HOSTILE}"),),
        language='en" onload="alert(1)',
        url="https://propublica.org/a\"onmouseover='alert(1)'",
    )
    runs = ((f"Words {HOSTILE} and a ", None), ("link", "javascript:alert(1)"), (" and more words to read.", None))
    body = tuple(Line(runs, kind) for kind in ("paragraph", "heading", "quote", "list", "paragraph"))
    copy = copy_of(policy, pack.lists, form, record, body)
    shown = copy.text
    if form == "markdown":
        import cmarkgfm

        shown = cmarkgfm.markdown_to_html(
            shown.replace('<script src="https://pixel.propublica.org/pixel.js" async></script>', "")
        )
    shown = shown.replace('<script src="https://pixel.propublica.org/pixel.js" async></script>', "")
    page = extract.read(shown.encode(), "copy", input_format="html")
    assert "<script" not in shown
    assert "<img" not in shown
    assert 'onload="' not in shown
    assert "\u202e" not in shown
    assert not [
        link
        for link in page.links
        if not link.url.startswith(("https://propublica.org/", "https://creativecommons.org/"))
    ]
    assert not page.images
    assert "alert(1)" in page.body


def test_a_page_gives_its_own_article_and_text():
    html = """<html lang="en"><head><title>Ferry</title><link rel="canonical" href="https://harbor.example/2026/ferry.html">
    </head><body><article><h1>Ferry to run all winter</h1><p class="byline">By Ann Doe</p>
    <p>The small ferry between the <a href="https://council.example/a">two islands</a> will run all winter, it was decided.</p>
    <h2>What it costs</h2><ul><li>Three crews will share the work of the winter.</li></ul>
    <blockquote><p>We will pay for the crew, said the owner of the boat.</p></blockquote>
    <p>It had stopped from November to March for as long as anybody there can remember.</p></article></body></html>"""
    page = extract.read(html.encode(), "ferry.html")
    record = article_of(page)
    assert (record.id, record.url, record.title) == (
        "ferry",
        "https://harbor.example/2026/ferry.html",
        "Ferry to run all winter",
    )
    assert [author.name for author in record.authors] == ["Ann Doe"]
    lines = lines_of(page)
    assert [line.kind for line in lines] == ["paragraph", "heading", "list", "quote", "paragraph"]
    assert ("two islands", "https://council.example/a") in lines[0].runs
