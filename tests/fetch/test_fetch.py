"""Hostile and broken servers: each case has its documented end, within its deadline, and never a page that is not whole."""

from __future__ import annotations

import gzip
import os
import socket
import ssl
import subprocess
import sys
import time
import tracemalloc
import zlib

import pytest
import urllib3
from hypothesis import given, settings
from hypothesis import strategies as st

from rights.errors import FetchError
from rights.fetch import Fetched, Limits, Network, fetch
from rights.fetch.client import _wished_pause
from rights.fetch.decode import Body
from rights.fetch.watch import Watch

from .loopback import (
    AGENT,
    PUBLIC,
    MadeUpNetwork,
    answer,
    ask,
    by_path,
    in_turn,
    limits,
    redirect,
    reset,
    sends,
    unread,
)

STORY = "<!doctype html><p>The harbour talks ended on Monday, the port’s owners say.</p>".encode() * 40


def gzip_bomb(megabytes: int) -> bytes:
    """A gzip stream of zeros; one compressed block of 16 MB repeated, for nobody wants to wait for a real one."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    start = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(16 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return start + block * (megabytes // 16)


def bare_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def peak_of(work):
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


# What a good server gets.


def test_a_page_comes_back_as_it_was_served(serve):
    server = serve(sends(answer(STORY, "Content-Type: Text/HTML; charset=ISO-8859-2", "X-A: 1", "X-A: 2")))
    page = ask(server.url("/story#part"))
    assert page == Fetched(
        url=server.url("/story#part"),
        final_url=server.url("/story"),
        hops=(server.url("/story"),),
        status=200,
        headers=(
            ("Content-Type", "Text/HTML; charset=ISO-8859-2"),
            ("X-A", "1"),
            ("X-A", "2"),
            ("Content-Length", str(len(STORY))),
        ),
        content_type="text/html",
        charset="ISO-8859-2",
        body=STORY,
        peer="127.0.0.1",
    )
    asked = server.asked[0]
    assert asked.startswith(b"GET /story HTTP/1.1\r\n")
    assert f"User-Agent: {AGENT}\r\n".encode() in asked
    assert b"Accept-Encoding: gzip, deflate\r\n" in asked
    assert b"Cookie" not in asked


@pytest.mark.parametrize(
    "raw",
    [
        answer(STORY),
        answer(STORY, length=False),
        answer(gzip.compress(STORY, mtime=0), "Content-Encoding: gzip"),
        answer(gzip.compress(STORY, mtime=0), "Content-Encoding: X-GZIP"),
        answer(gzip.compress(STORY[:50], mtime=0) + gzip.compress(STORY[50:], mtime=0), "Content-Encoding: gzip"),
        answer(gzip.compress(STORY, mtime=0) + b"\0\0 and more", "Content-Encoding: gzip"),
        answer(zlib.compress(STORY), "Content-Encoding: deflate"),
        answer(bare_deflate(STORY), "Content-Encoding: deflate"),
        answer(STORY, "Content-Encoding: identity"),
        answer(b"%x\r\n%b\r\n0\r\n\r\n" % (len(STORY), STORY), "Transfer-Encoding: chunked", length=False),
        b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n" + answer(STORY),
        answer(STORY, status="203 Non-Authoritative Information"),
    ],
    ids=[
        "length",
        "close",
        "gzip",
        "x-gzip",
        "members",
        "tail",
        "zlib",
        "deflate",
        "identity",
        "chunked",
        "hints",
        "203",
    ],
)
def test_every_usual_framing_gives_the_same_body(serve, raw):
    assert ask(serve(sends(raw)).url()).body == STORY


@pytest.mark.parametrize(
    ("label", "charset"),
    [
        ("text/html; charset=utf-7", "utf-7"),
        ("text/html;charset='x-nobody-knows'", "x-nobody-knows"),
        ('text/html; boundary=a; CHARSET="UTF-8"', "UTF-8"),
        ("text/html", None),
        ("", None),
    ],
)
def test_the_charset_is_handed_on_and_the_bytes_stay(serve, label, charset):
    """Cases 28 to 31: what a label means, and what the bytes hold, is for the reader."""
    body = b"\xff\xfe<\0p\0>\0 +ADw-b+AD4- copy\0right \xe2\x80\xae"
    page = ask(serve(sends(answer(body, f"Content-Type: {label}"))).url())
    assert (page.charset, page.body) == (charset, body)
    assert page.content_type == ("text/html" if label else None)


# Cases 1 to 5: compression.


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_case_1_a_bomb_stops_at_the_limit(serve, encoding):
    bomb = gzip_bomb(1024)
    if encoding == "deflate":
        bomb = bomb[10:]  # without gzip's header it is bare deflate
    server = serve(sends(answer(bomb, f"Content-Encoding: {encoding}")))
    errors = []
    allowed = Limits(seconds=5)
    peak = peak_of(lambda: errors.append(unread(server.url(), allowed)))
    assert errors[0].reason == "the page is larger than 20 MB"
    assert peak < allowed.decoded + 5_000_000


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        (["Content-Encoding: gzip, gzip"], "the body is encoded more than once (gzip, gzip)"),
        (["Content-Encoding: gzip", "Content-Encoding: gzip"], "the body is encoded more than once (gzip, gzip)"),
        (
            ["Content-Encoding: " + ", ".join(["gzip"] * 5000)],
            "the body is encoded more than once (gzip, gzip, gzip, gzip, gzip, …)",
        ),
        (["Content-Encoding: identity, gzip"], "the body is encoded more than once (identity, gzip)"),
    ],
    ids=["twice", "two headers", "5000", "identity"],
)
def test_case_2_chained_encodings_are_refused(serve, headers, reason):
    assert unread(serve(sends(answer(gzip.compress(gzip.compress(STORY)), *headers))).url()).reason == reason


@pytest.mark.parametrize("name", ["br", "zstd", "compress", "none-such\x1b[31m"])
def test_case_3_what_was_not_offered_is_refused(serve, name):
    error = unread(serve(sends(answer(STORY, f"Content-Encoding: {name}"))).url())
    assert error.reason == f"the body has an encoding that was not asked for ({name.replace(chr(27), '?')})"


@pytest.mark.parametrize("cut", [1, 8, 9, 60], ids=lambda cut: f"-{cut}")
def test_case_4_truncated_gzip_is_no_page(serve, cut):
    server = serve(sends(answer(gzip.compress(STORY)[:-cut], "Content-Encoding: gzip")))
    assert unread(server.url()).reason == "the body was cut short"


@pytest.mark.parametrize(
    "packed", [zlib.compress(STORY)[:-5], bare_deflate(STORY)[:-3], gzip.compress(STORY, mtime=0)[:5]]
)
def test_case_4_truncated_deflate_is_no_page(serve, packed):
    encoding = "gzip" if packed.startswith(b"\x1f\x8b") else "deflate"
    server = serve(sends(answer(packed, f"Content-Encoding: {encoding}")))
    assert unread(server.url()).reason == "the body was cut short"


def test_case_4_a_second_member_that_is_cut_is_no_page(serve):
    packed = gzip.compress(STORY) + gzip.compress(STORY)[:-9]
    server = serve(sends(answer(packed, "Content-Encoding: gzip")))
    assert unread(server.url()).reason == "the body was cut short"


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_body_of_any_size_is_whole(encoding):
    """Around the size of a step the last bytes may be waiting inside the decompressor after all input is taken."""
    for size in (*range((1 << 18) - 270, (1 << 18) + 270, 3), (1 << 19) + 1):
        data = bytes(size)
        body = Body(encoding, Watch(Limits()))
        packed = gzip.compress(data, 1) if encoding == "gzip" else bare_deflate(data)
        for start in range(0, len(packed), 1000):
            body.feed(packed[start : start + 1000])
        assert body.finish() == data


def corrupt(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]


@pytest.mark.parametrize(
    "packed",
    [corrupt(gzip.compress(STORY, mtime=0), 40), corrupt(gzip.compress(STORY, mtime=0), -6), STORY],
    ids=["data", "checksum", "not packed"],
)
def test_case_5_corrupt_gzip_is_no_page(serve, packed):
    server = serve(sends(answer(packed, "Content-Encoding: gzip")))
    assert unread(server.url()).reason == "the body is damaged (its compression is broken)"


# Cases 6 to 9: time and size.


def dripping(first: bytes, piece: bytes, every: float):
    def handler(server, connection, asked):
        connection.sendall(first)
        server.drip(connection, iter(lambda: piece, None), every)

    return handler


@pytest.mark.parametrize(
    ("first", "piece", "what"),
    [
        (b"HTTP/1.1 200 OK\r\n", b"X-Slow: 1\r\n", "no answer"),
        (b"HT", b"T", "no answer"),
        (b"HTTP/1.1 200 OK\r\n", b"", "no answer"),
        (b"HTTP/1.1 100 Continue\r\n\r\n", b"", "no answer"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"a", "the body did not end"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"a", "the body did not end"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n", "the body did not end"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"0", "the body did not end"),
    ],
    ids=["headers", "status line", "half", "continue", "length", "close", "chunks", "chunk length"],
)
def test_cases_6_and_7_a_slow_server_is_left_in_time(serve, first, piece, what):
    error = unread(serve(dripping(first, piece, 0.05)).url(), limits(seconds=0.4))
    assert error.reason == f"{what} within 0.4 s"


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_case_8_silence_ends_in_time(serve, scheme):
    server = serve(lambda server, connection, asked: server.stop.wait(5), listen_first=False)
    assert unread(server.url(scheme=scheme), limits(seconds=0.4)).reason == "no answer within 0.4 s"


def test_the_time_is_one_for_all_redirects(serve):
    def handler(server, connection, asked):
        time.sleep(0.15)
        connection.sendall(redirect(f"/{server.connections}"))

    server = serve(handler)
    error = unread(server.url(), limits(seconds=0.5))
    assert error.reason == "no answer within 0.5 s"
    assert 2 <= len(error.hops) <= 5


@pytest.mark.parametrize("framing", ["", "Content-Length: 999999999999\r\n", "Transfer-Encoding: chunked\r\n"])
def test_case_9_an_endless_body_stops_at_the_limit(serve, framing):
    piece = b"a" * 65_530
    if "chunked" in framing:
        piece = b"%x\r\n%b\r\n" % (len(piece), piece)
    server = serve(dripping(f"HTTP/1.1 200 OK\r\n{framing}\r\n".encode(), piece, 0))
    errors = []
    peak = peak_of(lambda: errors.append(unread(server.url(), limits(seconds=5, wire=2_000_000))))
    assert errors[0].reason == "the page is larger than 2 MB"
    assert peak < 6_000_000


def test_what_is_not_compressed_has_the_decoded_limit_too(serve):
    error = unread(serve(sends(answer(STORY))).url(), limits(decoded=1000))
    assert error.reason == "the page is larger than 0.001 MB"


def test_endless_trailers_stop_at_the_limit(serve):
    server = serve(
        dripping(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n", b"X: y\r\n" * 9000, 0)
    )
    assert unread(server.url(), limits(seconds=5, wire=1_000_000)).reason == "the page is larger than 1 MB"


# Cases 10 to 14: broken HTTP.


def test_case_10_endless_interim_answers_are_left(serve):
    server = serve(dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0))
    assert unread(server.url()).reason == "too many interim answers before the page"


def test_case_10_switching_protocols_was_never_asked_for(serve):
    raw = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"
    assert unread(serve(sends(raw)).url()).reason == "the server answered 101 (switching protocols)"


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + STORY, "the body was cut short"),
        (CHUNKED + b"5\r\nabcde\r\n", "the body was cut short"),
        (CHUNKED + b"50\r\nabcde", "the body was cut short"),
        (CHUNKED + b"", "the body was cut short"),
        (CHUNKED + b"five\r\nabcde\r\n0\r\n\r\n", "the body is damaged (a chunk has no length)"),
        (CHUNKED + b"-5\r\nabcde\r\n0\r\n\r\n", "the body is damaged (a chunk has no length)"),
        (CHUNKED + b"-1\r\nabcde\r\n0\r\n\r\n", "the body was cut short"),
        (CHUNKED + b"5\r\nabcdefgh\r\n0\r\n\r\n", "the body is damaged (a chunk has no length)"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nabc", "the length of the body is not a number"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nabc", "the length of the body is not a number"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 9\r\n\r\nabc", "the headers contradict each other"),
        (
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
            "the body has a transfer encoding that was not asked for",
        ),
    ],
    ids=["length", "no end", "in a chunk", "nothing", "word", "-5", "-1", "too long", "many", "-3", "two", "transfer"],
)
def test_case_11_a_body_that_is_not_whole_is_no_page(serve, raw, reason):
    assert unread(serve(sends(raw)).url()).reason == reason


def test_case_11_a_reset_within_the_body_is_tried_again_and_then_no_page(serve):
    def handler(server, connection, asked):
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\nabc")
        time.sleep(0.05)
        reset(connection)

    server = serve(handler)
    assert unread(server.url()).reason == "the body was cut short"
    assert server.connections == 3


@pytest.mark.parametrize(
    "headers",
    [
        ["X-Long: " + "a" * 70_000],
        [f"X-{number}: a" for number in range(5000)],
        [f"Set-Cookie: c{number}={'a' * 4000}" for number in range(90)],
    ],
    ids=["64 KB", "5,000", "cookies"],
)
def test_case_12_large_headers_are_refused(serve, headers):
    assert unread(serve(sends(answer(STORY, *headers))).url()).reason == "the headers are too large"


@pytest.mark.parametrize("line", ["a line that is no header", "(: x", " folded"])
def test_a_line_that_hides_the_headers_after_it_is_no_answer(serve, line):
    """Otherwise the length after it would be lost, and a cut body taken for a whole one."""
    raw = f"HTTP/1.1 200 OK\r\nServer: x\r\n{line}\r\nContent-Length: 9999\r\n\r\n".encode() + STORY
    assert unread(serve(sends(raw)).url()).reason in {"the headers are damaged", "the body was cut short"}


@pytest.mark.parametrize(
    "raw", [b"<p>hello</p>\r\n\r\n", b"SSH-2.0-x\r\n", b"HTTP/1.1 OK\r\n\r\n", b"HTTP/4.0 200 OK\r\n\r\n", b"\r\n\r\n"]
)
def test_case_13_what_does_not_speak_http_is_named_with_its_host(serve, raw):
    server = serve(sends(raw))
    error = unread(server.url("/story"))
    assert error.reason == "no HTTP answer"
    assert error.message == f"{server.url('/story')}: no HTTP answer"


@pytest.mark.parametrize("broken", [None, b""], ids=["reset", "closed"])
def test_case_14_a_reset_connection_is_tried_again(serve, broken):
    server = serve(in_turn(broken, broken, answer(STORY)))
    assert ask(server.url()).body == STORY
    assert server.connections == 3


def test_case_14_a_host_that_always_resets_is_left_after_three_tries(serve):
    server = serve(in_turn(None))
    assert unread(server.url()).reason == "the connection was reset"
    assert server.connections == 3


def test_a_refused_connection_is_not_tried_again():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert unread(f"http://127.0.0.1:{port}/").reason == "the connection was refused"


# Statuses.


@pytest.mark.parametrize(
    ("status", "tries"),
    [("503 x", 3), ("502 x", 3), ("504 x", 3), ("429 x", 3), ("500 x", 1), ("404 x", 1), ("403 x", 1), ("410 x", 1)],
)
def test_only_a_server_that_is_busy_for_a_moment_is_asked_again(serve, status, tries):
    server = serve(sends(answer(STORY, status=status)))
    assert unread(server.url()).reason.startswith(f"the server answered {status[:3]} (")
    assert server.connections == tries


def test_a_server_that_recovers_gives_its_page(serve):
    server = serve(in_turn(answer(b"", "Retry-After: 0", status="503 x"), answer(STORY)))
    assert ask(server.url()).body == STORY


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (answer(b"", status="204 No Content"), "the server answered 204 (no content)"),
        (answer(STORY, status="206 Partial Content"), "the server answered 206 (partial content)"),
        (answer(STORY, status="300 Multiple Choices"), "the server answered 300 (multiple choices)"),
        (answer(STORY, status="799 Whatever\x1b[31m"), "the server answered 799"),
        (answer(b""), "the answer is empty"),
        (answer(gzip.compress(b"", mtime=0), "Content-Encoding: gzip"), "the answer is empty"),
        (
            answer(STORY, "cf-mitigated: challenge", status="403 Forbidden"),
            "the site asks for proof of a person (Cloudflare, status 403)",
        ),
        (
            answer(b"<script>window._cf_chl_opt={}</script>"),
            "the site asks for proof of a person (Cloudflare, status 200)",
        ),
    ],
)
def test_an_answer_that_is_no_page_is_unread(serve, raw, reason):
    assert unread(serve(sends(raw)).url()).reason == reason


def test_case_25_not_modified_was_never_asked_for(serve):
    error = unread(serve(sends(b"HTTP/1.1 304 Not Modified\r\n\r\n")).url())
    assert error.reason == "the server answered 304 (not modified), which was never asked for"


@pytest.mark.parametrize(
    ("wish", "tries"),
    [
        ("Fri, 31 Dec 9999 23:59:59 GMT", 1),
        ("9" * 400, 1),
        ("3600", 1),
        ("-5", 3),
        ("soon", 3),
        ("inf", 3),
        ("1e9", 3),
        ("Mon, 01 Jan 2001 00:00:00 GMT", 3),
        ("²", 3),
        ("", 3),
    ],
)
def test_case_24_no_wish_makes_it_wait_long(serve, wish, tries):
    """A wish beyond the limit is not cut to it: the server said that it will not answer before."""
    raw = answer(b"", "Date: Mon, 23 Nov 2026 12:00:00 GMT", "Retry-After: ", status="429 x")
    server = serve(sends(raw.replace(b"Retry-After: ", b"Retry-After: " + wish.encode("utf-8"))))
    start = time.monotonic()
    assert unread(server.url()).reason == "the server answered 429 (too many requests)"
    assert time.monotonic() - start < 2
    assert server.connections == tries


def test_a_wish_is_counted_from_the_servers_own_clock():
    headers = {"Date": "Mon, 23 Nov 2026 12:00:00 GMT", "retry-after": "Mon, 23 Nov 2026 12:00:07 GMT"}
    assert _wished_pause(headers) == 7
    assert _wished_pause({"Retry-After": "2"}) == 2
    assert _wished_pause({"Retry-After": "Mon, 23 Nov 2026 12:00:07 GMT"}) is None


# Cases 15, 16 and 23: redirects.


def test_case_15_a_loop_is_left_at_the_second_visit(serve):
    server = serve(by_path(a=redirect("/b"), b=redirect("/a#again")))
    error = unread(server.url("/a"))
    assert error.reason == "the redirects go in a circle"
    assert error.hops == (server.url("/a"), server.url("/b"))
    assert server.paths() == ["/a", "/b"]


def chain(length: int):
    def handler(server, connection, asked):
        number = int(asked.split(b" ")[1].strip(b"/"))
        connection.sendall(answer(STORY) if number == length else redirect(f"/{number + 1}", "307 x"))

    return handler


def test_case_15_a_chain_of_31_stops_after_10(serve):
    server = serve(chain(31))
    error = unread(server.url("/0"))
    assert error.reason == "more than 10 redirects"
    assert error.hops == tuple(server.url(f"/{number}") for number in range(11))
    assert server.connections == 11


def test_a_chain_of_10_is_followed_and_kept(serve):
    server = serve(chain(10))
    page = ask(server.url("/0"))
    assert page.body == STORY
    assert page.hops == tuple(server.url(f"/{number}") for number in range(11))
    assert page.final_url == server.url("/10")


@pytest.mark.parametrize(
    ("location", "what"),
    [
        ("file:///etc/hostname", "file:"),
        ("javascript:alert(1)", "javascript:"),
        ("data:text/html,hello", "data:"),
        ("ftp://example.org/", "ftp:"),
        ("gopher://example.org/", "gopher:"),
    ],
)
def test_case_16_only_http_is_followed(serve, location, what):
    server = serve(sends(redirect(location)))
    assert unread(server.url()).reason == f"redirect to a {what} address refused"


@pytest.mark.parametrize(
    "url", ["file:///etc/hostname", "ftp://example.org/", "example.org", "", "httpx://example.org/"]
)
def test_only_http_is_fetched(url):
    assert unread(url).reason == "only http and https are fetched"


@pytest.mark.parametrize(
    "url", ["http://", "http:///x", "http://[::1", "http://a:b:c/", "http://*.example.org/", "http://x:99999/"]
)
def test_what_is_no_address_is_said(url):
    assert unread(url).reason == "this is an address that cannot be read"


def test_a_name_that_nobody_can_look_up_is_not_known():
    assert unread(f"http://{'a' * 70}.invalid/").reason in {
        "the host name is not known",
        "this is an address that cannot be read",
    }


@pytest.mark.parametrize(
    ("location", "path"),
    [
        (b"/caf\xe9", "/caf%E9"),
        ("/café".encode(), "/caf%C3%A9"),
        (b"/a b", "/a%20b"),
        (b"/x%0d%0aX-Injected:%201", "/x%0d%0aX-Injected:%201"),
        (b"/x\x01y", "/x%01y"),
        (b"  /end  ", "/end"),
        (b"?page=2", "/?page=2"),
    ],
)
def test_case_23_odd_bytes_in_a_location_are_only_part_of_the_path(serve, location, path):
    server = serve(in_turn(redirect(location), answer(STORY)))
    assert ask(server.url()).body == STORY
    asked = server.asked[1]
    assert asked.split(b"\r\n")[0].decode("ascii").lower() == f"GET {path} HTTP/1.1".lower()
    assert b"\nX-Injected" not in asked


@pytest.mark.parametrize("location", [b"/x\rX-Injected: 1", b"/x\r\n X-Injected: 1", b"/x\nX-Injected: 1"])
def test_case_23_line_ends_in_a_location_inject_nothing(serve, location):
    server = serve(in_turn(redirect(location), answer(STORY)))
    assert ask(server.url()).body == STORY
    assert b"\nX-Injected" not in server.asked[1]


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("/" + "a" * 60_000, "redirect to an address of more than 8192 characters"),
        ("http://[::1/", "redirect to an address that cannot be read"),
        (b"http://\xff\xfe/", "the host name is not known"),
        ("http://:80/", "redirect to an address that cannot be read"),
        ("http://", "the redirects go in a circle"),
    ],
)
def test_case_23_an_address_that_cannot_be_followed_is_said(serve, location, reason):
    assert unread(serve(sends(redirect(location))).url()).reason == reason


def test_a_redirect_without_or_with_two_addresses_is_refused(serve):
    nowhere = serve(sends(b"HTTP/1.1 301 x\r\nContent-Length: 0\r\n\r\n"))
    assert unread(nowhere.url()).reason == "redirect to nowhere"
    two = serve(sends(b"HTTP/1.1 301 x\r\nLocation: /a\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n"))
    assert unread(two.url()).reason == "redirect to several addresses at once"


def test_the_body_of_a_redirect_is_not_read(serve):
    bomb = gzip_bomb(16)
    first = b"HTTP/1.1 302 x\r\nLocation: /next\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(bomb)
    server = serve(in_turn(first + bomb, answer(STORY)))
    assert ask(server.url()).body == STORY


def test_no_cookie_is_kept(serve):
    first = b"HTTP/1.1 302 x\r\nLocation: /next\r\nSet-Cookie: who=me; Path=/\r\nContent-Length: 0\r\n\r\n"
    server = serve(in_turn(first, answer(STORY)))
    ask(server.url())
    assert b"cookie" not in server.asked[1].lower()


def test_a_password_goes_to_its_own_origin_only_and_into_no_report(serve):
    other = serve(sends(answer(STORY)))
    server = serve(by_path(a=redirect("/b"), b=redirect(other.url("/c"))))
    address = server.url("/a").replace("//", "//editor:secret@")
    page = ask(address)
    assert b"Authorization: Basic ZWRpdG9yOnNlY3JldA==" in server.asked[0]
    assert b"Authorization: Basic ZWRpdG9yOnNlY3JldA==" in server.asked[1]
    assert b"Authorization" not in other.asked[0]
    assert page.hops == (server.url("/a"), server.url("/b"), other.url("/c"))
    assert "secret" not in str(unread(address.replace("/a", "/none")))


# Cases 17 to 20: private networks. The names and addresses are made up; every connection leads to loopback.


def network_of(server, **names):
    """Each name with its addresses; the server stands at all of them."""
    hosts = {name.replace("_", "."): addresses for name, addresses in names.items()}
    return MadeUpNetwork(hosts, {address: server for addresses in hosts.values() for address in addresses})


PRIVATE = ["10.1.2.3", "127.0.0.1", "169.254.7.7", "100.64.1.1", "::1", "fd00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1"]


@pytest.mark.parametrize("private", PRIVATE)
@pytest.mark.parametrize("typed", [True, False])
def test_case_17_a_redirect_from_public_to_private_is_refused_before_connecting(serve, private, typed):
    server = serve(sends(redirect("http://inside.example/")))
    network = network_of(server, news_example=[PUBLIC], inside_example=[private])
    error = unread("http://news.example/", typed=typed, network=network)
    assert error.reason == "redirect to a private address refused"
    assert error.hops == ("http://news.example/", "http://inside.example/")
    assert network.connected == [PUBLIC]
    assert server.connections == 1


@pytest.mark.parametrize(
    "spelling", ["127.0.0.1", "127.1", "2130706433", "0x7f.1", "0", "[::ffff:127.0.0.1]", "news.example@127.0.0.1"]
)
def test_case_17_and_18_odd_spellings_in_a_redirect_are_refused_before_connecting(serve, spelling):
    """Literal addresses are read by the system's own resolver, which asks nobody."""
    server = serve(sends(redirect(f"http://{spelling}:{{}}/")))
    inside = serve(sends(answer(STORY)))

    class PublicFirst(Network):
        def __init__(self):
            self.connected = []

        def resolve(self, host, seconds):
            return [PUBLIC] if host == "news.example" else super().resolve(host, seconds)

        def connect(self, address, port, seconds):
            self.connected.append(address)
            assert address == PUBLIC
            return socket.create_connection(("127.0.0.1", server.port), timeout=seconds), PUBLIC

    server._handler = sends(redirect(f"http://{spelling}:{inside.port}/"))
    network = PublicFirst()
    assert unread("http://news.example/", network=network).reason == "redirect to a private address refused"
    assert network.connected == [PUBLIC]
    assert inside.connections == 0


