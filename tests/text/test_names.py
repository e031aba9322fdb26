"""Newsrooms' names in texts: longer forms first, barred phrases left out, in order, and fast on texts of nothing else."""

from time import process_time

from rights.text.names import find_names

NAMES = ("Harbor", "Harbor News", "The Harbor News")


def test_the_longest_form_stands_and_none_overlap():
    text = "Harbor News met The Harbor News; Harbor was there."
    assert [(one.start, text[one.start : one.end]) for one in find_names(text, NAMES)] == [
        (0, "Harbor News"),
        (16, "The Harbor News"),
        (33, "Harbor"),
    ]


def test_phrases_with_another_meaning_are_left_out_wherever_they_begin():
    text = "Join the harbor news at Harbor News, then in the harbor news hour read Harbor News."
    barred = ("join the harbor news", "the harbor news hour read", "harbor news hour")
    assert [one.start for one in find_names(text, ("Harbor News",), barred)] == [24, 71]


def test_a_text_of_nothing_but_names_takes_no_longer_than_its_length():
    text = "Harbor News, " * 40_000
    begin = process_time()
    found = find_names(text, NAMES, ("join the harbor news", "harbor news, harbor"))
    assert len(found) <= 40_000
    assert process_time() - begin < 5
