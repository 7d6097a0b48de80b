"""Documents in, who issued them out: the body that their title begins with or follows, or who signed them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.model import Fact

# Between a body and what its document is about.
_ABOUT = re.compile(r"(?:办公室)?(?:关于|印发)")
_BETWEEN = (" ", "、", "和", "与")


def titled(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """《某市总工会关于…的通知》, 某市总工会《关于…的通知》: the body that a title begins with or follows issued it."""
    text = reading.scan.text
    ends = {body.end: body for body in reading.of("Union", "Organisation")}
    for document in reading.of("Document"):
        begun = _of_title(reading, document) if text[document.start] == "《" else []
        owner = ends.get(document.start - (text[document.start - 1] == "的"))
        for body in begun or ([owner] if owner else []):
            where = around(body, document)
            yield from make(reading, body.entity, "issues", document.entity, where, "issues.title", 0.85)


def _of_title(reading: Reading, document: Named) -> list[Named]:
    """The bodies that a title begins with, one behind the other, in front of what it is about (甲 乙关于…的意见)."""
    found: list[Named] = []
    at = document.start + 1
    for body in reading.within(document.start, document.end):
        if body.type in ("Union", "Organisation") and body.entity and body.start == at:
            found.append(body)
            at = body.end + reading.scan.text.startswith(tuple(_BETWEEN), body.end)
    return found if found and _ABOUT.match(reading.scan.text, found[-1].end) else []
