"""Two programmes' names in, whether they are one programme out: short forms, quotations, places in front."""

from __future__ import annotations

import re
from functools import lru_cache

MARKS = re.compile(r"[“”‘’]")
_QUOTE_MARKS = re.compile(r"[“”‘’《》 ]")
_QUOTED = re.compile(r"^([^“]*)“([^”]+)”(.*)$")
# 户外劳动者综合服务站 is 户外劳动者服务站: what tells no one from another.
_SORT_WITHIN = re.compile(
    r"(?<=.{2})(?:主题|专项|大型|综合(?=服务))(?=[^“”]{2,}$)(?!活动|行动|工作)|(?<=[两三四五六七八九十]大)主题"
)
# “某”系列法律服务活动, “某”系列之法律服务活动 are the “某”法律服务活动.
_SORT_BEHIND = re.compile(r"”(?:主题|系列|专项|大型)+之?(?=.{3})|”之")
# 某会暑期托管班 and 某会托管班: the season is told once.
_SEASON = re.compile(r"[暑寒][期假](?=.{3})")
# 送温暖慰问活动 is 送温暖活动.
_VISITED = re.compile(r"(送温暖|送清凉|送关爱)”?(?:走访|关爱)?慰问(?=活动|行动|$)")
_LAST_NOUN = re.compile(r"(?<=.{4})(?:主题系列活动|主题活动|系列活动|活动|项目|计划|行动|工作)$")
# What a ceremony does with the occasion that it is held for.
BEGINNINGS = "(?:启动|开幕|闭幕|开班|开营|开赛|结业|开学|动员|誓师|首发|部署)+"
# Of which time, season or level an edition is: no more of a name than the place in front of it.
EDITION_END = re.compile(
    r"(?:首届|第[一二三四五六七八九十\d]+届|\d{4}年度?|[春夏秋冬]季|线上线下|[省市区县镇乡]+[两三四]级|新|本|职工)+$"
)
_SHORTEST_BRAND = 4
RITES = ("仪式", "典礼", "大会")
# Nouns that add nothing to a quoted name: “学一送一”活动 is “学一送一”.
PLAIN = re.compile(
    r"^(?:主题|系列|专项|公益|品牌|大型|职工|服务|特色|就业|新)*(?:系列活动|活动|项目|行动|计划|工程|品牌|专项行动|服务活动)?$"
)
# “湘水杯”竞赛 is “湘水杯”, too.
_FOR_A_CUP = re.compile(r"(?:竞赛|大赛|比赛|赛事|竞赛活动)")
_MARK = re.compile(r"[“”《》]")
# ‘某’ within a quotation is “某” without it.
_OUTER = str.maketrans("‘’", "“”")
LEVELS = frozenset({"", "省", "市", "区", "县", "州", "自治区", "全省", "全市", "全区", "全县", "全国"})


def clean(surface: str) -> str:
    """`surface` as a name: a quotation that is the whole of it loses its marks, one within another gets its marks.

    >>> clean("“学一送一”"), clean("“爱心早餐”项目"), clean("“盟市‘暖春’招聘会”")
    ('学一送一', '“爱心早餐”项目', '盟市“暖春”招聘会')
    """
    inner = surface[1:-1]
    if surface[:1] in "“‘《" and surface[-1:] in "”’》" and not _MARK.search(inner):
        surface = inner
    return surface if "“" in surface else surface.translate(_OUTER)


