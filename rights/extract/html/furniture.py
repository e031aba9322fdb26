"""What the class, id and role of an element say about it: site furniture, caption, byline, note."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["BIO", "COMMENTS", "FOOTER", "NAV", "PROMO", "RELATED", "hint"]

NAV, FOOTER, RELATED, PROMO, COMMENTS, BIO = "nav", "footer", "related", "promo", "comments", "bio"

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")

_NAV = frozenset(
    "nav navbar navigation navigations topnav subnav breadcrumb breadcrumbs masthead menu menus pagination pager toc toolbar topbar skiplink"
    " skip hamburger offcanvas megamenu drawer".split()
)
_FOOTER = frozenset("footer colophon bottombar".split())
_RELATED = frozenset(
    "related recommended recommendation recommendations recommend recirc recirculation trending popular mostread mostpopular"
    " outbrain taboola zergnet revcontent sidebar sidebars rail aside carousel teaser teasers"
    " readmore morestories morefrom moreon upnext nextup alsolike youmaylike latest"
    " relatedposts relatedarticles relatedstories".split()
)
_PROMO = frozenset(
    "promo promos promotion promoted newsletter newsletters subscribe subscription signup advert advertisement advertisements advertorial ad ads adunit adslot"
    " adwrapper sponsor sponsored paywall donate donation social share shares sharing sharebar sharetools sharethis addthis addtoany follow"
    " cookie cookies consent gdpr banner modal popup overlay lightbox login signin register piano widget widgets"
    " tags taglist keywords topics toolbox print cta".split()
)
_COMMENTS = frozenset("comments commentlist disqus respond livefyre viafoura coral commenting".split())
_CAPTION = frozenset("caption captions figcaption credit credits photocredit imagecredit copyright photographer attribution".split())
_BYLINE = frozenset("byline bylines author authors authorname contributor contributors".split())
_NOTE = frozenset("note notes tagline editorsnote editornote disclaimer syndication syndicated republish republished".split())

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
    ("page", "header"): NAV,
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
_PLURAL_HARMLESS = frozenset({"no", "with", "has", "without"})


@lru_cache(maxsize=20_000)
def hint(names: str) -> str | None:
    """What a class, id or role attribute says: a zone, `caption`, `byline`, `bio`, `note`, or None.

    Words are taken from any spelling (kebab, snake, camel). The weightiest reading wins; "no-sidebar" says nothing.
    """
    words = [word.lower() for word in _WORD.findall(names)]
    if not words:
        return None
    found: str | None = None
    before = ""
    for word in words:
        if before in _PLURAL_HARMLESS:
            before = word
            continue
        zone = _PAIRS.get((before, word))
        if zone is None:
            if word in _COMMENTS:
                zone = COMMENTS
            elif word in _RELATED:
                zone = RELATED
            elif word in _PROMO:
                zone = PROMO
            elif word in _NAV:
                zone = NAV
            elif word in _FOOTER:
                zone = FOOTER
            elif word in _CAPTION:
                zone = "caption"
            elif word in _BYLINE:
                zone = "byline"
            elif word in _NOTE:
                zone = "note"
        if zone is not None and (found is None or _WEIGHT[zone] > _WEIGHT[found]):
            found = zone
        before = word
    return found


_WEIGHT = {COMMENTS: 9, RELATED: 8, PROMO: 7, NAV: 6, FOOTER: 5, BIO: 4, "caption": 3, "byline": 2, "note": 1}
