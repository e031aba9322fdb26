"""Addresses as rules compare them: two ways of writing one page are equal, and patterns name a counter or a picture.

What is folded: scheme, "www." and mobile or AMP hosts, AMP paths and caches, default ports, a trailing slash, an index
file, fragments, parameters that only count visits, percent-encoding, and the redirects that mail and search put around
an address. What stays: the host else, the path's case, and every other parameter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urljoin, urlsplit

import msgspec

from rights.text.late import late

__all__ = [
    "Address",
    "Pattern",
    "address",
    "file_name",
    "host_of",
    "is_homepage",
    "is_shortened",
    "on_hosts",
    "pattern",
    "same_page",
    "tells_title",
]

_COUNTING = late(
    r"utm_\w*|fb(?:clid|_\w+)|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_hs\w+|hss_channel|mkt_tok"
    r"|oly_(?:anon|enc)_id|vero_id|wickedid|cmpid|cmp|ncid|ref|ref_?src|ref_?url|referer|referrer|src|source|smid|smtyp"
    r"|share|shared|sharetype|via|_ga|_gl|ga_\w+|gad_source|spm|sr_share|sref|xtor|at_\w+|amp|__twitter_impression"
    r"|outputtype|output|mobile|print|republish\w*|distributor|partner|feedtype|feedname|guccounter|guce_\w+",
    re.IGNORECASE,
)
"""Parameters that say where a visitor came from or how the page is laid out, never which page it is."""

_WRAPPERS: Mapping[str, tuple[str, ...]] = {
    "google.com/url": ("q", "url"),
    "l.facebook.com/l.php": ("u",),
    "lm.facebook.com/l.php": ("u",),
    "l.instagram.com": ("u",),
    "out.reddit.com": ("url",),
    "vk.com/away.php": ("to",),
    "youtube.com/redirect": ("q",),
    "linkedin.com/redir/redirect": ("url",),
    "safelinks.protection.outlook.com": ("url",),
    "urldefense.proofpoint.com/v2/url": (),
}
"""Addresses that only pass a reader on, with the parameter that holds the true one."""

_SHORTENERS = frozenset(
    {
        "amzn.to",
        "bit.ly",
        "bl.ink",
        "buff.ly",
        "cutt.ly",
        "dlvr.it",
        "fb.me",
        "goo.gl",
        "ift.tt",
        "is.gd",
        "lnkd.in",
        "nyti.ms",
        "ow.ly",
        "rb.gy",
        "rebrand.ly",
        "s.id",
        "shorturl.at",
        "t.co",
        "t.ly",
        "tiny.cc",
        "tinyurl.com",
        "trib.al",
        "v.gd",
        "wapo.st",
        "wp.me",
    }
)
_SCHEME = late(r"[A-Za-z][A-Za-z0-9+.-]*:")
_BARE_HOST = late(r"(?:[\w*-]+\.)+[A-Za-z]{2,}(?::\d+)?(?=[/?#]|$)")
_INDEX = late(r"/(?:index|default|home)\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
_AMP_END = late(r"(?:/amp|/amp/index\.html|\.amp(?:\.html)?|/amp\.html)$", re.IGNORECASE)
_AMP_START = late(r"^/amp(?=/.)", re.IGNORECASE)
_HOST_START = late(r"^(?:www\d?|amp|m|mobile|mobil)\.(?=[^.]+\.)", re.IGNORECASE)
_WORD = late(r"[^\W_]+")
_VARIABLE = late(r"\{(\w+)\}|\*")


class Address(msgspec.Struct, frozen=True):
    """An address taken apart and folded.

    host: lower case, without "www." and the like, with the port where it is not the scheme's own. path: decoded, without
    the last slash, "" for a site's front page. query: parameters that tell pages apart, sorted.
    """

    host: str
    path: str
    query: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        query = "&".join(f"{name}={value}" for name, value in self.query)
        return f"{self.host}{self.path}{'?' if query else ''}{query}"


def _split(url: str, base: str | None) -> SplitResult | None:
    url = url.strip().replace("\t", "").replace("\n", "").replace("\r", "")
    if not url:
        return None
    if not _SCHEME.match(url) or _BARE_HOST.match(url):
        if url.startswith("//"):
            url = "https:" + url
        elif base and not _BARE_HOST.match(url):
            url = urljoin(base, url)
        elif base and "/" not in url.split("?")[0]:
            url = urljoin(base, url)  # "story.html" beside a page is a file
        elif _BARE_HOST.match(url):
            url = "https://" + url
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  # raises on a port that is no number
    except ValueError:
        return None
    return parts if parts.scheme.lower() in {"http", "https"} and parts.hostname else None


def _fold_host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".").lower()
    if not host.isascii():
        with suppress(UnicodeError):
            host = host.encode("idna").decode("ascii")
    host = _HOST_START.sub("", host)
    port = parts.port
    return host if port in {None, 80, 443} else f"{host}:{port}"


@lru_cache(maxsize=4096)
def address(url: str, base: str | None = None) -> Address | None:
    """The address in its folded form; None for what leads to no page (mailto:, "#top", "", broken ones).

    Args: url: as written; without a scheme it counts as an address if it begins with a host ("example.org/story").
        base: the page's own address, for relative ones; without it those are None.

    >>> str(address("http://www.example.org/2024/story/amp/?utm_source=x&id=3#top"))
    'example.org/2024/story?id=3'
    >>> address("mailto:desk@example.org") is None
    True
    """
    for _ in range(4):
        parts = _split(url, base)
        if parts is None:
            return None
        inner = _inner(parts)
        if inner is None:
            return _folded(parts)
        url, base = inner, None
    return None


def _inner(parts: SplitResult) -> str | None:
    """The address inside a redirect or an AMP cache; None where there is none."""
    host = _HOST_START.sub("", (parts.hostname or "").lower())
    path = parts.path
    if host.startswith("google.") and path.startswith("/amp/"):
        rest = path[5:]
        return "https://" + rest.removeprefix("s/")
    if host.endswith("ampproject.org"):
        rest = re.sub(r"^/(?:[cvwa]/)?(?:s/)?", "", path)
        return "https://" + rest if _BARE_HOST.match(rest) else None
    for place, names in _WRAPPERS.items():
        wrapper, _, start = place.partition("/")
        if (host == wrapper or host.endswith("." + wrapper)) and path.startswith("/" + start):
            fields = dict(parse_qsl(parts.query))
            target = next((fields[name] for name in names if fields.get(name)), None)
            if target and re.match(r"https?://", target):
                return target
    return None


def _folded(parts: SplitResult) -> Address:
    path = re.sub(r"/{2,}", "/", unquote(parts.path))
    path = _INDEX.sub("/", path)
    path = _AMP_START.sub("", _AMP_END.sub("", path.rstrip("/")))
    query = sorted(
        (name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _COUNTING.fullmatch(name)
    )
    return Address(_fold_host(parts), path.rstrip("/"), tuple(query))


def same_page(one: str | None, other: str | None, base: str | None = None) -> bool:
    """Whether two addresses name one page.

    >>> same_page("https://example.org/a/", "http://www.example.org/a?utm_medium=mail")
    True
    >>> same_page("https://example.org/a", "https://example.org/b")
    False
    """
    if not one or not other:
        return False
    first = address(one, base)
    return first is not None and first == address(other, base)


_PLAIN_HOST = re.compile(r"(?:https?:)?//([A-Za-z0-9\-.]+)(?=[/?#]|$)")
"""The beginning of an address whose host needs no more than folding."""

_WRAPPING = (*(place.partition("/")[0] for place in _WRAPPERS), "ampproject.org")


@lru_cache(maxsize=4096)
def host_of(url: str, base: str | None = None) -> str | None:
    """The host of an address, folded; None where it has none."""
    plain = _PLAIN_HOST.match(url)
    if plain is not None:
        host = _HOST_START.sub("", plain[1].rstrip(".").lower())
        if not host.endswith(_WRAPPING) and not host.startswith("google."):
            return host
    found = address(url, base)
    return found.host if found else None


def on_hosts(url: str | None, hosts: Iterable[str], base: str | None = None) -> bool:
    """Whether an address lies on one of the hosts or below it ("apps.example.org" under "example.org").

    >>> on_hosts("https://data.example.org/x", ["example.org"]), on_hosts("https://badexample.org", ["example.org"])
    (True, False)
    """
    host = host_of(url, base) if url else None
    if host is None:
        return False
    return any(host == own or host.endswith("." + own) for own in _own_hosts(tuple(hosts)))


@lru_cache(maxsize=256)
def _own_hosts(hosts: tuple[str, ...]) -> tuple[str, ...]:
    folded = (_HOST_START.sub("", own.strip().lower().rstrip(".")) for own in hosts)
    return tuple(own for own in folded if own)


def is_homepage(url: str, homepages: Iterable[str], hosts: Iterable[str], base: str | None = None) -> bool:
    """Whether an address is a front page: one of those the policy lists, or the root of one of the newsroom's hosts."""
    found = address(url, base)
    if found is None:
        return False
    if any(found == address(page) for page in homepages):
        return True
    return not found.path and not found.query and on_hosts(url, hosts, base)


