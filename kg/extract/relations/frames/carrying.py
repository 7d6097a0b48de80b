"""A clause that names nobody in, whether those named before act on in it out."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from kg.extract.adverbs import ADVERB
from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.subjects import OPENS
from kg.extract.text import Span

# 职工还自发成立P: what people do of themselves.
_OF_THEMSELVES = re.compile(r"(?:们|代表)?[^,。;:、“”]{0,10}?(?:自发|自愿|自行|自主|自己|主动|纷纷)")
# 各试点单位持续推进P: bodies without names do it.
_EACH_BEGINS = frozenset("各基成试会相有")
_EACH = re.compile(
    r"(?:各[^,。;:、“”]{0,6}?(?:单位|部门|企业|公司|学校|街道|乡镇|镇街|支部|班组|项目部|车间|分会|地|市|县|区|镇|乡)"
    r"|(?:基层|成员|试点|会员|相关|有关)(?:单位|部门|企业))"
    rf"(?:{ADVERB}|要|应|结合[^,。;]{{0,6}})*"
)
# 社区开展P, 不少企业推出P: somebody who has no name does it.
_SOMEBODY = re.compile(
    r"(?:不少|许多|众多|一些|部分|很多|多家|各类?|\d+[余多]?[家名个位所支])?(?:爱心|平台|用人|民营|重点|辖区|周边|合作|沿街|属地|普法|法律|医疗)*"
    r"(?:社区|企业|学校|医院|高校|银行|(?:志愿者|律师|医生|专家|老师|教师|商家|商户)们?|医护人员|大家|单位|平台|机构|部门|媒体|国家|政府|党委政府"
    r"|[省市县区镇村]里|街道)"
    rf"(?:{ADVERB}|要|应)*"
    r"(?:(?:为|向|给|对|面向|针对|在)[^,。;:、“”]{1,14}|以[^,。;:]{2,24})?"
)
# 由甲平台推出: by whom is told, and it is nobody known.
_BY_SOMEBODY = re.compile(r"由[^,。;:]{1,16}$")


def nobody_acts(reading: Reading, clause: Span, until: int) -> bool:
    """Whether a clause begins with people who do of themselves what it says, or with bodies without names."""
    opens = OPENS.match(reading.scan.text, clause.start, until) if until < clause.end else None
    at = opens.end() if opens else until
    if until - at > 1 and (
        (reading.scan.text[at] in _EACH_BEGINS and _EACH.fullmatch(reading.scan.text, at, until))
        or _SOMEBODY.fullmatch(reading.scan.text, at, until)
    ):
        return True
    if reading.scan.text.find("由", clause.start, until) >= 0 and _BY_SOMEBODY.search(
        reading.scan.text, clause.start, until
    ):
        return True
    groups = reading.groups()
    first = bisect_left(groups, clause.start, key=attrgetter("start"))
    group = groups[first] if first < len(groups) and groups[first].start < until else None
    if group is None or not OPENS.fullmatch(reading.scan.text, clause.start, group.start):
        return False
    return _OF_THEMSELVES.match(reading.scan.text, group.end, until) is not None


# 三方制定P, 双方还签订P: those who did one thing together do the next, too.
_ALL_OF_THEM = re.compile(r"双方|[两三四五六多各]方|[两三四五六]家|共同|联合")


def going_on(
    text: str, sentence: Span, subjects: tuple[Named, ...], told_of: frozenset[str]
) -> tuple[Named, ...]:
    """Who acts on in a sentence: of those who did one thing together (市总工会、市妇联、市民政局) the unions.

    What a court or a firm did is over with its sentence, unless it is one that the article is `told_of`.
    """
    if subjects and all(body.type == "Organisation" and body.entity not in told_of for body in subjects):
        return ()
    if len(subjects) < 2 or _ALL_OF_THEM.search(text, sentence.start, sentence.end):
        return subjects
    return tuple(body for body in subjects if body.type == "Union") or subjects[:1]


def named_once(reading: Reading) -> dict[str, Named]:
    """The unions that an article names once, each with the one that it names most often: the article's own."""
    unions, times = [union.entity or "" for union in reading.of("Union")], reading.times()
    most = max(unions, key=times.__getitem__, default=None)
    if most is None or times[most] == 1:
        return {}
    first = next(union for union in reading.of("Union") if union.entity == most)
    return {union: first for union in unions if times[union] == 1}


def taken_up(
    text: str, sentence: Span, subjects: tuple[Named, ...], once: dict[str, Named]
) -> tuple[Named, ...]:
    """Who acts on in a new paragraph: the article's own union, where those of the last are not named again."""
    begins = "\n" in text[max(0, sentence.start - 1) : sentence.start + 1]
    if begins and subjects and all(body.entity in once for body in subjects):
        return (once[subjects[0].entity or ""],)
    return subjects


def told_of(reading: Reading) -> frozenset[str]:
    """The organisations that an article names more often than any union: it is of them."""
    times = reading.times()
    most = max((times[union.entity or ""] for union in reading.of("Union")), default=0)
    bodies = (body.entity for body in reading.of("Organisation"))
    return frozenset(body for body in bodies if body and times[body] > most)
