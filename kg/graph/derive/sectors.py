"""Bodies with their names in, the quads that say of which sector each is out: courts, procuratorates, banks.

Kept at every build, so that who asks for all that work with courts need not look at every name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from kg.graph.derive.asked import about, type_of
from kg.graph.quads import graph_lines
from kg.graph.store import Store
from kg.graph.terms import iri, string
from kg.graph.vocab import graph_iri, u
from kg.lexicon import load as load_lexicon


def sector_lines(names: Mapping[str, Iterable[str]]) -> Iterator[str]:
    """The quads of all bodies that are no unions, by the words that their names have."""
    words = {word: row["sector"] for word, row in load_lexicon()["sectors"].items()}
    triples = (
        (iri(thing), u("sector"), string(sector))
        for thing, some in names.items()
        if type_of(thing) == "Organisation"
        for name in some
        for word, sector in words.items()
        if word in name
    )
    return graph_lines(triples, graph_iri("summary"))


def held_sectors(things: Collection[str], store: Store) -> list[str]:
    """The quads that the store has of some things."""
    return about(sorted(things), graph_iri("summary"), store)
