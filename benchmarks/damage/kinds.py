"""A page's pieces in, the same pieces damaged out: one function for each kind of damage, listed in `KINDS`."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.pages.fold import fold
from kg.pages.roles import ends_sentence

# A column of a newspaper page, in hanzi; the first row of a paragraph is set in by two.
COLUMN = 19


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that lie together on the page: `at[i]` is the place of `chars[i]` in the body of `article`, or -1.

    `joint` is what parts the piece from the one before: a paragraph, a row of the same paragraph, or a blank.
    """

    article: int
    part: str
    chars: str
    at: tuple[int, ...]
    joint: str = "paragraph"

    def cut(self, place: int) -> tuple[Piece, Piece]:
        """The piece in two."""
        return (
            replace(self, chars=self.chars[:place], at=self.at[:place]),
            replace(self, chars=self.chars[place:], at=self.at[place:], part="tail", joint="paragraph"),
        )


Pieces = list[Piece]
Damage = Callable[[Pieces, random.Random, float], Pieces]


def is_body(piece: Piece) -> bool:
    """Whether a piece is of an article's own text and can be cut or moved."""
    return piece.part in ("body", "tail")


def columns(pieces: Pieces, rng: random.Random, strength: float, width: int = COLUMN) -> Pieces:
    """Paragraphs cut where a column ends: after a full row, in the middle of a word as often as not."""
    found: Pieces = []
    for piece in pieces:
        found.append(piece)
        while piece.part in ("body", "tail") and rng.random() < 0.25 + 0.5 * strength:
            first = width - 2 if piece.part == "body" else width
            rows = (len(piece.chars) - first - 4) // width
            if rows < 0:
                break
            place = first + width * rng.randint(0, rows)
            left, piece = piece.cut(place)
            found[-1:] = [left, piece]
    return found


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


def wraps(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Every row of a column a row of the file, paragraphs set in, columns cut."""
    found: Pieces = []
    width = rng.randint(14, 26)
    for piece in columns(pieces, rng, strength * 0.6, width) if strength else pieces:
        if not is_body(piece):
            found.append(piece)
            continue
        at = width - 2 if piece.part == "body" else width
        rest = piece
        first = True
        while True:
            row = replace(rest, chars=rest.chars[:at], at=rest.at[:at], joint=rest.joint if first else "row")
            found.append(replace(row, chars=row.chars, part=rest.part if first else "row"))
            rest = replace(rest, chars=rest.chars[at:], at=rest.at[at:])
            if not rest.chars:
                break
            at, first = width, False
    return found


def rows(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Two articles side by side read across: a row of one, a row of the other."""
    by_article = _by_article(wraps(pieces, rng, 0.0))
    return _two_by_two(by_article, rng, strength, lambda a, b: _alternate(a, b, 1))


def crossed(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Columns of two articles in turn: pieces of one between pieces of the other."""
    by_article = _by_article(columns(pieces, rng, 0.6))
    return _two_by_two(by_article, rng, strength, lambda a, b: _alternate(a, b, rng.randint(1, 2)))


def paragraphs(pieces: Pieces, rng: random.Random, strength: float) -> Pieces:
    """Two articles interleaved paragraph by paragraph."""
    return _two_by_two(_by_article(pieces), rng, strength, lambda a, b: _alternate(a, b, 1))


def _by_article(pieces: Pieces) -> list[Pieces]:
    found: dict[int, Pieces] = {}
    for piece in pieces:
        found.setdefault(piece.article, []).append(piece)
    return list(found.values())


def _two_by_two(
    groups: list[Pieces], rng: random.Random, strength: float, mix: Callable[[Pieces, Pieces], Pieces]
) -> Pieces:
    made: Pieces = []
    while groups:
        first = groups.pop(0)
        # A picture and its words are set as one block.
        whole = any(piece.part == "credit" for piece in [*first, *(groups[0] if groups else [])])
        if groups and not whole and rng.random() < 0.2 + 0.8 * strength:
            made += mix(first, groups.pop(0))
        else:
            made += first
    return made


def _alternate(first: Pieces, second: Pieces, run: int) -> Pieces:
    """Both heads stay over their first paragraph; after that the pieces take turns."""
    made: Pieces = []
    queues = [_with_head(first), _with_head(second)]
    turn = 0
    while any(queues):
        made += [piece for group in queues[turn][:run] for piece in group]
        queues[turn] = queues[turn][run:]
        turn = 1 - turn
    return made


def _with_head(pieces: Pieces) -> list[Pieces]:
    first = next(
        (at for at, piece in enumerate(pieces) if is_body(piece) or piece.part == "row"), len(pieces) - 1
    )
    return [pieces[: first + 1], *([piece] for piece in pieces[first + 1 :])]


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


def sound(piece: Piece) -> bool:
    """Whether a piece ends where a sentence ends."""
    return ends_sentence(fold(piece.chars.rstrip()))


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
