"""What every hostile case is held to: a status of the contract, no traceback, bounded time and memory, nothing left over.

The numbers in the tests' names are those of the list of hostile cases that the project keeps.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from ..cli.program import STATUSES, Ran, rights  # noqa: TID252  # tests are no package to import from

TERMS = Path(__file__).resolve().parents[2] / "features" / "terms"
REACH = ("--no-bundled", "--policies", str(TERMS), "--as-of", "2026-11-23")
MEMORY = 512
"""MiB that no case may exceed."""

TITLE = "Old mill bridge will stay open while engineers look for money"
CREDIT = (
    '<p>This story was originally published by <a href="https://harbourlight.example/2026/'
    'old-mill-bridge-will-stay-open">Harbour Light</a>.</p>'
)
STORY = (
    "<p>The bridge over the Quarry River will carry cars for one more winter, the county's engineers said on Tuesday.</p>"
    "<p>Inspectors found rust on 41 of its 212 beams, but no crack that would close it. They will be back in spring.</p>"
)


def page(*, head: str = "", before: str = CREDIT, after: str = "") -> str:
    """A whole page with the invented story, credited to Harbour Light."""
    return (
        f"<!DOCTYPE html>\n<html><head><title>{TITLE}</title>{head}</head>\n<body><article><h1>{TITLE}</h1>\n"
        f"{before}\n{STORY}\n{after}</article></body></html>\n"
    )


_MEASURING = """
import atexit, resource, sys
def memory():
    try:
        with open("/proc/self/status") as file:
            kib = next(int(line.split()[1]) for line in file if line.startswith("VmHWM:"))
    except OSError:
        kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    with open(sys.argv[1], "w") as file:
        file.write(str(kib / 1024))
atexit.register(memory)
from rights.cli import main
main(sys.argv[2:])
"""
"""Runs the program and tells the most memory (MiB) that it held; what its parent held before it began does not count."""


class Measured(msgspec.Struct, frozen=True):
    """One process: how it ended, how long it took (seconds) and the most memory it held (MiB)."""

    exit: int
    seconds: float
    memory: float
    out: bytes
    err: str

    @property
    def report(self) -> dict[str, Any]:
        return json.loads(self.out)


class Program:
    """Calls the program in a folder of its own and looks at how it ends, whatever it was given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def file(self, name: str, data: str | bytes) -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return name

    def __call__(self, *arguments: str, stdin: bytes = b"") -> Ran:
        ran = rights(*arguments, stdin=stdin, cwd=self.folder)
        self.sound(ran.exit, ran.err)
        return ran

    def check(self, *arguments: str, stdin: bytes = b"", policy: str | None = None) -> Ran:
        """Check under the invented newsrooms' terms, as JSON."""
        named = ("--policy", policy) if policy else ()
        return self("check", *arguments, *REACH, *named, "--format", "json", stdin=stdin)

    def timed(self, *arguments: str, seconds: float = 15.0) -> Ran:
        """Call it here, and look at the time only."""
        began = time.monotonic()
        ran = self(*arguments)
        assert time.monotonic() - began < seconds
        return ran

    def measure(self, *arguments: str, seconds: float = 20.0) -> Measured:
        """Call it as a process of its own; one that is not done in time is stopped, and its exit is -9."""
        began = time.monotonic()
        with (self.folder / ".out").open("wb") as out, (self.folder / ".err").open("wb") as err:
            process = subprocess.Popen(
                [sys.executable, "-c", _MEASURING, str(self.folder / ".memory"), *arguments],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
            )
            stop = threading.Timer(seconds, process.kill)
            stop.start()
            process.wait()
            stop.cancel()
        kept = self.folder / ".memory"
        memory = float(kept.read_text()) if kept.exists() else 0.0
        kept.unlink(missing_ok=True)
        told = (self.folder / ".err").read_text("utf-8", "replace")
        out_bytes = (self.folder / ".out").read_bytes()
        for name in (".out", ".err"):
            (self.folder / name).unlink()
        assert process.returncode != -9, f"not done after {seconds} seconds"
        self.sound(process.returncode, told)
        assert memory < MEMORY, f"{memory:.0f} MiB"
        return Measured(process.returncode, time.monotonic() - began, memory, out_bytes, told)

    def sound(self, status: int, told: str) -> None:
        assert status in STATUSES, told
        assert "Traceback" not in told
        assert "internal error" not in told, told
        assert not list(self.folder.rglob("*.part"))
        assert not list(self.folder.glob("rights-crash-*"))


@pytest.fixture(autouse=True, scope="session")
def cache_of_its_own(tmp_path_factory: pytest.TempPathFactory):
    """Policies are compiled once for these tests, and nothing of them goes to the user's cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def program(tmp_path: Path) -> Program:
    folder = tmp_path / "desk"
    folder.mkdir()
    return Program(folder)


Check = Callable[..., Ran]


@pytest.fixture
def serve():
    """Serve one page at http://127.0.0.1:PORT/story/ and stop when the test ends; gives the address."""
    import http.server

    running: list[http.server.ThreadingHTTPServer] = []

    def start(body: bytes, kind: str = "text/html", status: int = 200) -> str:
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        running.append(server)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return f"http://127.0.0.1:{server.server_address[1]}/story/"

    yield start
    for server in running:
        server.shutdown()
        server.server_close()
