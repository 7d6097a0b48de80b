"""Candidate programmes in, those that stand as one out: a name, or a noun that some act gives the standing of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.happens import HOW, OCCURS
from kg.extract.scan import Scan
from kg.extract.things.attributed import is_attributed
from kg.model import Mention

# What is said of an occasion that took place: whatever it is called, it is one.
_TAKES_PLACE = re.compile(rf"[”’]?(?:在[^,。;]{{2,16}})?{HOW}(?:{OCCURS})")
# A modifier this long that is one word only sorts the noun behind it (检查项目, 交流平台).
_SORT = 2
# 省级示范点12家: of what rank some are.
_OF_RANK = re.compile(
    r"(?:国家|全国|[省市区县州]|自治区)级?(?:示范(?:点|基地|站|单位)|试点(?:单位)?|工作室)|工会(?:服务)?阵地"
)
# 提出建议80条, 完成技术革新、攻关项目30余项.
_YIELDS = re.compile(r"(?:提出|完成|征集|收集|取得|攻克|孵化|产生|形成)了?(?:[^,。;:、]{2,6}、){0,2}$")
_SO_MANY = re.compile(r"\d[\d.]*[余多万]*[条项件个](?!班)")
# 按照工作室自愿结盟的原则, 一部回顾竞赛开展情况的汇报片: what is told by it.
_PRINCIPLE = re.compile(r"[^,。;:“”!?\n]{0,10}的(?:原则|汇报片|专题片|纪录片|宣传片|短片|展板)")
_SHORT = 8
_REACH = 20
_REMEMBERED = re.compile(r"(?:召开|举行|举办|成立|建成|启动)\d+周年")
# Kinds that figures of speech are made of: everything can be a home or a stage.
_ROOMS = frozenset({"service_station", "platform"})
_PROMISE = re.compile(r"(?:打造|成为|变成|筑|营造|当好|做)[^,。;“”]{2,}的$")
_PROMISED = 32
_BETWEEN_QUOTES = re.compile(r"[”’][、和与及]?[“‘]")


def standing(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """`found`, where a noun that only sorts or serves as a means is no longer a thing of its own."""
    for mention in found:
        unnamed = mention.type == "Programme" and mention.form in ("described", "plain", "listed")
        if unnamed and any(is_none(scan, mention) for is_none in (_is_sort, _is_means, _is_past, _is_taken)):
            yield replace(mention, form="generic")
        elif mention.type == "Programme" and mention.form == "quoted" and _is_promise(scan, mention):
            continue
        else:
            yield mention


def _is_past(scan: Scan, mention: Mention) -> bool:
    """Whether an occasion is only remembered (某大会召开80周年)."""
    return _REMEMBERED.match(scan.text, mention.end) is not None


# Things that people are told to have got.
_TAKEN = re.compile(r"(?:领到|收到|拿到|接过|提着|拎着|装着)了?(?:一[份个])?[^,。;:]{0,12}$")
_GIFTS = ("礼包", "福利包", "温暖包")


def _is_taken(scan: Scan, mention: Mention) -> bool:
    """Whether a gift without a name is told of by those who have got it (领到暖心礼包和春联)."""
    is_gift = mention.head.endswith(_GIFTS)
    return is_gift and _TAKEN.search(scan.text, max(0, mention.start - 20), mention.start) is not None


def _is_promise(scan: Scan, mention: Mention) -> bool:
    """Whether a quoted room is what somebody is promised (打造骑手信赖的“温暖之家”), not one of that name."""
    opening = mention.start - 1
    row = scan.lexicon["programmes"].get(mention.head)
    if row is None or row["kind"] not in _ROOMS or scan.pairs.get(mention.end) != opening:
        return False
    promised = _PROMISE.search(scan.text, max(0, opening - _PROMISED), opening) is not None
    return promised and not is_attributed(scan, opening)


def naming(scan: Scan, quoted: list[Mention]) -> list[Mention]:
    """The quoted words that name something: no figures of speech, no mottoes, and none in a row with one."""
    kept: list[Mention] = []
    run: list[Mention] = []
    for mention in [*sorted(quoted, key=lambda m: m.start), None]:
        if mention is None or (run and not _BETWEEN_QUOTES.fullmatch(scan.text, run[-1].end, mention.start)):
            if not any(_is_figure(scan, m) for m in run):
                kept += run
            run = []
        if mention is not None:
            run.append(mention)
    return kept


def _is_sort(scan: Scan, mention: Mention) -> bool:
    """Whether a vague noun with one short word before it says what sort of thing it is, not which one."""
    head = mention.end - len(mention.head)
    row = scan.lexicon["plain_nouns"].get(mention.head)
    if _OF_RANK.fullmatch(scan.text, mention.start, mention.end) or _is_output(scan, mention):
        return True
    if _PRINCIPLE.match(scan.text, mention.end):
        return True
    if mention.form != "described" or row is None or not row["vague"]:
        return False
    token = scan.token(mention.start)
    if head - mention.start > _SORT or token.start != mention.start or token.end not in (head, mention.end):
        return False
    name = scan.text[mention.start : mention.end]
    return scan.text.count(name) == 1 and not _TAKES_PLACE.match(scan.text, mention.end)


def _is_output(scan: Scan, mention: Mention) -> bool:
    """Whether a counted noun is what people brought about, not what they took part in (提出合理化建议80条)."""
    return (
        mention.end - mention.start <= _SHORT
        and _SO_MANY.match(scan.text, mention.end) is not None
        and _YIELDS.search(scan.text, max(0, mention.start - _REACH), mention.start) is not None
    )


def _is_means(scan: Scan, mention: Mention) -> bool:
    """Whether an unquoted noun is only what something is done by (通过技能比赛切磋技艺)."""
    row = scan.lexicon["programmes"].get(mention.head)
    lasting = row is not None and bool(scan.lexicon["programme_kinds"][row["kind"]]["lasting"])
    word = _before(scan, mention.start)
    if mention.form == "listed":
        return False  # 以甲、乙为主要内容, 围绕甲、乙三大主题: not its first member alone
    return not lasting and word in scan.lexicon.particles["means"]


def _is_figure(scan: Scan, mention: Mention) -> bool:
    """Whether a quoted word is one of the dictionary, told of somebody's (户外劳动者的“港湾”), or a motto."""
    token = scan.token(mention.start)
    handed_out = scan.lexicon.endings["made"].end(scan.text, mention.start, mention.end)
    is_noun = token.start == mention.start and token.end == mention.end and token.flag.startswith("n")
    if is_noun and not handed_out:
        return True
    opening = mention.start - 1
    word = _before(scan, opening)
    if word == "的":
        return not (scan.runs(_before(scan, opening - 1)) or is_attributed(scan, opening))
    return word in scan.lexicon.particles["means"]


def _before(scan: Scan, at: int) -> str:
    """The word that ends at an offset."""
    return scan.token(at - 1).word if at > 0 and scan.ends_word(at) else ""
