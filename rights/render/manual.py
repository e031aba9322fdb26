"""The reference pages on the kinds of clause, as Markdown, from the rules themselves and from cases that the tests run."""

from __future__ import annotations

import inspect
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
import msgspec.inspect

from rights import rules
from rights.model.case import Rule
from rights.model.verdict import LEVELS
from rights.terms.facts import FACTS
from rights.terms.schema import CLAUSE_TELLS, POLICY_TELLS

__all__ = ["Shown", "index_page", "kind_page", "shown_cases"]

_NOTE = "<!-- Written by `rights rules --doc docs/kinds`; change the rule or its cases, and write it again. -->"
_WORDS = {
    "pass": "Keeps the clause",
    "fail": "Breaks the clause",
    "open": "Stays open",
    "review": "For a person to judge",
    "not_applicable": "Does not apply",
}
_GROUPS = {
    "any_of": "One of its members has to be kept; the best of their verdicts counts.",
    "all_of": "All of its members have to be kept; the worst of their verdicts counts.",
    "one_of": "Exactly one of its members has to be kept; two that are kept are for a person to judge.",
    "not": "Its only member must not be kept.",
}
_LONGEST = 1600


class Shown(msgspec.Struct, frozen=True):
    """One case that a page shows: its name, the clause as a policy writes it, what is checked, and the verdict.

    world: what else was given (records, the original, the day), as keys and values.
    """

    name: str
    clause: Mapping[str, Any]
    page: str
    verdict: str
    world: Mapping[str, Any] = {}


def shown_cases(given: Mapping[str, Any]) -> list[Shown]:
    """Of a rule's case file the first case of each verdict, the shortest where several are early.

    Args: given: the file's data: clause and cases, as `tests/rules` holds them.
    """
    found: dict[str, Shown] = {}
    for name, one in given.get("cases", {}).items():
        verdict = one.get("verdict", "")
        if verdict in found or verdict not in _WORDS or len(one.get("republication", "")) > _LONGEST:
            continue
        clause = {**given.get("clause", {}), **one.get("clause", {})}
        clause = {key: value for key, value in clause.items() if value is not None}
        world = {key: one[key] for key in _WORLD if one.get(key) is not None}
        found[verdict] = Shown(str(name), clause, one.get("republication", ""), verdict, world)
    return [found[verdict] for verdict in _WORDS if verdict in found]


_WORLD = ("as_of", "channel", "page_url", "article", "publisher", "original", "ledger")


def kind_page(rule: Rule, cases: Sequence[Shown]) -> str:
    """The page on one kind of clause."""
    lines = [_NOTE, "", f"# {rule.kind}", "", f"{rule.summary} Rule {rule.id}, `{rule.name}`.", ""]
    for heading, text in _sections(rule):
        lines += [f"## {heading}", "", text, ""] if heading else [text, ""]
    lines += [f"Smallest question: *{_md(rule.question)}*", ""]
    levels = [level for level in LEVELS if level != "must_not" or rule.forbids]
    lines += ["## Keys", "", f"Levels: {', '.join(f'`{level}`' for level in levels)}.", ""]
    main = getattr(rule.options, "main", None)
    if main is not None:
        lines += [f"Short form within a group: `{{{rule.kind}: {main.upper()}}}`, which stands for `{main}`.", ""]
    lines += list(_table(rule.options, set()))
    lines += ["", "Besides, the keys of every clause: [index](README.md#keys-of-every-clause).", ""]
    if cases:
        lines += ["## Examples", "", "Each is run by `tests/rules`, in the invented newsroom Harbor News.", ""]
        for one in cases:
            lines += list(_case(one))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"


def index_page() -> str:
    """What a policy's keys hold, the kinds in a list, the groups, and the facts of conditions."""
    lines = [_NOTE, "", "# What a policy can say", ""]
    lines += [
        "[A policy's file, key by key](../policy-file.md) explains the keys outside the clauses, with examples.",
        "",
    ]
    lines += ["## Keys of a policy", ""]
    lines += [f"- `{name}`: {_md(tells)}" for name, tells in POLICY_TELLS.items()]
    lines += ["", "## Keys of every clause", ""]
    lines += ["- `must`, `must_not`, `should`, `may`: the level, followed by the kind."]
    lines += [f"- `{name}`: {_md(tells)}" for name, tells in CLAUSE_TELLS.items()]
    lines += ["", "## Kinds", ""]
    lines += [f"- [{rule.kind}]({rule.kind}.md): {_md(rule.summary)}" for rule in rules.every()]
    lines += ["", "## Groups", ""]
    lines += [f"- `{name}`: {tells}" for name, tells in _GROUPS.items()]
    lines += ["", "## Facts that conditions ask about", ""]
    lines += [
        "`when` and `unless` take these, and `any_of`, `all_of`, `not`. A fact that is not known leaves the clause open.",
        "",
    ]
    for name, fact in FACTS.items():
        values = f" ({', '.join(fact.values)})" if fact.values else " (true, false)" if fact.boolean else ""
        days = " (from, until)" if fact.day else ""
        lines.append(f"- `{name}`{values}{days}: {_md(fact.tells)}.")
    return "\n".join(lines) + "\n"


