"""Who is given as the source of a sentence, and by which verb, so that the same source in another form is told from another."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from rights.match.language import Language
from rights.match.reader import Reader

__all__ = ["Source", "same_sources", "sentence_of", "sources"]

_MOST = 8
"""Words that a source is named with at most."""


class Source(NamedTuple):
    """A source as a sentence gives it.

    words: the words that say who it is, without small ones. neutral: whether it is given by a phrase ("according to") or
    a verb that takes no side ("said"), not by one that does ("claimed"). pronoun: it is only a "he" or "they".
    """

    words: frozenset[str]
    neutral: bool
    pronoun: bool = False


def sentence_of(side: Reader, start: int, end: int) -> tuple[int, int]:
    """The tokens of the sentences that a stretch, or the gap before `start`, stands in."""
    bounds = [*side.sentences, len(side.keys)]
    first = bounds[max(0, bisect_right(bounds, start) - 1)]
    if start == end and start and first == start:
        first = bounds[max(0, bisect_right(bounds, start - 1) - 1)]
    last = bounds[min(len(bounds) - 1, bisect_right(bounds, max(start, end - 1)))]
    return first, last


def sources(side: Reader, start: int, end: int, language: Language) -> list[Source]:
    """Every source that the tokens from start to end name, in their order."""
    keys = side.keys
    found = []
    at = start
    while at < end:
        leads = language.according_leads.get(keys[at], ())
        lead = next((words for words in leads if keys[at : at + len(words)] == words), None)
        if lead is not None:
            who = _run(side, range(at + len(lead), end), language)
            if who:
                found.append(Source(who, True, who <= language.pronouns))
            at += len(lead)
            continue
        if keys[at] in language.source_verbs and not _within(side, at):
            who = _run(side, range(at - 1, start - 1, -1), language) or _run(side, range(at + 1, end), language)
            if who:
                found.append(Source(who, keys[at] in language.neutral_saying, who <= language.pronouns))
        at += 1
    return found


def same_sources(one: list[Source], other: list[Source]) -> bool | None:
    """Whether both sides name the same sources in whatever form.

    None where that can't be told: the force of the verb may differ, or one side says "he" where the other has a name.
    """
    if not one or not other:
        return False
    for held, against in ((one, other), (other, one)):
        if not all(any(_alike(source, partner) for partner in against) for source in held):
            return False
    pronouns = {source.words for source in one if source.pronoun}, {source.words for source in other if source.pronoun}
    return True if pronouns[0] == pronouns[1] and all(source.neutral for source in (*one, *other)) else None


def _alike(one: Source, other: Source) -> bool:
    return one.words <= other.words or other.words <= one.words or one.pronoun != other.pronoun


def _run(side: Reader, indexes: range, language: Language) -> frozenset[str]:
    """The words from a verb or a phrase to the next mark, without small ones."""
    who = []
    for count, at in enumerate(indexes):
        if count >= _MOST or not side.is_word(at):
            break
        key = side.keys[at]
        if key in language.pronouns and key not in language.relatives:
            return frozenset({key})
        if key not in language.small and key not in language.between:
            who.append(key)
    return frozenset(who)


def _within(side: Reader, at: int) -> bool:
    return side.inside(at, at + 1)
