"""A scanned article, its places and unions in, the other organisations it names out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kg.extract.names import extend_left, leading_code
from kg.extract.scan import Hit, Scan
from kg.extract.unions import is_kind, points
from kg.gazetteer import load as load_places
from kg.lexicon import load
from kg.model import Mention

# The members of A、B等100多家企业: names that only the list says are companies.
_LIST_OF_BODIES = re.compile(
    r"((?:[一-鿿A-Za-z]{2,8}、)+[一-鿿A-Za-z]{2,8})等(?:[\d一二三四五六七八九十百千多余]+家)?"
    r"(?:重点|知名|头部|大型|本地|新业态|平台|快递|外卖|物流|互联网|爱心|主要|品牌)*"
    r"(?P<kind>企业|公司|平台|律师事务所|医院|学校|银行|商家|(?<=家)(?=参加|参与|到场|进场)"
    r"|(?<=快递|外卖|物流|平台|品牌)(?=的|参加|参与|齐聚|集中|、|,))"
)
# 中铁四局, 中建三局: bureaus of the builders, called so without a word for what they are.
_BUREAU = re.compile(r"中[铁建交水冶][一二三四五六七八九十]{1,3}局(?!集团|[一-鿿]{0,8}公司)")
_PLAIN = re.compile(r"[一-鿿]+")
_RUN = re.compile(r"[一-鿿A-Za-z、\d]+")
# Verbs that pick the members of a list.
_PICKED = frozenset({"精选", "挑出", "挑选", "选出", "遴选", "筛选", "来自", "组织", "邀请", "联合", "动员"})
# Kinds that a member's name leaves to the end of the list (甲、乙等5家律师事务所): each has it in full.
_SHARED_KINDS = ("律师事务所", "医院", "学校", "银行")
_OTHER_BODIES = ("工会", "联合会", "街道", "局", "委", "社区")
# 该中心, 该所: the body named last that ends so.
_POINTED = re.compile(
    r"该(中心|研究所|所|院|校|局|站|段|厂|协会|支队|馆|社|基金会|法院|公司|集团)(?![一-鿿]{0,1}工会)"
)
_DEPARTMENT = re.compile(
    r"[一-鿿]{2,6}?(?:部|处|室|办)(?=副?部长|副?处长|副?主任|干部|工作人员|(?:相关|有关)?负责|[、,。;])"
)
# Verbs and people that end like a department (某总工会联合主办, 某总工会机关干部).
_NO_DEPARTMENT = (
    "主办",
    "承办",
    "举办",
    "协办",
    "合办",
    "开办",
    "创办",
    "督办",
    "干部",
    "全部",
    "内部",
    "之处",
    "好处",
)
# 某集团桥南三车间, 某公司职工代表大会: a part of the body it follows.
_UNIT = re.compile(
    r"[^\W第届次\d]{0,6}?(车间|大区|班组|车队|工区|项目部|分厂|职工代表大会|职代会)(?!工会|主任|班长|制)"
)
_UNITS = ("车间", "大区", "班组", "车队", "工区", "项目部", "分厂", "职工代表大会", "职代会")
# Organs of the party are named only with the body they belong to.
_ORGANS = frozenset({"党委", "党组", "党总支", "党工委", "党支部", "纪委", "政府", "支队", "总队"})
_PARTY = re.compile(r"共青团|中共|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟")
_COMMITTEE = re.compile(r"(?:工作)?委员会|委(?=[一-鿿]{0,3}书记|和|与|及|联合|主办|等|[、,。])")
# What a worker does with a works and a pupil with a school names neither (进厂, 返校, 住院).
_GOING_THERE = frozenset("进入到出建办驻离返住在")
_TERM = re.compile(r"第[一二三四五六七八九十]+届(?:经费审查|女职工|常务)?$")
_LONGEST_TERM = 12
_SEATS = ("委员", "代表", "常委")
_BRANCHES = ("分公司", "支公司", "分行", "支行")
_POST_ENDS = ("书记", "副书记", "成员", "委员")


def find_organisations(
    scan: Scan, by_end: Mapping[int, Mention], places: list[Mention], unions: list[Mention]
) -> list[Mention]:
    """Organisations by suffix, by list and by pointer; of two that overlap the longer one."""
    suffixed = list(_suffixed(scan, by_end, places, {union.end: union for union in unions}))
    found = [
        *_departments(scan, unions),
        *suffixed,
        *_units(scan, suffixed),
        *_committees(scan, places),
        *_listed(scan),
        *(Mention(m.start(), m.end(), "Organisation", "full", "", "局") for m in _BUREAU.finditer(scan.text)),
        *(
            Mention(match.start(), match.end(), "Organisation", "generic", "", match[1])
            for match in _POINTED.finditer(scan.text)
        ),
    ]
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        within = kept and mention.end <= kept[-1].end
        # A group or university stays beside the longer name that begins with it: it is its parent.
        parent = (
            kept
            and mention.start == kept[-1].start
            and (mention.head in ("集团", "大学") or kept[-1].head in _UNITS)
        )
        if not within or parent:
            kept.append(mention)
    return kept


def _departments(scan: Scan, unions: list[Mention]) -> Iterator[Mention]:
    """某总工会基层工作部部长: the part of a union that somebody holds a post in."""
    for union in unions:
        match = _DEPARTMENT.match(scan.text, union.end) if union.form != "kind" else None
        if match and not match[0].endswith(_NO_DEPARTMENT):
            form = "office" if union.form == "generic" else "full"
            yield Mention(union.start, match.end(), "Organisation", form, "", match[0], union.code)


def _committees(scan: Scan, places: list[Mention]) -> Iterator[Mention]:
    """共青团某市委员会, 民建某市委: the committee of a party or of its youth in a place."""
    begins = {place.start: place for place in places}
    for found in _PARTY.finditer(scan.text):
        place = begins.get(found.end())
        while place and place.end in begins:
            place = begins[place.end]
        committee = _COMMITTEE.match(scan.text, place.end) if place else None
        if place and committee:
            yield Mention(
                found.start(), committee.end(), "Organisation", "full", "", committee[0], place.code
            )


def _units(scan: Scan, bodies: list[Mention]) -> Iterator[Mention]:
    """某集团桥南三车间: the workshop, team or assembly that a body's name goes on to."""
    for body in bodies:
        match = _UNIT.match(scan.text, body.end) if body.form == "full" else None
        if match is None or not (scan.starts_word(body.end) and scan.ends_word(match.end())):
            continue
        between = [scan.token(i) for i in range(body.end, match.start(1))]
        if not any(
            (t.flag and t.flag[0] in "vpcudr") or t.word in scan.lexicon["boundaries"] for t in between
        ):
            yield Mention(body.start, match.end(), "Organisation", "full", "", match[1], body.code)


