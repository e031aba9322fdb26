"""A comparison of two texts, written for people and for programs; decides nothing."""

from __future__ import annotations

from rights.render.lens.values import Compared

__all__ = ["FORMATS", "Compared"]

FORMATS: tuple[str, ...] = ("text", "json", "html")
