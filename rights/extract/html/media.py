"""Pictures with captions and credits, elements that count views, and text that is not shown."""

from __future__ import annotations

import html
import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from rights.extract.credits import find_credit, owner_of
from rights.extract.html.late import Late
from rights.extract.html.parser import Element, Tree
from rights.extract.html.runs import pieces
from rights.extract.html.walk import FIGURE, Raw, Walked, text_of
from rights.extract.positions import within
from rights.model.page import Hidden, Image, Tracker
from rights.model.source import Source, Span
from rights.text.late import late

if TYPE_CHECKING:
    from rights.extract.html.reading import Reading

__all__ = ["captions_of", "hidden", "images", "pair", "trackers"]

_BELOW = frozenset({"caption", "credit"})
_WITH_PICTURES = _BELOW | {"paragraph"}
_LINE = 160
"""Characters of a paragraph below a picture that may be its credit."""
_LEAST_HIDDEN = 80
"""Characters from which a string in a script is text rather than a key or an address."""
_LEAST_SPACES = 6
_LEAST_WORDS = 8
_LETTERS_AND_BLANKS = bytes(code for code in range(128) if chr(code).isalpha() or chr(code).isspace())
_BEYOND = re.compile(r"[^\x00-\x7f]")
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-hi-res-src", "data-srcset", "srcset")


# -- captions ------------------------------------------------------------------------------------------------------------


def pair(walked: Walked) -> list[int]:
    """Groups pictures with their captions and settles the kind of what stands with a picture.

    A figure's text is its caption. What calls itself a credit is a caption only beside a picture, else a note.

    Returns: for every container the container of the figure that it is in, or -1.
    """
    containers, blocks, pictures = walked.containers, walked.blocks, walked.pictures
    groups = [-1] * len(containers)
    for index in range(1, len(containers)):
        container = containers[index]
        own = container.action == FIGURE or container.said == "caption"
        groups[index] = index if own else groups[container.parent]
    shown = {groups[picture.container] for picture in pictures}
    shown.discard(-1)
    before = {picture.block for picture in pictures}
    paired = -1
    for index, raw in enumerate(blocks):
        kind = raw.kind
        if kind not in _WITH_PICTURES:
            continue
        group = groups[raw.container]
        with_picture = group >= 0 and (group in shown or containers[group].action == FIGURE)
        if kind == "paragraph":
            if with_picture and containers[group].action == FIGURE and len(raw.text) < 600:
                raw.kind = "caption"
                paired = index
        elif with_picture or index in before or paired == index - 1:
            paired = index
        elif kind == "credit":
            raw.kind = "note"
    return groups


def captions_of(walked: Walked, groups: list[int]) -> list[list[int]]:
    """For every picture the blocks that are its caption: those of its figure, else those right below it."""
    blocks = walked.blocks
    by_group: dict[int, list[int]] = {}
    for index, raw in enumerate(blocks):
        if raw.kind in _BELOW and (group := groups[raw.container]) >= 0:
            by_group.setdefault(group, []).append(index)
    found: list[list[int]] = []
    for picture in walked.pictures:
        group = groups[picture.container]
        if group >= 0 and group in by_group:
            inside = by_group[group]
            after = [index for index in inside if index >= picture.block]
            found.append(after or inside)
            continue
        below: list[int] = []
        index = picture.block
        while index < len(blocks) and len(below) < 3 and blocks[index].kind in _BELOW:
            below.append(index)
            index += 1
        if not below and index < len(blocks) and _is_credit(blocks[index]):
            below.append(index)
        found.append(below)
    return found


def _is_credit(raw: Raw) -> bool:
    if raw.kind != "paragraph" or len(raw.text) > _LINE:
        return False
    credit = find_credit(raw.text)
    return credit is not None and credit[1] - credit[0] > len(raw.text) * 0.6


# -- pictures ------------------------------------------------------------------------------------------------------------


