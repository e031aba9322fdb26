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
