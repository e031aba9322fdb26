"""A folder to call the program in: the inputs of the golden runs, and the terms of the invented newsrooms."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from .program import Ran, rights

HERE = Path(__file__).parent
TERMS = HERE.parents[1] / "features" / "terms"


@pytest.fixture(autouse=True, scope="session")
def cache_of_its_own(tmp_path_factory: pytest.TempPathFactory):
    """Policies are compiled once for these tests, and nothing of them goes to the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    shutil.copytree(HERE / "inputs", folder)
    shutil.copytree(TERMS, folder / "terms")
    return folder


@pytest.fixture
def check(desk: Path) -> Callable[..., Ran]:
    """Check pages of the desk under the invented newsrooms' terms, as JSON."""

    def call(*arguments: str | Path, reach: bool = True, **more: bytes) -> Ran:
        terms = ("--no-bundled", "--policies", "terms") if reach else ()
        day = () if "--as-of" in arguments else ("--as-of", "2026-11-23")
        return rights("check", *arguments, *terms, *day, "--format", "json", cwd=desk, **more)

    return call
