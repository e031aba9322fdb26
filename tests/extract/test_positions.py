"""Places in blocks back to the source: what is sliced there is what it claims to be."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.extract import read, span_of
from rights.extract.positions import pieces_of, within
from rights.model.page import Block, Page, Piece
from rights.model.source import Place, Span

REAL = Path(__file__).resolve().parents[2] / "../shared/real"
PAGES = sorted((*REAL.glob("extraction/pages/*.gz"), *REAL.glob("copies/*.html"), *REAL.glob("negatives/*.html")))


def page(text: str) -> Page:
    return read(text.encode("utf-8", "surrogatepass"), "story.html", input_format="html")


def sliced(text: str, words: str) -> str:
    found = page(text)
    number, block = next((n, b) for n, b in enumerate(found.blocks) if words in b.text)
    start = block.text.index(words)
    span = span_of(found, Place(start, start + len(words), number))
    return found.source.text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "words", "raw"),
    [
        ("<p>One two three</p>", "two", "two"),
        ("<p>One <b>t</b>wo three</p>", "two", "t</b>wo"),
        ("<p>Fish &amp; chips</p>", "& chips", "&amp; chips"),
        ("<p>a&nbsp;b&eacute;c &copy d &#x2019;s</p>", "a béc © d ’s", "a&nbsp;b&eacute;c &copy d &#x2019;s"),
        ("<p>a&notit;b</p>", "¬it", "&notit"),
        ("<p>one   two\n\t three</p>", "one two three", "one   two\n\t three"),
        ("<p>one   two\n\t three</p>", " three", "\n\t three"),
        ("<p>one<br>two</p>", "one two", "one<br>two"),
        ("<p>one<br/>two</p>", " ", "<br/>"),
        ("<table><tr><td>one</td><td>two</td></table>", "one two", "one</td><td>two"),
        ("<p>one<script>two</script><!-- three -->four</p>", "onefour", "one<script>two</script><!-- three -->four"),
        ("<p>one <span hidden>two</span> three</p>", "one three", "one <span hidden>two</span> three"),
        ("<p title='a>b'>one</p>", "one", "one"),
        ("<p>one\r\ntwo\rthree</p>", "two three", "two\rthree"),
        ("<p>x</p>\r\n<p>one\r\ntwo</p>", "two", "two"),
        ("one<br><br>two", "two", "two"),
        ("<p>\U0001f6a2 ferry</p>", "ferry", "ferry"),
        ('<p>to <a class="__cf_email__" data-cfemail="2b4a6b49054845">[email&#160;protected]</a> now</p>', "a@b.cn",
         '<a class="__cf_email__" data-cfemail="2b4a6b49054845">[email&#160;protected]</a>'),
        ("<p>unclosed <p>next", "unclosed", "unclosed"),
        ("<b><p>a</b>b</p>", "ab", "a</b>b"),
    ],
)  # fmt: skip
def test_a_place_in_a_block(text: str, words: str, raw: str) -> None:
    assert sliced(text, words) == raw


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("<div><p>a</p> b <p>c</div>", ["<p>a</p>", "b", "<p>c"]),
        ("<h2 class=x>a</h2><ul><li>b<li>c</ul>", ["<h2 class=x>a</h2>", "<li>b", "<li>c"]),
        ("<div>a<br><br>b</div>", ["a<br>", "b"]),
        ("x <p>a\r\nb</p>\r\n<p>c</p>", ["x", "<p>a\r\nb</p>", "<p>c</p>"]),
    ],
)
def test_the_span_of_a_block(text: str, spans: list[str]) -> None:
    assert [text[b.span.start : b.span.end] for b in page(text).blocks] == spans


def test_a_point_stays_a_point() -> None:
    found = page("<p>one &amp; two</p>")
    assert span_of(found, Place(0, 0, 0)) == Span(3, 3)
    assert span_of(found, Place(4, 4, 0)) == Span(7, 7)
    end = len(found.blocks[0].text)
    assert span_of(found, Place(end, end, 0)) == Span(16, 16)
    assert span_of(found, Place(5, 9)) == Span(5, 9)


def test_a_block_that_is_not_there_is_an_error() -> None:
    with pytest.raises(IndexError):
        span_of(page("<p>one</p>"), Place(0, 1, 7))


def test_pieces_of_every_coding() -> None:
    pieces = (Piece(0, 10, 13), Piece(3, 13, 18, "opaque"), Piece(4, 20, 22))
    assert within(pieces, "abc&de", 1, 4) == Span(11, 18)
    assert within(pieces, "abc&de", 3, 4) == Span(13, 18)
    assert within(pieces, "abc&de", 4, 99) == Span(20, 22)


MARKUP = st.lists(
    st.one_of(
        st.sampled_from(
            ["<p>", "</p>", "<b>", "</b>", "<a href='/x'>", "</a>", "<br>", "<div class=c>", "</div>", "<li>", "<td>", "<table>", "</table>",
             "<span hidden>", "</span>", "<script>x</script>", "<!-- c -->", "&amp;", "&nbsp;", "&eacute", "&#39;", " ", "\n", "\r\n", "\t", "<", ">", "&"]
        ),
        st.text(alphabet="ab cé\u2019\U0001f6a2.", max_size=6),
    ),
    max_size=30,
).map("".join)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(MARKUP)
def test_pieces_make_the_text_of_their_block(text: str) -> None:
    found = page("x" + text)
    for number, block in enumerate(found.blocks):
        assert block.text
        assert block.text == " ".join(block.text.split())
        check_pieces(found, block)
        span = span_of(found, Place(0, len(block.text), number))
        assert block.span.start <= span.start <= span.end <= block.span.end


def check_pieces(found: Page, block: Block) -> bool:
    """Whether the characters of a block could be told apart; those that could are the source's."""
    pieces = pieces_of(found, block)
    assert pieces[0].at == 0
    for number, piece in enumerate(pieces):
        stop = pieces[number + 1].at if number + 1 < len(pieces) else len(block.text)
        assert piece.at < stop
        assert block.span.start <= piece.start <= piece.end <= block.span.end
        if piece.coding == "literal":
            assert found.source.text[piece.start : piece.end] == block.text[piece.at : stop]
    return len(pieces) > 1 or len(block.text) == 1 or pieces[0].coding == "literal"


