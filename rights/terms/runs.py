"""A policy's examples as it writes them: pages that keep its terms, and the one change that breaks a clause.

Each example becomes one run, and each of its breaks another one with the change made. Every mistake is told with its
place; what a run comes to is the engine's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from rights.errors import Mistake, RecordError, UsageError
from rights.model.records import Article, Entry, Publisher
from rights.model.terms import Clause, Policy
from rights.model.verdict import VERDICTS
from rights.terms.facts import FACTS
from rights.terms.pack import read_source
from rights.terms.records import read_articles, read_ledger, read_publishers
from rights.terms.shape import did_you_mean, shown
from rights.terms.tree import Node, parse

__all__ = ["BREAK_KEYS", "EXAMPLE_KEYS", "EXPECTED", "Expected", "Run", "every_clause", "read_examples"]

EXPECTED: tuple[str, ...] = (*VERDICTS, "advice")
"""What may be expected of a clause: a verdict, or "advice": only its preferred form is missing, or it is a should."""
_SHARED = ("page", "page_url", "as_of", "channel", "article", "original", "publisher", "ledger")
EXAMPLE_KEYS: tuple[str, ...] = ("name", *_SHARED, "recognised", "expect", "breaks")
BREAK_KEYS: tuple[str, ...] = ("name", "clause", "without", "replace", *_SHARED, "expect")
_MAX_PAGE = 1 << 20
_MOST = 1_000
"""Examples and breaks of one policy that are run."""
_Read = TypeVar("_Read")


class Expected(msgspec.Struct, frozen=True):
    """What a clause (or "overall", the whole page) shall come to, and where that is written."""

    clause: str
    verdict: str
    line: int
    column: int


class Run(msgspec.Struct, frozen=True):
    """One page to be judged, with the state of the world and what shall come out.

    name: the example's own, and for a break what it breaks. page, original: bytes as a file would hold them. as_of: an
    aware instant. recognised: the page has to be recognised as this syndicator's without being told. breaks: the clause
    that the change breaks; None for the example itself.
    """

    name: str
    line: int
    column: int
    page: bytes
    as_of: datetime
    expected: tuple[Expected, ...]
    channel: str = "online"
    page_url: str | None = None
    article: Article | None = None
    original: bytes | None = None
    publisher: Publisher | None = None
    ledger: tuple[Entry, ...] | None = None
    recognised: bool = True
    breaks: str | None = None


def read_examples(root: Node, policy: Policy, file: str, folder: Path | None = None) -> tuple[list[Run], list[Mistake]]:
    """The runs of all examples of a policy's file, and every mistake in them; an example with one gives no runs.

    Args:
        root: the file's tree.
        policy: as read from it, with what it inherits.
        file: how to name it in mistakes.
        folder: where the files lie that examples name; None where there are none to be had.
    """
    node = root.get("examples")
    if node is None or node.value is None:
        return [], []
    reader = _Reader(policy, file, folder)
    if not isinstance(node.value, list):
        reader.wrong(node, f"a list of examples is needed here, not {shown(node)}")
        return [], reader.mistakes
    runs: list[Run] = []
    for number, item in enumerate(node.value, 1):
        if len(runs) > _MOST:
            reader.wrong(item, f"more than {_MOST} examples and breaks stand before this one", "keep fewer")
            break
        runs += reader.example(item, number)
    return runs, sorted(reader.mistakes, key=lambda m: (m.line, m.column))


def every_clause(clauses: Iterable[Clause]) -> list[Clause]:
    """The clauses and, behind each group, its members, at every depth."""
    return [one for clause in clauses for one in (clause, *every_clause(clause.of))]


class _Reader:
    """Reads the examples of one file; collects mistakes as it goes."""

    def __init__(self, policy: Policy, file: str, folder: Path | None) -> None:
        self.file = file
        self.folder = folder
        self.mistakes: list[Mistake] = []
        self.clauses = [clause.id for clause in every_clause(policy.clauses)]

    def wrong(self, node: Node, message: str, hint: str = "", key: str = "examples") -> None:
        """Note a mistake."""
        self.mistakes.append(Mistake(self.file, message, line=node.line, column=node.column, hint=hint, key=key))

    def example(self, node: Node, number: int) -> list[Run]:
        """An example and its breaks."""
        if not isinstance(node.value, dict):
            self.wrong(node, f"an example is a mapping, not {shown(node)}", "begin with: name:")
            return []
        before = len(self.mistakes)
        named = node.get("name")
        name = str(named.raw) if named is not None and named.raw else f"example {number}"
        self.keys(node, EXAMPLE_KEYS)
        for key in ("page", "as_of"):
            if node.get(key) is None:
                hint = (
                    "such as: as_of: 2026-11-01"
                    if key == "as_of"
                    else "write the page, or name a file beside the policy"
                )
                self.wrong(node, f'"{key}" is missing in "{name}"', hint)
        world = {key: value for key in _SHARED if (value := node.get(key)) is not None}
        recognised = node.get("recognised")
        if recognised is not None and not isinstance(recognised.value, bool):
            self.wrong(recognised, f"true or false is needed here, not {shown(recognised)}")
        expected = self.expected(node.get("expect"), Expected("overall", "pass", node.line, node.column))
        first = self.run(node, name, world, expected)
        runs = [first] if first is not None else []
        if first is not None and recognised is not None and recognised.value is False:
            runs = [msgspec.structs.replace(first, recognised=False)]
        breaks = node.get("breaks")
        if breaks is not None and not isinstance(breaks.value, list):
            self.wrong(
                breaks,
                f"a list of changes is needed here, not {shown(breaks)}",
                "such as: - {clause: ID, without: TEXT}",
            )
        elif breaks is not None:
            for item in breaks.value:
                broken = self.broken(item, name, world)
                if broken is not None:
                    runs.append(broken)
        return runs if len(self.mistakes) == before else []

    def broken(self, node: Node, name: str, world: dict[str, Node]) -> Run | None:
        """The example with one thing changed."""
        if not isinstance(node.value, dict):
            self.wrong(node, f"a change is a mapping, not {shown(node)}", "such as: {clause: ID, without: TEXT}")
            return None
        self.keys(node, BREAK_KEYS)
        clause = node.get("clause")
        if clause is None or not isinstance(clause.value, str):
            self.wrong(clause or node, "the clause that this breaks is not named", "begin with: clause: ID")
            return None
        if clause.value not in self.clauses and clause.value != "overall":
            self.wrong(clause, f'there is no clause "{clause.value}"', did_you_mean(clause.value, self.clauses))
            return None
        changed = {key: value for key in _SHARED if (value := node.get(key)) is not None}
        if not changed and node.get("without") is None and node.get("replace") is None:
            words = f'nothing is changed to break "{clause.value}"'
            self.wrong(node, words, "such as: without: TEXT, or another key of the example")
            return None
        laid = {**world, **{key: self.laid_over(key, world.get(key), value) for key, value in changed.items()}}
        otherwise = Expected(clause.value, "fail", clause.line, clause.column)
        expected = self.expected(node.get("expect"), otherwise)
        label = node.get("name")
        told = str(label.raw) if label is not None and label.raw else f'"{clause.value}" is broken'
        run = self.run(node, f"{name}, {told}", laid, expected, node)
        return msgspec.structs.replace(run, breaks=clause.value, recognised=False) if run is not None else None

    def keys(self, node: Node, known: tuple[str, ...]) -> None:
        """Unknown keys."""
        for name in node.value:
            if name not in known:
                self.wrong(node.key(name) or node, f'unknown key "{name}"', did_you_mean(name, known))

    def laid_over(self, key: str, below: Node | None, above: Node) -> Node:
        """A record with keys laid over it, null taking one away; anything else is replaced."""
        if key not in {"article", "publisher"} or not isinstance(above.value, dict) or below is None:
            return above
        base = self.tree(below, key)
        if base is not None and isinstance(base.value, list) and len(base.value) == 1:
            base = base.value[0]
        if base is None or not isinstance(base.value, dict):
            return above
        whole = {**base.value, **above.value}
        kept = {name: pair for name, pair in whole.items() if pair[1].value is not None}
        return Node(above.line, above.column, kept)

    def expected(self, node: Node | None, otherwise: Expected) -> tuple[Expected, ...]:
        """What shall come out: one verdict for what `otherwise` names, or one for each clause that is named."""
        if node is None:
            return (otherwise,)
        if not isinstance(node.value, dict):
            self.verdict(node)
            return (Expected(otherwise.clause, node.raw, node.line, node.column),)
        out = []
        for name, (key, value) in node.value.items():
            if name != "overall" and name not in self.clauses:
                hint = did_you_mean(name, ["overall", *self.clauses])
                self.wrong(key, f'there is no clause "{name}"', hint)
            self.verdict(value)
            out.append(Expected(name, value.raw, key.line, key.column))
        if not out:
            self.wrong(node, "nothing is expected here", "such as: expect: pass")
        return tuple(out)

    def verdict(self, node: Node) -> None:
        if node.raw not in EXPECTED or isinstance(node.value, (dict, list)):
            self.wrong(node, f"{shown(node)} is no verdict", did_you_mean(node.raw, EXPECTED))

    def run(
        self,
        node: Node,
        name: str,
        world: dict[str, Node],
        expected: tuple[Expected, ...],
        change: Node | None = None,
    ) -> Run | None:
        """One run; None where something in it is wrong."""
        before = len(self.mistakes)
        page = self.text(world.get("page"), "page")
        if page is not None and change is not None:
            page = self.changed(page, change)
        as_of = self.instant(world.get("as_of"))
        channel = self.words(world.get("channel"), FACTS["channel"].values) or "online"
        page_url = self.words(world.get("page_url"))
        original = self.text(world.get("original"), "original")
        articles = self.record(world.get("article"), "article", read_articles)
        publishers = self.record(world.get("publisher"), "publisher", read_publishers)
        ledger = self.record(world.get("ledger"), "ledger", read_ledger)
        if len(self.mistakes) != before or page is None or as_of is None:
            return None
        return Run(
            name,
            node.line,
            node.column,
            page.encode(),
            as_of,
            expected,
            channel=channel,
            page_url=page_url,
            article=articles[0] if articles else None,
            original=original.encode() if original is not None else None,
            publisher=publishers[0] if publishers else None,
            ledger=tuple(ledger) if ledger is not None else None,
        )

    def changed(self, page: str, change: Node) -> str:
        """The page with texts taken out or replaced; each has to be there."""
        without = change.get("without")
        if without is not None:
            for item in without.value if isinstance(without.value, list) else [without]:
                page = self.swapped(page, item, item, "")
        replace = change.get("replace")
        if replace is not None and not isinstance(replace.value, dict):
            self.wrong(replace, f"a mapping from text to text is needed here, not {shown(replace)}")
        elif replace is not None:
            for key, value in replace.value.values():
                if isinstance(value.value, (dict, list)):
                    self.wrong(value, f"a text is needed here, not {shown(value)}")
                else:
                    page = self.swapped(page, key, value, value.raw)
        return page

    def swapped(self, page: str, old: Node, place: Node, new: str) -> str:
        if isinstance(old.value, (dict, list)) or not old.raw:
            self.wrong(place, f"a text of the page is needed here, not {shown(old)}")
        elif old.raw not in page:
            self.wrong(old, f"the page does not hold the text {shown(old)}", "copy it from the page, mark-up included")
        elif old.raw == new:
            self.wrong(place, "the text is replaced by itself")
        else:
            return page.replace(old.raw, new)
        return page

    def text(self, node: Node | None, what: str) -> str | None:
        """A page or an original: written here where it has a line break or a "<", else a file beside the policy."""
        if node is None or node.value is None:
            return None
        if isinstance(node.value, (dict, list)):
            self.wrong(node, f"a text is needed here, not {shown(node)}", f"write {what}: | and the {what} below")
            return None
        if "\n" in node.raw or "<" in node.raw:
            return node.raw
        data = self.file_beside(node)
        if data is None:
            return None
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError:
            self.wrong(node, f"the file {node.raw} is not UTF-8")
            return None

    def file_beside(self, node: Node) -> bytes | None:
        """The bytes of a file in the policy's folder or below it."""
        name = node.raw
        parts = Path(name).parts
        hint = "an example's text has at least one line break"
        if self.folder is None:
            self.wrong(node, f"the file {shown(node)} can't be read here", hint)
        elif Path(name).is_absolute() or ".." in parts or "\0" in name or "\\" in name:
            self.wrong(node, f"{shown(node)} does not lie beside the policy", hint)
        else:
            try:
                data = read_source(self.folder / name, name, most=_MAX_PAGE)
            except (UsageError, OSError, ValueError):
                self.wrong(node, f"there is no file {shown(node)} beside the policy", hint)
                return None
            if len(data) > _MAX_PAGE:
                self.wrong(node, f"the file {shown(node)} has more than {_MAX_PAGE} bytes")
                return None
            return data
        return None

    def tree(self, node: Node, what: str) -> Node | None:
        """A record's tree: written here, or that of a file beside the policy."""
        if isinstance(node.value, (dict, list)):
            return node
        if not node.raw:
            return None
        data = self.file_beside(node)
        if data is None:
            return None
        root, mistakes = parse(data, node.raw)
        if root is None or mistakes:
            self.wrong(node, f"the {what}'s record in {node.raw} can't be read: {mistakes[0].message}")
            return None
        return root

    def record(self, node: Node | None, what: str, read: Callable[[Node, str], list[_Read]]) -> list[_Read] | None:
        """One record or several; None where none is given."""
        if node is None or node.value is None:
            return None
        root = self.tree(node, what)
        if root is None:
            return None
        here = root is node
        try:
            records = read(_copy(root), self.file if here else node.raw)
        except RecordError as error:
            self.mistakes += error.mistakes
            return None
        if what != "ledger" and len(records) != 1:
            self.wrong(node, f"one {what} is needed here, not {len(records)}")
            return None
        return records

    def instant(self, node: Node | None) -> datetime | None:
        """A day (its beginning in UTC) or an instant."""
        if node is None:
            return None
        try:
            if len(node.raw) == len("2026-11-01"):
                return datetime.combine(date.fromisoformat(node.raw), time(), UTC)
            moment = datetime.fromisoformat(node.raw)
        except ValueError:
            self.wrong(node, f"{shown(node)} is not a day", "write it as 2026-11-01, or 2026-11-01T09:00:00Z")
            return None
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)

    def words(self, node: Node | None, known: tuple[str, ...] = ()) -> str | None:
        """A text, one of those that are known where these are given."""
        if node is None or node.value is None:
            return None
        if not isinstance(node.value, str):
            self.wrong(node, f"a text is needed here, not {shown(node)}")
        elif known and node.value not in known:
            self.wrong(node, f"{shown(node)} is not known here", did_you_mean(node.value, known))
        else:
            return node.value
        return None


def _copy(node: Node) -> Node:
    """The tree again, so that what reads a record and drops its empty fields leaves the example as it was."""
    value: Any = node.value
    if isinstance(value, dict):
        value = {name: (key, _copy(below)) for name, (key, below) in value.items()}
    elif isinstance(value, list):
        value = [_copy(item) for item in value]
    return Node(node.line, node.column, value, node.raw, node.plain, node.flow, node.size)
