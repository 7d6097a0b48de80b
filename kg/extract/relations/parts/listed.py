"""Names in, the parts of a programme out that a list tells: behind a word like 包括, summed up, or before 等."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.kinds import is_room, lasts
from kg.extract.relations.occasions import including
from kg.extract.text import Span, tried_at
from kg.extract.things.listed import CONTEST, COURSES, ITEMS
from kg.extract.things.lists_said import consists, is_spelt, takes_place
from kg.extract.things.row_heads import SPELT_OUT
from kg.extract.things.rows import Row, is_spelt_out, opens, rows
from kg.model import Fact

# What a list of parts follows (包括两块:…; 设A、B 4个环节; 开了5个专场:…) or is summed up by (A和B两项服务).
_LIST_BEGINS = re.compile(
    r"[包涵分设配建内由参进开围角\d两二三四五六七八九十“](?=[括含盖为成备有容加与行展绕逐\d一两二三四五六七八九十个大项块类种场]|(?<=[设由分]))"
)
_LIST_AHEAD = re.compile(
    r"(?<!不)(?:包括|包含|涵盖|分为|分成|设有|设置|配备|建有|内容(?:还|主要|共)?有|(?<=[程动训赛营会节季月目共分下,])设|(?<=[程动训赛营会])分"
    r"|由(?=[^。;]{4,80}(?:组成|构成))|(?P<any>参加|参与|进行|开展|围绕|角逐))(?:了|有)?"
    r"(?:[\d两二三四五六七八九十]+(?:个|大|项|块|类|种|部分)[^,。;:]{0,6})?:?"
    r"|(?<!接下来的)(?<!其余)(?<!另外)[\d两二三四五六七八九十]+(?:个|大|项|块|类|种|场)[^,。;:、\d]{0,6}(?:,?分别[是为]|:)"
    rf"|(?P<spelt>{SPELT_OUT.pattern})"
)
_SUMMED_UP = re.compile(
    r"[”’]?(?:等)?(?:共)?[\d两二三四五六七八九十]+(?:余|多)?(?:个|大|项|块|类|种|场|门)(?:大项|大类)?(?:比赛|竞赛|特色|功能|活动|主题)?"
    r"(?:环节|部分|板块|项目|单元|模块|主题|服务|举措|内容|活动|课程|比赛|赛项|系列|班|专场|区域|区|室|场所|游戏|[,。\d])"
)
# “启程”“远航”两个篇章: what a show tells, one after the other.
_CHAPTERS = re.compile(r"[”’]?等?[\d两二三四五六七八九十]+(?:个|大)?篇章")
_BETWEEN_PARTS = re.compile(
    r"[”’]?(?:\d[\d.]*[万余多]*[一-鿿]{1,2})?(?:[、;,]|和|与|及|以及|等)*[^,。;:、“”]{0,6}[“‘]?"
)
# Between what has parts and 由…组成.
_BY_ITSELF = re.compile(r"[”’]?(?:活动|项目)?,?[还共也则将拟都就主要内分别]*")
_COLON = re.compile(r"[”’]?(?:活动|行动|品牌|项目|工程|具体内容|内容)?:")
# Words between what has parts and the word that says so.
_ADVERBS = re.compile(r"[还共也则将拟都就主要内分别]*$")
# 具体包括:新建200家“甲”、组织30万名职工参加“乙”: deeds listed, each with its quoted name.
_DEED_BEFORE = re.compile(r"[”’]?[、,;]?[^,。;:、“”]{0,16}“")
_AFTER_COLON = re.compile(r"[^。]{0,40}?[,;、](?:[^,。;:、“”]{0,6})[“‘]?")


def enumerated(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """P包括A、B和C; P设A、B两个环节; P开了两个专场:A、B."""
    text = reading.scan.text
    programmes, wholes = reading.of("Programme"), reading.once(_apart)
    for sentence in reading.sentences():
        first = bisect_left(programmes, sentence.start, key=attrgetter("start"))
        last = bisect_left(programmes, sentence.end, first, key=attrgetter("start"))
        here = [m for m in programmes[first:last] if m.end <= sentence.end]
        if not here:
            continue  # nothing that could be listed
        spelt = sentence.end  # “一吧”是甲;“五区”为乙、丙: both are of what stands before the first of them
        for match in tried_at(_LIST_BEGINS, _LIST_AHEAD, text, sentence.start, sentence.end):
            listed = _by_clause(text, here, match, sentence.end) or _listed_from(text, here, match)
            summed = bool(listed) and _SUMMED_UP.match(text, listed[-1].end) is not None
            at = min(match.start(), spelt) if match["spelt"] else match.start()
            spelt = min(match.start(), spelt) if match["spelt"] else spelt
            whole = including(reading, match.end(), sentence.end) or _whole(
                reading, wholes, at, cast, sentence
            )
            if whole and match["any"] and _is_over(text, whole, match):
                continue
            if (
                whole
                and match[0].startswith("由")
                and not _BY_ITSELF.fullmatch(text, whole.end, match.start())
            ):
                continue  # 某赛…,某队由甲、乙组成: what consists of them is no programme
            one = len(listed) == 1 and not match["spelt"] and not _is_quoted(text, listed[0])
            told = not match["any"] and bool(listed) and not one
            if whole is None or not (summed or told) or _CHAPTERS.match(text, listed[-1].end):
                continue
            if is_room(reading, cast, whole.entity) and all(m.mention.form == "bare" for m in listed):
                continue  # what hangs on a hall's walls
            for part in listed:
                if cast.name(part.entity or "") not in cast.name(whole.entity or ""):
                    near = whole if sentence.start <= whole.start else None
                    where = around(near, Span(match.start(), match.end()), part)
                    yield from make(reading, whole.entity, "hasPart", part.entity, where, "hasPart.list", 0.8)


def _is_over(text: str, whole: Named, match: re.Match[str]) -> bool:
    """Whether what is told before a verb has ended: 举办甲;开展乙、丙等, 举办甲。某会围绕乙、丙3个环节."""
    between = text[whole.end : match.start()]
    return ";" in between or (match["any"] == "围绕" and "。" in between)


# So near the head of a sentence a programme is what it is about.
_HEAD = 6
# So far behind 等 ends the noun that sums a list up.
_NOUN = 16


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
    for index, named in enumerate(here):
        if named.start < last or named.mention.form == "generic":
            continue
        gap = text[last : named.start]
        deed = colon and _DEED_BEFORE.fullmatch(gap)
        if not (_BETWEEN_PARTS.fullmatch(gap) or deed or (colon and listed and _AFTER_COLON.fullmatch(gap))):
            break
        behind = here[index + 1] if index + 1 < len(here) else None
        if behind and text[named.end : behind.start] == "“" and named.mention.form != "quoted":
            continue  # 困难帮扶“某互助”: what sort of part, then its name
        listed.append(named)
        last = named.end
    return listed


def in_rows(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """大会设甲、乙等项目; 提供甲、乙等10个方面的服务: the members of a list belong to what is spoken of."""
    programmes = reading.once(_apart)
    for row in rows(reading.scan):
        listed = [m for m in members(reading, row) if m.entity]
        made_up, held = consists(reading.scan, row), takes_place(reading.scan, row)
        if is_spelt_out(reading.scan.text, row) or _CHAPTERS.match(reading.scan.text, row.end):
            continue  # “五区”为甲、乙: of what, `enumerated` tells
        items = row.counted and row.noun in ITEMS
        if len(listed) < 2 or not (made_up or held or items or _of_parts(reading, row)):
            continue
        stop = reading.scan.text.find(",", row.end, row.end + _NOUN)
        behind = reading.within(row.end, row.end + _NOUN if stop < 0 else stop)
        if any(m.entity and m.type == "Programme" and m.mention.form != "generic" for m in behind):
            continue  # 甲、乙等某主题课程 has a name of its own
        sentence = reading.sentence_at(listed[0].start)
        contest = _contest(programmes, listed, row.start, cast) if items else None
        whole = contest or _whole(reading, programmes, row.start, cast, sentence)
        if whole is None or any(m.entity == whole.entity for m in listed):
            continue
        each = "分别" in reading.scan.text[row.start - 2 : row.members[0][0]]
        if each and "\n" in reading.scan.text[whole.end : row.start]:
            continue  # 组起3支队伍,分别是甲、乙: of another paragraph's P, they are nothing
        spelt = not row.verb and is_spelt(reading.scan.text, row)
        if spelt and not _COLON.fullmatch(reading.scan.text, whole.end, row.start):
            continue  # 推出P,打造三类课程:甲、乙
        if row.together and not _BY_ITSELF.fullmatch(reading.scan.text, whole.end, row.start):
            continue  # 某赛…,某队由甲、乙组成
        here = sentence.start <= whole.start
        if row.counted and not (made_up or contest or (here and _of_parts(reading, row))):
            continue  # 提供甲、乙等10项服务: of whom, is not told here
        hung = not row.noun and all(_is_quoted(reading.scan.text, m) for m in listed)
        if hung and is_room(reading, cast, whole.entity):
            continue  # what hangs on a hall's walls
        for part in listed:
            where = around(whole, part) if here else Span(part.start, part.end)
            yield from make(reading, whole.entity, "hasPart", part.entity, where, "hasPart.row", 0.75)


def _contest(programmes: list[Named], listed: list[Named], at: int, cast: Cast) -> Named | None:
    """The contest told of last before an offset that is none of those listed (健步走比赛)."""
    told = (m for m in reversed(programmes) if m.end <= at and m.entity not in {p.entity for p in listed})
    return next((m for m in told if cast.name(m.entity or "").rstrip("”").endswith(CONTEST)), None)


def _apart(reading: Reading) -> list[Named]:
    """The programmes that can have parts: those that stand in no list with others."""
    listed: set[int] = set()
    for row in rows(reading.scan):
        these = list(members(reading, row))
        if len(these) > 1:
            listed.update(m.start for m in these)
    return [m for m in reading.of("Programme") if m.start not in listed]


def members(reading: Reading, row: Row) -> Iterator[Named]:
    """The programmes that stand in a list."""
    for named in reading.within(row.members[0][0], row.end):
        if named.type == "Programme" and any(s <= named.start and named.end <= e for s, e in row.members):
            yield named


def _of_parts(reading: Reading, row: Row) -> bool:
    """Whether what sums a list up says that there are parts in it: a number behind a verb of running, or a noun."""
    if row.counted:
        return opens(reading.scan, row)
    return row.noun == COURSES or row.noun in reading.scan.lexicon.lists["all"]


def _whole(reading: Reading, programmes: list[Named], at: int, cast: Cast, sentence: Span) -> Named | None:
    """The programme spoken of last before an offset; a plain noun there (课程设…) asks for one of its kind."""
    first = next((m for m in programmes if m.start >= sentence.start), None)
    if (acting := _AS.match(reading.scan.text, sentence.start, at)) is not None:
        first = next((m for m in programmes if m.end == acting.end()), None) or first
        if first and first.end == acting.end():
            return first
    if first and first.start <= sentence.start + _HEAD and first.end <= at and not _in_list(reading, first):
        return first  # 某托管班整合某阵地的资源,设有甲、乙等课程
    before = [
        m
        for m in programmes
        if m.end <= at
        and m.mention.form != "listed"
        and (
            m.mention.form != "bare"
            or _opens(reading.scan.text, m)
            or _RIGHT_AT.fullmatch(reading.scan.text, m.end, at)
        )
        and not _in_list(reading, m)
    ]
    words = _ADVERBS.search(reading.scan.text, max(0, at - 6), at)
    at = words.start() if words else at
    noun = next((m for m in reading.within(at - 6, at) if m.end == at and m.type == "Programme"), None)
    if noun is not None and noun.entity is None:
        kind = reading.scan.lexicon["programmes"].get(noun.mention.head, {}).get("kind")
        occasions = (m for m in before if not lasts(reading, cast, m.entity))
        before = [m for m in before if cast.kind(m.entity or "") == kind] or [*occasions]
        alike = [m for m in before if noun.mention.head[:1] in cast.name(m.entity or "")]
        before = alike or before  # 课程设…: of the 培训课 rather than of a 学习活动
    return before[-1] if before else None


# 推出“某”,涵盖甲、乙: a quoted name right in front of what says so.
_RIGHT_AT = re.compile(r"[”’],?(?:具体|主要|内容|将|还|共)*")
# 作为该体系“龙头”的P,: what the sentence is about.
_AS = re.compile(r"作为[^,。;]{2,30}的[^,。;]{3,16}(?=,)")


def _is_quoted(text: str, named: Named) -> bool:
    return text[named.end : named.end + 1] == "”"


def _opens(text: str, named: Named) -> bool:
    """Whether a quoted name opens its sentence: what that is about (“某家”建成后,甲、乙接连举行)."""
    return text[named.start - 1] in "“‘" and (named.start < 2 or text[named.start - 2] in "。!?;\n")


def _in_list(reading: Reading, named: Named) -> bool:
    """Whether a name ends a list that goes on with 等 (涵盖甲、乙和丙等六大类)."""
    return reading.scan.text.startswith("等", named.end)
