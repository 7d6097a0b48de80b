"""Mentions in, what somebody is told to run or make out, whatever noun it is: 开展义务植树, 成立导师团.

A quotation in what is run is part of its name, whatever stands around it: 开展“一封家书”征集, 举办职工“午间课”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.name_words import TIMES
from kg.extract.scan import Hit, Scan
from kg.extract.so_many import SO_MANY
from kg.extract.things.attributed import is_attributed
from kg.extract.things.row_heads import acts
from kg.extract.things.rows import free
from kg.extract.things.spoken import QUOTE_LENGTHS, is_sentence
from kg.extract.tokens import Token
from kg.model import Mention

_ENDS = ",。;!?\n"
# 等课程, 的活动: what was told is of the sort that follows.
_SUMS_UP = ("等", "的")
_AND = frozenset({"、", "和", "与", "及"})
# Tags of the words that such a name is made of, and of the last of them.
_INSIDE = ("n", "v", "a", "b", "j", "l", "i", "t", "s", "zg")
_LAST = ("n", "vn", "v", "l", "i", "j", "ag", "zg")
# Of what the words before a quotation that ends the name are: 职工“午间课”, 全市“百日赛”.
_FRONT = ("n", "l", "b", "t", "j", "vn")
_LENGTHS = range(3, 23)
_QUOTED_LENGTHS = range(5, 41)
_CLAUSE_END = re.compile(r"[,。;:!?\n“”]")
# A word this long may be a name by itself (工间操).
_ALONE = 3
# 组织验收小组, 成立工作专班: those who look after it.
_CHECKS = re.compile(
    r"(?:验收|检查|督导|督查|巡查|考评|考核|评审|审核|调研|评估|筹备|领导|工作|仲裁|裁判|评委|宣传|后勤|会务|安保|保障|秘书|技术|竞赛)(?:小组|组|专班)$|(?:办公|会议|教研)室$"
)
_MANY = re.compile(
    rf"[了过]?(?:{SO_MANY}|(?:首|(?:近|约|逾|超)?\d+[余多]?|[一两三四五六七八九十数多几百]+余?)[场次期项个支批堂类条处家]次?|系列)?"
)
_EDITION = re.compile(
    r"(?:20\d\d年度?)?(?:第[一二三四五六七八九十\d]+[届期季]|首届)|20\d\d年度?|\d{1,2}(?:小时|分钟)"
)
# 实施所作出的贡献, 外卖配送员走进驿站: such a word is no verb here; 开展员工返岗 has one.
_NO_VERB = re.compile(r"所|员(?!工)|者|师(?![生徒傅])|方(?![便言案法式])")
# 组建服务队|12支: how many of it there are.
_COUNT = re.compile(r"(?:共计?|近|约|超|逾|达)*\d[\d.余多万千百]*[一-鿿]{1,3}(?=[,。;!?\n、])")
# 技能培训|130场次、|普法讲座|30场: a row of nouns with a number each.
_COUNTED = re.compile(
    r"(?P<name>[一-鿿]{3,12}?)(?:共计?|近|约|超|逾|达)*"
    rf"(?:\d[\d.余多万千百]*(?:[场期]次?|[次届项个家处座间所])|{SO_MANY})(?=[,。;!?\n、])"
)
_COUNT_BEGINS = frozenset("共近约超逾达0123456789")
# Nouns of one character that end names of what is held.
_ENDS_NAMES = frozenset("会赛展节季周营班课秀行跑游")
# So many words such a name has at most.
_MOST = 8


def acted(scan: Scan, found: list[Mention], taken: list[tuple[int, int]]) -> Iterator[Mention]:
    """Programmes that only the verb before them tells from other nouns, one by one where it has several."""
    named = ("Programme", "Document", "Award")
    things = [m for m in found if m.type in named and m.form != "generic"]
    bodies = [(start, end) for start, end in taken if scan.text[start:end] != "工会"]  # 设立|工会值班室
    any_, makes = scan.lexicon.parts["any"], scan.lexicon.parts["makes"]
    made = scan.lexicon.endings["made"]
    for hit in scan.words["triggers"]:
        known = hit.word in any_ or hit.word in makes
        counted = list(_counted(scan, hit.end)) if scan.runs(hit.word) else []
        for start, end in counted or (_objects(scan, hit) if known else ()):
            quoted = scan.text[end - 1] == "”"
            is_made = made.end(scan.text, start, end - quoted)
            if quoted and scan.text[scan.pairs[end - 1] + 1 : end - 1] in scan.lexicon["programmes"]:
                is_made = False  # “大礼包”: what it is, and no name
            is_run = hit.word in any_ or is_made or counted
            if not is_run or not free(start, end, bodies):
                continue
            kept = [
                (m.start, m.end)
                for m in things
                if not _is_part(scan, m, start, end, hit.word in any_, is_made)
            ]
            # 开展走访慰问: whom, is told elsewhere
            if free(start, end, kept) and not _is_visit(scan, found, start, end):
                if scan.text[end - 1] == "”":  # 职工“午间课”: so it is called
                    yield Mention(scan.pairs[end - 1] + 1, end - 1, "Programme", "quoted", "", "")
                else:
                    yield Mention(start, end, "Programme", "described", "", "")


# What is done about something that has a name of its own.
_WORK = (
    "建设",
    "工作",
    "项目",
    "站点",
    "试点",
    "品牌",
    "平台",
    "功能",
    "创建",
    "服务",
    "推广",
    "行动",
    "活动",
)


def _is_part(scan: Scan, thing: Mention, start: int, end: int, any_: bool, is_made: bool) -> bool:
    """Whether a thing only is a part of the name around it.

    So is what stands in its quotation, and a noun in front of what is set up (普法|值班室).
    """
    if thing.start < start or thing.end > end:
        return False
    if thing.form == "quoted":
        # “某站”评定, “某点子”拍卖会; but of “某站”建设 the station is run
        whole = scan.text[thing.start - 1] + scan.text[thing.end : thing.end + 1] == "“”"
        return any_ and whole and thing.end + 1 < end and not scan.text.endswith(_WORK, start, end)
    quotes = any_ and scan.text.rfind("“", start, thing.start) > scan.text.rfind("”", start, thing.start)
    return quotes or (is_made and thing.form in ("plain", "described") and thing.end < end)


def _is_visit(scan: Scan, found: list[Mention], start: int, end: int) -> bool:
    """Whether what stands between two offsets is known already, as going to see people, or is not run for anybody."""
    if (
        _CHECKS.search(scan.text, start, end)
        or scan.text[start : start + 2] in scan.lexicon["plain_modifiers"]
    ):
        return True
    kinds = scan.lexicon["programmes"]
    word = scan.token(start)
    if word.end == end and len(word.word) == 2 and word.flag == "n":
        return False  # 义诊, 疗养: a noun, and no verb with somebody behind it
    heads = (m.head for m in found if m.start == start and m.end == end)
    return any(kinds.get(head, {}).get("kind") == "relief_visit" for head in heads)


def _objects(scan: Scan, verb: Hit) -> list[tuple[int, int]]:
    """The spans of plain words between a verb and its clause's end, each of a row; none where a noun sums them up."""
    found: list[tuple[int, int]] = []
    if _NO_VERB.match(scan.text, verb.end):
        return found
    start = at = _behind_attribute(scan, verb) or _behind_many(scan, verb)
    words: list[Token] = []
    if edition := _EDITION.match(scan.text, at):
        at = edition.end()  # 第十届|全民健身月
    while at < len(scan.text):
        token = scan.token(at)
        ends = scan.text[at] in _ENDS or (at - start > _ALONE and _is_count(scan, at))
        if ends or token.word in _AND:
            row = bool(found) or not ends
            if _is_name(scan, start, at, words, row):
                found.append((start, at))
            if ends or not words:
                return found
            start = at = token.end
            words = []
            continue
        marked = scan.pairs.get(at, at) - at  # “某角”摊位宣传, 《某书》主题阅读
        if marked > 0 and (at == start or scan.text[at] == "“"):
            inner = scan.text[at + 1 : at + marked]
            plain = at > start and inner in scan.lexicon["plain_modifiers"]
            if marked not in QUOTE_LENGTHS or is_sentence(inner) or plain:
                return found
            at += marked + 1
            continue
        if token.start != at or not _is_plain(scan, token) or len(words) == _MOST:
            return [] if token.word.startswith(_SUMS_UP) else found
        words.append(token)
        at = token.end
    return found


