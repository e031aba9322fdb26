"""The signs of one policy on a page: credits, bylines, datelines, copyright lines, sign-offs, notices, counters, heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

import msgspec

from rights.engine.credits import Said, sentence_start
from rights.engine.forms import Form
from rights.engine.grammar import Grammar
from rights.engine.names import Names, fold, host_of, letters, lower, names_of, within
from rights.engine.scene import Scene
from rights.model.page import Byline, Tracker
from rights.model.source import Place
from rights.model.terms import Policy
from rights.text.normalise import normalise

__all__ = [
    "Sign",
    "Signal",
    "copyright_lines",
    "counts_for",
    "is_only_name",
    "leading_bylines",
    "own_site_name",
    "signal_of",
    "signs_of",
]


class Sign(msgspec.Struct, frozen=True):
    """One sign: what it is in words, where it stands, and whether it proves (or only hints at) a republication."""

    words: str
    place: Place | None = None
    proves: bool = True
    excerpt: bool = False


class Signal(msgspec.Struct, frozen=True):
    """A policy with its signals made ready.

    datelines: as written, normal. bylines, signoffs: forms over folded text. notices: their words. trackers: the
    fixed beginnings of addresses, without scheme. wordings: the words of the lines that the clauses themselves ask for; one
    that stands as a line of its own proves as a notice does, so that a page that carries it is held to the rest. asked:
    those lines whole, folded, however short.
    """

    policy: Policy
    names: Names
    datelines: tuple[str, ...]
    bylines: tuple[Form, ...]
    signoffs: tuple[Form, ...]
    notices: tuple[tuple[str, ...], ...]
    trackers: tuple[str, ...]
    wordings: tuple[tuple[str, ...], ...] = ()
    asked: tuple[str, ...] = ()


def signal_of(policy: Policy) -> Signal:
    """A policy's signals, ready to be looked for."""
    recognise = policy.recognise
    return Signal(
        policy=policy,
        names=names_of(policy),
        datelines=tuple(normalise(form).text for form in recognise.datelines),
        bylines=tuple(Form(form) for form in recognise.bylines),
        signoffs=tuple(Form(form) for form in recognise.signoffs),
        notices=tuple(
            words for notice in recognise.notices if len(words := tuple(re.findall(r"\w+", fold(notice)))) >= 5
        ),
        trackers=tuple(fixed for pattern in recognise.trackers if (fixed := _bare_address(pattern.split("{")[0]))),
        wordings=tuple(dict.fromkeys(_own_wordings(policy))) if recognise.names else (),
        asked=tuple(fold(text) for text in _lines_asked(policy)),
    )


_WORDED = frozenset({"credit_line", "tagline", "change_note"})
_LEAST_WORDS = 5
"""Words beside the newsroom's name from which on a line can't be anybody else's."""
_LINE_OF_ITS_OWN = 2
"""How many times as long as the wording the paragraph may be that holds it."""


def _own_wordings(policy: Policy) -> Iterator[tuple[str, ...]]:
    """The words of lines that the clauses ask for, with the newsroom's name in them."""
    name = policy.recognise.names[0]
    for text in _lines_asked(policy):
        if "{lead}" in text or not ("{name}" in text or "{outlet}" in text or name in text):
            continue
        bare = re.sub(r"\[[^\[\]]*\]", " ", text)
        literal = re.findall(r"\w+", fold(re.sub(r"\{[^}]*\}", " ", bare).replace(name, " ")))
        if len(literal) >= _LEAST_WORDS:
            whole = re.sub(r"\{[^}]*\}", " ", re.sub(r"\{(?:name|outlet)\}", name, bare))
            yield tuple(re.findall(r"\w+", fold(whole)))


def _lines_asked(policy: Policy) -> Iterator[str]:
    """The wordings of the lines that the clauses ask for."""
    todo = list(policy.clauses)
    while todo:
        clause = todo.pop()
        todo += clause.of
        if clause.kind not in _WORDED or clause.level not in ("must", "should"):
            continue
        for options in (clause.options, *(dated.options for dated in clause.by_date)):
            texts = options.get("text")
            yield from [texts] if isinstance(texts, str) else texts or ()


def signs_of(scene: Scene, said: Said, grammar: Grammar, signal: Signal) -> Iterator[Sign]:
    """Every sign of the policy on the page, those that prove first."""
    yield from _credit_signs(scene, said, grammar, signal)
    yield from _byline_signs(scene, grammar, signal)
    yield from _maker_signs(scene, said, signal)
    yield from _dateline_signs(scene, signal)
    yield from _copyright_signs(scene, signal)
    yield from _signoff_signs(scene, signal)
    yield from _notice_signs(scene, signal)
    yield from _tracker_signs(scene, signal)
    yield from _head_signs(scene, signal)
    yield from _mentions(scene, signal)


