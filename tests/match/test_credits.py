"""Closing lines: which are about the producer or the author, and when one is gone."""

import pytest

from rights.match import compare, of_text

STORY = """A long night

The vote was close at first, and nobody in the old hall knew how it would end.

The clerks counted until dawn, then went home through the rain to sleep.

The mayor thanked them in the morning, and everybody had breakfast by the river.
"""


def said(one, other):
    result = compare(*(of_text(f"{STORY}\n{line}" if line else STORY, language="en") for line in (one, other)))
    return sorted({(edit.class_, edit.material) for edit in result.edits}, key=str)


@pytest.mark.parametrize(
    "line",
    [
        "Twitter: @AnnDoe",
        "E-mail: ann.doe@valley.example",
        "Ann Doe can be reached at ann.doe@valley.example or 555-0100.",
        "Reach Ann Doe at desk@valley.example.",
        "— With assistance by Kit Orr and Jo Lind",
        "Valley Press writer Ann Doe contributed to this report.",
        "Associated Press writer Ann Doe contributed to this report.",
    ],
)
def test_line_gone(line):
    assert said(line, "") == [("credit_or_tagline_removed", True)]
    assert said("", line) == [("boilerplate_around", False)]


@pytest.mark.parametrize("line", ["Follow us on Twitter: @ValleyDesk", "You can reach us at desk@valley.example."])
def test_the_page_speaks_for_itself(line):
    assert ("credit_or_tagline_removed", True) not in said(line, "")


def test_a_sentence_of_a_closing_line():
    line = "Ann Doe is a reporter for the Valley Desk. She has written about rivers for ten years."
    assert said(line, line.split(". ", maxsplit=1)[0] + ".") == [("credit_or_tagline_removed", True)]


def test_the_agency_is_credited_in_other_words():
    assert said(
        "Associated Press writer Ann Doe contributed to this report.",
        "Kit Orr of the night desk and the AP contributed to this story.",
    ) == [("boilerplate_around", False)]


def test_another_newsrooms_reporter_is_gone():
    assert ("credit_or_tagline_removed", True) in said(
        "Valley News’ Ann Doe and The Associated Press contributed to this report.",
        "AP writer Kit Orr contributed to this story.",
    )
