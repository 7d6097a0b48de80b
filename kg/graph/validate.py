"""A store in, what is wrong with its graph out: each finding in words, with the page and the characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import unquote

import pyoxigraph as ox
import pyshacl
import rdflib

from kg.errors import LexiconError
from kg.graph.shapes import SH, Check, checks, core, messages, shape_name
from kg.graph.store import Store
from kg.graph.table import printable
from kg.graph.terms import iri
from kg.graph.vocab import ENTRY, PREFIXES, graph_iri
from kg.iri import ONTOLOGY, article_iri

_U = rdflib.Namespace(ONTOLOGY)
# What a build checks at a time: some 50,000 triples in rdflib's memory.
PAGES_AT_ONCE = 50
NODES_AT_ONCE = 1000
# What a node without a name is called by: a claim, a quantity, a post.
_SPOKEN = (
    (rdflib.RDF.subject, rdflib.RDF.predicate, rdflib.RDF.object),
    (_U["of"], _U["value"], _U["unit"]),
    (_U["heldBy"], _U["role"], _U["postIn"]),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """`thing` breaks the `shape`: `zh` and `en` say how, `quote` is what the `article` of the `page` says."""

    shape: str
    thing: str
    zh: str
    en: str
    page: str = ""
    article: str = ""
    quote: str = ""
    value: str = ""

    def text(self, language: str = "zh") -> str:
        """The finding as one line."""
        where = self.article or self.page
        quote = f"“{self.quote}”" if self.quote else ""
        said = self.zh if language == "zh" else self.en
        value = f" ({self.value})" if self.value else ""
        parts = (where and f"{where}:", f"{self.thing}: {said}{value}", quote)
        return printable(" ".join(part for part in parts if part))


def validate(store: Store, pages: Iterable[str] | None = None) -> tuple[Finding, ...]:
    """Every finding in the whole graph, or in what the named pages say, in the order of article and thing."""
    if pages is None:
        return _validated(store, None)
    named = iter(sorted(set(pages)))
    found: set[Finding] = set()
    while some := set(islice(named, PAGES_AT_ONCE)):
        found.update(_validated(store, some))
    return tuple(sorted(found, key=_order))


def _validated(store: Store, pages: set[str] | None) -> tuple[Finding, ...]:
    data = _data(store, pages)
    if not len(data):
        return ()
    broken = {*_by_pyshacl(data), *_by_store(store, data, pages is None)}
    return tuple(sorted((_finding(one, data, store.base) for one in broken), key=_order))


@dataclass(frozen=True, slots=True)
class _Broken:
    shape: str
    zh: str
    en: str
    focus: Any
    path: Any = None
    value: Any = None


def _by_pyshacl(data: rdflib.Graph) -> Iterator[_Broken]:
    # In rdflib's memory: pySHACL is ten times slower over any other store.
    _, results, said = pyshacl.validate(data, shacl_graph=core(), inplace=True)
    if not isinstance(results, rdflib.Graph):
        raise LexiconError(f"ontology/shapes.ttl cannot be run: {said}")
    for result in results.subjects(rdflib.RDF.type, SH.ValidationResult):
        source, focus, path, value = (
            results.value(result, SH[name]) for name in ("sourceShape", "focusNode", "resultPath", "value")
        )
        said = messages(source)
        yield _Broken(shape_name(source), said["zh"], said["en"], focus, path, value)


def _by_store(store: Store, data: rdflib.Graph, whole: bool) -> Iterator[_Broken]:
    nodes = () if whole else sorted({iri(str(node)) for node in data.subjects()})
    alone = None if whole else _alone(data)
    for check in checks():
        if alone is not None and check.within:
            yield from _found(alone.query(check.sparql(), prefixes=PREFIXES), check, data)
            continue
        for some in (nodes[at : at + NODES_AT_ONCE] for at in range(0, len(nodes) or 1, NODES_AT_ONCE)):
            yield from _found(store.answer(check.sparql(some)), check, data)


def _alone(data: rdflib.Graph) -> ox.Store:
    """A store of nothing but what some pages say."""
    found = ox.Store()
    found.load(data.serialize(format="nt", encoding="utf-8"), format=ox.RdfFormat.N_TRIPLES)
    return found


def _found(answer: Any, check: Check, data: rdflib.Graph) -> Iterator[_Broken]:
    if not isinstance(answer, ox.QuerySolutions):
        return
    names = [variable.value for variable in answer.variables]
    for row in answer:
        told = {name: _term(term) for name, term in zip(names, row, strict=True)}
        if (told["this"], None, None) in data:
            path, value = told.get("path"), told.get("value")
            yield _Broken(check.shape, check.zh, check.en, told["this"], path, value)


def _term(term: Any) -> Any:
    if isinstance(term, ox.Literal):
        return rdflib.Literal(term.value)
    return None if term is None else rdflib.URIRef(term.value)


def _order(finding: Finding) -> tuple[str, ...]:
    return finding.article, finding.thing, finding.shape, finding.zh, finding.value


def _data(store: Store, pages: set[str] | None) -> rdflib.Graph:
    # A few pages are asked for one by one: the whole ledger may have a hundred thousand.
    graphs = [graph for page in sorted(pages or ()) if (entry := store.entry(page)) for graph in entry.graphs]
    if pages is None:
        graphs = [graph for graph in store.graphs() if not graph.endswith(ENTRY)]
    # Counts and the tree of places have tests of their own; what pages use of the tree is in `places`.
    unchecked = {graph_iri(name, store.base) for name in ("ontology", "tree", "coverage", "summary")}
    data = rdflib.Graph()
    for graph in graphs:
        if graph not in unchecked:
            # rdflib's own parser: Oxigraph's gives plain strings a datatype, and no `sh:in` knows them again.
            triples = "\n".join(
                line.removesuffix(" .").rsplit(" ", 1)[0] + " ." for line in store.lines(graph)
            )
            data.parse(data=triples, format="nt")
    return data


def _finding(broken: _Broken, data: rdflib.Graph, base: str) -> Finding:
    article, quote = _where(data, broken.focus, broken.path, broken.value, base)
    page = data.value(rdflib.URIRef(article), _U["page"]) if article else None
    return Finding(
        shape=broken.shape,
        thing=_name(data, broken.focus),
        zh=broken.zh,
        en=broken.en,
        page=_name(data, page) if page else "",
        article=unquote(article.removeprefix(article_iri("", base))),
        quote=quote,
        value="" if broken.value in (None, broken.focus) else _name(data, broken.value),
    )


def _where(data: rdflib.Graph, focus: Any, path: Any, value: Any, base: str) -> tuple[str, str]:
    """The article that says what is wrong, and its characters; empty strings where no page says it."""
    if str(focus).startswith(article_iri("", base)):
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
