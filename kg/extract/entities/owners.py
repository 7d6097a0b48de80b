"""An article's bodies and places in, whose a programme can be out: by where a name ends, by what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.extract.entities.cast import Cast, Named
from kg.model import EntityType

_OWNERS = ("Place", "Union", "Organisation")


@dataclass(frozen=True)
class Owners:
    """The mentions of bodies and places, all of them known before the first programme is."""

    known: Sequence[Named]
    cast: Cast

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """Every form of the bodies and places that an article names."""
        bodies = dict.fromkeys(n.entity for n in self.known if n.type in _OWNERS)
        return tuple(form for iri in bodies if iri for form in self.cast.forms(iri))

    @cached_property
    def venues(self) -> frozenset[str]:
        """The names of the venues that an article names."""
        places = (n for n in self.known if n.type == "Place" and n.mention.head)
        return frozenset(self.cast.name(n.entity) for n in places if n.entity)

    @cached_property
    def _by_end(self) -> dict[int, list[Named]]:
        found: dict[int, list[Named]] = {}
        for named in self.known:
            if named.type in _OWNERS:
                found.setdefault(named.end, []).append(named)
        return found

    def ending(self, at: int, *types: EntityType) -> Named | None:
        """The first of these types that is known and whose name ends at an offset."""
        return next((n for n in self._by_end.get(at, ()) if n.entity and n.type in types), None)
