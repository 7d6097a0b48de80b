"""Text in, counted amounts out: `20余万名` is 200,000 名 or more."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.extract.durations import DURATIONS, goes_on_end, tells_how_long
from kg.extract.text import tried_at
from kg.lexicon import load
from kg.model import Bound
from kg.tables import Row

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10_000, "亿": 100_000_000}
_MORE = ("超过", "超", "逾", "突破", "至少", "不少于", "不低于", "高达", "上", "多达")
_LESS = ("近", "不到", "不足", "接近", "至多", "不超过", "最高")
# 一个, 一场: an article more than a count; 二期: which one.
_ARTICLES = frozenset({"一", "零", "二"})
# 两个月, 3个小时: how long, not how many.
_SPANS = ("月", "小时", "半", "多小时", "多月", "工作日", "年头", "星期", "学期", "百分点")
# A unit that goes on as another word: 两部分, 三人行, 百强.
_WORDS = frozenset({"部分", "部门", "人行", "家属", "件事", "个别", "场面", "位置", "名单", "次序"})
# 300名单身青年: 单 begins the next word.
_SINGLE = ("单身", "单亲")
# 50人以上企业: which ones, not how many.
_THRESHOLD = re.compile(r"(?:的)?[一-鿿]{0,6}(?:企业|单位|公司|工会|机构|行业|班组)")
_NO_THRESHOLDS = frozenset({"个", "家", "场", "场次", "次", "处", "座"})
# 160万职工, 职工30万以上, 参与人次超过百万: so many people without a unit.
_PEOPLE = ("职工", "会员", "劳动者", "农民工", "工友", "骑手", "群众", "产业工人")
_COUNTED = re.compile(rf"(?:{'|'.join(_PEOPLE)}|人数|(人次))(?:总数|总量)?(?:已|共)?(?:达到?|有|为)?$")
# 满158元减20元, 花1元: what is paid in a shop.
_PRICED = ("满", "立减", "减", "花", "返现", "原价", "售价", "只需", "仅需")
# 机场三期改扩建: which stage, not how many.
_STAGE = re.compile(r"(?:改|扩|新)+建|工程|项目|\d+[A-Za-z]")
# 每2年举行1次: how often, not how many.
_TIMES = frozenset({"次", "届", "期", "节", "场"})
_EVERY = re.compile(r"每[\d一两二三]?[年月周季天]度?(?:将|都)?(?:举行|举办|召开|评选|开展|组织|开设|安排)?$")
_EVERY_FAR = _NEAR = 8
_ORDINALS = frozenset("二三四五六七八九")
_SQUADS = frozenset({"班", "队", "组", "部", "团", "处"})
# 除甲、乙两个工种外: what is not meant.
_EXCEPT, _FAR = re.compile(r"除了?[^,。;]*$"), 24
_BUT_FOR = re.compile(r"[^,。;]{0,6}?(?:以|之)?外(?!籍|地|来|出|卖)")
# 三次获得金奖: how often something was won.
_WON = ("获", "荣获", "被评", "被授予", "受到")
# 两三万, 四五百, 十四五个: how many is not said; 十四五期间: which time.
_EITHER = re.compile(r"[一二三四五六七八九两]{2}")
# 两节 are the New Year and the Spring Festival; 千家万户 is everybody.
_NO_COUNTS = ("两节", "千家万户", "万户千家", "三位一体", "四位一体", "五位一体")
_ABOUT = ("约", "大约", "大概", "约为")
# 千人负伤率: of every so many.
_SCALES = frozenset({"百", "千", "万", "百万", "十万"})
_RATE = re.compile("[一-鿿]{1,6}[率比](?!赛)")
# Right before a number: 第3, 1.5, 2-3.
_NO_START = frozenset("第腊.+-—/")  # 腊八节
# 前三名, 党的二十大, 成千, 连续三年: which one, or how many is not said.
_WHICH = ("前", "党的", "届", "成千", "连续")
_ALSO_WHICH = re.compile(r"[一二三四五六七八九]、$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit: `value` in plain units, `unit` as written, `bound` where one is said.

    `start` and `end` span number and unit; `number` is where the digits begin.
    """

    start: int
    end: int
    value: float
    unit: str
    bound: Bound | None


