"""Scanned articles in, what each of them names out: places, bodies, people with their posts, venues, things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
    things = [_behind_person(scan, thing, people[0]) for thing in find_things(scan, bodies, places)]
    listed = {(thing.start, thing.end) for thing in things if thing.form == "listed"}
    if any((person.start, person.end) in listed for person in people[0]):
        # 开设茶艺、苗绣等课程: nobody is called so
        people = [p for p in people[0] if (p.start, p.end) not in listed], people[1]
    if venues:
        rooms = tuple(scan.text[venue.start : venue.end] for venue in venues)
        things = [m for m in things if not (covered.holds(m.start, m.end) or _is_room(scan, m, rooms))]
        bodies = [body for body in bodies if not covered.holds(body.start, body.end)]
    return Mentioned(scan, places, bodies, *people, venues, things)


# What somebody does, between his name and the programme's.
_DOES = ("v", "p", "d", "ul")
_COMES = ("出席", "参加", "亲临", "莅临")
_SHORTEST = 4


def _behind_person(scan: Scan, thing: Mention, people: list[Mention]) -> Mention:
    """A programme, from behind somebody in front of it and what he does (李某应邀出席|运动会开幕式).

    A studio is called after its master, and nothing that he does stands between.
    """
    head = thing.end - len(thing.head)
    if thing.type != "Programme" or thing.form not in ("described", "quoted") or not thing.head:
        return thing
    person = next((p for p in people if thing.start <= p.start < p.end < head), None)
    if person and "“" in scan.text[thing.start : person.start]:
        return thing
    at = end = person.end if person else head
    while at < head and (token := scan.token(at)).end <= head:
        if token.flag not in _DOES and not token.word.endswith(_COMES):
            break
        at = token.end
    if at == end:
        return thing
    plain = thing.end - at < _SHORTEST
    return replace(thing, start=at, form="generic" if plain else thing.form)


def _is_room(scan: Scan, thing: Mention, rooms: tuple[str, ...]) -> bool:
    """Whether a noun alone is what a venue of the article is called (职工服务中心, where one has been told of)."""
    name = scan.text[thing.start : thing.end]
    return thing.type == "Programme" and thing.form == "plain" and any(room.endswith(name) for room in rooms)
