"""A group that something is done for in, the programmes that do it out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.frames import Frame
from kg.extract.relations.paragraphs import of_another
from kg.extract.relations.pointing import pointed_at
from kg.extract.text import Span, behind_mark, opening
from kg.lexicon import load

# A programme named further back than this is seldom the one that serves.
_FURTHEST = 240
_MOST = 4
# So far before a programme stands through what something is done.
_LISTED = 24
_BROUGHT = frozenset({"runs", "undertakes", "event"})
# In front of a programme that a clause begins with: nothing, or that it is the one spoken of.
_OPENS = re.compile(r"[\s“‘]*(?:此外|同时|其中|目前|据悉|如今)?,?(?:该|此次|本次|这次|这一|各|本)?[“‘]?")

# 该驿站: one spoken of before.
_POINTED = "该此这"
# 面向G的P, 为G举办的P: what is done for them is what that is said of.
_OF_THEM = re.compile(
    r"(?:们|等?(?:群体|人群|劳动者))?(?:(?:提供|举办|开展|打造|准备|设立|开设|量身定制)了?)?的([^,。;:、“”]{0,8}[“‘]?)"
)


@dataclass(frozen=True, slots=True)
class Servers:
    """The programmes that serve a group, the frame that says it and how it was found."""

    programmes: tuple[Named, ...]
    frame: Frame | None
    rule: str


def servers(reading: Reading, found: list[Frame], group: Named, cast: Cast) -> Servers:
    """Whose audience a group is that its clause says something is done for."""
    programmes = reading.of("Programme")
    at = _OF_THEM.match(reading.scan.text, group.end)
    theirs = next((p for p in programmes if at and at.start(1) <= p.start <= at.end()), None)
    if theirs:
        return Servers((theirs,), None, "serves.clause")
    frame = _frame_at(reading, found, group)
    if frame is None:
        found_ = _topical(reading, found, group, programmes, cast)
    else:
        found_ = _of_frame(reading, found, frame, group, programmes, cast)
    at_group = Span(group.start, group.end)
    found_ = tuple(
        p for p in found_
        if not (_is_of_another_part(reading, p, group) or of_another(reading, p, at_group))
    )  # fmt: skip
    if is_visited(reading, group):
        found_ = _of_visit(reading, found_, group, programmes, cast)
    return Servers(tuple(dict.fromkeys(found_)), frame, "serves.clause" if frame else "serves.topic")


# 走访慰问G, 为G送去水果: people whom somebody comes to.
_SEES = re.compile(r"(?:慰问|看望|探望)(?!活动|品|金|组|物资|演出|团)了?[^,。;“”]{0,30}$")
_BRINGS = re.compile(
    r"(?:们|代表|家属|家庭|群体|等|[、和与及][^,。;:“”、]{1,12})*(?:分别|免费|及时|一一|逐一)?"
    r"(?:送[去上来]|发放|赠送|带[去来]|(?:进行|开展)[^,。;]{0,4}慰问|(?:的)?(?:手中|手里|手上)|的(?:走访)?慰问)"
)
_VISIT = re.compile("慰问|送温暖|送清凉|送暖|关爱|关怀|清凉|温暖")


def is_visited(reading: Reading, group: Named) -> bool:
    """Whether somebody comes to a group, or brings it something."""
    text = reading.scan.text
    before = _SEES.search(text, max(0, group.start - 40), group.start)
    return before is not None or _BRINGS.match(text, group.end) is not None


def is_visit(programme: Named, cast: Cast) -> bool:
    """Whether a programme is one of visits: 送清凉, 走访慰问活动."""
    iri = programme.entity or ""
    return cast.kind(iri) in load().kinds["treats"] and _VISIT.search(cast.name(iri)) is not None


def _is_of_another_part(reading: Reading, programme: Named, group: Named) -> bool:
    """Whether a semicolon parts a programme from a group that its sentence names later: 开展P,…;慰问G."""
    text, start = reading.scan.text, programme.start
    sentence = reading.sentence_at(group.start)
    if not sentence.start + 10 < start < group.start or ";" not in text[programme.end : group.start]:
        return False
    return _OPENS.fullmatch(text, behind_mark(text, ",;", sentence.start, start), start) is None


def _of_visit(
    reading: Reading, served: tuple[Named, ...], group: Named, programmes: list[Named], cast: Cast
) -> tuple[Named, ...]:
    """The visits told of last instead of a place or a body that the visitors see, and what they bring."""
    text, rooms = reading.scan.text, reading.scan.lexicon.kinds["room"]
    sentence = reading.sentence_at(group.start)
    for one in served:
        here = sentence.start <= one.start < group.start
        room = cast.kind(one.entity or "") in rooms
        leads = one.start <= sentence.start + 4 or text[opening(text, one.start) - 1] == ","
        # 启动仪式上,领导为G送上水果: those whom what it begins is for
        held = here and not cast.name(one.entity or "").endswith("仪式")
        if is_visit(one, cast) or (held and (leads or not room)):
            return served
    visits = [p for p in programmes if is_visit(p, cast)]
    told = [p for p in visits if p.end <= group.start]
    if not told and not served and len({p.entity for p in visits}) == 1:
        told = visits[:1]
    return (told[-1], *(p for p in served if p.start >= group.end)) if told else served


def _sentence(frame: Frame) -> int:
    return frame.sentence.start


def _frame_at(reading: Reading, found: list[Frame], group: Named) -> Frame | None:
    """The frame of the group's clause with a programme acted on, else the next up to a semicolon, else any."""
    text, gives = reading.scan.text, reading.scan.lexicon.parts["gives"]
    part = text.find(";", group.end) % (len(text) + 1)
    sentence = reading.sentence_at(group.start).start
    first = bisect_left(found, sentence, key=_sentence)
    found = found[first : bisect_right(found, sentence, first, key=_sentence)]
    here = [f for f in found if f.clause.start <= group.start < f.clause.end]
    acting = [f for f in here if _acted(reading, f)]
    # 为G送上一张体检卡: told to its end, but for what else is given (提供Q)
    given = any(f.verb.start >= group.end and f.verb.word in gives for f in here)
    later = [f for f in found if group.start < f.clause.start < part and _acted(reading, f)]
    later = [f for f in later if f.carried and f.verb.word in gives] if given else later
    return next(iter(acting or later or here), None)


