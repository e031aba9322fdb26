"""The note that says that the story was changed.

What it checks: where the republication differs from the original in a way that the terms name, a note with the story
says so: in the terms' own words, or in any that speak of a change.

Why: readers, and the authors, should know whose words they read.

Passes: the note is there; or the comparison with the original shows no such change, so that none is needed; or what was
added stands in a box or a sidebar, where the terms allow that instead.

Fails: such a change, and no note. The fix adds one; a change that the same terms forbid is put back first, as a note
does not make up for it.

Cannot tell: no note and no original to compare with (open); it is not sure that the edits are of that sort, or that a
note speaks of them (review); whether the reason given is the true one is never asked.

Source: the page's shown text; the comparison of the original's text with the page's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Outcome, Repair, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules import body_edits, headline, whole_text
from rights.rules._attested import MESSAGES
from rights.rules._edits import (
    CUTS,
    allowed,
    asked_by,
    breaks_off,
    change_notes,
    compared,
    languages,
    listed,
    made_after,
    name_of,
    no_comparison_words,
    note_sorts,
    own,
    place_of,
    set_apart,
)
from rights.rules._options import Texts, as_tuple
from rights.rules._wording import (
    Scene,
    TextOptions,
    excerpt,
    is_partial,
    moved,
    point_for,
    quoted,
    repair_by_insertion,
    scene_of,
    search,
    stands_words,
    where_words,
    written,
)

if TYPE_CHECKING:
    from rights.match.values import Edit
from rights.text.own_lines import own_line

__all__ = ["RULE", "ChangeNoteOptions"]

After = Literal["edited", "beyond_style", "shortened", "translated", "localised", "additions", "headline"]
"""What kind of change asks for the note."""


class ChangeNoteOptions(TextOptions, frozen=True, kw_only=True):
    """The note's wording and place, and after which changes it is needed."""

    main = "text"

    text: Annotated[
        Texts | None,
        Meta(
            description="The wording, quoted; a list: any one of them. {publisher} is the newsroom that republishes, {person} "
            "any person, {...} any few words. Without it, any words that say that the story was changed."
        ),
    ] = None
    after: Annotated[
        After | tuple[After, ...],
        Meta(
            description="The changes after which it is needed: edited (any but mark-up and spelling), beyond_style (more than "
            "style, time and place), shortened, translated, localised or additions (something was added), headline."
        ),
    ] = "edited"
    also: Annotated[
        Literal["box", "sidebar"] | tuple[Literal["box", "sidebar"], ...],
        Meta(description="What does as well as the note: additions that stand apart in a box or a sidebar."),
    ] = ()
    reason: Annotated[bool, Meta(description="The note has to say why, too.")] = False


_WANT: Mapping[str, str] = {
    "edited": "was changed",
    "beyond_style": "was changed in more than style, time and place",
    "shortened": "was shortened",
    "translated": "was translated",
    "localised": "was localised",
    "additions": "was added to",
    "headline": "has another headline",
}
_ADDED = frozenset({"paragraph_added", "sentence_added"})
_NO_CHANGE = frozenset(
    {"formatting", "boilerplate_around", "spelling", "link_removed", "credit_or_tagline_removed", "editor_note_added",
     "headline_style", "headline_rewrite", "excerpt_quoted"}
)  # fmt: skip
_STYLE = ("time", "place", "style", "formatting")
_REASON = re.compile(
    r"\b(?:because|due to|in order to|for|since|reasons?|to (?:fit|reflect|suit|include|add|update|remove|meet|match|make)"
    r"|wegen|weil|um|aus .{0,30}gründen|gründe|pour|car|afin|raisons?|para|por|porque|motivos?|razones|razões|per|perché|omdat|vanwege)\b",
    re.IGNORECASE,
)


class _Asked(msgspec.Struct, frozen=True):
    """Whether the note is needed: yes, perhaps (a person has to say), no, or None where that is not known."""

    needed: str | None
    why: str = ""
    edits: tuple[Edit, ...] = ()


