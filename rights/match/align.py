"""Pairs the paragraphs of two texts, whatever their order, and the words inside paired paragraphs."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Indel, Levenshtein

__all__ = ["Group", "hunks", "longest_increasing", "pair"]

_SHINGLE = 3
_COMMON = 12
"""Shingles that stand in more paragraphs than this tell nothing about which of them is meant."""
_ALIKE = 0.4
"""Share of one paragraph's shingles that the other has, from which two paragraphs are one that was edited."""
_INSIDE = 0.6
"""Share of a paragraph's shingles found in a paragraph that is taken already, from which it was joined to it."""
_ENOUGH = 3
"""Shared shingles from which a pair is no chance; with fewer, both paragraphs must be mostly the same."""
_MOST_NEAR = 20
_AREA = 40_000_000
"""Product of lengths up to which words are aligned one by one; beyond it the texts are aligned in pieces."""


class Group:
    """Paragraphs of the original and those of the republication that hold the same text.

    first, second: indexes, neighbouring and in order; mostly one each, more where paragraphs were joined or split.
    exact: the texts are the same to the character. shared: how many runs of three words both have.
    """

    __slots__ = ("exact", "first", "second", "shared")

    def __init__(self, first: list[int], second: list[int], *, exact: bool = False, shared: int = 0) -> None:
        self.shared = shared
        self.first = first
        self.second = second
        self.exact = exact

    def __repr__(self) -> str:
        return f"Group({self.first}, {self.second}, exact={self.exact})"


def pair(
    first: Sequence[str],
    second: Sequence[str],
    keys: tuple[dict[int, list[str]], dict[int, list[str]]],
    same: Iterable[tuple[int, int]],
    neighbours: tuple[list[int], list[int]],
) -> list[Group]:
    """Which paragraphs belong together.

    Args:
        first: the original's paragraphs.
        second: the republication's.
        keys: of the paragraphs that may be paired and are not in `same`, the keys of their tokens, by index.
        same: pairs that are known already.
        neighbours: for each paragraph its rank in the story, furniture left out, so that joined ones can be told.

    Returns: groups in the order of `second`.
    """
    groups = [Group([one], [other], exact=first[one] == second[other]) for one, other in same]
    scores = _scores(keys[0], keys[1])
    sizes = ({i: _size(words) for i, words in keys[0].items()}, {j: _size(words) for j, words in keys[1].items()})
    of_first: dict[int, Group] = {}
    of_second: dict[int, Group] = {}
    weighed = sorted(((count, -abs(i - j), i, j) for (i, j), count in scores.items()), reverse=True)
    for count, _, i, j in weighed:
        inside_second = count / sizes[0][i]
        inside_first = count / sizes[1][j]
        if max(inside_second, inside_first) < _ALIKE:
            continue
        if i not in of_first and j not in of_second:
            if count < _ENOUGH and min(inside_first, inside_second) < _INSIDE:
                continue
            group = of_first[i] = of_second[j] = Group([i], [j], shared=count)
            groups.append(group)
        elif i not in of_first and inside_second >= _INSIDE and _beside(of_second[j].first, i, neighbours[0]):
            group = of_second[j]
            group.shared += count
            group.first = sorted([*group.first, i])
            of_first[i] = group
        elif (
            j not in of_second
            and inside_first >= _INSIDE
            and i in of_first
            and _beside(of_first[i].second, j, neighbours[1])
        ):
            group = of_first[i]
            group.shared += count
            group.second = sorted([*group.second, j])
            of_second[j] = group
    groups.sort(key=lambda group: group.second[0])
    left = [i for i in keys[0] if i not in of_first], [j for j in keys[1] if j not in of_second]
    if left[0] and left[1]:
        groups += _in_gaps(groups, keys, left)
        groups.sort(key=lambda group: group.second[0])
    return groups


def _in_gaps(
    groups: list[Group], keys: tuple[dict[int, list[str]], dict[int, list[str]]], left: tuple[list[int], list[int]]
) -> list[Group]:
    """Pairs of short paragraphs that stand between the same two pairs and have most of their words in common.

    One changed word leaves a short paragraph no run of three, but its place tells where its partner is looked for.
    """
    inside: dict[int, list[int]] = defaultdict(list)
    before = [(group.first[-1], group.second[-1]) for group in groups]
    by_first = sorted(before)
    firsts, seconds = [first for first, _ in by_first], [second for _, second in before]
    for i in left[0]:
        at = bisect_left(firsts, i)
        inside[by_first[at - 1][1] if at else -1].append(i)
    found = []
    taken: set[int] = set()
    for j in left[1]:
        at = bisect_left(seconds, j)
        near = [i for i in inside.get(seconds[at - 1] if at else -1, ()) if i not in taken][:_MOST_NEAR]
        words = Counter(keys[1][j])
        best = max(near, key=lambda i: _common(words, keys[0][i]), default=None)
        if best is None:
            continue
        common = _common(words, keys[0][best])
        if common * 2 >= max(len(keys[0][best]), len(keys[1][j])) and common >= _ENOUGH:
            taken.add(best)
            found.append(Group([best], [j], shared=max(0, common - _SHINGLE + 1)))
    return found


