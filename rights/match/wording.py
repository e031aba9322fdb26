"""Whether other words surely say the same: only then is a change of words one of style."""

from __future__ import annotations

import re

from rights.match.language import Language

__all__ = ["like_words", "same_meaning", "same_words", "undone", "undoubled"]


def same_meaning(words: list[str], words_other: list[str], language: Language, *, after: str = "") -> bool:
    """Whether two stretches surely say the same: the same words in another order or form, and nothing that turns them.

    What a new word does to a sentence no list can tell, and a small word ("before", "or", "by") can turn it as well as a
    large one. So the words that carry something must be the same, and small ones may only be left out or put in, of
    those that a language lists as empty.

    Args:
        words: the keys of the words of one side.
        words_other: those of the other.
        language: whose lists say which words are small, empty or alike.
        after: the key that follows the stretch, for "a few".
    """
    small = language.small
    content = [word for word in words if word not in small], [word for word in words_other if word not in small]
    if not same_words(*content, language.form_pairs):
        return False
    left = [word for word in words if word in small]
    right: list[str] = []
    for word in words_other:
        if word not in small:
            continue
        like = next((other for other in left if other == word or language.alike(other, word)), None)
        if like is None:
            right.append(word)
        else:
            left.remove(like)
    if left and right:
        return False
    held = {*left, *right}
    if after in language.article_matters and not held.isdisjoint(language.articles):
        return False
    if held <= language.empty:
        return True
    # "who is accused", "accused"; "is" alone would turn who accuses and who is accused round
    return not held.isdisjoint(language.relatives) and held <= language.empty | language.copulas | language.relatives


def same_words(content: list[str], content_other: list[str], form_pairs: frozenset[tuple[str, str]]) -> bool:
    """Whether two stretches have the same words that carry something, in another order or another form at most.

    Args:
        content: the keys of the words of one side that are no small words.
        content_other: those of the other.
        form_pairs: two endings each that a word may have in either text without saying something else.

    >>> pairs = frozenset({("s", "ed"), ("ed", "s")})
    >>> same_words(["opened", "early"], ["early", "opens"], pairs), same_words(["police"], ["policy"], pairs)
    (True, False)
    """
    for short, long in ((content, content_other), (content_other, content)):
        if len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long):
            return True  # initials: "Federal Bureau of Investigation", "FBI"
    if len(content) != len(content_other):
        return False
    left = list(content_other)
    for word in content:
        like = next((other for other in left if _same_stem(word, other, form_pairs)), None)
        if like is None:
            return False
        left.remove(like)
    return True


def _same_stem(word: str, other: str, form_pairs: frozenset[tuple[str, str]]) -> bool:
    if word == other:
        return True
    shared = next(
        (at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other))
    )
    # endings may begin with letters that both words have ("expressed", "expresses")
    return any(
        at >= _STEM and (word[at:], other[at:]) in form_pairs
        for at in range(shared, max(_STEM, shared - _OVERLAP) - 1, -1)
    )


_STEM = 4
"""Letters that two forms of a word share at least."""
_OVERLAP = 2


def like_words(content: list[str], content_other: list[str]) -> bool:
    """Whether two stretches have as many words, each of which begins like one of the other: "shows" for "show".

    Too little to call them the same; enough to say that a "not" beside them is what was changed.
    """
    if len(content) != len(content_other):
        return False
    begin = 1 if len(content) == 1 else _BEGIN  # "tell", "told"
    left = list(content_other)
    for word in content:
        like = next((other for other in left if other[:begin] == word[:begin]), None)
        if like is None:
            return False
        left.remove(like)
    return True


_BEGIN = 3


def undone(word: str, word_other: str, prefixes: tuple[str, ...]) -> bool:
    """Whether one word is the other with a prefix that turns it round ("likely", "unlikely")."""
    short, long = sorted((word, word_other), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in prefixes)


def undoubled(words: list[str]) -> str:
    """Words without doubled letters, as names from other scripts vary ("Qassem", "Qasem")."""
    return re.sub(r"([^\W\d_])\1", r"\1", " ".join(words))
