"""A scanned article in, people named without a listed post out: by deed, title, honour, or in a count."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.people.names import name_at
from kg.extract.scan import Scan
from kg.extract.text import tried_at
from kg.extract.tokens import Token
from kg.model import Mention


def unposted(scan: Scan, bodies: list[Mention]) -> Iterator[Mention]:
    """Named people, of whom the text need not say what they are."""
    yield from _bare(scan)
    yield from _titled(scan)
    yield from _honoured(scan, bodies)
    yield from _delegates(scan)
    yield from _examples(scan)
    yield from _from_somewhere(scan)
    yield from _of_bodies(scan, bodies)


def _titled(scan: Scan) -> Iterator[Mention]:
    """“某某工匠”王洪刚: a name right behind a quoted title."""
    titles = scan.lexicon.endings["titles"]
    for closing, opening in scan.pairs.items():
        if closing < opening or closing + 1 < scan.body or not titles.end(scan.text, opening, closing):
            continue
        if name := name_at(scan, closing + 1):
            yield Mention(closing + 1, closing + 1 + len(name), "Person", "full", name)


_DELEGATE = re.compile("代表")


def _delegates(scan: Scan) -> Iterator[Mention]:
    """女职工代表余某说: a name behind the group that somebody stands for."""
    groups = {hit.end for hit in scan.words["groups"]}
    for match in _DELEGATE.finditer(scan.text):
        name = name_at(scan, match.end(), True) if match.start() >= scan.body else ""
        speaks = name and _BARE_AFTER.match(scan.text, match.end() + len(name))  # 司机代表余某说
        if name and (match.start() in groups or speaks):
            yield Mention(match.end(), match.end() + len(name), "Person", "full", name)


# 林某等107名选手, 包括林某在内的3名选手: so many, of whom the name is one.
_EXAMPLE_BEGINS = re.compile(
    r"[等在\d](?=内的|[近约共超逾上\d.一二两三四五六七八九十百千万几人]|领导|同志|嘉宾)"
)
_EXAMPLE_OF = re.compile(
    r"(?:等|在内的)[近约共超逾上]*[\d.一二两三四五六七八九十百千万几]+[余多]?(?:名|位|人(?!次))|等(?:领导|同志|嘉宾)"
    r"|(?:(?<=、[一-鿿]{2})|(?<=、[一-鿿]{3}))\d+人(?!次)"
)
_LONGEST_NAME = 3


def _examples(scan: Scan) -> Iterator[Mention]:
    """授予林某、周某等107名选手: the names in front of how many they are."""
    for match in tried_at(_EXAMPLE_BEGINS, _EXAMPLE_OF, scan.text, scan.body):
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


_FROM = re.compile(
    r"(?:来自[^,。;:、“”]{2,28}?|家住[^,。;:、“”]{2,28}?|岁(?:(?<=\d\d岁)|(?<=\d\d多岁)))的(?=[一-鿿]{3})"
)


def _from_somewhere(scan: Scan) -> Iterator[Mention]:
    """来自某村的张威涛、来自某厂的林小文: names of three characters behind where those who bear them come from."""
    for match in _FROM.finditer(scan.text, scan.body):
        at = match.end()
        while (name := name_at(scan, at)) and len(name) == _FULL_NAME:
            yield Mention(at, at + len(name), "Person", "full", name)
            at += len(name) + 1
            if not scan.text.startswith(("、", "和"), at - 1):
                break


_BEHIND_NAME = re.compile(
    r"[,。;(]|说|表示|介绍|告诉|坦言|感慨|在[^,。;:“”]{0,6}[“”]?[^,。;:“”]{2,20}[”]?[^,。;:“”]{0,10}[中上里](?:荣?获|夺|摘|取得|脱颖)"
)


def _of_bodies(scan: Scan, bodies: list[Mention]) -> Iterator[Mention]:
    """来了某公司的李学东。: a name of three characters of somebody of a body, where a clause can end with it."""
    for body in bodies:
        at = body.end + 1
        token = scan.token(at) if at < len(scan.text) and body.end >= scan.body else None
        if token is None or scan.text[body.end] != "的" or token.flag[:2] not in ("nr", ""):
            continue
        name = name_at(scan, at)
        if (
            len(name) == _FULL_NAME
            and token[:2] == (at, at + len(name))
            and (_BEHIND_NAME.match(scan.text, token.end) or _HONOURED.match(scan.text, token.end))
        ):
            yield Mention(at, at + len(name), "Person", "full", name)


_HONOURED = re.compile(
    r"(?:先后|曾|还|也|均|共同|双双|最终|一举|成功)*"
    r"(?:将?被(?:[^,。;、“”\n]{2,14}[会府部厅局委])?(?:授予|评为|评选为|命名为|表彰)"
    r"|荣获|获评|获得|喜获|当选|入选|夺得|夺冠|摘得|摘取|捧得|拔得|勇夺|取得(?:了)?第|斩获"
    r"|分获|分别(?:荣?获|夺|被)|并列|参加|入围|晋级|获(?![知悉赠取益批救利胜准])|荣膺)"
)
# 的“某装置”成果获一等奖: what somebody made is honoured.
_WORK = re.compile(r"的[“《][^”》\n]{2,40}[”》][^,。\n]{0,12}?(?:被|荣?获|入选|夺得)")


def _honoured(scan: Scan, bodies: list[Mention]) -> Iterator[Mention]:
    """某公司程国文被授予…: a name right behind a body and before what is given to it; 甲厂张强、乙厂李芳荣获 too."""
    others: set[int] = set()  # where bodies begin whose people are told to be honoured
    for body in reversed(bodies):
        at, listed = body.end, []
        while at >= scan.body and (name := name_at(scan, at)):
            listed.append(Mention(at, at + len(name), "Person", "full", name))
            at += len(name) + (scan.text[at + len(name) : at + len(name) + 1] in ("、", "和"))
        if not listed:
            continue
        end = listed[-1].end
        honoured = scan.starts_word(end) and (_HONOURED.match(scan.text, end) or _WORK.match(scan.text, end))
        if honoured or (scan.text[end : end + 1] in ("、", "和", ",") and end + 1 in others):
            others.add(body.start)
            yield from listed


# Tags of a word that no dictionary has, and of names of people.
_UNKNOWN = frozenset({"", "nr", "nrt", "nrfg"})


def _unlisted(scan: Scan) -> list[Token]:
    """The words that are in no dictionary, or there as names of people."""
    return [token for token in scan.tokens if token[3] in _UNKNOWN and "一" <= token[2][0] <= "鿿"]


_BARE_BEFORE = frozenset(",。;:!?“”\n)、")
# Behind 的 a name is told only by what follows and by its length (新当选的赵德明表示, but 最难的高考说来).
_FULL_NAME = 3
_BARE_AFTER = re.compile(
    r"(?:[一-鿿]{1,4}地|笑着|[边又]|感慨|连声|如是)?说[,:。道]|等\d+(?:余)?(?:名|人|位)|是[^,。;]{2,20}(?:工|员|师|者|人|司机|骑手|小哥|一员|班长|组长)[,。]"
    r"|今年\d+岁|从事|家住|(?:同志|告诉|表示|介绍|坦言|回忆|认为|强调|指出|也是|是这|解释|感慨|以|凭|感叹|透露|补充|当选|夺冠|是[^,。;:“”]{0,16}一[名位个]|代表(?=[^,。;“”]{2,24}(?:参加|参赛|出战)))"
)


def _bare(scan: Scan) -> Iterator[Mention]:
    """Names without a role, at the head of a clause and before what only people do."""
    for token in scan.once(_unlisted):
        before = scan.text[token.start - 1] if token.start else "\n"
        if before not in _BARE_BEFORE and before != "的":
            continue
        if token.start < scan.body or len(token.word) > 4:
            continue
        name = name_at(scan, token.start)
        if before == "的" and (len(name) < _FULL_NAME or token.word != name):
            continue
        end = token.start + len(name)
        if len(name) >= 2 and (_BARE_AFTER.match(scan.text, end) or _HONOURED.match(scan.text, end)):
            yield Mention(token.start, token.start + len(name), "Person", "full", name)
