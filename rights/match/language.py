"""A language's word lists, made ready: how words become keys, and which words carry a fact."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any

__all__ = ["KNOWN", "Language", "Openings", "guess", "language"]

KNOWN = ("en", "de", "fr", "es", "pt")
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 700
_CERTAIN = 4
"""Frequent words that must speak for a language before it is taken for it."""


def language(code: str | None) -> Language:
    """The lists of a language; of a language without lists, empty ones (marks, spaces and figures work everywhere)."""
    return _made(code if code in KNOWN else "")


def guess(text: str) -> str | None:
    """The language that a text seems to be in, by its most frequent words; None where none of the known ones fits."""
    words = _WORD.findall(text[:_SAMPLE].lower())
    english = sum(map(_stopwords("en").__contains__, words))
    if english >= max(_CERTAIN, len(words) // 5):
        return "en"
    counts = {code: sum(map(_stopwords(code).__contains__, words)) for code in KNOWN}
    best = max(KNOWN, key=lambda code: counts[code])
    return best if counts[best] >= _CERTAIN or counts[best] * 8 >= len(words) > 0 else None


@cache
def _stopwords(code: str) -> frozenset[str]:
    return frozenset(_module(code).STOPWORDS.split())


def _module(code: str) -> ModuleType:
    return import_module(f"rights.match.words.{code}")


@cache
def _made(code: str) -> Language:
    return Language(code)


def _lines(text: str, between: str = ";") -> list[list[str]]:
    return [line.split() for line in text.split(between)]


def _regular_forms(verb: str) -> tuple[str, str, str, str]:
    """A regular English verb in its four forms.

    >>> _regular_forms("deny"), _regular_forms("ban"), _regular_forms("raise")
    (('deny', 'denies', 'denied', 'denying'), ('ban', 'bans', 'banned', 'banning'), ('raise', 'raises', 'raised', 'raising'))
    """
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    end = verb + verb[-1] if _CLOSED.fullmatch(verb) else verb
    plural = f"{verb}es" if verb.endswith(("s", "x", "ch", "sh")) else f"{verb}s"
    return verb, plural, f"{end}ed", f"{end}ing"


_CLOSED = re.compile(r"(?:[^aeiou]*|ad|per)[^aeiou][aeiou][^aeiouwxy]|[^aeiou]*[aeiou][^aeiouwxy]")
"""Verbs whose last letter is doubled before an ending ("ban", "permit")."""


def _sets(text: str) -> dict[str, set[int]]:
    """For each word the numbers of the lines in which it stands."""
    held: dict[str, set[int]] = {}
    for line, words in enumerate(text.split("|")):
        for word in words.split():
            held.setdefault(word, set()).add(line)
    return held


class Language:
    """One language's lists. `key` gives the form in which two spellings of a word are the same word."""

    def __init__(self, code: str) -> None:
        self.code = code
        values: dict[str, Any] = vars(_module(code)) if code else {}
        get = values.get
        self.thousands: str = get("THOUSANDS", ",")
        self.decimal: str = get("DECIMAL", ".")
        self.months: dict[str, int] = {
            word: number for number, words in enumerate(_lines(get("MONTHS", "")), 1) for word in words
        }
        self.weekdays: dict[str, int] = {
            word: number for number, words in enumerate(_lines(get("WEEKDAYS", ""))) for word in words
        }
        self.numbers: dict[str, float] = get("NUMBERS", {})
        self.ordinals: dict[str, int] = get("ORDINALS", {})
        self.scales: dict[str, float] = get("SCALES", {})
        self.amounts = frozenset(get("AMOUNTS", "").split())
        self.percent = [words.strip() for words in get("PERCENT", "").split(";") if words.strip()]
        self.units = frozenset(get("UNITS", "").split())
        self.relative: dict[str, int] = get("RELATIVE", {})
        self.time_words = (
            frozenset(get("TIME_WORDS", "").split()) | self.units | self.weekdays.keys() | self.months.keys()
        )
        self.time_links = frozenset(get("TIME_LINKS", "").split())
        self.shifts: dict[str, int] = get("SHIFTS", {})
        self.shifts_after: bool = get("SHIFTS_AFTER", False)
        self.year_word: str = get("YEAR_WORD", "year")
        self.ordinal_days = frozenset(get("ORDINAL_DAYS", "").split())
        self.ordinal_leads = frozenset(get("ORDINAL_LEADS", "").split())
        self.reported = frozenset(get("REPORTED", "").split())
        self.future = tuple(get("FUTURE", "").split())
        self.first_day: str = get("FIRST_DAY", "")
        self.day_leads = frozenset(get("DAY_LEADS", "").split())
        self.comma_thousands: bool = get("COMMA_THOUSANDS", False)
        self.number_articles = frozenset(get("NUMBER_ARTICLES", "").split())
        self.clock_words = frozenset(get("CLOCK_WORDS", "").split())
        self.participle_hedges = frozenset(get("PARTICIPLE_HEDGES", "").split())
        self.participle = tuple(get("PARTICIPLE", "").split())
        self.bare_scales = frozenset(get("BARE_SCALES", "").split())
        self.number_joins = frozenset(get("NUMBER_JOINS", "").split())
        self.day_parts = {
            word: order for order, words in enumerate(get("DAY_PARTS", "").split(";")) for word in words.split()
        }
        self.measures = {
            word: line for line, words in enumerate(get("MEASURES", "").split("|")) for word in words.split()
        }
        self.currency: dict[str, str] = get("CURRENCY", {})
        self.anonymous = frozenset(get("ANONYMOUS", "").split())
        self.indefinite = frozenset(get("INDEFINITE", "").split())
        self.recent = frozenset(get("RECENT", "").split()) | self.shifts.keys()
        self.superlative: str = get("SUPERLATIVE", "")
        self.modals = frozenset(get("MODALS", "").split())
        self.sharp_s = frozenset(get("SHARP_S", "").split())
        self.also_ordinal = frozenset(get("ALSO_ORDINAL", "").split())
        self.negative_concord: bool = get("NEGATIVE_CONCORD", False)
        self.paired_negation = frozenset(get("PAIRED_NEGATION", "").split())
        self.headline_labels = frozenset(get("HEADLINE_LABELS", "").split("|"))
        self.honorifics = frozenset(get("HONORIFICS", "").split())
        self.hyphen_matters = frozenset(get("HYPHEN_MATTERS", "").split())
        self.directions = {word: way for way, words in enumerate(_lines(get("DIRECTIONS", ""))) for word in words}
        self.day_endings = tuple(get("DAY_ENDINGS", "").split())
        self.elided = frozenset(get("ELIDED", "").split())
        self.rates = frozenset(get("RATES", "").split())
        self.joins = frozenset(get("JOINS", "").split())
        self.pronouns = frozenset(get("PRONOUNS", "").split())
        self.between = frozenset(get("BETWEEN", "").split())
        self.before_name = frozenset(get("BEFORE_NAME", "").split())
        self.roles = frozenset(get("ROLES", "").split())
        self.no_names = frozenset(get("NO_NAMES", "").split())
        self.leads = frozenset(get("LEADS", "").split())
        self.number_hedges = frozenset(get("NUMBER_HEDGES", "").split())
        self.written_out: dict[str, str] = {}
        for entry in get("WRITTEN_OUT", "").split(";"):
            short, _, full = entry.strip().partition(" ")
            if short:
                self.written_out.setdefault(short, full)
        self.year_leads = frozenset(get("YEAR_LEADS", "").split())
        self.pronoun_one = frozenset(get("PRONOUN_ONE", "").split())
        self.here = frozenset(get("HERE", "").split())
        self.here_links = frozenset(get("HERE_LINKS", "").split())
        self.titles = {word: words[0] for words in _lines(get("TITLES", "")) for word in words}
        states = _lines(get("STATES", ""))
        self.state_forms = {word: words[0] for words in states for word in words}
        self.places = frozenset(self.state_forms) | frozenset(place for place in get("PLACES", "").split("|") if place)
        self.abbreviated = frozenset(
            word
            for words in [*_lines(get("TITLES", "")), *states, *_lines(get("MONTHS", "")), *_lines(get("WEEKDAYS", ""))]
            for word in words[1:]
        )
        self.same: dict[str, str] = {}
        self.same_lines: dict[str, set[int]] = {}
        lines = [[form.strip() for form in line.split(";")] for line in get("SAME", ())]
        firsts = Counter(forms[0] for forms in lines)
        for number, forms in enumerate(lines):
            for form in forms:
                self.same_lines.setdefault(form, set()).add(number)
                if firsts[forms[0]] == 1:
                    # what one short form stands for is not all the same ("Lic.")
                    self.same[form] = forms[0]
        self.negation = frozenset(get("NEGATION", "").split())
        self.negated_ending: str = get("NEGATED_ENDING", "")
        self.positive_of: dict[str, str] = get("POSITIVE_OF", {})
        pairs = [pair.split() for pair in get("OPPOSITES", "").split("|") if pair]
        for pair in get("OPPOSITE_VERBS", "").split("|"):
            if pair:
                one, other = map(_regular_forms, pair.split())
                pairs += map(list, zip(one, other, strict=True))
        self.opposites = frozenset((one, other) for one, other in pairs) | frozenset(
            (other, one) for one, other in pairs
        )
        self.negating = [phrase for phrase in get("NEGATING", "").split("|") if phrase]
        self.grades: dict[str, dict[int, int]] = {}
        for ladder, steps in enumerate(get("GRADES", "").split("|")):
            for step, words in enumerate(steps.split(";")):
                for word in words.split():
                    self.grades.setdefault(word, {})[ladder] = step
        self.undoing = tuple(get("UNDOING", "").split())
        self.hedges = {word: line for line, words in enumerate(get("HEDGES", "").split("|")) for word in words.split()}
        self.hedge_phrases = [phrase for phrase in get("HEDGE_PHRASES", "").split("|") if phrase]
        self.before_verb = [
            phrase for phrase in self.hedge_phrases if phrase.split()[-1] in get("INFINITIVE", "").split()
        ]
        self.speaking = frozenset(get("SPEAKING", "").split())
        self.saying = frozenset(get("SAYING", "").split())
        self.neutral_saying = frozenset(get("NEUTRAL_SAYING", "").split())
        self.according = [phrase for phrase in get("ACCORDING", "").split("|") if phrase]
        self.according_words = frozenset(word for phrase in self.according for word in phrase.split())
        self.according_leads: dict[str, list[list[str]]] = {}
        for phrase in self.according:
            self.according_leads.setdefault(phrase.split()[0], []).append(phrase.split())
        self.small = frozenset(get("SMALL", "").split())
        # a word of each phrase that is rare, so that the phrase needs no looking for where none of them stands
        self.according_signs = frozenset(
            next((word for word in words if word not in self.small), words[0])
            for phrase in self.according
            for words in (phrase.split(),)
        )
        self.empty = frozenset(get("EMPTY", "").split())
        self.articles = frozenset(get("ARTICLES", "").split())
        self.article_matters = frozenset(get("ARTICLE_MATTERS", "").split())
        self.copulas = frozenset(get("COPULAS", "").split())
        self.relatives = frozenset(get("RELATIVES", "").split())
        self._alike = _sets(get("ALIKE", ""))
        forms = [
            tuple("" if end == "-" else end for end in pair.split()) for pair in get("FORMS", "").split("|") if pair
        ]
        self.form_pairs = frozenset((a, b) for a, b in forms) | frozenset((b, a) for a, b in forms)
        self.source_verbs = self.speaking | frozenset(get("SOURCE_VERBS", "").split())
        self.sourcing = self.source_verbs | self.according_signs
        self.fillers = {tuple(words[:-1]): words[-1] for words in _lines(get("FILLERS", ""), "|") if words}
        self.editor_note = Openings(get("EDITOR_NOTE", ()))
        self.tagline = Openings(get("TAGLINE", ()))
        self.contact = Openings(get("CONTACT", ()))
        self.furniture = Openings(get("FURNITURE", ()))
        self.captioned = re.compile(get("CAPTIONED", "(?!)"))
        self.aside = re.compile(get("ASIDE", "(?!)"))
        self.of_itself = re.compile(get("OF_ITSELF", "(?!)"))
        self.closing = re.compile(get("CLOSING", "(?!)"))
        self.pictured = re.compile(get("PICTURED", "(?!)"))
        self.spans = {words[0]: int(words[1]) for words in _lines(get("SPANS", "")) if words}
        self.decades = {words[0]: words[1] for words in _lines(get("DECADES", "")) if words}
        self.ago = frozenset(get("AGO", "").split())
        self.list_heads = Openings(get("LIST_HEADS", ()))
        self.excerpt_leads = Openings(get("EXCERPT_LEADS", ()))
        agency: str = get("THIRD_PARTY", "")
        self.third_party = (
            re.compile(
                rf"{agency}\b.{{0,80}}\bcontribut|contribut\w*\b.{{0,120}}\b{agency}\b|(?:©|copyright|\(c\)).{{0,30}}\b{agency}\b|"
                rf"\b{agency} (?:\w+ )?writers?\b",
                re.IGNORECASE,
            )
            if agency
            else None
        )
        self.telling = frozenset(get("TELLING", "").split())
        self.newsroom = re.compile(
            rf"(?:{agency}\b|(?i:the )?(?:[A-Z][\w.&]*[ ’'s]*){{0,3}}(?:{get('NEWSROOM', '(?!)')})\b)"
            if agency
            else "(?!)"
        )
        self.infinitive = tuple(get("INFINITIVE", "").split())
        self.agency = re.compile(rf"\b{agency}\b", re.IGNORECASE) if agency else None
        self.caption_end = re.compile(get("CAPTION_END", "(?!)"))
        self._spelling: dict[str, str] = get("SPELLING", {})
        self._ize_kept = frozenset(get("IZE_KEPT", "").split())
        self._house_rules = [(re.compile(old), new) for old, new in get("HOUSE_RULES", ())]
        our = "|".join(get("OUR", "").split())
        self._our = re.compile(rf"({our})ur") if our else None
        doubled = "|".join(get("DOUBLED", "").split())
        self._doubled = re.compile(rf"({doubled})[lpmn]?(?=ed|er|ing|ous|or|at)") if doubled else None
        self.known: dict[str, str] = {}
        self.chunks: dict[str, tuple[tuple[str, ...], tuple[int, ...]]] = {}
        self._reaching = (
            frozenset(("am", "pm", "a.m", "p.m", "a", "p", "m")) - {"a"}
            | ({"h"} if code not in {"en", ""} else set())
            | {words.split()[0] for words in self.percent if " " in words}
        )
        self.numeral = {word: _plain(value) for word, value in self.numbers.items()} | {
            word: f"{value}#" for word, value in self.ordinals.items()
        }
        self.ordinal_endings: list[str] = get("ORDINAL_ENDINGS", "st nd rd th").split()
        self._ordinal = re.compile(rf"(\d+)(?:{'|'.join(self.ordinal_endings)})")

        self.phrases: dict[str, set[int]] = {}
        for number, line in enumerate(get("PHRASES", "").split("|")):
            for phrase in line.split(";"):
                self.phrases.setdefault(" ".join(map(self.key, phrase.split())), set()).add(number)
        self.synonyms = {self.key(word): lines for word, lines in _sets(get("SYNONYMS", "")).items()}
        self.signal = self._signal()
        self.talking = self.saying | self.according_words
        self.timing = self.time_words | self.relative.keys() | self.shifts.keys()
        negating = {part for phrase in self.negating for part in phrase.split() if part not in self.small}
        self.turning = self.negation | negating | {word for pair in self.opposites for word in pair}
        self.negating_parts = frozenset(part for phrase in self.negating for part in phrase.split())
        self.hedging = self.hedges.keys() | {part for phrase in self.hedge_phrases for part in phrase.split()}
        self.counting = self.amounts | self.scales.keys() | self.units | {"%"}

    def _signal(self) -> frozenset[str]:
        """The keys of all words that may carry a fact: a change of any other small word is a matter of style."""
        words: set[str] = set()
        for held in (
            self.hedges, self.negation, self.saying, self.speaking, self.time_words, self.relative, self.units, self.amounts,
            self.scales, self.here, self.titles, self.state_forms, self.shifts, self.written_out,
        ):  # fmt: skip
            words.update(held)
        for phrase in (*self.hedge_phrases, *self.same_lines, *self.places, *self.percent, *self.according):
            parts = [part for part in re.split(r"[\s.,]+", phrase) if part]
            words.update(parts if len(parts) == 1 else (part for part in parts if part not in self.small))
        words.update(("more", "up"))
        for listed in (self.measures, self.grades, self.day_parts, self.rates, self.directions):
            words.update(word for word in listed if word not in self.small)
        for phrase in self.negating:
            words.update(part for part in phrase.split() if part not in self.small)
        for pair in self.opposites:
            words.update(word for word in pair if word not in self.small)
        return frozenset(words) | frozenset(map(self.key, filter(None, words)))

    def alike(self, word: str, other: str) -> bool:
        """Whether two small words may stand for each other."""
        lines = self._alike.get(word)
        return lines is not None and not lines.isdisjoint(self._alike.get(other, ()))

    def stands_alone(self, chunk: str) -> bool:
        """Whether what stands between two spaces is no part of something longer: of a date, an hour, "per cent", ". . ."."""
        word = chunk.strip("()[],;:“”\"'’‘«»!?")
        low = word.casefold().rstrip(".")
        if low in self.months:
            return self.code == "en" and word[0].islower()
        return (
            bool(low)
            and low not in self._reaching
            and chunk.isprintable()
            and not any(char.isspace() for char in chunk)
        )

    @staticmethod
    def contributed(text: str) -> bool:
        """Whether a line says who contributed to a story."""
        return "ontribut" in text

    @staticmethod
    def agency_key(name: str) -> str:
        """An agency's name, the same for its short form and with or without the article."""
        plain = name.casefold().removeprefix("the ")
        return _AGENCIES.get(plain, plain)

    def key(self, raw: str) -> str:
        """The key of a token: the same for all spellings of one word, number or mark."""
        found = self.known.get(raw)
        if found is None:
            if len(self.known) > _MOST_KEYS:
                self.known.clear()
            found = self.known[raw] = self._key(raw)
        return found

    def _key(self, raw: str) -> str:
        first = raw[0]
        if not (first.isalnum() or (first in "'’" and len(raw) > 1)):
            if raw == "&":
                return self.same.get(raw, raw)
            return _MARKS.get(first, raw) if first in _MARKS or len(raw) == 1 else self._mark(raw)
        word = raw.casefold().replace("’", "'").replace("\xad", "")
        if first.isdecimal() or " " in word:
            moment = self._moment(word)
            if moment is not None:
                return moment
        if first.isdecimal():
            return self._number(word)
        if word.endswith(".") and len(word) > 1:
            bare = word.replace(".", "").replace(" ", "")
            word = (
                bare
                if bare in self.titles
                or bare in self.state_forms
                or bare in self.months
                or bare in self.weekdays
                or bare in self.scales
                or "." in word[:-1]
                else word
            )
        if not word.isascii() and self.code in {"en", ""}:
            word = "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))
        word = self.titles.get(word, word) if raw[-1] == "." or word not in self.small else word
        # short forms without their full stop are too often words of their own ("Mass", "Sat", "Mar")
        short = raw[-1] == "."
        if word in self.months and (short or word not in self.abbreviated) and (raw[0].isupper() or self.code != "en"):
            return f"month {self.months[word]}"
        if (
            word in self.weekdays
            and (short or word not in self.abbreviated)
            and (raw[0].isupper() or self.code not in {"en", "de"})
        ):
            return f"day {self.weekdays[word]}"
        if raw[0].isupper() and (short or word not in self.abbreviated):
            word = self.state_forms.get(word, word)
        if word in self.numeral:
            return self.numeral[word]
        if " " in word:
            return "%" if word in self.percent else word
        if word in self.percent:
            return "%"
        return self._house(word)

    def _house(self, word: str) -> str:
        if word in self._spelling:
            return self._spelling[word]
        for rule, new in self._house_rules:
            word = rule.sub(new, word)
        if self._our is not None:
            word = self._our.sub(r"\1r", word)
            if self._doubled is not None:
                word = self._doubled.sub(r"\1", word)
            if "is" in word and word not in self._ize_kept and len(word) > 5:
                word = _ISE.sub("iz", word)
        return word

    def _moment(self, word: str) -> str | None:
        """The key of a day of a month or of a time of day written in full; None for anything else."""
        clock = _CLOCK.fullmatch(word)
        if clock is not None:
            hour = int(clock[1]) % 12 + (12 if clock[3] == "p" else 0)
            return f"time {hour}:{clock[2] or '00'}" if int(clock[1]) <= 12 else None
        if not self.months or " " not in word.replace("\xa0", " "):
            return None
        figures = re.search(r"\d+", word)
        number = figures[0] if figures is not None else "1" if word.split(maxsplit=1)[0] == self.first_day else None
        month = next((self.months[name] for name in _LETTERS.findall(word) if name in self.months), None)
        return f"date {month}-{int(number)}" if number is not None and month is not None else None

    def _number(self, word: str) -> str:
        clock = _HOUR_H.fullmatch(word)
        if clock is not None and int(clock[1]) < 24:
            return f"time {int(clock[1])}:{clock[2] or '00'}"
        hour, _, minute = word.partition("." if self.thousands == "." and _CLOCK_POINT.fullmatch(word) else ":")
        if minute.isdecimal() and len(minute) == 2 and int(hour) < 24 and int(minute) < 60:
            return f"time {int(hour)}:{minute}"
        found = self._ordinal.fullmatch(word)
        if found:
            return f"{found[1]}#"
        if self.comma_thousands and _COMMAS.fullmatch(word):
            return normal_number(word, ",", ".")
        return normal_number(word, self.thousands, self.decimal)

    @staticmethod
    def _mark(raw: str) -> str:
        return "…" if raw.strip(". \xa0") == "" else _MARKS.get(raw[0], raw)


