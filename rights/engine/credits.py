"""Credit sentences: where a page says of its story that it comes from elsewhere, and of whom it says so.

A credit proves only where the page speaks of this very story ("this article was originally published by NAME"), or
where a sentence that is nothing but a credit stands at the story's beginning or end ("Originally published by NAME.").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from rights.engine.grammar import ARTICLES, Grammar, Hit
from rights.engine.names import Names, fold, host_of, within
from rights.engine.scene import Scene
from rights.model.terms import Policy

__all__ = ["Credit", "Said", "said", "sentence_start"]

#: How far before its phrase a credit's subject may stand (a linked headline between), and how far after it a name.
_SUBJECT_REACH = 260
_NAME_REACH = 200
#: A note may say more than its credit; a paragraph that is longer than this is a part of the story.
_NOTE = 420


class Credit:
    """One phrase by which a page says where its story comes from.

    at: the block (its place in `Scene.blocks`). start: where its sentence begins; phrase_start, phrase_end: the phrase;
    name_end: how far the names of those credited reach; end: where the thought ends. how: "self" (this story ...),
    "bare" (a sentence that is only a credit) or "weak" (it speaks of something else). cut: it breaks off before anybody
    is named. name_start: where names may begin.
    """

    __slots__ = ("at", "cut", "end", "how", "joint", "name_end", "name_start", "phrase_end", "phrase_start", "start")

    def __init__(self, at: int, start: int, hit: Hit) -> None:
        self.at = at
        self.start = start
        self.phrase_start = hit.start
        self.phrase_end = hit.end
        self.name_start = hit.end
        self.name_end = hit.end
        self.end = hit.end
        self.how = "weak"
        self.joint = hit.phrase.joint
        self.cut = False

    @property
    def proves(self) -> bool:
        """Whether it speaks of the page's own story."""
        return self.how != "weak"

    def names(self, scene: Scene, names: Names, policy: Policy) -> tuple[int, int] | None:
        """Where the credit names this syndicator: its name, or an anchor that leads to its own site."""
        found = names.find(scene.text, scene.exact, self.name_start, self.name_end)
        while found is not None and _belongings().match(scene.text, found[1], self.name_end):
            found = names.find(scene.text, scene.exact, found[1], self.name_end)
        if found is None and self.proves:
            for link in scene.links_within(min(self.phrase_start, self.name_start), self.name_end):
                if (host := host_of(link.url)) and within(host, policy.recognise.own_hosts):
                    return self.name_start, self.name_end
        return found


@cache
def _belongings() -> re.Pattern[str]:
    # "NAME's partner, Rowan Review": somebody else than NAME; its own site, blog or people are NAME
    return re.compile(
        r"'s? (?:\w+ )?(?:partners?|sisters?|parent|rivals?|competitors?|affiliates?|publishing partners?|subsidiary|owners?)(?!\w)"
    )


class Said(msgspec.Struct, frozen=True):
    """What a page says of where stories come from, in order.

    credits: credit sentences; those that only look like one are among them as weak. wheres: phrases that stand after
    the newsroom ("Jane Roe is an editor of NAME, where this column first appeared"). read_ons: invitations to read the
    rest elsewhere. makers: lines of their own that begin with "produced by", from these words to the line's end: what was
    made may be the story, or only a film or a chart in it.
    """

    credits: tuple[Credit, ...]
    wheres: tuple[Hit, ...]
    read_ons: tuple[Hit, ...]
    makers: tuple[tuple[int, int], ...] = ()


def said(scene: Scene, grammar: Grammar) -> Said:
    """Everything that the page says of where stories come from."""
    found: list[Credit] = []
    wheres: list[Hit] = []
    read_ons: list[Hit] = []
    for hit in grammar.hits(scene.text):
        if hit.phrase.what == "source":
            credit = _credit(scene, grammar, hit)
            if credit is not None:
                found.append(credit)
            continue
        at = scene.block_at(hit.start)
        if scene.is_end(at) and scene.zone(at) != "footer" and scene.kind(at) != "quote":
            (wheres if hit.phrase.what == "where" else read_ons).append(hit)
    _unmask_lists(found)
    return Said(tuple(found), tuple(wheres), tuple(read_ons), tuple(_makers(scene)))


_PRODUCED = re.compile(r"\bproduced by\b")
_A_LINE = 160


def _makers(scene: Scene) -> Iterator[tuple[int, int]]:
    for match in _PRODUCED.finditer(scene.text):
        at = scene.block_at(match.start())
        low, high = scene.bounds(at)
        alone = high - low <= _A_LINE and not re.search(r"\w", scene.text[low : match.start()])
        if alone and scene.zone(at) in ("story", "edge") and scene.kind(at) not in ("quote", "heading", "caption"):
            yield match.start(), high


