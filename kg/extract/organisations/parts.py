"""Bodies and places in, parts of them out: departments of unions, workshops of firms, committees of parties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scan import Scan
from kg.extract.text import either
from kg.extract.tokens import Token
from kg.lexicon import load
from kg.model import Mention

_DEPARTMENT = re.compile(
    r"[一-鿿]{2,8}?(?:部|处|室|办)(?=副?部长|副?处长|副?主任|[一二三四]级|干部|工作人员|(?:相关|有关)?负责|[、,。;]"
    r"|[一-鿿]{2,3}(?:部长|处长|主任))"  # 劳经部李高祥主任
)
# 某总工会女职工部举办P: whatever it does.
_ANY_DEPARTMENT = re.compile(r"[一-鿿]{2,8}?部")
# Verbs and people that end like a department (某总工会联合主办, 某总工会机关干部).
_NO_DEPARTMENT = tuple(load().nouns["no_part"])
# 某集团桥南三车间, 某公司职工代表大会, 某协会婚姻法专业委员会: a part of the body it follows.
UNITS = load().nouns["part"]
_UNIT = re.compile(
    rf"[^\W第届次\d]{{0,8}}?({either(UNITS)}|(?<=[一二三四五六七八九十])班(?=班长|职工|工人|[、,。的]))"
    r"(?!工会|主任|班长|制|[业山区工石难用产点])"
)
TEAM = ("队", "信用卡中心")
# 某煤矿综采一队, 某工程公司某地铁3号线项目部
_TEAM = re.compile(
    r"[一-鿿]{0,3}?((?<=[采掘拓井钻运修通工电])[一二三四五六七八九十]?队)(?![伍员列友长形])"
    r"|\w{2,16}?(项目(?:经理)?部)|(信用卡中心)"
)
_PARTY = re.compile(r"共青团|中共|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟")
_COMMITTEE = re.compile(r"(?:工作)?委员会|委(?=[一-鿿]{0,3}书记|和|与|及|联合|主办|等|[、,。])")


def departments(scan: Scan, unions: list[Mention]) -> Iterator[Mention]:
    """某总工会基层工作部部长: the part of a union that somebody holds a post in."""
    for union in unions:
        match = _department_behind(scan, union.end) if union.form != "kind" else None
        if match and not match[0].endswith(_NO_DEPARTMENT) and not _is_room(scan, match.end()):
            yield Mention(union.start, match.end(), "Organisation", "office", "", match[0], union.code)


def _is_room(scan: Scan, end: int) -> bool:
    """Whether what ends at an offset is open to people (某总工会劳动争议调解室), and no office of a body's own."""
    rooms = scan.lexicon["programmes"]
    return scan.text[end - 1] == "室" and any(scan.text[end - n : end] in rooms for n in (2, 3, 4))


def _department_behind(scan: Scan, at: int) -> re.Match[str] | None:
    """The department that a name goes on to; in 市总工会联合市委组织部 nothing goes on, but 组建部 is one."""
    match = _DEPARTMENT.match(scan.text, at)
    if match is None:
        match = _ANY_DEPARTMENT.match(scan.text, at)
        if match is None or not scan.ends_word(match.end()):
            return None
        if any(scan.token(i).flag[:1] in ("p", "c", "d", "r", "u") for i in range(at, match.end())):
            return None
    first = scan.token(at)
    begins = first.word in scan.lexicon["boundaries"] or first.word in scan.lexicon["triggers"]
    return None if begins and first.end < match.end() - 1 else match


def offices(scan: Scan, bodies: list[Mention]) -> Iterator[Mention]:
    """某省政府驻某市办事处: the office that a body keeps in another place."""
    starts = {body.start: body for body in bodies}
    for body in bodies:
        there = starts.get(body.end + 1)
        if there is not None and scan.text[body.end] == "驻":
            tail = scan.text[body.end : there.end]
            yield Mention(body.start, there.end, "Organisation", "office", tail, there.head, there.code)


def committees(scan: Scan, places: list[Mention]) -> Iterator[Mention]:
    """共青团某市委员会, 民建某市委: the committee of a party or of its youth in a place."""
    begins = {place.start: place for place in places}
    for found in _PARTY.finditer(scan.text):
        place = begins.get(found.end())
        while place and place.end in begins:
            place = begins[place.end]
        committee = _COMMITTEE.match(scan.text, place.end) if place else None
        if place and committee:
            yield Mention(
                found.start(), committee.end(), "Organisation", "full", "", committee[0], place.code
            )


def units(scan: Scan, bodies: list[Mention]) -> Iterator[Mention]:
    """某集团桥南三车间: the workshop, team or assembly that a body's name goes on to."""
    for body in bodies:
        match = _unit_behind(scan, body) if body.form == "full" else None
        if match is None or not (scan.starts_word(body.end) and scan.ends_word(match.end())):
            continue
        head = match.lastindex or 1  # the one of the heads that stands there
        between = [scan.token(i) for i in range(body.end, match.start(head))]
        if not any(_cuts(scan, word, match[head]) for word in between):
            yield Mention(body.start, match.end(), "Organisation", body.form, "", match[head], body.code)


_NOUNLESS = ("v", "p", "c", "u", "d", "r")


def _cuts(scan: Scan, word: Token, head: str) -> bool:
    """Whether no unit's name goes on over a word; a workshop's does over what is made there (包装车间)."""
    deed = word.word in scan.lexicon["boundaries"]
    if head == "车间" and word.flag.startswith("v"):
        return deed or word.word in scan.lexicon["triggers"]
    return deed or word.flag.startswith(_NOUNLESS)


def _unit_behind(scan: Scan, body: Mention) -> re.Match[str] | None:
    return _UNIT.match(scan.text, body.end) or _TEAM.match(scan.text, body.end)
