"""An article in, everything the patterns need to look at it out: folded text, words, brackets, lexicon hits."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, repeat
from operator import sub
from typing import Any, NamedTuple, TypeVar

from ahocorasick_rs import AhoCorasick, MatchKind

from kg.extract.text import Span, Spanning, brackets, clauses, fold, sentences
from kg.extract.tokens import Token, tokens
from kg.lexicon import Lexicon, load
from kg.model import Article

# Suffix-like words that end a name, and free words; matched apart, so that one never hides the other.
_HEADS = ("union_suffixes", "organisations", "venues", "zone_suffixes", "programmes", "documents", "awards")
_THEME = re.compile(r"(?:以|主题为)“[^“”。!?]{2,40}”")
_WORDS = ("triggers", "groups", "roles", "modality")

T = TypeVar("T")


class Hit(NamedTuple):
    """A lexicon word found at `start` to `end`."""

    start: int
    end: int
    word: str


@dataclass(frozen=True, slots=True)
class Scan:
    """One article ready for patterns. `text` is headline and body in folded form; the body begins at `body`."""

    article: Article
    lexicon: Lexicon
    text: str
    body: int
    tokens: tuple[Token, ...]
    token_at: list[Token]
    edges: frozenset[int]
    pairs: dict[int, int]
    heads: tuple[Hit, ...]
    words: dict[str, tuple[Hit, ...]]
    _heads: dict[str, list[Hit]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _starts: dict[str, list[int]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _sentences: list[Span] = field(default_factory=list, init=False, repr=False, compare=False)
    _once: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def token(self, at: int) -> Token:
        """The word that the character at `at` belongs to."""
        return self.token_at[at]

    def runs(self, word: str) -> bool:
        """Whether a word is a verb that says that something is run (开展, 推出)."""
        return "runs" in self.lexicon.predicates.get(word, ())

    def starts_word(self, at: int) -> bool:
        """Whether a word begins at `at`."""
        return at in self.edges or at >= len(self.text)

    def ends_word(self, at: int) -> bool:
        """Whether a word ends before `at`."""
        return at in self.edges

    def heads_of(self, table: str) -> list[Hit]:
        """The hits whose word stands in `table`."""
        if not self._heads:
            self._heads.update({name: [] for name in _HEADS})
            tables = _tables()
            for hit in self.heads:
                for name in tables[hit.word]:
                    self._heads[name].append(hit)
        return self._heads[table]

    def hits(self, table: str, start: int, end: int) -> list[Hit]:
        """The words of `table` that begin and end between two offsets."""
        found = self.words[table]
        starts = self._starts.get(table)
        if starts is None:
            starts = self._starts[table] = [hit.start for hit in found]
        first = bisect_left(starts, start)
        last = bisect_left(starts, end, first)
        return [hit for hit in found[first:last] if hit.end <= end] if first < last else []

    def sentences(self) -> list[Span]:
        """The sentences of headline and body."""
        if not self._sentences:
            self._sentences.extend(sentences(self.text))
        return self._sentences

    def sentence_at(self, at: int) -> Span:
        """The sentence that an offset lies in."""
        found = self.sentences()
        return found[max(0, bisect_right(found, at, key=lambda sentence: sentence.start) - 1)]

    def once(self, find: Callable[[Scan], T]) -> T:
        """What `find` finds in the article, looked for once however many ask."""
        if find not in self._once:
            self._once[find] = find(self)
        found: T = self._once[find]
        return found

    def themes(self, sentence: Span) -> Iterator[Span]:
        """The quotations of a sentence that something is held under (以“甲,乙”为主题)."""
        for theme in self.once(_themes):
            if sentence.start <= theme.start and theme.end <= sentence.end:
                yield theme

    def clauses(self, sentence: Span, inside: Sequence[Spanning]) -> list[Span]:
        """The clauses of one sentence, never cut within a name."""
        return clauses(self.text, sentence, inside)


@cache
def _tables() -> Mapping[str, list[str]]:
    """Every head -> the tables that it stands in."""
    found: dict[str, list[str]] = {}
    for table in _HEADS:
        for word in load()[table]:
            found.setdefault(word, []).append(table)
    return found


def _themes(scan: Scan) -> list[Span]:
    """The themes of the article."""
    return [Span(*match.span()) for match in _THEME.finditer(scan.text)]


class Matcher:
    """Finds the longest of many words, leftmost first."""

    def __init__(self, words: set[str]) -> None:
        self._words = sorted(words)
        self._automaton = AhoCorasick(self._words, matchkind=MatchKind.LeftmostLongest)

    def __call__(self, text: str) -> list[Hit]:
        new, words = tuple.__new__, self._words  # what Hit(...) comes to, without a call in Python
        return [
            new(Hit, (start, end, words[index]))
            for index, start, end in self._automaton.find_matches_as_indexes(text)
        ]


@cache
def _matchers() -> dict[str, Matcher]:
    """The automata of the shipped lexicon: one over all heads, one a table of free words."""
    lexicon = load()
    heads = Matcher(
        # A one-character 部 or 处 would take the first character of many a longer word.
        {word for table in _HEADS for word, row in lexicon[table].items() if row.get("kind") != "unit"}
    )
    return {"heads": heads} | {table: Matcher(set(lexicon[table])) for table in _WORDS}


def scan(article: Article, lexicon: Lexicon) -> Scan:
    """`article` made ready for the patterns; the headline's lines stand before the body."""
    head = "".join(line + "\n" for line in (*article.kickers, article.headline) if line)
    text = fold(head) + fold(article.text)
    words = tokens(text)
    ends = [token.end for token in words]
    token_at = list(chain.from_iterable(map(repeat, words, map(sub, ends, [0, *ends]))))
    edges = frozenset([0, *ends])
    matchers = _matchers()
    return Scan(
        article, lexicon, text, len(head), words, token_at, edges, brackets(text),
        tuple(matchers["heads"](text)), {table: tuple(matchers[table](text)) for table in _WORDS},
    )  # fmt: skip