def _unmask_lists(found: list[Credit]) -> None:
    """A page with many bare credits is a list of other people's stories, and none of them speaks of the page."""
    bare = {credit.at for credit in found if credit.how == "bare"}
    if len(bare) >= 3:
        for credit in found:
            if credit.how == "bare":
                credit.how = "weak"


def _credit(scene: Scene, grammar: Grammar, hit: Hit) -> Credit | None:
    at = scene.block_at(hit.start)
    low, high = scene.bounds(at)
    start = sentence_start(scene, low, hit.start)
    credit = Credit(at, start, hit)
    if hit.phrase.before and hit.phrase.after:
        after = scene.text.find(hit.phrase.after, hit.end, min(high, hit.end + 120))
        if after < 0:
            return None
        credit.name_end, credit.end = after, after + len(hit.phrase.after)
    elif not hit.phrase.before:
        credit.name_start, credit.name_end, credit.end = start, hit.start, hit.end
    else:
        credit.end = _thought_end(scene, hit.end, high)
        credit.name_end = _names_end(scene, hit.end, credit.end)
        if hit.phrase.before.endswith(" here"):
            credit.name_end = hit.end  # only its link can say where
        elif not re.search(r"\w", scene.text[hit.end : credit.end]) and credit.end >= high - 2:
            _broken_off(scene, credit)
    credit.how = _how(scene, grammar, credit, low, high)
    return credit


def _broken_off(scene: Scene, credit: Credit) -> None:
    """Nothing follows in the block: the name may stand in the next one, if that is no more than a name."""
    following = credit.at + 1
    if following <= scene.last and scene.zone(following) == scene.zone(credit.at):
        low, high = scene.bounds(following)
        if high - low <= 80 and scene.kind(following) not in ("heading", "byline"):
            credit.name_start, credit.name_end = low, high
            return
    credit.cut = True


def sentence_start(scene: Scene, low: int, at: int) -> int:
    """Where the sentence begins that holds an offset, in the block that begins at `low`."""
    begin = low
    for match in _begin().finditer(scene.exact, low, at + 1):
        if match.end() <= at:
            begin = match.end()
    return begin


@cache
def _begin() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?<!\b[A-Z])(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bSt)(?<!\bProf)\.|[!?])[\"')\]]*\s+(?=[\"'(\[]?[A-Z\u00c0-\u00de©])"
        r"|\s[\-|•]\s"
    )


@cache
def _stop() -> re.Pattern[str]:
    # a full stop that a capital or nothing follows, or where the sentence turns to this page again
    return re.compile(
        r"(?<![ .][A-Z])(?<!\bSt)(?<!\bInc)[.!?;][\"')\]]*(?=\s+[\"'(\[]?[A-Z\u00c0-\u00de]|\s*$|\n)|\n"
        r"|\s(?:and|e|und|et|y|en) (?:is|has|was|appears|é|foi|wird|est|es|è|wordt) "
    )


def _thought_end(scene: Scene, start: int, high: int) -> int:
    match = _stop().search(scene.exact, start, high)
    return min(match.start() if match else high, start + _NAME_REACH, high)


@cache
def _turn() -> re.Pattern[str]:
    # after the names: a relative clause, an apposition in small letters, helpers and reasons
    return re.compile(
        r",\s+(?!(?:by|on|in|at|for|from|the|and|or|und|et|y|e|en|ou|o|par|por|von|bei|da|di|do|du|door|su|um|under)\b)[a-z]"
        r"|\s(?:which|who|whose|that|after|when|because|based on|citing|about|using|following|to use|with (?:support|funding|help|"
        r"additional|reporting|data|contributions|files))\b|\s-+\s|\s\|\s|\s•"
    )


def _names_end(scene: Scene, start: int, end: int) -> int:
    match = _turn().search(scene.exact, start, end)
    return match.start() if match else end


# --- of what it speaks ------------------------------------------------------------------------------------------------


