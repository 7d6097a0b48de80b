"""A scanned article and its places in, the unions it names out: by suffix, then leftwards over places and bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.names import extend_left
from kg.extract.scan import Hit, Scan
from kg.extract.seats import leading_code, seat_code
from kg.extract.text import either
from kg.extract.unions.corps import find_corps
from kg.extract.unions.firms import is_firm
from kg.extract.unions.kinds import is_kind, points, without_term
from kg.extract.unions.lists import (
    are_provinces,
    beside,
    counted,
    each_of,
    level_before,
    listed_start,
    of_levels,
    of_provinces,
    sharing,
)
from kg.extract.unions.modifiers import is_modifier
from kg.extract.unions.starts import behind_acting, behind_one_verb, behind_sort, behind_words, trade_start
from kg.lexicon import load
from kg.model import Mention
from kg.union_names import GENERAL_UNION, NATIONAL_UNION

# 总 after a place is short for 总工会 unless another word goes on from it (总经理, 总书记, 总面积);
# 会同, 面向 and the like are no such words though they begin like one.
_ACTS = (
    r"会同|面向|面对|参[与加](?!人)|要求|指出|成立|投入(?!达|为|超|约|近)|统一|统筹|督促|督查|支持|支援|部署|公布|公开|机关|领导|领衔|承办|值此"
    r"|的(?!来说|来看|来讲|说|讲|看|趋势|要求|原则|目标|数|量)"
)
# 市总商会, 省总决赛, 全区总产量: 总 begins another word.
_OTHER_WORD = rf"(?!{either(load().nouns['total'])})"
_SHORT_GENERAL = re.compile(
    rf"总(?<=[一-鿿]总){_OTHER_WORD}(?:(?={_ACTS})|(?!结(?!合)|指(?!导))(?![工经书裁队额体部共计量务编监督统人会决理值长厂行教导参政公司分是站数价之要算归则的台店支"
    r"面社领医承机产量投收支值资成造装]))"
)
_LEVEL_GENERAL = re.compile(
    rf"(?<!全)(?:全|省|市|区|县|州|自治区|自治州)总{_OTHER_WORD}(?!监(?!督)|部(?!署)|会(?!同)|面(?!向)|投(?!入(?!达|为|超|约|近))|值(?!此))(?!产(?!业)|的[来说看讲]|之|是|理(?![论事顺清])|数(?![字据])|公司|[工经书裁队额体共计量务编人价收店站台])"
)

# Ends where the level word begins: 各, 部分, 有关 … and the 地 of 地市.
_SEVERAL = re.compile(
    r"(?:各|部分|有关|相关|其他|其它|不少|一些|所有|全部|同级|下辖|所辖|所属|(?<![\u4e00-\u9fff])[两三四五六七八九十\d]+个?|等)(?:地|省|市|县|区|州|、)*$"
)
# 县级产业工会: all of that level; 市级机关工会 is one.
_LEVELLED = re.compile(r"[省市区县]级(?!机关|行政|$)")
_COMMITTEES = ("委员会", "工作委员会", "基层委员会", "工委")
_ORDINAL = re.compile(r"(?:首|第一)[个家支]")


def find_unions(scan: Scan, by_end: Mapping[int, Mention], places: list[Mention]) -> list[Mention]:
    """Unions under full names (`full`), headline forms, words that point at one, and kinds (各级工会)."""
    corps = list(find_corps(scan))
    told = {mention.end for mention in corps}
    others = [*_suffixed(scan, by_end, places), *_short_generals(scan, by_end, places), *of_provinces(scan)]
    return [*corps, *(mention for mention in others if mention.end not in told)]


def _suffixed(scan: Scan, by_end: Mapping[int, Mention], places: list[Mention]) -> Iterator[Mention]:
    for hit in scan.heads_of("union_suffixes"):
        if hit.word == "工会" and scan.text.startswith("杯", hit.end):
            continue  # “聚力工会杯”篮球赛
        if hit.word.endswith("工会") and (is_modifier(scan, hit) or _is_of_children(scan, hit)):
            continue
        yield from _meant(scan, hit, _start(scan, hit, by_end), by_end, places)


def _start(scan: Scan, hit: Hit, by_end: Mapping[int, Mention]) -> int:
    """Where the name of a union begins that ends with a suffix."""
    if (together := listed_start(scan, hit.start, by_end)) < hit.start:
        return together
    start = extend_left(scan, hit.start, places=by_end)
    if start > (trade := trade_start(scan, hit.start)) > 0:
        start = extend_left(scan, trade, places=by_end)  # 某市文化和旅游工会
    start = behind_one_verb(scan, start, hit.start)
    people = next((g for g in scan.hits("groups", start - 6, hit.start) if g.start < start < g.end), None)
    if people is not None:
        start = extend_left(scan, people.start, places=by_end)  # 网约送餐员联合工会: a verb in their name
    start = behind_words(scan, start, hit, by_end)
    start = behind_acting(scan, start, hit.start)
    if scan.lexicon.endings["firms"].end(scan.text, start, hit.start):
        start = behind_sort(scan.text, start, hit.start)
    first = _ORDINAL.search(scan.text, start, hit.start)
    return first.end() if first else start


def _meant(
    scan: Scan, hit: Hit, start: int, by_end: Mapping[int, Mention], places: list[Mention]
) -> Iterator[Mention]:
    """The unions meant by a suffix and the words before it: several, any, one pointed at or one by its name."""
    division = by_end.get(hit.start)
    if division is not None and division.form == "full" and division.code and division.start <= start:
        yield from _one(
            scan, hit, division.start, by_end, places
        )  # 二七区, 天等县: whatever its characters say
        return
    before = scan.text[start : hit.start]
    if 1 < len(before) < _LONGEST_TOGETHER and are_provinces(before, scan.text[hit.start : hit.end + 2]):
        return  # 京津冀总工会: `of_provinces` tells them
    if together := counted(before):
        end = start + together
        below = before.endswith("级") and end not in by_end  # 某市、县两级工会: of many counties
        yield from of_levels(scan, start, hit, by_end) if below else each_of(scan, end, by_end)
    elif _any_of(scan, start, before) or _LEVELLED.match(before) or not _is_body(scan, hit, before, by_end):
        if before:
            yield Mention(start, hit.end, "Union", "kind", "", hit.word)
    elif hit.word == GENERAL_UNION and before.endswith(("全国", "中华")):
        # Only 中华 belongs to it; whatever else stands before (李某代表) is another's word.
        start = hit.start - (4 if before.endswith("中华全国") else 2)
        yield Mention(start, hit.end, "Union", "full", NATIONAL_UNION, hit.word)
    elif not before and hit.word not in ("工会", GENERAL_UNION):
        yield Mention(start, hit.end, "Union", "generic", "联合会", hit.word)
    elif points(scan, before):
        yield Mention(start, hit.end, "Union", "generic", without_term(before), hit.word)
        yield from level_before(scan, start, hit)
    elif is_kind(before):
        yield Mention(start, hit.end, "Union", "kind", "", hit.word)
    else:
        yield from _one(scan, hit, start, by_end, places)


def _one(
    scan: Scan, hit: Hit, start: int, by_end: Mapping[int, Mention], places: list[Mention]
) -> Iterator[Mention]:
    """The union of that name, and those that share its suffix."""
    if two := beside(hit.start, by_end):
        yield Mention(two.start, two.end, "Union", "shared", "", "", two.code)
        start = two.end  # 甲市|乙区工会
    end, code = _committee(scan, hit, places)
    code = code or seat_code(scan, start, hit.start, places)
    yield Mention(start, end, "Union", "full", "", scan.text[hit.start : end], code)
    if hit.word == GENERAL_UNION and hit.start in by_end:
        yield from sharing(scan, start, by_end)


_LONGEST_TOGETHER = 10


# 职工子女工会托管班: of the union, for those who are no members of any.
_NO_MEMBERS = ("子女", "孩子", "儿童", "学生", "幼儿", "家属")


def _is_of_children(scan: Scan, hit: Hit) -> bool:
    """Whether a plain 工会 stands behind those whom something of a union is for."""
    return hit.word == "工会" and scan.text.endswith(_NO_MEMBERS, 0, hit.start)


def _any_of(scan: Scan, start: int, before: str) -> bool:
    """Whether a level word in front of the suffix means several bodies (各地市工会, 部分县总工会)."""
    level = before[-1:]
    if level not in scan.lexicon.pointers["level"]:
        return False
    return _SEVERAL.search(scan.text, max(0, start - 4), start + len(before) - 1) is not None


def _committee(scan: Scan, hit: Hit, places: list[Mention]) -> tuple[int, str | None]:
    """Where 某业工会某市委员会 ends, and the code of its place; without a committee behind it the union's own end."""
    if hit.word != "工会":
        return hit.end, None
    end, code = hit.end, None
    for place in places:
        if place.start == end:
            end, code = place.end, place.code
    word = next((word for word in _COMMITTEES if code and scan.text.startswith(word, end)), "")
    return (end + len(word), code) if word else (hit.end, None)


