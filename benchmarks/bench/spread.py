"""Made pages in, what a Spark cluster of one worker and of two takes to build them out, beside one process."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.bench.growth import built
from benchmarks.bench.rows import Row
from benchmarks.cluster import cluster, environment, missing
from benchmarks.corpus.pages import write

WORKERS = (1, 2)


def spread(scratch: Path, pages: int) -> Iterator[Row]:
    """Seconds of wall clock of whole builds, and MB a second of what is beyond the start; nothing without PySpark."""
    if missing():
        return
    size = write(pages, 1, scratch / "many") / 1e6
    write(1, 2, scratch / "single")
    one = built(scratch / "many", scratch / "one-process").wall
    group = f"cluster, {pages} pages ({size:.2g} MB)"
    yield Row(group, "one process, no cluster", size / one, "MB/s")
    rates = {}
    for workers in WORKERS:
        (scratch / f"cluster-{workers}").mkdir()
        with cluster(scratch / f"cluster-{workers}", workers) as running:
            start, whole = (
                _seconds(scratch / name, scratch / f"{name}-{workers}", running.master)
                for name in ("single", "many")
            )
        yield Row(group, f"workers {workers}: one page, from the shell", start, "s")
        if whole > start:  # else the machine was so busy that the two say nothing
            rates[workers] = size / (whole - start)
            yield Row(group, f"workers {workers}: rate beyond that", rates[workers], "MB/s")
    if rates.keys() == set(WORKERS):
        yield Row("cluster", "two workers against one", rates[2] / rates[1], "×", "more")


def _seconds(pages: Path, store: Path, master: str) -> float:
    begun = time.perf_counter()
    line = [sys.executable, "-m", "kg.cli", "build", str(pages), "--store", str(store), "--spark", master]
    subprocess.run(line, env=environment(), check=True, capture_output=True)
    return time.perf_counter() - begun
