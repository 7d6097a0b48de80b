"""A mention that points back in, the programme named before that it means out: 该基金, 活动由甲主办, P是首家驿站."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.extract.entities.cast import Cast, Named
from kg.extract.entities.programme_kinds import kind_of
from kg.extract.entities.programme_names import BEGINNINGS, MARKS
from kg.extract.scan import Scan
from kg.extract.text import in_row
from kg.model import Mention

POINTER = re.compile(
    r"(?:[本此][次届期批轮场]|该[项次届期批轮场]?|这[项次个座间家处场届期批轮张一]|此项|上述)$"
)
_IS = re.compile(r"“[^“”]{2,16}”[^,。;“”]{0,6}是[^,。;是]{2,30}的$")
# P位于某地,是全市首家…: one sentence goes on to say what P is.
_IS_ONE = re.compile(r"是[^,。;是“”]{0,24}(?:的|首家|首个|首支|唯一|一[个项家种次场]|又一)$")
# 这处被司机当作家的服务阵地: the house told of before.
_THIS_ROOM = re.compile(r"(?:^|[。!?\n])这[处座家间][^,。;!?\n]{2,24}的$")
# 这也是历年规模最大的一次竞赛: of what was told last.
_THIS_IS = re.compile(
    r"(?:^|[。,;!?\n])(?:据悉,|据了解,|据介绍,)?这(?:也|还|又|既|不仅)*是[^。;!?“”\n]{0,44}(?:一[个项次场届]|首[个次场届家所](?:[^,。;!?“”\n]{0,24}的)?)$"
)
# 活动由甲主办, 大赛设三个项目: a sentence that begins with no more than a noun is about what was told of before.
_ALONE = re.compile(r"(?:^|[。!?\n])(?:据悉|据了解|据介绍|当天|当日)?,?$")
_TELLS = re.compile(
    r"(?:由|以“|旨在|中[,,]|期间|当[天日]|内容|[共设分]|还[将设有]?|得到|历时|为期|围绕|紧扣|吸引|邀请|特邀|通过|采[取用])"
)
_SUBJECT_OF = re.compile(r"[”’]?(?:活动|项目)?(?:[^。;!?\n]{0,30},)?(?:正|也|就|则|便|既)?")
_LONGEST_ASIDE = 64
_LONGEST_LEAD = 8  # 。据介绍,
# The noun of a mention, a programme: whether it is of that noun.
_Fits = Callable[[str, str, Cast, Scan], bool]


def copula(scan: Scan, mention: Mention, met: list[Named], cast: Cast) -> str | None:
    """“某”是A打造的服务站点; P位于L,是全市首家驿站: the noun at the end is what the beginning names."""
    window = max(0, mention.start - 48)
    text = scan.text[window : mention.start]
    if "是" not in text:
        return None
    if match := _IS.search(text):
        opening = window + match.start()
        return next((n.entity for n in met if opening <= n.start <= opening + 1), None)
    if mention.form in ("quoted", "bare"):
        return None
    if _THIS_IS.search(text):
        return _last_alike(scan, mention, met, cast)
    match = _IS_ONE.search(text)
    before = [n for n in met if match and n.end <= window + match.start()]
    if match is None or not before or not before[-1].entity:
        return None
    subject, is_ = before[-1], window + match.start()
    return subject.entity if _SUBJECT_OF.fullmatch(scan.text, subject.end, is_) else None


def _last_alike(scan: Scan, mention: Mention, met: list[Named], cast: Cast) -> str | None:
    """The programme named last of the kind that a noun says, lists of what one consists of left out."""
    kind = kind_of(scan.lexicon, mention.head, scan.text[mention.start : mention.end])
    return next(
        (
            named.entity
            for named in reversed(met)
            if named.entity and (mention.head in _ANY or cast.kind(named.entity) == kind)
        ),
        None,
    )


def pointed_at(scan: Scan, mention: Mention, surface: str, cast: Cast, met: list[Named]) -> str | None:
    """该基金, 本次竞赛: the programme named last whose noun fits."""
    pointed = _is_pointed(scan, mention)
    before = [n for n in met if n.mention.form != "listed"]
    if not pointed and _is_alone(scan, mention):
        pointed = True
        before = [n for n in before if not _is_rite(n, cast)]
    narrow = surface.removesuffix(mention.head)  # 大赛活动 is one that has 大赛 in its name
    fitting = [n for n in before if n.entity and narrow and narrow in cast.name(n.entity)]
    words = scan.lexicon["programmes"]
    own = mention.head.endswith(_ABOUT) or scan.lexicon.is_kind(mention.head, "room")
    if fitting and not own and (narrow in words or (pointed and mention.head in _ANY)):
        proper = [n for n in fitting if not _is_rite(n, cast)]  # 此次竞赛活动: the contest, not how it began
        one = proper[-1].entity if proper else _begun(narrow, fitting, cast, scan) or fitting[-1].entity
        cast.alias(one or "", surface)
        return one
    if _says_more(scan, mention, narrow, pointed):
        return None
    opens = scan.lexicon.is_kind(mention.head, "contest") and scan.text[mention.start - 1] in "。\n"
    if (pointed or opens) and (begun := _begun(mention.head, fitting or before, cast, scan)):
        cast.alias(begun, surface)
        return begun
    meant = fitting or before
    if mention.form == "plain":
        counted = scan.text.endswith(("个", "家", "间"), 0, mention.start)
        meant = [named for named in meant if not _is_a_sort(named, surface, counted, cast, scan)]
    for fits in _ways(scan, mention, pointed):
        for named in sorted(meant, key=lambda named: (in_row(scan.text, named.start), -named.start)):
            if named.entity and fits(mention.head, named.entity, cast, scan):
                cast.alias(named.entity, surface)
                return named.entity
    return None


def _is_pointed(scan: Scan, mention: Mention) -> bool:
    """Whether the words before a noun point back (本次大赛, 这座红枫路上的驿站)."""
    if POINTER.search(scan.text[max(0, mention.start - 3) : mention.start]):
        return True
    return _THIS_ROOM.search(scan.text, max(0, mention.start - _LONGEST_ASIDE), mention.start) is not None


def _is_alone(scan: Scan, mention: Mention) -> bool:
    """Whether a sentence begins with a noun alone and goes on to tell of it (据悉,活动由甲主办)."""
    if not _TELLS.match(scan.text, mention.end):
        return False
    return _ALONE.search(scan.text, max(0, mention.start - _LONGEST_LEAD), mention.start) is not None


def _says_more(scan: Scan, mention: Mention, narrow: str, pointed: bool) -> bool:
    """Whether the words around a noun say more than that what was told of before is meant."""
    if mention.form == "plain" and len(narrow) > 2 and narrow in scan.lexicon["programmes"]:
        return True  # 开设夏令营活动: says what it is, and none so far was one
    if mention.head not in _ANY:
        return False
    if narrow:  # 各类交友专场活动: nothing before is of that sort
        return narrow not in scan.lexicon["plain_modifiers"]
    # 关爱骑手的活动要办百场: all that are
    return not pointed and scan.text.startswith("的", mention.start - 1)


def _ways(scan: Scan, mention: Mention, pointed: bool) -> Iterator[_Fits]:
    """In which ways a programme may fit a noun, the surest first."""
    yield _by_noun
    if pointed and scan.lexicon.is_kind(mention.head, "room"):
        yield _by_room
    if pointed and mention.head in _ANY:
        yield _by_kind
    if not scan.runs(scan.token(mention.start - 1).word):
        yield _by_words  # 此次送温暖活动 after 双节“送温暖”活动; but 别处开展送温暖活动
    yield _by_form


def _is_rite(named: Named, cast: Cast) -> bool:
    """Whether a programme is the ceremony of another: 活动 alone is what it begins."""
    return cast.name(named.entity or "").endswith(("仪式", "典礼"))


def _is_a_sort(named: Named, surface: str, counted: bool, cast: Cast, scan: Scan) -> bool:
    """全市建成工会驿站30个, of which 智能化工会驿站 are some; 打造创新工作室, of which 苏华创新工作室 is one."""
    iri = named.entity or ""
    sort = cast.name(iri).removesuffix(surface)
    if cast.kind(iri) == "studio":
        return not counted
    return _by_room(surface, iri, cast, scan) and sort.endswith(tuple(scan.lexicon.particles["sorts"]))


# 某大赛|启动仪式, 某决赛|启动活动: with what an occasion begins or ends.
_RITE = re.compile(
    rf"[”’]?(?:活动|项目)?(?P<rite>(?:正式|集中|首场|总)?(?:{BEGINNINGS}|(?:总结|表彰|颁奖)+)(?:仪式|典礼|大会|会议|活动|会|式))"
)
_LEAST = 4


def _begun(head: str, before: list[Named], cast: Cast, scan: Scan) -> str | None:
    """某大赛启动仪式举行。本次大赛: the programme that a ceremony before is held for, where none is named."""
    if any(_by_noun(head, n.entity, cast, scan) for n in before if n.entity):
        return None
    for rite in dict.fromkeys(n.entity for n in reversed(before) if n.entity):
        name = cast.name(rite)
        at = name.rfind(head)
        if at >= _LEAST and (ends := _RITE.fullmatch(name, at + len(head))):
            whole = name[: ends.start("rite")].rpartition("暨")[2]
            return cast.add("Programme", whole, whole, adcode=cast.adcode(rite), kind=cast.kind(rite))
    return None


# What is held about something else: a conference on a contest is not that contest, nor is the room for it.
_ABOUT = ("会", "会议", "仪式")
# Pointed at, these nouns fit any occasion; a fund or a mechanism is called by its own noun.
_ANY = frozenset({"活动", "项目", "行动", "举措", "计划"})


def _by_noun(head: str, iri: str, cast: Cast, scan: Scan) -> bool:
    name = cast.name(iri).rstrip("”’")
    return (
        name.endswith(head)
        or (head in ("竞赛", "比赛", "大赛", "赛事") and name.endswith(("竞赛", "比赛", "大赛", "赛")))
        # 托管班 for 暑期托管示范班: a word of it left out
        or (len(head) > 2 and head[-1] in "班会站" and head[:-1] in name and name.endswith(head[-1]))
    )


# A noun of two characters (活动) says nothing of which one it is; 送温暖活动 does.
_ONE_NOUN = 2


def _by_words(head: str, iri: str, cast: Cast, scan: Scan) -> bool:
    return len(head) > _ONE_NOUN and MARKS.sub("", cast.name(iri)).endswith(head)


def _by_form(head: str, iri: str, cast: Cast, scan: Scan) -> bool:
    return any(form.rstrip("”’").endswith(head) for form in cast.forms(iri))


def _by_room(head: str, iri: str, cast: Cast, scan: Scan) -> bool:
    return cast.kind(iri) in scan.lexicon.kinds["room"]


def _by_kind(head: str, iri: str, cast: Cast, scan: Scan) -> bool:
    row = scan.lexicon["programme_kinds"].get(cast.kind(iri) or "")
    return row is None or not row["lasting"]
