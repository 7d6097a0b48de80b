"""Scanned articles in, what each of them names out: places, bodies, people with their posts, venues, things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.bodies import find_bodies
from kg.extract.people import Post, find_people
from kg.extract.places import find_places
from kg.extract.scan import Scan
from kg.extract.text import Cover
from kg.extract.things import find_things
from kg.extract.venues import find_venues
from kg.model import Mention


class Mentioned(NamedTuple):
    """The mentions of one article, none of them tied to anything yet."""

    scan: Scan
    places: list[Mention]
    bodies: list[Mention]
    people: list[Mention]
    posts: list[Post]
    venues: list[Mention]
    things: list[Mention]


def find_mentions(scans: Sequence[Scan]) -> list[Mentioned]:
    """The mentions of the articles of a page.

    A step goes through all of them before the next one begins: what it needs of words and rules is at hand then.
    """
    places = [find_places(scan) for scan in scans]
    bodies = list(map(find_bodies, scans, places))
    people = list(map(find_people, scans, bodies, places))
    venues = list(map(find_venues, scans, places, bodies))
    return list(map(_with_things, scans, places, bodies, people, venues))


def _with_things(
    scan: Scan,
    places: list[Mention],
    bodies: list[Mention],
    people: tuple[list[Mention], list[Post]],
    venues: list[Mention],
) -> Mentioned:
    # 在市职工服务中心启动P: a venue by now, but no word of the name behind it.
    covered = Cover((venue.start, venue.end) for venue in venues)
    bodies = [body for body in bodies if body.form == "generic" or not covered.holds(body.start, body.end)]
    named = Cover((person.start, person.end) for person in people[0])
    places = [place for place in places if not named.holds(place.start, place.end)]  # 李金华 is from nowhere
    things = find_things(scan, bodies, places)
    if venues:
        rooms = tuple(scan.text[venue.start : venue.end] for venue in venues)
        things = [m for m in things if not (covered.holds(m.start, m.end) or _is_room(scan, m, rooms))]
        bodies = [body for body in bodies if not covered.holds(body.start, body.end)]
    return Mentioned(scan, places, bodies, *people, venues, things)


def _is_room(scan: Scan, thing: Mention, rooms: tuple[str, ...]) -> bool:
    """Whether a noun alone is what a venue of the article is called (职工服务中心, where one has been told of)."""
    name = scan.text[thing.start : thing.end]
    return thing.type == "Programme" and thing.form == "plain" and any(room.endswith(name) for room in rooms)
