"""Where a noun or a quotation stands behind an attribute in, whether a verb brings it about out: 推出面向司机的|P."""

from __future__ import annotations

from kg.extract.scan import Scan
from kg.extract.things.row_heads import acts

# So far behind its verb stands the noun that an attribute goes before.
_REACH = 40
_STOPS = frozenset(",。;:!?\n(")
# Of these verbs that which is not there yet is told, too (打造职工信赖的“家园”): only what is done has a name.
_DONE = ("了", "起", "出")


def is_attributed(scan: Scan, at: int) -> bool:
    """Whether a verb of running is done to what begins at an offset behind 的, whatever the attribute says."""
    if not scan.text.startswith("的", at - 1):
        return False
    end, floor = at - 1, max(0, at - _REACH)
    pos = end
    while pos > floor:
        opening = scan.pairs.get(pos - 1, pos)
        if opening < pos - 1:
            pos = opening
            continue
        token = scan.token(pos - 1)
        if token.word in _STOPS:
            return False
        if acts(scan, token) and "runs" in scan.lexicon.predicates[token.word]:
            return token.end < end and _brings_about(scan, token.start, token.end)
        pos = token.start
    return False


def _brings_about(scan: Scan, start: int, end: int) -> bool:
    """Whether a verb says of something with an attribute that it is there."""
    if scan.text[start:end] not in scan.lexicon.parts["makes"]:
        return True
    return scan.text.startswith(_DONE, end) or scan.text[end - 1] in "成起"