def is_shortened(url: str) -> bool:
    """Whether the address is a short one that hides where it leads (bit.ly): nobody can tell without following it.

    >>> is_shortened("https://bit.ly/3xYz"), is_shortened("https://example.org/3xYz")
    (True, False)
    """
    return host_of(url) in _SHORTENERS


def file_name(url: str) -> str:
    """The file's name at the end of an address, decoded, without parameters; "" for none.

    >>> file_name("https://example.org/media/Harbour%20at%20dawn.jpg?w=640")
    'Harbour at dawn.jpg'
    """
    if url.startswith("data:"):
        return ""
    return unquote(re.split(r"[?#]", url, maxsplit=1)[0]).rstrip("/").rpartition("/")[2]


def tells_title(url: str, title: str | None) -> bool:
    """Whether the words in an address are mostly those of a headline: a sign that it is that story's own address.

    At least four words of three letters or more have to be shared, and two in three of the address's.

    >>> tells_title("https://example.org/2024/05/harbour-town-votes-down-bridge", "Harbour town votes down the bridge")
    True
    """
    found = address(url)
    if found is None or not title:
        return False
    slug = max(found.path.split("/"), key=len, default="")
    words = {
        word.lower() for word in _WORD.findall(re.sub(r"\.\w+$", "", slug)) if len(word) > 2 and not word.isdigit()
    }
    shared = words & {word.lower() for word in _WORD.findall(title.replace("’", "").replace("'", ""))}
    return len(shared) >= 4 and len(shared) * 3 >= len(words) * 2


