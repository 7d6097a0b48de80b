"""The site's addresses in, their description for programs out: OpenAPI 3.1."""

from __future__ import annotations

from functools import cache
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.explore.labels import LANGS
from kg.explore.web import described
from kg.graph.query import questions
from kg.model import ENTITY_TYPES

_TEXT = {"type": "string"}
_HTML = {"text/html": {"schema": _TEXT}}
_CSV = {"text/csv": {"schema": _TEXT}}
_ROWS = {
    "application/sparql-results+json": {"schema": {"type": "object", "required": ["head"]}},
    **{
        kind: {"schema": _TEXT}
        for kind in (
            "application/sparql-results+xml",
            "text/csv",
            "text/tab-separated-values",
            "text/turtle",
            "application/n-triples",
            "application/rdf+xml",
        )
    },
    "application/ld+json": {"schema": {}},
}
_SUGGESTION = {
    "type": "object",
    "required": ["path", "name", "type", "sign", "note"],
    "properties": dict.fromkeys(("path", "name", "sign", "note"), _TEXT)
    | {"type": {"enum": [*ENTITY_TYPES]}},
}
_WORDS = {
    "type": "object",
    "required": ["words", "prefixes"],
    "properties": {"words": {"type": "array"}, "prefixes": {"type": "object"}},
}
_FORMATS = ("json", "xml", "csv", "tsv", "ttl", "nt", "rdf", "jsonld")

_FORM = {
    "type": "object",
    "required": ["query"],
    "properties": {"query": _TEXT, "format": {"enum": [*_FORMATS]}},
}
_POSTED = {
    "required": True,
    "content": {
        "application/x-www-form-urlencoded": {"schema": _FORM},
        "application/sparql-query": {"schema": _TEXT},
    },
}


@cache
def description() -> dict[str, Any]:
    """All that the site answers."""
    page = _query("page", {"type": "integer", "minimum": 1})
    csv = _query("format", {"enum": ["csv"]})
    type_ = {"enum": [*ENTITY_TYPES]}
    thing = [
        _query("format", {"enum": [*(form.name for form in described.FORMS), "csv"]}), _query("relation"), page,
        _query("inverse", {"enum": ["1"]}), _query("picture"),
    ]  # fmt: skip
    forms = {form.media: {"schema": _TEXT} for form in described.FORMS if "json" not in form.media}
    forms |= _CSV
    forms |= {form.media: {"schema": {}} for form in described.FORMS if "json" in form.media}
    paths = {
        "/": _get("What there is", {}),
        "/search": _get("Things by name", {}, _query("q"), _query("type", {"enum": ["", *ENTITY_TYPES]}), page),
        "/suggest": _get(
            "What a name that is being typed may become",
            {"application/json": {"schema": {"type": "array", "items": _SUGGESTION}}}, _query("q"),
        ),
        "/browse/{type}": _get("All things of a type", {}, _path("type", type_), page, missing=True),
        "/articles": _get("Articles", {}, _query("year"), _query("paper"), page),
        "/article/{id}": _get(
            "An article", {}, _path("id"), _query("start", {"type": "integer"}), _query("end", {"type": "integer"}),
            missing=True,
        ),
        "/kinds": _get("The kinds of programme", {}),
        "/kind/{kind}": _get("One kind", _CSV, _path("kind"), _query("province"), csv, page, missing=True),
        "/conflicts": _get("What cannot all be true", {}, page),
        "/questions": _get("The shipped questions", {}),
        "/view": _get("The interactive picture of everything", {}, refused=True),
        "/sparql": {
            "get": _sparql([
                _query("query"), _query("format", {"enum": [*_FORMATS]}), _query("download", {"enum": ["1"]}),
            ]),
            "post": _sparql([]) | {"requestBody": _POSTED},
        },
        "/sparql/words": _get("What an editor of queries completes", {"application/json": {"schema": _WORDS}}),
        "/{type}/{name}": _get("One thing", forms, _path("type", type_), _path("name"), *thing, missing=True),
        "/{type}/{scope}/{name}": _get(
            "One thing", forms, _path("type", type_), _path("scope"), _path("name"), *thing, missing=True
        ),
    }  # fmt: skip
    for asked in questions():
        names = [_query(parameter.name) for parameter in asked.parameters]
        paths[f"/questions/{asked.slug}"] = _get(asked.en, _CSV, *names, csv, missing=True, refused=True)
    return {
        "openapi": "3.1.0",
        "info": {"title": "A graph of trade unions", "version": "1", "description": "Reading only."},
        "paths": paths,
    }


def openapi(request: Request) -> Response:
    """The description as JSON."""
    return JSONResponse(description())


def _get(
    summary: str,
    content: dict[str, Any],
    *parameters: dict[str, Any],
    missing: bool = False,
    refused: bool = False,
) -> dict[str, Any]:
    """An address that is read: a page in one of the languages unless the content says something else."""
    json = "application/json" in content
    answers: dict[str, Any] = {
        "200": {"description": summary, "content": content if json else {**_HTML, **content}}
    }
    if missing:
        answers["404"] = {"description": "There is none", "content": _HTML}
    if refused:
        answers["400"] = {"description": "Too much, or not understood", "content": _HTML}
    lang = _query("lang", {"enum": [*LANGS]})
    return {"get": {"summary": summary, "parameters": [*parameters, lang], "responses": answers}}


def _sparql(parameters: list[dict[str, Any]]) -> dict[str, Any]:
    """The endpoint for queries."""
    said = {"text/plain": {"schema": _TEXT}, **_HTML}
    refusals = {
        "400": "Not SPARQL, or refused, or too long to answer", "403": "Changes the graph, or is from another site",
        "413": "Too long", "415": "No such form of query", "503": "The store cannot be read",
    }  # fmt: skip
    answers = {code: {"description": why, "content": said} for code, why in refusals.items()}
    found = {"200": {"description": "The answer", "content": {**_ROWS, **_HTML}}}
    return {"summary": "SPARQL 1.1 Protocol", "parameters": parameters, "responses": found | answers}


def _query(name: str, schema: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": schema or _TEXT}


def _path(name: str, schema: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "schema": schema or {"type": "string", "minLength": 1},
    }
