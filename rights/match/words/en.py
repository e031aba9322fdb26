"""English words that the edit lens knows: forms of the same word, numbers, days, and what changes a fact."""

MONTHS = (
    "january jan; february feb; march mar; april apr; may; june jun; july jul; august aug; september sept sep; "
    "october oct; november nov; december dec"
)
WEEKDAYS = (
    "monday mon; tuesday tues tue; wednesday weds wed; thursday thurs thur thu; friday fri; saturday sat; sunday sun"
)
DATE_LINKS = "of the"

NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12,
"thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100,
}  # fmt: skip
NUMBER_JOINS = "and -"
ORDINAL_ENDINGS = "st nd rd th"
SCALES = {
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
    "hundreds": 100, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "dozens": 12,
}  # fmt: skip
AMOUNTS = (
    "half third quarter quarters thirds fifth fifths tenth tenths double doubled doubling triple tripled tripling "
    "quadruple quadrupled twice thrice single couple pair both dozens scores hundreds thousands millions billions"
)
PERCENT = "percent; per cent; pct"
THOUSANDS, DECIMAL = ",", "."

SPANS = (
    "minute 1; hour 60; day 1440; fortnight 20160; week 10080; month 43800; year 525600; decade 5256000; century 52560000; minutes 1; hours 60; days 1440; "
    "fortnights 20160; weeks 10080; months 43800; years 525600; decades 5256000; centuries 52560000"
)
"""Units of time in minutes, so that three decades are thirty years."""
MEASURES = (
    "mile miles|kilometer kilometers km|meter meters|foot feet|yard yards|inch inches|kilogram kilograms kilos kg|ounce ounces|gallon gallons|liter liters|acre acres|"
    "hectare hectares|celsius centigrade|fahrenheit|%|point points percentage_points percentage_point|dollar dollars|euro euros|pound pounds|yen|franc francs|ton tons"
)
"""Units of which one is not the other, whatever the figure."""
CURRENCY = {"dollars": "$", "dollar": "$", "euros": "€", "euro": "€"}
UNITS = "day days week weeks month months year years hour hours minute minutes decade decades century centuries"
RELATIVE = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
TIME_WORDS = (
    "today tonight yesterday tomorrow morning afternoon evening night noon midnight midday overnight weekend "
    "day week month year decade hour quarter spring summer fall autumn winter season earlier later recently ago et est edt pst pdt gmt local time"
)
DAY_PARTS = "morning; noon midday; afternoon; evening; night tonight; midnight"
"""Parts of a day in their order."""
SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1}
"""Words that count a week, a month or a year from the present one."""
JOINS = "and but yet so or while which who it he she they this that"
PRONOUNS = "he she they it who we i"
BETWEEN = "also has had have later then himself herself recently previously reportedly repeatedly publicly"
"""Words that may stand between a name and its verb of saying."""
BEFORE_NAME = "said says added wrote writes told"
"""Verbs of saying after which the name may come."""
ROLES = (
    "spokesman spokeswoman spokesperson president secretary chairman chairwoman chair director leader minister mayor officer chief attorney lawyer "
    "professor analyst expert adviser advisor aide executive official reporter correspondent the a an former group of"
)
NO_NAMES = "I I'm I’m I've I’ve I'd I’d I'll I’ll Mr Mr. Mrs Mrs. Ms Ms. Dr Dr."
LEADS = "however nevertheless meanwhile moreover although though additionally still instead yesterday today"
"""Words that begin sentences and are no names."""
NUMBER_HEDGES = "about around some over under only up"
"""Words that hedge only where a number follows."""
TIME_LINKS = "last this next past previous coming following same on in at by since during of the a early late mid that"
YEAR_LEADS = (
    "in since from by until till through before after during of early late mid for the around about between to and november december january february march april may "
    "june july august september october spring summer fall winter autumn back"
)

# Two or more words that are written together or apart, or shortened, without another meaning; the first is the key.
WRITTEN_OUT = "didn't did not; doesn't does not; don't do not; isn't is not; aren't are not; wasn't was not; weren't were not; can't cannot; cannot can not; can't can not; \
couldn't could not; won't will not; wouldn't would not; shouldn't should not; hasn't has not; haven't have not; hadn't had not; mustn't must not; needn't need not; \
it's it is; that's that is; there's there is; he's he is; she's she is; i'm i am; we're we are; they're they are; you're you are; i've i have; we've we have; they've they have; \
i'll i will; we'll we will; they'll they will; he'll he will; she'll she will; it'll it will; i'd i would; we'd we would; they'd they would; let's let us"
"""Short forms, each before what it stands for."""

