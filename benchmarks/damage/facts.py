"""What damage costs in facts: `python -m benchmarks.damage.facts seeds/pages [--pages 20] [--seed 1]`."""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence

from benchmarks.damage.clean import Clean, articles, pages
from benchmarks.damage.kinds import KINDS, STRENGTHS
from benchmarks.damage.layout import pieces, render
from kg.extract import extract
from kg.model import Page
from kg.pages import repair


def kept(found: Sequence[Clean], kind: str, strength: str, seed: int, many: int) -> tuple[int, int, int]:
    """Facts of whole pages, how many of them are read from the same pages broken, and how many are new there.

    A fact is the same when it names the same things by the same names, blanks in them included.
    """
    rng = random.Random(f"{seed} {kind} {strength}")
    whole = same = new = 0
    for page in pages(list(found), rng, many):
        laid_out = pieces(page, rng)
        before = named_facts(render(laid_out, "whole").page)
        after = named_facts(render(KINDS[kind](laid_out, rng, STRENGTHS[strength]), "broken").page)
        whole, same, new = whole + len(before), same + len(before & after), new + len(after - before)
    return whole, same, new


def named_facts(page: Page) -> set[tuple[object, ...]]:
    """The facts of a page by the names of what they speak of: two readings of a page can be compared by them."""
    read = extract(page, repair(page))
    names = {entity.id: (entity.type, entity.name) for entity in read.entities}
    return {(names[f.s], f.p, names.get(f.o or "", f.o), f.value, f.unit, f.date) for f in read.facts}


def main() -> None:
    """Prints by kind and strength of damage the share of facts that is kept, and that of new ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", help="pages whose articles are damaged")
    parser.add_argument("--pages", type=int, default=20, help="pages for each figure")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", choices=KINDS, nargs="+", default=list(KINDS))
    parser.add_argument("--strength", choices=STRENGTHS, nargs="+", default=["middle"])
    args = parser.parse_args()
    clean = articles(args.paths)
    print("damage       strength  facts    kept     new")
    for kind in args.kind:
        for strength in args.strength:
            whole, same, new = kept(clean, kind, strength, args.seed, args.pages)
            print(f"{kind:12} {strength:8} {whole:6} {same / max(1, whole):7.1%} {new / max(1, whole):7.1%}")


if __name__ == "__main__":
    main()