@pytest.mark.skipif(not PAGES, reason="real pages stand beside the checkout, not in it")
@pytest.mark.parametrize("part", range(4))
def test_every_span_of_real_pages_is_what_it_claims_to_be(part: int) -> None:
    blocks = blurred = 0
    for path in PAGES[part::4]:
        data = path.read_bytes()
        found = read(gzip.decompress(data) if path.suffix == ".gz" else data, path.name, input_format="html")
        text = found.source.text
        assert found.damaged is None, path.name
        for block in found.blocks:
            assert 0 <= block.span.start < block.span.end <= len(text)
            blocks += 1
            blurred += not check_pieces(found, block)
        for link in found.links:
            assert starts(text, link.span, "a"), path.name
            if link.block is not None:
                assert found.blocks[link.block].text[link.start : link.end] == link.text
        for image in found.images:
            assert starts(text, image.span, "img", "image", "amp-img"), path.name
        for tracker in found.trackers:
            assert not tracker.live or starts(
                text, tracker.span, "img", "image", "script", "iframe", "amp-img", "amp-pixel", "amp-iframe"
            )
        for name, fact in found.head.metas:
            assert starts(text, fact.span, "meta"), (path.name, name)
        for byline in found.bylines:
            told = byline.name or byline.organisation or ""
            if byline.found_in == "visible" and byline.block is not None:
                assert told.split()[0].lower() in text[byline.span.start : byline.span.end].lower(), (path.name, byline)
        for fact in found.titles:
            assert fact.span.start < fact.span.end
            if fact.found_in == "json-ld":
                assert text[fact.span.start - 1] == text[fact.span.end] == '"', (path.name, fact)
    assert blurred <= blocks * 0.001


def starts(text: str, span: Span, *names: str) -> bool:
    written = text[span.start : span.end].lower()
    return written.endswith(">") and any(written.startswith(f"<{name}") for name in names)
