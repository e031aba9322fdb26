"""Translations.

What it checks: whether the republication is in another language than the original, and then, whether the terms allow it,
and whether the line about the translation is there.

Why: a translation is a new text; some licences leave it out, others ask that it be accurate and name who made it.

Passes: the story is in the original's language; or it is translated, as the terms allow, with the line that they ask for.

Fails: a translation where the terms forbid it, or into a language that they don't name; the line is missing.

Cannot tell: one of the languages is not known (open); whether a translation is accurate (review).

Source: the page's language; the language in the original's record, of the original's text, else of the terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from rights.model.case import Case, Outcome, Repair, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._edits import Languages, change_notes, languages, name_of
from rights.rules._options import Options, Positions, Texts, as_tuple
from rights.rules._wording import (
    check_texts,
    excerpt,
    is_partial,
    point_for,
    quoted,
    repair_by_insertion,
    scene_of,
    search,
    where_words,
    written,
)
from rights.text.names import persons_in

__all__ = ["RULE", "TranslationOptions"]


class TranslationOptions(Options, frozen=True, kw_only=True):
    """What a translation has to carry, and into which languages the story may be translated."""

    main = "text"

    text: Annotated[
        Texts | None,
        Meta(
            description="The line about the translation: a template with {translator}, {publisher}, {language}, {person} (any "
            "person); a list: any one of them."
        ),
    ] = None
    place: Annotated[Positions, Meta(description="Where the line stands; a list: any one of them.")] = "anywhere"
    translator: Annotated[bool, Meta(description="Who translated the story has to be named, in whatever words.")] = (
        False
    )
    accurate: Annotated[bool, Meta(description="It has to be an accurate translation: a person judges it.")] = False
    into: Annotated[
        tuple[str, ...], Meta(description="The languages into which it may be translated (de, pt-BR); empty: any.")
    ] = ()

    def __post_init__(self) -> None:
        check_texts(self.text)


def check(options: TranslationOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome where the story is not translated; else one for each thing that the terms say of translations."""
    forbids = clause.level == "must_not" and options.text is None and not options.translator and not options.into
    required = "the terms don't allow a translation" if forbids else _required(options)
    known = languages(case)
    if known is None:
        doubt = Outcome(
            "open",
            "unknown",
            {},
            required=required,
            observed="the page names no language, and its text shows none",
            question="Is the story in the language in which it was published?",
        )
        yield settle(clause, case, doubt)
        return
    args = {"here": name_of(known.page), "there": name_of(known.original)}
    there = case.page.language
    places = (Place(there.span.start, there.span.end),) if there is not None else ()
    if known.page == known.original:
        if clause.level == "may":
            # leave to translate says nothing of a story that is not translated, so it spares none of its duties
            yield Outcome("not_applicable", "same", args, required=required, places=places)
            return
        whose = "the terms" if known.assumed else "the original"
        observed = f"the page is in {args['here']}, as {'are' if known.assumed else 'is'} {whose}"
        yield Outcome("pass", "same", args, required=required, observed=observed, places=places)
        return
    observed = f"the page is in {args['here']}, the {'terms' if known.assumed else 'original'} in {args['there']}"
    if forbids:
        yield _forbidden(clause, case, known, args, required, observed, places)
        return
    if options.into and not any(_code(one) == known.page for one in options.into):
        allowed = " or ".join(name_of(_code(one)) for one in options.into)
        wanted = f"the terms allow translations into {allowed}"
        yield Outcome("fail", "into", {**args, "allowed": allowed}, required=wanted, observed=observed, places=places)
    if options.text is not None or options.translator:
        yield _credited(options, clause, case, known, observed)
    if options.accurate:
        doubt = Outcome(
            "review",
            "accurate",
            args,
            required="the terms require an accurate translation",
            observed=observed,
            places=places,
            question=clause.ask or "Does the translation say what the original says, no more and no less?",
        )
        yield settle(clause, case, doubt)
    if not (options.text or options.translator or options.accurate):
        yield Outcome("pass", "allowed", args, required=required, observed=observed, places=places)


def _required(options: TranslationOptions) -> str:
    made = ["the terms allow a translation"]
    if options.into:
        made.append(f"into {' or '.join(name_of(_code(one)) for one in options.into)}")
    if options.accurate:
        made.append("that is accurate")
    if options.text is not None or options.translator:
        made.append("that says so and names who made it")
    return " ".join(made)


