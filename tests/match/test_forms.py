"""Forms of Spanish and Portuguese words that the lists are made of."""

import pytest

from rights.match.language import language
from rights.match.words.forms import Portuguese, Spanish

SLOTS = {"present": 6, "past": 8, "past_plural": 9, "future": 12, "wish": 16}


@pytest.mark.parametrize(
    ("verb", "slot", "form"),
    [
        ("aprobar", "present", "aprueba"), ("mantener", "past_plural", "mantuvieron"), ("reducir", "past", "redujo"), ("decir", "past_plural", "dijeron"),
        ("caer", "past", "cayó"), ("construir", "present", "construye"), ("negar", "wish", "niegue"), ("atacar", "wish", "ataque"), ("elegir", "wish", "elija"),
        ("prohibir", "present", "prohíbe"), ("hacer", "past", "hizo"), ("salir", "future", "saldrá"), ("recordar", "past", "recordó"), ("aparecer", "wish", "aparezca"),
        ("pedir", "past", "pidió"), ("absolver", "present", "absuelve"),
    ],
)  # fmt: skip
def test_spanish_verb(verb, slot, form):
    assert Spanish.verb(verb)[SLOTS[slot]] == form


@pytest.mark.parametrize(
    ("verb", "slot", "form"),
    [
        ("aprovar", "past", "aprovou"), ("manter", "past_plural", "mantiveram"), ("reduzir", "present", "reduz"), ("dizer", "past", "disse"), ("cair", "past", "caiu"),
        ("construir", "present", "constrói"), ("negar", "wish", "negue"), ("proteger", "wish", "proteja"), ("proibir", "present", "proíbe"), ("impor", "past", "impôs"),
        ("absolver", "past", "absolveu"), ("subir", "present", "sobe"), ("perder", "wish", "perca"), ("recordar", "past", "recordou"), ("recuar", "future", "recuará"),
    ],
)  # fmt: skip
def test_portuguese_verb(verb, slot, form):
    assert Portuguese.verb(verb)[SLOTS[slot]] == form


@pytest.mark.parametrize(
    ("forms", "word", "plural"),
    [
        (Spanish.noun, "reunión", "reuniones"), (Spanish.noun, "pez", "peces"), (Spanish.noun, "autobús", "autobuses"), (Spanish.noun, "crisis", "crisis"),
        (Portuguese.noun, "reunião", "reuniões"), (Portuguese.noun, "mão", "mãos"), (Portuguese.noun, "hospital", "hospitais"), (Portuguese.noun, "possível", "possíveis"),
        (Portuguese.noun, "homem", "homens"),
    ],
)  # fmt: skip
def test_plural(forms, word, plural):
    assert forms(word) == [word, plural]


@pytest.mark.parametrize("code", ["es", "pt"])
def test_no_change_of_meaning_is_a_synonym(code):
    lists = language(code)

    def alike(one, other):
        return lists.synonyms.get(lists.key(one), set()) & lists.synonyms.get(lists.key(other), set())

    assert not [pair for pair in lists.opposites if alike(*pair)]
    steps = lists.grades.items()
    assert not [
        (one, other)
        for one, ladders in steps
        for other, against in steps
        if alike(one, other) and any(ladders[ladder] != against[ladder] for ladder in ladders.keys() & against)
    ]
    assert not [
        (one, other)
        for one in lists.hedges
        for other in lists.hedges
        if lists.hedges[one] != lists.hedges[other] and alike(one, other)
    ]
