"""What the rules about edits share: the comparison with the original, made once; edits in words, in place, and undone."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from rights import extract
from rights.errors import RightsError
from rights.extract import write
from rights.model.case import Case, Outcome, Repair, Rewrite
from rights.model.page import Page
from rights.model.records import Article
from rights.model.source import Place
from rights.model.terms import Clause, Lists
from rights.rules._attested import parse_day, settle
from rights.rules._options import Position
from rights.rules._wording import column, is_partial, leads, names_of, point_for, quoted, stands_at
from rights.text.credit import credits_in, find_credits
from rights.text.licences import stated_licences
from rights.text.normalise import normalise
from rights.text.tongues import TONGUES, tongue_of
from rights.text.words import is_whole

if TYPE_CHECKING:
    from rights.match.values import Comparison, Edit, Part, Passage, Side

__all__ = [
    "CUTS",
    "NOT_COMPARED",
    "Asked",
    "ChangeNote",
    "Compared",
    "Lack",
    "Languages",
    "against_newest",
    "allowed",
    "asked_by",
    "beside",
    "breaks_off",
    "change_notes",
    "compared",
    "comparison",
    "derived",
    "headlines_of",
    "is_credit",
    "lacks_correction",
    "languages",
    "listed",
    "made_after",
    "mended",
    "name_of",
    "no_comparison",
    "no_comparison_words",
    "note_sorts",
    "own",
    "place_of",
    "set_apart",
    "share_here",
    "story_texts",
    "told",
    "words_of",
]

# -- comparing ----------------------------------------------------------------------------------------------------------


class Compared(msgspec.Struct, frozen=True):
    """A page beside its original.

    comparison: what the edit lens says. original: the page that was compared with. version: which version of the original
    that was, in words, where there are several; else None. given: the original was given as a text of its own, not only
    within its record.
    """

    comparison: Comparison
    original: Page
    version: str | None = None
    given: bool = True


def comparison(case: Case) -> Comparison | None:
    """What the edit lens says of the page beside its original; None where the original's text is not known.

    Of several versions the best fitting one is compared with.
    """
    found = compared(case)
    return found.comparison if found is not None else None


def compared(case: Case) -> Compared | None:
    """As `comparison`, with the original that was compared with."""
    found = beside(case.original, case.page, case.article)
    if found is None or case.comparison is None:
        return found
    return msgspec.structs.replace(found, comparison=case.comparison)


def beside(original: Page | None, page: Page, article: Article | None, day: date | None = None) -> Compared | None:
    """A page beside its original, or beside the version of it that fits best; None where no text of it is known.

    Args:
        original: the original as it was given, None where only its record is.
        page: the republication.
        article: the original's record, which may hold its text and earlier versions.
        day: of the original, where it is not the one that the record gives.
    """
    if original is None and (article is None or not (article.body or _kept(article))):
        return None
    return _compared(_Sides(original, page, article), day)


def headlines_of(case: Case) -> tuple[str, ...]:
    """The headlines of the original that are known: its record's, then those of its text."""
    found: list[str] = [case.article.title] if case.article is not None and case.article.title else []
    seen = compared(case)
    if seen is not None and seen.comparison.original.headline is not None:
        side = seen.comparison.original
        part = side.parts[side.headline or 0]
        found.append(side.text[part.start : part.end])
    if case.original is not None and (seen is None or seen.comparison.original.headline is not None):
        found += [fact.value for fact in case.original.titles]
    return tuple(dict.fromkeys(" ".join(one.split()) for one in found if one.strip()))


class _Sides:
    """A page with all that is known of its original, told apart by identity: they are read once."""

    __slots__ = ("article", "original", "page")

    def __init__(self, original: Page | None, page: Page, article: Article | None) -> None:
        self.original = original
        self.page = page
        self.article = article

    def __hash__(self) -> int:
        return hash((id(self.original), id(self.page), id(self.article)))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Sides)
            and other.original is self.original
            and other.page is self.page
            and other.article is self.article
        )


def _kept(article: Article | None) -> tuple[tuple[str, str], ...]:
    """The versions of an original whose text was kept, as (which one, text), oldest first."""
    if article is None:
        return ()
    kept = sorted((one for one in article.versions if one.body), key=lambda one: one.updated_at or "")
    return tuple(
        (f"version {one.version}" + (f" of {one.updated_at[:10]}" if one.updated_at else ""), one.body)
        for one in kept
        if one.body
    )


@lru_cache(maxsize=2)
def _compared(sides: _Sides, day: date | None) -> Compared | None:
    from rights import match  # noqa: PLC0415  # comparing costs; most cases have no original

    article = sides.article
    if day is None and article is not None:
        day = parse_day(article.published_at)
    other = match.side(sides.page)
    pages = list(_originals(sides))
    if not pages:
        return None
    texts = [_headed(match.side(page), page, other, record=page is not sides.original) for _, page in pages]
    other = _headed(other, sides.page, texts[-1])
    if len(pages) == 1:
        name, page = pages[0]
        return Compared(match.compare(texts[0], other, date=day), page, name, sides.original is not None)
    best = match.best_version(texts, other, date=day)
    at = len(pages) - 1 if best is None else best
    name, page = pages[at]
    found = match.compare(texts[at], other, date=day)
    return Compared(found, page, name or _GIVEN, sides.original is not None)


def _headed(side: Side, page: Page, other: Side, *, record: bool = False) -> Side:
    """A side without a headline that is none: plain text that begins with its first paragraph looks as if that were one.

    Args: page: from which the side was made. record: the text comes from the original's record, where the headline
    stands apart.
    """
    if side.headline is None or page.source.format != "text":
        return side
    part = side.parts[side.headline]
    text = _folded(side.text[part.start : part.end])
    if other.headline is not None:
        twin = other.parts[other.headline]
        if _folded(other.text[twin.start : twin.end]) == text:
            return side
    shared = any(
        one.role == "body" and _folded(other.text[one.start : one.end]) == text
        for one in other.parts
        if abs(one.end - one.start - (part.end - part.start)) < _SHORT
    )
    if not (record or shared):
        return side
    parts = list(side.parts)
    parts[side.headline] = msgspec.structs.replace(part, role="body", kind="paragraph")
    return msgspec.structs.replace(side, parts=tuple(parts), headline=None)


