"""Whatever comes in: a status of the contract, places that hold, and the same answer twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ..cli.program import STATUSES, Ran, rights  # noqa: TID252  # tests are no package to import from
from .conftest import CREDIT, REACH, STORY, page

CALL = ("check", "-", *REACH, "--format", "json")
QUICK = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    database=None,
)

WORDS = st.sampled_from(
    [
        "This story was originally published by ",
        "Harbour Light",
        "Northfield Wire",
        "By Robin Sample, ",
        "Stories by Northfield Wire are free for every news publisher that has signed on. To sign on, write to ",
        "licensing@northfieldwire.example",
        "https://harbourlight.example/2026/old-mill-bridge-will-stay-open",
        "It is republished under a Creative Commons BY-ND 4.0 licence. ",
        "REUTERS/Jamie Example",
        "Read the full story at ",
        "\N{COMBINING ACUTE ACCENT}",
        "\N{RIGHT-TO-LEFT OVERRIDE}",
        "\x00",
        "\r",
        "\r\n",
        "\n\n",
        " ",
        "&",
        "&amp;",
        "&#0;",
        "&#xD800;",
        "&nbsp",
    ]
)
HTML = st.sampled_from(
    [
        "<p>", "</p>", "<div hidden>", "</div>", "<article>", "</article>", "<h1>", "</h1>", "<a href='", "'>", "</a>",
        "<img src=x alt='", "<figure>", "<figcaption>", "<table><tr><td>", "<template>", "<noscript>", "<!--", "-->",
        "<script type='application/ld+json'>", '{"@type":"NewsArticle","author":', "</script>", "<style>", "<svg>", "<math>",
        "<meta charset=utf-16>", "<link rel=canonical href='", "<title>", "</title>", "<body>", "<html>", "<![CDATA[", "<?php",
        "<", ">", "'", '"', "<p", "<frameset>", "<select>", "<plaintext>", "<base href='",
    ]
)  # fmt: skip
MARKDOWN = st.sampled_from(
    [
        "---\n", "+++\n", "title: ", "date: ", "- ", "# ", "## ", "> ", "    ", "```\n", "~~~", "*", "**", "_", "`", "[", "](",
        ")", "![", "[^1]", "[^1]: ", "{{< figure src='", "' >}}", "{% include ", "%}", "<div>\n", "|", "\n---|---\n", "\\", "1. ",
    ]
)  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory):
    """A folder of its own, for whatever the program would write."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("any"))
        yield


def soup(*kinds: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(*kinds, WORDS, st.text(max_size=8)), max_size=60).map("".join)


def sound(data: bytes, *more: str) -> Ran:
    ran = rights(*CALL, *more, stdin=data)
    assert ran.exit in STATUSES
    assert "internal error" not in ran.err, ran.err
    report = json.loads(ran.out)
    pages = report["summary"]["pages"]
    assert pages["read"] + pages["unread"] == 1
    assert (ran.exit == 2) == (pages["read"] == 0)
    for entry in report["republications"]:
        if entry["role"] in ("mention", "original", "unrelated"):
            assert (entry["findings"], entry["verdict"]) == ([], "not_applicable")
        for finding in entry["findings"]:
            assert finding["verdict"] != "pass" or finding["clause"] in ("credit", "link") or finding["message"]
            assert finding["question"] or finding["verdict"] not in ("open", "review"), finding
    assert rights(*CALL, *more, stdin=data).out == ran.out
    return ran


@QUICK
@given(st.binary(max_size=3000))
def test_any_bytes(data: bytes) -> None:
    sound(data)
    sound(data, "--policy", "northfield-wire")


@QUICK
@given(st.one_of(soup(HTML), soup(MARKDOWN), soup(HTML, MARKDOWN)))
def test_any_soup(text: str) -> None:
    data = text.encode("utf-8", "surrogatepass")
    sound(data)
    sound(data, "--policy", "harbour-light")


@QUICK
@given(st.integers(0, 1_000_000), st.sampled_from([b"", b"\x00", b"\xff", b"<", b"-->", b"\x1b", b"&#"]))
def test_a_page_that_is_cut_and_patched_anywhere(at: int, patch: bytes) -> None:
    whole = page().encode()
    cut = at % (len(whole) + 1)
    sound(whole[:cut] + patch + whole[cut + len(patch) :])
    sound(whole[:cut])


@QUICK
@given(soup(HTML, MARKDOWN))
def test_every_place_holds_what_it_says(text: str) -> None:
    story = f"<h1>A headline</h1>\n{CREDIT}\n{STORY}\n<p>{text}</p>".encode("utf-8", "surrogatepass")
    ran = sound(story, "--policy", "harbour-light")
    source = story.decode("utf-8", "replace")
    if ran.exit == 2 or "\ufffd" in source:
        return
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in ran.report["republications"][0]["findings"]:
        for place in finding["locations"]:
            if place["line"] == place["end_line"]:
                seen = lines[place["line"] - 1][place["column"] - 1 : place["end_column"] - 1]
                assert seen.startswith(place["excerpt"][:2000])


@pytest.mark.parametrize("kind", ["json", "html"])
def test_the_interpreters_hashes_change_no_byte(tmp_path, kind: str) -> None:
    for name, text in (("a.html", page()), ("b.html", page(after="<p>By Robin Sample, Northfield Wire</p>"))):
        (tmp_path / name).write_text(text)
    seen = {
        subprocess.run(
            [sys.executable, "-m", "rights", "check", ".", *REACH, "--format", kind],
            cwd=tmp_path,
            capture_output=True,
            check=False,
            timeout=60,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "4711")
    }
    assert len(seen) == 1
    assert len(seen.pop()) > 100
