"""Text from pages and file names made harmless for terminals, logs and files: what it hides is shown, nothing is obeyed."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["ascii_only", "escape_json", "escape_markup", "no_commands", "one_line", "path_text", "shorten", "visible"]


@cache
def _unseen() -> re.Pattern[str]:
    # C0 and C1 controls, direction overrides and isolates, lone surrogates. Joiners and direction marks stay: scripts
    # need them, and they can't reorder what stands around them.
    # The last two are no characters at all, and XML has no way to write them.
    return re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")


@cache
def _command() -> re.Pattern[str]:
    # Build systems obey "##[error]", "##vso[...]", "##teamcity[...]" anywhere in a line.
    return re.compile(r"##(?=\w*\[)")


# What a reader of plain text expects in place of typographic signs, where a terminal has only ASCII.
_PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u2013": "-",
        "\u2014": "--",
        "\u2026": "...",
        "\u00a0": " ",
        "\u2022": "*",
        "\u00b7": "*",
    }
)


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def one_line(text: str) -> str:
    r"""The text on one line: white space folded, unseen and obeyed characters shown as escapes.

    >>> one_line("a\n\x1b[31mb  c")
    'a \\x1b[31mb c'
    >>> one_line("##[error]x")
    '#\\#[error]x'
    """
    folded = " ".join(text.split())
    if folded.isprintable() and "##" not in folded:
        return folded
    return _command().sub(r"#\\#", _unseen().sub(_escape, folded))


def no_commands(text: str) -> str:
    r"""The text with commands for build systems broken.

    >>> no_commands("##[error]x")
    '#\\#[error]x'
    """
    return _command().sub(r"#\\#", text) if "##" in text else text


def visible(text: str) -> str:
    r"""The text with its lines and spaces as they are, unseen characters shown as escapes.

    >>> visible("a\tb\r\n\x1bc")
    'a\tb\n\\x1bc'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _unseen().sub(lambda match: match.group() if match.group() in "\n\t" else _escape(match), text)


def path_text(path: str) -> str:
    r"""A path as programs look it up: as it stands, unless it holds something that a log or a terminal would obey.

    >>> path_text("news/a  b.html"), path_text("a\nb")
    ('news/a  b.html', 'a b')
    """
    return path if path.isprintable() and "##" not in path else one_line(path)


def ascii_only(text: str) -> str:
    r"""The text in ASCII: typographic signs as people type them, all else as escapes.

    >>> ascii_only("“José” …")
    '"Jos\\xe9" ...'
    """
    if text.isascii():
        return text
    return text.translate(_PLAIN).encode("ascii", "backslashreplace").decode("ascii")


def shorten(text: str, limit: int) -> str:
    """The text, at most `limit` characters long; where it is cut it ends with an ellipsis.

    >>> shorten("abcdef", 4)
    'abc…'
    """
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def escape_json(document: str) -> str:
    r"""A JSON document with every character that a terminal or a build log would obey written as a JSON escape.

    Nothing is lost: a JSON reader gets back what was there. Such characters can stand only inside strings.

    >>> escape_json('"##[error]"')
    '"#\\u0023[error]"'
    """
    document = _json_unseen().sub(lambda match: f"\\u{ord(match.group()):04x}", document)
    return _command().sub(lambda _match: "#\\u0023", document) if "##" in document else document


def escape_markup(document: str) -> str:
    r"""An HTML or XML document in which a build log finds nothing to obey; a reader of it gets what was there.

    >>> escape_markup("<pre>##[error]\n ::error::</pre>")
    '<pre>#&#35;[error]\n &#58;:error::</pre>'
    """
    return re.sub(r"(?m)^([ \t]*)::", r"\1&#58;:", _command().sub("#&#35;", document))


@cache
def _json_unseen() -> re.Pattern[str]:
    return re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
