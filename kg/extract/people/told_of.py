"""A scanned article in, people out whom something is done to or called after: elected, honoured, heads of studios."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scan import Scan
from kg.model import Mention

_FULL_NAME = 3


def told_of(scan: Scan) -> Iterator[Mention]:
    """Whoever is elected, given an honour, or has a studio called after them."""
    yield from _elected(scan)
    yield from _given(scan)
    yield from _of_studios(scan)


# 授予林某全国劳动模范称号: the name between the verb and the honour.
_GIVES = re.compile(r"(?:授予|表彰)了?(?P<name>[一-鿿]{2,3}?)(?:同志)?(?=[“‘]|全国|[一-鿿]{0,2}省)")


def _given(scan: Scan) -> Iterator[Mention]:
    for match in _GIVES.finditer(scan.text, scan.body):
        start, end = match.span("name")
        if scan.text[start] in scan.lexicon["surnames"] and scan.token(start).flag[:2] in ("nr", ""):
            yield Mention(start, end, "Person", "full", match["name"])


_STUDIO = re.compile(
    r"(?:(?:首席)?(?:劳模|劳动模范|工匠|技能大师|大师|技师|职工|名师|巾帼)(?:和工匠人才)?)?(?:创新|技能|技术|调解|服务)*工作室"
)


def _of_studios(scan: Scan) -> Iterator[Mention]:
    """某厂陈立劳模创新工作室: the name that a studio is called by, a whole word or two before its kind."""
    for match in _STUDIO.finditer(scan.text, scan.body) if "工作室" in scan.text else ():
        for length in (_FULL_NAME, _FULL_NAME - 1):
            at = match.start() - length
            if at >= scan.body and scan.starts_word(at) and scan.text[at] in scan.lexicon["surnames"]:
                words = {scan.token(i) for i in range(at, match.start())}
                named = all(word.flag[:2] in ("nr", "") or len(word.word) == 1 for word in words)
                if named and not any(word.flag[:1] in "pcud" for word in words if word.flag):
                    yield Mention(at, match.start(), "Person", "full", scan.text[at : match.start()])
                    break


_ELECTS = re.compile(
    r"(?:选举|推选|推举|增选|补选|任命|聘任)(?:产生)?了?(?=[一-鿿]{2,4}(?:[、和][一-鿿]{2,3})*(?:同志)?为)"
)


def _elected(scan: Scan) -> Iterator[Mention]:
    """会议选举何某为某会主席: the name between the verb and 为."""
    for match in _ELECTS.finditer(scan.text, scan.body):
        at = match.end()
        for length in (_FULL_NAME, _FULL_NAME - 1):
            ends = scan.text.startswith(("为", "同志为"), at + length)
            if ends and scan.text[at] in scan.lexicon["surnames"]:
                yield Mention(at, at + length, "Person", "full", scan.text[at : at + length])
                break
