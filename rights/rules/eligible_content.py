"""Which stories the terms give away.

What it checks: the original's record and the page's bylines against what the terms say of the story: that it is marked
as republishable, that it was made by the syndicator's own staff, from which day on, in which sections and under which
labels.

Why: most newsrooms also run stories by agencies and partners that are not theirs to give. Which ones are free is written
on the original: a button, a footer, a byline, a label.

Passes: the original's record, or a byline that names the syndicator, shows that each thing asked for is so.

Fails: the record marks the story as not for republishing (with its reason), names other authors, a day before the first,
an excluded section or label; somebody has answered no.

Cannot tell: there is no record, or it does not say. An agency's name in the page's own byline is for a person to judge:
publishing systems write it by themselves.

Source: the original's record (the contract, section 4); bylines of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.model.verdict import Verdict
from rights.rules._attested import MESSAGES, parse_day, settle
from rights.rules._options import Options, Texts, as_tuple
from rights.rules._pictures import has_words, names_of

__all__ = ["RULE", "EligibleContentOptions"]


class EligibleContentOptions(Options, frozen=True, kw_only=True):
    """What a story has to be: all that is given has to hold. A record's `republishable: false` always counts."""

    marked: Annotated[
        bool, Meta(description="Only stories that the original's record marks as republishable: true.")
    ] = False
    signal: Annotated[
        str | None,
        Meta(description='What marks them on the original, for the question: "the republish button below the story".'),
    ] = None
    by: Annotated[
        Texts | None,
        Meta(
            description='Whom the byline has to name, quoted: "{name}" is the newsroom in any spelling; a list: any one.'
        ),
    ] = None
    not_by: Annotated[
        Texts | None,
        Meta(description='Whose stories are not covered: "agencies" is the shared list; further names as they stand.'),
    ] = None
    since: Annotated[
        str | None,
        Meta(description='Only stories published on this ISO day or later, quoted: "2023-01-01".'),
    ] = None
    section: Annotated[Texts | None, Meta(description="Only stories of these sections.")] = None
    not_section: Annotated[Texts | None, Meta(description="No stories of these sections.")] = None
    not_label: Annotated[Texts | None, Meta(description="No stories with one of these tags or labels.")] = None

    def __post_init__(self) -> None:
        if self.since is not None and (len(self.since) != 10 or parse_day(self.since) is None):
            raise ValueError(f'"since" is an ISO day such as "2023-01-01", not "{self.since}"')


