"""The facts of an article in, what the people were at whom it names for no office of theirs out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.coming import sentence_at
from kg.extract.relations.meant import takes_part
from kg.extract.text import Span
from kg.model import Fact

# These say of somebody why the article names them.
_TOLD = frozenset({"leads", "participates", "wins"})
# Nobody need have come to these who is named with them: the chosen, the insured.
_ELSEWHERE = frozenset({"honours", "insurance", "mechanism", "platform"})
# Who inspects a thing takes no part in it.
_INSPECTS = re.compile(r"调研|考察|督导|视察|检查")
# An article says in its headline and its first sentences what it is about.
_OPENING = 3


def met(reading: Reading, facts: Sequence[Fact], cast: Cast) -> Iterator[Fact]:
    """快递员某某说: who is neither anybody's head nor told to come is named for what the article is about."""
    told = {fact.s for fact in facts if fact.p in _TOLD}
    programmes = [m for m in reading.of("Programme") if m.mention.form not in ("bare", "listed")]
    inside = {at for m in reading.of("Programme", "Award", "Document") for at in range(m.start, m.end)}
    people = [m for m in reading.of("Person") if m.start >= reading.scan.body and m.start not in inside]
    first = {m.entity: m for m in reversed(people)}
    main = _main(reading, programmes)
    if main is None or cast.kind(main.entity or "") in _ELSEWHERE:
        return
    for person in sorted((m for m in first.values() if m.entity not in told), key=lambda m: m.start):
        sentence = sentence_at(reading.sentences(), person.start)
        if _INSPECTS.search(reading.scan.text, sentence.start, sentence.end):
            continue
        yield from takes_part(reading, person, main, Span(person.start, person.end), "met", 0.5)


def _main(reading: Reading, programmes: list[Named]) -> Named | None:
    """What an article is about: of the programmes that it opens with the one spoken of most."""
    if not programmes:
        return None
    sentences = [s for s in reading.sentences() if s.end > reading.scan.body][:_OPENING]
    opening = [m for m in programmes if m.start < sentences[-1].end] or programmes[:1]
    named = Counter(m.entity for m in programmes)
    return max(opening, key=lambda m: named[m.entity])
