"""The links in the story's text.

What it checks: every link in the original's text leads to the same address in the republication; parameters that only
count visitors make no difference.

Why: links are the story's evidence, and for many newsrooms the way on to their other work.

Passes: all of them stand there; where the terms allow it, as a note with the address written out.

Fails: links are gone; which, and at which words they belong, is said.

Cannot tell: no original was given, or its text or the page can't carry links (open); the words at which a link stood were
cut, where cuts may be allowed (review); a short address hides where it leads (review).

Source: the links of the original and of the page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Annotated, Literal
from urllib.parse import urljoin

import msgspec
from msgspec import Meta

from rights import extract
from rights.extract import write
from rights.model.case import Case, Outcome, Repair, Rewrite, Rule
from rights.model.page import Link
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._edits import CUTS, NOT_COMPARED, Compared, compared, made_after, no_comparison
from rights.rules._options import Options
from rights.rules._urls import address, host_of, is_shortened, pattern, same_page
from rights.rules._wording import column, quoted
from rights.text.contacts import web_addresses

__all__ = ["RULE", "BodyLinksOptions"]


class BodyLinksOptions(Options, frozen=True, kw_only=True):
    """Which links are kept, and what does where a link cannot be set."""

    main = "keep"

    keep: Annotated[
        Literal["all"] | tuple[str, ...],
        Meta(description='all, or patterns of the addresses whose links have to be kept: ["example.org/*", "*.gov/"].'),
    ] = "all"
    fallback: Annotated[
        Literal["none", "notes"],
        Meta(description="notes: an address that is written out, in a note or in the text, counts as well."),
    ] = "none"


_SHARE = re.compile(
    r"(?:facebook\.com/(?:sharer|share\.php|dialog)|twitter\.com/(?:intent|share|home\?)|x\.com/intent|linkedin\.com/(?:share|sharing)"
    r"|reddit\.com/submit|pinterest\.[a-z.]+/pin/create|wa\.me/|api\.whatsapp\.com|t\.me/share|bsky\.app/intent|getpocket\.com/(?:save|edit)"
    r"|tumblr\.com/(?:share|widgets)|news\.ycombinator\.com/submitlink)",
    re.IGNORECASE,
)
"""Addresses behind which a page is shared: they belong to the site, not to the story."""


class _Wanted(msgspec.Struct, frozen=True):
    """A link of the original: its words, where it leads, and whether it may be one of the site's own lines."""

    words: str
    url: str
    start: int
    end: int
    doubtful: bool


class _Missing(msgspec.Struct, frozen=True):
    """A link that is gone. there: where its words stand in the page, as offsets of the compared text."""

    link: _Wanted
    there: tuple[int, int] | None
    other: Link | None = None


