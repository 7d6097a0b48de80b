"""A clause and its bodies in, who acts in it out: joined subjects, agents after 由, guides and bystanders."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.adverbs import ADVERB, ADVERBS
from kg.extract.entities.cast import Cast, Named, Reading
from kg.extract.happens import HOW, OCCURS
from kg.extract.scan import Hit
from kg.extract.text import Span, opening
from kg.lexicon import load
from kg.union_names import GENERAL_UNION

# What a body does with the one behind it, whatever else is said in front of it.
_WITH = "联合|会同|携手|联手|联动|携同|汇同"
JOIN = re.compile(
    rf"^(?:、|和|与|及|,?以及|{_WITH}|同|协同|携|并|共同|等单位|等部门|还|也|又|\s"
    rf"|{ADVERB}+(?=与|和|同(?!时)|{_WITH})"
    rf"|[^,。;:、“”]{{2,12}}?(?={_WITH})"  # how: 结合实际联合
    r"|(?:、|联合|会同|携手)(?:[^,。;:、“”]{4,16}|(?:人民)?政府)(?=[、和与及])"  # a body not known as one
    r"|^[一-鿿]{0,6}(?:队|部|中心|公司|厂|院|所|站|局|处|科|支行)(?=[、和与及]))*$"  # a part of the body before
)
_GUIDED = re.compile(
    r"^(?:等(?:单位|部门|多家单位|多部门)?)?(?:的?(?:大力|精心|具体|积极|共同|联合|有力|统一)?(?:指导(?!站|组|员|中心|委)|支持|关心|协助|帮助|牵头|组织|牵头组织|推动))(?:下|和)"
)
_SUPPORTED = re.compile(r"(?:得到|获得|离不开)(?:了)?[^,。]{0,12}$")
_NOT_ACTING = re.compile(r"^(?:的|等单位的|成员|会员|职工|员工|代表)")


def actors(reading: Reading, mentions: list[Named], cast: Cast) -> list[Named]:
    """The bodies of a clause that stand for themselves: not a post's, not a part of another name. A fund acts too."""
    return [
        m for m in mentions
        if (m.type in ("Union", "Organisation") or (m.type == "Programme" and _is_fund(m, cast)))
        and m.entity and not in_post(reading, m) and not inside(m, mentions)
        and reading.scan.text.rfind("《", 0, m.start) <= reading.scan.text.rfind("》", 0, m.start)
    ]  # fmt: skip


def _is_fund(named: Named, cast: Cast) -> bool:
    return (
        named.type == "Programme"
        and named.entity is not None
        and cast.name(named.entity).rstrip("”").endswith("基金")
    )


# No name of a person is longer.
_NAME = 12
STAFF = re.compile(r"(?:相关|有关|主要)?(?:负责人|负责同志|工作人员)")


def in_post(reading: Reading, named: Named) -> bool:
    """Whether a body is only said as somebody's post (区总工会主席刘青山), or as where somebody works (某厂张强)."""
    where = named.start, named.end
    found = reading.in_posts.get(where)
    if found is None:
        found = reading.in_posts[where] = _in_post(reading, *where)
    return found


def _in_post(reading: Reading, start: int, end: int) -> bool:
    if any(post.start <= start and end <= post.person.start for post in reading.posts):
        return True
    if reading.once(_people).get(end, end + _NAME + 1) <= end + _NAME:
        return True
    return STAFF.match(reading.scan.text, end) is not None


def _people(reading: Reading) -> dict[int, int]:
    """Where the people named end, by where their names begin."""
    found: dict[int, int] = {}
    for m in reading.mentions:
        if m.type == "Person":
            found[m.start] = min(m.end, found.get(m.start, m.end))
    return found


_OUTER = ("Programme", "Document", "Award", "Union", "Organisation")


def inside(named: Named, mentions: list[Named]) -> bool:
    """Whether a mention is only a part of a longer name."""
    start, end = named.start, named.end
    for m in mentions:  # nearly all stand elsewhere: that first
        around = m.start <= start and end <= m.end and m.end - m.start > end - start
        if around and m.type in _OUTER and m.mention.form != "bare":
            return True
    return False


def guides(text: str, found: list[Named]) -> list[Named]:
    """The bodies that only guide or back: 在 A、B 指导下, 得到 A 支持."""
    ends = [actor.end for actor in found]
    if not ends or not _GUIDES.search(text, min(ends), max(ends) + _BEHIND):
        return []
    return [actor for actor in found if _is_guide(text, actor, found)]


_GUIDES = re.compile(r"指导|支持|关心|协助|帮助|牵头|组织|推动")
# So far behind a body stands what it does to guide.
_BEHIND = 24
_LISTED_TOO = re.compile(r"^[、和与及][^,。、]{2,12}(?=等)")


def _is_guide(text: str, actor: Named, found: list[Named]) -> bool:
    end = actor.end
    for other in found:
        if other.start > end and JOIN.match(text[end : other.start]):
            end = other.end
    rest = _LISTED_TOO.sub("", text[end : end + _BEHIND])
    if _GUIDED.match(rest):
        return True
    return _SUPPORTED.search(text, max(0, actor.start - 16), actor.start) is not None


_FROM_THEM = re.compile(r"来自[^,。;:]*$")
_DOES_WHAT = re.compile(r"[一-鿿]{2,4}?的")
# 到某协会慰问, 前往某公司调研: where somebody goes, not who does it.
_GOES_TO = re.compile(
    r"(?:并|还|又|也|再|先后|分别|随后|一行|集体|专程|共同)*(?:到|赴|来到|前往|走进|深入|走访|看望|慰问)(?!位|期|场|会)"
)
# The same right before the body, whoever goes.
_GOES_THERE = re.compile(r"(?:到|赴|来到|前往|走进|深入|走访|看望|慰问|齐聚|相聚)了?$")


