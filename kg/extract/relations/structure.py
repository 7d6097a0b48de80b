"""Entities and their names in, what belongs to what out: unions above, owners, departments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import make, restated
from kg.extract.relations.frames import Frame
from kg.extract.text import Span
from kg.gazetteer import load as load_places
from kg.lexicon import load
from kg.model import Fact
from kg.union_names import CORPS, NATION_CODE, NATIONAL_UNION, OUTSIDE

# General unions from the top down; federations and enterprise unions belong to one of them.
_RANK = {"national": 0, "province": 1, "prefecture": 2, "county": 3, "zone": 4, "township": 4}
_LOWER = {"industry": 5, "enterprise": 6}


def belonging(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """A union belongs to the enterprise it is named after, and to the nearest general union above that is named too."""
    body = reading.scan.body
    shown: dict[str, Named] = {}
    for named in reading.of("Union"):
        iri = named.entity or ""
        if iri not in shown or shown[iri].start < body <= named.start:
            shown[iri] = named
    organisations = reading.of("Organisation")
    for iri, named in shown.items():
        where = Span(named.start, named.end)
        if owner := _owner(iri, organisations, cast) or _house(named, organisations, cast):
            yield from make(reading, iri, "partOf", owner, where, "partOf.owner")
        elif named.mention.form == "office" and (parent := _starting_at(named, reading.of("Union"))):
            yield from make(reading, iri, "partOf", parent.entity, where, "partOf.office")
        elif above := _above(iri, list(shown), cast):
            yield from make(reading, iri, "partOf", above, where, "partOf.place")
    for part in organisations:
        whole = _starting_at(part, [*reading.of("Union"), *organisations])
        if whole is not None and whole.entity != part.entity:
            where = Span(part.start, part.end)
            yield from make(reading, part.entity, "partOf", whole.entity, where, "partOf.department")


def _starting_at(named: Named, others: list[Named]) -> Named | None:
    """The longest body that a body's name begins with."""
    inside = [o for o in others if o.start == named.start and o.end < named.end]
    return max(inside, key=lambda o: o.end) if inside else None


def _owner(iri: str, organisations: list[Named], cast: Cast) -> str | None:
    """The enterprise that a union's name begins with."""
    if cast.level(iri) != "enterprise":
        return None
    forms = [form.removesuffix("工会") for form in cast.forms(iri) if form.endswith("工会")]
    for body in organisations:
        if body.entity and any(form in cast.forms(body.entity) for form in forms):
            return body.entity
    return None


def _house(named: Named, organisations: list[Named], cast: Cast) -> str | None:
    """The enterprise whose department a union is of (楚云公司工艺部工会)."""
    house = _starting_at(named, organisations) if cast.level(named.entity or "") == "enterprise" else None
    return house.entity if house else None


def founded(facts: Sequence[Fact], cast: Cast) -> Iterator[Fact]:
    """A federation that a general union sets up belongs to it, where nothing else says to whom."""
    placed = {fact.s for fact in facts if fact.p == "partOf"}
    for fact in facts:
        both = fact.p == "establishes" and fact.o and fact.o not in placed
        if both and cast.level(fact.s) in _RANK and cast.level(fact.o or "") == "industry":
            yield restated(fact, "partOf.founder", s=fact.o or "", p="partOf", o=fact.s)


_TOWN = re.compile(r"([^市区县旗州盟]{1,6}(?:镇|乡|街道|苏木))(?:总?工会|工会委员会)$")


def _in_town(name: str, above: str) -> bool:
    """Whether a body can belong to a union: to a town's only if that town is in its name.

    >>> _in_town("某市货运行业工会联合会", "某市兴隆镇总工会"), _in_town("某市兴隆镇货运工会", "兴隆镇总工会")
    (False, True)
    """
    town = _TOWN.search(above)
    return town is None or town[1] in name


def _in_unlisted(iri: str, above: str, cast: Cast) -> bool:
    """Whether a body can belong to a union: to one of a place that no list has only if its name begins alike.

    Its code is that of the article's place, which says nothing of who is under it (某管理区总工会).
    """
    name = cast.name(above)
    if cast.level(above) != "township" or _TOWN.search(name):
        return True
    return cast.name(iri).startswith(name.removesuffix("总工会").removesuffix("工会"))


def _in_zone(iri: str, above: str, cast: Cast) -> bool:
    """Whether a body can belong to a union: to a zone's or park's only if that zone begins its name."""
    if cast.level(above) != "zone":
        return True
    zone = tuple(form.removesuffix("工会").removesuffix("总") for form in cast.forms(above))
    return any(form.startswith(zone) for form in cast.forms(iri))


def _begins(iri: str, above: str, cast: Cast) -> bool:
    """Whether a body's name begins with the zone that a union is of: of the zone, whatever code its street has."""
    return cast.level(above) == "zone" and _in_zone(iri, above, cast)


def _in_corps(name: str, above: str) -> bool:
    """Whether a body can belong to a union: the corps' own bodies and the region's are under the nation alike.

    >>> _in_corps("某市总工会", "新疆生产建设兵团总工会"), _in_corps("某市总工会", "中华全国总工会")
    (False, True)
    """
    return above == NATIONAL_UNION or name.startswith(CORPS) == above.startswith(CORPS)


def _above(iri: str, others: list[str], cast: Cast) -> str | None:
    """The lowest of the named general unions whose place holds this one's."""
    code, level = cast.adcode(iri), cast.level(iri)
    if cast.name(iri) in load()["national_unions"]:
        code = NATION_CODE
    if code is None or level is None or level in ("national", "enterprise") or code.startswith(OUTSIDE):
        return None
    rank = (_RANK | _LOWER)[level]
    chain = {division.code for division in load_places().chain(code)} | {NATION_CODE}
    fitting = [
        other for other in others
        if other != iri and _RANK.get(cast.level(other) or "", 9) < rank
        and (cast.level(other) != "national" or level not in ("county", "township", "zone"))
        and (cast.adcode(other) in chain or _begins(iri, other, cast))
        and cast.name(other).endswith("工会")  # not its office, not its committee of women
        and _in_town(cast.name(iri), cast.name(other))
        and _in_unlisted(iri, other, cast)
        and _in_zone(iri, other, cast)
        and _in_corps(cast.name(iri), cast.name(other))
    ]  # fmt: skip
    return max(fitting, key=lambda other: _RANK[cast.level(other) or "national"], default=None)
