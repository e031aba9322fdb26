"""HTML pages and fragments: what the reader sees in them."""

from __future__ import annotations

import gc

import pytest

from rights.extract import read, span_of, story
from rights.model.page import Page
from rights.model.source import Place

SENTENCES = (
    "The small ferry between the two islands will run all winter, the council decided on Monday.",
    "It had stopped from November to March for as long as anybody on the islands can remember.",
    "A second boat will be hired from the mainland, and a timetable is to be ready before the storms begin.",
    "“It is slow, it is wet, and it is ours,” said the harbour master, who has kept the light since 1998.",
)
STORY = "\n".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def whole(*, head: str = "", before: str = "", body: str = STORY, after: str = "") -> str:
    return (
        f'<!doctype html><html lang="en"><head><title>Ferry to run all winter | Aldport Post</title>{head}</head><body>'
        '<nav class="site-nav"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
        f"<main><article><h1>Ferry to run all winter</h1>{before}<div class='text'>{body}</div>{after}</article></main>"
        '<footer class="site-footer"><p>Wire articles: Copyright Example Wire. All rights reserved.</p></footer></body></html>'
    )


def page(text: str) -> Page:
    return read(text.encode(), "story.html", input_format="html")


def zones(found: Page) -> dict[str, str]:
    return {block.text: block.zone for block in found.blocks}


# -- the story and what stands round it --------------------------------------------------------------------------------


def test_the_body_is_the_story_without_furniture() -> None:
    found = page(whole())
    assert found.body == "\n\n".join(SENTENCES)
    assert found.whole
    assert found.damaged is None


def test_furniture_is_told_from_the_story() -> None:
    found = zones(page(whole()))
    assert found["Home Sport"] == "nav"
    assert found["Wire articles: Copyright Example Wire. All rights reserved."] == "footer"


def test_a_credit_right_below_the_story_is_its_edge() -> None:
    text = whole(
        after='</article><div class="x">This story was first published by <a href="https://h.example">Harbor News</a>.</div><article>'
    )
    credit = next(b for b in page(text).blocks if b.text.startswith("This story was first"))
    assert credit.zone in {"story", "edge"}
    assert credit in story(page(text))


def test_a_credit_above_the_story_is_its_edge_too() -> None:
    text = whole(before="<div>From Harbor News</div>")
    assert zones(page(text))["From Harbor News"] in {"edge", "story"}


@pytest.mark.parametrize(
    ("markup", "zone"),
    [
        ('<div class="related-stories"><p>Ten more ferries that you should have seen by now.</p></div>', "related"),
        ('<div class="newsletter-signup"><p>Get our newsletter in your inbox every morning.</p></div>', "promo"),
        ('<section id="comments"><p>What a fine boat that is, says a reader from Aldport.</p></section>', "comments"),
        ('<div role="contentinfo"><p>Copyright Aldport Post, all rights reserved here.</p></div>', "footer"),
        ("<aside><p>Another story that has nothing to do with this.</p></aside>", "related"),
    ],
)
def test_what_an_element_calls_itself_is_believed(markup: str, zone: str) -> None:
    found = page(whole(after=markup))
    text = next(block for block in found.blocks if block.zone == zone and block.text[:4] in markup)
    assert text.text not in found.body
    assert found.body == "\n\n".join(SENTENCES)


def test_a_wrapper_round_the_whole_story_is_no_furniture_whatever_its_class() -> None:
    text = f'<!doctype html><body class="has-sidebar comments-open"><div class="with-related-rail promo">{STORY}</div></body>'
    assert page(text).body == "\n\n".join(SENTENCES)


def test_comments_longer_than_the_story_are_not_the_story() -> None:
    comments = "".join(f"<li><p>Reader {n} says: {SENTENCES[0]}</p></li>" for n in range(20))
    text = whole(
        after=f'</article><section class="comments"><ol class="comment-list">{comments}</ol></section><article>'
    )
    assert page(text).body == "\n\n".join(SENTENCES)


def test_paragraphs_in_divs_and_between_line_breaks_are_read() -> None:
    divs = "".join(f"<div>{sentence}</div>" for sentence in SENTENCES)
    assert page(whole(body=divs)).body == "\n\n".join(SENTENCES)
    breaks = "<br><br>".join(SENTENCES)
    assert page(whole(body=breaks)).body == "\n\n".join(SENTENCES)


