"""rights explain: what a clause, a rule or a policy asks, and how it is decided."""

from __future__ import annotations

import inspect
import sys
import textwrap
from typing import Any

import click
import msgspec.inspect

from rights.cli.output import emit
from rights.cli.world import _guess, load_config
from rights.errors import UsageError
from rights.model.case import Rule
from rights.model.terms import Applies, Clause, Condition, Policy
from rights.terms import load_pack, load_policy

__all__ = ["explain"]

_RESTRICTION = (
    "What the article's own record says goes before all terms: that the story was withdrawn (kill), that it may not be "
    "republished (republishable: false, with a reason), that it is held back (not_before), that it has to go (not_after). "
    "No permission and no agreement lifts it. Change the record if it is wrong: --article FILE."
)
_LEVEL = {"must": "must", "must_not": "must not", "should": "should", "may": "may"}


@click.command(
    epilog="""\b
Examples:
  rights explain dcnf               all that one syndicator's terms say
  rights explain dcnf/notice        one clause
  rights explain credit_line        how a kind of clause is decided (also ATT01, missing-credit-line)
  rights explain --policy dcnf --article story.yaml --publisher gazette.yaml
                                    which layer decides each clause: record, terms, agreement, licence
"""
)
@click.argument("what", metavar="[CLAUSE|RULE|POLICY]", required=False)
@click.option("--policy", "policy_id", metavar="ID|FILE", help="The policy whose clause is meant.")
@click.option("--policies", "folders", multiple=True, metavar="FOLDER", help="Policies beside the bundled ones.")
@click.option("--article", multiple=True, metavar="FILE", help="The original's record.")
@click.option("--publisher", metavar="ID|FILE", help="The publisher's record.")
@click.option("--publishers", metavar="FILE", help="A registry of publishers' records.")
@click.option("--ledger", metavar="FILE", help="Past republications.")
@click.option("--page-url", metavar="URL", help="Where the page is or will be.")
@click.option(
    "--channel",
    type=click.Choice(["online", "print", "newsletter", "audio", "social"]),
    help="Where it appears; online unless said.",
)
@click.option("--as-of", "as_of", metavar="DATE", help="The day to judge for; now unless said.")
@click.option("--config", "config_file", metavar="FILE", help="rights.toml; else the nearest one upwards.")
def explain(
    what: str | None, policy_id: str | None, folders: tuple[str, ...], config_file: str | None, **case: Any
) -> None:
    """What a clause, a rule or a policy asks, and how it is decided.

    With a record of the article or the publisher: which layer decides each clause of the policy in that case.
    """
    from rights import rules  # noqa: PLC0415  # --help needs no rules

    config = load_config(config_file)
    pack = load_pack(list(folders) or [config.at(p) for p in config.policies], bundled=config.bundled)
    policy: Policy | None = None
    if policy_id is not None:
        policy = pack.get(policy_id) or (load_policy(policy_id) if "." in policy_id or "/" in policy_id else None)
        if policy is None:
            raise UsageError(f'there is no policy "{policy_id}"', hint=_guess(policy_id, [p.id for p in pack.policies]))
    if what is None:
        if policy is None:
            raise UsageError("what shall be explained?", hint="name a policy, a clause, a rule or a kind of clause")
        what = policy.id
    if policy is None and "/" in what and (owner := pack.get(what.split("/", 1)[0])) is not None:
        policy, what = owner, what.split("/", 1)[1]
    if any(case.values()):
        whole = policy or pack.get(what)
        if whole is None:
            raise UsageError("whose terms are meant?", hint="give --policy ID")
        if what != whole.id and _find(whole, what) is None:
            raise UsageError(f'the policy "{whole.id}" has no clause "{what}"')
        from rights.cli.explain_layers import explained  # noqa: PLC0415  # only where a case is given

        named = {**case, "policies": folders}
        emit(explained(whole, named, config, None if what == whole.id else what))
        return
    if policy is not None:
        clause = _find(policy, what)
        if clause is not None:
            emit(_clause(policy, clause, rules))
            return
        note = next((n for n in policy.notes if n.id == what), None)
        if note is not None:
            emit(
                f"{policy.id}/{note.id}\n\n"
                + _fill(note.says)
                + "\n  This asks nothing of anybody, so nothing is checked.\n"
            )
            return
        if what != policy.id:
            ids = [c.id for c in policy.clauses] + [n.id for n in policy.notes]
            raise UsageError(f'the policy "{policy.id}" has no clause "{what}"', hint=f"it has: {', '.join(ids)}")
    rule = rules.get(what) or rules.get(what.replace("-", "_")) or rules.by_id(what) or rules.by_name(what)
    if rule is not None:
        emit(_rule(rule))
        return
    whole = policy or pack.get(what)
    if whole is not None:
        emit(_policy(whole))
        return
    if what == "article-restriction":
        emit(f"{what}\n\n" + _fill(_RESTRICTION))
        return
    owners = [p for p in pack.policies if _find(p, what) is not None]
    if owners:
        emit("\n".join(_clause(p, c, rules) for p in owners if (c := _find(p, what)) is not None))
        return
    known = [*rules.KINDS, *(p.id for p in pack.policies)]
    raise UsageError(f'nothing here is called "{what}"', hint=_guess(what, known))


