"""The syndicator's own pictures.

What it checks: the pictures on the page that are the syndicator's, told by credit, caption, the original's record, or
the original's page: that their credit has the form the terms ask for, that they are not used where the terms forbid it,
how many there are, that their captions stay, and that they are not shown as a gallery.

Why: some newsrooms give their pictures away with the story, some only with a credit in a fixed form, some not at all.

Passes: every such picture carries the credit (one that names the same in another order is advised upon); or there are no more than allowed. Where pictures are forbidden: none of
those shown is the syndicator's, or an agreement or a person's word allows them.

Fails: the credit lacks the form, or does not end the caption where it has to; there are too many; a forbidden picture is credited to the syndicator and its agreement
in the publisher's record does not grant it, or somebody has answered that there is no permission; a caption that the
original's page has is not there; three or more of them stand in a row in what the page calls a gallery.

Cannot tell: whether permission was given, where no agreement is recorded; whether an uncredited picture is the
syndicator's; whether a picture was changed, or belongs to this very
story: those are asked, and only where such pictures are shown. In a text without mark-up pictures cannot be seen.
Where none of the syndicator's pictures is shown there is nothing to keep: not applicable.

Source: credits and captions of the page; the original's record, assets; the original's page where it is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated

import msgspec
from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.page import Image
from rights.model.source import Place
from rights.model.terms import Clause
from rights.model.verdict import Verdict
from rights.rules import _pictures
from rights.rules._attested import MESSAGES, agreed, settle
from rights.rules._options import Options, Texts, as_tuple
from rights.rules._pictures import Picture, listed
from rights.rules._wording import quoted
from rights.text.normalise import normalise

__all__ = ["RULE", "OwnImagesOptions"]


class OwnImagesOptions(Options, frozen=True, kw_only=True):
    """What the terms ask of the syndicator's pictures; what is not given is not asked."""

    main = "credit"

    credit: Annotated[
        Texts | None,
        Meta(
            description='Forms of which the credit has to hold one, quoted: "REUTERS/{photographer}". {name} is the '
            "newsroom in any of its spellings; {photographer}, {person} and {provider} stand for names."
        ),
    ] = None
    credited_only: Annotated[
        bool,
        Meta(
            description="The form is owed only by pictures that the syndicator itself credits to a person; one that names "
            "no person is asked about."
        ),
    ] = False
    at_end: Annotated[bool, Meta(description="The credit stands at the end of the caption.")] = False
    forbidden: Annotated[bool, Meta(description="They may not be used without a permission.")] = False
    unchanged: Annotated[bool, Meta(description="They may not be altered; a person is asked.")] = False
    same_story: Annotated[bool, Meta(description="Only with the story that they ran with; a person is asked.")] = False
    caption: Annotated[bool, Meta(description="The caption has to stay with the picture.")] = False
    gallery: Annotated[
        bool,
        Meta(description="They may not be shown as a slide show, a gallery, or otherwise by themselves (must_not)."),
    ] = False
    max: Annotated[Annotated[int, Meta(ge=0)] | None, Meta(description="At most so many of them.")] = None
    grant: Annotated[
        Texts | None,
        Meta(description="What an agreement in the publisher's record has to grant so that nobody need be asked."),
    ] = None


