"""Reads news items in IPTC's ninjs, 1.x to 3.x: as a page with places in the JSON, or as the record of an original."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any

import msgspec

from rights.errors import InputError
from rights.extract.bylines import parse
from rights.extract.credits import owner_of
from rights.extract.mapped import Runs, translated
from rights.model.page import Byline, Fact, Head, Image, Page
from rights.model.records import Article, Asset, Author
from rights.model.source import Source, Span
from rights.text.late import late

__all__ = ["FOUND_IN", "body", "is_item", "read", "to_article", "to_articles"]

FOUND_IN = "record"


class Node:
    """A value of a JSON text and where it stands: a string without its quotes, all else with its brackets."""

    __slots__ = ("end", "start", "value")

    def __init__(self, value: Any, start: int = 0, end: int = 0) -> None:
        self.value = value
        self.start = start
        self.end = end


class Value(msgspec.Struct, frozen=True, gc=False):
    """A string of an item, with its place."""

    text: str
    start: int
    end: int

    def fact(self, text: str | None = None) -> Fact:
        """The string as a fact of a page."""
        return Fact(self.text if text is None else text, self.span(), FOUND_IN)

    def span(self) -> Span:
        """Where the string stands."""
        return Span(self.start, self.end)


class _Patterns:
    """The patterns of this module, compiled when the first item is read."""

    __slots__ = ("escape", "surrogate", "token")

    def __init__(self) -> None:
        self.token = late(r'\s*(?:([{}\[\],:])|("[^"\\]*(?:\\.[^"\\]*)*")|([^\s{}\[\],:"]+))', re.DOTALL)
        self.escape = late(
            r"\\u[dD][89aAbB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL
        )
        self.surrogate = late("[\ud800-\udfff]")


@cache
def _patterns() -> _Patterns:
    return _Patterns()


# JSON with places


def _load(text: str, name: str) -> Any:
    import json  # noqa: PLC0415  # the other formats don't need it

    try:
        return json.loads(text, strict=False, parse_int=str, parse_float=str)
    except RecursionError:
        raise InputError(f"{name}: the JSON is nested too deeply to be read") from None
    except json.JSONDecodeError as error:
        raise InputError(
            f"{name}:{error.lineno}:{error.colno}: this is not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}",
            hint="save the item again from the system that made it",
        ) from None


def _indexed(text: str) -> Node:
    """The values of a JSON text, which is known to be valid, with their places. Of equal keys the last counts."""
    root = Node(None, 0, len(text))
    stack: list[Node] = []
    keys: list[str | None] = []
    waiting: str | None = None
    for match in _patterns().token.finditer(text):
        mark, string, other = match.groups()
        if mark is not None:
            if mark in "{[":
                node = Node({} if mark == "{" else [], match.start(1), match.end(1))
                _place(stack, keys, node, root)
                stack.append(node)
                keys.append(None)
            elif mark in "}]":
                closed = stack.pop()
                keys.pop()
                closed.end = match.end(1)
            elif mark == ":" and waiting is not None:
                keys[-1] = waiting
            waiting = None
        elif string is not None:
            start, end = match.start(2) + 1, match.end(2) - 1
            plain = _decoded(string)
            if stack and isinstance(stack[-1].value, dict) and keys[-1] is None:
                waiting = plain
            else:
                _place(stack, keys, Node(plain, start, end), root)
        else:
            _place(stack, keys, Node(_SPECIAL.get(other, other), match.start(3), match.end(3)), root)
    return root


_SPECIAL: dict[str, Any] = {"true": True, "false": False, "null": None}


def _place(stack: list[Node], keys: list[str | None], node: Node, root: Node) -> None:
    if not stack:
        root.value, root.start, root.end = node.value, node.start, node.end
        return
    holder = stack[-1].value
    if isinstance(holder, list):
        holder.append(node)
    else:
        holder[(keys[-1] or "").lower()] = node
        keys[-1] = None


def _decoded(string: str) -> str:
    """The text of a string with its quotes; half of a surrogate pair becomes the replacement character."""
    if "\\" not in string:
        return string[1:-1]
    import json  # noqa: PLC0415

    plain: str = json.loads(string, strict=False)
    return _patterns().surrogate.sub("\ufffd", plain)


def _runs(text: str, value: Value) -> Runs:
    """Which stretch of the JSON each stretch of a string came from."""
    runs = Runs()
    made, at = 0, value.start
    for match in _patterns().escape.finditer(text, value.start, value.end):
        if match.start() > at:
            runs.add(made, at, match.start(), literal=True)
            made += match.start() - at
        runs.add(made, match.start(), match.end(), literal=False)
        made += 1
        at = match.end()
    if at < value.end or not made:
        runs.add(made, at, value.end, literal=True)
    return runs


def _plain(value: Any, depth: int = 0) -> Node:
    """A value that is already parsed, in the same shape, without places."""
    if depth > _MAX_DEPTH:
        return Node(None)
    if isinstance(value, Mapping):
        return Node({str(key).lower(): _plain(item, depth + 1) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return Node([_plain(item, depth + 1) for item in value])
    return Node(value)


_MAX_DEPTH = 40


# Items


class _Item:
    """One news item; keys are looked up in lower case, so that those of 1.x, 2.x and 3.x are the same."""

    def __init__(self, node: Node) -> None:
        self.keys: dict[str, Node] = node.value if isinstance(node.value, dict) else {}

    def text(self, *names: str) -> Value | None:
        """The first of these that is a string with something in it."""
        for name in names:
            node = self.keys.get(name)
            if node is not None and isinstance(node.value, str) and node.value.strip():
                return Value(node.value, node.start, node.end)
        return None

    def items(self, *names: str) -> Iterator[tuple[str, _Item]]:
        """The objects in these lists or objects, with their names."""
        for name in names:
            node = self.keys.get(name)
            if node is None:
                continue
            if isinstance(node.value, list):
                for entry in node.value:
                    item = _Item(entry)
                    label = item.text("name", "role", "rel")
                    yield label.text if label else "", item
            elif isinstance(node.value, dict):
                for label_, entry in node.value.items():
                    yield label_, _Item(entry)

    def texts(self, stem: str, plural: str) -> list[tuple[str, str, Value]]:
        """All variants of a text as (role, content type, value): `stem`, `stem_*` of 1.x and the list of 2.x and 3.x."""
        found = []
        for key, node in self.keys.items():
            if (key == stem or key.startswith(stem + "_")) and isinstance(node.value, str) and node.value.strip():
                role = key[len(stem) + 1 :]
                found.append((role, _TYPES.get(role.rsplit("_", 1)[-1], ""), Value(node.value, node.start, node.end)))
        for _, entry in self.items(plural):
            value = entry.text("value")
            if value is not None:
                role_, kind = entry.text("role"), entry.text("contenttype", "mimetype")
                found.append((role_.text.lower() if role_ else "", kind.text.lower() if kind else "", value))
        return found

    def headlines(self) -> list[Value]:
        """Headlines, the main one first, then the title."""
        found = self.texts("headline", "headlines")
        found.sort(key=lambda entry: entry[0] not in {"", "main"})
        title = self.text("title")
        return [*(value for _, _, value in found), *([title] if title else [])]

    def body(self) -> tuple[str, Value] | None:
        """The reader for the fullest body, and that body: HTML before Markdown before text."""
        best: tuple[int, str, Value] | None = None
        for role, kind, value in self.texts("body", "bodies"):
            form, rank = _form(role, kind, value.text)
            rank = rank * 2 + (role not in {"", "main", "html", "xhtml", "text"})
            if form and (best is None or rank < best[0]):
                best = (rank, form, value)
        return best and (best[1], best[2])

    def bylines(self) -> list[tuple[Value, list[tuple[str, str | None, str | None]]]]:
        """The byline, taken apart; else the people that the item says wrote it."""
        found = []
        for value in self._byline_texts():
            names = [(name.name, name.role, name.organisation) for name in parse(value.text)]
            found.append((value, names or [("", None, value.text)]))
        if found:
            return found
        for _, person in self.items("people", "person", "authors"):
            name, relation = person.text("name"), person.text("rel", "role")
            if name is not None and relation is not None and relation.text.lower() in _WROTE:
                job, house = person.text("jobtitle", "title"), person.text("affiliation", "organisation")
                found.append((name, [(name.text, job.text if job else None, house.text if house else None)]))
        return found

    def _byline_texts(self) -> list[Value]:
        value = self.text("byline", "by")
        if value is not None:
            return [value]
        node = self.keys.get("bylines")
        found = [value for _, _, value in self.texts("byline", "bylines")]
        if not found and node is not None and isinstance(node.value, list):
            found = [Value(n.value, n.start, n.end) for n in node.value if isinstance(n.value, str) and n.value.strip()]
            for _, entry in self.items("bylines"):
                name = entry.text("byline", "name", "by")
                if name is not None:
                    found.append(name)
        return found

    def pictures(self) -> list[_Item]:
        """The item's own pictures: those associated with it, and itself where it is one."""
        found = [self] if (kind := self.text("type")) and kind.text.lower() in _PICTURES else []
        for _, entry in self.items("associations"):
            kind = entry.text("type")
            if (kind is not None and kind.text.lower() in _PICTURES) or (kind is None and "renditions" in entry.keys):
                found.append(entry)
        return found

    def rendition(self) -> _Item | None:
        """The widest rendition that has an address."""
        best, width = None, -1
        for _, entry in self.items("renditions"):
            if entry.text("href") is None:
                continue
            number = entry.number("width")
            if number > width:
                best, width = entry, number
        return best

    def number(self, name: str) -> int:
        """A whole number, 0 where there is none."""
        node = self.keys.get(name)
        text = str(node.value) if node is not None else ""
        return int(text) if text.isdigit() and len(text) < 10 else 0

    def description(self) -> Value | None:
        """The caption of a picture: the plain description before any other."""
        found = self.texts("description", "descriptions")
        found.sort(key=lambda entry: (entry[0] not in {"caption", "text", ""}, "html" in entry[1]))
        return found[0][2] if found else None

    def source(self) -> Value | None:
        """Whose item it is: the first information source, else who claims the rights."""
        for _, entry in self.items("infosources", "infosource"):
            if (name := entry.text("name")) is not None:
                return name
        return self.text("copyrightholder", "creditline")

    def licence(self) -> Value | None:
        """The licence's address where one is linked, else the usage terms in words."""
        rights = self.keys.get("rightsinfo")
        entries = (
            rights.value
            if rights is not None and isinstance(rights.value, list)
            else [rights]
            if rights is not None
            else []
        )
        for entry in entries:
            if isinstance(entry, Node) and (linked := _Item(entry).text("linkedrights")) is not None:
                return linked
        return self.text("usageterms")


