"""A list in, the noun behind 等 out that has a name of its own: 甲、乙等五大服务项目, 甲、乙等理论课程."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.extract.scan import Scan
from kg.extract.text import tried_at
from kg.extract.things.lists_said import consists
from kg.extract.things.rows import Row, opens
from kg.model import Mention

_NOUNS = r"(?:项目|服务|活动|行动|工程|计划|举措|课程|课堂|讲座)"
# 等五大服务项目, 等一批关爱项目: so many together have a name, and each of them its own.
_TOGETHER = re.compile(
    r"等(?:共)?(?:(?P<many>[两二三四五六七八九十]+大)|(?:一批|一?系列)(?:[^,。;:、“”]{2,6}的)?(?=[^项的活服重创竞]{2}))"
    rf"(?P<name>[^\W\d_a-zA-Z的]{{0,6}}?{_NOUNS})(?![一-鿿]?{_NOUNS})"
)
_PROJECTS = ("项目", "举措")
# 等普惠服务, 等理论课程: one thing, of which the list only says what sort it is.
_OF_A_SORT = re.compile(
    r"等(?P<name>(?:\d+[类大])?(?:\d+余?项)?[^\W\d_a-zA-Z的方]{2,5}?(?:服务|课程|课堂|讲座))(?=[,。;!?\n以和与将已陆逐送供配])"
)
# 举办月嫂、育婴师等培训班: what people learn there.
_TAUGHT = re.compile(
    r"等(?P<name>(?:[^\W\d_a-zA-Z的个项类名]{2,6}?)?(?:培训班|培训(?!\d)|研修班|提升班|实训))(?=[,。;!?\n、\d和与及共累近超约]|[^一-鿿])"
)
_PLAIN = frozenset({"关爱", "各类", "多种", "各种", "相关", "配套", "多样"})
_LONGEST = 60


class Sum(NamedTuple):
    """Where the name of all in a list begins and ends; whether its members may have names, and all have one."""

    start: int
    end: int
    apart: bool
    named: bool


def sum_of(scan: Scan, row: Row) -> Sum | None:
    """What a list is called together, None where 等 ends it with a plain noun (等活动)."""
    if not scan.text.startswith("等", row.end):
        return None
    together = _TOGETHER.match(scan.text, row.end)
    if together and "重点" not in together["name"]:
        start = together.start("many" if together["many"] else "name")
        return Sum(start, together.end(), True, together["name"].endswith(_PROJECTS))
    sort = _OF_A_SORT.match(scan.text, row.end)
    if sort is None and opens(scan, row):
        sort = _TAUGHT.match(scan.text, row.end)
    apart = consists(scan, row) and not opens(scan, row)  # P包括甲、乙等便民服务: each of them is a part
    if sort and (apart or (sort["name"].endswith("服务") and is_at_site(scan, row.start))):
        return None
    start = row.members[0][0]
    if sort is None or len(row.members) < 2 or sort.end() - start > _LONGEST or sort["name"][:2] in _PLAIN:
        return None
    quoted = any(scan.text[s] in "“‘" for s, _ in row.members)
    return None if quoted else Sum(start, sort.end(), False, False)


def is_at_site(scan: Scan, at: int) -> bool:
    """Whether the sentence before an offset names a station or the like: of what there is, each is looked at."""
    start, rows = max(scan.text.rfind(mark, 0, at) for mark in "。!?\n"), scan.lexicon["programmes"]
    return any(
        start < hit.start and hit.end <= at and rows[hit.word]["kind"] == "service_station"
        for hit in scan.heads_of("programmes")
    )


# “四送”: so many deeds that begin alike, 送思想、送健康、送保障、送岗位的 before it.
_BEGINS = re.compile(r"[为的等“](?=主[题要]|内容|[的等]?“?[两二三四五六七八九十])")
_SO_MANY = re.compile(
    r"(?:为(?:主题|主要内容|内容))?(?:的|等)?(?P<many>“[两二三四五六七八九十]{1,2}(?P<deed>[一-鿿])”)"
)


def deeds_of(scan: Scan) -> Iterator[Mention]:
    """The deeds that stand before the number of them: 送思想、送健康、送保障的“三送”活动."""
    for members in scan.once(_counted).values():
        yield from members


def behind_deeds(scan: Scan, start: int, head: int) -> int:
    """Where a name begins that its number opens, and not the last of what is counted (送|保障“三送”活动)."""
    return next((at for at in scan.once(_counted) if start < at < head), start)


# “甲”“乙”三大主题行动, “甲”和“乙”2项活动: how many there are, and not what the last one is called.
_ALL = re.compile(
    r"”(?:的|这)?(?=[两二三四五六七八九十]+大)|”(?:的|这)?(?:\d+|[两二三四五六七八九十]+)[项个类种场]"
)
_ONE_MORE = re.compile(r"”(?:、|和|与|及|以及)?$")


# “某”和|女工书画展: two.
_AND_ONE = re.compile(r"“[^“”]*”(?:以及|[和与及])")


def behind_all(scan: Scan, start: int, head: int) -> int:
    """Where a name begins that would take in quotations in a row, and sums them up by their number.

    Neither is what stands before 和 a part of the name behind it.
    """
    if (one := _AND_ONE.match(scan.text, start, head)) and scan.text[one.end()] not in "“《":
        return one.end()
    closing = scan.text.rfind("”", start, head)
    opening = scan.pairs.get(closing, closing)
    if closing < 0 or not _ONE_MORE.search(scan.text, max(0, opening - 3), opening):
        return start
    many = _ALL.match(scan.text, closing, head)
    return many.end() if many else start


def _counted(scan: Scan) -> dict[int, list[Mention]]:
    """The deeds before each number of them, by where its quotation begins."""
    found: dict[int, list[Mention]] = {}
    for many in tried_at(_BEGINS, _SO_MANY, scan.text):
        at, floor = many.start(), many.start() - _LONGEST
        members: list[Mention] = []
        while (start := scan.text.rfind(many["deed"], max(0, floor), at)) >= 0:
            if not scan.text[at - 1].isalnum() or any(c in _NO_DEED for c in scan.text[start:at]):
                break
            members.append(Mention(start, at, "Programme", "listed", "", ""))
            at = start
            if at and scan.text[at - 1] in "、和":
                at -= 1
            else:
                break
        if len(members) > 1:
            found[many.start("many")] = members[::-1]
    return found


_NO_DEED = frozenset(",。;:!?、“”的\n")
