"""One page laid out for recognising: the text of its own zones as one folded string, with the way back to its blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cache

from rights.engine.names import host_of, lower, within
from rights.model.page import Block, Fact, Link, Page
from rights.model.source import Place
from rights.text.normalise import Normal, normalise

__all__ = ["Scene"]

#: How many blocks count as the story's beginning, and as its end.
HEAD_BLOCKS = 6
TAIL_BLOCKS = 9
#: Visible zones in which a page speaks of the story itself. In a footer only "this story ..." does.
_OWN_ZONES = frozenset({"story", "edge", "footer"})
#: Hosts that pages of every site link to.
_EVERYWHERE = ("facebook.com", "twitter.com", "x.com", "instagram.com", "youtube.com", "pinterest.com", "linkedin.com")

#: One to one replacements, applied to the whole text at once; the rarer rest is `normalise`'s work.
_PLAIN = (
    *(
        ("\u2019", "'"),
        ("\u2018", "'"),
        ("\u201c", '"'),
        ("\u201d", '"'),
        ("\u2013", "-"),
        ("\u2014", "-"),
        ("\xa0", " "),
    ),
    *(
        ("\u2012", "-"),
        ("\u2010", "-"),
        ("\u2011", "-"),
        ("\u2015", "-"),
        ("\u2212", "-"),
        ("\u201a", "'"),
        ("\u201b", "'"),
    ),
    *(("\u2032", "'"), ("\xb4", "'"), ("\u201e", '"'), ("\u201f", '"'), ("\u2033", '"'), ("\xab", '"'), ("\xbb", '"')),
    *(("\u2009", " "), ("\u200a", " "), ("\u202f", " "), ("\u2003", " "), ("\u2002", " "), ("\u3000", " ")),
    *(("\u2028", " "), ("\u2029", " "), ("\u2039", "'"), ("\u203a", "'")),
)
#: Bytes of UTF-8 in which something may hide that `normalise` drops or folds: unseen characters, marks, other scripts.
_ODD_BYTES = (
    *(b"\xc2\xad", b"\xcc", b"\xcd", b"\xce", b"\xcf", b"\xd0", b"\xd1", b"\xd2", b"\xd3", b"\xd4", b"\xd8\x9c"),
    *(
        b"\xe1\xa0",
        b"\xe2\x80\x8b",
        b"\xe2\x80\x8c",
        b"\xe2\x80\x8d",
        b"\xe2\x80\x8e",
        b"\xe2\x80\x8f",
        b"\xe2\x80\xaa",
    ),
    *(
        b"\xe2\x80\xab",
        b"\xe2\x80\xac",
        b"\xe2\x80\xad",
        b"\xe2\x80\xae",
        b"\xe2\x81",
        b"\xe2\x91",
        b"\xe2\x92",
        b"\xe2\x93",
    ),
    *(b"\xef", b"\xf0\x9d", b"\xf0\x9f\x84", b"\xf0\x9f\x85", b"\xf0\x9f\x86", b"\xf3"),
)
_ASCII = bytes(range(128))


@cache
def _odd() -> re.Pattern[str]:
    """What one-to-one replacing doesn't do justice to."""
    return re.compile(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u0300-\u036f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
        "\ufff9-\ufffb\U000e0000-\U000e0fff\ufb00-\ufb06\uff01-\uffee\U0001d400-\U0001d7ff\U0001f100-\U0001f189\u2460-\u24ff]"
        "|[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]"
    )