SPELLINGS = ["127.0.0.1", "127.1", "2130706433", "0x7f.1", "0177.1", "0", "localhost", "user@127.0.0.1", "127.0.0.1."]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_case_18_odd_spellings_of_loopback_are_judged_by_what_they_resolve_to(serve, spelling):
    server = serve(sends(answer(STORY)))
    address = server.url("/story", host=spelling)
    error = unread(address, typed=False)
    assert error.reason == "a private address that the user did not type is refused"
    assert server.connections == 0
    if spelling != "127.0.0.1.":  # not every resolver takes the dot
        assert ask(address).peer == "127.0.0.1"


def test_case_18_a_backslash_does_not_change_the_host(serve):
    server = serve(sends(answer(STORY)))
    network = network_of(server, news_example=[PUBLIC], inside_example=["10.0.0.1"])
    ask("http://news.example\\@inside.example/", network=network)
    assert network.resolved == ["news.example"]


@pytest.mark.parametrize("typed", [True, False])
@pytest.mark.parametrize("addresses", [[PUBLIC, "10.0.0.1"], ["10.0.0.1", PUBLIC], ["::1", PUBLIC]])
def test_case_19_a_name_with_public_and_private_addresses_is_refused(serve, addresses, typed):
    server = serve(sends(answer(STORY)))
    network = network_of(server, news_example=addresses)
    error = unread("http://news.example/", typed=typed, network=network)
    assert error.reason == "the name has public and private addresses at once"
    assert network.connected == []


