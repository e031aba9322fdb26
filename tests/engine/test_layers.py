"""What goes before what: the article's own restrictions, permissions that widen, agreements, and which policy applies."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest

from rights import extract
from rights.engine import Checker, World
from rights.model.records import Agreement, Article, Attestation, Entry, Publisher
from rights.model.terms import Lists
from rights.terms import load_pack
from rights.terms.pack import compile_pack

HEAD = """\
schema: 1
id: {id}
name: Tidewater Dispatch
version: 2026-01-01
status: secondary
language: en
terms: {{url: "https://tidewater.example/terms"}}
recognise: {{names: [Tidewater Dispatch], own_hosts: [tidewater.example]}}
"""
LICENSED = """\
clauses:
  - {id: licensed, must: permission, says: Ask first., grant: partner}
"""
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry</title>
<meta property="og:url" content="https://courier.example/ferry">%s</head><body><article><h1>Council keeps the ferry</h1>
<p class="byline">By Jo Lindqvist, Tidewater Dispatch</p>
<p>The harbor council of Elmsport voted on Tuesday night to keep the old ferry running until spring.</p>
<p>Residents of the two islands had asked for a decision before winter, when the road is often closed.</p>
<p>This story was originally published by Tidewater Dispatch.</p></article></body></html>"""


def checked(*policies: str, page: str = PAGE % "", as_of: str = "2026-11-01", **world):
    sources = {
        f"p{number}.yaml": text.encode()
        if text.startswith("schema")
        else (HEAD.format(id=f"p{number}") + text).encode()
        for number, text in enumerate(policies)
    }
    pack = compile_pack(sources)
    assert not pack.problems(), pack.problems()
    when = datetime.fromisoformat(as_of).replace(tzinfo=UTC)
    lists: Lists = load_pack().lists
    return Checker(World(pack.policies, lists, when, **world)).check(page.encode(), "page.html")


def only(*args, **world):
    (entry,) = checked(*args, **world)
    return {finding.clause: finding for finding in entry.findings}


GRANTING = Publisher("courier", agreements=(Agreement("p0", grants=("partner",)),))


# --- permissions that widen ---------------------------------------------------------------------------------------------

FORBIDDEN = "  - {id: vouch, must: attestation, says: Nothing is changed., ask: Is it unchanged?}\n"
ASKED = "clauses:\n" + FORBIDDEN


def test_a_plain_permission_spares_the_clause_that_it_names():
    found = only(ASKED + "  - {id: free, may: headline, says: Headlines may be changed., widens: [vouch]}\n")
    assert (found["vouch"].verdict, found["vouch"].decided_by) == ("not_applicable", "widening")
    assert found["vouch"].message == 'allowed by the clause "free": Headlines may be changed.'
    assert found["free"].verdict == "not_applicable"


def test_a_permission_spares_all_clauses_of_a_kind_and_members_of_groups():
    group = "  - {id: either, must: any_of, says: x, of: [{id: inner, attestation: , ask: Q?}]}\n"
    found = only(ASKED + group + "  - {id: free, may: headline, says: y, widens: [attestation]}\n")
    assert {found[name].verdict for name in ("vouch", "either")} == {"not_applicable"}
    found = only(ASKED + group + "  - {id: free, may: headline, says: y, widens: [inner]}\n")
    assert (found["either"].verdict, found["vouch"].verdict) == ("not_applicable", "open")


def test_a_permission_out_of_force_spares_nothing():
    free = "  - {id: free, may: headline, says: y, widens: [vouch], when: {channel: print}}\n"
    assert only(ASKED + free)["vouch"].verdict == "open"
    assert only(ASKED + free, channel="print")["vouch"].verdict == "not_applicable"


LINE = "clauses:\n  - {id: credit, must: credit_line, says: x, text: 'With thanks to {name} of Elmsport'}\n"


