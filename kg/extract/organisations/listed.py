"""A scanned article in, the bodies that only a list says to be some out: A、B等5家企业."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