def chinese_number(text: str) -> float | None:
    """The value of a numeral written in characters, None when it is not one.

    >>> [chinese_number(t) for t in ("两万", "二十", "一百零五", "十几")]
    [20000.0, 20.0, 105.0, None]
    """
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _SMALL:
            section += (digit or 1) * _SMALL[char]
            digit = 0
        elif char in _LARGE:
            total = (total + section + digit) * _LARGE[char] or _LARGE[char]
            section = digit = 0
        else:
            return None
    return float(total + section + digit)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What an amount begins with, and an amount."""
    units = sorted(load()["units"], key=len, reverse=True)
    bounds = "|".join(sorted((*_MORE, *_LESS, *_ABOUT), key=len, reverse=True))
    firsts = "".join({word[0] for word in (*_MORE, *_LESS, *_ABOUT)})
    number = "零一二三四五六七八九十百千两〇万"
    counts = "".join({word[0] for word in (*units, *_PEOPLE)}) + "以,。;"
    begins = re.compile(
        rf"[\d{number}{firsts}](?=[\d{number}亿,.余多来{bounds.replace('|', '')}]{{0,30}}[{counts}])"
    )
    return begins, re.compile(
        # 上万名; but 送上2万元.
        rf"(?P<before>{bounds.replace('上', '上(?=[百千万])')})?"
        # Looked for at the beginning of a run of digits alone, or a run of thousands would take minutes.
        # 上万, 近千万, 万余: ten thousand without a numeral before it.
        rf"(?P<number>(?<!\d)\d[\d,]*(?:\.\d+)?|(?:(?<=上)|(?<=近)|(?<=超)|(?<=过)|(?<=逾)|(?<=破))(?=万)"
        r"|(?<![\d零一二三四五六七八九十百千两〇数几上])(?=万[余多])"
        r"|(?:(?<=惠及)|(?<=覆盖)|(?<=带动)|(?<=吸引))(?=[千万](?:名|人|户|家))"  # 惠及万名职工
        r"|(?<![零一二三四五六七八九十百千两〇])[零一二三四五六七八九十百千两〇]+(?=[万亿余多]|[^\d万亿]))"
        r"(?P<odd>[余多来])?(?P<scale>[百千]?[万亿]{0,2}|千)(?P<odd2>[余多])?"
        rf"(?P<unit>{'|'.join(map(re.escape, units))}|(?<=[万余多])(?=以上|[,。;]|{'|'.join(_PEOPLE)}))"
        r"(?P<odd3>[余多])?(?P<after>以上|左右|以内|以下)?"
    )


def amounts(text: str) -> list[Amount]:
    """Every counted amount of `text`, in order; ordinals, dates, ages and measures left out.

    >>> [(a.value, a.unit, a.bound) for a in amounts("会员20余万名,救助近40万元,采纳率65.6%,第3届,12岁")]
    [(200000.0, '名', 'more'), (400000.0, '元', 'less'), (65.6, '%', None)]
    """
    units = load()["units"]
    found = []
    for match in tried_at(*_patterns(), text):
        amount = _amount(text, match, units)
        if amount is not None:
            found.append(amount)
    return found


def _amount(text: str, match: re.Match[str], units: Mapping[str, Row]) -> Amount | None:
    start, end = match.span()
    before = text[start - 1 : start]
    if before in _NO_START or (before.isascii() and before.isalnum()):
        return None
    on_end = _on_end(text, match)
    unit = _unit(text, match, units, on_end)
    if not unit or _is_else(text, match, unit) or _says_which(text, match, on_end):
        return None
    value = _value(match)
    return None if value is None else Amount(start, end, value, unit, _bound(match))


def _on_end(text: str, match: re.Match[str]) -> bool:
    """Whether so many years on end are told (连续3年举办)."""
    ended = match["unit"] == "年" and text.endswith("连续", 0, match.start())
    return ended and goes_on_end(text, match.end("scale"))


def _unit(text: str, match: re.Match[str], units: Mapping[str, Row], on_end: bool) -> str:
    """What is counted in; the empty string where that counts nothing."""
    said, start = match["unit"], match.start()
    if said in DURATIONS and (on_end or tells_how_long(text, start)):
        return "小时" if said.endswith("小时") else said.replace("多", "")
    return units[said]["counts"] if said else _unsaid(text, match)


def _is_else(text: str, match: re.Match[str], unit: str) -> bool:
    """Whether a number with a unit is a price, a length of time, a threshold, or the beginning of another word."""
    start, end = match.span()
    said, number = match.group("unit", "number")
    before, follows = text[start - 1 : start], text[end : end + 1]
    return bool(
        (unit == "元" and text.endswith(_PRICED, 0, start))
        or (said in _TIMES and _EVERY.search(text, max(0, start - _EVERY_FAR), start))
        or (said + follows in _WORDS and not text.startswith(_SINGLE, end))
        or (before in ("数", "几") and number[:1] in _SMALL)  # 数十名: how many is not said
        or (match["after"] in ("以上", "以下") and unit not in _NO_THRESHOLDS and _THRESHOLD.match(text, end))
        or (said == "场" and follows in ("馆", "地", "所"))
        or (said == "个" and text.startswith(_SPANS, end))
        or (said == "次" and text.startswith(_WON, end))
        or (_BUT_FOR.match(text, end) and _EXCEPT.search(text, max(0, start - _FAR), start))
        or _EITHER.search(number)
        or (number in _SCALES and _RATE.match(text, end))
        or text.startswith(_NO_COUNTS, start)
    )


def _says_which(text: str, match: re.Match[str], on_end: bool) -> bool:
    """Whether a number says which one is meant, not how many (前三名, 党的二十大, 机场三期改扩建)."""
    start, end = match.span()
    said, number = match.group("unit", "number")
    return bool(
        (said == "期" and _STAGE.match(text, end))
        or (said == "类" and number in _ORDINALS and "一类" in text)  # 一类赛事5项,二类赛事9项
        or (said == "大" and len(number) > 1 and not number[:1].isdigit())  # 工会十六大: which congress
        or (text.endswith(_WHICH, 0, start) and not on_end)
        or (number in _ORDINALS and said in _SQUADS and not match["before"])  # 掘进二班, 护理三组: a name
        # 第二、三名
        or (number[:1] in _DIGITS and _ALSO_WHICH.search(text, max(0, start - 2), start))
    )


def _value(match: re.Match[str]) -> float | None:
    """The number that is told, None where it is an article or no numeral."""
    number = match["number"]
    value = float(number.replace(",", "")) if number[:1].isdigit() else chinese_number(number or "一")
    article = number in _ARTICLES and match["unit"] not in DURATIONS
    if value is None or article:
        return None
    for char in match["scale"]:
        value *= _SMALL.get(char) or _LARGE[char]
    return _plain(value)


def _unsaid(text: str, match: re.Match[str]) -> str:
    """What people are counted in where no unit says it (160万职工, 职工30万以上): 人."""
    start = match.start()
    if text.startswith(_PEOPLE, match.end()):
        return "人" if match["before"] or match["number"][:1].isdigit() else ""
    found = _COUNTED.search(text, max(0, start - _NEAR), start)
    return "" if found is None else found[1] or "人"


def _plain(value: float) -> float:
    """`value` without the noise of binary fractions (1.3 × 10,000 is 13,000)."""
    return float(round(value, 6))


def _bound(match: re.Match[str]) -> Bound | None:
    if (
        "多" in match["unit"]
        or match["odd"] in ("余", "多")
        or match["odd2"]
        or match["odd3"]
        or match["after"] == "以上"
    ):
        return "more"
    if match["before"] in _MORE:
        return "more"
    if match["before"] in _LESS or match["after"] in ("以内", "以下"):
        return "less"
    if match["before"] in _ABOUT or match["after"] == "左右" or match["odd"] == "来":
        return "about"
    return None
