"""How many stories, and how often.

What it checks: how many of the syndicator's stories this publisher republishes in a day, a week, a month or a year;
whether one story runs twice; which share of the syndicator's output is taken; whether stories are chosen one by one.

Why: a newsroom that gives single stories away does not give away its whole output: whoever takes everything competes
with it, or never looks at what it runs.

Passes: the ledger's entries for the policy and the publisher, this republication counted once, stay within the number.

Fails: they go beyond it; the ledger lists the same story before.

Cannot tell: no ledger is given; the terms name no number; a share is asked for and nobody knows the whole; whether
stories are chosen one by one. What is meant only for regular use is a person's to judge.

Source: the ledger of past republications. Periods are those of the calendar: a month begins on its first day, a week
on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.records import Entry
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, excused, requires
from rights.rules._attested import MESSAGES
from rights.rules._days import Seen, appeared, day_after, entry_of, is_by, is_same_story, is_this, read
from rights.rules._urls import address

__all__ = ["RULE", "VolumeOptions"]


_LEDGER = "give the ledger of past republications with --ledger FILE"


class VolumeOptions(Asked, frozen=True, kw_only=True):
    """How many; without any option the terms name no figure, and the question decides."""

    main = "max"

    max: Annotated[
        Annotated[int, Meta(ge=0)] | None, Meta(description="At most so many in each period, this one included.")
    ] = None
    per: Annotated[
        Literal["day", "week", "month", "year"] | None,
        Meta(description="The period, by the calendar; without it, all republications ever count."),
    ] = None
    counts: Annotated[
        Literal["stories", "words", "copies"],
        Meta(description="What is counted: stories, their words (both from the ledger), or copies (a question)."),
    ] = "stories"
    once: Annotated[bool, Meta(description="Each story runs once only.")] = False
    share_percent: Annotated[
        Annotated[float, Meta(gt=0, le=100)] | None,
        Meta(description="At most so many in a hundred of the syndicator's own stories of the period."),
    ] = None
    output: Annotated[
        Annotated[int, Meta(ge=1)] | None,
        Meta(description="How many stories the syndicator publishes in a period, where that is known."),
    ] = None
    individually: Annotated[
        bool, Meta(description="Stories are chosen one by one by a person, never by a feed or wholesale.")
    ] = False
    regular: Annotated[
        bool, Meta(description="Only regular use counts: what goes beyond in one period is for a person to judge.")
    ] = False

    def __post_init__(self) -> None:
        """See that what belongs to a number stands beside one."""
        if self.per is not None and self.max is None and self.share_percent is None:
            raise ValueError('"per" says in which period: give max or share_percent beside it')
        if self.output is not None and self.share_percent is None:
            raise ValueError('"output" is what a share is of: give share_percent beside it')
        if self.share_percent is not None and self.counts != "stories":
            raise ValueError("a share is counted in stories")


class _Counted(msgspec.Struct, frozen=True):
    """The past republications that count beside this one. unsure: how many more may, as their day or words are missing."""

    number: int
    unsure: int
    reference: date
    seen: Seen


def check(options: VolumeOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for the number, the share, the single use, and the choice, each where it is asked for."""
    vague = options.max is None and options.share_percent is None and not options.once
    if options.max is not None and options.counts == "copies":
        each = _each(options)
        yield ask(
            options,
            clause,
            case,
            key="unanswered",
            required=requires(clause, f"at most {_number(options.max, 'copies')}{each}"),
            observed="a page does not show how many copies were made",
            question=f"Were at most {_number(options.max, 'copies')} made{each}?",
        )
    elif options.max is not None:
        yield _number_of(options.max, options, clause, case)
    if options.share_percent is not None:
        yield _share(options.share_percent, options, clause, case)
    if options.once:
        yield _once(options, clause, case)
    if options.individually or vague:
        what = "stories are chosen one by one, neither wholesale nor by a machine"
        yield ask(
            options,
            clause,
            case,
            key="unanswered",
            required=requires(clause, f"that {what}"),
            observed="a page does not show how a story was chosen",
            question=f"Is it so that {what}?",
        )


def _number_of(most: int, options: VolumeOptions, clause: Clause, case: Case) -> Outcome:
    each = _each(options)
    required = requires(clause, f"at most {_number(most, options.counts)}{each}")
    question = f"Are at most {_number(most, options.counts)} of {case.policy.name} republished{each}?"
    counted = _count(options, case)
    if counted is None:
        return _no_ledger(options, clause, case, required, question)
    return _against(most, counted, options, clause, case, required, question)


