#!/usr/bin/env python3
"""Clients at once in, how the site stood it out: errors, waiting times, and whether its memory grew.

    python -m benchmarks.load [--clients 200] [--seconds 300] [--build]

The site runs in a process of its own over the sample pages; each client asks for one page after another, some of them
byte by byte. With `--build` a build puts pages into the same store meanwhile. Exit code 1 when a request failed or
memory grew by more than a tenth (and 20 MB) between the first and the last third.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import random
import socket
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import quote

import httpx

from benchmarks.corpus.pages import name, text
from benchmarks.ports import free_ports
from kg import pipeline
from kg.data import data_path
from kg.explore.web import HOST, serve
from kg.graph.store import rows
from kg.graph.stores import open_store

PATHS = (
    "/", "/search?q=%E5%B7%A5%E4%BC%9A", "/suggest?q=gh", "/browse/Union", "/browse/Programme?page=2", "/articles",
    "/kinds", "/conflicts", "/questions", "/static/site.css", "/openapi.json",
)  # fmt: skip
SLOW = 10  # clients that send their requests a byte at a time
NAMES = "SELECT ?x { ?x a u:Union } ORDER BY ?x LIMIT 40"


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--build", action="store_true")
    args = parser.parse_args()
    new = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory(prefix="kg-load-") as folder:
        store = Path(folder, "store")
        pipeline.build(data_path("seeds", "pages"), store)
        with open_store(store, read_only=True) as opened:
            things = [row[0].value.split("/", 3)[3] for row in rows(opened.query(NAMES))]
        (port,) = free_ports(1)
        site = new.Process(target=serve, args=(str(store), port), daemon=True)
        site.start()
        wait_for(port)
        builder = new.Process(target=building, args=(Path(folder, "more"), store), daemon=True)
        if args.build:
            builder.start()
        assert site.pid
        paths = (*PATHS, *("/" + quote(thing) for thing in things))
        done = asyncio.run(load(port, site.pid, paths, args.clients, args.seconds))
        if args.build:
            builder.terminate()
            builder.join()
        site.terminate()
        site.join()
    sys.exit(told(done))


class Done:
    """What came of the requests: seconds each took, what failed, megabytes of the site over time."""

    def __init__(self) -> None:
        self.took: list[float] = []
        self.failed: Counter[str] = Counter()
        self.megabytes: list[float] = []


async def load(port: int, pid: int, paths: tuple[str, ...], clients: int, seconds: float) -> Done:
    """All clients until the time is up."""
    done, end = Done(), time.monotonic() + seconds
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=f"http://{HOST}:{port}", timeout=120, limits=limits) as client:
        tasks = [asking(client, paths, end, done, random.Random(number)) for number in range(clients)]
        tasks += [dawdling(port, end, done) for _ in range(SLOW)]
        await asyncio.gather(*tasks, watching(pid, end, done))
    return done


async def asking(
    client: httpx.AsyncClient, paths: tuple[str, ...], end: float, done: Done, chance: random.Random
) -> None:
    """One client."""
    while time.monotonic() < end:
        path, began = chance.choice(paths), time.monotonic()
        try:
            answer = await client.get(path)
            if answer.status_code != 200:
                done.failed[f"{answer.status_code} {path}"] += 1
        except httpx.HTTPError as error:
            done.failed[type(error).__name__] += 1
        done.took.append(time.monotonic() - began)
        await asyncio.sleep(chance.uniform(0, 0.5))


async def dawdling(port: int, end: float, done: Done) -> None:
    """A client that sends one byte a second, and never all of them."""
    while time.monotonic() < end:
        try:
            _, writer = await asyncio.open_connection(HOST, port)
            for byte in b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-A: ":
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(1)
                if time.monotonic() > end:
                    break
            writer.close()
        except OSError:  # the site may have seen enough of it
            await asyncio.sleep(1)


async def watching(pid: int, end: float, done: Done) -> None:
    """How much memory the site has, once a second."""
    while time.monotonic() < end:
        done.megabytes.append(megabytes(pid))
        await asyncio.sleep(1)


def megabytes(pid: int) -> float:
    """What a process keeps in memory."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise ValueError(f"process {pid} is not there any more")


def told(done: Done) -> int:
    """Print the figures; 1 if they are not good."""
    third = max(1, len(done.megabytes) // 3)
    middle, last = median(done.megabytes[third : 2 * third]), median(done.megabytes[-third:])
    cuts = quantiles(done.took, n=100)
    print(
        f"{len(done.took):,} requests, {sum(done.failed.values())} failed {dict(done.failed.most_common(5)) or ''}\n"
        f"seconds: median {median(done.took):.2f}, 95 of 100 {cuts[94]:.2f}, longest {max(done.took):.2f}\n"
        f"memory: {done.megabytes[0]:.0f} MB at first, {middle:.0f} MB in the second third, {last:.0f} MB in the last"
    )
    return int(bool(done.failed) or last > middle + max(20, middle / 10))


def building(folder: Path, store: Path) -> None:
    """Put page after page into the store, until ended."""
    for number in range(100_000):
        path = folder / Path(name(number)).name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(number, 1), encoding="utf-8")
        pipeline.build(path, store)


def wait_for(port: int) -> None:
    """Return when something listens."""
    for _ in range(600):
        with socket.socket() as tried:
            if tried.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("the site did not start")


if __name__ == "__main__":
    main()
