"""Records of publishers, articles and past republications from YAML, JSON or CSV, with every mistake placed; blanks too.

A JSON record that is right costs msgspec alone; YAML, and anything with a mistake in it, brings in the checked path.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from rights.errors import Mistake, RecordError
from rights.model.records import (
    Agreement,
    Article,
    Asset,
    Attestation,
    Audience,
    Author,
    Correction,
    Entry,
    Publisher,
    Version,
)
from rights.terms.facts import FACTS
from rights.terms.pack import read_source

if TYPE_CHECKING:
    from rights.terms.tree import Node

__all__ = [
    "Question",
    "blank_attestations",
    "blank_fields",
    "ledger_places",
    "load_articles",
    "load_ledger",
    "load_publishers",
    "read_articles",
    "read_ledger",
    "read_publishers",
]

_Record = TypeVar("_Record", Article, Publisher, Entry)
_Path = tuple[str | int, ...]

MAX_JSON = 64 << 20
"""Bytes of JSON that are read; YAML is bounded by its own reader."""
_DEEP = 64
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_HOST = re.compile(r"[^\s/:@?#]+\.[^\s/:@?#.]+\.?\Z")


def load_publishers(path: str | Path) -> list[Publisher]:
    """One publisher's record or a registry of them.

    Raises:
        RecordError: the file has mistakes; all are told.
        UsageError: there is no such file.
    """
    return _load(Path(path), str(path), Publisher, _publisher_values)


def load_ledger(path: str | Path) -> list[Entry]:
    """Past republications, one or many.

    Raises:
        RecordError: the file has mistakes; all are told.
        UsageError: there is no such file.
    """
    return _load(Path(path), str(path), Entry, _entry_values)


def load_articles(path: str | Path) -> list[Article]:
    """One original's record or a list of them; ninjs items are taken too.

    Raises:
        RecordError: the file has mistakes; all are told.
        UsageError: there is no such file.
    """
    return _load(Path(path), str(path), Article, _article_values)


def read_publishers(root: Node, file: str) -> list[Publisher]:
    """Publishers' records that stand inside another file (a policy's example), by way of its tree.

    Raises: RecordError with every mistake.
    """
    return _records(root, [], file, Publisher, _publisher_values)


def read_articles(root: Node, file: str) -> list[Article]:
    """As `read_publishers`, for originals' records."""
    return _records(root, [], file, Article, _article_values)


def read_ledger(root: Node, file: str) -> list[Entry]:
    """As `read_publishers`, for past republications."""
    return _records(root, [], file, Entry, _entry_values)


def ledger_places(path: str | Path) -> list[tuple[int, int]]:
    """Line and column of the publisher's name in each record of a ledger that can be read, in their order.

    The record's own place where it names none; (0, 0) where places are not known.
    """
    from rights.terms.tree import parse  # noqa: PLC0415  # YAML only where needed

    shown = str(path)
    data = read_source(Path(path), shown, most=MAX_JSON)
    found, _ = _json(data, shown)
    if found is None and _is_table(data, shown, Entry):
        from rights.terms.table import read_table  # noqa: PLC0415  # only where a table is given

        root, _ = read_table(data.decode("utf-8-sig", "replace"), shown, Entry)
    else:
        root, _ = parse(data, shown)
        root = _placeless(found) if root is None and found is not None else root
    if root is None:
        return []
    items = root.value if isinstance(root.value, list) else [root]
    named = [item.get("publisher") or item for item in items]
    return [(node.line, node.column) for node in named]


def _load(
    path: Path, shown: str, kind: type[_Record], values: Callable[[Any], Iterator[tuple[_Path, str]]]
) -> list[_Record]:
    data = read_source(path, shown, most=MAX_JSON)
    if len(data) > MAX_JSON:
        raise RecordError([Mistake(shown, f"the file has more than {MAX_JSON} bytes", line=1, column=1)])
    found, broken = _json(data, shown)
    if broken is not None:
        raise RecordError([broken])
    if found is not None:
        if kind is Article and (items := _ninjs(found, data, shown)):
            return items
        records = _cheap(found, kind, values)
        if records is not None:
            return records
    return _checked(data, found, shown, kind, values)


