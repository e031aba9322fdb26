"""A page that was read from a text made out of the source (rendered Markdown, a JSON string), with places in the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

from rights.model.page import Block, Byline, Fact, Head, Hidden, Image, Link, Page, Piece, Tracker
from rights.model.source import Source, Span

__all__ = ["MappedSpan", "Runs", "translated"]


class Runs:
    """Which stretch of the source each stretch of a made text came from, in the order of the made text.

    A run is literal where both sides are the same characters; else the source's stretch as a whole stands for the made one.
    The runs cover the made text without gaps; on the source's side they may leave gaps, or be empty where the
    made text has something that the source has not.
    """

    __slots__ = ("_ends", "_literal", "_made", "_starts", "wholes")

    def __init__(self) -> None:
        self.wholes: dict[int, int] = {}
        """For something that the made text opens at an offset (a link): where the whole of it ends in the source."""
        self._made: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._literal: list[bool] = []

    def add(self, made: int, start: int, end: int, *, literal: bool) -> None:
        """Notes that the made text from offset `made` on, up to the next run, is the source from start to end."""
        if literal and self._literal and self._literal[-1] and self._ends[-1] == start:
            self._ends[-1] = end
            return
        if self._made and self._made[-1] == made:
            # Nothing was made between: the earlier run was only a place.
            for values in (self._made, self._starts, self._ends, self._literal):
                values.pop()
        self._made.append(made)
        self._starts.append(start)
        self._ends.append(end)
        self._literal.append(literal)

    def start(self, made: int) -> int:
        """Where in the source the character at an offset of the made text begins."""
        index = bisect_right(self._made, made) - 1
        if index < 0:
            return self._starts[0] if self._starts else 0
        if self._literal[index]:
            return min(self._starts[index] + made - self._made[index], self._ends[index])
        return self._starts[index]

    def end(self, made: int) -> int:
        """Where in the source the character before an offset of the made text ends."""
        index = max(0, bisect_left(self._made, made) - 1)
        if not self._made:
            return 0
        if self._literal[index]:
            return min(self._starts[index] + made - self._made[index], self._ends[index])
        return self._ends[index]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the made text in the source; an empty one stays a point."""
        first = self.start(start)
        if self.wholes and (whole := self.wholes.get(start)) is not None:
            return first, max(first, self.end(end), whole)
        return (first, first) if end <= start else (first, max(first, self.end(end)))

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, int, int, bool]]:
        """The parts of a stretch of the made text, one run each: made from and to, source from and to, literal."""
        index = max(0, bisect_right(self._made, start) - 1)
        while start < end and index < len(self._made):
            stop = min(end, self._made[index + 1] if index + 1 < len(self._made) else end)
            if self._literal[index]:
                begin = self._starts[index] + start - self._made[index]
                yield start, stop, begin, begin + stop - start, True
            else:
                yield start, stop, self._starts[index], self._ends[index], False
            start = stop
            index += 1


class MappedSpan(Span):
    """A span of the made text, turned into one of the source when it is first asked for."""

    __slots__ = ("_places", "inner")

    def __init__(self, inner: Span, places: _Places) -> None:
        self.inner = inner
        self._places = places

    def __getattr__(self, name: str) -> int:
        """Called while start and end are still empty."""
        if name not in {"start", "end"}:
            raise AttributeError(name)
        self.start, self.end = self._places.runs().span(self.inner.start, self.inner.end)
        return self.start if name == "start" else self.end

    @property
    def made(self) -> str:
        """The made text."""
        return self._places.made.source.text

    def runs(self) -> Runs:
        """The map from the made text to the source."""
        return self._places.runs()

    def written(self) -> bool:
        """Whether the source has the first character as it is in the made text."""
        return next((literal for *_, literal in self.runs().within(self.inner.start, self.inner.start + 1)), False)


class _MappedPieces(Sequence[Piece]):
    """The pieces of one block, worked out when somebody points into it."""

    __slots__ = ("_block", "_made", "_pieces", "_runs", "_source")

    def __init__(self, made: Page, block: Block, source: Source, runs: Callable[[], Runs]) -> None:
        self._made = made
        self._block = block
        self._source = source
        self._runs = runs
        self._pieces: tuple[Piece, ...] | None = None

    def _all(self) -> tuple[Piece, ...]:
        if self._pieces is None:
            from rights.extract.positions import pieces_of  # noqa: PLC0415  # only findings need it

            inner = pieces_of(self._made, self._block)
            self._pieces = tuple(_mapped(inner, self._block.text, self._source.text, self._runs()))
        return self._pieces

    def __len__(self) -> int:
        return len(self._all())

    def __getitem__(self, index: Any) -> Any:
        return self._all()[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._all() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._all())

    def __repr__(self) -> str:
        return repr(self._all())


