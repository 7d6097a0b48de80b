"""The value an article is while its page is walked: its lines, paragraphs and names so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.pages.clues.topics import counted
from kg.pages.units import Unit


@dataclass(slots=True)
class Draft:
    """An article while the page is walked."""

    heads: tuple[Unit, ...] = ()
    body: list[Unit] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)
    # Headlines that stand in the middle of its sentences: another article's, most of the time.
    strays: list[Unit] = field(default_factory=list)
    picture: bool = False
    signed: bool = False
    notice: bool = False
    level: int = 0

    @property
    def named(self) -> bool:
        """Whether a byline or a `本报讯` opens it."""
        return any(unit.role == "byline" for unit in self.heads) or any(
            unit.first.lead for unit in self.body[:1]
        )

    @property
    def titled(self) -> bool:
        """Whether a headline stands over it."""
        return any(unit.role in ("heading", "title") for unit in self.heads)

    @property
    def size(self) -> int:
        """How many characters its body has."""
        return sum(len(unit.words) for unit in self.body)


def loose_headline(current: Draft, unit: Unit) -> tuple[Unit, ...]:
    """Takes the headline of a paragraph's article out of the article before, where it stands as a section head."""
    inside = [unit for unit in current.strays if unit in current.body]
    if inside:
        current.body.remove(inside[-1])
        return (inside[-1],)
    words = counted(unit.words).times.keys()
    # Its words are those of the article.
    shared = {
        at: len(counted(part.words).times.keys() & words)
        for at, part in enumerate(current.body)
        if part.role in ("heading", "title") and at
    }
    best = max(shared, key=lambda at: (shared[at], at), default=0)
    return (current.body.pop(best),) if best and shared[best] else ()
