"""Pictures with captions and credits, elements that count views, and text that is not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rights.extract.html.late import Late
from rights.model.page import Hidden, Image, Tracker

if TYPE_CHECKING:
    from rights.extract.html.reading import Reading

__all__ = ["hidden", "images", "trackers"]


def images(reading: Reading) -> tuple[Image, ...]:
    """Every picture in sight."""
    tree = reading.tree
    walked = reading.walked()
    found: list[Image] = []
    if walked is None:
        return ()
    for picture in walked.pictures:
        element = picture.element
        url = element.attr("src") or element.attr("data-src") or ""
        found.append(
            Image(url.strip(), element.attr("alt") or "", Late(tree.start_tag, element), "story",
                  width=element.attr("width"), height=element.attr("height"))
        )  # fmt: skip
    return tuple(found)


def trackers(reading: Reading) -> tuple[Tracker, ...]:
    """Every img, script and iframe with an address."""
    tree = reading.tree
    found = []
    for element in tree.document.select("img[src],script[src],iframe[src]"):
        found.append(Tracker(element.tag, element.attr("src") or "", Late(tree.start_tag, element)))
    return tuple(found)


def hidden(reading: Reading) -> tuple[Hidden, ...]:
    """Texts that are not shown."""
    return ()
