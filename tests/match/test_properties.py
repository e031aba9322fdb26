"""What holds for any texts: nothing differs from itself, sides mirror each other, style is never material."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from rights.match import best_version, compare, of_text, summary

WORDS = (
    "the mayor said that council voted on Tuesday to close a pool near Walsh 12 percent of homes may not reopen police river "
    "“we want it” new labor center Sen. Brook in 2015 more than 40 people and it was first"
).split()
sentences = st.lists(st.sampled_from(WORDS), min_size=4, max_size=14).map(
    lambda words: " ".join(words).capitalize() + "."
)
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(" ".join)
stories = st.lists(paragraphs, min_size=2, max_size=7, unique=True).map(
    lambda held: "\n\n".join(["Headline of the day", *held])
)
anything = st.text(max_size=400)

MIRRORED = {
    "paragraph_removed": "paragraph_added", "sentence_removed": "sentence_added", "truncated": "paragraph_added",
}  # fmt: skip


def slices(result):
    for edit in result.edits:
        for side, passage in ((result.original, edit.original), (result.republication, edit.republication)):
            if passage is not None:
                assert side.text[passage.start : passage.end] == passage.text
                assert passage.end > passage.start


@settings(max_examples=60, deadline=None)
@given(stories)
def test_nothing_differs_from_itself(text):
    result = compare(of_text(text), of_text(text))
    assert result.relation == "copy"
    assert result.edits == ()
    assert result.headline == "unchanged"
    assert result.share_kept == 1.0
    assert not (result.edited or result.shortened or result.excerpted or result.translated)


@settings(max_examples=60, deadline=None)
@given(anything, anything)
def test_any_texts_compare(one, other):
    result = compare(of_text(one), of_text(other))
    slices(result)
    assert summary(result)
    assert 0 <= result.share_kept <= 1
    assert result == compare(of_text(one), of_text(other))


@settings(max_examples=60, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_slices_of_edited_stories(text, chance):
    slices(compare(of_text(text), of_text(edited(text, chance))))


PIECES = (
    "Dec. 14|14 December|may|May|4 p.m.|4 p. m.|per cent|10 per cent|Sen.|U.S.|. . .|...|“We|want,”|don’t|it’s|--|—|1,200|16:00|the|mayor.|"
    "A|a|am|I am|3rd of May|at 4|p.m.|(AP)|per|cent|\u00a0|  |x\u00ady|市議会|$5m|10%|'90s|’s|Mr.|Mr"
).split("|")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join), st.sampled_from(["en", "de", "fr", None]))
def test_remembered_words_are_cut_as_the_whole_is(text, code):
    from rights.match.language import language
    from rights.match.tokens import _tokenise, tokenise

    known = language(code)
    one, other = tokenise(f"ab {text}", 3, len(text) + 3, known), _tokenise(f"ab {text}", 3, len(text) + 3, known)
    assert (one.keys, one.starts, one.ends) == (other.keys, other.starts, other.ends)


def edited(text, chance):
    words = text.split(" ")
    for _ in range(chance.randint(0, 5)):
        at = chance.randrange(len(words))
        words[at : at + chance.randint(0, 2)] = chance.choices(WORDS, k=chance.randint(0, 2))
    return " ".join(words)


@settings(max_examples=60, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_sides_mirror_each_other(text, chance):
    """What one direction calls added, the other calls removed."""
    held = text.split("\n\n")
    gone = chance.randrange(1, len(held))
    fewer = "\n\n".join(held[:gone] + held[gone + 1 :])
    there, back = compare(of_text(text), of_text(fewer)), compare(of_text(fewer), of_text(text))
    if "edited_copy" not in {there.relation, back.relation} or there.relation != back.relation:
        return  # two paragraphs of which one is gone may be an excerpt
    removed = [edit.original.text for edit in there.edits if edit.class_ in MIRRORED and edit.original]
    added = [
        edit.republication.text for edit in back.edits if edit.class_ in set(MIRRORED.values()) and edit.republication
    ]
    left_open = [edit.republication.text for edit in back.edits if edit.kind == "standfirst"]
    assert sorted(removed) == sorted(added + left_open)


STYLES = (
    lambda text: text.replace("“", '"').replace("”", '"'),
    lambda text: text.replace("“", "«").replace("”", "»"),
    lambda text: text.replace("12 percent", "12%").replace("12 Percent", "12%"),
    lambda text: text.replace("labor", "labour").replace("center", "centre"),
    lambda text: text.replace("Sen. ", "Senator "),
    lambda text: text.replace(". ", ".  "),
    lambda text: text.replace(" - ", " — "),
    lambda text: text.replace(" 40 ", " forty "),
)


@settings(max_examples=80, deadline=None)
@given(stories, st.lists(st.sampled_from(STYLES), max_size=5))
def test_style_is_never_material(text, styles):
    other = text
    for style in styles:
        other = style(other)
    result = compare(of_text(text, language="en"), of_text(other, language="en"))
    assert [edit for edit in result.edits if edit.material is True] == []
    assert result.relation in {"copy", "edited_copy"}


def test_order_of_sides_is_no_accident():
    """The best version is the one that the republication was made from."""
    chance = random.Random(7)
    base = "A headline\n\n" + "\n\n".join(
        " ".join(chance.choices("river mill ferry council bridge market school garden".split(), k=14)) + f" number {n}."
        for n in range(6)
    )
    first, second, third = (
        base,
        base.replace("number 3", "number 33"),
        base.replace("number 3", "number 33").replace("number 5", "number 55"),
    )
    versions = [of_text(text, language="en") for text in (first, second, third)]
    for index, version in enumerate((first, second, third)):
        assert best_version(versions, of_text(version, language="en")) == index
    assert best_version([], versions[0]) is None
    assert (
        best_version(
            versions, of_text("Another\n\nNothing in this text has to do with the others at all, not one word of it.")
        )
        is None
    )
