"""A short form of a union in (市总工会, 该公司工会, 总工会主席), the union it stands for out."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Cast, Named
from kg.extract.entities.general_unions import SUFFIX_FORMS, TOWNS, general, zone_union
from kg.extract.entities.setting import ONE_SORT, Setting, is_short_for_zone
from kg.extract.people.names import names
from kg.extract.scan import Scan
from kg.gazetteer import load as load_places
from kg.model import Level, Mention
from kg.union_names import GENERAL_UNION, place_prefix

# What a word in front of 工会 points at; every other one (公司, 集团, 厂) at an enterprise.
_OWNERS = {
    "学校": "school", "校": "school", "学院": "school", "大学": "school", "分院": "school",
    "院": "hospital", "医院": "hospital", "局": "government",
}  # fmt: skip

# 院工会 is of a hospital or a college, 行工会 of a bank.
_ENDS = ("院", "行")


def pointed_union(scan: Scan, mention: Mention, cast: Cast, where: Setting, known: list[Named]) -> str | None:
    """市总工会, 该公司工会, 工会: the nearest fitting full name, else the union of the article's place."""
    surface = scan.text[mention.start : mention.end]
    if surface == mention.name:
        surface += GENERAL_UNION  # 省、市总工会, 市县两级工会
    word = mention.name.lstrip("该本这家个我们其")
    unions = [n for n in known if n.type == "Union" and n.entity and n.mention.form != "office"]
    if word in scan.lexicon.pointers["owner"]:
        fitting = [n for n in unions if cast.level(n.entity or "") == "enterprise"]
        if word in _ENDS:
            fitting = _called(fitting, cast, word + "工会")
        return _nearest(fitting, mention, cast, surface) or _of_organisation(
            scan, mention, cast, known, surface
        )
    if word in scan.lexicon.pointers["zone"]:
        fitting = [n for n in unions if _is_of_zone(cast, n, word, mention)]
        if found := _nearest(fitting, mention, cast, surface):
            return found
        zone = where.zone(mention.start, word)
        return (
            zone_union(cast, zone, surface, mention)
            if zone
            else _of_unknown_place(scan, mention, cast, word, surface)
        )
    if word == "联合会":
        return _nearest(_called(unions, cast, "联合会"), mention, cast, surface)
    if not word:
        # bare 工会: the clause decides who is meant
        return _of_the_same_post(scan, mention, cast, known)
    return _of_level(scan, mention, cast, where, unions, word, surface)


def _called(unions: list[Named], cast: Cast, *ends: str) -> list[Named]:
    """Those of the unions whose names end so."""
    return [n for n in unions if cast.name(n.entity or "").endswith(ends)]


def _of_level(
    scan: Scan, mention: Mention, cast: Cast, where: Setting, unions: list[Named], word: str, surface: str
) -> str | None:
    """市总工会, 镇工会, 市新工联: the union of the place of such a level that the article speaks of there."""
    if word == "区" and (region := _region_before(mention, unions, cast, where)):
        return _nearest(region, mention, cast, surface)
    there = where.opening(mention.start) if word == "区" else None
    if there and there.head in scan.lexicon["zone_suffixes"]:
        return zone_union(cast, there, surface, mention)
    of_zone = word == "区" and there is None
    zones = [n for n in unions if cast.level(n.entity or "") == "zone"] if of_zone else []
    code = where.at_level(word, mention.start)
    if code and word == "市" and (whole := _city_within(code, unions, cast)):
        return _nearest(whole, mention, cast, surface)
    if zones and not any(cast.adcode(n.entity or "") == code for n in unions):
        return _nearest(zones, mention, cast, surface)  # of the zone, where no district has one
    if code and (trade := SUFFIX_FORMS.get(mention.head, "").removesuffix(_FEDERATION)) not in _NO_TRADE:
        name = place_prefix(code, load_places()) + trade + _FEDERATION  # 市新工联
        return cast.add("Union", name, surface, adcode=code[:6], level="industry")
    if code is None and word in TOWNS:
        ends = word + GENERAL_UNION, word + "工会"
        return _nearest(_called(unions, cast, *ends), mention, cast, surface)
    if code is None and _LEVELS.get(word) == "province" and where.home:
        return None  # 省总工会 where all that is told of lies in a region: of which province, nothing says
    return general(cast, code, surface) if code else _of_unknown_place(scan, mention, cast, word, surface)


def _is_of_zone(cast: Cast, named: Named, word: str, mention: Mention) -> bool:
    """Whether a union named before is that of the zone that a word stands for; a federation there is another body."""
    name = cast.name(named.entity or "")
    ends = SUFFIX_FORMS.get(mention.head, mention.head)
    general = mention.head in (GENERAL_UNION, "工会", "总")
    zone = name.removesuffix(GENERAL_UNION).removesuffix("工会")
    same = name.endswith("工会") and not name.endswith("联合工会") if general else name.endswith(ends)
    if cast.level(named.entity or "") != "zone" or not same:
        return False
    return is_short_for_zone(word, zone) or not general or word not in ONE_SORT


def _region_before(mention: Mention, unions: list[Named], cast: Cast, where: Setting) -> list[Named]:
    """The union of the autonomous region that 区总 stands for where no district has been named yet."""
    if where.has_before("区", mention.start):
        return []
    return [n for n in _called(unions, cast, _REGION_UNION) if n.start < mention.start]


_REGION_UNION = "自治区" + GENERAL_UNION


