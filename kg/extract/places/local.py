"""An article and the places found in it in, streets that no list has, communities and villages out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.happens import THERE
from kg.extract.names import extend_left
from kg.extract.scan import Scan
from kg.extract.seats import chain_start
from kg.model import Mention

_COMMUNITY = re.compile(r"(社区|村(?!民|级|里|委|庄|落|寨|镇|矿|厅|局|部|工作|振兴|信用))")
# 使|红枫村, 让|红枫村: what somebody does to it, run together with its name.
_MADE = re.compile("[使让]")
# 百县千村: how many of them, not which.
_NO_NAME = re.compile(r"-|届|城市$|^[十百千万][县镇乡]|主要|部分$|[走进入驻赴]$")
# 某驿站落户|红枫社区: a verb in front of the name, whatever words it is cut into.
_GOES = re.compile(THERE)
_STREET = re.compile(r"街道(?!办事|办公|办[^起了理]|上|两|旁|、|和|\()")


def local(scan: Scan, places: list[Mention]) -> list[Mention]:
    """Streets that the gazetteer does not list, communities and villages."""
    towns = list(_towns(scan, places))
    found, taken = list(towns), [(place.start, place.end) for place in (*places, *towns)]
    by_end = {place.end: place for place in (*places, *towns)}
    named: dict[str, Mention] = {}  # 某市红枫社区 is what 红枫社区 means further on
    for pattern in (_STREET, _COMMUNITY):
        for match in pattern.finditer(scan.text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            own = _told_by_word(scan, match, by_end)
            start = _start(scan, match, by_end) if own is None else own
            inside = (p for p in (*places, *towns) if start <= p.start and p.end <= match.start())
            last = max(inside, key=lambda p: p.end, default=None)
            core = scan.text[last.end if last else start : match.start()]
            if own is None and (
                _is_any(scan, match, last.end if last else None)
                or not _is_name(scan, core)
                or _is_done(scan, start, match.start())
            ):
                continue
            before = named.get(core + match[0])
            name = before.name if before else scan.text[last.start if last else start : match.end()]
            code = before.code if before else last.code if last else None
            mention = Mention(start, match.end(), "Place", "full", name, match[0], code)
            named.setdefault(core + match[0], mention)
            found.append(mention)
            by_end[mention.end] = mention
    return found


_LEAST = 2
_UNION = "工会"
# 五里牌社区, 三眼桥村, 二十里铺社区: a number and what it counted once; 百家村, 李各庄村.
_COUNTED = re.compile(
    r"(?:(?<![一二三四五六七八九十百千万双第])"
    r"(?:[一二三四五六七八九十双]{1,3}[里眼道门口间棵丈步台条排面亩渡角元孔株匹峰塘坪岔尺季号]|[百千][家丈步]|万家)|[一-鿿]各庄)"
    r"[头下上河湖山桥牌铺墩店庄屯井坡坪岭沟塘湾埠亭园房路街树松柳榆槐]{0,2}$"
)
_LONGEST_COUNTED = 6


def _told_by_word(scan: Scan, match: re.Match[str], by_end: dict[int, Mention]) -> int | None:
    """Where a name begins that is known by its words, whatever else they say (建设社区, 五里牌社区)."""
    text, end = scan.text, match.start()
    if counted := _COUNTED.search(text, max(0, end - _LONGEST_COUNTED), end):
        return chain_start(counted.start(), by_end)
    start = end - 2
    if text[start:end] not in scan.lexicon.particles["quarter"] or _GOES_ON.match(text, match.end()):
        return None
    town = start in by_end or text[start - 1 : start] in ("镇", "乡") or text.endswith("街道", 0, start)
    return chain_start(start, by_end) if town or _BEHIND.search(text, max(0, start - 4), start) else None


# 在建设社区服务体系中: no name.
_GOES_ON = re.compile("治理|服务|工作|文化|驿站|阵地|家园|职工|体系|网格|养老|教育|商业|团队|工会驿站")
# 在前进社区举办, 走进建设社区: somebody is there.
_BEHIND = re.compile(rf"(?:{THERE}|[到与])$")


def _start(scan: Scan, match: re.Match[str], by_end: dict[int, Mention]) -> int:
    """Where the name of a street or community begins: behind what somebody does there, or to it."""
    end = match.start()
    start = extend_left(scan, end, limit=6, places=by_end)
    start = max([start, *(there.end() for there in _GOES.finditer(scan.text, start, end))])
    if (made := _MADE.match(scan.text, start)) and scan.token(start).end > made.end():
        start = made.end()
    union = scan.text.rfind(_UNION, start, end)
    start = union + len(_UNION) if union >= 0 else start
    while length := _dwelt_in(scan, start, end):
        start += length
    return _behind_deeds(scan, start, end)


def _behind_deeds(scan: Scan, start: int, end: int) -> int:
    """`start` moved behind what somebody does to who is named (指导|红枫社区)."""
    dwells, at = scan.lexicon.particles["dwells"], start
    while (word := scan.token(at)).end <= end - _LEAST:
        deed = word.word in dwells or (len(word.word) > 1 and word.flag in ("v", "vn"))
        deed = deed or word.word in scan.lexicon["triggers"]
        named = word.word in scan.lexicon.particles["quarter"] or _OF_STREET.match(scan.text, word.end)
        at = word.end
        if deed and not named:
            start = at
    return start


def _dwelt_in(scan: Scan, start: int, end: int) -> int:
    """How long a word is in front of a name that is none of it (家住红枫社区, 辖区红枫社区, 驻红枫村)."""
    for length in (2, 1):
        word, rest = scan.text[start : start + length], end - start - length
        if length == 1 and word != "驻" and scan.token(start).end > start + 1:
            continue  # 回龙湾社区
        if word in scan.lexicon.particles["dwells"] and rest >= _LEAST:
            return 0 if _OF_STREET.match(scan.text, start + length) else length
    return 0


# 建设西路社区, 共建新村: names themselves.
_OF_STREET = re.compile(
    "[东西南北中新老一二三四五六七八九十]?(?:大?[路街巷里弄]|[新老一二三四五六七八九十]村)"
)


# Words for any of them, where a name may stand behind a town (某镇胜利村).
_ANY = re.compile(
    r"(?:乡|农|山|渔|新农|城中|行政|自然|贫困|示范|度假|民俗|文明|重点|试点|帮扶|对口|样板|先进|特色)村$"
)


def _is_any(scan: Scan, match: re.Match[str], town: int | None) -> bool:
    """Whether a word for any of them stands there (乡村, 新农村); `town`: where the place before it ends."""
    word = scan.token(match.start())
    whole = word.flag == "n" and word.start < match.start() and word.end == match.end()
    return whole and (word.start != town or _ANY.match(word.word) is not None)


def _is_done(scan: Scan, start: int, end: int) -> bool:
    """Whether the words before 村 are what somebody does for it (关心关爱村环卫工人)."""
    last = scan.token(end - 1)
    return (
        last.end == end
        and last.start >= start
        and last.word not in scan.lexicon.particles["quarter"]
        and last.flag == "v"
        and last.word in scan.lexicon["triggers"]
    )


def _is_name(scan: Scan, core: str) -> bool:
    """Whether a street or community may be called so."""
    return 2 <= len(core) <= 5 and core not in scan.lexicon["generic_unions"] and not _NO_NAME.search(core)


# Never a word for many of them, nor the end of what somebody does.
_NO_TOWN = re.compile(
    r"[各该本的和与及等个多全两每级镇乡村街城市县区省重点特色小大中心下返回还进入驻赴走到在为有是工会]|干部|职工"
)


def _towns(scan: Scan, places: list[Mention]) -> Iterator[Mention]:
    """Towns that the gazetteer does not list (某镇某村, 某镇卫生院): places though their names are words."""
    taken = {place.end for place in places}
    for kind in _BEFORE_VILLAGE.finditer(scan.text):
        start = next((at for at in (kind.start() - 2, kind.start() - 3) if scan.starts_word(max(at, 0))), -1)
        own = scan.text[max(start, 0) : kind.start()]
        if start >= 0 and kind.end() not in taken and own.isalpha() and not _NO_TOWN.search(own):
            yield Mention(start, kind.end(), "Place", "full", own + kind[0], kind[0])


_BEFORE_VILLAGE = re.compile(
    r"[镇乡](?=[一-鿿]{2,4}(?:社区|村(?!民|级|里|委|庄|落|振兴))"
    r"|(?:中心)?(?:卫生院|中学|小学|幼儿园|敬老院))"
)
