"""Rules that compare with the original, on stories made at random: no style is a breach, no cut passes, nothing stops them."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights import rules
from rights.engine.decide import decide
from rights.extract import read
from rights.model.case import Case
from rights.model.records import Article
from rights.rules import _edits
from rights.rules.as_of_disclaimer import days_in
from rights.terms.policies import read_policy
from tests.rules.test_cases import NEWSROOM, applied, dump, lists

__all__ = ["lists"]

NOW = datetime(2024, 5, 1, tzinfo=UTC)
CLAUSES = {
    "edits": {"must_not": "body_edits", "beyond": ["time", "place", "style"]},
    "nothing": {"must_not": "body_edits", "beyond": []},
    "meaning": {"must": "body_edits", "keeps": ["meaning", "facts", "quotes"]},
    "headline": {"must_not": "headline"},
    "note": {"must": "change_note"},
    "whole": {"must": "whole_text"},
    "no-whole": {"must_not": "whole_text"},
    "excerpt": {"must": "excerpt_limit", "max_words": 60, "from": "start", "link": "article"},
    "no-excerpt": {"must_not": "excerpt_limit"},
    "translation": {"must_not": "translation"},
    "links": {"must": "body_links"},
    "embeds": {"must": "embeds", "keep": True},
    "as-of": {"must": "as_of_disclaimer", "text": "As of {date}. See {url}"},
}
SENTENCES = (
    "The ferry between the two islands carried 14 cars on Monday.",
    "Nobody at the harbour had expected the council to pay for it.",
    "“We have waited for thirty years,” said Maren Holt, who runs the shop.",
    "A first count of the passengers is due in the spring of next year.",
    "The engineers found rust on the hull, but no crack that matters.",
    "Porter's uncle, who once built boats, called the plan brave and late.",
    "Tickets cost 3 pounds, about half of what they cost in the summer.",
    "In Great Fenn the mayor said that there was no money for buses.",
    "The owner of the boat has until June 12 to sign the new contract.",
    "Fishermen asked the county not to close the smaller of the two piers.",
)
paragraphs = st.permutations(range(len(SENTENCES))).map(
    lambda order: [" ".join(SENTENCES[at] for at in order[start : start + 2]) for start in range(0, len(order), 2)]
)


def case(republication: str, original: str | None, lists, form: str | None = None, **known) -> Case:
    policy = {**NEWSROOM, "clauses": [{"id": name, "says": "As told.", **one} for name, one in CLAUSES.items()]}
    made, mistakes = read_policy(dump(policy), "policy.yaml")
    assert made is not None, mistakes
    page = read(republication.encode(), "story", input_format=form)
    beside = read(original.encode(), "original", input_format=form) if original is not None else None
    return Case(page, made, lists, NOW, original=beside, **known)


def judged(name: str, one: Case):
    crashes: list = []
    clause = next(clause for clause in one.policy.clauses if clause.id == name)
    found = decide(clause, one, crashes)[0]
    assert not crashes, crashes[0].traceback
    rule = rules.get(clause.kind)
    for outcome in rule.check(msgspec.convert(clause.options, rule.options), clause, one):
        assert outcome.key in rule.messages
        assert outcome.required
    return found


def html(parts, title="Ferry to run all winter") -> str:
    return f"<article><h1>{title}</h1>\n" + "\n".join(f"<p>{part}</p>" for part in parts) + "</article>\n"


def markdown(parts) -> str:
    return "# Ferry to run all winter\n\n" + "\n\n".join(parts) + "\n"


def plain(parts) -> str:
    return "Ferry to run all winter\n\n" + "\n\n".join(parts) + "\n"


STYLES = (
    ("“", '"'),
    ("”", '"'),
    ("’", "'"),
    ("thirty years", "30 years"),
    ("June 12", "12 June"),
    ("next year", "next  year"),
    ("3 pounds", "£3"),
)


@given(paragraphs, st.sets(st.sampled_from(STYLES)), st.sampled_from([html, markdown, plain]))
@settings(deadline=None, max_examples=25)
def test_style_is_never_a_breach(lists, parts, styles, form):
    changed = [_styled(part, styles) for part in parts]
    one = case(form(changed), form(parts), lists)
    for name in ("edits", "nothing", "meaning", "headline", "whole", "no-excerpt", "note"):
        assert judged(name, one).verdict != "fail", name
    if not styles:
        for name in ("edits", "nothing", "meaning", "headline", "whole", "no-excerpt", "note"):
            assert judged(name, one).verdict == "pass", name


def _styled(text: str, styles) -> str:
    for old, new in styles:
        text = text.replace(old, new)
    return text


@given(paragraphs, st.data(), st.sampled_from([html, markdown]))
@settings(deadline=None, max_examples=25)
def test_a_cut_is_found_and_can_be_undone(lists, parts, data, form):
    gone = data.draw(st.integers(1, len(parts) - 1))
    kept = [part for at, part in enumerate(parts) if at != gone]
    one = case(form(kept), form(parts), lists)
    for name in ("whole", "edits"):
        found = judged(name, one)
        assert found.verdict == "fail", found.message
        assert parts[gone].split(".")[0][:40] in found.observed
        assert found.fix is not None
        assert found.fix.edits
        mended = applied(one.page.source.text, found.fix.edits, one.page)
        assert judged(name, case(mended, form(parts), lists)).verdict == "pass"


FACTS = (("14 cars", "41 cars"), ("Maren Holt", "Maren Folt"), ("thirty years", "forty years"), ("no money", "money"))


@given(paragraphs, st.sampled_from(FACTS), st.sampled_from([html, markdown, plain]))
@settings(deadline=None, max_examples=25)
def test_another_fact_is_never_passed(lists, parts, fact, form):
    changed = [part.replace(*fact) for part in parts]
    one = case(form(changed), form(parts), lists)
    assert judged("edits", one).verdict in {"fail", "review"}
    assert judged("meaning", one).verdict in {"fail", "review"}
    assert judged("nothing", one).verdict in {"fail", "review"}


words = st.text(alphabet=st.sampled_from("abc é“”\"'.,!?<>&[]*_()\n0 1ßж日\u200b\xa0"), max_size=120)


@pytest.mark.parametrize("name", CLAUSES)
@given(one=words, other=words, form=st.sampled_from(["html", "markdown", "text"]))
@settings(deadline=None, max_examples=15)
def test_no_text_stops_a_rule(lists, name, one, other, form):
    made = case(
        html([*SENTENCES, one]) if form == "html" else plain([*SENTENCES, one]),
        plain([other or "a", one or "b"]),
        lists,
        None,
    )
    assert judged(name, made).verdict in {"pass", "fail", "review", "open"}
    record = Article("ferry", title=other, url=one, body=other or None, language=other[:2], words=len(one))
    made = case(f"{one} x", None, lists, form, article=record)
    assert judged(name, made).verdict in {"pass", "fail", "review", "open"}


def test_conditions_learn_from_the_comparison(lists):
    parts = list(SENTENCES)
    credit = '<em>This story was originally published by <a href="https://harbornews.example/">Harbor News</a>.</em>'
    same = case(html([credit, *parts]), html(parts), lists)
    names = ("edited", "edited_beyond_style", "shortened", "excerpted")
    assert [_edits.derived(same, name) for name in names] == [False] * 4
    cut = case(html(parts[:-2]), html(parts), lists)
    assert [_edits.derived(cut, name) for name in names] == [True, True, True, False]
    styled = case(html([part.replace("thirty years", "30 years") for part in parts]), html(parts), lists)
    assert [_edits.derived(styled, name) for name in names] == [None, False, False, False]
    alone = case(html(parts), None, lists)
    assert [_edits.derived(alone, name) for name in names] == [None] * 4


@pytest.mark.parametrize(
    ("words", "sorts"),
    [
        ("This story has been edited for length.", {"shortened"}),
        ("Editor's note: This story has been edited for length and clarity.", {"shortened", "edited"}),
        ("This article was lightly edited to match our style.", {"edited"}),
        ("Dieser Text wurde aus dem Englischen übersetzt und gekürzt.", {"translated", "shortened"}),
        ("Este artículo ha sido editado por razones de espacio.", {"edited"}),
        ("Additional reporting by Ada Fenn.", {"added"}),
    ],
)
def test_a_page_says_that_it_was_changed(lists, words, sorts):
    (note,) = _edits.change_notes(case(html([*SENTENCES, words]), None, lists))
    assert note.sorts == sorts
    assert note.certain


@pytest.mark.parametrize(
    "words",
    [
        "The committee said that the bill had been edited for years before anybody in the chamber read it.",
        "A shortened runway, the airport says, would keep the larger planes away from the island for good.",
    ],
)
def test_a_story_about_changes_is_no_note(lists, words):
    assert not [note for note in _edits.change_notes(case(html([*SENTENCES, words]), None, lists)) if note.certain]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("12.03.2024", "de", "2024-03-12"),
        ("12. März 2024", "de", "2024-03-12"),
        ("March 12, 2024", "en", "2024-03-12"),
        ("3/12/2024", "en", "2024-12-03 2024-03-12"),
        ("3/22/2024", "en", "2024-03-22"),
        ("2024-03-12", "fr", "2024-03-12"),
        ("31.02.2024", "de", ""),
        ("heute", "de", ""),
    ],
)
def test_the_day_in_a_line(text, language, day):
    assert " ".join(found.isoformat() for found in days_in(text, language)) == day
