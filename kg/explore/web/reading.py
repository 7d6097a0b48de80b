"""A state of the graph and an IRI in, what a page tells of it out: only as much as the page shows is read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

import pyoxigraph as ox

from kg.explore import maps
from kg.explore.facts import Facts, gather
from kg.explore.web.catalogue import Listed
from kg.explore.web.state import State
from kg.graph.export import tables
from kg.graph.store import rows
from kg.graph.table import Table
from kg.graph.terms import iri
from kg.graph.vocab import u
from kg.iri import ONTOLOGY, article_iri
from kg.model import LITERAL_PREDICATES, OF_PROGRAMMES, PREDICATES, Article, Entity, Fact, Predicate
from kg.recall import recall_articles, recall_claims

SHOWN = 12  # facts of one relation on the page of a thing; the rest is a click away
EACH = 21  # claims that are read of those that state the same: there may be thousands
RANKED = 200  # of so many, the best known come first; to look up more takes longer than a page may
MOST_CLAIMS = 5000  # in a table; who wants more exports the graph
MANY = 60  # facts of one relation that are too many to be put in order here
_PASSIVE = ("Programme", "Place", "Group", "Document", "Award")  # things that others act upon


@dataclass(frozen=True, slots=True)
class Group:
    """The facts of one relation with a thing at one end: `total` there are, `facts` are the first of them."""

    relation: Predicate
    inverse: bool
    total: int
    facts: tuple[Fact, ...]


def about(state: State, id_: str, type_: str) -> tuple[Facts, tuple[Group, ...]]:
    """What is said of a thing, relation by relation, and the part of the graph that is needed to say it."""
    sizes = [(inverse, *size) for inverse in (False, True) for size in _sizes(state, id_, inverse)]
    sizes.sort(key=lambda size: (size[0] != (type_ in _PASSIVE), PREDICATES.index(size[1])))
    claims = [claim for inverse, p, _ in sizes for claim in _claims(state, id_, p, inverse, 0, SHOWN)]
    facts = _facts(state, claims)
    groups = [
        Group(p, inverse, _claimed(total, len(found)), found)
        for inverse, p, total in sizes
        if (found := _of(facts, id_, p, inverse))
    ]
    return facts, tuple(groups)


def group(
    state: State, id_: str, relation: Predicate, inverse: bool, start: int, most: int
) -> tuple[Facts, Group]:
    """The facts of one relation from number `start` on."""
    total = dict(_sizes(state, id_, inverse)).get(relation, 0)
    facts = _facts(state, _claims(state, id_, relation, inverse, start, most))
    return facts, Group(relation, inverse, total, _of(facts, id_, relation, inverse))


def in_article(state: State, article: str) -> tuple[Facts, Article | None]:
    """The article and every fact it states; the facts of other articles that say the same are not joined."""
    here = iri(article_iri(article))
    claims = [row["c"].value for row in _ask(state, f"SELECT ?c WHERE {{ GRAPH {here} {{ ?c a u:Claim }} }}")]
    named = [row["e"].value for row in _ask(state, f"SELECT ?e WHERE {{ {here} u:mentions ?e }}")]
    found = recall_articles(state.store, [article_iri(article)])
    return _facts(state, claims, named), next(iter(found), None)


def programmes(state: State, id_: str, type_: str, most: int) -> list[Listed]:
    """The programmes that a thing runs or takes part in, or that are located in it; the newest first."""
    ways = "^u:locatedIn|^u:serves" if type_ in ("Place", "Group") else "|".join(map(u, OF_PROGRAMMES))
    query = f"SELECT DISTINCT ?p WHERE {{ {iri(id_)} {ways} ?p }} LIMIT {most}"
    listed = state.catalogue.entities([row["p"].value for row in _ask(state, query)]).values()
    dated = [one for one in listed if one.entity.type == "Programme" and one.since]
    return sorted(dated, key=lambda one: (one.since or "", one.entity.name), reverse=True)


def every_fact(state: State, ids: Collection[str]) -> Table:
    """What is said of some things, a row a claim with its quote and where it was printed, as `kg export` has them."""
    these = f"VALUES ?x {{ {_values(ids)} }} ?c rdf:subject|rdf:object ?x"
    found = _ask(state, f"SELECT DISTINCT ?c WHERE {{ {these} }} LIMIT {MOST_CLAIMS}")
    facts, articles = recall_claims(state.store, [row["c"].value for row in found], whole=False)
    ends = {end for fact in facts for end in (fact.s, fact.o) if end}
    entities = [one.entity for one in state.catalogue.entities(ends).values()]
    return tables(entities, facts, articles)["facts.csv"]


def runners(state: State, ids: Collection[str]) -> dict[str, list[Listed]]:
    """For each programme who runs it."""
    found = [
        (row["p"].value, row["s"].value)
        for row in _ask(state, f"SELECT ?p ?s WHERE {{ VALUES ?p {{ {_values(ids)} }} ?s u:runs ?p }}")
    ]
    known = state.catalogue.entities([runner for _, runner in found])
    who: dict[str, list[Listed]] = {}
    for programme, runner in found:
        if runner in known:
            who.setdefault(programme, []).append(known[runner])
    return who


def links_among(state: State, ids: Collection[str]) -> set[tuple[str, str, str]]:
    """The facts between some things, as (subject, relation, object)."""
    some = _values(ids)
    query = f"SELECT ?s ?p ?o WHERE {{ VALUES ?s {{ {some} }} ?s ?p ?o . FILTER(?o IN ({some.replace(' ', ', ')})) }}"
    found = (
        (row["s"].value, row["p"].value.removeprefix(ONTOLOGY), row["o"].value) for row in _ask(state, query)
    )
    return {link for link in found if link[1] in PREDICATES}


def above(state: State, id_: str) -> list[tuple[str, str]]:
    """The places that a place lies in, the widest first, as (IRI, name)."""
    query = (
        f"SELECT ?p ?n (COUNT(?w) AS ?depth) WHERE {{ {iri(id_)} u:locatedIn+ ?p . ?p rdfs:label ?n . "
        "?p u:locatedIn* ?w } GROUP BY ?p ?n ORDER BY ?depth"
    )
    return [(row["p"].value, row["n"].value) for row in _ask(state, query)]


def unlisted_place(state: State, id_: str) -> Entity | None:
    """A place that no page tells of and that others lie in, as the nation: the pages of those lead to it."""
    query = (
        f"SELECT ?name ?code WHERE {{ {iri(id_)} a u:Place ; rdfs:label ?name . "
        f"OPTIONAL {{ {iri(id_)} u:adcode ?code }} }} ORDER BY ?name LIMIT 1"
    )
    row = next(_ask(state, query), None)
    return row and Entity(id_, "Place", row["name"].value, adcode=row["code"] and row["code"].value)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of programme: who runs most of it, how many there are at each place (by its code) and in each year."""

    top: tuple[tuple[Listed, int], ...]
    places: Mapping[str, int]
    years: tuple[tuple[str, int], ...]


