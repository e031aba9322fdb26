"""Films, forms, charts and other embedded things.

What it checks: what the terms ask to be embedded is there; what the original embeds is kept; films come only from the
places that the terms name, with the words that they ask for. Behind must_not: nothing of that sort is embedded.

Why: a tip form brings the newsroom its next story; a film that is uploaded anew leaves it without its viewers.

Passes: the element stands in the page and is live.

Fails: it is missing; a film comes from another place; the words beside it are missing.

Cannot tell: the page's mark-up is not here (open); the original's embeds are not known (open).

Source: the page's frames, scripts and films; those of the original's text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rights.model.case import Case, Need, Outcome, Repair, Rule
from rights.model.page import Link, Page
from rights.model.source import Place
from rights.model.terms import Clause
from rights.rules._attested import MESSAGES, settle
from rights.rules._options import Options, Positions, Texts, as_tuple
from rights.rules._urls import address, on_hosts, pattern
from rights.rules._wording import (
    check_texts,
    excerpt,
    is_partial,
    point_for,
    quoted,
    repair_by_insertion,
    scene_of,
    search,
    values_of,
    written,
)

__all__ = ["RULE", "EmbedsOptions"]

What = Literal["any", "video", "audio", "chart", "form"]
"""Sorts of embedded things."""


class EmbedsOptions(Options, frozen=True, kw_only=True):
    """What has to be embedded, or from where."""

    main = "url"

    url: Annotated[
        Texts | None,
        Meta(
            description="The address that has to be embedded, with variables and *: "
            '"forms.example.org/{article_id}"; a list: any one of them.'
        ),
    ] = None
    keep: Annotated[
        bool,
        Meta(
            description="What the original embeds has to be kept (with url: only what fits it, if the original has any)."
        ),
    ] = False
    hosts: Annotated[
        tuple[str, ...], Meta(description="The places from which it may come, and from no other: youtube.com/@channel.")
    ] = ()
    what: Annotated[
        What | tuple[What, ...],
        Meta(description="The sort of things that this is about: video, audio, chart, form, any."),
    ] = "any"
    text: Annotated[Texts | None, Meta(description="The words that have to stand by it; a list: any one of them.")] = (
        None
    )
    place: Annotated[Positions, Meta(description="Where it, or its words, stand; a list: any one of them.")] = (
        "anywhere"
    )

    def __post_init__(self) -> None:
        check_texts(self.text)


_FILMS = (
    "youtube.com", "youtu.be", "youtube-nocookie.com", "vimeo.com", "dailymotion.com", "dai.ly", "jwplatform.com", "jwplayer.com",
    "brightcove.net", "brightcove.com", "kaltura.com", "wistia.com", "wistia.net", "tiktok.com", "twitch.tv", "rutube.ru", "streamable.com",
    "videopress.com", "facebook.com/plugins/video",
)  # fmt: skip
_SOUNDS = (
    "soundcloud.com", "spotify.com", "podcasts.apple.com", "buzzsprout.com", "simplecast.com", "megaphone.fm", "libsyn.com", "acast.com",
    "omny.fm", "podbean.com", "transistor.fm", "spreaker.com", "audioboom.com", "anchor.fm", "npr.org",
)  # fmt: skip
_CHARTS = (
    "datawrapper.de", "dwcdn.net", "flourish.studio", "flo.uri.sh", "infogram.com", "tableau.com", "public.tableau.com", "mapbox.com",
    "google.com/maps", "arcgis.com", "knightlab.com", "documentcloud.org", "carto.com", "everviz.com", "observablehq.com", "plotly.com",
)  # fmt: skip
_FORMS = (
    "docs.google.com/forms", "google.com/forms", "typeform.com", "jotform.com", "airtable.com", "wufoo.com", "surveymonkey.com", "screendoor.co",
    "formstack.com", "hearken", "modules.wearehearken.com", "tally.so", "forms.office.com", "formassembly.com",
)  # fmt: skip
_SORTS: Mapping[str, tuple[str, ...]] = {"video": _FILMS, "audio": _SOUNDS, "chart": _CHARTS, "form": _FORMS}
_NOT_STORY = re.compile(
    r"googletagmanager|google-analytics|doubleclick|googlesyndication|adservice|/ads?[/.]|facebook\.net|connect\.facebook|disqus|taboola"
    r"|outbrain|recaptcha|cookie(?:bot|law|script|yes)|consent|hotjar|chartbeat|scorecardresearch|quantserve|newrelic|gtm\.js|mailchimp|list-manage|addthis|sharethis",
    re.IGNORECASE,
)
_ELEMENT = re.compile(r"<(video|audio|embed|object|amp-iframe|amp-youtube|amp-video)\b[^>]*>", re.IGNORECASE)
_ADDRESS = re.compile(r"""\b(?:src|data|data-src|data-videoid)\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_WATCH = re.compile(
    r"(?:youtube(?:-nocookie)?\.com/(?:embed/|watch\?(?:.*&)?v=|v/|shorts/|live/)|youtu\.be/)([\w-]{6,})|vimeo\.com/(?:video/)?(\d{5,})",
    re.IGNORECASE,
)


