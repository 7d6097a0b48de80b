"""A name as people write it in, the IRIs of what it may mean out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.graph.store import Store
from kg.graph.terms import string
from kg.graph.vocab import ALIAS, LABEL, TYPE
from kg.iri import ONTOLOGY
from kg.model import ENTITY_TYPES

_QUOTES = re.compile(r"[\s\"'“”‘’《》〈〉「」『』]")


def find(store: Store, name: str, types: Iterable[str] = ()) -> tuple[str, ...]:
    """What is called `name`, sorted: by its own name or IRI, else by an alias, else by a part of either,
    else with characters left out (昆山总工会 for 昆山市总工会)."""
    kinds = tuple(types)
    if name.startswith(("http://", "https://")):
        return (name,)
    for predicate in (LABEL, ALIAS):
        spelt = " ".join(string(form, "zh") for form in dict.fromkeys((name, f"“{name}”", f"《{name}》")))
        found = _select(store, kinds, f"VALUES ?n {{ {spelt} }} ?id {predicate} ?n .")
        if found:
            return tuple(sorted(id_ for id_, _ in found))
    wanted = _squash(name)
    if not wanted:
        return ()
    for predicate in (LABEL, ALIAS):
        # Inside the store first: at a million quads it looks through all names in a tenth of the time.
        part = f"?id {predicate} ?n . FILTER(CONTAINS(LCASE(STR(?n)), {string(wanted)}))"
        if found := _select(store, kinds, part):
            return tuple(sorted({id_ for id_, _ in found}))
    every = [pair for predicate in (LABEL, ALIAS) for pair in _select(store, kinds, f"?id {predicate} ?n .")]
    for fits in (_contains, _in_order):
        if near := {id_ for id_, form in every if fits(wanted, _squash(form))}:
            return tuple(sorted(near))
    return ()


def _select(store: Store, types: tuple[str, ...], pattern: str) -> list[tuple[str, str]]:
    found = store.texts(f"SELECT DISTINCT ?id ?n ?type WHERE {{ {pattern} ?id {TYPE} ?type }}")
    # Sorted out here: given the types too, a store begins with them and looks at everything.
    wanted = {ONTOLOGY + name for name in types or ENTITY_TYPES}
    return [(row["id"], row["n"]) for row in found if row["type"] in wanted]


def _squash(name: str) -> str:
    return _QUOTES.sub("", name).casefold()


def _contains(part: str, whole: str) -> bool:
    return part in whole


def _in_order(part: str, whole: str) -> bool:
    """Whether `whole` has the characters of `part` in their order, from the first on."""
    at = iter(whole)
    return len(part) > 1 and whole[:1] == part[:1] and all(char in at for char in part)
