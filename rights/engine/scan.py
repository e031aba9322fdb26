"""One pass over a page's raw bytes for every sign that any policy or credit phrase could rest on.

A page without a sign is unrelated and is never read; a page with signs is read in full, and only policies whose signs
the bytes hold are considered. What is looked for are hosts, and the words of names and credit phrases with whatever
mark-up may stand between them or after a first letter (but not within the rest of a word). Where bytes could spell a
word in a way that a plain search does not see (references for letters, invisible characters, look-alike letters, wide
encodings), every policy stays a candidate: the scan may cost time, it doesn't change an answer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

import ahocorasick_rs
import msgspec

from rights.model.terms import Lists, Policy

__all__ = ["Scan", "Signs"]

#: Bytes that a plain search can't see through wherever they stand: escape-based and wide encodings, full-width and
#: presentation forms, marks that combine with the letter before, letters of styled alphabets, controls.
_OPAQUE = (
    *(
        b"\x1b",
        b"\xef\xac",
        b"\xef\xbc",
        b"\xef\xbd",
        b"\xcc",
        b"\xcd",
        b"\xf0\x9d",
        b"\xf3\xa0",
        b"\xe2\x92",
        b"\xe2\x93",
    ),
    *(b"\xf0\x9f\x84", b"\xf0\x9f\x85", b"\xf0\x9f\x86"),
    *(bytes((code,)) for code in (*range(9), *range(0x0E, 0x1B), 0x7F)),
)
#: Characters that nobody sees, in UTF-8: they hide a word only where they follow a letter of it.
_UNSEEN = (
    *(b"\xc2\xad", b"\xd8\x9c", b"\xe1\xa0\x8b", b"\xe1\xa0\x8c", b"\xe1\xa0\x8d", b"\xe1\xa0\x8e", b"\xef\xbb\xbf"),
    *(b"\xe2\x80" + bytes((code,)) for code in (*range(0x8B, 0x90), *range(0xAA, 0xAF))),
    *(b"\xe2\x81" + bytes((code,)) for code in range(0xA0, 0xB0)),
    *(b"\xef\xb8" + bytes((code,)) for code in range(0x80, 0x90)),
    *(b"\xc2" + bytes((code,)) for code in range(0x80, 0xA0)),
)
#: Greek and Cyrillic letters, of which some pass for Latin ones, beside a Latin letter.
_LOOKALIKES = rb"[\xce-\xd4][\x80-\xbf](?:(?=[A-Za-z])|(?<=[A-Za-z][\xce-\xd4][\x80-\xbf]))"
_LEADS = (b"\xce", b"\xcf", b"\xd0", b"\xd1", b"\xd2", b"\xd3", b"\xd4")
#: References that stand for a letter, a figure or something unseen; those for marks and accented letters are harmless.
_REFERENCE = (
    rb"&#(?:0*(?:1[2-9]\d{3}|[2-4]\d{4}|5[0-5]\d{3}|4[5689]|5[0-7]|6[5-9]|[78]\d|90|9[7-9]|1[01]\d|12[0-2]|173|7[6-9]\d|8[0-7]\d|1[0-3]\d\d|820[3-7]|823[4-8]|82[89]\d"
    rb"|830\d|\d{6,})|x0*(?:2[de]|3\d|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]|ad|3[0-9a-f]{2}|4[0-9a-f]{2}|5[0-2][0-9a-f]|61c|180[b-e]"
    rb"|[3-9a-d][0-9a-f]{3}|200[b-f]|202[a-e]|206[0-9a-f]|f[b-e][0-9a-f]{2}|ff[0-e][0-9a-f]|1d[4-7][0-9a-f]{2}|1f1[0-8][0-9a-f]|e0[0-9a-f]{3}))(?![0-9a-f])"
)
_NAMED_REFERENCES = (
    *(
        b"&shy",
        b"&zwj",
        b"&zwnj",
        b"&lrm",
        b"&rlm",
        b"&zerowidth",
        b"&nobreak",
        b"&applyfunction",
        b"&af;",
        b"&ic;",
        b"&it;",
    ),
    *(
        b"&invisible",
        b"&negative",
        b"&fflig",
        b"&filig",
        b"&fllig",
        b"&ffilig",
        b"&ffllig",
        b"&fjlig",
        b"&period",
        b"&hyphen",
    ),
)
#: Bytes that are looked at together for letters beyond ASCII: most pieces of a page have none.
_PART = 4096
#: How far before a sign's word another of its words is looked for.
_REACH = 600
#: After so many words that were none of a sign's, reading the page costs less than going on.
_TRIES = 2000
#: From so many pages on it pays to make the larger automaton.
_MANY = 8
#: Shorter names are looked for in the case given.
_ANY_CASE_FROM = 6
_WORD = re.compile(r"[A-Za-z0-9]+")
_LETTERS = re.compile(r"[^\W_]+")
_OTHER_SCRIPT = re.compile(r"[^\W\d_a-zA-Z\u0080-\u036f]")
#: Words that are too common in pages to look for; where a sign has no other, they are looked for all the same.
_COMMON = frozenset(
    (
        "a an and are as at by der die das de des del di du el en et for from have here in is it la le les of on or our the this to und"
        " von was were where with who news times daily com www org net http https content text article full that been has had being"
        " also dit das dem den een het il lo o e y da do na no em por par per su post page site read story rest"
    ).split()
)
#: Words of a byline's form beside the abbreviation that it rests on ("AP Writer").
_DESK = frozenset("writer reporter editor correspondent staff photographer producer columnist".split())
#: What may stand between two words of a phrase: anything but letters and figures, tags, links' addresses, references,
#: escapes, and elements that are not shown.
_GAP = (
    rb"(?>[^a-z0-9<&\\\]]++|<(?:script|style|template|noscript)\b(?>.{0,2000}?</(?:script|style|template|noscript)[^>]*>)|<!--(?>.{0,2000}?-->)"
    rb"|<(?:[^>\"']|\"[^\"]{0,2000}+\"|'[^']{0,2000}+'){0,2000}+>|<[^>]{0,4000}+>|<|&[a-z0-9#]{1,32}+;?|&|\\u003c(?>.{0,2000}?\\u003e)|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|\\[a-z]|\\"
    rb"|\](?:\([^)]{0,2000}+\)|\[[^\]]{0,200}+\]|\{[^}]{0,200}+\})?+){0,60}+"
)


#: What a byte of folded text is to the word before it: a letter or figure of the next word, a gap by itself, or the
#: beginning of a gap that only the pattern tells.
_LETTER, _PLAIN = 1, 2
_KIND = bytes(
    _LETTER if chr(code) in "abcdefghijklmnopqrstuvwxyz0123456789" else 0 if chr(code) in "<&\\]" else _PLAIN
    for code in range(256)
)
_ESCAPE = rb"(?:\\[a-z]|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|%[0-9a-fA-F]{2})\Z"
_NEXT = _GAP + rb"([a-z0-9]+)"


class Signs(msgspec.Struct, frozen=True):
    """What the bytes hold: ids of policies with a sign, and whether a credit phrase could be there."""

    policies: frozenset[str]
    phrases: bool

    def __bool__(self) -> bool:
        return self.phrases or bool(self.policies)


class Scan:
    """The compiled search for the signs of some policies and lists.

    Args:
        policies: whose names, hosts, trackers, datelines and sign-offs are looked for.
        lists: credit phrases, and the names of agencies that a story can be credited to without a policy.
    """

    def __init__(self, policies: Iterable[Policy], lists: Lists) -> None:
        some = tuple(policies)
        self._everything = Signs(frozenset(policy.id for policy in some), phrases=True)
        runs: dict[str, set[_Run]] = defaultdict(set)
        alone: dict[str, set[_Run]] = defaultdict(set)
        for policy in some:
            for sign in _signs(policy):
                _file(sign, policy.id, runs, alone)
            for address in _addresses(policy):
                if address:
                    runs[address.lower().removeprefix("www.")].add(_Run(policy.id))
        for phrases in lists.phrases:
            # what names partners, or where to read on, says nothing without a newsroom that is looked for anyway
            joint = frozenset(phrases.joint)
            for phrase in (*phrases.from_source, *phrases.where_first):
                if phrase not in joint:
                    before, _, after = phrase.replace("{noun}", "{name}").partition("{name}")
                    _file(after if not before.strip() or "{noun}" in phrase else before, None, runs, alone)
        for agency in lists.agencies:
            for form in agency.bylines:
                _file(form, None, runs, alone)
        heads = sorted(runs)
        self._runs = tuple(_ways(runs[head]) for head in heads)
        self._nexts = tuple(_nexts(ways) for ways in self._runs)
        self._unseen = len(heads)
        self._opaque = len(heads) + len(_UNSEEN)
        # words run into each other in addresses ("theconversation"), so matches may overlap
        self._needles = [*(head.encode() for head in heads), *_UNSEEN, b"&#", *_OPAQUE, *_NAMED_REFERENCES]
        # quick to make; the one that is quicker to search with is made where there are pages enough
        self._automaton = ahocorasick_rs.BytesAhoCorasick(
            self._needles, implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )
        self._pages = 0
        shorts = sorted(alone)
        self._alone = tuple(_ways(alone[short]) for short in shorts)
        self._short = (
            ahocorasick_rs.BytesAhoCorasick(
                [short.encode() for short in shorts], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
            )
            if shorts
            else None
        )

    def signs(self, data: bytes) -> Signs:
        """The signs in the bytes of one page."""
        if not data.isascii() and _hides(data):
            return self._everything
        self._pages += 1
        if self._pages == _MANY:
            self._automaton = ahocorasick_rs.BytesAhoCorasick(
                self._needles, implementation=ahocorasick_rs.Implementation.DFA
            )
        folded = data.lower()
        found: set[str | None] = set()
        tries = 0
        unseen, opaque, runs, nexts, kind = self._unseen, self._opaque, self._runs, self._nexts, _KIND
        last = len(folded) - 1
        for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if number < unseen:
                letters = nexts[number]
                if letters and end < last:
                    # most hits end here: the next word begins with another letter than any that may follow
                    after = folded[end]
                    if kind[after] == _PLAIN:
                        after = folded[end + 1]
                    if kind[after] == _LETTER and after not in letters:
                        continue
                for way in runs[number]:
                    if way.owner not in found:
                        tries += 1
                        if way.fits(data, folded, start, end):
                            found.add(way.owner)
                if tries > _TRIES:
                    return self._everything
            elif number < opaque:
                if folded[start - 1 : start].isalnum():
                    return self._everything
            elif number > opaque or _compiled(_REFERENCE).match(folded, start):
                return self._everything
        if self._short is not None:
            for number, start, end in self._short.find_matches_as_indexes(data):
                if data[end : end + 1].isalnum() or not _begins(data, start):
                    continue
                for way in self._alone[number]:
                    if way.owner not in found and way.fits(data, folded, start, end):
                        found.add(way.owner)
        return Signs(frozenset(owner for owner in found if owner is not None), None in found)


def _hides(data: bytes) -> bool:
    """Whether another encoding or look-alike letters may spell a word in another way."""
    parts = (data[at : at + _PART] for at in range(0, len(data), _PART))
    # of a part that is all ASCII only its ends matter, to the letters beside them
    wide = b"".join([part[:1] + b"\n" + part[-1:] if part.isascii() else part for part in parts])
    if any(lead in wide for lead in _LEADS) and _compiled(_LOOKALIKES).search(wide):
        return True
    try:
        wide.decode()
    except UnicodeDecodeError:
        return True  # of an encoding with look-alikes or without, who knows
    return False


def _signs(policy: Policy) -> Iterable[str]:
    """Names and forms; sign-offs and notices prove only where the newsroom is named as well."""
    recognise = policy.recognise
    yield from recognise.names
    yield from recognise.short_names
    yield from recognise.datelines
    yield from (re.sub(r"\{[^}]*\}", " ", form) for form in recognise.bylines)


def _addresses(policy: Policy) -> Iterable[str]:
    """Hosts, which stand in one piece wherever they stand."""
    recognise = policy.recognise
    yield from recognise.own_hosts
    yield from recognise.partner_hosts
    for pattern in recognise.trackers:
        address = re.sub(r"^[a-z]+:", "", pattern.split("{")[0].lower()).lstrip("/")
        yield address.partition("/")[0] if "." in address.partition("/")[0] else address


class _Run(msgspec.Struct, frozen=True):
    """One sign but for the word that it is filed under. owner: the policy's id, None for everybody's phrases.

    before, rest: the words before and after. initial: the word's first letter, where it was left out, "" where the word
    begins with what is looked for, None where letters may stand before it. open_end: letters may follow it. capital: the sign is a name of several words, which are only words where
    the last begins with a small letter.
    """

    owner: str | None
    before: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    capital: bool = False
    initial: str | None = None
    open_end: bool = True


_Tails = dict[bytes, Any]
"""The words that may follow, each with what may follow it in turn; b"" where nothing need follow."""


class _Way(msgspec.Struct, frozen=True):
    """What has to stand around a sign's word for the sign of an owner to be there."""

    owner: str | None
    tails: _Tails
    before: bytes | None = None
    capital: bool = False
    initial: bytes | None = None
    open_end: bool = True

    @property
    def asks_nothing(self) -> bool:
        """Whether the word alone is the sign."""
        return b"" in self.tails and self.before is None and not self.capital and self.initial is None and self.open_end

    def fits(self, data: bytes, folded: bytes, start: int, end: int) -> bool:
        """Whether the sign is there, its word standing at these offsets."""
        if self.capital and data[start - 1 : start].islower():
            return False
        if not self.open_end and folded[end : end + 1].isalnum():
            return False
        if self.initial is not None:
            # the word's first letter stands before, unless it is in an element of its own
            first = start - len(self.initial) if folded.startswith(self.initial, start - len(self.initial)) else start
            if not _begins(folded, first):
                return False
        tails = self.tails
        while b"" not in tails:
            word = _compiled(_NEXT).match(folded, end)
            following: _Tails | None = tails.get(word[1]) if word is not None else None
            if word is None or following is None:
                return False
            tails, end = following, word.end()
        return self.before is None or _precedes(folded, self.before, start)