class _Embed(msgspec.Struct, frozen=True):
    """One embedded thing. sort: video, audio, chart, form, or "" where the address does not tell."""

    url: str
    sort: str
    place: Place
    element: str

    @property
    def key(self) -> str:
        """What makes it the same film or chart, wherever it is embedded."""
        film = _WATCH.search(self.url)
        if film is not None:
            return next(group for group in film.groups() if group)
        found = address(self.url)
        return str(found) if found is not None else self.url


def check(options: EmbedsOptions, clause: Clause, case: Case) -> Iterator[Outcome]:
    """One outcome for each thing that the terms say of embeds."""
    sorts = frozenset(as_tuple(options.what))
    here = _embeds(case.page, sorts)
    if clause.level == "must_not":
        yield _forbidden(options, clause, case, here)
        return
    told = False
    if options.keep:
        yield _kept(options, clause, case, here, sorts)
        told = True
    elif options.url is not None:
        yield _there(options, clause, case, here)
        told = True
    if options.hosts:
        yield _from(options, clause, case, here)
        told = True
    if options.text is not None:
        yield from _worded(options, clause, case, here)
        told = True
    if not told:
        yield Outcome(
            "pass", "allowed", {}, required="the terms allow embeds", observed=_shown(here) or "nothing is embedded"
        )


def _embeds(page: Page, sorts: frozenset[str]) -> list[_Embed]:
    """What is embedded in the story, of the sorts that are asked for."""
    found: list[_Embed] = []
    for tracker in page.trackers:
        if tracker.kind == "img" or not tracker.live or _NOT_STORY.search(tracker.url):
            continue
        sort = _sort(tracker.url)
        if tracker.kind == "script" and not sort:
            continue  # a script is an embed only where its address is known for one
        if not tracker.in_story and not sort:
            continue
        found.append(_Embed(tracker.url, sort, Place(tracker.span.start, tracker.span.end), tracker.kind))
    if page.source.format == "html":
        text = page.source.text
        for match in _ELEMENT.finditer(text):
            inner = text[match.start() : match.end() + 400].split("</", 1)[0]
            url = _ADDRESS.search(inner)
            element = match[1].lower()
            sort = "audio" if element == "audio" else "video" if "video" in element or "youtube" in element else ""
            address_ = url[1] if url is not None else ""
            found.append(_Embed(address_, sort or _sort(address_), Place(match.start(), match.end()), element))
    if "any" in sorts:
        return found
    return [one for one in found if one.sort in sorts or not one.sort]


def _sort(url: str) -> str:
    bare = url.lower().split("://", 1)[-1].removeprefix("www.")
    for sort, hosts in _SORTS.items():
        for host in hosts:
            if bare.startswith(host) or f".{host}" in bare.split("/", 1)[0] + "/" + bare.partition("/")[2][:40]:
                return sort
    return ""


