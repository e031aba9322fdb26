"""Words on the link back that tell search engines to ignore it.

What it checks: the link back carries none of the rel words that the terms forbid (nofollow), and the page's robots
meta element does not say the same for all its links.

Why: some newsrooms ask that search engines may follow the link to the source.

Passes: `<a href="...">` with rel="noopener" or none.

Fails: rel="nofollow" on the only link back; robots meta "nofollow".

Cannot tell: there is no link back, or the text lost its mark-up (open).

Source: the rel attribute of links; the robots meta element.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rewrite, Rule
from rights.model.page import Link
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options, Texts, as_tuple
from rights.rules._wording import check_target, leads_to, quoted, target_words

__all__ = ["RULE", "LinkAttributesOptions"]


class LinkAttributesOptions(Options, frozen=True, kw_only=True):
    """Which words may not stand on which links."""

    main = "forbid"

    forbid: Annotated[Texts, Meta(description="The words of the rel attribute that may not stand there.")] = (
        "nofollow",
    )
    to: Annotated[
        Texts, Meta(description="Which links are meant, by where they lead: article, homepage, either, domain:...")
    ] = "either"

    def __post_init__(self) -> None:
        for target in as_tuple(self.to):
            check_target(target)


def check(options: LinkAttributesOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for the links back, one where the robots meta element forbids to follow any."""
    forbidden = {word.lower() for word in as_tuple(options.forbid)}
    targets = as_tuple(options.to)
    to = " or ".join(target_words(case, target) for target in targets)
    words = " or ".join(sorted(forbidden))
    required = f"the terms forbid {words} on the link {to}"
    backs = [
        link
        for link in case.page.links
        if link.zone in {"story", "edge"}
        and any(leads_to(case, link.url, target).verdict in {"yes", "likely"} for target in targets)
    ]
    if not backs:
        doubt = Outcome(
            "open",
            "no-link",
            {"to": to},
            required=required,
            observed=f"no link {to} is there, so there is nothing to judge",
            question=f"Does the page link {to} without {words}?",
        )
        yield settle(clause, case, doubt)
        return
    bad = [link for link in backs if forbidden & set(link.rel)]
    clean = [link for link in backs if link not in bad]
    if bad:
        link = bad[0]
        found = " ".join(sorted(forbidden & set(link.rel)))
        rewrites = tuple(change for one in bad if (change := _without(case, one, forbidden)) is not None)
        yield Outcome(
            "fail",
            "forbidden",
            {"words": found, "to": to},
            required=required,
            observed=f'{quoted(link.text)} leads to {link.url} with rel="{" ".join(link.rel)}"',
            places=tuple(Place(one.span.start, one.span.end) for one in bad),
            repair=Repair(
                f"take {found} out of the link's rel attribute",
                rewrites if len(rewrites) == len(bad) else (),
                safe=len(rewrites) == len(bad),
            ),
        )
    else:
        link = clean[0]
        rel = f'rel="{" ".join(link.rel)}"' if link.rel else "no rel attribute"
        yield Outcome(
            "pass",
            "free",
            {"words": words},
            required=required,
            observed=f"{quoted(link.text)} leads to {link.url}, {rel}",
            places=(Place(link.span.start, link.span.end),),
        )
    robots = case.page.head.robots
    if robots is not None:
        said = {word.strip().lower() for word in robots.value.split(",")}
        barred = forbidden & (said | ({"nofollow", "noindex"} if "none" in said else set()))
        if barred:
            yield Outcome(
                "fail",
                "robots",
                {"words": " ".join(sorted(barred))},
                required=required,
                observed=f'the page says robots "{robots.value}"',
                places=(Place(robots.span.start, robots.span.end),),
                repair=Repair(f"take {' '.join(sorted(barred))} out of the robots meta element"),
            )


def _without(case: Case, link: Link, forbidden: set[str]) -> Rewrite | None:
    """The change that takes the words out of one link's rel attribute; None where it is not written plainly."""
    if case.page.source.format not in {"html", "markdown"}:
        return None
    raw = case.page.source.text[link.span.start : link.span.end]
    tag = raw[: raw.find(">") + 1]
    lower = tag.lower()
    for quote in "\"'":
        start = lower.find(f"rel={quote}")
        end = tag.find(quote, start + 5) if start > 0 else -1
        if end > 0:
            kept = [word for word in tag[start + 5 : end].split() if word.lower() not in forbidden]
            written = f"rel={quote}{' '.join(kept)}{quote}"
            place = Place(link.span.start + start, link.span.start + end + 1)
            if kept:
                return Rewrite(place, written)
            blank = tag[start - 1].isspace()
            return Rewrite(Place(place.start - blank, place.end), "")
    return None


RULE = Rule(
    id="LNK02",
    name="ignored-link-back",
    kind="link_attributes",
    summary="The link back is not marked so that search engines ignore it.",
    options=LinkAttributesOptions,
    messages={
        "free": "the link back carries no {words}",
        "forbidden": "the link {to} carries {words}",
        "robots": "the page's robots meta element says {words} for all its links",
        "no-link": "there is no link {to} to judge",
        **MESSAGES,
    },
    question="Is the link back free of words that make search engines ignore it?",
    needs=lambda _options, _clause: frozenset({Need.TEXT, Need.MARKUP}),
    check=check,
    forbids=True,
)
