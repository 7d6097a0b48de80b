"""A scanned article in, the bodies that only a list says to be some out: A、B等5家企业, 授予A、B等5个集体某奖状."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

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
            known = known or item.endswith("工会")
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
_GIVEN = re.compile(rf"授予(?P<row>[^,。;:!?\n“”]{{4,120}}?){_MANY}")
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
            if _WHAT.fullmatch(scan.text, at, stop) and "工会" not in item:
                known = bodies.get(at)
                code, form = (known.code, known.form) if known else (None, "listed")
                yield Mention(at, stop, "Organisation", form, "", HONOURED, code)


def _items(text: str, start: int, end: int, bodies: Mapping[int, Mention]) -> Iterator[tuple[int, str]]:
    """The members of a row, and where each begins: 甲公司和乙公司 are two, 住房和建设局 is one."""
    for at in range(start, end + 1):
        two = text[at : at + 1] in ("和", "与", "及") and at + 1 in bodies
        if at == end or text[at] == "、" or two:
            yield start, text[start:at]
            start = at + 1