def _folded(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _originals(sides: _Sides) -> Iterator[tuple[str | None, Page]]:
    """The versions of the original, oldest first, the one that was given last: of equal ones the last one counts."""
    article = sides.article
    for name, body in _kept(article):
        if (page := _as_page(body, name)) is not None:
            yield name, page
    if sides.original is not None:
        yield None, sides.original
    elif article is not None and article.body and (page := _as_page(article.body, "the original's record")) is not None:
        yield None, page


def _as_page(body: str, name: str) -> Page | None:
    try:
        return extract.read(body.encode("utf-8", "surrogatepass"), name)
    except RightsError:
        return None


# -- what can't be compared ---------------------------------------------------------------------------------------------

_OTHERS: Mapping[str, str] = {
    "shared_source": "both carry the text of a third party",
    "shared_quotes": "they have only quotations in common",
    "same_event": "they tell of one event in words of their own",
    "unrelated": "they are two different texts",
}


def no_comparison(clause: Clause, case: Case, required: str, question: str) -> Outcome | None:
    """The doubt where the two texts can't be held against each other; None where they can.

    That is: no original, a side that can't be relied on, two texts that are no original and republication, a translation.
    """
    found = compared(case)
    if found is None:
        doubt = Outcome(
            "open",
            "no-original",
            {},
            required=required,
            observed="the original's text was not given",
            question=question,
            answer="give the original with --original FILE",
        )
        return settle(clause, case, doubt)
    seen = found.comparison
    if seen.translated or (seen.relation in _OTHERS and _in_two_languages(case)):
        doubt = Outcome(
            "review",
            "translated",
            {},
            required=required,
            observed=_joined([*seen.notes, "the words of two languages can't be compared"]),
            question=question,
        )
        return settle(clause, case, doubt)
    if seen.relation in _OTHERS:
        why = _OTHERS[seen.relation]
        doubt = Outcome(
            "open",
            "other-text",
            {"why": why},
            required=required,
            observed=_joined([f"the page and what was given as its original: {why}", *seen.notes]),
            question="Is what was given the original of this story?",
            answer="give the text from which this page was made, with --original FILE",
        )
        return settle(clause, case, doubt)
    damaged = next((side.damaged for side in (seen.original, seen.republication) if side.damaged), None)
    if damaged:
        doubt = Outcome(
            "open",
            "unreadable",
            {"why": damaged},
            required=required,
            observed=f"one of the two texts can't be relied on: {damaged}",
            question=question,
            answer="give whole pages",
        )
        return settle(clause, case, doubt)
    return None


def made_after(case: Case) -> str | None:
    """Why edits may come from the original itself: it was changed after the republication; None where it was not.

    A later version of an original proves nothing against an older republication.
    """
    found = compared(case)
    page = case.page
    if found is None or page.published_at is None or found.version not in {None, _GIVEN}:
        return None
    record = case.article.updated_at if case.article is not None else None
    original = found.original.updated_at.value if found.original.updated_at is not None else None
    changed = max((one for one in (record, original) if one), default=None)
    if changed is None or not _later(changed, page.published_at.value):
        return None
    return f"the original was changed on {changed[:10]}, after this was published on {page.published_at.value[:10]}"


def _later(one: str, other: str) -> bool:
    """Whether an instant is later than another; days are compared where one of them gives no time."""
    try:
        first, second = (datetime.fromisoformat(text.strip()) for text in (one, other))
    except ValueError:
        first_day, second_day = parse_day(one), parse_day(other)
        return first_day is not None and second_day is not None and first_day > second_day
    if len(one.strip()) <= 10 or len(other.strip()) <= 10 or (first.tzinfo is None) != (second.tzinfo is None):
        return first.date() > second.date()
    return first > second


def _in_two_languages(case: Case) -> bool:
    known = languages(case)
    return known is not None and not known.assumed and known.page != known.original


def no_comparison_words(seen: Comparison) -> str | None:
    """Why two texts can't be held against each other word for word; None where they can."""
    if seen.translated:
        return "they are in different languages"
    damaged = next((side.damaged for side in (seen.original, seen.republication) if side.damaged), None)
    return _OTHERS.get(seen.relation) or damaged


NOT_COMPARED: Mapping[str, str] = {
    "no-original": "cannot decide: the original's text is missing",
    "translated": "cannot decide by comparing words: the two texts are in different languages",
    "other-text": "what was given as the original is another text: {why}",
    "unreadable": "one of the two texts can't be relied on: {why}",
}
"""Messages for the outcomes of `no_comparison`."""


# -- languages ----------------------------------------------------------------------------------------------------------


class Languages(msgspec.Struct, frozen=True):
    """The languages of the page and of the original, as codes ("en"). assumed: the original's is that of the terms."""

    page: str
    original: str
    assumed: bool = False


def languages(case: Case) -> Languages | None:
    """In which languages page and original are; None where the page's is not known.

    The text itself goes before what the page's mark-up claims: templates of sites are seldom changed for one story.
    """
    page = case.page.derived(_language_of)
    if page is None:
        return None
    article = case.article.language if case.article is not None else None
    if article:
        return Languages(page, _code(article))
    found = compared(case)
    original = found.original.derived(_language_of) if found is not None else None
    if original:
        return Languages(page, original)
    return Languages(page, _code(case.policy.language), assumed=True)


_NAMES: Mapping[str, str] = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian",
    "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nb": "Norwegian", "nl": "Dutch",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish",
    "sw": "Swahili", "ta": "Tamil", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def name_of(code: str) -> str:
    """A language by its name; by its code where that is all that is known."""
    return _NAMES.get(code, f"the language {code}")


def _language_of(page: Page) -> str | None:
    said = _code(page.language.value) if page.language is not None else None
    # paragraph by paragraph: a line in another language, or a long quotation, does not decide for the story
    heard: dict[str, int] = {}
    whole = 0
    for block in page.blocks:
        if block.zone == "story" and block.kind not in {"caption", "byline"}:
            whole += len(block.text)
            code = tongue_of(block.text)
            if code is not None:
                heard[code] = heard.get(code, 0) + len(block.text)
            if whole > _SAMPLE:
                break
    if not heard:
        return said
    most = max(heard, key=lambda code: heard[code])
    clearly = heard[most] * 2 > whole and heard.get(said or "", 0) * 2 < heard[most]
    return most if said is None or (clearly and said in TONGUES) else said


_SAMPLE = 6000
"""Letters of a story that tell its language."""


def _code(tag: str) -> str:
    return re.split(r"[-_]", tag.strip().lower())[0]


# -- which edits are allowed --------------------------------------------------------------------------------------------

_ALLOWS: Mapping[str, tuple[str, ...]] = {
    "formatting": (),
    "typos": ("spelling",),
    "style": ("spelling", "word_choice", "headline_style"),
    "time": ("time_reference",),
    "place": ("place_reference",),
    "clarity": ("spelling", "word_choice"),
    "minor": ("spelling", "word_choice", "time_reference", "place_reference", "headline_style"),
    "length": ("paragraph_removed", "sentence_removed", "truncated", "excerpt_quoted"),
    "excerpt": ("paragraph_removed", "truncated", "excerpt_quoted"),
    "additions": ("paragraph_added", "sentence_added", "editor_note_added", "boilerplate_around"),
    "notes": ("editor_note_added",),
    "moves": ("paragraph_moved",),
    "links": ("link_removed",),
    "headline": ("headline_style", "headline_rewrite"),
    "translation": (),
}
"""The words of policies for what may be changed, each with the classes of edits that it lets pass. Mark-up always does."""

_FREE = frozenset({"formatting", "boilerplate_around"})
_STYLED = frozenset({"formatting", "spelling", "word_choice", "headline_style"})
"""Classes of style: an edit of theirs that is not surely one may say something else.

Whether "last week" is the "Tuesday" of the original mostly can't be told, and is just what terms mean that let times be
brought up to date: only another moment is no edit of time.
"""
_CONTENT = frozenset(
    {"paragraph_removed", "sentence_removed", "truncated", "paragraph_added", "sentence_added", "excerpt_quoted"}
)
"""Classes that change what the story holds by their nature, so that who allows the class allows that."""


def allowed(edit: Edit, words: Iterable[str]) -> bool:
    """Whether the words of a policy let an edit pass.

    A class lets no edit pass that changes what is said, but cuts do; nor one of style that may change it, which is for a
    person to say.
    """
    doubtful = (edit.class_ in _STYLED and edit.material is not False) or (
        edit.class_ in _STYLED | _FREE and not edit.certain
    )
    # a subhead that the publisher puts in is mark-up by its look, and may say what the story doesn't
    doubtful = doubtful or (edit.kind == "subhead" and edit.original is None)
    if edit.class_ in _FREE and not doubtful:
        return True
    for word in words:
        if word == "any":
            return True
        if edit.class_ in _ALLOWS.get(word, ()):
            return (not doubtful or word in {"headline", "additions"}) and (
                edit.material is not True or edit.class_ in _CONTENT
            )
    return False


def own(case: Case, edit: Edit) -> bool:
    """Whether an edit is what the terms themselves ask for: a credit, a notice, a note about the republication."""
    if edit.republication is None:
        return False
    if _in_byline(case, edit):
        return True
    if edit.class_ not in {"paragraph_added", "sentence_added", "editor_note_added", "boilerplate_around"}:
        return False
    # what stands beside a credit is not cleared by it: each paragraph is judged by itself
    return all(
        _links_back(case, one)
        or (edit.kind in {"aside", "standfirst"} and _only_names(case, one.republication.text))
        or (is_credit(case, one.republication.text) and _beside_credit(case, one.republication.text) <= _FEW_BESIDE)
        for one in _paragraphs(edit)
        if one.republication is not None
    )


def _only_names(case: Case, text: str) -> bool:
    """Whether a line names the newsroom and else nobody but the story's authors: "Ann Doe – Harbor News"."""
    article = case.article
    authors = {author.name for author in article.authors} if article is not None else set()
    left = text.casefold()
    newsrooms = [name.casefold() for name in names_of(case, hosts=False) if name.casefold() in left]
    for name in sorted((*newsrooms, *(author.casefold() for author in authors)), key=len, reverse=True):
        left = left.replace(name, " ")
    return bool(newsrooms) and set(re.findall(r"\w+", left)) <= _BETWEEN_NAMES


_BETWEEN_NAMES = frozenset("by for of and the von für und par pour et por para y e de".split())
_FEW_BESIDE = 20
"""Words of a credit's paragraph that may be about something else than the newsroom."""


def _beside_credit(case: Case, text: str) -> int:
    """How many words of a paragraph stand in sentences that neither credit nor name the newsroom, nor are asked for."""
    names = [name.casefold() for name in names_of(case, hosts=False)]
    return sum(
        len(sentence.split())
        for sentence in re.split(r"(?<=[.!?])\s+", text)
        if not is_credit(case, sentence) and not any(name in sentence.casefold() for name in names)
    )


def _in_byline(case: Case, edit: Edit) -> bool:
    """Whether an edit stands in the line that names the author: what belongs there is decided by clauses of its own."""
    blocks = {line.block for line in case.page.bylines if line.block is not None}
    place = place_of(case, edit) if blocks else None
    return place is not None and place.block in blocks and len(case.page.blocks[place.block].text.split()) <= _LONG_LINK


_LONG_LINK = 25


def _links_back(case: Case, edit: Edit) -> bool:
    """Whether a short paragraph that was added is there for its link to the newsroom or to the original."""
    from rights.rules._urls import on_hosts, same_page  # noqa: PLC0415  # only where something was added

    place = place_of(case, edit)
    if edit.republication is None or place is None or len(edit.republication.text.split()) > _LONG_LINK:
        return False
    record = case.article.url if case.article is not None else None
    return any(
        link.block == place.block
        and (on_hosts(link.url, case.policy.recognise.own_hosts) or same_page(link.url, record))
        for link in case.page.links
    )


_LONG_CREDIT = 90
_LONG_LICENCE = 40


def is_credit(case: Case, text: str) -> bool:
    """Whether a passage is no part of the story: it credits the newsroom, states a licence, or has the policy's own words."""
    if len(text.split()) > _LONG_CREDIT:
        return False
    found = find_credits(text, leads(case), names_of(case), case.policy.recognise.not_names)
    return any(one.name and not one.other for one in found) or _asked_for(case, text)


def _asked_for(case: Case, text: str) -> bool:
    """Whether a passage names one of the newsroom's hosts, or has the words of what the terms ask to be carried."""
    folded = text.casefold()
    if any(host.casefold() in folded for host in case.policy.recognise.own_hosts):
        return True
    if len(text.split()) <= _LONG_LICENCE and stated_licences(text):
        return True
    tagline = case.article.tagline if case.article is not None else None
    words = _bag(text)
    return bool(words) and any(len(words & asked) * 4 >= len(words) * 3 for asked in _wordings(_Terms(case), tagline))


def _bag(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]{2,}", text.casefold()))


class _Terms:
    """A policy by identity, with its clauses and names."""

    __slots__ = ("case",)

    def __init__(self, case: Case) -> None:
        self.case = case

    def __hash__(self) -> int:
        return id(self.case.policy)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Terms) and other.case.policy is self.case.policy


