"""A clause in, the programme that it acts on, begins with or is done through out; and what a sum is given for."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.figures.counted import achieved, any_number, entries, handed, is_where, numbered
from kg.extract.relations.frames import Frame
from kg.extract.relations.occasions import upon
from kg.extract.text import Span, opening
from kg.lexicon import load

_RELATED = frozenset({"runs", "undertakes", "event", "participates"})
# A list of as many programmes is what a larger one consists of.
_PARTS = 3


def through(text: str, start: int, end: int) -> bool:
    """Whether what begins at `end` is what something is done through (通过小程序收到建议300条: the platform's own)."""
    return load().endings["through"].end(text, start, opening(text, end))


# 自P开展以来, 在P中: nothing else stands in the clause.
# 像这样的驿站,某工会已建成40个; 为做好P,某工会安排资金.
DONE_FOR = ("为做好", "为办好", "为开展好")
_SUCH = (*DONE_FOR, "像这样的", "这样的", "如今,像这样的", "目前,像这样的", "类似的")
_MEANS_ENDS = re.compile(
    r"[”’]?(?:的)?(?:自)?(?:启动|开展|实施|推出|设立|启用|举办|运行)?(?:以来|中|期间|过程中|上)?,?$"
)


def is_means(text: str, clause: Span, named: Named) -> bool:
    """Whether a clause says no more than through which programme, or since when, a body does what follows."""
    if not _MEANS_ENDS.match(text, named.end, clause.end):
        return False
    if text.startswith(_SUCH, clause.start):
        return True
    return through(text, clause.start, named.start) or (
        text.startswith(("自", "在"), clause.start) and upon(text, named.end)
    )


def _is_deed(named: Named) -> bool:
    """Whether nothing but its verb tells a programme from other nouns (开展义务植树): what goes on goes on."""
    return named.mention.form == "described" and not named.mention.head


_HAS = ("现有", "建有", "设有", "拥有", "共有", "已有")
# 以“某”为主题的P: what the clause is about.
_THEME = re.compile(r"\s*(?:今年|去年)?以[“‘].{2,40}[”’]为(?:主题|内容|主要内容|载体|口号)的[^,。;、“”]{0,8}")
# 为骑手推出的P,; 由某局组成的P已…: what a clause says something of.
_SAID = re.compile(r"[”’]?(?:,|已|将|则|也|还|共|累计|目前|先后|正式|惠及|覆盖|服务|走进|举办|开展|启动)")
_NEXT = re.compile(r"[”’]?(?:、|以及|和|与|及)[^,。;:]{0,6}[“‘]?")


def row(text: str, programmes: list[Named]) -> list[Named]:
    """The programmes of a clause where they are a row of three or more: what something larger consists of."""
    found: list[Named] = []
    for m in programmes:
        if found and not _NEXT.fullmatch(text, found[-1].end, m.start):
            if len(found) >= _PARTS:
                return found
            found = []
        found.append(m)
    return found if len(found) >= _PARTS else []


def leading(reading: Reading, programmes: list[Named], clause: Span, here: list[Frame]) -> Named | None:
    """The programme that a clause begins with, is done through, or happens at."""
    if not programmes:
        return None
    text = reading.scan.text
    bodies = {
        m.end
        for m in reading.within(clause.start, clause.end)
        if m.type in ("Union", "Organisation") and m.start <= clause.start + 2
    }
    listed = row(text, programmes)
    joined = {s.start for f in here for s in f.subjects[1:]}  # 总工会联合某基金…: the union acts
    for m in programmes:
        if m in listed or m.start in joined or achieved(text, m) or entries(text, m) or _is_deed(m):
            continue
        if m.start <= clause.start + (2 if m.mention.form == "bare" else 8):
            return m
        if through(text, clause.start, m.start):
            return m
        start = opening(text, m.start)
        if start in bodies or (text[start - 1] == "的" and start - 1 in bodies):  # 集团“某保险”累计保障…
            return m
        if numbered(text, m) and text.endswith(_HAS, clause.start, start):  # 集团现有工作室40个
            return m
        if text[start - 1] == "把" and start > clause.start:  # 甲把P列入实事,计划惠及300人
            return m
        if m.mention.form in ("quoted", "bare") and text[start - 1] == "的" and _SAID.match(text, m.end):
            return m
        if text[start - 1] == "的" and _THEME.fullmatch(text, clause.start, start):
            return m
        if upon(text, m.end):
            return m
    return None


def acted_on(
    reading: Reading, here: list[Frame], first: Named | None, at_scene: bool, going_on: bool
) -> Named | None:
    """The programme that the frames of a clause act on or are about, else the `first` that it begins with.

    `at_scene`: the clause tells what happened at an occasion; `going_on`: a programme was spoken of before.
    """
    text = reading.scan.text
    organising = reading.scan.lexicon.parts["organises"]
    for frame in here:
        acted = [
            o
            for o in frame.objects
            if o.type == "Programme"
            and not (going_on and (_is_deed(o) or handed(text, o)))
            and not is_where(text, o)
            and not any_number(text, o)
        ]
        if len(acted) >= _PARTS and going_on:
            return None
        if acted and frame.predicates == {"participates"} and at_scene:
            return first  # 活动现场,司机体验“一键入会”: at the occasion
        if acted and frame.predicates & _RELATED:
            came_to = "participates" in frame.predicates and first and first.start < frame.verb.start
            return first if came_to else acted[0]
    for frame in here:
        named = frame.topic is not None and frame.topic.start >= frame.sentence.start
        # 为推动P,A还将举办…: P is only what for.
        wanted = text.startswith("为", frame.sentence.start) and not frame.carried
        if named and not wanted and frame.verb.word in organising and frame.predicates & _RELATED:
            return frame.topic
    return None if first is not None and going_on and handed(text, first) else first


def given_for(found: list[Frame], giving: Frame) -> Named | None:
    """基金捐赠25万元,实施P: the programme that the giver runs with it in the same sentence."""
    for frame in found:
        if frame.sentence == giving.sentence and frame.verb.start > giving.verb.start:
            if not frame.carried:
                return None
            acted = [o for o in frame.objects if o.type == "Programme"]
            if acted and "runs" in frame.predicates:
                return acted[0]
    return None
