"""What the repair of a page costs by its length: `python -m benchmarks.damage.cost seeds/pages`."""

from __future__ import annotations

import argparse
import random
import time

from benchmarks.damage.clean import Clean, articles
from benchmarks.damage.kinds import KINDS
from benchmarks.damage.layout import pieces, render
from kg.pages.articles import mend

# Characters of a page: a normal one first, then ever larger ones up to a million bytes.
SIZES = (6_000, 12_000, 25_000, 50_000, 100_000, 200_000, 340_000)
# The fastest of so many runs: what else the machine does is not the repair's.
RUNS = 5


def page_of(clean: list[Clean], size: int, kind: str, seed: int):  # type: ignore[no-untyped-def]
    """A damaged page of about `size` characters."""
    rng = random.Random(seed)
    chosen: list[Clean] = []
    while sum(sum(map(len, article.paragraphs)) for article in chosen) < size:
        chosen.append(rng.choice(clean))
    return render(KINDS[kind](pieces(chosen, rng), rng, 0.5), f"{kind}-{size}").page


def main() -> None:
    """Prints milliseconds, and microseconds a character, by size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--kind", choices=KINDS, default="columns")
    args = parser.parse_args()
    clean = articles(args.paths)
    print("characters      ms  µs/character")
    for size in SIZES:
        page = page_of(clean, size, args.kind, seed=1)
        best = float("inf")
        for _ in range(RUNS if size < 50_000 else 1):
            start = time.process_time()
            mend(page)
            best = min(best, time.process_time() - start)
        print(f"{len(page.raw):10} {best * 1e3:7.1f} {best * 1e6 / len(page.raw):13.2f}")


if __name__ == "__main__":
    main()