def test_a_breach_that_a_permission_may_allow_is_open_with_its_question():
    free = "  - {id: free, may: headline, says: y, widens: [credit], when: {publisher.kind: nonprofit}}\n"
    found = only(LINE + free)["credit"]
    assert found.verdict == "open"
    assert found.question == "Is it so that the publisher's kind is nonprofit?"
    assert only(LINE + free, publisher=Publisher("c", kind="news"))["credit"].verdict == "fail"
    assert only(LINE + free, publisher=Publisher("c", kind="nonprofit"))["credit"].verdict == "not_applicable"


def test_a_permission_with_bounds_spares_only_within_them():
    free = "  - {id: short, may: credit_line, says: y, text: '{lead} {name}', widens: [credit]}\n"
    assert only(LINE + free)["credit"].verdict == "not_applicable"
    other = free.replace("{lead} {name}", "Courtesy of the crew of {name}")
    assert only(LINE + other)["credit"].verdict == "fail"


def test_a_permission_for_excerpts_spares_nothing_of_the_whole_story():
    """Else every edit of the whole would pass, as the whole lacks no line that leads to the rest."""
    free = "  - {id: part, may: excerpt_limit, says: y, from: start, link: article, widens: [credit]}\n"
    original = extract.read((PAGE % "").encode(), "original.html")
    assert only(LINE + free, original=original)["credit"].verdict == "fail"


def test_a_permission_that_is_ambiguous_leaves_a_breach_open():
    free = "  - {id: free, may: headline, says: y, widens: [credit], ambiguous: true, ask: Is it allowed?}\n"
    found = only(LINE + free)["credit"]
    assert (found.verdict, found.question) == ("open", "Is it allowed?")


def test_a_clause_that_is_kept_may_spare_another():
    asked = "  - {id: consent, must: permission, says: y, grant: partner, widens: [credit]}\n"
    assert only(LINE + asked, publisher=GRANTING)["credit"].verdict == "not_applicable"
    assert only(LINE + asked)["credit"].verdict == "open"


def test_what_a_person_has_denied_is_not_spared():
    said = Publisher("c", attestations=(Attestation("p0", "vouch", "no"),))
    found = only(ASKED + "  - {id: free, may: headline, says: y, widens: [vouch]}\n", publisher=said)
    assert found["vouch"].verdict == "fail"


# --- unless -----------------------------------------------------------------------------------------------------------


def test_an_agreement_satisfies_unless():
    clause = LINE.replace("says: x", "says: x, unless: {permission: partner}")
    found = only(clause, publisher=GRANTING)["credit"]
    assert (found.verdict, found.decided_by) == ("not_applicable", "permission")
    assert only(clause)["credit"].verdict == "open"


def test_an_approval_that_somebody_gave_satisfies_unless_and_one_that_was_refused_does_not():
    clause = LINE.replace("says: x", "says: x, unless: {approval: [author, editor]}")

    def said(*answers):
        given = tuple(Attestation("p0", f"approval:{who}", answer) for who, answer in answers)
        return only(clause, publisher=Publisher("c", attestations=given))["credit"].verdict

    assert said(("editor", "yes")) == "not_applicable"
    assert said(("editor", "no"), ("author", "no")) == "fail"
    assert said(("editor", "no")) == "open"


# --- the article's own restrictions -------------------------------------------------------------------------------------


def test_a_story_that_may_not_be_republished_fails_where_the_terms_say_nothing_of_it():
    found = only(ASKED, articles=(Article("a", republishable=False, reason="by a wire"),))["article-restriction"]
    assert (found.verdict, found.kind, found.decided_by) == ("fail", "eligible_content", "article")
    assert "by a wire" in found.message
    assert found.terms.via == 'the record of the article "a"'


def test_no_permission_lifts_an_articles_own_restriction():
    free = ASKED + "  - {id: free, may: headline, says: y, widens: [eligible_content, vouch]}\n"
    found = only(free, articles=(Article("a", kill="wrong name"),), publisher=GRANTING)
    assert found["article-restriction"].verdict == "fail"


