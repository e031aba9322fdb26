"""Portuguese words that the edit lens knows."""

MONTHS = "janeiro jan; fevereiro fev; março mar; abril abr; maio; junho jun; julho jul; agosto ago; setembro set; outubro out; novembro nov; dezembro dez"
WEEKDAYS = "segunda segunda-feira; terça terça-feira; quarta quarta-feira; quinta quinta-feira; sexta sexta-feira; sábado; domingo"
NUMBERS = {
    "zero": 0, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9, "dez": 10,
    "onze": 11, "doze": 12, "treze": 13, "quatorze": 14, "catorze": 14, "quinze": 15, "vinte": 20, "trinta": 30, "quarenta": 40,
    "cinquenta": 50, "sessenta": 60, "setenta": 70, "oitenta": 80, "noventa": 90,
}  # fmt: skip
ORDINAL_ENDINGS = "º ª"
SCALES = {
    "cem": 100,
    "cento": 100,
    "mil": 1e3,
    "milhão": 1e6,
    "milhões": 1e6,
    "bilhão": 1e9,
    "bilhões": 1e9,
    "mil milhões": 1e9,
    "dúzia": 12,
}
AMOUNTS = "metade terço quarto meio meia dobro triplo dezena dezenas centenas milhares ambos"
PERCENT = "por cento; porcento"
THOUSANDS, DECIMAL = ".", ","
UNITS = "dia dias semana semanas mês meses ano anos hora horas minuto minutos década décadas século"
RELATIVE = {"hoje": 0, "ontem": -1, "amanhã": 1, "anteontem": -2}
TIME_WORDS = "hoje ontem amanhã anteontem noite tarde manhã meio-dia meia-noite madrugada"
TIME_LINKS = "o a os as em no na de do da desde até antes depois passado passada próximo próxima este esta neste nesta"
SHIFTS = {"passado": -1, "passada": -1, "este": 0, "esta": 0, "neste": 0, "nesta": 0, "próximo": 1, "próxima": 1}
YEAR_LEADS = "em desde de até antes depois ano fim início janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
SAME = ("e; &", "estados unidos; eua", "união europeia; ue", "sr.; senhor", "sra.; senhora", "dr.; doutor")
NEGATION = "não nunca jamais nenhum nenhuma nada ninguém sem nem tampouco"
OPPOSITES = (
    "aceitou rejeitou|aprovou rejeitou|aprovado rejeitado|permitido proibido|legal ilegal|subiu caiu|subiram caíram|aumentou diminuiu|ganhou perdeu|"
    "mais menos|com sem|culpado inocente|confirmou negou|possível impossível|alta queda"
)
HEDGES = (
    "pode podem poderia poderiam|deve devem|deveria deveriam|supostamente alegadamente suposto suposta|provavelmente|talvez possivelmente|"
    "certamente seguramente|quase|cerca aproximadamente|ao_menos pelo_menos|no_máximo|aparentemente|todos todas|muitos muitas numerosos|"
    "alguns algumas vários várias|poucos poucas|sempre|frequentemente|raramente|parece parecem"
)
HEDGE_PHRASES = "pelo menos|ao menos|mais de|menos de|até um|é possível que|no máximo"
SAYING = "disse diz declarou declara afirmou afirma acrescentou acrescenta explicou explica informou anunciou anuncia escreveu escreve ressaltou garantiu comentou contou"
SPEAKING = "disse diz declarou declara afirmou afirma acrescentou explicou escreveu ressaltou garantiu comentou contou"
ACCORDING = "segundo|de acordo com|conforme"
SMALL = (
    "o a os as um uma uns umas de do da dos das e ou mas em no na nos nas por pelo pela para com que quem cujo onde se seu sua seus suas lhe "
    "me eu ele ela eles elas este esta esse essa é são era eram há tem têm tinha foi foram ser sido está estão como ao à"
)
EMPTY = "o a os as um uma também e"
ARTICLES = "o a os as um uma"
ARTICLE_MATTERS = "pouco poucos"
HOUSE_RULES = ((r"[cp]ç", "ç"),)
"""Spellings of before the agreement of 1990, each with the newer one."""
DAY_ENDINGS = "feira"
"""What may be left away from the name of a weekday."""
STOPWORDS = "o os de que em um uma para com não se do da no na por mais foi são ao"
EDITOR_NOTE = (
    r"[\[(*_ ]*(?:nota do editor|nota da redação|correção|errata|atualização|esclarecimento|aviso)\b ?[:.—–-]",
    r"[\[(*_ ]*uma versão anterior (?:deste|desta)\b",
    r"[\[(*_ ]*est[ea] (?:artigo|reportagem|texto|matéria) foi (?:\w+ )?(?:atualizad|corrigid|editad|modificad|abreviad)[oa]\b",
)
TAGLINE = (
    r"est[ea] (?:artigo|reportagem|texto|matéria) .{0,40}\b(?:publicad|produzid|republicad)\w*",
    r"publicad[oa] originalmente\b",
)
FURNITURE = (
    r"(?:leia também|leia mais|veja também|saiba mais|publicidade|foto|vídeo|newsletter|compartilhar|partilhar|comentários?|imprimir|início)\b.{0,120}$",
    r"(?:assine|inscreva-se|subscreva)\b.{0,120}",
    r"©|copyright\b|todos os direitos reservados",
)
EXCERPT_LEADS = (
    r"(?:do artigo|como escreve|como informa|segundo).{0,80}:$",
    r"leia (?:o artigo|a reportagem|mais)\b.{0,80}",
    r"e mais adiante\W*$",
)