def _city_within(code: str, unions: list[Named], cast: Cast) -> list[Named]:
    """The union of the one city within a city that the text names whole, where it does not name the other."""
    named = _called(unions, cast, "市" + GENERAL_UNION)
    codes = {cast.adcode(n.entity or "") or "" for n in named}
    within = {c for c in codes if c != code[:6] and c.startswith(code[:6].rstrip("0"))}
    one = next(iter(within)) if len(within) == 1 and code[:6] not in codes else None
    return [n for n in named if cast.adcode(n.entity or "") == one]


_FEDERATION = "工会联合会"
_NO_TRADE = frozenset({"", *SUFFIX_FORMS.values()})


_LEVELS: dict[str, Level] = {
    **dict.fromkeys(("省", "自治区"), "province"),
    **dict.fromkeys(("市", "州", "盟"), "prefecture"),
    **dict.fromkeys(("区", "县", "旗"), "county"),
}


def _of_unknown_place(scan: Scan, mention: Mention, cast: Cast, word: str, surface: str) -> str | None:
    """市总工会 where nothing says of which city: one body of this page alone, under the name that it has there."""
    if mention.head != GENERAL_UNION or (word not in _LEVELS and word not in scan.lexicon.pointers["zone"]):
        return None
    return cast.add(
        "Union", word + GENERAL_UNION, surface, scope=scan.article.page, level=_LEVELS.get(word, "zone")
    )


_POSTS_BETWEEN = re.compile(r"[一-鿿、(),]{2,40}[、兼]")
_ONE_POST = re.compile(r"[一-鿿、()]{4,40}")
_NEXT = re.compile("[,、和与及]")
_OF_PARTIES = ("部", "委", "委会", "办公室")


def _is_row(scan: Scan, start: int, end: int) -> bool:
    """Whether nothing but posts with names stands between a body and a post (某公司|总经理林某,副总经理何某,)."""
    if not _NEXT.match(scan.text, end - 1):
        return False
    ends = set(names(scan).values())
    for mark in _NEXT.finditer(scan.text, start, end):
        if mark.start() in ends:
            if not _ONE_POST.fullmatch(scan.text, start, mark.start()):
                return False
            start = mark.end()
    return start == end


def _is_of_firm(scan: Scan, body: Named, mention: Mention, cast: Cast) -> bool:
    """Whether a sentence spoke of a firm or its union before a bare 工会主席 (某公司举行P,工会主席何某致辞)."""
    if scan.text[mention.start - 1] not in ",;" or "。" in scan.text[body.end : mention.start]:
        return False
    if body.type == "Union":
        return cast.level(body.entity or "") == "enterprise"
    row = scan.lexicon["organisations"].get(body.mention.head)
    return row is not None and row["kind"] == "enterprise"


def _of_the_same_post(scan: Scan, mention: Mention, cast: Cast, known: list[Named]) -> str | None:
    """The 工会 in the second post of a person: of the body of the first.

    某区委常委、统战部部长、总工会主席 leads the district's general union, 某公司党委副书记、工会主席 the company's, as
    does whoever is named right behind somebody else of it (某公司总经理林某,工会主席何某).
    """
    if not scan.text.startswith(("主席", "副主席", "党组", "常务副主席"), mention.end):
        return None
    # The longest of those that begin alike: a bureau's company, not the bureau.
    for body in sorted(known, key=lambda n: (n.start, n.end), reverse=True):
        if body.start >= mention.start or body.type not in ("Organisation", "Union") or not body.entity:
            continue
        if not (
            _POSTS_BETWEEN.fullmatch(scan.text, body.end, mention.start)
            or (not body.mention.head.endswith(_OF_PARTIES) and _is_row(scan, body.end, mention.start))
            or (mention.head != GENERAL_UNION and _is_of_firm(scan, body, mention, cast))
        ):
            break
        code = body.mention.code or cast.adcode(body.entity)
        if mention.head == GENERAL_UNION:
            return general(cast, code, "") if code else None
        if body.type == "Union":
            return body.entity
        name = cast.name(body.entity) + mention.head
        return cast.add("Union", name, adcode=code[:6] if code else None, level="enterprise")
    return None


def _nearest(found: list[Named], mention: Mention, cast: Cast, surface: str) -> str | None:
    """The one named last before the mention, else first after it."""
    before = [named for named in found if named.start < mention.start]
    chosen = before[-1] if before else found[0] if found else None
    if chosen is None or chosen.entity is None:
        return None
    cast.alias(chosen.entity, surface)
    return chosen.entity


def _of_organisation(
    scan: Scan, mention: Mention, cast: Cast, known: list[Named], surface: str
) -> str | None:
    """公司工会: the union of the company named last; what is no company (a foundation, a court) is passed over."""
    word = mention.name.lstrip("该本这家个我们其")
    wanted = _OWNERS.get(word, "enterprise")
    rows = scan.lexicon["organisations"]
    owners = [
        n
        for n in known
        if n.type == "Organisation"
        and n.mention.form == "full"
        and (n.mention.head not in rows or rows[n.mention.head]["kind"] == wanted)
    ]
    named_so = [n for n in owners if cast.name(n.entity or "").endswith(word)]
    owner = _nearest(named_so if word.endswith("矿") else named_so or owners, mention, cast, "")
    if owner is None:
        return None
    return cast.add(
        "Union", cast.name(owner) + "工会", surface, adcode=cast.adcode(owner), level="enterprise"
    )
