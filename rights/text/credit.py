"""Sentences that credit a source: a phrase, the name that follows it, and which way the phrase points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from rights.text.names import Named, find_names
from rights.text.normalise import Normal, normalise
from rights.text.paragraphs import Paragraphs
from rights.text.words import is_whole, sentence_end, word_set

if TYPE_CHECKING:
    import ahocorasick_rs

__all__ = ["Credit", "Leads", "credits_in", "find_credits"]

_REACH = 200
"""How many characters may stand between phrase and name: a linked headline, a date, "on the website of"."""

_DANGLING = word_set(
    "by on at in from of the with via to a an por en no na do da de del el la le les bei auf von vom der die das in im"
    " par sur dans chez su da dal nel nella"
)
"""Words on which no sentence ends: after one of them something is cut off."""


class Leads(msgspec.Struct, frozen=True):
    """The phrases of all languages.

    source: what follows is where the story comes from. other: what follows is somebody else ("reprinted by"). `{name}`
    within a phrase stands for the name where words follow it.
    """

    source: tuple[str, ...]
    other: tuple[str, ...] = ()


class Credit(msgspec.Struct, frozen=True, gc=False):
    """One credit phrase where it stands.

    start, end: from the phrase to the name, or to the phrase's end where no name of ours follows. phrase: as listed.
    name: the form of the name that follows, "" for none of ours. other: it points away from the source. cut: the
    sentence breaks off before anybody is named.
    """

    start: int
    end: int
    phrase: str
    name: str = ""
    name_start: int = 0
    name_end: int = 0
    other: bool = False
    cut: bool = False


class _Phrase(msgspec.Struct, frozen=True):
    before: str
    after: str
    shown: str
    other: bool


@lru_cache(maxsize=64)
def _phrases(leads: Leads) -> tuple[tuple[str, tuple[_Phrase, ...]], ...]:
    """All phrases by their longest word: a text without that word has none of them."""
    made: dict[tuple[str, str], _Phrase] = {}
    for other, phrases in ((True, leads.other), (False, leads.source)):
        for phrase in phrases:
            before, _, after = normalise(phrase, fold_case=True).text.partition("{name}")
            key = before.strip(), after.strip()
            if key != ("", ""):
                made.setdefault(key, _Phrase(*key, phrase, other))
    stems: dict[str, list[_Phrase]] = {}
    for phrase_made in made.values():
        stem = max((phrase_made.before or phrase_made.after).split(), key=lambda word: (len(word), word))
        stems.setdefault(stem, []).append(phrase_made)
    return tuple((stem, tuple(some)) for stem, some in stems.items())


@lru_cache(maxsize=64)
def _stems(leads: Leads) -> ahocorasick_rs.AhoCorasick:
    import ahocorasick_rs  # noqa: PLC0415  # only where a whole page is searched

    return ahocorasick_rs.AhoCorasick([stem for stem, _ in _phrases(leads)])


@lru_cache(maxsize=2048)
def find_credits(
    text: str, leads: Leads, names: tuple[str, ...], not_names: tuple[str, ...] = ()
) -> tuple[Credit, ...]:
    """Every credit phrase in a paragraph, in order, with the name that it credits if that is one of `names`.

    A name belongs to the nearest phrase before it in the same sentence. Where one phrase lies within another, the
    longer one counts.

    >>> leads = Leads(("originally published", "reprinted from"), ("reprinted by",))
    >>> [(c.name, c.other) for c in find_credits("Originally published by Harbor News.", leads, ("Harbor News",))]
    [('Harbor News', False)]
    >>> [c.cut for c in find_credits("This story was originally published on", leads, ("Harbor News",))]
    [True]
    """
    normal = normalise(text, fold_case=True)
    folded = normal.text
    spots = _spots(folded, _phrases(leads))
    if not spots:
        return ()
    named = find_names(text, names, not_names)
    found: list[Credit] = []
    for position, (start, end, phrase) in enumerate(spots):
        limit = spots[position + 1][0] if position + 1 < len(spots) else len(folded)
        found.append(_credit(normal, (start, end, min(limit, end + _REACH)), phrase, named))
    return tuple(found)


@lru_cache(maxsize=16)
def credits_in(
    texts: Paragraphs, leads: Leads, names: tuple[str, ...], not_names: tuple[str, ...] = ()
) -> Mapping[int, tuple[Credit, ...]]:
    """The paragraphs with a credit phrase, by their index, in order; arguments as for `find_credits`."""
    some = texts.holding_any(_stems(leads))
    return {index: found for index in some if (found := find_credits(texts[index], leads, names, not_names))}


def _spots(folded: str, stems: Iterable[tuple[str, tuple[_Phrase, ...]]]) -> list[tuple[int, int, _Phrase]]:
    """Where phrases stand, in order; of two that overlap, the longer."""
    spots: list[tuple[int, int, _Phrase]] = []
    for stem, phrases in stems:
        if stem not in folded:
            continue
        for phrase in phrases:
            needle = phrase.before or phrase.after
            at = folded.find(needle)
            while at >= 0:
                if is_whole(folded, at, at + len(needle)):
                    spots.append((at, at + len(needle), phrase))
                at = folded.find(needle, at + 1)
    if len(spots) > 1:
        spots.sort(key=lambda spot: (spot[0] - spot[1], spot[0], spot[2].shown))
        kept: list[tuple[int, int, _Phrase]] = []
        for spot in spots:
            if not any(spot[0] < high and low < spot[1] for low, high, _ in kept):
                kept.append(spot)
        spots = sorted(kept, key=lambda spot: spot[0])
    return spots


def _credit(normal: Normal, spot: tuple[int, int, int], phrase: _Phrase, named: tuple[Named, ...]) -> Credit:
    """One credit. spot: where the phrase begins and ends, and the farthest that its sentence may reach."""
    start, end, limit = spot
    low, high = normal.back(start, end)
    if not phrase.before:
        before = [name for name in named if name.end <= low and low - name.end <= 3]
        if not before:
            return Credit(low, high, phrase.shown, other=phrase.other)
        name = before[-1]
        return Credit(name.start, high, phrase.shown, name.form, name.start, name.end, phrase.other)
    stop = normal.back(limit, limit)[0] if limit < len(normal.text) else len(normal.raw)
    stop = min(stop, sentence_end(normal.raw, high))
    for name in named:
        if high <= name.start and name.end <= stop + len(name.form):
            if name.start >= stop:
                break
            if (
                phrase.after
                and phrase.after not in normalise(normal.raw[name.end :], fold_case=True).text[: len(phrase.after) + 24]
            ):
                continue
            return Credit(low, name.end, phrase.shown, name.form, name.start, name.end, phrase.other)
    rest = normal.raw[high:].strip(" \u00a0.,:;\"'”’…-–—*_")
    last = rest.rpartition(" ")[2].casefold()
    ends = not rest or (last in _DANGLING and not normal.raw.rstrip().endswith((".", "!", "?")))
    return Credit(low, high, phrase.shown, other=phrase.other, cut=ends and not normal.raw[high:].strip().endswith("…"))