def _find(policy: Policy, clause_id: str) -> Clause | None:
    return next((c for c in policy.clauses if c.id == clause_id), None)


def _fill(text: str, indent: str = "  ") -> str:
    return textwrap.fill(" ".join(text.split()), 96, initial_indent=indent, subsequent_indent=indent) + "\n"


def _source(policy: Policy, clause: Clause) -> str:
    s = clause.source
    where = s.url or s.via or "no source recorded"
    via = f" via {s.via}" if s.url and s.via else ""
    read = f"read {s.read_on}" if s.read_on else "day of reading not recorded"
    known = f"; {clause.seen}" if clause.seen else ""
    return f"{where}{via} ({read}; {policy.status}{known})"


def _policy(policy: Policy) -> str:
    out = [f"{policy.id}: {policy.name}\n"]
    licence = policy.licence
    if licence:
        told = licence.get("spdx") or licence.get("name") or "no licence named"
        name = f" ({licence['name']})" if licence.get("spdx") and licence.get("name") else ""
        out.append(_fill(f"licence: {told}{name}; fee: {licence.get('fee') or 'not stated'}"))
    out.append(_fill(f"status: {policy.status}; version {policy.version}; file {policy.file}"))
    out.append(
        _fill(f"terms: {policy.terms.url or policy.terms.via}; {policy.terms.read_on or 'day of reading not recorded'}")
    )
    if policy.base:
        out.append(_fill("made to be extended: no page is ever taken for its own"))
    if policy.parents:
        out.append(_fill(f"builds upon: {', '.join(policy.parents)}"))
    if policy.applies is not None:
        out.append(_fill(f"one of the policies of {policy.family}; applies only where {_applies(policy.applies)}"))
    width = max((len(c.id) for c in policy.clauses), default=0)
    out.append("")
    out.extend(_item(_LEVEL[c.level], c.id, c.says, width) for c in policy.clauses)
    out.extend(_item("note", note.id, note.says, width) for note in policy.notes)
    out.append(f"\n  rights explain {policy.id}/CLAUSE says how one is decided.\n")
    return "\n".join(line.rstrip("\n") for line in out) + "\n"


def _applies(applies: Applies) -> str:
    """When one of several policies holds, in words."""
    words = []
    if applies.from_ or applies.until:
        whose = {"original": "the original's day", "republication": "the republication's day"}.get(
            applies.by, "the day"
        )
        span = " ".join(f"{word} {day}" for word, day in (("from", applies.from_), ("until", applies.until)) if day)
        words.append(f"{whose} is {span}")
    if applies.when is not None:
        words.append(condition(applies.when))
    return " and ".join(words)


def _item(word: str, name: str, says: str, width: int) -> str:
    head = f"  {word:<9}{name:<{width}}  "
    return textwrap.fill(says, 96, initial_indent=head, subsequent_indent=" " * len(head))


def _clause(policy: Policy, clause: Clause, rules: Any) -> str:
    out = [
        f"{policy.id}/{clause.id}  ({_LEVEL[clause.level]}, {clause.kind.replace('_', ' ')})\n\n",
        _fill(clause.says),
    ]
    out.append(_fill(f"source: {_source(policy, clause)}"))
    out.append(_fill(f"stands in {clause.file or policy.file}, line {clause.line}"))
    if clause.origin is not None:
        changed = ", and changed here" if clause.changed else ""
        out.append(_fill(f"inherited from {clause.origin}{changed}"))
    if clause.widens:
        out.append(_fill(f"where it is in force and kept, it allows what these forbid: {', '.join(clause.widens)}"))
    if clause.conflicts_with:
        out.append(_fill(f"the terms say otherwise elsewhere: {', '.join(clause.conflicts_with)}"))
    if clause.when is not None:
        out.append(_fill(f"only where {condition(clause.when)}"))
    if clause.unless is not None:
        out.append(_fill(f"not where {condition(clause.unless)}"))
    if clause.decides is not None:
        out.append(_fill(f"what a page shows can bring it to {clause.decides} at worst; a person decides"))
    if clause.ambiguous:
        out.append(_fill("the terms are ambiguous here: never worse than review"))
    for name, value in clause.options.items():
        out.append(_fill(f"{name}: {_value(value)}", "    "))
    for dated in clause.by_date:
        span = f"from {dated.from_ or 'the beginning'} until {dated.until or 'today'}"
        out.append(_fill(f"for {dated.by}s {span}: {_value(dated.options)}", "    "))
    if clause.prefer:
        out.append(_fill(f"preferred, as advice: {_value(clause.prefer)}", "    "))
    out.extend(_fill(f"- {child.kind}: {child.says or _value(child.options)}", "    ") for child in clause.of)
    if clause.ask:
        out.append(_fill(f"question: {clause.ask}"))
    rule = rules.get(clause.kind)
    if rule is not None:
        out.append(_fill(f"checked by {rule.id} {rule.name}; rights explain {rule.kind} says how"))
    return "".join(out)


