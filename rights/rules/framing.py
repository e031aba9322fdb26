"""Frames, copying tools, locks and added restrictions.

What it checks: whether the page shows the newsroom's own page inside a frame; whether it was made with the code that the newsroom
supplies; whether scripts keep readers from copying, or a notice adds restrictions.

Why: a frame shows a newsroom's page as if it were one's own. The supplied code carries credit, counter and links that hand
work loses; and what is free stays free only where nobody locks it.

Passes: no frame shows the newsroom's story; the supplied code's signs are there.

Fails: a frame shows the story's own address.

Cannot tell: a frame shows another page of the newsroom's, which may be a chart; the signs of the supplied code are absent, which a
publishing system may have taken out; locks and notices that may not mean this story; what no page shows.

Source: the page's mark-up; the original's record (url).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Rule
from rights.model.terms import Clause
from rights.rules._asked import Asked, ask, exempting, requires
from rights.rules._attested import MESSAGES
from rights.rules._options import Texts, as_tuple

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
    signs: Annotated[
        Texts | None,
        Meta(description="For tool: what the supplied code carries, as it stands in the mark-up; any one of them."),
    ] = None


def check(options: FramingOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    whats: tuple[What, ...] = as_tuple(options.what)
    for what in whats:
        yield ask(
            options,
            clause,
            case,
            key="unanswered",
            required=requires(clause, f"that {_WHAT[what]}{exempting(options.exempt)}"),
            observed="not looked at",
            question=f"Is it so that {_WHAT[what]}?",
        )


RULE = Rule(
    id="COM09",
    name="framed",
    kind="framing",
    summary="The newsroom's pages are not framed, and nothing is locked or restricted on top.",
    options=FramingOptions,
    messages={**MESSAGES, "unanswered": "nobody has vouched for it"},
    question="Is it so that the newsroom's pages are not shown in a frame?",
    check=check,
    forbids=True,
    needs=lambda _options, _clause: frozenset[Need](),
)
