"""Workers who are asked in, what they speak of out: “真方便。”快递员李明说, of the occasion or station told of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.people import is_leading
from kg.extract.relations.attendance.meant import DENIED, FURTHEST, takes_part
from kg.extract.relations.kinds import is_attended, is_station
from kg.extract.relations.speech import SAYS
from kg.extract.text import Span
from kg.model import Fact

# 没有参加某赛的职工林文说: he was not there.
_NOT_THERE = re.compile(rf"(?:{'|'.join(DENIED)})(?:参加|参与|参赛|到场)[^,。;:!?\n]*$")


def speakers(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """Whoever is asked and named by a trade was at what the report is about, or uses it."""
    told = [
        m
        for m in reading.of("Programme")
        if m.entity and m.start >= reading.scan.body and m.mention.form != "listed"
    ]
    attended = {m.entity for m in told if is_attended(reading, cast, m.entity)}
    places = [m for m in told if m.entity in attended or is_station(cast, m.entity)]
    people = {person.start: person for person in reading.of("Person")}
    for post in reading.posts if places else ():
        person = people.get(post.person.start)
        says = SAYS.match(reading.scan.text, post.person.end)
        if person is None or says is None or any(is_leading(role) for role, _ in post.roles):
            continue
        if not _NOT_THERE.search(reading.scan.text, max(0, post.start - FURTHEST), post.start):
            about = _told_most(reading, places, attended, person)
            where = Span(post.start, says.end())
            yield from takes_part(reading, person, about, where, "asked")


def _told_most(
    reading: Reading, places: list[Named], attended: set[str | None], person: Named
) -> Named | None:
    """What is named most often up to the end of the person's paragraph, and not too far away.

    An occasion by a name of its own counts double.
    """
    end = reading.scan.text.find("\n", person.end) % (len(reading.scan.text) + 1)
    before = [m for m in places if m.end <= end]
    near = {m.entity for m in before if person.start - m.end <= FURTHEST}
    count: Counter[str | None] = Counter()
    for m in before:
        count[m.entity] += 2 if m.entity in attended and m.mention.form != "plain" else 1
    return max((m for m in before if m.entity in near), key=lambda m: count[m.entity], default=None)
