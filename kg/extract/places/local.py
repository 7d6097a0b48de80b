"""An article and the places found in it in, streets that no list has, communities and villages out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.happens import THERE
from kg.extract.names import extend_left
from kg.extract.scan import Scan
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
            start = extend_left(scan, match.start(), limit=6, places=by_end)
            start = max([start, *(there.end() for there in _GOES.finditer(scan.text, start, match.start()))])
            if (made := _MADE.match(scan.text, start)) and scan.token(start).end > made.end():
                start = made.end()
            while length := _dwelt_in(scan, start, match.start()):
                start += length
            inside = (p for p in (*places, *towns) if start <= p.start and p.end <= match.start())
            last = max(inside, key=lambda p: p.end, default=None)
            core = scan.text[last.end if last else start : match.start()]
            if (
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


def _dwelt_in(scan: Scan, start: int, end: int) -> int:
    """How long a word is in front of a name that is none of it (家住红枫社区, 辖区红枫社区, 驻红枫村)."""
    for length in (2, 1):
        word, rest = scan.text[start : start + length], end - start - length
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
        last.end == end and last.start > start and last.flag == "v" and last.word in scan.lexicon["triggers"]
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