# --- credits ----------------------------------------------------------------------------------------------------------


def _credit_signs(scene: Scene, said: Said, grammar: Grammar, signal: Signal) -> Iterator[Sign]:
    policy = signal.policy
    for credit in said.credits:
        shared = credit.joint and not grammar.terms.search(scene.text, credit.phrase_start, credit.end)
        if shared and not policy.recognise.partnerships:
            # reported together: whose story it is, and on what terms, the partners know
            if credit.proves and (where := credit.names(scene, signal.names, policy)) is not None:
                yield Sign(_perhaps(policy), scene.place(credit.start, where[1]), proves=False)
            continue
        if credit.proves and (where := credit.names(scene, signal.names, policy)) is not None:
            end = max(where[1], credit.phrase_end) if where[1] <= scene.bounds(credit.at)[1] else credit.phrase_end
            yield Sign(f"it says that the story comes from {policy.name}", scene.place(credit.start, end))
    for hit in said.wheres:
        at = scene.block_at(hit.start)
        begin = sentence_start(scene, scene.bounds(at)[0], hit.start)
        where = signal.names.find(scene.text, scene.exact, begin, hit.start)
        if where is not None and hit.start - where[1] <= 40:
            yield Sign(f"it says that the story first appeared in {policy.name}", scene.place(where[0], hit.end))
    for hit in said.read_ons:
        high = scene.bounds(scene.block_at(hit.start))[1]
        where = signal.names.find(scene.text, scene.exact, hit.end, min(high, hit.end + 80))
        if where is not None:
            place = scene.place(hit.start, where[1])
            yield Sign(f"it sends readers on to {policy.name} for the rest", place, excerpt=True)


def _maker_signs(scene: Scene, said: Said, signal: Signal) -> Iterator[Sign]:
    """Lines that name the newsroom as maker, where the terms do not ask for them: no proof, and no mere name either."""
    if _asks_for_maker(signal):
        return
    for start, end in said.makers:
        where = signal.names.find(scene.text, scene.exact, start, end)
        if where is not None:
            yield Sign(_perhaps(signal.policy), scene.place(start, where[1]), proves=False)


def _asks_for_maker(signal: Signal) -> bool:
    return signal.policy.recognise.partnerships or any("produced by" in one for one in signal.asked)


def _perhaps(policy: Policy) -> str:
    """What is said of a line that names the newsroom as maker: it may be the story's, or only a partner's in it."""
    return f"a line says that {policy.name} made it or had a part in it, which may be the story's credit or not"


# --- bylines ----------------------------------------------------------------------------------------------------------


def _byline_signs(scene: Scene, grammar: Grammar, signal: Signal) -> Iterator[Sign]:
    for byline in leading_bylines(scene):
        if not _byline_names(signal, grammar, byline):
            continue
        place = Place(byline.span.start, byline.span.end)
        person = byline.name and not is_only_name(signal.names, grammar, byline.name)
        made = not person and _MADE.match(byline.raw) is not None
        if not made or _asks_for_maker(signal):
            yield Sign(f"its byline names {signal.policy.name}", place)


_MADE = re.compile(r"\W*produced\s+by\b", re.IGNORECASE)
"""A line that names a maker: of the story, or only of a film or a chart in it."""


def leading_bylines(scene: Scene) -> Iterator[Byline]:
    """Bylines that can name the story's newsroom: an organisation alone counts only where no person stands before it.

    After a person's byline, an agency alone is the photographer's or the wire desk's that helped.
    """
    persons: set[str] = set()
    for byline in scene.page.bylines:
        leads = (byline.organisation and byline.name) or byline.found_in not in persons
        if leads and not _only_contributes(byline) and not _in_caption(scene, byline):
            yield byline
        if byline.name and not byline.organisation:
            persons.add(byline.found_in)


def _in_caption(scene: Scene, byline: Byline) -> bool:
    """Whether a name marked up as an author's is a picture's credit."""
    if byline.name or byline.found_in != "visible":
        return False
    return any(
        block.kind == "caption" and block.span.start <= byline.span.start < block.span.end
        for block in scene.page.blocks
    )


