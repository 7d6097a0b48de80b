"""Bodies in, the programmes out whose cost they bear."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.attendance.delegates import row_of
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.frames.carrying import partners_of
from kg.extract.relations.subjects import in_post
from kg.extract.text import Span
from kg.model import Fact

# A programme named further back than this is not what the costs are of.
_FURTHEST = 160
# 费用由甲承担; 甲承担三分之一.
_COSTS = re.compile(r"(?:费用|经费|资金|开支|成本|餐费|保费|房租|租金|差价)[^,。;“”]{0,14}由(?:各|当地)?$")
_BEARS = re.compile(
    r"(?:工会)?(?:全额|全部|统一|共同|分别|各自|专项|按比例|予以|给予|来)*(?P<verb>承担|分担|负担|支付|列支|补贴|补助|买单|报销|出资)"
)
_SHARE = re.compile(
    r"(?:全额|统一|另外?|则|再|各)*(?P<verb>承担|负担|补贴|补助|报销|出资)了?(?:其中的?)?"
    r"(?:[一二三四五六七八九十]+分之[一二三四五六七八九]|\d+%|全部|一半|全额|所有|剩余|其余|大部分)(?!责任|义务|任务|工作)"
)


def backing(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """P的费用由甲承担: 甲 funds P; 甲、乙承担一半: both; 甲给予P资金支持8万元: 甲."""
    text, end = reading.scan.text, 0
    bodies = [body for body in reading.of("Union", "Organisation") if not in_post(reading, body)]
    if "元" in text:
        yield from _granting(reading, bodies)
    yield from _partners(reading, bodies, cast)
    yield from _helped(reading, bodies)
    for index, first in enumerate(bodies):
        if first.start < end:
            continue
        row = row_of(bodies[index:], text)
        end = row[-1].end
        costs = _COSTS.search(text, max(0, first.start - 24), first.start)
        bears = (_BEARS if costs else _SHARE).match(text, end)
        before = [m for m in reading.of("Programme") if m.end <= first.start and m.mention.form != "listed"]
        if bears and before and first.start - before[-1].end <= _FURTHEST:
            for body in row:
                where = Span(body.start, bears.end("verb"))
                yield from make(reading, body.entity, "funds", before[-1].entity, where, "funds.costs")


# 驿站…,广泛联动甲局、乙会: who works with it.
_WITH = re.compile(r"(?:联动|携手|联手|联合|会同|引入|整合)了?")


def _partners(reading: Reading, bodies: list[Named], cast: Cast) -> Iterator[Fact]:
    """驿站秉持共建理念,广泛联动甲局、乙会: 甲局 and 乙会 support the station."""
    text = reading.scan.text
    for index, first in enumerate(bodies):
        joins = _WITH.search(text, max(0, first.start - 4), first.start)
        if joins is None or joins.end() != first.start:
            continue
        sentence = reading.sentence_at(first.start)
        clause = next((c for c in reading.clauses(sentence) if c.start <= first.start < c.end), sentence)
        site = partners_of(reading, sentence, clause, cast)
        for body in row_of(bodies[index:], text) if site else ():
            where = around(site, body)
            yield from make(
                reading, body.entity, "supports", site.entity if site else None, where, "supports.partner"
            )


# 活动得到甲局、乙厂(等单位)的大力支持: who backs what was told of last.
_GETS = re.compile(r"(?:得到|获得|受到|离不开)了?$")
_HELP = re.compile(
    r"(?:等[^,。;:“”]{0,10}?)?的?(?:大力|鼎力|全力|有力|积极|热情|倾力|友情|密切|高度|资金|技术|专业|全程)*(?P<verb>支持|指导|协助|配合|赞助|资助|帮助)"
    r"(?=[,。;!、和与\n])"
)
_NEAR = 60


def _helped(reading: Reading, bodies: list[Named]) -> Iterator[Fact]:
    """P得到甲局、乙厂的大力支持: 甲局 and 乙厂 support P."""
    text = reading.scan.text
    for index, first in enumerate(bodies):
        if not _GETS.search(text, max(0, first.start - 4), first.start):
            continue
        row = row_of(bodies[index:], text)
        helps = _HELP.match(text, row[-1].end)
        sentence = reading.sentence_at(first.start)
        told = [m for m in reading.of("Programme") if m.entity and m.end <= first.start]
        near = told and (told[-1].start >= sentence.start or first.start - told[-1].end <= _NEAR)
        for body in row if helps and near else ():
            where = Span(body.start, helps.end("verb") if helps else body.end)
            yield from make(reading, body.entity, "supports", told[-1].entity, where, "supports.told")


# 给予8万元资金支持, 安排专项经费8万元, 投入8万元: a sum that is given for something.
_GRANTS = re.compile(
    r"(?P<verb>给予|提供|安排|列支|落实|拨付|下拨|划拨|奖补|投入)了?"
    r"(?:每[个家座处])?(?:一次性|专项|引导性|建设|活动|工作)*(?:资金|经费|补助|补贴|奖励)*(?:共计?|合计|总计|近|约|超)?(?P<sum>\d[\d.]*[余多]?[万亿]?余?元)"
    r"(?:的?[^,。;、“”\d]{0,4}(?:资金|经费|补助|补贴|资助|扶持|支持|奖励))?(?:的(?:支持|扶持|资助))?"
)
_IS_MONEY = re.compile("资金|经费|补助|资助|扶持|支持|奖励|拨|投入")
# 对P给予8万元; 命名P,分别给予8万元: for what, in front of it.
_FOR = re.compile(r"[对为向给]“?$")
_FOR_IT = re.compile(r"[”’]?(?:等[^,。;]{0,12})?(?:各|均|每[个家])?")
_EACH = re.compile(r"[”’]?,(?:并?分别|各|均|并|每[个家])?")
# 投入8万元,用于P的建设: or behind it.
_USED_FOR = re.compile(
    r",?(?:专项|主要|全部|专门|将)*(?:用于|用来|支持)(?:建设|打造|开展|举办|实施|支持|推进|推动|开办|组织)?“?"
)


def _granting(reading: Reading, bodies: list[Named]) -> Iterator[Fact]:
    """甲对P给予8万元资金支持, 甲投入8万元,用于P: 甲 funds P."""
    text = reading.scan.text
    for grant in _GRANTS.finditer(text):
        if not _IS_MONEY.search(grant[0]):
            continue  # 提供价值8万元的物资
        sentence = reading.sentence_at(grant.start())
        payer = next((b for b in bodies if sentence.start <= b.start and b.end <= grant.start()), None)
        known = [m for m in reading.of("Programme") if m.entity and m.mention.form != "generic"]
        used = _USED_FOR.match(text, grant.end())
        behind = next((m for m in known if used and m.start in (used.end(), used.end() - 1)), None)
        for_it = behind or next((m for m in known if _is_given(text, sentence, m, grant.start())), None)
        if payer and for_it and payer.end <= for_it.end:
            where = around(payer, Span(grant.start(), grant.end()), for_it)
            yield from make(reading, payer.entity, "funds", for_it.entity, where, "funds.grant")


def _is_given(text: str, sentence: Span, named: Named, verb: int) -> bool:
    """Whether something in front of a verb of giving is what it is given for."""
    if named.start < sentence.start or named.end > verb:
        return False
    if _EACH.fullmatch(text, named.end, verb):
        return True
    before = _FOR.search(text, sentence.start, named.start)
    return before is not None and _FOR_IT.fullmatch(text, named.end, verb) is not None
