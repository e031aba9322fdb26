"""How far the story's text may be changed.

What it checks: every edit between the original and its republication against the sorts of edits that the terms allow:
house style, references to time and place, cuts, additions. Mark-up, quote marks and spaces never count, nor do the
site's own lines, credits and notices. The headline, links, quoted passages and the closing line have clauses of their
own. Of several versions in the original's record the one that fits best is compared with, and named.

Why: readers take the text for the author's, so most newsrooms allow house style and nothing that changes what is said.

Passes: no edit beyond the bounds: "Tuesday" became "Dec. 14" where references to time may be changed. An allowed sort
of edit never covers one that changes what is said: another day is no reference to time. A permitted translation that
somebody has vouched for as accurate under the terms' clause on translations.

Fails: an edit beyond the bounds that surely changes what the story says: a number, a name, a quotation, a paragraph cut.
The fix puts the original's words back.

Cannot tell: no original was given (open; review where the page itself says that it was changed); what was given is
another text (open); what was added may be a statement that another clause of the same terms asks for (review); an edit beyond the bounds changes nothing that matters, or the comparison is not sure of it
(review, with both passages); the original was changed after the republication (review); a translation (review).

Source: the comparison of the original's text, given or in its record, with the page's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Outcome, Repair, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules import translation
from rights.rules._attested import MESSAGES, how_to_answer, settle
from rights.rules._edits import (
    NOT_COMPARED,
    allowed,
    asked_by,
    breaks_off,
    change_notes,
    compared,
    languages,
    listed,
    made_after,
    mended,
    no_comparison,
    own,
    place_of,
    set_apart,
)
from rights.rules._options import Options, Positions, as_tuple
from rights.rules._wording import column, quoted, stands_at, where_words

if TYPE_CHECKING:
    from rights.match.values import Comparison, Edit

__all__ = ["RULE", "BodyEditsOptions", "broken_by"]

Bound = Literal[
    "formatting",
    "typos",
    "style",
    "time",
    "place",
    "clarity",
    "minor",
    "length",
    "excerpt",
    "additions",
    "notes",
    "moves",
    "links",
    "headline",
    "translation",
    "any",
]
"""What may be changed, in the words of policies."""


class Notes(Options, frozen=True, kw_only=True):
    """Where notes of the republishing newsroom may stand, and how."""

    place: Annotated[Positions, Meta(description="Where such a note may stand; a list: any one of them.")] = "anywhere"
    set_apart: Annotated[
        bool, Meta(description="It has to be told apart from the story at a glance: italics, bold, a box.")
    ] = False


class BodyEditsOptions(Options, frozen=True, kw_only=True):
    """What may be changed in the story's text, and what has to stay."""

    main = "beyond"

    beyond: Annotated[
        Bound | tuple[Bound, ...] | None,
        Meta(
            description="What may be changed; an empty list: nothing but mark-up. formatting; typos (spelling); style "
            "(spelling, house style, synonyms); time, place (references to them); clarity (wording, sentence order); minor "
            "(whatever changes nothing in what is said); length (cuts); excerpt; additions; notes (editor's notes); moves "
            "(order of paragraphs); links; headline; translation; any."
        ),
    ] = None
    keeps: Annotated[
        Literal["meaning", "facts", "quotes"] | tuple[Literal["meaning", "facts", "quotes"], ...],
        Meta(
            description="What has to stay however much else may be changed: meaning (edits that touch it are for a person to "
            "judge), facts (numbers, names, who said it, not and perhaps), quotes (words in quotation marks)."
        ),
    ] = ()
    max_changed_percent: Annotated[
        Annotated[float, Meta(ge=0, le=100)] | None,
        Meta(description="How many percent of the original's words may be changed or left out at most."),
    ] = None
    notes: Annotated[
        Notes | None,
        Meta(description="Notes of the republishing newsroom are allowed, but only so: {place: [top, bottom]}."),
    ] = None

    def __post_init__(self) -> None:
        if isinstance(self.beyond, tuple) and "any" in self.beyond and len(self.beyond) > 1:
            raise ValueError('"any" allows every edit; it stands alone')


