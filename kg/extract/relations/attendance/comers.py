"""People, groups and bodies in, who takes part in an occasion out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.attendance.coming import (
    ARE_THERE,
    EVERYBODY,
    SPEAKS_THERE,
    comes_by,
    sentence_at,
    verbs,
)  # fmt: skip
from kg.extract.relations.attendance.delegates import delegates
from kg.extract.relations.attendance.meant import DENIED, FURTHEST, meant, takes_part
from kg.extract.relations.attendance.takers import takers
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.kinds import is_occasion
from kg.extract.relations.occasions import upon
from kg.extract.text import Span
from kg.model import Fact

# 甲、乙及丙, and 甲、乙等丙: a list goes on to the name for all of them.
_LIST = re.compile(r"(?:、|和|与|及|以及|等)")
_COUNT = re.compile(r"(?:近|约|超|共)?[\d余多百千万]+(?:名|位|个)?")
# 引导职工参与: wished, not done.
_URGED = re.compile(r"(?:引导|鼓励|号召|倡导|推动|支持|便于|方便|呼吁|希望|欢迎)[^,。;]{0,6}$")
# 迎来140多名海员: so many came, whatever they came to do.
_DRAWN = re.compile(
    r"(?P<verb>迎来|吸引|汇聚|集结|云集|齐聚)了?(?:来自[^,。;]{2,24}的)?(?:近|约|超过?)?[\d余多百千万]+(?:名|位|对|组)[^,。;、“”]{0,6}$"
)
_COUNTED = ("名", "位", "余", "多", "百", "千", "万")
# 职工和居民4万余人次参与: how many they were, told behind them.
_COUNTED_BEHIND = re.compile(
    r"(?:代表)?(?:[、和与及][一-鿿]{2,8})*(?:等|共|近|约|超|逾)*[\d.]+[余多百千万]*(?:名|人|位)"
)
# A,以及来自各厂的职工200多人参加; A,市某局有关领导等参加: a list that people without names end.
_WITH_OTHERS = re.compile(
    r"(?:同志)?,?(?:(?:以及|及|和|与|、)[^,。;:“”]{2,70}|(?<=,)[^,。;:“”]{2,40}(?:领导|负责人|负责同志|委员|人))"
    r"(?:等|共|共同|一同|一起|应邀|受邀|到场|现场)*"
)
_AT = re.compile(r"[在于][^,。;“”]{0,10}$")


def attendance(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """A、B出席P; G参加P; 来自甲公司的选手参赛; 学员某某; what somebody says or wins at P."""
    occasions = [
        m
        for m in reading.of("Programme")
        if m.mention.form != "listed" and is_occasion(reading, cast, m.entity)
    ]
    if not occasions:
        return
    yield from delegates(reading, found, occasions)
    yield from takers(reading, occasions)
    yield from _present(reading, occasions)
    yield from _groups(reading, occasions, cast)
    yield from _on_the_scene(reading, occasions)
    yield from _at_it(reading, occasions)
    yield from _called(reading, occasions, cast)


def _is_contest(cast: Cast, iri: str | None) -> bool:
    return cast.kind(iri or "") == "skills_competition" or cast.name(iri or "").rstrip("”").endswith("赛")


def _present(reading: Reading, occasions: list[Named]) -> Iterator[Fact]:
    """A、B出席P, A主持: people named with their posts before the verb, those of the verb before left out."""
    scan = reading.scan
    posts = {post.person.start for post in reading.posts}
    people = [person for person in reading.of("Person") if person.start in posts]
    if not people:
        return
    for sentence in scan.sentences():
        here = [p for p in people if sentence.start <= p.start < sentence.end]
        if not here:
            continue
        for person in here:
            if there := SPEAKS_THERE.match(scan.text, person.end):
                verb = Span(there.start(), there.end())
                yield from takes_part(
                    reading, person, meant(reading, occasions, sentence, verb), verb, "attends", 0.65
                )
        last = sentence.start
        if there := ARE_THERE.search(scan.text, sentence.start, here[0].start):
            verb = Span(*there.span("verb"))
            for person in here:
                yield from takes_part(
                    reading, person, meant(reading, occasions, sentence, verb), verb, "attends", 0.65
                )
        for match in verbs().finditer(scan.text, here[0].end, sentence.end):
            verb = Span(match.start(), match.end())
            present = [p for p in here if last <= p.start and p.end <= verb.start]
            if not present or not (scan.starts_word(verb.start) or scan.ends_word(verb.end)):
                continue
            if scan.text.endswith(DENIED, 0, verb.start) or _in_quotes(scan.text, sentence, verb.start):
                continue
            if _others_act(reading, present[-1], verb):
                continue
            target = meant(reading, occasions, sentence, verb)
            for person in present:
                yield from takes_part(reading, person, target, verb, "attends", 0.65)
            last = verb.end


def _in_quotes(text: str, sentence: Span, at: int) -> bool:
    return text.count("“", sentence.start, at) > text.count("”", sentence.start, at)


def _others_act(reading: Reading, person: Named, verb: Span) -> bool:
    """Whether somebody else stands between a person and a verb (A介绍,职工积极参加) who comes not with them."""
    text = reading.scan.text
    if _WITH_OTHERS.fullmatch(text, person.end, verb.start):
        return False
    between = reading.within(person.end, verb.start)
    if any(m.type in ("Group", "Organisation", "Union") for m in between):
        return True
    return "。" in text[person.end : verb.start] or verb.start - person.end > 40


def _groups(reading: Reading, occasions: list[Named], cast: Cast) -> Iterator[Fact]:
    """G、H等60余人参加P: every group of a list that the verb follows."""
    text = reading.scan.text
    groups = reading.groups()
    groups_by_start = {group.start: group for group in groups}
    for group in groups:
        counted = text[group.start - 1].endswith(_COUNTED) or _COUNTED_BEHIND.match(text, group.end)
        if cast.name(group.entity or "") in EVERYBODY and not counted:
            continue
        if _URGED.search(text, max(0, group.start - 12), group.start):
            continue
        end = group.end
        while following := _next_of(text, end, groups_by_start):
            end = following.end
        comes = comes_by().match(text[end : end + 40])
        drawn = _DRAWN.search(text, max(0, group.start - 40), group.start)
        if comes is not None:
            verb = Span(end + comes.start("verb"), end + comes.end("verb"))
        elif drawn is not None:
            verb = Span(*drawn.span("verb"))
        else:
            continue
        sentence = sentence_at(reading.sentences(), group.start)
        target = meant(reading, occasions, sentence, verb)
        yield from takes_part(reading, group, target, verb, "group", 0.7)
        if target is not None and _for_comers(reading, cast, group, target):
            where = around(group, verb)
            yield from make(reading, target.entity, "serves", group.entity, where, "serves.comers", 0.65)


def _next_of(text: str, end: int, groups: dict[int, Named]) -> Named | None:
    """The group that a list goes on with, up to a few characters that say which (以及楼宇|职工)."""
    join = _LIST.match(text, end)
    if join is None:
        return None
    at = _uncounted(text, join.end())
    return next((groups[start] for start in range(at, at + 5) if start in groups), None)


# 活动现场,青年职工…: who acts where something is going on.
_SCENE = re.compile(
    r"(?:同时|随后|当天)?,?(?:在)?(?:活动|比赛|竞赛|大赛|赛|培训|仪式|课堂|联谊)?(?:现场|中|场上|上)[^,。;]{0,12},(?:[^,。;]{0,16},)?"
)
# In front of a group: how many of it, and which.
_WHICH = re.compile(
    r"(?:来自[^,。;]{2,20}的)?(?:近|约|超)?[\d余多百千万]*(?:名|位|组|对)?(?:广大|各位|辖区|一线|参赛|参与)?"
)


def _on_the_scene(reading: Reading, occasions: list[Named]) -> Iterator[Fact]:
    """活动现场,青年职工通过游戏相识: the group that a sentence about the scene goes on with."""
    text = reading.scan.text
    for sentence in reading.sentences():
        scene = _SCENE.match(text, sentence.start, sentence.end)
        if scene is None:
            continue
        group = next(
            (
                g
                for g in reading.groups()
                if scene.end() <= g.start and _WHICH.fullmatch(text, scene.end(), g.start)
            ),
            None,
        )
        before = [m for m in occasions if m.end <= sentence.start]
        if group is not None and before and sentence.start - before[-1].end <= FURTHEST:
            yield from takes_part(reading, group, before[-1], Span(group.start, group.end), "scene", 0.6)


def _for_comers(reading: Reading, cast: Cast, group: Named, target: Named) -> bool:
    """Whether an occasion is for those who come: not a contest or a congress, nor for those who come to help."""
    row = reading.scan.lexicon["groups"].get(cast.name(group.entity or ""))
    says = row["named_after"] if row else "yes"
    kind = cast.kind(target.entity or "")
    return kind not in _FOR_MORE and (says == "yes" or (says == "cared" and kind in _FOR_COMERS))


# That everybody's word for workers, or those with an honour, come says only of these that they are for them.
_FOR_COMERS = frozenset(
    {"health", "training", "relief_visit", "matchmaking", "legal_aid", "job_fair", "campaign"}
)
# Of these those who come are only a part: the others look on, or are spoken for.
_FOR_MORE = frozenset({"skills_competition", "democratic_management", "collective_bargaining", "mechanism"})


def _uncounted(text: str, at: int) -> int:
    """`at` moved over a number in front of a name."""
    count = _COUNT.match(text, at)
    return count.end() if count else at


def _at_it(reading: Reading, occasions: list[Named]) -> Iterator[Fact]:
    """某某在P上提出…; P现场,某某说…: a person of the sentence that tells what happened at P."""
    text = reading.scan.text
    for sentence in reading.sentences():
        scenes = [
            m
            for m in occasions
            if sentence.start <= m.start < sentence.end
            and upon(text, m.end)
            and (
                m.start <= sentence.start + 4 or _AT.search(text, max(sentence.start, m.start - 12), m.start)
            )
        ]
        if not scenes:
            continue
        scene = scenes[0]
        for person in reading.of("Person"):
            if not sentence.start <= person.start < sentence.end or _in_quotes(text, sentence, person.start):
                continue
            if person.end <= scene.start and text[person.end : scene.start] not in ("在", "也在", "曾在"):
                continue
            where = Span(scene.start, scene.end)
            yield from takes_part(reading, person, scene, where, "at", 0.6)


def _called(reading: Reading, occasions: list[Named], cast: Cast) -> Iterator[Fact]:
    """学员某某, 评委某某: who is called so was there."""
    rows = reading.scan.lexicon["attendance"]
    for post in reading.posts:
        kinds = {rows[role]["kind"] for role, _ in post.roles if role in rows}
        if not kinds & {"role", "contestant"}:
            continue
        person = next((p for p in reading.of("Person") if p.start == post.person.start), None)
        before = [
            m for m in occasions if m.end <= post.start and ("role" in kinds or _is_contest(cast, m.entity))
        ]
        if person is not None and before and post.start - before[-1].end <= FURTHEST:
            yield from takes_part(reading, person, before[-1], Span(post.start, person.end), "role", 0.6)
