"""A name in a scanned text in, the posts that stand before it out, each with the body that it is held in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.people.names import names
from kg.extract.people.roles import heads_place, is_leading, name_after
from kg.extract.scan import Hit, Scan
from kg.model import Mention


@dataclass(frozen=True, slots=True)
class Post:
    """A person named with the roles before the name: each role with the body it is held in (None: not said)."""

    person: Mention
    roles: tuple[tuple[str, Mention | None], ...]
    start: int
    beside: Mention | None = None  # of which whoever is named before it in a list holds a post


def goes_on(scan: Scan, end: int, start: int) -> bool:
    """Whether a post begins right behind the name before it."""
    end = name_after(scan.text, end)
    return 0 <= start - end <= 2 and scan.text[end:start] in ("", "、", "和", "与", ",", "及")


_BODIES_IN_TITLES = ("党支部", "党总支", "党工委", "党委")


# What stands before a listed role and belongs to it (党委常委, 常务副校长, 三级主任科员), or only says when (时任).
_QUALIFIED = re.compile(
    r"(?P<when>原|时任|首任|现任|新任|新当选的?)?(?P<of>(?:代理?|党组|党委|党工委|党总支|纪委|工委|直属机关|常务|专职|兼职|挂职|驻会|第一|名誉|执行|轮值"
    r"|[一二三四]级)*)$"
)
_LONGEST_QUALIFIER = 8
# 统战部长, 劳动和经济工作部部长: the longest part of a body that a role names.
_LONGEST_PART = 8
# 某集团党委书记、某某职工发展促进中心主任: the longest name of a body that is not told to be one.
_LONGEST_BODY = 20
# 市总工会有关领导,某局局长何某: the first are others, who have no name.
_UNNAMED = ("领导", "负责人", "代表")
_BETWEEN = ("、", "兼", "/", ",")


def roles_before(scan: Scan, end: int, bodies: list[Mention]) -> tuple[list[tuple[str, Mention | None]], int]:
    """The roles that end at `end`, from left to right, each with its body; and where they begin."""
    by_end = {body.end: body for body in bodies}
    by_role = {hit.end: hit for hit in scan.words["roles"]}
    named = scan.once(_name_ends)
    found: list[tuple[str, Mention | None]] = []
    at = end
    while at in by_role and by_role[at].start not in named:  # 何青校长、某工会主席林文: only 何青 is 校长
        role = by_role[at]
        at = role.start
        while at in by_role:  # 党组书记兼主席 without a mark between
            found.append((role.word, None))
            role = by_role[at]
            at = role.start
        title, at, body = _held_in(scan, role, by_end)
        found.append((title, body))
        if body is None and (behind := _behind_unlisted(scan, at, by_role)):
            found.pop()  # of a body that no list has, but the role before it is told apart
            at = behind
        if scan.text[at - 1 : at] not in _BETWEEN:
            break
        if scan.text[at - 1] == "," and (at - 1 not in by_role or by_role[at - 1].word in _UNNAMED):
            break
        at -= 1
    found.reverse()
    filled: list[tuple[str, Mention | None]] = []
    body = None
    for word, own in found:
        body = own or body
        # 某市委副书记、市长: of the city's government, not of the committee
        filled.append((word, own if heads_place(word) else body))
    return [(word, own) for word, own in filled if word], at


def _name_ends(scan: Scan) -> frozenset[int]:
    return frozenset(names(scan).values())


def _held_in(scan: Scan, role: Hit, by_end: dict[int, Mention]) -> tuple[str, int, Mention | None]:
    """A role with what stands before it and belongs to it, where that begins, and the body it is held in."""
    title, at = role.word, role.start
    body = by_end.get(at)
    for organ in _BODIES_IN_TITLES:  # 某社区党支部书记: the branch is the body
        cut = title.find(organ) + len(organ)  # 村党支部书记 is one word, too
        if body is None and cut >= len(organ) and at + cut in by_end:
            body, title = by_end[at + cut], title[cut:]
    if body is None:
        qualified = _QUALIFIED.search(scan.text, max(0, at - _LONGEST_QUALIFIER), at)
        if qualified:
            title, at = qualified["of"] + title, qualified.start()
        body = by_end.get(at)
    # 某市副市长: of its government, not of a part of what the role before is of
    part = _part_before(scan, at, by_end) if body is None and not heads_place(title) else None
    if part is not None and (part in by_end or not _OF_BODIES.search(title)):
        title, at, body = scan.text[part:at] + title, part, by_end.get(part)
    if body is None and scan.text[at - 1 : at] == "的" and at - 1 in by_end and is_leading(title):
        body = by_end[at - 1]  # 某公司的负责人
    return title, body.start if body else at, body


# Posts that a body has and no part of one: what stands before is another body, known or not (云溪联社党委书记).
_OF_BODIES = re.compile(r"(?:党[委组].{0,3}书记|董事长|理事长|会长|院长|校长|行长|厂长|矿长|总经理|主席)$")


def _part_before(scan: Scan, end: int, by_end: dict[int, Mention]) -> int | None:
    """Where the part of a body begins that a role ending there is of: behind the body, or behind the role before."""
    for at in range(end - 1, max(-1, end - _LONGEST_PART - 1), -1):
        if not "一" <= scan.text[at] <= "鿿" or scan.text[at] == "的" or at in names(scan):
            return None
        if at in by_end or scan.text[at - 1 : at] in ("、", ","):
            return at
    return None


def _behind_unlisted(scan: Scan, end: int, by_role: dict[int, Hit]) -> int:
    """Where the name of a body unknown begins that a role ending there is of, behind another role; 0 for none."""
    for at in range(end - 1, max(0, end - _LONGEST_BODY - 1), -1):
        if scan.text[at] == "、":
            return at + 1 if at in by_role and end > at + 1 else 0
        if not "一" <= scan.text[at] <= "鿿" or at in names(scan):
            return 0  # no body, or somebody else named in between
    return 0
