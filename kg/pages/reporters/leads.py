"""The start or the foot of a folded paragraph in, the reporters named there and where the article's words begin out."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.dictionary import tagger
from kg.pages.reporters.names import HAN, is_name
from kg.pages.reporters.offices import (
    LIST,
    NO_NAME,
    PEOPLE,
    SIGNS,
    Byline,
    credit_word,
    gather,
    house,
    mentions_office,
    named,
    office,
)
from kg.pages.words import either

# Words that 讯 and 电 begin.
_NO_LEAD = r"[息问号话子脑力器梯动商视影台]"
WHEN = r"近日|日前|昨日|昨天|连日来|近年来|今年|去年|\d{1,4}[年月日]"
_TEXT = rf"[“‘《\d]|[{HAN}]{{6}}|[^ ]{{1,8}},"
_BRACKETED = re.compile(rf"{SIGNS}*\((?P<who>[^()。“”]{{3,60}})\) *")
_REPORTING = re.compile(
    # Signs are among the people's characters too: taken once, never given back, or a row of them is parted every way.
    rf"{SIGNS}*+(?P<who>{PEOPLE}{{4,70}}?)"
    rf"(?: *: *| *报道(?:[:, ]+|(?=\d{{1,4}}[年月日]))| {{2,}}(?={_TEXT})| +(?={WHEN}))"
)
# 本报讯 记者王伟 通讯员李明 in a line of its own, or before the report: 本报讯 记者 王伟 北滘镇, 记者王伟报道日前.
_UNMARKED = tuple(
    re.compile(rf"({PEOPLE}{many}){end}")
    for many, end in (
        ("{4,60}", "$"), ("{2,40}?", rf" *报道(?=[{HAN}“‘《\d])"), ("{4,40}?", rf" (?=[{HAN}“]{{4}})"),
    )
)  # fmt: skip
_PAGE = r" *第? *[\dA-Z一二三四五六七八九十]+ *版"
_TURNED = re.compile(
    rf"{SIGNS}*(?:[(\[【]? *[上紧] *|[(\[【] *)[接承]{_PAGE}(?:[^()\[\]【】。]{{0,12}}[)\]】])?[ :]*"
)
_TURN_TO = r"(?:[(\[【]? *下 *[转接]|[(\[【] *(?:未完[,、 ]*)?转)"
_TO_TURN = rf"[▶►→■◆▲▼]?{_TURN_TO}{_PAGE}[^()。]{{0,12}}[)\]】]?\s*$"
_DAY = r"(?:(?:\d{4}年)?\d{1,2}月)?\d{1,2}日"
# Any site or paper before the word that leads in, as no list has them all: `东江网讯 `, `51网讯 `, `南山网8月2日讯`,
# `某某日报社/海湾新闻11月29日讯 `, and before names in brackets `法制在线:(王伟)`.
_SITE = (
    rf"[{HAN}\dA-Za-z/·•—–\-]{{1,20}}?(?:网|报社?|台|在线|新闻|客户端|融媒|云)(?: *[{HAN}]{{2,6}}?)?"
    rf"(?: *{_DAY}(?:讯|电|消息)|(?<![通腾快])讯|:(?= *\())(?=[ (\[【“\d]|{WHEN})"
)
# Whoever it is, before reporters in brackets: `天天网消息(山海传媒集团记者王伟)`, `某县讯(通讯员王伟)`.
_ANYBODY = rf"[{HAN}\dA-Za-z/·•—–\-“” ]{{0,30}}?(?:讯|消息|电|报道 *:?)(?= *[(\[【][^()。,]{{0,16}}{either('writer')})"


# The place where a report was written, before when: `泰安讯 近日,`; no 简讯 and no 喜讯.
_TOWN = rf"[{HAN}]{{2,6}}(?<![通快简短喜资])讯(?= +(?:{WHEN}))"
# The place and day of a dateline: `本报北京6月4日电`, `中工网昆山讯`.
_PLACE_DAY = rf"(?:[{HAN}]{{2,8}}?)? *(?:\d{{1,2}}月\d{{1,2}}日)?"


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        rf"^{SIGNS}*[(\[【]? *(?:据? *{house()}(?:[ \-—–·]*{house()})* *{_PLACE_DAY} *{either('lead')}(?!{_NO_LEAD})|"
        rf"{_ANYBODY}|{_SITE}|{_TOWN}) *[)\]】]? *"
        r"(?:\((?P<inside>[^()]{0,80})\))?[ :]*"
    )


def _loose(head: str) -> Byline | None:
    """`本报记者王伟 通讯员李明报道:`, or `(记者王伟)`, before a report's first words."""
    found = _BRACKETED.match(head) or _REPORTING.match(head)
    if not found or not mentions_office().search(found["who"]):
        return None
    found_names = named(found["who"], bracketed="(" in found[0])
    if len(found_names) > 1 and "报道" in found[0][len(found["who"]) :] and _is_place(found_names[-1]):
        found_names = found_names[:-1]  # 记者 王伟 杭州报道: where from
    return Byline(found_names, 0, found.end()) if found_names else None