_AGENCIES = {"ap": "associated press", "afp": "agence france-presse", "upi": "united press international"}
_MOST_KEYS = 200_000
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?\s?m\.?")
_HOUR_H = re.compile(r"(\d{1,2})\s?h(?:\s?([0-5]\d))?")
_COMMAS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
"""Figures as they are written in Mexico and Central America ("300,000.50")."""
_CLOCK_POINT = re.compile(r"\d{1,2}\.\d\d")
"""An hour as it is written where a comma stands before decimals ("18.30 Uhr")."""
_LETTERS = re.compile(r"[^\W\d_]+")
_ISE = re.compile(r"is(?=e$|ed$|es$|ing$|er$|ers$|ation$|ations$|ational$)")
_MARKS = (
    dict.fromkeys("“”„‟«»\"″〝〞‘’‚‛'`´‹›「」『』", '"')
    | dict.fromkeys("-‐‑‒–—―−⸺⸻", "-")
    | {"…": "…", "•": "•", "·": "•", "*": "•", "%": "%"}
)


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def normal_number(word: str, thousands: str, decimal: str) -> str:
    """Figures without separators of thousands and with a point: "1,200,000" and "1200000" are the same number.

    >>> normal_number("1,200,000", ",", "."), normal_number("1.200.000", ".", ","), normal_number("6,50", ".", ",")
    ('1200000', '1200000', '6.5')
    """
    if ":" in word or "/" in word:
        return word
    groups = re.fullmatch(
        rf"\d{{1,3}}(?:[{re.escape(thousands)}'’\u202f\xa0]\d{{3}})+((?:{re.escape(decimal)}\d+)?)", word
    )
    if groups:
        whole = re.sub(r"\D", "", word[: len(word) - len(groups[1])])
        word = whole + groups[1]
    word = word.replace(decimal, ".") if word.count(decimal) == 1 else word
    if "." in word and word.count(".") == 1:
        word = word.rstrip("0").rstrip(".")
    return word


class Openings:
    """How lines of one sort begin; a line is compared in small letters, since patterns without regard to case are slow."""

    __slots__ = ("_pattern",)

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self._pattern = re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.DOTALL) if patterns else None

    def match(self, text: str) -> bool:
        """Whether a line begins so; never in a language that has no patterns."""
        return self._pattern is not None and self._pattern.match(text.lower()) is not None

    def match_low(self, low: str) -> bool:
        """The same for a line that is in small letters already."""
        return self._pattern is not None and self._pattern.match(low) is not None
