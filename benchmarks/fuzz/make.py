"""A seed and a number in, a file for the readers out: the same two always give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from benchmarks.fuzz.pieces import PIECES, odd

# Of a hundred pages, so many come as something else than plain text.
_FORMS = (("txt", 89), ("md", 3), ("html", 4), ("jsonl", 4))
_ENCODINGS = (
    ("utf-8", 86), ("gb18030", 4), ("utf-16", 2), ("utf-16-le", 1), ("utf-8-sig", 2), ("big5", 1), ("cut", 2),
    ("mixed", 1), ("flipped", 1),
)  # fmt: skip
_TAGS = (
    "p",
    "div",
    "h1",
    "h2",
    "td",
    "table",
    "script",
    "style",
    "b",
    "li",
    "br",
    "title",
    "svg",
    "p title=x onclick=y",
)
_NAMES = (
    "2024-06-12_01",
    "p",
    "第 1 版",
    "a\u202eb",
    "'; DROP",
    "<b>",
    "%2e%2e",
    "=1+1",
    "\x1b[31m红",
    "a#b?c",
    "。",
    "-",
    "a\nb",
)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class File:
    """A file's name and what is in it."""

    name: str
    data: bytes


def make(seed: int, number: int) -> File:
    """File `number` of the run with that seed."""
    chance = Random(f"{seed}:{number}")
    text = damage(_pick(chance, [(make, share) for share, make in PIECES])(chance), chance)
    name = chance.choice(_NAMES) if chance.random() < 0.1 else "p"
    form = _pick(chance, _FORMS)
    if form == "html":
        return File(f"{name}.html", _encoded(_marked_up(text, chance), chance))
    if form == "jsonl":
        return File(f"{name}.jsonl", _rows(text, chance))
    return File(f"{name}.{form}", _encoded(text, chance))


def damage(text: str, chance: Random) -> str:
    """The text with none, one or some of its characters lost, doubled, moved, or in strange company."""
    chars = list(text)
    for _ in range(chance.choice((0, 0, 0, 1, 1, 2, 3, 5, 9))):
        if not chars:
            break
        at = chance.randrange(len(chars))
        end = min(len(chars), at + chance.randint(1, 9))
        match chance.randrange(6):
            case 0:
                chars.insert(at, odd(chance))
            case 1:
                del chars[at:end]
            case 2:
                chars[at:at] = chars[at:end] * chance.choice((1, 1, 2, 20))
            case 3:
                to = chance.randrange(len(chars))
                chars[at], chars[to] = chars[to], chars[at]
            case 4:
                chars.insert(at, chance.choice("\n　 "))
            case _:
                chars[at] = odd(chance)
    return "".join(chars)[:600]


def _pick(chance: Random, shares: Sequence[tuple[T, int]]) -> T:
    return chance.choices([what for what, _ in shares], [share for _, share in shares])[0]


def _encoded(text: str, chance: Random) -> bytes:
    """The text in some encoding, or in what is left of one."""
    encoding = _pick(chance, _ENCODINGS)
    if encoding == "mixed":
        half = len(text) // 2
        return text[:half].encode("utf-8", "replace") + text[half:].encode("gb18030", "replace")
    if encoding in ("cut", "flipped"):
        data = bytearray(text.encode(chance.choice(("utf-8", "utf-8", "gb18030", "utf-16")), "replace"))
        if encoding == "cut":
            return bytes(data[chance.randrange(3) : len(data) - chance.randrange(3)])
        for _ in range(chance.randint(1, 4)):
            if data:
                data[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(data)
    return text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "replace")


def _marked_up(text: str, chance: Random) -> str:
    parts = text.split("\n") if chance.random() < 0.5 else [text]
    found = []
    for part in parts:
        tag = chance.choice(_TAGS)
        close = f"</{tag.split()[0]}>" if chance.random() < 0.8 else ""
        found.append(f"<{tag}>{part}{close}")
    head = chance.choice(
        (
            "",
            "<!doctype html><meta charset=utf-8>",
            "<?xml version='1.0' encoding='gbk'?>",
            "<html><body>",
            "<!--",
        )
    )
    return head + "".join(found)


def _rows(text: str, chance: Random) -> bytes:
    rows = []
    for part in (text, text[: len(text) // 2])[: chance.choice((1, 1, 2))]:
        row: dict[str, object] = {"text": part}
        if chance.random() < 0.5:
            row["id"] = chance.choice((text[:20], 7, "p", "a/b", "", None, "../x", True))
        if chance.random() < 0.5:
            row["date"] = chance.choice(("2024-06-12", text[:10], "0000-00-00", "", 5, "9999-99-99"))
        if chance.random() < 0.5:
            row["paper"] = chance.choice(("工人日报", text[:9], "", []))
        rows.append(json.dumps(row, ensure_ascii=chance.random() < 0.5))
    data = "\n".join(rows).encode("utf-8", "surrogatepass")
    return data[: len(data) - chance.choice((0, 0, 0, 0, 1, 7))]