def _byline_names(signal: Signal, grammar: Grammar, byline: Byline) -> bool:
    said = byline.organisation or ""
    exact = normalise(byline.raw).text
    raw = lower(exact)
    if signal.names.bars(raw) or _formerly().search(raw):
        return False
    if said and is_only_name(signal.names, grammar, said):
        return True
    if any((found := form.search(raw)) and _byline_ends().match(raw, found[1]) for form in signal.bylines):
        return True
    if not said and byline.name and is_only_name(signal.names, grammar, byline.name):
        return True
    # "By Jo Roe, NAME": what stands after the person, where the reader didn't take it for an organisation
    parts = re.split(r"\s*[,/|•]\s*|\s-\s|\s(?:for|of)\s", exact)[1:]
    if byline.name and any(is_only_name(signal.names, grammar, part) for part in parts):
        return True
    return not (said and byline.name) and _follows_a_person(signal.names, raw, exact)


def _follows_a_person(names: Names, raw: str, exact: str) -> bool:
    """Whether a byline is a person's name and then the newsroom's, on lines of their own that were joined."""
    where = names.find(raw, exact, 0, len(raw), short=False)
    if where is None or raw[where[1] :].strip(" .") or where[1] - where[0] < _LONG_NAME:
        return False
    person = re.sub(r"^\W*by\b\W*", "", exact[: where[0]], flags=re.IGNORECASE).split()
    return 2 <= len(person) <= 4 and all(word[:1].isupper() for word in person)


#: A newsroom's name of so many letters is no part of a person's.
_LONG_NAME = 8


@cache
def _byline_ends() -> re.Pattern[str]:
    return re.compile(r"\s*(?:$|[,;|/()•.]|-|and\b|&)")


def is_only_name(names: Names, grammar: Grammar, said: str) -> bool:
    """Whether the words name the newsroom and nothing else that is not a role in it ("Reuters Institute" does)."""
    exact = normalise(said).text
    text = lower(exact)
    where = names.find(text, exact, 0, len(text))
    if where is None:
        return False
    rest = re.findall(r"[^\W_]+", text[: where[0]] + " " + text[where[1] :])
    return all(word in _BESIDE or word in grammar.roles or word in grammar.joins or word.isdigit() for word in rest)


#: Words that may stand beside a newsroom's name in a byline without making another organisation of it.
_BESIDE = frozenset(
    "the for of via from at by to in on special news staff wire service services agency desk report reports reporters team"
    " senior chief national political white house medical science sports business religion health education us s u com org".split()
)


@cache
def _formerly() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:former(?:ly)?|ex-|retired|award|alumn\w+)(?!\w)")


@cache
def _helping() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:contribut\w+|with (?:files|reports?|reporting|additional)|additional reporting|and wires?|wire reports|"
        r"mit material|avec|con información|com informações|con informazioni|photos? by)(?!\w)"
    )


def _only_contributes(byline: Byline) -> bool:
    """Whether the organisation only helped ("with files from NAME")."""
    return bool(_helping().search(fold(byline.raw)))


# --- datelines --------------------------------------------------------------------------------------------------------


@cache
def _dash() -> re.Pattern[str]:
    return re.compile(r"\s*(?:[-:|]|&mdash;)")


def _dateline_signs(scene: Scene, signal: Signal) -> Iterator[Sign]:
    if not signal.datelines:
        return
    seen = 0
    for at, (_, block) in enumerate(scene.blocks):
        if block.zone != "story" or block.kind not in ("paragraph", "note", "list"):
            continue
        seen += 1
        if seen > 4:
            return
        low, high = scene.bounds(at)
        for form in signal.datelines:
            here = scene.exact.find(form, low, min(high, low + 110))
            if here < 0 or not _dash().match(scene.exact, here + len(form), high):
                continue
            if _is_place(scene.exact[low:here].strip(), form, signal.names):
                yield Sign(f"its dateline is that of {signal.policy.name}", scene.place(low, here + len(form)))
                return


def _is_place(place: str, form: str, names: Names) -> bool:
    """Whether the words before a dateline's sign are a place and perhaps a day, not a sentence or a spelt-out name."""
    if not place:
        return True
    if len(place) > 70 or not place[0].isupper() or re.search(r"[.!?]\s+[A-Z]|\"|[:;(]", place):
        return False
    if names.find(lower(place), place, 0, len(place)):
        return False  # "Associated Press (AP) - is an agency"
    words = re.findall(r"[^\W\d_][\w'.\-]*", place)
    initials = "".join(word[0] for word in words if word[0].isupper()).upper()
    sign = re.sub(r"\W", "", form).upper()
    if len(sign) <= 5 and initials.endswith(sign):
        return False  # "Advanced Placement (AP) - a programme"
    return any(len(w) > 2 and w.isupper() for w in words) or len(words) <= 6


