"""A scanned article in, the groups of people that it names out: listed words, and what stands in a list with them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.groups.counted import counted, helped
from kg.extract.groups.listed import before, behind
from kg.extract.groups.words import known
from kg.extract.scan import Scan
from kg.model import Mention

# What people of many trades are called for short.
_SHORT = ("司机", "小哥")


def find_groups(scan: Scan) -> Iterator[Mention]:
    """The groups of the lexicon, and the ones that a list names beside them (电网维修工、快递员、保洁人员)."""
    found = list(known(scan))
    listed = {mention.end: mention.start for mention in found}
    by_number = {m.end: m for m in counted(scan) if m.start < listed.get(m.end, m.end)}
    found = [*(m for m in found if m.end not in by_number), *by_number.values()]
    found.extend(helped(scan, found))
    yield from found
    yield from _shortened(scan, found)
    heads = scan.lexicon["group_heads"]
    # A plain word (工人 in 巡线工人) gives way to the longer name, any other group is told already.
    taken = [(m.start, m.end) for m in found if m.head not in heads]
    for mention in found:
        for start, end in (*before(scan, mention.start), *behind(scan, mention.end)):
            if not any(start < stop and begin < end for begin, stop in taken):
                taken.append((start, end))
                yield Mention(start, end, "Group", "listed", scan.text[start:end], "")


def _shortened(scan: Scan, found: list[Mention]) -> Iterator[Mention]:
    """司机 where the article speaks of one sort of them: 货车司机."""
    for word in _SHORT:
        called = {mention.name for mention in found if scan.text.endswith(word, mention.start, mention.end)}
        if len(called) != 1:
            continue
        (name,) = called
        for hit in re.finditer(word, scan.text):
            at, end = hit.span()
            alone = scan.starts_word(at) and scan.ends_word(end) and not scan.text.startswith("之家", end)
            named = scan.token(end).flag == "nr" if end < len(scan.text) else False
            if alone and not named and not (at and scan.token(at - 1).flag.startswith(("n", "v", "j"))):
                yield Mention(at, end, "Group", "full", name, word)
