"""Documents in title marks in, who issued them out, where the title itself begins with the body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.facts import make
from kg.extract.relations.frames import Frame
from kg.extract.text import Span
from kg.model import Fact

# Between a body and what its document is about.
_ABOUT = re.compile(r"(?:办公室)?(?:关于|印发)")


def titled(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """《某市总工会关于…的通知》: the body that a title begins with has issued it."""
    text = reading.scan.text
    documents = {d.start + 1: d for d in reading.of("Document") if text[d.start] == "《"}
    for body in reading.of("Union", "Organisation") if documents else ():
        document = documents.get(body.start)
        if document is not None and _ABOUT.match(text, body.end):
            where = Span(document.start, document.end)
            yield from make(reading, body.entity, "issues", document.entity, where, "issues.title", 0.85)