def test_case_20_a_name_is_resolved_once_so_a_second_answer_changes_nothing(serve):
    server = serve(in_turn(redirect("/next"), answer(b"", status="503 x"), answer(STORY)))

    class Rebinding(MadeUpNetwork):
        def resolve(self, host, seconds):
            super().resolve(host, seconds)
            return [PUBLIC] if len(self.resolved) == 1 else ["127.0.0.1"]

    network = Rebinding({}, {PUBLIC: server})
    page = ask("http://news.example/", network=network)
    assert page.peer == PUBLIC
    assert network.resolved == ["news.example"]
    assert network.connected == [PUBLIC] * 3


def test_case_20_a_connection_that_ends_at_a_private_peer_is_refused(serve):
    server = serve(sends(answer(STORY)))

    class Led(Network):
        def resolve(self, host, seconds):
            return [PUBLIC]

        def connect(self, address, port, seconds):
            return super().connect("127.0.0.1", server.port, seconds)

    for typed in (True, False):
        error = unread("http://news.example/", typed=typed, network=Led())
        assert error.reason == "the connection ended at another network than its name; refused"
    assert server.asked == []


@pytest.mark.parametrize(
    "address", ["169.254.169.254", "fd00:ec2::254", "224.0.0.1", "255.255.255.255", "168.63.129.16"]
)
def test_some_addresses_hold_no_page_even_when_typed(address):
    network = MadeUpNetwork({"x.example": [address]}, {})
    assert unread("http://x.example/", network=network).reason.startswith("no page is fetched from a ")
    assert network.connected == []


