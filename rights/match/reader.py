"""One side's paragraphs as tokens, with their sentences, quotations and names, for telling what was changed in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from datetime import date
from functools import cached_property
from itertools import pairwise

import msgspec

from rights.match.language import Language
from rights.match.quotes import quoted
from rights.match.tokens import Tokens
from rights.match.values import Part, Side

__all__ = ["ENDS", "Found", "Reader", "Texts"]

ENDS = frozenset(".!?…")
"""Marks that end a sentence."""
_MAY_END = frozenset(".!?…)]\"“”„‟«»″'’‘‚‹›」』")
"""Characters behind which a sentence may begin."""
_LONG = 40_000
"""Characters from which a text is gone through once instead of for every word."""
_NOUNS_IN_CAPITALS = frozenset({"de", "lb"})
"""Languages in which every noun has a capital."""
_AFTER_END = frozenset({'"', ")", "]"})


class Found(msgspec.Struct, gc=False):
    """One difference, with offsets in the two visible texts; None where a side has no text."""

    class_: str
    material: bool | None
    first: tuple[int, int] | None
    second: tuple[int, int] | None
    kind: str | None = None
    certain: bool = True


class Texts:
    """The two sides and what all of their pairs need to know."""

    def __init__(self, original: Side, republication: Side, language: Language, today: date | None) -> None:
        self.original = original
        self.republication = republication
        self.language = language
        self.today = today
        self._names: dict[str, bool] = {}

    def is_name(self, word: str) -> bool:
        """Whether a capitalised word that begins a sentence is a name: so it stands elsewhere, and not in small letters."""
        found = self._names.get(word)
        if found is None:
            found = self._names[word] = self._is_name(word)
        return found

    def _is_name(self, word: str) -> bool:
        if len(self.original.text) + len(self.republication.text) > _LONG and " " not in word and "\n" not in word:
            return self._listed_name(word)
        low = f" {word[0].lower()}{word[1:]} "
        texts = self.original.text, self.republication.text
        for text in texts:
            at = text.find(f" {word}")
            while at > 0:
                if text[at - 1].islower() or text[at - 1] in ",;":
                    return True
                at = text.find(f" {word}", at + 1)
        return not any(low in text for text in texts)

    def within_sentence(self, word: str) -> bool:
        """Whether a capitalised word stands within a sentence too, where only a name has a capital."""
        return bool(re.search(rf"[a-z\u00df-\u00ff,;] {re.escape(word)}\b", self._both))

    @cached_property
    def _both(self) -> str:
        return f"{self.original.text}\n{self.republication.text}"

    def _listed_name(self, word: str) -> bool:
        """The same for long texts, which are gone through once for all words."""
        at = bisect_left(self._capitals, word)
        if at < len(self._capitals) and self._capitals[at].startswith(word):
            return True
        return word[0].lower() + word[1:] not in self._spaced

    @cached_property
    def _capitals(self) -> list[str]:
        """What stands in capitals within sentences, in order."""
        return sorted(
            {
                chunk
                for text in (self.original.text, self.republication.text)
                for before, chunk in pairwise(text.split(" "))
                if chunk and chunk[0].isupper() and before and (before[-1].islower() or before[-1] in ",;")
            }
        )

    @cached_property
    def _spaced(self) -> set[str]:
        """What stands between two spaces."""
        return {chunk for text in (self.original.text, self.republication.text) for chunk in text.split(" ")[1:-1]}


class Reader:
    """One side's paragraphs of a group as tokens, with their breaks, sentences and quotations."""

    def __init__(self, side: Side, parts: list[Part], language: Language, tokens: list[Tokens]) -> None:
        self.side = side
        self.text = side.text
        if len(tokens) == 1:
            self.tokens = tokens[0]
            self.breaks = {0}
        else:
            self.tokens = Tokens(side.text, [], [], [])
            self.breaks = set()
            for cut in tokens:
                self.breaks.add(len(self.tokens.keys))
                self.tokens.extend(cut)
        self.parts = parts
        self.keys = self.tokens.keys
        self.starts = self.tokens.starts
        self.ends = self.tokens.ends
        self.language = language

    @cached_property
    def quotes(self) -> list[tuple[int, int]]:
        """Where the quotations stand."""
        if '"' not in self.keys:
            return []
        return [span for part in self.parts for span in quoted(self.text, part.start, part.end)]

    @cached_property
    def sentences(self) -> list[int]:
        """Indexes of the tokens that begin a sentence."""
        text, ends, breaks = self.text, self.ends, self.breaks
        return [
            at
            for at in range(len(self.keys))
            if at in breaks or (text[ends[at - 1] - 1] in _MAY_END and self.begins(at))
        ]

    @cached_property
    def wordy(self) -> list[bool]:
        """For each token whether it is a word or a number."""
        text = self.text
        return [text[start].isalnum() for start in self.starts]

    def begins(self, index: int) -> bool:
        """Whether a token begins a sentence."""
        if index in self.breaks:
            return True
        keys, text, start = self.keys, self.text, self.starts[index]
        back = index - 1
        if start == self.ends[back] or text[start].islower():
            return False
        while back > 0 and keys[back] in _AFTER_END and self.ends[back - 1] == self.starts[back]:
            back -= 1
        if text[self.ends[back] - 1] not in ENDS:
            return False
        raw = self.tokens.raw(back)
        if len(raw) > 1 and raw[-1] == "." and raw[0] != ".":
            # an abbreviation ends a sentence only where no name follows it
            bare = raw.replace(".", "").casefold()
            return bare not in self.language.titles and (text[start] in "\"“‘'(" or keys[index] in self.language.small)
        # an initial ends none
        initial = self.tokens.raw(back - 1) if back and raw == "." else ""
        return not (len(initial) == 1 and initial.isupper() and keys[back - 1] not in {"i", "a"})

    def gap(self, index: int) -> str:
        """The white space before a token; two line breaks where it begins another paragraph."""
        if index in self.breaks:
            return "\n\n" if index else ""
        return self.text[self.ends[index - 1] : self.starts[index]]

    def is_word(self, index: int) -> bool:
        """Whether a token is a word or a number."""
        return self.text[self.starts[index]].isalnum()

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """Offsets of a stretch of tokens in the text; None where it is empty."""
        return (self.starts[start], self.ends[end - 1]) if end > start else None

    def raw(self, start: int, end: int) -> str:
        """A stretch of tokens as it stands."""
        return self.text[self.starts[start] : self.ends[end - 1]] if end > start else ""

    def words(self, start: int, end: int) -> list[str]:
        """The keys of the words in a stretch."""
        return [key for key in self.keys[start:end] if key[0].isalnum() or key == "%"]

    def inside(self, start: int, end: int) -> bool:
        """Whether the tokens, or the gap before `start` where there are none, stand in a quotation."""
        if not self.quotes or not self.keys:
            return False
        if end - start == 1:
            at = self.starts[start]
            return any(a <= at < b for a, b in self.quotes)
        if end > start:
            words = [i for i in range(start, end) if self.is_word(i)] or list(range(start, end))
            return any(all(a <= self.starts[i] < b for i in words) for a, b in self.quotes)
        before = self.ends[start - 1] if start else -1
        after = self.starts[start] if start < len(self.keys) else len(self.text) + 1
        return any(a <= before <= b and a <= after <= b for a, b in self.quotes)

    def quoted_words(self, start: int, end: int) -> int:
        """How many words of a stretch stand in quotations."""
        if not self.quotes:
            return 0
        return sum(
            1 for i in range(start, end) if self.is_word(i) and any(a <= self.starts[i] < b for a, b in self.quotes)
        )

    def name(self, index: int, texts: Texts) -> bool:
        """Whether a token is (part of) a proper name."""
        raw = self.tokens.raw(index)
        if not raw[0].isupper() or self.keys[index].startswith(("day ", "month ", "date ", "time ")):
            return False
        if raw in texts.language.no_names:
            return False
        if self.begins(index) or (index and self.keys[index - 1] == '"') or self.gap(index) == "\n\n":
            low = raw.casefold()
            return low not in texts.language.small and low not in texts.language.leads and texts.is_name(raw)
        return True

    def surely_named(self, names: list[int], texts: Texts) -> bool:
        """Whether a capital proves one of these tokens to be a name.

        It proves nothing at the beginning of a sentence, nor in a language that writes its nouns with capitals, unless
        another name stands beside it, as with a first and a last name, or the word is in capitals altogether.
        """
        for index in names:
            raw = self.tokens.raw(index)
            if len(raw) > 1 and raw.isupper():
                return True
            if any(
                0 <= at < len(self.keys) and self.gap(max(at, index)) == " " and self.name(at, texts)
                for at in (index - 1, index + 1)
            ):
                return True
            if texts.language.code in _NOUNS_IN_CAPITALS:
                continue
            first = self.begins(index) or (index and self.keys[index - 1] == '"') or self.gap(index) == "\n\n"
            if not first or texts.within_sentence(raw):
                return True
        return False
