"""A scanned article in, the groups of the lexicon out, with the words that narrow them and the kin they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.scan import Hit, Scan
from kg.model import Mention

# Words for people that a word in front makes a group of their own (船舶工人, 船员家属).
_OPEN_GROUPS = frozenset({"职工", "职工家属", "学生", "职工子女", "志愿者"})
_MEMBERS = "会员"
# Whose kin a group is: 农民工子女 are not 农民工.
_KIN = ("子女", "家属", "家庭", "孩子", "留守子女", "留守儿童", "遗属")
# What those of another group are besides: 大学生志愿者, 困难职工大学生.
_AS = ("志愿者", "大学生")
# Nouns to the tokenizer, and what is done to people (动员|职工), or where they are (不同岗位|职工).
_DONE_TO = frozenset(
    {"岗位", "单位", "部门", "地区", "动员", "带动", "宣传", "慰问", "培训", "帮扶", "保障", "服务"}
    | {"时代", "入场", "到场", "在场", "参赛", "参会", "参训", "参演", "参展", "获奖"}
)
# What stands first of all and narrows nobody who has a trade: 一线|快递员.
_AT_WORK = "一线"
# So long are the words that narrow a group.
_LENGTHS = (5, 4, 3, 2, 1)

# 女职工委员会, 妇女节, 职工代表大会: bodies, days and laws that are called after people.
# 中国海员建设工会, 青少年宫, 交警支队, 产业工人队伍建设, 世界海员日; 煤矿工会, 建筑工地: cut from another word.
IN_A_NAME = re.compile(
    r"程|(?<=保安)全|(?:工作)?委员会|联合会|协会|基金会|节(?![日约能前后假目水电省省奏])|权益保障法|权益保护法|工作部|部部长"
    r"|(?:交通)?建设工会|工会(?:联合|委员)会|宫|[支大中]队|队伍建设|(?<=海员)日|(?<=[矿民女筑]工)会(?![员议])|(?<=筑工)地"
    r"|(?<=妇女)(?:权益|干部|工作|儿童)|(?<=会员)(?:代表)?大会|(?<=会员)(?:单位|企业|证|制|率|数|总|评|卡|信息|管理|发展|中心|队伍|服务|(?:已)?达)"
)


def known(scan: Scan) -> Iterator[Mention]:
    """The groups that words of the lexicon name, each by the one name that it goes by."""
    table = scan.lexicon["groups"]
    for hit in _whole(scan):
        hit = _uncut(scan, hit)
        if IN_A_NAME.match(scan.text, hit.end) or _is_cut(scan, hit) or _is_of_others(scan, hit):
            continue
        name = table.get(hit.word, {}).get("group", hit.word)
        if scan.text.startswith("广大", hit.start - 1):
            hit = Hit(hit.start + 1, hit.end, hit.word[1:])  # 广大|货车司机
        start = _narrowed(scan, hit.start)
        if start < hit.start:
            word = scan.text[start : hit.end]
            yield Mention(start, hit.end, "Group", "full", word, word)
            continue
        if name in _OPEN_GROUPS:
            start = _with_trade(scan, hit)
            name = scan.text[start : hit.end] if start < hit.start else name
        yield Mention(start, hit.end, "Group", "full", name, hit.word)


def _is_cut(scan: Scan, hit: Hit) -> bool:
    """Whether a word for a trade is cut from longer ones: 护工 in 养护工, 巡线工 in 巡线工人, 保安 in 保|安康."""
    last = scan.token(hit.end - 1)
    if hit.start < last.start and hit.end < last.end and last.flag:
        return not scan.text.startswith("代表", hit.end) or last.end != hit.end + 2  # 一线|职工代表
    if not hit.word.endswith("工"):
        return False
    short = len(hit.word) == 2 and not scan.starts_word(hit.start)
    return short or scan.text.startswith("人", hit.end)


def _uncut(scan: Scan, hit: Hit) -> Hit:
    """The shorter word where the longest one ends within another: 快递员|工作, and not 快递员工|作."""
    if scan.ends_word(hit.end):
        return hit
    table = scan.lexicon["groups"]
    ends = (end for end in range(hit.end - 1, hit.start + 1, -1) if scan.ends_word(end))
    shorter = (Hit(hit.start, end, scan.text[hit.start : end]) for end in ends)
    return next((one for one in shorter if one.word in table), hit)


def _is_of_others(scan: Scan, hit: Hit) -> bool:
    """Whether 会员 are those of another body than a union, or a sort of people told already (骑手会员)."""
    if hit.word != _MEMBERS or not hit.start:
        return False
    before = scan.token(hit.start - 1)
    return before.flag.startswith(("n", "j")) and before.word not in scan.lexicon.particles["serves"]


def _narrowed(scan: Scan, start: int) -> int:
    """`start` moved over the words that say which of a group are meant (困难|货车司机, 单身|男女|职工)."""
    words, word = scan.lexicon.particles["narrows"], ""
    while length := next((n for n in _LENGTHS if n <= start and scan.text[start - n : start] in words), 0):
        if scan.text[start - length - 1 : start - length] == "第":
            break  # 第三期|困难农民工培训: not those in the 三期 of women's lives
        start -= length
        word = scan.text[start : start + length]
    return start + len(word) if word == _AT_WORK else start


def _whole(scan: Scan) -> Iterator[Hit]:
    """The groups of the lexicon; those in front of their kin are one with them: 困难职工家庭|高校毕业生|子女."""
    run: list[Hit] = []
    for hit in (*scan.words["groups"], None):
        if run and (hit is None or hit.start != run[-1].end):
            yield from _with_kin(scan, run)
            run = []
        if hit:
            run.append(hit)


def _with_kin(scan: Scan, run: list[Hit]) -> Iterable[Hit]:
    start, end = run[0].start, run[-1].end
    kin = ""
    if scan.text.startswith(_KIN, end):
        kin = next(word for word in _KIN if scan.text.startswith(word, end))
    within = any(hit.word.endswith(_KIN) for hit in run[:-1])  # 困难职工家庭|高校毕业生
    if not kin and (len(run) == 1 or not (within or run[-1].word.endswith((*_KIN, *_AS)))):
        return run
    end += len(kin)
    return (Hit(start, end, scan.text[start:end]),)


def _with_trade(scan: Scan, hit: Hit) -> int:
    """Where a group's name begins: one noun in front says which workers are meant."""
    token = scan.token(hit.start - 1)
    named = (
        token.flag in ("n", "nz")
        and len(token.word) >= 2
        and token.word not in scan.lexicon["generic_unions"]
    )
    known = (
        token.word.endswith("工会")
        or token.word in _DONE_TO
        or any(
            token.word in scan.lexicon[table]
            for table in ("roles", "triggers", "boundaries", "organisations", "groups")
        )
    )
    return token.start if named and not known else hit.start
