"""Unions that firms are told to set up in, the unions above that had them do so out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.adverbs import ADVERB
from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.subjects import in_post
from kg.extract.text import Span, either
from kg.lexicon import load
from kg.model import Fact

# 甲会帮助乙公司建起工会: between the union and the firm.
_HELPS = re.compile(
    r"[^。;:“”\n]{0,24}?(?:帮助|帮扶|帮|指导|推动|协助|督促|支持|推进|引导|动员|促成)了?(?:辖区|属地|当地)?(?:的)?"
)
# 在甲会指导下,乙公司成立工会.
_UNDER = re.compile(
    r"的?(?:大力|精心|具体|积极|有力)*(?:(?:指导|帮助|支持|推动|协助|督促|努力|关心|主导|牵头)[、和与]?)+下,?"
    r"|(?:研究|正式)?(?:(?:批准|批复|审批|同意)[、和与]?)+,?"
)
# 乙会在|甲会|指导下成立.
_IN = re.compile(r"(?:日前|近日|正式|\d+月\d+日)*,?(?:在|经)$")
# The firms of a list, each with a union of its own.
_AND = re.compile(r"[、和与及]|以及")


@cache
def _sets_up() -> re.Pattern[str]:
    """Between a firm and its union: 乙公司|率先成立|工会."""
    return re.compile(rf"(?:正式|率先|依法|顺利|也|单独|独立|首次)*(?:{either(load().parts['founds'])})了?")


def founding(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """甲会帮助乙公司建起工会, 在甲会指导下乙公司成立工会: 甲 sets up 乙's union, too."""
    text = reading.scan.text
    firms = reading.of("Organisation")
    for union in reading.of("Union"):
        if union.mention.form != "generic" or union.mention.name:
            yield from _named(reading, union)
            continue
        firm = next((f for f in reversed(firms) if _sets_up().fullmatch(text, f.end, union.start)), None)
        above = _above(reading, firm) if firm else None
        if firm and above:
            where = around(above, union)
            yield from make(
                reading, above.entity, "establishes", union.entity, where, "establishes.helped", 0.8
            )


# 在甲会推动下,乙会成立: what is said of a union that has a name of its own.
_IS_FOUNDED = re.compile(
    rf"(?:于[^,。;]{{2,12}})?(?:{ADVERB}|宣告|揭牌|挂牌)*(?:成立|组建)(?!以|后|于|大会|仪式|之|时|\d|周年)"
)


def _named(reading: Reading, union: Named) -> Iterator[Fact]:
    """在甲会指导下,乙会成立: 甲 sets up 乙."""
    text = reading.scan.text
    founded = _IS_FOUNDED.match(text, union.end)
    above = _above(reading, union) if founded and union.entity else None
    if founded is None and (behind := _guide_behind(reading, union)):
        founded = _IS_FOUNDED.match(text, behind[1])
        above = behind[0]
    if founded and above and above.entity != union.entity:
        where = around(above, Span(union.start, founded.end()))
        yield from make(reading, above.entity, "establishes", union.entity, where, "establishes.helped", 0.8)


def _guide_behind(reading: Reading, union: Named) -> tuple[Named, int] | None:
    """Under whose guidance a union is said to act right behind its name, and where that ends (乙会在甲会指导下成立)."""
    text = reading.scan.text
    if text[union.end : union.end + 1] not in _BEGINS:
        return None
    for above in reading.within(union.end, union.end + _NEAR):
        if above.type == "Union" and above.entity and _IN.fullmatch(text, union.end, above.start):
            under = _UNDER.match(text, above.end)
            return (above, under.end()) if under else None
    return None


# What such a phrase begins with, and how far behind the name the other union's begins and ends.
_BEGINS = frozenset("在经日近正1234567890")
_NEAR = 40


def _above(reading: Reading, firm: Named) -> Named | None:
    """The union that helps a firm, or under whose guidance it acts."""
    text = reading.scan.text
    start = firm.start
    for body in reversed(reading.of("Organisation")):
        if body.end < start and _AND.fullmatch(text, body.end, start):
            start = body.start
    for union in reversed(reading.of("Union")):
        if union.end <= start and not in_post(reading, union):
            helps = _HELPS.fullmatch(text, union.end, start) or _UNDER.fullmatch(text, union.end, start)
            return union if helps else None
    return None
