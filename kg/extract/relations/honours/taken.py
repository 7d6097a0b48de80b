"""A frame of giving in, what is given before its verb and to whom without a name out: 把G授予B, 授予其G."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.frames import Frame

_BEARERS = ("Person", "Union", "Organisation")
# 把“某”称号授予B: the honour stands before the verb.
_BRINGS = re.compile(r"(?:把|将)[“‘]?$")
_TO_VERB = re.compile(r"[”’]?(?:荣誉)?(?:称号|奖牌|牌匾|证书)?(?:都|也|一并|首次|分别)?")
# 授予其, 授予该公司, 授予这家医院: one told of before.
_POINTS = re.compile(
    r"了?(?:(?P<any>其|它)|(?:该|这[家个支所])(?P<noun>[一-鿿]{1,3}?)(?=[“‘]|全国|[省市]|\d|[一-鿿]{2,3}[省市区县州]))"
)
_FIRMS = ("工会", "公司", "集团", "企业", "厂", "院", "校", "局", "所", "单位")
# Further back nobody is pointed at.
_REACH = 160
# 对甲公司等单位予以表扬,授予…: those who are praised are given it.
_PRAISED = re.compile(r"(?:对|向|给)$")


def brought(reading: Reading, frame: Frame) -> tuple[Named, ...]:
    """The honour that 把 or 将 puts before a verb of giving."""
    text, start = reading.scan.text, frame.clause.start
    if text.find("将", start, frame.verb.start) < 0 and text.find("把", start, frame.verb.start) < 0:
        return ()
    return tuple(
        m
        for m in reading.within(start, frame.verb.start)
        if m.type == "Award" and m.entity and _BRINGS.search(text, start, m.start)
        and _TO_VERB.fullmatch(text, m.end, frame.verb.start)
    )  # fmt: skip


def pointed_at(reading: Reading, frame: Frame, givers: Iterable[Named]) -> list[Named]:
    """Whoever a word behind the verb points at: named last before, and not the one who gives."""
    text = reading.scan.text
    points = _POINTS.match(text, frame.verb.end, frame.clause.end)
    if points is None:
        return []
    noun = points["noun"] or ""
    if noun and not noun.endswith(_FIRMS):
        return []  # 该队, 该驿站: a part of a body, or no body
    types = ("Union",) if noun == "工会" else ("Organisation",) if noun else _BEARERS
    giving = {giver.entity for giver in givers}
    floor = max(text.rfind("\n", 0, frame.verb.start), frame.verb.start - _REACH)
    before = [
        m for m in reading.within(max(0, floor), frame.verb.start)
        if m.type in types and m.entity and m.entity not in giving
    ]  # fmt: skip
    return before[-1:]


def praised(reading: Reading, frame: Frame, people: Iterable[Named]) -> list[Named]:
    """Those whom an earlier clause of the sentence praises (对甲公司予以通报表扬,授予…)."""
    text = reading.scan.text
    return [
        n
        for n in people
        if n.end <= frame.clause.start and _PRAISED.search(text, frame.sentence.start, n.start)
    ]
