"""The sample pages and their labels in, the table of quality and its floors out.

python -m tests.quality            prints the table
python -m tests.quality --write    also raises the floors, and puts the tables into docs/quality.md
python -m tests.quality --write --allow-lower    lets floors fall to what is measured now
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from math import floor
from pathlib import Path
from typing import Any

from kg.data import data_path
from kg.extract import extract
from kg.model import ENTITY_TYPES, PREDICATES, Extraction
from kg.pages import read, repair
from tests.scoring import ENTITIES, FACTS, Figure, Gold, Score, score, total

TESTS = Path(__file__).resolve().parent
GOLD = TESTS / "gold"
FLOORS = TESTS / "quality_floors.json"
REPORT = TESTS.parent / "docs" / "quality.md"
# A floor lies this much under what was measured: a change for the better somewhere may cost a little elsewhere.
SLACK = 0.02
NAMES = ("article", "reporter", *ENTITY_TYPES, ENTITIES, *PREDICATES, FACTS)
# Confidence is a rule's guess to about this grain.
GRAIN = 0.05


def labels() -> list[Path]:
    """The labels of the sample pages."""
    return sorted(GOLD.glob("*.json"))


def sample(label: Path) -> Path:
    """The page that the labels are of."""
    return data_path("seeds", "pages") / f"{label.stem}.txt"


def corpus_hash() -> str:
    """The pages and their labels as one SHA-256: figures of another corpus say nothing about these floors."""
    whole = hashlib.sha256()
    for path in sorted([*labels(), *map(sample, labels())], key=lambda path: path.name):
        whole.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


@cache
def measure() -> Score:
    """All sample pages against their labels."""
    return total(score(_extraction(sample(path)), _gold(path)) for path in labels())


def _gold(path: Path) -> Gold:
    found: Gold = json.loads(path.read_text(encoding="utf-8"))
    return found


def _extraction(path: Path) -> Extraction:
    (page,) = read(path)
    return extract(page, repair(page))


def floors() -> dict[str, Any]:
    """The pinned floors: `corpus`, and F1 by name."""
    pinned: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return pinned


def raised(old: Mapping[str, float], measured: Mapping[str, Figure], lower: bool) -> dict[str, float]:
    """The floors after a run: never lower than before, unless that is asked for."""
    new = {name: max(0.0, floor((figure.f1 - SLACK) * 1000) / 1000) for name, figure in measured.items()}
    return {name: new[name] if lower else max(new[name], old.get(name, 0.0)) for name in NAMES if name in new}


def fallen(pinned: Mapping[str, float], measured: Mapping[str, Figure]) -> list[str]:
    """What is below its floor, in words."""
    now = {name: measured.get(name, Figure()).f1 for name in pinned}
    return [
        f"{name}: F1 {now[name]:.3f} is below {low:.3f}" for name, low in pinned.items() if now[name] < low
    ]


def figures_table(measured: Mapping[str, Figure]) -> list[str]:
    """The figures as lines of a Markdown table."""
    rows = [
        f"| {name} | {one.precision:.2f} | {one.recall:.2f} | {one.f1:.2f} | {one.found} | {one.wanted} |"
        for name in NAMES
        if (one := measured.get(name))
    ]
    return ["| | precision | recall | F1 | found | wanted |", "|---|---:|---:|---:|---:|---:|", *rows]


def confidence_table(result: Score) -> list[str]:
    """How often facts of each confidence are right, as lines of a Markdown table."""
    levels: dict[float, list[bool]] = {}
    for fact, right in result.verdicts:
        levels.setdefault(round(round(fact.confidence / GRAIN) * GRAIN, 2), []).append(right)
    rows = [
        f"| {level:.2f} | {len(verdicts)} | {sum(verdicts) / len(verdicts):.2f} |"
        for level, verdicts in sorted(levels.items(), reverse=True)
    ]
    return ["| confidence | facts | share right |", "|---:|---:|---:|", *rows]


def with_tables(text: str, tables: Mapping[str, Iterable[str]]) -> str:
    """`text` with the lines between `<!-- name -->` and `<!-- /name -->` exchanged."""
    for name, lines in tables.items():
        block = "\n".join((f"<!-- {name} -->", *lines, f"<!-- /{name} -->"))
        text, times = re.subn(rf"<!-- {name} -->.*?<!-- /{name} -->", lambda _, b=block: b, text, flags=re.S)
        if times != 1:
            raise SystemExit(
                f"{REPORT.name}: one <!-- {name} --> … <!-- /{name} --> is needed, found {times}"
            )
    return text


def main(arguments: list[str] | None = None) -> int:
    """Print the table; write the floors and the report when asked to. 1 when something is below its floor."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--write", action="store_true", help="raise the floors and renew the tables of the report"
    )
    parser.add_argument("--allow-lower", action="store_true", help="with --write: let floors fall")
    options = parser.parse_args(arguments)
    result = measure()
    print("\n".join((*figures_table(result.figures), "", *confidence_table(result))))
    pinned: dict[str, float] = floors()["f1"] if FLOORS.exists() else {}
    if options.write:
        pinned = raised(pinned, result.figures, options.allow_lower)
        FLOORS.write_text(
            json.dumps({"corpus": corpus_hash(), "f1": pinned}, indent=1) + "\n", encoding="utf-8"
        )
        tables = {"figures": figures_table(result.figures), "confidence": confidence_table(result)}
        REPORT.write_text(with_tables(REPORT.read_text(encoding="utf-8"), tables), encoding="utf-8")
    below = fallen(pinned, result.figures)
    print("\n".join(below), file=sys.stderr)
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
