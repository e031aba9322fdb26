"""Regular expressions where an option allows one: bounded, and with words' ends in every script."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rights.text.patterns import compiled, spans


def found(pattern, text):
    return [text[start:end] for start, end in spans(pattern, text)]


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        (r"\bCC[- ]BY\b", "CC-BY, XCC BY, CC BY-ND and CC BYE", ["CC-BY", "CC BY"]),
        (r"\bмост\b", "мостик мост мосту", ["мост"]),
        (r"\bmaj\b", "maj majowy émaj maj", ["maj", "maj"]),
        (r"\b橋\b", "古い橋は冬まで", ["橋"]),
        (r"(?i)été", "L'Été, été", ["Été", "été"]),
        (r"a+", "b", []),
        (r"\d{4}\\b", "2024\\b", ["2024\\b"]),
        (r".", "a😀é", ["a", "😀", "é"]),
    ],
)
def test_words_end_where_their_script_lets_them(pattern, text, words):
    assert found(pattern, text) == words


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        (r"a(?=b)", "can't be read"),
        (r"(a)\1", "can't be read"),
        ("(", "can't be read"),
        ("a*", "fits an empty text too"),
        ("", "fits an empty text too"),
        (r"\b", "fits an empty text too"),
        (r"a\bb", "at the beginning and at the end"),
        (r"\Ba", "at the beginning and at the end"),
        ("a" * 501, "500 characters at most"),
        (r"((a{1,1000}){1,1000}){1,1000}", "can't be read"),
    ],
)
def test_what_is_no_pattern_is_told(pattern, told):
    with pytest.raises(ValueError, match=told):
        compiled(pattern)


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(a|a)*b", r"(.*)*x", r"\ba", r"(a?){50}a{50}\b"])
def test_time_grows_with_the_text_alone(pattern):
    try:
        compiled(pattern)
    except ValueError:
        return
    before = time.process_time()
    list(spans(pattern, "a" * 200_000 + "é"))
    assert time.process_time() - before < 5


@given(st.text(max_size=60), st.sampled_from([r"\ba", r"a\b", r"\w+", r"[^ ]", r"\bé\b"]))
def test_places_are_places_in_the_text(text, pattern):
    last = 0
    for start, end in spans(pattern, text):
        assert last <= start < end <= len(text)
        last = end