# --- copyright lines, sign-offs, notices ------------------------------------------------------------------------------


@cache
def _copyright() -> re.Pattern[str]:
    return re.compile(
        r"^[\s(\[*_]*(?P<sign>(?:(?:copyright|©|\(c\)|&copy;)[\s,:]*)+)(?P<year>\d{4}(?:\s*-\s*\d{2,4})?)?[\s,.:|]*(?:by\s+)?"
    )


def copyright_lines(scene: Scene) -> Iterator[tuple[int, int]]:
    """Copyright lines of their own among the story's last blocks: where the owner begins, and where the sentence ends.

    A site's footer is no such line, nor is a sentence that begins otherwise ("NAME articles: Copyright ..."), nor a
    picture's ("© NAME/Jo Roe"): a year, the word or the rights reserved have to stand there.
    """
    text = scene.text
    for at in scene.tail():
        low, high = scene.bounds(at)
        if "©" not in text[low:high] and "copyright" not in text[low:high] and "(c)" not in text[low:high]:
            continue
        start = low
        for match in (*re.finditer(r"(?<=[.!?])\s+", text[low:high]), None):
            end = low + match.start() if match else high
            owner = _copyright().match(text[start:end])
            if owner is not None:
                named = bool(owner["year"]) or "copyright" in owner["sign"]
                if named or re.search(r"all rights reserved|may not be (?:published|reproduced)", text[start:high]):
                    yield start + owner.end(), end
            start = low + match.end() if match else high


@cache
def _picture_words() -> re.Pattern[str]:
    return re.compile(r"\s*(?:/|images?\b|photos?\b|pictures?\b|video\b|file\b|via\b)")


def _copyright_signs(scene: Scene, signal: Signal) -> Iterator[Sign]:
    for start, end in copyright_lines(scene):
        where = signal.names.find(scene.text, scene.exact, start, min(end, start + 80))
        if where is not None and where[0] - start <= 12 and not _picture_words().match(scene.text, where[1], end):
            yield Sign(f"its copyright line names {signal.policy.name}", scene.place(start, where[1]))
            return


def _signoff_signs(scene: Scene, signal: Signal) -> Iterator[Sign]:
    """A sign-off proves where the newsroom is named too: others end their stories in much the same words."""
    for form in signal.signoffs:
        for at in scene.tail():
            low, high = scene.bounds(at)
            if high - low > 600:
                continue
            found = form.search(scene.text, low, high)
            if found is None:
                continue
            before = scene.text[low : found[0]].strip(" (-*_[")
            if not before or before[-1] in ".!?)":
                if _is_named(scene, signal):
                    yield Sign("it ends with the sign-off of the newsroom", scene.place(*found))
                return


def _is_named(scene: Scene, signal: Signal) -> bool:
    """Whether the newsroom is named anywhere that speaks for the page: text, bylines, head."""
    if signal.names.find(scene.text, scene.exact, 0, len(scene.text)):
        return True
    head = scene.page.head
    facts = [fact.value for fact in (head.site_name, head.publisher) if fact is not None]
    facts += [fact.value for _, fact in head.metas]
    facts += [byline.raw for byline in scene.page.bylines]
    return any(signal.names.find(fold(fact), normalise(fact).text, 0, len(fact)) for fact in facts)


def _notice_signs(scene: Scene, signal: Signal) -> Iterator[Sign]:
    """A notice that only a republication carries: most of its words, in its order, in one block that names the newsroom."""
    for wanted, alone in (*((words, False) for words in signal.notices), *((words, True) for words in signal.wordings)):
        rare = sorted(set(wanted), key=len)[-5:]
        # long words tell quickly that it is not here
        if sum(word in scene.text for word in rare) < 3:
            continue
        for at in range(len(scene.blocks) - 1, -1, -1):
            low, high = scene.bounds(at)
            if high - low < 4 * len(wanted) or scene.kind(at) == "quote" or scene.zone(at) == "footer":
                continue
            text = scene.text[low:high]
            if sum(word in text for word in rare) >= 3:
                spots = list(re.finditer(r"\w+", text))
                named = signal.names.find(scene.text, scene.exact, low, high)
                share, first = _in_order(wanted, [spot[0] for spot in spots])
                if named is None or share < (0.95 if alone else 0.8):
                    continue
                if alone and len(spots) > _LINE_OF_ITS_OWN * len(wanted):
                    continue
                # a page that writes about the newsroom quotes its notice
                if not text[: spots[first].start()].rstrip().endswith(('"', "'")):
                    what = "a line that the terms ask for and that names" if alone else "the notice of"
                    yield Sign(f"it carries {what} {signal.policy.name}", scene.place(low, high))
                    return


