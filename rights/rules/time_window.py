"""How long a republication may begin, or may stay up.

What it checks: the days from the original's publication, or from the republication's, to the day judged, against the
number of days that the terms give; and what is left of the story after that.

Why: some newsrooms give a story away for a season, and sell it or ask for word after that; agencies let nobody build
an archive of their material. The same page turns from kept to broken by time alone.

Passes: the day judged lies within the days; or they are over and only what the terms allow is left: a link to the
story, or nothing; or an agreement in the publisher's record allows more.

Fails: the days are over and the story's text still stands there; it began later than the terms allow.

Cannot tell: the day from which the days count is not known; the story may stay with a permission that nobody has
vouched for (open); what stands there may be one of the exempt forms, or the only day in the page is the original's
(review).

Source: the original's record (published_at), the ledger, the dates in the page, the day judged. Days are calendar days
as written; the first day after the last allowed one is the day on which the answer changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, tzinfo
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, either, excused, exempting, requires
from rights.rules._attested import MESSAGES
from rights.rules._days import Seen, appeared, as_of, day_after, entry_of, original, read, zone_of
from rights.rules._options import Texts, as_tuple
from rights.rules._pictures import start_of_story
from rights.rules._urls import on_hosts, same_page

__all__ = ["RULE", "TimeWindowOptions"]


After = Literal["remove", "link", "permission"]

_UNRECALLED = frozenset({"print", "audio"})
"""Channels in which nothing can be taken down any more: only the beginning counts there."""

_DO = {
    "remove": "take the story down",
    "link": "leave only a link to it",
    "permission": "ask for permission",
}
_AFTER = {
    "remove": "the story is taken down",
    "link": "only a link to it stays",
    "permission": "it stays only with permission",
}


class TimeWindowOptions(Asked, frozen=True, kw_only=True):
    """How long, from when, and what follows."""

    main = "days"

    days: Annotated[
        Annotated[int, Meta(ge=1, le=36500)], Meta(description="For how many days after the day from which they count.")
    ]
    since: Annotated[
        Literal["published", "republished"],
        Meta(description="From when the days count: the original's publication, or the republication's."),
    ] = "published"
    limits: Annotated[
        Literal["keeping", "starting"],
        Meta(
            description="keeping: when they are over, the story no longer stands there. starting: a republication has "
            "to begin within them, and may stay."
        ),
    ] = "keeping"
    after: Annotated[
        After | tuple[After, ...],
        Meta(
            description="What follows: remove (it is taken down), link (a link to it may stay), permission (it may stay "
            "with permission); a list: any one of them."
        ),
    ] = "remove"
    exempt: Annotated[
        Texts | None, Meta(description='What may stay all the same, in words ("a whole printed edition").')
    ] = None
    zone: Annotated[
        str | None,
        Meta(description='The time zone in which days are counted ("America/Chicago", "+02:00"); else as written.'),
    ] = None

    def __post_init__(self) -> None:
        """See that the zone is one, and that a beginning counts from the original."""
        zone_of(self.zone)
        if self.limits == "starting" and self.since == "republished":
            raise ValueError("a republication begins on the day it begins: limits: starting counts from published")


_PARAGRAPH = 90
_LINK_WORDS, _TEASER_WORDS = 80, 160
"""Up to how many words beside a link are only a pointer to the story; up to how many they may be one."""


def check(options: TimeWindowOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome: within the days, over and gone, or over and still there."""
    zone = zone_of(options.zone)
    if options.limits == "starting" or case.channel in _UNRECALLED:
        yield _starting(options, clause, case, zone)
    else:
        yield _keeping(options, clause, case, zone)


