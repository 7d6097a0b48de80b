"""A scanned article in, the groups of people that it names out: listed words, and what stands in a list with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.extract.names import extend_left
from kg.extract.scan import Hit, Scan
from kg.extract.text import Cover, either
from kg.lexicon import load
from kg.model import Mention

# Words for people that a word in front makes a group of their own (船舶工人, 船员家属).
_OPEN_GROUPS = frozenset({"职工", "职工家属", "学生", "职工子女", "志愿者"})
# 300名, and what the name of those counted is made of.
_NUMBER = re.compile(r"[\d余多万千百][名位](?=[一-鿿])")
_NOUNS = ("n", "j", "b", "a", "f", "s", "v", "l")
# What is done for people, where their name begins right behind it.
_LEAD = re.compile(
    r"(?:(?<![作认因])为|向|给|面向|惠及|慰问|看望|走访|帮助|帮扶|救助|资助|关爱|服务|组织|让|使|针对)了?(?:广大|更多|部分|一批|各类|全[省市县区])?(?=[一-鿿])"
)
# Those whom nothing said of them tells from others.
_EVERYBODY = frozenset({"群众", "人员", "工作人员", "成员", "人群", "重点群体", "目标群体"})
_TRADES = ("n", "j", "b")
_MEMBERS = "会员"
# What people of many trades are called for short.
_SHORT = ("司机", "小哥")
# Whose kin a group is: 农民工子女 are not 农民工.
_KIN = ("子女", "家属", "家庭", "孩子", "留守子女", "留守儿童", "遗属")
# What those of another group are besides: 大学生志愿者, 困难职工大学生.
_AS = ("志愿者", "大学生")
# Nouns to the tokenizer, and what is done to people (动员|职工), or where they are (不同岗位|职工).
_DONE_TO = frozenset(
    {"岗位", "单位", "部门", "地区", "动员", "带动", "宣传", "慰问", "培训", "帮扶", "保障", "服务"}
    | {"时代", "入场", "到场", "在场", "参赛", "参会", "参训", "参演", "参展", "获奖"}
)
# A list of more neighbours than this is a list of something else.
_MOST_NEIGHBOURS = 8
_LONGEST = 10
# What stands first of all and narrows nobody who has a trade: 一线|快递员.
_AT_WORK = "一线"
# So long are the words that narrow a group.
_LENGTHS = (5, 4, 3, 2, 1)


# 女职工委员会, 妇女节, 职工代表大会: bodies, days and laws that are called after people.
# 中国海员建设工会, 青少年宫, 交警支队, 产业工人队伍建设, 世界海员日; 煤矿工会, 建筑工地: cut from another word.
_IN_A_NAME = re.compile(
    r"程|(?<=保安)全|(?:工作)?委员会|联合会|协会|基金会|节(?![日约能前后假目水电省省奏])|权益保障法|权益保护法|工作部|部部长"
    r"|(?:交通)?建设工会|工会(?:联合|委员)会|宫|[支大中]队|队伍建设|(?<=海员)日|(?<=[矿民女筑]工)会(?![员议])|(?<=筑工)地"
    r"|(?<=妇女)(?:权益|干部|工作|儿童)|(?<=会员)(?:代表)?大会|(?<=会员)(?:单位|企业|证|制|率|数|总|评|卡|信息|管理|发展|中心|队伍|服务|(?:已)?达)"
)


def find_groups(scan: Scan) -> Iterator[Mention]:
    """The groups of the lexicon, and the ones that a list names beside them (电网维修工、快递员、保洁人员)."""
    known = list(_known(scan))
    listed = {mention.end: mention.start for mention in known}
    counted = {m.end: m for m in _counted(scan) if m.start < listed.get(m.end, m.end)}
    known = [*(m for m in known if m.end not in counted), *counted.values()]
    known.extend(_helped(scan, known))
    yield from known
    yield from _shortened(scan, known)
    heads = scan.lexicon["group_heads"]
    # A plain word (工人 in 巡线工人) gives way to the longer name, any other group is told already.
    taken = [(m.start, m.end) for m in known if m.head not in heads]
    for mention in known:
        for start, end in (*_before(scan, mention.start), *_behind(scan, mention.end)):
            if not any(start < stop and begin < end for begin, stop in taken):
                taken.append((start, end))
                yield Mention(start, end, "Group", "listed", scan.text[start:end], "")


def _counted(scan: Scan) -> Iterator[Mention]:
    """People who are counted, by all that stands between their number and the word for people (300名深圳职工)."""
    for number in _NUMBER.finditer(scan.text):
        yield from _people_at(scan, number.end(), _NOUNS)


def _helped(scan: Scan, known: list[Mention]) -> Iterator[Mention]:
    """People in front of whose name stands that something is done for them: 为|燃气安检员|送上水杯."""
    told = Cover((mention.start, mention.end) for mention in known)
    for lead in _LEAD.finditer(scan.text):
        if scan.starts_word(lead.end()):
            for people in _people_at(scan, lead.end(), _TRADES):
                if _is_whole(scan, people) and not told.reaches(people.start, people.end):
                    yield people


def _people_at(scan: Scan, start: int, begins: tuple[str, ...]) -> Iterator[Mention]:
    """The people whose name begins at an offset: nouns, behind words of those sorts, up to the last for people."""
    at, end = start, 0
    while at < min(start + _LONGEST, len(scan.text)):
        token = scan.token(at)
        named = token.flag.startswith("n" if end else begins) or _head().search(token.word)
        if not named and token.start >= start:
            break
        at = token.end
        if _head().search(scan.text, start + 1, at):
            end = at
    if end:
        word = scan.text[start:end]
        yield Mention(start, end, "Group", "full", word, word)


# Behind the name of people: who else of them, or that they are many.
_OF_THEM = ("群体", "代表", "们", "家庭", "家属", "队伍")


def _is_whole(scan: Scan, people: Mention) -> bool:
    """Whether no other noun follows that the name belongs to (工程师|协会), nor is it a body's or a post's."""
    if _IN_A_NAME.match(scan.text, people.end) or people.name in _EVERYBODY:
        return False
    if people.end >= len(scan.text) or scan.text.startswith(_OF_THEM[:5], people.end):
        return True
    return not scan.token(people.end).flag.startswith(("n", "j"))


def _shortened(scan: Scan, known: list[Mention]) -> Iterator[Mention]:
    """司机 where the article speaks of one sort of them: 货车司机."""
    for word in _SHORT:
        called = {mention.name for mention in known if scan.text.endswith(word, mention.start, mention.end)}
        if len(called) != 1:
            continue
        (name,) = called
        for hit in re.finditer(word, scan.text):
            at, end = hit.span()
            alone = scan.starts_word(at) and scan.ends_word(end) and not scan.text.startswith("之家", end)
            named = scan.token(end).flag == "nr" if end < len(scan.text) else False
            if alone and not named and not (at and scan.token(at - 1).flag.startswith(("n", "v", "j"))):
                yield Mention(at, end, "Group", "full", name, word)


def _known(scan: Scan) -> Iterator[Mention]:
    table = scan.lexicon["groups"]
    for hit in _whole(scan):
        hit = _uncut(scan, hit)
        if _IN_A_NAME.match(scan.text, hit.end) or _is_cut(scan, hit) or _is_of_others(scan, hit):
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
        return True
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


def _before(scan: Scan, start: int) -> Iterator[tuple[int, int]]:
    """The people listed in front of a group, nearest first."""
    for _ in range(_MOST_NEIGHBOURS):
        end = start - 1
        if end < 1 or scan.text[end] not in "、和与及":
            return
        found = _head().search(scan.text, max(0, end - _LONGEST), end)
        if found is None:
            return
        start = extend_left(scan, found.start(), limit=_LONGEST)
        if lead := _FOR.match(scan.text, start, found.start()):
            start = lead.end()
        if start >= found.start():
            return
        yield start, end


def _behind(scan: Scan, end: int) -> Iterator[tuple[int, int]]:
    """The people listed behind a group."""
    for _ in range(_MOST_NEIGHBOURS):
        joined = _JOINT.match(scan.text, end)
        if joined is None:
            return
        start = joined.end()
        stop = _ITEM_END.search(scan.text, start)
        end = stop.start() if stop else len(scan.text)
        found = _head().search(scan.text, start, end)
        if found and (lead := _FOR.match(scan.text, start, found.start())):
            start = lead.end()
        if found is None or found.start() == start or end - start > _LONGEST:
            return
        yield start, end


# What is done for people, in front of the first of a list.
_FOR = re.compile(
    r"服务于?|面向|关爱|关心|慰问|惠及|帮助|针对|走访|覆盖|资助|帮扶|吸引|组织|邀请|供|让|为|给|向|对(?:广大|全体|各类|困难)?"
)
_JOINT = re.compile(r"(?:、|和|与|及|,?以及)(?!其)(?:[近约超共]?[\d余多]+[名位户])?")
_ITEM_END = re.compile(r"[^一-鿿]|等|和|与|及|提供|开展|送|举办|参加")


@cache
def _head() -> re.Pattern[str]:
    """The word at the end of a name that says it is a name of people."""
    return re.compile(rf"(?:{either(load()['group_heads'])})$")


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
