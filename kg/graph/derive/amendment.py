"""What derived graphs have and should have in, the changes that are left to make out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.graph.store import Store


@dataclass(slots=True)
class Amendment:
    """The quads that derived graphs have and should not have any more, and those that are missing."""

    gone: set[str] = field(default_factory=set)
    come: set[str] = field(default_factory=set)

    def add(self, before: Iterable[str], after: Iterable[str]) -> set[str]:
        """What is said `after` in place of what was said `before`; the quads that change."""
        old, new = set(before), set(after)
        self.gone |= old - new
        self.come |= new - old
        return old ^ new

    def put(self, store: Store) -> None:
        """Make the changes, all in one transaction."""
        if self.gone or self.come:
            store.commit((), sorted(self.come), sorted(self.gone))
