"""A body's name and the bodies met before in, the one that the name is another form of out."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.extract.entities.cast import Cast, Named
from kg.extract.text import either
from kg.lexicon import load

_FEDERATION = re.compile(r"(?<=.{6})(?:工会联合会|联合(?:基层)?工会|(?<!总)工会)$")
_FEDERATION_ENDS = ("工会", "联合会")
_OF_TRADE = re.compile(r"(?:行业协会|行业|协会)$")
_COMPANY_WORDS = ("集团", "股份", "有限", "责任", "公司")
_COMPANY = re.compile(r"(?:集团)?(?:股份)?(?:有限)?(?:责任)?(?:公司)?$")


# 中国铁路郑州局集团有限公司, 郑州局集团公司, 郑州铁路局, 郑州局, 郑铁局, 郑铁集团: the one of that city.
@cache
def _railway() -> re.Pattern[str]:
    cities = load().particles["railways"]
    first = "".join(map(_short, cities))
    return re.compile(
        rf"(?:(?:中国铁路)?({either(cities)})(?:铁路)?局|([{first}])铁(?:局|(?=集团|工会$)))(?:集团)?(?:有限)?(?:公司)?(工会)?"
    )


def _short(city: str) -> str:
    """What a bureau's city is shortened to: 郑铁, but 宁铁 for that of 南宁, as 南铁 is that of 南昌."""
    return city[1] if city == "南宁" else city[0]


def _is_one_railway(one: str, other: str) -> bool:
    """Whether two names are those of one railway bureau, or of its union.

    >>> _is_one_railway("郑州局集团公司", "中国铁路郑州局集团有限公司"), _is_one_railway("郑州局", "武汉铁路局")
    (True, False)
    >>> _is_one_railway("宁铁集团工会", "南宁铁路局工会"), _is_one_railway("郑州铁路局", "郑铁集团工会")
    (True, False)
    """
    if not _on_rails(one) or not _on_rails(other):
        return False  # as of nearly every pair
    first, second = _railway().fullmatch(one), _railway().fullmatch(other)
    return first is not None and second is not None and _whose(first) == _whose(second)


def _on_rails(name: str) -> bool:
    return "局" in name or name[1:2] == "铁"


def _whose(found: re.Match[str]) -> tuple[str, bool]:
    """The short name of a bureau's city, and whether its union is meant."""
    city, short, union = found.groups()
    return short or _short(city), union is not None


_CHINA = "中国"
_LEVELS = frozenset("省市县区州旗盟")
_LEAST_LEFT = 4
_LEAST_END = 5  # characters of a name that a longer one ends with


def _leaves_out_place(one: str, other: str, places: tuple[str, ...]) -> bool:
    """Whether one name is the other without a place in front or above another, without its level or 中国.

    >>> _leaves_out_place("云溪油田", "岳阳市云溪油田", ("岳阳市",)), _leaves_out_place("石化", "中国石化", ())
    (True, False)
    >>> _leaves_out_place("楚云岳阳供电公司", "楚云湖南岳阳供电公司", ("湖南", "岳阳"))
    True
    >>> _leaves_out_place("云溪供电公司", "云溪区供电公司", ("云溪区",))
    True
    >>> _leaves_out_place("楚云分公司", "楚云岳阳分公司", ("岳阳",))
    False
    """
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    gap = len(long) - len(short)
    at = next((at for at, char in enumerate(short) if char != long[at]), len(short))
    if not gap or len(short) < _LEAST_LEFT or not long.endswith(short[at:], at + gap):
        return False
    left_out = long[at : at + gap]
    if left_out in _LEVELS:
        return long.endswith(places, 0, at + gap)
    return left_out.endswith((_CHINA, *places)) and (not at or long.startswith(places, at + gap))


def _is_end_of(short: str, long: str) -> bool:
    """Whether a company's name is the end of a longer one: 城轨公司 of 中建某局城轨公司.

    >>> _is_end_of("城轨公司", "中建三局城轨公司"), _is_end_of("公司", "中建三局城轨公司")
    (True, False)
    """
    if not short.endswith(_COMPANY_WORDS):
        return False
    core = _COMPANY.sub("", short)
    return len(core) >= 2 and len(short) < len(long) and long.endswith(short)


@lru_cache(maxsize=4096)
def _members(name: str) -> str:
    """Whose union a federation is, by its name.

    >>> _members("岳阳市快递行业协会工会联合会"), _members("岳阳市快递行业工会"), _members("岳阳市总工会")
    ('岳阳市快递', '岳阳市快递', '岳阳市总工会')
    """
    members = _FEDERATION.sub("", name) if name.endswith(_FEDERATION_ENDS) else name
    return _OF_TRADE.sub("", members) if members != name else name


def same_body(name: str, known: list[Named], cast: Cast, type_: str, places: tuple[str, ...]) -> str | None:
    """A body met before of which `name` is a shortened form: 春田集团 of 春田集团有限公司; `places` as written."""
    for iri in dict.fromkeys([n.entity for n in reversed(known) if n.type == type_ and n.entity]):
        other = cast.name(iri)
        # Hardly any two names begin alike.
        if other[:1] == name[:1] and (
            other == name or is_short_for(name, other) or is_short_for(other, name)
        ):
            return iri
        if type_ == "Union" and _members(name) == _members(other):
            return iri
        if type_ == "Union" and len(name) > 4 and other.endswith(name):
            return iri
        if type_ == "Organisation" and _is_end_of(name, other):
            return iri
        if _leaves_out_place(name, other, places) or _is_one_railway(name, other):
            return iri
        if type_ == "Organisation" and len(name) >= _LEAST_END and other.endswith(name):
            return iri
    return None


def is_short_for(short: str, long: str) -> bool:
    """Whether `short` abbreviates `long`: a prefix without its company words, or its characters in order.

    >>> is_short_for("楚电集团", "楚云电气集团有限公司"), is_short_for("华新公司", "华兴集团有限公司")
    (True, False)
    """
    if short[:1] != long[:1]:
        return False
    short, long = short.removesuffix("工会"), long.removesuffix("工会")
    if not short or len(short) >= len(long):
        return False
    if len(short) >= _LEAST_ALONE and short == _COMPANY.sub("", long):
        return True  # 楚云油田, 楚云油田有限责任公司
    if not short.endswith(_COMPANY_WORDS):
        return False
    core, whole = _COMPANY.sub("", short), _COMPANY.sub("", long)
    tail = short[len(core) :]
    if len(core) < 2:
        return False
    if whole == core:
        return True
    return (
        tail == "集团"
        and len(core) == 2
        and "集团" in long
        and "集团" not in whole
        and _in_order(core, whole)
    )


_LEAST_ALONE = 4  # characters of a name that is a body's without any word for a company


def _in_order(short: str, long: str) -> bool:
    at = iter(long)
    return all(char in at for char in short)
