"""Writes out the forms of Spanish and Portuguese words, so that their lists name each verb, noun and adjective once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import product

__all__ = ["Portuguese", "Spanish", "decades", "mixed_genders", "opposites", "same"]

Forms = Callable[[str], list[str]]
_GENDERS = 4
"""Forms of a word that has two genders and two numbers."""


def same(groups: str, forms: Forms) -> str:
    """Lines of words that say the same, one line for each form.

    Args:
        groups: groups separated by bars, each of the dictionary forms of its words.
        forms: gives all forms of a word, always in the same order.
    """
    return "|".join(
        " ".join(dict.fromkeys(line))
        for group in groups.split("|")
        for line in _slots([forms(word) for word in group.split()])
        if len(set(line)) > 1
    )


def opposites(groups: str, forms: Forms) -> str:
    """Pairs of opposites, one pair for each form: every word before a slash against every one behind it."""
    pairs: dict[str, None] = {}
    for group in groups.split("|"):
        one, other = (side.split() for side in group.split("/"))
        for pair in product(one, other):
            for a, b in _slots([forms(word) for word in pair]):
                if a != b:
                    pairs[f"{a} {b}"] = None
    return "|".join(pairs)


def mixed_genders(groups: str, forms: Forms, feminine: Callable[[str], bool], articles: str) -> str:
    """Lines of phrases with an article, for nouns of one meaning and of two genders ("la vivienda; el hogar").

    Args:
        groups: as for `same`.
        forms: gives the singular and the plural of a noun.
        feminine: tells whether a noun is feminine.
        articles: for the singular, then behind a bar for the plural, pairs of a masculine and a feminine form joined by a
            slash, with an underscore where one is two words.
    """
    lines = []
    for group in groups.split("|"):
        words = group.split()
        if len({feminine(word) for word in words}) < 2:
            continue
        for number, pairs in enumerate(articles.split("|")):
            for pair in pairs.split():
                both = pair.replace("_", " ").split("/")
                lines.append("; ".join(f"{both[feminine(word)]} {forms(word)[number]}" for word in words))
    return "|".join(lines)


def decades(patterns: Iterable[str], names: Mapping[int, str]) -> tuple[str, ...]:
    """For each decade a line of the ways to write it; in a pattern {n} is "80", {y} is "1980" and {w} the word."""
    return tuple("; ".join(way.format(n=n, y=1900 + n, w=word) for way in patterns) for n, word in names.items())


def _slots(tables: list[list[str]]) -> Iterable[tuple[str, ...]]:
    """The forms that stand for each other; a word without genders gives its forms for both."""
    longest = max(map(len, tables))
    if longest == _GENDERS:
        tables = [table if len(table) == _GENDERS else [table[0], table[0], table[1], table[1]] for table in tables]
    return zip(*tables, strict=True)


class _Romance:
    """What both languages share: irregular verbs are found by their end, so that compounds follow."""

    irregular: Mapping[str, Mapping[str, str]] = {}

    @classmethod
    def _stems(cls, verb: str) -> dict[str, str]:
        """Irregular stems and forms of a verb, with its prefix before each."""
        for cut in range(len(verb) - 2):
            found = cls.irregular.get(verb[cut:])
            if found is not None:
                return {name: verb[:cut] + stem for name, stem in found.items()}
        return {}

    @staticmethod
    def _gendered(participle: str) -> list[str]:
        return [participle, participle[:-1] + "a", participle + "s", participle[:-1] + "as"]


class Spanish(_Romance):
    """Forms of Spanish words."""

    feminine_nouns = frozenset(
        "mujer madre calle noche clase muerte sede red vez crisis tarde ley base gente suerte parte mano nave".split()
    )
    masculine_nouns = frozenset(
        "problema día mapa sistema clima programa tema planeta idioma diagrama drama esquema policía".split()
    )

    irregular = {  # noqa: RUF012
        "hacer": {"strong": "hac", "subj": "hag", "pret": "hic", "pret3": "hizo", "fut": "har", "pp": "hecho"},
        "decir": {"strong": "dic", "subj": "dig", "pret": "dij", "fut": "dir", "pp": "dicho", "ger": "diciendo"},
        "poner": {"subj": "pong", "pret": "pus", "fut": "pondr", "pp": "puesto"},
        "tener": {"strong": "tien", "subj": "teng", "pret": "tuv", "fut": "tendr"},
        "venir": {"strong": "vien", "subj": "veng", "pret": "vin", "fut": "vendr", "ger": "viniendo"},
        "poder": {"strong": "pued", "pret": "pud", "fut": "podr", "ger": "pudiendo"},
        "querer": {"strong": "quier", "pret": "quis", "fut": "querr"},
        "saber": {"subj": "sep", "pret": "sup", "fut": "sabr"},
        "caber": {"subj": "quep", "pret": "cup", "fut": "cabr"},
        "salir": {"subj": "salg", "fut": "saldr"},
        "valer": {"subj": "valg", "fut": "valdr"},
        "traer": {"subj": "traig", "pret": "traj"},
        "caer": {"subj": "caig"},
        "ducir": {"subj": "duzc", "pret": "duj"},
        "ver": {"pp": "visto", "pret3": "vio", "impf": "veí", "subj": "ve"},
        "prever": {
            "strong": "prev",
            "pres3": "prevé",
            "presp": "prevén",
            "pp": "previsto",
            "impf": "preveí",
            "subj": "preve",
        },
        "volver": {"strong": "vuelv", "pp": "vuelto"},
        "resolver": {"strong": "resuelv", "pp": "resuelto"},
        "absolver": {"strong": "absuelv", "pp": "absuelto"},
        "disolver": {"strong": "disuelv", "pp": "disuelto"},
        "abrir": {"pp": "abierto"},
        "cubrir": {"pp": "cubierto"},
        "escribir": {"pp": "escrito"},
        "romper": {"pp": "roto"},
        "morir": {"strong": "muer", "weak": "mur", "pp": "muerto"},
        "dormir": {"strong": "duerm", "weak": "durm"},
        "mover": {"strong": "muev"},
        "pedir": {"strong": "pid", "weak": "pid"},
        "medir": {"strong": "mid", "weak": "mid"},
        "servir": {"strong": "sirv", "weak": "sirv"},
        "elegir": {"strong": "elig", "weak": "elig", "subj": "elij"},
        "corregir": {"strong": "corrig", "weak": "corrig", "subj": "corrij"},
        "seguir": {"strong": "sigu", "weak": "sigu", "subj": "sig"},
        "mentir": {"strong": "mient", "weak": "mint"},
        "sentir": {"strong": "sient", "weak": "sint"},
        "vertir": {"strong": "viert", "weak": "virt"},
        "ferir": {"strong": "fier", "weak": "fir"},
        "querir": {"strong": "quier", "weak": "quir"},
        "gerir": {"strong": "gier", "weak": "gir"},
        "perder": {"strong": "pierd"},
        "ascender": {"strong": "asciend"},
        "descender": {"strong": "desciend"},
        "defender": {"strong": "defiend"},
        "extender": {"strong": "extiend"},
        "entender": {"strong": "entiend"},
        "encender": {"strong": "enciend"},
        "cerrar": {"strong": "cierr"},
        "negar": {"strong": "nieg"},
        "comenzar": {"strong": "comienz"},
        "empezar": {"strong": "empiez"},
        "pensar": {"strong": "piens"},
        "compensar": {},
        "plegar": {"strong": "plieg"},
        "tender": {"strong": "tiend"},
        "pretender": {},
        "recomendar": {"strong": "recomiend"},
        "alentar": {"strong": "alient"},
        "apretar": {"strong": "apriet"},
        "helar": {"strong": "hiel"},
        "contar": {"strong": "cuent"},
        "mostrar": {"strong": "muestr"},
        "encontrar": {"strong": "encuentr"},
        "probar": {"strong": "prueb"},
        "cordar": {"strong": "cuerd"},
        "volar": {"strong": "vuel"},
        "colgar": {"strong": "cuelg"},
        "forzar": {"strong": "fuerz"},
        "reforzar": {"strong": "refuerz"},
        "unir": {},
        "reunir": {"strong": "reún"},
        "prohibir": {"strong": "prohíb"},
        "ampliar": {"strong": "amplí"},
        "enviar": {"strong": "enví"},
        "confiar": {"strong": "confí"},
        "continuar": {"strong": "continú"},
        "evaluar": {"strong": "evalú"},
        "situar": {"strong": "sitú"},
        "efectuar": {"strong": "efectú"},
        "acentuar": {"strong": "acentú"},
        "ocer": {"subj": "ozc"},
        "ecer": {"subj": "ezc"},
        "nacer": {"subj": "nazc"},
        "dar": {"pret3": "dio", "pretp": "dieron"},
    }

    @classmethod
    def verb(cls, verb: str) -> list[str]:
        """Infinitive, gerund, participles and the third persons of the tenses that news text uses."""
        held = cls._stems(verb) if verb[-3:] != "dar" or verb == "dar" else {}
        if verb.endswith(("cordar",)):
            held = cls._stems(verb)
        stem, ending = verb[:-2], verb[-2:]
        strong, weak = held.get("strong", stem), held.get("weak", stem)
        future = held.get("fut", verb.replace("í", "i"))
        first = ending == "ar"
        vowel = not first and stem[-1] in "aeou" and not stem.endswith(("gu", "qu"))
        if vowel and stem[-1] == "u" and "strong" not in held:
            strong = stem + "y"
        i = "y" if vowel else "i"
        if first:
            gerund, participle = stem + "ando", stem + "ado"
            present, imperfect = (strong + "a", strong + "an"), (stem + "aba", stem + "aban")
            past = held.get("pret3", stem + "ó"), held.get("pretp", stem + "aron")
        else:
            accent = "í" if vowel and stem[-1] != "u" else "i"
            gerund, participle = weak + i + "endo", stem + accent + "do"
            e = "e"
            present = held.get("pres3", strong + e), held.get("presp", strong + "en")
            base = held.get("impf", stem + "í")
            imperfect = base + "a", base + "an"
            past = held.get("pret3", weak + i + "ó"), weak + i + "eron"
        if "pret" in held:
            past = (
                held.get("pret3", held["pret"] + "o"),
                held["pret"] + ("eron" if held["pret"][-1] == "j" else "ieron"),
            )
        wish = held.get("subj") or cls._respelled(strong, first=first)
        mood = ("e", "en") if first else ("a", "an")
        perhaps = past[1].removesuffix("ron")
        return [
            verb,
            held.get("ger", gerund),
            *cls._gendered(held.get("pp", participle)),
            *present,
            *past,
            *imperfect,
            future + "á",
            future + "án",
            future + "ía",
            future + "ían",
            wish + mood[0],
            wish + mood[1],
            perhaps + "ra",
            perhaps + "ran",
        ]

    @staticmethod
    def _respelled(stem: str, *, first: bool) -> str:
        """The stem as it is written before the other vowel."""
        rules = (("gu", "gü"), ("c", "qu"), ("g", "gu"), ("z", "c")) if first else (("gu", "g"), ("g", "j"), ("c", "z"))
        for old, new in rules:
            if stem.endswith(old):
                return stem[: -len(old)] + new if not (first and old == "gu") else stem
        return stem

    @classmethod
    def noun(cls, word: str) -> list[str]:
        """Singular and plural."""
        if word[-1] in "aeiouéáó":
            return [word, word + "s"]
        if word.endswith("z"):
            return [word, word[:-1] + "ces"]
        if word[-1] == "s" and word[-2] not in "áéíóú":
            return [word, word]
        bare = word[:-2] + word[-2].translate(_NO_ACCENT) + word[-1]
        return [word, bare + "es"]

    @classmethod
    def adjective(cls, word: str) -> list[str]:
        """Both genders in both numbers; of a word that has no genders, the singular and the plural."""
        if word.endswith("o"):
            return cls._gendered(word)
        if word.endswith(("dor", "sor", "tor")):
            return [word, word + "a", word + "es", word + "as"]
        return cls.noun(word)

    @classmethod
    def feminine(cls, word: str) -> bool:
        """Whether a noun is feminine, as its end tells."""
        if word in cls.masculine_nouns:
            return False
        return word in cls.feminine_nouns or word.endswith(
            ("a", "ción", "sión", "xión", "dad", "tad", "tud", "umbre", "iez")
        )


class Portuguese(_Romance):
    """Forms of Portuguese words."""

    feminine_nouns = frozenset(
        "mulher mãe noite classe morte sede rede vez crise tarde lei base parte mão nave região opinião razão união ocasião".split()
    )
    masculine_nouns = frozenset(
        "problema dia mapa sistema clima programa tema planeta idioma diagrama drama esquema aumento".split()
    )

    irregular = {  # noqa: RUF012
        "fazer": {"pres3": "faz", "pret3": "fez", "pretp": "fizeram", "subj": "faç", "fut": "far", "pp": "feito"},
        "dizer": {"pres3": "diz", "pret3": "disse", "pretp": "disseram", "subj": "dig", "fut": "dir", "pp": "dito"},
        "trazer": {"pres3": "traz", "pret3": "trouxe", "pretp": "trouxeram", "subj": "trag", "fut": "trar"},
        "por": {
            "pres3": "põe",
            "presp": "põem",
            "pret3": "pôs",
            "pretp": "puseram",
            "impf": "punha",
            "subj": "ponh",
            "fut": "por",
            "pp": "posto",
            "ger": "pondo",
        },
        "manter": {
            "pres3": "mantém",
            "presp": "mantêm",
            "pret3": "manteve",
            "pretp": "mantiveram",
            "impf": "mantinha",
            "subj": "mantenh",
        },
        "deter": {
            "pres3": "detém",
            "presp": "detêm",
            "pret3": "deteve",
            "pretp": "detiveram",
            "impf": "detinha",
            "subj": "detenh",
        },
        "obter": {
            "pres3": "obtém",
            "presp": "obtêm",
            "pret3": "obteve",
            "pretp": "obtiveram",
            "impf": "obtinha",
            "subj": "obtenh",
        },
        "conter": {
            "pres3": "contém",
            "presp": "contêm",
            "pret3": "conteve",
            "pretp": "contiveram",
            "impf": "continha",
            "subj": "contenh",
        },
        "reter": {
            "pres3": "retém",
            "presp": "retêm",
            "pret3": "reteve",
            "pretp": "retiveram",
            "impf": "retinha",
            "subj": "retenh",
        },
        "meter": {},
        "vir": {
            "pres3": "vem",
            "presp": "vêm",
            "pret3": "veio",
            "pretp": "vieram",
            "impf": "vinha",
            "subj": "venh",
            "pp": "vindo",
        },
        "servir": {"subj": "sirv"},
        "ouvir": {"subj": "ouç"},
        "ver": {"pres3": "vê", "presp": "veem", "pret3": "viu", "pretp": "viram", "subj": "vej", "pp": "visto"},
        "viver": {},
        "mover": {},
        "solver": {},
        "dever": {},
        "apagar": {},
        "resumir": {},
        "presumir": {},
        "eter": {},
        "escrever": {"pp": "escrito"},
        "haver": {"pres3": "há", "presp": "hão", "pret3": "houve", "pretp": "houveram", "subj": "haj"},
        "perder": {"subj": "perc"},
        "pedir": {"subj": "peç"},
        "medir": {"subj": "meç"},
        "poder": {"pret3": "pôde", "pretp": "puderam", "subj": "poss"},
        "saber": {"pret3": "soube", "pretp": "souberam", "subj": "saib"},
        "caber": {"pret3": "coube", "pretp": "couberam", "subj": "caib"},
        "querer": {"pres3": "quer", "pret3": "quis", "pretp": "quiseram", "subj": "queir"},
        "requerer": {"pres3": "requer", "subj": "requeir"},
        "dar": {"pres3": "dá", "presp": "dão", "pret3": "deu", "pretp": "deram"},
        "uzir": {"pres3": "uz"},
        "struir": {"pres3": "strói", "presp": "stroem"},
        "instruir": {"pres3": "instrui", "presp": "instruem"},
        "cair": {"pres3": "cai", "presp": "caem", "subj": "cai"},
        "sair": {"pres3": "sai", "presp": "saem", "subj": "sai"},
        "trair": {"pres3": "trai", "presp": "traem", "subj": "trai"},
        "uir": {"pres3": "ui", "presp": "uem"},
        "guir": {"pres3": "gue", "presp": "guem"},
        "seguir": {"pres3": "segue", "presp": "seguem", "subj": "sig"},
        "subir": {"strong": "sob", "subj": "sub"},
        "sumir": {"strong": "som", "subj": "sum"},
        "assumir": {"subj": "assum"},
        "fugir": {"strong": "fog", "subj": "fuj"},
        "mentir": {"subj": "mint"},
        "sentir": {"subj": "sint"},
        "ferir": {"subj": "fir"},
        "vestir": {"subj": "vist"},
        "gredir": {"strong": "grid", "subj": "grid"},
        "cobrir": {"subj": "cubr", "pp": "coberto"},
        "abrir": {"pp": "aberto"},
        "ganhar": {"pp": "ganho"},
        "pagar": {"pp": "pago"},
        "gastar": {"pp": "gasto"},
        "oibir": {"strong": "oíb"},
        "proibir": {"strong": "proíb"},
        "ear": {"strong": "ei"},
        "recear": {"strong": "recei"},
        "ceder": {},
        "ler": {"pres3": "lê", "presp": "leem", "subj": "lei"},
        "crer": {"pres3": "crê", "presp": "creem", "subj": "crei"},
        "valer": {"subj": "valh"},
        "odiar": {"strong": "odei"},
    }

    @classmethod
    def verb(cls, verb: str) -> list[str]:
        """Infinitives, gerund, participles and the third persons of the tenses that news text uses."""
        held = {} if verb.endswith("dar") and verb != "dar" else cls._stems(verb)
        stem, ending = verb[:-2], verb[-2:].replace("ôr", "or")
        strong = held.get("strong", stem)
        if "strong" in held and verb.endswith("ear"):
            strong = stem + "i"
        future = held.get("fut", verb)
        vowel = stem[-1] in "aou" and ending == "ir" and not stem.endswith(("gu", "qu"))
        i = "í" if vowel else "i"
        if ending == "ar":
            plain = (
                stem + "ando", stem + "ado", strong + "a", strong + "am", stem + "ou", stem + "aram", stem + "ava", stem + "avam",
            )  # fmt: skip
        elif ending == "ir":
            plain = (
                stem + "indo", stem + i + "do", strong + "e", strong + "em", stem + "iu", stem + i + "ram", stem + "ía" if vowel else stem + "ia",
                stem + "íam" if vowel else stem + "iam",
            )  # fmt: skip
        else:
            plain = (
                stem + "endo", stem + "ido", stem + "e", stem + "em", stem + "eu", stem + "eram", stem + "ia", stem + "iam",
            )  # fmt: skip
        imperfect = held.get("impf", plain[6])
        wish = held.get("subj") or cls._respelled(strong, first=ending == "ar")
        mood = ("e", "em") if ending == "ar" else ("a", "am")
        past = held.get("pret3", plain[4]), held.get("pretp", plain[5])
        return [
            verb,
            held.get("ger", plain[0]),
            *cls._gendered(held.get("pp", plain[1])),
            held.get("pres3", plain[2]),
            held.get("presp", plain[3]),
            *past,
            imperfect,
            imperfect + "m",
            future + "á",
            future + "ão",
            future + "ia",
            future + "iam",
            wish + mood[0],
            wish + mood[1],
            verb.replace("ô", "o") + "em",
        ]

    @staticmethod
    def _respelled(stem: str, *, first: bool) -> str:
        """The stem as it is written before the other vowel."""
        rules = (("c", "qu"), ("g", "gu"), ("ç", "c")) if first else (("gu", "g"), ("g", "j"), ("c", "ç"))
        for old, new in rules:
            if stem.endswith(old):
                return stem[: -len(old)] + new
        return stem

    @classmethod
    def noun(cls, word: str) -> list[str]:
        """Singular and plural."""
        if word.endswith("ão"):
            return [word, word + "s" if word in {"mão", "cidadão", "irmão", "órfão"} else word[:-2] + "ões"]
        if word.endswith("m"):
            return [word, word[:-1] + "ns"]
        if word.endswith("il"):
            return [word, word[:-2] + ("eis" if any(c in "áéíóúâêô" for c in word) else "is")]
        if word.endswith(("al", "el", "ol", "ul")):
            vowel = word[-2] if any(c in "áéíóúâêô" for c in word) else {"e": "é", "o": "ó"}.get(word[-2], word[-2])
            return [word, word[:-2] + vowel + "is"]
        if word[-1] in "rz":
            return [word, word + "es"]
        if word[-1] == "s":
            return [word, word[:-2] + "eses"] if word.endswith("ês") else [word, word]
        return [word, word + "s"]

    @classmethod
    def adjective(cls, word: str) -> list[str]:
        """Both genders in both numbers; of a word that has no genders, the singular and the plural."""
        if word.endswith("o") and not word.endswith("ão"):
            return cls._gendered(word)
        if word.endswith(("dor", "sor", "tor")):
            return [word, word + "a", word + "es", word + "as"]
        return cls.noun(word)

    @classmethod
    def feminine(cls, word: str) -> bool:
        """Whether a noun is feminine, as its end tells."""
        if word in cls.masculine_nouns:
            return False
        return word in cls.feminine_nouns or word.endswith(("a", "ção", "são", "ssão", "dade", "tude", "ez", "agem"))


_NO_ACCENT = str.maketrans("áéíóú", "aeiou")
