"""Reads plain text: title, byline lines, dates, picture credits and paragraphs, and notices mark-up inside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from rights.errors import InputError
from rights.extract.bylines import is_organisation, parse
from rights.extract.credits import owner_of
from rights.extract.dates import iso
from rights.extract.detect import has_links, has_tags
from rights.extract.mapped import Runs, translated
from rights.model.page import Block, Byline, Fact, Image, Link, Page, Piece
from rights.model.source import Source, Span
from rights.text.late import late

__all__ = ["fold", "read", "urls_in"]

_SAMPLE, _STRANGE = 65_536, 16
"""Characters that are looked at for signs of a file that is no text, and how many of them are let pass in any case."""

_HEAD_BLOCKS = 9
"""Blocks after the title in which a byline, a date or a logo's line is looked for: cards, promotions and a standfirst
may come before the story."""

_TITLE_LENGTH = 250
_SENTENCE_TITLE = 140
_BYLINE_LENGTH = 400
_NAME_LINE_LENGTH = 110
_DATE_LENGTH = 70
_NAMES_WORDS = 8
"""Words after which a line that begins with "By" and ends in a full stop is a sentence."""
_ROLE_WORDS_MAX = 4
_STORY_LENGTH = 160
"""A paragraph of this length has begun the story; no byline line comes after it."""
_SENTENCE_LENGTH = 60
_WRAP_MIN, _WRAP_MAX = 50, 120
_WRAP_PAIRS = 3


class _Patterns:
    """The patterns of this module, compiled when the first text is read."""

    __slots__ = (
        "block_tag", "caption_end", "control", "credit", "escape", "furniture", "keyed", "label", "lead", "line",
        "logo", "role_word", "space", "switch", "url",
    )  # fmt: skip

    def __init__(self) -> None:
        self.block_tag = late(
            r"\s*</?(?:p|div|figure|figcaption|h[1-6]|ul|ol|li|table|blockquote|section|article|header|footer|aside|nav|pre|main)\b",
            re.IGNORECASE,
        )
        self.control = late("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
        self.space = late(r"\s+")
        self.keyed = late(r"by\s|\w+\s*[:=]\s")
        self.line = late(r"[^\r\n]+")
        self.escape = late(r"(?:\\r)?\\n")
        self.url = late(r"(?<![\w@./-])(?:https?://|www\.)[^\s<>\"“”„«»\\|]+", re.IGNORECASE)
        agency = _AGENCY
        name = r"[^()\[\]/|:;!?]{2,60}"
        self.credit = late(
            rf"[(\[]?(?:"
            rf"(?P<label>(?:photo|image|picture|photograph|illustration|graphic|foto|bild|imagen?|imagem|crédito|credit)s?"
            rf"(?:[ ]*/[ ]*\w+)?(?:[ ](?:credit|by|courtesy(?:[ ]of)?|via|copyright))?[ ]*:[ ]*|(?:photo|photograph|image|picture|foto)s?"
            rf"[ ](?:credit|by|courtesy[ ]of|von|de)[ ]+|(?:crédits?|credits?)[ ]*:[ ]*|©[ ]*(?=.*(?:{agency})))(?P<named>[^\n]{{2,120}}?)"
            rf"|(?P<first>{agency})(?:[ ](?:photo|file[ ]photo|images?))?(?:[ ]*/[ ]*{name}){{1,3}}"
            rf"|{name}(?:/{name})?[ ]*(?:/|[ ]via[ ]|[ ]-[ ]|[ ]\|[ ])[ ]*(?P<last>{agency})(?:[ ]*/[ ]*files?)?"
            rf"|(?P<alone>{agency})"
            rf")[ ]*[)\]]?\.?",
            re.IGNORECASE,
        )
        self.caption_end = late(
            rf"(?:\(|\[)(?P<credit>(?:[^()\[\]]{{2,80}}(?:/|,[ ]|[ ]via[ ]|[ ]))?(?:{agency})(?:[ ](?:photo|file[ ]photo|images?))?"
            rf"(?:(?:/|[ ]via[ ])[^()\[\]]{{2,80}})?|(?:photo|image|picture|foto)(?:[ ]credit)?(?:[ ]by|:|[ ]courtesy[ ]of)[ ][^()\[\]]{{2,80}})(?:\)|\])\.?$"
            rf"|(?:^|[ ])(?P<bare>REUTERS(?:/[^/.()\n]{{2,60}}){{1,2}})\.?$",
            re.IGNORECASE,
        )
        self.switch = late(r"(?:enlarge this image )?toggle caption (?=\S)", re.IGNORECASE)
        self.logo = late(r"(?:the[ ]+)?(?P<owner>\S.{1,80}?)(?:['’]s)?[ ](?:logo|logotype|wordmark)\.?", re.IGNORECASE)
        self.label = late(r"by\s*:?\s+\S|von\s+[A-ZÄÖÜ]|par\s+[A-ZÉÈÀ]|por\s+[A-ZÁÉÍÓÚ]|di\s+[A-Z]", re.IGNORECASE)
        self.lead = late(r"^(?:by|von|par|por|di)\s*:?\s+", re.IGNORECASE)
        self.furniture = late(
            r"advertisement:?|advertising|sponsored(?: content)?|story continues below(?: advertisement)?|"
            r"article continues (?:below|after)(?: (?:this )?advertisement)?|sign up for (?:daily )?newsletters?(?: manage newsletters?)?|"
            r"subscribe(?: now)?|read more|share(?: this(?: article| story)?)?|(?:re)?tweet|print|email|comments?|"
            r"anzeige|werbung|publicité|publicidad|publicidade",
            re.IGNORECASE,
        )
        self.role_word = late(
            r"(?:reporter|correspondent|editor|writer|contributor|columnist|journalist|photographer|producer|fellow|intern|"
            r"analyst|commentator|critic|bureau chief|anchor|publisher|editor-in-chief)s?",
            re.IGNORECASE,
        )


_AGENCY = (
    r"reuters|(?:the[ ])?associated[ ]press|ap(?=[ ]photo|[ ]file|[ ]images|/|[ ]*[)\]]?\.?$)|afp|agence[ ]france-presse|epa(?:-efe)?|efe|dpa|ansa|"
    r"getty(?:[ ]images)?|shutterstock|istock(?:photo)?|alamy|bloomberg|pool|sipa|zuma(?:[ ]press)?|upi|tass|xinhua|"
    r"pa[ ](?:media|wire|images)|adobe[ ]stock|unsplash|pexels|pixabay|flickr|wikimedia(?:[ ]commons)?|usa[ ]today[ ]sports|nurphoto|corbis"
)


@cache
def _patterns() -> _Patterns:
    return _Patterns()


def fold(text: str, start: int, end: int) -> tuple[str, tuple[Piece, ...]]:
    """The text of a stretch of source with white space folded, and the pieces that it was made from.

    Runs of white space of any kind become one blank; all else stays as it is. Both ends are trimmed.
    """
    raw = text[start:end]
    inner = raw.strip()
    if not inner:
        return "", ()
    start += raw.index(inner[0])
    out: list[str] = []
    pieces: list[Piece] = []
    at = done = 0
    for match in _patterns().space.finditer(inner):
        if match.end() - match.start() == 1 and match[0] == " ":
            continue
        run = inner[done : match.start()]
        out += (run, " ")
        if run:
            pieces.append(Piece(at, start + done, start + match.start()))
        at += len(run)
        pieces.append(Piece(at, start + match.start(), start + match.end(), "opaque"))
        at += 1
        done = match.end()
    out.append(inner[done:])
    pieces.append(Piece(at, start + done, start + len(inner)))
    return "".join(out), tuple(pieces)


def urls_in(text: str) -> list[tuple[int, int]]:
    """Where bare addresses stand in a text, without the punctuation that ends the sentence round them."""
    if "://" not in text and "www." not in text and "WWW." not in text:
        return []
    found = []
    for match in _patterns().url.finditer(text):
        end = match.end()
        if ")" in match[0] and (close := _first_unpaired(match[0])) is not None:
            end = match.start() + close
        while end > match.start():
            last = text[end - 1]
            if last not in ".,;:!?'’\"”»*_~…]}":
                break
            end -= 1
        if end - match.start() > len("http://"):
            found.append((match.start(), end))
    return found


def _first_unpaired(url: str) -> int | None:
    """Where a bracket closes that the address did not open: the address ends there."""
    depth = 0
    for at, char in enumerate(url):
        if char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth < 0:
                return at
    return None


def read(source: Source) -> Page:
    """Reads a plain text. Where Markdown's links or tags of HTML stand in it, they are read as such: it has mark-up.

    Raises: InputError: it is a picture, a packed file or the like.
    """
    sample = source.text[:_SAMPLE]
    strange = len(_patterns().control.findall(sample))
    if strange > _STRANGE and strange * 25 > len(sample):
        raise InputError(
            f"{source.name}: this is not a text: it holds characters that no text has",
            hint="give the story as HTML, Markdown, plain text or ninjs",
        )
    if "](" in source.text and has_links(source.text):
        from rights.extract import markdown  # noqa: PLC0415  # only where it was not told from the content

        return markdown.read(source)
    return _MarkedReading(source).page() if has_tags(source.text) else _Reading(source).page()


def _units(text: str) -> list[tuple[int, int, bool]]:
    """Stretches of a text that are one block each: start, end, and whether a blank line (or the end) follows."""
    lines = [(match.start(), match.end()) for match in _patterns().line.finditer(text)]
    lines = [(start, end) for start, end in lines if text[start:end].strip()]
    if not lines:
        return []
    if len(lines) < 12 and _patterns().escape.search(text) and ("\\n\\n" in text or "\\r\\n" in text):
        lines = [part for start, end in lines for part in _cut_escapes(text, start, end)] or lines
    gaps = [_gap(text, lines[i][1], lines[i + 1][0]) for i in range(len(lines) - 1)]
    gaps.append(True)
    widths = [len(text[start:end].rstrip()) for start, end in lines]
    width = max(widths)
    pairs = [i for i in range(len(lines) - 1) if not gaps[i]]
    full = [i for i in pairs if _was_full(text, lines, widths, i, width)] if width <= _WRAP_MAX else []
    wrapped = width >= _WRAP_MIN and len(full) >= _WRAP_PAIRS and len(full) * 5 >= len(pairs) * 3
    joined = set(full) if wrapped else {i for i in pairs if _runs_on(text, lines, widths, i)}
    units: list[tuple[int, int, bool]] = []
    first = 0
    for i in range(len(lines)):
        if i not in joined:
            units.append((lines[first][0], lines[i][1], gaps[i]))
            first = i + 1
    return units


def _cut_escapes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    parts = []
    at = start
    for match in _patterns().escape.finditer(text, start, end):
        parts.append((at, match.start()))
        at = match.end()
    parts.append((at, end))
    return [(a, b) for a, b in parts if text[a:b].strip()]


def _gap(text: str, end: int, start: int) -> bool:
    """Whether a blank line lies between two lines (or the written-out line ends of a snippet)."""
    between = text[end:start]
    if "\\n" in between:
        return between.count("\\n") > 1
    return between.count("\n") > 1 or between.count("\r") - between.count("\r\n") > 1 or between.count("\f") > 0


def _was_full(text: str, lines: list[tuple[int, int]], widths: list[int], i: int, width: int) -> bool:
    """Whether the next line's first word would not have fitted at the end of line i: the break is the writer's margin."""
    word = text[lines[i + 1][0] : lines[i + 1][1]].split(None, 1)[0]
    return widths[i] + 1 + len(word) > width


def _runs_on(text: str, lines: list[tuple[int, int]], widths: list[int], i: int) -> bool:
    """Whether a sentence plainly goes on in the next line."""
    if widths[i] < _WRAP_MIN or widths[i] > _WRAP_MAX:
        return False
    follows = text[lines[i + 1][0] : lines[i + 1][1]].lstrip()
    last = text[lines[i][0] : lines[i][1]].rstrip()[-1]
    return follows[0].islower() and last not in '.!?:;”"' and not _patterns().keyed.match(follows)


class _Reading:
    """One reading of one text: the blocks are decided one after the other, with what stands before in mind."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.bylines: list[Byline] = []
        self.images: list[Image] = []
        self.links: list[Link] = []
        self.linked: dict[int | None, list[tuple[int, int]]] = {}
        self.published: Fact | None = None
        self.title: Fact | None = None
        self.updated: Fact | None = None
        self.logo: str | None = None
        self.logo_line: str | None = None
        self.sentences = 0
        self.story_began = False

    def page(self) -> Page:
        text = self.source.text
        units = _units(text)
        headline = _headline(text, units)
        for start, end, _ in units:
            words, pieces = fold(text, start, end)
            if words:
                block = Block("paragraph", "story", words, Span(pieces[0].start, pieces[-1].end), pieces)
                self._add(block, headline=headline and not self.blocks)
        return self._page()

    def _add(self, block: Block, *, headline: bool) -> None:
        if block.kind == "paragraph" and block.zone == "story":
            kind, zone, level = self._kind(block.text, block.span, block.pieces, headline=headline)
            block = Block(kind, zone, block.text, block.span, block.pieces, level)
        self._links(block.text, block.pieces, block.zone)
        self.blocks.append(block)

    def _page(self, **more: Any) -> Page:
        return Page(
            self.source,
            title=self.title.value if self.title else None,
            titles=(self.title,) if self.title else (),
            published_at=self.published,
            updated_at=self.updated,
            bylines=tuple(self.bylines),
            authors=tuple(dict.fromkeys(byline.name for byline in self.bylines if byline.name)),
            blocks=tuple(self.blocks),
            links=tuple(sorted(self.links, key=lambda link: (link.block or 0, link.start))),
            images=tuple(sorted(self.images, key=lambda image: image.span.start)),
            **({"markup": False} | more),
        )

    def _links(self, words: str, pieces: Sequence[Piece], zone: str) -> None:
        for start, end in urls_in(words):
            if any(start < last and first < end for first, last in self.linked.get(len(self.blocks), ())):
                continue
            url = words[start:end]
            span = _place(pieces, start, end)
            self.links.append(Link(url, url, (), span, zone, len(self.blocks), start, end))

    def _kind(self, words: str, span: Span, pieces: Sequence[Piece], *, headline: bool) -> tuple[str, str, int]:
        """Kind, zone and level of the next block; what it tells beside its text is noted on the way."""
        patterns = _patterns()
        if headline:
            self.title = Fact(words, span, "visible", 0.9)
            return "heading", "story", 1
        if patterns.furniture.fullmatch(words):
            return "paragraph", "promo", 0
        in_head = len(self.blocks) <= _HEAD_BLOCKS
        if len(words) < _NAME_LINE_LENGTH:
            logo = patterns.logo.fullmatch(words)
            if logo and logo["owner"][0].isupper():
                self.logo, self.logo_line = logo["owner"], words
                self.images.append(Image("", words, span, "story", live=False))
                return "caption", "story", 0
        if in_head and self._byline(words, span):
            return "byline", "story", 0
        if in_head and any(char.isdigit() for char in words) and self._dated(words, span):
            return "byline", "story", 0
        if self._credit(words, span, pieces):
            return "caption", "story", 0
        if self.title and words == self.title.value:
            return "heading", "story", 1
        if len(words) > _SENTENCE_LENGTH and words[-1] in ".!?”\"’'":
            self.sentences += 1
            self.story_began = self.story_began or len(words) > _STORY_LENGTH or self.sentences > 1
        return "paragraph", "story", 0

    def _byline(self, words: str, span: Span) -> bool:
        """Notes who wrote it where a line says so: "By A and B", or a name and a role in the lines before the story."""
        after_logo = self.logo if self.blocks and self.blocks[-1].text == self.logo_line else None
        if len(words) > _BYLINE_LENGTH or self.story_began:
            return False
        found: list[tuple[str, str | None, str | None]]
        sure = 0.9
        if _patterns().label.match(words):
            if not _is_credit_of_persons(words):
                return False
            found = [(name.name, name.role, name.organisation) for name in parse(words)]
        else:
            told = _name_and_role(words)
            if told is None or not (told[1] or after_logo):
                return False
            found = [(told[0], told[1], told[2])]
            sure = 0.8 if told[1] else 0.5
        # A line such as "By Guest Author" is a byline that names nobody.
        for name, role, organisation in found:
            self.bylines.append(
                Byline(name, role, organisation or after_logo, words, span, "visible", sure, len(self.blocks)),
            )
        if self.published is None and any(char.isdigit() for char in words) and (date := iso(words)):
            self.published = Fact(date, span, "visible", 0.6)
        return True

    def _dated(self, words: str, span: Span) -> bool:
        """Notes the day of publication, or of the last change, where a line is nothing but a date."""
        label = _only_a_date(words)
        date = iso(words) if label is not None else None
        if not date:
            return False
        if label in _CHANGED:
            self.updated = self.updated or Fact(date, span, "visible", 0.8)
        else:
            self.published = self.published or Fact(date, span, "visible", 0.8)
        return True

    def _credit(self, words: str, span: Span, pieces: Sequence[Piece]) -> bool:
        """Notes a picture's credit that stands alone, or a caption that ends in one; the picture itself is not there."""
        patterns = _patterns()
        if len(words) > 600:  # no caption is that long
            return False
        if len(words) > _NAME_LINE_LENGTH or patterns.switch.match(words):
            alone = None
        else:
            alone = patterns.credit.fullmatch(words)
        if alone:
            named = next((alone[group] for group in ("named", "first", "last", "alone") if alone[group]), words)
            owner = owner_of(named)
            self.images.append(Image("", "", span, "story", credit=words, credit_span=span, owner=owner, live=False))
            return True
        credit = _caption_credit(words)
        if credit is None:
            return False
        start = words.rindex(credit)
        place = _place(pieces, start, start + len(credit))
        self.images.append(
            Image(
                "",
                "",
                span,
                "story",
                caption=words,
                caption_span=span,
                credit=credit,
                credit_span=place,
                owner=owner_of(credit),
                live=False,
            )
        )
        return True


