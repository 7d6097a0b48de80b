"""A sentence in, the thing out that it begins with by the end of its name alone: 小屋2021年建成, 综采一队现有108人."""

from __future__ import annotations

import re
from collections.abc import Mapping
from operator import attrgetter

from kg.extract.entities.cast import Cast, Named, Reading
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
    edges, called = reading.scan.edges, reading.once(_by_end_of_name, cast)
    lengths = [
        length
        for length in range(_LONGEST, 0, -1)
        if start + length in edges and text[start : start + length] in called
    ]
    named_here = reading.within(sentence.start, sentence.end) if lengths else ()
    if any(m.start <= start < m.end and m.entity for m in named_here):
        return None
    for length in lengths:
        if not _SAYS.match(text, start + length):
            continue
        alike = [named for name in called[text[start : start + length]] for named in reversed(name)]
        for named in sorted(alike, key=attrgetter("start"), reverse=True):
            enough = pointed is not None or length >= _SHORTEST[named.type]
            if enough and named.end <= sentence.start:
                return named.entity
    return None


def _by_end_of_name(reading: Reading, cast: Cast) -> Mapping[str, list[list[Named]]]:
    """The programmes and firms of an article, those of one name together, by every end that it can be told by."""
    by_name: dict[str, list[Named]] = {}
    for named in reading.of("Programme", "Organisation"):
        by_name.setdefault(cast.name(named.entity or "").strip(_QUOTES), []).append(named)
    found: dict[str, list[list[Named]]] = {}
    for name, those in by_name.items():
        for length in range(1, min(_LONGEST + 1, len(name))):
            found.setdefault(name[-length:], []).append(those)
    return found
