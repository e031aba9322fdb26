"""Runs every promise in features/ through the whole program."""

from __future__ import annotations

import re
from pathlib import Path

from pytest_bdd import scenarios

scenarios(".")

FEATURES = Path(__file__).resolve().parents[2] / "features"


def test_the_promises_speak_the_language_of_a_newsroom() -> None:
    steps = len(
        re.findall(r"^@(?:given|when|then)\(", Path(__file__).with_name("conftest.py").read_text("utf-8"), re.MULTILINE)
    )
    assert steps <= 28
    for path in FEATURES.glob("*.feature"):
        assert not re.search(
            r"</|<(?:a|p|img|link|meta|div)\b|\b(?:HTML|selector|DOM|JSON|regex)\b", path.read_text("utf-8")
        ), path.name
