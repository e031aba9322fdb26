"""Which parts of the two texts stand opposite each other, for a view side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rights.match.values import Side

__all__ = ["rows"]

Row = tuple[tuple[int, ...], tuple[int, ...]]


def rows(sides: tuple[Side, Side], groups: Iterable[tuple[Sequence[int], Sequence[int]]]) -> tuple[Row, ...]:
    r"""Every part of both texts once, in the order of the republication; what it lacks stands where the original had it.

    Args:
        sides: the original and the republication.
        groups: parts that belong together, as indices in the parts of either side; none twice.

    >>> from rights.match.reading import of_text
    >>> rows((of_text("A\n\nB\n\nC"), of_text("A\n\nC\n\nD")), [((0,), (0,)), ((2,), (1,))])
    (((0,), (0,)), ((1,), ()), ((2,), (1,)), ((), (2,)))
    """
    paired = [(tuple(first), tuple(second)) for first, second in groups]
    heads = (sides[0].headline, sides[1].headline)
    taken = [{i for row in paired for i in row[k]} for k in (0, 1)]
    if heads[0] is not None and heads[1] is not None and heads[0] not in taken[0] and heads[1] not in taken[1]:
        paired.append(((heads[0],), (heads[1],)))
        taken[0].add(heads[0])
        taken[1].add(heads[1])
    paired += [((), (j,)) for j in range(len(sides[1].parts)) if j not in taken[1]]
    paired.sort(key=lambda row: row[1][0])
    after: dict[int, list[int]] = {}
    last = -1
    for i in range(len(sides[0].parts)):
        if i in taken[0]:
            last = i
        else:
            after.setdefault(last, []).append(i)
    out: list[Row] = [((i,), ()) for i in after.get(-1, ())]
    for row in paired:
        out.append(row)
        out += [((i,), ()) for part in row[0] for i in after.get(part, ())]
    return tuple(out)
