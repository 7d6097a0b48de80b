"""The suffix of a body in, where its name begins out: over the words before it, behind what is done to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kg.extract.names import extend_left
from kg.extract.organisations.joined import WITH_AND, with_and
from kg.extract.people.names import name_at
from kg.extract.scan import Hit, Scan
from kg.extract.seats import chain_start
from kg.extract.unions.kinds import is_kind
from kg.extract.unions.starts import behind_acting, behind_sort
from kg.model import Mention

LEVELS = frozenset("省市区县州旗镇乡")
# 公交公司, 供电公司, 电厂: a town has one.
_ONE_OF_A_TOWN = re.compile(r".[^限份任团总分]公司$|^(?:电厂|银行|(?:.{0,2}信用)?(?:合作)?联?合?社)$")
# Where a firm serves its customers; a word of its own only behind the firm and the place.
POINTS = ("营业点", "营业部", "营业所", "配送中心", "配送站", "分拨中心")
_BRANCHES = ("分公司", "支公司", "中心支公司", "分行", "支行", "中心支行", *POINTS)
_HEAD_OFFICES = ("股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "公司", "集团", "银行")
# 送法进学校: where somebody goes; but 前进医院.
_GOES_INTO = re.compile(r"(?<![先跃奋前促引改推增挺张长])进$")
# What is done to a firm is no part of its name (指导|远山物流有限公司, 命名|远山物流有限公司).
_HELPED = re.compile(r"命名|授予|表彰|表扬|帮助|指导|协助|督促|推动|促成|引导|动员|支持")


# 该区春田集团 bears its own name; 该区教育局 is the district's.
_OWN_NAMES = ("enterprise", "school")
_TAKES = re.compile("(?:当选|担任|出任|任)为?")
_NAMED = (*_OWN_NAMES, "hospital")


@dataclass(frozen=True, slots=True)
class Around:
    """What an article names besides: its places and unions, by where they begin and end."""

    places: list[Mention]
    by_end: Mapping[int, Mention]
    starts: frozenset[int]
    covered: Mapping[int, int]  # every offset within a place -> where the place begins
    unions: Mapping[int, Mention]  # by their ends, and where a body of theirs begins
    unions_by_start: Mapping[int, Mention]


class Begun(NamedTuple):
    """Where a body's name begins, the union that it is of, and whether its suffix stands right behind a place."""

    start: int
    union: Mention | None
    led: Mention | None  # the union that the name only begins with
    of_place: bool


def begin(scan: Scan, hit: Hit, kind: str, around: Around) -> Begun:
    """Where the name of a body begins."""
    union, unions = around.unions.get(hit.start), around.unions
    start = _reach(scan, hit, kind, around)
    led = around.unions_by_start.get(start)
    if (other := _behind_other(scan, start, hit.start)) > start:
        start, led = other, None
    elif led is not None and (verb := _last_verb(scan, led.end, hit.start)):
        start, led = verb, None  # 某市总选取区职工服务中心
    if kind == "office" and start in unions:
        union, start = unions[start], unions[start].start  # 全国总工会某地蹲点组
    first = scan.token(start)
    if first.start == start and first.flag == "v" and first.end < hit.end and _is_level(scan, first.end):
        start = first.end  # 选定|省政府办公室
    inner = [at for at in around.unions_by_start if start < at < hit.start]
    if inner and start not in around.starts:
        start = min(inner)  # 职工齐聚|省总工会疗养院
        led = around.unions_by_start[start]
    start = _behind_deed(scan, start, hit)
    place = around.by_end.get(hit.start)
    if place is not None and place.form == "full" and place.code:
        start = min(start, place.start)  # 二七区, 道县: whatever its characters say
    of_place = hit.start in around.by_end and chain_start(hit.start, around.by_end) <= start
    of_place = of_place and not _ONE_OF_A_TOWN.search(hit.word)
    if hit.word in _BRANCHES and start in around.starts:
        firm = _company_before(scan, start, around.by_end)
        start, of_place = firm, of_place and firm == start
    return Begun(start, union, led, of_place)


