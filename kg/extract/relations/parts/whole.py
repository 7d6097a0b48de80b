"""An article and a place in it in, the programme that a list there belongs to out, and what stands in lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.text import Span, opening
from kg.extract.things.rows import Row, rows

# Words between what has parts and the word that says so.
_ADVERBS = re.compile(r"[还共也则将拟都就主要内分别]*$")
# Between what has parts and 由…组成.
BY_ITSELF = re.compile(r"[”’]?(?:活动|项目)?,?[还共也则将拟都就主要内分别]*")
# “启程”“远航”两个篇章: what a show tells, one after the other.
CHAPTERS = re.compile(r"[”’]?等?[\d两二三四五六七八九十]+(?:个|大)?篇章")
# 此外,还有甲、乙: what was told last is a part like them.
_BESIDES = re.compile(r"(?:此外|另外|除此之外|与此同时|同时),")
# 东区会场设置甲、乙; 卡中包含甲、乙: what has them is a part of the whole, and no programme itself.
_ELSEWHERE = re.compile(
    r"(?:[一-鿿](?:会场|赛区|赛点|考点|展区|展位|展台)|[卡包箱袋券][中里内])[还共也则将都]*$"
)
# 活动依托某院,开设甲; 竞赛由某会主办,开展了乙: no one of them does what the clause goes on to tell.
BY_THEM = re.compile(r"(?:由|依托|通过|联合|联动|携手|会同|面向|围绕|借助|针对|按照|在|与|和|为)[^,。;]*$")
# So near the head of a sentence a programme is what it is about.
_HEAD = 6


def apart(reading: Reading) -> list[Named]:
    """The programmes that can have parts: those that stand in no list with others."""
    listed: set[int] = set()
    for row in rows(reading.scan):
        these = list(members(reading, row))
        if len(these) > 1:
            listed.update(m.start for m in these)
    return [m for m in reading.of("Programme") if m.start not in listed and not _is_taken(reading, m)]


# 采取“甲+乙”的模式,开设A、B: how they are done, and nothing that has parts.
_TAKEN = re.compile(r"(?:采取|采用|运用|沿用|借鉴)了?$")
_WAYS = ("模式", "机制")


def _is_taken(reading: Reading, named: Named) -> bool:
    """Whether a programme is only the way in which what follows is done."""
    text = reading.scan.text
    if not text[named.start : named.end].endswith(_WAYS):
        return False
    start = opening(text, named.start)
    return _TAKEN.search(text, max(0, start - 4), start) is not None


def members(reading: Reading, row: Row) -> Iterator[Named]:
    """The programmes that stand in a list."""
    for named in reading.within(row.members[0][0], row.end):
        if named.type == "Programme" and any(s <= named.start and named.end <= e for s, e in row.members):
            yield named


def whole_of(reading: Reading, programmes: list[Named], at: int, cast: Cast, sentence: Span) -> Named | None:
    """The programme spoken of last before an offset; a plain noun there (课程设…) asks for one called like it."""
    if _ELSEWHERE.search(reading.scan.text, sentence.start, at):
        return None
    first = next((m for m in programmes if m.start >= sentence.start), None)
    if (acting := _AS.match(reading.scan.text, sentence.start, at)) is not None:
        first = next((m for m in programmes if m.end == acting.end()), None) or first
    opens = first is not None and first.start <= sentence.start + _HEAD and first.end <= at
    if first and opens and not _OF.match(reading.scan.text, first.end, at):
        return first  # 某托管班整合某阵地的资源,设有甲、乙等课程
    before = [
        m
        for m in programmes
        if m.end <= at
        and m.mention.form != "listed"
        and not _OF.match(reading.scan.text, m.end, at)
        and (
            m.mention.form != "bare"
            or _opens(reading.scan.text, m)
            or _RIGHT_AT.fullmatch(reading.scan.text, m.end, at)
        )
    ]
    if before and before[-1].end <= sentence.start and _BESIDES.match(reading.scan.text, sentence.start):
        before = [m for m in before if m.start <= reading.sentence_at(m.start).start + _HEAD] or before[:1]
    words = _ADVERBS.search(reading.scan.text, max(0, at - 6), at)
    at = words.start() if words else at
    noun = next((m for m in reading.within(at - 6, at) if m.end == at and m.type == "Programme"), None)
    if noun is not None and noun.entity is None:
        alike = [m for m in before if noun.mention.head[:1] in cast.name(m.entity or "")]
        before = alike or before  # 课程设…: of the 培训课 rather than of a 学习活动
    return before[-1] if before else None


# 某站是某工程的又一举措,设有甲、乙: what has parts is not what that is of.
_OF = re.compile(r"[”’]?的[^,。;:]{2,10},")
# 推出“某”,涵盖甲、乙: a quoted name right in front of what says so.
_RIGHT_AT = re.compile(r"[”’],?(?:具体|主要|内容|将|还|共)*")
# 作为该体系“龙头”的P,: what the sentence is about.
_AS = re.compile(r"作为[^,。;]{2,30}的[^,。;]{3,16}(?=,)")


def _opens(text: str, named: Named) -> bool:
    """Whether a quoted name opens its sentence: what that is about (“某家”建成后,甲、乙接连举行)."""
    return text[named.start - 1] in "“‘" and (named.start < 2 or text[named.start - 2] in "。!?;\n")


def is_quoted(text: str, named: Named) -> bool:
    """Whether a name ends with a quotation mark."""
    return text.startswith(("”", "’"), named.end)
