"""What can't be meant in terms that load: clauses against each other, permissions without effect, what never holds.

Everything here is a warning for whoever writes the policy; nothing changes how a page is judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import Any

import msgspec

from rights.model.terms import Clause, Condition, Policy
from rights.terms.runs import every_clause
from rights.text.template import Gap, Literal, Maybe, Part, TemplateError, Variable, parse

__all__ = ["Doubt", "doubts", "old_sources"]

_CHANNELS = ("online", "print", "newsletter", "audio", "social")
_WITH_LINKS = ("online", "newsletter", "social")
_WITHOUT_LINKS = frozenset({"print", "audio"})
_MARKUP = frozenset({"link_back", "link_attributes", "body_links", "tracker", "canonical", "embeds"})
"""Kinds that are about what only a page with links can carry."""
_PLAIN_OPPOSITES = frozenset({"logo", "whole_text", "notify"})
"""Kinds whose must and must_not exclude each other whatever their options."""
_STYLE = frozenset({"formatting", "typos", "style"})
"""Edits that no licence calls a new work."""
_LONGEST_BYLINE = 8
"""Words of its own that a byline's wording may have."""
_MANY = 2_000


class Doubt(msgspec.Struct, frozen=True):
    """Something that can't be meant: at which clause (and which of its keys), in words, and what to do."""

    clause: Clause
    key: str
    message: str
    hint: str = ""


def doubts(policy: Policy) -> Iterator[Doubt]:
    """All doubts about a policy's own clauses; what a parent says wrong is told at the parent."""
    for clause in policy.clauses:
        if clause.origin is None or clause.changed:
            yield from _alone(clause, policy)
    own = {clause.id for clause in policy.clauses if clause.origin is None or clause.changed}
    for number, (one, other) in enumerate(combinations(policy.clauses, 2)):
        if number > _MANY * 10:
            return
        if one.id in own or other.id in own:
            first, second = (one, other) if other.id in own else (other, one)
            yield from _together(first, second, policy)


def old_sources(policy: Policy, today: date, max_age: int) -> Iterator[tuple[Clause | None, str, str]]:
    """Sources that were read too long ago or, it seems, after today: the clause (None: the terms), words, hint."""
    seen: set[tuple[str | None, str | None]] = set()
    sources = [(None, policy.terms), *((c, c.source) for c in policy.clauses if c.origin is None or c.changed)]
    for clause, source in sources:
        place = (source.url or source.via, source.read_on)
        if source.read_on is None or place in seen:
            continue
        seen.add(place)
        age = (today - date.fromisoformat(source.read_on)).days
        what = "the terms were" if clause is None else f'the source of clause "{clause.id}" was'
        if age > max_age:
            yield clause, f"{what} read {age} days ago, on {source.read_on}", "read them again, and set read_on:"
        elif age < 0:
            yield clause, f"{what} read on {source.read_on}, which is still to come", "give the day of reading"


# -- one clause ----------------------------------------------------------------------------------------------------------


def _alone(clause: Clause, policy: Policy) -> Iterator[Doubt]:
    for one in every_clause((clause,)):
        reason = _never(one.when, one.unless)
        if reason is not None:
            yield Doubt(one, "when" if one.when is not None else "unless", f'clause "{one.id}" never holds: {reason}')
        yield from _variants(one, policy)
        yield from _places(one)
        yield from _without_links(one)
    yield from _permission(clause, policy)
    if clause.kind == "body_edits" and clause.level == "must_not":
        beyond = _texts(clause.options.get("beyond"))
        if "any" in beyond and not clause.options.get("keeps"):
            words = f'clause "{clause.id}" forbids nothing: it allows any edit'
            yield Doubt(clause, "beyond", words, "write may: body_edits")


