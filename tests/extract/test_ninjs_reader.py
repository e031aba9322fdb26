"""ninjs 1.x to 3.x: one item as a page with its places in the JSON, and as the record of an original."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.errors import InputError
from rights.extract import ninjs, span_of
from rights.model.page import Page
from rights.model.source import Place, Source, Span

HTML = (
    '<p>The "harbour" at Port Éllen &amp; the lower town\n flooded, says <a rel="nofollow" href="https://council.example/a">the \U0001f30a council</a>.</p>'
    '<p><em>First published by Salt Marsh News.</em><img src="https://count.example/1.gif" width="1" height="1"></p>'
)
PICTURE_1 = {
    "type": "picture",
    "byline": "Jo Fenn",
    "copyrightholder": "AFP",
    "creditline": "Jo Fenn/AFP",
    "usageterms": "this story only",
    "description_caption": "The quay\non Monday",
    "renditions": {
        "small": {"href": "https://p.example/s.jpg", "width": 100},
        "big": {"href": "https://p.example/b.jpg", "width": 900, "height": 600},
    },
}
ITEM_1: dict[str, Any] = {
    "uri": "https://saltmarsh.example/tides",
    "type": "text",
    "headline": "Tide tables were wrong",
    "byline": "By Ann Lee and Bo Roe, Salt Marsh News",
    "firstcreated": "2024-05-03T10:00:00Z",
    "versioncreated": "2024-05-04T10:00:00Z",
    "embargoed": "2024-05-05T00:00:00Z",
    "expires": "2024-06-05T00:00:00Z",
    "language": "en",
    "version": 3,
    "copyrightholder": "Salt Marsh News",
    "usageterms": "free for partners",
    "subject": [{"name": "tides"}, {"name": "harbours"}],
    "body_text": "The harbour flooded.",
    "body_html": HTML,
    "associations": {"main": PICTURE_1, "other": {"type": "text", "headline": "Another story"}},
}
ITEM_2: dict[str, Any] = {
    "uri": "urn:saltmarsh:tides",
    "headlines": [{"role": "short", "value": "Tide"}, {"role": "main", "value": "Tide tables were wrong"}],
    "by": "By Ann Lee and Bo Roe, Salt Marsh News",
    "firstcreated": "2024-05-03T10:00:00Z",
    "versioncreated": "2024-05-04T10:00:00Z",
    "infosources": [{"name": "Salt Marsh News"}],
    "bodies": [
        {"role": "text", "contenttype": "text/plain", "value": "x"},
        {"contenttype": "text/html", "value": HTML},
    ],
    "associations": [
        {
            "name": "main",
            "type": "picture",
            "creditline": "Jo Fenn/AFP",
            "copyrightholder": "AFP",
            "descriptions": [{"role": "caption", "value": "The quay on Monday"}],
            "renditions": [{"name": "big", "href": "https://p.example/b.jpg", "width": 900, "height": 600}],
        }
    ],
}
_NEWER = {"versioncreated": "versionCreated", "firstcreated": "firstCreated", "contenttype": "contentType", "infosources": "infoSources",
          "copyrightholder": "copyrightHolder", "creditline": "creditLine"}  # fmt: skip


def newer(value: Any) -> Any:
    """The item with the names of 3.x."""
    if isinstance(value, dict):
        return {_NEWER.get(key, key): newer(item) for key, item in value.items()}
    return [newer(item) for item in value] if isinstance(value, list) else value


ITEMS = {"1.x": ITEM_1, "2.x": ITEM_2, "3.x": newer(ITEM_2)}


def read(item: Any, **options: Any) -> Page:
    text = item if isinstance(item, str) else json.dumps(item, **options)
    return ninjs.read(Source("item.json", text, format="ninjs"))


def raw(page: Page, span: Span) -> str:
    return page.source.text[span.start : span.end]


@pytest.mark.parametrize("version", ITEMS)
@pytest.mark.parametrize("options", [{}, {"ensure_ascii": False, "indent": 2}])
def test_item_as_a_page(version: str, options: dict[str, Any]) -> None:
    page = read(ITEMS[version], **options)
    assert page.title == "Tide tables were wrong"
    assert [(b.name, b.organisation, b.found_in) for b in page.bylines[:2]] == [
        ("Ann Lee", "Salt Marsh News", "record"),
        ("Bo Roe", "Salt Marsh News", "record"),
    ]
    assert page.authors == ("Ann Lee", "Bo Roe")
    assert page.published_at is not None
    assert page.updated_at is not None
    assert (page.published_at.value, page.updated_at.value) == ("2024-05-03T10:00:00Z", "2024-05-04T10:00:00Z")
    assert page.head.publisher is not None
    assert page.head.publisher.value == "Salt Marsh News"
    assert page.blocks[0].text == 'The "harbour" at Port Éllen & the lower town flooded, says the \U0001f30a council.'
    assert [(link.url, link.rel) for link in page.links] == [("https://council.example/a", ("nofollow",))]
    picture = page.images[0]
    assert (picture.url, picture.caption, picture.credit, picture.owner) == (
        "https://p.example/b.jpg", "The quay on Monday", "Jo Fenn/AFP", "AFP",
    )  # fmt: skip
    assert (picture.width, picture.height) == ("900", "600")
    assert page.trackers[0].url == "https://count.example/1.gif"
    assert page.markup
    assert page.damaged is None


@pytest.mark.parametrize("version", ITEMS)
@pytest.mark.parametrize("ascii_only", [True, False])
def test_places_go_through_the_escapes(version: str, ascii_only: bool) -> None:
    page = read(ITEMS[version], ensure_ascii=ascii_only)

    def word(text: str, block: int = 0) -> str:
        at = page.blocks[block].text.index(text)
        return raw(page, span_of(page, Place(at, at + len(text), block)))

    assert word("harbour") == "harbour"
    assert word('"harbour"') == '\\"harbour\\"'
    assert word("Port É") == ("Port \\u00c9" if ascii_only else "Port É")
    assert word("& the") == "&amp; the"
    assert word("town flooded") == "town\\n flooded"
    assert word("\U0001f30a") == ("\\ud83c\\udf0a" if ascii_only else "\U0001f30a")
    assert raw(page, page.links[0].span) == '<a rel=\\"nofollow\\" href=\\"https://council.example/a\\">'
    assert raw(page, page.blocks[1].span).startswith("<p><em>First")
    assert raw(page, page.titles[0].span) == "Tide tables were wrong"
    assert raw(page, page.bylines[0].span) == page.bylines[0].raw
    assert page.images[0].credit_span is not None
    assert raw(page, page.images[0].credit_span) == "Jo Fenn/AFP"
    for name, fact in page.head.metas:
        assert fact.value in {raw(page, fact.span), json.loads(f'"{raw(page, fact.span)}"')}, name


def test_only_a_text_has_no_mark_up() -> None:
    page = read({"uri": "x", "headline": "Tide", "body_text": "The harbour flooded.\n\nFirst published elsewhere."})
    assert not page.markup
    assert [block.text for block in page.blocks] == ["The harbour flooded.", "First published elsewhere."]
    assert raw(page, page.blocks[1].span) == "First published elsewhere."


def test_markdown_body() -> None:
    body = 'The *harbour* flooded, says "the" [council](https://c.example).'
    page = read(
        {"uri": "x", "headlines": [{"value": "Tide"}], "bodies": [{"contentType": "text/markdown", "value": body}]}
    )
    assert raw(page, page.links[0].span) == "[council](https://c.example)"
    assert raw(page, span_of(page, Place(page.blocks[0].text.index('"the"'), len(page.blocks[0].text), 0))) == (
        '\\"the\\" [council](https://c.example).'
    )


def test_body_of_no_known_kind() -> None:
    page = read(
        {"uri": "x", "headline": "Tide", "bodies": [{"contentType": "application/nitf+xml", "value": "<nitf/>"}]}
    )
    assert page.title == "Tide"
    assert page.damaged is not None
    assert page.blocks == ()


def test_first_of_several_items_is_read_and_it_is_said() -> None:
    page = read([ITEM_1, {**ITEM_1, "headline": "Other"}])
    assert page.title == "Tide tables were wrong"
    assert any("2 items" in note for note in page.source.notes)
    assert read({"data": {"item": ITEM_1}}).title == "Tide tables were wrong"


def test_last_of_equal_keys_counts() -> None:
    assert read('{"uri": "x", "headline": "One", "headline": "Two", "body_text": "The harbour."}').title == "Two"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"uri":"x","body_text":' + "[" * 100_000, "nested too deeply"),
        ("[" * 100_000 + "]" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ('{"uri": "x", "headline" "y"}', "item.json:1:25: this is not valid JSON"),
        ('{"uri": "x", "body_text": "cut off', "not valid JSON"),
        ("", "not valid JSON"),
        ('"text"', "holds no news item"),
        ("[1, 2]", "holds no news item"),
    ],
)
def test_what_is_no_item_is_an_error_for_people(text: str, words: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert words in caught.value.message
    assert caught.value.message.startswith("item.json")


def test_deep_values_that_nobody_reads_do_no_harm() -> None:
    deep: Any = "x"
    for _ in range(300):
        deep = [deep]
    assert read({**ITEM_1, "extra": deep}).title == "Tide tables were wrong"
    assert ninjs.to_article({**ITEM_1, "extra": deep}).title == "Tide tables were wrong"


def test_half_a_surrogate_pair() -> None:
    page = read('{"uri": "x", "headline": "Tide \\ud83c", "body_html": "<p>The \\udf0a harbour.</p>"}')
    assert page.title == "Tide \ufffd"
    assert page.blocks[0].text == "The \ufffd harbour."
    page.title.encode()


def test_record_of_an_original() -> None:
    article = ninjs.to_article(ITEM_1)
    assert (article.id, article.url) == ("https://saltmarsh.example/tides", "https://saltmarsh.example/tides")
    assert article.title == "Tide tables were wrong"
    assert [(author.name, author.institution) for author in article.authors] == [
        ("Ann Lee", "Salt Marsh News"),
        ("Bo Roe", "Salt Marsh News"),
    ]
    assert article.syndicator == "Salt Marsh News"
    assert (article.published_at, article.updated_at) == ("2024-05-03T10:00:00Z", "2024-05-04T10:00:00Z")
    assert (article.not_before, article.not_after) == ("2024-05-05T00:00:00Z", "2024-06-05T00:00:00Z")
    assert (article.version, article.language, article.tags) == ("3", "en", ("tides", "harbours"))
    assert article.licence == "free for partners"
    assert article.photographer == "Jo Fenn"
    assert article.body == HTML
    (asset,) = article.assets
    assert (asset.url, asset.kind, asset.credit, asset.owner, asset.licence) == (
        "https://p.example/b.jpg", "picture", "Jo Fenn/AFP", "AFP", "this story only",
    )  # fmt: skip
    assert article.republishable is None


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_withdrawn_item_may_not_be_republished(status: str) -> None:
    article = ninjs.to_article({**ITEM_1, "pubstatus": status})
    assert article.republishable is False
    assert status in (article.reason or "")


def test_records_of_a_text_are_those_of_its_values() -> None:
    assert ninjs.to_articles(json.dumps([ITEM_1, newer(ITEM_2)])) == (
        ninjs.to_article(ITEM_1),
        ninjs.to_article(ITEM_2),
    )


def test_people_who_wrote_it_stand_for_a_byline() -> None:
    item = {"uri": "x", "headline": "Tide", "body_text": "The harbour.",
            "people": [{"name": "Ann Lee", "rel": "author"}, {"name": "The Mayor", "rel": "about"}]}  # fmt: skip
    assert read(item).authors == ("Ann Lee",)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (ITEM_1, True),
        (newer(ITEM_2), True),
        ({"id": "1", "title": "Tide", "url": "https://a.example"}, False),
        ({"uri": "x"}, False),
        ([ITEM_1], False),
        ("uri", False),
    ],
)
def test_what_looks_like_an_item(value: Any, expected: bool) -> None:
    assert ninjs.is_item(value) is expected


KEY = st.sampled_from(
    ["uri", "headline", "headlines", "bodies", "body_html", "body_text", "by", "bylines", "value", "contentType", "role", "associations", "renditions",
     "href", "type", "name", "people", "rel", "rightsinfo", "linkedrights", "infosources", "versionCreated", "width", "item", "data"]
)  # fmt: skip
VALUE = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20),
        st.sampled_from(["text/html", "picture", "author", '<p>By Ann "Lee"</p>\n<p>x &amp; é</p>', "[a](http://b.c)"]),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEY, inner, max_size=6)),
    max_leaves=20,
)  # fmt: skip


@settings(deadline=None)
@given(st.dictionaries(KEY, VALUE, max_size=8), st.booleans())
def test_any_item_is_read_and_sliced(item: dict[str, Any], ascii_only: bool) -> None:
    text = json.dumps(item, ensure_ascii=ascii_only)
    ninjs.to_article(item)
    try:
        page = read(text)
    except InputError:
        return
    for block in page.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(text)
        for number, piece in enumerate(block.pieces):
            stop = block.pieces[number + 1].at if number + 1 < len(block.pieces) else len(block.text)
            if piece.coding == "literal":
                assert text[piece.start : piece.end] == block.text[piece.at : stop]
    for fact in page.titles:
        assert 0 <= fact.span.start <= fact.span.end <= len(text)
