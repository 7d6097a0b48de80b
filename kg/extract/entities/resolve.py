"""What an article names in, a Reading out: each mention tied to the thing it names."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter

from kg.extract.entities.abbreviated import Short, others, short_names
from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.entities.headlines import told_in_full
from kg.extract.entities.organisations import organisation
from kg.extract.entities.owners import owners_among
from kg.extract.entities.programme_names import clean
from kg.extract.entities.programmes import programme
from kg.extract.entities.setting import Setting, setting
from kg.extract.entities.told_again import told_again
from kg.extract.entities.told_shorter import told_shorter
from kg.extract.entities.unions import union
from kg.extract.mentions import Mentioned
from kg.extract.scan import Scan
from kg.gazetteer import load as load_places
from kg.model import Mention


def read(found: Mentioned, cast: Cast) -> Reading:
    """The mentions of an article, resolved; their entities are added to `cast`."""
    scan, places, bodies, people, posts, venues, things = found
    things = list(told_in_full(scan, things))
    shorts = short_names(scan, [*bodies, *things])
    if shorts:
        bodies, things = others(bodies, shorts), others(things, shorts)
    where = setting(places, scan.article.paper)
    venues = [_of_level(scan, venue, where) for venue in venues]
    known: list[Named] = [_place(scan, place, cast) for place in [*places, *venues]]
    _without_town(scan, places, venues, known, cast)
    above = [_place(scan, division, cast) for place in places for division in _divisions_in(scan, place)]
    known += [named for named in above if named.mention.form == "full"]  # 岳阳 of 岳阳经开区 begins no name
    known += _two_passes(scan, bodies, cast, where)
    known += [named for short in shorts for named in _called(scan, short, known, cast)]
    known += [Named(m, cast.add("Person", m.name, scope=(where.home or "")[:6])) for m in people]
    known.sort(key=attrgetter("start"))
    _add_things(scan, things, [short for short in shorts if short.of in things], known, cast, where)
    quoted = [n for n in known if n.type == "Programme" and n.mention.form == "quoted"]
    # 工会 in “工会帮就业”招聘会 is a word of the name and points at nobody.
    known = [
        n
        for n in known
        if n.entity or n.type != "Union" or not any(q.start <= n.start and n.end <= q.end for q in quoted)
    ]
    known.sort(key=lambda named: (named.start, -named.end))
    for are_one in (told_again, told_shorter):
        known = _as_one(known, are_one(scan, known, cast), cast)
    return Reading(scan, tuple(known), tuple(posts))


def _as_one(known: list[Named], same: Mapping[str, str], cast: Cast) -> list[Named]:
    """The mentions of an article, those of programmes that are another one as that one's."""
    for again, first in same.items():
        for form in cast.forms(again):
            cast.alias(first, form)
    return [Named(n.mention, same.get(n.entity or "", n.entity)) for n in known] if same else known


def _add_things(
    scan: Scan, things: list[Mention], shorts: list[Short], known: list[Named], cast: Cast, where: Setting
) -> None:
    """Programmes, groups, documents and honours, in order, behind what is known: they point at those before."""
    owners, met = owners_among(known, cast), list[Named]()
    short_of = {short.mention: short for short in shorts}
    for mention in sorted([*things, *short_of], key=attrgetter("start")) if shorts else things:
        if mention in short_of:
            added = _called(scan, short_of[mention], known, cast)
        elif mention.type == "Programme":
            added = [Named(mention, programme(scan, mention, cast, where, owners, known, met))]
        else:
            added = [Named(mention, _thing(scan, mention, cast, where, known))]
        known += added
        met += [named for named in added if named.type == "Programme" and named.entity]


def _called(scan: Scan, short: Short, known: list[Named], cast: Cast) -> list[Named]:
    """A short name with what it is short for, once that is known."""
    whole = next((named.entity for named in known if named.mention == short.of and named.entity), None)
    if whole is None:
        return []
    cast.alias(whole, scan.text[short.mention.start : short.mention.end])
    return [Named(short.mention, whole)]


def _place(scan: Scan, place: Mention, cast: Cast) -> Named:
    if place.form == "generic":
        return Named(place, None)
    surface = scan.text[place.start : place.end]
    division = load_places().get(place.code) if place.code else None
    exact = division is not None and division.name == place.name
    code = place.code if exact else None
    iri = cast.add(
        "Place",
        place.name,
        surface,
        adcode=place.code[:6] if place.code else None,
        scope=code or (place.code or "")[:6],
    )
    if exact and division is not None:
        for form in _full_names(division.code):
            cast.alias(iri, form)
    return Named(place, iri)


