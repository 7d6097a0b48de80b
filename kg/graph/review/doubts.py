"""A store in, what a person should decide out: two nodes that may be one, one that may be two, unsure claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from kg.graph.review.decisions import Kind
from kg.graph.store import Store
from kg.graph.vocab import graph_iri

# Claims less sure than this are shown: rules of thumb and figures whose owner is guessed stand below it.
UNSURE = 0.65
# A list longer than this is not read to its end.
LONGEST = 300
# Of two names in one place, the share of pairs of characters that they have in common.
NEAR = 0.6
# A name in many places of one province is a common name, not one thing.
COMMON = 6

_NAMED = """
SELECT DISTINCT ?id ?type ?name ?code ?page WHERE {
  ?id a ?type ; rdfs:label ?name .
  VALUES ?type { u:Union u:Organisation u:Programme u:Person }
  ?article u:mentions ?id ; u:page/rdfs:label ?page .
  OPTIONAL { ?id u:adcode ?code }
}"""
_POSTS = """
SELECT DISTINCT ?id ?name ?body ?body_name ?page WHERE {
  ?id u:leads ?body ; rdfs:label ?name .
  ?body rdfs:label ?body_name .
  ?claim rdf:subject ?id ; rdf:predicate u:leads ; rdf:object ?body .
  GRAPH ?article { ?claim u:rule ?rule }
  ?article u:page/rdfs:label ?page .
}"""
_UNSURE = """
SELECT ?claim ?s ?p ?o ?value ?unit ?of ?confidence ?where ?text ?headline ?page WHERE {
  ?claim u:confidence ?confidence . FILTER(?confidence < LIMIT_)
  ?claim rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  GRAPH ?article { ?claim u:rule ?rule } FILTER(?article != INFERRED)
  ?article u:headline ?headline ; u:text ?text ; u:page/rdfs:label ?page .
  ?predicate rdfs:label ?p . FILTER(LANG(?p) = "zh")
  ?subject rdfs:label ?s .
  OPTIONAL { ?claim u:evidence ?where }
  OPTIONAL { ?object rdfs:label ?o }
  OPTIONAL { ?object u:value ?value }
  OPTIONAL { ?object u:unit ?unit }
  OPTIONAL { ?object u:of ?of }
}
ORDER BY ?confidence ?claim"""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One row of the sheet: the `question` in words, what stands against what, and what names them for a build."""

    kind: Kind
    question: str
    one: str
    other: str
    one_id: str
    other_id: str = ""
    page: str = ""
    confidence: float | None = None
    quote: str = ""
    headline: str = ""


@dataclass(frozen=True, slots=True)
class _Named:
    id: str
    name: str
    code: str


def doubts(store: Store, below: float = UNSURE, longest: int = LONGEST) -> tuple[Doubt, ...]:
    """What is most worth deciding, at most `longest` rows of each kind."""
    found: list[Doubt] = []
    for rows_ in (_pairs(store), _joined(store), _unsure(store, below)):
        found += [row for _, row in zip(range(longest), rows_, strict=False)]
    return tuple(found)


def _pairs(store: Store) -> Iterator[Doubt]:
    """Nodes of one type in one place whose names are near, and people or programmes of one name near each other."""
    by_type: dict[str, dict[str, _Named]] = defaultdict(dict)
    for row in store.texts(_NAMED):
        by_type[row["type"]][row["id"]] = _Named(row["id"], row["name"], row.get("code", ""))
    scored = {}
    for found in by_type.values():
        for one, other, score in (*_near(found.values()), *_namesakes(found.values())):
            full, short = sorted((one, other), key=lambda named: (-len(named.name), named.id))
            scored[full.id, short.id] = (score, full, short)
    for score, one, other in sorted(scored.values(), key=lambda pair: (-pair[0], pair[1].id, pair[2].id)):
        question = f"“{other.name}”与“{one.name}”是否同一?"
        yield Doubt("pair", question, one.name, other.name, one.id, other.id, confidence=round(score, 2))


def _near(found: Iterable[_Named]) -> Iterator[tuple[_Named, _Named, float]]:
    """Pairs of one place that begin alike and share most of their pairs of characters."""
    blocks: dict[tuple[str, str], list[_Named]] = defaultdict(list)
    for named in found:
        if len(named.name) > 4:
            blocks[named.code, named.name[:2]].append(named)
    for block in blocks.values():
        for one, other in combinations(sorted(block, key=lambda named: named.id)[:60], 2):
            score = _likeness(one.name, other.name)
            if score >= NEAR and one.name != other.name and not _told_apart(one.name, other.name):
                yield one, other, score


def _namesakes(found: Iterable[_Named]) -> Iterator[tuple[_Named, _Named, float]]:
    """Nodes of one name in one prefecture."""
    blocks: dict[tuple[str, str], list[_Named]] = defaultdict(list)
    for named in found:
        blocks[named.name, named.code[:4]].append(named)
    for block in blocks.values():
        if 1 < len(block) <= COMMON:
            for one, other in combinations(sorted(block, key=lambda named: named.id), 2):
                yield one, other, 0.5


def _likeness(one: str, other: str) -> float:
    a, b = ({name[at : at + 2] for at in range(len(name) - 1)} for name in (one, other))
    return len(a & b) / len(a | b)


def _told_apart(one: str, other: str) -> bool:
    """Whether the names differ by a number or a place in a row (第一医院, 第二医院): two things for certain.

    >>> _told_apart("某市第一医院", "某市第二医院"), _told_apart("某市第一医院", "某市第一人民医院")
    (True, False)
    """
    numbers = [[char for char in name if char in "0123456789一二三四五六七八九十"] for name in (one, other)]
    return numbers[0] != numbers[1]


def _joined(store: Store) -> Iterator[Doubt]:
    """People of one name who lead different bodies on different pages."""
    posts: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    names: dict[str, str] = {}
    for row in store.texts(_POSTS):
        posts[row["id"]][row["page"]].add(row["body_name"])
        names[row["id"]] = row["name"]
    for person in sorted(posts):
        pages = sorted(posts[person])
        first = posts[person][pages[0]]
        for page in pages[1:]:
            if not first & posts[person][page]:
                one, other = (_called(names[person], bodies) for bodies in (first, posts[person][page]))
                question = f"{page} 的{other}与 {pages[0]} 的{one}是否同一人?"
                yield Doubt("joined", question, one, other, person, person, page)


def _called(person: str, bodies: Iterable[str]) -> str:
    return f"{person}({'、'.join(sorted(bodies))})"


def _unsure(store: Store, below: float) -> Iterator[Doubt]:
    """Claims of pages below the given confidence, the least sure first, each once."""
    inferred = f"<{graph_iri('inferred')}>"
    seen: set[str] = set()
    for row in store.texts(_UNSURE.replace("LIMIT_", f"{below:.4f}").replace("INFERRED", inferred)):
        name = row["claim"].rpartition("/")[2]
        if name in seen:
            continue
        seen.add(name)
        figure = "".join(row.get(part, "") for part in ("of", "value", "unit"))
        thing = row.get("o") or figure
        yield Doubt(
            "claim", f"{row['s']} — {row['p']} — {thing}:对不对?", row["s"], thing, name, "", row["page"],
            float(row["confidence"]), _quote(row), row["headline"],
        )  # fmt: skip


def _quote(row: Mapping[str, str]) -> str:
    start, _, end = row.get("where", "").partition("#char=")[2].partition(",")
    return row["text"][int(start) : int(end)] if start.isdigit() and end.isdigit() else ""
