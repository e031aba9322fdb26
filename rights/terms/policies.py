"""A policy file into a Policy: its structure against pydantic models, each clause's options against its rule's table.

All mistakes of a file are collected, each with its place; a file with any error gives no policy.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from pydantic import AfterValidator, BaseModel, Field

from rights import rules
from rights.errors import Mistake
from rights.model.case import Rule
from rights.model.terms import Applies, Clause, Condition, Dated, Note, Policy, Recognise, TermsSource
from rights.model.verdict import LEVELS, VERDICTS, Level, Verdict
from rights.terms.facts import FACTS
from rights.terms.family import Context, Library, Piece, Whole, laid_together
from rights.terms.shape import CLOSED, check, did_you_mean, model_of, place_of, shown
from rights.terms.tree import Node, parse
from rights.text.template import VARIABLES, TemplateError
from rights.text.template import parse as parse_wording

__all__ = [
    "CLAUSE_KEYS",
    "clause_model",
    "day",
    "parse_policy",
    "policy_model",
    "read_policy",
    "read_whole",
    "wordings",
]

CLAUSE_KEYS = (
    "id",
    "says",
    "source",
    "when",
    "unless",
    "prefer",
    "by_date",
    "decides",
    "ambiguous",
    "ask",
    "scope",
    "seen",
    "of",
    "widens",
    "conflicts_with",
    "covers",
)
"""The keys of a clause that are not its kind's own options."""

_MAX_GROUPS = 4
_VARIABLE = re.compile(r"\{([^{}]*)\}")
_MORE_VARIABLES = ("person", "persons", "provider")
"""Variables of recognising and of picture credits, which stand for any name."""
_ID = re.compile(r"[a-z0-9][a-z0-9._-]*\Z")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


def day(text: str) -> str:
    """The text if it is a day that the calendar has, in ISO form; else ValueError with words for people."""
    try:
        if _DAY.match(text):
            date.fromisoformat(text)
            return text
    except ValueError:
        pass
    raise ValueError(f'"{text[:40]}" is not a day; write it as 2024-05-31')


def _id(text: str) -> str:
    if not _ID.match(text):
        raise ValueError(f'"{text[:40]}" is no id: small letters, digits and hyphens, such as "link-back"')
    return text


_Day = Annotated[str, AfterValidator(day)]
_Text = Annotated[str, Field(min_length=1)]


class _Shape(BaseModel):
    model_config = CLOSED


class _Source(_Shape):
    url: _Text | None = None
    via: _Text | None = None
    read_on: _Day | None = None
    note: _Text | None = None


class _Licence(_Shape):
    spdx: _Text | None = None
    port: _Text | None = None
    name: _Text | None = None
    url: _Text | None = None
    fee: _Text | None = None


class _ContactAt(_Shape):
    email_at: _Text


class _Note(_Shape):
    id: _Text
    says: _Text
    source: _Source | str | None = None
    covers: list[_Text] = []
    why: _Text | None = None


class _Applies(_Shape):
    when: dict[str, Any] = {}
    from_: _Day | None = Field(default=None, alias="from")
    until: _Day | None = None
    by: Literal["original", "republication", "as_of"] = "original"


class _Drop(_Shape):
    id: _Text
    why: _Text | None = None


class _PolicyFile(_Shape):
    schema_: Literal[1] = Field(alias="schema")
    id: Annotated[str, AfterValidator(_id)]
    name: _Text
    version: _Day
    status: Literal["verified", "secondary", "draft"]
    language: _Text
    terms: _Source
    sources: dict[str, _Source] = {}
    licence: _Licence | None = None
    contacts: dict[str, _Text | _ContactAt] = {}
    variables: dict[str, _Text] = {}
    homepages: list[_Text] = []
    recognise: model_of(Recognise) | None = None  # type: ignore[valid-type]  # derived from the value that travels inside
    clauses: list[dict[str, Any]] = []
    notes: list[_Note] = []
    examples: list[Any] = []
    base: bool = False
    extends: _Text | list[_Text] = []
    override: list[dict[str, Any]] = []
    drop: list[_Text | _Drop] = []
    syndicator: Annotated[str, AfterValidator(_id)] | None = None
    applies: _Applies | None = None


