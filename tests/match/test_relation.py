"""An article made from another one's telling is told from one that only has the same statements."""

from rights.match import compare, of_text
from rights.match.relation import APART

QUOTED = (
    "“I asked for the bridge three times, and three times the letter came back unread from the office by the river,” {a}.",
    "“Nobody has to drown for a bridge to be built, and nobody will drown while I am the one who keeps the ferry running,” {b}.",
    "“We have oak in the hills and carpenters in the valley, and all that we lack is a hand that signs the order,” {c}.",
)
TELLING = (
    "The ferryman tried to persuade the council and its clerks not to blame him for the lost boat, according to letters found in the mill.",
    "In the letters, which the miller gave away, the ferryman wrote to at least one neighbor about his warning to the council.",
    "The council’s attempt to say that the ferryman had agreed to the night crossings left him deeply troubled, he told a friend.",
)
OWN = (
    "There is a rope across the water where the boat used to be, and on some mornings a heron stands on the post that holds it.",
    "People on the far bank have begun to walk around by the upper ford, which takes an hour in summer and most of a day in March.",
    "It is not the first time that this valley has argued about a bridge: a picture in the old hall shows one, and no one can say when it fell.",
    "Whoever reads the minutes of the last ten years will find the word on every second page, next to the cost of oak.",
)


def article(headline, *paragraphs):
    return of_text("\n\n".join((headline, *paragraphs)), language="en")


def said(*verbs):
    return [line.format(a=verbs[0], b=verbs[1], c=verbs[2]) for line in QUOTED]


ORIGINAL = article(
    "Ferryman warned council over lost boat",
    *(line for pair in zip(TELLING, said("he wrote", "he added", "the letter says"), strict=True) for line in pair),
    "The council met behind closed doors on the same evening, and its clerk would not say what was talked about there.",
    "A spokesman for the miller said that the letters were real, and that there were more of them in a drawer upstairs.",
    "The boat sank in the spring flood with a cart of flour on it, two miles below the mill and the old landing.",
)


def test_the_telling_taken_over():
    taken = [
        line.replace("according to letters found in the mill", "according to newly found letters").replace(
            "which the miller gave away", "which the cook gave away"
        )
        for line in TELLING
    ]
    quotes = said("he wrote", "he added", "the letter says")
    other = article(
        "A rope across the water", OWN[0], OWN[1], taken[0], taken[1], quotes[0], taken[2], quotes[1], OWN[2], OWN[3]
    )
    result = compare(ORIGINAL, other)
    assert result.relation == "excerpt"
    classes = {edit.class_ for edit in result.edits}
    assert "excerpt_quoted" in classes
    assert not classes & {"paragraph_removed", "paragraph_added", "truncated"}


def test_the_same_statements_in_own_words():
    quotes = said("one letter reads", "another goes on", "a third has it")
    other = article(
        "A rope across the water", OWN[0], quotes[0], OWN[1], quotes[1], OWN[2], quotes[2], OWN[3],
        "The letters came to light in the mill this week, and the council has not answered them.",
    )  # fmt: skip
    assert compare(ORIGINAL, other).relation == "shared_quotes"


def test_a_statement_that_both_print_whole():
    """A body's statement, set without marks by both, is nobody's telling."""
    statement = (
        "The valley needs a bridge of oak before the next flood, and the council has the means to build it within the year.",
        "The ferry has served for a hundred years and cannot serve for one more, since its rope and its landing are worn out.",
        "We call on all neighbors to bring what timber they can spare to the old mill by the first day of the coming month.",
    )
    one = article(
        "Millers call for bridge", TELLING[0], statement[0], TELLING[1], statement[1], OWN[0], statement[2], TELLING[2]
    )
    other = article(
        "Bridge wanted", OWN[1], statement[0], OWN[2], statement[1], OWN[3], statement[2],
        *said("one reads", "one says", "one asks")[:2],
    )  # fmt: skip
    assert compare(one, other).relation in APART