def _permission(clause: Clause, policy: Policy) -> Iterator[Doubt]:
    """Bounds that nobody asks for, and what goes further than the licence."""
    if clause.widens or clause.level != "may" or clause.of:
        return
    bounds = [name for name, value in clause.options.items() if value not in (None, [], (), {})]
    if bounds:
        words = (
            f'the bounds of clause "{clause.id}" ({", ".join(bounds)}) are never asked for: a permission can\'t fail'
        )
        yield Doubt(clause, bounds[0], words, "write must_not: with what lies beyond, or widens: with what it spares")
    told = _beyond_licence(clause, str(policy.licence.get("spdx") or ""))
    if told is not None and not _asks(clause.when, {"permission", "approval", "licence_for"}):
        words = f'clause "{clause.id}" permits more than the licence {policy.licence["spdx"]}, {told}'
        yield Doubt(clause, "", words, "say which clause it spares: widens: [...], or on what: when: {permission: ...}")


def _beyond_licence(clause: Clause, spdx: str) -> str | None:
    parts = spdx.upper().split("-")
    if "ND" in parts and clause.kind == "translation":
        return "which allows no translation"
    if "ND" in parts and clause.kind == "body_edits" and not set(_texts(clause.options.get("beyond"))) & _STYLE:
        return "which allows no edited version"
    if "NC" in parts and clause.kind == "resale":
        return "which allows no commercial use"
    return None


def _variants(clause: Clause, policy: Policy) -> Iterator[Doubt]:
    """Variants for days on which the clause, or the whole policy, does not hold."""
    span = ("", "9999")
    for atom in _atoms(clause.when):
        if atom.fact == "published":
            span = _meet(span, atom)
    applies = policy.applies
    if applies is not None and applies.by == "original":
        span = (max(span[0], applies.from_ or ""), min(span[1], applies.until or "9999"))
    for dated in clause.by_date:
        start, until = dated.from_ or "", dated.until or "9999"
        if dated.by == "original" and (until < span[0] or start > span[1]):
            days = " ".join(f"{word} {day}" for word, day in (("from", dated.from_), ("until", dated.until)) if day)
            words = f'the variant {days} of clause "{clause.id}" never holds: the clause is about other days'
            yield Doubt(clause, "by_date", words)


def _places(clause: Clause) -> Iterator[Doubt]:
    """Wordings that can't stand where they have to, or that any text fits."""
    options = [clause.options, *({**clause.options, **dated.options} for dated in clause.by_date)]
    told: set[str] = set()
    for table in options:
        for text in _texts(table.get("text")):
            if text in told:
                continue
            told.add(text)
            try:
                parts = parse(text).parts
            except TemplateError:
                continue
            words, names = _own_words(parts)
            place = table.get("place")
            if place in ("byline", ["byline"]) and (words > _LONGEST_BYLINE or names & {"url", "title", "licence_url"}):
                said = f'the wording of clause "{clause.id}" is a sentence, and has to stand in a byline'
                yield Doubt(clause, "place", said, "let it stand elsewhere: place: [top, bottom]")
            if not words and not names & _TELLING:
                said = f'any text fits the wording of clause "{clause.id}": "{text}"'
                yield Doubt(clause, "text", said, "give it a word of its own, or {name}")
            link = table.get("link")
            for linked in link if isinstance(link, dict) else ():
                if _plain(linked) not in _plain(text):
                    said = f'the words "{linked}" that clause "{clause.id}" wants linked do not stand in "{text}"'
                    yield Doubt(clause, "link", said, "link words of the wording")


_TELLING = frozenset(
    {"name", "outlet", "url", "homepage", "title", "doi", "licence", "licence_url", "lead", "article_id"}
)


def _own_words(parts: Sequence[Part]) -> tuple[int, set[str]]:
    """How many words of its own a wording has, and which variables."""
    words, names = 0, set[str]()
    for part in parts:
        if isinstance(part, Literal):
            words += sum(any(char.isalnum() for char in word) for word in part.text.split())
        elif isinstance(part, Variable):
            # a policy's own variables and contacts are words too
            names.add(part.name)
            words += part.name not in _COMMON
        elif isinstance(part, Maybe):
            inner, more = _own_words(part.parts)
            words, names = words + inner, names | more
        else:
            assert isinstance(part, Gap)
    return words, names


