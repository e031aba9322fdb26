"""Hostile pages: encodings, hidden and disguised text, depth and size, pages that are not the story."""

from __future__ import annotations

import json

import pytest

from .conftest import CREDIT, REACH, STORY, TITLE, Program, page

CREDITED = {"credit": "pass", "link": "pass"}


def credited(ran) -> bool:
    verdicts = ran.verdicts()
    return {clause: verdicts[clause] for clause in CREDITED} == CREDITED


def excerpt(ran, clause: str = "credit") -> str:
    return ran.finding(clause)["locations"][0]["excerpt"]


# --- 28 to 30: encodings ----------------------------------------------------------------------------------------------


def read(program: Program, data: bytes, *more: str) -> dict:
    (one,) = json.loads(program("read", "-", "--format", "json", *more, stdin=data).out)
    return one


def test_case_28_an_unknown_charset_is_passed_over(program: Program) -> None:
    data = page(head='<meta charset="x-nonsense">').encode()
    assert credited(program.check("-", stdin=data))
    seen = read(program, data)
    assert seen["encoding"]
    assert any("x-nonsense" in note for note in seen["notes"]), seen["notes"]


def test_case_28_the_transport_goes_before_the_page(program: Program, serve) -> None:
    text = page(head='<meta charset="windows-1252">', after="<p>The café “Alte Mühle” stays open.</p>")
    server = serve(text.encode("utf-8"), "text/html; charset=utf-8")
    (seen,) = json.loads(program("read", server, "--format", "json").out)
    assert seen["encoding"] == "utf-8"
    assert "café “Alte Mühle”" in seen["body"]
    assert any("windows-1252" in note for note in seen["notes"]), seen["notes"]


def test_case_29_utf_7_is_never_decoded(program: Program) -> None:
    # in UTF-7 this would be a credit; in what the standard makes of that label it is none
    hidden = "<p>This story was originally published by +AEg-arbour Light.</p>"
    data = page(head='<meta charset="utf-7">', before=hidden).encode()
    assert read(program, data)["encoding"] in ("utf-8", "windows-1252")
    assert "+AEg-arbour" in read(program, data)["body"]
    assert program.check("-", stdin=data).report["republications"] == []


@pytest.mark.parametrize(
    ("mark", "encoding", "label"),
    [
        (b"\xef\xbb\xbf", "utf-8", "windows-1252"),
        (b"\xff\xfe", "utf-16-le", "utf-8"),
        (b"\xfe\xff", "utf-16-be", "utf-8"),
    ],
)
def test_case_30_a_byte_order_mark_wins_and_is_no_column(
    program: Program, mark: bytes, encoding: str, label: str
) -> None:
    text = page(head=f'<meta charset="{label}">', after="<p>The café “Alte Mühle” stays open.</p>")
    ran = program.check("-", stdin=mark + text.encode(encoding))
    assert credited(ran)
    place = ran.finding("credit")["locations"][0]
    line = text.split("\n")[place["line"] - 1]
    assert line[place["column"] - 1 : place["end_column"] - 1] == place["excerpt"]
    assert "café “Alte Mühle”" in read(program, mark + text.encode(encoding))["body"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_case_30_utf_16_without_a_mark_is_told_from_its_bytes(program: Program, encoding: str) -> None:
    assert credited(program.check("-", stdin=page().encode(encoding)))


def test_case_30_what_no_page_is_written_in_is_not_read(program: Program) -> None:
    ran = program.check("-", stdin=page().encode("utf-32"), policy="harbour-light")
    assert (ran.exit, ran.report["republications"]) == (2, [])
    assert ran.report["unread"][0]["reason"]


# --- 31: disguised text -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("plain", "disguised"),
    [
        ("originally", "orig\x00inally"),
        ("originally", "orig\u200binally"),
        ("originally", "orig\u00adinally"),
        ("originally", "origin&#97;lly"),
        ("originally", "origin\u0430lly"),  # a Cyrillic a
        ("Harbour Light</a>", "H\u0430rbour Light</a>"),
        ("Harbour Light</a>", "Harbour&nbsp;Light</a>"),
        ("Harbour Light</a>", "Har\u2060bour Light</a>"),
        ("Harbour Light</a>", "\u202eHarbour Light\u202c</a>"),
        ("Harbour Light</a>", "\u2066Harbour\u2069 Light</a>"),
        ("Harbour Light</a>", "\uff28arbour Light</a>"),  # a fullwidth H
    ],
)
def test_case_31_a_disguised_credit_is_read_and_shown_as_it_stands(
    program: Program, plain: str, disguised: str
) -> None:
    assert plain in CREDIT
    text = page(before=CREDIT.replace(plain, disguised))
    ran = program.check("-", stdin=text.encode())
    assert ran.entry["role"] == "republication"
    assert credited(ran)
    assert disguised.removesuffix("</a>").rstrip("\u202c") in excerpt(ran)


