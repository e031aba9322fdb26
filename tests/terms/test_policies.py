"""A policy file into a policy: every mistake at its place, in words that say what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rights.terms.policies import parse_policy, read_policy

HEAD = """\
schema: 1
id: harbour-post
name: Harbour Post
version: 2026-11-01
status: secondary
language: en
terms: {url: "https://harbour.example/republish", read_on: null}
recognise: {names: [Harbour Post], own_hosts: [harbour.example]}
"""


def policy(clauses, head=HEAD):
    read, mistakes = read_policy((head + "clauses:\n" + clauses).encode(), "h.yaml")
    assert not mistakes, mistakes
    return read


def mistakes_in(clauses, head=HEAD):
    read, mistakes = read_policy((head + "clauses:\n" + clauses).encode(), "h.yaml")
    assert read is None
    return [str(m).removeprefix("h.yaml:") for m in mistakes]


def test_a_clause_keeps_level_kind_options_words_and_place():
    clause = policy("  - id: consent\n    must: permission\n    says: Ask first.\n    use: the whole story\n").clauses[
        0
    ]
    assert (clause.id, clause.level, clause.kind, clause.says) == ("consent", "must", "permission", "Ask first.")
    assert clause.options == {"use": "the whole story"}
    assert (clause.line, clause.column) == (10, 5)


def test_the_hash_is_that_of_the_file():
    data = (HEAD + "clauses: [{id: a, must: permission}]\n").encode()
    read, _ = read_policy(data, "h.yaml")
    assert read.sha256 == __import__("hashlib").sha256(data).hexdigest()
    assert read.file == "h.yaml"


def test_every_mistake_of_a_file_is_told_at_once_with_line_and_column():
    told = mistakes_in(
        "  - id: consent\n"
        "    must: permision\n"
        "  - id: eligible\n"
        "    must: eligible_publisher\n"
        "    publisher: {knd: news, monthly_visitors: {at_least: aks}}\n"
        "    syas: x\n"
    )
    assert told == [
        '11:11: error: "permision" is no kind of clause; did you mean "permission"?',
        '14:17: error: unknown key "knd"; did you mean "kind"?',
        '14:57: error: "aks" is not known here; a whole number is needed here; did you mean "ask"?',
        '15:5: error: unknown key "syas"; did you mean "says"?',
    ]


def test_a_mistake_carries_the_dotted_path_to_its_value():
    _, found = read_policy((HEAD + "clauses: [{id: a, must: permission, written: ja}]\n").encode(), "h.yaml")
    assert [m.key for m in found] == ["clauses.a.written"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("version: 1.10", '4:10: error: a text is needed here, not 1.10 (a number); write "1.10"'),
        ("version: 12:30", '4:10: error: "12:30" is not a day; write it as 2024-05-31'),
        ("version: 2026-02-30", '4:10: error: "2026-02-30" is not a day; write it as 2024-05-31'),
    ],
)
def test_values_that_look_like_something_else_are_typed_errors(line, told):
    assert told in mistakes_in("  - {id: a, must: permission}\n", HEAD.replace("version: 2026-11-01", line))


def test_norway_is_a_country():
    read = policy("  - {id: a, must: eligible_publisher, publisher: {region: [NO, SE]}}\n")
    assert read.clauses[0].options == {"publisher": {"region": ["NO", "SE"]}}


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("{id: a, kind: permission}", "the level of the clause is missing; write must: permission"),
        ("{id: a, must: permission, kind: permission}", "keep must: and drop kind:"),
        ("{id: a, must: permission, should: notify}", "a clause has one level, not 2"),
        ("{id: a, mist: permission}", 'did you mean "must"?'),
        ("{must: permission}", '"id" is missing'),
        ("{id: a, must: permission, of: []}", '"of" stands only in a group'),
        ("{id: a, must: any_of, of: []}", 'a group needs its members under "of"'),
        ("{id: a, must: any_of, grant: x, of: [{kind: permission}]}", 'unknown key "grant" in a group'),
        ("{id: a, must: not, of: [{kind: permission}, {kind: notify}]}", '"not" has one member'),
        ("{id: a, must_not: any_of, of: [{kind: permission}]}", "a group says what must be there"),
        ('{id: a, must_not: tracker, url: "https://count.example/{article_id}"}', "says what must be there"),
        ("{id: a, must: any_of, of: [{must: permission}]}", "write kind: instead of must:"),
        ("{id: a, must: permission, when: {chanel: online}}", 'did you mean "channel"?'),
        ("{id: a, must: permission, when: {channel: onlin}}", 'did you mean "online"?'),
        ("{id: a, must: permission, when: {publisher.paywall: yes}}", "is true or false"),
        ("{id: a, must: permission, when: {}}", "the condition is empty"),
        ("{id: a, must: permission, source: elsewhere}", 'no source is called "elsewhere"'),
        ("{id: a, must: permission, decides: fail}", '"fail" is not known here'),
        ("{id: a, must: permission, by_date: [{from: 2020-01-01, until: 2019-01-01}]}", "wrong way round"),
        ("{id: a, must: permission, prefer: {writen: true}}", 'did you mean "written"?'),
        ("{id: a, must: permission, by_date: [{until: 2019-01-01, grants: x}]}", 'did you mean "grant"?'),
    ],
)
def test_a_clause_that_is_written_wrongly_is_told(clause, told):
    assert any(told in line for line in mistakes_in(f"  - {clause}\n"))


def test_ids_that_stand_twice_are_told():
    told = mistakes_in("  - {id: a, must: permission}\n  - {id: a, must: notify}\n")
    assert told == ['11:10: error: the id "a" stands twice; first in line 10']


def test_the_options_of_a_window_are_read_as_written():
    read = policy("  - {id: window, must: time_window, days: 90, after: [remove, link]}\n")
    assert read.clauses[0].options == {"days": 90, "after": ["remove", "link"]}


def test_groups_hold_clauses_in_either_form_and_pass_on_what_they_say():
    group = policy(
        "  - id: either\n    must: any_of\n    says: Ask or tell.\n    of:\n"
        "      - {kind: permission, written: true}\n"
        "      - id: told\n        kind: all_of\n        of: [{notify: }, {logo: {alt: [Harbour]}}]\n"
    ).clauses[0]
    first, second = group.of
    assert [first.id, first.level, first.says, first.options] == ["either.1", "must", "Ask or tell.", {"written": True}]
    assert [child.kind for child in second.of] == ["notify", "logo"]
    assert second.of[1].options == {"image": {"alt": ["Harbour"]}}


def test_conditions_are_read_over_closed_facts():
    clause = policy(
        "  - {id: a, must: notify, when: {channel: [online, print], not: {publisher.kind: news}}, "
        "unless: {any_of: [{permission: silent}, {publisher.commercial: false}]}}\n"
    ).clauses[0]
    channel, negated = clause.when.all_of
    assert (channel.fact, channel.is_in) == ("channel", ("online", "print"))
    assert negated.not_.fact == "publisher.kind"
    assert [part.is_in for part in clause.unless.any_of] == [("silent",), (False,)]


def test_conditions_within_conditions_end_somewhere():
    deep = "{not: " * 8 + "{channel: print}" + "}" * 8
    assert any("deep in each other" in line for line in mistakes_in(f"  - {{id: a, must: notify, when: {deep}}}\n"))


def test_a_clause_inherits_the_source_of_the_terms_or_names_its_own():
    head = HEAD + "sources: {mirror: {via: a mirror, read_on: 2024-02-01}}\n"
    read = policy(
        "  - {id: a, must: permission}\n"
        "  - {id: b, must: notify, source: mirror}\n"
        "  - {id: c, must: logo, source: {note: only in a footnote}}\n"
        '  - {id: d, must: attestation, source: {url: "https://other.example"}}\n',
        head,
    )
    first, second, third, fourth = (clause.source for clause in read.clauses)
    assert first == read.terms
    assert (second.via, second.read_on, second.url) == ("a mirror", "2024-02-01", None)
    assert (third.url, third.note) == (read.terms.url, "only in a footnote")
    assert (fourth.url, fourth.read_on) == ("https://other.example", None)


def test_variants_by_date_are_checked_laid_over_the_clause():
    dated = (
        policy(
            "  - id: a\n    must: eligible_content\n    by_date:\n"
            '      - {until: "2018-12-31", not_section: [Opinion]}\n'
            '      - {from: "2019-01-01", marked: true}\n'
        )
        .clauses[0]
        .by_date
    )
    assert [(each.from_, each.until) for each in dated] == [(None, "2018-12-31"), ("2019-01-01", None)]
    assert dated[0].options == {"not_section": ["Opinion"]}


def test_contacts_may_be_known_by_their_host_alone():
    read = policy(
        "  - {id: a, must: permission}\n",
        HEAD + "contacts: {desk: desk@harbour.example, tips: {email_at: harbour.example}}\n",
    )
    assert read.contacts == {"desk": "desk@harbour.example", "tips": "@harbour.example"}


def test_an_unknown_variable_in_a_wording_is_told_where_it_stands():
    told = mistakes_in('  - id: a\n    must: own_images\n    credit: "{nmae}/{photographer}"\n')
    assert told == ['12:13: error: there is no variable {nmae}; did you mean "name"?']


def test_more_gaps_than_a_wording_may_have_are_told_where_it_stands():
    told = mistakes_in('  - id: a\n    must: tagline\n    text: "' + "by {...} " * 60 + '"\n')
    assert told == [
        "12:11: error: one wording has 12 gaps {...} at most (split it into several), and one more stands at character 112"
    ]


def test_a_variable_of_the_policys_own_is_known():
    head = HEAD + "variables: {motto: News from the quay}\n"
    assert policy('  - {id: a, must: own_images, credit: "{name}, {motto}"}\n', head).variables["motto"]


def test_missing_and_unknown_keys_at_the_top_are_told():
    told = mistakes_in("  - {id: a, must: permission}\n", HEAD.replace("status: secondary\n", "sttus: secondary\n"))
    assert told == ['1:1: error: "status" is missing', '5:1: error: unknown key "sttus"; did you mean "status"?']


def test_a_policy_that_is_no_mapping_is_told():
    assert [m.message for m in read_policy(b"[a]", "h.yaml")[1]] == ["a policy is a mapping, not a list"]


def test_examples_load_unchecked_and_do_not_travel():
    head = HEAD + "examples:\n  - {name: kept, as_of: 2024-05-01, page: kept.html, whatever: [1, 2]}\n"
    read = policy("  - {id: logo, must: logo}\n", head)
    assert not hasattr(read, "examples")


def test_text_in_a_policy_is_never_run():
    read = policy('  - {id: a, must: attestation, ask: "Is {{ 7 * 7 }} <b>this</b> ${HOME} kept?"}\n')
    assert read.clauses[0].ask == "Is {{ 7 * 7 }} <b>this</b> ${HOME} kept?"


def test_the_tree_comes_along_for_further_looks():
    read, root, mistakes = parse_policy((HEAD + "clauses: [{id: a, must: permission}]\n").encode(), "h.yaml")
    assert read is not None
    assert not mistakes
    assert root.get("name").line == 3


@given(st.data())
def test_a_damaged_policy_gives_mistakes_and_never_a_crash(data):
    whole = HEAD + (
        "clauses:\n  - {id: a, must: permission, says: A., when: {channel: online}}\n"
        "  - id: b\n    must: any_of\n    says: B.\n    of: [{kind: notify}, {logo: {alt: [x]}}]\n"
        '  - id: c\n    must: eligible_content\n    by_date: [{until: "2018-12-31", marked: true}]\n    says: C.\n'
    )
    lines = whole.splitlines(keepends=True)
    number = data.draw(st.integers(0, len(lines) - 1))
    at = data.draw(st.integers(0, len(lines[number])))
    junk = data.draw(
        st.sampled_from(["", "[", "]", "{", "}", ": ", "- ", "'", '"', "&a ", "*a", "!x ", "1", "null", "~", "\t"])
    )
    cut = data.draw(st.integers(0, 5))
    lines[number] = lines[number][:at] + junk + lines[number][at + cut :]
    read, mistakes = read_policy("".join(lines).encode(), "h.yaml")
    assert (read is None) == bool(mistakes)
    assert all(m.line >= 1 and m.column >= 1 for m in mistakes)


def test_a_publishers_record_among_policies_is_told_as_such():
    policy, mistakes = read_policy(b"id: gazette\nkind: news\ndomains: [gazette.example]\n", "gazette.yaml")
    assert policy is None
    (mistake,) = map(str, mistakes)
    assert mistake.startswith("gazette.yaml:3:1: error: this is a publisher's record")
    assert mistake.endswith("give it with --publisher")


def test_new_keys_travel_with_the_policy():
    head = HEAD + (
        "base: true\nsyndicator: quay\n"
        "applies: {when: {permission: partner}, from: 2024-01-01, until: 2026-12-31, by: republication}\n"
        "notes:\n  - {id: fee, says: No fee., covers: [fee], why: It asks nothing.}\n"
    )
    read = policy(
        "  - {id: credit, must: credit_line, text: A, covers: [credit_line], conflicts_with: [the footer]}\n"
        "  - {id: short, may: excerpt_limit, max_words: 100, widens: [credit, whole_text], seen: draft}\n",
        head,
    )
    assert (read.base, read.family) == (True, "quay")
    assert (read.applies.from_, read.applies.until, read.applies.by) == ("2024-01-01", "2026-12-31", "republication")
    assert read.applies.when.fact == "permission"
    assert read.clauses[0].covers == ("credit_line",)
    assert read.clauses[0].conflicts_with == ("the footer",)
    assert read.clauses[1].widens == ("credit", "whole_text")
    assert (read.notes[0].covers, read.notes[0].why) == (("fee",), "It asks nothing.")


def test_a_base_needs_no_signals():
    head = HEAD.replace("recognise: {names: [Harbour Post], own_hosts: [harbour.example]}\n", "base: true\n")
    assert policy("  - {id: a, must: permission}\n", head).base
    (told,) = mistakes_in("  - {id: a, must: permission}\n", head.replace("base: true\n", ""))
    assert told.startswith('1:1: error: "recognise" is missing; say by what a page is known, such as: recognise: {')


def test_variants_may_go_by_the_day_of_the_republication():
    read = policy("  - {id: a, must: tagline, by_date: [{until: 2024-05-01, by: republication, text: A}]}\n")
    assert read.clauses[0].by_date[0].by == "republication"
    told = mistakes_in("  - {id: a, must: tagline, by_date: [{until: 2024-05-01, by: republicaton, text: A}]}\n")
    assert told == ['10:62: error: "republicaton" is not known here; did you mean "republication"?']


def test_facts_that_are_days_are_asked_with_spans():
    read = policy("  - {id: a, must: permission, when: {published: {from: 2024-01-01}, as_of: {until: 2030-01-01}}}\n")
    one, two = read.clauses[0].when.all_of
    assert (one.fact, one.from_, one.until) == ("published", "2024-01-01", None)
    assert (two.fact, two.until) == ("as_of", "2030-01-01")


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("when: {published: 2024-01-01}", 'error: "published" is a span of days, not "2024-01-01"'),
        ("when: {published: {form: 2024-01-01}}", 'error: unknown key "form"; did you mean "from"?'),
        ("when: {as_of: {from: soon}}", 'error: "soon" is not a day'),
        ("when: {as_of: {from: 2025-01-01, until: 2024-01-01}}", "error: the days are the wrong way round"),
        ("when: {edited: yes}", 'error: "edited" is true or false, not "yes"'),
        ("when: {publisher.cannot: fly}", 'error: "publisher.cannot" is never "fly"'),
        (
            "widens: [hedline]",
            'error: "hedline" is neither a clause here nor a kind of clause; did you mean "headline"?',
        ),
        ("widens: [a]", "error: a clause can't widen itself"),
        ("covers: credit", "error: a list is needed here"),
    ],
)
def test_mistakes_in_new_keys_are_told(clause, words):
    (told,) = mistakes_in(f"  - {{id: a, must: permission, {clause}}}\n")
    assert words in told


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("applies: {}", "it does not say when the policy applies"),
        ("applies: {from: 2025-01-01, until: 2024-01-01}", "the days are the wrong way round"),
        ("applies: {by: reader}", '"reader" is not known here'),
        ("drop: [a]", '"drop" is about what is inherited, and nothing is; name a parent: extends: ID'),
        ("syndicator: Quay Press", '"Quay Press" is no id'),
    ],
)
def test_mistakes_in_new_keys_at_the_top_are_told(line, words):
    (told,) = mistakes_in("  - {id: a, must: permission}\n", HEAD + line + "\n")
    assert words in told


@pytest.mark.parametrize("kind", ["ads", "paywall", "endorsement"])
def test_what_only_bars_stands_behind_no_must(kind):
    (mistake,) = mistakes_in(f"  - {{id: a, must: {kind}}}\n")
    assert f'"{kind}" says what must not be' in str(mistake)
    assert f"write must_not: {kind}" in str(mistake)
    group = policy(f"  - {{id: a, must: any_of, says: Either., of: [{{kind: {kind}}}, {{kind: permission}}]}}\n")
    assert group.clauses[0].of[0].kind == kind