def _counted(scan: Scan, at: int) -> Iterator[tuple[int, int]]:
    """The nouns with a number each that stand in a row at an offset (技能培训|130场次、|普法讲座|30场)."""
    while (one := _COUNTED.match(scan.text, at)) is not None:
        start, end = one.span("name")
        if not any(hit.end == end for hit in scan.heads_of("programmes")) or _acts(scan, scan.token(start)):
            return
        yield start, end
        at = one.end() + 1


def _is_count(scan: Scan, at: int) -> bool:
    """Whether a clause ends with how many there are of what stands before (组建矿工服务队|12支)."""
    return scan.text[at] in _COUNT_BEGINS and _COUNT.match(scan.text, at) is not None


def _behind_many(scan: Scan, verb: Hit) -> int:
    """Where a name begins behind a verb, and behind how many of it there were (开展了20余场|某行)."""
    many = _MANY.match(scan.text, verb.end)
    of_a_kind = scan.text.startswith("一", verb.end) and verb.word in scan.lexicon.parts["makes"]
    return many.end() if many and not of_a_kind else verb.end  # 打造一支过硬队伍: of what sort it is


def _behind_attribute(scan: Scan, verb: Hit) -> int:
    """Where a name begins behind the attribute between it and its verb (组建由劳模组成的|讲解团), 0 for none."""
    stop = _CLAUSE_END.search(scan.text, verb.end)
    of = scan.text.rfind("的", verb.end + 2, stop.start() if stop else len(scan.text)) + 1
    return of if of and scan.text[of] not in "“‘《" and is_attributed(scan, of) else 0


