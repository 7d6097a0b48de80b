"""A page's lines in, the paragraphs they make up out: lines that one sentence runs through are one unit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.model import Text
from kg.pages.layout.roles import Role
from kg.pages.lines import Line
from kg.pages.order import Join, joins


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph put together from one or more lines, or a single line of another part.

    `at` are the places of its lines on the page, `joins` the joins between them.
    """

    lines: tuple[Line, ...]
    at: tuple[int, ...]
    role: Role
    joins: tuple[Join, ...] = ()
    # The article's own words, folded.
    words: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", "".join([line.words for line in self.lines]))

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]

    @property
    def body(self) -> Text:
        """The article's own words."""
        return Text.join(line.text[line.start : line.end] for line in self.lines)

    @property
    def names(self) -> tuple[str, ...]:
        """The reporters named in it."""
        found: list[str] = []
        for line in self.lines:
            found += line.names
            found += line.lead.names if line.lead else ()
            found += line.foot.names if line.foot else ()
        return tuple(found)

    def stands_in(self, others: Iterable[Unit]) -> bool:
        """Whether a sentence of one of the others begins before it and goes on behind it."""
        return any(other.at[0] < self.at[0] < other.at[-1] for other in others)

    @property
    def signed(self) -> bool:
        """Whether names stand at its foot."""
        return bool(self.last.foot and self.last.foot.names)


def units(lines: Sequence[Line]) -> tuple[Unit, ...]:
    """The units in the order of their first lines."""
    made = {join.left: join for join in joins(lines)}
    later = {join.right for join in made.values()}
    found = []
    for index in range(len(lines)):
        if index in later:
            continue
        chain = [index]
        while chain[-1] in made:
            chain.append(made[chain[-1]].right)
        role = "body" if len(chain) > 1 else lines[index].role
        parts = tuple(lines[at] for at in chain)
        found.append(Unit(parts, tuple(chain), role, tuple(made[at] for at in chain[:-1])))
    return tuple(found)
