"""Posts before names and elections after them in, who leads what out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.people import Post, heads_place, is_leading, name_after
from kg.extract.relations.bare_posts import firm_headed, government, place_headed
from kg.extract.relations.facts import make
from kg.extract.relations.frames import Frame
from kg.extract.relations.speech import bodies_by_mention
from kg.extract.scan import Scan
from kg.extract.text import Span, behind_mark, either
from kg.gazetteer import load as load_places
from kg.model import Fact, Mention

_ELECTED = re.compile(
    r"(?:高票|全票|成功|同时|还|并|再次|连任|被选举为|被选为|被推选为|当选|担任|出任|接任|兼任|任)+(?:为|了)?"
)
_ELECTS = ("选举", "推选", "推举", "选举产生", "选举产生了", "增选", "补选", "选举了", "选出", "任命", "聘任")
_AS = "为"
# How people are called behind their names: 何某同志, 何某等3位同志.
_CALLED = re.compile(r"(?:等?(?:\d+|[一二两三四五六七八九十]+)[名位]?(?:同志|人)?|等?同志|等)?")
# Between the verb and the post: the body told short, or words such as 第一届委员会.
_BODY_GAP = re.compile(
    r"(?:新一届|首任|首届|第?[一二三四五六七八九十\d]+[届任]|委员会|该|本|[省市区县镇乡]?总工会|街道总?工会|工会)*"
)
_JOINED = ("、", "和", "与", "及")


def posts(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """One fact a role: 党组书记、主席 give two; 当选主席 gives one."""
    bodies = reading.once(bodies_by_mention)
    people = {named.start: named for named in reading.of("Person")}
    for post in reading.posts:
        person = people.get(post.person.start)
        if person is None:
            continue
        where = Span(post.start, person.end)
        for role, body in post.roles:
            named = bodies.get(body) if body is not None else None
            if body is None and (firm := firm_headed(reading, post, role, cast)):
                yield from _leads(reading, person, firm, where, "leads.post", role)
            if named is None and (ruled := _government(reading, post, role, cast)):
                yield from _leads(reading, person, ruled, where, "leads.post", role)
            if committee := _committee(post, role, body, bodies):
                yield from _of_committee(reading, *committee, where, person, role, cast)
            elif named is not None and is_leading(role) and (held := held_in(named, role, cast)):
                where_named = Span(named.start, person.end)
                yield from _leads(reading, person, held, where_named, "leads.post", role)
                for sharer in _sharers(reading, person) if _SHARED.match(role) else ():
                    shared = Span(named.start, sharer.end)
                    yield from _leads(reading, sharer, held, shared, "leads.post", role)
    for person in people.values():
        yield from _elected(reading, person, cast)
        yield from _taken_up(reading, person)


# Posts that no union has: 某公司工会主席、副总经理 is that of the firm.
_OF_FIRMS = re.compile(r"^党委|经理|董事|监事|总裁|(?:院|校|厂|矿|行|站|段|局|处)长|总工程师|总会计师")


def held_in(named: Named, role: str, cast: Cast) -> str | None:
    """The body that a post is held in: a union's firm where the union has none such, None where it has no firm."""
    iri = named.entity
    if named.type != "Union" or iri is None or not _OF_FIRMS.search(role):
        return iri
    name = cast.name(iri)
    if cast.level(iri) != "enterprise" or not name.endswith("工会"):
        return None
    return cast.add("Organisation", name.removesuffix("工会"), adcode=cast.adcode(iri))


# Posts that several people have: 副主席甲、乙出席.
_SHARED = re.compile(r"(?:常务)?副|党组成员")


def _sharers(reading: Reading, person: Named) -> Iterator[Named]:
    """Those named right behind somebody, without posts of their own, up to the end of the clause or its verb."""
    scan, row = reading.scan, _in_a_row(reading, person)
    behind = scan.text[row[-1].end : row[-1].end + 2]
    if behind[:1] in ",。;等" or behind == "一行" or behind in scan.lexicon["attendance"]:
        yield from row[row.index(person) + 1 :]


def _in_a_row(reading: Reading, person: Named) -> list[Named]:
    """The names that run up to somebody's and on from it (甲、乙和丙)."""
    people, text = reading.of("Person"), reading.scan.text
    starts, ends = {named.start: named for named in people}, {named.end: named for named in people}
    row = [person]
    while text[row[-1].end : row[-1].end + 1] in _JOINED and row[-1].end + 1 in starts:
        row.append(starts[row[-1].end + 1])
    while text[row[0].start - 1 : row[0].start] in _JOINED and row[0].start - 1 in ends:
        row.insert(0, ends[row[0].start - 1])
    return row


def _leads(reading: Reading, person: Named, iri: str | None, where: Span, rule: str, role: str) -> list[Fact]:
    return make(reading, person.entity, "leads", iri, where, rule, role=role)


# Committees of a union that a post of it names (某市总工会副主席、女职工委员会主任何某).
_HEADS = re.compile(r"副?主任$")
_COMMITTEES = {
    **dict.fromkeys(("女职工委员会", "女职委", "女工委"), "女职工委员会"),
    **dict.fromkeys(("经费审查委员会", "经审委", "经审会"), "经费审查委员会"),
}
_HEADS_COMMITTEE = re.compile(rf"({either(_COMMITTEES)})(副?主任)")


