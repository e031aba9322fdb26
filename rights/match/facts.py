"""What a change of words does to a story: a number, a name, a source, a claim, a time, a place, or only the wording."""

from __future__ import annotations

import re
from itertools import pairwise

from rights.match.claims import Claims
from rights.match.figures import Figures
from rights.match.names import Names
from rights.match.reader import Found, Reader
from rights.match.sides import FEW_ALONE, FEW_WORDS, IN_SENTENCE, NEAR, SIGNS, number_near
from rights.match.times import Times
from rights.match.wording import same_meaning, undoubled

__all__ = ["Facts"]

_LONG_CLAUSE = 6
"""Words left out or put in at one place from which it is more than another wording."""
_NEWSROOM_NAME = 5
_CLAUSE = 4
"""Content words put in or taken out from which a person should look at it."""
_WIDE = 8
_NOTHING: set[int] = set()
_NEAR_SIGN = 4
_NEAR_LEAD = 3
"""Words before a name among which a single word ("laut") may give it as a source."""
_APPOSITION = 24
_RANGE = re.compile(r"\d[-–\s]+\d")
_BETWEEN = re.compile(r"[-\s]")
_BRACKET = re.compile(r"\(([A-ZÀ-Þ]\w{1,7})\)")
_METRIC = re.compile(
    r"\(?\s*(?:about |around |roughly |nearly )?[\d.,]+(?:\s*(?:to|-|–)\s*[\d.,]+)?\s*-?(?:square |cubic )?"
    r"(?:kilomet|met|centimet|millimet|kilogram|gram|lit|hectar|degree|celsius|°|km|cm|mm|kg|m\b|ft\b|mi\b|lb|g\b|l\b|mph|kph|mile|feet|foot|acre|pound|euro|us\$|dollar|£|€|\$)[^()]{0,30}\)",
    re.IGNORECASE,
)


class Facts(Figures, Times, Claims, Names):
    """Two stretches of words that are not the same, outside of quotations."""

    def _same(self, i0: int, i1: int, j0: int, j1: int, words: list[str], words_other: list[str]) -> bool:
        """Whether both say the same in another form: joined or hyphened words, short forms, units, values in brackets."""
        one, other = self.first, self.second
        if words and words_other:
            ranged = any(_RANGE.search(raw) for raw in (one.raw(i0, i1), other.raw(j0, j1)))
            if not ranged and "".join(words).replace("-", "") == "".join(words_other).replace("-", ""):
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
            if not ranged and bare[0] == bare[1]:  # "first-hand", whose first half is a number by its key
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
            if side.keys[end - 1] in SIGNS:
                # the same the other way round, where letters belong to the sign ("R$")
                gap = (other, j1) if words else (one, i1)
                sign = side.raw(start, end).casefold()
                signs = {sign, sign.removeprefix("us")}
                return any(self.language.currency.get(key) in signs for key in gap[0].keys[gap[1] : gap[1] + NEAR])
            raw = side.raw(start, end)
            if self._abbreviation(side, start, raw):
                return True
            if _METRIC.fullmatch(raw.strip(" ,")) and number_near(side, start):
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
            few = max(len(words), len(words_other)) <= (FEW_WORDS if words and words_other else FEW_ALONE)
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
        stayed = self._stayed(i0, i1, j0, j1, IN_SENTENCE)
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


def _before_sign(side: Reader, at: int) -> bool:
    """Whether a sign of money follows without a space, so that the word before it says which money ("US$", "R$")."""
    return at < len(side.keys) and side.keys[at] in SIGNS - {"%"} and not side.gap(at)


def _signs(side: Reader, start: int, end: int) -> set[str]:
    """The signs of money among tokens, alone and with the letters before them ("R$")."""
    found = set()
    for at in range(start, end):
        if side.keys[at] in SIGNS:
            letters = side.keys[at - 1] if at > 0 and not side.gap(at) and side.is_word(at - 1) else ""
            found |= {side.keys[at], letters + side.keys[at]}
    return found


def _last_names(names: list[int], side: Reader) -> set[str]:
    """The last word of each name: who is meant, whatever title or first name stands before it."""
    held = set(names)
    return {side.keys[i] for i in names if i + 1 not in held}
