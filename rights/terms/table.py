"""Tables of records (CSV) into the tree that mistakes are placed in: a row is a record, a column one of its fields.

A column's name is the field's; `audience.monthly_visitors` leads into a mapping. Where a field holds several texts, they
stand in one cell with ";" between them. Empty cells say nothing.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Iterator
from typing import Any

import msgspec

from rights.errors import Mistake
from rights.terms.shape import did_you_mean
from rights.terms.tree import Node

__all__ = ["read_table"]

_MAX_CELLS = 500_000
_WHOLE = re.compile(r"[-+]?\d{1,15}\Z")
_TRUE, _FALSE = frozenset({"true", "yes"}), frozenset({"false", "no"})


def read_table(text: str, file: str, kind: type[msgspec.Struct]) -> tuple[Node | None, list[Mistake]]:
    """A table's text as a list of records.

    Args:
        text: comma, semicolon or tab between cells, as the first row shows; a cell may stand in double quotes.
        file: how to name it in mistakes.
        kind: the record that a row is.
    """
    first = text.lstrip("\r\n").partition("\n")[0]
    separator = max(",;\t", key=first.count)
    mistakes: list[Mistake] = []
    rows = list(_rows(text, separator, file, mistakes))
    if mistakes or not rows:
        return None, mistakes or [Mistake(file, "the file is empty", line=1, column=1)]
    columns: list[tuple[tuple[str, ...], Any]] = []
    for cell in rows[0]:
        way = tuple(part.strip() for part in cell.raw.strip().split("."))
        found = _field(kind, way)
        if found is None:
            hint = did_you_mean(way[0], (f.encode_name for f in msgspec.structs.fields(kind)))
            words = f'there is no field "{cell.raw.strip()}"' if cell.raw.strip() else "a column has no name"
            mistakes.append(Mistake(file, words, line=cell.line, column=cell.column, hint=hint, key=cell.raw.strip()))
        columns.append((way, found))
    if mistakes:
        return None, mistakes
    records = []
    for row in rows[1:]:
        if len(row) > len(columns):
            words = f"the row has {len(row)} cells, the first one {len(columns)}"
            hint = f'quote a cell that holds "{separator}"' if separator != "\t" else ""
            mistakes.append(Mistake(file, words, line=row[0].line, column=row[0].column, hint=hint))
            continue
        record = Node(row[0].line, row[0].column, {})
        for cell, (way, found) in zip(row, columns, strict=False):
            if cell.raw.strip():
                _put(record, way, cell, found)
        if record.value:
            records.append(record)
    return Node(1, 1, records), mistakes


def _rows(text: str, separator: str, file: str, mistakes: list[Mistake]) -> Iterator[list[Node]]:
    """The cells of every row that is not empty, each where it begins."""
    at, line, begin, cells = 0, 1, 0, 0
    row: list[Node] = []
    end = len(text)
    while at <= end:
        start, column = at, at - begin + 1
        here = line
        if text.startswith('"', at):
            parts = []
            at += 1
            while True:
                close = text.find('"', at)
                if close < 0:
                    words = "a quote that is opened here is not closed"
                    mistakes.append(Mistake(file, words, line=here, column=column, hint="close it"))
                    return
                parts.append(text[at:close])
                at = close + 1
                if not text.startswith('"', at):
                    break
                parts.append('"')
                at += 1
            inside = text[start:at]
            if "\n" in inside:
                line += inside.count("\n")
                begin = start + inside.rindex("\n") + 1
            value = "".join(parts)
            stop = at
            while stop < end and text[stop] not in (separator, "\n", "\r"):
                stop += 1
            value += text[at:stop].rstrip()
        else:
            stop = at
            while stop < end and text[stop] not in (separator, "\n", "\r"):
                stop += 1
            value = text[start:stop]
        row.append(Node(here, column, value, value))
        cells += 1
        if cells > _MAX_CELLS:
            mistakes.append(Mistake(file, f"the file holds more than {_MAX_CELLS} cells", line=here, column=column))
            return
        at = stop + 1
        if stop >= end or text[stop] != separator:
            if any(cell.raw.strip() for cell in row):
                yield row
            row = []
            if text.startswith("\r\n", stop):
                at = stop + 2
            line += 1
            begin = at
            if stop >= end:
                return


def _field(kind: Any, way: tuple[str, ...]) -> Any:
    """The type of the field that a column's name leads to; None where there is no such field."""
    for number, name in enumerate(way):
        kind = _without_none(kind)
        if typing.get_origin(kind) is dict:
            return typing.get_args(kind)[1] if number == len(way) - 1 and name else None
        if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
            return None
        kind = typing.get_type_hints(kind).get(name)
    return kind


def _without_none(kind: Any) -> Any:
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        some = [one for one in typing.get_args(kind) if one is not type(None)]
        return some[0] if len(some) == 1 else tuple(some)
    return kind


def _put(record: Node, way: tuple[str, ...], cell: Node, kind: Any) -> None:
    """Write a cell's value into a record."""
    here = record
    for name in way[:-1]:
        pair = here.value.setdefault(name, (cell, Node(cell.line, cell.column, {})))
        here = pair[1]
    here.value[way[-1]] = (cell, _value(cell, kind))


def _value(cell: Node, kind: Any) -> Node:
    """A cell as the field's type; what does not fit stays a text, so that the check of the record says so."""
    text = cell.raw.strip()
    kind = _without_none(kind)
    if typing.get_origin(kind) is tuple:
        inner = typing.get_args(kind)[0]
        some = [part.strip() for part in text.split(";") if part.strip()]
        return Node(cell.line, cell.column, [_item(cell, part, inner) for part in some], text)
    return Node(cell.line, cell.column, _scalar(text, kind), text)


def _item(cell: Node, text: str, kind: Any) -> Node:
    node = Node(cell.line, cell.column, text, text)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        # "A; B" under authors: the one field that such a record needs
        name = msgspec.structs.fields(kind)[0].encode_name
        return Node(cell.line, cell.column, {name: (node, node)})
    return node


def _scalar(text: str, kind: Any) -> Any:
    kinds = kind if isinstance(kind, tuple) else (kind,)
    if bool in kinds and text.lower() in _TRUE | _FALSE:
        return text.lower() in _TRUE
    if int in kinds and _WHOLE.match(text):
        return int(text)
    return text
