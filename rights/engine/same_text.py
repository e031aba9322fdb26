"""Whether a page is a republication by its text alone, where the original's text is at hand and nothing names its source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rights.engine.recognise import Known, Role, Sign, recognise
from rights.match import Comparison
from rights.model.page import Page
from rights.model.records import Article
from rights.model.terms import Policy
from rights.rules._edits import beside

if TYPE_CHECKING:
    from rights.engine.checker import World

__all__ = ["by_text"]

_COPIES = frozenset({"copy", "edited_copy"})
_SHARE, _USED = 0.5, 0.7
"""Share of the original that stands in the page, and of the page that is the original's, from which it is a copy of it."""
_MARKS = ('"', "“", "„", "«", "‘", "'")


def by_text(world: World, page: Page, roles: list[Role], known: Known) -> list[Role]:
    """The roles of a page that no sign shows to be a republication, by comparing it with the original.

    Args:
        world: with the original's text, or with records that hold it.
        page: as read.
        roles: as recognised by signs.
        known: what pages are recognised by.

    Returns: `roles` as they are where the text isn't the original's. Otherwise one role a policy that the original's own
    page or its record names; without such a policy one role that is held to none, and says so.
    """
    for original, article in _originals(world):
        if original is not None and original.source.sha256 == page.source.sha256:
            continue
        found = beside(original, page, article)
        if found is None or not _is_copy(found.comparison) or _older(found.comparison):
            continue
        share = f"{found.comparison.share_kept:.0%} of the original's words stand here"
        policies = _policies(original, article, known)
        if not policies:
            note = f"its text is the original's ({share}), but nothing says whose terms hold: name them with --policy"
            return [Role("republication", None, (), None, note)]
        sign = Sign(f"its text is the original's: {share}")
        note = "the terms are those that the original falls under; nothing in the page names them"
        return [Role("republication", policy, (sign,), None, note) for policy in policies]
    return roles


def _originals(world: World) -> list[tuple[Page | None, Article | None]]:
    if world.original is not None:
        return [(world.original, world.articles[0] if len(world.articles) == 1 else None)]
    return [(None, article) for article in world.articles if article.body]


def _is_copy(found: Comparison) -> bool:
    return (
        found.relation in _COPIES
        and found.share_kept >= _SHARE
        and found.words_used >= _USED * max(1, found.words_republication)
        and not _quoted(found)
    )


def _quoted(found: Comparison) -> bool:
    """Whether most of the paragraphs that both have stand in quotation marks in the page alone: it quotes, and says so."""
    pairs = [(first[0], second[0]) for first, second in found.rows if first and second]
    texts = [
        (
            found.original.text[found.original.parts[i].start :],
            found.republication.text[found.republication.parts[j].start :],
        )
        for i, j in pairs
    ]
    return sum(page.startswith(_MARKS) and not text.startswith(_MARKS) for text, page in texts) * 2 > len(texts)


def _older(found: Comparison) -> bool:
    """Whether the page came out on a day before the original: then it is the other that took the text."""
    days = found.original.published, found.republication.published
    return days[0] is not None and days[1] is not None and days[1] < days[0]


def _policies(original: Page | None, article: Article | None, known: Known) -> Sequence[Policy]:
    """The policies that the original falls under: its record names the syndicator, or its page is the syndicator's."""
    if article is not None and article.syndicator:
        named = [one for one in known.policies if article.syndicator in {one.id, one.name, one.family}]
        if named:
            return named
    if original is None:
        return ()
    roles = recognise(original, known, candidates=None, page_url=None, named=frozenset())
    own = [role.policy for role in roles if role.role == "original" and role.policy is not None]
    return own or [role.policy for role in roles if role.role == "republication" and role.policy is not None]
