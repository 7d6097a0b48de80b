"""Words in, the names they fit out: exact ones first, then how names begin, then what they contain.

All names stand in one long string, a line each, the most told of first. To look something up is to look
for its characters in that string, which a computer does faster than it could walk any tree of a million
names; a second and a third string hold the same lines in the first letters of their pinyin and in whole
pinyin, so that `kszgh` and `kunshan` find 昆山市总工会.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from kg.explore.pinyin import initials, spelling, syllables
from kg.explore.text import plain

LONGEST = 100  # characters of a query; no name that people look for is longer
FEWEST_LETTERS = 2  # of pinyin that are looked for inside a name: one letter would fit every name
FEWEST_GAPPED = 3  # characters of a query before some may be left out between them
LAST = "\U0010ffff"  # sorts after every character of a name
# So many may be left out between two characters (昆山总工会 for 昆山市总工会). The next one is taken where it first
# comes and never tried again further on: a name of one letter said a thousand times would cost for ever.
_GAPPED = "(?>.{{0,2}}?{})"
_MOST_TRIED = 5_000  # names that are compared one by one
_NAME_LONGEST = 200  # characters of a name that are looked at

Filter = Callable[[int], bool]
Numbers = npt.NDArray[np.int32]
PARTS = 4  # of which lines are made up in a file


class Lines:
    """Names in one string, each between line breaks, of things that go by numbers."""

    def __init__(self, text: str, starts: Numbers, owners: Numbers, order: Numbers) -> None:
        self._text = text
        self._starts = starts  # of each line, and where one more would begin
        self._owners = owners
        self._sorted = order

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, str]]) -> Lines:
        """The lines of names with the numbers of their owners."""
        owners, names = zip(*pairs, strict=True) if (pairs := list(pairs)) else ((), ())
        lengths = np.fromiter((len(name) + 1 for name in names), np.int32, len(names))
        starts = np.concatenate(([1], 1 + np.cumsum(lengths))).astype(np.int32)
        order = np.array(sorted(range(len(names)), key=names.__getitem__), np.int32)
        return cls("\n".join(["", *names, ""]), starts, np.array(owners, np.int32), order)

    def packed(self) -> tuple[bytes, ...]:
        """The lines as they are kept in a file: to sort a million names anew takes seconds."""
        text = self._text.encode("utf-8", "surrogatepass")
        return text, self._starts.tobytes(), self._owners.tobytes(), self._sorted.tobytes()

    @classmethod
    def unpacked(cls, parts: Sequence[bytes]) -> Lines:
        """What `packed` wrote."""
        text, *numbers = parts
        starts, owners, order = (np.frombuffer(part, np.int32) for part in numbers)
        return cls(text.decode("utf-8", "surrogatepass"), starts, owners, order)

    def beginning(self, wanted: str, whole: bool = False) -> Iterator[int]:
        """Whose name begins with `wanted`, or is `wanted` as a whole, in the order of their numbers."""
        end = wanted if whole else wanted + LAST
        low = bisect_left(self._sorted, wanted, key=self._line)
        high = bisect_right(self._sorted, end, low, key=self._line)
        return iter(np.sort(self._owners[self._sorted[low:high]]).tolist())

    def beginning_like(self, wanted: str) -> Iterator[int]:
        """Whose name begins with the first two of `wanted`, and has the rest behind them with little left out."""
        pattern = _gapped(wanted)
        low, high = (
            bisect(self._sorted, wanted[:2] + end, key=self._line)
            for bisect, end in ((bisect_left, ""), (bisect_right, LAST))
        )
        lines = np.sort(self._sorted[low:high])[:_MOST_TRIED]
        return (int(self._owners[line]) for line in lines if pattern.match(self._text, self._starts[line]))

    def holding(self, wanted: str, others: Sequence[str] = ()) -> Iterator[int]:
        """Whose name has `wanted` in it, and each of `others`, in the order of their numbers."""
        at = self._text.find(wanted)
        while at >= 0:
            line = int(self._starts.searchsorted(at, "right")) - 1
            if all(other in self._line(line) for other in others):
                yield int(self._owners[line])
            at = self._text.find(wanted, self._starts[line + 1])

    def fitting(self, pattern: re.Pattern[str]) -> Iterator[int]:
        """In whose name the pattern is found."""
        found = pattern.search(self._text)
        while found:
            line = int(self._starts.searchsorted(found.start(), "right")) - 1
            yield int(self._owners[line])
            found = pattern.search(self._text, self._starts[line + 1])

    def _line(self, line: int) -> str:
        return self._text[self._starts[line] : self._starts[line + 1] - 1]


class Names:
    """The names and aliases of many things, to be looked up in milliseconds.

    `things` gives for each, the most important first, its name and then its other names.
    """

    def __init__(self, things: Iterable[Sequence[str]] = (), lines: Sequence[Lines] = ()) -> None:
        self._names, self._initials, self._spelt = lines or _lines(things)

    def packed(self) -> Iterator[bytes]:
        """All of it as it is kept in a file."""
        for lines in (self._names, self._initials, self._spelt):
            yield from lines.packed()

    @classmethod
    def unpacked(cls, parts: Sequence[bytes]) -> Names:
        """What `packed` wrote."""
        return cls(lines=[Lines.unpacked(parts[at : at + PARTS]) for at in range(0, 3 * PARTS, PARTS)])

    def find(self, words: str, limit: int, fits: Filter | None = None) -> list[int]:
        """The numbers of at most `limit` things called so, the best first; `fits` may refuse some."""
        found: dict[int, None] = {}
        for candidates in self._ways(fold(words[:LONGEST])):
            for number in candidates:
                if number not in found and (fits is None or fits(number)):
                    found[number] = None
                    if len(found) >= limit:
                        return list(found)
        return list(found)

    def exact(self, words: str, fits: Filter | None = None) -> list[int]:
        """The numbers of all things that are called just that."""
        found = dict.fromkeys(self._names.beginning(fold(words), whole=True))
        return [number for number in found if fits is None or fits(number)]

    def _ways(self, wanted: str) -> Iterator[Iterator[int]]:
        """What fits, one way after the other; a way is not gone when those before it found enough."""
        parts = sorted(wanted.split(), key=len, reverse=True)
        if not parts:
            return
        yield self._names.beginning(wanted, whole=True)
        yield self._names.beginning(wanted)
        letters = "".join(wanted.replace("'", "").split())
        by_sound = letters.isascii() and letters.isalpha()
        if by_sound:
            for lines in (self._initials, self._spelt):
                yield lines.beginning(letters, whole=True)
            for lines in (self._initials, self._spelt):
                yield lines.beginning(letters)
            if len(letters) >= FEWEST_GAPPED:
                yield self._initials.beginning_like(letters)
        yield self._names.holding(wanted)
        if by_sound and len(letters) >= FEWEST_LETTERS:
            yield self._initials.holding(letters)
            yield self._spelt.holding(letters)
        elif len(parts) > 1:
            yield self._names.holding(parts[0], parts[1:])
        elif len(wanted) >= FEWEST_GAPPED:
            yield self._names.fitting(_gapped(wanted))


def _lines(things: Iterable[Sequence[str]]) -> tuple[Lines, Lines, Lines]:
    """The names, their first letters, and their whole pinyin."""
    forms = [
        (number, folded)
        for number, names in enumerate(things)
        for folded in dict.fromkeys(map(fold, names))
        if folded
    ]
    letters = _read(forms, initials, lambda parts: "".join(part[:1] for part in parts))
    return Lines.of(forms), Lines.of(letters), Lines.of(_read(forms, spelling, "".join))


def _gapped(wanted: str) -> re.Pattern[str]:
    """The characters in their order, with little between them."""
    return re.compile(re.escape(wanted[0]) + "".join(_GAPPED.format(re.escape(char)) for char in wanted[1:]))


def _read(
    forms: Iterable[tuple[int, str]], plainly: Callable[[str], str], joined: Callable[[Sequence[str]], str]
) -> Iterator[tuple[int, str]]:
    """The lines of how names are read: character by character and, where that differs, word by word."""
    for number, form in forms:
        yield number, plainly(form)
        if parts := syllables(form):
            yield number, joined(parts)


def fold(name: str) -> str:
    """A name as it is compared: on one line, in small letters, without the marks around a title.

    >>> fold("“暖冬行动”"), fold("《ABC 办法》")
    ('暖冬行动', 'abc 办法')
    """
    if not name.isalnum():  # most are, and need no cleaning
        name = plain(name[:_NAME_LONGEST].strip("“”‘’《》〈〉「」『』\"'"))
    return name[:_NAME_LONGEST].casefold()
