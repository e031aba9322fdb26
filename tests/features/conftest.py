"""The words of features/: each step says something to the whole program, or looks at what it answered."""

from __future__ import annotations

import html
import re
import socket
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pytest_bdd import given, parsers, then, when

from ..cli.program import Ran, rights  # noqa: TID252  # tests are no package to import from

FEATURES = Path(__file__).resolve().parents[2] / "features"
#: Policies of invented newsrooms; those that build upon others lie apart.
TERMS = {path.stem: path for folder in ("terms", "more-terms") for path in (FEATURES / folder).glob("*.yaml")}

OWN_ADDRESS = "https://quarryvalleygazette.example/old-mill-bridge"
TITLE = "Old mill bridge will stay open while engineers look for money"
PARAGRAPHS = (
    "The bridge over the Quarry River will carry cars for one more winter, the county's engineers said on Tuesday.",
    "Inspectors found rust on 41 of its 212 beams, but no crack that would close it. They will come back in spring.",
    "A new bridge would cost fourteen million dollars, the county said. The council votes on a loan in March.",
)
PLACES = ("above the text", "within the text", "below the text", "under its picture", "in the site's footer")
UNSEEN = "where no reader sees it"


class Draft(msgspec.Struct):
    """A page as a newsroom would run it, before it is written down as one."""

    plain: bool = False
    says: list[tuple[str, str]] = []
    logos: list[str] = []
    counters: list[str] = []
    original: str | None = None
    free: bool | None = None
    address: str = OWN_ADDRESS
    changes: list[tuple[str, str]] = []

    def story(self) -> tuple[str, list[str]]:
        """Headline and paragraphs, with what was changed in them; a paragraph of which nothing is left is gone."""
        words = [TITLE, *PARAGRAPHS]
        for old, new in self.changes:
            assert any(old in part for part in words), old
            words = [part.replace(old, new) for part in words]
        title, *paragraphs = words
        return title, [part for part in paragraphs if part.strip()]

    def written(self) -> str:
        """The page: mark-up, or only its words."""
        return self._words() if self.plain else self._page()

    def _at(self, place: str) -> list[str]:
        return [words for where, words in self.says if where == place]

    def _words(self) -> str:
        title, (first, *rest) = self.story()
        parts = [title, *self._at("under its picture"), *(f"{name} logo" for name in self.logos)]
        parts += [*self._at("above the text"), first, *self._at("within the text"), *rest, *self._at("below the text")]
        return "\n\n".join(_LINK.sub(r"\1", part) for part in parts) + "\n"

    def _page(self) -> str:
        title, (first, *rest) = self.story()
        head = f'<meta property="og:url" content="{self.address}">'
        if self.address == OWN_ADDRESS:
            head += '<meta property="og:site_name" content="Quarry Valley Gazette">'
        if self.original:
            head += f'<link rel="canonical" href="{self.original}">'
        if self.free is not None:
            said = msgspec.json.encode({"@type": "NewsArticle", "isAccessibleForFree": self.free}).decode()
            head += f'<script type="application/ld+json">{said}</script>'
        figures = "".join(
            f'<figure><img src="/media/{number}.jpg" alt="The bridge"><figcaption>{_runs(words)}</figcaption></figure>'
            for number, words in enumerate(self._at("under its picture"))
        )
        logos = "".join(f'<p><img src="/media/logo.png" alt="{name} logo"></p>' for name in self.logos)
        counters = "".join(f'<img src="{url}" width="1" height="1" alt="">' for url in self.counters)
        unseen = "".join(f"<p hidden>{_runs(words)}</p>" for words in self._at(UNSEEN))
        body = [*self._at("above the text"), first, *self._at("within the text"), *rest, *self._at("below the text")]
        story = "\n".join(f"<p>{_runs(words)}</p>" for words in body)
        footer = "".join(f"<p>{_runs(words)}</p>" for words in self._at("in the site's footer"))
        return (
            f'<!DOCTYPE html>\n<html lang="en"><head><title>{title}</title>{head}</head>\n<body><main><article>\n'
            f"<h1>{title}</h1>\n{figures}{logos}\n{story}\n{unseen}{counters}</article></main>\n"
            f"<footer>{footer}</footer></body></html>\n"
        )


