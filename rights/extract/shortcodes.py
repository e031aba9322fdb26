"""What site generators replace before Markdown is read: shortcodes, template tags and comments, kept out of its way.

Each becomes a run of one private character, as long as it was, so that no place moves; in the HTML that was made the run
becomes a picture, a comment, the text as written, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from html import escape
from urllib.parse import unquote

from rights.text.late import late

__all__ = ["Masked", "mask"]

_FIRST, _LAST = 0xF0000, 0xFFFFD
_MAX = 20_000
"""Shortcodes of one page that are masked; a page with more is not one that anybody wrote."""


class _Patterns:
    """The patterns of this module, compiled when the first page with a shortcode needs them."""

    __slots__ = ("argument", "encoded", "end_comment", "image", "masked", "name", "opener", "rel")

    def __init__(self) -> None:
        self.opener = late(
            r"\{\{(?P<hugo>[<%])|\{\{(?P<remark>/\*)|(?P<comment>\{%-?\s{0,9}comment\s{0,9}-?%\})|(?P<tag>\{%-?)"
            r"|(?P<heading>\{\#[\w-]+\})|(?P<note>\{\#)|(?P<script>\{/\*)|(?P<value>\{\{)"
            r"|(?<=[\])*_`])(?P<beside>\{:?[^{}\n]*\})|(?P<line>\{:(?:toc|[ ]?[.\#]|[ ]?[\w-]+[ ]*=)[^{}\n]*\})"
            r"|^\[(?://|comment|_|\#)\]:[ \t]*(?:\#|<>)[ \t]*[\"'(](?P<hidden>[^\n]*)[\"')][ \t]*$",
            re.MULTILINE,
        )
        self.end_comment = late(r"\{%-?\s{0,9}endcomment\s{0,9}-?%\}")
        self.name = late(r"\s*/?\s*([\w./-]+)")
        self.argument = late(
            r"(?:([\w.-]+)\s*=\s*)?(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s,=\"'`]+))"
        )
        self.image = late(r"\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)(?:[?#]|$)", re.IGNORECASE)
        self.masked = late("([\U000f0000-\U000ffffd])\\1*")
        self.encoded = late(r"(?:%F3%B[0-9A-F]%[89AB][0-9A-F]%[89AB][0-9A-F])+")
        self.rel = late(r"\brel\s*=\s*[\"']?([\w\s-]*?)[\"']?(?=$|\s+\w+\s*=|\s*$)")


@cache
def _patterns() -> _Patterns:
    return _Patterns()


class Masked:
    """A text whose shortcodes are masked.

    text: as long as the original. masks: by private character, the original and the HTML that stands for it (None: the
    original itself, as text).
    """

    __slots__ = ("masks", "rels", "text")

    def __init__(self, text: str, masks: dict[str, tuple[str, str | None]], rels: dict[str, str]) -> None:
        self.text = text
        self.masks = masks
        self.rels = rels

    def unmask(self, tokens: Iterable[str]) -> list[tuple[str, str]]:
        """The tokens of the HTML that was made, each with what takes its place; masks become tokens of their own."""
        pairs: list[tuple[str, str]] = []
        patterns = _patterns()
        anchor: int | None = None
        in_code = 0
        for token in tokens:
            if len(token) > 1 and token[0] == "<":
                if token.startswith("<a "):
                    anchor = len(pairs)
                elif token.startswith("<code"):
                    in_code += 1
                elif token.startswith("</code"):
                    in_code -= 1
                pairs.append((token, self._in_tag(token)))
                continue
            at = 0
            for match in patterns.masked.finditer(token):
                if match[1] not in self.masks:
                    continue
                if match.start() > at:
                    pairs.append((token[at : match.start()], token[at : match.start()]))
                original, made = self.masks[match[1]]
                if made is None or in_code > 0:
                    made = escape(original, quote=False)
                if match[1] in self.rels and anchor is not None and pairs and pairs[-1][0] == "</a>":
                    start, final = pairs[anchor]
                    pairs[anchor] = (start, f'<a rel="{escape(self.rels[match[1]])}"{final[2:]}')
                pairs.append((match[0], made))
                at = match.end()
            if at < len(token):
                pairs.append((token[at:], token[at:]))
        return pairs

    def _in_tag(self, token: str) -> str:
        """A tag whose attributes hold masks: there the original stands, whatever it is."""
        patterns = _patterns()
        if "%F3%B" in token:
            token = patterns.encoded.sub(lambda match: unquote(match[0]), token)
        return patterns.masked.sub(
            lambda match: escape(self.masks[match[1]][0]) if match[1] in self.masks else match[0], token
        )


def mask(text: str) -> Masked:
    """Masks what a site generator would replace. A text without any stays as it is."""
    if ("{" not in text and "]:" not in text) or any(_FIRST <= ord(char) <= _LAST for char in _astral(text)):
        return Masked(text, {}, {})
    masks: dict[str, tuple[str, str | None]] = {}
    rels: dict[str, str] = {}
    parts: list[str] = []
    at = position = 0
    finder = _Finder(text)
    opener = _patterns().opener
    while len(masks) < _MAX and (match := opener.search(text, position)):
        end, made = finder.shortcode(match)
        if end is None:
            position = match.end()
            continue
        char = chr(_FIRST + len(masks))
        masks[char] = (text[match.start() : end], made)
        if match.lastgroup == "beside" and (rel := _patterns().rel.search(match["beside"][:-1])):
            rels[char] = rel[1].strip()
        parts += (text[at : match.start()], char * (end - match.start()))
        at = position = end
    if not masks:
        return Masked(text, {}, {})
    parts.append(text[at:])
    return Masked("".join(parts), masks, rels)


def _astral(text: str) -> str:
    """The characters beyond the basic plane; nearly always none."""
    return "" if text.isascii() else "".join(char for char in text if ord(char) > 0xFFFF)


class _Finder:
    """Finds the ends of shortcodes; the next end of each kind is remembered, so that a page is searched only once."""

    __slots__ = ("_next", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._next: dict[str, int] = {}

    def _end(self, mark: str, start: int, limit: int) -> int | None:
        found = self._next.get(mark, 0)
        if 0 <= found < start:
            if mark:
                found = self.text.find(mark, start)
            else:
                end = _patterns().end_comment.search(self.text, start)
                found = end.start() if end else -1
            self._next[mark] = found
        return found if 0 <= found <= start + limit else None

    def shortcode(self, match: re.Match[str]) -> tuple[int | None, str | None]:
        """Where a shortcode ends (None: it is none) and the HTML that stands for it (None: its own text)."""
        kind = match.lastgroup or ""
        whole = {"heading": "", "line": ""}.get(kind)
        if whole is not None:
            return match.end(), whole
        if kind == "hidden":
            return match.end(), _comment(match["hidden"])
        if kind == "beside":
            inner = match["beside"][1:-1].strip()
            attributes = inner[:1] in {".", "#", ":"} or "=" in inner
            return (match.end(), "") if attributes else (None, None)
        mark = _ENDS[kind] if kind != "hugo" else match["hugo"].replace("<", ">") + "}}"
        end = self._end(mark, match.end(), _LONGEST_COMMENT if kind in _COMMENTS else _LONGEST)
        if end is None:
            return None, None
        inner = self.text[match.end() : end]
        if kind == "comment":
            closing = _patterns().end_comment.match(self.text, end)
            return (closing.end() if closing else end), _comment(inner)
        end += len(mark)
        if kind in _COMMENTS:
            return end, _comment(inner)
        if kind == "value" or (kind == "hugo" and inner.startswith("/*")):
            return end, None
        return end, _called(inner)


_ENDS = {"remark": "*/}}", "comment": "", "tag": "%}", "note": "#}", "script": "*/}", "value": "}}"}
_COMMENTS = frozenset({"remark", "comment", "note", "script"})
_LONGEST, _LONGEST_COMMENT = 4_000, 50_000


def _comment(text: str) -> str:
    return "<!--" + text.replace("--", "- -").replace(">", "&gt;") + "-->"


def _called(call: str) -> str:
    name_match = _patterns().name.match(call)
    if name_match is None:
        return ""
    name = name_match[1].lower()
    named, plain = _arguments(call[name_match.end() :])
    if name in {"include", "include_relative", "include_cached", "render", "partial"} and plain:
        name = plain.pop(0).lower()
    name = name.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    if call.lstrip().startswith(("/", "end")):
        return ""
    if name in {"youtube", "vimeo"}:
        video = named.get("id") or (plain[0] if plain else "")
        return f'<iframe src="{escape(_FRAMES[name] + video)}"></iframe>' if video else ""
    address = next((named[key] for key in _ADDRESSES if named.get(key)), None)
    if address is None:
        address = next((value for value in plain if _patterns().image.search(value)), None)
        if address is None and any(word in name for word in _PICTURES) and plain:
            address = plain[0]
        if address in plain:
            plain.remove(address)
    if address is None or not (any(word in name for word in _PICTURES) or _patterns().image.search(address)):
        return ""
    return _figure(address, named, plain)


_FRAMES = {"youtube": "https://www.youtube.com/embed/", "vimeo": "https://player.vimeo.com/video/"}
_PICTURES = ("fig", "image", "img", "photo", "picture")
_ADDRESSES = ("src", "url", "image_path", "image", "img", "path", "file", "filename", "image_url")
_CREDITS = ("attr", "credit", "attribution", "source", "copyright", "photographer", "author")


def _figure(address: str, named: dict[str, str], plain: list[str]) -> str:
    alt = named.get("alt") or (plain[0] if plain else "")
    size = "".join(f' {key}="{escape(named[key])}"' for key in ("width", "height") if key in named)
    caption = " ".join(named[key] for key in ("title", "caption", "description") if named.get(key))
    credit = next((named[key] for key in _CREDITS if named.get(key)), "")
    shown = escape(caption, quote=False)
    if credit:
        shown += f' <span class="credit">{escape(credit, quote=False)}</span>'
    caption = f"<figcaption>{shown.strip()}</figcaption>" if shown.strip() else ""
    return f'<figure><img src="{escape(address)}" alt="{escape(alt)}"{size}>{caption}</figure>'


def _arguments(text: str) -> tuple[dict[str, str], list[str]]:
    named: dict[str, str] = {}
    plain: list[str] = []
    for match in _patterns().argument.finditer(text):
        value = next((match[group] for group in (2, 3, 4, 5) if match[group] is not None), "")
        value = re.sub(r"\\(.)", r"\1", value)
        if match[1]:
            named[match[1].lower()] = value
        elif value not in {"/", "-"}:
            plain.append(value)
    return named, plain
