"""Where the story is: which blocks are its own, which stand beside it, and which are the site's furniture."""

from __future__ import annotations

from rights.extract.html.furniture import BIO, COMMENTS, FOOTER, NAV, RELATED, WEAK
from rights.extract.html.walk import ARTICLE, BLOCK, PARAGRAPH, Container, Raw, Walked

__all__ = ["Placed", "place", "place_fragment"]

_SHARE = 0.9
"""Share of the story-like text that the story's element must hold."""
_FURNITURE_SHARE = 0.5
"""Share of the story-like text from which an element is no furniture, whatever its class says."""
_COMMENTS_SHARE = 0.95
"""The same for readers' comments, which are often longer than the story."""
_WEAK_SHARE, _WEAK_LEAST = 0.1, 250.0
"""The same for hints that say little, as a share and in characters, whichever is more."""
_MOST = 1000.0
"""Characters of one block that count at most."""
_OPENING, _PATIENCE = 25, 150.0
"""Blocks before the story's element that may be its first paragraphs, and what may stand between them."""
_HEADLINE = 30
"""Blocks that may stand between the headline and the story, all of them its edge."""
_EDGE = 6
"""Blocks before and after the story that may still belong to it."""
_CAPTIONS = frozenset({"caption", "credit"})
_KINDS = frozenset({"caption", "credit", "byline", "note"})
_ENDS = (".", "!", "?", "”", '"', "’", ":", "…", "»", ".)", "。")


class Placed:
    """Where the story is: the index of its container, for every container whether it is inside and its zone; the story's
    first and last block.
    """  # noqa: D205

    __slots__ = ("core", "first", "inside", "last", "zones")

    def __init__(self, core: int, inside: list[bool], zones: list[str], first: int, last: int) -> None:
        self.core = core
        self.inside = inside
        self.zones = zones
        self.first = first
        self.last = last

    def zone_at(self, container: int, block: int, *, picture: bool = False) -> str:
        """The zone of something without text: in a container, before a block.

        picture: it is a picture, and those right above the story are the story's own.
        """
        zone = self.zones[container]
        if zone:
            return RELATED if zone == BIO else zone
        if self.first <= block <= self.last + 1 and (self.inside[container] or block < self.last):
            return "story"
        if block < self.first:
            return ("story" if picture else "edge") if self.first - block <= _EDGE else NAV
        return "edge" if block - self.last <= _EDGE else RELATED


def place(walked: Walked) -> Placed:
    """Gives every block of a whole page its zone and, where an element round it says so, its kind."""
    containers, blocks = walked.containers, walked.blocks
    worth = [_worth(raw) for raw in blocks]
    own, runs = [0.0] * len(containers), [0] * len(containers)
    for raw, value in zip(blocks, worth, strict=True):
        runs[raw.container] += 1
        if value > 0:
            own[raw.container] += min(value, _MOST)
    everything = _sum(containers, own)
    zones, kinds = _furniture(containers, everything)
    weights = _sum(containers, _clusters(containers, own, runs, zones))
    core = _core(containers, weights if weights[0] else everything)
    inside = [False] * len(containers)
    for index in range(core, len(containers)):
        inside[index] = index == core or inside[containers[index].parent]
    first, last = _assign(blocks, worth, zones, kinds, inside)
    return Placed(core, inside, zones, first, last)


def place_fragment(walked: Walked) -> Placed:
    """All of a fragment is story, but for what an element marks as something else."""
    containers = walked.containers
    zones, kinds = _furniture(containers, [0.0] * len(containers))
    zones = ["" if zone in {FOOTER, BIO} else zone for zone in zones]
    for raw in walked.blocks:
        raw.zone = zones[raw.container] or "story"
        raw.kind = _kind(raw, kinds)
    return Placed(0, [True] * len(containers), zones, 0, len(walked.blocks) - 1)


def _worth(raw: Raw) -> float:
    """How much a block reads like a paragraph of a story: its length, or less than nothing where it doesn't."""
    size = len(raw.text)
    if raw.level:
        return -35.0
    if raw.kind in _CAPTIONS:
        return -10.0
    if raw.linked * 2 > size:
        return -60.0
    if raw.action == PARAGRAPH or raw.kind == "quote":
        if size >= 40 or raw.text.endswith(_ENDS):
            return float(size - raw.linked)
        return -15.0
    if raw.kind == "list":
        return (size - raw.linked) * 0.5 if size >= 60 else -10.0
    if raw.kind == "table":
        return -5.0
    if size >= 80 and raw.text.endswith(_ENDS):
        return (size - raw.linked) * 0.9
    return size * 0.2 if size >= 80 else -30.0