_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


def _runs(words: str) -> str:
    return _LINK.sub(r'<a href="\2">\1</a>', html.escape(words, quote=False))


class Desk(msgspec.Struct):
    """One scenario's desk: the draft, what is known beside it, and the answers so far."""

    folder: Path
    draft: Draft
    terms: list[str] = []
    publisher: dict[str, Any] = {}
    original: dict[str, Any] = {}
    text_of_original: Draft | None = None
    ledger: list[dict[str, Any]] = []
    ran: Ran | None = None
    again: Ran | None = None
    text: str = ""

    @property
    def record(self) -> Path:
        return self.folder / "publisher.yaml"

    def call(self, command: str, *options: str, source: str | None = "draft") -> Ran:
        """Put everything on the desk into files and call the program."""
        terms = self.folder / "terms"
        terms.mkdir(exist_ok=True)
        for name in self.terms:
            (terms / f"{name}.yaml").write_bytes(TERMS[name].read_bytes())
        suffix = "txt" if self.draft.plain else "html"
        (self.folder / f"draft.{suffix}").write_text(self.draft.written(), encoding="utf-8")
        given = [f"draft.{suffix}" if source == "draft" else source] if source else []
        if self.publisher and not self.record.exists():
            self.record.write_bytes(msgspec.json.encode({"id": "gazette", **self.publisher}))
        if self.record.exists() or command == "ask":
            given += ["--publisher", self.record.name]
        if self.original:
            (self.folder / "original.json").write_bytes(msgspec.json.encode({"id": "bridge", **self.original}))
            given += ["--article", "original.json"]
        if self.text_of_original is not None:
            (self.folder / "original.html").write_text(self.text_of_original.written(), encoding="utf-8")
            given += ["--original", "original.html"]
        if self.ledger:
            (self.folder / "ledger.json").write_bytes(msgspec.json.encode(self.ledger))
            given += ["--ledger", "ledger.json"]
        if "--as-of" not in options:
            given += ["--as-of", "2026-11-23"]
        reach = ["--no-bundled", "--policies", "terms"] if self.terms else []
        return rights(command, *given, *reach, *options, cwd=self.folder)

    @property
    def result(self) -> Ran:
        assert self.ran is not None, "nothing was checked yet"
        return self.ran


