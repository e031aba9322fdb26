"""Policies that extend others: what comes along, what a child changes, and every mistake at its line."""

import time

import pytest

from rights.errors import TermsError
from rights.terms import load_pack, load_policy
from rights.terms.family import Library
from rights.terms.lint import lint
from rights.terms.pack import compile_pack

LICENCE = """\
schema: 1
id: open-licence
name: An open licence
version: 2026-11-01
status: verified
language: en
base: true
terms: {url: "https://licence.example/by", read_on: 2026-01-01}
sources: {deed: {url: "https://licence.example/deed"}}
licence: {spdx: CC-BY-4.0}
variables: {motto: Free for all}
clauses:
  - {id: credit, must: credit_line, says: Credit the author., text: "{lead} {name}, {motto}", place: top}
  - {id: marked, must: licence_statement, says: Name the licence., source: deed}
  - {id: either, must: any_of, says: One of two., of: [{id: inner, byline: [author]}, {link_back: article}]}
notes:
  - {id: fee, says: There is nothing to pay.}
"""
CHILD = """\
schema: 1
id: harbour-post
name: Harbour Post
version: 2026-11-01
status: secondary
language: en
extends: open-licence
terms: {url: "https://harbour.example/terms", read_on: 2026-02-02}
recognise: {names: [Harbour Post], own_hosts: [harbour.example]}
"""


def read(*files, ids=None):
    sources = {f"{name}.yaml": text.encode() for name, text in files}
    pack = compile_pack(sources)
    return pack, [str(mistake) for mistake in pack.problems()]


def family(child="", **others):
    files = [("open-licence", LICENCE), ("harbour-post", CHILD + child)]
    files += [(name.replace("_", "-"), text) for name, text in others.items()]
    pack, told = read(*files)
    assert not told
    return pack.get("harbour-post")


def mistakes(child, *others, head=CHILD):
    _, told = read(("open-licence", LICENCE), ("harbour-post", head + child), *others)
    return [one.removeprefix("harbour-post.yaml:") for one in told]


def clause(policy, name):
    return next(one for one in policy.clauses if one.id == name)


def test_clauses_notes_and_top_level_mappings_come_along():
    policy = family("clauses:\n  - {id: ask, must: permission, says: Ask first.}\n")
    assert [one.id for one in policy.clauses] == ["credit", "marked", "either", "ask"]
    assert [one.origin for one in policy.clauses] == ["open-licence"] * 3 + [None]
    assert [note.id for note in policy.notes] == ["fee"]
    assert (policy.licence, policy.variables) == ({"spdx": "CC-BY-4.0"}, {"motto": "Free for all"})
    assert policy.parents == ("open-licence",)


def test_an_inherited_clause_keeps_its_source_file_and_standing():
    one = clause(family(), "marked")
    assert one.source.url == "https://licence.example/deed"
    assert (one.file, one.line, one.seen) == ("open-licence.yaml", 14, "verified")
    assert clause(family(), "either").of[0].origin == "open-licence"


def test_a_base_without_a_document_stands_in_the_childs_terms():
    text = LICENCE.replace('{url: "https://licence.example/by", read_on: 2026-01-01}', "{note: a family}")
    pack, told = read(("open-licence", text), ("harbour-post", CHILD))
    assert not told
    assert clause(pack.get("harbour-post"), "credit").source.url == "https://harbour.example/terms"


def test_a_child_replaces_a_top_level_mapping_as_a_whole():
    assert family("licence: {name: their own}\n").licence == {"name": "their own"}


def test_a_base_lends_no_signals():
    text = LICENCE + "recognise: {names: [An open licence], own_hosts: [licence.example]}\n"
    head = CHILD.replace("recognise: {names: [Harbour Post], own_hosts: [harbour.example]}\n", "")
    _, told = read(("open-licence", text), ("harbour-post", head))
    assert len(told) == 1
    assert '"recognise" is missing' in told[0]


