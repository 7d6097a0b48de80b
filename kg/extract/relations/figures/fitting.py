"""A figure of a body in, the programme that it is of as well out: what is paid for, visited, insured, contested."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.entities.cast import Cast, Reading
from kg.extract.numbers import Amount
from kg.extract.text import Span, either
from kg.lexicon import load


def fitting(reading: Reading, cast: Cast, clause: Span) -> str | None:
    """The programme named last before a clause whose kind the words of the clause go with.

    A union that acts on its own afterwards still tells of its visits when it says 走访慰问职工200户.
    """
    found = _words().findall(reading.scan.text, clause.start, clause.end)
    if not found:
        return None
    rows = reading.scan.lexicon["figure_words"]
    kinds = {kind for word in found for kind in rows[word]["kind"].split(";")}
    before = (m for m in reversed(reading.of("Programme")) if m.end <= clause.start)
    return next(
        (m.entity for m in before if m.mention.form != "listed" and cast.kind(m.entity or "") in kinds), None
    )


@cache
def _words() -> re.Pattern[str]:
    return re.compile(either(load()["figure_words"]))


# 下拨40万元,组织开展P; 拨款20万元用于P: what a sum is given for, said behind it in the same sentence.
_PAYS = re.compile(r"(?:投入|投资|拨款|下拨|拨付|拨出|拿出|列支|出资|安排|斥资)[^,。;、]{0,10}$")
_FOR = re.compile(
    r"[^。;]{0,14}?(?:,[^,。;]{0,30}?)?"
    r"(?:用于|支持|对|开展|建设|建成|实施|启动|举办|打造|赠送|购买|新建|推出|设立|组织|建起|建立)[^,。;]{0,26}"
)
_PAYS_FAR, _FOR_FAR = 20, 80


def purpose_of_sum(reading: Reading, amount: Amount) -> str | None:
    """The programme that a sum is paid for."""
    text = reading.scan.text
    if amount.unit != "元" or not _PAYS.search(text, max(0, amount.start - _PAYS_FAR), amount.start):
        return None
    behind = (
        m
        for m in reading.within(amount.end, amount.end + _FOR_FAR)
        if m.type == "Programme" and m.entity and m.mention.form != "listed"
    )
    named = next(behind, None)
    return named.entity if named and _FOR.fullmatch(text, amount.end, named.start) else None
