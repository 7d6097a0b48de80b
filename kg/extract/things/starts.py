"""A noun in, where the name that it ends begins out: behind verbs, bodies, numbers and words of the sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping

from kg.extract.happens import HOW, OCCURS
from kg.extract.names import extend_left, without_verb
from kg.extract.scan import Hit, Scan
from kg.extract.so_many import SO_MANY
from kg.extract.text import Span, is_name_char
from kg.extract.things.deeds import after_deed, behind_denied, behind_goal, behind_lead
from kg.extract.things.nouns import has_its_own
from kg.extract.things.reach import (
    CLAUSE_ENDS,
    LONGEST,
    NEVER,
    with_anniversary,
    with_feasts,
    with_gifts,
    with_sharers,
    with_title,
    with_year,
)
from kg.extract.things.rows import rows
from kg.extract.tokens import Token
from kg.model import Mention

# 近百场比赛: how many there were, not which.
_COUNTED = re.compile(
    r"(?:近|约|逾|上|超)?[十百千万]+[余多]?(?:场次?|期次?|次|项|个|份|套|张)|[多数一N][项种]|一([件项个场次桩])\1|[一二两三四五六七八九十]大"
)
# In front of a name: how many of them there were, of how many trades, which of them, and since when.
_COUNTED_OUT = re.compile(
    r"(?<=[自从])20\d\d年|(?<=\d)月份"  # 自2031年某节创办
    r"|过?(?:(?:近|约|逾|上|超)[十百千万]+[余多]?|(?:近|约|逾|超)?\d+[余多]?|[一两])(?:场次?|期次?|次|项|个)"  # 近百场
    rf"|过?{SO_MANY}"  # 12批次, 二十轮, 三天
    r"|起?(?<=[建办组成开设]起)\d+[余多]?[支家个处]|(?:近|约|逾|超)?\d+[余多]?支"  # 建起30家, 组建10支
    r"|(?:(?<=[\d多]个)|(?<=多))(?:工种|行业|专业|职业|方向|[班批场期]次|学时|课时|点位)"  # 12个工种
    r"|(?<=等)(?:领域|行业|区域)"
    r"|又一[个项家支所批场次]|过?(?<![第年])\d{1,2}届|[一二两三四五六七八九]届"  # 连办两届
    r"|[三四五六七八九十多]+[场次]|[两三四五六七八九多数几][场次家支所处座间批组套台辆]"  # 四场, 多家, 三家
)
# What it and a session begin with.
_COUNT_BEGINS = frozenset(
    "过近约逾上超起又企单公门工行专职方领区月班批场期学课点一两二三四五六七八九十百多数几"
)
_SESSION = re.compile(r"[一二三四五六七八九十\d]+届[一二三四五六七八九十\d]+次")
# 记者队伍|“某”采访活动: who does it.
_WHO = re.compile(r"(?:队伍|团队|[小分]队|小组|志愿者|代表)$")
# Words that 为 ends.
_NO_FOR = re.compile(r"(?:行|作|有|无|大|人|成)为$")
# Words in front of a name are no longer, and leave as much of it.
_LONGEST_LEAD = 6
_LEFT_OVER = 4


def name_start(
    scan: Scan, hit: Hit, by_end: Mapping[int, Mention], taken: list[tuple[int, int]]
) -> tuple[int, bool]:
    """Where the name begins that the noun ends, and whether it only says what sort of things there were."""
    if scan.text.startswith("为", hit.start - 1) and not _NO_FOR.search(scan.text, hit.start - 3, hit.start):
        return hit.start, False  # 副主席林文为|活动致辞, however the person's name is cut
    start = behind_lead(scan, extend_left(scan, hit.start, limit=LONGEST, places=by_end), hit)
    start = without_verb(scan, _after_body(scan, start, hit.start, taken), hit.start)
    start = after_deed(scan, start, hit.start)
    start = _after_body(scan, _phrase_start(scan, start, hit), hit.start, taken)
    start = with_sharers(scan, _behind_receivers(scan, start, hit), hit)
    start = with_gifts(scan, with_title(scan, with_year(scan, with_feasts(scan, start))), hit)
    start = _behind_look(scan, _behind_all(scan, start, hit), hit, by_end)
    start = behind_goal(scan, behind_denied(scan, start, hit), hit, by_end)
    start = _behind_for(scan, start, hit)
    if "该" in scan.text[start : hit.start]:
        start = behind_pointer(scan, start, hit.start)
    also = scan.text.rfind("暨", start, hit.start)
    start = also + 1 if also > 0 and has_its_own(scan, also) else start
    if (quoted := scan.text.find("“", start, hit.start)) > start and _WHO.search(scan.text, start, quoted):
        start = quoted
    any_of = False
    words = scan.lexicon["leading_words"]
    while (end := _leading(scan, start, hit)) > start:
        word = scan.text[start:end]
        any_of = any_of or (word in words and words[word]["any_of"] == "yes")
        start = end
    if scan.text.startswith("、", start - 1):
        start = _with_list(scan, start, hit.start)
    if _COUNTED.fullmatch(scan.text, start, hit.start):
        return hit.start, True
    start = with_anniversary(scan, start, hit.start)
    return start, any_of or _any_before(scan, start)


def _behind_for(scan: Scan, start: int, hit: Hit) -> int:
    """The start of a name, moved behind the 为 of what somebody in front of it does for it (林文为|职工培训班授课)."""
    for_ = scan.text.find("为", start + 2, hit.start)
    if for_ < 0 or _NO_FOR.search(scan.text, for_ - 2, for_ + 1) or "“" in scan.text[start:for_]:
        return start
    return for_ + 1 if any(g.start == for_ + 1 for g in scan.hits("groups", for_, hit.end)) else start


def _with_list(scan: Scan, start: int, head: int) -> int:
    """The start of a name that is of all who are listed in it (货车司机、|快递员等群体集中入会仪式)."""
    if "等" not in scan.text[start:head] or "“" in scan.text[start:head]:
        return start
    members = (row.members for row in rows(scan) if row.start <= start <= row.end)
    first = next((those[0][0] for those in members if any(start == at for at, _ in those)), start)
    return first if start - first < LONGEST else start


def behind_pointer(scan: Scan, start: int, head: int) -> int:
    """The start of a name, moved behind the place or body that it only points at (2031年该县|某行动)."""
    at = scan.text.rfind("该", start, head)
    pointers = scan.lexicon["pointers"]
    ends = (at + 1 + length for length in (3, 2, 1) if scan.text[at + 1 : at + 1 + length] in pointers)
    return next((end for end in ends if end <= head), start)


_LONGEST_PLACE = 10


def _behind_look(scan: Scan, start: int, hit: Hit, by_end: Mapping[int, Mention]) -> int:
    """The start of a name, moved behind a verb that is done to it (调研|驿站, 实地调研|“某”活动, 宣传|职工互助活动)."""
    parts = scan.lexicon.particles
    for at in range(start + 2, min(hit.start, start + _LONGEST_PLACE)):
        look = scan.token(at) if at in by_end else None
        if look is None or look.start != at:
            continue
        sees = look.word in parts["looks"] and look.word in parts["visits"]
        if sees or (look.word in ("建设", "打造") and scan.lexicon.is_kind(hit.word, "room")):
            return look.end  # 到某县|调研职工疗休养基地, 某县|建设爱心驿站
    on_site = start + len("实地") * scan.text.startswith("实地", start)
    verb = scan.token(start)
    if verb.end == on_site:
        verb = scan.token(on_site)
    if verb.start not in (start, on_site) or verb.end > hit.start:
        return start
    told = verb.word in parts["tells_of"] and any(
        g.start == verb.end for g in scan.hits("groups", verb.end, hit.end)
    )
    looks = verb.word in parts["looks"] and scan.lexicon.is_kind(hit.word, "room")
    sees = verb.word in parts["visits"] and scan.text[verb.end] == "“"
    return verb.end if told or looks or sees else start


_ALL_OF = re.compile("全[省市区县州旗镇]")


def _behind_all(scan: Scan, start: int, hit: Hit) -> int:
    """The start of a name, moved behind all that a verb in front of them is done to (联动全市|职工书屋)."""
    for all_ in _ALL_OF.finditer(scan.text, start + 1, hit.start):
        before = scan.token(all_.start() - 1)
        if before.flag in ("v", "vn") or before.word == "标志":
            return all_.end()
    return start


# Whom something is done for stands behind one of these.
_FOR = re.compile(
    r"[为给向对](?:[^,。;:、“”]{0,2}|全[省市县区州国]|[^,。;:、“”]{0,4}?[近约]?\d+[余多万千百]*[名位户个家][一-鿿]{0,4})$"
)
_FAR = 16


def _behind_receivers(scan: Scan, start: int, hit: Hit) -> int:
    """The start of a name, moved behind those whom a deed at the end of its clause is done for (为农民工|送清凉)."""
    if not _ends_clause(scan, hit.end):
        return start
    ends = [group.end for group in scan.hits("groups", start, hit.start)]
    ends = [end for end in ends if not scan.text.startswith("等", end)]
    return next((end for end in ends[-1:] if is_done_for(scan, end, hit.end)), start)


def is_done_for(scan: Scan, start: int, end: int) -> bool:
    """Whether a clause ends with what is done for the people before it, not with what somebody does to it."""
    if not _ends_clause(scan, end):
        return False
    people = [
        group.start for group in scan.hits("groups", max(0, start - _PEOPLE), start) if group.end == start
    ]
    return any(_FOR.search(scan.text, max(0, at - _FAR), at) for at in people)


def _ends_clause(scan: Scan, at: int) -> bool:
    """Whether a clause ends at an offset, or a member of a list."""
    return scan.text[at : at + 1] in _ENDS


# So long is what they are called at most.
_PEOPLE = 10
_ENDS = CLAUSE_ENDS | {"、"}


def _phrase_start(scan: Scan, start: int, hit: Hit) -> int:
    """Where a name begins that the sentence shows to be whole, whatever its words do elsewhere.

    举办|职工代表议事能力提升培训班: behind the verb of holding it.
    2月8日,|某省创新工作室联盟建设交流活动在某地举行: at the head of the clause that tells where it was held.
    """
    at, floor = start, max(0, hit.start - LONGEST)
    text, pairs, token_at, holds = scan.text, scan.pairs, scan.token_at, scan.lexicon.endings["holds"]
    while at > floor:
        char = text[at - 1]
        if holds.end(text, 0, at - (char in "了的好")) and not text.startswith("暨", at):
            return after_deed(scan, at + (scan.token(at).word in ("起", "出")), hit.start)
        opening = pairs.get(at - 1, at)
        if opening < at - 1:
            at = opening
        elif char == "—" and scan.text[:at].rstrip("—").endswith("”"):
            at = len(scan.text[:at].rstrip("—"))
        elif is_name_char(char) and (not _tells(token_at[at - 1]) or _joins_words(scan, at)):
            at = token_at[at - 1].start
        else:
            break
    if at > floor and scan.text[at - 1] == "—" and at < start:
        return at  # 某服务季——|关爱司机话费充值活动
    opens = at == 0 or (at > floor and scan.text[at - 1] in ",。;的\n")
    plain = hit.start - at < _LEFT_OVER or not _ALONE.match(scan.text, hit.end)
    plans = hit.word == "计划" and plain  # 全年计划举办20场: a verb
    while (first := scan.token(at)).flag == "t" and first.word not in scan.lexicon["seasons"]:
        at = first.end  # 今年“某”活动启动
    return at if opens and not plans and _HELD.match(scan.text, hit.end) else start


# What is said of an occasion or a place of work: everything in front of it is its name.
_TAKES_PLACE = rf"(?:今[天日]|\d+日)?(?:[在于][^,。;“”]{{2,30}}?)?{HOW}(?:{OCCURS})"
# Behind a comma it does so alone (P,在某地举行。); else somebody who did P does the next thing (开展P,举办Q).
_ALONE = re.compile(rf"[”’]?{_TAKES_PLACE}(?=[,。;!?\n])")
_HELD = re.compile(rf"[”’]?(?:{_TAKES_PLACE}|,{_TAKES_PLACE}(?=[,。;!?\n]))")


def _joins_words(scan: Scan, end: int) -> bool:
    """Whether the 和 that ends at an offset joins two words of one name, not two programmes."""
    start = end - 1
    if scan.text.startswith("“", end) or scan.text.endswith("以及", 0, end):
        return False  # 职工书屋建设和“某”行动, 信息台账以及联系机制
    return scan.text[start] in "和与及" and not any(hit.end == start for hit in scan.heads_of("programmes"))


def _tells(token: Token) -> bool:
    """Whether a word belongs to the sentence: what stands between it and a verb is no part of a name (共计四场, 含)."""
    return token.flag in NEVER or token.word in _TURNS or (token.flag[:1] == "m" and token.word[-1] == "场")


_TURNS = frozenset({"含", "宣布", "宣告", "列为", "列入", "纳入", "作为", "成为", "变为", "建成", "是"})


def _leading(scan: Scan, start: int, hit: Hit) -> int:
    """The end of the word at `start` that belongs to the sentence and not to the name (全市, 首个, 近百场)."""
    words = scan.lexicon["leading_words"]
    first = scan.text[start]
    counts = first in _COUNT_BEGINS or first.isdigit()
    if counts and _SESSION.match(scan.text, start, hit.start):
        return start  # 六届五次全委会: which one it was
    latest = min(hit.start - 1, hit.end - _LEFT_OVER)
    counted = _COUNTED_OUT.match(scan.text, start, hit.end) if counts else None
    if counted and (
        counted.end() <= max(latest, hit.start) or counted[0][0] in "起又工行专职方领区月班批场期学课点"
    ):
        return counted.end()
    lengths = range(min(_LONGEST_LEAD, hit.start - start), 1, -1)
    leads = ((start + n, words.get(scan.text[start : start + n])) for n in lengths)
    return next((at for at, row in leads if row and (at <= latest or row["any_of"])), start)


def _any_before(scan: Scan, start: int) -> bool:
    """Whether a word that means any of a sort stands before an offset (各类科研项目)."""
    return scan.lexicon.endings["any_of"].end(scan.text, 0, start)


# What a body and something else are celebrated for in one.
_FOUNDED = re.compile(r"(?:正式|揭牌|挂牌|成立|组建|换届|授牌)+(?:大会|仪式)?暨|\(扩大\)会")


def _after_body(scan: Scan, start: int, head: int, taken: list[tuple[int, int]]) -> int:
    """The start of a name, moved behind a union or organisation that it would swallow; not one it quotes."""
    name = start
    first = bisect_left(taken, (start,))
    if first and start < taken[first - 1][1] <= head:
        return taken[first - 1][1]  # 某行业联合|工会成立大会: the name is not cut in a body's
    for body_start, body_end in taken[first : bisect_left(taken, (head,))]:
        if body_start < start or body_end > head or _quotes(scan, Span(name, head), body_start, body_end):
            continue
        if scan.pairs.get(body_start - 1, -1) == name:
            continue  # “职工一家亲”楚云公司集中入会行动
        if _FOUNDED.match(scan.text, body_end):
            continue  # 某工会成立暨集中入会仪式, 某委(扩大)会议
        runs = scan.runs(scan.token(body_end).word)
        if scan.text[body_start:body_end] != "工会" or runs:
            start = body_end  # but 举办工会促就业论坛, 打造工会户外劳动者服务站
    return start


def _quotes(scan: Scan, name: Span, start: int, end: int) -> bool:
    """Whether a quotation in a name holds what stands between two offsets."""
    return any(
        name.start <= opening < start and end <= closing <= name.end and scan.text[opening] in "“‘"
        for closing, opening in scan.pairs.items()
        if opening < closing
    )