def _is_place(name: str) -> bool:
    """Whether the dictionary has a name as a place's alone."""
    return [flag for _, flag in tagger()(name)] == ["ns"]


def _unmarked(head: str) -> Byline | None:
    """`记者王伟 通讯员李明`, and nothing else before a report's first words or the end of the line."""
    for found in (pattern.match(head) for pattern in _UNMARKED):
        who = named(found[1]) if found and mentions_office().search(found[1]) else ()
        if found and who and sum(map(len, who)) == len(re.sub(rf"{office()}|[^{HAN}]", "", found[1])):
            return Byline(who, 0, found.end())
    return None


@lru_cache(maxsize=4096)
def lead(text: str) -> Byline | None:
    """The `本报讯(记者王伟)` or `(上接第1版)` that opens a report, its names, and where the report itself begins.

    >>> lead("本报讯(记者王伟 通讯员李 明)近日,").names
    ('王伟', '李明')
    >>> lead("(记者 王伟)近日,").names
    ('王伟',)
    """
    head = gather(text[:160])
    turned = _TURNED.match(head)
    if turned:
        return Byline((), 0, turned.end())
    found = _lead().match(head)
    end = found.end() if found else 0
    if found and found["inside"]:
        return Byline(named(found["inside"], bracketed=True), 0, end)
    loose = _loose(head[end:]) or (_unmarked(head[end:]) if found else None)
    if loose:
        return Byline(loose.names, 0, end + loose.end)
    return Byline((), 0, end) if found and found.end() > 2 else None


_REST = re.compile(r"[^()。,:]{1,16}\)")


def is_cut(row: str, after: str) -> bool:
    """Whether the end of a row cuts a dateline in two, whose rest the row after begins with.

    >>> is_cut("本报讯(记者王伟 通讯员李", "明)近日,北滘镇")
    True
    """
    if not _REST.match(after):
        return False
    found = lead(row + after)
    return found is not None and found.end > len(row)


@cache
def _foot() -> tuple[re.Pattern[str], ...]:
    end, people, credit = r"(?<=[。!?…”’)】])", rf"[{HAN}][{HAN}·• 、,]{{1,30}}?", credit_word()
    agency = r"(?: *[(/][^。()]{2,20}\)?)?"
    return (
        # (本报记者 王伟 通讯员 李明 文/图), (李明), (新华社发 王伟摄), 新华社发(王伟 摄)
        re.compile(
            rf"{end} *(?:{either('agency')}[发供]?图?)? *[(\[【](?P<who>[^()\[\]【】。!?“”]{{2,60}})[)\]】]\s*$"
        ),
        # ■ 王伟 摄, 王伟摄/人民图片, 本报记者 王伟 摄, 王伟 李明 摄影报道, 摄影:王伟
        re.compile(rf"{end}{SIGNS}*(?P<who>(?:{office()}[ :]*)?{people}[ /]*{credit}{agency})\s*$"),
        re.compile(rf"{end}{SIGNS}*(?P<who>{office()}[ :]*{LIST}[^。!?“”]{{0,30}})\s*$"),
        # a bare name after the last full stop
        re.compile(rf"(?<=[。!?…”’]){SIGNS}+(?P<who>{people})\s*$"),
        re.compile(rf"(?<=。)(?P<who>[{HAN}]{{2,3}}(?: [{HAN}]{{2,3}})?)\s*$"),
    )


