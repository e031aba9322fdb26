"""How two texts relate: a copy, an excerpt, or texts that only share a source, quotations or an event."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from operator import gt

from rights.match.align import Group
from rights.match.language import Language
from rights.match.lines import Lines
from rights.match.quotes import quoted
from rights.match.tokens import Tokens
from rights.match.values import Side

__all__ = ["APART", "Shape", "relation_of"]

APART = frozenset({"shared_quotes", "same_event", "unrelated"})
"""Relations in which nothing was republished, so that no edit is listed."""

_RUN = 5
"""Words in a row from which a text counts as shared."""
_LONG_RUN = 56
"""Words in a row, outside of quotations, that nobody writes twice by chance or by covering the same statement."""
_WHOLE = 0.75
"""Share of the republication from which it is a copy with edits, whatever was added."""
_MOSTLY_OWN, _MOSTLY_TAKEN = 0.45, 0.5
_CLOSELY = 0.6
_SAME_NEWS = 0.3
_FEW = 5
_EMBEDDED = re.compile(r"pic\.twitter\.com|https?://t\.co/|\(@\w+\)|^@\w+", re.MULTILINE)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]{2,}(?: [A-ZÀ-Þ][\w’'-]+)*")


class Shape:
    """What the paired paragraphs, and where they don't say enough the words, tell about the two texts as wholes."""

    def __init__(
        self,
        sides: tuple[Side, Side],
        lines: tuple[Lines, Lines],
        groups: list[Group],
        language: Language,
        tokens: Callable[[int, int], Tokens],
    ) -> None:
        self.sides = sides
        self.lines = lines
        self.language = language
        self.tokens = tokens
        self.all_groups = groups
        story = [group for group in groups if lines[0].kind(group.first[0]) == "story"]
        # lines of a few words may stand in any text; they count where a text has nothing longer
        self.groups = [group for group in story if lines[0].words_of(group.first[0]) >= _FEW] or story

    @cached_property
    def paired(self) -> tuple[float, float]:
        """Share of either side's words that its paired paragraphs have in common with the other, by their runs of three."""
        common = [0.0, 0.0]
        counts = self.lines[0].counts, self.lines[1].counts
        for group in self.groups:
            for k, members in ((0, group.first), (1, group.second)):
                words = counts[k][members[0]] if len(members) == 1 else sum(counts[k][i] for i in members)
                common[k] += words if group.exact else min(1.0, group.shared / max(1, words - 2)) * words
        return common[0] / max(1, self.lines[0].words), common[1] / max(1, self.lines[1].words)

    @cached_property
    def cover(self) -> Cover:
        """What the two texts share word by word, wherever it stands."""
        return Cover(self)

    @cached_property
    def led_into(self) -> bool:
        """Whether the republication leads into a paragraph that it takes over, as somebody who quotes does."""
        side, lines = self.sides[1], self.lines[1]
        taken = {j for group in self.groups for j in group.second}
        for group in self.groups:
            whole = group.exact or group.shared >= _NEARLY_WHOLE * max(1, lines.words_of(group.second[0]) - 2)
            if not whole or _EMBEDDED.search(lines.text(group.second[0])):
                continue
            for near in (group.second[0] - 1, group.second[-1] + 1):
                if (
                    0 <= near < len(side.parts)
                    and near not in taken
                    and self._leads(lines, near, before=near < group.second[0])
                ):
                    return True
        return False

    def _leads(self, lines: Lines, index: int, *, before: bool) -> bool:
        """Whether a line leads into a quotation, or out of it."""
        text = lines.text(index)
        colon = before and text.endswith(":") and lines.words_of(index) <= _LEAD_WORDS
        return colon or self.language.excerpt_leads.match(text)

    @cached_property
    def set_off(self) -> bool:
        """Whether most of what is shared is set off as quotations in the republication."""
        kinds = [self.sides[1].parts[j].kind for group in self.groups for j in group.second]
        return kinds.count("quote") * 2 > len(kinds)

    @cached_property
    def third_party(self) -> bool:
        """Whether the republication credits its text to an agency or a syndicate in words that the original doesn't have."""
        pattern = self.language.third_party
        if pattern is None:
            return False
        taken = {j for group in self.all_groups for j in group.second}
        lines = self.lines[1]
        last = len(self.sides[1].parts) - _NEAR_END
        for i in range(len(self.sides[1].parts)):
            if i in taken or (i < last and lines.kind(i) == "story") or lines.words_of(i) > _CREDIT_WORDS:
                continue
            text = lines.text(i)
            if (
                "ontribut" in text or "©" in text or "opyright" in text or "(c)" in text or "riter" in text
            ) and pattern.search(text):
                return True
        return False

    @cached_property
    def same_news(self) -> bool:
        """Whether both speak of the same people and places."""
        names = [set(_NAME.findall(side.text)) for side in self.sides]
        return len(names[0] & names[1]) >= max(4, _SAME_NEWS * min(map(len, names)))