class _MarkedReading(_Reading):
    """The reading of a text with HTML elements in it: each of its paragraphs is one of HTML, the rest is as for a text."""

    def page(self) -> Page:
        from rights.extract import html  # noqa: PLC0415  # only texts that hold tags need the parser

        text = self.source.text
        made, runs = [], Runs()
        size = 0
        units = _units(text)
        for start, end, _ in units:
            bare = _patterns().block_tag.match(text, start) is None
            for part, place in (("<p>" if bare else "", start), (None, start), ("</p>\n" if bare else "\n", end)):
                written = text[start:end] if part is None else part
                if written:
                    runs.add(size, place, end if part is None else place, literal=part is None)
                    made.append(written)
                    size += len(written)
        inner = html.read(Source(self.source.name, "".join(made), format="html"))
        page = translated(inner, self.source, lambda: runs, {})
        self.links, self.images = list(page.links), list(page.images)
        for link in page.links:
            self.linked.setdefault(link.block, []).append((link.start, link.end))
        headline = _headline(text, units)
        for block in page.blocks:
            self._add(block, headline=headline and not self.blocks and block.span.end <= units[0][1])
        if self.title is None and page.titles:
            self.title = page.titles[0]
        return self._page(markup=True, trackers=page.trackers, hidden=page.hidden, head=page.head)


