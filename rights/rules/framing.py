"""Frames, copying tools, locks and added restrictions.

What it checks: whether the page shows the newsroom's own page inside a frame; whether it was made with the code that
the newsroom supplies; whether scripts keep readers from copying, or a notice adds restrictions.

Why: a frame shows a newsroom's page as if it were one's own. The supplied code carries credit, counter and links that
hand work loses; and what is free stays free only where nobody locks it.

Passes: no frame shows the newsroom's story; the supplied code's signs are there.

Fails: a frame shows the original, by its address or its headline's words, or the newsroom's front page.

Cannot tell: a frame shows another page of the newsroom's, which may be a chart; the signs of the supplied code are
absent, which a publishing system may have taken out; locks and notices that may not mean this story; what no page
shows.

Source: the page's mark-up; the original's record (url).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._access import is_live
from rights.rules._asked import PERMITTED, Asked, ask, either, excused, exempting, permitted, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import Texts, as_tuple
from rights.rules._pictures import start_of_story
from rights.rules._urls import is_homepage, on_hosts, same_page, tells_title
from rights.text.late import late

__all__ = ["RULE", "FramingOptions"]


What = Literal["frame", "tool", "locks", "restrictions", "rights_tools"]

_WHAT = {
    "frame": "the newsroom's pages are not shown in a frame",
    "tool": "the story was copied with the code that the newsroom supplies",
    "locks": "nothing keeps readers from copying the story",
    "restrictions": "no restrictions are added to those of the licence",
    "rights_tools": "the newsroom's tools that manage rights are left as they are",
}


class FramingOptions(Asked, frozen=True, kw_only=True):
    """What is barred, or asked for."""

    main = "what"

    what: Annotated[
        What | tuple[What, ...],
        Meta(
            description="frame (its pages in a frame), tool (copied with the supplied code; must or should), locks "
            "(technical ones on top), restrictions (legal ones on top), rights_tools (left as they are); a list: each."
        ),
    ] = "frame"
    hosts: Annotated[Texts | None, Meta(description="For frame: further hosts that may not be framed.")] = None
    exempt: Annotated[
        Texts | None, Meta(description='What is allowed all the same, in words ("its own platform").')
    ] = None
    elsewhere: Annotated[
        bool, Meta(description="For frame: barred outside of the publisher's own sites only, as its record lists them.")
    ] = False
    signs: Annotated[
        Texts | None,
        Meta(description="For tool: what the supplied code carries, as it stands in the mark-up; any one of them."),
    ] = None


_PART = late(
    r"embed|graphic|chart|map|widget|player|video|audio|podcast|quiz|interactive|visuali[sz]ation|/viz|newsletter|signup|form",
    re.IGNORECASE,
)
"""Words in the address of a frame that holds a part of a story, made to be shown so."""

_LOCK = late(
    r"\bon(?:copy|cut|contextmenu|selectstart|dragstart)\s*=\s*[\"']?[^\"'>]{0,80}(?:return\s+false|preventDefault)"
    r"|(?:-webkit-|-moz-|-ms-)?user-select\s*:\s*none|addEventListener\(\s*[\"'](?:copy|contextmenu|selectstart)[\"']",
    re.IGNORECASE,
)
_RESERVED = late(
    r"all rights reserved|may not be (?:reproduced|republished|redistributed|copied)|reproduction (?:is )?(?:prohibited|forbidden)"
    r"|alle rechte vorbehalten|todos los derechos reservados|tous droits réservés|todos os direitos reservados",
    re.IGNORECASE,
)


def check(options: FramingOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for each thing that is barred or asked for."""
    if clause.level == "may":
        yield permitted()
        return
    whats: tuple[What, ...] = as_tuple(options.what)
    for what in whats:
        required = requires(clause, f"that {_WHAT[what]}{exempting(options.exempt)}")
        if what == "frame":
            yield _frames(required, options, clause, case)
        elif what == "tool":
            yield _copied(required, options, clause, case)
        elif what == "locks":
            yield _shown(what, _lock(case), required, options, clause, case)
        elif what == "restrictions":
            yield _shown(what, _reserved(case), required, options, clause, case)
        else:
            yield _shown(what, None, required, options, clause, case)


def _shown(
    what: What,
    found: tuple[str, Place] | None,
    required: str,
    options: FramingOptions,
    clause: Clause,
    case: Case,
) -> Outcome:
    """A question, with what may break the term where something was found."""
    observed = found[0] if found is not None else "a page does not show all of it"
    return ask(
        options,
        clause,
        case,
        key="unanswered" if found is None else "seen",
        required=required,
        observed=observed,
        question=f"Is it so that {_WHAT[what]}?",
        args={"what": _WHAT[what], "observed": observed},
        verdict="open" if found is None else "review",
        places=(found[1],) if found is not None else (),
    )