def images(reading: Reading) -> tuple[Image, ...]:
    """Every picture in sight, with the caption and the credit that belong to it."""
    tree, walked = reading.tree, reading.walked
    blocks = walked.blocks
    captions = captions_of(walked, reading.groups)
    found: list[Image] = []
    order: list[tuple[int, int]] = []
    for picture, below in zip(walked.pictures, captions, strict=True):
        element = picture.element
        caption: str | None = None
        credit: str | None = None
        caption_span: Span | None = None
        credit_span: Span | None = None
        words = [index for index in below if blocks[index].kind != "credit"]
        marked = [index for index in below if blocks[index].kind == "credit"]
        if words:
            caption = " ".join(blocks[index].text for index in words)
            caption_span = reading.span_of_blocks(words[0], words[-1])
        if marked:
            credit = " ".join(blocks[index].text for index in marked)
            credit_span = reading.span_of_blocks(marked[0], marked[-1])
        else:
            for index in reversed(words):
                text = blocks[index].text
                if (place := find_credit(text)) is not None:
                    credit = text[place[0] : place[1]]
                    credit_span = reading.span_in_block(index, place[0], place[1])
                    break
        found.append(
            Image(
                url=_address(element),
                alt=" ".join((element.attr("alt") or "").split()),
                span=Late(tree.start_tag, element),
                zone=reading.placed.zone_at(picture.container, picture.block, picture=True),
                caption=caption,
                caption_span=caption_span,
                credit=credit,
                credit_span=credit_span,
                owner=owner_of(credit) if credit else None,
                width=element.attr("width"),
                height=element.attr("height"),
                link=_link(element),
            )
        )
        order.append(element.position or (0, 0))
    for raw in blocks:
        if raw.gathered is not None:
            for element in raw.gathered.select("img,amp-img,image"):
                found.append(_furniture(element, tree, raw.zone))
                order.append(element.position or (0, 0))
    return tuple(found[index] for index in sorted(range(len(found)), key=order.__getitem__))


def _furniture(element: Element, tree: Tree, zone: str) -> Image:
    """A picture in furniture that was taken as one block; its caption is looked for in its figure only."""
    caption = credit = None
    caption_span: Span | None = None
    credit_span: Span | None = None
    figure = element.closest("figure")
    holder = figure.select_one("figcaption") if figure is not None else None
    if holder is not None and (caption := text_of(holder)):
        caption_span = Late(tree.whole, holder)
        if (place := find_credit(caption)) is not None:
            credit = caption[place[0] : place[1]]
            credit_span = Late(_in_element, tree, holder, caption, *place)
    return Image(
        url=_address(element),
        alt=" ".join((element.attr("alt") or "").split()),
        span=Late(tree.start_tag, element),
        zone=zone,
        caption=caption or None,
        caption_span=caption_span,
        credit=credit,
        credit_span=credit_span,
        owner=owner_of(credit) if credit else None,
        width=element.attr("width"),
        height=element.attr("height"),
        link=_link(element),
    )


def _in_element(tree: Tree, element: Element, text: str, start: int, end: int) -> tuple[int, int]:
    span = Span(*tree.whole(element))
    found = within(pieces(tree.source, span, text), text, start, end)
    return found.start, found.end


def _link(element: Element) -> str | None:
    """Where the picture leads."""
    anchor = element.closest("a[href]")
    return (anchor.attr("href") or "").strip() or None if anchor is not None else None


def _address(element: Element) -> str:
    """Where the picture is; that of a lazily loaded one where the source is only a stand-in."""
    url = (element.attr("src") or "").strip()
    if url and not url.startswith("data:"):
        return url
    for name in _LAZY:
        if (value := element.attr(name)) and (first := value.split(",")[0].split()):
            return first[0]
    return url


# -- what counts views ---------------------------------------------------------------------------------------------------

_COUNTED = {"img": "img", "image": "img", "amp-img": "img", "amp-pixel": "img", "iframe": "iframe", "amp-iframe": "iframe",
            "script": "script"}  # fmt: skip
_UNSEEN = frozenset({"noscript", "template"})
_LOOKED_AT = (*_COUNTED, "noscript", "template", "textarea", "style", "code", "pre")
_NAMES = ("img", "iframe", "script", "amp-pixel", "amp-iframe", "amp-img", "IMG", "IFRAME", "SCRIPT")
_MARKS = ("<", "&lt;", "&#60;", "&#x3c;", "\\u003c", "\\u003C", "\\x3c", "\\x3C")


