"""The frames of a sentence in, the same with what only later words tell out."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.entities.cast import Reading
from kg.extract.relations.frames.frame import Frame

# What those do whom others lead: 由A牵头,B配合,在…办P is A's.
_HELPS = frozenset({"supports", "undertakes", "participates"})
_OPENING = re.compile(r"在|通过|为|为了|自|随着|围绕|依托")


def looking_ahead(reading: Reading, own: list[Frame]) -> list[Frame]:
    """在打造P过程中,A…: the subject of an opening clause is the one named right after it."""
    if not own:
        return own
    verbs = reading.scan.lexicon.parts["organises"]
    own = [
        _named_later(frame, own[index + 1 :], verbs)
        if not frame.objects and frame.verb.word in verbs and _leaves_open(reading, frame)
        else frame
        for index, frame in enumerate(own)
    ]
    own = [_described(reading, frame) for frame in own]
    stated = [index for index, frame in enumerate(own) if not frame.carried]
    text, told = reading.scan.text, list[Frame]()
    for index, frame in enumerate(own):
        if stated and frame.carried and _OPENING.match(text, frame.clause.start):
            # else whoever acted last: 为落实A的意见,B办P,为G推出Q
            led = [at for at in stated if not own[at].predicates <= _HELPS] or stated
            one = next((at for at in stated if at > index), led[-1])
            frame = replace(frame, subjects=own[one].subjects)
        told.append(frame)
    return told


def _described(reading: Reading, frame: Frame) -> Frame:
    """作为首家建立P的企业,A…: what a clause with 作为 says is said of the body that the next one begins with."""
    if not frame.carried or not reading.scan.text.startswith("作为", frame.clause.start):
        return frame
    bodies = [m for m in reading.of("Union", "Organisation") if m.start == frame.clause.end]
    return replace(frame, subjects=(bodies[0],), carried=False) if bodies else frame


# Right behind a verb whose object stands with a later one.
_OPEN = re.compile(r"[、,;的(]|并")


def _leaves_open(reading: Reading, frame: Frame) -> bool:
    """Whether a verb has no object of its own in any words (建立人才库,开展P has); 指导B开展P may take P."""
    guides = frame.verb.word in reading.scan.lexicon.parts["guides"]
    return guides or _OPEN.match(reading.scan.text, frame.verb.end) is not None


def _named_later(frame: Frame, later: list[Frame], verbs: frozenset[str]) -> Frame:
    """由A主办、B承办的P: A's object is the one of the organising verb that follows."""
    if not later or later[0].verb.word not in verbs:
        return frame
    ahead = next((f for f in later if f.objects), None)
    if (
        ahead is None
        or ahead.verb.word not in verbs
        or (frame.topic and frame.topic.start >= frame.sentence.start)
    ):
        return frame
    return replace(frame, objects=tuple(o for o in ahead.objects if o.type == "Programme"))
