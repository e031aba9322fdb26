"""A policy in plain words: all of it, with conditions a person understands, and harmless whatever it holds."""

import re

import pytest

from rights import resources
from rights.model.terms import Condition
from rights.render import plain
from rights.render.options import RenderOptions
from rights.terms import load_pack
from rights.terms.facts import FACTS
from rights.terms.policies import read_policy

POLICY = """schema: 1
id: prairie-wire
name: "Prairie <b>Wire</b>"
version: 2026-11-28
status: draft
language: en
terms: {url: "https://prairiewire.example/republish", read_on: 2026-11-01}
licence: {spdx: CC-BY-ND-3.0, port: US, name: Attribution-NoDerivs, fee: none}
contacts: {licensing: desk@prairiewire.example, tips: {email_at: prairiewire.example}}
homepages: ["https://prairiewire.example/"]
applies: {from: 2024-01-01, when: {permission: partner}}
recognise: {names: [Prairie Wire], own_hosts: [prairiewire.example]}
clauses:
  - id: credit
    must: credit_line
    says: A line credits the newsroom.
    text: "This story[, by {authors},] was published by {name} on {date}. Write to {licensing}. {...}"
    place: [top, {within_paragraphs: 2}]
    link: {"{name}": article}
    unless: {channel: [print, audio]}
  - id: link
    should: any_of
    says: "A link or [the](javascript:alert(1)) address."
    source: {url: "https://prairiewire.example/links"}
    of:
      - {kind: link_back, to: [either]}
      - {kind: byline, says: The newsroom is in the byline.}
  - id: more
    may: translation
    says: "Translations are fine.\\u202e"
    when: {edited: false, not: {publisher.kind: [commercial, personal]}}
    widens: [credit]
    ambiguous: true
notes:
  - {id: fee, says: Nothing to pay.}
"""


@pytest.fixture
def terms():
    policy, mistakes = read_policy(POLICY.encode(), "p.yaml")
    assert [str(m) for m in mistakes] == []
    return plain.terms_of(policy)


def test_everything_is_told_under_its_level(terms):
    assert [(g.level, [i.id for i in g.items]) for g in terms.groups] == [
        ("must", ["credit"]),
        ("should", ["link"]),
        ("may", ["more"]),
    ]
    credit = terms.groups[0].items[0]
    assert credit.details == (
        (
            "Wording: “This story, by [authors], was published by Prairie Wire on [day on which the original was published]. "
            "Write to desk@prairiewire.example. …”"
        ),
        "Place: at the top of the story or in the first 2 paragraphs.",
        "Link: “Prairie Wire” to the original story.",
    )
    assert credit.conditions == ("This does not hold in print or on the air or in podcasts.",)
    link = terms.groups[1].items[0]
    assert link.joined == "Any one of these will do"
    assert [m.says for m in link.members][1] == "The newsroom is in the byline."
    assert link.source == "https://prairiewire.example/links; the day of reading is not recorded"
    more = terms.groups[2].items[0]
    assert more.conditions == (
        (
            "This is allowed only where the text was not changed and other than where the publisher is a commercial publisher or a "
            "private person."
        ),
        "Where this is kept, this need not be: A line credits the newsroom.",
    )
    assert more.remarks == ("The terms are not clear here.",)
    assert terms.licence == "Attribution-NoDerivs (CC-BY-ND-3.0), as ported to US; fee: none"
    assert terms.source.endswith("read on 2026-11-01")
    assert "These terms hold for stories published from 2024-01-01 on." in terms.facts
    assert "These terms hold only where there is a permission for partner." in terms.facts
    assert "Contact for tips: an address at prairiewire.example." in terms.facts


def test_text_obeys_nothing(terms):
    told = plain.text(terms, RenderOptions(color=False, width=60, unicode=True))
    assert "\u202e" not in told
    assert "\\u202e" in told
    assert max(len(line) for line in told.split("\n") if "http" not in line) <= 60


def test_markdown_shows_what_the_policy_says_and_renders_none_of_it(terms):
    import cmarkgfm

    shown = cmarkgfm.github_flavored_markdown_to_html(plain.markdown(terms))
    assert "<b>" not in shown
    assert 'href="javascript' not in shown
    assert "&lt;b&gt;Wire&lt;/b&gt;" in shown
    assert "<h2>Must: what has to be done</h2>" in shown
    assert shown.count("<ul>") >= 4


