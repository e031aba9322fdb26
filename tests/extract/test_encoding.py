"""Bytes to text in the order of the WHATWG: mark, transport, meta element, then what the bytes allow."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rights.errors import InputError
from rights.extract import read, unreadable
from rights.extract.encoding import decode, encoding_for

TEXT = "Café „Tide“ – €"


def test_a_mark_goes_before_everything() -> None:
    found = decode(b"\xef\xbb\xbf" + TEXT.encode(), charset="iso-8859-1")
    assert (found.text, found.encoding) == (TEXT, "utf-8")
    assert "byte order mark" in found.notes[0]


@pytest.mark.parametrize(("codec", "mark"), [("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")])
def test_wide_text_is_told_by_its_mark(codec: str, mark: bytes) -> None:
    found = decode(mark + TEXT.encode(codec))
    assert (found.text, found.encoding) == (TEXT, codec.replace("-le", "le").replace("-be", "be"))


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark_is_told_by_its_zeros(codec: str) -> None:
    found = decode("<p>The harbour floods.</p>".encode(codec))
    assert found.text == "<p>The harbour floods.</p>"
    assert "every other byte is zero" in found.notes[0]


def test_the_transport_goes_before_the_meta_element() -> None:
    data = f'<meta charset="windows-1251"><p>{TEXT}'.encode()
    found = decode(data, charset="UTF-8")
    assert found.encoding == "utf-8"
    assert TEXT in found.text
    assert found.notes == ("the transport says utf-8, the meta element windows-1251",)


@pytest.mark.parametrize(
    "meta",
    [
        "<meta charset=windows-1251>",
        "<META CHARSET='cp1251'>",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        '<!-- <meta charset="utf-8"> --><meta charset="windows-1251">',
    ],
)
def test_the_meta_element_is_read(meta: str) -> None:
    found = decode(f"{meta}<p>Волна</p>".encode("cp1251"))
    assert found.encoding == "windows-1251"
    assert "Волна" in found.text


def test_a_meta_element_beyond_the_first_bytes_says_nothing() -> None:
    found = decode(b" " * 1100 + b"<meta charset=windows-1251>")
    assert found.encoding == "utf-8"


def test_a_meta_element_in_plain_text_says_nothing() -> None:
    assert decode(b"<meta charset=windows-1251>", markup=False).encoding == "utf-8"


def test_wide_text_can_not_be_declared_by_a_meta_element() -> None:
    assert decode(f'<meta charset="utf-16"><p>{TEXT}'.encode()).encoding == "utf-8"


def test_bytes_that_are_no_utf_8_are_western() -> None:
    found = decode("Café – €".encode("cp1252"))
    assert (found.text, found.encoding) == ("Café – €", "windows-1252")
    assert "not utf-8" in found.notes[0]


def test_western_labels_are_read_as_the_web_reads_them() -> None:
    assert decode(b"\x93Tide\x94 \x81", charset="latin1").text == "“Tide” \x81"


def test_an_unknown_label_is_noted_and_passed_over() -> None:
    found = decode(TEXT.encode(), charset="x-nonsense")
    assert (found.text, found.encoding) == (TEXT, "utf-8")
    assert found.notes == ("the transport names an unknown encoding: 'x-nonsense'",)


@pytest.mark.parametrize(
    "label", ["utf-7", "UTF-7", "unicode-1-1-utf-7", "hz-gb-2312", "cp037", "rot13", "base64", "idna"]
)
def test_labels_that_no_browser_knows_are_unknown(label: str) -> None:
    assert encoding_for(label) is None


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("GB2312", "gbk"),
        ("Shift-JIS", "shift_jis"),
        ("ks_c_5601-1987", "euc-kr"),
        ("csISOLatin2", "iso-8859-2"),
        ("ascii", "windows-1252"),
    ],
)
def test_labels_have_the_webs_names(label: str, name: str) -> None:
    assert encoding_for(label) == name


@pytest.mark.parametrize(
    ("label", "text"),
    [("gbk", "潮汐"), ("big5", "潮汐"), ("shift_jis", "潮"), ("euc-kr", "조수"), ("iso-8859-2", "příliv")],
)
def test_texts_of_other_scripts_come_back(label: str, text: str) -> None:
    assert decode(text.encode(label), charset=label).text == text


def test_what_calls_itself_something_else_but_is_utf_8_is_read_as_such() -> None:
    found = decode("日本".encode(), charset="big5")
    assert (found.text, found.encoding) == ("日本", "utf-8")
    assert "read as utf-8" in found.notes[0]


def test_broken_bytes_are_replaced_and_counted() -> None:
    found = decode(b"caf\xc3 noir", charset="utf-8")
    assert found.text == "caf\ufffd noir"
    assert "1 characters are no utf-8" in found.notes[0]


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "windows-1252", "shift_jis", "nonsense", "utf-16"]))
def test_any_bytes_have_a_text(data: bytes, charset: str | None) -> None:
    found = decode(data, charset=charset)
    assert isinstance(found.text, str)
    assert encoding_for(found.encoding) == found.encoding


@given(st.text(max_size=200))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assert (
        decode(text.encode("utf-8", "surrogatepass"), markup=False).text == text.removeprefix("\ufeff")
        or "\ud800" <= max(text) <= "\udfff"
    )


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04....", "a packed file (ZIP, DOCX, ODT, EPUB)"),
        (b"\x1f\x8b\x08....", "a packed file (gzip)"),
        (b"\xff\xd8\xff\xe0....", "a picture"),
        (b"....ftypisom", "a picture, a sound or a film"),
        (bytes(range(1, 9)) * 40, "a file of bytes"),
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
    ],
)
def test_what_is_no_text_is_not_read(data: bytes, what: str) -> None:
    assert unreadable(data) == what
    with pytest.raises(InputError, match="can't be read: it is"):
        read(data, "story.html")


@pytest.mark.parametrize(
    "data",
    [b"x", "Tide".encode("utf-16"), "Tide".encode("utf-16-le"), b"a\x00b\x0bc", "潮汐".encode("shift_jis", "replace")],
)
def test_texts_are_not_taken_for_something_else(data: bytes) -> None:
    assert unreadable(data) is None


def test_the_source_says_how_it_was_read() -> None:
    page = read("<p>Волна поднялась.</p>".encode("cp1251"), "story.html", charset="windows-1251")
    assert (page.source.encoding, page.source.notes) == ("windows-1251", ())
    assert page.blocks[0].text == "Волна поднялась."
    assert page.source.sha256 == __import__("hashlib").sha256("<p>Волна поднялась.</p>".encode("cp1251")).hexdigest()
