"""The shell completes all commands and what they take."""

import pytest
from click.shell_completion import BashComplete

from rights.cli import cli


def completed(*words: str) -> list[str]:
    *before, begun = words
    return [item.value for item in BashComplete(cli, {}, "rights", "_RIGHTS_COMPLETE").get_completions(before, begun)]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("",), {"check", "copybox", "policies", "rules", "explain"}),
        (("policies", ""), {"lint", "new", "test", "examples", "show", "render", "schema", "coverage"}),
        (("policies", "render", "dcnf", "--as", ""), {"page", "footer", "annex"}),
        (("policies", "show", "dcn"), {"dcnf"}),
        (("policies", "test", "reut"), {"reuters"}),
        (("policies", "schema", ""), {"policy", "publishers", "articles", "ledger"}),
        (("policies", "new", "--licence", "cc-by-nd"), {"cc-by-nd-4.0"}),
        (("policies", "new", "--edits", ""), {"none", "style", "any"}),
        (("copybox", "story.yaml", "--policy", "dcn"), {"dcnf"}),
        (("copybox", "--f"), {"--format"}),
    ],
)
def test_words_are_completed(words, wanted):
    assert wanted <= set(completed(*words))
