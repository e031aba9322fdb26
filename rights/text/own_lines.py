"""Lines that a repair proposes where the terms give no wording, in the languages whose words for them are known."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["own_line"]

_LINES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "original": "Read the original article",
        "licence": "This story is republished under the licence ",
        "edited": "This article has been edited",
        "shortened": "This article has been edited for length",
    },
    "de": {
        "original": "Zum Originalartikel",
        "licence": "Dieser Artikel erscheint hier unter der Lizenz ",
        "edited": "Dieser Artikel wurde bearbeitet",
        "shortened": "Dieser Artikel wurde gekürzt",
    },
    "fr": {
        "original": "Lire l'article original",
        "licence": "Cet article est republié sous licence ",
        "edited": "Cet article a été modifié",
        "shortened": "Cet article a été abrégé",
    },
    "es": {
        "original": "Leer el artículo original",
        "licence": "Este artículo se republica bajo la licencia ",
        "edited": "Este artículo ha sido editado",
        "shortened": "Este artículo fue abreviado",
    },
    "pt": {
        "original": "Leia o artigo original",
        "licence": "Este artigo é republicado sob a licença ",
        "edited": "Este artigo foi editado",
        "shortened": "Este artigo foi resumido",
    },
    "it": {
        "original": "Leggi l'articolo originale",
        "licence": "Questo articolo è ripubblicato con licenza ",
        "edited": "Questo articolo è stato modificato",
        "shortened": "Questo articolo è stato abbreviato",
    },
    "nl": {
        "original": "Lees het oorspronkelijke artikel",
        "licence": "Dit artikel is overgenomen onder de licentie ",
        "edited": "Dit artikel is bewerkt",
        "shortened": "Dit artikel is ingekort",
    },
}


def own_line(purpose: str, language: str) -> str:
    """The line for a purpose (original, licence, edited, shortened) in a language; in English where it has no words here.

    >>> own_line("original", "es-MX")
    'Leer el artículo original'
    >>> own_line("edited", "nb")
    'This article has been edited'
    """
    return _LINES.get(language[:2].lower(), _LINES["en"])[purpose]
