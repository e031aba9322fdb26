"""Answers that are not the page but a question to whoever asked: the plain cases of bot challenges."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["looks_blocked"]

# Header, beginning of its value, whose challenge it is.
_HEADERS: tuple[tuple[str, str, str], ...] = (
    ("cf-mitigated", "challenge", "Cloudflare"),
    ("x-amzn-waf-action", "challenge", "AWS WAF"),
    ("x-amzn-waf-action", "captcha", "AWS WAF"),
)
# Only what stands in the challenge itself: the measuring scripts of these services stand in ordinary pages too.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (b"window._cf_chl_opt", "Cloudflare"),
    (b"Incapsula incident ID", "Imperva"),
    (b"geo.captcha-delivery.com/captcha", "DataDome"),
    (b"ct.captcha-delivery.com/c.js", "DataDome"),
    (b'id="px-captcha"', "HUMAN"),
    (b"/_sec/cp_challenge/", "Akamai"),
    (b"window.awsWafCookieDomainList", "AWS WAF"),
    (b"sucuri_cloudproxy_js", "Sucuri"),
)
# A challenge is a small page; a story that quotes one of these marks is seldom.
_LARGEST = 60_000


def looks_blocked(status: int, headers: Iterable[tuple[str, str]], body: bytes) -> str | None:
    """Whether an answer is a challenge to a robot instead of the page.

    Args:
        status: of the answer.
        headers: (name, value) pairs.
        body: after decompression; may be empty where it was not read.

    Returns:
        The reason in the report's words, or None where nothing says so; None is no promise that the page is there.
    """
    for name, value in headers:
        for header, start, whose in _HEADERS:
            if name.lower() == header and value.strip().lower().startswith(start):
                return _words(whose, status)
    if len(body) <= _LARGEST:
        for mark, whose in _MARKS:
            if mark in body:
                return _words(whose, status)
    return None


def _words(whose: str, status: int) -> str:
    return f"the site asks for proof of a person ({whose}, status {status})"
