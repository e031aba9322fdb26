"""How two texts relate: a copy, an excerpt, or texts that only share a source, quotations or an event."""

from __future__ import annotations

from functools import cached_property

from rights.match.align import Group
from rights.match.language import Language
from rights.match.lines import Lines
from rights.match.quotes import quoted
from rights.match.values import Side

__all__ = ["Shape", "relation_of"]


class Shape:
    """What the paired paragraphs say about the two texts as wholes."""

    def __init__(
        self, sides: tuple[Side, Side], lines: tuple[Lines, Lines], groups: list[Group], language: Language
    ) -> None:
        self.sides = sides
        self.lines = lines
        self.language = language
        self.groups = [
            group
            for group in groups
            if lines[0].kind(group.first[0]) == "story" and lines[0].words_of(group.first[0]) >= _FEW
        ]

    @cached_property
    def common(self) -> tuple[int, int]:
        """Words of paired paragraphs on either side."""
        return (
            sum(self.lines[0].words_of(i) for group in self.groups for i in group.first),
            sum(self.lines[1].words_of(j) for group in self.groups for j in group.second),
        )

    @cached_property
    def shares(self) -> tuple[float, float]:
        """Share of the original's words in paired paragraphs, and of the republication's."""
        return self.common[0] / max(1, self.lines[0].words), self.common[1] / max(1, self.lines[1].words)

    @property
    def share_of_shorter(self) -> float:
        """The larger of the two shares."""
        return max(self.shares)

    @cached_property
    def in_quotes(self) -> float:
        """Share of the paired words that stand in quotations."""
        side = self.sides[0]
        inside = total = 0
        for group in self.groups:
            for i in group.first:
                part = side.parts[i]
                inside += sum(end - start for start, end in quoted(side.text, part.start, part.end))
                total += part.end - part.start
        return inside / total if total else 0.0

    @cached_property
    def led_into(self) -> bool:
        """Whether the republication leads into what it takes over, as somebody who quotes does."""
        side, lines = self.sides[1], self.lines[1]
        if self.language.excerpt_leads is None:
            return False
        taken = {j for group in self.groups for j in group.second}
        for group in self.groups:
            for near in (group.second[0] - 1, group.second[-1] + 1):
                if (
                    0 <= near < len(side.parts)
                    and near not in taken
                    and self.language.excerpt_leads.match(lines.text(near))
                ):
                    return True
        return False

    @cached_property
    def quoted_blocks(self) -> float:
        """Share of the paired paragraphs that are set off as quotations in the republication."""
        kinds = [self.sides[1].parts[j].kind for group in self.groups for j in group.second]
        return kinds.count("quote") / len(kinds) if kinds else 0.0


_FEW = 5


def relation_of(shape: Shape) -> str:
    """The relation, of those that the contract names; a copy is told from an edited copy by its edits."""
    if not shape.groups:
        return "unrelated"
    of_original, of_republication = shape.shares
    if shape.quoted_blocks > 0.5 and of_republication < 0.8:
        return "excerpt"
    if of_republication < 0.7 and shape.led_into and of_original < 0.8:
        return "excerpt"
    if max(of_original, of_republication) < 0.1:
        return "unrelated"
    return "edited_copy"
