"""Runs the whole command line inside the test's own process, with its streams, folder and exit status kept apart."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from rights.cli import main

STATUSES = frozenset({0, 1, 2, 3})
"""Every exit status that the contract knows."""


class Ran(msgspec.Struct, frozen=True):
    """What one call came to."""

    exit: int
    out: bytes
    err: str

    @property
    def stdout(self) -> str:
        return self.out.decode("utf-8", "surrogatepass")

    @property
    def report(self) -> dict[str, Any]:
        """The JSON report on standard output."""
        return json.loads(self.out)

    @property
    def entry(self) -> dict[str, Any]:
        """The only entry of the report."""
        (one,) = self.report["republications"]
        return one

    def verdicts(self) -> dict[str, str]:
        """Clause to verdict, of the only entry; the soft form of a clause stands under its name with " (advice)"."""
        return {
            f["clause"] + (" (advice)" if f["level"] == "should" and f["verdict"] == "fail" else ""): f["verdict"]
            for f in self.entry["findings"]
        }

    def finding(self, clause: str) -> dict[str, Any]:
        """The first finding of a clause, of the only entry."""
        return next(f for f in self.entry["findings"] if f["clause"] == clause)


class _Stream(io.TextIOWrapper):
    def __init__(self, data: bytes = b"") -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8", newline="")


def rights(*arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None) -> Ran:
    """Call the program as a shell would; whatever is no exit status of it comes through as an exception."""
    with _streams(stdin) as (out, err), _in(cwd):
        try:
            main([str(argument) for argument in arguments])
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 0 if ended.code is None else 1
        else:
            raise AssertionError("the program ended without an exit status")
        out.flush()
        err.flush()
        return Ran(code, out.buffer.getvalue(), err.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]


@contextlib.contextmanager
def _streams(stdin: bytes) -> Iterator[tuple[_Stream, _Stream]]:
    kept = sys.stdin, sys.stdout, sys.stderr
    made = _Stream(stdin), _Stream(), _Stream()
    sys.stdin, sys.stdout, sys.stderr = made
    try:
        yield made[1], made[2]
    finally:
        sys.stdin, sys.stdout, sys.stderr = kept


@contextlib.contextmanager
def _in(folder: Path | None) -> Iterator[None]:
    if folder is None:
        yield
        return
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
