"""Conditions over the closed facts of `terms.facts`, decided with three values: true, false, and not known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rights.model.case import Case
from rights.model.terms import Clause, Condition, Dated
from rights.rules._networks import named, network_of

__all__ = [
    "about_publisher",
    "asks_for_grant",
    "covers",
    "day_for",
    "day_of_original",
    "day_of_republication",
    "fields_missing",
    "grants_asked",
    "holds",
    "statement",
]

_GRANTS = frozenset({"permission", "approval", "licence_for"})
_COMPARED = frozenset({"edited", "edited_beyond_style", "shortened", "excerpted", "translated", "localised"})
_LINKED = {"online": True, "newsletter": True, "social": True, "print": False, "audio": False}
_DERIVED = frozenset({"shared_source", "shared_quotes"})


def holds(condition: Condition, case: Case) -> tuple[bool | None, str]:
    """Whether the condition is true, false or (None) not known, and the condition in words."""
    if condition.fact is not None:
        return _fact(condition, condition.fact, case)
    if condition.not_ is not None:
        value, words = holds(condition.not_, case)
        return (None if value is None else not value), f"not ({words})"
    some, joint, decisive = (condition.all_of, " and ", False) if condition.all_of else (condition.any_of, " or ", True)
    values = [holds(child, case) for child in some]
    words = joint.join(words for _, words in values)
    if any(value is decisive for value, _ in values):
        return decisive, words
    return (None if any(value is None for value, _ in values) else not decisive), words


def grants_asked(condition: Condition) -> list[str]:
    """The grants that a condition asks for, as a person can vouch for them: "permission:partner"."""
    if condition.fact is not None:
        return [f"{condition.fact}:{want}" for want in condition.is_in] if condition.fact in _GRANTS else []
    below = (*condition.all_of, *condition.any_of, *((condition.not_,) if condition.not_ is not None else ()))
    return [grant for one in below for grant in grants_asked(one)]


def about_publisher(condition: Condition) -> bool:
    """Whether a condition asks about the publisher and what it was granted, and about nothing else."""
    if condition.fact is not None:
        return condition.fact in _GRANTS or condition.fact.startswith("publisher.")
    below = (*condition.all_of, *condition.any_of, *((condition.not_,) if condition.not_ is not None else ()))
    return bool(below) and all(about_publisher(one) for one in below)


FIELDS: Mapping[str, str] = {
    "publisher.id": "id",
    "publisher.kind": "kind",
    "publisher.region": "regions",
    "publisher.commercial": "commercial",
    "publisher.paywall": "paywall",
    "publisher.membership": "memberships",
    "publisher.cannot": "cannot",
}
"""Facts about the publisher to the field of its record that tells them."""


def fields_missing(clause: Clause, case: Case) -> list[str]:
    """The fields of the publisher's record on which it hangs whether a clause applies, in order; empty where others matter."""
    missing: list[str] = []
    for condition in (clause.when, clause.unless):
        for leaf in _leaves(condition) if condition is not None and holds(condition, case)[0] is None else ():
            assert leaf.fact is not None
            if holds(leaf, case)[0] is None:
                missing.append(FIELDS.get(leaf.fact, ""))
    return [] if "" in missing else list(dict.fromkeys(missing))


def _leaves(condition: Condition) -> Iterator[Condition]:
    if condition.fact is not None:
        yield condition
        return
    for one in (*condition.all_of, *condition.any_of, *((condition.not_,) if condition.not_ is not None else ())):
        yield from _leaves(one)


def asks_for_grant(condition: Condition) -> bool:
    """Whether a condition is about what somebody has allowed."""
    if condition.fact is not None:
        return condition.fact in _GRANTS
    below = (*condition.all_of, *condition.any_of, *((condition.not_,) if condition.not_ is not None else ()))
    return any(asks_for_grant(one) for one in below)


def _fact(condition: Condition, name: str, case: Case) -> tuple[bool | None, str]:
    if condition.from_ or condition.until:
        return _day(condition, name, case)
    wanted = condition.is_in
    listed = " or ".join(str(w).lower() if isinstance(w, bool) else str(w) for w in wanted)
    words = statement(name, wanted, listed)
    if name in _GRANTS:
        return _granted(name, wanted, case), words
    if name == "original.has":
        return _carries(wanted, case), words
    if name == "use":
        answers = [_used_as(str(want), case) for want in wanted]
        return (True if True in answers else None if None in answers else False), words
    seen = _values(name, case)
    if seen is None:
        return None, words
    return any(_same(value, want) for value in seen for want in wanted), words