def _code(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()


def _forbidden(
    clause: Clause,
    case: Case,
    known: Languages,
    args: dict[str, str],
    required: str,
    observed: str,
    places: tuple[Place, ...],
) -> Outcome:
    if not known.assumed:
        repair = Repair(
            "republish the story in the language in which it was published, or ask for leave to translate it"
        )
        return Outcome("fail", "translated", args, required=required, observed=observed, places=places, repair=repair)
    doubt = Outcome(
        "review",
        "perhaps",
        args,
        required=required,
        observed=observed,
        places=places,
        question=f"Was the story published in {args['here']} by {case.policy.name} itself?",
        answer="give the original's language in its record, with --article FILE",
    )
    return settle(clause, case, doubt)


def _credited(options: TranslationOptions, clause: Clause, case: Case, known: Languages, observed: str) -> Outcome:
    """The line about the translation, and who made it."""
    scene = scene_of(clause, case)
    texts = as_tuple(options.text)
    wanted = " or ".join(quoted(written(text, scene.values)) for text in texts)
    what = f"the line {wanted}" if wanted else "a line that names who translated the story"
    required = f"the terms require {what}, {where_words(options.place)}"
    hits = [hit for hit in search(texts, scene.values, scene.col) if scene.stands(hit.at, options.place)]
    if hits:
        words = excerpt(case.page, hits[0].place)
        return Outcome("pass", "credited", {"words": quoted(words)}, required, quoted(words), (hits[0].place,))
    notes = [note for note in change_notes(case) if "translated" in note.sorts and scene.stands(note.at, options.place)]
    named = [note for note in notes if _names_somebody(note.text)]
    if not texts and named:
        note = named[0]
        return Outcome("pass", "credited", {"words": quoted(note.text)}, required, quoted(note.text), (note.place,))
    translator = case.article.translator if case.article is not None else None
    if not texts and translator and (found := persons_in(scene.col.texts, translator)):
        at, (start, end) = next(iter(found.items()))
        spot = Place(start, end, scene.col.blocks[at])
        return Outcome("pass", "credited", {"words": quoted(translator)}, required, quoted(translator), (spot,))
    if notes:
        note = notes[0]
        doubt = Outcome(
            "review",
            "other-words",
            {"words": quoted(note.text)},
            required=required,
            observed=quoted(note.text),
            places=(note.place,),
            question=f"Does {quoted(note.text)} say what the terms ask to be said of the translation?",
        )
        return scene.settle(doubt)
    point = point_for(case, "bottom" if as_tuple(options.place) == ("anywhere",) else options.place)
    there = (point,) if point is not None else ()
    if known.assumed or is_partial(case.page):
        why = "whether the story was translated is not known" if known.assumed else "only a part of the story is here"
        doubt = Outcome(
            "open",
            "uncredited",
            {},
            required=required,
            observed=f"{observed}; no such line; {why}",
            places=there,
            question=f"Was the story published in {name_of(known.page)} by {case.policy.name} itself?",
            answer="give the original's language in its record, with --article FILE",
        )
        return scene.settle(doubt)
    place = options.place if as_tuple(options.place) != ("anywhere",) else "bottom"
    repair = (
        repair_by_insertion(scene, "add the line", texts[0], place=place, link=None)
        if texts
        else Repair("name who translated the story")
    )
    return Outcome(
        "fail", "uncredited", {}, required=required, observed=f"{observed}; no such line", places=there, repair=repair
    )


_SOMEBODY = re.compile(r"(?:\b(?:by|von|par|por|da|di|door)\b|[:–—-])\s*(?:[A-ZÀ-ÞА-Я][\w.’'-]+\s*){1,}", re.UNICODE)


def _names_somebody(text: str) -> bool:
    return _SOMEBODY.search(text) is not None


RULE = Rule(
    id="TXT07",
    name="forbidden-translation",
    kind="translation",
    summary="The story is translated only as the terms allow, and says who translated it.",
    options=TranslationOptions,
    messages={
        "same": "the story is not translated: it is in {here}",
        "translated": "the story was translated from {there} into {here}, which the terms don't allow",
        "perhaps": "the story seems to be translated: it is in {here}",
        "allowed": "the story is translated into {here}, as the terms allow",
        "into": "the story is translated into {here}; the terms allow only {allowed}",
        "accurate": "the story is translated into {here}; whether accurately is for a person to judge",
        "credited": "the translation is credited: {words}",
        "uncredited": "no line says who translated the story",
        "other-words": "a line speaks of the translation, in other words: {words}",
        "unknown": "in which language the page is can't be told",
        **MESSAGES,
    },
    question="Is the story in the language in which it was published, or translated as the terms allow?",
    check=check,
    allows=("translation",),
    forbids=True,
)
