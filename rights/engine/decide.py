"""One clause decided for one republication: is it active, can it be decided, what does its rule say, and the finding.

Whatever cannot be decided is `open` with one uniform sentence and the question; a rule that stops on an internal error
or says nothing is `open` too. Nothing here knows what any kind of clause means.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Any, Literal

import msgspec

from rights import extract
from rights import rules as rule_table
from rights.engine.facts import asks_for_grant, covers, fields_missing, holds
from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.report import Crash, Edit, Finding, Fix
from rights.model.source import Location, Place
from rights.model.terms import Clause, Policy
from rights.model.verdict import Level, Verdict, all_of, any_of, negate, one_of
from rights.rules import _attested

__all__ = ["Layer", "Widened", "decide", "widenings"]

Layer = Literal["article", "prohibition", "permission", "widening", "terms", "inherited"]
"""What decided a clause, the strongest first: the article's own restriction, what the terms forbid, an agreement or a
permission, a permission of the terms that widens, the terms, the licence that they extend."""

_GROUPS = {"any_of": any_of, "all_of": all_of, "one_of": one_of}
_EXCERPT_MAX = 2000
_RANK: dict[Verdict, int] = {"fail": 0, "open": 1, "review": 2, "pass": 3, "not_applicable": 4}


class _Decided(msgspec.Struct):
    """What came out for a clause or a child of a group, before it is a finding."""

    verdict: Verdict
    kind: str
    rule: str
    message: str
    required: str = ""
    observed: str = ""
    places: tuple[Place, ...] = ()
    repair: Repair | None = None
    question: str | None = None
    answer: str | None = None
    key: str = ""
    parts: tuple[_Decided, ...] = ()
    advice: Outcome | None = None
    clause: Clause | None = None
    n_misses: int = 1
    changes_on: str | None = None
    layer: Layer | None = None


class _Widening(msgspec.Struct, frozen=True):
    """A permission that may spare other clauses. holds: None where it is not known whether it is in force or kept."""

    clause: Clause
    holds: bool | None
    decided: _Decided


Widened = Mapping[str, tuple[_Widening, ...]]
"""Id of a clause, or a kind, to the permissions that name it."""
_NONE: Widened = {}


def decide(clause: Clause, case: Case, crashes: list[Crash], widened: Widened = _NONE) -> list[Finding]:
    """The findings for one clause: one, and a second of level `should` where only the preferred form is missing.

    Args:
        clause: one of the policy's.
        case: the page and what is known about it.
        crashes: rules that stopped on an internal error are added here.
        widened: what the policy's permissions spare, as `widenings` gives it.
    """
    if clause.level == "may":
        return [_finding(clause, case, _permission(clause))]
    decided = _judge(clause, case, crashes, widened)
    findings = [_finding(clause, case, _capped(clause, case, decided))]
    if clause.prefer is not None and decided.verdict == "pass" and clause.level in ("must", "must_not"):
        preferred = _judge(
            msgspec.structs.replace(clause, options={**clause.options, **clause.prefer}, prefer=None),
            case,
            crashes,
            widened,
        )
        if preferred.verdict == "fail":
            findings.append(_finding(clause, case, preferred, level="should"))
    elif decided.advice is not None:
        soft = decided.advice
        made = _from_outcome(rule_table.get(decided.kind), clause, soft, decided.kind)
        findings.append(_finding(clause, case, made, level="should"))
    return findings


def widenings(policy: Policy, case: Case) -> Widened:
    """What the permissions of a policy spare in this case: those that are, or may be, in force and kept."""
    found: dict[str, tuple[_Widening, ...]] = {}
    for clause in policy.clauses:
        if clause.widens:
            widening = _widening(clause, case)
            if widening.holds is not False:
                for target in clause.widens:
                    found[target] = (*found.get(target, ()), widening)
    return found


def _widening(clause: Clause, case: Case) -> _Widening:
    """Whether a permission is in force, and its own bounds are kept."""
    holding = _in_force(clause, case)
    told = _permission(clause)
    if holding is False:
        return _Widening(clause, False, told)
    bounded = clause.options or clause.by_date or clause.of or _allows(clause) & {"excerpt", "translation"}
    if clause.level == "may" and not bounded:
        return _Widening(clause, None if clause.ambiguous else holding, told)
    decided = _body(clause, case, [], _NONE)
    kept = {"pass": True, "fail": False, "not_applicable": False}.get(decided.verdict)
    if kept is None or holding is None or clause.ambiguous:
        return _Widening(clause, False if kept is False else None, decided)
    return _Widening(clause, kept, decided)


def _in_force(clause: Clause, case: Case) -> bool | None:
    """Whether a clause's conditions hold."""
    values = [
        value if wanted or value is None else not value
        for condition, wanted in ((clause.when, True), (clause.unless, False))
        if condition is not None
        for value in (holds(condition, case)[0],)
    ]
    if False in values:
        return False
    return None if None in values else True


