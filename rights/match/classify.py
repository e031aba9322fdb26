"""Says what a difference between two paired paragraphs is: style, or a number, a name, a quotation, a source, a claim."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property
from itertools import pairwise

import msgspec

from rights.match.align import Group, joined_runs, runs
from rights.match.language import Language
from rights.match.moments import is_time, named, same_moment, year_of
from rights.match.quotes import quoted
from rights.match.tokens import Tokens
from rights.match.values import Part, Side

__all__ = ["Found", "Pair", "Reader", "Texts"]

_ENDS = frozenset(".!?…")
_AFTER_END = frozenset({'"', ")", "]"})
_LOW = 0.3
"""Share of a sentence's words found on the other side below which it is another sentence."""
_REWRITTEN = 0.55
"""Share of a sentence's words that stayed, below which it was written anew."""
_ISLAND = 2
_SHORT = 4
_LONG_CLAUSE = 6
"""Words left out or put in at one place from which it is more than another wording."""
_CLAUSE = 4
"""Content words put in or taken out from which a person should look at it."""
_WIDE = 8
_DATELINE = re.compile(
    r"\s*(?P<place>[A-ZÀ-Þ][\w.’'-]*(?:[ ,/]+[\w.’'()-]+){0,6}?)\s*(?P<agency>\([^()]{2,40}\))?\s*(?:—|–|--|-|―)\s*$"
)
_AGENCY = re.compile(r"\([A-Z][^()]{1,40}\)")
_UPPER = re.compile(r"[A-ZÀ-Þ]{3,}")
_METRIC = re.compile(
    r"\(?\s*(?:about |around |roughly |nearly )?[\d.,]+(?:\s*(?:to|-|–)\s*[\d.,]+)?\s*-?(?:square |cubic )?"
    r"(?:kilomet|met|centimet|millimet|kilogram|gram|lit|hectar|degree|celsius|°|km|cm|mm|kg|mph|kph|mile|feet|foot|acre|pound|euro|us\$|dollar|£|€|\$)[^()]{0,30}\)",
    re.IGNORECASE,
)


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

    @cache  # noqa: B019  # lives as long as the comparison
    def is_name(self, word: str) -> bool:
        """Whether a capitalised word that begins a sentence is a name: so it stands elsewhere, and not in small letters."""
        low = f" {word[0].lower()}{word[1:]} "
        texts = self.original.text, self.republication.text
        for text in texts:
            at = text.find(f" {word}")
            while at > 0:
                if text[at - 1].islower() or text[at - 1] in ",;":
                    return True
                at = text.find(f" {word}", at + 1)
        return not any(low in text for text in texts)


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
        return [at for at in range(len(self.keys)) if self.begins(at)]

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
        if text[self.ends[back] - 1] not in _ENDS:
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


