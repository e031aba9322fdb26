"""All clauses of a policy for one republication, and what goes before them: the article's own restrictions.

What counts first: a restriction in the article's record, then what the terms forbid, then agreements and permissions,
then permissions of the terms that widen, then the other terms, and last the licence that they extend.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import msgspec

from rights import rules as rule_table
from rights.engine.decide import decide, widenings
from rights.engine.facts import asks_for_grant, day_for, holds
from rights.model.case import Case
from rights.model.records import Article
from rights.model.report import Crash, Finding
from rights.model.terms import Clause, Condition, Policy, TermsSource
from rights.model.verdict import Verdict

__all__ = ["RESTRICTION", "applies", "decide_all", "next_choice", "restrictions"]

RESTRICTION = "article-restriction"
"""The clause that findings about the article's own restrictions name."""
_MAX_DAYS = 12
"""So many days of the future are looked at for a change of the answer."""


def decide_all(case: Case, crashes: list[Crash]) -> tuple[Finding, ...]:
    """The findings of a policy's clauses, behind those of the article's own restrictions.

    Args: crashes: rules that stopped on an internal error are added here.
    """
    policy = case.policy
    widened = widenings(policy, case)
    of_clauses = [
        finding
        for clause in policy.clauses
        for finding in _with_change(clause, case, decide(clause, case, crashes, widened))
    ]
    of_clauses = _by_agreement(of_clauses, case)
    restricted = tuple(restrictions(case))
    own = [finding for finding in restricted if not _said_already(finding, of_clauses)]
    kinds = {finding.kind for finding in restricted if finding.verdict == "fail"}
    return (*own, *(_by_article(finding, kinds) for finding in of_clauses))


def _by_agreement(findings: list[Finding], case: Case) -> list[Finding]:
    """The findings, with those marked that would be others without the publisher's agreements."""
    publisher, mine = case.publisher, (case.policy.id, case.policy.family)
    if publisher is None or not any(agreement.policy in mine for agreement in publisher.agreements):
        return findings
    bare = msgspec.structs.replace(case, publisher=msgspec.structs.replace(publisher, agreements=()))
    widened = widenings(case.policy, bare)
    before = {clause.id: decide(clause, bare, [], widened)[0].verdict for clause in case.policy.clauses}
    return [
        msgspec.structs.replace(finding, decided_by="permission")
        if finding.decided_by != "widening"
        and finding.verdict in ("pass", "not_applicable")
        and finding.level != "may"
        and before[finding.clause] != finding.verdict
        else finding
        for finding in findings
    ]


def _said_already(finding: Finding, others: list[Finding]) -> bool:
    """Whether a clause of the terms about the same thing has failed, so that nothing new is said."""
    return finding.verdict == "fail" and any(
        one.kind == finding.kind and one.verdict == "fail" and one.counts for one in others
    )


def _by_article(finding: Finding, kinds: set[str]) -> Finding:
    if finding.verdict == "fail" and finding.kind in kinds and finding.counts:
        return msgspec.structs.replace(finding, decided_by="article")
    return finding


# --- the article's own restrictions -----------------------------------------------------------------------------------


def restrictions(case: Case) -> Iterator[Finding]:
    """What the article's record itself says of its republication: withdrawn, not to be republished, not before, not after."""
    article = case.article
    if article is None:
        return
    if article.kill:
        why = f": {article.kill}" if isinstance(article.kill, str) else ""
        told = f"the record says that the story was withdrawn{why}"
        yield _restriction(
            case, "eligible_content", "fail", "a story that was withdrawn is not republished", told, "withdrawn"
        )
    elif article.republishable is False:
        why = f": {article.reason}" if article.reason else ""
        told = f"the record says that the story may not be republished{why}"
        yield _restriction(
            case, "eligible_content", "fail", "the story is not one of those that are given away", told, "barred"
        )
    if article.not_before:
        yield _not_before(case, article, article.not_before)
    if article.not_after:
        yield _not_after(case, article.not_after)


