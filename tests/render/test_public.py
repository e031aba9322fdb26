"""The public page and the annex: from every policy, readable as HTML and Markdown, harmless whatever a policy holds."""

import cmarkgfm
import pytest

from rights import extract, resources
from rights.render import plain, public
from rights.terms import load_pack
from rights.terms.policies import read_policy

POLICIES = sorted(path.stem for path in resources.locate("policies").glob("*.yaml"))
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1)) {{ 7*7 }} \u202e"
POLICY = f"""schema: 1
id: prairie-wire
name: {HOSTILE!r}
version: 2026-11-28
status: draft
language: en
terms: {{url: "javascript:alert(1)", note: {HOSTILE!r}}}
licence: {{name: {HOSTILE!r}, url: "javascript:alert(2)", fee: {HOSTILE!r}}}
contacts: {{licensing: {HOSTILE!r}}}
recognise: {{names: [Prairie Wire], own_hosts: [prairiewire.example]}}
clauses:
  - id: credit
    must: any_of
    says: {HOSTILE!r}
    of:
      - {{kind: credit_line, says: {HOSTILE!r}}}
      - {{kind: byline, parts: [author]}}
  - {{id: link, should: link_back, says: {HOSTILE!r}, when: {{section: {HOSTILE!r}}}}}
notes:
  - {{id: fee, says: {HOSTILE!r}}}
""".replace("\\u202e", "\u202e")


@pytest.fixture(scope="module")
def pack():
    return load_pack(strict=False)


def rendered(policy, kind, form, **more) -> str:
    return public.render_terms(policy, plain.terms_of(policy), kind, form, **more)


@pytest.mark.parametrize("kind", public.KINDS)
@pytest.mark.parametrize("name", POLICIES)
def test_every_policy_is_told_whole_in_both_forms(pack, name, kind):
    policy = pack.get(name)
    html = rendered(policy, kind, "html")
    page = extract.read(html.encode(), "page.html")
    assert page.title
    shown = cmarkgfm.markdown_to_html(rendered(policy, kind, "markdown"))
    told = extract.read(shown.encode(), "page.md.html", input_format="html")
    for clause in policy.clauses:
        words = " ".join(clause.says.split())[:60]
        assert any(words in " ".join(block.text.split()) for block in page.blocks), clause.id
        assert any(words in " ".join(block.text.split()) for block in told.blocks), clause.id
    assert html.count("<h1>") == 1
    assert html.index("<h1>") < html.index("<h2>")


@pytest.mark.parametrize("form", public.FORMATS)
@pytest.mark.parametrize("kind", public.KINDS)
def test_nothing_that_a_policy_holds_is_obeyed(kind, form):
    policy, mistakes = read_policy(POLICY.encode(), "p.yaml")
    assert policy is not None, [str(m) for m in mistakes]
    made = rendered(
        policy, kind, form, above="<p>```</p>", below="</code></pre><script>alert(3)</script>", remarks=[HOSTILE]
    )
    shown = cmarkgfm.markdown_to_html(made, options=cmarkgfm.Options.CMARK_OPT_UNSAFE) if form == "markdown" else made
    assert "<script" not in shown
    assert "<img" not in shown
    assert 'href="javascript' not in shown
    assert "\u202e" not in shown
    assert "49" not in shown
    assert "&lt;script&gt;alert(1)" in shown
    if kind == "page":
        assert "&lt;script&gt;alert(3)" in shown


def test_the_page_shows_the_credit_to_be_copied(pack):
    policy = pack.get("dcnf")
    made = rendered(policy, "page", "html", above="<p>A & B</p>", below="<p>C</p>", remarks=["put the logo there"])
    assert "<pre><code>&lt;p&gt;A &amp; B&lt;/p&gt;</code></pre>" in made
    assert "Note: put the logo there." in made
    assert "capitals" in made
    assert "capitals" not in rendered(policy, "page", "html", above="x", filled=True)


def test_the_annex_names_the_version_that_was_agreed(pack):
    policy = pack.get("dcnf")
    for form in public.FORMATS:
        made = rendered(policy, "annex", form)
        assert policy.sha256 in made
        assert policy.version in made
