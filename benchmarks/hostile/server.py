#!/usr/bin/env python3
"""A hundred hostile queries in, whether the site's limits held out: on a real port, over the sample pages.

    python -m benchmarks.hostile.server [--seconds 3]

After every query a page and a small query must be answered at once, nothing may have changed, and nothing may have
asked the machine that the queries name. Exit code 1 when a limit did not hold.
"""

from __future__ import annotations

import argparse
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from benchmarks.hostile.queries import QUERIES
from benchmarks.serving import served
from kg import pipeline
from kg.data import data_path
from kg.explore.web import HOST
from kg.explore.web.source import StoreSource
from kg.explore.web.workers import MOST_BYTES, MOST_ROWS, Workers
from kg.graph.store import rows
from kg.graph.stores import open_store

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
SLACK = 10.0  # seconds beyond the limit: a process is started, killed, and the machine has other work


def main() -> None:
    """Prints how the queries ended, and those whose limit did not hold."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=3.0)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kg-queries-") as folder:
        pipeline.build(data_path("seeds", "pages"), Path(folder, "store"))
        ends, wrong = attacked(Path(folder, "store"), args.seconds, QUERIES)
    print(f"{len(QUERIES)} queries: " + ", ".join(f"{n} {end}" for end, n in sorted(ends.items())))
    for query in wrong:
        print("did not hold:", query)
    sys.exit(bool(wrong))


def attacked(store: Path, seconds: float, queries: tuple[str, ...]) -> tuple[Counter[str], list[str]]:
    """How the queries ended, and what is wrong with which."""
    source = StoreSource(str(store))
    source._workers = Workers(str(store), seconds=seconds)
    with (
        listening() as (asked, port),
        served(source) as address,
        httpx.Client(base_url=address, timeout=120) as site,
    ):
        before = count(site)
        ends: Counter[str] = Counter()
        wrong = []
        for query in queries:
            sent = query.replace("{port}", str(port))
            began = time.monotonic()
            answer = site.post("/sparql", data={"query": sent})
            took = time.monotonic() - began
            ends[end_of(answer)] += 1
            if took > seconds + SLACK or answer.status_code not in (200, 400, 413):
                wrong.append(f"{took:.1f} s, {answer.status_code}: {sent[:150]}")
            if (
                len(answer.content) > MOST_BYTES or answer.content.count(b'"s"') > MOST_ROWS + 1
            ):  # the head names it too
                wrong.append(f"{len(answer.content)} bytes: {sent[:150]}")
            if site.get("/").status_code != 200 or count(site) != before:
                wrong.append(f"what came after: {sent[:150]}")
        if asked:
            wrong.append(f"{len(asked)} requests went out")
    source.close()
    with open_store(store, read_only=True) as opened:
        if [str(row[0].value) for row in rows(opened.query(COUNT))] != [before]:
            wrong.append("the graph has changed")
    return ends, wrong


def count(site: httpx.Client) -> str:
    """How many triples there are, as the site says."""
    answer = site.get("/sparql", params={"query": COUNT, "format": "json"})
    return str(answer.json()["results"]["bindings"][0]["n"]["value"])


def end_of(answer: httpx.Response) -> str:
    """In a word."""
    if answer.status_code == 200:
        return "answered, cut" if "x-sparql-maxrows" in answer.headers else "answered"
    for word in ("longer than", "memory", "larger than", "SERVICE", "changes the graph", "not SPARQL"):
        if word in answer.text:
            return f"refused ({word})"
    return f"refused ({answer.status_code})"


@contextmanager
def listening() -> Iterator[tuple[list[object], int]]:
    """A port of this machine, and who has connected to it."""
    asked: list[object] = []
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        listener.listen()

        def wait() -> None:
            while True:
                try:
                    asked.append(listener.accept())
                except OSError:
                    return

        threading.Thread(target=wait, daemon=True).start()
        yield asked, listener.getsockname()[1]


if __name__ == "__main__":
    main()
