"""The line that says from which day a text is.

What it checks: the republication carries the line with a day, in a form of the policy's language, and with the original's
address, written out or linked.

Why: the original is kept up to date and the republication is not; readers should know where to look.

Passes: the line stands there with a day on which the text was the original's.

Fails: the line is missing, stands elsewhere, has no day or no link.

Cannot tell: only a part of the story is here (open); the day in the line is before the original's or after the day judged
(review).

Source: the page's shown text and links; the original's record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Annotated

import msgspec
from msgspec import Meta

from rights.model.case import Case, Outcome, Repair, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, parse_day
from rights.rules._options import Positions, as_tuple
from rights.rules._wording import (
    Hit,
    Scene,
    TextOptions,
    excerpt,
    is_partial,
    leads_to,
    link_unknown,
    links_in,
    perhaps_original,
    point_for,
    quoted,
    repair_by_insertion,
    scene_of,
    search,
    stands_words,
    target_words,
    where_words,
    written,
)
from rights.text.dates import render
from rights.text.template import parse, variables

__all__ = ["RULE", "AsOfDisclaimerOptions"]


class AsOfDisclaimerOptions(TextOptions, frozen=True, kw_only=True):
    """The line's wording, with {date} or {date:DD.MM.YYYY} and {url}, and where it stands."""

    main = "text"

    place: Annotated[Positions, Meta(description="Where it stands; a list: any one of them.")] = "anywhere"

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.text is None:
            raise ValueError('the line\'s wording is missing: text: "..."')


