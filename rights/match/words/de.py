"""German words that the edit lens knows; "ß" is written "ss" in these lists, as in the keys of words."""

from rights.match.words.inflected import german_adjective, german_verb, opposite, same_lines


def _declined(words: str) -> str:
    """Adjectives with all their endings."""
    return " ".join(form for word in words.split() for form in german_adjective(word))


MONTHS = (
    "januar jänner jan; februar feb; märz mär; april apr; mai; juni jun; juli jul; august aug; september sept sep; "
    "oktober okt; november nov; dezember dez"
)
WEEKDAYS = "montag; dienstag; mittwoch; donnerstag; freitag; samstag sonnabend; sonntag"
NUMBERS = {
    "null": 0, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
    "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18,
    "neunzehn": 19, "zwanzig": 20, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70,
    "achtzig": 80, "neunzig": 90,
}  # fmt: skip
SCALES = {
    "hundert": 100, "tausend": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9,
    "mrd": 1e9, "billion": 1e12, "billionen": 1e12, "dutzend": 12,
}  # fmt: skip
_ORDINALS = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst"
ORDINALS = {
    f"{word}{end}": number for number, word in enumerate(_ORDINALS.split(), 1) for end in ("e", "en", "er", "es", "em")
}
AMOUNTS = "halb halbe halben hälfte drittel viertel fünftel zehntel doppelt doppelte doppelten dreifach dreifache dreifachen vierfache paar hunderte hunderten tausende tausenden dutzende dutzenden beide beiden verdoppelt verdreifacht halbiert verdoppelte verdreifachte halbierte"
PERCENT = "prozent"
THOUSANDS, DECIMAL = ".", ","
MEASURES = (
    "kilometer kilometern km|meter metern|zentimeter cm|millimeter mm|meile meilen|fuss|zoll|hektar hektare|quadratmeter quadratmetern qm|quadratkilometer quadratkilometern|kubikmeter kubikmetern|"
    "kilogramm kilo kg|gramm|pfund|tonne tonnen|zentner|liter litern|gallonen|barrel|celsius|fahrenheit|grad|watt|kilowatt kw|megawatt mw|gigawatt gw|kilowattstunde kilowattstunden kwh|"
    "%|prozentpunkt prozentpunkte prozentpunkten|dollar|euro|franken|yen|rubel|yuan|kronen|zloty|mark|cent|rappen"
)
CURRENCY = {"euro": "€", "dollar": "$", "pfund": "£", "yen": "¥"}
RATES = "pro je im"
DAY_PARTS = "vormittag vormittags; mittag mittags; nachmittag nachmittags; abend abends; nacht nachts; mitternacht"
DIRECTIONS = "norden nördlich nördliche nördlichen; süden südlich südliche südlichen; osten östlich östliche östlichen; westen westlich westliche westlichen; nordosten; nordwesten; südosten; südwesten"
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
    "d.h.; das heisst",
    "km; kilometer; kilometern",
    "m; meter; metern",
    "cm; zentimeter",
    "mm; millimeter",
    "kg; kilogramm; kilo",
    "g; gramm",
    "l; liter",
    "t; tonnen",
    "ha; hektar",
    "qm; quadratmeter; m²",
    "km²; quadratkilometer",
    "km/h; stundenkilometer; kilometer pro stunde",
    "kwh; kilowattstunden",
    "mw; megawatt",
    "std.; stunden",
    "min.; minuten",
    "sek.; sekunden",
    "u.a.; unter anderem",
    "u. a.; unter anderem",
    "usw.; und so weiter",
    "bzw.; beziehungsweise",
    "ca.; circa",
    "z. b.; zum beispiel",
    "d. h.; das heisst",
    "etc.; et cetera",
    "evtl.; eventuell",
    "ggf.; gegebenenfalls",
    "inkl.; inklusive; einschliesslich",
    "sog.; sogenannte",
    "sog.; sogenannten",
    "nr.; nummer",
    "str.; strasse",
    "abs.; absatz",
    "art.; artikel",
    "vgl.; vergleiche",
    "jh.; jahrhundert",
    "mwst.; mehrwertsteuer",
    "grossbritannien; vereinigtes königreich",
    "uno; vereinte nationen; vereinten nationen",
    "ezb; europäische zentralbank",
    "bip; bruttoinlandsprodukt",
    "lkw; lastwagen",
    "pkw; personenwagen",
    "kita; kindertagesstätte",
    "aufs; auf das",
    "ins; in das",
    "ans; an das",
    "durchs; durch das",
    "fürs; für das",
    "ums; um das",
    "übers; über das",
    "unters; unter das",
    "vors; vor das",
    "beim; bei dem",
    "vom; von dem",
    "zum; zu dem",
    "zur; zu der",
    "am; an dem",
    "im; in dem",
    "hinterm; hinter dem",
    "überm; über dem",
    "unterm; unter dem",
    "vorm; vor dem",
    "gibt's; gibt es",
    "geht's; geht es",
    "hat's; hat es",
    "zuhause; zu hause",
    "sodass; so dass",
    "aufgrund; auf grund",
    "anstelle; an stelle",
    "zugunsten; zu gunsten",
    "mithilfe; mit hilfe",
    "infrage; in frage",
    "zurzeit; zur zeit",
    "imstande; im stande",
    "kiew; kyjiw",
    "charkiw; charkow",
    "belarus; weissrussland",
    "china; volksrepublik china",
    "mumbai; bombay",
    "tschechien; tschechische republik",
    *(
        f"{1900 + n}er; {1900 + n}er-; {n}er; {n}er-; {word}er; {1900 + n}er jahre; {1900 + n}er-jahre; {n}er jahre; {n}er-jahre; {word}er jahre; {word}er-jahre; {word}erjahre; {word}er jahren; {n}er jahren; {n}er-jahren; {1900 + n}er jahren; {1900 + n}er-jahren"
        for n, word in {
            20: "zwanzig",
            30: "dreissig",
            40: "vierzig",
            50: "fünfzig",
            60: "sechzig",
            70: "siebzig",
            80: "achtzig",
            90: "neunzig",
        }.items()
    ),
    "eu; europäische union; europäischen union",
)
TITLES = "doktor dr; professor prof; sankt st; nummer nr; strasse str"
NEGATION = "nicht kein keine keinen keinem keiner keines nie niemals nirgends niemand nichts weder ohne"
NEGATING = "weigert sich|weigerte sich|weigerten sich|statt|anstatt|anstelle von|verzichtet auf|verzichtete auf|verzichteten auf|mangel an|unterliess es|hört auf|hörte auf|weit davon entfernt"
_STEIGEN, _SINKEN = "steigen:steigt:stieg:stiegen:gestiegen", "sinken:sinkt:sank:sanken:gesunken"
_FALLEN, _WACHSEN = "fallen:fällt:fiel:fielen:gefallen", "wachsen:wächst:wuchs:wuchsen:gewachsen"
_GEWINNEN, _VERLIEREN = "gewinnen:gewinnt:gewann:gewannen:gewonnen", "verlieren:verliert:verlor:verloren:verloren"
_VERBIETEN = "verbieten:verbietet:verbot:verboten:verboten"
_BESTREITEN = "bestreiten:bestreitet:bestritt:bestritten:bestritten"
_NEHMEN = "nehmen:nimmt:nahm:nahmen:genommen"
_VERBS_AGAINST = (
    f"{_STEIGEN} {_WACHSEN}/{_SINKEN} {_FALLEN} schrumpfen|{_GEWINNEN}/{_VERLIEREN}|siegen/{_VERLIEREN}|erlauben gestatten genehmigen/{_VERBIETEN} untersagen|bestätigen/dementieren widerlegen {_BESTREITEN}|"
    f"an+{_NEHMEN} billigen/ab+lehnen|ab+lehnen/begrüßen befürworten billigen genehmigen|zu+stimmen/ab+lehnen|verlängern/verkürzen|verbessern/verschlechtern|verstärken stärken/ab+schwächen schwächen|vergrößern/verkleinern|"
    "erhöhen an+heben:hebt:hob:hoben:gehoben/senken verringern reduzieren mindern|lockern/verschärfen|öffnen/schließen:schließt:schloss:schlossen:geschlossen|eröffnen/schließen:schließt:schloss:schlossen:geschlossen|"
    "beginnen:beginnt:begann:begannen:begonnen starten/enden beenden stoppen|fort+setzen/ab+brechen:bricht:brach:brachen:gebrochen beenden unterbrechen:unterbricht:unterbrach:unterbrachen:unterbrochen|kaufen/verkaufen|erwerben:erwirbt:erwarb:erwarben:erworben/verkaufen veräußern|"
    "ein+stellen/entlassen:entlässt:entließ:entließen:entlassen|loben/kritisieren tadeln|begrüßen/kritisieren verurteilen|unterstützen/bekämpfen ab+lehnen|verteidigen/an+greifen:greift:griff:griffen:gegriffen|"
    "frei+sprechen:spricht:sprach:sprachen:gesprochen/verurteilen schuldig+sprechen:spricht:sprach:sprachen:gesprochen|fest+nehmen:nimmt:nahm:nahmen:genommen verhaften inhaftieren/frei+lassen:lässt:ließ:ließen:gelassen entlassen:entlässt:entließ:entließen:entlassen|"
    f"ein+räumen gestehen:gesteht:gestand:gestanden:gestanden zu+geben:gibt:gab:gaben:gegeben/{_BESTREITEN} leugnen|bejahen/verneinen|belasten/entlasten|gelingen:gelingt:gelang:gelangen:gelungen glücken/scheitern misslingen:misslingt:misslang:misslangen:misslungen|"
    "bestehen:besteht:bestand:bestanden:bestanden/durch+fallen:fällt:fiel:fielen:gefallen|ein+führen/ab+schaffen|gründen/auf+lösen|auf+nehmen:nimmt:nahm:nahmen:genommen/aus+schließen:schließt:schloss:schlossen:geschlossen|ein+schließen:schließt:schloss:schlossen:geschlossen/aus+schließen:schließt:schloss:schlossen:geschlossen|"
    "ernennen:ernennt:ernannte:ernannten:ernannt/entlassen:entlässt:entließ:entließen:entlassen|an+kommen:kommt:kam:kamen:gekommen/ab+reisen ab+fahren:fährt:fuhr:fuhren:gefahren|ein+reisen/aus+reisen|ein+steigen:steigt:stieg:stiegen:gestiegen auf+steigen:steigt:stieg:stiegen:gestiegen/aus+steigen:steigt:stieg:stiegen:gestiegen ab+steigen:steigt:stieg:stiegen:gestiegen|"
    "zu+nehmen:nimmt:nahm:nahmen:genommen/ab+nehmen:nimmt:nahm:nahmen:genommen|beschleunigen/verlangsamen bremsen verzögern|erleichtern/erschweren|ermöglichen/verhindern|fördern/behindern hemmen|schützen/gefährden|sichern/gefährden|bauen errichten/ab+reißen:reißt:riss:rissen:gerissen|"
    "erinnern/vergessen:vergisst:vergaß:vergaßen:vergessen|finden:findet:fand:fanden:gefunden/verlieren:verliert:verlor:verloren:verloren|geben:gibt:gab:gaben:gegeben/nehmen:nimmt:nahm:nahmen:genommen|gewähren bewilligen genehmigen/verweigern ab+lehnen|lieben mögen:mag:mochte:mochten:gemocht/hassen|überleben/sterben:stirbt:starb:starben:gestorben|"
    "verschieben:verschiebt:verschob:verschoben:verschoben/vor+ziehen:zieht:zog:zogen:gezogen|verhängen/auf+heben:hebt:hob:hoben:gehoben|ein+schalten/ab+schalten aus+schalten|an+schalten/ab+schalten|verbinden:verbindet:verband:verbanden:verbunden/trennen|vereinen/spalten|ratifizieren/kündigen|unterzeichnen/kündigen|"
    "privatisieren/verstaatlichen|legalisieren/kriminalisieren|aktivieren/deaktivieren|stabilisieren/destabilisieren|bewaffnen/entwaffnen|belohnen/bestrafen|vertrauen/misstrauen|beladen:belädt:belud:beluden:beladen/entladen:entlädt:entlud:entluden:entladen|mieten/vermieten|lernen/verlernen|"
    "ein+zahlen/ab+heben:hebt:hob:hoben:gehoben|warnen/ermutigen|ermutigen/entmutigen|rechtfertigen/verurteilen|nach+weisen:weist:wies:wiesen:gewiesen beweisen:beweist:bewies:bewiesen:bewiesen/widerlegen"
)
_ADJECTIVES_AGAINST = (
    "legal/illegal|hoch/niedrig tief|stark/schwach|gut/schlecht|positiv/negativ|öffentlich/privat geheim|offen/geschlossen geheim|innere/äußere|intern/extern|früh/spät|früher/später|schnell/langsam|leicht/schwer schwierig|warm/kalt|heiß/kalt|"
    "trocken/nass|voll/leer|dick/dünn|breit/schmal|hell/dunkel|laut/leise|links/rechts|link/recht|östlich/westlich|nördlich/südlich|lebend/tot|lebendig/tot|wahr/falsch|richtig/falsch|echt/falsch|freiwillig/unfreiwillig erzwungen|ständig/vorübergehend|dauerhaft/vorübergehend befristet|befristet/unbefristet|"
    "erfolgreich/erfolglos gescheitert|teuer/billig günstig|teurer/billiger günstiger|männlich/weiblich|verheiratet/ledig|schuldig/unschuldig|bewaffnet/unbewaffnet|direkt/indirekt|aktiv/passiv|optimistisch/pessimistisch|friedlich/gewaltsam|fahrlässig/vorsätzlich|absichtlich/versehentlich|"
    "ausreichend/unzureichend mangelhaft|zulässig/unzulässig|rechtmäßig/rechtswidrig unrechtmäßig|tödlich/harmlos|gefährlich/ungefährlich harmlos|schädlich/unschädlich nützlich|kostenlos/kostenpflichtig|einstimmig/mehrheitlich|national/international|obere/untere|vordere/hintere|maximal/minimal|"
    "größer/kleiner|größte/kleinste|höher/niedriger|höchste/niedrigste|älter/jünger|älteste/jüngste|besser/schlechter|beste/schlechteste|stärker/schwächer|länger/kürzer|schneller/langsamer|wärmer/kälter|häufig/selten|häufiger/seltener|vorherig/nachfolgend|ehemalig/künftig|ganz/halb|sicher/unsicher gefährlich|"
    "beliebt/unbeliebt verhasst|gesund/krank|stabil/instabil|gerecht/ungerecht|fair/unfair|bekannt/unbekannt|verantwortlich/unverantwortlich|ehrlich/unehrlich|abhängig/unabhängig|gültig/ungültig|wirksam/unwirksam wirkungslos|verletzt/unverletzt|beteiligt/unbeteiligt|zufrieden/unzufrieden|"
    "rentabel/unrentabel|solvent/insolvent|pünktlich/verspätet|erlaubt/verboten unerlaubt|profitabel/defizitär|öffentliche/nichtöffentliche|minderjährig/volljährig|haltbar/unhaltbar|lösbar/unlösbar|sinnvoll/sinnlos|hoffnungsvoll/hoffnungslos|vollständig/unvollständig|voreilig/verspätet|wachsend/sinkend schrumpfend"
)
OPPOSITES = "|".join((
    ("für gegen|mit ohne|vor nach|über unter|überm unterm|innerhalb ausserhalb|mehr weniger|hinauf hinunter|oben unten|vorne hinten|drinnen draussen|immer nie|immer niemals|stets nie|ja nein|alle keine|alle keiner|jeder keiner|jeder niemand|alles nichts|auch nicht|noch nicht|zuvor danach|vorher nachher|davor danach|"
    "dafür dagegen|trotz wegen|obwohl weil|möglich unmöglich|lehnte nahm|lehnen befürworten|bestreitet räumt|bestritt räumte|bestreiten räumen|bestritten räumten|bestreitet gibt|bestritt gab|leugnet gesteht|weist räumt|wies räumte|dementiert räumt|dementierte räumte|nimmt lehnt|nehmen lehnen|nahmen lehnten|stimmt lehnt|stimmte lehnte|stimmten lehnten|hebt senkt|hob senkte|hoben senkten|"
    "anstieg rückgang|anstieg abfall|anstieg sinken|zunahme abnahme|zunahme rückgang|wachstum rückgang|wachstum schrumpfung|erhöhung senkung|erhöhung kürzung|erhöhung verringerung|steigerung senkung|gewinn verlust|gewinne verluste|gewinner verlierer|sieg niederlage|siege niederlagen|sieger verlierer|zustimmung ablehnung|annahme ablehnung|genehmigung ablehnung|genehmigung verbot|erlaubnis verbot|"
    "befürworter gegner|befürwortern gegnern|anhänger gegner|anhängern gegnern|unterstützer gegner|unterstützern gegnern|freund feind|freunde feinde|verbündeter feind|verbündete feinde|käufer verkäufer|mieter vermieter|mietern vermietern|arbeitgeber arbeitnehmer|gläubiger schuldner|täter opfer|regierung opposition|mehrheit minderheit|anfang ende|beginn ende|eröffnung schliessung|öffnung schliessung|start stopp|"
    "freispruch verurteilung|freispruch schuldspruch|festnahme freilassung|verhaftung freilassung|bestätigung dementi|verlängerung verkürzung|verbesserung verschlechterung|verschärfung lockerung|einnahmen ausgaben|import export|importe exporte|importen exporten|einfuhr ausfuhr|überschuss defizit|aufschwung abschwung|aufstieg abstieg|zufluss abfluss|zuzug wegzug|einreise ausreise|einwanderung auswanderung|"
    "ankunft abfahrt|ankunft abreise|ankunft abflug|eintritt austritt|beitritt austritt|einstellung entlassung|einstellungen entlassungen|lob kritik|erfolg misserfolg|erfolg scheitern|erfolg fehlschlag|vorteil nachteil|vorteile nachteile|stärke schwäche|stärken schwächen|frieden krieg|liebe hass|leben tod|geburt tod|reichtum armut|vertrauen misstrauen|hoffnung angst|wahrheit lüge|stabilität instabilität|"
    "maximum minimum|höchstwert tiefstwert|hoch tief|rekordhoch rekordtief|nord süd|ost west|nordens südens|tag nacht|sommer winter|frühjahr herbst|männer frauen|mann frau|jungen mädchen|junge mädchen|vater mutter|sohn tochter|bruder schwester|optimismus pessimismus|beschleunigung verzögerung|aufbau abbau|gründung auflösung|kauf verkauf|ausbau abbau|nehmer geber|frühling herbst|"
    "verdächtiger zeuge|verdächtige zeugen|verdächtigen zeugen|ankläger angeklagter|verteidiger ankläger|kläger beklagter|kläger beklagte|jeder keiner|volljährige minderjährige|volljährigen minderjährigen|mindestens höchstens|wenigstens höchstens|minimal maximal|mindest höchst|überlebte starb|überlebten starben|lebt starb|erstmals letztmals|zuerst zuletzt|inland ausland|überlebende tote|überlebenden toten"),
    opposite(_VERBS_AGAINST, german_verb),
    opposite(_ADJECTIVES_AGAINST, german_adjective),
    # without the bare forms, which are last names as well
    opposite("groß/klein|lang/kurz|neu/alt|reich/arm|jung/alt", lambda word: german_adjective(word)[1:]),
))  # fmt: skip
GRADES = (
    f"{_declined('verdächtig')} tatverdächtiger tatverdächtige tatverdächtigen; beschuldigter beschuldigte beschuldigten; angeklagter angeklagte angeklagten; verurteilter verurteilte verurteilten täter tätern mörder mördern|"
    f"{_declined('vernommen befragt')}; {_declined('festgenommen verhaftet')}; {_declined('angeklagt')}; {_declined('verurteilt')}; {_declined('freigesprochen')}|"
    f"{_declined('verletzt verwundet')}; {_declined('getötet gestorben tot')} starb starben toter todesopfer|verletzte verletzten verwundete verwundeten; schwerverletzte schwerverletzten; tote toten todesopfer|leichtverletzte leichtverletzten; schwerverletzte schwerverletzten|leicht; schwer; lebensgefährlich; tödlich|verletzter; toter|verletzung verletzungen; tod|totschlag; mord|totschlags; mordes|"
    f"vorwurf vorwürfe vorwürfen verdacht; anklage; verurteilung urteil schuldspruch|gerücht gerüchte; bericht; beweis beweise|vermisst vermisste vermissten; tote toten|{_declined('geplant vorgeschlagen')}; {_declined('beschlossen verabschiedet')}|vorschlag vorschläge; beschluss beschlüsse gesetz|kandidat kandidatin; präsident präsidentin|"
    "empfiehlt empfahl empfehlen; verlangt verlangte verlangen fordert forderte; befiehlt befahl ordnet|bittet bat bitten; fordert forderte fordern; zwingt zwang zwingen|prüft prüfte erwägt erwog; plant plante; beschliesst beschloss|unfall; anschlag|zwischenfall vorfall; angriff; massaker|protest proteste; unruhe unruhen; aufstand|bewaffnete kämpfer; rebellen aufständische; terroristen|epidemie; pandemie|"
    "beschädigt beschädigte beschädigten; zerstört zerstörte zerstörten|streit; schlägerei; krieg|regen; unwetter; orkan|vergehen; verbrechen|diebstahl; raub|betrug; irrtum fehler"
)
UNDOING = "un"
"""Prefixes that turn a word round."""
HEDGES = (
    "kann können könnte könnten|dürfte dürften|mag mögen|muss müssen musste mussten|soll sollen|sollte sollten|würde würden|"
    f"angeblich {_declined('angeblich mutmasslich vermeintlich vermutet')} tatverdacht|{_declined('wahrscheinlich voraussichtlich')} wohl vermutlich {_declined('vermutlich')} mutmasslicherweise|"
    f"vielleicht möglicherweise eventuell {_declined('möglich eventuell etwaig potenziell potentiell')} unter_umständen|gewiss bestimmt sicherlich zweifellos ohne_zweifel|fast beinahe nahezu praktisch annähernd|"
    "etwa ungefähr rund circa ca zirka schätzungsweise|mindestens wenigstens zumindest nicht_weniger_als|höchstens maximal nicht_mehr_als|bis_zu|mehr_als|weniger_als|knapp|gut|kaum|"
    f"scheinbar offenbar anscheinend offensichtlich augenscheinlich allem_anschein_nach {_declined('offenbar')}|scheint scheinen schien schienen|gilt gelten galt galten|alle allen|viele vielen {_declined('zahlreich')}|"
    "einige einigen manche manchen mehrere mehreren etliche|wenige wenigen|die_meisten|immer stets|oft häufig|manchmal gelegentlich mitunter zuweilen|selten|meist meistens in_der_regel gewöhnlich üblicherweise normalerweise|"
    "erwartet erwarten|plant planen geplant vorgesehen|versucht versuchte versuchten versuchen|will wollen wollte wollten|teilweise teils zum_teil partiell|vollständig völlig gänzlich komplett|grösstenteils überwiegend weitgehend hauptsächlich|nur lediglich bloss|sogenannte sogenannten sogenannter|"
    "dem_vernehmen_nach gerüchteweise|vorläufig vorerst|inoffiziell|grundsätzlich prinzipiell|theoretisch|unbestätigt unbestätigte unbestätigten"
)
SHARP_S = "maße masse maßen massen buße busse bußen bussen geschoß geschoss floß floss flöße flösse muße musse ruße russe rußen russen"
"""Words that are others with ss in the place of ß."""
NUMBER_HEDGES = "gut knapp etwa rund über unter nur kaum bis_zu"
HEDGE_PHRASES = "mehr als|weniger als|bis zu|dem vernehmen nach|nicht weniger als|nicht mehr als|zum teil|unter umständen|ohne zweifel|allem anschein nach|in der regel|die meisten|steht im verdacht|stehen im verdacht|unter verdacht|im verdacht|sollen haben|soll haben|haben könnte|haben könnten|haben dürfte|wie es heisst"
_SAYS = "sagte sagt sagten sagen gesagt erklärte erklärt erklärten teilte teilt teilten mitgeteilt mit berichtete berichtet berichteten schrieb schreibt schrieben betonte betont betonten meinte meint meinten erläuterte erläutert erläuterten"
SAYING = (
    f"{_SAYS} fügte hinzu behauptete behauptet behaupteten warnte warnt warnten kündigte kündigt kündigten forderte fordert forderten twitterte antwortete antwortet antworteten räumte bestätigte bestätigt bestätigten ergänzte ergänzt äusserte äussert "
    "bemerkte verkündete kommentierte kritisierte kritisiert kritisierten lobte versicherte versichert unterstrich hob erinnerte beteuerte beteuert erzählte erzählt erzählten schilderte schildert verlautete"
)
SPEAKING = "sagte sagt sagten erklärte erklärt erklärten schrieb schreibt schrieben betonte betont meinte meint behauptete behauptet warnte forderte berichtete berichtet ergänzte erläuterte versicherte kritisierte beteuerte äusserte erzählte so"
NEUTRAL_SAYING = "sagte sagt sagten erklärte erklärt erklärten schrieb schreibt berichtete berichtet ergänzte erläuterte äusserte so mitgeteilt"
SOURCE_VERBS = "glaubt glauben glaubte vermutet vermuten vermutete teilte teilten"
PRONOUNS = "er sie es wir ich wer"
BETWEEN = "auch hat haben dann zudem am gestern heute später"
BEFORE_NAME = "sagte sagt sagten erklärte erklärt so schrieb meinte betonte berichtete ergänzte"
ANONYMOUS = "quelle quellen insider insidern kreise kreisen beamte beamten personen leute"
INDEFINITE = "ein eine einer einem mehrere einige zwei drei"
HONORIFICS = "herr herrn frau"
ACCORDING = "laut|nach angaben|nach den angaben|zufolge|nach aussage|nach aussagen|nach worten|nach den worten|wie die zeitung|nach ansicht|nach meinung|nach auskunft|nach darstellung|nach einschätzung|unter berufung auf|gemäss"
PHRASES = "zum beispiel; beispielsweise|in der regel; normalerweise; üblicherweise|auf grund von; aufgrund von; wegen|zur zeit; derzeit; momentan; gegenwärtig|im moment; derzeit; momentan|im augenblick; derzeit; momentan|ums leben kamen; starben|ums leben kam; starb|kamen ums leben; starben|kam ums leben; starb|pro jahr; im jahr; jährlich; jedes jahr|pro monat; im monat; monatlich|pro tag; am tag; täglich|pro woche; in der woche; wöchentlich|vor allem; insbesondere; besonders|vor kurzem; kürzlich; neulich|bis jetzt; bislang; bisher; bis dato|nach wie vor; weiterhin; immer noch|dennoch; trotzdem; gleichwohl|zum teil; teilweise; teils|zu beginn; am anfang; anfangs|am ende; zum schluss|im rahmen von; bei|in höhe von; von|nicht mehr als; höchstens|nicht weniger als; mindestens|statt dessen; stattdessen|um so; umso|in folge; infolge|an hand; anhand|mit hilfe; mithilfe|von seiten; vonseiten|sagte er; erklärte er; so er|die usa; die vereinigten staaten|ohne zweifel; zweifellos|fand statt; wurde abgehalten"  # fmt: skip
SPELLING = {
    "photo": "foto", "photos": "fotos", "photograph": "fotograf", "photographie": "fotografie", "delphin": "delfin", "delphine": "delfine", "graphik": "grafik", "graphiken": "grafiken",
    "phantasie": "fantasie", "telephon": "telefon", "mikrophon": "mikrofon", "potential": "potenzial", "potentiell": "potenziell", "potentielle": "potenzielle", "potentiellen": "potenziellen", "essentiell": "essenziell", "substantiell": "substanziell",
    "differential": "differenzial", "aufwendig": "aufwändig", "aufwendige": "aufwändige", "aufwendigen": "aufwändigen", "selbständig": "selbstständig", "selbständige": "selbstständige", "selbständigen": "selbstständigen", "portemonnaie": "portmonee", "ketchup": "ketschup",
    "joghurt": "jogurt", "thunfisch": "tunfisch", "panther": "panter", "rauh": "rau", "rauhe": "raue", "rauhen": "rauen", "känguruh": "känguru", "tip": "tipp", "tips": "tipps", "plazieren": "platzieren", "plaziert": "platziert", "numerieren": "nummerieren", "numeriert": "nummeriert",
    "stengel": "stängel", "behende": "behände", "greuel": "gräuel", "schiffahrt": "schifffahrt", "bettuch": "betttuch", "orthographie": "orthografie", "geographie": "geografie", "biographie": "biografie", "stop": "stopp", "as": "ass", "mayonnaise": "majonäse", "exposé": "exposee", "varieté": "varietee",
    "albtraum": "alptraum", "gern": "gerne", "zirka": "circa",
}  # fmt: skip
SYNONYMS = "|".join((
    ("aber jedoch allerdings|auch ebenfalls|begonnen angefangen|beginnt startet|begann startete|begannen starteten|bekommen erhalten|bekam erhielt|bekamen erhielten|bekommt erhält|starb verstarb|"
    "starben verstarben|gestorben verstorben|etwa ungefähr rund circa|fast beinahe nahezu|mindestens wenigstens zumindest|vermutlich wahrscheinlich|vielleicht möglicherweise eventuell|oft häufig|"
    "manchmal gelegentlich|immer stets|derzeit momentan gegenwärtig zurzeit aktuell|bisher bislang|kürzlich neulich|danach anschliessend|zuvor vorher|sofort umgehend unverzüglich|"
    "schliesslich letztlich|zudem ausserdem überdies darüberhinaus|deshalb deswegen daher darum|obwohl obgleich obschon|wegen aufgrund|trotzdem dennoch gleichwohl|nur lediglich bloss|"
    "völlig vollkommen|besonders insbesondere|sehr äusserst|schnell rasch zügig|schnelle rasche zügige|schnellen raschen zügigen|wichtig bedeutend|wichtige bedeutende|wichtigen bedeutenden|"
    "auto wagen|autos wagen|arzt mediziner|ärzte mediziner|ärztin medizinerin|anwalt rechtsanwalt|anwälte rechtsanwälte|anwältin rechtsanwältin|fahrräder räder|fernsehen tv|gefängnis haftanstalt|"
    "krankenhaus klinik hospital|krankenhäuser kliniken|samstag sonnabend|metzger fleischer|brötchen semmel|lkw lastwagen laster|mobiltelefon handy|mobiltelefone handys|rechner computer|"
    "resultat ergebnis|resultate ergebnisse|anfang beginn|ende schluss|treffen zusammenkunft|gespräch unterredung|gespräche unterredungen|brandes feuers|kanzler bundeskanzler|"
    "kanzlerin bundeskanzlerin|wetter witterung|strom elektrizität|jahrzehnt dekade|jahrzehnte dekaden|januar jänner|aufzug fahrstuhl lift|apfelsine orange|abkommen übereinkommen|"
    "erdbeben beben|gemeinsam zusammen|jährlich alljährlich|jährliche alljährliche|jährlichen alljährlichen|weltweit global|weltweite globale|weltweiten globalen|teilweise teils|"
    "überwiegend grösstenteils|anfangs zunächst|gerade soeben eben|genug ausreichend|genügend ausreichend|erneut wieder nochmals abermals|nochmal nochmals"),
    same_lines(
        "kaufen erwerben:erwirbt:erwarb:erwarben:erworben|benutzen verwenden|errichten bauen|reparieren instand+setzen|verringern reduzieren|"
        "benötigen brauchen|senden schicken|eröffnen ein+weihen|verschieben:verschiebt:verschob:verschoben:verschoben vertagen|erhöhen an+heben:hebt:hob:hoben:gehoben",
        german_verb,
    ),
    same_lines("jährlich alljährlich|weltweit global|schnell rasch zügig|zahlreich etlich|riesig gewaltig enorm|amerikanisch us-amerikanisch|ehemalig früher|momentan derzeitig gegenwärtig", german_adjective),
))  # fmt: skip
SMALL = (
    "der die das den dem des ein eine einen einem einer eines und oder aber als in im am an auf zu zum zur von vom mit bei für ist sind war waren "
    "wird werden wurde wurden hat haben hatte hatten es er sie wir ich sich dass auch nur noch schon so wie um aus nach vor über"
)
EMPTY = "der die das den dem des ein eine einen einem einer eines auch dass"
ARTICLES = "der die das den dem des ein eine einen einem einer eines"
ARTICLE_MATTERS = "paar wenig bisschen"
FORMS = "e en|e em|e es|en em|en es"
ASIDE = r"\b(?:newsletters?|abos?|abonn\w+|app|spenden?\w*|unterstützen sie|melden sie sich|unser(?:e|er|en|em|es)? (?:leser\w*|redaktion|berichterstattung|seite|website|podcasts?)|kommentarfunktion|kommentare? (?:sind|ist)|diese (?:seite|website)|nachdruck\w*|weiterverbreit\w*)\b"
"""Words by which a newsroom speaks of itself and to its readers."""
OF_ITSELF = r"\b(?:dieser|diesen|diesem) (?:artikel|text|beitrag|bericht)\b|\bdiese (?:geschichte|recherche|reportage|meldung)\b"
PICTURED = r"^(?:[\w.’\'-]+ ){0,3}(?:foto|bild|illustration|grafik|symbolbild|archivbild|video|karte)s?(?:(?: von|:) .{2,60}|)\W*$|^anzeige\W*$|.{2,60} \| .{2,60}$"
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
