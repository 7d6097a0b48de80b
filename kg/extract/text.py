"""Characters in, the same number of characters out: forms that patterns can rely on, and where clauses end."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, cycle
from typing import NamedTuple, Protocol, TypeVar

# Full-width forms of ASCII (！ to ～) and the ideographic space, one character for one character, so that
# an offset into the folded text is an offset into the article's text.
_FOLD = {chr(full): chr(full - 0xFEE0) for full in range(0xFF01, 0xFF5F)} | {
    "\u3000": " ", "\xa0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ",
    "「": "“", "」": "”", "『": "‘", "』": "’", "〔": "(", "〕": ")", "〈": "《", "〉": "》",
    "．": ".", "•": "·", "・": "·", "･": "·", "―": "—", "～": "~", "∼": "~", "〜": "~",
}  # fmt: skip
_FOLDED = frozenset(_FOLD)

_OPEN = "“‘《("
_CLOSE = "”’》)"
PAIRS = dict(zip(_CLOSE, _OPEN, strict=True))

_SENTENCE = re.compile(r"[^。!?\n]*(?:[。!?]+[”’)]*|\n|$)")
_NO_MARK = 2  # characters of which no name has a mark among them
_CLAUSE_END = re.compile(r"[,;:。!?\n]")
_MARK = re.compile(r"[“‘《(”’》)\n]")


def fold(text: str) -> str:
    """`text` with full-width ASCII, corner quotes and dots in one form, character for character.

    >>> fold("１２家，「家」·ＡＢ")
    '12家,“家”·AB'
    """
    for char in _FOLDED.intersection(text):  # a handful: faster than to look every character up
        text = text.replace(char, _FOLD[char])
    return _pair_quotes(text) if '"' in text else text


def _pair_quotes(text: str) -> str:
    """Straight quotes as opening and closing ones, beginning anew with every paragraph."""
    return "\n".join(
        "".join(map("".join, zip(chain([""], cycle("“”")), paragraph.split('"'), strict=False)))
        for paragraph in text.split("\n")
    )


def tried_at(
    first: re.Pattern[str], pattern: re.Pattern[str], text: str, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """What `pattern` finds in a text, tried only where `first` says that it can begin.

    A pattern that begins with an optional part, a number or a look to its left is else tried at every character;
    `first` is a set of characters, with what must follow looked at.

    >>> [m[0] for m in tried_at(re.compile("[约0-9](?=[0-9]*人)"), re.compile("约?[0-9]+人"), "约30人,15人,8台")]
    ['约30人', '15人']
    """
    stop = len(text) if end is None else end
    reached, match = start, pattern.match
    for begin in first.finditer(text, start, stop):
        at = begin.start()
        if at >= reached and (found := match(text, at, stop)) and found.end() > at:
            reached = found.end()
            yield found


def either(words: Iterable[str]) -> str:
    """A pattern for any of many words, the longest first.

    >>> either({"会", "协会", "工会(筹)"})
    '工会\\\\(筹\\\\)|协会|会'
    """
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def places_of(text: str, word: str) -> Iterator[int]:
    """Where each occurrence of a word begins.

    >>> list(places_of("夜校,又一所夜校", "夜校"))
    [0, 6]
    """
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


class Span(NamedTuple):
    """Characters `start` to `end`."""

    start: int
    end: int


def sentences(text: str) -> list[Span]:
    """The sentences of `text`, closing quotes kept with the sentence they end.

    >>> t = "他说:“好。”大家笑了。完"
    >>> [t[s.start:s.end] for s in sentences(t)]
    ['他说:“好。”', '大家笑了。', '完']
    """
    return [Span(m.start(), m.end()) for m in _SENTENCE.finditer(text) if m[0].strip()]


def opening(text: str, start: int) -> int:
    """Where a name begins that is found at `start`, with the quotation mark right before it.

    >>> opening("开展“暖冬”行动", 3), opening("开展暖冬行动", 2)
    (2, 2)
    """
    return start - (text[start - 1 : start] in ("“", "‘"))


def behind_mark(text: str, marks: str, start: int, end: int) -> int:
    """Where what stands before `end` begins: behind the last of the marks from `start` on, 0 where there is none.

    >>> text = "林某当选,何某讲话"
    >>> behind_mark(text, ",。", 0, len(text)), behind_mark(text, ",。", 0, 3)
    (5, 0)
    """
    return max(text.rfind(mark, start, end) for mark in marks) + 1


def in_row(text: str, start: int) -> bool:
    """Whether a name stands behind another of a row: seldom what is spoken of next.

    >>> in_row("采取笔试、“实操”竞赛等形式", 6), in_row("举办竞赛", 2)
    (True, False)
    """
    return text[opening(text, start) - 1] == "、"


class Cover:
    """Spans, asked again and again whether one of them holds another span, or reaches into it.

    >>> cover = Cover([(4, 9), (0, 3)])
    >>> cover.holds(5, 9), cover.holds(2, 5), cover.reaches(2, 4), cover.reaches(3, 4)
    (True, False, True, False)
    >>> cover.holds_in_more(5, 9), cover.holds_in_more(4, 9)
    (True, False)
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        starts, ends = zip(*ordered, strict=True) if ordered else ((), ())
        self._starts: Sequence[int] = starts
        # The furthest end of those that begin no later.
        self._ends = list(accumulate(ends, max, initial=0))

    def holds(self, start: int, end: int) -> bool:
        """Whether one of the spans holds all of this one."""
        return self._ends[bisect_right(self._starts, start)] >= end

    def holds_in_more(self, start: int, end: int) -> bool:
        """Whether one of the spans holds all of this one, and a character beside it."""
        return self.holds(start, end + 1) or self.holds(start - 1, end)

    def reaches(self, start: int, end: int) -> bool:
        """Whether one of the spans has a character of this one."""
        return self._ends[bisect_left(self._starts, end)] > start