def test_where_the_terms_have_the_clause_it_is_said_once():
    content = "clauses:\n  - {id: content, must: eligible_content, says: Marked ones., marked: true}\n"
    found = only(content, articles=(Article("a", republishable=False),))
    assert "article-restriction" not in found
    assert (found["content"].verdict, found["content"].decided_by) == ("fail", "article")


@pytest.mark.parametrize(
    ("dated", "as_of", "first", "verdict", "changes_on"),
    [
        (None, "2026-11-01", "2026-11-05", "fail", "2026-11-05"),
        (None, "2026-11-05", "2026-11-05", "pass", None),
        ("2026-11-04T08:00:00Z", "2026-11-09", "2026-11-05", "fail", None),
        ("2026-11-06", "2026-11-01", "2026-11-05", "pass", None),
        ("2026-11-05T06:00:00Z", "2026-11-09", "2026-11-05T08:00:00Z", "fail", None),
        ("2026-11-05T09:00:00Z", "2026-11-09", "2026-11-05T08:00:00Z", "pass", None),
        ("2026-11-02", "2026-11-09", "2026-11-05", "review", None),  # the original's own date, carried along
    ],
)
def test_a_story_is_held_back_as_long_as_its_record_says(dated, as_of, first, verdict, changes_on):
    head = f'<meta property="article:published_time" content="{dated}">' if dated else ""
    article = Article("a", not_before=first, published_at="2026-11-02")
    found = only(ASKED, page=PAGE % head, as_of=as_of, articles=(article,))["article-restriction"]
    assert (found.verdict, found.kind, found.changes_on) == (verdict, "embargo", changes_on)


def test_a_story_that_has_to_go_by_a_day_says_when_the_answer_changes():
    article = Article("a", not_after="2026-12-31")
    (entry,) = checked(ASKED, articles=(article,))
    assert (entry.findings[0].verdict, entry.findings[0].changes_on) == ("pass", "2027-01-01")
    assert entry.next_check == "2027-01-01"
    assert only(ASKED, as_of="2027-01-01", articles=(article,))["article-restriction"].verdict == "fail"


# --- answers that change by time alone ----------------------------------------------------------------------------------


def test_an_agreement_that_ends_changes_the_answer():
    ending = Publisher("courier", agreements=(Agreement("p0", until="2026-12-31", grants=("partner",)),))
    found = only(LICENSED, publisher=ending)["licensed"]
    assert (found.verdict, found.changes_on) == ("pass", "2027-01-01")
    assert only(LICENSED, publisher=GRANTING)["licensed"].changes_on is None


def test_a_condition_on_the_day_changes_the_answer():
    clause = LINE.replace("says: x", "says: x, when: {as_of: {from: 2026-12-01}}")
    found = only(clause)["credit"]
    assert (found.verdict, found.changes_on) == ("not_applicable", "2026-12-01")


# --- which of a syndicator's policies -----------------------------------------------------------------------------------

OLD = HEAD.format(id="tide-old") + ASKED + "syndicator: tide\napplies: {until: 2024-12-31}\n"
NEW = HEAD.format(id="tide-new") + ASKED + "syndicator: tide\napplies: {from: 2025-01-01}\n"
PLAIN = HEAD.format(id="tide") + ASKED
PARTNER = HEAD.format(id="tide-partner") + ASKED + "syndicator: tide\napplies: {when: {permission: partner}}\n"


def ids(*policies, **world):
    return [entry.policy.id if entry.policy else None for entry in checked(*policies, **world)]


def test_the_version_of_the_originals_day_applies():
    assert ids(OLD, NEW, articles=(Article("a", published_at="2024-06-01"),)) == ["tide-old"]
    assert ids(OLD, NEW, articles=(Article("a", published_at="2026-06-01T10:00:00Z"),)) == ["tide-new"]