def test_case_31_what_a_reader_sees_holds_no_control_character(program: Program) -> None:
    program.file("x.html", page(before=CREDIT.replace("Harbour Light</a>", "\u202eHarbour\x1b[31m Light\u202c</a>")))
    shown = program("check", "x.html", *REACH).stdout
    assert not set("\u202e\u202c\x1b\x00") & set(shown)


# --- 32 and 33: depth and size ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "after",
    [
        "<div>" * 50_000 + "x" + "</div>" * 50_000,
        "<b>" * 50_000 + "x",
        "<div>" * 50_000,
        "<blockquote><ul><li>" * 15_000,
    ],
    ids=["div", "b", "unclosed", "lists"],
)
def test_case_32_what_is_nested_too_deeply_is_not_judged(program: Program, after: str) -> None:
    program.file("deep.html", page(after=after))
    call = program.measure if after.startswith("<div>") and after.endswith("</div>") else program.timed
    done = call("check", "deep.html", *REACH, "--policy", "harbour-light", "--format", "json", seconds=10)
    assert done.exit == 2
    assert done.report["republications"] == []
    assert "nested too deeply" in done.report["unread"][0]["reason"]


def test_case_32_depth_in_markdown(program: Program) -> None:
    program.file("deep.md", f"# {TITLE}\n\nThis story was originally published by Harbour Light.\n\n{'> ' * 50_000}x\n")
    done = program.timed("check", "deep.md", *REACH, "--format", "json")
    assert (done.exit, done.report["republications"]) == (2, [])


@pytest.mark.parametrize(
    "after",
    [
        f'<p alt="{"a" * 20_000_000}">x</p>',
        f"<p {' '.join(f'a{i}={i}' for i in range(30_000))}>x</p>",
        '<p title="' + "a" * 5_000_000,
        "<" * 2_000_000,
        "&amp;" * 1_000_000,
        "<img src=x>" * 50_000,
        "<p>originally published by x</p>" * 50_000,
        "<table>" * 20_000,
    ],
    ids=["attribute", "attributes", "unclosed", "signs", "references", "pictures", "credits", "tables"],
)
def test_case_33_size_is_bounded(program: Program, after: str) -> None:
    program.file("large.html", page(after=after))
    call = program.measure if "a" in after[:12] else program.timed
    done = call("check", "large.html", *REACH, "--format", "json", seconds=15)
    assert done.report["summary"]["pages"]["read"] + done.report["summary"]["pages"]["unread"] == 1
    if done.report["republications"]:
        verdicts = {f["clause"]: f["verdict"] for f in done.report["republications"][0]["findings"]}
        assert verdicts["credit"] == "pass"


