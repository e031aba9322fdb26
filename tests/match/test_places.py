"""A passage leads back to the page: line and column of what was changed, in every format."""

import pytest

from rights.extract import read, span_of
from rights.match import compare, side

BODY = (
    "The council of the valley met in the old hall to talk about its plans for the year.",
    "Rents rose {number} percent in the old town &amp; in the new one, the council was told.",
    "The meeting ended with a song about the ferry that once crossed the river below the mill.",
)
PLAIN = [line.replace("&amp;", "&") for line in BODY]
FORMATS = {
    "story.html": "<!DOCTYPE html><html><head><title>A quiet night</title></head><body><nav><a href='/'>Home</a></nav>"
    "<article><h1>A quiet night</h1>\n" + "\n".join(f"<p>{line}</p>" for line in BODY) + "</article></body></html>",
    "story.md": "---\ntitle: A quiet night\n---\n# A quiet night\n\n" + "\n\n".join(PLAIN),
    "story.txt": "A quiet night\n\n" + "\n\n".join(PLAIN).replace(" told.", "  told."),
}


def page(name, number):
    return read(FORMATS[name].replace("{number}", number).encode(), name)


@pytest.mark.parametrize("one", FORMATS)
@pytest.mark.parametrize("other", FORMATS)
def test_place_in_the_page(one, other):
    pages = page(one, "10"), page(other, "12")
    result = compare(*map(side, pages))
    edit = next(edit for edit in result.edits if edit.class_ == "number_changed")
    for source, held, passage, number in zip(
        pages, (result.original, result.republication), (edit.original, edit.republication), ("10", "12"), strict=True
    ):
        place = held.where(source, passage)
        location = source.source.locate(span_of(source, place))
        assert location.excerpt == number
        line = source.source.text.splitlines()[location.line - 1]
        assert line[location.column - 1 :].startswith(f"{number} percent")
    assert edit.paragraphs == (2, 2)
    assert {edit.class_ for edit in result.edits} <= {"number_changed", "formatting", "boilerplate_around"}


SENTENCES = (
    "The council of the valley met in the old hall on the hill to talk at length about its plans for the coming year.",
    "Neighbors brought soup and bread, and the children drew a map of the river on the long wall behind the stage.",
    '"We have waited for this bridge since my mother was a girl," said the baker, who lives on the far bank of the river.',
    "Rents rose {number} percent in the old town and in the new one, the clerk of the council told those who had come.",
    '"Nobody asked us before the mill was sold," the miller said, and many of those who stood beside him nodded at that.',
    "The meeting ended with a song about the ferry that once crossed the river below the mill, and everybody joined in it.",
    "The bridge will be built of oak from the hills, as the old one was, and the carpenters will begin their work in spring.",
    '"It will stand for a hundred years," one of them said on the stairs, with his hat in his hand and sawdust on his coat.',
)


@pytest.mark.parametrize("name", ["story.html", "story.txt"])
def test_paragraphs_that_lost_their_breaks(name):
    """A page in one block, each paragraph right after the last one's full stop, is read as the paragraphs it was."""

    def told(number, between):
        body = between.join(SENTENCES).replace("{number}", number)
        start = (
            "<!DOCTYPE html><html><body><article><h1>A quiet night</h1><p>"
            if name.endswith("html")
            else "A quiet night\n\n"
        )
        return read(f"{start}{body}".encode(), name)

    breaks = "</p><p>" if name.endswith("html") else "\n\n"
    pages = told("10", breaks), told("12", "")
    result = compare(*map(side, pages))
    assert [(edit.class_, edit.republication.text, edit.paragraphs) for edit in result.edits] == [
        ("number_changed", "12", (4, 4))
    ]
    place = result.republication.where(pages[1], result.edits[0].republication)
    assert pages[1].source.locate(span_of(pages[1], place)).excerpt == "12"
    # with spaces between them, they were joined by the newsroom
    joined = compare(side(pages[0]), side(told("10", " ")))
    assert {(edit.class_, edit.kind) for edit in joined.edits} == {("formatting", "paragraph_merge")}


def test_text_without_a_page_has_no_place():
    from rights.match import of_text

    assert of_text("A\n\nB").place(0, 1) is None


def test_links_that_went():
    linked = "# A quiet night\n\nThe [council](https://a.example/c) met, and the council told [the press](https://a.example/p) so, in the old hall.\n\nIt was late."
    pages = [
        read(text.encode(), "a.md")
        for text in (linked, linked.replace("[the press](https://a.example/p)", "the press"))
    ]
    result = compare(*map(side, pages))
    assert [(edit.class_, edit.original.text, edit.republication.text) for edit in result.edits] == [
        ("link_removed", "the press", "the press")
    ]
    plain = side(
        read(
            linked.replace("[", "")
            .replace("](https://a.example/c)", "")
            .replace("](https://a.example/p)", "")
            .encode(),
            "a.txt",
            input_format="text",
        )
    )
    assert "link_removed" not in {edit.class_ for edit in compare(side(pages[0]), plain).edits}


def test_corrected_versions():
    """The newest version has a correction that the republication lacks; comparing the two versions shows it."""
    from rights.match import best_version, of_text

    old = "A quiet night\n\n" + "\n\n".join(PLAIN).replace("{number}", "10")
    new = (
        old.replace("10 percent", "12 percent")
        + "\n\nCorrection: An earlier version of this story misstated the rise of rents."
    )
    versions = [of_text(old), of_text(new)]
    copy = of_text(old)
    best = best_version(versions, copy)
    assert best == 0
    lacking = compare(versions[best], versions[-1]).edits
    assert {edit.class_ for edit in lacking} == {"number_changed", "editor_note_added"}
    missing = [edit for edit in compare(versions[-1], copy).edits if edit.kind == "note"]
    assert [edit.material for edit in missing] == [None]
