"""The scan before reading may cost time, it never changes an answer."""

import gzip
import json

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rights.engine import Scan
from rights.engine.recognise import recognise
from rights.errors import InputError
from rights.model.terms import Lists, Recognise

SIGNS = {
    "propublica": "This story was originally published by ProPublica.",
    "tidewater": "Originally published by Tidewater Dispatch.",
    "the-conversation-us": "This article is republished from The Conversation under a Creative Commons license.",
    "associated-press": "Copyright 2026 The Associated Press. All rights reserved.",
    "kff-health-news": "This story was first published by Kaiser Health News.",
    "reuters": "© 2026 Reuters. All rights reserved.",
    "Rowan Review": "This story first appeared in Rowan Review.",
    "Marée Haute": "Cet article a été initialement publié sur Marée Haute.",
    "Wattkurier": "Dieser Artikel erschien zuerst im Wattkurier.",
}
OTHER_SCRIPTS = {
    "Речной вестник": [
        "Впервые опубликовано: Речной вестник",
        "РЕЧНОЙ ВЕСТНИК",
        "\\u0420\\u0435\\u0447\\u043d\\u043e\\u0439",
        "&#1056;ечной вестник",
        "<b>Р</b>ечной вестник",
    ],
    "川ニュース": ["出典：川ニュース", "&#24029;&#12491;&#12517;&#12540;&#12473;", "&#x5DDD;ニュース"],
    "47ニュース": ["出典：47ニュース"],
    "Αλιεύς": ["Πηγή: Αλιεύς", "ΑΛΙΕΎΣ"],
}

UNSEEN = [
    "\u200b",
    "\u00ad",
    "\u2060",
    "\ufeff",
    "\u200d",
    "&shy;",
    "&#173;",
    "&#xAD;",
    "&zwnj;",
    "&ZeroWidthSpace;",
    "&#8203;",
    "\u200e",
]
SPACES = [" ", "&nbsp;", "\u00a0", "\n", "\r\n  ", "&#160;", " </b><b>", "<br>", " <!-- ad -->", " <i> </i>", "\t", "&#32;", "\u2009 ",
          "<span title='a > b'> </span>", " <a href='/x/y?z=1'>", "\n<script>var a = 'of';</script>\n", " <wbr>"]  # fmt: skip
TWINS = {
    "a": "а",
    "e": "е",
    "o": "о",
    "c": "с",
    "p": "р",
    "x": "х",
    "i": "і",
    "A": "А",
    "P": "Р",
    "T": "Т",
    "C": "С",
    "R": "Ｒ",
    "n": "ｎ",
}


def mutate(text: str, draw) -> str:
    """The same words in other bytes: what a reader sees stays, or nearly so."""
    made: list[str] = []
    how = draw(st.sampled_from(["spaces", "references", "unseen", "twins", "case", "initial", "all"]))
    for char in text:
        if char == " " and how in ("spaces", "all"):
            made.append(draw(st.sampled_from(SPACES)))
        elif char.isalpha() and how in ("references", "all") and draw(st.integers(0, 7)) == 0:
            made.append(
                draw(
                    st.sampled_from([f"&#{ord(char)};", f"&#x{ord(char):X};", f"&#0{ord(char)};", f"&#X{ord(char):x};"])
                )
            )
        elif char in TWINS and how in ("twins", "all") and draw(st.integers(0, 7)) == 0:
            made.append(TWINS[char])
        elif char.isalpha() and how == "initial" and not made:
            made.append(f'<span class="initial">{char}</span>')
        else:
            made.append(char)
        if char.isalpha() and how in ("unseen", "all") and draw(st.integers(0, 9)) == 0:
            made.append(draw(st.sampled_from(UNSEEN)))
    text = "".join(made)
    if how == "case":
        text = draw(st.sampled_from([text.upper(), text.lower(), text.title(), text.swapcase(), text]))
    return text


@st.composite
def pages(draw, html):
    line = mutate(draw(st.sampled_from(list(SIGNS.values()))), draw)
    page = html(f"<p>{line}</p>") if draw(st.booleans()) else html(top=f"<p>{line}</p>")
    encoding = draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1252", "windows-1251"]))
    if encoding.startswith("windows"):
        page = page.replace('charset="utf-8"', f'charset="{encoding}"')
    data = page.encode(encoding, errors="xmlcharrefreplace")
    return (b"\xff\xfe" + data) if encoding == "utf-16-le" else data


def facts(roles):
    return [(r.role, r.policy.id if r.policy else r.newsroom) for r in roles]


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(data=st.data())
def test_whatever_the_recogniser_sees_the_scan_lets_through(rig, data):
    page = data.draw(pages(rig.html))
    signs = rig.scan.signs(page)
    full = facts(recognise(rig.read(page), rig.known))
    if full != [("unrelated", None)]:
        assert signs, (full, page[-700:])
    assert facts(recognise(rig.read(page), rig.known, candidates=signs.policies)) == full


