"""How far the headline may be changed.

What it checks: the republication's headline against the original's, and whether the difference is one that the terms
allow: house style, shortening, a new headline that is accurate.

Why: the headline is what most readers see of a story; some newsrooms give it away, others stand by each word of it.

Passes: the headline is the original's, whatever its case and quote marks, or differs as the terms allow.

Fails: another headline where the terms allow none.

Cannot tell: the original's headline is not known (open); the page has no headline (open); whether a new headline is
accurate, or a word of it no more than style (review); the original was changed after the republication (review).

Source: the title in the original's record, else the headline of the original's text; the page's headlines.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rights import extract
from rights.extract import write
from rights.model.case import Case, Need, Outcome, Repair, Rewrite, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._edits import NOT_COMPARED, comparison, headlines_of, made_after, no_comparison, no_comparison_words
from rights.rules._options import Options, as_tuple
from rights.rules._wording import quoted
from rights.text.normalise import normalise

__all__ = ["RULE", "HeadlineOptions"]

Change = Literal["style", "shortening", "accurate", "any"]
"""How a headline may differ, in the words of policies."""


class HeadlineOptions(Options, frozen=True, kw_only=True):
    """What may be changed in the headline."""

    main = "beyond"

    beyond: Annotated[
        Change | tuple[Change, ...],
        Meta(
            description="What may be changed; an empty list: nothing but case and punctuation. style (spelling, forms of "
            "numbers and names); shortening (the words that stay keep their order); accurate (a new headline that "
            "reflects the story: a person judges it); any."
        ),
    ] = ()


class _Headline(msgspec.Struct, frozen=True):
    """A headline. block: of the page, where it is a heading in it."""

    text: str
    block: int | None = None


def check(options: HeadlineOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome: the page's headline against the one of the original that it comes closest to."""
    words = as_tuple(options.beyond)
    required = _required(words)
    originals = headlines_of(case)
    if not originals:
        doubt = Outcome(
            "open",
            "no-original",
            {},
            required=required,
            observed="neither a record nor a text of the original gives its headline",
            question="Is the headline the original's?" if not words else RULE.question,
            answer="give its title in the original's record, with --article FILE",
        )
        yield settle(clause, case, doubt)
        return
    headline = _of_page(case)
    if headline is None:
        doubt = Outcome(
            "open",
            "no-headline",
            {"original": quoted(originals[0])},
            required=required,
            observed="the page shows no headline",
            question=f"Under which headline does the story run; the original's is {quoted(originals[0])}?",
        )
        yield settle(clause, case, doubt)
        return
    outcome = _judged(words, clause, case, headline, originals, required)
    yield outcome if outcome.verdict == "pass" else _elsewhere(clause, case, headline, required) or outcome


def _elsewhere(clause: Clause, case: Case, headline: _Headline, required: str) -> Outcome | None:
    """What stands above the page where that is no headline of the story: an article of the publisher's own, another text."""
    seen = comparison(case)
    args = {"headline": quoted(headline.text)}
    if (
        seen is not None
        and not seen.excerpted
        and (why := no_comparison_words(seen)) is not None
        and not seen.translated
    ):
        doubt = no_comparison(clause, case, required, f"Is this the original of {args['headline']}: {why}?")
        return doubt and msgspec.structs.replace(doubt, args={**args, **doubt.args})
    if (seen is not None and seen.excerpted) or (seen is None and case.role == "excerpt"):
        observed = f"{args['headline']} stands above an article that holds passages of the story"
        if seen is not None:
            return Outcome("pass", "own-article", args, required=required, observed=observed)
        doubt = Outcome(
            "review",
            "own-article",
            args,
            required=required,
            observed=observed,
            question=f"Does {args['headline']} stand above an article of the publisher's own?",
        )
        return settle(clause, case, doubt)
    return None


