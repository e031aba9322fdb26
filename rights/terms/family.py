"""Policies that extend others: where parents are found, and how what they say is laid together with what a child says.

Everything works on trees, so that a mistake in what was laid together stands at the line that caused it, in whichever
file that is. A parent that is wrong itself gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from rights.model.terms import TermsSource
from rights.model.verdict import LEVELS
from rights.terms.shape import did_you_mean
from rights.terms.tree import Node

if TYPE_CHECKING:
    from rights.errors import Mistake
    from rights.model.terms import Policy

__all__ = ["MAX_DEPTH", "Context", "Library", "Piece", "Whole", "laid_together"]

MAX_DEPTH = 5
"""How many policies may stand in a line, each extending the next."""
_MAX_PARENTS = 8
_MAX_CLAUSES = 1_000

HEAD = ("licence", "contacts", "variables", "homepages", "recognise")
"""What comes along as a whole, where the child does not have the key itself."""
_STAYS = frozenset(
    {
        "id",
        "says",
        "source",
        "when",
        "unless",
        "decides",
        "ambiguous",
        "ask",
        "scope",
        "seen",
        "conflicts_with",
        "covers",
    }
)
"""Keys of a clause that stay where an override makes another kind or level of it."""
_ABOUT = frozenset({"id", "seen", "ask", "covers", "conflicts_with"})
"""Keys of an override that say nothing new about the terms: the clause keeps its source."""

_MAX_OPEN = 40
"""Files that are read inside each other; a longer line of them is not followed to its end."""
_SHOWN = 3
"""How many policies of a longer ring a message names."""
_EXTENDS = re.compile(
    rb"""^(?:extends|"extends"|'extends')[ \t]*:[ \t]*(\[[^\]]*\]|[^\s#][^\r\n#]*|(?:#.*)?(?:\r?\n[ \t]*-[^\r\n]*)+)"""
    rb"""|(?:\A\s*\{|,)\s*"extends"\s*:\s*(\[[^\]]*\]|"[^"]*")""",
    re.MULTILINE,
)
_PARENT = re.compile(rb"""[\w.][\w.-]*""")
_ID = re.compile(
    rb"""^(?:id|"id"|'id')\s*:\s*["']?([^\s"',#}]+)|[{,]\s*"?id"?\s*:\s*["']?([^\s"',#}]+)""", re.MULTILINE
)


class Context(msgspec.Struct, frozen=True):
    """What a clause stands in: the terms and the named sources of the policy that wrote it, and that policy's status."""

    terms: TermsSource
    sources: Mapping[str, TermsSource]
    status: str | None = None


class Piece(msgspec.Struct):
    """A clause or a note to be read.

    context: of the policy whose `source` it is. origin: id of the policy it was inherited from, None for one's own.
    changed: an override was laid over it. terms: the child's own, which stand in where the context names no document.
    """

    node: Node
    context: Context
    origin: str | None = None
    changed: bool = False

    @property
    def id(self) -> str:
        """Its id, "" where it has none."""
        name = self.node.get("id")
        return name.value if name is not None and isinstance(name.value, str) else ""


class Whole(msgspec.Struct):
    """A policy with all that it inherits, as trees.

    depth: how many policies stand below it in the longest line. head: its top-level mappings, own and inherited.
    """

    id: str
    sha256: str
    base: bool = False
    depth: int = 1
    head: dict[str, tuple[Node, Node]] = {}
    clauses: list[Piece] = []
    notes: list[Piece] = []


_NONE = "there is no policy"
Told = Callable[[Node, str, str, str], None]
"""Notes a mistake: where, what is wrong, what to do, and the dotted path to it."""


