"""Queries in on standard input, a line of JSON each; answers out, each after a line that says its length.

Started by `workers.py`, which ends it when a query takes too long.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Sequence
from itertools import islice
from typing import IO, Any

import pyoxigraph as ox

from kg.bounds import limit_memory
from kg.errors import KgError, QueryError
from kg.graph.store import Answer
from kg.graph.stores import hold_store
from kg.graph.vocab import PREFIXES, XSD

JSON = "application/sparql-results+json"
RESULTS = {
    JSON: ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
GRAPHS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}


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
    limit_memory()
    for line in sys.stdin.buffer:
        request = json.loads(line)
        try:
            with hold_store(store) as opened:
                media, body, cut = written(
                    opened.query(request["query"]), request["wanted"], request["most"], request["rows"]
                )
            _reply(sys.stdout.buffer, "ok", body, media, cut)
        except QueryError as error:
            _reply(sys.stdout.buffer, "query", str(error).encode())
        except KgError as error:
            _reply(sys.stdout.buffer, "store", str(error).encode())


def written(answer: Answer, wanted: Sequence[str], most: int, limit: int) -> tuple[str, bytes, bool]:
    """The answer as the first `wanted` media type that fits it: rows have no Turtle, triples no CSV.

    Also whether rows or triples beyond the first `limit` were left out.
    """
    buffer = Bounded(most)
    if isinstance(answer, ox.QueryBoolean):
        media = next((name for name in wanted if name in RESULTS), JSON)
        answer.serialize(buffer, format=RESULTS[media])
        return media, buffer.getvalue(), False
    if isinstance(answer, ox.QuerySolutions):
        media = next((name for name in wanted if name in RESULTS), JSON)
        cut = _solutions(answer, buffer, limit)
        if media != JSON:  # only an answer that was read back can be written cut
            again = ox.parse_query_results(buffer.getvalue(), format=ox.QueryResultsFormat.JSON)
            buffer = Bounded(most)
            again.serialize(buffer, format=RESULTS[media])
        return media, buffer.getvalue(), cut
    media = next((name for name in wanted if name in GRAPHS), "text/turtle")
    triples = list(islice(answer, limit + 1))
    known = PREFIXES if media == "text/turtle" else None
    ox.serialize(triples[:limit], buffer, format=GRAPHS[media], prefixes=known)
    return media, buffer.getvalue(), len(triples) > limit


def _solutions(answer: ox.QuerySolutions, output: Bounded, limit: int) -> bool:
    """Write the first rows as SPARQL results in JSON; whether there are more."""
    names = [variable.value for variable in answer.variables]
    output.write(json.dumps({"head": {"vars": names}}).encode()[:-1] + b',"results":{"bindings":[')
    cut = False
    for number, row in enumerate(answer):
        if number == limit:
            cut = True
            break
        cells = {name: _cell(term) for name, term in zip(names, row, strict=True) if term is not None}
        output.write(b"," * (number > 0) + json.dumps(cells, ensure_ascii=False).encode())
    output.write(b"]}}")
    return cut


def _cell(term: Any) -> dict[str, Any]:
    """A term as the SPARQL results in JSON have it."""
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Literal):
        cell = {"type": "literal", "value": term.value}
        if term.language:
            cell["xml:lang"] = term.language
        elif term.datatype.value != f"{XSD}string":
            cell["datatype"] = term.datatype.value
        return cell
    parts = (("subject", term.subject), ("predicate", term.predicate), ("object", term.object))
    return {"type": "triple", "value": {name: _cell(part) for name, part in parts}}


def _reply(output: IO[bytes], status: str, body: bytes, media: str = "", cut: bool = False) -> None:
    head = {"status": status, "media": media, "length": len(body), "cut": cut}
    output.write(json.dumps(head).encode() + b"\n" + body)
    output.flush()


if __name__ == "__main__":
    main(sys.argv[1])
