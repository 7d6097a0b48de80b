"""A name in a scanned text in, the posts that stand before it out, each with the body that it is held in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.people.names import name_at
from kg.extract.scan import Scan
from kg.model import Mention


@dataclass(frozen=True, slots=True)
class Post:
    """A person named with the roles before the name: each role with the body it is held in (None: not said)."""

    person: Mention
    roles: tuple[tuple[str, Mention | None], ...]
    start: int


def goes_on(scan: Scan, end: int, start: int) -> bool:
    """Whether a post begins right behind the name before it."""
    return 0 <= start - end <= 2 and scan.text[end:start] in ("", "、", "和", "与", ",", "及")


def sharing(scan: Scan, person: Mention, led: bool) -> Iterator[Mention]:
    """副主席A、B: more names behind the same role."""
    at = person.end
    while scan.text[at : at + 1] in ("、", "和") and at + 1 < len(scan.text):
        name = name_at(scan, at + 1, led)
        if not name:
            return
        yield Mention(at + 1, at + 1 + len(name), "Person", "full", name)
        at += 1 + len(name)


_HEAD_OF_PLACE = re.compile(r"(?:常务)?副?([省市区县州旗镇乡])长")


def heads_place(role: str) -> str:
    """The level whose government somebody with this role is in (市 of 副市长), "" for any other role."""
    found = _HEAD_OF_PLACE.fullmatch(role)
    return found[1] if found else ""


_BODIES_IN_TITLES = ("党支部", "党总支", "省委", "市委", "区委", "县委", "州委")


def roles_before(scan: Scan, end: int, bodies: list[Mention]) -> tuple[list[tuple[str, Mention | None]], int]:
    """The roles that end at `end`, from left to right, each with its body; and where they begin."""
    by_end = {body.end: body for body in bodies}
    by_role = {hit.end: hit for hit in scan.words["roles"]}
    found: list[tuple[str, Mention | None]] = []
    at = end
    while at in by_role:
        role = by_role[at]
        at = role.start
        while at in by_role and at not in by_end:  # 党组书记兼主席 without a mark between
            found.append((role.word, None))
            role = by_role[at]
            at = role.start
        body = by_end.get(at)
        title = role.word
        for organ in _BODIES_IN_TITLES:  # 某社区党支部书记, 某市委书记: the branch, the committee is the body
            if body is None and title.startswith(organ) and at + len(organ) in by_end:
                body, title = by_end[at + len(organ)], title[len(organ) :]
        if body is not None:
            at = body.start
        found.append((title, body))
        if scan.text[at - 1 : at] in ("、", "兼", "/", ",") and at:
            at -= 1
            if at not in by_role:
                break
        else:
            break
    found.reverse()
    filled: list[tuple[str, Mention | None]] = []
    body = None
    for word, own in found:
        body = own or body
        # 某市委副书记、市长: of the city's government, not of the committee
        filled.append((word, own if heads_place(word) else body))
    return filled, at
