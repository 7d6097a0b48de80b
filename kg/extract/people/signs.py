"""Characters of a scanned text in, what speaks for and against their being somebody's name out, sign by sign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.people.roles import is_leading, name_after
from kg.extract.scan import Scan
from kg.extract.text import either
from kg.extract.tokens import Token
from kg.lexicon import load


def posts_at(scan: Scan) -> dict[int, str]:
    """Where a name behind a post or trade can begin -> the word; 省长 is none in 湖南省|长沙."""
    whole = (hit for hit in scan.words["roles"] if hit.start in scan.edges or hit.end in scan.edges)
    return {name_after(scan.text, hit.end): hit.word for hit in whole}


def behind_leading(scan: Scan) -> frozenset[int]:
    """Where a name behind a leading post can begin."""
    return frozenset(at for at, post in scan.once(posts_at).items() if is_leading(post))


@cache
def _family() -> re.Pattern[str]:
    return re.compile(either(load()["surnames"]))


def families(scan: Scan) -> dict[int, int]:
    """Where a word that is a family name begins in the body -> where it ends; no noun of the word lists begins so."""
    found = {match.start(): match.end() for match in _family().finditer(scan.text, scan.body)}
    return {start: end for start, end in found.items() if not _is_noun(scan, start)}


# What is held, who is served and where: nouns that begin with what is a family name elsewhere (职工夏令营, 职工代驾).
_NOUNS = ("programmes", "groups", "venues")
_NOUN_LENGTHS = (2, 3, 4, 5)


def _is_noun(scan: Scan, at: int) -> bool:
    """Whether a noun of the word lists begins at `at`."""
    words = (scan.text[at : at + length] for length in _NOUN_LENGTHS)
    return any(word in scan.lexicon[table] for word in words for table in _NOUNS)


# Who is honoured is named nearly as often as who leads (全国劳模林青).
_HONOURED = ("劳模", "劳动模范", "获得者")
# Between the names of a list; a name on the other side, too.
_AND = "、和与及"
# Where a word of the tokenizer ends, too.
_WHOLE = " up to its end"
_NAME, _LISTED = " and a name", " and a listed word behind"


def signs(scan: Scan, start: int, end: int) -> Iterator[str]:
    """The signs of the characters between two offsets, each a row of name_signs.csv where it matters.

    How the tokenizer cuts them, what stands before them (a post, a mark, a word) and what behind.
    """
    name_ends = scan.lexicon.endings["name_ends"]
    listed = name_ends.begin(scan.text, end)
    yield from _cut(scan, start, end, listed)
    if name_ends.begin(scan.text, end - 1):
        yield "a listed word at its end"
    if listed:
        yield "a listed word behind"
    if scan.text.count(scan.text[start:end]) > 1:
        yield "again"
    if (post := scan.once(posts_at).get(start)) is not None:
        kind = "leading post" if is_leading(post) or post.endswith(_HONOURED) else "post"
        yield f"behind a {kind}"
        whole = end == glued if (glued := _before_glued(scan, start)) else end in scan.edges
        yield f"behind a {kind}: {_sort(scan.token(start))}{_WHOLE * whole}"
    yield from _before(scan, start)
    yield from _behind(scan, end)


def _before_glued(scan: Scan, start: int) -> int:
    """Where a name of two characters ends to which another word is glued (林青|说), 0 for any other name."""
    word = scan.token(start)
    unknown = not word.flag and word.start == start == word.end - 3
    glued = unknown and word.word[-1] in scan.lexicon.particles["glued"]
    return start + 2 if glued else 0


def _cut(scan: Scan, start: int, end: int, listed: bool) -> Iterator[str]:
    first, last = scan.token(start), scan.token(end - 1)
    if glued := _before_glued(scan, start):
        yield "is unknown" if end == glued else "ends in unknown"
        return
    if (first.start, first.end) == (start, end):
        yield f"is {_sort(first)}"
        return
    if first.start < start:
        if start not in scan.once(posts_at):  # 主|任何|青: the tokenizer's mistake where a post ends
            yield f"begins in {_sort(first)}"
    elif first.end > end:
        yield f"within {_sort(first)}"
    else:
        yield f"begins with {_sort(first)}"
    if last.start > start and last.end > end:
        yield f"ends in {_sort(last)}{_LISTED * listed}"
    elif last.start > start and len(last.word) > 1:
        yield f"ends with {_sort(last)}"
    elif last.start > start:
        yield f"last: {last.flag[:1]}"


def _sort(word: Token) -> str:
    """What a word is to the dictionary: nothing, a person, a place, a character, or any other word."""
    if not word.flag:
        return "unknown"
    if word.flag[:2] in ("nr", "ns"):
        return "person" if word.flag[:2] == "nr" else "place"
    return "word" if len(word.word) > 1 else "character"


def _before(scan: Scan, start: int) -> Iterator[str]:
    character = scan.text[start - 1] if start else "\n"
    listed = character in _AND and any(at in scan.once(families) for at in (start - 3, start - 4))
    yield f"before: {_mark(character)}{_NAME * listed}"
    if _is_han(character):
        word = scan.token(start - 1)
        if word.end == start:
            yield f"word before: {word.word}"
            yield f"tag before: {word.flag[:2]}"


def _behind(scan: Scan, end: int) -> Iterator[str]:
    character = scan.text[end] if end < len(scan.text) else "\n"
    listed = character in _AND and end + 1 in scan.once(families)
    yield f"behind: {_mark(character)}{_NAME * listed}"
    if _is_han(character):
        yield f"two behind: {scan.text[end : end + 2]}"
        word = scan.token(end)
        if word.start == end:
            yield f"word behind: {word.word}"
            yield f"tag behind: {word.flag[:2]}"


def _mark(character: str) -> str:
    """A Chinese character or a mark as it is; any digit, any letter and a break of lines as such."""
    if character == "\n":
        return "break"
    if _is_han(character):
        return character
    return "digit" if character.isdigit() else "letter" if character.isalpha() else character


def _is_han(character: str) -> bool:
    return "一" <= character <= "鿿"