def test_an_override_lays_keys_over_the_clause():
    one = clause(family('override:\n  - {id: credit, text: "From {name}", place: null}\n'), "credit")
    assert one.options == {"text": "From {name}"}
    assert (one.says, one.level, one.kind) == ("Credit the author.", "must", "credit_line")
    assert (one.source.url, one.changed, one.origin) == ("https://harbour.example/terms", True, "open-licence")
    assert (one.file, one.line) == ("harbour-post.yaml", 11)


def test_an_override_that_says_nothing_of_the_terms_keeps_the_source():
    one = clause(family("override:\n  - {id: credit, covers: [credit_line], ask: Is it there?}\n"), "credit")
    assert one.source.url == "https://licence.example/by"
    assert one.ask == "Is it there?"


def test_another_kind_or_level_replaces_the_options():
    one = clause(family("override:\n  - {id: credit, should: link_back, to: article}\n"), "credit")
    assert (one.level, one.kind, one.options) == ("should", "link_back", {"to": "article"})
    assert one.says == "Credit the author."


def test_dropped_clauses_and_notes_are_gone():
    policy = family("drop: [marked, {id: fee, why: they charge}]\n")
    assert [one.id for one in policy.clauses] == ["credit", "either"]
    assert policy.notes == ()


def test_grandchildren_inherit_from_whoever_wrote_the_clause():
    text = CHILD.replace("id: harbour-post", "id: quay-post").replace("extends: open-licence", "extends: harbour-post")
    policy = read(("open-licence", LICENCE), ("harbour-post", CHILD + "drop: [either]\n"), ("quay-post", text))[0].get(
        "quay-post"
    )
    assert [(one.id, one.origin) for one in policy.clauses] == [("credit", "open-licence"), ("marked", "open-licence")]


def test_what_both_parents_have_from_one_grandparent_is_no_conflict():
    left = CHILD.replace("harbour-post", "left-post")
    right = CHILD.replace("harbour-post", "right-post") + "clauses: [{id: ask, must: permission, says: Ask.}]\n"
    both = CHILD.replace("extends: open-licence", "extends: [left-post, right-post]")
    pack, told = read(("open-licence", LICENCE), ("left-post", left), ("right-post", right), ("harbour-post", both))
    assert not told
    assert [one.id for one in pack.get("harbour-post").clauses] == ["credit", "marked", "either", "ask"]


def test_the_hash_changes_with_the_parent():
    before = family().sha256
    pack, _ = read(("open-licence", LICENCE.replace("Credit the", "Name the")), ("harbour-post", CHILD))
    assert pack.get("harbour-post").sha256 != before


@pytest.mark.parametrize(
    ("child", "told"),
    [
        ("drop: [markd]\n", '10:8: error: no clause "markd" is inherited from "open-licence"; did you mean "marked"?'),
        ("drop: [inner]\n", '10:8: error: "inner" stands inside a group; change the group as a whole'),
        (
            "override: [{id: credt, text: A}]\n",
            '10:17: error: no clause "credt" is inherited from "open-licence"; did you mean "credit"?',
        ),
        ("override: [{text: A}]\n", '10:12: error: "id" is missing; name the inherited clause that is changed'),
        (
            "override: [{id: credit, text: A}, {id: credit, text: B}]\n",
            '10:40: error: clause "credit" is changed twice; make it one',
        ),
        (
            "drop: [credit]\noverride: [{id: credit, text: A}]\n",
            '11:17: error: clause "credit" is dropped and changed; keep one of them',
        ),
        (
            "override: [{id: credit, plce: null}]\n",
            '10:25: error: clause "credit" has no "plce" to remove; did you mean "place"?',
        ),
        (
            "override: [{id: credit, must: null}]\n",
            '10:25: error: "must" can\'t be removed; drop the clause: drop: [...]',
        ),
        ("override: [{id: credit, place: botom}]\n", '10:32: error: "botom" is not known here'),
        (
            "clauses: [{id: credit, must: permission}]\n",
            '10:16: error: clause "credit" is inherited from "open-licence"; change it under override:, or give another id',
        ),
        ("variables: {other: A}\n", "open-licence.yaml:13:69: error: there is no variable {motto}"),
    ],
)  # fmt: skip
def test_mistakes_stand_where_they_were_made(child, told):
    (only,) = mistakes(child)
    assert only.startswith(told)


