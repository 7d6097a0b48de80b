"""A member of a list in, whether it is called as what is done or kept up for people is out."""

from __future__ import annotations

from kg.extract.scan import Scan

# Tags of the last word of a deed (子女托管, 免费理发), and of what a verb is done to (送岗位, 看望患病职工).
_DEEDS = ("v", "vn")
_OBJECTS = ("n", "l", "j", "a", "i")
# Tags of words that begin no name.
_NO_NAME = ("d", "p", "c", "r", "m", "u")
_SHORTEST, _LONGEST_DEED = 3, 8


def is_named(scan: Scan, start: int, stop: int) -> bool:
    """Whether a member's own last noun says that it is one (职工书屋, 理论考试, 法律咨询)."""
    own, heads = scan.lexicon.lists["own"], scan.lexicon["programmes"]
    for length in range(1, min(7, stop - start + 1)):
        end, shorter = scan.text[stop - length : stop], length < stop - start
        if (shorter and end in own) or ((shorter or length > 3) and end in heads):
            return True
    return False


def is_done(scan: Scan, start: int, stop: int) -> bool:
    """Whether a member tells of a deed: a verb behind what it is done with (图书借阅), or before it (送岗位)."""
    first, last = scan.token(start), scan.token(stop - 1)
    if scan.lexicon.is_kind(scan.text[start:stop], "treats"):
        return True  # 义诊, 体检: a word alone that says what people are given
    if (
        stop - start < _SHORTEST
        or first.start != start
        or last.end != stop
        or first.flag.startswith(_NO_NAME)
    ):
        return False
    if first is last:
        return first.word[0] == "送" or first.word in scan.lexicon["programmes"]
    if first.flag == "v" and stop - start > _LONGEST_DEED:
        return False  # 走进企业问需求送政策: what is told in a clause
    return last.flag in _DEEDS or (first.flag == "v" and last.flag.startswith(_OBJECTS))