def check(options: ChangeNoteOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome: the note is there, is not needed, is missing, or nobody knows whether it is needed."""
    scene = scene_of(clause, case)
    after = as_tuple(options.after)
    changes = " or ".join(_WANT[word] for word in after)
    wanted = " or ".join(quoted(written(text, scene.values)) for text in as_tuple(options.text))
    form = f" ({wanted})" if wanted else ""
    reason = ", and why" if options.reason else ""
    required = f"where the story {changes}, the terms require a note that says so{reason}{form}"
    required += "" if as_tuple(options.place) == ("anywhere",) else f", {where_words(options.place)}"
    found = _found(options, scene, after)
    asked = _asked(after, case)
    if found is not None and found.verdict == "pass":
        yield _told_in_part(options, scene, asked) or found
        return
    if asked.needed == "no":
        yield Outcome("pass", "not-needed", {"why": asked.why}, required=required, observed=asked.why)
        return
    if found is not None:
        yield msgspec.structs.replace(found, required=required)
        return
    if options.also and asked.edits and _apart(asked.edits, case):
        where = " or a ".join(as_tuple(options.also))
        observed = f"what was added stands in a {where} of its own"
        yield Outcome(
            "pass", "apart", {"where": where}, required=required, observed=observed, places=_places(asked, case)
        )
        return
    yield _missing(options, scene, asked, changes, wanted, required)


# -- the note -----------------------------------------------------------------------------------------------------------


def _found(options: ChangeNoteOptions, scene: Scene, after: tuple[str, ...]) -> Outcome | None:
    """The note as it stands: in the terms' words, or in any; None where there is none."""
    if options.text is not None:
        hits = list(search(as_tuple(options.text), scene.values, scene.col, exact=options.exact, least=options.similar))
        placed = [hit for hit in hits if scene.stands(hit.at, options.place)]
        if placed:
            return _noted(options, scene, placed[0].place, excerpt(scene.page, placed[0].place))
        if hits:
            words = excerpt(scene.page, hits[0].place)
            args = {"words": quoted(words), "place": where_words(options.place)}
            assert hits[0].place.block is not None
            rewrites = moved(scene.case, hits[0].place.block, options.place)
            return Outcome(
                "fail",
                "misplaced",
                args,
                observed=f"{quoted(words)} {stands_words(scene.col, hits[0].at)}",
                places=(hits[0].place,),
                repair=Repair(f"move the note: it has to stand {args['place']}", rewrites, safe=bool(rewrites)),
            )
    fitting = note_sorts(after)
    notes = [note for note in change_notes(scene.case) if note.sorts & fitting]
    if not notes:
        return None
    placed_notes = [note for note in notes if scene.stands(note.at, options.place)]
    note = next((one for one in placed_notes if one.certain), (placed_notes or notes)[0])
    if options.text is None and note.certain and placed_notes:
        return _noted(options, scene, note.place, note.text)
    doubt = Outcome(
        "review",
        "other-words",
        {"words": quoted(note.text, 120)},
        observed=f"{quoted(note.text)}, {stands_words(scene.col, note.at)}",
        places=(note.place,),
        question=f"Does {quoted(note.text, 120)} say of this story what the terms ask to be said?",
    )
    return scene.settle(doubt)


def _told_in_part(options: ChangeNoteOptions, scene: Scene, asked: _Asked) -> Outcome | None:
    """A note that speaks of cuts alone, where more than that was changed."""
    if options.text is not None or asked.needed != "yes":
        return None
    notes = change_notes(scene.case)
    sorts = frozenset(sort for note in notes for sort in note.sorts)
    if not notes or "edited" in sorts:
        return None
    known: frozenset[str] = frozenset()
    known |= CUTS if "shortened" in sorts else frozenset()
    known |= _ADDED if "added" in sorts else frozenset()
    rest = [edit for edit in asked.edits if edit.class_ not in known]
    if not rest or "translated" in sorts:
        return None
    words = quoted(notes[0].text, 120)
    doubt = Outcome(
        "review",
        "in-part",
        {"words": words, "rest": listed(rest)},
        required="the terms require a note that says what was changed",
        observed=f"{quoted(notes[0].text)}; {listed(rest)}",
        places=(notes[0].place, *_places(_Asked("yes", "", tuple(rest)), scene.case)),
        question=f"Does {words} speak of this too: {listed(rest)}?",
    )
    return scene.settle(doubt)


def _noted(options: ChangeNoteOptions, scene: Scene, place: Place, words: str) -> Outcome:
    block = scene.page.blocks[place.block].text if place.block is not None else words
    args = {"words": quoted(words, 120)}
    if options.reason and _REASON.search(block) is None:
        doubt = Outcome(
            "review",
            "no-reason",
            args,
            observed=f"{quoted(words)}: no reason is given",
            places=(place,),
            question=f"Does {quoted(words, 120)} say why the story was changed?",
        )
        return scene.settle(doubt)
    return Outcome(
        "pass",
        "noted",
        args,
        required="the terms require a note about changes",
        observed=quoted(words),
        places=(place,),
    )


# -- whether it is needed -----------------------------------------------------------------------------------------------


def _asked(after: tuple[str, ...], case: Case) -> _Asked:
    found = compared(case)
    if after == ("translated",) and (language := _language(case)) is not None:
        return language
    if found is None or no_comparison_words(found.comparison) is not None:
        translated = _language(case) if "translated" in after else None
        if translated is not None and translated.needed == "yes":
            return translated
        return _Asked(None, "the original's text was not given" if found is None else "the two texts can't be compared")
    seen = found.comparison
    if seen.excerpted:
        return _Asked("no", "passages of the story stand in an article of the publisher's own")
    told = f"compared with {found.version}: " if found.version else "compared with the original: "
    sure: list[Edit] = []
    perhaps: list[Edit] = []
    for edit in seen.edits:
        if own(case, edit):
            continue
        state = max((_state(word, edit) for word in after), default=0)
        stated = asked_by(case, edit) if state else None
        if stated is not None and stated.sure:
            continue
        if state == 2 and stated is None and not breaks_off(case, edit):
            sure.append(edit)
        elif state:
            perhaps.append(edit)
    later = made_after(case)
    if sure and later is None:
        return _Asked("yes", listed(sure), tuple(sure))
    if sure or perhaps:
        why = listed([*sure, *perhaps]) + (f"; {later}" if later else "")
        return _Asked("perhaps", why, (*sure, *perhaps))
    return _Asked("no", f"{told}no change that asks for a note")


def _state(word: str, edit: Edit) -> int:
    """Whether an edit is a change of which the terms speak: 2 surely, 1 perhaps, 0 not."""
    sure = 2 if edit.certain and edit.material is True else 1
    if word == "headline":
        return 2 if edit.class_ == "headline_rewrite" and edit.certain else 0
    if word == "shortened":
        if edit.class_ == "credit_or_tagline_removed" and not edit.certain:
            return 1
        return sure if edit.class_ in CUTS else 0
    if word in {"additions", "localised"}:
        if edit.class_ in _ADDED:
            return sure
        return 1 if word == "localised" and edit.class_ == "place_reference" else 0
    if word == "translated" or (edit.class_ in _NO_CHANGE and (edit.certain or edit.class_ == "headline_style")):
        return 0
    if word == "beyond_style" and allowed(edit, _STYLE):
        return 0
    return sure


def _language(case: Case) -> _Asked | None:
    """Whether the story was translated, by the languages; None where one of them is not known."""
    known = languages(case)
    if known is None:
        return None
    why = f"the page is in {name_of(known.page)}, the original in {name_of(known.original)}"
    if known.assumed and known.page != known.original:
        return _Asked("perhaps", f"the page is in {name_of(known.page)}, the terms in {name_of(known.original)}")
    return _Asked("yes" if known.page != known.original else "no", why)


def _apart(edits: tuple[Edit, ...], case: Case) -> bool:
    """Whether everything that was added stands in boxes of its own, and nothing else was changed."""
    for edit in edits:
        if edit.class_ not in _ADDED:
            return False
        place = place_of(case, edit)
        if place is None or place.block is None or not set_apart(case, place.block):
            return False
    return True


def _places(asked: _Asked, case: Case) -> tuple[Place, ...]:
    return tuple(place for edit in asked.edits if (place := place_of(case, edit)) is not None)


def _barred(edits: tuple[Edit, ...], case: Case) -> dict[str, tuple[Edit, ...]]:
    """Those of the edits that the same terms surely forbid, by the id of the clause that does.

    A clause that may not hold, or that a permission may widen, forbids nothing surely.
    """
    found: dict[str, tuple[Edit, ...]] = {}
    spared = {name for clause in case.policy.clauses for name in clause.widens}
    for clause in case.policy.clauses:
        if clause.level not in {"must", "must_not"} or clause.ambiguous or clause.decides is not None or clause.by_date:
            continue
        if clause.when is not None or clause.unless is not None or spared & {clause.id, clause.kind}:
            continue
        some = tuple(edit for edit in _broken(clause, case) if edit in edits)
        if some:
            found[clause.id] = some
    return found


def _broken(clause: Clause, case: Case) -> list[Edit]:
    if clause.kind == "body_edits":
        return body_edits.broken_by(clause, case)
    seen = compared(case)
    classes = _CLASSES.get(clause.kind)
    if seen is None or classes is None or (clause.kind == "whole_text" and clause.level == "must_not"):
        return []
    rule = whole_text.RULE if clause.kind == "whole_text" else headline.RULE
    outcomes = rule.check(msgspec.convert(clause.options, rule.options), clause, case)
    broken = any(outcome.verdict == "fail" and outcome.key != "denied" for outcome in outcomes)
    return [edit for edit in seen.comparison.edits if edit.class_ in classes] if broken else []


_CLASSES: Mapping[str, frozenset[str]] = {
    "whole_text": CUTS,
    "headline": frozenset({"headline_style", "headline_rewrite"}),
}
"""What a clause of another kind looks after, where it is broken."""


def _undoing(repair: Repair, asked: _Asked, case: Case) -> Repair:
    """The repair for a missing note: a change that the same terms forbid is put back, as no note makes up for it."""
    barred = _barred(asked.edits, case)
    if not barred:
        return repair
    named = " and ".join(f'"{one}"' for one in barred)
    clauses = f"the clause {named} does" if len(barred) == 1 else f"the clauses {named} do"
    gone = [edit for edit in asked.edits if any(edit in some for some in barred.values())]
    rest = [edit for edit in asked.edits if edit not in gone]
    if not rest:
        return Repair(f"put the original's words back: {clauses} not allow this, and a note does not make up for it")
    first = f"first put the original's words back where {clauses} not allow the change ({listed(gone)})"
    return msgspec.structs.replace(
        repair, description=f"{first}; then {repair.description}, for what remains ({listed(rest)})"
    )


def _missing(
    options: ChangeNoteOptions, scene: Scene, asked: _Asked, changes: str, wanted: str, required: str
) -> Outcome:
    place = options.place if as_tuple(options.place) != ("anywhere",) else "bottom"
    language = scene.case.policy.language
    point = point_for(scene.case, place)
    args = {"why": asked.why, "changes": changes}
    if asked.needed is None:
        doubt = Outcome(
            "open",
            "not-known",
            args,
            required=required,
            observed=f"no such note, and {asked.why}",
            question=RULE.question,
            answer="give the original with --original FILE",
        )
        return scene.settle(doubt)
    if is_partial(scene.page) and asked.needed == "perhaps":
        doubt = Outcome(
            "open",
            "partial",
            args,
            required=required,
            observed="only a part of the story is here, and no such note in it",
            question="Does the whole page carry the note?",
        )
        return scene.settle(doubt)
    if asked.needed == "perhaps":
        doubt = Outcome(
            "review",
            "perhaps",
            args,
            required=required,
            observed=f"no such note; {asked.why}",
            places=_places(asked, scene.case),
            question=f"Is no note needed for this: {asked.why}?",
        )
        return scene.settle(doubt)
    own = _OWN.get(as_tuple(options.after)[0])
    text = as_tuple(options.text)[0] if options.text is not None else own_line(own, language) if own else ""
    repair = Repair(f"add a note that says that the story {changes}{f': {wanted}' if wanted else ''}")
    if text and not options.reason:
        made = repair_by_insertion(scene, "add the note", text, place=place, link=options.link)
        repair = made if made.rewrites else repair
    return Outcome(
        "fail",
        "missing",
        args,
        required=required,
        observed=f"no such note; {asked.why}",
        places=((point,) if point is not None else ()) + _places(asked, scene.case),
        repair=_undoing(repair, asked, scene.case),
    )


_OWN = {"edited": "edited", "shortened": "shortened", "beyond_style": "edited"}
"""Which line of our own a note takes where the terms give no words."""


RULE = Rule(
    id="TXT04",
    name="missing-change-note",
    kind="change_note",
    summary="Where the story was changed, a note says so.",
    options=ChangeNoteOptions,
    messages={
        "noted": "a note says so: {words}",
        "not-needed": "no note is needed: {why}",
        "apart": "what was added stands in a {where} of its own",
        "missing": "no note says that the story {changes}: {why}",
        "misplaced": "the note {words} belongs {place}",
        "other-words": "a note speaks of changes, in other words: {words}",
        "in-part": "a note speaks of changes, but not of all: {words}; {rest}",
        "no-reason": "a note says so, and gives no reason: {words}",
        "perhaps": "no note says that the story {changes}, and whether it was is for a person to judge: {why}",
        "not-known": "no note says that the story {changes}; whether it was is not known",
        "partial": "only a part of the story is here",
        **MESSAGES,
    },
    question="Does a note say what was changed, or was nothing changed?",
    check=check,
)
