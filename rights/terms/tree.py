"""YAML and JSON into a tree that remembers where everything stands, within bounds that hostile files cannot break.

YAML 1.2 core words: NO, on, 12:30 and 2016-01-01 are texts; only true, false, null and numbers are anything else. The
tree is built from parser events by hand, so that depth, aliases, tags and duplicate keys are refused where they stand,
before anything grows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from rights.errors import Mistake
from rights.model.source import Source

__all__ = ["MAX_BYTES", "MAX_DEPTH", "MAX_NODES", "Node", "parse"]

MAX_BYTES = 1 << 20
MAX_DEPTH = 32
MAX_NODES = 50_000

_CORE_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "seq", "map")}
_WORDS = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_WORDS_BOOL = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}\Z")
_NUMBER = re.compile(r"[-+]?(\.[0-9]{1,40}|[0-9]{1,40}(\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,2})?\Z")
_QUOTE_IT = 'a text that begins with "{" has to be quoted: "{author}, NAME"'


class Node(msgspec.Struct, gc=False):
    """One value of the file with its place.

    value: a text, number, True, False or None; a list of nodes; or a dict from key text to (key node, value node).
    raw: a scalar as written, without quotes. plain: a scalar without quotes. flow: written in brackets or braces.
    size: how many nodes hang below, itself included, with aliases counted as often as they are used.
    file: the file that it stands in; "" where that is not needed.
    """

    line: int
    column: int
    value: Any = None
    raw: str = ""
    plain: bool = False
    flow: bool = False
    size: int = 1
    file: str = ""

    def data(self) -> Any:
        """The value as plain Python data."""
        if isinstance(self.value, dict):
            return {name: value.data() for name, (_, value) in self.value.items()}
        if isinstance(self.value, list):
            return [item.data() for item in self.value]
        return self.value

    def get(self, name: str) -> Node | None:
        """The value under a key of a mapping, else None."""
        pair = self.value.get(name) if isinstance(self.value, dict) else None
        return pair[1] if pair else None

    def key(self, name: str) -> Node | None:
        """The node of a mapping's key, else None."""
        pair = self.value.get(name) if isinstance(self.value, dict) else None
        return pair[0] if pair else None

    def walk(self) -> Iterator[Node]:
        """The node and all below it, keys left out, in the order of the file."""
        todo = [self]
        while todo:
            node = todo.pop()
            yield node
            if isinstance(node.value, dict):
                todo.extend(value for _, value in reversed(node.value.values()))
            elif isinstance(node.value, list):
                todo.extend(reversed(node.value))


class _Refused(Exception):  # noqa: N818  # a way out of the builder, never seen outside
    def __init__(self, mistake: Mistake) -> None:
        self.mistake = mistake


