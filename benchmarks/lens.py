"""The edit lens beside difflib and redlines, on the same pairs, in one process and one run: CPU time, as ratios.

usage: lens.py [PAIRS.jsonl] [--rounds N] [--words N]

PAIRS.jsonl lists pairs of files as `rights compare --pairs` takes them; without it the pairs are made up here. The rounds
of the contestants take turns, and the best round of each counts. Needs redlines (pip install -e '.[bench]').

  lens        both texts read apart into words, aligned, every edit classified
  difflib     SequenceMatcher over the same texts' words, autojunk off: the alignment alone, of what stands between spaces
  with marks  the same over words and marks apart, as the lens aligns them
  redlines    the comparison that its users get, as Markdown
  long        the lens on texts of 1,000 to 100,000 words: time per word, as a multiple of that at 1,000
  worst       unrelated texts, one letter repeated, one line repeated: time and memory beside an honest pair as long
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import re
import sys
import time
import tracemalloc
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

from rights import match

COMMON = (
    "the of to and a in that is was for on said with as by at from it he she they have be not but were his her this had "
    "which their would one more who about will people when there year after can been also first new two its all up out"
).split()
_SYLLABLES = "ba con der el fi gra ho in ju ka lor mi nes op pra qui ras sto tur ul ver win xa yel zon".split()
_CHANCE = random.Random(1)
WORDS = COMMON + ["".join(_CHANCE.choices(_SYLLABLES, k=_CHANCE.randint(2, 4))) for _ in range(4_000)]
_APART = re.compile(r"\w+|[^\w\s]")
WEIGHTS = [1 / (rank + 3) for rank in range(len(WORDS))]
"""Words come as often as in a language: the commonest are every twentieth word, most are rare."""


def made_up(n_words: int, seed: int) -> str:
    """A text of invented sentences in paragraphs."""
    chance = random.Random(seed)
    paragraphs, count = [], 0
    while count < n_words:
        sentences = []
        for _ in range(chance.randint(1, 4)):
            words = chance.choices(WORDS, WEIGHTS, k=chance.randint(8, 26))
            count += len(words)
            sentences.append(" ".join(words).capitalize() + ".")
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs)


def edited(text: str, seed: int) -> str:
    """The text with about one word in forty changed, a paragraph cut and one added."""
    chance = random.Random(seed)
    paragraphs = text.split("\n\n")
    if len(paragraphs) > 3:
        del paragraphs[chance.randrange(1, len(paragraphs))]
        paragraphs.insert(chance.randrange(1, len(paragraphs)), made_up(30, seed + 1))
    return "\n\n".join(
        " ".join(
            chance.choices(WORDS, WEIGHTS)[0] if chance.random() < 0.025 else word for word in paragraph.split(" ")
        )
        for paragraph in paragraphs
    )


def cpu(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def lens(one: str, other: str) -> object:
    return match.compare(match.of_text(one), match.of_text(other))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--words", type=int, default=1_000, help="length of the made-up pairs")
    args = parser.parse_args()
    try:
        from redlines import Redlines
    except ImportError:
        print("redlines is not installed: pip install -e '.[bench]'", file=sys.stderr)
        return 2
    pairs = [(text, edited(text, n)) for n in range(12) for text in [made_up(args.words, n)]]
    name = f"12 made-up pairs of {args.words} words"
    if args.pairs is not None:
        listed = [json.loads(line) for line in args.pairs.read_text("utf-8").splitlines() if line.strip()]
        texts = [[(args.pairs.parent / pair[side]) for side in ("original", "republication")] for pair in listed]
        pairs = [
            (one.read_text("utf-8", "replace"), other.read_text("utf-8", "replace"))
            for one, other in texts
            if one.suffix == other.suffix == ".txt"
        ]
        name = f"{len(pairs)} pairs of plain text from {args.pairs.name}"
    n_words = sum(len(one.split()) for one, _ in pairs)
    print(f"{name}, {n_words / len(pairs):.0f} words each")
    contestants: dict[str, Callable[[], object]] = {
        "lens": lambda: [lens(one, other) for one, other in pairs],
        "difflib": lambda: [
            SequenceMatcher(None, one.split(), other.split(), autojunk=False).get_opcodes() for one, other in pairs
        ],
        "with marks": lambda: [
            SequenceMatcher(None, _APART.findall(one), _APART.findall(other), autojunk=False).get_opcodes()
            for one, other in pairs
        ],
        "redlines": lambda: [Redlines(one, other).output_markdown for one, other in pairs],
    }
    best: dict[str, float] = {}
    for _ in range(args.rounds):
        for contestant, work in contestants.items():
            best[contestant] = min(best.get(contestant, 1e9), cpu(work))
    for contestant, seconds in best.items():
        ratio = seconds / best["lens"]
        print(f"  {contestant:10} {1000 * seconds / len(pairs):8.2f} ms a pair   {ratio:6.2f} times the lens's time")
    print("long texts, made up")
    per_word: float | None = None
    for n in (1_000, 10_000, 100_000):
        text = made_up(n, n)
        other = edited(text, n)
        seconds = min(cpu(lambda a=text, b=other: lens(a, b)) for _ in range(3 if n < 100_000 else 1))
        per_word = per_word or seconds / n
        print(
            f"  {n:7} words {1000 * seconds:9.1f} ms   {seconds / n / per_word:5.2f} times the time per word at 1,000"
        )
    print("worst cases of 20,000 words, beside an honest pair as long")
    honest = made_up(20_000, 7)
    reference = None
    for label, one, other in (
        ("honest", honest, edited(honest, 7)),
        ("unrelated", honest, made_up(20_000, 8)),
        ("one letter", "a " * 20_000, "a " * 19_000 + "b " * 1_000),
        ("one line", "the same line again\n\n" * 5_000, "the same line again\n\n" * 4_800),
        ("one word", "a" * 100_000, "a" * 90_000 + "b" * 10_000),
    ):
        seconds = cpu(lambda a=one, b=other: lens(a, b))
        tracemalloc.start()
        lens(one, other)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        reference = reference or (seconds, peak)
        print(f"  {label:10} {seconds / reference[0]:6.2f} times the time, {peak / reference[1]:6.2f} times the memory")
    return 0


if __name__ == "__main__":
    sys.exit(main())