def _starting(options: TimeWindowOptions, clause: Clause, case: Case, zone: tzinfo | None) -> Outcome:
    """Whether the republication began within the days; what is printed or broadcast can't be taken back."""
    required = requires(clause, f"that it begins within {_days(options)} after the original was published")
    seen = appeared(case, zone)
    places = (seen.place,) if seen.place is not None else ()
    if options.since == "republished":
        return Outcome("pass", "begun", {}, _required(options, clause), "what is printed or on air is not kept up")
    known = original(case, zone)
    if known is None:
        return _no_start(options, clause, case, required, "")
    start, how = known
    last = day_after(start.day, options.days)
    args = {"last": last.isoformat(), "when": seen.moment.day.isoformat(), **_told(seen, last, as_of(case, zone).day)}
    observed = f"{how}; {seen.how}"
    if seen.judged and seen.moment.day > last and case.page_url is not None and case.channel not in _UNRECALLED:
        # a page with an address may have been there long before the day judged
        return ask(
            options,
            clause,
            case,
            key="when",
            required=required,
            observed=f"{how}; nothing says when the page appeared",
            question=f"Did the story appear here by {last}?",
            args=args,
            answer="give the day in a ledger (republished_on) with --ledger FILE",
        )
    if seen.moment.day <= last:
        changes_on = day_after(last, 1).isoformat() if seen.judged else None
        return Outcome("pass", "begun_in_time", args, required, observed, places, changes_on=changes_on)
    late = Outcome("fail", "begun_late", args, required, observed, places or (start_of_story(case.page),))
    if "permission" in as_tuple(options.after):
        return _permitted(late, options, clause, case)
    return excused(options, case, late)


def _told(seen: Seen, last: date, today: date) -> dict[str, str]:
    """The beginning and the last day in words, each as past or to come on the day judged."""
    day = seen.moment.day
    begins = f"it began on {day}" if day <= today and not seen.judged else f"it begins on {day}"
    if seen.judged:
        begins += ", the day judged"
    return {"begins": begins, "ends": f"{last} {'was' if last < today else 'is'} the last day"}


def _keeping(options: TimeWindowOptions, clause: Clause, case: Case, zone: tzinfo | None) -> Outcome:
    required = _required(options, clause)
    today = as_of(case, zone).day
    gone = _gone(case, today)
    if gone is not None:
        return Outcome("pass", "gone", {}, required, gone)
    seen = appeared(case, zone)
    if options.since == "published":
        known = original(case, zone)
        start = known[0].day if known is not None else None
        how = known[1] if known is not None else ""
        if start is None and not seen.judged:
            # the original cannot be younger than its republication
            start, how = seen.moment.day, f"{seen.how}, and the original is no younger"
            if today <= day_after(start, options.days):
                return _no_start(options, clause, case, required, seen.how)
    else:
        start, how = (None, "") if seen.judged else (seen.moment.day, seen.how)
    if start is None:
        return _no_start(options, clause, case, required, "")
    last = day_after(start, options.days)
    args = {"last": last.isoformat(), "days": _days(options)}
    if today <= last:
        changes_on = day_after(last, 1).isoformat() if last < date.max else None
        return Outcome(
            "pass",
            "within",
            args,
            required,
            f"{how}; the last day is {last}, judged for {today}",
            changes_on=changes_on,
        )
    observed = f"{how}; the last day was {last}, judged for {today}"
    return _over(options, clause, case, required, args, observed, sure=options.since == "published" or seen.sure)


def _over(
    options: TimeWindowOptions,
    clause: Clause,
    case: Case,
    required: str,
    args: dict[str, str],
    observed: str,
    *,
    sure: bool,
) -> Outcome:
    """What is left when the days are over."""
    after: tuple[After, ...] = as_tuple(options.after)
    words = _words_left(case)
    place = _first_words(case)
    if "link" in after and words <= _TEASER_WORDS and _links(case):
        if words <= _LINK_WORDS:
            return Outcome("pass", "link_left", args, required, f"{observed}; {words} words and a link are left")
        return ask(
            options,
            clause,
            case,
            key="link_left",
            required=required,
            observed=f"{observed}; {words} words and a link are left",
            question="Is what is left no more than a link to the story?",
            args=args,
            verdict="review",
            places=place,
        )
    breach = Outcome(
        "fail",
        "over",
        args,
        required,
        f"{observed}; its text still stands there ({words} words)",
        place,
        Repair(f"the days are over: {either(_DO[one] for one in after)}"),
    )
    if options.exempt is not None or not sure:
        question = (
            f"Does the story stand here only as {either(as_tuple(options.exempt))}?"
            if options.exempt is not None
            else "Is the day in the page the original's, and does the story stand here for fewer days?"
        )
        return ask(
            options,
            clause,
            case,
            key="over",
            required=required,
            observed=breach.observed,
            question=question,
            args=args,
            verdict="review",
            places=place,
        )
    if "permission" in after:
        return _permitted(breach, options, clause, case)
    return excused(options, case, breach)


