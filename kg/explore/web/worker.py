"""Queries in on standard input, a line of JSON each; answers out, each after a line that says its length.

Started by `workers.py`, which ends it when a query takes too long.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from typing import IO, Any

import pyoxigraph as ox

from kg.errors import KgError, QueryError
from kg.graph.store import Answer
from kg.graph.stores import open_store

RESULTS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
GRAPHS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
}
MEMORY = 4 * 1024**3


class Bounded(io.BytesIO):
    """A buffer that refuses to grow beyond what anyone would read."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, data: Any, /) -> int:
        if self.tell() + len(data) > self._most:
            raise QueryError(f"the answer is larger than {self._most:,} bytes: add a LIMIT to the query")
        return super().write(data)


def main(store: str) -> None:
    """Answer until standard input ends."""
    _limit_memory()
    for line in sys.stdin.buffer:
        request = json.loads(line)
        try:
            with open_store(store, read_only=True) as opened:
                media, body = written(opened.query(request["query"]), request["wanted"], request["most"])
            _reply(sys.stdout.buffer, "ok", body, media)
        except QueryError as error:
            _reply(sys.stdout.buffer, "query", str(error).encode())
        except KgError as error:
            _reply(sys.stdout.buffer, "store", str(error).encode())


def written(answer: Answer, wanted: Sequence[str], most: int) -> tuple[str, bytes]:
    """The answer as the first `wanted` media type that fits it: rows have no Turtle, triples no CSV."""
    buffer = Bounded(most)
    if isinstance(answer, ox.QuerySolutions | ox.QueryBoolean):
        media = next((name for name in wanted if name in RESULTS), "application/sparql-results+json")
        answer.serialize(buffer, format=RESULTS[media])
    else:
        media = next((name for name in wanted if name in GRAPHS), "text/turtle")
        ox.serialize(answer, buffer, format=GRAPHS[media])
    return media, buffer.getvalue()


def _reply(output: IO[bytes], status: str, body: bytes, media: str = "") -> None:
    head = {"status": status, "media": media, "length": len(body)}
    output.write(json.dumps(head).encode() + b"\n" + body)
    output.flush()


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # not on this system: the time limit still holds
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    main(sys.argv[1])
