"""The policies and lists that come along: clean, complete in what a reader needs, and in nobody else's words."""

import json
from pathlib import Path

import pytest

from rights import resources
from rights.terms import load_pack
from rights.terms.lint import lint

FOLDER = resources.locate("policies")
FILES = sorted(FOLDER.glob("*.yaml"))
LISTS = sorted((FOLDER / "lists").glob("*.yaml"))
SURVEY = Path(__file__).resolve().parents[2].parent / "shared"


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    return load_pack(cache_in=tmp_path_factory.mktemp("cache"))


def clauses(policy):
    for clause in policy.clauses:
        yield clause
        yield from clause.of


@pytest.mark.parametrize("path", [*FILES, *LISTS], ids=lambda path: path.stem)
def test_every_bundled_file_lints_clean(path):
    assert [str(m) for m in lint(path)] == []


def test_the_six_are_there(pack):
    assert {
        "associated-press",
        "dcnf",
        "kff-health-news",
        "propublica",
        "reuters",
        "the-conversation-us",
    } <= {policy.id for policy in pack.policies}


def test_those_whose_own_page_was_not_seen_are_drafts(pack):
    drafts = [p for p in pack.policies if p.status == "draft"]
    assert {"associated-press", "kff-health-news", "muckrock"} <= {p.id for p in drafts}
    assert [p.id for p in drafts if not p.terms.via] == []


def test_every_clause_says_what_the_terms_say_and_where_it_was_read(pack):
    for policy in pack.policies:
        for clause in clauses(policy):
            assert clause.says, (policy.id, clause.id)
            assert clause.source.url or clause.source.via, (policy.id, clause.id)


def test_the_foundations_terms_are_those_of_its_notice(pack):
    policy = pack.get("dcnf")
    assert [(c.id, c.level, c.kind) for c in policy.clauses] == [
        ("byline", "must", "byline"),
        ("logo", "must", "logo"),
        ("notice", "must", "tagline"),
        ("tips", "should", "tagline"),
        ("pictures", "must_not", "third_party_images"),
        ("eligible", "must", "eligible_publisher"),
        ("audience", "must", "eligible_publisher"),
        ("signed", "must", "eligible_publisher"),
    ]
    assert [note.id for note in policy.notes] == ["fee"]
    assert len(next(c for c in policy.clauses if c.id == "notice").by_date) == 2


def test_agencies_that_have_a_policy_name_one_that_is_there(pack):
    named = {agency.policy for agency in pack.lists.agencies if agency.policy}
    assert named
    assert named <= {policy.id for policy in pack.policies}


def test_credit_phrases_never_point_both_ways(pack):
    for phrases in pack.lists.phrases:
        assert not set(phrases.from_source) & set(phrases.to_other), phrases.language


def test_every_kind_that_the_survey_found_as_a_duty_stands_in_the_policy(pack):
    if not (SURVEY / "terms.json").is_file():
        pytest.skip("the survey of terms is not beside this checkout")
    finer = json.loads((SURVEY / "kinds.json").read_text("utf8"))["kinds"]
    kind_of = {name: kind for kind, names in finer.items() for name in names}
    for entry in json.loads((SURVEY / "terms.json").read_text("utf8")):
        policy = pack.get(entry["id"])
        if policy is None:
            continue
        wanted = {kind_of[c["kind"]] for c in entry["clauses"] if c["modality"] in ("must", "must_not")}
        duties = [c for c in clauses(policy) if c.level in ("must", "must_not")]
        stated = {c.kind for c in duties} | {kind_of[name] for c in duties for name in c.covers}
        # what is no duty of a copy stands in a note that says where it went ("applies" chooses between versions)
        stated |= {kind_of[name] for note in policy.notes for name in note.covers}
        assert wanted - stated == set(), policy.id