_HEAD_ROW = re.compile(r"[^\r\n]*")


def _is_table(data: bytes, shown: str, kind: type[msgspec.Struct]) -> bool:
    """Whether a file is CSV: it is called so, or its first line lists a record's fields."""
    head = data[:4096].decode("utf-8-sig", "replace").lstrip()
    if head[:1] in ("{", "["):
        return False
    if shown.lower().endswith((".csv", ".tsv")):
        return True
    match = _HEAD_ROW.match(head)
    names = re.split(r"[,;\t]", match[0] if match is not None else "")
    known = set(kind.__struct_fields__)
    return len(names) > 1 and all(name.strip().strip('"').partition(".")[0] in known for name in names)


def _json(data: bytes, shown: str) -> tuple[Any, Mistake | None]:
    """The data where it is JSON; None where it is not, and the mistake where it was meant to be."""
    if data.lstrip(b" \t\r\n\xef\xbb\xbf")[:1] not in (b"{", b"["):
        return None, None
    try:
        found = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        if not shown.lower().endswith((".json", ".jsonld")):
            return None, None  # YAML may begin with a brace too
        return None, _broken_json(data, shown, error)
    if _too_deep(found):
        return None, Mistake(shown, f"lists and objects stand more than {_DEEP} deep in each other", line=1, column=1)
    return found, None


def _ninjs(found: Any, data: bytes, shown: str) -> list[Article]:
    """The records of news items in ninjs, bare, in a list or in a feed's envelope; none where these are no such items."""
    items = found if isinstance(found, list) else [found]
    if any(isinstance(item, dict) and "id" in item for item in items):
        return []
    inside = [one for item in items if isinstance(item, dict) for value in item.values() for one in _dicts(value)]
    from rights.extract import ninjs  # noqa: PLC0415  # only where a record has no id of its own

    if not any(ninjs.is_item(item) for item in (*items, *inside)):
        return []
    articles = list(ninjs.to_articles(data.decode("utf-8-sig"), shown))
    nameless = [number for number, article in enumerate(articles, 1) if not article.id]
    if nameless:
        words = f"item {nameless[0]} has neither an uri nor a headline"
        raise RecordError([Mistake(shown, words, line=1, column=1, hint="give it an uri")])
    return articles


def _broken_json(data: bytes, shown: str, error: Exception) -> Mistake:
    try:
        json.loads(data)
    except json.JSONDecodeError as told:
        words = f"the JSON can't be read: {told.msg[:1].lower()}{told.msg[1:]}"
        return Mistake(shown, words, line=told.lineno, column=told.colno)
    except (RecursionError, UnicodeDecodeError):
        pass
    words = "nested too deeply" if isinstance(error, RecursionError) else "it is not UTF-8 or nested too deeply"
    return Mistake(shown, f"the JSON can't be read: {words}", line=1, column=1)


def _too_deep(found: Any) -> bool:
    layer = [found]
    for _ in range(_DEEP):
        layer = [
            item
            for value in layer
            for item in (value.values() if isinstance(value, dict) else value if isinstance(value, list) else ())
            if isinstance(item, (dict, list))
        ]
        if not layer:
            return False
    return True


def _cheap(
    found: Any, kind: type[_Record], values: Callable[[Any], Iterator[tuple[_Path, str]]]
) -> list[_Record] | None:
    """The records where nothing at all is wrong with them, else None."""
    items = found if isinstance(found, list) else [found]
    if not all(isinstance(item, dict) for item in items):
        return None
    items = [_tidy(item) for item in items]
    if any(_has_unknown(item, kind) for item in items) or any(next(values(item), None) for item in items):
        return None
    if kind is not Entry and len({i.get("id") for i in items if isinstance(i.get("id"), str)}) != len(items):
        return None
    try:
        return msgspec.convert(items, list[kind])  # type: ignore[valid-type]  # the type is the caller's
    except (msgspec.ValidationError, TypeError):
        return None


