"""A thing in, what the graph says of it as RDF out: its triples, the claims about it, and the names they need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import pyoxigraph as ox

from kg.explore.web.state import State
from kg.graph.terms import iri
from kg.graph.vocab import PREFIXES

MOST = 500  # claims: of a place that thousands of facts name, the query page gives the rest


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write RDF: its name in an address, its media type, its name for people."""

    name: str
    media: str
    label: str
    format: ox.RdfFormat


FORMS = (
    Form("ttl", "text/turtle", "Turtle", ox.RdfFormat.TURTLE),
    Form("jsonld", "application/ld+json", "JSON-LD", ox.RdfFormat.JSON_LD),
    Form("nt", "application/n-triples", "N-Triples", ox.RdfFormat.N_TRIPLES),
)
_MEDIA = {form.media: form for form in FORMS} | {"application/json": FORMS[1]}
_PAGES = frozenset({"text/html", "application/xhtml+xml", "*/*", "text/*"})


def wanted(name: str | None, accept: str) -> Form | None:
    """The form asked for by name or by an `Accept` header; None for a page.

    >>> wanted(None, "text/turtle;q=0.9, text/html;q=0.5").name, wanted("jsonld", "").name
    ('ttl', 'jsonld')
    >>> wanted(None, "text/html, */*")
    """
    if name:
        return next((form for form in FORMS if form.name == name), None)
    first = next((media for media in accepted(accept) if media in _MEDIA or media in _PAGES), "")
    return _MEDIA.get(first)


def accepted(accept: str) -> list[str]:
    """The media types of an `Accept` header, the most wanted first.

    >>> accepted("text/csv;q=0.5, text/turtle, text/html;q=0")
    ['text/turtle', 'text/csv']
    """
    weights: list[tuple[float, str]] = []
    for part in accept.split(",")[:50]:
        media, *parameters = (word.strip().lower() for word in part.split(";"))
        weight = next((word[2:] for word in parameters if word.startswith("q=")), "1")
        if weight.replace(".", "", 1).isdigit() and float(weight):
            weights.append((float(weight), media))
    return [media for _, media in sorted(weights, key=lambda one: -one[0])]


def describe(state: State, id_: str, form: Form) -> bytes:
    """The triples in that form."""
    here = iri(id_)
    triples: set[ox.Triple] = set()
    for query in (
        f"CONSTRUCT {{ {here} ?p ?o }} WHERE {{ {here} ?p ?o }} LIMIT {10 * MOST}",
        f"CONSTRUCT {{ ?c ?p ?o }} WHERE {{ {{ SELECT ?c WHERE {{ ?c rdf:subject|rdf:object {here} }} "
        f"ORDER BY ?c LIMIT {MOST} }} ?c ?p ?o }}",
        "CONSTRUCT { ?x rdfs:label ?n } WHERE { { SELECT DISTINCT ?x WHERE { "
        f"{{ ?c rdf:subject {here} ; rdf:object ?x }} UNION "
        f"{{ ?c rdf:object {here} ; rdf:subject ?x }} }} LIMIT {MOST} }} ?x rdfs:label ?n }}",
    ):
        triples.update(cast(ox.QueryTriples, state.store.answer(query)))
    ordered = sorted(triples, key=str)
    prefixes = None if form.name == "nt" else PREFIXES
    return ox.serialize(ordered, format=form.format, prefixes=prefixes) or b""
