"""Writes blanks for open questions into a publisher's record, without touching what stands there."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from rights.errors import RecordError, UsageError
from rights.terms.facts import FACTS
from rights.terms.tree import Node, parse

__all__ = ["write_blanks", "write_fields"]

_HEAD = (
    "What only the publisher can say. Fill in what you know, and answer (yes or no), by and on below;"
    "\nwhat stays empty says nothing."
)


def write_blanks(
    policy_id: str, publisher_id: str, questions: Sequence[tuple[str, str, str]], existing: str, shown: str
) -> str:
    """As `records.blank_attestations`; questions are (clause, text, article)."""
    writer, whole, record = _opened(publisher_id, existing, shown)
    asked = record.get("attestations")
    if not isinstance(asked, list):
        asked = CommentedSeq()
        record["attestations"] = asked
    if isinstance(asked, CommentedSeq) and not asked:
        asked.fa.set_block_style()
    there = {(a.get("policy"), a.get("clause"), a.get("article", "all")) for a in asked if isinstance(a, dict)}
    depth = (0 if whole is record else 2) + (2 if writer.sequence_dash_offset else 0)
    for clause, text, article in questions:
        if (policy_id, clause, article) in there:
            continue
        there.add((policy_id, clause, article))
        asked.append(_blank(policy_id, clause, article))
        asked.yaml_set_comment_before_after_key(len(asked) - 1, before=" ".join(text.split()), indent=depth)
    out = io.StringIO()
    writer.dump(whole, out)
    return out.getvalue()


def _opened(publisher_id: str, existing: str, shown: str) -> tuple[YAML, Any, Any]:
    """The writer, the file's data, and in it the publisher's record; new ones where the file is empty."""
    writer = YAML(typ="rt")
    writer.preserve_quotes = True
    writer.width = 4096
    writer.indent(mapping=2, sequence=4, offset=2)
    if existing.strip():
        tree, mistakes = parse(existing.encode(), shown or publisher_id)
        if tree is None or mistakes:
            raise RecordError(mistakes)
        if tree.flow:
            raise UsageError("a record in JSON has no room for questions", hint="save it as YAML, or give another file")
        if isinstance(tree.value, list) or not _indented(tree):
            writer.indent(mapping=2, sequence=2, offset=0)
        whole = writer.load(existing)
    else:
        whole = _new_record(publisher_id)
    return writer, whole, _record(whole, publisher_id)


_FIELD_TELLS = {
    "kind": " | ".join(FACTS["publisher.kind"].values),
    "regions": "where it is read, such as US or DE-BY",
    "memberships": "networks and associations, as a list; [] where there is none",
    "commercial": "true or false",
    "paywall": "true or false",
    "cannot": f"{', '.join(FACTS['publisher.cannot'].values)}, as a list; [] where it can do all",
    "audience": "such as {monthly_visitors: 120000, measured_on: 2024-05-31}",
}
"""Field of the record that conditions ask about, to what is written beside its blank."""


def write_fields(publisher_id: str, fields: Sequence[str], existing: str, shown: str) -> str:
    """An existing record with a blank for each of these fields that it lacks; fields without a blank are passed over."""
    lacking = [field for field in fields if field in _FIELD_TELLS]
    writer, whole, record = _opened(publisher_id, existing, shown)
    lacking = [field for field in lacking if field not in record]
    if not lacking:
        return existing
    before = list(record).index("attestations") if "attestations" in record else len(record)
    for place, field in enumerate(lacking, before):
        record.insert(place, field, None, comment=_FIELD_TELLS[field])
    out = io.StringIO()
    writer.dump(whole, out)
    return out.getvalue()


def _new_record(publisher_id: str) -> CommentedMap:
    """A record with a blank for every fact that terms ask about; a blank that stays empty says nothing."""
    audience = CommentedMap(monthly_visitors=None, measured_on=None, source=None)
    audience.yaml_add_eol_comment("a number", "monthly_visitors", column=0)
    audience.yaml_add_eol_comment("the day, as 2024-05-31", "measured_on", column=0)
    audience.yaml_add_eol_comment("who measured it", "source", column=0)
    record = CommentedMap(
        id=publisher_id,
        names=[],
        domains=[],
        kind=None,
        regions=[],
        memberships=None,
        commercial=None,
        paywall=None,
        audience=audience,
        agreements=[],
    )
    for name in ("names", "domains", "regions", "agreements"):
        record[name] = CommentedSeq()
        record[name].fa.set_flow_style()
    record.yaml_add_eol_comment("what the site is called", "names", column=0)
    record.yaml_add_eol_comment("its hosts, such as example.org", "domains", column=0)
    record.yaml_add_eol_comment(" | ".join(FACTS["publisher.kind"].values), "kind", column=0)
    record.yaml_add_eol_comment("where it is read, such as US or DE-BY", "regions", column=0)
    record.yaml_add_eol_comment(_FIELD_TELLS["memberships"], "memberships", column=0)
    record.yaml_add_eol_comment("true or false", "commercial", column=0)
    record.yaml_add_eol_comment("true or false", "paywall", column=0)
    record.yaml_add_eol_comment("such as {policy: ID, since: 2024-05-31}", "agreements", column=0)
    record.yaml_set_start_comment(_HEAD)
    return record


def _blank(policy_id: str, clause: str, article: str) -> CommentedMap:
    blank = CommentedMap(policy=policy_id, clause=clause, article=article, answer=None, by=None, on=None)
    blank.yaml_add_eol_comment("yes or no", "answer", column=0)
    blank.yaml_add_eol_comment("who answers", "by", column=0)
    blank.yaml_add_eol_comment("the day, as 2024-05-31", "on", column=0)
    return blank


def _record(whole: Any, publisher_id: str) -> Any:
    """The record of this publisher in a file of one or many; made where a registry has none."""
    if isinstance(whole, list):
        for one in whole:
            if isinstance(one, dict) and one.get("id") == publisher_id:
                return one
        made = CommentedMap(id=publisher_id)
        whole.append(made)
        return made
    if not isinstance(whole, dict) or whole.get("id") != publisher_id:
        raise UsageError(f'this is not the record of "{publisher_id}"', hint="give the id that stands in the record")
    return whole


def _indented(tree: Node) -> bool:
    """Whether lists below a key are indented in this file; where there is none, they shall be."""
    for node in tree.walk():
        if isinstance(node.value, dict):
            for key, value in node.value.values():
                if isinstance(value.value, list) and value.value and not value.flow:
                    return bool(value.column > key.column)
    return True
