"""How much of a survey of real terms the policies express: by a rule that checks, as a question, as a permission, not at all.

What a clause does is not read off its kind but seen in its examples: it checks something if they bring it to pass and to
fail without anybody's word. What it needs for that is found by taking away what was given.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from rights.engine.examples import Came, came_out
from rights.engine.facts import asks_for_grant
from rights.model.coverage import HOW, NEEDS, Covered
from rights.model.terms import Clause, Lists, Note, Policy
from rights.terms.runs import Run, every_clause

__all__ = ["coverage"]

_WORLDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("the copy alone", frozenset()),
    ("the article's record", frozenset({"article"})),
    ("the original's text", frozenset({"original"})),
    ("the original's text", frozenset({"article", "original"})),
    ("the publisher's record", frozenset({"publisher"})),
    ("the publisher's record", frozenset({"publisher", "article"})),
    ("the publisher's record", frozenset({"publisher", "article", "original"})),
    ("the ledger", frozenset({"ledger", "article", "original", "publisher"})),
)


class _Item(msgspec.Struct, frozen=True):
    """What a policy says that covers something."""

    name: str
    covers: tuple[str, ...]
    how: str
    needs: str = ""
    why: str = ""


def coverage(
    survey: Sequence[Mapping[str, Any]],
    policies: Mapping[str, Policy],
    lists: Lists,
    runs_of: Callable[[Policy], Sequence[Run]],
) -> list[Covered]:
    """Every surveyed clause with how it is expressed, in the survey's order.

    Args:
        survey: entries with an id and clauses, each of which has a kind.
        policies: by id; those of the survey and their parents.
        lists: the shared word lists.
        runs_of: the runs of a policy's own examples.
    """
    seen: dict[str, _Seen] = {}

    def look(name: str) -> _Seen | None:
        if name not in seen and name in policies:
            seen[name] = _Seen(policies[name], lists, runs_of(policies[name]))
        return seen.get(name)

    out: list[Covered] = []
    for entry in survey:
        name = str(entry["id"])
        kinds = [str(clause["kind"]) for clause in entry["clauses"]]
        policy = policies.get(name)
        if policy is None:
            out += [Covered(name, kind, "not at all", why="no policy is written") for kind in kinds]
            continue
        items = list(_items(policy, look))
        out += _assigned(name, kinds, items)
    return out


def _items(policy: Policy, look: Callable[[str], _Seen | None]) -> Iterable[_Item]:
    for clause in policy.clauses:
        for one in every_clause((clause,)):
            if one.covers:
                how, needs = _how(clause, one, policy, look)
                yield _Item(one.id, one.covers, how, needs)
    for note in policy.notes:
        if note.covers:
            yield _of_note(note)


def _of_note(note: Note) -> _Item:
    return _Item(note.id, note.covers, "not at all" if note.why else "nothing", why=note.why)


def _how(clause: Clause, one: Clause, policy: Policy, look: Callable[[str], _Seen | None]) -> tuple[str, str]:
    """What a clause does, as its examples show; those of the policy it comes from count too."""
    if clause.level == "may":
        shown = look(policy.id)
        return shown.spares(clause) if shown is not None and clause.widens else ("permission", "")
    owners = [policy.id] + ([clause.origin] if clause.origin is not None and not clause.changed else [])
    best, needs = "question", ""
    for owner in owners:
        shown = look(owner)
        for name in dict.fromkeys((one.id, clause.id)):
            if shown is None:
                continue
            how, need = shown.does(name)
            if HOW.index(how) < HOW.index(best):
                best, needs = how, need
    return best, needs


def _assigned(name: str, kinds: list[str], items: list[_Item]) -> list[Covered]:
    """Each surveyed clause with one of the items that cover its kind, the best where there are more than are needed."""
    wanted = Counter(kinds)
    offered = {
        kind: sorted((item for item in items if kind in item.covers), key=lambda item: HOW.index(item.how))
        for kind in wanted
    }
    out = []
    for kind in kinds:
        some = offered[kind]
        if some:
            item = some.pop(0)
            # the same clause may express several of one kind: it counts once for each time that it names the kind
            if item.covers.count(kind) > 1:
                left = list(item.covers)
                left.remove(kind)
                some.insert(0, msgspec.structs.replace(item, covers=tuple(left)))
            out.append(Covered(name, kind, item.how, item.name, item.needs, item.why))
        else:
            out.append(Covered(name, kind, "not at all", why="no clause of the policy names it"))
    return out


class _Seen:
    """What a policy's examples bring each clause to, under what is given."""

    def __init__(self, policy: Policy, lists: Lists, runs: Sequence[Run]) -> None:
        self._policy = _ungranted(policy)
        self._lists = lists
        self._runs = [_wordless(run) for run in runs]
        self._came: dict[tuple[int, frozenset[str]], Came] = {}
        self._done: dict[str, tuple[str, str]] = {}

    def does(self, clause: str) -> tuple[str, str]:
        """How the clause is decided, and what that needs."""
        if clause not in self._done:
            self._done[clause] = self._does(clause)
        return self._done[clause]

    def _does(self, clause: str) -> tuple[str, str]:
        whole = _WORLDS[-1][1]
        verdicts = self._verdicts(clause, whole)
        if not {"pass", "fail"} <= verdicts:
            if "pass" in verdicts:
                return ("judges", "") if "review" in verdicts else ("clears", "")
            return "question", ""
        for needs, world in _WORLDS:
            if {"pass", "fail"} <= self._verdicts(clause, world):
                return "checks", needs
        return "checks", _WORLDS[-1][0]

    def spares(self, clause: Clause) -> tuple[str, str]:
        """Whether examples show a permission at work: it spares a clause in one, and does not where its bounds are passed."""
        whole = _WORLDS[-1][1]
        for target in self._targets(clause):
            seen = [
                found for number in range(len(self._runs)) for found in self._of(number, whole).findings.get(target, ())
            ]
            spared = any(f.verdict == "not_applicable" and f.decided_by == "widening" for f in seen)
            if spared and any(f.verdict in ("fail", "review", "open") for f in seen):
                return "checks", NEEDS[2]
        return "permission", ""

    def _targets(self, clause: Clause) -> list[str]:
        return [one.id for one in self._policy.clauses if one.id in clause.widens or one.kind in clause.widens]

    def _verdicts(self, clause: str, world: frozenset[str]) -> set[str]:
        found = set()
        for number in range(len(self._runs)):
            came = self._of(number, world)
            found.add(came.verdict(clause))
            if came.reaches(clause, "advice"):
                found.add("fail")
        return found

    def _of(self, number: int, world: frozenset[str]) -> Came:
        run = self._runs[number]
        given = frozenset(name for name in world if getattr(run, name) is not None)
        if (number, given) not in self._came:
            taken = {name: None for name in ("article", "original", "publisher", "ledger") if name not in given}
            self._came[number, given] = came_out(self._policy, self._lists, msgspec.structs.replace(run, **taken))
        return self._came[number, given]


def _ungranted(policy: Policy) -> Policy:
    """The policy as it holds for somebody to whom nothing was granted: a grant that nobody knows of hides what a rule finds."""
    return msgspec.structs.replace(policy, clauses=tuple(_bare(clause) for clause in policy.clauses))


def _bare(clause: Clause) -> Clause:
    spared = clause.unless is not None and asks_for_grant(clause.unless)
    return msgspec.structs.replace(
        clause, unless=None if spared else clause.unless, of=tuple(_bare(child) for child in clause.of)
    )


def _wordless(run: Run) -> Run:
    """The run without anybody's word, and without looking whether it is recognised."""
    publisher = run.publisher
    if publisher is not None and publisher.attestations:
        publisher = msgspec.structs.replace(publisher, attestations=())
    return msgspec.structs.replace(run, publisher=publisher, recognised=False)
