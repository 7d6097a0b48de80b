#!/usr/bin/env python3
"""Files that are made to hurt in, a table of what each costs out; then all of them beside sound pages in one build.

    python -m benchmarks.hostile [--only NAME] [--quick]

Each file is read by a process of its own. Exit code 1 when one ends in anything but facts, nothing found or one clear
error, takes more than 30 s of processor time or 2 GB, or costs another page. `--quick` leaves out the builds.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.hostile.files import FILES, SOUND
from kg import pipeline
from kg.graph.stores import open_store
from kg.model import Extraction
from kg.reading import warm

SECONDS, MEGABYTES = 30, 2048


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", choices=FILES)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.read:
        print(json.dumps(read(args.read)))
        return
    wrong = []
    with tempfile.TemporaryDirectory(prefix="kg-hostile-") as folder:
        for name in [args.only] if args.only else FILES:
            path = Path(folder, "pages", name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(FILES[name]())
            cost = apart(path)
            ok = cost["s"] <= SECONDS and cost["mb"] <= MEGABYTES and "fault of kg" not in cost["end"]
            wrong += [] if ok else [name]
            print(f"{name:26} {cost['s']:6.1f} s {cost['mb']:6.0f} MB  {cost['end']}", flush=True)
        if not args.only and not args.quick:
            for jobs in (1, 2):
                wrong += together(Path(folder), jobs)
    print(f"{len(wrong)} wrong {wrong or ''}")
    sys.exit(bool(wrong))


def apart(path: Path) -> dict[str, object]:
    """What it costs to read one file in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.hostile", "--read", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900)
    if done.returncode:
        return {"s": 0.0, "mb": 0.0, "end": f"fault of kg: {done.stderr.strip().splitlines()[-1:]}"}
    return json.loads(done.stdout)


def read(path: Path) -> dict[str, object]:
    """Seconds of processor time, the most memory, and how it ended."""
    warm()
    began, facts, end = time.process_time(), 0, "nothing found"
    for found in pipeline.extract_paths([path]):
        if isinstance(found, Extraction):
            facts += len(found.facts)
            end = f"{facts} facts"
        else:
            end = found.reason.replace(str(path), path.name)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"s": time.process_time() - began, "mb": most, "end": end}


def together(folder: Path, jobs: int) -> list[str]:
    """One build of all of them with sound pages between: what went missing."""
    for number in range(10):
        (folder / "pages" / f"{'abcdefghij'[number]}-sound.txt").write_text(SOUND, encoding="utf-8")
    store = folder / f"store-{jobs}"
    began = time.monotonic()
    report = pipeline.build(folder / "pages", store, jobs=jobs)
    with open_store(store, read_only=True) as opened:
        there = [name for name in opened.ledger() if name.endswith("-sound")]
    print(
        f"build, jobs {jobs}: {report.read} pages, {len(report.skipped)} skipped, {time.monotonic() - began:.0f} s",
        flush=True,
    )
    return [] if len(there) == 10 else [f"with {jobs} jobs {10 - len(there)} sound pages"]


if __name__ == "__main__":
    main()
