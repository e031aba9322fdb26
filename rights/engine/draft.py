"""Writes a newsroom's policy from a handful of answers, with examples that were run: what complies, what breaks each clause.

The example's page is composed as a copy box would; every change that might break a clause is tried, and the first that
does is kept. What comes out lints clean and its examples come out as they say.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

import msgspec

from rights.engine.copybox import Write, compose
from rights.engine.examples import Came, came_out, mismatches
from rights.engine.facts import asks_for_grant
from rights.errors import Mistake, TermsError, UsageError
from rights.model.records import Article, Author, Publisher
from rights.model.story import Line, Story
from rights.model.terms import Lists, Policy
from rights.terms.lint import lint_text
from rights.terms.pack import bundled_library
from rights.terms.policies import parse_policy
from rights.terms.runs import every_clause, read_examples
from rights.text.dates import LANGUAGES

__all__ = [
    "BYLINES",
    "EDITS",
    "LINKS",
    "PICTURES",
    "PLACES",
    "TRANSLATIONS",
    "Answers",
    "draft",
    "examples_for",
    "id_of",
    "moot",
]

BYLINES = ("author", "newsroom", "none")
LINKS = ("article", "homepage", "either", "none")
EDITS = ("none", "style", "any")
PICTURES = ("none", "own", "all")
TRANSLATIONS = ("yes", "ask", "no")
PLACES = ("top", "bottom", "anywhere")


class Answers(msgspec.Struct, frozen=True):
    """What the newsroom answered.

    credit: the wording, "" for any credit that names the newsroom. byline: author, newsroom (with the author) or none.
    link: where a link has to lead. edits: what may be changed. pictures: which of the story's may be used: none, own
    (the newsroom's, not others'), all. translation: yes, ask (with permission), no. tracker: the counter's address, its
    story's id as {article_id}. notify: whom to tell of a republication. resale, ads: whether the story may be sold, and
    advertisements be sold against it. licence: id of a bundled licence. terms: the address of the terms.
    """

    id: str
    name: str
    hosts: tuple[str, ...]
    language: str = "en"
    terms: str = ""
    licence: str = ""
    credit: str = "This story was originally published by {name}."
    place: str = "anywhere"
    byline: str = "author"
    link: str = "article"
    edits: str = "style"
    pictures: str = "own"
    translation: str = "ask"
    tracker: str = ""
    notify: str = ""
    contact: str = ""
    resale: bool = False
    ads: bool = True


def id_of(name: str) -> str:
    """An id made of a newsroom's name.

    >>> id_of("The Harbor News & Post")
    'harbor-news-post'
    >>> id_of("Revista Montaña")
    'revista-montana'
    """
    bare = "".join(char for char in unicodedata.normalize("NFKD", _spelt(name)) if not unicodedata.combining(char))
    words = re.sub(r"[^a-z0-9]+", " ", bare).split()
    kept = words[1:] if len(words) > 1 and words[0] == "the" else words
    return "-".join(kept)[:60].strip("-") or "newsroom"


def _spelt(name: str) -> str:
    """The name in small letters, those that are no letter with a mark spelt out."""
    return name.casefold().translate({ord("æ"): "ae", ord("ø"): "o", ord("œ"): "oe", ord("ł"): "l", ord("đ"): "d"})


def moot(answers: Answers) -> list[str]:
    """Answers that change nothing, as the licence asks for the matter by itself; each in a sentence."""
    a, spdx, told = answers, answers.licence.upper(), []
    if _by(a) and a.byline == "none":
        told.append(f"{spdx} asks that the authors are named; “byline: none” does not lift that")
    if _by(a) and a.link == "none":
        told.append(f"{spdx} asks for a link; “link: none” does not lift that")
    if "-NC" in spdx and a.resale:
        told.append(f"{spdx} allows no commercial use; “resale: yes” does not lift that")
    if "-ND" in spdx and a.translation == "ask":
        told.append(f"{spdx} asks for a permission for translations by itself; nothing is added")
    if a.language[:2].lower() not in LANGUAGES:
        told.append(
            f"the words of the language “{a.language}” are not known here; rights policies lint says what follows"
        )
    return told


def draft(answers: Answers, lists: Lists, *, write: Write, today: date) -> str:
    """The policy's text, with examples.

    Args:
        answers: as given.
        lists: the shared word lists.
        write: writes a story out; `rights.render.copybox.write`.
        today: the day that the policy and its examples carry.

    Raises:
        UsageError: answers exclude each other.
        TermsError: an answer can't stand in a policy (a wording with a slip, an id with a blank).
    """
    lines = ["", "# What complies, and what breaks each clause. rights policies test runs them.", "examples:"]
    for notice, known in ((False, True), (True, True), (False, False)):
        # a credit in words of one's own is no credit phrase: then its wording itself is what a page is known by
        head = "\n".join(_head(answers, today, notice=notice and bool(answers.credit))) + "\n"
        policy = _read(head, answers)
        example = _example(policy, answers, lists, write, today, known=known)
        if example is not None:
            whole = head + "\n".join([*lines, *example]) + "\n"
            _read(whole, answers)
            return whole
    raise AssertionError("an example need not be recognised")


def examples_for(policy: Policy, lists: Lists, *, write: Write, today: date) -> str:
    """An example for a policy that is written already, with a change for every clause that one is found for.

    What is not found is left out; `rights policies test` tells which clauses those are.

    Raises: TermsError: the policy says something that no example can be made for.
    """
    hosts = policy.recognise.own_hosts or ("example.org",)
    answers = Answers(id=policy.id, name=policy.name, hosts=hosts, language=policy.language)
    for known in (not policy.base, False):
        example = _example(policy, answers, lists, write, today, known=known)
        if example is not None:
            return "\n".join(["examples:", *example]) + "\n"
    raise AssertionError("an example need not be recognised")


def _read(text: str, answers: Answers) -> Policy:
    name = f"{answers.id}.yaml"
    policy, _, mistakes = parse_policy(text.encode(), name, bundled_library())
    if policy is None:
        raise TermsError(mistakes)
    wrong = [m for m in lint_text(text.encode(), name, bundled_library()) if _matters(m)]
    if wrong:
        raise TermsError(wrong)
    return policy


def _matters(mistake: Mistake) -> bool:
    return mistake.level in ("error", "warning") and mistake.key != "language"


# -- the terms ----------------------------------------------------------------------------------------------------------


def _q(text: str) -> str:
    """A text in quotes, as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False)