def _sum(containers: list[Container], own: list[float]) -> list[float]:
    weights = own[:]
    for index in range(len(containers) - 1, 0, -1):
        weight = weights[index]
        if weight:
            weights[containers[index].parent] += weight
    return weights


def _clusters(containers: list[Container], own: list[float], runs: list[int], zones: list[str]) -> list[float]:
    """Weights by the element that paragraphs share: many together count for more than the same number apart."""
    inner = {container.parent for container in containers}
    shared = [0.0] * len(containers)
    for index, weight in enumerate(own):
        if weight and not zones[index]:
            alone = index and runs[index] == 1 and index not in inner
            shared[containers[index].parent if alone else index] += weight
    return [weight * weight for weight in shared]


def _furniture(containers: list[Container], weights: list[float]) -> tuple[list[str], list[str]]:
    """For every container the zone and the kind that it or one round it names, unless it holds much of the page."""
    total = weights[0]
    limit, comments = total * _FURNITURE_SHARE or 1.0, total * _COMMENTS_SHARE or 1.0
    small = max(_WEAK_LEAST, total * _WEAK_SHARE)
    zones, kinds = [""] * len(containers), [""] * len(containers)
    for index in range(1, len(containers)):
        container = containers[index]
        zone, kind = zones[container.parent], kinds[container.parent]
        said = container.said
        if said is not None:
            weight = weights[index]
            if said in _KINDS:
                if weight < limit:
                    kind = said
            elif not zone:
                weak = WEAK.get(said)
                if weak is not None or container.action == ARTICLE:
                    zone = (weak or said) if weight < small else ""
                elif weight < (comments if said == COMMENTS else limit):
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
        if heaviest[child] < 0 and containers[child].action not in (BLOCK, ARTICLE):
            break
        core = child
    return core


def _kind(raw: Raw, kinds: list[str]) -> str:
    said = kinds[raw.container]
    return said if said and raw.level == 0 else raw.kind


def _stretch(blocks: list[Raw], worth: list[float], zones: list[str], inside: list[bool]) -> tuple[int, int]:
    """First and last block of the stretch that is worth most: where the story begins and ends."""
    best, first, last = 0.0, -1, -1
    running, start = 0.0, 0
    for index, raw in enumerate(blocks):
        if not inside[raw.container] or zones[raw.container]:
            continue
        if running <= 0.0:
            running, start = 0.0, index
        running += worth[index]
        if running > best:
            best, first, last = running, start, index
    return first, last


def _opening(blocks: list[Raw], worth: list[float], zones: list[str], first: int) -> int:
    """Where the story really begins: layouts often set its first paragraphs apart, below the headline."""
    running = 0.0
    found = first
    for index in range(first - 1, max(-1, first - _OPENING), -1):
        raw = blocks[index]
        if raw.level == 1:
            break
        if zones[raw.container]:
            continue
        running += worth[index] if raw.kind == "paragraph" or worth[index] < 0 else 0.0
        if running < -_PATIENCE:
            break
        if running > 0 and worth[index] > 0 and raw.kind == "paragraph":
            found, running = index, 0.0
    return found


def _assign(
    blocks: list[Raw], worth: list[float], zones: list[str], kinds: list[str], inside: list[bool]
) -> tuple[int, int]:
    first, last = _stretch(blocks, worth, zones, inside)
    start = _opening(blocks, worth, zones, first)
    top = start - _EDGE
    for index in range(start - 1, max(-1, start - _HEADLINE), -1):
        if blocks[index].level == 1 and not zones[blocks[index].container]:
            top = min(top, index)
            break
    for index, raw in enumerate(blocks):
        zone = zones[raw.container]
        if kinds[raw.container]:
            raw.kind = _kind(raw, kinds)
        if zone:
            raw.zone = zone if zone != BIO else RELATED
        elif start <= index <= last and (index < first or inside[raw.container]):
            raw.zone = "story"
        elif index < start:
            raw.zone = "edge" if index >= top else NAV
        else:
            raw.zone = "edge" if index - last <= _EDGE else RELATED
    return start, last