def condition(value: Condition) -> str:
    """A condition in words."""
    if value.fact is not None and (value.from_ or value.until):
        span = " ".join(f"{word} {day}" for word, day in (("from", value.from_), ("until", value.until)) if day)
        return f"{value.fact.replace('_', ' ')} is {span}"
    if value.fact is not None:
        wanted = " or ".join(str(v).lower() if isinstance(v, bool) else str(v) for v in value.is_in)
        return f"{value.fact.replace('_', ' ')} is {wanted}"
    if value.not_ is not None:
        return f"not ({condition(value.not_)})"
    joint = " and " if value.all_of else " or "
    return joint.join(condition(v) for v in value.all_of or value.any_of)


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{k}: {_value(v)}" for k, v in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(_value(v) for v in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def _rule(rule: Rule) -> str:
    module = sys.modules[rule.check.__module__]
    page = inspect.cleandoc(module.__doc__ or "")
    return f"{rule.id} {rule.name}  (kind {rule.kind})\n\n{page}\n\n{_keys(rule)}"


def _keys(rule: Rule) -> str:
    """The keys that a clause of this kind may have in a policy, from the rule's own table."""
    level = "must_not" if rule.forbids and rule.kind not in ("logo", "attestation") else "must"
    out = [
        f"Keys in a policy (besides says, when, unless, ask, prefer, by_date; example: - id: my-clause, {level}: {rule.kind}):\n"
    ]
    out += _table(rule.options, "  ")
    return "\n".join(line.rstrip("\n") for line in out) + "\n"


def _table(options: Any, indent: str) -> list[str]:
    """One paragraph a key: its name, its values, its meaning; tables within tables are indented."""
    out: list[str] = []
    for field in msgspec.inspect.type_info(options).fields:  # type: ignore[attr-defined]  # a struct's type info
        kind, meaning = field.type, ""
        if isinstance(kind, msgspec.inspect.Metadata):
            meaning, kind = (kind.extra_json_schema or {}).get("description", ""), kind.type
        values = sorted(set(_values_of(kind)), key=str)
        listed = f" ({', '.join(values)})" if values else ""
        needed = " [needed]" if field.required else ""
        out.append(
            textwrap.fill(
                f"{field.encode_name}{listed}{needed}: {meaning}".rstrip(": "),
                96,
                initial_indent=indent,
                subsequent_indent=indent + "    ",
            )
        )
        for inner in dict.fromkeys(_tables_in(kind)):
            out += _table(inner, indent + "    ")
    return out


def _values_of(kind: Any) -> list[str]:
    """The words that a value may be, as far as they are fixed."""
    if isinstance(kind, msgspec.inspect.Metadata):
        return _values_of(kind.type)
    if isinstance(kind, msgspec.inspect.LiteralType):
        return [str(value) for value in kind.values]
    if isinstance(kind, msgspec.inspect.BoolType):
        return ["true", "false"]
    if isinstance(kind, msgspec.inspect.UnionType):
        return [word for one in kind.types for word in _values_of(one)]
    if isinstance(kind, msgspec.inspect.VarTupleType):
        return _values_of(kind.item_type)
    return []


def _tables_in(kind: Any) -> list[Any]:
    if isinstance(kind, msgspec.inspect.Metadata):
        return _tables_in(kind.type)
    if isinstance(kind, msgspec.inspect.StructType):
        return [kind.cls]
    if isinstance(kind, msgspec.inspect.UnionType):
        return [cls for one in kind.types for cls in _tables_in(one)]
    if isinstance(kind, msgspec.inspect.VarTupleType):
        return _tables_in(kind.item_type)
    return []
