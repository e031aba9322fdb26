"""Whole calls, kept as files: what is called, with which inputs, and everything that comes out.

A case is a folder under runs/: `cmd` holds the call, one line per call; `given/` files of its own, laid over inputs/ and
the terms of features/; `expected/` the exit status, both streams, and every file that the call made or changed. After a
change that is meant: pytest tests/cli --update-golden, and look at the difference.
"""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rights._version import __version__

from .program import rights

HERE = Path(__file__).parent
TERMS = HERE.parents[1] / "features" / "terms"
CASES = sorted(path.parent.name for path in HERE.glob("runs/*/cmd"))


def lay_out(case: Path, folder: Path) -> None:
    shutil.copytree(HERE / "inputs", folder, dirs_exist_ok=True)
    shutil.copytree(TERMS, folder / "terms")
    if (case / "given").is_dir():
        shutil.copytree(case / "given", folder, dirs_exist_ok=True)


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("name", CASES)
def test_run(name: str, tmp_path: Path, golden: Callable[[Path, str], None], request) -> None:
    case = HERE / "runs" / name
    lay_out(case, tmp_path)
    before = files(tmp_path)
    codes, outs, errs = [], [], []
    for line in (case / "cmd").read_text("utf-8").splitlines():
        program, *arguments = shlex.split(line)
        assert program == "rights"
        stdin = b""
        if "<" in arguments:
            at = arguments.index("<")
            stdin = (tmp_path / arguments[at + 1]).read_bytes()
            del arguments[at : at + 2]
        ran = rights(*arguments, stdin=stdin, cwd=tmp_path)
        codes.append(f"{ran.exit}\n")
        outs.append(ran.stdout)
        errs.append(ran.err)

    def compare(file: str, text: str) -> None:
        golden(case / "expected" / file, text.replace(f'"{__version__}"', '"VERSION"'))

    compare("exit", "".join(codes))
    compare("stdout", "".join(outs))
    compare("stderr", "".join(errs))
    made = {name: data for name, data in files(tmp_path).items() if before.get(name) != data}
    for file, data in made.items():
        compare(f"files/{file}", data.decode("utf-8"))
    kept = case / "expected" / "files"
    assert sorted(made) == sorted(files(kept)) if kept.is_dir() else not made


def test_every_case_is_one() -> None:
    assert {p.name for p in (HERE / "runs").iterdir()} == set(CASES)
