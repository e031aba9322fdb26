"""Reading and checking real pages beside trafilatura, in one process and one run: CPU time, as ratios.

usage: pages.py FOLDER [--rounds N] [--limit N]

FOLDER holds HTML pages (also .html.gz), such as those of an article-extraction benchmark. The rounds of the contestants
take turns, and the best round of each counts. Needs trafilatura (pip install -e '.[bench]').

  checked     read in full (every link, picture, counter and date) and held to all clauses of one policy, as if it were
              a republication; the policy with the most kinds of clause
  read        read in full and recognised under all bundled policies, whatever the signs in its bytes
  scanned     as a folder is checked, pages without any sign only
  memory      growth of the process while the pages without any sign are checked ten times over
"""

from __future__ import annotations

import argparse
import gc
import gzip
import resource
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from rights import extract
from rights.engine import Checker, Scan, World
from rights.engine.recognise import Known, recognise
from rights.terms import load_pack

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def load(folder: Path, limit: int | None) -> list[tuple[str, bytes]]:
    paths = sorted(p for p in folder.rglob("*") if p.name.endswith((".html", ".htm", ".html.gz")))[:limit]
    return [(p.name, gzip.decompress(p.read_bytes()) if p.suffix == ".gz" else p.read_bytes()) for p in paths]


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    try:
        import trafilatura
    except ImportError:
        print("trafilatura is not installed: pip install -e '.[bench]'", file=sys.stderr)
        return 2
    pages = load(args.folder, args.limit)
    if not pages:
        print(f"no page in {args.folder}", file=sys.stderr)
        return 2
    gc.set_threshold(100_000)  # as the program itself runs; the peer gains by it too
    pack = load_pack()
    scan = Scan(pack.policies, pack.lists)
    silent = [page for page in pages if not scan.signs(page[1])]
    most = max(pack.policies, key=lambda p: len({c.kind for c in p.clauses}))
    world = World(policies=pack.policies, lists=pack.lists, as_of=NOW)
    named = msgspec.structs.replace(world, policies=(most,), named=frozenset({most.id}))

    def in_full() -> None:
        known = Known(pack.policies, pack.lists)
        for name, data in pages:
            page = extract.read(data, name)
            # everything that a page holds is made when it is asked for
            _ = (page.blocks, page.links, page.images, page.trackers, page.bylines, page.authors, page.head)
            _ = (page.titles, page.published_at, page.updated_at, page.language, page.damaged)
            recognise(page, known)

    def run(world: World, pages: list[tuple[str, bytes]]) -> Callable[[], object]:
        def work() -> None:
            checker = Checker(world)
            for name, data in pages:
                checker.check(data, name)
            assert checker.report().summary.pages.read + checker.report().summary.pages.unread == len(pages)

        return work

    def peer(pages: list[tuple[str, bytes]]) -> Callable[[], object]:
        return lambda: [trafilatura.bare_extraction(data, with_metadata=True) for _, data in pages]

    if not silent:
        print("every page holds a sign; the figures for pages without one can't be taken", file=sys.stderr)
    contestants: dict[str, tuple[Callable[[], object], int]] = {
        "trafilatura": (peer(pages), len(pages)),
        "checked": (run(named, pages), len(pages)),
        "read": (in_full, len(pages)),
        "trafilatura, silent pages": (peer(silent), len(silent)),
        "scanned, silent pages": (run(world, silent), len(silent)),
    }
    contestants = {name: (work, count) for name, (work, count) in contestants.items() if count}
    best: dict[str, float] = {}
    for _ in range(args.rounds):
        for name, (work, _count) in contestants.items():
            best[name] = min(best.get(name, float("inf")), cpu(work))
    mean = sum(len(data) for _, data in pages) / len(pages) / 1000
    print(
        f"{len(pages)} pages of {mean:.0f} kB in the mean, {len(silent)} without any sign; best of {args.rounds} rounds"
    )
    for name, (_, count) in contestants.items():
        base = best["trafilatura, silent pages" if "silent" in name else "trafilatura"]
        base_count = len(silent) if "silent" in name else len(pages)
        ratio = (count / best[name]) / (base_count / base)
        print(
            f"{name:<28} {count / best[name]:9.1f} pages/s   {1000 * best[name] / count:8.2f} ms/page   {ratio:7.1f} x"
        )
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    checker = Checker(world)
    for _ in range(10):
        for name, data in silent:
            checker.check(data, name)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(f"memory while {10 * len(silent)} unrelated pages were checked: {grown} kB more than before")
    return 0


if __name__ == "__main__":
    sys.exit(main())