def _frames(required: str, options: FramingOptions, clause: Clause, case: Case) -> Outcome:
    if not case.page.markup:
        return _shown("frame", None, required, options, clause, case)
    hosts = (*case.policy.recognise.own_hosts, *as_tuple(options.hosts))
    frames = [
        one
        for one in case.page.trackers
        if one.kind == "iframe" and one.live and on_hosts(one.url, hosts, case.page_url)
    ]
    home = _is_home(case) if options.elsewhere else False
    if frames and home:
        observed = f"a frame shows {frames[0].url[:160]}, on one of the publisher's own sites"
        return Outcome("pass", "own_site", {"url": frames[0].url[:160]}, required, observed)
    for one in frames:
        if _is_story(one.url, case) and options.exempt is None and home is False:
            breach = Outcome(
                "fail",
                "framed",
                {"url": one.url[:160]},
                required,
                f"a frame shows {one.url[:160]}",
                (Place(one.span.start, one.span.end),),
                Repair("take the frame out, and link to the page instead"),
            )
            return excused(options, case, breach)
    doubtful = [one for one in frames if _is_story(one.url, case) or _PART.search(one.url) is None]
    if not doubtful:
        parts = f"; {len(frames)} show parts made for it" if frames else ""
        observed = f"no frame shows a page of {case.policy.name}{parts}"
        return Outcome("pass", "unframed", {}, required, observed)
    one = doubtful[0]
    observed = f"a frame shows {one.url[:160]}"
    exempt = as_tuple(options.exempt)
    question = (
        "Is this page on one of the publisher's own sites?"
        if home is None
        else f"Is the frame allowed, as it is on {either(exempt)}?"
        if exempt
        else f"Is the frame a part of the story that {case.policy.name} offers for this, such as a chart?"
    )
    return ask(
        options,
        clause,
        case,
        key="seen",
        required=required,
        observed=observed,
        question=question,
        args={"what": _WHAT["frame"], "observed": observed},
        verdict="review",
        places=(Place(one.span.start, one.span.end),),
    )


def _is_home(case: Case) -> bool | None:
    """Whether the page lies on a site that the publisher's record lists; None where its address or the record is not known."""
    if case.publisher is None or not case.publisher.domains or case.page_url is None:
        return None
    return on_hosts(case.page_url, case.publisher.domains)


def _is_story(url: str, case: Case) -> bool:
    """Whether a frame's address is the original's, or the newsroom's front page."""
    article = case.article
    if article is not None and same_page(url, article.url, case.page_url):
        return True
    if is_homepage(url, case.policy.homepages, case.policy.recognise.own_hosts, case.page_url):
        return True
    return _PART.search(url) is None and any(tells_title(url, title.value) for title in case.page.titles)


def _copied(required: str, options: FramingOptions, clause: Clause, case: Case) -> Outcome:
    """Whether the supplied code was used, told by what it carries."""
    signs = as_tuple(options.signs)
    text = case.page.source.text
    if case.page.markup:
        for sign in signs:
            at = text.find(sign)
            if at >= 0:
                args = {"sign": sign[:80]}
                return Outcome(
                    "pass", "copied", args, required, f"it carries {sign[:80]}", (Place(at, at + len(sign)),)
                )
    observed = "none of the signs of the supplied code is there" if signs else "a page does not show how it was made"
    return ask(
        options,
        clause,
        case,
        key="unanswered" if not (signs and case.page.markup) else "seen",
        required=required,
        observed=observed,
        question=f"Was the story copied with the code that {case.policy.name} supplies?",
        args={"what": _WHAT["tool"], "observed": observed},
        verdict="review" if signs and case.page.markup else "open",
        places=(start_of_story(case.page),) if signs and case.page.markup else (),
    )


def _lock(case: Case) -> tuple[str, Place] | None:
    if not case.page.markup:
        return None
    for found in _LOCK.finditer(case.page.source.text):
        if is_live(case.page, found.start()):
            return f"a script or style keeps readers from copying: {found[0][:80]}", Place(found.start(), found.end())
    return None


def _reserved(case: Case) -> tuple[str, Place] | None:
    for at, block in enumerate(case.page.blocks):
        if block.zone in {"story", "edge"} and block.kind != "caption":
            found = _RESERVED.search(block.text)
            if found is not None:
                return f'"{block.text[:120]}" stands by the story', Place(found.start(), found.end(), at)
    return None


RULE = Rule(
    id="COM09",
    name="framed",
    kind="framing",
    summary="The newsroom's pages are not framed, and nothing is locked or restricted on top.",
    options=FramingOptions,
    messages={
        **MESSAGES,
        **PERMITTED,
        "unanswered": "nobody has vouched that {what}",
        "seen": "for a person to judge: {observed}",
        "framed": "the newsroom's page is shown in a frame: {url}",
        "own_site": "the frame stands on the publisher's own site: {url}",
        "unframed": "no page of the newsroom's is shown in a frame",
        "copied": "the supplied code was used: {sign}",
    },
    question="Is it so that the newsroom's pages are not shown in a frame?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