@lru_cache(maxsize=8)
def _wordings(terms: _Terms, tagline: str | None) -> tuple[frozenset[str], ...]:
    """The words of each wording that the policy gives, and of the original's own tagline."""
    queue: list[object] = list(terms.case.policy.clauses)
    names = _bag(" ".join(names_of(terms.case, hosts=False)))
    found = [_bag(tagline)] if tagline else []
    while queue:
        here = queue.pop()
        if isinstance(here, Clause):
            queue += [*here.of, here.options, here.prefer, *(dated.options for dated in here.by_date)]
        elif isinstance(here, Mapping):
            queue += [here.get("text"), *here.get("lines", ())] if "text" in here else list(here.values())
        elif isinstance(here, (list, tuple)):
            queue += here
        elif isinstance(here, str) and len(here) > _A_WORDING:
            found.append(_bag(re.sub(r"\{[^}]*\}", " ", here)) | names)
    return tuple(found)


_A_WORDING = 20
"""Letters from which on a text in a policy may be a wording rather than one of its words."""


class Asked(msgspec.Struct, frozen=True):
    """An addition that a clause of the same terms asks for, in words of the publisher's own.

    clause: its id. sure: it is what that clause asks for, and nothing else; else a person has to say.
    """

    clause: str
    sure: bool


