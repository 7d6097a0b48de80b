"""Places in, the programmes out that they are told to have: 某区首批P, 某县建有20个P, 甲、乙等地都有P."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.places.chains import by_end, listed_up_to
from kg.model import Fact

_HAS = re.compile(
    r"(?:首[批个家座]|首次开展|(?:等地)?(?:都|均|也|已|共|现|还|全[市县区域])*(?:建有|[内下]?设有?|拥有|建起|建成|有)了?\d*[余多]?[个家座处间]?)[“‘]?"
)
# Between a place and what it has there is room for these words.
_REACH = 12


def had(reading: Reading, places: list[Named]) -> Iterator[Fact]:
    """What a division below a province has is in it; 全省首个P says only how new it is."""
    text, ends = reading.scan.text, reading.once(by_end)
    for place in places:
        if (place.mention.code or "").endswith("0000"):
            continue
        for named in reading.within(place.end + 1, place.end + _REACH * 4):
            if named.start > place.end + _REACH:
                break
            if named.type == "Programme" and _HAS.fullmatch(text, place.end, named.start):
                for one in listed_up_to(text, place, ends)[0]:
                    where = around(place, named)
                    yield from make(reading, named.entity, "locatedIn", one.entity, where, "locatedIn.of")
