"""What people have said: attestations and agreements of the publisher's record that settle a clause.

A person's word is never assumed. It counts for the policy and the clause that it names, for one story or for all, from
the day it was given to the day it ends; a word that has ended, or that is younger than the day judged, settles nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

import msgspec

from rights.model.case import Case, Outcome
from rights.model.records import Agreement, Attestation
from rights.model.terms import Clause
from rights.rules._urls import same_page

__all__ = ["MESSAGES", "Word", "agreed", "attestation", "how_to_answer", "parse_day", "settle", "word"]

YesNo = Literal["yes", "no"]

MESSAGES: Mapping[str, str] = {
    "attested": "a person has vouched for it: {said}",
    "denied": "a person has said that the term is not kept: {said}",
    "granted": "the publisher's agreement settles it: {said}",
}
"""Messages that every rule needs whose doubt a person's word can settle."""


class Word(msgspec.Struct, frozen=True):
    """A person's word on a clause.

    keeps: True where the term is kept by it, False where it is broken, None where the word is not in force on the day
    judged. said: who, when, with which evidence, in words. agreement: it comes from an agreement's grants.
    """

    keeps: bool | None
    said: str
    agreement: bool = False


def parse_day(text: str | None) -> date | None:
    """The day of an ISO day or instant; None where there is none.

    >>> parse_day("2024-05-01T10:00:00Z"), parse_day("soon")
    (datetime.date(2024, 5, 1), None)
    """
    if not text:
        return None
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def attestation(case: Case, clause_id: str, *, wanted: YesNo = "yes") -> Attestation | None:
    """What somebody at the publisher has vouched for about a clause and this story, in force on the day judged.

    A word on this very story goes before one on all stories, a later one before an earlier one; of two given on one
    day, the one that does not keep the term counts. `wanted` is the answer that keeps it.
    """
    in_force = [(rank, given) for rank, given in _on(clause_id, case) if _out_of_force(given, case) is None]
    if not in_force:
        return None
    return max(in_force, key=lambda pair: (pair[0], (pair[1].on or "")[:10], _answer(pair[1]) != wanted))[1]


def word(clause: Clause, case: Case, *, wanted: YesNo = "yes") -> Word | None:
    """What somebody at the publisher has vouched for about this clause and this story; None where nobody has.

    Returns: `keeps` None with the reason in words where all that was said is out of force on the day judged.
    """
    given = attestation(case, clause.id, wanted=wanted)
    if given is not None:
        return Word(_answer(given) == wanted, _said(given))
    about = _on(clause.id, case)
    if not about:
        return None
    given = max(about, key=lambda pair: (pair[0], pair[1].on or ""))[1]
    return Word(None, f"{_said(given)}, {_out_of_force(given, case)}")


def agreed(case: Case, grants: Iterable[str] = ()) -> Word | None:
    """What the publisher's agreements with this syndicator say; None where the record lists none.

    Args: grants: any one of these has to be granted; with none, the agreement itself is enough.
    Returns: `keeps` True for an agreement in force on the day judged that grants it, None where all have ended, have not
        begun, or grant other things.
    """
    if case.publisher is None:
        return None
    # one with the syndicator holds under each of its policies
    mine = (case.policy.id, case.policy.family)
    own = [agreement for agreement in case.publisher.agreements if agreement.policy in mine]
    if not own:
        return None
    wanted = {grant.strip().lower() for grant in grants}
    granting = [one for one in own if not wanted or wanted & {grant.strip().lower() for grant in one.grants}]
    in_force = [one for one in granting if _agreement_state(one, case) is None]
    if in_force:
        last = max(in_force, key=lambda one: one.until or "9999")
        return Word(True, _agreement_said(last), agreement=True)
    if granting:
        last = max(granting, key=lambda one: one.until or "9999")
        return Word(None, f"{_agreement_said(last)}, {_agreement_state(last, case)}", agreement=True)
    return Word(None, f"{_agreement_said(own[0])}; it does not grant {' or '.join(sorted(wanted))}", agreement=True)


