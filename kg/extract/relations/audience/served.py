"""Groups in, whom a programme serves out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.audience.named import named, says
from kg.extract.relations.audience.said import GETS, RESTS, is_served
from kg.extract.relations.audience.servers import is_visit, is_visited, servers
from kg.extract.relations.audience.users import users
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.text import Span, behind_mark
from kg.model import Fact

# 快递员、及在档|困难职工, 骑手等高温下的|户外劳动者: the next of a list, with what is said of it.
_LISTED = re.compile(
    r"(?:代表|群体|们|家庭|[一-鿿]{2}(?=、))?(?:[近约超]?[\d余多.百千万]+[名位人户]次?)?(?:、|和|与|及|,?以及|等|,及|,?(?:特别|尤其)是)+"
    r"(?:[^,。;:“”、]{1,12}(?:、|和|与|及|以及|等)+){0,2}"
    r"(?:[近约超共]?[\d余多.百千万]+[名位户][^,。;:“”、]{0,4}|在档|周边|企业|生产|基层|坚守|其他|其它|部分|(?:高温|坚守|奋战|坚持|工作|战斗|辛勤|节日|春节|在)[^,。;:“”、]{0,14}的|各[类级]|农村|一批|全国|[省市县区]级)*"
)
# 向困难企业、困难职工送去P: who is listed last is given it, too, whatever is listed before.
_TO_EACH = re.compile(
    r"(?:^|[^作认均称视因成分行])(?:向|为|给|对)(?!了)(?:[^,。;:“”]{1,64}(?:[、和与及的]|等|[\d余多][名位]))$"
)
# 困难职工|家属送去慰问金, 职工|进行走访慰问, 职工|的关爱: what is given them.
_GIVEN = re.compile(
    r"(?:们|代表|家属|家庭|群体|群众|职工|员工|人员|等|[、和与及][^,。;:“”、]{1,10})*(?:分别|免费|及时|集中|累计|共)*"
    r"(?:送[去上出来达了]|赠送|发放|提供|带[去来]|致以|表示慰问|(?:进行|开展)[^,。;]{0,8}(?:慰问|走访|帮扶|救助|资助)|的(?:慰问|帮扶|救助|资助|关爱))"
)
# 向企业送去A,为职工: a deed before those listed takes the first of them.
_DOES = re.compile(r"送[去上给达]|发放|提供|开展|举办|搭建|打造|启动|推[动进]|表示|(?:纳入|提出)")
# 优先安排甲、乙、困难职工: those meant first, to the end of the list.
_FIRST = re.compile(
    r"(?:(?:对象|重点)(?:主要)?(?:是|为|包括|涵盖)|优先(?:考虑|安排|照顾|保障)|重点(?:安排|考虑|照顾|保障|面向|关注|慰问|帮扶|走访|向))"
    r"[^,。]{0,90}$"
)
# 慰问演出, 慰问金: what belongs to a visit, and nobody visited.
_NOT_THEM = r"活动|[品金组团信]|物资|演出|工作|行动|对象|[^,。;:“”、]{0,6}的是"
# 慰问甲、乙和环卫工人: those listed last are visited, too, whatever is listed before them.
_VISITED = re.compile(
    rf"(?:慰问|看望|探望|走访|惠及|面向|覆盖)(?!{_NOT_THEM})了?"
    r"[^,。;:“”、]{1,24}(?:(?:、|以及|和|及|与)[^,。;:“”、]{0,24}){1,8}$"
)
# 对坚守岗位的劳动模范、防疫人员等进行慰问: a list of those visited, whatever else is in it.
_TOWARDS_ALL = re.compile(r"(?:^|[^针面应核相])对(?!了)[^,。:“”]*$")
_VISITS_ALL = re.compile(
    r"[^,。;:“”]{0,60}?(?:(?:进行|开展|实施|给予)了?[^,。;、]{0,10}(?:慰问|走访|帮扶|救助)|的(?:集中)?(?:走访)?慰问)"
)


def audience(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """为 G 开展 P, P 惠及 G; and the groups that a programme is named after or used by."""
    if not reading.of("Programme"):
        return
    for group, alike in _those_served(reading):
        yield from _served(reading, found, group, cast, alike)
    yield from users(reading, cast)
    yield from named(reading, cast)


# What everybody is who works, and those who serve others: nothing is said to be for them.
_EVERYBODYS, _HELPERS = frozenset({"劳动者"}), "志愿者"


def _those_served(reading: Reading) -> Iterator[tuple[Named, bool]]:
    """The groups that something is done for, and whether those listed with it are of a sort of their own.

    Each list of them is as one, by the words before and behind it.
    """
    text, row = reading.scan.text, list[Named]()
    names = ((group, group.mention.name) for group in reading.groups())
    groups = (
        group
        for group, name in names
        if (name not in _EVERYBODYS and not name.endswith(_HELPERS)) or is_visited(reading, group)
    )
    for group in (*groups, None):
        if row and (group is None or not _is_next(text, row[-1], group)):
            done = any(is_served(reading, one) for one in row) or GETS.match(text, row[-1].end)
            if done or _is_listed(reading, row) or RESTS.match(text, row[-1].end):
                alike = any(says(reading.written(one)) == "yes" for one in row)
                yield from ((one, alike) for one in row)
            row = []
        if group:
            row.append(group)


def _is_next(text: str, last: Named, group: Named) -> bool:
    """Whether a list goes on with a group: 甲、乙, or 交警|辅警."""
    return last.end == group.start or _LISTED.fullmatch(text, last.end, group.start) is not None


def _served(reading: Reading, found: list[Frame], group: Named, cast: Cast, alike: bool) -> Iterator[Fact]:
    by = servers(reading, found, group, cast)
    frame = by.frame
    if frame is not None and frame.negated:
        return
    everybody = not alike
    for programme in by.programmes:
        before = programme.end <= reading.sentence_at(group.start).start
        if everybody and before and not (is_visit(programme, cast) and is_visited(reading, group)):
            continue  # what is done for 职工 two sentences later is seldom the same
        if frame is None or (frame.sentence.start <= programme.start and programme.end <= frame.sentence.end):
            where = around(programme, group)
        else:
            where = around(group, Span(frame.verb.start, frame.verb.end))
        modality = frame.modality if frame else "done"
        yield from make(reading, programme.entity, "serves", group.entity, where, by.rule, modality=modality)


def _is_listed(reading: Reading, row: list[Named]) -> bool:
    """Whether a list that names others first ends with those whom something is given to, or who are meant first."""
    text, start = reading.scan.text, row[0].start
    sentence = reading.sentence_at(start)
    if _FIRST.search(text, max(sentence.start, start - 100), start):
        return True
    clause = text[max(sentence.start, behind_mark(text, ",;", sentence.start, start)) : start]
    visited = _VISITED.search(clause)
    if (
        visited
        and _DOES.search(visited[0]) is None
        and any(says(reading.written(one)) == "yes" for one in row)
    ):
        return True
    if _TOWARDS_ALL.search(clause) and _VISITS_ALL.match(text, row[-1].end):
        return True
    to = _TO_EACH.search(clause) if _GIVEN.match(text, row[-1].end) else None
    return to is not None and _DOES.search(to[0]) is None
