"""Bad input: empty sides, pages without a story, other stories, and texts made to take long."""

import random
import time
import tracemalloc

import pytest

from rights.extract import read
from rights.match import compare, of_text, side, summary

STORY = (
    "A quiet night in the valley\n\nThe council of the valley met in the old hall to talk about its plans for the year.\n\n"
    "Neighbors brought soup and bread, and the children drew a map of the river on the long wall.\n\n"
    "The meeting ended with a song about the ferry that once crossed the river below the mill."
)
OTHER = (
    "Rates rise again\n\nThe central bank raised its key rate on Thursday for the third time since spring.\n\n"
    "Analysts expect one more step before the end of the year, and then a long pause."
)


@pytest.mark.parametrize("text", ["", " \n\n ", "Only a headline"])
def test_empty_side(text):
    for pair in ((of_text(text), of_text(STORY)), (of_text(STORY), of_text(text))):
        result = compare(*pair)
        assert result.relation == "unrelated"
        assert result.edits == ()
        assert any("has no story" in note for note in result.notes)
        assert "two different stories" in summary(result)


def test_two_stories():
    result = compare(of_text(STORY), of_text(OTHER))
    assert result.relation == "unrelated"
    assert result.edits == ()
    assert result.headline == "not_compared"


def test_page_without_story():
    page = read(b"<html><head><title>x</title></head><body><nav><a href='/'>Home</a></nav></body></html>", "page.html")
    result = compare(of_text(STORY), side(page))
    assert result.relation == "unrelated"
    assert result.edits == ()


def test_only_quotations_are_common():
    quote = "“We looked at every brick of the old mill, and we found that nobody had touched the wheel since the flood of that year,” Walsh said."
    one = f"Mill is safe\n\nThe mill is safe, an engineer found.\n\n{quote}\n\nWork begins in May, when the ground is dry enough for the heavy carts."
    other = f"Engineer speaks\n\nLast night the engineer spoke to the town about her visit.\n\n{quote}\n\nPeople clapped, then asked about the price of the new wheel and of the roof."
    result = compare(of_text(one), of_text(other))
    assert result.relation == "shared_quotes"
    assert result.edits == ()


def test_other_language():
    other = "Eine stille Nacht\n\nDer Rat des Tals traf sich in der alten Halle und sprach über die Pläne für das Jahr."
    result = compare(of_text(STORY), of_text(other))
    assert result.relation in {"unrelated", "same_event"}
    assert result.edits == ()


def test_script_without_spaces():
    text = "谷の静かな夜\n\n谷の議会は古い集会所に集まり、一年の計画について話し合った。\n\n会合は歌で終わり、人々は夜道を帰った。"
    result = compare(of_text(text), of_text(text.replace("一年", "二年")))
    assert any("by characters" in note for note in result.notes)
    assert [(edit.original.text, edit.material, edit.certain) for edit in result.edits] == [("一", None, False)]


def words(count, seed):
    chance = random.Random(seed)
    vocabulary = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(2, 9))) for _ in range(3000)]
    lines = [" ".join(chance.choices(vocabulary, k=40)).capitalize() + "." for _ in range(count // 40)]
    return "Headline\n\n" + "\n\n".join(lines)


HUGE = 20_000
PAIRS = {
    "unrelated": (words(HUGE, 1), words(HUGE, 2)),
    "one letter": ("a " * HUGE, "a " * (HUGE - 7)),
    "one paragraph": (words(HUGE, 1).replace("\n\n", " "), words(HUGE, 2).replace("\n\n", " ")),
    "one line": (
        "H\n\n" + "\n\n".join(["The same line stands here again."] * (HUGE // 6)),
        "H\n\n" + "\n\n".join(["The same line stands here once more."] * (HUGE // 6)),
    ),
    "quote marks": ("H\n\nThe end. " + '" ' * HUGE, "H\n\nThe end. " + "' " * HUGE),
    "full stops": ("H\n\nThe end " + ". " * HUGE, "H\n\nThe end " + ". " * (HUGE - 3)),
    "numbers": ("H\n\nThe end " + "1,000 " * HUGE, "H\n\nThe end " + "1,001 " * HUGE),
    "capitals": ("H\n\nThe end " + "Ab Cd " * HUGE, "H\n\nThe end " + "Ab Ce " * HUGE),
}


@pytest.mark.parametrize("name", PAIRS)
def test_bounded(name):
    """Hostile texts take no more than a fixed multiple of what an honest pair of that length takes."""
    one, other = (of_text(text) for text in PAIRS[name])
    start = time.process_time()
    result = compare(one, other)
    assert time.process_time() - start < 20
    assert len(result.edits) < HUGE * 3
    if name in {"unrelated", "one paragraph"}:
        assert result.edits == ()


def test_memory_is_bounded():
    one, other = (of_text(text) for text in PAIRS["unrelated"])
    tracemalloc.start()
    compare(one, other)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 200_000_000


def test_language_that_nobody_expected():
    """Figures, marks and paragraphs are told in any language; what only a word list could tell is left to a person."""
    text = (
        "Cicha noc w dolinie\n\nRada doliny zebrała się w starej sali, aby mówić o planach na rok.\n\n"
        "Burza uszkodziła 40 domów nad rzeką, a sąsiedzi przynieśli zupę i chleb.\n\n"
        "Spotkanie zakończyło się piosenką o promie, który kiedyś przepływał rzekę poniżej młyna."
    )
    changed = compare(of_text(text), of_text(text.replace("40", "41")))
    assert [(edit.class_, edit.material) for edit in changed.edits] == [("number_changed", True)]
    written = compare(of_text(text), of_text(text.replace("40", "czterdzieści")))
    assert [(edit.class_, edit.material, edit.certain) for edit in written.edits] == [("number_changed", None, False)]
    other_word = compare(of_text(text), of_text(text.replace("zupę", "barszcz")))
    assert [(edit.class_, edit.material) for edit in other_word.edits] == [("word_choice", None)]
    fewer = compare(
        of_text(text),
        of_text(text.replace("Burza uszkodziła 40 domów nad rzeką, a sąsiedzi przynieśli zupę i chleb.\n\n", "")),
    )
    assert [edit.class_ for edit in fewer.edits] == ["paragraph_removed"]
