"""How far a run of pages came and what it found, kept in a file; and a table of it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kg.pipeline import version

NAME = "state.json"


@dataclass
class State:
    """`spans` are the first and last page that each version of the code read; `faults` by what tells them apart.

    A fault whose first page does no harm any more is `mended`; the pages before it are not counted anew.
    """

    seed: int
    done: int = 0
    read: int = 0
    facts: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    slowest_page: int = 0
    spans: list[tuple[str, int, int]] = field(default_factory=list)
    faults: dict[str, dict[str, object]] = field(default_factory=dict)
    mended: dict[str, dict[str, object]] = field(default_factory=dict)

    @staticmethod
    def load(folder: Path | None, seed: int) -> State:
        """The state in a folder, or a new one; another seed is another run."""
        state = State(seed)
        if folder and (folder / NAME).exists():
            state = State(**json.loads((folder / NAME).read_text(encoding="utf-8")))
            if state.seed != seed:
                raise SystemExit(f"{folder} holds a run with seed {state.seed}: name another folder")
        state.spans.append((version(), state.done, state.done))
        return state

    def note(self, number: int, took: float) -> None:
        """One more page is done."""
        self.done = number + 1
        self.seconds += took
        self.spans[-1] = (self.spans[-1][0], self.spans[-1][1], self.done)
        if took > self.slowest:
            self.slowest, self.slowest_page = took, number

    def fault(self, number: int, data: bytes, what: str) -> None:
        """A fault; the first page that shows it is kept."""
        self.mended.pop(what, None)
        known = self.faults.setdefault(what, {"page": number, "data": data.hex(), "times": 0})
        known["times"] = int(str(known["times"])) + 1

    def save(self, folder: Path | None) -> None:
        """Written beside and moved into place: there is a whole one at any moment."""
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
            half = folder / f"{NAME}.new"
            half.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")
            half.replace(folder / NAME)


def report(state: State) -> str:
    """The figures, and the faults with their first page."""
    found = [
        f"{state.done:,} files: {state.read:,} read as pages, {state.facts:,} facts; "
        f"{state.seconds:,.0f} s of processor time, slowest {state.slowest:.2f} s (number {state.slowest_page}); "
        f"{len(state.faults)} faults, {len(state.mended)} mended"
    ]
    found += [f"{one['times']} times, first {one['page']}: {what}" for what, one in state.faults.items()]
    return "\n".join(found)