_ADDITIONS = frozenset({"paragraph_added", "sentence_added", "editor_note_added"})
_NOTED: Mapping[str, frozenset[str]] = {
    "edited": frozenset({"edited", "shortened", "translated", "added"}),
    "beyond_style": frozenset({"edited", "shortened", "translated", "added"}),
    "shortened": frozenset({"shortened", "edited"}),
    "translated": frozenset({"translated"}),
    "localised": frozenset({"added", "edited"}),
    "additions": frozenset({"added", "edited"}),
    "headline": frozenset({"edited"}),
}
"""What sort of note speaks of which change."""


def note_sorts(after: str | Iterable[str]) -> frozenset[str]:
    """The sorts of notes that speak of these changes, in the words of a clause on change notes."""
    words = (after,) if isinstance(after, str) else after
    return frozenset(sort for word in words for sort in _NOTED.get(word, ()))


def asked_by(case: Case, edit: Edit) -> Asked | None:
    """The clause of the same terms that asks for what was added, where it leaves the words to the publisher; else None.

    A note on changes is told by its words. What a statement of another sort says is for a person to judge: it is taken
    for one where it is short and has words in common with the clause, or where the clause's language is another and the
    paragraph stands apart from the story.
    """
    if edit.republication is None or edit.class_ not in _ADDITIONS:
        return None
    found = [_asking(case, one) for one in _paragraphs(edit) if one.republication is not None]
    some = [one for one in found if one is not None]
    if not some or len(some) < len(found):
        return None  # what stands beside a statement is not asked for by it
    return next((one for one in some if not one.sure), some[0])


def _asking(case: Case, edit: Edit) -> Asked | None:
    assert edit.republication is not None
    text = edit.republication.text
    if len(text.split()) > _LONG_CREDIT:
        return None
    notes, statements, foreign = _askers(_Terms(case))
    if not notes and not statements:
        return None
    place = place_of(case, edit)
    block = place.block if place is not None else None
    for clause in notes:
        if (note := _note_in(case, clause, text, block)) is not None:
            return note
    words = _content(case, text)
    apart = foreign and block is not None and set_apart(case, block)
    return next((Asked(clause.id, False) for clause, about in statements if apart or words & about), None)


@lru_cache(maxsize=8)
def _askers(terms: _Terms) -> tuple[tuple[Clause, ...], tuple[tuple[Clause, frozenset[str]], ...], bool]:
    """The clauses that ask for something in words of the publisher's own.

    Returns: those about notes on changes; those about other statements, each with the words that tell what it is about;
    whether these are told in another language than the policy's.
    """
    case = terms.case
    clauses = [
        clause
        for clause in _leaves(case.policy.clauses)
        if clause.kind in (_UNLESS_SAID if clause.level == "must_not" else _IN_OWN_WORDS)
    ]
    notes = tuple(one for one in clauses if one.kind == "change_note" or one.options.get("translator"))
    asking = [clause for clause in clauses if clause not in notes and _STATEMENT.search(_about(clause))]
    spoken = {code for clause in asking if (code := tongue_of(_about(clause))) is not None}
    foreign = bool(spoken) and _code(case.policy.language) not in spoken
    return notes, tuple((clause, _content(case, _about(clause))) for clause in asking), foreign


def _note_in(case: Case, clause: Clause, text: str, block: int | None) -> Asked | None:
    """A note on changes, where a clause asks for one."""
    told = clause.kind == "change_note"
    wanted = note_sorts(clause.options.get("after", "edited") if told else "translated")
    notes = [note for note in change_notes(case) if note.place.block == block and note.sorts & wanted]
    if not notes:
        return None
    names = [name.casefold() for name in names_of(case, hosts=False)]
    needles = [needle for _, phrases in _phrases(_Words(case.lists)) for needle in phrases]
    beside = 0 if told else len(text)  # who translated a story that seems not to be translated
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        folded = normalise(sentence, fold_case=True).text
        about = any(_whole(folded, needle) >= 0 for needle in needles) or any(name in folded for name in names)
        beside += 0 if about else len(sentence.split())
    bound = clause.when is None and clause.unless is None and not clause.by_date
    return Asked(clause.id, bound and any(note.certain for note in notes) and beside <= _READ_MORE)


def _leaves(clauses: Iterable[Clause]) -> Iterator[Clause]:
    """The clauses that are no groups, members of groups included."""
    for clause in clauses:
        if clause.of:
            yield from _leaves(clause.of)
        else:
            yield clause


def _about(clause: Clause) -> str:
    return f"{clause.says} {clause.ask or ''}"


def _content(case: Case, text: str) -> frozenset[str]:
    """The words of a text that tell what it is about, without those that stand in terms of every sort."""
    names = _bag(" ".join(names_of(case, hosts=False)))
    initials = {word.casefold() for word in re.findall(r"\b[A-Z]{2,}\b", text)}
    return frozenset(
        word for word in _bag(text) - names if (len(word) >= _TELLING or word in initials) and word not in _EVERYDAY
    )


