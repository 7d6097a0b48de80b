"""A reading in, the day that its report begins with as the day of what it reports out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.days.elsewhere import heard
from kg.extract.relations.facts import around, make
from kg.extract.relations.kinds import is_attended
from kg.extract.relations.pointing import pointed_at
from kg.extract.text import Span
from kg.model import Fact

_DAY = len("2023-12-18")
# How far into its body a report says the day: behind its dateline and byline.
_OPENING = 60
_BEGINS = re.compile(r"(?:^|[\n。)】讯电:])\s*$")
_HEARD = re.compile(r"[^。]{0,6}(?:记者|笔者)|(?:上午|下午)?(?:召开|举行|举办|开幕|闭幕)的")
# 以某庙会为契机,举办P: by means of what.
_MEANS = re.compile(r"[”’]?(?:活动)?(?:作?为(?:契机|载体|抓手|依托|平台|主题|主线|牵引|引领|背景)|之机)")


def opening_day(reading: Reading, dated: Collection[str], cast: Cast) -> Iterator[Fact]:
    """9月6日,某总工会来到某镇,为货车司机举办P: P was held on the day, even where a clause stands between."""
    text, body = reading.scan.text, reading.scan.body
    day = next((d for d in reading.dates() if d.start >= body), None)
    if day is None or day.start > body + _OPENING or len(day.iso) != _DAY or day.since:
        return
    if (
        not _BEGINS.search(text, max(0, day.start - 3), day.start)
        or heard(text, day.end)
        or _HEARD.match(text, day.end)
    ):
        return
    told = _told_of(reading, day.end, cast)
    if told is not None and told.entity not in dated:
        where = around(Span(day.start, day.end), told)
        yield from make(reading, told.entity, "heldOn", None, where, "heldOn.opening", date=day.iso)


def _told_of(reading: Reading, start: int, cast: Cast) -> Named | None:
    """The first occasion of the sentence that begins with the day, else the headline's or what the next tells of."""
    sentence = reading.sentence_at(start - 1)
    text = reading.scan.text
    occasions = [
        p
        for p in reading.of("Programme")
        if is_attended(reading, cast, p.entity) and not _MEANS.match(text, p.end)
    ]
    here = (p for p in occasions if start <= p.start < sentence.end)
    following = reading.sentence_at(sentence.end + 1)
    near = (p for p in occasions if following.start <= p.start < following.end)
    headline = (p for p in occasions if p.start < reading.scan.body)
    return next(here, None) or pointed_at(reading, start, cast) or next(near, None) or next(headline, None)