def _begins(data: bytes, at: int) -> bool:
    """Whether a word may begin at an offset: no letter or figure stands before it, but for those of an escape."""
    return not data[at - 1 : at].isalnum() or _compiled(_ESCAPE).search(data, max(0, at - 6), at) is not None


def _precedes(folded: bytes, word: bytes, start: int) -> bool:
    """Whether the word stands before an offset with no other word between, an initial left out."""
    low = max(0, start - _REACH)
    at = folded.rfind(word, low, start)
    while at >= 0:
        gap = _compiled(_GAP).match(folded, at + len(word))
        if gap is not None and start - 40 <= gap.end() <= start:
            return True
        at = folded.rfind(word, low, at)
    return False


def _file(
    sign: str,
    owner: str | None,
    runs: dict[str, set[_Run]],
    alone: dict[str, set[_Run]],
) -> None:
    """File one sign under its first word that is not too common, or under an abbreviation that it begins with.

    A word with letters beyond ASCII may be spelt in several ways in bytes; the runs of its ASCII letters are not.
    """
    words = _WORD.findall(sign)
    if _OTHER_SCRIPT.search(sign) and all(len(word) < 3 for word in words):
        _file_letters(sign, owner, runs)
        return
    if not words:
        return
    low = words if sign.islower() else [word.lower() for word in words]
    short = None
    if low is not words:
        # an article in capitals ("THE CANADIAN PRESS") abbreviates nothing
        some = words if len(words) == 1 else [word for word in words if word.lower() not in _COMMON]
        short = next((word for word in some if len(word) <= 5 and word.isupper()), None)
    if short is not None and (short == words[0] or all(len(word) < 4 or word.lower() in _DESK for word in words)):
        rest = tuple(word.lower() for word in words[words.index(short) + 1 :])
        for form in {short, short.capitalize()}:
            alone.setdefault(form, set()).add(_Run(owner, rest=rest))
        return
    if len(words) == 1 and len(sign) < _ANY_CASE_FROM:
        alone.setdefault(sign, set()).add(_Run(owner))
        return
    usable = [at for at, word in enumerate(low) if len(word) >= 3 and word not in _COMMON] or list(range(len(low)))
    first = usable[0]
    for at in usable:
        if len(low[at]) >= 5:
            first = at
            break
        if len(low[at]) > len(low[first]):
            first = at
    before = tuple(low[at] for at in usable if at < first)
    rest = tuple(low[first + 1 :])
    inside = ends = False
    if not sign.isascii():
        begin, end = list(_WORD.finditer(sign))[first].span()
        inside, ends = sign[begin - 1 : begin].isalnum(), sign[end : end + 1].isalnum()
    # an initial may stand in an element of its own
    cut = 1 if len(low[first]) >= 6 else 0
    runs[low[first][cut:]].add(
        _Run(
            owner,
            before[-1:],
            rest,
            capital=bool(cut) and owner is not None and not rest and len(words) > 1 and words[-1].isalpha(),
            initial=None if inside else low[first][:cut],
            open_end=bool(rest) or ends,
        )
    )