@pytest.mark.parametrize(
    ("name", "text"),
    [("stars.md", "*a **b " * 50_000), ("brackets.md", "[" * 100_000), ("line.txt", "a " * 1_000_000)],
)
def test_case_33_size_is_bounded_in_text(program: Program, name: str, text: str) -> None:
    program.file(name, f"# {TITLE}\n\nThis story was originally published by Harbour Light.\n\n{text}\n")
    program.timed("check", name, *REACH, "--format", "json", seconds=15)


# --- 34: not shown ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "unseen",
    [
        "<!-- {} -->",
        "<div hidden>{}</div>",
        '<div style="display: none">{}</div>',
        '<div style="visibility:hidden">{}</div>',
        "<template>{}</template>",
        "<noscript>{}</noscript>",
        "<script>var credit = `{}`;</script>",
        '<script type="application/json">{{"credit": "{}"}}</script>',
        "<style>/* {} */</style>",
        "<textarea hidden>{}</textarea>",
    ],
)
def test_case_34_what_nobody_sees_does_not_count(program: Program, unseen: str) -> None:
    hidden = unseen.format(CREDIT.replace('"', "'"))
    assert program.check("-", stdin=page(before=hidden).encode()).exit == 0
    ran = program.check("-", stdin=page(before=hidden).encode(), policy="harbour-light")
    assert (ran.verdicts()["credit"], ran.verdicts()["link"]) == ("fail", "fail")


# --- 36: not the story ------------------------------------------------------------------------------------------------

NOT_THE_STORY = {
    "soft 404": "<title>Page not found</title><body><main><h1>404</h1><p>Sorry, the page that you are looking for could "
    "not be found. It may have been moved or deleted.</p><p><a href='/'>Back to the front page</a></p></main></body>",
    "paywall": f"<title>{TITLE}</title><script type='application/ld+json'>"
    '{"@context":"https://schema.org","@type":"NewsArticle","isAccessibleForFree":false}'
    f"</script><body><article><h1>{TITLE}</h1><p>The bridge over the Quarry River will carry cars for one more winter.</p>"
    "<div class='paywall'><p>Subscribe to continue reading. Already a subscriber? Log in.</p></div></article></body>",
    "consent wall": "<title>Before you continue</title><body><h1>Your privacy choices</h1><p>We and our 812 partners store "
    "and access information on a device, such as cookies, and process personal data.</p><button>Accept all</button>"
    "<button>Reject all</button></body>",
    "bot challenge": "<title>Just a moment...</title><body><h1>Checking your browser before accessing the site</h1>"
    "<p>Enable JavaScript and cookies to continue.</p><script>window._cf_chl_opt={cvId:'3'}</script></body>",
    "empty shell": "<title>Gazette</title><body><div id='root'></div><noscript>Enable JavaScript to run this app."
    "</noscript><script src='/main.js'></script></body>",
    "log in": "<title>Log in</title><body><form><h1>Log in</h1><p>Log in to read on.</p><input type='password'></form></body>",
}


@pytest.mark.parametrize("what", NOT_THE_STORY)
def test_case_36_a_page_that_is_not_the_story_is_accused_of_nothing(program: Program, what: str) -> None:
    ran = program.check("-", stdin=f"<!DOCTYPE html><html>{NOT_THE_STORY[what]}</html>".encode())
    assert ran.report["summary"]["pages"]["fail"] == 0
    assert ran.exit != 1


@pytest.mark.parametrize("what", NOT_THE_STORY)
def test_case_36_it_is_no_breach_either_when_somebody_says_whose_story_it_should_be(
    program: Program, what: str
) -> None:
    ran = program.check(
        "-", stdin=f"<!DOCTYPE html><html>{NOT_THE_STORY[what]}</html>".encode(), policy="harbour-light"
    )
    assert ran.report["summary"]["findings"]["fail"] == 0
    assert ran.exit in (2, 3)


def test_case_36_a_challenge_at_an_address_is_not_read(program: Program, serve) -> None:
    address = serve(f"<!DOCTYPE html><html>{NOT_THE_STORY['bot challenge']}</html>".encode(), "text/html")
    ran = program.check(address, policy="harbour-light")
    assert (ran.exit, ran.report["republications"]) == (2, [])
    assert "proof of a person" in ran.report["unread"][0]["reason"]


