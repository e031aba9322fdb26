"""The phrase lists made into what pages are searched with: one automaton for all phrases, a few patterns around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import ahocorasick_rs
import msgspec

from rights.engine.names import fold
from rights.model.terms import Lists, Phrases

__all__ = ["Grammar", "Hit", "Phrase", "expand", "grammar_of"]


class Phrase(msgspec.Struct, frozen=True):
    """One phrase. what: source, other, read_on or where. before, after: its words before and after the name, folded.

    joint: it names partners as well as sources.
    """

    what: str
    before: str
    after: str
    joint: bool = False


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A phrase where it stands in the text."""

    start: int
    end: int
    phrase: Phrase


class Grammar:
    """Everything that is made from the lists, all over folded text.

    itself: the story speaking of itself ("this short article I wrote"). noun_before: another work or story named right
    before a phrase. lead_only: nothing but what may stand before a credit. helpers_only: nothing but verbs and pronouns.
    date, no_name: what follows a phrase without being a newsroom. speech: words of saying, or a preposition, that make
    of "this story" something else than the credit's subject. terms: words that state a licence.
    """

    def __init__(self, lists: Lists) -> None:
        self._phrases: list[list[Phrase]] = []
        needles: dict[str, int] = {}
        for one in lists.phrases:
            for phrase in _phrases_of(one):
                needle = phrase.before or phrase.after
                at = needles.setdefault(needle, len(self._phrases))
                if at == len(self._phrases):
                    self._phrases.append([])
                if phrase not in self._phrases[at]:
                    self._phrases[at].append(phrase)
        self._automaton = ahocorasick_rs.AhoCorasick(list(needles)) if needles else None

        def words(field: str) -> str:
            return _any(word for one in lists.phrases for word in getattr(one, field))

        nouns, shows, helpers = words("self_nouns"), words("demonstratives"), words("helpers")
        works, leads = words("works"), words("leads")
        never = r"(?!)"
        self.itself = _compiled(
            rf"(?<!\w)(?:{shows})(?: [\w'\-]+){{0,3}}? (?:{nouns})(?!\w)" if shows and nouns else never
        )
        self.this_was = _compiled(rf"(?:{shows})(?: (?:{helpers}))+ $" if shows and helpers else never)
        some = "|".join(w for w in (nouns, works) if w)
        self.noun_before = _compiled(
            rf"(?<!\w)(?:{_ARTICLES})(?: [\w'.\-]+){{0,4}}? (?:{some})(?:,? (?!{helpers or never})[\w'\-]+){{0,2}}"
            rf"(?:,? (?:that|which|who))?(?: (?:{helpers or never}))*,? $"
            if some
            else never
        )
        self.work_before = _compiled(
            rf"(?<!\w)(?:{works})(?:,? (?:that|which))?(?: (?:{helpers or never}))*,? $" if works else never
        )
        mark = r"[\s\-*_(\[\"'|:>#.~/,]*"
        lead = rf"{mark}(?:(?:{leads or never}){mark})?"
        self.lead_only = _compiled(rf"^{lead}$")
        # "originally published by", "story originally published by", "was ..."
        self.bare = _compiled(rf"^{lead}(?:(?:{nouns or never})(?: |$))?(?:(?:{helpers or never})(?: |$))*$")
        self.bare_the = _compiled(
            rf"^{lead}(?:{_THE})(?: [\w'\-]+)? (?:{nouns or never})(?: |$)(?:(?:{helpers or never})(?: |$))*$"
        )
        self.helpers_only = _compiled(rf"^\W*(?:(?:{helpers or never})(?:\W+|$))*$")
        dates = words("dates")
        self.date = _compiled(
            rf"^[\s:,(]*(?:(?:on|in|at|am|im|le|el|em|il|op|the|de|den|der)\s+)?"
            rf"(?:\d|(?:{dates or never})\.?(?:\s*$|\s*[,.;)|]|\s+(?:\d|of\b|at\b|de\b|issue|edition)))"
        )
        self.no_name = _compiled(rf"^(?:the |der |die |das |dem |la |le |el |l')?(?:{words('no_names') or never})(?!\w|\.\w)")
        self.terms = _compiled(
            rf"(?<!\w)(?:{words('licence') or never}|republi\w+|reprint\w*|reproduc\w+|permission|appears? here|repr\w+|"
            rf"genehmigung|permiso|permissão|permesso|toestemming|autoris\w+|autoriz\w+|licen[cs]\w*|lizen\w*)"
        )
        self.roles = frozenset(fold(role) for one in lists.phrases for role in one.roles)
        self.joins = frozenset(fold(word) for one in lists.phrases for word in (*one.joins, *one.by))

    def hits(self, text: str) -> Iterator[Hit]:
        """Every phrase as whole words, in order; of phrases that begin at the same place the longest, and none that
        begins within one that points away.
        """
        if self._automaton is None:
            return
        found: dict[int, tuple[int, int]] = {}
        for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
                continue
            if end < len(text) and (text[end].isalnum() or text[end] == "_"):
                continue
            if start not in found or found[start][0] < end:
                found[start] = (end, number)
        away = 0
        for start in sorted(found):
            end, number = found[start]
            phrases = self._phrases[number]
            if any(phrase.what == "other" for phrase in phrases):
                away = max(away, end)
                continue
            if start < away:
                continue
            for phrase in phrases:
                yield Hit(start, end, phrase)


_ARTICLES = "a|an|the|another|his|her|their|our|its|my|ein|eine|einer|eines|der|die|das|un|une|le|la|les|una|el|um|uma|o|a|il|lo|een|het|de"
_THE = "the|der|die|das|le|la|el|o|a|il|lo|het|de"


def _phrases_of(one: Phrases) -> Iterator[Phrase]:
    joint = frozenset(one.joint)
    for what, phrases in (("other", one.to_other), ("source", one.from_source), ("read_on", one.read_on)):
        for phrase in phrases:
            before, _, after = fold(phrase).partition("{name}")
            if before.strip() or after.strip():
                yield Phrase(what, before.strip(), after.strip(), phrase in joint)
    for phrase in expand(one):
        yield Phrase("where", "", fold(phrase))


def expand(one: Phrases) -> Iterator[str]:
    """The phrases that stand after a newsroom's name, one for every noun that fits."""
    for phrase in one.where_first:
        if "{noun}" in phrase:
            yield from (phrase.replace("{noun}", noun) for noun in one.self_nouns)
        else:
            yield phrase


def _any(words: Iterable[str]) -> str:
    some = sorted({fold(w) for w in words if w.strip()}, key=lambda w: (-len(w), w))
    return "|".join(re.escape(word) for word in some)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class _Identity:
    """Lists by identity, so that the grammar is made once for them."""

    __slots__ = ("value",)

    def __init__(self, value: Lists) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and other.value is self.value


def grammar_of(lists: Lists) -> Grammar:
    """The grammar of some lists, made once."""
    return _grammar_of(_Identity(lists))


@lru_cache(maxsize=8)
def _grammar_of(identity: _Identity) -> Grammar:
    return Grammar(identity.value)