def _mapped(inner: Sequence[Piece], text: str, source: str, runs: Runs) -> Iterator[Piece]:
    waiting: Piece | None = None
    for number, piece in enumerate(inner):
        stop = inner[number + 1].at if number + 1 < len(inner) else len(text)
        for piece_ in _parts(piece, stop, text, source, runs):
            if (
                waiting is not None
                and waiting.coding == piece_.coding == "literal"
                and waiting.end == piece_.start
                and waiting.at + waiting.end - waiting.start == piece_.at
            ):
                waiting = Piece(waiting.at, waiting.start, piece_.end)
                continue
            if waiting is not None:
                yield waiting
            waiting = piece_
    if waiting is not None:
        yield waiting


def _parts(piece: Piece, stop: int, text: str, source: str, runs: Runs) -> Iterator[Piece]:
    if piece.coding != "literal":
        start, end = runs.span(piece.start, piece.end)
        same = end - start == stop - piece.at and source[start:end] == text[piece.at : stop]
        yield Piece(piece.at, start, end, "literal" if same else "opaque")
        return
    for made, _, start, end, literal in runs.within(piece.start, piece.end):
        yield Piece(piece.at + made - piece.start, start, end, "literal" if literal else "opaque")


def translated(made: Page, source: Source, runs: Callable[[], Runs], changes: dict[str, Callable[[Any], Any]]) -> Page:
    """The page of a made text as a page of the source.

    Args:
        made: the page as read from the made text.
        source: what the made text was made from.
        runs: gives the map between the two; it is asked for when the first place is needed.
        changes: for a value by name, what becomes of it after its places were turned ("title", "head", ...).
    """
    place = _Places(made, source, runs)

    def fill(name: str) -> Any:
        value = getattr(made, name)
        turn = _TURN.get(name)
        if turn is not None:
            value = turn(place, value)
        change = changes.get(name)
        return value if change is None else change(value)

    return Page(source, fill=fill)


class _Places:
    """Turns the places in the values of one page."""

    __slots__ = ("made", "runs", "source")

    def __init__(self, made: Page, source: Source, runs: Callable[[], Runs]) -> None:
        self.made = made
        self.source = source
        self.runs = runs

    def span(self, span: Span) -> Span:
        return MappedSpan(span, self)

    def fact(self, fact: Fact | None) -> Fact | None:
        return fact and Fact(fact.value, self.span(fact.span), fact.found_in, fact.sure)

    def facts(self, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        return tuple(Fact(fact.value, self.span(fact.span), fact.found_in, fact.sure) for fact in facts)

    def bylines(self, bylines: tuple[Byline, ...]) -> tuple[Byline, ...]:
        return tuple(
            Byline(b.name, b.role, b.organisation, b.raw, self.span(b.span), b.found_in, b.sure, b.block)
            for b in bylines
        )

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(Block(b.kind, b.zone, b.text, self.span(b.span), self._pieces(b), b.level) for b in blocks)

    def _pieces(self, block: Block) -> tuple[Piece, ...]:
        return cast("tuple[Piece, ...]", _MappedPieces(self.made, block, self.source, self.runs))

    def links(self, links: tuple[Link, ...]) -> tuple[Link, ...]:
        return tuple(Link(k.url, k.text, k.rel, self.span(k.span), k.zone, k.block, k.start, k.end) for k in links)

    def images(self, images: tuple[Image, ...]) -> tuple[Image, ...]:
        return tuple(
            Image(
                url=i.url,
                alt=i.alt,
                span=self.span(i.span),
                zone=i.zone,
                caption=i.caption,
                caption_span=i.caption_span and self.span(i.caption_span),
                credit=i.credit,
                credit_span=i.credit_span and self.span(i.credit_span),
                owner=i.owner,
                live=i.live,
                width=i.width,
                height=i.height,
                link=i.link,
            )
            for i in images
        )

    def trackers(self, trackers: tuple[Tracker, ...]) -> tuple[Tracker, ...]:
        return tuple(Tracker(t.kind, t.url, self.span(t.span), t.live, t.where, t.in_story) for t in trackers)

    def hidden(self, hidden: tuple[Hidden, ...]) -> tuple[Hidden, ...]:
        return tuple(Hidden(h.text, self.span(h.span), h.where) for h in hidden)

    def head(self, head: Head) -> Head:
        return Head(
            canonical=self.fact(head.canonical),
            robots=self.fact(head.robots),
            og_url=self.fact(head.og_url),
            site_name=self.fact(head.site_name),
            syndication_source=self.fact(head.syndication_source),
            original_source=self.fact(head.original_source),
            license=self.fact(head.license),
            publisher=self.fact(head.publisher),
            metas=tuple((name, Fact(f.value, self.span(f.span), f.found_in, f.sure)) for name, f in head.metas),
        )


_TURN: dict[str, Callable[[_Places, Any], Any]] = {
    "titles": _Places.facts,
    "language": _Places.fact,
    "published_at": _Places.fact,
    "updated_at": _Places.fact,
    "bylines": _Places.bylines,
    "blocks": _Places.blocks,
    "links": _Places.links,
    "images": _Places.images,
    "trackers": _Places.trackers,
    "hidden": _Places.hidden,
    "head": _Places.head,
}
