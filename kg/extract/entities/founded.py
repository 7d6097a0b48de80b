"""Firms that are told to have got a union in, those unions out: 帮助某公司建起工会组织."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named
from kg.extract.scan import Scan
from kg.model import Mention

_FOUNDED = re.compile(
    r"(?:也|已|都|均|成功|正式|率先|相继|依法|顺利)*(?:建起|建立|组建|成立|建成)(?:成立)?了?(?P<union>工会)(?:组织|委员会)?"
    r"(?![一-鿿]{0,4}(?:联合会|小组|分会|工会|驿站|阵地|服务))"
)
_HOUSES = ("公司", "集团", "厂", "矿", "医院", "学校", "学院", "大学")


def founded(scan: Scan, known: list[Named], cast: Cast) -> Iterator[Named]:
    """The union of each firm, school or hospital right behind whose name one is founded."""
    for body in known:
        found = _FOUNDED.match(scan.text, body.end) if body.type == "Organisation" else None
        if found is None or body.entity is None or not cast.name(body.entity).endswith(_HOUSES):
            continue
        start, end = found.span("union")
        name = cast.name(body.entity) + "工会"
        union = cast.add("Union", name, adcode=cast.adcode(body.entity), level="enterprise")
        yield Named(Mention(start, end, "Union", "full", name, "工会"), union)
