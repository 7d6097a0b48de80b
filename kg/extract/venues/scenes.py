"""A scanned article in, the places out that it sets a lively scene in: 某物流园内暖意融融, 某大厅人头攒动."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.extract.scan import Scan
from kg.extract.text import Span
from kg.extract.venues.held import is_venue
from kg.extract.venues.naming import venue
from kg.model import Mention

_SCENE = (
    r"(?:热闹(?!的)|暖意|人头攒动|人声鼎沸|欢声笑语|人来人往|人潮|人流|人山人海|座无虚席|歌声|掌声|笑语|热火朝天|气氛|摩肩接踵"
    r"|张灯结彩|彩旗|锣鼓|喜气|其乐融融|书香|春意|灯火通明|笑声|温暖如春|欢快|热气腾腾|喜庆)"
)
# Asked first: hardly any article has one of these words, and what may stand before them begins anywhere.
_ANY_SCENE = re.compile(_SCENE)
_LIVELY = re.compile(
    r"(?:内|里|外|上|门口|门前|现场)*(?:却|也|依然|已是|已|早已|处处|到处|一片|一派|十分|格外|很|非常|特别|充满|洋溢着?)*"
    + _SCENE
)
_FIRST = re.compile(r"(?:^|[,。;:!?\n”)])(?:可是|但是?|走进|来到|在|此时,?|只见)?")
_LONGEST = 30


def scenes(scan: Scan) -> Iterator[Span]:
    """Where the words stand that such a scene begins with, a place or not: from the mark before them on."""
    if not _ANY_SCENE.search(scan.text):
        return
    for match in _LIVELY.finditer(scan.text):
        floor = max(0, match.start() - _LONGEST)
        starts = [m.end() for m in _FIRST.finditer(scan.text, floor, match.start())]
        quoted = starts and "“" in scan.text[starts[-1] : match.start()]  # 开展“|书香…: a word of a name
        if starts and starts[-1] < match.start() and not quoted:
            yield Span(starts[-1], match.start())


def lively(scan: Scan, by_end: Mapping[int, Mention], taken: set[int]) -> Iterator[Mention]:
    """The venues among them that are no places or bodies yet (`taken`, the ends of those)."""
    for scene in scenes(scan):
        if scene.end not in taken and is_venue(scan, scene.start, scene.end, by_end):
            yield venue(scan, scene.start, scene.end, by_end)
