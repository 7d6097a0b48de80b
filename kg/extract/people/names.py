"""A scanned article in, the names of people in its body out: where each begins and ends.

Two or three characters that begin with a family name are weighed: by what given names are made of, by how the
tokenizer cuts them, by what stands before and behind. The weights are those of a logistic regression over a month of
a newspaper whose names were tagged by hand (`scripts/train_names.py`); of those that overlap, the likeliest stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from functools import cache
from typing import NamedTuple

from kg.extract.people.signs import behind_leading, families, posts_at, signs
from kg.extract.people.spelt import HAN, is_slogan, spelt
from kg.extract.scan import Scan
from kg.gazetteer import load as load_places
from kg.lexicon import load


class Candidate(NamedTuple):
    """What may be a name, the end of its family name, and how likely its characters are those of one."""

    start: int
    given: int
    end: int
    score: float


def names(scan: Scan) -> Mapping[int, int]:
    """Where each name of the body begins -> where it ends."""
    return scan.once(_names)


def name_at(scan: Scan, at: int) -> str:
    """The name that begins at an offset, "" where none does."""
    end = names(scan).get(at)
    return scan.text[at:end] if end else ""


def _names(scan: Scan) -> dict[int, int]:
    rated = sorted(_rated(scan))
    found = dict(spelt(scan)) | dict(_given(scan)) | dict(_elected(scan))
    taken = {at for start, end in found.items() for at in range(start, end)}
    for score, start, end in rated:
        if score < 0 and taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            found[start] = end
    ends = set(found.values())
    for _, start, end in sorted((r for r in rated if 0 <= r[0] < _BESIDE), key=lambda r: r[1]):
        if taken.isdisjoint(range(start, end)) and _is_beside(scan, start, end, found, ends):
            taken.update(range(start, end))
            found[start] = end
            ends.add(end)
    return found


# 授予林文“某工匠”称号, 授予林文、何青同志全国某奖章: whoever stands between the verb and the honour.
_GIVES = re.compile("授予|追授|颁授")
_HONOURED_AS = re.compile(
    r"(?:同志|女士|先生)?(?:[“、]|等\d|全[国省市]|(?P<place>[一-鿿]{2,6}[省市区县州旗])(?:五一|[“劳先模]))"
)
_GIVEN_LENGTHS = (2, 3, 4)


def _given(scan: Scan) -> Iterator[tuple[int, int]]:
    """Where the name of somebody begins and ends who is given an honour."""
    for given in _GIVES.finditer(scan.text, scan.body):
        start = _behind_trade(scan, given.end())
        if start not in scan.once(families):
            continue
        for end in (start + length for length in _GIVEN_LENGTHS):
            honour = _HONOURED_AS.match(scan.text, end) if HAN.fullmatch(scan.text, start, end) else None
            if honour and (honour["place"] is None or load_places().named(honour["place"])):
                if not _is_word(scan, start, end):
                    yield start, end
                break


# 授予养路工林文“某工匠”: what somebody does, in front of the name.
_TRADE = re.compile("[一-鿿]{2,16}?(?:[员工师长手匠]|职工|医生|护士|司机|牧民|村民|同志)(?=[一-鿿]{2,3}“)")


def _behind_trade(scan: Scan, start: int) -> int:
    """Where a trade ends that begins at an offset, the offset where none does."""
    if start in scan.once(families):
        return start
    trade = _TRADE.match(scan.text, start)
    return trade.end() if trade else start


# 副主席,林青任某委员会主任; 林文(女)当选主席: whoever stands between a mark and what he is from then on.
_TAKES = re.compile("当选|担任|出任|接任|任(?=[一-鿿]{0,14}(?:主席|主任|书记))")
_ADVERBS = ("再次", "同时", "继续")
_NAME = re.compile("[一-鿿][^\\W次届度年人位名均都先又再][^\\W次届度年人位名均都后又再]?")
_MARKS_BEFORE = frozenset(",。;、:\n")


def _elected(scan: Scan) -> Iterator[tuple[int, int]]:
    """Where the name of somebody begins and ends who takes up a post."""
    for takes in _TAKES.finditer(scan.text, scan.body):
        end = takes.start()
        end -= 2 * scan.text.endswith(_ADVERBS, 0, end)
        if scan.text[end - 1] == ")":
            end = scan.pairs.get(end - 1, end)
        for start in (end - 3, end - 2):
            whole = scan.text[start - 1] in _MARKS_BEFORE and start in scan.once(families)
            if whole and _NAME.fullmatch(scan.text, start, end) and not _is_word(scan, start, end):
                yield start, end


def _rated(scan: Scan) -> Iterator[tuple[float, int, int]]:
    """How unlikely each candidate is a name with all that is said around it, where it begins and ends."""
    table = weights()
    posts = scan.once(behind_leading)
    held = scan.once(posts_at).keys() & scan.once(families).keys()
    for candidate in candidates(scan):
        told = candidate.start in posts and _is_told(scan, candidate)
        if candidate.score > _HOPELESS or told:
            said = sum(table.signs.get(sign, 0.0) for sign in signs(scan, candidate.start, candidate.end))
            if candidate.start in posts and candidate.end - candidate.start == _USUAL:
                said += _ALONE * (scan.text[candidate.end : candidate.end + 1] in _MARKS)
            if told or (candidate.start in held and _goes_on(scan, candidate)):
                said += _BETWEEN * (1 + (_GIVES_SPEECH.match(scan.text, candidate.end) is not None))
            if candidate.score + said > -_BESIDE:
                yield -candidate.score - said, candidate.start, candidate.end


def _is_beside(scan: Scan, start: int, end: int, names: Mapping[int, int], ends: Set[int]) -> bool:
    """Whether characters are all of a member of a list that somebody is named next to in (林青、李河、王某)."""
    before, behind = scan.text[start - 1 : start], scan.text[end : end + 1]
    if is_slogan(scan, start, _LONGEST_LIST):
        return False
    listed = before == "、" and start - 1 in ends and (behind in "、,。;)和与及等" or _follows(scan, end))
    return listed or (behind == "、" and end + 1 in names and before in "、,。:;\n")


def _follows(scan: Scan, at: int) -> bool:
    """Whether a word stands at an offset that names are followed by."""
    return scan.lexicon.endings["name_ends"].begin(scan.text, at)


def _goes_on(scan: Scan, candidate: Candidate) -> bool:
    """Whether a word that names are followed by stands behind characters that are no word themselves."""
    start, _, end, _ = candidate
    if not _follows(scan, end):
        return False
    word = scan.token(start)  # 职工高兴地|说, 职工幸福感|也: more than a character of another word
    named = word.end == start + 1 or word.flag[:2] in _NAMED
    return named and not _is_word(scan, start, end)


def _is_told(scan: Scan, candidate: Candidate) -> bool:
    """Whether a word that no dictionary has stands between a post and a verb of speech (副主席公保太表示)."""
    word = scan.token(candidate.start)
    whole = not word.flag and (word.start, word.end) == (candidate.start, candidate.end)
    return whole and _follows(scan, candidate.end)


def candidates(scan: Scan) -> Iterator[Candidate]:
    """A family name with one or two characters behind it; right behind a leading post any character may be one."""
    text, table = scan.text, weights()
    posts = scan.once(behind_leading)
    starts = {at: at + 1 for at in posts if at >= scan.body} | scan.once(families)
    for start, given in starts.items():
        if _is_title(scan, given) or is_slogan(scan, start, _LONGEST_NAME):
            continue
        if _is_dish_and_verb(scan, start):
            continue  # 汤圆|端给职工
        # 李非非: nobody is called by half of that
        twice = text[given : given + 1] == text[given + 1 : given + 2]
        for end in (given + 2,) if twice else (given + 1, given + 2):
            alone = text[end + 1 : end + 3] in scan.lexicon["attendance"] or not HAN.match(text, end + 1)
            if text[end : end + 1] == "和" and alone:
                continue  # 林羲和|出席, 林羲和|,: nobody else is named behind
            if end == given + 2 and text[end : end + 1] == "获" and text[end - 1] in "荣喜斩":
                continue  # 林文|荣获
            if end == given + 2 and _SPEAKS.match(text, end - 1):
                continue  # 李明|说, where the dictionary has 明说; 李明|作报告; 出自李明|之手
            if end == given + 2 and text[end - 1 : end] in _NO_GIVEN:
                continue  # 林青|率慰问组, 林青|获一等奖, 林青|等9人
            if start not in posts and text[end - 1 : end] in _DISHES:
                continue  # 准备了姜撞奶, 送上黄花鱼
            inside = end <= len(text) and HAN.fullmatch(text, start, end)
            if inside and (start in posts or not _is_word(scan, start, end)):
                yield Candidate(start, given, end, table.of(text[start:given], text[given:end]))


def _is_dish_and_verb(scan: Scan, start: int) -> bool:
    """Whether a word that only looks like a name stands before a verb (汤圆|端给职工)."""
    if start + 2 >= len(scan.text):
        return False
    word = scan.token(start)
    if word.end != start + 2:
        return False
    return word.word in scan.lexicon.particles["no_name"] and scan.token(word.end).flag == "v"


def _is_title(scan: Scan, at: int) -> bool:
    """张女士, 王会长, 张某, 体验周暨某节, 陈家湖: what stands behind the family name is no given name."""
    word = scan.text[at : at + 2]
    called = word in scan.lexicon.particles["address"] or word in scan.lexicon["roles"]
    held_too = scan.text.startswith("兼", at - 1) and at - 1 in scan.once(posts_at)  # 党委书记|兼镇总工会主席
    return called or held_too or word[:1] in ("某", "暨") or _OF_PLACE.fullmatch(word) is not None


# 幸福感, 纪律性: somebody's name to the dictionary, which takes nearly all that begins like one for names.
_ABSTRACT = frozenset("感性率度病")
_SPEECH = (
    "[作做](?:了|[一-鿿]{0,8}?(?:报告|发言|讲话|辅导|讲座|介绍|点评|总结|动员|交流|宣讲|讲解|解读|表态))"
)
_SPEAKS, _GIVES_SPEECH = re.compile(f"说[,。:;!?“‘\n]|之手|{_SPEECH}"), re.compile(_SPEECH)
_OF_PLACE = re.compile("家[村庄湖坪湾沟店坡岭口桥坝山河]")


def _is_word(scan: Scan, start: int, end: int) -> bool:
    """Whether the characters are a word of the dictionary that is no name."""
    word = scan.token(start)
    other = word.flag[:2] not in ("nr", "") or word.word in scan.lexicon.particles["no_name"]
    other = other or word.word[2:] in _ABSTRACT
    return (word.start, word.end) == (start, end) and other


class Weights(NamedTuple):
    """How much each character and each sign speaks for a name."""

    family: Mapping[str, float]
    first: Mapping[str, float]
    second: Mapping[str, float]
    only: Mapping[str, float]
    signs: Mapping[str, float]

    def of(self, family: str, given: str) -> float:
        """How likely the characters of a name are, were nothing said around them."""
        signs = self.signs
        born = self.family.get(family, _UNSEEN) if len(family) == 1 else TWO
        if len(given) == 1:
            called, length = self.only.get(given, _UNSEEN), signs["of two"]
        else:
            called = self.first.get(given[0], _UNSEEN) + self.second.get(given[1], _UNSEEN)
            length = signs["of three"]
        return signs["family"] * born + signs["given"] * called + length + signs["any"]


# Reports of unions name who heads a body far oftener than the newspaper that was learnt from.
_LEADING = 3.7
# Characters as unlikely are no name whatever stands around them: of the names that are found the least likely has -8.
_HOPELESS = -9.0
# A family name of two characters is hardly ever anything else; what the corpus never has is seldom, too.
TWO, _UNSEEN = 5.0, 2.0


@cache
def weights() -> Weights:
    """The shipped weights."""
    lexicon = load()
    rows = {sign: float(row["weight"]) for sign, row in lexicon["name_signs"].items()}
    rows["behind a leading post"] += _LEADING
    characters = lexicon["name_characters"]
    family, first, second, only = (
        {character: float(row[column]) for character, row in characters.items()}
        for column in ("family", "first", "second", "only")
    )
    return Weights(family, first, second, only, rows)


# Between a post and what somebody does or says stands hardly ever anything else than a name.
_BETWEEN = 2.5
# A member of a list next to a name is one where its characters are as likely.
_BESIDE, _LONGEST_LIST = 2.0, 40
# A word of these begins somebody's name as often as it is one (欧文|安).
_NAMED = frozenset({"nr", "ns", "nz", ""})
# Three characters between a leading post and a mark are hardly ever anything else than who holds it.
_USUAL, _ALONE, _MARKS = 3, 3.0, frozenset(",、。;)")
# No given name ends so: what its bearer does, or who else.
_NO_GIVEN = frozenset("等率获带被把及的是在也还又就说从到给让使却而且即")
# What is eaten and drunk ends so, and hardly anybody's given name.
_DISHES = frozenset("粥茶汤酒奶醋酱糖糕饼饺饭菜粽糍鱼虾蟹鲍鸡鸭鹅藕蒜")
# Quotations that are titles.
_LONGEST_NAME = 8
