"""The only module that knows the Markdown parser: Markdown to HTML, and every character of it back to the source.

The parser says where blocks begin, but not where a link or a word stands. What it made of the text is certain, though,
so the made HTML and the source are walked side by side: each token of the one must come from the next stretch of the other.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape

from rights.extract.mapped import Runs
from rights.extract.shortcodes import Masked
from rights.text.late import late

__all__ = ["Rendering"]

_POSITION = "data-sourcepos"
_OTHER = "data-sourcepoz"
_RUN = 1_000
"""Characters that are compared at once; a run that does not fit is gone through piece by piece."""

_SEARCH = 400
"""Characters within which a lost place is looked for again."""


class _Patterns:
    """The patterns of this module, compiled when the first page is rendered."""

    __slots__ = (
        "bar", "basic", "break_", "closing", "definition", "entity", "hashes", "label", "marker", "opening", "position",
        "quoted_break", "stop", "ticks", "title", "token", "underline", "word",
    )  # fmt: skip

    def __init__(self) -> None:
        self.token = late(r"<[/!?]?[A-Za-z][^<>]*>|[^<]+|<")
        self.position = late(rf' {_POSITION}="(\d+):(\d+)-')
        self.opening = late(r"[ \t]*(?:`{3,}|~{3,})")
        self.closing = late(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*(?=[\r\n]|$)")
        self.hashes = late(r"[ \t]*\#*[ \t]*(?=[\r\n]|$)")
        self.underline = late(r"[ \t]*(?:\r\n|\n|\r)[ \t>]*(?:=+|-+)[ \t]*(?=[\r\n]|$)")
        self.bar = late(r"[ \t]*\|")
        self.basic = late(r"&(amp|lt|gt|quot);")
        self.entity = late(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
        self.break_ = late(r"[ \t]*\\?(?:\r\n|\n|\r)[ \t]*")
        self.quoted_break = late(r"[ \t]*\\?(?:\r\n|\n|\r)[ \t]*(?:>[ \t]*)*")
        self.stop = late("[&\n\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
        self.ticks = late(r"`+")
        self.label = late(r"\[(?:[^\\\[\]]|\\.){0,999}\]", re.DOTALL)
        self.marker = late(r"(?:[-+*]|\d{1,9}[.)])?[ \t]*")
        self.title = late(r"\s+(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))", re.DOTALL)
        self.definition = late(
            r"[ \t>]*\[(?:[^\[\]\\]|\\.){1,999}\]:[ \t]*(?:(?:\r\n|\n|\r)[ \t>]*)?(?:<[^<>\r\n]*>|[^\s<]\S*)"
            r"(?:(?:[ \t]+|[ \t]*(?:\r\n|\n|\r)[ \t>]*)(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?"
            r"[ \t]*(?:\r\n|\n|\r|$)",
            re.DOTALL,
        )
        self.word = late(r"</?([A-Za-z][A-Za-z0-9]*)")


@cache
def _patterns() -> _Patterns:
    return _Patterns()


def _to_html(text: str) -> str:
    """The parser's HTML, raw HTML kept, with the place of every block as an attribute."""
    from cmarkgfm import cmark  # noqa: PLC0415  # only Markdown pages need it

    options = cmark.Options.CMARK_OPT_SOURCEPOS | cmark.Options.CMARK_OPT_UNSAFE
    # A lone half of a surrogate pair can't be written in UTF-8; one character stands for it, so that places stay.
    plain = text.encode("utf-8", "replace").decode("utf-8")
    made: str = cmark.markdown_to_html_with_extensions(
        plain, options, extensions=["table", "strikethrough", "autolink"]
    )
    return made