class _ClauseFile(_Shape):
    id: _Text | None = None
    says: _Text | None = None
    source: _Source | str | None = None
    when: dict[str, Any] = {}
    unless: dict[str, Any] = {}
    prefer: dict[str, Any] = {}
    by_date: list[dict[str, Any]] = []
    decides: Literal["review", "open"] = "review"
    ambiguous: bool = False
    ask: _Text | None = None
    scope: Literal["article", "publisher"] = "article"
    seen: Literal["verified", "secondary", "draft", "memory"] = "secondary"
    of: list[dict[str, Any]] = []
    widens: list[_Text] = []
    conflicts_with: _Text | list[_Text] = []
    covers: list[_Text] = []


def policy_model() -> type[BaseModel]:
    """The shape of a policy file, clauses and examples aside."""
    return _PolicyFile


def clause_model() -> type[BaseModel]:
    """The shape of a clause, its kind's own options aside."""
    return _ClauseFile


def parse_policy(
    data: bytes, file: str, library: Library | None = None
) -> tuple[Policy | None, Node | None, list[Mistake]]:
    """A policy file's bytes into a policy, its tree for further looks, and every mistake.

    The policy is None where any mistake is an error.

    Args: library: where the policies that it extends are found; without it there are none.
    """
    policy, _, root, mistakes = read_whole(data, file, library or Library({}))
    return policy, root, mistakes


def read_policy(data: bytes, file: str, library: Library | None = None) -> tuple[Policy | None, list[Mistake]]:
    """As `parse_policy`, without the tree."""
    policy, _, mistakes = parse_policy(data, file, library)
    return policy, mistakes


def read_whole(
    data: bytes, file: str, library: Library
) -> tuple[Policy | None, Whole | None, Node | None, list[Mistake]]:
    """As `parse_policy`, and with the policy's trees for those that extend it."""
    root, mistakes = parse(data, file)
    if root is None:
        return None, None, None, mistakes
    reader = _Reader(root, file, mistakes, library)
    policy = reader.read(hashlib.sha256(data).hexdigest())
    if reader.mistakes or policy is None:
        return None, None, root, reader.sorted()
    return policy, reader.whole, root, []


