"""A place or zone in, its general union in the cast out, under the official name."""

from __future__ import annotations

from kg.extract.entities.cast import Cast
from kg.gazetteer import load as load_places
from kg.model import Mention
from kg.union_names import GENERAL_UNION, general_union_name

# Forms of a suffix, and the one that names carry.
SUFFIX_FORMS = {
    "工联会": "工会联合会",
    "工会工委": "工会工作委员会",
    "工会委员会": "工会",
    "新工联": "新就业形态劳动者工会联合会",
    "总": GENERAL_UNION,
}
# What towns end with, whose unions may bear 总 or not.
TOWNS = ("街道", "镇", "乡")


def general(cast: Cast, code: str, surface: str) -> str:
    """The general union of a division."""
    division = load_places().get(code)
    level = division.level if division else None
    name = general_union_name(code, load_places())
    short = f"{division.name}总工会" if division else ""
    iri = cast.add("Union", name, surface, adcode=code[:6], level=level)
    cast.alias(iri, short)
    return iri


def zone_union(cast: Cast, zone: Mention, surface: str, mention: Mention) -> str:
    """The union of a development zone or park."""
    suffix = SUFFIX_FORMS.get(mention.head, mention.head)
    code = zone.code[:6] if zone.code else None
    return cast.add("Union", zone.name + suffix, surface, adcode=code, level="zone")
