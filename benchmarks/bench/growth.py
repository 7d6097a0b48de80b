"""Made pages in, what a build of them costs out: time, memory and disk, as the corpus grows, on one core and on two."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench.rows import Row
from benchmarks.bench.speed import best, drained
from benchmarks.corpus.pages import write
from kg.pages.folder import read_pages

# Times the pages of the smallest build.
STEPS = (1, 10, 100, 1000)
MEMORY = 1000  # MB


@dataclass(frozen=True, slots=True)
class Cost:
    """One build in a process of its own: seconds (wall clock, processor), megabytes, quads, facts."""

    wall: float
    processor: float
    memory: float
    disk: float
    quads: int
    facts: int


def growth(scratch: Path, base: int = 1, steps: tuple[int, ...] = STEPS) -> Iterator[Row]:
    """Builds of `base` × 1, 10, 100 and 1,000 pages, one process each."""
    rates: dict[int, float] = {}
    for step in steps:
        pages = scratch / f"pages-{step}"
        size = write(base * step, 1, pages) / 1e6
        cost = built(pages, scratch / f"store-{step}")
        rates[step] = size / cost.processor
        group = f"build of {base * step:,} pages ({size:.2g} MB)"
        yield Row(group, "rate", rates[step], "MB/s")
        yield Row(group, "peak memory", cost.memory, "MB", "less", MEMORY)
        yield Row(group, "store on disk, with its N-Quads", cost.disk, "MB")
        yield Row(group, "quads per fact", cost.quads / max(1, cost.facts))
    if {10, 1000} <= set(rates):
        ratio = rates[1000] / rates[10]
        yield Row("growth", "rate at 1,000 times the pages, against 10 times", ratio, "×", "more", 0.9)


def against_jieba(pages: Path, scratch: Path) -> Iterator[Row]:
    """The whole build, pages to a store that can be asked, against `jieba.cut` on the same text; two cores."""
    import jieba

    jieba.setLogLevel(60)
    jieba.initialize()
    texts = [page.raw for page in read_pages(pages) if not hasattr(page, "reason")]
    cut = best(lambda: drained(jieba.cut(text) for text in texts), 3)
    one = built(pages, scratch / "one-core")
    yield Row("build", "pages to a store, against jieba.cut", cut / one.processor, "×", "more", 0.35)
    seconds = {jobs: read(pages, jobs) for jobs in (1, 2)}
    yield Row("build", "reading with two processes, against one", seconds[1] / seconds[2], "×", "more", 1.8)


def built(pages: Path, store: Path, jobs: int = 1) -> Cost:
    """One build, in a process of its own; the time that the process takes to start is not counted."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.bench.growth", str(pages), str(store), str(jobs)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return Cost(**json.loads(done.stdout.splitlines()[-1]))


def read(pages: Path, jobs: int) -> float:
    """Seconds of wall clock that reading takes, warm: the processes are there and have read a page each."""
    from kg.model import Page
    from kg.reading import How, read_all

    found = [page for page in read_pages(pages) if isinstance(page, Page)]
    stream = read_all([*found[: jobs * 8], *found], How("bench"), jobs)
    for _ in range(jobs * 8):
        next(stream)
    begun = time.perf_counter()
    drained([stream])
    return time.perf_counter() - begun


def _here(pages: str, store: str, jobs: str) -> None:
    from kg import gazetteer, lexicon
    from kg.pipeline import build

    lexicon.load()
    gazetteer.load()
    wall, processor = time.perf_counter(), time.process_time()
    report = build(pages, store, jobs=int(jobs))
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # before anything else is looked at
    files = [path for path in Path(store).rglob("*") if path.is_file()]
    with (Path(store) / "pages.nq").open("rb") as lines:
        quads = sum(line.endswith(b" .\n") for line in lines)
    cost = Cost(wall, processor, peak, sum(map(os.path.getsize, files)) / 1e6, quads, report.facts)
    print(json.dumps({name: getattr(cost, name) for name in Cost.__slots__}))


if __name__ == "__main__":
    _here(*sys.argv[1:])