_TYPES = {
    "html": "text/html",
    "xhtml": "application/xhtml+xml",
    "text": "text/plain",
    "markdown": "text/markdown",
    "md": "text/markdown",
}
_PICTURES = frozenset({"picture", "graphic", "image", "photo"})
_WROTE = frozenset({"author", "writer", "byline", "reporter", "creator", "by"})


def _form(role: str, kind: str, text: str) -> tuple[str, int]:
    """The reader for a body and its rank, 0 best; "" where no reader knows it."""
    if "html" in kind or (not kind and "html" in role):
        return "html", 0
    if "markdown" in kind:
        return "markdown", 1
    if kind.startswith("text/plain") or role in {"text", "plain"}:
        return "text", 2
    if kind and "xml" in kind:
        return "", 9
    from rights.extract.detect import detect  # noqa: PLC0415  # only bodies without a type

    told = detect(text)
    return (told, 3) if told != "ninjs" else ("text", 3)


def is_item(value: Any) -> bool:
    """Whether a parsed JSON value looks like a ninjs item: it is named as one, and says something that only items say."""
    if not isinstance(value, Mapping):
        return False
    keys = {str(key).lower() for key in value}
    named = "uri" in keys or "guid" in keys
    strong = any(key in keys for key in _TELLING) or any(key.startswith("body_") for key in keys)
    return strong and (named or "headlines" in keys or "headline" in keys)


