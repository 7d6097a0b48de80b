"""A list in, what its clause says of it out: that something is made up of it, or that its members take place."""

from __future__ import annotations

import re

from kg.extract.scan import Scan
from kg.extract.text import either
from kg.extract.things.rows import Row, rows
from kg.lexicon import load

# 甲、乙接连举行, 甲、乙惠及千人: they are held, or done for people.
_HELD = re.compile(
    r"(?:等[^,。;、将]{0,10})?[^,。;、将]{0,8}?(?:举行|举办|开展|上演|启动|推进|展开|开赛|惠及|登场|落地|覆盖|上演|亮相|精彩|依次进行|有序进行|同步进行|轮番|穿插|火热|异彩纷呈|亮点纷呈|各具特色|贯穿|热闹|让人|令人|目不暇接|(?P<there>一应俱全|应有尽有|齐全|俱全|齐备))"
)


def consists(scan: Scan, row: Row) -> bool:
    """Whether a list says what something is made up of (包括甲、乙; 集甲、乙于一体)."""
    return (
        row.together
        or (not row.verb and is_spelt(scan.text, row))
        or ("”" in scan.text[max(0, row.start - _FAR) : row.start] and is_counted(scan.text, row))
        or (row.counted and row.verb in _WITH)
        or (row.noun in _PARTS and row.verb in _WITH)
        or (row.verb == "进行" and not _TO_WHOM.search(scan.text, max(0, row.start - _NEARBY), row.start))
        or (row.verb in scan.lexicon.particles["consists"] and not _done_apart(scan.text, row))
    )


def _done_apart(text: str, row: Row) -> bool:
    """Whether 分别 only says how something else is done (分别建设了甲、乙), and not what there is (分别为甲、乙)."""
    first = row.members[0][0] if row.members else row.start
    return text.startswith("分别", row.start) and text[row.start + 2 : first] not in _APART


_APART = ("", "为", "是", "有", "叫", "设", "设有", "包括", "涉及", "聚焦", "围绕", "对应")


# 共有甲、乙3项内容: so with a number alone; 现场还有甲、乙 may be whoever came.
_HAS = frozenset({"有", "共有", "还有"})
# 涉及甲、乙等项目, 具有甲、乙等功能: what such a noun sums up is there.
_WITH = _HAS | {"涉及", "具有", "拥有", "具备", "穿插", "穿插了", "划分", "贯穿"}
# 活动现场进行了甲、乙, but 对职工进行甲、乙.
_TO_WHOM = re.compile("[对向为给就][^,。;]*$")
_NEARBY = 16
_PARTS = frozenset(
    ["项目", "赛项", "功能", "环节", "板块", "模块", "课程", "服务", "功能区", "区域", "内容", "科目", "阶段"]
)


def within_list(scan: Scan, start: int, end: int) -> int:
    """Where a name ending at an offset begins: with its place in a list, if it ends with it.

    文化节分|困难职工帮扶、乙 does not reach out of the list, and 包括|职工书画展、乙 is told whole.
    """
    member = scan.once(_members).get(end, start)
    said = {scan.token(at).flag for at in range(member, start)}
    return member if all(flag.startswith(_BEGIN_NAMES) for flag in said) else start


# Tags of words that a name can begin with.
_BEGIN_NAMES = ("n", "j", "vn", "b", "s")


def _members(scan: Scan) -> dict[int, int]:
    """Where each member begins of the lists that something is made up of, by where it ends."""
    return {end: start for row in rows(scan) if consists(scan, row) for start, end in row.members}


# 十件实事:甲、乙, “三送”活动:甲、乙: what is spelt out behind a colon.
_SPELT = re.compile(rf"(?:{either(load().nouns['spelt'])}|一|包括|包含|涵盖|分别[是为]|如下)[”’]?:$")
_NOUN = 6


# “三送”即送岗位、送技能, “三进”活动,即法律进企业、文化进车间: each has the word that is counted.
_COUNTED = re.compile(
    r"“[两二三四五六七八九十](?P<word>[一-鿿])”(?:活动|行动|工程|服务)?(?:,?(?:就|也)?(?:是|即|为|指):?|[,:])$"
)
_FAR = 14


