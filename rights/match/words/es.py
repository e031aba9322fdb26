"""Spanish words that the edit lens knows."""

MONTHS = "enero ene; febrero feb; marzo mar; abril abr; mayo; junio jun; julio jul; agosto ago; septiembre setiembre sept sep; octubre oct; noviembre nov; diciembre dic"
WEEKDAYS = "lunes; martes; miércoles; jueves; viernes; sábado; domingo"
NUMBERS = {
    "cero": 0, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
    "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "veinte": 20, "treinta": 30, "cuarenta": 40,
    "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
}  # fmt: skip
ORDINAL_ENDINGS = "º ª er ro ra do da to ta vo va mo ma no na"
SCALES = {
    "cien": 100,
    "ciento": 100,
    "mil": 1e3,
    "millón": 1e6,
    "millones": 1e6,
    "billón": 1e12,
    "billones": 1e12,
    "docena": 12,
}
AMOUNTS = "mitad tercio cuarto medio media doble triple decena decenas centenar centenares miles ambos"
PERCENT = "por ciento; porciento"
THOUSANDS, DECIMAL = ".", ","
UNITS = "día días semana semanas mes meses año años hora horas minuto minutos década décadas siglo"
RELATIVE = {"hoy": 0, "ayer": -1, "mañana": 1, "anteayer": -2}
TIME_WORDS = "hoy ayer mañana anteayer noche tarde mediodía medianoche madrugada"
TIME_LINKS = "el la los las en a de del desde hasta antes después pasado pasada próximo próxima este esta"
SHIFTS = {"pasado": -1, "pasada": -1, "este": 0, "esta": 0, "próximo": 1, "próxima": 1}
YEAR_LEADS = "en desde de hasta antes después año fines principios enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
SAME = (
    "y; &",
    "estados unidos; ee.uu.; ee. uu.; eeuu; eua",
    "unión europea; ue",
    "sr.; señor",
    "sra.; señora",
    "dr.; doctor",
)
NEGATION = "no nunca jamás ningún ninguna ninguno nada nadie sin ni tampoco"
OPPOSITES = (
    "aceptó rechazó|aceptado rechazado|aprobó rechazó|permitido prohibido|permite prohíbe|legal ilegal|subió bajó|subieron bajaron|aumentó disminuyó|ganó perdió|"
    "más menos|a contra|con sin|culpable inocente|confirmó desmintió|posible imposible|alza baja"
)
HEDGES = (
    "puede pueden podría podrían|debe deben|debería deberían|supuestamente presuntamente presunto presunta supuesto supuesta|probablemente|"
    "quizá quizás posiblemente acaso|seguramente ciertamente|casi|cerca alrededor aproximadamente unos unas|al_menos por_lo_menos|como_máximo|aparentemente|"
    "todos todas|muchos muchas numerosos|algunos algunas varios varias|pocos pocas|siempre|a_menudo|rara|parece parecen"
)
HEDGE_PHRASES = "al menos|por lo menos|más de|menos de|hasta un|es posible que|a lo sumo"
SAYING = "dijo dice declaró declara afirmó afirma agregó agrega añadió añade explicó explica señaló señala anunció anuncia escribió escribe aseguró asegura indicó sostuvo comentó contó"
SPEAKING = "dijo dice declaró declara afirmó afirma agregó añadió explicó señaló escribió aseguró sostuvo comentó contó"
ACCORDING = "según|de acuerdo con|a decir de"
SMALL = (
    "el la los las un una unos unas de del y e o u pero en a al por para con que quien cuyo donde se su sus le les lo nos me yo él ella ellos ellas "
    "este esta estos estas ese esa es son era eran ha han había habían fue fueron ser sido está están como"
)
EMPTY = "el la los las un una también y"
ARTICLES = "el la los las un una"
ARTICLE_MATTERS = "poco pocos"
STOPWORDS = "el la los las de que en y un una por con para se del al su es no como"
EDITOR_NOTE = (
    r"[\[(*_ ]*(?:nota del editor|nota de la redacción|nota de redacción|corrección|fe de errores|aclaración|actualización|advertencia)\b ?[:.—–-]",
    r"[\[(*_ ]*una versión anterior de (?:este|esta)\b",
    r"[\[(*_ ]*est[ea] (?:artículo|historia|nota|reportaje) (?:fue|ha sido) (?:\w+ )?(?:actualizad|corregid|editad|modificad|abreviad)[oa]\b",
)
TAGLINE = (
    r"est[ea] (?:artículo|historia|nota|reportaje) .{0,40}\b(?:publicad|producid|republicad|aparec)\w*",
    r"(?:publicado|aparecido) (?:originalmente|por primera vez)\b",
)
FURNITURE = (
    r"(?:lea también|lee también|leer más|ver también|le puede interesar|te puede interesar|publicidad|foto|fotografía|video|vídeo|boletín|compartir|comentarios?|imprimir|inicio|aviso legal)\b.{0,120}$",
    r"(?:suscríbase|suscríbete|regístrese|regístrate)\b.{0,120}",
    r"©|copyright\b|todos los derechos reservados",
)
EXCERPT_LEADS = (
    r"(?:del artículo|como escribe|como informa|según).{0,80}:$",
    r"leer (?:el artículo|la nota|más)\b.{0,80}",
    r"y más adelante\W*$",
)
