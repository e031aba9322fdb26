"""What a page is: a republication of somebody's story, an excerpt, a mention, an original, or unrelated.

Signals are data (`Policy.recognise`, `Lists`); this module knows only their grammar and where on a page they prove
something. A credit proves only where the page speaks of itself ("this story was originally published by NAME"); a name
alone, a link, a picture's credit or a footer never does. What a page is under one policy never depends on the others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import urlsplit

import msgspec

from rights.model.page import Block, Byline, Page
from rights.model.source import Place
from rights.model.terms import Lists, Policy

__all__ = ["Known", "Role", "Sign", "recognise"]

#: How far from the story's ends a credit without a subject of its own ("Originally published by NAME.") may stand.
_HEAD_BLOCKS = 6
_TAIL_BLOCKS = 9
_SHORT = 240
#: Visible zones in which a page speaks of the story itself.
_OWN_ZONES = frozenset({"story", "edge"})
#: Hosts that pages of every site link to.
_EVERYWHERE = ("facebook.com", "twitter.com", "x.com", "instagram.com", "youtube.com", "pinterest.com", "linkedin.com")


class Sign(msgspec.Struct, frozen=True):
    """One sign: what it is in words, where it stands, and whether it proves (or only hints at) a republication."""

    words: str
    place: Place | None = None
    proves: bool = True
    excerpt: bool = False


class Role(msgspec.Struct, frozen=True):
    """What a page is under one policy, or (policy None) under terms that are not loaded.

    newsroom: the name as the page credits it. assumed: what was taken for granted, in words.
    """

    role: str
    policy: Policy | None
    signs: tuple[Sign, ...] = ()
    newsroom: str | None = None
    assumed: str | None = None


class Known(msgspec.Struct, frozen=True):
    """The policies in reach and the lists, with what is derived from them once."""

    policies: tuple[Policy, ...]
    lists: Lists


def recognise(
    page: Page,
    known: Known,
    *,
    candidates: frozenset[str] | None = None,
    page_url: str | None = None,
    named: frozenset[str] = frozenset(),
) -> list[Role]:
    """What the page is, the strongest role first; never empty.

    Args:
        page: as read.
        known: the policies and lists.
        candidates: ids of policies whose signs the page's bytes hold; None = all.
        page_url: the page's own address where somebody said it; else the page's own word is taken.
        named: ids of policies that the caller says this page republishes; settles that role.

    Returns: one Role per policy under which the page is a republication or an excerpt, and one with `policy` None for
        a newsroom without a policy; otherwise a single original, mention or unrelated.
    """
    scene = _Scene(page, known.lists, page_url)
    roles: list[Role] = []
    mentions: list[Role] = []
    originals: list[Role] = []
    for policy in known.policies:
        if policy.id in named:
            signs = tuple(_signs(scene, policy)) if not scene.is_own(policy) else ()
            roles.append(Role("republication", policy, signs, policy.name, None))
            continue
        if candidates is not None and policy.id not in candidates:
            continue
        if scene.is_own(policy):
            originals.append(Role("original", policy, (scene.address_sign(),), policy.name))
            continue
        signs = tuple(_signs(scene, policy))
        proofs = [s for s in signs if s.proves]
        if proofs:
            role = "excerpt" if all(s.excerpt for s in proofs) else "republication"
            roles.append(Role(role, policy, signs, policy.name, scene.assumed()))
        elif signs:
            mentions.append(Role("mention", policy, signs, policy.name))
    roles.extend(_unknown_newsrooms(scene, known, roles, originals))
    if roles:
        return roles
    return originals[:1] or mentions[:1] or [Role("unrelated", None)]


class _Scene:
    """One page with what every policy's signs are looked for in."""

    def __init__(self, page: Page, lists: Lists, page_url: str | None) -> None:
        self.page = page
        self.grammar = _grammar(lists)
        self.lists = lists
        self.given_url = page_url
        self.blocks: list[tuple[int, Block]] = [
            (index, block)
            for index, block in enumerate(page.blocks)
            if block.zone in _OWN_ZONES and block.kind not in ("caption", "code")
        ]
        self.order = {index: at for at, (index, _) in enumerate(self.blocks)}
        self._folded: dict[int, tuple[str, bool]] = {}
        self._credits: list[_Credit] | None = None
        self.host = self._own_host()

    def fold(self, index: int) -> str:
        """The block's text in lower case with plain quotes, dashes and spaces, character for character."""
        return fold(self.page.blocks[index].text)

    def place(self, index: int, start: int, end: int) -> Place:
        return Place(start, end, index)

    def at_an_end(self, index: int) -> bool:
        """Near the story's first or last blocks, or in a short block of its own that is marked as a note."""
        at = self.order.get(index)
        if at is None:
            return False
        block = self.page.blocks[index]
        if block.kind == "note" or block.zone == "edge":
            return True
        return at < _HEAD_BLOCKS or at >= len(self.blocks) - _TAIL_BLOCKS

    def _own_host(self) -> str | None:
        """The host that this page says it stands on; a canonical address may be the original's, so it comes last."""
        head = self.page.head
        if self.given_url:
            return host_of(self.given_url)
        name = self.page.source.name
        if name.startswith(("http://", "https://")):
            return host_of(name)
        if head.og_url is not None and (host := host_of(head.og_url.value)):
            return host
        if head.canonical is None or (canonical := host_of(head.canonical.value)) is None:
            return None
        # alone, a canonical address can be the original's: where the page's links lead tells on which site it stands
        hosts = Counter(host for link in self.page.links if (host := host_of(link.url)) is not None)
        if hosts and canonical not in hosts:
            host, times = hosts.most_common(1)[0]
            if times >= 5 and times * 3 >= hosts.total() and not within(host, _EVERYWHERE):
                return host
        return canonical

    def is_own(self, policy: Policy) -> bool:
        """Whether the page stands on the syndicator's own site."""
        hosts, partners = policy.recognise.own_hosts, policy.recognise.partner_hosts
        if self.host is None or within(self.host, partners) or not within(self.host, hosts):
            return False
        if self.given_url or self.page.source.name.startswith(("http://", "https://")):
            return True
        # the page's own word: a republication may carry the original's address as its canonical one, and then its
        # site's name or its credit says otherwise
        site = self.page.head.site_name
        if site is not None and not _own_site(policy, site.value):
            return False
        return not any(
            credit.names(policy) is not None and credit.self_subject for credit in self.credits() if credit.proves
        )

    def address_sign(self) -> Sign:
        head = self.page.head
        for fact in (head.og_url, head.canonical):
            if fact is not None and host_of(fact.value) == self.host and not self.given_url:
                return Sign(f"its address is on {self.host}", Place(fact.span.start, fact.span.end))
        return Sign(f"its address is on {self.host}")

    def assumed(self) -> str | None:
        if self.host is None:
            return "the page gives no address of its own, so it is taken for a republication and not for the original"
        return None

    def credits(self) -> list[_Credit]:
        """Every credit sentence on the page, in order."""
        if self._credits is None:
            self._credits = list(_credits(self))
        return self._credits


