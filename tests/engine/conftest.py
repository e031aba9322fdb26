"""Invented pages, and what the recogniser makes of them."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path

import pytest

from rights import extract
from rights.engine import Known, Scan
from rights.engine.recognise import recognise
from rights.model.page import Page
from rights.model.terms import Policy, Recognise, TermsSource
from rights.terms.pack import load_pack

REAL = Path(__file__).resolve().parents[2] / "../shared/real"

STORY = (
    "The harbor council of Elmsport voted seven to two on Tuesday night to keep the old ferry running until spring.",
    "Residents of the two islands had asked for a decision before winter, when the road along the cliffs is often closed for days.",
    "Ida Marsh, who has run the ticket office since 1998, told the council that most of her passengers are nurses and pupils.",
    "A repair of the second engine would cost about 340,000 crowns, the harbor master said, and could be finished by March.",
    "Two members of the council asked for a new tender instead and were outvoted.",
    "The ferry carried 81,000 people last year, slightly fewer than the year before, according to figures from the port.",
    "A petition with 2,300 names had been handed over in October.",
    "The council meets again in two weeks to settle the fares.",
    "Until then the timetable stays as it is, with the first boat at six in the morning.",
    "Nobody at the ministry could be reached for comment.",
)


def tidewater() -> Policy:
    """A policy of an invented newsroom with every kind of signal."""
    return Policy(
        "tidewater", "Tidewater Dispatch", "2026-01-01", "draft", "en", "", "", TermsSource(),
        Recognise(
            names=("Tidewater Dispatch", "The Tidewater Dispatch"),
            short_names=("TWD",),
            not_names=("Tidewater Dispatch Inn",),
            own_hosts=("tidewater.example",),
            partner_hosts=("hosted.tidewater.example",),
            trackers=("https://count.tidewater.example/hit/{article_id}",),
            datelines=("(TWD)",),
            bylines=("{person}, TWD {role} Writer",),
            signoffs=("Reported by {persons}; edited by {persons}",),
            notices=(
                "Tidewater Dispatch is a cooperative newsroom of river and coast towns that gives its stories away to everybody.",
            ),
        ),
        (),
    )  # fmt: skip


@cache
def known() -> Known:
    pack = load_pack()
    return Known((*pack.policies, tidewater()), pack.lists)


@cache
def scan() -> Scan:
    return Scan(known().policies, known().lists)


def html(
    *body: str,
    top: str = "",
    head: str = "",
    site: str | None = "Elmsport Courier",
    url: str | None = "https://elmsport-courier.example/ferry",
    byline: str = "By Jo Lindqvist",
    title: str = "Council keeps the old ferry",
    after: str = "",
    story: tuple[str, ...] = STORY,
    footer: str = "© 2026 Elmsport Courier. All rights reserved.",
    lang: str = "en",
) -> str:
    """A whole page. body: mark-up that stands after the story; top: before it; after: outside of the article."""
    metas = f'<meta property="og:site_name" content="{site}">' if site else ""
    metas += f'<meta property="og:url" content="{url}"><link rel="canonical" href="{url}">' if url else ""
    paragraphs = "\n".join(f"<p>{escape(text)}</p>" for text in story)
    line = f'<p class="byline">{byline}</p>' if byline else ""
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{metas}{head}</head><body>'
        f'<header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sports">Sports</a></nav></header>'
        f"<main><article><h1>{title}</h1>{line}{top}\n{paragraphs}\n{''.join(body)}</article>{after}</main>"
        f"<footer><p>{footer}</p></footer></body></html>"
    )


def read(page: str | bytes, name: str = "page") -> Page:
    return extract.read(page.encode() if isinstance(page, str) else page, name)


class Rig:
    """What tests need: pages, policies, and the recogniser with and without the scan before it."""

    html = staticmethod(html)
    read = staticmethod(read)
    story = STORY
    real = REAL

    @property
    def known(self) -> Known:
        return known()

    @property
    def scan(self) -> Scan:
        return scan()

    def roles(self, page: str | bytes, **options):
        """Every role as (role, policy id or newsroom), both ways; they have to agree."""
        data = page.encode() if isinstance(page, str) else page
        signs = scan().signs(data)
        full = recognise(read(data), known(), **options)
        seen = [(r.role, r.policy.id if r.policy else r.newsroom) for r in full]
        if signs:
            gated = recognise(read(data), known(), candidates=signs.policies, **options)
            assert [(r.role, r.policy.id if r.policy else r.newsroom) for r in gated] == seen
        else:
            assert seen == [("unrelated", None)]
        return full


@pytest.fixture(scope="session")
def rig() -> Rig:
    return Rig()