STATES = (
    "alabama ala; arizona ariz; arkansas ark; california calif; colorado colo; connecticut conn; delaware del; florida fla; "
    "georgia ga; illinois ill; indiana ind; kansas kan; kentucky ky; louisiana la; maryland md; massachusetts mass; "
    "michigan mich; minnesota minn; mississippi miss; missouri mo; montana mont; nebraska neb; nevada nev; oklahoma okla; "
    "oregon ore; pennsylvania pa; tennessee tenn; texas tex; vermont vt; virginia va; washington wash; wisconsin wis; wyoming wyo; "
    "idaho ida; iowa ia; alaska; hawaii; maine; ohio; utah"
)
_POSTAL = (
    "alabama al|alaska ak|arizona az|arkansas ar|california ca|colorado co|connecticut ct|delaware de|florida fl|georgia ga|hawaii hi|idaho id|illinois il|indiana in|iowa ia|kansas ks|"
    "kentucky ky|louisiana la|maine me|maryland md|massachusetts ma|michigan mi|minnesota mn|mississippi ms|missouri mo|montana mt|nebraska ne|nevada nv|ohio oh|oklahoma ok|oregon or|"
    "pennsylvania pa|tennessee tn|texas tx|utah ut|vermont vt|virginia va|washington wa|wisconsin wi|wyoming wy"
)
SAME = (
    "united states; u.s.; us; u.s.a.; usa; american", "united kingdom; u.k.; uk", "united nations; u.n.; un",
    "european union; e.u.; eu", "washington, d.c.; washington dc; washington d.c.; washington",
    "new york; n.y.; ny", "new jersey; n.j.; nj", "new hampshire; n.h.; nh", "new mexico; n.m.; nm",
    "north carolina; n.c.; nc", "south carolina; s.c.; sc", "north dakota; n.d.; nd", "south dakota; s.d.; sd",
    "west virginia; w.va.; wv", "rhode island; r.i.; ri", "puerto rico; p.r.",
    "toward; towards", "afterward; afterwards", "backward; backwards", "while; whilst", "among; amongst", "amid; amidst",
    "okay; ok", "number; no.", "versus; vs.; v.; vs", "and; &", "television; tv", "email; e-mail; electronic mail",
    "website; web site", "internet; the internet", "percentage; percent", "attorney general; attorney-general",
    "islamic state; isis; isil; daesh", "republican; gop; g.o.p.; republicans", "democrats; dems", "democratic; dem",
    "republican; r", "democrat; d", "dollars; $",
    "kilometers; kilometer; km; kilometres; kilometre", "kilograms; kilogram; kilos; kg", "miles per hour; mph", "square feet; sq ft; sq. ft.",
    "kilometers per hour; kilometres per hour; km/h; kph; kmh; kilometers an hour; kilometres an hour", "meters; metres; m",
    "centimeters; centimetres; cm", "millimeters; millimetres; mm",
    "one-third; a third; one third; 1/3; ⅓", "two-thirds; two thirds; 2/3; ⅔", "half; ½; 1/2; a half; one half; one-half", "a quarter; ¼; 1/4; one quarter; one-quarter", "three quarters; ¾; 3/4; three-quarters", "and a half; ½; 1/2",
    "kyiv; kiev", "kharkiv; kharkov", "lviv; lvov", "odesa; odessa", "chornobyl; chernobyl", "mumbai; bombay", "beijing; peking", "myanmar; burma",
    "kolkata; calcutta", "türkiye; turkey; turkiye", "czechia; czech republic", "eswatini; swaziland", "gaddafi; qaddafi; kadafi; gadhafi", "al-qaida; al qaeda; al-qaeda; al qaida",
    "hezbollah; hizbollah; hizbullah; hizballah", "taliban; taleban", "quran; koran; qur'an", "hanukkah; chanukah; hanukah",
    *(
        "; ".join((state, code, *(f"{short}." for words in STATES.split("; ") if words.split()[0] == state for short in words.split()[1:])))
        for state, code in (pair.split() for pair in _POSTAL.split("|"))
    ),
)  # fmt: skip

TITLES = (
    "senator sen; senators sens; representative rep; representatives reps; governor gov; governors govs; "
    "president pres; lieutenant lt; general gen; colonel col; captain capt; sergeant sgt; major maj; commander cmdr; "
    "admiral adm; professor prof; doctor dr; mister mr; mrs mrs; ms ms; reverend rev; department dept; saint st; "
    "secretary sec; attorney atty; honorable hon; incorporated inc; corporation corp; company co; limited ltd; "
    "junior jr; senior sr; mount mt; fort ft; avenue ave; boulevard blvd; university univ; district dist; former fmr"
)
PLACES = (
    "new york|new jersey|new hampshire|new mexico|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|"
    "district of columbia|d.c.|dc|england|scotland|wales|northern ireland|ireland|france|germany|spain|italy|portugal|greece|russia|ukraine|"
    "poland|turkey|israel|egypt|iran|iraq|syria|china|japan|india|pakistan|afghanistan|australia|canada|mexico|brazil|argentina|"
    "south africa|nigeria|kenya|united states|united kingdom|u.s.|u.k.|ontario|quebec|south korea|north korea|belgium|netherlands|"
    "switzerland|austria|sweden|norway|denmark|finland|saudi arabia|lebanon|jordan|libya|yemen|venezuela|colombia|cuba|chile|peru|uk|usa|uae"
)
PRONOUN_ONE = "who whose which that"
"""Words before which "one" is no number."""
HERE = "here there locally nationally"
HERE_LINKS = "in at near from around across"

# British spelling to American: stems whose ending differs, and whole words.
OUR = (
    "colo labo favo neighbo hono behavio humo rumo harbo vigo endeavo armo vapo odo savio flavo parlo tumo glamo clamo rigo valo "
    "fervo ardo cando splendo succo demeano misdemeano discolo disfavo dishono"
)
DOUBLED = (
    "travel cancel label model signal counsel fuel level marvel quarrel rival shovel total tunnel channel initial dial duel "
    "equal funnel libel panel pencil propel refuel snorkel spiral swivel tassel trammel unravel yodel jewel kidnap worship program enrol"
)
SPELLING = {
    "centre": "center", "centres": "centers", "centred": "centered", "theatre": "theater", "theatres": "theaters",
    "metre": "meter", "metres": "meters", "kilometre": "kilometer", "kilometres": "kilometers", "litre": "liter",
    "litres": "liters", "fibre": "fiber", "fibres": "fibers", "calibre": "caliber", "sabre": "saber", "spectre": "specter",
    "sombre": "somber", "lustre": "luster", "meagre": "meager", "manoeuvre": "maneuver", "manoeuvres": "maneuvers",
    "manoeuvring": "maneuvering", "defence": "defense", "defences": "defenses", "offence": "offense", "offences": "offenses",
    "licence": "license", "licences": "licenses", "pretence": "pretense", "practise": "practice", "practised": "practiced",
    "practising": "practicing", "programme": "program", "programmes": "programs", "grey": "gray", "greys": "grays",
    "tyre": "tire", "tyres": "tires", "kerb": "curb", "cheque": "check", "cheques": "checks", "plough": "plow",
    "sceptic": "skeptic", "sceptics": "skeptics", "sceptical": "skeptical", "scepticism": "skepticism",
    "aluminium": "aluminum", "analyse": "analyze", "analysed": "analyzed", "analysing": "analyzing", "paralyse": "paralyze",
    "paralysed": "paralyzed", "catalyse": "catalyze", "catalogue": "catalog", "dialogue": "dialog", "judgement": "judgment",
    "ageing": "aging", "acknowledgement": "acknowledgment", "mould": "mold", "moustache": "mustache", "pyjamas": "pajamas",
    "cosy": "cozy", "storey": "story", "storeys": "stories", "draught": "draft", "maths": "math", "anaemia": "anemia",
    "paediatric": "pediatric", "paediatrician": "pediatrician", "haemorrhage": "hemorrhage", "encyclopaedia": "encyclopedia",
    "foetus": "fetus", "foetal": "fetal", "orthopaedic": "orthopedic", "anaesthetic": "anesthetic", "leukaemia": "leukemia",
    "archaeology": "archeology", "archaeologist": "archeologist", "diarrhoea": "diarrhea", "gynaecologist": "gynecologist",
    "caesarean": "cesarean", "jewellery": "jewelry", "fulfil": "fulfill", "fulfilment": "fulfillment", "skilful": "skillful",
    "wilful": "willful", "instalment": "installment", "enrolment": "enrollment", "enrol": "enroll", "distil": "distill",
    "instil": "instill", "artefact": "artifact", "artefacts": "artifacts", "gaol": "jail", "gramme": "gram", "tonne": "ton",
    "tonnes": "tons", "adviser": "advisor", "advisers": "advisors", "learnt": "learned", "burnt": "burned", "spelt": "spelled",
    "dreamt": "dreamed", "leant": "leaned", "leapt": "leaped", "spoilt": "spoiled", "smelt": "smelled", "towards": "toward",
    "whisky": "whiskey", "yoghurt": "yogurt", "speciality": "specialty", "mum": "mom", "per": "per", "alright": "all right",
    "canceling": "canceling", "favourite": "favorite", "favourites": "favorites", "neighbourhood": "neighborhood",
    "kidnapped": "kidnaped", "benefitted": "benefited", "focussed": "focused", "targetted": "targeted",
    "aeroplane": "airplane", "aeroplanes": "airplanes", "usd": "$", "moslem": "muslim", "moslems": "muslims",
}  # fmt: skip
IZE_KEPT = "prise prised rise rises exercise"

