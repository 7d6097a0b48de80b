"""A scanned article and its bodies in, named people and the posts they hold out."""

from __future__ import annotations

from kg.extract.people.names import name_at
from kg.extract.people.posts import (
    Post,
    goes_on,
    heads_place,
    is_leading,
    name_after,
    roles_before,
    sharing,
)
from kg.extract.people.unposted import unposted
from kg.extract.scan import Scan
from kg.extract.text import places_of
from kg.model import Mention


def find_people(scan: Scan, bodies: list[Mention]) -> tuple[list[Mention], list[Post]]:
    """Named people of the body text, and the posts that stand before their names."""
    posts: list[Post] = []
    seen: dict[str, Mention] = {}
    for hit in scan.words["roles"]:
        leading, at = is_leading(hit.word), name_after(scan.text, hit.end)
        if leading and scan.text[at : at + 1] in ("的", ","):
            at += 1  # 担任某工会主席的何某; 作为某工会主席,何某…
        name = name_at(scan, at, leading)
        if not name or any(body.start <= at < body.end for body in bodies):
            continue
        if scan.token(hit.end).word == "方" and hit.word in scan.lexicon["groups"]:
            continue  # 职工方协商代表: a side of the table, not a family
        person = Mention(at, at + len(name), "Person", "full", name)
        roles, start = roles_before(scan, hit.end, bodies)
        beside = None
        if posts and any(posts[-1].person.name in role for role, _ in roles):
            start = posts[-1].person.end + 1  # 甲会主席A、党组成员B和副主席C
            roles = [(scan.text[start : hit.end], None)]
        if posts and roles[0][1] is None and goes_on(scan, posts[-1].person.end, start):
            beside = posts[-1].roles[-1][1]  # 主席A、副主席B: of the same body, but 市委书记A、市长B
            roles = [(role, body or (None if heads_place(role) else beside)) for role, body in roles]
        if roles:
            posts.append(Post(person, tuple(roles), start, beside))
            seen.setdefault(name, person)
            for other in sharing(scan, person, leading):
                posts.append(Post(other, tuple(roles[-1:]), start))
                seen.setdefault(other.name, other)
    for person in unposted(scan, bodies):
        seen.setdefault(person.name, person)
    people = [*(post.person for post in posts)]
    starts = {person.start for person in people}
    for name in seen:
        for at in places_of(scan.text, name):
            if at not in starts and at >= scan.body:
                people.append(Mention(at, at + len(name), "Person", "full", name))
    return sorted(people, key=lambda m: m.start), posts
