"""Names with honours before them in, who has won those out: 全国劳模林某, 某奖章获得者、某厂焊工林某, “某工匠”林某."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.honours.given import BEARERS, in_a_row
from kg.extract.relations.subjects import inside
from kg.extract.text import Span, behind_mark, opening
from kg.model import Fact

_WINNER = "获得者"
_MODEL, _MODEL_WORKER = "劳模", "劳动模范"
_SHORTEST = 4
# Whose honour it is, in one character or as the nation's, where no place is named: 省劳模, 全国劳模.
_WHOSE = re.compile(r"(?:全国|全省|全市|自治区|[省市区县])$")
# Where the honour begins behind what else a post says (看望全国劳模, 困难老劳模).
_OF_MODELS = re.compile(r"(?:全国|全[省市区县]|国家|省部|自治区|[省部市区县]|级|特等)*(?:劳模|劳动模范)$")
# 某奖章(称号)获得者、某厂林某
_HOLDER = re.compile(r"(?:荣誉)?(?:称号)?的?(?:获得者|得主)(?:代表)?|代表")


def bearers(reading: Reading, found: list[Frame], cast: Cast) -> Iterator[Fact]:
    """Who is called by an honour has won it, and who is told to have won the one told of before."""
    yield from _titled(reading, cast)
    yield from _pointed(reading)
    conferred = {title.end: title for title in reading.of("Award") if is_conferred(reading, title)}
    for post in reading.posts:
        person = next((p for p in reading.within(post.person.start, post.person.end) if p.entity), None)
        at = post.person.start
        for role, _ in reversed(post.roles):
            at = max(reading.scan.text.rfind(role, post.start, at), post.start)
            title = conferred.get(at + len(role))
            if person is not None and (title or _is_honour(reading, role)):
                award = title.entity if title else _award(reading, cast, at, role)
                where = Span(at, person.end)
                yield from make(reading, person.entity, "wins", award, where, "wins.title")


def _is_honour(reading: Reading, role: str) -> bool:
    """Whether a role is something that is won (劳模, 技术能手), and no trade (工匠)."""
    if role.endswith((_MODEL, _WINNER)):
        return role != _WINNER
    return len(role) >= _SHORTEST and reading.scan.lexicon.endings["awards"].end(role)


def _award(reading: Reading, cast: Cast, at: int, role: str) -> str:
    """The honour that a role at an offset says somebody has: 省劳模 is 省劳动模范."""
    text = reading.scan.text
    if model := _OF_MODELS.search(role):
        at, role = at + model.start(), model[0]
    whose = _WHOSE.search(text, max(0, at - 3), at)
    place = next((p.start for p in reading.of("Place") if p.start < at <= p.end <= at + 1), at)  # 湖南|省劳模
    start = min(place, whose.start() if whose else at)
    said = text[start : at + len(role)].removesuffix(_WINNER)
    full = said.removesuffix(_MODEL) + _MODEL_WORKER if said.endswith(_MODEL) else said
    known = (a.entity for a in reading.of("Award") if a.entity)
    same = next((iri for iri in known if {full, said} & set(cast.forms(iri))), None)
    return same or cast.add("Award", full, said)


# 某奖章获得者、某志愿服务队领队|周某: where somebody works, whatever is in the list of posts.
_POST = re.compile(r"[一-鿿()]{2,24}")


def _behind_post(text: str, at: int, people: dict[int, Named]) -> Named | None:
    """Whoever is named behind a post that no list has and that begins at an offset."""
    post = _POST.match(text, at)
    first = next((start for start in range(at, post.end() + 1) if start in people), None) if post else None
    return people[first] if first else None


_IN_YEAR = re.compile(r"\d{4}年度?$")


def _titled(reading: Reading, cast: Cast) -> Iterator[Fact]:
    """“某某工匠”王洪刚; 全国劳动模范、某厂职工王洪刚: who bears a title has won it."""
    text = reading.scan.text
    begins = {post.person.start: post.start for post in reading.posts}
    people = {at: p for p in reading.of("Person") for at in (p.start, begins.get(p.start, p.start))}
    for title in reversed(reading.of("Award")):
        end = title.end + (title.mention.form == "quoted" and text.startswith(("”", "’"), title.end))
        holder = _HOLDER.match(text, end)
        person = people.get(end)  # a post may begin with 获得者
        named = holder or title.mention.form in ("quoted", "plain") or is_conferred(reading, title)
        if holder:
            end = holder.end()
        person = person or people.get(end)
        if person is None and text.startswith("、", end):
            person = people.get(end + 1) or _behind_post(text, end + 1, people)
        if person is not None and named and "," not in text[title.end : end + 1]:
            begin = opening(text, title.start)
            year = _IN_YEAR.search(text, max(0, begin - 6), begin)
            # 某奖章获得者、2031年“某工匠”林某: both
            people.setdefault(year.start() if year else begin, person)
            where = around(title, person)
            yield from make(reading, person.entity, "wins", title.entity, where, "wins.title")
    titles = {title.end for title in reading.of("Award")}
    for hit in reading.scan.words["roles"]:  # 省劳模、某公司林文
        begin = hit.start - (text[hit.start - 1] in _LEVELS)
        if hit.word.endswith(_MODEL) and hit.end not in titles and text.startswith("、", hit.end):
            person = people.get(hit.end + 1) or _behind_post(text, hit.end + 1, people)
            if person is not None and _WHOSE.search(text, max(0, hit.start - 3), hit.end - len(_MODEL)):
                award = _award(reading, cast, hit.start, hit.word)
                yield from make(reading, person.entity, "wins", award, Span(begin, person.end), "wins.title")
    ends = {p.end: p for p in reading.of("Person")}
    for said in _IS_MODEL.finditer(text, reading.scan.body):
        person = ends.get(said.start()) or (people.get(said.end() + 1) if said["as"] else None)
        if person is not None:
            award = _award(reading, cast, said.start("role"), said["role"])
            yield from make(reading, person.entity, "wins", award, Span(*said.span("role")), "wins.title")


# 林文是全国劳动模范; 作为全国劳动模范,林文…
_IS_MODEL = re.compile(
    "(?:(?P<as>作为)|是)(?:一[名位])?(?P<role>(?:全国|全[省市区县]|[省部市区县]级|省部级|[省市县]|自治区|[一-鿿]{2,3}[省市县])(?:劳模|劳动模范))(?![工创代奖称评的精])"
)
_LEVELS = frozenset("省市区县")


def is_conferred(reading: Reading, title: Named) -> bool:
    """Whether a title says who gave it: 全国劳动模范, 湖南工匠; 注塑工匠 is only a trade."""
    said = reading.written(title)
    placed = any(place.start == title.start for place in reading.of("Place"))
    return (
        title.type == "Award"
        and title.mention.form == "described"
        and (placed or said.startswith(("全国", "首都", "省", "市")))
    )


# 某公司等单位纷纷上榜, 林某等11人荣获此称号: what was told of before.
_WON_THIS = re.compile(
    r"(?:获此|荣获该|获得该|喜获该)(?:荣誉称号|殊荣|荣誉|称号|奖项|奖)|(?:榜上有名|(?:上榜|名列其中|位列其中)(?=[,。;!]))"
)
_UP_TO = re.compile(
    r"(?:等[^,。;:、的]{0,12}?)?(?:纷纷|光荣|成功|双双|先后|再次|喜|荣|也|均|分别|同时|于\d{4}年)*"
)
# No further back than this.
_TOLD_BEFORE = 120


def _pointed(reading: Reading) -> Iterator[Fact]:
    """甲公司等单位上榜: those in front have won the honour that was told of last."""
    text = reading.scan.text
    for won in _WON_THIS.finditer(text, reading.scan.body):
        before = reading.within(max(0, won.start() - _TOLD_BEFORE), won.start())
        honours = [named for named in before if named.type == "Award" and named.entity]
        clause = behind_mark(text, ",。;!?\n", 0, won.start())
        here = [n for n in before if n.start >= clause and n.type in BEARERS and not inside(n, before)]
        if honours and here and _UP_TO.fullmatch(text, here[-1].end, won.start()):
            for winner in in_a_row(reading, here):
                where = around(winner, Span(*won.span()))
                yield from make(reading, winner.entity, "wins", honours[-1].entity, where, "wins.pointed")
