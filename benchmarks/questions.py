#!/usr/bin/env python3
"""A number of quads, or a store, in; how long the shipped questions take out: `kg.query`, raw pyoxigraph and rdflib.

    python -m benchmarks.questions [--quads 1000000]
    python -m benchmarks.questions --store my-graph

Without a store, pages of the corpus maker are built into one until it has that many quads, and each question is put
to it on disk, to pyoxigraph itself, and to rdflib's own store in memory: ratios of one run. With a store only its
own times are told, for questions about one thing and about all.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import geometric_mean, median
from typing import Any

import pyoxigraph as ox

from benchmarks.corpus.pages import write
from kg import bounds
from kg.graph import query
from kg.graph.storage.oxigraph import OxigraphStore
from kg.graph.store import Store, rows
from kg.graph.stores import open_store
from kg.graph.table import table
from kg.graph.vocab import KIND, PREFIXES
from kg.pipeline import build

QUADS_A_PAGE = 5_400  # of the corpus maker, those of the default graph counted too
# Seconds of the processor: an answer of rdflib's that takes longer counts as having taken this long.
LONGEST = 10.0
LARGEST = 8 * 1024**3  # bytes that rdflib may take for an answer: some would take all that the machine has
ROUNDS = 5
LEAST, LEAST_OF_ANY, MOST_OVER_RAW = 10.0, 3.0, 1.2  # what is asked for: times faster, times slower
DRAWN = 15  # things of each type that a question is put about


@dataclass(frozen=True, slots=True)
class Row:
    """One question: seconds of `kg.query` (median), of raw pyoxigraph, of rdflib; None where not measured."""

    question: str
    about: str
    answers: int
    ours: float
    raw: float | None = None
    rdflib: float | None = None


def compared(quads: int = 1_000_000, seed: int = 1, progress: bool = False) -> list[Row]:
    """Every shipped question, as it is and about one thing, in a graph of about `quads` quads, three ways."""
    with tempfile.TemporaryDirectory() as folder:
        write(max(1, quads // QUADS_A_PAGE), seed, Path(folder, "pages"))
        build([Path(folder, "pages")], Path(folder, "store"))
        with open_store(Path(folder, "store"), read_only=True) as store:
            assert isinstance(store, OxigraphStore)
            dump = Path(folder, "graph.nq")
            named = store._store.quads_for_pattern(None, None, None, None)
            with dump.open("wb") as file:  # as N-Quads, without the copy that the default graph is here
                ox.serialize(
                    (quad for quad in named if quad.graph_name != ox.DefaultGraph()),
                    file,
                    ox.RdfFormat.N_QUADS,
                )
            with Asked(dump) as rdflib:
                return [_row(store, rdflib, *asked, progress) for asked in asked_of(store, seed)]


def alone(store: Store, seed: int = 1) -> Iterator[Row]:
    """Every shipped question in a graph that is there: about one thing (the median of several), and about all."""
    for slug, about, sparqls in drawn(store, seed):
        times, answers = [], 0
        for sparql in sparqls:
            begun = time.perf_counter()
            answers += len(table(store.query(sparql)).rows)
            times.append(time.perf_counter() - begun)
        yield Row(slug, about, answers, median(times))


def asked_of(store: Store, seed: int) -> Iterator[tuple[str, str, str]]:
    """Question, what it is about, and its SPARQL: for each question about all, and about one thing that has answers."""
    for slug, about, sparqls in drawn(store, seed):
        found = [sparql for sparql in sparqls if table(store.query(sparql)).rows]
        yield slug, about, (found or sparqls)[0]


def drawn(store: Store, seed: int) -> Iterator[tuple[str, str, list[str]]]:
    """Question, parameter (empty: all), and its SPARQL for things drawn by lot."""
    chance = random.Random(seed)
    things: dict[str, list[str]] = {}
    for question in query.questions():
        yield question.slug, "", [question.sparql]
        for parameter in question.own:
            if parameter.type != "kind" and not parameter.type[0].isupper():  # words and days are no things
                continue
            if parameter.type not in things:
                things[parameter.type] = _some(store, parameter.type, chance)
            sparqls = [
                query.bind(question.sparql, {parameter.name: [f"<{one}>"]}) for one in things[parameter.type]
            ]
            yield question.slug, parameter.name, sparqls


def _some(store: Store, type_: str, chance: random.Random) -> list[str]:
    if type_ == "kind":
        found = [row["k"].value for row in rows(store.answer("SELECT DISTINCT ?k { ?p u:kind ?k }"))]
        return [one for one in found if one.startswith(KIND)][:DRAWN]
    names = [
        row["x"].value
        for name in type_.split("|")
        for row in rows(store.answer(f"SELECT ?x {{ ?x a u:{name} }} LIMIT 20000"))
    ]
    return chance.sample(names, min(DRAWN, len(names)))


def _row(store: OxigraphStore, rdflib: Asked, slug: str, about: str, sparql: str, progress: bool) -> Row:
    answers = len(table(store.query(sparql)).rows)
    ours = _best(lambda: table(store.query(sparql)))
    raw = _best(lambda: [tuple(row) for row in rows(store._store.query(sparql, prefixes=PREFIXES))])
    row = Row(slug, about, answers, ours, raw, rdflib.seconds(sparql))
    if progress:
        print(told(row), flush=True)
    return row


def _best(call: Callable[[], object]) -> float:
    """The shortest of a few rounds: on a busy machine the others tell of the machine."""
    times: list[float] = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        call()
        times.append(time.process_time() - begun)
        if sum(times) > 10:
            break
    return min(times)


class Asked:
    """rdflib's memory store in a process of its own, which can be ended when an answer takes too long."""

    def __init__(self, dump: Path) -> None:
        self.dump = dump

    def __enter__(self) -> Asked:
        context = multiprocessing.get_context("spawn")
        self.here, there = context.Pipe()
        self.process = context.Process(target=answer, args=(self.dump, there))
        self.process.start()
        self.here.recv()
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.join()

    def seconds(self, sparql: str) -> float | None:
        """How long one question takes; None for one that rdflib cannot answer."""
        self.here.send(sparql)
        found: float | None = self.here.recv()
        return found


