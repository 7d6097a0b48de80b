"""Facts in, one HTML file out: an interactive picture of the graph that opens offline.

pyvis holds the network and brings vis-network; the page around it is our own, because the pages that
pyvis writes ask a CDN for Bootstrap and run mark-up in names as script. Whatever a name contains, it
reaches the page as JSON and is shown as text; the page's content policy allows its own scripts only,
by their hashes, and no request at all.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx
import pyvis
from markupsafe import Markup
from pyvis.network import Network

from kg.explore.facts import Facts
from kg.explore.labels import Lang, labels, say
from kg.explore.layout import Layout, arrange
from kg.explore.page import asset, page
from kg.explore.palette import LOOKS, Theme, themed
from kg.explore.text import plain, shorten
from kg.explore.wording import heading, literal, percent, quotes, traits
from kg.model import ENTITY_TYPES, PREDICATES

VIS = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"

SMALLEST, LARGEST, PER_LINK = 10.0, 42.0, 4.5  # a node's size grows with the root of its links
ROOM = 24.0  # free space around a node, for its name
# Arrow heads cost as much as the lines they end; above this they could not be seen anyway.
MOST_ARROWS = 3000
NAMED_REGION = 5  # nodes; smaller groups get no name of their own
TINTS = 6  # colours of regions in the style sheet


def view(facts: Facts, lang: Lang = "zh", title: str | None = None, theme: Theme = "auto") -> str:
    """The whole page as a string, light or dark as the system is unless one is asked for."""
    names = {entity.id: number for number, entity in enumerate(facts.entities)}
    graph = nx.Graph()
    graph.add_nodes_from(range(len(names)))
    graph.add_edges_from((names[f.s], names[f.o]) for f in facts.facts if f.o and f.o != f.s)
    sizes = [min(LARGEST, SMALLEST + PER_LINK * graph.degree[n] ** 0.5) for n in graph]
    layout = arrange(graph, [size + ROOM for size in sizes])
    nodes, edges, _, _, _, options = _network(facts, names, sizes, layout).get_network_data()
    content = {
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options),
        "regions": _regions(facts, graph, layout),
        **_cards(facts, names, lang),
        "relations": _relations(facts, lang),
        "words": {key[3:]: word for key, word in labels(lang).items() if key.startswith("ui.")},
        "types": {type_: say(f"type.{type_}", lang) for type_ in ENTITY_TYPES},
    }
    counts = Counter(entity.type for entity in facts.entities)
    return page(
        "view.html",
        lang,
        title=plain(title or say("ui.title", lang)),
        types=[(type_, LOOKS[type_], counts[type_]) for type_ in ENTITY_TYPES if counts[type_]],
        relations=content["relations"],
        css=Markup(themed(asset("view.css"), theme)),
        scripts=[Markup(script) for script in _scripts()],
        policy=policy(),
        content=content,
    )


@cache
def policy() -> str:
    """What the page may do, for its own header and for a server's: run its own scripts, ask nobody."""
    scripts = " ".join(f"'{_hash(script)}'" for script in _scripts())
    return (
        f"default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _network(facts: Facts, names: dict[str, int], sizes: list[float], layout: Layout) -> Network:
    network = Network(directed=True, cdn_resources="in_line")
    for entity in facts.entities:
        number = names[entity.id]
        x, y = layout.places[number]
        network.add_node(
            number,
            label=shorten(entity.name) or "?",
            group=entity.type,
            shape=LOOKS[entity.type].shape,
            x=round(x),
            y=round(y),
            size=round(sizes[number], 1),
        )
    for fact in facts.facts:
        if fact.o:
            dashes = {"dashes": True} if fact.inferred else {}
            network.add_edge(names[fact.s], names[fact.o], relation=PREDICATES.index(fact.p), **dashes)
    network.options = _options(len(network.edges))
    return network


def _options(edges: int) -> dict[str, Any]:
    look = {
        type_: {
            "color": {
                "background": look.fill,
                "border": look.edge,
                "highlight": {"background": look.fill},
                "hover": {"background": look.fill},
            }
        }
        for type_, look in LOOKS.items()
    }
    arrows = {"to": {"enabled": edges <= MOST_ARROWS, "scaleFactor": 0.45}}
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": True,
            "hideEdgesOnDrag": edges > MOST_ARROWS,
            "hideEdgesOnZoom": edges > MOST_ARROWS,
            "tooltipDelay": 100000,
        },
        "nodes": {"borderWidth": 1.5, "borderWidthSelected": 4},
        "edges": {
            "smooth": False,
            "width": 2,
            "selectionWidth": 1.5,
            "hoverWidth": 0.5,
            "arrows": arrows,
        },
        "groups": look,
    }


def _regions(facts: Facts, graph: nx.Graph, layout: Layout) -> list[dict[str, Any]]:
    """The ellipses behind the nodes, each named after its best connected node."""
    found = []
    for number, region in enumerate(layout.regions):
        ranked = sorted(region.nodes, key=lambda n: (-graph.degree[n], n))
        linked = graph.degree[ranked[0]] > 0
        named = linked and len(ranked) >= NAMED_REGION
        found.append(
            {
                "x": round(region.x),
                "y": round(region.y),
                "rx": round(region.rx),
                "ry": round(region.ry),
                "name": shorten(facts.entities[ranked[0]].name, 20) if named else "",
                "size": len(ranked),
                "tint": number % TINTS,
            }
        )
    return found


def _cards(facts: Facts, names: dict[str, int], lang: Lang) -> dict[str, Any]:
    """What a card says: traits by entity, every fact with its quotes, and the articles quoted."""
    articles = {article.id: number for number, article in enumerate(facts.articles)}
    rows = [
        [
            names[fact.s],
            PREDICATES.index(fact.p),
            names[fact.o] if fact.o else -1,
            "" if fact.o else literal(fact, lang),
            plain(fact.role or ""),
            percent(fact.confidence),
            int(fact.inferred),
            [[quote, articles.get(article, -1)] for quote, article in quotes(fact)],
        ]
        for fact in facts.facts
    ]
    return {
        "names": [plain(entity.name) for entity in facts.entities],
        "aliases": [[plain(form) for form in entity.aliases] for entity in facts.entities],
        "traits": [traits(entity, lang) for entity in facts.entities],
        "facts": rows,
        "articles": [
            [heading(one), plain(one.paper or one.page), plain(one.date or "")] for one in facts.articles
        ],
    }


def _relations(facts: Facts, lang: Lang) -> list[dict[str, Any]]:
    counts = Counter(fact.p for fact in facts.facts)
    return [
        {
            "label": say(f"relation.{p}", lang),
            "inverse": labels(lang).get(f"inverse.{p}", ""),
            "count": counts[p],
            "edge": any(fact.o for fact in facts.facts if fact.p == p),
        }
        for p in PREDICATES
    ]


@cache
def _scripts() -> tuple[str, ...]:
    return VIS.read_text("utf-8"), asset("moving.js"), asset("view.js")


def _hash(script: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
