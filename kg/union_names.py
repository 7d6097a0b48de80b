"""A place code in, the official name of the general union (总工会) of that place out.

The one place that knows how a general union is called, so that a body read from a page and the
same body inferred from the place tree get one name, and with it one IRI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.gazetteer import Gazetteer

NATION_CODE = "100000"  # GB/T 2260 has no code for the nation; this one is what map makers use
NATION_NAME = "中华人民共和国"
NATIONAL_UNION = "中华全国总工会"
GENERAL_UNION = "总工会"
# Beginnings of the codes of Taiwan, Hong Kong and Macao, which have no general union under the national one.
OUTSIDE = ("71", "81", "82")
CORPS = "新疆生产建设兵团"
CORPS_CODE = "650000"  # the corps has no code of its own; it lies in this region

# Lines of the old code tables that stand for "the districts of" or "the counties of" and name no place.
_FILLERS = frozenset({"市辖区", "县", "市", "直辖", "省直辖县级行政区划", "自治区直辖县级行政区划"})
# A 区 that is a division of its own kind, not a city's district, goes by its plain name.
_PLAIN_DISTRICTS = ("林区", "特区")


def general_union_name(code: str, gazetteer: Gazetteer) -> str:
    """The general union of the division `code`: a city's districts are named with their city.

    `100000` is the nation. A code that the gazetteer does not know is a `KeyError`.
    """
    return NATIONAL_UNION if code == NATION_CODE else place_prefix(code, gazetteer) + GENERAL_UNION


def place_prefix(code: str, gazetteer: Gazetteer) -> str:
    """What stands before 总工会: 河北省, 唐山市, 武汉市江汉区, 昆山市, 昆山市花桥镇."""
    division = gazetteer.get(code)
    if division is None:
        raise KeyError(code)
    if len(code) > 6:  # a township or street: its county's prefix comes first
        # Not always the one its code begins with: a street of a development zone stands under the prefecture.
        return place_prefix(division.parent or NATION_CODE, gazetteer) + division.name
    if not division.name.endswith("区") or division.name.endswith((*_PLAIN_DISTRICTS, "地区", "自治区")):
        return division.name
    return _city(division.parent, gazetteer) + division.name


def _city(code: str | None, gazetteer: Gazetteer) -> str:
    """The prefecture or municipality above a district, without the filler lines of old tables."""
    division = gazetteer.get(code) if code else None
    if division is None or division.name.endswith(("省", "自治区")):
        return ""
    return _city(division.parent, gazetteer) if division.name in _FILLERS else division.name
