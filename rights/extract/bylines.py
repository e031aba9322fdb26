"""A byline as people write it, taken apart into names, roles and organisations."""

from __future__ import annotations

import re
from functools import cache

import msgspec

__all__ = ["Name", "is_organisation", "looks_like_byline", "parse"]


class Name(msgspec.Struct, frozen=True):
    """One person or desk of a byline; name is "" where only an organisation is named.

    start, end: where the name (or, without one, the organisation) stands in the text that was parsed.
    """

    name: str
    role: str | None
    organisation: str | None
    start: int
    end: int


_ORGANISATION_WORDS = frozenset(
    "news press times post daily journal herald tribune gazette guardian telegraph chronicle observer examiner register"
    " reuters ap afp dpa epa upi pa ani pti xinhua bloomberg cnn bbc npr cbs nbc abc espn foundation institute university college agency"
    " media magazine network service services wire newswire bureau newsroom desk staff team editorial board department office"
    " group company inc llc ltd corp corporation association society council committee party union league club center centre"
    " online digital today tv radio channel project coalition fund review report reports editors reporters writers"
    " contributors correspondents conversation collective initiative authority ministry publications publishing blog".split()
)
_ROLE_WORDS = frozenset(
    "reporter reporters writer writers editor correspondent correspondents columnist contributor contributing producer anchor"
    " photographer photojournalist professor lecturer fellow director analyst critic host journalist chief senior author blogger"
    " researcher scientist candidate associate president ceo founder specialist consultant manager intern freelance freelancer"
    " economist historian student strategist attorney doctor dr reviewer staff presenter commentator bureau executive officer"
    " lead deputy managing special assistant political technology business science health national sports".split()
)
_AGENCIES = {
    "ap": "AP",
    "the ap": "AP",
    "associated press": "Associated Press",
    "the associated press": "The Associated Press",
    "reuters": "Reuters",
    "afp": "AFP",
    "dpa": "dpa",
    "upi": "UPI",
    "pa": "PA",
    "cnn": "CNN",
    "bloomberg": "Bloomberg",
}


class _Patterns:
    """The patterns of this module, compiled when the first byline needs them."""

    __slots__ = ("address", "date", "joint", "lead", "pipe", "place", "site", "time", "trailing")

    def __init__(self) -> None:
        self.lead = re.compile(
            r"\s*(?:(?:written|reported|posted|published|story|article|text|words|analysis|opinion|commentary|review|reporting|report|column|interview|compiled|edited)\s+)?"
            r"(?:by|von|par|por|di|door|av|od|przez)\b\s*:?\s+|\s*(?:authors?|written by|byline|autor|auteur|autore)\s*:\s*",
            re.I,
        )
        month = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
        self.date = re.compile(
            rf"\s*(?:[|•·,–—-]\s*)?(?:(?:on|published|updated|posted|last|first|modified|created|am|le|el)\b:?\s*)*"
            rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
            rf"(?:{month}\s+\d{{1,2}}(?:st|nd|rd|th)?\b|\d{{1,2}}(?:st|nd|rd|th)?\.?\s+{month}\b|\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\d{{1,2}}:\d{{2}})",
            re.I,
        )
        self.time = re.compile(r"\s*(?:[|•·–—-]\s*)?\b(?:published|updated|posted|last updated|first published|min(?:ute)?s? (?:ago|read)|hours? ago|\d+\s+(?:min|hour|day)s?\b).*", re.I | re.S)
        self.joint = re.compile(r"\s*(?:,\s*(?:and|und|et|y|e)\s+|\s(?:and|und|et|with)\s+|\s*&\s*|\s*;\s*|\s*\|\s*|\s*•\s*|\s*·\s*|\s*,\s*|\s+[–—-]\s+|\s+/\s+|/(?=[A-Z]))")
        self.pipe = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+|\s*/\s*")
        self.place = re.compile(r"\s+in\s+[A-Z][\w .'-]+$|\s+at\s+[A-Z][\w .'-]+$")
        self.site = re.compile(r"\b(?:[a-z0-9-]+\.)+(?:com|org|net|co|uk|de|eu|io|news|tv|fr|es|it|ca|au|in)\b", re.I)
        self.address = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|https?://\S+|(?<!\w)@\w+")
        self.trailing = re.compile(r"(?:\s+|^)(?:for|of|from|at|special to|via)\s+(?=(?:the\s+)?[A-Z0-9])(.*)$", re.I)


@cache
def _patterns() -> _Patterns:
    return _Patterns()


def looks_like_byline(text: str) -> bool:
    """Whether a line of text begins as bylines do and is short enough to be one."""
    if len(text) > 200:
        return False
    match = _patterns().lead.match(text)
    return match is not None and text[match.end() : match.end() + 1].isupper()


def is_organisation(name: str) -> bool:
    """Whether a name is that of a desk, an agency or a newsroom rather than of a person."""
    lower = name.lower().strip(" .")
    if lower in _AGENCIES or _patterns().site.search(name):
        return True
    words = re.findall(r"[\w']+", lower)
    if not words:
        return True
    if words[0] == "the" and len(words) > 1:
        return True
    return any(word in _ORGANISATION_WORDS for word in words)