def _head(a: Answers, today: date, *, notice: bool) -> Iterator[str]:
    spdx = a.licence.upper()
    closed = "-ND" in spdx
    if closed and a.edits == "any":
        raise UsageError(f"the licence {spdx} allows no edits", hint="answer none or style, or choose another licence")
    yield f"# The terms of {' '.join(a.name.split())}. What is not asked for here is not checked."
    yield "schema: 1"
    yield f"id: {_flow(a.id)}"
    yield f"name: {_flow(a.name)}"
    yield f"version: {today.isoformat()}"
    # the newsroom knows its own terms
    yield "status: verified"
    yield f"language: {_flow(a.language)}"
    if a.licence:
        yield f"extends: {_flow(a.licence)}"
    if a.terms:
        yield f"terms: {{url: {_q(a.terms)}, read_on: {today.isoformat()}}}"
    else:
        yield f"terms: {{via: the newsroom itself, read_on: {today.isoformat()}}}"
    contacts = [("republishing", a.contact), ("notice", a.notify)]
    told = ", ".join(f"{purpose}: {_q(address)}" for purpose, address in contacts if address)
    if told:
        yield f"contacts: {{{told}}}"
    yield f"homepages: [{_q(f'https://{a.hosts[0]}/')}]"
    yield ""
    yield "# By what a page is known to republish you."
    yield "recognise:"
    yield f"  names: [{_flow(a.name)}]"
    yield f"  own_hosts: [{', '.join(_flow(host) for host in a.hosts)}]"
    if a.tracker:
        yield f"  trackers: [{_q(a.tracker)}]"
    if notice:
        yield f"  notices: [{_q(a.credit)}]"
    clauses = list(_clauses(a, closed=closed))
    if clauses:
        yield ""
        yield "# What you ask. says: in your own words; what follows is what is checked."
        yield "clauses:"
        yield "\n\n".join("\n".join(clause) for clause in clauses)
    if closed and (a.edits in ("style", "none") or a.translation == "no"):
        yield ""
        yield "# What the licence asks, said closer."
        yield "override:"
    if closed and a.edits == "style":
        yield "  - id: no-derivatives"
        yield "    says: Only the style and references to time and place may be changed; the story may be shortened."
        yield "    beyond: [formatting, typos, style, time, place, length, excerpt]"
    elif closed:
        yield "  - id: no-derivatives"
        yield "    says: The text is not changed and not shortened."
        yield "    beyond: []"
    if closed and a.translation == "no":
        yield "  - id: translation"
        yield "    says: The story is not translated."
        yield "    unless: null"