def test_first_paragraphs_set_apart_belong_to_the_story() -> None:
    text = whole(
        before=f"<div class='lead'><p>{SENTENCES[0]}</p></div>",
        body="\n".join(f"<p>{s}</p>" for s in SENTENCES[1:] * 3),
    )
    assert page(text).body.startswith(SENTENCES[0])


def test_a_fragment_is_all_story() -> None:
    found = page(f"<h1>Ferry to run all winter</h1>{STORY}<p>Credit: Harbor News</p>")
    assert not found.whole
    assert {block.zone for block in found.blocks} == {"story"}
    assert found.title == "Ferry to run all winter"


def test_kinds_of_blocks() -> None:
    found = page(
        "<h2>Boats</h2><p>Text.</p><blockquote><p>Quoted.</p></blockquote><ul><li>Item</li></ul><pre>code  here</pre>"
        "<table><tr><th>Day</th><td>Tide</td></tr></table><figure><img src=a.jpg><figcaption>Sea.</figcaption></figure>"
        '<p class="editors-note">Note.</p><p class="byline">By Ann Lee</p>'
    )
    assert [(b.kind, b.text) for b in found.blocks] == [
        ("heading", "Boats"),
        ("paragraph", "Text."),
        ("quote", "Quoted."),
        ("list", "Item"),
        ("code", "code here"),
        ("table", "Day Tide"),
        ("caption", "Sea."),
        ("note", "Note."),
        ("byline", "By Ann Lee"),
    ]
    assert found.blocks[0].level == 2


def test_what_is_not_shown_is_no_block() -> None:
    found = page(
        "<p>Shown.</p><p hidden>one</p><p style='color:red; Display : none'>two</p><template><p>three</p></template>"
        "<noscript><p>four</p></noscript><script>var a = 'five'</script><!-- six --><div style='visibility: hidden'>seven</div>"
        "<p aria-hidden=true>Shown too.</p>"
    )
    assert [block.text for block in found.blocks] == ["Shown.", "Shown too."]


def test_hidden_texts_are_kept_with_where_they_stand() -> None:
    prose = "This story was first published by Harbor News and is republished here with permission of the newsroom."
    text = (
        f"<p>Shown.</p><!-- {prose} --><p hidden>{prose}</p><template><p>{prose}</p></template><noscript>{prose}</noscript>"
        f'<script>window.state = {{"body": "<p>{prose} \\u00e9<\\/p>", "key": "short"}}</script>'
    )
    found = page(text)
    assert [(h.where, h.text.rstrip(" é")) for h in found.hidden] == [
        (where, prose) for where in ("comment", "hidden", "template", "noscript", "script")
    ]
    for hidden in found.hidden:
        assert prose in text[hidden.span.start : hidden.span.end]


def test_protected_addresses_are_decoded() -> None:
    protected = '<a class="__cf_email__" data-cfemail="2b4a6b49054845">[email&#160;protected]</a>'
    (block,) = page(f"<p>Write to {protected} today.</p>").blocks
    assert block.text == "Write to a@b.cn today."


def test_two_stories_on_a_page_keep_their_order() -> None:
    found = page(
        f"<article><h2>One</h2>{STORY}<p>Credit one.</p></article><article><h2>Two</h2>{STORY}<p>Credit two.</p></article>"
    )
    texts = [block.text for block in found.blocks]
    assert texts.index("One") < texts.index("Credit one.") < texts.index("Two") < texts.index("Credit two.")


# -- links -------------------------------------------------------------------------------------------------------------


def test_links_with_anchor_text_and_place() -> None:
    text = '<p>First, the <a href=" https://h.example/a?x=1&amp;y=2 " rel="NoFollow sponsored"><b>Harbor</b>\n News</a> said.</p><p><a>none</a></p>'
    found = page(text)
    (link,) = found.links
    assert (link.url, link.text, link.rel) == ("https://h.example/a?x=1&y=2", "Harbor News", ("nofollow", "sponsored"))
    assert link.block == 0
    assert found.blocks[0].text[link.start : link.end] == "Harbor News"
    assert text[link.span.start : link.span.end].startswith("<a href=")
    assert text[link.span.start : link.span.end].endswith('sponsored">')


