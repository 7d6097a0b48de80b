"""A SPARQL 1.1 server as a store: queries and updates over HTTP, each update one request."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pyoxigraph as ox

from kg.errors import QueryError, StoreError
from kg.graph.store import Answer, Store, rows, update
from kg.graph.terms import iri
from kg.graph.vocab import PREFIXES
from kg.iri import BASE

if TYPE_CHECKING:
    import rdflib

SECONDS = 60.0
_ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9"


class ServerStore(Store):
    """A server that keeps named graphs: `http://host:7878` (with /query and /update) or `http://host/sparql`."""

    def __init__(self, url: str, base: str = BASE, read_only: bool = False) -> None:
        super().__init__(url, base)
        self.read_only = read_only
        self.queries, self.updates = endpoints(url)
        self.answer("ASK { ?s ?p ?o }")  # a wrong address is told at once

    def commit(self, drop: Iterable[str], lines: Iterable[str]) -> None:
        if self.read_only:
            raise StoreError(f"{self.url}: opened for reading only")
        request = update(drop, lines)
        if request:
            self._send(self.updates, request, "application/sparql-update")

    def answer(self, sparql: str) -> Answer:
        known = "".join(f"PREFIX {name}: <{address}> " for name, address in PREFIXES.items())
        kind, body = self._send(self.queries, known + sparql, "application/sparql-query", _ACCEPT)
        if "json" in kind:
            return ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
        return ox.parse(body, format=ox.RdfFormat.N_TRIPLES)  # type: ignore[return-value]

    def lines(self, graph: str) -> list[str]:
        name = iri(graph)
        found = self.answer(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {name} {{ ?s ?p ?o }} }}")
        return sorted({f"{row.subject} {row.predicate} {row.object} {name} ." for row in rows(found)})

    def dataset(self) -> rdflib.Dataset:
        import rdflib
        from rdflib.plugins.stores.sparqlstore import SPARQLUpdateStore

        # rdflib's word for "the default graph, as the server has it": otherwise it names one of its own.
        return rdflib.Dataset(store=SPARQLUpdateStore(self.queries, self.updates), default_union=True)

    def close(self) -> None:
        """Nothing is kept open between two requests."""

    def _send(self, url: str, text: str, kind: str, accept: str = "*/*") -> tuple[str, bytes]:
        headers = {"Content-Type": f"{kind}; charset=utf-8", "Accept": accept}
        try:
            with urlopen(Request(url, text.encode(), headers), timeout=SECONDS) as reply:
                return reply.headers.get("Content-Type", ""), reply.read()
        except HTTPError as error:
            said = error.read(500).decode("utf-8", "replace").strip()
            if error.code == 400:
                raise QueryError(f"{self.url} does not understand the query: {said}") from None
            raise StoreError(
                f"{self.url} answers {error.code}: {said or 'see the log of the server'}"
            ) from None
        except (URLError, OSError) as error:
            reason = getattr(error, "reason", error)
            raise StoreError(f"{self.url} cannot be reached ({reason}): is the server running?") from None


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
