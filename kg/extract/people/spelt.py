"""A scanned article in, names of other languages out: those with a dot, and Tibetan and Mongolian ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.people.signs import behind_leading, families
from kg.extract.scan import Scan
from kg.extract.text import either, tried_at
from kg.lexicon import load

HAN = re.compile(r"[一-鿿]+")
_LONGEST_PART = 8
# Slogans with a dot in them.
_LONGEST_SLOGAN = 40
# What follows a name, and is glued to one that no dictionary has (吐拉洪|向记者).
_BEHIND = frozenset("向在和与对为说将把被给让同跟从到是等也就还都又已笑")
# Characters that names of other languages are spelt with, where the dictionary takes each for a word (买|买|提).
_SOUNDS = frozenset(
    "外阿艾爱安奥巴拜班比毕别博布不才达代丹德迪丁都多恩尔法菲夫甫福格根贡古哈海罕合洪胡霍吉加佳江杰居喀卡开坎柯科克肯库拉来莱兰"
    "朗勒雷力丽利莲林琳卢鲁罗玛买麦曼毛梅美蒙米敏莫默木穆娜纳乃尼努诺欧帕派潘皮普其齐奇恰琴曲热仁日如茹萨赛桑森莎沙山舍申"
    "施史舒斯苏素孙索塔台泰坦特提铁图吐托瓦万旺维吾乌武西希夏谢辛雅亚延艳央耶叶伊衣依亦因英尤玉扎泽孜兹"
)
# So long is a part of a name that may be one by itself (巴特尔).
_ALONE = 3
# Words no longer are taken for how they sound, whatever they mean elsewhere (阿不都|热合|曼).
_SYLLABLES = 2
# 乌兰浩特, 巴音苏木, 达来社区: a place is called so.
_OF_PLACE = re.compile(
    r"[镇乡村街路旗县市区湖特]|苏木|嘎查|社区|大街|草原|牧场|集团|公司|机场|浩特|小学|中学"
)


def spelt(scan: Scan) -> Iterator[tuple[int, int]]:
    """Where each name of another language begins and ends."""
    yield from _dotted(scan)
    yield from _composed(scan)
    told = [*_told(scan), *_of_studios(scan)]
    yield from told
    for name in {scan.text[start:end] for start, end in told}:
        yield from _again(scan, name)


# “达布希劳模创新工作室”: called after somebody, who is spoken of as often as that.
_STUDIO = re.compile("[“‘](?P<name>[一-鿿]{2,5}?)(?:劳模|工匠|技能大师|首席技师|大师)?(?:创新)?工作室[”’]")
_OFTEN = 3


def _of_studios(scan: Scan) -> Iterator[tuple[int, int]]:
    """The name that a studio bears, where the text has it again and again and it is no word."""
    for studio in _STUDIO.finditer(scan.text, scan.body) if "工作室" in scan.text else ():
        start, end = studio.span("name")
        often = scan.text.count(studio["name"]) >= _OFTEN and _IN_NO_NAME.isdisjoint(studio["name"])
        if often and _is_no_word(scan, start, end):
            yield from _again(scan, studio["name"])


def _again(scan: Scan, name: str) -> Iterator[tuple[int, int]]:
    """Wherever a name stands in the body, but for what is quoted."""
    at = scan.text.find(name, scan.body)
    while at >= 0:
        if not is_slogan(scan, at, _LONGEST_SLOGAN):
            yield at, at + len(name)
        at = scan.text.find(name, at + len(name))


def _told(scan: Scan) -> Iterator[tuple[int, int]]:
    """木拉提|宣读: no word, between a leading post and what only somebody named does."""
    known = scan.once(families)
    for start in scan.once(behind_leading):
        if start < scan.body or not HAN.match(scan.text, start):
            continue
        end = next((at for at in _LENGTHS_TOLD if _ACTS.match(scan.text, start + at)), 0) + start
        if end == start or not _IN_NO_NAME.isdisjoint(scan.text[start:end]):
            continue
        word = scan.token(
            start
        )  # names of a family are weighed, unless the dictionaries part such a one here
        usual = start in known and end - start <= _USUAL and (word.start, word.end) != (start, end)
        if not usual and _is_no_word(scan, start, end):
            yield start, end


def _is_no_word(scan: Scan, start: int, end: int) -> bool:
    """Whether characters are Chinese ones and hold no word that is no name."""
    words = {scan.token(at) for at in range(start, end)}
    plain = all(
        w.flag[:2] in _NAMELIKE or (w.end <= end and len(w.word) == 1 and w.flag[:1] not in _SMALL)
        for w in words
    )
    return plain and HAN.fullmatch(scan.text, start, end) is not None


def _composed(scan: Scan) -> Iterator[tuple[int, int]]:
    """扎西次仁, 斯琴高娃, 巴特尔: made of parts that such names have, and no place is called so."""
    parts, behind = load()["name_parts"], scan.lexicon.endings["name_ends"]
    for found in tried_at(*_parts(), scan.text, scan.body):
        start, end = found.span()
        short = len(found[0]) < _ALONE and start not in scan.once(behind_leading)
        if found[0] in parts and (short or not behind.begin(scan.text, end)):
            continue  # 满都拉, and nothing is told of anybody
        if _OF_PLACE.match(scan.text, end) is None and not is_slogan(scan, start, _LONGEST_SLOGAN):
            yield start, end


@cache
def _parts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The characters that parts of names begin with, and a row of such parts, the longest first."""
    parts = load()["name_parts"]
    begins = "".join(sorted({part[0] for part in parts}))
    return re.compile(f"[{begins}]"), re.compile(rf"(?:{either(parts)}){{1,3}}")


