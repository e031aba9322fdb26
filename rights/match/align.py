"""Pairs the paragraphs of two texts, whatever their order, and the words inside paired paragraphs."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Levenshtein

__all__ = ["Group", "joined_runs", "longest_increasing", "near_pairs", "pair", "runs"]

_SHINGLE = 3
_COMMON = 12
"""Shingles that stand in more paragraphs than this tell nothing about which of them is meant."""
_ALIKE = 0.4
"""Share of one paragraph's shingles that the other has, from which two paragraphs are one that was edited."""
_INSIDE = 0.6
"""Share of a paragraph's shingles found in a paragraph that is taken already, from which it was joined to it."""
_ENOUGH = 3
"""Shared shingles from which a pair is no chance; with fewer, both paragraphs must be mostly the same."""
_NEAR = 0.75
"""Share of characters in common from which two paragraphs at one place are the same one, edited."""
_AHEAD = 4
"""How many paragraphs ahead the partner is looked for."""
_MOST_NEAR = 20
_REST = 36
"""Characters of a line that may be the rest of a paragraph which was cut in two."""
_LONG_REST = 110
"""The same, where most of its words are found in the other part."""
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


def near_pairs(
    first: Sequence[str], second: Sequence[str], same: Sequence[tuple[int, int]], left: tuple[list[int], list[int]]
) -> list[tuple[int, int, float]]:
    """Paragraphs that stand at the same place and are nearly the same, character by character: the cheap way to most pairs.

    Args:
        first: the original's paragraphs.
        second: the republication's.
        same: pairs that are known already.
        left: the indexes that are not in `same`, in order.

    Returns: pairs with the share of characters that they have in common, 0 to 1.
    """
    order = [same[at] for at in longest_increasing([i for i, _ in same], [1] * len(same))]
    found: list[tuple[int, int, float]] = []
    at = [0, 0]
    for i_end, j_end in [*order, (len(first), len(second))]:
        gap: list[list[int]] = [[], []]
        for k, end in ((0, i_end), (1, j_end)):
            members = left[k]
            while at[k] < len(members) and members[at[k]] < end:
                gap[k].append(members[at[k]])
                at[k] += 1
        if gap[0] and gap[1]:
            found += _alongside(first, second, gap[0], gap[1])
    return found


def _alongside(
    first: Sequence[str], second: Sequence[str], one: list[int], other: list[int]
) -> list[tuple[int, int, float]]:
    found = []
    start = 0
    for j in other:
        text = second[j]
        for at in range(start, min(len(one), start + _AHEAD)):
            length, wanted = len(first[one[at]]), len(text)
            if length > 2 * wanted or wanted > 2 * length:
                continue
            alike = fuzz.ratio(first[one[at]], text, score_cutoff=_NEAR * 100) / 100
            if alike:
                found.append((one[at], j, alike))
                start = at + 1
                break
    return found


def pair(
    first: Sequence[str],
    second: Sequence[str],
    keys: tuple[dict[int, list[str]], dict[int, list[str]]],
    same: Iterable[tuple[int, int]],
    near: Iterable[tuple[int, int, float]],
    neighbours: tuple[list[int], list[int]],
) -> list[Group]:
    """Which paragraphs belong together.

    Args:
        first: the original's paragraphs.
        second: the republication's.
        keys: of the paragraphs that may be paired and are not in `same`, the keys of their tokens, by index.
        same: pairs that are known already.
        near: pairs that `near_pairs` found; a third paragraph may still be joined to them.
        neighbours: for each paragraph its rank in the story, furniture left out, so that joined ones can be told.

    Returns: groups in the order of `second`.
    """
    groups = [Group([one], [other], exact=first[one] == second[other]) for one, other in same]
    scores = _scores(keys[0], keys[1])
    sizes = ({i: _size(words) for i, words in keys[0].items()}, {j: _size(words) for j, words in keys[1].items()})
    of_first: dict[int, Group] = {}
    of_second: dict[int, Group] = {}
    for i, j, alike in near:
        words = (first[i].count(" ") + second[j].count(" ")) // 2
        group = of_first[i] = of_second[j] = Group([i], [j], shared=max(1, round((2 * alike - 1) * words)))
        groups.append(group)
    weighed = sorted(((count, -abs(i - j), i, j) for (i, j), count in scores.items()), reverse=True)
    apart = [(count, i, j) for count, _, i, j in weighed]
    found = backwards = True
    while found and apart:
        # a paragraph that stands apart from those that are joined may be beside them once another one is
        found = False
        left_apart: list[tuple[int, int, int]] = []
        for count, i, j in apart:
            inside_second = count / sizes[0][i]
            inside_first = count / sizes[1][j]
            if max(inside_second, inside_first) < _ALIKE or (i in of_first and j in of_second):
                continue
            if i not in of_first and j not in of_second:
                if count < _ENOUGH and min(inside_first, inside_second) < _INSIDE:
                    continue
                group = of_first[i] = of_second[j] = Group([i], [j], shared=count)
                groups.append(group)
                continue
            # one of them is taken: the other one may be the rest of its partner
            k, at = (1, j) if i in of_first else (0, i)
            if (inside_second, inside_first)[k] < _INSIDE:
                continue
            group = (of_second, of_first)[k][(j, i)[k]]
            members = (group.first, group.second)[k]
            if not _beside(members, at, neighbours[k]):
                left_apart.append((count, i, j))
                continue
            group.shared += count
            members.append(at)
            members.sort()
            (of_first, of_second)[k][at] = group
            found = True
        # in the order of the text, then against it, so that a long row of them needs no more than a few rounds
        backwards = not backwards
        apart = sorted(left_apart, key=lambda entry: entry[1:], reverse=backwards)
    groups.sort(key=lambda group: group.second[0])
    left = [i for i in keys[0] if i not in of_first], [j for j in keys[1] if j not in of_second]
    if left[0] and left[1]:
        groups += _in_gaps(groups, (first, second), keys, left)
        groups.sort(key=lambda group: group.second[0])
    _join_rests(groups, (first, second), neighbours, left)
    return groups


