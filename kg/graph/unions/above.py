"""A union in, the union above it out, as its name and the tree of places tell: one small rule after the other.

The first rule with an answer gives it. A rule that knows that nothing stands above answers `TOP`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.divisions import COUNTY_CODE
from kg.gazetteer import Gazetteer
from kg.graph.unions.bodies import CORPS_CITIES, corps_union
from kg.graph.unions.by_name import (
    NATIONAL_NAMES,
    committee,
    enterprise_within,
    inner_union,
    nation_wide,
    railway,
)
from kg.graph.unions.case import NAMED, OWN, TOP, TREE, Case, Link
from kg.graph.unions.parts import leading_place, take_apart
from kg.lexicon import load as load_lexicon
from kg.model import Entity
from kg.union_names import CORPS, CORPS_CODE, GENERAL_UNION, NATION_CODE, OUTSIDE, place_prefix

_FILLERS = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})

_DIVISION = re.compile(rf"(?:{CORPS}|兵团)?(第?[一二三四五六七八九十]+师)")
# A street or town that the tree does not know by this name, in front of a village, a firm, a branch of trade.
_TOWNSHIP = re.compile(r"^[^公司厂]{1,8}?(?:街道|镇|乡|苏木)(?=.)(?!办事处$)")
_LATEST_PLACE = 10  # the character up to which a place may follow the name of whose branch a body is


def union_above(union: Entity, gazetteer: Gazetteer) -> Link | None:
    """The union above one union, the rule that says so and how sure it is; None where nothing decides."""
    case = Case(union, take_apart(union.name, union.adcode, gazetteer), gazetteer)
    for rule in RULES:
        link = rule(case)
        if link is not None:
            return link if link is not TOP and link[0].id != union.id else None
    return None


def _nation(case: Case) -> Link | None:
    return TOP if case.parts.name in NATIONAL_NAMES else None


def _outside(case: Case) -> Link | None:
    return TOP if case.code.startswith(OUTSIDE) else None


def _corps(case: Case) -> Link | None:
    """兵团总工会 › 第八师总工会 › the unions of its regiments and firms."""
    name = case.parts.name
    top = corps_union()
    if found := _DIVISION.match(name):
        division = "第" + found[1].removeprefix("第")
        city = load_lexicon()["corps"].get(division, {}).get("city", "")
        if name[found.end() :].removeprefix(city) == GENERAL_UNION:
            return top, "hierarchy:corps", NAMED
        return (
            case.named(f"{CORPS}{division}{GENERAL_UNION}", "prefecture", CORPS_CODE),
            "hierarchy:corps",
            NAMED,
        )
    if name in (CORPS + GENERAL_UNION, "兵团" + GENERAL_UNION):
        return case.general(NATION_CODE), "hierarchy:place-tree", TREE
    if name.startswith((CORPS, "兵团")):
        return top, "hierarchy:corps", NAMED
    if case.parts.place and case.parts.place.code.startswith(CORPS_CITIES):
        return top, "hierarchy:corps", NAMED
    return None


def _zone(case: Case) -> Link | None:
    """A zone's own union is under that of the place it is named after; bodies in the zone are under the zone's."""
    parts = case.parts
    if not parts.zone or parts.rest in ("机关", "直属机关"):
        return None
    if parts.known and parts.rest.endswith("片区"):  # of a free-trade zone: it is run where it lies
        _, place = leading_place(parts.rest, parts.known.adcode, case.gazetteer)
        return case.general(place.code if place else parts.known.adcode), "hierarchy:zone-place", NAMED
    if not parts.rest and (code := _ruler(case)):
        return case.general(code), "hierarchy:zone-place", NAMED
    if parts.rest:
        known = parts.known
        name = known.name if known else parts.name[: parts.name.index(parts.zone) + len(parts.zone)]
        code = known.adcode if known else case.code
        return case.named(name + GENERAL_UNION, "zone", code), "hierarchy:named-zone", NAMED
    if parts.place:
        return case.general(parts.place.code), "hierarchy:named-place", NAMED
    if parts.known is None:
        return None
    named = take_apart(parts.known.name, parts.known.adcode, case.gazetteer).place
    return case.general(named.code if named else parts.known.adcode), "hierarchy:zone-place", NAMED


def _ruler(case: Case) -> str | None:
    """The place that runs a zone whose name does not tell it: 郑东新区, 平潭综合实验区."""
    rulers, parts = load_lexicon()["zone_places"], case.parts
    whole = parts.name[: parts.name.index(parts.zone) + len(parts.zone)]
    if row := rulers.get(whole):
        return row["adcode"]
    code = rulers.get(parts.zone, {}).get("adcode")
    # Another city may have one of that name: 某市长江新区.
    elsewhere = parts.place and code not in {row.code for row in case.gazetteer.chain(parts.place.code)}
    return None if elsewhere else code


def _place_tree(case: Case) -> Link | None:
    """The general union of a division is under that of the division above; so is what a street has instead."""
    place = case.parts.place
    if place is None or case.parts.rest:
        return None
    if case.parts.suffix != GENERAL_UNION and place.level != "township":
        return None
    higher = [row.code for row in case.gazetteer.chain(place.code)[1:] if row.name not in _FILLERS]
    return case.general(higher[0] if higher else NATION_CODE), "hierarchy:place-tree", TREE


def _named_place(case: Case) -> Link | None:
    """Any other body is under the general union of the place that its name begins with."""
    place, rest = case.parts.place, case.parts.rest
    if place is None:
        return None
    if len(place.code) <= COUNTY_CODE and (found := _TOWNSHIP.match(rest)):
        name = place_prefix(place.code, case.gazetteer) + found[0] + GENERAL_UNION
        return case.named(name, "township", place.code), "hierarchy:named-place", NAMED
    return case.general(place.code), "hierarchy:named-place", NAMED


def _later_place(case: Case) -> Link | None:
    """国网某省电力公司工会, 国家税务总局某市税务局工会: what stands before the place is whose branch it is."""
    core = case.parts.name.removesuffix(case.parts.suffix)
    for start in range(2, min(len(core), _LATEST_PLACE)):
        length, place = leading_place(core[start:], case.union.adcode, case.gazetteer)
        if place and place.in_use and core[start : start + length].endswith(place.name):
            return case.general(place.code), "hierarchy:named-place", OWN
    return None


def _own_place(case: Case) -> Link | None:
    """What is left is under the general union of the place that its page tells."""
    code = case.union.adcode or ""
    if code == NATION_CODE:
        return case.general(code), "hierarchy:own-place", OWN
    division = case.gazetteer.get(code)
    if division is None:
        return None
    if case.union.name.endswith(GENERAL_UNION) and case.union.level == division.level:
        higher = [row.code for row in case.gazetteer.chain(code)[1:] if row.name not in _FILLERS]
        return case.general(higher[0] if higher else NATION_CODE), "hierarchy:place-tree", TREE
    return case.general(code[:6]), "hierarchy:own-place", OWN


RULES: tuple[Callable[[Case], Link | None], ...] = (
    _nation, _outside, _corps, inner_union, committee, enterprise_within, railway,
    _zone, _place_tree, _named_place, _later_place, nation_wide, _own_place,
)  # fmt: skip
