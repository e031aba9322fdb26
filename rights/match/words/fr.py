"""French words that the edit lens knows: each verb and adjective once, its forms written out by rule; "l'" and "d'" are words."""

from rights.match.words.inflected import french_adjective, french_noun, french_verb, opposite, same_lines


def _gendered(words: str) -> str:
    """Adjectives and participles in both genders and numbers."""
    return " ".join(form for word in words.split() for form in french_adjective(word))


MONTHS = "janvier janv; février fév févr; mars; avril avr; mai; juin; juillet juil; août; septembre sept; octobre oct; novembre nov; décembre déc"
WEEKDAYS = "lundi; mardi; mercredi; jeudi; vendredi; samedi; dimanche"
NUMBERS = {
    "zéro": 0, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60,
}  # fmt: skip
ORDINALS = {
    "premier": 1, "première": 1, "premiers": 1, "premières": 1, "second": 2, "seconde": 2, "deuxième": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8,
    "neuvième": 9, "dixième": 10, "onzième": 11, "douzième": 12, "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16, "vingtième": 20, "trentième": 30, "quarantième": 40, "centième": 100,
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
BARE_SCALES = "cent cents mille"
NUMBER_JOINS = "et"
FIRST_DAY = "premier"
SHIFTS_AFTER = True
YEAR_WORD = "an"
AMOUNTS = "moitié tiers quart quarts demi demie double doublé doublée triple triplé quadruple dizaine dizaines douzaines vingtaine trentaine quarantaine cinquantaine soixantaine quinzaine centaine centaines millier milliers"
PERCENT = "pour cent; pourcent"
THOUSANDS, DECIMAL = ".", ","
MEASURES = (
    "kilomètre kilomètres km|mètre mètres|centimètre centimètres cm|millimètre millimètres mm|mille milles|pied pieds|pouce pouces|hectare hectares ha|acre acres|kilogramme kilogrammes kilo kilos kg|gramme grammes|"
    "tonne tonnes|litre litres|gallon gallons|baril barils|celsius|fahrenheit|watt watts|kilowatt kilowatts kw|mégawatt mégawatts mw|gigawatt gigawatts gw|%|euro euros|dollar dollars|franc francs|livre livres|yen yens|rouble roubles|yuan yuans|"
    "dinar dinars|dirham dirhams|peso pesos|couronne couronnes|degré degrés|nœud nœuds|point points"
)
CURRENCY = {"euros": "€", "euro": "€", "dollars": "$", "dollar": "$", "yens": "¥"}
RATES = "par le la l' chaque"
DAY_PARTS = "matin matinée; midi; après-midi; soir soirée; nuit; minuit"
DIRECTIONS = "nord; sud; ouest"
PRONOUN_ONE = "qui que"
UNITS = "jour jours semaine semaines mois année années an ans heure heures minute minutes décennie siècle"
RELATIVE = {"aujourd'hui": 0, "hier": -1, "demain": 1}
TIME_WORDS = "aujourd'hui hier demain matin soir nuit midi minuit week-end"
TIME_LINKS = "le la les en à au de du depuis jusqu avant après dernier dernière prochain prochaine ce cette"
SHIFTS = {"dernier": -1, "dernière": -1, "ce": 0, "cette": 0, "prochain": 1, "prochaine": 1}
YEAR_LEADS = "en depuis de avant après année fin début janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
SAME = (
    "et; &", "états-unis; usa; e.-u.; u.s.a.", "union européenne; ue", "m.; monsieur", "mme; madame", "mlle; mademoiselle", "mm.; messieurs", "dr; docteur", "pr; professeur", "me; maître", "mgr; monseigneur", "royaume-uni; r.-u.",
    "km; kilomètres; kilomètre", "m; mètres", "m; mètre", "cm; centimètres; centimètre", "mm; millimètres; millimètre", "kg; kilos; kilogrammes; kilogramme; kilo", "g; grammes; gramme", "l; litres; litre", "t; tonnes", "ha; hectares; hectare",
    "km/h; kilomètres par heure; kilomètres heure; kilomètres à l'heure", "m²; m2; mètres carrés", "km²; km2; kilomètres carrés", "m³; mètres cubes", "mw; mégawatts", "gw; gigawatts", "kwh; kilowattheures",
    "h; heures", "h; heure", "min; minutes", "min; minute", "s; secondes", "°c; degrés celsius", "°c; degrés", "m€; millions d'euros", "md€; milliards d'euros", "md; milliards", "mds; milliards", "euros; eur", "dollars; usd",
    "n°; numéro", "nº; numéro", "av.; avenue", "bd; boulevard", "bld; boulevard", "st; saint", "ste; sainte", "art.; article", "p.; page", "etc.; et cetera", "env.; environ", "cf.; voir", "c.-à-d.; c'est-à-dire", "ex.; exemple", "p. ex.; par exemple",
    "pib; produit intérieur brut", "tva; taxe sur la valeur ajoutée", "ong; organisation non gouvernementale", "oms; organisation mondiale de la santé", "onu; nations unies; organisation des nations unies", "otan; organisation du traité de l'atlantique nord",
    "bce; banque centrale européenne", "fmi; fonds monétaire international", "sncf; société nationale des chemins de fer français", "covid; covid-19", "télé; télévision", "kiev; kyiv", "pékin; beijing", "bombay; mumbai", "birmanie; myanmar", "biélorussie; bélarus",
    *(f"années {n}; années {1900 + n}; années {word}" for n, word in {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 70: "soixante-dix", 80: "quatre-vingt", 90: "quatre-vingt-dix"}.items()),
    *(f"{n}; {1900 + n}; {word}" for n, word in ((70, "soixante-dix"), (80, "quatre-vingt"), (80, "quatre-vingts"), (90, "quatre-vingt-dix"))),
)  # fmt: skip
TITLES = "monsieur m; madame mme; mademoiselle mlle; docteur dr; professeur pr; numéro no; avenue av; monseigneur mgr"
SPELLING = {
    "évènement": "événement", "évènements": "événements", "clef": "clé", "clefs": "clés", "maitre": "maître", "maitres": "maîtres", "maitresse": "maîtresse", "connaitre": "connaître", "connait": "connaît", "reconnaitre": "reconnaître", "reconnait": "reconnaît",
    "paraitre": "paraître", "parait": "paraît", "disparaitre": "disparaître", "disparait": "disparaît", "naitre": "naître", "apparaitre": "apparaître", "apparait": "apparaît", "aout": "août", "cout": "coût", "couts": "coûts", "couter": "coûter", "coute": "coûte", "coutent": "coûtent", "couté": "coûté",
    "diner": "dîner", "diners": "dîners", "bruler": "brûler", "brule": "brûle", "brulé": "brûlé", "brulée": "brûlée", "brulés": "brûlés", "ile": "île", "iles": "îles", "boite": "boîte", "boites": "boîtes", "chaine": "chaîne", "chaines": "chaînes", "entrainer": "entraîner", "entraine": "entraîne", "entrainé": "entraîné",
    "entrainement": "entraînement", "entraineur": "entraîneur", "fraiche": "fraîche", "traitre": "traître", "croitre": "croître", "accroitre": "accroître", "gout": "goût", "gouts": "goûts", "aigüe": "aiguë", "ambigüe": "ambiguë", "ognon": "oignon", "ognons": "oignons", "nénufar": "nénuphar", "règlementaire": "réglementaire",
    "règlementation": "réglementation", "règlementer": "réglementer", "crèmerie": "crémerie", "allègement": "allégement", "cèdera": "cédera", "cèderait": "céderait", "abrègera": "abrégera", "considèrera": "considérera", "protègera": "protégera", "weekend": "week-end", "weekends": "week-ends",
    "piqure": "piqûre", "surement": "sûrement", "dument": "dûment", "assidument": "assidûment", "voute": "voûte", "croute": "croûte", "abime": "abîme", "bientot": "bientôt", "aussitot": "aussitôt", "oeuvre": "œuvre", "oeuvres": "œuvres", "coeur": "cœur", "coeurs": "cœurs", "soeur": "sœur", "soeurs": "sœurs", "boeuf": "bœuf",
    "oeuf": "œuf", "oeufs": "œufs", "noeud": "nœud", "voeu": "vœu", "voeux": "vœux", "moeurs": "mœurs", "oeil": "œil", "manoeuvre": "manœuvre", "manoeuvres": "manœuvres", "imbécilité": "imbécillité", "charriot": "chariot", "combattivité": "combativité", "persiffler": "persifler", "asséner": "assener", "exéma": "eczéma", "tzar": "tsar",
    "iraquien": "irakien", "bistro": "bistrot", "bistros": "bistrots",
}  # fmt: skip
NEGATIVE_CONCORD = True
"""Two words for "not" in a sentence say it once."""
NEGATION = "pas jamais aucun aucune rien sans ni nul nulle"
ELIDED = "l d qu n s j c m t jusqu lorsqu puisqu"
"""Words that lose their last letter before a vowel and are cut from the word behind them."""
NEGATING = "refuse de|refusent de|refusé de|cesse de|cessé de|cessent de|au lieu de|manque de|absence de|renonce à|renoncé à|renoncent à|loin de|incapable de|incapables de|faute de|plutôt que|s' abstient de|s' est abstenu de"
_VERBS_AGAINST = (
    "accepter/rejeter:rejette:rejettent:rejeté:rejet:rejetter refuser décliner|approuver adopter/rejeter:rejette:rejettent:rejeté:rejet:rejetter désapprouver|confirmer affirmer/démentir:dément:démentent:démenti:dément:démentir nier infirmer|"
    "reconnaître:reconnaît:reconnaissent:reconnu:reconnaiss:reconnaîtr avouer admettre:admet:admettent:admis:admett:admettr/nier contester démentir:dément:démentent:démenti:dément:démentir|soutenir:soutient:soutiennent:soutenu:souten:soutiendr appuyer/combattre:combat:combattent:combattu:combatt:combattr critiquer|"
    "autoriser permettre:permet:permettent:permis:permett:permettr/interdire:interdit:interdisent:interdit:interdis:interdir empêcher|légaliser/interdire:interdit:interdisent:interdit:interdis:interdir|augmenter hausser grimper progresser/baisser diminuer chuter reculer réduire:réduit:réduisent:réduit:réduis:réduir|"
    "monter/descendre baisser|accroître:accroît:accroissent:accru:accroiss:accroîtr/réduire:réduit:réduisent:réduit:réduis:réduir diminuer|relever/abaisser|élargir agrandir/rétrécir réduire:réduit:réduisent:réduit:réduis:réduir|allonger prolonger/raccourcir écourter abréger|renforcer/affaiblir|"
    "améliorer/aggraver dégrader détériorer|durcir/assouplir|ouvrir:ouvre:ouvrent:ouvert:ouvr:ouvrir rouvrir:rouvre:rouvrent:rouvert:rouvr:rouvrir/fermer|commencer débuter démarrer/finir terminer cesser arrêter|lancer/arrêter abandonner|poursuivre:poursuit:poursuivent:poursuivi:poursuiv:poursuivr continuer/suspendre arrêter interrompre:interrompt:interrompent:interrompu:interromp:interrompr abandonner cesser|"
    "reprendre:reprend:reprennent:repris:repren:reprendr/suspendre interrompre:interrompt:interrompent:interrompu:interromp:interrompr arrêter|gagner remporter/perdre|vaincre:vainc:vainquent:vaincu:vainqu:vaincr/perdre|acheter acquérir:acquiert:acquièrent:acquis:acquér:acquerr/vendre céder|embaucher recruter engager/licencier renvoyer:renvoie:renvoient:renvoyé:renvoy:renverr|nommer/révoquer limoger démettre:démet:démettent:démis:démett:démettr|"
    "arrêter interpeller détenir:détient:détiennent:détenu:déten:détiendr emprisonner incarcérer/libérer relâcher|condamner/acquitter relaxer blanchir gracier|inculper accuser/disculper innocenter|louer féliciter saluer/critiquer condamner dénoncer blâmer|défendre/attaquer accuser|encourager/décourager|aider/gêner empêcher|protéger/menacer exposer|"
    "construire:construit:construisent:construit:construis:construir bâtir édifier/détruire:détruit:détruisent:détruit:détruis:détruir démolir|créer fonder/supprimer dissoudre:dissout:dissolvent:dissous:dissolv:dissoudr|ajouter/retirer supprimer enlever|inclure:inclut:incluent:inclus:inclu:inclur/exclure:exclut:excluent:exclu:exclu:exclur|entrer/sortir:sort:sortent:sorti:sort:sortir|arriver/partir:part:partent:parti:part:partir repartir:repart:repartent:reparti:repart:repartir|"
    "réussir/échouer rater|accélérer/ralentir freiner|faciliter/compliquer entraver|accorder octroyer:octroie:octroient:octroyé:octroy:octroier/refuser|imposer instaurer/lever supprimer|maintenir:maintient:maintiennent:maintenu:mainten:maintiendr/annuler supprimer abandonner retirer|valider/invalider annuler rejeter:rejette:rejettent:rejeté:rejet:rejetter|ratifier signer/dénoncer rejeter:rejette:rejettent:rejeté:rejet:rejetter|"
    "avancer/reporter repousser reculer|activer/désactiver|armer/désarmer|bloquer/débloquer|unir rassembler/diviser|allumer/éteindre:éteint:éteignent:éteint:éteign:éteindr|remplir/vider|aimer/détester haïr|naître:naît:naissent:né:naiss:naîtr/mourir:meurt:meurent:mort:mour:mourr|survivre:survit:survivent:survécu:surviv:survivr/mourir:meurt:meurent:mort:mour:mourr périr|respecter/violer enfreindre:enfreint:enfreignent:enfreint:enfreign:enfreindr|"
    "obéir/désobéir|apparaître:apparaît:apparaissent:apparu:apparaiss:apparaîtr/disparaître:disparaît:disparaissent:disparu:disparaiss:disparaîtr|gagner/dépenser|rassurer/inquiéter|privatiser/nationaliser|centraliser/décentraliser|stabiliser/déstabiliser|allier/opposer|dépénaliser/criminaliser|geler:gèle:gèlent:gelé:gel:gèler/dégeler:dégèle:dégèlent:dégelé:dégel:dégèler|importer/exporter|prouver démontrer/réfuter|"
    "garder conserver/abandonner céder perdre|intégrer/exclure:exclut:excluent:exclu:exclu:exclur|débarquer/embarquer|enfermer/libérer|promouvoir:promeut:promeuvent:promu:promouv:promouvr/rétrograder|punir/récompenser gracier|voter/abroger|alourdir/alléger|charger/décharger|occuper/évacuer|surestimer/sous-estimer|apaiser/attiser|obtenir:obtient:obtiennent:obtenu:obten:obtiendr/perdre"
)
_ADJECTIVES_AGAINST = (
    "légal/illégal|coupable/innocent|possible/impossible|public/privé|positif/négatif|actif/passif|interne/externe|grand/petit|haut/bas|fort/faible|riche/pauvre|jeune/vieux âgé|ancien/nouveau récent|plein/vide|chaud/froid|rapide/lent|facile/difficile|lourd/léger|clair/sombre obscur|sec/humide|ouvert/fermé clos|gratuit/payant|"
    "vrai/faux|juste/injuste faux|suffisant/insuffisant|satisfait/insatisfait mécontent|content/mécontent|régulier/irrégulier|stable/instable|certain/incertain|connu/inconnu|volontaire/involontaire|armé/désarmé|direct/indirect|favorable/défavorable hostile opposé|efficace/inefficace|utile/inutile|visible/invisible|"
    "supérieur/inférieur|majeur/mineur|maximal/minimal|intérieur/extérieur|national/international étranger|premier/dernier|optimiste/pessimiste|rentable/déficitaire|excédentaire/déficitaire|vivant/mort|blessé/indemne|présent/absent|masculin/féminin|marié/célibataire divorcé|malade/sain|responsable/irresponsable|"
    "recevable/irrecevable|valide/invalide nul|valable/nul|conforme/contraire|compatible/incompatible|acceptable/inacceptable|prudent/imprudent|heureux/malheureux|populaire/impopulaire|honnête/malhonnête|dépendant/indépendant|oriental/occidental|septentrional/méridional|croissant/décroissant|temporaire/permanent définitif|provisoire/définitif|"
    "meilleur/pire|secret/public|violent/pacifique|dangereux/inoffensif|long/court|large/étroit|profond/superficiel|unanime/divisé|solide/fragile|principal/secondaire|complet/incomplet|parfait/imparfait|normal/anormal|capable/incapable|exact/inexact|prévu/imprévu|limité/illimité|justifié/injustifié|habité/inhabité|attendu/inattendu|achevé/inachevé|"
    "constitutionnel/inconstitutionnel|partiel/total|gagnant/perdant|vainqueur/perdant"
)
_NOUNS_AGAINST = (
    "hausse augmentation/baisse diminution réduction recul|progression/recul|croissance/récession décroissance|gain bénéfice profit/perte déficit|victoire/défaite|vainqueur gagnant/perdant vaincu|succès réussite/échec|début commencement/fin|ouverture/fermeture|création/suppression|embauche/licenciement|entrée/sortie|arrivée/départ|"
    "partisan soutien/adversaire opposant|ami allié/ennemi|acheteur/vendeur|locataire/propriétaire|employeur/employé salarié|majorité/minorité opposition|acquittement relaxe/condamnation|arrestation/libération|confirmation/démenti|acceptation/refus rejet|approbation/rejet|autorisation/interdiction|accord/désaccord|"
    "recette/dépense|importation/exportation|excédent/déficit|avantage/inconvénient|force/faiblesse|guerre/paix|vie/mort|naissance/mort décès|vérité/mensonge|confiance/méfiance défiance|espoir/crainte désespoir|amour/haine|richesse/pauvreté|sécurité/insécurité|stabilité/instabilité|maximum/minimum|plafond/plancher|jour/nuit|été/hiver|printemps/automne|"
    "homme/femme|garçon/fille|père/mère|fils/fille|frère/sœur|optimisme/pessimisme|accélération/ralentissement|amélioration/aggravation détérioration|renforcement/affaiblissement|durcissement/assouplissement|immigration/émigration|immigré/émigré|victime/auteur coupable|accusation/défense|prolongation/réduction|construction/destruction démolition|"
    "poursuite/suspension arrêt|reprise/suspension arrêt|lancement/arrêt abandon|maintien/annulation suppression|éloge/critique"
)
OPPOSITES = "|".join((
    ("plus moins|pour contre|avec sans|avant après|sur sous|au-dessus au-dessous|dessus dessous|toujours jamais|nie reconnaît|nient reconnaissent|tous aucun|toutes aucune|tout rien|quelqu'un personne|oui non|mieux pire|bien mal|dedans dehors|devant derrière|gauche droite|haut bas|hausse baisse|malgré grâce|tôt tard|"
    "avance retard|vite lentement|facilement difficilement|légalement illégalement|volontairement involontairement|directement indirectement|publiquement secrètement|temporairement définitivement|provisoirement définitivement|favorablement défavorablement|dorénavant jadis|intra extra|près loin|rien tout|au-delà en-deçà|survécu péri|vivants morts|"
    "nord sud|premiers derniers|mineurs majeurs|mineures majeures|volontaire forcé|volontaires forcés|davantage moins|beaucoup peu"),
    opposite(_VERBS_AGAINST, french_verb),
    opposite(_ADJECTIVES_AGAINST, french_adjective),
    opposite(_NOUNS_AGAINST, french_noun),
))  # fmt: skip
GRADES = (
    f"{_gendered('entendu interrogé')}; {_gendered('interpellé arrêté')}; {_gendered('inculpé poursuivi')}; {_gendered('condamné')}; {_gendered('acquitté relaxé')}|suspect suspects suspecte suspectes {_gendered('soupçonné')}; prévenu prévenus prévenue accusé accusés accusée accusées; coupable coupables {_gendered('condamné')}|"
    f"suspect suspects; auteur auteurs tueur tueurs meurtrier meurtriers assassin assassins voleur voleurs|{_gendered('blessé')}; {_gendered('tué mort décédé')}|blessure blessures; mort morts décès|homicide homicides; meurtre meurtres; assassinat assassinats|plainte; condamnation|soupçon soupçons; accusation accusations; preuve preuves condamnation|disparu disparus; mort morts|"
    "recommande recommandé recommandent; exige exigé exigent; ordonne ordonné ordonnent|demande demandé demandent; exige exigé exigent; ordonne ordonné|envisage envisagé envisagent; prévoit prévu prévoient; décide décidé décident|incident incidents; attaque attaques; massacre massacres|accident accidents; attentat attentats|manifestation manifestations; émeute émeutes; insurrection|"
    f"{_gendered('endommagé')}; {_gendered('détruit')}|candidat candidate; président présidente|rebelle rebelles; terroriste terroristes|épidémie; pandémie|délit délits; crime crimes|contravention; délit; crime|vol; braquage|erreur; fraude|{_gendered('proposé')}; {_gendered('adopté voté')}|proposition projet; décision loi|rumeur rumeurs; information informations; preuve preuves|légèrement; grièvement gravement; mortellement|"
    "suggère suggèrent suggéré; montre montrent démontre; prouve prouvent prouvé|migrant migrants; réfugié réfugiés|enquête; procès; condamnation|conseille conseillé; impose imposé oblige obligé"
)
REPORTED = "aurait auraient serait seraient devrait devraient pourrait pourraient"
FUTURE = "ra ront"
HEDGES = (
    "peut peuvent pourrait pourraient pourra pourront|doit doivent devra devront|devrait devraient|aurait auraient serait seraient|"
    f"prétendument soi_disant {_gendered('présumé supposé prétendu')} {_gendered('soupçonné')} soupçonné_de soupçonnée_de soupçonnés_de soupçonnées_de|{_gendered('suspecté')}|probablement sans_doute vraisemblablement {_gendered('probable vraisemblable')}|"
    f"peut_être éventuellement possiblement {_gendered('éventuel')} {_gendered('potentiel')} potentiellement possible possibles|certainement sûrement assurément indubitablement sans_aucun_doute|presque quasiment pratiquement quasi|près_de|environ quelque autour_de aux_alentours_de approximativement à_peu_près|au_moins pas_moins_de au_minimum|au_plus tout_au_plus au_maximum pas_plus_de|"
    "jusqu'_à|plus_de|moins_de|à_peine|apparemment visiblement manifestement|semble semblent semblait semblaient|paraît paraissent paraissait|selon_toute_vraisemblance|tous toutes|beaucoup nombreux nombreuses|quelques certains certaines plusieurs|peu|la_plupart|toujours|souvent fréquemment|parfois occasionnellement|rarement|généralement habituellement en_général|"
    "principalement essentiellement surtout|partiellement en_partie|totalement entièrement complètement|tente tentent tenté tentait|prévoit prévoient prévoyait|espère espèrent|seulement uniquement|officieusement|théoriquement en_principe|provisoirement|estimerait|dit_on paraît_il"
)
NUMBER_HEDGES = "quelque près_de plus_de moins_de autour_de jusqu'_à"
NUMBER_ARTICLES = "un une les"
HEDGE_PHRASES = (
    "au moins|au plus|plus de|moins de|jusqu' à|sans doute|il est possible que|peut être|près de|autour de|aux alentours de|à peu près|pas moins de|pas plus de|au minimum|au maximum|tout au plus|sans aucun doute|selon toute vraisemblance|la plupart|en général|en partie|en principe|soi disant|à peine|"
    "soupçonné de|soupçonnée de|soupçonnés de|soupçonnées de|soupçonné d'|soupçonnés d'|accusé de|accusée de|accusés de|accusé d'|suspecté de|dit on|paraît il"
)
_SAYS = (
    "dit déclaré déclare affirmé affirme ajouté ajoute expliqué explique précisé précise annoncé annonce estimé estime indiqué indique assuré assure raconté raconte souligné souligne rapporté rapporte noté note rappelé rappelle commenté commente confié confie lancé répondu répond "
    "déclarait disait disaient disent expliquait affirmait indiquent déclarent affirment estiment précisent annoncent ajoutent soulignent racontent expliquent"
)
SAYING = f"{_SAYS} martelé insisté insiste reconnu reconnaît admis admet nié nie dénoncé dénonce averti avertit promis promet regretté regrette plaidé plaide soutenu soutient prévenu confirmé confirme démenti dément critiqué tweeté révélé révèle détaillé détaille témoigné témoigne savoir"
SPEAKING = f"{_SAYS} martelé soutenu insisté dénoncé"
NEUTRAL_SAYING = "dit déclaré déclare indiqué indique précisé précise annoncé annonce expliqué explique ajouté ajoute rapporté rapporte disent indiquent déclarent précisent annoncent"
SOURCE_VERBS = "pense pensent croit croient soupçonne soupçonnent révèle"
PRONOUNS = "il elle ils elles on qui nous je"
BETWEEN = "a ont avait aussi également ensuite hier lundi mardi mercredi jeudi vendredi samedi dimanche"
BEFORE_NAME = "dit déclaré expliqué indiqué précisé annoncé ajouté affirmé estimé souligné déclare explique indique précise annonce ajoute affirme estime souligne"
ANONYMOUS = "source sources responsable responsables fonctionnaires proches personnes témoins"
INDEFINITE = "un une des plusieurs deux trois certains certaines"
HONORIFICS = "monsieur madame mademoiselle maître"
ACCORDING = "selon|d' après|au dire de|aux dires de|de l' avis de|de source|d' après des sources|aux yeux de|de l' aveu de|citant"
SMALL = (
    "le la les un une des du de et ou mais en à au aux dans sur par pour avec que qui dont où il elle ils elles on nous vous je se son sa ses leur leurs "
    "ce cet cette ces est sont était étaient a ont avait avaient été être ne y plus l' d' qu' n' s' j' c' m' t' jusqu' lorsqu' puisqu'"
)
EMPTY = "le la les l' un une aussi"
ARTICLES = "le la les l' un une"
COPULAS = "est sont était étaient été"
RELATIVES = "qui que qu'"
ALIKE = "le l'|la l'|de d'|que qu'|ne n'|se s'|je j'|ce c'|ce cet"
PHRASES = "à cause de; en raison de; du fait de|afin de; pour; dans le but de; en vue de|afin que; pour que|cependant; pourtant; toutefois; néanmoins|en outre; de plus; par ailleurs|à ce jour; jusqu' à présent; jusqu' ici|à l' heure actuelle; actuellement; en ce moment|en dépit de; malgré|par an; chaque année; annuellement|par mois; chaque mois|par jour; chaque jour; quotidiennement|par semaine; chaque semaine|au cours de; durant; pendant; lors de|à propos de; au sujet de; concernant|grâce à; avec l' aide de|mis en place; instauré|mise en place; instaurée|a eu lieu; s' est tenu; s' est déroulé|a eu lieu; s' est tenue; s' est déroulée|aura lieu; se tiendra; se déroulera|ont eu lieu; se sont tenus; se sont déroulés|a perdu la vie; est mort; est décédé|ont perdu la vie; sont morts; sont décédés|est décédé; est mort|est décédée; est morte|à nouveau; de nouveau|fait savoir; indiqué; précisé; déclaré; annoncé; dit|tout de suite; immédiatement|peu à peu; progressivement|bien que; même si; quoique|parce que; car; puisque|étant donné que; puisque|au moins; au minimum; pas moins de|au plus; au maximum; pas plus de|près de; presque; quasiment|environ; à peu près; autour de; approximativement|sans doute; probablement|la plupart des; la majorité des|en particulier; particulièrement|d' abord; en premier lieu|en même temps; simultanément|aujourd'hui; de nos jours|au début de; en début de|à la fin de; en fin de|de manière; de façon|aux états-unis; aux usa|d' après; selon|à l' issue de; à la fin de; au terme de|à partir de; dès|une dizaine de; dix".replace("|une dizaine de; dix", "")  # fmt: skip
SYNONYMS = "|".join((
    ("aussi également|cependant pourtant toutefois néanmoins|environ approximativement|presque quasiment|actuellement présentement|souvent fréquemment|parfois quelquefois|rapidement vite|immédiatement aussitôt|enfin finalement|seulement uniquement|totalement entièrement complètement|désormais dorénavant|récemment dernièrement|"
    "pendant durant|auparavant précédemment|ensuite puis|probablement vraisemblablement|principalement essentiellement|malgré nonobstant|ensemble conjointement|"
    "dit déclaré indiqué précisé expliqué|déclare indique précise explique|déclarent indiquent précisent expliquent"),
    same_lines(
        "débuter commencer|achever terminer|utiliser employer|décéder mourir:meurt:meurent:mort:mour:mourr|sembler paraître:paraît:paraissent:paru:paraiss:paraîtr|débuter démarrer commencer|acheter acquérir:acquiert:acquièrent:acquis:acquér:acquerr|choisir sélectionner|édifier bâtir construire:construit:construisent:construit:construis:construir|"
        "demander solliciter|réduire:réduit:réduisent:réduit:réduis:réduir diminuer|accroître:accroît:accroissent:accru:accroiss:accroîtr augmenter|recruter embaucher|désigner nommer|soutenir:soutient:soutiennent:soutenu:souten:soutiendr appuyer|"
        "envoyer:envoie:envoient:envoyé:envoy:enverr expédier|habiter résider|remporter gagner|bouleverser chambouler|rassembler réunir|dissimuler cacher|évoquer mentionner|achever finir|octroyer:octroie:octroient:octroyé:octroy:octroier accorder",
        french_verb,
    ),
    same_lines(
        "rapide prompt|énorme immense gigantesque|étatsunien américain|mondial planétaire|difficile ardu|décédé mort|identique pareil|habituel usuel",
        french_adjective,
    ),
    same_lines(
        "voiture automobile|médecin docteur|entreprise firme|vélo bicyclette|enseignant professeur|incendie feu|journaliste reporter|bateau navire|montant somme|augmentation hausse|diminution baisse|"
        "étudiant universitaire|prison pénitencier|salaire rémunération|objectif but|conséquence répercussion|début commencement",
        french_noun,
    ),
))  # fmt: skip
ARTICLE_MATTERS = "peu"
ASIDE = r"\b(?:newsletters?|infolettre|lettre d.information|abonn\w+|application|faire un don|soutenez|inscrivez|nos (?:lecteurs|journalistes|articles)|notre (?:rédaction|site|application|newsletter|podcast)|commentaires? (?:sont|est)|cette page|ce site|reproduction|republi\w+)\b"
"""Words by which a newsroom speaks of itself and to its readers."""
OF_ITSELF = r"\bcet? (?:article|texte|reportage|récit)\b|\bcette (?:enquête|histoire|chronique|dépêche)\b"
PICTURED = r"^(?:[\w.’\'-]+ ){0,3}(?:photo|image|illustration|graphique|vidéo|carte|infographie)s?(?:(?: de| par|:) .{2,60}|)\W*$|^publicité\W*$|.{2,60} \| .{2,60}$"
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