_WORDS: Mapping[str, str] = {
    "formatting": "mark-up",
    "typos": "spelling",
    "style": "house style",
    "time": "references to time",
    "place": "references to place",
    "clarity": "clearer wording",
    "minor": "what changes nothing in what is said",
    "length": "cuts",
    "excerpt": "excerpts",
    "additions": "additions",
    "notes": "notes of the newsroom that republishes",
    "moves": "the order of paragraphs",
    "links": "links",
    "headline": "the headline",
    "translation": "translation",
}
_ELSEWHERE = frozenset({"headline_style", "headline_rewrite", "link_removed", "excerpt_quoted"})
"""Classes that clauses of their own decide: headline, body_links, excerpt_limit."""
_FREE = frozenset({"credit_or_tagline_removed", "editor_note_added"})
"""Classes that don't touch what the story says."""
_FACTS = frozenset({"number_changed", "name_changed", "attribution_changed", "negation_changed", "hedge_changed"})
_PLAIN = frozenset({"number_changed", "name_changed", "negation_changed"})
_SAID = frozenset({"quote_altered"})


class _Sorted(msgspec.Struct):
    """The edits that go beyond the bounds: those that surely break the term, and those that a person has to judge."""

    broken: list[Edit] = []
    doubtful: list[Edit] = []
    within: int = 0
    asking: dict[str, None] = {}
    """Ids of the clauses that may ask for what was added."""


