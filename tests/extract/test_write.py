"""What is written into a page is shown by it when it is read again, and nothing else in it changes."""

from __future__ import annotations

import json
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.extract import html, markdown, ninjs, text
from rights.extract.write import Run, image, insertion, paragraph
from rights.model.page import Page
from rights.model.source import Source

READERS: dict[str, ModuleType] = {"html": html, "markdown": markdown, "text": text, "ninjs": ninjs}
URL = "https://saltmarsh.example/tides?a=1&b=(2)"

DOCUMENT = """\
<!doctype html>
<html><head><title>Tide</title></head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav>
<article>
  <h1>Tide tables were wrong</h1>
  <p>By Ann Lee</p>
  <p>The harbour at Port Ellen flooded twice on Monday, the council said, and the ferry did not sail at all that day.</p>
  <ul>
    <li>The first of the items in a list.</li>
    <li>The second.</li>
  </ul>
  <figure><img src="quay.jpg"><figcaption>The quay on Monday.</figcaption></figure>
  <blockquote><p>Words of the mayor, who stood on the quay until the evening.</p></blockquote>
  <table><tr><td>6</td><td>3 m</td></tr></table>
  <p>More of the story, with <em>words</em> in it<br><br>and a break that parts it, and then it goes on for a while.</p>
</article>
<footer>Foot</footer></body></html>
"""
FRAGMENT = "<p>The harbour flooded twice on Monday.</p><p>Two.</p><ul><li>x</li></ul>plain words<br><br>other words"
MARKDOWN = """\
---
title: Tide tables were wrong
---
# Head
The harbour flooded
twice.

- one
- two

  goes on
- three

> quoted
> words

| a | b |
|---|---|
| c | d |
| e | f |

```
code
```

<div>
    <p>raw one</p>
    <p>raw two</p>
</div>

Underlined
---
last [link](http://y.example) of it"""
PLAIN = "Tide tables were wrong\n\nBy Ann Lee\n\nThe harbour flooded twice.\nThe ferry did not sail.\n\nMore of it."


def item(value: str, kind: str) -> str:
    body = {"contentType": kind, "value": value}
    return json.dumps({"uri": "urn:x", "headlines": [{"value": "Tide é"}], "bodies": [body]}, indent=1)


PAGES = [
    ("html", DOCUMENT),
    ("html", FRAGMENT),
    ("markdown", MARKDOWN),
    ("markdown", MARKDOWN.replace("\n", "\r\n")),
    ("text", PLAIN),
    ("text", PLAIN.replace("\n", "\r\n")),
    ("text", PLAIN.replace("\n\n", "\n")),
    ("ninjs", item(DOCUMENT, "text/html")),
    ("ninjs", item(FRAGMENT, "text/html")),
    ("ninjs", item(PLAIN, "text/plain")),
    ("ninjs", item(MARKDOWN, "text/markdown")),
]


def read(form: str, source: str) -> Page:
    page: Page = READERS[form].read(Source("story", source, format=form))
    return page


def applied(page: Page, change: tuple[int, str]) -> Page:
    at, put = change
    source = page.source.text
    return read(page.source.format, source[:at] + put + source[at:])


CREDIT: list[Run] = [("First published by ", None), ("Salt & Marsh", URL), (".", None)]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (
            "html",
            '<p>First published by <a href="https://saltmarsh.example/tides?a=1&amp;b=(2)">Salt &amp; Marsh</a>.</p>',
        ),
        ("markdown", f"First published by [Salt & Marsh](<{URL}>)."),
        ("text", f"First published by Salt & Marsh ({URL})."),
        (
            "ninjs",
            '<p>First published by <a href=\\"https://saltmarsh.example/tides?a=1&amp;b=(2)\\">Salt &amp; Marsh</a>.</p>',
        ),
    ],
)
def test_paragraph_in_every_mark_up(form: str, expected: str) -> None:
    assert paragraph(form, CREDIT) == expected


def test_italics_where_there_are_any() -> None:
    assert paragraph("html", [("x", None)], italic=True) == "<p><em>x</em></p>"
    assert paragraph("markdown", [("x", None)], italic=True) == "*x*"
    assert paragraph("text", [("x", None)], italic=True) == "x"


def test_blanks_round_a_link_stand_outside_of_it() -> None:
    runs: list[Run] = [("  Read  ", None), (" the \n original ", "https://a.example"), (" here ", None)]
    assert paragraph("markdown", runs) == "Read [the original](https://a.example) here"
    assert paragraph("text", [("https://a.example", "https://a.example")]) == "https://a.example"


@pytest.mark.parametrize(
    "words",
    ["1. one", "- one", "+ one", "# one", "> one", "*one*", "_one_", "`one`", "[one](two)", "![one](two)", "<b>one</b>", "&copy; one", "{{ one }}",
     "{% one %}", "a | b", "~~one~~", "\\one", "==== ", "---", "one{: .two}", "{#one}", "one!", "2) two", "[//]: # (x)", "+++"],
)  # fmt: skip
def test_whatever_stands_in_a_text_is_only_text(words: str) -> None:
    for form, page in (
        ("markdown", "The harbour flooded.\n\nEnd.\n"),
        ("html", "<p>The harbour flooded.</p><p>End.</p>"),
    ):
        before = read(form, page)
        after = applied(before, insertion(before, after=0, runs=[(words, None)]))
        assert [block.text for block in after.blocks] == ["The harbour flooded.", words.strip(), "End."]
        assert {block.kind for block in after.blocks} == {"paragraph"}
        assert after.links == after.images == after.hidden == ()


