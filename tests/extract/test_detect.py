"""A page's format is told from what it holds, never from its name."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.extract.detect import FORMATS, detect, has_links, has_tags

SHARED = Path(__file__).resolve().parents[2] / "../shared"

PAGES = {
    "html": [
        "<!doctype html><title>Tide</title><p>The harbour flooded.",
        '\ufeff\n<?xml version="1.0"?>\n<!-- saved -->\n<html xmlns="x"><body>Tide</body></html>',
        "<p>The harbour flooded on Monday.</p>\n<p>The ferry did not sail.</p>",
        '<em><a href="https://fen.example">The Fen Post</a></em></p>\n<p class="note">First published there.</p>',
        "announced on Monday.\n   </h2>\n   <h2 className='text'>\n  First published by the Fen Post.",
        "  <div>\n<h1>Tide</h1>\n\n<p>One [1] and two (2).</p></div>",
        "<p># not a heading</p>\n<p>* not a list</p>",
    ],
    "markdown": [
        "---\ntitle: Tide\ndate: 2024-05-01\n---\nThe harbour flooded.",
        "+++\ntitle = 'Tide'\n+++\nThe harbour flooded.",
        "---\ntitle: Tide\nnever closed",
        "canonicalUrl: 'https://fen.example/tide'\n---\n<p>The harbour flooded.</p>",
        "# Tide\n\nThe harbour flooded.",
        "The harbour flooded, says [the council](https://council.example/a).",
        "![](https://count.example/1.gif)The harbour flooded.",
        "The harbour flooded.\n\n[council]: https://council.example/a\n",
        "_First published by [The Fen Post]()._",
        "![Counter](https://count.example/1.gif)\n\n<figure><img src='a.jpg'></figure>\n\n_By [Ann](https://a.example)_",
        'The harbour flooded.\n\n{{< figure src="a.jpg" >}}\n',
        "**Tide** rises\n\n_First published elsewhere._\n",
        "---\ntitle: Tide\n---\n<!doctype html><p>x</p>",
    ],
    "text": [
        "",
        "   \n\t",
        "Tide rises\n\nBy Ann Lee\n\nThe harbour flooded.",
        "5 < 6 and a[0](1) are not mark-up, nor is C# or a #hashtag.",
        "The harbour flooded <b>twice</b> on Monday.\n\nThe ferry did not sail.\n\nThe council met.\n\nNobody came.",
        "* Tide tables are on sale.\nThe harbour flooded.",
        "---\nThe harbour flooded.\n---\nThe ferry did not sail.",
        "Note: the harbour flooded.\n---\nMore later.",
        "https://fen.example/tide",
        '{"title": "Tide", "content": "The harbour flooded."}',
        "[The harbour flooded]",
        '    content: "First published by the Fen Post.\\r\\nThe harbour flooded."',
    ],
    "ninjs": [
        json.dumps({"uri": "urn:x:1", "headline": "Tide", "body_html": "<p>The harbour flooded.</p>"}),
        json.dumps(
            {"uri": "urn:x:1", "headlines": [{"value": "Tide"}], "bodies": [{"value": "x"}], "pubStatus": "usable"}
        ),
        json.dumps(
            [{"guid": "1", "versioncreated": "2024-05-01T00:00:00Z", "body_text": "The harbour flooded."}], indent=2
        ),
        '{"uri": "urn:x:1", "byline": "Ann Lee", "body_text": "cut off in the mid',
    ],
}


@pytest.mark.parametrize(("form", "text"), [(form, text) for form, texts in PAGES.items() for text in texts])
def test_format_is_told_from_content(form: str, text: str) -> None:
    assert detect(text) == form


def test_line_ends_do_not_matter() -> None:
    for form, texts in PAGES.items():
        for text in texts:
            if "\n" in text and "\\n" not in text:
                assert detect(text.replace("\n", "\r\n")) == form, text


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a <b>c</b>", True),
        ("a <!-- b -->", True),
        ("x < y > z", False),
        ("<ann@fen.example>", False),
        ("<https://fen.example>", False),
    ],
)
def test_tags_are_told_from_angle_brackets(text: str, tags: bool) -> None:
    assert has_tags(text) is tags


def test_links_need_something_like_an_address() -> None:
    assert has_links("see [the council](https://c.example)")
    assert has_links("see [the council](/a) and ![x](y.png)")
    assert not has_links("see [1] (later) and f[0](x)")


@given(st.text(max_size=400))
def test_every_text_has_a_format(text: str) -> None:
    assert detect(text) in FORMATS


_PARTS = [
    "<!--",
    "<p ",
    "[a](http:",
    "**a",
    "{{<a",
    "{{",
    "---\na: b\n",
    '{"a":',
    "[x]: ",
    "![a](",
    "\n",
    " \n",
    "<",
    "#",
    "`",
    "[[a]",
]


@pytest.mark.parametrize("part", _PARTS)
def test_time_grows_with_the_length_only(part: str) -> None:
    def seconds(size: int) -> float:
        text = (part * (size // len(part) + 1))[:size]
        begun = time.process_time()
        detect(text)
        return time.process_time() - begun

    seconds(1_000)
    # Eight times the text may take eight times as long, not sixty-four; the floor keeps the clock's own steps out.
    assert seconds(240_000) < 30 * max(seconds(30_000), 0.01)


@pytest.mark.skipif(not (SHARED / "real/copies").is_dir(), reason="the shared pages are not here")
def test_real_pages_are_what_they_are() -> None:
    told = {}
    for path in sorted((SHARED / "real/copies").iterdir()):
        if path.suffix in {".html", ".md", ".txt"}:
            told[path.name] = detect(path.read_text(encoding="utf-8", errors="replace"))
    assert {form for name, form in told.items() if name.endswith(".html")} == {"html"}
    assert {form for name, form in told.items() if name.endswith(".md")} == {"markdown"}
    assert {form for name, form in told.items() if name.endswith(".txt") and "-x" not in name} == {"text"}
    # Clips that hold Markdown's links or counters must be read as such, or they are not seen.
    for name in ("tc-astro-x01", "tc-milligan-x01", "tc-takeout-x01", "tc-weixing-x01", "rogerio-x01"):
        assert told[f"{name}.txt"] == "markdown"
    assert told["tc-illinois-x01.txt"] == told["grist-jsx-x01.txt"] == "html"


@settings(max_examples=50)
@given(st.sampled_from([text for texts in PAGES.values() for text in texts]), st.text("\n \t", max_size=5))
def test_white_space_in_front_does_not_matter(text: str, blank: str) -> None:
    if not text.startswith((" ", "\ufeff", "\n")) and not text.startswith("+++") and "---\n" not in text[:60]:
        assert detect(blank + text) == detect(text)