def _in_order(wanted: tuple[str, ...], seen: list[str]) -> tuple[float, int]:
    """Share of the wanted words found in their order, each within a few words of the last one, and where they begin."""
    best = begin = 0
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
        if hits > best:
            best, begin = hits, first
    return best / len(wanted), begin


# --- elements and head ------------------------------------------------------------------------------------------------


def _bare_address(url: str) -> str:
    url = url.strip()
    scheme, mark, rest = url.partition("://")
    return (rest if mark and scheme.isascii() and scheme.isalpha() else url).lstrip("/").lower()


def counts_for(signal: Signal, tracker: Tracker) -> bool:
    """Whether an element's address is that of the newsroom's counter."""
    return _bare_address(tracker.url).startswith(signal.trackers)


def _tracker_signs(scene: Scene, signal: Signal) -> Iterator[Sign]:
    if not signal.trackers:
        return
    for tracker in scene.page.trackers:
        if tracker.live and counts_for(signal, tracker):
            place = Place(tracker.span.start, tracker.span.end)
            yield Sign(f"it carries the view counter of {signal.policy.name}", place)


def own_site_name(signal: Signal, site: str) -> bool:
    """Whether a site's name is the syndicator's: one of its names, a longer or shorter form, or the word of its host."""
    exact = normalise(site).text
    if signal.names.find(lower(exact), exact, 0, len(exact)):
        return True
    seen = letters(site)
    known = {letters(name) for name in (signal.policy.name, *signal.policy.recognise.names)}
    for host in signal.policy.recognise.own_hosts:
        known |= {letters(host), letters(host.rsplit(".", 1)[0])}
    return any(seen == one or (min(len(seen), len(one)) >= 6 and (seen in one or one in seen)) for one in known)


def _head_signs(scene: Scene, signal: Signal) -> Iterator[Sign]:
    """The head's own word: the original's address as canonical or source, on a page that stands elsewhere."""
    head, own = scene.page.head, signal.policy.recognise.own_hosts
    facts = (
        (head.canonical, "its canonical address is the original's"),
        (head.syndication_source, "its syndication-source is the original's address"),
        (head.original_source, "its original-source is the original's address"),
    )
    some = [
        (fact, words, host)
        for fact, words in facts
        if fact is not None
        and (host := host_of(fact.value))
        and within(host, own)
        and urlsplit(fact.value).path.strip("/")
    ]
    if not some:
        return
    host, site = scene.host(), head.site_name  # asked last: it may have to weigh all links
    if (host is not None and not within(host, own)) or (site is not None and not own_site_name(signal, site.value)):
        for fact, words, where in some:
            yield Sign(f"{words} on {where}", Place(fact.span.start, fact.span.end))


# --- mentions ---------------------------------------------------------------------------------------------------------


def _mentions(scene: Scene, signal: Signal) -> Iterator[Sign]:
    """Where the page merely names or links the newsroom; a picture's credit is no mention."""
    start = 0
    while (where := signal.names.find(scene.text, scene.exact, start, len(scene.text), short=False)) is not None:
        at = scene.block_at(where[0])
        if scene.zone(at) != "footer" and not _is_picture_credit(scene, at, where):
            yield Sign(f"it names {signal.policy.name}", scene.place(*where), proves=False)
            return
        start = where[1]
    own = signal.policy.recognise.own_hosts
    for link in scene.page.links:
        if link.zone in ("story", "edge") and (host := host_of(link.url)) and within(host, own):
            yield Sign(f"it links to {host}", Place(link.span.start, link.span.end), proves=False)
            break


@cache
def _credited_before() -> re.Pattern[str]:
    return re.compile(
        r"(?:/\s*|(?:photo|image|picture|foto|bild|credit|crédit|video|graphic|©|\(c\)|via)s?(?: by)?[\s:/]*(?:the )?)$"
    )


def _is_picture_credit(scene: Scene, at: int, where: tuple[int, int]) -> bool:
    low, high = scene.bounds(at)
    before, after = scene.text[max(low, where[0] - 24) : where[0]], scene.text[where[1] : min(high, where[1] + 12)]
    if _credited_before().search(before) or _picture_words().match(after):
        return True
    # "(Jo Roe/NAME)" or "(NAME)" closing a short line
    return high - low <= 260 and after.strip(" .") == ")" and "(" in scene.text[max(low, where[0] - 60) : where[0]]