_COMMON = frozenset(
    "lead noun name outlet author authors person persons institution role partners title date url homepage publisher "
    "photographer translator article_id doi licence licence_url email year any provider".split()
)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _without_links(clause: Clause) -> Iterator[Doubt]:
    """What needs links, asked for only where there are none."""
    channels = {value for atom in _atoms(clause.when) if atom.fact == "channel" for value in atom.is_in}
    if not channels or not channels <= _WITHOUT_LINKS or clause.level == "must_not":
        return
    printed = clause.options.get("printed") or clause.options.get("written")
    if (clause.kind in _MARKUP and not printed) or clause.options.get("link"):
        where = " and ".join(sorted(channels))
        words = f'clause "{clause.id}" asks for links, and holds only in {where}, which carries none'
        yield Doubt(clause, "when", words, "let it hold online, or ask for the address in words")


# -- two clauses ---------------------------------------------------------------------------------------------------------


def _together(one: Clause, other: Clause, policy: Policy) -> Iterator[Doubt]:
    """Doubts about two clauses, told at the second."""
    if _exclusive(one, other):
        return
    levels = {one.level, other.level}
    if "must_not" in levels and levels & {"must", "should"} and one.kind == other.kind and _opposed(one, other):
        words = f'clause "{other.id}" is {other.level}, clause "{one.id}" {one.level}, on the same thing'
        yield Doubt(other, "", words, "tell them apart by when:")
    for may, bans in ((one, other), (other, one)):
        if may.level == "may" and not may.widens and bans.level == "must_not" and may.kind == bans.kind and not may.of:
            if may.kind in _BY_DEGREES or (may.options and may.options != bans.options):
                continue
            words = f'clause "{may.id}" permits what clause "{bans.id}" forbids, and widens nothing'
            yield Doubt(may if may is other or may.origin is None else other, "", words, f"write widens: [{bans.id}]")
    for whole, part in ((one, other), (other, one)):
        limit = [name for name in part.options if name.startswith("max_")]
        if whole.kind == "whole_text" and whole.level == "must" and part.kind == "excerpt_limit":
            if part.level not in ("must", "must_not") or not limit or _spared(policy, whole, part):
                continue
            words = f'clause "{whole.id}" asks for the whole text, clause "{part.id}" for no more than a part of it'
            yield Doubt(other, "", words, "tell them apart by when:, such as when: {use: excerpt}")
    for window, hold in ((one, other), (other, one)):
        if window.kind == "time_window" and hold.kind == "embargo" and window.options.get("since") != "republished":
            days, wait = _days(window.options), _days(hold.options)
            if days and wait and wait >= days:
                words = (
                    f'the window of clause "{window.id}" never opens: it closes after {days:g} days, '
                    f'and clause "{hold.id}" holds stories back for {wait:g}'
                )
                yield Doubt(other, "", words)


_BY_DEGREES = frozenset(
    {"body_edits", "excerpt_limit", "embeds", "channel", "resale", "own_images", "third_party_images"}
)
"""Kinds of which one part may be permitted and another forbidden."""


def _opposed(one: Clause, other: Clause) -> bool:
    """Whether two clauses of one kind and opposite levels are about the same thing."""
    if one.kind == "attestation" and one.ask != other.ask:
        return False
    if one.kind in _PLAIN_OPPOSITES:
        return True
    return one.options == other.options


def _spared(policy: Policy, *clauses: Clause) -> bool:
    names = {name for clause in clauses for name in (clause.id, clause.kind)}
    return any(names & set(clause.widens) for clause in policy.clauses)


def _days(options: dict[str, Any]) -> float | None:
    """A span of time in days."""
    if isinstance(options.get("days"), int):
        return float(options["days"])
    if isinstance(options.get("hours"), int):
        return float(options["hours"]) / 24
    delay = str(options.get("delay") or "")
    number = delay[:-1].strip()
    if delay[-1:] in ("h", "d") and number.isdigit():
        return int(number) / (24 if delay.endswith("h") else 1)
    return None