class Library:
    """The files in which policies and their parents are looked for; each is read once.

    Args:
        sources: name of the file to its bytes; the folder that is read.
        beyond: further folders, nearest first, each asked for only when a parent is not found before.
    """

    def __init__(self, sources: Mapping[str, bytes], *beyond: Callable[[], Mapping[str, bytes]]) -> None:
        self._sources = dict(sources)
        self._index = _index(self._sources)
        self._beyond = list(beyond)
        self._further: list[Library] = []
        self._read: dict[str, tuple[Policy | None, Whole | None, Node | None, list[Mistake]]] = {}
        self._open: list[str] = []
        self._extended: dict[str, tuple[str, ...]] = {}
        self._rings: dict[str, tuple[str, ...]] = {}
        self._above: Library | None = None  # the library that looks further here

    def read(self, file: str) -> tuple[Policy | None, Node | None, list[Mistake]]:
        """The policy in one of the files, its tree, and every mistake; the policy is None where any is an error."""
        policy, _, root, mistakes = self._reading(file)
        return policy, root, mistakes

    def parent(self, name: str) -> Whole | str:
        """A parent with all that it inherits itself, or in words why there is none."""
        file = self._index.get(name)
        if file is None:
            return self._outside(name)
        ring = self._ring(name)
        if ring:
            # found before anything is read, as a long ring would be read round and round
            itself = len(ring) == 1 and len(self._open) > 0 and self._name(self._open[-1]) == ring[0]
            return "it extends itself" if itself else f"policies extend each other: {_told(ring)}"
        if file in self._open:
            line = [*self._open[self._open.index(file) :], file]
            names = [self._name(one) for one in line]
            return "it extends itself" if len(names) == 2 else f"policies extend each other: {' > '.join(names)}"
        if len(self._open) >= _MAX_OPEN:
            return f"more than {_MAX_OPEN} policies stand in a line, each extending the next"
        _, whole, _, mistakes = self._reading(file)
        if whole is not None:
            return whole
        first = next((m for m in mistakes if m.level == "error"), None)
        where = f" (line {first.line})" if first is not None and first.line else ""
        return f'the policy "{name}" is wrong itself: {file}{where}'

    def _ring(self, name: str) -> tuple[str, ...]:
        """The policies of a ring to which a policy leads, as the bytes of the files show it; none where there is none.

        The ring begins with the first of its ids, so that it is told alike at every file.
        """
        line: list[str] = []
        rest: list[list[str]] = [[name]]
        while rest:
            if not rest[-1]:
                rest.pop()
                if line:
                    self._rings.setdefault(line.pop(), ())
                continue
            here = rest[-1].pop()
            if here in line:
                ring = line[line.index(here) :]
                first = ring.index(min(ring))
                found = (*ring[first:], *ring[:first])
                for one in line:
                    self._rings[one] = found
                return found
            if here in self._rings:
                found = self._rings[here]
                if found:
                    for one in line:
                        self._rings[one] = found
                    return found
                continue
            line.append(here)
            rest.append(list(self.parents_of(here)))
        return ()

    def parents_of(self, name: str) -> tuple[str, ...]:
        """Ids that a policy of these files extends, as its bytes show it, in their order reversed."""
        file = self._index.get(name)
        if file is None:
            return self._above.parents_of(name) if self._above is not None else ()
        if file not in self._extended:
            data = self._sources[file]
            match = _EXTENDS.search(data)
            said = (match[1] or match[2] or b"") if match is not None else b""
            if match is not None and match[1] is None and not data.lstrip().startswith(b"{"):
                said = b""  # JSON within a policy's example
            plain = b"\n".join(line.partition(b" #")[0].lstrip(b" -\t") for line in said.splitlines())
            found = [one.decode("utf-8", "replace") for one in _PARENT.findall(plain)]
            self._extended[file] = tuple(reversed(found[: 2 * _MAX_PARENTS]))
        return self._extended[file]

    def ids(self) -> list[str]:
        """Ids of all policies that may be extended."""
        self._look_further()
        return [*self._index, *(name for one in self._further for name in one.ids())]

    def _outside(self, name: str) -> Whole | str:
        self._look_further()
        for one in self._further:
            found = one.parent(name)
            if not isinstance(found, str) or not found.startswith(_NONE):
                return found
        return f'{_NONE} "{name}"'

    def _look_further(self) -> None:
        while self._beyond:
            further = Library(self._beyond.pop(0)(), *self._beyond)
            further._above = self
            self._further.append(further)

    def _reading(self, file: str) -> tuple[Policy | None, Whole | None, Node | None, list[Mistake]]:
        if file not in self._read:
            from rights.terms.policies import read_whole  # noqa: PLC0415  # it reads parents through this library

            self._open.append(file)
            try:
                self._read[file] = read_whole(self._sources[file], file, self)
            finally:
                self._open.pop()
        return self._read[file]

    def _name(self, file: str) -> str:
        return next((name for name, one in self._index.items() if one == file), file)


def _told(ring: tuple[str, ...]) -> str:
    """A ring in words: all of a short one, the beginning of a long one."""
    if len(ring) <= 2 * _SHOWN:
        return " > ".join((*ring, ring[0]))
    return f"{' > '.join(ring[:_SHOWN])} > … > {ring[0]} ({len(ring)} policies in a ring)"


