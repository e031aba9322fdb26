"""Forms with names in them: found where they stand, nowhere else, and in little time."""

import time

import pytest

from rights.engine.forms import Form


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        (
            "Reporting by {persons}; Editing by {persons}",
            "(reporting by jo roe; editing by al poe)",
            "reporting by jo roe; editing by al",
        ),
        ("{person}, Ap {role} Writer", "gary graves, ap sports writer", "gary graves, ap sports writer"),
        ("Millrace {role} Writer", "by jo roe, millrace sports writer", "millrace sports writer"),
        ("Reporting by {persons}; Editing by {persons}", "reporting by jo roe. editing by al poe", None),
        ("Reporting by {persons}; Editing by {persons}", "(reporting by ; editing by al poe)", None),
        ("{person}, Ap Writer", "wap writer", None),
        ("Millrace {role} Writer", "millraces sports writer", None),
        ("Millrace {role} Writer", "millrace sports writers", None),
        ("Millrace {role} Writer", "millrace " + "x" * 130 + " writer", None),
    ],
)
def test_a_form_is_found_where_it_stands(form, text, found):
    hit = Form(form).search(text)
    assert (text[slice(*hit)] if hit else None) == found


def test_a_form_of_names_alone_is_nowhere():
    assert Form("{person}").search("jo roe") is None


def test_time_grows_with_the_text_only():
    began = time.process_time()
    assert Form("{person} {role} " * 8 + "zz").search("a " * 20_000) is None
    assert time.process_time() - began < 5