_SAYS = {
    "channel": "the channel is {}",
    "use": "the use is {}",
    "language": "the original's language is {}",
    "section": "the original's section is {}",
    "tag": "the original is tagged {}",
    "edition": "the original's edition is {}",
    "source": "the original is credited to {}",
    "partner": "the original was reported with {}",
    "author": "the original's author is {}",
    "licence": "the original's licence is {}",
    "original.has": "the original has {}",
    "publisher.kind": "the publisher's kind is {}",
    "publisher.region": "the publisher serves {}",
    "publisher.membership": "the publisher is a member of {}",
    "publisher.id": "the publisher is {}",
    "publisher.cannot": "the publisher's system can't do this: {}",
    "permission": "an agreement grants {}",
    "approval": "the {} has approved",
    "licence_for": "there is a licence of one's own for the {}",
    "shared_on": "it is shared on {}",
}
_WHO = {"editor": "newsroom's editor"}
"""Who approves, in words that tell the newsroom's people from the publisher's."""
_IS = {
    "publisher.commercial": ("the publisher works for profit", "the publisher does not work for profit"),
    "publisher.paywall": ("readers pay for access", "readers do not pay for access"),
    "edited": ("the text was edited", "the text was not edited"),
    "edited_beyond_style": ("the text was edited beyond style", "the text was edited in style at most"),
    "shortened": ("the text was shortened", "the text was not shortened"),
    "excerpted": ("only a part is republished", "the whole text is republished"),
    "translated": ("the text was translated", "the text was not translated"),
    "localised": ("the text was localised", "the text was not localised"),
    "first_use": ("it is the publisher's first republication", "it is not the publisher's first republication"),
    "linked": ("links are possible", "links are not possible"),
}
"""Fact to what it says where it is true and where it is false."""


def statement(name: str, wanted: tuple[Any, ...], listed: str) -> str:
    """A condition as a statement that can stand after "where" and after "is it so that".

    Args: name: of the fact. wanted: its values of which any one will do. listed: these in words.
    """
    if name in _IS:
        yes, no = _IS[name]
        return " or ".join(yes if value else no for value in wanted)
    if name == "approval":
        listed = " or ".join(_WHO.get(str(value), str(value)) for value in wanted)
    return _SAYS.get(name, f"{name.replace('_', ' ')} is {{}}").format(listed)


def _day(condition: Condition, name: str, case: Case) -> tuple[bool | None, str]:
    span = " ".join(f"{word} {day}" for word, day in (("from", condition.from_), ("until", condition.until)) if day)
    whose = {"published": "original", "republished": "republication"}.get(name, "as_of")
    what = {"original": "the original's day", "republication": "the republication's day"}.get(whose, "the day judged")
    day = day_for(whose, case)
    words = f"{what} is {span}"
    return (None if day is None else (condition.from_ or "") <= day <= (condition.until or "9999")), words


def _values(name: str, case: Case) -> tuple[Any, ...] | None:
    publisher, article, page = case.publisher, case.article, case.page
    if name == "channel":
        return (case.channel,)
    if name == "linked":
        return _given(_LINKED.get(case.channel))
    if name == "language":
        # the original's own word goes before the page's, which may be a translation
        original = case.original.language if case.original is not None else None
        said = original or page.language
        return _given(article.language if article is not None else None) or _given(said.value if said else None)
    if name in _COMPARED:
        return _given(_compared(name, case))
    if name == "shared_on":
        return _network(case)
    if name == "first_use":
        return _given(_first_use(case))
    if name == "author":
        return tuple(author.name for author in article.authors) or None if article is not None else None
    if name.startswith("publisher.") and publisher is not None:
        return {
            "publisher.id": _given(publisher.id),
            "publisher.kind": _given(publisher.kind),
            "publisher.region": publisher.regions or None,
            "publisher.commercial": _given(publisher.commercial),
            "publisher.paywall": _given(publisher.paywall),
            "publisher.membership": publisher.memberships,
            "publisher.cannot": publisher.cannot,
        }.get(name)
    if article is not None:
        return {
            "section": _given(article.section),
            "tag": article.tags or None,
            "source": _given(article.source),
            "edition": _given(article.edition),
            "partner": article.partners or None,
            "licence": _given(article.licence),
        }.get(name)
    return None


def _used_as(use: str, case: Case) -> bool | None:
    """Whether this was made of the original: an excerpt, a translation, a text of one's own of the same material, or the whole."""
    if use == "translation":
        return _translated(case)
    excerpted = case.role == "excerpt" or (_compared("excerpted", case) if _comparable(case) else False)
    if use == "excerpt":
        return excerpted
    derived = _derived(case)
    if use == "derived":
        return derived
    if excerpted or derived:
        return False
    return None if excerpted is None else True


def _comparable(case: Case) -> bool:
    from rights.rules._edits import comparison  # noqa: PLC0415  # a comparison costs; few clauses ask for it

    return comparison(case) is not None


def _derived(case: Case) -> bool:
    from rights.rules._edits import comparison  # noqa: PLC0415  # as above

    seen = comparison(case) if case.role != "excerpt" else None
    return seen is not None and seen.relation in _DERIVED


def _given(value: Any) -> tuple[Any, ...] | None:
    return None if value is None else (value,)


def _same(value: Any, wanted: Any) -> bool:
    if isinstance(value, str) and isinstance(wanted, str):
        one, two = named(value), named(wanted)
        return one == two or one.startswith(two + "-")
    return bool(value == wanted)


def _network(case: Case) -> tuple[str, ...] | None:
    """The social network that the page stands on; none for other channels, not known where no address tells."""
    network = network_of((case.page_url, case.page.source.name))
    if network is not None:
        return (network,)
    return None if case.channel == "social" else ()


