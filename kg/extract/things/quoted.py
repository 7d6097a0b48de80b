"""Quotation and title marks in, the documents and the names without a noun of their own between them out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.scan import Scan
from kg.extract.so_many import SO_MANY
from kg.extract.text import Cover, either
from kg.extract.things.attributed import is_attributed
from kg.extract.things.nouns import BUILT
from kg.extract.things.row_heads import acts
from kg.extract.things.spoken import ENTRIES, QUOTE_LENGTHS, is_parallel, is_sentence, is_speech
from kg.lexicon import load
from kg.model import Mention

# 《…关于…的…》, and what is printed, signed or passed: a document, whatever its last word.
_OF_A_PAPER = re.compile(
    rf"关于.{{2,}}|(?:{either(load().nouns['paper'])}|[一二三四五六七八九十\d]+条)(?:\([^()]+\))?$"
)


def titles(scan: Scan) -> Iterator[Mention]:
    """Documents in title marks, 《…》: those that end like one, or are about something."""
    for closing, opening in scan.pairs.items():
        if closing > opening and scan.text[opening] == "《":
            title = scan.text[opening + 1 : closing]
            head = next((h for h in _papers() if h in title[-len(h) - 8 :]), "")
            if head or _OF_A_PAPER.search(title):
                yield Mention(opening, closing + 1, "Document", "quoted", "", head)


@cache
def _papers() -> tuple[str, ...]:
    """The words for documents, longest first."""
    return tuple(sorted(load()["documents"], key=len, reverse=True))


def quoted(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """Quoted names without a noun of their own (“学一送一”); whether they are programmes the verb decides."""
    covered = Cover((m.start, m.end) for m in found if m.type != "Group")
    for closing, opening in scan.pairs.items():
        if closing < opening or scan.text[opening] not in "“‘":
            continue
        inner = scan.text[opening + 1 : closing]
        if len(inner) not in QUOTE_LENGTHS or is_sentence(inner):
            continue
        held = opening > 0 and scan.token(opening - 1).word in scan.lexicon.parts["any"]
        if is_speech(inner) and not (held and is_parallel(inner)):
            continue
        if covered.holds(opening + 1, closing):
            continue
        if _PEOPLE.match(scan.text, closing + 1) or ENTRIES.match(scan.text, closing + 1):
            continue
        if _is_only_said(scan, opening, closing) or _is_felt(scan, opening, closing):
            continue
        plain, run = inner in scan.lexicon["plain_modifiers"], _is_run(scan, opening)
        if (end := _with_noun(scan, closing + 1, run)) and (run or not plain):
            yield Mention(opening, end, "Programme", "quoted", "", "")
            continue
        if (
            plain
            or inner in _FEASTS
            or inner.endswith(_WHEN)
            or _SO_MANY_THINGS.fullmatch(inner)
            or (inner.endswith(BUILT) and inner[:-2] in scan.lexicon.particles["works"])
        ):
            continue  # 打造“精品工程”
        if _has_noun_behind(scan, closing + 1) and not _is_brought_about(scan, opening, closing + 1):
            continue
        form = "quoted" if _SO_MANY_DEEDS.search(inner) else "bare"
        yield Mention(opening + 1, closing, "Programme", form, "", "")


# 开启“清凉模式”: a figure of speech.
_SWITCHES = re.compile(r"(?:开启|进入|切换|切换到|按下)了?$")
# 送上“定制温暖”, 送去开学“第一份礼物”: what a gift is like.
_FELT = re.compile(r"[送献][上去来](?:了|一份)?[一-鿿]{0,4}$")


def _is_felt(scan: Scan, opening: int, closing: int) -> bool:
    """Whether a quotation says what a gift is like, and not what is given (送上“平安福袋”)."""
    felt = _FELT.search(scan.text, max(0, opening - 10), opening) is not None
    given = scan.lexicon.endings["made"].end(scan.text, opening, closing)
    return felt and not (given and not scan.text.endswith("礼包", opening, closing))


# 主题定为“某某 某某”: under which words something is held.
_THEME_OF = re.compile(r"(?:主题|口号)(?:确定|定|设定|设)?(?:为|是|叫|:)$")
_LONGEST_THEME = len("主题确定为")
# 被职工称为“某工程”, 列为工作“重中之重”, 两名“小候鸟”: what something or somebody is said to be.
_SAID_TO_BE = re.compile(
    r"(?:(?<![简统全名])称[为作]|称之为|[誉视列]为|看作|当作|比作)[^,。;:“”]{0,8}$|(?:[\d几两多]|余)[名位]$|[这那]些$|(?:非常|十分|格外|更加|颇为)$"
)
_LONGEST_BYNAME = 12
# “某”这个称呼, “甲”“乙”等办法: a word that was used, or how something was done; “甲”“乙”等评选: honours.
_WORD = re.compile(
    r"(?:这个|这一|一?的)?(?:称呼|称谓|字样|一词)|(?:“[^”]*”)*等(?:办法|方法|手段|评选|选树|推选|评比)"
)
# “刷脸”就能领水, “一键”直达: what one does and has it.
_AND_DONE = re.compile(
    r"即可|就(?:[能行]|可以?)|便[可能]|直[达办]|[即快速]办|办[理结好]|搞定|可[办查]|到账|到手|享受|领取|获取|解决"
)
_ASKS = re.compile(r"怎么|怎样|如何|为什么|为何|吗$")
# 以“某”的创新形式: how something is done.
_IN_THE_WAY_OF = re.compile(
    rf"的?(?:创新|崭新|全新|新|良好|浓厚)?(?:{either(load().nouns['manner'])}|为主题)"
    # 以“打造某工程,创建某工程”为宗旨: an aim
    r"|作?为(?:指导思想|总?目标|目的|宗旨|理念|原则|口号|愿景|使命|己任|准则|价值追求|工作思路)"
)
# “两节期间”: when, and nothing that is run.
_WHEN = ("期间", "以来", "前夕", "前后", "时期", "时节", "时段")
# “五一”期间: a feast, unless a programme's noun ends the quotation.
_FEASTS = frozenset({"五一", "七一", "五四", "三八", "六一", "十一", "八一", "双节", "两节"})
# “八大群体”, “具有五种素养”: so many of what is no deed.
_SO_MANY_THINGS = re.compile(r"[一-鿿]{0,2}?[两二三四五六七八九十]+[个大种件类条][一-鿿]{2,4}")
# “惠工十件事”, “暖心八条”: what is run, whatever verb tells of it.
_SO_MANY_DEEDS = re.compile(
    r"(?:[一二三四五六七八九十]+|\d+)(?:件(?:[好实]事|事)|条|项(?:举措|服务|措施|行动))$"
)
# “工会+某站”的模式: what it is joined from.
_JOINED_FROM = re.compile(r"的|线上线下")
# “某客”等职工群体: people.
_PEOPLE = re.compile(
    r"(?:、?“[^”]{1,8}”)*等[^,。;:、“”]{0,8}?(?:群体|人群|人员|人士|职工(?=[^,。;]?[加入参])|从业者|劳动者)(?!服务|活动|关爱|驿站)"
)
# Verbs as nouns: what is quoted before them is a rule that something keeps (按“三有”要求); “某某”轮 is a ship.
_MEASURED_BY = frozenset({"要求", "标准", "规定", "配备", "统一", "轮", "保护"})


def is_manner(scan: Scan, opening: int, closing: int) -> bool:
    """Whether a quotation that ends with a programme's noun only says how something is done (“某+某课堂”的形式)."""
    if _IN_THE_WAY_OF.match(scan.text, closing + 1):
        return True
    if _is_only_said(scan, opening, closing):
        return True
    return "+" in scan.text[opening:closing] and _JOINED_FROM.match(scan.text, closing + 1) is not None


