"""Hosts, and newsrooms' names in folded text: whole words, long names in any case, short ones as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

import msgspec

from rights.model.terms import Policy
from rights.text.names import goes_on
from rights.text.normalise import normalise

__all__ = ["Names", "find_word", "fold", "host_of", "letters", "names_of", "within"]

#: Names of this many characters may stand in any case; shorter ones would meet words and other abbreviations.
_ANY_CASE_FROM = 6


#: The usual shape of an address: no user, no port, nothing odd.
_PLAIN_URL = re.compile(r"(?:[Hh][Tt][Tt][Pp][Ss]?:)?//([A-Za-z0-9\-.]+)(?=[/?#]|$)")


def fold(text: str) -> str:
    """A phrase or a name in the form in which pages are searched: normal quotes, dashes and spaces, lower case.

    >>> fold("“Originally — published”")
    '"originally - published"'
    """
    if (
        text.isascii()
        and text.isprintable()
        and text.strip() == text
        and not any(odd in text for odd in ("  ", "--", "`"))
    ):
        return text.lower()  # as nearly all words of policies and lists are written
    return lower(normalise(text).text)


def lower(text: str) -> str:
    """Lower case, character for character."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def host_of(url: str) -> str | None:
    """The host of an address in lower case without www., None where there is none.

    >>> host_of("https://www.example.org/a"), host_of("//example.org"), host_of("/a"), host_of("mailto:a@example.org")
    ('example.org', 'example.org', None, None)
    """
    if "//" not in url[:12]:
        return None
    plain = _PLAIN_URL.match(url)
    if plain is not None:
        return plain[1].lower().rstrip(".").removeprefix("www.")
    try:
        host = urlsplit(url.strip()).hostname
    except ValueError:
        return None
    if not host:
        return None
    return host.rstrip(".").removeprefix("www.")


def within(host: str, hosts: Iterable[str]) -> bool:
    """Whether the host is one of the hosts or below one.

    >>> within("edition.example.org", ["example.org"]), within("notexample.org", ["example.org"])
    (True, False)
    """
    for other in hosts:
        bare = other.removeprefix("www.")
        if host == bare or host.endswith("." + bare):
            return True
    return False


def letters(text: str) -> str:
    """A name without article, spaces and marks, for comparing names that people write in different ways.

    >>> letters("The Harbor-News"), letters("harbornews")
    ('harbornews', 'harbornews')
    """
    return re.sub(r"[\W_]+", "", re.sub(r"^(?:the|le|la|les|el|die|der|das|il|de|het|o|a)\s+", "", fold(text)))


def find_word(text: str, needle: str, start: int, end: int) -> int:
    """Where the needle stands in text[start:end] as whole words, or -1."""
    at = text.find(needle, start, end)
    size = len(needle)
    while at >= 0:
        stop = at + size
        if not (
            (at > 0 and _inner(text[at - 1]) and _inner(needle[0]))
            or (stop < len(text) and _inner(text[stop]) and _inner(needle[-1]))
            or (at > 0 and text[at - 1] == "@")
        ):
            return at
        at = text.find(needle, at + 1, end)
    return -1


def _inner(char: str) -> bool:
    return char.isalnum() or char == "_"


class Names(msgspec.Struct, frozen=True):
    """A newsroom's names, ready to be looked for.

    long: folded, in any case. brief, short: as written; `short` counts only where stories are credited. barred: longer
    phrases in which a name means something else. hosts: own hosts, which name a newsroom too where they are written out.
    """

    long: tuple[str, ...]
    brief: tuple[str, ...]
    short: tuple[str, ...]
    barred: tuple[str, ...]
    hosts: tuple[str, ...]

    def find(self, text: str, exact: str, start: int, end: int, *, short: bool = True) -> tuple[int, int] | None:
        """The first place in the stretch where the newsroom is named, or None.

        Args:
            text: folded.
            exact: the same in the case given, offset for offset.
            start: where the stretch begins.
            end: where it ends.
            short: whether names that are no more than letters (AP) count here.
        """
        found: tuple[int, int] | None = None
        for needle in self.long:
            stop = end if found is None else found[0]
            at = find_word(text, needle, start, stop)
            while at >= 0:
                if self._meant(text, exact, at, needle):
                    found = (at, at + len(needle))
                    break
                at = find_word(text, needle, at + 1, stop)
        for needle in (*self.brief, *self.short) if short else self.brief:
            stop = end if found is None else found[0]
            at = find_word(exact, needle, start, stop)
            while at >= 0:
                if not self._is_barred(text, at + len(needle)) and not goes_on(exact, at + len(needle)):
                    found = (at, at + len(needle))
                    break
                at = find_word(exact, needle, at + 1, stop)
        for needle in self.hosts:
            stop = end if found is None else found[0]
            at = find_word(text, needle, start, stop)
            if at >= 0 and text[at - 1 : at] != "/":
                found = (at, at + len(needle))
        return found

    def bars(self, text: str) -> bool:
        """Whether folded text holds a phrase in which a name means something else."""
        return any(phrase in text for phrase in self.barred)

    def _meant(self, text: str, exact: str, at: int, needle: str) -> bool:
        """Whether the words at this place are the name: several words in small letters are only words."""
        last = at + needle.rfind(" ") + 1
        if last > at and exact[last] == text[last] and exact[last].isalpha():
            return False
        return not self._is_barred(text, at + len(needle)) and not goes_on(exact, at + len(needle))

    def _is_barred(self, text: str, end: int) -> bool:
        """Whether the name that ends here is a part of a longer phrase with another meaning."""
        for phrase in self.barred:
            size = len(phrase)
            begin = text.find(phrase, max(0, end - size), end - 1 + size)
            if 0 <= begin < end <= begin + size:
                return True
        return False


def names_of(policy: Policy) -> Names:
    """The names by which a policy's newsroom is recognised."""
    recognise = policy.recognise
    return Names(
        long=_spellings(fold(n) for n in recognise.names if len(n) >= _ANY_CASE_FROM),
        brief=_spellings(normalise(n).text for n in recognise.names if len(n) < _ANY_CASE_FROM),
        short=_spellings(normalise(n).text for n in recognise.short_names),
        barred=_spellings(fold(n) for n in recognise.not_names),
        hosts=tuple(host.removeprefix("www.").lower() for host in recognise.own_hosts),
    )


def _spellings(names: Iterable[str]) -> tuple[str, ...]:
    """Each name with hyphens, with spaces, and as it is; longest first."""
    some = {form for name in names if name.strip() for form in (name, name.replace("-", " "), name.replace(" ", "-"))}
    return tuple(sorted(some, key=lambda form: (-len(form), form)))
