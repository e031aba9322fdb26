"""Markdown: what the page will show, with every link, picture and word in its place in the source."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.extract import markdown, span_of
from rights.model.page import Page
from rights.model.source import Place, Source, Span

SHARED = Path(__file__).resolve().parents[2] / "../shared"


def read(story: str) -> Page:
    return markdown.read(Source("story.md", story, format="markdown"))


def raw(page: Page, span: Span) -> str:
    return page.source.text[span.start : span.end]


def word(page: Page, text: str) -> str:
    """What stands in the source where a block shows a text."""
    for index, block in enumerate(page.blocks):
        if text in block.text:
            at = block.text.index(text)
            return raw(page, span_of(page, Place(at, at + len(text), index)))
    raise AssertionError(f"{text!r} is not shown")


STORY = """\
---
title: Tide tables were wrong
date: 2024-05-03
author: Ann Lee
canonical_url: https://saltmarsh.example/tides
image: {path: /quay.jpg, caption: The quay, credit: Jo Fenn/AFP}
tags: [tides, harbour]
---

_First published by [Salt Marsh News](https://saltmarsh.example/tides "Tides")._

The **harbour** at Port Ellen &amp; the lower town flooded *twice* \\[sic\\], says
the [council][c] (see <https://council.example/a> or www.council.example).

## What the tables said

> “We trusted
> the `paper`,” she said.

- one *item*
- two

  goes on

| hour | height |
|------|--------|
| 6    | **3** m \\| 10 ft |

![The quay on Monday](quay-2.jpg)![Counter](https://count.example/1.gif?a=1&b=2)

```
[dead](https://dead.example) ![no](https://dead.example/1.gif)
```

[c]: https://council.example/minutes
"""


def test_blocks_in_order() -> None:
    page = read(STORY)
    assert [(block.kind, block.text) for block in page.blocks] == [
        ("note", "First published by Salt Marsh News."),
        (
            "paragraph",
            "The harbour at Port Ellen & the lower town flooded twice [sic], says the council (see https://council.example/a or www.council.example).",
        ),
        ("heading", "What the tables said"),
        ("quote", "“We trusted the paper,” she said."),
        ("list", "one item"),
        ("list", "two"),
        ("list", "goes on"),
        ("table", "hour height"),
        ("table", "6 3 m | 10 ft"),
        ("code", "[dead](https://dead.example) ![no](https://dead.example/1.gif)"),
    ]
    assert {block.zone for block in page.blocks} == {"story"}


def test_links_of_every_form_and_none_from_code() -> None:
    page = read(STORY)
    assert [(link.url, link.text, raw(page, link.span)) for link in page.links] == [
        (
            "https://saltmarsh.example/tides",
            "Salt Marsh News",
            '[Salt Marsh News](https://saltmarsh.example/tides "Tides")',
        ),
        ("https://council.example/minutes", "council", "[council][c]"),
        ("https://council.example/a", "https://council.example/a", "<https://council.example/a>"),
        ("http://www.council.example", "www.council.example", "www.council.example"),
    ]
    for link in page.links:
        assert link.block is not None
        assert page.blocks[link.block].text[link.start : link.end] == link.text


def test_words_have_their_places() -> None:
    page = read(STORY)
    assert word(page, "harbour") == "harbour"
    assert word(page, "& the lower") == "&amp; the lower"
    assert word(page, "[sic]") == "\\[sic\\]"
    assert word(page, "says the") == "says\nthe"
    assert word(page, "trusted the paper") == "trusted\n> the `paper"
    assert word(page, "m | 10") == "m \\| 10"
    assert word(page, "goes on") == "goes on"
    assert page.source.position(page.blocks[0].span.start) == (10, 1)


def test_spans_are_whole_blocks() -> None:
    page = read("# Tide #\n\nTide\nrises\n=====\n\n```py\nx = 1\n```\n\n| a |\n|---|\n| b |\n\nlast *one*")
    assert [raw(page, block.span).strip() for block in page.blocks] == [
        "# Tide #", "Tide\nrises\n=====", "```py\nx = 1\n```", "| a |", "| b |", "last *one*",
    ]  # fmt: skip


def test_front_matter_is_kept_apart() -> None:
    page = read(STORY)
    assert page.title == "Tide tables were wrong"
    assert page.published_at is not None
    assert (page.published_at.value, page.published_at.found_in) == ("2024-05-03", "front-matter")
    assert page.head.canonical is not None
    assert raw(page, page.head.canonical.span) == page.head.canonical.value == "https://saltmarsh.example/tides"
    assert page.whole
    assert [(byline.name, byline.found_in) for byline in page.bylines] == [("Ann Lee", "front-matter")]
    assert dict(page.head.metas)["tags.1"].value == "harbour"
    hero = page.images[0]
    assert (hero.url, hero.caption, hero.credit) == ("/quay.jpg", "The quay", "Jo Fenn/AFP")
    assert hero.credit_span is not None
    assert raw(page, hero.credit_span) == "Jo Fenn/AFP"


def test_markdown_pictures_count_views() -> None:
    page = read(STORY)
    assert [(image.url, image.alt) for image in page.images[1:]] == [
        ("quay-2.jpg", "The quay on Monday"),
        ("https://count.example/1.gif?a=1&b=2", "Counter"),
    ]
    live = [tracker for tracker in page.trackers if tracker.live]
    assert [(tracker.kind, tracker.url) for tracker in live] == [("img", image.url) for image in page.images[1:]]
    assert raw(page, live[1].span) == "![Counter](https://count.example/1.gif?a=1&b=2)"


def test_page_without_a_canonical_does_not_say_that_there_is_none() -> None:
    assert not read("# Tide\n\nThe harbour flooded.").whole
    assert read("# Tide\n\nThe harbour flooded.").markup


def test_raw_html_is_read_as_html() -> None:
    page = read(
        "# Tide\n\n<figure>\n  <img src='a.jpg' alt='Quay'>\n  <figcaption>The quay. Photo: Jo Fenn</figcaption>\n</figure>\n\n"
        "The <a href='https://c.example' rel='nofollow'>council</a> met.\n\n"
        '<p>Last words.<img src="https://count.example/1.gif" width="1" height="1"></p>'
    )
    assert ("caption", "The quay. Photo: Jo Fenn") in [(block.kind, block.text) for block in page.blocks]
    assert raw(page, page.images[0].span) == "<img src='a.jpg' alt='Quay'>"
    assert [(link.url, link.rel) for link in page.links] == [("https://c.example", ("nofollow",))]
    assert raw(page, page.trackers[-1].span) == '<img src="https://count.example/1.gif" width="1" height="1">'


def test_link_without_an_address_is_a_link() -> None:
    page = read("Este artigo foi publicado em [Maré Baixa]().")
    assert [(link.url, link.text) for link in page.links] == [("", "Maré Baixa")]


def test_what_is_commented_out_is_not_shown() -> None:
    page = read(
        "The harbour flooded.\n\n<!-- First published by Salt Marsh -->\n\n{% comment %}\nFirst published\n\nby Fen Post\n{% endcomment %}\n\n"
        "{{/* First published by Heron */}}\n\n[//]: # (First published by Tern)\n\n{# First published by Gull #}\n\n{/* By Rail */}\n\nEnd."
    )
    assert [block.text for block in page.blocks] == ["The harbour flooded.", "End."]
    hidden = " ".join(thing.text for thing in page.hidden)
    for name in ("Salt Marsh", "Fen Post", "Heron", "Tern", "Gull", "Rail"):
        assert name in hidden
    assert {thing.where for thing in page.hidden} == {"comment"}


def test_commented_out_counter_is_dead() -> None:
    page = read("The harbour flooded.\n\n<!-- <img src='https://count.example/1.gif'> -->\n")
    assert all(not tracker.live for tracker in page.trackers)
    assert page.images == ()


SHORTCODES = [
    ('{{< figure src="/quay.jpg" alt="Quay" caption="The quay" attr="Jo Fenn/AFP" >}}', "/quay.jpg", "Quay"),
    ("{{< figure\n  src='/quay.jpg'\n  alt=\"Quay\"\n>}}", "/quay.jpg", "Quay"),
    ('{{% img "/quay.jpg" "Quay" %}}', "/quay.jpg", "Quay"),
    ('{% include figure.html src="/quay.jpg" alt="Quay" %}', "/quay.jpg", "Quay"),
    ('{% include image image_path="/quay.jpg" alt="Quay" %}', "/quay.jpg", "Quay"),
    ('{% image "./quay.jpg", "Quay" %}', "./quay.jpg", "Quay"),
    ("{{< figure src=quay.jpg alt=Quay />}}", "quay.jpg", "Quay"),
]


@pytest.mark.parametrize(("code", "url", "alt"), SHORTCODES)
def test_shortcodes_of_pictures(code: str, url: str, alt: str) -> None:
    page = read(f"The harbour flooded.\n\n{code}\n\nEnd.")
    (image,) = page.images
    assert (image.url, image.alt) == (url, alt)
    assert raw(page, image.span) == code
    assert [block.text for block in page.blocks if block.kind == "paragraph"] == ["The harbour flooded.", "End."]


def test_caption_of_a_shortcode() -> None:
    page = read(f"The harbour flooded.\n\n{SHORTCODES[0][0]}\n")
    assert any(block.kind == "caption" and "The quay" in block.text for block in page.blocks)
    assert "Jo Fenn/AFP" in " ".join(block.text for block in page.blocks)


def test_other_shortcodes_leave_no_trace_in_the_text() -> None:
    page = read(
        "The {{< small >}}harbour{{< /small >}} flooded.{: .lead}\n\n{% if x %}\nMore.\n{% endif %}\n\n## Head {#top}\n"
    )
    assert [block.text for block in page.blocks] == ["The harbour flooded.", "More.", "Head"]


def test_shortcode_that_is_shown_as_text() -> None:
    page = read('Write `{{< figure src="a.jpg" >}}` or {{</* figure */>}}.\n\n    {% include image.html src="b.jpg" %}')
    assert page.images == ()
    assert '{{< figure src="a.jpg" >}}' in page.blocks[0].text
    assert page.blocks[1].text == '{% include image.html src="b.jpg" %}'


def test_template_variables_inside_of_addresses() -> None:
    page = read(
        "![Quay]({{ site.url }}/quay.jpg) [council]({% link council.md %}) <a href='{{ base }}/x'>x</a> {{ page.title }}"
    )
    assert page.images[0].url == "{{ site.url }}/quay.jpg"
    assert [link.url for link in page.links] == ["{% link council.md %}", "{{ base }}/x"]
    assert raw(page, page.links[0].span) == "[council]({% link council.md %})"
    assert page.blocks[0].text == "council x {{ page.title }}"


def test_attributes_beside_a_link() -> None:
    page = read(
        'See [the council](https://c.example){:rel="nofollow noopener" target="_blank"} and [more](/x){: .button}.'
    )
    assert [link.rel for link in page.links] == [("nofollow", "noopener"), ()]
    assert page.blocks[0].text == "See the council and more."


def test_video_shortcode_is_a_frame() -> None:
    page = read("The harbour.\n\n{{< youtube abc123 >}}\n")
    assert [(tracker.kind, tracker.url) for tracker in page.trackers] == [
        ("iframe", "https://www.youtube.com/embed/abc123")
    ]


@pytest.mark.parametrize(
    ("story", "title"),
    [
        ("---\ntitle: Front\n---\n# Top\n\nText.", "Top"),
        ("---\ntitle: Front\n---\nText.\n\nText.\n\nText.\n\n# Part one\n\nText.", "Front"),
        ("---\ntitle: Front\n---\n# Part one\n\nText.\n\n# Part two\n\nText.", "Front"),
        ("# Top\n\nText.", "Top"),
        ("Text.", None),
    ],
)
def test_best_headline(story: str, title: str | None) -> None:
    assert read(story).title == title


def test_author_in_the_text_is_better_than_the_front_matter() -> None:
    assert read("---\nauthor: Site Owner\n---\n# Tide\n\nBy Ann Lee\n\nThe harbour flooded.").authors == ("Ann Lee",)
    assert read("---\nauthor: Ann Lee\n---\n# Tide\n\nThe harbour flooded.").authors == ("Ann Lee",)


def test_document_behind_front_matter() -> None:
    page = read(
        "---\nlayout: default\ntitle: Front\n---\n<!doctype html>\n<html><body>\n    <h1>Top</h1>\n\n    <p>Text of it.</p></body></html>"
    )
    assert word(page, "Text of it.") == "Text of it."
    assert page.blocks[-1].kind == "paragraph"


def test_text_is_the_same_with_any_line_ends() -> None:
    page = read(STORY)
    for ends in ("\r\n", "\r"):
        other = read(STORY.replace("\n", ends))
        assert [(block.kind, block.text) for block in other.blocks] == [
            (block.kind, block.text) for block in page.blocks
        ]
        assert [link.url for link in other.links] == [link.url for link in page.links]
        for block in other.blocks:
            assert raw(other, block.span)[0] not in "\r\n"


@pytest.mark.parametrize("mark", ["", "> "])
def test_paragraph_right_above_a_table(mark: str) -> None:
    lines = [
        "First.",
        "",
        "Léad *text* here:",
        "and more",
        "| hour | höhe |",
        "|------|-------|",
        "| 6 | 3 m |",
        "",
        "Last.",
    ]
    page = read("\n".join(mark + line for line in lines))
    for text in ("Léad", "text", "more", "hour", "höhe", "3 m", "Last."):
        assert word(page, text) == text
    assert [raw(page, block.span).strip("> ") for block in page.blocks if block.kind == "table"] == [
        "| hour | höhe |",
        "| 6 | 3 m |",
    ]


def test_places_cannot_be_forged() -> None:
    story = 'Text one.\n\n<p data-sourcepos="1:1-1:4">Text two with data-sourcepos in it.</p>\n\nText three.'
    page = read(story)
    assert word(page, "Text two with data-sourcepos") == "Text two with data-sourcepos"
    assert word(page, "Text three.") == "Text three."
    assert page.source.position(page.blocks[1].span.start)[0] == 3


def test_odd_characters_in_the_text() -> None:
    page = read("Copy\u200bright \u202e2024 Ѕalt \U0001f30a *Marsh*\x00 News.")
    assert "Copy\u200bright \u202e2024 Ѕalt \U0001f30a Marsh" in page.blocks[0].text
    assert word(page, "Marsh") == "Marsh"
    assert word(page, "News.") == "News."


PARTS = st.sampled_from(
    ["# ", "\n\n", "\n", "---\n", "title: x\n", "*", "**", "_", "`", "```\n", "    ", "> ", "- ", "1. ", "[a](http://b.c)", "![i](j.png)", "[r]",
     "[r]: http://x\n", "<div>", "</div>", "<p>", "<em>", "<!--", "-->", "<a href='x'>", "</a>", "&amp;", "&eacute;", "\\", "\\*", "a | b\n", "|---|",
     '{{< figure src="a.jpg" >}}', "{{ x }}", '{: rel="nofollow"}', "{# c #}", "http://y.z", "\r\n", "\r", "\t", "é", "\U0001f30a", "\x00", "\xa0",
     "word", "By Ann Lee", "~~", "<http://k.l>", "<script>", 'data-sourcepos="1:1-1:2"', "[", "]", "(", ")", "![", "](", "=\n", "<", "<pre>", "<li>"]
)  # fmt: skip
ODD = st.one_of(st.text(max_size=200), st.lists(st.one_of(PARTS, PARTS, st.text(max_size=6)), max_size=40).map("".join))


@settings(deadline=None)
@given(ODD)
def test_any_text_is_read_and_sliced(story: str) -> None:
    page = read(story)
    for block in page.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(story)
        pieces = list(block.pieces)
        for number, piece in enumerate(pieces):
            stop = pieces[number + 1].at if number + 1 < len(pieces) else len(block.text)
            if piece.coding == "literal":
                shown = block.text[piece.at : stop]
                assert story[piece.start : piece.end].replace("\x00", "\ufffd") == shown.replace("\x00", "\ufffd")
    for link in page.links:
        if link.block is not None:
            assert page.blocks[link.block].text[link.start : link.end] == link.text
    for thing in (*page.links, *page.images, *page.trackers, *page.hidden, *page.bylines, *page.titles):
        assert 0 <= thing.span.start <= thing.span.end <= len(story)


WORDS = st.lists(st.from_regex(r"[A-Za-zéß]{1,8}", fullmatch=True), min_size=1, max_size=6).map(" ".join)
INLINE = st.one_of(
    WORDS,
    WORDS.map("*{}*".format),
    WORDS.map("**{}**".format),
    WORDS.map("`{}`".format),
    WORDS.map("[{}](https://a.example/b_(c)?d=1&e=2)".format),
    WORDS.map("[{}][ref]".format),
    st.just("R&amp;D \\*"),
)


@settings(deadline=None)
@given(
    st.lists(st.lists(INLINE, min_size=1, max_size=5).map(" ".join), min_size=1, max_size=6),
    st.sampled_from(["", "> ", "- ", "# "]),
)
def test_every_word_of_written_markdown_is_found_where_it_stands(paragraphs: list[str], mark: str) -> None:
    page = read("\n\n".join(mark + paragraph for paragraph in paragraphs) + "\n\n[ref]: https://r.example\n")
    assert len(page.blocks) == len(paragraphs)
    for index, block in enumerate(page.blocks):
        at = 0
        for part in block.text.split(" "):
            if part not in {"R&D", "*"}:
                assert raw(page, span_of(page, Place(at, at + len(part), index))) == part
            at += len(part) + 1


@pytest.mark.parametrize(
    "part",
    [
        "*a ",
        "[",
        "![",
        "[a](",
        "<a ",
        "`",
        "{{< ",
        "{% comment %}",
        "> > ",
        "- a\n",
        "\\",
        "\\n",
        "a|b\n-|-\n",
        "**a",
        "&amp;",
    ],
)
def test_time_grows_with_the_length_only(part: str) -> None:
    def seconds(size: int) -> float:
        story = (part * (size // len(part) + 1))[:size]
        begun = time.process_time()
        page = read(story)
        for block in page.blocks[:20]:
            list(block.pieces)
        return time.process_time() - begun

    seconds(500)
    # Eight times the text may take eight times as long, not sixty-four; the floor keeps the clock's own steps out.
    assert seconds(64_000) < 30 * max(seconds(8_000), 0.02)


@pytest.mark.skipif(not (SHARED / "real/copies").is_dir(), reason="the shared pages are not here")
def test_real_counters_and_links_are_seen() -> None:
    for name, counters, links in (
        ("tc-milligan-x01.txt", 1, 4), ("tc-takeout-x01.txt", 1, 3), ("tc-weixing-x01.txt", 1, 4), ("tc-astro-x01.txt", 0, 3),
        ("rogerio-x01.txt", 0, 1), ("tc-meschiari-md-01.md", 1, 3), ("techniktagebuch-trovu-x01.txt", 0, 1),
    ):  # fmt: skip
        page = read((SHARED / "real/copies" / name).read_bytes().decode())
        assert (
            sum("counter.theconversation.com" in tracker.url and tracker.live for tracker in page.trackers) == counters
        ), name
        assert len(page.links) >= links, name
        for link in page.links:
            assert raw(page, link.span)[:1] in {"[", "<"}, name
        for tracker in page.trackers:
            assert raw(page, tracker.span).startswith(("![", "<")), name