class Pair:
    """The differences between the paragraphs of one group."""

    def __init__(self, texts: Texts, group: Group, first: Reader, second: Reader) -> None:
        self.texts = texts
        self.language = texts.language
        self.group = group
        self.first = first
        self.second = second
        self.gone = self.new = 0
        self._runs: list[tuple[int, int, int]] = []
        self._kept: list[tuple[int, int, int]] = []

    def differences(self) -> Iterator[Found]:
        """All differences, in the order of the republication."""
        one, other = self.first, self.second
        self._kept = self._runs = runs(one.keys, other.keys)
        edges = _edges(self._runs, len(one.keys), len(other.keys))
        if self._many(edges):
            self._runs = self._without_strangers(self._runs)
            edges = _edges(self._runs, len(one.keys), len(other.keys))
        edges = self._joined([self._slide(edge) for edge in edges])
        self.gone = sum(key[0].isalnum() for edge in edges for key in one.keys[edge[0] : edge[1]])
        self.new = sum(key[0].isalnum() for edge in edges for key in other.keys[edge[2] : edge[3]])
        touched = {edge[0] for edge in edges} | {edge[1] for edge in edges}
        for i, j, n in self._runs:
            yield from self._style(i, j, n, touched)
        for edge in edges:
            yield from self._edge(*edge)

    @staticmethod
    def _many(edges: list[tuple[int, int, int, int]]) -> bool:
        """Whether so much is new that whole sentences may have nothing in common."""
        for k in (0, 2):
            last = -_SHORT
            some = 0
            for edge in edges:
                some = (some if edge[k] - last < _SHORT else 0) + edge[k + 1] - edge[k]
                if some >= _SHORT - 1:
                    return True
                last = edge[k + 1]
        return False

    def _without_strangers(self, found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
        """Without the stray words that sentences share which have nothing else in common."""
        one, other = self.first, self.second
        matched = self._matched(found)
        drops = self._strange(one, matched[0]), self._strange(other, matched[1])
        if not any(drops):
            return found
        kept = [
            (i + n, j + n)
            for i, j, length in found
            for n in range(length)
            if i + n not in drops[0] and j + n not in drops[1]
        ]
        return joined_runs([(i, j, 1) for i, j in kept])

    def _matched(self, found: list[tuple[int, int, int]]) -> tuple[bytearray, bytearray]:
        """For each token of either side whether the other side has it."""
        matched = bytearray(len(self.first.keys)), bytearray(len(self.second.keys))
        for i, j, n in found:
            matched[0][i : i + n] = matched[1][j : j + n] = b"\1" * n
        return matched

    @cached_property
    def _ratios(self) -> list[list[tuple[int, float]]]:
        matched = self._matched(self._kept)
        return [self._kept_of(self.first, matched[0]), self._kept_of(self.second, matched[1])]

    @staticmethod
    def _kept_of(side: Reader, matched: bytearray) -> list[tuple[int, float]]:
        """For each sentence its first token and the share of its words that the other side has."""
        kept = []
        for start, end in pairwise([*side.sentences, len(side.keys)]):
            words = [i for i in range(start, end) if side.keys[i][0].isalnum()]
            kept.append((start, sum(matched[i] for i in words) / len(words) if words else 1.0))
        return kept

    def _rewritten_at(self, i: int, j: int) -> bool:
        """Whether the sentences at these tokens were written anew, so that a single word proves little."""
        for k, at in ((0, i), (1, j)):
            kept = self._ratios[k]
            if not kept or kept[max(0, bisect_right(kept, at, key=lambda entry: entry[0]) - 1)][1] >= _REWRITTEN:
                return False
        return True

    @staticmethod
    def _strange(side: Reader, matched: bytearray) -> set[int]:
        dropped: set[int] = set()
        bounds = [*side.sentences, len(side.keys)]
        for start, end in pairwise(bounds):
            words = [i for i in range(start, end) if side.is_word(i)]
            if (
                len(words) >= _SHORT
                and sum(matched[i] for i in words) < _LOW * len(words)
                and not all(matched[start:end])
            ):
                dropped.update(range(start, end))
        return dropped

    def _joined(self, edges: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
        """One stretch of two between which only a small word stayed, where both were put in other words."""
        small = self.language.small
        joined: list[tuple[int, int, int, int]] = []
        for edge in edges:
            if joined:
                last = joined[-1]
                island = self.first.keys[last[1] : edge[0]]
                if (
                    len(island) <= _ISLAND
                    and all(key in small or not key[0].isalnum() for key in island)
                    and not any(key in _ENDS or key == '"' for key in island)
                    and all(_replaced(self.first, self.second, some) for some in (last, edge))
                ):
                    joined[-1] = (last[0], edge[1], last[2], edge[3])
                    continue
            joined.append(edge)
        return joined

    def _slide(self, edge: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
        """Moves a mere removal or addition along words that repeat, so that it covers whole sentences where it can."""
        i0, i1, j0, j1 = edge
        if i0 < i1 and j0 < j1:
            return edge
        side = self.first if i1 > i0 else self.second
        start, end = (i0, i1) if i1 > i0 else (j0, j1)
        if end - start < 2 or (_ENDS.isdisjoint(side.keys[start:end]) and end < len(side.keys)):
            return edge
        keys, best = side.keys, None
        for step in range(1, _FURTHEST):
            if start < step or keys[start - step] != keys[end - step]:
                break
            if _whole_at(side, start - step, end - step):
                best = -step
                break
        if best is None and not _whole_at(side, start, end):
            for step in range(1, _FURTHEST):
                if end + step > len(keys) or keys[start + step - 1] != keys[end + step - 1]:
                    break
                if _whole_at(side, start + step, end + step):
                    best = step
                    break
        if best is None:
            return edge
        return i0 + best, i1 + best, j0 + best, j1 + best

    # -- style ---------------------------------------------------------------------------------------------------

    def _style(self, i: int, j: int, n: int, touched: set[int]) -> Iterator[Found]:
        """What differs in the spelling, marks and spaces of words that are the same."""
        one, other = self.first, self.second
        alike = one.text[one.starts[i] : one.ends[i + n - 1]] == other.text[other.starts[j] : other.ends[j + n - 1]]
        if alike and (
            len(one.breaks) + len(other.breaks) == 2
            or not (_between(one.breaks, i, i + n) or _between(other.breaks, j, j + n))
        ):
            return
        for step in range(n):
            a, b = i + step, j + step
            if step:
                gap, gap_other = one.gap(a), other.gap(b)
                if gap != gap_other:
                    yield from self._gap(a, b, gap, gap_other)
            raw, raw_other = one.tokens.raw(a), other.tokens.raw(b)
            mark = one.keys[a] in {"-", "…"}
            if raw != raw_other and not (mark and step and one.gap(a) != other.gap(b)):
                yield from self._form(a, b, raw, raw_other, touched)

    def _gap(self, a: int, b: int, gap: str, gap_other: str) -> Iterator[Found]:
        one, other = self.first, self.second
        breaks = ("\n\n" in gap, "\n\n" in gap_other)
        if breaks[0] != breaks[1]:
            kind = "paragraph_merge" if breaks[0] else "paragraph_split"
        elif (
            self._restyled(a, b)
            or one.keys[a] == "%"
            or other.keys[b] == "%"
            or breaks[0]
            or gap.replace("\n", " ").replace("\r", "") == gap_other.replace("\n", " ").replace("\r", "")
        ):
            return
        elif any(side.keys[at] in {"-", "…"} for side, at in ((one, a), (one, a - 1))):
            at, to = (a, b) if one.keys[a] in {"-", "…"} else (a - 1, b - 1)
            if (
                at == a - 1
                and at
                and to
                and (one.gap(at) != other.gap(to) or one.tokens.raw(at) != other.tokens.raw(to))
            ):
                return  # told by what stands before the mark
            kind = "dash" if one.keys[at] == "-" else "ellipsis"
            yield Found("formatting", False, (one.starts[at], one.ends[at]), (other.starts[to], other.ends[to]), kind)
            return
        else:
            kind = "spaces"
        yield Found("formatting", False, _around(one, a), _around(other, b), kind)

    def _restyled(self, a: int, b: int) -> bool:
        """Whether a gap stands inside of a quotation mark that was restyled, which brings its own space along."""
        one, other = self.first, self.second
        return any(
            one.keys[at] == '"' and one.tokens.raw(at) != other.tokens.raw(to)
            for at, to in ((a, b), (a - 1, b - 1))
            if at >= 0 and to >= 0
        )

    def _form(self, a: int, b: int, raw: str, raw_other: str, touched: set[int]) -> Iterator[Found]:
        one, other = self.first, self.second
        spans = ((one.starts[a], one.ends[a]), (other.starts[b], other.ends[b]))
        key = one.keys[a]
        kind_of_key = key.partition(" ")[0]
        class_, kind = "spelling", "house"
        if key in _MARK_KINDS:
            class_, kind = ("spelling", "percent_sign") if key == "%" else ("formatting", _MARK_KINDS[key])
        elif kind_of_key in {"date", "month", "day", "time"} and " " in key:
            squeezed = (re.sub(r"[.\s]", "", raw).casefold(), re.sub(r"[.\s]", "", raw_other).casefold())
            class_, kind = (
                ("spelling", "house")
                if squeezed[0] == squeezed[1] and kind_of_key == "time"
                else ("time_reference", "time_form")
            )
            if squeezed[0] == squeezed[1] and kind_of_key != "time":
                class_, kind = "spelling", "house"
        elif raw.replace("’", "'") == raw_other.replace("’", "'"):
            class_, kind = "formatting", "quote_restyle"
        elif raw.casefold().replace("’", "'") == raw_other.casefold().replace("’", "'"):
            if (a in touched or a - 1 in touched) and raw[1:] == raw_other[1:]:
                return  # the capital belongs to what was done to the sentence
            if raw[1:] == raw_other[1:] and one.begins(a) != other.begins(b):
                return
            lead = raw.isupper() or raw_other.isupper()
            class_, kind = ("formatting", "lead_in") if lead and len(raw) > 1 else ("spelling", "case")
        elif any(char.isdecimal() for char in raw) != any(char.isdecimal() for char in raw_other) or key.endswith("#"):
            kind = "number_word"
        elif raw[0].isdecimal():
            kind = "thousands"
        elif raw.rstrip(".").casefold() != raw_other.rstrip(".").casefold() and "." not in raw + raw_other:
            kind = "us_uk"
        yield Found(class_, False, *spans, kind)

    # -- words ---------------------------------------------------------------------------------------------------

    def _edge(self, i0: int, i1: int, j0: int, j1: int) -> Iterator[Found]:
        """One stretch that is not the same: whole sentences first, then what is left."""
        one, other = self.first, self.second
        removed = self._whole(one, i0, i1)
        added = self._whole(other, j0, j1)
        if removed is not None and added is not None:
            rest_first, rest_second = (i1 - i0) - (removed[1] - removed[0]), (j1 - j0) - (added[1] - added[0])
            if rest_first == 0 and rest_second == 0 and self._rewritten(removed, added):
                removed = added = None
        if removed is not None and self._worthy(one, removed):
            yield self._sentence(one, removed, gone=True)
            left = ((i0, removed[0]), (removed[1], i1))
        else:
            removed, left = None, ((i0, i1), (i0, i1))
        if added is not None and self._worthy(other, added):
            yield self._sentence(other, added, gone=False)
            right = ((j0, added[0]), (added[1], j1))
        else:
            added, right = None, ((j0, j1), (j0, j1))
        if removed is None and added is None:
            yield from self._words(i0, i1, j0, j1)
            return
        if removed is None:
            left = ((i0, i1), (i1, i1)) if right[0][0] < right[0][1] else ((i0, i0), (i0, i1))
        if added is None:
            right = ((j0, j1), (j1, j1)) if left[0][0] < left[0][1] else ((j0, j0), (j0, j1))
        for (a0, a1), (b0, b1) in zip(left, right, strict=True):
            if a1 > a0 or b1 > b0:
                yield from self._words(a0, a1, b0, b1)

    def _sentence(self, side: Reader, stretch: tuple[int, int], *, gone: bool) -> Found:
        """Whole sentences taken out or put in; those about the author or the page are no part of the story."""
        text, span = side.raw(*stretch), side.span(*stretch)
        about = self.language.tagline.match(text), self.language.furniture.match(text)
        class_, material = ("sentence_removed", True) if gone else ("sentence_added", True)
        if about[0] and gone:
            class_ = "credit_or_tagline_removed"
        elif any(about):
            class_, material = "boilerplate_around", False
        return Found(class_, material, *((span, None) if gone else (None, span)))

    @staticmethod
    def _whole(side: Reader, start: int, end: int) -> tuple[int, int] | None:
        """The whole sentences in a stretch; None where it holds none."""
        if end - start < 2 or (
            _ENDS.isdisjoint(side.keys[start:end]) and end < len(side.keys) and end not in side.breaks
        ):
            return None
        bounds = [at for at in range(start, end + 1) if at == len(side.keys) or side.begins(at)]
        return (bounds[0], bounds[-1]) if len(bounds) > 1 else None

    @staticmethod
    def _worthy(side: Reader, stretch: tuple[int, int]) -> bool:
        return sum(1 for i in range(*stretch) if side.is_word(i)) >= 2

    def _rewritten(self, removed: tuple[int, int], added: tuple[int, int]) -> bool:
        """Whether one sentence took another's place with much the same words in another order."""
        one = {key for key in self.first.words(*removed) if key not in self.language.small}
        other = {key for key in self.second.words(*added) if key not in self.language.small}
        return len(one & other) * 2 > min(len(one), len(other)) > 0

    def _words(self, i0: int, i1: int, j0: int, j1: int) -> Iterator[Found]:
        one, other = self.first, self.second
        while i0 < i1 and j0 < j1 and one.keys[i0] == other.keys[j0]:
            i0, j0 = i0 + 1, j0 + 1
        while i0 < i1 and j0 < j1 and one.keys[i1 - 1] == other.keys[j1 - 1]:
            i1, j1 = i1 - 1, j1 - 1
        if i0 == i1 and j0 == j1:
            return
        span, span_other = one.span(i0, i1), other.span(j0, j1)
        words, words_other = one.words(i0, i1), other.words(j0, j1)
        if not words and not words_other:
            yield from self._marks(i0, i1, j0, j1)
            return
        if words and words_other and self._plain(i0, i1, j0, j1):
            yield self._wording(i0, i1, j0, j1, words, words_other)
            return
        joint = self._joint(i0, i1, j0, j1, words, words_other)
        if joint is not None:
            yield joint
            return
        dateline = self._dateline(i0, i1, j0, j1)
        if dateline is not None:
            yield from dateline
            return
        if self._same(i0, i1, j0, j1, words, words_other):
            yield Found("spelling", False, span, span_other, "house")
            return
        if words and words_other and self._anew(i0, j0):
            yield Found("word_choice", None, span, span_other, "rewritten", certain=False)
            return
        within = (one.inside(i0, i1), other.inside(j0, j1))
        if self._in_quote(within, i0, i1, j0, j1):
            marked = any(key in {"[", "]"} for key in other.keys[j0:j1]) or _bracketed(other, j0, j1)
            cut = "cut" if not words_other else "added" if not words else "changed"
            yield Found("quote_altered", None if marked else True, span, span_other, cut)
            return
        yield self._fact(i0, i1, j0, j1, words, words_other)

    def _plain(self, i0: int, i1: int, j0: int, j1: int) -> bool:
        """Whether only common words stand here that carry no fact of their own: the usual case, told at little cost."""
        if i1 - i0 > _FEW_WORDS or j1 - j0 > _FEW_WORDS:
            return False
        signal = self.language.signal
        for side, start, end in ((self.first, i0, i1), (self.second, j0, j1)):
            for at in range(start, end):
                key = side.keys[at]
                if key in signal or not key.isalpha() or side.text[side.starts[at]].isupper():
                    return False
        return True

    def _wording(self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]) -> Found:
        """What a change of plain words is."""
        one, other = self.first, self.second
        spans = one.span(i0, i1), other.span(j0, j1)
        if words[0][0] == words_other[0][0] and (
            "".join(words) == "".join(words_other) or _undoubled(words) == _undoubled(words_other)
        ):
            return Found("spelling", False, *spans, "house")
        if self._anew(i0, j0):
            return Found("word_choice", None, *spans, "rewritten", certain=False)
        if self._in_quote((one.inside(i0, i1), other.inside(j0, j1)), i0, i1, j0, j1):
            return Found("quote_altered", None if _bracketed(other, j0, j1) else True, *spans, "changed")
        if (
            self._after_according(one, i0)
            and self._after_according(other, j0)
            and not self._synonyms(words, words_other)
        ):
            return Found("attribution_changed", True, *spans, "replaced")
        if (
            self._source_words(one, i1, words)
            and self._source_words(other, j1, words_other)
            and not self._synonyms(words, words_other)
        ):
            return Found("attribution_changed", None, *spans, "replaced", certain=False)
        if any(_undone(word, word_other, self.language.undoing) for word in words for word_other in words_other):
            return Found("negation_changed", True, *spans, "opposite")
        content = (
            [word for word in words if word not in self.language.small],
            [word for word in words_other if word not in self.language.small],
        )
        if max(map(len, content)) >= _CLAUSE:
            return Found("word_choice", None, *spans, "wording", certain=False)
        return Found("word_choice", False, *spans, "synonym" if self._synonyms(words, words_other) else None)

    def _source_words(self, side: Reader, end: int, words: list[str]) -> bool:
        """Whether plain words before a verb of saying may name who says it ("officials said")."""
        language = self.language
        if end >= len(side.keys) or side.keys[end] not in language.speaking:
            return False
        word = words[-1]
        return not (
            word in language.small or word in language.between or word.endswith("ly") or word in language.saying
        )

    def _anew(self, i: int, j: int) -> bool:
        """Whether the sentence was written anew around this place."""
        return self.gone >= _SHORT and self.new >= _SHORT and self._rewritten_at(i, j)

    def _in_quote(self, within: tuple[bool, bool], i0: int, i1: int, j0: int, j1: int) -> bool:
        if i1 > i0 and j1 > j0:
            if within[0] and within[1]:
                return True
            if max(i1 - i0, j1 - j0) > _WIDE * 2:
                return False
            # words of a quotation among others that were changed with it
            return self.first.quoted_words(i0, i1) > 0 and self.second.quoted_words(j0, j1) > 0
        if i1 > i0:
            return within[0] and self.second.inside(j0, j1)
        return within[1] and self.first.inside(i0, i1)

    def _marks(self, i0: int, i1: int, j0: int, j1: int) -> Iterator[Found]:
        """A stretch without words."""
        one, other = self.first, self.second
        marks, marks_other = one.keys[i0:i1], other.keys[j0:j1]
        spans = one.span(i0, i1), other.span(j0, j1)
        ends = [any(mark in _ENDS for mark in side) for side in (marks, marks_other)]
        ending = i1 >= len(one.keys) or j1 >= len(other.keys) or (i1 in one.breaks and j1 in other.breaks)
        quote = '"' in marks or '"' in marks_other
        if ends[0] != ends[1] and not ending and not quote and (marks and marks_other):
            yield Found("word_choice", False, *spans, "sentence_merge" if ends[0] else "sentence_split")
            return
        only = {*marks, *marks_other}
        kind = (
            "quote_restyle"
            if only == {'"'}
            else "dash"
            if only == {"-"}
            else "quote_punctuation"
            if one.inside(i0, i1)
            else "punctuation"
        )
        if marks and marks_other:
            yield Found("formatting", False, *spans, kind)
            return
        first = _around(one, i0, i1) if spans[0] is None or kind != "quote_restyle" else spans[0]
        second = _around(other, j0, j1) if spans[1] is None or kind != "quote_restyle" else spans[1]
        yield Found("formatting", False, first, second, kind)

    def _joint(self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]) -> Found | None:
        """Two sentences joined to one, or one cut in two."""
        one, other = self.first, self.second
        marks = [key for i, key in enumerate(one.keys[i0:i1], i0) if not one.is_word(i)]
        marks_other = [key for j, key in enumerate(other.keys[j0:j1], j0) if not other.is_word(j)]
        ends = (any(mark in _ENDS for mark in marks), any(mark in _ENDS for mark in marks_other))
        extra = {*words, *words_other}
        if ends[0] == ends[1] or not extra <= self.language.joins or not (marks and marks_other):
            return None
        if i1 >= len(one.keys) or j1 >= len(other.keys):
            return None
        kind = "sentence_merge" if ends[0] else "sentence_split"
        return Found("word_choice", False, one.span(i0, i1), other.span(j0, j1), kind)

    def _dateline(self, i0: int, i1: int, j0: int, j1: int) -> list[Found] | None:
        """A place of writing before the first words of a paragraph, put in, taken out or changed."""
        one, other = self.first, self.second
        for side, start, end, gone in ((one, i0, i1, j0 == j1), (other, j0, j1, i0 == i1)):
            if (
                gone
                and _AGENCY.fullmatch(side.raw(start, end))
                and side.keys[end : end + 1] == ["-"]
                and any(start - 8 <= at < start for at in side.breaks)
            ):
                if side is one:
                    return [Found("credit_or_tagline_removed", True, one.span(i0, i1), None, "dateline")]
                return [Found("place_reference", False, None, other.span(j0, j1), "dateline")]
        if i0 not in one.breaks or j0 not in other.breaks:
            return None
        found = [
            _DATELINE.match(side.raw(*ends)) if ends[1] > ends[0] else None
            for side, ends in ((one, (i0, i1)), (other, (j0, j1)))
        ]
        raws = one.raw(i0, i1), other.raw(j0, j1)
        if (i1 > i0 and found[0] is None) or (j1 > j0 and found[1] is None) or not any(found):
            return None
        if not any(match is not None and _UPPER.search(match["place"]) for match in found):
            return None
        edits = []
        places = [match["place"].strip(" ,").casefold() if match else None for match in found]
        agencies = [match["agency"] if match else None for match in found]
        if places[0] and places[1] and places[0].split(",")[0] != places[1].split(",")[0]:
            edits.append(Found("name_changed", True, one.span(i0, i1), other.span(j0, j1), "dateline"))
        elif places[0] != places[1] or agencies[0] == agencies[1]:
            edits.append(Found("place_reference", False, one.span(i0, i1), other.span(j0, j1), "dateline"))
        if agencies[0] and not agencies[1]:
            at = one.starts[i0] + raws[0].find(agencies[0])
            edits.append(Found("credit_or_tagline_removed", True, (at, at + len(agencies[0])), None, "dateline"))
        return edits or None

    def _same(self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]) -> bool:
        """Whether both say the same in another form: joined or hyphened words, short forms, units, values in brackets."""
        one, other = self.first, self.second
        if words and words_other:
            if "".join(words).replace("-", "") == "".join(words_other).replace("-", ""):
                return True
            plain = self._short_form(one.raw(i0, i1)), self._short_form(other.raw(j0, j1))
            if plain[0] == plain[1]:
                return True
            if (any(word[0].isdecimal() for word in words) and any(word[0].isdecimal() for word in words_other)) or any(
                word in self.language.scales for word in (*words, *words_other)
            ):
                values = self._values(one, i0, i1), self._values(other, j0, j1)
            else:
                values = None, None
            if values[0] is not None and values[0] == values[1]:
                return True
            if not self.language.written_out.keys().isdisjoint((*words, *words_other)) and self._written_out(
                words
            ) == self._written_out(words_other):
                return True
            return words[0][0] == words_other[0][0] and _undoubled(words) == _undoubled(words_other)
        side, start, end = (other, j0, j1) if not words else (one, i0, i1)
        if not (words and words_other):
            raw = side.raw(start, end)
            if _METRIC.fullmatch(raw.strip(" ,")) and _number_near(side, start):
                return True
        return False

    def _short_form(self, raw: str) -> str:
        """Words as they stand, in the form under which short forms and long ones are the same."""
        same = self.language.same
        plain = " ".join(raw.replace("’", "'").casefold().split())
        return same.get(plain) or same.get(plain.rstrip("."), plain)

    def _written_out(self, words: list[str]) -> list[str]:
        """The words with short forms ("didn't") written out."""
        known = self.language.written_out
        return [full for word in words for full in known.get(word, word).split()]

    def _values(self, side: Reader, start: int, end: int) -> tuple[list[float], list[str]] | None:
        """The numbers of a stretch with the words that are none; None where there is no number.

        A stretch that begins with a scale ("million") takes the figure before it in.
        """
        language = self.language
        while (
            start > 0
            and side.keys[start : start + 1]
            and (side.keys[start] in language.scales)
            and _figure(side.keys[start - 1], language) is not None
        ):
            start -= 1
        while (
            end < len(side.keys)
            and side.keys[end] in language.scales
            and end > start
            and _figure(side.keys[end - 1], language) is not None
        ):
            end += 1
        values: list[float] = []
        rest: list[str] = []
        previous = -2
        for at in range(start, end):
            key = side.keys[at]
            number = _figure(key, language)
            if number is not None:
                values.append(number)
                previous = at
            elif key in language.scales and previous == at - 1:
                values[-1] *= language.scales[key]
                previous = at
            elif key == "-" or (key in {"a", "an"} and at + 1 < end and side.keys[at + 1] in language.scales):
                if key != "-":
                    values.append(1.0)
                    previous = at
            else:
                rest.append(key)
        return (values, rest) if values else None

    def _fact(self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]) -> Found:
        """What a change of words outside quotations does to the story."""
        one, other, language = self.first, self.second, self.language
        span, span_other = one.span(i0, i1), other.span(j0, j1)

        def found(class_: str, material: bool | None, kind: str | None = None, *, certain: bool = True) -> Found:
            return Found(class_, material, span, span_other, kind, certain)

        short = max(len(words), len(words_other)) <= _WIDE
        if self._synonyms(words, words_other):
            return found("word_choice", False, "synonym")
        names = [i for i in range(i0, i1) if one.text[one.starts[i]].isupper() and one.name(i, self.texts)]
        names_other = [j for j in range(j0, j1) if other.text[other.starts[j]].isupper() and other.name(j, self.texts)]
        # each kind of fact is looked for only where a word of it stands
        held = {*words, *words_other}
        figures = any(" " in word or word[0].isdecimal() for word in held)
        source = None
        if (names and names_other) or not language.talking.isdisjoint(held):
            source = self._source(i0, i1, j0, j1, words, words_other, names, names_other)
        elif words and words_other and self._after_according(one, i0) and self._after_according(other, j0):
            source = "replaced"
        if source is not None:
            return found("attribution_changed", True, source)
        timely = figures or not language.timing.isdisjoint(held)
        time = self._time(i0, i1, j0, j1, words, words_other) if timely else None
        turning = not language.turning.isdisjoint(held) or any("'" in word for word in held)
        if short and (turning or not language.hedging.isdisjoint(held)):
            stayed = self._stayed(i0, i1, j0, j1)
            moved = [word for word in words if word not in stayed], [word for word in words_other if word not in stayed]
            few = max(len(words), len(words_other)) <= (_FEW_WORDS if words and words_other else _FEW_ALONE)
            negation = self._negation(*moved) if few and turning else None
            if negation is not None:
                return found("negation_changed", True, negation)
            hedge = self._hedge(i0, i1, j0, j1, *moved)
            if hedge is not None and time is None:
                return found("hedge_changed", True, hedge)
        if time is not None:
            return found("time_reference", time[0], time[1], certain=time[2])
        number = self._number(words, words_other) if figures or not language.counting.isdisjoint(held) else None
        if number is not None:
            return found("number_changed", True, number)
        place = self._place(i0, i1, j0, j1, words, words_other)
        if place is not None:
            return found("place_reference", False, place)
        if names and names_other and short:
            named_here = {one.keys[i] for i in names}, {other.keys[j] for j in names_other}
            others = [
                word
                for side, some, all_words in ((one, names, range(i0, i1)), (other, names_other, range(j0, j1)))
                for at in all_words
                if side.is_word(at) and at not in some
                for word in (side.keys[at],)
                if word not in language.small
            ]
            if (
                not (named_here[0] <= named_here[1] or named_here[1] <= named_here[0])
                and not others
                and not self._shortened(names, names_other)
            ):
                return found("name_changed", True)
        if not (words and words_other) and len(words or words_other) >= _LONG_CLAUSE:
            return found("sentence_removed" if words else "sentence_added", None, "clause", certain=False)
        content = (
            [word for word in words if word not in language.small],
            [word for word in words_other if word not in language.small],
        )
        if max(map(len, content)) >= _CLAUSE or bool(names) != bool(names_other):
            return found("word_choice", None, "wording", certain=False)
        return found("word_choice", False)

    def _shortened(self, names: list[int], names_other: list[int]) -> bool:
        """Whether one name is the other's initials or its beginning ("FBI", "Dems")."""
        one, other = self.first, self.second
        raws = [one.tokens.raw(i) for i in names], [other.tokens.raw(j) for j in names_other]
        for few, many in (raws, raws[::-1]):
            short = few[0].replace(".", "")
            if (
                len(few) == 1
                and len(many) == 1
                and len(short) >= 3
                and many[0].casefold().startswith(short.casefold().rstrip("s"))
            ):
                return True
            if (
                len(few) == 1
                and short.isupper()
                and len(many) > 1
                and "".join(word[0] for word in many if word[0].isupper()) == short
            ):
                return True
        return False

    def _synonyms(self, words: list[str], words_other: list[str]) -> bool:
        """Whether the words are others for the same thing."""
        known = self.language.synonyms
        return bool(words) and len(words) == len(words_other) and all(
            a == b or (known.get(a, _NOTHING) & known.get(b, _NOTHING)) for a, b in zip(words, words_other, strict=True)
        )  # fmt: skip

    def _source(
        self,
        i0: int,
        i1: int,
        j0: int,
        j1: int,
        words: list[str],
        words_other: list[str],
        names: list[int],
        names_other: list[int],
    ) -> str | None:
        """How the source of a statement was changed: dropped, added, replaced; None where it wasn't."""
        one, other, language = self.first, self.second, self.language
        low = f" {' '.join(words)} ", f" {' '.join(words_other)} "
        leads = [any(f" {phrase} " in text for phrase in language.according) for text in low]
        saying = [any(word in language.saying for word in side) for side in (words, words_other)]
        if leads[0] != leads[1] and not (saying[1] if leads[0] else saying[0]):
            return "dropped" if leads[0] else "added"
        if (
            not words_other
            and saying[0]
            and len(words) <= 6
            and (names or words[0] in language.pronouns or words[-1] in language.pronouns)
        ):
            return "dropped"
        if (
            not words
            and saying[1]
            and len(words_other) <= 6
            and (names_other or words_other[0] in language.pronouns or words_other[-1] in language.pronouns)
        ):
            return "added"
        if names and names_other:
            held = {one.keys[i] for i in names}, {other.keys[j] for j in names_other}
            if held[0] <= held[1] or held[1] <= held[0]:
                return None
            if self._speaks(one, i0, i1) and self._speaks(other, j0, j1):
                return "replaced"
        elif words and words_other and self._after_according(one, i0) and self._after_according(other, j0):
            return "replaced"
        return None

    def _speaks(self, side: Reader, start: int, end: int) -> bool:
        """Whether the name in a stretch is who says something."""
        language = self.language
        keys = side.keys
        if any(keys[at] in language.speaking for at in range(start, end)):
            return True
        at = end
        # the rest of the name, and what stands between it and its verb
        while at < len(keys) and at < end + 3 and (side.is_word(at) and side.tokens.raw(at)[0].isupper()):
            at += 1
        if at < len(keys) and keys[at] in language.speaking:
            return True
        if at + 1 < len(keys) and keys[at + 1] in language.speaking and keys[at] in language.between:
            return True
        if at < len(keys) and keys[at] == ",":
            stop = min(len(keys), at + _APPOSITION)
            for comma in range(at + 1, stop):
                if keys[comma] in {".", '"'}:
                    break
                if keys[comma] == "," and comma + 1 < len(keys):
                    if keys[comma + 1] in language.speaking:
                        return True
                    break
        back = start - 1
        while (
            back >= 0
            and back >= start - 6
            and side.is_word(back)
            and (side.tokens.raw(back)[0].isupper() or keys[back] in language.titles or keys[back] in language.roles)
        ):
            back -= 1
        if back >= 0 and keys[back] in language.speaking and not (back + 1 < len(keys) and keys[back + 1] == ","):
            return back == 0 or keys[back - 1] in {",", '"'} or keys[back] in language.before_name
        return self._after_according(side, start)

    def _after_according(self, side: Reader, start: int) -> bool:
        if self.language.according_words.isdisjoint(side.keys[max(0, start - 7) : start]):
            return False
        before: list[str] = []
        at = start - 1
        while at >= 0 and len(before) < 7 and side.is_word(at):
            before.append(side.keys[at])
            at -= 1
        text = f" {' '.join(reversed(before))} "
        return any(f" {phrase} " in text for phrase in self.language.according if " " in phrase)

    def _stayed(self, i0: int, i1: int, j0: int, j1: int) -> frozenset[str]:
        """Words that only changed their place in the neighbourhood of a stretch."""
        here = self.first.keys[max(0, i0 - _NEAR) : i1 + _NEAR]
        there = self.second.keys[max(0, j0 - _NEAR) : j1 + _NEAR]
        return frozenset(
            word
            for word in {*self.first.keys[i0:i1], *self.second.keys[j0:j1]}
            if here.count(word) == there.count(word)
        )

    def _negation(self, words: list[str], words_other: list[str]) -> str | None:
        language = self.language

        def count(side: list[str]) -> int:
            return sum(
                1
                for word in side
                if word in language.negation or (language.negated_ending and word.endswith(language.negated_ending))
            )

        counts = count(words), count(words_other)
        if counts[0] % 2 != counts[1] % 2:
            return "dropped" if counts[0] > counts[1] else "added"
        for word in words:
            for word_other in words_other:
                if (word, word_other) in language.opposites or _undone(word, word_other, language.undoing):
                    return "opposite"
        return None

    def _hedge(self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]) -> str | None:
        """How the strength of a claim was changed; None where it wasn't."""
        language = self.language
        if max(len(words), len(words_other)) > 6:
            return None
        levels = self._levels(self.first, i0, i1, words), self._levels(self.second, j0, j1, words_other)
        if levels[0] == levels[1]:
            return None
        lower, upper = levels
        if not (words and words_other):
            parts = {part for phrase in language.hedge_phrases for part in phrase.split()}
            other = [
                word
                for word in words or words_other
                if word not in language.hedges and word not in language.small and word not in parts
            ]
            if len(other) > 1:
                return None
        if {*lower, *upper} <= {language.hedges.get("would"), language.hedges.get("will")}:
            return None
        return "dropped" if not upper else "added" if not lower else "changed"

    def _levels(self, side: Reader, start: int, end: int, words: list[str]) -> set[int | str]:
        language = self.language
        found: set[int | str] = set()
        text = f" {' '.join(words)} "
        for phrase in language.hedge_phrases:
            if f" {phrase} " in text:
                joined = phrase.replace(" ", "_")
                found.add(language.hedges.get(joined, phrase))
                text = text.replace(f" {phrase} ", " ")
        held = text.split()
        following = end < len(side.keys) and (
            _figure(side.keys[end], language) is not None
            or side.keys[end] in {"$", "£", "€"}
            or side.keys[end] in language.amounts
        )
        for word in held:
            if word not in language.hedges:
                continue
            if (
                word in language.number_hedges
                and not following
                and not any(_figure(key, language) is not None for key in side.keys[start:end])
            ):
                continue
            found.add(language.hedges.get(word, word))
        return found

    def _time(
        self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]
    ) -> tuple[bool | None, str, bool] | None:
        """Materiality, kind and certainty of a change of time words; None where it is none."""
        language = self.language
        sides = ((self.first, i0, i1), (self.second, j0, j1))
        core = False
        for (side, start, end), held in zip(sides, (words, words_other), strict=True):
            for at in range(start, end):
                if not side.is_word(at):
                    continue
                key = side.keys[at]
                if (
                    is_time(key, language)
                    or self._year(side, at)
                    or (key in language.units and at and (side.keys[at - 1] in language.shifts))
                    or (key in language.shifts and at + 1 < len(side.keys) and side.keys[at + 1] in language.units)
                ):
                    core = True
                elif key in language.time_words and (is_time(key, language) or key not in language.units):
                    core = core or len(held) <= 3
                elif (
                    key in language.time_links
                    or key in language.small
                    or (key.isdecimal() and int(key) <= 31 and len(held) > 1)
                    or key in language.units
                ):
                    continue
                else:
                    return None
        if not core:
            return None
        said = []
        for side, start, end in sides:
            # a word that both keep belongs to what is said of the moment
            first = start
            while (
                first > 0
                and start - first < 2
                and (side.keys[first - 1] in {",", *language.shifts} or is_time(side.keys[first - 1], language))
            ):
                first -= 1
            last = end
            while (
                last < len(side.keys)
                and last - end < 3
                and (
                    is_time(side.keys[last], language)
                    or year_of(side.keys[last]) is not None
                    or (side.keys[last] in language.units and last and side.keys[last - 1] in language.shifts)
                )
            ):
                last += 1
            said.append(named(side.keys[first:last], language, self.texts.today))
        own = [named(side.keys[start:end], language, self.texts.today) for side, start, end in sides]
        if not (own[0] and own[1]) and not (i1 > i0 and j1 > j0):
            return False, "time_form", True
        same = same_moment(said[0], said[1], self.texts.today)
        if same is True:
            return False, "time_form", True
        if same is False:
            return True, "date_wrong", True
        return None, "time_form", False

    def _year(self, side: Reader, at: int) -> bool:
        """Whether a number stands as a year."""
        if year_of(side.keys[at]) is None or "," in side.tokens.raw(at):
            return False
        before = side.keys[at - 1] if at else ""
        after = side.keys[at + 1] if at + 1 < len(side.keys) else "."
        if before in {"$", "£", "€", "#"} or after == "%" or after in self.language.scales:
            return False
        if (
            before in self.language.year_leads
            or before.startswith(("date ", "month ", "day "))
            or before in {",", "(", "-"}
        ):
            return not (
                after.isalpha()
                and after.endswith("s")
                and after not in self.language.small
                and before not in {"in", "since"}
                and not before.startswith("date ")
            )
        return not side.is_word(at + 1) if at + 1 < len(side.keys) else True

    def _number(self, words: list[str], words_other: list[str]) -> str | None:
        language = self.language
        numeric = [
            [
                key
                for key in side
                if _figure(key, language) is not None
                or key in language.scales
                or key in language.amounts
                or key[0].isdecimal()
            ]
            for side in (words, words_other)
        ]
        if not numeric[0] and not numeric[1]:
            units = [key for side in (words, words_other) for key in side if key in language.units or key == "%"]
            return "unit" if units and len(words) == len(words_other) == 1 and len(units) == 2 else None
        if numeric[0] and numeric[1]:
            return None if sorted(numeric[0]) == sorted(numeric[1]) else "value"
        if not words or not words_other:
            return ("dropped" if words else "added") if max(len(words), len(words_other)) <= 3 else None
        if max(len(words), len(words_other)) > 4:
            return None
        # "a third of" for "some of", "dozens" for "many"
        return "value"

    def _place(self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]) -> str | None:
        """A state or country named after a city, or "here" for the place."""
        one, other, language = self.first, self.second, self.language
        if words and words_other:
            here = [
                bool(side)
                and side[-1] in language.here
                and all(word in language.here or word in language.small for word in side)
                for side in (words, words_other)
            ]
            if here[0] != here[1]:
                side, start, end = (other, j0, j1) if here[0] else (one, i0, i1)
                if any(side.is_word(i) and side.name(i, self.texts) for i in range(start, end)):
                    return "here"
            return None
        side, start, end = (one, i0, i1) if words else (other, j0, j1)
        text = " ".join(side.keys[i] for i in range(start, end) if side.is_word(i))
        if text in language.places and start > 0:
            before = [i for i in (start - 1, start - 2) if i >= 0]
            near = any(side.is_word(i) and side.tokens.raw(i)[0].isupper() for i in before)
            if near and (side.keys[start] == "," or side.keys[start] == "(" or side.keys[start - 1] == ","):
                return "state_added" if not words else "state_removed"
        if all(word in language.here or word in language.here_links for word in text.split()) and any(
            word in language.here for word in text.split()
        ):
            return "here"
        return None