def _permission(clause: Clause) -> _Decided:
    return _Decided(
        "not_applicable",
        clause.kind,
        _rule_id(clause.kind),
        "a permission: there is nothing to keep",
        observed="not asked for",
    )


def _judge(clause: Clause, case: Case, crashes: list[Crash], widened: Widened = _NONE) -> _Decided:
    """The clause with its conditions, and with what permissions spare."""
    decided = _conditioned(clause, case, crashes, widened)
    if not widened or decided.verdict in ("pass", "not_applicable") or decided.key == "denied":
        return decided
    naming = (*widened.get(clause.id, ()), *widened.get(clause.kind, ()))
    sparing = [one for one in naming if one.clause.id != clause.id]
    partly = [one for one in sparing if _allows(one.clause)] if _by_sort(clause) else []
    allowed = next((one for one in sparing if one.holds and one not in partly), None)
    held = [one for one in partly if one.holds]
    if allowed is None and held:
        # leave to shorten is no leave to change words: the clause is judged again with these sorts of edits allowed
        again = _conditioned(_wider(clause, held), _unbound(case, held), [], widened)
        if again.verdict in ("pass", "not_applicable"):
            allowed = held[0]
        elif again.key == "share" and again.verdict == "fail":
            # what an excerpt leaves out counts among the words changed, so that the number proves nothing
            decided = msgspec.structs.replace(again, verdict="review", question=clause.ask or again.question)
        else:
            decided = again
    sparing = [
        one
        for one in sparing
        if one.holds is None
        and (one not in partly or _conditioned(_wider(clause, [one]), case, [], widened).verdict != "fail")
    ]
    if allowed is not None:
        says = f": {allowed.clause.says}" if allowed.clause.says else ""
        return _Decided(
            "not_applicable",
            clause.kind,
            _rule_id(clause.kind),
            f'allowed by the clause "{allowed.clause.id}"{says}',
            observed=decided.observed,
            changes_on=allowed.decided.changes_on,
            key="allowed",
            layer="widening",
        )
    if sparing and decided.verdict == "fail":
        perhaps = sparing[0]
        about = f'the clause "{perhaps.clause.id}" may allow it'
        return msgspec.structs.replace(
            decided,
            verdict="open",
            message=f"cannot decide: {about}, and whether it does is not known: {decided.message}",
            question=perhaps.decided.question or perhaps.clause.ask or _is_it_so(perhaps.clause, case),
            answer=perhaps.decided.answer or _how(perhaps.clause, case),
        )
    return decided


def _allows(clause: Clause) -> set[str]:
    """The sorts of edits that a permission means; none where it spares what it names as a whole."""
    if clause.kind in rule_table.GROUPS:
        some = [_allows(child) for child in clause.of]
        return set[str]().union(*some) if all(some) else set()
    rule = rule_table.get(clause.kind)
    return set(rule.allows) if rule is not None else set()


def _by_sort(clause: Clause) -> bool:
    """Whether a clause, or a member of it, is about sorts of edits."""
    if clause.kind in rule_table.GROUPS:
        return any(_by_sort(child) for child in clause.of)
    rule = rule_table.get(clause.kind)
    return rule is not None and rule.sorts is not None


def _wider(clause: Clause, permissions: Iterable[_Widening]) -> Clause:
    """The clause with the sorts of edits that these permissions mean allowed too."""
    permissions = tuple(permissions)
    if clause.kind in rule_table.GROUPS:
        return msgspec.structs.replace(clause, of=tuple(_wider(child, permissions) for child in clause.of))
    rule = rule_table.get(clause.kind)
    if rule is None or rule.sorts is None:
        return clause
    more = sorted(set[str]().union(*(_allows(one.clause) for one in permissions)))

    def extended(options: dict[str, Any], below: dict[str, Any]) -> dict[str, Any]:
        assert rule is not None
        assert rule.sorts is not None
        given = options.get(rule.sorts, below.get(rule.sorts))
        if given is None and (options or below):
            return options  # without a list, only what has to stay is asked
        now = [given] if isinstance(given, str) else list(given or ())
        return options if "any" in now else {**options, rule.sorts: [*now, *(one for one in more if one not in now)]}

    dated = tuple(msgspec.structs.replace(one, options=extended(one.options, clause.options)) for one in clause.by_date)
    return msgspec.structs.replace(clause, options=extended(clause.options, {}), by_date=dated)


