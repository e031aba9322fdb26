"""Records from outside: the ledger, registries, old terms, and what decides a clause in a case."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .program import Ran, rights

Check = Callable[..., Ran]
MORE_TERMS = Path(__file__).resolve().parents[2] / "features" / "more-terms"


def test_a_ledger_that_is_wrong_ends_the_call_with_its_line(check: Check, desk: Path) -> None:
    (desk / "ledger.csv").write_text("policy,url,republished_on\nharbour-light,https://a.example/x,soon\n")
    ran = check("draft.html", "--ledger", "ledger.csv")
    assert (ran.exit, ran.out) == (2, b"")
    assert "ledger.csv:2:35: error:" in ran.err
    assert check("draft.html", "--ledger", "absent.csv").exit == 2


def test_a_ledger_may_stand_in_the_configuration(check: Check, desk: Path) -> None:
    (desk / "ledger.csv").write_text("policy,url\nharbour-light,https://a.example/x\n")
    (desk / "rights.toml").write_text('ledger = "ledger.csv"\n')
    assert check("draft.html").exit == 1
    (desk / "ledger.csv").write_text("policy,url\nharbour-light\n")
    assert "ledger.csv:2:1: error:" in check("draft.html").err


@pytest.mark.parametrize(("options", "said"), [((), True), (("--max-age", "4000"), False), (("--max-age", "10"), True)])
def test_terms_that_were_read_long_ago_are_said(check: Check, options: tuple[str, ...], said: bool) -> None:
    ran = check("draft.html", "--as-of", "2030-01-01", *options)
    assert (ran.entry["stale"] is not None) is said
    assert ("warning: the terms of harbour-light were read on 2026-11-01" in ran.err) is said


def test_the_age_may_stand_in_the_configuration(check: Check, desk: Path) -> None:
    (desk / "rights.toml").write_text("max-age = 5\n")
    assert check("draft.html").entry["stale"].endswith("22 days ago; more than 5 may have changed them")


def test_a_publisher_of_a_registry_is_named_by_its_domain_or_ambiguously(check: Check, desk: Path) -> None:
    (desk / "all.csv").write_text(
        "id,names,domains\na,The Post,post.example\nb,The Post,news.example\n", encoding="utf-8"
    )
    assert check("draft.html", "--publishers", "all.csv", "--publisher", "www.post.example").exit == 1
    ran = check("draft.html", "--publishers", "all.csv", "--publisher", "The Post")
    assert ran.exit == 2
    assert '"The Post" is the name of 2 publishers (a, b)' in ran.err


def explain(desk: Path, *more: str) -> str:
    reach = ("--policies", "terms", "--policies", MORE_TERMS, "--as-of", "2026-11-23")
    ran = rights("explain", "--policy", "harbour-light-partner", *reach, *more, cwd=desk)
    assert ran.exit == 0, ran.err
    return " ".join(ran.stdout.split())


def test_which_layer_decides_is_shown(desk: Path) -> None:
    (desk / "a.yaml").write_text("id: a\nrepublishable: false\nreason: a wire's\n")
    (desk / "p.yaml").write_text("id: p\nagreements: [{policy: harbour-light, grants: [partner]}]\n")
    text = explain(desk, "--article", "a.yaml", "--publisher", "p.yaml")
    assert "article a, publisher p" in text
    assert "it applies: only where an agreement grants partner" in text
    assert "article-restriction broken the article's own restriction" in text
    assert "may not be republished: a wire's" in text
    assert "link not asked a permission of the terms that widens" in text or "link by page" in text
    assert "it does not apply: only where an agreement grants partner" not in text


def test_one_clause_can_be_asked_for_and_a_wrong_one_is_told(desk: Path) -> None:
    text = explain(desk, "link", "--channel", "print")
    assert "channel print" in text
    assert " credit " not in text
    reach = ("--policies", "terms", "--policies", MORE_TERMS, "--channel", "print")
    ran = rights("explain", "lnk", "--policy", "harbour-light-partner", *reach, cwd=desk)
    assert ran.exit == 2
    assert 'has no clause "lnk"' in ran.err
    assert rights("explain", cwd=desk).exit == 2


def test_an_inherited_clause_tells_where_it_comes_from(desk: Path) -> None:
    ran = rights("explain", "harbour-light-partner/link", "--policies", "terms", "--policies", MORE_TERMS, cwd=desk)
    assert "inherited from harbour-light" in ran.stdout
    assert "stands in terms/harbour-light.yaml, line" in ran.stdout
    ran = rights("explain", "harbour-light-partner/credit", "--policies", "terms", "--policies", MORE_TERMS, cwd=desk)
    assert "inherited from harbour-light, and changed here" in ran.stdout
    ran = rights("explain", "harbour-light-partner/home", "--policies", "terms", "--policies", MORE_TERMS, cwd=desk)
    assert "where it is in force and kept, it allows what these forbid: link" in ran.stdout


def test_a_grant_that_would_free_a_clause_is_asked_for(desk: Path) -> None:
    (desk / "terms" / "quay.yaml").write_text(
        "schema: 1\nid: quay\nname: Quay Press\nversion: 2026-11-01\nstatus: draft\nlanguage: en\nterms: {via: a letter}\n"
        "recognise: {names: [Quay Press], own_hosts: [quay.example]}\nclauses:\n"
        "  - {id: credit, must: credit_line, says: A line., text: 'With thanks to {name}', unless: {approval: editor}}\n"
    )
    (desk / "quay.txt").write_text(
        "Ferry\n\nThe council keeps the ferry, it said on Tuesday night, until spring at the earliest.\n\n"
        "This story was originally published by Quay Press.\n"
    )
    reach = ("--no-bundled", "--policies", "terms", "--as-of", "2026-11-23")
    first = rights("ask", "quay.txt", "--publisher", "site.yaml", *reach, cwd=desk)
    assert "quay/approval:editor: Is it so that the newsroom's editor has approved?" in first.stdout
    record = desk / "site.yaml"
    record.write_text(record.read_text().replace("answer:", 'answer: "yes"'), encoding="utf-8")
    ran = rights("check", "quay.txt", "--publisher", "site.yaml", *reach, "--format", "json", cwd=desk)
    assert ran.finding("credit")["verdict"] == "not_applicable"
    assert ran.finding("credit")["decided_by"] == "permission"


QUAY = (
    "schema: 1\nid: quay\nname: Quay Press\nversion: 2026-11-01\nstatus: draft\nlanguage: en\nterms: {via: a letter}\n"
    "recognise: {names: [Quay Press], own_hosts: [quay.example]}\nclauses:\n"
)
QUAY_PAGE = (
    "Ferry\n\nThe council keeps the ferry, it said on Tuesday night, until spring at the earliest.\n\n"
    "This story was originally published by Quay Press.\n"
)
QUAY_REACH = ("--no-bundled", "--policies", "terms", "--as-of", "2026-11-23")


def _quay(desk: Path, clause: str) -> None:
    (desk / "terms" / "quay.yaml").write_text(QUAY + f"  - {clause}\n")
    (desk / "quay.txt").write_text(QUAY_PAGE)


def test_a_field_of_the_record_on_which_a_clause_hangs_is_asked_for_by_name(desk: Path) -> None:
    _quay(
        desk,
        "{id: credit, must: credit_line, says: A line., text: 'With thanks to {name}', "
        "unless: {publisher.membership: Lake Club}}",
    )
    record = desk / "site.yaml"
    record.write_text("id: site\nnames: [The Site] # ours\nattestations: []\n")
    ran = rights("check", "quay.txt", "--publisher", "site.yaml", *QUAY_REACH, "--format", "json", cwd=desk)
    assert ran.finding("credit")["verdict"] == "open"
    assert ran.finding("credit")["answer"] == "add memberships to the record of site"
    told = rights("ask", "quay.txt", "--publisher", "site.yaml", *QUAY_REACH, cwd=desk).stdout
    assert "the publisher is a member of Lake Club? (`memberships:`)" in told
    assert "Not for a person" not in told
    written = record.read_text()
    assert "names: [The Site] # ours" in written
    assert "\nmemberships: " in written
    assert rights("ask", "quay.txt", "--publisher", "site.yaml", *QUAY_REACH, cwd=desk).exit == 0
    assert record.read_text() == written
    for value, verdict in (("[]", "fail"), ("[Lake Club]", "not_applicable"), ("[Hill Club]", "fail")):
        record.write_text(written.replace("\nmemberships:", f"\nmemberships: {value}"))
        ran = rights("check", "quay.txt", "--publisher", "site.yaml", *QUAY_REACH, "--format", "json", cwd=desk)
        assert ran.finding("credit")["verdict"] == verdict


def test_records_that_name_what_does_not_exist_are_told_and_nothing_else_changes(desk: Path) -> None:
    _quay(desk, "{id: credit, must: credit_line, says: A line., text: 'With thanks to {name}'}")
    right = (
        "id: site\nagreements: [{policy: quay}]\nattestations:\n"
        '  - {policy: quay, clause: credit, answer: "yes"}\n  - {policy: quay, clause: "approval:editor", answer: "yes"}\n'
        '  - {policy: reuters, clause: ads, answer: "yes"}\n'
    )
    (desk / "site.yaml").write_text(right)
    (desk / "right.csv").write_text("policy,url\nquay,https://c.example/a\n")
    (desk / "wrong.csv").write_text("policy,url\nquai,https://c.example/a\n")
    call = ("check", "quay.txt", "--publisher", "site.yaml", *QUAY_REACH)
    ran = rights(*call, "--ledger", "right.csv", cwd=desk)
    assert "warning: site: an attestation on credit" not in ran.err
    assert "quay" not in ran.err.replace("quay.txt", "")
    (desk / "site.yaml").write_text(
        right.replace("policy: quay}", "policy: quayy}").replace("clause: credit", "clause: credti")
    )
    again = rights(*call, "--ledger", "wrong.csv", cwd=desk)
    assert again.exit == ran.exit
    assert (
        'warning: site: an attestation on credti: the policy "quay" has no such clause; did you mean "credit"?'
        in again.err
    )
    assert (
        'warning: site: an agreement names the policy "quayy", which does not exist; did you mean "quay"?' in again.err
    )
    assert 'warning: the ledger names the policy "quai", which does not exist; did you mean "quay"?' in again.err


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        (
            "past.csv",
            "policy,publisher,url\nquay,site,https://a.example/1\nquay,Site Gazete,https://a.example/2\n",
            "3:6",
        ),
        (
            "past.yaml",
            "- {policy: quay, article: a, publisher: SITE gazette}\n- policy: quay\n  publisher: Site Gazete\n  article: b\n",
            "3:14",
        ),
        (
            "past.json",
            '[{"policy": "quay", "article": "a"},\n {"policy": "quay", "publisher": "Site Gazete", "article": "b"}]',
            "2:34",
        ),
    ],
)
def test_a_line_of_the_ledger_that_counts_for_nobody_is_told(desk: Path, name: str, text: str, place: str) -> None:
    _quay(desk, "{id: few, must: volume, says: One a day., max: 1, per: day}")
    (desk / "site.yaml").write_text("id: site\nnames: [Site Gazette]\n")
    (desk / name).write_text(text)
    ran = rights("check", "quay.txt", "--ledger", name, "--publisher", "site.yaml", *QUAY_REACH, cwd=desk)
    assert (
        f'{name}:{place}: warning: no record is given of the publisher "Site Gazete", so that this line counts for nobody; '
        'did you mean "Site Gazette"?' in ran.err
    )
    assert ran.err.count("counts for nobody") == 1
    without = rights("check", "quay.txt", "--ledger", name, *QUAY_REACH, cwd=desk)
    assert "counts for nobody" not in without.err


def test_publishers_that_the_ledger_names_are_looked_for_in_the_whole_registry(desk: Path) -> None:
    _quay(desk, "{id: few, must: volume, says: One a day., max: 1, per: day}")
    (desk / "all.yaml").write_text("- {id: site, names: [Site Gazette]}\n- {id: other, domains: [other.example]}\n")
    (desk / "past.csv").write_text(
        "policy,publisher,article\nquay,other.example,a\nquay,nobody,b\nquay,nobody,c\nquay,nobody,d\n"
    )
    for more in ((), ("--publisher", "site")):
        ran = rights(
            "check", "quay.txt", "--ledger", "past.csv", "--publishers", "all.yaml", *more, *QUAY_REACH, cwd=desk
        )
        assert "other.example" not in ran.err
        told = 'past.csv:3:6: warning: no record is given of the publisher "nobody", so that this line and 2 more count for'
        assert told in ran.err


def test_a_record_under_the_wrong_option_is_named(desk: Path) -> None:
    _quay(desk, "{id: credit, must: credit_line, says: A line., text: 'With thanks to {name}'}")
    (desk / "us.yaml").write_text("id: us\nnames: [The Site]\ndomains: [site.example]\n")
    (desk / "story.json").write_text('{"id": "s", "title": "Ferry", "url": "https://quay.example/f"}')
    ran = rights("check", "quay.txt", "--article", "us.yaml", *QUAY_REACH, cwd=desk)
    assert ran.exit == 2
    assert "this is the record of a publisher, not of an article" in ran.err
    assert "give it with --publisher" in ran.err
    ran = rights("check", "quay.txt", "--publisher", "story.json", *QUAY_REACH, cwd=desk)
    assert "this is the record of an article, not of a publisher" in ran.err


def test_each_approval_that_would_do_is_asked_for(desk: Path) -> None:
    _quay(
        desk,
        "{id: credit, must: credit_line, says: A line., text: 'With thanks to {name}', "
        "unless: {approval: [editor, syndicator]}}",
    )
    told = rights("ask", "quay.txt", "--publisher", "site.yaml", *QUAY_REACH, cwd=desk).stdout
    assert "quay/approval:editor: Is it so that the newsroom's editor has approved?" in told
    assert "quay/approval:syndicator: Is it so that the syndicator has approved?" in told


def test_a_policy_tells_what_it_builds_upon_and_when_it_applies(desk: Path) -> None:
    ran = rights("explain", "harbour-light-partner", "--policies", "terms", "--policies", MORE_TERMS, cwd=desk)
    text = " ".join(ran.stdout.split())
    assert "builds upon: harbour-light" in text
    assert "one of the policies of harbour-light; applies only where permission is partner" in text
    ran = rights("explain", "harbour-light-before", "--policies", MORE_TERMS, "--policies", "terms", cwd=desk)
    assert "applies only where the original's day is until 2019-12-31" in " ".join(ran.stdout.split())
    assert "made to be extended" in rights("explain", "cc-by-4.0", cwd=desk).stdout
    assert "goes before all terms" in " ".join(rights("explain", "article-restriction", cwd=desk).stdout.split())
