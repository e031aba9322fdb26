"""JSON Schemas for editors, made from the loader's own models and the rules' option tables: policies and records.

They are as strict as the loader about keys, types and fixed words; what a schema can't say (a template's variables, days
that contradict each other) is left to `rights policies lint`. Draft 7, which the YAML language server reads best.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec

from rights import rules
from rights.model.records import Article, Entry, Publisher
from rights.model.verdict import LEVELS
from rights.terms.facts import FACTS
from rights.terms.policies import CLAUSE_KEYS, clause_model, policy_model
from rights.terms.runs import BREAK_KEYS, EXAMPLE_KEYS, EXPECTED

__all__ = ["CLAUSE_TELLS", "POLICY_TELLS", "SCHEMAS", "schema"]

_Json = dict[str, Any]
_REF = "#/definitions/{name}"

POLICY_TELLS: Mapping[str, str] = {
    "schema": "Always 1.",
    "id": "The policy's id: small letters, digits and hyphens. The file is called as it.",
    "name": "The newsroom's name, as a copy credits it.",
    "version": "The day on which this file was last changed.",
    "status": "What was read: verified (the syndicator's own page), secondary (others' accounts of it), draft (neither).",
    "language": "The language of the terms and of the wordings, as a language tag.",
    "terms": "Where the terms stand, and on which day they were read.",
    "sources": "Further sources, each under a name by which clauses call it.",
    "licence": "The licence: its SPDX id, the port (US), the name as stated, its address, what it costs.",
    "contacts": "Purpose to address, or to {email_at: host} where only the host is known.",
    "variables": "Fixed values that wordings may name in braces.",
    "homepages": "The newsroom's home pages, to which a link may lead.",
    "recognise": "By what a page is known to republish this newsroom.",
    "clauses": "What the terms say, one after another.",
    "notes": "What the terms say that asks nothing of anybody.",
    "examples": "Pages that keep the terms, each with the changes that break a clause; rights policies test runs them.",
    "base": "Made to be extended (a licence, a family); never recognised by itself.",
    "extends": "The policies whose clauses come along, by id.",
    "override": "Keys laid over inherited clauses; null takes one away.",
    "drop": "Inherited clauses that do not hold here.",
    "syndicator": "Groups several policies of one syndicator (editions, tiers, older versions).",
    "applies": "When this one of several policies of a syndicator holds.",
}
"""What each top-level key of a policy holds."""

CLAUSE_TELLS: Mapping[str, str] = {
    "id": "The clause's id: small letters, digits and hyphens.",
    "says": "What the terms say, in our own words.",
    "source": "Where this clause was read, if elsewhere than the terms: a name from sources, or url, via, read_on, note.",
    "when": "The clause holds only where this is so.",
    "unless": "The clause does not hold where this is so.",
    "prefer": "The soft form of a hard duty: options laid over the clause's own; missing it is advice.",
    "by_date": "Variants by the day of the original, or of the republication.",
    "decides": "The worst that the clause can come to, where a page can never prove a breach.",
    "ambiguous": "The terms contradict themselves here; never worse than review.",
    "ask": "The smallest question that settles it, where the kind's own is not good enough.",
    "scope": "Whether a person answers it for one article or for the publisher as a whole.",
    "seen": "How this very clause is known.",
    "of": "The members of a group.",
    "widens": "The clauses, by id or kind, that this permission spares where its own bounds are kept.",
    "conflicts_with": "Clauses, or words for them, that say otherwise.",
    "covers": "The surveyed clauses that this one expresses, for the coverage table.",
}
"""What each key of a clause holds that is not an option of its kind."""

_RECOGNISE_TELLS = {
    "names": "Forms of the newsroom's name, as whole words in the case given; they prove nothing alone.",
    "short_names": "Forms that count only in a byline, a dateline or a copyright line.",
    "not_names": "Longer phrases in which a name means something else.",
    "own_hosts": "Hosts whose pages are originals; subdomains included.",
    "partner_hosts": "Hosts below own hosts that serve republications.",
    "partnerships": "A story that says it was made in partnership with the newsroom is its own.",
    "trackers": "Address patterns of counters; one live in the story proves a republication.",
    "datelines": "Signs in the first words of a story, such as (AP).",
    "bylines": "Further forms of a byline that names the newsroom.",
    "signoffs": "Forms of a closing line that proves a republication.",
    "notices": "Wording that a republication carries and a mention does not.",
}
_EXAMPLE_TELLS = {
    "name": "What the example shows.",
    "page": "The republication's page: HTML, Markdown or text written here, or a file beside the policy.",
    "page_url": "The page's own address.",
    "as_of": "The day to judge for.",
    "channel": "Where it appears.",
    "article": "The original's record, or a file with it.",
    "original": "The original's text, written here or a file.",
    "publisher": "The publisher's record, or a file with it.",
    "ledger": "Past republications, or a file with them.",
    "recognised": "false: the page need not be recognised without being told whose it is.",
    "expect": "What the page comes to (default pass), or clause to verdict; overall is the page.",
    "breaks": "The same page with one thing changed, and the clause that this breaks.",
    "clause": "The clause that the change breaks.",
    "without": "Text, or several, taken out of the page.",
    "replace": "Text of the page to what stands there instead.",
}
_RECORD_TELLS: Mapping[str, str] = {
    "Publisher.id": "The publisher's id, by which --publisher finds it.",
    "Publisher.names": "Its names.",
    "Publisher.domains": "Hosts on which it publishes; subdomains included.",
    "Publisher.aliases": "Further hosts.",
    "Publisher.kind": "What kind of publisher it is.",
    "Publisher.regions": "The regions that it serves.",
    "Publisher.audience": "How many people it reaches.",
    "Publisher.memberships": "The bodies that it belongs to; an empty list: it has no membership.",
    "Publisher.commercial": "Whether it works for profit.",
    "Publisher.paywall": "Whether readers pay for access.",
    "Publisher.ads": "Whether it shows advertisements.",
    "Publisher.cannot": "What its system can't do; an empty list: it can do all.",
    "Publisher.handles": "Social network to its name there.",
    "Publisher.agreements": "Agreements with syndicators, and what each grants.",
    "Publisher.attestations": "A person's answers to what no page can show.",
    "Article.id": "The original's id.",
    "Article.url": "The original's address.",
    "Article.title": "Its headline.",
    "Article.authors": "Who wrote it.",
    "Article.partners": "Newsrooms that reported with the syndicator.",
    "Article.published_at": "Day or time of publication.",
    "Article.not_before": "No republication before this day or time.",
    "Article.not_after": "No republication after this day or time.",
    "Article.republishable": "false: this one may not be republished; reason says why.",
    "Article.kill": "It was withdrawn: true, or the reason.",
    "Article.tagline": "The note below the original that has to stay.",
    "Article.assets": "Pictures and the like, with their owners.",
    "Article.body": "The original's text.",
    "Article.pixel_id": "Its id in the counter's address, where that is another one.",
    "Entry.policy": "The policy under which it was republished.",
    "Entry.article": "The original's id or address.",
    "Entry.url": "The republication's address.",
    "Entry.republished_on": "When it was republished.",
    "Entry.notified_on": "When the syndicator was told.",
    "Entry.removed_on": "When it was taken down.",
}


def policy_schema() -> _Json:
    """The schema of a policy file."""
    top = policy_model().model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    definitions = {_tidy_name(name): _tidied(body) for name, body in top.pop("$defs", {}).items()}
    properties = _tidied(top)["properties"]
    for name, tells in POLICY_TELLS.items():
        properties[name] = {"description": tells, **_not_told(properties[name])}
    for name, tells in _RECOGNISE_TELLS.items():
        own = definitions["Recognise"]["properties"]
        own[name] = {"description": tells, **_not_told(own[name])}
    definitions["Recognise"].pop("description", None)
    definitions["keys"] = {"type": "object", "properties": _common()}
    definitions["condition"] = _condition()
    definitions["clause"] = _clause()
    definitions["member"] = _member()
    for kind in (*rules.KINDS, *rules.GROUPS):
        definitions |= _kind(kind)
    definitions["override"] = {
        "type": "object",
        "properties": {
            # null takes a key away
            **{
                name: {"description": node["description"], "anyOf": [_not_told(node), {"type": "null"}]}
                for name, node in _common().items()
            },
            "id": _common()["id"],
            **{level: {"enum": [*rules.KINDS, *rules.GROUPS]} for level in LEVELS},
        },
        "required": ["id"],
    }
    definitions |= _examples()
    definitions |= _record_definitions((Article, Publisher, Entry))
    properties["schema"]["const"] = 1
    properties["clauses"]["items"] = {"$ref": "#/definitions/clause"}
    properties["override"]["items"] = {"$ref": "#/definitions/override"}
    properties["examples"]["items"] = {"$ref": "#/definitions/example"}
    if "when" in definitions["Applies"]["properties"]:
        definitions["Applies"]["properties"]["when"] = {"$ref": "#/definitions/condition"}
    return _document(
        "A policy of rights: one syndicator's terms.",
        {
            "type": "object",
            "properties": properties,
            "required": [name for name in top.get("required", []) if name in properties],
            "additionalProperties": False,
        },
        definitions,
    )


def _record_schema(kind: type[msgspec.Struct], title: str) -> Callable[[], _Json]:
    def made() -> _Json:
        definitions = _record_definitions((kind,))
        one = {"$ref": f"#/definitions/{kind.__name__}"}
        return _document(title, {"anyOf": [one, {"type": "array", "items": one}]}, definitions)

    return made


SCHEMAS: Mapping[str, Callable[[], _Json]] = {
    "policy": policy_schema,
    "publishers": _record_schema(Publisher, "A publisher's record, or a registry of them."),
    "articles": _record_schema(Article, "An original's record, or a list of them."),
    "ledger": _record_schema(Entry, "Past republications."),
}
"""What has a schema, and what makes it."""


def schema(name: str) -> _Json:
    """The schema of one of `SCHEMAS`."""
    return SCHEMAS[name]()


def _document(title: str, body: _Json, definitions: _Json) -> _Json:
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": title,
        **body,
        "definitions": dict(sorted(definitions.items())),
    }


def _tidy_name(name: str) -> str:
    return name.lstrip("_")


def _tidied(node: Any) -> Any:
    """Without titles, with references to definitions under their tidy names; "default" stays as a help for editors."""
    if isinstance(node, list):
        return [_tidied(item) for item in node]
    if not isinstance(node, dict):
        return node
    out: _Json = {}
    for key, value in node.items():
        if key == "title" and isinstance(value, str):
            continue
        if key == "$ref" and isinstance(value, str):
            head, _, name = value.rpartition("/")
            out[key] = f"{head}/{_tidy_name(name)}"
        elif key in ("properties", "definitions", "$defs"):
            out[key] = {name: _tidied(below) for name, below in value.items()}
        else:
            out[key] = _tidied(value)
    return out


def _not_told(node: _Json) -> _Json:
    """A property without its description; a bare reference is wrapped, as what stands beside one is not read."""
    kept = {key: value for key, value in node.items() if key != "description"}
    return {"allOf": [kept]} if set(kept) == {"$ref"} else kept


def _common() -> _Json:
    """The keys of a clause that are not its kind's own."""
    model = clause_model().model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    properties = _tidied(model)["properties"]
    for name in ("when", "unless"):
        properties[name] = {"allOf": [{"$ref": "#/definitions/condition"}]}
    properties["of"] = {"type": "array", "items": {"$ref": "#/definitions/member"}}
    return {name: {"description": CLAUSE_TELLS[name], **_not_told(properties[name])} for name in CLAUSE_KEYS}