def test_where_the_day_is_not_known_all_versions_are_reported_with_the_reason():
    entries = checked(OLD, NEW)
    assert [entry.policy.id for entry in entries] == ["tide-new", "tide-old"]
    assert all("not known whether the policy" in entry.assumed for entry in entries)


def test_a_tier_goes_before_the_general_terms_where_its_agreement_stands():
    partner = Publisher("c", agreements=(Agreement("tide", grants=("partner",)),))
    assert ids(PLAIN, PARTNER, publisher=partner) == ["tide-partner"]
    assert ids(PLAIN, PARTNER, publisher=Publisher("c")) == ["tide"]
    (general,) = checked(PLAIN, PARTNER)
    assert general.policy.id == "tide"
    assert general.assumed.endswith("other policies are left out: tide-partner only where an agreement grants partner")


def test_where_the_day_is_not_known_the_general_terms_and_those_of_a_time_are_reported():
    assert ids(PLAIN, OLD) == ["tide", "tide-old"]


STRICT = HEAD.format(id="tide-strict") + (
    "syndicator: tide\napplies: {until: 2024-12-31}\nclauses:\n"
    "  - {id: link, must: link_back, says: A link stands there., to: homepage}\n"
    "  - {id: photos, must_not: translation, says: No translation.}\n"
)
LINKED = (
    HEAD.format(id="tide") + "clauses:\n  - {id: link, must: link_back, says: A link stands there., to: homepage}\n"
)
FREE = HEAD.format(id="tide") + "clauses:\n  - {id: credit, must: credit_line, says: Name us.}\n"


def verdicts(*policies, **world):
    return {
        (entry.policy.id, finding.clause): finding.verdict
        for entry in checked(*policies, **world)
        for finding in entry.findings
    }


def test_terms_that_may_not_apply_accuse_nobody():
    assert verdicts(FREE, STRICT)["tide-strict", "link"] == "open"
    assert verdicts(FREE, STRICT, articles=(Article("a", published_at="2024-06-01"),))["tide-strict", "link"] == "fail"
    assert verdicts(FREE, STRICT, named=frozenset({"tide-strict"}))["tide-strict", "link"] == "fail"


def test_what_breaks_each_of_the_policies_that_may_apply_is_broken():
    assert verdicts(LINKED, STRICT)["tide-strict", "link"] == "fail"
    assert verdicts(LINKED, STRICT)["tide", "link"] == "fail"


def test_a_republication_to_which_no_version_applies_is_reported_all_the_same():
    (entry,) = checked(NEW, articles=(Article("a", published_at="2020-01-01"),))
    assert (entry.policy, entry.verdict, entry.role) == (None, "open", "republication")
    assert "none of the policies of Tidewater Dispatch applies" in entry.assumed


def test_a_policy_that_the_caller_names_stays():
    day = (Article("a", published_at="2026-06-01"),)
    entries = checked(OLD, NEW, articles=day, named=frozenset({"tide-old"}))
    assert [entry.policy.id for entry in entries] == ["tide-new", "tide-old"]
    assert entries[1].assumed.endswith("named, although it applies only where the original's day is until 2024-12-31")


def test_the_day_on_which_a_tier_ends_is_the_next_to_check():
    partner = Publisher("c", agreements=(Agreement("tide", until="2026-12-31", grants=("partner",)),))
    (entry,) = checked(PLAIN, PARTNER, publisher=partner)
    assert (entry.policy.id, entry.next_check) == ("tide-partner", "2027-01-01")
    assert ids(PLAIN, PARTNER, publisher=partner, as_of="2027-01-01") == ["tide"]


def test_policies_of_different_syndicators_are_all_reported():
    other = HEAD.format(id="twin") + ASKED
    assert ids(PLAIN, other) == ["tide", "twin"]