def _is_role(part: str) -> bool:
    words = re.findall(r"[\w']+", part.lower())
    return bool(words) and any(word in _ROLE_WORDS for word in words)


def parse(text: str) -> tuple[Name, ...]:
    """Names, roles and organisations of a byline.

    Args:
        text: the line as it stands, with or without "By", white space folded.

    Returns: the persons in order, each with what stands beside the name; a single Name without a name where only an
    organisation is given; empty where nobody is named.

    >>> [(n.name, n.organisation) for n in parse("By Ann Lee and Bo Roe, Associated Press")]
    [('Ann Lee', 'Associated Press'), ('Bo Roe', 'Associated Press')]
    >>> parse("Tom Fry, Ap Auto Writer")[0].role
    'Auto Writer'
    """
    patterns = _patterns()
    lead = patterns.lead.match(text)
    begin = lead.end() if lead else 0
    stop = len(text)
    for pattern in (patterns.date, patterns.time, patterns.address):
        if (match := pattern.search(text, begin)) and match.start() < stop:
            stop = max(match.start(), begin)
    parts = _parts(text, begin, stop)
    found: list[tuple[str, int, int, list[str], list[str]]] = []
    orphans: list[tuple[str, int, int]] = []
    waiting: list[int] = []
    for part, start, end in parts:
        part, tail = _cut_tail(part)
        agency, rest = _agency_and_role(part)
        if agency is not None:
            if found:
                for index in waiting or [len(found) - 1]:
                    found[index][4].append(agency)
                    if rest:
                        found[index][3].append(rest)
                waiting = []
            else:
                orphans.append((agency, start, start + len(part)))
            continue
        if found and _is_role(part) and not _is_person(part):
            for index in waiting or [len(found) - 1]:
                found[index][3].append(part)
            waiting = []
            continue
        if is_organisation(part):
            if found:
                for index in waiting or range(len(found)):
                    found[index][4].append(part)
                waiting = []
            else:
                orphans.append((part, start, start + len(part)))
            continue
        if _is_person(part):
            found.append((part, start, start + len(part), [], [tail] if tail else []))
            waiting.append(len(found) - 1)
    if found:
        early = orphans[0][0] if orphans else None
        return tuple(
            Name(_cased(name), ", ".join(roles) or None, (organisations or [early])[0], start, end)
            for name, start, end, roles, organisations in found
        )
    if orphans:
        name, start, end = orphans[0]
        return (Name("", None, name, start, end),)
    return ()


def _parts(text: str, begin: int, stop: int) -> list[tuple[str, int, int]]:
    parts = []
    position = begin
    for match in _patterns().joint.finditer(text, begin, stop):
        parts.append((position, match.start()))
        position = match.end()
    parts.append((position, stop))
    found = []
    for start, end in parts:
        raw = text[start:end]
        clean = raw.strip(" .:,()[]\u200b")
        if clean:
            at = start + raw.index(clean)
            if (again := _patterns().lead.match(clean)) and again.end() < len(clean):
                at += again.end()
                clean = clean[again.end() :]
            found.append((clean, at, at + len(clean)))
    return found


def _cut_tail(part: str) -> tuple[str, str | None]:
    """Takes "for The Daily Planet" or "in Washington" off a name."""
    patterns = _patterns()
    part = patterns.place.sub("", part)
    if (match := patterns.trailing.search(part)) and match.start() > 0:
        return part[: match.start()], match[1]
    return part, None


def _agency_and_role(part: str) -> tuple[str | None, str | None]:
    """ "Ap Auto Writer" is the AP and a role; "Reuters" the agency alone."""
    words = part.split()
    for size in (3, 2, 1):
        key = " ".join(words[:size]).lower()
        if key in _AGENCIES and len(words) >= size:
            rest = " ".join(words[size:])
            if not rest:
                return (part if size > 1 or part.isupper() else _AGENCIES[key]), None
            if _is_role(rest):
                return _AGENCIES[key], rest
    return None, None


_NAME_PART = r"(?:[^\W\d_][\w’'.‐-]*)"


def _is_person(part: str) -> bool:
    words = part.split()
    if not 1 <= len(words) <= 6 or len(part) > 60 or is_organisation(part):
        return False
    if any(char.isdigit() for char in part):
        return False
    capitals = sum(1 for word in words if word[:1].isupper() or not word[:1].isascii())
    return capitals >= max(1, len(words) - 3) and words[0].lower() not in _NO_NAME and not (len(words) == 1 and words[0].lower() in _NO_NAME)


_NO_NAME = frozenset("by share follow read more view see about updated published photo image watch listen comments home news advertisement sign log subscribe admin guest".split())


def _cased(name: str) -> str:
    """A name set in capitals as it is usually written; a name in mixed case as it stands."""
    if not name.isupper() or len(name) < 5:
        return name
    return re.sub(r"[^\W\d_]+", lambda m: m[0][0] + m[0][1:].lower(), name)
