#!/usr/bin/env python3
"""A store in, how long the pages of the site take out: first visits, sort by sort, and search by key stroke.

    python benchmarks/site.py kg-store [PAGES_OF_EACH_SORT]

Prints milliseconds of wall clock and of processor time, median and 95 of 100; on a busy machine the second says more.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterable, Iterator
from statistics import median

from starlette.testclient import TestClient

from kg.explore.web.app import create_app
from kg.explore.web.catalogue import Catalogue
from kg.explore.web.links import article_path, entity_path, kind_path
from kg.explore.web.reading import prepare
from kg.explore.web.source import StoreSource
from kg.model import ENTITY_TYPES

# What people type: names, short forms, pinyin, nothing that is there.
TYPED = (
    "昆山市总工会",
    "kszgh",
    "kunshan",
    "招聘会",
    "yinchuan",
    "jobfair",
    "职工 技能",
    "没有这个名字",
    "tianjinshi",
)


def main(store: str, most: int = 40) -> None:
    """Print one line a sort of page."""
    begun = time.perf_counter()
    source = StoreSource(store)
    print(f"opened in {time.perf_counter() - begun:.1f} s")
    site = TestClient(create_app(source), base_url="http://127.0.0.1")
    try:
        prepare(source.state())  # the site does so by itself, beside the first pages
        site.get("/kind/other")  # what is imported by the first page that needs it
        for name, paths in sorts(source.state().catalogue, most):
            walls, processor = zip(*(timed(site, path) for path in paths), strict=True)
            print(
                f"{name:12} {len(walls):4} pages  wall {told(walls)}  processor {told(processor)}", flush=True
            )
    finally:
        source.close()


def sorts(catalogue: Catalogue, most: int, seed: int = 1) -> Iterator[tuple[str, list[str]]]:
    """The addresses to visit, drawn by lot."""
    chance = random.Random(seed)
    yield "home", ["/"]
    for type_ in ENTITY_TYPES:
        total = catalogue.totals.get(type_, 0)
        drawn = [catalogue.of_type(type_, chance.randrange(total), 1)[0] for _ in range(min(most, total))]
        if drawn:
            yield type_, [entity_path(one.entity.id) for one in drawn]
    articles = [
        one
        for _ in range(most)
        for one in catalogue.articles(chance.randrange(max(1, catalogue.totals["articles"])), 1)
    ]
    if articles:
        yield "article", [article_path(one.id.rpartition("/")[2]) for one in articles]
    if kinds := catalogue.kinds():
        yield "kind", [kind_path(kind) for kind, _ in kinds]
    yield "search", [f"/suggest?q={words[:end]}" for words in TYPED for end in range(1, len(words) + 1)]


def timed(site: TestClient, path: str) -> tuple[float, float]:
    """Milliseconds of wall clock and of processor time for one page."""
    wall, processor = time.perf_counter(), time.process_time()
    site.get(path).raise_for_status()
    return (time.perf_counter() - wall) * 1e3, (time.process_time() - processor) * 1e3


def told(times: Iterable[float]) -> str:
    """Median and 95 of 100."""
    ordered = sorted(times)
    return f"{median(ordered):6.1f} / {ordered[int(len(ordered) * 0.95)]:6.1f} ms"


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
