"""What the class, id and role of an element say about it: site furniture, caption, byline, note."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["BIO", "COMMENTS", "FOOTER", "NAV", "PROMO", "RELATED", "WEAK", "hint"]

NAV, FOOTER, RELATED, PROMO, COMMENTS, BIO = "nav", "footer", "related", "promo", "comments", "bio"
WEAK = {f"{zone}?": zone for zone in (NAV, RELATED, PROMO)}
"""Hints of words that layouts use for many things: they hold only where there is next to no text."""

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def _words(hint: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), hint)


_HINTS = {
    **_words(
        "note", "note notes tagline editorsnote editornote disclaimer syndication syndicated republish republished"
    ),
    **_words("byline", "byline bylines author authors authorname contributor contributors"),
    **_words("credit", "credit credits photocredit imagecredit copyright photographer attribution"),
    **_words("caption", "caption captions figcaption"),
    **_words(FOOTER, "footer colophon bottombar"),
    **_words(
        NAV,
        "nav navbar navigation navigations topnav subnav breadcrumb breadcrumbs masthead menu menus pagination pager"
        " skiplink hamburger offcanvas megamenu drawer ticker",
    ),
    **_words("nav?", "toc toolbar topbar skip"),
    **_words(
        PROMO,
        "promo promos promotion promoted newsletter newsletters subscribe subscription signup advert advertisement"
        " advertisements sponsored donate donation cookie cookies consent gdpr login signin register addthis addtoany",
    ),
    **_words(
        "promo?",
        "ad ads adunit adslot adwrapper advertorial sponsor social share shares sharing sharebar sharetools sharethis"
        " follow banner modal popup overlay lightbox piano widget widgets tags taglist keywords topics toolbox print cta",
    ),
    **_words(
        RELATED,
        "related recommended recommendation recommendations recommend recirc recirculation trending popular mostread"
        " mostpopular outbrain taboola zergnet revcontent sidebar sidebars readmore morestories morefrom moreon upnext"
        " nextup alsolike youmaylike relatedposts relatedarticles relatedstories",
    ),
    **_words("related?", "rail aside carousel teaser teasers latest"),
    **_words(COMMENTS, "comments commentlist disqus respond livefyre viafoura coral commenting"),
}

#: Pairs of words that mean something together only.
_PAIRS = {
    ("read", "more"): RELATED,
    ("read", "next"): RELATED,
    ("more", "stories"): RELATED,
    ("more", "news"): RELATED,
    ("more", "from"): RELATED,
    ("most", "read"): RELATED,
    ("most", "popular"): RELATED,
    ("up", "next"): RELATED,
    ("also", "like"): RELATED,
    ("see", "also"): RELATED,
    ("sign", "up"): PROMO,
    ("log", "in"): PROMO,
    ("skip", "link"): NAV,
    ("site", "header"): NAV,
    ("page", "header"): "nav?",
    ("global", "header"): NAV,
    ("comment", "list"): COMMENTS,
    ("comment", "section"): COMMENTS,
    ("author", "bio"): BIO,
    ("author", "box"): BIO,
    ("about", "author"): BIO,
    ("author", "info"): BIO,
    ("author", "card"): BIO,
    ("author", "profile"): BIO,
    ("author", "description"): BIO,
    ("post", "author"): "byline",
}
_KNOWN = frozenset(_HINTS) | {first for first, _ in _PAIRS}
_WITHOUT = frozenset({"no", "not", "non", "with", "has", "have", "without", "disable"})
_WEIGHTS = {
    COMMENTS: 11, RELATED: 10, PROMO: 9, NAV: 8, FOOTER: 7, BIO: 6, "caption": 5, "credit": 4.5, "byline": 4, "note": 3,
    "related?": 2, "promo?": 2, "nav?": 2,
}  # fmt: skip


@lru_cache(maxsize=20_000)
def hint(names: str) -> str | None:
    """What a class, id or role attribute says: a zone (with "?" where it is a weak hint), `caption`, `credit`, `byline`,
    `bio`, `note`, or None.

    Words are taken from any spelling (kebab, snake, camel). The weightiest reading wins; "no-sidebar" says nothing.
    """  # noqa: D205
    if names.islower():
        words = names.replace("-", " ").replace("_", " ").split()
    else:
        words = " ".join(_WORD.findall(names)).lower().split(" ")
    if _KNOWN.isdisjoint(words):
        return None
    found: str | None = None
    best = 0.0
    before = ""
    for word in words:
        said = _PAIRS.get((before, word)) or (None if before in _WITHOUT else _HINTS.get(word))
        if said is not None and _WEIGHTS[said] > best:
            found, best = said, _WEIGHTS[said]
        before = word
    return found