def settle(clause: Clause, case: Case, doubt: Outcome, *, wanted: YesNo = "yes", grants: Iterable[str] = ()) -> Outcome:
    """A doubt (`review` or `open`) as a person's word settles it, with that word quoted; else the doubt and how to answer.

    Args: wanted: the answer to the doubt's question that keeps the term. grants: agreement's grants that keep it too.
    """
    given = word(clause, case, wanted=wanted)
    grants = tuple(grants)
    if (given is None or given.keeps is None) and grants:
        by_agreement = agreed(case, grants)
        if by_agreement is not None and by_agreement.keeps:
            given = by_agreement
    if given is not None and given.keeps is not None:
        key = "denied" if not given.keeps else "granted" if given.agreement else "attested"
        return msgspec.structs.replace(
            doubt,
            verdict="pass" if given.keeps else "fail",
            key=key,
            args={**doubt.args, "said": given.said},
            observed=f"{doubt.observed}; {given.said}" if doubt.observed else given.said,
            question=None,
            answer=None,
            repair=doubt.repair if not given.keeps else None,
            changes_on=None,
        )
    observed = doubt.observed
    if given is not None:
        observed = f"{observed}; {given.said}" if observed else given.said
    return msgspec.structs.replace(
        doubt,
        observed=observed,
        question=clause.ask or doubt.question,
        answer=doubt.answer or how_to_answer(clause, case, wanted=wanted),
    )


def how_to_answer(clause: Clause, case: Case, *, wanted: YesNo | None = "yes") -> str:
    """How an editor gives the answer: the command that writes the blank, and which answer keeps the term."""
    page = case.page.source.name if case.page.source.name != "-" else "PAGE"
    told = f"; {wanted} on {clause.id} keeps the term" if wanted else ""
    return f"rights ask {page} --policy {case.policy.id} --publisher your-site.yaml writes the question down{told}"


def in_record(case: Case, field: str) -> str:
    """How a field of the publisher's record is given, where it is missing."""
    if case.publisher is None:
        return f"give the publisher's record with --publisher FILE, {field} filled in"
    return f"add {field} to the record of {case.publisher.id}"


def _on(clause_id: str, case: Case) -> list[tuple[int, Attestation]]:
    """All that was said about a clause and this story, each with how closely it is about it."""
    if case.publisher is None:
        return []
    return [
        (rank, given)
        for given in case.publisher.attestations
        if given.policy == case.policy.id and given.clause == clause_id and (rank := _about(given.article, case))
    ]


def _answer(given: Attestation) -> str:
    return given.answer.strip().lower()


def _about(article: str, case: Case) -> int:
    """How closely a word is about this story: 2 names it, 1 is for all, 0 is for another."""
    article = article.strip()
    if article.lower() == "all":
        return 1
    if case.article is not None and (article == case.article.id or same_page(article, case.article.url)):
        return 2
    if case.page.title and _headline(article) == _headline(case.page.title):
        return 2
    name = case.page.source.name
    # a file's name is no story's: many drafts are called alike, so it counts only where there is no headline to go by
    paths = {one.replace("\\", "/").removeprefix("./") for one in (article, name)}
    if not case.page.title and len(paths) == 1:
        return 2
    if same_page(article, case.page_url) or same_page(article, name):
        return 2
    return 0


def _headline(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _out_of_force(given: Attestation, case: Case) -> str | None:
    """Why a word does not count on the day judged; None where it does."""
    today = case.as_of.date()
    if _answer(given) not in {"yes", "no"}:
        return "which is neither yes nor no"
    if given.until is not None:
        until = parse_day(given.until)
        if until is None:
            return f'but its end, "{given.until}", is no day'
        if until < today:
            return f"but that ended on {until}"
    begun = parse_day(given.on)
    if begun is not None and begun > today:
        return f"but that was said after {today}, the day judged"
    return None


def _said(given: Attestation) -> str:
    who = given.by or "the publisher's record"
    when = f" on {given.on}" if given.on else ""
    proof = f" ({given.evidence})" if given.evidence else ""
    until = f", valid until {given.until}" if given.until else ""
    return f"{who} answered {_answer(given)}{when}{proof}{until}"


def _agreement_state(one: Agreement, case: Case) -> str | None:
    today = case.as_of.date()
    for name, text in (("since", one.since), ("until", one.until)):
        day = parse_day(text)
        if text is not None and day is None:
            return f'but its "{name}", "{text}", is no day'
        if day is not None and name == "since" and day > today:
            return f"but it begins after {today}, the day judged"
        if day is not None and name == "until" and day < today:
            return f"but it has ended by {today}, the day judged"
    return None


def _agreement_said(one: Agreement) -> str:
    since = f" since {one.since}" if one.since else ""
    until = f" until {one.until}" if one.until else ""
    grants = f" for {', '.join(one.grants)}" if one.grants else ""
    return f"the record lists an agreement with {one.policy}{since}{until}{grants}"
