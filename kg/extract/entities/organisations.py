"""An organisation's mention in, its entity out: full name and place code."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Cast, Named
from kg.extract.entities.same import same_body
from kg.extract.entities.setting import Setting
from kg.extract.scan import Scan
from kg.gazetteer import load as load_places
from kg.model import Mention

# 团省委, 市政府: the level that is meant stands in the kind itself.
_LEVEL_INSIDE = re.compile(r"团?([省市区县州旗盟])(?:委|政府)")


def organisation(scan: Scan, mention: Mention, cast: Cast, where: Setting, known: list[Named]) -> str | None:
    """The IRI of the organisation that `mention` names, None when no particular one is meant."""
    surface = scan.text[mention.start : mention.end]
    organisations = [n for n in known if n.type == "Organisation" and n.entity]
    if mention.form == "generic":
        fitting = [n for n in organisations if _same_kind(mention.head, cast.name(n.entity or ""))]
        before = [n for n in fitting if n.start < mention.start]
        if mention.head == "公司":  # behind the names of a company and of its works: the company
            before = [n for n in before if cast.name(n.entity or "").endswith("公司")] or before
        last = max(
            before, key=lambda n: (n.end, -n.start), default=None
        )  # the firm, not the group it begins with
        if last and last.entity:
            cast.alias(last.entity, surface)
        return last.entity if last else None
    if mention.form == "office":
        # 市总工会基层部, 市政府驻京办事处: a part of the body that the short form means
        above = next((n.entity for n in known if n.start == mention.start and n.entity), None)
        name = cast.name(above) + (mention.name or mention.head) if above else surface
        code = mention.code or (cast.adcode(above) if above else None)
        return cast.add("Organisation", name, surface, adcode=code)
    if mention.form == "local":
        return _local(scan, mention, cast, where)
    if same := same_body(surface, organisations, cast, "Organisation", where.written(scan.text)):
        cast.alias(same, surface)
        return same
    code = (mention.code or where.home or "")[:6] or None
    name = _organisation_name(scan, mention, where)
    return cast.add("Organisation", name, surface, adcode=code)


def _local(scan: Scan, mention: Mention, cast: Cast, where: Setting) -> str | None:
    """The body of the place that is meant: 区教育局, the 管委会 of the zone that is spoken of."""
    surface = scan.text[mention.start : mention.end]
    own = _LEVEL_INSIDE.match(mention.head)
    word = mention.name.lstrip("该") or (own[1] if own else "")
    zoned = word in scan.lexicon.pointers["zone"] or (not word and mention.head in _OF_ZONES)
    if zoned and (zone := where.zone(mention.start, word)) is not None:
        code = zone.code[:6] if zone.code else None
        iri = cast.add("Organisation", zone.name + _official(scan, mention.head), surface, adcode=code)
        cast.alias(iri, zone.name + mention.head)
        return iri
    code = where.at_level(word, mention.start) if word else where.home
    division = load_places().get(code) if code else None
    if division is None:
        # 市妇联 where nothing says of which city: a body of this page alone
        pointers = scan.lexicon.pointers
        one = word in pointers["level"] or word in pointers["zone"]
        return cast.add("Organisation", surface, scope=scan.article.page) if one else None
    name = _joined(division.name, "委" * (mention.head in _OF_PARTY) + _official(scan, mention.head))
    iri = cast.add("Organisation", name, surface, adcode=division.code[:6])
    cast.alias(iri, _joined(division.name, mention.head))
    return iri


# Of the committee of the party, which 市委常委、组织部部长 leaves out.
_OF_PARTY = frozenset({"组织部", "宣传部", "统战部", "政法委"})


# Bodies that zones have and divisions have not.
_OF_ZONES = frozenset({"管委会"})


def _official(scan: Scan, suffix: str) -> str:
    """The official form of an organisation's suffix: 人社局 is 人力资源和社会保障局."""
    row = scan.lexicon["organisations"].get(suffix)
    return row["official"] or suffix if row else suffix


def _organisation_name(scan: Scan, mention: Mention, where: Setting) -> str:
    """A government body under its last place and official suffix, a ministry in full, anything else as written."""
    surface = scan.text[mention.start : mention.end]
    if (whole := _official(scan, surface)) != surface:
        return whole  # 人社部
    row = scan.lexicon["organisations"].get(mention.head)
    chain = [p for p in where.places if mention.start <= p.start and p.end < mention.end]
    if row is None or row["kind"] != "government" or not chain or chain[0].start != mention.start:
        return surface
    last = chain[0]
    for place in chain[1:]:
        last = place if place.start == last.end else last
    between = scan.text[last.end : mention.end - len(mention.head)]
    if scan.lexicon.endings["organisations"].end(between):
        return surface  # 岳阳机务段党委: of a body, not of the city
    return _joined(last.name + between, _official(scan, mention.head))


# The word for a level that the kind of a body says again (街道党工委, 市委), but not 市场监督管理局.
_SAID_TWICE = re.compile("街道|[省市区县州旗盟](?=委|政府|直)")


def _joined(place: str, suffix: str) -> str:
    """A place and what is of it, the word for its level said once.

    >>> _joined("云溪街道", "街道党工委"), _joined("岳阳市", "教育局"), _joined("岳阳市", "市委")
    ('云溪街道党工委', '岳阳市教育局', '岳阳市委')
    >>> _joined("岳阳市", "市场监督管理局"), _joined("岳阳市", "市政府")
    ('岳阳市市场监督管理局', '岳阳市政府')
    >>> _joined("岳阳市", "团市委")
    '共青团岳阳市委'
    >>> _joined("岳阳市", "委组织部"), _joined("广西壮族自治区", "委宣传部")
    ('岳阳市委组织部', '广西壮族自治区党委宣传部')
    """
    if _LEVEL_INSIDE.match(suffix) and suffix.startswith("团"):
        return "共青团" + _joined(place, suffix[1:])
    if place.endswith("自治区") and suffix.startswith("委"):
        return place + "党" + suffix
    level = _SAID_TWICE.match(suffix)
    return place + (suffix[level.end() :] if level and place.endswith(level[0]) else suffix)


_SCHOOLS = ("学校", "大学", "学院", "中学", "小学", "幼儿园", "党校", "技校", "分校")


def _same_kind(head: str, name: str) -> bool:
    if head in ("公司", "企业"):
        return name.endswith(("公司", "集团", "厂"))
    if head in ("校", "学校"):
        return name.endswith(_SCHOOLS)
    return name.endswith(head) or (head == "集团" and "集团" in name)
