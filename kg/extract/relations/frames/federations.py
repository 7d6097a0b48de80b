"""A clause that begins with a bare 联盟 or 联合会 in, the union named before that it is short for out."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.text import Span

# The last word of a union's name, for itself where a clause begins.
_ITSELF = re.compile(r"(?:目前|如今|此外|同时|近年来|今年以来|下一步)?,?(?:该|这个)?(联盟|联合会|工联会)")
# So near the head of a clause it stands.
_NEAR = 12
# What begins what it is said to do: a verb, an adverb or a preposition.
_DOES = ("v", "d", "p", "ad")


def federation(reading: Reading, clause: Span, cast: Cast) -> Named | None:
    """联盟还推出P: the union that was named last with such a name."""
    head = reading.scan.text[clause.start : clause.start + _NEAR]
    if "联" not in head:
        return None
    found = _ITSELF.match(reading.scan.text, clause.start, clause.end)
    if found is None or found.end() >= clause.end or not reading.scan.starts_word(found.end()):
        return None
    if not reading.scan.token(found.end()).flag.startswith(_DOES):
        return None  # 联盟成员, 联合会主席
    ending = found[1].removeprefix("工联会") or "联合会"
    before = [m for m in reading.of("Union") if m.end <= clause.start]
    return next((m for m in reversed(before) if cast.name(m.entity or "").endswith(ending)), None)
