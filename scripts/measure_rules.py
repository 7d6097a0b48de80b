"""Labelled pages in, seeds/lexicon/rules.csv out: how often what each rule states is right.

    python -m scripts.measure_rules PAGES LABELS

`LABELS` holds one JSON file a page, as `tests/gold/` does, and `PAGES` the page of each under the same name. Use pages
that no rule was made from: on others every rule looks surer than it is.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.data import data_path
from kg.extract import extract
from kg.lexicon import load
from kg.pages import read, repair
from tests.scoring import score

# A rule seen seldom is as sure as all are in the mean: that many facts of the mean are added to its own.
ADDED = 5
GRAIN = 0.05
# No rule is certain of a page that it has not seen.
SUREST = 0.95

Shares = Mapping[str, tuple[int, int]]


def shares(verdicts: Iterable[tuple[str, bool]]) -> Shares:
    """Rule -> how many of its facts are right, and how many it stated; the same for all rules of a kind (`clause`)."""
    found: dict[str, list[bool]] = defaultdict(list)
    for rule, right in verdicts:
        found[rule].append(right)
        found[rule.partition(".")[2]].append(right)
    return {rule: (sum(all_), len(all_)) for rule, all_ in found.items()}


def confidence(right: int, stated: int, mean: float) -> float:
    """The share that is right, drawn to the mean where little was stated.

    >>> confidence(18, 20, 0.7), confidence(1, 1, 0.7), confidence(90, 90, 0.7)
    (0.85, 0.75, 0.95)
    """
    share = (right + ADDED * mean) / (stated + ADDED)
    return min(SUREST, round(round(share / GRAIN) * GRAIN, 2))


def verdicts(pages: Path, labels: Path) -> Iterable[tuple[str, bool]]:
    """The rule of every fact of the labelled pages, and whether the fact is right."""
    for label in sorted(labels.glob("*.json")):
        (path,) = pages.glob(f"{label.stem}[._]*")
        for page in read(path):
            for fact, right in score(
                extract(page, repair(page)), json.loads(label.read_text("utf-8"))
            ).verdicts:
                yield fact.rule, right


def main(pages: Path, labels: Path) -> None:
    """Measure, and write a row for every rule that states something there or had one before."""
    measured = shares(verdicts(pages, labels))
    whole = {rule: counts for rule, counts in measured.items() if "." in rule}
    mean = sum(right for right, _ in whole.values()) / sum(stated for _, stated in whole.values())
    with data_path("seeds", "lexicon").joinpath("rules.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("rule", "confidence", "source"))
        for rule in sorted({*load()["rules"], *whole}):
            right, stated = measured.get(rule, (0, 0))
            table.writerow((rule, f"{confidence(right, stated, mean):.2f}", f"right: {right} of {stated}"))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