def _unbound(case: Case, permissions: Iterable[_Widening]) -> Case:
    """The case with these permissions free of the conditions that are known to hold, so that rules may go by them."""
    some = {one.clause.id for one in permissions}
    if all(one.clause.when is None and one.clause.unless is None for one in permissions):
        return case
    clauses = tuple(
        msgspec.structs.replace(clause, when=None, unless=None) if clause.id in some else clause
        for clause in case.policy.clauses
    )
    return msgspec.structs.replace(case, policy=msgspec.structs.replace(case.policy, clauses=clauses))


def _is_it_so(clause: Clause, case: Case) -> str:
    """The question behind a permission of which it is not known whether it is in force."""
    doubts = []
    for condition, wanted in ((clause.when, True), (clause.unless, False)):
        if condition is not None:
            value, words = holds(condition, case)
            if value is None:
                doubts.append(words if wanted else f"not ({words})")
    return f"Is it so that {' and '.join(doubts)}?" if doubts else f"Is this so: {clause.says.rstrip('.')}?"


def _conditioned(clause: Clause, case: Case, crashes: list[Crash], widened: Widened = _NONE) -> _Decided:
    doubts: list[str] = []
    for condition, wanted in ((clause.when, True), (clause.unless, False)):
        if condition is None:
            continue
        value, words = holds(condition, case)
        if value is None:
            doubts.append(words)
        elif value is not wanted:
            reason = f"it holds only where {words}" if wanted else f"it does not hold where {words}"
            layer: Layer | None = "permission" if not wanted and asks_for_grant(condition) else None
            return _Decided(
                "not_applicable", clause.kind, _rule_id(clause.kind), f"does not apply: {reason}", layer=layer
            )
    decided = _body(clause, case, crashes, widened)
    if _perhaps_not_asked(clause, case, decided):
        return msgspec.structs.replace(
            decided,
            verdict="open",
            message="not known whether this is asked: it depends on the day of the original",
            repair=None,
            question=clause.ask or "On which day was the original published?",
            answer="give it in the original's record with --article FILE",
        )
    if doubts and decided.verdict in ("fail", "review"):
        # the condition may make the clause inactive, so what looks broken is not known to be, until somebody says so
        settled = _settled(clause, case, decided)
        if settled is not None:
            return settled
        question = clause.ask or f"Is it so that {' and '.join(doubts)}?"
        return msgspec.structs.replace(
            decided,
            verdict="open",
            message=f"cannot decide whether the clause applies ({' and '.join(doubts)}): {decided.message}",
            question=question,
            answer=_how(clause, case, decided.answer),
        )
    return decided


def _how(clause: Clause, case: Case, otherwise: str | None = None) -> str:
    """How the question whether a clause applies is answered: in the publisher's record where its fields tell."""
    fields = fields_missing(clause, case)
    if fields:
        return _attested.in_record(case, " and ".join(fields))
    return otherwise or _attested.how_to_answer(clause, case)


def _settled(clause: Clause, case: Case, decided: _Decided) -> _Decided | None:
    """What a person's answer makes of a clause whose condition is not known; None where nobody has answered."""
    if not clause.ask and clause.when is not None:
        return None  # the question was about when the term holds, not about whether it is kept
    said = _attested.word(clause, case, wanted="no" if clause.options.get("wanted") == "no" else "yes")
    if said is None or said.keeps is None:
        return None
    if not said.keeps:
        told = f"{decided.observed}; {said.said}"
        return msgspec.structs.replace(decided, verdict="fail", observed=told, key="denied")
    return msgspec.structs.replace(
        decided,
        verdict="pass",
        message=_attested.MESSAGES["attested"].format(said=said.said),
        observed=said.said,
        repair=None,
        question=None,
        answer=None,
    )


