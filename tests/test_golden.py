"""The helper for expected outputs: it shows, it compares, it rewrites on request, and never in CI."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

CASE = (
    "from pathlib import Path\n\ndef test_it(golden):\n    golden(Path('expected/out.txt'), 'first\\r\\nsecond\\n')\n"
)


def run(folder: Path, *options: str, ci: bool = False) -> subprocess.CompletedProcess[str]:
    shutil.copy(Path(__file__).with_name("conftest.py"), folder / "conftest.py")
    (folder / "test_case.py").write_text(CASE, encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key != "CI" and not key.startswith("PYTEST")}
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "--rootdir",
            str(folder),
            *options,
            str(folder),
        ],
        capture_output=True,
        text=True,
        check=False,
        env=environment | ({"CI": "true"} if ci else {}),
    )


def test_what_is_missing_is_shown_and_fails(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.returncode == 1
    assert "second" in done.stdout
    assert not (tmp_path / "expected").exists()


def test_on_request_it_is_written_and_then_kept_to(tmp_path: Path) -> None:
    assert run(tmp_path, "--update-golden").returncode == 0
    assert (tmp_path / "expected/out.txt").read_bytes() == b"first\r\nsecond\n"
    assert run(tmp_path).returncode == 0
    (tmp_path / "expected/out.txt").write_bytes(b"first\nsecond\n")
    done = run(tmp_path)
    assert done.returncode == 1
    assert "(expected)" in done.stdout


def test_nothing_is_rewritten_in_ci(tmp_path: Path) -> None:
    done = run(tmp_path, "--update-golden", ci=True)
    assert done.returncode == 4
    assert "does not run in CI" in done.stderr
    assert not (tmp_path / "expected").exists()
