"""Numbers, units and money: whether two stretches of words give the same amount."""

from __future__ import annotations

import re

from rights.match.reader import Reader
from rights.match.sides import SIGNS, Sides, figure, number_near

__all__ = ["Figures"]

_TEN, _THOUSAND = 10, 1000
_GROUP = 3
_NUMERIC_DATE = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]?")


class Figures(Sides):
    """The numbers of two stretches."""

    def _values(self, side: Reader, start: int, end: int) -> tuple[list[float], list[str]] | None:
        """The numbers of a stretch with the words that are none; None where there is no number.

        A stretch that begins with a scale ("million") takes the figure before it in.
        """
        language = self.language
        while (
            start > 0
            and side.keys[start : start + 1]
            and (side.keys[start] in language.scales)
            and figure(side.keys[start - 1]) is not None
        ):
            start -= 1
        while (
            end < len(side.keys)
            and side.keys[end] in language.scales
            and end > start
            and (
                figure(side.keys[end - 1]) is not None
                or side.keys[end - 1] in language.bare_scales
                or side.keys[end - 1] in {"a", "an"}
            )
        ):
            end += 1
        values: list[float] = []
        rest: list[str] = []
        previous = -2
        for at in range(start, end):
            key = side.keys[at]
            number = figure(key)
            if number is not None and previous == at - 1 and values and self._goes_on_figure(side, at):
                values[-1] = values[-1] * 1000 + number
                previous = at
            elif number is not None and previous >= at - 2 and values and self._counts_on(side, previous, at):
                values[-1] += number
                previous = at
            elif number is not None:
                values.append(number)
                previous = at
            elif key in language.bare_scales and previous != at - 1:
                values.append(language.scales[key])
                previous = at
            elif key in language.scales and previous == at - 1:
                values[-1] *= language.scales[key]
                previous = at
            elif key == "-" or (key in {"a", "an"} and at + 1 < end and side.keys[at + 1] in language.scales):
                if key != "-":
                    values.append(1.0)
                    previous = at
            elif key not in language.small and (key[0].isalnum() or key in SIGNS):
                if key in SIGNS and at > start and rest and not side.gap(at) and rest[-1] == side.keys[at - 1]:
                    sign = rest[-1] + key  # "R$"
                    rest[-1] = key if sign == "us$" and sign not in language.currency.values() else sign
                else:
                    rest.append(language.currency.get(key, key))
        return (values, sorted(rest)) if values else None

    def _counts_on(self, side: Reader, before: int, at: int) -> bool:
        """Whether a number in words goes on with the one before it ("treinta y cinco", "cento e vinte")."""
        if (
            not self.language.number_joins
            or side.tokens.raw(before)[0].isdecimal()
            or side.tokens.raw(at)[0].isdecimal()
        ):
            return False
        first, second = figure(side.keys[before]), figure(side.keys[at])
        joined = at - before == 1 or side.keys[at - 1] in self.language.number_joins
        if not joined or second is None:
            return False
        if first is None:
            return side.keys[before] in self.language.scales and second < _THOUSAND
        return first >= 2 * _TEN and second < (_TEN if first < _TEN * _TEN else _TEN * _TEN) and first % _TEN == 0

    @staticmethod
    def _goes_on_figure(side: Reader, at: int) -> bool:
        """Whether three digits behind a space go on with the figure before them ("1 500 000")."""
        return (
            len(side.keys[at]) == _GROUP
            and side.gap(at) in {" ", "\xa0", "\u202f"}
            and side.tokens.raw(at).isdecimal()
            and side.tokens.raw(at - 1).isdecimal()
            and len(side.tokens.raw(at - 1)) <= _GROUP
        )

    def _numeric_date(self, i0: int, i1: int, j0: int, j1: int) -> bool:
        """Whether one side writes in figures ("3.2.") the day that the other names ("3. Februar")."""
        for (side, start, end), (other, from_, to) in (
            ((self.first, i0, i1), (self.second, j0, j1)),
            ((self.second, j0, j1), (self.first, i0, i1)),
        ):
            days = [key for key in side.keys[start:end] if key.startswith("date ")]
            found = _NUMERIC_DATE.fullmatch(other.raw(from_, to).strip())
            if (
                len(days) == 1
                and found
                and days[0] in {f"date {int(found[2])}-{int(found[1])}", f"date {int(found[1])}-{int(found[2])}"}
            ):
                return True
        return False

    def _two_values(self, words: list[str], words_other: list[str]) -> bool:
        """Whether both stretches give a figure, and not the same: then the number was changed, however it is hedged."""
        values = [sorted(key for key in side if figure(key) is not None) for side in (words, words_other)]
        return bool(values[0] and values[1]) and values[0] != values[1]

    def _anybody(self, side: Reader, start: int, end: int, words_other: list[str]) -> bool:
        """Whether the only number in a stretch is a "one" that means anybody ("one who left"), and the other side has none."""
        at = [i for i in range(start, end) if side.keys[i][0].isdecimal()]
        return (
            len(at) == 1
            and side.text[side.starts[at[0]]].isalpha()
            and side.keys[at[0]] == "1"
            and at[0] + 1 < len(side.keys)
            and side.keys[at[0] + 1] in self.language.pronoun_one | self.language.anonymous
            and not any(word[0].isdecimal() for word in words_other)
        )

    def _unit(self, ends: tuple[int, int], words: list[str], words_other: list[str]) -> tuple[bool | None, str] | None:
        """Materiality and kind of a change from one unit to another after a figure; None where it is none."""
        measures = self.language.measures
        if measures.keys().isdisjoint(words) or measures.keys().isdisjoint(words_other):
            return None
        units = []
        for side in (words, words_other):
            joined = " ".join(side).replace("percentage point", "percentage_point").split()
            units.append({measures[word] for word in joined if word in measures})
            if any(
                word not in measures and word not in self.language.small and figure(word) is None for word in joined
            ):
                return None
        if units[0] == units[1] or not (number_near(self.first, ends[0]) and number_near(self.second, ends[1])):
            return None
        figures = [[word for word in side if word[0].isdecimal()] for side in (words, words_other)]
        # with another figure it may be the same value, converted
        return (None, "converted") if figures[0] != figures[1] else (True, "unit")

    def _number(self, words: list[str], words_other: list[str]) -> str | None:
        language = self.language
        numeric = [
            [
                key
                for key in side
                if figure(key) is not None or key in language.scales or key in language.amounts or key[0].isdecimal()
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

    def _counted(self, kind: str, here: tuple[Reader, int, int], there: tuple[Reader, int, int]) -> bool | None:
        """Whether two stretches surely give different numbers; None where one of them may say the same in a form unknown."""
        language = self.language
        values = self._values(*here), self._values(*there)
        if values[0] is not None and values[1] is not None:
            return sorted(values[0][0]) != sorted(values[1][0])
        if kind in {"dropped", "added"}:
            side, start, end = here if here[1] < here[2] else there
            # "the Second World War", "World War II"
            ordinals = [at for at in range(start, end) if side.keys[at].endswith("#")]
            return None if any(side.text[side.starts[at]].isupper() for at in ordinals) else True
        if kind != "value":
            return True
        signs = [
            any(char.isnumeric() and not char.isdecimal() for char in side.raw(start, end))
            for side, start, end in (here, there)
        ]
        if values[0] is values[1]:
            return None if any(signs) else True  # "½" may be the half
        (side, start, end), (other, from_, to) = (here, there) if values[0] is not None else (there, here)
        figures = [at for at in range(start, end) if figure(side.keys[at]) is not None]
        if len(figures) == 1 and side.keys[figures[0]] in {"1", "1#"} and side.text[side.starts[figures[0]]].isalpha():
            return False  # "one" is no number beside a side that gives none
        held = other.keys[from_:to]
        if any(signs) or any(char.isdecimal() for key in held for char in key):
            return None  # "Q3" may be the third quarter
        counted = language.amounts | language.also_ordinal
        if any(side.keys[at].endswith("#") for at in figures) and not counted.isdisjoint(held):
            return True  # "a third" for "half"
        # "dozens" or "some" for a figure is another number; "a fortnight" may be the same
        told = any(key in language.hedges or key in language.negation for key in held)
        return True if told and language.amounts.isdisjoint(held) else None