def test_links_round_pictures_and_round_blocks() -> None:
    found = page('<p>One.</p><a href="/i"><img src="a.jpg"></a><a href="/b"><h3>Two</h3></a>')
    assert [(link.url, link.text, link.block) for link in found.links] == [("/i", "", None), ("/b", "Two", 1)]
    assert found.images[0].link == "/i"


def test_a_link_without_an_address_has_an_empty_one() -> None:
    assert [link.url for link in page('<p><a href="">here</a></p>').links] == [""]


# -- pictures ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("caption", "credit", "owner"),
    [
        ("The sea at noon. (Ann Lee/Harbor Union via AP)", "Ann Lee/Harbor Union via AP", "AP"),
        ("The sea at noon. Photo: Bo Roe, AP", "Photo: Bo Roe, AP", "AP"),
        ("Die See am Mittag. © dpa | Jens Roe", "© dpa | Jens Roe", "dpa"),
        ("The sea at noon. Photograph: Bo Roe/AFP", "Photograph: Bo Roe/AFP", "AFP"),
        ("The sea at noon / Credit: Bo Roe via Getty Images", "Credit: Bo Roe via Getty Images", "Getty Images"),
        ("Getty Images", "Getty Images", "Getty Images"),
        ("The sea at noon. REUTERS/Bo Roe/Files", "REUTERS/Bo Roe/Files", "REUTERS"),
        ("The sea at noon. Photo by Bo Roe", "Photo by Bo Roe", "Bo Roe"),
        ("The sea at noon, where the reuters of old met.", None, None),
        ("The sea at noon.", None, None),
    ],
)
def test_credits_in_captions(caption: str, credit: str | None, owner: str | None) -> None:
    text = f'<figure><img src="a.jpg" alt="The  sea"><figcaption>{caption}</figcaption></figure>'
    (image,) = page(text).images
    assert (image.url, image.alt, image.caption) == ("a.jpg", "The sea", caption)
    assert (image.credit, image.owner) == (credit, owner)
    if credit is not None:
        assert image.credit_span is not None
        assert text[image.credit_span.start : image.credit_span.end] == credit


def test_a_credit_in_an_element_of_its_own() -> None:
    text = (
        '<figure><img src="a.jpg"><figcaption>The sea. <span class="credit">Bo Roe / EPA</span></figcaption></figure>'
    )
    (image,) = page(text).images
    assert (image.caption, image.credit, image.owner) == ("The sea.", "Bo Roe / EPA", "EPA")


def test_captions_without_a_figure() -> None:
    text = '<div><img src="a.jpg"></div><div class="photo-caption">The sea.</div><p>Story.</p><img src="b.jpg"><p>Photo: Bo Roe/AFP</p>'
    first, second = page(text).images
    assert (first.caption, second.credit) == ("The sea.", "Photo: Bo Roe/AFP")


def test_each_picture_keeps_its_own_caption() -> None:
    text = "".join(
        f'<figure><img src="{n}.jpg"><figcaption>Picture {n}.</figcaption></figure><p>{SENTENCES[0]}</p>'
        for n in range(3)
    )
    assert [(i.url, i.caption) for i in page(text).images] == [(f"{n}.jpg", f"Picture {n}.") for n in range(3)]


def test_a_credit_line_in_an_element_called_credit_is_no_caption() -> None:
    found = page(f"{STORY}<p class='credit'>This story was first published by Harbor News.</p>")
    assert found.blocks[-1].kind == "note"
    assert "first published" in found.body


def test_lazily_loaded_pictures_have_their_real_address() -> None:
    found = page('<p>x</p><img src="data:image/gif;base64,R0" data-src="/a.jpg"><img srcset="/b.jpg 1x, /c.jpg 2x">')
    assert [image.url for image in found.images] == ["/a.jpg", "/b.jpg"]


# -- what counts views -------------------------------------------------------------------------------------------------

COUNTER = "https://counter.example/content/4711/count.gif"


