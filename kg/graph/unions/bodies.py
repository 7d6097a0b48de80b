"""The bodies that a line of unions is made of, their levels, and which may stand above which."""

from __future__ import annotations

from collections.abc import Mapping

from kg.divisions import COUNTY_CODE
from kg.gazetteer import Gazetteer
from kg.iri import mint
from kg.lexicon import load as load_lexicon
from kg.model import Entity, Level
from kg.union_names import CORPS, CORPS_CODE, GENERAL_UNION, general_union_name

CORPS_CITIES = "6590"  # cities that are run as one with a division of the corps
# From the top down. A village has the level of its township; an industry's body or an enterprise's may have
# one of its own kind above it, and so may any body whose name begins with that of the one above.
RANK: Mapping[Level | None, int] = {
    "national": 0, "province": 1, "prefecture": 2, "county": 3,
    "zone": 4, "township": 5, "industry": 6, "enterprise": 7,
}  # fmt: skip
_NESTED = frozenset({"industry", "enterprise"})
_WITHIN = frozenset({"zone", "township"})


def general_union(code: str, gazetteer: Gazetteer) -> Entity:
    """The general union of a division, or of the nation; a township's is filed under the code of its county."""
    if code.startswith(CORPS_CITIES):
        return corps_union()
    division = gazetteer.get(code)
    name = general_union_name(code, gazetteer)
    level: Level = division.level if division else "national"
    if division and len(code) > COUNTY_CODE:
        code = code[:COUNTY_CODE] if gazetteer.get(code[:COUNTY_CODE]) else division.parent or ""
    return Entity(mint("Union", name, code), "Union", name, level=level, adcode=code)


def corps_union() -> Entity:
    """The general union of the Xinjiang Production and Construction Corps, which ranks with the provinces'."""
    name = CORPS + GENERAL_UNION
    return Entity(mint("Union", name, CORPS_CODE), "Union", name, level="province", adcode=CORPS_CODE)


def descends(child: Entity, parent: Entity) -> bool:
    """Whether `parent` may stand above `child` by their levels; a level that is not known forbids nothing."""
    if child.level is None or parent.level is None:
        return True
    if child.level == parent.level:
        stem = parent.name.removesuffix(GENERAL_UNION).removesuffix("工会")
        return child.level in _NESTED or (child.level in _WITHIN and child.name.startswith(stem))
    return RANK[parent.level] < RANK[child.level] or parent.name in load_lexicon()["national_unions"]