def _place(pieces: Sequence[Piece], start: int, end: int) -> Span:
    """Where a stretch of a block's text stands in the source."""
    first = next(piece for piece in reversed(pieces) if piece.at <= start)
    last = next(piece for piece in reversed(pieces) if piece.at < end)
    begin = first.start + (start - first.at if first.coding == "literal" else 0)
    return Span(begin, max(begin, last.start + end - last.at if last.coding == "literal" else last.end))


def _caption_credit(words: str) -> str | None:
    """The credit that a caption ends in, or that a page's caption switch left behind; None where a line is no caption."""
    patterns = _patterns()
    if switch := patterns.switch.match(words):
        rest = words[switch.end() :]
        half = len(rest) // 2
        # The page has the caption twice, once for each state of the switch.
        return rest[half + 1 :] if rest[:half] == rest[half + 1 :] else rest
    tail = patterns.caption_end.search(words)
    return (tail["credit"] or tail["bare"]) if tail else None


def _headline(text: str, units: list[tuple[int, int, bool]]) -> bool:
    """Whether the first line of a text is its headline: a blank line follows, and it is no paragraph or byline itself."""
    if len(units) < 2 or not units[0][2]:
        return False
    words, follows = (" ".join(text[start:end].split()) for start, end, _ in units[:2])
    if len(words) > _TITLE_LENGTH or (words[0] in "\"'({[<" and words[-1] in ",;{["):
        return False
    label = _patterns().label
    if words[-1] in ",;:" or (label.match(words) and len(words) <= _NAME_LINE_LENGTH):
        return False
    # A long sentence is a headline only where a byline follows it.
    return (
        words[-1] != "."
        or len(words) <= _SENTENCE_TITLE
        or (label.match(follows) is not None and len(follows) <= _TITLE_LENGTH)
    )


