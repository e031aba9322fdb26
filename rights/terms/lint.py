"""What is wrong with a policy file, and what is only unwise: for people who write one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from rights.errors import Mistake
from rights.model.terms import Clause, Policy
from rights.terms.contradictions import doubts, old_sources
from rights.terms.family import Library
from rights.terms.lists import read_list
from rights.terms.pack import library_of, read_source
from rights.terms.policies import parse_policy, wordings
from rights.terms.runs import read_examples
from rights.terms.tree import Node
from rights.text.dates import LANGUAGES

__all__ = ["MAX_AGE", "lint", "lint_text"]

_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_VERSION = re.compile(r"(?<=\d)\.(?=\d)")
_TEMPLATE = re.compile(r"\{[a-z_]+(:[^{}]*)?\}")


_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\Z")
_BARE_HOST = re.compile(r"[^\s/:@?#]+\Z")
_LEAD = re.compile(r"[a-z]+://", re.IGNORECASE)
_SCHEME = re.compile(r"https?://", re.IGNORECASE)


MAX_AGE = 730
"""Days after which a source is old."""


def lint(
    path: str | Path, *, shown: str | None = None, today: date | None = None, max_age: int = MAX_AGE
) -> list[Mistake]:
    """Every mistake of a policy or list file: errors, and warnings about what loads but is unwise.

    Args:
        path: the file. One that lies in a folder called "lists" is a word list.
        shown: how to name the file in the mistakes; the path as given otherwise.
        today: the day from which the age of sources counts; their age is not looked at where it is None.
        max_age: days after which a source is old.

    Raises:
        UsageError: there is no such file.
    """
    path = Path(path)
    name = shown or str(path)
    data = read_source(path, name)
    if path.parent.name == "lists":
        return read_list(data, name)[1]
    return lint_text(data, name, library_of(path, shown=name), folder=path.parent, today=today, max_age=max_age)


def lint_text(
    data: bytes,
    name: str,
    library: Library,
    *,
    folder: Path | None = None,
    today: date | None = None,
    max_age: int = MAX_AGE,
) -> list[Mistake]:
    """As `lint`, for a policy that may stand in no file yet.

    Args:
        data: the policy's bytes.
        name: how to name the file in the mistakes.
        library: where the policies are found that it extends.
        folder: where the files lie that its examples name; None where there are none.
        today: as for `lint`.
        max_age: as for `lint`.
    """
    policy, root, mistakes = parse_policy(data, name, library)
    if policy is not None and root is not None:
        looked = _Lint(policy, root, name)
        mistakes += looked.found()
        mistakes += read_examples(root, policy, name, folder)[1]
        if today is not None:
            mistakes += looked.old(today, max_age)
    return sorted(mistakes, key=lambda m: (m.line, m.column))


class _Lint:
    """Warnings about a policy that loads."""

    def __init__(self, policy: Policy, root: Node, file: str) -> None:
        self.policy = policy
        self.root = root
        self.file = file

    def found(self) -> list[Mistake]:
        """All warnings."""
        return [*self._head(), *self._clauses(), *self._doubts(), *self._unquoted()]

    def _warn(self, line: int, column: int, message: str, hint: str = "", key: str = "") -> Mistake:
        return Mistake(self.file, message, line=line, column=column, hint=hint, key=key, level="warning")

    def _at(self, *path: str) -> tuple[int, int]:
        """Where a value stands, or the key nearest above it."""
        node = self.root
        for name in path:
            node = node.get(name) or node
        return node.line, node.column

    def _head(self) -> Iterator[Mistake]:
        policy = self.policy
        terms = policy.terms
        if not (terms.url or terms.via):
            yield self._warn(*self._at("terms"), "no source is named for the terms", "give url: or via:", "terms")
        if policy.status == "verified" and terms.read_on is None and terms.note is None:
            words = 'the status is "verified", and the day on which the terms were read is not known'
            yield self._warn(*self._at("terms"), words, "give read_on:, or say why not in note:", "terms.read_on")
        # stories whose newsroom the record names stand on the sites of a network's members
        network = any("{source}" in node.value for node in wordings(self.root))
        if not policy.recognise.own_hosts and not policy.base and not network:
            words = "own_hosts is empty: the syndicator's own pages would be taken for republications"
            yield self._warn(*self._at("recognise", "own_hosts"), words, "name its hosts", "recognise.own_hosts")
        if not (policy.recognise.names or policy.recognise.trackers or policy.base):
            words = "no name and no tracker is given: nothing would be recognised"
            yield self._warn(*self._at("recognise", "names"), words, "name the newsroom", "recognise.names")
        if _TAG.match(policy.language) and policy.language[:2].lower() not in LANGUAGES:
            words = (
                f'the words of the language "{policy.language}" are not known: wordings are compared word for word, '
                "dates and joined names in them as in English, and lines of our own are proposed in English"
            )
            hint = "give every line that you ask for its own text:"
            yield self._warn(*self._at("language"), words, hint, "language")
        yield from self._values()
        # a licence's id carries its version: cc-by-4.0
        if not _KEBAB.match(_VERSION.sub("", policy.id)):
            yield self._warn(*self._at("id"), f'the id "{policy.id}" is not written in-this-way', "", "id")
        if Path(self.file).stem != policy.id and Path(self.file).suffix:
            words = f'the file is not called as its policy: "{policy.id}"'
            yield self._warn(*self._at("id"), words, f"call it {policy.id}.yaml", "id")

    def _values(self) -> Iterator[Mistake]:
        """Values that load and match nothing."""
        policy = self.policy
        if not _TAG.match(policy.language):
            words = f'"{policy.language}" is no language tag'
            yield self._warn(*self._at("language"), words, "write it as en, de or pt-BR", "language")
        for key in ("own_hosts", "partner_hosts"):
            for host in getattr(policy.recognise, key):
                if not _BARE_HOST.match(host):
                    words = f'"{host}" is no host'
                    bare = re.sub(r"[/?#:@\s].*", "", _LEAD.sub("", host))
                    yield self._warn(*self._at("recognise", key), words, f"write {bare}", f"recognise.{key}")
        addresses = [(("terms", "url"), policy.terms.url), *((("homepages",), one) for one in policy.homepages)]
        for way, address in addresses:
            if address and not _SCHEME.match(address):
                words = f'"{address}" does not begin with https://'
                yield self._warn(*self._at(*way), words, f"write https://{address}", ".".join(way))

    def _clauses(self) -> Iterator[Mistake]:
        for clause in self.policy.clauses:
            key = f"clauses.{clause.id}"
            if not _KEBAB.match(clause.id):
                words = f'the id "{clause.id}" is not written in-this-way'
                yield self._warn(clause.line, clause.column, words, "", f"{key}.id")
            if not clause.says:
                words = f'clause "{clause.id}" does not say what the terms say'
                yield self._warn(clause.line, clause.column, words, "write says: in your own words", f"{key}.says")
            if clause.level in {"must", "must_not"} and not clause.ask and _undecided(clause):
                words = f'nothing can decide clause "{clause.id}": no page shows it, and nobody is asked'
                yield self._warn(
                    clause.line, clause.column, words, "write ask: with a question that a person can answer", key
                )
            yield from self._days(clause, key)

    def _days(self, clause: Clause, key: str) -> Iterator[Mistake]:
        """Days between two variants on which none holds; where several hold, any one of them will do."""
        spans = sorted((each.from_ or "", each.until or "") for each in clause.by_date)
        for (_, until), (start, _) in pairwise(spans):
            if until and start and date.fromisoformat(start) > date.fromisoformat(until) + timedelta(days=1):
                words = f'no variant of clause "{clause.id}" holds between {until} and {start}'
                yield self._warn(
                    clause.line, clause.column, words, "let one begin when the other ends", f"{key}.by_date"
                )

    def _doubts(self) -> Iterator[Mistake]:
        """What can't be meant, at the key that says it."""
        for doubt in doubts(self.policy):
            line, column = self._of_clause(doubt.clause, doubt.key)
            key = f"clauses.{doubt.clause.id}" + (f".{doubt.key}" if doubt.key else "")
            yield self._warn(line, column, doubt.message, doubt.hint, key)

    def old(self, today: date, max_age: int) -> Iterator[Mistake]:
        """Sources that were read too long ago."""
        for clause, message, hint in old_sources(self.policy, today, max_age):
            place = self._at("terms", "read_on") if clause is None else self._of_clause(clause, "source")
            key = "terms.read_on" if clause is None else f"clauses.{clause.id}.source"
            yield self._warn(*place, message, hint, key)

    def _of_clause(self, clause: Clause, key: str) -> tuple[int, int]:
        """Where a key of a clause (or of a member of a group) stands in this file, else the clause."""
        todo = [node for name in ("clauses", "override") if (node := self.root.get(name)) is not None]
        while todo:
            node = todo.pop()
            if isinstance(node.value, list):
                todo += node.value
            elif isinstance(node.value, dict):
                named = node.get("id")
                if (named is not None and named.value == clause.id) or (node.line, node.column) == (
                    clause.line,
                    clause.column,
                ):
                    place = node.key(key) if key else None
                    return (place.line, place.column) if place is not None else (node.line, node.column)
                if (of := node.get("of")) is not None:
                    todo.append(of)
        return clause.line, clause.column

    def _unquoted(self) -> Iterator[Mistake]:
        for node in wordings(self.root):
            if node.plain and _TEMPLATE.search(node.value):
                words = "a text with {names} in braces stands without quotes"
                yield self._warn(node.line, node.column, words, f'write "{node.raw}"')


def _undecided(clause: Clause) -> bool:
    """Whether neither a rule nor a question decides this clause."""
    if clause.of:
        return all(_undecided(child) and not child.ask for child in clause.of)
    return clause.kind == "attestation"
