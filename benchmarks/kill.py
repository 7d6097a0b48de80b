#!/usr/bin/env python3
"""Builds that are killed at random moments in, how many of them lost or doubled anything out.

    python -m benchmarks.kill [--runs 200] [--pages 24] [--seed 1] [--jobs 1]

Each run builds pages, is killed with `kill -9` after a random time (often several times), builds on until it is done,
changes some pages, is killed in that build too, and compares the graph with one built without interruption.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import shutil
import sys
import tempfile
import time
from pathlib import Path
from random import Random

from benchmarks.corpus.pages import name, text
from kg import filling, gazetteer, lexicon, pipeline
from kg.data import data_path
from kg.graph.stores import open_store

# Children are copies of this process, which has read the word lists and never opens a store: a build then
# takes little more than what a kill can fall into.
_FORK = multiprocessing.get_context("fork")
JOBS = 1


def main() -> None:
    """Prints the figure, and the run that went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--pages", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    args = parser.parse_args()
    global JOBS
    JOBS = args.jobs
    wrong, killed = [], 0
    lexicon.load()
    list(
        pipeline.extract_paths(data_path("seeds", "pages"))
    )  # what is compiled when first used, is compiled now
    _ = gazetteer.load().divisions
    with tempfile.TemporaryDirectory() as folder:
        wanted = [whole(Path(folder, "wanted"), args.pages, args.seed, step) for step in (1, 2)]
        spent = measured(Path(folder, "measured"), args.pages, args.seed)
        for run in range(args.runs):
            here = Path(folder, f"run{run}")
            found, kills = interrupted(here, args.pages, args.seed, Random(f"{args.seed}:{run}"), spent)
            killed += kills
            if found != wanted:
                wrong.append(run)
            shutil.rmtree(here)
            print(
                told(run + 1, killed, wrong), file=sys.stderr, flush=True
            )  # known even where the rest is cut off
    print(told(args.runs, killed, wrong))
    sys.exit(bool(wrong))


def told(runs: int, killed: int, wrong: list[int]) -> str:
    """The figure so far, in words."""
    return f"{runs} runs, {killed} times kill -9: {len(wrong)} graphs differ {wrong or ''}"


def interrupted(folder: Path, pages: int, seed: int, chance: Random, spent: float) -> tuple[list[bytes], int]:
    """The graph after each step of a build that was killed again and again, and how often it was."""
    kills, found = 0, []
    for step in (1, 2):
        write(folder / "pages", pages, seed, step)
        for _ in range(chance.randint(1, 3)):
            kills += not build(
                folder, after=chance.uniform(0, spent), at_once=chance.choice((1, 200_000, 4_000_000))
            )
        build(folder)
        found.append(dumped(folder))
    return found, kills


def whole(folder: Path, pages: int, seed: int, step: int) -> bytes:
    """The graph built without interruption."""
    shutil.rmtree(folder / "kg-store", ignore_errors=True)
    write(folder / "pages", pages, seed, step)
    build(folder)
    return dumped(folder)


def measured(folder: Path, pages: int, seed: int) -> float:
    """How long a build takes from its beginning on."""
    write(folder / "pages", pages, seed, 1)
    begun = time.monotonic()
    build(folder)
    return time.monotonic() - begun


def write(folder: Path, pages: int, seed: int, step: int) -> None:
    """The pages; in the second step every third has other contents."""
    for number in range(pages):
        path = folder / Path(name(number)).name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(number, seed + 100 * (step == 2 and number % 3 == 0)), encoding="utf-8")


def build(folder: Path, after: float | None = None, at_once: int = 4_000_000) -> bool:
    """Build; killed `after` so many seconds, or left alone. Whether it came to its end."""
    process = _FORK.Process(target=_build, args=(folder, at_once))
    process.start()
    process.join(after)
    if process.exitcode is None:
        process.kill()
        process.join()
        return False
    if process.exitcode:
        raise SystemExit(f"a build ended with {process.exitcode}")
    return True


def dumped(folder: Path) -> bytes:
    """The graph as canonical N-Quads, without where the pages lie."""
    process = _FORK.Process(target=_dump, args=(folder,))
    process.start()
    process.join()
    return (folder / "dump.nq").read_bytes()


def _build(folder: Path, at_once: int) -> None:
    filling.WRITTEN_AT_ONCE = at_once
    pipeline.build(folder / "pages", folder / "kg-store", jobs=JOBS)


def _dump(folder: Path) -> None:
    out = io.BytesIO()
    with open_store(folder / "kg-store", read_only=True) as store:
        store.dump(out)
    lines = out.getvalue().splitlines(keepends=True)
    (folder / "dump.nq").write_bytes(b"".join(line for line in lines if b"#source>" not in line))


if __name__ == "__main__":
    main()
