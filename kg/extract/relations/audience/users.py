"""Programmes in, the groups out that are told to use them: 环卫工人可以在驿站歇脚, 300名职工享受到P, 把G纳入P."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.audience.named import listed_up_to, says
from kg.extract.relations.facts import around, make, restated
from kg.extract.relations.kinds import is_occasion
from kg.extract.text import Span
from kg.lexicon import load
from kg.model import Fact

# In front of a programme: what those do who have it, and that they come there.
_HAS = re.compile(
    r"(?:享受|享有|乐享|尽享|畅享|共享|喜领|喜获|拥有|有了|领到|领取|用上|体验|接受|收到|纳入|列为|列入|获得|申请|申领|申报|预约|报名|通过|借助|凭借|依托|利用)(?:到|了|过|进)*(?:免费的?|[^,。;“”]{1,16}的)?[“‘]?$"
)
# Those who do this are those it is for: 做了健康体检, 开展疗休养, 参加互助保障.
_DOES = re.compile(r"(?:开展|参加|进行|做|办理|参与)(?:到|了|过)*(?:免费的?)?[“‘]?$")
_MAY_DO = ("可", "可以", "能", "能够", "免费")
_COMES = re.compile(r"(?:有了|来到|走进|走入|住进|进入|前往|到|在|去)[“‘]?$")
_REACH = 24
# Between a group and that: who of it, when, and that they may.
_MAY = re.compile(
    r"(?:们|等群体|群体|代表)?(?:都|均|也|还|就近|自愿|自由|在线|线上|直接|优先|踊跃|积极|常常?|经常|总|正在?|可以?|能够?|就|便|会|将|已|又|即|每[天年月]|随时|纷纷|陆续|先后|分批|免费|聚|走|共|全部|一并"
    r"|凭[^,。;]{1,10}|(?:通过|登录|关注)[^,。;“”]{1,10}|《[^》]{2,12}》|(?:只要|只需)?(?:拨打|出示|登录|扫)[^,。;:“”]{1,8}|在[^,。;:“”]{2,8}|累了|渴了|下班后|午休时|[从把将]|,)*"
)


def users(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """G在P里歇脚, G享受到P: whom a programme is used by, it is for."""
    groups = [g for g in reading.groups() if says(reading.written(g)) == "yes"]
    if not reading.groups():
        return
    names = {person.start: person.end for person in reading.of("Person")}
    text = reading.scan.text
    for programme in reading.of("Programme"):
        if programme.mention.form == "listed":
            continue
        before = max(0, programme.start - _REACH)
        has, comes = _HAS.search(text, before, programme.start), _COMES.search(text, before, programme.start)
        did = has is None
        does = did and cast.kind(programme.entity or "") in reading.scan.lexicon.kinds["done"]
        if has is None:
            has = _DOES.search(text, before, programme.start)
        if is_occasion(reading, cast, programme.entity):
            comes = None  # whoever comes to an occasion takes part in it
        if found := has or comes:
            for group in groups:
                end = names.get(group.end, group.end)  # 快递员李明走进驿站
                between = text[end : found.start()]
                if did and found is has and ("," in between if does else not between.endswith(_MAY_DO)):
                    continue  # 甲关注G,开展P: not G does; G参加P is told elsewhere, G均可参加P here
                if end <= found.start() and _MAY.fullmatch(text, end, found.start()):
                    for one in listed_up_to(text, group, groups):
                        yield from _serves(reading, programme, one)


# The groups that a sentence tells to come to an occasion, by rule; 组织G开展P says who does it.
_CAME = frozenset({"participates.group", "participates.scene"})


def guests(facts: Sequence[Fact], cast: Cast) -> Iterator[Fact]:
    """G等60人参加慰问活动: whoever comes to what is held to do something for those who come, it is for."""
    kinds, cares = load().kinds["treats"], load().particles["cares"]
    came = [fact for fact in facts if fact.rule in _CAME and fact.o and cast.type(fact.s) == "Group"]
    told = {(fact.s, fact.o) for fact in facts if fact.p == "serves"} if came else set()
    for fact in came:
        name = cast.name(fact.o or "")
        # 送文化慰问演出: of another kind, yet held for them as its name says
        helps = cast.kind(fact.o or "") in kinds or any(word in name for word in cares)
        if helps and says(cast.name(fact.s)) == "yes" and (fact.o, fact.s) not in told:
            yield restated(fact, "serves.used", s=fact.o, p="serves", o=fact.s)


def _serves(reading: Reading, programme: Named, group: Named) -> Iterator[Fact]:
    where = around(programme, Span(group.start, group.end))
    yield from make(reading, programme.entity, "serves", group.entity, where, "serves.used")