def test_an_unknown_parent_is_told_with_what_was_meant():
    assert mistakes("", head=CHILD.replace("extends: open-licence", "extends: open-license")) == [
        '7:10: error: there is no policy "open-license"; did you mean "open-licence"?'
    ]


def test_a_parent_that_is_wrong_is_named_with_its_line():
    bad = LICENCE.replace("place: top", "place: tp")
    _, told = read(("open-licence", bad), ("harbour-post", CHILD))
    assert (
        'harbour-post.yaml:7:10: error: the policy "open-licence" is wrong itself: open-licence.yaml (line 13)' in told
    )
    assert any(one.startswith("open-licence.yaml:13:") for one in told)


def test_policies_that_extend_each_other_are_told():
    other = CHILD.replace("id: harbour-post", "id: quay-post").replace("open-licence", "harbour-post")
    told = mistakes("", ("quay-post", other), head=CHILD.replace("open-licence", "quay-post"))
    assert any("policies extend each other: harbour-post > quay-post > harbour-post" in one for one in told)
    assert mistakes("", head=CHILD.replace("open-licence", "harbour-post")) == ["7:10: error: it extends itself"]


def test_a_long_ring_is_told_shortly_and_soon():
    ring = {
        f"r{n:02}.yaml": CHILD.replace("id: harbour-post", f"id: r{n:02}").replace(
            "open-licence", f"r{(n + 1) % 60:02}"
        )
        for n in range(60)
    }
    sources = {file: text.encode() for file, text in ring.items()}
    started = time.process_time()
    library = Library({"r07.yaml": sources["r07.yaml"]}, lambda: {k: v for k, v in sources.items() if k != "r07.yaml"})
    policy, _, told = library.read("r07.yaml")
    assert policy is None
    assert [str(one) for one in told if one.level == "error"] == [
        "r07.yaml:7:10: error: policies extend each other: r00 > r01 > r02 > … > r00 (60 policies in a ring)"
    ]
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "extends",
    ["extends: [quay-post]", "extends:\n  - quay-post", "extends:\n- 'quay-post' # both", 'extends: "quay-post"  # a'],
)
def test_a_ring_is_found_however_it_is_written(extends):
    other = CHILD.replace("id: harbour-post", "id: quay-post").replace("open-licence", "harbour-post")
    told = mistakes("", ("quay-post", other), head=CHILD.replace("extends: open-licence", extends))
    assert any("policies extend each other: harbour-post > quay-post > harbour-post" in one for one in told)


def test_what_only_looks_like_a_ring_is_none():
    said = LICENCE + "  # extends: harbour-post\n" + '# {"extends": ["harbour-post"]}\n'
    assert mistakes("", ("open-licence", said)) == mistakes("")


def test_two_parents_that_differ_are_told():
    other = LICENCE.replace("id: open-licence", "id: other-licence").replace("place: top", "place: bottom")
    other = other.replace("CC-BY-4.0", "CC-BY-3.0")
    head = CHILD.replace("extends: open-licence", "extends: [open-licence, other-licence]")
    assert mistakes("", ("other-licence", other), head=head) == [
        '7:25: error: "open-licence" and "other-licence" bring different values for "licence"; say which holds: licence:'
    ]
    assert mistakes("licence: {name: ours}\n", ("other-licence", other), head=head) == [
        '7:25: error: "open-licence" and "other-licence" bring different clauses "credit"; override or drop credit'
    ]
    more = "licence: {name: ours}\noverride: [{id: credit, place: bottom}]\n"
    assert mistakes(more, ("other-licence", other), head=head) == []


