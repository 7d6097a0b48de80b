"""A SPARQL 1.1 Protocol request in, its answer out; or, for a browser, a page to write queries on."""

from __future__ import annotations

import secrets
import time
from urllib.parse import parse_qs

from anyio import fail_after
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from kg.errors import KgError, QueryError
from kg.explore.web.answers import Shown, shown, spreadsheet
from kg.explore.web.described import accepted
from kg.explore.web.messages import said
from kg.explore.web.pages.common import answered, source_of, state_of
from kg.explore.web.render import download, download_table, language, render
from kg.explore.web.vocabulary import vocabulary
from kg.graph.query import questions
from kg.graph.sparql.spelling import misspelt

LONGEST = 100_000  # characters of a query, and bytes of a request that carries one
PATIENCE = 20.0  # seconds that a request has to arrive
FIRST_ROWS = 200

JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
CSV, TSV = "text/csv", "text/tab-separated-values"
TURTLE, TRIPLES, RDF_XML, JSON_LD = (
    "text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json",
)  # fmt: skip
# What a client may call them, in `Accept` or as `format=`.
NAMES = {
    JSON: JSON, "application/json": JSON, "json": JSON, XML: XML, "application/xml": XML, "xml": XML,
    CSV: CSV, "csv": CSV, TSV: TSV, "tsv": TSV,
    TURTLE: TURTLE, "turtle": TURTLE, "ttl": TURTLE, TRIPLES: TRIPLES, "nt": TRIPLES,
    RDF_XML: RDF_XML, "rdf": RDF_XML, JSON_LD: JSON_LD, "jsonld": JSON_LD,
}  # fmt: skip
ROWS, GRAPHS = ("csv", "json", "xml", "tsv"), ("ttl", "jsonld", "nt", "rdf")  # what a page offers to download
EXAMPLE = """SELECT ?union ?programme WHERE {
  ?u a u:Union ; rdfs:label ?union ; u:runs ?p .
  ?p rdfs:label ?programme .
} LIMIT 20"""
# What the protocol knows and a site that only reads one graph cannot do.
REFUSED = ("default-graph-uri", "named-graph-uri")


async def endpoint(request: Request) -> Response:
    """The page for people who come without asking for a format, the answer for programs."""
    if request.headers.get("sec-fetch-site") == "cross-site":
        return PlainTextResponse("a page of another site may not ask here\n", status_code=403)
    asked = await _read(request)
    query, form = asked.get("query"), asked.get("format")
    if "update" in asked:
        return PlainTextResponse("this graph is only read here: it is made by `kg build`\n", status_code=403)
    if refused := next((name for name in REFUSED if name in asked), None):
        return PlainTextResponse(f"{refused} is not known here: write GRAPH in the query\n", status_code=400)
    accept = request.headers.get("accept", "")
    if form is None and "text/html" in accept:
        return await _page(request, query)
    if query is None:
        return PlainTextResponse("no query: send it as ?query=, as a form, or as the body\n", status_code=400)
    keep = asked.get("download") == "1"
    wanted = (
        (NAMES[form],)
        if form in NAMES
        else tuple(NAMES[media] for media in accepted(accept) if media in NAMES)
    )
    try:
        # For a spreadsheet the rows are written here, for a program as the standard says.
        medias = () if keep and form == "csv" else wanted
        found = await answered(request, lambda: source_of(request).sparql(query, medias))
    except QueryError as error:
        return PlainTextResponse(f"{error}\n", status_code=400)
    except KgError as error:
        return PlainTextResponse(f"{error}\n", status_code=503)
    if keep and form == "csv" and found.media == JSON:
        return download_table("answer", spreadsheet(found))
    answer = (
        download(f"answer.{form}", found.body, found.media)
        if keep
        else Response(found.body, media_type=found.media)
    )
    answer.headers["vary"] = "accept"
    if found.cut:
        answer.headers["x-sparql-maxrows"] = "cut"
    return answer


async def words(request: Request) -> Response:
    """What the editor completes: classes, properties, kinds and levels with their labels."""
    return JSONResponse(vocabulary(language(request)), headers={"cache-control": "max-age=3600"})


async def _read(request: Request) -> dict[str, str]:
    """The parameters of the request, the query among them."""
    asked = dict(request.query_params)
    if request.method == "POST":
        body = b""
        try:
            with fail_after(PATIENCE):
                async for part in request.stream():
                    body += part
                    if len(body) > LONGEST:
                        raise HTTPException(413)
        except TimeoutError:
            raise HTTPException(408) from None
        kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        text = body.decode("utf-8", "replace")
        if kind == "application/sparql-query":
            asked["query"] = text
        elif kind == "application/sparql-update":
            asked["update"] = text
        elif kind == "application/x-www-form-urlencoded":
            asked |= {name: values[0] for name, values in parse_qs(text, keep_blank_values=True).items()}
        else:
            raise HTTPException(415)
    if len(asked.get("query", "")) > LONGEST:
        raise HTTPException(413)
    return asked


async def _page(request: Request, query: str | None) -> Response:
    found, message, took = Shown(), None, 0.0
    if query:
        started = time.perf_counter()
        try:
            answer = await answered(request, lambda: source_of(request).sparql(query, (JSON, TURTLE)))
            took = time.perf_counter() - started
            found = await run_in_threadpool(shown, answer, state_of(request).catalogue, FIRST_ROWS)
        except KgError as error:
            message = said(str(error), language(request))
    nonce = secrets.token_urlsafe(16)
    page = render(
        request, "sparql.html", code=400 if message else 200, query=query or EXAMPLE, asked=bool(query), nonce=nonce,
        found=found, message=message, forms=GRAPHS if found.triples else ROWS, took=round(took * 1000),
        questions=questions(), misspelt=misspelt(query) if query and not (found.rows or found.triples) else (),
    )  # fmt: skip
    page.headers["x-style-nonce"] = nonce
    return page
