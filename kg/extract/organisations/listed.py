"""A scanned article in, the bodies that only a list says to be some out: A、B等5家企业, 授予A、B等5个集体某奖状."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.adverbs import ADVERBS
from kg.extract.people.names import names
from kg.extract.scan import Scan
from kg.model import Mention

# The members of A、B等100多家企业: names that only the list says are companies.
_LIST_OF_BODIES = re.compile(
    r"(?:来自|由|包括|邀请|联合|组织)?"
    r"((?:[一-鿿A-Za-z]{2,8}、)+[一-鿿A-Za-z]{2,8}?)(?:等(?:[\d一二三四五六七八九十百千多余]+家)?|\d+家)"
    r"(?:重点|知名|头部|大型|本地|新业态|平台|快递|外卖|物流|互联网|爱心|主要|品牌|(?<=家)[一-鿿]{2,6}?(?=企业|公司))*"
    r"(?P<kind>企业|企事业单位|(?<=家)单位|公司|平台|律师事务所|医院|学校|银行|商家|(?<=家)(?=参加|参与|到场|进场)"
    r"|(?<=快递|外卖|物流|平台|品牌)(?=的|参加|参与|齐聚|集中|、|,))"
)
# 深入甲镇、乙镇等乡镇及7家企业: where they are.
_PLACES = re.compile(
    r"(?:[镇乡村县州旗盟]|街道|社区|城区|新区|高新区|开发区)$|[等及]|工会(?=深入|走进|来到|前往|赴)"
)
_RUN = re.compile(r"[一-鿿A-Za-z、\d]+")


def _lists(text: str) -> Iterator[re.Match[str]]:
    """Where the list's pattern matches, looked for only in runs of characters that hold a list at all."""
    for run in _RUN.finditer(text):
        if "、" in run[0] and ("等" in run[0] or "家" in run[0]):
            yield from _LIST_OF_BODIES.finditer(text, run.start(), run.end())


def listed(scan: Scan) -> Iterator[Mention]:
    for match in _lists(scan.text):
        start = match.start(1)
        for item in scan.text[start : match.end(1)].split("、"):
            first = scan.token(start)
            known = item in scan.lexicon["groups"] or first.word in scan.lexicon["boundaries"]
            known = known or item.endswith("工会") or _PLACES.search(item) is not None
            if first.start == start and not known:
                yield Mention(start, start + len(item), "Organisation", "listed", "", match["kind"])
            start += len(item) + 1


# The head of whoever is told to be honoured.
HONOURED = "集体"
# Who is honoured: 甲厂一班、乙公司物流部等20个集体荣获某奖状, 授予甲局等5家单位某称号.
_MANY = r"等(?:[\d一二三四五六七八九十百]+[余多]?[个家])?(?:先进|企事业|单位|集体|班组|团队|企业|机关|部门|\(科室\))+"
_HONOURED = re.compile(
    rf"{_MANY}(?:分别|光荣|喜|同时|也|均|被[一-鿿]{{0,12}}?)*(?:[荣喜斩]?获|授予|命名|评为|入选|上榜|榜上有名|捧得)"
)
_GIVEN = re.compile(rf"(?<!关于)(?:授予|命名|表彰|表扬|认定)了?(?P<row>[^,。;:!?\n“”]{{4,120}}?){_MANY}")
# 甲厂一班、乙公司物流部 before them, back to the mark in front.
_ROW = re.compile(r"[^,。;:!?\n“”]+$")
_LONGEST_ROW = 240
# 其中我市|甲公司, 甲所|(又称某所): no part of the name.
_LEADS = re.compile(r"(?:其中|我[省市区县]|以及|和|包括|同时)+")
_NOTE = re.compile(r"\([^()]*\)$")
# What a team may be called: 乙公司物流部, but 表现突出的班组 is none.
_WHAT = re.compile(r"(?![^的是为了]*[的是为了])[一-鿿A-Za-z\d()·—-]{4,40}")