# --- folding and names ------------------------------------------------------------------------------------------------

_PLAIN = {
    ord(c): r
    for chars, r in (
        ("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'"),
        ("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        ("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        ("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\t\n\r\f", " "),
    )
    for c in chars
}


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, plain quotes, dashes and spaces; every character stays one character.

    >>> fold("“Originally — published”")
    '"originally - published"'
    """
    plain = text.translate(_PLAIN)
    low = plain.lower()
    return low if len(low) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def _fold_case(text: str) -> str:
    return text.translate(_PLAIN)


@lru_cache(maxsize=1024)
def _word_pattern(forms: tuple[str, ...], *, exact: bool) -> re.Pattern[str] | None:
    """Any of the forms as whole words; longest first, spaces flexible."""
    if not forms:
        return None
    parts = (
        r"[\s\-]+".join(re.escape(_fold_case(w) if exact else fold(w)) for w in re.split(r"[\s\-]+", form.strip()))
        for form in sorted(forms, key=len, reverse=True)
    )
    return re.compile(r"(?<![\w@])(?:" + "|".join(parts) + r")(?!\w|\.\w+@)")


def name_at(policy: Policy, text: str, *, short: bool = True) -> tuple[int, int] | None:
    """Where the newsroom is named in the text (its names in any case when long, as written when short), or None."""
    recognise = policy.recognise
    long = tuple(n for n in recognise.names if len(n) > 5)
    brief = tuple(n for n in recognise.names if len(n) <= 5) + (recognise.short_names if short else ())
    blocked = _word_pattern(recognise.not_names, exact=False)
    folded = fold(text)
    barred = [m.span() for m in blocked.finditer(folded)] if blocked else []
    for pattern, where in (
        (_word_pattern(long, exact=False), folded),
        (_word_pattern(brief, exact=True), _fold_case(text)),
    ):
        if pattern is None:
            continue
        for match in pattern.finditer(where):
            if not any(start <= match.start() < end for start, end in barred):
                return match.span()
    if hosts := _word_pattern(recognise.own_hosts, exact=False):
        for match in hosts.finditer(folded):
            if folded[match.start() - 1 : match.start()] not in ("/", "@"):
                return match.span()
    return None


def _names_it(policy: Policy, text: str) -> bool:
    return name_at(policy, text) is not None


def _own_site(policy: Policy, site_name: str) -> bool:
    """Whether a site's name is the syndicator's: one of its names, or the word that its host is made of."""
    if _names_it(policy, site_name):
        return True
    seen = _letters(site_name)
    return any(
        seen == _letters(host.rsplit(".", 1)[0]) or seen == _letters(host) for host in policy.recognise.own_hosts
    )


def host_of(url: str) -> str | None:
    """The host of an address in lower case without www., None where there is none.

    >>> host_of("https://www.example.org/a"), host_of("/a")
    ('example.org', None)
    """
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
    return any(host == other or host.endswith("." + other) for other in (h.removeprefix("www.") for h in hosts))


# --- the grammar of credits -------------------------------------------------------------------------------------------


class _Grammar(msgspec.Struct, frozen=True):
    """Patterns made from the phrase lists, all over folded text."""

    source: re.Pattern[str] | None
    other: re.Pattern[str] | None
    read_on: re.Pattern[str] | None
    speaks_of_itself: re.Pattern[str] | None
    this_was: re.Pattern[str] | None
    where_this: re.Pattern[str] | None
    agencies: tuple[tuple[str, re.Pattern[str]], ...]


def _make_grammar(lists: Lists) -> _Grammar:
    source: list[str] = []
    other: list[str] = []
    read_on: list[str] = []
    nouns: list[str] = []
    shows: list[str] = []
    for phrases in lists.phrases:
        source += phrases.from_source
        other += phrases.to_other
        read_on += phrases.read_on
        nouns += phrases.self_nouns
        shows += phrases.demonstratives
    demonstrative = _any(shows)
    noun = _any(nouns)
    itself = where = this_was = None
    if demonstrative and noun:
        this_was = re.compile(rf"(?:^|[.!?:*_(\[]\s*)(?:{demonstrative})(?: (?:was|is|has been|text|piece was))? $")
        # "this short article I wrote", "the following story", "dieser artikel": at most three words between
        itself = re.compile(rf"(?<!\w)(?:{demonstrative})(?: [\w'\-]+){{0,3}}? (?:{noun})(?!\w)")
        where = re.compile(
            rf", where (?:{demonstrative}|the)(?: [\w'\-]+){{0,2}}? (?:{noun}) (?:was )?"
            r"(?:first|originally) (?:appeared|ran|published|posted)(?!\w)"
        )
    agencies = tuple(
        (agency.name, pattern)
        for agency in lists.agencies
        if (pattern := _word_pattern(agency.bylines, exact=True)) is not None
    )
    return _Grammar(
        _phrase_pattern(source),
        _phrase_pattern(other),
        _phrase_pattern(read_on),
        itself,
        this_was,
        where,
        agencies,
    )


def _grammar(lists: Lists) -> _Grammar:
    return _grammar_for(_Identity(lists))


class _Identity:
    """Lists by identity, so that the grammar is made once for them."""

    __slots__ = ("value",)

    def __init__(self, value: Lists) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Identity) and other.value is self.value


@lru_cache(maxsize=8)
def _grammar_for(identity: _Identity) -> _Grammar:
    return _make_grammar(identity.value)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(fold(w)) for w in sorted(set(words), key=lambda w: (-len(w), w)) if w.strip())


def _phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str] | None:
    some = _any(p.replace("{name}", "").strip() for p in phrases)
    return re.compile(rf"(?<!\w)(?:{some})(?!\w)") if some else None


class _Credit:
    """One phrase by which a page says where its story comes from.

    tail: the text after the phrase up to the end of the thought; before: the text between the sentence's beginning
    and the phrase. self_subject: the page speaks of this very story.
    """

    __slots__ = ("block", "cut", "end", "phrase_end", "proves", "scene", "self_subject", "start", "tail", "weak")

    def __init__(
        self, scene: _Scene, block: int, start: int, phrase_end: int, end: int, *, self_subject: bool, weak: bool
    ) -> None:
        self.scene = scene
        self.block = block
        self.start = start
        self.phrase_end = phrase_end
        self.end = end
        self.self_subject = self_subject
        self.weak = weak
        text = scene.page.blocks[block].text
        self.tail = text[phrase_end:end]
        self.cut = not re.search(r"\w", self.tail) and end >= len(text.rstrip())
        self.proves = self_subject or scene.at_an_end(block)

    def names(self, policy: Policy) -> tuple[int, int] | None:
        """Where the credit names this syndicator, as character offsets in the block."""
        where = name_at(policy, self.tail)
        if where is None and (linked := self._linked(policy)):
            where = linked
        return (self.phrase_end + where[0], self.phrase_end + where[1]) if where else None

    def _linked(self, policy: Policy) -> tuple[int, int] | None:
        """The anchor in the credit that leads to the syndicator's own site."""
        for link in self.scene.page.links:
            if link.block == self.block and self.phrase_end <= link.start < self.end:
                host = host_of(link.url)
                if host and within(host, policy.recognise.own_hosts):
                    return link.start - self.phrase_end, link.end - self.phrase_end
        return None

    def sign(self, policy_name: str) -> Sign:
        return Sign(
            f"it says that the story comes from {policy_name}", self.scene.place(self.block, self.start, self.end)
        )


#: A thought ends at a full stop that a capital or nothing follows, or where the sentence turns to this page again.
_STOP = re.compile(
    r"[.!?;][\"')\]]*(?=\s+[\"'(\[]?[A-Z\u00c0-\u00de]|\s*$)|\s(?:and|e|und|et|y) (?:is|has|was|appears|é|foi|wird|est|es)\b|\n"
)
_LEAD = re.compile(
    r"^[\s\-*_(\[\"'|:•▪]*(?:(?:editor'?s'? note|note|ed\.?|disclosure|update|credit|source)\s*:?\s*)?[\s\-*_(\[\"']*(?:\[?[^\w]*)$"
)


def _credits(scene: _Scene) -> Iterator[_Credit]:
    grammar = scene.grammar
    if grammar.source is None:
        return
    for index, block in scene.blocks:
        text = scene.fold(index)
        for match in grammar.source.finditer(text):
            if grammar.other is not None and any(
                other.start() <= match.start() < other.end() for other in grammar.other.finditer(text)
            ):
                continue
            begin = _thought_begins(block.text, match.start())
            before = text[begin : match.start()]
            end = _thought_ends(block.text, match.end())
            itself = _speaks_of_itself(grammar, text, match.start())
            bare = bool(_LEAD.match(_strip_auxiliary(before)))
            if itself or bare:
                yield _Credit(scene, index, begin, match.end(), end, self_subject=itself, weak=False)
            else:
                yield _Credit(scene, index, begin, match.end(), end, self_subject=False, weak=True)


def _strip_auxiliary(before: str) -> str:
    return re.sub(
        r"(?:^|\s)(?:was|is|has been|were|it was|it is|text|story|article|column|post|copyright)\s*$",
        "",
        before.rstrip(),
    )


def _speaks_of_itself(grammar: _Grammar, text: str, at: int) -> bool:
    """Whether "this story" or the like stands before the phrase, in the same sentence or a headline's length before."""
    if grammar.speaks_of_itself is None:
        return False
    window = max(0, at - 260)
    found = None
    for match in grammar.speaks_of_itself.finditer(text, window, at):
        found = match
    if found is None:
        # "This was first published by ..." needs no noun
        return grammar.this_was is not None and grammar.this_was.search(text, window, at) is not None
    between = text[found.end() : at]
    # a full stop between ends the subject, unless a headline stands in between ("This post Is X? was originally ...")
    return not re.search(r"\.\s+\w", between) or (
        bool(re.search(r"(?:was|is|has been)\s*$", between)) and len(between) < 160
    )


def _thought_begins(text: str, at: int) -> int:
    begin = 0
    for match in re.finditer(r"[.!?][\"'”’)\]]*\s+(?=[\"“‘'(\[]?[A-Z\u00c0-\u00de©])|\n|\s[-–—|•]\s", text[: at + 1]):
        begin = match.end()
    return begin


def _thought_ends(text: str, at: int) -> int:
    match = _STOP.search(text, at)
    return min(match.start() if match else len(text), at + 220)


# --- a policy's signs -------------------------------------------------------------------------------------------------


def _signs(scene: _Scene, policy: Policy) -> Iterator[Sign]:
    page, recognise = scene.page, policy.recognise
    yield from _credit_signs(scene, policy)
    yield from _byline_signs(scene, policy)
    yield from _dateline_signs(scene, policy)
    yield from _copyright_signs(scene, policy)
    yield from _form_signs(scene, recognise.signoffs, "it ends with the sign-off of the newsroom")
    yield from _notice_signs(scene, policy)
    for tracker in page.trackers:
        if any(_fits(pattern, tracker.url) for pattern in recognise.trackers):
            place = Place(tracker.span.start, tracker.span.end)
            yield Sign(f"it carries the view counter of {policy.name}", place, proves=True)
    yield from _head_signs(scene, policy)
    for index, block in enumerate(page.blocks):
        if (
            block.zone in ("story", "edge")
            and block.kind != "caption"
            and (where := name_at(policy, block.text, short=False))
        ):
            yield Sign(f"it names {policy.name}", scene.place(index, *where), proves=False)
            break
    for link in page.links:
        if link.zone in _OWN_ZONES and (host := host_of(link.url)) and within(host, recognise.own_hosts):
            yield Sign(f"it links to {host}", Place(link.span.start, link.span.end), proves=False)
            break


def _credit_signs(scene: _Scene, policy: Policy) -> Iterator[Sign]:
    grammar = scene.grammar
    for credit in scene.credits():
        where = credit.names(policy)
        if where is None:
            continue
        if not credit.weak and credit.proves:
            yield Sign(
                f"it says that the story comes from {policy.name}",
                scene.place(credit.block, credit.start, max(where[1], credit.phrase_end)),
            )
        elif credit.weak and _closes_the_page(scene, credit, where):
            yield Sign(
                f"its last lines say that the story comes from {policy.name}",
                scene.place(credit.block, credit.start, where[1]),
            )
    for index, block in scene.blocks:
        text = scene.fold(index)
        if grammar.where_this is not None:
            for match in grammar.where_this.finditer(text):
                begin = _thought_begins(block.text, match.start())
                if (where := name_at(policy, block.text[begin : match.start()])) is not None and scene.at_an_end(index):
                    yield Sign(
                        f"it says that the story first appeared in {policy.name}",
                        scene.place(index, begin + where[0], match.end()),
                    )
        if grammar.read_on is not None and scene.at_an_end(index):
            for match in grammar.read_on.finditer(text):
                tail = block.text[match.end() : match.end() + 120]
                if (where := name_at(policy, tail)) is not None and where[0] <= 60:
                    yield Sign(
                        f"it sends readers on to {policy.name} for the rest",
                        scene.place(index, match.start(), match.end() + where[1]),
                        excerpt=True,
                    )


def _closes_the_page(scene: _Scene, credit: _Credit, where: tuple[int, int]) -> bool:
    """A closing line of biography that ends "..., first appeared in NAME.": the subject is the headline before it."""
    at = scene.order.get(credit.block)
    if at is None or at < len(scene.blocks) - 3:
        return False
    block = scene.page.blocks[credit.block]
    before = block.text[credit.start : credit.phrase_end]
    after = block.text[where[1] : credit.end].strip(" .\"'”’)*_")
    return not after and bool(re.search(r",\s+(?:\w+\s){0,3}\w+(?:\s+\w+)?\s*$", before)) and len(block.text) < 900


def _byline_signs(scene: _Scene, policy: Policy) -> Iterator[Sign]:
    for byline in scene.page.bylines:
        if _byline_names(policy, byline):
            place = Place(byline.span.start, byline.span.end)
            yield Sign(f"its byline names {policy.name}", place)


def _byline_names(policy: Policy, byline: Byline) -> bool:
    if byline.organisation and _names_it(policy, byline.organisation):
        return not _only_contributes(byline)
    if any(_form_pattern(form).search(fold(byline.raw)) for form in policy.recognise.bylines):
        return True
    if not byline.organisation and byline.name and (where := name_at(policy, byline.name)):
        return len(byline.name) - (where[1] - where[0]) <= 4
    return False


def _only_contributes(byline: Byline) -> bool:
    """Whether the organisation only helped ("By Jane Roe and The Associated Press" on somebody else's page)."""
    return bool(
        re.search(
            r"\b(?:contributed|with (?:files|reports?|additional)|additional reporting|and wire)\b", fold(byline.raw)
        )
    )


_DASHES = re.compile(r"^\s*(?:[-–—:|]|&mdash;)")


def _dateline_signs(scene: _Scene, policy: Policy) -> Iterator[Sign]:
    if not policy.recognise.datelines:
        return
    paragraphs = [(i, b) for i, b in scene.blocks if b.kind in ("paragraph", "note", "list") and b.zone == "story"][:4]
    for index, block in paragraphs:
        head = block.text[:110]
        for form in policy.recognise.datelines:
            at = head.find(form)
            if at < 0 or not _DASHES.match(block.text[at + len(form) :]):
                continue
            place = head[:at].strip()
            # a dateline is a place (and a day) before the sign, not a sentence
            if len(place) <= 70 and not re.search(r"[.!?]\s+[A-Z]|[\"“”]", place) and (not place or place[0].isupper()):
                yield Sign(f"its dateline is that of {policy.name}", scene.place(index, 0, at + len(form)))
                return


_COPYRIGHT = re.compile(
    r"^[\s(\[*_]*(?:(?:copyright|©|\(c\)|&copy;)[\s,:]*)+(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?[\s,.:|]*(?:by\s+)?",
    re.IGNORECASE,
)


def _copyright_lines(scene: _Scene) -> Iterator[tuple[int, int, str]]:
    """Copyright lines of their own among the story's last blocks: block, where the owner begins, the words from there.

    A site's footer is no such line, nor is a sentence that begins otherwise ("NAME articles: Copyright ...").
    """
    for index, block in _last_blocks(scene):
        for start, sentence in _sentences(block.text):
            match = _COPYRIGHT.match(sentence)
            if match is not None:
                yield index, start + match.end(), sentence[match.end() :]


def _copyright_signs(scene: _Scene, policy: Policy) -> Iterator[Sign]:
    for index, start, owner in _copyright_lines(scene):
        if (where := name_at(policy, owner[:80])) is not None and where[0] <= 12:
            place = scene.place(index, start, start + where[1])
            yield Sign(f"its copyright line names {policy.name}", place)
            return


def _last_blocks(scene: _Scene) -> list[tuple[int, Block]]:
    return scene.blocks[-_TAIL_BLOCKS:]


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for match in re.finditer(r"(?<=[.!?])\s+|\n+", text):
        yield start, text[start : match.start()]
        start = match.end()
    yield start, text[start:]


@lru_cache(maxsize=512)
def _form_pattern(form: str) -> re.Pattern[str]:
    """A form with variables ({person}, {persons}, {role}) as a pattern over folded text; a variable spans one name."""
    parts = re.split(r"(\{[^}]*\})", form)
    made = "".join(
        r"[^.;:()]{2,120}?" if p.startswith("{") else r"\s+".join(map(re.escape, fold(p).split(" "))) for p in parts
    )
    return re.compile(rf"(?<!\w){made}(?!\w)")


def _form_signs(scene: _Scene, forms: tuple[str, ...], words: str) -> Iterator[Sign]:
    for form in forms:
        pattern = _form_pattern(form)
        for index, block in _last_blocks(scene):
            if len(block.text) <= 600 and (match := pattern.search(scene.fold(index))):
                before = scene.fold(index)[: match.start()].strip(" (-*_[")
                if not before or before[-1] in ".!?)":
                    yield Sign(words, scene.place(index, match.start(), match.end()))
                    return


def _notice_signs(scene: _Scene, policy: Policy) -> Iterator[Sign]:
    """A notice that only a republication carries: most of its words, in its order, in one or two neighbouring blocks."""
    for notice in policy.recognise.notices:
        wanted = re.findall(r"\w+", fold(notice))
        if len(wanted) < 5:
            continue
        for index, block in reversed(scene.blocks):
            if len(block.text) >= len(notice) // 2:
                seen = re.findall(r"\w+", scene.fold(index))
                if _in_order(wanted, seen) >= 0.8:
                    yield Sign(f"it carries the notice of {policy.name}", scene.place(index, 0, len(block.text)))
                    return


def _in_order(wanted: list[str], seen: list[str]) -> float:
    """Share of the wanted words found in their order, each within a few words of the last one."""
    best = 0
    firsts = [i for i, word in enumerate(seen) if word in wanted[:2]]
    for first in firsts[:8]:
        at, hits = first, 0
        for word in wanted:
            try:
                near = seen.index(word, at, at + 8)
            except ValueError:
                continue
            hits += 1
            at = near + 1
        best = max(best, hits)
    return best / len(wanted)


def _fits(pattern: str, url: str) -> bool:
    """Whether the address begins (after its scheme) with the pattern up to its first variable."""
    fixed = re.sub(r"^[a-z]+:(?=//)", "", pattern.split("{", maxsplit=1)[0], flags=re.IGNORECASE).lstrip("/").lower()
    return bool(fixed) and re.sub(r"^[a-z]+:(?=//)", "", url, flags=re.IGNORECASE).lstrip("/").lower().startswith(fixed)


def _head_signs(scene: _Scene, policy: Policy) -> Iterator[Sign]:
    """The head's own word: the original's address as canonical or source, on a page that stands elsewhere."""
    head = scene.page.head
    own = policy.recognise.own_hosts
    site = head.site_name
    elsewhere = (scene.host is not None and not within(scene.host, own)) or (
        site is not None and not _own_site(policy, site.value)
    )
    if not elsewhere:
        return
    for fact, words in (
        (head.canonical, "its canonical address is the original's"),
        (head.syndication_source, "its syndication-source is the original's address"),
        (head.original_source, "its original-source is the original's address"),
    ):
        if fact is not None and (host := host_of(fact.value)) and within(host, own):
            path = urlsplit(fact.value).path.strip("/")
            if path:
                yield Sign(f"{words} on {host}", Place(fact.span.start, fact.span.end))


# --- newsrooms without a policy ---------------------------------------------------------------------------------------

_NAME = re.compile(
    r"^[\s:]*(?:(?:on|at|in|by|from|the website of|the site of)\s+)?[\"“‘'*_(\[]*"
    r"(?P<name>(?:the |The |le |la |El |die |der |das )?"
    r"(?:[A-Z0-9][\w.&’'+\-]*|[\w\-]+\.(?:com|org|net|co|info|news|io|eu|de|fr|uk|ca|au|br|media|press)(?:\.\w\w)?)"
    r"(?:[\s\u00a0]+(?:(?:of|the|for|and|&|de|da|do|du|des|la|le|del|und|to|in|on|be)[\s\u00a0]+)*[A-Z0-9&][\w.&’'+\-]*){0,6})"
)
_DATE_WORD = re.compile(
    r"^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|spring|summer|fall|autumn|winter|\d)",
    re.IGNORECASE,
)
_NOT_NEWSROOMS = frozenset(
    [
        "facebook",
        "twitter",
        "x",
        "youtube",
        "instagram",
        "linkedin",
        "tiktok",
        "telegram",
        "substack",
        "print",
        "english",
        "german",
        "french",
        "spanish",
        "spring",
        "summer",
        "fall",
        "autumn",
        "winter",
        "volume",
        "issue",
    ]
)


def _unknown_newsrooms(scene: _Scene, known: Known, roles: list[Role], originals: list[Role]) -> Iterator[Role]:
    """The newsroom that a page credits where no policy for it is loaded: reported, never gated."""
    taken = list(roles)
    for credit in scene.credits():
        if credit.weak or not credit.proves:
            continue
        if any(credit.names(role.policy) is not None for role in taken if role.policy is not None):
            continue
        if any(credit.names(policy) is not None for policy in known.policies):
            continue  # a policy that is loaded but was left out by its own signs
        sign = Sign("it says that the story comes from elsewhere", scene.place(credit.block, credit.start, credit.end))
        if credit.cut and credit.self_subject:
            yield Role(
                "republication",
                None,
                (msgspec.structs.replace(sign, words="its credit breaks off before the newsroom is named"),),
                None,
                scene.assumed(),
            )
            return
        name = _newsroom(credit)
        if name is None or _is_this_site(scene, credit, name):
            continue
        yield Role("republication", None, (sign,), name, scene.assumed())
        return
    if taken or originals:
        return
    yield from _first_appeared(scene)
    for name, place in _agencies_named(scene):
        if not _same_name(name, scene):
            sign = Sign(f"its byline or copyright line names {name}", place)
            yield Role("republication", None, (sign,), name, scene.assumed())
            return


def _first_appeared(scene: _Scene) -> Iterator[Role]:
    """A line such as: Jane Roe is an editor of NAME, where this column first appeared."""
    pattern = scene.grammar.where_this
    if pattern is None:
        return
    for index, block in scene.blocks:
        for match in pattern.finditer(scene.fold(index)):
            before = block.text[_thought_begins(block.text, match.start()) : match.start()]
            name = re.search(r"(?:of|for|at|with|in) (?:the |The )?((?:[A-Z][\w.&’'-]*\s?){1,5})$", before)
            if name is not None and scene.at_an_end(index) and not _same_name(name[1], scene):
                place = scene.place(index, match.start() - len(name[1]), match.end())
                words = f"it says that the story first appeared in {name[1]}"
                yield Role("republication", None, (Sign(words, place),), name[1], scene.assumed())
                return


def _agencies_named(scene: _Scene) -> Iterator[tuple[str, Place]]:
    """News agencies that a byline or a copyright line names as the author, where no policy is loaded for them."""
    for byline in scene.page.bylines:
        said = byline.organisation or byline.name
        if not said or _only_contributes(byline):
            continue
        for name, pattern in scene.grammar.agencies:
            match = pattern.search(_fold_case(said))
            if match and len(said) - (match.end() - match.start()) <= (12 if byline.organisation else 4):
                yield name, Place(byline.span.start, byline.span.end)
    for index, start, owner in _copyright_lines(scene):
        for name, pattern in scene.grammar.agencies:
            match = pattern.search(_fold_case(owner[:80]))
            if match and match.start() <= 12:
                yield name, scene.place(index, start, start + match.end())


def _newsroom(credit: _Credit) -> str | None:
    """The name after a credit phrase: a linked name, or the capitalised words that follow."""
    match = _NAME.match(credit.tail)
    if match is None:
        # a name in small letters counts where it is linked
        for link in credit.scene.page.links:
            if link.block == credit.block and 0 <= link.start - credit.phrase_end <= 12 and host_of(link.url):
                return link.text.strip(" .,") or None
        return None
    name = match["name"].strip(" .,'’-")
    if _DATE_WORD.match(name.removeprefix("The ").removeprefix("the ")) and not re.search(
        r"[a-z]{3,}\.(?:com|org|net)", name
    ):
        return None
    if fold(name) in _NOT_NEWSROOMS or len(name) < 2:
        return None
    return name


def _is_this_site(scene: _Scene, credit: _Credit, name: str) -> bool:
    """An own-brand note: the newsroom that the page credits is the site that it stands on."""
    if _same_name(name, scene):
        return True
    return any(
        scene.host is not None
        and (host := host_of(link.url)) is not None
        and (within(host, (scene.host,)) or within(scene.host, (host,)))
        for link in scene.page.links
        if link.block == credit.block and credit.phrase_end <= link.start < credit.end
    )


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", re.sub(r"^(?:the|le|la|die|der|das)\s+", "", fold(text)))


def _same_name(name: str, scene: _Scene) -> bool:
    wanted = _letters(name)
    if len(wanted) < 2:
        return False
    head = scene.page.head
    for fact in (head.site_name, head.publisher):
        if (
            fact is not None
            and (seen := _letters(fact.value))
            and (wanted == seen or (min(len(wanted), len(seen)) >= 5 and (wanted in seen or seen in wanted)))
        ):
            return True
    if scene.host:
        labels = _letters(scene.host.rsplit(".", 1)[0].rsplit(".", 1)[-1])
        bare = re.sub(r"(?:com|org|net|couk|de)$", "", wanted)
        if labels and (labels == bare or (min(len(labels), len(bare)) >= 6 and (labels in bare or bare in labels))):
            return True
    return False
