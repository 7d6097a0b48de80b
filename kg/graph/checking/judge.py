"""N-Quads of a store in, what is wrong with them out, by pySHACL and the store itself: each finding in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import unquote

import pyoxigraph as ox
import rdflib

from kg.data import data_path
from kg.errors import LexiconError
from kg.graph.checking.constraints import broken
from kg.graph.checking.finding import Finding
from kg.graph.checking.said import Said
from kg.graph.checking.shapes import SHACL
from kg.graph.store import Store
from kg.iri import ONTOLOGY, article_iri

_U = rdflib.Namespace(ONTOLOGY)
_SH = rdflib.Namespace(SHACL)
# What a node without a name is called by: a claim, a quantity, a post.
_SPOKEN = (
    (rdflib.RDF.subject, rdflib.RDF.predicate, rdflib.RDF.object),
    (_U["of"], _U["value"], _U["unit"]),
    (_U["heldBy"], _U["role"], _U["postIn"]),
)


def judged(store: Store, said: Said, whole: bool, suspect: bool = True) -> Iterator[Finding]:
    """Every finding in what is said in a store; `whole` says that it is all of it, `suspect` whether it may break more
    than the SPARQL constraints."""
    # rdflib's own parser: Oxigraph's gives plain strings a datatype, and no `sh:in` knows them again.
    data = rdflib.Graph().parse(data=said.triples(), format="nt")
    for one in {*(_by_pyshacl(data) if suspect else ()), *_by_store(store, said, whole, data)}:
        yield _finding(one, data)


@cache
def _shapes() -> rdflib.Graph:
    """The shapes without their SPARQL constraints, which the store runs faster."""
    found = rdflib.Graph().parse(data_path("ontology", "shapes.ttl"))
    found.remove((None, _SH.sparql, None))
    return found


@dataclass(frozen=True, slots=True)
class _Broken:
    shape: str
    zh: str
    en: str
    focus: Any
    path: Any = None
    value: Any = None


def _by_pyshacl(data: rdflib.Graph) -> Iterator[_Broken]:
    import pyshacl  # half a second

    # In rdflib's memory: pySHACL is ten times slower over any other store.
    _, results, told = pyshacl.validate(data, shacl_graph=_shapes(), inplace=True)
    if not isinstance(results, rdflib.Graph):
        raise LexiconError(f"ontology/shapes.ttl cannot be run: {told}")
    for result in results.subjects(rdflib.RDF.type, _SH.ValidationResult):
        source, focus, path, value = (
            results.value(result, _SH[name]) for name in ("sourceShape", "focusNode", "resultPath", "value")
        )
        said = _shapes().objects(source, _SH.message)
        words = {word.language: str(word) for word in said if isinstance(word, rdflib.Literal)}
        yield _Broken(_shape_name(source), words["zh"], words["en"], focus, path, value)


def _shape_name(source: Any) -> str:
    """The name of the shape that a constraint is a part of."""
    while not isinstance(source, rdflib.URIRef):
        source = next(_shapes().subjects(None, source))
    return str(source).rsplit("#", 1)[-1]


def _by_store(store: Store, said: Said, whole: bool, data: rdflib.Graph) -> Iterator[_Broken]:
    for check, row in broken(store, said, whole):
        told = {name: _term(term) for name, term in row.items()}
        if (told["this"], None, None) in data:
            yield _Broken(check.shape, check.zh, check.en, told["this"], told.get("path"), told.get("value"))


def _term(term: Any) -> Any:
    if isinstance(term, ox.Literal):
        return rdflib.Literal(term.value)
    return None if term is None else rdflib.URIRef(term.value)


def _finding(broken: _Broken, data: rdflib.Graph) -> Finding:
    article, quote = _where(data, broken.focus, broken.path, broken.value)
    page = data.value(rdflib.URIRef(article), _U["page"]) if article else None
    return Finding(
        shape=broken.shape,
        thing=_name(data, broken.focus),
        zh=broken.zh,
        en=broken.en,
        page=_name(data, page) if page else "",
        article=unquote(article.removeprefix(article_iri(""))),
        quote=quote,
        value="" if broken.value in (None, broken.focus) else _name(data, broken.value),
    )


def _where(data: rdflib.Graph, focus: Any, path: Any, value: Any) -> tuple[str, str]:
    """The article that says what is wrong, and its characters; empty strings where no page says it."""
    if str(focus).startswith(article_iri("")):
        return str(focus), ""
    claims = {
        focus,
        *data.subjects(rdflib.RDF.subject, focus),
        *data.subjects(rdflib.RDF.object, focus),
        *data.subjects(_U["post"], focus),
    }
    says = {rdflib.RDF.predicate: path, rdflib.RDF.object: value}
    exact = {claim for claim in claims if all((claim, p, o) in data for p, o in says.items())}
    spans = sorted(str(where) for claim in exact or claims for where in data.objects(claim, _U["evidence"]))
    for span in spans:
        article, _, characters = span.partition("#char=")
        text = data.value(rdflib.URIRef(article), _U["text"])
        start, _, end = characters.partition(",")
        if text is not None and start.isdigit() and end.isdigit():
            return article, str(text)[int(start) : int(end)]
    return (spans[0].partition("#")[0], "") if spans else ("", "")


def _name(data: rdflib.Graph, term: Any) -> str:
    """What a person calls a node: its label, else what it says."""
    label = data.value(term, rdflib.RDFS.label, any=True) if term is not None else None
    if label is not None:
        return str(label)
    for names in _SPOKEN:
        parts = [data.value(term, name, any=True) for name in names]
        said = [_name(data, part) for part in parts if part is not None and part != term]
        if said:
            return " ".join(said)
    return unquote(str(term)).removeprefix(ONTOLOGY)
