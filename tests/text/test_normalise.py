"""Normal forms, and the way back from them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rights.text.normalise import _cells, both_forms, normalise

ODD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "abAB  --`'\"’“”–—\u00a0\u200b\u00ad\x00\u202e\ufeff…аеоеΑοéе\u0301\u0308İßﬁＡﾊﾟ각각\u09c7\u09be"
        ),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("raw", "normal"),
    [
        ("“It’s ‘fine’”", "\"It's 'fine'\""),
        ("a \u2014 b \u2013 c -- d", "a - b - c - d"),
        ("a\u00a0b \t\n c ", "a b c"),
        ("copy\x00ri\u200bght", "copyright"),
        ("hy\u00adphen\u2011ated", "hyphen-ated"),
        ("\u202eabc\u202c \u200fd", "abc d"),
        ("Ｒｅｐｏｒｔ（１）", "Report(1)"),
        ("Тhе Нarbor", "The Harbor"),
        ("Новости", "Новости"),
        ("Новости News", "Новости News"),
        ("ﬁnal oﬃce", "final office"),
        ("cafe\u0301", "café"),
        ("ハﾟン", "パン"),
        ("½ cup, 5 m², A™", "½ cup, 5 m², A™"),
        ("so ...…", "so ......"),
        ("", ""),
        (" \u200b ", ""),
    ],
)
def test_folds(raw, normal):
    assert normalise(raw).text == normal


@pytest.mark.parametrize(("raw", "normal"), [("Straße", "strasse"), ("İzmir", "i\u0307zmir"), ("ΣΑΣ", "σασ")])
def test_folds_case(raw, normal):
    assert normalise(raw, fold_case=True).text == normal


def test_way_back():
    raw = "x  “Harbor\u200b News”…"
    normal = normalise(raw)
    at = normal.text.index("Harbor News")
    start, end = normal.back(at, at + len("Harbor News"))
    assert raw[start:end] == "Harbor\u200b News"
    dots = normal.text.index("...")
    assert raw[slice(*normal.back(dots + 1, dots + 2))] == "…"


@given(ODD, st.booleans())
@example("A\u030a", True)
@example("xа\u030a", False)
@example("e\u200b\u0301", False)
def test_twice_is_once(raw, fold_case):
    once = normalise(raw, fold_case=fold_case).text
    assert normalise(once, fold_case=fold_case).text == once


@given(ODD, st.booleans(), st.data())
def test_map_stays_inside_and_in_order(raw, fold_case, data):
    normal = normalise(raw, fold_case=fold_case)
    start = data.draw(st.integers(0, len(normal.text)))
    end = data.draw(st.integers(start, len(normal.text)))
    low, high = normal.back(start, end)
    assert 0 <= low <= high <= len(raw)
    if end > start:
        assert low < high
        inner = normalise(raw[low:high], fold_case=fold_case).text
        assert normal.text[start:end].strip() in inner or not inner.isascii()


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=60))
def test_plain_text_keeps_its_offsets(raw):
    normal = normalise(raw)
    for at, char in enumerate(normal.text):
        low, high = normal.back(at, at + 1)
        assert char in raw[low:high] or char == "'"


@given(ODD, st.booleans())
def test_a_text_folded_as_a_whole_is_what_its_characters_come_to(text, fold_case):
    cells = _cells(text, fold_case=fold_case)
    made = normalise(text, fold_case=fold_case)
    assert made.text == "".join(char for char, _, _ in cells)
    assert [made.back(at, at + 1) for at in range(len(made.text))] == [(start, end) for _, start, end in cells]
    assert both_forms(text)[fold_case] == made.text
