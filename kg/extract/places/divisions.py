"""The names found in an article in, the divisions they stand for out: by their neighbours, then by the article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from operator import itemgetter

from kg.divisions import Division
from kg.extract.places.book import PlaceBook
from kg.extract.scan import Hit, Scan
from kg.extract.tokens import Token
from kg.gazetteer import load as load_places
from kg.model import Mention
from kg.union_names import GENERAL_UNION

# What turns a short place name into another name altogether (南京路, 中山公园 is no 中山).
_OTHER_NAME = ("路", "街", "巷", "桥", "道", "村", "店", "庙", "寺", "公园", "陵", "装")
_OTHER_LEVEL = ("市", "县", "区", "镇", "乡")
# Parts of speech that the dictionary gives to places.
_PLACES = ("ns", "nsf", "nt")

# 广西区总工会: the 区 of an autonomous region behind its short name.
OF_REGION = re.compile("区(?=总工会|总(?!人|面|量)|工会|党委|政府|直|妇联)")

Accepted = tuple[int, int, str, tuple[Division, ...]]


# 平江、湘阴、华容三县, 平江、湘阴等县: so many counties, by short names that may be words elsewhere.
_SO_MANY = re.compile(
    r"(?P<list>[一-鿿]{2,4}(?:[、和与][一-鿿]{2,4})+)(?:[两二三四五六七八九十]|等)(?P<level>[县区市旗](?=总?工会|[,。的等、])|县市|市县|县区|区县)"
)


def _counted(text: str, book: PlaceBook) -> dict[int, str]:
    """Where the short names begin that stand in a list of so many counties, all of them known: what they are."""
    found: dict[int, str] = {}
    for many in _SO_MANY.finditer(text):
        at, names = many.end("list"), re.split("[、和与]", many["list"])
        starts: list[int] = []
        for name in reversed(names):
            word = next((name[-n:] for n in (4, 3, 2) if name[-n:] in book.shorts and len(name) >= n), "")
            if not word:
                break
            starts.append(at - len(word))
            if word != name:
                break  # 阿克苏地区|库车: the first of the list
            at -= len(name) + 1
        if len(starts) > 1:
            found.update(dict.fromkeys(starts, many["level"]))
    return found


def _of_level(candidates: tuple[Division, ...], level: str) -> tuple[Division, ...]:
    """Those of today that are such a division, all where none is."""
    return tuple(d for d in candidates if d.until is None and d.name.endswith(tuple(level))) or candidates


def accepted(scan: Scan, book: PlaceBook, named: list[Hit]) -> list[Accepted]:
    """Hits that are place names here, not parts of other words."""
    kept: list[Accepted] = []
    counted = _counted(scan.text, book)
    for hit in named:
        follows = kept and kept[-1][1] == hit.start
        full = book.named(hit.word)
        short = book.shorts.get(hit.word, ())
        if full and _is_name(scan, hit.start, hit.end, bool(follows)):
            kept.append((hit.start, hit.end, "full", full))
        elif short and (level := counted.get(hit.start)):
            kept.append((hit.start, hit.end, "full", _of_level(short, level)))
        elif short and _is_short_name(scan, hit.start, hit.end, kept[-1] if follows else None, short):
            kept.append((hit.start, hit.end, "short", short))
    return kept


def _is_name(scan: Scan, start: int, end: int, follows: bool) -> bool:
    if scan.text[start] == "项" and scan.text[start - 1 : start].isdigit():
        return False  # 19项|城市产业
    if end - start == 2 and scan.text[end - 1] == "区":
        return follows  # 东区: of a park or a town far more often than the district of that name
    if follows or not "\u4e00" <= scan.text[start - 1 : start] <= "\u9fff":
        return True
    if scan.text[start:end] == "和县":
        return False  # 某市妇联和县妇联 are two
    if scan.starts_word(start):
        return True
    return scan.text.startswith(GENERAL_UNION, end) and scan.text.endswith(_LEADS, 0, start)


# What leads to a county's union and is glued to the county by the tokenizer (从临|县总工会, 由于|都县总工会).
_LEADS = ("从", "由", "为", "向", "在", "对", "与", "及", "给", "到", "自", "联合")


def _is_short_name(
    scan: Scan, start: int, end: int, before: Accepted | None, found: tuple[Division, ...]
) -> bool:
    if scan.text.startswith((*_OTHER_NAME, *_OTHER_LEVEL), end):
        return scan.text[end : end + 2] in ("市总", "区总", "县总") or (
            OF_REGION.match(scan.text, end) is not None and found[0].name.endswith("自治区")
        )
    if not scan.starts_word(start) and not before:
        return False
    if scan.text.startswith((GENERAL_UNION, "工会"), end):
        return True  # 石门总工会, 静安工会
    upper = any(division.level in ("province", "prefecture") for division in found)
    token = scan.token(start)
    if not upper and token.start == start and token.end > end and token.flag == "ns":
        return False  # 普陀山
    if before and any(up.code in _chain(d.code) for d in found for up in before[3]):
        return True
    if before and not upper:
        return False  # 某市南湖广场: a county's short name behind a place it does not lie in
    if upper and token.start == start:
        return token.end == end or token.flag in ("ns", "nt", "")
    if (token.start, token.end) != (start, end):
        return False
    return token.flag in _PLACES or (token.flag[:1] in ("n", "j") and _city_named(scan, token, found))


def _city_named(scan: Scan, token: Token, found: tuple[Division, ...]) -> bool:
    """Whether the article names the city of a county that the dictionary takes for a person or a thing (余杭)."""
    if token.word in scan.lexicon.particles["word"]:
        return False  # 一棵梨树
    surname = token.start > 0 and scan.token(token.start - 1).flag == "nr"  # 王建德
    if surname or any(role.end == token.start for role in scan.words["roles"]):  # 副主席余杭
        return False
    cities = (load_places().get(county.parent or "") for county in found if county.until is None)
    return any(city.short in scan.text for city in cities if city)


@cache
def _chain(code: str) -> frozenset[str]:
    """The codes of a division and those above it."""
    return frozenset(division.code for division in load_places().chain(code))


def votes(hits: Iterable[Accepted]) -> Counter[str]:
    """How often each code, or a division below it, is named without doubt."""
    count: Counter[str] = Counter()
    for _, _, form, candidates in hits:
        current = {division.code for division in candidates if division.until is None}
        if len(current) == 1 and (form == "full" or len(candidates) == 1):
            _vote(count, next(iter(current)))
        elif any(division.level in ("province", "prefecture") for division in candidates):
            best = min(candidates, key=lambda d: (d.until is not None, len(d.code.rstrip("0"))))
            _vote(count, best.code)
    return count


def _vote(votes: Counter[str], code: str) -> None:
    for above in _chain(code):
        votes[above] += 1


_RANK = {"province": 0, "prefecture": 1, "county": 2, "township": 3}


def choose(
    candidates: tuple[Division, ...], before: Mention | None, votes: Counter[str], scan: Scan
) -> Division | None:
    """The candidate that fits the name before it, then the article; None where two fit alike."""
    if len(candidates) == 1 and candidates[0].level != "township":
        only = candidates[0]
        common = (
            only.name in scan.lexicon.particles["any_city"] and votes[only.parent or ""] <= votes[only.code]
        )
        return None if common else only
    year = int(scan.article.date[:4]) if scan.article.date else 9999
    own = {division.code for division in candidates}  # 长沙 speaks for the city, not through it for 长沙县

    def fits(division: Division) -> tuple[int, ...]:
        chain = _chain(division.code)
        in_use = (division.since or 0) <= year <= (division.until or 9999)
        return (
            int(before is not None and before.code is not None and before.code in chain),
            int(in_use),
            sum(min(votes[code], 20) for code in chain if code not in own),
            -_RANK[division.level],
            division.until or 9999,
        )

    ranked = sorted(((fits(one), one) for one in candidates), key=itemgetter(0), reverse=True)
    fit, best = ranked[0]
    if len(ranked) > 1 and fit[:4] == ranked[1][0][:4] and not _renamed(best, ranked[1][1]):
        return None
    if best.level == "township" and not (fit[0] or fit[2]):
        return None
    return best


def _renamed(one: Division, other: Division) -> bool:
    """Whether two divisions of one name are one whose code has changed, both of the past (即墨市)."""
    if one.code == other.code:
        return True
    return one.name == other.name and other.until is not None and one.code in other.successors