def test_a_typed_private_host_may_redirect_to_itself_only(serve):
    inside = {"staging_example": ["10.0.0.1"], "alias_example": ["10.0.0.1"], "other_example": ["10.0.0.2"]}
    for target, end in [
        ("http://staging.example:8080/b", None),
        ("http://alias.example/b", None),
        ("http://other.example/b", "redirect to a private address refused"),
    ]:
        server = serve(in_turn(redirect(target), answer(STORY)))
        network = network_of(server, **inside)
        if end is None:
            assert ask("http://staging.example/", network=network).final_url == target
        else:
            assert unread("http://staging.example/", network=network).reason == end
            assert network.connected == ["10.0.0.1"]


def test_after_a_public_host_even_the_typed_private_one_is_refused(serve):
    server = serve(in_turn(redirect("http://news.example/"), redirect("http://staging.example/back")))
    network = network_of(server, staging_example=["10.0.0.1"], news_example=[PUBLIC])
    error = unread("http://staging.example/", network=network)
    assert error.reason == "redirect to a private address refused"
    assert network.connected == ["10.0.0.1", PUBLIC]


def test_public_hosts_may_redirect_to_each_other(serve):
    server = serve(in_turn(redirect("http://www.news.example/story"), answer(STORY)))
    network = network_of(server, news_example=[PUBLIC], www_news_example=["11.22.33.55", "2606:4700::1"])
    page = ask("http://news.example/", typed=False, network=network)
    assert (page.final_url, page.peer) == ("http://www.news.example/story", "11.22.33.55")