_NOTHING: set[int] = set()
_NEAR = 8
_FEW_WORDS, _FEW_ALONE = 5, 3
_FURTHEST = 200
_APPOSITION = 24
_MARK_KINDS = {'"': "quote_restyle", "-": "dash", "…": "ellipsis", "%": "percent_sign", "•": "bullet"}


def _replaced(first: Reader, second: Reader, edge: tuple[int, int, int, int]) -> bool:
    """Whether a stretch puts words in the place of words, more than one on a side."""
    words = len(first.words(edge[0], edge[1])), len(second.words(edge[2], edge[3]))
    return min(words) > 0 and max(words) > 1


def _whole_at(side: Reader, start: int, end: int) -> bool:
    """Whether a stretch begins and ends as a sentence does."""
    return side.begins(start) and (end == len(side.keys) or side.begins(end))


def _edges(found: list[tuple[int, int, int]], length: int, length_other: int) -> list[tuple[int, int, int, int]]:
    """What lies between the runs."""
    edges = []
    at = to = 0
    for i, j, n in [*found, (length, length_other, 0)]:
        if i > at or j > to:
            edges.append((at, i, to, j))
        at, to = i + n, j + n
    return edges


def _between(marks: set[int], start: int, end: int) -> bool:
    return any(start < mark < end for mark in marks)


