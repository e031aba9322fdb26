"""How sure a claim is, and whether it is turned round: hedges, negations, opposites, steps on a ladder."""

from __future__ import annotations

from itertools import pairwise

from rights.match.reader import Reader
from rights.match.sides import FEW_ALONE, IN_SENTENCE, NEAR, Sides, figure
from rights.match.sources import sentence_of
from rights.match.wording import like_words, undone

__all__ = ["Claims"]

_FEW_OPPOSED = 6
"""Words on both sides up to which a word and its opposite among them turn what is said."""


class Claims(Sides):
    """What two stretches claim."""

    def _stayed(self, i0: int, i1: int, j0: int, j1: int, near: int = NEAR) -> frozenset[str]:
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
                return not language.saying.isdisjoint(self.first.keys[max(0, i0 - IN_SENTENCE) : i0])
        return False

    def _levels(self, side: Reader, start: int, end: int, words: list[str]) -> set[int | str]:
        language = self.language
        found: set[int | str] = set()
        if (
            words
            and end + 1 < len(side.keys)
            and figure(side.keys[end + 1]) is not None
            and f"{words[-1]}_{side.keys[end]}" in language.hedges
        ):
            # both sides have the second word of "cerca de", "mais de"
            words, end = [*words, side.keys[end]], end + 1
        text = f" {' '.join(words)} "
        at = end + 1 if side.keys[end : end + 1] and side.keys[end] in language.number_articles else end
        following = at < len(side.keys) and (
            figure(side.keys[at]) is not None or side.keys[at] in {"$", "£", "€"} or side.keys[at] in language.amounts
        )
        numbered = any(figure(key) is not None or key in language.amounts for key in side.keys[start:end])
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
                and not any(figure(key) is not None for key in side.keys[start:end])
            ):
                continue
            # "some 40" is "about 40", and "some homes" is not
            found.add(language.hedges.get(f"{word}_number" if following else word, language.hedges[word]))
        return found

    def _own_clause(self, words: list[str], words_other: list[str]) -> bool:
        """Whether a stretch that the other side lacks is a clause with a subject of its own, whose "not" came or went with it."""
        held = words or words_other
        if (words and words_other) or len(held) < FEW_ALONE:
            return False
        language = self.language
        return (held[0] in language.pronouns or held[0] in language.pronoun_one) and held[-1] not in (
            language.small | language.negation
        )

    def _grade(self, words: list[str], words_other: list[str]) -> str | None:
        """Whether one word takes another's place on a ladder of claims ("charged", "convicted")."""
        small = self.language.small
        content = [word for word in words if word not in small], [word for word in words_other if word not in small]
        if len(content[0]) != 1 or len(content[1]) != 1:
            return None
        steps = [self.language.grades.get(side[0], {}) for side in content]
        return "grade" if any(steps[0][ladder] != steps[1][ladder] for ladder in steps[0].keys() & steps[1]) else None
