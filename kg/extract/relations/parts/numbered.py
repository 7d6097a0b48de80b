"""Names in, the parts of a programme out that are told by number: 第一项是甲。第二项是乙; 一是开展甲,二是举办乙."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import make
from kg.extract.relations.kinds import lasts
from kg.extract.text import Span, tried_at
from kg.model import Fact

_DIGITS = "一二三四五六七八九十"
# 第一项是, 一是, 其一, at the head of a clause; the last of a row may sum up what is left (其余三项是:…).
_MARK_BEGINS = re.compile(rf"[“第其{_DIGITS}]")
_MARK = re.compile(
    rf"(?<=[,。;:、\n])[“]?(?:第(?P<nth>[{_DIGITS}])(?:[项个类块件步](?:活动|工程|行动|工作|服务)?)?|(?P<is>[{_DIGITS}])(?=是)|其(?P<its>[{_DIGITS}]))(?:则|就|便)?[是,:]"
)
_REST = re.compile(
    rf"(?<=[。;\n])(?:接下来|其余|其他|另外|后面|后)的?[{_DIGITS}两\d]+[项个类件][^。:]{{0,10}}[:是]"
)
# “五个一”活动, “三送”行动: its name says that it has so many parts.
_OF_MANY = re.compile(rf".*[“‘]?[{_DIGITS}两\d]+(?:个一|[送进问访帮助心化微大工型有联位])[”’]?.*")
# So near in front of the first number stands what it counts.
_NEAR = 60
# So near behind a number stands what it names.
_FIRST = 30


def numbered(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """第一项是甲。第二项是开展乙: parts of the programme told before the first of them."""
    text = reading.scan.text
    programmes = reading.of("Programme")
    for row in _rows(text):
        whole = _whole(reading, programmes, row[0][0], cast)
        if whole is None:
            continue
        for start, stop in row:
            for part in _told(text, programmes, start, stop):
                if part.entity != whole.entity:
                    near = Span(start, part.end)
                    yield from make(
                        reading, whole.entity, "hasPart", part.entity, near, "hasPart.numbered", 0.7
                    )


def _rows(text: str) -> Iterator[list[tuple[int, int]]]:
    """The spans that 一是, 二是 … open, each up to the next and the last to the end of its sentence."""
    row: list[re.Match[str]] = []
    for mark in (*tried_at(_MARK_BEGINS, _MARK, text), None):
        number = _DIGITS.index(mark["nth"] or mark["is"] or mark["its"]) if mark else 0
        if mark and row and number == len(row):
            row.append(mark)
            continue
        if len(row) > 1:
            yield _spans(text, row)
        row = [mark] if mark and number == 0 else []


def _spans(text: str, row: list[re.Match[str]]) -> list[tuple[int, int]]:
    starts = [mark.start() for mark in row]
    end = _sentence_end(text, starts[-1])
    spans = list(zip(starts, [*starts[1:], end], strict=True))
    rest = _REST.search(text, end, end + 3 * _NEAR)
    if rest is not None:
        stop = _sentence_end(text, rest.end())
        cuts = [
            rest.end(),
            *(m.end() for m in re.finditer(";", text[:stop]) if m.start() >= rest.end()),
            stop,
        ]
        spans += list(pairwise(cuts))
    return spans


def _sentence_end(text: str, at: int) -> int:
    return min((end for end in (text.find("。", at), text.find("\n", at)) if end >= 0), default=len(text))


def _whole(reading: Reading, programmes: list[Named], at: int, cast: Cast) -> Named | None:
    """What is counted: a name that says how many it has, else an occasion that stands right before."""
    before = [m for m in programmes if m.end <= at and m.entity and m.mention.form not in ("bare", "listed")]
    near = [m for m in before if at - m.end < _NEAR]
    many = [m for m in near if _OF_MANY.fullmatch(cast.name(m.entity or ""))]
    if many:
        return many[-1]
    last = near[-1] if near else None
    right = last is not None and "。" not in reading.scan.text[last.end : at]
    return last if last and right and not lasts(reading, cast, last.entity) else None


def _told(text: str, programmes: list[Named], start: int, stop: int) -> Iterator[Named]:
    """The programme that a span tells first."""
    here = (m for m in programmes if start <= m.start and m.end <= stop and m.entity)
    first = next((m for m in here if m.mention.form != "bare" or text[m.end : m.end + 1] in "”’"), None)
    if first is not None and first.start - start < _FIRST:
        yield first