def _condition() -> _Json:
    self = {"$ref": "#/definitions/condition"}
    several = {"type": "array", "items": self, "minItems": 1}
    properties: _Json = {
        "any_of": {"description": "One of these at least.", **several},
        "all_of": {"description": "All of these.", **several},
        "not": {"description": "It is not so.", "allOf": [self]},
    }
    for name, fact in FACTS.items():
        tells = f"{fact.tells[:1].upper()}{fact.tells[1:]}."
        if fact.day:
            day = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
            value: _Json = {
                "type": "object",
                "properties": {"from": day, "until": day},
                "additionalProperties": False,
                "minProperties": 1,
            }
        else:
            one: _Json = {"type": "boolean"} if fact.boolean else {"type": "string"}
            if fact.values:
                one = {"enum": list(fact.values)}
            value = {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}
        properties[name] = {"description": tells, **value}
    return {"type": "object", "properties": properties, "additionalProperties": False, "minProperties": 1}


def _clause() -> _Json:
    kinds = (*rules.KINDS, *rules.GROUPS)
    levels = {level: {"description": _LEVEL_TELLS[level], "enum": list(kinds)} for level in LEVELS}
    return {
        "type": "object",
        "properties": {"id": {"type": "string"}, **levels},
        "oneOf": [{"required": [level]} for level in LEVELS],
        "required": ["id"],
        "allOf": [
            {
                "if": {"anyOf": [{"properties": {level: {"const": kind}}, "required": [level]} for level in LEVELS]},
                "then": {"$ref": f"#/definitions/{kind}"},
            }
            for kind in kinds
        ],
    }


