"""Mentions in, what somebody is told to run out, whatever its last word: 开展义务植树, 举办趣味答题."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.name_words import TIMES
from kg.extract.scan import Hit, Scan
from kg.extract.things.rows import acts, free
from kg.extract.tokens import Token
from kg.model import Mention

# Behind one of these stands what is run; before them may stand how (广泛开展, 正式启动).
_RUNS = ("开展", "举办", "启动", "实施", "推出", "推行", "开办", "开设")
_ENDS = ",。;!?\n"
# 等课程, 的活动: what was told is of the sort that follows.
_SUMS_UP = ("等", "的")
_AND = frozenset({"、", "和", "与", "及"})
# Tags of the words that such a name is made of, and of the last of them.
_INSIDE = ("n", "v", "a", "b", "j", "l", "i", "t", "s")
_LAST = ("n", "vn", "v", "l", "i", "j")
_LENGTHS = range(3, 17)
# A word this long may be a name by itself (工间操).
_ALONE = 3
# So many words such a name has at most.
_MOST = 6


def acted(scan: Scan, found: list[Mention], taken: list[tuple[int, int]]) -> Iterator[Mention]:
    """Programmes that only the verb before them tells from other nouns, one by one where it has several."""
    named = ("Programme", "Document", "Award")
    covered = [(m.start, m.end) for m in found if m.type in named and m.form != "generic"] + taken
    kinds = scan.lexicon["programmes"]
    visits = {(m.start, m.end) for m in found if kinds.get(m.head, {}).get("kind") == "relief_visit"}
    for hit in scan.words["triggers"]:
        if hit.word.endswith(_RUNS):  # 开展走访慰问: whom, is told elsewhere
            for start, end in _objects(scan, hit):
                if free(start, end, covered) and (start, end) not in visits:
                    yield Mention(start, end, "Programme", "described", "", "")


def _objects(scan: Scan, verb: Hit) -> list[tuple[int, int]]:
    """The spans of plain words between a verb and its clause's end, each of a row; none where a noun sums them up."""
    found: list[tuple[int, int]] = []
    start = at = verb.end + scan.text.startswith(("了", "过"), verb.end)
    words: list[Token] = []
    while at < len(scan.text):
        token = scan.token(at)
        if scan.text[at] in _ENDS or token.word in _AND:
            row = bool(found) or scan.text[at] not in _ENDS
            if at - start in _LENGTHS and _is_name(scan, words) and not (row and words[-1].flag == "n"):
                found.append((start, at))  # in a row nouns may share their last word: 宫颈癌、乳腺癌筛查
            if scan.text[at] in _ENDS or not words:
                return found
            start = at = token.end
            words = []
            continue
        plain = not token.flag or token.word in TIMES or token.flag.startswith(_INSIDE)
        plain = plain and token.flag not in ("ad", "vd") and "\u4e00" <= token.word[0] <= "\u9fff"
        if token.start != at or not plain or len(words) == _MOST:
            return [] if token.word.startswith(_SUMS_UP) else found
        words.append(token)
        at = token.end
    return found


def _is_name(scan: Scan, words: list[Token]) -> bool:
    """Whether words name what is run: not what a second verb is done to, and nothing that is only so or so."""
    particles = scan.lexicon.particles
    if not words or words[-1].word.endswith(tuple(particles["abstract"])):
        return False  # 技术交流, 坚实基础
    if any(word.word in particles["stop"] for word in words):
        return False  # 资助直至完成学业
    first, last = words[0], words[-1]
    if len(words) == 1:
        return last.flag == "n" and len(last.word) >= _ALONE and last.word not in scan.lexicon["groups"]
    if _acts(scan, first) and first.word != "送":
        return False  # 维护权益; but 送戏进工地
    if last.word in TIMES or last.word == "会":
        return True  # 职工读书月, 职工沟通会
    return last.flag.startswith(_LAST) and (last.flag == "vn" or not _acts(scan, last))


def _acts(scan: Scan, word: Token) -> bool:
    return acts(scan, word) or word.word in scan.lexicon["boundaries"]