def _committee(
    post: Post, role: str, body: Mention | None, bodies: Mapping[Mention, Named]
) -> tuple[Named, str] | None:
    """The union and its committee that a role is of: the union in front, or that of the post before."""
    if body is None:
        return None
    if (named := bodies.get(body)) is not None:
        word = _COMMITTEES.get(_HEADS.sub("", role))
        return (named, word) if word else None
    word = _COMMITTEES.get(body.head)
    held = [bodies[b] for _, b in post.roles if b is not None and b in bodies and b.start < body.start]
    return (held[-1], word) if word and held and held[-1].type == "Union" else None


def _of_committee(
    reading: Reading, union: Named, committee: str, where: Span, person: Named, role: str, cast: Cast
) -> Iterator[Fact]:
    """Who heads a committee of a union, and what that belongs to."""
    iri = union.entity or ""
    title = role[-3:] if role.endswith("副主任") else role[-2:]
    if not cast.name(iri).endswith(committee):
        iri = cast.add("Union", cast.name(iri) + committee, adcode=cast.adcode(iri), level=cast.level(iri))
        yield from make(reading, iri, "partOf", union.entity, where, "partOf.committee")
    yield from _leads(reading, person, iri, where, "leads.committee", title)


def _government(reading: Reading, post: Post, role: str, cast: Cast) -> str | None:
    """某市副市长, 某市委副书记、市长: the government of the place in front, or of the post before; else None."""
    level = heads_place(role)
    if not level:
        return None
    before = [p.mention.code for p in reading.of("Place") if p.end == post.start]
    held = {post.beside, *(body for _, body in post.roles)}
    before += [cast.adcode(b.entity or "") for b in reading.of("Union", "Organisation") if b.mention in held]
    for code in before:
        division = load_places().get(code) if code else None
        if division is not None and division.name.endswith(level):
            return government(division, cast)
    division = None if any(before) else place_headed(reading, post, role)
    return government(division, cast) if division else None


def _elected(reading: Reading, person: Named, cast: Cast) -> Iterator[Fact]:
    """甲、乙等5位同志当选(某会)副主席: each of the body named there, else of the union named last."""
    scan = reading.scan
    at = _as_what(scan, person)
    if not at:
        return
    gap = _BODY_GAP.match(scan.text, at)
    starts = {at, gap.end()} if gap else {at}
    body = next((b for b in reading.of("Union", "Organisation") if b.start in starts), None)
    gap = _BODY_GAP.match(scan.text, body.end if body else at)
    end = gap.end() if gap else at
    before = [b for b in reading.of("Union") if b.end <= person.start]
    holder = body or (before[-1] if before else None)
    committee = _HEADS_COMMITTEE.match(scan.text, end)
    if committee is None and (committee := _HEADS_COMMITTEE.match(scan.text, at)):
        holder = before[-1] if before else None
    if committee and holder and holder.type == "Union":
        where = Span(person.start, committee.end())
        word = _COMMITTEES[committee[1]]
        yield from _of_committee(reading, holder, word, where, person, committee[2], cast)
        return
    role = next((hit for hit in scan.words["roles"] if hit.start == end), None)
    if (
        role is None
        or scan.lexicon["roles"][role.word]["leads"] != "yes"
        or scan.text.startswith("团", role.end)
    ):
        return  # 主席团委员 leads nothing
    if holder is not None:
        row = _in_a_row(reading, person)
        for elected in row[: row.index(person) + 1]:  # 甲、乙、丙当选副主席
            where = Span(elected.start, role.end)
            yield from _leads(reading, elected, holder.entity, where, "leads.elected", role.word)


_TAKEN_UP = re.compile("(?:同志)?(?:担任|兼任|出任|接任|兼)[,。;]")
_WHO = re.compile("由[^,。;]{0,24}$")


def _taken_up(reading: Reading, person: Named) -> Iterator[Fact]:
    """某总工会主席由某局局长何某兼任: the post in front of 由 is his, too."""
    text = reading.scan.text
    taken = _TAKEN_UP.match(text, person.end)
    by = _WHO.search(text, max(0, person.start - _LONGEST_WHO), person.start) if taken else None
    role = next((hit for hit in reading.scan.words["roles"] if hit.end == by.start()), None) if by else None
    if role is None or not is_leading(role.word):
        return
    bodies = [b for b in reading.of("Union", "Organisation") if b.end <= role.start]
    gap = bodies[-1:] and _BODY_GAP.fullmatch(text, bodies[-1].end, role.start)
    if gap:
        where = Span(bodies[-1].start, person.end)
        yield from _leads(reading, person, bodies[-1].entity, where, "leads.elected", role.word)


_LONGEST_WHO = 26


def _as_what(scan: Scan, person: Named) -> int:
    """Where it is told what somebody is elected as, 0 where nothing is."""
    at = name_after(scan.text, person.end)  # 林文(女)当选
    called = _CALLED.match(scan.text, at)
    at = called.end() if called else at
    if verb := _ELECTED.match(scan.text, at):
        return verb.end()
    if not scan.text.startswith(_AS, at):
        return 0
    start = behind_mark(scan.text, "。!?;\n", 0, person.start)
    elects = any(word in scan.text[start : person.start] for word in _ELECTS)
    return at + len(_AS) if elects else 0  # 选举何某为某会主席,林某为副主席
