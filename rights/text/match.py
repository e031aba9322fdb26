"""How well a text keeps a wording: where the wording stands, what its variables stand for, and what of it is lost.

Matching walks over words, never back and forth: its cost grows with the text's length times the wording's. Nothing in
a wording is a pattern; what a policy writes cannot make matching slow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec

from rights.text import dates
from rights.text.paragraphs import Paragraphs, paragraphs_of
from rights.text.template import Gap, Literal, Maybe, Part, Template, Variable, parse, variables
from rights.text.words import Token, tokens, word_set

__all__ = ["JOINS", "Found", "Lost", "Values", "fill", "find", "find_within", "join_names", "similar"]

Values = Mapping[str, tuple[str, ...]]
"""What the variables stand for: each with all the forms that will do, the first of them for writing. A value of
{email} that begins with "@" stands for any address there. A variable without a value stands for any few words."""

_LANGUAGE = "language"
"""Key of `Values` under which the language for dates stands."""


class Lost(msgspec.Struct, frozen=True):
    """A part of the wording that the text does not have.

    text: the index of the text and `at` the offset in it where it belongs. variable: the variable that it stands for,
    "" for plain words.
    """

    words: str
    text: int
    at: int
    variable: str = ""


class Found(msgspec.Struct, frozen=True):
    """A wording as it stands in one of several texts, or running over from one to the next.

    first, start: index of the text in which it begins and the offset there; last, end: likewise for its end, exclusive.
    score: share of words that agree, 0 to 1: twice the words that agree by the words of both. bound: what the
    variables stand for, as written. lost: what is missing, in order.
    """

    first: int
    start: int
    last: int
    end: int
    score: float = 1.0
    bound: Mapping[str, str] = {}
    lost: tuple[Lost, ...] = ()


class _Words(msgspec.Struct, frozen=True, tag=True):
    """One of several runs of words. name: the variable that it stands for."""

    any_of: tuple[tuple[str, ...], ...]
    name: str = ""
    shown: str = ""


class _Wild(msgspec.Struct, frozen=True, tag=True):
    """Between `least` and `most` words that nobody knows. unspaced: one run without white space that holds `has`."""

    least: int
    most: int
    name: str = ""
    stops: bool = True
    unspaced: bool = False
    has: str = ""
    ends: str = ""
    person: bool = False


class _Optional(msgspec.Struct, frozen=True, tag=True):
    nodes: tuple[_Node, ...]


_Node = _Words | _Wild | _Optional

_BOUNDS: dict[str, tuple[int, int]] = {
    "author": (1, 6),
    "authors": (1, 40),
    "person": (1, 6),
    "persons": (1, 30),
    "photographer": (1, 6),
    "translator": (1, 6),
    "title": (1, 45),
    "date": (1, 7),
    "year": (1, 1),
    "institution": (1, 20),
    "role": (1, 12),
    "partners": (1, 40),
    "noun": (1, 1),
    "lead": (2, 6),
}
"""How many words a variable without a value may stand for, at least and at most."""

_UNSPACED = {
    "url": ".",
    "homepage": ".",
    "licence_url": ".",
    "email": "@",
    "article_id": "",
    "doi": "10",
}
_STOPS = frozenset(".!?;:")
_PARTICLES = word_set("de da do dos del della di der den van von zu la le el al bin ibn ter y e and")
_LEAD_REACH = 8
_GAP = 40


class _Stream:
    """The tokens of several texts, one after the other, and which text each belongs to."""

    __slots__ = ("items", "owner", "raw", "texts")

    def __init__(self, texts: Sequence[str], chosen: Iterable[int], *, exact: bool) -> None:
        self.items: list[Token] = []
        self.owner: list[int] = []
        self.texts = texts
        for index in chosen:
            kept = [token for token in tokens(texts[index], exact=exact) if exact or token.text not in _QUOTES]
            self.items += kept
            self.owner += [index] * len(kept)
        self.raw = [token.text for token in self.items]

    def adjoining(self, at: int) -> bool:
        """Whether token `at` stands right after the one before, with no white space between."""
        return at > 0 and self.owner[at] == self.owner[at - 1] and self.items[at].start == self.items[at - 1].end

    def slice(self, start: int, end: int) -> str:
        """The raw text from token `start` to before token `end`."""
        if start >= end:
            return ""
        first, last = self.items[start], self.items[end - 1]
        if self.owner[start] == self.owner[end - 1]:
            return self.texts[self.owner[start]][first.start : last.end]
        return self.texts[self.owner[start]][first.start :] + " " + self.texts[self.owner[end - 1]][: last.end]


_QUOTES = frozenset("\"'")


JOINS = {
    "de": "und",
    "en": "and",
    "es": "y",
    "fr": "et",
    "it": "e",
    "ja": "、",
    "nl": "en",
    "pl": "i",
    "pt": "e",
    "ru": "и",
    "uk": "та",
}
"""The word between the last two of several names, by language; Japanese has a sign between all of them."""


def join_names(names: Sequence[str], joins: Sequence[str] = ("and",)) -> tuple[str, ...]:
    """Names as one run of words, in the usual ways; empty for no name.

    >>> join_names(["Ana", "Ben", "Cleo"])
    ('Ana, Ben and Cleo', 'Ana, Ben, and Cleo', 'Ana, Ben & Cleo', 'Ana, Ben, Cleo')
    """
    if len(names) <= 1:
        return tuple(names)
    front = ", ".join(names[:-1])
    made: list[str] = []
    for join in (*joins, "&"):
        if join == JOINS["ja"]:
            made.append(join.join(names))
            continue
        made.append(f"{front} {join} {names[-1]}")
        if len(names) > 2 and join != "&":
            made.append(f"{front}, {join} {names[-1]}")
    made.append(", ".join(names))
    return tuple(made)


def fill(template: Template, values: Values) -> str | None:
    """The wording written out with the first form of every value; None where a value is not known.

    Parts that may be missing are left out where one of their values is not known.

    >>> from rights.text.template import parse
    >>> fill(parse("First published [on {date} ]by {name}."), {"name": ("Harbor News",)})
    'First published by Harbor News.'
    """
    return _fill(template.parts, values)


def _fill(parts: tuple[Part, ...], values: Values) -> str | None:
    made: list[str] = []
    for part in parts:
        if isinstance(part, Literal):
            made.append(part.text)
        elif isinstance(part, Variable):
            forms = _forms(part, values)
            if not forms or forms[0].startswith("@"):
                return None
            made.append(forms[0])
        elif isinstance(part, Maybe):
            made.append(_fill(part.parts, values) or "")
        else:
            return None
    return "".join(made)


def _forms(part: Variable, values: Values) -> tuple[str, ...]:
    forms = values.get(part.name, ())
    if part.name == "outlet" and not forms:
        forms = values.get("name", ())
    if part.language and part.name == "authors":
        joined = join_names(values.get("author", ()), (JOINS[part.language],))
        return tuple(dict.fromkeys((*joined, *forms)))
    if part.name != "date" or not forms:
        return forms
    language = part.language or values.get(_LANGUAGE, ("en",))[0]
    if part.format:
        written = dates.render(forms[0], part.format, language)
        return (written,) if written else forms
    return dates.forms(forms[0], language) or forms


def _cut(text: str, *, exact: bool) -> tuple[str, ...]:
    return tuple(token.text for token in tokens(text, exact=exact) if exact or token.text not in _QUOTES)


class _Compiled(msgspec.Struct, frozen=True):
    """A wording ready to be looked for. keys: longer words that every text with this wording has, case folded."""

    nodes: tuple[_Node, ...]
    keys: tuple[str, ...]


def _compile(template: Template, values: Values, *, exact: bool) -> _Compiled:
    """Compiled once for the same values: those of the newsroom and the lists are the same for page after page."""
    needed = (*variables(template), "name", _LANGUAGE, *(("author",) if "@" in template.text else ()))
    return _compiled(template.text, tuple((name, values[name]) for name in needed if name in values), exact=exact)


@lru_cache(maxsize=512)
def _compiled(text: str, given: tuple[tuple[str, tuple[str, ...]], ...], *, exact: bool) -> _Compiled:
    nodes = _trimmed(parse(text), dict(given), exact=exact)
    keys = {word.lower() if exact else word for word in _keys(nodes)}
    return _Compiled(nodes, tuple(sorted(keys, key=lambda word: (-len(word), word))))


def _trimmed(template: Template, values: Values, *, exact: bool) -> tuple[_Node, ...]:
    """The wording's nodes; without its last stop, which nobody misses, unless it has to be exact."""
    nodes = _nodes(template.parts, values, exact=exact)
    if not exact and nodes and isinstance(nodes[-1], _Words) and not nodes[-1].name:
        run = nodes[-1].any_of[0]
        while run and run[-1] in _STOPS:
            run = run[:-1]
        nodes = [*nodes[:-1], _Words((run,), shown=nodes[-1].shown)] if run else nodes[:-1]
    return tuple(nodes)