# Who sent the report in, under it: (某市某区总工会), (省总宣教部).
_SENDER = rf"[{HAN}]{{1,16}}(?:工会|宣教部|部|处|办|局|委|中心|公司|集团|学院|学校|医院|厂|[省市区县州旗镇])"

# The same before who wrote it there: (省总宣教部 王伟).
_SENDER_OF = re.compile(rf"^[{HAN}]{_SENDER}[ :]+(?=[{HAN}])")


@cache
def _note() -> re.Pattern[str]:
    """`(下转第3版)`, `(完)`, `(本报昆山6月4日电)`, `(责任编辑:王伟)`, `新华社发` behind it: not the report's."""
    end, word = r"(?<=[。!?…”’]) *", either("furniture")
    # The office that gave a picture is nobody's name: 图片由某市总工会提供, 某市总工会供图.
    agency = (
        rf"(?:(?:图片?来源 *:? *)?{either('agency')}(?:[发供]图?|供稿)|图片?由[^()。]{{2,20}}(?:提供|供图)|"
        rf"{_SENDER}(?:供图|供稿|提供)|资料图片?)"
    )
    others = rf"完|{house()}{_PLACE_DAY}[电讯]|{word} *:[^()。]{{0,30}}|据[^()。]{{2,20}}|{_SENDER}|{agency}|{office()}"
    return re.compile(rf"{_TO_TURN}|{end}{agency}\s*$|{end}[(\[【](?:{others})[)\]】]\s*$")


@lru_cache(maxsize=4096)
def foot(text: str) -> Byline | None:
    """The names set after the last sentence of a paragraph, and where they begin.

    >>> foot("图为比赛现场。 王伟摄/人民图片").names
    ('王伟',)
    >>> foot("活动持续到月底。(李明)").names, foot("这是第一次(试行)。")
    (('李明',), None)
    >>> foot("活动持续到月底。(市总宣教部 李明)").names
    ('李明',)
    """
    found = _foot_of(text)
    before = _note().search(text, 0, found.start) if found and found.names else None
    # (资料图) 王伟 摄: what is said of the picture stands before who took it.
    return Byline(found.names, before.start(), len(text)) if found and before else found


def _foot_of(text: str) -> Byline | None:
    if text.endswith("。"):  # as most paragraphs do: nothing stands behind the last sentence
        return None
    tail = gather(text[-110:])
    aside = _note().search(tail)
    if aside:
        return Byline((), len(text) - len(tail) + aside.start(), len(text))
    for pattern in _foot():
        found = pattern.search(tail)
        if not found:
            continue
        who = (
            re.sub(r"(?<=.)[(/][^()/记]*\)?$", "", found["who"])
            if "/" not in found["who"][:4]
            else found["who"]
        )
        who = _SENDER_OF.sub("", who)
        found_names = named(who)
        bare = not mentions_office().search(found["who"])
        # Several surnames stand for names, also where a character of one is a word as well (宋清和).
        sure = len(found_names) > 1 and all(map(is_name, found_names))
        named_so = sure and not all(map(NO_NAME.search, found_names)) and " " in who.strip()
        if found_names and (
            not bare or named_so or not any(NO_NAME.search(name) or not is_name(name) for name in found_names)
        ):
            return Byline(found_names, len(text) - len(tail) + found.start(), len(text))
    return None
