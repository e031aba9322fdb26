"""Tells which blocks of a side are its story, and which are bylines, taglines, notes, subheads and furniture."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import accumulate

from rights.match.language import Language
from rights.match.tokens import count_words
from rights.match.values import Anchor, Side

__all__ = ["Lines", "Seen"]

_FURNITURE_ZONES = frozenset({"nav", "promo", "related", "footer", "comments"})
_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_BYLINE = re.compile(r"\W*(?:by|von|par|por)\s+[A-ZÀ-Þ][^.!?]{1,90}$", re.IGNORECASE)
_BODY = frozenset({"story", "subhead"})
_BESIDE = frozenset({"furniture", "headline", "byline"})
_SUBHEAD_WORDS = 9
_LINE_WORDS = 25
_TAIL = 5
"""Blocks at the end of a text among which its closing line about the producer is looked for."""
_TOP = 8


class Seen:
    """What was found out about a line by its text alone, kept for both sides of a comparison: most lines stand in both."""

    __slots__ = ("_low", "closing", "counts", "furniture", "notes")

    def __init__(self) -> None:
        self._low = ("", "")
        self.closing: dict[str, bool] = {}
        self.counts: dict[str, int] = {}
        self.furniture: dict[str, bool] = {}
        self.notes: dict[str, bool] = {}

    def low(self, text: str) -> str:
        """The line in small letters; the last one is remembered, since it is asked for twice."""
        if self._low[0] is not text:
            self._low = (text, text.lower())
        return self._low[1]


class Lines:
    """The blocks of one side, each with what it is: story, byline, tagline, note, subhead, furniture or headline."""

    def __init__(self, side: Side, language: Language, seen: Seen | None = None) -> None:
        self._seen = seen if seen is not None else Seen()
        self.side = side
        self.language = language
        self._first = 0
        self._last = len(side.parts)
        text = side.text
        self.texts = [text[part.start : part.end] for part in side.parts]
        """The blocks as they stand."""
        known = self._seen.counts
        for held in self.texts:
            if held not in known:
                known[held] = count_words(held)
        self.counts = list(map(known.__getitem__, self.texts))
        """How many words each block has."""
        self.guessed: set[int] = set()
        """Blocks that were taken for furniture for their place and want of a full stop alone."""
        self.kinds: list[str] = []
        """What each block is."""
        for index in range(len(self.texts)):
            self.kinds.append(self._kind(index))

    def text(self, index: int) -> str:
        """A block as it stands."""
        return self.texts[index]

    def words_of(self, index: int) -> int:
        """How many words a block has."""
        return self.counts[index]

    def kind(self, index: int) -> str:
        """What a block is."""
        return self.kinds[index]

    def is_body(self, index: int) -> bool:
        """Whether a block counts among the story's paragraphs."""
        return self.kinds[index] in _BODY

    @cached_property
    def words(self) -> int:
        """Words of the story."""
        return sum(count for count, kind in zip(self.counts, self.kinds, strict=True) if kind == "story")

    @cached_property
    def ranks(self) -> list[int]:
        """For each block how many blocks of the story stand before it."""
        return list(accumulate((kind not in _BESIDE for kind in self.kinds), initial=0))[:-1]

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {
            index: number for number, index in enumerate((i for i, kind in enumerate(self.kinds) if kind == "story"), 1)
        }

    @property
    def paragraphs(self) -> int:
        """How many paragraphs the story has."""
        return len(self._numbers)

    def number(self, index: int | None) -> int | None:
        """The number of a paragraph among the story's, from 1; None for what is no paragraph of the story."""
        return self._numbers.get(index) if index is not None else None

    @property
    def first(self) -> int:
        """The first block that surely is the story's."""
        return self._first

    @property
    def last(self) -> int:
        """The last block that surely is the story's."""
        return self._last

    def story_is_between(self, matched: list[int]) -> None:
        """Says which blocks surely are the story's, so that what stands outside of them is judged more strictly."""
        if not matched:
            return
        self._first, self._last = matched[0], matched[-1]
        for index in (*range(self._first), *range(self._last + 1, len(self.kinds))):
            self.kinds[index] = self._kind(index)
        for name in ("words", "ranks", "_numbers"):
            self.__dict__.pop(name, None)

    def _kind(self, index: int) -> str:
        part = self.side.parts[index]
        if part.role == "headline":
            return "headline"
        text = self.texts[index]
        language = self.language
        words = self.counts[index]
        if words < _NOTE_WORDS:
            note = self._seen.notes.get(text)
            if note is None:
                note = self._seen.notes[text] = language.editor_note.match_low(self._seen.low(text))
            if note:
                return "note"
        if part.role == "byline" or (index < _TOP and words < _BYLINE_WORDS and _BYLINE.match(text)):
            return "byline"
        if part.role == "furniture" or part.zone in _FURNITURE_ZONES:
            return "furniture"
        ending = index >= len(self.texts) - _TAIL or index > self._last
        if ending and words < _TAGLINE_WORDS:
            closing = self._seen.closing.get(text)
            if closing is None:
                low = self._seen.low(text)
                closing = self._seen.closing[text] = language.tagline.match_low(low) or language.contact.match_low(low)
            if closing:
                return "tagline"
        if words < _FURNITURE_WORDS:
            furniture = self._seen.furniture.get(text)
            if furniture is None:
                furniture = self._seen.furniture[text] = language.furniture.match_low(self._seen.low(text)) or (
                    ")" in text[-2:] and language.caption_end.search(text.lower()) is not None
                )
            if furniture:
                return "furniture"
        if words > _LINE_WORDS:
            return "story"
        if self._listed(index, text):
            return "furniture"
        if self._linked(index) or (words >= _SHOUTED and text.isupper()):
            return "furniture"
        ended = text[-1] in ".!?…" or _END.search(text) is not None
        if part.zone == "edge" and (not ended or words < _FEW):
            return "furniture"
        if index > self._last and self._after_furniture(index):
            return "furniture"
        if not ended:
            if index > self._last or index < self._first:
                self.guessed.add(index)
                return "furniture"
            if part.kind == "heading" or words <= _SUBHEAD_WORDS:
                return "subhead"
        return "story"

    def _listed(self, index: int, text: str) -> bool:
        """Whether a line without an end stands in a list of other stories, under a line such as "More on this topic"."""
        if text[-1] in ".!?…" or not index:
            return False
        before = self.kinds[index - 1]
        if before != "furniture" or self.counts[index - 1] > _LISTED_WORDS:
            return False
        at = index - 1
        while at > 0 and self.kinds[at - 1] == "furniture" and index - at < _LIST and not self._heads_list(at):
            at -= 1
        return self._heads_list(at)

    def _heads_list(self, index: int) -> bool:
        return self.language.list_heads.match_low(self.texts[index].lower())

    def _after_furniture(self, index: int) -> bool:
        """Whether furniture stands between the end of the story and this block."""
        return "furniture" in self.kinds[max(self._last + 1, index - 8) : index]

    def _linked(self, index: int) -> bool:
        """Whether the whole block is one link."""
        part = self.side.parts[index]
        return any(link.start <= part.start and link.end >= part.end for link in self._links.get(index, ()))

    @cached_property
    def _links(self) -> dict[int, list[Anchor]]:
        found: dict[int, list[Anchor]] = {}
        at = 0
        parts = self.side.parts
        for link in sorted(self.side.links, key=lambda link: link.start):
            while at < len(parts) and parts[at].end < link.end:
                at += 1
            if at < len(parts):
                found.setdefault(at, []).append(link)
        return found


_FEW = 6
_LISTED_WORDS, _LIST = 16, 8
_SHOUTED = 4
_BYLINE_WORDS = 16
_NOTE_WORDS = 70
_TAGLINE_WORDS = 60
_FURNITURE_WORDS = 40