# --- facts ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "world", "verdict"),
    [
        ("{linked: true}", {"channel": "print"}, "not_applicable"),
        ("{linked: true}", {"channel": "newsletter"}, "fail"),
        ("{publisher.cannot: link}", {"publisher": Publisher("c", cannot=("link",))}, "fail"),
        ("{publisher.cannot: link}", {"publisher": Publisher("c", cannot=("script",))}, "not_applicable"),
        ("{publisher.cannot: link}", {}, "open"),
        ("{publisher.id: courier}", {"publisher": Publisher("courier")}, "fail"),
        ("{source: Wire}", {"articles": (Article("a", source="wire"),)}, "fail"),
        ("{partner: Quay Press}", {"articles": (Article("a", partners=("Other",)),)}, "not_applicable"),
        ("{licence: CC-BY-4.0}", {"articles": (Article("a", licence="CC-BY-4.0"),)}, "fail"),
        ("{licence: CC-BY-4.0}", {}, "open"),
        ("{first_use: true}", {"ledger": ()}, "fail"),
        ("{first_use: true}", {"ledger": (Entry("p0", article="b", republished_on="2026-01-01"),)}, "not_applicable"),
        (
            "{first_use: true}",
            {
                "ledger": (Entry("p0", publisher="The courier", article="b", republished_on="2026-01-01"),),
                "publisher": Publisher("c", names=("The Courier",)),
            },
            "not_applicable",
        ),
        ("{first_use: true}", {}, "open"),
        ("{published: {from: 2026-01-01}}", {"articles": (Article("a", published_at="2025-01-01"),)}, "not_applicable"),
        ("{republished: {until: 2026-12-31}}", {}, "fail"),
        ("{as_of: {until: 2026-10-31}}", {}, "not_applicable"),
        ("{original.has: tagline}", {"articles": (Article("a", tagline="About us"),)}, "fail"),
        ("{original.has: tagline}", {"articles": (Article("a", tagline=""),)}, "not_applicable"),
        ("{original.has: tagline}", {}, "open"),
        ("{translated: true}", {"articles": (Article("a", language="de"),)}, "fail"),
        ("{translated: true}", {"articles": (Article("a", language="en-GB"),)}, "not_applicable"),
        ("{use: translation}", {"articles": (Article("a", language="de"),)}, "fail"),
        ("{shared_on: x}", {}, "not_applicable"),
        ("{shared_on: x}", {"channel": "social", "page_url": "https://twitter.com/c/1"}, "fail"),
        ("{shared_on: x}", {"channel": "social", "page_url": "https://www.facebook.com/c/1"}, "not_applicable"),
        ("{edited: true}", {}, "open"),
    ],
)
def test_a_clause_hangs_on_facts_that_may_be_unknown(when, world, verdict):
    found = only(LINE.replace("says: x", f"says: x, when: {when}"), **world)
    assert found["credit"].verdict == verdict


# --- with the original beside it ----------------------------------------------------------------------------------------

STORY = [
    "The harbor council of Elmsport voted seven to two on Tuesday night to keep the old ferry running until spring.",
    "Residents of the two islands had asked for a decision before winter, when the road is often closed for days.",
    "Ida Marsh, who runs the ticket office, told the council that most of her passengers are nurses and pupils.",
    "A repair of the second engine would cost about 340,000 crowns, the harbor master said, and be done by March.",
    "Two members of the council asked for a new tender instead and were outvoted.",
    "The ferry carried 81,000 people last year, slightly fewer than the year before, according to the port.",
]
WIDENING = """\
clauses:
  - {id: unchanged, must_not: body_edits, says: The text stays as it is., beyond: [style]}
  - {id: short, may: excerpt_limit, says: Up to 60 words may run alone., max_words: 60, widens: [unchanged]}
"""


def compared(*paragraphs: str):
    text = "".join(f"<p>{one}</p>\n" for one in paragraphs)
    page = (
        '<!doctype html><html lang="en"><head><title>Ferry</title><meta property="og:url" content="https://c.example/f">'
        f"</head><body><article><h1>Council keeps the ferry</h1>\n{text}"
        "<p>This story was originally published by Tidewater Dispatch.</p></article></body></html>"
    )
    original = extract.read(("# Council keeps the ferry\n\n" + "\n\n".join(STORY)).encode(), "original.md")
    return only(WIDENING, page=page, original=original)["unchanged"]


