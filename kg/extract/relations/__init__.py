"""A reading in, its facts out: each family of patterns in its own file, all of them in one tuple."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.acts import acts
from kg.extract.relations.adopted import adopted
from kg.extract.relations.attendance import attendance
from kg.extract.relations.audience import audience
from kg.extract.relations.backing import backing
from kg.extract.relations.bearers import bearers
from kg.extract.relations.ceremonies import ceremonies
from kg.extract.relations.conferred import conferred
from kg.extract.relations.figures import figures
from kg.extract.relations.founding import founding
from kg.extract.relations.frames import Frame, frames
from kg.extract.relations.home import at_home
from kg.extract.relations.locations import located
from kg.extract.relations.owned import owned
from kg.extract.relations.papers import papers
from kg.extract.relations.parts import parts, without_parts
from kg.extract.relations.posts import posts
from kg.extract.relations.prizes import prizes
from kg.extract.relations.structure import belonging
from kg.extract.relations.times import held
from kg.extract.relations.titles import titled
from kg.model import Fact

FAMILIES: tuple[Callable[[Reading, list[Frame], Cast], Iterator[Fact]], ...] = (
    acts, owned, titled, papers, founding, backing, bearers, prizes, posts,
    located, belonging, parts, audience, attendance, held, figures,
)  # fmt: skip


def relate(reading: Reading, cast: Cast) -> list[Fact]:
    """The facts that an article states, in the order of the families."""
    found = frames(reading, cast)
    facts = without_parts(reading, [fact for family in FAMILIES for fact in family(reading, found, cast)])
    facts += adopted(reading, found, facts, cast)
    facts = ceremonies(reading, facts, cast)
    return [*facts, *at_home(reading, facts, cast), *conferred(reading, facts, cast)]