def _is_body(scan: Scan, hit: Hit, before: str, by_end: Mapping[int, Mention]) -> bool:
    """Whether a plain 工会 belongs to a body: a place, a zone or an organisation stands before it."""
    if hit.word != "工会" or points(scan, before):
        return True
    if is_kind(before):
        return False
    led = max((end for end in by_end if hit.start - len(before) < end <= hit.start), default=0)
    if led and led < hit.start and not is_kind(scan.text[led : hit.start]):
        verb = scan.token(hit.start - 1).word in scan.lexicon["triggers"]  # 某省启动工会驿站建设
        return not verb or scan.lexicon.endings["industries"].end(before)  # 某省海员建设工会
    if hit.start in by_end or scan.lexicon.endings["bodies"].end(before):
        return True
    return (
        _OF_FARM.search(before) is not None or is_firm(scan, hit, before) or _of_industry(scan, hit, before)
    )


# 七星农场工会: a farm is a place where people work.
_OF_FARM = re.compile("[一-鿿〇]{2}(?:[农林牧茶渔马]|种畜|种羊|良种|园艺)场$")
_OF_INDUSTRY = re.compile(r"(?:省|市|州|自治区)(?=[一-鿿]{2,6}$)")


def _of_industry(scan: Scan, hit: Hit, before: str) -> bool:
    """Whether a level word and nouns name the one union of an industry there (省地质工会)."""
    level = _OF_INDUSTRY.match(before)
    start = hit.start - len(before)
    if level is None:
        return False
    words = {scan.token(at) for at in range(start + level.end(), hit.start)}
    return all(word.flag == "vn" or word.flag[:1] in ("n", "b", "j", "") for word in words)


