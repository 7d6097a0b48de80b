"""A store in, what is wrong with its graph out: each finding in words, with the page and the characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from kg.graph.checking.constraints import broken
from kg.graph.checking.finding import Finding
from kg.graph.checking.said import Said
from kg.graph.checking.suspect import suspects
from kg.graph.store import Store
from kg.graph.vocab import ENTRY, graph_iri
from kg.graph.writing.parts import Part

__all__ = ["Finding", "validate"]

# Looked at together: some 50,000 triples, which a judge holds in rdflib's memory.
PAGES_AT_ONCE = 50
_OF_ENTRY = f"{ENTRY}> ."


def validate(store: Store, pages: Iterable[Part] | None = None) -> tuple[Finding, ...]:
    """Every finding in the whole graph, or in what some of its pages say, in the order of article and thing."""
    if pages is None:
        return tuple(sorted(set(_judged(store, Said(_whole(store)), True)), key=_order))
    given = iter(pages)
    found: set[Finding] = set()
    while some := list(islice(given, PAGES_AT_ONCE)):
        lines = [[line for line in part.lines() if not line.endswith(_OF_ENTRY)] for part in some]
        said = Said(chain.from_iterable(lines))
        suspect = suspects(said)
        nodes = {*suspect, *(str(row["this"]) for _, row in broken(store, said, False))}
        # The judge takes a third of a second for a page: it hears those alone that say something of these.
        heard = (
            (page for page in lines if any(line.split(" ", 1)[0] in nodes for line in page)) if nodes else ()
        )
        found.update(_judged(store, Said(chain.from_iterable(heard)), False, bool(suspect)))
    return tuple(sorted(found, key=_order))


def _judged(store: Store, said: Said, whole: bool, suspect: bool = True) -> Iterator[Finding]:
    if not said.values:
        return iter(())
    from kg.graph.checking.judge import judged  # slow to import, and hardly a build has anything for it

    return judged(store, said, whole, suspect)


def _whole(store: Store) -> Iterator[str]:
    # Counts and the tree of places have tests of their own; what pages use of the tree is in `places`.
    unchecked = {graph_iri(name) for name in ("ontology", "tree", "coverage", "summary")}
    for graph in store.graphs():
        if graph not in unchecked and not graph.endswith(ENTRY):
            yield from store.lines(graph)


def _order(finding: Finding) -> tuple[str, ...]:
    return finding.article, finding.thing, finding.shape, finding.zh, finding.value
