"""Where the story is: the element that holds its paragraphs, and which blocks round it belong to it."""

from __future__ import annotations

from rights.extract.html.furniture import COMMENTS, FOOTER, NAV, RELATED, hint
from rights.extract.html.parser import Element, Node

__all__ = ["find_core"]

_FURNITURE_TAGS = frozenset({"nav", "footer", "aside", "form", "noscript", "template", "button"})
_SHARE = 0.8
"""Share of the story-like text that the story's element must hold."""
_FURNITURE_SHARE = 0.4
"""Share of all paragraphs above which an element is no furniture, whatever its class says."""
_LEAST = 40
"""Characters from which a paragraph counts."""


def find_core(body: Element) -> Element | None:
    """The smallest element that holds nearly all the paragraphs that read like a story; None where there are none."""
    parents: dict[Node, float] = {}
    for paragraph in body.select("p"):
        size = len(paragraph.text)
        if size >= _LEAST and (parent := paragraph.parent) is not None:
            parents[parent] = parents.get(parent, 0.0) + min(size, 1000)
    if not parents:
        return None
    everything = _weigh(parents)
    furniture: dict[Node, bool] = {}
    limit = _FURNITURE_SHARE * everything[body]
    story = {node: weight for node, weight in parents.items() if not _in_furniture(node, furniture, everything, limit)}
    weights = _weigh(story) if story else everything
    found = body
    while True:
        best = max((child for child in found if child in weights), key=weights.__getitem__, default=None)
        if best is None or weights[best] < _SHARE * weights[found]:
            return found
        found = best  # type: ignore[assignment]  # only elements have weights


def _weigh(parents: dict[Node, float]) -> dict[Node, float]:
    """The weight of every element: its own and that of all the elements in it."""
    weights: dict[Node, float] = {}
    for parent, weight in parents.items():
        node: Node | None = parent
        while isinstance(node, Element):
            weights[node] = weights.get(node, 0.0) + weight
            node = node.parent
    return weights


def _in_furniture(node: Node, known: dict[Node, bool], weights: dict[Node, float], limit: float) -> bool:
    """Whether an element or one round it is site furniture; one that holds much of the page's text is not."""
    if not isinstance(node, Element) or node.tag == "body" or weights[node] > limit:
        return False
    found = known.get(node)
    if found is None:
        said = None
        if (names := node.attr("class")) is not None:
            said = hint(names)
        if said is None and (names := node.attr("id")) is not None:
            said = hint(names)
        parent = node.parent
        found = (
            node.tag in _FURNITURE_TAGS
            or said in _ZONES
            or (parent is not None and _in_furniture(parent, known, weights, limit))
        )
        known[node] = found
    return found


_ZONES = frozenset({COMMENTS, FOOTER, NAV, RELATED, "bio", "caption", "promo"})
