"""The lines that repairs propose are understood by the rules that ask for them, in each language that has words."""

import pytest

from rights.rules import _edits
from rights.text.own_lines import _LINES, own_line
from tests.rules.test_cases import lists
from tests.rules.test_edits import SENTENCES, case, html

__all__ = ["lists"]


@pytest.mark.parametrize("language", _LINES)
@pytest.mark.parametrize("purpose", ["edited", "shortened"])
def test_a_note_of_our_own_is_read_as_one(lists, language, purpose):
    line = own_line(purpose, language)
    notes = _edits.change_notes(case(html([*SENTENCES, f"{line}."]), None, lists))
    assert [note for note in notes if purpose in note.sorts and note.certain], line


def test_every_language_has_every_line():
    assert {tuple(sorted(lines)) for lines in _LINES.values()} == {("edited", "licence", "original", "shortened")}
    assert own_line("original", "sv") == "Read the original article"