_READ_MORE = 6
"""Words beside a note that say nothing of their own: "Editor's note.", "Read the original here."."""
_TELLING = 4
"""Letters from which on a word may tell what a text is about."""
_IN_OWN_WORDS = frozenset(
    {"change_note", "attestation", "corrections", "ai_use", "translation", "endorsement", "licence_statement", "resale",
     "ads", "framing", "eligible_content", "social_mention"}
)  # fmt: skip
"""Kinds of clauses that may ask for a statement and leave its words to the publisher."""
_UNLESS_SAID = frozenset({"attestation", "ai_use"})
"""Kinds that may do so as a prohibition: nothing is done unless a note says so."""
_STATEMENT = re.compile(
    r"\b(?:notes?|notices?|noted|statements?|states?|disclaimers?|disclos\w+|labels?|label\w*ed|lines?|sentences?|says|tells"
    r"|told|warn\w+|explain\w*|mention\w*|acknowledg\w+|declar\w+"
    r"|hinweis\w*|erklär\w+|vermerk\w*|nota|aviso|advertencia|declara\w+|mención|menção|mention|avertissement|déclaration)\b",
    re.IGNORECASE,
)
"""Words of a clause that asks for a statement."""
_EVERYDAY = frozenset(
    "about after also another anything article articles asked asks been before being below both carries carry change "
    "changed changes clause come comes could each every everything from give given gives have here into kept keep keeps "
    "line lines made make more must name named names newsroom note notes notice only original other publish published "
    "publisher publishers reader readers republish republished republication says said shall should show shows some "
    "stand stands statement stories story such tell tells terms text than that their them then there these they this "
    "those told under used uses very what when where which whole whoever will with without word words would written "
    "your".split()
)
"""Words that stand in terms of every sort, and in stories of every sort."""


# -- how much is left ---------------------------------------------------------------------------------------------------

CUTS = frozenset({"paragraph_removed", "sentence_removed", "truncated"})
"""Classes of edits by which something of the story is left out."""


def breaks_off(case: Case, edit: Edit) -> bool:
    """Whether something is missing only because the page breaks off: what is here is a part, and the rest may follow."""
    seen = comparison(case)
    if edit.class_ not in CUTS or edit.original is None or seen is None or not is_partial(case.page):
        return False
    gone = [one.original for one in seen.edits if one.class_ in CUTS and one.original is not None]
    after = [part for part in seen.original.parts if part.role == "body" and part.start >= edit.original.end]
    return all(any(one.start <= part.start and part.end <= one.end for one in gone) for part in after)


def share_here(seen: Comparison, cuts: Iterable[Edit]) -> float:
    """The share of the original's words that the republication holds, 0 to 1; what was reworded counts as held."""
    if seen.excerpted:
        return seen.share_kept
    if not seen.words_original:
        return 1.0
    gone = sum(len(edit.original.text.split()) for edit in cuts if edit.original is not None)
    return max(0.0, 1 - gone / seen.words_original)


def story_texts(case: Case) -> list[str]:
    """The paragraphs of the page's story that are no credit and no note."""
    col = column(case.page)
    credited = credits_in(col.texts, leads(case), names_of(case), case.policy.recognise.not_names)
    found: list[str] = []
    for at, text in enumerate(col.texts):
        if not col.counted[at]:
            continue
        short = len(text) <= _LONG_CREDIT * 12 and len(text.split()) <= _LONG_CREDIT
        credit = short and any(one.name and not one.other for one in credited.get(at, ()))
        if not credit and not (short and _asked_for(case, text)):
            found.append(text)
    return found


def words_of(case: Case) -> int:
    """How many words the page's story has."""
    return sum(len(text.split()) for text in story_texts(case))


# -- what conditions ask ------------------------------------------------------------------------------------------------

_STYLE = ("formatting", "style", "time", "place")
_NO_EDIT = frozenset(
    {"formatting", "boilerplate_around", "headline_style", "headline_rewrite", "link_removed", "credit_or_tagline_removed",
     "editor_note_added", "excerpt_quoted"}
)  # fmt: skip
"""Classes that leave the story's words alone."""


def derived(case: Case, name: str) -> bool | None:
    """What a comparison with the original tells for a condition; None where it does not tell, or nobody can be sure.

    Args: name: edited, edited_beyond_style, shortened, excerpted, translated or localised.
    """
    found = compared(case)
    if found is None:
        return None
    seen = found.comparison
    if name == "translated":
        return True if seen.translated else None
    if no_comparison_words(seen) is not None:
        return None
    if name == "excerpted":
        return _is_excerpt(case, seen)
    edits = [edit for edit in seen.edits if edit.class_ not in _NO_EDIT and not own(case, edit)]
    asked = [(edit, asked_by(case, edit)) for edit in edits]
    edits = [edit for edit, stated in asked if stated is None or not stated.sure]
    perhaps = [edit for edit, stated in asked if stated is not None]
    if name == "shortened":
        edits = [edit for edit in edits if edit.class_ in CUTS]
    elif name == "localised":
        # whether what was added is of local interest is for a person to say
        return None if any(edit.class_ in {*_ADDED, "place_reference"} for edit in edits) else False
    elif name == "edited_beyond_style":
        edits = [edit for edit in edits if not (edit.certain and allowed(edit, _STYLE))]
    if name == "shortened" and seen.excerpted:
        return True
    if not edits:
        return False
    sure = any(edit.certain and edit.material is True and edit not in perhaps for edit in edits)
    # house style alone may or may not be what terms call an edit
    return True if sure and made_after(case) is None else None


def _is_excerpt(case: Case, seen: Comparison) -> bool | None:
    """Whether only a part of the story stands here: passages in an article of one's own, or less than half of its words.

    A story of which more stands here is shortened.
    """
    if seen.excerpted:
        return True
    cuts = [edit for edit in seen.edits if edit.class_ in CUTS]
    share = share_here(seen, cuts)
    if share < _HALF:
        return True if made_after(case) is None and all(edit.certain for edit in cuts) else None
    return False


_HALF = 0.5
"""Share of the words below which what is there is an excerpt and no shortened story."""
_ADDED = frozenset({"paragraph_added", "sentence_added"})


# -- edits in words -----------------------------------------------------------------------------------------------------

_LABELS: Mapping[str, str] = {
    "formatting": "formatting",
    "spelling": "spelling",
    "time_reference": "reference to time",
    "place_reference": "reference to place",
    "headline_style": "headline's style",
    "headline_rewrite": "headline rewritten",
    "paragraph_removed": "cut",
    "truncated": "the story stops early",
    "sentence_removed": "sentence cut",
    "paragraph_added": "paragraph added",
    "sentence_added": "sentence added",
    "editor_note_added": "note added",
    "attribution_changed": "source of a statement changed",
    "number_changed": "number changed",
    "name_changed": "name changed",
    "quote_altered": "quotation altered",
    "negation_changed": "statement turned round",
    "hedge_changed": "certainty changed",
    "word_choice": "wording changed",
    "paragraph_moved": "paragraph moved",
    "link_removed": "link removed",
    "credit_or_tagline_removed": "credit or closing line removed",
    "boilerplate_around": "line of the site's own",
    "excerpt_quoted": "passage quoted",
}
_SHORT = 30
_MOST = 6