_TELLING = frozenset({"bodies", "headlines", "versioncreated", "firstcreated", "pubstatus", "copyrightnotice", "usageterms",
                      "representationtype", "associations", "renditions", "rightsinfo"})  # fmt: skip


def _unwrapped(node: Node) -> list[Node]:
    """The items in a JSON text: the object itself, those of a list, or what a feed wraps round them."""
    for _ in range(4):
        if isinstance(node.value, list):
            return [entry for entry in node.value if isinstance(entry.value, dict)]
        if not isinstance(node.value, dict) or any(
            key in node.value for key in ("uri", "guid", "headline", "headlines", "bodies")
        ):
            break
        inner = next(
            (
                node.value[key]
                for key in _WRAPPERS
                if key in node.value and isinstance(node.value[key].value, dict | list)
            ),
            None,
        )
        if inner is None:
            break
        node = inner
    return [node] if isinstance(node.value, dict) else []


_WRAPPERS = ("item", "items", "data", "ninjs", "newsitem", "hits")


# Pages


def read(source: Source) -> Page:
    """Reads one item as a page.

    Raises: InputError: the text is not JSON, is nested too deeply, or holds no object.
    """
    _load(source.text, source.name)
    nodes = _unwrapped(_indexed(source.text))
    if not nodes:
        raise InputError(
            f"{source.name}: the JSON holds no news item", hint="a ninjs item is an object with a headline and a body"
        )
    if len(nodes) > 1:
        source.notes = (*source.notes, f"the file holds {len(nodes)} items; the first one is read")
    item = _Item(nodes[0])
    body = item.body()
    if body is None:
        inner, runs = (
            Page(Source(source.name, "", format="text"), damaged="the item has no body that can be read"),
            Runs(),
        )
    else:
        form, value = body
        runs = _runs(source.text, value)
        reader = import_module(f"rights.extract.{form}")
        inner = reader.read(Source(source.name, value.text, format=form))
    return translated(inner, source, lambda: runs, _changes(item))


