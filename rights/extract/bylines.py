"""A byline as people write it, taken apart into names, roles and organisations."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache, lru_cache

import msgspec

from rights.text.late import late

__all__ = [
    "Name",
    "dated_name",
    "is_agency",
    "is_organisation",
    "is_person",
    "looks_like_byline",
    "name_and_role",
    "parse",
]


class Name(msgspec.Struct, frozen=True):
    """One person or desk of a byline; name is "" where only an organisation is named.

    start, end: where the name (or, without one, the organisation) stands in the text that was parsed. until: where what
    belongs to it ends, role and organisation included.
    """

    name: str
    role: str | None
    organisation: str | None
    start: int
    end: int
    until: int


_ORGANISATION_WORDS = frozenset(
    "news press times daily journal herald tribune gazette guardian telegraph chronicle observer examiner register"
    " reuters afp dpa epa upi ani pti xinhua bloomberg cnn bbc npr cbs nbc abc espn foundation institute university college"
    " school agency media magazine network networks service services wire newswire bureau newsroom desk staff team board"
    " department group company inc llc ltd corp corporation association society council committee union league club"
    " center centre kitchen online digital today tv radio channel project coalition fund review reports reporters editors"
    " writers contributors correspondents conversation collective initiative authority ministry publications publishing"
    " redaktion redazione redacción redaccion rédaction editorial".split()
)
_ROLE_NOUNS = frozenset(
    "reporter reporters writer writers editor editors correspondent correspondents columnist columnists contributor"
    " contributors producer anchor photographer photojournalist professor lecturer fellow director analyst critic host"
    " journalist journalists chief blogger researcher scientist candidate president ceo founder specialist consultant"
    " manager intern economist historian student strategist attorney reviewer presenter commentator officer freelancer"
    " publisher producer videographer author expert strategist editor-in-chief redakteur korrespondent".split()
)
_ROLE_BEGINNINGS = frozenset(
    "senior staff chief associate assistant managing deputy executive national political technology business science"
    " health sports special contributing freelance guest lead foreign principal news editorial".split()
)
_DEGREES = frozenset("phd md jr sr esq mba rn ma ba msc jd dds iii ii".split())
_BEATS = frozenset(
    "investigative international politics policy pentagon congressional congress senate white capitol state city metro local"
    " education energy environment environmental climate medical tech economics economy finance financial crime courts court"
    " legal justice immigration defense defence military security intelligence media culture arts religion labor labour"
    " housing transport transportation infrastructure agriculture food data video photo opinion features general enterprise"
    " washington statehouse breaking legislative campaign diplomatic europe asia africa bureau".split()
)
_LOWER_IN_ROLES = frozenset("and & of for at the de van von da di".split())
_AGENCIES = {
    "ap": "AP",
    "the ap": "The AP",
    "associated press": "Associated Press",
    "the associated press": "The Associated Press",
    "reuters": "Reuters",
    "afp": "AFP",
    "agence france-presse": "Agence France-Presse",
    "dpa": "dpa",
    "epa": "EPA",
    "efe": "EFE",
    "upi": "UPI",
    "pa": "PA",
    "pa media": "PA Media",
    "press association": "Press Association",
    "ani": "ANI",
    "pti": "PTI",
    "xinhua": "Xinhua",
    "tass": "TASS",
    "cnn": "CNN",
    "bloomberg": "Bloomberg",
    "bloomberg news": "Bloomberg News",
    "the canadian press": "The Canadian Press",
    "canadian press": "Canadian Press",
    "tribune news service": "Tribune News Service",
}
_PARTICLES = frozenset("de da do dos das del della di la le van von der den ter bin ibn al el y e o of".split())
_NO_NAME = frozenset(
    "by share follow read more view see about updated update published photo photos image video watch listen comments"
    " comment home news advertisement sign log subscribe admin guest learn contributions exclusive posted text size email"
    " print the an our your this that how why what when where who is are was from with for click here get join all latest"
    " related topics tags written edited reviewed fact checked story opinion world politics business sports staff editor"
    " menu search close next previous save copy link twitter facebook instagram linkedin"
    " january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)


_CONJUNCTIONS = frozenset("and und et y with &".split())
_TAIL_WORDS = frozenset("for of from at via to".split())
#: One of these stands in a part that is about pictures or helpers.
_PHOTO_PARTS = ("photo", "video", "illustration", "graphic", "image", "reporting", "edit")


class _Patterns:
    """The patterns of this module, compiled when the first byline needs them."""

    __slots__ = ("address", "by", "comma", "conjunction", "date", "day", "glued", "hard", "lead",
                 "photo", "place", "site", "stops", "tail", "time")  # fmt: skip

    def __init__(self) -> None:
        self.lead = late(
            r"\s*(?:(?:written|reported|posted|published|story|article|text|words|analysis|opinion|commentary|reporting|report|column"
            r"|interview|compiled|produced|review)\s+)?(?:by|von|par|por|di|door|av|od)\b\s*:?\s+|\s*(?:authors?|byline|autor(?:en)?|auteurs?|autore)\s*:\s*",
            re.IGNORECASE,
        )
        self.glued = late(r"\s*By(?=[A-Z])")
        self.photo = late(
            r"\s*(?:photo(?:s|graph(?:s|y)?)?|video|illustrations?|graphics?|images?|additional reporting|editing|edited)\s*(?:by|:)",
            re.IGNORECASE,
        )
        month = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
        self.date = late(
            rf"(?:[|•·,–—(-]\s*)?(?:\b(?:on|at|published|updated|posted|last|first|modified|created)\b:?\s*)*"
            rf"(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
            rf"(?:\b{month}\s+\d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s+{month}(?=\W|$)|\b\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\b\d{{1,2}}:\d{{2}})",
            re.IGNORECASE,
        )
        self.time = late(
            r"(?:[|•·–—(-]\s*)?\b(?:published|updated|posted|last updated|first published|min(?:ute)?s? (?:ago|read)|hours? ago|\d+\s+(?:min|hour|day)s?\b|said:)",
            re.IGNORECASE,
        )
        self.address = late(r"[\w.+-]+@[\w-]+\.[\w.-]+|https?://\S+|(?<!\w)@\w+")
        self.stops = late(r"\d|[@:/]|ublished|pdated|osted|PUBLISHED|UPDATED|POSTED")
        self.day = late(r"\d[^\d]|\d$")
        self.by = late(r"\b[Bb]y:?\s+(?=[A-Z])")
        self.hard = late(r"\s*[|•·;\n]\s*|\s+[–—-]\s+|\s*[–—]\s*")
        self.comma = late(r"\s*,\s+(?:and\s+|und\s+)?|\s*,(?=[^\W\d_])")
        self.conjunction = late(r"\s+(?:and|und|et|y|with|&)\s+", re.IGNORECASE)
        self.place = late(r"\s+in\s+[A-Z][\w .'’-]+$")
        self.tail = late(r"\s+(?:for|of|from|at|via|special to)\s+(?=(?:the\s+)?[A-Z0-9])", re.IGNORECASE)
        self.site = late(
            r"\b[a-z0-9-]+\.(?:com|org|net|co|uk|de|eu|io|news|tv|fr|es|it|ca|au|in|us|info)\b", re.IGNORECASE
        )


@cache
def _patterns() -> _Patterns:
    return _Patterns()


def _begin(text: str) -> int:
    """Where the names begin: after "By" and its like."""
    patterns = _patterns()
    match = patterns.lead.match(text) or patterns.glued.match(text)
    return match.end() if match else 0


def looks_like_byline(text: str) -> bool:
    """Whether a line of text begins as bylines do and is short enough to be one."""
    if len(text) > 250 or not text:
        return False
    begin = _begin(text)
    return begin > 0 and text[begin : begin + 1].isupper()


def dated_name(text: str) -> int | None:
    """Where the name begins in a line that holds a name and a day and nothing else; None where it is no such line.

    >>> dated_name("posted on 2024-05-03 23:30 EST by Ann Lee")
    35
    >>> dated_name("Ann Lee - May 3, 2024")
    0
    """
    patterns = _patterns()
    if patterns.day.search(text) is None or (date := patterns.date.search(text)) is None:
        return None
    if (by := patterns.by.search(text, date.end())) is not None:
        return by.end()
    return 0 if date.start() > 4 and is_person(text[: date.start()].strip(" |•·,–—-")) else None


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency."""
    return name.lower().strip(" .") in _AGENCIES