def _body(clause: Clause, case: Case, crashes: list[Crash], widened: Widened = _NONE) -> _Decided:
    if clause.kind in rule_table.GROUPS:
        return _group(clause, case, crashes, widened)
    rule = rule_table.get(clause.kind)
    assert rule is not None, f"a policy that loads has no kind {clause.kind}"
    variants = _variants(clause, case)
    if not variants:
        reason = "does not apply: nothing is asked of originals of this day"
        return _Decided("not_applicable", clause.kind, rule.id, reason)
    if len(variants) == 1:
        return _run(rule, clause, variants[0], case, crashes)
    # the original's day is not known: any wording that was ever in force will do, and the nearest miss is reported
    tried = [_run(rule, clause, options, case, crashes) for options in variants]
    best = any_of(one.verdict for one in tried)
    nearest = [one for one in tried if one.verdict == best]
    return min(nearest, key=lambda one: (one.n_misses, -_length(one.places)))


def _perhaps_not_asked(clause: Clause, case: Case, decided: _Decided) -> bool:
    """Whether what is missing may not be asked of this original at all, as its day is not known.

    What stands there broken was there once, so it is judged; what is absent may never have been.
    """
    if not clause.by_date or decided.verdict != "fail":
        return False
    if any(covers(dated, case) is not None for dated in clause.by_date):
        return False
    open_ended = any(not dated.from_ for dated in clause.by_date) and any(not dated.until for dated in clause.by_date)
    return not open_ended and not _length(decided.places)


def _length(places: Iterable[Place]) -> int:
    return max((place.end - place.start for place in places), default=0)


def _variants(clause: Clause, case: Case) -> list[dict[str, Any]]:
    """The clause's options for the day that it goes by; all where that day is not known; none where it asks nothing."""
    if not clause.by_date:
        return [clause.options]
    fitting = [dated for dated in clause.by_date if covers(dated, case) is not False]
    return [{**clause.options, **dated.options} for dated in fitting]


def _group(clause: Clause, case: Case, crashes: list[Crash], widened: Widened = _NONE) -> _Decided:
    parts = [_judge(child, case, crashes, widened) for child in clause.of]
    for child, part in zip(clause.of, parts, strict=True):
        part.clause = child
    verdicts = [part.verdict for part in parts]
    if clause.kind == "not":
        verdict = negate(all_of(verdicts))
        decider = parts[0]
        return msgspec.structs.replace(decider, verdict=verdict, parts=tuple(parts), repair=None)
    verdict = _GROUPS[clause.kind](verdicts)
    # what decided: the child with that verdict; of several misses the nearest, which has something to show
    same = [part for part in parts if part.verdict == verdict] or parts
    decider = (
        same[0] if verdict == "pass" else max(same, key=lambda part: (_length(part.places), part.repair is not None))
    )
    message = decider.message
    if clause.kind == "any_of" and verdict == "fail":
        message = "; and ".join(dict.fromkeys(part.message for part in parts if part.verdict == "fail"))
    required = decider.required
    if clause.kind == "any_of" and len(parts) > 1 and verdict != "pass":
        required = "one of: " + "; ".join(dict.fromkeys(part.required for part in parts if part.required))
    if clause.kind == "one_of" and verdict == "review" and verdicts.count("pass") > 1:
        message = "several forms are there, and the terms ask for exactly one of them"
    return msgspec.structs.replace(decider, verdict=verdict, message=message, required=required, parts=tuple(parts))


