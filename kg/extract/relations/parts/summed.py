"""Names in, the parts of a programme out that stand in a row before it: A、B等P; “A、B、C”的“三微”活动."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.facts import around, make
from kg.model import Fact

# 送甲、送乙的“双送”活动: the number says that they are its parts.
_SO_MANY = re.compile(r"“?[两二三四五六七八九十]{1,2}(?P<deed>[一-鿿])”")
_SUM_OF = re.compile(r"[”’]?(?:为(?:主题|主要内容|内容))?(?:的|等)?[“‘]?")
_SUM = re.compile(r"[”’](?:的|等)[“‘]?")
_NEXT = re.compile(r"[”’]?、?[“‘]?")
_SUCH_AS = re.compile(
    r"[”’]?等(?:[\d一二两三四五六七八九十多]+(?:项|个|类|种|大)|一?系列|多种|多项|各类|各种|特色)*[“‘]?"
    # 以甲、乙为主要内容的P; “甲”“乙”三大行动, where P is named by their number
    r"|[”’]?等?(?:[\d两二三四五六七八九十]+[项个类种大](?:[一-鿿]{2,4}))?为(?:主要|重点|核心)?(?:内容|载体|抓手)的(?:关爱|服务|帮扶)?|[”’]"
)
_BY_NUMBER = re.compile(r"[两二三四五六七八九十]+大")
_NEXT_SUCH = re.compile(r"[”’]?(?:、|和|与|及|以及)?[“‘]?")


def summed_up(reading: Reading) -> Iterator[Fact]:
    """“A、B、C”的“三微”活动; “A”“B”“C”的“一体三翼”驿站: what is quoted before is what the name consists of."""
    programmes = reading.of("Programme")
    for index, whole in enumerate(programmes):
        if whole.mention.form not in ("quoted", "bare"):
            continue
        parts = _run_of(reading, programmes[:index], whole, _SUM, _NEXT)
        if not parts and (many := _SO_MANY.match(reading.scan.text, whole.start)):
            parts = _run_of(reading, programmes[:index], whole, _SUM_OF, _NEXT_SUCH)
            parts = [part for part in parts if reading.scan.text.startswith(many["deed"], part.start)]
        for part in parts if len(parts) > 1 else ():
            yield from make(
                reading, whole.entity, "hasPart", part.entity, around(part, whole), "hasPart.such"
            )


def such_as(reading: Reading) -> Iterator[Fact]:
    """A、B等P: what is listed belongs to a P that has a name of its own."""
    programmes = [p for p in reading.of("Programme") if p.mention.form != "generic"]
    for index, whole in enumerate(programmes):
        if whole.mention.form not in ("quoted", "described") or whole.mention.head == "项目":
            continue  # 某大桥等重点项目: works, not what is done for anybody
        parts = _run_of(reading, programmes[:index], whole, _SUCH_AS, _NEXT_SUCH)
        if reading.scan.text.startswith("”", whole.start - 1) and not _BY_NUMBER.match(
            reading.scan.text, whole.start
        ):
            continue  # “甲”乙: two
        if len(parts) > 1 or any(part.mention.form in ("quoted", "bare") for part in parts):
            for part in parts:
                yield from make(
                    reading, whole.entity, "hasPart", part.entity, around(part, whole), "hasPart.such"
                )


def _run_of(
    reading: Reading, before: list[Named], whole: Named, first: re.Pattern[str], between: re.Pattern[str]
) -> list[Named]:
    """The programmes in a row that ends in front of `whole`."""
    parts: list[Named] = []
    start, gap = whole.start, first
    for part in reversed(before):
        if (
            part.end > start
            or part.entity == whole.entity
            or not gap.fullmatch(reading.scan.text, part.end, start)
        ):
            break
        parts.append(part)
        start, gap = part.start, between
    return parts[::-1]
