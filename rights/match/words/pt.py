"""Portuguese words that the edit lens knows: each verb, noun and adjective once, its forms written out by rule."""

from rights.match.words.forms import Portuguese, decades, mixed_genders, opposites, same

MONTHS = "janeiro jan; fevereiro fev; março mar; abril abr; maio mai; junho jun; julho jul; agosto ago; setembro set; outubro out; novembro nov; dezembro dez"
WEEKDAYS = "segunda segunda-feira; terça terça-feira; quarta quarta-feira; quinta quinta-feira; sexta sexta-feira; sábado sáb; domingo dom"
NUMBERS = {
    "zero": 0, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9, "dez": 10,
    "onze": 11, "doze": 12, "treze": 13, "quatorze": 14, "catorze": 14, "quinze": 15, "dezesseis": 16, "dezasseis": 16, "dezessete": 17,
    "dezassete": 17, "dezoito": 18, "dezenove": 19, "dezanove": 19, "vinte": 20, "trinta": 30, "quarenta": 40,
    "cinquenta": 50, "sessenta": 60, "setenta": 70, "oitenta": 80, "noventa": 90, "cem": 100, "cento": 100, "duzentos": 200, "duzentas": 200,
    "trezentos": 300, "trezentas": 300, "quatrocentos": 400, "quatrocentas": 400, "quinhentos": 500, "quinhentas": 500, "seiscentos": 600,
    "seiscentas": 600, "setecentos": 700, "setecentas": 700, "oitocentos": 800, "oitocentas": 800, "novecentos": 900, "novecentas": 900,
}  # fmt: skip
ORDINALS = {
    "primeiro": 1, "primeira": 1, "primeiros": 1, "primeiras": 1, "terceiro": 3, "terceira": 3, "quarto": 4, "quinto": 5, "sexto": 6, "sétimo": 7, "sétima": 7,
    "oitavo": 8, "oitava": 8, "nono": 9, "nona": 9, "décimo": 10, "décima": 10, "vigésimo": 20, "vigésima": 20, "trigésimo": 30, "trigésima": 30,
    "quadragésimo": 40, "quadragésima": 40, "quinquagésimo": 50, "quinquagésima": 50, "centésimo": 100, "centésima": 100,
}  # fmt: skip
"""Without "segundo" ("according to") and the names of weekdays, which are read as such."""
ORDINAL_DAYS = "segunda quarta quinta sexta"
"""Ordinals that are the names of weekdays too."""
ORDINAL_LEADS = "a uma sua pela minha nossa"
"""Words between which and a noun they are ordinals."""
ORDINAL_ENDINGS = "º ª o a"
SCALES = {
    "mil": 1e3, "milhão": 1e6, "milhões": 1e6, "bilhão": 1e9, "bilhões": 1e9, "bilião": 1e12, "biliões": 1e12, "trilhão": 1e12, "trilhões": 1e12,
    "mi": 1e6, "bi": 1e9, "tri": 1e12, "dúzia": 12,
}  # fmt: skip
BARE_SCALES = "mil"
"""Scales that are a number without another one before them."""
NUMBER_JOINS = "e"
"""What stands between tens and units."""
AMOUNTS = (
    "metade terço terços quartos meio meia dobro triplo quádruplo dezena dezenas dúzias centena centenas milhar milhares ambos ambas dobrou dobraram "
    "duplicou duplicaram triplicou triplicaram par casal quinzena vintena"
)
PERCENT = "por cento; porcento; pct"
FIRST_DAY = "primeiro"
"""The word that stands for 1 in a date."""
THOUSANDS, DECIMAL = ".", ","
MEASURES = (
    "quilómetro quilómetros km kms|metro metros|centímetro centímetros cm|milímetro milímetros mm|milha milhas|pé pés|polegada polegadas|jarda jardas|"
    "quadrado quadrados quadrada quadradas|cúbico cúbicos cúbica cúbicas|hectare hectares ha|acre acres|alqueire alqueires|quarteirão quarteirões|quilograma quilogramas quilo quilos kg|grama gramas|miligrama miligramas mg|"
    "libra libras|onça onças|tonelada toneladas|arroba arrobas|litro litros|mililitro mililitros ml|galão galões|barril barris|celsius centígrados|fahrenheit|watt watts|quilowatt quilowatts kw|megawatt megawatts mw|"
    "gigawatt gigawatts gw|%|ponto pontos percentual percentuais|dólar dólares|euro euros|real reais|peso pesos|kwanza kwanzas|metical meticais|escudo escudos|iene ienes|iuan iuanes yuan yuans|franco francos|rublo rublos|cruzeiro cruzeiros|nó nós|grau graus|esterlina esterlinas"
)
CURRENCY = {
    "dólares": "us$",
    "dólar": "us$",
    "euros": "€",
    "euro": "€",
    "reais": "r$",
    "real": "r$",
    "libras": "£",
    "ienes": "¥",
}
UNITS = "dia dias semana semanas mês meses ano anos hora horas minuto minutos segundos década décadas século séculos trimestre trimestres semestre semestres bimestre quinzena"
YEAR_WORD = "ano"
SHIFTS_AFTER = True
"""Words such as "passado" stand behind the week, the month or the year."""
RELATIVE = {"hoje": 0, "ontem": -1, "amanhã": 1, "anteontem": -2}
TIME_WORDS = "hoje ontem amanhã anteontem noite tarde manhã meio-dia meia-noite madrugada primavera verão outono inverno recentemente atualmente agora época hora horas local trimestre semestre"
DAY_PARTS = "madrugada; manhã; meio-dia; tarde; ; noite; meia-noite"
"""Parts of a day in their order; evening and night have one word, and nothing runs into it."""
TIME_LINKS = "o a os as em no na nos nas de do da desde até antes depois passado passada próximo próxima este esta neste nesta deste desta último última anterior seguinte pela à ao às que vem durante feira"
SHIFTS = {
    "passado": -1, "passada": -1, "último": -1, "última": -1, "anterior": -1, "este": 0, "esta": 0, "neste": 0, "nesta": 0, "deste": 0, "desta": 0, "atual": 0,
    "próximo": 1, "próxima": 1, "seguinte": 1, "retrasado": -2, "retrasada": -2,
}  # fmt: skip
YEAR_LEADS = (
    "em desde de até antes depois ano anos fim fins final início meados entre para durante janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro "
    "primavera verão outono inverno"
)
JOINS = "e mas que enquanto embora quem ele ela"
PRONOUNS = "ele ela eles elas quem"
PRONOUN_ONE = "que quem cujo cuja"
BETWEEN = "também ainda havia tinha já hoje ontem depois então recentemente publicamente"
ROLES = (
    "porta-voz presidente secretário secretária diretor diretora líder ministro ministra prefeito prefeita autarca oficial chefe advogado advogada professor professora analista especialista assessor assessora "
    "funcionário funcionária repórter o a um uma os as ex grupo de governador governadora deputado deputada senador senadora procurador procuradora juiz juíza delegado delegada comandante general coronel capitão doutor doutora senhor senhora vereador vereadora"
)
HONORIFICS = "senhor senhora dom dona"
"""Titles of courtesy, which a house gives or leaves out."""
NO_NAMES = "Sr Sr. Sra Sra. Dr Dr. Dra Dra. Dom Dona Eu"
LEADS = "ainda já logo antes quase cerca só talvez provavelmente supostamente alegadamente uns umas quando como para desde até sem com atualmente finalmente recentemente posteriormente igualmente contudo todavia entretanto além também ontem hoje enquanto embora segundo após depois agora então assim mas porém conforme"
NUMBER_HEDGES = "uns umas sobre só até cerca cerca_de por_volta_de em_torno_de à_volta_de perto_de"
DAY_LEADS = "na no nesta neste"
"""Words before a weekday that say the same."""
NUMBER_ARTICLES = "um uma os as"
"""Articles that may stand between such a hedge and its number."""
CLOCK_WORDS = "horas hora hs h"
"""What may stand behind the figures of a time of day."""
SAME = (
    "e; &", "estados unidos; eua; e.u.a.; usa; os estados unidos; estados unidos da américa", "união europeia; ue; u.e.", "reino unido; r.u.", "nações unidas; onu; o.n.u.", "a onu; as nações unidas", "da onu; das nações unidas", "na onu; nas nações unidas", "pela onu; pelas nações unidas", "organização das nações unidas; onu",
    "segundo; 2º; 2.º; 2o", "segunda; 2ª; 2.ª; 2a", "quarta; 4ª; 4.ª; 4a", "quinta; 5ª; 5.ª; 5a", "sexta; 6ª; 6.ª; 6a", "primeiro; 1.º", "primeira; 1.ª", "terceiro; 3.º", "terceira; 3.ª",
    "sr.; senhor", "sra.; senhora", "dr.; doutor", "dra.; doutora", "srs.; senhores", "srª; senhora", "drª; doutora", "prof.; professor", "prof.; professora", "profa.; professora", "eng.; engenheiro", "eng.; engenheira",
    "min.; ministro", "min.; ministra", "min; minutos", "min; minuto", "min.; minutos", "dep.; deputado", "dep.; deputada", "sen.; senador", "sen.; senadora", "gov.; governador", "gov.; governadora", "ver.; vereador", "ver.; vereadora",
    "pres.; presidente", "sec.; secretário", "sec.; secretária", "gen.; general", "cel.; coronel", "cap.; capitão", "cap.; capítulo", "ten.; tenente", "sgt.; sargento", "cmte.; comandante", "av.; avenida", "r.; rua", "depto.; departamento",
    "nº; número", "n.º; número", "n.; número", "cia.; companhia", "pág.; página", "tel.; telefone", "aprox.; aproximadamente", "etc.; etcétera", "art.; artigo", "vs.; contra", "sto.; santo", "sta.; santa", "s.; são", "d.; dom", "d.; dona", "univ.; universidade",
    "km; quilômetros", "km; quilómetros", "km; quilômetro", "km; quilómetro",
    "km; kms", "m; metros", "m; metro", "cm; centímetros", "cm; centímetro", "mm; milímetros", "mm; milímetro", "kg; quilos", "kg; quilogramas", "kg; quilo", "quilos; quilogramas",
    "g; gramas", "mg; miligramas", "l; litros", "ml; mililitros", "ha; hectares", "t; toneladas", "h; horas", "h; hora", "h.; horas", "s; segundos", "km/h; quilômetros por hora", "km/h; quilómetros por hora", "m2; metros quadrados",
    "m²; metros quadrados", "m³; metros cúbicos", "km²; quilômetros quadrados", "km²; quilómetros quadrados", "km2; quilómetros quadrados", "mw; megawatts", "kw; quilowatts", "°c; graus celsius", "ºc; graus celsius", "°; graus", "º; graus", "graus; graus celsius",
    "r$; reais", "us$; dólares", "usd; dólares", "eur; euros", "dólares; dólares americanos; dólares norte-americanos", "mi; milhões", "mi; milhão", "bi; bilhões", "bi; bilhão", "bilhões; mil milhões", "bi; mil milhões", "tri; trilhões", "trilhões; biliões",
    "pib; produto interno bruto", "stf; supremo tribunal federal", "tse; tribunal superior eleitoral", "stj; superior tribunal de justiça", "pf; polícia federal", "pm; polícia militar", "psp; polícia de segurança pública", "gnr; guarda nacional republicana",
    "pj; polícia judiciária", "oms; organização mundial da saúde", "otan; nato", "fmi; fundo monetário internacional", "bce; banco central europeu", "sus; sistema único de saúde", "sns; serviço nacional de saúde", "inss; instituto nacional do seguro social",
    "ong; organização não governamental; organização não-governamental", "covid-19; covid; coronavírus", "sp; são paulo", "rj; rio de janeiro", "mg; minas gerais", "df; distrito federal", "rs; rio grande do sul", "pr; paraná", "ba; bahia",
    "pt; partido dos trabalhadores", "ps; partido socialista", "psd; partido social democrata", "mp; ministério público", "mpf; ministério público federal", "ibge; instituto brasileiro de geografia e estatística",
    "nova york; nova iorque; new york", "moscou; moscovo", "irã; irão", "teerã; teerão", "vietnã; vietname", "amsterdã; amesterdão; amsterdão", "bagdá; bagdad; bagdade", "copenhague; copenhaga", "cingapura; singapura", "kiev; kyiv; quieve",
    "pequim; beijing", "catar; qatar", "turquia; türkiye", "havaí; havai", "talibã; talibãs; taliban; taleban; talibans", "estado islâmico; isis; daesh; ei", "mumbai; bombaim", "mianmar; myanmar; birmânia", "suazilândia; eswatini; essuatíni",
    "tchéquia; república tcheca; república checa; chéquia", "coreia do norte; norcoreia", "holanda; países baixos", "zelenski; zelensky; zelenskiy", "letônia; letónia", "internet; a internet",
    *decades(("anos {n}", "anos {w}", "década de {y}", "década de {n}", "década de {w}", "os anos {n}", "os anos {w}", "a década de {y}", "a década de {n}", "a década de {w}", "nos anos {n}", "nos anos {w}", "na década de {y}", "na década de {n}",
              "na década de {w}", "anos de {y}"),
             {20: "vinte", 30: "trinta", 40: "quarenta", 50: "cinquenta", 60: "sessenta", 70: "setenta", 80: "oitenta", 90: "noventa"}),
)  # fmt: skip
TITLES = (
    "senhor sr; senhora sra; doutor dr; doutora dra; senhores srs; engenheiro eng; deputado dep; governador gov; vereador ver; secretário sec; professor prof; professora profa; general gen; coronel cel; capitão cap; "
    "tenente ten; sargento sgt; comandante cmte; avenida av; departamento depto; companhia cia; página pág; telefone tel; aproximadamente aprox; santo sto; santa sta; artigo art; etcétera etc; presidente pres; universidade univ; ministro min"
)
_RESPELT = (
    "acto/ato actos/atos actor/ator actores/atores actriz/atriz actrizes/atrizes actual/atual actuais/atuais actualmente/atualmente actualidade/atualidade actualizar/atualizar "
    "actualizado/atualizado actuar/atuar actua/atua actuou/atuou actividade/atividade actividades/atividades activo/ativo activa/ativa activos/ativos activas/ativas activista/ativista "
    "activistas/ativistas director/diretor directora/diretora directores/diretores directoras/diretoras directivo/diretivo directiva/diretiva directo/direto directa/direta directos/diretos "
    "directas/diretas directamente/diretamente indirecto/indireto indirecta/indireta projecto/projeto projectos/projetos objecto/objeto objectos/objetos objectivo/objetivo objectivos/objetivos "
    "objectiva/objetiva subjectivo/subjetivo sector/setor sectores/setores exacto/exato exacta/exata exactos/exatos exactamente/exatamente correcto/correto correcta/correta correctos/corretos "
    "correctas/corretas correctamente/corretamente incorrecto/incorreto incorrecta/incorreta efectivo/efetivo efectiva/efetiva efectivos/efetivos efectivas/efetivas efectivamente/efetivamente "
    "efectuar/efetuar efectuou/efetuou efectuado/efetuado efectuada/efetuada eléctrico/elétrico eléctrica/elétrica eléctricos/elétricos eléctricas/elétricas electricidade/eletricidade "
    "electrão/eletrão electrónico/eletrónico electrónica/eletrónica electrónicos/eletrónicos electrónicas/eletrónicas detectar/detetar detectou/detetou detectado/detetado detectada/detetada "
    "detectados/detetados detectadas/detetadas adoptar/adotar adoptou/adotou adoptado/adotado adoptada/adotada adoptados/adotados adoptadas/adotadas adopta/adota óptimo/ótimo óptima/ótima "
    "óptimos/ótimos óptimas/ótimas optimismo/otimismo optimista/otimista optimistas/otimistas egipto/egito baptismo/batismo baptizado/batizado baptizada/batizada excepto/exceto "
    "excepcional/excecional excepcionais/excecionais espectador/espetador espectadores/espetadores espectáculo/espetáculo espectáculos/espetáculos colectivo/coletivo colectiva/coletiva "
    "colectivos/coletivos colectivas/coletivas lectivo/letivo lectivos/letivos afectar/afetar afecta/afeta afectou/afetou afectado/afetado afectada/afetada afectados/afetados afectadas/afetadas "
    "infectar/infetar infectou/infetou infectado/infetado infectada/infetada infectados/infetados infectadas/infetadas inspector/inspetor inspectores/inspetores inspectora/inspetora "
    "selectivo/seletivo reactor/reator reactores/reatores tractor/trator tractores/tratores táctica/tática tácticas/táticas táctico/tático factor/fator factores/fatores factura/fatura "
    "facturas/faturas facturar/faturar facturou/faturou facturação/faturação jacto/jato jactos/jatos insecto/inseto insectos/insetos dialecto/dialeto vector/vetor vectores/vetores "
    "arquitecto/arquiteto arquitecta/arquiteta arquitectos/arquitetos arquitectura/arquitetura aspecto/aspeto aspectos/aspetos carácter/caráter contacto/contato contactos/contatos "
    "contactar/contatar contactou/contatou contactado/contatado contactada/contatada afecto/afeto trajecto/trajeto trajectos/trajetos trajectória/trajetória tecto/teto tectos/tetos "
    "reflectir/refletir reflecte/reflete reflectiu/refletiu protector/protetor protectora/protetora protectores/protetores colector/coletor conectar/conetar respectivo/respetivo "
    "respectiva/respetiva respectivos/respetivos respectivas/respetivas respectivamente/respetivamente perspectiva/perspetiva perspectivas/perspetivas prospecto/prospeto "
    "retrospectiva/retrospetiva expectativa/expetativa expectativas/expetativas característica/caraterística características/caraterísticas característico/caraterístico adjectivo/adjetivo "
    "susceptível/suscetível susceptíveis/suscetíveis conceptual/concetual perceptível/percetível receptivo/recetivo receptor/recetor acepção/aceção olfacto/olfato noctívago/notívago "
    "nocturno/noturno nocturna/noturna nocturnos/noturnos nocturnas/noturnas reacção/reação súbdito/súdito súbditos/súditos subtil/sutil subtis/sutis amnistia/anistia amnistias/anistias "
    "amnistiado/anistiado indemnização/indenização indemnizações/indenizações indemnizar/indenizar indemnizado/indenizado húmido/úmido húmida/úmida humidade/umidade registo/registro "
    "registos/registros registar/registrar registou/registrou registado/registrado registada/registrada registados/registrados registadas/registradas registaram/registraram regista/registra "
    "registam/registram planear/planejar planeado/planejado planeada/planejada planeia/planeja planeamento/planejamento desporto/esporte desportos/esportes desportivo/esportivo "
    "desportiva/esportiva desportivos/esportivos desportivas/esportivas desportista/esportista golo/gol golos/gols equipa/equipe equipas/equipes connosco/conosco quotidiano/cotidiano "
    "quotidiana/cotidiana dezasseis/dezesseis quatorze/catorze aluguer/aluguel camião/caminhão camiões/caminhões camionista/caminhoneiro bebê/bebé bebês/bebés comitê/comité comitês/comités "
    "purê/puré guichê/guiché crochê/croché cocô/cocó xampu/champô irônico/irónico súper/super idéia/ideia idéias/ideias européia/europeia assembléia/assembleia platéia/plateia jóia/joia "
    "jibóia/jiboia heróico/heroico paranóico/paranoico vêem/veem lêem/leem crêem/creem dêem/deem feiúra/feiura abençôo/abençoo projétil/projéctil projéteis/projécteis "
    "controlo/controle controlos/controles secção/seção york/iorque canadiano/canadense canadiana/canadense canadianos/canadenses polaco/polonês polaca/polonesa polacos/poloneses "
    "palestiniano/palestino palestiniana/palestina palestinianos/palestinos palestinianas/palestinas madrileno/madrilenho moscovo/moscou vietname/vietnã copenhaga/copenhague singapura/cingapura "
    "e-mail/email"
)
SPELLING = {"pára": "para", **dict(pair.split("/") for pair in _RESPELT.split())}
"""Spellings of Portugal before the agreement of 1990, and of Portugal and Brazil, with one form for each."""
HOUSE_RULES = (
    (r"[cp]ç", "ç"), (r"ô(?=[mn][aeioué])", "ó"), (r"ê(?=[mn][aeiou])", "é"), ("ü", "u"), (r"éi(?=[ac])", "ei"), ("ôo$", "oo"),
)  # fmt: skip
"""Spellings of before the agreement of 1990, and of Brazil, each with the newer or the other one."""
DAY_ENDINGS = "feira"
"""What may be left away from the name of a weekday."""
ALSO_ORDINAL = "segundo segunda"
"""Ordinals that are other words as well."""
NEGATIVE_CONCORD = True
"""Two words for "not" in a sentence say it once."""
NEGATION = "não nunca jamais nenhum nenhuma nenhuns nenhumas nada ninguém sem nem tampouco"
NEGATING = (
    "deixou de|deixaram de|deixa de|deixam de|deixará de|deixar de|recusou-se a|recusou se a|se recusou a|se recusaram a|se recusa a|se recusam a|recusaram se a|recusa se a|negou se a|se negou a|se negaram a|em vez de|ao invés de|em lugar de|"
    "falta de|ausência de|longe de|incapaz de|incapazes de|absteve se de|se absteve de|evitou|evitaram|carece de|carecem de"
)
DIRECTIONS = "norte; sul; leste este; oeste; nordeste; noroeste; sudeste; sudoeste"
UNDOING = "in im des"
_VERBS_AGAINST = (
    "ratificar/rejeitar|cancelar suspender/confirmar|libertar soltar/reter sequestrar|obter conseguir/perder|aplaudir/repudiar|arquivar/desarquivar|romper/retomar restabelecer|apertar/aliviar afrouxar|endurecer/aliviar relaxar|afirmar assegurar garantir/negar desmentir|encorajar/dissuadir|arrancar/parar|bloquear/permitir|concordar/divergir|consentir/proibir|"
    "crescer/decrescer|cuidar/descuidar|destruir/reconstruir restaurar|dissolver/formar|enterrar/desenterrar|esconder/mostrar|evitar/provocar causar|expandir/contrair|expulsar/admitir readmitir|travar frear/impulsionar acelerar|fundir/separar|ignorar/atender|apreender/devolver|incorporar/retirar|incriminar/inocentar|inflar/desinflar|instaurar/abolir revogar|"
    "lançar/retirar|mitigar/agravar|multiplicar/dividir|oferecer/negar|organizar/desorganizar|pagar/cobrar|perdoar/castigar punir condenar|possibilitar/impedir|promover/travar impedir|baratear/encarecer|refutar/confirmar|reabilitar/inabilitar|renovar/cancelar|resistir/ceder|restringir/ampliar|simplificar/complicar|sobrar/faltar|resolver/agravar|"
    "tranquilizar/alarmar|sobreviver/perecer|matar/salvar|afundar/salvar|exportar/importar|viabilizar/inviabilizar|filiar/desfiliar|apreciar/depreciar|reativar/desativar|aproximar/distanciar|reprovar/passar|deportar/acolher|abandonar/retomar|"
    "aceitar aprovar avalizar/rejeitar recusar negar|aprovar/reprovar vetar chumbar desaprovar|aceitar/recusar declinar|permitir autorizar/proibir impedir vedar|confirmar/desmentir negar descartar|admitir reconhecer/negar|"
    "subir aumentar crescer elevar/baixar diminuir reduzir cair descer recuar|aumentar ampliar/cortar|ganhar vencer/perder|abrir/fechar encerrar|reabrir/fechar encerrar|iniciar começar/terminar acabar finalizar concluir encerrar|iniciar/cessar parar|"
    "apoiar respaldar defender/rejeitar criticar contestar|elogiar aplaudir celebrar louvar/criticar condenar lamentar repudiar|manter/encerrar suspender retirar cancelar eliminar abandonar romper revogar extinguir|conservar preservar/perder eliminar destruir|"
    "suspender/retomar|interromper/retomar|prender deter capturar/libertar soltar|condenar/absolver|acusar culpar/ilibar inocentar absolver|incluir/excluir omitir|entrar ingressar/sair|chegar/partir sair|ficar permanecer/sair partir abandonar|construir/destruir demolir derrubar|"
    "criar/destruir eliminar extinguir suprimir|comprar adquirir/vender|contratar/demitir despedir dispensar|importar/exportar|atacar/defender|unir/dividir separar|melhorar/piorar|fortalecer reforçar/enfraquecer|ampliar estender prolongar alargar/reduzir encurtar|"
    "acelerar/desacelerar travar abrandar|aparecer/desaparecer|lembrar recordar/esquecer|nascer/morrer falecer|viver sobreviver/morrer falecer|salvar/perder|acender/apagar|ligar/desligar|legalizar descriminalizar/proibir criminalizar|ativar/desativar|habilitar/inabilitar|"
    "conceder outorgar/negar recusar revogar retirar|ratificar confirmar/revogar anular|validar/anular invalidar|cumprir/descumprir incumprir violar|respeitar acatar/violar desrespeitar infringir|obedecer/desobedecer|revelar divulgar publicar/ocultar esconder|mostrar/ocultar esconder|"
    "avançar/recuar retroceder|aproximar/afastar|encorajar incentivar estimular/desencorajar desincentivar|proteger/expor|impor/levantar|endurecer/suavizar flexibilizar|carregar/descarregar|bloquear/desbloquear|ocupar/desocupar|armar/desarmar|montar/desmontar|"
    "adiar/antecipar adiantar|depositar/retirar levantar sacar|gastar/poupar economizar|amar/odiar|convocar/desconvocar|estabilizar/desestabilizar|estatizar nacionalizar/privatizar|facilitar/dificultar impedir|favorecer beneficiar/prejudicar|agravar/aliviar|"
    "congelar/descongelar|comparecer/faltar|continuar prosseguir/cessar parar|vincular/desvincular|aterrar pousar aterrissar/descolar decolar|encontrar achar/perder|acertar/errar falhar|triunfar/fracassar|recuperar/perder|premiar recompensar/castigar punir|"
    "somar/subtrair|acrescentar adicionar/retirar eliminar|inaugurar/encerrar|instalar/desinstalar remover|assinar/vetar|sancionar promulgar/vetar|aprovar/revogar|deferir/indeferir|confiar/desconfiar|descobrir/ocultar|enriquecer/empobrecer|enviar/receber|dar/receber|"
    "entregar/receber reter|perguntar/responder|aconselhar recomendar/desaconselhar|obrigar/permitir|casar/divorciar|concentrar/dispersar|encher/esvaziar|molhar/secar|aquecer/arrefecer esfriar|atrasar/adiantar antecipar|concordar/discordar|valorizar/desvalorizar|"
    "votar/abster|nomear/exonerar demitir destituir|eleger/destituir|ganhar/empatar|confinar/desconfinar|curar/adoecer|devolver/reter|respaldar/desautorizar|sobrestimar superestimar/subestimar|condenar/indultar anistiar|honrar/desonrar|conhecer/desconhecer|passar/chumbar|"
    "prosperar/fracassar|arquivar/reabrir|embarcar/desembarcar|credenciar/descredenciar|regular/desregular|povoar/despovoar|filiar/desfiliar|aderir/abandonar|nacionalizar/desnacionalizar|tributar/isentar|cobrar/isentar|taxar/isentar|acolher/rejeitar expulsar|admitir/expulsar|crescer/encolher"
)
_ADJECTIVES_AGAINST = (
    "bêbado embriagado ébrio/sóbrio|autêntico/falso|ileso/ferido morto|intencional doloso/acidental culposo|criminoso/acidental|gratuito/pago|apto/inapto|digno/indigno|exato/inexato|fiel/infiel|fixo/variável|igual/desigual|inicial/final|legítimo/ilegítimo|livre/ocupado|limitado/ilimitado|local/visitante|nacional/internacional|natural/artificial|"
    "normal/anormal|ocidental/oriental|par/ímpar|perfeito/imperfeito|primário/secundário|profundo/superficial|prudente/imprudente|real/fictício|sensível/insensível|solidário/insolidário|tardio/precoce|tóxico/inócuo|útil/inútil|virtual/presencial|viável/inviável|diurno/noturno|credível crível/incrível|sustentável/insustentável|"
    "controlado/descontrolado|contente/descontente|definido/indefinido|eficiente/ineficiente|equilibrado/desequilibrado|humano/desumano|lógico/ilógico|habitável/inabitável|esquerdista/direitista|progressista/conservador|unilateral/bilateral|vigente/revogado|consciente/inconsciente|bem-sucedido/fracassado|"
    "alto/baixo|legal/ilegal|possível/impossível|culpado/inocente|público/privado|maior/menor|melhor/pior|máximo/mínimo|grande/pequeno|novo/velho antigo|positivo/negativo|favorável/desfavorável contrário|forte/fraco|rápido/lento|seguro/inseguro perigoso|"
    "interno/externo|interior/exterior|nacional/estrangeiro|temporário provisório/permanente definitivo|direto/indireto|formal/informal|voluntário/obrigatório forçado|opcional facultativo/obrigatório|rico/pobre|jovem/velho|vivo/morto|cheio/vazio|quente/frio|seco/úmido molhado|"
    "superior/inferior|anterior prévio/posterior|próximo/distante|fácil/difícil|aberto/fechado encerrado|presente/ausente|verdadeiro/falso|certo/errado|capaz/incapaz|suficiente/insuficiente|necessário/desnecessário|constitucional/inconstitucional|válido/inválido nulo|regular/irregular|"
    "estável/instável|ativo/inativo|aliado amigo/inimigo rival|otimista/pessimista|satisfeito/insatisfeito|esquerdo/direito|visível/invisível|conhecido/desconhecido|provável/improvável|justo/injusto|responsável/irresponsável|competente/incompetente|completo/incompleto parcial|"
    "armado/desarmado|empregado/desempregado|leve ligeiro/grave|curto/longo|largo/estreito|leve/pesado|lícito/ilícito|maioritário majoritário/minoritário|oficial/extraoficial|vencedor/perdedor|popular/impopular|eficaz/ineficaz|potável/contaminado|limpo/sujo|claro/escuro|"
    "duro/mole|caro/barato|total/parcial|comum/raro|simples/complexo|feliz/triste|transparente/opaco|solteiro/casado|urbano/rural|unânime/dividido|reversível/irreversível|compatível/incompatível|aceitável/inaceitável|crescente/decrescente|ascendente/descendente|abundante/escasso|"
    "comprador/vendedor|defensor/detrator opositor|saudável/doente|pacífico/violento|moderado/radical|tolerável/intolerável|admissível/inadmissível|previsto/imprevisto|esperado/inesperado|habitual/incomum|dependente/independente|leal/desleal|honesto/desonesto|vacinado/infectado|elegível/inelegível"
)
_NOUNS_AGAINST = (
    "falta escassez/excesso abundância|oposição/situação|auge/declínio|autorização/proibição|bem-estar/mal-estar|continuidade/rutura|contração/expansão|controle/descontrole|crítica/elogio|fraqueza/força|dependência/independência|detenção prisão/libertação soltura|encarecimento/barateamento|endurecimento/relaxamento|equilíbrio/desequilíbrio|"
    "expansão/recessão|exportador/importador|imigração/emigração|interesse/desinteresse|legalização/proibição|nacionalização/privatização|obediência/desobediência|ordem/desordem|possibilidade/impossibilidade|retomada retoma/suspensão|recuperação/recaída|reabertura/fechamento encerramento|saúde/doença|sequestro/libertação|"
    "apoiador apoiante/detrator opositor|união unidade/divisão|validade/invalidade|verdade/mentira|aliado/adversário|princípio/final|soma/subtração|alívio/agravamento|depósito/saque levantamento|continuação/cessação|deflação/inflação|"
    "aumento alta subida crescimento/queda baixa descida redução diminuição recuo|ganho lucro/perda prejuízo|vitória triunfo/derrota|sucesso êxito/fracasso|superávit excedente/défice déficit|maioria/minoria|importação/exportação|compra/venda|entrada/saída|chegada/saída partida|"
    "começo início/fim final término|abertura/fecho encerramento fechamento|aprovação aceitação/rejeição recusa chumbo reprovação|apoio/rejeição|vida/morte|paz/guerra|amor/ódio|vantagem/desvantagem|oferta/procura demanda|ativo/passivo|emprego/desemprego|absolvição/condenação|inocência/culpa|"
    "máximo/mínimo|presença/ausência|confiança/desconfiança|vítima/agressor|comprador/vendedor|empregador/empregado|amigo aliado/inimigo rival|acerto/erro|melhoria melhora/piora deterioração|permissão/proibição|legalidade/ilegalidade|segurança/insegurança|estabilidade/instabilidade|"
    "igualdade/desigualdade|justiça/injustiça|cumprimento/descumprimento incumprimento|otimismo/pessimismo|esquerda/direita|riqueza/pobreza|liberdade/prisão|contratação/demissão despedimento|acordo/desacordo|credor/devedor|receita/despesa|emissor/recetor|seca/cheia inundação|ataque/defesa|"
    "nascimento/morte|ampliação/redução|aceleração/desaceleração|sobrevivente/morto|nomeação/exoneração demissão|adiamento/antecipação|avanço/recuo retrocesso|consenso/dissenso|valorização/desvalorização|calma/tensão|permanência/saída"
)
OPPOSITES = "|".join((
    opposites(_VERBS_AGAINST, Portuguese.verb), opposites(_ADJECTIVES_AGAINST, Portuguese.adjective), opposites(_NOUNS_AGAINST, Portuguese.noun),
    ("mais menos|com sem|favor contra|sobre sob|sob sobre|antes depois|antes após|dentro fora|acima abaixo|cima baixo|perto longe|desde até|frente trás|adiante atrás|cedo tarde|logo tarde|bem mal|melhor pior|melhores piores|maior menor|maiores menores|ainda já|"
    "bom mau|boa má|bons maus|boas más|bom ruim|boa ruim|bons ruins|boas ruins|legalmente ilegalmente|diretamente indiretamente|rapidamente lentamente|temporariamente permanentemente|totalmente parcialmente|completamente parcialmente|voluntariamente obrigatoriamente|facilmente dificilmente|"
    "sempre nunca|todos nenhum|todas nenhuma|tudo nada|alguém ninguém|algum nenhum|alguma nenhuma|um nenhum|uma nenhuma|pró anti|mesmo diferente|igual diferente|iguais diferentes|foragido preso|foragido detido|livre preso|livres presos|solto preso|soltos presos|solta presa|livre detido|sim não|"
    "corretamente incorretamente|alta queda|entra sai|antes desde|após antes|anteriormente posteriormente"),
))  # fmt: skip
GRADES = (
    "suspeito suspeita suspeitos suspeitas; detido detida detidos detidas preso presa presos presas capturado capturados; arguido arguida arguidos arguidas indiciado indiciada indiciados indiciadas; acusado acusada acusados acusadas denunciado denunciada denunciados denunciadas "
    "réu ré réus; condenado condenada condenados condenadas culpado culpada culpados culpadas sentenciado sentenciada; absolvido absolvida absolvidos absolvidas|"
    "ouvido ouvida ouvidos ouvidas interrogado interrogada interrogados interrogadas; detido detida detidos detidas preso presa presos presas|ouviu ouviram interrogou interrogaram; deteve detiveram prendeu prenderam|"
    "investigado investigada investigados investigadas; indiciado indiciada indiciados indiciadas acusado acusada acusados acusadas arguido arguida arguidos arguidas denunciado denunciada denunciados denunciadas; condenado condenada condenados condenadas culpado culpada culpados culpadas|"
    "investiga investigam investigou investigaram; acusa acusam acusou acusaram denunciou denunciaram indiciou; condenou condenaram|suspeito suspeita suspeitos suspeitas acusado acusada acusados acusadas; assassino assassina assassinos assassinas homicida homicidas autor autores|"
    "ferido ferida feridos feridas lesionado lesionados; morto morta mortos mortas falecido falecida falecidos falecidas|feriu feriram; matou mataram assassinou assassinaram|desaparecido desaparecida desaparecidos desaparecidas; morto morta mortos mortas falecido falecidos|"
    "infetado infetada infetados infetadas contaminado contaminados; morto morta mortos mortas|lesão lesões ferimento ferimentos; morte mortes|homicídio homicídios; assassinato assassinatos assassínio assassínios; feminicídio feminicídios|furto furtos; roubo roubos assalto assaltos; latrocínio latrocínios|"
    "contribuiu contribuíram contribui contribuem; causou causaram provocou provocaram causa causam provoca provocam|ligado ligada ligados ligadas relacionado relacionada relacionados associado associada associados; causado causada causados provocado provocada provocados|"
    "estuda estudam analisa analisam avalia avaliam considera consideram; decide decidem decidiu decidiram|propõe propõem propôs propuseram; aprova aprovam aprovou aprovaram decidiu decidiram|manifestante manifestantes; vândalo vândalos|protesto protestos; distúrbio distúrbios|"
    "acidente acidentes; atentado atentados|surto surtos; epidemia epidemias; pandemia pandemias|incidente incidentes; ataque ataques; massacre massacres|tempestade tempestades; furacão furacões|ameaça ameaças; ataque ataques|homem homens; mulher mulheres|pai; mãe|filho filhos; filha filhas|"
    "menino meninos; menina meninas|irmão irmãos; irmã irmãs|testemunha testemunhas; suspeito suspeitos vítima vítimas; acusado acusados|denúncia denúncias acusação acusações; condenação condenações|denúncia denúncias; prova provas|sugere sugerem sugeriu; demonstra demonstram demonstrou prova comprova|"
    "migrante migrantes; refugiado refugiados|recomenda recomendam recomendou recomendaram; ordena ordenam ordenou ordenaram obriga obrigou determinou|pediu pediram pede pedem; exigiu exigiram exige exigem; ordenou ordenaram|candidato candidata; presidente|recessão; crise; depressão"
)
MODALS = (
    "pode podem poderia poderiam poderá poderão deve devem deverá deverão deveria deveriam teria teriam terá terão seria seriam estaria estariam haveria haveriam "
    "parece parecem parecia pareciam planeja planejam planejava planejavam pretende pretendem pretendia pretendiam tenciona tencionam"
)
"""Hedges of which two of one strength are not yet the same."""
PARTICIPLE_HEDGES = "terá terão"
"""Forms that are a hedge only before a participle ("terá começado")."""
PARTICIPLE = "do da dos das to ta tos tas so sa"
REPORTED = "teria teriam seria seriam estaria estariam haveria haveriam"
"""Forms that reported speech may have instead of the future."""
FUTURE = "rá rão"
HEDGES = (
    "pode podem poderia poderiam poderá poderão|deve devem deverá deverão|deveria deveriam|teria teriam terá terão seria seriam estaria estariam haveria haveriam|supostamente alegadamente suposto suposta supostos supostas alegado alegada alegados alegadas presumível presumíveis presumivelmente pretenso pretensa|"
    "provavelmente previsivelmente provável prováveis|talvez possivelmente porventura possível possíveis eventual eventuais é_possível_que potencial potenciais|improvável|certamente seguramente indubitavelmente sem_dúvida evidentemente|quase praticamente|"
    "cerca_de por_volta_de em_torno_de aproximadamente uns umas cerca mais_ou_menos à_volta_de perto_de|ao_menos pelo_menos no_mínimo não_menos_de|no_máximo quando_muito não_mais_de|até até_um até_uma|mais_de acima_de superior_a|menos_de abaixo_de inferior_a|só apenas somente unicamente tão_só|mal|"
    "aparentemente ao_que_parece ao_que_tudo_indica|parece parecem|parecia pareciam pareceu pareceram|acredita acreditam crê creem|acredita_se se_acredita|presume_se se_presume|espera_se se_espera|prevê_se se_prevê|estima_se se_estima calcula_se|"
    "planeja planejam planejava planejavam pretende pretendem pretendia pretendiam tenciona tencionam|tentou tentaram tenta tentam|todos todas|a_maioria_dos a_maioria_das a_maior_parte_dos a_maior_parte_das maioria_dos maioria_das|muitos muitas numerosos numerosas|"
    "alguns algumas vários várias certos certas diversos diversas|poucos poucas|sempre|frequentemente com_frequência muitas_vezes|às_vezes por_vezes ocasionalmente|raramente raras_vezes|geralmente normalmente habitualmente em_geral usualmente|principalmente sobretudo|parcialmente em_parte|"
    "totalmente completamente inteiramente por_completo plenamente|provisoriamente preliminarmente|extraoficialmente|potencialmente|o_que_chamou"
)
HEDGE_PHRASES = (
    "ao menos|pelo menos|no mínimo|não menos de|no máximo|quando muito|não mais de|mais de|menos de|acima de|abaixo de|superior a|inferior a|até um|até uma|é possível que|é provável que|sem dúvida|cerca de|por volta de|em torno de|mais ou menos|à volta de|perto de|tão só|ao que parece|"
    "ao que tudo indica|acredita se|se acredita|presume se|se presume|espera se|se espera|prevê se|se prevê|estima se|se estima|calcula se|a maioria dos|a maioria das|a maior parte dos|a maior parte das|maioria dos|maioria das|com frequência|muitas vezes|às vezes|por vezes|raras vezes|em geral|"
    "em parte|por completo|o que chamou|tudo indica que"
)
_SAY = (
    "dizer declarar afirmar acrescentar explicar informar anunciar escrever ressaltar garantir comentar contar assegurar indicar salientar sublinhar destacar frisar apontar referir observar notar alertar advertir admitir reconhecer negar "
    "confirmar insistir responder perguntar reiterar detalhar relatar narrar noticiar revelar argumentar alegar denunciar prometer lamentar recordar lembrar concluir opinar considerar estimar exigir pedir mencionar pontuar precisar "
    "esclarecer enfatizar reclamar defender avaliar avisar sustentar disparar ponderar criticar acusar adiantar realçar tuitar"
)
_NEUTRAL = "dizer afirmar declarar assegurar garantir acrescentar explicar indicar salientar sublinhar frisar referir ressaltar comentar responder revelar contar adiantar"
SAYING = " ".join(Portuguese.verb(verb)[at] for verb in _SAY.split() for at in (1, 2, 6, 7, 8, 9, 10, 11))
SPEAKING = " ".join(Portuguese.verb(verb)[at] for verb in _SAY.split() for at in (6, 7, 8, 9, 10, 11))
NEUTRAL_SAYING = (
    " ".join(
        Portuguese.verb(verb)[at]
        for verb in f"{_NEUTRAL} informar relatar detalhar mencionar escrever destacar apontar observar".split()
        for at in (2, 6, 7, 8, 9, 10, 11)
    )
    + " segundo"
)
BEFORE_NAME = SPEAKING
SOURCE_VERBS = "acredita acreditam acreditava pensa pensam suspeita suspeitam alega alegam denuncia denunciam crê creem"
ACCORDING = "segundo|de acordo com|conforme|de acordo|na opinião de|nas palavras de|citando"
SMALL = (
    "o a os as um uma uns umas de do da dos das e ou mas em no na nos nas por pelo pela pelos pelas para com que quem cujo onde se seu sua seus suas lhe lhes "
    "me eu ele ela eles elas este esta estes estas esse essa esses essas isso isto aquele aquela é são era eram há tem têm tinha tinham foi foram ser sido está estão como ao à aos às "
    "num numa dele dela deles delas neste nesta deste desta nesse nessa desse dessa já muito mais também meu minha te sendo pro pra"
)
EMPTY = "o a os as um uma também e que"
ARTICLES = "o a os as um uma uns umas"
ARTICLE_MATTERS = "pouco pouca poucos poucas"
COPULAS = "é são era eram foi foram está estão estava estavam ser sido sendo"
RELATIVES = "que quem qual quais"
ALIKE = "este esse|esta essa|estes esses|estas essas|isto isso|neste nesse|nesta nessa|deste desse|desta dessa|que quem|é está|pra para|pro para|há havia"
FORMS = "a ou|am aram|e eu|em eram|e iu|em iram"
RATES = "por ao à a o cada"
PHRASES = "|".join((
    ("na década de; nos anos|a década de; os anos|da década de; dos anos|cerca de; por volta de; aproximadamente; uns; umas; em torno de; à volta de|ao menos; pelo menos; no mínimo|talvez; porventura; possivelmente|por causa de; devido a; em razão de; em virtude de|por causa da; devido à; em razão da; em virtude da|por causa do; devido ao; em razão do; em virtude do|no entanto; porém; contudo; todavia; entretanto|mas; porém; contudo; no entanto|além de; para além de|a fim de; com o fim de; para; com o objetivo de; "
    "com a finalidade de; com o propósito de; com o intuito de|faleceu; morreu; perdeu a vida|faleceram; morreram; perderam a vida|antes de; previamente a|depois de; após|depois da; após a|depois do; após o|depois das; após as|depois dos; após os|a respeito de; sobre; acerca de; em relação a; relativamente a|"
    "até agora; até ao momento; até o momento; até à data; até hoje|atualmente; agora; hoje em dia; neste momento; no momento|apesar de; a despeito de|durante; ao longo de; no decurso de; no decorrer de|durante o; ao longo do; no decorrer do|durante a; ao longo da; no decorrer da|cada ano; por ano; ao ano; anualmente|por mês; ao mês; mensalmente; cada mês|"
    "por dia; ao dia; diariamente; cada dia|por semana; à semana; semanalmente; cada semana|já que; visto que; porque; uma vez que; dado que; pois|levar a cabo; realizar|levou a cabo; realizou|quanto a; em relação a|de novo; novamente; outra vez|de maneira; de forma; de modo|de imediato; imediatamente|portanto; por isso; por conseguinte; assim|"
    "ou seja; isto é|pôr fim a; acabar com|deu a conhecer; divulgou|através de; por meio de; mediante|de manhã; pela manhã; na parte da manhã; da manhã|à tarde; de tarde; na parte da tarde; da tarde|à noite; de noite; na parte da noite; da noite|as pessoas; a gente|no interior de; dentro de|com o apoio de; com o respaldo de|também; além disso; igualmente|"
    "no caso de; se|ao mesmo tempo; simultaneamente|em primeiro lugar; primeiro|pouco a pouco; gradualmente|teve lugar; realizou se; se realizou; ocorreu; aconteceu|terá lugar; será realizado; realizar se á|tornou público; publicou|há um ano; um ano atrás|há uma semana; uma semana atrás|na cidade de; em|da cidade de; de|com a ajuda de; com ajuda de|"
    "a favor de; em favor de|ao lado de; junto a|a partir de; desde|registou se; ocorreu; registrou se; se registrou|em especial; especialmente; sobretudo|começou a; passou a|o primeiro ministro; primeiro ministro|neste ano; este ano|nesta semana; esta semana|neste mês; este mês|em seguida; depois|na altura; na época; na ocasião"),
    mixed_genders(
        "habitação moradia lar|aumento alta subida|acordo pacto|empresa companhia|doença enfermidade|incêndio fogo|diminuição queda|reunião encontro|trabalho labor|início começo|sentença veredito|pedido solicitação|número cifra|morte falecimento óbito|cara rosto|"
        "autocarro ônibus|comboio trem|telemóvel celular",
        Portuguese.noun, Portuguese.feminine, "o/a um/uma do/da ao/à no/na pelo/pela este/esta seu/sua|os/as uns/umas dos/das aos/às nos/nas pelos/pelas estes/estas seus/suas",
    ),
))  # fmt: skip
FILLERS = "com o objetivo de para"
SYNONYMS = "|".join((
    same(_NEUTRAL, Portuguese.verb),
    ("uns aproximadamente|umas aproximadamente|também igualmente|depois posteriormente|antes previamente anteriormente|recentemente ultimamente|rapidamente velozmente|brevemente proximamente|porque pois|quase praticamente|só somente apenas|completamente totalmente|"
    "vários diversos|várias diversas|numerosos muitos|numerosas muitas|papa pontífice|precisamente justamente|exatamente precisamente|principalmente sobretudo|certamente seguramente|habitualmente normalmente geralmente|atualmente agora|porém contudo todavia|mas porém|"
    "extremamente sumamente|ilegalmente ilicitamente|talvez porventura|todavia contudo"),
    same(
        "começar iniciar|terminar finalizar acabar concluir|morrer falecer|comprar adquirir|usar utilizar empregar|realizar efetuar|ocorrer acontecer suceder|obter conseguir|escolher selecionar|ajudar auxiliar|construir edificar|apoiar respaldar|aumentar elevar|subir aumentar|"
        "diminuir reduzir|baixar descer|regressar voltar retornar|ficar permanecer|encontrar achar|precisar necessitar|conceder outorgar|modificar alterar mudar|morar residir viver|solicitar pedir|narrar relatar contar|fabricar produzir|criar gerar|explicar esclarecer|"
        "destacar ressaltar salientar sublinhar frisar|continuar prosseguir|divulgar difundir|enviar mandar|colocar pôr|andar caminhar|causar provocar ocasionar|celebrar comemorar festejar|demolir derrubar|designar nomear|desejar querer|atravessar cruzar|elaborar preparar|eliminar suprimir|enfrentar encarar|"
        "falar conversar|entrar ingressar|laborar trabalhar|escutar ouvir|partir sair|lutar combater|adiar postergar|reparar consertar arranjar|salvar resgatar|recusar declinar|retirar remover|vencer derrotar|proibir vedar|fortalecer reforçar|"
        "ampliar alargar expandir|prolongar estender|anular cancelar|retomar reiniciar|comprovar verificar|resolver solucionar|demitir despedir|planear planejar|apanhar pegar|aterrar aterrissar pousar|descolar decolar|esconder ocultar|"
        "discutir debater|responder replicar|registar registrar|ganhar vencer|atingir alcançar",
        Portuguese.verb,
    ),
    same(
        "grande enorme|rápido veloz|importante relevante significativo|distinto diferente|difícil complicado|contente feliz alegre|norte-americano estadunidense|habitual frequente|diverso variado|completo inteiro|verdadeiro autêntico|errado equivocado|"
        "bonito belo lindo|adequado apropriado|global mundial|anterior prévio|falecido morto|posterior seguinte|perigoso arriscado|gigantesco enorme|idêntico igual|obrigatório forçoso|condutor motorista|aluno estudante|repórter jornalista|"
        "garoto menino|vencedor ganhador|dono proprietário",
        Portuguese.adjective,
    ),
    same(
        "carro automóvel|autocarro ônibus|comboio trem|telemóvel celular|casa moradia habitação residência|empresa companhia firma|briga rixa|alta subida|queda descida|acordo pacto|tarefa labor|trabalho emprego|cargo posto|país nação|área zona|região zona|objetivo meta|objetivo fim propósito|"
        "cadeia prisão|veredito veredicto|começo início|final término fim|erro equívoco|montanha monte|navio barco|avião aeronave|doença enfermidade|incêndio fogo|terremoto sismo terramoto|modo forma maneira|ajuda auxílio|apoio respaldo|número cifra|"
        "norma regra|medo temor|proprietário dono|guerra contenda|morador residente|habitante residente|pessoa indivíduo|marido esposo|festa celebração|salário ordenado vencimento|alimento comida|pedido solicitação|"
        "morte falecimento óbito|dano prejuízo|risco perigo|oportunidade ocasião chance|evento acontecimento|fato acontecimento|lugar local sítio|borda beira|margem beira|passageiro viajante|défice déficit|superávit excedente|equipa equipe time|golo gol|"
        "esporte desporto|encerramento fecho fechamento|camião caminhão|ecrã tela|autoestrada rodovia|peão pedestre|frigorífico geladeira|sumo suco",
        Portuguese.noun,
    ),
))  # fmt: skip
ASIDE = r"\b(?:newsletters?|boletim|assin(?:e|ar|atura|antes?)|aplicativo|app|doar|doações|apoie|noss[oa]s? (?:leitores|redação|site|jornalismo|podcast|newsletter)|comentários? (?:estão|está|encerrad)|esta página|este site|republic\w+|reprodução)\b"
"""Words by which a newsroom speaks of itself and to its readers."""
OF_ITSELF = (
    r"\beste (?:artigo|texto|conteúdo|trabalho)\b|\besta (?:reportagem|matéria|notícia|história|investigação|peça)\b"
)
PICTURED = r"^(?:[\w.’\'-]+ ){0,3}(?:foto|fotografia|imagem|ilustração|gráfico|vídeo|mapa)s?(?:(?: de|:) .{2,60}|)\W*$|^(?:publicidade|anúncio)\W*$|.{2,60} \| .{2,60}$"
STOPWORDS = "o os de que em um uma para com não se do da no na por mais foi são ao"
EDITOR_NOTE = (
    (
        r"[\[(*_ ]*(?:nota d[oae]s? (?:editora?|editores|redação|autora?)|n\. ?d[aoe] ?[er]\.?|correção|correções|errata|retificação|atualização|atualizado|esclarecimento|aviso|nota aos leitores)\b ?(?:\([^)]*\))? ?[:.—–-]"
    ),
    r"[\[(*_ ]*(?:uma|a) versão (?:anterior|prévia|original) (?:deste|desta)\b",
    r"[\[(*_ ]*(?:est[ea]|o|a) (?:artigo|reportagem|texto|matéria|notícia|peça|coluna|conteúdo) foi (?:\w+ )?(?:atualiz|corrig|edit|modific|abrevi|alter|encurt|resum|adapt|retific)\w*\b",
)
TAGLINE = (
    r"est[ea] (?:artigo|reportagem|texto|matéria|notícia|conteúdo|investigação|trabalho) .{0,60}\b(?:publicad|produzid|republicad|reproduzid|realizad|elaborad|faz parte|financiad)\w*",
    r"(?:publicad[oa]|veiculad[oa]) (?:originalmente|pela primeira vez|com (?:permissão|autorização))\b",
    r"(?:republicad[oa]|reproduzid[oa]) (?:aqui )?(?:com|de|sob|por)\b",
    r".{2,80} é (?:um |uma |o |a )?(?:\w+ ){0,3}(?:jornalista|repórter|redatora?|correspondente|colunista|editora?|professora?|pesquisadora?|investigadora?|fotógraf[oa]|organização sem fins lucrativos)\b.{0,240}$",
    r".{0,80}\b(?:contribuiu|contribuíram|colaborou|colaboraram) (?:para|com|n)(?:esta|este|a|o)? ?(?:reportagem|matéria|artigo|texto|notícia)\b",
    r"(?:com (?:informações|reportagem|dados) d[aeo]|reportagem de|edição de|editado por|traduzido por|tradução de|texto de) .{2,120}$",
    r"(?:siga|segue|escreva para) .{2,60}@\w+",
)
CONTACT = (
    r"\W*(?:no )?(?:twitter|x|facebook|instagram|bluesky|threads|e-?mail|correio eletrónico) ?:? ?(?:@\w+|[\w.+-]+@[\w.-]+\w)\W*$",
    r"(?:pode|podem) (?:contactar|contatar|escrever|seguir)\w* .{0,50}@\w.{0,60}$",
)
"""How a line reads that says where the author is reached."""
LIST_HEADS = (
    r"(?:mais|outras|também|últimas|notícias relacionadas|artigos relacionados|matérias relacionadas|conteúdo relacionado|temas relacionados)\b(?: \w+){0,3}\W*$",
    r"(?:(?:as )?mais lidas|os mais lidos|mais vistas|recomendad[oa]s?|não perca|veja também|leia também|a seguir)\W*$",
)
FURNITURE = (
    (
        r"(?:leia também|leia mais|ler mais|veja também|veja mais|ver mais|saiba mais|assista|assista também|ouça|não perca|relacionad[oa]s?|mais informações|publicidade|anúncio|foto|fotos|fotografia|galeria|imagem|vídeo|vídeos|newsletter|"
        r"ao vivo|em direto|podcast|opinião|entrevista|crédito|créditos) ?(?::|»|>|–|—|-|\||/).{0,200}$"
    ),
    (
        r"(?:publicidade|anúncio|compartilhar|compartilhe|partilhar|partilhe|comentários?|comentar|imprimir|início|capa|menu|buscar|pesquisar|assine|assinar|entrar|login|política de (?:privacidade|cookies)|termos de uso|contacto|contato|quem somos|"
        r"newsletter|facebook|twitter|whatsapp|telegram|instagram|salvar|guardar|ouvir|leia mais|ler mais|ver mais|saiba mais|mais lidas|mais notícias|últimas notícias|etiquetas?|tags|temas|seções|secções|desporto|esportes?|opinião)\W*$"
    ),
    r"(?:leia também|leia mais|veja também|saiba mais)\b.{0,160}$",
    r"(?:compartilhar|compartilhe|partilhar|partilhe|siga-nos|siga|segue-nos|entre n[oa]|baixe|descarregue) .{0,80}(?:facebook|twitter|whatsapp|telegram|instagram|youtube|tiktok|google news|app|aplicativo|aplicação|canal|redes)\b.{0,60}$",
    r"(?:assine|assinar|inscreva-se|subscreva|cadastre-se|registe-se|apoie|doe|receba)\b.{0,120}\b(?:newsletter|boletim|e-?mail|notícias|alertas|jornalismo|assinatura|canal|aqui)\b.{0,60}$",
    r"(?:foto|fotografia|imagem|crédito)s?(?: de .{2,40}| por .{2,80}|: ?.{2,200})$",
    r"(?:publicad[oa]|atualizad[oa]|última atualização)(?: em| a| às)?:? .{0,60}(?:\d{4}|\d[:h]\d\d|há .{1,20})\W*$",
    r"há \d+ (?:minutos?|horas?|dias?)\W*$",
    r"\d+ (?:comentários?|partilhas|compartilhamentos|min(?:utos)? de leitura|visualizações)\W*$",
    r"©|copyright\b|\(c\) \d{4}|todos os direitos reservados|direitos reservados|proibida a reprodução",
    r"clique (?:aqui|para)\b.{0,60}$",
    r"(?:continue|continuar) (?:lendo|a ler)\b.{0,60}$",
    r"https?://\S+$",
    r"@\w+$",
)
EXCERPT_LEADS = (
    r"(?:do artigo|como escreve|como informa|segundo).{0,80}:$",
    r"leia (?:o artigo|a reportagem|mais|o texto)\b.{0,80}",
    r"e mais adiante\W*$",
    r"\.\.\.|…|\[\.\.\.\]",
)
HERE = "aqui ali cá lá"
HERE_LINKS = "em de por perto"
ANONYMOUS = "fonte fontes funcionário funcionários funcionária funcionárias pessoa pessoas empregado empregados testemunha testemunhas"
"""Words for a source that is not named."""
INDEFINITE = "um uma outro outra uns umas alguns algumas vários várias dois duas três muitos outros outras"
HEADLINE_LABELS = "opinião|análise|exclusivo|vídeo|fotos|ao vivo|em direto|atualização|última hora|urgente|editorial|coluna|crónica|crônica|entrevista|reportagem|podcast|galeria|verificação|investigação|especial"
