"""Front matter of Markdown pages (YAML or TOML): every value with its place, by whatever name a site generator gives it."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from functools import cache

import msgspec

from rights.model.page import Fact
from rights.model.source import Span
from rights.text.late import late

__all__ = ["FOUND_IN", "FrontMatter", "Value", "cut"]

FOUND_IN = "front-matter"

_LONGEST = 65_536
"""Characters; longer front matter is not read, so that a hostile one costs nothing."""

_MAX_VALUES = 2_000
_MAX_DEPTH = 12

Key = str | int


class Value(msgspec.Struct, frozen=True, gc=False):
    """One scalar of the front matter.

    path: the keys that lead to it, in lower case and without marks between words (`canonical_url` and `canonicalURL` are
    both `canonicalurl`); list items by number. text: as a string. start, end: where it stands in the source.
    """

    path: tuple[Key, ...]
    text: str
    start: int
    end: int

    def fact(self, text: str | None = None) -> Fact:
        """The value as a fact of a page."""
        return Fact(self.text if text is None else text, Span(self.start, self.end), FOUND_IN)


class FrontMatter(msgspec.Struct, frozen=True):
    """What stands before the text.

    end: offset at which the text begins, 0 where there is no front matter. note: what is odd about it, "" where nothing is.
    damaged: why it can't be read at all, else None.
    """

    values: tuple[Value, ...] = ()
    end: int = 0
    note: str = ""
    damaged: str | None = None

    def first(self, *names: str) -> Value | None:
        """The value of the first of these keys that is there; "image.caption" asks for a key in a mapping."""
        for name in names:
            path: tuple[Key, ...] = tuple(int(key) if key.isdigit() else key for key in name.split("."))
            for value in self.values:
                if value.path == path and value.text.strip():
                    return value
        return None

    def every(self, name: str) -> Iterator[Value]:
        """All values at a key: the scalar, or the items of the list, that stands there; not what is nested deeper."""
        for value in self.values:
            path = value.path
            if (
                path[0] == name
                and (len(path) == 1 or (len(path) == 2 and isinstance(path[1], int)))
                and value.text.strip()
            ):
                yield value

    def groups(self, name: str) -> list[dict[str, Value]]:
        """The mappings at a key: the one that stands there, or those of the list, as key to value."""
        found: dict[int, dict[str, Value]] = {}
        for value in self.values:
            path = value.path
            if path[0] != name or len(path) < 2 or not isinstance(path[-1], str):
                continue
            number = path[1] if isinstance(path[1], int) else -1
            if len(path) == (3 if number >= 0 else 2):
                found.setdefault(number, {})[path[-1]] = value
        return list(found.values())


class _Patterns:
    """The patterns of this module, compiled when the first page with front matter is read."""

    __slots__ = ("close", "item", "key", "line", "open", "plain", "quoted", "table", "toml")

    def __init__(self) -> None:
        self.open = late(r"\s*(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
        self.close = late(r"^(?:---|\+\+\+|\.\.\.)[ \t]*$", re.MULTILINE)
        self.line = late(r"([^\r\n]*)(\r\n|\n|\r|$)")
        self.key = late(r"([ \t]*)(?:([A-Za-z_@][\w .@/-]*?)|\"([^\"\\]+)\"|'([^']+)')[ \t]*:(?:[ \t]+|$)")
        self.item = late(r"([ \t]*)-[ \t]+")
        # A plain scalar that means itself: nothing that YAML would take for structure, and no comment.
        self.plain = late(r"(?![\[\]{},&*!|>'\"%@`#]|[-?:](?:[ \t]|$))(?:[^:#\r\n]|:(?![ \t]|$)|(?<![ \t])#)*")
        self.quoted = late(r"\"([^\"\\\r\n]*)\"|'((?:[^'\r\n]|'')*)'")
        self.toml = late(r"[ \t]*(?:([A-Za-z0-9_-]+)|\"([^\"]*)\"|'([^']*)')[ \t]*=[ \t]*")
        self.table = late(r"[ \t]*\[(\[)?[ \t]*([^\[\]]+?)[ \t]*\]\]?[ \t]*(?:#.*)?$")


@cache
def _patterns() -> _Patterns:
    return _Patterns()


def cut(text: str) -> FrontMatter:
    """The front matter of a page and where its text begins.

    Front matter whose first line was cut off (an excerpt) is read as well. Where the marks or the content are broken, the
    lines that can be read still count and `note` says so; `damaged` is set where nothing can be told from the text.
    """
    patterns = _patterns()
    opening = patterns.open.match(text)
    if opening is None:
        return _without_opening(text)
    mark = opening[1]
    close = _closing(text, opening.end(), mark)
    if close is None:
        return (
            FrontMatter(damaged=f"the front matter has no closing line {mark}")
            if _looks_keyed(text, opening.end())
            else FrontMatter()
        )
    start, end, after = opening.end(), close.start(), _line_after(text, close.end())
    if end - start > _LONGEST:
        return FrontMatter(end=after, damaged="the front matter is too long to be read")
    block = text[start:end]
    if not block.strip():
        return FrontMatter(end=after)
    if not any(_looks_keyed(line, 0) for line in block.splitlines()):
        return FrontMatter()  # two rules with text between: nothing of it may be lost from sight
    return _toml(block, start, after) if mark == "+++" else _yaml(block, start, after)


def _closing(text: str, start: int, mark: str) -> re.Match[str] | None:
    for match in _patterns().close.finditer(text.replace("\r", "\n") if "\r" in text else text, start):
        if match[0].strip() == mark or (mark == "---" and match[0].strip() == "..."):
            return match
    return None


def _looks_keyed(text: str, start: int) -> bool:
    line = _patterns().line.match(text, start)
    return line is not None and (_patterns().key.match(line[1]) or _patterns().toml.match(line[1])) is not None


def _line_after(text: str, at: int) -> int:
    return at + 2 if text.startswith("\r\n", at) else min(at + 1, len(text))


def _without_opening(text: str) -> FrontMatter:
    """The rest of a front matter that lost its beginning: lines of keys and values, then the closing mark."""
    patterns = _patterns()
    if not patterns.key.match(text):
        return FrontMatter()
    close = patterns.close.search(text, 0, 8192)
    if close is None:
        return FrontMatter()
    block = text[: close.start()]
    lines = [line for line in block.splitlines() if line.strip()]
    if not all(patterns.key.match(line) or line[0] in " \t-" for line in lines):
        return FrontMatter()
    read = _yaml(block, 0, _line_after(text, close.end()))
    return FrontMatter(read.values, read.end, "the beginning of the front matter is missing", read.damaged)


def _name(key: str) -> str:
    return re.sub(r"[ _-]", "", key).lower()


# YAML


def _yaml(block: str, start: int, after: int) -> FrontMatter:
    values = _simple(block, start)
    if values is not None:
        return FrontMatter(tuple(values), after)
    try:
        return FrontMatter(tuple(_composed(block, start)), after)
    except RecursionError:
        return FrontMatter((), after, damaged="the front matter is nested too deeply")
    except ValueError as error:
        # Site generators are stricter than people: what can be read line by line is still worth knowing.
        salvaged = _salvaged(block, start)
        reason = " ".join(str(error).split())
        if not salvaged:
            return FrontMatter((), after, damaged=f"the front matter is not valid YAML: {reason}")
        return FrontMatter(
            tuple(salvaged), after, f"the front matter is not valid YAML ({reason}); it was read line by line"
        )


def _simple(block: str, start: int) -> list[Value] | None:
    """Reads front matter of one-line values, lists of them and mappings of them; None where there is more in it."""
    patterns = _patterns()
    values: list[Value] = []
    parent: str | None = None
    indent = count = 0
    for match in patterns.line.finditer(block):
        line, at = match[1], match.start()
        bare = line.strip()
        if not bare or bare[0] == "#":
            continue
        if "\t" in line[: len(line) - len(line.lstrip())]:
            return None
        item = patterns.item.match(line)
        if item is not None:
            if parent is None or patterns.key.match(line, item.end()) is not None:
                return None
            scalar = _scalar(line, item.end())
            if scalar is None or (count and len(item[1]) != indent):
                return None
            indent, count = len(item[1]), count + 1
            values.append(Value((parent, count - 1), scalar[0], start + at + scalar[1], start + at + scalar[2]))
            continue
        key = patterns.key.match(line)
        if key is None:
            return None
        name = _name(key[2] or key[3] or key[4])
        rest = line[key.end() :].strip()
        if key[1]:
            if parent is None or (
                count
                and (len(key[1]) != indent or values[-1].path[0] != parent or not isinstance(values[-1].path[-1], str))
            ):
                return None
            indent, count = len(key[1]), count + 1
            path: tuple[Key, ...] = (parent, name)
            if not rest or rest[0] == "#":
                return None
        else:
            parent, path, count = None, (name,), 0
            if not rest or rest[0] == "#":
                parent = name
                continue
        if rest[0] == "[" and rest[-1] == "]":
            items = _flow(line, key.end(), start + at, path)
            if items is None:
                return None
            values += items
            continue
        scalar = _scalar(line, key.end())
        if scalar is None:
            return None
        values.append(Value(path, scalar[0], start + at + scalar[1], start + at + scalar[2]))
    # A line that begins deeper than the value before it would go on with that value: YAML proper has to read it.
    return values


def _scalar(line: str, at: int) -> tuple[str, int, int] | None:
    """A one-line scalar: its text and where it stands, without quotes; None where it takes YAML to read it."""
    patterns = _patterns()
    while at < len(line) and line[at] in " \t":
        at += 1
    if quoted := patterns.quoted.match(line, at):
        if line[quoted.end() :].strip() and not line[quoted.end() :].lstrip().startswith("#"):
            return None
        text = quoted[1] if quoted[1] is not None else quoted[2].replace("''", "'")
        return text, at + 1, quoted.end() - 1
    plain = patterns.plain.match(line, at)
    if plain is None or not plain[0].strip():
        return None
    tail = line[plain.end() :]
    if tail and not tail.startswith("#"):
        return None
    text = plain[0].rstrip()
    return text, at, at + len(text)


def _flow(line: str, at: int, base: int, path: tuple[Key, ...]) -> list[Value] | None:
    """A list in brackets on one line, of plain or quoted scalars without commas inside."""
    begin, end = line.index("[", at) + 1, line.rindex("]")
    values = []
    position = begin
    for number, part in enumerate(line[begin:end].split(",")):
        lead = len(part) - len(part.lstrip())
        bare = part.strip()
        if not bare:
            position += len(part) + 1
            continue
        if any(char in bare for char in "[]{}#:&*!|>") or ((bare[0] in "\"'") != (bare[-1] in "\"'")):
            return None
        shift = 0
        if bare[0] in "\"'":
            if len(bare) < 2 or bare[0] != bare[-1] or bare[0] in bare[1:-1] or "\\" in bare:
                return None
            bare, shift = bare[1:-1], 1
        here = base + position + lead + shift
        values.append(Value((*path, number), bare, here, here + len(bare)))
        position += len(part) + 1
    return values


def _composed(block: str, start: int) -> Iterator[Value]:
    """All scalars of YAML in full, found by a YAML parser; its own error is a ValueError here."""
    from ruamel.yaml import YAML  # noqa: PLC0415  # only front matter beyond the simple forms needs it
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an anchor that is used twice is nothing to tell the user
            # The parser counts from the beginning of what it is given, in characters.
            root = YAML(typ="safe", pure=True).compose(block)
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "it can't be parsed"
        raise ValueError(f"{problem} on its line {mark.line + 1}" if mark is not None else str(problem)) from error
    stack: list[tuple[tuple[Key, ...], object]] = [((), root)]
    count = 0
    found: list[Value] = []
    while stack and count < _MAX_VALUES:
        path, node = stack.pop()
        count += 1
        kind = getattr(node, "id", "")
        if kind == "scalar" and path:
            first, last = node.start_mark.index, node.end_mark.index  # type: ignore[attr-defined]
            if node.style in {'"', "'"}:  # type: ignore[attr-defined]
                first, last = first + 1, last - 1
            raw = block[first:last]
            last -= len(raw) - len(raw.rstrip())
            found.append(Value(path, str(node.value).strip(), start + first, start + max(first, last)))  # type: ignore[attr-defined]
        elif kind == "mapping" and len(path) < _MAX_DEPTH:
            stack += [((*path, _name(str(key.value))), value) for key, value in reversed(node.value)]  # type: ignore[attr-defined]
        elif kind == "sequence" and len(path) < _MAX_DEPTH:
            stack += [((*path, number), value) for number, value in reversed(list(enumerate(node.value)))]  # type: ignore[attr-defined]
    yield from sorted(found, key=lambda value: value.start)


def _salvaged(block: str, start: int) -> list[Value]:
    """The first-level lines that are plainly a key and its value, whatever the rest is."""
    patterns = _patterns()
    values = []
    for match in patterns.line.finditer(block):
        key = patterns.key.match(match[1])
        if key is None or key[1] or key.end() >= len(match[1]):
            continue
        raw = match[1][key.end() :].rstrip()
        scalar = _scalar(match[1], key.end())
        text, first, last = scalar or (raw.strip("\"'"), key.end(), key.end() + len(raw))
        if text and text[0] not in "[{|>&*!":
            values.append(
                Value(
                    (_name(key[2] or key[3] or key[4]),),
                    text,
                    start + match.start() + first,
                    start + match.start() + last,
                )
            )
    return values


# TOML


def _toml(block: str, start: int, after: int) -> FrontMatter:
    import tomllib  # noqa: PLC0415  # only TOML front matter needs it

    try:
        data = tomllib.loads(block.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        salvaged = list(_toml_lines(block, start))
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        if not salvaged:
            return FrontMatter((), after, damaged=f"the front matter is not valid TOML: {reason}")
        values = tuple(Value(path, text.strip("\"'"), first, last) for path, text, first, last in salvaged)
        return FrontMatter(values, after, f"the front matter is not valid TOML ({reason}); it was read line by line")
    places = {path: (first, last) for path, _, first, last in _toml_lines(block, start)}
    found: list[Value] = []
    stack: list[tuple[tuple[Key, ...], object]] = [((), data)]
    while stack and len(found) < _MAX_VALUES:
        path, value = stack.pop()
        if isinstance(value, dict) and len(path) < _MAX_DEPTH:
            stack += [((*path, _name(key)), item) for key, item in reversed(value.items())]
        elif isinstance(value, list) and len(path) < _MAX_DEPTH:
            stack += [((*path, number), item) for number, item in reversed(list(enumerate(value)))]
        elif not isinstance(value, dict | list):
            first, last = _toml_place(places, path, start)
            text = (
                str(value).lower()
                if isinstance(value, bool)
                else value.isoformat()
                if hasattr(value, "isoformat")
                else str(value)
            )
            inside = block.find(text, first - start, last - start)
            if inside >= 0:
                first, last = start + inside, start + inside + len(text)
            found.append(Value(path, text, first, last))
    return FrontMatter(tuple(found), after)


def _toml_lines(block: str, start: int) -> Iterator[tuple[tuple[Key, ...], str, int, int]]:
    """Every line "key = value" with its path; a value that goes on over more lines ends where the next key begins."""
    patterns = _patterns()
    table: tuple[Key, ...] = ()
    counts: dict[tuple[Key, ...], int] = {}
    waiting: tuple[tuple[Key, ...], int, int] | None = None
    for match in patterns.line.finditer(block):
        line = match[1]
        header = patterns.table.match(line)
        key = None if header else patterns.toml.match(line)
        if waiting is not None and (header or key):
            path, first, last = waiting
            yield path, block[first:last], start + first, start + last
            waiting = None
        if header:
            table = tuple(_name(part.strip(" \t\"'")) for part in header[2].split("."))
            if header[1]:
                counts[table] = counts.get(table, -1) + 1
                table = (*table, counts[table])
        elif key:
            first = match.start() + key.end()
            waiting = ((*table, _name(key[1] or key[2] or key[3] or "")), first, match.start() + len(line.rstrip()))
        elif waiting is not None and line.strip():
            waiting = (waiting[0], waiting[1], match.start() + len(line.rstrip()))
    if waiting is not None:
        path, first, last = waiting
        yield path, block[first:last], start + first, start + last


def _toml_place(places: dict[tuple[Key, ...], tuple[int, int]], path: tuple[Key, ...], start: int) -> tuple[int, int]:
    while path:
        if path in places:
            return places[path]
        path = path[:-1]
    return start, start
