"""What a page says of itself to machines about who may read it: free for all, or for those who pay."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, Literal

import msgspec

from rights.model.page import Page
from rights.model.source import Place
from rights.text.late import late

__all__ = ["Access", "access", "is_live"]

_SCRIPT = late(r"<script\b[^>]{0,300}\bld\+json\b[^>]{0,300}>", re.IGNORECASE)
_SCRIPT_END = late(r"</script", re.IGNORECASE)
_KEY = "isaccessibleforfree"
_VALUE = late(r'"isAccessibleForFree"\s*:\s*"?[^",}\]\s]{0,60}"?', re.IGNORECASE)
_MICRODATA = late(r"<[a-z][^<>]{0,300}\bitemprop\s*=\s*[\"']?isAccessibleForFree\b[^<>]{0,300}>", re.IGNORECASE)
_CONTENT = late(r"\b(?:content|href)\s*=\s*[\"']?([^\"'\s>]{1,60})", re.IGNORECASE)
_TIERS = {"free": "free", "metered": "metered", "locked": "paid"}
_NESTED = ("@graph", "mainEntity", "mainEntityOfPage")


class Access(msgspec.Struct, frozen=True):
    """state: free (for all), metered (some stories a month), paid. how: what says so. place: where it stands."""

    state: Literal["free", "metered", "paid"]
    how: str
    place: Place


def access(page: Page) -> Access | None:
    """What the page says; None where it says nothing. Of several statements the one that bars most readers counts."""
    return page.derived(_access)


_ASIDE = late(r"<!--|-->|</?(?:template|noscript)\b", re.IGNORECASE)


def is_live(page: Page, at: int) -> bool:
    """Whether what stands at an offset of the source is shown or run: not in a comment, a template, or noscript."""
    starts, inside = page.derived(_asides)
    last = bisect_right(starts, at) - 1
    return last < 0 or not inside[last]


def _asides(page: Page) -> tuple[list[int], list[bool]]:
    """Where the source goes into and out of what is not live, and whether it is inside from there on."""
    starts: list[int] = []
    inside: list[bool] = []
    closing = ""
    for found in _ASIDE.finditer(page.source.text):
        mark = found[0].lower()
        if not closing and mark != "-->" and not mark.startswith("</"):
            closing = "-->" if mark == "<!--" else f"</{mark[1:]}"
        elif closing == mark:
            closing = ""
        else:
            continue
        starts.append(found.start())
        inside.append(bool(closing))
    return starts, inside


def _access(page: Page) -> Access | None:
    found = [*_tiers(page), *_stated(page)]
    order = ("paid", "metered", "free")
    return min(found, key=lambda one: (order.index(one.state), one.place.start), default=None)


def _tiers(page: Page) -> Iterator[Access]:
    for name, fact in page.head.metas:
        state = _TIERS.get(fact.value.strip().lower()) if name == "article:content_tier" else None
        if state is not None:
            place = Place(fact.span.start, fact.span.end)
            yield Access(state, f"its metadata call it {fact.value.strip()}", place)  # type: ignore[arg-type]  # a word of _TIERS


def _stated(page: Page) -> Iterator[Access]:
    text = page.source.text
    if _KEY not in text.lower():
        return
    for script in _SCRIPT.finditer(text):
        end = _SCRIPT_END.search(text, script.end())
        inside = text[script.end() : end.start() if end is not None else len(text)]
        told = _KEY in inside.lower() and is_live(page, script.start())
        answers = [a for value in _objects(_parsed(inside)) if (a := _answer(value)) is not None] if told else []
        if answers:
            # a flag of the story itself or of a part of it: one part that costs is enough
            yield _said(all(answers), _place(inside, script.end(), free=all(answers)))
        if end is None:
            break  # what follows is all inside this script
    for element in _MICRODATA.finditer(text):
        value = _CONTENT.search(element[0])
        answer = _truth(value[1]) if value is not None else None
        if answer is not None and is_live(page, element.start()):
            yield _said(answer, Place(element.start(), element.end()))


def _said(free: bool, place: Place) -> Access:  # the one thing that is said
    words = "free to read" if free else "not free to read"
    return Access("free" if free else "paid", f"its structured data call it {words} (isAccessibleForFree)", place)


def _place(inside: str, offset: int, *, free: bool) -> Place:
    flags = list(_VALUE.finditer(inside))
    best = next((flag for flag in flags if _truth(flag[0].partition(":")[2].strip(' "')) is free), None)
    best = best or (flags[0] if flags else None)
    return Place(offset + best.start(), offset + best.end()) if best is not None else Place(offset, offset)


def _parsed(text: str) -> Any:
    try:
        return json.JSONDecoder(strict=False).raw_decode(text.strip().removeprefix("<!--").strip())[0]
    except (ValueError, RecursionError):
        return None


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The objects that describe this page's story, with their parts; not the stories that a list points to."""
    if depth > 5:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        if _is_work(value):
            yield value
            parts = value.get("hasPart")
            yield from (part for part in (parts if isinstance(parts, list) else [parts]) if isinstance(part, dict))
        for key in _NESTED:
            yield from _objects(value.get(key), depth + 1)


def _is_work(value: dict[str, Any]) -> bool:
    kind = value.get("@type")
    kinds = [one.rsplit("/", 1)[-1] for one in (kind if isinstance(kind, list) else [kind]) if isinstance(one, str)]
    return any(one.endswith(("Article", "Posting", "Report")) or one in {"WebPage", "CreativeWork"} for one in kinds)


def _answer(value: dict[str, Any]) -> bool | None:
    for key, given in value.items():
        if key.rsplit(":", 1)[-1].lower() == _KEY:
            return given if isinstance(given, bool) else _truth(given) if isinstance(given, str) else None
    return None


def _truth(text: str) -> bool | None:
    return {"true": True, "false": False}.get(text.strip().rsplit("/", 1)[-1].lower())
