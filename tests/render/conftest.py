"""Reports made by hand that hold everything a report can hold: newsrooms, stories and people are invented."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from rights.model import report as r
from rights.model.source import Location
from rights.model.terms import TermsSource

TERMS = TermsSource(
    url="https://harbourdesk.example/republish",
    read_on="2026-11-01",
    note="the newsroom's own page on republishing",
)
NOTICE = TermsSource(url="https://northline.example", via="the notice below its stories")
NOWHERE = TermsSource()

HARBOUR = r.PolicyRef("harbour-desk", "2026-11-01", "a" * 64, "Harbour Desk", "verified")
NORTHLINE = r.PolicyRef("northline", "2026-10-12", "b" * 64, "Northline News Service", "draft")

TOOL = r.Tool("rights", "0.1.0")
AS_OF = "2026-11-23T09:00:00Z"


def finding(clause: str, kind: str, verdict: Any, message: str, **more: Any) -> r.Finding:
    values: dict[str, Any] = {
        "rule": "XAT1",
        "level": "must",
        "required": "",
        "observed": "",
        "terms": TERMS,
        "fingerprint": f"{clause}-{kind}-{verdict}",
    }
    return r.Finding(clause=clause, kind=kind, verdict=verdict, message=message, **(values | more))


CREDIT = finding(
    "credit",
    "credit_line",
    "fail",
    "the credit line breaks off before the newsroom's name",
    says="The story opens with a credit line that names Harbour Desk and links to the original.",
    required="a line above the story: “This story was first published by Harbour Desk”, linked to the original",
    observed="the line ends at “first published by”",
    locations=(
        Location(
            14,
            5,
            14,
            49,
            "<p><em>This story was first published by</p>",
        ),
    ),
    fix=r.Fix(
        "complete the credit line and link it to the original",
        safe=True,
        edits=(
            r.Edit(
                14,
                45,
                14,
                45,
                ' <a href="https://harbourdesk.example/river">Harbour Desk</a>.</em>',
            ),
        ),
    ),
)

TRACKER = finding(
    "counter",
    "tracker",
    "fail",
    "the counter is not in the page",
    rule="XLN4",
    says="The one-pixel counter stays in the story.",
    required="a live image from count.harbourdesk.example with the story's own number",
    observed="4 images and 2 scripts looked at, none of them from count.harbourdesk.example",
    locations=(Location(88, 1, 88, 1, ""),),
    fix=r.Fix(
        "insert the counter below the last paragraph",
        edits=(r.Edit(88, 1, 88, 1, '<img src="https://count.harbourdesk.example/p/4711.gif" alt="">\n'),),
    ),
)

TIPS = finding(
    "tips",
    "tagline",
    "fail",
    "the tips line lost its address",
    rule="XAT7",
    level="should",
    required="the tips line with the newsroom's address for tips",
    observed="the line ends at “send tips to”",
    locations=(Location(90, 1, 90, 28, "<p>Know more? Send tips to</p>"),),
)

KIND = finding(
    "eligible",
    "eligible_publisher",
    "open",
    "what kind of publisher this is can't be seen in a page",
    rule="XPT1",
    required="a publisher of news, or a nonprofit",
    observed="no publisher's record was given",
    question="What kind of publisher is this, and where does it publish?",
    answer="give the publisher's record: --publisher FILE",
)
REGION = finding(
    "region",
    "eligible_publisher",
    "open",
    "where the publisher publishes can't be seen in a page",
    rule="XPT1",
    required="a publisher in the region of the river",
    observed="no publisher's record was given",
    question="What kind of publisher is this, and where does it publish?",
    answer="give the publisher's record: --publisher FILE",
)
RESALE = finding(
    "resale",
    "resale",
    "open",
    "whether the story is sold on was not checked: there is no rule for this kind of clause yet",
    rule="XCO1",
    level="must_not",
    required="the story is not sold on",
    observed="nothing was looked at",
    terms=NOWHERE,
)

PICTURE = finding(
    "pictures",
    "third_party_images",
    "review",
    "a picture carries an agency's sign",
    rule="XME2",
    level="must_not",
    required="pictures that are not Harbour Desk's own need their own licence",
    observed="the caption credits “EXAMPLEPIX/Ada Marlow”",
    locations=(
        Location(31, 9, 31, 78, "<figcaption>The river at noon. EXAMPLEPIX/Ada Marlow</figcaption>"),
        Location(32, 1, 32, 9, "licence.", source="story/pictures.json"),
    ),
    question="Is there a licence for the picture by EXAMPLEPIX/Ada Marlow?",
    answer="answer it in the publisher's record (rights ask)",
)

WAIVED = finding(
    "logo",
    "logo",
    "fail",
    "the logo is not shown",
    rule="XME5",
    required="the newsroom's logo beside the credit line",
    observed="no image looks like the logo",
    locations=(Location(14, 5, 14, 5, ""),),
    waived=r.Waived("agreed with the syndicator", "J. Roe", "2026-12-31"),
)

ASIDE = finding(
    "mention-us",
    "social_mention",
    "open",
    "whether posts name the newsroom can't be seen in a page",
    rule="XCO9",
    level="should",
    question="Do posts on the story name the newsroom?",
)

BYLINE = finding(
    "byline",
    "byline",
    "pass",
    "the byline names Mara Lindqvist and Harbour Desk",
    rule="XAT2",
    required="every author's name with “Harbour Desk”",
    observed="By Mara Lindqvist, Harbour Desk",
    locations=(Location(12, 3, 12, 34, "By Mara Lindqvist, Harbour Desk"),),
)
LINK = finding(
    "link",
    "link_back",
    "pass",
    "one of two ways to link back is used",
    rule="XLN1",
    locations=(Location(91, 8, 91, 40, '<a href="https://harbourdesk.ex"'),),
    parts=(
        finding("link.top", "link_back", "fail", "no link to the original above the story", rule="XLN1"),
        finding(
            "link.end",
            "link_back",
            "pass",
            "a link to the original below the story",
            rule="XLN1",
            locations=(Location(91, 8, 91, 40, '<a href="https://harbourdesk.ex"'),),
        ),
    ),
)
EMBARGO = finding("embargo", "embargo", "not_applicable", "the original has no embargo", rule="XTI2")

ORIGINAL = r.OriginalRef("hd-4711", "https://harbourdesk.example/river", "The river that forgot its name")


def summary(entries: tuple[r.Republication, ...], unread: int = 0, **more: int) -> r.Summary:
    copies = [entry for entry in entries if entry.role in ("republication", "excerpt")]
    pages: dict[str, int] = {
        "unread": unread,
        "republications": len(copies),
        "mentions": sum(entry.role == "mention" for entry in entries),
        "originals": sum(entry.role == "original" for entry in entries),
    }
    for entry in copies:
        pages["pass_" if entry.verdict == "pass" else entry.verdict] = (
            pages.get("pass_" if entry.verdict == "pass" else entry.verdict, 0) + 1
        )
    pages |= more
    pages["read"] = more.get("read", len(entries) + more.get("unrelated", 0))
    found = [each for entry in copies for each in entry.findings]
    live = [each for each in found if each.waived is None]
    return r.Summary(
        r.PageCounts(**pages),
        r.FindingCounts(
            pass_=sum(each.verdict == "pass" for each in live),
            fail=sum(each.verdict == "fail" and not each.advice for each in live),
            advice=sum(each.advice for each in live),
            review=sum(each.verdict == "review" for each in live),
            open=sum(each.verdict == "open" for each in live),
            waived=sum(each.waived is not None for each in found),
        ),
    )


def made(*entries: r.Republication, unread: tuple[r.Unread, ...] = (), **more: int) -> r.Report:
    return r.Report(TOOL, AS_OF, entries, unread, summary(entries, len(unread), **more))


RIVER = r.Republication(
    "story/river.html",
    "html",
    "republication",
    HARBOUR,
    ORIGINAL,
    "fail",
    (CREDIT, TRACKER, TIPS, KIND, REGION, RESALE, PICTURE, WAIVED, ASIDE, BYLINE, LINK, EMBARGO),
    title="The river that forgot its name",
    recognised_by=(
        r.Recognised(
            "the credit phrase “first published by” with a link to harbourdesk.example", Location(14, 5, 14, 49, "")
        ),
        r.Recognised("the byline “Mara Lindqvist, Harbour Desk”", Location(12, 3, 12, 34, "")),
    ),
    assumed="the page has no address of its own, so it is taken for a republication",
    sha256="c" * 64,
)

CLEAR = r.Republication(
    "story/kept.html",
    "html",
    "republication",
    HARBOUR,
    ORIGINAL,
    "pass",
    (BYLINE, LINK, EMBARGO),
    title="The river that forgot its name",
)
DRAFTED = r.Republication(
    "news/tides & times.md",
    "markdown",
    "excerpt",
    NORTHLINE,
    None,
    "fail",
    (
        finding(
            "notice",
            "tagline",
            "fail",
            "the licence notice is not in the story",
            rule="XAT7",
            terms=NOTICE,
            required="the notice below the story, whole",
            observed="12 paragraphs looked at; the nearest is “From Northline” in the last",
            locations=(Location(40, 1, 40, 1, ""),),
            fix=r.Fix("write the notice below the last paragraph", edits=(r.Edit(40, 1, 42, 1, ""),)),
        ),
    ),
    title="High water",
)
STRANGER = r.Republication(
    "news/bridge.html",
    "html",
    "republication",
    None,
    None,
    "open",
    title="The bridge",
    newsroom="Fenland Reporter",
    recognised_by=(r.Recognised("the credit phrase “republished from Fenland Reporter”", Location(3, 1, 3, 30, "")),),
)
LIVE = r.Republication(
    "https://partner.example/river?a=1&b=2",
    "html",
    "republication",
    HARBOUR,
    ORIGINAL,
    "fail",
    (CREDIT,),
    title="The river that forgot its name",
)
IDLE = r.Republication("news/old.html", "html", "republication", HARBOUR, None, "open", (EMBARGO,), title="Old news")
MENTION = r.Republication(
    "news/press-review.html", "html", "mention", HARBOUR, None, "not_applicable", title="Press review"
)
ORIGINAL_PAGE = r.Republication("own/river.html", "html", "original", HARBOUR, None, "not_applicable")

EVIL = (
    "\x1b[31mred\x1b[0m\n::error file=x::gotcha\r\n##[error]boo ##vso[task.complete] <script>alert(1)</script>"
    " \u202eesrever\u202c \x00 \x9b31m \ud800 \u2028end [link](0) {0} ]]> &amp; 'q' \"d\""
)
HOSTILE = r.Republication(
    "odd/\x1b]0;title\x07<b>,a:b%\n::error::.html",
    "html",
    "republication",
    r.PolicyRef("odd", "1", "d" * 64, f"Odd {EVIL}", "verified"),
    r.OriginalRef("x", "javascript:alert(1)", EVIL),
    "fail",
    (
        finding(
            "odd",
            "credit_line",
            "fail",
            EVIL,
            says=EVIL,
            required=EVIL,
            observed=EVIL,
            locations=(Location(1, 1, 3, 9, EVIL),),
            fix=r.Fix(EVIL, edits=(r.Edit(1, 1, 1, 4, EVIL),)),
            terms=TermsSource(url="javascript:alert(document.cookie)", via=EVIL, read_on="2026-01-01"),
            parts=(finding("odd.part", "byline", "review", EVIL),),
        ),
        finding("odd.ask", "attestation", "open", EVIL, question=EVIL, answer=EVIL),
        finding("odd.waived", "logo", "fail", EVIL, waived=r.Waived(EVIL, EVIL, EVIL)),
        finding("odd.wide", "tagline", "review", "漢字" * 60, observed="नमस्ते 👩‍👩‍👧 " * 12),
    ),
    title=EVIL,
    recognised_by=(r.Recognised(EVIL, Location(1, 1, 1, 1, EVIL)),),
    assumed=EVIL,
)

REPORTS: Mapping[str, r.Report] = {
    "river": made(RIVER),
    "clear": made(CLEAR),
    "folder": made(
        RIVER,
        CLEAR,
        DRAFTED,
        STRANGER,
        IDLE,
        LIVE,
        MENTION,
        ORIGINAL_PAGE,
        unread=(
            r.Unread("news/torn.html", "the page breaks off in the middle of its compressed data"),
            r.Unread("https://partner.example/slow", "no answer within 20 seconds"),
        ),
        unrelated=112,
    ),
    "mention": made(MENTION),
    "stranger": made(STRANGER),
    "draft": made(DRAFTED),
    "nothing": made(unrelated=7),
    "hostile": made(HOSTILE, unread=(r.Unread(EVIL, EVIL),)),
}


@pytest.fixture(params=sorted(REPORTS))
def named(request: pytest.FixtureRequest) -> tuple[str, r.Report]:
    """Every report made by hand, with its name."""
    return request.param, REPORTS[request.param]


@pytest.fixture
def reports() -> Mapping[str, r.Report]:
    """The reports made by hand, by name."""
    return REPORTS


@pytest.fixture
def entries() -> Mapping[str, r.Republication]:
    """Single entries to build reports from."""
    return {"river": RIVER, "clear": CLEAR, "stranger": STRANGER, "live": LIVE, "idle": IDLE, "hostile": HOSTILE}


@pytest.fixture
def make() -> Callable[..., r.Report]:
    """A report of the given entries, counted as the engine counts."""
    return made