RECENT = "recent"
SUPERLATIVE = "most"
MODALS = "will would shall may might could can must should ought accused evidently"
"""Hedges of which two of one strength are not yet the same."""
PAIRED_NEGATION = "nor neither either"
"""Words that take up a "not" of the same sentence."""
NEGATION = "not never no none nobody nothing neither nor nowhere without cannot can't n't hardly scarcely barely"
DIRECTIONS = "north northern; south southern; east eastern; west western; northeast northeastern; northwest northwestern; southeast southeastern; southwest southwestern"
NEGATING = (
    "fails to|fail to|failed to|failing to|refused to|refuses to|refuse to|refusing to|declined to|declines to|decline to|lack of|absence of|"
    "instead of|rather than"
)
"""Phrases that say "not"."""
NEGATED_ENDING = "n't"
POSITIVE_OF = {"cannot": "can", "can't": "can", "won't": "will", "shan't": "shall", "ain't": "is"}
OPPOSITES = (
    "accepted rejected|accept reject|accepts rejects|accepting rejecting|approved rejected|approve reject|approves rejects|"
    "approved disapproved|approve disapprove|approved denied|approve deny|"
    "confirmed denied|confirm deny|confirms denies|confirming denying|admitted denied|admit deny|admits denies|acknowledged denied|"
    "supported opposed|support oppose|supports opposes|supporting opposing|supporters opponents|supporter opponent|"
    "backed opposed|back oppose|backs opposes|favored opposed|favor oppose|favors opposes|increased decreased|increase decrease|increases decreases|"
    "increasing decreasing|rose fell|rise fall|rises falls|rising falling|risen fallen|rose dropped|rose declined|grew shrank|"
    "grow shrink|grows shrinks|gained lost|gain lose|gains losses|gains loses|won lost|win lose|wins loses|winning losing|"
    "passed failed|pass fail|passes fails|succeeded failed|succeed fail|succeeds fails|allowed banned|allow ban|allows bans|"
    "allowed prohibited|allow prohibit|allowed barred|allowed blocked|allow block|allows blocks|allow prevent|allowed prevented|allows prevents|"
    "permitted prohibited|permit prohibit|legal illegal|lawful unlawful|constitutional unconstitutional|likely unlikely|able unable|"
    "possible impossible|willing unwilling|clear unclear|guilty innocent|convicted acquitted|convict acquit|true false|safe unsafe|"
    "agreed disagreed|agree disagree|agrees disagrees|agreed refused|agree refuse|included excluded|include exclude|includes excludes|"
    "started stopped|start stop|starts stops|began ended|begin end|begins ends|opened closed|open close|opens closes|opening closing|"
    "hired fired|hire fire|bought sold|buy sell|buys sells|up down|above below|over under|more less|more fewer|higher lower|highest lowest|before after|"
    "inside outside|in out|into out|from to|on off|if unless|until since|with without|for against|pro anti|strengthened weakened|strengthen weaken|improved worsened|improve worsen|improves worsens|"
    "praised criticized|praise criticize|praised condemned|welcomed condemned|strong weak|upheld overturned|uphold overturn|upholds overturns|"
    "granted denied|grant deny|grants denies|remain leave|remained left|enter leave|present absent|raised lowered|raise lower|raises lowers|"
    "raised cut|raise cut|expanded reduced|expand reduce|added removed|add remove|kept dropped|keep drop|ally enemy|allies enemies|"
    "defended attacked|defend attack|proved disproved|prove disprove|proven unproven|legalized banned|enabled disabled|enable disable|"
    "join leave|joined left|arrived departed|arrive depart|majority minority|best worst|better worse|good bad|positive negative|success failure|"
    "first last|most least|maximum minimum|always never|ever never|everyone nobody|everything nothing|all none|yes no|some no|any no|"
    "still no|a no|the no|can cannot|dismissed upheld|released withheld|upheld quashed|uphold quash|upholds quashes|shortened lengthened|shorten lengthen|shortens lengthens|shorter longer|shortest longest|heavier lighter|heaviest lightest|heavy light|narrow widen|narrow wide|narrowed widened|narrows widens|"
    "narrower wider|strongest weakest|stronger weaker|ally rival|allies rivals|friend foe|friends foes|voluntary compulsory|voluntary mandatory|optional mandatory|optional compulsory|lent borrowed|lend borrow|"
    "raised reduced|raise reduce|raised lowered|include omit|included omitted|public private|publicly privately|employed unemployed|rich poor|richer poorer|larger smaller|largest smallest|big small|bigger smaller|"
    "early late|earlier later|earliest latest|fast slow|faster slower|fastest slowest|high low|hot cold|warm cool|warmer colder|warmer cooler|dry wet|full empty|hard easy|harder easier|old young|older younger|"
    "oldest youngest|near far|nearer farther|inner outer|upper lower|upward downward|forward backward|advance retreat|advanced retreated|attack defend|love hate|loved hated|loves hates|hope fear|hopes fears|"
    "victory defeat|victories defeats|profit loss|profits losses|surplus deficit|surpluses deficits|import export|imports exports|imported exported|supply demand|"
    ""
    "sooner later|optimistic pessimistic|satisfied dissatisfied|"
    "encourage discourage|encouraged discouraged|encourages discourages|hire dismiss|hired dismissed|protected exposed|protect expose|rewarded punished|reward punish|lift impose|lifted imposed|"
    "lifts imposes|eased tightened|ease tighten|eases tightens|loosened tightened|loosen tighten|relaxed tightened|relax tighten|boosted slashed|boost slash|extended shortened|extend shorten|extended curtailed|survived died|survive die|alive dead|"
    "saved lost|save spend|saved spent|saves spends|spent earned|spend earn|arrested released|arrest release|detained released|jailed freed|jail free|imprisoned freed|locked unlocked|lock unlock|"
    "hid revealed|hide reveal|concealed disclosed|conceal disclose|remembered forgot|remember forget|united divided|unite divide|built demolished|build demolish|created destroyed|create destroy|"
    "temporary permanent|temporarily permanently|direct indirect|directly indirectly|internal external|domestic foreign|local national|formal informal|major minor|"
    "ahead behind|together apart|within outside|toward away|plus minus|frequently rarely|often rarely|often seldom|partly fully|partially fully|wholly partly|entirely partly|"
    "signed vetoed|sign veto|signs vetoes|ratified rejected|endorsed opposed|endorse oppose|rejected embraced|reject embrace"
)