class Pattern:
    """An address with variables, as a policy writes it: "https://counter.example.org/content/{article_id}/count.gif".

    `{name}` stands for one piece of a path or a parameter's value, `*` for any run of characters. Scheme and "www." make
    no difference. A pattern that ends in "/" or "*" also holds for what follows. Parameters in the pattern have to be
    there, in any order; others may be.

    Args: text: the pattern; it names a host.
    """

    __slots__ = ("_host", "_path", "_query", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        bare = re.sub(r"^(?:https?:)?//", "", text.strip())
        path, _, query = bare.partition("?")
        host, slash, rest = path.partition("/")
        host = _HOST_START.sub("", host.lower())
        self._host = "" if _VARIABLE.search(host) else host
        open_end = slash and (not rest or rest.endswith(("/", "*"))) and not query
        rest = rest.rstrip("/*") if open_end else rest.rstrip("/")
        ending = r"(?:/.*)?" if open_end and not text.endswith("*") else ".*" if open_end else ""
        seen: set[str] = set()
        self._path = late(
            _expression(host, r"[^/.]+", seen) + (_expression("/" + rest, r"[^/]+", seen) if rest else "") + ending
        )
        self._query = tuple(
            (name, re.compile(_expression(value, r".+", seen)))
            for name, value in (_pair(piece) for piece in query.split("&") if piece)
        )

    def __repr__(self) -> str:
        return f"Pattern({self.text!r})"

    def match(self, url: str, base: str | None = None) -> dict[str, str] | None:
        """What the variables stand for in an address, or None where it does not fit.

        >>> Pattern("counter.example.org/c/{article_id}/count.gif").match("http://counter.example.org/c/7/count.gif?x=1")
        {'article_id': '7'}
        """
        if self._host and self._host not in url.lower() and (base is None or self._host not in base.lower()):
            return None
        parts = _split(url, base)
        if parts is None:
            return None
        path = re.sub(r"/{2,}", "/", unquote(parts.path)).rstrip("/")
        found = self._path.fullmatch(_fold_host(parts) + path)
        if found is None:
            return None
        values = {name: value for name, value in found.groupdict().items() if value}
        if self._query:
            given = dict(parse_qsl(parts.query, keep_blank_values=True))
            for name, wanted in self._query:
                held = wanted.fullmatch(given[name]) if name in given else None
                if held is None:
                    return None
                values.update({key: value for key, value in held.groupdict().items() if value})
        return values

    def fill(self, values: Mapping[str, str]) -> str | None:
        """The address with its variables filled, https where the pattern names no scheme; None while one is missing.

        >>> Pattern("counter.example.org/c/{article_id}").fill({"article_id": "7"})
        'https://counter.example.org/c/7'
        """
        names = {found.group(1) for found in _VARIABLE.finditer(self.text)}
        if any(name is None or not values.get(name) for name in names):
            return None
        filled = _VARIABLE.sub(lambda found: quote(values[found.group(1)], safe=":@~-._"), self.text.strip())
        if filled.startswith("//"):
            return "https:" + filled
        return filled if _SCHEME.match(filled) and "://" in filled else "https://" + filled


def _pair(piece: str) -> tuple[str, str]:
    name, _, value = piece.partition("=")
    return unquote(name), unquote(value)


def _expression(text: str, piece: str, seen: set[str]) -> str:
    """A regular expression for text with variables; a name that stands twice has to hold the same value."""
    made: list[str] = []
    at = 0
    for found in _VARIABLE.finditer(text):
        made.append(re.escape(text[at : found.start()]))
        name = found.group(1)
        if name is None:
            made.append(".*")
        elif name in seen:
            made.append(f"(?P={name})")
        else:
            seen.add(name)
            made.append(f"(?P<{name}>{piece})")
        at = found.end()
    made.append(re.escape(text[at:]))
    return "".join(made)


@lru_cache(maxsize=512)
def pattern(text: str) -> Pattern:
    """The pattern of that text, made once."""
    return Pattern(text)
