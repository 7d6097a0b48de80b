"""A union in, the union above it out where its own name gives it away: a body within it, an industry."""

from __future__ import annotations

import re

from kg.graph.unions.case import INDUSTRY, NAMED, TREE, Case, Link
from kg.graph.unions.parts import leading_place, take_apart
from kg.lexicon import load as load_lexicon
from kg.union_names import GENERAL_UNION, NATION_CODE, NATIONAL_UNION

NATIONAL_NAMES = frozenset({NATIONAL_UNION, "全国总工会", "全总"})
_INNER_UNION = re.compile(r"^.{2,}?(?:总工会|工会联合会|工联会)(?=.)")
_COMMITTEE = re.compile(r"^(?:中国|中华全国|全国)(.+?)工会(.*?)(?:基层)?(?:委员会|工作委员会|工委)$")
_RAILWAY = re.compile(r"铁路(?:.{1,6}局集团|局|\(集团\)公司|集团)")
_OF_THE_NATION = ("中国", "中华", "国家", "全国", "中央")
# The end of a whole body's name within a name: 某某有限公司|某某分公司工会, 某某大学|附属医院工会.
_OUTER = re.compile(
    r"^(.{2,}?(?:有限责任公司|股份有限公司|有限公司|集团公司|总公司"
    r"|集团(?!\)|(?:股份|有限|公司|总|责任))|公司(?!工会)|大学(?![城生路])|银行(?=.{2,}(?:分|支)行)))(?:附属|直属|所属)?(.{2,})$"
)


def inner_union(case: Case) -> Link | None:
    """某市总工会直属机关工会, 某公司工会某分会: the name begins with that of the union above."""
    found = _INNER_UNION.match(case.parts.name)
    if found is None or not case.parts.name[found.end() :].strip():
        return None
    name = found[0]
    if name in NATIONAL_NAMES:
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


def committee(case: Case) -> Link | None:
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


def enterprise_within(case: Case) -> Link | None:
    """某某有限公司某某分公司工会: the union of the whole is above the union of the part."""
    found = _OUTER.match(case.parts.name.removesuffix(case.parts.suffix))
    if found is None or case.parts.suffix.startswith(GENERAL_UNION):
        return None
    if not found[2].endswith(tuple(load_lexicon()["organisations"])):
        return None
    return case.named(f"{found[1]}工会", "enterprise", case.code), "hierarchy:named-body", NAMED


def railway(case: Case) -> Link | None:
    if not _RAILWAY.search(case.parts.name):
        return None
    return case.named("中华全国铁路总工会", "industry"), "hierarchy:national-industry", NAMED


def nation_wide(case: Case) -> Link | None:
    """A body of the whole nation: under its industry's union where a word tells it, else under the national one."""
    if not case.parts.name.startswith(_OF_THE_NATION):
        return None
    industry = _industry_of(case.parts.name.removesuffix(case.parts.suffix))
    if industry:
        return case.named(industry, "industry"), "hierarchy:national-industry", INDUSTRY
    return case.general(NATION_CODE), "hierarchy:national-name", INDUSTRY


def _industry_of(name: str) -> str | None:
    """The national union of the industry that a word of `name` gives away: the longest word, the last of equals."""
    found = [
        (len(word), name.rindex(word), union)
        for union, row in load_lexicon()["national_unions"].items()
        for word in row["words"].split(";")
        if word in name
    ]
    return max(found)[2] if found else None
