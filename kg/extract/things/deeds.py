"""A name in that begins with what is done, where it begins behind the deed out: 下载|“某”APP, 甲规范|劳动竞赛活动."""

from __future__ import annotations

import re

from kg.extract.scan import Hit, Scan
from kg.extract.things.rows import acts

# Verbs of going somewhere: what stands behind is where, and what stands before is who.
_GOES_TO = frozenset("进入到赴往")
_ENDS = frozenset(",。;")
# As much of a name is left behind the verb.
_LEFT_OVER = 4


def after_deed(scan: Scan, start: int, head: int) -> int:
    """The start of a name, moved behind a verb before its quotation (下载“某”APP) or noun (干部进驿站)."""
    token = scan.token(start)
    celebrates = token.word in scan.lexicon.particles["celebrates"]  # 庆祝“五一”表彰大会
    betters = acts(scan, token) and "runs" in scan.lexicon.predicates[token.word]  # 推进|完善某机制
    if token.start == start and token.end < head and not celebrates:
        start = token.end if betters or (token.flag == "v" and scan.text[token.end] == "“") else start
    last = scan.token(head - 1)
    return head if start < head and last.word in _GOES_TO and last.end == head else start


# Right behind a body: 甲|(近日)体验插花活动。
_LATELY = re.compile(
    r"(?:近日|日前|今年|当天|近年来|先后|陆续|还|也|又|正|已|将|积极|认真|及时|专门|集中|分批|定期){0,3}$"
)


def behind_predicate(scan: Scan, start: int, hit: Hit, taken: list[tuple[int, int]]) -> int:
    """The start of a name, moved behind a verb without which its clause would have none (甲规范|劳动竞赛活动。)."""
    verb = scan.token(start)
    if (
        verb.start != start
        or verb.flag not in ("v", "vn")
        or hit.end - verb.end < _LEFT_OVER
        or verb.end > hit.start
        or scan.text[hit.end : hit.end + 1] not in _ENDS
        or start <= scan.body
    ):
        return start
    lately = _LATELY.search(scan.text, max(0, start - 8), start)
    subject = lately.start() if lately else start
    return verb.end if any(end == subject for _, end in taken) else start
