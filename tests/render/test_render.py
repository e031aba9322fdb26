"""The table of formats: what exists, what does not yet, and what a run pays for what it does not write."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping

import pytest

from rights.errors import UsageError
from rights.model.report import Report
from rights.render import FORMATS, PLANNED, RenderOptions, render


@pytest.mark.parametrize("kind", [*PLANNED, "pdf"])
def test_a_format_that_is_not_there_names_those_that_are(reports: Mapping[str, Report], kind: str) -> None:
    with pytest.raises(UsageError) as caught:
        render(reports["clear"], kind)
    assert kind in caught.value.message
    for name in FORMATS:
        assert name in caught.value.hint


@pytest.mark.parametrize("kind", sorted(FORMATS))
@pytest.mark.parametrize("name", ["folder", "hostile", "nothing"])
def test_every_format_is_whole_and_repeatable(reports: Mapping[str, Report], kind: str, name: str) -> None:
    first = render(reports[name], kind, options=RenderOptions())
    assert first.endswith("\n")
    assert first == render(reports[name], kind)
    first.encode("utf-8")


def test_text_and_json_import_nothing_heavy() -> None:
    code = (
        "import sys; import rights.render.text, rights.render.json_report\n"
        "print(*sorted({'jinja2', 'pydantic', 'html', 'xml', 'urllib', 'json', 'hashlib'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
