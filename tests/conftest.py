"""Expected outputs kept as files: compared byte for byte, shown where they are missing, rewritten only on request."""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the expected outputs to what the program writes now (refused where CI is set)",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is for a person who looks at the difference: it does not run in CI")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with the file that holds what is expected.

    golden(path, actual): path is absolute or relative to the test's own folder. Line ends count.
    """
    update = bool(request.config.getoption("--update-golden"))

    def compare(path: Path, actual: str) -> None:
        file = request.path.parent / path
        if update:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(actual.encode("utf-8"))
            return
        if not file.exists():
            pytest.fail(
                f"there is no expectation {file}; look at this, and if it is right, run with --update-golden:\n{actual}",
                pytrace=False,
            )
        expected = file.read_bytes().decode("utf-8")
        if expected != actual:
            lines = difflib.unified_diff(
                expected.splitlines(keepends=True),
                actual.splitlines(keepends=True),
                f"{file.name} (expected)",
                f"{file.name} (actual)",
            )
            pytest.fail("".join(line if line.endswith("\n") else f"{line}\n" for line in lines), pytrace=False)

    return compare
