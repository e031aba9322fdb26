"""Compares two headlines: the same, another style, or another headline."""

from __future__ import annotations

from rights.match.language import Language
from rights.match.reader import Found
from rights.match.tokens import tokenise
from rights.match.values import Side

__all__ = ["compare_headlines"]


def compare_headlines(sides: tuple[Side, Side], language: Language) -> tuple[str, Found | None]:
    """The headline's class, and the edit where there is one."""
    parts = [side.parts[side.headline] if side.headline is not None else None for side in sides]
    if parts[0] is None or parts[1] is None:
        return "not_compared", None
    spans = (parts[0].start, parts[0].end), (parts[1].start, parts[1].end)
    texts = [side.text[start:end] for side, (start, end) in zip(sides, spans, strict=True)]
    if texts[0] == texts[1]:
        return "unchanged", None
    words = [_words(side, span, language) for side, span in zip(sides, spans, strict=True)]
    if words[0] == words[1] or texts[0].casefold() == texts[1].casefold():  # "may", "May"
        class_ = "headline_style"
        kind = "case" if texts[0].casefold() == texts[1].casefold() else "marks"
    elif words[1] and _within(words[1], words[0]) and not _turned(words[0], words[1], language):
        class_, kind = "headline_style", "shortened"
    else:
        return "headline_rewrite", Found("headline_rewrite", None, *spans)
    if any((mark in texts[0]) != (mark in texts[1]) for mark in _MEANT):
        return class_, Found(class_, None, *spans, kind, certain=False)  # a question, or another currency
    if kind == "shortened" and _weighty(words[0], words[1], texts, language):
        # "Mayor accused of theft" without "accused of", or without the "Police:" before it
        return class_, Found(class_, None, *spans, kind, certain=False)
    return class_, Found(class_, False, *spans, kind)


_MEANT = "?$€£¥"


def _words(side: Side, span: tuple[int, int], language: Language) -> list[str]:
    cut = tokenise(side.text, span[0], span[1], language)
    return ["and" if key == "&" else key.casefold() for key in cut.keys if key[0].isalnum() or key in {"&", "%", "$"}]


def _within(fewer: list[str], more: list[str]) -> bool:
    """Whether the words stand in the longer line in the same order."""
    left = iter(more)
    return all(word in left for word in fewer)


def _weighty(more: list[str], fewer: list[str], texts: list[str], language: Language) -> bool:
    """Whether what was left out says how sure the rest is, or who says it."""
    left = list(more)
    for word in fewer:
        left.remove(word)
    if any(
        word in language.hedges or word in language.saying or word in language.negation or word in language.grades
        for word in left
    ):
        return True
    source, colon, rest = texts[0].partition(":")
    return bool(
        colon
        and rest
        and len(source.split()) <= _SOURCE_WORDS
        and not texts[1].startswith(source)
        and source.casefold().strip() not in language.headline_labels
    )


_SOURCE_WORDS = 4


def _turned(more: list[str], fewer: list[str], language: Language) -> bool:
    """Whether what was left out turned the line into its opposite."""

    def count(words: list[str]) -> int:
        return sum(
            1
            for word in words
            if word in language.negation or (language.negated_ending and word.endswith(language.negated_ending))
        )

    return count(more) != count(fewer) and len(fewer) * 3 > len(more) * 2