def _clauses(a: Answers, *, closed: bool) -> Iterator[list[str]]:
    credit = ["  - id: credit", "    must: credit_line", "    says: The newsroom is credited."]
    if a.credit:
        credit.append(f"    text: {_q(a.credit)}")
    if a.place != "anywhere":
        credit.append(f"    place: {a.place}")
    yield credit
    if a.byline == "newsroom":
        yield [
            "  - id: byline",
            "    must: byline",
            "    says: The authors are named, with the newsroom beside them.",
            "    parts: [author, affiliation]",
        ]
    elif a.byline == "author" and not _by(a):
        yield ["  - id: byline", "    must: byline", "    says: The authors are named.", "    parts: [author]"]
    if a.link != "none" and not (a.link == "article" and _by(a)):
        where = {"article": "the original", "homepage": "the homepage", "either": "the original or the homepage"}
        yield [
            "  - id: link",
            "    must: link_back",
            f"    says: A link leads to {where[a.link]}.",
            f"    to: {a.link}",
            "    when: {linked: true}",
        ]
    if a.tracker:
        yield [
            "  - id: counter",
            "    must: tracker",
            "    says: The counter stays in the story.",
            f"    url: {_q(a.tracker)}",
            "    when: {channel: online}",
        ]
    yield from _limits(a, closed=closed)
    if a.notify:
        yield [
            "  - id: notice",
            "    should: notify",
            "    says: The newsroom is told of a republication.",
            "    to: notice",
        ]


def _by(a: Answers) -> bool:
    """Whether the licence asks for the author and a link to the original by itself."""
    return a.licence.startswith("cc-by")


def _limits(a: Answers, *, closed: bool) -> Iterator[list[str]]:
    if a.edits == "any":
        yield ["  - id: edits", "    may: body_edits", "    says: The text may be edited."]
    elif not closed:
        beyond = "[]" if a.edits == "none" else "[formatting, typos, style, time, place]"
        says = (
            "The text is not changed."
            if a.edits == "none"
            else "Only the style and references to time and place may be changed."
        )
        yield ["  - id: edits", "    must_not: body_edits", f"    says: {says}", f"    beyond: {beyond}"]
    if a.translation == "yes" and closed:
        yield [
            "  - id: translations",
            "    may: translation",
            "    says: Translations are fine.",
            "    widens: [translation]",
        ]
    elif a.translation == "yes":
        yield ["  - id: translations", "    may: translation", "    says: Translations are fine."]
    elif not closed:
        clause = ["  - id: translations", "    must_not: translation", "    says: The story is not translated."]
        if a.translation == "ask":
            clause[-1] = "    says: A translation needs a permission."
            clause.append("    unless: {permission: translation}")
        yield clause
    if a.pictures == "none":
        yield [
            "  - id: pictures",
            "    must_not: own_images",
            "    says: Pictures are not part of it; each needs a permission.",
            "    forbidden: true",
            "    grant: photographs",
        ]
    if a.pictures in ("own", "none"):
        yield [
            "  - id: others-pictures",
            "    must_not: third_party_images",
            "    says: Pictures of agencies and others need a licence of their own.",
            "    decides: review",
        ]
    if not a.resale:
        yield [
            "  - id: sale",
            "    must_not: resale",
            "    says: The story is not sold.",
            "    scope: publisher",
            "    ask: Is it so that the story is not sold?",
        ]
    if not a.ads:
        yield [
            "  - id: advertisements",
            "    must_not: ads",
            "    says: No advertisement is sold against the story in particular.",
            "    scope: publisher",
            "    ask: Is it so that no advertisement was sold against this story in particular?",
        ]