def _suffixed(
    scan: Scan, by_end: Mapping[int, Mention], places: list[Mention], unions: Mapping[int, Mention]
) -> Iterator[Mention]:
    starts = {place.start for place in places}
    by_start = {union.start: union for union in unions.values() if union.form != "kind"}
    covered = {at: p.start for p in places if p.form == "full" for at in range(p.start + 1, p.end)}
    for hit in scan.heads_of("organisations"):
        kind = scan.lexicon["organisations"][hit.word]["kind"]
        if kind in ("generic", "unit") or _is_cut(scan, hit):
            continue
        if kind == "national":
            yield Mention(hit.start, hit.end, "Organisation", "full", "", hit.word)
            continue
        union = unions.get(hit.start)
        start = union.start if union else extend_left(scan, hit.start, limit=26, places=by_end)
        start = min(start, covered.get(hit.start, start))  # 九里堤街道|办事处: the place ends within the kind
        led = by_start.get(start) if union is None else None
        if led is not None and (verb := _last_verb(scan, led.end, hit.start)):
            start, led = verb, None  # 某市总选取区职工服务中心
        if kind == "office" and not union and start in unions and start < hit.start:
            union, start = unions[start], unions[start].start  # 全国总工会某地蹲点组
        term = _TERM.search(scan.text, max(0, hit.start - _LONGEST_TERM), hit.start)
        if term and not union and (union := unions.get(term.start())):
            start = union.start  # 某市总工会第九届委员会
        if hit.start == start + 1 and scan.token(start)[:4] == (start, start + 1, scan.text[start], "v"):
            start = hit.start  # 交公司办理
        if hit.word.endswith("政府") and scan.text[hit.end - 4 : hit.end - 3] == "委":
            start = max(start, hit.end - 3)  # 省委省政府 are two
        place_start = start
        if hit.word in _BRANCHES and start in starts:
            start = _company_before(scan, start, by_end)
        before = scan.text[start : hit.start]
        placed = start in starts and start < hit.start
        if (not before or hit.word == "人大") and scan.text.startswith(_SEATS, hit.end):
            continue  # 政协委员: people of many such bodies
        level = _level_of(scan, start, hit) if not (union or placed) else ""
        if (
            (union and kind != "organ" and hit.word in scan.lexicon["programmes"])
            or (kind == "office" and not placed and not union and not level)
            or (kind == "enterprise" and placed and start == place_start and hit.start in by_end)
        ):
            continue  # 局 is a body's end only behind a place; 某市煤矿 is all of that place's
        if led is not None and hit.word == "委员会":  # 某市总工会劳动法律监督委员会, 某省工会第十三届委员会
            yield Mention(start, hit.end, "Union", "office", "", scan.text[led.end : hit.end], led.code)
            continue
        if union and hit.word.endswith(("办公室", "委员会", "蹲点组")):
            whole = scan.text[union.end : hit.end]
            yield Mention(start, hit.end, "Union", "office", "", whole, union.code)
        elif union and union.form == "generic":
            whole = scan.text[union.end : hit.end]  # 市总工会职工服务中心
            yield Mention(start, hit.end, "Organisation", "office", "", whole, union.code)
        elif points(scan, before):
            if "+" not in scan.text[max(0, start - 1) : hit.end + 1]:  # “法院+工会”: words of a name
                yield from _pointing(start, hit, before, kind)
        elif level:  # 省林草局, 市中级人民法院: of the province or city that is meant
            yield Mention(start, hit.end, "Organisation", "local", level, before[len(level) :] + hit.word)
        elif not is_kind(scan, before):
            code = leading_code(start, hit.start, places)
            yield Mention(start, hit.end, "Organisation", "full", "", hit.word, code)


