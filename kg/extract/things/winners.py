"""An honour's name in, where it begins behind those who are told to win it out."""

from __future__ import annotations

import re

from kg.extract.scan import Scan

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
    return who.end() if who else start
