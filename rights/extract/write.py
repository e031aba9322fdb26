"""Writes what a page lacks in the page's own mark-up: a paragraph, a picture, and where in the page it goes.

What is proposed must be safe to apply: whatever stands in the texts is escaped, and the place is one where a new paragraph
may stand. A page that was changed so shows the new paragraph when it is read again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from html import escape

from rights.extract.detect import has_links, has_tags
from rights.extract.mapped import MappedSpan
from rights.model.page import Block, Page
from rights.model.source import Span
from rights.text.late import late

__all__ = ["Run", "destination", "image", "insertion", "link", "paragraph", "words"]

Run = tuple[str, str | None]
"""A stretch of text, and the address that it links to or None."""


def paragraph(format: str, runs: Iterable[Run], *, italic: bool = False) -> str:  # noqa: A002  # the contract's word
    """One paragraph, without the white space round it.

    Args:
        format: html, markdown, text or ninjs (HTML inside of a JSON string).
        runs: what it says, in order.
        italic: set in italics where the mark-up can.

    >>> paragraph("markdown", [("First published by the ", None), ("Fen Post", "https://fen.example/a_(b)"), (".", None)])
    'First published by the [Fen Post](<https://fen.example/a_(b)>).'
    >>> paragraph("html", [("Salt & Reed", "https://salt.example/?a=1&b=2")], italic=True)
    '<p><em><a href="https://salt.example/?a=1&amp;b=2">Salt &amp; Reed</a></em></p>'
    """
    folded = _folded(runs)
    if format == "markdown":
        made = "".join(_markdown(text, url) for text, url in folded)
        return f"*{made}*" if italic and made else _line_start(made)
    if format == "text":
        return "".join(text if url is None or text == url else f"{text} ({url})" for text, url in folded)
    inner = "".join(_html(text, url) for text, url in folded)
    made = f"<p><em>{inner}</em></p>" if italic else f"<p>{inner}</p>"
    return _json(made) if format == "ninjs" else made


def words(format: str, text: str) -> str:  # noqa: A002  # the contract's word
    r"""A stretch of text as it stands inside of a paragraph, blanks at its ends kept.

    >>> words("html", " Salt & Reed"), words("markdown", "one < two")
    (' Salt &amp; Reed', 'one &lt; two')
    """
    if format == "markdown":
        return _escaped(text)
    if format == "text":
        return text
    shown = escape(text, quote=False)
    return _json(shown) if format == "ninjs" else shown


def link(format: str, text: str, url: str, *, bare: bool = False) -> str:  # noqa: A002
    """A link as it stands inside of a paragraph. bare: only its address, as the mark-up writes it.

    >>> link("markdown", "the report", "https://fen.example/a"), link("html", "", "https://fen.example/?a=1&b", bare=True)
    ('[the report](https://fen.example/a)', 'https://fen.example/?a=1&amp;b')
    """
    if format == "markdown":
        return destination(url) if bare else _markdown(text, url)
    return escape(url.strip()) if bare else _html(text, url)


def image(format: str, url: str, alt: str, *, counter: bool = False) -> str:  # noqa: A002
    """A picture: a logo, or, with `counter`, an element of one pixel that counts a view.

    In plain text, which shows no pictures, it is the alternative text.
    """
    alt = " ".join(alt.split())
    if format == "markdown":
        return f"![{_escaped(alt)}]({destination(url)})"
    if format == "text":
        return alt
    size = ' width="1" height="1"' if counter else ""
    made = f'<img src="{escape(url.strip())}" alt="{escape(alt)}"{size}>'
    return _json(made) if format == "ninjs" else made


def insertion(
    page: Page,
    *,
    before: int | None = None,
    after: int | None = None,
    runs: Iterable[Run] = (),
    picture: tuple[str, str] | None = None,
    italic: bool = False,
    counter: bool = False,
) -> tuple[int, str]:
    """Where a new paragraph goes and what is to be put there, so that the page stays well-formed.

    Args:
        page: as read.
        before: index in `page.blocks`; the paragraph stands right before that block, or before the list, table or picture
            that the block belongs to.
        after: likewise; exactly one of the two is given. In a page without blocks it goes to the end, whatever is given.
        runs: what the paragraph says.
        picture: address and alternative text of a picture that stands in the paragraph, after its text.
        italic: as for `paragraph`.
        counter: as for `image`.

    Returns: the offset in the source, and the text to insert there, the white space and line ends that it needs included.
    """
    words = list(runs)

    def content(form: str) -> str:
        return _content(form, words, picture, italic=italic, counter=counter)

    kind, text = page.source.format, page.source.text
    index = before if before is not None else after
    ahead = before is not None
    if kind == "ninjs":
        return _in_json(page, index, content, ahead=ahead)
    form = "markdown" if kind == "text" and has_links(text) else "html" if kind == "text" and has_tags(text) else kind
    if index is None or not page.blocks:
        return _at_end(text, content(form))
    return _beside(text, form, kind, page.blocks[index], content, ahead=ahead)


def _beside(
    text: str, form: str, kind: str, block: Block, content: Callable[[str], str], *, ahead: bool
) -> tuple[int, str]:
    if kind == "html":
        return _in_html(text, block, content(form), ahead=ahead)
    if form == "markdown" and (raw := _raw_html(text, block)) is not None:
        return _in_raw_html(raw, block, content("html"), ahead=ahead)
    return _between_lines(text, block, content(form), ahead=ahead)


def _content(kind: str, words: list[Run], picture: tuple[str, str] | None, *, italic: bool, counter: bool) -> str:
    if picture is None:
        return paragraph(kind, words, italic=italic)
    shown = image(kind, *picture, counter=counter)
    if not words:
        return f"<p>{shown}</p>" if kind == "html" else shown
    made = paragraph(kind, words, italic=italic)
    return f"{made.removesuffix('</p>')}{shown}</p>" if kind == "html" else f"{made} {shown}"


# Runs of text


def _folded(runs: Iterable[Run]) -> list[Run]:
    """The runs with white space folded as if they were one text; a link's outer blanks stand outside of it."""
    out: list[Run] = []
    for text, url in runs:
        words = " ".join(text.split())
        lead, trail = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
        parts: list[Run] = [(lead, None), (words, url.strip()), (trail, None)] if url is not None and words else []
        for part, address in parts or [(lead + words + trail if words else lead, None)]:
            if address is None and out and out[-1][1] is None:
                out[-1] = (re.sub(" +", " ", out[-1][0] + part), None)
            elif part:
                out.append((part, address))
    if out and out[0][1] is None:
        out[0] = (out[0][0].lstrip(), None)
    if out and out[-1][1] is None:
        out[-1] = (out[-1][0].rstrip(), None)
    return [run for run in out if run[0]]