class _Reader:
    """Reads one policy's tree; collects mistakes as it goes."""

    def __init__(self, root: Node, file: str, mistakes: list[Mistake], library: Library) -> None:
        self.root = root
        self.file = file
        self.library = library
        self.whole: Whole | None = None
        self.top: dict[str, tuple[Node, Node]] = {}
        self.mistakes = list(mistakes)
        self.terms = TermsSource()
        self.context = Context(self.terms, {})
        self.sources: dict[str, TermsSource] = {}
        self.ids: dict[str, int] = {}
        self.places: dict[str, Node] = {}

    def wrong(self, node: Node, message: str, hint: str = "", key: str = "") -> None:
        """Note a mistake."""
        file = node.file or self.file
        self.mistakes.append(Mistake(file, message, line=node.line, column=node.column, hint=hint, key=key))

    def sorted(self) -> list[Mistake]:
        """The mistakes in the order of their lines, the first one of each place."""
        kept: dict[tuple[str, int, int], Mistake] = {}
        for mistake in self.mistakes:
            kept.setdefault((mistake.file, mistake.line, mistake.column), mistake)
        return sorted(kept.values(), key=lambda m: (m.file != self.file, m.file, m.line, m.column))

    def read(self, sha256: str) -> Policy | None:
        """The policy; only to be used where no mistake was found."""
        root = self.root
        if not isinstance(root.value, dict):
            self.wrong(root, f"a policy is a mapping, not {shown(root)}", "begin with: schema: 1")
            return None
        record = next((name for name in ("attestations", "domains", "agreements") if root.key(name) is not None), None)
        if record is not None and root.key("clauses") is None:
            words = f'this is a publisher\'s record ("{record}"), not a policy'
            self.wrong(
                root.key(record) or root, words, "keep it in another folder, and give it with --publisher", record
            )
            return None
        self.mistakes += check(_PolicyFile, root, self.file)
        self.terms = _source(root.get("terms"), TermsSource())
        named = root.get("sources")
        if named is not None and isinstance(named.value, dict):
            self.sources = {name: _source(node, TermsSource()) for name, (_, node) in named.value.items()}
        status = root.get("status")
        own = Context(self.terms, self.sources, status.raw if status is not None else None)
        self.top, pieces, told, parents = laid_together(root, own, self.library, self.wrong)
        extends = root.get("extends")
        orphan = extends is not None and len(parents) < len(_several(extends.data()))
        if not orphan:
            self.variables(pieces)
        read = [self.piece(piece, number) for number, piece in enumerate(pieces, 1)]
        notes = [self.note(piece) for piece in told]
        applies = self.applies(root.get("applies"))
        if not orphan:
            # what a parent that can't be read would have brought is not missed here
            self.complete()
            self.targets([clause for clause in read if clause is not None])
        if self.mistakes:
            return None
        data: Mapping[str, Any] = {**root.data(), **{name: value.data() for name, (_, value) in self.top.items()}}
        if parents:
            joined = "\n".join((sha256, *(parent.sha256 for parent in parents)))
            sha256 = hashlib.sha256(joined.encode()).hexdigest()
        depth = 1 + max((parent.depth for parent in parents), default=0)
        self.whole = Whole(data["id"], sha256, self.is_base(), depth, self.top, pieces, told)
        return Policy(
            id=data["id"],
            name=data["name"],
            version=data["version"],
            status=data["status"],
            language=data["language"],
            sha256=sha256,
            file=self.file,
            terms=self.terms,
            recognise=msgspec.convert(data.get("recognise") or {}, Recognise),
            clauses=tuple(clause for clause in read if clause is not None),
            licence=data.get("licence") or {},
            contacts={name: _contact(value) for name, value in data.get("contacts", {}).items()},
            variables=data.get("variables", {}),
            notes=tuple(note for note in notes if note is not None),
            homepages=tuple(data.get("homepages", ())),
            base=data.get("base") is True,
            parents=_several(data.get("extends")),
            syndicator=data.get("syndicator") or "",
            applies=applies,
        )

    def complete(self) -> None:
        """What a policy needs unless it is made to be extended, or extends others."""
        root = self.root
        if "recognise" not in self.top and not self.is_base():
            hint = "say by what a page is known, such as: recognise: {names: [NAME], own_hosts: [example.org]}"
            self.wrong(root, '"recognise" is missing', hint, "recognise")
        clauses = root.get("clauses")
        if (clauses is None or clauses.value == []) and root.get("extends") is None:
            words = '"clauses" is missing' if clauses is None else "this may not be empty"
            self.wrong(clauses or root, words, "", "clauses")
        for name in ("override", "drop"):
            if (key := root.key(name)) is not None and root.get("extends") is None:
                self.wrong(
                    key, f'"{name}" is about what is inherited, and nothing is', "name a parent: extends: ID", name
                )

    def is_base(self) -> bool:
        """Whether the policy is made to be extended."""
        base = self.root.get("base")
        return base is not None and base.value is True

    def applies(self, node: Node | None) -> Applies | None:
        """When this one of several policies of a syndicator holds."""
        if node is None or not isinstance(node.value, dict):
            return None
        data = node.data()
        start, until = data.get("from"), data.get("until")
        if isinstance(start, str) and isinstance(until, str) and start > until:
            self.wrong(node, f"the days are the wrong way round: from {start} until {until}", "", "applies")
        if not node.value:
            self.wrong(node, "it does not say when the policy applies", "such as: {from: 2024-05-31}", "applies")
        when = self.condition(node.get("when"), "applies.when")
        return Applies(when, start, until, data.get("by") or "original")

    def targets(self, clauses: list[Clause]) -> None:
        """What a permission widens, and what a clause conflicts with, has to be there."""
        names: list[str] = []
        todo = list(clauses)
        while todo:
            names.append(todo[0].id)
            todo = [*todo[1:], *todo[0].of]
        for clause in clauses:
            for target in clause.widens:
                if target == clause.id:
                    self.wrong(
                        self.at(clause, "widens"), "a clause can't widen itself", "", f"clauses.{clause.id}.widens"
                    )
                elif target not in names and target not in rules.KINDS:
                    hint = did_you_mean(target, [*names, *rules.KINDS])
                    words = f'"{target}" is neither a clause here nor a kind of clause'
                    self.wrong(self.at(clause, "widens"), words, hint if hint.startswith("did") else "")

    def at(self, clause: Clause, key: str) -> Node:
        """Where a key of a clause stands."""
        node = self.places.get(clause.id)
        return (node.get(key) or node) if node is not None else self.root

    def variables(self, pieces: list[Piece]) -> None:
        """Every variable in a wording is one that there is, or one that this policy names."""
        known = {*VARIABLES, *_MORE_VARIABLES}
        for name in ("variables", "contacts"):
            own = self.top[name][1] if name in self.top else None
            known |= own.value.keys() if own is not None and isinstance(own.value, dict) else set()
        parts = [piece.node for piece in pieces]
        if "recognise" in self.top:
            parts.insert(0, self.top["recognise"][1])
        for node in (node for part in parts for node in _texts_in(part)):
            for inner in _VARIABLE.findall(node.value.replace("{{", "").replace("}}", "")):
                name = inner.partition(":")[0].partition("@")[0].strip()
                if name not in known and name not in {"...", "…"}:
                    hint = did_you_mean(name, sorted(known))
                    self.wrong(node, f"there is no variable {{{name}}}", hint if hint.startswith("did") else "")

    def note(self, piece: Piece) -> Note:
        """Something that asks nothing."""
        node = piece.node
        name = self.named(node, "")
        data = node.data()
        source = self.source(node, self.default_source(piece.context), f"notes.{name}", piece.context.sources)
        covers = _several(data.get("covers"))
        return Note(name, _text(data.get("says")), source, covers, _text(data.get("why")), piece.origin)

    def piece(self, piece: Piece, number: int) -> Clause | None:
        """One clause, the policy's own or inherited."""
        self.context = piece.context
        clause = self.clause(piece.node, number)
        if clause is None or piece.origin is None:
            return clause
        seen = clause.seen if piece.changed or clause.seen else piece.context.status
        return _inherited(clause, piece.origin, seen, changed=piece.changed)

    def default_source(self, context: Context) -> TermsSource:
        """Where a clause was read that does not say so: in the terms that it stands in, if they are a document."""
        # a parent that names no page of its own speaks of the pages of those that extend it
        return context.terms if context.terms.url or not self.terms.url else self.terms

    def named(self, node: Node, otherwise: str) -> str:
        """The id of a clause or a note; twice the same is a mistake."""
        written = node.get("id")
        name = written.value if written is not None and isinstance(written.value, str) else otherwise
        place = written or node
        if name and name in self.ids:
            self.wrong(place, f'the id "{name}" stands twice; first in line {self.ids[name]}', key=f"{name}.id")
        elif name:
            self.ids[name] = place.line
        return name

    def source(self, node: Node, otherwise: TermsSource, path: str, sources: Mapping[str, TermsSource]) -> TermsSource:
        """Where a clause was read: its own source, one of those named above, or what is inherited."""
        written = node.get("source")
        if written is None:
            return otherwise
        if isinstance(written.value, str):
            if written.value not in sources:
                hint = did_you_mean(written.value, sources) or "name it under sources: above"
                self.wrong(written, f'no source is called "{written.value}"', hint, f"{path}.source")
            return sources.get(written.value, otherwise)
        return _source(written, otherwise)

    def clause(
        self, node: Node, number: int, parent: Clause | None = None, depth: int = 0, path: str = "clauses"
    ) -> Clause | None:
        """One clause, or one child of a group."""
        if not isinstance(node.value, dict):
            return None  # the file's model has said so
        name = self.named(node, f"{parent.id}.{number}" if parent else "")
        kind_node, level = self.head(node, parent)
        if kind_node is None or level is None:
            return None
        path = f"{path}.{name or number}"
        fixed = _part(node, lambda key: key in CLAUSE_KEYS)
        self.mistakes += check(_ClauseFile, fixed, self.file, path=path)
        if parent is None and node.get("id") is None:
            self.wrong(node, '"id" is missing', "name the clause, such as: id: byline", path)
        kind = kind_node.value
        if not isinstance(kind, str):
            self.wrong(kind_node, f"a kind of clause is needed here, not {shown(kind_node)}", "", path)
            return None
        own = _part(node, lambda key: key not in CLAUSE_KEYS and key not in LEVELS and key != "kind")
        inherited = parent.source if parent else self.default_source(self.context)
        data = fixed.data()
        draft = Clause(
            id=name,
            kind=kind,
            level=level,
            says=_text(data.get("says")) or (parent.says if parent else ""),
            source=self.source(node, inherited, path, self.context.sources),
            options=own.data(),
            prefer=data.get("prefer") if isinstance(data.get("prefer"), dict) else None,
            by_date=self.by_date(node.get("by_date"), path),
            when=self.condition(node.get("when"), f"{path}.when"),
            unless=self.condition(node.get("unless"), f"{path}.unless"),
            decides=_verdict(data.get("decides")),
            ambiguous=data.get("ambiguous") is True,
            ask=_text(data.get("ask")) or None,
            scope=_text(data.get("scope")) or (parent.scope if parent else "article"),
            seen=_text(data.get("seen")) or (parent.seen if parent else None),
            line=node.line,
            column=node.column,
            widens=_several(data.get("widens")),
            conflicts_with=_several(data.get("conflicts_with")),
            covers=_several(data.get("covers")),
            file=node.file or self.file,
        )
        self.places.setdefault(name, node)
        if draft.widens and parent is not None:
            self.wrong(node.key("widens") or node, '"widens" stands at the group', "", f"{path}.widens")
        if kind in rules.GROUPS:
            return msgspec.structs.replace(draft, of=self.children(node, draft, own, depth, path))
        if (of := node.key("of")) is not None:
            self.wrong(of, f'"of" stands only in a group: {", ".join(rules.GROUPS)}', "", f"{path}.of")
        self.options(node, kind_node, own, path)
        rule = rules.get(kind)
        if level == "must_not" and rule is not None and not rule.forbids:
            words = f'"{kind}" says what must be there; must_not would ask for it all the same'
            self.wrong(kind_node, words, f"write must: not, with of: [{{kind: {kind}, ...}}]", path)
        if level == "must" and parent is None and rule is not None and rule.bars:
            words = f'"{kind}" says what must not be; must would seem to ask for it'
            self.wrong(kind_node, words, f"write must_not: {kind}", path)
        return draft

    def head(self, node: Node, parent: Clause | None) -> tuple[Node | None, Level | None]:
        """Where the kind stands, and the level."""
        found = [level for level in LEVELS if node.get(level) is not None]
        kind = node.get("kind")
        if parent is not None:
            short = [name for name in node.value if name in rules.KINDS or name in rules.GROUPS]
            if found:
                key = node.key(found[0]) or node
                self.wrong(key, "the level of a group stands at the group", f"write kind: instead of {found[0]}:")
                return None, None
            if kind is None and len(short) == 1:
                return self.short(node, short[0]), parent.level
            if kind is None:
                near = [hint for key in node.value if (hint := did_you_mean(key, rules.KINDS)).startswith("did")]
                hint = near[0] if near else "such as: {kind: byline, ...}"
                self.wrong(node, "a clause in a group begins with its kind", hint)
            return kind, parent.level
        if kind is not None and not found:
            self.wrong(node.key("kind") or node, "the level of the clause is missing", f"write must: {kind.raw}")
            return None, None
        if kind is not None:
            self.wrong(node.key("kind") or node, "the kind stands after the level", f"keep {found[0]}: and drop kind:")
            return None, None
        if len(found) == 1:
            return node.get(found[0]), found[0]
        if found:
            self.wrong(node.key(found[1]) or node, f"a clause has one level, not {len(found)}", "make it two clauses")
            return None, None
        near = [key for key in node.value if did_you_mean(key, LEVELS).startswith("did")]
        place = node.key(near[0]) if near else None
        hint = did_you_mean(near[0], LEVELS) if near else "such as: must: byline"
        self.wrong(place or node, f"a clause begins with one of {', '.join(LEVELS)} and its kind", hint)
        return None, None

    def short(self, node: Node, kind: str) -> Node:
        """Turn `byline: [author]` within a group into `kind: byline` and the option that the value stands for."""
        key, value = node.value.pop(kind)
        rule = rules.get(kind)
        main = "of" if kind in rules.GROUPS else getattr(rule.options, "main", None) if rule is not None else None
        if value.raw or value.value is not None:
            if main is None:
                self.wrong(value, f'"{kind}" is followed by nothing here', f"write kind: {kind}")
            elif main in node.value:
                self.wrong(node.key(main) or node, f'"{main}" is given twice: beside "{kind}" and here', "keep one")
            else:
                node.value[main] = (key, value)
        word = Node(key.line, key.column, kind, kind, plain=True)
        node.value["kind"] = (key, word)
        return word

    def children(self, node: Node, group: Clause, own: Node, depth: int, path: str) -> tuple[Clause, ...]:
        """The members of a group."""
        for name in own.value:
            hint = did_you_mean(name, CLAUSE_KEYS)
            self.wrong(node.key(name) or node, f'unknown key "{name}" in a group', hint, f"{path}.{name}")
        for name in ("prefer", "by_date"):
            if (key := node.key(name)) is not None:
                self.wrong(key, f'"{name}" stands at a member of a group, not at the group', "", f"{path}.{name}")
        if group.level == "must_not":
            self.wrong(node, "a group says what must be there", "write must: not, or a must_not for each")
        if depth >= _MAX_GROUPS:
            self.wrong(node, f"groups stand more than {_MAX_GROUPS} deep in each other", "", path)
            return ()
        of = node.get("of")
        members = _items(of)
        if not members:
            self.wrong(of or node, 'a group needs its members under "of"', "", f"{path}.of")
        elif group.kind == "not" and len(members) != 1:
            self.wrong(of or node, '"not" has one member', "put any_of into it", f"{path}.of")
        read = [self.clause(member, count, group, depth + 1, path) for count, member in enumerate(members, 1)]
        return tuple(child for child in read if child is not None)

    def options(self, node: Node, kind_node: Node, own: Node, path: str) -> None:
        """Check a clause's options, with every variant laid over them, against the table of its kind."""
        kind = kind_node.value
        rule = rules.get(kind)
        if rule is None:
            hint = did_you_mean(kind, (*rules.KINDS, *rules.GROUPS))
            self.wrong(kind_node, f'"{kind}" is no kind of clause', hint, path)
            return
        prefer = node.get("prefer")
        dated = [_part(each, lambda key: key not in _DATED) for each in _items(node.get("by_date"))]
        for variant in dated or [Node(node.line, node.column, {})]:
            whole = _laid_over(node, own, variant)
            good = self.table(rule, whole, path)
            if prefer is not None and isinstance(prefer.value, dict) and good:
                self.table(rule, _laid_over(node, whole, prefer), path)

    def table(self, rule: Rule, options: Node, path: str) -> bool:
        """Check one set of options; whether it is right."""
        found = check(model_of(rule.options), options, self.file, path=path, also=(*CLAUSE_KEYS, *LEVELS))
        if not found:
            try:
                msgspec.convert(options.data(), rule.options)
            except (msgspec.ValidationError, ValueError) as error:
                words, _, where = str(error).partition(" - at `$")
                steps = [int(s) if s.isdigit() else s for s in re.findall(r"[\w-]+", where)]
                way, key = place_of(options, steps, path)
                if not steps and (text := _unreadable(options, words)) is not None:
                    way = [text]
                self.wrong(way[-1], words[:1].lower() + words[1:], "", key)
                return False
        self.mistakes += found
        return not found

    def by_date(self, node: Node | None, path: str) -> tuple[Dated, ...]:
        """Variants by the day of the original."""
        out = []
        for number, item in enumerate(_items(node)):
            days: list[str | None] = []
            for name in ("from", "until"):
                value = item.get(name)
                try:
                    days.append(day(value.raw) if value is not None else None)
                except ValueError as error:
                    self.wrong(value or item, str(error), "", f"{path}.by_date.{number}.{name}")
                    days.append(None)
            if days[0] and days[1] and days[0] > days[1]:
                self.wrong(item, f"the days are the wrong way round: from {days[0]} until {days[1]}")
            by = item.get("by")
            if by is not None and by.value not in _WHOSE:
                hint = did_you_mean(by.raw, _WHOSE)
                self.wrong(by, f"{shown(by)} is not known here", hint, f"{path}.by_date.{number}.by")
            options = _part(item, lambda key: key not in _DATED)
            out.append(Dated(options.data() or {}, days[0], days[1], by.raw if by is not None else "original"))
        return tuple(out)

    def condition(self, node: Node | None, path: str, depth: int = 0) -> Condition | None:
        """A condition over the closed facts; several keys in one mapping hold together."""
        if node is None or not isinstance(node.value, dict):
            return None
        if depth > _MAX_GROUPS:
            self.wrong(node, f"conditions stand more than {_MAX_GROUPS} deep in each other", "", path)
            return None
        if not node.value:
            self.wrong(node, "the condition is empty", "such as: {channel: online}", path)
        parts = []
        for name, (key, value) in node.value.items():
            below = f"{path}.{name}"
            if name in {"any_of", "all_of"}:
                inner = [self.condition(item, below, depth + 1) for item in _items(value)]
                some = tuple(part for part in inner if part is not None)
                if not some:
                    self.wrong(value, f'a list of conditions is needed under "{name}"', "", below)
                parts.append(Condition(any_of=some) if name == "any_of" else Condition(all_of=some))
            elif name == "not":
                negated = self.condition(value, below, depth + 1)
                if negated is None:
                    self.wrong(value, 'a condition is needed under "not"', "such as: {not: {channel: print}}", below)
                parts.append(Condition(not_=negated))
            elif name in FACTS and FACTS[name].day:
                parts.append(self.days(name, value, below))
            elif name in FACTS:
                parts.append(Condition(fact=name, is_in=self.values(name, value, below)))
            else:
                hint = did_you_mean(name, (*FACTS, "any_of", "all_of", "not"))
                self.wrong(key, f'"{name}" is no fact that a condition can ask about', hint, below)
        return parts[0] if len(parts) == 1 else Condition(all_of=tuple(parts))

    def days(self, name: str, node: Node, path: str) -> Condition:
        """The days on which a condition holds."""
        if not isinstance(node.value, dict) or not node.value:
            words = f'"{name}" is a span of days, not {shown(node)}'
            self.wrong(node, words, "such as: {from: 2024-05-31, until: 2026-12-31}", path)
            return Condition(fact=name)
        days: dict[str, str] = {}
        for key, (place, value) in node.value.items():
            if key not in {"from", "until"}:
                self.wrong(place, f'unknown key "{key}"', did_you_mean(key, ("from", "until")), f"{path}.{key}")
                continue
            try:
                days[key] = day(value.raw)
            except ValueError as error:
                self.wrong(value, str(error), "", f"{path}.{key}")
        start, until = days.get("from"), days.get("until")
        if start and until and start > until:
            self.wrong(node, f"the days are the wrong way round: from {start} until {until}", "", path)
        return Condition(fact=name, from_=start, until=until)

    def values(self, name: str, node: Node, path: str) -> tuple[Any, ...]:
        """The values of a fact that satisfy a condition."""
        fact = FACTS[name]
        items = node.value if isinstance(node.value, list) else [node]
        for item in items:
            if fact.boolean:
                if not isinstance(item.value, bool):
                    self.wrong(item, f'"{name}" is true or false, not {shown(item)}', "", path)
            elif not isinstance(item.value, str):
                hint = f'write "{item.raw}"' if item.raw else ""
                self.wrong(item, f'"{name}" is a text, not {shown(item)}', hint, path)
            elif fact.values and item.value not in fact.values:
                self.wrong(item, f'"{name}" is never {shown(item)}', did_you_mean(item.value, fact.values), path)
        if not items:
            self.wrong(node, f'no value is given for "{name}"', "", path)
        return tuple(item.value for item in items)