def _nodes(parts: tuple[Part, ...], values: Values, *, exact: bool) -> list[_Node]:
    nodes: list[_Node] = []
    for part in parts:
        if isinstance(part, Literal):
            run = _cut(part.text, exact=exact)
            if run:
                nodes.append(_Words((run,), shown=part.text.strip()))
        elif isinstance(part, Gap):
            nodes.append(_Wild(0, _GAP, stops=False))
        elif isinstance(part, Maybe):
            nodes.append(_Optional(tuple(_nodes(part.parts, values, exact=exact))))
        else:
            nodes.extend(_variable(part, values, exact=exact))
    return nodes


def _variable(part: Variable, values: Values, *, exact: bool) -> list[_Node]:
    forms = _forms(part, values)
    if forms and not forms[0].startswith("@"):
        runs = tuple(dict.fromkeys(run for form in forms if (run := _cut(form, exact=exact))))
        if runs:
            words = _Words(runs, part.name, shown="{" + part.name + "}")
            return [words, _Wild(0, _LEAD_REACH)] if part.name == "lead" else [words]
    if part.name in _UNSPACED:
        ends = forms[0].lower() if forms else ""
        return [_Wild(1, 60, part.name, stops=False, unspaced=True, has=_UNSPACED[part.name], ends=ends)]
    least, most = _BOUNDS.get(part.name, (1, 12))
    person = part.name in {"author", "person", "photographer", "translator"}
    return [_Wild(least, most, part.name, stops=part.name not in {"title", "authors"}, person=person)]