def _shown(embeds: list[_Embed]) -> str:
    told = [f"{one.element} {one.url or 'without an address'}" for one in embeds[:_MOST]]
    if len(embeds) > _MOST:
        told.append(f"and {len(embeds) - _MOST} more")
    return "; ".join(told)


_MOST = 5


def _fits(embed: _Embed, patterns: tuple[str, ...], base: str | None) -> bool:
    return any(pattern(one).match(embed.url, base) is not None for one in patterns)


def _filled(options: EmbedsOptions, case: Case) -> tuple[str, ...]:
    """The patterns with the values that are known: the story's id."""
    values = values_of(case)
    made: list[str] = []
    for text in as_tuple(options.url):
        for name, forms in values.items():
            if forms and name in {"article_id", "doi"}:
                text = text.replace("{" + name + "}", forms[0])  # noqa: PLW2901  # filled step by step
        made.append(text)
    return tuple(made)


def _there(options: EmbedsOptions, clause: Clause, case: Case, here: list[_Embed]) -> Outcome:
    """What the terms ask to be embedded."""
    patterns = _filled(options, case)
    what = " or ".join(patterns)
    required = f"the terms require {what} to be embedded"
    good = [one for one in here if _fits(one, patterns, case.page_url)]
    if good:
        return Outcome("pass", "embedded", {"what": what}, required, _shown(good), tuple(one.place for one in good))
    linked = _linked(case, lambda url: any(pattern(one).match(url, case.page_url) is not None for one in patterns))
    if linked is not None:
        return _only_linked(clause, case, linked, what, required)
    if is_partial(case.page):
        return _partial(clause, case, what, required)
    point = point_for(case, "bottom" if as_tuple(options.place) == ("anywhere",) else options.place)
    observed = f"{_shown(here)}; none of it is that" if here else "nothing is embedded"
    return Outcome(
        "fail",
        "absent",
        {"what": what},
        required,
        observed,
        (point,) if point is not None else (),
        Repair(f"embed {what}"),
    )


def _linked(case: Case, fits: Callable[[str], bool]) -> Link | None:
    return next((link for link in case.page.links if link.zone in {"story", "edge"} and fits(link.url)), None)


def _only_linked(clause: Clause, case: Case, link: Link, what: str, required: str) -> Outcome:
    doubt = Outcome(
        "review",
        "linked",
        {"what": what},
        required,
        f"{quoted(link.text)} leads there, and nothing is embedded",
        (Place(link.span.start, link.span.end),),
        question=f"Is a link to {link.url} enough?",
    )
    return settle(clause, case, doubt)


def _partial(clause: Clause, case: Case, what: str, required: str) -> Outcome:
    doubt = Outcome(
        "open",
        "partial",
        {"what": what},
        required,
        "only a part of the story is here",
        question=f"Does the whole page embed {what}?",
    )
    return settle(clause, case, doubt)


def _kept(options: EmbedsOptions, clause: Clause, case: Case, here: list[_Embed], sorts: frozenset[str]) -> Outcome:
    """What the original embeds has to be kept, all of it or what fits the patterns."""
    patterns = _filled(options, case)
    required = "the terms require what the original embeds to be kept" + (
        f": {' or '.join(patterns)}" if patterns else ""
    )
    wanted = _of_original(case, sorts)
    if wanted is None:
        doubt = Outcome(
            "open",
            "no-original",
            {},
            required,
            f"here: {_shown(here) or 'nothing is embedded'}; what the original embeds is not known",
            question="Is all that the original embeds in the story?",
            answer="give the original with --original FILE, as HTML",
        )
        return settle(clause, case, doubt)
    wanted = [one for one in wanted if not patterns or _fits(one, patterns, None)]
    if not wanted:
        return Outcome("pass", "none", {}, required, "the original embeds nothing of that sort")
    keys = {one.key for one in here}
    gone = [one for one in wanted if one.key not in keys]
    if not gone:
        places = tuple(one.place for one in here if one.key in {want.key for want in wanted})
        return Outcome("pass", "kept", {"count": str(len(wanted))}, required, _shown(wanted), places)
    what = ", ".join(one.url or one.element for one in gone)
    linked = _linked(case, lambda url: _Embed(url, "", Place(0, 0), "").key in {one.key for one in gone})
    if linked is not None and len(gone) == 1:
        return _only_linked(clause, case, linked, what, required)
    if is_partial(case.page):
        return _partial(clause, case, what, required)
    point = point_for(case, "bottom")
    return Outcome(
        "fail",
        "lost",
        {"what": what},
        required,
        f"the original embeds {_shown(gone)}; here: {_shown(here) or 'nothing'}",
        (point,) if point is not None else (),
        Repair(f"embed {what} where the original does"),
    )


