"""Lists in, the parts of a programme out that stand in them: 大会设甲、乙等项目; 提供甲、乙等10个方面的服务."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.parts.whole import BY_ITSELF, CHAPTERS, apart, members, whole_of
from kg.extract.text import Span
from kg.extract.things.listed import COURSES, ITEMS, is_contest, vied_in
from kg.extract.things.lists_said import SCHOOL, consists, is_spelt, takes_place, teaches
from kg.extract.things.rows import Row, is_spelt_out, opens, rows
from kg.model import Fact

# So far behind 等 ends the noun that sums a list up.
_NOUN = 16
# So far before a list stands what says whose it is.
_BEFORE = 40


# 组起3支队伍,分别是甲队、乙队; 与某馆一同启用的还有甲、乙: of nothing that was told of before.
_OTHERS = re.compile(
    r"(?:\d+|[两二三四五六七八九十])(?:支|名|位|家|人|所|辆)[^,。;]{0,8},?$|[与同和跟][^,。;]{2,20}(?:一同|一起|同时|同步|一并)[^,。;]{0,6}的(?:还|则|就)?$"
)
_COLON = re.compile(r"[”’]?(?:活动|行动|品牌|项目|工程|具体内容|内容)?:")


def in_rows(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """大会设甲、乙等项目; 提供甲、乙等10个方面的服务: the members of a list belong to what is spoken of."""
    programmes = reading.once(apart)
    for row in rows(reading.scan):
        listed = [m for m in members(reading, row) if m.entity]
        made_up, held = consists(reading.scan, row), takes_place(reading.scan, row)
        if is_spelt_out(reading.scan.text, row) or CHAPTERS.match(reading.scan.text, row.end):
            continue  # “五区”为甲、乙: of what, `enumerated` tells
        items = row.counted and row.noun in ITEMS
        if not items and vied_in(reading.scan, row):
            start = reading.sentence_at(
                row.start
            ).start  # 举办某运动会,开展甲、乙等项目; 大家参加甲、乙等项目
            near = any(start <= m.start < row.start for m in programmes)
            items = near or not opens(reading.scan, row)
        if not row.counted and _OTHERS.search(reading.scan.text, max(0, row.start - _BEFORE), row.start):
            continue
        courses = teaches(reading.scan, row)
        if len(listed) < 2 or not (made_up or held or items or courses or _of_parts(reading, row)):
            continue
        stop = reading.scan.text.find(",", row.end, row.end + _NOUN)
        behind = reading.within(row.end, row.end + _NOUN if stop < 0 else stop)
        if any(m.entity and m.type == "Programme" and m.mention.form != "generic" for m in behind):
            continue  # 甲、乙等某主题课程 has a name of its own
        sentence = reading.sentence_at(listed[0].start)
        fits = SCHOOL.search if courses else is_contest if items else None
        contest = _told_last(programmes, listed, row.start, cast, fits) if fits else None
        whole = contest or whole_of(reading, programmes, row.start, cast, sentence)
        if whole is None or any(m.entity == whole.entity for m in listed):
            continue
        spelt = not row.verb and is_spelt(reading.scan.text, row)
        if spelt and not _COLON.fullmatch(reading.scan.text, whole.end, row.start):
            continue  # 推出P,打造三类课程:甲、乙
        if row.together and not BY_ITSELF.fullmatch(reading.scan.text, whole.end, row.start):
            continue  # 某赛…,某队由甲、乙组成
        here = sentence.start <= whole.start
        if row.counted and not (made_up or contest or (here and _of_parts(reading, row))):
            continue  # 提供甲、乙等10项服务: of whom, is not told here
        for part in listed:
            where = around(whole, part) if here else Span(part.start, part.end)
            yield from make(reading, whole.entity, "hasPart", part.entity, where, "hasPart.row")


def _told_last(
    programmes: list[Named], listed: list[Named], at: int, cast: Cast, fits: Callable[[str], object]
) -> Named | None:
    """The programme of a sort told of last before an offset that is none of those listed (健步走比赛)."""
    told = (m for m in reversed(programmes) if m.end <= at and m.entity not in {p.entity for p in listed})
    return next((m for m in told if fits(cast.name(m.entity or ""))), None)


def _of_parts(reading: Reading, row: Row) -> bool:
    """Whether what sums a list up says that there are parts in it: a number behind a verb of running, or a noun."""
    if row.counted:
        return opens(reading.scan, row)
    return row.noun == COURSES
