"""The facts of an article in, those of occasions held as one out: what is told of 甲竞赛暨“乙”活动 is told of both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.entities.cast import Reading
from kg.extract.relations.facts import restated
from kg.model import Fact

# Who holds one of them holds the other, wherever that is told; when and where they are held is said behind the second.
_DOES = ("runs", "undertakes", "supports")
_SAID = ("heldOn", "locatedIn")
_OF_THE_NAME = ("locatedIn.programme_name", "heldOn.edition")


def joint(reading: Reading, facts: Sequence[Fact]) -> Iterator[Fact]:
    """What is stated of one of two programmes with 暨 between them, as stated of the other."""
    if "暨" not in reading.scan.text:
        return
    programmes = reading.of("Programme")
    before = {m.end: m.entity for m in programmes if reading.scan.text.startswith("暨", m.end)}
    told = {(fact.s, fact.p, fact.o or fact.date) for fact in facts}
    for second in programmes:
        first = before.get(second.start - 1)
        for fact in facts if first else ():
            other = _of_other(fact, first, second.entity)
            if other is not None and (other.s, other.p, other.o or other.date) not in told:
                told.add((other.s, other.p, other.o or other.date))
                yield restated(other, f"{fact.p}.joint")


def _of_other(fact: Fact, first: str | None, second: str | None) -> Fact | None:
    """A fact of one of two programmes as one of the other, None where it says nothing of it."""
    if fact.p in _DOES and fact.o in (first, second):
        return replace(fact, o=first if fact.o == second else second)
    if fact.p == "participates" and fact.o == second:
        return replace(fact, o=first)
    if fact.p in _SAID and fact.s == second and fact.rule not in _OF_THE_NAME:
        return replace(fact, s=first or fact.s)
    return None