@pytest.mark.parametrize(
    ("markup", "kind", "live", "where"),
    [
        (f'<img src="{COUNTER}" width="1">', "img", True, ""),
        (f'<iframe src="{COUNTER}"></iframe>', "iframe", True, ""),
        (f'<script async src="{COUNTER}"></script>', "script", True, ""),
        (f'<amp-pixel src="{COUNTER}"></amp-pixel>', "img", True, ""),
        (f'<!-- <img src="{COUNTER}"> -->', "img", False, "comment"),
        (f'<template><img src="{COUNTER}"></template>', "img", False, "template"),
        (f'<noscript><img src="{COUNTER}"></noscript>', "img", False, "noscript"),
        (f'<pre>&lt;img src="{COUNTER}"&gt;</pre>', "img", False, "code"),
        (f"<p>&lt;img src='{COUNTER}'&gt;</p>", "img", False, "escaped"),
        (f'<textarea><img src="{COUNTER}"></textarea>', "img", False, "textarea"),
        (f'<script>var a = "<img src=\\"{COUNTER}\\">"</script>', "img", False, "script"),
        (
            f'<script>{{"b":"\\u003ciframe src=\\u0022{COUNTER.replace("/", chr(92) + "u002F")}\\u0022>"}}</script>',
            "iframe",
            False,
            "script",
        ),
        (f'<div data-embed="&lt;iframe src=&quot;{COUNTER}&quot;&gt;"></div>', "iframe", False, "escaped"),
        (f'<img data-src="{COUNTER}">', "img", False, "data-src"),
    ],
)
def test_counters_are_listed_and_say_whether_they_are_live(markup: str, kind: str, live: bool, where: str) -> None:
    text = f"<p>One.</p>{markup}<p>Two.</p>"
    (tracker,) = page(text).trackers
    assert (tracker.kind, tracker.url, tracker.live, tracker.where) == (kind, COUNTER, live, where)
    assert tracker.in_story
    written = text[tracker.span.start : tracker.span.end]
    assert written.startswith(("<", "&lt;", "\\u003c"))
    assert "4711" in written


def test_counters_are_found_where_the_encoding_is_not_utf_8_too() -> None:
    data = f"<p>Café</p><script>\"<img src='{COUNTER}'>\"</script>".encode("cp1252")
    assert [t.where for t in read(data, "x", input_format="html").trackers] == ["script"]


def test_counters_outside_the_story_say_so() -> None:
    text = whole(after=f'<img src="{COUNTER}">').replace("</body>", '<script src="/site.js"></script></body>')
    assert [(t.url, t.in_story) for t in page(text).trackers] == [(COUNTER, True), ("/site.js", False)]


# -- head --------------------------------------------------------------------------------------------------------------


def test_the_head_is_read() -> None:
    text = whole(
        head='<link rel="Canonical" href="https://h.example/s?a=1&amp;b=2"><meta name="ROBOTS" content="noindex">'
        '<meta property="og:url" content="https://a.example/s"><meta property="og:site_name" content="Aldport Post">'
        '<meta name="syndication-source" content="https://h.example/s"><meta name="original-source" content="https://h.example/s">'
        '<link rel="license" href="https://creativecommons.org/licenses/by-nd/4.0/"><meta name="keywords" content="ferry">'
        '<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Harbor \\"News\\""}}</script>'
    )
    head = page(text).head
    told = {
        name: getattr(head, name).value
        for name in (
            "canonical",
            "robots",
            "og_url",
            "site_name",
            "syndication_source",
            "original_source",
            "license",
            "publisher",
        )
    }
    assert told == {
        "canonical": "https://h.example/s?a=1&b=2",
        "robots": "noindex",
        "og_url": "https://a.example/s",
        "site_name": "Aldport Post",
        "syndication_source": "https://h.example/s",
        "original_source": "https://h.example/s",
        "license": "https://creativecommons.org/licenses/by-nd/4.0/",
        "publisher": 'Harbor "News"',
    }
    assert head.canonical is not None
    assert text[head.canonical.span.start : head.canonical.span.end].startswith('<link rel="Canonical"')
    assert head.publisher is not None
    assert text[head.publisher.span.start : head.publisher.span.end] == 'Harbor \\"News\\"'
    assert ("keywords", "ferry") in [(name, fact.value) for name, fact in head.metas]
    assert page(text).language.value == "en"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "written",
    [
        '{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["Article","NewsArticle"],"author":{"@type":"Person","name":"Ann Lee"}}]}',
        '[{"@type":"NewsArticle","author":["Ann Lee"]}]',
        '<!-- {"@type":"NewsArticle","author":{"name":"By Ann Lee"},} -->',
        '//<![CDATA[\n{"@type":"http://schema.org/NewsArticle","author":"Ann\tLee"}\n//]]>'.replace("\t", " "),
        '{"@type":"NewsArticle","headline":"a\nb","author":{"name":"Ann Lee"}};',
    ],
)
def test_linked_data_are_read_as_sites_write_them(written: str) -> None:
    found = page(whole(head=f"<script type='application/LD+JSON'>{written}</script>"))
    assert found.authors == ("Ann Lee",)
    assert [(b.name, b.found_in) for b in found.bylines] == [("Ann Lee", "json-ld")]


