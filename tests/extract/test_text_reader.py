"""Plain text: only what a line says by itself is taken from it, and every place can be sliced from the source."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rights.errors import InputError
from rights.extract import span_of, text
from rights.model.page import Page
from rights.model.source import Place, Source, Span

SHARED = Path(__file__).resolve().parents[2] / "../shared"

STORY = """\
Tide Tables Were Wrong, Harbour Master Admits

(Photo: Jo Fenn/AFP)

Salt Marsh News Bureau logo
Mara Quill Harbour/Fisheries Reporter

The harbour at Port Ellen flooded twice on Monday because the printed tide tables were wrong, the harbour master said.

“We trusted the paper,” she told the council.  Nobody\tcontradicted her.

See https://saltmarsh.example/tides(2), she said (or www.tides.example).

Send tips to desk@saltmarsh.example
"""


def read(story: str) -> Page:
    return text.read(Source("story.txt", story, format="text"))


def raw(page: Page, span: Span) -> str:
    return page.source.text[span.start : span.end]


def kinds(page: Page) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in page.blocks]


def test_story_is_read_line_by_line() -> None:
    page = read(STORY)
    assert page.title == "Tide Tables Were Wrong, Harbour Master Admits"
    assert [kind for kind, _ in kinds(page)] == ["heading", "caption", "caption", "byline", *["paragraph"] * 4]
    (byline,) = page.bylines
    assert (byline.name, byline.role) == ("Mara Quill", "Harbour/Fisheries Reporter")
    assert byline.organisation == "Salt Marsh News Bureau"
    assert raw(page, byline.span) == byline.raw == "Mara Quill Harbour/Fisheries Reporter"
    assert page.authors == ("Mara Quill",)
    assert not page.markup
    assert not page.whole


def test_credit_and_logo_are_pictures_that_are_not_there() -> None:
    credit, logo = read(STORY).images
    assert (credit.credit, credit.owner, credit.live, credit.url) == ("(Photo: Jo Fenn/AFP)", "AFP", False, "")
    assert (logo.alt, logo.credit, logo.live) == ("Salt Marsh News Bureau logo", None, False)


def test_bare_addresses_are_links_without_the_sentence_round_them() -> None:
    page = read(STORY)
    assert [link.url for link in page.links] == ["https://saltmarsh.example/tides(2)", "www.tides.example"]
    for link in page.links:
        assert raw(page, link.span) == link.url == link.text
        assert link.block is not None
        assert page.blocks[link.block].text[link.start : link.end] == link.text


def test_white_space_is_folded_and_places_survive_it() -> None:
    page = read(STORY)
    index = next(i for i, block in enumerate(page.blocks) if "Nobody" in block.text)
    words = page.blocks[index].text
    assert "council. Nobody contradicted" in words
    at = words.index("contradicted")
    assert raw(page, span_of(page, Place(at, at + 12, index))) == "contradicted"
    blank = words.index(" Nobody")
    assert raw(page, span_of(page, Place(blank, blank + 1, index))) == "  "


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lee", [("Ann Lee", None)]),
        ("BY ANN LEE", [("Ann Lee", None)]),
        ("By Ann Lee and Bo van Roe", [("Ann Lee", None), ("Bo van Roe", None)]),
        ("By Ann Lee, Fen News Service", [("Ann Lee", "Fen News Service")]),
        ("By Fen News Service", [("", "Fen News Service")]),
        ("By Guest Author", []),
    ],
)
def test_byline_with_a_label(line: str, names: list[tuple[str, str | None]]) -> None:
    page = read(f"Tide rises\n\n{line}\n\nThe harbour flooded.")
    assert [(byline.name, byline.organisation) for byline in page.bylines] == names
    assert page.blocks[1].kind == "byline"


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Ann Lee Staff Writer", "Ann Lee", "Staff Writer"),
        ("Ann B. Lee Political Correspondent", "Ann B. Lee", "Political Correspondent"),
        ("Ann Mary Lee Senior Energy Reporter", "Ann Mary Lee", "Senior Energy Reporter"),
        ("Ann Lee | Education Editor", "Ann Lee", "Education Editor"),
        ("Ann Lee, Contributing Writer", "Ann Lee", "Contributing Writer"),
        ("Ann Lee – Managing Editor", "Ann Lee", "Managing Editor"),
    ],
)
def test_byline_without_a_label_needs_a_role(line: str, name: str, role: str) -> None:
    page = read(f"Tide rises\n\n{line}\n\nThe harbour flooded.")
    assert [(byline.name, byline.role) for byline in page.bylines] == [(name, role)]


@pytest.mark.parametrize(
    "sentence",
    [
        "By Tuesday, the water had gone.",
        "By February the council knew",
        "By the time the ferry sailed, nobody was left on the quay to see it go.",
        "By talking to the mayor she learned the truth.",
        "By 2019 the wall was built",
        "By law, tide tables are checked twice a year by the harbour office.",
        "Ann Lee went home",
        "The Managing Editor",
        "Ann Lee is a reporter.",
        "New York City",
        "Port Ellen, Monday",
        "Editor",
        "Harbour master and writer",
        "Read the original article",
    ],
)
def test_sentence_is_never_a_byline(sentence: str) -> None:
    page = read(
        f"Tide rises\n\n{sentence}\n\nThe harbour flooded, and so did the lower town, said the council on Monday."
    )
    assert page.bylines == ()
    assert page.authors == ()


def test_no_byline_after_the_story_began() -> None:
    page = read(
        "Tide rises\n\n" + "The harbour flooded, and the lower town did so too. " * 4 + "\n\nBy Ann Lee\n\nMore."
    )
    assert page.bylines == ()


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("May 3, 2024", "2024-05-03", None),
        ("Published: Friday, 3 May 2024", "2024-05-03", None),
        ("Updated May 4, 2024", None, "2024-05-04"),
        ("2024-05-03", "2024-05-03", None),
        ("The flood of May 3, 2024", None, None),
    ],
)
def test_line_that_is_a_date(line: str, published: str | None, updated: str | None) -> None:
    page = read(f"Tide rises\n\n{line}\n\nThe harbour flooded.")
    assert (page.published_at and page.published_at.value) == published
    assert (page.updated_at and page.updated_at.value) == updated


@pytest.mark.parametrize(
    ("line", "credit", "owner"),
    [
        ("REUTERS/Jo Fenn", "REUTERS/Jo Fenn", "REUTERS"),
        ("Photo by Jo Fenn", "Photo by Jo Fenn", "Jo Fenn"),
        ("[Image credit: Jo Fenn | CC BY 4.0]", "[Image credit: Jo Fenn | CC BY 4.0]", "Jo Fenn | CC BY 4.0"),
        ("Jo Fenn/Getty Images", "Jo Fenn/Getty Images", "Getty Images"),
        ("The quay on Monday, May 6. (AP Photo/Jo Fenn)", "AP Photo/Jo Fenn", "AP"),
        ("FILE PHOTO: The quay in May. REUTERS/Jo Fenn/File Photo", "REUTERS/Jo Fenn/File Photo", "REUTERS"),
        ("Enlarge this image toggle caption Jo Fenn/AFP Jo Fenn/AFP", "Jo Fenn/AFP", "AFP"),
    ],
)
def test_picture_credit(line: str, credit: str, owner: str) -> None:
    page = read(f"Tide rises\n\nThe harbour flooded.\n\n{line}\n\nMore of it.")
    (image,) = page.images
    assert (image.credit, image.owner, image.live) == (credit, owner, False)
    assert image.credit_span is not None
    assert raw(page, image.credit_span) == credit
    assert page.blocks[2].kind == "caption"


@pytest.mark.parametrize(
    "sentence",
    [
        "The picture, she said, was taken by Reuters.",
        "He works for AFP and Getty Images.",
        "AP exams were put off (the Associated Press reported).",
        "Reuters contributed to this report.",
        "The logo of the Salt Marsh Bureau shows a heron.",
    ],
)
def test_sentence_is_never_a_credit(sentence: str) -> None:
    assert read(f"Tide rises\n\n{sentence}\n\nMore of it.").images == ()


def test_headline_needs_a_blank_line_after_it() -> None:
    assert read("Tide rises\nThe harbour flooded.\n\nMore.").title is None
    assert read("Tide rises").title is None
    assert read("By Ann Lee\n\nThe harbour flooded.").title is None
    assert read("The council met, and\n\nnobody came.").title == "The council met, and"


def test_long_sentence_is_a_headline_only_above_a_byline() -> None:
    sentence = "The harbour of Port Ellen flooded twice on Monday because the printed tables were wrong, and nobody on the quay had seen it coming, the harbour master said."
    assert read(f"{sentence}\n\nMore of the story.").title is None
    assert read(f"{sentence}\n\nBy Ann Lee\n\nMore of the story.").title == sentence


def test_lines_of_a_text_without_blank_lines_are_its_paragraphs() -> None:
    page = read("Tide rises\nBy Ann Lee\nThe harbour flooded twice.\nThe ferry did not sail.")
    assert kinds(page) == [
        ("paragraph", "Tide rises"),
        ("byline", "By Ann Lee"),
        ("paragraph", "The harbour flooded twice."),
        ("paragraph", "The ferry did not sail."),
    ]


def test_lines_broken_at_a_margin_are_joined() -> None:
    story = (
        "Tide rises\n\nThe harbour at Port Ellen flooded twice on Monday, and the ferry that\n"
        "sails to the mainland at noon stayed at the quay until the water had\n"
        "gone. First published by the Salt Marsh Bureau, which gave the story to\nthis paper.\n\n"
        "Ann Lee\nHarbour office\n"
    )
    for ends in ("\n", "\r\n", "\r"):
        page = read(story.replace("\n", ends))
        assert [block.text for block in page.blocks][2:] == ["Ann Lee", "Harbour office"]
        assert "and the ferry that sails to the mainland" in page.blocks[1].text
        assert page.blocks[1].text.endswith("to this paper.")


def test_string_of_a_program_is_cut_at_its_written_line_ends() -> None:
    page = read('  body = "The harbour flooded.\\r\\n\\r\\nFirst published by the Fen Post.",\n  image = "a.jpg",')
    assert [block.text for block in page.blocks] == [
        'body = "The harbour flooded.',
        'First published by the Fen Post.",',
        'image = "a.jpg",',
    ]


def test_advertisement_lines_are_not_the_story() -> None:
    page = read("Tide rises\n\nThe harbour flooded.\n\nAdvertisement\n\nThe ferry did not sail.")
    assert "Advertisement" not in page.body
    assert page.blocks[2].zone == "promo"


def test_elements_inside_of_a_text_are_seen() -> None:
    story = (
        "Tide rises\n\nBy Ann Lee\n\nThe <b>harbour</b> flooded, says <a href='https://c.example' rel=nofollow>the council</a>.\n\n"
        "<img src='https://count.example/1.gif' width=1 height=1>\nMore at https://fen.example/tide."
    )
    page = read(story)
    assert page.markup
    assert page.title == "Tide rises"
    assert page.authors == ("Ann Lee",)
    assert "The harbour flooded, says the council." in page.body
    assert [(link.url, link.rel) for link in page.links] == [
        ("https://c.example", ("nofollow",)),
        ("https://fen.example/tide", ()),
    ]
    (tracker,) = page.trackers
    assert raw(page, tracker.span).startswith("<img src='https://count")
    index = next(i for i, block in enumerate(page.blocks) if "council" in block.text)
    at = page.blocks[index].text.index("council")
    assert raw(page, span_of(page, Place(at, at + 7, index))) == "council"


def test_markdown_links_inside_of_a_text_are_seen() -> None:
    page = read("Tide rises\n\nThe harbour flooded, says [the council](https://c.example).")
    assert page.markup
    assert [link.url for link in page.links] == ["https://c.example"]


def test_less_than_is_no_element() -> None:
    page = read("Tide rises\n\nWater < 3 m, says ann@fen.example <ann@fen.example>, and 4 > 2.")
    assert not page.markup
    assert "<ann@fen.example>" in page.body


def test_odd_characters_stay_as_they_are() -> None:
    page = read("Tide rises\n\nCopy\x00right \u200b© 2024 Ѕalt Marsh \u202eNews.\n\nMore of the story is here.")
    assert "Copy\x00right \u200b© 2024 Ѕalt Marsh \u202eNews." in page.body
    assert page.damaged is None


@pytest.mark.parametrize(
    "data",
    ["T\x00i\x00d\x00e\x00" * 20, "%PDF-1.7\n" + bytes(range(256)).decode("cp1252", "replace") * 4, "\ufffd" * 40],
)
def test_file_that_is_no_text_is_not_read(data: str) -> None:
    with pytest.raises(InputError, match=r"story\.txt"):
        read(data)


ODD = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), max_size=300),
    st.text(max_size=16),
    st.lists(st.sampled_from(["\n", "\n\n", "\r\n", "\r", " ", "\t", "By Ann Lee", "(AP)", "x logo", "<b>", "</p>", "<!--", "www.a", "é", "\x85",
                              "http://a.b/c).", "May 3, 2024", "\\n\\n", "word " * 12, "toggle caption a a", "\x00"]), max_size=30).map("".join),
)  # fmt: skip


@given(ODD)
def test_any_text_is_read_and_sliced(story: str) -> None:
    page = read(story)
    for index, block in enumerate(page.blocks):
        assert block.text == " ".join(block.text.split())
        for at in range(len(block.text)):
            span = span_of(page, Place(at, at + 1, index))
            assert block.span.start <= span.start <= span.end <= block.span.end
            piece = raw(page, span)
            # What is read from elements may stand there as a character reference.
            assert piece == block.text[at] or (block.text[at] == " " and not piece.strip()) or page.markup
    for thing in (*page.links, *page.images, *page.bylines, *page.titles):
        assert 0 <= thing.span.start <= thing.span.end <= len(story)


@given(ODD)
def test_no_word_of_a_plain_text_is_lost(story: str) -> None:
    page = read(story)
    if not page.markup and "\\n" not in story:
        assert " ".join(block.text for block in page.blocks).split() == story.split()


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the shared seed story is not here")
def test_seed_story() -> None:
    story = (SHARED / "seeds/daily-caller-iran-2016-07-01.txt").read_text(encoding="utf-8")
    page = read(story)
    assert page.title is not None
    assert page.title.startswith("While Obama Worries")
    (byline,) = page.bylines
    assert (byline.name, byline.role, byline.organisation) == (
        "Russ Read", "Pentagon/Foreign Policy Reporter", "Daily Caller News Foundation",
    )  # fmt: skip
    credit, logo = page.images
    assert (credit.credit, credit.owner, credit.live) == ("REUTERS/Morteza Nikoubazl/Files", "REUTERS", False)
    assert (logo.alt, logo.live) == ("Daily Caller News Foundation logo", False)
    assert page.blocks[-2].text == "Send tips to"
    assert page.blocks[-1].text.endswith("please contact")
    assert not page.markup


COPIES = sorted((SHARED / "real/copies").glob("*[0-9].txt")) if (SHARED / "real/copies").is_dir() else []


@pytest.mark.skipif(not COPIES, reason="the shared pages are not here")
def test_real_texts_have_their_title_and_byline() -> None:
    for path in COPIES:
        if "-x" in path.stem:
            continue
        story = path.read_bytes().decode()
        page = read(story)
        lines = story.split("\n")
        assert page.title == " ".join(lines[0].split()), path.name
        if lines[2].startswith("By "):
            assert page.blocks[1].kind == "byline", path.name
            assert {byline.raw for byline in page.bylines if byline.block == 1} <= {" ".join(lines[2].split())}, (
                path.name
            )
            assert page.bylines or "Guest" in lines[2], path.name
        assert page.damaged is None
