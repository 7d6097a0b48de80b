"""Pages' quads in, answers out: the contract that every store keeps, wherever it has the graph.

What belongs to a page is exchanged in one transaction, with the page's ledger entry. Named graphs hold
the truth, one an article; the default graph holds every triple of theirs once, and is what a query sees:
a union made at query time would count a triple that ten articles state ten times. One contract test
runs on every kind of store.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import IO, TYPE_CHECKING, Any, Self

import pyoxigraph as ox

from kg.errors import InputError, QueryError
from kg.graph.ledger import Entry, entries, entry_lines, select
from kg.graph.sparql import check
from kg.graph.terms import iri
from kg.graph.vocab import ENTRY, PREFIXES, entry_iri
from kg.iri import BASE

if TYPE_CHECKING:
    import rdflib  # slow to import, and only `dataset` needs it

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Store(ABC):
    """What every store does. A new kind of store writes the abstract methods, and one line in `STORES`."""

    def __init__(self, url: str, base: str = BASE) -> None:
        self.url = url
        self.base = base

    @abstractmethod
    def commit(self, drop: Iterable[str], lines: Iterable[str]) -> None:
        """Empty the graphs `drop` and add the N-Quads `lines`: all of it or nothing."""

    @abstractmethod
    def answer(self, sparql: str) -> Answer:
        """The raw answer to a checked query over the default graph, where every triple is once."""

    @abstractmethod
    def lines(self, graph: str) -> list[str]:
        """The N-Quads of one graph, sorted."""

    @abstractmethod
    def dataset(self) -> rdflib.Dataset:
        """The same graph through the rdflib API."""

    @abstractmethod
    def close(self) -> None:
        """Write everything down and let go of the store."""

    def replace(self, entry: Entry, lines: Iterable[str]) -> None:
        """Put a page's new quads in place of its old ones, together with its ledger entry."""
        self.commit(self._filled(entry.page), chain(lines, entry_lines(entry, self.base)))

    def forget(self, page: str) -> bool:
        """Take a page and its entry out; False when the store did not hold it."""
        filled = self._filled(page)
        if filled:
            self.commit(filled, ())
        return bool(filled)

    def put(self, graph: str, lines: Iterable[str]) -> bool:
        """Make `lines` the whole content of one graph; False when that is what it was."""
        new, old = set(lines), set(self.lines(graph))
        if old <= new:  # nothing goes: no need to look for what else states it
            self.commit((), sorted(new - old))
        else:
            self.commit([graph], sorted(new))
        return new != old

    def ledger(self) -> dict[str, Entry]:
        """Page -> how it was read."""
        return self._entries(select())

    def query(self, sparql: str) -> Answer:
        """The answer to a query of a person: `u:`, `skos:` and the like need no PREFIX line."""
        check(sparql)
        try:
            return self.answer(sparql)
        except SyntaxError as error:
            raise QueryError(f"the query is not SPARQL: {error}") from None

    def graphs(self) -> tuple[str, ...]:
        """The names of all graphs, sorted."""
        found = self.answer("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }")
        return tuple(sorted(row["g"].value for row in rows(found)))

    def dump(self, output: IO[bytes], format: str = "nq") -> None:
        """Write the whole graph, sorted graph by graph: as N-Quads (`nq`) or as TriG (`trig`)."""
        quads = chain.from_iterable(self.lines(graph) for graph in self.graphs())
        if format == "nq":
            output.writelines(f"{line}\n".encode() for line in quads)
        elif format == "trig":
            parsed = (next(ox.parse(line, format=ox.RdfFormat.N_QUADS)) for line in quads)
            ox.serialize(parsed, output, format=ox.RdfFormat.TRIG, prefixes=PREFIXES)
        else:
            # Turtle, RDF/XML and the like have no graphs and would lose them without a word.
            raise InputError(f"format {format!r} cannot hold named graphs: use nq or trig")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _filled(self, page: str) -> list[str]:
        here = entry_iri(page, self.base)
        entry = self._entries(select(here)).get(page)
        return [*entry.graphs, here] if entry else []

    def _entries(self, sparql: str) -> dict[str, Entry]:
        return entries(_texts(row) for row in rows(self.answer(sparql)))


def update(drop: Iterable[str], lines: Iterable[str]) -> str:
    """The SPARQL update that empties graphs and adds N-Quads, to be run as one request."""
    gone = [iri(graph) for graph in drop]
    parts = [
        # What no other graph states leaves the default graph too.
        f"DELETE {{ ?s ?p ?o }} WHERE {{ VALUES ?g {{ {' '.join(gone)} }} GRAPH ?g {{ ?s ?p ?o }} "
        "FILTER NOT EXISTS { GRAPH ?other { ?s ?p ?o } "
        f"FILTER(?other NOT IN ({', '.join(gone)})) }} }}"
    ] * bool(gone)
    parts += [f"DROP SILENT GRAPH {graph}" for graph in gone]
    graphs: dict[str, list[str]] = {}
    for line in lines:
        triple, graph = line.removesuffix(".").rstrip().rsplit(" ", 1)
        graphs.setdefault(graph, []).append(triple)
    for graph, found in graphs.items():
        triples = " .\n".join(found)
        parts.append(f"INSERT DATA {{ GRAPH {graph} {{ {triples} }} }}")
        if in_default(graph):
            parts.append(f"INSERT DATA {{ {triples} }}")
    return " ;\n".join(parts)


def in_default(graph: str) -> bool:
    """Whether the default graph holds a copy of this graph: of all but the ledger's."""
    return not graph.endswith(ENTRY + ">")


def _texts(row: Any) -> Mapping[str, str]:
    names = ("page", "sha256", "version", "facts", "note", "graph")
    return {name: row[name].value for name in names if row[name] is not None}


def rows(answer: Answer) -> Iterator[Any]:
    """The rows of a SELECT or the triples of a CONSTRUCT; the answer to an ASK has none."""
    return iter(()) if isinstance(answer, ox.QueryBoolean) else iter(answer)