# -- the examples -------------------------------------------------------------------------------------------------------

_STORY = {
    "en": (
        "Ferry to run all winter",
        "The small ferry between the two islands will run all winter, the council decided on Monday.",
        "It had stopped from November to March for as long as anybody there can remember.",
        "Three crews will share the work, and the fare stays the same as in the summer months.",
        "The council wants to look at the figures again when the spring timetable begins.",
    ),
    "de": (
        "Fähre fährt den ganzen Winter",
        "Die kleine Fähre zwischen den beiden Inseln fährt den ganzen Winter, beschloss der Rat am Montag.",
        "Sie hatte von November bis März stillgelegen, so lange sich dort jemand erinnern kann.",
        "Drei Mannschaften teilen sich die Arbeit, und der Fahrpreis bleibt wie in den Sommermonaten.",
        "Der Rat will die Zahlen noch einmal ansehen, wenn im Frühjahr der neue Fahrplan beginnt.",
    ),
    "es": (
        "El transbordador navegará todo el invierno",
        "El pequeño transbordador entre las dos islas navegará todo el invierno, decidió el consejo el lunes.",
        "Había parado de noviembre a marzo desde que alguien allí puede recordar.",
        "Tres tripulaciones se repartirán el trabajo, y el precio sigue igual que en los meses de verano.",
        "El consejo quiere revisar las cifras cuando empiece el horario de primavera.",
    ),
    "fr": (
        "Le bac circulera tout l'hiver",
        "Le petit bac entre les deux îles circulera tout l'hiver, a décidé le conseil lundi.",
        "Il s'arrêtait de novembre à mars depuis aussi longtemps que l'on s'en souvienne là-bas.",
        "Trois équipages se partageront le travail, et le prix reste le même que pendant l'été.",
        "Le conseil veut revoir les chiffres quand commencera l'horaire de printemps.",
    ),
}
_OTHER = {"en": "de", "de": "en", "es": "en", "fr": "en"}
_PICTURE = '<p><img src="https://gazette.example/a.jpg" alt="A ferry"><br>{credit}</p>'


_LATER = "2099-01-01"
"""A day on which every window has closed."""


class _Try(msgspec.Struct, frozen=True):
    """One change that may break something: the keys of an example's break, the clause aside."""

    keys: dict[str, Any]
    about: str = ""