GRADES = (
    "questioned interviewed; detained arrested; charged indicted; convicted; acquitted cleared|suspect suspects; killer killers murderer murderers gunman attacker attackers|"
    "manslaughter; murder; killing|hurt injured wounded; killed dead died|injury injuries; death deaths|contributed; caused|linked associated; caused|"
    "considering weighing mulling; deciding decided|considers; decides|leads causes; linked associated tied|former; latter"
)
"""Steps between which a word makes another claim: ladders separated by bars, their steps by semicolons."""
OPPOSITE_VERBS = (
    "accept reject|accept refuse|block clear|block allow|fail manage|release withhold|criticize applaud|criticize hail|condemn applaud|condemn hail|denounce praise|denounce hail|denounce applaud|decline offer|decline agree|increase decline|grow decline|climb fall|approve reject|approve deny|approve veto|allow forbid|allow ban|allow prevent|allow block|permit prohibit|permit forbid|admit deny|"
    "confirm deny|support oppose|back oppose|favor oppose|increase decrease|increase reduce|expand reduce|expand contract|widen narrow|lengthen shorten|"
    "strengthen weaken|improve worsen|raise lower|raise reduce|tighten loosen|tighten ease|tighten relax|open close|start stop|enter leave|arrive depart|"
    "include exclude|include omit|add remove|pass fail|succeed fail|praise criticize|praise condemn|welcome condemn|welcome criticize|defend attack|"
    "encourage discourage|enable disable|hire fire|hire dismiss|appoint dismiss|arrest release|detain release|jail release|jail free|convict acquit|condemn acquit|"
    "condemn praise|grant deny|grant refuse|impose lift|extend shorten|extend curtail|continue suspend|continue stop|continue halt|continue cancel|resume suspend|resume halt|"
    "maintain abandon|maintain suspend|launch halt|launch cancel|ratify reject|endorse oppose|endorse reject|embrace reject|legalize ban|legalize criminalize|load unload|"
    "lock unlock|cover uncover|reveal conceal|disclose conceal|unite divide|create destroy|trust distrust|obey disobey|protect endanger|protect expose|reward punish|"
    "agree disagree|agree refuse|attract repel|ascend descend|assemble disperse|connect disconnect|appear disappear|boost curb|boost reduce|advance retreat|"
    "celebrate mourn|deploy withdraw|inflate deflate|import export|marry divorce|overestimate underestimate|overstate understate|renew cancel|require prohibit|"
    "save waste|simplify complicate|survive perish|deny acknowledge|join quit|double halve|climb drop|climb decline|gain drop|heat cool|freeze thaw|fill empty|push pull|"
    "welcome oppose|honor insult|honor violate|respect violate|comply violate|obey violate|qualify disqualify|register unregister|activate deactivate|escalate deescalate|"
    "nationalize privatize|centralize decentralize|arm disarm|mobilize demobilize|insure uninsure|float sink|settle unsettle|please displease|approve disapprove"
)
"""Verbs in their plain form, each with its opposite; their regular forms are made."""
# How sure or how strong a claim is: words of one line say the same. A change from one line to another changes the claim.
UNDOING = "un non in im il ir dis mis"
"""Prefixes that turn a word round."""
HEDGES = (
    "will would shall|may might could can|must|should ought|"
    "allegedly reportedly purportedly supposedly|alleged accused purported suspected supposed|apparently seemingly evidently|arguably|by_some_accounts|"
    "probably likely presumably likely_to is_likely_to are_likely_to was_likely_to were_likely_to|unlikely|possibly perhaps maybe potentially|possible potential|certain sure certainly surely definitely undoubtedly|"
    "nearly almost virtually|about around approximately roughly some_number|at_least|at_most|up_to as_many_as as_much_as|more_than over|less_than under fewer_than|only just merely|"
    "expected anticipated|appears seems|appeared seemed|suggests|suggested|believed thought|claims|claimed|"
    "all every|most|many numerous|several some|few|often frequently regularly|sometimes once_in_a_while occasionally|always|rarely seldom|"
    "tried_to attempted_to sought_to tries_to attempts_to trying_to|planned_to plans_to intended_to intends_to planning_to|would_have|what_he_called what_she_called what_they_called|"
    "usually generally typically normally|mostly largely mainly|partly partially|fully completely entirely totally|tentatively|unconfirmed|preliminary provisional tentative|is_understood_to are_understood_to was_understood_to were_understood_to|if_confirmed if_true|an_estimated|"
    "by_its_own_reckoning by_its_own_account by_his_own_account by_her_own_account by_their_own_account"
)
HEDGE_PHRASES = (
    "at least|at most|up to|more than|less than|fewer than|no more than|no less than|close to|as many as|as much as|as few as|as little as|just over|just under|well over|"
    "is expected to|are expected to|was expected to|were expected to|is likely to|are likely to|is set to|are set to|appears to|appear to|appeared to|"
    "seems to|seem to|seemed to|is believed to|are believed to|is said to|are said to|is thought to|are thought to|was believed to|in part|in some cases|"
    "it is possible that|it is unclear whether|so-called|so called|accused of|suspected of|alleged to|believed to|thought to|expected to|likely to|certain to|sure to|"
    "tried to|tries to|trying to|attempted to|attempts to|sought to|planned to|plans to|planning to|intended to|intends to|would have|"
    "what he called|what she called|what they called|one of the|is understood to|are understood to|"
    "was understood to|were understood to|if confirmed|if true|by some accounts|once in a while|an estimated|by its own reckoning|by its own account|by his own account|by her own account|by their own account"
)