def _first_use(case: Case) -> bool | None:
    """Whether the ledger knows of no earlier republication under this policy; None without a ledger or a publisher."""
    if case.ledger is None:
        return None
    from rights.rules._days import is_by  # noqa: PLC0415  # loaded only where a ledger is asked
    from rights.rules._urls import same_page  # noqa: PLC0415  # ditto

    who = case.publisher
    today = case.as_of.date().isoformat()
    unsure = False
    for entry in case.ledger:
        if entry.policy != case.policy.id or (entry.republished_on or "")[:10] > today:
            continue
        if same_page(entry.url, case.page_url):
            continue  # the entry of this very republication
        if who is not None and not is_by(entry.publisher, who):
            continue
        if entry.publisher is not None and who is None:
            unsure = True
            continue
        return False
    return None if unsure else True


def _carries(wanted: tuple[Any, ...], case: Case) -> bool | None:
    """Whether the original has any of these; what neither its record nor its page tells is not known."""
    answers = [_carried(str(want), case) for want in wanted]
    if any(answers):
        return True
    return None if None in answers else False


def _carried(what: str, case: Case) -> bool | None:
    article, page = case.article, case.original
    if what == "tagline":
        if article is not None and article.tagline is not None:
            return bool(article.tagline.strip())
        return None
    if article is not None and article.assets and what in ("images", "embeds"):
        pictures = any((asset.kind or "image").lower() in _PICTURES for asset in article.assets)
        others = any(asset.kind is not None and asset.kind.lower() not in _PICTURES for asset in article.assets)
        if pictures if what == "images" else others:
            return True
    if page is None or not page.markup:
        return None
    if what == "images":
        return bool(page.images)
    if what == "links":
        return any(link.zone == "story" for link in page.links)
    return None


_PICTURES = frozenset({"image", "photo", "photograph", "picture", "illustration", "graphic", "cartoon"})


def _compared(name: str, case: Case) -> bool | None:
    """What a comparison with the original shows; the languages alone tell of a translation."""
    if name == "translated" and (known := _translated(case)) is not None:
        return known
    if name == "excerpted" and case.role == "excerpt":
        return True
    if case.original is None and case.article is None:
        return None
    from rights.rules._edits import derived  # noqa: PLC0415  # a comparison costs; few clauses ask for it

    return derived(case, name)


def _translated(case: Case) -> bool | None:
    """Whether the languages of the two sides differ, as rules for translations see them; None where one is not known.

    The page's text goes before what its mark-up claims, the original's record before its text.
    """
    from rights.rules._edits import languages  # noqa: PLC0415  # reading the text costs; few clauses ask for it

    known = languages(case)
    return None if known is None or known.assumed else known.page != known.original


def _granted(name: str, wanted: tuple[Any, ...], case: Case) -> bool | None:
    """True where an agreement in force grants it, or somebody says so; False where somebody says no.

    A person's word on the clause settles the clause itself ("is the text unchanged?"), so it is not asked here; a word
    on the fact ("approval:author") is.
    """
    from rights.rules import _attested  # noqa: PLC0415  # loaded only where a grant can matter

    said = [_attested.attestation(case, f"{name}:{want}") for want in wanted]
    if any(given is not None and given.answer.strip().lower() == "yes" for given in said):
        return True
    if said and all(given is not None for given in said):
        return False
    grants = [form for want in wanted for form in (str(want), f"{name}:{want}")]
    by_agreement = _attested.agreed(case, grants)
    return True if by_agreement is not None and by_agreement.keeps else None


def day_of_original(case: Case) -> str | None:
    """The ISO day on which the original was published: from its record, else the republication's own date."""
    if case.article is not None and case.article.published_at:
        return case.article.published_at[:10]
    if case.page.published_at is not None:
        return case.page.published_at.value[:10]
    return None


def day_of_republication(case: Case) -> str:
    """The ISO day of the republication: as the ledger or the page says it, else the day judged."""
    for entry in case.ledger or ():
        if entry.policy == case.policy.id and entry.republished_on and _is_this(entry.url, case):
            return entry.republished_on[:10]
    if case.page.published_at is not None:
        return case.page.published_at.value[:10]
    return case.as_of.date().isoformat()


def _is_this(url: str | None, case: Case) -> bool:
    from rights.rules._urls import same_page  # noqa: PLC0415  # loaded only where a ledger is given

    return same_page(url, case.page_url) or same_page(url, case.page.source.name)


def day_for(whose: str, case: Case) -> str | None:
    """The ISO day of the original, of the republication, or the day judged ("as_of"); None where it is not known."""
    if whose == "original":
        return day_of_original(case)
    return day_of_republication(case) if whose == "republication" else case.as_of.date().isoformat()


def covers(dated: Dated, case: Case) -> bool | None:
    """Whether a variant holds on the day that it goes by; None where that day is not known."""
    day = day_for(dated.by, case)
    return None if day is None else (dated.from_ or "")[:10] <= day <= (dated.until or "9999")[:10]