class Rendering:
    """Markdown as HTML.

    Args:
        masked: the page's body with its shortcodes masked.
        start: where the body begins in the source.
    """

    __slots__ = ("_pairs", "_runs", "_source", "_start", "html")

    def __init__(self, masked: Masked, start: int) -> None:
        self._source = masked.text
        self._start = start
        self._runs: Runs | None = None
        # The attribute that tells places may stand in raw HTML as well; there it gets another name for the while.
        forged = _POSITION in masked.text
        if forged:
            self._source = masked.text.replace(_POSITION, _OTHER)
        made = _to_html(self._source)
        self._pairs: list[tuple[str, str]] | None = None
        if masked.masks or forged:
            self._pairs = masked.unmask(_patterns().token.findall(made))
            if forged:
                self._pairs = [(token, final.replace(_OTHER, _POSITION)) for token, final in self._pairs]
            made = "".join(final for _, final in self._pairs)
        self.html = made

    def runs(self) -> Runs:
        """Where every part of the HTML stands in the source."""
        if self._runs is None:
            walk = _Walk(self._source, self._start)
            pairs = self._pairs
            if pairs is None:
                for token in _patterns().token.findall(self.html):
                    walk.take(token, token)
            else:
                for token, final in pairs:
                    walk.take(token, final.replace(_POSITION, _OTHER) if _OTHER in token else final)
            self._runs = walk.runs
        return self._runs


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OF_TABLES = frozenset({"table", "tr", "td", "th"})
_LEAVES = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "li"})
_MADE_ENDS = frozenset({*_LEAVES, "ul", "ol", "blockquote", "pre", "table", "thead", "tbody", "tr"})