def _required(words: tuple[str, ...]) -> str:
    if not words:
        return "the terms require the original's headline"
    if "any" in words:
        return "the terms allow any headline"
    allowed = " and ".join(_WORDS[word] for word in words)
    return f"the terms allow no change to the headline but {allowed}"


_WORDS = {"style": "house style", "shortening": "shortening", "accurate": "a new one that reflects the story"}


def _of_page(case: Case) -> _Headline | None:
    """The page's headline, unless the text begins without one."""
    page = case.page
    if not page.title:
        return None
    if page.source.format == "text":
        seen = comparison(case)
        begins = seen.republication.headline is None if seen is not None else _is_sentence(page.title)
        if begins:
            return None
    for index, block in enumerate(page.blocks):
        if block.kind == "heading" and block.zone in {"story", "edge"} and block.text == page.title:
            return _Headline(page.title, index)
    return _Headline(page.title)


def _is_sentence(text: str) -> bool:
    """Whether the first line of a plain text is a sentence of the story rather than its headline."""
    return text.rstrip(" \"'”’)").endswith(".") and len(text.split()) > _LINE


_LINE = 9
"""Words from which on a line that ends with a stop is a sentence."""


def _letters(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+|[%&$€£]", normalise(text, fold_case=True).text.replace("'", "")))


def _nearest(headline: str, originals: tuple[str, ...]) -> tuple[str, str, str]:
    """The original's headline that the page's comes closest to, and how they differ: a class and its finer kind."""
    from rights import match  # noqa: PLC0415  # comparing costs; most pages carry the original's headline
    from rights.match.headline import compare_headlines  # noqa: PLC0415  # as above
    from rights.match.language import guess, language  # noqa: PLC0415  # as above

    found: list[tuple[int, str, str, str]] = []
    for original in originals:
        if _letters(original) == _letters(headline):
            return original, "unchanged", ""
        sides = match.of_text(original), match.of_text(headline)
        class_, edit = compare_headlines(sides, language(guess(original) or "en"))
        # what lost its "may" or its "police say" is no mere shortening
        kind = "" if edit is None else (edit.kind or "") if edit.certain else "doubtful"
        rank = 2 if class_ == "headline_rewrite" else 1 if kind in {"shortened", "doubtful"} else 0
        found.append((rank, original, class_, kind))
    _, original, class_, kind = min(found, key=lambda one: one[0])
    return original, class_, kind


def _judged(
    words: tuple[str, ...],
    clause: Clause,
    case: Case,
    headline: _Headline,
    originals: tuple[str, ...],
    required: str,
) -> Outcome:
    original, class_, kind = _nearest(headline.text, originals)
    place = Place(0, len(headline.text), headline.block) if headline.block is not None else _fact_place(case)
    there = (place,) if place is not None else ()
    observed = f"{quoted(headline.text)}; the original's headline is {quoted(original)}"
    args = {"headline": quoted(headline.text), "original": quoted(original)}
    if class_ == "unchanged" or (headline.block is None and _before_site(headline.text, original)):
        return Outcome("pass", "unchanged", args, required=required, observed=quoted(headline.text), places=there)
    styled = class_ == "headline_style" and kind not in {"shortened", "doubtful"}
    fits = (
        "any" in words
        or (styled and bool({"style", "accurate"} & set(words)))
        or (kind == "shortened" and "shortening" in words)
    )
    if fits:
        return Outcome("pass", "as-allowed", args, required=required, observed=observed, places=there)
    doubt = Outcome("review", "changed", args, required=required, observed=observed, places=there)
    later = made_after(case)
    if _languages_differ(case):
        doubt = msgspec.structs.replace(
            doubt, key="translated", question=f"Does {args['headline']} say what {args['original']} says?"
        )
    elif "accurate" in words:
        doubt = msgspec.structs.replace(
            doubt, key="new", question=f"Does the headline {args['headline']} reflect the story and add nothing to it?"
        )
    elif class_ == "headline_style":
        doubt = msgspec.structs.replace(
            doubt,
            key="styled",
            question=f"Is {args['headline']}, for {args['original']}, within what the terms allow?",
        )
    elif headline.block is None and not _seen(case):
        doubt = msgspec.structs.replace(
            doubt,
            question=f"Does the story run under the headline {args['headline']}, which only the page's head gives?",
        )
    elif words and _alike(headline.text, original):
        doubt = msgspec.structs.replace(
            doubt, question=f"Is {args['headline']}, for {args['original']}, no more than a change of style?"
        )
    elif later is not None:
        doubt = msgspec.structs.replace(
            doubt,
            key="later",
            observed=f"{observed}; {later}",
            question=f"Was the original's headline {args['headline']} on the day of the republication?",
        )
    else:
        return Outcome(
            "fail",
            "changed",
            args,
            required=required,
            observed=observed,
            places=there,
            repair=_repair(case, headline, original),
        )
    return settle(clause, case, doubt)


def _fact_place(case: Case) -> Place | None:
    facts = [fact for fact in case.page.titles if fact.value == case.page.title] or list(case.page.titles)
    return Place(facts[0].span.start, facts[0].span.end) if facts else None


def _before_site(text: str, original: str) -> bool:
    """Whether a page's title is the headline with the site's name behind it: "Ferry to run - Quay Gazette"."""
    rest = text.casefold().removeprefix(original.casefold())
    return len(rest) < len(text) and re.match(r"\s*[|–—·»:-]\s", rest) is not None


def _seen(case: Case) -> bool:
    """Whether the headline is one that readers see, or that its author wrote, and not only one for search engines."""
    facts = [fact for fact in case.page.titles if fact.value == case.page.title]
    return any(fact.found_in in {"visible", "front-matter", "json-ld", "record"} for fact in facts)


def _alike(one: str, other: str) -> bool:
    """Whether more than half of the words are common: it may be a word of house style."""
    first, second = set(_letters(one).split()), set(_letters(other).split())
    return len(first & second) * 2 > max(len(first), len(second))


def _languages_differ(case: Case) -> bool:
    seen = comparison(case)
    if seen is not None:
        return seen.translated
    page = case.page.language.value if case.page.language is not None else None
    article = case.article.language if case.article is not None else None
    return bool(page and article and page[:2].lower() != article[:2].lower())


def _repair(case: Case, headline: _Headline, original: str) -> Repair:
    description = f"restore the headline: {quoted(original)}"
    form = case.page.source.format
    if headline.block is None or form not in {"html", "markdown", "text"}:
        return Repair(description)
    place = Place(0, len(headline.text), headline.block)
    span = extract.span_of(case.page, place)
    raw = case.page.source.text[span.start : span.end]
    if " ".join(html.unescape(raw).split()) != headline.text:
        return Repair(description)
    return Repair(description, (Rewrite(place, write.words(form, original)),), safe=True)


RULE = Rule(
    id="TXT03",
    name="headline-changed",
    kind="headline",
    summary="The headline is changed only as far as the terms allow.",
    options=HeadlineOptions,
    messages={
        "unchanged": "the headline is the original's",
        "as-allowed": "the headline differs as the terms allow: {headline}",
        "changed": "the headline is {headline}, the original's is {original}",
        "new": "the headline is a new one, which has to be accurate: {headline}",
        "styled": "the headline differs in style from the original's: {headline}",
        "later": "the headline is {headline}, the original's is now {original}",
        **NOT_COMPARED,
        "translated": "the headline is a translation: {headline}",
        "own-article": "the headline stands above an article of the publisher's own: {headline}",
        "no-original": "the original's headline is not known",
        "no-headline": "the page shows no headline to compare with {original}",
        **MESSAGES,
    },
    question="Is the headline changed only as far as the terms allow?",
    check=check,
    allows=("headline",),
    needs=lambda _options, _clause: frozenset[Need](),
    forbids=True,
)