def _reach(scan: Scan, hit: Hit, kind: str, around: Around) -> int:
    """How far left the words of a name go, but for what a body of the kind is never called by."""
    start = extend_left(scan, hit.start, limit=26, places=around.by_end)
    if hit.word.endswith(WITH_AND):
        start = with_and(scan, start, around.by_end)
    # 九里堤街道|办事处: the place ends within the kind
    start = min(start, around.covered.get(hit.start, start))
    if kind == "enterprise":
        start = max([start, *(m.end() for m in _HELPED.finditer(scan.text, start, hit.start - 1))])
    if person := name_at(scan, start):  # 林青任|某委员会主任
        takes = _TAKES.match(scan.text, start + len(person), hit.start)
        start = takes.end() if takes else start
    if kind in _NAMED:
        start = behind_acting(scan, start, hit.start)
    if kind in _OWN_NAMES:
        start = behind_sort(scan.text, start, hit.start)
    return hit.start if _GOES_INTO.search(scan.text, start, hit.start) else start


def _behind_deed(scan: Scan, start: int, hit: Hit) -> int:
    """The start of a name, moved behind a verb of one character (交|公司办理) or another body (省委|省政府)."""
    if hit.start == start + 1 and scan.token(start)[:4] == (start, start + 1, scan.text[start], "v"):
        start = hit.start
    two = hit.word.endswith("政府") and scan.text[hit.end - 4 : hit.end - 3] == "委"
    return max(start, hit.end - 3) if two else start


def _is_level(scan: Scan, at: int) -> bool:
    """Whether a word begins at an offset that is a level or what one has (省, 省政府, 市委)."""
    word = scan.token(at)
    levelled = word.word in scan.lexicon["organisations"] and word.word[0] in LEVELS
    return word.start == at and (levelled or word.word in scan.lexicon.pointers["level"])


def _behind_other(scan: Scan, start: int, end: int) -> int:
    """`start` moved behind another body in the list (某县总工会和|县文联: not of 和县)."""
    at = max((scan.text.rfind(mark, start + 2, end) for mark in "和与及"), default=-1)
    if at < 0 or not _is_any_level(scan, at + 1):
        return start
    words = scan.lexicon.endings
    body = words["organisations"].end(scan.text, start, at) or scan.text.endswith("工会", start, at)
    return at + 1 if body else start


def _is_any_level(scan: Scan, at: int) -> bool:
    """Whether the word for a level stands at an offset, however the tokenizer cuts there."""
    return scan.text[at : at + 1] in LEVELS or scan.text[at : at + 2] in scan.lexicon.pointers["level"]


def _last_verb(scan: Scan, start: int, end: int) -> int:
    """Where the last verb or preposition between two offsets ends, 0 where there is none."""
    words = (scan.token(at) for at in range(start, end))
    return max(
        (word.end for word in words if word.flag in ("v", "p", "d", "c") and word.end <= end), default=0
    )


def _company_before(scan: Scan, at: int, by_end: Mapping[int, Mention]) -> int:
    """Where the name of the company begins whose branch of the place at `at` is named (古泉酒业岳阳分公司)."""
    # 某某速运有限公司某市分公司: told as one already
    whole = next((word for word in _HEAD_OFFICES if scan.text.endswith(word, 0, at)), "")
    if whole:
        return extend_left(scan, at - len(whole), limit=20, places=by_end)
    start = extend_left(scan, at, limit=14, places=by_end)
    words = {scan.token(i) for i in range(start, at)}
    trades = scan.lexicon["industries"]  # 快递: a verb to the dictionary
    spoken = any(w.flag[:1] in ("v", "p", "d", "u") and w.word not in trades for w in words)
    return at if spoken or at - start < 2 or is_kind(scan.text[start:at]) else start
