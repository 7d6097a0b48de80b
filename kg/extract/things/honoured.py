"""A scanned article in, the honours that have no noun of their own out: 表彰一批优秀校外教学点, 评出12名“追梦之星”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.people import name_at
from kg.extract.scan import Scan
from kg.extract.text import opening
from kg.model import Mention

# What somebody is given, chosen or named as, up to the end of the clause.
_CONFERS = re.compile(
    r"(?:(?:评选|表彰|选树|命名|推荐|奖励|通报表扬)+出?|评出|颁发)(?<!推荐|奖励)了?(?!大会|仪式|活动|会|的)"
    r"(?P<what>[^,。;:!?\n]{4,80})"
)
# 被命名为“某工作室”, 命名A等20家工作室为某工作室, 评为某某示范单位: what somebody is called from then on.
_NAMED_AS = re.compile(
    r"(?:命名(?:[^,。;:!?\n“”]{0,60}[^,。;:!?\n“”认成作])?|评选|评|认定)为"
    r"(?P<what>[“‘][^”’]{3,28}[”’]|[^,。;:!?\n“‘”’]{4,28})"
)
# 被确定为“某示范县”: so too, where it says that somebody is good at it.
_CHOSEN_AS = re.compile(
    r"(?:确定|确认|评定|遴选|推选|选树|选|树|列|授牌|公布)为"
    r"(?P<what>[“‘][^”’]{3,28}[”’]|[^,。;:!?\n“‘”’]{4,28})"
)
_GOOD = re.compile("示范|先进|模范|优秀|十佳|最美|标杆|标兵|百强|星级")
# 被授予“某某人”, 授予林文“某某人”称号: whatever is quoted is an honour.
_BESTOWED = re.compile(
    r"(?:(?:授予|荣获|喜获|获评|荣膺|当选|被评为|获颁)(?:了|为)?|授予[^,。;:!?\n“”]{2,30})"
    r"[“‘](?P<name>[^“”’。;!?]{2,28})[”’](?![一-鿿]{2,8}“)"
)
# 曾获“某”、“某奖”, “某”获得者: of what is quoted whatever ends like an honour.
_GOT = re.compile(
    r"(?:授予|荣获|喜获|获评|荣膺|被评为|曾?获得?|入选|斩获|捧得|捧回|命名为|认定为|评为|当选)了?"
    r"(?:[^,。;:!?\n]{0,40}[、和与及][一-鿿]{0,8}|[^,。;:!?“”\n]{0,14})$"
)
_HELD = re.compile(r"(?:荣誉)?(?:称号)?的?(?:获得者|得主)")
_HONOUR_ENDS = re.compile(
    r"(?:奖|章|状|号|匠|标兵|能手|人物|之家|小家|集体|个人|班组|单位|组织|职工|员工|工人|劳模|模范|先锋|之星|状元|大师|示范[点岗]"
    r"|名师|技师|企业|驿站|岗|工作者|师傅|干部|骑手|司机|家庭|团队|卫士|使者|楷模|榜样|功臣|英才|红旗手|尖兵|达人)$"
    r"|^(?:最美|十佳|十大|百佳|百优|优秀|先进|模范|杰出|金牌|首席)(?!作品|案例|论文)"
)
# 获评某省某某优秀组织: what somebody is told to have got, without marks.
_GETS = re.compile(
    r"(?:荣获|喜获|获得(?!者)|斩获|曾获(?!得)|获评|荣膺|获颁|获授|被授予|被表彰为|被命名为|被认定为|入选|当选)(?:了|为)?(?P<what>[^,。;:!?\n“”]{4,80})"
)
# 国家级荣誉15项: so many, and none of them.
_IN_ALL = ("荣誉", "奖项", "表彰", "成绩")
# 获评全国“某站”, 获某省“某站”、某市工会“某站”称号: quoted, with a level in front or before the word for what they are.
_QUOTED_AS = re.compile(
    r"(?:授予|荣获|获评|荣膺|被?评为|获颁|命名为|认定为)了?[一-鿿]{2,14}“[^”。;!?]{2,28}”(?=(?:荣誉)?称号|的\d|[,。;、!?\n])"
    r"|(?:“[^”。;!?]{2,28}”(?:[、和与及]|以及)[^,。;:、!?“”\n]{0,14}){0,6}“[^”。;!?]{2,28}”(?:荣誉)?称号"
)
# One of these there is in either: asked first, as hardly any article has one.
_CALLS = re.compile(r"授予|荣获|获评|荣膺|评为|获颁|命名为|认定为|称号")
# 最美劳动者驿站, 全省十佳职工书屋: what a station is called for being good, whoever says so.
_BEST = re.compile(r"(?:全[国省市区县]|[国省市区县]家?级)?“?(?:最美|十佳|先进|模范|优秀)")
# Those who are honoured stand before the honour: 张某等10名优秀工会工作者.
_WINNERS = re.compile(r"[^、“‘]{2,40}?等(?:[^、,]{0,40}?等)?(?=\d)")
_MANY = r"(?:\d+|[一二三四五六七八九十百]+)[余多]?[名位个家对项支人件篇幅部]"
_HOW_MANY = re.compile(rf"(?:(?:新?一批|首批|第[一二三四五六七八九十\d]+批)|{_MANY})")
_COUNT_BEHIND = re.compile(rf"(?:(?:等|各|共)?{_MANY}|等)?(?:荣誉)?(?:称号)?$")
_NEXT = re.compile(r"、|以及|和|与|及")
_NAME = re.compile(
    r"(?:[一-鿿\d]{0,10}“[^”]{2,14}”)?(?:(?![的在对])[一-鿿\d()-]){2,26}(?<!证书|奖牌|奖杯|奖金|牌匾|作品)"
)
_QUOTED = re.compile(r"[“‘](?P<name>[^”’、,。;]{2,14})[”’]")
_ANY_QUOTED = re.compile(r"[“‘](?P<name>[^“”’。;!?]{2,28})[”’]")
# No honour is shorter; a longer one is a sentence.
_LENGTHS = range(4, 27)


def honoured(scan: Scan) -> Iterator[Mention]:
    """The honours that the lists behind verbs of conferring name, each a mention; a quoted one wherever it stands."""
    quoted: set[str] = set()
    for match in _CONFERS.finditer(scan.text):
        if "”“" in match["what"]:  # 评选出“甲”“乙”“丙”等奖项
            quoted.update(name["name"] for name in _ANY_QUOTED.finditer(match["what"]))
        for start, end in _items(scan, *match.span("what")):
            as_what = scan.text.find("为", start, end - 4)  # 20家单位|为|某示范单位
            start = max(start, as_what + 1)
            if _is_honour(scan, scan.text[start:end]):
                yield Mention(start, end, "Award", "described", "", "")
            elif "命名" in match[0] and _QUOTED.fullmatch(scan.text, start, end):
                quoted.add(scan.text[start + 1 : end - 1])  # 命名20家“某班”
    for match in _GETS.finditer(scan.text):
        for start, end in _items(scan, *match.span("what")):
            name = scan.text[start:end]
            if _is_honour(scan, name) and not name.endswith(_IN_ALL):
                yield Mention(start, end, "Award", "described", "", "")
    for match in _NAMED_AS.finditer(scan.text):
        start, end = match.span("what")
        if scan.text[start] in "“‘":
            quoted.add(scan.text[start + 1 : end - 1])
        elif _is_honour(scan, scan.text[start:end]):
            yield Mention(start, end, "Award", "described", "", "")
    for match in _CHOSEN_AS.finditer(scan.text):
        start, end = match.span("what")
        if not _GOOD.search(match["what"]):
            continue
        if scan.text[start] in "“‘":
            quoted.add(scan.text[start + 1 : end - 1])
        elif _is_honour(scan, scan.text[start:end]):
            yield Mention(start, end, "Award", "described", "", "")
    quoted.update(match["name"] for match in _BESTOWED.finditer(scan.text))
    for match in _QUOTED_AS.finditer(scan.text) if _CALLS.search(scan.text) else ():
        quoted.update(name["name"] for name in _ANY_QUOTED.finditer(match[0]))
    for match in _ANY_QUOTED.finditer(scan.text):
        called = _BEST.match(match["name"]) and name_at(scan, match.end())  # “最美职工”林青
        if match["name"] in quoted or called or _is_got(scan.text, match):
            yield Mention(match.start() + 1, match.end() - 1, "Award", "quoted", "", "")


# “森林卫士”巡护队: what a team is called.
_TEAM = re.compile("[一-鿿]{0,6}[队班组团]“")


def _is_got(text: str, quoted: re.Match[str]) -> bool:
    """Whether a quoted name that ends like an honour is told to be got, or held."""
    if not _HONOUR_ENDS.search(quoted["name"]):
        return False
    start, end = quoted.span()
    if _TEAM.match(text, end):
        return False
    return _GOT.search(text, max(0, start - 48), start) is not None or _HELD.match(text, end) is not None


def conferred(scan: Scan, programmes: Iterable[Mention]) -> Iterator[Mention]:
    """`programmes`, as honours those that somebody is called from then on (省级某站 in 授予其省级某站称号)."""
    found = list(programmes)
    titles = {scan.text[m.start : m.end] for m in found if _TITLE.match(scan.text, m.end)}
    for mention in found:
        name = scan.text[mention.start : mention.end]
        start = opening(scan.text, mention.start)
        given = mention.form != "generic" and scan.text.endswith(_GIVEN, 0, start)
        compared = scan.lexicon.is_kind(mention.head, "room")
        if given or name in titles or (compared and _BEST.match(name)):
            form = "plain" if mention.form == "generic" else mention.form
            mention = replace(mention, type="Award", form=form)
        yield mention


# 获评省级职工书屋示范点: what somebody became by being called so.
_GIVEN = ("获评", "评为", "荣获", "荣膺", "获颁")
_TITLE = re.compile(r"[”’]?(?:荣誉)?称号")


def _items(scan: Scan, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where the members of a list of honours stand, winners and numbers around them left out."""
    text, counted = scan.text, False
    while start < stop:
        if winners := _WINNERS.match(text, start, stop):
            start = winners.end()
        if many := _HOW_MANY.match(text, start, stop):
            start, counted = many.end(), True
        end = _end_of_item(scan, start, stop)
        behind = _COUNT_BEHIND.search(text, start, end)
        name_end = behind.start() if behind else end
        if counted or not _QUOTED.fullmatch(text, start, name_end):
            yield start, name_end
        following = _NEXT.match(text, end, stop)
        if following is None:
            return
        start = following.end()


def _end_of_item(scan: Scan, start: int, stop: int) -> int:
    """Where an item ends: at a mark between two, or at an “and” that an honour stands before, outside quotations."""
    at = start
    while (following := _NEXT.search(scan.text, at, stop)) is not None:
        at = following.end()
        item = scan.text[start : following.start()]
        whole = item.count("“") == item.count("”") and item.count("(") == item.count(")")
        if whole and (following[0] == "、" or "”" in item or item.endswith("奖") or _praises(scan, item)):
            return following.start()
    return stop


def _praises(scan: Scan, name: str) -> bool:
    """Whether a name holds a word that says how good those are who bear it (优秀, 十佳, 示范)."""
    return any(word in name for word in scan.lexicon.particles["honours"])


def _is_honour(scan: Scan, name: str) -> bool:
    """Whether a name praises and is no plain honour (先进集体) that is found by its noun."""
    fits = len(name) in _LENGTHS and name not in scan.lexicon["awards"] and _NAME.fullmatch(name)
    return bool(fits) and _praises(scan, name)