def told(edit: Edit) -> str:
    """One edit in words with both passages and the paragraph: number changed in paragraph 5: “10 percent” is “12 …”."""
    label = _LABELS.get(edit.class_, edit.class_.replace("_", " "))
    first, second = edit.original, edit.republication
    old, new = edit.paragraphs
    where = ""
    if edit.class_ not in {"headline_style", "headline_rewrite"}:
        where = f" in paragraph {new}" if new else f" (paragraph {old} of the original)" if old else ""
    if edit.class_ in {"paragraph_removed", "truncated"} and first is not None:
        count = len([part for part in first.text.split("\n\n") if part.strip()])
        what = "1 paragraph" if count == 1 else f"{count} paragraphs"
        label = f"{label}, {what} missing" if edit.class_ == "truncated" else f"{what} cut"
    if first is not None and second is not None and edit.class_ not in {"link_removed", "paragraph_moved"}:
        one, other = _with_context(first), _with_context(second)
        return f"{label}{where}: {one} became {other}"
    passage = second if second is not None else first
    if passage is None:
        return f"{label}{where}"
    if edit.class_ in {"link_removed", "paragraph_moved", "excerpt_quoted"}:
        return f"{label}{where}: {quoted(passage.text, 120)}"
    what = "was added" if second is not None else "is missing"
    if len(passage.text) < _SHORT and (near := _with_context(passage)) != quoted(passage.text):
        return f"{label}{where}: {quoted(passage.text)} {what} ({near})"
    return f"{label}{where}: {quoted(passage.text, 240)} {what}"


def _with_context(passage: Passage) -> str:
    """A passage in quotation marks; a short one with the words beside it, so that it is found on the page."""
    text = passage.text
    if len(text) >= _SHORT:
        return quoted(text, 240)
    before = passage.before.rsplit("\n", 1)[-1]
    after = passage.after.split("\n", 1)[0]
    lead = "".join(re.findall(r"\S+\s*$|\s+$", before)[-1:]) if not before.endswith(" ") else _last_words(before)
    return quoted(f"{lead}{text}{_first_words(after)}")


def _last_words(text: str, count: int = 3) -> str:
    return "".join(re.findall(r"\S+\s*", text)[-count:])


def _first_words(text: str, count: int = 3) -> str:
    return "".join(re.findall(r"\s*\S+", text)[:count])


def listed(edits: Sequence[Edit], most: int = _MOST) -> str:
    """Edits in words, one change made throughout told once, and how many more there are than `most`."""
    groups: dict[str, int] = {}
    chosen: list[Edit] = []
    for edit in edits:
        if edit.group is not None:
            groups[edit.group] = groups.get(edit.group, 0) + 1
            if groups[edit.group] > 1:
                continue
        chosen.append(edit)
    words = [
        told(edit) + (f" ({groups[edit.group]} times)" if edit.group and groups[edit.group] > 1 else "")
        for edit in chosen[:most]
    ]
    if len(chosen) > most:
        words.append(f"and {len(chosen) - most} more")
    return "; ".join(words)


def _joined(words: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(word for word in words if word))


# -- edits in place -----------------------------------------------------------------------------------------------------


def place_of(case: Case, edit: Edit, found: Compared | None = None) -> Place | None:
    """Where an edit stands in the page; of what is missing, the point where it belongs.

    Args: found: the comparison that the edit comes from, where it is not the case's own.
    """
    found = found or compared(case)
    if found is None:
        return None
    side = found.comparison.republication
    if edit.republication is not None:
        return side.where(case.page, edit.republication)
    return _gap(case, found.comparison, edit) or point_for(case, "bottom")


_ANCHOR = 60
_LEAST = 12


def _gap(case: Case, seen: Comparison, edit: Edit) -> Place | None:
    """The point in the page where a missing passage of the original belongs, by the words around it."""
    spot = _anchor(seen, edit)
    if spot is None:
        return None
    at, _ = spot
    return seen.republication.place(at - 1, at) and _point(case, seen, at)


def _point(case: Case, seen: Comparison, at: int) -> Place | None:
    """The point behind a character of the republication's text."""
    before = seen.republication.place(at - 1, at)
    if before is None or (before.block is not None and before.block >= len(case.page.blocks)):
        return None
    return Place(before.end, before.end, before.block)


def _anchor(seen: Comparison, edit: Edit) -> tuple[int, int] | None:
    """Where a missing passage belongs, as two offsets: in the republication, and where the words before it end in the original.

    None where the words before it stand nowhere in the republication, or more than once.
    """
    if edit.original is None:
        return None
    text, other = seen.original.text, seen.republication.text
    start = edit.original.start
    head = text[max(0, start - _ANCHOR) : start].rstrip()
    end = start - (len(text[max(0, start - _ANCHOR) : start]) - len(head))
    for size in (_ANCHOR, 40, 25, _LEAST):
        words = head[-size:]
        words = words.rsplit("\n", 1)[-1]
        if len(words) < min(size, _LEAST):
            break
        if other.count(words) == 1:
            return other.index(words) + len(words), end
    return None


# -- edits undone -------------------------------------------------------------------------------------------------------


def mended(case: Case, edits: Sequence[Edit], description: str, found: Compared | None = None) -> Repair:
    """The repair that puts the original's words back, with the changes to the page where they can be made by machine.

    What was added is taken out. Only whole runs of text are touched: where mark-up stands within a passage, an editor has
    to make the change.

    Args: found: as for `place_of`.
    """
    found = found or compared(case)
    if found is None:
        return Repair(description)
    rewrites: list[Rewrite] = []
    left = 0
    taken: list[tuple[int, int]] = []
    safe = True
    for edit in edits:
        made = _undone(case, found, edit)
        spans = [extract.span_of(case.page, one.place) for one in made]
        if not made or any(span.start < high and low < span.end for span in spans for low, high in taken):
            left += 1
            continue
        if any(span.start == span.end == low for span in spans for low, _ in taken):
            left += 1
            continue
        taken += [(span.start, span.end) for span in spans]
        rewrites += made
        safe = safe and edit.original is not None
    if not rewrites:
        return Repair(description)
    if left:
        description = f"{description}; {left} of the changes have to be made by hand"
    return Repair(description, tuple(rewrites), safe=safe and not left)


