"""What some pages say in; whether any of it could be against a shape out, in a hundredth of a second.

The judge is pySHACL (`kg.graph.checking.judge`), which takes half a second to start and a third for a page. Hardly
a page has anything against the shapes: so each is looked at here, by the same `ontology/shapes.ttl`, and only the
suspect ones go to the judge. What is not known here (a path of several steps, a parameter that no shape has had so
far) counts as suspect: this can send a page to the judge in vain, but never let one pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from math import nan

import pyoxigraph as ox

from kg.graph.checking.said import Said
from kg.graph.checking.shapes import WITHIN, Node, Term, nodes, shapes
from kg.graph.terms import is_date
from kg.graph.vocab import RDF, XSD

# What a parameter of a shape asks of the values that a node (the second) has there.
Test = Callable[[Said, str, Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Shape:
    """What must hold of the values of a property (`path`) of a node, or without one of the node itself."""

    path: str
    tests: tuple[Test, ...]

    def holds(self, said: Said, node: str) -> bool:
        """Whether it does."""
        values = said.get(node, self.path) if self.path else (node,)
        return all(test(said, node, values) for test in self.tests)


def suspects(said: Said) -> set[str]:
    """The nodes that may break a shape, the SPARQL constraints aside."""
    return {
        node
        for kind, term, shape in _targets()
        for node in (said.members if kind == "class" else said.subjects).get(term, ())
        if not shape.holds(said, node)
    }


@cache
def _targets() -> tuple[tuple[str, str, Shape], ...]:
    """The nodes that a shape is about (those of a class, or those that have a property), and the shape."""
    found = []
    for node in shapes().values():
        shape = _shape(node)
        found += [("class", str(term), shape) for term in node.get("targetClass", ())]
        found += [("subjects", str(term), shape) for term in node.get("targetSubjectsOf", ())]
    return tuple(found)


def _shape(node: Node) -> Shape:
    (path,) = node.get("path", (None,))
    known = path is None or isinstance(path, ox.NamedNode)
    tests = [
        _MAKERS[name](argument) if known and name in _MAKERS else _never
        for name, arguments in node.items()
        if name not in _ASIDE
        for argument in arguments
    ]
    return Shape(str(path) if path is not None else "", tuple(tests))


def _never(said: Said, node: str, values: Sequence[str]) -> bool:
    return False


def _property(argument: Term) -> Test:
    shape = _shape(nodes()[argument])
    return lambda said, node, values: all(shape.holds(said, value) for value in values)


def _or(argument: Term) -> Test:
    ways = [_shape(nodes()[way]) for way in _items(argument)]
    return lambda said, node, values: all(any(way.holds(said, value) for way in ways) for value in values)


def _min_count(argument: Term) -> Test:
    least = int(_plain(argument))
    return lambda said, node, values: len(values) >= least


def _max_count(argument: Term) -> Test:
    most = int(_plain(argument))
    return lambda said, node, values: len(values) <= most


def _in(argument: Term) -> Test:
    allowed = {str(item) for item in _items(argument)}
    return lambda said, node, values: allowed.issuperset(values)


def _has_value(argument: Term) -> Test:
    wanted = str(argument)
    return lambda said, node, values: wanted in values


def _class(argument: Term) -> Test:
    name = str(argument)
    return lambda said, node, values: said.members.get(name, frozenset()).issuperset(values)


def _pattern(argument: Term) -> Test:
    pattern = re.compile(_plain(argument))
    return lambda said, node, values: all(pattern.search(_text(value)) for value in values)


def _min_length(argument: Term) -> Test:
    least = int(_plain(argument))
    return lambda said, node, values: all(len(_text(value)) >= least for value in values)


def _node_kind(argument: Term) -> Test:
    if not str(argument).endswith("#IRI>"):
        return _never
    return lambda said, node, values: all(value.startswith("<") for value in values)


def _datatype(argument: Term) -> Test:
    name = _plain(argument).removeprefix(XSD)
    fits = _SPELLINGS.get(name, _no_way)
    end = '"' if name == "string" else f'"^^<{XSD}{name}>'
    return lambda said, node, values: all(
        value[:1] == '"' and value.endswith(end) and fits(_text(value)) for value in values
    )


def _min_inclusive(argument: Term) -> Test:
    least = float(_plain(argument))
    return lambda said, node, values: all(least <= number for number in _numbers(values))


def _max_inclusive(argument: Term) -> Test:
    most = float(_plain(argument))
    return lambda said, node, values: all(number <= most for number in _numbers(values))


def _up_to(argument: Term) -> Test:
    """`lessThanOrEquals`: every value at most every value of another property."""
    name = str(argument)
    return lambda said, node, values: all(
        one <= other for one in _numbers(values) for other in _numbers(said.get(node, name))
    )


_MAKERS: Mapping[str, Callable[[Term], Test]] = {
    "property": _property,
    "or": _or,
    "minCount": _min_count,
    "maxCount": _max_count,
    "in": _in,
    "hasValue": _has_value,
    "class": _class,
    "pattern": _pattern,
    "minLength": _min_length,
    "nodeKind": _node_kind,
    "datatype": _datatype,
    "minInclusive": _min_inclusive,
    "maxInclusive": _max_inclusive,
    "lessThanOrEquals": _up_to,
}
# What says something of a shape, or is looked at elsewhere: the SPARQL constraints are.
_ASIDE = frozenset({f"{RDF}type", "path", "message", "targetClass", "targetSubjectsOf", "sparql", WITHIN})


def _is_number(text: str) -> bool:
    try:
        return Decimal(text).is_finite() and "e" not in text.lower()
    except InvalidOperation:
        return False


def _no_way(text: str) -> bool:
    return False


# How the values of a datatype are spelt; one of another type is suspect.
_SPELLINGS: Mapping[str, Callable[[str], bool]] = {
    "string": lambda text: True,
    "integer": lambda text: text.lstrip("+-").isdecimal(),
    "decimal": _is_number,
    "gYear": lambda text: len(text) == 4 and is_date(text),
    "gYearMonth": lambda text: len(text) == 7 and is_date(text),
    "date": lambda text: len(text) == 10 and is_date(text),
}


def _items(head: Term) -> list[Term]:
    """The items of an RDF list."""
    found: list[Term] = []
    while here := nodes().get(head):
        found += here[f"{RDF}first"]
        (head,) = here[f"{RDF}rest"]
    return found


def _plain(term: Term) -> str:
    return term.value if isinstance(term, ox.Literal | ox.NamedNode) else ""


def _text(spelt: str) -> str:
    r"""What an IRI or a literal says, every escaped character as one that is none: `"a\n"@zh` is two characters."""
    return spelt[1:-1] if spelt[0] == "<" else re.sub(r"\\.", "?", spelt[1 : spelt.rindex('"')])


def _numbers(values: Sequence[str]) -> list[float]:
    """The values as numbers; what is none is neither less nor more than any other, so that it is suspect."""
    return [float(_text(value)) if _is_number(_text(value)) else nan for value in values]