def test_the_whole_story_unchanged_is_kept():
    assert compared(*STORY).verdict == "pass"


def test_a_short_piece_is_what_the_permission_allows():
    found = compared(*STORY[:2])
    assert (found.verdict, found.decided_by) == ("not_applicable", "widening")


def test_a_longer_piece_passes_the_permissions_bounds():
    assert compared(*STORY[:5]).verdict == "fail"
    assert compared(*STORY[:3], STORY[4]).verdict == "fail"


@pytest.mark.parametrize(
    ("when", "page", "verdict"),
    [
        ("{edited: false}", STORY, "fail"),
        ("{edited: true}", STORY, "not_applicable"),
        ("{shortened: true}", STORY[:5], "fail"),
        ("{edited_beyond_style: true}", [*STORY[:3], STORY[3].replace("340,000", "430,000"), *STORY[4:]], "fail"),
        ("{edited_beyond_style: true}", [STORY[0].replace("harbor", "harbour"), *STORY[1:]], "not_applicable"),
    ],
)
def test_a_condition_may_ask_how_the_text_was_changed(when, page, verdict):
    text = "".join(f"<p>{one}</p>\n" for one in page)
    html = (
        PAGE[: PAGE.index("<p>The harbor")] % ""
        + text
        + "<p>This story was originally published by Tidewater Dispatch.</p></article>"
    )
    original = extract.read(("# Council keeps the ferry\n\n" + "\n\n".join(STORY)).encode(), "original.md")
    found = only(LINE.replace("says: x", f"says: x, when: {when}"), page=html, original=original)
    assert found["credit"].verdict == verdict


SHORT_STORY = STORY[:2]


def short(*paragraphs: str, terms: str = WIDENING, language: str = "en"):
    text = "".join(f"<p>{one}</p>\n" for one in paragraphs)
    page = (
        f'<!doctype html><html lang="{language}"><head><title>Ferry</title>'
        '<meta property="og:url" content="https://c.example/f">'
        f"</head><body><article><h1>Council keeps the ferry</h1>\n{text}"
        "<p>This story was originally published by Tidewater Dispatch.</p></article></body></html>"
    )
    original = extract.read(("# Council keeps the ferry\n\n" + "\n\n".join(SHORT_STORY)).encode(), "original.md")
    return only(terms, page=page, original=original)["unchanged"]


FALSE = STORY[0].replace("seven to two", "nine to two")


def test_a_whole_story_shorter_than_the_excerpt_is_no_excerpt():
    assert short(*SHORT_STORY).verdict == "pass"
    assert short(FALSE, SHORT_STORY[1]).verdict == "fail"


def test_an_excerpt_that_changes_what_is_said_is_not_spared():
    found = compared(FALSE)
    assert found.verdict == "fail"
    assert "nine" in found.message


def test_the_cuts_of_an_excerpt_are_spared():
    found = compared(STORY[0], STORY[1])
    assert (found.verdict, found.decided_by) == ("not_applicable", "widening")


def test_without_the_original_a_permission_for_excerpts_leaves_open_what_it_might_spare():
    free = "  - {id: part, may: excerpt_limit, says: y, max_words: 200, widens: [credit]}\n"
    assert only(LINE + free)["credit"].verdict == "open"


@pytest.mark.parametrize("kind", ["translation", "headline", "excerpt_limit"])
def test_leave_for_something_else_spares_no_edit_of_the_text(kind):
    terms = WIDENING.partition("  - {id: short")[0] + f"  - {{id: other, may: {kind}, says: y, widens: [body_edits]}}\n"
    assert short(FALSE, SHORT_STORY[1], terms=terms).verdict == "fail"