def _figure(key: str, language: Language) -> float | None:
    """The value of a token that is a number, in figures or (by its key) in words."""
    del language
    if not key or not key[0].isdecimal():
        return None
    try:
        return float(key.removesuffix("#"))
    except ValueError:
        return None


def _undone(word: str, word_other: str, prefixes: tuple[str, ...]) -> bool:
    """Whether one word is the other with a prefix that turns it round ("likely", "unlikely")."""
    short, long = sorted((word, word_other), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in prefixes)


def _undoubled(words: list[str]) -> str:
    """Words without doubled letters, as names from other scripts vary ("Qassem", "Qasem")."""
    return re.sub(r"([^\W\d_])\1", r"\1", " ".join(words))


def _number_near(side: Reader, start: int) -> bool:
    return any(side.keys[i][0].isdecimal() for i in range(max(0, start - 4), start))


def _bracketed(side: Reader, start: int, end: int) -> bool:
    return (
        start > 0
        and end < len(side.keys)
        and side.keys[start - 1] in {"[", "("}
        and side.keys[end] in {"]", ")"}
        and side.keys[start - 1] == "["
    )


def _around(side: Reader, index: int, end: int | None = None) -> tuple[int, int] | None:
    """A place between two words, quoted with the word on each side."""
    if not side.keys:
        return None
    stop = index if end is None else end
    text = side.text
    start = side.ends[index - 1] if index else side.starts[0]
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    last = side.starts[stop] if stop < len(side.keys) else side.ends[-1]
    while last < len(text) and not text[last].isspace():
        last += 1
    return start, last