def _join_rests(
    groups: list[Group],
    texts: tuple[Sequence[str], Sequence[str]],
    neighbours: tuple[list[int], list[int]],
    left: tuple[list[int], list[int]],
) -> None:
    """Adds short rests of a paragraph that was cut in two to the group that has the other part."""
    short = [[i for i in left[k] if len(texts[k][i]) <= _LONG_REST] for k in (0, 1)]
    if not any(short):
        return
    for k in (0, 1):
        by_rank: dict[int, list[Group]] = defaultdict(list)
        for group in groups:
            members = (group.first, group.second)[k]
            by_rank[neighbours[k][members[0]] - 1].append(group)
            by_rank[neighbours[k][members[-1]] + 1].append(group)
        for i in short[k]:
            part = texts[k][i]
            for group in by_rank.get(neighbours[k][i], ()):
                mine, others = (group.first, group.second)[k], (group.first, group.second)[1 - k]
                if group.exact or any(part in texts[k][j] for j in mine):
                    continue
                if any(part in texts[1 - k][j] or _nearly_in(part, texts[1 - k][j]) for j in others):
                    mine.append(i)
                    mine.sort()
                    break


def _nearly_in(part: str, text: str) -> bool:
    """Whether most words of a short part stand in a text, some of them in a row: one of them may have been changed."""
    words = part.split()
    if len(words) < _FEW_WORDS:
        return False
    held = set(text.split())
    if sum(word in held for word in words) < _MOST_OF * len(words):
        return False
    return any(" ".join(words[at : at + _ROW]) in text for at in range(len(words) - _ROW + 1))


_FEW_WORDS, _MOST_OF, _ROW = 5, 0.7, 4


def _in_gaps(
    groups: list[Group],
    texts: tuple[Sequence[str], Sequence[str]],
    keys: tuple[dict[int, list[str]], dict[int, list[str]]],
    left: tuple[list[int], list[int]],
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
    bags: dict[int, set[str | tuple[str, int]]] = {}
    for j in left[1]:
        at = bisect_left(seconds, j)
        near = [i for i in inside.get(seconds[at - 1] if at else -1, ()) if i not in taken][:_MOST_NEAR]
        if not near:
            continue
        words = _bag(keys[1][j])
        best, common = near[0], -1
        for i in near:
            bag = bags.get(i)
            if bag is None:
                bag = bags[i] = _bag(keys[0][i])
            shared = len(words & bag)
            if shared > common:
                best, common = i, shared
        one, other = sorted((texts[0][best], texts[1][j]), key=len)
        if (len(one) >= _REST // 3 and one in other) or (
            common * 2 >= max(len(keys[0][best]), len(keys[1][j])) and common >= _ENOUGH
        ):
            taken.add(best)
            found.append(Group([best], [j], shared=max(0, common - _SHINGLE + 1)))
    return found


def _bag(words: list[str]) -> set[str | tuple[str, int]]:
    """Words as a set in which the second of a kind is another one, so that what two have in common is soon counted."""
    bag: set[str | tuple[str, int]] = set(words)
    if len(bag) < len(words):
        seen: dict[str, int] = {}
        for word in words:
            times = seen[word] = seen.get(word, 0) + 1
            if times > 1:
                bag.add((word, times))
    return bag


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
    if order == list(values):
        return list(range(len(order)))
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


def runs(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int, int]]:
    """The two sequences laid side by side: runs of the same keys, as where they begin and how long they are.

    >>> runs("the old mill burned".split(), "the mill burned down".split())
    [(0, 0, 1), (2, 1, 2)]
    """
    if len(first) * len(second) <= _AREA:
        return _blocks(first, second)
    found: list[tuple[int, int, int]] = []
    at_first = at_second = 0
    for i, j in [*_anchors(first, second), (len(first), len(second))]:
        if i < at_first or j < at_second:
            continue
        one, other = first[at_first:i], second[at_second:j]
        if one and other and len(one) * len(other) <= _AREA:
            found += [(at_first + a, at_second + b, n) for a, b, n in _blocks(one, other)]
        if i < len(first):
            found.append((i, j, 1))
        at_first, at_second = i + 1, j + 1
    return joined_runs(found)


def _blocks(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int, int]]:
    shorter, longer = sorted((len(first), len(second)))
    # where most of one side is missing from the other, substitutions would pair what has nothing to do with each other
    method = Indel if shorter * 3 < longer * 2 else Levenshtein
    return [
        (block.a, block.b, block.size) for block in method.opcodes(first, second).as_matching_blocks() if block.size
    ]


def joined_runs(blocks: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Neighbouring runs as one."""
    joined: list[tuple[int, int, int]] = []
    for i, j, n in blocks:
        if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
            joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + n)
        else:
            joined.append((i, j, n))
    return joined


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
