"""The programmes of a clause and an amount in, the one that the amount counts or describes out."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.entities.cast import Named, Reading
from kg.extract.numbers import Amount
from kg.extract.text import Span, either, opening
from kg.lexicon import load

# What takes part in a contest is counted as the contest's.
_ENTRIES = frozenset({"项目", "作品", "成果", "案例", "课题"})
# Between a number and the programme that it counts or describes.
_OF_PROGRAMME = re.compile(r"[“‘]?|[^,。;、“]{1,5}的[“‘]?")
# Between a programme and the number of it (驿站已有56个), or of those in it (招聘会的500多家企业).
_COUNTED = re.compile(r"[”’]?(?:已|已经|共|共计|总数)?(?:有|达|达到|增至|增加到)?")
_THOSE_IN = re.compile(r"[”’]?的")
_GOES_ON = re.compile(r"(?:[、和与及](?![^,。;、“”]{0,3}[建设有])[^,。;、“”]{0,4}[“‘]?|[”’][“‘])$")
_ACHIEVED = re.compile(r"(?:项目|课题|成果|专利|建议)(?:共|达|近|超)?[\d.,]+[万余多]*(?:项|个|件|条)")
# Names in front of 等 are looked for as far back, 等 and what they are examples of this far.
_FAR = 80
_NOUN = 14
# Between two of those named: a name that nobody knows may stand there too.
_LISTED_NEXT = re.compile(r"[”’]?(?:(?:、|和|与)[^,。;:、“”]{0,14})*")
_SUCH = re.compile(
    r"等(?:(?!惠及|覆盖|服务(?=[职户群会企新])|吸引|共|累计|已|达|投入|发放)[^,。;、“”\d]){0,12}$"
)


@cache
def _any() -> re.Pattern[str]:
    """So many of them; 这5家驿站 are those that have a name."""
    return re.compile(rf"(?<![这那述\d])(?:\d+[余多万]*|[多数几])(?:{either(load().units['pieces'])})$")


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"[\d十][余多万]*(?:{either(load().units['pieces'])})[“‘]?$")


def in_list(text: str, named: Named) -> bool:
    """Whether a name goes on a list of names (A、B, A和“B”), not one of numbers (A1家、B4家)."""
    listed = _GOES_ON.search(text, max(0, named.start - 12), named.start)
    return listed is not None and not _numbered().search(text, max(0, listed.start() - 8), listed.start())


def achieved(text: str, named: Named) -> bool:
    """完成科研项目626项: what a body has to show, no programme of its own."""
    return named.mention.form in ("described", "plain") and bool(_ACHIEVED.match(text, named.end - 2))


# 发放“清凉包”300个, 核发补助金20万元: what is handed out at an occasion, so many of it.
_HANDED = re.compile(
    r"(?:发放|发出|核发|派发|送上|送去|送出|送|赠送|赠|领取|领到|发)了?(?:[近约]?\d[\d.]*[万千百余多]*[份个套张箱件])?(?:爱心|慰问)?[“‘]?$"
)
_PAID = ("金", "款", "补贴", "津贴", "补助", "奖励")
_HANDED_FAR = 16


def handed(text: str, named: Named) -> bool:
    """Whether a name is of what is handed out (发放“清凉包”, 核发补助金), or of money (救助金共80万元)."""
    name = text[named.start : named.end].rstrip("”’")
    sum_ = name.endswith(_PAID) and named.mention.form not in ("quoted", "bare")
    given = sum_ or _HANDED.search(text, max(0, named.start - _HANDED_FAR), named.start)
    return bool(given) and not name.endswith("基金")


def counts(text: str, named: Named, amount: Amount) -> bool:
    """Whether the number is of the programme itself (118家“暖心驿站”), not of what it consists of."""
    return named.end <= amount.start or text[amount.end : named.start] in ("", "“", "‘")


def any_number(text: str, named: Named) -> bool:
    """Whether a noun alone has a number of its own in front (举办130场活动): none of those that have a name."""
    return (
        named.mention.form == "generic"
        and _any().search(text, max(0, named.start - 8), named.start) is not None
    )


def entries(text: str, named: Named) -> bool:
    """Whether a name with a number in front counts what takes part in a contest (200个“五小”创新项目)."""
    return (
        named.mention.head in _ENTRIES
        and _numbered().search(text, max(0, named.start - 8), named.start) is not None
    )


# 活动在5家驿站同步开展: so many places, and what goes on there.
_AT = re.compile(r"在[^,。;“”]*\d[余多]*(?:个|家|处|座|所)(?:[^,。;“”]{1,8}的)?$")
_HELD = re.compile(r"[”’]?(?:同步|同时|分别|集中|陆续|相继|统一)*(?:开展|举行|举办|启动|进行|开讲|开班|上演)")
_NEAR = 24


def is_where(text: str, named: Named) -> bool:
    """Whether a name says where something is done, so that nothing is told of it."""
    if _HELD.match(text, named.end) is None:  # hardly any name stands before that
        return False
    start = opening(text, named.start)
    return _AT.search(text, max(0, start - _NEAR), start) is not None


def counted_by(text: str, programmes: list[Named], amount: Amount) -> Named | None:
    """148项重大项目劳动竞赛 counts the programme, 27个工种的技能竞赛 is the programme's, 驿站4家 is the stations'."""
    for named in programmes:
        if named.mention.head in _ENTRIES or achieved(text, named):
            continue
        if amount.end <= named.start:
            if _OF_PROGRAMME.fullmatch(text, amount.end, named.start):
                return named
        elif named.end <= amount.start:
            if _THOSE_IN.fullmatch(text, named.end, amount.start):
                return named
            if in_list(text, named):
                continue  # A、B、C3项活动, A、奋进“B”4个篇章 count the list
            if _COUNTED.fullmatch(text, named.end, amount.start):
                return named
    return None


# 为1.2万名劳动者提供免费体检: so many people are who the programme behind is for.
_FOR = re.compile(r"(?:[^,。;:“”]{0,12}(?<![成因作称])(?:为|给|向|组织|安排))")
_DOES = re.compile(
    r"[^,。;:“”]{1,24}?(?:进行|开展|提供|实施|接受|办理|赠送)了?(?:免费|公益|专场|专项|定期)*[“‘]?"
)


def provided(text: str, clause: Span, programmes: list[Named], amount: Amount) -> Named | None:
    """为1.2万名劳动者提供免费体检: the programme that a clause says is brought to so many people."""
    if not _FOR.match(text, clause.start, amount.start):
        return None
    behind = (m for m in programmes if m.start > amount.end)
    return next((m for m in behind if _DOES.fullmatch(text, amount.end, m.start)), None)


def examples_of(reading: Reading, amount: Amount) -> set[str | None]:
    """The things named as examples of those counted (A、B等13个, A、B等站点13个)."""
    text = reading.scan.text
    such = _SUCH.search(text, max(0, amount.start - _NOUN), amount.start)
    if such is None:
        return set()
    at = such.start()
    found: set[str | None] = set()
    for named in reversed(reading.within(max(0, at - _FAR), at)):
        if named.entity and named.end <= at and _LISTED_NEXT.fullmatch(text, named.end, at):
            found.add(named.entity)
            at = named.start
    return found