# --- 41 and 42: XML and JSON ------------------------------------------------------------------------------------------


def test_case_41_entities_are_not_expanded_and_no_file_is_read(program: Program) -> None:
    secret = program.file("secret.txt", "This story was originally published by Harbour Light.")
    levels = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    text = (
        '<?xml version="1.0"?>\n<!DOCTYPE html [<!ENTITY l0 "Harbour Light"><!ENTITY x SYSTEM '
        f'"file://{program.folder}/{secret}">{levels}]>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{TITLE}'
        f"</title></head><body><article><h1>{TITLE}</h1><p>&x; &l11;</p>{STORY}</article></body></html>"
    )
    program.file("bomb.html", text)
    done = program.measure("check", "bomb.html", *REACH, "--policy", "harbour-light", "--format", "json", seconds=5)
    (entry,) = done.report["republications"]
    assert {f["clause"]: f["verdict"] for f in entry["findings"]}["credit"] == "fail"
    assert b"&l11;" in done.out or b"l11" not in done.out


@pytest.mark.parametrize(
    "text",
    [
        '{"uri": "urn:x", "headline": "Harbour Light", "body_html": ' + "[" * 100_000,
        '{"uri": "urn:x", "headline": "Harbour Light", "bodies": ' + "[" * 100_000 + "]" * 100_000 + "}",
        "[" * 100_000 + "]" * 100_000,
        '{"a":' * 100_000,
    ],
    ids=["unclosed", "closed", "lists", "mappings"],
)
def test_case_42_json_nested_100k_is_a_clean_error(program: Program, text: str) -> None:
    program.file("deep.json", text)
    done = program.timed("check", "deep.json", *REACH, "--policy", "harbour-light", "--format", "json")
    if "uri" in text:  # else nothing says that it is an item, and it is read as text
        assert (done.exit, done.report["republications"]) == (2, [])
        assert "nested too deeply" in done.report["unread"][0]["reason"]


def test_case_42_json_nested_deeply_inside_a_page_leaves_the_page(program: Program) -> None:
    for text in ("[" * 20_000, "[" * 20_000 + "]" * 20_000, '{"author":' * 2_000):
        deep = f'<script type="application/ld+json">{text}</script>'
        assert credited(program.check("-", stdin=page(head=deep).encode()))


@pytest.mark.parametrize("option", ["--article", "--publisher"])
def test_case_42_json_nested_100k_as_a_record(program: Program, option: str) -> None:
    program.file("page.html", page())
    program.file("record.json", '{"id": "x", "names": ' + "[" * 100_000 + "]" * 100_000 + "}")
    ran = program("check", "page.html", *REACH, option, "record.json")
    assert (ran.exit, ran.out) == (2, b"")
    assert "record.json" in ran.err


# --- damaged input under a policy that somebody names -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("story.docx", b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(256)) * 40),
        ("story.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 40),
        ("photo.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40),
        ("packed.html", b"\x1f\x8b\x08\x00" + bytes(range(256)) * 40),
    ],
)
@pytest.mark.parametrize("policy", [None, "harbour-light"])
def test_what_is_no_text_is_not_read(program: Program, name: str, data: bytes, policy: str | None) -> None:
    program.file(name, data)
    ran = program.check(name, policy=policy)
    assert (ran.exit, ran.report["republications"]) == (2, [])
    assert ran.report["unread"][0]["source"] == name


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\xef\xbb\xbf"])
def test_an_empty_page_that_somebody_names_is_not_taken_for_checked(program: Program, data: bytes) -> None:
    program.file("draft.html", data)
    assert program.check("draft.html").exit == 2
    assert program.check("draft.html", policy="harbour-light").exit in (2, 3)
