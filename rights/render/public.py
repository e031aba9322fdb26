"""The terms for others to read, from the same policy that pages are checked against: a public page, a contract's annex."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import msgspec
from markupsafe import Markup

from rights.extract.write import paragraph
from rights.model.terms import Policy
from rights.render.pages import template_named
from rights.render.plain import Group, Item, Terms
from rights.render.safe import one_line

__all__ = ["FORMATS", "KINDS", "render_terms"]

KINDS = ("page", "annex")
FORMATS = ("html", "markdown")
_TITLES = {
    "page": {
        "must": "What you have to do",
        "must_not": "Limits",
        "should": "What we ask of you",
        "may": "What you may do",
    },
    "annex": {
        "must": "Duties of the publisher",
        "must_not": "Limits",
        "should": "Requests to the publisher",
        "may": "Permissions",
    },
}
_BACKTICKS = re.compile("`+")


def render_terms(
    policy: Policy,
    terms: Terms,
    kind: str,
    form: str,
    *,
    above: str = "",
    below: str = "",
    filled: bool = False,
    remarks: Iterable[str] = (),
) -> str:
    """A public page or a contract's annex.

    Args:
        policy: whose terms.
        terms: the same in words, as `rights.render.plain.terms_of` gives them.
        kind: one of `KINDS`.
        form: one of `FORMATS`.
        above: HTML that a republication carries before the story, shown on the page to be copied.
        below: likewise after the story.
        filled: that HTML is filled for one article.
        remarks: what else belongs to it, in words.

    Raises: UsageError where a file that belongs to the program is missing.
    """
    markdown = form == "markdown"
    contacts = [fact for fact in terms.facts if fact.startswith("Contact for ")]
    shown = _written(terms) if markdown else terms
    values: dict[str, Any] = {
        "terms": shown,
        "titles": _TITLES[kind],
        "version": policy.version,
        "sha256": policy.sha256,
        "licence_link": _address(terms.licence_url, markdown=markdown),
        "source_link": _address(terms.source_url, markdown=markdown),
        "contacts": [_md(one) for one in contacts] if markdown else contacts,
        # code between fences is not escaped: the fence is longer than any in it
        "above": Markup(above) if markdown else above,  # noqa: S704  # ditto
        "below": Markup(below) if markdown else below,  # noqa: S704  # ditto
        "fence": Markup(_fence(above, below)),  # noqa: S704  # backticks alone
        "words": "" if filled else ", with what stands in capitals replaced",
        "remarks": [_md(one) if markdown else one for one in remarks],
    }
    suffix = "md" if markdown else "html"
    made = template_named(f"terms-{kind}.{suffix}.j2").render(**values)
    if markdown:
        made = re.sub(r"\n{3,}", "\n\n", made)
    return made.strip("\n") + "\n"


def _fence(*texts: str) -> str:
    longest = max((len(run) for text in texts for run in _BACKTICKS.findall(text)), default=0)
    return "`" * max(3, longest + 1)


def _address(url: str, *, markdown: bool) -> str:
    """An address that may be linked, else nothing."""
    plain = one_line(url)
    if not plain.startswith(("http://", "https://")) or " " in plain:
        return ""
    return Markup(paragraph("markdown", [(plain, plain)])) if markdown else plain  # noqa: S704  # written and escaped


def _md(words: str) -> Markup:
    return Markup(paragraph("markdown", [(one_line(words), None)]))  # noqa: S704  # written and escaped


def _written(terms: Terms) -> Terms:
    """The terms with every text escaped for Markdown."""
    return Terms(
        id=_md(terms.id),
        name=_md(terms.name),
        licence=_md(terms.licence),
        licence_url=terms.licence_url,
        source=_md(terms.source),
        source_url=terms.source_url,
        status=_md(terms.status),
        facts=tuple(_md(fact) for fact in terms.facts),
        groups=tuple(Group(g.level, g.title, tuple(_item(one) for one in g.items)) for g in terms.groups),
        notes=tuple(_item(one) for one in terms.notes),
    )


def _item(one: Item) -> Item:
    return msgspec.structs.replace(
        one,
        says=_md(one.says),
        details=tuple(_md(sentence) for sentence in one.details),
        conditions=tuple(_md(sentence) for sentence in one.conditions),
        remarks=tuple(_md(sentence) for sentence in one.remarks),
        members=tuple(_item(member) for member in one.members),
    )
