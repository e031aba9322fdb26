"""Says what a difference between two paired paragraphs is: style, whole sentences, a quotation, or a fact."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from rights.match.align import Group, joined_runs, runs
from rights.match.facts import Facts
from rights.match.reader import ENDS, Found, Reader, Texts
from rights.match.sources import same_sources, sentence_of, sources
from rights.match.wording import same_meaning, undone, undoubled

__all__ = ["Pair"]

_LOW = 0.3
"""Share of a sentence's words found on the other side below which it is another sentence."""
_REWRITTEN = 0.55
"""Share of a sentence's words that stayed, below which it was written anew."""
_ISLAND = 2
_SHORT = 4
_CLAUSE = 4
"""Content words put in or taken out from which a person should look at it."""
_WIDE = 8
_DATELINE = re.compile(
    r"\s*(?P<place>[A-ZÀ-Þ][\w.’'-]*(?:[ ,/]+[\w.’'()-]+){0,6}?)\s*(?P<agency>\([^()\d]{2,40}\)|\([^()]*\d[^()]*\))?\s*(?:—|–|--|-|―)\s*$"
)
_AGENCY = re.compile(r"\([A-Z][^()\d]{1,40}\)")
_AGENCY_NEXT = re.compile(r"\([A-Z][^()\d]{1,40}\)\s*(?:—|–|--|-|―)")
_UPPER = re.compile(r"[A-ZÀ-Þ]{3,}")