def _index(sources: Mapping[str, bytes]) -> dict[str, str]:
    """Id of a policy to its file, as the bytes show it; a file that is called as its policy goes first."""
    found: dict[str, str] = {}
    for file, data in sorted(sources.items()):
        if Path(file).parent.name == "lists":
            continue
        match = _ID.search(data)
        name = (match[1] or match[2]).decode("utf-8", "replace") if match is not None else Path(file).stem
        if name not in found or Path(file).stem == name:
            found[name] = file
    return found


def laid_together(
    root: Node, own: Context, library: Library, wrong: Told
) -> tuple[dict[str, tuple[Node, Node]], list[Piece], list[Piece], list[Whole]]:
    """What a policy says with all that it inherits.

    Args:
        root: the policy's tree.
        own: what its own clauses stand in.
        library: where parents are found.
        wrong: is told every mistake.

    Returns: the top-level mappings, the clauses and the notes in order, and the parents.
    """
    head = {name: root.value[name] for name in HEAD if name in root.value}
    parents = _parents(root, library, wrong)
    for name in HEAD:
        if name not in head:
            _inherit_key(name, head, parents, wrong)
    clauses = _clauses(root, own, parents, wrong)
    mine = [Piece(node, own) for node in _items(root.get("notes")) if isinstance(node.value, dict)]
    taken = {piece.id for piece in mine}
    dropped = {name for name, _ in _dropped(root)}
    inherited: dict[str, Piece] = {}
    for _, whole in parents:
        for piece in whole.notes:
            if piece.id not in taken and piece.id not in dropped:
                inherited.setdefault(piece.id, _from(piece, whole))
    return head, clauses, [*inherited.values(), *mine], [whole for _, whole in parents]


def _parents(root: Node, library: Library, wrong: Told) -> list[tuple[Node, Whole]]:
    named = root.get("extends")
    if named is None:
        return []
    found: list[tuple[Node, Whole]] = []
    items = named.value if isinstance(named.value, list) else [named]
    if len(items) > _MAX_PARENTS:
        wrong(named, f"a policy extends {_MAX_PARENTS} others at most", "", "extends")
        return []
    for item in items:
        if not isinstance(item.value, str):
            continue  # the file's model has said so
        whole = library.parent(item.value)
        if isinstance(whole, str):
            hint = did_you_mean(item.value, library.ids()) if whole.startswith(_NONE) else ""
            wrong(item, whole, hint if hint.startswith("did") else "", "extends")
        elif any(whole.id == other.id for _, other in found):
            wrong(item, f'"{whole.id}" is named twice', "keep one", "extends")
        elif whole.depth >= MAX_DEPTH:
            wrong(item, f"more than {MAX_DEPTH} policies stand in a line, each extending the next", "", "extends")
        else:
            found.append((item, whole))
    return found


def _inherit_key(name: str, head: dict[str, tuple[Node, Node]], parents: list[tuple[Node, Whole]], wrong: Told) -> None:
    """A top-level mapping from the first parent that has it; two that differ have to be told apart by the child."""
    first: Whole | None = None
    for item, whole in parents:
        if name not in whole.head or (name == "recognise" and whole.base):
            continue
        if first is None:
            first, head[name] = whole, whole.head[name]
        elif whole.head[name][1].data() != head[name][1].data():
            words = f'"{first.id}" and "{whole.id}" bring different values for "{name}"'
            wrong(item, words, f"say which holds: {name}:", f"extends.{name}")