class _Walk:
    """The two texts side by side: `at` stands in the source, `made` in the HTML."""

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.length = len(source)
        self.base = start
        self.at = 0
        self.made = 0
        self.runs = Runs()
        self.lines: list[int] | None = None
        self.patterns = _patterns()
        self.inline = False
        self.block_code = False
        self.code = False
        self.underlined = self.fence = False
        self.quotes = 0
        self.links: list[tuple[str, int]] = []

    # What was made, and from what

    def _same(self, size: int) -> None:
        self.runs.add(self.made, self.base + self.at, self.base + self.at + size, literal=True)
        self.at += size
        self.made += size

    def _from(self, made: int, size: int) -> None:
        """Notes that `made` characters came from `size` characters of the source, as a whole."""
        if made:
            self.runs.add(self.made, self.base + self.at, self.base + self.at + size, literal=False)
        self.at += size
        self.made += made

    def take(self, token: str, final: str) -> None:
        """Places the next token; `final` is what stands for it in the page's HTML."""
        if len(token) > 1 and token[0] == "<":
            self._tag(token, final)
        elif self.block_code and token == final:
            self._code_lines(token)
        elif self.inline or self.code:
            self._text(token, final)
        else:
            self._raw_text(token, final)

    # Tags

    def _tag(self, token: str, final: str) -> None:
        if _POSITION in token and (position := self.patterns.position.search(token)):
            self._open(token, final, int(position[1]), int(position[2]))
            return
        if self.source.startswith(token, self.at):
            self._raw(token, final)
            return
        name_match = self.patterns.word.match(token)
        name = name_match[1].lower() if name_match else ""
        ends = token[1] == "/"
        if (self.inline or self.block_code) and self._inline(name, final, ends=ends):
            return
        if (ends and name in _MADE_ENDS) or name in {"thead", "tbody"}:
            here = self._skip_blank()
            if self.source.startswith(token, here):
                self.at = here
                self._raw(token, final)
                return
            self._from(len(final), self._close(name) if ends else 0)
            return
        found = self.source.find(token, self.at)
        if found >= 0:
            self.at = found
            self._raw(token, final)
        else:
            self._from(len(final), 0)

    def _inline(self, name: str, final: str, *, ends: bool) -> bool:
        """Places a tag that the parser made inside of a paragraph; False where it makes no such tag."""
        if name in {"em", "strong", "del"}:
            self._emphasis(name, final)
        elif name == "code":
            self._code_span(final, ends=ends)
        elif name == "a":
            self._anchor(final, ends=ends)
        elif name == "img":
            self._picture(final)
        elif name == "br":
            self._from(len(final), 0)
        else:
            return False
        return True

    def _raw(self, token: str, final: str) -> None:
        if token == final:
            self._same(len(token))
        else:
            self._from(len(final), len(token))

    def _skip_blank(self) -> int:
        at = self.at
        while at < self.length and (self.source[at].isspace() or self.source[at] == ">"):
            at += 1
        return at

    def _open(self, token: str, final: str, line: int, column: int) -> None:
        name_match = self.patterns.word.match(token)
        name = name_match[1] if name_match else ""
        if line == 0:
            # A paragraph right above a table: the parser has lost its place. It follows what came before.
            self.at = self._skip_blank()
        elif name in _OF_TABLES:
            # Such a table's own place is that of the paragraph, and columns of cells are not always right.
            self.at = max(self.at if name in {"td", "th"} else self._skip_blank(), self._offset(line, column))
        else:
            self.at = self._offset(line, column)
        begin = self.at
        self.inline = name in _LEAVES
        self.links.clear()
        self.underlined = self.fence = False
        if name == "blockquote":
            self.quotes += 1
        elif name == "pre":
            self.block_code = True
            self.fence = self.patterns.opening.match(self.source, self.at) is not None
            if self.fence:
                self.at = self._line_end(self.at)[1]
        elif name == "li":
            match = self.patterns.marker.match(self.source, self.at)
            self.at = match.end() if match else self.at
        elif name in _HEADINGS:
            self.underlined = not self.source.startswith("#", self.at)
            while self.source.startswith("#", self.at):
                self.at += 1
        elif name == "p":
            while match := self.patterns.definition.match(self.source, self.at):
                self.at = begin = match.end()
        while self.at < self.length and self.source[self.at] in " \t" and not self.block_code:
            self.at += 1
        content, self.at = self.at, begin
        self._from(len(final), content - begin)

    def _close(self, name: str) -> int:
        """Ends a block; returns how many characters of the source still belong to it."""
        pattern = None
        if name == "blockquote":
            self.quotes = max(0, self.quotes - 1)
        elif name == "pre":
            self.block_code = False
            pattern = self.patterns.closing if self.fence else None
        elif name in _HEADINGS:
            pattern = self.patterns.underline if self.underlined else self.patterns.hashes
        elif name == "tr":
            pattern = self.patterns.bar
        self.inline = False
        self.code = False
        match = pattern.match(self.source, self.at) if pattern else None
        return match.end() - self.at if match else 0

    def _emphasis(self, name: str, final: str) -> None:
        size = 2 if name == "strong" else 1
        if name == "del":
            size = 2 if self.source.startswith("~~", self.at) else 1
        marks = self.source[self.at : self.at + size]
        if len(marks) == size and marks[0] in "*_~" and marks == marks[0] * size:
            self._from(len(final), size)
        else:
            self._from(len(final), 0)

    def _code_span(self, final: str, *, ends: bool) -> None:
        if self.block_code:
            self._from(len(final), 0)
            return
        self.code = not ends
        at = self.at
        if ends and self.source[at : at + 1].isspace():
            match = self.patterns.quoted_break.match(self.source, at)
            at = match.end() if match else at + 1
        ticks = self.patterns.ticks.match(self.source, at)
        self._from(len(final), ticks.end() - self.at if ticks else 0)

    def _anchor(self, final: str, *, ends: bool) -> None:
        if not ends:
            while (
                self.source[self.at : self.at + 1] in _DROPPED
                and self.source[self.at + 1 : self.at + 2] in _BEFORE_LINK
            ):
                self.at += 1
            mark = self.source[self.at : self.at + 1]
            self.links.append((mark if mark in {"[", "<"} else "bare", self.made))
            self._from(len(final), 1 if mark in {"[", "<"} else 0)
            return
        kind, opened = self.links.pop() if self.links else ("bare", -1)
        if kind == "<":
            self._from(len(final), 1 if self.source.startswith(">", self.at) else 0)
        elif kind == "[":
            if not self.source.startswith("]", self.at):
                found = self.source.find("]", self.at, self.at + _SEARCH)
                self.at = found if found >= 0 else self.at
            self._from(len(final), self._after_bracket(self.at) - self.at)
        else:
            self._from(len(final), 0)
        if opened >= 0:
            self.runs.wholes[opened] = self.base + self.at

    def _picture(self, final: str) -> None:
        if not self.source.startswith("![", self.at):
            found = self.source.find("![", self.at, self.at + _SEARCH)
            if found < 0:
                self._from(len(final), 0)
                return
            self.at = found
        depth, at = 1, self.at + 2
        while at < self.length and depth:
            char = self.source[at]
            if char == "\\":
                at += 1
            elif char == "[":
                depth += 1
            elif char == "]":
                depth -= 1
            at += 1
        self._from(len(final), self._after_bracket(at - 1) - self.at if not depth else 2)

    def _after_bracket(self, at: int) -> int:
        """Where a link or picture ends, whose closing bracket stands at an offset."""
        source, length = self.source, self.length
        here = at + 1
        if not source.startswith("]", at) or here >= length:
            return min(here, length) if source.startswith("]", at) else at
        if source[here] == "(":
            end = self._destination_end(here + 1)
            if end is not None:
                return end
        if source[here] == "[" and (match := self.patterns.label.match(source, here)):
            return match.end()
        return here

    def _destination_end(self, at: int) -> int | None:
        source, length = self.source, self.length
        while at < length and source[at].isspace():
            at += 1
        if source.startswith("<", at):
            at = source.find(">", at) + 1
            if not at:
                return None
        else:
            depth = 0
            while at < length and not source[at].isspace():
                char = source[at]
                if char == "\\":
                    at += 1
                elif char == "(":
                    depth += 1
                elif char == ")":
                    if not depth:
                        break
                    depth -= 1
                at += 1
        if match := self.patterns.title.match(source, at):
            at = match.end()
        while at < length and source[at].isspace():
            at += 1
        return at + 1 if source.startswith(")", at) else None

    # Text

    def _raw_text(self, token: str, final: str) -> None:
        """Text outside of paragraphs: blank, or what stands in raw HTML, as written but for marks of a quotation."""
        if token != final:
            found = self.source.find(token, self.at)
            self.at = found if found >= 0 else self.at
            self._from(len(final), len(token) if found >= 0 else 0)
            return
        if self.source.startswith(token, self.at) and not token.isspace():
            self._same(len(token))
            return
        for line in token.splitlines(keepends=True):
            bare = line.strip()
            found = self.source.find(bare, self.at) if bare else -1
            if found < 0:
                self._from(len(line), 0)
                continue
            lead = len(line) - len(line.lstrip())
            self._from(lead, 0)
            self.at = found
            self._same(len(bare))
            self._from(len(line) - lead - len(bare), 0)

    def _text(self, token: str, final: str) -> None:
        """Text of a paragraph; escapes, references and line ends are told apart from plain runs."""
        at, length = 0, len(token)
        stops, source = self.patterns.stop, self.source
        replaced = final if token != final else None
        while at < length:
            char = token[at]
            if char == "&":
                at += self._reference(token, at)
                continue
            if char == "\n":
                self._newline()
                at += 1
                continue
            if char >= "\U000f0000" and replaced is not None:
                at = self._mask(token, at, length, replaced)
                continue
            stop = min(length, at + _RUN)
            match = stops.search(token, at, stop)
            stop = match.start() if match else stop
            if stop == at:
                stop += 1
            run = token[at:stop]
            if source.startswith(run, self.at) and "\\" not in run:
                self._same(len(run))
                at = stop
                continue
            at += self._slowly(run)

    def _mask(self, token: str, at: int, length: int, final: str) -> int:
        """A masked shortcode inside of text; the token holds nothing else (see `Masked.unmask`)."""
        found = self.source.find(token[at], self.at)
        if found >= 0:
            self.at = found
        self._from(len(final), length - at if found >= 0 else 0)
        return length

    def _reference(self, token: str, at: int) -> int:
        match = self.patterns.basic.match(token, at)
        if match is None:
            self._from(1, 1 if self.source.startswith("&", self.at) else 0)
            return 1
        size = match.end() - at
        real = _BASIC[match[1]]
        source, here = self.source, self.at
        if not self.code and source.startswith(match[0], here):
            self._same(size)
        elif source.startswith(real, here):
            self._from(size, 1)
        elif source.startswith("\\" + real, here):
            self._from(size, 2)
        elif (written := self.patterns.entity.match(source, here)) and unescape(written[0]) == real:
            self._from(size, len(written[0]))
        else:
            self._seek(real)
            self._from(size, 1 if self.source.startswith(real, self.at) else 0)
        return size

    def _newline(self) -> None:
        pattern = self.patterns.quoted_break if self.quotes else self.patterns.break_
        match = pattern.match(self.source, self.at)
        if match is None:
            self._from(1, 0)
        elif match.end() - match.start() == 1 and match[0] == "\n":
            self._same(1)
        else:
            self._from(1, match.end() - self.at)

    def _slowly(self, run: str) -> int:
        """Places the beginning of a run that does not stand in the source as it is; returns how many characters."""
        source, here = self.source, self.at
        size = 0
        while size < len(run) and here + size < self.length and source[here + size] == run[size]:
            if source[here + size] == "\\" and not self.code:
                break
            size += 1
        if size:
            self._same(size)
            return size
        there = source[here : here + 1]
        if there == "\\" and not self.code and source[here + 1 : here + 2] == run[0]:
            self._from(1, 2)
            return 1
        if there == run[0]:
            self._same(1)
            return 1
        if there == "&" and (written := self.patterns.entity.match(source, here)):
            plain = unescape(written[0])
            if plain and run.startswith(plain):
                self._from(len(plain), len(written[0]))
                return len(plain)
        if there in {"\r", "\n"} or (there == "\\" and source[here + 1 : here + 2] in {"\r", "\n"}):
            match = (self.patterns.quoted_break if self.quotes else self.patterns.break_).match(source, here)
            if match and run[0] == " ":
                self._from(1, match.end() - here)
                return 1
            self.at = match.end() if match else here + 1
            return 0
        if there and there in "*_~ \t\\":
            self.at += 1
            return 0
        if self._seek(run):
            return 0
        self._from(len(run), 0)
        return len(run)

    def _seek(self, run: str) -> bool:
        """Looks for a lost place a little further on."""
        found = self.source.find(run[:16], self.at, self.at + _SEARCH)
        if found <= self.at:
            return False
        self.at = found
        return True

    def _code_lines(self, token: str) -> None:
        """The lines of a code block, each somewhere in its line of the source."""
        lines = token.split("\n")
        for number, line in enumerate(lines):
            if line:
                end, _ = self._line_end(self.at)
                plain = unescape(line) if "&" in line else line
                # Whole lines stand at the end of theirs, whatever they are indented by; parts of one go on from here.
                place = (
                    end - len(plain)
                    if self.source.endswith(plain, self.at, end)
                    else self.source.find(plain, self.at, end)
                )
                if place >= 0:
                    self.at = place
                    self._code_run(line)
                else:
                    self._from(len(line), end - self.at)
            if number < len(lines) - 1:
                end, after = self._line_end(self.at)
                self.at = end
                self._from(1, after - end)

    def _code_run(self, line: str) -> None:
        at = 0
        for match in self.patterns.basic.finditer(line):
            if match.start() > at:
                self._same(match.start() - at)
            self._from(len(match[0]), 1)
            at = match.end()
        if at < len(line):
            self._same(len(line) - at)

    # Lines

    def _line_starts(self) -> list[int]:
        if self.lines is None:
            starts = [0]
            starts += [match.end() for match in re.finditer(r"\r\n|\n|\r", self.source)]
            self.lines = starts
        return self.lines

    def _line_end(self, at: int) -> tuple[int, int]:
        """Where the line of an offset ends, and where the next begins."""
        match = re.compile(r"\r\n|\n|\r").search(self.source, at)
        return (match.start(), match.end()) if match else (self.length, self.length)

    def _offset(self, line: int, column: int) -> int:
        """An offset for the parser's line and column, which counts bytes."""
        starts = self._line_starts()
        if line > len(starts):
            return self.length
        start = starts[line - 1]
        text = self.source[start : start + column - 1]
        if text.isascii():
            return min(start + column - 1, self.length)
        return start + len(text.encode("utf-8", "replace")[: column - 1].decode("utf-8", "ignore"))


_DROPPED = frozenset("*_~")
_BEFORE_LINK = _DROPPED | {"["}
_BASIC = {"amp": "&", "lt": "<", "gt": ">", "quot": '"'}