def _run(rule: Rule, clause: Clause, raw: dict[str, Any], case: Case, crashes: list[Crash]) -> _Decided:
    """Run the rule on the clause with these options."""
    try:
        options = msgspec.convert(raw, rule.options)
        missing = _missing(rule.needs(options, clause), case)
        if missing is not None:
            return _open(rule, clause, case, missing)
        outcomes = list(rule.check(options, clause, case))
    except Exception as error:  # noqa: BLE001  # a rule's failure must not clear the clause nor stop the others
        import traceback  # noqa: PLC0415  # for a crash only

        where = traceback.extract_tb(error.__traceback__)[-1]
        site = f"{where.filename.replace(chr(92), '/').rsplit('/', 1)[-1]}:{where.lineno}"
        crashes.append(
            Crash(
                case.page.source.name,
                case.policy.id,
                clause.id,
                rule.id,
                f"{type(error).__name__}: {error}",
                traceback.format_exc(),
            )
        )
        return _Decided(
            "open",
            rule.kind,
            rule.id,
            f"the rule stopped on an internal error ({type(error).__name__}, {site}); this clause is not cleared",
            required=_requires(clause),
            observed="the rule did not finish",
            question=clause.ask or rule.question,
            key="crash",
        )
    hard = [outcome for outcome in outcomes if not outcome.soft]
    if not hard:
        return _Decided(
            "open",
            rule.kind,
            rule.id,
            "the rule found nothing to say; this clause is not cleared",
            required=_requires(clause),
            observed="nothing was found either way",
            question=clause.ask or rule.question,
            key="silent",
        )
    worst = min(hard, key=lambda outcome: _RANK[outcome.verdict])
    same = [outcome for outcome in hard if outcome.verdict == worst.verdict]
    decided = _from_outcome(rule, clause, worst, rule.kind)
    decided.n_misses = len(same)
    if len(same) > 1:
        decided.message = "; ".join(dict.fromkeys(_words(rule, o) for o in same))
        decided.observed = "; ".join(dict.fromkeys(o.observed for o in same if o.observed))
        decided.required = "; ".join(dict.fromkeys(o.required for o in same if o.required))
        decided.places = tuple(dict.fromkeys(place for o in same for place in o.places))
        decided.repair = _joined([o.repair for o in same if o.repair is not None])
        questions = list(dict.fromkeys(o.question for o in same if o.question))
        decided.question = " ".join(questions) or None
    decided.changes_on = min((o.changes_on for o in outcomes if o.changes_on), default=None)
    decided.advice = next((o for o in outcomes if o.soft and o.verdict == "fail"), None)
    return decided


def _joined(repairs: list[Repair]) -> Repair | None:
    if len(repairs) < 2:
        return repairs[0] if repairs else None
    return Repair(
        "; ".join(dict.fromkeys(r.description for r in repairs)),
        tuple(dict.fromkeys(rewrite for r in repairs for rewrite in r.rewrites)),
        all(r.safe for r in repairs),
    )


def _words(rule: Rule | None, outcome: Outcome) -> str:
    template = rule.messages.get(outcome.key, outcome.key) if rule is not None else outcome.key
    return re.sub(r"\{(\w+)\}", lambda m: str(outcome.args.get(m[1], m[0])), template)


def _from_outcome(rule: Rule | None, clause: Clause, outcome: Outcome, kind: str) -> _Decided:
    undecided = outcome.verdict in ("open", "review")
    return _Decided(
        outcome.verdict,
        kind,
        rule.id if rule is not None else kind,
        _words(rule, outcome),
        outcome.required or _requires(clause),
        outcome.observed,
        outcome.places,
        outcome.repair,
        (clause.ask or outcome.question or (rule.question if rule is not None else None)) if undecided else None,
        outcome.answer if undecided else None,
        outcome.key,
    )


def _requires(clause: Clause) -> str:
    verb = {"must_not": "the terms forbid it", "should": "the terms ask for it"}.get(
        clause.level, "the terms require it"
    )
    return f"{verb}: {clause.says}" if clause.says else verb


def _missing(needs: frozenset[Need], case: Case) -> Need | None:
    page = case.page
    have = {
        Need.TEXT: any(block.zone == "story" for block in page.blocks),
        Need.MARKUP: page.markup,
        Need.WHOLE_PAGE: page.whole,
        Need.ARTICLE: case.article is not None,
        Need.PUBLISHER: case.publisher is not None,
        Need.ORIGINAL: case.original is not None,
        Need.LEDGER: case.ledger is not None,
    }
    return next((need for need in Need if need in needs and not have[need]), None)


_HOW = {
    Need.TEXT: "give a page that holds the story",
    Need.MARKUP: "check the page itself, as HTML or Markdown",
    Need.WHOLE_PAGE: "check the whole page as it is served, with its head",
    Need.ARTICLE: "give the original's record with --article FILE",
    Need.PUBLISHER: "give the publisher's record with --publisher FILE",
    Need.ORIGINAL: "give the original with --original FILE",
    Need.LEDGER: "give the ledger of past republications with --ledger FILE",
}
_LACKS = {
    Need.TEXT: "there is no story's text here",
    Need.MARKUP: "this is text without mark-up, where links, pictures and counters can't be seen",
    Need.WHOLE_PAGE: "this is a part of a page, without its head",
    Need.ARTICLE: "the original's record was not given",
    Need.PUBLISHER: "the publisher's record was not given",
    Need.ORIGINAL: "the original's text was not given",
    Need.LEDGER: "the ledger of past republications was not given",
}