_NESTED: dict[str, type[msgspec.Struct]] = {
    "authors": Author,
    "assets": Asset,
    "audience": Audience,
    "agreements": Agreement,
    "attestations": Attestation,
    "corrections": Correction,
    "versions": Version,
}


def _has_unknown(item: dict[str, Any], kind: type[msgspec.Struct]) -> bool:
    if not item.keys() <= set(kind.__struct_fields__):
        return True
    for name, below in _NESTED.items():
        value = item.get(name)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict) and not one.keys() <= set(below.__struct_fields__):
                return True
    return False


def _tidy(item: Any) -> Any:
    """Without what says nothing: empty fields, and questions that nobody has answered yet."""
    if isinstance(item, list):
        return [_tidy(one) for one in item]
    if not isinstance(item, dict):
        return item
    kept = {name: tidied for name, value in item.items() if (tidied := _tidy(value)) is not None and tidied != {}}
    if isinstance(kept.get("attestations"), list):
        kept["attestations"] = [a for a in kept["attestations"] if not (isinstance(a, dict) and _unanswered(a))]
    return kept


def _unanswered(attestation: dict[str, Any]) -> bool:
    return attestation.get("answer") in (None, "") and {"policy", "clause"} <= attestation.keys()


def _checked(
    data: bytes,
    found: Any,
    shown: str,
    kind: type[_Record],
    values: Callable[[Any], Iterator[tuple[_Path, str]]],
) -> list[_Record]:
    """The records by way of a tree that knows lines and columns; raises with every mistake."""
    from rights.terms.tree import parse  # noqa: PLC0415  # YAML only where needed

    if found is None and _is_table(data, shown, kind):
        from rights.terms.table import read_table  # noqa: PLC0415  # only where a table is given

        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise RecordError([Mistake(shown, "the file is not UTF-8", hint="save it as UTF-8")]) from None
        root, mistakes = read_table(text, shown, kind)
        good = _cheap(root.data(), kind, values) if root is not None and not mistakes else None
        return good if good is not None else _records(root, mistakes, shown, kind, values)
    root, mistakes = parse(data, shown)
    if root is None and found is not None:
        root, mistakes = _placeless(found), []
    return _records(root, mistakes, shown, kind, values)


def _records(
    root: Node | None,
    mistakes: list[Mistake],
    shown: str,
    kind: type[_Record],
    values: Callable[[Any], Iterator[tuple[_Path, str]]],
) -> list[_Record]:
    """The records of a tree; raises with every mistake."""
    from rights.terms.shape import check, model_of, place_of  # noqa: PLC0415  # pydantic only where needed

    if root is None or mistakes:
        raise RecordError(mistakes)
    items = root.value if isinstance(root.value, list) else [root]
    first: dict[str, int] = {}
    records: list[_Record] = []
    for item in items:
        if not isinstance(item.value, dict):
            words = f"a record of {_A[kind.__name__]} is needed here"
            hint = f"begin with: {kind.__struct_fields__[0]}:"
            mistakes.append(Mistake(shown, words, line=item.line, column=item.column, hint=hint))
            continue
        _prune(item)
        name = item.get("id")
        path = str(name.value) if name is not None else ""
        wrong = []
        for where, words in values(item.data()):
            way, key = place_of(item, where, path)
            wrong.append(Mistake(shown, words, line=way[-1].line, column=way[-1].column, key=key))
        other = _taken_for(item, kind)
        if other is not None:
            mistakes.append(Mistake(shown, other[0], line=item.line, column=item.column, hint=other[1]))
            continue
        wrong += check(model_of(kind), item, shown, path=path)
        if name is not None and isinstance(name.value, str):
            if name.value in first:
                words = f'the id "{name.value}" stands twice; first in line {first[name.value]}'
                wrong.append(Mistake(shown, words, line=name.line, column=name.column, key="id"))
            first.setdefault(name.value, name.line)
        if wrong:
            mistakes += {(m.line, m.column, m.key): m for m in reversed(wrong)}.values()
        else:
            records.append(msgspec.convert(item.data(), kind))
    if mistakes:
        raise RecordError(mistakes)
    return records


