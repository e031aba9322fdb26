"""Addresses that a content network hides from robots, as its own script would show them."""

from __future__ import annotations

__all__ = ["decoded"]


def decoded(value: str | None) -> str:
    """The address behind a `data-cfemail` value: hexadecimal bytes, each combined with the first; "" where it is none."""
    try:
        data = bytes.fromhex(value or "")
    except ValueError:
        return ""
    if len(data) < 2:
        return ""
    text = bytes(byte ^ data[0] for byte in data[1:]).decode("utf-8", "replace")
    return text if "@" in text and text.isprintable() else ""