def _html(text: str, url: str | None) -> str:
    shown = escape(text, quote=False)
    return shown if url is None else f'<a href="{escape(url)}">{shown}</a>'


def _json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


_SPECIAL = late(r"[\\`*_\[\]<>#|~{}]|&(?=#?\w)|!(?=\[|$)")
_LINE_START = late(r"(?:([-+=:>])|(\d{1,9})([.)])(?=\s|$))")


def _escaped(text: str) -> str:
    """Text as Markdown shows it unchanged. Braces are written as references: template tags are found before Markdown is."""
    return _SPECIAL.sub(lambda match: _REFERENCES.get(match[0], "\\" + match[0]), text)


_REFERENCES = {"{": "&#123;", "}": "&#125;", "&": "&amp;", "<": "&lt;"}


def _line_start(text: str) -> str:
    """A paragraph whose first characters can't be taken for a list, a quotation or a rule."""
    match = _LINE_START.match(text)
    if match is None:
        return text
    if match[1]:
        return "\\" + text
    return f"{match[2]}\\{text[match.end(2) :]}"


def _markdown(text: str, url: str | None) -> str:
    if url is None:
        return _escaped(text)
    lead = " " if text[0] == " " else ""
    return f"{lead}[{_escaped(text.strip())}]({destination(url)})"


def destination(url: str) -> str:
    """An address as Markdown takes it within the round brackets of a link."""
    url = re.sub(r"[\x00-\x20\\<>{}]", lambda match: f"%{ord(match[0]):02X}", url.strip())
    url = re.sub(r"&(?=#?\w+;)", "&amp;", url)
    return f"<{url}>" if "(" in url or ")" in url or not url else url


# Between lines: Markdown and text


def _line_end_mark(text: str) -> str:
    # one character is looked for far faster than two
    return "\r\n" if "\r" in text and "\r\n" in text else "\n"


def _at_end(text: str, content: str) -> tuple[int, str]:
    mark = _line_end_mark(text)
    end = len(text.rstrip())
    return end, (mark + mark if end else "") + content + ("" if text[end:] else mark)


def _between_lines(text: str, block: Block, content: str, *, ahead: bool) -> tuple[int, str]:
    mark = _line_end_mark(text)
    lines = _Lines(text)
    if ahead:
        number = lines.number(block.span.start)
        while number > 0 and _belongs(lines, number, block.kind, block.span.start):
            number -= 1
        at = lines.start(number)
        gap = mark if number > 0 and not lines.blank(number - 1) else ""
        return at, f"{gap}{content}{mark}{mark}"
    number = lines.number(max(block.span.start, block.span.end - 1))
    while number + 1 < lines.count and _goes_on(lines, number, block.kind):
        number += 1
    at = lines.end(number)
    gap = mark if number + 1 < lines.count and not lines.blank(number + 1) else ""
    return at, f"{mark}{mark}{content}{gap}"


def _belongs(lines: _Lines, number: int, kind: str, start: int) -> bool:
    """Whether the line before still belongs to what a block begins in the middle of."""
    if kind in {"list", "quote", "table"}:
        if not lines.blank(number - 1):
            return True
        # A loose list goes on over blank lines: its items' later paragraphs are indented, its items have marks.
        return kind == "list" and number > 1 and lines.in_list(number) and lines.in_list(number - 2)
    before = lines.text[lines.start(number) : start]
    return bool(before.strip()) and not lines.blank(number - 1)


