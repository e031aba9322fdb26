"""Whether two names are forms of one: shortened, misspelt, or without the first name."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from rights.match.sides import Sides

__all__ = ["Names"]

_LONG_NAME, _SLIPS = 6, 2


class Names(Sides):
    """The names in two stretches."""

    def _misspelt(self, names: list[int], names_other: list[int]) -> bool:
        """Whether the last words of both names differ by a letter or two: the same name, misspelt or in another case."""
        one, other = self.first.tokens.raw(names[-1]), self.second.tokens.raw(names_other[-1])
        return (
            one[0] == other[0]
            and min(len(one), len(other)) >= _LONG_NAME
            and Levenshtein.distance(one, other) <= _SLIPS
        )

    def _one_name(self, names: list[int], names_other: list[int]) -> bool:
        """Whether both words stand side by side elsewhere, as the parts of one name ("Justice Department")."""
        if len(names) != 1 or len(names_other) != 1:
            return False
        one, other = self.first.tokens.raw(names[0]), self.second.tokens.raw(names_other[0])
        return any(
            f"{pair[0]} {pair[1]}" in text
            for pair in ((one, other), (other, one))
            for text in (self.first.text, self.second.text)
        )

    def _shortened(self, names: list[int], names_other: list[int]) -> bool:
        """Whether one name is the other's initials or its beginning ("FBI", "Dems")."""
        one, other = self.first, self.second
        raws = [one.tokens.raw(i) for i in names], [other.tokens.raw(j) for j in names_other]
        for few, many in (raws, raws[::-1]):
            short = few[0].replace(".", "")
            if (
                len(few) == 1
                and len(many) == 1
                and len(many[0]) - len(short) > 1
                and len(short) >= 3
                and many[0].casefold().startswith(short.casefold().rstrip("s"))
            ):
                return True
            if (
                len(few) == 1
                and len(many) > 1
                and len(short) >= 3
                and many[0].casefold().startswith(short.casefold())
                and many[0].casefold() != short.casefold()
            ):
                return True  # "Fed", "Federal Reserve"
            if (
                len(few) == 1
                and short.isupper()
                and len(many) > 1
                and "".join(word[0] for word in many if word[0].isupper()) == short
            ):
                return True
        return False

    def _first_name(self, i0: int, i1: int, j0: int, j1: int) -> bool:
        """Whether a first name came or went before a last name that both have, and the side without it says it elsewhere."""
        side, start, end, other, at = (
            (self.first, i0, i1, self.second, j0) if i1 > i0 else (self.second, j0, j1, self.first, i0)
        )
        if end - start > 2 or end >= len(side.keys) or at >= len(other.keys):
            return False
        if not all(side.is_word(i) and side.name(i, self.texts) for i in range(start, end + 1)):
            return False
        whole, last = side.raw(start, end + 1), side.tokens.raw(end)
        if re.search(rf"\b{re.escape(whole)}\b", other.text) is None:
            return False
        # of two people of one name the last name alone doesn't tell which
        named = re.finditer(rf"([A-ZÀ-Þ][\w.’'-]*) (?={re.escape(last)}\b)", other.text)
        return {found[1] for found in named if found.end() != other.starts[at]} <= set(whole.split())
