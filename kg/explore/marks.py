"""An article, its entities and its evidence in, its text in pieces out: which piece names what, which is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise

from kg.dictionary import cutter
from kg.model import Article, Entity

# One character stands for too much to be marked wherever it is met.
SHORTEST = 2
# A longer name is no piece of two words by chance.
LONGEST_WORD = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a text, the entity they name, and whether they are (the first of) the quote asked for.

    `within` has the numbers of the evidence that they are in, `ends` of that which ends with them.
    """

    text: str
    entity: Entity | None
    quoted: bool
    first: bool
    within: tuple[int, ...]
    ends: tuple[int, ...]


def paragraphs(
    article: Article,
    entities: Iterable[Entity],
    quote: tuple[int, int] | None = None,
    evidence: Iterable[tuple[int, int, int]] = (),
) -> tuple[tuple[Piece, ...], ...]:
    """The pieces of every paragraph; put together they are the text, not a character more or less.

    A piece ends wherever a name, the quote or evidence (where it starts and ends, and its number) does.
    """
    text = article.text
    numbered = [span for span in evidence if 0 <= span[0] < span[1] <= len(text)]
    marks = _mentions(text, entities)
    start, end = quote if quote and 0 <= quote[0] < quote[1] <= len(text) else (0, 0)
    breaks = {at for at, char in enumerate(text) if char == "\n"}
    names = (at for a, b, _ in marks for at in (a, b))
    cuts = (at for start, end, _ in numbered for at in (start, end))
    found: list[list[Piece]] = [[]]
    mark = 0
    for a, b in pairwise(sorted({0, len(text), start, end, *breaks, *names, *cuts})):
        while mark < len(marks) and marks[mark][1] <= a:
            mark += 1
        entity = marks[mark][2] if mark < len(marks) and marks[mark][0] <= a else None
        if a in breaks:
            found.append([])
        words = text[a:b].removeprefix("\n") if a in breaks else text[a:b]
        if words:
            within = tuple(number for first, last, number in numbered if first <= b - len(words) < last)
            ends = tuple(number for _, last, number in numbered if last == b)
            found[-1].append(Piece(words, entity, start <= a < end, a == start < end, within, ends))
    return tuple(tuple(pieces) for pieces in found if pieces)


def _mentions(text: str, entities: Iterable[Entity]) -> list[tuple[int, int, Entity]]:
    """Where each is named, the longest name first, none within another nor across two words (专[职工]作)."""
    named: dict[str, Entity] = {}
    for entity in entities:
        for form in (entity.name, *entity.aliases):
            if len(form) >= SHORTEST:
                named.setdefault(form, entity)
    if not named:
        return []
    longest_first = sorted(named, key=lambda form: (-len(form), form))
    pattern = re.compile("|".join(map(re.escape, longest_first)))
    words = {0, *accumulate(map(len, cutter()(text)))}
    return [
        (found.start(), found.end(), named[found[0]])
        for found in pattern.finditer(text)
        if found.start() in words or found.end() in words or len(found[0]) > LONGEST_WORD
    ]