def _share(percent: float, options: VolumeOptions, clause: Clause, case: Case) -> Outcome:
    each = _each(options)
    required = requires(clause, f"at most {percent:g} % of what {case.policy.name} publishes{each}")
    counted = _count(options, case)
    name = case.policy.name
    if counted is not None and options.output is not None:
        # exact in whole numbers: a share of a small output may be less than one story
        most = int(options.output * percent / 100)
        question = f"Is this at most {percent:g} % of what {name} publishes{each}?"
        return _against(most, counted, options, clause, case, required, question)
    taken = f"{_number(counted.number, 'stories')} so far" if counted is not None else "the ledger was not given"
    return ask(
        options,
        clause,
        case,
        key="unknown",
        required=required,
        observed=f"{taken}; how many stories {name} publishes is not known",
        question=f"Is what is republished at most {percent:g} % of what {name} publishes{each}"
        + (f" (with this story {counted.number})?" if counted is not None else "?"),
        answer=None if counted is not None else _LEDGER,
    )


def _against(
    most: int,
    counted: _Counted,
    options: VolumeOptions,
    clause: Clause,
    case: Case,
    required: str,
    question: str,
) -> Outcome:
    """The number against the most that is allowed."""
    span = _span_words(options, counted.reference)
    args = {"number": _number(counted.number, options.counts), "most": str(most), "span": span}
    observed = f"with this story {args['number']}{span}, by the ledger"
    if counted.seen.judged:
        observed = f"{observed}; {counted.seen.how}"
    if counted.number > most:
        changes_on = None
        if counted.seen.judged and options.per is not None and most > 0:
            changes_on = _period(options.per, counted.reference)[1].isoformat()
        when = f"republish it no earlier than {changes_on}, or ask" if changes_on else "ask"
        fix = Repair(f"{when} {case.policy.name} for leave to take more")
        breach = Outcome("fail", "over", args, required, observed, repair=fix, changes_on=changes_on)
        if not options.regular:
            return excused(options, case, breach)
        return ask(
            options,
            clause,
            case,
            key="over",
            required=required,
            observed=observed,
            question="Is it so that more than this is not taken regularly?",
            args=args,
            verdict="review",
            changes_on=changes_on,
        )
    if counted.unsure and (options.counts == "words" or counted.number + counted.unsure > most):
        return ask(
            options,
            clause,
            case,
            key="unsure",
            required=required,
            observed=f"{observed}; {counted.unsure} more of the ledger's lines may count, which lack their day or their words",
            question=question,
            args=args,
            answer="fill in republished_on and words in the ledger",
        )
    return Outcome("pass", "within", args, required, observed)


def _once(options: VolumeOptions, clause: Clause, case: Case) -> Outcome:
    required = requires(clause, "that each story runs once only")
    question = "Is it so that this story has not run here before?"
    entries = _entries(case)
    if entries is None:
        return _no_ledger(options, clause, case, required, question)
    if case.article is None:
        return ask(
            options,
            clause,
            case,
            key="which",
            required=required,
            observed="the original's record was not given, so that the ledger can't be searched for it",
            question=question,
            answer="give the original's record with --article FILE",
        )
    seen = appeared(case)
    others = [
        entry
        for entry in entries
        if is_same_story(entry, case) and not (is_this(entry, case) or _later(entry, seen) or _may_be_this(entry, case))
    ]
    if not others:
        return Outcome("pass", "first", {}, required, "the ledger lists no other use of this story")
    other = min(others, key=_order)
    where = other.url or other.channel or "elsewhere"
    when = other.republished_on or "a day that is not recorded"
    args = {"when": when, "where": where}
    observed = f"the ledger lists this story on {when} ({where})"
    if (other.channel or case.channel) != case.channel or read(other.republished_on) is None:
        return ask(
            options,
            clause,
            case,
            key="before",
            required=required,
            observed=observed,
            question=question,
            args=args,
            verdict="review",
        )
    return excused(options, case, Outcome("fail", "before", args, required, observed))


def _no_ledger(options: VolumeOptions, clause: Clause, case: Case, required: str, question: str) -> Outcome:
    """Nothing tells what was republished before."""
    observed = "the ledger of past republications was not given"
    if case.ledger is not None:
        observed = "the ledger lists several publishers, and nothing says which one this is"
    return ask(
        options,
        clause,
        case,
        key="unknown",
        required=required,
        observed=observed,
        question=question,
        answer=_LEDGER if case.ledger is None else "give the publisher's record with --publisher",
    )