def _not_before(case: Case, article: Article, first: str) -> Finding:
    required = f"the story does not appear before {first}"
    appeared = case.page.published_at
    moment, told = (
        (appeared.value, f"the page is dated {appeared.value}")
        if appeared is not None
        else (case.as_of.isoformat(), f"the day judged is {case.as_of.date()}")
    )
    early = _earlier(moment, first)
    over = _earlier(case.as_of.isoformat(), first) is False
    changes_on = None if over else first[:10]
    if early is False:
        return _restriction(case, "embargo", "pass", required, told, "kept")
    if early is None or (over and (appeared is None or _same_day(moment, article.published_at))):
        # a page may carry the original's date instead of its own
        question = f"Did the story appear here before {first}?"
        if over and appeared is None:
            return _restriction(case, "embargo", "pass", required, told, "kept")
        return _restriction(case, "embargo", "review", required, told, "perhaps-early", changes_on, question)
    return _restriction(case, "embargo", "fail", required, told, "early", changes_on)


def _not_after(case: Case, last: str) -> Finding:
    required = f"the story stands here until {last} and no longer"
    told = f"the day judged is {case.as_of.date()}"
    after = _earlier(last, case.as_of.isoformat())
    if after:
        return _restriction(case, "time_window", "fail", required, told, "late")
    if after is None:
        question = f"Is the story taken down at {last}?"
        return _restriction(case, "time_window", "review", required, told, "perhaps-late", None, question)
    day = _day(last)
    changes_on = (day + timedelta(days=1)).isoformat() if day is not None and day < date.max else None
    return _restriction(case, "time_window", "pass", required, told, "kept", changes_on)


def _earlier(one: str, other: str) -> bool | None:
    """Whether one day or instant lies before the other; None where a time zone that is not said would decide.

    A day is the calendar day that the other's own time names, the whole of it.
    """
    first, second = _day(one), _day(other)
    if first is None or second is None:
        return None
    if len(one) == 10 or len(other) == 10:
        return first < second
    a, b = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if (a.tzinfo is None) == (b.tzinfo is None):
        return a < b
    a, b = (x if x.tzinfo is not None else x.replace(tzinfo=UTC) for x in (a, b))
    return a < b if abs(a - b) > timedelta(hours=14) else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _same_day(one: str, other: str | None) -> bool:
    return other is not None and one[:10] == other[:10]


def _restriction(
    case: Case,
    kind: str,
    verdict: Verdict,
    required: str,
    observed: str,
    key: str,
    changes_on: str | None = None,
    question: str | None = None,
) -> Finding:
    article = case.article
    name = article.id if article is not None else ""
    rule = rule_table.get(kind)
    told = f"{case.page.source.name}\x1f{case.policy.id}\x1f{RESTRICTION}\x1f{kind}\x1f{key}"
    message = {
        "fail": f"the article's own record forbids it: {observed}",
        "pass": f"the article's own record is kept: {observed}",
        "review": f"the article's own record may forbid it: {observed}",
    }[verdict]
    return Finding(
        clause=RESTRICTION,
        kind=kind,
        rule=rule.id if rule is not None else kind.replace("_", "-"),
        level="must",
        verdict=verdict,
        message=message,
        required=required,
        observed=observed,
        terms=TermsSource(via=f'the record of the article "{name}"'),
        fingerprint=hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:24],
        question=question,
        answer="give the day on which it appeared in the ledger with --ledger FILE" if question else None,
        says="What the article's record says goes before the terms.",
        changes_on=changes_on,
        decided_by="article",
    )


# --- answers that change by time alone --------------------------------------------------------------------------------


def _with_change(clause: Clause, case: Case, findings: list[Finding]) -> list[Finding]:
    """The findings with the next day on which the clause's conditions, an agreement or a person's word end or begin."""
    days = _days_of(clause, case)
    if not days:
        return findings
    first = findings[0]
    for day in days:
        if first.changes_on is not None and day.isoformat() >= first.changes_on:
            break
        later = msgspec.structs.replace(case, as_of=datetime.combine(day, time(), case.as_of.tzinfo))
        again = decide(clause, later, [], widenings(case.policy, later))
        if again[0].verdict != first.verdict:
            return [msgspec.structs.replace(first, changes_on=day.isoformat()), *findings[1:]]
    return findings


