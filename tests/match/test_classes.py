"""Every class of edits, on small invented pairs."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

CASES = YAML(typ="safe").load(Path(__file__).with_name("cases.yaml").read_text(encoding="utf-8"))["cases"]
MATERIAL = {
    "paragraph_removed", "truncated", "sentence_removed", "paragraph_added", "sentence_added", "attribution_changed",
    "number_changed", "name_changed", "quote_altered", "negation_changed", "hedge_changed", "credit_or_tagline_removed",
}  # fmt: skip
OPEN = {"headline_rewrite", "editor_note_added", "paragraph_moved", "link_removed", "excerpt_quoted"}


def expected(entry):
    if isinstance(entry, dict):
        return next(iter(entry.items()))
    return entry, None if entry in OPEN else entry in MATERIAL


@pytest.mark.parametrize("case", CASES, ids=[case["name"].replace(" ", "-") for case in CASES])
def test_class(case, compare_texts):
    result = compare_texts(case["from"], case["to"], case.get("language", "en"), case.get("date"))
    said = [(edit.class_, edit.material) for edit in result.edits]
    assert sorted(said, key=str) == sorted(map(expected, case["said"]), key=str), [
        (edit.class_, edit.kind, edit.original and edit.original.text, edit.republication and edit.republication.text)
        for edit in result.edits
    ]
    style_only = all(edit.class_ in {"formatting", "boilerplate_around"} for edit in result.edits)
    assert result.relation == ("copy" if style_only else "edited_copy")


@pytest.mark.parametrize("case", CASES, ids=[case["name"].replace(" ", "-") for case in CASES])
def test_passages_are_slices(case, compare_texts):
    result = compare_texts(case["from"], case["to"], case.get("language", "en"), case.get("date"))
    for edit in result.edits:
        assert edit.original is not None or edit.republication is not None
        for side, passage in ((result.original, edit.original), (result.republication, edit.republication)):
            if passage is not None:
                assert side.text[passage.start : passage.end] == passage.text
                assert side.text[: passage.start].endswith(passage.before)
                assert side.text[passage.end :].startswith(passage.after)
