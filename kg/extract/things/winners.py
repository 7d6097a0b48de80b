"""An honour's name in, where it begins behind those who are told to win it out."""

from __future__ import annotations

import re

from kg.extract.people.names import names
from kg.extract.scan import Scan
from kg.gazetteer import load as load_places

# 授予400个企事业单位“某某先进单位”称号: of what sort those are who win it.
_WHO = re.compile(
    r"(?:该(?:公司|集团|企业|单位|工会|学校|医院|班组|[站队厂院校社会])|(?:单位|集体|个人|企业|班组|同志))为?(?=[“‘]|全国|[省市]|\d{4}年)"
    r"|(?:单位|集体|个人|企业|班组|同志)为|该[一-鿿]{1,4}(?=[“‘])"
)
# 授予张某等30名职工、2个集体: those who win an honour, counted in front of it.
_WINNERS = re.compile(r"\d[余多]?[个名位家人户支]$")


def behind_winners(scan: Scan, start: int, head: int) -> int:
    """The start of an honour's name, moved behind the counted winners in front of it (315个单位五一劳动奖状)."""
    if start < head and _WINNERS.search(scan.text, max(0, start - 4), start):
        winners = scan.token(start)
        start = winners.end if winners.flag == "n" and winners.end <= head else start
    who = _WHO.match(scan.text, start, head)
    return _behind_names(scan, who.end() if who else start, head)


# 授予林文|“某工匠”, 授予林文同志|全国…: what begins behind the name of whoever is given it.
_CALLED = re.compile("(?:同志|女士|先生)?等?")
_BEGINS = re.compile(r"[“‘]|全[国省市]|首届|第|\d")
_PLACE = re.compile("[一-鿿]{1,6}?(?:省|市|区|县|州|旗|盟|自治区|兵团)")


def _behind_names(scan: Scan, start: int, head: int) -> int:
    """The start of an honour's name, moved behind the person named in front of it."""
    people = names(scan)
    for at in range(start, head - 1):
        if scan.text[at] in "“‘":
            break
        called = _CALLED.match(scan.text, people.get(at, head), head)
        if called and called.end() < head and _begins(scan, called.end()):
            return called.end()
    return start


def _begins(scan: Scan, at: int) -> bool:
    """Whether the name of an honour may begin at an offset: with a mark, a number, a level or a division."""
    place = _PLACE.match(scan.text, at)
    return _BEGINS.match(scan.text, at) is not None or bool(place and load_places().named(place[0]))
