"""Which open questions a person's word would settle: found by asking what a yes would change."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from rights import extract
from rights import rules as rule_table
from rights.engine.checker import COPIES, World, case_for, chosen
from rights.engine.decide import decide, widenings
from rights.engine.facts import fields_missing, grants_asked, holds, statement
from rights.engine.recognise import Known, recognise
from rights.engine.scan import Scan
from rights.errors import InputError
from rights.model.case import Case, Need
from rights.model.records import Attestation, Publisher
from rights.model.report import Finding
from rights.model.terms import Clause
from rights.rules._attested import how_to_answer, in_record

__all__ = ["Open", "Questions", "needs_no_page", "open_questions"]


class Open(msgspec.Struct, frozen=True):
    """One open question. clause: its id. article: for which story, "all" for every one. answer: how to answer.

    fields: of the publisher's record, which tell it.
    """

    clause: str
    text: str
    article: str = "all"
    answer: str | None = None
    fields: tuple[str, ...] = ()


class Questions(msgspec.Struct):
    """Open questions by policy.

    asked: a person's yes or no settles them. facts: the publisher's record itself has to say. others: the program has to
    be given more to see. unread: pages that could not be read, and why. pages: how many were.
    """

    asked: dict[str, list[Open]] = {}
    facts: dict[str, list[Open]] = {}
    others: dict[str, list[Open]] = {}
    unread: list[tuple[str, str]] = []
    pages: int = 0


def open_questions(world: World, pages: Sequence[tuple[str, bytes | None, str | None, str]]) -> Questions:
    """The questions that stand between these pages and a verdict, or, without pages, between any page and one.

    Args:
        world: what to judge under.
        pages: name, bytes (None where it can't be read), charset, and the reason why it can't.
    """
    found = Questions()
    if not pages:
        blank = extract.read(b"-", "-", input_format="text")
        for policy in world.policies:
            if policy.id in world.named:
                case = case_for(world, blank, "republication", policy, world.page_url)
                for clause in policy.clauses:
                    if needs_no_page(clause):
                        _sort(found, clause, case, "all")
        return found
    scan, known = Scan(world.policies, world.lists), Known(world.policies, world.lists)
    for name, data, charset, reason in pages:
        if data is None:
            found.unread.append((name, reason))
            continue
        try:
            page = extract.read(data, name, charset=charset)
        except InputError as error:
            found.unread.append((name, error.message))
            continue
        if page.damaged is not None:
            found.unread.append((name, page.damaged))
            continue
        found.pages += 1
        signs = scan.signs(data)
        roles = recognise(page, known, candidates=signs.policies, page_url=world.page_url, named=world.named)
        for role in chosen(world, page, roles, world.page_url, world.named):
            if role.policy is None or role.role not in COPIES:
                continue
            case = case_for(world, page, role.role, role.policy, world.page_url)
            for clause in role.policy.clauses:
                # a story is known by its record or its headline: drafts of many stories are called draft.html
                story = case.article.id if case.article is not None else page.title or name
                standing = clause.scope == "publisher" or clause.kind in ("eligible_publisher", "permission")
                _sort(found, clause, case, "all" if standing else story)
    return found


def needs_no_page(clause: Clause) -> bool:
    """Whether a clause is about the publisher and not about what a page shows."""
    if clause.kind in rule_table.GROUPS:
        return all(needs_no_page(child) for child in clause.of)
    rule = rule_table.get(clause.kind)
    if rule is None:
        return clause.scope == "publisher"
    needs = rule.needs(msgspec.convert(clause.options, rule.options), clause)
    return needs <= {Need.PUBLISHER} and clause.kind != "eligible_content"


def _sort(found: Questions, clause: Clause, case: Case, article: str) -> None:
    widened = widenings(case.policy, case)
    finding = decide(clause, case, [], widened)[0]
    if finding.verdict not in ("open", "review") or clause.level == "may":
        return
    asked = Open(clause.id, finding.question or finding.message, article, finding.answer)
    several = [asked]
    missing = fields_missing(clause, case)
    if missing and finding.answer == in_record(case, " and ".join(missing)):
        several = [msgspec.structs.replace(asked, fields=tuple(missing))]
        target = found.facts
    elif _of_the_record(finding, clause, case):
        fields = tuple(one for one in _FIELDS if finding.answer == in_record(case, one))
        several = [msgspec.structs.replace(asked, fields=fields)]
        target = found.facts
    elif grants := _granting(clause, case):
        # somebody has allowed it, or has not: asked as such, since it may settle other clauses too
        several = []
        for grant in grants:
            name, _, value = grant.partition(":")
            words = f"Is it so that {statement(name, (value,), value)}?"
            told = finding.question if clause.ask and finding.question and len(grants) == 1 else words
            several.append(Open(grant, told, article, finding.answer))
        target = found.asked
    else:
        target = found.asked if _a_yes_settles(clause, case) else found.others
    some = target.setdefault(case.policy.id, [])
    some += [one for one in several if not any(o.clause == one.clause and o.article == one.article for o in some)]


_FIELDS = ("kind", "regions", "memberships", "commercial", "paywall", "audience")
"""Fields of the publisher's record that terms for publishers ask about."""


def _granting(clause: Clause, case: Case) -> list[str]:
    """The grants of which any one would free this clause, as a person can vouch for them ("approval:author")."""
    found: list[str] = []
    conditions = [one for one in (clause.when, clause.unless) if one is not None and holds(one, case)[0] is None]
    publisher = case.publisher or Publisher(id="somebody")
    for grant in (name for one in conditions for name in grants_asked(one)):
        said = Attestation(policy=case.policy.id, clause=grant, answer="yes")
        probe = msgspec.structs.replace(
            case, publisher=msgspec.structs.replace(publisher, attestations=(*publisher.attestations, said))
        )
        if decide(clause, probe, [], widenings(case.policy, probe))[0].verdict in ("pass", "not_applicable"):
            found.append(grant)
    return list(dict.fromkeys(found))


def _a_yes_settles(clause: Clause, case: Case) -> bool:
    publisher = case.publisher or Publisher(id="somebody")
    # either answer may be the one that keeps the term ("is it sold?" is kept by a no)
    for answer in ("yes", "no"):
        said = Attestation(policy=case.policy.id, clause=clause.id, answer=answer)
        probe = msgspec.structs.replace(
            case, publisher=msgspec.structs.replace(publisher, attestations=(*publisher.attestations, said))
        )
        if decide(clause, probe, [], widenings(case.policy, probe))[0].verdict == "pass":
            return True
    return False


def _of_the_record(finding: Finding, clause: Clause, case: Case) -> bool:
    """Whether a field of the publisher's record answers, as the rule itself says, rather than somebody's word."""
    by_word = how_to_answer(clause, case)
    return finding.kind in ("eligible_publisher", "permission") and finding.answer not in (None, by_word)
