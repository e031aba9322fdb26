"""Wording as a policy writes it: words, typed variables, gaps, and parts that may be missing.

    This {noun} was originally published [on {date}] by {name}.

`{variable}` stands for a value of the case at hand, `{date:D MMMM YYYY}` for a date in that form, `{date@de:D. MMMM YYYY}`
for one in another language than the policy's, `{authors@de}` for names joined as in that language, `{...}` for any few
words, `[...]` for what may be missing; `{{`, `}}`, `[[`, `]]` are those signs themselves.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from rights.text.dates import LANGUAGES

__all__ = [
    "MAX_GAPS",
    "MAX_VARIABLES",
    "VARIABLES",
    "Gap",
    "Literal",
    "Maybe",
    "Part",
    "Template",
    "TemplateError",
    "Variable",
    "parse",
    "variables",
]

VARIABLES: dict[str, str] = {
    "lead": "any phrase that credits a source (originally published by, republished from)",
    "noun": "what a story calls itself (article, story, piece)",
    "name": "the newsroom, in any of its spellings",
    "outlet": "the same as {name}",
    "author": "one author",
    "authors": 'all authors, joined: "A, B and C"',
    "person": "one person, whoever it is",
    "persons": "one or more persons, whoever they are",
    "institution": "an author's institution",
    "role": "an author's role",
    "partners": "the partners that reported with the newsroom, joined",
    "title": "the original's headline",
    "date": "the day on which the original was published",
    "url": "the original's address, written out",
    "homepage": "the newsroom's address, written out",
    "publisher": "the publisher that republishes",
    "photographer": "the photographer",
    "translator": "the translator",
    "article_id": "the original's id",
    "doi": "the original's DOI",
    "licence": "the licence, by its name or its id",
    "licence_url": "the licence's address",
    "email": "an e-mail address",
    "source": "the newsroom that the original's record names as its source",
    "edition": "the original's edition or issue, from its record",
    "year": "a year",
    "any": "any few words",
}
"""The variables that every policy knows, each with what it stands for; a policy's own `variables` and `contacts` add
to them."""

MAX_GAPS = 12
"""Gaps in one wording. Each one is tried at every length, so that many of them cost much and say little."""
MAX_VARIABLES = 40
"""Variables and parts that may be missing in one wording."""

_FORMATTED = frozenset({"date"})
_LOCALISED = frozenset({"date", "authors"})


class TemplateError(ValueError):
    """A template cannot be read. at: the 0-based offset in the template's text where it goes wrong."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(f"{message} at character {at + 1}")
        self.message = message
        self.at = at


class Literal(msgspec.Struct, frozen=True, tag=True):
    """Words as they stand."""

    text: str


class Variable(msgspec.Struct, frozen=True, tag=True):
    """A value of the case.

    format: of a date, in the letters D, MM, MMMM, YYYY; "" where none is asked for. language: of this very value, where it
    is not the policy's; "" otherwise.
    """

    name: str
    format: str = ""
    language: str = ""


class Gap(msgspec.Struct, frozen=True, tag=True):
    """Any few words."""


class Maybe(msgspec.Struct, frozen=True, tag=True):
    """Parts that stand together or not at all."""

    parts: tuple[Part, ...]


Part = Literal | Variable | Gap | Maybe


class Template(msgspec.Struct, frozen=True):
    """A wording taken apart. text: as the policy has it."""

    text: str
    parts: tuple[Part, ...]


@lru_cache(maxsize=1024)
def parse(text: str) -> Template:
    """The template of that text.

    Raises: TemplateError: a bracket that is not closed or not opened, an empty or a wrongly written variable, more gaps or
        variables than one wording may have.

    >>> [type(part).__name__ for part in parse("By {author}[, {role}]").parts]
    ['Literal', 'Variable', 'Maybe']
    """
    parts, end = _parts(text, 0, None)
    assert end == len(text)
    if not parts:
        raise TemplateError("the wording is empty", 0)
    _bounded(text, parts)
    return Template(text, parts)


def _bounded(text: str, parts: tuple[Part, ...]) -> None:
    every = [one for part in parts for one in (part, *(part.parts if isinstance(part, Maybe) else ()))]
    for sign, most, what, count in (
        (_A_GAP, MAX_GAPS, "gaps {...}", sum(isinstance(part, Gap) for part in every)),
        (_AN_OPENING, MAX_VARIABLES, "variables", sum(not isinstance(part, Literal) for part in every)),
    ):
        if count > most:
            at = [found.start() for found in sign.finditer(text)][most]
            raise TemplateError(
                f"one wording has {most} {what} at most (split it into several), and one more stands", at
            )


_A_GAP = re.compile(r"\{(?:\.\.\.|…|any)\}")
_AN_OPENING = re.compile(r"[{\[]")


def _parts(text: str, at: int, opened: int | None) -> tuple[tuple[Part, ...], int]:
    """The parts from offset `at` on, to the text's end or, after a "[" at `opened`, to its "]"."""
    parts: list[Part] = []
    words: list[str] = []

    def close_words() -> None:
        if words:
            parts.append(Literal("".join(words)))
            words.clear()

    while at < len(text):
        char = text[at]
        if char in "{}[]" and text.startswith(char * 2, at) and not (char == "]" and opened is not None):
            words.append(char)
            at += 2
        elif char == "{":
            close_words()
            part, at = _variable(text, at)
            parts.append(part)
        elif char == "[":
            if opened is not None:
                raise TemplateError("a part that may be missing stands within another", at)
            close_words()
            inner, at = _parts(text, at + 1, at)
            parts.append(Maybe(inner))
        elif char == "]" and opened is not None:
            close_words()
            if not parts:
                raise TemplateError("there is nothing between the square brackets", opened)
            return tuple(parts), at + 1
        elif char in "}]":
            raise TemplateError(f'"{char}" closes nothing; write "{char}{char}" for the sign itself', at)
        else:
            words.append(char)
            at += 1
    if opened is not None:
        raise TemplateError('"[" is not closed', opened)
    close_words()
    return tuple(parts), at


def _variable(text: str, at: int) -> tuple[Part, int]:
    end = text.find("}", at)
    if end < 0:
        raise TemplateError('"{" is not closed', at)
    inside = text[at + 1 : end]
    if inside in {"...", "…", "any"}:
        return Gap(), end + 1
    name, colon, form = inside.partition(":")
    name, at_sign, language = name.strip().partition("@")
    if not name or not name.replace("_", "").isalnum() or not name.isascii() or name != name.lower():
        raise TemplateError(f'"{{{inside}}}" is no variable: small letters, digits and "_" only', at)
    if colon and name not in _FORMATTED:
        raise TemplateError(f"{{{name}}} takes no form", at)
    if at_sign and name not in _LOCALISED:
        raise TemplateError(f"{{{name}}} is the same in every language", at)
    if at_sign and language not in LANGUAGES:
        raise TemplateError(f'"{language}" is none of the languages {", ".join(sorted(LANGUAGES))}', at)
    return Variable(name, form.strip(), language), end + 1


def variables(template: Template) -> tuple[str, ...]:
    """The names of all variables in the template, in order, each once.

    >>> variables(parse("By {author}, {name} [on {date}]"))
    ('author', 'name', 'date')
    """
    found: dict[str, None] = {}

    def walk(parts: tuple[Part, ...]) -> None:
        for part in parts:
            if isinstance(part, Variable):
                found[part.name] = None
            elif isinstance(part, Maybe):
                walk(part.parts)

    walk(template.parts)
    return tuple(found)
