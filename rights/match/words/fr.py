"""French words that the edit lens knows."""

MONTHS = "janvier janv; février fév févr; mars; avril avr; mai; juin; juillet juil; août; septembre sept; octobre oct; novembre nov; décembre déc"
WEEKDAYS = "lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche"
NUMBERS = {
    "zéro": 0, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60,
}  # fmt: skip
ORDINAL_ENDINGS = "er re ère e ème nd nde"
SCALES = {
    "cent": 100,
    "cents": 100,
    "mille": 1e3,
    "million": 1e6,
    "millions": 1e6,
    "milliard": 1e9,
    "milliards": 1e9,
    "douzaine": 12,
}
AMOUNTS = "moitié tiers quart demi double triple dizaine dizaines centaine centaines milliers"
PERCENT = "pour cent; pourcent"
THOUSANDS, DECIMAL = ".", ","
UNITS = "jour jours semaine semaines mois année années an ans heure heures minute minutes décennie siècle"
RELATIVE = {"aujourd'hui": 0, "hier": -1, "demain": 1}
TIME_WORDS = "aujourd'hui hier demain matin soir nuit midi minuit week-end"
TIME_LINKS = "le la les en à au de du depuis jusqu avant après dernier dernière prochain prochaine ce cette"
SHIFTS = {"dernier": -1, "dernière": -1, "ce": 0, "cette": 0, "prochain": 1, "prochaine": 1}
YEAR_LEADS = "en depuis de avant après année fin début janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
SAME = ("et; &", "états-unis; usa; e.-u.", "union européenne; ue", "m.; monsieur", "mme; madame", "dr; docteur")
NEGATIVE_CONCORD = True
"""Two words for "not" in a sentence say it once."""
NEGATION = "pas jamais aucun aucune rien personne sans ni nul nulle"
OPPOSITES = (
    "accepté rejeté|accepte rejette|autorisé interdit|légal illégal|augmenté baissé|augmente baisse|augmentation baisse|gagné perdu|plus moins|"
    "pour contre|avec sans|coupable innocent|confirmé démenti|possible impossible|hausse baisse"
)
HEDGES = (
    "peut peuvent pourrait pourraient|doit doivent|devrait devraient|prétendument présumé présumée supposé supposée|probablement sans_doute|"
    "peut-être éventuellement|certainement sûrement|presque quasiment|environ autour|au_moins|au_plus|apparemment|tous toutes|beaucoup nombreux nombreuses|"
    "quelques certains certaines plusieurs|peu|toujours|souvent|rarement|semble semblent"
)
HEDGE_PHRASES = "au moins|au plus|plus de|moins de|jusqu à|sans doute|il est possible que"
SAYING = "dit déclaré déclare affirmé affirme ajouté ajoute expliqué explique précisé précise annoncé annonce écrit estimé estime indiqué indique assuré assure raconté souligné"
SPEAKING = "dit déclaré déclare affirmé affirme ajouté ajoute expliqué explique précisé écrit estimé estime assuré raconté souligné"
ACCORDING = "selon|d après|d'après|au dire de"
SMALL = (
    "le la les un une des du de et ou mais en à au aux dans sur par pour avec que qui dont où il elle ils elles on nous vous je se son sa ses leur leurs "
    "ce cet cette ces est sont était étaient a ont avait avaient été être ne y plus"
)
EMPTY = "le la les l un une aussi et"
ARTICLES = "le la les l un une"
ARTICLE_MATTERS = "peu"
STOPWORDS = "le la les des et est dans une pour que qui sur pas par au avec sont du été aux"
EDITOR_NOTE = (
    r"[\[(*_ ]*(?:note de la rédaction|ndlr|correction|rectificatif|précision|mise à jour|avertissement)\b ?[:.—–-]",
    r"[\[(*_ ]*une (?:première|précédente) version de cet article\b",
    r"[\[(*_ ]*cet article a été (?:\w+ )?(?:mis à jour|corrigé|modifié|abrégé|édité)\b",
)
TAGLINE = (
    r"cet article (?:a été|est) .{0,40}\b(?:publié|paru|republié|produit)\b",
    r"(?:publié|paru) (?:initialement|d’abord|à l’origine)\b",
)
FURNITURE = (
    r"(?:à lire aussi|lire aussi|lire la suite|voir aussi|publicité|photo|vidéo|newsletter|partager|commentaires?|imprimer|accueil|mentions légales|sur le même sujet)\b.{0,120}$",
    r"(?:abonnez-vous|inscrivez-vous)\b.{0,120}",
    r"©|copyright\b|tous droits réservés",
)
EXCERPT_LEADS = (
    r"(?:extrait|comme l’écrit|comme l'écrit|selon).{0,80}:$",
    r"lire (?:la suite|l’article)\b.{0,80}",
    r"et plus loin\W*$",
)
