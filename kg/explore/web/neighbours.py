"""A thing and the facts around it in, a small drawing of them out: where each stands and what links them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, zip_longest
from math import cos, pi, sin

from kg.explore.facts import Facts
from kg.explore.text import plain, shorten, width
from kg.model import PREDICATES, Entity

CLOSING = "”’》〉）」』、，"
LINE = 14  # how wide a line of a name may be, a Chinese character counting two


@dataclass(frozen=True, slots=True)
class Node:
    """A thing in the drawing; `lines` are its name, in one line or two."""

    entity: Entity
    x: float
    y: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A fact in the drawing, from node number `start` to node number `end`."""

    start: int
    end: int
    relation: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The first node is the thing itself; `name` tells the drawing for wide screens from that for narrow ones."""

    name: str
    width: int
    height: int
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]

    @property
    def relations(self) -> tuple[str, ...]:
        """The relations that are drawn."""
        return tuple(p for p in PREDICATES if any(link.relation == p for link in self.links))


# name, width, height, most neighbours
_SIZES = (("wide", 760, 440, 14), ("narrow", 360, 420, 8))


def drawn(one: Entity, facts: Facts, links: Iterable[tuple[str, str, str]]) -> tuple[Drawing, ...]:
    """The drawing of `one` and what stands nearest to it, as wide and as narrow screens need it."""
    links = sorted(links)
    return tuple(
        _drawn(name, wide, high, [one, *_nearest(one, facts, most)], links)
        for name, wide, high, most in _SIZES
    )


def _drawn(
    name: str, wide: int, high: int, shown: list[Entity], links: Iterable[tuple[str, str, str]]
) -> Drawing:
    nodes = [Node(shown[0], wide / 2, high / 2, _lines(shown[0].name))]
    count = len(shown) - 1
    for number, entity in enumerate(shown[1:]):
        turn = 2 * pi * number / count - pi / 2
        # Every other one stands nearer where many stand side by side, so that names have room.
        reach = 0.62 if number % 2 and count > 6 else 1.0
        x = wide / 2 + (wide / 2 - 62) * reach * cos(turn)
        y = high / 2 - 8 + (high / 2 - 42) * reach * sin(turn)
        nodes.append(Node(entity, round(x, 1), round(y, 1), _lines(entity.name)))
    at = {entity.id: number for number, entity in enumerate(shown)}
    found = tuple(Link(at[s], at[o], p) for s, p, o in links if s in at and o in at and s != o)
    return Drawing(name, wide, high, tuple(nodes), found)


def _nearest(one: Entity, facts: Facts, most: int) -> list[Entity]:
    """The things at the other ends, one of each relation in turn, so that no relation crowds out another."""
    by_relation: dict[tuple[str, bool], list[str]] = {}
    for fact in facts.touching(one.id):
        other = fact.o if fact.s == one.id else fact.s
        if other and other != one.id:
            by_relation.setdefault((fact.p, fact.s == one.id), []).append(other)
    turns = chain.from_iterable(zip_longest(*by_relation.values()))
    chosen = list(dict.fromkeys(id_ for id_ in turns if id_))[:most]
    # Those of one relation side by side.
    order = {id_: number for number, ids in enumerate(by_relation.values()) for id_ in reversed(ids)}
    return [facts.by_id[id_] for id_ in sorted(chosen, key=lambda id_: order[id_])]


def _lines(name: str) -> tuple[str, ...]:
    """A name in one line or two.

    >>> _lines("昆山市总工会"), _lines("昆山经济技术开发区总工会"), _lines("“爱雨龙工”读书会")
    (('昆山市总工会',), ('昆山经济技术', '开发区总工会'), ('“爱雨龙工”', '读书会'))
    """
    name = shorten(plain(name), 2 * LINE - 2)
    if width(name) <= LINE:
        return (name,)
    middle = -(-len(name) // 2)
    middle += name[middle] in CLOSING  # no line begins with one
    return (name[:middle], name[middle:])
