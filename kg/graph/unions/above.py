"""A union in, the union above it out, as its name and the tree of places tell: one small rule after the other.

The first rule with an answer gives it. A rule that knows that nothing stands above answers `TOP`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kg.gazetteer import COUNTY_CODE, Gazetteer
from kg.graph.unions.bodies import CORPS_CITIES, corps_union, general_union
from kg.graph.unions.parts import Parts, leading_place, take_apart
from kg.iri import BASE, mint
from kg.lexicon import load as load_lexicon
from kg.model import Entity, Level
from kg.union_names import (
    CORPS,
    CORPS_CODE,
    GENERAL_UNION,
    NATION_CODE,
    NATIONAL_UNION,
    OUTSIDE,
    place_prefix,
)

# As sure as the tree; as a custom with few exceptions; as the place of the report that names the body.
TREE, NAMED, OWN = 0.95, 0.85, 0.7
# Bodies of the nation that no place decides: the industry follows from a word.
INDUSTRY = 0.6

_FILLERS = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})
_NATIONAL_NAMES = frozenset({NATIONAL_UNION, "全国总工会", "全总"})

_DIVISION = re.compile(rf"(?:{CORPS}|兵团)?(第?[一二三四五六七八九十]+师)")
_INNER_UNION = re.compile(r"^.{2,}?(?:总工会|工会联合会|工联会)(?=.)")
_COMMITTEE = re.compile(r"^(?:中国|中华全国|全国)(.+?)工会(.*?)(?:基层)?(?:委员会|工作委员会|工委)$")
_RAILWAY = re.compile(r"铁路(?:.{1,6}局集团|局|\(集团\)公司|集团)")
# A street or town that the tree does not know by this name, in front of a village, a firm, a branch of trade.
_TOWNSHIP = re.compile(r"^[^公司厂]{1,8}?(?:街道|镇|乡|苏木)(?=.)(?!办事处$)")
_OF_THE_NATION = ("中国", "中华", "国家", "全国", "中央")
# The end of a whole body's name within a name: 某某有限公司|某某分公司工会, 某某大学|附属医院工会.
_OUTER = re.compile(
    r"^(.{2,}?(?:有限责任公司|股份有限公司|有限公司|集团公司|总公司"
    r"|集团(?!\)|(?:股份|有限|公司|总|责任))|公司(?!工会)|大学(?![城生路])|银行(?=.{2,}(?:分|支)行)))(?:附属|直属|所属)?(.{2,})$"
)
_LATEST_PLACE = 10  # the character up to which a place may follow the name of whose branch a body is
Link = tuple[Entity, str, float]


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule looks at."""

    union: Entity
    parts: Parts
    gazetteer: Gazetteer
    base: str

    def general(self, code: str) -> Entity:
        """The general union of a division."""
        return general_union(code, self.gazetteer, self.base)

    def named(self, name: str, level: Level, code: str = "") -> Entity:
        """A union under a name of its own."""
        return Entity(mint("Union", name, code, self.base), "Union", name, level=level, adcode=code or None)

    @property
    def code(self) -> str:
        """The place code of the union itself, six digits, empty where it has none."""
        return (self.parts.place.code if self.parts.place else self.union.adcode or "")[:6]


def union_above(union: Entity, gazetteer: Gazetteer, base: str = BASE) -> Link | None:
    """The union above one union, the rule that says so and how sure it is; None where nothing decides."""
    case = Case(union, take_apart(union.name, union.adcode, gazetteer), gazetteer, base)
    for rule in RULES:
        link = rule(case)
        if link is not None:
            return link if link is not TOP and link[0].id != union.id else None
    return None


def _nation(case: Case) -> Link | None:
    return TOP if case.parts.name in _NATIONAL_NAMES else None


def _outside(case: Case) -> Link | None:
    return TOP if case.code.startswith(OUTSIDE) else None


def _corps(case: Case) -> Link | None:
    """兵团总工会 › 第八师总工会 › the unions of its regiments and firms."""
    name = case.parts.name
    top = corps_union(case.base)
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


