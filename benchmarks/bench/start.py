"""Commands in, how long they take to begin out, and what one more page costs."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.bench.rows import Row
from benchmarks.corpus.pages import write

RUNS = 5
PAGES = 3  # that are built, one at a time


def start(store: Path, scratch: Path) -> Iterator[Row]:
    """Seconds from the shell to the answer, the median of some runs."""
    yield Row("start", "python -c pass", took("-c", "pass"), "s")
    yield Row("start", "kg --help", took("-m", "kg.cli", "--help"), "s", "less", 0.15)
    ask = "SELECT ?s WHERE { ?s ?p ?o } LIMIT 1"
    yield Row(
        "start", "kg query", took("-m", "kg.cli", "query", ask, "--store", str(store)), "s", "less", 0.5
    )
    times = []
    for number in range(PAGES):
        page = scratch / f"more-{number}"
        write(1, 1000 + number, page)
        begun = time.perf_counter()
        _run("-m", "kg.cli", "build", str(page), "--store", str(store))
        times.append(time.perf_counter() - begun)
    yield Row("start", "one more page, from the shell", median(times), "s", "less", 1.0)


def took(*line: str) -> float:
    """The median of some runs of this Python, in seconds of wall clock."""
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        _run(*line)
        times.append(time.perf_counter() - begun)
    return median(times)


def _run(*line: str) -> None:
    # As anybody starts it the second time: Python keeps what it has compiled.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, *line], env=kept, check=True, capture_output=True)
