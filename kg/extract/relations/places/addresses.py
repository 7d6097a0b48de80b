"""Bodies and programmes in, the places that their own names say out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import make
from kg.extract.relations.kinds import lasts
from kg.extract.relations.places.home import GENERAL, division_of
from kg.extract.text import Span
from kg.model import Fact

# What departments of a body end with; an office in another place is 办事处.
_DEPARTMENTS = ("部", "室", "科", "作处", "务处")
_TEAMS = ("车间", "车队", "班组", "立案庭", "审判庭")


def by_name(reading: Reading, places: list[Named], cast: Cast) -> Iterator[Fact]:
    """岳阳市总工会, 区教育局, 岳阳市职工夜校: each is in the place that its name or level means."""
    unions = {union.end: union for union in reading.of("Union")}
    for named in reading.of("Union", "Organisation", "Programme"):
        head, office = named.mention.head, named.mention.form == "office"
        if head.endswith(_TEAMS) or (office and head.endswith(_DEPARTMENTS)):
            continue  # 某市总工会组织部, 某厂包装车间 are where their bodies are: nobody says so of them
        place = _in_name(reading, named)
        keeper = unions.get(named.start) if place is None and named.type == "Programme" else None
        if keeper is not None and lasts(reading, cast, named.entity):
            place = _in_name(reading, keeper)  # 某村工会服务站
        if place:
            union = named.type != "Programme"
            where = Span(named.start, named.end)
            if _only_begins(named, place, cast):
                continue
            rule = "locatedIn.name" if union else "locatedIn.programme_name"
            if union or place.mention.form != "short" or _is_of_city(reading, named, place):
                yield from make(reading, named.entity, "locatedIn", place.entity, where, rule)
        elif named.type != "Programme":
            zone = _zone_of(named, places, cast)
            yield from _by_zone(reading, named, zone) if zone else _by_code(reading, named, cast)


# What is held or kept up in the city that it is called by; a channel or an honour only bears its name.
_IN_CITY = re.compile(
    r"(?:活动|行动|工程|联赛|选拔赛|决赛|大赛|竞赛|运动会|赛区|[日月季周节]|夜校|课堂?|基金|之家|研讨会)$"
)


def _is_of_city(reading: Reading, named: Named, place: Named) -> bool:
    """Whether a programme is in the city whose short name is a word of its own, none of a motto (岳阳职工夜校)."""
    name = reading.scan.text[named.start : named.end]
    at = place.start - named.start
    quoted = name.count("“", 0, at) > name.count("”", 0, at)
    return not quoted and "暨" not in name and _IN_CITY.search(name) is not None


def _only_begins(named: Named, place: Named, cast: Cast) -> bool:
    """Whether a province is only what a university or a firm's union is called after: they are in some city of it."""
    firm = cast.level(named.entity or "") == "enterprise" or named.mention.head.endswith("大学")
    return (
        firm
        and (place.mention.code or "").endswith("0000")
        and not cast.name(place.entity or "").endswith("市")
    )


def _in_name(reading: Reading, named: Named) -> Named | None:
    """The place that a name's last word is of, else the last of those that the name begins with."""
    places, length = reading.of("Place"), named.end - named.start
    first = bisect_left(places, named.start, key=attrgetter("start"))
    until = bisect_left(places, named.end, first, key=attrgetter("start"))
    inside = [
        p
        for p in places[first:until]
        if p.end <= named.end and p.end - p.start < length and p.mention.form != "region"
    ]  # 长三角龙舟赛 is in some city there
    if not inside:
        return None
    branch = named.end - len(named.mention.head) if named.mention.head and named.type != "Programme" else -1
    if of := next((p for p in reversed(inside) if p.end == branch), None):
        return of  # 某银行岳阳分行 is where its branch is, wherever the bank began
    last = _last_of_chain(inside)
    if named.type == "Programme":
        return last
    behind = (p for p in inside if p.start > last.end)
    return next(behind, last)  # 湖南中烟岳阳卷烟厂


def _by_code(reading: Reading, named: Named, cast: Cast) -> Iterator[Fact]:
    """市总工会, 市人社局: a body that the article names by its level only is in the place that is meant."""
    iri = named.entity or ""
    # 人社、法院 without a level may be those of any
    levels = tuple(reading.scan.lexicon.pointers["level"])
    pointed = reading.scan.text.startswith(levels, named.start)
    if pointed or cast.level(iri) in GENERAL:
        where = Span(named.start, named.end)
        yield from make(reading, iri, "locatedIn", division_of(iri, cast), where, "locatedIn.level")


def _zone_of(named: Named, places: list[Named], cast: Cast) -> Named | None:
    """The development zone that a body's full name begins with, where the text leaves it out (管委会, 区总工会).

    镇总工会 is of the town that is meant.
    """
    name = cast.name(named.entity or "")
    for place in places:
        own = cast.name(place.entity) if place.entity else ""
        zone = bool(place.mention.head) and name.startswith(own)
        town = own.endswith(("镇", "乡", "街道")) and (
            name.startswith(own) or name.endswith((own + "总工会", own + "工会"))
        )
        if own and (zone or town):
            return place
    return None


def _by_zone(reading: Reading, named: Named, zone: Named) -> Iterator[Fact]:
    where = Span(named.start, named.end)
    yield from make(reading, named.entity, "locatedIn", zone.entity, where, "locatedIn.level")


def _last_of_chain(inside: list[Named]) -> Named:
    last = inside[0]
    for place in inside[1:]:
        if (place.start == last.start and place.end > last.end) or place.start == last.end:
            last = place
    return last