def _begins(scan: Scan, at: int) -> bool:
    """Whether a name can begin at `at`: behind a mark, or behind a word that names end at (按照省总的要求)."""
    if not "一" <= scan.text[at - 1 : at] <= "鿿":
        return True
    words = (scan.lexicon["boundaries"], scan.lexicon["triggers"])
    return any(scan.text[max(0, at - length) : at] in table for length in (1, 2) for table in words)


def _short_generals(scan: Scan, by_end: Mapping[int, Mention], places: list[Mention]) -> Iterator[Mention]:
    """Headline forms: 河北省总, 天津红桥区总, 省总, 全总."""
    for match in _SHORT_GENERAL.finditer(scan.text):
        at = match.start()
        if at in by_end and by_end[at].code:
            start = extend_left(scan, at, places=by_end)
            yield Mention(start, match.end(), "Union", "headline", "", "总", leading_code(start, at, places))
    for match in _LEVEL_GENERAL.finditer(scan.text):
        if not _begins(scan, match.start()) or _SEVERAL.search(
            scan.text, max(0, match.start() - 4), match.start()
        ):
            continue  # 各地市总: all of that level
        national = match[0].startswith("全")
        name, form = (NATIONAL_UNION, "full") if national else (match[0][:-1], "generic")
        yield Mention(match.start(), match.end(), "Union", form, name, "总")
