"""A store in, what it holds as entities, facts and articles out: the way back from RDF."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import cast
from urllib.parse import unquote

import pyoxigraph as ox

from kg.explore.facts import Facts, gather
from kg.graph.quads import origins
from kg.graph.store import Store, rows
from kg.graph.terms import iri
from kg.graph.vocab import KIND, LEVEL, graph_iri, u
from kg.iri import ONTOLOGY
from kg.model import (
    ENTITY_TYPES,
    LITERAL_PREDICATES,
    Article,
    ArticleKind,
    Bound,
    Entity,
    EntityType,
    Evidence,
    Fact,
    Level,
    Modality,
    Predicate,
)

Row = Mapping[str, str]
_QUANTITY = f"{ONTOLOGY}quantity"
Span = tuple[str, int, int]
Recalled = tuple[tuple[Entity, ...], tuple[Fact, ...], tuple[Article, ...]]

# `$only` is where a query is held to the things asked for.
_ABOUT = "SELECT DISTINCT ?claim WHERE { $only ?claim rdf:subject|rdf:object ?one }"
_CLAIMS = """
SELECT ?claim ?s ?p ?o ?confidence ?rule ?modality ?inferred ?of ?graph WHERE {
  GRAPH ?graph {
    $only
    ?claim a u:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ;
      u:confidence ?confidence ; u:rule ?rule ; u:modality ?modality .
    OPTIONAL { ?claim u:inferred ?inferred }
    OPTIONAL { ?claim u:of ?of }
  }
} ORDER BY ?graph ?claim"""
_ROLES = "SELECT DISTINCT ?claim ?role WHERE { $only ?claim u:post ?post . ?post u:role ?role }"
_EVIDENCE = "SELECT DISTINCT ?claim ?where WHERE { $only ?claim u:evidence ?where }"
_QUANTITIES = """
SELECT DISTINCT ?quantity ?value ?unit ?of ?bound ?date WHERE {
  $only
  ?quantity a u:Quantity ; u:value ?value .
  OPTIONAL { ?quantity u:unit ?unit }
  OPTIONAL { ?quantity u:of ?of }
  OPTIONAL { ?quantity u:bound ?bound }
  OPTIONAL { ?quantity u:asOf ?date }
}"""
_ENTITIES = """
SELECT DISTINCT ?id ?type ?name ?level ?adcode ?kind WHERE {
  GRAPH ?graph {
    $only
    ?id a ?type ; rdfs:label ?name .
    OPTIONAL { ?id u:level ?level }
    OPTIONAL { ?id u:adcode ?adcode }
    OPTIONAL { ?id u:kind ?kind }
  }
  FILTER(?type IN (TYPES))
  WHICH
} ORDER BY ?id ?name ?level ?adcode ?kind""".replace("TYPES", ", ".join(map(u, ENTITY_TYPES)))
_ALIASES = "SELECT DISTINCT ?id ?alias WHERE { $only ?id skos:altLabel ?alias } ORDER BY ?id ?alias"
_ARTICLES = """
SELECT DISTINCT ?article ?page ?kind ?headline ?text ?origins ?date ?paper WHERE {
  $only
  ?article a u:Article ; u:page/rdfs:label ?page ; u:articleKind ?kind ; u:headline ?headline ;
    u:text ?text ; u:origins ?origins .
  OPTIONAL { ?article u:date ?date }
  OPTIONAL { ?article u:paper ?paper }
} ORDER BY ?article"""
# One property a query: with both as VALUES beside those of the articles a store joins everything.
_LINES = "SELECT DISTINCT ?article ?line WHERE { $only ?article u:WHICH ?line } ORDER BY ?article ?line"


def recall(store: Store, about: Collection[str] | None = None) -> Facts:
    """Everything in the store, or only the facts about some entities (by IRI) and what those facts name.

    A fact that several articles state is there once, with the evidence of all.
    """
    return gather(*recall_all(store, about))


def recall_all(store: Store, about: Collection[str] | None = None) -> Recalled:
    """As `recall`, but each article's facts by themselves, as they were put into the store."""
    some = None if about is None else {row["claim"] for row in _rows(store, _ABOUT, "one", about)}
    facts, articles = recall_claims(store, some)
    ends = {end for fact in facts for end in (fact.s, fact.o) if end}
    entities = gather(_entities(store, ends, about)).entities
    return entities, facts, articles


def recall_claims(
    store: Store, only: Collection[str] | None = None
) -> tuple[tuple[Fact, ...], tuple[Article, ...]]:
    """The facts of some claims (by IRI; None: of all), and the articles that they were read in."""
    claims = list(_rows(store, _CLAIMS, "claim", only))
    evidence: dict[str, list[Span]] = defaultdict(list)
    for row in _rows(store, _EVIDENCE, "claim", only):
        evidence[row["claim"]].append(_span(row["where"]))
    articles = _articles(
        store, None if only is None else {a for found in evidence.values() for a, *_ in found}
    )
    return tuple(_facts(store, claims, evidence, articles, only)), tuple(articles.values())