def kind(state: State, name: str) -> Kind:
    """What is told of a kind as a whole."""
    return state.always(
        ("kind", name),
        lambda: Kind(
            tuple(state.catalogue.runners_of(name)),
            state.catalogue.places_of(name),
            tuple(state.catalogue.years_of(name)),
        ),
    )


def prepare(state: State, enough: Callable[[], bool] = lambda: False) -> None:
    """Find beforehand what takes longer than a page may, and is the same for everybody; until it is `enough`."""
    maps.point_map({})
    for name, _ in () if enough() else state.always("kinds", state.catalogue.kinds):
        if enough():
            return
        kind(state, name)


def _sizes(state: State, id_: str, inverse: bool) -> Iterator[tuple[Predicate, int]]:
    """How many different things each relation leads to: counted in the plain triples, of which there are fewest."""
    ends = f"?o ?p {iri(id_)}" if inverse else f"{iri(id_)} ?p ?o"
    relations = [p for p in PREDICATES if not (inverse and p in LITERAL_PREDICATES)]
    query = f"SELECT ?p (COUNT(?o) AS ?n) WHERE {{ VALUES ?p {{ {' '.join(map(u, relations))} }} {ends} }} GROUP BY ?p"
    found = state.once(query, lambda: [(row["p"].value, int(row["n"].value)) for row in _ask(state, query)])
    return ((cast(Predicate, p.removeprefix(ONTOLOGY)), n) for p, n in found if n)


