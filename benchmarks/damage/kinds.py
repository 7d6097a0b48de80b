"""A page's pieces in, the same pieces damaged out: one function for each kind of damage, listed in `KINDS`."""

from __future__ import annotations

import random
from dataclasses import replace

from benchmarks.damage.cuts import columns, wraps
from benchmarks.damage.mixed import crossed, paragraphs, rows
from benchmarks.damage.piece import COLUMN, Damage, Piece, Pieces, is_body
from kg.pages.fold import fold


def between(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Columns, with a caption, a box or the next headline between the halves of a sentence."""
    found = columns(pieces, rng, strength)
    made: Pieces = []
    for piece in found:
        if piece.part == "tail" and rng.random() < 0.2 + 0.7 * strength:
            made += _stranger(rng)
        made.append(piece)
    return made


def _stranger(rng: random.Random) -> Pieces:
    count = rng.randint(3, 60)
    town = rng.choice(["江宁", "北塘", "临河", "西固", "南川"])
    if rng.random() < 0.5:
        caption = f"图为{town}区职工在厂区参加拔河比赛，{count}支队伍报名。"
        return [_loose("caption", caption), _loose("credit", "本报通讯员 陈立 摄")]
    box = f"{count}项服务送到车间，{town}区的做法让职工少跑腿、好办事。"
    return [_loose("box", "阅读提示"), _loose("box", box)]


def _loose(part: str, chars: str) -> Piece:
    return Piece(-1, part, chars, (-1,) * len(chars))


def headlines(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Headlines dropped into a paragraph of the article before: between its halves, or on the same line."""
    made: Pieces = []
    for piece in columns(pieces, rng, 0.2):
        bodies = [at for at, other in enumerate(made) if other.part == "body" and len(other.chars) > 40]
        if piece.part == "headline" and bodies and rng.random() < 0.15 + 0.45 * strength:
            place = bodies[-1]
            left, right = made[place].cut(
                COLUMN - 2 + COLUMN * rng.randint(0, (len(made[place].chars) - 24) // COLUMN)
            )
            inline = rng.random() < 0.5
            made[place : place + 1] = [
                left,
                replace(
                    piece,
                    joint="blank",
                    chars=piece.chars.lstrip("# "),
                    at=piece.at[: len(piece.chars.lstrip("# "))],
                )
                if inline
                else piece,
                replace(right, joint="blank" if inline else "paragraph"),
            ]
        else:
            made.append(piece)
    return made


def spaces(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Columns, with blanks inside lines and signs and digits now half, now full width."""
    rate = 0.01 + 0.2 * strength**2
    made: Pieces = []
    wide = rng.random() < 0.5
    for piece in columns(pieces, rng, 0.3):
        chars: list[str] = []
        at: list[int] = []
        for index, char in enumerate(piece.chars):
            if index and rng.random() < rate:
                chars.append(" ")
                at.append(-1)
            other = fold(char) if not wide else char
            if wide and char.isascii() and char.isdigit():
                other = chr(ord(char) + 0xFEE0)
            chars.append(other)
            at.append(piece.at[index])
        made.append(replace(piece, chars="".join(chars), at=tuple(at)))
    return made


def shuffled(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Fragments in random order; a headline keeps the paragraph under it."""
    groups: list[Pieces] = []
    for piece in columns(pieces, rng, 0.5):
        if groups and (not is_body(groups[-1][-1]) or piece.part not in ("headline", "kicker", *_MOVABLE)):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    chosen = [at for at in range(len(groups)) if rng.random() < 0.15 + 0.85 * strength]
    target = chosen[:]
    rng.shuffle(target)
    order = list(groups)
    for at, other in zip(chosen, target, strict=True):
        order[at] = groups[other]
    return [piece for group in order for piece in group]


_MOVABLE = ("body", "tail")


def missing(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Columns, with fragments lost."""
    return [
        piece
        for piece in columns(pieces, rng, 0.5)
        if piece.part != "tail" or rng.random() >= 0.05 + 0.35 * strength
    ]


def everything(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Columns crossed, strangers between, blanks inside lines, some fragments lost: a bad page."""
    found = crossed(pieces, rng, strength * 0.5)
    made: Pieces = []
    for piece in found:
        if piece.part == "tail" and rng.random() < 0.5 * strength:
            made += _stranger(rng)
        if piece.part != "tail" or rng.random() >= 0.1 * strength:
            made.append(piece)
    return _blanks(made, rng, 0.02 + 0.05 * strength)


def _blanks(pieces: Pieces, rng: random.Random, rate: float) -> Pieces:
    made = []
    for piece in pieces:
        chars: list[str] = []
        at: list[int] = []
        for index, char in enumerate(piece.chars):
            if index and rng.random() < rate:
                chars.append(" ")
                at.append(-1)
            chars.append(char)
            at.append(piece.at[index])
        made.append(replace(piece, chars="".join(chars), at=tuple(at)))
    return made


def undamaged(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Nothing: what is not broken must not be mended."""
    return pieces


KINDS: dict[str, Damage] = {
    "undamaged": undamaged,
    "columns": columns,
    "wraps": wraps,
    "between": between,
    "headlines": headlines,
    "spaces": spaces,
    "crossed": crossed,
    "rows": rows,
    "paragraphs": paragraphs,
    "shuffled": shuffled,
    "missing": missing,
    "everything": everything,
}
STRENGTHS: dict[str, float] = {"light": 0.15, "middle": 0.5, "heavy": 1.0}
