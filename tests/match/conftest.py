from datetime import date

import pytest

from rights.match import compare, of_text

FILLER = {
    "en": (
        "A quiet night in the valley\n\nThe council of the valley met in the old hall to talk about its plans for the year.",
        "Neighbors brought soup and bread, and the children drew a map of the river on the long wall behind the stage.",
        "The meeting ended with a song about the ferry that once crossed the river below the mill.",
    ),
    "de": (
        "Ein stiller Abend im Tal\n\nDer Rat des Tals traf sich in der alten Halle und sprach über die Pläne für das Jahr.",
        "Nachbarn brachten Suppe und Brot, und die Kinder malten eine Karte des Flusses auf die lange Wand hinter der Bühne.",
        "Das Treffen endete mit einem Lied über die Fähre, die einst den Fluss unter der Mühle querte.",
    ),
    "fr": (
        "Une nuit calme dans la vallée\n\nLe conseil de la vallée est venu dans la vieille salle pour parler de ses projets.",
        "Des voisins ont apporté de la soupe et du pain, et les enfants ont dessiné une carte de la rivière sur le mur.",
        "La réunion a fini par une chanson sur le bac qui passait autrefois la rivière sous le moulin.",
    ),
    "es": (
        "Una noche tranquila en el valle\n\nEl consejo del valle se reunió en la vieja sala para hablar de sus planes.",
        "Los vecinos trajeron sopa y pan, y los niños dibujaron un mapa del río en la larga pared del fondo.",
        "La reunión terminó con una canción sobre la barca que antes cruzaba el río bajo el molino.",
    ),
    "pt": (
        "Uma noite calma no vale\n\nO conselho do vale reuniu-se na velha sala para falar dos seus planos para o ano.",
        "Os vizinhos trouxeram sopa e pão, e as crianças desenharam um mapa do rio na longa parede do fundo.",
        "A reunião acabou com uma canção sobre a barca que antes atravessava o rio abaixo do moinho.",
    ),
    "ja": (
        "谷の静かな夜\n\n谷の議会は古い集会所に集まり、一年の計画について話し合った。",
        "近所の人々はスープとパンを持ち寄り、子どもたちは舞台の後ろの長い壁に川の地図を描いた。",
        "会合は、かつて水車の下で川を渡っていた渡し船の歌で終わった。",
    ),
}


def story(text, language="en"):
    """A short story with the given text in its middle."""
    before, between, after = FILLER[language]
    return f"{before}\n\n{text}\n\n{between}\n\n{after}"


def compared(one, other, language="en", day=None):
    """Two texts in the same story, compared."""
    sides = [of_text(story(text, language), language=language) for text in (one, other)]
    return compare(*sides, date=date.fromisoformat(day) if day else None)


@pytest.fixture
def compare_texts():
    return compared
