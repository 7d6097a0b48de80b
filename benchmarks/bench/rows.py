"""Measured figures in, what is worse than the recorded ones out; the table of `docs/performance.md` as well."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

RECORDED = Path(__file__).with_name("recorded.csv")
PAGE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"
MARKS = ("<!-- bench -->", "<!-- /bench -->")
# By how much a ratio may be worse than the recorded one: two runs on one machine differ by less.
ALLOWED = 0.15


@dataclass(frozen=True, slots=True)
class Row:
    """One figure. `better` is `more` or `less`, where one of them is; `aim` is what the project has set itself.

    Times and rates are of the machine and are only told. Ratios within one run (`×`) carry over and are guarded.
    """

    group: str
    name: str
    value: float
    unit: str = ""
    better: str = ""
    aim: float | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What a figure is known by from run to run."""
        return self.group, self.name

    @property
    def guarded(self) -> bool:
        """Whether a worse figure fails the run."""
        return self.unit == "×" and bool(self.better)

    @property
    def reached(self) -> bool | None:
        """Whether the aim is reached; None where there is none."""
        if self.aim is None or not self.better:
            return None
        return self.value >= self.aim if self.better == "more" else self.value <= self.aim


def worse(now: Iterable[Row], before: Mapping[tuple[str, str], float]) -> list[str]:
    """A line for each guarded ratio that is worse than before by more than is allowed.

    >>> worse([Row("speed", "a", 0.8, "×", "more"), Row("speed", "b", 9, "s")], {("speed", "a"): 1.0})
    ['speed, a: 0.8 ×, recorded 1 ×']
    """
    found = []
    for row in now:
        old = before.get(row.key)
        if old is None or not row.guarded:
            continue
        bound = old * (1 - ALLOWED) if row.better == "more" else old * (1 + ALLOWED)
        if row.value < bound if row.better == "more" else row.value > bound:
            found.append(
                f"{row.group}, {row.name}: {shown(row.value)} {row.unit}, recorded {shown(old)} {row.unit}"
            )
    return found


def recorded(path: Path = RECORDED) -> dict[tuple[str, str], float]:
    """The figures of the last recorded run; none if there was none."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["group"], row["name"]): float(row["value"]) for row in csv.DictReader(file)}


def record(rows: Iterable[Row], path: Path = RECORDED) -> None:
    """Keep the figures; those of groups that were not measured stay."""
    rows = list(rows)
    groups = {row.group for row in rows}
    kept = []
    if path.exists():
        with path.open(encoding="utf-8", newline="") as file:
            kept = [row for row in csv.DictReader(file) if row["group"] not in groups]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(
            file, ["group", "name", "value", "unit", "better", "aim"], lineterminator="\n"
        )
        writer.writeheader()
        writer.writerows(kept)
        for row in rows:
            aim = "" if row.aim is None else f"{row.aim:g}"
            writer.writerow(
                {"group": row.group, "name": row.name, "value": shown(row.value), "unit": row.unit,
                 "better": row.better, "aim": aim}
            )  # fmt: skip


def from_file(path: Path = RECORDED) -> list[Row]:
    """The recorded figures as rows, in their order."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Row(
                one["group"], one["name"], float(one["value"]), one["unit"], one["better"],
                float(one["aim"]) if one["aim"] else None,
            )
            for one in csv.DictReader(file)
        ]  # fmt: skip


def table(rows: Iterable[Row]) -> str:
    """The figures as the Markdown table of the page."""
    lines = ["| | figure | aim | |", "|---|---:|---:|---|"]
    for row in rows:
        aim = (
            ""
            if row.aim is None
            else f"{'≥' if row.better == 'more' else '≤'} {shown(row.aim)} {row.unit}".strip()
        )
        verdict = {True: "reached", False: "not yet", None: ""}[row.reached]
        lines.append(
            f"| {row.group}: {row.name} | {shown(row.value)} {row.unit}".rstrip() + f" | {aim} | {verdict} |"
        )
    return "\n".join(lines)


def write_page(rows: Iterable[Row], page: Path = PAGE) -> None:
    """Put the table between its marks."""
    text = page.read_text("utf-8")
    before, after = text.split(MARKS[0])[0], text.split(MARKS[1])[1]
    page.write_text(f"{before}{MARKS[0]}\n{table(rows)}\n{MARKS[1]}{after}", "utf-8")


def shown(value: float) -> str:
    """Three figures that count.

    >>> [shown(x) for x in (0.21234, 21.6, 1200.0, 3.0)]
    ['0.212', '21.6', '1200', '3']
    """
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