def test_a_silent_address_does_not_use_up_the_time_of_the_next(serve):
    server = serve(sends(answer(STORY)))

    class HalfDeaf(MadeUpNetwork):
        def connect(self, address, port, seconds):
            if address == "11.22.33.55":
                assert seconds < 0.6
                time.sleep(seconds)
                raise TimeoutError
            return super().connect(address, port, seconds)

    network = HalfDeaf({"news.example": ["11.22.33.55", PUBLIC]}, {PUBLIC: server})
    assert ask("http://news.example/", limits(seconds=1.0), network=network).peer == PUBLIC


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (TimeoutError(), "no answer within 5 s"),
        (OSError(113, "No route to host"), "the host cannot be reached"),
        (ConnectionRefusedError(), "the connection was refused"),
        (ConnectionResetError(), "the connection was reset"),
    ],
)
def test_a_host_that_does_not_let_itself_be_connected_is_said(error, reason):
    class Deaf(MadeUpNetwork):
        def connect(self, address, port, seconds):
            self.connected.append(address)
            raise error

    network = Deaf({"news.example": [PUBLIC, "11.22.33.55"]}, {})
    assert unread("http://news.example/", network=network).reason == reason
    assert network.connected[:2] == [PUBLIC, "11.22.33.55"]
    assert len(network.connected) == (6 if "reset" in reason else 2)


