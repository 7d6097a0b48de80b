"""The frames of a sentence in, the same with the plan or the wish that its later clauses still tell of out."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.frames.frame import Frame
from kg.extract.relations.frames.verbs import moods
from kg.extract.text import Span


def planned_on(reading: Reading, sentence: Span, own: list[Frame]) -> list[Frame]:
    """将继续发挥作用,推出P: what a clause without a subject of its own tells behind a plan is planned too."""
    if not own:
        return own
    start = _plan_in(reading, sentence)
    if start is None:
        return own
    return [
        replace(frame, modality="planned")
        if frame.verb.start >= start and (frame.carried or frame.clause.start <= start)
        else frame
        for frame in own
    ]


def _plan_in(reading: Reading, sentence: Span) -> int | None:
    """Where the first words end that make a plan of the rest of the sentence."""
    scan = reading.scan
    rows, future = scan.lexicon["modality"], scan.lexicon.endings["future"]
    for hit in moods(reading, sentence):
        if not rows[hit.word]["goes_on"]:
            continue
        if hit.word != "将" or future.begin(scan.text, hit.end):
            return hit.end
    return None


# 要打造P: 要 as a verb of asking; no 主要, no 要求.
_HAVE_TO = r"(?<![主重需只不])要(?![求闻点素件])"
# 强调, 会议要求: who asks; whoever only speaks (表示) does so before a mark.
_ASKS = r"(?:(?:要求|强调|指出)[,:]?|(?:提出|表示|说|讲话)[,:])"
# 某主席强调,[立足实际,][各级工会]要…: from here on it is told what others should do.
_DEMANDS = re.compile(
    rf"{_ASKS}(?:[^。;“”《]{{0,60}}?[,、])?[^,。;“”《]{{0,16}}?(?:{_HAVE_TO}|必须|务必|应当?(?![用急对届邀]))"
)
# 二要推进Q, 大家要…, 各级工会要打造P, 全市各级工会要…: the next sentence of whoever asks.
_OF_WHOM = r"[一二三四五六七]?是?|大家[^,。;]{0,6}?|各[^,。;“”]{1,14}?|[^,。;“”]{0,6}(?:各级|[两三]地)[^,。;“”]{0,14}?"
_STILL = re.compile(rf"\s*(?:{_OF_WHOM}){_HAVE_TO}")
# 希望大家打造P; no 希望小学, no 响应号召.
_WISHES = re.compile(r"(?:希望|号召|呼吁|倡议|勉励|期望)(?![,。;:、”》的书]|小学|工程|之)")
# 印发《某通知》要求, 省总工会的号召: a notice says what is done then, and so does a wish that is somebody's.
_NOTICE = re.compile(r"[》知案见][^,。;]{0,8}$|的$")


# P旨在深化甲改革,建立乙机制: what something is meant to bring about, by nobody so far.
_AIMS, _BROUGHT = ("旨在", "意在"), frozenset({"runs", "undertakes", "establishes"})


def wished_on(reading: Reading, sentence: Span, own: list[Frame]) -> list[Frame]:
    """某主席希望各级工会打造P,推进Q: what is only asked for is not done, to the end of the sentence."""
    if not own:
        return own
    if (aim := _aim_in(reading, sentence)) >= 0:
        own = [replace(f, predicates=f.predicates - _BROUGHT) if f.verb.start > aim else f for f in own]
    if (start := _asked_in(reading, sentence)) is None:
        return own
    return [replace(frame, negated=True) if frame.verb.start >= start else frame for frame in own]


def wished(reading: Reading, named: Named) -> bool:
    """Whether a sentence only asks for what it names, or aims at it."""
    sentence = reading.sentence_at(named.start)
    start = _asked_in(reading, sentence)
    return (start is not None and start <= named.start) or 0 <= _aim_in(reading, sentence) < named.start


def _aim_in(reading: Reading, sentence: Span) -> int:
    """Where a sentence begins to tell what something is meant to bring about, -1 where it does not."""
    return max(reading.scan.text.find(word, sentence.start, sentence.end) for word in _AIMS)


def _asked_in(reading: Reading, sentence: Span) -> int | None:
    """Where a sentence begins to tell what somebody is asked to do, None where nobody is."""
    scan = reading.scan
    if still := _STILL.match(scan.text, sentence.start, sentence.end):
        return still.end()
    for pattern in (_DEMANDS, _WISHES):
        asked = pattern.search(scan.text, sentence.start, sentence.end)
        if asked is None or not scan.starts_word(asked.start()):
            continue
        before = max(sentence.start, asked.start() - 10)
        if not _NOTICE.search(scan.text, before, asked.start()):
            return asked.end()
    return None
