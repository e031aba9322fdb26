"""Spanish words that the edit lens knows: each verb, noun and adjective once, its forms written out by rule."""

from rights.match.words.forms import Spanish, decades, mixed_genders, opposites, same

MONTHS = "enero ene; febrero feb; marzo mar; abril abr; mayo may; junio jun; julio jul; agosto ago; septiembre setiembre sept sep; octubre oct; noviembre nov; diciembre dic"
WEEKDAYS = "lunes lun; martes; miércoles miérc; jueves jue; viernes vie; sábado sáb; domingo dom"
NUMBERS = {
    "cero": 0, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "diecisiete": 17, "dieciocho": 18,
    "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintiún": 21, "veintiuna": 21, "veintidós": 22, "veintitrés": 23,
    "veinticuatro": 24, "veinticinco": 25, "veintiséis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
    "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
    "cien": 100, "ciento": 100, "doscientos": 200, "doscientas": 200, "trescientos": 300, "trescientas": 300, "cuatrocientos": 400,
    "cuatrocientas": 400, "quinientos": 500, "quinientas": 500, "seiscientos": 600, "seiscientas": 600, "setecientos": 700,
    "setecientas": 700, "ochocientos": 800, "ochocientas": 800, "novecientos": 900, "novecientas": 900,
}  # fmt: skip
ORDINALS = {
    "primero": 1, "primera": 1, "primer": 1, "primeros": 1, "primeras": 1, "segundo": 2, "segunda": 2, "tercero": 3, "tercera": 3, "tercer": 3,
    "cuarta": 4, "quinto": 5, "quinta": 5, "sexto": 6, "sexta": 6, "séptimo": 7, "séptima": 7, "octavo": 8, "octava": 8,
    "noveno": 9, "novena": 9, "décimo": 10, "décima": 10, "undécimo": 11, "undécima": 11, "duodécimo": 12, "duodécima": 12,
    "vigésimo": 20, "vigésima": 20, "trigésimo": 30, "trigésima": 30, "cuadragésimo": 40, "cuadragésima": 40,
    "quincuagésimo": 50, "quincuagésima": 50, "centésimo": 100, "centésima": 100,
}  # fmt: skip
ORDINAL_ENDINGS = "º ª o a er ero era ro ra do da to ta vo va mo ma no na"
SCALES = {
    "mil": 1e3, "millón": 1e6, "millones": 1e6, "millardo": 1e9, "millardos": 1e9, "billón": 1e12, "billones": 1e12, "trillón": 1e18,
    "trillones": 1e18, "docena": 12,
}  # fmt: skip
BARE_SCALES = "mil"
"""Scales that are a number without another one before them."""
NUMBER_JOINS = "y"
"""What stands between tens and units."""
AMOUNTS = (
    "mitad tercio tercios cuarto cuartos medio media doble triple cuádruple decena decenas docenas centenar centenares centena centenas miles "
    "cientos ambos ambas duplicó duplicaron triplicó triplicaron duplica triplica par pareja veintena treintena quincena cincuentena"
)
PERCENT = "por ciento; porciento; por cien; pct"
COMMA_THOUSANDS = True
"""In some countries a comma stands between thousands: three digits behind one are taken for that."""
FIRST_DAY = "primero"
"""The word that stands for 1 in a date."""
THOUSANDS, DECIMAL = ".", ","
MEASURES = (
    "kilómetro kilómetros km kms|metro metros|centímetro centímetros cm|milímetro milímetros mm|milla millas|pie pies|pulgada pulgadas|yarda yardas|"
    "cuadrado cuadrados cuadrada cuadradas|cúbico cúbicos cúbica cúbicas|hectárea hectáreas ha|acre acres|manzana manzanas|cuadra cuadras|"
    "kilogramo kilogramos kilo kilos kg|gramo gramos|miligramo miligramos mg|libra libras|onza onzas|tonelada toneladas|quintal quintales|"
    "litro litros|mililitro mililitros ml|galón galones|barril barriles|celsius centígrado centígrados|fahrenheit|vatio vatios|kilovatio kilovatios kw|megavatio megavatios mw|"
    "gigavatio gigavatios gw|%|punto puntos porcentual porcentuales|dólar dólares|euro euros|peso pesos|quetzal quetzales|lempira lempiras|córdoba córdobas|colón colones|balboa balboas|sol soles|"
    "boliviano bolivianos|guaraní guaraníes|bolívar bolívares|real reales|yen yenes|yuan yuanes|franco francos|rublo rublos|peseta pesetas|esterlina esterlinas|nudo nudos|grado grados"
)
CURRENCY = {"dólares": "$", "dólar": "$", "euros": "€", "euro": "€", "yenes": "¥", "libras": "£"}
UNITS = "día días semana semanas mes meses año años hora horas minuto minutos segundos década décadas siglo siglos trimestre trimestres semestre semestres quincena lustro lustros"
YEAR_WORD = "año"
SHIFTS_AFTER = True
"""Words such as "pasado" stand behind the week, the month or the year."""
RELATIVE = {"hoy": 0, "ayer": -1, "mañana": 1, "anteayer": -2, "antier": -2, "anoche": -1}
TIME_WORDS = (
    "hoy ayer mañana anteayer antier anoche noche tarde mediodía medianoche madrugada primavera verano otoño invierno recientemente actualmente ahora temporada "
    "trimestre semestre hora horas hs hrs local"
)
DAY_PARTS = "madrugada; mañana; mediodía; tarde; ; noche; medianoche"
"""Parts of a day in their order; evening and night have one word, and nothing runs into it."""
TIME_LINKS = "el la los las en a de del desde hasta antes después pasado pasada próximo próxima este esta último última anterior siguiente por al durante que viene"
SHIFTS = {
    "pasado": -1, "pasada": -1, "último": -1, "última": -1, "anterior": -1, "este": 0, "esta": 0, "presente": 0, "actual": 0,
    "próximo": 1, "próxima": 1, "siguiente": 1, "entrante": 1, "previo": -1, "previa": -1,
}  # fmt: skip
YEAR_LEADS = (
    "en desde de hasta antes después año años fines finales principios comienzos mediados entre para durante enero febrero marzo abril mayo junio julio agosto septiembre setiembre "
    "octubre noviembre diciembre primavera verano otoño invierno del"
)
PRONOUN_ONE = "que quien quienes cuyo cuya"
JOINS = "y e pero que mientras aunque quien él ella"
PRONOUNS = "él ella ellos ellas quien quienes"
BETWEEN = "también además ha había han hoy ayer luego después recientemente públicamente ya"
ROLES = (
    "portavoz vocero vocera presidente presidenta secretario secretaria director directora líder ministro ministra alcalde alcaldesa oficial jefe jefa abogado abogada "
    "profesor profesora analista experto experta asesor asesora funcionario funcionaria reportero reportera el la un una los las ex grupo de gobernador gobernadora diputado "
    "diputada senador senadora fiscal juez jueza comisario comandante general coronel capitán doctor doctora señor señora"
)
HONORIFICS = "señor señora señorita don doña"
"""Titles of courtesy, which a house gives or leaves out."""
NO_NAMES = "Sr Sr. Sra Sra. Dr Dr. Dra Dra. Don Doña Lic. Ing. Yo"
LEADS = "aún todavía luego después antes casi cerca solo quizás quizá tal probablemente supuestamente presuntamente unos unas cuando como para desde hasta sin con actualmente finalmente recientemente posteriormente igualmente además asimismo también ayer hoy mientras aunque según tras después luego ahora entonces así pero"
NUMBER_HEDGES = "unos unas sobre solo hasta cerca alrededor cerca_de alrededor_de en_torno_a"
DAY_LEADS = "el este"
"""Words before a weekday that say the same."""
NUMBER_ARTICLES = "un una los las"
"""Articles that may stand between such a hedge and its number."""
CLOCK_WORDS = "horas hora hs hrs h"
"""What may stand behind the figures of a time of day."""
SAME = (
    "y; &", "nueva; new", "estados unidos; ee.uu.; ee. uu.; eeuu; eua; e.u.a.; u.s.a.; usa; ee uu; los estados unidos", "unión europea; ue; u.e.", "reino unido; r.u.", "naciones unidas; onu; o.n.u.", "la onu; las naciones unidas", "estados unidos; eu", "los ee.uu.; estados unidos",
    "organización de las naciones unidas; onu", "corea del sur; surcorea", "corea del norte; norcorea", "países bajos; los países bajos", "la india; india",
    "lic.; licenciado", "lic.; licenciada", "ing.; ingeniero", "ing.; ingeniera", "min.; ministro", "min.; ministra", "min; minutos", "min; minuto", "min.; minutos", "arq.; arquitecto", "arq.; arquitecta",
    "dip.; diputado", "dip.; diputada", "sen.; senador", "sen.; senadora", "gob.; gobernador", "gob.; gobernadora", "pdte.; presidente", "pdta.; presidenta", "srio.; secretario",
    "sria.; secretaria", "prof.; profesor", "prof.; profesora", "profa.; profesora", "mtro.; maestro", "mtra.; maestra", "cap.; capitán", "cap.; capítulo", "gral.; general", "cnel.; coronel",
    "tte.; teniente", "sgto.; sargento", "cmdte.; comandante", "av.; avenida", "avda.; avenida", "c/; calle", "depto.; departamento", "dpto.; departamento", "nro.; número", "núm.; número",
    "n.º; número", "nº; número", "no.; número", "cía.; compañía", "ud.; usted", "uds.; ustedes", "pág.; página", "págs.; páginas", "tel.; teléfono", "aprox.; aproximadamente", "mons.; monseñor",
    "sto.; santo", "sta.; santa", "etc.; etcétera", "art.; artículo", "arts.; artículos", "vs.; contra", "vs; contra", "d.; don", "dña.; doña", "col.; colonia",
    "sr.; señor", "sra.; señora", "srta.; señorita", "dr.; doctor", "dra.; doctora", "sres.; señores", "dres.; doctores",
    "km; kilómetros", "km; kilómetro",
    "km; kms", "kms; kilómetros", "m; metros", "m; metro", "cm; centímetros", "cm; centímetro", "mm; milímetros", "mm; milímetro", "kg; kilos", "kg; kilogramos", "kg; kilo", "kilogramos; kilos",
    "g; gramos", "gr; gramos", "mg; miligramos", "l; litros", "ml; mililitros", "ha; hectáreas", "has; hectáreas", "t; toneladas", "tm; toneladas", "h; horas", "hs; horas", "hrs; horas", "h.; horas", "s; segundos",
    "seg; segundos", "km/h; kilómetros por hora", "kph; kilómetros por hora", "kilómetros por hora; kilómetros a la hora", "m2; metros cuadrados", "m²; metros cuadrados", "m³; metros cúbicos",
    "km2; kilómetros cuadrados", "km²; kilómetros cuadrados", "mw; megavatios", "kw; kilovatios", "gw; gigavatios", "º; grados", "°; grados", "°c; grados celsius", "ºc; grados centígrados", "grados celsius; grados centígrados",
    "mdd; millones de dólares", "mdp; millones de pesos", "usd; dólares", "us$; dólares", "eur; euros", "dólares; dólares estadounidenses; dólares americanos",
    "s. xx; siglo xx", "s. xxi; siglo xxi", "hoy; hoy en día", "internet; la internet; el internet", "covid-19; covid; coronavirus", "vih; virus de inmunodeficiencia humana",
    "pib; producto interno bruto; producto interior bruto", "iva; impuesto al valor agregado; impuesto sobre el valor añadido", "ong; organización no gubernamental", "oms; organización mundial de la salud",
    "fmi; fondo monetario internacional", "otan; organización del tratado del atlántico norte", "oea; organización de los estados americanos", "bce; banco central europeo",
    "kiev; kyiv", "járkov; járkiv; kharkiv", "pekín; beijing", "bombay; mumbai", "birmania; myanmar", "catar; qatar", "irak; iraq", "nueva york; new york", "méxico; méjico", "ciudad de méxico; cdmx; cdmex",
    "turquía; türkiye", "talibán; talibanes", "arabia saudita; arabia saudí", "chequia; república checa", "esuatini; suazilandia", "costa de marfil; côte d'ivoire", "estado islámico; isis; daesh; ei",
    *decades(("años {n}", "años {w}", "década de {y}", "década de los {n}", "década de los {w}", "década del {n}", "decenio de {y}", "los {n}", "los {w}", "los años {n}", "los años {w}", "la década de {y}", "la década de los {n}",
              "la década de los {w}", "la década del {n}", "los años {y}"),
             {20: "veinte", 30: "treinta", 40: "cuarenta", 50: "cincuenta", 60: "sesenta", 70: "setenta", 80: "ochenta", 90: "noventa"}),
)  # fmt: skip
TITLES = (
    "señor sr; señora sra; señorita srta; doctor dr; doctora dra; señores sres; licenciado lic; ingeniero ing; ministro min; arquitecto arq; diputado dip; senador sen; gobernador gob; "
    "presidente pdte; presidenta pdta; secretario srio; secretaria sria; profesor prof; profesora profa; maestro mtro; maestra mtra; general gral; coronel cnel; capitán cap; "
    "teniente tte; sargento sgto; comandante cmdte; avenida av avda; departamento depto dpto; número nro núm; compañía cía; usted ud; ustedes uds; página pág; "
    "páginas págs; aproximadamente aprox; monseñor mons; santo sto; santa sta; artículo art; etcétera etc; doña dña; teléfono tel"
)
SPELLING = {
    "sólo": "solo", "éste": "este", "ésta": "esta", "éstos": "estos", "éstas": "estas", "ése": "ese", "ésa": "esa", "ésos": "esos", "ésas": "esas", "aquél": "aquel",
    "aquélla": "aquella", "aquéllos": "aquellos", "aquéllas": "aquellas", "guión": "guion", "vídeo": "video", "vídeos": "videos", "futbol": "fútbol", "beisbol": "béisbol", "basquetbol": "básquetbol",
    "chofer": "chófer", "ícono": "icono", "íconos": "iconos", "cardíaco": "cardiaco", "cardíaca": "cardiaca", "cardíacos": "cardiacos", "cardíacas": "cardiacas", "austríaco": "austriaco", "austríaca": "austriaca",
    "policíaco": "policiaco", "policíaca": "policiaca", "período": "periodo", "períodos": "periodos", "olimpíada": "olimpiada", "olimpíadas": "olimpiadas", "obscuro": "oscuro", "obscura": "oscura",
    "substituir": "sustituir", "substituyó": "sustituyó", "substituto": "sustituto", "substancia": "sustancia", "substancias": "sustancias", "suscriptor": "suscritor", "sicología": "psicología",
    "sicólogo": "psicólogo", "sicóloga": "psicóloga", "sicológico": "psicológico", "kiosco": "quiosco", "kiosko": "quiosco", "élite": "elite", "élites": "elites", "coctel": "cóctel", "remplazar": "reemplazar",
    "remplazó": "reemplazó", "remplazo": "reemplazo", "remplazará": "reemplazará", "zinc": "cinc", "alvéolo": "alveolo", "amoníaco": "amoniaco", "maníaco": "maniaco", "zodíaco": "zodiaco",
    "harmonía": "armonía", "transcendental": "trascendental", "transcender": "trascender",
    "consciencia": "conciencia", "fríjol": "frijol", "fríjoles": "frijoles", "hemiplejía": "hemiplejia", "pudin": "pudín", "yérsey": "jersey",
    "irakí": "iraquí", "qatarí": "catarí", "marroquíes": "marroquís", "israelíes": "israelís", "iraníes": "iranís", "paquistaní": "pakistaní",
    "mejicano": "mexicano", "mejicana": "mexicana", "mejicanos": "mexicanos", "mejicanas": "mexicanas", "setiembre": "septiembre",
    "email": "e-mail", "whisky": "güisqui", "carnet": "carné", "carnets": "carnés", "chalet": "chalé", "ballottage": "balotaje", "ballotage": "balotaje",
    "dieciseis": "dieciséis", "fué": "fue", "dió": "dio", "vió": "vio", "fuí": "fui", "huído": "huido", "construído": "construido",
    "bilbaino": "bilbaíno", "quizá": "quizás", "septimo": "séptimo", "setimo": "séptimo", "sétimo": "séptimo", "sétima": "séptima",
}  # fmt: skip
NEGATIVE_CONCORD = True
"""Two words for "not" in a sentence say it once."""
NEGATION = "no nunca jamás ningún ninguna ninguno ningunos ningunas nada nadie sin ni tampoco"
NEGATING = (
    "dejó de|dejaron de|deja de|dejan de|dejará de|dejarán de|dejar de|dejado de|se negó a|se negaron a|se niega a|se niegan a|se negará a|se negarán a|negarse a|se ha negado a|rehusó|rehusaron|"
    "en lugar de|en vez de|falta de|ausencia de|carece de|carecen de|lejos de|incapaz de|incapaces de|se abstuvo de|se abstuvieron de|evitó|evitaron"
)
DIRECTIONS = "norte; sur; este; oeste; noreste nordeste; noroeste; sureste sudeste; suroeste sudoeste"
UNDOING = "in im des"
_VERBS_AGAINST = (
    "ratificar/rechazar|cancelar suspender/confirmar|liberar/retener secuestrar|obtener conseguir lograr/perder|aplaudir/repudiar|archivar/reabrir|romper/retomar restablecer|endurecer/relajar aflojar|afirmar asegurar/negar desmentir|afiliar/desafiliar|alentar/disuadir|arrancar/parar|bloquear/permitir|"
    "concordar coincidir/discrepar|consentir/prohibir|crecer/decrecer|cuidar/descuidar|desplegar/replegar retirar|destruir/reconstruir restaurar|disolver/formar|embarcar/desembarcar|enterrar/desenterrar|esconder/mostrar revelar|evitar/provocar causar|inculpar/exculpar|expandir/contraer|expulsar/admitir readmitir|fichar/despedir|"
    "frenar/impulsar acelerar|fusionar/separar|ignorar/atender|incautar/devolver|incorporar/retirar|incriminar/exonerar|inflar/desinflar|instaurar/abolir derogar|lanzar/retirar|mitigar/agravar|multiplicar/dividir|ofrecer/negar|organizar/desorganizar|pagar/cobrar|perdonar/castigar condenar|posibilitar/impedir|promover/frenar impedir|"
    "rebajar/encarecer subir|refutar rebatir/confirmar|rehabilitar/inhabilitar|renovar/cancelar|resistir/ceder|restringir/ampliar|simplificar/complicar|sobrar/faltar|solucionar/agravar|tranquilizar/alarmar|sobrevivir/perecer|refrendar/rechazar|desbloquear/frenar|respaldar apoyar/rehusar|matar/salvar|hundir/salvar|indultar/condenar|"
    "aceptar aprobar avalar/rechazar denegar|aprobar/desaprobar vetar reprobar|aceptar/negar declinar|permitir autorizar/prohibir impedir|autorizar permitir/denegar|confirmar/desmentir negar descartar|"
    "admitir reconocer/negar|subir aumentar crecer incrementar elevar/bajar disminuir reducir caer descender|aumentar incrementar/recortar|ganar/perder|vencer/perder|abrir/cerrar|reabrir/cerrar|abrir/clausurar|"
    "iniciar comenzar empezar arrancar/terminar finalizar concluir acabar|iniciar/cesar detener|apoyar respaldar avalar/rechazar criticar cuestionar|apoyar/oponer|elogiar alabar aplaudir celebrar/criticar condenar lamentar|"
    "mantener/suspender retirar levantar cancelar eliminar abandonar romper|conservar/perder eliminar|suspender/reanudar|detener arrestar encarcelar capturar/liberar excarcelar soltar|condenar/absolver|acusar culpar/exculpar exonerar|"
    "incluir/excluir omitir|entrar ingresar/salir|llegar/partir salir marchar|construir edificar/destruir demoler derribar|crear/destruir eliminar suprimir|comprar adquirir/vender|contratar/despedir|"
    "importar/exportar|atacar/defender|unir/dividir separar|mejorar/empeorar|fortalecer reforzar/debilitar|ampliar extender prolongar/reducir acortar recortar|alargar/acortar|acelerar/frenar desacelerar|"
    "aparecer/desaparecer|recordar/olvidar|nacer/morir fallecer|vivir sobrevivir/morir fallecer|salvar/perder|encender/apagar|legalizar despenalizar/ilegalizar prohibir penalizar|activar/desactivar|habilitar/inhabilitar|"
    "conceder otorgar/denegar negar revocar retirar|ratificar confirmar/revocar anular|validar/anular invalidar|cumplir/incumplir|respetar acatar cumplir/violar infringir|obedecer/desobedecer|revelar publicar/ocultar|"
    "mostrar/ocultar|ascender/descender|avanzar/retroceder|acercar/alejar|alentar fomentar incentivar/desalentar|proteger/exponer|imponer/levantar|endurecer/suavizar flexibilizar|cargar/descargar|bloquear/desbloquear|"
    "ocupar/desocupar|armar/desarmar|montar/desmontar|conectar/desconectar|aplazar posponer retrasar/adelantar anticipar|depositar/retirar|gastar/ahorrar|amar/odiar|convocar/desconvocar|estabilizar/desestabilizar|"
    "nacionalizar estatizar/privatizar|facilitar/dificultar impedir obstaculizar|favorecer beneficiar/perjudicar|agravar empeorar/aliviar mejorar|congelar/descongelar|asistir acudir/faltar|permanecer quedar/salir marchar abandonar|"
    "continuar seguir proseguir/cesar parar|vincular/desvincular|aterrizar/despegar|encontrar hallar/perder|acertar/fallar|triunfar/fracasar|recuperar/perder|premiar recompensar/castigar sancionar|"
    "financiar/desfinanciar|sumar/restar|añadir agregar/quitar eliminar|inaugurar/clausurar|instalar/desinstalar retirar|exigir/renunciar|firmar/vetar|promulgar/vetar derogar|aprobar/derogar|desestimar/admitir estimar|"
    "confiar/desconfiar|descubrir/ocultar|integrar/desintegrar|enriquecer/empobrecer|emigrar/inmigrar|subsidiar/gravar|enviar/recibir|dar/recibir|entregar/recibir retener|preguntar/responder|"
    "abaratar/encarecer|poblar/despoblar|aconsejar recomendar/desaconsejar|obligar/permitir|casar/divorciar|concentrar/dispersar|llenar/vaciar|mojar/secar|calentar/enfriar|adelantar/retrasar|acordar/discrepar|unificar/dividir|"
    "cumplir/desobedecer|votar/abstener|atraer/ahuyentar|reclutar/despedir|nombrar designar/destituir cesar|elegir/destituir|absolver/encarcelar|ganar/empatar|confinar/desconfinar|vacunar/infectar|curar/enfermar|"
    "celebrar/suspender cancelar|devolver/retener|respaldar/desautorizar|sobrestimar/subestimar|condenar/indultar amnistiar|reanudar/interrumpir|declarar/callar|conocer/desconocer|acceder/negar|prosperar/fracasar|duplicar/reducir"
)
_ADJECTIVES_AGAINST = (
    "ebrio/sobrio|auténtico/falso|ileso/herido muerto lesionado|intencional intencionado/accidental|gratuito/pagado|apto/inapto|digno/indigno|exacto/inexacto|fiel/infiel|fijo/variable|honesto/deshonesto|igual/desigual|inicial/final|legítimo/ilegítimo|libre/ocupado|limitado/ilimitado|local/visitante|nacional/internacional|natural/artificial|"
    "normal/anormal|occidental/oriental|par/impar|perfecto/imperfecto|primario/secundario|profundo/superficial|prudente/imprudente|real/ficticio|sensible/insensible|solidario/insolidario|tardío/temprano|tóxico/inocuo|útil/inútil|virtual/presencial|viable/inviable|diurno/nocturno|creíble/increíble|sostenible/insostenible|"
    "controlado/descontrolado|contento/descontento|cómodo/incómodo|conforme/disconforme|definido/indefinido|dispuesto/reacio|efectivo/inefectivo|equilibrado/desequilibrado|humano/inhumano|lógico/ilógico|operativo/inoperativo|habitable/inhabitable|izquierdista/derechista|progresista/conservador|unilateral/bilateral|vigente/derogado|consciente/inconsciente|"
    "alto/bajo|legal/ilegal|posible/imposible|culpable/inocente|público/privado|mayor/menor|mejor/peor|máximo/mínimo|bueno/malo|grande/pequeño|nuevo/viejo antiguo|positivo/negativo|favorable/desfavorable contrario adverso|"
    "fuerte/débil|rápido/lento|seguro/inseguro peligroso|interno/externo|interior/exterior|nacional/extranjero|local/foráneo|temporal provisional/permanente definitivo|directo/indirecto|formal/informal|voluntario/obligatorio forzoso|"
    "opcional/obligatorio|rico/pobre|joven/viejo|vivo/muerto|lleno/vacío|caliente cálido/frío|seco/húmedo mojado|superior/inferior|anterior previo/posterior|cercano/lejano|fácil/difícil|abierto/cerrado|presente/ausente|"
    "verdadero cierto/falso|capaz/incapaz|suficiente/insuficiente|necesario/innecesario|constitucional/inconstitucional|válido/inválido nulo|regular/irregular|estable/inestable|activo/inactivo|aliado amigo/enemigo rival|"
    "optimista/pesimista|satisfecho/insatisfecho|izquierdo/derecho|visible/invisible|conocido/desconocido|probable/improbable|justo/injusto|responsable/irresponsable|competente/incompetente|completo/incompleto parcial|"
    "armado/desarmado|empleado/desempleado|leve/grave|corto/largo breve|ancho/estrecho|ligero/pesado|lícito/ilícito|mayoritario/minoritario|oficial/extraoficial|ganador vencedor/perdedor|popular/impopular|eficaz/ineficaz|"
    "potable/contaminado|limpio/sucio contaminado|claro/oscuro|duro/blando|caro/barato|total/parcial|común/raro|simple/complejo|feliz/triste|tranquilo/agitado|transparente/opaco|soltero/casado|urbano/rural|mejorable/inmejorable|"
    "unánime/dividido|reversible/irreversible|compatible/incompatible|aceptable/inaceptable|creciente/decreciente|ascendente/descendente|masivo/escaso|abundante/escaso|comprador/vendedor|defensor partidario/detractor opositor|"
    "sano/enfermo|urgente/aplazable|pacífico/violento|moderado/radical|tolerable/intolerable|admisible/inadmisible|previsto/imprevisto|esperado/inesperado|habitual/inusual|dependiente/independiente|deseado/indeseado|solvente/insolvente"
)
_NOUNS_AGAINST = (
    "falta escasez/exceso abundancia|oposición/oficialismo|auge/declive caída|apreciación/depreciación|autorización/prohibición|bienestar/malestar|continuidad/ruptura|contracción/expansión|control/descontrol|crítica/elogio|debilidad/fortaleza|dependencia/independencia|detención/liberación|encarecimiento/abaratamiento|endurecimiento/relajación|"
    "equilibrio/desequilibrio|expansión/recesión|exportador/importador|inmigración/emigración|interés/desinterés|legalización/prohibición|nacionalización/privatización|obediencia/desobediencia|orden/desorden|despenalización/penalización|permanencia/salida|posibilidad/imposibilidad|reanudación/suspensión|"
    "recuperación/recaída|retirada/despliegue|reapertura/cierre|salud/enfermedad|secuestro/liberación|simpatizante/detractor|unión unidad/división|validez/invalidez|verdad/mentira|aliado/adversario|principio/final|suma/resta|alivio/agravamiento|depósito/retiro|arranque/cese|continuación/cese|inversión/desinversión|"
    "aumento alza subida incremento crecimiento ascenso/descenso baja bajada caída reducción disminución|ganancia beneficio/pérdida|victoria triunfo/derrota|éxito/fracaso|superávit/déficit|mayoría/minoría|importación/exportación|"
    "compra/venta|entrada/salida|llegada/salida partida|comienzo inicio/fin final término|apertura/cierre|aprobación aceptación/rechazo|apoyo respaldo/rechazo|vida/muerte|paz/guerra|amor/odio|ventaja/desventaja|oferta/demanda|"
    "activo/pasivo|empleo/desempleo|absolución/condena|inocencia/culpabilidad|máximo/mínimo|presencia/ausencia|confianza/desconfianza|demandante/demandado|víctima/agresor|comprador/vendedor|empleador/empleado|"
    "amigo aliado/enemigo rival|acierto/error|mejora mejoría/deterioro empeoramiento|permiso/prohibición|legalidad/ilegalidad|seguridad/inseguridad|estabilidad/inestabilidad|igualdad/desigualdad|justicia/injusticia|"
    "cumplimiento/incumplimiento|optimismo/pesimismo|izquierda/derecha|riqueza/pobreza|libertad/prisión|contratación/despido|acuerdo/desacuerdo|acreedor/deudor|ingreso/gasto egreso|emisor/receptor|sequía/inundación|ataque/defensa|"
    "nacimiento/muerte|ampliación/reducción|aceleración/desaceleración|sobreviviente superviviente/muerto fallecido|integración/desintegración|nombramiento/destitución|adelanto/retraso|avance/retroceso|consenso/disenso|calma/tensión"
)
OPPOSITES = "|".join((
    opposites(_VERBS_AGAINST, Spanish.verb), opposites(_ADJECTIVES_AGAINST, Spanish.adjective), opposites(_NOUNS_AGAINST, Spanish.noun),
    ("más menos|a contra|con sin|favor contra|bajo sobre|sobre bajo|antes después|antes tras|antes luego|dentro fuera|arriba abajo|encima debajo|cerca lejos|hacia desde|desde hasta|delante detrás|adelante atrás|temprano tarde|"
    "pronto tarde|bien mal|mejor peor|mejores peores|mayor menor|mayores menores|aún ya|todavía ya|adentro afuera|previo posterior|legalmente ilegalmente|directamente indirectamente|rápidamente lentamente|públicamente privadamente|"
    "temporalmente permanentemente|total parcial|totalmente parcialmente|completamente parcialmente|voluntariamente obligatoriamente|fácilmente difícilmente|siempre nunca|todos ninguno|todas ninguna|algunos ninguno|todo nada|"
    "alguien nadie|un ningún|una ninguna|algún ningún|alguna ninguna|primero último|pro anti|mismo distinto|mismo diferente|igual diferente|igual distinto|iguales distintos|iguales diferentes|al_alza a_la_baja|alza baja|"
    "correctamente incorrectamente|prófugo detenido|libre preso|libres presos|libre detenido|libres detenidos|sí no|negado admitido|negó admitió"),
))  # fmt: skip
GRADES = (
    "sospechoso sospechosa sospechosos sospechosas; detenido detenida detenidos detenidas arrestado arrestada arrestados arrestadas capturado capturados aprehendido aprehendidos; acusado acusada acusados acusadas imputado imputada "
    "imputados imputadas procesado procesada procesados procesadas; condenado condenada condenados condenadas culpable culpables sentenciado sentenciada sentenciados sentenciadas; absuelto absuelta absueltos absueltas|"
    "interrogado interrogada interrogados interrogadas; detenido detenida detenidos detenidas arrestado arrestada arrestados arrestadas|interrogó interrogaron; detuvo detuvieron arrestó arrestaron capturó capturaron|"
    "investigado investigada investigados investigadas; acusado acusada acusados acusadas imputado imputada imputados imputadas; condenado condenada condenados condenadas culpable culpables|"
    "investiga investigan investigó investigaron; acusa acusan acusó acusaron imputó imputaron; condenó condenaron sentenció|sospechoso sospechosa sospechosos sospechosas acusado acusada acusados acusadas; asesino asesina asesinos asesinas homicida homicidas autor autores|"
    "herido herida heridos heridas lesionado lesionada lesionados lesionadas; muerto muerta muertos muertas fallecido fallecida fallecidos fallecidas víctima_mortal|herir hirió hirieron; mató mataron asesinó asesinaron|"
    "desaparecido desaparecida desaparecidos desaparecidas; muerto muerta muertos muertas fallecido fallecida fallecidos fallecidas|contagiado contagiados contagiada contagiadas infectado infectados infectada infectadas; muerto muertos muerta muertas fallecido fallecidos|"
    "lesión lesiones; muerte muertes|homicidio homicidios; asesinato asesinatos; feminicidio feminicidios|hurto hurtos; robo robos atraco atracos asalto asaltos|contribuyó contribuyeron contribuye contribuyen; causó causaron provocó provocaron causa causan provoca provocan|"
    "vinculado vinculada vinculados vinculadas relacionado relacionada relacionados relacionadas; causado causada causados causadas provocado provocada provocados provocadas|estudia estudian analiza analizan evalúa evalúan considera consideran; decide deciden decidió decidieron|"
    "propone proponen propuso propusieron; aprueba aprueban aprobó aprobaron decidió decidieron|proyecto_de_ley; ley|manifestante manifestantes; alborotador alborotadores vándalo vándalos|protesta protestas; disturbio disturbios|accidente accidentes; atentado atentados|"
    "brote brotes; epidemia epidemias; pandemia pandemias|incidente incidentes; ataque ataques; masacre masacres|tormenta tormentas; huracán huracanes|intento; logro|amenaza amenazas; ataque ataques|hombre hombres; mujer mujeres|padre; madre|hijo hijos; hija hijas|"
    "niño niños; niña niñas|hermano hermanos; hermana hermanas|testigo testigos; sospechoso sospechosos víctima víctimas; acusado acusados|juez jueza; fiscal|denuncia; condena|acusación acusaciones; condena condenas|denuncia denuncias; prueba pruebas|"
    "sugiere sugieren sugirió; demuestra demuestran demostró prueba|migrante migrantes; refugiado refugiados|recomienda recomiendan recomendó recomendaron; ordena ordenan ordenó ordenaron obliga obligan obligó|pidió pidieron pide piden; exigió exigieron exige exigen; ordenó ordenaron|"
    "candidato candidata; presidente presidenta ganador ganadora|exigió; sugirió|recesión; crisis; depresión|aspirante; candidato"
)
MODALS = (
    "puede pueden podría podrían podrá podrán pudiera pudieran pudiese pudiesen debe deben deberá deberán debería deberían debiera debieran habría habrían sería serían "
    "estaría estarían tendría tendrían parece parecen parecía parecían planea planean planeaba planeaban pretende pretenden pretendía pretendían"
)
"""Hedges of which two of one strength are not yet the same."""
REPORTED = "habría habrían sería serían estaría estarían tendría tendrían"
"""Forms that reported speech may have instead of the future."""
FUTURE = "rá rán"
HEDGES = (
    "puede pueden podría podrían podrá podrán pudiera pudieran pudiese pudiesen|debe deben deberá deberán|debería deberían debiera debieran|habría habrían sería serían estaría estarían tendría tendrían|"
    "supuestamente presuntamente presunto presunta presuntos presuntas supuesto supuesta supuestos supuestas|probablemente previsiblemente seguramente probable probables|"
    "posiblemente quizás acaso tal_vez a_lo_mejor es_posible_que posible posibles eventual eventuales potencial potenciales|improbable|ciertamente indudablemente sin_duda sin_lugar_a_dudas evidentemente|casi prácticamente cerca_de_la|"
    "cerca_de alrededor_de en_torno_a aproximadamente unos unas cerca alrededor más_o_menos algo_más_de_o_menos|al_menos por_lo_menos como_mínimo cuando_menos no_menos_de|como_máximo a_lo_sumo cuando_mucho no_más_de|hasta hasta_un hasta_una|"
    "más_de por_encima_de superior_a|menos_de por_debajo_de inferior_a|solo solamente únicamente tan_solo|apenas|aparentemente al_parecer|parece parecen|parecía parecían pareció parecieron|creen cree|se_cree|se_presume presuntivamente|"
    "se_espera se_esperaba|se_prevé se_preveía|se_estima se_calcula|planea planean planeaba planeaban pretende pretenden pretendía pretendían|intentó intentaron trató_de trataron_de intenta intentan trata_de tratan_de|"
    "todos todas|la_mayoría_de la_mayor_parte_de|muchos muchas numerosos numerosas|algunos algunas varios varias ciertos ciertas diversos diversas|pocos pocas|siempre|a_menudo frecuentemente con_frecuencia|a_veces ocasionalmente en_ocasiones|"
    "raramente rara_vez|generalmente normalmente habitualmente por_lo_general usualmente en_general|principalmente mayormente sobre_todo|parcialmente en_parte|totalmente completamente enteramente por_completo plenamente|"
    "tentativamente provisionalmente preliminarmente|extraoficialmente|potencialmente|lo_que_llamó lo_que_llama|llamado_así"
)
HEDGE_PHRASES = (
    "al menos|por lo menos|como mínimo|cuando menos|no menos de|más de|menos de|por encima de|por debajo de|superior a|inferior a|hasta un|hasta una|es posible que|a lo sumo|como máximo|cuando mucho|no más de|tal vez|a lo mejor|"
    "sin duda|sin lugar a dudas|cerca de|alrededor de|en torno a|más o menos|tan solo|al parecer|se cree|se presume|se espera|se esperaba|se prevé|se preveía|se estima|se calcula|trató de|trataron de|trata de|tratan de|"
    "la mayoría de|la mayor parte de|a menudo|con frecuencia|a veces|en ocasiones|rara vez|por lo general|en general|sobre todo|en parte|por completo|lo que llamó|lo que llama|por supuesto|es probable que|"
    "se cree que|se presume que|es de esperar que|todo apunta a que"
)
_SAY = (
    "decir declarar afirmar agregar añadir explicar señalar anunciar escribir asegurar indicar sostener comentar contar manifestar expresar apuntar precisar subrayar destacar recalcar advertir admitir reconocer "
    "negar confirmar insistir responder contestar preguntar reiterar detallar relatar narrar informar reportar revelar argumentar alegar denunciar prometer lamentar recordar concluir opinar considerar estimar exigir pedir "
    "tuitear mencionar puntualizar remarcar aclarar resaltar enfatizar reclamar proclamar alertar acusar criticar ratificar"
)
_NEUTRAL = "decir afirmar asegurar señalar indicar manifestar declarar expresar apuntar comentar precisar sostener agregar añadir explicar"
_TOLD = (0, 1, 2, 6, 7, 8, 9, 10, 11)
SAYING = " ".join(Spanish.verb(verb)[at] for verb in _SAY.split() for at in _TOLD if at != 0) + " dicho"
SPEAKING = " ".join(Spanish.verb(verb)[at] for verb in _SAY.split() for at in (6, 7, 8, 9, 10, 11))
NEUTRAL_SAYING = (
    " ".join(
        Spanish.verb(verb)[at]
        for verb in f"{_NEUTRAL} informar responder contestar contar relatar detallar puntualizar mencionar escribir".split()
        for at in (2, 6, 7, 8, 9, 10, 11)
    )
    + " según"
)
BEFORE_NAME = SPEAKING
SOURCE_VERBS = "cree creen creía creían creyó piensa piensan pensó sospecha sospechan alega alegan denuncia denuncian reporta reportan"
ACCORDING = "según|de acuerdo con|de acuerdo a|a decir de|a juicio de|en palabras de|conforme a|citando a"
SMALL = (
    "el la los las un una unos unas de del y e o u pero en a al por para con que quien cuyo donde se su sus le les lo nos me yo él ella ellos ellas "
    "este esta estos estas ese esa esos esas eso esto aquel aquella es son era eran ha han había habían fue fueron ser sido está están como mi mis tu tus os te si cual cuales quienes ya muy más también"
)
EMPTY = "el la los las un una también y e que"
ARTICLES = "el la los las un una unos unas"
ARTICLE_MATTERS = "poco poca pocos pocas"
COPULAS = "es son era eran fue fueron está están estaba estaban ser sido siendo"
RELATIVES = "que quien quienes cual cuales"
ALIKE = "este ese|esta esa|estos esos|estas esas|esto eso|que quien|es está|le lo|les los|del de|al a|o u|y e"
FORMS = "a ó|an aron|e ió|en ieron"
RATES = "por al a la cada el"
PHRASES = "|".join((
    ("la década del; los años; la década de; la década de los|cerca de; alrededor de; aproximadamente; unos; unas; en torno a|al menos; por lo menos; como mínimo; cuando menos|a lo sumo; como máximo; cuando mucho|tal vez; quizás; acaso; a lo mejor|a causa de; debido a; por causa de; en razón de; a raíz de|sin embargo; no obstante|además de; aparte de|a fin de; con el fin de; para; con el objetivo de; con la finalidad de; con el propósito de; con objeto de|"
    "falleció; murió; perdió la vida|fallecieron; murieron; perdieron la vida|antes de; previo a; con anterioridad a|después de; tras; luego de|respecto a; con respecto a; en relación con; acerca de; sobre; respecto de; en torno a|"
    "hasta ahora; hasta el momento; hasta la fecha|en la actualidad; actualmente; ahora; hoy en día|a pesar de; pese a|durante; en el transcurso de; a lo largo de|cada año; al año; por año; anualmente|al mes; por mes; mensualmente; cada mes|"
    "al día; por día; diariamente; cada día|a la semana; por semana; semanalmente; cada semana|ya que; puesto que; porque; dado que; debido a que; pues|llevar a cabo; realizar|llevó a cabo; realizó|llevaron a cabo; realizaron|"
    "en cuanto a; respecto a|de nuevo; nuevamente; otra vez|de manera; de forma; de modo|de inmediato; inmediatamente|por tanto; por lo tanto; por ende; por consiguiente; así que|es decir; o sea|poner fin a; acabar con|"
    "puso en marcha; inició|dar a conocer; divulgar|dio a conocer; divulgó|a través de; mediante; por medio de|por la mañana; en la mañana; de la mañana|por la tarde; en la tarde; de la tarde|por la noche; en la noche; de la noche|"
    "las personas; la gente|en el interior de; dentro de|fuera de; en el exterior de|de forma inmediata; inmediatamente|con el apoyo de; con el respaldo de|pero; sin embargo; no obstante|también; además; asimismo; igualmente|"
    "dijo; dijo a periodistas; dijo a la prensa; dijo a los periodistas|en caso de que; si|al mismo tiempo; a la vez; simultáneamente|en primer lugar; primero|poco a poco; gradualmente|dentro de; en|tuvo lugar; se celebró; se realizó; se llevó a cabo; ocurrió|"
    "tendrá lugar; se celebrará; se realizará; se llevará a cabo|tuvieron lugar; se celebraron; se realizaron; se llevaron a cabo|se celebró; se realizó|se celebrará; se realizará|se celebra; se realiza|hizo pública; publicó|hizo público; publicó|"
    "hace un año; un año atrás|de la ciudad de; de|en la ciudad de; en|el día; el|mediante el uso de; con|con la ayuda de; con ayuda de|en contra de; contra|a favor de; en favor de|frente a; ante|al lado de; junto a|"
    "cerca de; próximo a|fue capaz de; pudo|con el paso del tiempo; con el tiempo|en especial; especialmente; sobre todo|hace falta; es necesario|a partir de; desde|se registró; ocurrió; se produjo|se registraron; ocurrieron; se produjeron"),
    mixed_genders(
        "vivienda hogar|aumento subida|alza incremento|acuerdo pacto convenio|compañía empresa|escuela colegio|enfermedad padecimiento|incendio fuego|disminución descenso|reunión encuentro|"
        "norma reglamento|suceso hecho|labor trabajo|tarea trabajo|inicio comienzo|fallo sentencia|fin conclusión|petición pedido|solicitud pedido|cifra número|fallecimiento muerte|rostro cara",
        Spanish.noun, Spanish.feminine, "el/la un/una del/de_la al/a_la este/esta su/su|los/las unos/unas de_los/de_las a_los/a_las estos/estas sus/sus",
    ),
))  # fmt: skip
FILLERS = "con el fin de para|a fin de para"
SYNONYMS = "|".join((
    same(_NEUTRAL, Spanish.verb),
    ("aún todavía|unos aproximadamente|unas aproximadamente|también asimismo igualmente|luego después posteriormente|antes previamente anteriormente|además asimismo|recientemente últimamente|rápidamente velozmente|inmediatamente enseguida|pronto próximamente|mientras entretanto|porque pues|"
    "casi prácticamente|solo solamente únicamente|completamente totalmente|bus autobús|buses autobuses|varios diversos|varias diversas|numerosos muchos|numerosas muchas|papa pontífice|precisamente justamente|exactamente precisamente|"
    "principalmente mayormente|velozmente deprisa|ciertamente efectivamente|habitualmente normalmente generalmente|sumamente extremadamente|ilegalmente ilícitamente|igual idéntico"),
    same(
        "comenzar empezar iniciar|terminar finalizar concluir acabar|morir fallecer|comprar adquirir|usar utilizar emplear|realizar efectuar|ocurrir suceder|mostrar enseñar|obtener conseguir lograr|elegir escoger seleccionar|"
        "ayudar auxiliar|construir edificar|permitir autorizar|respaldar apoyar|aumentar incrementar|subir aumentar|disminuir reducir|bajar descender|responder contestar|regresar volver retornar|quedar permanecer|hallar encontrar|"
        "necesitar requerir precisar|otorgar conceder|modificar cambiar|residir vivir|solicitar pedir|narrar relatar contar|arrestar detener|capturar detener|fabricar producir|crear generar|explicar aclarar|destacar resaltar subrayar|"
        "continuar seguir proseguir|difundir divulgar|enviar mandar|colocar poner situar|acudir asistir|caminar andar|causar provocar ocasionar|celebrar festejar|demoler derribar|demorar tardar|designar nombrar|"
        "dañar averiar|desear querer|atravesar cruzar|elevar subir|elaborar preparar|eliminar suprimir|enfrentar afrontar encarar|enseñar impartir|finalizar culminar|fallecer perecer|"
        "hablar conversar|ingresar entrar|laborar trabajar|arribar llegar|oír escuchar|parar detener|partir salir|pelear luchar combatir|posponer aplazar postergar|reparar arreglar|retar desafiar|salvar rescatar|"
        "rehusar declinar|retirar quitar|reconstruir rehacer|reunir juntar|sustituir reemplazar relevar|trasladar llevar|vencer derrotar|prohibir vetar|"
        "fortalecer reforzar|ampliar extender|prolongar extender|anular cancelar|clausurar cerrar|resultar quedar|reanudar retomar|comprobar verificar|evacuar desalojar|fundar crear establecer|ofrecer brindar|resolver solucionar|conmemorar celebrar",
        Spanish.verb,
    ),
    same(
        "grande enorme|rápido veloz|importante relevante significativo|distinto diferente|difícil complicado|fácil sencillo|necesario preciso|contento feliz alegre|"
        "estadounidense norteamericano|habitual frecuente|diverso variado|completo entero|verdadero auténtico|fuerte intenso|erróneo equivocado|bonito hermoso bello|"
        "adecuado apropiado|global mundial|anterior previo|fallecido muerto|herido lesionado|posterior siguiente|peligroso riesgoso|gigantesco enorme|idéntico igual|obligatorio forzoso|policíaco policial|"
        "docente profesor maestro|conductor chófer|médico doctor|portavoz vocero|niño chico|detenido arrestado|ganador vencedor|estudiante alumno|periodista reportero|vecino residente|abogado letrado",
        Spanish.adjective,
    ),
    same(
        "coche auto automóvil carro|autobús bus|vivienda casa|compañía empresa firma|pelea riña|barrio vecindario|ciudad urbe|alza subida|aumento incremento|baja bajada|descenso disminución|acuerdo pacto convenio|"
        "camino sendero|tarea labor|trabajo empleo|puesto cargo|país nación|área zona|región zona|objetivo meta|objetivo fin propósito|cárcel prisión|escuela colegio|"
        "elecciones comicios|fallo veredicto|sentencia fallo|inicio comienzo|final término|error equivocación fallo|costo coste|ordenador computador|computadora ordenador|móvil celular|montaña monte|nave embarcación|barco buque|"
        "avión aeronave|médico doctor|enfermedad dolencia|incendio fuego|terremoto sismo seísmo temblor|modo forma manera|ayuda auxilio|asistencia ayuda|"
        "apoyo respaldo|diario periódico|diario rotativo|informe reporte|cifra número|regla norma|temor miedo|dueño propietario|"
        "ejecutivo gobierno|alcaldía ayuntamiento|municipalidad ayuntamiento|alumno estudiante|crecimiento aumento|guerra contienda|disparo tiro|"
        "habitante residente|poblador habitante|persona individuo|marido esposo|fiesta celebración|"
        "salario sueldo|alimento comida|verano estío|petición solicitud|petición pedido|fábrica planta|planta factoría|"
        "oficina despacho|tienda comercio|negocio comercio|muerte fallecimiento deceso|daño perjuicio|riesgo peligro|oportunidad ocasión|"
        "suceso acontecimiento evento|hecho suceso|lugar sitio|lado costado|borde orilla|ribera orilla|cosecha recolección|tren ferrocarril|pasajero viajero",
        Spanish.noun,
    ),
))  # fmt: skip
ASIDE = r"\b(?:newsletters?|boletín|boletines|suscr\w+|aplicación|app|donar|donación|donaciones|apoya(?:nos)?|nuestr[oa]s? (?:lectores|redacción|sitio|web|boletín|periodismo|podcast)|comentarios? (?:están|está|cerrad)|esta página|este sitio|republic\w+|reproducción)\b"
"""Words by which a newsroom speaks of itself and to its readers."""
OF_ITSELF = r"\beste (?:artículo|texto|reportaje|contenido|trabajo)\b|\besta (?:nota|historia|noticia|investigación|crónica|información)\b"
PICTURED = r"^(?:[\w.’\'-]+ ){0,3}(?:foto|fotografía|imagen|ilustración|gráfico|vídeo|video|mapa)s?(?:(?: de|:) .{2,60}|)\W*$|^(?:publicidad|anuncio)\W*$|.{2,60} \| .{2,60}$"
STOPWORDS = "el la los las de que en y un una por con para se del al su es no como"
EDITOR_NOTE = (
    (
        r"[\[(*_ ]*(?:nota del? (?:editora?|la redacción|los editores|redacción|autora?)|n\. ?del? ?[er]\.?|corrección|correcciones|rectificación|fe de (?:errores|erratas)|aclaración|actualización|actualizado|"
        r"advertencia|nota aclaratoria|nota a los lectores|precisión)\b ?(?:\([^)]*\))? ?[:.—–-]"
    ),
    r"[\[(*_ ]*(?:una|la) versión (?:anterior|previa|original) de (?:este|esta)\b",
    r"[\[(*_ ]*est[ea] (?:artículo|historia|nota|reportaje|texto|noticia|información|crónica|columna) (?:fue|ha sido|se ha|se) (?:\w+ )?(?:actualiz|correg|edit|modific|abrevi|acort|resum|adapt|rectific)\w*\b",
)
TAGLINE = (
    r"est[ea] (?:artículo|historia|nota|reportaje|texto|noticia|crónica|trabajo|investigación) .{0,60}\b(?:publicad|producid|republicad|reproducid|aparec|public|forma parte|realizad|elaborad|financiad)\w*",
    r"(?:publicad[oa]|aparecid[oa]) (?:originalmente|por primera vez|con (?:permiso|autorización))\b",
    r"(?:republicad[oa]|reproducid[oa]|reeditad[oa]) (?:aquí )?(?:con|de|desde|bajo|por)\b",
    r".{2,80} es (?:un |una |el |la )?(?:\w+ ){0,3}(?:periodista|reporter[oa]|redactora?|corresponsal|columnista|editora?|profesora?|investigadora?|fotógraf[oa]|medio|organización sin fines de lucro)\b.{0,240}$",
    r".{0,80}\b(?:contribuyó|contribuyeron|colaboró|colaboraron) (?:a|en|con) (?:este|esta|el) (?:reportaje|nota|artículo|historia|informe|información|texto)\b",
    r"(?:con (?:información|reportes?|datos|reportería) de|reportería de|reporte de|edición de|editado por|traducido por|traducción de) .{2,120}$",
    r"(?:sigue|siga|síguelo|síguela|escríbele|escriba) a .{2,60}@\w+",
)
CONTACT = (
    r"\W*(?:en )?(?:twitter|x|facebook|instagram|bluesky|threads|correo(?: electrónico)?) ?:? ?(?:@\w+|[\w.+-]+@[\w.-]+\w)\W*$",
    r"(?:puede|puedes) (?:contactar|escribir|seguir)\w* .{0,50}@\w.{0,60}$",
)
"""How a line reads that says where the author is reached."""
LIST_HEADS = (
    r"(?:más|otras|también|últimas|noticias relacionadas|notas relacionadas|artículos relacionados|contenido relacionado|temas relacionados)\b(?: \w+){0,3}\W*$",
    r"(?:lo más (?:leído|visto|popular|reciente|compartido)|te puede interesar|le puede interesar|te recomendamos|le recomendamos|recomendados?|no te pierdas|además|a continuación)\W*$",
)
FURNITURE = (
    (
        r"(?:lea también|lee también|leer también|lea más|lee más|leer más|ver más|ver también|vea también|mira también|mire también|le puede interesar|te puede interesar|te recomendamos|le recomendamos|"
        r"no te pierdas|relacionad[oa]s?|notas? relacionadas?|más información|publicidad|anuncio|foto|fotos|fotografía|fotogalería|galería|imagen|video|vídeo|videos|boletín|en vivo|en directo|podcast|opinión|entrevista|crédito|créditos)"
        r" ?(?::|»|>|–|—|-|\||/).{0,200}$"
    ),
    (
        r"(?:publicidad|anuncio|compartir|comparte|comentarios?|comentar|imprimir|inicio|portada|menú|buscar|suscríbete|suscríbase|suscripción|iniciar sesión|aviso legal|política de (?:privacidad|cookies)|contacto|quiénes somos|"
        r"newsletter|boletín|facebook|twitter|whatsapp|telegram|instagram|guardar|escuchar|leer más|ver más|lo más leído|lo más visto|más noticias|últimas noticias|etiquetas?|temas|secciones|deportes|opinión)\W*$"
    ),
    r"(?:lea también|lee también|le puede interesar|te puede interesar)\b.{0,160}$",
    r"(?:compartir|comparte|comparta|síguenos|síganos|sigue a|únete a|únase a|descarga|descargue) (?:en|este|esta|nuestr[oa]|la|el)\b.{0,80}(?:facebook|twitter|whatsapp|telegram|instagram|youtube|tiktok|google news|app|aplicación|canal|redes)\b.{0,60}$",
    r"(?:suscríbase|suscríbete|suscribirse|regístrese|regístrate|inscríbete|inscríbase|apóyanos|apóyenos|dona|haz tu donación|hazte soci[oa]|recibe|reciba)\b.{0,120}\b(?:boletín|boletines|newsletter|correo|email|noticias|alertas|periodismo|suscripción|canal|socio|aquí)\b.{0,60}$",
    r"(?:foto|fotografía|imagen|crédito)s?(?: de .{2,40}| por .{2,80}|: ?.{2,200})$",
    r"(?:publicad[oa]|actualizad[oa]|última actualización)(?: el| en| a las)?:? .{0,60}(?:\d{4}|\d:\d\d|hace .{1,20})\W*$",
    r"hace \d+ (?:minutos?|horas?|días?)\W*$",
    r"\d+ (?:comentarios?|compartidos|min(?:utos)? de lectura|visitas)\W*$",
    r"©|copyright\b|\(c\) \d{4}|todos los derechos reservados|derechos reservados|prohibida (?:su|la) reproducción",
    r"(?:haz|haga|haz clic|haga clic|pulsa|pulse|da|dé) (?:clic|click|aquí)\b.{0,60}$",
    r"(?:continúa|continúe|sigue|siga) leyendo\b.{0,60}$",
    r"https?://\S+$",
    r"@\w+$",
)
EXCERPT_LEADS = (
    r"(?:del artículo|como escribe|como informa|según).{0,80}:$",
    r"(?:leer|lea|lee) (?:el artículo|la nota|más|el texto)\b.{0,80}",
    r"y más adelante\W*$",
    r"\.\.\.|…|\[\.\.\.\]",
)
HERE = "aquí allí acá allá"
HERE_LINKS = "en de por cerca"
ANONYMOUS = "fuente fuentes funcionario funcionarios funcionaria funcionarias persona personas empleado empleados allegado allegados testigo testigos"
"""Words for a source that is not named."""
INDEFINITE = "un una otro otra unos unas algunos algunas varios varias dos tres muchos otros otras"
HEADLINE_LABELS = "opinión|análisis|exclusiva|exclusivo|video|vídeo|fotos|en vivo|en directo|actualización|última hora|urgente|editorial|columna|entrevista|reportaje|crónica|podcast|fotogalería|verificación|investigación|especial"
