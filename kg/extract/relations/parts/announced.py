"""Names in, the parts of a programme out that are listed behind a word that says so: P包括A、B; P设两个环节:A、B."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.parts.whole import BY_ITSELF, CHAPTERS, apart, is_quoted, whole_of
from kg.extract.text import Span, either, tried_at
from kg.extract.things.row_heads import SPELT_OUT
from kg.lexicon import load
from kg.model import Fact

# What a list of parts follows (包括两块:…; 设A、B 4个环节; 开了5个专场:…) or is summed up by (A和B两项服务).
_LIST_BEGINS = re.compile(
    r"[包涵囊划细含辟附下另并分设配建内由参进开围角\d两二三四五六七八九十“](?=[括含盖为成备有设分容加与行展绕逐\d一两二三四五六七八九十个大项块类种场门]|(?<=[设由分]))"
)
_LIST_AHEAD = re.compile(
    r"(?<!不)(?:包括|包含|涵盖|涵括|囊括|划?分为|分成|细分为|[设含辟附]有|[下内分另并附]设|设置|配备|建有|内容(?:还|主要|共)?有|(?<=[程动训赛营会节季月目共分下,])设(?!立|备|计)|(?<=[程动训赛营会])分"
    r"|由(?=[^。;]{4,80}(?:组成|构成))|(?P<any>参加|参与|进行|开展|围绕|角逐))(?:了|有)?"
    r"(?:[\d两二三四五六七八九十]+(?:个|大|项|块|类|种|部分)[^,。;:]{0,6})?:?"
    r"|(?<!接下来的)(?<!其余)(?<!另外)[\d两二三四五六七八九十]+(?:个|大|项|块|类|种|场|门)[^,。;:、\d]{0,6}(?:,?分别[是为]|:)"
    rf"|(?P<spelt>{SPELT_OUT.pattern})"
)
_SUMMED_UP = re.compile(
    r"[”’]?(?:等)?(?:共)?[\d两二三四五六七八九十]+(?:余|多)?(?:个|大|项|块|类|种|场|门)(?:大项|大类)?(?:比赛|竞赛|特色|功能|活动|主题)?"
    rf"(?:{either(load().nouns['sums'])}|[,。\d])"
)
_BETWEEN_PARTS = re.compile(
    r"[”’]?(?:\d[\d.]*[万余多]*[一-鿿]{1,2})?(?:[、;]|和|与|及|以及|等)*[^,。;:、“”]{0,6}[“‘]?"
)
# 具体包括:新建200家“甲”、组织30万名职工参加“乙”: deeds listed, each with its quoted name.
_DEED_BEFORE = re.compile(r"[”’]?[、,;]?[^,。;:、“”]{0,16}“")
_AFTER_COLON = re.compile(r"[^。]{0,40}?[,;、](?:[^,。;:、“”]{0,6})[“‘]?")


def enumerated(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """P包括A、B和C; P设A、B两个环节; P开了两个专场:A、B."""
    text = reading.scan.text
    programmes, wholes = reading.of("Programme"), reading.once(apart)
    for sentence in reading.sentences():
        first = bisect_left(programmes, sentence.start, key=attrgetter("start"))
        last = bisect_left(programmes, sentence.end, first, key=attrgetter("start"))
        here = [m for m in programmes[first:last] if m.end <= sentence.end]
        if not here:
            continue  # nothing that could be listed
        spelt = sentence.end  # “一吧”是甲;“五区”为乙、丙: both are of what stands before the first of them
        for match in tried_at(_LIST_BEGINS, _LIST_AHEAD, text, sentence.start, sentence.end):
            listed = _by_clause(text, here, match, sentence.end) or _listed_from(text, here, match)
            summed = len(listed) > 1 and _SUMMED_UP.match(text, listed[-1].end) is not None
            at = min(match.start(), spelt) if match["spelt"] else match.start()
            spelt = min(match.start(), spelt) if match["spelt"] else spelt
            own = next((m for m in here if match["spelt"] and m.start == match.start()), None)
            whole = own or whole_of(reading, wholes, at, cast, sentence)  # “三送”活动,即甲、乙: of itself
            if (
                whole
                and match[0].startswith("由")
                and not BY_ITSELF.fullmatch(text, whole.end, match.start())
            ):
                continue  # 某赛…,某队由甲、乙组成: what consists of them is no programme
            one = len(listed) == 1 and not match["spelt"] and not is_quoted(text, listed[0])
            told = not match["any"] and bool(listed) and not one
            if whole is None or not (summed or told) or CHAPTERS.match(text, listed[-1].end):
                continue
            for part in listed:
                if cast.name(part.entity or "") not in cast.name(whole.entity or ""):
                    near = whole if sentence.start <= whole.start else None
                    where = around(near, Span(match.start(), match.end()), part)
                    yield from make(reading, whole.entity, "hasPart", part.entity, where, "hasPart.list")


def _by_clause(text: str, here: list[Named], match: re.Match[str], stop: int) -> list[Named]:
    """The programmes of deeds that semicolons part behind a colon: 包括:筹措资金,建甲;举办100期乙;实施丙."""
    cuts = [match.end(), *(at + 1 for at in range(match.end(), stop) if text[at] == ";"), stop]
    if not match[0].endswith(":") or len(cuts) < _FEWEST + 1:
        return []
    named = [m for m in here if m.start >= match.end() and m.mention.form != "generic"]
    first = (
        next((m for m in named if start <= m.start and m.end <= end), None) for start, end in pairwise(cuts)
    )
    return [m for m in first if m]


# So many deeds are a list: two may be what is done and what comes of it.
_FEWEST = 3


def _listed_from(text: str, here: list[Named], match: re.Match[str]) -> list[Named]:
    """The programmes listed behind a word that announces them."""
    colon = match[0].endswith(":")
    listed: list[Named] = []
    last = match.end()
    for named in here:
        if named.start < last or named.mention.form == "generic":
            continue
        gap = text[last : named.start]
        deed = colon and _DEED_BEFORE.fullmatch(gap)
        if not listed and gap.startswith((";", ",")):
            break  # 在某校进行;甲、乙: of another clause
        if not (_BETWEEN_PARTS.fullmatch(gap) or deed or (colon and listed and _AFTER_COLON.fullmatch(gap))):
            break
        listed.append(named)
        last = named.end
    return listed


# 实施“三大工程”。一是“甲工程”,…。二是“乙工程”: what a number in a name counts, one by one.
_ORDINAL = re.compile(
    r"(?P<at>[一二三四五六七八九十])是|其(?P<of>[一二三四五六])[是为]?,?|第(?P<nth>[一二三四五六七八九十])[是为]?,?|(?P<first>首先)是?,?|(?P<next>其次)是?,?"
)
_NUMBERS = {number: at for at, number in enumerate("一二三四五六七八九十", 1)} | {
    "两": 2,
    "首先": 1,
    "其次": 2,
}
_SO_MANY = re.compile(r"[“‘]?(?P<many>[两二三四五六七八九十])(?:大|个|项|条|[一-鿿](?=[”’]))")


def counted_off(reading: Reading) -> Iterator[Fact]:
    """实施“三大工程”。一是“甲工程”;二是“乙工程”: 甲工程 and 乙工程 are parts of it."""
    text = reading.scan.text
    programmes = [m for m in reading.of("Programme") if m.entity and m.start >= reading.scan.body]
    for whole in programmes:
        counts = _SO_MANY.match(text, whole.start)
        many = _NUMBERS[counts["many"]] if counts else 0
        told: list[Named] = []
        for mark in _ORDINAL.finditer(text, whole.end) if many else ():
            nth = _NUMBERS[next(filter(None, mark.groups()))]
            if nth != len(told) + 1 or nth > many:
                continue  # 第三届: of something else
            behind = next((m for m in programmes if m.start >= mark.end()), None)
            if behind is None or not _RIGHT_BEHIND.fullmatch(text, mark.end(), behind.start):
                break
            told.append(behind)
        for part in told if len(told) > 1 else ():
            where = Span(part.start, part.end)
            yield from make(reading, whole.entity, "hasPart", part.entity, where, "hasPart.list")


_RIGHT_BEHIND = re.compile(r"[^,。;:“”]{0,12}[“‘]?")