def _how(scene: Scene, grammar: Grammar, credit: Credit, low: int, high: int) -> str:
    zone, kind = scene.zone(credit.at), scene.kind(credit.at)
    quoted = kind == "quote" and not (scene.is_end(credit.at) and high - low <= _NOTE)
    if quoted or _in_quotes(scene, credit, low, high):
        return "weak"
    if _speaks_of_itself(scene, grammar, credit, low) and _stands_out(scene, grammar, credit, low, high):
        return "self"
    if credit.joint or credit.cut or zone == "footer":
        return "weak"
    before = scene.text[credit.start : credit.phrase_start]
    if any(f"{article} " in before for article in ARTICLES) and grammar.bare_the.match(before):
        if kind != "note" and zone != "edge":
            return "weak"
    elif before.strip() and not (grammar.bare.match(before) or _owner().match(before)):
        return "weak"
    elif (
        _pronoun().match(before) and credit.start > low + 2 and not grammar.itself.search(scene.text, low, credit.start)
    ):
        return "weak"  # "the dossier made waves. It was originally published by NAME"
    return "bare" if scene.is_end(credit.at) and _is_all(scene, grammar, credit, low, high) else "weak"


@cache
def _owner() -> re.Pattern[str]:
    return re.compile(r"^\W*(?:copyright|©|\(c\))[^.;]{0,80}$")


@cache
def _pronoun() -> re.Pattern[str]:
    return re.compile(r"^\W*(?:it|es|er|sie|il|elle|lo|het|hij|ele|ela)\b")


def _in_quotes(scene: Scene, credit: Credit, low: int, high: int) -> bool:
    """Whether the phrase stands within quotation marks that don't hold the whole block."""
    text = scene.text
    before = text.count('"', low, credit.phrase_start)
    if before % 2 == 0:
        return False
    opened = text.rfind('"', low, credit.phrase_start)
    closed = text.find('"', credit.phrase_end, high)
    return closed >= 0 and (opened > low + 2 or len(re.findall(r"\w+", text[closed:high])) > 1)


def _speaks_of_itself(scene: Scene, grammar: Grammar, credit: Credit, low: int) -> bool:
    """Whether "this story" or the like is what the phrase speaks of."""
    text, at = scene.text, credit.phrase_start
    begin = max(low, at - _SUBJECT_REACH)
    if begin >= at:
        return False
    subject = None
    for match in grammar.itself.finditer(text, begin, at):
        subject = match
    if subject is None:
        lead = grammar.this_was.search(text, begin, at)
        if lead is not None:
            return bool(grammar.lead_only.match(text[credit.start : lead.start()]))
        return _names_headline(scene, grammar, credit)
    between = text[subject.end() : at]
    turns = [turn for turn in _begin().finditer(scene.exact, subject.end(), at + 1) if turn[0][0] in ".!?"]
    if turns:
        # the sentence is another one: it goes on with nothing but "it was", or a headline with a mark of its own ended
        rest = text[turns[-1].end() : at]
        if not grammar.helpers_only.match(rest) or not rest.strip():
            return False
        # after a full stop a pronoun is needed, unless the language needs none
        if "." in turns[-1].group() and not (_pronoun().match(rest) or re.match(r"\W*(?:fue|foi|è|é|ha|se)\b", rest)):
            return False
    elif _another_subject(grammar, between):
        return False
    return _is_subject(text[sentence_start(scene, low, subject.start() + 1) : subject.start()])


#: A headline shorter than this may stand in a sentence by chance.
_LONG_HEADLINE = 15


def _names_headline(scene: Scene, grammar: Grammar, credit: Credit) -> bool:
    """Whether the sentence begins with the page's own headline: "“HEADLINE” by AUTHOR, originally published on NAME"."""
    before = scene.text[credit.start : credit.phrase_start]
    for fact in scene.page.titles:
        title = fold(fact.value).strip("\"' ")
        at = before.find(title) if len(title) >= _LONG_HEADLINE else -1
        if at >= 0 and grammar.lead_only.match(before[:at]):
            rest = before[at + len(title) :]
            return (
                len(rest) <= _LONGEST_AUTHOR and not grammar.work_before.search(rest) and "." not in rest[:-1].strip()
            )
    return False


#: What stands between a headline and its credit is an author and a verb.
_LONGEST_AUTHOR = 90


def _another_subject(grammar: Grammar, between: str) -> bool:
    """Whether something else than "this story" stands closer to the phrase: a book, another report, a clause."""
    if grammar.helpers_only.match(between) or re.match(r"^,? which ", between):
        return False
    if grammar.work_before.search(between):
        return True
    if re.search(r"(?<!\w)(?:that|which|who|whose|whom|what)(?: [\w'\-]+){0,3} $", between):
        return True
    # a headline may stand between, with its own articles and nouns; it ends with a verb of the credit's own
    if re.search(r"[\"')] ?(?:(?:was|is|has been|wurde|foi|fue|a été|è stato|werd) )?$", between):
        return False
    return bool(grammar.noun_before.search(between)) and len(between) < 120


