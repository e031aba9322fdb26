"""How much of the story may be taken.

What it checks: how many words, paragraphs or characters of the original stand in the republication, or which share of
it, against the most that the terms allow; and the line that sends readers on to the rest.

Why: an excerpt that is nearly the story keeps its readers from the story.

Passes: no more than the limit, and the line with its link where the terms ask for one.

Fails: more than the limit; no such line; a shortened story where the terms forbid excerpts without a limit; the whole
story where they ask for an excerpt.

Cannot tell: no original was given and the page alone holds more text than the limit (open: it may be the publisher's own);
a little over the limit, as words are counted in many ways (review); a passage quoted in an article of the publisher's own
where excerpts are forbidden, as the law may allow it (review).

Source: the comparison of the original's text with the page's; without the original, the page's own length.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Outcome, Repair, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._edits import (
    CUTS,
    NOT_COMPARED,
    breaks_off,
    compared,
    comparison,
    listed,
    mended,
    no_comparison,
    place_of,
    share_here,
    story_texts,
)
from rights.rules._options import Options, Positions, Texts, as_tuple
from rights.rules._wording import (
    Scene,
    Target,
    check_target,
    check_texts,
    credit_runs,
    excerpt,
    insertion,
    leads_to,
    point_for,
    quoted,
    scene_of,
    search,
    target_url,
    target_words,
    where_words,
    written,
)

if TYPE_CHECKING:
    from rights.match.values import Comparison

__all__ = ["RULE", "ExcerptLimitOptions"]


class ExcerptLimitOptions(Options, frozen=True, kw_only=True):
    """How much may be taken, from where, and what leads to the rest. Several limits hold together."""

    main = "max_words"

    max_words: Annotated[
        Annotated[int, Meta(ge=1)] | None,
        Meta(description="So many words of the original at most, all passages together."),
    ] = None
    max_percent: Annotated[
        Annotated[float, Meta(gt=0, le=100)] | None,
        Meta(description="So many percent of the original's words at most."),
    ] = None
    max_paragraphs: Annotated[
        Annotated[int, Meta(ge=1)] | None, Meta(description="So many of the original's paragraphs at most.")
    ] = None
    max_characters: Annotated[
        Annotated[int, Meta(ge=1)] | None, Meta(description="So many characters of the original at most.")
    ] = None
    from_: Annotated[
        Literal["start", "anywhere"], Meta(description="start: only the story's beginning may be taken; anywhere.")
    ] = msgspec.field(default="anywhere", name="from")
    link: Annotated[
        Target | None,
        Meta(description="Where a link beside the excerpt has to lead: article, homepage, either, domain:example.org."),
    ] = None
    text: Annotated[
        Texts | None, Meta(description="The wording of the line that leads to the rest; a list: any one of them.")
    ] = None
    place: Annotated[Positions, Meta(description="Where that line stands; a list: any one of them.")] = "anywhere"

    def __post_init__(self) -> None:
        check_texts(self.text)
        if self.link is not None:
            check_target(self.link)


_WHOLE = 0.97
"""Share of the original's words from which on a text is the whole story, not an excerpt."""
_NEAR = 1.05
"""How far over a limit a count may be before it surely is over: words are counted differently by every system."""


class _Used(msgspec.Struct, frozen=True):
    """How much of the original stands on the page. share: of its words, None where that is not known."""

    words: int
    characters: int
    paragraphs: int
    share: float | None
    known: bool


