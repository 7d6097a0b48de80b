"""How much damage the repair undoes: `python -m benchmarks.damage seeds/pages [--seed 1 2 3] [--pages 40]`."""

from __future__ import annotations

import argparse
import csv
import time
from pathlib import Path

from benchmarks.damage.clean import articles
from benchmarks.damage.kinds import KINDS, STRENGTHS
from benchmarks.damage.layout import ANYHOW, NAMED
from benchmarks.damage.measure import Tally, damaged, measure


def main() -> None:
    """Prints a table of joins and articles by kind and strength of damage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", help="pages whose articles are damaged")
    parser.add_argument("--seed", type=int, nargs="+", default=[1])
    parser.add_argument("--pages", type=int, default=40, help="pages for each kind, strength and seed")
    parser.add_argument("--kind", choices=[*KINDS, "all"], default="all")
    parser.add_argument("--strength", choices=[*STRENGTHS, "all"], default="all")
    parser.add_argument("--names", choices=ANYHOW, nargs="+", default=NAMED, help="where reporters are named")
    parser.add_argument("--misses", action="store_true", help="print every join missed or made wrongly")
    parser.add_argument("--record", type=Path, help="write the counts to a CSV file as well")
    args = parser.parse_args()
    clean = articles(args.paths)
    print(f"{len(clean)} articles, {args.pages} pages for each figure and seed, seeds {args.seed}")
    print("damage       strength  joins   right  wrong  articles   exact  ms/page")
    rows = []
    for kind in KINDS if args.kind == "all" else [args.kind]:
        for strength in STRENGTHS if args.strength == "all" else [args.strength]:
            if kind == "undamaged" and strength != "light" and args.strength == "all":
                continue
            made = [
                page
                for seed in args.seed
                for page in damaged(clean, kind, strength, seed, args.pages, args.names)
            ]
            total = Tally()
            start = time.perf_counter()
            for page in made:
                total.add(measure(page))
            spent = (time.perf_counter() - start) * 1000 / max(1, len(made))
            if args.misses:
                for page in made:
                    _misses(page)
            rows.append((kind, strength, total.joins, total.right, total.wrong, total.articles, total.exact))
            print(
                f"{kind:12} {strength:8} {total.joins:6} {total.join_share:7.1%} {total.wrong:6} "
                f"{total.articles:9} {total.article_share:7.1%} {spent:8.1f}"
            )
    if args.record:
        with args.record.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["kind", "strength", "joins", "right", "wrong", "articles", "exact"])
            writer.writerows(rows)


def _misses(page) -> None:  # type: ignore[no-untyped-def]
    from kg.pages.articles import mend

    raw = page.page.raw
    made = {(join.left, join.right): join.sure for join in mend(page.page).joins}
    for left, right in sorted(page.joins - set(made)):
        print(f"  {page.page.id} missed {raw[max(0, left - 14) : left + 1]!r} | {raw[right : right + 12]!r}")
    for (left, right), sure in sorted(made.items()):
        a, b = page.truth[left], page.truth[right]
        if (left, right) not in page.joins and a and b and (a[0] != b[0] or b[1] != a[1] + 1):
            print(
                f"  {page.page.id} wrong {sure:.2f} {raw[max(0, left - 14) : left + 1]!r} | {raw[right : right + 12]!r}"
            )


if __name__ == "__main__":
    main()
