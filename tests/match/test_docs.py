"""The examples in docs/edits.md are what the lens says."""

import re
from pathlib import Path

import pytest

from rights.extract import read
from rights.match import compare, of_text, side

DOCS = Path(__file__).resolve().parents[2] / "docs" / "edits.md"
MATTERS = {"yes": True, "no": False, "depends": None}
CLASSES = {
    "formatting", "spelling", "time_reference", "place_reference", "headline_style", "headline_rewrite", "paragraph_removed",
    "truncated", "sentence_removed", "paragraph_added", "sentence_added", "editor_note_added", "attribution_changed",
    "number_changed", "name_changed", "quote_altered", "negation_changed", "hedge_changed", "word_choice", "paragraph_moved",
    "link_removed", "credit_or_tagline_removed", "boilerplate_around", "excerpt_quoted",
}  # fmt: skip


def examples():
    text = DOCS.read_text(encoding="utf-8")
    for section in re.split(r"^### ", text, flags=re.MULTILINE)[1:]:
        name, default = re.match(r"`(\w+)` · (yes|no|depends)", section).groups()
        for options, body in re.findall(r"^```diff(.*?)\n(.*?)^```$", section, flags=re.MULTILINE | re.DOTALL):
            words = options.split()
            matters = MATTERS[next((word for word in words if word in MATTERS), default)]
            yield pytest.param(name, matters, words, body.splitlines(), id=f"{name}-{len(body)}")


def texts(lines, options):
    """The two texts of an example, in a story of its own unless it is a whole one."""
    made = []
    for sign in "-+":
        held = [line[2:] for line in lines if line[0] in f"{sign} "]
        headline = [line for line in held if line.startswith("# ")]
        body = [line for line in held if not line.startswith("# ")]
        if "whole" not in options:
            headline = headline or ["# A quiet night in the valley"]
            body = [
                "The council of the valley met in the old hall to talk about its plans for the year.",
                *body,
                "Neighbors brought soup and bread, and the children drew a map of the river on the long wall behind the stage.",
                "The meeting ended with a song about the ferry that once crossed the river below the mill.",
            ]
        if "markdown" not in options:
            headline = [line[2:] for line in headline]
        made.append("\n\n".join([*headline, *body]))
    return made


@pytest.mark.parametrize(("name", "matters", "options", "lines"), list(examples()))
def test_example(name, matters, options, lines):
    pair = texts(lines, options)
    if "markdown" in options:
        sides = [side(read(text.encode(), "story.md")) for text in pair]
    else:
        sides = [of_text(text, language="en") for text in pair]
    result = compare(*sides)
    said = {(edit.class_, edit.material) for edit in result.edits}
    assert said == {(name, matters)}
    assert matters is None or all(edit.certain for edit in result.edits)


def test_every_class_has_an_example():
    assert {example.values[0] for example in examples()} == CLASSES
