"""Statements of a licence in a text: Creative Commons licences by name, id or address, and the public domain."""

from __future__ import annotations

import msgspec

from rights.text.words import Token, tokens, word_set

__all__ = ["Stated", "licence_of_url", "parse_licence", "stated_licences"]


class Stated(msgspec.Struct, frozen=True, gc=False):
    """A licence as a text states it.

    start, end: offsets in the text as it stands. family: "CC-BY-ND", "CC0", "PD", or "CC" where the text says "Creative
    Commons" without the type. version: "4.0", "" where it gives none.
    """

    start: int
    end: int
    family: str
    version: str = ""


_ORDER = ("BY", "NC", "ND", "SA")
_WORDS: dict[str, str] = {
    **dict.fromkeys(("by", "attribution", "namensnennung", "atribución", "atribuição", "paternité"), "BY"),
    **dict.fromkeys(("nc", "noncommercial", "noncomercial", "kommerziell", "nãocomercial", "nocomercial"), "NC"),
    **dict.fromkeys(("nd", "noderivatives", "noderivs", "noderivative", "semderivações", "sinderivadas"), "ND"),
    **dict.fromkeys(("sa", "sharealike", "compartilhaigual", "compartirigual"), "SA"),
    "commercial": "NC",
    "derivatives": "ND",
    "derivs": "ND",
    "bearbeitung": "ND",
    "alike": "SA",
}
"""Words by which a part of a licence is named; "non", "no", "share" before them are passed over."""

_FILLERS = word_set(
    "- ( ) , / : license licence licenses licences licensed lizenz licencia licença licenza the a an under non no not"
    " share keine nicht international unported generic v version cc creative commons 4 3 2 1 . de org licenses deed en"
    " sob unter"
)
_NOUNS = frozenset(["license", "licence", "lizenz", "licencia", "licença", "licenza"])
_REACH = 24


def stated_licences(text: str) -> tuple[Stated, ...]:
    """Every statement of a licence in a text, in order.

    >>> [(s.family, s.version) for s in stated_licences("Republished under a Creative Commons license (CC BY-ND 4.0).")]
    [('CC-BY-ND', '4.0')]
    >>> [s.family for s in stated_licences("under a Creative Commons license by Harbor News")]
    ['CC']
    """
    lower = text.casefold()
    if not any(
        sign in lower for sign in ("cc", "commons", "attribution", "public domain", "dominio público", "domínio")
    ):
        return ()
    items = tokens(text)
    found: list[Stated] = []
    at = 0
    while at < len(items):
        begun = _begins(items, at)
        if begun is None:
            at += 1
            continue
        stated, at = _read(items, at, begun)
        if stated is not None:
            found.append(stated)
    return tuple(found)


def _word(items: tuple[Token, ...], at: int) -> str:
    return items[at].text if at < len(items) else ""


def _begins(items: tuple[Token, ...], at: int) -> int | None:
    """How many tokens open a statement here; None where none begins."""
    word = _word(items, at)
    after = _word(items, at + 1)
    if word == "creative" and (after == "commons" or (after == "-" and _word(items, at + 2) == "commons")):
        return 2 if after == "commons" else 3
    if word in {"cc0", "ccby"}:
        return 1
    if word == "public" and after == "domain":
        return 2
    if word in {"dominio", "domínio"} and after == "público":
        return 2
    if word == "cc" and (
        after in {"by", "0", "zero"} or (after == "-" and _word(items, at + 2) in {"by", "0", "zero"})
    ):
        return 1
    long = {"noncommercial", "noderivatives", "noderivs", "sharealike", "non", "no", "share"}
    if word == "attribution" and after == "-" and _word(items, at + 2) in long:
        return 0
    return None


def _read(items: tuple[Token, ...], first: int, opening: int) -> tuple[Stated | None, int]:
    word = _word(items, first)
    start = items[first].start
    if word in {"public", "dominio", "domínio"}:
        return Stated(start, items[first + 1].end, "PD"), first + 2
    parts: set[str] = {"BY"} if word == "ccby" else set()
    zero = word == "cc0"
    version = ""
    end_at = first + max(opening, 1)
    at = first + opening
    while at < min(len(items), first + _REACH):
        piece = _word(items, at)
        if piece.isdigit() and _word(items, at + 1) == "." and _word(items, at + 2).isdigit() and len(piece) == 1:
            version = f"{piece}.{_word(items, at + 2)[:1]}"
            at += 3
            end_at = at
            continue
        if piece in {"0", "zero", "cc0"} and not parts:
            zero, end_at = True, at + 1
        elif piece == "by" and _word(items, at - 1) not in {"-", "cc", "(", "commons", "/"}:
            break  # "under a Creative Commons licence by the newsroom"
        elif piece in _WORDS:
            parts.add(_WORDS[piece])
            end_at = at + 1
        elif piece not in _FILLERS or (piece == "." and not _word(items, at + 1).isdigit()):
            break
        at += 1
    if _word(items, end_at) in _NOUNS:
        end_at += 1
    end = items[end_at - 1].end
    if zero:
        return Stated(start, end, "CC0", version), max(at, first + 1)
    family = "-".join(["CC", *(part for part in _ORDER if part in parts)])
    return Stated(start, end, family, version), max(at, first + 1)


def parse_licence(text: str) -> Stated | None:
    """A licence by its SPDX id or its name; None where it is neither Creative Commons nor the public domain.

    >>> parse_licence("CC-BY-NC-ND-4.0").family, parse_licence("CC-BY-2.5").version, parse_licence("free use")
    ('CC-BY-NC-ND', '2.5', None)
    """
    found = stated_licences(text)
    return found[0] if found else None


def licence_of_url(url: str) -> Stated | None:
    """The licence to which an address of creativecommons.org leads; None for any other address.

    >>> licence_of_url("https://creativecommons.org/licenses/by-nd/4.0/deed.en").family
    'CC-BY-ND'
    """
    lower = url.lower()
    if "creativecommons.org/" not in lower:
        return None
    pieces = lower.split("creativecommons.org/", 1)[1].split("/")
    if pieces[0] == "publicdomain":
        return Stated(0, len(url), "CC0" if "zero" in pieces else "PD")
    if pieces[0] not in {"licenses", "licences"} or len(pieces) < 2:
        return None
    parts = {part.upper() for part in pieces[1].split("-")}
    if not parts <= set(_ORDER):
        return None
    version = pieces[2] if len(pieces) > 2 and pieces[2][:1].isdigit() else ""
    return Stated(0, len(url), "-".join(["CC", *(part for part in _ORDER if part in parts)]), version)