def _taken_for(item: Node, kind: type[msgspec.Struct]) -> tuple[str, str] | None:
    """What a record is that was given as one of another sort, and where it belongs; None where it is of this sort."""
    keys = set(item.value)
    own = len(keys & set(kind.__struct_fields__))
    for other, option in ((Publisher, "--publisher"), (Article, "--article"), (Entry, "--ledger")):
        known = set(other.__struct_fields__)
        if other is not kind and keys <= known and len(keys) > own:
            return f"this is the record of {_A[other.__name__]}, not of {_A[kind.__name__]}", f"give it with {option}"
    return None


_A = {"Publisher": "a publisher", "Article": "an article", "Entry": "a republication"}


def _placeless(found: Any) -> Node:
    """A tree for JSON that the YAML reader refuses: its places are not known."""
    from rights.terms.tree import Node  # noqa: PLC0415  # only where needed

    if isinstance(found, dict):
        return Node(0, 0, {str(k): (Node(0, 0, str(k), str(k)), _placeless(v)) for k, v in found.items()})
    if isinstance(found, list):
        return Node(0, 0, [_placeless(item) for item in found])
    return Node(0, 0, found, "" if found is None else str(found))


def _prune(node: Node) -> None:
    """As `_tidy`, on a tree."""
    if isinstance(node.value, list):
        for item in node.value:
            _prune(item)
    if not isinstance(node.value, dict):
        return
    for name, (_, value) in list(node.value.items()):
        _prune(value)
        if value.value is None or value.value == {}:
            del node.value[name]
            continue
        if name == "attestations" and isinstance(value.value, list):
            value.value = [a for a in value.value if not (isinstance(a.value, dict) and _unanswered(a.data()))]


# --- values -----------------------------------------------------------------------------------------------------------


def _publisher_values(item: dict[str, Any]) -> Iterator[tuple[_Path, str]]:
    """What is wrong with values of a publisher's record that have the right type."""
    kinds = FACTS["publisher.kind"].values
    kind = item.get("kind")
    if isinstance(kind, str) and kind not in kinds:
        yield ("kind",), f'"{kind[:40]}" is no kind of publisher: {", ".join(kinds)}'
    for number, domain in enumerate(_texts(item.get("domains"))):
        if domain is not None and not _HOST.match(domain):
            yield ("domains", number), f'"{domain[:60]}" is not a domain; write it as example.org'
    for number, domain in enumerate(_texts(item.get("aliases"))):
        if domain is not None and not _HOST.match(domain):
            yield ("aliases", number), f'"{domain[:60]}" is not a domain; write it as example.org'
    able = FACTS["publisher.cannot"].values
    for number, word in enumerate(_texts(item.get("cannot"))):
        if word is not None and word not in able:
            yield ("cannot", number), f'"{word[:40]}" is nothing that a system may lack: {", ".join(able)}'
    audience = item.get("audience")
    if isinstance(audience, dict):
        yield from _days(audience, ("audience",), "measured_on")
        visitors = audience.get("monthly_visitors")
        if isinstance(visitors, int) and visitors < 0:
            yield ("audience", "monthly_visitors"), "visitors are counted from 0"
    for number, agreement in enumerate(_dicts(item.get("agreements"))):
        yield from _days(agreement, ("agreements", number), "since", "until")
    for number, attestation in enumerate(_dicts(item.get("attestations"))):
        yield from _days(attestation, ("attestations", number), "on", "until")
        answer = attestation.get("answer")
        if answer is not None and answer not in ("yes", "no"):
            said = str(answer)[:40].lower() if isinstance(answer, bool) else str(answer)[:40]
            yield ("attestations", number, "answer"), f'an answer is yes or no, not "{said}"'