def check(options: EligibleContentOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for each thing asked of the story."""
    for outcome in _parts(options, case):
        if outcome.verdict in {"open", "review"}:
            yield settle(clause, case, outcome)
        else:
            yield outcome


def _parts(options: EligibleContentOptions, case: Case) -> Iterator[Outcome]:
    barred = case.article is not None and case.article.republishable is False
    others = any((options.by, options.not_by, options.since, options.section, options.not_section, options.not_label))
    if barred or options.marked or not others:
        yield _marked(options, case)
    if options.by is not None:
        yield _by(as_tuple(options.by), case)
    if options.not_by is not None:
        yield _not_by(as_tuple(options.not_by), case)
    if options.since is not None:
        yield _since(options.since, case)
    if options.section is not None or options.not_section is not None:
        yield _section(options, case)
    if options.not_label is not None:
        yield _label(as_tuple(options.not_label), case)


def _outcome(
    verdict: Verdict, required: str, observed: str, *, question: str | None = None, places: tuple[Place, ...] = ()
) -> Outcome:
    key = {"pass": "covered", "fail": "excluded", "review": "doubtful"}.get(verdict, "unknown")
    record = "give the original's record with --article FILE" if verdict == "open" else None
    return Outcome(
        verdict, key, {"observed": observed}, f"the terms require {required}", observed, places, None, question, record
    )


def _unrecorded(case: Case, what: str) -> str:
    return (
        f"the original's record does not say {what}"
        if case.article is not None
        else "the original's record is not given"
    )


def _marked(options: EligibleContentOptions, case: Case) -> Outcome:
    required = f"a story that {case.policy.name} marks as republishable"
    if options.signal:
        required = f"{required} ({options.signal})"
    article = case.article
    if article is not None and article.republishable is not None:
        reason = f": {article.reason}" if article.reason else ""
        if article.republishable:
            return _outcome("pass", required, f"the original's record says that it may be republished{reason}")
        return _outcome("fail", required, f"the original's record says that it may not be republished{reason}")
    question = (
        f"Does the original carry {options.signal}?"
        if options.signal
        else f"Does {case.policy.name} let this story be republished?"
    )
    return _outcome("open", required, _unrecorded(case, "whether it may be republished"), question=question)


def _by(forms: tuple[str, ...], case: Case) -> Outcome:
    names = tuple(name for form in forms for name in (names_of(case) if form == "{name}" else (form,)))
    told = " or ".join(case.policy.name if form == "{name}" else form for form in forms)
    required = f"a story by {told}"
    institutions = _institutions(case)
    if any(has_words(text, name) for text in institutions for name in names):
        return _outcome("pass", required, f"the original's record names {', '.join(institutions)}")
    if institutions:
        return _outcome("fail", required, f"the original's record names {', '.join(institutions)}")
    for byline in case.page.bylines:
        if any(has_words(byline.raw, name) for name in names):
            return _outcome(
                "pass",
                required,
                f'the byline reads "{byline.raw}"',
                places=(Place(byline.span.start, byline.span.end),),
            )
    return _outcome(
        "open",
        required,
        f"no byline names {told}, and {_unrecorded(case, 'for whom its authors work')}",
        question=f"Is this story by {told}, and not taken from others?",
    )


def _institutions(case: Case) -> tuple[str, ...]:
    if case.article is None:
        return ()
    return tuple(dict.fromkeys(author.institution for author in case.article.authors if author.institution))


def _not_by(forms: tuple[str, ...], case: Case) -> Outcome:
    names = tuple(form for form in forms if form != "agencies")
    if "agencies" in forms:
        others = [agency for agency in case.lists.agencies if agency.policy not in {case.policy.id, case.policy.family}]
        names += tuple(name for agency in others for name in agency.bylines)
    required = (
        f"a story of {case.policy.name}'s own, not one by {'agencies' if 'agencies' in forms else ' or '.join(names)}"
    )
    record = (
        ()
        if case.article is None
        else tuple(text for author in case.article.authors for text in (author.institution, author.name) if text)
    )
    found = next((text for text in record for name in names if _names(text, name)), None)
    if found is not None:
        return _outcome("fail", required, f"the original's record names {found}")
    if record:
        return _outcome("pass", required, f"the original's record names {', '.join(dict.fromkeys(record))}")
    for byline in case.page.bylines:
        name = next((name for name in names if _names(byline.raw, name)), None)
        if name is not None:
            return _outcome(
                "review",
                required,
                f'the byline reads "{byline.raw}"',
                question=f"Is this story {case.policy.name}'s own, although its byline names {name}?",
                places=(Place(byline.span.start, byline.span.end),),
            )
    dated = _dateline(names, case)
    if dated is not None:
        return _outcome(
            "review",
            required,
            f"the dateline names {dated[1]}",
            question=f"Is this story {case.policy.name}'s own, although its dateline names {dated[1]}?",
            places=(dated[0],),
        )
    own = names_of(case)
    for byline in case.page.bylines:
        if any(has_words(byline.raw, name) for name in own):
            return _outcome(
                "pass",
                required,
                f'the byline reads "{byline.raw}"',
                places=(Place(byline.span.start, byline.span.end),),
            )
    return _outcome(
        "open",
        required,
        f"no byline tells, and {_unrecorded(case, 'who wrote it')}",
        question=f"Is this story {case.policy.name}'s own, and not by an agency or a partner?",
    )


def _names(text: str, name: str) -> bool:
    """Whether a byline names an agency: short names (AP) in the case given, since "ap" is other words too."""
    if len(name) <= 4:
        return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
    return has_words(text, name)


def _dateline(names: tuple[str, ...], case: Case) -> tuple[Place, str] | None:
    """The agency in brackets in the story's first words: "LIMA (Reuters) -"."""
    for number, block in enumerate(case.page.blocks):
        if block.zone != "story" or block.kind != "paragraph" or len(block.text) < 60:
            continue
        found = re.match(r"[^()]{2,60}\(([^()]{2,30})\)\s*[-–—]", block.text)
        if found is not None and any(_names(found.group(1), name) for name in names):
            return Place(found.start(1), found.end(1), number), found.group(1)
        return None
    return None


def _since(first: str, case: Case) -> Outcome:
    required = f"a story published on {first} or later"
    floor = parse_day(first)
    day = parse_day(case.article.published_at) if case.article is not None else None
    if day is not None and floor is not None:
        return _outcome("pass" if day >= floor else "fail", required, f"the original was published on {day}")
    seen = case.page.published_at
    shown = parse_day(seen.value) if seen is not None else None
    if shown is not None and floor is not None and shown < floor and seen is not None:
        # a republication is never older than its original
        place = Place(seen.span.start, seen.span.end)
        return _outcome("fail", required, f"the page itself is dated {shown}", places=(place,))
    return _outcome(
        "open",
        required,
        _unrecorded(case, "when it was published"),
        question=f"Was the original published on {first} or later?",
    )


def _section(options: EligibleContentOptions, case: Case) -> Outcome:
    inside, outside = as_tuple(options.section), as_tuple(options.not_section)
    wanted = f"a story of {' or '.join(inside)}" if inside else f"a story that is not of {' or '.join(outside)}"
    section = case.article.section if case.article is not None else None
    if section is None:
        return _outcome("open", wanted, _unrecorded(case, "of which section it is"), question=f"Is this {wanted}?")
    folded = section.strip().casefold()
    keeps = (not inside or folded in {one.casefold() for one in inside}) and folded not in {
        o.casefold() for o in outside
    }
    return _outcome("pass" if keeps else "fail", wanted, f"the original's record says: {section}")


def _label(labels: tuple[str, ...], case: Case) -> Outcome:
    required = f"a story that is not labelled {' or '.join(labels)}"
    tags = case.article.tags if case.article is not None else ()
    held = {tag.strip().casefold() for tag in tags}
    found = [label for label in labels if label.strip().casefold() in held]
    if found:
        return _outcome("fail", required, f"the original's record labels it {', '.join(found)}")
    if tags:
        return _outcome("pass", required, f"the original's record labels it {', '.join(tags)}")
    return _outcome(
        "open",
        required,
        _unrecorded(case, "how it is labelled"),
        question=f"Is the original free of the label {' or '.join(labels)}?",
    )


RULE = Rule(
    id="TXT01",
    name="story-not-covered",
    kind="eligible_content",
    summary="The story is one of those that the terms give away.",
    options=EligibleContentOptions,
    messages={
        **MESSAGES,
        "covered": "the story is covered: {observed}",
        "excluded": "the story is not covered: {observed}",
        "doubtful": "whether the story is covered is for a person to judge: {observed}",
        "unknown": "whether the story is covered is not known: {observed}",
    },
    question="Does the syndicator let this story be republished?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
