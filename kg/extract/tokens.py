"""Text in, words with their offsets and dictionary tags out: rjieba where it is installed, else jieba."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import accumulate, chain
from typing import Any, NamedTuple, Protocol

from kg import dictionary, lexicon

# The two tokenizers cut 10-12 and Wi-Fi differently: cut them alike.
_ASCII = re.compile(r"[A-Za-z0-9]+|[^A-Za-z0-9]", re.DOTALL)

# Behind a number the tokenizers run what is counted and the next word together (35人获奖).
_COUNTED = frozenset("人名位家")
_BEHIND_COUNT = {"获": "v", "被": "p", "由": "p", "均": "d"}
# Behind 总, short for a general union, and other words that names end with they run the next word and it together
# (市总将开展, 托管班以某课开场).
_ENDS_NAMES = frozenset("总班团队站营课赛园社院校厂局委办部组所员款车")
_BEHIND_NAME = {
    "将": "d",
    "还": "d",
    "也": "d",
    "与": "p",
    "对": "p",
    "在": "p",
    "为": "p",
    "向": "p",
    "把": "p",
    "以": "p",
    "于": "p",
    "由": "p",
    "被": "p",
    "和": "c",
    "及": "c",
    "到": "v",
    "已": "d",
    "均": "d",
}
# One word to the dictionary; with people or a number behind it a body and what it does (某厂工会组织职工, 组织了).
_UNIONS, _BODY, _ORGANISE = "工会组织", "工会", "组织"
_SOME = re.compile(r"了|(?:高温|夏日|冬季|暑期)?“|全体|广大|部分|一线|优秀|\d+[多余]?[名位]")
_PEOPLE = ("者", "干部", "代表")
# 某某矿工会以: what the body is called and the word behind it, run into people and a verb.
_CUT_BEFORE = frozenset({"矿工", "化工", "建工", "电工", "贸工"})
_WHICH = re.compile("[一二三四五六七八九十]+")  # 十二矿工会: a number without a measure says which
_OF_MINE = re.compile("(?:" + "|".join(sorted(_CUT_BEFORE)) + ")会")
# 副主席王力一行|为职工: those who came, and for whom; but 这一行为.
_PARTY, _THIS_ONE = "一行为", frozenset({"这", "那", "该", "此", "每", "任"})
# The words that are looked at more closely.
_PARTED = _CUT_BEFORE | {_UNIONS, "行为"}
_NAMES = re.compile(r"[一-鿿A-Za-z0-9]+")
# One word to the dictionary with what is held (开展调研|慰问活动).
_HOLDS = frozenset({"开展", "举办", "举行"})


# A verb or preposition and the level that a body is named by (获省总工会表彰).
_BEFORE_LEVEL = {
    "获": "v",
    "被": "p",
    "由": "p",
    "经": "p",
    "向": "p",
    "受": "v",
    "报": "v",
    "及": "c",
    "和": "c",
    "与": "p",
    "到": "v",
    "从": "p",
    "对": "p",
    "为": "p",
    "除": "p",
    "去": "v",
    "请": "v",
    "找": "v",
    "让": "v",
    "随": "p",
}
_LEVELS = frozenset("省市县区州旗盟镇")


class Token(NamedTuple):
    """A word, where it stands, and its part of speech in jieba's dictionary ("" when not listed)."""

    start: int
    end: int
    word: str
    flag: str


_TOKEN = partial(tuple.__new__, Token)


class Cutter(Protocol):
    """Cuts a text into words with dictionary tags."""

    def __call__(self, text: str) -> Iterable[tuple[str, str]]: ...


Pieces = tuple[tuple[str, str], ...]
# Words whose tags are kept: more than the dictionary's own that papers use, and few enough for memory to stay flat.
_MOST_KNOWN = 1 << 17


def _alike(word: str, flag: str) -> Pieces:
    """The word with its tag; a run of ASCII with marks, or a word that is two, in pieces."""
    if word.isascii() and not word.isalnum():
        return tuple((piece, flag if piece == word else "") for piece in _ASCII.findall(word))
    if not flag and len(word) == 2 and word[0] in _COUNTED and word[1] in _BEHIND_COUNT:
        return (word[0], "n"), (word[1], _BEHIND_COUNT[word[1]])
    if not flag and len(word) == 2 and word[0] in _ENDS_NAMES and word[1] in _BEHIND_NAME:
        return (word[0], "b" if word[0] == "总" else "n"), (word[1], _BEHIND_NAME[word[1]])
    if not flag and len(word) == 2 and word[0] in _BEFORE_LEVEL and word[1] in _LEVELS:
        return (word[0], _BEFORE_LEVEL[word[0]]), (word[1], "n")
    if len(word) == 4 and word[:2] in _HOLDS:
        return (word[:2], "v"), (word[2:], "vn")
    if len(word) == 4 and _is_how_and_verb(word):
        return (word[:2], "d"), (word[2:], "v")
    return ((word, flag),)


