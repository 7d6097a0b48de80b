"""A scanned article, its places and unions in, organisations told by the end of their names out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.organisations.begin import LEVELS, Around, Begun, begin
from kg.extract.scan import Hit, Scan
from kg.extract.seats import seat_code
from kg.extract.unions.kinds import is_kind, points
from kg.lexicon import load
from kg.model import Mention

_PLAIN = re.compile(r"[一-鿿]+")
# Organs of the party are named only with the body they belong to.
_ORGANS = frozenset({"党委", "党组", "党总支", "党工委", "党支部", "纪委", "政府", "支队", "总队"})
_TERM = re.compile("第?[一二三四五六七八九十]+届(?:第?[一二三四五六七八九十]+次)?")
_OF_ANY = ("党和", "各级党委", "各级", "各地党委")
# What a worker does with a works and a pupil with a school names neither (进厂, 返校, 住院).
_GOING_THERE = frozenset("进入到出建办驻离返住在")
# Those that a place has, too (某街道党工委书记: of the committee).
_OF_PLACES = frozenset({"党工委", "党委"})
# What a platform's name goes on to (顺丰速运, 美团外卖).
_TRADE = re.compile("快递|速递|速运|快运|物流|外卖|配送")
_POST_ENDS = ("书记", "副书记", "成员", "委员", "常委")


def suffixed(
    scan: Scan, by_end: Mapping[int, Mention], places: list[Mention], unions: Mapping[int, Mention]
) -> Iterator[Mention]:
    """The bodies whose names end with a word of organisations.csv."""
    around = Around(
        places, by_end, frozenset(place.start for place in places),
        {at: p.start for p in places if p.form == "full" for at in range(p.start + 1, p.end)},
        unions, {union.start: union for union in unions.values() if union.form != "kind"},
    )  # fmt: skip
    groups = {hit.start for hit in scan.words["groups"]}
    for hit in scan.heads_of("organisations"):
        kind = scan.lexicon["organisations"][hit.word]["kind"]
        placed = hit.word in _OF_PLACES and hit.start in by_end
        if kind in ("generic", "unit") or (_is_cut(scan, hit) and not placed):
            continue
        if kind == "national":
            # 顺丰|快递员 is one of its people
            trade = None if hit.end in groups else _TRADE.match(scan.text, hit.end)
            end = trade.end() if trade else hit.end
            yield Mention(hit.start, end, "Organisation", "full", "", scan.text[hit.start : end])
        else:
            yield from _named(scan, hit, kind, begin(scan, hit, kind, around), around)


def _named(scan: Scan, hit: Hit, kind: str, begun: Begun, around: Around) -> Iterator[Mention]:
    """The body that a name means, none where its words name no particular one."""
    start, union, led, _ = begun
    before = scan.text[start : hit.start]
    placed = start in around.starts and start < hit.start
    level = _level_of(scan, start, hit) if not (union or placed) else ""
    if _is_none(scan, hit, kind, begun, placed or bool(level), around):
        return
    if led is not None and hit.word == "委员会":  # 某市总工会劳动法律监督委员会, 某省工会第十三届委员会
        yield Mention(start, hit.end, "Union", "office", "", scan.text[led.end : hit.end], led.code)
        return
    official = scan.lexicon["organisations"][hit.word]["official"] or hit.word
    if union and official.endswith(("办公室", "办公厅", "委员会", "蹲点组")):
        whole = scan.text[union.end : hit.start] + official
        yield Mention(start, hit.end, "Union", "office", "", whole, union.code)
    elif points(scan, before):
        yield from _pointing(start, hit, before, kind)
    elif level:  # 省林草局, 市中级人民法院: of the province or city that is meant
        yield Mention(start, hit.end, "Organisation", "local", level, before[len(level) :] + hit.word)
    elif placed or not is_kind(before):  # 二七区, 道县: nothing but the place's name
        code = seat_code(scan, start, hit.end, around.places)
        yield Mention(start, hit.end, "Organisation", "full", "", hit.word, code)


def _is_none(scan: Scan, hit: Hit, kind: str, begun: Begun, located: bool, around: Around) -> bool:
    """Whether a suffix and its words name no body: people of many, words of a title, all of some sort.

    `located`: the words tell of which place a body is.
    """
    start, union = begun.start, begun.union
    if hit.word == "学会" and _LEARNS.match(scan.text, hit.end):
        return True  # 农民工学会了普通话
    if "+" in scan.text[max(0, start - 1) : hit.end + 1]:
        return True  # “法院+工会”: words of a name
    if _TERM.fullmatch(scan.text, start, hit.start):
        return True  # 第三届三次女工委
    if scan.text[start : hit.start] in _ORGANS or scan.text.endswith(_OF_ANY, 0, hit.start):
        return True  # 向党委政府汇报, 党和政府的关怀: of any place
    place = around.by_end.get(hit.start)
    if place is None and kind == "team":
        return True  # 局 is a body's end only behind a place; a firm's team is the firm
    if kind == "office" and not union and not located:
        return True
    placed = start in around.starts and start < hit.start and begun.of_place
    # 某市煤矿 is all of that place's
    return kind == "enterprise" and placed and place is not None and not _is_brand(scan, hit, place)


_LEARNS = re.compile("[了用使运说唱写做开修包]|如何|怎[么样]|操作|制作|上网|自[己我]|识别|理财")
# Behind a place they need no word of their own: firms are called so (楚云集团, 楚云药业).
_BRANDS = ("集团", "集团公司", "药业", "煤业", "酒业", "乳业", "纸业", "铝业", "铜业", "重工")


def _is_brand(scan: Scan, hit: Hit, place: Mention) -> bool:
    """Whether a firm is called by a place's short name or a port's (杭州药业, but 某市公司: all of that place's)."""
    written = scan.text[place.start : place.end]
    return hit.word in _BRANDS and (written != place.name or written[-1] not in LEVELS)


def _level_of(scan: Scan, start: int, hit: Hit) -> str:
    """The level word that a name begins with, where a name of its own follows (省林草局), else ""."""
    word = next(
        (w for w in ("自治区", "自治州", "街道", *"省市县区州旗盟镇") if scan.text.startswith(w, start)), ""
    )
    at = start + len(word)
    if not word or at >= hit.start:
        return ""
    listed = scan.token(start).end > at and bool(scan.token(start).flag)  # 市场管理处, 县域经济局
    own = scan.text[at : hit.start]
    if own == "委" and hit.word.endswith("部"):
        return word  # 区委社会工作部
    return "" if listed or not _PLAIN.fullmatch(own) else word


# Of these a city or county has one of the name (市红十字会, 县医院, 市慈善总会).
_OFLEVELS = frozenset({"foundation", "association", "agency", "hospital", "media"})

# So it has one technicians' college, one bus company: words of this length say which of its schools or firms.
_ONE_OF_SOME, _LONG = ("school", "enterprise"), 4


def _pointing(start: int, hit: Hit, before: str, kind: str) -> Iterator[Mention]:
    """联合会, 该公司, 区教育局: a union, a body named before, or the one of the article's place."""
    if hit.word == "联合会":
        yield Mention(start, hit.end, "Union", "generic", hit.word, hit.word)
    elif (kind == "government" and not (not before and hit.word in _ORGANS)) or (
        (kind in _OFLEVELS or (kind in _ONE_OF_SOME and len(hit.word) >= _LONG))
        and before in load()["pointers"]
    ):
        yield Mention(start, hit.end, "Organisation", "local", before, hit.word)
    else:
        yield Mention(start, hit.end, "Organisation", "generic", "", hit.word)


# 大学南路小学, 医院街社区: a street is called by what stands there; 超市事业部 is a part of a firm.
_STREET = re.compile("[东南西北中]?[路街巷]|事业部")


def _is_cut(scan: Scan, hit: Hit) -> bool:
    """Whether the word is cut from a longer one (分行业, 公司制) or begins a post (党组书记)."""
    token = scan.token(hit.start)
    if token.end == hit.end == token.start + 2 and hit.start > token.start and token.word[0] in _GOING_THERE:
        return True
    if hit.word in _ORGANS and scan.text.startswith(_POST_ENDS, hit.end) and hit.word != "党支部":
        return True
    if _STREET.match(scan.text, hit.end):
        return True
    if hit.word == "人大" and not scan.starts_word(hit.start):
        return True  # 工人|大课堂
    if scan.lexicon.endings["people"].begin(scan.text, hit.end):
        return False  # 协会会长, 事务所律师, one word to the tokenizer
    return not scan.ends_word(hit.end) and bool(scan.token(hit.end - 1).flag)
