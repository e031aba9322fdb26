"""Challenges to robots are told from pages, and pages that merely carry a measuring script are not accused."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from rights.fetch import looks_blocked

PAGE = b"<html><head><title>Harbour talks end</title></head><body><p>The talks ended on Monday.</p></body></html>"


@pytest.mark.parametrize(
    ("status", "headers", "body", "whose"),
    [
        (403, [("CF-Mitigated", "challenge")], b"", "Cloudflare"),
        (202, [("x-amzn-waf-action", "challenge")], b"", "AWS WAF"),
        (200, [], b"<script>window._cf_chl_opt={};</script>", "Cloudflare"),
        (200, [], b"<p>Request unsuccessful. Incapsula incident ID: 1-2</p>", "Imperva"),
        (403, [], b'<iframe src="https://geo.captcha-delivery.com/captcha/?x=1">', "DataDome"),
        (403, [], b'<div id="px-captcha"></div>', "HUMAN"),
    ],
)
def test_a_challenge_is_named(status, headers, body, whose):
    assert looks_blocked(status, headers, body) == f"the site asks for proof of a person ({whose}, status {status})"


@pytest.mark.parametrize(
    "body",
    [
        PAGE,
        PAGE + b'<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>',
        PAGE + b'<script src="/_Incapsula_Resource?SWJIYLWA=1"></script>',
        PAGE + b'<script src="https://js.datadome.co/tags.js"></script>',
        b"<p>How window._cf_chl_opt works</p>" + b"x" * 100_000,
    ],
)
def test_an_ordinary_page_is_none(body):
    assert looks_blocked(200, [("Server", "cloudflare"), ("CF-Ray", "1")], body) is None


def test_no_real_page_is_taken_for_a_challenge():
    real = Path(__file__).resolve().parents[2] / "../shared/real"
    if not real.is_dir():
        pytest.skip("the real pages are not beside this checkout")
    pages = [(path.name, path.read_bytes()) for path in real.rglob("*.html")]
    pages += [(path.name, gzip.decompress(path.read_bytes())) for path in real.rglob("*.html.gz")]
    assert pages
    assert [name for name, body in pages if looks_blocked(200, [], body)] == []