def _of_original(case: Case, sorts: frozenset[str]) -> list[_Embed] | None:
    """What the original embeds: as its page shows it, else as its record lists it; None where nobody knows."""
    page = case.original
    if page is not None and page.source.format == "html":
        return _embeds(page, sorts)
    assets = case.article.assets if case.article is not None else ()
    listed = [one for one in assets if one.url and (one.kind or "").lower() in _KINDS]
    if not listed:
        return None
    made = [_Embed(one.url or "", _KINDS[(one.kind or "").lower()], Place(0, 0), one.kind or "") for one in listed]
    return made if "any" in sorts else [one for one in made if one.sort in sorts or not one.sort]


_KINDS: Mapping[str, str] = {
    "video": "video", "film": "video", "audio": "audio", "podcast": "audio", "chart": "chart", "map": "chart", "graphic": "chart",
    "interactive": "chart", "form": "form", "embed": "", "iframe": "", "social": "",
}  # fmt: skip


def _from(options: EmbedsOptions, clause: Clause, case: Case, here: list[_Embed]) -> Outcome:
    """Films and the like come only from the places that the terms name."""
    what = " or ".join("embeds" if one == "any" else one for one in as_tuple(options.what))
    hosts = " or ".join(options.hosts)
    required = f"the terms allow {what} only from {hosts}"
    args = {"hosts": hosts}
    good = [one for one in here if _on(one.url, options.hosts)]
    other = [one for one in here if one not in good and (one.sort or one.element in {"video", "audio"})]
    if not other:
        key = "from-there" if good else "nothing"
        return Outcome(
            "pass",
            key,
            args,
            required,
            _shown(good) or "nothing of that sort is embedded",
            tuple(o.place for o in good),
        )
    theirs = {one.key for one in _of_original(case, frozenset({"any"})) or []}
    again = [one for one in other if one.key in theirs]
    doubt = Outcome(
        "review",
        "elsewhere",
        args,
        required,
        _shown(other),
        tuple(one.place for one in other),
        question=f"Does this belong to the story, and is it {case.policy.name}'s: {_shown(again or other)}?",
    )
    return settle(clause, case, doubt, wanted="no")


def _on(url: str, places: tuple[str, ...]) -> bool:
    """Whether an address lies at one of the places: a host, or a host with the beginning of a path."""
    bare = url.lower().split("://", 1)[-1].lstrip("/").removeprefix("www.")
    for place in places:
        wanted = place.lower().split("://", 1)[-1].removeprefix("www.").rstrip("/")
        host = wanted.partition("/")[0]
        if "/" not in wanted:
            if on_hosts(url, [host]) or (host == "youtube.com" and on_hosts(url, ["youtube-nocookie.com", "youtu.be"])):
                return True
        elif bare.startswith(wanted) or (host in bare and "@" in wanted):
            # a channel's name does not stand in the address of its films: the host is as much as can be seen
            return True
    return False


