"""Carrying corrections, and taking down what is withdrawn.

What it checks: the corrections, versions and withdrawals in the original's record against the republication's text and
dates.

Why: a copy keeps an error alive that the newsroom has corrected, or a story alive that it had to withdraw. Agencies
oblige their customers to follow such orders at once.

Passes: each correction's text stands in the republication; the record lists none and no later version; a withdrawn
story's text is gone.

Fails: the original was corrected after the republication's last change and nothing of the correction stands there; the
original is withdrawn and its text still stands there.

Cannot tell: there is no record; the republication changed after the correction, but its words are not found; whether
the syndicator was told, or a story taken down on request.

Source: the original's record (corrections, versions, updated_at, kill, republishable); the republication's dates and
text; the ledger (removed_on).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.records import Article, Correction
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, either, excused, requires
from rights.rules._attested import MESSAGES
from rights.rules._days import (
    Moment,
    Seen,
    after,
    appeared,
    as_of,
    check_length,
    entry_of,
    length,
    not_before,
    original,
    read,
)
from rights.rules._edits import against_newest, listed, mended, place_of
from rights.rules._options import Texts, as_tuple
from rights.rules._pictures import start_of_story
from rights.text.late import late
from rights.text.normalise import normalise

__all__ = ["RULE", "CorrectionsOptions"]


What = Literal["carry", "act", "report", "take_down"]

_WHAT = {
    "carry": "corrections of the original are carried over",
    "act": "orders to kill, withhold or withdraw a story are carried out",
    "report": "changes and errors are reported to the newsroom",
    "take_down": "the story is taken down on request",
}


class CorrectionsOptions(Asked, frozen=True, kw_only=True):
    """What has to happen, and how soon."""

    main = "what"

    what: Annotated[
        What | tuple[What, ...],
        Meta(
            description="carry (the latest version and its correction notices), act (kill, withhold and withdrawal "
            "orders), report (tell the newsroom), take_down (on request); a list: each of them."
        ),
    ] = "carry"
    within: Annotated[str | None, Meta(description='How soon: "24h", "2d"; at once where the terms do not say.')] = None
    older_than: Annotated[
        str | None, Meta(description='For report: only for stories older than this ("48h", "2d").')
    ] = None
    notice: Annotated[
        Texts | None, Meta(description='Where readers are told, in words ("in the same place"); a list: any of them.')
    ] = None
    trigger: Annotated[
        str | None,
        Meta(description='For take_down: what sets it off, in words ("a platform changes its terms"); else a request.'),
    ] = None

    def __post_init__(self) -> None:
        """See that the lengths of time can be read."""
        check_length(self.within)
        check_length(self.older_than)


_WORD = late(r"[^\W_]+")
_SIMILAR = 0.7
"""From which share of its words on a correction counts as carried."""

_MIN_WORDS = 20
"""Fewer words than this are no story's text that still stands there."""