def test_another_try_is_not_waited_for_when_no_time_is_left_for_it(serve):
    server = serve(sends(answer(b"", "Retry-After: 1", status="503 x")))
    start = time.monotonic()
    error = unread(server.url(), limits(seconds=0.9, pause=2.0))
    assert error.reason == "the server answered 503 (service unavailable)"
    assert time.monotonic() - start < 0.8
    assert server.connections == 1


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("[2606:4700::1]", "2606:4700::1"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("NEWS.example.", "news.example"),
    ],
)
def test_a_host_is_resolved_by_its_bare_name(serve, typed, host):
    server = serve(sends(answer(STORY)))
    network = MadeUpNetwork({host: [PUBLIC]}, {PUBLIC: server})
    assert ask(f"http://{typed}/", network=network).body == STORY
    assert network.resolved == [host]
    assert f"Host: {typed.strip('.') if typed.isascii() else host}\r\n".lower().encode() in server.asked[0].lower()


# Case 22: the environment.


def test_case_22_the_environment_is_not_heeded(serve, monkeypatch, tmp_path):
    trap = serve(sends(answer(b"trap")))
    server = serve(sends(answer(STORY)))
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, trap.url())
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login editor password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    assert ask(server.url()).body == STORY
    assert trap.connections == 0
    assert b"Authorization" not in server.asked[0]