@pytest.fixture
def nobody_listens() -> str:
    """An address on this machine where no server stands."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"http://127.0.0.1:{listener.getsockname()[1]}/story"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, Draft())


def _id(newsroom: str) -> str:
    return newsroom.lower().replace(" ", "-")


# --- what is on the desk ----------------------------------------------------------------------------------------------


@given(parsers.parse("the terms of {newsroom}"))
def _(desk: Desk, newsroom: str) -> None:
    assert _id(newsroom) in TERMS
    desk.terms.append(_id(newsroom))


@given("the Gazette's draft")
def _(desk: Desk) -> None:
    desk.draft = Draft()


@given("only the words of the draft, without its links and pictures")
def _(desk: Desk) -> None:
    desk.draft.plain = True


@given(parsers.parse('{place} it says "{words}"'))
def _(desk: Desk, place: str, words: str) -> None:
    assert place in (*PLACES, UNSEEN), place
    desk.draft.says.append((place, words))


@given(parsers.parse("it shows the logo of {newsroom}"))
def _(desk: Desk, newsroom: str) -> None:
    desk.draft.logos.append(newsroom)


@given(parsers.parse('it carries the counter "{address}"'))
def _(desk: Desk, address: str) -> None:
    desk.draft.counters.append(address)


@given(
    parsers.re(r'it tells search engines that (?:the original is "(?P<address>[^"]+)"|it is (?P<access>.+) to read)')
)
def _(desk: Desk, address: str | None, access: str | None) -> None:
    if address:
        desk.draft.original = address
    else:
        desk.draft.free = {"free": True, "not free": False}[str(access)]


@given(parsers.parse('it stands at "{address}"'))
def _(desk: Desk, address: str) -> None:
    desk.draft.address = address


@given("the publisher's record says")
def _(desk: Desk, datatable: list[list[str]]) -> None:
    for key, value in datatable:
        if key == "kind of publisher":
            desk.publisher["kind"] = value
        elif key == "visitors a month":
            desk.publisher["audience"] = {"monthly_visitors": int(value), "measured_on": "2026-10-31"}
        elif key == "paywall":
            desk.publisher["paywall"] = {"yes": True, "no": False}[value]
        elif key.startswith("agreement with "):
            days, _, grant = value.partition(" for ")
            since, _, until = days.partition(" until ")
            agreement = {"policy": _id(key.removeprefix("agreement with ")), "since": since.removeprefix("since ")}
            agreement |= {"grants": [grant]} if grant else {}
            desk.publisher.setdefault("agreements", []).append(agreement | ({"until": until} if until else {}))
        else:
            raise AssertionError(f"a record says nothing of {key}")


@given("the original's record says")
def _(desk: Desk, datatable: list[list[str]]) -> None:
    for key, value in datatable:
        name = {
            "address": "url",
            "title": "title",
            "day": "published_at",
            "reporter": "authors",
            "withdrawn": "kill",
            "not before": "not_before",
            "language": "language",
        }[key]
        desk.original[name] = [{"name": value}] if name == "authors" else value


@given(parsers.re(r"the text (?:of the original|as (?P<newsroom>[\w ]+) published it) lies beside it"))
def _(desk: Desk, newsroom: str | None) -> None:
    host = _id(newsroom or "Saltmarsh Post").replace("-", "")
    desk.text_of_original = Draft(address=f"https://{host}.example/old-mill-bridge")


@given(
    parsers.re(
        r'(?P<where>in the draft|in both of them) "(?P<old>.+)" (?:became "(?P<new>.+)"|was (?P<gone>taken out))'
    )
)
def _(desk: Desk, where: str, old: str, new: str | None, gone: str | None) -> None:
    desk.draft.changes.append((old, new or ""))
    if where == "in both of them":
        assert desk.text_of_original is not None, "there is no text of the original"
        desk.text_of_original.changes.append((old, new or ""))


@given("the ledger says")
def _(desk: Desk, datatable: list[list[str]]) -> None:
    names = {"day": "republished_on", "story": "article", "address": "url", "channel": "channel"}
    head, *lines = datatable
    for line in lines:
        entry = {names[name]: value for name, value in zip(head, line, strict=True)}
        desk.ledger.append({"policy": desk.terms[-1], **entry})


@given(parsers.parse('{person} has answered {answer} to "{clause}" of {newsroom} on {day}'))
def _(desk: Desk, person: str, answer: str, clause: str, newsroom: str, day: str) -> None:
    said = {"policy": _id(newsroom), "clause": clause, "article": "all", "answer": answer, "by": person, "on": day}
    desk.publisher.setdefault("attestations", []).append(said)


@given("the check of credit lines stops on an error of its own")
def _(monkeypatch: pytest.MonkeyPatch) -> None:
    from rights import rules

    get = rules.get

    def stops(options, clause, case):
        raise LookupError("a mistake in the program")

    def broken(kind):
        rule = get(kind)
        return msgspec.structs.replace(rule, check=stops) if kind == "credit_line" else rule

    monkeypatch.setattr(rules, "get", broken)


# --- what is done -----------------------------------------------------------------------------------------------------


@when(
    parsers.re(
        r"the draft is checked(?: as a story of (?P<newsroom>[\w ]+?))?(?: for (?P<day>[\d-]+))?"
        r"(?P<strict>, and advice counts)?(?P<mild>, and questions may stay open)?$"
    )
)
def _(desk: Desk, newsroom: str | None, day: str | None, strict: str | None, mild: str | None) -> None:
    options = ["--as-of", day] if day else []
    options += ["--policy", _id(newsroom)] if newsroom else []
    options += ["--fail-on", "advice"] if strict else []
    options += ["--allow-undecided"] if mild else []
    desk.ran = desk.call("check", *options, "--format", "json")
    desk.again = desk.call("check", *options, "--format", "json")
    shown = desk.call("check", *options)
    assert shown.exit == desk.ran.exit
    desk.text = " ".join(shown.stdout.split())


@when("a page is checked whose site does not answer")
def _(desk: Desk, nobody_listens: str) -> None:
    desk.ran = desk.call("check", "--format", "json", source=nobody_listens)


@when("the open questions are written into the publisher's record")
def _(desk: Desk) -> None:
    asked = desk.call("ask")
    assert asked.exit == 0, asked.err


@when(parsers.parse("{person} answers each of them with yes on {day}"))
def _(desk: Desk, person: str, day: str) -> None:
    text = desk.record.read_text(encoding="utf-8")
    assert re.search(r"answer:\s+#", text)
    for key, value in (("answer", "yes"), ("by", person), ("on", day)):
        text = re.sub(rf"(?m)^(\s+{key}:)(?:\s*#.*)?$", rf'\1 "{value}"', text)
    desk.record.write_text(text, encoding="utf-8")


# --- what must come out -----------------------------------------------------------------------------------------------

VERDICTS = {
    "kept": "pass",
    "broken": "fail",
    "advice": "fail",
    "open": "open",
    "for a person to judge": "review",
    "not asked for here": "not_applicable",
}
ENDS = {"all is kept": 0, "something to mend": 1, "a wrong call": 2, "something to answer": 3}


@then(parsers.re(r"it is (?:an?|the) (?P<role>\w+) of (?P<newsroom>[\w ]+)"))
def _(desk: Desk, role: str, newsroom: str) -> None:
    entry = desk.result.entry
    name = entry["policy"]["id"] if entry["policy"] else None
    assert (entry["role"], name) == (role, None if newsroom == "a newsroom without terms" else _id(newsroom))


@then("nothing is held against it")
def _(desk: Desk) -> None:
    report = desk.result.report
    assert all(e["verdict"] == "not_applicable" and not e["findings"] for e in report["republications"])
    assert report["summary"]["pages"]["republications"] == 0
    assert desk.result.exit == 0


@then(parsers.re(r'the clause "(?P<clause>[\w-]+)" is (?P<verdict>[a-z ]+)'))
def _(desk: Desk, clause: str, verdict: str) -> None:
    some = [f for f in desk.result.entry["findings"] if f["clause"] == clause]
    assert some, f"there is no clause {clause}"
    if verdict == "advice":
        assert ("fail", "should") in [(f["verdict"], f["level"]) for f in some]
    else:
        assert some[0]["verdict"] == VERDICTS[verdict], some[0]["message"]
        assert verdict != "broken" or some[0]["level"] in ("must", "must_not")


@then(parsers.parse('the place shown is "{excerpt}"'))
def _(desk: Desk, excerpt: str) -> None:
    source = desk.draft.written()
    shown = [place["excerpt"] for f in desk.result.entry["findings"] for place in f["locations"]]
    assert excerpt in shown, shown
    assert excerpt in source


@then(parsers.parse('the report says "{words}"'))
def _(desk: Desk, words: str) -> None:
    assert words in desk.text, desk.text


@then(parsers.parse('the question is "{words}"'))
def _(desk: Desk, words: str) -> None:
    asked = [f["question"] for f in desk.result.entry["findings"] if f["verdict"] in ("open", "review")]
    assert words in asked, asked


@then(parsers.parse("the check ends with: {words}"))
def _(desk: Desk, words: str) -> None:
    assert desk.result.exit == ENDS[words], desk.result.err or desk.text


@then("the page is listed as not read, with the reason")
def _(desk: Desk) -> None:
    report = desk.result.report
    assert [e["reason"] for e in report["unread"]] == ["the connection was refused"], report["unread"]
    assert report["republications"] == []


@then("checking it again gives the same report to the last byte")
def _(desk: Desk) -> None:
    assert desk.again is not None
    assert desk.result.out == desk.again.out
