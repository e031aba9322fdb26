"""Composes a copy of one article that keeps its terms: the byline, credits, notices and counters that they ask for.

What rules can mend they mend: the copy is judged, each proposed change is made, and it is judged again, so that a copy box
can never ask for less than the check does. What no rule can write by itself (a byline's parts, a counter that is no
picture) is set before, and what is left undone is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

import msgspec

from rights import extract
from rights.engine.checker import Checker, World, case_for
from rights.engine.facts import covers, holds
from rights.engine.layers import applies
from rights.model.case import Case
from rights.model.page import Page
from rights.model.records import Article, Author, Publisher
from rights.model.report import Edit, Finding, Republication
from rights.model.source import line_starts
from rights.model.story import Element, Line, Story
from rights.model.terms import Clause, Lists, Policy
from rights.rules._urls import pattern
from rights.rules._wording import credit_runs, phrases_of, target_url, values_of
from rights.text.match import fill, join_names
from rights.text.template import parse, variables

__all__ = ["Copy", "World", "article_of", "compose", "lines_of", "stand_in", "stand_in_body"]

_MOST_CHANGES = 60
_MOST_LINES = 3
Write = Callable[[Story, str], str]
"""Writes a story out in a format (html, markdown)."""


class Copy(msgspec.Struct, frozen=True):
    """A composed copy.

    text: the whole copy. above, below: what the terms want before the story's text (the byline included) and after it, in
    the same mark-up. left: findings that stay broken. entry: how the copy is judged. remarks: what belongs elsewhere than in
    the story (the page's head), or needs a file that is not known here. outside: where the policy's own conditions say that
    it does not hold for this story, these in words.
    """

    text: str
    above: str
    below: str
    left: tuple[Finding, ...]
    entry: Republication
    remarks: tuple[str, ...] = ()
    outside: str | None = None


def compose(
    policy: Policy,
    lists: Lists,
    article: Article,
    body: tuple[Line, ...],
    *,
    write: Write,
    form: str,
    as_of: datetime,
    channel: str = "online",
    publisher: Publisher | None = None,
) -> Copy:
    """The copy of an article under a policy.

    Args:
        policy: whose terms.
        lists: the shared word lists.
        article: the original's record; its title and authors are written out.
        body: the story's text, as `lines_of` gives it.
        write: writes a story out; `rights.render.copybox.write`.
        form: html or markdown.
        as_of: the day to judge for.
        channel: where it will appear.
        publisher: who will republish it, where that is known.
    """
    if article.pixel_id is None:
        article = msgspec.structs.replace(article, pixel_id=article.id)
    held = body
    body = _padded(body)
    plain = Story(article.title or "", body, language=article.language or policy.language)
    original = extract.read(write(plain, "html").encode(), "original", input_format="html")
    world = World(
        policies=(policy,),
        lists=lists,
        as_of=as_of,
        named=frozenset({policy.id}),
        articles=(article,),
        publisher=publisher,
        original=original,
        channel=channel,
    )
    case = case_for(world, original, "republication", policy, None)
    story, remarks = _set(plain, case)
    text, entry = _mended(write(story, form), form, policy, world)
    by_id = {clause.id: clause for clause in policy.clauses}
    for name in [f.clause for f in entry.findings if f.verdict == "fail"]:
        # A line that a rule takes for a misworded one is not mended by it: the whole line is set beside, and with it those
        # that are taken for misworded because of it.
        wanted = [name]
        for _ in range(_MOST_LINES):
            added = story
            for one in wanted:
                added = _with_lines(added, by_id[one], case) if one in by_id else added
            if added == story:
                break
            again, after = _mended(write(added, form), form, policy, world)
            if _weight(after) < _weight(entry):
                story, text, entry = added, again, after
                break
            more = [f.clause for f in after.findings if f.verdict == "fail" and f.clause not in wanted]
            if not more:
                break
            wanted = [*more, *wanted]
    above, below = _around(text, write(msgspec.structs.replace(plain, title="", language=""), form), plain, form)
    left = tuple(finding for finding in entry.findings if finding.verdict == "fail")
    if body is not held:
        text = _without_padding(text)
    holds_here, words = applies(policy, case)
    return Copy(text, above, below, left, entry, tuple(remarks), words if holds_here is False else None)


_SHORT = 4
"""Paragraphs of a story from which on nobody takes it for a part of one."""
_PADDING = tuple(
    f"Here stands paragraph {number} of a story that is long enough to be judged as a whole, and it is taken out again."
    for number in ("one", "two", "three", "four")
)


def _padded(body: tuple[Line, ...]) -> tuple[Line, ...]:
    """The text, lengthened where it is so short that the check would take the copy for a part of a story."""
    if len(body) >= _SHORT:
        return body
    return (*body, *(Line(((words, None),)) for words in _PADDING))


def _without_padding(text: str) -> str:
    for words in _PADDING:
        text = re.sub(rf"(?m)^[ \t]*(?:<p>)?{re.escape(words)}(?:</p>)?\n+", "", text)
    return text


# -- what is set before ------------------------------------------------------------------------------------------------


def _set(plain: Story, case: Case) -> tuple[Story, list[str]]:
    """The story with a byline, notices, counters and logos as the clauses want them."""
    active = list(_active(case.policy.clauses, case))
    remarks: list[str] = []
    above: list[Line] = []
    below: list[Line] = []
    pictures: list[Element] = []
    elements: list[Element] = []
    for clause, options in active:
        if clause.kind == "tagline":
            line = _notice(options, case)
            if line is not None:
                place = options.get("place")
                first = place[0] if isinstance(place, list) and place else place
                (above if first in ("top", "near_top") else below).append(line)
        elif clause.kind == "tracker":
            elements += _counter(options, case)
        elif clause.kind == "logo":
            _logo(options, case, pictures, remarks)
        elif clause.kind == "canonical" and case.article is not None and case.article.url:
            remarks.append(f"the page's head names the original as canonical: {case.article.url}")
    story = msgspec.structs.replace(
        plain,
        byline=_byline(active, case),
        above=tuple(above),
        below=tuple(below),
        pictures_above=tuple(pictures),
        elements=tuple(dict.fromkeys(elements)),
    )
    return story, list(dict.fromkeys(remarks))


def _with_lines(story: Story, clause: Clause, case: Case) -> Story:
    """The story with the lines that a clause words."""
    above, below = list(story.above), list(story.below)
    for one, options in _active((clause,), case):
        text = options.get("text")
        if one.kind not in _WORDED or not text:
            continue
        whose = case.article.source if case.article is not None and case.article.source else case.policy.credited
        words = _first(text).replace("{…}", "{...}").strip().removesuffix("{...}")
        words = " ".join(words.replace("{...}", whose).split())
        names = options.get("names")
        values = values_of(case)
        values["name"] = values["outlet"] = (_first(names) if names else case.policy.credited, *values["name"])
        runs = credit_runs(case, words, values, options.get("link"))
        if runs is None:
            continue
        place = options.get("place")
        first = place[0] if isinstance(place, (list, tuple)) and place else place
        ahead = first in ("top", "near_top", "byline") or (isinstance(first, dict) and "near_bottom" not in first)
        (above if ahead else below).append(Line(tuple(runs)))
    return msgspec.structs.replace(story, above=tuple(above), below=tuple(below))


_WORDED = frozenset({"credit_line", "tagline", "licence_statement", "as_of_disclaimer"})


def _active(clauses: Iterable[Clause], case: Case) -> Iterator[tuple[Clause, dict[str, Any]]]:
    """The clauses that ask for something here, with their options; of a group of choices, the members one by one.

    A member of any_of asks only where no sibling is mended more simply; what it sets is never wrong.
    """
    for clause in clauses:
        if clause.level not in ("must", "should") or clause.kind == "not":
            continue
        if clause.when is not None and holds(clause.when, case)[0] is False:
            continue
        if clause.unless is not None and holds(clause.unless, case)[0] is True:
            continue
        if clause.of:
            some = clause.of if clause.kind == "all_of" else clause.of[:1]
            yield from _active(some, case)
            continue
        fitting = [dated for dated in clause.by_date if covers(dated, case) is not False]
        if clause.by_date and not fitting:
            continue
        options = {**clause.options, **(fitting[-1].options if fitting else {})}
        yield clause, {**options, **(clause.prefer or {})}


def _byline(active: list[tuple[Clause, dict[str, Any]]], case: Case) -> str:
    """Who wrote it, with what the terms want beside the names; "" where nobody is known."""
    people = case.article.authors if case.article is not None else ()
    asked = [options for clause, options in active if clause.kind == "byline"]
    if not people:
        return ""
    joins = _joins(case)
    for options in asked:
        made = _in_form(options, people, case, joins)
        if made:
            return made
    parts = {part for options in asked for part in options.get("parts", ("author",))}
    names = []
    for author in people:
        beside = [author.title] if "role" in parts and author.title else []
        if "institution" in parts and author.institution:
            beside.append(author.institution)
        names.append(", ".join([author.name, *beside]))
    whole = join_names(names, joins)[0] if names else ""
    if parts & {"affiliation", "outlet"}:
        own = next((_first(options["names"]) for options in asked if options.get("names")), None)
        whole += f", {own or case.policy.credited}"
    if "partners" in parts and case.article is not None and case.article.partners:
        whole += f", {join_names(case.article.partners, joins)[0]}"
    return f"{_lead(case)}{whole}"


def _in_form(options: dict[str, Any], people: tuple[Author, ...], case: Case, joins: tuple[str, ...]) -> str:
    """The byline in a form that the terms fix; "" where there is none that can be filled."""
    texts = options.get("text")
    names = options.get("names")
    base = values_of(case, names=(_first(names),) if names else None)
    base["name"] = base["outlet"] = (_first(names) if names else case.policy.credited, *base["name"])
    for text in [texts] if isinstance(texts, str) else texts or ():
        wanted = set(variables(parse(text)))
        if wanted & {"author", "institution", "role"} and len(people) > 1 and "authors" not in wanted:
            made = []
            for author in people:
                own = {**base, "author": (author.name,)}
                for name, value in (("institution", author.institution), ("role", author.title)):
                    own[name] = (value,) if value else ()
                filled = fill(parse(text), own)
                if filled:
                    made.append(filled)
            if len(made) == len(people):
                lead = _lead(case)
                bare = [one.removeprefix(lead) if number else one for number, one in enumerate(made)]
                return join_names(bare, joins)[0]
            continue
        filled = fill(parse(text), base)
        if filled:
            return filled
    return ""


def _joins(case: Case) -> tuple[str, ...]:
    phrases = phrases_of(case)
    return (phrases.joins or ("and",)) if phrases is not None else ("and",)


def _lead(case: Case) -> str:
    phrases = phrases_of(case)
    return f"{phrases.by[0]} " if phrases is not None and phrases.by else ""


def _first(value: Any) -> str:
    return value if isinstance(value, str) else str(value[0])


def _notice(options: dict[str, Any], case: Case) -> Line | None:
    """A notice with the addresses that it keeps; None where rules can write it by themselves, or nobody can."""
    keeps = options.get("keeps") or ()
    known = []
    for keep in [keeps] if isinstance(keeps, str) else keeps:
        name = str(keep).removeprefix("contacts.")
        address = case.policy.contacts.get(name, str(keep) if "@" in str(keep) else "")
        if address and not address.startswith("@"):
            known.append(address)
    if not known:
        return None
    text = options.get("text")
    runs = credit_runs(case, _first(text), values_of(case), options.get("link")) if text else ()
    if runs is None:
        return None
    whole = "".join(run for run, _ in runs)
    missing = [address for address in known if address not in whole]
    if not missing:
        return None
    shown = list(runs)
    if shown and shown[-1][0].endswith("."):
        shown[-1] = (shown[-1][0].removesuffix("."), shown[-1][1])
    shown.append((f"{' ' if shown else ''}{', '.join(missing)}", None))
    return Line(tuple(shown))


def _counter(options: dict[str, Any], case: Case) -> Iterator[Element]:
    """The counter, with the story's own id, as the element that the terms want."""
    urls = options.get("url") or ()
    kinds = options.get("element") or "img"
    kind = kinds if isinstance(kinds, str) else ("img" if "img" in kinds else str(kinds[0]))
    ident = case.article.pixel_id if case.article is not None else None
    for url in [urls] if isinstance(urls, str) else urls:
        if url.endswith(("/", "*")):
            continue
        filled = pattern(url).fill({"article_id": ident} if ident else {})
        if filled:
            whole = filled if filled.startswith(("http://", "https://")) else f"https://{filled.removeprefix('//')}"
            yield Element(kind, whole, case.policy.name, counter=True)
            return


def _logo(options: dict[str, Any], case: Case, pictures: list[Element], remarks: list[str]) -> None:
    """The logo, where its file's address is known, else a remark and the place for it."""
    image = options.get("image") if isinstance(options.get("image"), dict) else {}
    assert isinstance(image, dict)
    files = image.get("files") or ()
    known = [one for one in ([files] if isinstance(files, str) else files) if one.startswith("http") and "*" not in one]
    if known:
        return  # the rule can insert it
    alts = image.get("alt") or "{name} logo"
    alt = (
        fill(parse(_first(alts)), {"name": (case.policy.credited,), "outlet": (case.policy.credited,)})
        or case.policy.credited
    )
    link = options.get("link")
    to = target_url(case, link) if isinstance(link, str) else None
    pictures.append(Element("img", "logo.png", alt, link=to or ""))
    remarks.append(f"the logo of {case.policy.name} has to be put in place of logo.png")


# -- what is mended ----------------------------------------------------------------------------------------------------


def _mended(text: str, form: str, policy: Policy, world: World) -> tuple[str, Republication]:
    """The copy with every change made that mends a broken clause and breaks none."""
    entry = _judged(text, form, policy, world)
    given_up: set[str] = set()
    for _ in range(_MOST_CHANGES):
        broken = [f for f in entry.findings if f.verdict == "fail" and f.clause not in given_up]
        broken = [f for f in broken if f.fix is not None and f.fix.edits]
        if not broken:
            break
        finding = min(broken, key=lambda f: f.level == "should")
        assert finding.fix is not None
        changed = _changed(text, finding.fix.edits)
        after = _judged(changed, form, policy, world)
        if _weight(after) < _weight(entry):
            text, entry = changed, after
        else:
            given_up.add(finding.clause)
    return text, entry


def _judged(text: str, form: str, policy: Policy, world: World) -> Republication:
    page = extract.read(text.encode("utf-8", "replace"), "copy", input_format=form)
    entries = Checker(world).judge(page, named=world.named)
    return next(entry for entry in entries if entry.policy is not None and entry.policy.id == policy.id)


def _weight(entry: Republication) -> tuple[int, int, int]:
    """How much is wrong: broken duties, broken advice, and words that are missing within them."""
    hard = [f for f in entry.findings if f.verdict == "fail" and f.level != "should"]
    soft = [f for f in entry.findings if f.verdict == "fail" and f.level == "should"]
    return len(hard), len(soft), sum(len(f.message) + len(f.observed) for f in (*hard, *soft))


def _changed(text: str, edits: Iterable[Edit]) -> str:
    starts = line_starts(text)
    for edit in sorted(edits, key=lambda e: (e.line, e.column), reverse=True):
        low, high = starts[edit.line - 1] + edit.column - 1, starts[edit.end_line - 1] + edit.end_column - 1
        text = text[:low] + edit.text + text[high:]
    return text


def _around(text: str, bare: str, plain: Story, form: str) -> tuple[str, str]:
    """What stands before the story's first paragraph (its headline aside) and after its last."""
    page = extract.read(bare.encode("utf-8", "replace"), "bare", input_format=form)
    blocks = [block for block in page.blocks if block.span.end > block.span.start]
    first, last = _raw(bare, blocks[0].span.start, blocks[0].span.end), ""
    last = _raw(bare, blocks[-1].span.start, blocks[-1].span.end)
    start = text.find(first)
    end = text.rfind(last)
    if start < 0 or end < 0:
        return "", text
    above, below = text[:start], text[end + len(last) :]
    return _without_title(above, plain.title, form), _inner(below, form)


def _raw(text: str, start: int, end: int) -> str:
    return text[start:end].strip()


def _without_title(above: str, title: str, form: str) -> str:
    if form == "markdown":
        lines = above.split("\n")
        return "\n".join(line for line in lines if not line.startswith("# ")).strip()
    head, found, tail = above.partition("</h1>")
    return _inner(tail if found and title else head, form)


def _inner(part: str, form: str) -> str:
    """Without the element around the story, and without blank lines."""
    if form == "markdown":
        return part.strip()
    lines = [line for line in part.split("\n") if line.strip()]
    kept = [line for line in lines if line.strip() != "</article>" and not line.startswith("<article")]
    return "\n".join(kept).strip()


# -- what a story is made of --------------------------------------------------------------------------------------------

_SKIPPED = frozenset({"byline", "caption", "table"})


def lines_of(page: Page, title: str | None = None) -> tuple[Line, ...]:
    """A page's story as lines: its text and links, without headline, bylines, pictures and what stands around it.

    Args:
        page: as read.
        title: the headline that is left out; the page's own where it is None.
    """
    known = [fact.value for fact in page.titles] if title is None else [title]
    titles = {" ".join(words.casefold().split()) for words in known}
    links: dict[int, list[Any]] = {}
    for link in page.links:
        if link.block is not None:
            links.setdefault(link.block, []).append(link)
    out: list[Line] = []
    for index, block in enumerate(page.blocks):
        if block.zone != "story" or block.kind in _SKIPPED:
            continue
        if any(byline.block == index for byline in page.bylines) and len(block.text) < 200:
            continue
        if block.kind == "heading" and " ".join(block.text.casefold().split()) in titles:
            continue
        runs: list[tuple[str, str | None]] = []
        at = 0
        for link in sorted(links.get(index, ()), key=lambda one: one.start):
            if link.start >= at and link.end > link.start and link.url.startswith(("http://", "https://", "mailto:")):
                runs += [(block.text[at : link.start], None), (block.text[link.start : link.end], link.url)]
                at = link.end
        runs.append((block.text[at:], None))
        kind = block.kind if block.kind in ("heading", "quote", "list", "code") else "paragraph"
        level = max(2, block.level) if kind == "heading" else 0
        out.append(Line(tuple(run for run in runs if run[0]), kind, level))
    return tuple(out)


def article_of(page: Page) -> Article:
    """An original's record from its own page, as far as the page tells."""
    address = page.head.canonical or page.head.og_url
    url = address.value if address is not None else None
    name = page.source.name
    ident = (url or name).rstrip("/").rsplit("/", 1)[-1] or name
    return Article(
        id=ident.rsplit(".", 1)[0] or ident,
        url=url or (name if name.startswith(("http://", "https://")) else None),
        title=page.title,
        authors=tuple(Author(author) for author in page.authors),
        published_at=page.published_at.value if page.published_at is not None else None,
        language=page.language.value if page.language is not None else None,
    )


def stand_in(policy: Policy) -> Article:
    """A record whose values say what belongs in their place, for a footer that is not filled for one article."""
    home = policy.homepages[0].rstrip("/") if policy.homepages else None
    host = policy.recognise.own_hosts[0] if policy.recognise.own_hosts else "example.org"
    return Article(
        id="ARTICLE-ID",
        url=f"{home or f'https://{host}'}/ADDRESS-OF-THE-ARTICLE",
        title="HEADLINE",
        authors=(Author("AUTHOR NAME", institution="INSTITUTION", title="ROLE"),),
        language=policy.language,
    )


def stand_in_body() -> tuple[Line, ...]:
    """Paragraphs that stand for a story's text where only what surrounds it is wanted."""
    words = (
        "The first paragraph of the story stands here, and tells in one sentence what has happened.",
        "The second paragraph goes on, and says who was there and what they had to say about it.",
        "The third paragraph looks back at what came before, so that readers can follow the matter.",
        "The last paragraph looks ahead, and closes with what is going to be decided in the spring.",
    )
    return tuple(Line(((text, None),)) for text in words)