def _is_how_and_verb(word: str) -> bool:
    """Whether an idiom of the dictionary is a verb and how it is done (不断创新): the verb is what rules look for."""
    words = lexicon.load()
    if word in words["triggers"] or word in words["boundaries"] or word[:2] not in words["boundaries"]:
        return False
    return word[2:] in words["triggers"] or word[2:] in words["boundaries"]


def _rust() -> Cutter:
    jieba = dictionary.rust()
    known = _Known(jieba)

    def cut(text: str) -> Iterable[tuple[str, str]]:
        if len(known) > _MOST_KNOWN:
            known.clear()
        known.text = text
        words = jieba.cut(text)  # twice as fast as with the tags, which a word has once for all
        return chain.from_iterable(map(known.__getitem__, words))

    return cut


class _Known(dict[str, Pieces]):
    """The pieces of words, found when one is met first; `text` is where that is."""

    def __init__(self, jieba: Any) -> None:
        self._jieba = jieba
        self.text = ""

    def __missing__(self, word: str) -> Pieces:
        flag = ""  # tags of words outside the dictionary are guesses that the two tokenizers make differently
        if self._jieba.has_word(word):
            alone = dict(self._jieba.tag(word))  # by itself a word may be cut in two
            flag = alone[word] if word in alone else dict(self._jieba.tag(self.text))[word]
        found = self[word] = _alike(word, flag)
        return found


def _python() -> Cutter:
    from jieba import posseg

    tokenizer = dictionary.python()
    tags = posseg.POSTokenizer(tokenizer)
    tags.initialize()

    def cut(text: str) -> Iterable[tuple[str, str]]:
        return chain.from_iterable(
            _alike(word, tags.word_tag_tab.get(word, "")) for word in tokenizer.cut(text)
        )

    return cut


@cache
def cutter() -> Cutter:
    """The tokenizer of this process."""
    try:
        return _rust()
    except ImportError:
        return _python()


def tokens(text: str) -> tuple[Token, ...]:
    """The words of `text` in order; their lengths add up to the text's.

    >>> [t.word for t in tokens("昆山市总工会")]
    ['昆山市', '总工会']
    """
    pieces = list(cutter()(text))
    if _UNIONS in text or _PARTY in text or _OF_MINE.search(text):
        pieces = list(_parted(pieces))
    words, flags = zip(*pieces, strict=True) if pieces else ((), ())
    ends = list(accumulate(map(len, words), initial=0))
    # What Token(...) comes to, without a call in Python for every word.
    return tuple(map(_TOKEN, zip(ends, ends[1:], words, flags, strict=False)))


def _parted(pieces: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The words with 工会组织 in two where it ends in a verb, and 矿工|会 as 矿|工会 behind the name of a mine."""
    people = (*_PEOPLE, *lexicon.load()["group_heads"])
    taken = False
    for at, (word, flag) in enumerate(pieces):
        if not taken and word not in _PARTED:
            yield word, flag
            continue
        after, kind = pieces[at + 1] if at + 1 < len(pieces) else ("", "")
        if taken:
            taken = False
            if word[1:]:
                yield word[1:], _BEHIND_NAME.get(word[1:], "")
        elif word == _UNIONS and (
            _SOME.match("".join(piece for piece, _ in pieces[at + 1 : at + 4]))
            or (kind[:1] == "n" and after.endswith(people))
        ):
            yield from ((_BODY, "n"), (_ORGANISE, "v"))
        elif (
            word == "行为" and at and pieces[at - 1][0] == "一" and _noun_before(pieces, at) not in _THIS_ONE
        ):
            yield from (("行", "n"), ("为", "p"))
        elif (
            word in _CUT_BEFORE
            and (after == "会" or (after[:1] == "会" and not kind))
            and (_noun_before(pieces, at) or (at and _WHICH.fullmatch(pieces[at - 1][0])))
        ):
            taken = True
            yield from ((word[:-1], "n"), (_BODY, "n"))
        else:
            yield word, flag


def _noun_before(pieces: list[tuple[str, str]], at: int) -> str:
    """The word before a piece, 一 passed over, "" where it is none that a name ends with."""
    word, flag = next((piece for piece in reversed(pieces[:at]) if piece[0] != "一"), ("", ""))
    return word if _NAMES.fullmatch(word) and flag[:1] in ("n", "j", "") else ""
