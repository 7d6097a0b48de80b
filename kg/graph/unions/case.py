"""What a rule for the union above looks at, and how sure its answers are."""

from __future__ import annotations

from dataclasses import dataclass

from kg.gazetteer import Gazetteer
from kg.graph.unions.bodies import general_union
from kg.graph.unions.parts import Parts
from kg.iri import mint
from kg.model import Entity, Level

# As sure as the tree; as a custom with few exceptions; as the place of the report that names the body.
TREE, NAMED, OWN = 0.95, 0.85, 0.7
# Bodies of the nation that no place decides: the industry follows from a word.
INDUSTRY = 0.6

Link = tuple[Entity, str, float]


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule looks at."""

    union: Entity
    parts: Parts
    gazetteer: Gazetteer

    def general(self, code: str) -> Entity:
        """The general union of a division."""
        return general_union(code, self.gazetteer)

    def named(self, name: str, level: Level, code: str = "") -> Entity:
        """A union under a name of its own."""
        return Entity(mint("Union", name, code), "Union", name, level=level, adcode=code or None)

    @property
    def code(self) -> str:
        """The place code of the union itself, six digits, empty where it has none."""
        return (self.parts.place.code if self.parts.place else self.union.adcode or "")[:6]


# Nothing stands above.
TOP: Link = (Entity("", "Union", ""), "", 0.0)
