"""The frames of a sentence in, the same with the plan that its later clauses still tell of out."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.entities.cast import Reading
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
