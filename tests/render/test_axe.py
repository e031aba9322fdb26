"""The HTML report under axe in Chromium, light and dark: no accessibility mistake, contrast included.

Needs Chromium on the path and the packages of tests/axe (`npm ci --prefix tests/axe --ignore-scripts`).
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from rights.model.report import Report
from rights.render import render

AXE = Path(__file__).resolve().parents[1] / "axe" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)

pytestmark = [
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium on the path"),
    pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not there: npm ci --prefix tests/axe --ignore-scripts"),
]

# Runs in the page once it is there, and leaves what it found where --dump-dom writes it out.
RUN = """
axe.run(document, {resultTypes: ["violations", "incomplete"]}).then(found => {
  const brief = list => list.map(v => ({id: v.id, nodes: v.nodes.map(n => [n.html, n.failureSummary])}));
  const out = document.createElement("pre");
  out.id = "axe-found";
  out.textContent = JSON.stringify({
    violations: brief(found.violations),
    incomplete: brief(found.incomplete),
    passes: found.passes.map(p => p.id),
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    styled: getComputedStyle(document.querySelector("h1")).fontFamily,
    alerts: window.alerted || 0,
  });
  document.body.append(out);
});
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["folder", "river", "clear", "hostile", "nothing"])
def test_axe_finds_nothing(reports: Mapping[str, Report], tmp_path: Path, name: str, scheme: str) -> None:
    found = look(render(reports[name], "html"), tmp_path, dark=scheme == "dark")
    assert found["violations"] == []
    assert [each for each in found["incomplete"] if each["id"] == "color-contrast"] == []
    assert "color-contrast" in found["passes"]
    assert found["dark"] is (scheme == "dark")
    assert "Charter" in found["styled"], "the page's own security policy keeps its style sheet out"


def test_axe_would_find_something(reports: Mapping[str, Report], tmp_path: Path) -> None:
    page = render(reports["clear"], "html").replace('<html lang="en">', "<html>")
    assert [each["id"] for each in look(page, tmp_path, dark=False)["violations"]] == ["html-has-lang"]


def look(page: str, folder: Path, *, dark: bool) -> dict[str, Any]:
    """What axe says of a page, opened from a file in a browser without a network.

    The page's security policy stays, but for the two scripts of this test.
    """
    policy = "default-src 'none'; style-src"
    assert page.count(policy) == 1
    page = page.replace(policy, "default-src 'none'; script-src 'unsafe-inline'; style-src")
    script = AXE.read_text(encoding="utf-8")
    assert "</script" not in script
    file = folder / "report.html"
    file.write_text(
        page.replace("</body>", f"<script>{script}</script><script>{RUN}</script></body>"), encoding="utf-8"
    )
    done = subprocess.run(
        [
            CHROMIUM,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            f"--user-data-dir={folder / 'profile'}",
            f"--blink-settings=preferredColorScheme={0 if dark else 1}",
            "--window-size=1200,900",
            "--virtual-time-budget=20000",
            "--dump-dom",
            file.as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    shutil.rmtree(folder / "profile", ignore_errors=True)
    match = re.search(r'<pre id="axe-found">(.*?)</pre>', done.stdout, re.DOTALL)
    assert match, f"axe left no result:\n{done.stderr[-2000:]}"
    found: dict[str, Any] = json.loads(unescape(match[1]))
    return found
