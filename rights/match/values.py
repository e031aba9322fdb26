"""What the edit lens takes and gives: a side's visible text with its blocks, passages, edits, and the whole comparison."""

from __future__ import annotations

from datetime import date

import msgspec

from rights.model.page import Page
from rights.model.source import Place

__all__ = ["Anchor", "Comparison", "Edit", "Part", "Passage", "Side"]


class Passage(msgspec.Struct, frozen=True, gc=False):
    """A stretch of a side's visible text.

    start, end: offsets in code points into `Side.text`, end exclusive, so that `side.text[start:end] == text`.
    before, after: up to 40 characters on either side, which find a short text again elsewhere.
    """

    text: str
    start: int
    end: int
    before: str = ""
    after: str = ""


class Edit(msgspec.Struct, frozen=True, gc=False):
    """One thing that differs between the original and its republication.

    class_: one of the lens's classes ("number_changed"); called `class` outside.
    material: True changes what the story says, False doesn't, None depends on the terms or on a person.
    original, republication: the passages; None where that side has no text.
    group: the same for all places of one change made throughout ("f1"); None for a change of its own.
    kind: what sort of edit within its class ("dash", "cut", "number_word"); None where there is nothing finer to say.
    certain: False where the lens can't tell; such an edit is for a person to judge and proves nothing.
    paragraphs: the numbers (from 1) of the paragraph in the original and in the republication, as a reader counts the
    story's paragraphs; None where that side has none.
    """

    class_: str = msgspec.field(name="class")
    material: bool | None
    original: Passage | None = None
    republication: Passage | None = None
    group: str | None = None
    kind: str | None = None
    certain: bool = True
    paragraphs: tuple[int | None, int | None] = (None, None)


class Part(msgspec.Struct, frozen=True, gc=False):
    """One block of a side's visible text.

    start, end: offsets in `Side.text`. kind, zone: as `Block` has them. block: its index in `Page.blocks`.
    source: where in the source text the part begins, when it stands there character for character; else None.
    offset: where in its block the part begins; not 0 where a block holds several paragraphs that lost their breaks.
    role: headline, byline, body (paragraphs of the story), or furniture (what surely is not the story).
    """

    start: int
    end: int
    kind: str
    zone: str
    block: int
    source: int | None = None
    role: str = "body"
    offset: int = 0


class Anchor(msgspec.Struct, frozen=True, gc=False):
    """A live link in the visible text: where its words stand, and where it leads."""

    start: int
    end: int
    url: str


class Side(msgspec.Struct, frozen=True):
    """One of the two texts that are compared.

    text: the visible text: blocks in document order, an empty line between them.
    parts: the blocks, in order. headline: index of the headline in parts, None where the text has none.
    links: the live links in the text; links_seen: whether this side's format can carry links at all.
    language: as the page names it, in lower case without region ("en"); None where it names none.
    authors: who is named as the author. damaged: why the page can't be relied on, None where it can.
    published: the day that the page names for itself, None where it names none.
    """

    text: str
    parts: tuple[Part, ...] = ()
    headline: int | None = None
    links: tuple[Anchor, ...] = ()
    links_seen: bool = False
    language: str | None = None
    authors: tuple[str, ...] = ()
    damaged: str | None = None
    published: date | None = None

    def place(self, start: int, end: int) -> Place | None:
        """Where a stretch of the text stands in the page; `extract.span_of(page, place)` turns it into a span.

        Args: start, end: offsets in `text`, as a Passage has them.
        Returns: the place within the block where the stretch begins, cut at that block's end; None for a text that was
        not made from a page.
        """
        for part in self.parts:
            if part.start <= start < part.end or part.start == start == part.end:
                end = min(end, part.end)
                if part.source is not None:
                    return Place(part.source + start - part.start, part.source + end - part.start)
                if part.block < 0:
                    return None
                return Place(part.offset + start - part.start, part.offset + end - part.start, part.block)
        return None

    def where(self, page: Page, passage: Passage) -> Place | None:
        """As `place`, checked against the page that the side was made from; None where it is another page."""
        place = self.place(passage.start, passage.end)
        if place is None or (place.block is not None and place.block >= len(page.blocks)):
            return None
        return place


class Comparison(msgspec.Struct, frozen=True):
    """The original and its republication, compared.

    relation: copy, edited_copy, excerpt, shared_source, shared_quotes, same_event or unrelated.
    headline: unchanged, headline_style, headline_rewrite or not_compared.
    edits: in the order of the republication, removed text where it stood.
    words_original, words_republication: words of the two stories, without furniture, bylines and headlines.
    words_kept: words of the original that the republication still has; share_kept: of the original's words, 0 to 1.
    words_used: words of the republication that come from the original.
    paragraphs_original, paragraphs_republication: how many paragraphs the two stories have.
    edited: there is any edit but formatting and furniture. shortened: something of the story was left out.
    excerpted: paragraphs of the original stand in an article of the republisher's own. translated: the two sides are in
    different languages. notes: what a reader of the result should know ("compared by characters: ...").
    reworked: the text was written over: whole sentences or paragraphs came and went, and words within those that stayed, so
    that its marks, dashes and spaces are the republisher's own as well.
    rows: parts of the original and of the republication that stand opposite each other, as indices in their `parts`, every
    part once, in the order of the republication; empty where the two are different stories.
    kinds: what each part of the original and of the republication is: headline, byline, story (a paragraph that is
    counted), subhead, tagline, note or furniture; empty as rows.
    """

    relation: str
    headline: str
    edits: tuple[Edit, ...]
    original: Side
    republication: Side
    words_original: int = 0
    words_republication: int = 0
    words_kept: int = 0
    words_used: int = 0
    share_kept: float = 0.0
    paragraphs_original: int = 0
    paragraphs_republication: int = 0
    edited: bool = False
    shortened: bool = False
    excerpted: bool = False
    translated: bool = False
    reworked: bool = False
    notes: tuple[str, ...] = ()
    rows: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...] = ()
    kinds: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    def is_mark(self, edit: Edit) -> bool:
        """Whether an edit is but a mark or a space set otherwise in a text that was written over: told apart from the edits."""
        return self.reworked and edit.class_ == "formatting" and edit.material is False
