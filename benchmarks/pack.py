"""What a large pack of policies costs: loading it, and checking pages under it, beside a pack of six; ratios in one run.

usage: pack.py FOLDER [--policies N] [--rounds N] [--limit N]

FOLDER holds pages (.html, .md, .txt, .html.gz). The large pack is the bundled one, filled up with invented newsrooms until it
holds N policies; the small one is six of them that real pages credit. CPU time in one process; the contestants take turns
and the best round of each counts.

  load        reading the compiled pack, as every call after the first does
  scan        making the search ready for the pack
  check       all pages of the folder, one by one, as `rights check FOLDER` does
"""

from __future__ import annotations

import argparse
import gc
import gzip
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from rights import resources
from rights.engine import Checker, Scan, World
from rights.model.terms import Policy
from rights.terms import Pack, load_pack
from rights.terms.pack import compile_pack, seal

NOW = datetime(2026, 11, 1, tzinfo=UTC)
SIX = ("associated-press", "dcnf", "kff-health-news", "propublica", "reuters", "the-conversation-us")
_PLACES = (
    "Alder Birch Cedar Dogwood Elm Fir Gum Hazel Iron Juniper Kauri Larch Maple Nut Oak Pine Quince Rowan Spruce Teak"
).split()
_PAPERS = "Dispatch Courier Ledger Monitor Gazette Wire Tribune Record Beacon Observer".split()
_POLICY = """\
schema: 1
id: {id}
name: {name}
version: 2026-11-01
status: draft
language: en
extends: the-conversation-us
terms: {{via: invented for a benchmark}}
homepages: ["https://{id}.example"]
recognise:
  names: [{name}, The {name}]
  short_names: [{short}]
  own_hosts: [{id}.example, {id}-news.example]
  trackers: ["https://count.{id}.example/{{article_id}}"]
  datelines: ["({short})"]
  signoffs: ["Reporting by {{persons}} for {name}; Editing by {{persons}}"]
  notices: ["{name} is a nonprofit newsroom that covers the valleys and lets everybody republish its stories free of charge."]
"""


def invented(count: int) -> tuple[Policy, ...]:
    """Policies of newsrooms that do not exist, each with every kind of signal and another's clauses."""
    parents = {path.name: path.read_bytes() for path in resources.locate("policies").glob("*.yaml")}
    made: dict[str, bytes] = {}
    for number in range(count):
        place, paper = _PLACES[number % len(_PLACES)], _PAPERS[number // len(_PLACES) % len(_PAPERS)]
        name = f"{place} Valley {paper}"
        key = name.lower().replace(" ", "-")
        short = f"{place[0]}V{paper[0]}{number}"
        made[f"{key}.yaml"] = _POLICY.format(id=key, name=name, short=short).encode()
    pack = compile_pack(made, (parents,))
    assert not pack.mistakes, pack.problems()[:3]
    return pack.policies


def pages_in(folder: Path, limit: int | None) -> list[tuple[str, bytes]]:
    """Name and bytes of the pages below a folder."""
    paths = sorted(p for p in folder.rglob("*") if p.name.endswith((".html", ".htm", ".html.gz", ".md", ".txt")))[
        :limit
    ]
    return [(p.name, gzip.decompress(p.read_bytes()) if p.suffix == ".gz" else p.read_bytes()) for p in paths]


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--policies", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    pages = pages_in(args.folder, args.limit)
    if not pages:
        print(f"no page in {args.folder}", file=sys.stderr)
        return 2
    gc.set_threshold(100_000)  # as the program itself runs
    bundled = load_pack()
    more = invented(max(0, args.policies - len(bundled.policies)))
    large = msgspec.structs.replace(bundled, policies=(*bundled.policies, *more))
    small = msgspec.structs.replace(bundled, policies=tuple(p for p in bundled.policies if p.id in SIX))
    with tempfile.NamedTemporaryFile() as file:
        packed = Path(file.name)
        packed.write_bytes(seal(large))
        decoder = msgspec.msgpack.Decoder(Pack)
        start = len(packed.read_bytes()) - len(msgspec.msgpack.encode(large))
        loaded = min(cpu(lambda: decoder.decode(packed.read_bytes()[start:])) for _ in range(5))
        size = packed.stat().st_size
    whole = min(cpu(load_pack) for _ in range(5))

    def run(pack: Pack) -> Callable[[], object]:
        def work() -> None:
            checker = Checker(World(policies=pack.policies, lists=pack.lists, as_of=NOW))
            for name, data in pages:
                checker.check(data, name, direct=False)

        return work

    contestants: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "scan": (lambda: Scan(small.policies, small.lists), lambda: Scan(large.policies, large.lists)),
        "check": (run(small), run(large)),
    }
    best: dict[tuple[str, str], float] = {}
    for _ in range(args.rounds):
        for name, pair in contestants.items():
            for label, work in zip(("small", "large"), pair, strict=True):
                best[name, label] = min(best.get((name, label), float("inf")), cpu(work))
    print(f"{len(pages)} pages; {len(small.policies)} and {len(large.policies)} policies; best of {args.rounds} rounds")
    print(
        f"load    {1000 * whole:8.1f} ms for the bundled {len(bundled.policies)}, {1000 * loaded:.1f} ms to decode all ({size} bytes)"
    )
    for name in contestants:
        one, many = best[name, "small"], best[name, "large"]
        print(f"{name:<7} {1000 * one:8.1f} ms   {1000 * many:8.1f} ms   {many / one:5.2f} x")
    return 0


if __name__ == "__main__":
    sys.exit(main())
