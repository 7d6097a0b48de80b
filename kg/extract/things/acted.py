"""Mentions in, what somebody is told to run out, whatever its last word: 开展义务植树, 举办趣味答题."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.scan import Hit, Scan
from kg.extract.tokens import Token
from kg.model import Mention

# Behind one of these stands what is run; before them may stand how (广泛开展, 正式启动).
_RUNS = ("开展", "举办", "启动", "实施", "推出", "推行", "开办", "开设")
_ENDS = ",。;!?\n"
# Tags of the words that such a name is made of, and of the last of them.
_INSIDE = ("n", "v", "a", "b", "j", "l", "i", "t", "s")
_LAST = ("n", "vn", "v", "l", "i", "j")
_LENGTHS = range(4, 17)
# So many words such a name has at most.
_MOST = 6


def acted(scan: Scan, found: list[Mention], taken: list[tuple[int, int]]) -> Iterator[Mention]:
    """Programmes that only the verb before them tells from other nouns, one by one where it has several."""
    named = ("Programme", "Document", "Award")
    covered = [(m.start, m.end) for m in found if m.type in named and m.form != "generic"] + taken
    for hit in scan.words["triggers"]:
        if hit.word.endswith(_RUNS):
            for start, end in _objects(scan, hit):
                if not any(start < stop and begin < end for begin, stop in covered):
                    yield Mention(start, end, "Programme", "described", "", "")


def _objects(scan: Scan, verb: Hit) -> Iterator[tuple[int, int]]:
    """The spans of plain words between a verb and the end of its clause, parted by 、."""
    start = at = verb.end + scan.text.startswith(("了", "过"), verb.end)
    words: list[Token] = []
    while at < len(scan.text):
        if scan.text[at] in _ENDS + "、":
            if at - start in _LENGTHS and _is_name(scan, words):
                yield start, at
            if scan.text[at] != "、" or not words:
                return
            start = at = at + 1
            words = []
            continue
        token = scan.token(at)
        plain = token.flag.startswith(_INSIDE) and token.flag not in ("ad", "vd")
        if token.start != at or not plain or len(words) == _MOST:
            return
        words.append(token)
        at = token.end


def _is_name(scan: Scan, words: list[Token]) -> bool:
    """Whether words name what is run: not what a second verb is done to, and nothing that is only so or so."""
    if len(words) < 2 or words[-1].word in scan.lexicon.particles["abstract"]:
        return False
    acts = (scan.lexicon["triggers"], scan.lexicon["boundaries"])
    ends = (words[0], words[-1])
    return words[-1].flag.startswith(_LAST) and not any(end.word in table for end in ends for table in acts)