SAYING = (
    "said says say saying told tells tell telling added adds stated states state noted notes explained explains argued argues wrote writes tweeted tweets "
    "posted announced announces reported reports declared declares insisted insists replied responded remarked commented asked asks testified testifies "
    "recalled recalls continued continues claimed claims admitted admits acknowledged acknowledges concluded concludes observed observes suggested suggests "
    "warned warns predicted predicts contended contends maintained maintains charged charges countered counters joked jokes quipped lamented "
    "confirmed confirms denied denies alleged alleges asserted asserts estimated estimates vowed vows pledged promises promised urged urges complained complains "
    "emphasized stressed stresses revealed reveals disclosed finds found shows showed believes thinks agreed agrees shouted"
)
SPEAKING = (
    "said says say told tells added adds stated states noted notes explained explains argued argues wrote writes tweeted tweets "
    "declared declares insisted insists replied responded remarked commented testified recalled claimed claims "
    "admitted admits acknowledged acknowledges concluded observed suggested warned warns predicted contended contends "
    "maintained countered joked quipped lamented alleged asserted vowed urged complained announced confirmed denied asked"
)
TELLING = "told tells telling"
NEWSROOM = "News|Times|Post|Press|Journal|Tribune|Herald|Gazette|Radio|TV|Magazine|Chronicle|Globe|CNN|NPR|NBC|ABC|CBS|BBC|MSNBC|ProPublica|Politico|POLITICO"
"""Words by which the name of a newsroom is known."""
INFINITIVE = "to"
NEUTRAL_SAYING = "said says say told tells added adds stated states noted notes explained explains wrote writes remarked commented continued observed replied responded according"
ACCORDING = "according to|as reported by|citing|in the words of|as told to"

SMALL = (
    "a an the of to in on at by for from with and or but as is are was were be been being it its that this these those he she they his her "
    "their them him we our us you your i my me who whom which what when where while also has have had do does did not so than then there here "
    "if into out over up down about after before because since both just more most other some such only own too very s t"
)
PHRASES = (
    "so far; to date|because of; due to; owing to|died; passed away|but; however|said; told reporters; told journalists|says; tells reporters|in order to; to; so as to|"
    "make sure; ensure|makes sure; ensures|made sure; ensured|making sure; ensuring|nobody; no one|latest; most recent|"
    "a number of; several; a few|prior to; before|about; in the region of|next to; beside|in favor of; for|as well as; along with; together with|in addition to; besides|"
    "at present; currently; now|at the moment; currently; now|in spite of; despite|per year; a year; each year; annually|on behalf of; for"
)
"""Phrases of one line say the same."""
FILLERS = "in order to|so as to"
"""Phrases whose last word says it alone."""
SOURCE_VERBS = "believe believes believed think thinks thought suspect suspects say says said allege alleges alleged claim claims claimed report reports reported"
"""Verbs, besides those of speaking, that give a source."""
HYPHEN_MATTERS = (
    "resign resigned resigns resigning reform reforms reformed recover recovered recovers recreation resent resort release released recount recounts "
    "recounted repress repressed remark remarked represent unionized"
)
"""Words that are others with a hyphen ("re-sign")."""
HONORIFICS = "mister mr mrs ms miss"
"""Titles of courtesy, which a house gives or leaves out."""
DECADES = "twenties 20; thirties 30; forties 40; fifties 50; sixties 60; seventies 70; eighties 80; nineties 90"
"""Decades by their words."""
AGO = "ago"
HEADLINE_LABELS = (
    "report|reports|opinion|analysis|exclusive|watch|video|photos|update|updated|live|live updates|breaking|editorial|column|commentary|explainer|"
    "q&a|interview|review|podcast|poll|fact check|factbox|in pictures|special report|investigation|just in|op-ed|letter|obituary"
)
"""What may stand before the colon of a headline and says only what sort of piece it is."""
ANONYMOUS = "associate associates friend friends ally allies adviser advisers advisor advisors colleague colleagues source sources official officials aide aides insider insiders people person persons individual individuals employee employees"
"""Words for a source that is not named."""
INDEFINITE = "a an one another some several two three many other"
RATES = "per a an each"
"""Words between an amount and its unit of time that say the same."""
EMPTY = "a an the that which of to as and also has have had do does did s"
"""Small words that may be left out or put in without another meaning, if nothing else is changed."""
ARTICLES = "a an the"
ARTICLE_MATTERS = "few little"
"""Words of which an article makes another amount."""
COPULAS = "is are was were be been"
RELATIVES = "who which that"
ALIKE = "that which|who whom that|these those|this that|is are|was were|has have|in at|on upon|until till|because since|but yet|also too"
"""Small words of one line that may stand for each other."""
FORMS = "s ed|s d|es ed|es d|- ed|- d|- ing|e ing|s ing|es ing"
"""Two endings that a word may have in either text; "accusing" for "accused" or another number is not the same."""
STOPWORDS = (
    "the of and to in that is was for on with as by at from his her they have has are this which will would said"
)