def _acted(reading: Reading, frame: Frame) -> tuple[Named, ...]:
    """The programmes that a deed is done to, without those that another is done through."""
    return tuple(o for o in frame.objects if o.type == "Programme" and not is_means(reading, o))


def _of_frame(
    reading: Reading, found: list[Frame], frame: Frame, group: Named, programmes: list[Named], cast: Cast
) -> tuple[Named, ...]:
    """The subject of the group's clause or sentence, else what the clause brings about, else the topic."""
    text = reading.scan.text
    acted = _acted(reading, frame)
    if leading := _leading(reading, found, frame, group, programmes):
        given = frame.predicates & _BROUGHT and "," not in text[group.end : frame.verb.start]
        also = acted[:_MOST] if given and acted and group.end <= frame.verb.start else ()
        return (*_with_others(reading, found, leading, group), *(one for one in also if one is not leading))
    topic = frame.topic
    if topic is not None and is_means(reading, topic):  # 活动由A主办,依托P,帮助G: the one before it
        topic = next((p for p in reversed(programmes) if p.end <= topic.start), topic)
    if acted and (topic is None or frame.predicates & _BROUGHT):
        return (*_where_given(reading, frame, topic), *acted[:_MOST])
    if topic is None or topic.end > group.start:
        return _scene_of(reading, group, programmes, cast)
    return _with_others(reading, found, topic, group)