_HEADING = re.compile(r"([A-Z][A-Za-z ]{2,30}):\s")


def _sections(rule: Rule) -> Iterator[tuple[str, str]]:
    """The rule's docstring, cut at its headings."""
    doc = inspect.cleandoc(sys.modules[rule.check.__module__].__doc__ or "")
    for part in doc.split("\n\n")[1:]:
        match = _HEADING.match(part)
        text = " ".join(part.split()) if not part.startswith((" ", "-")) else part
        if match is not None:
            yield match[1], _md(text[len(match[1]) + 2 :][:1].upper() + text[len(match[1]) + 3 :])
        else:
            yield "", _md(text)


def _table(options: type[Any], seen: set[type[Any]], prefix: str = "") -> Iterator[str]:
    """One line a key; a table within follows, under its key's name."""
    seen = {*seen, options}
    fields = msgspec.inspect.type_info(options).fields  # type: ignore[attr-defined]  # a struct's type info
    if not fields and not prefix:
        yield "This kind has no keys of its own."
    for field in fields:
        kind, meaning = field.type, ""
        if isinstance(kind, msgspec.inspect.Metadata):
            meaning, kind = (kind.extra_json_schema or {}).get("description", ""), kind.type
        values = list(dict.fromkeys(_values(kind)))
        listed = f" ({', '.join(f'`{value}`' for value in sorted(values))})" if values else ""
        needed = ", needed" if field.required else _default(field)
        yield f"- `{prefix}{field.encode_name}`{listed}{needed}: {_md(meaning)}"
        for inner in dict.fromkeys(_tables(kind)):
            if inner not in seen:
                yield from _table(inner, seen, f"{prefix}{field.encode_name}.")


def _default(field: Any) -> str:
    value = field.default
    if value is msgspec.NODEFAULT or value is None or value == () or isinstance(value, msgspec.Struct):
        return ""
    if isinstance(value, tuple):
        value = list(value)
    return f", default `{json.dumps(value, ensure_ascii=False, default=str)}`"


def _values(kind: Any) -> Iterator[str]:
    if isinstance(kind, msgspec.inspect.Metadata):
        yield from _values(kind.type)
    elif isinstance(kind, msgspec.inspect.LiteralType):
        yield from (str(value) for value in kind.values)
    elif isinstance(kind, msgspec.inspect.BoolType):
        yield from ("true", "false")
    elif isinstance(kind, msgspec.inspect.UnionType):
        for one in kind.types:
            yield from _values(one)
    elif isinstance(kind, msgspec.inspect.VarTupleType):
        yield from _values(kind.item_type)


def _tables(kind: Any) -> Iterator[type[Any]]:
    if isinstance(kind, msgspec.inspect.Metadata):
        yield from _tables(kind.type)
    elif isinstance(kind, msgspec.inspect.StructType):
        yield kind.cls
    elif isinstance(kind, msgspec.inspect.UnionType):
        for one in kind.types:
            yield from _tables(one)
    elif isinstance(kind, msgspec.inspect.VarTupleType):
        yield from _tables(kind.item_type)


def _case(one: Shown) -> Iterator[str]:
    yield f"### {_WORDS[one.verdict]}: {_md(one.name)}"
    yield ""
    yield "```yaml"
    yield from _yaml({"id": "clause", **one.clause})
    yield "```"
    yield ""
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", one.page)), default=0))
    yield f"{fence}{'html' if one.page.lstrip().startswith('<') else 'text'}"
    yield one.page.strip("\n")
    yield fence
    yield ""
    if one.world:
        yield "Given besides:"
        yield ""
        yield "```yaml"
        yield from _yaml(one.world)
        yield "```"
        yield ""


def _yaml(data: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    for name, value in data.items():
        if isinstance(value, str) and "\n" in value:
            yield f"{indent}{name}: |"
            yield from (f"{indent}  {line}".rstrip() for line in value.strip("\n").split("\n"))
        else:
            yield f"{indent}{name}: {_flow(value)}"


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(inner) for inner in value) + "]"
    if isinstance(value, str) and re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", value) and value not in ("yes", "no"):
        return value
    return json.dumps(value, ensure_ascii=False)


def _md(text: str) -> str:
    """A text whose braces, stars and the like are shown as they stand; quoted code stays code."""
    parts = re.split(r"(`[^`]*`)", text)
    return "".join(part if part.startswith("`") else re.sub(r"([\\*_<>\[\]{}|])", r"\\\1", part) for part in parts)