def _example(policy: Policy, a: Answers, lists: Lists, write: Write, today: date, *, known: bool) -> list[str] | None:
    """The lines of one example with its breaks; None where the page is not recognised and should be."""
    language = a.language.split("-")[0].lower()
    story = _STORY.get(language, _STORY["en"])
    title, *paragraphs = story
    body = tuple(Line(((text, None),)) for text in paragraphs)
    article = Article(
        id="ferry",
        url=f"https://{a.hosts[0]}/{today.year}/ferry",
        title=title,
        authors=(Author("Ann Doe"),),
        published_at=today.isoformat(),
        language=a.language,
    )
    publisher = Publisher(id="gazette", kind="nonprofit", domains=("gazette.example",), commercial=False, paywall=False)
    now = datetime.combine(today, time(), UTC)
    copy = compose(policy, lists, article, body, write=write, form="html", as_of=now, publisher=publisher)
    original = write(Story(title, body, language=a.language), "html")
    base: dict[str, Any] = {
        "name": "a republication that keeps the terms",
        "as_of": today.isoformat(),
        "page_url": "https://gazette.example/ferry",
        "page": copy.text,
        "article": {
            "id": article.id,
            "url": article.url,
            "title": title,
            "authors": [{"name": "Ann Doe"}],
            "published_at": today.isoformat(),
            "language": a.language,
        },
        "original": original,
        "publisher": {
            "id": "gazette",
            "kind": "nonprofit",
            "domains": ["gazette.example"],
            "commercial": False,
            "paywall": False,
        },
    }
    if not known:
        base["recognised"] = False
    first = _run(policy, lists, a, base)[0]
    if first.recognised is not None:
        return None
    asked = [f.clause for f in (first.entry.findings if first.entry else ()) if f.verdict in ("open", "review")]
    words = [_word(policy, clause, today, _keeps(policy, clause)) for clause in asked]
    if words:
        base["publisher"]["attestations"] = words
        first = _run(policy, lists, a, base)[0]
    tries = list(_tries(a, copy.text, original, story, words))
    base["breaks"] = [{"clause": "overall", **one.keys, "expect": "pass"} for one in tries]
    came = _run(policy, lists, a, base)[1:]
    base["breaks"] = list(_breaking(policy, tries, came, first))
    if first.verdict("overall") != "pass":
        base["expect"] = _settled(first)
    runs = _run(policy, lists, a, base)
    wrong = [m for one in runs for m in mismatches(one)]
    if wrong:
        told = [Mistake(f"{a.id}.yaml", f"{m.example}: {m.clause}: {m.message}") for m in wrong]
        raise TermsError(told)
    return list(_written(base))


def _settled(first: Came) -> dict[str, str]:
    """What the example comes to where no answer makes it pass."""
    assert first.entry is not None
    odd = {f.clause: f.verdict for f in first.entry.findings if f.counts and f.verdict in ("open", "review", "fail")}
    return {"overall": first.entry.verdict, **odd}


def _keeps(policy: Policy, clause_id: str) -> str:
    """The answer that keeps a clause: some ask so that no does."""
    for clause in every_clause(policy.clauses):
        if clause.id == clause_id and (clause.ask or clause.kind == "attestation"):
            return str(clause.options.get("wanted", "yes"))
    return "yes"


def _word(policy: Policy, clause: str, today: date, answer: str) -> dict[str, str]:
    return {
        "policy": policy.id,
        "clause": clause,
        "article": "all",
        "answer": answer,
        "by": "Ida Moor",
        "on": today.isoformat(),
    }


def _run(policy: Policy, lists: Lists, a: Answers, example: dict[str, Any]) -> list[Came]:
    """Run an example and its breaks as they would stand in the file."""
    text = "examples:\n" + "\n".join(_written(example)) + "\n"
    from rights.terms.tree import parse  # noqa: PLC0415  # YAML only where a policy is written

    root, wrong = parse(text.encode(), f"{a.id}.yaml")
    if root is None:
        raise TermsError(wrong)
    runs, mistakes = read_examples(root, policy, f"{a.id}.yaml")
    if mistakes:
        raise TermsError(mistakes)
    return [came_out(policy, lists, run) for run in runs]


