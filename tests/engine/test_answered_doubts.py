"""A clause with an exception that nobody can see: open with its question, and settled once that is answered."""

from __future__ import annotations

import pytest

from rights.engine.examples import came_out
from rights.terms.pack import load_pack
from rights.terms.policies import parse_policy
from rights.terms.runs import read_examples

POLICY = """
schema: 1
id: harbor-news
name: Harbor News
version: 2026-01-01
status: draft
language: en
terms: {via: a letter}
recognise: {names: [Harbor News], own_hosts: [harbornews.example]}
clauses:
  - id: link
    must: link_back
    says: A link leads to the story.
    to: article
    unless: {permission: no-link}
examples:
  - name: without the link
    as_of: 2026-11-01
    recognised: false
    page: |
      <html><body><article><h1>Ferry to run all winter</h1><p>By Ann Doe</p>
      <p>The small ferry between the two islands will run all winter, the council decided on Monday.</p>
      <p>It had stopped from November to March for as long as anybody there can remember.</p>
      <p>This story was originally published by Harbor News.</p></article></body></html>
    article: {id: ferry, url: "https://harbornews.example/ferry", title: Ferry to run all winter}
    publisher: {id: gazette, attestations: [%s]}
    expect: {link: open}
"""


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("", "open"),
        ('{policy: harbor-news, clause: link, article: all, answer: "no", by: Jo Roe, on: 2026-10-01}', "fail"),
        ('{policy: harbor-news, clause: link, article: all, answer: "no", by: Jo Roe, on: 2026-12-01}', "open"),
    ],
)
def test_an_answer_settles_whether_the_exception_holds(said: str, verdict: str) -> None:
    policy, root, mistakes = parse_policy((POLICY % said).encode(), "harbor-news.yaml")
    assert policy is not None
    assert root is not None
    assert not mistakes
    runs, wrong = read_examples(root, policy, "harbor-news.yaml", None)
    assert not wrong
    assert came_out(policy, load_pack().lists, runs[0]).verdict("link") == verdict