def _common(words: Counter[str], other: list[str]) -> int:
    return sum((words & Counter(other)).values())


def _beside(members: list[int], index: int, ranks: list[int]) -> bool:
    return ranks[index] in {ranks[members[0]] - 1, ranks[members[-1]] + 1}


def _size(words: list[str]) -> int:
    return max(1, len(words) - _SHINGLE + 1)


def _scores(first: dict[int, list[str]], second: dict[int, list[str]]) -> dict[tuple[int, int], int]:
    """How many shingles each two paragraphs share, of those that are not everywhere."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, words in first.items():
        for shingle in _shingles(words):
            index[shingle].append(i)
    scores: dict[tuple[int, int], int] = defaultdict(int)
    for j, words in second.items():
        for shingle in _shingles(words):
            found = index.get(shingle)
            if found is not None and len(found) <= _COMMON:
                for i in found:
                    scores[i, j] += 1
    return scores


def _shingles(words: list[str]) -> set[tuple[str, ...]]:
    if len(words) < _SHINGLE:
        return {tuple(words)}
    return set(zip(words, words[1:], words[2:], strict=False))


def longest_increasing(values: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Positions of the heaviest increasing run of values, values being distinct.

    >>> longest_increasing([0, 3, 1, 2], [1, 1, 1, 1])
    [0, 2, 3]
    """
    order = sorted(values)
    tree: list[tuple[int, int]] = [(0, -1)] * (len(order) + 1)
    best: list[tuple[int, int]] = []
    for at, value in enumerate(values):
        rank = bisect_left(order, value) + 1
        top, i = (0, -1), rank - 1
        while i > 0:
            top = max(top, tree[i])
            i -= i & -i
        total = top[0] + weights[at]
        best.append((total, top[1]))
        i = rank
        while i < len(tree):
            tree[i] = max(tree[i], (total, at))
            i += i & -i
    if not best:
        return []
    at = max(range(len(best)), key=lambda i: best[i][0])
    chain = []
    while at >= 0:
        chain.append(at)
        at = best[at][1]
    return chain[::-1]


def hunks(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of indexes whose keys are the same, in order: the two sequences laid side by side."""
    head = 0
    most = min(len(first), len(second))
    while head < most and first[head] == second[head]:
        head += 1
    tail = 0
    while tail < most - head and first[-1 - tail] == second[-1 - tail]:
        tail += 1
    pairs = [(i, i) for i in range(head)]
    middle_first, middle_second = first[head : len(first) - tail], second[head : len(second) - tail]
    if middle_first and middle_second:
        if len(middle_first) * len(middle_second) <= _AREA:
            found = _opcodes(middle_first, middle_second)
        else:
            found = _in_pieces(middle_first, middle_second)
        pairs += [(head + i, head + j) for i, j in found]
    pairs += [(len(first) - tail + k, len(second) - tail + k) for k in range(tail)]
    return pairs


def _opcodes(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    numbers: dict[str, int] = {}
    one = [numbers.setdefault(key, len(numbers)) for key in first]
    other = [numbers.setdefault(key, len(numbers)) for key in second]
    shorter, longer = sorted((len(one), len(other)))
    # where most of one side is missing from the other, substitutions would pair what has nothing to do with each other
    method = Indel if shorter * 3 < longer * 2 else Levenshtein
    found = []
    for code in method.opcodes(one, other):
        if code.tag == "equal":
            found += [(code.src_start + k, code.dest_start + k) for k in range(code.src_end - code.src_start)]
    return found


def _in_pieces(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    """As `_opcodes` for texts too long for it: between runs of five that stand once on either side."""
    anchors = _anchors(first, second)
    found: list[tuple[int, int]] = []
    at_first = at_second = 0
    for i, j in [*anchors, (len(first), len(second))]:
        if i < at_first or j < at_second:
            continue
        one, other = first[at_first:i], second[at_second:j]
        if one and other and len(one) * len(other) <= _AREA:
            found += [(at_first + a, at_second + b) for a, b in _opcodes(one, other)]
        if i < len(first):
            found.append((i, j))
        at_first, at_second = i + 1, j + 1
    return found


def _anchors(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int]]:
    width = 5

    def once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
        seen: dict[tuple[str, ...], int] = {}
        for i in range(len(words) - width + 1):
            shingle = tuple(words[i : i + width])
            seen[shingle] = -1 if shingle in seen else i
        return {shingle: i for shingle, i in seen.items() if i >= 0}

    here, there = once(first), once(second)
    both = [(i, there[shingle]) for shingle, i in here.items() if shingle in there]
    return [both[k] for k in longest_increasing([j for _, j in both], [1] * len(both))]
