#!/usr/bin/env python3
"""Sample pages and foreign pages in; the longest wording that they share out, names left out.

    python3 scripts/check_originality.py --against OTHER.txt [--against MORE.txt] seeds/pages/*.txt

A sample page retells facts and must not copy sentences. Every stretch of characters that a sample shares
with another text is counted without white space and without the names that `tests/gold` lists for the page
(a body's or a document's name cannot be put in other words). Exits with 1 when one reaches the limit.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

GOLD = Path(__file__).resolve().parent.parent / "tests" / "gold"
LIMIT = 12  # characters: shorter than this are set phrases that no one wrote
FULL_TO_HALF = str.maketrans("\uff0c\uff1a\uff1b\uff08\uff09\uff1f\uff01", ",:;()?!")


def squash(text: str) -> str:
    """`text` without white space, its punctuation in half width."""
    return "".join(text.split()).translate(FULL_TO_HALF)


def named(text: str, names: list[str]) -> list[bool]:
    """For each character of `text`, whether a name covers it."""
    covered = [False] * len(text)
    for name in names:
        at = text.find(name)
        while at >= 0:
            covered[at : at + len(name)] = [True] * len(name)
            at = text.find(name, at + 1)
    return covered


def longest_shared(sample: str, other: str, names: list[str]) -> tuple[int, str]:
    """The most unnamed characters in one stretch that both texts hold, and that stretch."""
    covered = named(sample, names)
    best, stretch, end = 0, "", 0
    for start in range(len(sample)):
        end = max(end, start)
        while end < len(sample) and sample[start : end + 1] in other:
            end += 1
        own = sum(not hidden for hidden in covered[start:end])
        if own > best:
            best, stretch = own, sample[start:end]
    return best, stretch


def names_of(page: Path) -> list[str]:
    """The names and other forms that the gold file of `page` lists."""
    path = GOLD / f"{page.stem}.json"
    if not path.exists():
        return []
    entities = json.loads(path.read_text(encoding="utf-8"))["entities"]
    return [squash(name) for entity in entities for name in (entity["name"], *entity["aliases"])]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("samples", nargs="+", type=Path)
    parser.add_argument("--against", action="append", required=True, type=Path)
    parser.add_argument("--limit", type=int, default=LIMIT)
    args = parser.parse_args()
    others = [(path, squash(path.read_text(encoding="utf-8"))) for path in args.against]
    found = 0
    for page in args.samples:
        sample = squash(page.read_text(encoding="utf-8"))
        for path, other in others:
            length, stretch = longest_shared(sample, other, names_of(page))
            found += length >= args.limit
            mark = "COPIED" if length >= args.limit else "ok"
            print(f"{mark:7}{length:3d}  {page.name} / {path.name}  {stretch}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