# -- conditions ----------------------------------------------------------------------------------------------------------

_SINGLE = frozenset({"channel", "use", "language", "section", "publisher.kind", "publisher.id", "source", "licence"})
"""Facts that have one value at a time; so have those that are true or false."""


def _atoms(condition: Condition | None) -> list[Condition]:
    """What holds for sure where the condition does, `linked` told as channels."""
    if condition is None:
        return []
    if condition.fact == "linked":
        wanted = tuple(c for c in _CHANNELS if (c in _WITH_LINKS) in condition.is_in)
        return [Condition(fact="channel", is_in=wanted)]
    if condition.fact is not None:
        return [condition]
    if condition.all_of:
        return [atom for part in condition.all_of for atom in _atoms(part)]
    inner = condition.not_
    if inner is not None and inner.fact == "channel":
        return [Condition(fact="channel", is_in=tuple(c for c in _CHANNELS if c not in inner.is_in))]
    return [condition] if inner is not None else []


def _is_single(atom: Condition) -> bool:
    return atom.fact in _SINGLE or (bool(atom.is_in) and all(isinstance(value, bool) for value in atom.is_in))


def _clash(one: Condition, other: Condition) -> bool:
    """Whether two facts can't both be so."""
    if other.not_ is not None and one.not_ is None:
        return _implied((one,), other.not_)
    if one.not_ is not None:
        return other.not_ is None and _implied((other,), one.not_)
    if one.fact is None or one.fact != other.fact:
        return False
    if one.from_ or one.until or other.from_ or other.until:
        span = _meet(_meet(("", "9999"), one), other)
        return span[0] > span[1]
    return _is_single(one) and not set(one.is_in) & set(other.is_in)


def _meet(span: tuple[str, str], atom: Condition) -> tuple[str, str]:
    return max(span[0], atom.from_ or ""), min(span[1], atom.until or "9999")


def _implied(atoms: Iterable[Condition], condition: Condition | None) -> bool:
    """Whether the condition is so wherever these facts are."""
    if condition is None:
        return False
    some = list(atoms)
    if condition.any_of:
        return any(_implied(some, part) for part in condition.any_of)
    wanted = _atoms(condition)
    return bool(wanted) and all(
        any(
            atom.fact is not None
            and atom.fact == want.fact
            and (
                set(atom.is_in) <= set(want.is_in)
                if atom.is_in
                else (atom.from_ or "") >= (want.from_ or "") and (atom.until or "9999") <= (want.until or "9999")
            )
            for atom in some
        )
        for want in wanted
    )


def _never(when: Condition | None, unless: Condition | None) -> str | None:
    """Why a clause with these conditions never holds; None where it may."""
    atoms = _atoms(when)
    if any(_clash(one, other) for one, other in combinations(atoms, 2)):
        return "its conditions exclude each other"
    if unless is not None and (when == unless or _implied(atoms, unless)):
        return "what unless: names is so wherever when: is"
    everywhere = [atom for atom in _atoms(unless) if atom.fact == "channel" and set(atom.is_in) == set(_CHANNELS)]
    if unless is not None and not unless.all_of and everywhere:
        return "unless: names every channel"
    return None


def _exclusive(one: Clause, other: Clause) -> bool:
    """Whether two clauses never hold at once."""
    first, second = _atoms(one.when), _atoms(other.when)
    if any(_clash(a, b) for a in first for b in second):
        return True
    return _implied(second, one.unless) or _implied(first, other.unless)


def _asks(condition: Condition | None, facts: set[str]) -> bool:
    if condition is None:
        return False
    if condition.fact is not None:
        return condition.fact in facts
    inner = (*condition.all_of, *condition.any_of, *((condition.not_,) if condition.not_ else ()))
    return any(_asks(part, facts) for part in inner)


def _texts(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, (list, tuple)) else ()