# Names.


def test_looking_a_name_up_ends_in_time_and_leaves_no_process():
    with pytest.raises(TimeoutError):
        Network().resolve("localhost", 0.001)
    if hasattr(os, "waitpid") and sys.platform != "win32":
        with pytest.raises(ChildProcessError):
            os.waitpid(-1, os.WNOHANG)


def test_a_name_that_takes_too_long_is_no_answer():
    class Slow(Network):
        def resolve(self, host, seconds):
            raise TimeoutError

    assert unread("http://news.example/", network=Slow()).reason == "no answer within 5 s"


def test_no_time_is_no_answer(serve):
    server = serve(sends(answer(STORY)))
    assert unread(server.url(), limits(seconds=0.0)).reason == "no answer within 0 s"
    assert server.connections == 0


def test_names_are_looked_up_without_an_interpreter_too(monkeypatch):
    expected = Network().resolve("localhost", 5)
    monkeypatch.setattr(sys, "executable", "")
    assert Network().resolve("localhost", 5) == expected != []
    assert Network().resolve("none.invalid", 5) == []


def test_an_interpreter_that_does_not_start_is_a_reason(monkeypatch):
    monkeypatch.setattr(sys, "executable", os.devnull)
    assert unread("http://news.invalid/").reason == "the name could not be looked up"