_CHANGED = frozenset("updated modified aktualisiert actualizado atualizado aggiornato".split())
_DATE_WORDS = _CHANGED | frozenset(
    "published posted publicado veröffentlicht publié pubblicato on at date first last am pm a m p est edt cst cdt mst mdt pst pdt et ct pt gmt utc"
    " bst cet cest z t of de le el am um uhr the th st nd rd monday tuesday wednesday thursday friday saturday sunday mon tue tues"
    " wed thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
)


def _only_a_date(words: str) -> str | None:
    """The first word of a line that holds a date and nothing else ("" where it begins with a figure), else None."""
    if len(words) > _DATE_LENGTH:
        return None
    letters = re.findall(r"[^\W\d_]+", words.lower())
    if all(word in _DATE_WORDS or iso(f"1 {word} 2000") for word in letters):
        return letters[0] if letters else ""
    return None


_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_JOINING = frozenset(
    "and und et y e with for of the in at van von der den de da di do dos del della la le bin ibn al el ten ter zu zur special to from"
    " as via contributing staff on".split()
)


def _is_credit_of_persons(words: str) -> bool:
    """Whether a line that begins with "By" goes on with names, not with the rest of a sentence."""
    tail = _patterns().lead.sub("", words, count=1)
    parts = re.findall(r"[^\W\d_][\w.’'-]*", tail)
    if not parts or (not tail[0].isalpha() and tail[0] not in "\"“‘'"):
        return False
    if parts[0].lower() in _NOT_NAMES or iso(f"1 {parts[0]} 2000") or parts[0].lower() in _WEEKDAYS:
        return False
    small = sum(1 for word in parts if word[0].islower() and word.lower() not in _JOINING)
    if small * 4 > len(parts):
        return small <= _ROLE_WORDS_MAX and _patterns().role_word.search(tail) is not None and words[-1] not in ".!?"
    return not (words[-1] in ".!?:;" and len(parts) > _NAMES_WORDS)


