"""Templates, and how well a text keeps them."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rights.text import dates
from rights.text.contacts import emails, web_addresses
from rights.text.credit import Leads, find_credits
from rights.text.licences import licence_of_url, stated_licences
from rights.text.match import fill, find, join_names, similar
from rights.text.names import find_names, has_person
from rights.text.template import Gap, Literal, Maybe, TemplateError, Variable, parse, variables
from rights.text.words import at_boundary, find_whole, is_whole, sentence_end, tokens

NAME = {"name": ("Fen Post", "The Fen Post")}


def test_a_template_is_taken_apart():
    template = parse("By {author}[, {role}] {...} {{x}} on {date:D MMMM YYYY} [[sic]]")
    assert template.parts == (
        Literal("By "),
        Variable("author"),
        Maybe((Literal(", "), Variable("role"))),
        Literal(" "),
        Gap(),
        Literal(" {x} on "),
        Variable("date", "D MMMM YYYY"),
        Literal(" [sic]"),
    )
    assert variables(template) == ("author", "role", "date")


@pytest.mark.parametrize(
    ("text", "at", "words"),
    [
        ("By {author", 3, "not closed"),
        ("By author}", 9, "closes nothing"),
        ("By {}", 3, "is no variable"),
        ("By {Author}", 3, "is no variable"),
        ("By {author:x}", 3, "takes no form"),
        ("a [b", 2, "not closed"),
        ("a [b [c]]", 5, "within another"),
        ("a []", 2, "nothing between"),
        ("", 0, "is empty"),
        ("a {...} " * 13, 98, "12 gaps {...} at most"),
        ("a[ {any}] " * 13, 123, "12 gaps {...} at most"),
        ("{lead} " * 41, 280, "40 variables at most"),
        ("[b] " * 41, 160, "40 variables at most"),
    ],
)
def test_a_template_that_cannot_be_read_says_where(text, at, words):
    with pytest.raises(TemplateError, match=re.escape(words)) as caught:
        parse(text)
    assert caught.value.at == at


@given(st.text(alphabet="ab{}[]:. ", max_size=30))
def test_a_template_is_read_or_refused(text):
    try:
        parse(text)
    except TemplateError as error:
        assert 0 <= error.at <= len(text)


@pytest.mark.parametrize(
    ("wording", "text", "bound"),
    [
        ("First published by {name}.", "It was FIRST published by the Fen Post", {"name": "the Fen Post"}),
        ("First published by {name}", "First published by Inland Echo.", None),
        ("By {author}, {name}", "By Ana de la Lim, Fen Post", {"author": "Ana de la Lim", "name": "Fen Post"}),
        ("By {author}, {name}", "By the way, Fen Post", None),
        ("{author} / {name}", "written: J. R. Lim / Fen Post", {"author": "J. R. Lim", "name": "Fen Post"}),
        ("Published [on {date} ]by {name}", "published by Fen Post", {"name": "Fen Post"}),
        (
            "Published [on {date} ]by {name}",
            "Published on 3 May 2024 by Fen Post",
            {"date": "3 May 2024", "name": "Fen Post"},
        ),
        ("“{title}” in {name}", '"A town — afloat" in Fen Post', {"title": "A town — afloat", "name": "Fen Post"}),
        ("See {url}", "See https://fen.example/a-b?c=1.", {"url": "https://fen.example/a-b?c=1"}),
        ("Write to {email}", "Write to us", None),
        ("Write to {email}", "Write to desk@fen.example, soon", {"email": "desk@fen.example"}),
        ("Reporting by {persons}; editing by {persons}", "(Reporting by Ana Lim and Bo Ruiz; Editing by C. Dunn)", ...),
        ("made {...} by {name}", "made in a long, cold winter by Fen Post", {"name": "Fen Post"}),
    ],
)
def test_finds(wording, text, bound):
    hit = find(parse(wording), NAME, [text])
    if bound is None:
        assert hit is None
    else:
        assert hit is not None
        assert text[hit.start : hit.end]
        assert bound is ... or hit.bound == bound


def test_exactly_means_exactly():
    wording = parse("From “Fen Post”.")
    assert find(wording, {}, ["From “Fen Post”."], exact=True)
    assert not find(wording, {}, ['From "Fen Post".'], exact=True)
    assert not find(wording, {}, ["From “Fen Post”"], exact=True)
    assert find(wording, {}, ["from fen post"])


def test_a_wording_may_run_over_two_paragraphs():
    hit = find(
        parse("A newsroom of the fens that everybody may reprint."),
        {},
        ["A newsroom of the fens", "that everybody may reprint"],
    )
    assert (hit.first, hit.last) == (0, 1)


def test_the_day_is_the_originals():
    values = {**NAME, "date": ("2024-05-03T08:00:00Z",)}
    wording = parse("published on {date} by {name}")
    assert find(wording, values, ["Published on May 3, 2024 by Fen Post"])
    assert find(wording, values, ["published on 2024-05-03 by Fen Post"])
    assert not find(wording, values, ["published on May 4, 2024 by Fen Post"])
    formed = parse("published on {date:D MMMM YYYY} by {name}")
    assert find(formed, values, ["published on 3 May 2024 by Fen Post"])
    assert not find(formed, values, ["published on May 3, 2024 by Fen Post"])


@pytest.mark.parametrize(
    ("language", "written"),
    [("de", "3. Mai 2024"), ("pt", "3 de maio de 2024"), ("fr", "3 mai 2024"), ("xx", "May 3, 2024")],
)
def test_days_in_words(language, written):
    assert written in dates.forms("2024-05-03", language)


def test_no_day_has_no_forms():
    assert dates.forms("soon") == ()
    assert dates.render("2024-13-03", "D") is None


NOTICE = parse(
    "Content made by {name} is free for any eligible publisher that can reach many readers. Write to {email}"
)


def test_similar_says_what_is_lost_and_where():
    text = "Content made by Fen Post is free for any eligible publisher that can reach many readers. Write to"
    hit = similar(NOTICE, {**NAME, "email": ("@fen.example",)}, ["Other words.", text])
    assert hit.score == 1.0
    assert (hit.first, hit.start, hit.end) == (1, 0, len(text))
    assert [(lost.variable, lost.at) for lost in hit.lost] == [("email", len(text))]
    whole = similar(NOTICE, {**NAME, "email": ("@fen.example",)}, [text + " desk@fen.example."])
    assert whole.lost == ()
    other = similar(NOTICE, {**NAME, "email": ("@fen.example",)}, [text + " desk@echo.example."])
    assert other.lost[-1].variable == "email"


def test_similar_counts_words():
    text = "Content made by Fen Post is free to use for any publisher that can reach a great many readers."
    hit = similar(parse(NOTICE.text.partition(" Write")[0]), NAME, [text])
    # 14 of the wording's 15 words are there, among 18
    assert hit.score == pytest.approx(2 * 15 / (16 + 19), abs=0.03)
    assert [lost.words for lost in hit.lost] == ["eligible"]


def test_similar_reports_another_newsroom():
    text = "Content made by Inland Echo is free for any eligible publisher that can reach many readers."
    hit = similar(NOTICE, NAME, [text], least=0.5)
    assert "name" in {lost.variable for lost in hit.lost}


def test_similar_finds_nothing_in_other_words():
    assert similar(NOTICE, NAME, ["The ferry will run all winter.", "Nobody knows any eligible publisher."]) is None


WORDS = st.lists(
    st.sampled_from(["the", "ferry", "ran", "over", "cold", "water", "“and", "back”", "—", "again."]), min_size=4
)


@given(WORDS, WORDS, WORDS)
def test_what_stands_there_is_found(before, words, after):
    wording = " ".join(words)
    text = " ".join([*before, wording, *after])
    hit = find(parse(wording), {}, [text])
    assert hit is not None
    assert hit.start <= len(" ".join(before)) + 3  # quotation marks and dashes at its edge may be left out
    near = similar(parse(wording), {}, [text], least=0.5)
    assert near is None or near.score == 1.0


@given(WORDS, st.integers(0, 30))
def test_a_wording_without_a_word_is_not_found(words, drop):
    wording = [*words, "unmistakably", "gone"]
    kept = [word for at, word in enumerate(wording) if at != len(words)]
    assert find(parse(" ".join(wording)), {}, [" ".join(kept)]) is None


@given(st.text(max_size=80), st.text(alphabet="abé ,.“’-", min_size=1, max_size=20))
def test_places_lie_inside_the_text(text, wording):
    template = parse(wording)
    for hit in (find(template, {}, [text]), similar(template, {}, [text])):
        if hit is not None:
            assert 0 <= hit.start < hit.end <= len(text)
            assert 0 < hit.score <= 1


@pytest.mark.parametrize(
    "wording",
    [
        "{a} {b} {c} {d} x",
        "a {...} a {...} a {...} b",
        "a {...} " * 12 + "b",
        "[a ][a ][a ][a ]b",
        "{title} {title} by",
    ],
)
def test_no_wording_makes_matching_slow(wording):
    text = "a " * 4000
    start = time.process_time()
    find(parse(wording), {}, [text])
    similar(parse(wording), {}, [text])
    assert time.process_time() - start < 5


def test_fill():
    assert fill(parse("{lead} {name}[, {date}]."), {"lead": ("From",), **NAME}) == "From Fen Post."
    assert fill(parse("{...} {name}"), NAME) is None
    assert fill(parse("Write to {email}"), {"email": ("@fen.example",)}) is None
    assert join_names(["A", "B"]) == ("A and B", "A & B", "A, B")
    assert join_names([]) == ()


LEADS = Leads(
    ("originally published", "republished from", "zuerst bei {name} erschienen", "first published in"),
    ("reprinted by", "republished by"),
)


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("This story was originally published on 3 May by Fen Post.", ["Fen Post"]),
        ("Originally published by Fen Post and republished by Inland Echo.", ["Fen Post"]),
        ("Originally published by Inland Echo and republished by Fen Post.", []),
        ("Reprinted by Fen Post with permission.", []),
        ("Originally published in 2012. Fen Post asked him again.", []),
        (
            "“Will it hold?” was originally published under “Who pays? Who knows” in the\u00a0Fen\u00a0Post’s magazine",
            ["Fen Post"],
        ),
        ("Dieser Text ist zuerst bei Fen Post erschienen.", ["Fen Post"]),
        ("Dieser Text ist zuerst bei Fen Post gelesen worden.", []),
        ("ORIGINALLY PUBLISHED BY FEN POST", ["Fen Post"]),
        ("originally published at fen.example", ["fen.example"]),
        ("It was unoriginally published by Fen Post.", []),
        ("Republished from the U.S. edition of Fen Post.", ["Fen Post"]),
    ],
)
def test_credits(text, credited):
    found = find_credits(text, LEADS, ("Fen Post", "fen.example"))
    assert [one.name for one in found if one.name and not one.other] == credited
    for one in found:
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("This story was originally published on", True),
        ("This story was originally published", True),
        ("This story was originally published on 3 May by", True),
        ("This story was originally published by Inland Echo", False),
        ("This story was originally published in 2012.", False),
    ],
)
def test_a_credit_that_breaks_off(text, cut):
    assert [one.cut for one in find_credits(text, LEADS, ("Fen Post",))] == [cut]


def test_names():
    names = ("Fen Post", "FPN")
    assert [n.form for n in find_names("FEN-POST, fpn, FPN and the Fen\u00a0Posters", names)] == ["Fen Post", "FPN"]
    assert find_names("Join the fen post office", ("Fen Post",), ("fen post office",)) == ()
    text = "Straße der Fen Post"
    assert text[slice(*next((n.start, n.end) for n in find_names(text, names)))] == "Fen Post"


@pytest.mark.parametrize(
    ("text", "name", "there"),
    [
        ("By ANA LIM", "Ana Lim", True),
        ("By Ana María Lim", "Ana Lim", True),
        ("Lim said Ana", "Ana Lim", False),
        ("By Ana Ruiz and Bo Lim", "Ana Lim", False),
        ("By Ana Ruiz, Bo Lim", "Ana Lim", False),
        ("By Anabel Limm", "Ana Lim", False),
        ("Dr. Ana Lim", "Prof. Ana Lim, PhD", True),
        ("By Ana Lim", "Lim, Ana", True),
        ("By José Peña", "Jose Pena", False),
        ("by Sting", "Sting", True),
        ("nobody", "", False),
    ],
)
def test_persons(text, name, there):
    found = has_person(text, name)
    assert (found is not None) == there


def test_word_boundaries():
    assert list(find_whole("ap, AP, APT, (AP)", "AP")) == [4, 14]
    assert list(find_whole("abc", "")) == []
    assert is_whole("新聞社の記事", 0, 3)
    assert not at_boundary("re\u0301sume\u0301", 3)
    assert [token.text for token in tokens("ป่า 新聞 AT&T")] == ["ป", "่", "า", "新", "聞", "at&t"]


def test_sentences():
    text = "It was by J. Doe of the U.S. Army. “Why?” he asked. End"
    assert text[: sentence_end(text, 0)] == "It was by J. Doe of the U.S. Army."
    assert sentence_end("no stop", 3) == 7
    assert sentence_end('He said: "It is." Then left.', 0) == 17


@given(st.text(alphabet="ab@.-_ ,<>", max_size=40))
def test_addresses_lie_in_the_text(text):
    for found in (*emails(text), *web_addresses(text)):
        assert text[found.start : found.end] == found.text


def test_addresses():
    assert [a.text for a in emails("desk@fen.example, @fen, a@b, <x.y+z@a-b.example>.")] == [
        "desk@fen.example",
        "x.y+z@a-b.example",
    ]
    assert [a.text for a in web_addresses("(https://fen.example/a) and www.fen.example.")] == [
        "https://fen.example/a",
        "www.fen.example",
    ]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("under a Creative Commons license by Fen Post", [("CC", "")]),
        ("unter einer Creative-Commons-Lizenz (CC BY-NC-ND 4.0 DE)", [("CC-BY-NC-ND", "4.0")]),
        ("Creative Commons Attribution-NonCommercial-ShareAlike 3.0 Unported", [("CC-BY-NC-SA", "3.0")]),
        ("Attribution-No Derivatives", [("CC-BY-ND", "")]),
        ("CC0", [("CC0", "")]),
        ("It is in the public domain now", [("PD", "")]),
        ("cc: Ana, Bo", []),
        ("proper attribution is needed", []),
        ("CC BY 4.0 and CC BY-SA 3.0", [("CC-BY", "4.0"), ("CC-BY-SA", "3.0")]),
    ],
)
def test_licences(text, stated):
    assert [(one.family, one.version) for one in stated_licences(text)] == stated


def test_licence_addresses():
    assert licence_of_url("http://creativecommons.org/licenses/by-nc-sa/3.0/us/").family == "CC-BY-NC-SA"
    assert licence_of_url("https://creativecommons.org/publicdomain/zero/1.0/").family == "CC0"
    assert licence_of_url("https://creativecommons.org/about") is None
    assert licence_of_url("https://fen.example/licenses/by/4.0") is None
