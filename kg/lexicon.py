"""seeds/lexicon/*.csv in, one frozen Lexicon out: every word list, ready to be looked up and matched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, cached_property

from kg.data import data_path
from kg.errors import LexiconError
from kg.tables import VALUES, Row, read_tables


class Affixes:
    """Many words, asked whether a text ends or begins with one: those with its last or first character are tried.

    >>> suffixes = Affixes(("工会", "总工会", "集团"))
    >>> suffixes.end("某市总工会主席", 0, 5), suffixes.end("某市总工会主席"), suffixes.begin("某市总工会", 3)
    (True, False, True)
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_last: dict[str, tuple[str, ...]] = {}
        self._by_first: dict[str, tuple[str, ...]] = {}
        for word in words:
            self._by_last[word[-1]] = (*self._by_last.get(word[-1], ()), word)
            self._by_first[word[0]] = (*self._by_first.get(word[0], ()), word)

    def end(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether `text`, from `start` up to `end`, ends with one of the words."""
        last = text[-1:] if end is None else text[end - 1 : end]
        alike = self._by_last.get(last)
        return alike is not None and text.endswith(alike, start, end)

    def begin(self, text: str, start: int = 0) -> bool:
        """Whether one of the words stands in `text` at `start`."""
        alike = self._by_first.get(text[start : start + 1])
        return alike is not None and text.startswith(alike, start)


class Lexicon(dict[str, Mapping[str, Row]]):
    """The word lists by table name: `lexicon["groups"]["快递小哥"]["group"]` is `快递员`. Nobody changes it.

    A plain dictionary: the patterns look words up some hundred thousand times a second.
    """

    @cached_property
    def predicates(self) -> Mapping[str, frozenset[str]]:
        """Trigger word -> the relations it can say."""
        return {word: frozenset(row["predicates"].split(";")) for word, row in self["triggers"].items()}

    @cached_property
    def parts(self) -> Mapping[str, frozenset[str]]:
        """What a verb can do in a sentence pattern (`organises`, `guides`, `gives`) -> the verbs that do."""
        return self._by("triggers", "part")

    @cached_property
    def kinds(self) -> Mapping[str, frozenset[str]]:
        """What is so of a programme's kind (`room`, `contest`, … as the README lists them) -> the kinds."""
        return self._by("programme_kinds", "traits")

    def is_kind(self, noun: str, trait: str) -> bool:
        """Whether a programme's noun is of a kind with a trait: `is_kind("驿站", "room")`."""
        row = self["programmes"].get(noun)
        return row is not None and row["kind"] in self.kinds[trait]

    @cached_property
    def units(self) -> Mapping[str, frozenset[str]]:
        """What is counted (`people`, `comers`, `pieces`) -> the units that it is counted by."""
        return self._by("units", "of")

    @cached_property
    def particles(self) -> Mapping[str, frozenset[str]]:
        """What a word does (`aside`, `means`, `stop`, … as the README lists them) -> the words that do."""
        return self._by("particles", "part")

    @cached_property
    def lists(self) -> Mapping[str, frozenset[str]]:
        """What a noun says (`long`, `made`, `behind`, … as the README lists them) -> the nouns that say it."""
        return self._by("list_nouns", "says")

    @cached_property
    def nouns(self) -> Mapping[str, frozenset[str]]:
        """What a noun tells of the words beside it (`manner`, `paper`, … as the README lists them) -> the nouns."""
        return self._by("nouns", "says")

    @cached_property
    def pointers(self) -> Mapping[str, frozenset[str]]:
        """Kind of pointer (`level`, `zone`, `owner`, `local`, `pointer`) -> its words."""
        return self._by("pointers", "kind")

    @cached_property
    def _sure(self) -> Mapping[str, float]:
        return {rule: float(row["confidence"]) for rule, row in self["rules"].items()}

    def sure(self, rule: str) -> float:
        """The confidence of what a rule states: of `runs.clause`, or else of all rules of its kind (`clause`).

        >>> load().sure("leads.post") > load().sure("serves.topic")
        True
        """
        known = self._sure.get(rule) or self._sure.get(rule.partition(".")[2])
        if known is None:
            raise LexiconError(f"rules.csv has no row for {rule}: add one with the share that is right")
        return known

    def _by(self, table: str, column: str) -> Mapping[str, frozenset[str]]:
        """What a column may say -> the words of the table whose row says it."""
        rows = self[table].items()
        return {
            said: frozenset(word for word, row in rows if said in row[column].split(";"))
            for said in VALUES[table, column]
        }

    @cached_property
    def endings(self) -> Mapping[str, Affixes]:
        """Words that texts are asked to begin or end with: whole tables, and parts of tables, by name."""
        any_of = (word for word, row in self["leading_words"].items() if row["any_of"] == "yes")
        return {
            "organisations": Affixes(self["organisations"]),
            "firms": Affixes(w for w, row in self["organisations"].items() if row["kind"] == "enterprise"),
            "industries": Affixes(self["industries"]),
            "awards": Affixes(self["awards"]),
            "bodies": Affixes((*self["organisations"], *self["industries"])),
            "people": Affixes(word for word in (*self["roles"], *self["groups"]) if len(word) > 1),
            "any_of": Affixes(any_of),
            "place_ends": Affixes(self["place_ends"]),
            "name_ends": Affixes(self["name_ends"]),
            "holds": Affixes(self.parts["holds"]),
            "pointer": Affixes(self.pointers["pointer"]),
            "future": Affixes(self.particles["future"]),
            "abstract": Affixes(self.particles["abstract"]),
            "through": Affixes(self.particles["through"]),
            "means": Affixes(self.particles["means"] | self.particles["through"]),
            # What stands before a body that something is done for, where, through or by whose word: it does not do it.
            "aside": Affixes(self.particles["aside"] | self.particles["means"] | self.particles["through"]),
            "ways": Affixes(word for word, row in self["plain_nouns"].items() if row["way"]),
            "rules": Affixes(self.nouns["rules"]),
            "spots": Affixes(self.nouns["spot"]),
            "made": Affixes(self.lists["made"]),
            "advanced": Affixes(self.lists["advanced"]),
        }

    def __reduce__(self) -> tuple[object, ...]:
        return (load, ())


@cache
def load() -> Lexicon:
    """The shipped lexicon, read once per process."""
    return Lexicon(read_tables(data_path("seeds", "lexicon")))
