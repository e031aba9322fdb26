"""Front matter: every value with its place, whatever generator it was written for, and never a crash."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rights.extract import frontmatter, markdown
from rights.model.source import Source


def values(text: str) -> dict[tuple[str | int, ...], str]:
    front = frontmatter.cut(text)
    for value in front.values:
        # Quotes, escapes and folded lines may make the text another than the source's, never the place a wrong one.
        raw = text[value.start : value.end]
        assert "".join(value.text.split())[:3].strip("'\"") in "".join(raw.split()).replace("\\", "").replace(
            "''", "'"
        ).replace(">", "")
    return {value.path: value.text for value in front.values}


SIMPLE = """\
---
title: "Tide: a story"   # a comment
subtitle: It's no#1 at http://fen.example/#top
quoted: 'Don''t'
empty:
tags: [tides, "port ellen", 'a']
authors:
  - Ann Lee
  - Bo Roe
image:
  path: /quay.jpg
  Photo-Credit: Jo Fenn
# nothing
draft: false
---
Text.
"""


def test_simple_values() -> None:
    assert values(SIMPLE) == {
        ("title",): "Tide: a story",
        ("subtitle",): "It's no#1 at http://fen.example/#top",
        ("quoted",): "Don't",
        ("tags", 0): "tides",
        ("tags", 1): "port ellen",
        ("tags", 2): "a",
        ("authors", 0): "Ann Lee",
        ("authors", 1): "Bo Roe",
        ("image", "path"): "/quay.jpg",
        ("image", "photocredit"): "Jo Fenn",
        ("draft",): "false",
    }
    assert SIMPLE[frontmatter.cut(SIMPLE).end :] == "Text.\n"


def test_simple_values_are_those_of_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    simple = values(SIMPLE)
    monkeypatch.setattr(frontmatter, "_simple", lambda *_: None)
    assert {path: text for path, text in values(SIMPLE).items() if text} == simple


def test_yaml_in_full() -> None:
    text = (
        "---\nsummary: >\n  The harbour\n  flooded.\nauthors:\n  - name: Ann Lee\n    affiliation: Fen News\n  - {name: Bo Roe}\n"
        "seo: &seo {canonical: 'https://fen.example/a'}\nalso: *seo\ntitle: Tide\n  rises\n---\n"
    )
    found = values(text)
    assert found["summary",] == "The harbour flooded."
    assert found["title",] == "Tide rises"
    assert found["authors", 0, "affiliation"] == "Fen News"
    assert found["authors", 1, "name"] == "Bo Roe"
    assert found["seo", "canonical"] == found["also", "canonical"] == "https://fen.example/a"


def test_toml() -> None:
    text = (
        '+++\ntitle = "A \\"tide\\""\ndate = 2024-05-03T10:00:00Z\nauthors = ["Ann Lee",\n  "Bo Roe"]\ndraft = false\n'
        "[image]\ncaption = 'The quay'\n[[params.people]]\nname = 'Ann'\n[[params.people]]\nname = 'Bo'\n+++\nText."
    )
    front = frontmatter.cut(text)
    found = {value.path: (value.text, text[value.start : value.end]) for value in front.values}
    assert found["title",][0] == 'A "tide"'
    assert found["date",][0] == "2024-05-03T10:00:00+00:00"
    assert found["authors", 1] == ("Bo Roe", "Bo Roe")
    assert found["image", "caption"] == ("The quay", "The quay")
    assert found["params", "people", 1, "name"] == ("Bo", "Bo")
    assert text[front.end :] == "Text."


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("---\n---\nText.", 8),
        ("Text.\n---\ntitle: x\n---\n", 0),
        ("---\nThe harbour flooded.\n---\nText.", 0),
        ("--- \r\ntitle: x\r\n---\r\nText.", 21),
        ("---\ntitle: x\n...\nText.", 17),
        ("---\ntitle: x\n---", 16),
    ],
)
def test_where_the_text_begins(text: str, end: int) -> None:
    assert frontmatter.cut(text).end == end


def test_excerpt_without_its_beginning() -> None:
    front = frontmatter.cut("canonicalUrl: 'https://fen.example/a'\n---\nText.")
    assert front.values[0].text == "https://fen.example/a"
    assert "beginning" in front.note
    assert front.damaged is None
    assert frontmatter.cut("Note: the harbour flooded.\nAnd more.\n---\nText.").end == 0


def test_broken_yaml_is_read_line_by_line_and_said() -> None:
    text = "---\ntitle: Tide: the story\nauthor: Ann Lee\nbad: [a, b\n---\nText."
    front = frontmatter.cut(text)
    assert {value.path: value.text for value in front.values} == {("title",): "Tide: the story", ("author",): "Ann Lee"}
    assert "line" in front.note
    page = markdown.read(Source("story.md", text, format="markdown"))
    assert page.title == "Tide: the story"
    assert page.damaged is None
    assert any("not valid YAML" in note for note in page.source.notes)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("---\ntitle: Tide\nText without an end", "no closing line"),
        ("---\n  ? [a\n  b: {\n---\nText.", "not valid YAML"),
        ("+++\na = [1,\nb = \n+++\nText.", None),
        ("---\ntitle: " + "[" * 20_000 + "\n---\nText.", "nested too deeply"),
        ("---\ntitle: x\n" + "a: b\n" * 20_000 + "---\nText.", "too long"),
    ],
)
def test_damage_is_named(text: str, reason: str | None) -> None:
    page = markdown.read(Source("story.md", text, format="markdown"))
    assert page.damaged is not None or reason is None
    assert reason is None or reason in (page.damaged or "")


def test_aliases_do_not_explode() -> None:
    bomb = (
        "---\na0: &a0 [x, x]\n"
        + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
        + "title: Tide\n---\nText."
    )
    begun = time.process_time()
    front = frontmatter.cut(bomb)
    assert time.process_time() - begun < 5
    assert len(front.values) <= 2_000


def test_simple_front_matter_needs_no_yaml_parser() -> None:
    code = (
        "import sys\nfrom rights.extract import frontmatter\n"
        f"assert len(frontmatter.cut({SIMPLE!r}).values) == 11\n"
        "assert not any(name.startswith(('ruamel', 'tomllib')) for name in sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


KEYS = {
    "canonical: https://a.example/x": "canonical",
    "canonicalURL: https://a.example/x": "canonical",
    "canonical_url: https://a.example/x": "canonical",
    "seo:\n  canonical: https://a.example/x": "canonical",
    "syndication-source: https://a.example/x": "syndication_source",
    "original_url: https://a.example/x": "original_source",
    "license: https://a.example/x": "license",
    "robots: https://a.example/x": "robots",
}


@pytest.mark.parametrize(("line", "name"), KEYS.items())
def test_keys_of_the_head(line: str, name: str) -> None:
    page = markdown.read(Source("story.md", f"---\n{line}\n---\nText.", format="markdown"))
    fact = getattr(page.head, name)
    assert fact is not None
    assert (fact.value, fact.found_in) == ("https://a.example/x", "front-matter")
    assert page.source.text[fact.span.start : fact.span.end] == fact.value
    assert page.whole is (name == "canonical")


AUTHORS = {
    "author: Ann Lee": [("Ann Lee", None, None)],
    "author: Ann Lee and Bo Roe": [("Ann Lee", None, None), ("Bo Roe", None, None)],
    "authors: [Ann Lee, Bo Roe]": [("Ann Lee", None, None), ("Bo Roe", None, None)],
    "author:\n  name: Ann Lee\n  role: Reporter\n  organisation: Fen News": [("Ann Lee", "Reporter", "Fen News")],
    "authors:\n  - name: Ann Lee\n    affiliation: Fen News\n  - name: Fen News Service": [
        ("Ann Lee", None, "Fen News"),
        ("", None, "Fen News Service"),
    ],
    "params:\n  author: Ann Lee": [("Ann Lee", None, None)],
    "byline: By Ann Lee, Fen News": [("Ann Lee", None, "Fen News")],
}


@pytest.mark.parametrize(("line", "names"), AUTHORS.items())
def test_keys_of_authors(line: str, names: list[tuple[str, str | None, str | None]]) -> None:
    page = markdown.read(Source("story.md", f"---\n{line}\n---\nText.", format="markdown"))
    assert [(b.name, b.role, b.organisation) for b in page.bylines] == names
    assert page.authors == tuple(name for name, _, _ in names if name)
    assert {b.found_in for b in page.bylines} == {"front-matter"}


@pytest.mark.parametrize(
    ("lines", "published", "updated"),
    [
        ("date: 2024-05-03\nlastmod: 2024-05-04", "2024-05-03", "2024-05-04"),
        ("published: true\npubDate: May 3, 2024", "2024-05-03", None),
        ("publishDate: 2024-05-03T10:00:00+02:00\nupdated: 4 May 2024", "2024-05-03T10:00:00+02:00", "2024-05-04"),
        ("date: soon", None, None),
    ],
)
def test_dates(lines: str, published: str | None, updated: str | None) -> None:
    page = markdown.read(Source("story.md", f"---\n{lines}\n---\nText.", format="markdown"))
    assert (page.published_at and page.published_at.value) == published
    assert (page.updated_at and page.updated_at.value) == updated


PICTURES = {
    "image: /a.jpg\nimage_caption: The quay\nphoto_credit: Jo Fenn": ("/a.jpg", "The quay", "Jo Fenn"),
    "image:\n  src: /a.jpg\n  caption: The quay\n  credit: Jo Fenn": ("/a.jpg", "The quay", "Jo Fenn"),
    "cover:\n  image: /a.jpg\n  caption: The quay\n  attribution: Jo Fenn": ("/a.jpg", "The quay", "Jo Fenn"),
    "images: [/a.jpg]": ("/a.jpg", None, None),
    "featured_image: /a.jpg\nfeatured_image_caption: The quay": ("/a.jpg", "The quay", None),
    "image:\n  caption: The quay": ("", "The quay", None),
}


@pytest.mark.parametrize(("lines", "picture"), PICTURES.items())
def test_pictures(lines: str, picture: tuple[str, str | None, str | None]) -> None:
    (image,) = markdown.read(Source("story.md", f"---\n{lines}\n---\nText.", format="markdown")).images
    assert (image.url, image.caption, image.credit) == picture
    assert image.live is bool(picture[0])


def test_credit_inside_of_a_caption() -> None:
    source = "---\nimage:\n  path: /a.jpg\n  caption: The quay on Monday. Photo by Jo Fenn/Shutterstock\n---\nText."
    (image,) = markdown.read(Source("story.md", source, format="markdown")).images
    assert (image.credit, image.owner) == ("Photo by Jo Fenn/Shutterstock", "Shutterstock")
    assert image.credit_span is not None
    assert source[image.credit_span.start : image.credit_span.end] == image.credit


LINES = st.sampled_from(
    ["title: x", "a:", "  b: c", "- d", "  - e", "f: [g, h", "i: {j: k}", "l: |", "  text", "m = 'n'", "[o]", "[[p.q]]", "#", "", "r: 'it''s'",
     's: "t\\n"', "u: &v w", "x: *v", "\ty: z", "é: ü", "? a", ": b", "key", "title: a: b", "d = 2024-01-01", "\x00", "@a: `b`"]
)  # fmt: skip


@given(
    st.sampled_from(["---", "+++", "", "--- "]),
    st.lists(LINES, max_size=12),
    st.sampled_from(["---", "+++", "...", ""]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_front_matter_is_cut(first: str, lines: list[str], last: str, ends: str) -> None:
    text = ends.join([first, *lines, last, "Text."])
    front = frontmatter.cut(text)
    assert 0 <= front.end <= len(text)
    for value in front.values:
        assert 0 <= value.start <= value.end <= front.end
    if front.damaged is None and front.end:
        assert text[front.end :].endswith("Text.")