def check(options: BodyLinksOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for the links that are surely gone, one for those that a person has to look at; or that all are kept."""
    kept = "all" if options.keep == "all" else " and ".join(options.keep)
    note = ", or written out" if options.fallback == "notes" else ""
    required = f"the terms require the links of the original to be kept ({kept}){note}"
    doubt = no_comparison(clause, case, required, RULE.question)
    if doubt is not None:
        yield doubt
        return
    found = compared(case)
    assert found is not None
    seen = found.comparison
    if not seen.original.links_seen:
        unseen = Outcome(
            "open",
            "original-unseen",
            {},
            required=required,
            observed="the original was given as text without mark-up, where links can't be seen",
            question=RULE.question,
            answer="give the original as HTML or Markdown, with --original FILE",
        )
        yield settle(clause, case, unseen)
        return
    wanted = _of_original(options, case, found)
    if not wanted:
        yield Outcome("pass", "none", {}, required=required, observed="the original's text has no such links")
        return
    if not seen.republication.links_seen and options.fallback == "none":
        unseen = Outcome(
            "open",
            "page-unseen",
            {"count": str(len(wanted))},
            required=required,
            observed=f"the original has {_count(len(wanted))}; this is text without mark-up, where links can't be seen",
            question=RULE.question,
            answer="check the page itself, as HTML or Markdown",
        )
        yield settle(clause, case, unseen)
        return
    gone, doubtful = _missing(options, case, found, wanted)
    later = made_after(case)
    if later is not None:
        gone, doubtful = [], [*gone, *doubtful]
    if gone:
        yield _failed(case, found, gone, len(wanted), required)
    if doubtful:
        yield _to_judge(clause, case, found, doubtful, len(wanted), required, later)
    if not gone and not doubtful:
        observed = f"{_count(len(wanted))} in the original, all of them here"
        yield Outcome("pass", "kept", {"count": _count(len(wanted))}, required=required, observed=observed)


def _count(number: int) -> str:
    return "1 link" if number == 1 else f"{number} links"


def _of_original(options: BodyLinksOptions, case: Case, found: Compared) -> list[_Wanted]:
    """The links in the original's text, each address once."""
    side = found.comparison.original
    base = case.article.url if case.article is not None else None
    if base is None and found.original.head.canonical is not None:
        base = found.original.head.canonical.value
    wanted: dict[str, _Wanted] = {}
    runs = [
        edit.original
        for edit in found.comparison.edits
        if edit.class_ == "excerpt_quoted" and edit.original is not None
    ]
    for link in side.links:
        if found.comparison.excerpted and not any(run.start <= link.start < run.end for run in runs):
            continue  # only what is quoted can keep its links
        part = next((one for one in side.parts if one.start <= link.start < one.end), None)
        if part is None or part.role not in {"body", "furniture"} or part.zone not in {"story", "edge"}:
            continue
        target = address(link.url, base)
        if target is None or _SHARE.search(link.url) or (base is not None and same_page(link.url, base, base)):
            continue
        if options.keep != "all" and not any(pattern(one).match(link.url, base) is not None for one in options.keep):
            continue
        # a paragraph that is all link, and text beside the story, mostly lead to the site's other stories
        whole = link.end - link.start >= (part.end - part.start) * 0.9
        doubtful = whole or part.role == "furniture" or part.zone == "edge" or part.kind == "note"
        words = side.text[link.start : link.end]
        wanted.setdefault(str(target), _Wanted(words, str(_full(link.url, base)), link.start, link.end, doubtful))
    return list(wanted.values())


def _full(url: str, base: str | None) -> str:
    return urljoin(base, url) if base else url


def _missing(
    options: BodyLinksOptions, case: Case, found: Compared, wanted: list[_Wanted]
) -> tuple[list[_Missing], list[_Missing]]:
    page = case.page
    here = {str(target) for link in page.links if (target := address(link.url, case.page_url)) is not None}
    if options.fallback == "notes":
        col = column(page)
        here |= {
            str(target)
            for text in col.texts
            for one in web_addresses(text)
            if (target := address(one.text)) is not None
        }
    side = found.comparison.republication
    gone: list[_Missing] = []
    doubtful: list[_Missing] = []
    for link in wanted:
        if str(address(link.url)) in here:
            continue
        there = _words_in(found, link)
        other = _linked_at(case, found, there)
        short = other is not None and is_shortened(other.url)
        missing = _Missing(link, there, other)
        unseen = not side.links_seen
        near = other is not None and host_of(other.url) == host_of(link.url)
        (doubtful if link.doubtful or there is None or short or unseen or near else gone).append(missing)
    return gone, doubtful


def _words_in(found: Compared, link: _Wanted) -> tuple[int, int] | None:
    """Where the words of a link stand in the page: by the words before them, or as the only place with them."""
    seen = found.comparison
    text, other = seen.original.text, seen.republication.text
    for edit in seen.edits:
        if edit.class_ in CUTS and edit.original is not None and edit.original.start <= link.start < edit.original.end:
            return None
    for size in (40, 25, 15, 8):
        before = text[max(0, link.start - size) : link.start].rsplit("\n", 1)[-1]
        whole = before + link.words
        if len(before) >= min(size, 8) and other.count(whole) == 1:
            at = other.index(whole) + len(before)
            return at, at + len(link.words)
    if len(link.words) >= _TELLING and text.count(link.words) == other.count(link.words) == 1:
        at = other.index(link.words)
        return at, at + len(link.words)
    return None


_TELLING = 10
"""Letters from which words that stand once in either text are the same words."""


def _linked_at(case: Case, found: Compared, there: tuple[int, int] | None) -> Link | None:
    """The link that stands at these words instead."""
    if there is None:
        return None
    place = found.comparison.republication.place(*there)
    if place is None or place.block is None:
        return None
    return next(
        (
            link
            for link in case.page.links
            if link.block == place.block and link.start < place.end and link.end > place.start
        ),
        None,
    )


def _told(missing: _Missing) -> str:
    words = quoted(missing.link.words, 60)
    if missing.other is not None:
        return f"{words} leads to {missing.other.url} instead of {missing.link.url}"
    if missing.there is None:
        return f"{words}, linked to {missing.link.url}, is not here"
    return f"{words} is not linked to {missing.link.url}"


def _listed(all_: list[_Missing]) -> str:
    told = [_told(one) for one in all_[:_MOST]]
    if len(all_) > _MOST:
        told.append(f"and {len(all_) - _MOST} more")
    return "; ".join(told)


_MOST = 6


def _spots(case: Case, found: Compared, all_: list[_Missing]) -> tuple[Place, ...]:
    side = found.comparison.republication
    places = (side.place(*one.there) for one in all_ if one.there is not None)
    return tuple(place for place in places if place is not None and (place.block or 0) < len(case.page.blocks))


def _failed(case: Case, found: Compared, gone: list[_Missing], count: int, required: str) -> Outcome:
    return Outcome(
        "fail",
        "lost",
        {"gone": str(len(gone)), "count": _count(count), "links": _listed(gone)},
        required=required,
        observed=f"{len(gone)} of the original's {_count(count)} missing: {_listed(gone)}",
        places=_spots(case, found, gone),
        repair=_repair(case, found, gone),
    )


def _repair(case: Case, found: Compared, gone: list[_Missing]) -> Repair:
    listed = "; ".join(f"{quoted(one.link.words, 60)} to {one.link.url}" for one in gone[:_MOST])
    description = f"link {listed}"
    form = case.page.source.format
    rewrites: list[Rewrite] = []
    for one in gone:
        place = found.comparison.republication.place(*one.there) if one.there is not None else None
        if place is None or place.block is None or form not in {"html", "markdown"}:
            continue
        if one.other is not None:
            raw = case.page.source.text[one.other.span.start : one.other.span.end]
            if raw.count(one.other.url) == 1:
                at = one.other.span.start + raw.index(one.other.url)
                url = write.link(form, "", one.link.url, bare=True)
                rewrites.append(Rewrite(Place(at, at + len(one.other.url)), url))
            continue
        span = extract.span_of(case.page, place)
        raw = case.page.source.text[span.start : span.end]
        if " ".join(html.unescape(raw).split()) == " ".join(one.link.words.split()):
            rewrites.append(Rewrite(place, write.link(form, one.link.words, one.link.url)))
    return Repair(description, tuple(rewrites), safe=len(rewrites) == len(gone))


def _to_judge(
    clause: Clause, case: Case, found: Compared, doubtful: list[_Missing], count: int, required: str, later: str | None
) -> Outcome:
    why = (
        "the original was changed later"
        if later is not None
        else "they may be the site's own, or stood in what was cut or reworded"
    )
    doubt = Outcome(
        "review",
        "perhaps",
        {"gone": str(len(doubtful)), "links": _listed(doubtful), "why": why},
        required=required,
        observed=f"of the original's {_count(count)}: {_listed(doubtful)}" + (f"; {later}" if later else ""),
        places=_spots(case, found, doubtful),
        question=f"May these links be missing: {_listed(doubtful)}?",
    )
    return settle(clause, case, doubt)


RULE = Rule(
    id="LNK05",
    name="lost-links",
    kind="body_links",
    summary="The links in the original's text are kept.",
    options=BodyLinksOptions,
    messages={
        "kept": "{count} of the original, all kept",
        "none": "the original's text has no such links",
        "lost": "{gone} of the original's {count} missing: {links}",
        "perhaps": "links of the original are not here, and {why}: {links}",
        "original-unseen": "the original's links can't be seen in text without mark-up",
        "page-unseen": "whether the original's {count} are kept can't be seen in text without mark-up",
        **NOT_COMPARED,
        **MESSAGES,
    },
    question="Are all links of the original still in the story?",
    check=check,
    allows=("links",),
)