def test_broken_linked_data_are_passed_over() -> None:
    for broken in (
        "{",
        "[" * 5000,
        "null",
        '"text"',
        '{"@type":"NewsArticle","author":12}',
        '{"@type":"NewsArticle","author":{"name":{"name":[]}}}',
    ):
        assert page(whole(head=f'<script type="application/ld+json">{broken}</script>')).authors == ()


# -- headlines, authors, dates -----------------------------------------------------------------------------------------


def test_the_headline_in_sight_comes_first() -> None:
    found = page(whole(head='<meta property="og:title" content="Ferry: all winter!">'))
    assert [(fact.value, fact.found_in) for fact in found.titles] == [
        ("Ferry to run all winter", "visible"),
        ("Ferry: all winter!", "meta"),
        ("Ferry to run all winter | Aldport Post", "meta"),
    ]


def test_a_heading_with_the_sites_name_is_no_headline() -> None:
    text = (
        whole(head='<meta property="og:title" content="Ferry between the islands to run all winter">')
        .replace(
            "<h1>Ferry to run all winter</h1>",
            "<h1>Aldport Post</h1><h2>Ferry between the islands to run all winter</h2>",
        )
        .replace(
            "<title>Ferry to run all winter | Aldport Post</title>",
            "<title>Ferry between the islands to run all winter</title>",
        )
    )
    assert page(text).title == "Ferry between the islands to run all winter"


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("<p>By Ann Lee</p>", ("Ann Lee",)),
        ("<div class='byline'>By <a href='/ann'>Ann Lee</a> and <a href='/bo'>Bo Roe</a></div>", ("Ann Lee", "Bo Roe")),
        ("<span>By</span><div>Ann Lee</div>", ("Ann Lee",)),
        ("<div><a rel='author' href='/ann'>Ann Lee</a></div>", ("Ann Lee",)),
        ("<div><span itemprop='author'>Ann Lee</span></div>", ("Ann Lee",)),
        ("<p>Ann Lee City Reporter</p>", ("Ann Lee",)),
        ("<p>Ann Lee - May 3, 2024</p>", ("Ann Lee",)),
        ("<p class='author'>ANN LEE ROE, Harbor News</p>", ("Ann Lee Roe",)),
        ("<p class='byline'>Share this</p>", ()),
        ("<p class='byline'>Harbor News Staff</p>", ()),
        ("<p>By the numbers</p>", ()),
        ("<p>By Monday, the council will have decided about the ferry and the boats that are to be hired.</p>", ()),
    ],
)
def test_authors_in_sight(before: str, names: tuple[str, ...]) -> None:
    assert page(whole(before=before)).authors == names


def test_a_byline_says_where_it_stands() -> None:
    text = whole(before="<p>By Ann Lee, Boat Reporter, Harbor News</p>")
    (byline,) = page(text).bylines
    assert (byline.name, byline.role, byline.organisation) == ("Ann Lee", "Boat Reporter", "Harbor News")
    assert text[byline.span.start : byline.span.end] == "Ann Lee, Boat Reporter, Harbor News"
    assert page(text).blocks[byline.block].text == byline.raw  # type: ignore[index]


def test_sources_of_authors_are_kept_apart() -> None:
    text = whole(
        head='<meta name="author" content="Cy Fox"><script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Bo Roe"}}</script>',
        before="<p>By Ann Lee</p>",
    )
    found = page(text)
    assert [(b.name, b.found_in) for b in found.bylines] == [
        ("Ann Lee", "visible"),
        ("Bo Roe", "json-ld"),
        ("Cy Fox", "meta"),
    ]
    assert found.authors == ("Bo Roe",)


