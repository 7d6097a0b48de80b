#!/usr/bin/env python3
"""Bytes that lead to code not reached before in, the faults that they show out: atheris tells what was reached.

    python -m benchmarks.fuzz.guided --seconds 1440 --corpus FOLDER

Needs `pip install atheris`. Seconds are of processor time and counted over all runs on the same folder; what led to
new code is kept there as files, faults beside them with their traceback. Exit code 1 when there are faults.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
import traceback
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["kg"]):
    from benchmarks.fuzz.check import check

from benchmarks.fuzz.make import make

NAME = "spent.json"
FIRST = 300  # made pages to begin with
# The first byte says what kind of file the others are.
ENDINGS = (".txt", ".txt", ".txt", ".md", ".html", ".jsonl")


def main() -> None:
    """Goes on until the time is used up."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--corpus", type=Path, required=True)
    args = parser.parse_args()
    corpus = args.corpus / "corpus"
    if not corpus.exists():
        corpus.mkdir(parents=True)
        for number in range(FIRST):
            file = make(1_000_000, number)
            kind = ENDINGS.index(Path(file.name).suffix)
            (corpus / f"made-{number}").write_bytes(bytes([kind]) + file.data)
    run = Run(args.corpus, args.seconds)
    # Without a place of their own, inputs that were slow are dropped into the folder that it is started from.
    options = ("-max_len=400", "-timeout=60", "-print_final_stats=1", f"-artifact_prefix={args.corpus}/")
    atheris.Setup([sys.argv[0], *options, str(corpus)], run)
    atheris.Fuzz()


class Run:
    """One run: called with bytes until the time is used up."""

    def __init__(self, folder: Path, seconds: float) -> None:
        self.folder, self.seconds = folder, seconds
        self.pages = Path(tempfile.mkdtemp(prefix="kg-guided-"))
        kept = folder / NAME
        before = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
        self.before, self.inputs = before.get("seconds", 0.0), before.get("inputs", 0)
        self.faults: dict[str, str] = before.get("faults", {})

    def __call__(self, data: bytes) -> None:
        path = self.pages / f"p{ENDINGS[data[0] % len(ENDINGS)] if data else '.txt'}"
        path.write_bytes(data[1:])
        self.inputs += 1
        try:
            check(path)
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            self.faults.setdefault(
                f"{type(error).__name__} {error!s:.60} {Path(last.filename).name}:{last.lineno}", data.hex()
            )
        if self.inputs % 500 == 0 or self.spent > self.seconds:
            self.note()
        if self.spent > self.seconds:
            print(f"{self.inputs:,} inputs, {self.spent:,.0f} s of processor time, {len(self.faults)} faults")
            for what in self.faults:
                print(what)
            sys.stdout.flush()
            os._exit(bool(self.faults))  # an exception would be noted as a crash

    @property
    def spent(self) -> float:
        """Seconds of processor time, those of runs before this one among them."""
        return self.before + time.process_time()

    def note(self) -> None:
        """Keep how far it came."""
        held = {"seconds": self.spent, "inputs": self.inputs, "faults": self.faults}
        half = self.folder / f"{NAME}.new"
        half.write_text(json.dumps(held, indent=1), encoding="utf-8")
        half.replace(self.folder / NAME)


if __name__ == "__main__":
    main()
