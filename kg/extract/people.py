"""A scanned article and its bodies in, named people and the posts they hold out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.scan import Scan
from kg.lexicon import load
from kg.model import Mention

# A name ends where one of these marks, or a word of name_ends.csv, begins.
_MARKS = r"[,。、:;!?()“”《\n ]"
_MIDDLE_DOT = re.compile(r"[一-鿿]{1,8}(?:·[一-鿿]{1,8})+")
_GIVEN = re.compile(r"[一-鿿]{1,2}")
# Second characters that make a common word, not a given name, of a one-character surname.
_NOT_GIVEN = frozenset("某们的了在和是等说也为于之家员工人者会长位名个项次场年月日天多余万")


@dataclass(frozen=True, slots=True)
class Post:
    """A person named with the roles before the name: each role with the body it is held in (None: not said)."""

    person: Mention
    roles: tuple[tuple[str, Mention | None], ...]
    start: int


def find_people(scan: Scan, bodies: list[Mention]) -> tuple[list[Mention], list[Post]]:
    """Named people of the body text, and the posts that stand before their names."""
    posts: list[Post] = []
    seen: dict[str, Mention] = {}
    for hit in scan.words["roles"]:
        name = name_at(scan, hit.end)
        if not name or any(body.start <= hit.end < body.end for body in bodies):
            continue
        person = Mention(hit.end, hit.end + len(name), "Person", "full", name)
        if person.start in {post.person.start for post in posts}:
            continue
        roles, start = _roles_before(scan, hit.end, bodies)
        if roles:
            posts.append(Post(person, tuple(roles), start))
            seen.setdefault(name, person)
    for person in _bare(scan):
        seen.setdefault(person.name, person)
    people = [*(post.person for post in posts)]
    starts = {person.start for person in people}
    for name in seen:
        for match in re.finditer(re.escape(name), scan.text):
            if match.start() not in starts and match.start() >= scan.body:
                people.append(Mention(match.start(), match.end(), "Person", "full", name))
    return sorted(people, key=lambda m: m.start), posts


@cache
def _after() -> re.Pattern[str]:
    words = sorted(load()["name_ends"], key=len, reverse=True)
    return re.compile("|".join([_MARKS, *map(re.escape, words)]))


def name_at(scan: Scan, at: int) -> str:
    """The Chinese name that begins at `at`, "" when there is none.

    Family name, then one or two characters, up to a word that no name goes on over.
    """
    text = scan.text
    dotted = _MIDDLE_DOT.match(text, at)
    if dotted:
        return dotted[0]
    surnames = scan.lexicon["surnames"]
    family = next((text[at : at + n] for n in (2, 1) if text[at : at + n] in surnames), "")
    if not family:
        return ""
    rest = at + len(family)
    if text[rest : rest + 1] in _NOT_GIVEN or not _GIVEN.match(text, rest):
        return ""
    token = scan.token(at)
    if (
        token.start == at
        and token.end - at >= 2
        and token.flag
        and token.flag[:2] != "nr"
        and token.end - at != 1
    ):
        if token.word in scan.lexicon["boundaries"] or token.flag[:1] not in ("n", "a", "z", "j", "b", "i"):
            return ""
        if len(family) == 1 and token.flag in ("n", "vn", "ns", "nt", "j", "l"):
            return ""
    for given in (2, 1):
        end = rest + given
        if end > len(text) or not all("一" <= c <= "鿿" for c in text[rest:end]):
            continue
        if given == 2 and text[rest + 1] in _NOT_GIVEN:
            continue
        if end == len(text) or _after().match(text, end):
            if given == 2 and _splits_word(scan, rest + 1, end):
                continue
            return text[at:end]
    return ""


def _splits_word(scan: Scan, at: int, end: int) -> bool:
    """Whether the last character belongs to the word after the name (王鑫说 is not 王鑫说…)."""
    token = scan.token(at)
    return (token.start == at and token.end > end and bool(token.flag)) or (
        token.start == at and token.end == end and token.word in scan.lexicon["triggers"]
    )  # fmt: skip


def _roles_before(
    scan: Scan, end: int, bodies: list[Mention]
) -> tuple[list[tuple[str, Mention | None]], int]:
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
        if body is not None:
            at = body.start
        found.append((role.word, body))
        if scan.text[at - 1 : at] in ("、", "兼", "/") and at:
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
        filled.append((word, body))
    return filled, at


_BARE_BEFORE = re.compile(r"(?:^|[,。;:!?“”\n]|\)|、)$")
_BARE_AFTER = re.compile(
    r"说[,:。道]|(?:告诉|表示|介绍|坦言|回忆|认为|强调|指出|也是|是这|解释|感慨|以|凭|感叹|透露|补充)"
)


def _bare(scan: Scan) -> Iterator[Mention]:
    """Names without a role, at the head of a clause and before what only people do."""
    for token in scan.tokens:
        if token.start < scan.body or token.flag[:2] not in ("nr", "") or len(token.word) > 4:
            continue
        if token.start and not _BARE_BEFORE.match(scan.text[token.start - 1 : token.start]):
            continue
        name = name_at(scan, token.start)
        if len(name) >= 2 and _BARE_AFTER.match(scan.text, token.start + len(name)):
            yield Mention(token.start, token.start + len(name), "Person", "full", name)
