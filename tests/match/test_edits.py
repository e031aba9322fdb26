"""Nine hundred small edits that somebody made up without sight of the program: none that changes a fact passes for style."""

import json
import re
from pathlib import Path

import pytest

MARKED = re.compile(r"⟦(.*?)¦(.*?)⟧", re.DOTALL)
EDITS = [json.loads(line) for line in Path(__file__).with_name("edits.jsonl").read_text("utf-8").splitlines()]
"""Each a paragraph with what became what, its language, its class, and whether it changes what the story says."""
APART = {"unrelated", "same_event", "shared_quotes", "shared_source"}


def said(edit, compare_texts):
    """The edits but for the page's furniture, and the words in which a failure tells them."""
    pair = MARKED.sub(r"\1", edit["text"]), MARKED.sub(r"\2", edit["text"])
    result = compare_texts(*pair, edit["language"])
    assert result.relation not in APART
    found = [one for one in result.edits if one.class_ != "boilerplate_around"]
    texts = [(one.original and one.original.text, one.republication and one.republication.text) for one in found]
    return found, [(one.class_, one.material, one.kind, *text) for one, text in zip(found, texts, strict=True)]


@pytest.mark.parametrize("edit", [edit for edit in EDITS if edit["material"] is not False], ids=lambda edit: edit["id"])
def test_a_change_of_fact_is_found_or_asked_about(edit, compare_texts):
    found, told = said(edit, compare_texts)
    assert any(one.material is not False or not one.certain for one in found), told


@pytest.mark.parametrize("edit", [edit for edit in EDITS if edit["material"] is False], ids=lambda edit: edit["id"])
def test_style_never_is_material(edit, compare_texts):
    found, told = said(edit, compare_texts)
    assert not any(one.material and one.certain for one in found), told


def test_most_of_either_is_settled_without_a_person(compare_texts):
    """Asking about everything would pass the tests above."""
    settled = {True: [], False: []}
    for edit in EDITS:
        if edit["language"] == "en" and edit["material"] is not None:
            found, _ = said(edit, compare_texts)
            asked = any(one.material is None or not one.certain for one in found)
            settled[edit["material"]].append(any(one.material for one in found) or not asked)
    for held in settled.values():
        assert sum(held) * 2 > len(held)