_NOT_NAMES = frozenset(
    "a an all any this that these those his her its our their my your some most no not now then when contrast comparison far"
    " law design default definition using making taking doing being having getting night day accident chance mistake".split()
)


def _name_and_role(words: str) -> tuple[str, str | None, str | None] | None:
    """Name, role and organisation of a line such as "Ann Lee City Reporter" or "Ann Lee, Staff Writer"; None if it is none."""
    patterns = _patterns()
    if len(words) > _NAME_LINE_LENGTH or words[-1] in '.!?:;,”"' or any(char.isdigit() for char in words):
        return None
    parted = re.split(r"\s*[|•·]\s*|,\s+|\s+[–—-]\s+", words, maxsplit=1)
    if len(parted) == 2 and _is_name(parted[0].split()):
        return _beside(parted[0], parted[1])
    parts = words.split()
    if not all(
        word[0].isupper() or word in {"and", "&", "of", "for", "at", "the", "de", "van", "von", "da", "di"}
        for word in parts
    ):
        return None
    if not patterns.role_word.fullmatch(parts[-1]):
        return (words, None, None) if 2 <= len(parts) <= 3 and _is_name(parts) else None
    for size in _name_sizes(parts):
        if _is_name(parts[:size]):
            return " ".join(parts[:size]), " ".join(parts[size:]), None
    return None