def name_and_role(text: str) -> Name | None:
    """A line that is a name and what the person does, with nothing between: "Ann Lee City Reporter"; else None.

    >>> found = name_and_role("Ann Lee Pentagon/Foreign Policy Reporter")
    >>> found.name, found.role
    ('Ann Lee', 'Pentagon/Foreign Policy Reporter')
    """
    words = text.split()
    if not 3 <= len(words) <= 9 or len(text) > 90 or text[-1] in '.!?:;,”"' or any(char.isdigit() for char in text):
        return None
    if words[-1].lower() not in _ROLE_NOUNS or not all(word[0].isupper() or word in _LOWER_IN_ROLES for word in words):
        return None
    for size in _name_sizes(words):
        name = " ".join(words[:size])
        if size < len(words) and is_person(name):
            start = text.index(words[0])
            return Name(name, " ".join(words[size:]), None, start, start + len(name), len(text))
    return None


def _name_sizes(words: list[str]) -> tuple[int, ...]:
    """How many words the name may have, the likeliest first: up to the word that begins the role, else two."""
    role = next((i for i, word in enumerate(words) if i > 1 and (_is_beat(word) or word.lower() in _ROLE_NOUNS)), 2)
    sizes = [role] if role <= 4 else []
    if len(words) > 3 and (re.fullmatch(r"[A-Z]\.?", words[1]) or words[1].lower() in _PARTICLES):
        sizes.append(3)
    return (*sizes, 2)


