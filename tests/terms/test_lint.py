"""What is unwise in a policy that loads."""

import pytest

from rights.errors import UsageError
from rights.terms.lint import lint

GOOD = """\
schema: 1
id: harbour-post
name: Harbour Post
version: 2026-11-01
status: secondary
language: en
terms: {url: "https://harbour.example/republish"}
recognise: {names: [Harbour Post], own_hosts: [harbour.example]}
clauses:
  - id: consent
    must: permission
    says: Ask first.
"""


@pytest.fixture
def linted(tmp_path):
    def run(text, name="harbour-post.yaml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return [f"{m.line}:{m.column}: {m.level}: {m.message}" for m in lint(path, shown=name)]

    return run


def test_a_good_policy_is_clean(linted):
    assert linted(GOOD) == []


def test_a_network_has_no_hosts_of_its_own(linted):
    network = GOOD.replace("own_hosts: [harbour.example]", "own_hosts: []")
    credit = '  - id: credit\n    must: credit_line\n    says: Credit.\n    text: "First published by {source}"\n'
    assert linted(network.replace("clauses:\n", f"clauses:\n{credit}")) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('terms: {url: "https://harbour.example/republish"}', "terms: {}", "7:8: warning: no source is named"),
        ("status: secondary", "status: verified", '7:8: warning: the status is "verified"'),
        ("own_hosts: [harbour.example]", "own_hosts: []", "8:47: warning: own_hosts is empty"),
        (
            "own_hosts: [harbour.example]",
            'own_hosts: ["https://harbour.example/"]',
            'warning: "https://harbour.example/" is no host',
        ),
        ("language: en", "language: english", 'warning: "english" is no language tag'),
        (
            '{url: "https://harbour.example/republish"}',
            "{url: harbour.example/republish}",
            'warning: "harbour.example/republish" does not begin with https://',
        ),
        ("names: [Harbour Post]", "names: []", "warning: no name and no tracker is given"),
        ("id: harbour-post", "id: harbour.post", 'warning: the id "harbour.post" is not written in-this-way'),
        ("- id: consent", "- id: Consent", 'warning: the id "Consent" is not written in-this-way'),
        ("    says: Ask first.\n", "", 'clause "consent" does not say what the terms say'),
        ("must: permission", "must: attestation", 'nothing can decide clause "consent"'),
        (
            "permission\n",
            "own_images\n    credit: By {photographer}\n",
            "12:13: warning: a text with {names} in braces stands",
        ),
        ("language: en", "language: nb", '6:11: warning: the words of the language "nb" are not known'),
        ("id: harbour-post", "id: other-post", "the file is not called as its policy"),
    ],
)
def test_what_is_unwise_is_a_warning(linted, old, new, told):
    assert any(told in line for line in linted(GOOD.replace(old, new)))


def test_a_verified_policy_may_say_why_its_day_is_not_known(linted):
    known = GOOD.replace("secondary", "verified").replace(
        'republish"}', 'republish", note: a stored copy without a day}'
    )
    assert linted(known) == []


def test_a_must_and_a_must_not_on_the_same_thing_are_told(linted):
    text = GOOD + "  - {id: logo, must: logo, says: Shown.}\n  - {id: no-logo, must_not: logo, says: Not shown.}\n"
    assert linted(text) == ['14:5: warning: clause "no-logo" is must_not, clause "logo" must, on the same thing']


def test_opposites_that_hold_at_different_times_are_fine(linted):
    text = GOOD + (
        "  - {id: logo, must: logo, says: Shown., when: {channel: online}}\n"
        "  - {id: no-logo, must_not: logo, says: Not shown., when: {channel: print}}\n"
    )
    assert linted(text) == []


def test_days_on_which_no_variant_holds_are_told(linted):
    text = GOOD + (
        '  - {id: x, must: eligible_content, says: X., by_date: [{until: "2018-12-31", marked: true}, '
        '{from: "2019-02-01", marked: true}]}\n'
    )
    assert linted(text) == ['13:5: warning: no variant of clause "x" holds between 2018-12-31 and 2019-02-01']


def test_errors_are_told_as_errors(linted):
    assert linted(GOOD.replace("must: permission", "must: permision"))[0].startswith("11:11: error:")


def test_lists_are_told_by_their_folder(tmp_path):
    (tmp_path / "lists").mkdir()
    path = tmp_path / "lists" / "agencies.yaml"
    path.write_text("agencies: [{id: a, nme: A, signs: []}, {id: a, name: A, signs: [A]}]\n", encoding="utf-8")
    assert [str(m).split("lists/")[1] for m in lint(path)] == [
        'agencies.yaml:1:12: error: "name" is missing',
        'agencies.yaml:1:20: error: unknown key "nme"; did you mean "name"?',
    ]


def test_a_file_that_is_not_there_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError, match="there is no file"):
        lint(tmp_path / "absent.yaml")


def test_a_slip_in_an_example_is_told(linted):
    text = GOOD + "examples:\n  - name: kept\n    as_of: 2026-11-01\n    pages: x\n"
    assert linted(text) == [
        '14:5: error: "page" is missing in "kept"',
        '16:5: error: unknown key "pages"',
    ]
