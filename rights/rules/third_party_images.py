"""Pictures that are not the syndicator's own.

What it checks: whose the story's pictures are: what their credit, caption, text alternative and file name say, and the
original's record, held against the list of agencies, the syndicator's names and the publisher's.

Why: a free licence for a story covers what its newsroom made. Pictures by agencies and others came under licences of
their own, which do not pass on; taking them over is the dearest mistake that a republisher makes.

Passes: the story shows no picture; or each is the syndicator's own, the publisher's own, marked as republishable in the
original's record, or under a free licence by its own caption. Or somebody vouches that there is a licence.

Fails: where the terms forbid such pictures outright (`treat: forbid`); where the original's record marks this very picture
as not for republishing and the publisher's record lists no licence; where somebody has answered that there is none.

Cannot tell: whether the publisher holds a licence is not written on a page, so a picture by an agency, by somebody whom
no list knows, or without any credit is for a person to judge. In a text without mark-up pictures cannot be seen; a credit
line that was left in it is asked about.

Source: credits and captions of the page; the original's record, assets. A caption's own licence goes before the record,
the record before the policy.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.terms import Clause
from rights.rules import _pictures
from rights.rules._attested import MESSAGES, agreed, settle
from rights.rules._options import Options, Texts, as_tuple
from rights.rules._pictures import CreditLine, Picture, listed

__all__ = ["RULE", "ThirdPartyImagesOptions"]


class ThirdPartyImagesOptions(Options, frozen=True, kw_only=True):
    """Which pictures are asked about, and how hard."""

    signs: Annotated[
        Texts,
        Meta(
            description='What marks a picture as somebody else\'s: "agencies" is the shared list; further words are taken '
            'as they stand ("PHOTO REUSE PROHIBITED").'
        ),
    ] = "agencies"
    treat: Annotated[
        Literal["ask", "forbid"],
        Meta(
            description="ask: a person says whether there is a licence. forbid: such a picture is a breach by itself."
        ),
    ] = "ask"
    uncredited: Annotated[
        Literal["ask", "pass"],
        Meta(description="ask: a picture whose owner nothing tells is asked about. pass: it is let through."),
    ] = "ask"
    caption_licence: Annotated[
        bool, Meta(description="A free licence in a picture's own caption (Creative Commons, public domain) clears it.")
    ] = True
    grant: Annotated[
        Texts | None,
        Meta(description="What an agreement in the publisher's record has to grant so that nobody need be asked."),
    ] = None


def check(options: ThirdPartyImagesOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome over all pictures of the story, the doubtful ones named."""
    case = _with_signs(options, case)
    required = _required(case)
    shown = _pictures.pictures(case)
    lines = _pictures.credit_lines(case)
    foreign = [p for p in shown if p.whose in {"other", "named"} and not _cleared(p, options, case)]
    unsigned = [p for p in shown if p.whose == "unknown" and not _cleared(p, options, case)]
    if options.uncredited == "pass":
        unsigned = []
    loose = [line for line in lines if not line.own]
    if foreign or loose or unsigned:
        yield _doubt(options, clause, case, (*foreign, *loose), unsigned)
        return
    cut_out = case.page.markup and _pictures.is_cut_out(case.page)
    if not shown and (cut_out or not case.page.markup):
        yield settle(
            clause,
            case,
            Outcome(
                "open",
                "partial" if cut_out else "unseen",
                {"newsroom": case.policy.name},
                required,
                ("only a part of the story is here" if cut_out else "a text does not show pictures")
                + (f"; one credit names {case.policy.name}: {listed(line.words for line in lines)}" if lines else ""),
                tuple(line.place for line in lines),
                question=f"Does the republication show pictures that are not {case.policy.name}'s, "
                "and is there a licence for each?",
            ),
            grants=as_tuple(options.grant),
        )
        return
    if not shown:
        yield Outcome("pass", "none", {}, required, "no picture is shown in the story or beside it")
        return
    names = listed(_told(picture) for picture in shown)
    yield Outcome("pass", "covered", {"pictures": names}, required, names, tuple(p.place for p in shown))


def _required(case: Case) -> str:
    return f"the terms require a licence of its own for every picture that is not {case.policy.name}'s"


def _with_signs(options: ThirdPartyImagesOptions, case: Case) -> Case:
    """The case with the signs that the clause names: the shared list, the policy's own words, or both."""
    words = as_tuple(options.signs)
    if words == ("agencies",):
        return case
    return msgspec.structs.replace(case, lists=_pictures.with_signs(case.lists, words))