def _is_only_said(scan: Scan, opening: int, closing: int) -> bool:
    """Whether a quotation is a figure of speech, a theme (主题定为“某某 某某”), a byname or a question."""
    if _THEME_OF.search(scan.text, max(0, opening - _LONGEST_THEME), opening):
        return True
    if _SAID_TO_BE.search(scan.text, max(0, opening - _LONGEST_BYNAME), opening):
        return True
    if (
        _WORD.match(scan.text, closing + 1)
        or _AND_DONE.match(scan.text, closing + 1)
        or _ASKS.search(scan.text, opening, closing)
    ):
        return True
    verb = _SWITCHES.search(scan.text, max(0, opening - 4), opening)
    return verb is not None and scan.text.endswith("模式", opening, closing)


def _has_noun_behind(scan: Scan, at: int) -> bool:
    """Whether the quotation only qualifies a noun behind it (“两癌”筛查, “双师型”教师)."""
    if at >= len(scan.text) or not scan.starts_word(at):
        return False
    if _IN_THE_WAY_OF.match(scan.text, at):
        return True
    token = scan.token(at)
    if token.word in _MEASURED_BY:
        return True
    return token.flag in ("n", "vn", "nz", "l") and token.word not in scan.lexicon["triggers"]


# So far behind a quotation stands the noun that says what it names.
_REACH = 14
# Tags of the words between a quotation and that noun (“某”包车服务, “某”服务职工网络).
_BETWEEN = ("n", "v", "b", "j", "l", "a")


