"""A store in, what it holds as entities, facts and articles out: the way back from RDF."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import cast
from urllib.parse import unquote

from kg.explore.facts import Facts, gather
from kg.graph.quads import origins
from kg.graph.store import Store
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
Said = dict[str, list[str]]  # property -> values
_QUANTITY = f"{ONTOLOGY}quantity"
Span = tuple[str, int, int]
Recalled = tuple[tuple[Entity, ...], tuple[Fact, ...], tuple[Article, ...]]

# `$only` is where a query is held to the things asked for.
_ABOUT = "SELECT DISTINCT ?claim WHERE { $only ?claim rdf:subject|rdf:object ?one }"
# What is said of things, a property a row: for a store that is a look at one place, where a query with all properties
# by name is a join of ten.
_CLAIMS = "SELECT ?x ?p ?o ?graph WHERE { $only GRAPH ?graph { $which ?x ?p ?o } }"
_SAID = "SELECT ?x ?p ?o WHERE { $only ?x ?p ?o }"
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
# Of an article; where it is only quoted, the first ones.
_QUOTED = ("text", "headline", "date", "paper", "page")
_WHOLE = (*_QUOTED, "articleKind", "origins", "kicker", "reporter")


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
    store: Store, only: Collection[str] | None = None, whole: bool = True
) -> tuple[tuple[Fact, ...], tuple[Article, ...]]:
    """The facts of some claims (by IRI; None: of all), and the articles that they were read in.

    With `whole` off the articles have what a quote needs, and no more: their text, headline, date, paper and page.
    """
    claims = _claims(store, only)
    spans = {key: sorted(map(_span, said.get("evidence", ()))) for key, said in claims.items()}
    named = None if only is None else {article for found in spans.values() for article, *_ in found}
    articles = _articles(store, named, whole)
    return tuple(_facts(store, claims, spans, articles, only is None)), tuple(articles.values())


def recall_articles(store: Store, only: Collection[str]) -> tuple[Article, ...]:
    """Some articles, by their IRIs."""
    return tuple(_articles(store, only).values())


def _claims(store: Store, only: Collection[str] | None) -> dict[tuple[str, str], Said]:
    """Graph and IRI of each claim -> what is said of it there, in the order of their names."""
    found: dict[tuple[str, str], Said] = {}
    # Those asked for are claims; to have the store look at what they are takes it as long as all the rest.
    query = _CLAIMS.replace("$which", "?x a u:Claim ." if only is None else "")
    for row in _rows(store, query, "x", only):
        found.setdefault((row["graph"], row["x"]), {}).setdefault(_property(row["p"]), []).append(row["o"])
    return dict(sorted(found.items()))


def _said(store: Store, which: str, only: Collection[str] | None, *properties: str) -> dict[str, Said]:
    """Thing -> what is said of it, of the class `which` (all of it, or some) and of some properties."""
    if only is None:
        known = f"VALUES ?p {{ {' '.join(map(u, properties))} }} ?x a {u(which)} ."
    else:
        pairs = " ".join(f"({iri(one)} {u(name)})" for one in sorted(only) for name in properties)
        known = f"VALUES (?x ?p) {{ {pairs} }}"
    found: dict[str, Said] = {}
    for row in _rows(store, _SAID.replace("$only", known)) if only is None or only else ():
        found.setdefault(row["x"], {}).setdefault(_property(row["p"]), []).append(row["o"])
    return found


def _rows(store: Store, query: str, name: str = "", only: Iterable[str] | None = None) -> Iterator[Row]:
    """The rows of a query, their cells as plain text, those without a value left out."""
    values = "" if only is None else f"VALUES ?{name} {{ {' '.join(map(iri, sorted(only)))} }}"
    return store.texts(query.replace("$only", values))


def _articles(store: Store, only: Collection[str] | None, whole: bool = True) -> dict[str, Article]:
    """Articles by their IRI."""
    found = _said(store, "Article", only, *(_WHOLE if whole else _QUOTED))
    return {
        here: Article(
            page=_name(_one(said, "page") or ""), id=_name(here), headline=_one(said, "headline") or "",
            text=_one(said, "text") or "", origins=origins(_one(said, "origins") or ""),
            kind=cast(ArticleKind, _one(said, "articleKind") or "report"),
            kickers=tuple(sorted(said.get("kicker", ()))), reporters=tuple(sorted(said.get("reporter", ()))),
            date=_one(said, "date"), paper=_one(said, "paper"),
        )
        for here, said in sorted(found.items())
    }  # fmt: skip


def _entities(store: Store, ends: Collection[str], about: Collection[str] | None) -> Iterator[Entity]:
    """What pages name, and of the shared tree of places only what some fact names; `gather` joins repeats."""
    only = None if about is None else {*about, *ends}
    aliases: dict[str, list[str]] = defaultdict(list)
    for row in _rows(store, _ALIASES, "id", only):
        aliases[row["id"]].append(row["alias"])
    shared = ", ".join(iri(graph_iri(name)) for name in ("places", "tree"))
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
    claims: Mapping[tuple[str, str], Said],
    spans: Mapping[tuple[str, str], list[Span]],
    articles: Mapping[str, Article],
    every: bool,
) -> Iterator[Fact]:
    posts = None if every else {post for said in claims.values() for post in said.get("post", ())}
    roles = _said(store, "Post", posts, "role")
    counted = (
        None
        if every
        else {o for said in claims.values() if said["predicate"] == [_QUANTITY] for o in said["object"]}
    )
    figures = _said(store, "Quantity", counted, "value", "unit", "of", "bound", "asOf")
    for (graph, claim), said in claims.items():
        p, o = cast(Predicate, said["predicate"][0].removeprefix(ONTOLOGY)), said["object"][0]
        figure = figures.get(o, {}) if p == "quantity" else {}
        value, article = _one(figure, "value"), articles.get(graph)
        post = next((roles[one] for one in said.get("post", ()) if one in roles), {})
        pieces = (_evidence(articles[where], start, end) for where, start, end in spans[graph, claim])
        yield Fact(
            page=article.page if article else "", article=article.id if article else "", s=said["subject"][0], p=p,
            o=None if p in LITERAL_PREDICATES else o,
            value=None if value is None else float(value), unit=_one(figure, "unit"),
            of=_one(figure, "of") or _one(said, "of"), bound=cast(Bound | None, _one(figure, "bound")),
            date=o if p == "heldOn" else _one(figure, "asOf"), role=_one(post, "role"),
            modality=cast(Modality, said["modality"][0]), confidence=float(said["confidence"][0]), rule=said["rule"][0],
            evidence=tuple(pieces), inferred=_one(said, "inferred") == "true",
        )  # fmt: skip


def _span(where: str) -> Span:
    """The article, start and end of an address as `<article>#char=12,34`."""
    article, _, place = where.partition("#char=")
    start, _, end = place.partition(",")
    return article, int(start), int(end)


def _evidence(article: Article, start: int, end: int) -> Evidence:
    return Evidence(article.id, start, end, article.text[start:end])


def _one(said: Said, name: str) -> str | None:
    """The value of a property; the first where pages give several."""
    return min(said[name]) if name in said else None


def _property(address: str) -> str:
    """What comes last in the address of a property: `subject`, `confidence`."""
    return address[max(address.rfind("#"), address.rfind("/")) + 1 :]


def _name(address: str) -> str:
    """The name that the address of an article or a page was made from."""
    return unquote(address.rpartition("/")[2])


def _last(address: str | None, prefix: str) -> str | None:
    return None if address is None else address.removeprefix(prefix)