def line_of(count):
    files = [("p0", LICENCE.replace("id: open-licence", "id: p0"))]
    for number in range(1, count):
        text = CHILD.replace("id: harbour-post", f"id: p{number}").replace("open-licence", f"p{number - 1}")
        files.append((f"p{number}", text))
    return files


def test_five_policies_may_stand_in_a_line_and_no_more():
    assert read(*line_of(5))[1] == []
    told = read(*line_of(6))[1]
    assert told == ["p5.yaml:7:10: error: more than 5 policies stand in a line, each extending the next"]


def test_a_very_long_line_is_told_and_not_followed():
    told = read(*line_of(300))[1]
    assert len(told) == 295
    assert all(":7:10: error:" in one for one in told)


def test_a_users_policy_extends_a_bundled_one(tmp_path):
    folder, cache = tmp_path / "terms", tmp_path / "cache"
    folder.mkdir()
    text = CHILD.replace("extends: open-licence", "extends: dcnf")
    (folder / "harbour-post.yaml").write_text(text, encoding="utf-8")
    policy = load_pack([folder], cache_in=cache).get("harbour-post")
    assert {one.origin for one in policy.clauses} == {"dcnf"}
    assert load_pack([folder], bundled=False, cache_in=cache).get("harbour-post") == policy
    assert load_policy(folder / "harbour-post.yaml", cache_in=cache).clauses == policy.clauses


def test_a_parent_in_another_folder_is_found_and_its_changes_are_seen(tmp_path):
    one, two, cache = tmp_path / "one", tmp_path / "two", tmp_path / "cache"
    one.mkdir()
    two.mkdir()
    (one / "open-licence.yaml").write_text(LICENCE, encoding="utf-8")
    (two / "harbour-post.yaml").write_text(CHILD, encoding="utf-8")
    policy = load_pack([two, one], cache_in=cache).get("harbour-post")
    assert clause(policy, "credit").says == "Credit the author."
    (one / "open-licence.yaml").write_text(LICENCE.replace("Credit the", "Name the"), encoding="utf-8")
    policy = load_pack([two, one], cache_in=cache).get("harbour-post")
    assert clause(policy, "credit").says == "Name the author."
    with pytest.raises(TermsError, match="there is no policy"):
        load_pack([two], cache_in=cache)


def test_a_single_file_finds_its_parent_beside_it(tmp_path):
    (tmp_path / "open-licence.yaml").write_text(LICENCE, encoding="utf-8")
    path = tmp_path / "harbour-post.yaml"
    path.write_text(CHILD, encoding="utf-8")
    assert len(load_policy(path, cache_in=tmp_path / "cache").clauses) == 3
    assert lint(path) == []
    (tmp_path / "open-licence.yaml").write_text(LICENCE.replace("place: top", "place: tp"), encoding="utf-8")
    with pytest.raises(TermsError, match="is wrong itself"):
        load_policy(path, cache_in=tmp_path / "cache")


def test_a_base_lints_clean(tmp_path):
    path = tmp_path / "open-licence.yaml"
    path.write_text(LICENCE, encoding="utf-8")
    assert lint(path) == []


def test_each_file_of_a_folder_is_read_once(monkeypatch):
    from rights.terms import policies

    seen = []
    read_whole = policies.read_whole
    monkeypatch.setattr(
        policies, "read_whole", lambda data, file, lib: seen.append(file) or read_whole(data, file, lib)
    )
    sources = {"open-licence.yaml": LICENCE.encode(), "harbour-post.yaml": CHILD.encode()}
    library = Library(sources)
    for name in sources:
        assert library.read(name)[0] is not None
    assert sorted(seen) == ["harbour-post.yaml", "open-licence.yaml"]
