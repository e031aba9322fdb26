"""Whole pages: whose page it is, bylines, datelines, copyright lines, notices, counters, heads, and traps."""

import json

import pytest

DATELINES = [
    ("WASHINGTON (AP) — The ferry stays.", ["associated-press"]),
    ("ELMSPORT, Norrland (AP) — The ferry stays.", ["associated-press"]),
    ("LONDON, Jan 5 (Reuters) - The ferry stays.", ["reuters"]),
    ("Berlin (Reuters) – The ferry stays.", ["reuters"]),
    ("(Reuters) - The ferry stays.", ["reuters"]),
    ("ELMSPORT (TWD) -- The ferry stays.", ["tidewater"]),
    ("Advanced Placement (AP) — a programme of courses — is offered at the harbor school.", []),
    ("Access Point (AP) - a device that ships need.", []),
    ("The Associated Press (AP) — founded in 1846 — is a news agency.", []),
    ("Thomson Reuters (Reuters) - the company - was founded long ago.", []),
    ("“We stay,” said the captain (AP) — and stayed.", []),
    ("Ida Marsh stands at the pier. The ferry is behind her (AP) — or so it seems.", []),
    ("Tidal Water Depth (TWD) - a measure of the port - is rising.", []),
]


@pytest.mark.parametrize(("line", "who"), DATELINES, ids=[line[:40] for line, _ in DATELINES])
def test_datelines(rig, line, who):
    roles = rig.roles(rig.html(story=(f"{line} {rig.story[0]}", *rig.story[1:])))
    assert list(dict.fromkeys(r.policy.family for r in roles if r.role == "republication")) == who


BYLINES = [
    ("By MARA QUILL, Associated Press", ["associated-press"]),
    ("By Mara Quill, Tidewater Dispatch", ["tidewater"]),
    ("By Mara Quill, The Associated Press", ["associated-press"]),
    ("By Mara Quill and Jo Lindqvist, Kaiser Health News", ["kff-health-news"]),
    ("By Mara Quill, KFF Health News", ["kff-health-news"]),
    ("By Mara Quill, Reuters", ["reuters"]),
    ("Mara Quill, Ap Auto Writer", ["associated-press"]),
    ("By MARA QUILL, AP Sports Writer", ["associated-press"]),
    ("By The Associated Press", ["associated-press"]),
    ("By Reuters", ["reuters"]),
    ("By Mara Quill, TWD Coast Writer", ["tidewater"]),
    ("By Mara Quill, Reuters Institute", []),
    ("By Mara Quill, former Associated Press reporter", []),
    ("By Mara Quill, Thomson Reuters Foundation", []),
    ("By Mara Quill, AP Biology teacher", []),
    ("By Jo Lindqvist, with files from The Associated Press", []),
    ("By Jo Lindqvist. The Associated Press contributed to this report.", []),
    ("By Jo Lindqvist, Elmsport Courier", []),
]


@pytest.mark.parametrize(("line", "who"), BYLINES, ids=[line for line, _ in BYLINES])
def test_bylines(rig, line, who):
    roles = rig.roles(rig.html(byline=line))
    assert list(dict.fromkeys(r.policy.family for r in roles if r.role == "republication")) == who
    assert not [r for r in roles if r.policy is None and r.role == "republication"]


def test_an_agency_without_a_policy_is_told(rig):
    roles = rig.roles(rig.html(byline="By Agence France-Presse"))
    assert [(r.role, r.newsroom) for r in roles] == [("republication", "Agence France-Presse")]
    assert [r.role for r in rig.roles(rig.html("<p>An AFP reporter saw it.</p>"))] == ["unrelated"]