SYNONYMS = (
    "may might|"
    "big large huge|help assist aid|helps assists aids|helped assisted aided|helping assisting aiding|but yet|enough sufficient|needed required|need require|needs requires|"
    "quickly rapidly swiftly fast|also additionally|began started|begin start|begins starts|beginning starting|buy purchase|bought purchased|buying purchasing|because since as|"
    "important significant crucial|however nevertheless nonetheless still|said stated told added noted|says states notes adds|show demonstrate|shows demonstrates|"
    "showed demonstrated|use utilize|used utilized|uses utilizes|using utilizing|try attempt|tried attempted|tries attempts|trying attempting|end conclude finish|ended concluded finished|"
    "ask request|asked requested|get obtain receive|got obtained received|give provide|gave provided|gives provides|given provided|keep retain maintain|"
    "kept retained maintained|make create|made created|often frequently|near close|hard difficult tough|easy simple|main primary chief|begin commence|children kids|about regarding concerning on|"
    "after following|before prior|while whereas although though|people individuals persons|job position|jobs positions|part portion|home house|homes houses|car vehicle|cars vehicles|"
    "doctor physician|doctors physicians|lawyer attorney|lawyers attorneys|wrong incorrect|right correct|whole entire|last final past|among amid|between among|small little|fix repair|fixed repaired|"
    "meet encounter|happen occur|happened occurred|happens occurs|choose select|chose selected|chosen selected|leave depart|left departed|let allow permit|"
    "like similar|look appear|main principal|mostly mainly largely|nearly almost|new fresh|now currently presently|only just merely|problem issue|problems issues|"
    "quick rapid swift|really truly|roughly approximately about around|sad unhappy|speak talk|spoke talked|speech address|sure certain|thing matter|think believe|thought believed|"
    "town city|under beneath|usually generally normally|very extremely highly|want wish|wanted wished|way manner method|work labor|yearly annual annually|"
    "many numerous|several various|therefore thus so hence|further additional more|rise increase climb|rose increased climbed|rises increases climbs|fall drop decline|fell dropped declined|"
    "falls drops declines|cut reduce|reduced cut|hit struck|kill slay|who that|that which|in at|on upon|until till|toward towards|amid amidst|among amongst|build construct|built constructed|"
    "finish complete|finished completed|live reside|lived resided|lives resides|move relocate|moved relocated|answer reply respond|answered replied responded|"
    "happy glad pleased|rich wealthy|poor impoverished|smart intelligent|seek pursue|sought pursued|stop halt cease|stopped halted ceased|back support|backed supported|"
    "discuss debate|discussed debated|hold retain|held retained|major big|gun firearm|guns firearms|cash money|firm company business|firms companies businesses"
)

EDITOR_NOTE = (
    (
        r"[\[(*_ ]*(?:editor(?:’|')?s?(?:’|')? ?note|editors(?:’|')? note|correction|clarification|update|updated|publisher(?:’|')s note|"
        r"content warning|trigger warning|author(?:’|')s note|note|note to readers|disclosure|disclaimer)\b ?(?:\([^)]*\))? ?[:.—–-]"
    ),
    r"[\[(*_ ]*(?:a )?(?:note|message|word) (?:from|by) (?:the|our) (?:editors?|newsroom|publisher|desk)\b",
    (
        r"[\[(*_ ]*(?:(?:from|by|an?|the|our|trigger|content) ){0,3}(?:editors?|notes? to (?:our )?readers|corrected|corrections?|clarified|clarifications?|updated?|warning|advisory|caution|retracted|retraction|amended|disclosure)\b"
        r"(?:,? [\w.:’']+){0,4}: "
    ),
    r"[\[(*_ ]*(?:the|our) (?:editors?|newsroom|desk) (?:has|have|had|trimmed|edited|shortened|changed|altered|cut|added|removed|updated|corrected)\b",
    r"\[[^\[\]]{12,}\]$",
    r"[\[(*_ ]*(?:about this (?:story|article)|for the record)\b ?[:.—–-]",
    r"[\[(*_ ]*we (?:have |’ve |'ve )?(?:shortened|edited|updated|corrected|changed|adapted|condensed|abridged|added to) (?:this|the) (?:story|article|report|piece|post)\b",
    r"[\[(*_ ]*warning: this (?:story|article)\b",
    r"[\[(*_ ]*(?:an earlier|a previous|an earlier online|the original) version of this (?:story|article|post|report|piece)\b",
    (
        r"[\[(*_ ]*(?:this|the) (?:story|article|post|report|piece|column|version) (?:has been|was|is|were) (?:\w+ )?"
        r"(?:updated|corrected|edited|revised|clarified|amended|shortened|condensed|abridged|adapted|modified|changed)\b"
    ),
)
"""How a notice of the newsroom about the text begins."""

TAGLINE = (
    (
        r"this (?:story|article|report|piece|column|post) (?:was |is |has been )?(?:\w+ ){0,2}(?:produced|published|republished|reported|written|appeared|appears|part of|"
        r"a collaboration|co-?published|distributed|provided|supported|made possible|reprinted|first|originally|comes|from)\b"
    ),
    r"(?:this (?:story|article|report|piece) )?(?:was )?(?:originally|first) (?:published|appeared|ran)\b",
    (
        r".{2,80} is (?:an? |the )(?:[\w-]+,? ){0,6}(?:news(?:room| organi[sz]ation| outlet| service| site)?|nonprofit|non-profit|reporter|journalist|writer|"
        r"columnist|correspondent|editor|professor|fellow|contributor|host|author|analyst)\b.{0,240}$"
    ),
    r"(?:republished|reprinted|reproduced|used|shared) (?:here )?(?:with|by|under|from)\b",
    r"(?:©|\(c\)|copyright)\W.{2,80}\bdistributed by\b.{2,80}$",
    r".{0,80}\b(?:contributed to this (?:report|story|article)|contributed reporting)\b",
    r"(?:•|\*|-)? ?(?:the )?associated press\b.{0,120}\bcontributed\b",
    r"(?:reporting|writing|editing) by .{2,120}",
    r"(?:sign up|subscribe) (?:for|to) (?:its|our|their) newsletter",
    r"(?:follow|contact|reach|email|e-mail) (?!us\b)(?:him|her|them|[a-z]+ [a-z]+|@\w+)\b.{0,80}(?:@|on twitter|on facebook|at)\b",
)
"""How a closing line about the producer or the author begins."""