def _with_noun(scan: Scan, at: int, run: bool) -> int:
    """The end of the noun that a quotation ending at `at` names with it (“某”服务, “某”调解法), 0 for none.

    Of what is `run` more nouns are known (组建“某”讲解队).
    """
    nouns, stop = scan.lexicon.lists["behind"], min(len(scan.text), at + _REACH)
    nouns |= scan.lexicon.lists["made"] if run else frozenset()
    end = 0
    if scan.text.startswith(("标准", "要求"), at):
        return 0  # 按照“三有”标准规范创建
    while at < stop and "\u4e00" <= scan.text[at] <= "\u9fff":
        token = scan.token(at)
        known = token.word in nouns or token.word[-1:] in nouns or token.word[-2:] in nouns
        noun = known and token.word not in scan.lexicon["groups"]
        goes_on = (
            token.flag.startswith(_BETWEEN)
            and not acts(scan, token)
            and not (end and (token.flag == "v" or token.word in scan.lexicon["triggers"]))
        )
        if not noun and not goes_on:
            return end  # “某”服务惠及职工
        at = token.end
        end = at if noun else 0
    return end


# 组建3支“某”队, 举办一场“某”, 开展2031年第二次“某”: how many, and of when.
_SO_MANY = re.compile(
    rf"{SO_MANY}$|(?:[一两三四五六七八九十]|\d+[余多]?)[支场个项次期批堂]$"
    r"|(?:20\d\d年度?)?(?:第[一二三四五六七八九十\d]+[届次期季批]|首[届次期场批])$|20\d\d年度?$"
)


def _is_run(scan: Scan, opening: int) -> bool:
    """Whether a verb of running stands right before a quotation."""
    many = _SO_MANY.search(scan.text, max(0, opening - 10), opening)
    at = many.start() if many else opening
    at -= scan.text[at - 1 : at] in ("了", "的")
    runs = at > 0 and scan.runs(scan.token(at - 1).word)
    return runs or is_attributed(scan, opening)


def _is_brought_about(scan: Scan, opening: int, end: int) -> bool:
    """Whether somebody runs what is quoted, and the noun behind says that it is a deed (推出“某”智能助手)."""
    if not _is_run(scan, opening):
        return False
    deeds, stop = scan.lexicon.particles["deed"], min(len(scan.text), end + _REACH)
    while end < stop and scan.text[end] not in ",。;:、!?“”‘’()的\n":
        token = scan.token(end)
        if token.word in deeds:
            return True
        end = token.end
    return False


_QUOTED_LIST = re.compile(r"[^、。!?;,“”]{2,14}(?:、[^、。!?;,“”]{2,14}){1,9}")


_SUMS_UP = ("的“", "等“", "等内容")


def is_list(scan: Scan, opening: int, closing: int) -> bool:
    """Whether a quotation lists what is summed up behind it (“甲、乙”的“双微”活动, “甲、乙”等内容)."""
    return (
        scan.text.startswith(_SUMS_UP, closing + 1)
        and scan.text[opening] in "“‘"
        and _QUOTED_LIST.fullmatch(scan.text, opening + 1, closing) is not None
    )


def quoted_lists(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """The members of “A、B、C”的“三微”活动, whose quotation lists what the second one sums up."""
    starts = {
        m.start - (scan.text[m.start - 1 : m.start] == "“") for m in found if m.form in ("quoted", "bare")
    }
    for closing, opening in scan.pairs.items():
        if closing > opening and closing + 2 in starts and is_list(scan, opening, closing):
            items = list(_items(scan.text, opening + 1, closing))
            if any(scan.token(start).flag[:1] == "a" for start, _ in items):
                continue  # “快捷、热情”的“一站式”服务: what it is like
            for start, end in items:
                yield Mention(start, end, "Programme", "listed", "", "")


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each item of a list begins and ends."""
    for item in text[start:end].split("、"):
        yield start, start + len(item)
        start += len(item) + 1