def check(options: BodyEditsOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for the edits that break the term, one for those that a person judges; or that there are none."""
    words = _bounds(options)
    required = _required(options, words)
    noted = _admitted(options, words, clause, case, required)
    doubt = no_comparison(clause, case, required, clause.ask or RULE.question)
    if doubt is not None:
        if {"translation", "any"} & set(words) and (doubt.key == "translated" or _in_another_language(case, doubt)):
            doubt = _translated(options, case, doubt)
        yield noted if noted is not None and doubt.verdict == "open" else doubt
        return
    found = compared(case)
    assert found is not None
    seen = found.comparison
    sorted_ = _sorted(options, words, case, seen)
    about = [f"compared with {found.version}"] if found.version else []
    told = [*about, *seen.notes, *(f'it may be what the clause "{one}" asks for' for one in sorted_.asking)]
    later = made_after(case)
    if sorted_.broken and later is not None:
        # the original's own later changes are no edits of the publisher
        sorted_.doubtful = [*sorted_.broken, *sorted_.doubtful]
        sorted_.broken = []
        told.append(later)
    if sorted_.broken:
        rest = [f"besides, for a person to judge: {listed(sorted_.doubtful)}"] if sorted_.doubtful else []
        yield _failed(sorted_.broken, case, required, [*told, *rest])
    share = _share(options, clause, case, seen, required, told, certain=later is None)
    if share is not None:
        yield share
    if sorted_.doubtful:
        yield _to_judge(sorted_.doubtful, clause, case, required, told, options)
    if not sorted_.broken and not sorted_.doubtful and (share is None or share.verdict == "pass"):
        yield _kept(seen, sorted_.within, required, told)


def broken_by(clause: Clause, case: Case) -> list[Edit]:
    """The edits that surely break a clause of this kind; none where the two texts can't be held against each other."""
    options = msgspec.convert(clause.options, BodyEditsOptions)
    found = compared(case)
    if found is None or made_after(case) is not None or no_comparison(clause, case, "", "") is not None:
        return []
    return _sorted(options, _bounds(options), case, found.comparison).broken


def _bounds(options: BodyEditsOptions) -> tuple[str, ...]:
    if options.beyond is None:
        return ("any",) if options.keeps or options.max_changed_percent is not None else ()
    return as_tuple(options.beyond)


def _required(options: BodyEditsOptions, words: tuple[str, ...]) -> str:
    made: list[str] = []
    if not words:
        made.append("the terms require the text unchanged, but for mark-up")
    elif "any" not in words:
        named = [_WORDS[word] for word in words]
        joined = named[0] if len(named) == 1 else f"{', '.join(named[:-1])} and {named[-1]}"
        made.append(f"the terms allow no change to the text but {joined}")
    keeps = as_tuple(options.keeps)
    if keeps:
        made.append(f"the terms require that the {' and the '.join(keeps)} stay")
    if options.max_changed_percent is not None:
        made.append(f"the terms allow at most {options.max_changed_percent:g} % of the words to be changed")
    if options.notes is not None:
        apart = ", set apart from the story" if options.notes.set_apart else ""
        made.append(f"notes of the newsroom that republishes stand {where_words(options.notes.place)}{apart}")
    return "; ".join(made) or "the terms allow any change"


# -- the edits ----------------------------------------------------------------------------------------------------------


def _sorted(options: BodyEditsOptions, words: tuple[str, ...], case: Case, seen: Comparison) -> _Sorted:
    sorted_ = _Sorted([], [], 0, {})
    judged = _closed_by_others(case)
    for edit in seen.edits:
        furniture = edit.class_ == "boilerplate_around" and edit.certain
        if furniture or edit.class_ == "excerpt_quoted" or own(case, edit):
            continue
        verdict = _verdict(edit, options, words, case, judged)
        verdict, asking = _as_asked(edit, options, case, verdict)
        if asking is not None:
            sorted_.asking[asking] = None
        if seen.excerpted:
            verdict = _quoted(edit, verdict)
        elif verdict == "fail" and breaks_off(case, edit):
            verdict = "review"
        if verdict == "fail":
            sorted_.broken.append(edit)
        elif verdict == "review":
            sorted_.doubtful.append(edit)
        else:
            sorted_.within += 1
    return sorted_


def _as_asked(edit: Edit, options: BodyEditsOptions, case: Case, verdict: str) -> tuple[str, str | None]:
    """The verdict on an addition that another clause of the same terms may ask for, and that clause's id."""
    placed = edit.class_ == "editor_note_added" and options.notes is not None
    if verdict == "pass" or placed or (asked := asked_by(case, edit)) is None:
        return verdict, None
    return ("pass", None) if asked.sure else ("review", asked.clause)


def _closed_by_others(case: Case) -> bool:
    """Whether a clause of its own looks after credits, bylines and closing lines."""
    kinds = {"credit_line", "byline", "tagline"}
    return any(
        clause.kind in kinds or any(child.kind in kinds for child in clause.of) for clause in case.policy.clauses
    )


def _verdict(edit: Edit, options: BodyEditsOptions, words: tuple[str, ...], case: Case, judged: bool) -> str:
    if edit.class_ in _ELSEWHERE:
        return "pass"
    keeps = as_tuple(options.keeps)
    if "quotes" in keeps and edit.class_ in _SAID:
        return "fail" if edit.certain and edit.material else "review"
    if "facts" in keeps and edit.class_ in _FACTS:
        return "fail" if edit.certain and edit.material else "review"
    if "meaning" in keeps and edit.class_ not in _FREE and (edit.material or edit.class_ in _SAID):
        # the beginning of a story, word for word, says what it said
        beginning = edit.class_ == "truncated" and "any" not in words and allowed(edit, words)
        return "pass" if beginning else "review"
    if edit.class_ == "editor_note_added" and options.notes is not None:
        return _note(edit, options.notes, case)
    if allowed(edit, words):
        return "pass"
    if edit.class_ == "credit_or_tagline_removed":
        return "pass" if judged and edit.certain else "review"
    return "fail" if edit.certain and edit.material is True else "review"


def _quoted(edit: Edit, verdict: str) -> str:
    """An edit within what an article of the publisher's own quotes: what is left out or put between is no edit of the story."""
    if edit.original is None or edit.republication is None or edit.class_ == "paragraph_moved":
        return "pass"
    # another number is wrong wherever it stands; a source or a quotation may be woven into the publisher's own words
    return "review" if verdict == "fail" and edit.class_ not in _PLAIN else verdict


def _note(edit: Edit, notes: Notes, case: Case) -> str:
    """A note of the publisher's where the terms say where it stands, and how."""
    place = place_of(case, edit)
    col = column(case.page)
    if place is None or place.block not in col.blocks:
        return "review"
    if not stands_at(col, col.blocks.index(place.block), case.page, notes.place):
        return "fail" if edit.certain else "review"
    return "pass" if not notes.set_apart or set_apart(case, place.block) else "review"


def _places(edits: list[Edit], case: Case) -> tuple[Place, ...]:
    return tuple(place for edit in edits if (place := place_of(case, edit)) is not None)


def _count(edits: list[Edit]) -> str:
    groups = {edit.group for edit in edits if edit.group is not None}
    number = len(groups) + sum(edit.group is None for edit in edits)
    return "1 edit" if number == 1 else f"{number} edits"


_FEW, _MANY = 2, 20
"""How many edits a message tells, and how many the evidence."""


def _failed(edits: list[Edit], case: Case, required: str, told: list[str]) -> Outcome:
    return Outcome(
        "fail",
        "beyond",
        {"count": _count(edits), "edits": listed(edits, _FEW)},
        required=required,
        observed="; ".join([listed(edits, _MANY), *told]),
        places=_places(edits, case),
        repair=mended(case, edits, "put the original's words back"),
    )


def _to_judge(
    edits: list[Edit], clause: Clause, case: Case, required: str, told: list[str], options: BodyEditsOptions
) -> Outcome:
    meaning = "meaning" in as_tuple(options.keeps)
    unsure = any(not edit.certain for edit in edits)
    why = "it is not sure what they are" if unsure else "they touch what is said" if meaning else "they may not matter"
    one = _count(edits) == "1 edit"
    question = (
        f"Do {'this edit' if one else 'these edits'} keep the meaning: {listed(edits)}?"
        if meaning
        else f"{'Is this edit' if one else 'Are these edits'} within the terms: {listed(edits)}?"
    )
    if one:
        why = why.replace("they are", "it is").replace("they touch", "it touches").replace("they may", "it may")
        question = question.replace("Do this", "Does this")
    doubt = Outcome(
        "review",
        "to-judge",
        {"count": _count(edits), "edits": listed(edits, _FEW), "why": why},
        required=required,
        observed="; ".join([listed(edits, _MANY), *told]),
        places=_places(edits, case),
        question=question,
    )
    return settle(clause, case, doubt)


def _kept(seen: Comparison, within: int, required: str, told: list[str]) -> Outcome:
    words = f"{seen.words_original} words of the original, {seen.words_republication} here"
    edits = "no edit" if not within else "1 edit" if within == 1 else f"{within} edits"
    key = "unchanged" if not within else "within"
    observed = f"{words}; {edits}{', all within the bounds' if within else ''}"
    return Outcome("pass", key, {"count": edits}, required=required, observed="; ".join([observed, *told]))


def _share(
    options: BodyEditsOptions,
    clause: Clause,
    case: Case,
    seen: Comparison,
    required: str,
    told: list[str],
    *,
    certain: bool,
) -> Outcome | None:
    """How much of the original's words was changed, against the most that the terms allow."""
    if options.max_changed_percent is None or not seen.words_original or seen.excerpted:
        return None
    changed = 100 * (1 - seen.words_kept / seen.words_original)
    args = {"share": f"{changed:.0f}", "most": f"{options.max_changed_percent:g}"}
    observed = "; ".join(
        [f"{seen.words_kept} of the original's {seen.words_original} words are here as they were", *told]
    )
    if changed <= options.max_changed_percent:
        return Outcome("pass", "share-kept", args, required=required, observed=observed)
    if certain and all(edit.certain for edit in seen.edits):
        return Outcome("fail", "share", args, required=required, observed=observed, repair=Repair("restore the text"))
    doubt = Outcome(
        "review",
        "share",
        args,
        required=required,
        observed=observed,
        question=f"Was more than {args['most']} % of the text changed?",
    )
    return settle(clause, case, doubt)


def _in_another_language(case: Case, doubt: Outcome) -> bool:
    """Whether the original's text was not given, and its record says that it is in another language than the page."""
    known = languages(case) if doubt.key == "no-original" else None
    return known is not None and not known.assumed and known.page != known.original


def _translated(options: BodyEditsOptions, case: Case, doubt: Outcome) -> Outcome:
    """A permitted translation: what somebody has vouched for under the clause on translations is not asked again.

    Only the answer that a translation is accurate says that nothing else was changed, and only where all that the clause
    asks of a translation is kept. How many percent were changed, and where notes stand, it does not tell.
    """
    if doubt.key == "translated":
        doubt = msgspec.structs.replace(doubt, question="Does the translation say what the original says?")
    if doubt.verdict not in {"review", "open"} or options.max_changed_percent is not None or options.notes is not None:
        return doubt
    for clause in case.policy.clauses:
        if clause.kind != "translation" or clause.level == "must_not" or clause.ambiguous or clause.by_date:
            continue
        if clause.when is not None or clause.unless is not None or not clause.options.get("accurate"):
            continue
        rule = translation.RULE
        outcomes = list(rule.check(msgspec.convert(clause.options, rule.options), clause, case))
        vouched = next((one for one in outcomes if one.key == "attested"), None)
        if vouched is not None and all(one.verdict == "pass" for one in outcomes):
            args = {"clause": f'"{clause.id}"'}
            return Outcome("pass", "as-translated", args, required=doubt.required, observed=vouched.observed)
        if doubt.key == "translated" and any(one.key == "accurate" for one in outcomes):
            told = f'the answer to the clause "{clause.id}" settles this too: {how_to_answer(clause, case)}'
            return msgspec.structs.replace(doubt, answer=told)
    return doubt


# -- without the original -----------------------------------------------------------------------------------------------


def _admitted(
    options: BodyEditsOptions, words: tuple[str, ...], clause: Clause, case: Case, required: str
) -> Outcome | None:
    """What the page itself says of changes beyond the bounds: "This story has been edited for length"."""
    if "any" in words and not options.keeps:
        return None
    for note in change_notes(case):
        if all(any(word in words for word in _COVERED[sort]) for sort in note.sorts):
            continue
        doubt = Outcome(
            "review",
            "admitted",
            {"words": quoted(note.text, 120)},
            required=required,
            observed=f"the page says of itself: {quoted(note.text)}",
            places=(note.place,),
            question=f"Are the changes of which {quoted(note.text, 120)} speaks within the terms?",
            answer="give the original with --original FILE",
        )
        return settle(clause, case, doubt)
    return None


_COVERED: Mapping[str, tuple[str, ...]] = {
    "shortened": ("length", "excerpt", "any"),
    "translated": ("translation", "any"),
    "added": ("additions", "any"),
    "edited": ("any",),
}
"""The words of policies that cover what a note speaks of; "edited" alone may be anything."""


RULE = Rule(
    id="TXT02",
    name="forbidden-edit",
    kind="body_edits",
    summary="The story's text is changed only as far as the terms allow.",
    options=BodyEditsOptions,
    messages={
        "unchanged": "the text is the original's",
        "within": "{count}, within what the terms allow",
        "beyond": "{count} beyond what the terms allow: {edits}",
        "to-judge": "{count} for a person to judge, as {why}: {edits}",
        "share": "{share} % of the original's words were changed or left out; the terms allow {most} %",
        "share-kept": "{share} % of the original's words were changed or left out; the terms allow {most} %",
        "as-translated": "the story is a translation, and vouched for as an accurate one under the clause {clause}",
        "admitted": "the page says of itself that it was changed: {words}",
        **NOT_COMPARED,
        **MESSAGES,
    },
    question="Is the text changed only as far as the terms allow?",
    check=check,
    forbids=True,
    sorts="beyond",
)