def recall_articles(store: Store, only: Collection[str]) -> tuple[Article, ...]:
    """Some articles, by their IRIs."""
    return tuple(_articles(store, only).values())


def _rows(store: Store, query: str, name: str, only: Iterable[str] | None) -> Iterator[Row]:
    """The rows of a query, their cells as plain text, those without a value left out."""
    values = "" if only is None else f"VALUES ?{name} {{ {' '.join(map(iri, sorted(only)))} }}"
    answer = cast(ox.QuerySolutions, store.answer(query.replace("$only", values)))
    for row in rows(answer):
        found = ((variable.value, row[variable]) for variable in answer.variables)
        yield {name: term.value for name, term in found if term is not None}


def _articles(store: Store, only: Collection[str] | None) -> dict[str, Article]:
    """Articles by their IRI."""
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for which in ("kicker", "reporter"):
        for row in _rows(store, _LINES.replace("WHICH", which), "article", only):
            said[row["article"], which].append(row["line"])
    return {
        (here := row["article"]): Article(
            page=row["page"], id=_article_id(here), headline=row["headline"], text=row["text"],
            origins=origins(row["origins"]), kind=cast(ArticleKind, row["kind"]),
            kickers=tuple(said[here, "kicker"]), reporters=tuple(said[here, "reporter"]),
            date=row.get("date"), paper=row.get("paper"),
        )
        for row in _rows(store, _ARTICLES, "article", only)
    }  # fmt: skip


def _entities(store: Store, ends: Collection[str], about: Collection[str] | None) -> Iterator[Entity]:
    """What pages name, and of the shared tree of places only what some fact names; `gather` joins repeats."""
    only = None if about is None else {*about, *ends}
    aliases: dict[str, list[str]] = defaultdict(list)
    for row in _rows(store, _ALIASES, "id", only):
        aliases[row["id"]].append(row["alias"])
    shared = ", ".join(iri(graph_iri(name, store.base)) for name in ("places", "tree"))
    for which, chosen in (("NOT IN", only), ("IN", ends)):
        query = _ENTITIES.replace("WHICH", f"FILTER(?graph {which} ({shared}))")
        for row in _rows(store, query, "id", chosen):
            yield Entity(
                id=row["id"], type=cast(EntityType, row["type"].removeprefix(ONTOLOGY)), name=row["name"],
                aliases=tuple(form for form in aliases[row["id"]] if form != row["name"]),
                level=cast(Level | None, _last(row.get("level"), LEVEL)),
                adcode=row.get("adcode"), kind=_last(row.get("kind"), KIND),
            )  # fmt: skip


def _facts(
    store: Store,
    claims: Iterable[Row],
    evidence: Mapping[str, list[Span]],
    articles: Mapping[str, Article],
    only: Collection[str] | None,
) -> Iterator[Fact]:
    roles = {row["claim"]: row["role"] for row in _rows(store, _ROLES, "claim", only)}
    claims = list(claims)
    counted = None if only is None else {row["o"] for row in claims if row["p"] == _QUANTITY}
    figures = {row["quantity"]: row for row in _rows(store, _QUANTITIES, "quantity", counted)}
    for row in claims:
        p = cast(Predicate, row["p"].removeprefix(ONTOLOGY))
        figure = figures.get(row["o"], {}) if p == "quantity" else {}
        article = articles.get(row["graph"])
        pieces = (_evidence(articles[where], start, end) for where, start, end in evidence[row["claim"]])
        yield Fact(
            page=article.page if article else "", article=article.id if article else "", s=row["s"], p=p,
            o=None if p in LITERAL_PREDICATES else row["o"],
            value=float(figure["value"]) if figure else None, unit=figure.get("unit"),
            of=figure.get("of") or row.get("of"), bound=cast(Bound | None, figure.get("bound")),
            date=row["o"] if p == "heldOn" else figure.get("date"), role=roles.get(row["claim"]),
            modality=cast(Modality, row["modality"]), confidence=float(row["confidence"]), rule=row["rule"],
            evidence=tuple(pieces), inferred=row.get("inferred") == "true",
        )  # fmt: skip


def _span(where: str) -> Span:
    """The article, start and end of an address as `<article>#char=12,34`."""
    article, _, place = where.partition("#char=")
    start, _, end = place.partition(",")
    return article, int(start), int(end)


def _evidence(article: Article, start: int, end: int) -> Evidence:
    return Evidence(article.id, start, end, article.text[start:end])


def _article_id(address: str) -> str:
    return unquote(address.rpartition("/")[2])


def _last(address: str | None, prefix: str) -> str | None:
    return None if address is None else address.removeprefix(prefix)
