"""Bytes to text in the order of the WHATWG: byte order mark, transport, meta element, then what the bytes allow."""

from __future__ import annotations

import codecs
import re
from functools import cache

import msgspec

from rights.text.late import late

__all__ = ["Decoded", "decode", "encoding_for"]

_PRESCAN = 1024
"""Bytes in which a meta element may declare the encoding."""

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16le"), (codecs.BOM_UTF16_BE, "utf-16be"))

#: Python codec and standard name by label, where Python's own table of labels differs from the web's.
_SPECIAL = {
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
    "ansi_x3.4-1968": "windows-1252",
    "iso-8859-1": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso_8859-1": "windows-1252",
    "latin1": "windows-1252",
    "latin-1": "windows-1252",
    "l1": "windows-1252",
    "cp819": "windows-1252",
    "x-cp1252": "windows-1252",
    "latin2": "iso-8859-2",
    "csisolatin2": "iso-8859-2",
    "latin4": "iso-8859-4",
    "cyrillic": "iso-8859-5",
    "arabic": "iso-8859-6",
    "greek": "iso-8859-7",
    "hebrew": "iso-8859-8",
    "koi8": "koi8-r",
    "iso-8859-9": "windows-1254",
    "iso8859-9": "windows-1254",
    "latin5": "windows-1254",
    "iso-8859-11": "windows-874",
    "tis-620": "windows-874",
    "dos-874": "windows-874",
    "gb2312": "gbk",
    "gb_2312-80": "gbk",
    "x-gbk": "gbk",
    "shift-jis": "shift_jis",
    "sjis": "shift_jis",
    "windows-31j": "shift_jis",
    "ms_kanji": "shift_jis",
    "x-sjis": "shift_jis",
    "ks_c_5601-1987": "euc-kr",
    "korean": "euc-kr",
    "windows-949": "euc-kr",
    "big5-hkscs": "big5",
    "x-x-big5": "big5",
    "utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "x-unicode20utf8": "utf-8",
    "utf-16": "utf-16le",
    "unicode": "utf-16le",
    "ucs-2": "utf-16le",
    "iso-10646-ucs-2": "utf-16le",
    "x-mac-roman": "macintosh",
    "mac": "macintosh",
    "iso-8859-8-i": "iso-8859-8",
    "logical": "iso-8859-8",
}

#: Codecs that Python has under another name than the web.
_CODECS = {
    "windows-874": "cp874",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "big5": "big5hkscs",
    "macintosh": "mac_roman",
    "gbk": "gb18030",
    "x-mac-cyrillic": "mac_cyrillic",
}

_FAMILIES = late(
    r"(?:utf-8|utf-16(?:le|be)|iso-8859-(?:[2-8]|1[03-6])|windows-(?:874|125[0-8])|koi8-[ru]|gbk|gb18030|big5|"
    r"euc-(?:jp|kr)|iso-2022-jp|shift_jis|ibm866|macintosh|x-mac-cyrillic)\Z"
)


class Decoded(msgspec.Struct, frozen=True):
    """Text with the encoding that it was read in; notes say in words what was odd about the bytes."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def encoding_for(label: str) -> str | None:
    """The web's name of the encoding with this label, or None where no browser would know it (UTF-7 included)."""
    name = label.strip().lower()
    name = _SPECIAL.get(name, name)
    if _FAMILIES.match(name):
        return name
    if match := re.match(r"(?:cp|windows_?|x-cp)(125[0-8])\Z", name):
        return f"windows-{match[1]}"
    if match := re.match(r"(?:csiso|iso)[-_]?8859[-_](\d{1,2})(?:-[ei])?\Z", name):
        name = f"iso-8859-{match[1]}"
        name = _SPECIAL.get(name, name)
        return name if _FAMILIES.match(name) else None
    return None


def decode(data: bytes, *, charset: str | None = None, markup: bool = True) -> Decoded:
    """The text of a page, without a byte order mark, line ends untouched.

    Args:
        data: the page as received.
        charset: the label from the transport (a Content-Type header), None where there was none.
        markup: whether a meta element may declare the encoding; it can't in plain text.
    """
    notes: list[str] = []
    told = _known(charset, "the transport", notes) if charset else None
    for mark, name in _MARKS:
        if data.startswith(mark):
            if told is not None and told != name:
                notes.append(f"the transport says {told}, the byte order mark {name}")
            return _read(data[len(mark) :], name, notes)
    declared = None
    if markup and (label := _prescan(data)):
        declared = _known(label, "the meta element", notes)
        # A meta element that could be read in single bytes can't be UTF-16.
        declared = "utf-8" if declared in {"utf-16le", "utf-16be"} else declared
    if told is not None:
        if declared is not None and declared != told:
            notes.append(f"the transport says {told}, the meta element {declared}")
        return _read(data, told, notes)
    if declared is not None:
        return _read(data, declared, notes)
    if (wide := _wide(data)) is not None:
        notes.append(f"no encoding is declared; every other byte is zero: read as {wide}")
        return _read(data, wide, notes)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", tuple(notes))
    except UnicodeDecodeError:
        notes.append("no encoding is declared and the bytes are not utf-8: read as windows-1252")
        return _read(data, "windows-1252", notes)


def _known(label: str, where: str, notes: list[str]) -> str | None:
    name = encoding_for(label)
    if name is None:
        notes.append(f"{where} names an unknown encoding: {label.strip()[:40]!r}")
    return name


def _read(data: bytes, name: str, notes: list[str]) -> Decoded:
    if name == "windows-1252":
        return Decoded(codecs.charmap_decode(data, "strict", _windows_1252())[0], name, tuple(notes))
    codec = _CODECS.get(name, name)
    try:
        return Decoded(data.decode(codec), name, tuple(notes))
    except UnicodeDecodeError as error:
        if name != "utf-8" and (text := _really_utf8(data)) is not None:
            notes.append(f"the bytes are no {name}, though declared so: read as utf-8")
            return Decoded(text, "utf-8", tuple(notes))
        text = data.decode(codec, "replace")
        notes.append(f"{text.count('�')} characters are no {name} and were replaced, the first at byte {error.start}")
        return Decoded(text, name, tuple(notes))


def _really_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


@cache
def _windows_1252() -> str:
    """Every byte as the web reads it: the five that Python leaves out are control characters."""
    return "".join(
        chr(byte) if byte in {0x81, 0x8D, 0x8F, 0x90, 0x9D} else bytes([byte]).decode("cp1252") for byte in range(256)
    )


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark, told by zero bytes at every other place of the beginning."""
    head = data[:_PRESCAN]
    if len(head) < 8 or b"\x00" not in head:
        return None
    half = len(head) // 2
    if head[1::2].count(0) > half * 0.7 and head[::2].count(0) < half * 0.1:
        return "utf-16le"
    if head[::2].count(0) > half * 0.7 and head[1::2].count(0) < half * 0.1:
        return "utf-16be"
    return None


_META = late(
    rb"<!--.*?-->|<meta[\s/]((?:[^>\"']|\"[^\"]*\"|'[^']*')*+)>",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = late(rb"charset\s*=\s*[\"']?\s*([^\s\"'/>;]+)", re.IGNORECASE)


def _prescan(data: bytes) -> str | None:
    """The label that a meta element in the first bytes declares."""
    for match in _META.finditer(data[:_PRESCAN]):
        if match[1] is not None and (found := _CHARSET.search(match[1])):
            return found[1].decode("ascii", "replace")
    return None