def _article_values(item: dict[str, Any]) -> Iterator[tuple[_Path, str]]:
    """What is wrong with values of an article's record that have the right type."""
    for name in ("published_at", "updated_at", "not_before", "not_after"):
        value = item.get(name)
        if isinstance(value, str) and not _is_instant(value):
            yield (name,), f'"{value[:40]}" is no day or time; write 2024-05-31 or 2024-05-31T12:30:00Z'
    for number, correction in enumerate(_dicts(item.get("corrections"))):
        yield from _instants(correction, ("corrections", number), "on")
    for number, version in enumerate(_dicts(item.get("versions"))):
        yield from _instants(version, ("versions", number), "updated_at")
    words = item.get("words")
    if isinstance(words, int) and words < 0:
        yield ("words",), "words are counted from 0"


def _entry_values(item: dict[str, Any]) -> Iterator[tuple[_Path, str]]:
    """What is wrong with values of a ledger's entry that have the right type."""
    yield from _instants(item, (), "republished_on", "notified_on", "removed_on")
    channels = FACTS["channel"].values
    channel = item.get("channel")
    if isinstance(channel, str) and channel not in channels:
        yield ("channel",), f'"{channel[:40]}" is no channel: {", ".join(channels)}'
    words = item.get("words")
    if isinstance(words, int) and words < 0:
        yield ("words",), "words are counted from 0"
    if "policy" in item and item.get("article") is None and item.get("url") is None:
        yield (), 'an entry names the article, by its id or address, or the republication\'s "url"'


def _instants(item: dict[str, Any], path: _Path, *names: str) -> Iterator[tuple[_Path, str]]:
    for name in names:
        value = item.get(name)
        if isinstance(value, str) and not _is_instant(value):
            yield (*path, name), f'"{value[:40]}" is no day or time; write 2024-05-31 or 2024-05-31T12:30:00Z'


def _days(item: dict[str, Any], path: _Path, *names: str) -> Iterator[tuple[_Path, str]]:
    for name in names:
        value = item.get(name)
        if isinstance(value, str) and not _is_day(value):
            yield (*path, name), f'"{value[:40]}" is not a day; write it as 2024-05-31'


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.match(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _is_instant(text: str) -> bool:
    try:
        return bool(len(text) >= len("2024-05-31") and datetime.fromisoformat(text))
    except ValueError:
        return False


def _texts(value: Any) -> list[str | None]:
    return [one if isinstance(one, str) else None for one in value] if isinstance(value, list) else []


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [one if isinstance(one, dict) else {} for one in value] if isinstance(value, list) else []


# --- blanks -----------------------------------------------------------------------------------------------------------


class Question(msgspec.Struct, frozen=True):
    """One open question. clause: its id in the policy. article: the original's id or the page, "all" = for every story."""

    clause: str
    text: str
    article: str = "all"


def blank_attestations(
    policy_id: str, publisher_id: str, questions: Sequence[Question], *, existing: str = "", shown: str = ""
) -> str:
    """The text of a publisher's record with a blank for every open question.

    What stands there stays, comments and answers included; a question that is there already is not asked again.

    Args:
        policy_id: the policy that asks.
        publisher_id: whose record it is; a registry's entry with this id is added to, or made.
        questions: as they came out of a check.
        existing: the file's text so far, YAML, "" for a new one.
        shown: how to name the file in mistakes.

    Raises:
        RecordError: the existing text can't be read.
        UsageError: it is JSON, which has no room for questions, or another publisher's record.
    """
    from rights.terms.ask import write_blanks  # noqa: PLC0415  # the YAML writer only where it is asked for

    return write_blanks(policy_id, publisher_id, [(q.clause, q.text, q.article) for q in questions], existing, shown)


def blank_fields(publisher_id: str, fields: Sequence[str], *, existing: str, shown: str = "") -> str:
    """The text of a publisher's record with a blank for each of these fields that it lacks: memberships, kind, regions.

    Args and errors as of `blank_attestations`.
    """
    from rights.terms.ask import write_fields  # noqa: PLC0415  # the YAML writer only where it is asked for

    return write_fields(publisher_id, fields, existing, shown)
