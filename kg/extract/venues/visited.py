"""A scanned article in, the lists of places out that somebody goes to: 先后来到甲工地、乙公园和丙镇, 赴甲、乙等地."""

from __future__ import annotations

import re

from kg.extract.scan import Scan
from kg.extract.text import Span
from kg.extract.venues.held import members

_ON_ROUND = r"(?:先后|分别|一行|陆续|依次|率队|带队)"
# Every way to begin has a first character of its own: other patterns are tried at each character of a text.
_LIST = re.compile(
    rf"(?:来到|深入到?|走进|走访|前往|赶赴|奔赴|赶到|抵达|开进|到(?<={_ON_ROUND}到)|赴(?<={_ON_ROUND}赴)|在(?<={_ON_ROUND}在))了?"
    r"(?P<list>(?:[^,。;:!?\n“”()]|\([^()]{1,8}\)){2,160}?)"
    r"(?=等(?!级|候)|[,。;:!?\n]|(?:开展|进行|举行|举办|看望|慰问|走访|调研|考察|检查|督导|宣讲|送|为|对|向|与)(?![一-龥]{0,2}[、和]))"
)


def visits(scan: Scan) -> list[list[Span]]:
    """The places of one list each, by where they are written; whether they are places is for others to say."""
    return scan.once(_visits)


def _visits(scan: Scan) -> list[list[Span]]:
    """What `visits` tells."""
    lists = [match.span("list") for match in _LIST.finditer(scan.text)]
    return [[Span(*member) for member in members(scan, *span)] for span in lists]