class Pair(Facts):
    """The differences between the paragraphs of one group."""

    def __init__(self, texts: Texts, group: Group, first: Reader, second: Reader, *, closing: bool = False) -> None:
        """Args: closing: the original's paragraph is its closing line about the producer or the author."""
        super().__init__(texts, first, second)
        self.group = group
        self.closing = closing
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
            for found in self._edge(*edge):
                yield self._weighed(found, *edge)

    def _weighed(self, found: Found, i0: int, i1: int, j0: int, j1: int) -> Found:
        """A change of the source or of the certainty, seen in the light of the whole sentence.

        "prosecutors said" for "according to prosecutors" names the same source; "prosecutors alleged" may do for an
        "allegedly" that is gone.
        """
        if found.class_ == "word_choice":
            if found.certain or not (self._about_source(self.first, i0, i1) or self._about_source(self.second, j0, j1)):
                return found
        elif found.class_ == "hedge_changed":
            return self._still_hedged(found, i0, i1, j0, j1)
        elif found.class_ != "attribution_changed" or not found.certain:
            return found
        return self._sourced(found, (self.first.words(i0, i1), self.second.words(j0, j1)), i0, i1, j0, j1)

    def _still_hedged(self, found: Found, i0: int, i1: int, j0: int, j1: int) -> Found:
        """A hedge that is gone, or new, while another form of its word came, or went, in the same sentence."""
        if found.kind not in {"dropped", "added"}:
            return found
        sides = [(self.first, i0, i1), (self.second, j0, j1)]
        if found.kind == "added":
            sides.reverse()
        (side, start, end), (other, start_other, end_other) = sides
        here = side.words(*sentence_of(side, start, end))
        there = other.words(*sentence_of(other, start_other, end_other))
        for word in side.words(start, end):
            if (
                len(word) > _ROOT
                and word in self.language.hedges
                and any(like[:_ROOT] == word[:_ROOT] and like not in here for like in there)
            ):
                return Found("hedge_changed", None, found.first, found.second, found.kind, certain=False)
        return found

    def _sourced(self, found: Found, words: tuple[list[str], list[str]], i0: int, i1: int, j0: int, j1: int) -> Found:
        """A change of words about a source: whether the sentence still gives the same one."""
        language = self.language
        held = (
            sources(self.first, *sentence_of(self.first, i0, i1), language),
            sources(self.second, *sentence_of(self.second, j0, j1), language),
        )
        same = same_sources(*held)
        own = [
            {
                word
                for word in side
                if word not in language.talking
                and word not in language.source_verbs
                and (word not in language.small or word in language.pronouns)
            }
            for side in words
        ]
        verbs = language.source_verbs.intersection((*words[0], *words[1]))
        if (
            own[0]
            and own[0] == own[1]
            and verbs <= language.neutral_saying
            and all(any(own[0] <= source.words for source in side) for side in held)
        ):
            # whatever other sources the sentence has, this one stayed
            return Found("word_choice", False, found.first, found.second, "source_form")
        single = len(held[0]) == len(held[1]) == 1
        if same is not False and not single:
            same = None  # of two sources each may have said what the other one did
        if found.class_ == "attribution_changed":
            if found.kind == "replaced":
                return found
            if same is True:
                return Found("word_choice", False, found.first, found.second, "source_form")
            if same is None:
                return Found("attribution_changed", None, found.first, found.second, found.kind, certain=False)
            return found
        named = [frozenset().union(*(source.words for source in side)) for side in held]
        # small words alone ("by", "for") say nothing about the source, however near it stands
        telling = own[0] | own[1] or {*words[0], *words[1]} & (language.talking | language.source_verbs)
        if same is True and telling and own[0] | own[1] <= named[0] & named[1]:
            return Found("word_choice", False, found.first, found.second, "source_form")
        if words[0] and words[1] and same is not True:
            hidden = self._hidden(words[0]), self._hidden(words[1])
            if hidden[0] != hidden[1] and any(
                self._capital(*side) or not language.pronouns.isdisjoint(some)
                for side, some, is_hidden in (
                    ((self.first, i0, i1), words[0], hidden[0]),
                    ((self.second, j0, j1), words[1], hidden[1]),
                )
                if not is_hidden
            ):
                # somebody with a name, or a "he", became "a source", or the other way round
                return Found("attribution_changed", True, found.first, found.second, "replaced")
        if not (own[0] <= named[0] and own[1] <= named[1]):
            return found
        if same is not False:
            return found
        if words[0] and words[1]:
            if not (own[0] and own[1]) or self._capital(self.first, i0, i1) != self._capital(self.second, j0, j1):
                return found  # "Walsh", "the mayor": perhaps the same person
            return Found("attribution_changed", None, found.first, found.second, "replaced", certain=False)
        mine, theirs = (held[0], held[1]) if words[0] else (held[1], held[0])
        gone = [source for source in mine if source.words and source.words <= {*words[0], *words[1]}]
        if gone and not any(
            source.words <= other.words or other.words <= source.words for source in gone for other in theirs
        ):
            return Found("attribution_changed", True, found.first, found.second, "dropped" if words[0] else "added")
        return found

    def _hidden(self, words: list[str]) -> bool:
        """Whether the words give a source without a name ("a source familiar with the matter", "officials")."""
        language = self.language
        held = [word for word in words if word in language.anonymous]
        return bool(held) and (words[0] in language.indefinite or words[0] == "1" or held[0].endswith("s"))

    def _about_source(self, side: Reader, start: int, end: int) -> bool:
        """Whether a verb or a phrase that gives a source stands in a stretch, or right before or behind it."""
        if end == start:
            return False
        sourcing = self.language.sourcing
        return not sourcing.isdisjoint(side.keys[max(0, start - 1) : end + 1])

    @staticmethod
    def _capital(side: Reader, start: int, end: int) -> bool:
        """Whether a word with a capital stands in a stretch."""
        return any(side.text[side.starts[at]].isupper() for at in range(start, end))

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
            held = matched[start:end]
            if all(held):
                continue
            wordy = side.wordy[start:end]
            n_words = sum(wordy)
            if n_words >= _SHORT and sum(a and b for a, b in zip(held, wordy, strict=True)) < _LOW * n_words:
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
                if 0 < len(island) <= _ISLAND and (whole := self._one_of_two(last, edge, island)) is not None:
                    joined[-1] = whole
                    continue
                if (
                    len(island) <= _ISLAND
                    and all(key in small or not key[0].isalnum() for key in island)
                    and not any(key in ENDS or key == '"' for key in island)
                    and all(_replaced(self.first, self.second, some) for some in (last, edge))
                ):
                    joined[-1] = (last[0], edge[1], last[2], edge[3])
                    continue
            joined.append(edge)
        return joined

    def _one_of_two(
        self, last: tuple[int, int, int, int], edge: tuple[int, int, int, int], island: list[str]
    ) -> tuple[int, int, int, int] | None:
        """Two stretches put in (or taken out) as the single one that they are, where the words between them come again.

        "focused [, not] on [the posts, but on] the work" is "focused [, not on the posts, but] on the work". None where
        the two are no such thing.
        """
        n = len(island)
        if last[0] == last[1] and edge[0] == edge[1] and self.second.keys[edge[3] - n : edge[3]] == island:
            whole = (last[0], last[0], last[2], edge[3] - n)
        elif last[2] == last[3] and edge[2] == edge[3] and self.first.keys[edge[1] - n : edge[1]] == island:
            whole = (last[0], edge[1] - n, last[2], last[2])
        else:
            return None
        return whole if edge[1] - edge[0] > n or edge[3] - edge[2] > n else None

    def _slide(self, edge: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
        """Moves a mere removal or addition along words that repeat, so that it covers whole sentences where it can."""
        i0, i1, j0, j1 = edge
        if i0 < i1 and j0 < j1:
            return edge
        side = self.first if i1 > i0 else self.second
        start, end = (i0, i1) if i1 > i0 else (j0, j1)
        if end - start < 2 or (ENDS.isdisjoint(side.keys[start:end]) and end < len(side.keys)):
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
        text, text_other = one.text, other.text
        for step in range(n):
            a, b = i + step, j + step
            if step:
                if (
                    text[one.ends[a - 1] : one.ends[a]] == text_other[other.ends[b - 1] : other.ends[b]]
                    and a not in one.breaks
                    and b not in other.breaks
                ):
                    continue
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
        if self.language.sharp_s and ("ß" in raw) != ("ß" in raw_other) and raw.lower() in self.language.sharp_s:
            # "Maße" and "Masse" are two words, and in Switzerland one spelling
            yield Found(class_, None, *spans, "doubled", certain=False)
            return
        if key in _MARK_KINDS:
            class_, kind = ("spelling", "percent_sign") if key == "%" else ("formatting", _MARK_KINDS[key])
        elif raw.casefold() == raw_other.casefold() and len(raw) > _SHORT and self._leads_in(a, b):
            class_, kind = "formatting", "lead_in"
        elif kind_of_key in {"date", "month", "day", "time"} and " " in key:
            squeezed = (re.sub(r"[.\s]", "", raw).casefold(), re.sub(r"[.\s]", "", raw_other).casefold())
            class_, kind = (
                ("spelling", "house")
                if squeezed[0] == squeezed[1] and kind_of_key == "time"
                else ("time_reference", "time_form")
            )
            if squeezed[0] == squeezed[1] and kind_of_key not in {"time", "date"}:
                class_, kind = "spelling", "house"
        elif raw.replace("’", "'") == raw_other.replace("’", "'"):
            class_, kind = "formatting", "quote_restyle"
        elif raw.casefold().replace("’", "'") == raw_other.casefold().replace("’", "'"):
            if (a in touched or a - 1 in touched) and raw[1:] == raw_other[1:]:
                return  # the capital belongs to what was done to the sentence
            if raw[1:] == raw_other[1:] and one.begins(a) != other.begins(b):
                return
            lead = self._leads_in(a, b)
            class_, kind = ("formatting", "lead_in") if lead and len(raw) > 1 else ("spelling", "case")
        elif any(char.isdecimal() for char in raw) != any(char.isdecimal() for char in raw_other) or key.endswith("#"):
            kind = "number_word"
        elif raw[0].isdecimal():
            kind = "thousands"
        elif raw.rstrip(".").casefold() != raw_other.rstrip(".").casefold() and "." not in raw + raw_other:
            kind = "us_uk"
        yield Found(class_, False, *spans, kind)

    def _leads_in(self, a: int, b: int) -> bool:
        """Whether a word in capitals stands among the first words of a paragraph, all of them in capitals."""
        for side, at in ((self.first, a), (self.second, b)):
            if not side.tokens.raw(at).isupper():
                continue
            start = max((some for some in side.breaks if some <= at), default=at)
            if at - start < _LEAD_IN and all(
                side.tokens.raw(some).isupper()
                for some in range(start, at + 1)
                if side.text[side.starts[some]].isalpha()
            ):
                return True
        return False

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
        if gone and (about[0] or self.closing):
            class_ = "credit_or_tagline_removed"
        elif any(about):
            class_, material = "boilerplate_around", False
        return Found(class_, material, *((span, None) if gone else (None, span)))

    @staticmethod
    def _whole(side: Reader, start: int, end: int) -> tuple[int, int] | None:
        """The whole sentences in a stretch; None where it holds none."""
        if end - start < 2 or (
            ENDS.isdisjoint(side.keys[start:end]) and end < len(side.keys) and end not in side.breaks
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
        if words and words_other and not (one.text.isascii() and other.text.isascii()):
            accent = self._accent(i0, i1, j0, j1)
            if accent is not None:
                yield accent
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
            marked = marked or (other.keys[j0:j1][:1] == ["("] and other.keys[j1 - 1] == ")")
            cut = "cut" if not words_other else "added" if not words else "changed"
            yield Found("quote_altered", None if marked else True, span, span_other, cut)
            return
        yield self._fact(i0, i1, j0, j1, words, words_other)

    def _accent(self, i0: int, i1: int, j0: int, j1: int) -> Found | None:
        """Words that differ in their accents only: on capitals a matter of style, else perhaps another word."""
        raws = self.first.raw(i0, i1), self.second.raw(j0, j1)
        if (raws[0].isascii() and raws[1].isascii()) or abs(len(raws[0]) - len(raws[1])) > i1 - i0:
            return None
        bare = [
            "".join(char for char in unicodedata.normalize("NFD", raw) if not unicodedata.combining(char))
            for raw in raws
        ]
        if bare[0].casefold() != bare[1].casefold():
            return None
        capitals = len(raws[0]) == len(raws[1]) and all(
            a == b or a.isupper() or b.isupper() for a, b in zip(*raws, strict=True)
        )
        spans = self.first.span(i0, i1), self.second.span(j0, j1)
        return Found("spelling", False if capitals else None, *spans, "accent", certain=capitals)

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
        if "".join(words) == "".join(words_other):
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
        if (len(words) == len(words_other) == 1 and (words[0], words_other[0]) in self.language.opposites) or any(
            undone(word, word_other, self.language.undoing) for word in words for word_other in words_other
        ):
            return Found("negation_changed", True, *spans, "opposite")
        content = (
            [word for word in words if word not in self.language.small],
            [word for word in words_other if word not in self.language.small],
        )
        if self._synonyms(words, words_other) or self._phrases(words, words_other):
            return Found("word_choice", False, *spans, "synonym")
        if words[0][0] == words_other[0][0] and undoubled(words) == undoubled(words_other):
            return Found("spelling", None, *spans, "doubled", certain=False)
        following = one.keys[i1] if i1 < len(one.keys) else ""
        if (
            max(map(len, content)) >= _CLAUSE
            or not self.language.code
            or not same_meaning(words, words_other, self.language, after=following)
        ):
            return Found("word_choice", None, *spans, "wording", certain=False)
        return Found("word_choice", False, *spans)

    def _source_words(self, side: Reader, end: int, words: list[str]) -> bool:
        """Whether plain words before a verb of saying may name who says it ("officials said")."""
        language = self.language
        if end >= len(side.keys) or side.keys[end] not in language.speaking:
            return False
        word = words[-1]
        return not (
            word in language.small
            or word in language.between
            or word.endswith("ly")
            or word in language.saying
            or word[0].isdecimal()
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
        ends = [any(mark in ENDS for mark in side) for side in (marks, marks_other)]
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
            asked = "?" in marks, "?" in marks_other
            if asked[0] != asked[1] and any(ends):
                # "Is it over?" and "It is over." are not the same
                yield Found("formatting", None, *spans, "question_mark", certain=False)
                return
            money = _CURRENCIES.intersection(marks), _CURRENCIES.intersection(marks_other)
            if money[0] and money[1] and money[0] != money[1]:
                yield Found("number_changed", True, *spans, "currency")
                return
            yield Found("formatting", False, *spans, kind)
            return
        if not _CURRENCIES.isdisjoint(only):
            if self._in_words(i0, i1, j0, j1):
                yield Found("spelling", False, _around(one, i0, i1), _around(other, j0, j1), "house")
                return
            yield Found("number_changed", None, _around(one, i0, i1), _around(other, j0, j1), "currency", certain=False)
            return
        if only == {","} and self._relative(i1, j1):
            # commas make of "the nurses who refused" all of the nurses
            yield Found(
                "formatting", None, _around(one, i0, i1), _around(other, j0, j1), "relative_clause", certain=False
            )
            return
        first = _around(one, i0, i1) if spans[0] is None or kind != "quote_restyle" else spans[0]
        second = _around(other, j0, j1) if spans[1] is None or kind != "quote_restyle" else spans[1]
        if kind == "quote_restyle" and not self._goes_on(i0, i1, j0, j1):
            # marks put round words or taken off them make a quotation of a paraphrase, or the other way round
            yield Found("formatting", None, first, second, "quote_marks", certain=False)
            return
        yield Found("formatting", False, first, second, kind)

    def _goes_on(self, i0: int, i1: int, j0: int, j1: int) -> bool:
        """Whether a quotation mark on one side only changes no quotation.

        It opens a paragraph that the other side has no break before, in a quotation that goes on; it stands before the
        comma on one side and behind it on the other; or it is one of those around a title.
        """
        near = self.first.keys[max(0, i0 - 2) : i1 + 2], self.second.keys[max(0, j0 - 2) : j1 + 2]
        if near[0].count('"') == near[1].count('"'):
            return True
        side, at = (self.first, i0) if i0 < i1 else (self.second, j0)
        if self._title(side, side.starts[at], side.ends[at]):
            return True
        return (i0 < i1 and i0 in self.first.breaks and j0 not in self.second.breaks) or (
            j0 < j1 and j0 in self.second.breaks and i0 not in self.first.breaks
        )

    def _in_words(self, i0: int, i1: int, j0: int, j1: int) -> bool:
        """Whether a sign of money on one side stands as a word behind the amount on the other."""
        signs, other, at = (
            (self.first.keys[i0:i1], self.second, j1) if i1 > i0 else (self.second.keys[j0:j1], self.first, i1)
        )
        names = [self.language.currency.get(key) for key in other.keys[at : at + _WIDE // 2]]
        return all(sign in names for sign in signs)

    def _title(self, side: Reader, start: int, end: int) -> bool:
        """Whether a mark stands around words with capitals, as the title of a book does."""
        for a, b in side.quotes:
            if a == end or b == start:
                words = side.text[a:b].split()
                return len(words) <= _WIDE and all(
                    word[0].isupper() or word.casefold().strip(",.") in self.language.small for word in words
                )
        return False

    def _relative(self, i1: int, j1: int) -> bool:
        """Whether a relative clause begins at these tokens."""
        relatives = self.language.relatives
        return all(
            at < len(side.keys) and side.keys[at] in relatives and side.keys[at] != "that"
            for side, at in ((self.first, i1), (self.second, j1))
        )

    def _joint(self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]) -> Found | None:
        """Two sentences joined to one, or one cut in two."""
        one, other = self.first, self.second
        marks = [key for i, key in enumerate(one.keys[i0:i1], i0) if not one.is_word(i)]
        marks_other = [key for j, key in enumerate(other.keys[j0:j1], j0) if not other.is_word(j)]
        ends = (any(mark in ENDS for mark in marks), any(mark in ENDS for mark in marks_other))
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
        for side, start, end in ((one, i0, i1), (other, j0, j1)):
            # the place alone, before an agency that both have: "BOISE, Idaho (AP) —"
            after = side.raw(end, min(len(side.keys), end + _WIDE)) if end < len(side.keys) else ""
            if (
                (i0 == i1) != (j0 == j1)
                and end > start
                and _AGENCY_NEXT.match(after)
                and _UPPER.search(side.raw(start, end))
            ):
                return [Found("place_reference", False, one.span(i0, i1), other.span(j0, j1), "dateline")]
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
        agencies = [
            match["agency"] if match and match["agency"] and _AGENCY.fullmatch(match["agency"]) else None
            for match in found
        ]
        if places[0] and places[1] and places[0].split(",")[0] != places[1].split(",")[0]:
            edits.append(Found("name_changed", True, one.span(i0, i1), other.span(j0, j1), "dateline"))
        elif places[0] != places[1] or agencies[0] == agencies[1]:
            edits.append(Found("place_reference", False, one.span(i0, i1), other.span(j0, j1), "dateline"))
        if agencies[0] and not agencies[1]:
            at = one.starts[i0] + raws[0].find(agencies[0])
            edits.append(Found("credit_or_tagline_removed", True, (at, at + len(agencies[0])), None, "dateline"))
        return edits or None


_FEW_WORDS = 5
_LEAD_IN = 12
"""Words of a paragraph that may be set in capitals as its lead-in."""
_ROOT = 5
"""Letters by which "allegedly" and "alleged" are known for the same word."""
_FURTHEST = 200
_CURRENCIES = frozenset("$€£¥₹₽₩₺")
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
