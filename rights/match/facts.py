"""What a change of words does to a story: a number, a name, a source, a claim, a time, a place, or only the wording."""

from __future__ import annotations

import re
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from rights.match.language import Language
from rights.match.moments import is_time, named, same_moment, year_of
from rights.match.reader import Found, Reader, Texts
from rights.match.sources import sentence_of
from rights.match.wording import like_words, same_meaning, undone, undoubled

__all__ = ["Facts"]

_LONG_CLAUSE = 6
"""Words left out or put in at one place from which it is more than another wording."""
_NEWSROOM_NAME = 5
_CLAUSE = 4
"""Content words put in or taken out from which a person should look at it."""
_WIDE = 8
_NOTHING: set[int] = set()
_TEN, _THOUSAND = 10, 1000
_NEAR = 8
_NEAR_SIGN = 4
_SIGNS = frozenset("$€£¥₹₽%")
_GROUP = 3
_LONG_NAME, _SLIPS = 6, 2
_NEAR_LEAD = 3
"""Words before a name among which a single word ("laut") may give it as a source."""
_IN_SENTENCE = 12
_FEW_WORDS, _FEW_ALONE = 5, 3
_APPOSITION = 24
_FEW_OPPOSED = 6
"""Words on both sides up to which a word and its opposite among them turn what is said."""
_NUMERIC_DATE = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]?")
_DECADE = re.compile(r"(?:1[5-9]|20)?[’']?(\d0)s")
_BETWEEN = re.compile(r"[-\s]")
_BRACKET = re.compile(r"\(([A-ZÀ-Þ]\w{1,7})\)")
_METRIC = re.compile(
    r"\(?\s*(?:about |around |roughly |nearly )?[\d.,]+(?:\s*(?:to|-|–)\s*[\d.,]+)?\s*-?(?:square |cubic )?"
    r"(?:kilomet|met|centimet|millimet|kilogram|gram|lit|hectar|degree|celsius|°|km|cm|mm|kg|m\b|ft\b|mi\b|lb|g\b|l\b|mph|kph|mile|feet|foot|acre|pound|euro|us\$|dollar|£|€|\$)[^()]{0,30}\)",
    re.IGNORECASE,
)