def _last_verb(scan: Scan, start: int, end: int) -> int:
    """Where the last verb or preposition between two offsets ends, 0 where there is none."""
    words = (scan.token(at) for at in range(start, end))
    return max(
        (word.end for word in words if word.flag in ("v", "p", "d", "c") and word.end <= end), default=0
    )


def _level_of(scan: Scan, start: int, hit: Hit) -> str:
    """The level word that a name begins with, where a name of its own follows (省林草局), else ""."""
    word = next((w for w in ("自治区", "自治州", *"省市县区州旗") if scan.text.startswith(w, start)), "")
    at = start + len(word)
    if not word or at >= hit.start or scan.text[start - 1 : start] in ("各", "全", "跨"):
        return ""
    listed = scan.token(start).end > at and bool(scan.token(start).flag)  # 市场管理处, 县域经济局
    own = scan.text[at : hit.start]
    if own == "委" and hit.word.endswith("部"):
        return word  # 区委社会工作部
    plain = _PLAIN.fullmatch(own) and "工会" not in own and "届" not in own
    if listed or not plain or not scan.starts_word(start) or is_kind(scan, own):
        return ""
    return word


def _company_before(scan: Scan, at: int, by_end: Mapping[int, Mention]) -> int:
    """Where the name of the company begins whose branch of the place at `at` is named (古泉酒业岳阳分公司)."""
    start = extend_left(scan, at, limit=14, places=by_end)
    spoken = any(scan.token(i).flag[:1] in ("v", "p", "d", "u") for i in range(start, at))
    return at if spoken or at - start < 2 or is_kind(scan, scan.text[start:at]) else start


# Of these a city or county has one of the name (市红十字会, 县医院, 市慈善总会).
_OF_LEVELS = frozenset({"foundation", "association", "agency", "hospital", "media"})


def _pointing(start: int, hit: Hit, before: str, kind: str) -> Iterator[Mention]:
    """联合会, 该公司, 区教育局: a union, a body named before, or the one of the article's place."""
    if hit.word == "联合会":
        yield Mention(start, hit.end, "Union", "generic", hit.word, hit.word)
    elif (kind == "government" and not (not before and hit.word in _ORGANS)) or (
        kind in _OF_LEVELS and before in load()["pointers"] and load()["pointers"][before]["kind"] == "level"
    ):
        yield Mention(start, hit.end, "Organisation", "local", before, hit.word)
    elif hit.word not in _ORGANS:
        yield Mention(start, hit.end, "Organisation", "generic", "", hit.word)


def _is_cut(scan: Scan, hit: Hit) -> bool:
    """Whether the word is cut from a longer one (分行业, 公司制) or begins a post (党组书记)."""
    if scan.text[hit.end : hit.end + 1] in ("制", "化", "级"):
        return True
    token = scan.token(hit.start)
    if token.end == hit.end == token.start + 2 and hit.start > token.start and token.word[0] in _GOING_THERE:
        return True
    if hit.word in _ORGANS and scan.text.startswith(_POST_ENDS, hit.end) and hit.word != "党支部":
        return True
    if scan.text.startswith(_heads_of_bodies(), hit.end):
        return False  # 协会会长, one word to the tokenizer
    return not scan.ends_word(hit.end) and bool(scan.token(hit.end - 1).flag)


@cache
def _heads_of_bodies() -> tuple[str, ...]:
    return tuple(role for role, row in load()["roles"].items() if row["leads"] == "yes" and len(role) > 1)


def _behind_verb(scan: Scan, start: int, end: int) -> int:
    """Where a list's first name begins: behind the last verb before it (从中选出甲电气、乙药业, 来自甲所、乙所)."""
    at = start
    while at < end and scan.text[at] != "、":
        token = scan.token(at)
        if token.word in _PICKED or token.word in scan.lexicon["boundaries"]:
            start = token.end
        at = max(token.end, at + 1)
    return start


def _lists(text: str) -> Iterator[re.Match[str]]:
    """Where the list's pattern matches, looked for only in runs of characters that hold a list at all."""
    for run in _RUN.finditer(text):
        if "、" in run[0] and "等" in run[0]:
            yield from _LIST_OF_BODIES.finditer(text, run.start(), run.end())


def _listed(scan: Scan) -> Iterator[Mention]:
    for match in _lists(scan.text):
        start = _behind_verb(scan, match.start(1), match.end(1))
        for item in scan.text[start : match.end(1)].split("、"):
            first = scan.token(start)
            known = item in scan.lexicon["groups"] or first.word in scan.lexicon["boundaries"]
            known = known or bool(load_places().named(item))
            if first.start == start and not known and not item.endswith(_OTHER_BODIES):
                kind = match["kind"] if match["kind"] in _SHARED_KINDS else ""
                yield Mention(start, start + len(item), "Organisation", "listed", "", kind)
            start += len(item) + 1
