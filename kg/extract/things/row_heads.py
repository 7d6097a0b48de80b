"""A member of a list in, what its clause says before it out: the verb behind which the list stands."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.extract.scan import Scan
from kg.extract.tokens import Token

# Words that a list stands behind, be it behind a verb (大会设甲、乙等项目; 打造集甲、乙于一体的某站).
_OPENERS = frozenset("设分含有集融") | {"拥有", "具有", "具备", "涉及", "参加", "参与", "穿插", "划分"}
# 内容有甲、乙; 其中有甲、乙; 既有甲、乙,也有丙、丁.
_AMONG = re.compile(
    r"(?:其中(?:既|就|还)?|既|也|还|又|内容|主要|分别)有|(?:项目|课程|环节|赛项|科目|工种|功能|板块|流程|议程)(?:主要|还|共|就)?有"
    r"|(?:赛项|科目|流程|议程|环节|(?:比赛|竞赛|参赛|考核|活动)(?:项目|内容))(?:主要|共|分别)?[为是](?![^,。;:]{1,20}(?:提供|开展|送|带|举办|搭建|解决|打下))|分别[是为]|[划细]分为|分作|辟有|设立有|(?<=[,(])即"
    # 四大服务——甲、乙
    r"|[\d两二三四五六七八九十][大项个类门][^,。;:、“”]{1,5}——"
)
# The same where the words are cut wrongly (课程|设巧|“手”).
_SET_UP = re.compile(r"(?<=[程动训赛营会节季月目共分下内组])设(?![立备计施置有])了?")
# “五区”为甲、乙, “三送”包括甲、乙: what a number in quotation marks stands for.
SPELT_OUT = re.compile(
    r"“[一二两三四五六七八九十\d]+[^“”\d]{1,5}”(?:活动|行动|工程|服务)?,?(?:则|分别|就|也)*(?:是|为|指|即|包括|包含|涵盖|有)(?:指|是)?:?"
)
# Tags of words that no member reaches over (了, 的), whatever stands before them.
_AFTER = ("ul", "uj", "uv", "uz")


class Head(NamedTuple):
    """The last verb that a clause says before a member of a list, where it begins and ends, if it is the first word."""

    start: int
    end: int
    verb: str
    at_once: bool


def head_of(scan: Scan, at: int, stop: int, alike: str, deeds: bool) -> Head:
    """The head of a member: up to its last word that is no part of a name, or, of `deeds`, the verbs of running.

    `alike` is what the next member begins with: 送法律进工地、送电影下乡.
    """
    head = Head(at, at, "", True)
    if not deeds and (set_up := _SET_UP.search(scan.text, at, stop - 1)):
        return Head(set_up.start(), set_up.end(), "设", False)
    if not deeds and (spelt_out := SPELT_OUT.match(scan.text, at, stop)):
        return Head(spelt_out.end() - 1, spelt_out.end(), "包括", False)
    if not deeds and (among := _AMONG.search(scan.text, at, stop)):
        return Head(among.start(), among.end(), "分别", False)
    at_once, run, consists = True, False, scan.lexicon.particles["consists"]
    pairs, token_at, predicates = scan.pairs, scan.token_at, scan.lexicon.predicates
    while at < stop:
        if (close := pairs.get(at, -1)) > at:
            at, at_once = close + 1, False
            continue
        token = token_at[at]
        if token.end >= stop:
            break
        runs = "runs" in predicates.get(token.word, ()) and (not deeds or at_once or acts(scan, token))
        cuts = not deeds and (
            token.flag in _AFTER or token.word in _OPENERS or (not run and _cuts(scan, token))
        )
        if runs or cuts:
            if token.word[0] == alike:
                break
            verb = head.verb if token.flag == "ul" or head.verb in consists else token.word
            run = run or runs or verb in consists
            begin = head.start if verb == head.verb else token.start
            head = Head(begin, token.end, verb, head.at_once and at_once)
        elif token.flag != "d":
            at_once = False
        at = token.end if token.end > at else at + 1
    return head


def _cuts(scan: Scan, token: Token) -> bool:
    """Whether no member of a list reaches over a word before it."""
    particles = scan.lexicon.particles
    known = token.word in scan.lexicon["boundaries"] or token.word in particles["offers"]
    known = known or token.word in particles["consists"]
    return known or token.flag == "p" or acts(scan, token)


def acts(scan: Scan, token: Token) -> bool:
    """Whether a word is a verb of doing and no part of a name."""
    row = scan.lexicon["triggers"].get(token.word)
    return row is not None and not row["names"]
