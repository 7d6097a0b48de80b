"""A SPARQL 1.1 Protocol request in, its answer out; or, for a browser, a page to write queries on."""

from __future__ import annotations

import csv
import io
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kg.errors import KgError, QueryError
from kg.explore.web.pages import source_of
from kg.explore.web.render import render

LONGEST = 100_000  # characters of a query, and bytes of a request that carries one
FIRST_ROWS = 200

JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
CSV, TSV = "text/csv", "text/tab-separated-values"
TURTLE, TRIPLES, RDF_XML = "text/turtle", "application/n-triples", "application/rdf+xml"
# What a client may call them, in `Accept` or as `format=`.
NAMES = {
    JSON: JSON, "application/json": JSON, "json": JSON, XML: XML, "application/xml": XML, "xml": XML,
    CSV: CSV, "csv": CSV, TSV: TSV, "tsv": TSV,
    TURTLE: TURTLE, "turtle": TURTLE, TRIPLES: TRIPLES, "nt": TRIPLES, RDF_XML: RDF_XML, "rdf": RDF_XML,
}  # fmt: skip
DOWNLOADS = (("JSON", "json"), ("CSV", "csv"), ("XML", "xml"))
EXAMPLE = """SELECT ?union ?programme WHERE {
  ?u a u:Union ; rdfs:label ?union ; u:runs ?p .
  ?p rdfs:label ?programme .
} LIMIT 20"""


async def endpoint(request: Request) -> Response:
    """The page for people who come without asking for a format, the answer for programs."""
    query, asked = await _read(request)
    accept = request.headers.get("accept", "")
    if asked is None and "text/html" in accept:
        return await _page(request, query)
    if query is None:
        return PlainTextResponse("no query: send it as ?query=, as a form, or as the body\n", status_code=400)
    wanted = (NAMES[asked],) if asked in NAMES else _weighed(accept)
    try:
        media, body = await run_in_threadpool(source_of(request).sparql, query, wanted)
    except QueryError as error:
        return PlainTextResponse(f"{error}\n", status_code=400)
    except KgError as error:
        return PlainTextResponse(f"{error}\n", status_code=503)
    return Response(body, media_type=media)


async def _read(request: Request) -> tuple[str | None, str | None]:
    """The query, and the format if one is named."""
    query, asked = request.query_params.get("query"), request.query_params.get("format")
    if request.method == "POST":
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > LONGEST:
                raise HTTPException(413)
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        text = body.decode("utf-8", "replace")
        if kind == "application/sparql-query":
            query = text
        elif kind == "application/x-www-form-urlencoded":
            form = parse_qs(text, keep_blank_values=True)
            query, asked = form.get("query", [query])[0], form.get("format", [asked])[0]
        else:
            raise HTTPException(415)
    if query is not None and len(query) > LONGEST:
        raise HTTPException(413)
    return query, asked


async def _page(request: Request, query: str | None) -> Response:
    columns: list[str] = []
    rows: list[list[str]] = []
    message = None
    if query:
        try:
            columns, rows = _table(*await run_in_threadpool(source_of(request).sparql, query, (CSV, TRIPLES)))
        except KgError as error:
            message = str(error)
    return render(
        request, "sparql.html", code=400 if message else 200, query=query or EXAMPLE, asked=bool(query),
        columns=columns, rows=rows, facts=source_of(request).facts(), message=message,
        downloads=DOWNLOADS, most=FIRST_ROWS,
    )  # fmt: skip


def _table(media: str, body: bytes) -> tuple[list[str], list[list[str]]]:
    """Columns and first rows; triples, and the answer to an ASK, come as lines of one column."""
    text = body.decode()
    if media == TRIPLES or text.strip() in ("true", "false"):
        return [""], [[line] for line in text.splitlines()[:FIRST_ROWS]]
    found = list(csv.reader(io.StringIO(text)))
    return (found[0], found[1 : FIRST_ROWS + 1]) if found else ([], [])


def _weighed(accept: str) -> tuple[str, ...]:
    """The media types of an `Accept` header that are known here, the most wanted first."""
    weighed: list[tuple[float, str]] = []
    for part in accept.split(",")[:50]:
        name, *parameters = (word.strip().lower() for word in part.split(";"))
        weight = next((word[2:] for word in parameters if word.startswith("q=")), "1")
        if name in NAMES and weight.replace(".", "", 1).isdigit() and float(weight):
            weighed.append((-float(weight), NAMES[name]))
    return tuple(name for _, name in sorted(weighed, key=lambda pair: pair[0]))