def check(options: OwnImagesOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for each thing that the clause asks."""
    asked = (
        options.credit
        or options.unchanged
        or options.same_story
        or options.caption
        or options.gallery
        or options.max is not None
    )
    forbidden = options.forbidden or (clause.level == "must_not" and not asked)
    name = case.policy.name
    if not case.page.markup and not any(image.live for image in case.page.images):
        yield _unseen(options, clause, case)
        return
    shown = _pictures.pictures(case)
    own = [picture for picture in shown if _is_own(picture, case)]
    maybe = [picture for picture in shown if picture.whose in {"unknown", "named"} and picture not in own]
    if case.original is not None and case.original.images:
        kept = {_pictures.stem(image.url) for image in case.original.images}
        maybe = [picture for picture in maybe if _pictures.stem(picture.image.url) in kept]
    if not own and not maybe:
        if forbidden and not shown and _pictures.is_cut_out(case.page):
            yield _unseen(options, clause, case)
            return
        said = (
            f"none of {len(shown)} pictures is {name}'s" if shown else "no picture is shown in the story or beside it"
        )
        verdict: Verdict = "pass" if forbidden else "not_applicable"
        required = (
            f"the terms forbid {name}'s pictures without permission" if forbidden else f"the terms say: {clause.says}"
        )
        yield Outcome(verdict, "none", {"newsroom": name}, required, said)
        return
    if forbidden:
        yield _forbidden(options, clause, case, own, maybe)
    if options.credit:
        yield _credit(options, clause, case, own, maybe)
        advice = _other_order(options, case, own)
        if advice is not None:
            yield advice
    if options.max is not None:
        yield _count(options, clause, case, own, maybe)
    if options.caption:
        yield _captions(clause, case, own or maybe)
    if options.gallery:
        yield _gallery(clause, case, own or maybe)
    if options.same_story and not options.unchanged and own and all(_of_story(picture, case) for picture in own):
        names = listed(picture.words for picture in own)
        required = f"the terms require {name}'s pictures with their own story"
        yield Outcome(
            "pass", "of_story", {"pictures": names}, required, f"the original has them, too: {names}", _places(own)
        )
    elif options.unchanged or options.same_story or not (forbidden or asked):
        yield _word_only(options, clause, case, own or maybe)


def _of_story(picture: Picture, case: Case) -> bool:
    """Whether the original shows the picture, too, or its record lists it."""
    file = _pictures.stem(picture.image.url)
    pages = case.original.images if case.original is not None else ()
    listed_there = case.article.assets if case.article is not None else ()
    known = {_pictures.stem(image.url) for image in pages} | {
        _pictures.stem(one.url) for one in listed_there if one.url
    }
    return bool(file) and file in known


def _is_own(picture: Picture, case: Case) -> bool:
    if picture.whose == "own":
        return True
    if picture.asset is None or picture.whose in {"other", "publisher"}:
        return False
    owner = picture.asset.owner or ""
    return any(_pictures.has_words(owner, name) for name in _pictures.names_of(case))


def _unseen(options: OwnImagesOptions, clause: Clause, case: Case) -> Outcome:
    name = case.policy.name
    lines = [line for line in _pictures.credit_lines(case) if line.own]
    seen = f": {listed(line.words for line in lines)}" if lines else ""
    return settle(
        clause,
        case,
        Outcome(
            "review" if lines else "open",
            "unseen",
            {"newsroom": name},
            f"the terms say of {name}'s own pictures: {clause.says}",
            f"a credit without its picture{seen}"
            if lines
            else ("only a part of the story is here" if case.page.markup else "a text does not show pictures"),
            tuple(line.place for line in lines),
            question=f"Is this kept for every picture of {name}'s that the republication shows{seen}?",
        ),
        grants=as_tuple(options.grant),
    )


def _forbidden(
    options: OwnImagesOptions, clause: Clause, case: Case, own: list[Picture], maybe: list[Picture]
) -> Outcome:
    name = case.policy.name
    required = f"the terms forbid {name}'s pictures without permission"
    found = own or maybe
    names = listed(picture.words for picture in found)
    allowed = agreed(case, as_tuple(options.grant)) if options.grant else None
    if allowed is not None and allowed.keeps:
        return Outcome("pass", "granted", {"said": allowed.said}, required, f"{names}; {allowed.said}", _places(found))
    freed = [picture for picture in own if picture.asset is not None and picture.asset.republishable is True]
    if own and len(freed) == len(own):
        said = f"republishable by the original's record: {names}"
        return Outcome("pass", "freed", {"pictures": names}, required, said, _places(own))
    doubt = Outcome(
        "review",
        "used" if own else "perhaps",
        {"pictures": names, "newsroom": name},
        required,
        f"credited to {name}: {names}" if own else f"nothing tells whose these are: {names}",
        _places(found),
        Repair(f"remove these pictures, or get {name}'s permission: {names}"),
        question=f"Has {name} given permission for {names}?"
        if own
        else f"Is it sure that none of these is {name}'s, or has {name} given permission: {names}?",
    )
    settled = settle(clause, case, doubt, grants=as_tuple(options.grant))
    if settled.verdict == "review" and own and allowed is not None:
        observed = f"{settled.observed}; {allowed.said}"
        return msgspec.structs.replace(settled, verdict="fail", observed=observed, question=None, answer=None)
    return settled


def _credit(options: OwnImagesOptions, clause: Clause, case: Case, own: list[Picture], maybe: list[Picture]) -> Outcome:
    forms = as_tuple(options.credit)
    required = f"the terms require the credit {' or '.join(_as_read(one, case) for one in forms)} with {case.policy.name}'s pictures"
    lacking = [
        picture for picture in own if not _holds_form(picture, forms, case) and not _holds_parts(picture, forms, case)
    ]
    if options.credited_only:
        doubtful = [picture for picture in lacking if not _names_person(picture, case)]
        lacking = [picture for picture in lacking if picture not in doubtful]
    else:
        doubtful = []
    doubtful += [picture for picture in maybe if picture.whose == "unknown" or _is_person(picture.words)]
    if lacking:
        names = listed(picture.words for picture in lacking)
        return Outcome(
            "fail",
            "credit_lacks",
            {"pictures": names, "form": _as_read(forms[0], case)},
            required,
            f"the credit reads: {names}",
            _places(lacking),
            Repair(f"credit each as {_as_read(forms[0], case)}, with the names in place of the angle brackets"),
        )
    early = [picture for picture in own if options.at_end and not _ends_caption(picture, forms, case)]
    if early:
        names = listed(picture.words for picture in early)
        return Outcome(
            "fail",
            "credit_early",
            {"pictures": names},
            f"{required}, at the end of the caption",
            f"words of the caption follow the credit: {listed(_said_of(picture.image) for picture in early)}",
            _places(early),
            Repair("move the credit to the end of the caption"),
        )
    if doubtful:
        names = listed(picture.words for picture in doubtful)
        return settle(
            clause,
            case,
            Outcome(
                "review",
                "credit_doubt",
                {"pictures": names, "newsroom": case.policy.name},
                required,
                f"no credit in this form, and nothing tells whether one is owed: {names}",
                _places(doubtful),
                question=f"Is the credit complete for each of these that is {case.policy.name}'s: {names}?",
            ),
            grants=as_tuple(options.grant),
        )
    if not own:
        said = f"each picture is credited to somebody else than {case.policy.name}"
        return Outcome("not_applicable", "none", {"newsroom": case.policy.name}, required, said)
    names = listed(picture.words for picture in own)
    return Outcome("pass", "credited", {"pictures": names}, required, names, _places(own))


def _as_read(form: str, case: Case) -> str:
    """A credit's form as people read it: the newsroom's name filled in, what is not known in angle brackets."""
    return quoted(form.replace("{name}", case.policy.name).replace("{", "<").replace("}", ">"))


def _other_order(options: OwnImagesOptions, case: Case, own: list[Picture]) -> Outcome | None:
    """Advice where a credit names all that its form does, in another order: that is not a breach, and not the form."""
    forms = as_tuple(options.credit)
    turned = [
        picture for picture in own if not _holds_form(picture, forms, case) and _holds_parts(picture, forms, case)
    ]
    if not turned:
        return None
    names = listed(picture.words for picture in turned)
    return Outcome(
        "fail",
        "other_order",
        {"pictures": names, "form": _as_read(forms[0], case)},
        f"the terms ask for the form {_as_read(forms[0], case)}",
        f"the credit names the same in another order: {names}",
        _places(turned),
        Repair(f"write the credit as {_as_read(forms[0], case)}"),
        soft=True,
    )


def _count(options: OwnImagesOptions, clause: Clause, case: Case, own: list[Picture], maybe: list[Picture]) -> Outcome:
    most = options.max or 0
    required = f"the terms allow at most {most} of {case.policy.name}'s pictures"
    observed = f"{len(own)} credited to {case.policy.name}" + (f", {len(maybe)} without a known owner" if maybe else "")
    args = {"count": str(len(own)), "max": str(most)}
    if len(own) > most:
        return Outcome("fail", "too_many", args, required, observed, _places(own[most:]), Repair("remove some of them"))
    if len(own) + len(maybe) > most:
        return settle(
            clause,
            case,
            Outcome(
                "review",
                "perhaps_too_many",
                args,
                required,
                observed,
                _places(maybe),
                question=f"Are at most {most} of these pictures {case.policy.name}'s?",
            ),
        )
    return Outcome("pass", "few_enough", args, required, observed, _places(own))


def _captions(clause: Clause, case: Case, found: list[Picture]) -> Outcome:
    """Whether each picture has its caption: the original's where that is known, else any."""
    name = case.policy.name
    required = f"the terms require the captions to stay with {name}'s pictures"
    theirs = {} if case.original is None else {_pictures.stem(one.url): one for one in case.original.images}
    bare = [picture for picture in found if not _said_of(picture.image)]
    without = [picture for picture in bare if picture.image.url and _pictures.stem(picture.image.url) in theirs]
    without = [picture for picture in without if _said_of(theirs[_pictures.stem(picture.image.url)])]
    if without:
        captions = listed(_said_of(theirs[_pictures.stem(picture.image.url)]) for picture in without)
        return Outcome(
            "fail",
            "caption_lost",
            {"pictures": listed(picture.words for picture in without)},
            f"{required}: {captions}",
            "no caption stands with the picture",
            _places(without),
            Repair(f"put the original's caption below the picture: {captions}"),
        )
    names = listed(picture.words for picture in bare or found)
    if bare:
        doubt = Outcome(
            "review",
            "caption_none",
            {"pictures": names},
            required,
            f"no caption stands with {names}",
            _places(bare),
            question=f"Has the original no caption either for {names}?",
        )
        return settle(clause, case, doubt)
    return Outcome("pass", "captioned", {"pictures": names}, required, names, _places(found))


def _said_of(image: Image) -> str:
    """A picture's caption with its white space folded; empty where it has none beside its credit."""
    return " ".join((image.caption or "").split())


_ROW = 3
"""From so many pictures in a row, with no words of the story between them, they may be a gallery."""
_SHOW = re.compile(r"gallery|slide-?show|carousel|swiper|slick-", re.IGNORECASE)


def _gallery(clause: Clause, case: Case, found: list[Picture]) -> Outcome:
    """Whether pictures stand by themselves: several in a row without words between them, or in an element called so."""
    name, page = case.policy.name, case.page
    required = f"the terms forbid showing {name}'s pictures as a gallery or otherwise by themselves"
    words = [block.span.start for block in page.blocks if block.kind in _WORDS and block.zone == "story"]
    row: list[Picture] = []
    longest: list[Picture] = []
    for picture in sorted(found, key=lambda one: one.image.span.start):
        apart = row and any(row[-1].image.span.end <= at < picture.image.span.start for at in words)
        row = [picture] if apart or not row else [*row, picture]
        longest = max(longest, row, key=len)
    called = len(found) > 1 and _SHOW.search(
        page.source.text[max(0, found[0].image.span.start - _BEFORE) : found[-1].image.span.end]
    )
    if words and len(longest) < _ROW and not called:
        return Outcome("pass", "within", {}, required, f"{len(found)} pictures within the story", _places(found))
    names = listed(picture.words for picture in longest)
    sure = (
        called is not None
        and called is not False
        and len(longest) >= _ROW
        and all(_is_own(one, case) for one in longest)
    )
    doubt = Outcome(
        "fail" if sure else "review",
        "shown_as_gallery" if sure else "gallery",
        {"pictures": names},
        required,
        f"pictures in a row: {names}" if words else f"pictures without a text: {names}",
        _places(longest),
        question=f"Are these kept out of slide shows and galleries: {names}?",
    )
    return settle(clause, case, doubt)


_WORDS = frozenset({"paragraph", "list", "quote", "table"})
_BEFORE = 300
"""How far before the first picture the element may be called a gallery."""


def _word_only(options: OwnImagesOptions, clause: Clause, case: Case, found: list[Picture]) -> Outcome:
    name = case.policy.name
    asked = [
        words
        for wanted, words in ((options.unchanged, "unchanged"), (options.same_story, "with their own story"))
        if wanted
    ]
    names = listed(picture.words for picture in found)
    how = " and ".join(asked)
    return settle(
        clause,
        case,
        Outcome(
            "review",
            "word_only",
            {"pictures": names},
            f"the terms require {name}'s pictures {how}" if asked else f"the terms say: {clause.says}",
            f"pictures that may be {name}'s: {names}",
            _places(found),
            question=f"Are {name}'s pictures shown {how}: {names}?"
            if asked
            else f"Is this kept: {clause.says} ({names})",
        ),
        grants=as_tuple(options.grant),
    )


def _holds_form(picture: Picture, forms: tuple[str, ...], case: Case) -> bool:
    text = f"{picture.image.credit or ''} {picture.image.owner or ''} {picture.image.caption or ''}"
    plain = normalise(text[:1000]).text
    return any(_form(form, _pictures.names_of(case)).search(plain) is not None for form in forms)


def _ends_caption(picture: Picture, forms: tuple[str, ...], case: Case) -> bool:
    """Whether no words follow the form where it stands in the caption; one that stands apart from it is not within it."""
    caption = normalise(_said_of(picture.image)).text
    found = [one for form in forms if (one := _form(form, _pictures.names_of(case)).search(caption)) is not None]
    return not found or any(not re.search(r"\w", caption[one.end() :]) for one in found)


def _holds_parts(picture: Picture, forms: tuple[str, ...], case: Case) -> bool:
    """Whether the credit names all that a form does, in whatever order: the newsroom, and as many words as a name has."""
    credit = _credit_of(picture)
    if not any(_pictures.has_words(credit, name) for name in _pictures.names_of(case)):
        return False
    for form in forms:
        fixed = [piece for piece in re.split(r"\{\w+\}|[/|,()\u2014\u2013]", form) if piece.strip(" .:-")]
        variables = set(re.findall(r"\{(\w+)\}", form)) - {"name", "outlet"}
        if all(_pictures.has_words(credit, piece) for piece in fixed) and (
            not variables or _words_left(credit, case) >= 2
        ):
            return True
    return False


def _credit_of(picture: Picture) -> str:
    """The picture's credit; where none was told apart, the last sentence of its caption."""
    image = picture.image
    if image.credit or image.owner:
        return image.credit or image.owner or ""
    return re.split(r"(?<=[.!?])\s+(?=\S)", (image.caption or "").strip())[-1]


def _words_left(credit: str, case: Case) -> int:
    return len(re.findall(r"[^\W\d_]{2,}", _without_names(credit, case)))


def _is_person(credit: str) -> bool:
    """Whether a credit may be a person's name and nothing else."""
    return (
        re.fullmatch(
            r"(?:(?:photo|image|picture|credit)\W*(?:by)?\W*)?[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}",
            credit,
            re.IGNORECASE,
        )
        is not None
    )


def _names_person(picture: Picture, case: Case) -> bool:
    """Whether the syndicator credits the picture to a person, as its record or the credit itself shows."""
    if picture.asset is not None and picture.asset.credit:
        return _words_left(picture.asset.credit, case) >= 2
    return _words_left(_credit_of(picture), case) >= 2


def _without_names(text: str, case: Case) -> str:
    plain = normalise(text).text
    for name in _pictures.names_of(case):
        plain = plain.replace(normalise(name).text, " ")
    return re.sub(
        r"\b(?:photo|image|picture|credit|by|file|files|handout|via|courtesy|of)\b", " ", plain, flags=re.IGNORECASE
    )


@lru_cache(maxsize=256)
def _form(form: str, names: tuple[str, ...]) -> re.Pattern[str]:
    """A credit's form as an expression: {name} is the newsroom, other variables are names of people or bodies."""
    made = []
    for piece in re.split(r"(\{\w+\})", normalise(form).text):
        if piece in {"{name}", "{outlet}"}:
            made.append("(?:" + "|".join(re.escape(normalise(name).text) for name in names) + ")")
        elif piece.startswith("{") and piece.endswith("}"):
            made.append(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,4}")
        else:
            made.append(re.sub(r"(?:\\ )+", r"\\s*", re.escape(piece)))
    return re.compile("".join(made), re.IGNORECASE)


def _places(found: list[Picture]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(picture.place for picture in found))


RULE = Rule(
    id="MED03",
    name="own-image-terms-broken",
    kind="own_images",
    summary="The syndicator's own pictures are used and credited as its terms say.",
    options=OwnImagesOptions,
    messages={
        **MESSAGES,
        "none": "no picture of {newsroom}'s is shown",
        "unseen": "whether {newsroom}'s pictures are shown can't be seen here",
        "used": "pictures of {newsroom}'s are shown without a permission that is known: {pictures}",
        "perhaps": "these may be {newsroom}'s pictures: {pictures}",
        "freed": "the original's record frees these pictures: {pictures}",
        "credit_lacks": "the credit lacks the form {form}: {pictures}",
        "credit_early": "the credit stands before the end of the caption: {pictures}",
        "credit_doubt": "these may be {newsroom}'s pictures without their credit: {pictures}",
        "other_order": "the credit has another form than {form}: {pictures}",
        "credited": "the credit is there: {pictures}",
        "too_many": "{count} pictures, at most {max} allowed",
        "perhaps_too_many": "{count} pictures for sure, at most {max} allowed, and the owner of others is not known",
        "few_enough": "{count} pictures, at most {max} allowed",
        "caption_lost": "the caption is missing below these pictures: {pictures}",
        "caption_none": "these pictures have no caption, and whether the original has one is not known: {pictures}",
        "captioned": "the captions are there: {pictures}",
        "shown_as_gallery": "these pictures are shown as a gallery: {pictures}",
        "gallery": "these pictures may be shown as a gallery: {pictures}",
        "within": "the pictures stand within the story",
        "of_story": "the pictures belong to this story: {pictures}",
        "word_only": "only a person can say whether this is kept: {pictures}",
    },
    question="Are the syndicator's pictures used as its terms say?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset({Need.TEXT}),
)