class Scene:
    """One page with what every policy's signs are looked for in.

    blocks: the page's own blocks in order, as (index in the page, block). text: their folded texts, lines between;
    exact: the same in the case given, offset for offset.
    """

    def __init__(self, page: Page, page_url: str | None) -> None:
        self.page = page
        self.given_url = page_url
        self.blocks: list[tuple[int, Block]] = [
            (index, block)
            for index, block in enumerate(page.blocks)
            if block.zone in _OWN_ZONES and block.kind not in ("caption", "code")
        ]
        self.exact, self._starts, self._normals = _joined([block.text for _, block in self.blocks])
        self.text = lower(self.exact)
        story = [at for at, (_, block) in enumerate(self.blocks) if block.zone != "footer"]
        self.last = story[-1] if story else -1
        self._links: dict[int, list[Link]] | None = None
        self._linked_site: tuple[str | None, ...] = ()

    # --- places ---

    def block_at(self, offset: int) -> int:
        """Which block (by its place in `blocks`) holds this offset of the text."""
        return bisect_right(self._starts, offset) - 1

    def bounds(self, at: int) -> tuple[int, int]:
        """Where the text of a block begins and ends."""
        after = self._starts[at + 1] - 1 if at + 1 < len(self._starts) else len(self.text)
        return self._starts[at], after

    def place(self, start: int, end: int) -> Place:
        """The place in the page of a stretch of the text; it ends with the block that it begins in."""
        at = self.block_at(start)
        low, high = self.bounds(at)
        return Place(*self._back(at, start - low, min(end, high) - low), self.blocks[at][0])

    def _back(self, at: int, start: int, end: int) -> tuple[int, int]:
        normal = self._normals.get(at)
        return normal.back(start, end) if normal is not None else (start, end)

    # --- where a block stands ---

    def is_end(self, at: int) -> bool:
        """Near the story's first or last blocks, or outside of it."""
        return at < HEAD_BLOCKS or at > self.last - TAIL_BLOCKS or self.blocks[at][1].zone == "edge"

    def in_tail(self, at: int, blocks: int = TAIL_BLOCKS) -> bool:
        """Among the last blocks of the story."""
        return self.last - blocks < at <= self.last

    def tail(self) -> range:
        """The last blocks of the story, footers left out."""
        return range(max(0, self.last - TAIL_BLOCKS + 1), self.last + 1)

    def zone(self, at: int) -> str:
        """The zone of a block, by its place in `blocks`."""
        return self.blocks[at][1].zone

    def kind(self, at: int) -> str:
        """The kind of a block, by its place in `blocks`."""
        return self.blocks[at][1].kind

    # --- links ---

    def links_within(self, start: int, end: int) -> list[Link]:
        """Links whose words stand within a stretch of one block."""
        if self._links is None:
            self._links = defaultdict(list)
            for link in self.page.links:
                if link.block is not None:
                    self._links[link.block].append(link)
        at = self.block_at(start)
        some = self._links.get(self.blocks[at][0])
        if not some:
            return []
        low, high = self.bounds(at)
        first, last = self._back(at, start - low, min(end, high) - low)
        return [link for link in some if first <= link.start < last]

    # --- whose page ---

    def stated(self) -> str | None:
        """The host that the page stands on by what somebody said of it, else by its own word."""
        if self.given_url:
            return host_of(self.given_url)
        name = self.page.source.name
        if name.startswith(("http://", "https://")):
            return host_of(name)
        return next((host for fact in self._addresses() if (host := host_of(fact.value)) is not None), None)

    def host(self) -> str | None:
        """The host that the page stands on; its own word may be the original's address, so its links are asked too."""
        stated = self.stated()
        if stated is None or self.told():
            return stated
        site = self.linked_site()
        return site if site is not None and not within(site, (stated,)) else stated

    def told(self) -> bool:
        """Whether somebody said where the page stands, so that its own word doesn't count."""
        return bool(self.given_url) or self.page.source.name.startswith(("http://", "https://"))

    def self_said(self) -> bool:
        """Whether only the page's own word says where it stands."""
        return not self.told() and self.stated() is not None

    def address(self, host: str) -> Fact | None:
        """The page's own word for standing on the host."""
        if self.told():
            return None
        return next((fact for fact in self._addresses() if host_of(fact.value) == host), None)

    def _addresses(self) -> list[Fact]:
        head = self.page.head
        return [fact for fact in (head.og_url, head.canonical) if fact is not None]

    def linked_site(self) -> str | None:
        """The host that most of the page's links lead to, where there is one that stands out.

        Relative links tell nothing about a host; where they are in the majority there is none.
        """
        if not self._linked_site:
            self._linked_site = (self._find_linked_site(),)
        return self._linked_site[0]

    def _find_linked_site(self) -> str | None:
        sites = Counter(host_of(link.url) or "" for link in self.page.links if not link.url.startswith("#"))
        relative = sites.pop("", 0)
        if not sites:
            return None
        host, times = sites.most_common(1)[0]
        if times < 5 or times <= relative or times * 3 < sites.total() or within(host, _EVERYWHERE):
            return None
        own = {stated for fact in self._addresses() if (stated := host_of(fact.value)) is not None}
        return host if host in own or all(times > 3 * sites[stated] for stated in own) else None


def _joined(texts: list[str]) -> tuple[str, list[int], dict[int, Normal]]:
    """The texts in their normal form, one a line; where each begins; the way back for those that changed in length."""
    normals: dict[int, Normal] = {}
    joined = "\n".join(texts)
    # without ASCII a few bytes are left, in which everything else is quickly looked for
    beyond = b"" if joined.isascii() else joined.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    odd = any(mark in beyond for mark in _ODD_BYTES) if beyond else not joined.replace("\n", "").isprintable()
    if odd or joined.count("\n") != len(texts) - 1:
        made = []
        for at, text in enumerate(texts):
            if "\n" in text or _odd().search(text):
                normals[at] = normalise(text)
                made.append(normals[at].text)
            else:
                made.append(text)
        joined = "\n".join(made)
        texts = made
    starts: list[int] = []
    at = 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    if beyond:
        chars = set(beyond.decode("utf-8", "surrogatepass"))
        for char, plain in _PLAIN:
            if char in chars:
                joined = joined.replace(char, plain)
    return joined, starts, normals