def _claims(state: State, id_: str, relation: Predicate, inverse: bool, start: int, most: int) -> list[str]:
    """The claims of one relation with the things most often named, and most surely, at the other end."""
    here, there = ("rdf:object", "rdf:subject") if inverse else ("rdf:subject", "rdf:object")
    fixed = f"?c {here} {iri(id_)} ; rdf:predicate {u(relation)} ; {there} ?o"
    if dict(_sizes(state, id_, inverse)).get(relation, 0) > MANY:
        others = " ".join(_best_known(state, id_, relation, inverse, start, most))
        claims: dict[str, list[tuple[float, str]]] = {}
        for row in _ask(state, f"SELECT ?c ?o WHERE {{ VALUES ?o {{ {others} }} {fixed} }}"):
            claims.setdefault(str(row["o"]), []).append((0.0, row["c"].value))
        return [claim for found in claims.values() for _, claim in found[:EACH]]
    # Not so in general: with the others as VALUES a store begins at each of them, and a place has thousands.
    claims = {}
    for row in _ask(state, f"SELECT ?c ?o ?k WHERE {{ {fixed} ; u:confidence ?k }}"):
        claims.setdefault(str(row["o"]), []).append((float(row["k"].value), row["c"].value))
    order = sorted(claims, key=lambda other: (-len(claims[other]), -max(claims[other])[0], other))
    surest = (sorted(claims[other], reverse=True)[:EACH] for other in order[start : start + most])
    return [claim for found in surest for _, claim in found]


def _claimed(total: int, found: int) -> int:
    """How many things a relation leads to that are told of: a province holds its counties, of which no page may tell.

    >>> _claimed(14, 3), _claimed(14, 12), _claimed(5, 5), _claimed(900, 3)
    (3, 14, 5, 900)
    """
    return found if found < min(total, SHOWN) and total <= MANY else total


def _best_known(
    state: State, id_: str, relation: Predicate, inverse: bool, start: int, most: int
) -> list[str]:
    """Of what a relation leads to where it leads to thousands of things, the best known first, then the rest."""
    pattern = f"?o {u(relation)} {iri(id_)}" if inverse else f"{iri(id_)} {u(relation)} ?o"
    if start >= RANKED:
        rest = _ask(state, f"SELECT ?o WHERE {{ {pattern} }} OFFSET {start} LIMIT {most}")
        return [str(row["o"]) for row in rest]

    def find() -> list[str]:
        first = [row["o"] for row in _ask(state, f"SELECT ?o WHERE {{ {pattern} }} LIMIT {RANKED}")]
        ranks = state.catalogue.ranks([getattr(other, "value", "") for other in first])
        return [str(o) for o in sorted(first, key=lambda o: ranks.get(getattr(o, "value", ""), len(ranks)))]

    return state.once(("best known", pattern), find)[start : start + most]


def _facts(state: State, claims: Collection[str], named: Iterable[str] = ()) -> Facts:
    """The facts of some claims, joined where several articles say the same, with the things they name."""
    facts, articles = recall_claims(state.store, claims, whole=False) if claims else ((), ())
    ends = {end for fact in facts for end in (fact.s, fact.o) if end}
    known = {id_: one.entity for id_, one in state.catalogue.entities([*named, *ends]).items()}
    # A build that goes on may have put in things that are not listed yet.
    told = [fact for fact in facts if fact.s in known and (fact.o is None or fact.o in known)]
    return gather(known.values(), told, articles)


def _of(facts: Facts, id_: str, relation: Predicate, inverse: bool) -> tuple[Fact, ...]:
    """What most articles say comes first, then what is surest."""
    side = facts.into if inverse else facts.about
    found = [fact for fact in side.get(id_, ()) if fact.p == relation]
    return tuple(sorted(found, key=lambda fact: (fact.inferred, -len(facts.sources(fact)), -fact.confidence)))


def _values(ids: Iterable[str]) -> str:
    return " ".join(map(iri, sorted(ids)))


def _ask(state: State, query: str) -> Iterator[Any]:
    answer = state.store.answer(query)
    return rows(cast(ox.QuerySolutions, answer))