def _beside(name: str, rest: str) -> tuple[str, str | None, str | None] | None:
    """What stands after a name and a mark: a role, a role and an organisation, or neither of the two."""
    head, _, tail = re.sub(r"\s*[|•·]\s*", ", ", rest).partition(", ")
    word = _patterns().role_word
    if word.search(head) is None or len(head.split()) > 6 or (head[0].islower() and len(head.split()) > 4):
        return None
    if tail:
        return name, head, tail
    role, at, organisation = re.sub(r"\s+(?:for|at)\s+(?=[A-Z])", "\0", head).partition("\0")
    return name, role, organisation if at else None


def _name_sizes(parts: list[str]) -> tuple[int, ...]:
    """How many words the name may have, the likeliest first: up to the word that names the beat, else two."""
    beat = next((i for i, word in enumerate(parts) if i > 1 and _beat(word)), None)
    sizes = [beat] if beat is not None and beat <= 4 else []
    if len(parts) > 3 and (re.fullmatch(r"[A-Z]\.?", parts[1]) or parts[1].lower() in _PARTICLES):
        sizes.append(3)
    return (*sizes, 2)


_PARTICLES = frozenset("van von de da di del la le bin al el mc st st.".split())


def _beat(word: str) -> bool:
    """Whether a word says what somebody reports on or their rank: it ends the name before it."""
    return any(part in _BEATS for part in re.split(r"[/-]", word.lower()))


_BEATS = frozenset(
    "staff senior chief managing executive deputy assistant associate contributing freelance special investigative national foreign"
    " international political politics policy pentagon congressional congress senate white capitol state city metro local education"
    " energy environment environmental climate science health medical technology tech business economics economy finance financial"
    " crime courts court legal justice immigration defense defence military security intelligence media culture arts religion sports"
    " labor labour housing transport transportation agriculture food data video photo opinion editorial features general enterprise"
    " washington statehouse breaking news legislative campaign diplomatic europe asia africa".split()
)


def _is_name(parts: list[str]) -> bool:
    return (
        2 <= len(parts) <= 5
        and parts[0][0].isupper()
        and parts[-1][0].isupper()
        and all(re.fullmatch(r"[^\W\d_][\w.’'-]*", word) for word in parts)
        and not any(_beat(word) and number > 1 for number, word in enumerate(parts))
        and not is_organisation(" ".join(parts))
    )
