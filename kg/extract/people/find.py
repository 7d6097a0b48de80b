"""A scanned article with its bodies and places in, named people and the posts they hold out."""

from __future__ import annotations

from collections.abc import Set

from kg.extract.people.names import name_at, names
from kg.extract.people.posts import Post, goes_on, roles_before
from kg.extract.people.roles import heads_place, is_leading, name_after
from kg.extract.scan import Scan
from kg.extract.text import Cover, behind_mark
from kg.model import Mention


def find_people(scan: Scan, bodies: list[Mention], places: list[Mention]) -> tuple[list[Mention], list[Post]]:
    """Named people of the body text, and the posts that stand before their names."""
    posts = _posts(scan, bodies, {place.start for place in places})
    people = {post.person.start: post.person for post in posts}
    begins = {body.start for body in bodies if body.form == "full"}
    covered = Cover((named.start, named.end) for named in (*bodies, *places))
    firms = Cover(
        (body.start, body.end) for body in bodies if body.form == "full" and body.head.endswith("公司")
    )
    for start, end in names(scan).items():
        into = not begins.isdisjoint(range(start + 1, end))  # no name runs into a body's
        out_of = firms.holds(start - 1, start + 1)  # 某公|司马文|俊
        if start not in people and not (into or out_of) and not covered.holds(start, end):
            people[start] = Mention(start, end, "Person", "full", scan.text[start:end])
    return [people[start] for start in sorted(people)], posts


def _is_told_first(scan: Scan, start: int, end: int) -> bool:
    """作为某工会主席,何某: whether a post before a comma is of nobody named before it (林某当选主席,何某)."""
    if not scan.text.startswith(",", end):
        return False
    clause = behind_mark(scan.text, ",。;!?\n", 0, start)
    return names(scan).keys().isdisjoint(range(clause, start))


def _beside(before: Post, role: str) -> Mention | None:
    """The body that whoever is named next holds a post in: 某公司党委副书记、工会主席A,副总经理B is of the firm."""
    held = [body for _, body in before.roles if body is not None]
    if len(held) > 1 and held[-1].type == "Union" and not held[-1].name and not role.endswith("主席"):
        held.pop()
    return held[-1] if held else None


def _posts(scan: Scan, bodies: list[Mention], places: Set[int]) -> list[Post]:
    """The posts that stand before names, each with its body; `places` are where some begin."""
    posts: list[Post] = []
    for hit in scan.words["roles"]:
        at = name_after(scan.text, hit.end)
        if is_leading(hit.word) and (scan.text.startswith("的", at) or _is_told_first(scan, hit.start, at)):
            at += 1  # 担任某工会主席的何某; 作为某工会主席,何某…
        name = name_at(scan, at)
        if not name or any(body.start < at + len(name) and at < body.end for body in bodies):
            continue
        person = Mention(at, at + len(name), "Person", "full", name)
        roles, start = roles_before(scan, hit.end, bodies)
        beside = None
        elsewhere = start in places  # 某市政协副主席A,某军分区司令员B
        if posts and roles[0][1] is None and not elsewhere and goes_on(scan, posts[-1].person.end, start):
            beside = _beside(posts[-1], roles[0][0])  # 主席A、副主席B: of the same body, but 市委书记A、市长B
            roles = [(role, body or (None if heads_place(role) else beside)) for role, body in roles]
        if roles:
            posts.append(Post(person, tuple(roles), start, beside))
    return posts
