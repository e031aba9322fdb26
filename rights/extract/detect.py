"""Tells from the content of a page, never from its name, which reader it needs."""

from __future__ import annotations

import re
from functools import cache

from rights.text.late import late

__all__ = ["FORMATS", "detect", "has_links", "has_tags"]

FORMATS = ("html", "markdown", "text", "ninjs")

_WINDOW = 262_144
"""Characters that are looked at, from the beginning: signs of a format stand early or they are no signs."""

_DOCUMENT_BEGINS = 8192
"""Characters in which an HTML document says what it is, comments before it included."""
_BLANK = "\ufeff \t\r\n\f\v"

_NINJS_STRONG = ("body_html", "body_xhtml", "body_text", "bodies", "headlines", "versioncreated", "versionCreated")
_NINJS_WEAK = ("uri", "guid", "headline", "byline", "bylines", "by", "pubstatus", "copyrightnotice", "usageterms",
               "creditline", "associations", "renditions", "urgency", "profile", "infosources")  # fmt: skip

_BLOCK_TAGS = "p|div|figure|article|section|main|aside|header|footer|nav|h[1-6]|ul|ol|table|blockquote|figcaption|pre"
_ANY_TAGS = (
    _BLOCK_TAGS
    + "|a|abbr|address|b|br|button|center|cite|code|data|dd|dl|dt|em|embed|font|form|hr|html|head|body|i|iframe|img|"
    "input|label|li|link|meta|noscript|object|picture|q|s|script|small|source|span|strong|strike|style|sub|sup|svg|"
    "tbody|td|template|th|thead|time|title|tr|u|video|audio|amp-img|amp-pixel"
)


