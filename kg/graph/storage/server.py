"""A SPARQL 1.1 server as a store: queries and updates over HTTP, sent again until the server has done them.

Every update is written so that doing it twice is the same as doing it once: graphs are emptied and filled, and a
triple is there or not. So a request whose answer was lost is simply sent again. A page that is exchanged is gone
until its ledger entry is there, which comes last: no reader takes half a page for a whole one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.sparql.text import form
from kg.graph.sparql.virtuoso import BYTES_AT_ONCE, QUADS_AT_ONCE, dialect
from kg.graph.storage.place import Lock, check_format, mark_format
from kg.graph.storage.wire import ask, send
from kg.graph.store import Answer, Store, rows
from kg.graph.terms import iri
from kg.graph.vocab import ENTRY, PREFIXES, graph_iri
from kg.graph.writing.batches import batches, portions
from kg.graph.writing.journal import Journal
from kg.graph.writing.updates import JOURNAL, update

if TYPE_CHECKING:
    import rdflib

_ROWS, _TRIPLES = "application/sparql-results+json", "application/n-triples"


class ServerStore(Store):
    """A server that keeps named graphs: `http://host:7878` (with /query and /update) or `http://host/sparql`.

    The N-Quads of the pages are kept here, in the folder that `beside` names.
    """

    def __init__(self, url: str, read_only: bool = False, behind: bool = False) -> None:
        super().__init__(url)
        self.read_only = read_only
        self.queries, self.updates = endpoints(url)
        self.answer("ASK { ?s ?p ?o }")  # a wrong address is told at once
        self._lock: Lock | None = None
        if not read_only:
            folder = beside(url)
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = Lock(folder)
            try:
                check_format(folder)
                mark_format(folder)
                self.journal = Journal(folder)
                if not behind:
                    self.catch_up()
            except BaseException:
                self._lock.free()
                raise

    def commit(self, drop: Iterable[str], lines: Iterable[str], gone: Iterable[str] = ()) -> None:
        if self.read_only:
            raise StoreError(f"{self.url}: opened for reading only")
        if taken := list(gone):
            send(self.url, self.updates, update((), (), self.default, taken), "application/sparql-update")
        for some_drop, some_lines in self._requests(list(drop), list(lines)):
            request = update(some_drop, some_lines, self.default)
            if request:
                send(self.url, self.updates, request, "application/sparql-update")

    def answer(self, sparql: str) -> Answer:
        asked = "".join(f"PREFIX {name}: <{address}> " for name, address in PREFIXES.items())
        asked += dialect(sparql, self.default) if self.default else sparql
        # One form alone: Virtuoso gives triples as rows to whoever takes both.
        wanted = _TRIPLES if form(sparql) in ("CONSTRUCT", "DESCRIBE") else _ROWS
        reply = ask(self.url, self.queries, asked, wanted, self.default)
        if not self.default and "virtuoso" in reply.server.lower():
            self.default = graph_iri("all")
            return self.answer(sparql)
        if "json" in reply.kind:
            return ox.parse_query_results(reply.body, format=ox.QueryResultsFormat.JSON)
        return ox.parse(reply.body, format=ox.RdfFormat.N_TRIPLES)  # type: ignore[return-value]

    def each(self, graph: str) -> Iterable[str]:
        name = iri(graph)
        found = self.answer(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {name} {{ ?s ?p ?o }} }}")
        return {f"{row.subject} {row.predicate} {row.object} {name} ." for row in rows(found)}

    def dataset(self) -> rdflib.Dataset:
        import rdflib
        from rdflib.plugins.stores.sparqlstore import SPARQLUpdateStore

        # rdflib's word for "the default graph, as the server has it": otherwise it names one of its own.
        return rdflib.Dataset(store=SPARQLUpdateStore(self.queries, self.updates), default_union=True)

    def empty(self) -> None:
        """Take out every graph that this project put in."""
        for graph in (*self.graphs(), graph_iri(JOURNAL)):
            self.commit([graph], ())
        self._known = None

    def close(self) -> None:
        """Nothing is kept open between two requests but the right to write."""
        if self._lock:
            self._lock.free()

    def _requests(self, drop: list[str], lines: list[str]) -> Iterator[tuple[list[str], list[str]]]:
        """One request for a server that takes it whole; else several, with what says that all is there last."""
        if not self.default:
            yield drop, lines
            return
        position = graph_iri(JOURNAL)
        last = [line for line in lines if line.endswith((f"{ENTRY}> .", "/journal> ."))]
        first = [line for line in lines if not line.endswith((f"{ENTRY}> .", "/journal> ."))]
        yield [graph for graph in drop if graph != position], []
        for many in batches(first, QUADS_AT_ONCE):
            for some in portions(many, len, BYTES_AT_ONCE):
                yield [], some
        yield [position] if position in drop else [], last


def beside(url: str) -> Path:
    """The folder, in the working folder, that keeps the N-Quads of what is built into a server.

    >>> str(beside("http://localhost:8890/sparql"))
    'kg-server-localhost-8890-sparql'
    """
    parts = urlsplit(url)
    return Path("kg-server-" + re.sub(r"[^\w.]+", "-", f"{parts.netloc}{parts.path}").strip("-"))


def endpoints(url: str) -> tuple[str, str]:
    """Where a server takes queries and where updates.

    >>> endpoints("http://localhost:7878/")
    ('http://localhost:7878/query', 'http://localhost:7878/update')
    >>> endpoints("http://localhost:8890/sparql")
    ('http://localhost:8890/sparql', 'http://localhost:8890/sparql')
    """
    whole = url.rstrip("/")
    last = urlsplit(whole).path.rsplit("/", 1)[-1]
    if last == "sparql":
        return whole, whole
    if last == "query":
        return whole, whole.removesuffix("query") + "update"
    return f"{whole}/query", f"{whole}/update"
