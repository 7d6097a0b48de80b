"""Frames in, the places out throughout which a general union holds something: 在全省职工中开展P."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.text import Span
from kg.gazetteer import load as load_places
from kg.model import Fact

_THROUGHOUT = re.compile(r"(?:在|面向)全(省|市|自治区|区|县|州|盟|旗)")
_LEVELS = {
    "省": ("province",),
    "自治区": ("province",),
    "市": ("province", "prefecture", "county"),
    "区": ("county", "province"),
    "县": ("county",),
    "州": ("prefecture",),
    "盟": ("prefecture",),
    "旗": ("county",),
}


def throughout(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """省总工会在全省职工中开展P: P is in the place of the general union that holds it there."""
    for frame in found:
        said = _THROUGHOUT.search(reading.scan.text, frame.clause.start, frame.verb.start)
        if said is None or frame.negated or "runs" not in frame.predicates:
            continue
        for subject in frame.subjects[:1]:
            code = cast.adcode(subject.entity or "")
            division = load_places().get(code) if code else None
            if division is None or cast.level(subject.entity or "") not in _LEVELS[said[1]]:
                continue
            place = cast.add("Place", division.name, adcode=division.code[:6], scope=division.code)
            for target in frame.objects:
                if target.type == "Programme":
                    where = around(None, Span(said.start(), frame.verb.end), target)
                    yield from make(
                        reading, target.entity, "locatedIn", place, where, "locatedIn.throughout", 0.6,
                        modality=frame.modality,
                    )  # fmt: skip
