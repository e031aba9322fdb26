"""Compares two headlines: the same, another style, or another headline."""

from __future__ import annotations

from rights.match.language import Language
from rights.match.reader import Found
from rights.match.tokens import tokenise
from rights.match.values import Side

__all__ = ["compare_headlines"]

_STYLED = 0.0


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
    if words[0] == words[1]:
        class_ = "headline_style"
        kind = "case" if texts[0].casefold() == texts[1].casefold() else "marks"
    elif words[1] and _within(words[1], words[0]) and not _turned(words[0], words[1], language):
        class_, kind = "headline_style", "shortened"
    else:
        return "headline_rewrite", Found("headline_rewrite", None, *spans)
    return class_, Found(class_, False, *spans, kind)


def _words(side: Side, span: tuple[int, int], language: Language) -> list[str]:
    cut = tokenise(side.text, span[0], span[1], language)
    return ["and" if key == "&" else key.casefold() for key in cut.keys if key[0].isalnum() or key in {"&", "%", "$"}]


def _within(fewer: list[str], more: list[str]) -> bool:
    """Whether the words stand in the longer line in the same order."""
    left = iter(more)
    return all(word in left for word in fewer)


def _turned(more: list[str], fewer: list[str], language: Language) -> bool:
    """Whether what was left out turned the line into its opposite."""

    def count(words: list[str]) -> int:
        return sum(
            1
            for word in words
            if word in language.negation or (language.negated_ending and word.endswith(language.negated_ending))
        )

    return count(more) != count(fewer) and len(fewer) * 3 > len(more) * 2
