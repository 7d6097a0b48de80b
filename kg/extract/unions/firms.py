"""The words before 工会 in, whether a firm is called so out: by its own name, its trade or the short of its name."""

from __future__ import annotations

import re

from kg.extract.scan import Hit, Scan
from kg.extract.unions.kinds import is_kind


def is_firm(scan: Scan, hit: Hit, before: str) -> bool:
    """Whether a firm is all that stands before a plain 工会, `hit`."""
    bodies = scan.lexicon.endings["bodies"]
    if bodies.end(_TRADE.sub("", before)) or _FIRM.search(before):
        return True
    if _is_brand(scan, hit, before) or _is_trading(scan, hit, before):
        return True
    return any(_shortens(before, name) for name in scan.once(_firms))


# 顺丰速运工会: of a carrier that is known without its trade.
_TRADE = re.compile("(?:快递|速递|速运|快运|物流|外卖|配送)$")
# 鞍钢工会, 东航工会, 沈飞工会: firms called by two characters, the last their trade.
_FIRM = re.compile(r"(?:^|[国省市])(?:[一-鿿][钢航飞汽铝铜铀]|[一二]重)$")
# Tags of what the dictionaries know for a name, or do not know at all, and what such a name may stand behind.
_NAMES, _BESIDE = ("nz", "nt", "nr", "nrt", ""), frozenset(",。;:、!?\n“(由和与及在")


def _is_brand(scan: Scan, hit: Hit, before: str) -> bool:
    """Whether a firm's own name is all that stands before 工会 (海尔工会)."""
    start = hit.start - len(before)
    word = scan.token(start)
    alone = word.start == start and word.end == hit.start and len(before) > 1
    named = word.flag in _NAMES and before not in scan.lexicon.particles["no_name"]
    return alone and named and (not start or scan.text[start - 1] in _BESIDE)


# A name of its own before a trade, and the tags of its words.
_OWN_LENGTHS, _TRADE_LENGTHS = range(2, 5), (3, 2)
_OWN = ("nz", "nt", "nr", "nrt", "ns", "n", "a", "")


def _is_trading(scan: Scan, hit: Hit, before: str) -> bool:
    """Whether a firm's short name is all that stands before 工会: a name and what it makes or does (楚能燃气工会)."""
    trade = next((n for n in _TRADE_LENGTHS if before[-n:] in scan.lexicon["trades"]), 0)
    start = hit.start - len(before)
    if (
        not trade
        or len(before) - trade not in _OWN_LENGTHS
        or (start and scan.text[start - 1] not in _BESIDE)
    ):
        return False
    name = before[: len(before) - trade]
    tables = ("plain_modifiers", "groups", "venues", "place_ends", "programmes")
    sort = is_kind(name) or any(name in scan.lexicon[table] for table in tables)
    words = {scan.token(at) for at in range(start, hit.start - trade)}
    return not sort and all(word.flag in _OWN and word.end <= hit.start - trade for word in words)


_FULL_NAME = re.compile("[一-鿿]{4,24}(?=有限(?:责任)?公司|股份公司|集团公司)")
_SHORT_LENGTHS = range(3, 7)


def _firms(scan: Scan) -> tuple[str, ...]:
    """What stands in the article before the words that end a firm's full name."""
    return tuple(dict.fromkeys(_FULL_NAME.findall(scan.text))) if "公司" in scan.text else ()


def _shortens(short: str, name: str) -> bool:
    """Whether a firm is called by characters of its full name, the first two as they begin it.

    >>> _shortens("中车远客", "位于远江的中车远江轨道客车股份"), _shortens("远江分行", "中车远江轨道客车")
    (True, False)
    """
    begins = name.find(short[:2])
    if len(short) not in _SHORT_LENGTHS or begins < 0:
        return False
    rest = iter(name[begins + 2 :])
    return all(char in rest for char in short[2:])
