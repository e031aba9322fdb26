"""Starting the program and checking one page, as multiples of starting the interpreter with nothing to do.

usage: start.py [--runs N]

Runs `python -c pass` and `rights check` on the shipped example in turn, in this interpreter's environment, and prints the
median of each and the ratio of the medians.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def once(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, cwd=ROOT)
    return time.perf_counter() - start


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=21)
    args = parser.parse_args()
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "rights check examples/kept.html": [sys.executable, "-m", "rights", "check", "examples/kept.html"],
        "rights check README.md": [sys.executable, "-m", "rights", "check", "README.md"],
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for command in commands.values():
        once(command)
    for _ in range(args.runs):
        for name, command in commands.items():
            times[name].append(once(command))
    base = statistics.median(times["python -c pass"])
    for name, some in times.items():
        middle = statistics.median(some)
        print(f"{name:<34} {1000 * middle:7.1f} ms   {middle / base:5.1f} x")
    return 0


if __name__ == "__main__":
    sys.exit(main())