class Spanning(Protocol):
    """Whatever stands between two offsets."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


_Spanning = TypeVar("_Spanning", bound=Spanning)


def outermost(found: Iterable[_Spanning]) -> list[_Spanning]:
    """Those that neither lie inside another nor begin within one before.

    >>> outermost([Span(2, 4), Span(0, 5), Span(4, 9), Span(6, 8)])
    [Span(start=0, end=5), Span(start=6, end=8)]
    """
    kept: list[_Spanning] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def clauses(text: str, sentence: Span, inside: Sequence[Spanning]) -> list[Span]:
    """The clauses of a sentence, cut at , ; : and — but never within one of the spans `inside`.

    >>> t = "为“一老,一小”,工会办班"
    >>> [t[c.start:c.end] for c in clauses(t, Span(0, len(t)), [Span(1, 7)])]
    ['为“一老,一小”,', '工会办班']
    """
    held = [
        span
        for span in inside
        if span.end - span.start > _NO_MARK
        and span.start < sentence.end
        and span.end > sentence.start
        and _CLAUSE_END.search(text, span.start, span.end)  # hardly any name has such a mark in it
    ]
    found: list[Span] = []
    start = sentence.start
    for match in _CLAUSE_END.finditer(text, sentence.start, sentence.end):
        at = match.start()
        if held and any(span.start <= at < span.end for span in held):
            continue
        if match[0] in ",:" and at and text[at - 1].isdigit() and text[at + 1 : at + 2].isdigit():
            continue
        if text.startswith("以及", at + 1) and text.find("由", start, at) >= 0:
            continue  # 由甲、乙,以及丙主办
        end = at + 1
        while end < sentence.end and text[end] in "”’":
            end += 1
        found.append(Span(start, end))
        start = end
    if start < sentence.end:
        found.append(Span(start, sentence.end))
    return [span for span in found if text[span.start : span.end].strip()]


def brackets(text: str) -> dict[int, int]:
    """Offset of every closing quote or bracket -> offset of the opening one it belongs to (and back)."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for match in _MARK.finditer(text):
        at, char = match.start(), match[0]
        if char in _OPEN:
            stack.append(at)
        elif char in _CLOSE:
            for depth in range(len(stack) - 1, max(-1, len(stack) - 4), -1):
                if text[stack[depth]] == PAIRS[char]:
                    pairs[at] = stack[depth]
                    pairs[stack[depth]] = at
                    del stack[depth:]
                    break
        else:
            stack.clear()
    return pairs


def is_name_char(char: str) -> bool:
    """Whether names are made of such characters: hanzi, Latin letters and digits.

    >>> [is_name_char(char) for char in "湾Q〇,"]
    [True, True, True, False]
    """
    return "\u4e00" <= char <= "\u9fff" or (char.isascii() and char.isalnum()) or char in "〇"
