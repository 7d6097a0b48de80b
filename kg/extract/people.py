"""A scanned article and its bodies in, named people and the posts they hold out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg.extract.scan import Scan
from kg.lexicon import load
from kg.model import Mention

# A name ends where one of these marks, or a word of name_ends.csv, begins.
_MARKS = r"[,。、:;!?()“”《\n ]"
_MIDDLE_DOT = re.compile(r"[一-鿿]{1,8}(?:·[一-鿿]{1,8})+")
# What no foreign name is written with (工人文化宫·某市职工之家).
_OF_PLACES = re.compile(r"[省市县区宫馆厅局院会站镇]")
_GIVEN = re.compile(r"[一-鿿]{1,2}")
# Second characters that make a common word, not a given name, of a one-character surname.
_NOT_GIVEN = frozenset("某们的了在和是等说也为于之家员工人者会长位名个项次场年月日天多余万")
# Those of them that do begin given names of two characters (王天宇, 李为民): read so behind a post.
_SELDOM_GIVEN = frozenset("和为之家工人会长名年月日天万")
# A last character that makes a word for what is done or how (常态化, 作报告), not a given name.
_NOT_LAST = _NOT_GIVEN | frozenset("化作")
# Those of them that end given names, too (郭大为, 刘晓月): read so behind a post and before what ends a name.
_SELDOM_LAST = frozenset("和为之家人名年月日天万")
_ENDS_FOR_SURE = re.compile(
    r"[,。、:;()\n]|说|表示|介绍|指出|强调|出席|参加|主持|宣布|宣读|致辞|讲话|带队|率队"
)


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
        name = name_at(scan, hit.end, scan.lexicon["roles"][hit.word]["leads"] == "yes")
        if not name or any(body.start <= hit.end < body.end for body in bodies):
            continue
        if scan.token(hit.end).word == "方" and hit.word in scan.lexicon["groups"]:
            continue  # 职工方协商代表: a side of the table, not a family
        person = Mention(hit.end, hit.end + len(name), "Person", "full", name)
        if person.start in {post.person.start for post in posts}:
            continue
        roles, start = _roles_before(scan, hit.end, bodies)
        if posts and roles[0][1] is None and _goes_on(scan, posts[-1].person.end, start):
            held = posts[-1].roles[-1][1]  # 主席A、副主席B: of the same body
            roles = [(role, body or held) for role, body in roles]
        if roles:
            posts.append(Post(person, tuple(roles), start))
            seen.setdefault(name, person)
            for other in _sharing(scan, person, scan.lexicon["roles"][hit.word]["leads"] == "yes"):
                posts.append(Post(other, tuple(roles[-1:]), start))
                seen.setdefault(other.name, other)
    for person in (
        *_bare(scan),
        *_titled(scan),
        *_honoured(scan, bodies),
        *_delegates(scan),
        *_with_titles(scan),
        *_examples(scan),
    ):
        seen.setdefault(person.name, person)
    people = [*(post.person for post in posts)]
    starts = {person.start for person in people}
    for name in seen:
        for match in re.finditer(re.escape(name), scan.text):
            if match.start() not in starts and match.start() >= scan.body:
                people.append(Mention(match.start(), match.end(), "Person", "full", name))
    return sorted(people, key=lambda m: m.start), posts


def _titled(scan: Scan) -> Iterator[Mention]:
    """“某某工匠”王洪刚: a name right behind a quoted title."""
    for closing, opening in scan.pairs.items():
        if closing < opening or closing + 1 < scan.body or not _is_title(scan.text, opening, closing):
            continue
        if name := name_at(scan, closing + 1):
            yield Mention(closing + 1, closing + 1 + len(name), "Person", "full", name)


def _delegates(scan: Scan) -> Iterator[Mention]:
    """女职工代表余某说: a name behind the group that somebody stands for."""
    groups = {hit.end for hit in scan.words["groups"]}
    for match in re.finditer("代表", scan.text):
        if (
            match.start() in groups
            and match.start() >= scan.body
            and (name := name_at(scan, match.end(), True))
        ):
            yield Mention(match.end(), match.end() + len(name), "Person", "full", name)


# 林某等107名选手, 包括林某在内的3名选手: so many, of whom the name is one.
_EXAMPLE_OF = re.compile(r"(?:等|在内的)(?:近|约|共)?\d+[余多]?(?:名|位|人(?!次))")
_LONGEST_NAME = 3


def _examples(scan: Scan) -> Iterator[Mention]:
    """授予林某、周某等107名选手: the names in front of how many they are."""
    for match in _EXAMPLE_OF.finditer(scan.text, scan.body):
        end = match.start()
        while end > scan.body:
            start = next(
                (
                    at for at in range(end - _LONGEST_NAME, end - 1)
                    if at >= scan.body and scan.starts_word(at) and name_at(scan, at, True) == scan.text[at:end]
                ),
                end,
            )  # fmt: skip
            if start == end:
                break
            yield Mention(start, end, "Person", "full", scan.text[start:end])
            end = start - 1 if scan.text[start - 1] in "、和" else 0


_HONOURED = re.compile(
    r"被(?:授予|评为|评选为|命名为|表彰)|荣获|获评|获得|喜获|当选|入选|夺得|夺冠|摘得|斩获|分获|分别(?:荣?获|夺|被)|并列"
)
# What a title that no list has ends with (值班调度长, 首席化验师).
_TITLE_ENDS = "师长员工手匠"
_BEHIND_TITLE = re.compile(r"[,、;。:)]|说|表示|介绍|告诉")


def _honoured(scan: Scan, bodies: list[Mention]) -> Iterator[Mention]:
    """某公司程国文被授予…: a name right behind a body and before what is given to it."""
    for body in bodies:
        at, listed = body.end, []
        while at >= scan.body and (name := name_at(scan, at)):
            listed.append(Mention(at, at + len(name), "Person", "full", name))
            at += len(name) + (scan.text[at + len(name) : at + len(name) + 1] in ("、", "和"))
        end = listed[-1].end if listed else 0
        if listed and scan.starts_word(end) and _HONOURED.match(scan.text, end):
            yield from listed


def _with_titles(scan: Scan) -> Iterator[Mention]:
    """某厂首席化验师韩某,: a name of three characters behind what ends like a title."""
    for before, token in pairwise(scan.tokens):
        if (
            len(token.word) == _FULL_NAME
            and token.start >= scan.body
            and token.flag[:2] in ("nr", "")
            and before.word[-1] in _TITLE_ENDS
            and before.flag[:1] in ("n", "")
            and token.word == name_at(scan, token.start, True)
            and (_BEHIND_TITLE.match(scan.text, token.end) or _HONOURED.match(scan.text, token.end))
        ):
            yield Mention(token.start, token.end, "Person", "full", token.word)


@cache
def _titles() -> tuple[tuple[str, ...], frozenset[str]]:
    """What titles end with, and the last characters of that."""
    words = (*load()["roles"], *load()["awards"])
    return words, frozenset(word[-1] for word in words)


def _is_title(text: str, start: int, end: int) -> bool:
    words, last = _titles()
    return text[end - 1] in last and text.endswith(words, start, end)


def _goes_on(scan: Scan, end: int, start: int) -> bool:
    """Whether a post begins right behind the name before it."""
    return 0 <= start - end <= 2 and scan.text[end:start] in ("", "、", "和", "与", ",", "及")


def _sharing(scan: Scan, person: Mention, led: bool) -> Iterator[Mention]:
    """副主席A、B: more names behind the same role."""
    at = person.end
    while scan.text[at : at + 1] in ("、", "和") and at + 1 < len(scan.text):
        name = name_at(scan, at + 1, led)
        if not name:
            return
        yield Mention(at + 1, at + 1 + len(name), "Person", "full", name)
        at += 1 + len(name)


@cache
def _after() -> re.Pattern[str]:
    words = sorted(load()["name_ends"], key=len, reverse=True)
    return re.compile("|".join([_MARKS, *map(re.escape, words)]))


def name_at(scan: Scan, at: int, led: bool = False) -> str:
    """The Chinese name that begins at `at`, "" when there is none.

    Family name, then one or two characters, up to a word that no name goes on over. `led` says that the name
    of a post stands before it.
    """
    text = scan.text
    if "·" in text[at + 1 : at + 9] and (dotted := _MIDDLE_DOT.match(text, at)):
        return "" if _OF_PLACES.search(dotted[0]) else _without_verb(dotted[0])
    surnames = scan.lexicon["surnames"]
    family = next((text[at : at + n] for n in (2, 1) if text[at : at + n] in surnames), "")
    if not family:
        return ""
    rest = at + len(family)
    first = text[rest : rest + 1]
    seldom = len(family) == 1 and first in _NOT_GIVEN
    if (seldom and not (led and first in _SELDOM_GIVEN)) or not _GIVEN.match(text, rest):
        return ""
    if seldom and text[rest : rest + 2] in scan.lexicon["roles"]:
        return ""  # 王会长
    token = scan.token(at)
    if token.start == at and token.word.endswith("感"):
        return ""  # 幸福感, tagged as a name
    # Some verbs (应邀参加) are tagged as names.
    named = token.flag[:2] == "nr" and token.word not in scan.lexicon["triggers"]
    listed = token.start == at and token.end > rest and token.flag and not named
    for given in (2,) if seldom else (2, 1):
        end = rest + given
        if listed and not (given == 2 and _is_given(scan, token.end, end)):
            continue  # a word of the dictionary (高兴, 满意), not a name
        if end > len(text) or not all("一" <= c <= "鿿" for c in text[rest:end]):
            continue
        if given == 2 and text[rest + 1] in _NOT_LAST:
            if led and text[rest + 1] in _SELDOM_LAST and _ENDS_FOR_SURE.match(text, end):
                return text[at:end]
            continue
        if end == len(text) or _after().match(text, end) or _verb_follows(scan, end):
            if given == 2 and _splits_word(scan, rest + 1, end):
                continue
            return text[at:end]
    return ""


def _is_given(scan: Scan, at: int, end: int) -> bool:
    """Whether the characters behind a listed word can end a name (高一 and 鸣, but not 高兴 and 地)."""
    token = scan.token(at) if at < min(end, len(scan.text)) else None
    return (
        token is not None
        and token.start == at
        and token.end == end
        and token.flag[:1] not in ("u", "p", "d", "c")
    )


def _verb_follows(scan: Scan, at: int) -> bool:
    """Whether a word begins at `at` that no name goes on with (陈峰掰着指头算账)."""
    return scan.starts_word(at) and scan.token(at).flag[:1] in ("v", "d", "p")


def _without_verb(dotted: str) -> str:
    """The dotted name without the verb that its last part runs into (买买提说)."""
    last = dotted.rfind("·") + 1
    for end in range(last + 2, len(dotted)):
        if _after().match(dotted, end):
            return dotted[:end]
    return dotted


def _splits_word(scan: Scan, at: int, end: int) -> bool:
    """Whether the last character belongs to the word after the name (王鑫说 is not 王鑫说…)."""
    token = scan.token(at)
    return (token.start == at and token.end > end and bool(token.flag)) or (
        token.start == at and token.end == end and token.word in scan.lexicon["name_ends"]
    )  # fmt: skip


_HEAD_OF_PLACE = re.compile(r"(?:常务)?副?([省市区县州旗镇乡])长")


def heads_place(role: str) -> str:
    """The level whose government somebody with this role is in (市 of 副市长), "" for any other role."""
    found = _HEAD_OF_PLACE.fullmatch(role)
    return found[1] if found else ""


_BODIES_IN_TITLES = ("党支部", "党总支", "省委", "市委", "区委", "县委", "州委")


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
        title = role.word
        for organ in _BODIES_IN_TITLES:  # 某社区党支部书记, 某市委书记: the branch, the committee is the body
            if body is None and title.startswith(organ) and at + len(organ) in by_end:
                body, title = by_end[at + len(organ)], title[len(organ) :]
        if body is not None:
            at = body.start
        found.append((title, body))
        if scan.text[at - 1 : at] in ("、", "兼", "/", ",") and at:
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
        # 某市委副书记、市长: of the city's government, not of the committee
        filled.append((word, own if heads_place(word) else body))
    return filled, at


_BARE_BEFORE = frozenset(",。;:!?“”\n)、")
# Behind 的 a name is told only by what follows and by its length (新当选的赵德明表示, but 最难的高考说来).
_FULL_NAME = 3
_BARE_AFTER = re.compile(
    r"说[,:。道]|等\d+(?:余)?(?:名|人|位)|(?:告诉|表示|介绍|坦言|回忆|认为|强调|指出|也是|是这|解释|感慨|以|凭|感叹|透露|补充|当选|夺冠)"
)


def _bare(scan: Scan) -> Iterator[Mention]:
    """Names without a role, at the head of a clause and before what only people do."""
    for token in scan.tokens:
        if token.flag[:2] not in ("nr", "") or token.start < scan.body or len(token.word) > 4:
            continue
        before = scan.text[token.start - 1] if token.start else "\n"
        if before not in _BARE_BEFORE and before != "的":
            continue
        name = name_at(scan, token.start)
        if before == "的" and (len(name) < _FULL_NAME or token.word != name):
            continue
        end = token.start + len(name)
        if len(name) >= 2 and (_BARE_AFTER.match(scan.text, end) or _HONOURED.match(scan.text, end)):
            yield Mention(token.start, token.start + len(name), "Person", "full", name)