class Facts:
    """Two stretches of words that are not the same, outside of quotations."""

    def __init__(self, texts: Texts, first: Reader, second: Reader) -> None:
        self.texts = texts
        self.language = texts.language
        self.first = first
        self.second = second

    def _same(self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]) -> bool:
        """Whether both say the same in another form: joined or hyphened words, short forms, units, values in brackets."""
        one, other = self.first, self.second
        if words and words_other:
            if "".join(words).replace("-", "") == "".join(words_other).replace("-", ""):
                return not any(word in self.language.hyphen_matters for word in (*words, *words_other))
            if (
                {*words, *words_other} <= self.language.rates
                and one.keys[i1 : i1 + 1]
                and one.keys[i1] in self.language.units
            ):
                return True
            if sorted((*words, *words_other)) == ["1", "a"] and (
                one.keys[i1 : i1 + 1] and (one.keys[i1] in self.language.amounts or one.keys[i1].endswith("#"))
            ):
                return True  # "one-third", "a third"
            bare = [_BETWEEN.sub("", raw).casefold() for raw in (one.raw(i0, i1), other.raw(j0, j1))]
            if bare[0] == bare[1]:  # "first-hand", whose first half is a number by its key
                return bare[0] not in self.language.hyphen_matters
            plain = self._short_form(one.raw(i0, i1)), self._short_form(other.raw(j0, j1))
            if plain[0] == plain[1] or self._one_line(one.raw(i0, i1), other.raw(j0, j1)):
                return True
            if (any(word[0].isdecimal() for word in words) and any(word[0].isdecimal() for word in words_other)) or any(
                word in self.language.scales for word in (*words, *words_other)
            ):
                values = self._values(one, i0, i1), self._values(other, j0, j1)
            else:
                values = None, None
            if values[0] is not None and values[0] == values[1]:
                return True
            return not self.language.written_out.keys().isdisjoint((*words, *words_other)) and self._written_out(
                words
            ) == self._written_out(words_other)
        side, start, end = (other, j0, j1) if not words else (one, i0, i1)
        if not (words and words_other):
            held = words or words_other
            if (
                len(held) == 1
                and held[0] in self.language.honorifics
                and end < len(side.keys)
                and side.text[side.starts[end]].isupper()
            ):
                return True
            if len(held) == 1 and held[0] in self.language.clock_words and start:
                return side.keys[start - 1].startswith("time ")
            amount = [word for word in held if word not in self.language.small]
            if len(amount) == 1 and amount[0] in self.language.currency:
                # "14 million dollars", where the other side has "$14 million"
                gap = (other, j0) if words else (one, i0)
                return self.language.currency[amount[0]] in _signs(gap[0], max(0, gap[1] - _NEAR_SIGN - 1), gap[1])
            if side.keys[end - 1] in _SIGNS:
                # the same the other way round, where letters belong to the sign ("R$")
                gap = (other, j1) if words else (one, i1)
                sign = side.raw(start, end).casefold()
                signs = {sign, sign.removeprefix("us")}
                return any(self.language.currency.get(key) in signs for key in gap[0].keys[gap[1] : gap[1] + _NEAR])
            raw = side.raw(start, end)
            if self._abbreviation(side, start, raw):
                return True
            if _METRIC.fullmatch(raw.strip(" ,")) and _number_near(side, start):
                return True
        return False

    def _abbreviation(self, side: Reader, start: int, raw: str) -> bool:
        """Whether a bracket only gives the letters of the name before it ("(FBI)")."""
        found = _BRACKET.fullmatch(raw.strip())
        if not found:
            return False
        begins = [side.tokens.raw(at)[0].casefold() for at in range(max(0, start - _WIDE), start) if side.is_word(at)]
        rest = iter(begins)
        # each letter begins a word, in order, but for those that a word gives twice ("Bamf")
        hits = sum(any(first == letter for first in rest) for letter in found[1].casefold())
        return hits >= max(2, len(found[1]) - 1)

    def _short_form(self, raw: str) -> str:
        """Words as they stand, in the form under which short forms and long ones are the same."""
        same = self.language.same
        plain = " ".join(raw.replace("’", "'").casefold().split())
        return same.get(plain) or same.get(plain.rstrip("."), plain)

    def _one_line(self, raw: str, raw_other: str) -> bool:
        """Whether both are forms of one line, where a short form stands for several words ("Lic." for a man or a woman)."""
        lines = self.language.same_lines
        plain, other = (" ".join(side.replace("’", "'").casefold().split()) for side in (raw, raw_other))
        return not lines.get(plain, _NOTHING).isdisjoint(lines.get(other, _NOTHING))

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
            and (
                _figure(side.keys[end - 1], language) is not None
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
            number = _figure(key, language)
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
            elif key not in language.small and (key[0].isalnum() or key in _SIGNS):
                if key in _SIGNS and at > start and rest and not side.gap(at) and rest[-1] == side.keys[at - 1]:
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
        first, second = _figure(side.keys[before], self.language), _figure(side.keys[at], self.language)
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

    def _fact(self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]) -> Found:
        """What a change of words outside quotations does to the story."""
        one, other, language = self.first, self.second, self.language
        span, span_other = one.span(i0, i1), other.span(j0, j1)

        def found(class_: str, material: bool | None, kind: str | None = None, *, certain: bool = True) -> Found:
            return Found(class_, material, span, span_other, kind, certain)

        short = max(len(words), len(words_other)) <= _WIDE
        if self._synonyms(words, words_other) or self._phrases(words, words_other) or self._filled(i0, i1, j0, j1):
            return found("word_choice", False, "synonym")
        if words in ([], list(language.day_endings)) and words_other in ([], list(language.day_endings)):
            return found("time_reference", False, "time_form")
        if not (words and words_other) and self._first_name(i0, i1, j0, j1):
            return found("word_choice", False, "name_form")
        if len(words) == len(words_other) == 1 and _before_sign(one, i1) and _before_sign(other, j1):
            return found("number_changed", True, "currency")
        names = [i for i in range(i0, i1) if one.text[one.starts[i]].isupper() and one.name(i, self.texts)]
        names_other = [j for j in range(j0, j1) if other.text[other.starts[j]].isupper() and other.name(j, self.texts)]
        # each kind of fact is looked for only where a word of it stands
        held = {*words, *words_other}
        figures = any(" " in word or word[0].isdecimal() for word in held)
        source = None
        told = self._told(one, i0, i1), self._told(other, j0, j1)
        if told[0] != told[1] and max(len(words), len(words_other)) <= _WIDE * 2:
            return found("attribution_changed", None, "told", certain=False)
        if (names and names_other) or not language.talking.isdisjoint(held):
            source = self._source(i0, i1, j0, j1, words, words_other, names, names_other)
        elif words and words_other and self._after_according(one, i0) and self._after_according(other, j0):
            source = "replaced"
        if source == "replaced" and bool(names) != bool(names_other):
            # "Powell", "the former secretary": perhaps the same person
            return found("attribution_changed", None, source, certain=False)
        if source is not None:
            return found("attribution_changed", True, source)
        timely = figures or not language.timing.isdisjoint(held) or len(held) == 1
        time = self._time(i0, i1, j0, j1, words, words_other) if timely else None
        turning = not language.turning.isdisjoint(held) or any("'" in word for word in held)
        valued = figures and time is None and self._two_values(words, words_other)
        if short and not valued and (turning or not language.hedging.isdisjoint(held)):
            stayed = self._stayed(i0, i1, j0, j1)
            moved = [word for word in words if word not in stayed], [word for word in words_other if word not in stayed]
            few = max(len(words), len(words_other)) <= (_FEW_WORDS if words and words_other else _FEW_ALONE)
            negation = self._negation(*moved) if few and turning else None
            if negation is not None and self._own_clause(words, words_other):
                return found("word_choice", None, "wording", certain=False)
            if (
                negation in {"dropped", "added"}
                and words
                and words_other
                and not self._but_for_negation(words, words_other)
            ):
                return found("negation_changed", None, negation, certain=False)  # "skip", "not attend"
            if negation in {"dropped", "added"} and self._still_negated((i0, i1), (j0, j1), words, words_other):
                return found("negation_changed", None, negation, certain=False)  # "neither ... nor", "no ... nadie"
            if negation is not None:
                return found("negation_changed", True, negation)
            if self._as_hedged(i0, i1, j0, j1, words, words_other):
                return found("word_choice", False, "synonym")
            hedge = self._hedge(i0, i1, j0, j1, *moved)
            if hedge is not None and time is None:
                return found("hedge_changed", True, hedge)
        if time is not None and self._ranked(one, i0, i1) and self._ranked(other, j0, j1):
            return found("number_changed", True, "value")
        if time is not None:
            return found("time_reference", time[0], time[1], certain=time[2])
        grade = self._grade(words, words_other) if short else None
        if grade is not None:
            return found("word_choice", True, grade)
        if (
            len(words) == len(words_other) == 1
            and (words[0] in language.directions)
            and (
                language.directions.get(words_other[0], language.directions[words[0]]) != language.directions[words[0]]
            )
        ):
            return found("name_changed", True, "direction")
        moment = self._moment(i0, i1, j0, j1)
        if moment is not None:
            return found("time_reference", *moment)
        unit = self._unit((i1, j1), words, words_other)
        if unit is not None:
            return found("number_changed", *unit)
        number = self._number(words, words_other) if figures or not language.counting.isdisjoint(held) else None
        if number is not None and self._numeric_date(i0, i1, j0, j1):
            return found("time_reference", False, "time_form")
        if number is not None and (self._anybody(one, i0, i1, words_other) or self._anybody(other, j0, j1, words)):
            number = None
        if number is not None:
            counted = self._counted(number, (one, i0, i1), (other, j0, j1))
            if counted is None:
                return found("number_changed", None, number, certain=False)
            if not counted:
                number = None
        if number is not None:
            if not language.code and not all(
                any(word[0].isdecimal() for word in side) for side in (words, words_other)
            ):
                # in a language without lists, a number may be written out
                return found("number_changed", None, number, certain=False)
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
                if undoubled(words) == undoubled(words_other):
                    return found("name_changed", None, "spelling", certain=False)
                if self._one_name(names, names_other):
                    return found("name_changed", None, "short", certain=False)
                if not (one.surely_named(names, self.texts) or other.surely_named(names_other, self.texts)):
                    # "Opponents" and "Critics" begin a sentence, "Forscher" is a noun: perhaps no names at all
                    return found("name_changed", None, "capital", certain=False)
                return found("name_changed", True)
        if not (words and words_other) and len(words or words_other) >= _LONG_CLAUSE:
            return found("sentence_removed" if words else "sentence_added", None, "clause", certain=False)
        content = (
            [word for word in words if word not in language.small],
            [word for word in words_other if word not in language.small],
        )
        if max(map(len, content)) >= _CLAUSE or bool(names) != bool(names_other):
            return found("word_choice", None, "wording", certain=False)
        if not language.code:
            # without lists nobody can say whether a word turns a sentence round
            return found("word_choice", None, "wording", certain=False)
        if words and words_other and words[0][0] == words_other[0][0] and undoubled(words) == undoubled(words_other):
            # "cancelled" is known by its list; "later" and "latter" are two words
            return found("spelling", None, "doubled", certain=False)
        if not same_meaning(words, words_other, language, after=one.keys[i1] if i1 < len(one.keys) else ""):
            return found("word_choice", None, "wording", certain=False)
        return found("word_choice", False)

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
        values = [
            sorted(key for key in side if _figure(key, self.language) is not None) for side in (words, words_other)
        ]
        return bool(values[0] and values[1]) and values[0] != values[1]

    def _own_clause(self, words: list[str], words_other: list[str]) -> bool:
        """Whether a stretch that the other side lacks is a clause with a subject of its own, whose "not" came or went with it."""
        held = words or words_other
        if (words and words_other) or len(held) < _FEW_ALONE:
            return False
        language = self.language
        return (held[0] in language.pronouns or held[0] in language.pronoun_one) and held[-1] not in (
            language.small | language.negation
        )

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

    def _phrases(self, words: list[str], words_other: list[str]) -> bool:
        """Whether both are phrases that say the same."""
        known = self.language.phrases
        return not known.get(" ".join(words), _NOTHING).isdisjoint(known.get(" ".join(words_other), _NOTHING))

    def _filled(self, i0: int, i1: int, j0: int, j1: int) -> bool:
        """Whether a stretch only fills up a phrase whose last word says it alone ("in order" before "to")."""
        if (i1 > i0) == (j1 > j0):
            return False
        side, start, end = (self.first, i0, i1) if i1 > i0 else (self.second, j0, j1)
        last = self.language.fillers.get(tuple(side.keys[start:end]))
        return last is not None and side.keys[end : end + 1] == [last]

    def _first_name(self, i0: int, i1: int, j0: int, j1: int) -> bool:
        """Whether a first name came or went before a last name that both have, and the side without it says it elsewhere."""
        side, start, end, other, at = (
            (self.first, i0, i1, self.second, j0) if i1 > i0 else (self.second, j0, j1, self.first, i0)
        )
        if end - start > 2 or end >= len(side.keys) or at >= len(other.keys):
            return False
        if not all(side.is_word(i) and side.name(i, self.texts) for i in range(start, end + 1)):
            return False
        return re.search(rf"\b{re.escape(side.raw(start, end + 1))}\b", other.text) is not None

    def _grade(self, words: list[str], words_other: list[str]) -> str | None:
        """Whether one word takes another's place on a ladder of claims ("charged", "convicted")."""
        small = self.language.small
        content = [word for word in words if word not in small], [word for word in words_other if word not in small]
        if len(content[0]) != 1 or len(content[1]) != 1:
            return None
        steps = [self.language.grades.get(side[0], {}) for side in content]
        return "grade" if any(steps[0][ladder] != steps[1][ladder] for ladder in steps[0].keys() & steps[1]) else None

    def _moment(self, i0: int, i1: int, j0: int, j1: int) -> tuple[bool, str] | None:
        """Decades and spans of time in other words, and another number of days ago; None for anything else."""
        one, other, language = self.first, self.second, self.language
        if i0 == i1 or j0 == j1:
            return None
        decades = self._decade(one, i0, i1), self._decade(other, j0, j1)
        if None not in decades:
            return (False, "time_form") if decades[0] == decades[1] else (True, "date_wrong")
        if i1 - i0 == j1 - j0 == 1 and one.keys[i0] in language.units and other.keys[j0] in language.units:
            before = one.keys[max(0, i0 - 1) : i0], other.keys[max(0, j0 - 1) : j0]
            if before[0] == before[1] and not language.recent.isdisjoint(before[0]):
                return True, "date_wrong"  # "in recent weeks", "in recent years"
        lasting = self._lasting(one, i0, i1), self._lasting(other, j0, j1)
        if None not in lasting and lasting[0] == lasting[1]:
            return False, "time_form"
        if i1 - i0 == j1 - j0 == 1 and one.keys[i0][0].isdecimal() and other.keys[j0][0].isdecimal():
            after = one.keys[i1 : i1 + 2], other.keys[j1 : j1 + 2]
            if (
                after[0] == after[1]
                and len(after[0]) > 1
                and after[0][0] in language.units
                and after[0][1] in language.ago
            ):
                return True, "date_wrong"
        return None

    def _decade(self, side: Reader, start: int, end: int) -> str | None:
        """The decade that a stretch names ("1930" before an "s", "’30s", "thirties"); None for anything else."""
        raw = side.raw(start, end)
        if side.keys[end : end + 1] == ["s"] and side.starts[end] == side.ends[end - 1]:
            raw += side.tokens.raw(end)
        found = _DECADE.fullmatch(raw.casefold())
        return found[1] if found else self.language.decades.get(raw.casefold())

    def _lasting(self, side: Reader, start: int, end: int) -> float | None:
        """How many minutes a stretch such as "three decades" lasts; None for anything else."""
        if end - start != 2 or side.keys[end - 1] not in self.language.spans:
            return None
        number = 1.0 if side.keys[start] in {"a", "an"} else _figure(side.keys[start], self.language)
        return None if number is None else number * self.language.spans[side.keys[end - 1]]

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
                word not in measures and word not in self.language.small and _figure(word, self.language) is None
                for word in joined
            ):
                return None
        if units[0] == units[1] or not (_number_near(self.first, ends[0]) and _number_near(self.second, ends[1])):
            return None
        figures = [[word for word in side if word[0].isdecimal()] for side in (words, words_other)]
        # with another figure it may be the same value, converted
        return (None, "converted") if figures[0] != figures[1] else (True, "unit")

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
        ranks = any(word.endswith("#") for word in (words_other if leads[0] else words))
        if leads[0] != leads[1] and not ranks and not (saying[1] if leads[0] else saying[0]):
            return "dropped" if leads[0] else "added"
        if (
            not words_other
            and saying[0]
            and len(words) <= 6
            and (names or words[0] in language.pronouns or words[-1] in language.pronouns)
        ):
            return None if self._still_said(i0, i1, j0, j1, words) else "dropped"
        if (
            not words
            and saying[1]
            and len(words_other) <= 6
            and (names_other or words_other[0] in language.pronouns or words_other[-1] in language.pronouns)
        ):
            return None if self._still_said(i0, i1, j0, j1, words_other) else "added"
        if names and names_other:
            held = {one.keys[i] for i in names}, {other.keys[j] for j in names_other}
            if held[0] <= held[1] or held[1] <= held[0]:
                return None
            if (
                self._speaks(one, i0, i1)
                and self._speaks(other, j0, j1)
                and _last_names(names, one).isdisjoint(_last_names(names_other, other))
                and not self._shortened(names, names_other)
                and not self._misspelt(names, names_other)
                and not self._by_pronoun(words, words_other)
            ):
                return "replaced"
        elif words and words_other and self._after_according(one, i0) and self._after_according(other, j0):
            return "replaced"
        return None

    def _told(self, side: Reader, start: int, end: int) -> bool:
        """Whether a stretch says which newsroom a source spoke to ("told the Valley News")."""
        telling = self.language.telling
        for at in range(start, end - 1):
            if side.keys[at] in telling and side.text[side.starts[at + 1]].isalpha():
                raw = side.raw(at + 1, min(end, at + 2 + _NEWSROOM_NAME))
                if self.language.newsroom.match(raw):
                    return True
        return False

    def _still_said(self, i0: int, i1: int, j0: int, j1: int, words: list[str]) -> bool:
        """Whether the verb of saying in a stretch only changed its place: "X said" for "said X, the chair of"."""
        stayed = self._stayed(i0, i1, j0, j1, _IN_SENTENCE)
        return all(word in stayed for word in words if word in self.language.saying)

    def _by_pronoun(self, words: list[str], words_other: list[str]) -> bool:
        """Whether one side says "he said" where the other has a name."""
        language = self.language
        by = [
            any(word in language.pronouns and after in language.speaking for word, after in pairwise(side))
            for side in (words, words_other)
        ]
        return by[0] != by[1]

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
        if self.language.according_signs.isdisjoint(side.keys[max(0, start - 7) : start]):
            return False
        before: list[str] = []
        at = start - 1
        while at >= 0 and len(before) < 7 and side.is_word(at):
            before.append(side.keys[at])
            at -= 1
        text = f" {' '.join(reversed(before))} "
        near = f" {' '.join(reversed(before[:_NEAR_LEAD]))} "
        return any(f" {phrase} " in (text if " " in phrase else near) for phrase in self.language.according)

    def _stayed(self, i0: int, i1: int, j0: int, j1: int, near: int = _NEAR) -> frozenset[str]:
        """Words that only changed their place in the neighbourhood of a stretch."""
        here = self.first.keys[max(0, i0 - near) : i1 + near]
        there = self.second.keys[max(0, j0 - near) : j1 + near]
        return frozenset(
            word
            for word in {*self.first.keys[i0:i1], *self.second.keys[j0:j1]}
            if here.count(word) == there.count(word)
        )

    def _negation(self, words: list[str], words_other: list[str]) -> str | None:
        language = self.language

        def count(side: list[str]) -> int:
            text = f" {' '.join(side)} "
            return (sum(f" {phrase} " in text for phrase in language.negating) if len(side) > 1 else 0) + sum(
                1
                for word in side
                if word in language.negation or (language.negated_ending and word.endswith(language.negated_ending))
            )

        counts = count(words), count(words_other)
        if counts[0] % 2 != counts[1] % 2:
            return "dropped" if counts[0] > counts[1] else "added"
        for word in words:
            for word_other in words_other:
                if (
                    (word, word_other) in language.opposites and len(words) + len(words_other) <= _FEW_OPPOSED
                ) or undone(word, word_other, language.undoing):
                    return "opposite"
        return None

    def _still_negated(
        self, here: tuple[int, int], there: tuple[int, int], words: list[str], words_other: list[str]
    ) -> bool:
        """Whether the sentence says "not" on both sides all the same, in a language or a phrase that says it twice."""
        language = self.language
        if any((word, other) in language.opposites for word in words for other in words_other):
            return False
        if not language.negative_concord and language.paired_negation.isdisjoint((*words, *words_other)):
            return False
        sides = ((self.first, *sentence_of(self.first, *here)), (self.second, *sentence_of(self.second, *there)))
        return all(any(side.keys[at] in language.negation for at in range(start, end)) for side, start, end in sides)

    def _but_for_negation(self, words: list[str], words_other: list[str]) -> bool:
        """Whether both stretches hold the same words but for those that say "not"."""
        language = self.language
        parts = language.negating_parts
        content = [
            [
                word
                for word in side
                if word not in language.small
                and word not in language.negation
                and word not in parts
                and word not in language.hedges
                and not (language.negated_ending and word.endswith(language.negated_ending))
            ]
            for side in (words, words_other)
        ]
        return not content[0] or not content[1] or like_words(content[0], content[1])

    def _hedge(self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]) -> str | None:
        """How the strength of a claim was changed; None where it wasn't."""
        language = self.language
        if max(len(words), len(words_other)) > 6:
            return None
        levels = self._levels(self.first, i0, i1, words), self._levels(self.second, j0, j1, words_other)
        listed = [{language.hedges[word] for word in side if word in language.hedges} for side in (words, words_other)]
        if levels[0] == levels[1] or (listed[0] and listed[0] == listed[1]):
            return None
        if len(words) + len(words_other) > 2:
            # "most recent" for "latest" is a superlative, "most" for "all" an amount
            for some, against in ((levels[0], levels[1]), (levels[1], levels[0])):
                if not against:
                    some.discard(language.hedges.get(language.superlative, ""))
            if levels[0] == levels[1]:
                return None
        plain = {language.hedges.get("will")}
        if levels[0] - plain and levels[0] - plain == levels[1] - plain:
            return None  # "is likely to", "will probably"
        lower, upper = levels
        if not (words and words_other):
            other = [
                word for word in words or words_other if word not in language.hedging and word not in language.small
            ]
            if len(other) > 1:
                return None
        if self._tried(words, words_other):
            return None
        if language.infinitive and upper == set() and words_other == list(language.infinitive):
            return None  # "said they could reopen", "allowed them to reopen": the sentence was built another way
        if language.reported and self._reported(i0, words, words_other):
            return None
        if {*lower, *upper} <= {language.hedges.get("would"), language.hedges.get("will")}:
            return None
        return "dropped" if not upper else "added" if not lower else "changed"

    def _as_hedged(self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]) -> bool:
        """Whether one hedge stands for another of the same strength, and nothing else was changed ("more than", "over")."""
        language = self.language
        hedging = language.hedging
        if hedging.isdisjoint(words) or hedging.isdisjoint(words_other):
            return False
        if not language.modals.isdisjoint((*words, *words_other)):
            return False
        levels = self._levels(self.first, i0, i1, words), self._levels(self.second, j0, j1, words_other)
        rest = [[word for word in side if word not in language.hedging] for side in (words, words_other)]
        return bool(levels[0]) and levels[0] == levels[1] and rest[0] == rest[1]

    def _tried(self, words: list[str], words_other: list[str]) -> bool:
        """Whether a phrase before a verb ("tried to") came or went with the verb itself: then the sentence says something else."""
        language = self.language
        texts = [f" {' '.join(side)} " for side in (words, words_other)]
        before = [phrase for phrase in language.before_verb if any(f" {phrase} " in text for text in texts)]
        if not before:
            return False
        parts = {part for phrase in before for part in phrase.split()}
        rest = [
            [word for word in side if word not in parts | language.small | language.hedges.keys()]
            for side in (words, words_other)
        ]
        if not rest[0] and not rest[1]:
            return False
        return not (len(rest[0]) == len(rest[1]) == 1 and rest[0][0][:2] == rest[1][0][:2])

    def _reported(self, i0: int, words: list[str], words_other: list[str]) -> bool:
        """Whether only the tense of reported speech was changed ("dijo que habría", "dijo que habrá")."""
        language = self.language
        for side, against in ((words, words_other), (words_other, words)):
            if not language.reported.isdisjoint(side) and any(word.endswith(language.future) for word in against):
                return not language.saying.isdisjoint(self.first.keys[max(0, i0 - _IN_SENTENCE) : i0])
        return False

    def _levels(self, side: Reader, start: int, end: int, words: list[str]) -> set[int | str]:
        language = self.language
        found: set[int | str] = set()
        if (
            words
            and end + 1 < len(side.keys)
            and _figure(side.keys[end + 1], language) is not None
            and f"{words[-1]}_{side.keys[end]}" in language.hedges
        ):
            # both sides have the second word of "cerca de", "mais de"
            words, end = [*words, side.keys[end]], end + 1
        text = f" {' '.join(words)} "
        at = end + 1 if side.keys[end : end + 1] and side.keys[end] in language.number_articles else end
        following = at < len(side.keys) and (
            _figure(side.keys[at], language) is not None
            or side.keys[at] in {"$", "£", "€"}
            or side.keys[at] in language.amounts
        )
        numbered = any(_figure(key, language) is not None or key in language.amounts for key in side.keys[start:end])
        for phrase in language.hedge_phrases if len(words) > 1 else ():
            if f" {phrase} " in text:
                joined = phrase.replace(" ", "_")
                text = text.replace(f" {phrase} ", " ")
                if joined not in language.number_hedges or following or numbered:
                    found.add(language.hedges.get(joined, phrase))
        held = text.split()
        for word, after in pairwise([*held, *side.keys[end : end + 1], ""]):
            if word not in language.hedges or word not in words:
                continue
            if word in language.participle_hedges and not after.endswith(language.participle):
                continue
            if (
                word in language.number_hedges
                and not following
                and not any(_figure(key, language) is not None for key in side.keys[start:end])
            ):
                continue
            # "some 40" is "about 40", and "some homes" is not
            found.add(language.hedges.get(f"{word}_number" if following else word, language.hedges[word]))
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
                    or (key in language.units and self._shifted(side, at))
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
        if not core and len(words) == len(words_other) == 1 and {*words, *words_other} <= language.day_leads:
            days = self.first.keys[i1 : i1 + 1]
            if days and days[0].startswith("day "):
                return False, "time_form", True
        if not core:
            return (
                self._link((self.first, i1) if i1 > i0 else (self.second, j1), words or words_other)
                if not (words and words_other)
                else None
            )
        parts = [
            {language.day_parts[word] for word in side if word in language.day_parts} for side in (words, words_other)
        ]
        if all(parts) and parts[0] != parts[1]:
            # evening and night run into each other
            near = len(parts[0]) == len(parts[1]) == 1 and abs(min(parts[0]) - min(parts[1])) == 1
            return (None, "time_form", False) if near else (True, "date_wrong", True)
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

    def _shifted(self, side: Reader, at: int) -> bool:
        """Whether a word such as "last" stands with the unit of time at a token."""
        shifts = self.language.shifts
        after = side.keys[at + 1] if self.language.shifts_after and at + 1 < len(side.keys) else ""
        return (at > 0 and side.keys[at - 1] in shifts) or after in shifts

    def _ranked(self, side: Reader, start: int, end: int) -> bool:
        """Whether the name of a weekday stands as an ordinal ("a quinta edição")."""
        language = self.language
        return (
            end - start == 1
            and start > 0
            and end < len(side.keys)
            and side.tokens.raw(start).casefold() in language.ordinal_days
            and side.keys[start - 1] in language.ordinal_leads
            and side.keys[end].isalpha()
            and side.text[side.starts[end]].islower()
            and side.keys[end] not in language.small
        )

    def _link(self, at: tuple[Reader, int], words: list[str]) -> tuple[bool | None, str, bool] | None:
        """A small word that came or went before a day or a month ("on Saturday", "Saturday")."""
        side, end = at
        if len(words) != 1 or words[0] not in self.language.small or words[0] not in self.language.time_links:
            return None
        if end < len(side.keys) and side.keys[end].startswith(("day ", "date ", "month ", "time ")):
            return False, "time_form", True
        return None

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
        figures = [at for at in range(start, end) if _figure(side.keys[at], language) is not None]
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