def _entries(case: Case) -> list[Entry] | None:
    """The ledger's lines of this policy and this publisher; None where that can't be told."""
    if case.ledger is None:
        return None
    own = [entry for entry in case.ledger if entry.policy == case.policy.id]
    if case.publisher is None:
        named = {entry.publisher for entry in own if entry.publisher is not None}
        return own if len(named) <= 1 else None
    return [entry for entry in own if is_by(entry.publisher, case.publisher)]


def _count(options: VolumeOptions, case: Case) -> _Counted | None:
    """What counts up to this republication, itself included; None where the ledger can't tell."""
    entries = _entries(case)
    if entries is None:
        return None
    seen = appeared(case)
    reference = seen.moment.day
    start = _period(options.per, reference)[0] if options.per is not None else date.min
    own = entry_of(case)
    stories: dict[str, list[int | None]] = {}
    undated: dict[str, list[int | None]] = {}
    for entry in sorted(entries, key=_order):
        if is_this(entry, case) or (
            is_same_story(entry, case) and (options.counts == "stories" or _may_be_this(entry, case))
        ):
            continue  # this very story is counted below, once
        moment = read(entry.republished_on)
        kept = undated if moment is None and options.per is not None else stories
        if moment is None or start <= moment.day <= reference:
            kept.setdefault(_key(entry), []).append(entry.words)
    if options.counts == "stories":
        return _Counted(1 + len(stories), len(undated.keys() - stories.keys()), reference, seen)
    words = [one for many in stories.values() for one in many]
    missing = sum(one is None for one in words) + sum(len(many) for many in undated.values())
    here = own.words if own is not None and own.words is not None else len(case.page.body.split())
    return _Counted(here + sum(one or 0 for one in words), missing, reference, seen)


def _key(entry: Entry) -> str:
    """What tells stories apart: the original's id or address, else the republication's; else each line is one."""
    for text in (entry.article, entry.url):
        if text:
            found = address(text)
            return str(found) if found is not None and "/" in text else text
    return f"{entry.republished_on} {entry.channel} {entry.words}"


def _order(entry: Entry) -> tuple[str, ...]:
    """An order of the lines that does not depend on how they were written down."""
    return tuple(
        str(value or "") for value in (entry.republished_on, entry.url, entry.article, entry.channel, entry.words)
    )


def _later(entry: Entry, seen: Seen) -> bool:
    moment = read(entry.republished_on)
    return moment is not None and moment.day > seen.moment.day


def _may_be_this(entry: Entry, case: Case) -> bool:
    """Whether a line on the same story, of which no other address is known, is the line of this very republication."""
    if entry.url and case.page_url:
        return False
    moment = read(entry.republished_on)
    seen = appeared(case)
    return (entry.channel or case.channel) == case.channel and moment is not None and moment.day == seen.moment.day


def _period(per: str, day: date) -> tuple[date, date]:
    """The calendar's period around a day: its first day, and the first day of the next one."""
    if per == "day":
        return day, day_after(day, 1)
    if per == "week":
        start = day - timedelta(days=min(day.weekday(), (day - date.min).days))
        return start, day_after(start, 7)
    if per == "year":
        return day.replace(month=1, day=1), _first(day.year + 1, 1)
    start = day.replace(day=1)
    return start, _first(day.year, day.month + 1) if day.month < 12 else _first(day.year + 1, 1)


def _first(year: int, month: int) -> date:
    return date(year, month, 1) if year <= date.max.year else date.max


def _span_words(options: VolumeOptions, reference: date) -> str:
    if options.per is None:
        return ""
    start, end = _period(options.per, reference)
    return f" on {start}" if options.per == "day" else f" from {start} to {day_after(end, -1)}"


def _each(options: VolumeOptions) -> str:
    return f" each {options.per}" if options.per is not None else ""


def _number(count: int, what: str) -> str:
    one = {"stories": "story", "words": "word", "copies": "copy"}[what]
    return f"{count:,} {one if count == 1 else what}"


RULE = Rule(
    id="COM03",
    name="too-many-taken",
    kind="volume",
    summary="No more stories are taken than the terms allow, and none by the whole.",
    options=VolumeOptions,
    messages={
        **MESSAGES,
        "unanswered": "nobody has vouched for how stories are taken",
        "unknown": "how much is republished is not known",
        "within": "{number}{span}, and {most} are allowed",
        "over": "with this story {number}{span}, and only {most} are allowed",
        "unsure": "whether more than {most} were taken is not known",
        "first": "the story has not run before",
        "before": "the story ran before, on {when} ({where})",
        "which": "whether the story ran before is not known without its record",
    },
    question="Are no more stories republished than the terms allow?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