# TLS.


@pytest.fixture(scope="module")
def authority():
    return pytest.importorskip("trustme", reason="certificates for loopback are made with trustme").CA()


@pytest.fixture
def secure(serve, authority):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "news.example").configure_cert(context)

    def start(handler):
        return serve(handler, tls=context)

    return start


@pytest.fixture
def trusting(authority):
    class Trusting(Network):
        def tls(self):
            context = super().tls()
            authority.configure_trust(context)
            return context

    return Trusting()


def test_a_page_comes_over_tls(secure, trusting):
    page = ask(secure(sends(answer(STORY))).url(scheme="https"), network=trusting)
    assert (page.body, page.peer) == (STORY, "127.0.0.1")


def test_a_certificate_that_nobody_vouches_for_is_refused(secure):
    server = secure(sends(answer(STORY)))
    assert unread(server.url(scheme="https")).reason.startswith("the certificate is not valid (")
    assert server.asked == []


def test_a_certificate_of_another_name_is_refused(secure, trusting):
    server = secure(sends(answer(STORY)))
    error = unread(server.url(scheme="https", host="localhost"), network=trusting)
    assert error.reason.startswith("the certificate is not valid (")


def test_an_end_that_nobody_signed_is_a_cut(secure, trusting):
    server = secure(sends(b"HTTP/1.1 200 OK\r\n\r\n" + STORY))
    assert unread(server.url(scheme="https"), network=trusting).reason == "the body was cut short"


def test_a_signed_end_is_one(secure, trusting):
    def handler(server, connection, asked):
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n" + STORY)
        connection.unwrap()

    assert ask(secure(handler).url(scheme="https"), network=trusting).body == STORY


def test_a_slow_body_over_tls_is_left_in_time(secure, trusting):
    server = secure(dripping(b"HTTP/1.1 200 OK\r\n\r\n", b"a", 0.05))
    error = unread(server.url(scheme="https"), limits(seconds=0.5), network=trusting)
    assert error.reason == "the body did not end within 0.5 s"


def test_an_endless_body_over_tls_stops_at_the_limit(secure, trusting):
    server = secure(dripping(b"HTTP/1.1 200 OK\r\n\r\n", b"a" * 65_536, 0))
    error = unread(server.url(scheme="https"), limits(seconds=5, wire=1_000_000), network=trusting)
    assert error.reason == "the page is larger than 1 MB"


def test_tls_spoken_to_a_plain_server_is_said(serve):
    server = serve(sends(b"HTTP/1.1 400 Bad Request\r\n\r\n"), listen_first=False)
    assert unread(server.url(scheme="https")).reason in {
        "no secure connection could be made",
        "the connection was reset",
    }


# The installation.


def test_a_replaced_transport_is_refused(monkeypatch):
    monkeypatch.setattr(urllib3, "__version__", "2.99.900")
    assert unread("http://127.0.0.1:9/").reason == "the installation's urllib3 was replaced by another package"


def test_reading_files_never_loads_the_client():
    """Importing it takes as long as checking a page."""
    code = "import sys, rights.errors, rights.model; sys.exit('requests' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# Whatever a server may say.


class Scripted(Network):
    """Answers every connection with the same bytes and then closes."""

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.theirs: list[socket.socket] = []

    def resolve(self, host, seconds):
        return [PUBLIC]

    def connect(self, address, port, seconds):
        ours, theirs = socket.socketpair()
        theirs.sendall(self.raw)
        theirs.shutdown(socket.SHUT_WR)
        self.theirs.append(theirs)  # kept open: our request is sent into it
        return ours, PUBLIC

    def close(self):
        for end in self.theirs:
            end.close()


LINES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from(
        [
            b"HTTP/1.1 200 OK",
            b"HTTP/1.1 302 Found",
            b"HTTP/1.1 100 Continue",
            b"HTTP/1.0 200 OK",
            b"Location: /next",
            b"Location: http://[",
            b"Location: //other.example:port/",
            b"Location: http://\xff.example/",
            b"Content-Length: 5",
            b"Content-Length: 99999999999999999999",
            b"Transfer-Encoding: chunked",
            b"Content-Encoding: gzip",
            b"Content-Encoding: deflate",
            b"Content-Type: text/html; charset=",
            b"Retry-After: 0",
            b" folded",
            b"5",
            b"0",
            b"abcde",
            b"",
            gzip.compress(b"abcde", mtime=0),
        ]
    ),
)


@settings(deadline=None, max_examples=250)
@given(st.lists(LINES, max_size=9), st.sampled_from([b"\r\n", b"\n", b"\r"]))
def test_whatever_a_server_says_ends_as_a_page_or_as_a_reason(lines, end):
    network = Scripted(end.join(lines))
    try:
        page = fetch("http://news.example/", limits=limits(pause=0.0), user_agent=AGENT, network=network)
        assert page.body
        assert page.status in (200, 203)
    except FetchError as error:
        assert error.reason
        assert "\n" not in error.reason
    finally:
        network.close()