_LEVEL_TELLS = {
    "must": "What a republication has to do.",
    "must_not": "What it may not do.",
    "should": "What is asked for; missing it is advice.",
    "may": "What is allowed; it never fails, and widens what another clause asks.",
}


def _member() -> _Json:
    """A clause within a group: kind: KIND, or the kind itself as the key."""
    kinds = (*rules.KINDS, *rules.GROUPS)
    return {
        "type": "object",
        "allOf": [
            {
                "if": {
                    "anyOf": [
                        {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                        {"required": [kind], "not": {"required": ["kind"]}},
                    ]
                },
                "then": {"$ref": f"#/definitions/{kind}-member"},
            }
            for kind in kinds
        ],
        "anyOf": [{"required": [name]} for name in ("kind", *kinds)],
    }


def _kind(kind: str) -> _Json:
    """The definitions of one kind: its clause, its member of a group, and its options alone."""
    rule = rules.get(kind)
    common: _Json = {name: {"$ref": f"#/definitions/keys/properties/{name}"} for name in CLAUSE_KEYS}
    group = kind in rules.GROUPS
    if not group:
        del common["of"]
    options: _Json = {}
    needed: list[str] = []
    inner: _Json = {}
    if rule is not None:
        (_, inner) = msgspec.json.schema_components([rule.options], ref_template=f"#/definitions/{kind}-{{name}}")
        own = inner.pop(rule.options.__name__)
        options, needed = own["properties"], own["required"]
        inner = {f"{kind}-{name}": _closed(_tidied(body)) for name, body in inner.items()}
        options = _tidied(options)
    loose = {"additionalProperties": False} if rule is not None else {}
    refer = {name: {"$ref": f"#/definitions/{kind}/properties/{name}"} for name in options}
    day = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
    variant = {
        "type": "object",
        "properties": {"from": day, "until": day, "by": {"enum": ["original", "republication"]}, **refer},
        **loose,
    }
    if group:
        for name in ("prefer", "by_date"):
            del common[name]
    else:
        common["prefer"] = {"description": CLAUSE_TELLS["prefer"], "type": "object", "properties": refer, **loose}
        common["by_date"] = {"description": CLAUSE_TELLS["by_date"], "type": "array", "items": variant}
    levels = [
        level
        for level in LEVELS
        if (level != "must_not" or (not group and (rule is None or rule.forbids)))
        and (level != "must" or rule is None or not rule.bars)
    ]
    told: _Json = {"description": rule.summary} if rule is not None else {}
    must_have = [{"anyOf": [{"required": needed}, {"required": ["by_date"]}]}] if needed else []
    closed: _Json = {"additionalProperties": False} if rule is not None or group else {}
    body: _Json = {
        **told,
        "type": "object",
        "properties": {**common, **{level: {"const": kind} for level in levels}, **options},
        "required": ["id", "of"] if group else ["id"],
        **closed,
    }
    # no longer than its clause: what both have is told once
    main = "of" if group else getattr(rule.options, "main", None) if rule is not None else None
    short = {"$ref": f"#/definitions/{kind}/properties/{main}"} if main is not None else {"type": "null"}
    shared = {name: {"$ref": f"#/definitions/{kind}/properties/{name}"} for name in (*common, *options)}
    member: _Json = {
        **told,
        "type": "object",
        "properties": {**shared, "kind": {"const": kind}, kind: short},
        **closed,
    }
    if must_have:
        body["allOf"] = must_have
        if main not in needed:
            member["allOf"] = must_have
    return {kind: body, f"{kind}-member": member, **inner}


def _closed(node: Any) -> Any:
    """Objects with properties take no others."""
    if isinstance(node, list):
        return [_closed(item) for item in node]
    if not isinstance(node, dict):
        return node
    out = {key: _closed(value) for key, value in node.items()}
    if "properties" in node and "type" in node:
        out["additionalProperties"] = False
    return out


def _examples() -> _Json:
    text = {"type": "string"}
    verdict = {"enum": list(EXPECTED)}
    values: _Json = {
        "channel": {"enum": list(FACTS["channel"].values)},
        "article": {"anyOf": [text, {"$ref": "#/definitions/Article"}]},
        "publisher": {"anyOf": [text, {"$ref": "#/definitions/Publisher"}]},
        "ledger": {"anyOf": [text, {"type": "array", "items": {"$ref": "#/definitions/Entry"}}]},
        "recognised": {"type": "boolean"},
        "expect": {"anyOf": [verdict, {"type": "object", "additionalProperties": verdict, "minProperties": 1}]},
        "breaks": {"type": "array", "items": {"$ref": "#/definitions/break"}},
        "without": {"anyOf": [text, {"type": "array", "items": text}]},
        "replace": {"type": "object", "additionalProperties": text},
    }

    def table(keys: Iterable[str], *, laid_over: bool) -> _Json:
        properties = {key: {"description": _EXAMPLE_TELLS[key], **values.get(key, text)} for key in keys}
        if laid_over:
            for name in ("article", "publisher"):
                properties[name] = {"description": _EXAMPLE_TELLS[name], "type": ["string", "object"]}
        return {"type": "object", "properties": properties, "additionalProperties": False}

    example = table(EXAMPLE_KEYS, laid_over=False)
    broken = table(BREAK_KEYS, laid_over=True)
    return {
        "example": {**example, "required": ["page", "as_of"]},
        "break": {**broken, "required": ["clause"]},
    }


def _record_definitions(kinds: tuple[type[msgspec.Struct], ...]) -> _Json:
    """Records as people write them: a field may be empty, and a question that nobody has answered yet is there."""
    _, made = msgspec.json.schema_components(kinds, ref_template=_REF)
    out: _Json = {}
    for name, body in made.items():
        needed = body.get("required", [])
        properties = {}
        for field, value in body["properties"].items():
            plain = _tidied({key: below for key, below in value.items() if key != "default"})
            if name == "Publisher" and field == "kind":
                plain = {"enum": list(FACTS["publisher.kind"].values)}
            elif name == "Publisher" and field == "cannot":
                plain = {"type": "array", "items": {"enum": list(FACTS["publisher.cannot"].values)}}
            elif name == "Attestation" and field == "answer":
                plain = {"enum": ["yes", "no", "", None]}
            if field not in needed and plain.get("type") != "null" and {"type": "null"} not in plain.get("anyOf", []):
                plain = {"anyOf": [plain, {"type": "null"}]}
            told = _RECORD_TELLS.get(f"{name}.{field}")
            properties[field] = {"description": told, **_not_told(plain)} if told else plain
        required = [field for field in needed if field != "answer"]
        out[name] = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return out
