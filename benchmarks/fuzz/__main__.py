#!/usr/bin/env python3
"""Hostile small pages in, the faults that they show out: goes on where it was stopped, and counts honestly.

    python -m benchmarks.fuzz --pages 1000000 --seed 1 --state FOLDER
    python -m benchmarks.fuzz --seed 1 --only 4711      (one page again, with what it looks like)

Exit code 1 when there are faults. `state.json` in the folder says how far it came, with which code, and what it found.
"""

from __future__ import annotations

import argparse
import faulthandler
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path

from benchmarks.fuzz.check import check
from benchmarks.fuzz.make import File, make
from benchmarks.fuzz.state import State, report

SLOW = 2.0  # seconds of processor time: a page of this size takes a few thousandths
HUNG = 60  # seconds of processor time after which one is given up
KEEP = 500  # pages between two notes of how far it came
STEADY = 97  # one page in so many is read twice: the same must come out


class Hung(Exception):
    """A page that takes too long."""


def main() -> None:
    """Runs to the last page, or until Ctrl-C or `kill`."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--pages", type=int, default=10_000, help="how many in all, those done before among them"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--state", type=Path, help="a folder to go on from")
    parser.add_argument("--only", type=int, help="one page, by its number")
    args = parser.parse_args()
    signal.signal(signal.SIGVTALRM, _hung)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="kg-fuzz-") as folder:
        if args.only is not None:
            file = make(args.seed, args.only)
            print(file.name, file.data, sep="\n")
            print(check(_written(file, Path(folder))))
            return
        state = State.load(args.state, args.seed)
        again(state, Path(folder))
        try:
            while state.done < args.pages:
                one(state, Path(folder))
                if state.done % KEEP == 0:
                    state.save(args.state)
                    faulthandler.dump_traceback_later(600, exit=True)  # stuck where no signal reaches
        except KeyboardInterrupt:
            pass
        state.save(args.state)
    print(report(state))
    sys.exit(bool(state.faults))


def again(state: State, folder: Path) -> None:
    """Read the first page of every fault again, and put away those that are mended."""
    for what, known in list(state.faults.items()):
        try:
            check(_written(make(state.seed, int(str(known["page"]))), folder))
        except Exception:
            continue
        state.mended[what] = state.faults.pop(what)


def one(state: State, folder: Path) -> None:
    """Read the next page and note what came of it."""
    number = state.done
    file = make(state.seed, number)
    started = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, HUNG)
    try:
        path = _written(file, folder)
        read, facts = check(path)
        if number % STEADY == 0 and check(path) != (read, facts):
            raise AssertionError("the same file gives something else when it is read again")
        state.read += read
        state.facts += facts
    except Exception as error:
        state.fault(number, file.data, _signature(error))
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    took = time.process_time() - started
    if took > SLOW:
        state.fault(number, file.data, f"slow: more than {SLOW:g} s")
    state.note(number, took)


def _written(file: File, folder: Path) -> Path:
    path = folder / file.name
    path.write_bytes(file.data)
    return path


def _signature(error: Exception) -> str:
    """What tells one fault from another: the kind of error, and the places in the code where it came from."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "/fuzz/" not in frame.filename]
    where = " < ".join(f"{Path(frame.filename).name}:{frame.name}" for frame in reversed(frames[-4:]))
    said = str(error)[:80] if isinstance(error, AssertionError) else ""
    return f"{type(error).__name__} {said} {where}".strip()


def _hung(signum: int, frame: object) -> None:
    raise Hung


if __name__ == "__main__":
    main()