def _goes_on(lines: _Lines, number: int, kind: str) -> bool:
    if kind not in {"list", "quote", "table"}:
        return False
    if not lines.blank(number + 1):
        return True
    return kind == "list" and number + 2 < lines.count and lines.in_list(number + 2)


class _Lines:
    """The lines of a text, by number from 0."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", text))]
        self.count = len(self._starts)

    def number(self, offset: int) -> int:
        """The line of an offset."""
        low, high = 0, self.count
        while high - low > 1:
            middle = (low + high) // 2
            if self._starts[middle] <= offset:
                low = middle
            else:
                high = middle
        return low

    def start(self, number: int) -> int:
        """Where a line begins."""
        return self._starts[number]

    def end(self, number: int) -> int:
        """Where a line's text ends, before its line end."""
        stop = self._starts[number + 1] if number + 1 < self.count else len(self.text)
        return self.start(number) + len(self.text[self.start(number) : stop].rstrip("\r\n"))

    def blank(self, number: int) -> bool:
        """Whether a line holds nothing but white space."""
        return not self.text[self.start(number) : self.end(number)].strip()

    def in_list(self, number: int) -> bool:
        """Whether a line is indented or begins with a list's mark."""
        return (
            re.match(
                r"[ \t]{2,}\S|[ ]{0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)",
                self.text[self.start(number) : self.end(number)],
            )
            is not None
        )


# Between elements: HTML


_HOLDS_PARAGRAPHS = frozenset({
    "html", "body", "div", "article", "section", "main", "header", "footer", "aside", "nav", "tbody", "tr", "td", "th", "table",
    "center", "form", "li", "ul", "ol",
})  # fmt: skip
_OUTER = {"list": frozenset({"ul", "ol", "dl"}), "table": frozenset({"table"})}
"""Elements that a paragraph stands beside where a block of that kind is in them: tables may just be a page's layout."""


def _in_html(text: str, block: Block, content: str, *, ahead: bool) -> tuple[int, str]:
    """Beside the outermost element that may not hold a paragraph, or beside the block itself."""
    start, end = _html_place(text, block.span, block.kind)
    line = text.rfind("\n", 0, start) + 1
    indent = text[line:start]
    gap = _line_end_mark(text) + indent if not indent.strip() and "\n" in text else ""
    return (start, content + gap) if ahead else (end, gap + content)


def _html_place(text: str, span: Span, kind: str) -> tuple[int, int]:
    from rights.extract.html.parser import Element, Tree  # noqa: PLC0415  # only where a change is proposed

    tree = Tree.of(text)

    def place(element: Element) -> tuple[int, int] | None:
        opening = tree.start_tag(element)
        if opening is None:
            # The parser made it up, as the body of a fragment: what it holds is all there is.
            return (0, len(text)) if element.tag == "body" else None
        if opening[0] > span.start:
            return None
        closing = tree.end_tag(element)
        return opening[0], closing[1] if closing is not None else max(opening[1], tree.content_end(element))

    outer = _OUTER.get(kind, frozenset())
    level = list(tree.document.select("body"))
    while level:
        # the last of them that holds the block, where several do
        found = ((element, where) for element in reversed(level) if (where := place(element)) is not None)
        holder = next((one for one in found if span.end <= one[1][1]), None)
        if holder is None:
            break
        element, where = holder
        if element.tag in outer or (element.tag not in _HOLDS_PARAGRAPHS and "-" not in element.tag):
            return where
        level = [child for child in element if isinstance(child, Element)]
    return span.start, span.end


# Inside of other mark-up


def _raw_html(text: str, block: Block) -> MappedSpan | None:
    """The place of a block in the HTML that was made from Markdown, where the author wrote the element."""
    span = block.span
    if not isinstance(span, MappedSpan) or not text.startswith("<", span.start):
        return None
    return span if span.written() else None


def _in_raw_html(span: MappedSpan, block: Block, content: str, *, ahead: bool) -> tuple[int, str]:
    start, end = _html_place(span.made, span.inner, block.kind)
    runs = span.runs()
    return (runs.start(start) if ahead else runs.end(end)), content


def _in_json(page: Page, index: int | None, content: Callable[[str], str], *, ahead: bool) -> tuple[int, str]:
    from rights.extract import ninjs  # noqa: PLC0415  # only for this format

    form, text, runs = ninjs.body(page.source)
    if index is None or not page.blocks:
        at, put = _at_end(text, content(form))
    else:
        block = page.blocks[index]
        span = block.span
        assert isinstance(span, MappedSpan)  # every block of an item is mapped
        inner = Block(block.kind, block.zone, block.text, span.inner)
        at, put = _beside(text, form, form, inner, content, ahead=ahead)
    return (runs.start(at) if at < len(text) else runs.end(len(text))), _json(put)
