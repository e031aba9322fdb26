"""Every place in a report, sliced from the file as an outsider would, is the excerpt; over all real pages."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rights import check

REAL = Path(__file__).resolve().parents[1] / "../shared/real"
NOW = datetime(2026, 11, 1, tzinfo=UTC)


def _lines(text):
    """Lines with their ends: \\n, \\r\\n or \\r, and no other sign."""
    out, start = [], 0
    while start < len(text):
        ends = [at for sign in "\n\r" if (at := text.find(sign, start)) >= 0]
        end = min(ends, default=len(text) - 1) + 1
        if text.startswith("\r\n", end - 1):
            end += 1
        out.append(text[start:end])
        start = end
    return [*out, ""]


def _slice(lines, place):
    if place.line == place.end_line:
        return lines[place.line - 1][place.column - 1 : place.end_column - 1]
    between = lines[place.line : place.end_line - 1]
    return "".join(
        [lines[place.line - 1][place.column - 1 :], *between, lines[place.end_line - 1][: place.end_column - 1]]
    )


def _places(findings):
    for finding in findings:
        yield from finding.locations
        yield from _places(finding.parts)


def _text(data):
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("windows-1252", "replace")


@pytest.mark.parametrize("policy", [None, "dcnf", "the-conversation-us", "associated-press"])
@pytest.mark.parametrize("folder", ["copies", "negatives"])
def test_every_place_of_real_pages_holds_its_excerpt(folder, policy):
    if not REAL.is_dir():
        pytest.skip("the real pages are not beside this checkout")
    seen = 0
    for path in sorted(p for p in (REAL / folder).iterdir() if p.suffix in (".html", ".txt", ".md")):
        data = path.read_bytes()
        lines = _lines(_text(data))
        for entry in check(data, path.name, as_of=NOW, policy=policy).republications:
            signs = [sign.location for sign in entry.recognised_by if sign.location is not None]
            for place in [*_places(entry.findings), *signs]:
                seen += 1
                assert _slice(lines, place) == place.excerpt, (path.name, place.line, place.column)
    assert seen > 50
