"""A headline shortened is style, unless what was left out says how sure the rest is, or who says it."""

import pytest

from rights.match import compare, of_text

STORY = """

The council of the valley met in the old hall to talk about its plans for the year.

Neighbors brought soup and bread, and the children drew a map of the river on the long wall."""


@pytest.mark.parametrize(
    ("one", "other", "class_", "material"),
    [
        ("Pool to close, council says in a letter", "Pool to close", "headline_style", None),
        ("Mayor may resign over the pool", "Mayor resign over the pool", "headline_style", None),
        ("Mayor accused of selling the pool", "Mayor selling the pool", "headline_style", None),
        ("Police: Mayor sold the pool", "Mayor sold the pool", "headline_style", None),
        ("Mayor not guilty of fraud, jury finds", "Mayor guilty of fraud, jury finds", "headline_rewrite", None),
        ("Pool to cost £5", "Pool to cost €5", "headline_style", None),
        ("Is the pool to close?", "Is the pool to close", "headline_style", None),
        ("Report: Pool to Close", "Pool to close", "headline_style", False),
        ("Exclusive: Pool to close in the spring", "Pool to close", "headline_style", False),
        ("Pool to Close & Library to Open", "Pool to close and library to open", "headline_style", False),
        ("Pool to close", "Swimmers lose their summer", "headline_rewrite", None),
    ],
)
def test_headline(one, other, class_, material):
    result = compare(of_text(one + STORY), of_text(other + STORY))
    assert result.headline == class_
    assert [(edit.class_, edit.material) for edit in result.edits] == [(class_, material)]