def answer(dump: Path, questions: Connection) -> None:
    """Load a dump into rdflib and answer every query that comes with the seconds it took, or `LONGEST`."""
    from rdflib import Dataset

    graph = Dataset(default_union=True)
    graph.parse(dump, format="nquads")
    questions.send("ready")
    while True:
        sparql = questions.recv()
        # A copy of this process for each, which can be ended: to load the graph again would take a minute.
        here, there = multiprocessing.Pipe()
        copy = multiprocessing.get_context("fork").Process(target=_answer_one, args=(graph, sparql, there))
        copy.start()
        there.close()
        try:
            questions.send(here.recv())
        except EOFError:  # ended for want of memory: no answer is no faster than a late one
            questions.send(LONGEST)
        copy.join()


def _answer_one(graph: Any, sparql: str, told: Connection) -> None:
    def give_up(*_: object) -> None:
        told.send(LONGEST)
        os._exit(0)

    bounds.limit_memory(LARGEST)
    # By processor time, as everything here: on a busy machine the clock tells of the machine.
    signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, LONGEST)
    begun = time.process_time()
    seconds: float | None = None
    try:
        for _ in graph.query(sparql, initNs=PREFIXES):
            pass
        seconds = time.process_time() - begun
    except MemoryError:
        seconds = LONGEST
    except TypeError:  # it cannot sort answers that lack a value
        pass
    signal.setitimer(signal.ITIMER_PROF, 0)
    told.send(seconds)


def told(row: Row) -> str:
    """One row in words."""
    times = f"{row.ours * 1e3:9.1f} ms"
    if row.raw:
        times += f"  {row.ours / row.raw:5.2f} x pyoxigraph"
    if row.rdflib:
        times += f"  {row.rdflib / row.ours:8.1f} x faster than rdflib"
    return f"{row.question:18} {row.about or 'all':12} {row.answers:>7,} answers {times}"


def summary(found: list[Row]) -> dict[str, float]:
    """The three figures that count: times faster than rdflib in the geometric mean and at least, times raw."""
    faster = [row.rdflib / row.ours for row in found if row.rdflib]
    return {
        "faster than rdflib": geometric_mean(faster),
        "faster than rdflib, least": min(faster),
        "of raw pyoxigraph": geometric_mean([row.ours / row.raw for row in found if row.raw]),
    }


def main(arguments: list[str]) -> None:
    """Print one line a question."""
    parser = argparse.ArgumentParser(description="How long the shipped questions take.")
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--store")
    given = parser.parse_args(arguments)
    if given.store:
        with open_store(given.store, read_only=True) as store:
            for row in alone(store):
                print(told(row), flush=True)
        return
    for name, figure in summary(compared(given.quads, progress=True)).items():
        print(f"{name}: {figure:.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
