"""A policy in plain words, as a partner reads it: what must, must not, should and may be done, when, and where it was read.

Nothing is decided here; the same view fills the text, Markdown and HTML forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from rights import rules
from rights.model.terms import Clause, Condition, Note, Policy, TermsSource
from rights.render.options import RenderOptions
from rights.render.paper import Paper
from rights.render.safe import one_line
from rights.text.template import Literal, Maybe, Part, TemplateError, Variable, parse

__all__ = ["Group", "Item", "Terms", "condition_words", "markdown", "plain_wording", "terms_of", "text"]

_TITLES: Mapping[str, str] = {
    "must": "Must: what has to be done",
    "must_not": "Must not: the limits",
    "should": "Should: what is asked for",
    "may": "May: what is allowed",
}
_STATUS = {
    "verified": "the syndicator's own page was read",
    "secondary": "others' accounts of the terms were read, not the syndicator's own page",
    "draft": "a draft: the syndicator's own page was not seen",
}


class Item(msgspec.Struct, frozen=True):
    """One clause, or one member of a group, in words.

    says: what the terms say. details: sentences with wording, place, numbers. conditions: sentences on when it holds.
    source: where it was read, "" where that is the policy's own source. inherited: the name of the policy that it comes
    from, "" for the policy's own. remarks: what a reader has to know besides (the terms are not clear). question: what a
    person is asked where a page can't show it. members: of a group, each with the words that join them before it.
    """

    id: str
    kind: str
    says: str
    details: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    source: str = ""
    inherited: str = ""
    remarks: tuple[str, ...] = ()
    question: str = ""
    joined: str = ""
    members: tuple[Item, ...] = ()


class Group(msgspec.Struct, frozen=True):
    """The clauses of one level under its title."""

    level: str
    title: str
    items: tuple[Item, ...]


class Terms(msgspec.Struct, frozen=True):
    """A policy in words.

    licence, source, status: one sentence each, "" where there is none. facts: what else holds for the policy as a whole.
    notes: what asks nothing.
    """

    id: str
    name: str
    licence: str
    licence_url: str
    source: str
    source_url: str
    status: str
    facts: tuple[str, ...]
    groups: tuple[Group, ...]
    notes: tuple[Item, ...]


def terms_of(policy: Policy, names: Mapping[str, str] | None = None) -> Terms:
    """The policy in words.

    Args:
        policy: as loaded, with what it inherits.
        names: ids of other policies to their names, for what is inherited.
    """
    known = names or {}
    told: set[str] = {_source(policy.terms)}
    groups = []
    for level, title in _TITLES.items():
        items = tuple(_once(_item(clause, policy, known), told) for clause in policy.clauses if clause.level == level)
        if items:
            groups.append(Group(level, title, items))
    url = policy.licence.get("url")
    return Terms(
        policy.id,
        policy.name,
        _licence(policy),
        url if isinstance(url, str) else "",
        _source(policy.terms),
        policy.terms.url or "",
        _status(policy),
        tuple(_facts(policy, known)),
        tuple(groups),
        tuple(_once(_note(note, policy, known), told) for note in policy.notes),
    )


def _status(policy: Policy) -> str:
    """What was read; a mail or a contract is no page."""
    told = _STATUS[policy.status]
    if policy.terms.url:
        return told
    return told.replace("the syndicator's own page was", "the terms themselves were").replace(
        "not the syndicator's own page", "not the terms themselves"
    )


def _once(item: Item, told: set[str]) -> Item:
    """The item without a source that was told before."""
    if item.source in told:
        return msgspec.structs.replace(item, source="")
    told.add(item.source)
    return item


def _licence(policy: Policy) -> str:
    licence = policy.licence
    if not licence:
        return ""
    name, spdx = licence.get("name"), licence.get("spdx")
    told = f"{name} ({spdx})" if name and spdx and name != spdx else str(name or spdx or "no licence is named")
    if licence.get("port") and str(licence["port"]) not in told:
        told += f", as ported to {licence['port']}"
    fee = licence.get("fee")
    return told + (f"; fee: {fee}" if fee else "")


def _source(source: TermsSource) -> str:
    where = " via ".join(part for part in (source.url, source.via) if part) or "no source is recorded"
    read = f"read on {source.read_on}" if source.read_on else "the day of reading is not recorded"
    return f"{where}; {read}" + (f" ({source.note})" if source.note else "")


def _facts(policy: Policy, names: Mapping[str, str]) -> Iterable[str]:
    if policy.base:
        yield "These terms are made to be built upon; they hold for a story whose own terms say so."
    if policy.parents:
        told = ", ".join(names.get(parent, parent) for parent in policy.parents)
        yield f"These terms build upon: {told}."
    applies = policy.applies
    if applies is not None:
        days = _days(applies.from_, applies.until)
        if days:
            whose = {"original": "stories published", "republication": "republications made", "as_of": "use"}[
                applies.by
            ]
            yield f"These terms hold for {whose} {days}."
        if applies.when is not None:
            yield f"These terms hold only {condition_words(applies.when)}."
    for purpose, address in policy.contacts.items():
        shown = f"an address at {address[1:]}" if address.startswith("@") else address
        yield f"Contact for {purpose.replace('_', ' ')}: {shown}."


def _note(note: Note, policy: Policy, names: Mapping[str, str]) -> Item:
    source = "" if note.source == policy.terms else _source(note.source)
    return Item(note.id, "", note.says, source=source, inherited=_from(note.origin, names))


def _from(origin: str | None, names: Mapping[str, str]) -> str:
    return names.get(origin, origin) if origin is not None else ""


def _item(clause: Clause, policy: Policy, names: Mapping[str, str], *, inside: bool = False) -> Item:
    details = [*_details(clause.options, policy, clause.kind)]
    for dated in clause.by_date:
        whose = "originals of days" if dated.by == "original" else "republications of days"
        told = " ".join(_details(dated.options, policy, clause.kind))
        details.append(f"For {whose} {_days(dated.from_, dated.until) or 'of any kind'}: {told or 'nothing more'}")
    if clause.prefer:
        told = " ".join(_details(clause.prefer, policy, clause.kind)) or f"{_plain(clause.prefer)}."
        details.append(
            f"Preferably {told.removeprefix('Place: ')}" if told.startswith("Place: ") else f"Preferably: {told}"
        )
    conditions = []
    if clause.when is not None:
        conditions.append(_holds(clause.when, clause))
    if clause.unless is not None:
        conditions.append(_holds_not(clause.unless, clause))
    for target in clause.widens:
        spared = [
            one.says for one in policy.clauses if target in (one.id, one.kind) and one.id != clause.id and one.says
        ]
        told = "; ".join(words.rstrip(".") for words in spared) or target.replace("_", " ").replace("-", " ")
        conditions.append(f"Where this is kept, this need not be: {told}.")
    source = "" if inside or clause.source == policy.terms else _source(clause.source)
    return Item(
        clause.id,
        clause.kind,
        "" if inside and clause.says == "" else clause.says,
        tuple(details),
        tuple(conditions),
        source,
        "" if inside else _from(clause.origin, names) + (" (changed here)" if clause.origin and clause.changed else ""),
        tuple(_remarks(clause)),
        clause.ask or "" if clause.level != "may" else "",
        _JOINED.get(clause.kind, ""),
        tuple(_member(child, clause, policy, names) for child in clause.of),
    )


def _holds(when: Condition, clause: Clause) -> str:
    """When the clause holds, as a sentence."""
    if when.not_ is not None:
        return _holds_not(when.not_, clause)
    return f"This {'is allowed' if clause.level == 'may' else 'holds'} only {condition_words(when)}."


def _holds_not(unless: Condition, clause: Clause) -> str:
    """When it does not, as a sentence; a consent reads as what ends a duty, not as a further ban."""
    if unless.not_ is not None:
        return _holds(unless.not_, clause)
    words, may = condition_words(unless), clause.level == "may"
    if words.startswith("where "):
        told = words.removeprefix("where ").replace(" or where ", " or ").replace(" and where ", " and ")
        return f"This {'is allowed' if may else 'holds'} unless {told}."
    return f"This {'is not allowed' if may else 'does not hold'} {words}."


_JOINED = {
    "any_of": "Any one of these will do",
    "all_of": "All of these",
    "one_of": "Exactly one of these",
    "not": "Not this",
}


def _member(child: Clause, group: Clause, policy: Policy, names: Mapping[str, str]) -> Item:
    item = _item(child, policy, names, inside=True)
    if child.says != group.says:
        return item
    rule = rules.get(child.kind)
    words = rule.summary if rule is not None else _JOINED.get(child.kind, child.kind.replace("_", " "))
    return msgspec.structs.replace(item, says=words)


def _remarks(clause: Clause) -> Iterable[str]:
    if clause.ambiguous:
        yield "The terms are not clear here."
    if clause.conflicts_with:
        yield f"It conflicts with: {', '.join(clause.conflicts_with)}."


def _details(options: Mapping[str, Any], policy: Policy, kind: str) -> Iterable[str]:
    """What a republication has to carry and where, in sentences; other options are in `says` already."""
    texts = _texts(options.get("text"))
    if texts:
        quoted = ", or ".join(f"“{plain_wording(text, policy)}”" for text in texts)
        if kind == "as_of_disclaimer":
            quoted = quoted.replace(f"[{_NAMED['date']}]", "[the day on which the text was taken over]")
        like = options.get("similar")
        told = f"Wording: {quoted}{' (or nearly so)' if like is not None else ''}"
        yield told if told.endswith((".”", "!”", "?”", "…”")) else f"{told}."
    place = options.get("place")
    if place and place != "anywhere":
        told = _places(place)
        if told:
            yield f"Place: {told}."
    for name, words in _SHOWN.items():
        value = options.get(name)
        if value not in (None, (), [], {}, ""):
            yield f"{words}: {_shown(name, value, policy)}."
    yield from _sentences(options, policy, kind)
    for line in options.get("lines") or ():
        if isinstance(line, dict):
            yield from (f"Also: {sentence}" for sentence in _details(line, policy, kind))


_SHOWN: Mapping[str, str] = {
    "link": "Link",
    "url": "Address",
    "handles": "Accounts to name",
    "hashtags": "Hashtags",
    "image": "Picture",
    "credit": "Credit",
    "parts": "To be named",
    "beyond": "Changes that are allowed",
    "keeps": "What has to stay",
}
"""Options that a partner needs besides what the clause says, under the words that stand before them."""


def _sentences(options: Mapping[str, Any], policy: Policy, kind: str) -> Iterable[str]:
    """Numbers, spans of time, channels, sections and grants, each in a whole sentence."""
    to, wait = options.get("to"), options.get("delay")
    if to and kind == "notify":
        yield f"To be told: {', '.join(_address(one, policy) for one in _texts(to))}."
    elif to and options.get("printed"):
        yield f"The address to be printed is that of {_target(to)}."
    elif to:
        yield f"The link leads to {_target(to)}."
    if wait:
        yield f"A republication waits {_span(str(wait))} after the original's publication."
    for name in ("hours", "days"):
        count = options.get(name)
        if count and kind == "embargo":
            yield f"A republication waits {_span(f'{count}{name[0]}')} after the original's publication."
        elif count:
            since = "the republication" if options.get("since") == "republished" else "the original's publication"
            limit = (
                "The story may first be republished within {} of {}."
                if options.get("limits") == "starting"
                else "The story may stay for {} after {}."
            )
            yield limit.format(_span(f"{count}{name[0]}"), since)
    if options.get("within"):
        yield f"That is done within {_span(str(options['within']))}."
    if options.get("within_days"):
        yield f"That is done within {_span(str(options['within_days']) + 'd')} of publication."
    if options.get("older_than"):
        yield f"This concerns stories that are older than {_span(str(options['older_than']))}."
    most = options.get("max")
    if most is not None:
        yield f"At most {most} a {options['per']}." if options.get("per") else f"At most {most}."
    elif options.get("per"):
        yield f"The period is a {options['per']}."
    for name, of in _LENGTHS.items():
        if options.get(name):
            yield f"At most {options[name]} {of}."
    only, never = _texts(options.get("only")), _texts(options.get("never"))
    if kind == "channel" and only:
        yield f"It may appear only {_or(_CHANNEL.get(one, one) for one in only)}."
    if kind == "channel" and never:
        yield f"It may not appear {_or(_CHANNEL.get(one, one) for one in never)}."
    if _texts(options.get("section")):
        yield f"Only stories of these sections may be used: {', '.join(_texts(options['section']))}."
    if _texts(options.get("not_section")):
        yield f"Stories of these sections may not be used: {', '.join(_texts(options['not_section']))}."
    if kind == "change_note" and _texts(options.get("after")):
        told = _or(_AFTER[one] for one in _texts(options["after"]) if one in _AFTER)
        if told:
            yield f"It is needed where the text was {told}."
    if options.get("exempt"):
        yield f"Exempt from this: {_plain(options['exempt'])}."
    if _texts(options.get("grant")):
        told = _or(f"“{_plain(one)}”" for one in _texts(options["grant"]))
        yield f"An agreement with the publisher that lists {told} among what it grants settles this."


_LENGTHS = {
    "max_words": "words of the original",
    "max_percent": "percent of the original's words",
    "max_paragraphs": "paragraphs of the original",
    "max_characters": "characters of the original",
}
_AFTER = {
    "edited": "changed",
    "beyond_style": "changed in more than style",
    "shortened": "shortened",
    "translated": "translated",
    "localised": "localised",
    "additions": "added to",
    "headline": "given another headline",
}
_SPANS = {"h": "hour", "d": "day", "w": "week", "m": "month", "y": "year"}


def _span(value: str) -> str:
    """A span of time in words: "24h" is 24 hours; what is written otherwise stands as it is."""
    count, unit = value[:-1], value[-1:]
    if not count.isdigit() or unit not in _SPANS:
        return value
    return f"{count} {_SPANS[unit]}{'' if count == '1' else 's'}"


def _or(words: Iterable[str]) -> str:
    return " or ".join(words)


_PLACES = {
    "top": "at the top of the story",
    "near_top": "near the top of the story",
    "bottom": "at the end of the story",
    "near_bottom": "near the end of the story",
    "byline": "in the byline",
    "anywhere": "with the story",
    "caption": "in the picture's caption",
    "head": "in the page's metadata",
}


def _places(place: Any) -> str:
    told = []
    for one in place if isinstance(place, (list, tuple)) else [place]:
        if isinstance(one, str):
            told.append(_PLACES.get(one, one))
        elif isinstance(one, dict):
            for name, count in one.items():
                words = {"within_paragraphs": "in the first {} paragraphs", "near_top": "after at most {} paragraphs"}
                told.append(words.get(name, "before at most the last {} paragraphs").format(count))
    return " or ".join(told)


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, (list, tuple)) else ()


def _shown(name: str, value: Any, policy: Policy) -> str:
    """The value of an option in words."""
    if name == "link":
        return _target(value, policy)
    if name == "url":
        return plain_wording(str(_texts(value)[0]), policy) if _texts(value) else _plain(value)
    if name == "image" and isinstance(value, dict):
        alts = _texts(value.get("alt")) or ("{name} logo",)
        return f"one that is described as “{plain_wording(alts[0], policy)}”"
    if name == "credit" and _texts(value):
        return ", or ".join(f"“{plain_wording(one, policy)}”" for one in _texts(value))
    if name == "keeps" and _texts(value):
        return ", ".join(_address(one, policy) for one in _texts(value))
    return _plain(value)


def _address(keep: str, policy: Policy) -> str:
    """An address or word that has to stay, for people."""
    purpose = keep.removeprefix("contacts.")
    known = policy.contacts.get(purpose)
    if known is not None:
        return f"the address for {purpose.replace('_', ' ')}" + ("" if known.startswith("@") else f" ({known})")
    return keep.removeprefix("domain:").replace("_", " ") if "@" not in keep else keep


_TARGETS = {
    "article": "the original story",
    "homepage": "the homepage",
    "either": "the original story or the homepage",
    "licence": "the licence",
    "author_page": "the author's page",
}


def _target(value: Any, policy: Policy | None = None) -> str:
    if isinstance(value, dict):
        told = {plain_wording(words, policy) if policy is not None else words: to for words, to in value.items()}
        return "; ".join(f"“{words}” to {_target(target)}" for words, target in told.items())
    if isinstance(value, (list, tuple)):
        return " or ".join(_target(target) for target in value)
    return _TARGETS.get(str(value), str(value).removeprefix("domain:"))


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{name.replace('_', ' ')}: {_plain(inner)}" for name, inner in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(_plain(inner) for inner in value) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    return text.replace("_", " ") if text.islower() and text.replace("_", "").isalpha() else text


def plain_wording(text: str, policy: Policy) -> str:
    """A wording as a person reads it: what is fixed filled in, the rest named in square brackets, gaps as dots.

    Text that can't be read as a template stands as it is.
    """
    try:
        parts = parse(text).parts
    except TemplateError:
        return _BRACED.sub(lambda found: f"[{_NAMED.get(found[1], found[1].replace('_', ' '))}]", text)
    return "".join(_part(part, policy) for part in parts)


def _part(part: Part, policy: Policy) -> str:
    if isinstance(part, Literal):
        return part.text
    if isinstance(part, Maybe):
        return "".join(_part(inner, policy) for inner in part.parts)
    if isinstance(part, Variable):
        licence = policy.licence
        fixed = {
            "name": policy.credited,
            "outlet": policy.credited,
            "homepage": policy.homepages[0] if policy.homepages else None,
            "licence": licence.get("name") or licence.get("spdx"),
            "licence_url": licence.get("url"),
            **policy.variables,
            **{name: address for name, address in policy.contacts.items() if not address.startswith("@")},
        }.get(part.name)
        if isinstance(fixed, str) and fixed:
            return fixed
        return f"[{_NAMED.get(part.name, part.name.replace('_', ' '))}]"
    return "…"


_BRACED = re.compile(r"\{(\w+)\}")
_NAMED = {
    "lead": "originally published by, or the like",
    "noun": "article",
    "authors": "authors",
    "article_id": "the article's id",
    "url": "the original's address",
    "title": "the original's headline",
    "date": "day on which the original was published",
    "publisher": "your name",
    "name": "the newsroom's name",
    "outlet": "the newsroom's name",
    "homepage": "the newsroom's home page",
    "person": "the person's name",
    "any": "some words",
}

# -- conditions ----------------------------------------------------------------------------------------------------------

_CHANNEL = {
    "online": "online",
    "print": "in print",
    "newsletter": "in newsletters",
    "audio": "on the air or in podcasts",
    "social": "on social media",
}
_KIND = {
    "news": "a news organisation",
    "nonprofit": "a non-profit",
    "commercial": "a commercial publisher",
    "academic": "an academic institution",
    "government": "a government body",
    "advocacy": "an advocacy group",
    "aggregator": "an aggregator",
    "personal": "a private person",
}
_BOOLEAN = {
    "publisher.commercial": ("where the publisher works for profit", "where the publisher does not work for profit"),
    "publisher.paywall": ("where readers pay for access", "where readers do not pay for access"),
    "edited": ("where the text was changed", "where the text was not changed"),
    "edited_beyond_style": (
        "where the text was changed in more than style",
        "where the text was changed in style at most",
    ),
    "shortened": ("where the text was shortened", "where the text was not shortened"),
    "excerpted": ("where only a part is republished", "where the whole text is republished"),
    "translated": ("in translation", "in the original's language"),
    "localised": ("where the text was localised", "where the text was not localised"),
    "first_use": ("for the publisher's first republication", "after the publisher's first republication"),
    "linked": ("where links are possible", "where links are not possible"),
}
_FACT = {
    "use": "where the use is {}",
    "language": "where the original's language is {}",
    "section": "for stories of the section {}",
    "tag": "for stories tagged {}",
    "publisher.region": "where the publisher serves {}",
    "publisher.membership": "for members of {}",
    "publisher.id": "for the publisher {}",
    "publisher.cannot": "where the publisher's system can't do this: {}",
    "permission": "where there is a permission for {}",
    "approval": "where the {} has approved",
    "licence_for": "where the publisher has a licence of its own for the {}",
    "source": "for stories credited to {}",
    "partner": "for stories reported with {}",
    "author": "for stories by {}",
    "licence": "for stories under the licence {}",
    "original.has": "where the original has {}",
    "shared_on": "where it is shared on {}",
    "edition": "for stories of the edition {}",
}
_DAY = {"published": "for originals published {}", "republished": "for republications made {}", "as_of": "{}"}


def condition_words(condition: Condition) -> str:
    """A condition as a phrase that stands after "only" or "not": "in print or on the air", "where the text was changed"."""
    if condition.not_ is not None:
        return f"other than {condition_words(condition.not_)}"
    if condition.fact is None:
        joint = " and " if condition.all_of else " or "
        return joint.join(condition_words(part) for part in condition.all_of or condition.any_of)
    name, values = condition.fact, condition.is_in
    if condition.from_ or condition.until:
        return _DAY.get(name, f"where {name} is {{}}").format(_days(condition.from_, condition.until))
    if name == "channel":
        return " or ".join(_CHANNEL.get(str(value), str(value)) for value in values)
    if name == "publisher.kind":
        return f"where the publisher is {' or '.join(_KIND.get(str(value), str(value)) for value in values)}"
    if name in _BOOLEAN:
        yes, no = _BOOLEAN[name]
        return " or ".join(yes if value else no for value in values)
    listed = " or ".join(str(value).lower() if isinstance(value, bool) else str(value) for value in values)
    if name in ("permission", "original.has", "publisher.cannot"):
        listed = listed.replace("_", " ").replace("-", " ")
    return _FACT.get(name, f"where {name.replace('_', ' ').replace('.', ' ')} is {{}}").format(listed)


def _days(start: str | None, until: str | None) -> str:
    if start and until:
        return f"from {start} to {until}"
    return f"from {start} on" if start else f"until {until}" if until else ""


# -- forms ---------------------------------------------------------------------------------------------------------------


def text(terms: Terms, options: RenderOptions) -> str:
    """For a terminal."""
    paper = Paper(options)
    paper.put([(terms.name, "strong"), (f"  ({terms.id})", "quiet")])
    for label, words in (("licence", terms.licence), ("terms", terms.source), ("status", terms.status)):
        if words:
            paper.put([(f"{label:<9}", "quiet"), (words, "")], hang=9, kept=9)
    for fact in terms.facts:
        paper.put([(fact, "")])
    for group in terms.groups:
        paper.blank()
        paper.put([(group.title, "strong")])
        for item in group.items:
            _text_item(paper, item, 2)
    if terms.notes:
        paper.blank()
        paper.put([("Good to know", "strong")])
        for item in terms.notes:
            _text_item(paper, item, 2)
    return paper.text()


def _text_item(paper: Paper, item: Item, indent: int) -> None:
    paper.put([("- ", ""), (item.says or item.joined, ""), (f"  ({item.id})", "quiet")], indent=indent, hang=2, kept=2)
    for sentence in (*item.details, *item.conditions):
        paper.put([(sentence, "")], indent=indent + 2)
    for sentence in _small(item):
        paper.put([(sentence, "quiet")], indent=indent + 2)
    if item.members:
        paper.put([(f"{item.joined}:", "")], indent=indent + 2)
    for member in item.members:
        _text_item(paper, member, indent + 4)


def _small(item: Item) -> Iterable[str]:
    yield from item.remarks
    if item.question:
        yield f"Asked of a person where a page can't show it: {item.question}"
    if item.inherited:
        yield f"Inherited from: {item.inherited}."
    if item.source:
        yield f"Source: {item.source}."


def markdown(terms: Terms) -> str:
    """The same as Markdown, for a page or a mail."""
    lines = [f"# {_md(terms.name)}", ""]
    for label, words in (("Licence", terms.licence), ("Terms", terms.source), ("Status", terms.status)):
        if words:
            lines.append(f"- {label}: {_md(words)}")
    lines += [f"- {_md(fact)}" for fact in terms.facts]
    for title, items in [*((group.title, group.items) for group in terms.groups), ("Good to know", terms.notes)]:
        if items:
            lines += ["", f"## {title}", ""]
            for item in items:
                lines += _md_item(item, 0)
    return "\n".join(lines) + "\n"


def _md_item(item: Item, depth: int) -> list[str]:
    pad = "  " * depth
    sentences = [item.says or item.joined, *item.details, *item.conditions, *_small(item)]
    lines = [f"{pad}- {' '.join(_md(sentence) for sentence in sentences if sentence)}"]
    if item.members:
        lines.append(f"{pad}  {item.joined}:")
        lines.append("")
    for member in item.members:
        lines += _md_item(member, depth + 1)
    return lines


def _md(words: str) -> str:
    from rights.extract.write import paragraph  # noqa: PLC0415  # for this form only

    return paragraph("markdown", [(one_line(words), None)])
