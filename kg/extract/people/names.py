"""A scanned article in, the names of people in its body out: where each begins and ends.

Two or three characters that begin with a family name are weighed: by what given names are made of, by how the
tokenizer cuts them, by what stands before and behind. The weights are those of a logistic regression over a month of
a newspaper whose names were tagged by hand (`scripts/train_names.py`); of those that overlap, the likeliest stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from kg.extract.people.roles import is_leading
from kg.extract.people.signs import families, posts_at, signs
from kg.extract.scan import Scan
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
    table = weights()
    likely: list[tuple[float, int, int]] = []
    for candidate in candidates(scan):
        if candidate.score > _HOPELESS:
            said = sum(table.signs.get(sign, 0.0) for sign in signs(scan, candidate.start, candidate.end))
            if candidate.score + said > 0:
                likely.append((-candidate.score - said, candidate.start, candidate.end))
    found = dict(_dotted(scan))
    taken = {at for start, end in found.items() for at in range(start, end)}
    for _, start, end in sorted(likely):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            found[start] = end
    return found


def candidates(scan: Scan) -> Iterator[Candidate]:
    """A family name with one or two characters behind it; right behind a leading post any character may be one."""
    text, table = scan.text, weights()
    posts = {at for at, post in scan.once(posts_at).items() if is_leading(post)}
    starts = {at: at + 1 for at in posts if at >= scan.body} | scan.once(families)
    for start, given in starts.items():
        if _is_title(scan, given) or _is_slogan(scan, start, _LONGEST_NAME):
            continue
        # 李非非: nobody is called by half of that
        twice = text[given : given + 1] == text[given + 1 : given + 2]
        for end in (given + 2,) if twice else (given + 1, given + 2):
            alone = text[end + 1 : end + 3] in scan.lexicon["attendance"] or not _HAN.match(text, end + 1)
            if text[end : end + 1] == "和" and alone:
                continue  # 林羲和|出席, 林羲和|,: nobody else is named behind
            if end == given + 2 and text[end : end + 1] == "获" and text[end - 1] in "荣喜斩":
                continue  # 林文|荣获
            inside = end <= len(text) and _HAN.fullmatch(text, start, end)
            if inside and (start in posts or not _is_word(scan, start, end)):
                yield Candidate(start, given, end, table.of(text[start:given], text[given:end]))


_HAN = re.compile(r"[一-鿿]+")


def _is_title(scan: Scan, at: int) -> bool:
    """张女士, 王会长, 张某, 体验周暨某节, 陈家湖: what stands behind the family name is no given name."""
    word = scan.text[at : at + 2]
    called = word in scan.lexicon.particles["address"] or word in scan.lexicon["roles"]
    return called or word[:1] in ("某", "暨") or _OF_PLACE.fullmatch(word) is not None


_OF_PLACE = re.compile("家[村庄湖坪湾沟店坡岭口桥坝山河]")


def _is_word(scan: Scan, start: int, end: int) -> bool:
    """Whether the characters are a word of the dictionary that is no name."""
    word = scan.token(start)
    other = word.flag[:2] not in ("nr", "") or word.word in scan.lexicon.particles["no_name"]
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


_LONGEST_PART = 8
# Quotations that are titles, and slogans with a dot in them.
_LONGEST_NAME, _LONGEST_SLOGAN = 8, 40


def _dotted(scan: Scan) -> Iterator[tuple[int, int]]:
    """阿依古丽·买买提: parts that are no words of the dictionary around a dot; no slogans (“中国梦·劳动美”)."""
    dot, end = scan.text.find("·", scan.body + 1), 0
    while dot > 0:
        start = dot
        while start > max(end, dot - _LONGEST_PART) and _is_sound(scan, start - 1):
            start = scan.token(start - 1).start
        if start < dot and _HAN.match(scan.text, dot + 1) and not _is_slogan(scan, dot, _LONGEST_SLOGAN):
            end = scan.token(dot + 1).end  # whatever word it is elsewhere (买买提)
            furthest = min(dot + _LONGEST_PART, len(scan.text))
            while scan.text[end : end + 1] == "·" or (end < furthest and _goes_on(scan, dot + 1, end)):
                end = scan.token(end).end
            glued = not scan.token(end - 1).flag and end > dot + 2 and scan.text[end - 1] in _BEHIND
            yield start, end - glued
        dot = scan.text.find("·", max(dot, end) + 1)


# What follows a name, and is glued to one that no dictionary has (吐拉洪|向记者).
_BEHIND = frozenset("向在和与对为说将把被给让同跟从到是等也就还都又已")
# Characters that names of other languages are spelt with, where the dictionary takes each for a word (买|买|提).
_SOUNDS = frozenset(
    "阿艾爱安奥巴拜班比毕别博布不才达代丹德迪丁都多恩尔法菲夫甫福格根贡古哈海罕合洪胡霍吉加佳江杰居喀卡开坎柯科克肯库拉来莱兰"
    "朗勒雷力丽利莲林琳卢鲁罗玛买麦曼毛梅美蒙米敏莫默木穆娜纳乃尼努诺欧帕派潘皮普其齐奇恰琴曲热仁日如茹萨赛桑森莎沙山舍申"
    "施史舒斯苏素孙索塔台泰坦特提铁图吐托瓦万旺维吾乌武西希夏谢辛雅亚延艳央耶叶伊衣依亦因英尤玉扎泽孜兹"
)


def _is_sound(scan: Scan, at: int) -> bool:
    """Whether the word at an offset is in no dictionary but as a name of people, or a character that spells one."""
    word = scan.token(at)
    if _SOUNDS.issuperset(word.word) and (len(word.word) == 1 or word.flag[:1] == "n"):
        return True
    return word.flag[:2] in ("nr", "") and bool(_HAN.fullmatch(word.word))


def _goes_on(scan: Scan, start: int, at: int) -> bool:
    """Whether the part of a name that begins at `start` goes on at `at`, piece by piece (阿|不力|孜)."""
    word = scan.token(at)
    spelt = scan.token(start).end == start + 1 and (at == start + 1 or word.end == at + 1)
    listed = word.word in scan.lexicon["name_ends"]
    spelt = spelt and not listed and _SOUNDS.issuperset(word.word)
    return spelt or _is_sound(scan, at)


def _is_slogan(scan: Scan, at: int, longest: int) -> bool:
    """Whether an offset lies within a short quotation (“职工云畅听”)."""
    opening = max(scan.text.rfind(mark, max(0, at - longest), at) for mark in "“‘《")
    return opening >= 0 and at < scan.pairs.get(opening, 0) < opening + longest