def _cleared(picture: Picture, options: ThirdPartyImagesOptions, case: Case) -> bool:
    """Whether the picture's own caption or the original's record frees it."""
    if options.caption_licence and picture.licence is not None:
        noncommercial = "nc" in picture.licence.lower().replace("-", " ").split()
        return not noncommercial or (case.publisher is not None and case.publisher.commercial is False)
    return picture.asset is not None and picture.asset.republishable is True


def _told(picture: Picture) -> str:
    """The picture with what frees it."""
    if picture.licence is not None:
        why = f"its caption states {picture.licence}"
    elif picture.asset is not None and picture.asset.republishable is True:
        why = "republishable by the original's record"
    else:
        why = {"own": "the syndicator's", "publisher": "the publisher's own"}.get(picture.whose, "not asked about")
    return f"{picture.words} ({why})"


def _doubt(
    options: ThirdPartyImagesOptions,
    clause: Clause,
    case: Case,
    foreign: tuple[Picture | CreditLine, ...],
    unsigned: list[Picture],
) -> Outcome:
    credited = [one.words for one in foreign]
    names = credited + [picture.words for picture in unsigned]
    observed = []
    if credited:
        observed.append(f"credited to others: {listed(_by(one) for one in foreign)}")
    if unsigned:
        observed.append(f"without a credit: {listed(picture.words for picture in unsigned)}")
    shown = [one for one in (*foreign, *unsigned) if isinstance(one, Picture)]
    barred = [one.words for one in shown if one.asset is not None and one.asset.republishable is False]
    if barred:
        observed.append(f"not for republishing by the original's record: {listed(barred)}")
    agencies = [one for one in foreign if one.agency is not None]
    key = "others" if agencies else "strangers" if credited else "unsigned"
    forbidden = options.treat == "forbid" and bool(agencies or barred)
    marked = [one for one in shown if _kept_out(one, case)]
    if marked and not forbidden:
        key, forbidden = "marked", True
    places = tuple(dict.fromkeys(one.place for one in (*foreign, *unsigned)))
    return settle(
        clause,
        case,
        Outcome(
            "fail" if forbidden else "review",
            "forbidden" if forbidden and not marked else key,
            {
                "pictures": listed(one.words for one in marked) if marked else listed(names),
                "newsroom": case.policy.name,
            },
            _required(case),
            "; ".join(observed),
            places,
            Repair(f"remove the pictures that there is no licence for, or put others in their place: {listed(names)}"),
            question=_question(names, unsigned, case),
        ),
        grants=as_tuple(options.grant),
    )


def _kept_out(picture: Picture, case: Case) -> bool:
    """Whether this very file is one that the original's record keeps out, and the publisher's record lists no licence.

    A record lists what was agreed; without one, nobody knows.
    """
    asset = picture.asset
    if asset is None or asset.republishable is not False or not asset.url or case.publisher is None:
        return False
    if _pictures.stem(asset.url) != _pictures.stem(picture.image.url):
        return False
    granted = agreed(case, ("asset", "licence_for:asset", "pictures", "photographs"))
    if granted is not None and granted.keeps:
        return False
    makers = {picture.agency.id, picture.agency.policy} if picture.agency is not None else set()
    return not any(one.policy in makers for one in case.publisher.agreements)


def _by(picture: Picture | CreditLine) -> str:
    name = picture.agency.name if picture.agency is not None else ""
    return f"{picture.words} ({name})" if name and name not in picture.words else picture.words


def _question(names: list[str], unsigned: list[Picture], case: Case) -> str:
    one = len(set(names)) == 1
    if len(unsigned) == len(names):
        whose = "this picture" if one else "these pictures"
        return f"{'Is' if one else 'Are'} {whose} {case.policy.name}'s or your own, or is there a licence: {listed(names)}?"
    return f"Is there a licence for {'this picture' if one else 'each of these pictures'}: {listed(names)}?"


RULE = Rule(
    id="MED02",
    name="unlicensed-image",
    kind="third_party_images",
    summary="Pictures that are not the syndicator's own have a licence of their own.",
    options=ThirdPartyImagesOptions,
    messages={
        **MESSAGES,
        "none": "the story shows no picture",
        "covered": "no picture needs a licence of its own: {pictures}",
        "others": "not covered by this licence: {pictures}",
        "strangers": "credited to somebody whom no list knows: {pictures}",
        "unsigned": "nothing tells whose work this is: {pictures}",
        "marked": "the original's record keeps these pictures out: {pictures}",
        "forbidden": "the terms do not allow these pictures: {pictures}",
        "partial": "whether pictures that are not {newsroom}'s are shown can't be told from a part of the story",
        "unseen": "whether pictures that are not {newsroom}'s are shown can't be seen in a text",
    },
    question="Is there a licence for each picture that is not the syndicator's own?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset({Need.TEXT}),
)