def _permitted(breach: Outcome, options: TimeWindowOptions, clause: Clause, case: Case) -> Outcome:
    """Over, where a permission that no page shows may let it stay."""
    return ask(
        options,
        clause,
        case,
        key=breach.key,
        required=breach.required,
        observed=breach.observed,
        question=f"Has {case.policy.name} given permission for the time after {breach.args['last']}?",
        args=dict(breach.args),
        places=breach.places,
    )


def _no_start(options: TimeWindowOptions, clause: Clause, case: Case, required: str, seen: str) -> Outcome:
    """Nobody knows from when the days count."""
    what = "the original was published" if options.since == "published" else "the story appeared here"
    answer = (
        "give published_at in the original's record with --article FILE"
        if options.since == "published"
        else "give the day in a ledger (republished_on) with --ledger FILE"
    )
    return ask(
        options,
        clause,
        case,
        key="no_start",
        required=required,
        observed=f"{seen}; nothing says when {what}" if seen else f"nothing says when {what}",
        question=f"Is it no more than {_days(options)} since {what}?",
        args={"what": what},
        answer=answer,
    )


def _gone(case: Case, today: date) -> str | None:
    """Why nothing of the story stands here any more; None where something does."""
    entry = entry_of(case)
    removed = read(entry.removed_on) if entry is not None else None
    if removed is not None and removed.day <= today and not _words_left(case):
        return f"the ledger says that it was taken down on {removed.said}"
    if not _words_left(case):
        return "nothing of the story's text stands there"
    return None


def _words_left(case: Case) -> int:
    """How many words of story the page shows, without its headings."""
    return sum(
        len(block.text.split())
        for block in case.page.blocks
        if block.zone == "story" and block.kind in {"paragraph", "quote", "list"}
    )


def _first_words(case: Case) -> tuple[Place, ...]:
    """The story's first paragraph of some length, which is its text and no line about it."""
    paragraphs = [at for at, b in enumerate(case.page.blocks) if b.zone == "story" and b.kind == "paragraph"]
    sizes = {at: len(case.page.blocks[at].text) for at in paragraphs}
    best = next(
        (at for at in paragraphs if sizes[at] >= _PARAGRAPH), max(paragraphs, key=sizes.__getitem__, default=None)
    )
    return (Place(0, sizes[best], best),) if best is not None else (start_of_story(case.page),)


def _links(case: Case) -> bool:
    """Whether a link in or beside the story leads to the original or to the newsroom's site."""
    url = case.article.url if case.article is not None else None
    hosts = case.policy.recognise.own_hosts
    return any(
        same_page(link.url, url, case.page_url) or on_hosts(link.url, hosts, case.page_url)
        for link in case.page.links
        if link.zone in {"story", "edge"}
    )


def _days(options: TimeWindowOptions) -> str:
    return f"{options.days} day{'' if options.days == 1 else 's'}"


def _required(options: TimeWindowOptions, clause: Clause) -> str:
    after: tuple[After, ...] = as_tuple(options.after)
    since = "the original was published" if options.since == "published" else "it appeared here"
    return requires(
        clause, f"that {_days(options)} after {since} {either(_AFTER[one] for one in after)}{exempting(options.exempt)}"
    )


RULE = Rule(
    id="TIM01",
    name="kept-too-long",
    kind="time_window",
    summary="A republication begins, and stays, within the days that the terms give.",
    options=TimeWindowOptions,
    messages={
        **MESSAGES,
        "within": "it may stand until {last}",
        "begun": "what is printed or on air is not kept up",
        "begun_in_time": "{begins}; {ends}",
        "begun_late": "{begins}; {ends}",
        "when": "nothing says whether it began by {last}",
        "gone": "nothing of the story is left",
        "link_left": "the days were over on {last}, and a link is left",
        "over": "the days were over on {last}, and the story still stands there",
        "no_start": "nothing says when {what}",
    },
    question="Does the republication keep within the days that the terms give?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