def body(source: Source) -> tuple[str, str, Runs]:
    """The body that `read` shows: the format it is in, its text, and where that stands in the JSON.

    Raises: ValueError: the item has no body.
    """
    found = _Item(_unwrapped(_indexed(source.text))[0]).body()
    if found is None:
        raise ValueError("the item has no body")
    form, value = found
    return form, value.text, _runs(source.text, value)


def _changes(item: _Item) -> dict[str, Callable[[Any], Any]]:
    published, updated = _dates(item)

    def titles(found: tuple[Fact, ...]) -> tuple[Fact, ...]:
        return (*(value.fact(" ".join(value.text.split())) for value in item.headlines()), *found)

    def title(found: str | None) -> str | None:
        return next((" ".join(value.text.split()) for value in item.headlines()), found)

    def bylines(found: tuple[Byline, ...]) -> tuple[Byline, ...]:
        told = tuple(
            Byline(name, role, organisation, value.text, value.span(), FOUND_IN, 0.95)
            for value, names in item.bylines()
            for name, role, organisation in names
        )
        return (*told, *found)

    def authors(found: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for _, names in item.bylines() for name, _, _ in names if name)) or found

    language = item.text("language")
    return {
        "titles": titles,
        "title": title,
        "bylines": bylines,
        "authors": authors,
        "language": lambda fact: language.fact() if language else fact,
        "published_at": lambda fact: published.fact() if published else fact,
        "updated_at": lambda fact: updated.fact() if updated else fact,
        "images": lambda found: (*_images(item, {image.url for image in found}), *found),
        "head": lambda head: _head(item, head),
        "whole": lambda _: False,
    }


def _dates(item: _Item) -> tuple[Value | None, Value | None]:
    """First published, and this version; a version alone is both the first and the last."""
    first = item.text("firstcreated", "contentcreated", "datecreated")
    version = item.text("versioncreated", "contentmodified")
    return first or version, version if first else None


