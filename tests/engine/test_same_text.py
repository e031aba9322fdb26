"""A page is known by its text where the original's is at hand, and by nothing less than most of it."""

import datetime as dt

import msgspec
import pytest

from rights import extract
from rights.engine.checker import Checker, World, exit_status
from rights.terms.pack import load_pack

STORY = """<html lang="en"><head><title>Otters return</title></head><body><article><h1>Otters return to the creek</h1>{by}
<p>A pair of otters was seen at the restored creek on Tuesday, for the first time in thirty years, to the delight of the neighbors.</p>
<p>Volunteers had planted willows on both banks and taken out an old weir, and the county had paid for the machines.</p>
<p>Biologists now want to know whether the animals will stay through the dry season, when the creek is low.</p></article></body></html>"""
ESSAY = """<html lang="en"><head><title>Our creeks</title></head><body><article><h1>What our creeks need</h1>
<p>For years this column has asked for more money for the small streams of the county, which nobody but children seemed to love.</p>
<p>One newsroom wrote: “A pair of otters was seen at the restored creek on Tuesday, for the first time in thirty years, to the delight of the neighbors.”</p>
<p>That is good news, and it should make the council think again about the three weirs that it means to leave where they are.</p>
<p>We have walked along all of them this summer, and we found two fish, a bicycle and a good deal of broken glass.</p></article></body></html>"""


@pytest.fixture(scope="module")
def check():
    pack = load_pack()
    world = World(pack.policies, pack.lists, dt.datetime(2026, 11, 28, tzinfo=dt.UTC))

    def run(page, original, **known):
        beside = extract.read(original.encode(), "original.html") if original is not None else None
        checker = Checker(msgspec.structs.replace(world, original=beside, **known))
        checker.check(page.encode(), "page.html")
        return checker.report()

    return run


def only(report):
    [entry] = report.republications
    return entry.role, entry.policy.id if entry.policy is not None else None


UNCREDITED = STORY.format(by="<p>By Staff</p>")


def test_the_original_names_its_newsroom(check):
    report = check(UNCREDITED, STORY.format(by="<p>By Ann Doe, ProPublica</p>"))
    assert only(report) == ("republication", "propublica")
    assert exit_status(report) == 1


def test_nobody_is_named(check):
    report = check(UNCREDITED, STORY.format(by=""))
    assert only(report) == ("republication", None)
    assert "name them with --policy" in report.republications[0].assumed
    assert exit_status(report) == 3
    assert exit_status(report, allow_undecided=True) == 0


@pytest.mark.parametrize("page", [ESSAY, ESSAY.replace("otters", "herons")])
def test_a_page_that_quotes_a_paragraph_is_no_copy(check, page):
    report = check(page, STORY.format(by="<p>By Ann Doe, ProPublica</p>"))
    assert report.republications == ()
    assert exit_status(report) == 0


def test_the_original_itself_is_no_copy_of_itself(check):
    page = STORY.format(by="")
    assert check(page, page).republications == ()


def test_without_the_original_nothing_is_compared(check):
    assert check(UNCREDITED, None).republications == ()


def test_the_older_of_two_pages_is_no_copy(check):
    dated = '<meta property="article:published_time" content="{}"></head>'
    page = UNCREDITED.replace("</head>", dated.format("2026-11-01T09:00:00Z"))
    original = STORY.format(by="<p>By Ann Doe, ProPublica</p>").replace("</head>", dated.format("2026-11-20T09:00:00Z"))
    assert check(page, original).republications == ()
    assert only(check(page, original.replace("2026-11-20", "2026-10-20"))) == ("republication", "propublica")


def test_a_page_that_quotes_most_of_it_in_marks_is_no_copy(check):
    quoting = UNCREDITED.replace("<p>A pair", "<p>“A pair").replace("<p>Volunteers", "<p>“Volunteers")
    quoting = quoting.replace("<p>Biologists", "<p>“Biologists").replace("neighbors.</p>", "neighbors.”</p>")
    quoting = quoting.replace("machines.</p>", "machines.”</p>").replace("low.</p>", "low.”</p>")
    assert check(quoting, STORY.format(by="<p>By Ann Doe, ProPublica</p>")).republications == ()
