"""One pass over a page's raw bytes for every sign that any policy or credit phrase could rest on.

A page without a sign is unrelated and is never parsed; a page with signs is read in full, and only policies whose
signs the bytes hold are considered. The scan looks for single words of names and phrases, so that mark-up, line ends
and spaces between words don't hide them. Where bytes could spell a word in a way that a plain search does not see
(character references for letters, invisible characters, look-alike letters, wide encodings), every policy stays a
candidate: the scan may cost time, it never changes an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import ahocorasick_rs
import msgspec

from rights.model.terms import Lists, Policy

__all__ = ["Scan", "Signs"]

#: Sequences that a plain search can't see through: NUL, escape-based encodings, soft hyphen, zero-width and direction
#: marks, and the lead bytes of Greek, Cyrillic and full-width letters that can stand for Latin ones.
_OPAQUE = (
    b"\x00",
    b"\x1b",
    b"\xc2\xad",
    b"\xe2\x80\x8b",
    b"\xe2\x80\x8c",
    b"\xe2\x80\x8d",
    b"\xe2\x80\x8e",
    b"\xe2\x80\x8f",
    b"\xe2\x80\xaa",
    b"\xe2\x80\xab",
    b"\xe2\x80\xac",
    b"\xe2\x80\xad",
    b"\xe2\x80\xae",
    b"\xe2\x81\xa0",
    b"\xef\xbb\xbf",
    b"\xce",
    b"\xcf",
    b"\xd0",
    b"\xd1",
    b"\xef\xbc",
    b"\xef\xbd",
)
_REFERENCES = re.compile(
    rb"&#(?:0*(?:4[89]|5[0-7]|6[5-9]|[78]\d|90|9[7-9]|1[01]\d|12[0-2]|173|820[3-7]|823[4-8]|8288)"
    rb"|x0*(?:3\d|4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a]|ad|200[b-f]|202[a-e]|2060))\b|&(?:shy|zwn?j|lrm|rlm);"
)
_SIGNS_OF_REFERENCES = (b"&#", b"&shy", b"&zw", b"&lrm", b"&rlm")
_WORD = re.compile(r"[^\W_]+")
_COMMON = frozenset(
    [
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "by",
        "der",
        "die",
        "das",
        "de",
        "des",
        "del",
        "di",
        "du",
        "el",
        "en",
        "et",
        "for",
        "from",
        "have",
        "here",
        "in",
        "is",
        "it",
        "la",
        "le",
        "les",
        "of",
        "on",
        "or",
        "our",
        "the",
        "this",
        "to",
        "und",
        "von",
        "was",
        "were",
        "where",
        "with",
        "who",
        "news",
        "times",
        "daily",
        "com",
        "www",
        "org",
        "net",
        "http",
        "https",
    ]
)


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
        self._everything = Signs(frozenset(p.id for p in policies), phrases=True)
        groups: list[tuple[frozenset[bytes], str | None]] = []
        exact: dict[bytes, set[str | None]] = {}
        for policy in policies:
            for sign in _signs(policy):
                _file(sign, policy.id, groups, exact)
        for phrases in lists.phrases:
            for phrase in (*phrases.from_source, *phrases.read_on):
                _file(phrase, None, groups, exact)
        for agency in lists.agencies:
            for form in agency.bylines:
                _file(form, None, groups, exact)
        self._groups = tuple(groups)
        self._exact = tuple((needle, tuple(ids)) for needle, ids in sorted(exact.items()))
        self._needles = sorted({needle for words, _ in groups for needle in words})
        # words run into each other in addresses ("theconversation"), so matches may overlap
        self._automaton = (
            ahocorasick_rs.BytesAhoCorasick(self._needles, implementation=ahocorasick_rs.Implementation.DFA)
            if self._needles
            else None
        )

    def signs(self, data: bytes) -> Signs:
        """The signs in the bytes of one page."""
        if not data.isascii() and any(mark in data for mark in _OPAQUE):
            return self._everything
        if b"\x00" in data or b"\x1b" in data:
            return self._everything
        folded = data.lower()
        if any(mark in folded for mark in _SIGNS_OF_REFERENCES) and _REFERENCES.search(folded):
            return self._everything
        policies: set[str] = set()
        phrases = False
        if self._automaton is not None:
            hits = {hit[0] for hit in self._automaton.find_matches_as_indexes(folded, overlapping=True)}
            if hits:
                found = {self._needles[index] for index in hits}
                for words, owner in self._groups:
                    if words <= found:
                        if owner is None:
                            phrases = True
                        else:
                            policies.add(owner)
        for needle, owners in self._exact:
            if all(owner in policies if owner else phrases for owner in owners):
                continue
            if _stands_alone(data, needle):
                for owner in owners:
                    if owner is None:
                        phrases = True
                    else:
                        policies.add(owner)
        return Signs(frozenset(policies), phrases)


def _signs(policy: Policy) -> Iterable[str]:
    recognise = policy.recognise
    yield from recognise.names
    yield from recognise.short_names
    yield from recognise.datelines
    yield from recognise.own_hosts
    yield from recognise.partner_hosts
    yield from (pattern.split("{")[0] for pattern in recognise.trackers)
    yield from (re.sub(r"\{[^}]*\}", " ", form) for form in (*recognise.bylines, *recognise.signoffs))


def _file(
    sign: str, owner: str | None, groups: list[tuple[frozenset[bytes], str | None]], exact: dict[bytes, set[str | None]]
) -> None:
    """File one sign: by its long words, all of which have to be there, or as a short word in the case given."""
    words = _WORD.findall(re.sub(r"\{[^}]*\}", " ", sign))
    # a word of letters beyond ASCII may be spelt in several ways in bytes (encodings, references): its ASCII runs stay
    runs = [run for word in words for run in re.findall(r"[A-Za-z0-9]+", word) if run.lower() not in _COMMON]
    long = frozenset(run.lower().encode() for run in runs if len(run) >= 4)
    if long:
        groups.append((long, owner))
        return
    short = max((run for run in runs or words if run.isascii()), key=len, default="")
    if short:
        for form in {short, short.upper(), short.capitalize()} if short.isupper() else {short}:
            exact.setdefault(form.encode(), set()).add(owner)


def _stands_alone(data: bytes, needle: bytes) -> bool:
    """Whether the needle stands in the bytes as a word of its own, in this very case."""
    at = data.find(needle)
    size = len(needle)
    while at >= 0:
        before = data[at - 1 : at]
        after = data[at + size : at + size + 1]
        if not (before.isalnum() or after.isalnum()):
            return True
        at = data.find(needle, at + 1)
    return False