def _open(rule: Rule, clause: Clause, case: Case, need: Need) -> _Decided:
    doubt = Outcome(
        "open",
        "missing",
        {},
        required=_requires(clause),
        observed=_LACKS[need],
        question=clause.ask or rule.question,
        answer=_HOW[need],
    )
    settled = _attested.settle(clause, case, doubt) if need is not Need.PUBLISHER else doubt
    message = f"cannot decide: {need.value} is missing"
    if settled.verdict != "open":
        message = (
            "a person has vouched for it"
            if settled.verdict == "pass"
            else "a person has said that the term is not kept"
        )
    return _Decided(
        settled.verdict,
        rule.kind,
        rule.id,
        message,
        settled.required,
        settled.observed,
        question=settled.question,
        answer=settled.answer,
        key=settled.key,
    )


def _capped(clause: Clause, case: Case, decided: _Decided) -> _Decided:
    """Never worse than what the clause can come to by its nature."""
    cap: Verdict | None = "review" if clause.ambiguous else clause.decides
    if cap != "review" or decided.verdict != "fail" or decided.key == "denied":
        return decided
    why = "the terms are ambiguous here" if clause.ambiguous else "whether it is allowed can't be seen on a page"
    doubt = Outcome("review", decided.key, {}, decided.required, decided.observed, decided.places, question=clause.ask)
    settled = _attested.settle(clause, case, doubt)
    return msgspec.structs.replace(
        decided,
        verdict=settled.verdict,
        observed=settled.observed,
        message=f"{decided.message} ({why})" if settled.verdict == "review" else decided.message,
        question=settled.question or decided.question or f"Is this term kept: {clause.says.rstrip('.')}?"
        if settled.verdict == "review"
        else None,
        answer=settled.answer,
    )


def _rule_id(kind: str) -> str:
    rule = rule_table.get(kind)
    return rule.id if rule is not None else kind.replace("_", "-")


def _finding(clause: Clause, case: Case, decided: _Decided, *, level: Level | None = None) -> Finding:
    locations = tuple(_location(case, place) for place in decided.places)
    message = decided.message
    if decided.verdict == "fail" and (clause.seen or case.policy.status) == "draft":
        message = f"{message} (these terms are a draft: the syndicator's own page was not seen)"
    return Finding(
        clause=clause.id,
        kind=decided.kind,
        rule=decided.rule,
        level=level or clause.level,
        verdict=decided.verdict,
        message=message,
        required=decided.required or _requires(clause),
        observed=decided.observed,
        terms=clause.source,
        fingerprint=_fingerprint(case, clause, decided, locations),
        locations=locations,
        parts=tuple(
            _finding(part.clause, case, part, level=level or clause.level) for part in decided.parts if part.clause
        ),
        fix=_fix(case, decided.repair) if decided.verdict == "fail" else None,
        question=decided.question if decided.verdict in ("open", "review") else None,
        answer=decided.answer if decided.verdict in ("open", "review") else None,
        says=clause.says,
        changes_on=decided.changes_on,
        inherited_from=clause.origin,
        decided_by=_layer(clause, decided),
    )


def _layer(clause: Clause, decided: _Decided) -> Layer:
    if decided.layer is not None:
        return decided.layer
    if decided.key == "granted":
        return "permission"
    if clause.level == "must_not":
        return "prohibition"
    return "inherited" if clause.origin is not None and not clause.changed else "terms"


def _fingerprint(case: Case, clause: Clause, decided: _Decided, locations: tuple[Location, ...]) -> str:
    """Stable across runs and moved lines: page, policy, clause and what was found, without where."""
    excerpt = " ".join(locations[0].excerpt.split())[:200] if locations else ""
    parts = [case.page.source.name, case.policy.id, clause.id, decided.kind, decided.key, excerpt]
    told = "\x1f".join(parts)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _location(case: Case, place: Place) -> Location:
    return case.page.source.locate(extract.span_of(case.page, place))


def _fix(case: Case, repair: Repair | None) -> Fix | None:
    if repair is None:
        return None
    edits = []
    for rewrite in repair.rewrites:
        spot = case.page.source.locate(extract.span_of(case.page, rewrite.place))
        edits.append(Edit(spot.line, spot.column, spot.end_line, spot.end_column, rewrite.text))
    return Fix(repair.description, repair.safe, tuple(edits))