LEAVE = "  - {id: leave, may: translation, says: It may be translated., accurate: true, widens: [unchanged]%s}\n"
TRANSLATED = PAGE % ""
VOUCHED = Publisher(
    "courier",
    agreements=(Agreement("p0", grants=("translation",)),),
    attestations=(Attestation(policy="p0", clause="leave", answer="yes", by="Jo"),),
)


def translated(leave: str, publisher: Publisher | None, page: str = TRANSLATED):
    terms = WIDENING.partition("  - {id: short")[0] + leave
    original = extract.read(SPANISH.encode(), "original.md")
    return only(terms, page=page, original=original, publisher=publisher)["unchanged"].verdict


@pytest.mark.parametrize("when", ["", ", when: {permission: translation}"])
def test_what_was_vouched_for_under_a_permission_to_translate_is_not_asked_again(when):
    assert translated(LEAVE % when, VOUCHED) == "not_applicable"
    assert translated(LEAVE % when, None) == "review"
    denied = msgspec.structs.replace(VOUCHED, attestations=(Attestation("p0", "leave", answer="no"),))
    assert translated(LEAVE % when, denied) == "review"


def test_a_permission_to_translate_clears_no_more_than_it_permits():
    without = LEAVE.replace(", accurate: true", "") % ""
    assert translated(without, VOUCHED) == "review"
    assert translated(LEAVE % ", into: [fr]", VOUCHED) == "review"
    ungranted = msgspec.structs.replace(VOUCHED, agreements=())
    assert translated(LEAVE % ", when: {permission: translation}", ungranted) == "review"


def test_a_member_of_a_group_is_widened_alone():
    terms = WIDENING.replace(
        "  - {id: unchanged, must_not: body_edits, says: The text stays as it is., beyond: [style]}",
        "  - {id: unchanged, must: all_of, says: y, of: [{body_edits: [style]}, {headline: []}]}",
    )
    assert short(FALSE, SHORT_STORY[1], terms=terms).verdict == "fail"


@pytest.mark.parametrize(
    ("when", "page", "verdict"),
    [
        ("{use: excerpt}", STORY[:2], "fail"),
        ("{excerpted: true}", STORY[:2], "fail"),
        ("{use: whole}", STORY[:2], "not_applicable"),
        ("{use: excerpt}", STORY, "not_applicable"),
        ("{excerpted: true}", STORY, "not_applicable"),
        ("{use: whole}", STORY, "fail"),
        ("{use: excerpt}", STORY[:5], "not_applicable"),
        ("{excerpted: true}", [*STORY[:2], *STORY[3:]], "not_applicable"),
        ("{shortened: true}", STORY[:2], "fail"),
        ("{use: translation}", STORY, "not_applicable"),
        ("{translated: true}", STORY, "not_applicable"),
    ],
)
def test_what_was_made_of_the_story_is_seen_from_both_texts(when, page, verdict):
    test_a_condition_may_ask_how_the_text_was_changed(when, page, verdict)


SPANISH = (
    "# El consejo mantiene el transbordador\n\nEl consejo del puerto de Elmsport decidió el martes por la noche mantener el "
    "viejo transbordador hasta la primavera.\n\nLos vecinos de las dos islas habían pedido una decisión antes del invierno, "
    "cuando la carretera está muchas veces cerrada.\n"
)


@pytest.mark.parametrize("when", ["{translated: true}", "{use: translation}"])
@pytest.mark.parametrize("page", [PAGE % "", (PAGE % "").replace('lang="en"', "")])
def test_the_languages_of_the_two_texts_tell_a_translation(when, page):
    original = extract.read(SPANISH.encode(), "original.md")
    clause = LINE.replace("says: x", f"says: x, when: {when}")
    assert only(clause, page=page, original=original)["credit"].verdict == "fail"
    assert only(clause.replace("when", "unless"), page=page, original=original)["credit"].verdict == "not_applicable"
    assert only(clause, page=page)["credit"].verdict == "open"