def check(options: AsOfDisclaimerOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for the line with its day, one for each of its links."""
    scene = scene_of(clause, case)
    texts = as_tuple(options.text)
    # the day is the republication's own, so that any will be found and is judged afterwards
    values = {name: forms for name, forms in scene.values.items() if name != "date"}
    wanted = " or ".join(quoted(written(text, values), 240) for text in texts)
    required = f"the terms require the line {wanted}, {where_words(options.place)}"
    hits = list(search(texts, values, scene.col, exact=options.exact, least=options.similar))
    placed = [hit for hit in hits if scene.stands(hit.at, options.place)]
    if not hits:
        yield _absent(options, scene, texts, required)
        return
    hit = (placed or hits)[0]
    words = excerpt(case.page, hit.place)
    if not placed:
        yield Outcome(
            "fail",
            "misplaced",
            {"where": stands_words(scene.col, hit.at), "place": where_words(options.place)},
            required=required,
            observed=f"{quoted(words, 240)} {stands_words(scene.col, hit.at)}",
            places=(hit.place,),
            repair=Repair(f"move the line: it has to stand {where_words(options.place)}"),
        )
    else:
        yield _dated(hit, words, scene, texts, required)
    yield from _links(options, hit, scene)


def _dated(hit: Hit, words: str, scene: Scene, texts: tuple[str, ...], required: str) -> Outcome:
    """The line stands where it has to; its day has to be one on which the text was the original's."""
    case = scene.case
    args = {"words": quoted(words, 240)}
    if not any("date" in variables(parse(text)) for text in texts):
        return Outcome("pass", "there", args, required=required, observed=quoted(words, 240), places=(hit.place,))
    said = hit.found.bound.get("date", "")
    days = days_in(said, case.policy.language)
    published = parse_day(case.article.published_at) if case.article is not None else None
    today = case.as_of.date()
    day = next((one for one in days if (published or one) <= one <= today), days[0] if days else None)
    why = (
        f"{quoted(said)} is no day that can be read"
        if day is None
        else f"{day} is before the original was published, on {published}"
        if published is not None and day < published
        else f"{day} is after {today}, the day judged"
        if day > today
        else None
    )
    if why is None:
        return Outcome("pass", "there", args, required=required, observed=quoted(words, 240), places=(hit.place,))
    doubt = Outcome(
        "review",
        "day",
        {**args, "why": why},
        required=required,
        observed=f"{quoted(words, 240)}: {why}",
        places=(hit.place,),
        question=f"From which day is the text; the line says {quoted(said)}?",
    )
    return scene.settle(doubt)


def days_in(text: str, language: str) -> tuple[date, ...]:
    """The day that a few words give, by figures or a month's name of that language; both where its order is open.

    >>> days_in("31.05.2024", "de"), days_in("5 de mayo de 2024", "es"), days_in("soon", "en")
    ((datetime.date(2024, 5, 31),), (datetime.date(2024, 5, 5),), ())
    """
    figures = [int(one) for one in re.findall(r"\d+", text)]
    months = [render(f"2024-{month:02}-01", "MMMM", language) or "" for month in range(1, 13)]
    named = next(
        (
            month
            for month, name in enumerate(months, 1)
            if re.search(rf"(?<!\w){re.escape(name[:3])}", text, re.IGNORECASE)
        ),
        None,
    )
    year = next((one for one in figures if one > _OLDEST), None)
    rest = [one for one in figures if one != year]
    if year is None or not rest:
        return ()
    if named is not None:
        tried = [(named, rest[0])]
    elif len(rest) < 2:
        return ()
    elif figures[0] == year:
        tried = [(rest[0], rest[1])]
    else:
        tried = [(rest[1], rest[0])]
        tried += [(rest[0], rest[1])] if "/" in text else []
    found: dict[date, None] = {}
    for month, day in tried:
        with suppress(ValueError):
            found[date(year, month, day)] = None
    return tuple(found)


_OLDEST = 1900


def _links(options: AsOfDisclaimerOptions, hit: Hit, scene: Scene) -> Iterator[Outcome]:
    if options.link is None:
        return
    case = scene.case
    first, last = hit.place.block, hit.last.block
    assert first is not None
    assert last is not None
    for target in [options.link] if isinstance(options.link, str) else list(options.link.values()):
        to = target_words(case, target)
        required = f"the terms require the line to be linked {to}"
        if not case.page.markup:
            doubt = Outcome(
                "open",
                "links-unseen",
                {"to": to},
                required=required,
                observed="text without mark-up, where links can't be seen",
                places=(hit.place,),
                question=f"Is the line linked {to}?",
            )
            yield scene.settle(doubt)
            continue
        there = links_in(case.page, range(first, last + 1))
        good = [link for link in there if leads_to(case, link.url, target).verdict in {"yes", "likely"}]
        if good:
            told = f"{quoted(good[0].text)} leads to {good[0].url}"
            yield Outcome("pass", "linked", {"to": to}, required, told, (Place(good[0].span.start, good[0].span.end),))
            continue
        if (maybe := perhaps_original(case, there, target)) is not None:
            yield scene.settle(link_unknown(maybe, "the line", to, required))
            continue
        observed = "; ".join(f"{quoted(link.text)} leads to {link.url}" for link in there) or "no link in the line"
        yield Outcome(
            "fail",
            "unlinked",
            {"to": to},
            required=required,
            observed=observed,
            places=(hit.place,),
            repair=Repair(f"link the line {to}"),
        )


def _absent(options: AsOfDisclaimerOptions, scene: Scene, texts: tuple[str, ...], required: str) -> Outcome:
    case = scene.case
    if is_partial(case.page):
        doubt = Outcome(
            "open",
            "partial",
            {},
            required=required,
            observed="only a part of the story is here, without this line",
            question="Does the whole page carry the line?",
        )
        return scene.settle(doubt)
    place = options.place if as_tuple(options.place) != ("anywhere",) else "bottom"
    point = point_for(case, place)
    taken = case.page.published_at.value[:10] if case.page.published_at is not None else case.as_of.date().isoformat()
    dated = msgspec.structs.replace(scene, values={**scene.values, "date": (taken,)})
    repair = repair_by_insertion(dated, "add the line", texts[0], place=place, link=options.link)
    return Outcome(
        "fail",
        "absent",
        {},
        required=required,
        observed=f"{len(scene.col.blocks)} paragraphs and lines searched; none comes near it",
        places=(point,) if point is not None else (),
        repair=repair,
    )


RULE = Rule(
    id="ATT05",
    name="missing-as-of-line",
    kind="as_of_disclaimer",
    summary="A line says from which day the text is, and where later changes are found.",
    options=AsOfDisclaimerOptions,
    messages={
        "there": "the line is there: {words}",
        "absent": "no line says from which day the text is",
        "misplaced": "the line stands {where}, and belongs {place}",
        "day": "the day in the line may be wrong: {why}",
        "linked": "the line is linked {to}",
        "link-unknown": "it is linked to {url}, which may be the original story or not",
        "unlinked": "the line is not linked {to}",
        "links-unseen": "whether the line is linked {to} can't be seen in text without mark-up",
        "partial": "only a part of the story is here",
        **MESSAGES,
    },
    question="Does a line say from which day the text is, and where changes are found?",
    check=check,
)
