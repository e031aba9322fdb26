"""Whose picture it is, as its caption or credit says."""

from __future__ import annotations

import re
from functools import cache

from rights.text.late import late

__all__ = ["find_credit", "is_stock", "owner_of"]

_AGENCY = (
    r"reuters|(?:the )?associated press|ap(?= (?:photo|file|images)|\s*/|\s*[)\]|]|[.,]?\s*$)|afp|agence france-presse|epa(?:-efe)?|efe|dpa|ansa|keystone"
    r"|getty(?: images)?|shutterstock|istock(?:photo)?|alamy|bloomberg|sipa(?: usa)?|zuma(?: press)?|upi|tass|xinhua|anadolu(?: agency)?|imago(?: images)?"
    r"|pa (?:media|wire|images)|adobe ?stock|unsplash|pexels|pixabay|flickr|wikimedia(?: commons)?|nurphoto|corbis|magnum(?: photos)?"
    r"|usa today (?:sports|network)|tribune news service|canadian press|press association|picture[ -]alliance|eyevine|rex features|lightrocket|polaris"
)


#: One of the words of a text that names an agency begins so, or is one of these.
_AGENCY_BEGINNINGS = (
    *(
        "reuters",
        "associated",
        "afp",
        "agence",
        "epa",
        "efe",
        "dpa",
        "ansa",
        "keystone",
        "getty",
        "shutterstock",
        "istock",
        "alamy",
        "bloomberg",
    ),
    *(
        "sipa",
        "zuma",
        "upi",
        "tass",
        "xinhua",
        "anadolu",
        "imago",
        "adobe",
        "unsplash",
        "pexels",
        "pixabay",
        "flickr",
        "wikimedia",
        "nurphoto",
    ),
    *("corbis", "magnum", "usa", "tribune", "canadian", "press", "picture", "eyevine", "rex", "lightrocket", "polaris"),
)
_AGENCY_WORDS = frozenset({"ap", "pa"})
#: One of these stands in a text that has the label of a picture's credit.
_LABEL_PARTS = (
    *(
        "photo",
        "image",
        "picture",
        "illustration",
        "graphic",
        "foto",
        "bild",
        "imagen",
        "imagem",
        "credit",
        "crédit",
        "screenshot",
        "video",
    ),
    *("artwork", "cartoon", "map", "chart", "still", "courtesy", "©", "(c)"),
)


def _may_name_agency(text: str) -> bool:
    """Whether to search for an agency at all."""
    words = _patterns().word.findall(text.casefold())
    return any(word.startswith(_AGENCY_BEGINNINGS) or word in _AGENCY_WORDS for word in words)


def _may_have_label(text: str) -> bool:
    """Whether to search for a label at all."""
    folded = text.casefold()
    return any(part in folded for part in _LABEL_PARTS)


class _Patterns:
    """The patterns of this module, compiled when the first caption needs them."""

    __slots__ = ("agency", "bracketed", "label", "lead", "stock", "tail", "word")

    def __init__(self) -> None:
        kind = (
            r"(?:photos?|photograph(?:y|s)?|images?|pictures?|illustrations?|graphics?|fotos?|bild(?:er)?|imagen|imagem|credits?|crédits?|crédito"
            r"|screenshot|video|artwork|cartoon|map|chart|still)"
        )
        self.label = late(
            rf"(?:{kind}(?:(?:\s+(?:by|credits?|courtesy(?:\s+(?:of|photo))?|from|via|copyright|illustration))*"
            r"\s*(?::|\bby\b|\bof\b|\bfrom\b|\bvia\b|/|\|(?=\s))|\s+(?:by|courtesy(?:\s+of)?|from|via)\b)|courtesy(?:\s+of)?\b:?|©|\(c\)|copyright\b|via\b)\s*",
            re.IGNORECASE,
        )
        self.lead = late(
            rf"(?:^|[\s(\[|/–—•-])(?:{kind}(?:\s*:|\s+(?:by|credit|courtesy)\b)|courtesy (?:of|photo)\b|©|\(c\)\s)",
            re.IGNORECASE,
        )
        self.word = late(r"\w+")
        self.bracketed = late(r"[(\[]([^()\[\]]{2,140})[)\]]\W*$")
        self.agency = late(rf"(?<!\w)(?:{_AGENCY})(?!\w)", re.IGNORECASE)
        self.stock = late(
            r"\b(?:getty|shutterstock|istock(?:photo)?|alamy|adobe ?stock|unsplash|pexels|pixabay|flickr|corbis|nurphoto|zuma|imago"
            r"|rex features|depositphotos)\b",
            re.IGNORECASE,
        )
        self.tail = late(
            rf"(?:^|(?<=[.!?”\"|])\s*|\s[–—|-]\s)((?:[^\W\d_][\w’'.-]*(?:\s+[^\W\d_][\w’'.-]*){{0,4}}\s*(?:/|,|\bvia\b|\bfor\b|\||-)\s*){{0,3}}"
            rf"(?:{_AGENCY})(?:\s*(?:photo|images?|file photo|pool)|(?:/|\s+via\s+)[^./]{{2,60}}){{0,3}})\W*$",
            re.IGNORECASE,
        )


@cache
def _patterns() -> _Patterns:
    return _Patterns()


def is_stock(text: str) -> bool:
    """Whether a text names an agency that sells pictures and writes no stories."""
    return _patterns().stock.search(text) is not None


def find_credit(caption: str) -> tuple[int, int] | None:
    """Where in a caption its credit stands: "(Ann Lee/The Daily via AP)", "Photo: Ann Lee", "© dpa | Bo Roe".

    >>> text = "The harbour at noon. Photo: Bo Roe/AFP"
    >>> start, end = find_credit(text)
    >>> text[start:end]
    'Photo: Bo Roe/AFP'
    """
    patterns = _patterns()
    agency = _may_name_agency(caption)
    if match := patterns.bracketed.search(caption):
        inside = match[1]
        if (agency and patterns.agency.search(inside)) or patterns.label.match(inside) or "/" in inside:
            return match.start(1), match.end(1)
    last = None
    if _may_have_label(caption):
        for match in patterns.lead.finditer(caption):
            last = match
    if last is not None:
        start = last.start()
        while start < len(caption) and caption[start] in " \t([|/–—•-":
            start += 1
        end = len(caption.rstrip(" )]"))
        if 0 < end - start <= 160:
            return start, end
    if agency and (match := patterns.tail.search(caption)):
        return match.start(1), match.end(1)
    return None


def owner_of(credit: str) -> str | None:
    """The agency that a credit names, as written; else the photographer or body; None where it names nobody.

    >>> owner_of("Photo: Bo Roe/AFP")
    'AFP'
    >>> owner_of("Photo by Ann Lee")
    'Ann Lee'
    """
    patterns = _patterns()
    if _may_name_agency(credit) and (match := patterns.agency.search(credit)):
        return match[0]
    rest = credit
    while (match := patterns.label.match(rest)) and match.end():
        rest = rest[match.end() :]
    rest = rest.strip(" ()[].,:;|/©")
    return rest or None
