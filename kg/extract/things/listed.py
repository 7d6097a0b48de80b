"""Mentions in, the members of lists out, where only the list says what they are."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from kg.extract.scan import Scan
from kg.extract.things.headed import is_site
from kg.extract.things.lists_said import consists, is_counted, most_are, played, takes_place, teaches
from kg.extract.things.members import is_done, is_named
from kg.extract.things.nouns import BUILT
from kg.extract.things.rows import Row, free, opens, rows
from kg.extract.things.spoken import ENTRIES, QUOTE_LENGTHS
from kg.extract.things.sums import sum_of
from kg.model import Mention

# What a plain name in a list is at least and at most; one that a number or a noun of parts sums up may be shorter.
_LENGTHS = range(3, 17)
_SUMMED = range(2, 17)
_COUNTED_OFF = range(2, 8)
# 歌词46首, 帮扶站点30家: how many there were of something.
_COUNTED = re.compile(r".*\d[余多]?[一-鿿]{1,2}")
# 开展思想引领、手工等课程: what there is at a class, however it is called.
COURSES = "课程"
# What is a part only together with the noun that sums it up: 理论、实操两个环节, 数控加工、焊接2个班.
_NAMED_BY = frozenset({"环节", "阶段", "赛项", "专场", "系列", "班"})
# 钳工、焊工等多个工种: what people do for a living; “启程”“远航”3个篇章: what a show or an exhibition tells.
_TRADES = re.compile(
    r"等?(?:[\d一二两三四五六七八九十]+|多|数|若干)?[余多]?(?:个|类|种)?(?:不同)?(?:工种|岗位|职业|行业|篇章)"
)
# 除了甲、乙,还安排丙: all of them are what there is.
BESIDES = frozenset({"除了", "除"})
_ALSO = re.compile(r"(?:之外|以外|外)?,[^,。;]{0,4}?还")
# What an occasion goes through: 设置甲、乙等环节.
_SCENES = frozenset({"环节", "阶段", "部分"})
# 举办篮球、拔河等比赛: of what each of them is.
_MATCHES = frozenset({"比赛", "竞赛"})
# 跳绳、拔河5个项目, where a contest has been told of: what is competed in.
ITEMS = frozenset({"项目", "赛项"})
_COMPETED = ITEMS | {"", "内容", "活动", "环节", "比赛", "竞赛"}
_VIES = frozenset({"参加", "参与", "角逐", "比拼", "争夺", "进行"})
CONTEST = ("赛", "运动会", "比武")
_BY_MEASURE = re.compile(r"\d+米")
# What sums up what is done, or nothing: P包括甲、乙等服务.
_DEEDS = frozenset({"", "服务", "活动", "功能", "功能区", "功能区块", "功能分区", "区域", "功能室"})
# 拥有甲、乙等功能: what something is good for, of people or of others.
_USES = "功能"
# What there is for people somewhere: 引入甲、乙等资源.
_FOR_PEOPLE = frozenset({"服务", "服务项目", "活动", "项目", "资源", "内容"})
_OF_A_SORT = re.compile(r"等(?![,。;!?\n])")
# 预赛(笔试): a round is called no more than that.
_STAGE = re.compile(r"([初预复半总]*决?赛)(?:\([^)]*\))?")


# “甲”“乙”等评选活动: honours, for which people are chosen; 茶艺、剪纸等非遗项目: crafts;
# 提供充电、理发等服务的站点: what it is for; 叉车、电焊等技能比赛: of which trades.
_NOT_RUN = re.compile(
    r"等[^,。;、]{0,4}(?:评选|选树|推选|评比|非遗项目|服务的)"
    r"|等[^,。;、]{0,8}?(?:技能|技术|业务|职业)[^,。;、]{0,4}?(?:竞赛|比赛|大赛|比武)"
)


def vied_in(scan: Scan, row: Row) -> bool:
    """Whether people vie in what is listed, where a contest has been told of (开展跳绳、拔河等项目)."""
    done = opens(scan, row) or row.verb in _VIES
    if row.noun in _COMPETED and (done or consists(scan, row) or takes_place(scan, row)):
        return (done and row.noun in ITEMS) or most_are(scan, row, "played")
    return False


def is_contest(name: str) -> bool:
    """Whether what is called so is competed in."""
    return name.rstrip("”").removesuffix("活动").endswith(CONTEST)


def listed(
    scan: Scan, found: list[Mention], taken: list[tuple[int, int]], places: Container[tuple[int, int]] = ()
) -> Iterator[Mention]:
    """The members of A、B、C等活动, where each is named but only the list says what they are."""
    over = _over(found, taken)
    people = {(m.start, m.end) for m in found if m.type == "Group"}
    contest = min((m.start for m in found if is_contest(scan.text[m.start : m.end])), default=len(scan.text))
    for row in rows(scan):
        if any(member in places for member in row.members) or _NOT_RUN.match(scan.text, row.end):
            continue  # 甲市、乙县3个分赛区
        if ENTRIES.match(scan.text, row.end):
            continue
        if row.noun in BUILT and is_site(scan, scan.text.find(row.noun, row.end) + len(row.noun)):
            continue  # 甲铁路、乙公路等6个项目开通
        together = sum_of(scan, row)
        if together:
            yield Mention(together.start, together.end, "Programme", "described", "", "")
            if not together.apart:
                continue
        lengths = _lengths(scan, row, competed=contest < row.start) or (
            _LENGTHS if together and together.named else range(0)
        )
        if not lengths or any(member in people for member in row.members):
            continue  # 甲工、乙工等群体
        for start, stop in row.members:
            if member := _member(scan, row, start, stop, lengths, over):
                yield member


class _Over(NamedTuple):
    """What lies over the members of lists already, by what each of them must not reach into."""

    quotation: list[tuple[int, int]]  # names with words of their own
    long: list[tuple[int, int]]  # and bodies
    short: list[tuple[int, int]]  # and names that only stand in quotation marks
    plain: list[tuple[int, int]]


def _over(found: list[Mention], taken: list[tuple[int, int]]) -> _Over:
    """The spans of what has been found, and of bodies, `taken`."""
    named = [m for m in found if m.type in ("Programme", "Document") and m.form not in ("generic", "plain")]
    spans = [(m.start, m.end) for m in named]
    bare = {(m.start, m.end) for m in found if m.form == "bare"}
    strong = [span for span in spans if span not in bare]
    return _Over(
        strong, strong + taken, spans + taken, [(m.start, m.end) for m in found if m.form == "plain"]
    )


def _member(scan: Scan, row: Row, start: int, stop: int, lengths: range, over: _Over) -> Mention | None:
    """The programme that stands between two offsets as a member of a list, None where that is none."""
    head = row.noun if row.noun in scan.lexicon["programmes"] else ""
    long = row.noun in scan.lexicon.lists["long"]
    if _is_quotation(scan, start, stop):
        if stop - start - 2 not in QUOTE_LENGTHS or not free(start + 1, stop - 1, over.quotation):
            return None
        return Mention(start + 1, stop - 1, "Programme", "quoted" if long else "listed", "", head)
    given = row.verb in scan.lexicon.particles["offers"] and row.noun != COURSES
    if given and not (is_named(scan, start, stop) or is_done(scan, start, stop)):
        return None  # 提供热水、法律咨询等服务
    if stop - start not in lengths and scan.text[start:stop] not in scan.lexicon.lists["behind"]:
        return None
    named = _is_name(scan, start, stop) and free(start, stop, over.long if long else over.short)
    named = named and free(start, stop, over.plain)
    return Mention(start, stop, "Programme", "listed", _name(scan, row, start, stop), head) if named else None


def _lengths(scan: Scan, row: Row, competed: bool) -> range:
    """How long the members of a list are that are programmes by it; none where it does not make them any.

    `competed` says that a contest has been told of before.
    """
    nouns = scan.lexicon.lists
    if _TRADES.match(scan.text, row.end):
        return range(0)
    if len(row.members) < 2 and not _is_quotation(scan, *row.members[0]):
        return range(0)
    if teaches(scan, row) or (
        competed and row.noun in _COMPETED and (vied_in(scan, row) or played(scan, row))
    ):
        return _SUMMED
    made_up = consists(scan, row)
    alone = row.noun or not _OF_A_SORT.match(scan.text, row.end)
    if made_up and alone and row.noun in _COMPETED and most_are(scan, row, "played"):
        return _SUMMED  # 某健身活动内容有健步走、五子棋等
    if made_up and not row.noun and is_counted(scan.text, row):
        return _COUNTED_OFF  # “三进”活动,即法律进企业、文化进车间
    if row.counted:
        short = made_up or row.verb in scan.lexicon["triggers"]
        short = (short and bool(made_up or row.noun)) or (competed and row.noun in ITEMS)
        return _SUMMED if short else _LENGTHS  # but not 汇集文化、就业等六大功能
    if row.noun in nouns["long"]:
        match = row.noun in _MATCHES and opens(scan, row)
        return _SUMMED if made_up or match or (competed and vied_in(scan, row)) else _LENGTHS
    if made_up and row.noun in _SCENES:
        return _SUMMED
    told = "held" if made_up else takes_place(scan, row)
    parts = row.noun in nouns["parts"]
    unsorted = (row.noun in _DEEDS or parts or (bool(told) and row.noun in _SCENES)) and (
        bool(row.noun) or not _OF_A_SORT.match(scan.text, row.end)
    )
    offered = row.verb in scan.lexicon.particles["offers"]
    there = (offered or made_up or opens(scan, row)) and row.noun in _FOR_PEOPLE
    there = there or (offered and (row.noun == _USES or (not row.noun and unsorted and not _of(scan, row))))
    done = (told == "held" and unsorted) or there or row.together
    own = [
        is_named(scan, start, stop) or (done and is_done(scan, start, stop)) for start, stop in row.members
    ]
    if row.verb in BESIDES and any(own) and _ALSO.match(scan.text, row.end):
        return _LENGTHS
    if (told or done) and unsorted and 3 * sum(own) >= 2 * len(own):
        return _SUMMED
    return (
        _SUMMED
        if (made_up or opens(scan, row)) and any(own[:-1]) and 3 * sum(own) >= 2 * len(own)
        else range(0)
    )


def _of(scan: Scan, row: Row) -> bool:
    """Whether a list only says of what sort something is (提供展示技艺、切磋交流的舞台)."""
    return any("的" in scan.text[start:end] for start, end in row.members)


def _name(scan: Scan, row: Row, start: int, stop: int) -> str:
    """What a member is called that is nothing without the noun of its list; "" for as it is written."""
    piece = scan.text[start:stop]
    if stage := _STAGE.fullmatch(piece):
        return stage[1]
    told = "“" in piece or piece.endswith((row.noun, "赛"))
    if row.noun in _MATCHES and opens(scan, row):
        return piece + row.noun if not told and not is_named(scan, start, stop) else ""
    return piece + row.noun if row.counted and row.noun in _NAMED_BY and not told else ""


def _is_name(scan: Scan, start: int, stop: int) -> bool:
    """Whether a member is called something: no number of things, nothing with a clause in it."""
    piece = scan.text[start:stop]
    if piece[0].isdigit() and not _BY_MEASURE.match(piece):
        return False
    vague = (
        piece[2:] in scan.lexicon["plain_nouns"] and piece[:2] in scan.lexicon["plain_modifiers"]
    )  # 重大工程
    whose = piece.partition("“")[0] in scan.lexicon["groups"]  # 职工“某角”
    return not (vague or whose or "的" in piece or "了" in piece or _COUNTED.fullmatch(piece))


def _is_quotation(scan: Scan, start: int, stop: int) -> bool:
    return scan.text[start] in "“‘" and scan.pairs.get(start) == stop - 1