ENDINGS = [
    ("<p>Copyright 2026 The Associated Press. All rights reserved.</p>", ["associated-press"]),
    ("<p>© 2026 Reuters. All rights reserved.</p>", ["reuters"]),
    ("<p>Copyright 2026 Tidewater Dispatch</p>", ["tidewater"]),
    ("<p>(Reporting by Mara Quill; Editing by Jo Rask) Copyright 2026 Thomson Reuters</p>", ["reuters"]),
    ("<p>Reuters was first to report it.</p><p>(Reporting by Mara Quill; Editing by Jo Rask)</p>", ["reuters"]),
    ("<p>(Reporting by Mara Quill; Editing by Jo Rask)</p>", []),
    ("<p>© Reuters/Mara Quill</p>", []),
    ("<p>© 2026 AP Photo/Mara Quill</p>", []),
    ("<p>Associated Press articles: Copyright © 2016 The Associated Press. All rights reserved.</p>", []),
    ("<p>Tidewater Dispatch is a cooperative newsroom of river and coast towns that gives its stories away to everybody.</p>", ["tidewater"]),
    ("<p>The Tidewater Dispatch is a co-operative newsroom of river and coast towns, that gives its stories away to everybody!</p>", ["tidewater"]),
    ("<p>Tidewater Dispatch is a cooperative newsroom.</p>", []),
    ('<p><img src="https://count.tidewater.example/hit/77" width="1" height="1" alt=""></p>', ["tidewater"]),
    ('<iframe src="https://counter.theconversation.com/content/12345/count.gif" width="1" height="1"></iframe>', ["the-conversation"]),
    ('<p><img src="https://count.tidewater.example.org/hit/77" alt=""></p>', []),
    ("<p><code>&lt;img src=&quot;https://count.tidewater.example/hit/77&quot;&gt;</code></p>", []),
    ("<figure><img src=/a.jpg><figcaption>The pier. Mara Quill/Reuters</figcaption></figure>", []),
    ("<figure><img src=/a.jpg><figcaption>This photo was originally published by Tidewater Dispatch.</figcaption></figure>", []),
    ("<figure><img src=/a.jpg><figcaption>The Conversation, CC BY-ND</figcaption></figure>", []),
    ("<p>Photo: Reuters</p>", []),
    ("<p>Have your say and join the conversation on our page.</p>", []),
    ("<blockquote><p>Follow and share. This story was originally published by ProPublica.</p></blockquote><p>So said the note.</p>"
     + "".join(f"<p>And more was said about it on day {i} of the quarrel.</p>" for i in range(10)), []),
    ("<p>Read the full story at ProPublica.</p>", ["propublica"]),
    ("<p>Continue reading on <a href='https://tidewater.example/a'>Tidewater Dispatch</a></p>", ["tidewater"]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "who"), ENDINGS, ids=[line[:60] for line, _ in ENDINGS])
def test_endings(rig, line, who):
    roles = rig.roles(rig.html(line))
    found = [r.policy.family if r.policy else r.newsroom for r in roles if r.role in ("republication", "excerpt")]
    assert list(dict.fromkeys(found)) == who


def test_an_invitation_to_read_on_makes_an_excerpt(rig):
    roles = rig.roles(rig.html("<p>Read the full story at ProPublica.</p>"))
    assert [(r.role, r.policy.id) for r in roles] == [("excerpt", "propublica")]


FURNITURE = [
    "<section class='related'><h2>Related</h2><ul><li><a href='/x'>This story was originally published by ProPublica</a></li></ul></section>",
    "<section id='comments' class='comments'><h2>Comments</h2><p>This story was originally published by ProPublica, shame on you!</p></section>",
    "<aside class='newsletter-signup'><p>Originally published by ProPublica: get our best stories.</p></aside>",
]


@pytest.mark.parametrize("after", FURNITURE)
def test_what_stands_around_a_story_proves_nothing(rig, after):
    assert [r.role for r in rig.roles(rig.html(after=after))] == ["unrelated"]


@pytest.mark.parametrize(
    "footer",
    [
        "Associated Press articles: Copyright © 2016 The Associated Press. All rights reserved.",
        "© 2026 The Associated Press. All rights reserved. This material may not be published, broadcast or rewritten.",
        "Contains material from Reuters. Distributed by Reuters.",
        "Originally published by Tidewater Dispatch since 1911.",
    ],
)
def test_a_site_footer_proves_nothing(rig, footer):
    assert [r.role for r in rig.roles(rig.html(footer=footer))] == ["unrelated"]


