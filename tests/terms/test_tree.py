"""Reading YAML and JSON into a tree: YAML 1.2 words, places, and what hostile files meet (research cases 37 to 40, 42)."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rights.terms.tree import MAX_BYTES, parse


def read(text):
    root, mistakes = parse(text.encode(), "p.yaml")
    return root, [str(m) for m in mistakes]


def refused(text):
    root, mistakes = read(text)
    assert root is None
    assert len(mistakes) == 1
    return mistakes[0]


def test_words_that_older_yaml_turns_into_something_else_stay_texts():
    root, _ = read("a: NO\nb: 12:30\nc: 2016-07-01\nd: on\ne: 0x10\nf: .inf\ng: 1_000\nh: 'true'\ni: no\n")
    assert root.data() == {
        "a": "NO",
        "b": "12:30",
        "c": "2016-07-01",
        "d": "on",
        "e": "0x10",
        "f": ".inf",
        "g": "1_000",
        "h": "true",
        "i": "no",
    }


def test_numbers_and_truth_are_themselves_and_remember_how_they_were_written():
    root, _ = read("a: 1.10\nb: true\nc: ~\nd: 12\n")
    assert root.data() == {"a": 1.1, "b": True, "c": None, "d": 12}
    assert root.get("a").raw == "1.10"


def test_a_value_knows_its_line_and_column_in_code_points():
    root, _ = read("\ufeffa: 1\r\nb:\n  - 𝄞𝄞: {c: x}\n")
    inner = root.get("b").value[0].get("𝄞𝄞").get("c")
    assert (inner.line, inner.column) == (3, 13)


@pytest.mark.parametrize("text", ["[" * 20_000, "{a: " * 20_000, "- " * 20_000, "? " * 20_000])
def test_lists_nested_without_end_are_refused_with_their_line_in_no_time(text):
    began = time.process_time()
    assert refused(text).startswith("p.yaml:1:")
    assert time.process_time() - began < 5


def test_blocks_nested_without_end_are_refused_with_their_line():
    text = "a:\n" + "".join(" " * depth + "a:\n" for depth in range(1, 1_400))
    assert refused(text).startswith("p.yaml:33:")


def test_an_alias_bomb_is_refused_with_its_line():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    assert refused("\n".join(lines)) == "p.yaml:5:35: error: with its aliases the file holds more than 50000 values"


def test_an_alias_within_what_it_names_is_refused():
    assert refused("a: &a [1, *a]").startswith('p.yaml:1:11: error: "*a" stands inside the value that it names')


def test_a_plain_alias_is_the_value_again():
    root, _ = read("a: &x {b: 1}\nc: *x\n")
    assert root.data() == {"a": {"b": 1}, "c": {"b": 1}}


def test_a_key_that_stands_twice_is_refused_with_both_lines():
    assert refused("a: 1\nb: 2\na: 3\n") == 'p.yaml:3:1: error: the key "a" stands twice; first in line 1; keep one'


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system", "!!python/name:os.system", "!mine", "!!binary", "!!set"]
)
def test_a_tag_is_refused_where_it_stands(tag):
    assert refused(f"a: 1\nb: {tag} [x]\n").startswith("p.yaml:2:4: error: the tag ")


def test_a_number_tagged_as_text_is_a_text():
    root, _ = read("a: !!str 12\nb: ! 12\n")
    assert root.data() == {"a": "12", "b": "12"}


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("text: {author}, NAME\n", "p.yaml:1:15:", "has to be quoted"),
        ("a: 1\nb: By: x: y\n", "p.yaml:2:6:", "quote the text"),
        ("a:\n\tb: 1\n", "p.yaml:2:1:", "indent with spaces"),
        ("a: @name\n", "p.yaml:1:4:", "quote the text"),
        ("a: *\n", "p.yaml:1:", "quote a text"),
        ('a: "x\n', "p.yaml:2:1:", "close it"),
    ],
)
def test_what_yaml_can_not_read_is_told_with_a_way_out(text, place, hint):
    told = refused(text)
    assert told.startswith(place)
    assert hint in told


def test_an_unquoted_variable_alone_is_told_although_yaml_reads_it():
    root, mistakes = read("a: {author}\n")
    assert root is not None
    assert mistakes == ['p.yaml:1:4: error: "{author}" without quotes is a mapping, not a text; write "{author}"']


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n...\n"])
def test_an_empty_file_is_told(text):
    root, mistakes = read(text)
    assert root is None or root.value is None
    assert root is not None or "the file is empty" in mistakes[0]


def test_a_second_document_is_refused():
    assert "more than one document" in refused("a: 1\n---\nb: 2\n")


def test_a_file_over_the_cap_is_refused_unread():
    root, mistakes = parse(b"#" * (MAX_BYTES + 1), "p.yaml")
    assert root is None
    assert "at most 1048576 are read" in mistakes[0].message


def test_a_folded_text_is_one_line_of_words():
    root, _ = parse(b"says: >-\n  One line,\n  and the next.\n  The last.\n", "p.yaml")
    assert root.data() == {"says": "One line, and the next. The last."}


def test_bytes_that_are_not_utf8_are_told_where_they_stand():
    _, mistakes = parse("a: 1\nb: ü".encode("latin-1"), "p.yaml")
    assert str(mistakes[0]) == "p.yaml:2:4: error: the file is not UTF-8; save it as UTF-8"


@given(
    st.one_of(st.binary(max_size=300), st.text("a{}[]:-&*!|>'\"#%,?@ \n\t\x00\u2028é1", max_size=200).map(str.encode))
)
def test_no_bytes_break_the_reader(data):
    root, mistakes = parse(data, "p.yaml")
    assert root is not None or mistakes
    lines = data.decode("utf-8", "replace").count("\n") + data.decode("utf-8", "replace").count("\r") + 1
    for mistake in mistakes:
        assert 1 <= mistake.line <= lines + 1
