"""Measure everything in one run: `make bench`, or `python -m benchmarks.bench [--only speed build] [--record]`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.bench import growth, rows, speed, spread, start
from benchmarks.bench.rows import Row
from benchmarks.corpus.pages import write
from kg.model import Page
from kg.pages.folder import read_pages
from kg.pipeline import build

ROOT = Path(__file__).resolve().parents[2]
# Real pages, on machines that have them.
REAL = ROOT.parent / "shared" / "pages"
PAGES = 60
BUILT = 300
SPREAD = 600


def _speed(scratch: Path) -> Iterator[Row]:
    made = _made(scratch, PAGES)
    yield from speed.speed(made, "made pages")
    if REAL.is_dir():
        yield from speed.speed(REAL, "real pages")
    yield speed.normal_page([page for page in read_pages(ROOT / "seeds" / "pages") if isinstance(page, Page)])


def _build(scratch: Path) -> Iterator[Row]:
    yield from growth.against_jieba(_made(scratch, BUILT), scratch)


def _growth(scratch: Path) -> Iterator[Row]:
    yield from growth.growth(scratch)


def _start(scratch: Path) -> Iterator[Row]:
    store = scratch / "start"
    build(_made(scratch, PAGES), store)
    yield from start.start(store, scratch)


def _cluster(scratch: Path) -> Iterator[Row]:
    yield from spread.spread(scratch, SPREAD)


GROUPS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "speed": _speed,
    "build": _build,
    "growth": _growth,
    "start": _start,
    "cluster": _cluster,
}


def main() -> int:
    """Prints every figure as it comes; 1 if a ratio is worse than the recorded one by more than 15 %."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", choices=GROUPS, default=list(GROUPS), help="measure these alone")
    parser.add_argument(
        "--record", action="store_true", help="keep the figures and renew docs/performance.md"
    )
    args = parser.parse_args()
    found: list[Row] = []
    for name in args.only:
        with tempfile.TemporaryDirectory() as scratch:
            for row in GROUPS[name](Path(scratch)):
                found.append(row)
                print(f"{row.group}: {row.name}  {rows.shown(row.value)} {row.unit}", flush=True)
    if args.record:
        rows.record(found)
        rows.write_page(rows.from_file())
        return 0
    slower = rows.worse(found, rows.recorded())
    for line in slower:
        print(f"WORSE {line}", file=sys.stderr)
    return 1 if slower else 0


def _made(scratch: Path, pages: int) -> Path:
    folder = scratch / f"made-{pages}"
    if not folder.exists():
        write(pages, 1, folder)
    return folder


if __name__ == "__main__":
    sys.exit(main())