def test_a_footer_of_the_article_that_speaks_of_the_story_proves(rig):
    mark = "<footer><p>This story was originally published by ProPublica.</p></footer>"
    assert [(r.role, r.policy.id) for r in rig.roles(rig.html(mark))] == [("republication", "propublica")]


# --- whose page -------------------------------------------------------------------------------------------------------

CREDIT = "<p>This story was originally published by Tidewater Dispatch.</p>"
OWN = {"site": "Tidewater Dispatch", "url": "https://tidewater.example/ferry"}


def test_an_original_on_its_own_site(rig):
    roles = rig.roles(rig.html("<p>Republish this story, it is free.</p>", **OWN))
    assert [(r.role, r.policy.id) for r in roles] == [("original", "tidewater")]


def test_an_own_brand_note_on_its_own_site(rig):
    roles = rig.roles(rig.html("<p>Originally published on Tidewater Dispatch.</p>", **OWN))
    assert [r.role for r in roles] == ["original"]


@pytest.mark.parametrize(
    "site", ["Tidewater", "TidewaterDispatch", "The Tidewater Dispatch Online", None, "tidewater.example"]
)
def test_an_original_whose_site_writes_its_name_otherwise(rig, site):
    assert [r.role for r in rig.roles(rig.html(site=site, url=OWN["url"]))] == ["original"]


def test_the_address_that_somebody_gives_decides(rig):
    page = rig.html(CREDIT, **OWN)
    assert [r.role for r in rig.roles(page, page_url="https://elmsport-courier.example/x")] == ["republication"]
    page = rig.html(CREDIT)
    assert [r.role for r in rig.roles(page, page_url="https://www.tidewater.example/x")] == ["original"]


def test_a_canonical_address_of_the_original_elsewhere(rig):
    head = '<link rel="canonical" href="https://tidewater.example/ferry">'
    page = rig.html(url=None, head=head, site="Elmsport Courier")
    assert [(r.role, r.policy.id) for r in rig.roles(page)] == [("republication", "tidewater")]


def test_links_tell_the_site_where_the_head_names_only_the_original(rig):
    links = "".join(
        f'<p><a href="https://elmsport-courier.example/{i}">More from the port {i}</a></p>' for i in range(12)
    )
    page = rig.html(links, site=None, url=OWN["url"]).replace('href="/', 'href="https://elmsport-courier.example/')
    assert [(r.role, r.policy.id) for r in rig.roles(page)] == [("republication", "tidewater")]


def test_a_partner_host_serves_republications(rig):
    page = rig.html(
        "<p>ELMSPORT</p>",
        site="Elmsport Courier",
        url="https://hosted.tidewater.example/elmsport/ferry",
        byline="By Mara Quill, Tidewater Dispatch",
    )
    assert [(r.role, r.policy.id) for r in rig.roles(page)] == [("republication", "tidewater")]


@pytest.mark.parametrize(
    ("line", "site", "url"),
    [
        ("Originally published on Rowan Review.", "Rowan Review", "https://rowanreview.example/a"),
        ("Originally published on Rowan Review.", None, "https://www.rowanreview.example/a"),
        ("This article was originally published on RowanReview.com", "Rowan Review", "https://www.rowanreview.example/a"),
        ("This story first appeared in The Rowan Review.", None, "https://rowan.example/a"),
        ('This story first appeared <a href="https://old.elmsport-courier.example/a">on the Harbor Blog</a>.', "Elmsport Courier", "https://elmsport-courier.example/ferry"),
    ],
)  # fmt: skip
def test_own_brand_notes_of_newsrooms_without_a_policy(rig, line, site, url):
    title = (
        "Council keeps the old ferry | The Rowan Review"
        if url.endswith("rowan.example/a")
        else "Council keeps the old ferry"
    )
    roles = rig.roles(rig.html(f"<p>{line}</p>", site=site, url=url, title=title))
    assert [r.role for r in roles] == ["unrelated"]