def check(options: CorrectionsOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for each duty, and for each correction of the original."""
    whats: tuple[What, ...] = as_tuple(options.what)
    for what in whats:
        if what == "carry":
            yield from _carry(options, clause, case)
        elif what == "act":
            yield _act(options, clause, case)
        elif what == "report":
            yield _report(options, clause, case)
        else:
            yield _take_down(options, clause, case)


def _required(what: What, options: CorrectionsOptions, clause: Clause) -> str:
    within = f" within {_length_words(options.within)}" if options.within and what != "report" else ""
    notice = f", and that readers are told {either(as_tuple(options.notice))}" if options.notice else ""
    return requires(clause, f"that {_WHAT[what]}{within}{notice if what in ('carry', 'act') else ''}")


def _length_words(text: str) -> str:
    number, hours = length(text)
    return f"{number} {'hour' if hours else 'day'}{'' if number == 1 else 's'}"


# -- corrections ----------------------------------------------------------------------------------------------------------


def _carry(options: CorrectionsOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    required = _required("carry", options, clause)
    article = case.article
    if article is None:
        yield ask(
            options,
            clause,
            case,
            key="unknown",
            required=required,
            observed="the original's record was not given",
            question="Does the story carry all corrections of the original?",
            answer="give the original's record, with its corrections and updated_at, with --article FILE",
        )
        return
    changed = _changed(case)
    for correction in article.corrections:
        yield _correction(correction, changed, required, options, clause, case)
    if article.corrections:
        return
    latest = _latest(article)
    if latest is None:
        yield Outcome("pass", "none", {}, required, "the original's record lists no correction")
        return
    word, moment = latest
    observed = f"the original changed on {moment.said} ({word}); {changed.how}"
    args = {"on": moment.said, "when": changed.moment.said}
    places = (changed.place,) if changed.place is not None else ()
    known = original(case)
    if known is not None and (moment.low <= known[0].low or (known[0].day == moment.day and known[0].whole_day)):
        yield Outcome("pass", "none", {}, required, f"{known[1]}, and it has not changed since that day")
        return
    seen = appeared(case)
    if not seen.judged and seen.sure and not_before(seen.moment, moment):
        yield Outcome("pass", "newer", args, required, observed, places)
        return
    lack = against_newest(case)
    if lack is not None and not lack.edits:
        yield Outcome(
            "pass", "latest", {"version": lack.newest}, required, f"the text is that of {lack.newest}", places
        )
        return
    if lack is not None:
        observed = f"{observed}; the text is that of {lack.fits}, and {lack.newest} differs: {listed(lack.edits)}"
    # a change need not be a correction, and what it changed is not known
    yield ask(
        options,
        clause,
        case,
        key="older",
        required=required,
        observed=observed,
        question=f"Does the story carry what the original changed on {moment.said}?",
        args=args,
        verdict="review",
        places=places or (start_of_story(case.page),),
    )


def _correction(
    correction: Correction,
    changed: Seen,
    required: str,
    options: CorrectionsOptions,
    clause: Clause,
    case: Case,
) -> Outcome:
    """One correction in the original's record against the republication's text and days."""
    words = f'"{correction.text[:160]}"' if correction.text else "its words are not recorded"
    args = {"on": correction.on, "when": changed.moment.said}
    told = f"the original was corrected on {correction.on}: {words}"
    if correction.text and (hit := _found(correction.text, case)) is not None:
        return Outcome("pass", "carried", args, required, f"{told}; it stands in the text", (hit,))
    moment = read(correction.on)
    question = f"Does the story carry the correction of {correction.on}?"
    places = (changed.place,) if changed.place is not None else (start_of_story(case.page),)
    observed = f"{told}; {changed.how}"
    if moment is None:
        observed = f"{told}; that is no day"
    grace = _grace(moment, options, case) if moment is not None else None
    if grace is not None:
        return Outcome(
            "pass", "in_time", {**args, "until": grace}, required, f"{told}; it is not yet due", changes_on=grace
        )
    lack = against_newest(case)
    if lack is not None and not lack.edits:
        return Outcome(
            "pass", "latest", {"version": lack.newest}, required, f"{told}; the text is that of {lack.newest}"
        )
    if lack is not None:
        # the versions themselves show what was corrected, and that it is not here
        seen = f"{told}; the text is that of {lack.fits}, and {lack.newest} differs: {listed(lack.edits)}"
        spots = tuple(spot for edit in lack.edits if (spot := place_of(case, edit, lack.against)) is not None) or places
        fix = mended(case, lack.edits, f"put in what {lack.newest} says", lack.against)
        return excused(options, case, Outcome("fail", "uncorrected", args, required, seen, spots, fix))
    before = moment is not None and not changed.judged and not_before(changed.moment, moment) is False
    if before and correction.text:
        fix = Repair(f"correct the story, and carry the notice: {correction.text[:200]}")
        return excused(options, case, Outcome("fail", "uncorrected", args, required, observed, places, fix))
    return ask(
        options,
        clause,
        case,
        key="doubtful",
        required=required,
        observed=f"{observed}; the words of the correction are not found there",
        question=question,
        args=args,
        verdict="review",
        places=places,
    )


def _grace(moment: Moment, options: CorrectionsOptions, case: Case) -> str | None:
    """The day on which a correction is due, while it is not; None where it is, or is due at once."""
    if options.within is None:
        return None
    number, hours = length(options.within)
    due = after(moment, number, hours=hours)
    if not_before(as_of(case), due) is not False:
        return None
    return (due.day if due.whole_day else due.low.date()).isoformat()


def _found(text: str, case: Case) -> Place | None:
    """Where most of a correction's words stand together."""
    wanted = _bag(text)
    if not wanted:
        return None
    for at, block in enumerate(case.page.blocks):
        if block.zone in {"story", "edge"} and len(wanted & _bag(block.text)) >= _SIMILAR * len(wanted):
            return Place(0, len(block.text), at)
    return None


def _bag(text: str) -> set[str]:
    return set(_WORD.findall(normalise(text, fold_case=True).text))


def _latest(article: Article) -> tuple[str, Moment] | None:
    """The original's last change: what tells it, and when it was."""
    told = [("updated_at", article.updated_at)]
    told += [(f"version {one.version}", one.updated_at) for one in article.versions]
    known = [(word, moment) for word, text in told if (moment := read(text)) is not None]
    return max(known, key=lambda pair: pair[1].low, default=None)


def _changed(case: Case) -> Seen:
    """When the republication last changed, as far as it says: its last update, else the day it appeared."""
    seen = appeared(case)
    fact = case.page.updated_at
    moment = read(fact.value) if fact is not None else None
    if fact is None or moment is None or (not seen.judged and moment.low < seen.moment.low):
        return seen
    return Seen(moment, f"the page says that it changed on {moment.said}", Place(fact.span.start, fact.span.end))


# -- withdrawals ------------------------------------------------------------------------------------------------------------


def _act(options: CorrectionsOptions, clause: Clause, case: Case) -> Outcome:
    required = _required("act", options, clause)
    article = case.article
    if article is None:
        return ask(
            options,
            clause,
            case,
            key="unknown",
            required=required,
            observed="the original's record was not given",
            question="Is the story free of any order to kill, withhold or withdraw it?",
            answer="give the original's record, with kill or republishable, with --article FILE",
        )
    reason = _withdrawn(article)
    if reason is None:
        return Outcome("pass", "stands", {}, required, "the original's record does not withdraw it")
    words = sum(
        len(block.text.split()) for block in case.page.blocks if block.zone == "story" and block.kind != "heading"
    )
    if words < _MIN_WORDS:
        return Outcome("pass", "gone", {}, required, f"{reason}; its text does not stand there any more")
    place = next(
        (Place(0, len(b.text), at) for at, b in enumerate(case.page.blocks) if b.zone == "story"),
        start_of_story(case.page),
    )
    breach = Outcome(
        "fail",
        "withdrawn",
        {"reason": reason},
        required,
        f"{reason}; its text still stands there ({words} words)",
        (place,),
        Repair("take the story down"),
    )
    return excused(options, case, breach)


def _withdrawn(article: Article) -> str | None:
    if article.kill:
        return "the original is withdrawn" + (f": {article.kill}" if isinstance(article.kill, str) else "")
    if article.republishable is False:
        return "the original may not be republished" + (f": {article.reason}" if article.reason else "")
    return None


def _report(options: CorrectionsOptions, clause: Clause, case: Case) -> Outcome:
    required = _required("report", options, clause)
    older = f" to stories older than {_length_words(options.older_than)}" if options.older_than else ""
    within = f" within {_length_words(options.within)}" if options.within else ""
    if options.older_than is not None:
        number, hours = length(options.older_than)
        seen = appeared(case)
        end = after(seen.moment, number, hours=hours)
        if not_before(as_of(case), end) is False:
            observed = f"{seen.how}; it is not older than {_length_words(options.older_than)}"
            changes_on = None if seen.judged else (end.day if end.whole_day else end.low.date()).isoformat()
            return Outcome("pass", "young", {}, required, observed, changes_on=changes_on)
    return ask(
        options,
        clause,
        case,
        key="unanswered",
        required=f"{required}{older}{within}",
        observed="a page does not show whether anybody was told",
        question=f"Has {case.policy.name} been told of all changes{older}{within}, or were there none?",
    )


def _take_down(options: CorrectionsOptions, clause: Clause, case: Case) -> Outcome:
    trigger = options.trigger or f"{case.policy.name} asks for it"
    within = f" within {_length_words(options.within)}" if options.within else ""
    required = requires(clause, f"that the story is taken down{within} where {trigger}")
    removed = entry_of(case)
    if removed is not None and (moment := read(removed.removed_on)) is not None and moment.day <= as_of(case).day:
        words = sum(len(block.text.split()) for block in case.page.blocks if block.zone == "story")
        if words >= _MIN_WORDS:
            observed = f"the ledger says that it was taken down on {moment.said}; its text stands there"
            return ask(
                options,
                clause,
                case,
                key="back",
                required=required,
                observed=observed,
                question="Was the story put back with leave after it was taken down?",
                verdict="review",
                places=(start_of_story(case.page),),
            )
        return Outcome("pass", "gone", {}, required, f"the ledger says that it was taken down on {moment.said}")
    if case.article is not None and _withdrawn(case.article) is not None and options.trigger is None:
        return _act(options, clause, case)
    return ask(
        options,
        clause,
        case,
        key="unanswered",
        required=required,
        observed="a page does not show whether that was asked",
        question=f"Is it so that the story did not have to be taken down ({trigger})?",
    )


RULE = Rule(
    id="TIM03",
    name="not-corrected",
    kind="corrections",
    summary="Corrections of the original are carried over, and what is withdrawn is taken down.",
    options=CorrectionsOptions,
    messages={
        **MESSAGES,
        "unanswered": "nobody has vouched for it",
        "unknown": "whether the original was corrected or withdrawn is not known",
        "none": "there is nothing to carry over",
        "latest": "the story is that of the original's last version, {version}",
        "newer": "the story appeared after the original's last change, of {on}",
        "older": "the original changed on {on}; whether the story follows is not known",
        "carried": "the correction of {on} stands in the text",
        "in_time": "the correction of {on} is due on {until}",
        "uncorrected": "the original was corrected on {on}; the story is of {when}, and nothing of it stands there",
        "doubtful": "the original was corrected on {on}; its words are not found in the story",
        "stands": "the original is not withdrawn",
        "gone": "the story's text is gone",
        "withdrawn": "the story still stands there: {reason}",
        "young": "the story is too young for this",
        "back": "the story stands there although the ledger says that it was taken down",
    },
    question="Have all corrections and withdrawals of this story been carried out?",
    check=check,
    forbids=False,
    needs=lambda _options, _clause: frozenset[Need](),
)