def check(options: ExcerptLimitOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for how much was taken, and one for the line that leads to the rest, where it is needed."""
    required = _required(options, clause)
    question = f"Is no more taken than the terms allow: {_limits(options)}?" if _limited(options) else RULE.question
    found = compared(case)
    if found is None:
        used = _of_page(case)
    else:
        doubt = no_comparison(clause, case, required, question)
        if doubt is not None:
            yield doubt
            return
        used = _of_comparison(case, found.comparison)
    if _limited(options):
        yield _measured(options, clause, case, used, required, question)
    else:
        yield _unlimited(clause, case, used, required)
    if options.from_ == "start" and found is not None and used.share is not None and used.share < _WHOLE:
        yield _beginning(clause, case, found.comparison)
    if options.text is not None or options.link is not None:
        yield from _leads_on(options, clause, case, used)


def _limited(options: ExcerptLimitOptions) -> bool:
    return any((options.max_words, options.max_percent, options.max_paragraphs, options.max_characters))


def _limits(options: ExcerptLimitOptions) -> str:
    made = [
        f"{limit:g} {unit}"
        for limit, unit in (
            (options.max_words, "words"),
            (options.max_percent, "% of its words"),
            (options.max_paragraphs, "paragraphs" if options.max_paragraphs != 1 else "paragraph"),
            (options.max_characters, "characters"),
        )
        if limit is not None
    ]
    return " and ".join(made)


def _required(options: ExcerptLimitOptions, clause: Clause) -> str:
    if _limited(options):
        return f"the terms allow at most {_limits(options)} of the story"
    if clause.level == "must_not":
        return "the terms forbid excerpts"
    if clause.level == "must" and clause.when is None:
        return "the terms require an excerpt instead of the whole story"
    # what holds for excerpts only: how one has to be
    start = "the story's beginning" if options.from_ == "start" else "a part of the story"
    onward = ", with what leads to the rest" if options.text is not None or options.link is not None else ""
    return f"the terms require an excerpt to be {start}{onward}" if clause.level == "must" else "an excerpt"


# -- how much -----------------------------------------------------------------------------------------------------------


def _of_page(case: Case) -> _Used:
    """The page's own length: an upper bound of what was taken."""
    texts = story_texts(case)
    words = sum(len(text.split()) for text in texts)
    known = case.article.words if case.article is not None else None
    return _Used(words, sum(map(len, texts)), len(texts), words / known if known else None, known=False)


def _of_comparison(case: Case, seen: Comparison) -> _Used:
    if seen.excerpted:
        runs = [edit for edit in seen.edits if edit.class_ == "excerpt_quoted"]
        texts = [run.republication.text for run in runs if run.republication is not None]
        paragraphs = [text for text in "\n\n".join(texts).split("\n\n") if text.strip()]
        words = seen.words_used or sum(len(text.split()) for text in paragraphs)
        return _Used(words, sum(map(len, paragraphs)), len(paragraphs), seen.share_kept, known=True)
    gone = [edit for edit in seen.edits if edit.class_ in CUTS]
    added = sum(
        len(edit.republication.text)
        for edit in seen.edits
        if edit.class_ in {"paragraph_added", "sentence_added", "editor_note_added"} and edit.republication is not None
    )
    cut = sum(
        len([text for text in edit.original.text.split("\n\n") if text.strip()])
        for edit in gone
        if edit.original is not None and edit.class_ != "sentence_removed"
    )
    characters = max(0, sum(map(len, story_texts(case))) - added)
    left = max(1, seen.paragraphs_original - cut)
    return _Used(seen.words_used, characters, left, share_here(seen, gone), known=True)


def _measured(
    options: ExcerptLimitOptions, clause: Clause, case: Case, used: _Used, required: str, question: str
) -> Outcome:
    over: list[str] = []
    clearly = False
    counts: list[str] = []
    missing: list[str] = []
    for limit, count, unit in (
        (options.max_words, used.words, "words"),
        (options.max_percent, None if used.share is None else 100 * min(used.share, 1), "% of the original's words"),
        (options.max_paragraphs, used.paragraphs, "paragraphs"),
        (options.max_characters, used.characters, "characters"),
    ):
        if limit is None:
            continue
        if count is None:
            missing.append(unit)
            continue
        counts.append(f"{count:.0f} {unit}")
        if count > limit:
            over.append(f"{count:.0f} {unit}, where {limit:g} are allowed")
            clearly = clearly or count > limit * _NEAR or unit == "paragraphs"
    whose = "of the original" if used.known else "on the page, the publisher's own included"
    observed = f"{', '.join(counts)} {whose}" if counts else "how much of the original was taken is not known"
    args = {"taken": "; ".join(over) or ", ".join(counts), "most": _limits(options)}
    if clause.level == "may" and used.known and used.share is not None and used.share >= _WHOLE:
        # a short story may be shorter than the excerpt that is allowed, and is none
        return Outcome("not_applicable", "whole", args, required=required, observed=observed)
    if clause.level == "may" and not over and not used.known and case.role != "excerpt":
        return _perhaps_whole(clause, case, args, required, observed)
    if over and used.known and clearly:
        return Outcome(
            "fail",
            "too-much",
            args,
            required=required,
            observed=observed,
            places=_spots(case),
            repair=Repair(f"shorten the excerpt to at most {args['most']}"),
        )
    if over:
        key = "nearly" if used.known else "own-text"
        doubt = Outcome(
            "review" if used.known else "open",
            key,
            args,
            required=required,
            observed=observed,
            places=_spots(case),
            question=question,
            answer="give the original with --original FILE" if not used.known else None,
        )
        return settle(clause, case, doubt)
    if missing:
        return _unseen(clause, case, args, required, observed, question)
    return Outcome("pass", "within", args, required=required, observed=observed)


def _perhaps_whole(clause: Clause, case: Case, args: dict[str, str], required: str, observed: str) -> Outcome:
    """The doubt behind a permission for excerpts where nobody has seen that only a part is here."""
    return _unseen(clause, case, args, required, observed, "Is only a part of the story republished?")


def _unseen(
    clause: Clause, case: Case, args: dict[str, str], required: str, observed: str, question: str | None
) -> Outcome:
    """What only the original's text could show."""
    doubt = Outcome(
        "open",
        "no-original",
        args,
        required=required,
        observed=observed,
        question=question,
        answer="give the original with --original FILE",
    )
    return settle(clause, case, doubt)


def _spots(case: Case) -> tuple[Place, ...]:
    """Where what was taken stands."""
    seen = comparison(case)
    if seen is None:
        return ()
    runs = [edit for edit in seen.edits if edit.class_ == "excerpt_quoted"]
    return tuple(place for run in runs if (place := place_of(case, run)) is not None)


def _unlimited(clause: Clause, case: Case, used: _Used, required: str) -> Outcome:
    """Terms without a number: excerpts are forbidden, asked for, or allowed."""
    share = f"{min(used.share, 1):.0%}" if used.share is not None else "not known"
    args = {"taken": share, "most": ""}
    observed = (
        f"{share} of the original's words are here" if used.share is not None else "the original's text was not given"
    )
    if clause.level == "may" and used.known and used.share is not None and used.share >= _WHOLE:
        # a permission for excerpts says nothing of the whole story, so it spares none of its duties
        return Outcome("not_applicable", "whole", args, required=required, observed=observed)
    if clause.level == "may" and not used.known and case.role != "excerpt":
        return _perhaps_whole(clause, case, args, required, observed)
    if clause.level in {"may", "should"}:
        return Outcome("pass", "excerpt", args, required=required, observed=observed)
    forbids = clause.level == "must_not"
    if used.share is None or not used.known:
        question = "Is the story republished whole?" if forbids else "Is only a part of the story republished?"
        doubt = Outcome(
            "open",
            "no-original",
            args,
            required=required,
            observed=observed,
            question=question,
            answer="give the original with --original FILE",
        )
        return settle(clause, case, doubt)
    whole = used.share >= _WHOLE
    if whole is forbids:
        return Outcome("pass", "whole" if whole else "excerpt", args, required=required, observed=observed)
    seen = comparison(case)
    assert seen is not None
    sure = all(edit.certain and not breaks_off(case, edit) for edit in seen.edits if edit.class_ in CUTS)
    if forbids and (seen.excerpted or not sure):
        # a quotation in an article of one's own may be allowed by law, whatever the terms say
        doubt = Outcome(
            "review",
            "quoted",
            args,
            required=required,
            observed=observed,
            places=_spots(case),
            question="Does this excerpt rest on something else than these terms, such as the right to quote?",
        )
        return settle(clause, case, doubt)
    if forbids:
        cuts = [edit for edit in seen.edits if edit.class_ in CUTS]
        places = tuple(place for edit in cuts if (place := place_of(case, edit)) is not None)
        return Outcome(
            "fail",
            "forbidden",
            args,
            required=required,
            observed=f"{observed}; {listed(cuts)}",
            places=places,
            repair=mended(case, cuts, "republish the whole story, or link to it instead"),
        )
    return Outcome(
        "fail",
        "whole-forbidden",
        args,
        required=required,
        observed=observed,
        repair=Repair("shorten the story to an excerpt that links to the original"),
    )


def _beginning(clause: Clause, case: Case, seen: Comparison) -> Outcome:
    """Whether what was taken is the story's beginning."""
    required = "the terms allow only the beginning of the story to be taken"
    body = [part for part in seen.original.parts if part.role == "body"]
    runs = [edit for edit in seen.edits if edit.class_ == "excerpt_quoted" and edit.original is not None]
    first = body[0] if body else None
    if seen.excerpted:
        began = (
            bool(runs) and first is not None and runs[0].original is not None and runs[0].original.start <= first.end
        )
        good, certain = began and len(runs) == 1, True
    else:
        cuts = [edit for edit in seen.edits if edit.class_ in CUTS and edit.original is not None]
        good = all(edit.class_ == "truncated" for edit in cuts)
        certain = all(edit.certain for edit in cuts)
    if good:
        return Outcome("pass", "beginning", {}, required=required, observed="what was taken is the story's beginning")
    observed = "what was taken is not only the story's beginning"
    if certain:
        repair = Repair("take the story's first paragraphs instead")
        return Outcome(
            "fail", "not-beginning", {}, required=required, observed=observed, places=_spots(case), repair=repair
        )
    doubt = Outcome("review", "not-beginning", {}, required=required, observed=observed, question=RULE.question)
    return settle(clause, case, doubt)


# -- the way to the rest ------------------------------------------------------------------------------------------------


def _leads_on(options: ExcerptLimitOptions, clause: Clause, case: Case, used: _Used) -> Iterator[Outcome]:
    if (
        used.known
        and used.share is not None
        and used.share >= _WHOLE
        and not _limited(options)
        and clause.level != "must"
    ):
        return
    scene = scene_of(clause, case)
    place = options.place
    if options.text is not None:
        wanted = " or ".join(quoted(written(text, scene.values)) for text in as_tuple(options.text))
        required = f"the terms require the line {wanted}, {where_words(place)}"
        hits = [hit for hit in search(as_tuple(options.text), scene.values, scene.col) if scene.stands(hit.at, place)]
        if hits:
            words = excerpt(case.page, hits[0].place)
            yield Outcome("pass", "line", {"words": quoted(words)}, required, quoted(words), (hits[0].place,))
        else:
            yield _absent(options, scene, "line-absent", {"words": wanted}, required, "no such line", used)
    if options.link is not None:
        to = target_words(case, options.link)
        required = f"the terms require a link {to} beside the excerpt"
        if not case.page.markup:
            doubt = Outcome(
                "open",
                "links-unseen",
                {"to": to},
                required=required,
                observed="text without mark-up, where links can't be seen",
                question=f"Is there a link {to}?",
                answer="check the page itself, as HTML or Markdown",
            )
            yield settle(clause, case, doubt)
            return
        shown = [link for link in case.page.links if link.zone in {"story", "edge"} and link.text.strip()]
        leading = [(link, leads_to(case, link.url, options.link).verdict) for link in shown]
        good = [link for link, verdict in leading if verdict == "yes"] or [
            link for link, verdict in leading if verdict == "likely"
        ]
        if good:
            link = good[0]
            told = f"{quoted(link.text)} leads to {link.url}"
            yield Outcome("pass", "linked", {"to": to}, required, told, (Place(link.span.start, link.span.end),))
        elif any(verdict == "unsure" for _, verdict in leading):
            link = next(link for link, verdict in leading if verdict == "unsure")
            doubt = Outcome(
                "review",
                "short",
                {"url": link.url},
                required=required,
                observed=f"{quoted(link.text)} leads to {link.url}",
                places=(Place(link.span.start, link.span.end),),
                question=f"Does {link.url} lead {to}?",
            )
            yield settle(clause, case, doubt)
        elif (case.article is None or not case.article.url) and any(verdict == "other" for _, verdict in leading):
            # without a record nobody knows which of the newsroom's pages the original is
            link = next(link for link, verdict in leading if verdict == "other")
            doubt = Outcome(
                "open",
                "unknown-story",
                {"url": link.url},
                required=required,
                observed=f"{quoted(link.text)} leads to {link.url}",
                places=(Place(link.span.start, link.span.end),),
                question=f"Is {link.url} the original?",
                answer="give the original's record with --article FILE",
            )
            yield settle(clause, case, doubt)
        else:
            yield _absent(
                options, scene, "unlinked", {"to": to}, required, f"none of {len(shown)} links leads there", used
            )


def _absent(
    options: ExcerptLimitOptions,
    scene: Scene,
    key: str,
    args: dict[str, str],
    required: str,
    observed: str,
    used: _Used,
) -> Outcome:
    """The line or its link is not there: a breach where an excerpt surely stands there, else a question."""
    place = options.place if as_tuple(options.place) != ("anywhere",) else "bottom"
    if not used.known and not _limited(options):
        doubt = Outcome(
            "open",
            key,
            args,
            required=required,
            observed=f"{observed}; whether this is an excerpt is not known, as the original's text was not given",
            question="Is the story republished whole?",
            answer="give the original with --original FILE",
        )
        return scene.settle(doubt)
    text = as_tuple(options.text)[0] if options.text is not None else "Read the full article"
    point = point_for(scene.case, place)
    return Outcome(
        "fail",
        key,
        args,
        required=required,
        observed=observed,
        places=(point,) if point is not None else (),
        repair=_line(options, scene, text, place),
    )


def _line(options: ExcerptLimitOptions, scene: Scene, text: str, place: Positions) -> Repair:
    runs = credit_runs(scene.case, text, scene.values, None)
    if runs is None:
        return Repair("add the line that leads to the rest")
    words = "".join(run for run, _ in runs)
    url = target_url(scene.case, options.link) if options.link is not None else None
    if options.link is not None and url is None:
        return Repair(f"add {quoted(words)}, linked {target_words(scene.case, options.link)}")
    return Repair(f"add {quoted(words)}", insertion(scene.case, place, [(words, url)]), safe=True)


RULE = Rule(
    id="TXT06",
    name="excerpt-too-long",
    kind="excerpt_limit",
    summary="No more of the story is taken than the terms allow, and it leads to the rest.",
    options=ExcerptLimitOptions,
    messages={
        "within": "{taken} of the story were taken, no more than {most}",
        "too-much": "too much of the story was taken: {taken}",
        "nearly": "a little more of the story was taken than allowed: {taken}",
        "own-text": "the page is longer than the excerpt that the terms allow, and how much of it is the original's is not known: {taken}",
        "whole": "the story is republished whole",
        "excerpt": "a part of the story is republished: {taken}",
        "forbidden": "the terms don't cover excerpts; {taken} of the original's words are here",
        "quoted": "a passage of the story is quoted; the terms don't cover excerpts",
        "whole-forbidden": "the whole story is here where the terms ask for an excerpt",
        "beginning": "what was taken is the story's beginning",
        "not-beginning": "what was taken is not only the story's beginning",
        "line": "the line that leads to the rest is there: {words}",
        "line-absent": "the line that leads to the rest is missing: {words}",
        "linked": "the excerpt is linked {to}",
        "unlinked": "the excerpt is not linked {to}",
        "links-unseen": "whether the excerpt is linked {to} can't be seen in text without mark-up",
        "unknown-story": "it leads to {url}, which may be the original story or not",
        "short": "a short address hides where the link leads: {url}",
        **NOT_COMPARED,
        **MESSAGES,
    },
    question="Is no more of the story taken than the terms allow?",
    check=check,
    allows=("excerpt",),
    forbids=True,
)
