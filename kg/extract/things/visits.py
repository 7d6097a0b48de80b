"""A scanned article in, the visit out that its headline tells of in a verb alone: 某总工会慰问货车司机."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.scan import Scan
from kg.model import Mention

_VISIT = re.compile(r"(?:走访|看望|上门|入户|登门|集中|节前|春节前)*慰问")
# 慰问品, 慰问组, 慰问中: what is brought, who comes, and when.
_IN_TEXT = re.compile(r"(?:走访|看望|上门|入户|登门|集中|深入)*慰问(?=了?[^活品金信款组团中,。;的])")
_NEAR = 16
# 慰问坚守岗位的劳动者: what they do.
_DOING = re.compile(r"[^,。;:!?\n“”]{2,8}的|(?:高温|一线|节日|春节)(?:下|期间)?")


def visits(scan: Scan, found: list[Mention], bodies: list[Mention]) -> Iterator[Mention]:
    """The visit that a union's headline is about, there and where the text tells of it, where no noun names one."""
    if "慰问" not in scan.text[: scan.body] or any(_is_visit(scan, mention) for mention in found):
        return
    for verb in _VISIT.finditer(scan.text, 0, scan.body):
        near = scan.hits("groups", verb.end(), verb.end() + _NEAR)
        whom = next((group for group in near if _is_whom(scan, verb.end(), group.start)), None)
        told = _IN_TEXT.search(scan.text, scan.body)
        if whom and told and any(b.type == "Union" and b.end <= verb.start() for b in bodies):
            name = scan.text[verb.start() : whom.end]
            yield Mention(verb.start(), whom.end, "Programme", "described", name, "走访慰问")
            yield Mention(told.start(), told.end(), "Programme", "described", name, "走访慰问")
            return


def _is_whom(scan: Scan, start: int, group: int) -> bool:
    """Whether people are whom a visit is paid to that is told of right before them, but for where and what they do."""
    where = scan.token(start)
    start = where.end if where.flag == "ns" and where.end <= group else start
    return start == group or _DOING.fullmatch(scan.text, start, group) is not None


def _is_visit(scan: Scan, mention: Mention) -> bool:
    row = scan.lexicon["programmes"].get(mention.head)
    return mention.form != "generic" and row is not None and row["kind"] == "relief_visit"