def is_counted(text: str, row: Row) -> bool:
    """Whether a list says what a word with a number in quotation marks stands for, each member by that word."""
    counted = _COUNTED.search(text, max(0, row.start - _FAR), row.start)
    if counted is None or (counted[0][-1] == "," and not text.startswith("即", row.start)):
        return False
    return all(counted["word"] in text[start:end] for start, end in row.members)


def is_spelt(text: str, row: Row) -> bool:
    """Whether a list stands right behind the colon of what it spells out."""
    return _SPELT.search(text, max(0, row.start - _NOUN), row.start) is not None


# What has courses, and what says that a list is of them.
SCHOOL = re.compile(r"夜校|[暑寒]?托管?班|[暑寒]托|兴趣班|培训班|公益课|学堂|课堂|工匠学院|夏令营|训练营")
_COURSES = frozenset({"课程", "课", "班"})
_COURSES_ARE = re.compile(
    r"课程?(?:内容|设置|安排)?(?:\d+余?门|[^,。;]{0,6}(?:丰富|多样)[^,。;]{0,4})?(?:,除[^,。;]{1,12}外)?,?$"
)
# 夜校开设甲、乙; 运动会包括丙、丁: right behind what has them.
_CLASS_HAS = re.compile(rf"(?:{SCHOOL.pattern})[”’]?(?:活动)?(?:课程|内容)?(?:主要|还|共|今年|首批)?$")
# What sums a list up and says nothing of what is in it.
_ANYTHING = frozenset({"", "内容", "活动", "项目", "环节"})
_TOO = ("还有", "也有", "又有", "既有", "其中")
_OPENS_CLASSES = frozenset({"开设", "开办", "推出", "设置"})
_PLAYED = re.compile(
    r"(?:赛|运动会|比武|运动汇)[”’]?(?:活动)?,?(?:内容|项目|比赛项目|竞赛项目)?(?:主要|还|共|将|分别)?$"
)
# What somebody knows, wins or belongs to is not competed in.
_NOT_PLAYED = re.compile(
    r"(?:知识|技能|能力|规范|政策|法规|内容|奖[项金杯品状牌]?|资金|组|组委会|委员会|办公室|裁判|评委|场地|日|月|时间|区|名|人|队|员|师|工|层|级|站|企业|单位|行业|领域|方面|专业|标准|素质|实际|思维)$|[?!,]"
)
_NEAR, _CLOSE = 200, 20


def teaches(scan: Scan, row: Row) -> bool:
    """Whether a list is of the courses of a class told of before it (夜校…课程有甲、乙; 甲、乙等课程)."""
    if SCHOOL.search(scan.text, max(0, row.start - _NEAR), row.start) is None:
        return False
    if row.noun in _ANYTHING and most_are(scan, row, "taught"):
        return True  # 开展书法、茶艺等活动
    made_up = consists(scan, row) or row.verb in _HAS
    opened = (made_up or row.verb in _OPENS_CLASSES) and row.noun in _ANYTHING
    if opened and _CLASS_HAS.search(scan.text, max(0, row.start - _CLOSE), row.start):
        return not any(_NOT_PLAYED.search(scan.text, start, end) for start, end in row.members)
    return row.noun in _COURSES or (
        made_up and _COURSES_ARE.search(scan.text, max(0, row.start - _NEAR), row.start) is not None
    )


def most_are(scan: Scan, row: Row, what: str) -> bool:
    """Whether two thirds of a list are words of a sort, be the others what they may (`taught`, `played`)."""
    words = scan.lexicon.lists[what]
    known = sum(scan.text[start:end] in words for start, end in row.members)
    return known > 1 and 3 * known >= 2 * len(row.members)


def played(scan: Scan, row: Row) -> bool:
    """Whether a list is of what is competed in at a contest that stands right before it (运动会包括拔河、跳绳)."""
    if not consists(scan, row) or scan.text.startswith(_TOO, row.start):
        return False  # 看了某比赛,还有甲、乙
    if _PLAYED.search(scan.text, max(0, row.start - _CLOSE), row.start) is None:
        return False
    return not any(_NOT_PLAYED.search(scan.text, start, end) for start, end in row.members)


def takes_place(scan: Scan, row: Row) -> str:
    """How a list that its clause speaks of is: `held` (甲、乙接连举行), `there` (甲室、乙室一应俱全), or "" ."""
    said = None if row.verb else _HELD.match(scan.text, row.end)
    return "" if said is None else "there" if said["there"] else "held"