@cache
def _saying() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:said|says|wrote|writes|read|reads|states?d?|claim\w*|told|tells|noted|that|whether|if|because|when|after|while|as|since|"
        r"related|see also|read more|read next|more|lesen sie auch|mehr|lire aussi|lea también|leia também|leggi anche|lees ook|"
        r"in|of|for|about|with|on|from|to|at|by|behind|like|dans|sur|pour|dans|avec|en|sobre|para|con|em|in|su|per|über|für|mit|van|"
        r"voor|over|de|du|des|di|da|do|von|zu)[\s,:]*[\"']?$"
    )


def _is_subject(before: str) -> bool:
    """Whether "this story", after these words of its sentence, is the sentence's subject."""
    if len(before) > 140:
        return False
    if re.search(
        r"(?<!\w)(?:vers\w+|part\w*|portions?|edition|excerpts?|extra\w+|most|all) (?:of|de|di|von|van|do|da) $", before
    ):
        return True
    return not _saying().search(before)


def _stands_out(scene: Scene, grammar: Grammar, credit: Credit, low: int, high: int) -> bool:
    """Whether the sentence is the credit, and not a sentence of the story that mentions where it was published."""
    text = scene.text
    rest = text[credit.name_end : _sentence_end(scene, credit.name_end, high)]
    asks = credit.joint and grammar.terms.search(text, credit.phrase_start, credit.phrase_end)
    if asks and not _published().search(text, credit.start, credit.phrase_start):
        return False  # with permission from NAME, but not to publish
    if text[: credit.phrase_start].rstrip().endswith(","):
        # "this investigation, first published by NAME in May, showed that ...": the sentence says something else
        clause = re.search(r",\s+(?!and\b|by\b)\w", rest)
        if clause and len(rest) - clause.start() > 20 and not grammar.terms.search(rest):
            return False
    if scene.is_end(credit.at) or scene.kind(credit.at) == "note":
        return True
    return high - low <= _NOTE or credit.start - low <= 3 or high - credit.end <= 12


@cache
def _published() -> re.Pattern[str]:
    return re.compile(
        r"publi|print|appear|reprodu|used|shared|posted|erschei|veröffent|nachdruck|wieder|paru|repr[io]|apar[ei]|pubbl|versch|overgen"
    )


def _sentence_end(scene: Scene, start: int, high: int) -> int:
    match = re.compile(r"[.!?][\"')\]]*(?=\s+[\"'(\[]?[A-Z\u00c0-\u00de]|\s*$|\n)|\n").search(scene.exact, start, high)
    return match.start() if match else high


@cache
def _goes_on() -> re.Pattern[str]:
    # what may follow the names of a bare credit: a day, a licence, an author, where it stands now, a bracket
    return re.compile(
        r"^[\s\"')\]*_.]*(?:$|[.;:|(\[\-•/]|,?\s*(?:on|in|at|as|by|under|with|and|und|et|y|e|en|o|and was|via|am|im|von|unter|mit|"
        r"le|par|sous|avec|el|por|bajo|con|em|sob|com|di|da|sotto|il|op|onder|met|for|here|via|all|©|copyright|"
        r"\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?!\w{3}))"
    )


def _is_all(scene: Scene, grammar: Grammar, credit: Credit, low: int, high: int) -> bool:
    """Whether a sentence without a subject is a credit and no more, first or last in its block."""
    text, exact = scene.text, scene.exact
    end = _sentence_end(scene, credit.name_end, high)
    first = not re.search(r"\w", text[low : credit.start])
    last = not re.search(r"\w", text[end:high])
    if not (first or last or high - low <= _NOTE):
        return False
    if grammar.begins_with_date(text[credit.name_start : credit.name_end]):
        return True
    if credit.name_end < end:
        rest = text[credit.name_end : end]
        # an apposition ("a nonprofit newsroom") only closes a page; at its head it is the beginning of a story
        appositive = re.match(r"^,\s+(?:an?|the|one|part|home|ein|eine|une?|una|um|uma|een)\s", rest)
        if appositive:
            return scene.in_tail(credit.at, 4) and not re.search(
                r"\b(?:found|shows?|showed|says|said|reveal\w*)\b", rest
            )
        return bool(_goes_on().match(rest)) or bool(grammar.terms.search(rest))
    named = exact[credit.name_start : end]
    # "Originally published by NAME, the novel follows ..."
    clause = re.search(r",\s+(?:the|this|it|he|she|they|his|her|these|a|an)\s(?:[\w\-]+\s+){2,}", named)
    return clause is None or bool(grammar.terms.search(text[credit.name_start : end]))
