"""Chance in, a short text out: cut from sample pages, put together from the word lists, or no text at all."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import cache
from random import Random

from kg.data import data_path

LONGEST = 160  # characters of a page before it is damaged

_MARKS = "，。、；：！？“”‘’（）《》〈〉【】[]()<>\"'…—·～-–/\\|&%$#@*+=^~`{}"
_ODD = (
    "\x00\x01\x07\x08\t\x0b\x0c\r\x1b[31m\x1c\x1e\x7f\x85\x9b\xa0\xad\u034f\u061c\u115f\u180e\u200b\u200d\u200e\u200f"
    "\u2028\u2029\u202a\u202b\u202e\u2066\u2067\u2069\u2060\ufe0f\ufeff\ufffc\ufffd\ufffe\uffff\ue000\uf8ff"
    "\ufdd0\u0301\u20dd\u3000\u3164\U0001f468\u200d\U0001f469\U00020bb7\U000e0041\U000f0000\U0010ffff"
)
_DIGITS = (
    *"07１９零〇一二两三十百千万亿半几余多数第①⑳Ⅳ²½٣४壹贰拾廿卅佰兆点.，,%％‰-—至到约近超逾个人名元家年月日号届时分",
    "人次", "万元", "第一",
)  # fmt: skip
_FRAMES = (
    "# {a}\n\n本报讯（记者{p}）{d}，{a}{b}{c}。", "本报讯 {d}，{a}{b}“{c}”，{n}{c}参加。\n（{p}）",
    "{a}{b}{c}，{a}主席{p}说：“{c}。”", "■本报记者 {p} 通讯员 {p}\n{d}，{a}与{a}联合{b}{c}{n}。",
    "（上接第1版）{a}{b}{c}。（下转第3版）", "{a}\n{c}\n{b}\n\n{n}\n{d}",
    "{d}起，由{a}{b}、{a}承办的{c}在{a}举行，{n}。",
    "{a}、{a}、{a}等{n}{b}{c}；其中，{n}", "{p} 摄\n图为{a}{b}{c}。",
)  # fmt: skip


@cache
def samples() -> tuple[str, ...]:
    """The texts of the sample pages."""
    return tuple(
        path.read_text(encoding="utf-8") for path in sorted(data_path("seeds", "pages").glob("p*.txt"))
    )


@cache
def words() -> dict[str, tuple[str, ...]]:
    """The first column of every word list that pages are read with."""
    found = {}
    for path in sorted(data_path("seeds", "lexicon").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            at = 1 if path.stem == "places" else 0
            found[path.stem] = tuple(row[at] for row in list(csv.reader(file))[1:])
    return found


def cut(chance: Random) -> str:
    """One to four stretches of the sample pages, put side by side."""
    found = []
    for _ in range(chance.choice((1, 1, 1, 2, 3, 4))):
        text = chance.choice(samples())
        start = chance.randrange(len(text))
        found.append(text[start : start + chance.randint(1, LONGEST)])
    return chance.choice(("", "", "\n", "，"))[:1].join(found)[:LONGEST]


def salad(chance: Random) -> str:
    """Words of the word lists in any order."""
    known = words()
    lists = tuple(known)
    found = []
    for _ in range(chance.randint(1, 30)):
        part = chance.random()
        if part < 0.75:
            found.append(chance.choice(known[chance.choice(lists)]))
        elif part < 0.9:
            found.append(chance.choice(_MARKS))
        else:
            found.append(digits(chance))
    return "".join(found)[:LONGEST]


def sentence(chance: Random) -> str:
    """A sentence as newspapers have it, of names that no newspaper has."""

    def one(*lists: str) -> str:
        return chance.choice(words()[chance.choice(lists)])

    def body() -> str:
        place = "".join(one("places") for _ in range(chance.choice((0, 1, 1, 2))))
        middle = one("industries", "zones", "organisations") if chance.random() < 0.4 else ""
        return place + middle + one("union_suffixes", "organisations", "venues", "pointers")

    found = []
    for _ in range(chance.choice((1, 1, 2, 3))):
        filled = chance.choice(_FRAMES)
        while "{" in filled:  # each place is filled anew, or the same body would stand in all of them
            head, _, rest = filled.partition("{")
            name, rest = rest[0], rest[2:]
            match name:
                case "a":
                    put = body()
                case "b":
                    put = one("modality", "triggers") + one("triggers")
                case "c":
                    put = one("plain_modifiers", "groups", "topics") + one(
                        "programmes", "awards", "documents"
                    )
                case "d":
                    put = chance.choice(
                        (
                            "近日",
                            f"{chance.randint(0, 14)}月{chance.randint(0, 40)}日",
                            "今年以来",
                            digits(chance),
                        )
                    )
                case "n":
                    put = digits(chance) + one("units") + one("groups", "group_heads")
                case _:
                    put = one("surnames") + chance.choice("伟芳娜敏静丽强磊军洋𠮷")
            filled = head + put.replace("{", "") + rest
        found.append(filled)
    return "\n".join(found)[: LONGEST + 60]


def digits(chance: Random) -> str:
    """Something that may be a number, or be taken for one."""
    if chance.random() < 0.05:
        return chance.choice(
            (
                "9" * 400,
                "1e309",
                "0.0000000001",
                "-0",
                "１２，３４５．６",
                "亿万亿",
                "十" * 60,
                "NaN",
                "0" * 80,
            )
        )
    return "".join(chance.choice(_DIGITS) for _ in range(chance.randint(1, 8)))


def noise(chance: Random) -> str:
    """Characters from anywhere, most of them such as programs trip over."""
    found = []
    for _ in range(chance.randint(1, 120)):
        part = chance.random()
        if part < 0.4:
            found.append(chr(chance.randrange(0x4E00, 0x9FFF)))
        elif part < 0.6:
            found.append(chance.choice(_ODD))
        elif part < 0.75:
            found.append(chance.choice(_MARKS))
        else:
            found.append(chr(chance.randrange(0x110000)))
    return "".join(found)


def nested(chance: Random) -> str:
    """Brackets in brackets, closed, half closed or not at all."""
    left, right = chance.choice(("（）", "“”", "《》", "()", "<>", "[]", "【】", "‘’", "{}"))
    deep = chance.randint(1, 60)
    return left * deep + cut(chance)[:100] + right * chance.randint(0, deep)


PIECES: tuple[tuple[int, Callable[[Random], str]], ...] = (
    (45, cut),
    (25, sentence),
    (14, salad),
    (8, noise),
    (4, nested),
    (4, digits),
)


def odd(chance: Random) -> str:
    """One character, or a few, that belong in no text."""
    return chance.choice(
        (
            *_ODD,
            *_MARKS,
            "\ud800",
            "\udfff",
            "\r\n",
            "\n\n",
            "　　",
            "工会",
            "记者",
            "&lt;",
            "</p>",
            '"',
            "\\u0022",
        )
    )