@pytest.mark.parametrize("fact", FACTS)
def test_every_fact_has_words_of_its_own(fact):
    about = FACTS[fact]
    if about.day:
        condition = Condition(fact=fact, from_="2024-01-01")
    else:
        condition = Condition(fact=fact, is_in=(True,) if about.boolean else about.values or ("x",))
    words = plain.condition_words(condition)
    assert words
    assert "_" not in words
    assert f"where {fact} is" not in words


@pytest.mark.parametrize("path", sorted(resources.locate("policies").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_bundled_policy_is_told_whole(path):
    policy = load_pack(strict=False).get(path.stem)
    if policy is None:
        pytest.fail(f"{path.name} does not load")
    told = plain.text(plain.terms_of(policy), RenderOptions(color=False, width=100, unicode=True))
    for clause in policy.clauses:
        assert f"({clause.id})" in told
    assert not re.search(r"\{\w+\}", told)


SENTENCES = """
clauses:
  - {id: no-translation, must_not: translation, says: No translations., unless: {approval: [editor]}}
  - {id: partners, must_not: resale, says: Not sold., grant: commercial-use, unless: {permission: [sale]}}
  - {id: tell, must: notify, says: We are told., to: notice, within_days: 7}
  - {id: wait, must: embargo, says: Later., hours: 24}
  - {id: stay, must: time_window, says: Not for ever., days: 180}
  - {id: stand, must: as_of_disclaimer, says: A day., text: "As of {date}: {url}"}
  - {id: where, must: channel, says: Not everywhere., only: [online, print]}
  - {id: what, must: eligible_content, says: News., section: [News], not_section: [Opinion]}
  - {id: note, must: change_note, says: Cuts are told., after: [shortened], text: "Abridged from {name}."}
  - {id: pics, must: own_images, says: Credited., credit: "Photo by {photographer}/{name}"}
  - {id: abroad, may: translation, says: Translations., unless: {approval: [editor]}}
  - {id: paper, must: link_back, says: The address., to: article, printed: true, when: {not: {channel: [online]}}}
"""


def test_options_and_conditions_are_whole_sentences():
    head = POLICY.split("clauses:", maxsplit=1)[0].replace(
        "contacts: {", "contacts: {notice: desk@prairiewire.example, "
    )
    policy, mistakes = read_policy((head + SENTENCES).encode(), "p.yaml")
    assert policy is not None, [str(m) for m in mistakes]
    told = {
        item.id: " ".join((*item.details, *item.conditions)) for g in plain.terms_of(policy).groups for item in g.items
    }
    assert told == {
        "no-translation": "This holds unless the editor has approved.",
        "partners": (
            "An agreement with the publisher that lists “commercial-use” among what it grants settles this. "
            "This holds unless there is a permission for sale."
        ),
        "tell": (
            "To be told: the address for notice (desk@prairiewire.example). That is done within 7 days of publication."
        ),
        "wait": "A republication waits 24 hours after the original's publication.",
        "stay": "The story may stay for 180 days after the original's publication.",
        "stand": "Wording: “As of [the day on which the text was taken over]: [the original's address]”.",
        "where": "It may appear only online or in print.",
        "what": (
            "Only stories of these sections may be used: News. Stories of these sections may not be used: Opinion."
        ),
        "note": "Wording: “Abridged from Prairie Wire.” It is needed where the text was shortened.",
        "pics": "Credit: “Photo by [photographer]/Prairie Wire”.",
        "abroad": "This is allowed unless the editor has approved.",
        "paper": "The address to be printed is that of the original story. This does not hold online.",
    }


def test_terms_from_a_mail_are_no_page():
    text = POLICY.replace('terms: {url: "https://prairiewire.example/republish", ', "terms: {via: a mail, ")
    policy, _ = read_policy(text.replace("status: draft", "status: verified").encode(), "p.yaml")
    assert policy is not None
    assert plain.terms_of(policy).status == "the terms themselves were read"
