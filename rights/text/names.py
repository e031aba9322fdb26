"""Names of newsrooms in a text: whole words in the case given, with the liberties that typesetters take."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate

import msgspec

from rights.text.normalise import normalise
from rights.text.paragraphs import Paragraphs
from rights.text.words import is_whole, word_set

__all__ = ["Named", "find_names", "goes_on", "has_person", "names_in", "persons_in"]


class Named(msgspec.Struct, frozen=True, gc=False):
    """A name where it stands. start, end: offsets in the text as it stands. form: the form of the name that it is."""

    start: int
    end: int
    form: str


_ANY_CASE_FROM = 6
"""Names of this many characters, an article in front not counted, may stand in any case; shorter ones would meet words
and other abbreviations ("the 19th")."""


@lru_cache(maxsize=512)
def _variants(names: tuple[str, ...]) -> tuple[tuple[str, str, bool], ...]:
    """What to look for, longest first, the form that it stands for, and whether its case counts."""
    made: dict[str, tuple[str, bool]] = {}
    for form in names:
        name = normalise(form).text.replace("-", " ")
        strict = len(name.removeprefix("The ")) < _ANY_CASE_FROM
        made.setdefault(name if strict else name.casefold(), (form, strict))
    made.pop("", None)
    return tuple(sorted(((key, *rest) for key, rest in made.items()), key=lambda item: (-len(item[0]), item[0])))


@lru_cache(maxsize=512)
def _longer(not_names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(normalise(name, fold_case=True).text.replace("-", " ") for name in not_names if name)


def find_names(text: str, names: tuple[str, ...], not_names: tuple[str, ...] = ()) -> tuple[Named, ...]:
    """Every place where one of the names stands as whole words, in order, longer forms first.

    Args: text: as it stands. names: hyphens and spaces are alike; names of six letters and more may stand in any case,
        shorter ones only in their own. not_names: longer phrases in which the name means something else, in any case.

    >>> [n.start for n in find_names("Join the conversation at The Conversation", ("The Conversation",),
    ...     ("join the conversation",))]
    [25]
    """
    found: list[Named] = []
    for needle, form, strict in _variants(names):
        normal = normalise(text, fold_case=not strict)
        folded = normal.text.replace("-", " ")
        at = folded.find(needle)
        while at >= 0:
            end = at + len(needle)
            if is_whole(folded, at, end):
                start, stop = normal.back(at, end)
                # those found so far stand in order and apart from each other, so only the neighbours can overlap
                place = bisect_left(found, start, key=_start)
                if not (place and start < found[place - 1].end) and not (
                    place < len(found) and found[place].start < stop
                ):
                    found.insert(place, Named(start, stop, form))
            at = folded.find(needle, at + 1)
    if found and not_names:
        found = _apart(text, found, _longer(not_names))
    if found:
        found = [one for one in found if not goes_on(text, one.end)]
    return tuple(found)


def _start(name: Named) -> int:
    return name.start


@lru_cache(maxsize=16)
def names_in(
    texts: Paragraphs, names: tuple[str, ...], not_names: tuple[str, ...] = ()
) -> Mapping[int, tuple[Named, ...]]:
    """The paragraphs in which one of the names stands, by their index, in order; arguments as for `find_names`."""
    some = {index for needle, _, strict in _variants(names) for index in texts.holding_name(needle, strict=strict)}
    return {index: named for index in sorted(some) if (named := find_names(texts[index], names, not_names))}


def _apart(text: str, found: list[Named], longer: tuple[str, ...]) -> list[Named]:
    normal = normalise(text, fold_case=True)
    folded = normal.text.replace("-", " ")
    covered: list[tuple[int, int]] = []
    for phrase in longer:
        at = folded.find(phrase)
        while at >= 0:
            covered.append(normal.back(at, at + len(phrase)))
            at = folded.find(phrase, at + 1)
    covered.sort()
    starts = [low for low, _ in covered]
    # how far reaches what has begun by then
    reach = list(accumulate((high for _, high in covered), max, initial=0))
    return [name for name in found if name.end > reach[bisect_right(starts, name.start)]]


_GOES_ON = word_set(
    "academy alliance association award awards bank board capital center centre choir church club college committee"
    " conference council county courier daily fair federation festival foundation fund games gazette healthcare herald"
    " high hospital initiative institute journal library magazine museum music observer orchestra party podcast press"
    " prize project radio records review school society studios television theater theatre theory times tribune tv"
    " university ventures weekly"
)
"""Words that make another body's name of a newsroom's: "Harbor News Foundation", "Floodlight Magazine"."""


def goes_on(text: str, end: int) -> bool:
    """Whether a name runs on into a longer one, or into an adjective ("Harbor News-style"), so that it means another.

    >>> [goes_on(text, 11) for text in ("Harbor News Foundation", "Harbor News-funded", "Harbor News. Press on")]
    [True, True, False]
    """
    if text[end : end + 1] == "-":
        return text[end + 1 : end + 2].islower()
    if text[end : end + 1] not in {" ", "\u00a0"}:
        return False
    stop = end + 1
    while stop < len(text) and text[stop].isalpha():
        stop += 1
    word = text[end + 1 : stop]
    return word[:1].isupper() and word.casefold() in _GOES_ON


_HONORIFICS = word_set("dr prof professor mr mrs ms mx sir dame rev phd md jr sr ii iii")


@lru_cache(maxsize=1024)
def _person(name: str) -> tuple[str, ...]:
    folded = normalise(name, fold_case=True).text
    if folded.count(",") == 1:
        last, first = folded.split(",")
        if first.strip().rstrip(".") not in _HONORIFICS:
            folded = f"{first} {last}"
    words = [word.strip(".,()") for word in folded.split()]
    return tuple(word for word in words if word and word not in _HONORIFICS)


def has_person(text: str, name: str) -> tuple[int, int] | None:
    """Where a person is named: the whole name, or first and last name with at most two words or initials between.

    Case and honorifics make no difference. None where the person is not named.

    >>> text = "By DANA R. OKOYE and others"
    >>> text[slice(*has_person(text, "Dana Okoye"))]
    'DANA R. OKOYE'
    >>> has_person("Dana said so", "Dana Okoye") is None
    True
    """
    words = _person(name)
    return _named_person(text, words) if words else None


def persons_in(texts: Paragraphs, name: str) -> Mapping[int, tuple[int, int]]:
    """The paragraphs in which a person is named, by their index, in order; otherwise as `has_person`."""
    words = _person(name)
    some = texts.holding(words[0]) if words else ()
    return {index: spot for index in some if (spot := _named_person(texts[index], words)) is not None}


def _named_person(text: str, words: tuple[str, ...]) -> tuple[int, int] | None:
    normal = normalise(text, fold_case=True)
    folded = normal.text
    first, last = words[0], words[-1]
    at = folded.find(first)
    while at >= 0:
        end = at + len(first)
        if is_whole(folded, at, end):
            if len(words) == 1:
                return normal.back(at, end)
            near = folded.find(last, end, end + len(last) + 40)
            while near >= 0:
                between = folded[end:near].split()
                close = len(between) <= max(2, len(words) - 2) and not any(
                    mark in folded[end:near] for mark in (",", ";", ":", "? ", "! ")
                )
                if close and is_whole(folded, near, near + len(last)):
                    return normal.back(at, near + len(last))
                near = folded.find(last, near + 1, end + len(last) + 40)
        at = folded.find(first, at + 1)
    return None
