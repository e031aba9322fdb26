"""Cuts text into tokens that know where they stand, and folds each to a key: what folding takes away is style."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, chain
from typing import Any

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
        first = f"|(?i:{language.first_day})" if language.first_day else ""
        capital = "(?=[A-Z])" if language.code == "en" else ""
        parts += [
            rf"\b(?=[A-Z]){cased}\.?\s(?:3[01]|[12]?\d)(?:st|nd|rd|th)?\b(?![.,:]?\d|\s?%|-\d)"
            if language.code == "en"
            else "",
            rf"\b(?:3[01]|[12]?\d{first})(?:st|nd|rd|th|º|er|\.)?\s(?:of\s|de\s)?{capital}{cased}\b(?:\.(?=\s[\da-z,]))?",
        ]
    parts += [
        r"\b\d{1,2}(?:[:.]\d\d)?\s?[aApP]\.?\s?[mM]\b\.?",
        rf"\b(?i:{short})\." if short else "",
        r"\b(?:[^\W\d_]\.){2,}",
        rf"\b(?i:{percent})\b" if percent else "",
        r"\b\d{1,2}\s?h(?:\s?[0-5]\d)?\b" if language.code not in {"en", ""} else "",
        rf"\d+(?:[.,:'’]\d+)*(?:(?:{'|'.join(language.ordinal_endings)})\b)?",
        _UNSPACED.pattern,
        rf"(?i:(?:{'|'.join(sorted(language.elided))})['’](?=[^\W\d_]))" if language.elided else "",
        r"[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*",
        r"(?<=\w)['’][sS]\b",
        r"\.(?:\s?\.){2,}|…",
        r"--+|[-‐‑‒–—―−]",
        r"''|[“”„‟«»\"″]",
        r"\S",
    ]
    return re.compile(rf"(\s*)({'|'.join(f'(?:{part})' for part in parts if part)})")


_Chunk = tuple[tuple[str, ...], tuple[int, ...]]
"""The keys of what stands between two spaces, and how far it is to the start and to the end of each token in turn."""
_LONGEST = 40


def tokenise(text: str, start: int, end: int, language: Language) -> Tokens:
    """The tokens of text[start:end].

    A word with the marks beside it is cut once and remembered, since texts consist of the same words over and over; where
    tokens may reach over a space ("Dec. 14", "4 p.m."), the words around it are cut as a whole.
    """
    chunks = text[start:end].split(" ")
    cuts: list[Any] = list(map(language.chunks.get, chunks))
    if None in cuts:
        for at, chunk in enumerate(chunks):
            if cuts[at] is None:
                cuts[at] = _chunk(chunk, language)
        if None in cuts:
            return _in_pieces(text, start, chunks, cuts, language)
    return _put_together(text, start, cuts)


def _put_together(text: str, start: int, cuts: list[_Chunk]) -> Tokens:
    """The tokens of chunks with a space between each two."""
    keys, steps = zip(*cuts, strict=True)
    bounds = list(accumulate(chain.from_iterable(steps), initial=start - 1))
    return Tokens(text, list(chain.from_iterable(keys)), bounds[1::2], bounds[2::2])


def _in_pieces(text: str, start: int, chunks: list[str], cuts: list[Any], language: Language) -> Tokens:
    """The tokens of chunks of which some, the ones without a cut, may belong to what stands beside them."""
    loose = [at for at, cut in enumerate(cuts) if cut is None]
    found = Tokens(text, [], [], [])
    begins = list(accumulate((len(chunk) + 1 for chunk in chunks), initial=start))
    done = at = 0
    while at < len(loose):
        first = last = loose[at]
        while at < len(loose) and loose[at] <= last + 2 * _REACH:
            last = loose[at]
            at += 1
        first, last = max(done, first - _REACH), min(len(chunks), last + _REACH + 1)
        if first > done:
            found.extend(_put_together(text, begins[done], cuts[done:first]))
        found.extend(_tokenise(text, begins[first], begins[last] - 1, language))
        done = last
    if done < len(chunks):
        found.extend(_put_together(text, begins[done], cuts[done:]))
    return found


_REACH = 2
"""How many spaces a token reaches over at most on either side of the word that makes it do so ("14 de mayo")."""


def _chunk(chunk: str, language: Language) -> _Chunk | None:
    """What stands between two spaces, cut; None where it may belong to what stands beside it."""
    known = language.chunks
    found = known.get(chunk)
    if found is not None:
        return found
    if not chunk or len(chunk) > _LONGEST or not language.stands_alone(chunk):
        return None
    cut = _tokenise(chunk, 0, len(chunk), language)
    # the space before it, then each token: without white space in it, one begins where another ends
    steps = [1]
    for at, (begins, ends) in enumerate(zip(cut.starts, cut.ends, strict=True)):
        if at:
            steps.append(0)
        steps.append(ends - begins)
    if len(known) > _MOST_CHUNKS:
        known.clear()
    known[chunk] = found = (tuple(cut.keys), tuple(steps))
    return found


_MOST_CHUNKS = 100_000


def _tokenise(text: str, start: int, end: int, language: Language) -> Tokens:
    pieces = list(chain.from_iterable(_pattern(language).findall(text, start, end)))
    raws = pieces[1::2]
    known = language.known
    keys: list[Any] = list(map(known.get, raws))
    if None in keys:
        key = language.key
        keys = [known.get(raw) or key(raw) for raw in raws]
    bounds = list(accumulate(map(len, pieces), initial=start))
    return Tokens(text, keys, bounds[1:-1:2], bounds[2::2])


def _may_be_unspaced(text: str) -> bool:
    """Whether a text has any letter as far up as the scripts without spaces; told soon for texts with curly marks and accents."""
    data = text.encode("utf-8", "surrogatepass")
    return len(data.translate(None, _HIGH)) < len(data)


_HIGH = bytes(byte for byte in range(0xE0, 0x100) if byte != 0xE2)
"""First bytes of all letters from U+0800 on but the block of dashes, quotation marks and currency signs."""


def count_words(text: str) -> int:
    """Words of a text; in scripts without spaces, each of their characters counts as one."""
    if not text.isascii() and _may_be_unspaced(text):
        wide = len(_UNSPACED.findall(text))
        if wide:
            return wide + len(_UNSPACED.sub(" ", text).split())
    if text.isprintable() and "  " not in text:
        # the only white space are single spaces
        held = text.strip(" ")
        return held.count(" ") + 1 if held else 0
    return len(text.split())


def spaceless(text: str) -> bool:
    """Whether a text is mostly in a script without spaces.

    >>> spaceless("市議会は火曜日に予算を可決した。"), spaceless("The council passed it.")
    (True, False)
    """
    if text.isascii() or not _may_be_unspaced(text):
        return False
    return len(_UNSPACED.findall(text)) * 2 > sum(map(len, text.split()))
