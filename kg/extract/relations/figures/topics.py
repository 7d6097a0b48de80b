"""A clause and the programme that it names in, whether that takes the place of what the sentence is about out."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.frames import Frame
from kg.extract.relations.occasions import upon
from kg.extract.text import Span, opening

_OWN_NAME = ("quoted", "bare")


def heads(text: str, named: Named) -> bool:
    """Whether a clause begins with a programme that has a name of its own, or says since when it goes on."""
    begins = text[opening(text, named.start) - 1] in ",;:。\n"
    return (begins and named.mention.form in _OWN_NAME) or upon(text, named.end)


def only_gone_to(named: Named, here: list[Frame]) -> bool:
    """Whether people only go to a programme (推出P:4名学生走进驿站)."""
    acting = [f.predicates for f in here if named in f.objects]
    return all(predicates == {"participates"} for predicates in acting)


# P由Q、R组成, 在Q的基础上, 按照Q自愿的原则, 采取Q的形式, P当日进行了Q: what the sentence is about goes on.
_MADE_OF = re.compile(r"[^,。;]{0,30}由[^,。;]{2,60}(?:组成|构成),?$")
_BY_RULE = re.compile(
    r"[^,。;]{0,12}(?:按照|本着|坚持|遵循|秉持|秉承|采取|采用|运用|通过|以)[^,。;]{2,50}(?:原则|思路|要求|理念|方针|模式|标准|形式|方式|途径|渠道|手段),?$"
)
_GROUND = re.compile(r"[^,。;]{0,12}在[^,。;]{2,30}基础上")
_PASSING = re.compile(
    r"(?:当日|当天|当晚|现场|会前|会后|随后|期间|同时|会上)(?:还|并|也)?(?:进行|举行|举办|开展)"
)


def passes(text: str, clause: Span, going_on: bool) -> bool:
    """Whether a clause only tells what something is made of, by which rule, or what else went on there.

    >>> told = "由书法赛和摄影赛组成,", "本着工作室自愿的原则,", "采取笔试的形式,", "当日进行了健步走,"
    >>> [passes(t, Span(0, len(t)), going_on=True) for t in told]
    [True, True, True, True]
    """
    ways = (_MADE_OF, _BY_RULE, _GROUND, _PASSING) if going_on else (_MADE_OF, _BY_RULE, _GROUND)
    return any(way.match(text, clause.start, clause.end) for way in ways)


# ;为小微企业安排经费, ;妥善办理案件: the body's next deed. ;覆盖职工900人: still of what was spoken of.
_FOR_WHOM = ("为", "向", "给", "对")
_STILL = ("惠及", "覆盖", "参", "受", "涉及", "有", "达", "吸引", "服务", "带动", "截", "增", "到")


def does_anew(reading: Reading, clause: Span, called: bool) -> bool:
    """Whether a clause behind a semicolon begins with what is done next, and names nobody who does it.

    So does 并 behind what has no name of its own: 提供P,并发放礼包.
    """
    text = reading.scan.text
    if not called and text.startswith(("并", "还"), clause.start):
        return True
    if not text.startswith(";", clause.start - 1) or text.startswith(_STILL, clause.start):
        return False
    word = reading.scan.token(clause.start)
    while word.flag == "d" and word.end < clause.end:  # ;已申报项目85个
        word = reading.scan.token(word.end)
    if text.startswith(_STILL, word.start):
        return False
    return text.startswith(_FOR_WHOM, clause.start) or word.flag[:1] == "v"


# 建成驿站90个,发展会员900人: behind how many there are of one thing, what else there is.
_OF_THOSE = re.compile(
    r"(?:已|还|共|累计|总|总共|平均|日均|年均|每[年月天日]|先后|陆续|为|可|将|能够?|直接|间接|全部|可以|预计|目前|并|且|切实|有效)*"
    r"(?:其中|惠及|覆盖|参|受|涉及|吸引|服务|带动|接待|辐射|提供|帮助|解决|面积|总面积|占地|投入|设|配备|内|分|分布|包括|涵盖|共|有)"
)


def tells_next(text: str, clause: Span) -> bool:
    """Whether a clause behind so many of something tells no more of those.

    >>> [tells_next(t, Span(0, len(t))) for t in ("发展会员900人", "累计服务职工900人")]
    [True, False]
    """
    return _OF_THOSE.match(text, clause.start, clause.end) is None


# 当天, 活动开展以来, 仪式上: a sentence that begins so goes on about the occasion, whoever acts in it.
_THERE = re.compile(
    r"(?:据悉,|据了解,|据介绍,)?(?:[此本这]次(?![^,。;]{1,8}的)|当[天日]|现场|其?间|(?:(?:此|本|该)[次项]?)?(?:活动|仪式|大赛|竞赛|比赛|行动|启动仪式)(?:当[天日]|[上中](?!心)|期间|现场|(?:启动|开展|实施|举办)?以来|(?:启动|开展|实施|举办)(?:以后|后)))"
)


def goes_on_there(text: str, sentence: Span) -> bool:
    """Whether a sentence begins by saying that all of it is of the occasion spoken of.

    >>> said = "当天,市总工会发放毛巾90条。", "活动开展以来,各级工会走访企业90家。", "市总工会走访企业90家。"
    >>> [goes_on_there(t, Span(0, len(t))) for t in said]
    [True, True, False]
    """
    start = sentence.end - len(text[sentence.start : sentence.end].lstrip())
    return _THERE.match(text, start, sentence.end) is not None
