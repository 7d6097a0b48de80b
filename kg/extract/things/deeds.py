"""A name in that begins with what is done, where it begins behind the deed out: 下载|“某”APP, 甲规范|劳动竞赛活动."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.extract.adverbs import ADVERB
from kg.extract.scan import Hit, Scan
from kg.extract.things.row_heads import acts
from kg.extract.tokens import Token
from kg.model import Mention

# Verbs of going somewhere: what stands behind is where, and what stands before is who.
_GOES_TO = frozenset("进入到赴往")
# What a name can begin with before its quotation: 送“福”进万家活动, 迎“七一”歌咏比赛.
_BEGINS = frozenset("送迎庆贺写学唱赏品")
# As much of a name is left behind the verb.
_LEFT_OVER = 4


def after_deed(scan: Scan, start: int, head: int) -> int:
    """The start of a name, moved behind its verb: before a quotation (下载“某”APP), after an adverb (还|拓展某活动)."""
    celebrates = scan.lexicon.particles["celebrates"]  # 庆祝“五一”表彰大会
    told = scan.token(start - 1).flag == "d"
    while (token := scan.token(start)).start == start and token.end <= head:
        if token.word in celebrates or token.word in _BEGINS:
            break
        betters = acts(scan, token) and "runs" in scan.lexicon.predicates[token.word]  # 推进|完善某机制
        does = told and token.word in scan.lexicon["triggers"]
        does |= token.end < head and (
            betters or (token.flag == "v" and (told or scan.text[token.end] == "“"))
        )
        if not does:
            break
        start = token.end
    last = scan.token(head - 1)
    return head if start < head and last.word in _GOES_TO and last.end == head else start


# 在全市|创建P, 为职工|启动P, 率先|推广P: where, for or with whom, and how something is done, right before the verb.
_WHERE = re.compile(r"(?:在|于)[^,。;:的]{1,18}$")
_LEADS = re.compile(
    r"(?:面向|针对|(?<![成作因认行视])为|给|向|帮助|指导|联合|与|同|投入|投资|出资)[^,。;:、“”的]{1,18}$"
    rf"|(?:{ADVERB}|化|[两三四五六七八九十多各]地)$|(?:依托|借助)[^,。;:、“”的]{{1,16}}$"
    r"|(?:结合|按照|根据|围绕|利用)[^,。;:、“”的]{0,10}(?:实际|要求|部署|安排|工作|目标|任务|大局|优势|周末|假期|契机)$"
)
# 领导集体|启动图片展: who does it.
_GUESTS = re.compile(r"(?:领导|嘉宾|来宾|代表|负责人)(?:们|一行|集体)?(?:共同|一起)?$")
_LEAD = 20
# 到某街道|指导P: where somebody went for it.
_WENT = re.compile(r"(?:到|赴|深入|前往|走进)[^,。;:的]{1,14}$")
# 在某工作室创建中, 在某赛启动仪式上: the name itself is where or when something else is.
_IS_WHERE = re.compile(
    r"[”’]?(?:中|上|期间|里|内|时|后|前|现场|以来|过程|基础|方面|之际|工作|启动|举[行办]|开[展幕班赛]|落幕|揭|召开|建设|总结|领域)"
)
_OBJECT_ENDS = re.compile(r"[”’]?(?:[,。;、!?(\n等和与及共]|\d|$)")
# 建设系统, 创新创业: the verb begins another noun.
_NO_VERB = re.compile(r"系统|行业|领域|工程|项目|仪式|典礼|者|型|类|部门|创")


def behind_lead(scan: Scan, start: int, hit: Hit) -> int:
    """The start of a name, moved behind a verb before which only where, for whom or how it is done is told."""
    triggers, guiding, at = scan.lexicon["triggers"], scan.lexicon.parts["guides"], start
    while at < hit.start:
        verb = scan.token(at)
        row = triggers.get(verb.word)
        guides = verb.word in guiding and _WENT.search(scan.text, max(0, verb.start - _LEAD), verb.start)
        if guides and verb.end <= hit.start:
            return verb.end
        if row is not None and row["names"] == "inside" and "runs" in row["predicates"]:
            return verb.end if verb.end <= hit.start and _is_led(scan, verb, hit) else start
        at = verb.end
    return start


def _is_led(scan: Scan, verb: Token, hit: Hit) -> bool:
    """Whether a verb that may stand in a name brings about what the name tells from there on."""
    text, words = scan.text, scan.lexicon
    noun = verb.word in words.parts["noun"] or _NO_VERB.match(text, verb.end)
    plain = verb.end < hit.start and text[verb.end : hit.start] in words["plain_modifiers"]
    if noun or plain:
        return False
    floor = max(0, verb.start - _LEAD)
    if _GUESTS.search(text, floor, verb.start):
        return True
    if hit.end - verb.end < _LEFT_OVER:
        return False
    if _WHERE.search(text, floor, verb.start):
        return not _IS_WHERE.match(text, hit.end)
    return bool(_LEADS.search(text, floor, verb.start) and _OBJECT_ENDS.match(text, hit.end))


def behind_denied(scan: Scan, start: int, hit: Hit) -> int:
    """The start of a name, moved behind a verb that is denied (24小时不打烊|工会驿站)."""
    denied = scan.text[start - 1 : start] in ("不", "没", "未") and scan.token(start).flag == "v"
    return scan.token(start).end if denied and scan.token(start).end <= hit.start else start


# 赴某市|送温暖: where somebody went to do it.
_DONE_THERE = ("relief_visit", "health")
_GOING = ("赴", "到", "赶赴", "前往", "深入", "走进", "来到")


def behind_goal(scan: Scan, start: int, hit: Hit, by_end: Mapping[int, Mention]) -> int:
    """The start of a name of what is done, moved behind the place to which somebody went for it."""
    row = scan.lexicon["programmes"].get(hit.word)
    done = row is not None and row["kind"] in _DONE_THERE
    at = hit.start
    return at if done and start < at and at in by_end and scan.text.endswith(_GOING, 0, start) else start