def _worded(options: EmbedsOptions, clause: Clause, case: Case, here: list[_Embed]) -> Iterator[Outcome]:
    """The words that have to stand by what is embedded."""
    concerned = [one for one in here if not options.hosts or _on(one.url, options.hosts)]
    concerned = [one for one in concerned if options.url is None or _fits(one, _filled(options, case), case.page_url)]
    scene = scene_of(clause, case)
    texts = as_tuple(options.text)
    wanted = " or ".join(quoted(written(text, scene.values)) for text in texts)
    required = f"the terms require the words {wanted} by what is embedded"
    if not concerned:
        yield Outcome("pass", "nothing", {"hosts": ""}, required, "nothing of that sort is embedded")
        return
    hits = [hit for hit in search(texts, scene.values, scene.col) if scene.stands(hit.at, options.place)]
    if hits:
        words = excerpt(case.page, hits[0].place)
        yield Outcome("pass", "worded", {"words": quoted(words)}, required, quoted(words), (hits[0].place,))
        return
    place = options.place if as_tuple(options.place) != ("anywhere",) else "bottom"
    yield Outcome(
        "fail",
        "unworded",
        {"words": wanted},
        required,
        f"{_shown(concerned)}, without these words",
        tuple(one.place for one in concerned),
        repair_by_insertion(scene, "add the words", texts[0], place=place, link=None),
    )


def _forbidden(options: EmbedsOptions, clause: Clause, case: Case, here: list[_Embed]) -> Outcome:
    """Nothing of that sort may be embedded."""
    patterns = _filled(options, case)
    if patterns or options.hosts:
        what = " or ".join([*patterns, *options.hosts])
        required = f"the terms forbid to embed {what}"
        bad = [one for one in here if _fits(one, patterns, case.page_url) or _on(one.url, options.hosts)]
    else:
        what = " or ".join("embeds" if one == "any" else one for one in as_tuple(options.what))
        required = f"the terms forbid to embed the original's {what}"
        wanted = _of_original(case, frozenset(as_tuple(options.what)))
        if here and wanted is None:
            doubt = Outcome(
                "open",
                "no-original",
                {},
                required,
                f"here: {_shown(here)}; what the original embeds is not known",
                tuple(one.place for one in here),
                question=f"Is any of this {case.policy.name}'s: {_shown(here)}?",
                answer="give the original with --original FILE, as HTML",
            )
            return settle(clause, case, doubt, wanted="no")
        keys = {one.key for one in wanted or []}
        bad = [one for one in here if one.key in keys]
    if bad:
        places = tuple(one.place for one in bad)
        return Outcome(
            "fail", "forbidden", {"what": _shown(bad)}, required, _shown(bad), places, Repair(f"take out {_shown(bad)}")
        )
    return Outcome("pass", "nothing", {"hosts": what}, required, _shown(here) or "nothing is embedded")


RULE = Rule(
    id="MED04",
    name="lost-embed",
    kind="embeds",
    summary="Films, forms and charts are embedded as the terms ask.",
    options=EmbedsOptions,
    messages={
        "allowed": "embeds are allowed",
        "embedded": "{what} is embedded",
        "absent": "{what} is not embedded",
        "linked": "{what} is linked and not embedded",
        "kept": "what the original embeds is kept: {count}",
        "lost": "what the original embeds is missing: {what}",
        "none": "the original embeds nothing of that sort",
        "no-original": "what the original embeds is not known",
        "from-there": "what is embedded comes from {hosts}",
        "nothing": "nothing of that sort is embedded",
        "elsewhere": "something is embedded that does not come from {hosts}",
        "worded": "the words by it are there: {words}",
        "unworded": "the words by what is embedded are missing: {words}",
        "forbidden": "what the terms forbid is embedded: {what}",
        "partial": "only a part of the story is here, without {what}",
        **MESSAGES,
    },
    question="Are films, forms and charts embedded as the terms ask?",
    check=check,
    needs=lambda _options, _clause: frozenset({Need.MARKUP}),
    forbids=True,
)