def _keys(nodes: Iterable[_Node]) -> frozenset[str]:
    """Longer words that every text with this wording has."""
    return frozenset(
        word
        for node in nodes
        if isinstance(node, _Words) and len(node.any_of) == 1
        for word in node.any_of[0]
        if len(word) > 3
    )


def _groups(keys: tuple[str, ...], texts: Paragraphs, share: float) -> list[list[int]]:
    """Runs of neighbouring texts that together hold at least that share of the keys."""
    if not keys:
        return [[index] for index in range(len(texts))]
    held: dict[int, set[str]] = {}
    missing = 0
    for key in keys:
        found = False
        for index in texts.holding(key):
            held.setdefault(index, set()).add(key)
            found = True
        missing += not found
        if len(keys) - missing < share * len(keys):
            return []
    least = max(1, len(keys) // 5)
    groups: list[list[int]] = []
    for index in sorted(index for index, some in held.items() if len(some) >= least):
        if groups and groups[-1][-1] == index - 1:
            groups[-1].append(index)
        else:
            groups.append([index])
    return [group for group in groups if len(set().union(*(held[i] for i in group))) >= share * len(keys)]


# -- the wording as it is, variables apart ------------------------------------------------------------------------------

_Bound = tuple[tuple[str, int, int], ...]
_States = dict[int, tuple[int, _Bound]]
"""Token offset reached, to where the wording began and what its variables stand for; the earliest beginning is kept."""


def find(template: Template, values: Values, texts: Sequence[str], *, exact: bool = False) -> Found | None:
    """Where the wording stands word for word, the earliest such place; None where it does not.

    Args: texts: paragraphs in order, as they stand; the wording may run over from one to the next. exact: case, quotes,
        dashes and the last stop count too; white space never does.

    >>> from rights.text.template import parse
    >>> hit = find(parse("By {author}, {name}"), {"name": ("Harbor News",)}, ["BY Ana Lim, Harbor News"])
    >>> hit.bound
    {'author': 'Ana Lim', 'name': 'Harbor News'}
    """
    wanted = _compile(template, values, exact=exact)
    nodes = wanted.nodes
    if not nodes:
        return None
    texts = paragraphs_of(texts)
    for group in _groups(wanted.keys, texts, 1.0):
        stream = _Stream(texts, group, exact=exact)
        states = _starts(nodes[0], stream)
        for node in nodes:
            states = _advance(node, states, stream)
            if not states:
                break
        found = [(start, -at, bound) for at, (start, bound) in states.items() if at > start]
        if found:
            start, end, bound = min(found)
            return _found(stream, start, -end, {name: stream.slice(low, high) for name, low, high in bound})
    return None


def find_within(template: Template, values: Values, texts: Paragraphs) -> Found | None:
    """The first of the texts that has the whole wording in itself, word for word; None where none has."""
    keys = _compile(template, values, exact=False).keys
    some = set(range(len(texts)))
    for key in keys:
        some.intersection_update(texts.holding(key))
        if not some:
            return None
    for index in sorted(some):
        found = find(template, values, [texts[index]])
        if found is not None:
            return msgspec.structs.replace(found, first=index, last=index)
    return None


def _found(stream: _Stream, start: int, end: int, bound: Mapping[str, str]) -> Found:
    return Found(
        stream.owner[start], stream.items[start].start, stream.owner[end - 1], stream.items[end - 1].end, bound=bound
    )


def _starts(node: _Node, stream: _Stream) -> _States:
    if isinstance(node, _Words):
        first = {run[0] for run in node.any_of}
        return {at: (at, ()) for at, word in enumerate(stream.raw) if word in first}
    return {at: (at, ()) for at in range(len(stream.raw))}


def _keep(states: _States, at: int, start: int, bound: _Bound) -> None:
    if at not in states or start < states[at][0]:
        states[at] = (start, bound)


def _advance(node: _Node, states: _States, stream: _Stream) -> _States:
    after: _States = {}
    if isinstance(node, _Optional):
        inner = states
        for part in node.nodes:
            inner = _advance(part, inner, stream)
        after.update(states)
        for at, (start, bound) in inner.items():
            _keep(after, at, start, bound)
    elif isinstance(node, _Words):
        for at, (start, bound) in states.items():
            for run in node.any_of:
                end = at + len(run)
                if end <= len(stream.raw) and stream.raw[at] == run[0] and tuple(stream.raw[at:end]) == run:
                    _keep(after, end, start, (*bound, (node.name, at, end)) if node.name else bound)
    else:
        for at, (start, bound) in states.items():
            for end in _reach(node, at, stream):
                _keep(after, end, start, (*bound, (node.name, at, end)) if node.name else bound)
    return after


def _reach(node: _Wild, at: int, stream: _Stream) -> Iterable[int]:
    """The ends that unknown words beginning at token `at` may have."""
    count = len(stream.raw)
    if node.unspaced:
        end = at
        while end < min(count, at + node.most) and (end == at or stream.adjoining(end)):
            end += 1
        while end > at + 1 and stream.raw[end - 1] in ".,;:)!?":
            end -= 1
        piece = stream.slice(at, end)
        begins = at < count and (at == 0 or not stream.adjoining(at))
        if begins and node.has in piece and piece.lower().endswith(node.ends):
            yield end
        return
    if node.person and not (at < count and _capital(stream, at)):
        return
    if node.least == 0:
        yield at
    for end in range(at + 1, min(count, at + node.most) + 1):
        last = stream.raw[end - 1]
        if node.stops and last in _STOPS and not (end - 2 >= at and len(stream.raw[end - 2]) <= 2):
            return
        if node.person and not (_capital(stream, end - 1) or last in _PARTICLES or last in ".-'"):
            return
        if end - at >= node.least:
            yield end


def _capital(stream: _Stream, at: int) -> bool:
    token = stream.items[at]
    char = stream.texts[stream.owner[at]][token.start : token.start + 1]
    return token.word and not char.islower()


# -- the wording more or less -------------------------------------------------------------------------------------------


class _Unit(msgspec.Struct, frozen=True):
    """One word of the wording, or a stretch of unknown words (word None). part: which node it comes from."""

    word: str | None
    part: int
    optional: bool = False
    name: str = ""


def similar(template: Template, values: Values, texts: Sequence[str], *, least: float = 0.5) -> Found | None:
    """The place where the texts come closest to the wording, with the share of words that agree; None below `least`.

    Punctuation does not count here. Known values that do not stand there word for word are among `lost`.

    >>> from rights.text.template import parse
    >>> wording = parse("Content created by {name} is free for any eligible publisher.")
    >>> hit = similar(wording, {"name": ("Harbor News",)}, ["Content created by Harbor News is free for publishers."])
    >>> round(hit.score, 2), [lost.words for lost in hit.lost]
    (0.84, ['any eligible publisher'])
    """
    # where the wording stands as it is, no stretch comes closer; words that repeat could hide it from the alignment
    whole = find(template, values, texts)
    if whole is not None:
        return whole
    wanted = _compile(template, values, exact=False)
    nodes = wanted.nodes
    texts = paragraphs_of(texts)
    best: Found | None = None
    for group in _groups(wanted.keys, texts, max(0.2, 2 * least - 1)):
        stream = _Stream(texts, group, exact=False)
        units = _units(nodes, stream)
        found = _align(units, nodes, stream)
        if found is not None and found.score >= least and (best is None or found.score > best.score):
            best = found
    return best


def _units(nodes: tuple[_Node, ...], stream: _Stream) -> list[_Unit]:
    units: list[_Unit] = []
    text = " " + " ".join(word for word in stream.raw if word[0].isalnum()) + " "

    def add(node: _Node, part: int, *, optional: bool) -> None:
        if isinstance(node, _Optional):
            for inner in node.nodes:
                add(inner, part, optional=True)
        elif isinstance(node, _Wild):
            units.append(_Unit(None, part, optional or node.least == 0, node.name))
        else:
            runs = [tuple(word for word in run if word[0].isalnum()) for run in node.any_of]
            run = next((run for run in runs if f" {' '.join(run)} " in text), runs[0])
            units.extend(_Unit(word, part, optional, node.name) for word in run)

    for part, node in enumerate(nodes):
        add(node, part, optional=False)
    while units and units[0].word is None:
        units.pop(0)
    return units


_SPARE = 24
_AGREE, _MISS = 3, 1


def _align(units: list[_Unit], nodes: tuple[_Node, ...], stream: _Stream) -> Found | None:
    """Fit the wording's words into the text's: each may be missing, others may stand between, order is kept."""
    index = [at for at, word in enumerate(stream.raw) if word[0].isalnum()]
    words = [stream.raw[at] for at in index]
    wanted = {unit.word for unit in units if unit.word is not None}
    need = sum(1 for unit in units if unit.word is not None and not unit.optional)
    if not wanted or not need:
        return None
    wild = any(unit.word is None for unit in units)
    low, high = _densest(words, wanted, len(units) + (_GAP if wild else 0))
    words, index = words[low:high], index[low:high]
    pairs = _fit(units, words)
    if not pairs:
        return None
    agreed = len(pairs)
    optional = sum(1 for unit, _ in pairs if units[unit].optional)
    first, last = pairs[0][1], pairs[-1][1]
    absorbed, bound = _absorbed(units, pairs, len(words), stream, index)
    width = last - first + 1 - absorbed
    score = 2 * agreed / (need + optional + max(width, agreed))
    return Found(
        stream.owner[index[first]],
        stream.items[index[first]].start,
        stream.owner[index[last]],
        stream.items[index[last]].end,
        score,
        bound,
        _lost(units, nodes, pairs, stream, index),
    )


def _densest(words: list[str], wanted: set[str], width: int) -> tuple[int, int]:
    """The stretch with most of the wanted words, with some room on both sides."""
    hits = [word in wanted for word in words]
    if len(words) <= width + 2 * _SPARE:
        return 0, len(words)
    count = sum(hits[:width])
    best, where = count, 0
    for at in range(width, len(words)):
        count += hits[at] - hits[at - width]
        if count > best:
            best, where = count, at - width + 1
    return max(0, where - _SPARE), min(len(words), where + width + _SPARE)


def _fit(units: list[_Unit], words: list[str]) -> list[tuple[int, int]]:
    """Pairs of unit and word that agree, in order, by the best fitting alignment (free ends in the text)."""
    columns = len(words) + 1
    row = [0] * columns
    moves: list[bytearray] = []
    for unit in units:
        move = bytearray(columns)
        new = [0] * columns
        if unit.word is None:
            new[0] = row[0]
            move[0] = 2
            for at in range(1, columns):
                if new[at - 1] > row[at]:
                    new[at], move[at] = new[at - 1], 3
                else:
                    new[at], move[at] = row[at], 2
        else:
            miss = 0 if unit.optional else _MISS
            word = unit.word
            new[0] = row[0] - miss
            move[0] = 2
            left = new[0]
            for at in range(1, columns):
                best, how = row[at] - miss, 2
                if left - _MISS > best:
                    best, how = left - _MISS, 3
                if words[at - 1] == word and row[at - 1] + _AGREE >= best:
                    best, how = row[at - 1] + _AGREE, 1
                new[at] = left = best
                move[at] = how
        row = new
        moves.append(move)
    at = max(range(columns), key=lambda column: (row[column], -column))
    pairs: list[tuple[int, int]] = []
    line = len(units) - 1
    while line >= 0:
        how = moves[line][at]
        if how == 1:
            pairs.append((line, at - 1))
            line, at = line - 1, at - 1
        elif how == 2:
            line -= 1
        else:
            at -= 1
    pairs.reverse()
    return pairs


def _absorbed(
    units: list[_Unit], pairs: list[tuple[int, int]], count: int, stream: _Stream, index: list[int]
) -> tuple[int, dict[str, str]]:
    """How many of the text's words unknown variables stand for, and what each variable stands for."""
    absorbed = 0
    bound: dict[str, str] = {}
    for (unit, at), (later, to) in zip(pairs, [*pairs[1:], (len(units), count)], strict=True):
        between = [units[line] for line in range(unit + 1, later)]
        hole = next((one for one in between if one.word is None), None)
        if hole is not None and to > at + 1:
            if later < len(units):
                absorbed += to - at - 1
            if hole.name and later < len(units):
                bound[hole.name] = stream.slice(index[at + 1], index[to - 1] + 1)
    for unit, at in pairs:
        name = units[unit].name
        if name:
            start = next(spot for line, spot in pairs if units[line].name == name)
            bound[name] = stream.slice(index[start], index[at] + 1)
    return absorbed, bound


def _lost(
    units: list[_Unit],
    nodes: tuple[_Node, ...],
    pairs: list[tuple[int, int]],
    stream: _Stream,
    index: list[int],
) -> tuple[Lost, ...]:
    """Runs of required words that the text lacks, each with the place where it belongs."""
    there = dict(pairs)
    lost: list[Lost] = []
    run: list[_Unit] = []
    after: int | None = None

    def close() -> None:
        if not run:
            return
        at = index[after] if after is not None else index[pairs[0][1]]
        token = stream.items[at]
        name = next((unit.name for unit in run if unit.name), "")
        words = " ".join(unit.word or "{" + unit.name + "}" for unit in run)
        lost.append(Lost(words, stream.owner[at], token.end if after is not None else token.start, name))
        run.clear()

    for line, unit in enumerate(units):
        if line in there:
            close()
            after = there[line]
        elif unit.word is not None and not unit.optional:
            if run and run[-1].part != unit.part and (run[-1].name or unit.name):
                close()
            run.append(unit)
        elif line == len(units) - 1 and unit.name and not unit.optional:
            node = nodes[unit.part]
            follow = index[after] + 1 if after is not None else len(stream.raw)
            spots = range(follow, min(follow + 3, len(stream.raw)))
            if isinstance(node, _Wild) and not any(list(_reach(node, at, stream)) for at in spots):
                close()
                run.append(unit)
    close()
    return tuple(lost)