def wordings(root: Node) -> Iterator[Node]:
    """Every text of a policy that may be a wording with variables: signals and options, not what is told to people."""
    for name in ("recognise", "clauses", "override"):
        if (part := root.get(name)) is not None:
            yield from _texts_in(part)


def _unreadable(options: Node, words: str) -> Node | None:
    """The wording of which this is said, where a clause's options hold one that can't be read."""
    for node in _texts_in(options):
        try:
            parse_wording(node.value)
        except TemplateError as error:
            if words.startswith(str(error)):
                return node
    return None


def _texts_in(part: Node) -> Iterator[Node]:
    todo = [part]
    while todo:
        node = todo.pop()
        if isinstance(node.value, dict):
            todo += [value for name, (_, value) in reversed(node.value.items()) if name not in _TOLD]
        elif isinstance(node.value, list):
            todo += reversed(node.value)
        elif isinstance(node.value, str):
            yield node


_TOLD = frozenset({"id", "says", "ask", "source", "covers", "conflicts_with", "widens"})
_DATED = frozenset({"from", "until", "by"})
_WHOSE = ("original", "republication")


def _source(node: Node | None, otherwise: TermsSource) -> TermsSource:
    """A source as written. One that names no document of its own is about the inherited document."""
    if node is None or not isinstance(node.value, dict):
        return otherwise
    data = {name: value for name, value in node.data().items() if name in TermsSource.__struct_fields__}
    if data.get("url") or data.get("via"):
        return TermsSource(**data)
    return msgspec.structs.replace(otherwise, **data)


