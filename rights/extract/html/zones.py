"""Where the story is: which blocks are its own, which stand beside it, and which are the site's furniture."""

from __future__ import annotations

from rights.extract.html.furniture import BIO, COMMENTS, FOOTER, NAV, PROMO, RELATED
from rights.extract.html.walk import ARTICLE, FIGURE, HEADING, Container, Raw, Walked

__all__ = ["Placed", "place", "place_fragment"]

_SHARE = 0.8
"""Share of the story-like text that the story's element must hold."""
_FURNITURE_SHARE = 0.4
"""Share of the story-like text from which an element is no furniture, whatever its class says."""
_LEAST = 40
"""Characters from which a run of text counts as story-like."""
_EDGE = 6
"""Blocks before and after the story that may still belong to it."""
_ZONES = frozenset({COMMENTS, FOOTER, NAV, RELATED, PROMO, BIO})
_KINDS = frozenset({"caption", "byline", "note"})


class Placed:
    """Where the story is: the index of its container (-1: none), and for every container whether it is inside."""

    __slots__ = ("core", "inside", "zones")

    def __init__(self, core: int, inside: list[bool], zones: list[str]) -> None:
        self.core = core
        self.inside = inside
        self.zones = zones


def place(walked: Walked) -> Placed:
    """Gives every block of a whole page its zone and, where an element round it says so, its kind."""
    containers, blocks = walked.containers, walked.blocks
    own = [0.0] * len(containers)
    for raw in blocks:
        size = len(raw.text)
        if size >= _LEAST and raw.linked * 2 < size and raw.level == 0 and raw.kind != "caption":
            own[raw.container] += min(size, 1000) - raw.linked
    everything = _sum(containers, own)
    total = everything[0]
    zones, kinds = _furniture(containers, everything, total * _FURNITURE_SHARE if total else 1e9)
    story = [weight if not zone else 0.0 for weight, zone in zip(own, zones, strict=True)]
    weights = _sum(containers, story)
    if not weights[0]:
        weights = everything
    core = _core(containers, weights)
    inside = [False] * len(containers)
    for index in range(core, len(containers)):
        inside[index] = index == core or inside[containers[index].parent]
    _assign(blocks, zones, kinds, inside)
    return Placed(core, inside, zones)


def place_fragment(walked: Walked) -> Placed:
    """All of a fragment is story, but for what an element marks as something else."""
    containers = walked.containers
    zones, kinds = _furniture(containers, [0.0] * len(containers), 1.0)
    zones = ["" if zone == FOOTER or zone == BIO else zone for zone in zones]
    for raw in walked.blocks:
        raw.zone = zones[raw.container] or "story"
        raw.kind = _kind(raw, kinds)
    return Placed(0, [True] * len(containers), zones)


def _sum(containers: list[Container], own: list[float]) -> list[float]:
    weights = own[:]
    for index in range(len(containers) - 1, 0, -1):
        weight = weights[index]
        if weight:
            weights[containers[index].parent] += weight
    return weights


def _furniture(containers: list[Container], weights: list[float], limit: float) -> tuple[list[str], list[str]]:
    """For every container the zone and the kind that it or one round it names, unless it holds much of the page."""
    zones, kinds = [""] * len(containers), [""] * len(containers)
    for index in range(1, len(containers)):
        container = containers[index]
        zone, kind = zones[container.parent], kinds[container.parent]
        said = container.said
        if said is not None and weights[index] < limit:
            if said in _KINDS:
                kind = said
            elif not zone:
                zone = said
        zones[index], kinds[index] = zone, kind
    return zones, kinds


def _core(containers: list[Container], weights: list[float]) -> int:
    """The innermost container that holds nearly all of the weight."""
    heaviest = [-1] * len(containers)
    for index in range(1, len(containers)):
        parent = containers[index].parent
        if weights[index] and (heaviest[parent] < 0 or weights[index] > weights[heaviest[parent]]):
            heaviest[parent] = index
    core = 0
    while (child := heaviest[core]) >= 0 and weights[child] >= _SHARE * weights[core]:
        # One paragraph is no container for a story: its neighbours count too.
        if heaviest[child] < 0 and containers[child].action not in (2, ARTICLE):
            break
        core = child
    return core


def _kind(raw: Raw, kinds: list[str]) -> str:
    said = kinds[raw.container]
    return said if said and raw.level == 0 else raw.kind


def _assign(blocks: list[Raw], zones: list[str], kinds: list[str], inside: list[bool]) -> None:
    first = last = -1
    for index, raw in enumerate(blocks):
        zone = zones[raw.container]
        if kinds[raw.container]:
            raw.kind = _kind(raw, kinds)
        if inside[raw.container] and not zone:
            zone = "story"
            first = index if first < 0 else first
            last = index
        raw.zone = zone if zone != BIO else RELATED
    for index, raw in enumerate(blocks):
        if not raw.zone:
            if index < first:
                raw.zone = "edge" if first - index <= _EDGE else NAV
            else:
                raw.zone = "edge" if index - last <= _EDGE else RELATED