def _clauses(root: Node, own: Context, parents: list[tuple[Node, Whole]], wrong: Told) -> list[Piece]:
    mine = [Piece(node, own) for node in _items(root.get("clauses")) if isinstance(node.value, dict)]
    inherited: dict[str, Piece] = {}
    clashing: dict[str, tuple[Node, str, str]] = {}
    for item, whole in parents:
        for piece in whole.clauses:
            there = inherited.get(piece.id)
            if there is None:
                inherited[piece.id] = _from(piece, whole)
            elif there.node is not piece.node and there.node.data() != piece.node.data():
                clashing.setdefault(piece.id, (item, there.origin or "", whole.id))
    ids = list(inherited)
    inside = {name for piece in inherited.values() for name in _members(piece.node)}
    for name, node in _dropped(root):
        if name in inherited:
            del inherited[name]
            clashing.pop(name, None)
        elif parents and name not in {piece.id for _, whole in parents for piece in whole.notes}:
            wrong(node, *_unknown(name, ids, inside, parents), f"drop.{name}")
    changed: set[str] = set()
    for node in _items(root.get("override")):
        name_node = node.get("id")
        name = name_node.value if name_node is not None and isinstance(name_node.value, str) else ""
        if not name:
            wrong(node, '"id" is missing', "name the inherited clause that is changed", "override")
        elif name in changed:
            wrong(name_node or node, f'clause "{name}" is changed twice', "make it one", f"override.{name}")
        elif name in inherited:
            changed.add(name)
            clashing.pop(name, None)
            inherited[name] = _changed(inherited[name], node, own, wrong)
        elif name in ids:
            wrong(name_node or node, f'clause "{name}" is dropped and changed', "keep one of them", f"override.{name}")
        elif parents:
            wrong(name_node or node, *_unknown(name, ids, inside, parents), f"override.{name}")
    for name, (item, one, other) in clashing.items():
        words = f'"{one}" and "{other}" bring different clauses "{name}"'
        wrong(item, words, f"override or drop {name}", f"extends.{name}")
    for piece in mine:
        if piece.id in inherited:
            words = f'clause "{piece.id}" is inherited from "{inherited[piece.id].origin}"'
            wrong(piece.node.get("id") or piece.node, words, "change it under override:, or give another id", piece.id)
    if len(inherited) + len(mine) > _MAX_CLAUSES:
        wrong(
            root.get("extends") or root,
            f"with what it inherits the policy has more than {_MAX_CLAUSES} clauses",
            "",
            "",
        )
        return mine[:_MAX_CLAUSES]
    return [*inherited.values(), *mine]


def _from(piece: Piece, whole: Whole) -> Piece:
    """A parent's piece as the child inherits it: it comes from whoever wrote it."""
    return Piece(piece.node, piece.context, piece.origin or whole.id, piece.changed)


def _changed(piece: Piece, over: Node, own: Context, wrong: Told) -> Piece:
    """An inherited clause with an override laid over it."""
    below: dict[str, tuple[Node, Node]] = dict(piece.node.value)
    above: dict[str, tuple[Node, Node]] = dict(over.value)
    for name in (*LEVELS, "id"):
        if name in above and above[name][1].value is None:
            words = f'"{name}" can\'t be removed'
            wrong(above[name][0], words, "drop the clause: drop: [...]", f"override.{piece.id}.{name}")
            return piece
    old = next((level for level in LEVELS if level in below), None)
    new = next((level for level in LEVELS if level in above), None)
    if new is not None and old is not None and (new, above[new][1].value) != (old, below[old][1].value):
        below = {name: pair for name, pair in below.items() if name in _STAYS}
    for name, (key, value) in above.items():
        if value.value is not None:
            continue
        path = f"override.{piece.id}.{name}"
        if name not in below:
            hint = did_you_mean(name, below)
            wrong(key, f'clause "{piece.id}" has no "{name}" to remove', hint if hint.startswith("did") else "", path)
        below.pop(name, None)
    kept = {name: pair for name, pair in above.items() if pair[1].value is not None}
    # the child's terms say it now, unless nothing was said about the terms
    context = own if "source" in above or not above.keys() <= _ABOUT else piece.context
    if context is own and "source" not in kept:
        below.pop("source", None)
    node = Node(over.line, over.column, {**below, **kept}, file=over.file)
    return Piece(node, context, piece.origin, changed=True)


def _dropped(root: Node) -> list[tuple[str, Node]]:
    out = []
    for item in _items(root.get("drop")):
        node = item.get("id") if isinstance(item.value, dict) else item
        if node is not None and isinstance(node.value, str):
            out.append((node.value, node))
    return out


def _members(node: Node, depth: int = 0) -> Iterable[str]:
    """Ids of the children of a group."""
    for child in _items(node.get("of")) if depth < MAX_DEPTH else ():
        name = child.get("id")
        if name is not None and isinstance(name.value, str):
            yield name.value
        yield from _members(child, depth + 1)


def _unknown(name: str, ids: list[str], inside: set[str], parents: list[tuple[Node, Whole]]) -> tuple[str, str]:
    if name in inside:
        return f'"{name}" stands inside a group', "change the group as a whole"
    names = " or ".join(f'"{whole.id}"' for _, whole in parents)
    return f'no clause "{name}" is inherited from {names}', did_you_mean(name, ids)


def _items(node: Node | None) -> list[Node]:
    return node.value if node is not None and isinstance(node.value, list) else []