def _undone(case: Case, found: Compared, edit: Edit) -> tuple[Rewrite, ...]:
    seen = found.comparison
    if edit.original is not None and edit.republication is not None:
        return _replaced(case, seen, edit)
    if edit.original is not None:
        if edit.class_ in {"paragraph_removed", "truncated"}:
            return _put_back(case, found, edit)
        return _inserted(case, seen, edit)
    out: list[Rewrite] = []
    for one in _paragraphs(edit):
        if one.republication is not None and (
            is_credit(case, one.republication.text) or _links_back(case, one) or _asking(case, one) is not None
        ):
            continue  # what the terms ask for stays, whatever stands beside it
        made = _taken_out(case, seen, one)
        if not made:
            return ()
        out += made
    return tuple(out)


def _paragraphs(edit: Edit) -> Iterator[Edit]:
    """An addition, paragraph by paragraph."""
    passage = edit.republication
    if passage is None or "\n\n" not in passage.text:
        yield edit
        return
    at = 0
    for text in passage.text.split("\n\n"):
        start = passage.start + at
        at += len(text) + 2
        if text.strip():
            piece = msgspec.structs.replace(passage, text=text, start=start, end=start + len(text))
            yield msgspec.structs.replace(edit, republication=piece)


def _replaced(case: Case, seen: Comparison, edit: Edit) -> tuple[Rewrite, ...]:
    assert edit.original is not None
    assert edit.republication is not None
    place = _plain(case, seen, edit.republication)
    if place is None or "\n" in edit.original.text:
        return ()
    return (Rewrite(place, write.words(case.page.source.format, edit.original.text)),)


def _plain(case: Case, seen: Comparison, passage: Passage) -> Place | None:
    """The place of a passage that stands in one run of text, without mark-up in it; else None."""
    side = seen.republication
    if "\n" in passage.text or case.page.source.format not in {"html", "markdown", "text"}:
        return None
    place = side.where(case.page, passage)
    if place is None:
        return None
    span = extract.span_of(case.page, place)
    raw = case.page.source.text[span.start : span.end]
    if " ".join(html.unescape(raw).split()) != " ".join(passage.text.split()):
        return None
    return place


def _inserted(case: Case, seen: Comparison, edit: Edit) -> tuple[Rewrite, ...]:
    """Words put back within a paragraph that stayed."""
    assert edit.original is not None
    spot = _anchor(seen, edit)
    if spot is None or "\n" in edit.original.text or case.page.source.format not in {"html", "markdown", "text"}:
        return ()
    at, end = spot
    words = seen.original.text[end : edit.original.end]
    point = _point(case, seen, at)
    if point is None or "\n" in words:
        return ()
    return (Rewrite(point, write.words(case.page.source.format, words)),)


def _put_back(case: Case, found: Compared, edit: Edit) -> tuple[Rewrite, ...]:
    """Paragraphs put back behind the one that they followed, with the links that they had."""
    seen = found.comparison
    assert edit.original is not None
    spot = _anchor(seen, edit)
    if spot is None:
        return ()
    after = next((part for part in seen.republication.parts if part.start < spot[0] <= part.end), None)
    if after is None or after.block < 0:
        return ()
    texts: list[str] = []
    offset = 0
    for part in _parts_in(seen.original.parts, edit.original):
        offset, text = write.insertion(case.page, after=after.block, runs=_runs(seen, part))
        texts.append(text)
    return (Rewrite(Place(offset, offset), "".join(texts)),) if texts else ()


def _parts_in(parts: Sequence[Part], passage: Passage) -> list[Part]:
    return [
        part for part in parts if part.start < passage.end and part.end > passage.start and part.role != "furniture"
    ]


def _runs(seen: Comparison, part: Part) -> list[tuple[str, str | None]]:
    """A paragraph of the original cut at its links."""
    text = seen.original.text
    runs: list[tuple[str, str | None]] = []
    at = part.start
    for link in sorted(seen.original.links, key=lambda link: link.start):
        if at <= link.start < link.end <= part.end:
            runs += [(text[at : link.start], None), (text[link.start : link.end], link.url)]
            at = link.end
    return [run for run in (*runs, (text[at : part.end], None)) if run[0]]


def _taken_out(case: Case, seen: Comparison, edit: Edit) -> tuple[Rewrite, ...]:
    """What was added, taken out again."""
    passage = edit.republication
    if passage is None or case.page.source.format not in {"html", "markdown", "text"}:
        return ()
    parts = [part for part in seen.republication.parts if part.start < passage.end and part.end > passage.start]
    whole = parts and parts[0].start == passage.start and parts[-1].end == passage.end
    if whole and edit.class_ in {"paragraph_added", "editor_note_added"}:
        if any(part.block < 0 for part in parts):
            return ()
        spans = [case.page.blocks[part.block].span for part in parts]
        return tuple(Rewrite(Place(span.start, span.end), "") for span in spans)
    place = _plain(case, seen, passage)
    if place is None:
        return ()
    if place.start > 0 and passage.before.endswith(" ") and not passage.text.startswith(" "):
        place = Place(place.start - 1, place.end, place.block)
    return (Rewrite(place, ""),)


# -- what a page says of its own changes --------------------------------------------------------------------------------


class ChangeNote(msgspec.Struct, frozen=True):
    """Words with the story that say that it was changed.

    text: the sentence, or the short paragraph. sorts: of what it speaks: edited, shortened, translated, added. at: place
    in the column of shown text. certain: it surely speaks of this story, by its place or its words.
    """

    text: str
    sorts: frozenset[str]
    at: int
    place: Place
    certain: bool


_LONG_NOTE = 60
_SIGN_OFF = 12
"""Words of a line that begins with such a phrase, up to which it is a sign-off ("Edited for length")."""
_ENDS: tuple[Position, ...] = ("top", "bottom")


def change_notes(case: Case) -> tuple[ChangeNote, ...]:
    """What the page says of changes to the story, in document order."""
    return _change_notes(_Heard(case.page, case.lists))