def _figure(key: str, language: Language) -> float | None:
    """The value of a token that is a number, in figures or (by its key) in words."""
    del language
    if not key or not key[0].isdecimal():
        return None
    try:
        return float(key.removesuffix("#"))
    except ValueError:
        return None


def _before_sign(side: Reader, at: int) -> bool:
    """Whether a sign of money follows without a space, so that the word before it says which money ("US$", "R$")."""
    return at < len(side.keys) and side.keys[at] in _SIGNS - {"%"} and not side.gap(at)


def _signs(side: Reader, start: int, end: int) -> set[str]:
    """The signs of money among tokens, alone and with the letters before them ("R$")."""
    found = set()
    for at in range(start, end):
        if side.keys[at] in _SIGNS:
            letters = side.keys[at - 1] if at > 0 and not side.gap(at) and side.is_word(at - 1) else ""
            found |= {side.keys[at], letters + side.keys[at]}
    return found


def _last_names(names: list[int], side: Reader) -> set[str]:
    """The last word of each name: who is meant, whatever title or first name stands before it."""
    held = set(names)
    return {side.keys[i] for i in names if i + 1 not in held}


def _number_near(side: Reader, start: int) -> bool:
    return any(side.keys[i][0].isdecimal() for i in range(max(0, start - 4), start))
