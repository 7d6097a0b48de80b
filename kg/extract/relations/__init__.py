"""A reading in, its facts out: each family of patterns in a package or file of its own, all of them in one tuple."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.attendance.ceremonies import ceremonies
from kg.extract.relations.attendance.comers import attendance
from kg.extract.relations.attendance.winners import winners
from kg.extract.relations.audience.served import audience
from kg.extract.relations.audience.users import guests
from kg.extract.relations.days.times import held
from kg.extract.relations.deeds.acts import acts
from kg.extract.relations.deeds.adopted import adopted
from kg.extract.relations.deeds.backing import backing
from kg.extract.relations.deeds.owned import owned
from kg.extract.relations.deeds.papers import papers
from kg.extract.relations.figures.quantities import figures
from kg.extract.relations.frames import Frame, frames
from kg.extract.relations.honours.bearers import bearers
from kg.extract.relations.honours.conferred import conferred, not_by_its_giver
from kg.extract.relations.honours.prizes import prizes
from kg.extract.relations.joint import joint
from kg.extract.relations.parts import parts
from kg.extract.relations.places.home import at_home, of_wholes
from kg.extract.relations.places.locations import located
from kg.extract.relations.posts import posts
from kg.extract.relations.structure import belonging, founded
from kg.model import Fact

FAMILIES: tuple[Callable[[Reading, list[Frame], Cast], Iterator[Fact]], ...] = (
    acts, owned, papers, backing, bearers, prizes, posts,
    located, belonging, parts, audience, attendance, held, figures,
)  # fmt: skip


def relate(readings: Sequence[Reading], cast: Cast) -> list[list[Fact]]:
    """The facts that each article of a page states, in the order of the families.

    A family goes through all the articles before the next one begins, as the steps before do.
    """
    found = [frames(reading, cast) for reading in readings]
    facts: list[list[Fact]] = [[] for _ in readings]
    for family in FAMILIES:
        for reading, those, stated in zip(readings, found, facts, strict=True):
            stated.extend(family(reading, those, cast))
    return [
        _at_last(reading, those, stated, cast)
        for reading, those, stated in zip(readings, found, facts, strict=True)
    ]


def _at_last(reading: Reading, found: list[Frame], facts: list[Fact], cast: Cast) -> list[Fact]:
    """The facts of an article with those that follow from them."""
    facts += joint(reading, facts)
    facts += adopted(reading, found, facts, cast)
    facts += winners(reading, facts, cast)
    facts += guests(facts, cast)
    facts = ceremonies(reading, facts, cast)
    facts = list(of_wholes(facts, cast))
    facts += founded(facts, cast)
    facts += conferred(reading, facts, cast)
    return [*not_by_its_giver(facts), *at_home(reading, facts, cast)]