def parse(data: bytes, file: str, *, max_bytes: int = MAX_BYTES) -> tuple[Node | None, list[Mistake]]:
    """Read one YAML or JSON document; either a tree, or the mistake that stops the reading.

    Args:
        data: the file's bytes, UTF-8.
        file: how to name the file in mistakes.
        max_bytes: more than these are refused unread.

    Returns:
        The tree, or None; and the mistakes: one at most, except for unquoted templates, which are all told.
    """
    if len(data) > max_bytes:
        return None, [Mistake(file, f"the file has {len(data)} bytes; at most {max_bytes} are read", line=1, column=1)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = Source(name=file, text=data[: error.start].decode("utf-8", "replace"), format="text")
        line, column = good.position(len(good.text))
        return None, [Mistake(file, "the file is not UTF-8", line=line, column=column, hint="save it as UTF-8")]
    builder = _Builder(text, file)
    try:
        return builder.build(), builder.mistakes
    except _Refused as refused:
        return None, [refused.mistake]


class _Builder:
    """Turns the parser's events into one tree."""

    def __init__(self, text: str, file: str) -> None:
        self.source = Source(name=file, text=text, format="text")
        self.file = file
        self.mistakes: list[Mistake] = []
        self.anchors: dict[str, Node] = {}
        self.nodes = 0

    def build(self) -> Node | None:
        """The tree of the only document; None with a mistake where the file is empty."""
        root: Node | None = None
        stack: list[tuple[Node, str | None]] = []  # open lists and mappings, with their anchors
        keys: list[Node | None] = []  # the key that waits for its value, per open mapping
        documents = 0
        for event in self._events():
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, "the file holds more than one document", "keep one, without a line of ---")
            elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
                node = self._open(event)
                if stack and isinstance(stack[-1][0].value, dict) and keys[-1] is None:
                    self._refuse(event, "a key is a single word, not a list or a mapping", _QUOTE_IT)
                stack.append((node, event.anchor))
                keys.append(None)
                if len(stack) > MAX_DEPTH:
                    self._refuse(event, f"lists and mappings stand more than {MAX_DEPTH} deep in each other")
            elif isinstance(event, (ScalarEvent, AliasEvent)):
                node = self._alias(event, stack) if isinstance(event, AliasEvent) else self._scalar(event)
                if not stack:
                    root = node
                else:
                    self._add(stack, keys, node, event)
            elif stack and (isinstance(event, SequenceEndEvent) or type(event).__name__ == "MappingEndEvent"):
                node, anchor = stack.pop()
                keys.pop()
                self._bare_template(node, event)
                if anchor:
                    self.anchors[anchor] = node
                if not stack:
                    root = node
                else:
                    self._add(stack, keys, node, event)
        if root is None:
            self.mistakes.append(Mistake(self.file, "the file is empty", line=1, column=1))
        return root

    def _events(self) -> Iterator[Event]:
        try:
            yield from YAML(typ="rt", pure=True).parse(self.source.text)
        except MarkedYAMLError as error:
            raise _Refused(self._broken(error)) from error
        except YAMLError as error:  # the reader's: a character that YAML does not allow
            line, column = self.source.position(min(getattr(error, "position", 0), len(self.source.text)))
            words = "a character stands here that YAML does not allow"
            raise _Refused(Mistake(self.file, words, line=line, column=column)) from error
        except (ValueError, OverflowError, RecursionError) as error:
            raise _Refused(Mistake(self.file, "the file can't be read as YAML", line=1, column=1)) from error

    def _position(self, event: Event) -> tuple[int, int]:
        return self.source.position(event.start_mark.index)

    def _refuse(self, event: Event, message: str, hint: str = "") -> None:
        line, column = self._position(event)
        raise _Refused(Mistake(self.file, message, line=line, column=column, hint=hint))

    def _node(self, event: NodeEvent) -> Node:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._refuse(event, f"the file holds more than {MAX_NODES} values")
        written = getattr(event, "tag", None)
        tag = str(written) if written else None
        if tag is not None and tag not in _CORE_TAGS and tag != "!":
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._refuse(event, f'the tag "{shown}" is not allowed', "write the value without a tag")
        line, column = self._position(event)
        return Node(line, column, file=self.file)

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> Node:
        node = self._node(event)
        node.value = {} if isinstance(event, MappingStartEvent) else []
        node.flow = bool(event.flow_style)
        return node

    def _scalar(self, event: ScalarEvent) -> Node:
        node = self._node(event)
        # the parser leaves a bell where it folded lines, for those who write the text out again
        text = event.value.replace("\a", "") if event.style == ">" else event.value
        node.raw = text
        tag = str(event.tag) if event.tag else None
        node.plain = tag is None and event.style is None
        node.value = _resolve(text) if node.plain or (tag and not tag.endswith((":str", "!"))) else text
        return node

    def _alias(self, event: AliasEvent, stack: list[tuple[Node, str | None]]) -> Node:
        if any(anchor == event.anchor for _, anchor in stack):
            self._refuse(event, f'"*{event.anchor}" stands inside the value that it names')
        named = self.anchors.get(event.anchor)
        if named is None:
            self._refuse(event, f'"*{event.anchor}" names nothing above', 'quote a text that begins with "*"')
        assert named is not None
        self.nodes += named.size
        if self.nodes > MAX_NODES:
            self._refuse(event, f"with its aliases the file holds more than {MAX_NODES} values")
        return named

    def _add(self, stack: list[tuple[Node, str | None]], keys: list[Node | None], node: Node, event: Event) -> None:
        if isinstance(event, ScalarEvent) and event.anchor:
            self.anchors[event.anchor] = node
        parent = stack[-1][0]
        parent.size += node.size
        if isinstance(parent.value, list):
            parent.value.append(node)
            return
        key = keys[-1]
        if key is None:
            if isinstance(node.value, (dict, list)):
                self._refuse(event, "a key is a single word, not a list or a mapping", _QUOTE_IT)
            if node.raw == "<<":
                self._refuse(event, '"<<" is not used here', "write the keys out")
            if node.raw in parent.value:
                first = parent.value[node.raw][0]
                self._refuse(event, f'the key "{node.raw}" stands twice; first in line {first.line}', "keep one")
            keys[-1] = node
        else:
            parent.value[key.raw] = (key, node)
            keys[-1] = None

    def _bare_template(self, node: Node, end: Event) -> None:
        """A mapping in braces whose keys have neither values nor colons was meant as a text: `{author}`."""
        if not (node.flow and isinstance(node.value, dict) and node.value):
            return
        if all(value.value is None and not value.raw for _, value in node.value.values()):
            key = next(reversed(node.value.values()))[0]
            line = self.source.text.splitlines(keepends=True)[key.line - 1 : end.end_mark.line + 1]
            if ":" in "".join(line)[key.column - 1 + len(key.raw) :].partition("}")[0]:
                return
            inner = ", ".join(node.value)
            words = f'"{{{inner}}}" without quotes is a mapping, not a text'
            self.mistakes.append(
                Mistake(self.file, words, line=node.line, column=node.column, hint=f'write "{{{inner}}}"')
            )

    def _broken(self, error: MarkedYAMLError) -> Mistake:
        """The parser's complaint in our words, with a hint for what people most often meant."""
        mark = error.problem_mark or error.context_mark
        index = min(mark.index, len(self.source.text)) if mark is not None else 0
        line, column = self.source.position(index)
        written = (self.source.text.splitlines() or [""])[min(line, len(self.source.text.splitlines()) or 1) - 1]
        problem = error.problem or ""
        hint = ""
        if re.search(r"(:|-)\s+\{[a-z_:]+\}\s*\S", written) or re.search(r":\s+\{[a-z_:]+\}[^,}\]]", written):
            message, hint = "the text after the braces can't be read", _QUOTE_IT
        elif "mapping values are not allowed" in problem:
            message, hint = "a colon followed by a space stands inside a text here", "quote the text"
        elif "'\\t'" in problem:
            message, hint = "a tab stands here where only spaces may stand", "indent with spaces"
        elif "cannot start any token" in problem:
            message, hint = f'a text can\'t begin with "{self.source.text[index : index + 1]}"', "quote the text"
        elif "unexpected end of stream" in problem:
            message, hint = "a quote that is opened here is not closed", "close it"
        elif error.context and "flow" in error.context:
            message, hint = "a bracket or brace opened before this is not closed, or a comma is missing", ""
        elif "alias" in (error.context or ""):
            message, hint = "an alias has no name", 'quote a text that begins with "*"'
        else:
            message, hint = "the line can't be read as YAML", "look at its indentation, quotes and colons"
        return Mistake(self.file, message, line=line, column=column, hint=hint)


def _resolve(raw: str) -> Any:
    """A plain scalar in YAML 1.2's core schema, without octal, hexadecimal, infinities and not-a-number."""
    if raw in _WORDS:
        return None
    if raw in _WORDS_BOOL:
        return _WORDS_BOOL[raw]
    if _INTEGER.match(raw):
        return int(raw)
    return float(raw) if _NUMBER.match(raw) and raw not in {".", "+.", "-."} else raw