def _images(item: _Item, shown: set[str]) -> Iterator[Image]:
    for picture in item.pictures():
        rendition = picture.rendition()
        address = rendition.text("href") if rendition is not None else None
        url = address or picture.text("href", "uri")
        if url is None or any(
            entry.text("href") is not None and entry.keys["href"].value in shown
            for _, entry in picture.items("renditions")
        ):
            continue
        caption, credit = picture.description(), picture.text("creditline", "byline", "by")
        owner = picture.text("copyrightholder")
        place = Value(url.text, url.start, url.end)
        alt = picture.text("alttext", "altText", "title")
        yield Image(
            url=url.text,
            alt=alt.text if alt else "",
            span=place.span(),
            zone="story",
            caption=" ".join(caption.text.split()) if caption else None,
            caption_span=caption.span() if caption else None,
            credit=credit.text if credit else None,
            credit_span=credit.span() if credit else None,
            owner=owner.text if owner else owner_of(credit.text) if credit else None,
            width=str(rendition.number("width")) if rendition is not None and rendition.number("width") else None,
            height=str(rendition.number("height")) if rendition is not None and rendition.number("height") else None,
        )


def _head(item: _Item, head: Head) -> Head:
    source, licence = item.source(), item.licence()
    metas = [
        (key, Value(node.value, node.start, node.end).fact())
        for key, node in item.keys.items()
        if isinstance(node.value, str) and not key.startswith("body") and len(node.value) < 4000
    ]
    return Head(
        canonical=head.canonical,
        robots=head.robots,
        og_url=head.og_url,
        site_name=head.site_name,
        syndication_source=head.syndication_source,
        original_source=head.original_source,
        license=licence.fact() if licence else head.license,
        publisher=source.fact() if source else head.publisher,
        metas=(*metas, *head.metas),
    )


# Records


def to_articles(text: str, name: str = "") -> tuple[Article, ...]:
    """The records of all items in a ninjs text.

    Raises: InputError: the text is not JSON, or is nested too deeply.
    """
    _load(text, name or "the record")
    return tuple(_article(_Item(node)) for node in _unwrapped(_indexed(text)))


def to_article(item: Mapping[str, Any]) -> Article:
    """The record of one ninjs item that is already parsed."""
    return _article(_Item(_plain(item)))


def _article(item: _Item) -> Article:
    identity = item.text("uri", "guid", "url")
    published, updated = _dates(item)
    status = item.text("pubstatus")
    withdrawn = status is not None and status.text.lower() in {"canceled", "cancelled", "withheld"}
    headlines, body = item.headlines(), item.body()
    address = item.text("url", "link", "webcanonical", "canonical")
    if address is None and identity is not None and identity.text.startswith(("http://", "https://")):
        address = identity
    names = [name for _, found in item.bylines() for name in found]
    return Article(
        id=identity.text if identity else (headlines[0].text if headlines else ""),
        url=address.text if address else None,
        title=" ".join(headlines[0].text.split()) if headlines else None,
        authors=tuple(Author(name, organisation, role) for name, role, organisation in names if name),
        syndicator=_or_none(item.source()),
        published_at=_or_none(published),
        updated_at=_or_none(updated),
        version=_version(item),
        language=_or_none(item.text("language")),
        section=next((name.text for _, entry in item.items("genre", "genres") if (name := entry.text("name"))), None),
        tags=tuple(
            dict.fromkeys(
                name.text for _, entry in item.items("subjects", "subject", "keywords") if (name := entry.text("name"))
            )
        ),
        licence=_or_none(item.licence()),
        not_before=_or_none(item.text("embargoed")),
        not_after=_or_none(item.text("expires")),
        republishable=False if withdrawn else None,
        reason=f"the item's publishing status is {status.text}" if withdrawn and status else None,
        photographer=next((name.text for picture in item.pictures() if (name := picture.text("byline", "by"))), None),
        assets=tuple(_asset(picture) for picture in item.pictures()),
        body=body[1].text if body else None,
    )


def _asset(picture: _Item) -> Asset:
    rendition = picture.rendition()
    address = rendition.text("href") if rendition is not None else None
    return Asset(
        url=_or_none(address or picture.text("href", "uri")),
        kind=_or_none(picture.text("type")),
        credit=_or_none(picture.text("creditline", "byline", "by")),
        owner=_or_none(picture.text("copyrightholder", "copyrightnotice")),
        licence=_or_none(picture.licence()),
    )


def _version(item: _Item) -> str | None:
    node = item.keys.get("version")
    return (
        str(node.value)
        if node is not None and node.value not in {None, ""} and not isinstance(node.value, dict | list)
        else None
    )


def _or_none(value: Value | None) -> str | None:
    return value.text if value else None