def _is_beat(word: str) -> bool:
    return any(part in _BEATS or part in _ROLE_BEGINNINGS for part in re.split(r"[/-]", word.lower()))


@lru_cache(maxsize=4096)
def is_organisation(name: str) -> bool:
    """Whether a name is that of a desk, an agency or a newsroom rather than of a person."""
    lower = name.lower().strip(" .")
    if lower in _AGENCIES or ("." in lower and _patterns().site.search(lower)):
        return True
    words = re.findall(r"[\w']+", lower)
    if not words:
        return True
    if words[0] == "the" and len(words) > 1:
        return True
    return any(word in _ORGANISATION_WORDS for word in words)


def _is_role(part: str) -> bool:
    """Whether what stands beside a name is what the person does."""
    words = re.findall(r"[\w'-]+", part.lower())
    if not words or not any(word in _ROLE_NOUNS for word in words):
        return False
    if words[-1] in _ROLE_NOUNS or words[0] in _ROLE_BEGINNINGS or words[0] in _ROLE_NOUNS:
        return True
    return any(word in {"of", "at", "for", "in", "covering", "who", "based"} for word in words) or part[:1].islower()


@lru_cache(maxsize=4096)
def is_person(part: str) -> bool:
    """Whether a short text reads like the name of a person (or the handle that somebody writes under)."""
    words = part.split()
    if not 1 <= len(words) <= 5 or len(part) > 50 or any(char.isdigit() or char in "?!:;<>{}#*=_" for char in part):
        return False
    if words[0].lower() in _NO_NAME or words[-1].lower() in _NO_NAME or is_organisation(part) or _is_role(part):
        return False
    return all(
        word[0].isupper()
        or word.lower() in _PARTICLES
        or not (word[0].isascii() or word[0].islower())
        or "'" in word[:3]
        or "’" in word[:3]
        for word in words
    ) and (words[0][0].isupper() or words[0].lower() in _PARTICLES or not words[0][0].isascii())


def parse(text: str, organisations: Collection[str] = ()) -> tuple[Name, ...]:
    """Names, roles and organisations of a byline.

    Args:
        text: the line as it stands, with or without "By", white space folded.
        organisations: names in lower case that are known not to be persons (the site's own).

    Returns: the persons in order, each with what stands beside the name; a single Name without a name where only an
    organisation is given; empty where nobody is named.

    >>> [(n.name, n.organisation) for n in parse("By Ann Lee and Bo Roe, Associated Press")]
    [('Ann Lee', 'Associated Press'), ('Bo Roe', 'Associated Press')]
    >>> [(n.name, n.role, n.organisation) for n in parse("Tom Fry, Ap Auto Writer")]
    [('Tom Fry', 'Auto Writer', 'AP')]
    """
    patterns = _patterns()
    begin = _begin(text)
    stop = len(text)
    if patterns.stops.search(text, begin) is not None:
        for pattern in (patterns.date, patterns.time, patterns.address):
            if (match := pattern.search(text, begin)) is not None:
                stop = min(stop, match.start())
    found: list[_Person] = []
    orphans: list[tuple[str, int, int]] = []
    group = 0
    for start, end in _items(text, begin, stop, organisations):
        part = text[start:end]
        if part.lower().replace(".", "") in _DEGREES:
            continue
        agency, rest = _agency_and_role(part)
        if agency is None and (part.lower() in organisations or _is_own(part, organisations)):
            agency = part
        if agency is None and _is_role(part) and (found or not is_person(part)):
            if found:
                many = part.rstrip(".").endswith("s") and len(found) - group > 1
                for person in found[group:] if many else found[-1:]:
                    person.roles.append(part)
                    person.until = end
            continue
        name_end, tail = _cut_tail(part)
        if (
            agency is None
            and not (tail and is_person(part[:name_end]))
            and (
                is_organisation(part)
                or (found and part.isupper() and len(part) <= 6 and not found[-1].name.isupper())
                or (found and " " not in part and " " in found[-1].name)
            )
        ):
            agency = part
        if agency is not None:
            if not found:
                orphans.append((agency, start, end))
            for person in found[group:] or found:
                person.organisations.append(agency)
                person.until = end
                if rest:
                    person.roles.append(rest)
            group = len(found)
            continue
        if is_person(part[:name_end]):
            if found and (found[-1].roles or found[-1].organisations):
                group = len(found)
            person = _Person(part[:name_end], start, start + name_end)
            if tail:
                person.organisations.append(tail)
                person.until = end
            found.append(person)
    if found:
        early = orphans[0][0] if orphans else None
        return tuple(
            Name(
                _cased(person.name),
                ", ".join(person.roles) or None,
                person.organisations[0] if person.organisations else early,
                person.start,
                person.end,
                person.until,
            )
            for person in found
        )
    if orphans:
        name, start, end = orphans[0]
        return (Name("", None, name, start, end, end),)
    return ()


