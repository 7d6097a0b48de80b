"""ontology/shapes.ttl in; what pySHACL runs and what the store runs itself out.

pySHACL parses a SPARQL constraint anew for every node that it looks at (46 ms each); the same query
over all nodes at once takes the store a millisecond. So those constraints are taken out and run there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import rdflib

from kg.data import data_path

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
WITHIN = rdflib.URIRef("https://union-kg.example/shapes#withinPage")


@dataclass(frozen=True, slots=True)
class Check:
    """A SPARQL constraint: `select` finds `?this` (and `?path`, `?value`) for which `zh` and `en` is true.

    `within` says that what a page states is enough to tell whether the page keeps to it.
    """

    shape: str
    target: str
    select: str
    zh: str
    en: str
    within: bool = False

    def sparql(self, nodes: Iterable[str] = ()) -> str:
        """The query over all the targets of the shape, or over those among `nodes` (as SPARQL spells them)."""
        named = " ".join(nodes)
        # Within the constraint too, or the store would first find all that breaks it anywhere.
        only = f"VALUES ?this {{ {named} }} " if named else ""
        inner = self.select.replace("WHERE {", f"WHERE {{ {only}", 1)
        return f"SELECT * WHERE {{ {only}{self.target} {{ {inner} }} }}"


@cache
def shapes() -> rdflib.Graph:
    """All shapes."""
    return rdflib.Graph().parse(data_path("ontology", "shapes.ttl"))


@cache
def core() -> rdflib.Graph:
    """The shapes without their SPARQL constraints."""
    found = rdflib.Graph()
    for triple in shapes():
        if triple[1] != SH.sparql:
            found.add(triple)
    return found


@cache
def checks() -> tuple[Check, ...]:
    """The SPARQL constraints, each as one query over all the targets of its shape."""
    known = shapes()
    found = []
    for shape, constraint in known.subject_objects(SH.sparql):
        said = messages(constraint)
        select = str(known.value(constraint, SH.select))
        found.append(
            Check(
                shape_name(shape),
                _target(shape),
                select,
                said["zh"],
                said["en"],
                (shape, WITHIN, rdflib.Literal(True)) in known,
            )
        )
    return tuple(sorted(found, key=lambda check: check.shape))


def messages(source: Any) -> dict[str, str]:
    """What a node of the shapes says when it is broken, by language."""
    return {str(getattr(said, "language", "")): str(said) for said in shapes().objects(source, SH.message)}


def shape_name(source: Any) -> str:
    """The name of the shape that a constraint is a part of."""
    while not isinstance(source, rdflib.URIRef):
        above = next(shapes().subjects(None, source), None)
        if above is None:
            return str(source)
        source = above
    return str(source).rsplit("#", 1)[-1]


def _target(shape: Any) -> str:
    """The pattern of the nodes that a shape is about."""
    classes = " ".join(sorted(f"<{name}>" for name in shapes().objects(shape, SH.targetClass)))
    if classes:
        return f"VALUES ?type {{ {classes} }} ?this a ?type ."
    predicates = "|".join(sorted(f"<{name}>" for name in shapes().objects(shape, SH.targetSubjectsOf)))
    return f"{{ SELECT DISTINCT ?this WHERE {{ ?this {predicates} ?any }} }}"