def test_a_syndicators_own_page_can_republish_another(rig):
    roles = rig.roles(rig.html("<p>This story was originally published by ProPublica.</p>", **OWN))
    assert [(r.role, r.policy.id) for r in roles] == [("republication", "propublica")]


# --- several credits, broken credits, lists ---------------------------------------------------------------------------


def test_two_stories_on_one_page_have_an_entry_each(rig):
    page = rig.html(
        "<p>This story was originally published by ProPublica.</p><h2>The road along the cliffs</h2>",
        "".join(f"<p>{text}</p>" for text in rig.story),
        "<p>This article was originally published by Tidewater Dispatch.</p>",
    )
    assert {(r.role, r.policy.id) for r in rig.roles(page)} == {
        ("republication", "propublica"),
        ("republication", "tidewater"),
    }


def test_two_newsrooms_in_one_credit(rig):
    roles = rig.roles(rig.html("<p>This story was originally published by ProPublica and Tidewater Dispatch.</p>"))
    assert {r.policy.id for r in roles} == {"propublica", "tidewater"}


def test_names_after_the_credited_one_are_not_credited(rig):
    line = "This story was originally published by Rowan Review, which once sued ProPublica, after Reuters had reported it."
    roles = rig.roles(rig.html(f"<p>{line}</p>"))
    assert [(r.role, r.newsroom) for r in roles] == [("republication", "Rowan Review")]


def test_a_credit_that_breaks_off(rig):
    roles = rig.roles(rig.html("<p>This story was originally published on</p>"))
    assert [(r.role, r.policy, r.newsroom) for r in roles] == [("republication", None, None)]


def test_a_name_in_the_next_block(rig):
    roles = rig.roles(rig.html("<div>This story was originally published by</div><div>ProPublica</div>"))
    assert [r.policy and r.policy.id for r in roles] == ["propublica"]


def test_a_day_in_the_next_block(rig):
    roles = rig.roles(rig.html("<div>This story was originally published on</div><div>May 3, 2026</div>"))
    assert [r.role for r in roles] == ["unrelated"]


def test_a_round_up_quotes_other_peoples_credits(rig):
    items = "".join(
        f"<h2>Story {i}</h2><p>{rig.story[i]}</p><p><em>Originally published by {who}.</em></p>"
        for i, who in enumerate(["ProPublica", "Tidewater Dispatch", "Rowan Review", "Reuters"])
    )
    assert {r.role for r in rig.roles(rig.html(items))} <= {"mention", "unrelated"}


# --- script data ------------------------------------------------------------------------------------------------------


def state(*bodies: str) -> str:
    return json.dumps({"articles": [{"body": body} for body in bodies]}).replace("<", "\\u003c").replace("/", "\\u002F")


def payload(story: str) -> str:
    return (
        f"<p>{story}</p><p>This story was originally published by Tidewater Dispatch.</p>"
        "<img src='https://count.tidewater.example/hit/77'>"
    )


def test_a_credit_only_in_script_data_is_told_as_such(rig):
    page = rig.html(after=f"<script>window.STATE={state(payload(rig.story[0]))}</script>")
    roles = rig.roles(page)
    assert [(r.role, r.policy.id) for r in roles] == [("republication", "tidewater")]
    assert "script data" in " ".join(sign.words for sign in roles[0].signs if sign.proves)


def test_script_data_of_other_stories_prove_nothing(rig):
    page = rig.html(
        after=f"<script>window.STATE={state(payload('Another story about a bridge that fell in the night.'))}</script>"
    )
    assert {r.role for r in rig.roles(page)} <= {"mention", "unrelated"}


def test_an_original_carries_what_it_offers(rig):
    page = rig.html(after=f"<script>window.STATE={state(payload(rig.story[0]))}</script>", **OWN)
    assert [r.role for r in rig.roles(page)] == ["original"]