class _Person:
    """A name with what was found beside it."""

    __slots__ = ("end", "name", "organisations", "roles", "start", "until")

    def __init__(self, name: str, start: int, end: int) -> None:
        self.name = name
        self.start = start
        self.end = end
        self.until = end
        self.roles: list[str] = []
        self.organisations: list[str] = []


def _items(text: str, begin: int, stop: int, organisations: Collection[str]) -> Iterator[tuple[int, int]]:
    """The parts between separators, trimmed; "X and Y" is two only where both are names."""
    patterns = _patterns()
    low = text.lower()
    photo = any(part in low for part in _PHOTO_PARTS)
    for hard_start, hard_end in _split(patterns.hard, text, begin, stop):
        if photo and patterns.photo.match(text, hard_start, hard_end):
            continue
        parts = _split(patterns.comma, text, hard_start, hard_end) if "," in text else ((hard_start, hard_end),)
        for part in parts:
            start, end = _trimmed(text, *part)
            if start >= end or (photo and patterns.photo.match(text, start, end)):
                continue
            again = _begin(text[start:end])
            start += again if again < end - start else 0
            if text[start:end].lower() in organisations or _is_role(text[start:end]):
                yield start, end
                continue
            joined = not _CONJUNCTIONS.isdisjoint(text[start:end].lower().split())
            some = _split(patterns.conjunction, text, start, end) if joined else ((start, end),)
            pieces = [_trimmed(text, *piece) for piece in some]
            names = [text[a : _cut_tail(text[a:b])[0] + a] for a, b in pieces]
            if len(pieces) > 1 and all(is_person(name) or is_agency(name) for name in names):
                yield from pieces
            elif (slash := text.find("/", start, end)) > 0 and is_person(text[start:slash].strip()):
                yield _trimmed(text, start, slash)
                yield _trimmed(text, slash + 1, end)
            else:
                yield start, end


def _split(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text, start, end):
        yield start, match.start()
        start = match.end()
    yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " .:,()[]/\u200b\u00a0\"'":
        start += 1
    while end > start and (text[end - 1] in " :,()[]/\u200b\u00a0\"'" or (text[end - 1] == "." and end - start > 4)):
        end -= 1
    return start, end


def _is_own(part: str, organisations: Collection[str]) -> bool:
    """Whether it is the site's own name with a word more: "Example Arts", "Example Staff" on the site "Example"."""
    lower = part.lower()
    return any(len(name) > 2 and (lower.startswith(name + " ") or lower.endswith(" " + name)) for name in organisations)


def _cut_tail(part: str) -> tuple[int, str | None]:
    """Takes "for The Daily Planet" or "in Aldport" off a name: where the name ends, and the organisation."""
    patterns = _patterns()
    end = len(part)
    words = part.lower().split()
    if "in" in words and (match := patterns.place.search(part)):
        end = match.start()
    if not _TAIL_WORDS.isdisjoint(words) and (match := patterns.tail.search(part, 0, end)) and match.start() > 0:
        return match.start(), part[match.end() : end].strip() or None
    return end, None


def _agency_and_role(part: str) -> tuple[str | None, str | None]:
    """An agency with a role ("Ap Auto Writer") or alone ("Reuters"); None and None where there is none."""
    words = part.split()
    for size in (3, 2, 1):
        key = " ".join(words[:size]).lower()
        if len(words) >= size and key in _AGENCIES:
            rest = " ".join(words[size:])
            if not rest:
                # Capitals are kept; the title case of a headline style is mended.
                return (_AGENCIES[key] if size == 1 and not part.isupper() else part), None
            if _is_role(rest):
                return _AGENCIES[key], rest
    return None, None


def _cased(name: str) -> str:
    """A name set in capitals as it is usually written; a name in mixed case as it stands."""
    if not name.isupper() or len(name) < 6 or " " not in name:
        return name
    return re.sub(r"[^\W\d_]+", lambda m: m[0][0] + m[0][1:].lower(), name)
