"""A store in, what is wrong with its graph out: each finding in words, with the page and the characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from kg.graph.constraints import broken
from kg.graph.finding import Finding
from kg.graph.said import Said
from kg.graph.store import Store
from kg.graph.suspect import suspect
from kg.graph.vocab import ENTRY, graph_iri

__all__ = ["Finding", "validate"]

# Looked at together: some 50,000 triples, which a judge holds in rdflib's memory.
PAGES_AT_ONCE = 50


def validate(store: Store, pages: Iterable[str] | None = None) -> tuple[Finding, ...]:
    """Every finding in the whole graph, or in what the named pages say, in the order of article and thing."""
    if pages is None:
        return tuple(sorted(set(_judged(store, Said(_whole(store)), True)), key=_order))
    named = iter(sorted(set(pages)))
    found: set[Finding] = set()
    while some := list(islice(named, PAGES_AT_ONCE)):
        said = Said(_of_pages(store, some))
        if suspect(said) or any(broken(store, said, False)):
            found.update(_judged(store, said, False))
    return tuple(sorted(found, key=_order))


def _judged(store: Store, said: Said, whole: bool) -> Iterator[Finding]:
    from kg.graph.judge import judged  # slow to import, and hardly a build has anything for it

    return judged(store, said, whole) if said.values else iter(())


def _whole(store: Store) -> Iterator[str]:
    # Counts and the tree of places have tests of their own; what pages use of the tree is in `places`.
    unchecked = {graph_iri(name, store.base) for name in ("ontology", "tree", "coverage", "summary")}
    for graph in store.graphs():
        if graph not in unchecked and not graph.endswith(ENTRY):
            yield from store.lines(graph)


def _of_pages(store: Store, pages: Iterable[str]) -> Iterator[str]:
    # One by one: the whole ledger may have a hundred thousand.
    for page in pages:
        if entry := store.entry(page):
            for graph in entry.graphs:
                yield from store.each(graph)


def _order(finding: Finding) -> tuple[str, ...]:
    return finding.article, finding.thing, finding.shape, finding.zh, finding.value
