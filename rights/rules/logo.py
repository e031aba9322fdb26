"""The syndicator's logo.

What it checks: whether a picture that is the logo is shown in the story or right beside it: by its text alternative, its
file's name or its address, as the policy gives them; where asked, also whether it is linked and stands where it should.
Where the terms forbid the logo, the same is looked for and has to be absent.

Why: some terms ask for the logo so that readers see who reported the story; some keep it out, since a logo looks like an
endorsement.

Passes: a picture is live whose text alternative holds one of the forms, or whose file fits one of the patterns. Or
somebody vouches that the logo is shown.

Fails: no such picture in a page with mark-up; it stands only in a comment or another part that is not shown, or only its
text alternative was left as words; it is not linked or not placed as the terms ask.

Cannot tell: in a text only the text alternative is left, or nothing; a picture without a fitting alternative whose file's
name looks like the logo's; a logo in the page's furniture may be there for another reason; a part of a story may leave it
to the rest.

Source: the page's pictures; the policy's forms of the logo.
"""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.page import Image
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules import _pictures
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options, Texts, as_tuple
from rights.rules._pictures import fold_words, has_words, is_counter, is_cut_out, named_by, names_in, names_of
from rights.rules._urls import file_name, pattern
from rights.rules._wording import column, leads_to

__all__ = ["RULE", "LogoImage", "LogoOptions"]

Target = Literal["article", "homepage", "either"]
_SHOWN = frozenset({"story", "edge"})


class LogoImage(Options, frozen=True, kw_only=True):
    """How the logo is known."""

    alt: Annotated[
        Texts, Meta(description='Forms of its text alternative, quoted: "{name} logo"; a list: any one of them.')
    ] = "{name} logo"
    files: Annotated[
        Texts | None,
        Meta(
            description='Its file\'s name or address; * stands for anything: "harbour-logo*.png". The first full address '
            "is the file that a fix inserts."
        ),
    ] = None


class LogoOptions(Options, frozen=True, kw_only=True):
    """What the logo looks like to a program, and where it belongs."""

    main = "image"

    image: Annotated[LogoImage, Meta(description="How the logo is known.")] = LogoImage()
    place: Annotated[
        Literal["top", "bottom", "anywhere"],
        Meta(description="top: above the story or after its first paragraph; bottom: below, or before its last two."),
    ] = "anywhere"
    link: Annotated[Target | None, Meta(description="Where it has to lead: article, homepage, either of the two.")] = (
        None
    )


class _Logo(msgspec.Struct, frozen=True):
    """A picture that is, or may be, the logo; sure: it fits a form."""

    image: Image
    sure: bool

    @property
    def place(self) -> Place:
        return Place(self.image.span.start, self.image.span.end)