def _is_plain(scan: Scan, token: Token) -> bool:
    """Whether a name can have a word in it: a noun, a verb, a year, and what stands with them."""
    if token.word in TIMES or (token.word.isdigit() and scan.text.startswith("年", token.end)):
        return True
    if token.flag in ("ad", "vd") or not "\u4e00" <= token.word[0] <= "\u9fff":
        return False
    if token.word in scan.lexicon.particles["counted"]:
        return True  # 一线职工
    return not token.flag or token.flag.startswith(_INSIDE) or token.word in ("年", "年度", "系列")


def _is_name(scan: Scan, start: int, end: int, words: list[Token], row: bool) -> bool:
    """Whether words name what is run: not what a second verb is done to, and nothing that is only so or so."""
    particles = scan.lexicon.particles
    if not words or scan.lexicon.endings["abstract"].end(words[-1].word):
        return False  # 技术交流, 坚实基础
    if any(word.word in particles["stop"] for word in words):
        return False  # 资助直至完成学业
    if scan.lexicon.endings["people"].end(scan.text, start, end):
        return False  # 组织优秀教练员
    first, last = words[0], words[-1]
    if row and scan.lexicon.is_kind(scan.text[start:end], "treats"):
        return True  # 免费理发、义诊、法律咨询: each says what people are given
    quoted = "“" in scan.text[start:end]
    if end - start not in (_QUOTED_LENGTHS if quoted else _LENGTHS):
        return False
    if scan.text[end - 1] == "”":
        whose = scan.text[start : scan.pairs[end - 1]] in scan.lexicon["groups"]
        return whose or all(word.flag.startswith(_FRONT) for word in words)
    if quoted and len(words) == 1:
        return not last.flag or last.flag.startswith(_LAST)
    if row and last.flag == "n" and first.word != "送":
        return False  # in a row nouns may share their last word: 宫颈癌、乳腺癌筛查
    if len(words) == 1:
        return last.flag == "n" and len(last.word) >= _ALONE and last.word not in scan.lexicon["groups"]
    if _acts(scan, first) and first.word != "送":
        return False  # 维护权益; but 送戏进工地
    if last.word in _ENDS_NAMES:
        return True  # 形势研判|会, where the dictionary has a verb
    done = words[-2].flag.startswith("n") and last.word in scan.lexicon["boundaries"]  # 积分激励
    alike = not last.flag or last.flag.startswith(_LAST)
    return alike and (last.flag == "vn" or (not acts(scan, last) if done else not _acts(scan, last)))


def _acts(scan: Scan, word: Token) -> bool:
    return acts(scan, word) or word.word in scan.lexicon["boundaries"]
