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
_Names = Mapping[str, Mapping[str, list[Named]]]


def short_subject(reading: Reading, cast: Cast, sentence: Span) -> str | None:
    """The programme or the firm named last before that a sentence begins with, by no more than the end of its name."""
    text = reading.scan.text
    start = sentence.end - len(text[sentence.start : sentence.end].lstrip())
    pointed = _POINTED.match(text, start)
    start = pointed.end() if pointed else start
    edges, names = reading.scan.edges, reading.once(_by_last_character, cast)
    lengths = range(min(_LONGEST, len(text) - start), 0, -1)
    ends = [start + n for n in lengths if text[start + n - 1] in names and start + n in edges]
    told = [(end, alike) for end in ends if (alike := _told_by(names, text[start:end]))]
    named_here = reading.within(sentence.start, sentence.end) if told else ()
    if any(m.start <= start < m.end and m.entity for m in named_here):
        return None
    for end, alike in told:
        length = end - start
        for named in sorted(alike, key=attrgetter("start"), reverse=True):
            enough = pointed is not None or length >= _SHORTEST[named.type]
            if enough and named.end <= sentence.start:
                return named.entity
    return None


def _told_by(names: _Names, end: str) -> list[Named]:
    """Those whose names go on before such an end, of one name the last first."""
    alike = names.get(end[-1:], {})
    longer = [those for name, those in alike.items() if name.endswith(end)]
    return [named for those in longer for named in reversed(those)]


def _by_last_character(reading: Reading, cast: Cast) -> _Names:
    """The programmes and firms of an article by the last character of their names, and by those."""
    found: dict[str, dict[str, list[Named]]] = {}
    for named in reading.of("Programme", "Organisation"):
        name = cast.name(named.entity or "").strip(_QUOTES)
        found.setdefault(name[-1:], {}).setdefault(name, []).append(named)
    return found