def _file_letters(sign: str, owner: str | None, runs: dict[str, set[_Run]]) -> None:
    """File a sign of another script under its longest word, however that is written: bytes know no case beyond ASCII.

    Scripts stand for their letters in UTF-8 and in the escapes of script data; other encodings are looked through anyway.
    """
    # a name's own word before those of what it is called ("agency")
    word = max(_LETTERS.findall(sign), key=lambda one: (one[:1].isupper(), len(one)), default="")
    if not word:
        return
    # an initial may stand in an element of its own
    core = word[1:] if len(word) >= _ANY_CASE_FROM else word
    for form in {core, core.lower(), core.upper(), core.capitalize()}:
        runs[form].add(_Run(owner))
        runs["".join(f"\\u{ord(char):04x}" for char in form)].add(_Run(owner))


def _ways(runs: set[_Run]) -> tuple[_Way, ...]:
    """The signs under one word; one that asks for nothing more spares the others of its owner."""
    kinds: dict[_Run, list[tuple[str, ...]]] = defaultdict(list)
    for run in runs:
        kinds[msgspec.structs.replace(run, rest=())].append(run.rest)
    ways: list[_Way] = []
    for kind, rests in kinds.items():
        tails: _Tails = {}
        for rest in rests:
            node = tails
            for word in rest:
                node = node.setdefault(word.encode(), {})
            node[b""] = {}
        before = kind.before[0].encode() if kind.before else None
        initial = kind.initial.encode() if kind.initial is not None else None
        ways.append(_Way(kind.owner, tails, before, kind.capital, initial, kind.open_end))
    free = {way.owner for way in ways if way.asks_nothing}
    return tuple(way for way in ways if way.asks_nothing or way.owner not in free)


def _nexts(ways: tuple[_Way, ...]) -> bytes:
    """The letters that the word after may begin with; none where a sign may end here."""
    if any(b"" in way.tails for way in ways):
        return b""
    return bytes(sorted({word[0] for way in ways for word in way.tails}))


@cache
def _compiled(pattern: bytes) -> re.Pattern[bytes]:
    """Compiled when it is first needed: most pages never ask."""
    return re.compile(pattern, re.DOTALL)