class _Signs:
    """The patterns of this module, compiled when the first page needs them."""

    __slots__ = ("block", "document", "front_end", "heading", "key", "medium", "strong", "tag", "wrapped")

    def __init__(self) -> None:
        # Atomic groups: a page of a thousand comments must not be tried in every way that they can be cut.
        self.document = late(
            r"(?>(?:<\?xml[^>]*>|<!--.*?-->|\s)*)<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE | re.DOTALL
        )
        self.block = late(rf"<(?:{_BLOCK_TAGS})(?=[\s/>])[^<>]*>", re.IGNORECASE)
        self.tag = late(rf"</?(?:{_ANY_TAGS})(?=[\s/>])[^<>]*>|<!--", re.IGNORECASE)
        self.wrapped = late(rf"(?>(?:<!--.*?-->|\s)*)<(?:{_ANY_TAGS})(?=[\s/>])", re.IGNORECASE | re.DOTALL)
        # The beginning of an image, of a link to something like an address, or of a reference definition.
        self.strong = late(
            r"!\[[^\[\]\n]*\]\("
            r"|(?<![\\\w])\[(?:[^\[\]\n]|\[[^\[\]\n]*\])+\]\((?:[</#.)]|www\.|[a-z][\w+.-]{0,20}:)"
            r"|^ {0,3}\[[^\]\n^]+\]:[ \t]*<?(?:[a-z][\w+.-]{0,20}:|/|www\.)\S",
            re.IGNORECASE | re.MULTILINE,
        )
        self.heading = late(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
        self.medium = late(
            r"(?P<bold>(?<![*\w])\*\*\w[^*\n]*\*\*(?!\*)|(?<![_\w])__\w[^_\n]*__(?![_\w]))"
            r"|(?P<emphasis>^[ \t]*(?:_[^_\n]{3,}_|\*[^*\s][^*\n]{2,}\*)[ \t]*$)"
            r"|(?P<fence>^(?:```|~~~)[\w-]*[ \t]*$)"
            r"|(?P<quote>^> \S)"
            r"|(?P<setext>^\S[^\n]*\n(?:={3,}|-{3,})[ \t]*$)"
            r"|(?P<shortcode>\{\{[<%][ ]*/?[a-z]|\{%-?[ ]*include[ ])",
            re.MULTILINE,
        )
        self.key = late(r"[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)")
        self.front_end = late(r"^(?:---|\.\.\.|\+\+\+)[ \t]*$", re.MULTILINE)


@cache
def _signs() -> _Signs:
    return _Signs()


def detect(text: str) -> str:
    """The format that a page's text is in: ``html``, ``markdown``, ``text`` or ``ninjs``.

    Anything can be read as text, so there is always an answer. Text that holds Markdown links, images or headings is
    Markdown, also where HTML blocks stand between; text made of HTML elements is HTML, whole page or not.
    """
    signs = _signs()
    beginning = text[:_DOCUMENT_BEGINS].lstrip(_BLANK)
    if beginning[:1] == "<" and signs.document.match(beginning):
        return "html"
    head = text[:_WINDOW]
    if "\r" in head:
        head = head.replace("\r\n", "\n").replace("\r", "\n")
    start = head.lstrip(_BLANK)
    if not start:
        return "text"
    if start[0] in "{[" and _is_ninjs(start):
        return "ninjs"
    if _has_front_matter(start, signs):
        return "markdown"
    if start[0] == "<" and signs.document.match(start[:_DOCUMENT_BEGINS]):
        return "html"
    return _of_fragment(start, signs)


def has_tags(text: str) -> bool:
    """Whether well-formed tags of known HTML elements, or comments, stand in a text."""
    return "<" in text and _signs().tag.search(text) is not None


def has_links(text: str) -> bool:
    """Whether links or images as Markdown writes them stand in a text."""
    return "](" in text and _signs().strong.search(text) is not None


def _is_ninjs(start: str) -> bool:
    if start[0] == "[" and not start[1:64].lstrip().startswith("{"):
        return False
    keys = set(re.findall(r'"([A-Za-z_]{2,16})"\s*:', start))
    strong = sum(key in keys for key in _NINJS_STRONG)
    weak = sum(key in keys for key in _NINJS_WEAK)
    return (strong >= 1 and strong + weak >= 2) or weak >= 3  # 2: a body alone may be any API's; 3: metadata only


def _has_front_matter(start: str, signs: _Signs) -> bool:
    """Whether the page begins with front matter, or with the rest of one whose first line was cut off."""
    first, _, rest = start.partition("\n")
    first = first.strip()
    if first in {"---", "+++"}:
        lines = rest.split("\n")
        keys = 0
        for line in lines:
            bare = line.rstrip()
            if bare in {first, "..."}:
                return keys > 0 or not any(line.strip() for line in lines[: lines.index(line)])
            if first == "+++":
                keys += "=" in bare
            else:
                keys += signs.key.match(bare) is not None
            if not bare and not keys:
                return False
        # Never closed: damaged front matter, which the Markdown reader names.
        return keys > 1 or lines[0].split(":", 1)[0].strip().lower() in _FRONT_KEYS
    if signs.key.match(first):
        end = signs.front_end.search(start, 0, 4096)
        if end is None:
            return False
        lines = [line for line in start[: end.start()].split("\n") if line.strip()]
        return all(signs.key.match(line) or line[0] in " \t-" for line in lines) and any(
            line.split(":", 1)[0].strip().lower() in _FRONT_KEYS for line in lines
        )
    return False


_FRONT_KEYS = frozenset(
    "title date author authors layout canonical canonicalurl canonical_url description tags categories category slug "
    "image cover draft published permalink lang language summary lastmod excerpt".split()
)


def _of_fragment(start: str, signs: _Signs) -> str:
    blocks = tags = 0
    if "<" in start:
        blocks = len(signs.block.findall(start))
        tags = blocks or len(signs.tag.findall(start))
    outside = signs.block.sub("", start) if blocks else start
    links = sum(1 for _ in signs.strong.finditer(outside)) if "](" in outside or "]:" in outside else 0
    headings = len(signs.heading.findall(outside)) if "#" in outside else 0
    if tags and signs.wrapped.match(start):
        # It begins with an element: a paste from a CMS, unless Markdown clearly rules the rest of it.
        return "markdown" if links + headings > blocks else "html"
    if links or headings:
        return "markdown"
    paragraphs = start.count("\n\n") + 1
    if blocks and blocks * 2 >= min(paragraphs, start.count("\n") + 1):
        return "html"
    kinds = {match.lastgroup for match in signs.medium.finditer(start)}
    if "shortcode" in kinds or len(kinds) > 1:
        return "markdown"
    return "text"