class _Escaped:
    """Finds elements that are written somewhere without being elements of the page."""

    __slots__ = ("element", "signs", "start")

    def __init__(self) -> None:
        import ahocorasick_rs  # noqa: PLC0415  # only pages that are asked for their counters need it

        self.signs = ahocorasick_rs.BytesAhoCorasick([(mark + name).encode() for mark in _MARKS for name in _NAMES])
        self.start = late(f"(?:{'|'.join(re.escape(mark) for mark in _MARKS)})(?:{'|'.join(_NAMES)})")
        quote = r"\\*(?:&quot;|&#3[49];|\\u002[27]|[\"'])"
        self.element = late(
            r"(?:(?P<entity>&lt;|&#60;|&#x3c;)|(?P<json>\\u003c|\\x3c)|<)(?P<kind>img|iframe|script|amp-pixel|amp-iframe|amp-img)\b"
            r"(?:(?!&gt;|\\u003e|\\x3e|&lt;|\\u003c|[<>]).){0,2000}?[\s\"'/;]src\s*(?:=|\\u003d|\\x3d|&#61;)\s*"
            rf"{quote}(?P<url>(?:(?!{quote})[^\s<>]){{1,2000}})",
            re.IGNORECASE | re.DOTALL,
        )

    def starts(self, source: Source, more_than: int) -> list[int]:
        """Offsets at which such an element may begin, the page's own elements among them; none where there are few.

        Args: more_than: how many elements the page has.
        """
        data = source.data
        if data is None or source.encoding != "utf-8":
            found = [match.start() for match in self.start.finditer(source.text)]
            return found if len(found) > more_than else []
        # Bytes are searched ten times faster; what lies between two finds is decoded to count its characters.
        places = self.signs.find_matches_as_indexes(data)
        if len(places) <= more_than:
            return []
        last = 3 if data.startswith(b"\xef\xbb\xbf") else 0
        at = 0
        found = []
        for _, start, _ in places:
            part = data[last:start]
            at += len(part) if part.isascii() else len(part.decode("utf-8", "replace"))
            last = start
            found.append(at)
        return found


@cache
def _escaped() -> _Escaped:
    return _Escaped()


def trackers(reading: Reading) -> tuple[Tracker, ...]:
    """Every img, script and iframe with an address; those that no browser loads are told apart and say why."""
    tree = reading.tree
    first, last = reading.story_bounds
    found: list[Tracker] = []
    holders: list[Element] = []
    real: list[Element] = []
    listed: list[Element] = []
    start_tag, kind_of = tree.start_tag, _COUNTED.get
    kinds: list[str] = []
    for element in tree.document.iter_elements(_LOOKED_AT):
        if (kind := kind_of(element.tag)) is not None:
            real.append(element)
            kinds.append(kind)
        else:
            holders.append(element)
    unseen = {inner: h.tag for h in holders if h.tag in _UNSEEN for inner in h.iter_elements(_COUNTED)}
    for element, kind in zip(real, kinds, strict=True):
        url = element.attr("src")
        where = unseen.get(element, "") if unseen else ""
        if not url:
            url = element.attr("data-src") or element.attr("data-lazy-src")
            if not url:
                continue
            where = where or "data-src"
        inside = first <= (element.position or (0, 0)) < last
        listed.append(element)
        found.append(Tracker(kind, url.strip(), Late(start_tag, element), not where, where, inside))
    starts = _escaped().starts(reading.source, len(real))
    if starts and (written := list(_written(reading, starts, real, holders))):
        placed = [(tree.start(element) or 0, tracker) for element, tracker in zip(listed, found, strict=True)]
        placed.extend((tracker.span.start, tracker) for tracker in written)
        found = [tracker for _, tracker in sorted(placed, key=lambda pair: pair[0])]
    return tuple(found)


def _written(reading: Reading, starts: list[int], real: list[Element], holders: list[Element]) -> Iterator[Tracker]:
    """What is written somewhere like an element that counts, without being one."""
    tree = reading.tree
    known = {tree.start(element) for element in real}
    pattern = _escaped().element
    areas: _Areas | None = None
    first, last = reading.story_offsets
    for start in starts:
        if start in known or (match := pattern.match(tree.source, start)) is None:
            continue
        areas = areas or _Areas(tree, real, holders)
        where = areas.around(start) or ("escaped" if match["entity"] or match["json"] else "attribute")
        kind, span = _COUNTED[match["kind"].lower()], Span(start, match.end())
        yield Tracker(kind, _plain(match["url"]), span, False, where, first <= start < last)