def check(options: LogoOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome: the logo is shown, is not, or may be."""
    forms = _forms(options, case)
    logos = list(_logos(options, forms, case))
    words = _words_only(forms, case)
    if clause.level == "must_not":
        yield _forbidden(clause, case, logos, words)
        return
    required = f"the terms require {case.policy.name}'s logo {_how(options, case)}".rstrip()
    args = {"newsroom": case.policy.name}
    shown = [logo for logo in logos if logo.sure and logo.image.live and logo.image.zone in _SHOWN]
    if shown:
        yield _placed(options, clause, case, shown, required)
        return
    doubtful = [logo for logo in logos if logo.image.live]
    if doubtful:
        best = min(doubtful, key=lambda logo: (logo.image.zone not in _SHOWN, not logo.sure))
        told = f'"{best.image.alt}"' if best.image.alt else file_name(best.image.url) or best.image.url
        away = best.image.zone not in _SHOWN
        yield settle(
            clause,
            case,
            Outcome(
                "review",
                "away" if away else "perhaps",
                {**args, "picture": told},
                required,
                f"{told} stands outside the story" if away else f"{told} may be the logo",
                (best.place,),
                question=f"Is {case.policy.name}'s logo shown with the story: {told}?",
            ),
        )
        return
    if not case.page.markup:
        yield _in_text(clause, case, words, required, args)
        return
    yield _missing(options, clause, case, words, required)


def _in_text(clause: Clause, case: Case, words: tuple[Place, ...], required: str, args: dict[str, str]) -> Outcome:
    return settle(
        clause,
        case,
        Outcome(
            "review" if words else "open",
            "alternative" if words else "unseen",
            args,
            required,
            "only its text alternative is in the text" if words else "a text does not show pictures",
            words,
            question=f"Is {case.policy.name}'s logo shown with the story?"
            if not words
            else f"Is the picture shown: {case.policy.name}'s logo?",
        ),
    )


def _missing(options: LogoOptions, clause: Clause, case: Case, words: tuple[Place, ...], required: str) -> Outcome:
    args = {"newsroom": case.policy.name}
    if not words and is_cut_out(case.page):
        return settle(
            clause,
            case,
            Outcome(
                "open",
                "partial",
                args,
                required,
                "only a part of the story is here",
                question=f"Is {case.policy.name}'s logo shown with the story?",
            ),
        )
    unseen = _unseen(options, case)
    key, observed, places = "absent", "no picture in the story or beside it is the logo", words
    if words:
        key, observed = "words", "its text alternative stands there as words, without the picture"
    elif unseen is not None:
        key, observed, places = "hidden", f"it stands only {unseen[1]}", (unseen[0],)
    return Outcome(
        "fail",
        key,
        args,
        required,
        observed,
        places or (_where(options, case),),
        _repair(options, case),
    )


def _repair(options: LogoOptions, case: Case) -> Repair:
    """The repair, with the change where the policy names a file and asks for no link."""
    name = case.policy.name
    description = f"show {name}'s logo {_how(options, case) or 'with the story'}"
    url = next((form for form in as_tuple(options.image.files) if "://" in form and not set(form) & set("*{")), None)
    if url is None or options.link is not None:
        return Repair(description)
    form = as_tuple(options.image.alt)[0]
    alt = form.replace("{name}", name) if "{" not in form.replace("{name}", "") else f"{name} logo"
    return Repair(f"{description}: {url}", _pictures.inserted(case, url, alt, top=options.place == "top"), safe=True)


def _forbidden(clause: Clause, case: Case, logos: list[_Logo], words: tuple[Place, ...]) -> Outcome:
    name = case.policy.name
    required = f"the terms forbid the use of {name}'s logo"
    args = {"newsroom": name}
    live = [logo for logo in logos if logo.image.live and logo.image.zone in _SHOWN]
    sure = [logo for logo in live if logo.sure]
    if sure:
        places = tuple(logo.place for logo in sure)
        observed = sure[0].image.alt or sure[0].image.url
        return Outcome("fail", "used", args, required, observed, places, Repair(f"remove {name}'s logo"))
    if live or words or not case.page.markup:
        seen = bool(live or words)
        return settle(
            clause,
            case,
            Outcome(
                "review" if seen else "open",
                "perhaps_used" if seen else "unseen",
                args,
                required,
                "a picture or its text alternative may be the logo" if seen else "a text does not show pictures",
                tuple(logo.place for logo in live) or words,
                question=f"Is the republication free of {name}'s logo?",
            ),
        )
    return Outcome("pass", "not_used", args, required, "no picture in the story or beside it is the logo")


def _how(options: LogoOptions, case: Case) -> str:
    place = {"top": "at the top of the story", "bottom": "at the end of the story", "anywhere": ""}[options.place]
    link = {
        "article": "linked to the original",
        "homepage": f"linked to {case.policy.name}'s homepage",
        "either": "linked to the original or the homepage",
    }.get(options.link or "", "")
    return ", ".join(part for part in (place, link) if part)


def _forms(options: LogoOptions, case: Case) -> tuple[str, ...]:
    """The forms of the text alternative, with every spelling of the newsroom's name."""
    made: list[str] = []
    for form in as_tuple(options.image.alt):
        if "{name}" in form:
            made.extend(form.replace("{name}", name) for name in names_of(case))
        else:
            made.append(form)
    return tuple(dict.fromkeys(form for form in made if fold_words(form)))


def _logos(options: LogoOptions, forms: tuple[str, ...], case: Case) -> Iterator[_Logo]:
    for image in case.page.images:
        if is_counter(image, case):
            continue
        if _fits_file(image.url, options) or any(_says(image.alt, form) for form in forms):
            yield _Logo(image, sure=True)
        elif _resembles(image, case) and image.zone in _SHOWN:
            yield _Logo(image, sure=False)


def _fits_file(url: str, options: LogoOptions) -> bool:
    for form in as_tuple(options.image.files):
        if "/" in form:
            if pattern(form).match(url) is not None:
                return True
        elif fnmatchcase(file_name(url).lower(), form.lower()):
            return True
    return False


def _says(alt: str, form: str) -> bool:
    """Whether a text alternative is the form, or holds it with further words where the form speaks of a logo."""
    if "logo" in fold_words(form):
        return has_words(alt, form)
    return bool(alt) and fold_words(alt) == fold_words(form)


def _resembles(image: Image, case: Case) -> bool:
    """Whether a picture only may be the logo: its alternative is the bare name, or its file is called a logo of that name."""
    alt = fold_words(image.alt)
    if alt and named_by(alt, case):
        return True
    name = file_name(image.url).lower()
    if "logo" not in name and "logo" not in alt:
        return False
    return names_in("".join(filter(str.isalnum, name + alt)), case)


def _words_only(forms: tuple[str, ...], case: Case) -> tuple[Place, ...]:
    """Where the text alternative stands as words: a block that is little more than it, or a picture that is only named."""
    found = [
        Place(image.span.start, image.span.end)
        for image in case.page.images
        if not image.live and any(_says(image.alt, form) for form in forms)
    ]
    for number, block in enumerate(case.page.blocks):
        if block.zone not in _SHOWN or len(block.text) > 200 or any(place.block == number for place in found):
            continue
        words = fold_words(block.text)
        for form in forms:
            if has_words(words, form) and len(words.split()) <= len(fold_words(form).split()) + 2:
                if not any(block.span.start <= place.start < block.span.end for place in found if place.block is None):
                    found.append(Place(0, len(block.text), number))
                break
    return tuple(found)


def _unseen(options: LogoOptions, case: Case) -> tuple[Place, str] | None:
    """Where the logo stands without being shown, and how that is."""
    for tracker in case.page.trackers:
        if tracker.kind == "img" and not tracker.live and _fits_file(tracker.url, options):
            return Place(tracker.span.start, tracker.span.end), f"where it is not shown ({tracker.where or 'hidden'})"
    forms = _forms(options, case)
    for hidden in case.page.hidden:
        if hidden.where != "script" and any(has_words(hidden.text[:5000], form) for form in forms):
            return Place(hidden.span.start, hidden.span.end), f"where it is not shown ({hidden.where})"
    return None


def _placed(options: LogoOptions, clause: Clause, case: Case, shown: list[_Logo], required: str) -> Outcome:
    """The logo is shown: whether it is linked and stands as asked."""
    args = {"newsroom": case.policy.name}
    placed = [logo for logo in shown if _stands(options, logo, case)]
    linked = [(logo, _leads(options.link, logo, case)) for logo in placed]
    good = next((logo for logo, leads in linked if leads is True), None)
    if good is not None:
        observed = f'"{good.image.alt}"' if good.image.alt else file_name(good.image.url)
        return Outcome("pass", "shown", args, required, observed, (good.place,))
    first = shown[0]
    if not placed:
        repair = Repair(f"move the logo {_how(options, case)}")
        return Outcome("fail", "misplaced", args, required, "it stands elsewhere", (first.place,), repair)
    unsure = next((logo for logo, leads in linked if leads is None), None)
    if unsure is not None:
        return settle(
            clause,
            case,
            Outcome(
                "open",
                "link_unknown",
                args,
                required,
                "nothing tells whether the address that it is linked to is the original's",
                (unsure.place,),
                question="Does the logo lead to the original?",
            ),
        )
    repair = Repair(f"let the logo be {_how(msgspec.structs.replace(options, place='anywhere'), case)}")
    return Outcome("fail", "unlinked", args, required, "it is not linked there", (placed[0].place,), repair)


def _stands(options: LogoOptions, logo: _Logo, case: Case) -> bool:
    if options.place == "anywhere":
        return True
    col = column(case.page)
    at = logo.image.span.start
    before = sum(
        1
        for index, counted in zip(col.blocks, col.counted, strict=True)
        if counted and case.page.blocks[index].span.start < at
    )
    return before <= 1 if options.place == "top" else col.body - before <= 2


def _leads(target: Target | None, logo: _Logo, case: Case) -> bool | None:
    """Whether the logo's link leads where it should; None where that can't be told."""
    if target is None:
        return True
    if logo.image.link is None:
        return False
    reached = leads_to(case, logo.image.link, target).verdict
    return True if reached == "yes" else None if reached in {"unsure", "likely"} else False


def _where(options: LogoOptions, case: Case) -> Place:
    return _pictures.start_of_story(case.page) if options.place == "top" else _pictures.end_of_story(case.page)


RULE = Rule(
    id="MED01",
    name="missing-logo",
    kind="logo",
    summary="The syndicator's logo is shown with the story, or left out where its terms forbid it.",
    options=LogoOptions,
    messages={
        **MESSAGES,
        "shown": "{newsroom}'s logo is shown",
        "perhaps": "{picture} may be {newsroom}'s logo",
        "away": "{newsroom}'s logo stands outside the story: {picture}",
        "alternative": "only the text alternative of {newsroom}'s logo is here",
        "unseen": "whether {newsroom}'s logo is shown can't be seen in a text",
        "partial": "whether {newsroom}'s logo is shown can't be told from a part of the story",
        "words": "{newsroom}'s logo is not shown: only its text alternative is left",
        "hidden": "{newsroom}'s logo stands only where nobody sees it",
        "absent": "{newsroom}'s logo is not shown with the story",
        "misplaced": "{newsroom}'s logo does not stand where the terms ask for it",
        "unlinked": "{newsroom}'s logo is not linked as the terms ask",
        "link_unknown": "whether {newsroom}'s logo leads to the original can't be told without its record",
        "used": "{newsroom}'s logo is shown, which the terms forbid",
        "perhaps_used": "{newsroom}'s logo may be shown, which the terms forbid",
        "not_used": "{newsroom}'s logo is not shown",
    },
    question="Is the syndicator's logo shown with the story?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset({Need.TEXT}),
)