class _Heard:
    """A page with the lists of phrases, by identity."""

    __slots__ = ("lists", "page")

    def __init__(self, page: Page, lists: Lists) -> None:
        self.page = page
        self.lists = lists

    def __hash__(self) -> int:
        return hash((id(self.page), id(self.lists)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Heard) and other.page is self.page and other.lists is self.lists


@lru_cache(maxsize=2)
def _change_notes(heard: _Heard) -> tuple[ChangeNote, ...]:
    page = heard.page
    col = column(page)
    needles = _phrases(_Words(heard.lists))
    found: list[ChangeNote] = []
    holding = {at for _, phrases in needles for needle in phrases for at in col.texts.holding(needle)}
    for at in sorted(holding):
        text = col.texts[at]
        block = page.blocks[col.blocks[at]]
        if block.kind in {"caption", "heading"}:
            continue
        folded = normalise(text, fold_case=True)
        spots = {sort: spot for sort, phrases in needles if (spot := _first_of(folded.text, phrases)) is not None}
        if not spots or len(text.split()) > _LONG_NOTE:
            continue
        if not (block.kind == "note" or not col.counted[at] or stands_at(col, at, page, _ENDS)):
            continue
        first = min(spots.values())
        start, end = _sentence(text, *folded.back(*first))
        sure = block.kind == "note" or _speaks_of_itself(heard.lists, folded.text, first[0])
        sorts = frozenset(sort for sort, spot in spots.items() if not _within(spot, spots, sort))
        found.append(ChangeNote(text[start:end], sorts, at, Place(start, end, col.blocks[at]), sure))
    return tuple(found)


def _speaks_of_itself(lists: Lists, text: str, at: int) -> bool:
    """Whether a paragraph speaks of the story that it stands with: "this article was …", "editor's note", or first thing."""
    if at <= 2 and len(text.split()) <= _SIGN_OFF:
        return True
    for one in lists.phrases:
        if any(text.lstrip("([*").startswith(normalise(lead, fold_case=True).text) for lead in one.leads):
            return True
        for noun in one.self_nouns:
            for this in one.demonstratives:
                if f"{normalise(this, fold_case=True).text} {normalise(noun, fold_case=True).text}" in text:
                    return True
    return False


class _Words:
    """Lists by identity."""

    __slots__ = ("lists",)

    def __init__(self, lists: Lists) -> None:
        self.lists = lists

    def __hash__(self) -> int:
        return id(self.lists)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Words) and other.lists is self.lists


@lru_cache(maxsize=4)
def _phrases(words: _Words) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The words of change notes in all languages, in normal form, by sort; the closest sort first."""
    made = []
    for sort in ("shortened", "translated", "added", "edited"):
        texts = dict.fromkeys(text for one in words.lists.phrases for text in getattr(one, sort))
        made.append((sort, tuple(normalise(text, fold_case=True).text for text in texts)))
    return tuple(made)


def _first_of(text: str, phrases: Iterable[str]) -> tuple[int, int] | None:
    """Where the longest of the phrases stands that are there."""
    spots = [(at, at + len(needle)) for needle in phrases if (at := _whole(text, needle)) >= 0]
    return max(spots, key=lambda spot: (spot[1] - spot[0], -spot[0]), default=None)


def _within(spot: tuple[int, int], spots: Mapping[str, tuple[int, int]], sort: str) -> bool:
    """Whether a phrase shares words with a longer one of another sort ("been edited", in "been edited for length")."""
    return any(
        other != sort and low < spot[1] and spot[0] < high and high - low > spot[1] - spot[0]
        for other, (low, high) in spots.items()
    )


def _whole(text: str, needle: str) -> int:
    """Where words stand as whole words; -1 for nowhere."""
    at = text.find(needle)
    while at >= 0:
        if is_whole(text, at, at + len(needle)):
            return at
        at = text.find(needle, at + 1)
    return -1


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a stretch; the whole of a short paragraph."""
    if len(text.split()) <= _LONG_NOTE // 2:
        return 0, len(text)
    first = max(text.rfind(mark, 0, start) + 2 if text.rfind(mark, 0, start) >= 0 else 0 for mark in (". ", "! ", "? "))
    last = min(
        (text.find(mark, end) + 1 for mark in (". ", "! ", "? ") if text.find(mark, end) >= 0), default=len(text)
    )
    return first, last


_MARKED = re.compile(r"\s*(?:<[^>]*>\s*)*<(?:em|i|strong|b|aside|blockquote|cite|mark)\b|\s*[*_>]", re.IGNORECASE)


def set_apart(case: Case, block: int) -> bool:
    """Whether a paragraph is told apart from the story: in italics or bold from its first word, in a box, as a quotation."""
    one = case.page.blocks[block]
    if one.kind in {"note", "quote", "table"} or one.zone in {"promo", "related"}:
        return True
    text = case.page.source.text
    if case.page.markup and _MARKED.match(text[one.span.start : one.span.end]) is not None:
        return True
    ahead = text[: one.span.start]
    return ahead.rfind("<aside") > ahead.rfind("</aside") if case.page.source.format == "html" else False


# -- corrections --------------------------------------------------------------------------------------------------------


class Lack(msgspec.Struct, frozen=True):
    """What a newer version of the original corrects and the republication still has.

    fits: the version that the republication was made from, in words. newest: the last version. edits: what differs between
    the two and matters, as edits of the republication against the newest version; against: the comparison with it.
    """

    fits: str
    newest: str
    edits: tuple[Edit, ...]
    against: Compared


def against_newest(case: Case) -> Lack | None:
    """What the republication lacks of the original's last version, as far as several versions are known; else None.

    `edits` is empty where it was made from the last version, or where nothing that matters differs.
    """
    found = compared(case)
    if found is None or found.version is None:
        return None
    pages = list(_originals(_Sides(case.original, case.page, case.article)))
    if len(pages) < 2 or no_comparison_words(found.comparison) is not None:
        return None
    name, newest = pages[-1]
    named = name or _GIVEN
    if named == found.version:
        return Lack(found.version, named, (), found)
    from rights import match  # noqa: PLC0415  # as in _compared

    day = parse_day(case.article.published_at) if case.article is not None else None
    seen = match.compare(match.side(newest), found.comparison.republication, date=day)
    before = {(edit.class_, _text(edit.republication), _text(edit.original)) for edit in found.comparison.edits}
    edits = tuple(
        edit
        for edit in seen.edits
        if edit.material
        and edit.certain
        and (edit.class_, _text(edit.republication), _text(edit.original)) not in before
    )
    return Lack(found.version, named, edits, Compared(seen, newest, named))


def lacks_correction(case: Case) -> Lack | None:
    """As `against_newest`, None also where the republication lacks nothing that matters."""
    lack = against_newest(case)
    return lack if lack is not None and lack.edits else None


_GIVEN = "the version that was given"


def _text(passage: Passage | None) -> str:
    return passage.text if passage is not None else ""
