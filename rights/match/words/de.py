"""German words that the edit lens knows."""

MONTHS = (
    "januar jänner jan; februar feb; märz mär; april apr; mai; juni jun; juli jul; august aug; september sept sep; "
    "oktober okt; november nov; dezember dez"
)
WEEKDAYS = "montag; dienstag; mittwoch; donnerstag; freitag; samstag sonnabend; sonntag"
NUMBERS = {
    "null": 0, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
    "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18,
    "neunzehn": 19, "zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
SCALES = {
    "hundert": 100, "tausend": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9,
    "mrd": 1e9, "billion": 1e12, "billionen": 1e12, "dutzend": 12,
}  # fmt: skip
AMOUNTS = "halb hälfte drittel viertel doppelt dreifach paar hunderte tausende beide"
PERCENT = "prozent"
THOUSANDS, DECIMAL = ".", ","
UNITS = "tag tage tagen woche wochen monat monate monaten jahr jahre jahren stunde stunden minute minuten jahrzehnt jahrzehnte jahrhundert"
RELATIVE = {"heute": 0, "gestern": -1, "morgen": 1, "vorgestern": -2}
TIME_WORDS = "heute gestern morgen vorgestern abend nacht vormittag nachmittag mittag früh wochenende uhr"
TIME_LINKS = "am im um seit bis vor nach letzten letzte letztes vergangenen vergangene diesen diese dieses nächsten nächste kommenden der den dem"
SHIFTS = {
    "letzten": -1, "letzte": -1, "letztes": -1, "vergangenen": -1, "vergangene": -1, "vergangenes": -1, "diesen": 0, "diese": 0,
    "dieses": 0, "nächsten": 1, "nächste": 1, "nächstes": 1, "kommenden": 1, "kommende": 1,
}  # fmt: skip
YEAR_LEADS = "in seit bis ab vor nach von jahr jahre jahres anfang ende mitte um"
SAME = (
    "und; &",
    "usa; us; vereinigte staaten; vereinigten staaten",
    "z.b.; zum beispiel",
    "d.h.; das heißt",
    "eu; europäische union; europäischen union",
)
TITLES = "doktor dr; professor prof; sankt st"
NEGATION = "nicht kein keine keinen keinem keiner keines nie niemals nirgends niemand nichts weder ohne"
OPPOSITES = (
    "abgelehnt angenommen|lehnte nahm|erlaubt verboten|legal illegal|stieg sank|stiegen sanken|gestiegen gesunken|gewonnen verloren|gewann verlor|"
    "mehr weniger|höher niedriger|für gegen|mit ohne|schuldig unschuldig|bestätigt dementiert|möglich unmöglich"
)
UNDOING = "un"
"""Prefixes that turn a word round."""
HEDGES = (
    "wird werden|kann können könnte könnten dürfte dürften mag|muss müssen|soll sollen|angeblich mutmaßlich vermeintlich|wahrscheinlich wohl vermutlich|"
    "vielleicht möglicherweise eventuell|sicher gewiss bestimmt|fast beinahe nahezu|etwa ungefähr rund circa ca|mindestens wenigstens|höchstens maximal|"
    "scheinbar offenbar anscheinend|alle|viele zahlreiche|einige manche mehrere|wenige|immer|oft häufig|selten|erwartet"
)
HEDGE_PHRASES = "mehr als|weniger als|bis zu|dem vernehmen nach"
SAYING = (
    "sagte sagt sagten erklärte erklärt teilte berichtete berichtet schrieb schreibt betonte betont meinte meint fügte hinzu erläuterte "
    "behauptete behauptet warnte kündigte forderte twitterte antwortete"
)
SPEAKING = "sagte sagt sagten erklärte erklärt schrieb schreibt betonte betont meinte meint behauptete warnte forderte"
ACCORDING = "laut|nach angaben|zufolge|nach aussage|wie die zeitung"
SMALL = (
    "der die das den dem des ein eine einen einem einer eines und oder aber als in im am an auf zu zum zur von vom mit bei für ist sind war waren "
    "wird werden wurde wurden hat haben hatte hatten es er sie wir ich sich dass auch nur noch schon so wie um aus nach vor über"
)
EMPTY = "der die das den dem des ein eine einen einem einer eines auch dass"
ARTICLES = "der die das den dem des ein eine einen einem einer eines"
ARTICLE_MATTERS = "paar wenig bisschen"
FORMS = "e en|e em|e es|en em|en es"
STOPWORDS = "der die und das nicht mit dem den ist auf eine für von im sich des ein wird wurde auch"
EDITOR_NOTE = (
    r"[\[(*_ ]*(?:anmerkung der redaktion|anm\. ?d\. ?red\.?|korrektur|richtigstellung|hinweis der redaktion|aktualisierung|update)\b ?[:.—–-]",
    r"[\[(*_ ]*in einer früheren (?:version|fassung)\b",
    r"[\[(*_ ]*dieser (?:artikel|text|beitrag) wurde (?:\w+ )?(?:aktualisiert|korrigiert|gekürzt|überarbeitet|geändert)\b",
)
TAGLINE = (
    r"(?:dieser|der) (?:artikel|text|beitrag)\b.{0,40}\b(?:erschien|erschienen|stammt|veröffentlicht)\b",
    r"zuerst (?:erschienen|veröffentlicht)\b",
)
FURNITURE = (
    r"(?:lesen sie auch|lesen sie mehr|mehr zum thema|mehr dazu|siehe auch|anzeige|werbung|foto|bild|video|newsletter|teilen|kommentare?|drucken|startseite|impressum|datenschutz)\b.{0,120}$",
    r"(?:abonnieren|jetzt abonnieren|melden sie sich)\b.{0,120}",
    r"©|copyright\b|alle rechte vorbehalten",
)
EXCERPT_LEADS = (
    r"(?:aus dem|wie) (?:artikel|bericht|text)?.{2,80}(?:schreibt|berichtet|heißt es)?:$",
    r"weiterlesen\b.{0,80}",
    r"weiter heißt es\W*$",
)
