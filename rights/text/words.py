"""Words and their boundaries in every script, in one pass over the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

import msgspec

from rights.text.normalise import Normal, normalise

__all__ = ["Token", "at_boundary", "find_whole", "is_whole", "sentence_end", "tokens", "word_set"]

_UNSPACED = (
    *((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x19E0, 0x19FF), (0x2E80, 0x303F), (0x3040, 0x30FF)),
    *((0x3130, 0x318F), (0x31F0, 0x31FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F), (0xF900, 0xFAFF)),
    *((0xFF66, 0xFF9F), (0x20000, 0x3FFFF)),
)
"""Scripts that put no spaces between words (Thai, Lao, Khmer, Burmese, Chinese, Japanese): each character may end one."""


def _unspaced(char: str) -> bool:
    code = ord(char)
    return code >= _UNSPACED[0][0] and any(first <= code <= last for first, last in _UNSPACED)


def word_set(words: str) -> frozenset[str]:
    """The words of a list written with spaces between.

    >>> sorted(word_set("by on at"))
    ['at', 'by', 'on']
    """
    return frozenset(words.split())


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, or one other character that is no space. start, end: offsets in the text that was cut up, as it stands."""

    text: str
    start: int
    end: int
    word: bool


def _in_word(char: str) -> bool:
    if char.isalnum() or char == "_":
        return not _unspaced(char)
    return not char.isascii() and unicodedata.category(char)[0] == "M"


def at_boundary(text: str, at: int) -> bool:
    """Whether a word may begin or end here: not between two characters of one word.

    >>> at_boundary("town hall", 4), at_boundary("town hall", 2), at_boundary("港の町", 1)
    (True, False, True)
    """
    return not 0 < at < len(text) or not (_in_word(text[at - 1]) and _in_word(text[at]))


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether the stretch is not a part of a longer word on either side."""
    return at_boundary(text, start) and at_boundary(text, end)


def find_whole(text: str, needle: str, start: int = 0) -> Iterator[int]:
    """Every offset at which the needle stands as whole words, left to right; none for an empty needle.

    >>> list(find_whole("AP: the APP of AP", "AP"))
    [0, 15]
    """
    if not needle:
        return
    at = text.find(needle, start)
    while at >= 0:
        if is_whole(text, at, at + len(needle)):
            yield at
        at = text.find(needle, at + 1)


@cache
def _token() -> re.Pattern[str]:
    return re.compile(r"[^\W_]+(?:['’&][^\W_]+)*|[^\w\s]|_")


@lru_cache(maxsize=2048)
def tokens(text: str, *, exact: bool = False) -> tuple[Token, ...]:
    """The words and marks of a text, in order, with their offsets in it.

    Args: text: as it stands. exact: leave case, quotes and dashes alone; else they are folded (`normalise`).

    >>> [token.text for token in tokens("The mayor’s “plan”, again")]
    ['the', "mayor's", '"', 'plan', '"', ',', 'again']
    """
    normal = None if exact else normalise(text, fold_case=True)
    folded = text if normal is None else normal.text
    found: list[Token] = []
    for match in _token().finditer(folded):
        start, end = match.span()
        piece = match.group()
        word = piece[0].isalnum()
        if word and not piece.isascii() and any(map(_unspaced, piece)):
            for at, char in enumerate(piece, start):
                found.append(_token_at(normal, char, at, at + 1, word=True))
        else:
            found.append(_token_at(normal, piece, start, end, word=word))
    return tuple(found)


def _token_at(normal: Normal | None, piece: str, start: int, end: int, *, word: bool) -> Token:
    low, high = (start, end) if normal is None else normal.back(start, end)
    return Token(piece, low, high, word)


def sentence_end(text: str, at: int) -> int:
    """The offset after the sentence that holds offset `at`: after its mark and closing quotes, or the text's end.

    A stop ends a sentence where a space and no lower-case letter follow, unless it stands after one letter or a short
    title ("U.S.", "Dr."), or in a quotation that goes on. Quotation marks right after the mark belong to it.

    >>> text = "Dr. Ode wrote it. More here."
    >>> text[:sentence_end(text, 0)]
    'Dr. Ode wrote it.'
    """
    for match in _stop().finditer(text, max(at - 1, 0)):
        if match.end() <= at:
            continue
        before = text[max(match.start() - 24, 0) : match.start()].rpartition(" ")[2].lstrip("(\"'“‘")
        if match.group()[0] == "." and (len(before) <= 1 or "." in before or before.lower() in _TITLES):
            continue
        if _quoting(text, at, min(match.end(), at + _QUOTE_REACH)):
            continue
        return match.end()
    return len(text)


_TITLES = word_set("dr mr mrs ms prof st sr jr gov sen rep gen maj col lt sgt rev hon inc co corp ltd vs no dept")


_QUOTE_REACH = 400


def _quoting(text: str, start: int, end: int) -> bool:
    """Whether a quotation that begins after `start` is still open at `end`."""
    curly = text.count("“", start, end) > text.count("”", start, end)
    return curly or text.count('"', start, end) % 2 == 1


@cache
def _stop() -> re.Pattern[str]:
    return re.compile(r"[.!?。！？][\"'”’»)\]]*(?=\s+[^\sa-z]|$)|[。！？]")