def winners(scan: Scan, bodies: Mapping[int, Mention]) -> Iterator[Mention]:
    """Those of a list of honoured bodies that are called by more than a name known so far (某公司|保洁二组)."""
    rows = [match.span("row") for match in _GIVEN.finditer(scan.text)]
    for match in _HONOURED.finditer(scan.text):
        row = _ROW.search(scan.text, max(0, match.start() - _LONGEST_ROW), match.start())
        if row and "授予" not in row[0]:
            rows.append(row.span())
    for row_start, row_end in rows:
        for start, item in _items(scan.text, row_start, row_end, bodies):
            lead, note = _LEADS.match(item), _NOTE.search(item)
            at = start + (lead.end() if lead else 0)
            stop = start + (note.start() if note else len(item))
            if _WHAT.fullmatch(scan.text, at, stop) and not _is_other(scan, item):
                known = bodies.get(at)
                code, form = (known.code, known.form) if known else (None, "listed")
                yield Mention(at, stop, "Organisation", form, "", HONOURED, code)


# 某公司掘进二班荣获某称号: told without how many they are, so by what teams and departments end with.
_WON = re.compile(
    r"(?:[\d两二三四五六七八九十]+个?(?:单位|集体|班组|团队|部门))?"
    r"(?:[荣喜斩]?获|被[^,。;]{0,20}?(?:授予|命名|评为|认定为)|[摘夺捧]得)"
)
_TEAM = re.compile(
    r"(?:班组?|[小工机]?组|[大中支总]?队|部|科室?|(?<!工作)室|处|股|车间|工[段区]|[业务]区|病区|中心|[站所厂矿店场馆库台港]"
    r"|岗位?|窗口|大厅|营业厅|支行|网点|分局|项目|团队|指挥部|门诊|专班|[轮船])$"
)
# 所属班组, 两个车间: of no name.
_NAMELESS = re.compile(
    r"(?:[\d一二两三四五六七八九十多各某几]+[个支名家]|所[属有]|下[属辖]|各|某|多|全|部分|代表队)"
)
# 集团所属的|某公司掘进二班双双|荣获: what stands around a name.
_OWNED = re.compile(r".*的")
_BEHIND = re.compile(rf"(?:{ADVERBS}|等|分别|光荣|同时|[也均又还曾])$")
# Without the name of a body in front it is one only where it tells more: 某电科院开关研究室, but not 先进班组.
_SHORTEST = 8
_NO_NAME = ("p", "c", "u", "r", "d")


def teams(scan: Scan, bodies: Mapping[int, Mention]) -> Iterator[Mention]:
    """Teams and departments that are told to win something, with the name of the body that they are of."""
    for won in _WON.finditer(scan.text):
        row = _ROW.search(scan.text, max(0, won.start() - _LONGEST_ROW), won.start())
        for start, item in _items(scan.text, *row.span(), bodies) if row else ():
            owned = _OWNED.match(item)
            at = start + (owned.end() if owned else 0)
            stop = start + len(_BEHIND.sub("", item))
            body = bodies.get(at)
            begin = body.end if body else at
            if stop - begin < (2 if body else _SHORTEST) or _is_other(scan, item):
                continue
            if _is_team(scan, begin, stop):
                form, code = (body.form, body.code) if body else ("listed", None)
                yield Mention(at, stop, "Organisation", form, "", HONOURED, code)


def _is_other(scan: Scan, item: str) -> bool:
    """Whether a member of a row is a union, or what is won."""
    return "工会" in item or scan.lexicon.endings["awards"].end(item)


def _is_team(scan: Scan, start: int, stop: int) -> bool:
    """Whether some characters are what a team or department is called, and nobody's name."""
    said = scan.text[start:stop]
    if not _TEAM.search(said) or _NAMELESS.match(said) or names(scan).get(start) == stop:
        return False
    last = scan.token(stop - 1).start
    while start < last:
        word = scan.token(start)
        if word.flag.startswith(_NO_NAME) or word.word in scan.lexicon["boundaries"]:
            return False
        start = names(scan).get(start, word.end)  # 李明|班
    return True


def _items(text: str, start: int, end: int, bodies: Mapping[int, Mention]) -> Iterator[tuple[int, str]]:
    """The members of a row, and where each begins: 甲公司和乙公司 are two, 住房和建设局 is one."""
    for at in range(start, end + 1):
        two = text[at : at + 1] in ("和", "与", "及") and at + 1 in bodies
        if at == end or text[at] == "、" or two:
            yield start, text[start:at]
            start = at + 1
