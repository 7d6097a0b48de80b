"""N-Quads in, what they say of each thing out; terms stay as N-Quads spells them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.graph.vocab import TYPE, u

# Nodes of the project's own that stand for a statement or a part of one.
_STATEMENTS = ("Claim", "Quantity", "Post")


class Said:
    """Triples, all terms as N-Quads spells them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.values: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.subjects: dict[str, set[str]] = defaultdict(set)  # predicate -> those that have it
        self.members: dict[str, set[str]] = defaultdict(set)  # class -> those that are of it
        for triple in dict.fromkeys(line.removesuffix(" .").rsplit(" ", 1)[0] for line in lines):
            subject, predicate, value = triple.split(" ", 2)
            self.values[subject, predicate].append(value)
            self.subjects[predicate].add(subject)
            if predicate == TYPE:
                self.members[value].add(subject)

    def get(self, subject: str, predicate: str) -> Sequence[str]:
        """The values of one property of a subject."""
        return self.values.get((subject, predicate), ())

    def triples(self) -> str:
        """All of it as N-Triples."""
        return "".join(f"{s} {p} {value} .\n" for (s, p), values in self.values.items() for value in values)

    def things(self) -> list[str]:
        """The subjects that are no statements, in order."""
        found = {subject for subject, _ in self.values}
        return sorted(found.difference(*(self.members.get(u(name), ()) for name in _STATEMENTS)))