CONTACT = (
    r"\W*(?:on )?(?:twitter|x|facebook|instagram|bluesky|threads|e-?mail)(?: (?:him|her|them|me))?(?: at)? ?:? ?(?:@\w+|[\w.+-]+@[\w.-]+\w)\W*$",
    r"(?!you can|we can|our |us ).{2,60}\bcan be (?:reached|contacted|followed|e-?mailed)\b.{0,80}$",
    r"(?:you can |to )?(?:reach|contact|follow|e-?mail|write to)(?! (?:us|our|the)\b) .{0,50}@\w.{0,60}$",
    r"[-—– ]*with (?:assistance|help|reporting|contributions?) (?:by|from) .{2,120}",
)
"""How a line reads that says where the author is reached, or who helped."""

ASIDE = (
    r"\b(?:newsletters?|briefing|inbox|apps?|alerts?|subscri\w+|membership|donat\w+|chip in|support (?:us|our|local)|sign up|follow us|readers like you|depends? on (?:its |our )?readers|"
    r"our (?:readers|newsroom|reporters|coverage|journalism|site|website|podcasts?|work)|comment(?:s|ing)?\b.{0,30}\b(?:closed|open|ended|page|below|section)|this (?:page|site|website)|"
    r"republish\w*|reprint\w*|syndicat\w+|licens(?:e|ed|ing)|free of charge|at no (?:charge|cost)|news exchange|shares? its (?:reporting|stories|journalism|work)|full version|"
    r"made this .{0,20}\bavailable|free articles?|become a member|never miss|content partner|tax-deductible|our list|subscribe|digital access|(?:like|liked|love|loved|enjoy|enjoying) (?:this|what you)|"
    r"originally (?:posted|published|appeared|ran)|read the original|join (?:\d|our|the (?:conversation|list))|follow .{2,60} on (?:facebook|instagram|twitter|x|tiktok|youtube|threads|bluesky))\b"
)
"""Words by which a newsroom speaks of itself and to its readers, in a line that is no part of the story."""
OF_ITSELF = r"\bthis (?:story|article|report|piece|post|column|account|dispatch|project|series|material|reporting|investigation|coverage)\b"
"""How a line speaks of the story that it stands beside."""
CLOSING = (
    r"^(?:[\w.’'-]+ ){1,4}(?:covers|reports (?:on|for|from)|writes (?:for|about)|edits|contributes to|works (?:for|as)|teaches|blogs)\b.{2,240}$|"
    r"^support \w+|^(?:photos?|text|words|story|graphics|video|reporting|research)(?: and \w+)? by\b|tax-deductible|"
    r"^(?:the |all )?(?:project|series|research|reporting|material|coverage|work)\b.{0,60}\b(?:made possible|supported|funded|produced|story|series|grant|©)|"
    r"\b(?:is based in|are based in|joined .{2,60} ago|made possible|data team|staff (?:writer|reporter)|was produced|produced this|contributed)\b"
)
"""Words of a closing line about who made the story."""
CAPTIONED = r"\b(?:photo|photograph|image|illustration|picture|graphic|video)s? (?:by|courtesy of) [^.!?]{3,80}\.?$|\([a-zà-þ][\w.’' -]{2,40}(?:/|, for )[a-zà-þ][^()]{2,50}\)\.?$"
"""How a line ends that may be a caption, whatever it says before."""
PICTURED = (
    r"^(?:[\w.’'-]+ ){0,3}(?:photo|photograph|image|illustration|graphic|picture|video|file|map|chart)s?(?: by\b.{2,60}|)\W*$|"
    r"^(?:paid|sponsored|promoted) \w+\W*$|^[^.!?]{3,160}\b(?:read|learn|see) more\W*$|^(?:contributed|courtesy|submitted|provided|handout)\W*$|^\([^()]{3,90}\)$|^(?:the )?(?:story|article|post|report) (?:goes on|continues|resumes|is continued)\b.{0,40}$|.{2,60} \| .{2,60}$"
)
"""Short lines about a picture, an advertisement or the page."""
LIST_HEADS = (
    r"(?:more|also|other|related|recent|latest|top|popular|trending|recommended|local|featured)\b(?: \w+){0,4}\W*$",
    r"(?:more|related|also|read|stories|articles|news|coverage) (?:on|about|in|from|by|like) (?:this|the|our)\b.{0,40}$",
    r"(?:top|related|recommended|popular|trending|latest|recent|more|other|featured) (?:stories|articles|news|headlines|posts|reading|coverage|videos)\W*$",
    r"(?:you (?:may|might) also like|in case you missed it|don(?:’|')t miss|up next|what to read next|most (?:read|popular|viewed|shared))\W*$",
)
"""Lines under which a page lists other stories."""