def _tries(a: Answers, page: str, original: str, story: tuple[str, ...], words: list[dict[str, str]]) -> Iterator[_Try]:
    """Changes, the plainest first."""
    _, *paragraphs = story
    plain = {line.strip() for line in original.split("\n")}
    added = [line.strip() for line in page.split("\n") if line.strip() and line.strip() not in plain]
    for line in added:
        yield _Try({"without": line})
    addresses = [url for line in added for url in re.findall(r'href="([^"&]+)"', line)]
    for url in dict.fromkeys(addresses):
        yield _Try({"replace": {url: "https://elsewhere.example/"}})
    changed = {"en": "Nobody knows who will pay for it.", "de": "Niemand weiß, wer dafür bezahlt."}
    language = a.language.split("-")[0].lower()
    if paragraphs[2] in page:
        yield _Try({"replace": {paragraphs[2]: changed.get(language, changed["en"])}})
    for credit in ("Photo: Getty Images", f"Photo: Ann Doe/{a.name}", f"Photo: {a.name}"):
        picture = _PICTURE.format(credit=credit)
        yield _Try({"replace": {"</article>": f"{picture}</article>"}})
    headline = next((line for line in page.split("\n") if line.startswith("<h1>")), "")
    if headline:
        yield _Try({"replace": {headline: "<h1>Crews wanted</h1>"}})
    other = _STORY[_OTHER.get(language, "de")]
    swaps = {here: there for here, there in zip(story, other, strict=True) if here in page}
    tag = f'lang="{a.language}"'
    if tag in page:
        swaps[tag] = f'lang="{_OTHER.get(language, "de")}"'
    if swaps:
        yield _Try({"replace": swaps})
    for word in words:
        others = [one for one in words if one is not word]
        yield _Try(
            {"publisher": {"attestations": [*others, {**word, "answer": "yes" if word["answer"] == "no" else "no"}]}},
            word["clause"],
        )
    yield _Try({"publisher": {"paywall": True}})
    yield _Try({"publisher": {"commercial": True, "paywall": True, "kind": "commercial"}})
    yield _Try({"publisher": {"kind": "advocacy"}})
    yield _Try({"as_of": _LATER})
    for record in ({"not_before": _LATER}, {"republishable": False, "reason": "not ours"}, {"kill": True}):
        yield _Try({"article": record})
    cut = {text: "" for text in paragraphs[2:] if text in page}
    if cut:
        yield _Try({"replace": cut})
    yield _Try({"page": original})
    for channel in ("print", "audio", "newsletter", "social"):
        yield _Try({"channel": channel})
        yield _Try({"channel": channel, "page": original})


def _breaking(policy: Policy, tries: list[_Try], came: list[Came], first: Came) -> Iterator[dict[str, Any]]:
    """For each clause of the policy's own the first change that breaks it; failing that, one that leaves it to a person."""
    for clause in policy.clauses:
        if (clause.origin is not None and not clause.changed) or clause.level == "may":
            continue
        # a permission that nobody knows of may spare it, so that it is open at worst
        for verdict in (
            "fail",
            "review",
            *(["open"] if clause.unless is not None and asks_for_grant(clause.unless) else []),
        ):
            if first.reaches(clause.id, verdict):
                break  # it stands so in the page without any change, which then shows nothing
            fitting = [
                one for one, run in zip(tries, came, strict=True) if not run.trouble and run.reaches(clause.id, verdict)
            ]
            if fitting:
                best = min(fitting, key=lambda one: one.about not in ("", clause.id))
                yield {"clause": clause.id, **best.keys, **({"expect": verdict} if verdict != "fail" else {})}
                break


def _written(example: dict[str, Any]) -> Iterator[str]:
    """An example as YAML."""
    yield f"  - name: {_flow(example['name'])}"
    for key, value in example.items():
        if key in ("page", "original"):
            yield f"    {key}: |"
            yield from (f"      {line}".rstrip() for line in value.strip("\n").split("\n"))
        elif key == "breaks":
            if value:
                yield "    breaks:"
            for one in value:
                yield f"      - clause: {_flow(one['clause'])}"
                for name, inner in one.items():
                    if name == "page":
                        yield "        page: |"
                        yield from (f"          {line}".rstrip() for line in inner.strip("\n").split("\n"))
                    elif name != "clause":
                        yield f"        {name}: {_flow(inner)}"
        elif key == "publisher" and value.get("attestations"):
            yield "    publisher:"
            yield from (f"      {name}: {_flow(inner)}" for name, inner in value.items() if name != "attestations")
            yield "      attestations:"
            yield from (f"        - {_flow(word)}" for word in value["attestations"])
        elif key == "expect" and isinstance(value, dict):
            yield f"    expect: {_flow(value)}"
        elif key != "name":
            yield f"    {key}: {_flow(value)}"


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(name)}: {_flow(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(inner) for inner in value) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    plain = re.fullmatch(r"[A-Za-z][A-Za-z0-9 ._-]*[A-Za-z0-9]|\d{4}-\d{2}-\d{2}", text) is not None
    return text if plain and text not in ("yes", "no", "true", "false", "null") else _q(text)


def _key(name: str) -> str:
    return name if re.fullmatch(r"[a-z][a-z0-9_-]*", name) else _q(name)