@pytest.mark.parametrize("who", SIGNS)
def test_the_unchanged_lines_are_recognised(rig, who):
    """Without this the property above could hold for a recogniser that sees nothing."""
    assert ("republication", who) in facts(rig.roles(rig.html(f"<p>{SIGNS[who]}</p>")))


@pytest.mark.parametrize(
    "line",
    [
        "This story was origi\u00adnally published by Pro\u200bPublica.",
        "This story was originally published by Ｐｒｏ&#80;ublica.",
        "This story was originally published by РroРublica.",
        "This story was &#111;riginally<br>published&nbsp;by <b>Pro</b>Publica.",
    ],
)
def test_hidden_spellings_are_seen_through(rig, line):
    assert facts(rig.roles(rig.html(f"<p>{line}</p>"))) == [("republication", "propublica")]


def test_a_page_without_signs_has_none(rig):
    signs = rig.scan.signs(rig.html().encode())
    assert not signs
    assert not signs.phrases
    assert signs.policies == frozenset()


def test_only_policies_with_signs_are_candidates(rig):
    signs = rig.scan.signs(rig.html("<p>Reuters said so.</p>").encode())
    assert "reuters" in signs.policies
    assert not signs.policies & {"propublica", "the-conversation-us"}


def test_abbreviations_count_as_whole_words_only(rig):
    assert "associated-press" in rig.scan.signs(rig.html("<p>ELMSPORT (AP) — The</p>").encode()).policies
    assert not rig.scan.signs(rig.html("<p>The MAPS and the APPLE and the ap.</p>").encode())


def test_a_scan_for_nothing_finds_nothing(rig):
    assert not Scan((), Lists()).signs(rig.html("<p>Originally published by Reuters.</p>").encode())


@pytest.mark.parametrize(
    "data", [b"", b"\x00", b"&#", b"<", b"<script>", b"\xff\xfe", b"originally", b"This was originally published"]
)
def test_any_bytes_will_do(rig, data):
    rig.scan.signs(data)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=400))
def test_no_bytes_upset_it(rig, data):
    rig.scan.signs(b"<p>first " + data + b" published " + data)


def test_markup_that_never_ends_costs_no_time(rig):
    """Patterns between words may not run over and over to the page's end."""
    page = b"<p>" + b"first <script <!-- \\u003c & ](" * 20_000
    rig.scan.signs(page)


def real_pages(rig):
    if not rig.real.is_dir():
        pytest.skip("the labelled real pages lie beside the checkout, and are not here")
    for name in ("copies", "negatives"):
        for line in (rig.real / f"{name}.jsonl").read_text().splitlines():
            file = rig.real / name / json.loads(line)["file"]
            if file.exists():
                yield file.name, file.read_bytes()
    for line in (rig.real / "extraction/truth.jsonl").read_text().splitlines():
        file = rig.real / "extraction" / json.loads(line)["file"]
        yield file.name, gzip.decompress(file.read_bytes())


def test_on_real_pages_the_answer_is_the_same_with_and_without(rig):
    from rights import extract

    differ = []
    for name, data in real_pages(rig):
        try:
            page = extract.read(data, name)
        except InputError:
            continue
        full = facts(recognise(page, rig.known))
        signs = rig.scan.signs(data)
        gated = facts(recognise(page, rig.known, candidates=signs.policies)) if signs else [("unrelated", None)]
        if gated != full:
            differ.append((name, full, gated))
    assert differ == []


def test_real_look_alikes_are_not_accused_and_real_copies_are_found(rig):
    from rights import extract

    if not rig.real.is_dir():
        pytest.skip("the labelled real pages lie beside the checkout, and are not here")
    accused, missed, copies = [], [], 0
    for name in ("copies", "negatives"):
        for line in (rig.real / f"{name}.jsonl").read_text().splitlines():
            record = json.loads(line)
            file = rig.real / name / record["file"]
            if not file.exists() or (record["role"] == "original" and record["format"].startswith("text in")):
                continue
            roles = recognise(extract.read(file.read_bytes(), file.name), rig.known)
            found = any(role.role in ("republication", "excerpt") for role in roles)
            if name == "copies":
                copies += 1
                if not found:
                    missed.append(record["id"])
            elif roles[0].role == "republication":
                accused.append(record["id"])
    assert accused == []
    # those without any credit line can't be told by their text
    assert len(missed) <= 0.05 * copies, missed


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, some in OTHER_SCRIPTS.items() for text in some])
def test_a_name_in_another_script_is_seen_however_it_is_written(rig, name, text):
    policy = msgspec.structs.replace(
        rig.known.policies[0], id="other", recognise=Recognise(names=(name,), own_hosts=("other.example",))
    )
    scan = Scan((policy,), Lists())
    assert "other" in scan.signs(f"<p>{text}</p>".encode()).policies
    assert "other" not in scan.signs("<p>Мост открыт 47 дней. 橋は冬まで。 Γέφυρα.</p>".encode()).policies
