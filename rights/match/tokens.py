"""Cuts text into tokens that know where they stand, and folds each to a key: what folding takes away is style."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, chain
from typing import cast

from rights.match.language import Language

__all__ = ["Tokens", "count_words", "spaceless", "tokenise"]

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana, Chinese characters."""


class Tokens:
    """The tokens of a stretch of text, as parallel lists.

    keys: one a token. starts, ends: offsets in the side's text.
    """

    __slots__ = ("ends", "keys", "starts", "text")

    def __init__(self, text: str, keys: list[str], starts: list[int], ends: list[int]) -> None:
        self.text = text
        self.keys = keys
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.keys)

    def raw(self, index: int) -> str:
        """The token as it stands."""
        return self.text[self.starts[index] : self.ends[index]]

    def extend(self, more: Tokens) -> None:
        """Appends the tokens of a later stretch of the same text."""
        self.keys += more.keys
        self.starts += more.starts
        self.ends += more.ends


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    """What is one token in this language."""
    months = "|".join(sorted(language.months, key=len, reverse=True))
    short = "|".join(sorted(language.abbreviated - {"may"}, key=len, reverse=True))
    percent = "|".join(words.replace(" ", r"\s") for words in language.percent if " " in words)
    # What most tokens are comes first: words that are no part of anything longer, and marks that stand for themselves.
    parts = (
        [
            r"(?:[a-oq-z][a-z]*|p(?!er\s)[a-z]*)(?=[ ,;:)])",
            r"[,;:()!?$&/\[\]“”\"]",
            r"[A-Z][a-z]+(?= [A-Za-z])",
            r"[a-z]{6,}(?![\w'’])",
            r"\.(?![\s.]*\.)",
        ]
        if language.code == "en"
        else []
    )
    if months:
        cased = f"(?i:{months})"
        capital = "(?=[A-Z])" if language.code == "en" else ""
        parts += [
            rf"\b(?=[A-Z]){cased}\.?\s(?:3[01]|[12]?\d)(?:st|nd|rd|th)?\b(?![.,:]?\d|\s?%|-\d)"
            if language.code == "en"
            else "",
            rf"\b(?:3[01]|[12]?\d)(?:st|nd|rd|th|º|er|\.)?\s(?:of\s|de\s)?{capital}{cased}\b(?:\.(?=\s[\da-z,]))?",
        ]
    parts += [
        r"\b\d{1,2}(?:[:.]\d\d)?\s?[aApP]\.?\s?[mM]\b\.?",
        rf"\b(?i:{short})\." if short else "",
        r"\b(?:[^\W\d_]\.){2,}",
        rf"\b(?i:{percent})\b" if percent else "",
        r"\d+(?:[.,:'’]\d+)*(?:(?:st|nd|rd|th)\b)?",
        _UNSPACED.pattern,
        r"[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*",
        r"(?<=\w)['’][sS]\b",
        r"\.(?:\s?\.){2,}|…",
        r"--+|[-‐‑‒–—―−]",
        r"''|[“”„‟«»\"″]",
        r"\S",
    ]
    return re.compile(rf"(\s*)({'|'.join(f'(?:{part})' for part in parts if part)})")


_Chunk = tuple[list[str], list[int], list[int], int]
_LONGEST = 40


def tokenise(text: str, start: int, end: int, language: Language) -> Tokens:
    """The tokens of text[start:end].

    A word with the marks beside it is cut once and remembered, since texts consist of the same words over and over; where
    tokens reach over a space ("Dec. 14", "4 p.m."), the stretch is cut as a whole.
    """
    keys: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    known = language.chunks
    add_key, add_start, add_end = keys.append, starts.append, ends.append
    at = start
    for chunk in text[start:end].split(" "):
        cut = known.get(chunk) or _chunk(chunk, language)
        if cut is None:
            return _tokenise(text, start, end, language)
        if len(cut[0]) == 1:
            add_key(cut[0][0])
            add_start(at)
            at += cut[3]
            add_end(at)
            at += 1
        else:
            keys += cut[0]
            for offset in cut[1]:
                add_start(offset + at)
            for offset in cut[2]:
                add_end(offset + at)
            at += cut[3] + 1
    return Tokens(text, keys, starts, ends)


def _chunk(chunk: str, language: Language) -> _Chunk | None:
    """What stands between two spaces, cut; None where it may belong to what stands beside it."""
    if not chunk or len(chunk) > _LONGEST or not language.stands_alone(chunk):
        return None
    cut = _tokenise(chunk, 0, len(chunk), language)
    known = language.chunks
    if len(known) > _MOST_CHUNKS:
        known.clear()
    known[chunk] = found = (cut.keys, cut.starts, cut.ends, len(chunk))
    return found


_MOST_CHUNKS = 100_000


def _tokenise(text: str, start: int, end: int, language: Language) -> Tokens:
    pieces = list(chain.from_iterable(_pattern(language).findall(text, start, end)))
    raws = pieces[1::2]
    known = language.known
    keys = list(map(known.get, raws))
    if None in keys:
        key = language.key
        keys = [known.get(raw) or key(raw) for raw in raws]
    bounds = list(accumulate(map(len, pieces), initial=start))
    return Tokens(text, cast("list[str]", keys), bounds[1:-1:2], bounds[2::2])


def count_words(text: str) -> int:
    """Words of a text; in scripts without spaces, each of their characters counts as one."""
    if text.isascii():
        return len(text.split())
    wide = len(_UNSPACED.findall(text))
    return wide + len(_UNSPACED.sub(" ", text).split()) if wide else len(text.split())


def spaceless(text: str) -> bool:
    """Whether a text is mostly in a script without spaces.

    >>> spaceless("市議会は火曜日に予算を可決した。"), spaceless("The council passed it.")
    (True, False)
    """
    if text.isascii():
        return False
    return len(_UNSPACED.findall(text)) * 2 > sum(map(len, text.split()))
