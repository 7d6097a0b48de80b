"""ontology/shapes.ttl in; its SPARQL constraints, each as one query over all nodes, and its other triples out.

pySHACL parses a SPARQL constraint anew for every node that it looks at (46 ms each); the same query
over all nodes at once takes the store a millisecond. So those constraints are taken out and run there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from kg.data import data_path

SHACL = "http://www.w3.org/ns/shacl#"
WITHIN = "https://union-kg.example/shapes#withinPage"

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
# Property, one of SHACL's without its address -> values.
Node = Mapping[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Check:
    """A SPARQL constraint: `select` finds `?this` (and `?path`, `?value`) for which `zh` and `en` is true.

    `target` is the pattern of those that it is for, `of_class` whether by what they are. `within` says that what a
    page states is enough to tell whether the page keeps to it.
    """

    shape: str
    target: str
    select: str
    zh: str
    en: str
    within: bool = False
    of_class: bool = False

    def sparql(self, nodes: Iterable[str] = ()) -> str:
        """The query over all the targets of the shape, or over those among `nodes` (as SPARQL spells them)."""
        named = " ".join(nodes)
        if not named:
            first = self.target if self.of_class else f"{{ SELECT DISTINCT ?this WHERE {{ {self.target} }} }}"
            return f"SELECT * WHERE {{ {first} {{ {self.select} }} }}"
        # Within the constraint, or the store would first find all that breaks it anywhere; and what breaks it is
        # asked last whether it is a target, or the store would first find all of those.
        inner = self.select.replace("WHERE {", f"WHERE {{ VALUES ?this {{ {named} }} ", 1)
        return f"SELECT * WHERE {{ {{ {inner} }} FILTER EXISTS {{ {self.target} }} }}"


@cache
def nodes() -> Mapping[Term, Node]:
    """Every node of the file with its properties."""
    found: dict[Term, dict[str, tuple[Term, ...]]] = {}
    for triple in ox.parse(path=data_path("ontology", "shapes.ttl"), format=ox.RdfFormat.TURTLE):
        here = found.setdefault(triple.subject, {})
        name = triple.predicate.value.removeprefix(SHACL)
        here[name] = (*here.get(name, ()), triple.object)
    return found


def shapes() -> Mapping[str, Node]:
    """The shapes by name."""
    return {
        node.value.rsplit("#", 1)[-1]: said
        for node, said in nodes().items()
        if isinstance(node, ox.NamedNode) and {"targetClass", "targetSubjectsOf"} & said.keys()
    }


@cache
def checks() -> tuple[Check, ...]:
    """The SPARQL constraints, each as one query over all the targets of its shape."""
    found = []
    for name, shape in sorted(shapes().items()):
        for constraint in shape.get("sparql", ()):
            said = nodes()[constraint]
            words = {word.language: word.value for word in said["message"] if isinstance(word, ox.Literal)}
            (select,) = said["select"]
            assert isinstance(select, ox.Literal)
            found.append(Check(name, _target(shape), select.value, words["zh"], words["en"], WITHIN in shape))
    return tuple(found)


def _target(shape: Node) -> str:
    """The pattern of the nodes that a shape is about."""
    if classes := shape.get("targetClass"):
        return f"VALUES ?type {{ {' '.join(sorted(map(str, classes)))} }} ?this a ?type ."
    predicates = "|".join(sorted(map(str, shape["targetSubjectsOf"])))
    return f"?this {predicates} ?any ."