FURNITURE = (
    r"(?:more|read more|stories|related) (?:on|about|in|from) this (?:topic|story|subject|series|issue)\W*$",
    r"(?:courtesy|file|staff|handout|stock|submitted|contributed|provided) (?:photo|image|video|picture)s?\b.{0,80}$",
    r"(?:share|print|email|save|tweet|listen|advertisement|advertising|comments?|home|news|sports|opinion|weather|obituaries|subscribe|contact us|about us|search|menu|login|log in|sign in)\W*$",
    r"(?:share|like|tweet|email|print|save|bookmark|pin) (?:this|on)\b.{0,40}$",
    (
        r"(?:also read|read more|read also|read next|related(?: (?:stories|articles|coverage|content))?|more(?: (?:from|on|stories|news|coverage))?|see also|watch|listen|video|photos?|gallery|slideshow|"
        r"recommended|trending|popular|most (?:popular|read|viewed|shared)|up next|don(?:’|')t miss|in case you missed it|you may also like|you might also like|editors(?:’|')? picks?)\b ?(?::|»|>|–|—|-|\||$)"
    ),
    r"(?:also read|read more|related|more from|see also|watch|recommended|more on)\b.{0,6}:.{3,200}$",
    r"more from \S.{0,40}$",
    r"most (?:popular|read|viewed|shared)\b",
    r"(?:photo|image|picture|file|video|graphic|credit|photos)(?: (?:credit|by|courtesy|illustration))?(?: ?[:–—-]| by ).{0,240}",
    r"file ?(?:photo)?\b ?[-–—:].{0,300}",
    r"\(? ?(?:staff )?photo(?:graph)?[ /]",
    r"(?:sign up|subscribe|join|register|get|support|donate|become a)\b.{0,160}\b(?:newsletter|inbox|email|e-mail|subscribers?|today|daily|headlines|journalism|member|alerts?|app)\b",
    r"story continues\b",
    r"(?:article|post|story) continues\b",
    r"continue reading\b",
    r"(?:posted|filed|published|categorized) (?:in|under|to)\b.{0,60}$",
    r"(?:posted|published|updated|last updated|last modified)\b(?: (?:on|at))?:? .{0,60}(?:ago|\d{4}|[ap]\.?m\.?|edition|et|est|edt|gmt)\W*$",
    r"updated .{0,40}\bago$",
    r"copyright\b|©|\(c\) \d{4}|all rights reserved",
    r"(?:the )?(?:views|opinions?|views and opinions) expressed\b.{0,160}\b(?:their own|the authors?|do(?:es)? not|not necessarily)\b.{0,160}$",
    r"(?:terms|privacy|cookie|accessibility)\b.{0,30}(?:service|use|policy|conditions|statement|settings|notice)?\W*$",
    r"(?:advertise|contact|about|work|careers|jobs|help|faq|sitemap|rss|newsletters?)(?: (?:with|for|at))? ?(?:us|me)?\W*$",
    r"follow (?:us|me|him|her|@\w+|\w+) ?(?:on)?\b.{0,40}$",
    r"leave a (?:comment|reply)\b",
    r"(?:view|see|show|load|read|hide|post) (?:all |more |the )*(?:comments?|posts?|stories)\b",
    r"(?:republished|reprinted|reproduced|reposted|used) (?:here )?(?:with|by) (?:the )?(?:kind )?permission\b",
    r"(?:republished|reprinted) (?:here )?(?:under|from)\b.{0,120}",
    r"(?:this (?:story|article) (?:was )?)?(?:originally|first) (?:published|appeared|ran)\b.{0,120}",
    r"this (?:story|article|report|piece|column|post) (?:was |is |has been )?(?:\w+ ){0,2}(?:published|republished|appeared|reprinted) .{0,160}",
    r"read (?:the )?(?:full|original|whole|rest|entire|more)\b.{0,120}",
    r"click (?:here|to)\b",
    r"(?:close|open|skip|play|pause|mute|next|previous|back|top|loading|enlarge|expand|toggle caption|hide caption)\b.{0,24}$",
    r"\d+ (?:comments?|shares?|min(?:ute)?s? read|views?)\W*$",
    r"(?:manage newsletters|daily newsletters?)\b",
    r"(?:opinion|editorial|interactive|an interactive guide|see also|quiz|poll|trending|breaking|just in|live updates?|analysis/opinion|podcast|explainer)\b ?[:|].{0,200}$",
    r"see also\b.{3,}$",
    r"(?:\d+/\d+ )?[-—–] .{2,60}\(@\w+\)",
    r"(?:top stories|trending|sponsored|paid content|tags?:|topics?:|filed under|location:|powered by|skip to|we use cookies|accept (?:all )?cookies|jump to|reading time)(?!\w).{0,80}$",
    r"(?:recommended(?: for you)?|for you|advertisement|ad|sponsored content)\W*$",
    r"advertisement\b.{0,60}$",
    r"tap (?:here|to)\b.{0,80}$",
    r"(?:twitter|facebook|instagram|full coverage|this article tagged under): ?.{2,80}$",
    r"_{3,}$",
    r"join the (?:conversation|discussion)\b.{0,60}$",
    r"listen to (?:this )?(?:article|story)\b(?: ?\d+:\d\d)?.{0,60}$",
    (
        r"(?:get|sign|subscribe|join|follow|support|donate|download|click|visit|check|stay|become|help|like|enjoy|want|never|thanks?|tell|send|have|don(?:’|')t)\b"
        r".{0,160}\b(?:newsletters?|inbox|apps?|subscribe|subscription|donat\w+|follow us|for free|news tips?|"
        r"our (?:site|team|work|reporting|journalism|readers|website|podcast|channel|newsroom)|your (?:support|e-?mail|phone|thoughts|feedback)|us (?:on|at))\b"
    ),
    r"https?://\S+$",
    r"@\w+$",
    r"\(? ?(?:also on|cartoons?|photos?|video|watch|more|related|see also|read|poll|quiz|gallery|interactive|earlier|from [\w ]{2,30})\b ?[^:]{0,30}:.{3,160}\)?$",
)
"""How lines of a page begin that are no part of its story."""

THIRD_PARTY = (
    r"(?:the )?(?:associated press|ap|reuters|agence france-presse|afp|bloomberg|upi|united press international|tribune content agency|king features(?: syndicate)?|"
    r"creators(?: syndicate)?|universal uclick|andrews mcmeel(?: syndication)?|washington post writers group|tribune news service|mcclatchy|cnn wire|"
    r"stacker|the conversation|dpa|ansa|efe|xinhua|kyodo|pa media|press association|canadian press)"
)
"""Agencies and syndicates whose texts many outlets carry."""

CAPTION_END = r"\((?:staff|file|ap|courtesy|reuters|getty|photo|image|afp|nbc|cbs|abc|cnn)[^()]{0,30}(?:photo|image|/)[^()]{0,60}\)\.?$"
"""How a caption ends."""

EXCERPT_LEADS = (
    r"(?:from|as|according to) (?:the )?(?:story|report|article|piece|post)?.{0,80}(?::|writes|reports|reported|wrote|notes|puts it)\W*$",
    (
        r".{2,80}\b(?:reports?|reported|writes?|wrote|notes?|explains?|has more|has the (?:story|details|scoop)|adds?|continues?|goes on|an excerpt|"
        r"more here|says?|said|here(?:’|')s (?:more|an excerpt)|and further down|from the (?:story|report|article))\b[^.]{0,60}:$"
    ),
    r"and further down\W*$",
    r"the (?:report|story|article|piece|post) (?:goes on|continues|adds)\W*",
    r"read the (?:full|whole|rest|original|entire) .{0,100}",
    r"\.\.\.|…|\[\.\.\.\]",
)
"""Lines by which somebody else's article leads into what it quotes."""
