"""A programme and a later clause in, whether the clause stands in a paragraph about another union than its own out."""

from __future__ import annotations

from kg.extract.entities.cast import Named, Reading
from kg.extract.text import Span

# So near to its beginning a paragraph names whom it is about.
_FRONT = 12


def of_another(reading: Reading, named: Named, clause: Span) -> bool:
    """Whether a later paragraph tells what another union does than all that the programme's own tells of."""
    text = reading.scan.text
    here = text.rfind("\n", 0, clause.start) + 1
    if named.start >= here:
        return False
    there = Span(text.rfind("\n", 0, named.start) + 1, text.find("\n", named.end))
    own = {m.entity for m in reading.within(there.start, there.end) if m.type == "Union"}
    acting = next((m for m in reading.within(here, clause.end) if m.type == "Union" and m.entity), None)
    return acting is not None and acting.start < here + _FRONT and bool(own) and acting.entity not in own
