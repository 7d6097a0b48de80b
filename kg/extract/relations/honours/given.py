"""Frames in, honours out: who gives one and to whom, who is told to have won it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.entities.cast import Named, Reading
from kg.extract.relations.facts import around, make
from kg.extract.relations.frames import Frame
from kg.extract.relations.subjects import in_post, inside
from kg.extract.text import Span
from kg.model import Fact, Predicate

BEARERS = ("Person", "Union", "Organisation")
_PRONOUN = re.compile(r"(?<![其])(?:他|她)(?!们|人)")


# 命名何某等20个工作室为某示范工作室: rooms called after people.
_OF_ROOMS = re.compile(r"等\d+[余多]?[个家](?!人)")


# 为某公司颁发, 获某部授予: who gets it stands behind the one, before the other.
_TO = "把将给向让为对替"
_WON_FROM = re.compile(r"(?:(?<!多次)[荣喜]?获得?|赢得|得到|受到|受)了?(?:由|过)?$")


def _given_to(text: str, row: list[Named]) -> list[Named]:
    """The row of those before a verb, where it is told that something is given to them."""
    return row if row and text[row[0].start - 1] in _TO else []


def _won_from(reading: Reading, giver: Named, here: list[Named]) -> list[Named]:
    """Who is told to have won what the giver gives: those right before the verb of winning."""
    won = _WON_FROM.search(reading.scan.text, max(0, giver.start - 6), giver.start)
    before = [n for n in here if won and n.end <= won.start()]
    return in_a_row(reading, before)


def award(reading: Reading, frame: Frame, honour: Named) -> Iterator[Fact]:
    """A 授予 B “某”称号; B 被 A 授予“某”称号: A awards it, B wins it."""
    text = reading.scan.text
    told = reading.within(frame.sentence.start, frame.sentence.end)
    people = [  # 林文工作室被命名为…, 某工会主席林文被授予…: not 林文, not his union
        n for n in told if n.type in BEARERS and not inside(n, told) and not in_post(reading, n)
    ]
    here = [n for n in people if frame.clause.start <= n.start and n.end <= frame.clause.end]
    passive = text.rfind("被", frame.clause.start, frame.verb.start)
    if passive >= 0:
        givers = [n for n in here if passive < n.start and n.end <= frame.verb.start]
        takers = in_a_row(reading, [n for n in people if n.end <= passive])
    else:
        bodies = [n for n in here if n.end <= frame.verb.start and n.type != "Person"]
        stated = in_a_row(reading, bodies if bodies and bodies[-1].end == frame.verb.start else [])
        given_to = _given_to(text, in_a_row(reading, [n for n in here if n.end <= frame.verb.start]))
        stated = [n for n in stated if n not in given_to]
        givers = stated or _deciding(reading, frame, people) or _subjects(reading, frame)
        stop = honour.start if honour.start > frame.verb.end else frame.clause.end
        takers = given_to or [n for n in here if frame.verb.end <= n.start and n.end <= stop]
        takers = [n for n in takers if n.type != "Person" or not _OF_ROOMS.match(text, n.end)]
        takers = [n for n in takers if n.type == "Person" or not _works_there(text, n, takers)]
        if stated and not takers:
            # 某公司获某部授予的“某”称号; 他还获得某部授予的“某”称号
            takers = _won_from(reading, stated[0], here) or _last_person(reading, frame)
    takers = each_its_own(reading, frame, honour, takers)
    pairs: tuple[tuple[Predicate, list[Named]], ...] = (("awards", givers), ("wins", takers))
    for predicate, who in pairs:
        for named in who:
            near = named if frame.sentence.start <= named.start < frame.sentence.end else None
            where = around(near, Span(frame.verb.start, frame.verb.end), honour)
            rule = f"{predicate}.{'passive' if passive >= 0 else 'given'}"
            yield from make(
                reading, named.entity, predicate, honour.entity, where, rule, modality=frame.modality
            )


# 甲、乙作交流发言,表彰了某先进: whoever only speaks gives nothing.
_SPEAK = re.compile("(?:作|进行|做)了?[^,。;]{0,6}(?:发言|交流|报告)|发言,|表态")


def _subjects(reading: Reading, frame: Frame) -> list[Named]:
    """Who acts in a frame, but for those that a clause before only lets speak."""
    subjects = list(frame.subjects)
    spoke = subjects and _SPEAK.search(reading.scan.text, subjects[-1].end, frame.verb.start)
    return [] if spoke and subjects[-1].end < frame.clause.start else subjects


# 授予某公司操作工林文: his firm wins nothing.
_TRADE = re.compile("[一-鿿]{0,10}(?<![和与及])")


def _works_there(text: str, body: Named, takers: list[Named]) -> bool:
    """Whether a body only says where somebody works who is named right behind it."""
    people = (n for n in takers if n.type == "Person" and n.start >= body.end)
    return any(_TRADE.fullmatch(text, body.end, person.start) for person in people)


# 甲、乙分别获得A、B: 甲 won A, 乙 won B.
APART = re.compile(r"分别|分获|分列|分居")


def each_its_own(reading: Reading, frame: Frame, honour: Named, who: list[Named]) -> list[Named]:
    """Those who have won an honour: of as many winners as honours told apart the one whose turn it is."""
    honours = [named for named in frame.objects if named.type == "Award"]
    if honour not in honours or not len(who) == len(honours) > 1:
        return who
    told_apart = APART.search(reading.scan.text, who[-1].end, frame.verb.end)
    return [who[honours.index(honour)]] if told_apart else who


_DECIDES = re.compile(r"(?:联合|共同|研究|日前|近日|经研究)*决定")


def _deciding(reading: Reading, frame: Frame, people: list[Named]) -> list[Named]:
    """甲、乙决定,丙被授予A,命名丁为B: 甲 and 乙 give B too."""
    told = [n for n in people if n.end <= frame.verb.start and n.type != "Person"]
    while told and not _DECIDES.match(reading.scan.text, told[-1].end):
        told.pop()
    return in_a_row(reading, told)


def _last_person(reading: Reading, frame: Frame) -> list[Named]:
    """The person that a sentence with no other subject goes on about."""
    before = [n for n in reading.of("Person") if n.end <= frame.verb.start]
    he = _PRONOUN.search(reading.scan.text, frame.sentence.start, frame.verb.start)
    return [n for n in before[-1:] if he or n.start >= frame.sentence.start]


# 为获得某奖状、某称号的单位授牌: what those are who are honoured.
_FOR_WHO_HAS = re.compile(r"(?:(?<![成作])为|对|向|给|走访|邀请)了?(?:刚刚?|首次|曾经?|先后|新)*$")
# 为荣获某奖状的单位授牌: those who are described so have won.
_DESCRIBES = re.compile(r"[”’]?(?:等)?(?:荣誉)?(?:称号)?的(?!称号|荣誉)")


def winners(reading: Reading, frame: Frame, honour: Named) -> list[Named]:
    """Who has won an honour, each of several his own where they are told apart."""
    return each_its_own(reading, frame, honour, list(_told_winners(reading, frame, honour)))


_OF_THE_PLACE = re.compile(
    "(?:该|全|我)[省市区县州旗镇乡村](?:因此|先后|也|还|又|连续[^,。]{0,4}|被[^,。]{0,14}|近年来|两次|多次|成功|荣|喜|于)*$"
)


def _told_winners(reading: Reading, frame: Frame, honour: Named) -> tuple[Named, ...]:
    """Persons named in the sentence, but for a body named behind them: then that one."""
    if _DESCRIBES.match(reading.scan.text, honour.end) or _FOR_WHO_HAS.search(
        reading.scan.text, max(0, frame.verb.start - 8), frame.verb.start
    ):
        after = [n for n in reading.of("Person") if honour.end <= n.start < frame.clause.end]
        row = after[:1]
        for person in after[1:]:  # 获得某奖章的甲、乙
            if reading.scan.text[row[-1].end : person.start] in ("、", "和", "与", "及"):
                row.append(person)
        return tuple(row)
    if _OF_THE_PLACE.search(reading.scan.text, frame.clause.start, frame.verb.start):
        return ()  # 该县因此获评“某示范县”
    people = [
        named for named in reading.of("Person")
        if frame.sentence.start <= named.start and named.end <= frame.verb.start
    ]  # fmt: skip
    own = [s for s in frame.subjects if frame.clause.start <= s.start and s.end <= frame.verb.start]
    if own and people and people[-1].end <= own[0].start:
        return tuple(own)  # 某人获奖章,某公司获奖状
    after = [n for n in reading.of("Person") if frame.verb.end <= n.start < frame.clause.end]
    told = in_a_row(reading, people) or after[:1] or _last_person(reading, frame)
    return tuple(told) or (() if frame.carried and not _wins_more(reading, frame) else frame.subjects)


# 甲厂2人获一等奖,另有3人获二等奖: of the same works.
_SO_MANY = re.compile(
    r"(?:另有|还有|其中|另外)?,?[\d一二两三四五六七八九十]+(?:人|名[^,。;]{0,4}|位[^,。;]{0,4})(?:分别|又|还)?"
)
# 2031年又获评: what goes on with whoever won the first.
_AND_MORE = re.compile(
    r"(?:(?:相关|有关|这一|该)(?:做法|经验|案例|工作|成果)+)?(?:(?:\d{4}年|[当次]年|同年|\d{1,2}月)(?:\d{1,2}[月日])?)?(?:又|还|再|并|也|曾|先后|再次|连续)*"
)


def _wins_more(reading: Reading, frame: Frame) -> bool:
    """Whether a clause that names nobody goes on with those whom the sentence named (甲厂业绩突出,荣获某奖)."""
    text, start, end = reading.scan.text, frame.clause.start, frame.verb.start
    told = frame.subjects and frame.sentence.start <= frame.subjects[0].start
    if not told or frame.subjects[-1].end > start:
        return False
    predicates = reading.scan.lexicon.predicates
    before = reading.scan.hits("triggers", frame.subjects[-1].end, start)
    first = next((hit.start for hit in before if "wins" in predicates[hit.word]), None)
    if first is not None and text[first - 1] in _PARTS:
        return False  # 某公司掘进二班摘得: not the company
    if _LEARNT.match(text, frame.subjects[-1].end):
        return False  # 从某会获悉,4家单位被授予A,9人被授予B: not the union
    more = _AND_MORE.fullmatch(text, start, end)
    return bool(more or (first is not None and _SO_MANY.fullmatch(text, start, end)))


_LEARNT = re.compile("(?:了解|获)悉|了解到|获知")
# What teams and departments of a body end with.
_PARTS = frozenset("班队组部科室间")
_JOINS_NEXT = re.compile(r"(?:\([^()]*\))?(?:同志)?(?:[、,和与及]|以及)")


def in_a_row(reading: Reading, people: list[Named]) -> list[Named]:
    """The last of the people and those whose list runs up to it (甲厂钳工李某,乙校校长王某、医生苏某获…)."""
    text = reading.scan.text
    people = [named for named in people if not text.startswith("(", named.start - 1)]  # 甲所(又称某所)、乙厂
    row = people[-1:]
    for person in reversed(people[:-1]):
        between = text[person.end : row[0].start]
        if (
            not _JOINS_NEXT.match(between)
            or between.count(",") > 1
            or _verb_between(reading, person.end, row[0].start)
        ):
            break
        row.insert(0, person)
    return row


def _verb_between(reading: Reading, start: int, end: int) -> bool:
    """Whether a verb stands between two offsets, in no name (街道办事处)."""
    names = reading.within(start, end)
    return any(
        not any(name.start <= hit.start and hit.end <= name.end for name in names)
        for hit in reading.scan.hits("triggers", start, end)
    )
