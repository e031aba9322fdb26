"""Newsrooms without a policy: the name that a page credits, unless it is the page's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rights.engine.credits import Credit, Said, sentence_start
from rights.engine.grammar import Grammar
from rights.engine.names import fold, host_of, letters, lower, within
from rights.engine.scene import Scene
from rights.engine.signs import copyright_lines, leading_bylines
from rights.model.source import Place
from rights.model.terms import Lists
from rights.text.normalise import normalise

__all__ = ["agencies_named", "first_appeared", "is_this_site", "leads_home", "newsroom_of"]


@cache
def _name() -> re.Pattern[str]:
    """Capitalised words or a host, with an article before and small words between."""
    return re.compile(
        r"^[\s:]*(?:(?:on|at|in|by|from|the (?:web)?site of|the pages of)\s+)?[\"'*_(\[]*"
        r"(?P<name>(?:the |The |le |la |La |Le |el |El |die |der |das |Die |Der |Das |il |lo |o |a |de |het |De |Het )?"
        r"(?:[A-Z0-9\u00c0-\u00de][\w.&'+\-]*"
        r"|[\w\-]+\.(?:com|org|net|co|info|news|io|eu|de|fr|uk|ca|au|br|nl|it|es|ch|at|pt|media|press)(?:\.\w\w)?)"
        r"(?:\s+(?:(?:of|the|for|and|&|de|da|do|du|des|la|le|del|und|van|to|be|e|et|y)\s+)*[A-Z0-9&\u00c0-\u00de][\w.&'+\-]*){0,6})"
    )


@cache
def _issue() -> re.Pattern[str]:
    return re.compile(
        r"^[\s:]*(?:(?:on|in)\s+)?(?:the )?(?:[\w\-/]+,? ){0,4}(?:issue|edition|number|newsletter|website|pages) of (?:the )?"
    )


def newsroom_of(scene: Scene, grammar: Grammar, credit: Credit) -> str | None:
    """The newsroom after a credit phrase: the capitalised words that follow, or a linked name; None for none."""
    start, end = credit.name_start, credit.name_end
    if start == end:
        # "originally appeared here"
        links = scene.links_within(credit.phrase_start, credit.phrase_end)
        return next((host for link in links if (host := host_of(link.url)) is not None), None)
    exact = scene.exact[start:end]
    issue = _issue().match(exact)
    if issue is not None:
        exact = exact[issue.end() :]
    elif grammar.begins_with_date(lower(exact)):
        day = re.match(r"^[^A-Z]*[\w.]+ ?\d{0,2},? ?(?:\d{4})?,? (?:by|on|in|at) (?:the )?", exact)
        if day is None:
            return None
        exact = exact[day.end() :]
        if grammar.begins_with_date(lower(exact)):
            return None
    match = _name().match(exact)
    if match is None:
        # a name in small letters counts where it is linked
        for link in scene.links_within(start, min(end, start + 24)):
            if host_of(link.url) and not grammar.no_name.match(lower(link.text)):
                return link.text.strip(" .,") or None
        return None
    name = re.sub(r"'s(?: .*)?$", "", match["name"]).strip(" .,'-")
    name = re.sub(r"\s(?:on|in|by)\s.*$", "", name)
    if len(name) < 2 or name.isdigit() or grammar.no_name.match(fold(name)) or grammar.begins_with_date(lower(name)):
        return None
    return name


def is_this_site(scene: Scene, name: str) -> bool:
    """Whether a newsroom's name is that of the site which the page stands on: an own-brand note."""
    wanted = letters(name)
    if len(wanted) < 2:
        return False
    head = scene.page.head
    own = [fact.value for fact in (head.site_name, head.publisher) if fact is not None]
    # "Headline | Site"
    own += [part for fact in scene.page.titles for part in re.split(r"\s[|\-–—·:»]\s", fact.value)[1:][-1:]]
    for said in own:
        seen = letters(said)
        if seen and (wanted == seen or (min(len(wanted), len(seen)) >= 5 and (wanted in seen or seen in wanted))):
            return True
    host = scene.host()
    if host:
        labels = letters(host.rsplit(".", 1)[0].rsplit(".", 1)[-1])
        if labels in ("co", "com", "org"):
            labels = letters(host.split(".")[-3])
        bare = re.sub(r"(?:com|org|net|couk|de|ch|at|nl|fr|it|es|pt)$", "", wanted)
        if labels and (
            labels in (bare, wanted) or (min(len(labels), len(bare)) >= 6 and (labels in bare or bare in labels))
        ):
            return True
    return False


def leads_home(scene: Scene, credit: Credit) -> bool:
    """Whether the credit's own link leads to the site that the page stands on."""
    host = scene.host()
    if host is None:
        return False
    for link in scene.links_within(min(credit.phrase_start, credit.name_start), credit.name_end):
        target = host_of(link.url)
        if target is not None and (within(target, (host,)) or within(host, (target,))):
            return True
    return False


def first_appeared(scene: Scene, said: Said) -> Iterator[tuple[str, Place]]:
    """Newsrooms in lines such as: Jane Roe is an editor of NAME, where this column first appeared."""
    for hit in said.wheres:
        at = scene.block_at(hit.start)
        begin = sentence_start(scene, scene.bounds(at)[0], hit.start)
        before = scene.exact[begin : hit.start].rstrip(" ,(")
        name = re.search(
            r"(?:of|for|at|with|in|bei|von|de|di|da|van) (?:the |The )?((?:[A-Z][\w.&'-]*\s?){1,5})$", before
        )
        if name is not None and not is_this_site(scene, name[1]):
            yield name[1], scene.place(begin + name.start(1), hit.end)


def agencies_named(scene: Scene, lists: Lists, loaded: frozenset[str]) -> Iterator[tuple[str, Place]]:
    """News agencies that a byline or a copyright line names as the author, where no policy for them is loaded."""
    agencies = [a for a in lists.agencies if a.bylines and a.policy not in loaded]
    if not agencies:
        return
    for byline in leading_bylines(scene):
        said = normalise(byline.organisation or byline.name).text
        if not said or len(said) > 60:
            continue
        for agency in agencies:
            for form in agency.bylines:
                at = _as_word(said, form) if form in said else -1
                if at >= 0 and len(said) - len(form) <= (12 if byline.organisation else 4):
                    yield agency.name, Place(byline.span.start, byline.span.end)
    for start, end in copyright_lines(scene):
        owner = scene.exact[start : min(end, start + 80)]
        for agency in agencies:
            for form in agency.bylines:
                at = _as_word(owner, form) if form in owner else -1
                if 0 <= at <= 12 and not re.match(r"\s*(?:/|[Pp]hoto|[Ii]mage|via)", owner[at + len(form) :]):
                    yield agency.name, scene.place(start, start + at + len(form))


def _as_word(text: str, form: str) -> int:
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
            return at
        at = text.find(form, at + 1)
    return -1