def _dotted(scan: Scan) -> Iterator[tuple[int, int]]:
    """阿依古丽·买买提: parts that are no words of the dictionary around a dot; no slogans (“中国梦·劳动美”)."""
    dot, end = scan.text.find("·", scan.body + 1), 0
    while dot > 0:
        start = dot
        while start > max(end, dot - _LONGEST_PART) and _is_sound(scan, start - 1):
            start = scan.token(start - 1).start
        if start < dot and HAN.match(scan.text, dot + 1) and not is_slogan(scan, dot, _LONGEST_SLOGAN):
            end = scan.token(dot + 1).end  # whatever word it is elsewhere (买买提)
            furthest = min(dot + _LONGEST_PART, len(scan.text))
            while scan.text[end : end + 1] == "·" or (end < furthest and _goes_on(scan, dot + 1, end)):
                end = scan.token(end).end
            glued = not scan.token(end - 1).flag and end > dot + 2 and scan.text[end - 1] in _BEHIND
            yield start, end - glued
        dot = scan.text.find("·", max(dot, end) + 1)


def _is_sound(scan: Scan, at: int) -> bool:
    """Whether the word at an offset is in no dictionary but as a name of people, or a character that spells one."""
    word = scan.token(at)
    if _SOUNDS.issuperset(word.word) and (len(word.word) <= _SYLLABLES or word.flag[:1] == "n"):
        return True
    return word.flag[:2] in ("nr", "") and bool(HAN.fullmatch(word.word))


def _goes_on(scan: Scan, start: int, at: int) -> bool:
    """Whether the part of a name that begins at `start` goes on at `at`, piece by piece (阿|不力|孜)."""
    word = scan.token(at)
    apart = scan.token(start).end == start + 1 and (at == start + 1 or word.end == at + 1)
    listed = word.word in scan.lexicon["name_ends"]
    return (apart and not listed and _SOUNDS.issuperset(word.word)) or _is_sound(scan, at)


_LENGTHS_TOLD = (2, 3, 4, 5)
_USUAL = 3
_SMALL = frozenset("dpcrum")
_NAMELIKE = frozenset({"nr", "ns", "nz", ""})
_ACTS = re.compile(
    "当选|向[^,。;]{1,16}(?:授牌|授旗|颁|致|表示|赠)|说|表示|介绍|告诉|坦言|指出|强调|透露|致辞|致词|讲话|宣读|宣布|主持|出席|参加|到会|到场|揭牌|授牌|颁奖|作(?:工作)?报告|为(?:获奖|受表彰|劳模|劳动模范|先进|优胜)"
)
_IN_NO_NAME = frozenset(
    "的了是在对将还也都就并等及与率带为向到会上各本该我你他她们这那不没有又再给被把可能让称应受作做参前后则却均亦皆已曾正现只才"
)


def is_slogan(scan: Scan, at: int, longest: int) -> bool:
    """Whether an offset lies within a short quotation (“职工云畅听”)."""
    opening = max(scan.text.rfind(mark, max(0, at - longest), at) for mark in "“‘《")
    return opening >= 0 and at < scan.pairs.get(opening, 0) < opening + longest