@pytest.mark.parametrize("form", ["html", "markdown", "ninjs"])
def test_address_is_kept_as_it_is(form: str) -> None:
    source = {"html": FRAGMENT, "markdown": MARKDOWN, "ninjs": item(FRAGMENT, "text/html")}[form]
    page = read(form, source)
    for url in (
        URL,
        "https://a.example/x_(y)_z",
        "https://a.example/?q=a&copy=b&amp;c",
        "/a*b_c",
    ):
        after = applied(page, insertion(page, after=0, runs=[("Salt Marsh", url)]))
        assert [link.url for link in after.links if link.text == "Salt Marsh"] == [url]


@pytest.mark.parametrize(("form", "source"), [page for page in PAGES if page[0] != "text"])
def test_picture_and_counter_are_shown(form: str, source: str) -> None:
    if source == item(PLAIN, "text/plain"):
        return
    page = read(form, source)
    counter = applied(
        page,
        insertion(
            page, after=len(page.blocks) - 1, picture=("https://count.example/1.gif?a&b", "Counter"), counter=True
        ),
    )
    assert [(t.kind, t.live) for t in counter.trackers if t.url == "https://count.example/1.gif?a&b"] == [("img", True)]
    assert [block.text for block in counter.blocks] == [block.text for block in page.blocks]
    logo = applied(
        page,
        insertion(
            page, before=0, picture=("https://a.example/logo.svg", 'The "Salt" logo'), runs=[("By courtesy of", None)]
        ),
    )
    assert [i.alt for i in logo.images if i.url == "https://a.example/logo.svg"] == ['The "Salt" logo']
    assert any(block.text == "By courtesy of" for block in logo.blocks)


def test_picture_of_a_text_is_its_words() -> None:
    assert image("text", "https://a.example/logo.svg", "Salt Marsh logo") == "Salt Marsh logo"


@pytest.mark.parametrize(
    ("form", "source", "block", "expected"),
    [
        (
            "html",
            "<ul>\n  <li>one</li>\n  <li>two</li>\n</ul>",
            0,
            "<ul>\n  <li>one</li>\n  <li>two</li>\n</ul>\n<p>new</p>",
        ),
        ("html", "<div>\n  <p>one</p>\n</div>", 0, "<div>\n  <p>one</p>\n  <p>new</p>\n</div>"),
        ("html", "<p>one<p>two", 0, "<p>one<p>new</p><p>two"),
        (
            "html",
            "<figure><figcaption>one</figcaption></figure>",
            0,
            "<figure><figcaption>one</figcaption></figure><p>new</p>",
        ),
        ("markdown", "one\ntwo\n# three", 0, "one\ntwo\n\nnew\n\n# three"),
        ("markdown", "one  ", 0, "one  \n\nnew"),
        ("markdown", "- one\n- two\n\nthree", 0, "- one\n- two\n\nnew\n\nthree"),
        ("markdown", "<div>\n<p>one</p>\n</div>\n", 0, "<div>\n<p>one</p><p>new</p>\n</div>\n"),
        ("text", "one\n\ntwo", 0, "one\n\nnew\n\ntwo"),
        ("text", "one\ntwo", 0, "one\n\nnew\n\ntwo"),
    ],
)
def test_where_it_goes_after_a_block(form: str, source: str, block: int, expected: str) -> None:
    page = read(form, source)
    at, put = insertion(page, after=block, runs=[("new", None)])
    assert source[:at] + put + source[at:] == expected


@pytest.mark.parametrize(
    ("form", "source", "expected"),
    [
        ("html", "<article>\n\t<p>one</p>\n</article>", "<article>\n\t<p>new</p>\n\t<p>one</p>\n</article>"),
        ("markdown", "---\ntitle: x\n---\none", "---\ntitle: x\n---\n\nnew\n\none"),
        ("markdown", "> one\n> two", "new\n\n> one\n> two"),
        ("text", "one\n\ntwo", "new\n\none\n\ntwo"),
        ("text", "", "new\n"),
        ("html", "<!-- nothing -->", "<!-- nothing -->\n\n<p>new</p>\n"),
    ],
)
def test_where_it_goes_before_the_first_block(form: str, source: str, expected: str) -> None:
    page = read(form, source)
    at, put = insertion(page, before=0, runs=[("new", None)])
    assert source[:at] + put + source[at:] == expected


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cn", "Co", "Cf")), min_size=1, max_size=25
).filter(str.strip)
RUNS = st.lists(st.tuples(WORDS, st.sampled_from([None, None, URL])), min_size=1, max_size=3)


def bare(words: str) -> str:
    return "".join(words.split())


@settings(deadline=None)
@given(st.sampled_from(PAGES), st.data(), RUNS, st.booleans())
def test_page_shows_the_new_paragraph_and_all_that_it_showed(
    page_: tuple[str, str], data: st.DataObject, runs: list[Run], italic: bool
) -> None:
    form, source = page_
    page = read(form, source)
    plain = form == "text" or source == item(PLAIN, "text/plain")
    if plain:
        # A text has no way to write these so that they are not taken for mark-up.
        runs = [(words.replace("<", "").replace("](", ""), url) for words, url in runs]
    runs = [("New: " + runs[0][0], runs[0][1]), *runs[1:]]
    where = data.draw(st.sampled_from(["before", "after"]))
    index = data.draw(st.integers(0, len(page.blocks) - 1))
    after = applied(page, insertion(page, **{where: index}, runs=runs, italic=italic))
    expected = bare("".join(words if url is None or not plain else f"{words} ({url})" for words, url in runs))
    texts = [block.text for block in after.blocks]
    assert [bare(words) for words in texts].count(expected) == 1
    assert [words for words in texts if bare(words) != expected] == [block.text for block in page.blocks]
    if not plain:
        assert [link.url for link in after.links].count(URL) == sum(url is not None for _, url in _joined(runs))


def _joined(runs: list[Run]) -> list[Run]:
    return [run for run in runs if run[0].strip()]
