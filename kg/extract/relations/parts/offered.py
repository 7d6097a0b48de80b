"""Lists in, what a station, a centre or a fund has to offer out: 驿站为职工提供甲、乙等服务."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.kinds import lasts
from kg.extract.relations.parts.whole import members
from kg.extract.text import opening
from kg.extract.things.rows import rows
from kg.model import Fact

# What is done at such a place, or by it.
_OFFERS = frozenset({"提供", "享受", "享受到", "开展", "举办", "组织", "组织开展", "开设", "推出"})
# 持卡会员可享受甲、乙: what one has by a card.
_CARDS = ("卡", "码", "套餐", "APP", "小程序")
# 建成P,为职工提供甲、乙: what is offered there.
_FOR_WHOM = re.compile(r"[”’]?,(?:可以?|能够?|并|还|免费|集中|定期|常态化)*(?:[为向给][^,。;]{1,20})?$")
# “某”卡是一张联名卡,持卡会员可享受甲、乙: what it is good for.
_GOOD_FOR = re.compile(r"[”’]?[^。;]{0,70},(?:凭|持)[^,。;、]{1,10}(?:可以?|能够?|便可|就能|即可)(?:免费)?$")
# 在P提供甲、乙: who offers it there, has been told.
_AT_IT = re.compile(r"[”’]?(?:里|内|中)?,?(?:将|还|定期|不定期|常态化|免费|先后)*")
# P的负责人介绍: no P that does anything.
_ITS = re.compile(r"[”’]?(?:的|里|负责人|工作人员)")


def offered(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """P为职工提供Q、R等服务; 建成P,为职工提供Q、R; P建成。在这里,职工可享受Q、R."""
    places: list[Named] | None = None
    for row in rows(reading.scan):
        if row.verb not in _OFFERS:
            continue
        if places is None:
            places = _lasting(reading, cast)
        parts = [m for m in members(reading, row) if m.entity] if places else []
        if len(parts) < 2:
            continue
        whole = _whole(reading, places, row.start)
        for part in parts if whole else ():
            if whole and part.entity != whole.entity:
                where = around(whole, part)
                yield from make(reading, whole.entity, "hasPart", part.entity, where, "hasPart.row", 0.7)


def _lasting(reading: Reading, cast: Cast) -> list[Named]:
    """The programmes that are no occasions, where they are named and no one's example."""
    return [
        m
        for m in reading.of("Programme")
        if m.entity
        and m.mention.form != "listed"
        and (lasts(reading, cast, m.entity) or cast.name(m.entity).rstrip("”").endswith(_CARDS))
    ]


def _whole(reading: Reading, places: list[Named], at: int) -> Named | None:
    """The place that offers what is listed behind an offset."""
    text, sentences = reading.scan.text, reading.sentences()
    index = next(i for i, s in enumerate(sentences) if at < s.end)
    here = sentences[index]
    before = [m for m in places if here.start <= m.start and m.end <= at]
    if before and _GOOD_FOR.match(text, before[-1].end, at):
        return before[-1]
    if before and (_FOR_WHOM.match(text, before[-1].end, at) or _leads(reading, before[-1], at)):
        return before[-1]
    acting = any(
        m.type in ("Union", "Organisation", "Person", "Programme") for m in reading.within(here.start, at)
    )
    if index and not acting:
        last = [m for m in places if sentences[index - 1].start <= m.start < here.start]
        return last[-1] if last else None
    return None


def _leads(reading: Reading, place: Named, at: int) -> bool:
    """Whether a place begins its clause and nobody else acts up to an offset."""
    text = reading.scan.text
    first = opening(text, place.start)
    if text[first - 1 : first] == "在" and _AT_IT.fullmatch(text, place.end, at):
        return True
    if (first and text[first - 1] not in ",。;:!?\n") or _ITS.match(text, place.end):
        return False
    between = reading.within(place.end, at)
    return not any(m.type in ("Union", "Organisation", "Person") for m in between)
