"""Frames in, the parts of a programme out that are told as deeds: included in it, done at it or during it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import lasts
from kg.extract.relations.parts.whole import BY_THEM, apart
from kg.extract.text import Span
from kg.model import Fact

_DURING = re.compile(
    r"(?:同时|此外|另外|随后|据悉)?,?(?:(?:活动|比赛|竞赛|培训|仪式)(?:期间|当天|现场|中)|[其期]间,|启动仪式上|仪式上|活动上|现场(?:还|同步|同时|,|(?=(?:集中|免费|分别|为[^,。;]{1,16})?(?:开展|举办|举行|组织|设置|设立|设有|推出|提供|安排|进行|开设))))"
)
# 某会上获悉: where something was heard, not done.
_AT_IT = re.compile(r"[”’]?(?:活动)?(?:上(?!班)|中|期间|现场)(?!的)[,，]?(?![^,。;]{0,6}(?:获悉|了解|得知))")
_UNDER_IT = re.compile(r"(?:将|其中|重点|先后|分别|计划|拟|期间|具体)")
# 据了解,此次|活动推出: what begins a clause, and does nothing there: 活动由某会, 会议要求, 活动的.
_LEADS = re.compile(
    r"\s*(?:据悉|据了解|据介绍|此外|同时|与此同时|目前|今年|其中)?,?(?:此次|本次|这次|该|本届|这场|此项|首届)?[“‘]?"
)
_NO_DEED = re.compile(r"[”’]?(?:上|中(?!心)|现场|期间|要求|指出|强调|提出|的(?!同时)|是)")
# 发出倡议,号召各级工会开展甲: what is wished for.
_CALLS_FOR = re.compile(r",(?:号召|呼吁|倡议|要求|希望)[^;]*$")
# P旨在深化某改革, P举办地点在某站, P上大家表示将开展甲, P上荣获某赛先进: why, where and of whom, no part.
_NO_PART = re.compile(r"旨在|为了|目的|意在|地点|表示|收获|打破|荣获|获得|获评|深化|宣布")
# 为各项目部职工提供甲;为工匠开设乙: the same goes on.
_TO_THEM = ("为", "向", "面向")
# 启动“某”行动,推出甲、乙: what is done at once behind the name of all of it.
_RIGHT_BEHIND = re.compile(r"[”’]?[^。;的]{0,40}")
_NEXT_TO = re.compile(r"[”’]?(?:、|和|与|及|以及|等)?[“‘]?")
_FEW = 2
# But 推动甲、乙 works on what there was before.
_WORK_ON = ("推动", "推进", "促进", "深化", "加强", "建立", "建成", "建设", "完善", "健全", "优化")
_BODIES = ("Union", "Organisation", "Person")
# 某专项活动, 某系列活动: what several deeds make up.
_UMBRELLA = re.compile(r"(?:专项|系列|主题)(?:活动|行动|竞赛|服务)|(?:行动|工程|计划)$")
# 托管班开设甲、乙等理论课程: a class has its courses.
_COURSES = ("课程", "课堂", "课")
# So near the head of a sentence a programme is what the sentence is about.
_NEAR = 24


def done_within(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """活动期间开展Q; P上设立Q; 本次P…,举办Q."""
    scenes: dict[int, Named] = {}
    wholes = {m.start for m in reading.once(apart)}
    for frame in found:
        if frame.negated or frame.topic is None:
            continue
        alone = frame.topic.start in wholes
        rule = _rule(reading, frame, frame.topic) if alone else ""
        scene = scenes.get(frame.sentence.start)
        if not rule and scene and _goes_on(reading, frame, scene):
            rule = "subject"  # 此次活动推出甲,设立乙
        if not rule:
            continue
        # 期间举办甲,推出乙: both are of what was told before, not the one of the other
        whole = frame.topic
        if rule in ("during", "subject"):
            whole = scenes.setdefault(frame.sentence.start, frame.topic)
        for part in frame.objects:
            if _is_part(whole, part, reading, cast, rule):
                near = whole if frame.sentence.start <= whole.start else None
                where = around(near, Span(frame.verb.start, frame.verb.end), part)
                yield from make(reading, whole.entity, "hasPart", part.entity, where, f"hasPart.{rule}")


# 发布十件实事: what a report announces by such a name consists of all that it goes on to promise.
_PROMISED = re.compile(r"[\d一二三四五六七八九十]+[件项][^,。;]{0,4}实事(?:项目)?$")


def promised(reading: Reading, found: list[Frame]) -> Iterator[Fact]:
    """某会发布十件实事(headline)。将开展Q,举办R: both are among what is announced."""
    whole, text = reading.of("Programme")[0], reading.scan.text
    if whole.start >= reading.scan.body or not _PROMISED.search(text, 0, whole.end):
        return
    lead = text.find("\n", reading.scan.body)
    for frame in found:
        will = "将" in text[frame.sentence.start : frame.sentence.end] and not frame.negated
        if will and frame.predicates & {"runs", "supports"} and 0 <= lead < frame.sentence.start:
            for part in (o for o in frame.objects if o.type == "Programme"):
                where = around(part, Span(frame.verb.start, frame.verb.end))
                yield from make(reading, whole.entity, "hasPart", part.entity, where, "hasPart.promised")


# 除了甲、乙,还安排了丙: what there is at the programme that the sentence begins with.
_BESIDES = re.compile(r"除了?(?P<these>[^。;]{2,60}?)(?:之外|以外|外)?,(?:[^,。;]{0,4}?还[^,。;]{2,40})")
_HEAD = 6


def besides(reading: Reading) -> Iterator[Fact]:
    """P除了甲、乙,还安排了丙: all of them are parts of P."""
    text = reading.scan.text
    for sentence in reading.sentences():
        match = _BESIDES.search(text, sentence.start, sentence.end)
        if match is None or "提供" in match["these"]:
            continue  # 驿站除提供歇脚、充电等服务外: what it has for everybody
        here = [m for m in reading.within(sentence.start, sentence.end) if m.type == "Programme" and m.entity]
        if not here or here[0].start > sentence.start + _HEAD or here[0].end > match.start():
            continue
        for part in here[1:]:
            told = match.start() <= part.start and part.end <= match.end()
            if told and part.entity != here[0].entity and part.mention.form != "bare":
                where = around(Span(match.start(), part.end), part)
                yield from make(reading, here[0].entity, "hasPart", part.entity, where, "hasPart.besides")


def _rule(reading: Reading, frame: Frame, topic: Named) -> str:
    """Which pattern tells that what the frame acts on belongs to the topic."""
    text = reading.scan.text
    here = frame.sentence.start <= topic.start
    if "runs" not in frame.predicates:
        return ""
    if _CALLS_FOR.search(text, frame.sentence.start, frame.verb.start):
        return ""
    if _DURING.match(text, frame.sentence.start):
        return "during"
    told = max([frame.verb.end, *(part.start for part in frame.objects[:1])])
    if here and _NO_PART.search(text, topic.end, told):
        return ""
    if here and topic.start <= frame.sentence.start + _NEAR and _AT_IT.match(text, topic.end):
        return "at"  # 招聘会上,某会设立专区
    if here and _acts(reading, frame, topic):
        return "subject"  # 本次行动…,上线专场
    several = topic.mention.form == "quoted" or _UMBRELLA.search(reading.written(topic))
    if here and frame.carried and several and _UNDER_IT.match(text, frame.clause.start):
        return "under"  # 开展“某”竞赛,将重点举办…
    if several and here and frame.carried and _goes_into(text, topic, frame):
        return "under"  # 启动“某”行动,推出甲、乙等服务
    return ""


def _goes_into(text: str, topic: Named, frame: Frame) -> bool:
    """Whether several things in a row are done right behind the name of what they make up."""
    row = [m for m in frame.objects if m.start >= frame.verb.end]
    if len(row) < _FEW or text.startswith(_WORK_ON, frame.verb.start):
        return False
    alike = all(a.end < b.start and _NEXT_TO.fullmatch(text, a.end, b.start) for a, b in pairwise(row))
    return alike and _RIGHT_BEHIND.fullmatch(text, topic.end, frame.verb.start) is not None


def _acts(reading: Reading, frame: Frame, topic: Named) -> bool:
    """Whether the topic begins its clause and nobody else is named before the verb."""
    text = reading.scan.text
    clause = next((c.start for c in reversed(reading.clauses(frame.sentence)) if c.start <= topic.start), 0)
    if not _LEADS.fullmatch(text, clause, topic.start) or _NO_DEED.match(text, topic.end):
        return False
    return _goes_on(reading, frame, topic)


def _goes_on(reading: Reading, frame: Frame, topic: Named) -> bool:
    """Whether nobody else acts and nothing else begins between the topic and the verb."""
    text = reading.scan.text
    to_them = text.startswith(_TO_THEM, frame.clause.start)
    if not (frame.carried or to_them) or "runs" not in frame.predicates:
        return False
    between = [m for m in reading.within(topic.end, frame.verb.start) if m.type in _BODIES]
    other = any(not BY_THEM.search(text, topic.end, m.start) for m in between)
    return not other and (to_them or ";" not in text[topic.end : frame.verb.start])


def _is_part(topic: Named, part: Named, reading: Reading, cast: Cast, rule: str) -> bool:
    """Whether what is acted on can be a part of the topic."""
    if part.type != "Programme" or part.entity == topic.entity:
        return False
    if cast.name(part.entity or "") in cast.name(topic.entity or ""):
        return False  # 某阅读季活动…举办阅读季活动: the same, or what a ceremony is for
    course = rule == "subject" and cast.name(part.entity or "").endswith(_COURSES)
    # 驿站…,举办读书会: where something is done, not what it is a part of
    return course or rule not in ("subject", "during", "at") or not lasts(reading, cast, topic.entity)
