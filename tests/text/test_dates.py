"""Days and lists of names as each language writes them, in a wording's own language or another."""

import pytest

from rights.text import dates, match
from rights.text.template import TemplateError, parse

DAY = "2024-05-03"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "3 May 2024"),
        ("de", "3 Mai 2024"),
        ("de-AT", "3 Mai 2024"),
        ("es", "3 mayo 2024"),
        ("fr", "3 mai 2024"),
        ("it", "3 maggio 2024"),
        ("nl", "3 mei 2024"),
        ("pl", "3 maja 2024"),
        ("pt", "3 maio 2024"),
        ("ru", "3 мая 2024"),
        ("uk", "3 травня 2024"),
        ("ja", "3 5月 2024"),
        ("xx", "3 May 2024"),
    ],
)
def test_a_form_names_the_month_in_the_language(language, written):
    assert dates.render(DAY, "D MMMM YYYY", language) == written


@pytest.mark.parametrize(
    ("language", "usual"),
    [
        ("de", "3. Mai 2024"),
        ("es", "3 de mayo de 2024"),
        ("ja", "2024年5月3日"),
        ("pl", "3 maja 2024 r."),
        ("ru", "3 мая 2024 года"),
        ("uk", "3 травня 2024 року"),
    ],
)
def test_the_usual_forms_of_a_language_will_do(language, usual):
    assert usual in dates.forms(DAY, language)
    assert "2024-05-03" in dates.forms(DAY, language)


def test_every_language_has_twelve_months_long_and_short():
    for language in dates.LANGUAGES:
        for form in ("MMMM", "MMM"):
            assert len({dates.render(f"2024-{month:02}-01", form, language) for month in range(1, 13)}) == 12


VALUES = {
    "date": (DAY,),
    "author": ("Ana", "Ben", "Cleo"),
    "authors": match.join_names(("Ana", "Ben", "Cleo"), ("und",)),
    "language": ("de",),
}


@pytest.mark.parametrize(
    ("wording", "written"),
    [
        ("Von {authors}, {date:D. MMMM YYYY}", "Von Ana, Ben und Cleo, 3. Mai 2024"),
        ("By {authors@en} on {date@en:MMMM D, YYYY}", "By Ana, Ben and Cleo on May 3, 2024"),
        ("{authors@ja}", "Ana、Ben、Cleo"),
        ("{authors@uk}", "Ana, Ben та Cleo"),
        ("{date@ru}", "3 мая 2024"),
    ],
)
def test_a_variable_may_have_a_language_of_its_own(wording, written):
    template = parse(wording)
    assert match.fill(template, VALUES) == written
    found = match.find(template, VALUES, [f"Oben. {written} Unten."])
    assert found is not None
    assert match.find(template, VALUES, ["Oben. Von Ana, 4. Juni 2025. Unten."]) is None


@pytest.mark.parametrize(
    ("wording", "told"),
    [
        ("{title@de}", "{title} is the same in every language"),
        ("{date@xx}", '"xx" is none of the languages'),
        ("{date@:D}", '"" is none of the languages'),
    ],
)
def test_a_language_that_can_not_be_is_told(wording, told):
    with pytest.raises(TemplateError, match=told):
        parse(wording)