# --- mention or unrelated ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mark", "role"),
    [
        ("<p>The captain told Reuters that he would stay.</p>", "mention"),
        ("<p>According to ProPublica, the engine failed.</p>", "mention"),
        ('<p>A <a href="https://tidewater.example/report">report</a> says so.</p>', "mention"),
        ("<p>REUTERS/Mara Quill</p>", "unrelated"),
        ("<p>The pier in spring (Mara Quill/Reuters)</p>", "unrelated"),
        ("<p>They talked about the ferry, and the conversation went on.</p>", "unrelated"),
        ("<p>She passed her AP exam in biology.</p>", "unrelated"),
        ("<p>We slept at the Tidewater Dispatch Inn.</p>", "unrelated"),
    ],
)
def test_mention_or_unrelated(rig, mark, role):
    assert [r.role for r in rig.roles(rig.html(mark))] == [role]


def test_a_policy_that_the_caller_names_is_settled(rig):
    roles = rig.roles(rig.html("<p>Reuters.</p>"), named=frozenset({"propublica"}))
    assert [(r.role, r.policy.id) for r in roles] == [("republication", "propublica")]


# --- positions --------------------------------------------------------------------------------------------------------


def test_a_signs_place_slices_what_it_names(rig):
    from rights import extract

    page = rig.read(
        rig.html(
            "<p>“Up&shy;dates” come <b>soon</b>.&nbsp; This story was <em>origi&shy;nally</em>\n published &nbsp;by <a href='https://propublica.org/x'>Pro&#80;ublica</a>.</p>",
            "<p>© 2026 Tidewater Dispatch</p><img src='https://count.tidewater.example/hit/7'>",
            byline="By Mara Quill, KFF Health News",
            story=("ELMSPORT (AP) — " + rig.story[0], *rig.story[1:]),
        )
    )
    from rights.engine.recognise import recognise

    seen = {}
    for role in recognise(page, rig.known):
        assert role.role == "republication"
        for sign in role.signs:
            if sign.proves:
                seen[role.policy.id, sign.words] = page.source.locate(extract.span_of(page, sign.place)).excerpt
    excerpts = {policy: excerpt for (policy, _), excerpt in seen.items()}
    assert excerpts["propublica"].startswith("This story was <em>origi") and excerpts["propublica"].endswith("ublica")
    assert excerpts["associated-press"] == "ELMSPORT (AP)"
    assert "KFF Health News" in excerpts["kff-health-news"]
    assert "Tidewater Dispatch" in seen["tidewater", "its copyright line names Tidewater Dispatch"]
    assert "count.tidewater.example/hit/7" in seen["tidewater", "it carries the view counter of Tidewater Dispatch"]


def test_a_short_story_in_a_script_without_spaces_is_a_story(rig):
    from rights.engine.stand_in import stands_in

    page = rig.read(
        rig.html(
            title="古い橋、冬までに修理へ",
            byline="",
            footer="",
            story=(
                "市議会は月曜日、水車小屋のそばの古い橋を冬までに修理することを決めた。",
                "工事は六月に始まる予定だ。",
            ),
            lang="ja",
        )
    )
    assert stands_in(page) is None
    assert stands_in(rig.read(rig.html(title="橋", byline="", footer="", story=("橋",), lang="ja"))) is not None


def test_a_partner_of_the_newsroom_is_somebody_else(rig):
    page = rig.html("<p>This article was originally published by ProPublica's partner, the Rowan Review.</p>")
    assert [role.policy for role in rig.roles(page)] == [None]
    page = rig.html("<p>This article was originally published on ProPublica's website.</p>")
    assert [role.policy.id for role in rig.roles(page)] == ["propublica"]


def test_a_policy_made_to_be_extended_claims_no_page(rig):
    page = rig.html(footer="", after="<p>© 2026 Getty Images. All rights reserved.</p>")
    assert [role.policy for role in rig.roles(page)] == [None]
    named = rig.roles(page, named=frozenset({"getty-editorial"}))
    assert [role.policy.id for role in named] == ["getty-editorial"]
