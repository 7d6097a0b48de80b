"""People who come to see others in, the visit that they are on out: 主席李明一行走访了劳模."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.people.roles import is_leading
from kg.extract.relations.attendance.meant import takes_part
from kg.extract.text import Span
from kg.model import Fact

# A visit is told of by a name of its own, or as what is brought (春节送温暖).
_KIND = "relief_visit"
# 李明等一行, 李明率慰问组, 李明带队, 李明代表区总工会: who comes and with whom.
_GROUP = r"[^,。;:“”]{0,14}(?:[组团队]|班子(?:成员)?|干部|工作人员|领导|负责人)"
_WITH = (
    rf"(?:等|同志|等领导|等人)?(?:一行(?:\d+人)?|(?:率领?|带领){_GROUP}|带队|率队|代表[^,。;:“”]{{2,16}},?)?"
)
# How and where they go: 冒着酷暑, 先后, 来到某厂, 在某人陪同下.
_WAY = (
    r"(?:(?:,|先后|分别|又|还|再次|首先|随后|再|亲自|专程|冒[^,。;]{1,6},?|在[^,。;:“”]{2,24}陪同下"
    r"|(?:来到|到|赴|前往|深入|走进|赶赴|奔赴|抵达)[^,。;:“”]{2,40}))*"
)
_SEES = re.compile(
    rf"{_WITH}{_WAY},?(?P<verb>(?:集中|上门|入户|登门|实地)*(?:走访|看望|探望|慰问)(?![品金信款组团中,。;的])|(?:亲切|亲手)?(?:将|把|为|给|向)[^,。;:“”]{{2,24}}(?:送上|送去|送到|送给|表示[^,。;]{{0,6}}慰问))"
)
_COMES = re.compile(
    rf"(?:等|同志|等领导)?(?P<verb>一行(?:\d+人)?{_WAY}(?=来到|到|赴|前往|深入|走进|走访|看望|慰问)|(?:率领?|带领)[^,。;:“”]{{0,12}}慰问[组团队])"
)


def visitors(reading: Reading, occasions: list[Named], cast: Cast) -> Iterator[Fact]:
    """主席李明一行走访了劳模, 王强率慰问组来到某厂: at the visit that the report tells of."""
    visits = [m for m in occasions if cast.kind(m.entity or "") == _KIND]
    posts = {post.person.start for post in reading.posts if any(is_leading(role) for role, _ in post.roles)}
    told: set[str | None] = set()
    for person in reading.of("Person") if visits else ():
        if person.start in posts:
            told.add(person.entity)
        if person.entity not in told:
            continue  # who is visited has no post, or only a trade
        comes = _SEES.match(reading.scan.text, person.end) or _COMES.match(reading.scan.text, person.end)
        if comes is None:
            continue
        before = [m for m in visits if m.start < comes.end()]
        target = before[-1] if before else visits[0]
        yield from takes_part(reading, person, target, Span(*comes.span("verb")), "attends")