def _part(node: Node, wanted: Any) -> Node:
    """The mapping with only some of its keys, at the same place."""
    if not isinstance(node.value, dict):
        return Node(node.line, node.column, {}, file=node.file)
    pairs = {name: pair for name, pair in node.value.items() if wanted(name)}
    return Node(node.line, node.column, pairs, file=node.file)


def _laid_over(place: Node, below: Node, above: Node) -> Node:
    over = above.value if isinstance(above.value, dict) else {}
    return Node(place.line, place.column, {**below.value, **over}, file=place.file)


def _inherited(clause: Clause, origin: str, seen: str | None, *, changed: bool) -> Clause:
    """A clause and its children as inherited."""
    of = tuple(_inherited(child, origin, child.seen or seen, changed=changed) for child in clause.of)
    return msgspec.structs.replace(clause, origin=origin, seen=seen, changed=changed, of=of)


def _items(node: Node | None) -> list[Node]:
    return node.value if node is not None and isinstance(node.value, list) else []


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _several(value: object) -> tuple[str, ...]:
    """One text or a list of them; what is no text has been told by the file's model."""
    if isinstance(value, str):
        return (value,)
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _verdict(value: object) -> Verdict | None:
    return value if value in VERDICTS else None  # just tested


def _contact(value: str | Mapping[str, str]) -> str:
    return value if isinstance(value, str) else f"@{value['email_at'].removeprefix('@')}"
