"""Make newspaper-like pages: `python -m benchmarks.corpus --pages 1000 --seed 1 OUT`."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.corpus.pages import write


def main() -> None:
    """Writes the pages and prints how much they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pages go, a folder for each day in it")
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    size = write(args.pages, args.seed, args.folder)
    print(f"{args.pages} pages, {size / 1e6:.1f} MB in {args.folder}")


if __name__ == "__main__":
    main()