class Cover:
    """Runs of words that both texts have.

    outside: for either side the share of its words that is covered and is nobody's quotation. all: likewise, quotations
    included. longest: the longest run outside of quotations, in words, by the original's marks.
    paragraphs: for either side the words of each paragraph of its story, and for each word whether it is quoted; texts: the
    same of the whole story.
    """

    __slots__ = ("all", "longest", "outside", "paragraphs", "texts")

    def __init__(self, shape: Shape) -> None:
        self.paragraphs = [
            [_words_of(shape, k, i) for i in range(len(shape.sides[k].parts)) if shape.lines[k].kind(i) == "story"]
            for k in (0, 1)
        ]
        texts = [_joined(paragraphs) for paragraphs in self.paragraphs]
        common = set(_fives(texts[0][0])).intersection(_fives(texts[1][0]))
        shares: list[tuple[float, float]] = []
        self.longest = 0
        self.texts = texts
        for k, (words, marks) in enumerate(texts):
            covered = bytearray(len(words))
            for at, run in enumerate(_fives(words)):
                if run in common:
                    covered[at : at + _RUN] = b"\1" * _RUN
            total = max(1, len(words))
            free = bytearray(map(gt, covered, marks))
            shares.append((sum(free) / total, sum(covered) / total))
            if k == 0:
                self.longest = max(map(len, bytes(free).split(b"\0")), default=0)
        self.outside = shares[0][0], shares[1][0]
        self.all = shares[0][1], shares[1][1]


def _joined(paragraphs: list[tuple[list[str], bytearray]]) -> tuple[list[str], bytearray]:
    """The paragraphs' words and marks as one."""
    words: list[str] = []
    marks = bytearray()
    for more, quoted_more in paragraphs:
        words += more
        marks += quoted_more
    return words, marks


def _fives(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The runs of five words."""
    return zip(*(words[at:] for at in range(_RUN)), strict=False)


def _words_of(shape: Shape, k: int, i: int) -> tuple[list[str], bytearray]:
    """One paragraph's words as keys, and for each whether it is quoted."""
    side = shape.sides[k]
    part = side.parts[i]
    cut = shape.tokens(k, i)
    words = [key for key in cut.keys if key[0].isalnum()]
    if _EMBEDDED.search(side.text, part.start, part.end) is not None:
        return words, bytearray(b"\1" * len(words))
    spans = quoted(side.text, part.start, part.end)
    if not spans:
        return words, bytearray(len(words))
    marks = bytearray(len(cut.keys))
    for start, end in spans:
        first, last = bisect_left(cut.starts, start), bisect_left(cut.starts, end)
        marks[first:last] = b"\1" * (last - first)
    return words, bytearray(mark for mark, key in zip(marks, cut.keys, strict=True) if key[0].isalnum())


def retold(shape: Shape) -> bool:
    """Whether the reporter's own words around the quotations were taken over, paragraph for paragraph.

    Two articles about one statement share what was said, at most a line or two of the rest; where several paragraphs have
    the same telling ("wrote to at least one confidant about"), one was made from the other.
    """
    words, marks = shape.cover.texts[0]
    if shape.cover.outside[1] * len(shape.cover.texts[1][0]) < _RETOLD_WORDS:
        return False
    own = {run for at, run in enumerate(_fives(words)) if not any(marks[at : at + _RUN])}
    speaking = shape.language.speaking
    paragraphs = telling = total = 0
    for words, marks in shape.cover.paragraphs[1]:
        covered = bytearray(len(words))
        for at, run in enumerate(_fives(words)):
            if run in own and not any(marks[at : at + _RUN]):
                covered[at : at + _RUN] = b"\1" * _RUN
        free = len(words) - sum(marks)
        if sum(covered) < max(_OWN_LEAST, _OWN_SHARE * free):
            continue
        paragraphs += 1
        total += sum(covered)
        telling += any(c and word in speaking for c, word in zip(covered, words, strict=True))
    return paragraphs >= _RETOLD and telling >= _RETOLD - 1 and total >= _RETOLD_WORDS


_OWN_LEAST, _OWN_SHARE = 12, 0.7
_RETOLD, _RETOLD_WORDS = 3, 60
_NEARLY_WHOLE = 0.8
_CREDIT_WORDS = 60
_NEAR_END = 8
_LEAD_WORDS = 16


def relation_of(shape: Shape) -> str:
    """The relation, of those that the contract names; a copy is told from an edited copy by its edits."""
    if not shape.groups:
        return "same_event" if shape.same_news else "unrelated"
    of_original, of_republication = shape.paired
    if (
        of_republication < _WHOLE
        and (shape.set_off or shape.led_into)
        and not (of_original >= _WHOLE and of_republication >= _MOSTLY_TAKEN)
    ):
        return "excerpt"
    third_party = shape.third_party
    if not third_party and (of_republication >= _WHOLE or min(of_original, of_republication) >= _CLOSELY):
        return "edited_copy"
    cover = shape.cover
    of_original, of_republication = cover.all
    if third_party and max(cover.outside) >= _SHARED_SOURCE:
        return "shared_source"
    if cover.longest >= _LONG_RUN:
        if of_republication >= _WHOLE or (of_original >= _MOSTLY_OWN and of_republication >= _MOSTLY_TAKEN):
            return "edited_copy"
        return "excerpt"
    if of_republication >= _CLOSELY and cover.outside[1] >= _OWN_WORDS:
        return "edited_copy"
    if retold(shape):
        return "excerpt"
    quoted_mostly = max(cover.outside) * 2 < max(cover.all)
    if max(cover.all) >= (_LITTLE if quoted_mostly else _SOME):
        return "shared_quotes"
    return "same_event" if shape.same_news else "unrelated"


_SHARED_SOURCE = 0.15
_OWN_WORDS = 0.25
_LITTLE, _SOME = 0.05, 0.12
