"""The run of names in a byline in, the names one by one out."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kg.lexicon import load
from kg.pages.words import words

HAN = r"㐀-鿿𠀀-𲎯々〇"
# A byline rarely lists more characters of names than this between two words of office.
LONGEST_RUN = 60

# What a way of parting a run into names costs; the cheapest is taken. Figures are in tenths of a doubt.
_NO_SURNAME, _TWO, _FOUR, _BLANK_INSIDE, _WIDE_NAME, _RUN_TOGETHER, _RARE = 30, 2, 12, 10, 4, 16, 30


@cache
def surnames() -> frozenset[str]:
    """The surnames of the lexicon, of one and two characters."""
    return frozenset(load()["surnames"])


@cache
def common_surnames() -> frozenset[str]:
    """The surnames that most people have."""
    return frozenset(words("surname"))


def is_name(text: str) -> bool:
    """Whether the characters can be one person's name.

    >>> is_name("王伟"), is_name("欧阳晓晨"), is_name("阿依古丽·买买提"), is_name("的时候")
    (True, True, True, False)
    """
    if "·" in text:
        return len(text) > 3 and all(re.fullmatch(rf"[{HAN}]{{1,8}}", part) for part in text.split("·"))
    if not re.fullmatch(rf"[{HAN}]{{2,4}}", text):
        return False
    if text[:2] in surnames() and len(text) > 2:
        return True
    return text[0] in surnames() and len(text) < 4


def names(text: str) -> tuple[str, ...]:
    """The names in a list of names as bylines set them: parted by blanks or signs, set wide, or run together.

    >>> names("黄泽川 王　伟、张 楠")
    ('黄泽川', '王伟', '张楠')
    >>> names("黄泽川王伟"), names("黄 泽 川 王 伟")
    (('黄泽川', '王伟'), ('黄泽川', '王伟'))
    """
    found: list[str] = []
    for chunk in re.split(r"[,、;:/|&()\[\]]+|\s{3,}", re.sub(r"[•・‧∙]", "·", text)):
        chunk = re.sub(r"\s*·\s*", "·", re.sub(r"\s+", " ", chunk)).strip()
        if chunk and len(chunk) <= LONGEST_RUN:
            found += _parted(chunk)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _parted(chunk: str) -> tuple[str, ...]:
    """The cheapest way to part a chunk of hanzi and single blanks into names; what cannot be a name is dropped."""
    if re.search(rf"[^{HAN}· ]", chunk):
        return ()
    if "·" in chunk:
        return tuple(piece for piece in chunk.split(" ") if len(piece) > 1)
    letters = chunk.replace(" ", "")
    breaks = {len(chunk[:at].replace(" ", "")) for at, char in enumerate(chunk) if char == " "}
    # best[i]: cost of the first i letters, and where the last name of that way begins.
    best: list[tuple[int, int]] = [(0, 0)] + [(10**6, 0)] * len(letters)
    for end in range(1, len(letters) + 1):
        for size in (1, 2, 3, 4):
            start = end - size
            if start < 0:
                break
            inside = sum(at in breaks for at in range(start + 1, end))
            cost = best[start][0] + _cost(letters[start:end], inside)
            if start and start not in breaks:
                cost += _RUN_TOGETHER if _common(letters[start:end]) else _RUN_TOGETHER + _RARE
            best[end] = min(best[end], (cost, start))
    found: list[str] = []
    end = len(letters)
    while end:
        start = best[end][1]
        found.append(letters[start:end])
        end = start
    return tuple(name for name in reversed(found) if len(name) > 1)


def _common(name: str) -> bool:
    # Names run together are told apart by the surnames that most people have: 才仁巴毛 is one name, 王伟李明 two.
    return name[0] in common_surnames()


def _cost(name: str, blanks: int) -> int:
    if len(name) == 1:
        return 40
    known = is_name(name)
    cost = 0 if known else _NO_SURNAME
    cost += {2: _TWO, 3: 0, 4: 2 if known else _FOUR}[len(name)]
    # `王 伟`, `张 晓 晨`: every letter on its own is a name set wide to fill the line.
    return cost + (_WIDE_NAME if blanks == len(name) - 1 else blanks * _BLANK_INSIDE)