def _of_level(scan: Scan, venue: Mention, where: Setting) -> Mention:
    """A venue that is called by the level of its place alone under that place's name: 市会议中心 is 岳阳市会议中心."""
    level = next((word for word in scan.lexicon.pointers["level"] if venue.name.startswith(word)), "")
    division = (
        load_places().get(where.at_level(level, venue.start) or "") if level and not venue.code else None
    )
    if division is None or scan.token(venue.start).end > venue.start + len(level):
        return venue
    return replace(venue, name=division.name + venue.name[len(level) :], code=division.code)


_OWN_NAME = 4  # characters that a venue's name has at least without its place: 体育馆 alone is any


def _without_town(
    scan: Scan, places: list[Mention], venues: list[Mention], known: list[Named], cast: Cast
) -> None:
    """Communities, villages, parks and venues are called by their own names, too: 红枫社区 for 某镇红枫社区."""
    for rank, (place, named) in enumerate(zip([*places, *venues], known, strict=True)):
        zone = place.head in scan.lexicon["zone_suffixes"]
        if named.entity is None or (rank < len(places) and not zone and place.head not in ("社区", "村")):
            continue
        last = max((p.end for p in places if place.start <= p.start and p.end < place.end), default=0)
        own = scan.text[last : place.end] if last else ""
        local = rank < len(places) and not zone
        if own and (local or (len(own) >= _OWN_NAME and own not in scan.lexicon["zone_suffixes"])):
            cast.alias(named.entity, own)


@lru_cache(maxsize=4096)
def _full_names(code: str) -> tuple[str, ...]:
    """What a division is called after all those above it, and after its city alone (某省某市某区, 某市某区)."""
    names = [division.name for division in load_places().chain(code)]
    return tuple("".join(reversed(names[:upto])) for upto in sorted({len(names), min(2, len(names))}))


def _divisions_in(scan: Scan, zone: Mention) -> list[Mention]:
    """The divisions in front of a zone's own name (某省某市某县开发区, 岳阳经开区): places of the article, too.

    A district without its 区 is mostly a part of the zone's own name (长沙雨花经开区).
    """
    found: list[Mention] = []
    if zone.head not in scan.lexicon["zone_suffixes"] or not zone.code:
        return found
    at = zone.start
    for division in reversed(load_places().chain(zone.code)):
        forms = (division.name,) if division.name.endswith("区") else (division.name, division.short)
        form = next((f for f in forms if scan.text.startswith(f, at, zone.end - 2)), "")
        if form:
            kind = "full" if form == division.name else "short"
            found.append(Mention(at, at + len(form), "Place", kind, division.name, code=division.code))
            at += len(form)
    return found


_POINTING = ("generic", "office")


def _two_passes(scan: Scan, bodies: list[Mention], cast: Cast, where: Setting) -> list[Named]:
    """Full names first, so that a short form can point at one that comes later."""
    known: list[Named] = []
    # A headline shortens what the text names in full.
    told = sorted(bodies, key=lambda m: m.start < scan.body)
    for generic in (False, True):
        # An office points at the union its name begins with, so that goes first.
        for mention in sorted(bodies, key=lambda m: (m.start, m.end)) if generic else told:
            if (mention.form in _POINTING) is generic:
                resolve = union if mention.type == "Union" else organisation
                named = Named(mention, resolve(scan, mention, cast, where, known))
                insort(known, named, key=attrgetter("start"))
    return known


def _thing(scan: Scan, mention: Mention, cast: Cast, where: Setting, known: list[Named]) -> str | None:
    """The IRI of a group, document or honour; 《意见》 is the one told before whose title ends so."""
    surface = scan.text[mention.start : mention.end]
    if mention.type == "Group":
        return cast.add("Group", mention.name, surface, scope="")
    if mention.form == "generic":
        return None
    name = clean(_honour(surface) if mention.type == "Award" else surface)
    # 通知, 《措施》: the one of the title told in full
    if name in scan.lexicon["documents"] or surface.startswith("《"):
        before = {n.entity for n in known if n.type == "Document" and n.entity and n.start < mention.start}
        wholes = [iri for iri in before if cast.name(iri).rstrip("》").endswith(name)]
        if len(wholes) == 1:
            cast.alias(wholes[0], surface)
            return wholes[0]
    return cast.add(mention.type, name, surface, scope=(where.home or "")[:6])


_TITLE = re.compile(r"(?:(?<=”)|(?<=.{4}))(?:荣誉)?称号$|(?<=”)荣誉$")


def _honour(name: str) -> str:
    """An honour's name without the word for what it is behind its quotation.

    >>> _honour("“岳阳工匠”称号"), _honour("岳阳市“工人先锋号”荣誉称号")
    ('“岳阳工匠”', '岳阳市“工人先锋号”')
    """
    return _TITLE.sub("", name)
