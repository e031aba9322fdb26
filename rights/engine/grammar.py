"""The phrase lists made into what pages are searched with: one automaton for all phrases, a few patterns around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache

import ahocorasick_rs
import msgspec

from rights.engine.names import fold
from rights.model.terms import Lists, Phrases

__all__ = ["ARTICLES", "Grammar", "Hit", "Phrase", "expand", "grammar_of"]

ARTICLES = ("the", "der", "die", "das", "le", "la", "el", "o", "a", "il", "lo", "het", "de")
"""Definite articles of the languages of the lists."""


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
    """Everything that is made from the lists, all over folded text; its parts are made when a page needs them."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
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

    @cached_property
    def roles(self) -> frozenset[str]:
        """What people are for a newsroom."""
        return frozenset(fold(role) for one in self._lists.phrases for role in one.roles)

    @cached_property
    def joins(self) -> frozenset[str]:
        """Words that join a person and a newsroom."""
        return frozenset(fold(word) for one in self._lists.phrases for word in (*one.joins, *one.by))

    def _words(self, field: str) -> str:
        """The words of all languages as one alternation, "" where there is none."""
        some = {fold(word) for one in self._lists.phrases for word in getattr(one, field) if word.strip()}
        return "|".join(re.escape(word) for word in sorted(some, key=lambda word: (-len(word), word)))

    @cached_property
    def _nouns(self) -> str:
        return self._words("self_nouns")

    @cached_property
    def _helpers(self) -> str:
        return self._words("helpers")

    @cached_property
    def _lead(self) -> str:
        mark = r"[\s\-*_(\[\"'|:>#.~/,]*"
        return rf"{mark}(?:(?:{self._words('leads') or _NEVER}){mark})?"

    @cached_property
    def itself(self) -> re.Pattern[str]:
        """The story speaking of itself: "this short article I wrote"."""
        shows = self._words("demonstratives")
        return re.compile(
            rf"(?<!\w)(?:{shows})(?: [\w'\-]+){{0,3}}? (?:{self._nouns})(?!\w)" if shows and self._nouns else _NEVER
        )

    @cached_property
    def this_was(self) -> re.Pattern[str]:
        """The same without a noun, before a phrase: "this was"."""
        shows = self._words("demonstratives")
        return re.compile(rf"(?:{shows})(?: (?:{self._helpers}))+ $" if shows and self._helpers else _NEVER)

    @cached_property
    def noun_before(self) -> re.Pattern[str]:
        """Another work or story named right before a phrase."""
        some = "|".join(w for w in (self._nouns, self._words("works")) if w)
        helpers = self._helpers or _NEVER
        return re.compile(
            rf"(?<!\w)(?:{_ARTICLES})(?: [\w'.\-]+){{0,4}}? (?:{some})(?:,? (?!{helpers})[\w'\-]+){{0,2}}"
            rf"(?:,? (?:that|which|who))?(?: (?:{helpers}))*,? $"
            if some
            else _NEVER
        )

    @cached_property
    def work_before(self) -> re.Pattern[str]:
        """A work that is no story, named right before a phrase: a book, a film."""
        works = self._words("works")
        return re.compile(
            rf"(?<!\w)(?:{works})(?:,? (?:that|which))?(?: (?:{self._helpers or _NEVER}))*,? $" if works else _NEVER
        )

    @cached_property
    def lead_only(self) -> re.Pattern[str]:
        """Nothing but what may stand before a credit."""
        return re.compile(rf"^{self._lead}$")

    @cached_property
    def bare(self) -> re.Pattern[str]:
        """What may stand before the phrase of a sentence that is only a credit: "story originally", "was"."""
        nouns, helpers = self._nouns or _NEVER, self._helpers or _NEVER
        return re.compile(rf"^{self._lead}(?:(?:{nouns})(?: |$))?(?:(?:{helpers})(?: |$))*$")

    @cached_property
    def bare_the(self) -> re.Pattern[str]:
        """The same with an article: "the story was"."""
        nouns, helpers = self._nouns or _NEVER, self._helpers or _NEVER
        return re.compile(
            rf"^{self._lead}(?:{'|'.join(ARTICLES)})(?: [\w'\-]+)? (?:{nouns})(?: |$)(?:(?:{helpers})(?: |$))*$"
        )

    @cached_property
    def helpers_only(self) -> re.Pattern[str]:
        """Nothing but verbs and pronouns."""
        return re.compile(rf"^\W*(?:(?:{self._helpers or _NEVER})(?:\W+|$))*$")

    @cached_property
    def _date_words(self) -> frozenset[str]:
        return frozenset(fold(word) for one in self._lists.phrases for word in one.dates if word.strip())

    def begins_with_date(self, text: str) -> bool:
        """Whether a day stands after a phrase, where a newsroom's name could stand."""
        if not any(char.isdigit() for char in text) and not any(word in text for word in self._date_words):
            return False  # most texts are told without the pattern
        return self._date.match(text) is not None

    @cached_property
    def _date(self) -> re.Pattern[str]:
        return re.compile(
            rf"^[\s:,(]*(?:(?:on|in|at|am|im|le|el|em|il|op|the|de|den|der)\s+)?"
            rf"(?:\d|(?:{self._words('dates') or _NEVER})\.?(?:\s*$|\s*[,.;)|]|\s+(?:\d|of\b|at\b|de\b|issue|edition)))"
        )

    @cached_property
    def no_name(self) -> re.Pattern[str]:
        """Other words that follow a phrase without being a newsroom."""
        return re.compile(
            rf"^(?:the |der |die |das |dem |la |le |el |l')?(?:{self._words('no_names') or _NEVER})(?!\w|\.\w)"
        )

    @cached_property
    def terms(self) -> re.Pattern[str]:
        """Words that state a licence."""
        return re.compile(
            rf"(?<!\w)(?:{self._words('licence') or _NEVER}|republi\w+|reprint\w*|reproduc\w+|permission|appears? here|repr\w+|"
            rf"genehmigung|permiso|permissão|permesso|toestemming|autoris\w+|autoriz\w+|licen[cs]\w*|lizen\w*)"
        )

    def hits(self, text: str) -> Iterator[Hit]:
        """Every phrase as whole words, in order.

        Of phrases that begin at the same place the longest counts, and none that begins within one that points away.
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


_NEVER = r"(?!)"
_ARTICLES = "a|an|the|another|his|her|their|our|its|my|ein|eine|einer|eines|der|die|das|un|une|le|la|les|una|el|um|uma|o|a|il|lo|een|het|de"


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
