"""A scanned article and its bodies in, named people and the posts they hold out."""

from __future__ import annotations

from kg.extract.people.names import name_at
from kg.extract.people.posts import (
    Post,
    before_titles,
    goes_on,
    heads_place,
    holds,
    is_leading,
    name_after,
    roles_before,
    sharing,
)
from kg.extract.people.unposted import unposted
from kg.extract.scan import Scan
from kg.extract.text import places_of
from kg.model import Mention

# 市总工会领导何某: a post only behind its body (领导关怀: a deed).
_DEEDS = ("领导",)


def _within_quotes(text: str, start: int, end: int) -> bool:
    """Whether a quotation holds a post and the name and nothing else (“职工云畅听”): then it is called so."""
    return text[start - 1 : start] in ("“", "‘", "《") and text[end : end + 1] in ("”", "’", "》")


def find_people(scan: Scan, bodies: list[Mention]) -> tuple[list[Mention], list[Post]]:
    """Named people of the body text, and the posts that stand before their names."""
    posts: list[Post] = []
    seen: dict[str, Mention] = {}
    for hit in scan.words["roles"]:
        leading, at = is_leading(hit.word), name_after(scan.text, hit.end)
        if leading and scan.text[at : at + 1] in ("的", ",") and holds(scan, hit):
            at += 1
        name = name_at(scan, at, leading)
        if (
            not name
            or _within_quotes(scan.text, hit.start, at + len(name))
            or any(body.start <= at < body.end for body in bodies)
        ):
            continue
        if scan.token(hit.end).word == "方" and hit.word in scan.lexicon["groups"]:
            continue  # 职工方协商代表: a side of the table, not a family
        person = Mention(at, at + len(name), "Person", "full", name)
        if person.start in {post.person.start for post in posts}:
            continue
        roles, start = roles_before(scan, hit.end, bodies)
        if hit.word in _DEEDS and not any(body for _, body in roles):
            continue
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
    for post in before_titles(scan, bodies):
        if post.person.start not in {known.person.start for known in posts}:
            posts.append(post)
            seen.setdefault(post.person.name, post.person)
    for person in unposted(scan, bodies):
        seen.setdefault(person.name, person)
    people = [*(post.person for post in posts)]
    starts = {person.start for person in people}
    for name in seen:
        for at in places_of(scan.text, name):
            if at not in starts and at >= scan.body:
                people.append(Mention(at, at + len(name), "Person", "full", name))
    return sorted(people, key=lambda m: m.start), posts
