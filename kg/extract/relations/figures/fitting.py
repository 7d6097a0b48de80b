"""A figure of a body in, the programme that it is of as well out: what is paid for, visited, insured, contested."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.paragraphs import of_another
from kg.extract.text import Span, either
from kg.lexicon import load


def fitting(reading: Reading, cast: Cast, clause: Span) -> str | None:
    """The programme named last before a clause whose kind the words of the clause go with.

    A union that acts on its own afterwards still tells of its visits when it says 走访慰问职工200户.
    """
    found = _words().findall(reading.scan.text, clause.start, clause.end)
    if not found:
        return None
    rows = reading.scan.lexicon["figure_words"]
    kinds = {kind for word in found for kind in rows[word]["kind"].split(";")}
    before = (m for m in reversed(reading.of("Programme")) if m.end <= clause.start)
    named = next(
        (m for m in before if m.mention.form != "listed" and cast.kind(m.entity or "") in kinds), None
    )
    if named is None or (cast.kind(named.entity or "") in _OF_EACH and of_another(reading, named, clause)):
        return None
    return named.entity


# What every union does for itself, whoever else does it, too.
_OF_EACH = ("relief_visit", "health", "fund", "insurance")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(either(load()["figure_words"]))
