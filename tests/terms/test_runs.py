"""Examples of a policy file into runs: records laid over each other, changes made, places kept."""

from rights.terms.policies import parse_policy
from rights.terms.runs import read_examples

POLICY = """schema: 1
id: prairie-wire
name: Prairie Wire
version: 2026-11-28
status: draft
language: en
terms: {url: "https://prairiewire.example/republish"}
recognise: {names: [Prairie Wire], own_hosts: [prairiewire.example]}
clauses:
  - id: credit
    must: any_of
    says: A line credits the newsroom.
    of:
      - {id: line, kind: credit_line}
      - {id: author, kind: byline, parts: [author]}
examples:
  - name: kept
    as_of: 2026-11-01
    page: "<p>One</p><p>Two</p>"
    article: {id: ferry, title: Ferry, authors: [{name: Ann Doe}]}
    publisher: {id: gazette, domains: [gazette.example], paywall: false}
    ledger: [{policy: prairie-wire, article: ferry, republished_on: 2026-10-01}]
    expect: {overall: pass, line: pass}
    breaks:
      - {clause: author, article: {title: Boat, authors: null}, publisher: {paywall: true}}
      - {clause: credit, without: ["<p>One</p>"], replace: {Two: Three}, ledger: [], as_of: "2026-11-01T09:30:00+01:00"}
"""


def test_each_break_is_a_run_with_its_change():
    policy, root, mistakes = parse_policy(POLICY.encode(), "p.yaml")
    assert mistakes == []
    runs, wrong = read_examples(root, policy, "p.yaml")
    assert wrong == []
    kept, author, credit = runs
    assert [(e.clause, e.verdict) for e in kept.expected] == [("overall", "pass"), ("line", "pass")]
    assert (kept.name, kept.line, kept.breaks, kept.recognised) == ("kept", 17, None, True)
    assert kept.as_of.isoformat() == "2026-11-01T00:00:00+00:00"
    assert kept.article.authors[0].name == "Ann Doe"
    assert kept.ledger[0].republished_on == "2026-10-01"
    assert (author.article.id, author.article.title, author.article.authors) == ("ferry", "Boat", ())
    assert (author.publisher.domains, author.publisher.paywall) == (("gazette.example",), True)
    assert (author.breaks, author.recognised, author.expected[0].verdict, author.line) == ("author", False, "fail", 25)
    assert credit.page == b"<p>Three</p>"
    assert credit.ledger == ()
    assert credit.as_of.isoformat() == "2026-11-01T09:30:00+01:00"
    assert kept.page == b"<p>One</p><p>Two</p>"