def _inner_union(case: Case) -> Link | None:
    """某市总工会直属机关工会, 某公司工会某分会: the name begins with that of the union above."""
    found = _INNER_UNION.match(case.parts.name)
    if found is None or not case.parts.name[found.end() :].strip():
        return None
    name = found[0]
    if name in _NATIONAL_NAMES:
        return case.general(NATION_CODE), "hierarchy:named-body", NAMED
    if name.endswith(GENERAL_UNION):
        parts = take_apart(name, case.union.adcode, case.gazetteer)
        if parts.place and not parts.zone and not parts.rest:
            return case.general(parts.place.code), "hierarchy:named-body", NAMED
    return (
        case.named(name, "zone" if case.parts.zone else "industry", case.code),
        "hierarchy:named-body",
        NAMED,
    )


def _committee(case: Case) -> Link | None:
    """中国某业工会全国委员会 is under the nation; 中国某业工会某省委员会 under its industry or its place."""
    found = _COMMITTEE.match(case.parts.name)
    name = case.parts.name
    if found is None or found[2] in ("", "全国"):
        national = name.startswith(("中国", "中华全国", "全国")) and (
            (found is not None and found[2] == "全国") or _industry_of(case.parts.name) is not None
        )
        short = re.sub(r"(?:总?工会)?(?:全国委员会)?$", "", name)
        whole = re.sub(r"^(?:中国|中华全国|全国)", "", short)
        if national and any(whole == word for row in load_lexicon()["national_unions"].values()
                            for word in row["words"].split(";")):  # fmt: skip
            return case.general(NATION_CODE), "hierarchy:national-name", TREE
        return None
    if found[1].endswith(tuple(load_lexicon()["organisations"])):
        body = name[: found.start(2)]
        return case.named(body, "enterprise"), "hierarchy:named-body", NAMED
    industry = _industry_of(found[1])
    if industry and load_lexicon()["national_unions"][industry]["vertical"]:
        return case.named(industry, "industry"), "hierarchy:national-industry", NAMED
    _, place = leading_place(found[2], case.union.adcode, case.gazetteer)
    return (case.general(place.code), "hierarchy:named-place", NAMED) if place else None


def _enterprise_within(case: Case) -> Link | None:
    """某某有限公司某某分公司工会: the union of the whole is above the union of the part."""
    found = _OUTER.match(case.parts.name.removesuffix(case.parts.suffix))
    if found is None or case.parts.suffix.startswith(GENERAL_UNION):
        return None
    if not found[2].endswith(tuple(load_lexicon()["organisations"])):
        return None
    return case.named(f"{found[1]}工会", "enterprise", case.code), "hierarchy:named-body", NAMED


def _railway(case: Case) -> Link | None:
    if not _RAILWAY.search(case.parts.name):
        return None
    return case.named("中华全国铁路总工会", "industry"), "hierarchy:national-industry", NAMED


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


def _nation_wide(case: Case) -> Link | None:
    """A body of the whole nation: under its industry's union where a word tells it, else under the national one."""
    if not case.parts.name.startswith(_OF_THE_NATION):
        return None
    industry = _industry_of(case.parts.name.removesuffix(case.parts.suffix))
    if industry:
        return case.named(industry, "industry"), "hierarchy:national-industry", INDUSTRY
    return case.general(NATION_CODE), "hierarchy:national-name", INDUSTRY


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


def _industry_of(name: str) -> str | None:
    """The national union of the industry that a word of `name` gives away: the longest word, the last of equals."""
    found = [
        (len(word), name.rindex(word), union)
        for union, row in load_lexicon()["national_unions"].items()
        for word in row["words"].split(";")
        if word in name
    ]
    return max(found)[2] if found else None


TOP: Link = (Entity("", "Union", ""), "", 0.0)
RULES: tuple[Callable[[Case], Link | None], ...] = (
    _nation, _outside, _corps, _inner_union, _committee, _enterprise_within, _railway,
    _zone, _place_tree, _named_place, _later_place, _nation_wide, _own_place,
)  # fmt: skip
