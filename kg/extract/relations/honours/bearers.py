"""Names with honours before them in, who has won those out: 全国劳模林某, 某奖章获得者、某厂焊工林某, “某工匠”林某."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.subjects import in_post, inside
from kg.extract.text import Span, opening
from kg.model import Fact

_WINNER = "获得者"
_MODEL, _MODEL_WORKER = "劳模", "劳动模范"
_SHORTEST = 4
_OF_FIRMS = ("首席技师",)  # a post in a firm, an honour elsewhere
# Whose honour it is, in one character or as the nation's, where no place is named: 省劳模, 全国劳模.
_WHOSE = re.compile(r"(?:全国|全省|全市|[省市区县])$")
# 10位“最美职工”分别是:, 获某称号的有: what is won by all those listed behind it.
_ARE = re.compile(
    r"[”’]?(?:称号|荣誉)?(?:的|名单|榜单|获得者|获奖者|人员|职工|选手|单位)*(?:分别|依次)(?:是|为|有):?"
)
# 获“某”称号的是甲和乙: the same, told as who they are.
_GETS = re.compile(r"(?:获得?|荣获|喜获|获评|获颁|被?授予|被?评为|当选为?|入选)[^,。;:!?“”\n]{0,12}[“‘]?$")
_IT_IS = re.compile(r"[”’]?(?:称号|荣誉|荣誉称号)?的(?:分别|依次|还|也)?(?:是|为|有):?")
# Between a name and the honour that it is said to bear: 王强还是一名某省工匠.
_IS = re.compile(r"(?:也|还|都|就|既|更|曾|曾经|不仅|本身)*(?:是|成为)(?:一[名位]|[名位])?[“‘]?")
# 作为某省工匠,王强…; 身为全国劳模的王强.
_BEING = re.compile(r"(?:作为|身为|同为)(?:一[名位]|[名位])?[“‘]?$")
_THEN = re.compile(r"[”’]?(?:获得者)?[,的]")
_NATION = "全国"
# 某奖章(称号)获得者、某厂林某
_HOLDER = re.compile(r"(?:荣誉)?(?:称号)?的?(?:获得者|得主)")


def bearers(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """Who is called by an honour has won it, and so has each of those who are listed as its winners."""
    yield from _titled(reading)
    yield from _listed(reading)
    yield from _told_to_be(reading, cast)
    conferred = {title.end: title for title in reading.of("Award") if _is_conferred(reading, title)}
    for post in reading.posts:
        person = next((p for p in reading.within(post.person.start, post.person.end) if p.entity), None)
        at = post.person.start
        for role, body in reversed(post.roles):
            if role in _OF_FIRMS and body is not None and body.type == "Organisation":
                continue
            at = max(reading.scan.text.rfind(role, post.start, at), post.start)
            title = conferred.get(at + len(role))
            if person is not None and (title or _is_honour(reading, role)):
                award = title.entity if title else _award(reading, cast, at, role)
                where = Span(at, person.end)
                yield from make(reading, person.entity, "wins", award, where, "wins.title", 0.85)


def _is_honour(reading: Reading, role: str) -> bool:
    """Whether a role is something that is won (劳模, 技术能手), and no trade (工匠)."""
    if role.endswith((_MODEL, _WINNER)):
        return role != _WINNER
    return len(role) >= _SHORTEST and reading.scan.lexicon.endings["awards"].end(role)


def _award(reading: Reading, cast: Cast, at: int, role: str) -> str:
    """The honour that a role at an offset says somebody has: 省劳模 is 省劳动模范."""
    text = reading.scan.text
    whose = _WHOSE.search(text, max(0, at - 2), at)
    place = next((p.start for p in reading.of("Place") if p.start < at <= p.end <= at + 1), at)  # 湖南|省劳模
    start = min(place, whose.start() if whose else at)
    said = text[start : at + len(role)].removesuffix(_WINNER)
    full = said.removesuffix(_MODEL) + _MODEL_WORKER if said.endswith(_MODEL) else said
    known = (a.entity for a in reading.of("Award") if a.entity)
    same = next((iri for iri in known if full in cast.forms(iri)), None)
    return same or cast.add("Award", full, said)


_IN_YEAR = re.compile(r"\d{4}年度?$")


def _titled(reading: Reading) -> Iterator[Fact]:
    """“某某工匠”王洪刚; 全国劳动模范、某厂职工王洪刚: who bears a title has won it."""
    text = reading.scan.text
    begins = {post.person.start: post.start for post in reading.posts}
    people = {at: p for p in reading.of("Person") for at in (p.start, begins.get(p.start, p.start))}
    firms = {body.end for body in reading.of("Organisation")}
    for title in reversed(reading.of("Award")):
        if title.start in firms and reading.written(title) in _OF_FIRMS:
            continue
        end = title.end + (title.mention.form == "quoted" and text.startswith(("”", "’"), title.end))
        holder = _HOLDER.match(text, end)
        named = holder or title.mention.form in ("quoted", "plain") or _is_conferred(reading, title)
        person = people.get(end)  # a post may begin with 获得者
        if holder:
            end = holder.end()
        person = person or people.get(end) or (people.get(end + 1) if text.startswith("、", end) else None)
        if person is not None and named and "," not in text[title.end : end + 1]:
            begin = opening(text, title.start)
            year = _IN_YEAR.search(text, max(0, begin - 6), begin)
            people.setdefault(
                year.start() if year else begin, person
            )  # 某奖章获得者、2031年“某工匠”林某: both
            where = around(title, person)
            yield from make(reading, person.entity, "wins", title.entity, where, "wins.title", 0.85)


def _is_conferred(reading: Reading, title: Named) -> bool:
    """Whether a title says who gave it: 全国劳动模范, 湖南工匠; 注塑工匠 is only a trade."""
    said = reading.written(title)
    placed = any(place.start == title.start for place in reading.of("Place"))
    return title.mention.form == "described" and (
        placed or said.startswith(("全国", "省", "市")) or said[:4].isdigit()
    )


def _told_to_be(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """王强是某省工匠; 作为全国劳模,王强…: who is said to be what only few are has won it."""
    text = reading.scan.text
    people = reading.of("Person")
    titles = {
        m.start: m for m in reading.of("Award") if m.mention.form == "quoted" or _is_conferred(reading, m)
    }
    for start, end in _said_to_be(reading, titles):
        person = next((p for p in people if _IS.fullmatch(text, p.end, start)), None)
        if person is None and _BEING.search(text, max(0, start - 6), start):
            then = _THEN.match(text, end)
            # 作为某奖章获得者,某厂职工王强…: the post may begin with 获得者
            begins = {post.person.start: post.start for post in reading.posts}
            person = next(
                (p for p in people if then and begins.get(p.start, p.start) <= then.end() <= p.start), None
            )
        if person is not None:
            title = titles.get(start)
            award = title.entity if title else _award(reading, cast, start, text[start:end])
            where = around(Span(start, end), person)
            yield from make(reading, person.entity, "wins", award, where, "wins.title", 0.85)


# 全国劳动模范: an honour of the nation has no name of its own in front of its noun.
_OF_ALL = re.compile(r"全国(?=劳|五一|技术|先进|优秀|模范|道德|三八)")


def _said_to_be(reading: Reading, titles: Mapping[int, Named]) -> Iterator[tuple[int, int]]:
    """Where the honours stand that somebody may be said to bear."""
    for title in titles.values():
        yield title.start, title.end
    for hit in reading.scan.heads_of("awards"):
        start = hit.start - len(_NATION) * reading.scan.text.endswith(_NATION, 0, hit.start)
        if start not in titles and _OF_ALL.match(reading.scan.text, start):
            yield start, hit.end


def _listed(reading: Reading) -> Iterator[Fact]:
    """“最美职工”分别是:某厂林某、某校周某…: the people of the list, else its bodies."""
    text = reading.scan.text
    for title in reading.of("Award"):
        listed = _ARE.match(text, title.end)
        if listed is None and _GETS.search(text, max(0, title.start - 20), title.start):
            listed = _IT_IS.match(text, title.end)
        if listed is None:
            continue
        stop = text.find("。", listed.end()) % (len(text) + 1)
        told = reading.within(listed.end(), stop)
        people = [m for m in told if m.type == "Person" and m.entity]
        bodies = [
            m
            for m in told
            if m.type in ("Union", "Organisation")
            and m.entity
            and not in_post(reading, m)
            and not inside(m, told)
        ]
        for winner in people or bodies:
            where = around(title, winner)
            yield from make(reading, winner.entity, "wins", title.entity, where, "wins.listed", 0.8)
