"""HTML pages and fragments: blocks, links, pictures, who wrote it and when, each with its place."""

from __future__ import annotations

from rights.extract.html.reading import Reading
from rights.model.page import Page
from rights.model.source import Source

__all__ = ["read"]


def read(source: Source) -> Page:
    """The page in an HTML source, whole or a fragment; its parts are worked out when they are first asked for."""
    reading = Reading(source)
    return Page(source, fill=reading.fill)
