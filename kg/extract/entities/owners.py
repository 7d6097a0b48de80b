"""An article's bodies and places in, whose a programme can be out: by where a name ends, by what they are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.extract.entities.cast import Cast, Named
from kg.model import EntityType

_OWNERS = ("Place", "Union", "Organisation")


@dataclass(frozen=True, slots=True)
class Owners:
    """Every form of the bodies and places of an article, the names of its venues, and where each name ends."""

    forms: tuple[str, ...]
    venues: frozenset[str]
    by_end: Mapping[int, Sequence[Named]]

    def ending(self, at: int, *types: EntityType) -> Named | None:
        """The first of these types that is known and whose name ends at an offset."""
        return next((n for n in self.by_end.get(at, ()) if n.entity and n.type in types), None)


def owners_among(known: Sequence[Named], cast: Cast) -> Owners:
    """The bodies and places among the mentions of an article, all of them known before the first programme is."""
    by_end: dict[int, list[Named]] = {}
    for named in known:
        if named.type in _OWNERS:
            by_end.setdefault(named.end, []).append(named)
    bodies = dict.fromkeys([n.entity for n in known if n.type in _OWNERS])
    forms = tuple(form for iri in bodies if iri for form in cast.forms(iri))
    places = [n.entity for n in known if n.type == "Place" and n.mention.head]
    return Owners(forms, frozenset([cast.name(iri) for iri in places if iri]), by_end)


def forms_of_owners(known: Sequence[Named], cast: Cast) -> dict[str, str]:
    """Every form of the bodies and places of an article and whose it is, the longest first."""
    bodies = dict.fromkeys(n.entity for n in known if n.type in _OWNERS)
    forms = {form: iri for iri in bodies if iri for form in cast.forms(iri) if len(form) > 1}
    return {form: forms[form] for form in sorted(forms, key=len, reverse=True)}
