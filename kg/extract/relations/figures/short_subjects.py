"""A sentence in, the thing out that it begins with by the end of its name alone: 小屋2021年建成, 综采一队现有108人."""

from __future__ import annotations

import re

from kg.extract.entities.cast import Cast, Reading
from kg.extract.text import Span

_POINTED = re.compile(r"(?:该|这家|这支|这个|这间|这座|这处)")
# The end of a body's name that is as short is any body's (公司), that of a programme's is not (小屋).
_SHORTEST = {"Programme": 2, "Organisation": 3}
_LONGEST = 8
_QUOTES = "“”‘’"
# Behind it the sentence goes on to say something of it.
_SAYS = re.compile(r"[”’]?(?![的、和与及等“”‘’])")


def short_subject(reading: Reading, cast: Cast, sentence: Span) -> str | None:
    """The programme or the firm named last before that a sentence begins with, by no more than the end of its name."""
    text = reading.scan.text
    start = sentence.end - len(text[sentence.start : sentence.end].lstrip())
    pointed = _POINTED.match(text, start)
    start = pointed.end() if pointed else start
    if any(m.start <= start < m.end and m.entity for m in reading.within(sentence.start, sentence.end)):
        return None
    edges = reading.scan.edges
    lengths = [n for n in range(_LONGEST, 0, -1) if start + n in edges and _SAYS.match(text, start + n)]
    before = [m for m in reading.of("Programme", "Organisation") if m.end <= sentence.start and lengths]
    names = {m.entity: (cast.name(m.entity or "").strip(_QUOTES), m.type) for m in reversed(before)}
    for length in lengths:
        said = text[start : start + length]
        for entity, (name, type_) in names.items():
            enough = pointed is not None or length >= _SHORTEST[type_]
            if enough and name.endswith(said) and len(name) > length:
                return entity
    return None