class _Areas:
    """Stretches of the source that are not shown, or shown as they stand: comments, templates, scripts, code."""

    __slots__ = ("_held", "_tree")

    def __init__(self, tree: Tree, real: list[Element], holders: list[Element]) -> None:
        self._tree = tree
        found = [
            (tag[1], tree.content_end(element), "code" if element.tag == "pre" else element.tag)
            for element in (*(e for e in real if e.tag == "script" and not e.attr("src")), *holders)
            if (tag := tree.start_tag(element)) is not None
        ]
        self._held = sorted(found)

    def around(self, place: int) -> str:
        """The name of the stretch round a place, "" for none."""
        index = bisect_right(self._held, (place, len(self._tree.source), ""))
        for start, end, name in reversed(self._held[:index]):
            if start <= place < end:
                return name
        source = self._tree.source
        opened = source.rfind("<!--", 0, place)
        return "comment" if opened >= 0 and source.find("-->", opened, place) < 0 else ""


def _plain(url: str) -> str:
    """An address without the escapes of JSON and HTML."""
    if "\\" in url:
        url = re.sub(r"\\+u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), url)
        url = re.sub(r"\\+(.)", r"\1", url)
    return html.unescape(html.unescape(url)) if "&" in url else url


# -- what is not shown ---------------------------------------------------------------------------------------------------


_TAGS = late(r"<[^<>]{1,2000}>")


def hidden(reading: Reading) -> tuple[Hidden, ...]:
    """Texts that the page holds but does not show, in the order of the source."""
    tree = reading.tree
    found: list[tuple[int, Hidden]] = []

    def add(text: str, start: int, end: int, where: str) -> None:
        text = " ".join(text.split())
        if text:
            found.append((start, Hidden(text, Span(start, end), where)))

    for start, end in tree.comments():
        add(_shown(tree.source[start + 4 : max(start + 4, end - 3)]), start, end, "comment")
    for name in ("template", "noscript"):
        for element in tree.document.select(name):
            if (tag := tree.start_tag(element)) is not None:
                stop = tree.content_end(element)
                add(_shown(tree.source[tag[1] : stop]), tag[1], stop, name)
    for element in reading.hidden_elements:
        if (tag := tree.start_tag(element)) is not None:
            stop = tree.content_end(element)
            add(_shown(tree.source[tag[1] : stop]), tag[1], stop, "hidden")
    for element in tree.document.select("script:not([src])"):
        if (tag := tree.start_tag(element)) is None:
            continue
        for begin, stop in _strings(tree.source[tag[1] : tree.content_end(element)]):
            start, end = begin + tag[1], stop + tag[1]
            if (text := _prose(tree.source[start:end])) is not None:
                add(text, start, end, "script")
    found.sort(key=lambda pair: pair[0])
    return tuple(text for _, text in found)


def _shown(markup: str) -> str:
    """The text of a piece of mark-up."""
    if "<" in markup:
        markup = re.sub(r"(?is)<(script|style)\b.*?</\1\s*>", " ", markup)
        markup = _TAGS.sub(" ", markup)
    return html.unescape(markup) if "&" in markup else markup


def _strings(script: str) -> Iterator[tuple[int, int]]:
    """Strings of a script that are long enough to be text, without their quotes."""
    at, start = 0, -1
    for part in script.split('"'):
        end = at + len(part)
        if part.endswith("\\") and not part.endswith("\\\\"):
            # The quotation mark is escaped: the string goes on.
            start = at if start < 0 else start
        else:
            begin = at if start < 0 else start
            if end - begin >= _LEAST_HIDDEN and script.count(" ", begin, end) >= _LEAST_SPACES:
                yield begin, end
            start = -1
        at = end + 1


def _prose(string: str) -> str | None:
    """What a string of a script says, if it is text rather than code."""
    try:
        text = json.loads(f'"{string}"', strict=False)
    except ValueError:
        return None
    text = _shown(text)
    return text if len(text.split()) >= _LEAST_WORDS and _letters(text) > len(text) * 0.7 else None


def _letters(text: str) -> int:
    """How many letters and blanks a text has; scripts hold long strings, so those of ASCII are counted all at once."""
    plain = text.encode("ascii", "ignore")
    beyond: list[str] = _BEYOND.findall(text) if len(plain) < len(text) else []
    return (
        len(plain)
        - len(plain.translate(None, _LETTERS_AND_BLANKS))
        + sum(char.isalpha() or char.isspace() for char in beyond)
    )