def test_authors_of_other_stories_are_not_taken() -> None:
    related = '<div class="related-stories"><a rel="author" href="/x">Wrong Person</a><p class="byline">By Other Person</p></div>'
    found = page(whole(before="<p>By Ann Lee</p>", after=related))
    assert found.authors == ("Ann Lee",)
    assert [b.name for b in found.bylines] == ["Ann Lee"]


def test_an_agency_alone_counts_where_it_is_in_sight_and_the_sites_desk_never_does() -> None:
    assert page(whole(before="<p class='byline'>Associated Press</p>")).authors == ("Associated Press",)
    site = '<meta property="og:site_name" content="Aldport Post"><meta name="author" content="Aldport Post">'
    assert page(whole(head=site, before="<p class='byline'>By Aldport Post</p>")).authors == ()


@pytest.mark.parametrize(
    ("head", "before", "day"),
    [
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-03T10:00:00+0200"}</script>',
            "",
            "2024-05-03T10:00:00+02:00",
        ),
        ('<meta property="article:published_time" content="2024-05-03T08:00:00Z">', "", "2024-05-03T08:00:00Z"),
        ('<meta name="pubdate" content="20240503">', "", "2024-05-03"),
        ("", '<time datetime="2024-05-03">last week</time>', "2024-05-03"),
        ("", "<p>May 3rd, 2024</p>", "2024-05-03"),
        ("", "<p>Aldport, 3. Mai 2024</p>", "2024-05-03"),
        ('<link rel="canonical" href="https://a.example/2024/05/03/ferry">', "", "2024-05-03"),
    ],
)
def test_dates(head: str, before: str, day: str) -> None:
    found = page(whole(head=head, before=before)).published_at
    assert found is not None
    assert found.value == day


def test_no_date_is_invented() -> None:
    found = page(whole(before="<p>Monday, 99/99/2024</p>"))
    assert found.published_at is None
    assert found.updated_at is None


# -- pages that can't be relied on -------------------------------------------------------------------------------------


def test_depth_is_said() -> None:
    found = page("<div>" * 50_000 + "<p>Deep.</p>" + "</div>" * 50_000)
    assert found.damaged == "its elements are nested too deeply to be read"


def test_a_page_without_text_is_not_empty_but_damaged() -> None:
    assert (
        page("<!doctype html><html><body>" + "<div></div>" * 500 + "</body></html>").damaged
        == "no text could be read from its mark-up"
    )
    shell = "<!doctype html><body><div id=root></div><p>Loading</p><script>" + "x=1;" * 10_000 + "</script></body>"
    assert page(shell).damaged is not None


def test_a_huge_attribute_is_said() -> None:
    found = page(f"<!doctype html><body><p>Short.</p><div data-x='{'x' * 3_000_000}'></div></body>")
    assert found.damaged is not None
    assert "hardly any text" in found.damaged


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<",
        "<p",
        "<!--",
        "<p>\x00x\x00</p>",
        "<table><p>x<table>",
        "<b><p>a</b>b</p>",
        "<p>\ud800</p>",
        "<svg><p>x</svg>",
        "<a><a><a>",
        "&#0;&#xD800;&notit;",
        "<frameset>",
        "<p>a\r\n\r\nb\rc</p>",
    ],
)
def test_odd_mark_up_is_read_without_a_crash(text: str) -> None:
    found = read(b"x" + text.encode("utf-8", "surrogatepass"), "x", input_format="html")
    for name in (
        "blocks",
        "links",
        "images",
        "trackers",
        "head",
        "hidden",
        "titles",
        "bylines",
        "authors",
        "published_at",
        "damaged",
    ):
        getattr(found, name)
    for number, block in enumerate(found.blocks):
        span_of(found, Place(0, len(block.text), number))


def test_a_page_is_freed_without_the_garbage_collector() -> None:
    gc.collect()
    gc.disable()
    try:
        found = page(
            whole(before="<p>By Ann Lee</p><figure><img src=a><figcaption>Photo: Bo Roe/AP</figcaption></figure>")
        )
        for name in (
            "blocks",
            "links",
            "images",
            "trackers",
            "head",
            "hidden",
            "titles",
            "bylines",
            "authors",
            "published_at",
            "damaged",
        ):
            getattr(found, name)
        del found
        assert gc.collect() == 0
    finally:
        gc.enable()