def _where_given(reading: Reading, frame: Frame, topic: Named | None) -> tuple[Named, ...]:
    """举办P,为G提供Q: who is given what there is at P has P, too."""
    if topic is None or not frame.carried or frame.verb.word not in reading.scan.lexicon.parts["gives"]:
        return ()
    held_before = frame.sentence.start <= topic.start and topic.end <= frame.clause.start
    return (topic,) if held_before else ()


def _scene_of(reading: Reading, group: Named, programmes: list[Named], cast: Cast) -> tuple[Named, ...]:
    """What the report comes to say that the scene which it begins with was."""
    if any(reading.scan.body <= p.start < group.start for p in programmes):
        return ()
    told = pointed_at(reading, group.end, cast)
    return (told,) if told else ()


def _with_others(reading: Reading, found: list[Frame], topic: Named, group: Named) -> tuple[Named, ...]:
    """What was brought about together with a programme in the sentence of a group (建起P和Q,服务G)."""
    for frame in found:
        if topic in frame.objects and frame.predicates & _BROUGHT and group.end <= frame.sentence.end:
            return _acted(reading, frame)[:_MOST] or (topic,)
    return (topic,)


def _leading(
    reading: Reading, found: list[Frame], frame: Frame, group: Named, programmes: list[Named]
) -> Named | None:
    """The programme that the sentence begins with, or the clause of the group does."""
    text = reading.scan.text
    clause = next(
        (c for c in reading.clauses(frame.sentence) if c.start <= group.start < c.end), frame.clause
    )
    said = (
        f.clause.end for f in found if "speech" in f.predicates and frame.sentence.start <= f.clause.start
    )
    start = next((end for end in said if end <= clause.start), frame.sentence.start)
    carried = None  # 年初以来,P筹集资金,帮助G: the subject of the clauses before
    for p in programmes:
        if p.start < frame.sentence.start or p.mention.form == "listed":
            continue
        if p.end > min(group.start, max(frame.verb.start, clause.start + 1)):
            break
        heads = _OPENS.fullmatch(text, clause.start, p.start) is not None
        first = p.start <= start + 10 and (p.mention.form != "bare" or text[p.start - 1] in _POINTED)
        if (heads or first) and not is_means(reading, p):
            return p
        if (
            text[opening(text, p.start) - 1] == ","
            and text[p.end] not in "、,的和”"
            and not is_means(reading, p)
        ):
            carried = p
    return carried


def _topical(
    reading: Reading, found: list[Frame], group: Named, programmes: list[Named], cast: Cast
) -> tuple[Named, ...]:
    """为 G 送去…, where nothing in the clause is acted on: the programme spoken of last."""
    text, start = reading.scan.text, reading.sentence_at(group.start).start
    for p in programmes:  # 该驿站配有Q,向G开放
        if start < p.start <= start + 4 and p.end <= group.start and text[p.start - 1] in _POINTED:
            return (p,)
    before = [p for p in programmes if p.end <= group.start and p.mention.form not in ("bare", "listed")]
    told = _scene_of(reading, group, programmes, cast)
    near = before and group.end - before[-1].start < _FURTHEST
    return told or (_with_others(reading, found, before[-1], group) if near else ())


def is_means(reading: Reading, named: Named) -> bool:
    """Whether a programme is only what something is done with or after (依托两家P,向G发放…); 通过开展P is a deed."""
    text, words = reading.scan.text, load()
    start = opening(text, named.start)
    if words.endings["means"].end(text, 0, start):
        return True
    found = _through().search(text, max(0, start - _LISTED), start)
    return found is not None and not reading.scan.hits("triggers", found.end(1), start)


@cache
def _through() -> re.Pattern[str]:
    """What something is done through, up to the one spoken of: how many, whose, and those listed before it."""
    return re.compile(rf"({'|'.join(load().particles['through'])})[^,。;:!?\n]*$")