def same_programme(one: str, other: str, owners: tuple[str, ...] = ()) -> bool:
    """Whether two names of one article are one programme; `owners` are names of bodies and places in it.

    >>> same_programme("“工会送岗来”系列活动", "“工会送岗来”主题就业服务活动")
    True
    >>> same_programme("“工会送岗来”线上招聘活动", "“工会送岗来”主题就业服务活动")
    False
    >>> same_programme("车工技能大赛决赛", "某省职工技能大赛暨全省车工技能大赛决赛")
    True
    >>> same_programme("职工服务专项基金", "某市职工服务专项基金", ("某市",))
    True
    >>> same_programme("某市总工会暑期职工子女托管班", "某市总工会职工子女托管班")
    True
    >>> same_programme("“春蕾助学·向阳而行”", "“春蕾助学”活动")
    True
    >>> same_programme("“湘水杯”竞赛", "“湘水杯”活动"), same_programme("“湘水杯”知识竞赛", "“湘水杯”活动")
    (True, False)
    >>> same_programme("寒假职工子女托管班", "暑假职工子女托管班")
    False
    >>> same_programme("产业链技能竞赛", "打印产业链技能竞赛")
    False
    >>> same_programme("春晖助学", "“圆你求学梦——春晖助学”活动"), same_programme("春晖送岗", "“春晖送岗”系列招聘活动")
    (True, True)
    >>> same_programme("“湘水情”慰问演出", "“湘水情”慰问演出暨某站揭牌仪式")
    True
    >>> same_programme("红枫骑手服务站", "红枫骑手综合服务站")
    True
    >>> same_programme("2031年春节送温暖活动", "2031年春节“送温暖”慰问活动")
    True
    """
    front = front_of(one, other)
    return front is not None and (front in LEVELS or front.endswith(owners))


def front_of(one: str, other: str) -> str | None:
    """The place or body that stands in front of one of two names that are else the same; None where they are not."""
    if one == other:
        return ""
    if _is_brand_of(one, other) or _is_brand_of(other, one):
        return ""
    if ("暨" in one) != ("暨" in other):
        whole, alone = (one, other) if "暨" in one else (other, one)
        first, _, last = whole.rpartition("暨")
        if key_of(first) == key_of(alone) and not first.endswith("”"):
            return ""
        one, other = alone, last  # 某活动暨某大赛决赛 is called by what it is named last
    if _SEASON.search(one) or _SEASON.search(other):
        seasons = {season[0] for name in (one, other) for season in _SEASON.finditer(name)}
        if len(seasons) == 1:
            one, other = _SEASON.sub("", one), _SEASON.sub("", other)
    a, b = key_of(one), key_of(other)
    if a == b:
        return ""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if long.startswith(short + "·"):
        return ""  # a brand with what it goes by this year: “春蕾助学·向阳而行” is “春蕾助学”
    if len(short) < 3 or not long.endswith(short):
        return None
    return EDITION_END.sub("", long[: -len(short)])  # 某市2023年…, 自治区第五届…


def _is_brand_of(one: str, other: str) -> bool:
    """Whether `one` is what stands on a side of the dash of a quotation, or what a series goes by."""
    if _MARK.search(one) or len(one) < _SHORTEST_BRAND or one not in other or other.endswith(RITES):
        return False
    match = _QUOTED.match(other)
    if match is None or EDITION_END.sub("", match[1]) not in LEVELS:
        return False
    return "系列" in match[3] if match[2] == one else one in match[2].split("——")


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    match = _QUOTED.match(name)
    if match and (PLAIN.match(match[3]) or (match[2].endswith("杯") and _FOR_A_CUP.fullmatch(match[3]))):
        return match[2]
    plain = _VISITED.sub(r"\1", _QUOTE_MARKS.sub("", _SORT_WITHIN.sub("", _SORT_BEHIND.sub("”", name))))
    return _LAST_NOUN.sub("", plain)


# A name with words left out is this long at least, and comes in so many pieces of so many characters at least.
_SHORTEST_CUT = 3
_PIECES = 3
_PIECE = 2


def is_cut_from(short: str, long: str) -> bool:
    """Whether a headline's name is a fuller one with words left out, the last word of both the same.

    >>> is_cut_from("点单培训", "“职工点单”式公益培训"), is_cut_from("点单培训", "“职工点单”式培训启动仪式")
    (True, False)
    """
    rest, whole = (_LAST_NOUN.sub("", _QUOTE_MARKS.sub("", name)) for name in (short, long))
    if not _SHORTEST_CUT <= len(rest) < len(whole) or ("暨" in rest) != ("暨" in whole):
        return False
    for _ in range(_PIECES):
        if whole.endswith(rest):
            return True
        length = next((n for n in range(len(rest) - _PIECE, _PIECE - 1, -1) if rest[:n] in whole), 0)
        if not length:
            return False
        whole = whole[whole.index(rest[:length]) + length :]
        rest = rest[length:]
    return False