def goes_to(text: str, clause: Span, named: Named) -> bool:
    """Whether a clause tells only that somebody goes to a body (他们来到某街道办)."""
    return _GOES_THERE.search(text, clause.start, named.start) is not None


# P在某地的某公司举行。: where it is held, as nothing is told that the body holds.
_IN_THE = re.compile(r"(?<![^,。;:])[^,。;:]+[在于][^,。;:在于]{2,14}的$")
_TAKES_PLACE = re.compile(rf"{HOW}(?:{OCCURS})(?=[,。;!\n]|$)")


def _hosts_only(text: str, clause: Span, named: Named) -> bool:
    """Whether something takes place at a body that is told with where it lies."""
    if text[named.start - 1] != "的" or not _TAKES_PLACE.match(text, named.end):
        return False
    return _IN_THE.search(text, clause.start, named.start) is not None


_LISTED_WITH = re.compile(r"(?:[一-鿿]{0,4}(?:队|部|庭|科|处|室))?(?:、|和|与|及|,?以及)")


def before_verb(text: str, clause: Span, found: list[Named], until: int) -> Iterator[Named]:
    """The joined bodies before the first verb of a clause."""
    last: Named | None = None
    aside: Named | None = None
    if not found or _GOES_TO.match(text, clause.start):
        return
    if until == clause.end and text.startswith("在", clause.start):
        return  # 在某社区、某医院,慰问组为职工…: where, and nobody acts there
    for actor in found:
        if actor.end > until:
            break
        before = text[max(clause.start, actor.start - 4) : actor.start]
        if last is None:
            # 将工会筹措的资金送到, 在工会举办的P上, but not 把该公司评为
            relative = before.endswith(("将", "把", "在", "到", "通过", "参加")) and _DOES_WHAT.match(
                text, until
            )
            listed = aside is not None and _LISTED_WITH.fullmatch(text, aside.end, actor.start)
            spared = load().endings["aside"].end(before) and not relative
            spared = spared or goes_to(text, clause, actor) or _hosts_only(text, clause, actor)
            if listed or spared:
                aside = actor  # 为甲、乙举办: neither acts
                continue
            if _FROM_THEM.search(text, clause.start, actor.start):
                continue  # 来自甲会、乙会的选手: where they come from
            if _NOT_ACTING.match(text[actor.end : actor.end + 4]) and actor.end < until - 6:
                continue
        elif not JOIN.match(text[last.end : actor.start]) and not before.endswith("由"):
            continue
        yield actor
        last = actor


def place_subject(reading: Reading, mentions: list[Named], clause: Span, until: int) -> Named | None:
    """The place that a clause begins with and says something of: 近年来,某县坚持…."""
    places = [m for m in mentions if m.type == "Place"]
    starts = {place.start for place in places}  # of a chain the last is meant
    for place in places:
        last = place.entity and place.end <= until and place.end not in starts
        if last and not inside(place, mentions) and _leads(reading, place, mentions, clause):
            return place if reading.scan.starts_word(place.end) else None
    return None


def programme_subject(reading: Reading, mentions: list[Named], clause: Span, until: int) -> Named | None:
    """The programme that a clause begins with and that is itself said to act: 此外,该驿站还推出…."""
    for programme in [m for m in mentions if m.type == "Programme" and m.entity and m.end <= until]:
        text = reading.scan.text
        start = opening(text, programme.start)
        end = programme.end + (text[programme.end : programme.end + 1] in ("”", "’"))
        if OPENS.fullmatch(text, clause.start, start) and _GOES_ON.fullmatch(text, end, until):
            return programme
        return None
    return None


OPENS = re.compile(r"\s*(?:此外|同时|另外|目前|如今|近年来|今年以来|其中|而)?,?(?:该|这个|这家|此|各|本)?")
_GOES_ON = re.compile(ADVERBS)


def _leads(reading: Reading, place: Named, mentions: list[Named], clause: Span) -> bool:
    """Whether nothing but higher places and words of time stands before a place."""
    start = place.start
    ends = {m.end: m.start for m in mentions if m.type == "Place"}
    while start in ends:
        start = ends[start]
    at = clause.start
    while at < start:
        token = reading.scan.token(at)
        if token.flag not in ("t", "c", "d", "m") and token.word not in (",", "年", "月", "日", "\n"):
            return False
        at = token.end
    return True


def union_of(reading: Reading, place: Named, cast: Cast) -> tuple[Named, ...]:
    """The general union of a place, where the article names it: what the place does, it reports of its union."""
    name = cast.name(place.entity or "")
    for union in reading.of("Union"):
        entity = union.entity or ""
        whole = cast.name(entity).removesuffix(GENERAL_UNION)
        code = place.mention.code
        same = code is not None and len(code) == 6 and cast.adcode(entity) == code and whole.endswith(name)
        if cast.name(entity).endswith(GENERAL_UNION) and (same or whole == name):
            return (union,)
    return ()


def between_verbs(text: str, found: list[Named], verbs: list[Hit], index: int) -> tuple[Named, ...]:
    """The bodies between the verb before and this one: B in A主办、B承办."""
    left, right = verbs[index - 1].end, verbs[index].start
    own = [actor for actor in found if left <= actor.start and actor.end <= right]
    if verbs[index - 1].word in load().parts["leans"]:
        return ()  # A依托B举办: A does
    if not own or not re.match(r"^[、,;并由和与及,\s]*$", text[left : own[0].start]):
        return ()
    return tuple(own)
