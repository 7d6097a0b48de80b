"""Posts before names in, who leads what out."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.facts import make
from kg.extract.relations.frames import Frame
from kg.extract.text import Span
from kg.model import Fact


def posts(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """One fact a role: 党组书记、主席 give two."""
    roles = reading.scan.lexicon["roles"]
    bodies = {named.mention: named for named in reading.of("Union", "Organisation")}
    people = {named.start: named for named in reading.of("Person")}
    for post in reading.posts:
        person = people.get(post.person.start)
        if person is None:
            continue
        for role, body in post.roles:
            named = bodies.get(body) if body is not None else None
            if named is None or roles[role]["leads"] != "yes":
                continue
            yield from make(
                reading, person.entity, "leads", named.entity, Span(named.start, person.end),
                "leads.post", 0.95, role=role,
            )  # fmt: skip