def _days_of(clause: Clause, case: Case) -> list[date]:
    """Days of the future on which something that this clause hangs on begins, or is over."""
    found: set[date] = set()
    _from_clause(clause, found)
    for other in case.policy.clauses:
        if clause.id in other.widens or clause.kind in other.widens:
            _from_clause(other, found)
    _from_record(case.policy, case, clause.id, found)
    today = case.as_of.date()
    return sorted(day for day in found if day > today)[:_MAX_DAYS]


def _from_record(policy: Policy, case: Case, clause_id: str | None, found: set[date]) -> None:
    """Days on which what the publisher's record says of a policy, or of one of its clauses, begins or is over."""
    if case.publisher is None:
        return
    for agreement in case.publisher.agreements:
        if agreement.policy in (policy.id, policy.family):
            _span(agreement.since, agreement.until, found)
    for given in case.publisher.attestations:
        if given.policy == policy.id and (given.clause == clause_id or ":" in given.clause):
            _span(given.on, given.until, found)


def _from_clause(clause: Clause, found: set[date]) -> None:
    for condition in (clause.when, clause.unless):
        if condition is not None:
            _from_condition(condition, found)
    for child in clause.of:
        _from_clause(child, found)


def _from_condition(condition: Condition, found: set[date]) -> None:
    if condition.fact == "as_of":
        _span(condition.from_, condition.until, found)
    for below in (*condition.all_of, *condition.any_of, *((condition.not_,) if condition.not_ is not None else ())):
        _from_condition(below, found)


def _span(first: str | None, last: str | None, found: set[date]) -> None:
    if first is not None and (day := _day(first)) is not None:
        found.add(day)
    if last is not None and (day := _day(last)) is not None and day < date.max:
        found.add(day + timedelta(days=1))


# --- which of a syndicator's policies -----------------------------------------------------------------------------------


def applies(policy: Policy, case: Case) -> tuple[bool | None, str]:
    """Whether this one of a syndicator's policies holds for the case, and the condition in words.

    A permission that the publisher's record does not list is taken as not given, unless a person says otherwise: it is
    the record's purpose to list them.
    """
    one = policy.applies
    if one is None:
        return True, ""
    values: list[bool | None] = []
    words: list[str] = []
    if one.from_ or one.until:
        day = day_for(one.by, case)
        span = " ".join(f"{word} {text}" for word, text in (("from", one.from_), ("until", one.until)) if text)
        whose = {"original": "the original's day", "republication": "the republication's day"}.get(one.by, "the day")
        words.append(f"{whose} is {span}")
        values.append(None if day is None else (one.from_ or "") <= day <= (one.until or "9999"))
    if one.when is not None:
        value, told = holds(one.when, case)
        if value is None and case.publisher is not None and asks_for_grant(one.when):
            value = _ungranted(one.when, case)
        values.append(value)
        words.append(told)
    if False in values:
        return False, " and ".join(words)
    return (None if None in values else True), " and ".join(words)


def next_choice(policy: Policy, case: Case) -> str | None:
    """The next ISO day on which, with time alone, another of the syndicator's policies comes to hold or this one ends."""
    if policy.applies is None:
        return None
    found: set[date] = set()
    if policy.applies.by == "as_of":
        _span(policy.applies.from_, policy.applies.until, found)
    if policy.applies.when is not None:
        _from_condition(policy.applies.when, found)
    _from_record(policy, case, None, found)
    now = applies(policy, case)[0]
    for day in sorted(day for day in found if day > case.as_of.date())[:_MAX_DAYS]:
        later = msgspec.structs.replace(case, as_of=datetime.combine(day, time(), case.as_of.tzinfo))
        if applies(policy, later)[0] is not now:
            return day.isoformat()
    return None


def _ungranted(condition: Condition, case: Case) -> bool | None:
    """A condition with every grant that nobody knows of taken as not given."""
    if condition.fact is not None:
        value = holds(condition, case)[0]
        return False if value is None and asks_for_grant(condition) else value
    if condition.not_ is not None:
        value = _ungranted(condition.not_, case)
        return None if value is None else not value
    some, decisive = (condition.all_of, False) if condition.all_of else (condition.any_of, True)
    values = [_ungranted(child, case) for child in some]
    if decisive in values:
        return decisive
    return None if None in values else not decisive
